// What each report says for the choice of a toll: what its title counts, its text counts, and whom it tells of one by
// one, in numbers alone (toll_choice.h).
#include <algorithm>

#include "reconcile/toll_choice.h"

namespace rashomon {
namespace {

// "Two guards, gunman killed", "kills wife, two sons, then himself": one telling, its groups are added up. Others
// stand beside what was counted before.
void AddStated(const HeadlineFigure& figure, std::int64_t count, const HeadlineFigure* before,
               std::vector<std::int64_t>& stated) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  const bool one_telling = before != nullptr && before->outcome == figure.outcome &&
                           (before->span.Overlaps(figure.span) || (figure.population & kDidIt) != 0);
  if (one_telling && !stated.empty())
    stated.back() += count;
  else
    stated.push_back(count);
}

// "One killed, six others shot": hurt, for the killed are told of already.
bool BesideTheKilled(const HeadlineFigure& hit, const HeadlineFigure* before) {
  constexpr auto kOthers = static_cast<PopulationSet>(Population::kResidue);
  return (hit.population & kOthers) != 0 && before != nullptr && before->outcome == Outcome::kKilled;
}

// "Left one dead and 11 others shot": a verb says so, of more than those who died. "The four other victims" may be
// dead.
bool BesideTheKilled(const ClaimedFigure& hit, const SideEvidence& killed) {
  const std::uint32_t end = hit.figure->group.value_or(hit.figure->quantity).end;
  return hit.residue && killed.lead && hit.figure->span.end > end;
}

// "Girl, 5, and woman shot": persons told one by one in a title are added up; beside a count they are parts of it.
void AddUp(std::vector<std::int64_t>& stated) {
  const bool singles = std::ranges::all_of(stated, [](std::int64_t count) { return count == 1; });
  if (singles && stated.size() > 1) stated = {static_cast<std::int64_t>(stated.size())};
}

// Counts below the report's own total that are of some only: "three guards and a nurse were killed", "the four
// children" where five died, of no shooting "ten were hurt, four of whom are in hospital". What the report itself holds
// the total to be leaves every lower count a part or history.
void SetPartsApart(std::span<const ClaimedFigure* const> of_report, Outcome outcome, bool shooting,
                   SideEvidence& side) {
  const std::int64_t total = std::max(side.account.value_or(0), side.running.value_or(0));
  for (const ClaimedFigure* figure : of_report) {
    const auto count = Representative(figure->count);
    const bool in_hospital =
        !shooting && outcome == Outcome::kInjured && figure->figure->outcome == Outcome::kHospitalized;
    if ((figure->figure->outcome != outcome && !in_hospital) || !count || *count < 2 || *count >= total) continue;
    const bool some = figure->part || figure->told || figure->residue || figure->figure->additional ||
                      figure->perpetrator || !figure->everyone;
    if (some || in_hospital || side.running) side.parts.push_back(*count);
  }
}

// "The toll stands at eight, plus the gunman": those who did it and died belong to the total unless it takes them in.
void AddPerpetrators(std::int64_t perpetrators, SideEvidence& killed) {
  if (killed.running && perpetrators > 0 && killed.account == *killed.running + perpetrators)
    killed.running = killed.account;
}

bool TellsOfAShooting(const Claims& claims) {
  return std::ranges::any_of(claims.incidents, [](const Incident& incident) {
    return incident.scope == Scope::kEvent && incident.type == IncidentType::kShooting;
  });
}

// "Rights groups say nine died": a title tells whose number it is as little as the text tells it for another's.
bool IsOfASecondVoice(const HeadlineFigure& title, std::uint32_t report, std::span<const ClaimedFigure> figures) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    return figure.second_voice && figure.ref.report == report && figure.figure->outcome == title.outcome &&
           Meet(figure.count, title.count);
  });
}

bool SaysNobody(std::span<const ClaimedFigure* const> of_report, Outcome outcome) {
  return std::ranges::any_of(of_report, [outcome](const ClaimedFigure* figure) {
    return figure->figure->outcome == outcome && Representative(figure->count) == 0;
  });
}

}  // namespace

bool IsTakenBack(const ClaimedFigure& figure, std::span<const ClaimedFigure* const> of_report) {
  return figure.figure->prior && std::ranges::any_of(of_report, [&](const ClaimedFigure* other) {
           return other->figure->outcome == figure.figure->outcome && !other->figure->prior && !other->part &&
                  !other->figure->additional && !Meet(other->count, figure.count);
         });
}

