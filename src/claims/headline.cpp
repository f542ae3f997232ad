// What the report's title counts. Editors put the total there ("Two dead, five hurt in market fire"), and some texts
// hold little else, so it is read as a report of one sentence. Its spans are of the title: it is no part of the text,
// and what the text states stays the evidence.
#include <algorithm>

#include "annotate/pattern_view.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxTitle = 400;  // bytes; longer ones are no titles
constexpr std::size_t kMaxFigures = 16;

bool Counts(const Figure& figure) {
  const bool stands = figure.status == ClaimStatus::kAsserted || figure.status == ClaimStatus::kHedged;
  return stands && figure.scope == Scope::kEvent && (figure.count.low || figure.count.high);
}

struct DeadlyWords {
  ByteSpan span;
  std::int64_t least = 1;  // who died of it: "murder-suicide" tells of two or more
};

// The words of a title that say that somebody was killed ("arrest in fatal shooting"), if some do.
std::optional<DeadlyWords> FindDeadlyWords(ClaimContext& context) {
  const Annotation& annotation = context.annotation;
  const PatternSet& patterns = context.language.patterns("figures");
  if (patterns.empty()) return std::nullopt;
  std::optional<DeadlyWords> found;
  for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s) {
    const std::vector<PatternMatch> matches = context.View().FindAll(patterns, s);
    for (const PatternMatch& match : matches) {
      if (match.action != "deadly" && match.action != "deadly_twice") continue;
      const bool refused = std::ranges::any_of(matches, [&](const PatternMatch& other) {
        return other.action == "not_deadly" && other.begin <= match.begin && match.end <= other.end;
      });
      const std::int64_t least = match.action == "deadly_twice" ? 2 : 1;
      if (refused || (found && found->least >= least)) continue;
      found = {annotation.tokens[match.begin].span.Cover(annotation.tokens[match.end - 1].span), least};
    }
  }
  return found;
}

}  // namespace

void ReadHeadline(ClaimContext& context, Claims& claims) {
  if (context.report.title.empty() || context.report.title.size() > kMaxTitle) return;
  Report title;
  title.id = context.report.id;
  title.text = context.report.title;
  title.published = context.report.published;
  title.published_basis = context.report.published_basis;
  Annotation annotation = Annotate(title, context.language, {});
  for (Block& block : annotation.blocks) block.kind = BlockKind::kHeadline;
  ClaimContext inner{.report = title, .language = context.language, .annotation = annotation};
  Claims stated;
  FindIncidents(inner, stated);
  FindFigures(inner, stated);
  for (const Figure& figure : stated.figures) {
    const bool part = std::ranges::any_of(stated.figures, [&](const Figure& whole) {
      return std::ranges::any_of(whole.includes, [&](std::uint32_t i) { return &stated.figures[i] == &figure; });
    });
    if (figure.learned || !Counts(figure) || figure.same_as || part || claims.headline.size() >= kMaxFigures) continue;
    // "Fourth victim recovering": so many were killed or hurt.
    const bool among_all =
        figure.place && (figure.outcome == Outcome::kInjured || figure.outcome == Outcome::kHospitalized);
    claims.headline.push_back({.span = figure.span,
                               .outcome = among_all ? Outcome::kCasualties : figure.outcome,
                               .count = figure.place ? CountRange{figure.place, figure.place} : figure.count,
                               .approximate = figure.approximate,
                               .additional = figure.additional && !among_all,
                               .population = figure.population});
  }
  claims.round_up = CountsSeveralIncidents(inner, stated.figures);
  std::int64_t told = 0;
  for (const HeadlineFigure& figure : claims.headline) {
    if (figure.outcome == Outcome::kKilled) told += figure.count.low.value_or(1);
  }
  const auto deadly = FindDeadlyWords(inner);
  if (!deadly || told >= deadly->least || claims.headline.size() >= kMaxFigures) return;
  // Nobody knows how many: so many or more.
  claims.headline.push_back({.span = deadly->span,
                             .outcome = Outcome::kKilled,
                             .count = {deadly->least, std::nullopt},
                             .approximate = true,
                             .additional = false,
                             .population = 0});
}

}  // namespace rashomon
