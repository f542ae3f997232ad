#include "reconcile/arithmetic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "reconcile/differences.h"
#include "reconcile/toll.h"

namespace rashomon {
namespace {

using FigureIndex = std::map<ClaimRef, const ClaimedFigure*>;
using FigurePointers = std::vector<const ClaimedFigure*>;

void AddArithmetic(std::vector<ArithmeticLine>& lines, ArithmeticRelation relation, std::optional<ClaimRef> whole,
                   std::vector<ClaimRef> parts, std::string note) {
  lines.push_back({.relation = relation, .whole = whole, .parts = std::move(parts), .note = std::move(note)});
}

// Parts that a report names. More in one part than in the whole is a contradiction, whoever says it.
void RelateParts(const ClaimedFigure& whole, const FigureIndex& index, std::vector<ArithmeticLine>& lines) {
  std::vector<ClaimRef> fitting;
  for (const std::uint32_t part : whole.figure->includes) {
    const ClaimRef ref{ClaimRef::Kind::kFigure, whole.ref.report, part};
    const auto found = index.find(ref);
    if (found == index.end()) continue;
    const CountRange& count = found->second->count;
    if (!whole.count.high || count.low.value_or(0) <= *whole.count.high) {
      fitting.push_back(ref);
      continue;
    }
    AddArithmetic(lines, ArithmeticRelation::kContradicts, whole.ref, {ref},
                  fmt::format("named as a part, but {} is more than {}", PrintRange(count, false),
                              PrintRange(whole.count, whole.figure->approximate)));
  }
  if (!fitting.empty())
    AddArithmetic(lines, ArithmeticRelation::kIncludes, whole.ref, std::move(fitting), "named as a part");
}

// Killed and injured of one group on one word, held against "killed or injured" of the same group.
void CompareCasualties(std::span<const ClaimedFigure> figures, std::vector<ArithmeticLine>& lines) {
  std::map<std::pair<PopulationSet, std::string>, std::pair<const ClaimedFigure*, const ClaimedFigure*>> pairs;
  std::vector<const ClaimedFigure*> wholes;
  for (const ClaimedFigure& figure : figures) {
    if (!figure.counted || figure.part || !figure.count.low) continue;
    const Outcome outcome = figure.figure->outcome;
    if (outcome == Outcome::kCasualties && !figure.single) wholes.push_back(&figure);
    if (figure.by_party && outcome != Outcome::kCasualties) continue;
    auto& pair = pairs[{figure.population, figure.figure->nationality}];
    if (outcome == Outcome::kKilled && !figure.single) pair.first = &figure;
    if (outcome == Outcome::kInjured && !figure.single) pair.second = &figure;
  }
  for (const ClaimedFigure* whole : wholes) {
    const auto found = pairs.find({whole->population, whole->figure->nationality});
    if (found == pairs.end() || found->second.first == nullptr || found->second.second == nullptr) continue;
    const auto& [killed, injured] = found->second;
    CountRange sum{*killed->count.low + *injured->count.low, std::nullopt};
    if (killed->count.high && injured->count.high) sum.high = *killed->count.high + *injured->count.high;
    const bool fits = Meet(sum, whole->count);
    AddArithmetic(lines, fits ? ArithmeticRelation::kCompatible : ArithmeticRelation::kContradicts, whole->ref,
                  {killed->ref, injured->ref},
                  fmt::format("{} + {} = {}, {} {}", *killed->count.low, *injured->count.low, PrintRange(sum, false),
                              fits ? "within" : "outside of", PrintRange(whole->count, whole->figure->approximate)));
  }
}

// Whose word it is decides what may be added to what.
bool MayAdd(const ClaimedFigure& part, const ClaimedFigure& whole) {
  return &part != &whole && part.count.low && part.by_party == whole.by_party;
}

std::string PrintSum(std::span<const ClaimedFigure* const> parts, std::int64_t sum) {
  std::string text;
  for (const ClaimedFigure* part : parts) text += fmt::format("{}{}", text.empty() ? "" : " + ", *part->count.low);
  return fmt::format("{} = {}", text, sum);
}

void AddSum(const ClaimedFigure& whole, std::span<const ClaimedFigure* const> parts,
            std::vector<ArithmeticLine>& lines) {
  std::vector<ClaimRef> refs;
  for (const ClaimedFigure* part : parts) refs.push_back(part->ref);
  AddArithmetic(lines, ArithmeticRelation::kSum, whole.ref, std::move(refs), PrintSum(parts, *whole.count.low));
}

// Two figures of one report, wherever they stand, that add up to a third: killed and injured to casualties, groups to
// everyone.
void FindPairSums(const FigurePointers& report, std::vector<ArithmeticLine>& lines) {
  for (const ClaimedFigure* whole : report) {
    if (!whole->count.low || *whole->count.low < 3) continue;
    for (std::size_t i = 0; i < report.size(); ++i) {
      for (std::size_t j = i + 1; j < report.size(); ++j) {
        const ClaimedFigure* a = report[i];
        const ClaimedFigure* b = report[j];
        if (!MayAdd(*a, *whole) || !MayAdd(*b, *whole) || a->single || b->single) continue;
        const bool same = a->figure->outcome == whole->figure->outcome && b->figure->outcome == whole->figure->outcome;
        const bool joined = whole->figure->outcome == Outcome::kCasualties &&
                            ((a->figure->outcome == Outcome::kKilled && b->figure->outcome == Outcome::kInjured) ||
                             (a->figure->outcome == Outcome::kInjured && b->figure->outcome == Outcome::kKilled));
        if ((!same && !joined) || *a->count.low + *b->count.low != *whole->count.low) continue;
        AddSum(*whole, std::array{a, b}, lines);
      }
    }
  }
}

// Three figures or more of one outcome that follow each other and make a fourth: "15 children, nine women and seven
// men" of 31. One person may be among them, for nobody lists so many by chance.
void FindRunSums(const FigurePointers& report, std::vector<ArithmeticLine>& lines) {
  std::map<Outcome, FigurePointers> by_outcome;
  for (const ClaimedFigure* figure : report) by_outcome[figure->figure->outcome].push_back(figure);
  for (auto& [outcome, figures] : by_outcome) {
    std::ranges::stable_sort(figures, {}, [](const ClaimedFigure* f) { return f->figure->quantity.begin; });
    for (const ClaimedFigure* whole : figures) {
      if (!whole->count.low || *whole->count.low < 4) continue;
      for (std::size_t first = 0; first < figures.size(); ++first) {
        std::int64_t sum = 0;
        for (std::size_t n = 0; n < kMostParts && first + n < figures.size(); ++n) {
          const ClaimedFigure* part = figures[first + n];
          if (!MayAdd(*part, *whole) || *part->count.low == 0) break;
          sum += *part->count.low;
          if (n + 1 >= 3 && sum == *whole->count.low) AddSum(*whole, std::span(figures).subspan(first, n + 1), lines);
        }
      }
    }
  }
}

// A group of which more are counted than of everyone, both on a credible word and not replaced.
void FindTooLarge(const FigureIndex& index, std::span<const FigureLine> lines, std::vector<ArithmeticLine>& found) {
  const auto counts = [&](const FigureLine& line) {
    const auto first = line.standing.empty() ? index.end() : index.find(line.standing.front());
    return first != index.end() && first->second->counted && !first->second->by_party && !first->second->single &&
           !line.scope_other;
  };
  for (const FigureLine& all : lines) {
    if (!all.everyone || !all.estimate.high || !counts(all)) continue;
    for (const FigureLine& group : lines) {
      const bool is_group = group.population != 0 || !group.nationality.empty();
      if (group.everyone || group.outcome != all.outcome || !is_group || !counts(group)) continue;
      if (group.estimate.low.value_or(0) <= *all.estimate.high) continue;
      AddArithmetic(found, ArithmeticRelation::kContradicts, all.standing.front(), {group.standing.front()},
                    fmt::format("{} of one group are more than {} in all", *group.estimate.low, *all.estimate.high));
    }
  }
}

// What the groups of one telling make together, where the report does not count everyone itself.
void InferTotals(std::span<const ClaimedFigure> figures, const FigureIndex& index, std::vector<ArithmeticLine>& found) {
  for (const Outcome outcome : {Outcome::kKilled, Outcome::kInjured}) {
    for (const ReportTotal& total : SumByReport(figures, outcome)) {
      if (total.everyone || total.claims.size() < 2 || !total.count.low) continue;
      FigurePointers parts;
      std::int64_t sum = 0;
      for (const ClaimRef& ref : total.claims) {
        const auto part = index.find(ref);
        if (part == index.end() || !part->second->count.low) continue;
        parts.push_back(part->second);
        sum += *part->second->count.low;
      }
      if (parts.size() != total.claims.size() || sum != *total.count.low) continue;
      found.push_back({.relation = ArithmeticRelation::kSum,
                       .whole = std::nullopt,
                       .parts = total.claims,
                       .note = PrintSum(parts, sum) + ", inferred: the report counts not everyone",
                       .inferred = ArithmeticLine::Inferred{outcome, total.count}});
    }
  }
}

// "21 killed or injured, six of them killed": 15 injured, where nobody counts these.
void InferInjured(const FigureIndex& index, std::span<const FigureLine> lines, std::vector<ArithmeticLine>& found) {
  const auto of_all = [&](Outcome outcome) -> const ClaimedFigure* {
    for (const FigureLine& line : lines) {
      if (line.outcome != outcome || !line.everyone || line.scope_other || line.standing.empty()) continue;
      const auto claim = index.find(line.standing.front());
      if (claim != index.end() && claim->second->counted && !claim->second->by_party && line.standing.size() == 1)
        return claim->second;
    }
    return nullptr;
  };
  const auto tells_injured = [](const FigureLine& line) {
    return line.outcome == Outcome::kInjured && !line.scope_other;
  };
  const ClaimedFigure* hit = of_all(Outcome::kCasualties);
  const ClaimedFigure* killed = of_all(Outcome::kKilled);
  if (hit == nullptr || killed == nullptr || std::ranges::any_of(lines, tells_injured)) return;
  if (!hit->count.low || !killed->count.low || *killed->count.low > *hit->count.low) return;
  CountRange left;
  left.low = killed->count.high ? std::optional(std::max<std::int64_t>(0, *hit->count.low - *killed->count.high))
                                : std::optional<std::int64_t>(0);
  if (hit->count.high) left.high = *hit->count.high - *killed->count.low;
  found.push_back(
      {.relation = ArithmeticRelation::kIncludes,
       .whole = hit->ref,
       .parts = {killed->ref},
       .note = fmt::format("{} killed or injured less {} killed: {} injured, inferred", PrintRange(hit->count, false),
                           PrintRange(killed->count, false), PrintRange(left, false)),
       .inferred = ArithmeticLine::Inferred{Outcome::kInjured, left}});
}

}  // namespace

std::vector<ArithmeticLine> FindArithmetic(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines) {
  constexpr std::size_t kMostPerReport = 24;  // the sums are cubic in this
  std::vector<ArithmeticLine> found;
  std::vector<FigurePointers> by_report;  // in time: how reports are numbered decides nothing
  std::map<std::uint32_t, std::size_t> place;
  FigureIndex index;
  for (const ClaimedFigure& figure : figures) index[figure.ref] = &figure;
  for (const ClaimedFigure& figure : figures) {
    const std::size_t at = place.try_emplace(figure.ref.report, by_report.size()).first->second;
    if (at == by_report.size()) by_report.emplace_back();
    if (figure.counted && by_report[at].size() < kMostPerReport) by_report[at].push_back(&figure);
    RelateParts(figure, index, found);
  }
  for (const FigurePointers& of_report : by_report) {
    FindPairSums(of_report, found);
    FindRunSums(of_report, found);
  }
  CompareCasualties(figures, found);
  FindTooLarge(index, lines, found);
  InferTotals(figures, index, found);
  InferInjured(index, lines, found);
  return found;
}

}  // namespace rashomon
