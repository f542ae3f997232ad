// What holds of every reconciliation, whatever the reports say: on generated small events.
//
//   RC_PARAMS="max_success=100000" build/release/tests/reconcile_test --gtest_filter='ReconcileProperty.*'
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "reconcile/reconcile.h"
#include "reconcile/testing/small_event.h"

namespace rashomon {
namespace {

Reconciliation AccountOf(const SmallEvent& event, const ReportOrder& order,
                         ReconcileOptions::Best policy = ReconcileOptions::Best::kLatest) {
  const std::vector<AnnotatedReport> reports = BuildReports(event, order);
  return Reconcile(reports, AllTogether(event), BuildOrigins(event, order), {.best = policy});
}

// Claims named by specification, so that accounts of different orders can be held against each other.
using Claim = std::pair<std::uint32_t, std::uint32_t>;

Claim Named(const ReportOrder& order, const ClaimRef& ref) {
  return {order[ref.report], ref.index};
}

class Teller {
 public:
  explicit Teller(const ReportOrder& order) : order_(order) {}

  Teller& Add(std::string_view what) {
    out_ << what << ' ';
    return *this;
  }
  Teller& Add(const Estimate& estimate) {
    for (const auto& bound : {estimate.low, estimate.best, estimate.high}) {
      if (bound) out_ << *bound;
      out_ << '/';
    }
    return Add(estimate.approximate ? "~" : "");
  }
  Teller& Add(const std::vector<ClaimRef>& claims) {
    for (const ClaimRef& ref : claims) {
      out_ << 'r' << order_[ref.report] << '#' << static_cast<int>(ref.kind) << '.' << ref.index << ' ';
    }
    return *this;
  }
  Teller& Line() {
    out_ << '\n';
    return *this;
  }
  [[nodiscard]] std::string Text() const { return out_.str(); }

 private:
  const ReportOrder& order_;
  std::ostringstream out_;
};

std::string Tell(const Reconciliation& account, const ReportOrder& order) {
  Teller tell(order);
  for (const TollEntry& entry : account.toll) {
    tell.Add(Name(entry.outcome)).Add(entry.estimate).Add(entry.basis).Add(entry.claims).Line();
  }
  for (const FigureLine& line : account.figures) {
    tell.Add(Name(line.outcome)).Add(line.group).Add(line.estimate).Add(Name(line.agreement)).Add(line.claims);
    tell.Add(std::to_string(line.outlets)).Add(line.part_of ? std::to_string(*line.part_of) : "");
    for (const std::string& origin : line.origin_names) tell.Add(origin);
    for (const HistoryStep& step : line.history) tell.Add(step.as_of).Add(step.estimate).Add(step.claims);
    tell.Line();
  }
  for (const Disagreement& differing : account.disagreements) {
    tell.Add(differing.about).Add(Name(differing.kind)).Add(differing.note);
    for (const Position& position : differing.positions) tell.Add(position.value).Add(position.claims);
    tell.Line();
  }
  for (const ArithmeticLine& sum : account.arithmetic) {
    tell.Add(Name(sum.relation)).Add(sum.note).Add(sum.parts);
    if (sum.whole) tell.Add(std::vector{*sum.whole});
    tell.Line();
  }
  for (const ResponsibilityLine& held : account.responsibility) {
    tell.Add(held.organization).Add(Name(held.stance)).Add(held.claims).Line();
  }
  return tell.Text();
}

ReportOrder DrawOrder(const SmallEvent& event) {
  ReportOrder order = OrderAsSpecified(event);
  for (std::uint32_t i = static_cast<std::uint32_t>(order.size()); i > 1; --i) {
    std::swap(order[i - 1], order[*rc::gen::inRange<std::uint32_t>(0, i)]);
  }
  return order;
}

bool Ordered(const Estimate& estimate) {
  const bool low = !estimate.low || !estimate.best || *estimate.low <= *estimate.best;
  const bool high = !estimate.high || !estimate.best || *estimate.best <= *estimate.high;
  return low && high && (!estimate.low || !estimate.high || *estimate.low <= *estimate.high);
}

RC_GTEST_PROP(ReconcileProperty, TheOrderOfTheReportsIsIrrelevant, ()) {
  const SmallEvent event = *AnyEvent();
  const ReportOrder order = DrawOrder(event);
  const ReportOrder plain = OrderAsSpecified(event);
  RC_ASSERT(Tell(AccountOf(event, order), order) == Tell(AccountOf(event, plain), plain));
}

RC_GTEST_PROP(ReconcileProperty, ACopyAddsNoOrigin, ()) {
  const SmallEvent event = *AnyEvent();
  const auto original = *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(event.reports.size()));
  const SmallEvent more = WithCopy(event, original);
  const ReportOrder order = OrderAsSpecified(more);
  std::map<Claim, std::uint32_t> origins;
  for (const FigureLine& line : AccountOf(more, order).figures) {
    for (const ClaimRef& ref : line.claims) origins[Named(order, ref)] = line.origins;
  }
  for (const FigureLine& line : AccountOf(event, OrderAsSpecified(event)).figures) {
    for (const ClaimRef& ref : line.claims) RC_ASSERT(origins[Named(order, ref)] == line.origins);
  }
}

RC_GTEST_PROP(ReconcileProperty, EveryClaimStandsInOneLine, ()) {
  const SmallEvent event = *AnyEvent();
  const ReportOrder order = OrderAsSpecified(event);
  const std::vector<AnnotatedReport> reports = BuildReports(event, order);
  std::multiset<Claim> wanted, found;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    for (std::uint32_t f = 0; f < reports[i].claims.figures.size(); ++f) wanted.insert({i, f});
  }
  for (const FigureLine& line : AccountOf(event, order).figures) {
    for (const ClaimRef& ref : line.claims) found.insert(Named(order, ref));
    const auto about_other = [&](const ClaimRef& ref) {
      return reports[ref.report].claims.figures[ref.index].scope == Scope::kOther;
    };
    RC_ASSERT(std::ranges::all_of(line.claims, about_other) == line.scope_other);
    RC_ASSERT(std::ranges::any_of(line.claims, about_other) == line.scope_other);
  }
  RC_ASSERT(found == wanted);
}