std::vector<ReportEvidence> GatherEvidence(const EventView& view, std::span<const ClaimedFigure> figures,
                                           std::span<const ReportAccount> accounts,
                                           std::span<const ReportAccount> leads) {
  std::vector<ReportEvidence> evidence;
  for (const std::uint32_t report : view.members) {
    ReportEvidence said;
    const std::optional<IsoTime>& published = view.reports[report].annotation.published;
    if (published) said.day = DaysSinceEpoch(published->date);
    said.shooting = TellsOfAShooting(view.reports[report].claims);
    bool tells = false;
    const HeadlineFigure* before = nullptr;
    for (const HeadlineFigure& figure : view.reports[report].claims.headline) {
      const auto count = Representative(figure.count);
      if (!count || figure.outcome == Outcome::kPerpetrators || IsOfASecondVoice(figure, report, figures)) continue;
      tells = true;
      if (figure.additional && before == nullptr)
        continue;  // "Two more bodies found": beside how many, the title does not say
      if (figure.outcome == Outcome::kKilled && figure.approximate && *count <= 2 && !figure.count.high) {
        (*count == 1 ? said.deadly : said.deadly_twice) = true;
        continue;
      }
      const bool hurt = figure.outcome == Outcome::kInjured || figure.outcome == Outcome::kHospitalized;
      if (!figure.count.high && *count >= 2 && (hurt || figure.outcome == Outcome::kKilled))
        (hurt ? said.injured : said.killed).bounds.push_back(*count);
      if (figure.outcome == Outcome::kKilled) AddStated(figure, *count, before, said.killed.headline);
      if (hurt) AddStated(figure, *count, before, said.injured.headline);
      if (figure.outcome == Outcome::kCasualties) {
        const bool others = BesideTheKilled(figure, before);
        AddStated(figure, *count, before, others ? said.injured.headline : said.headline_hit);
      }
      before = &figure;
    }
    for (std::vector<std::int64_t>* stated : {&said.killed.headline, &said.injured.headline, &said.headline_hit})
      AddUp(*stated);
    std::vector<const ClaimedFigure*> of_report;
    for (const ClaimedFigure& figure : figures) {
      const bool credible = figure.counted && !figure.by_party && !figure.second_voice;
      if (figure.ref.report == report && credible) of_report.push_back(&figure);
    }
    std::ranges::sort(of_report, {}, [](const ClaimedFigure* figure) { return figure->figure->quantity.begin; });
    for (const ClaimedFigure* figure : of_report) {
      const auto count = Representative(figure->count);
      const Outcome outcome = figure->figure->outcome;
      const bool of_others = figure->part && figure->figure->of_whole;  // of those whom other reports count
      if (!count || figure->of_dead || of_others) continue;
      if (outcome == Outcome::kCasualties) {
        tells = true;
        if (*count >= 2)
          (BesideTheKilled(*figure, said.killed) ? said.injured.counted : said.counted_hit).push_back(*count);
        continue;
      }
      const bool killed = outcome == Outcome::kKilled;
      if (!killed && outcome != Outcome::kInjured && outcome != Outcome::kHospitalized) continue;
      tells = true;
      SideEvidence& side = killed ? said.killed : said.injured;
      if (IsTakenBack(*figure, of_report)) {
        if (figure->everyone || SaysNobody(of_report, outcome)) side.withdrawn.push_back(*count);
        continue;
      }
      if (!side.lead && !figure->perpetrator) side.lead = *count;
      if (*count >= 2) side.counted.push_back(*count);
      if (*count >= 2 && !figure->count.high) side.bounds.push_back(*count);
      if (*count == 0) side.nobody = true;
      if (figure->figure->additional && !figure->part && !figure->perpetrator) side.more.push_back(*count);
      if (killed && figure->place && !figure->perpetrator) {
        side.counted.push_back(*figure->place);
        side.running = *figure->place;
      }
      if (figure->figure->cumulative && figure->everyone && !figure->part && *count >= 2) side.running = count;
    }
    const auto account = std::ranges::find(accounts, report, &ReportAccount::report);
    if (account != accounts.end()) {
      said.killed.account = account->killed;
      said.injured.account = account->injured;
      said.killed.told = account->told_killed;
      said.injured.told = account->told_injured;
      said.killed.named = static_cast<std::int64_t>(account->killed_people.size());
      said.injured.named = static_cast<std::int64_t>(account->injured_people.size());
      said.victims = account->victims;
      said.perpetrators = account->perpetrators_killed;
    }
    // "None of its crew was hurt" beside two who were: nobody of some.
    for (SideEvidence* side : {&said.killed, &said.injured})
      side->nobody = side->nobody && side->account.value_or(0) == 0;
    const auto of_lead = std::ranges::find(leads, report, &ReportAccount::report);
    if (of_lead != leads.end()) {
      said.killed.at_once = of_lead->killed;
      said.injured.at_once = of_lead->injured;
    }
    AddPerpetrators(said.perpetrators, said.killed);
    SetPartsApart(of_report, Outcome::kKilled, said.shooting, said.killed);
    SetPartsApart(of_report, Outcome::kInjured, said.shooting, said.injured);
    if (tells) evidence.push_back(std::move(said));
  }
  return evidence;
}

}  // namespace rashomon
