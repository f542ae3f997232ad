#include "reconcile/differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reconcile/particulars.h"
#include "reconcile/places.h"
#include "reconcile/questions.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostPositions = 6;

std::string Describe(const ClaimedFigure& figure) {
  std::string value = PrintRange(figure.count, figure.figure->approximate);
  if (!figure.figure->group_text.empty()) value += " " + figure.figure->group_text;
  return value;
}

std::string About(Outcome outcome, const std::string& group) {
  if (outcome == Outcome::kPerpetrators) return "number of attackers";
  std::string about = "number " + std::string(Name(outcome));
  std::ranges::replace(about, '_', ' ');
  return group.empty() ? about : about + ": " + group;
}

Position MakePosition(std::string value, const ClaimedFigure& figure) {
  return {.value = std::move(value), .claims = {figure.ref}, .sources = {figure.path}};
}

void AddTo(Position& position, const ClaimedFigure& figure) {
  position.claims.push_back(figure.ref);
  if (std::ranges::find(position.sources, figure.path) == position.sources.end())
    position.sources.push_back(figure.path);
}

// Claims of one line by value; in the order in which they were made.
std::vector<Position> PositionsOf(std::span<const ClaimedFigure* const> claims) {
  std::vector<Position> positions;
  std::map<std::tuple<std::int64_t, std::int64_t, bool>, std::size_t> known;
  for (const ClaimedFigure* claim : claims) {
    if (!Representative(claim->count)) continue;
    const auto key = std::tuple(claim->count.low.value_or(-1), claim->count.high.value_or(-1), claim->by_party);
    const auto [found, is_new] = known.try_emplace(key, positions.size());
    if (is_new)
      positions.push_back(MakePosition(Describe(*claim), *claim));
    else
      AddTo(positions[found->second], *claim);
  }
  if (positions.size() > kMostPositions) positions.resize(kMostPositions);
  return positions;
}

using FigureIndex = std::map<ClaimRef, const ClaimedFigure*>;

std::vector<const ClaimedFigure*> StandingClaims(const FigureLine& line, const FigureIndex& index) {
  std::vector<const ClaimedFigure*> claims;
  for (const ClaimRef& ref : line.standing) {
    if (const auto found = index.find(ref); found != index.end()) claims.push_back(found->second);
  }
  return claims;
}

// A line whose claims do not meet and which no lapse of time explains.
void FindConflicts(const Reconciliation& account, const FigureIndex& index, std::vector<Disagreement>& found) {
  for (const FigureLine& line : account.figures) {
    const bool of_attackers = line.outcome == Outcome::kPerpetrators;  // FindAttackers tells of those
    if (line.agreement != Agreement::kConflict || line.scope_other || of_attackers) continue;
    Disagreement entry;
    entry.about = About(line.outcome, line.everyone ? "" : line.group);
    entry.kind = DisagreementKind::kContradiction;
    entry.note = "the counts do not meet, and no later one replaces them";
    entry.positions = PositionsOf(StandingClaims(line, index));
    if (entry.positions.size() > 1) found.push_back(std::move(entry));
  }
}

// Counts of everyone that meet although none holds the other: "50 to 70" beside "60 to 80".
void FindRanges(const Reconciliation& account, const FigureIndex& index, std::vector<Disagreement>& found) {
  for (const FigureLine& line : account.figures) {
    if (line.agreement != Agreement::kCompatible || line.scope_other || !line.everyone) continue;
    Disagreement entry;
    entry.about = About(line.outcome, "");
    entry.kind = DisagreementKind::kRange;
    entry.compatible = true;
    entry.note = "the ranges meet, and none holds the other";
    entry.positions = PositionsOf(StandingClaims(line, index));
    if (entry.positions.size() > 1) found.push_back(std::move(entry));
  }
}