RC_GTEST_PROP(ReconcileProperty, AReportMoreRemovesNoClaimOfAnother, ()) {
  const SmallEvent more = *AnyEvent();
  SmallEvent fewer = more;
  fewer.reports.pop_back();
  RC_PRE(!fewer.reports.empty());
  const auto claims_of = [](const SmallEvent& event) {
    const ReportOrder order = OrderAsSpecified(event);
    const Reconciliation account = AccountOf(event, order);
    std::set<Claim> figures;
    std::multiset<std::pair<std::string, Claim>> others;
    for (const FigureLine& line : account.figures) {
      for (const ClaimRef& ref : line.claims) figures.insert(Named(order, ref));
    }
    for (const ResponsibilityLine& line : account.responsibility) {
      for (const ClaimRef& ref : line.claims)
        others.insert({line.organization + std::string(Name(line.stance)), Named(order, ref)});
    }
    return std::pair(figures, others);
  };
  const auto [figures, others] = claims_of(fewer);
  const auto [all_figures, all_others] = claims_of(more);
  RC_ASSERT(std::ranges::includes(all_figures, figures));
  RC_ASSERT(std::ranges::includes(all_others, others));
}

RC_GTEST_PROP(ReconcileProperty, LowIsNotAboveBestNorBestAboveHigh, ()) {
  using Best = ReconcileOptions::Best;
  const SmallEvent event = *AnyEvent();
  const Best policy =
      *rc::gen::element(Best::kLatest, Best::kOfficial, Best::kConservative, Best::kUcdp, Best::kHighest);
  const Reconciliation account = AccountOf(event, OrderAsSpecified(event), policy);
  for (const TollEntry& entry : account.toll) {
    RC_ASSERT(Ordered(entry.estimate));
    RC_ASSERT(entry.of_which_perpetrators.value_or(0) <= entry.estimate.best.value_or(0));
  }
  for (const FigureLine& line : account.figures) {
    RC_ASSERT(Ordered(line.estimate));
    for (const HistoryStep& step : line.history) RC_ASSERT(Ordered(step.estimate));
  }
}

