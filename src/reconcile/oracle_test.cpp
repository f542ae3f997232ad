// Reconcile against the slow, obvious oracle on generated events of the simplest kind.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reconcile/claimed_figure.h"
#include "reconcile/questions.h"
#include "reconcile/testing/arithmetic_oracle.h"
#include "reconcile/testing/count_oracle.h"

namespace rashomon {
namespace {

using Best = ReconcileOptions::Best;

rc::Gen<Best> AnyPolicy() {
  return rc::gen::element(Best::kLatest, Best::kOfficial, Best::kConservative, Best::kUcdp, Best::kHighest);
}

Reconciliation AccountOf(const SmallEvent& event, Best policy) {
  const ReportOrder order = OrderAsSpecified(event);
  const std::vector<AnnotatedReport> reports = BuildReports(event, order);
  return Reconcile(reports, AllTogether(event), BuildOrigins(event, order), {.best = policy});
}

RC_GTEST_PROP(OracleProperty, ReplacesWhatTheOracleReplaces, ()) {
  const SmallEvent event = *AnyDatedCounts();
  const std::vector<AnnotatedReport> reports = BuildReports(event, OrderAsSpecified(event));
  const std::vector<TextOrigin> origins = BuildOrigins(event, OrderAsSpecified(event));
  const EventGroup together = AllTogether(event);
  const EventView view = MakeView(reports, together, origins);
  const std::vector<ClaimedFigure> figures = GatherFigures(view);
  const std::vector<Question> questions = AskQuestions(figures);
  RC_ASSERT(questions.size() == 1u);
  const std::vector<bool> found = FindSuperseded(view, figures, questions.front());
  std::vector<bool> by_report(event.reports.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const ClaimedFigure& figure = figures[questions.front().figures[i]];
    if (figure.figure->prior)
      RC_ASSERT(found[i]);
    else
      by_report[figure.ref.report] = found[i];
  }
  RC_ASSERT(by_report == AnswerSlowly(event, Best::kLatest).superseded);
}

RC_GTEST_PROP(OracleProperty, AnswersAQuestionAsTheOracleDoes, ()) {
  const SmallEvent event = *AnyDatedCounts();
  const Best policy = *AnyPolicy();
  const Reconciliation account = AccountOf(event, policy);
  RC_ASSERT(account.figures.size() == 1u);
  const FigureLine& line = account.figures.front();
  const CountAnswer answer = AnswerSlowly(event, policy);
  RC_ASSERT(line.estimate.low == answer.estimate.low);
  RC_ASSERT(line.estimate.high == answer.estimate.high);
  RC_ASSERT(line.estimate.best == answer.estimate.best);
  RC_ASSERT(line.agreement == answer.agreement);
  const auto left = std::ranges::count(answer.superseded, false);
  RC_ASSERT(line.outlets == static_cast<std::uint32_t>(left));
  RC_ASSERT(line.origins == static_cast<std::uint32_t>(left));
}

// Relation by relation, for one report of distinct groups; a total that nobody states has properties of its own.
RC_GTEST_PROP(OracleProperty, NumbersFitTogetherWhereTheOracleFitsThem, ()) {
  const SmallEvent event{.reports = {*AnyTelling()}};
  RC_LOG() << event;
  std::vector<Fit> wanted = FitSlowly(event.reports.front());
  std::size_t found = 0;
  for (const ArithmeticLine& line : AccountOf(event, Best::kLatest).arithmetic) {
    if (!line.whole) continue;
    Fit fit{.relation = line.relation, .whole = line.whole->index, .parts = {}};
    for (const ClaimRef& part : line.parts) fit.parts.insert(part.index);
    if (line.inferred) fit.inferred = line.inferred->count;
    const auto same = std::ranges::find(wanted, fit);
    RC_LOG() << Name(line.relation) << ' ' << line.note << '\n';
    RC_ASSERT(same != wanted.end());
    wanted.erase(same);
    ++found;
  }
  RC_TAG(found);
  RC_ASSERT(wanted.empty());
}

// The default policy weighs more than counts (toll_choice.h); the named alternatives are the policy and nothing else.
RC_GTEST_PROP(OracleProperty, TollOfANamedPolicyIsTheOracles, ()) {
  const SmallEvent event = *AnyDatedCounts();
  const Best policy = *rc::gen::element(Best::kOfficial, Best::kConservative, Best::kUcdp, Best::kHighest);
  const Reconciliation account = AccountOf(event, policy);
  RC_ASSERT(account.toll.size() == 1u);
  RC_ASSERT(account.toll.front().estimate.best == AnswerSlowly(event, policy).estimate.best);
}

}  // namespace
}  // namespace rashomon