// A higher count that a correction or a later total took back. Of a state that people leave, a lower one is only later.
void FindSupersessions(const Reconciliation& account, const FigureIndex& index, std::vector<Disagreement>& found) {
  for (const FigureLine& line : account.figures) {
    const std::vector<const ClaimedFigure*> standing = StandingClaims(line, index);
    if (line.scope_other || IsState(line.outcome) || standing.empty()) continue;
    std::vector<const ClaimedFigure*> taken_back;
    for (const ClaimRef& ref : line.claims) {
      const auto claim = index.find(ref);
      if (claim == index.end() || claim->second->by_party || !claim->second->count.low) continue;
      const bool above = std::ranges::all_of(standing, [&](const ClaimedFigure* figure) {
        return figure->count.high && *claim->second->count.low > *figure->count.high;
      });
      if (above) taken_back.push_back(claim->second);
    }
    if (taken_back.empty()) continue;
    Disagreement entry;
    entry.about = About(line.outcome, line.everyone ? "" : line.group);
    entry.kind = DisagreementKind::kSupersession;
    entry.compatible = true;
    entry.note = "a later count or a correction puts the lower number in its place";
    entry.positions = PositionsOf(taken_back);
    for (Position& position : PositionsOf(standing)) entry.positions.push_back(std::move(position));
    found.push_back(std::move(entry));
  }
}

std::string DescribeToll(const TollEntry& toll, const FigureIndex& index) {
  std::string value;
  for (const ClaimRef& ref : toll.claims) {
    const auto claim = index.find(ref);
    if (claim == index.end()) continue;
    value += (value.empty() ? "" : " and ") + Describe(*claim->second);
  }
  return value;
}

// What a party to the event counts in all, beside what the others count.
void FindPartyTotals(const Reconciliation& account, std::span<const ClaimedFigure> figures, const FigureIndex& index,
                     std::vector<Disagreement>& found) {
  for (const TollEntry& toll : account.toll) {
    std::vector<const ClaimedFigure*> claimed;
    for (const ClaimedFigure& figure : figures) {
      const bool total = figure.everyone && figure.figure->outcome == toll.outcome && figure.counted && figure.by_party;
      if (total && !Meet(figure.count, {toll.estimate.low, toll.estimate.high})) claimed.push_back(&figure);
    }
    if (claimed.empty()) continue;
    Disagreement entry;
    entry.about = About(toll.outcome, "");
    entry.kind = DisagreementKind::kScope;
    entry.note = "one side counts everyone on its own word; the others add up the groups that they know of";
    Position credible{.value = DescribeToll(toll, index), .claims = toll.claims, .sources = {}};
    for (const ClaimRef& ref : toll.claims) {
      if (const auto claim = index.find(ref); claim != index.end()) {
        const SourcePath& path = claim->second->path;
        if (std::ranges::find(credible.sources, path) == credible.sources.end()) credible.sources.push_back(path);
      }
    }
    entry.positions.push_back(std::move(credible));
    for (Position& position : PositionsOf(claimed)) entry.positions.push_back(std::move(position));
    found.push_back(std::move(entry));
  }
}

bool SharesLongWord(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    const std::string_view stem = std::string_view(word).substr(0, word.size() > 5 ? word.size() - 1 : word.size());
    return word.size() >= 4 && text.find(stem) != std::string_view::npos;
  });
}

// "made no mention of a second bomber" says nothing of a count of two, where "no mention" is about its people.
std::vector<Position> OmissionsAbout(const EventView& view, std::span<const ClaimedFigure* const> attackers) {
  std::vector<Position> positions;
  for (const std::uint32_t report : view.members) {
    const AnnotatedReport& value = view.reports[report];
    for (std::uint32_t i = 0; i < value.claims.omissions.size(); ++i) {
      const Omission& omission = value.claims.omissions[i];
      const std::string_view what = omission.what.In(value.report.text);
      const bool about =
          std::ranges::any_of(attackers, [&](const ClaimedFigure* a) { return SharesLongWord(what, a->words); });
      if (!about) continue;
      const std::string by = omission.by ? std::string(omission.by->In(value.report.text)) : OutletOf(value);
      positions.push_back({.value = fmt::format("{}: no mention of {}", by, what),
                           .claims = {ClaimRef{ClaimRef::Kind::kOmission, report, i}},
                           .sources = {PathOf(view, report, omission.attribution)}});
    }
  }
  return positions;
}

