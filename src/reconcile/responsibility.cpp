#include "reconcile/responsibility.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace rashomon {
namespace {

// Lines of one actor in the order in which a reader asks: who claims it, who is said to have done it, who denies it.
int Rank(Stance stance) {
  switch (stance) {
    case Stance::kClaimed:
      return 0;
    case Stance::kConfirmed:
      return 1;
    case Stance::kAccused:
      return 2;
    case Stance::kSuspected:
      return 3;
    case Stance::kPossible:
      return 4;
    case Stance::kDenied:
      return 5;
  }
  return 6;
}

struct Key {
  std::string name;
  Stance stance = Stance::kPossible;
  friend auto operator<=>(const Key&, const Key&) = default;
};

template <typename T>
void AddOnce(std::vector<T>& values, const T& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

void Enter(const EventView& view, std::uint32_t report, std::uint32_t incident, const Responsibility& held,
           std::map<Key, ResponsibilityLine>& lines) {
  const AnnotatedReport& value = view.reports[report];
  if (held.organization >= value.annotation.mentions.size()) return;
  const Mention& mention = value.annotation.mentions[held.organization];
  const auto actor = view.actors.Of(report, mention.entity);
  const std::string name = actor ? view.actors.actors()[*actor].name : std::string(mention.span.In(value.report.text));
  if (name.empty()) return;
  ResponsibilityLine& line = lines[{name, held.stance}];
  line.organization = name;
  line.stance = held.stance;
  SourcePath path = PathOf(view, report, held.attribution);
  AddOnce(line.by, path.chain.empty() ? path.outlet : path.chain.back());
  AddOnce(line.sources, path);
  AddOnce(line.claims, ClaimRef{ClaimRef::Kind::kIncident, report, incident});
  line.spans.emplace_back(ClaimRef{ClaimRef::Kind::kIncident, report, incident}, held.span);
}

std::string ByWhom(const EventView& view, std::uint32_t report, const Verification& verification) {
  if (!verification.by_name.empty()) {
    const auto actor = view.actors.ByName(verification.by_name);
    return actor ? view.actors.actors()[*actor].name : verification.by_name;
  }
  return verification.by ? std::string(verification.by->In(view.reports[report].report.text)) : "";
}

}  // namespace

std::vector<ResponsibilityLine> GatherResponsibility(const EventView& view) {
  std::map<Key, ResponsibilityLine> lines;
  for (const std::uint32_t report : view.members) {
    const std::vector<Incident>& incidents = view.reports[report].claims.incidents;
    for (std::uint32_t i = 0; i < incidents.size(); ++i) {
      if (incidents[i].scope != Scope::kEvent) continue;
      for (const Responsibility& held : incidents[i].responsibility) Enter(view, report, i, held, lines);
    }
  }
  std::vector<ResponsibilityLine> sorted;
  for (auto& [key, line] : lines) sorted.push_back(std::move(line));
  std::ranges::stable_sort(sorted, {}, [](const ResponsibilityLine& line) {
    return std::tuple(Rank(line.stance), -static_cast<std::int64_t>(line.claims.size()));
  });
  return sorted;
}

std::vector<VerificationLine> GatherVerification(const EventView& view) {
  std::vector<VerificationLine> lines;
  std::map<std::tuple<Verdict, std::string, std::string>, std::size_t> known;
  for (const std::uint32_t report : view.members) {
    const std::vector<Verification>& stated = view.reports[report].claims.verifications;
    for (std::uint32_t i = 0; i < stated.size(); ++i) {
      const std::string of = stated[i].of ? std::string(stated[i].of->In(view.reports[report].report.text)) : "";
      const std::string by = ByWhom(view, report, stated[i]);
      const auto [found, is_new] = known.try_emplace({stated[i].verdict, NameKey(by), NameKey(of)}, lines.size());
      if (is_new) lines.push_back({.of = of, .verdict = stated[i].verdict, .by = by, .claims = {}});
      lines[found->second].claims.push_back({ClaimRef::Kind::kVerification, report, i});
    }
  }
  return lines;
}

}  // namespace rashomon
