// What the report's title counts. Editors put the total there ("Two dead, five hurt in market fire"), and some texts
// hold little else, so it is read as a report of one sentence. Its spans are of the title: it is no part of the text,
// and what the text states stays the evidence.
#include "claims/steps.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxTitle = 400;  // bytes; longer ones are no titles
constexpr std::size_t kMaxFigures = 16;

bool Counts(const Figure& figure) {
  const bool stands = figure.status == ClaimStatus::kAsserted || figure.status == ClaimStatus::kHedged;
  return stands && figure.scope == Scope::kEvent && (figure.count.low || figure.count.high);
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
}

}  // namespace rashomon