void FindAttackers(const EventView& view, std::span<const ClaimedFigure> figures, std::vector<Disagreement>& found) {
  std::vector<const ClaimedFigure*> attackers;
  for (const ClaimedFigure& figure : figures) {
    if (figure.figure->outcome == Outcome::kPerpetrators && figure.counted) attackers.push_back(&figure);
  }
  std::vector<Position> positions = PositionsOf(attackers);
  // One attacker told of in the singular contradicts two only where somebody counts; the plain singular is a habit.
  const bool counted_by_others =
      std::ranges::any_of(attackers, [](const ClaimedFigure* a) { return !a->single && !a->by_party; });
  const bool single_by_party =
      std::ranges::any_of(attackers, [](const ClaimedFigure* a) { return a->single && a->by_party; });
  std::vector<Position> omissions = OmissionsAbout(view, attackers);
  if (!omissions.empty() && counted_by_others) {
    Disagreement entry{.about = About(Outcome::kPerpetrators, ""),
                       .kind = DisagreementKind::kContradiction,
                       .compatible = false,
                       .note = "an account that leaves an attacker out speaks against the count",
                       .positions = std::move(positions)};
    for (Position& position : omissions) entry.positions.push_back(std::move(position));
    found.push_back(std::move(entry));
    return;
  }
  std::set<std::tuple<std::int64_t, std::int64_t>> counts;
  bool meet = true;
  std::vector<const ClaimedFigure*> telling;
  for (const ClaimedFigure* a : attackers) {
    if (!a->single || (a->by_party && single_by_party)) telling.push_back(a);
  }
  for (const ClaimedFigure* a : telling) {
    for (const ClaimedFigure* b : telling) meet = meet && Meet(a->count, b->count);
  }
  if (meet || telling.size() < 2) return;
  found.push_back({.about = About(Outcome::kPerpetrators, ""),
                   .kind = DisagreementKind::kContradiction,
                   .compatible = false,
                   .note = "the counts of attackers do not meet",
                   .positions = PositionsOf(telling)});
}

// An account that leaves a counted group out ("made no mention of civilians"): it denies nothing, so both can be true.
void FindOmissions(const EventView& view, const Reconciliation& account, const FigureIndex& index,
                   std::vector<Disagreement>& found) {
  for (const FigureLine& line : account.figures) {
    if (line.everyone || line.scope_other || line.outcome == Outcome::kPerpetrators) continue;
    const std::vector<const ClaimedFigure*> standing = StandingClaims(line, index);
    std::vector<Position> omissions = OmissionsAbout(view, standing);
    if (omissions.empty() || standing.empty() || !standing.front()->counted) continue;
    Disagreement entry;
    entry.about = About(line.outcome, line.group);
    entry.kind = DisagreementKind::kOmission;
    entry.compatible = true;
    entry.note = "who makes no mention of them denies nothing";
    entry.positions = PositionsOf(standing);
    for (Position& position : omissions) entry.positions.push_back(std::move(position));
    if (entry.positions.size() > 1) found.push_back(std::move(entry));
  }
}

// The largest body that an organisation is part of, by name.
std::string Whole(const EventView& view, const std::string& organization) {
  constexpr int kDeepest = 4;
  auto actor = view.actors.ByName(organization);
  for (int step = 0; actor && step < kDeepest && view.actors.actors()[*actor].part_of; ++step)
    actor = view.actors.actors()[*actor].part_of;
  return actor ? view.actors.actors()[*actor].name : organization;
}

