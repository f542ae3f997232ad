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

// The word of a title that says that somebody was killed ("arrest in fatal shooting"), if one does.
std::optional<ByteSpan> DeadlyWord(const Annotation& annotation, const Language& language) {
  const PatternSet& patterns = language.patterns("figures");
  if (patterns.empty()) return std::nullopt;
  const PatternView view(annotation);
  for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s) {
    const std::vector<PatternMatch> matches = view.FindAll(patterns, s);
    for (const PatternMatch& match : matches) {
      if (match.action != "deadly") continue;
      const bool refused = std::ranges::any_of(matches, [&](const PatternMatch& other) {
        return other.action == "not_deadly" && other.begin <= match.begin && match.end <= other.end;
      });
      if (!refused) return annotation.tokens[match.begin].span.Cover(annotation.tokens[match.end - 1].span);
    }
  }
  return std::nullopt;
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
  ClaimContext inner{.report = title, .language = context.language, .annotation = annotation};
  Claims stated;
  FindIncidents(inner, stated);
  FindFigures(inner, stated);
  for (const Figure& figure : stated.figures) {
    if (!Counts(figure) || figure.same_as || claims.headline.size() >= kMaxFigures) continue;
    claims.headline.push_back({.span = figure.span,
                               .outcome = figure.outcome,
                               .count = figure.count,
                               .approximate = figure.approximate,
                               .additional = figure.additional,
                               .population = figure.population});
  }
  const bool tells = std::ranges::any_of(
      claims.headline, [](const HeadlineFigure& figure) { return figure.outcome == Outcome::kKilled; });
  const auto deadly = tells ? std::nullopt : DeadlyWord(annotation, context.language);
  if (!deadly || claims.headline.size() >= kMaxFigures) return;
  // Nobody knows how many: one or more.
  claims.headline.push_back({.span = *deadly,
                             .outcome = Outcome::kKilled,
                             .count = {1, std::nullopt},
                             .approximate = true,
                             .additional = false,
                             .population = 0});
}

}  // namespace rashomon