// A report may state a part that is larger than its whole; that is shown as a contradiction. What nobody states is not
// to be made a part of less.
RC_GTEST_PROP(ReconcileProperty, NoPartThatIsInferredExceedsItsWhole, ()) {
  const SmallEvent event = *AnyEvent();
  const ReportOrder order = OrderAsSpecified(event);
  const Reconciliation account = AccountOf(event, order);
  std::set<Claim> stated;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    for (const AnnotatedReport& report : BuildReports(event, {i})) {
      for (const Figure& figure : report.claims.figures) {
        for (const std::uint32_t part : figure.includes) stated.insert({i, part});
      }
    }
  }
  for (const FigureLine& line : account.figures) {
    if (!line.part_of) continue;
    const FigureLine& whole = account.figures[*line.part_of];
    RC_ASSERT(&whole != &line);
    RC_ASSERT(whole.outcome == line.outcome);
    const bool inferred =
        std::ranges::none_of(line.claims, [&](const ClaimRef& ref) { return stated.contains(Named(order, ref)); });
    if (inferred && whole.estimate.high) RC_ASSERT(line.estimate.low.value_or(0) <= *whole.estimate.high);
  }
}

RC_GTEST_PROP(ReconcileProperty, WhatIsSaidToAddUpDoes, ()) {
  const SmallEvent event = *AnyEvent();
  const std::vector<AnnotatedReport> reports = BuildReports(event, OrderAsSpecified(event));
  const auto count_of = [&](const ClaimRef& ref) { return reports[ref.report].claims.figures[ref.index].count; };
  for (const ArithmeticLine& line : AccountOf(event, OrderAsSpecified(event)).arithmetic) {
    if (!line.whole || line.relation == ArithmeticRelation::kContradicts) continue;
    const CountRange whole = count_of(*line.whole);
    std::int64_t sum = 0, largest = 0;
    for (const ClaimRef& part : line.parts) {
      sum += count_of(part).low.value_or(0);
      largest = std::max(largest, count_of(part).low.value_or(0));
    }
    if (whole.high) RC_ASSERT(largest <= *whole.high);
    if (line.relation == ArithmeticRelation::kSum) RC_ASSERT(sum == whole.low.value_or(0));
    if (line.relation == ArithmeticRelation::kCompatible && whole.high) RC_ASSERT(sum <= *whole.high);
  }
}

RC_GTEST_PROP(ReconcileProperty, AWholeOfManyPartsIsTheirSum, ()) {
  const SmallEvent event = *AnyEvent();
  const std::vector<AnnotatedReport> reports = BuildReports(event, OrderAsSpecified(event));
  const Reconciliation account = AccountOf(event, OrderAsSpecified(event));
  for (const ArithmeticLine& line : account.arithmetic) {
    if (line.relation != ArithmeticRelation::kSum || !line.whole || line.parts.size() < 3) continue;
    std::int64_t sum = 0;
    for (const ClaimRef& part : line.parts) {
      const Figure& figure = reports[part.report].claims.figures[part.index];
      RC_ASSERT(part.report == line.whole->report);
      RC_ASSERT(part != *line.whole);
      RC_ASSERT(figure.outcome == reports[part.report].claims.figures[line.whole->index].outcome);
      sum += figure.count.low.value_or(0);
    }
    RC_ASSERT(sum == reports[line.whole->report].claims.figures[line.whole->index].count.low.value_or(-1));
  }
}

RC_GTEST_PROP(ReconcileProperty, WhatIsInferredFollowsFromItsClaims, ()) {
  const SmallEvent event = *AnyEvent();
  const std::vector<AnnotatedReport> reports = BuildReports(event, OrderAsSpecified(event));
  const auto count_of = [&](const ClaimRef& ref) { return reports[ref.report].claims.figures[ref.index].count; };
  for (const ArithmeticLine& line : AccountOf(event, OrderAsSpecified(event)).arithmetic) {
    if (!line.inferred) continue;
    const CountRange& count = line.inferred->count;
    RC_ASSERT(count.low.has_value());
    if (count.high) RC_ASSERT(*count.low <= *count.high);
    std::int64_t low = 0;
    for (const ClaimRef& part : line.parts) low += count_of(part).low.value_or(0);
    if (!line.whole) RC_ASSERT(low == *count.low);
    if (line.whole && count.high) RC_ASSERT(*count.high + low == *count_of(*line.whole).high);
  }
}

}  // namespace
}  // namespace rashomon