// One body claims it, and others say that another one did it.
void FindOtherCulprits(const EventView& view, const Reconciliation& account, std::vector<Disagreement>& found) {
  std::set<std::string> claimants;
  Disagreement entry{.about = "who is responsible",
                     .kind = DisagreementKind::kContradiction,
                     .compatible = false,
                     .note = "one claims it, and another is held to have done it",
                     .positions = {}};
  const auto add = [&](const ResponsibilityLine& line) {
    entry.positions.push_back({.value = line.organization + ": " + std::string(Name(line.stance)),
                               .claims = line.claims,
                               .sources = line.sources});
  };
  for (const ResponsibilityLine& line : account.responsibility) {
    if (line.stance == Stance::kClaimed && claimants.insert(Whole(view, line.organization)).second) add(line);
  }
  if (claimants.size() != 1) return;  // none, or rivals
  for (const ResponsibilityLine& line : account.responsibility) {
    const bool held = line.stance == Stance::kAccused || line.stance == Stance::kConfirmed;
    if (held && !claimants.contains(Whole(view, line.organization))) add(line);
  }
  if (entry.positions.size() > 1) found.push_back(std::move(entry));
}

// Somebody claims or is held to have done it, and somebody denies that.
void FindResponsibilityConflicts(const Reconciliation& account, std::vector<Disagreement>& found) {
  for (const ResponsibilityLine& denied : account.responsibility) {
    if (denied.stance != Stance::kDenied) continue;
    Disagreement entry{.about = "responsibility of " + denied.organization,
                       .kind = DisagreementKind::kContradiction,
                       .compatible = false,
                       .note = "",
                       .positions = {}};
    for (const ResponsibilityLine& line : account.responsibility) {
      if (line.organization != denied.organization) continue;
      entry.positions.push_back(
          {.value = std::string(Name(line.stance)), .claims = line.claims, .sources = line.sources});
    }
    if (entry.positions.size() > 1) found.push_back(std::move(entry));
  }
  std::set<std::string> claimants;
  Disagreement rivals{.about = "who is responsible",
                      .kind = DisagreementKind::kContradiction,
                      .compatible = false,
                      .note = "several claim it",
                      .positions = {}};
  for (const ResponsibilityLine& line : account.responsibility) {
    if (line.stance != Stance::kClaimed || !claimants.insert(line.organization).second) continue;
    rivals.positions.push_back({.value = line.organization, .claims = line.claims, .sources = line.sources});
  }
  if (rivals.positions.size() > 1) found.push_back(std::move(rivals));
}

int Rank(const Disagreement& entry) {
  if (entry.about.starts_with("number killed")) return 0;
  if (entry.about.starts_with("number injured")) return 1;
  if (entry.about.starts_with("number of attackers")) return 2;
  if (entry.about.starts_with("number")) return 4;
  const ClaimRef::Kind kind = entry.positions.front().claims.front().kind;
  if (entry.about.starts_with("place")) return 5;
  return kind == ClaimRef::Kind::kParticular ? 6 : 3;
}

}  // namespace

std::string PrintRange(const CountRange& count, bool approximate) {
  if (!count.low && !count.high) return "";
  if (!count.high) return fmt::format("{}+", *count.low);
  if (!count.low) return fmt::format("up to {}", *count.high);
  if (*count.low != *count.high) return fmt::format("{}-{}", *count.low, *count.high);
  return fmt::format("{}{}", approximate ? "~" : "", *count.low);
}

std::vector<Disagreement> FindDisagreements(const EventView& view, std::span<const ClaimedFigure> figures,
                                            const Reconciliation& account) {
  FigureIndex index;
  for (const ClaimedFigure& figure : figures) index[figure.ref] = &figure;
  std::vector<Disagreement> found;
  FindConflicts(account, index, found);
  FindRanges(account, index, found);
  FindSupersessions(account, index, found);
  FindPartyTotals(account, figures, index, found);
  FindAttackers(view, figures, found);
  FindOmissions(view, account, index, found);
  FindResponsibilityConflicts(account, found);
  FindOtherCulprits(view, account, found);
  for (Disagreement& entry : FindParticularDisagreements(view)) found.push_back(std::move(entry));
  for (Disagreement& entry : FindPlaceDisagreements(view)) found.push_back(std::move(entry));
  std::ranges::stable_sort(found, {}, Rank);
  return found;
}

}  // namespace rashomon
