// Reconcile: gathers the claims of an event, asks the questions, answers them, adds up, compares.
#include "reconcile/reconcile.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reconcile/arithmetic.h"
#include "reconcile/best_policy.h"
#include "reconcile/claimed_figure.h"
#include "reconcile/differences.h"
#include "reconcile/questions.h"
#include "reconcile/responsibility.h"
#include "reconcile/statements.h"
#include "reconcile/toll.h"

namespace rashomon {
namespace {

// What is denied or only possible tells of nobody.
bool Holds(const FigureLine& line) {
  return line.status != ClaimStatus::kDenied && line.status != ClaimStatus::kHypothetical;
}

// Rows of a dossier: by outcome, what holds before what does not, the count of everyone before the groups, larger
// before smaller, then as first claimed.
void SortLines(std::vector<FigureLine>& lines) {
  std::ranges::stable_sort(lines, {}, [](const FigureLine& line) {
    return std::tuple(line.scope_other, line.outcome, !Holds(line), !line.everyone, -line.estimate.best.value_or(0));
  });
}

// Lines that a figure of another line includes, and groups beside a count of everyone.
void LinkParts(std::span<const ClaimedFigure> figures, std::vector<FigureLine>& lines) {
  std::map<ClaimRef, std::uint32_t> line_of;
  std::map<Outcome, std::uint32_t> everyone;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    for (const ClaimRef& ref : lines[i].claims) line_of[ref] = i;
    const bool total =
        lines[i].everyone && !lines[i].scope_other && lines[i].agreement != Agreement::kClaimed && Holds(lines[i]);
    if (total) everyone.try_emplace(lines[i].outcome, i);
  }
  for (const ClaimedFigure& figure : figures) {
    for (const std::uint32_t part : figure.figure->includes) {
      const auto of_part = line_of.find({ClaimRef::Kind::kFigure, figure.ref.report, part});
      if (of_part == line_of.end()) continue;
      const std::uint32_t whole = line_of[figure.ref];
      if (of_part->second != whole) lines[of_part->second].part_of = whole;
    }
  }
  for (FigureLine& line : lines) {
    const auto total = everyone.find(line.outcome);
    if (line.everyone || line.scope_other || line.part_of || total == everyone.end()) continue;
    // Nobody says that these are among all: more of them than the others count in all are not.
    const Estimate& all = lines[total->second].estimate;
    if (!all.high || line.estimate.low.value_or(0) <= *all.high) line.part_of = total->second;
  }
}

// The total may have grown through groups and persons that no single line shows.
void TellTotals(std::span<const ClaimedFigure> figures, std::vector<FigureLine>& lines) {
  for (FigureLine& line : lines) {
    if (!line.everyone || line.scope_other || line.agreement == Agreement::kClaimed) continue;
    std::vector<HistoryStep> totals = TotalsOverTime(SumByReport(figures, line.outcome));
    if (totals.size() > line.history.size() && totals.size() > 1) line.history = std::move(totals);
  }
}

}  // namespace

Reconciliation Reconcile(std::span<const AnnotatedReport> reports, const EventGroup& event,
                         std::span<const TextOrigin> origins, const ReconcileOptions& options) {
  const EventView view = MakeView(reports, event, origins);
  const std::vector<ClaimedFigure> figures = GatherFigures(view);
  Reconciliation account;
  for (const Question& question : AskQuestions(figures)) {
    account.figures.push_back(AnswerQuestion(view, figures, question, options));
  }
  if (options.best == ReconcileOptions::Best::kUcdp) WidenByParties(account.figures);
  SortLines(account.figures);
  LinkParts(figures, account.figures);
  TellTotals(figures, account.figures);
  account.toll = CountToll(view, figures, account.figures, options);
  account.responsibility = GatherResponsibility(view);
  account.statements = GatherStatements(view);
  account.verification = GatherVerification(view);
  account.arithmetic = FindArithmetic(figures, account.figures);
  account.passages = view.passages;
  account.disagreements = FindDisagreements(view, figures, account);
  return account;
}

}  // namespace rashomon
