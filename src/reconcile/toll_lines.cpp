// What the lines of the figures say of the total: counts of everyone, by policy, over time, on one source's word.
#include "reconcile/toll_lines.h"

#include <algorithm>
#include <set>

namespace rashomon {

bool Counts(const ClaimedFigure& figure, Outcome outcome) {
  return figure.figure->outcome == outcome && figure.counted && !figure.second_voice &&
         (!figure.by_party || figure.alone);
}

namespace {

// The line that counts all of an outcome, on a word that is no party's. Nothing where only groups and persons are told.
const FigureLine* CountOfEveryone(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                                  Outcome outcome) {
  for (const FigureLine& line : lines) {
    if (!line.everyone || line.scope_other || line.outcome != outcome) continue;
    const auto first = std::ranges::find(figures, line.claims.front(), &ClaimedFigure::ref);
    if (first != figures.end() && Counts(*first, outcome) && !first->part && line.estimate.best) return &line;
  }
  return nullptr;
}

// Every step of the history is some named source's and always the same one's, or of one item in its versions.
bool GrownOnOneWord(const EventView& view, std::span<const ClaimedFigure> figures, const FigureLine& line) {
  std::set<std::string> origins;
  for (const HistoryStep& step : line.history) {
    for (const ClaimRef& claim : step.claims) {
      const auto figure = std::ranges::find(figures, claim, &ClaimedFigure::ref);
      if (figure == figures.end() || figure->figure->outcome != line.outcome) return false;
      const Report& report = view.reports[claim.report].report;
      if (!figure->named_source && report.item.empty()) return false;
      origins.insert(figure->named_source ? figure->origin : report.outlet + '\n' + report.item);
    }
  }
  return origins.size() == 1;
}

}  // namespace

void ApplyNamedPolicy(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                      std::vector<TollEntry>& toll) {
  for (TollEntry& entry : toll) {
    const FigureLine* line = CountOfEveryone(figures, lines, entry.outcome);
    if (line == nullptr || entry.of_which_perpetrators) continue;
    entry.estimate = line->estimate;
    entry.claims = line->claims;
    entry.basis = "the counts of everyone, by the policy asked for";
  }
}

namespace {

std::optional<std::int64_t> TimeOf(std::span<const ClaimedFigure> figures, std::span<const ClaimRef> claims,
                                   std::optional<std::int64_t> count) {
  std::optional<std::int64_t> last;
  for (const ClaimRef& ref : claims) {
    const auto figure = std::ranges::find(figures, ref, &ClaimedFigure::ref);
    if (figure == figures.end() || !figure->time || (count && Representative(figure->count) != count)) continue;
    if (!last || *figure->time > *last) last = figure->time;
  }
  return last;
}

// What stands was counted after the last step of what grew: "more than 400", then 612; 83, then 82.
bool CountedSince(std::span<const ClaimedFigure> figures, const FigureLine& line) {
  const auto now = TimeOf(figures, line.standing, line.estimate.best);
  const auto then = TimeOf(figures, line.history.back().claims, std::nullopt);
  return line.estimate.best && now && then && *now > *then;
}

}  // namespace

void FollowLatestCounts(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                        std::vector<TollEntry>& toll) {
  for (TollEntry& entry : toll) {
    const auto line = std::ranges::find_if(lines, [&](const FigureLine& candidate) {
      return candidate.outcome == entry.outcome && candidate.everyone && !candidate.scope_other &&
             (candidate.history.size() > 1 || candidate.outlets > 1);
    });
    if (line == lines.end()) continue;
    const bool grew = line->history.size() > 1 && !CountedSince(figures, *line);
    const Estimate& last = grew ? line->history.back().estimate : line->estimate;
    if (!last.best || last.best == entry.estimate.best) continue;
    if (entry.of_which_perpetrators && last.best < entry.estimate.best) continue;  // it may be of the victims alone
    entry.estimate = line->estimate;
    entry.estimate.best = last.best;
    if (entry.estimate.low && (grew || *entry.estimate.low > *last.best)) entry.estimate.low = last.best;
    if (entry.estimate.high && *entry.estimate.high < *last.best) entry.estimate.high = last.best;
    entry.basis = "the latest count of everyone";
    entry.claims = grew ? line->history.back().claims : line->standing;
  }
}

namespace {

// The most dead that one report counts.
std::int64_t DeadBeside(std::span<const ClaimedFigure> figures, std::uint32_t report) {
  std::int64_t dead = 0;
  for (const ClaimedFigure& figure : figures) {
    if (figure.ref.report != report || !Counts(figure, Outcome::kKilled) || figure.figure->prior) continue;
    dead = std::max(dead, Representative(figure.count).value_or(0));
  }
  return dead;
}

// A report of this count of injured counts as many fewer dead as it has more hurt than the toll, or fewer dead before
// the number of the toll was given: some have died since.
bool CountedBeforeTheyDied(std::span<const ClaimedFigure> figures, const ClaimedFigure& hurt,
                           std::span<const TollEntry> toll) {
  if (hurt.figure->outcome != Outcome::kInjured) return false;
  std::int64_t killed = 0, injured = 0;
  for (const TollEntry& entry : toll) {
    if (entry.outcome == Outcome::kKilled) killed = entry.estimate.best.value_or(0);
    if (entry.outcome == Outcome::kInjured) injured = entry.estimate.best.value_or(0);
  }
  const auto number = Representative(hurt.count);
  const bool same_sum = std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    if (!Counts(figure, Outcome::kInjured) || Representative(figure.count) != number) return false;
    const std::int64_t dead = DeadBeside(figures, figure.ref.report);
    return dead > 0 && dead + number.value_or(0) == killed + injured;
  });
  const std::int64_t dead = DeadBeside(figures, hurt.ref.report);
  return same_sum || (dead > 0 && dead < killed &&
                      std::ranges::any_of(
                          figures,
                          [&](const ClaimedFigure& figure) {
                            return Counts(figure, Outcome::kInjured) && Representative(figure.count) == injured &&
                                   figure.time && hurt.time && *figure.time > *hurt.time;
                          }));
}

// Three later reports or more count everyone as the toll has it, and none of them meets this count; a running total
// ("bringing the toll to 98") and one report that counts less besides are enough.
bool LeftBehind(std::span<const ClaimedFigure> figures, const ClaimedFigure& count, const TollEntry& entry) {
  constexpr std::size_t kSeveral = 3;
  std::set<std::uint32_t> since, less;
  bool running = false;
  for (const ClaimedFigure& other : figures) {
    const bool later = other.time && count.time && *other.time > *count.time && other.ref.report != count.ref.report;
    if (!later || !Counts(other, entry.outcome) || other.figure->prior) continue;
    if (Meet(other.count, count.count)) return false;
    if (other.everyone && !other.single && !other.figure->additional) less.insert(other.ref.report);
    if (Representative(other.count) != entry.estimate.best) continue;
    since.insert(other.ref.report);
    running = running || other.figure->cumulative;
  }
  return since.size() >= kSeveral || (running && less.size() >= 2);
}

// "At least 69", then "60 people died, not 71 as was first announced": with the 71 that took its place it is taken
// back.
bool TakenBackSince(std::span<const ClaimedFigure> figures, const ClaimedFigure& count, const TollEntry& entry) {
  const auto gives_best = [&](std::uint32_t report) {
    return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
      return figure.ref.report == report && Counts(figure, entry.outcome) && figure.everyone && !figure.figure->prior &&
             Representative(figure.count) == entry.estimate.best;
    });
  };
  return std::ranges::any_of(figures, [&](const ClaimedFigure& before) {
    const bool later = before.time && count.time && *before.time > *count.time;
    return later && before.figure->prior && before.figure->outcome == entry.outcome &&
           Meet(before.count, count.count) && gives_best(before.ref.report);
  });
}

}  // namespace

void HoldWhatStands(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                    std::vector<TollEntry>& toll) {
  for (TollEntry& entry : toll) {
    const FigureLine* line = CountOfEveryone(figures, lines, entry.outcome);
    if (line == nullptr || !entry.estimate.high) continue;
    const auto counted = TimeOf(figures, line->claims, entry.estimate.best);
    for (const ClaimRef& ref : line->standing) {
      const auto claim = std::ranges::find(figures, ref, &ClaimedFigure::ref);
      if (claim == figures.end() || claim->by_party || claim->second_voice || claim->part || !entry.estimate.high)
        continue;
      if (std::ranges::find(entry.claims, ref) != entry.claims.end()) continue;  // some of them have died since
      if (CountedBeforeTheyDied(figures, *claim, toll) || LeftBehind(figures, *claim, entry)) continue;
      if (TakenBackSince(figures, *claim, entry)) continue;
      // A lower count that the reader is shown to contradict it, of a later hour: nothing has outgrown it.
      const bool contradicts =
          line->agreement == Agreement::kConflict && counted && claim->time && *claim->time > *counted;
      if (contradicts && claim->count.low && entry.estimate.low)
        entry.estimate.low = std::min(*entry.estimate.low, *claim->count.low);
      const bool above = claim->count.low.value_or(0) > *entry.estimate.high;
      if (!claim->count.high && above)
        entry.estimate.high = std::nullopt;
      else if (claim->count.high)
        entry.estimate.high = std::max(*entry.estimate.high, *claim->count.high);
    }
  }
}

namespace {

bool CountsAnew(const ClaimedFigure& later, const ClaimedFigure& voice) {
  return later.named_source && later.origin == voice.origin && later.speaker == voice.speaker;
}

// The same voice counts otherwise since, some report tells the number as an earlier one, or three later reports or more
// count everyone as the toll has it and nobody gives this number again.
bool IsGivenUp(std::span<const ClaimedFigure> figures, const ClaimedFigure& voice, const TollEntry& entry) {
  constexpr std::size_t kSeveral = 3;
  std::set<std::uint32_t> since;
  bool restated = false;
  for (const ClaimedFigure& other : figures) {
    const bool later = other.time && voice.time && *other.time > *voice.time && other.ref.report != voice.ref.report;
    if (!later || other.figure->outcome != entry.outcome || !other.counted) continue;
    const bool same = other.count == voice.count;
    if (same ? other.figure->prior : CountsAnew(other, voice)) return true;
    restated = restated || (!other.figure->prior && Meet(other.count, voice.count));
    if (Representative(other.count) == entry.estimate.best) since.insert(other.ref.report);
  }
  return !restated && since.size() >= kSeveral;
}

}  // namespace

void HearSecondVoices(std::span<const ClaimedFigure> figures, std::vector<TollEntry>& toll) {
  for (TollEntry& entry : toll) {
    if (entry.outcome != Outcome::kKilled && entry.outcome != Outcome::kInjured) continue;
    for (const ClaimedFigure& voice : figures) {
      const bool of_it = voice.second_voice && voice.figure->outcome == entry.outcome;
      if (!of_it || !entry.estimate.high || IsGivenUp(figures, voice, entry)) continue;
      const bool above = voice.count.low.value_or(0) > *entry.estimate.high;
      if (above) entry.estimate.high = voice.count.high;
    }
  }
}

void KeepGrown(const EventView& view, std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
               std::vector<TollEntry>& toll) {
  for (TollEntry& entry : toll) {
    const auto line = std::ranges::find_if(lines, [&](const FigureLine& candidate) {
      return candidate.outcome == entry.outcome && candidate.everyone && !candidate.scope_other &&
             candidate.history.size() > 1 && candidate.agreement != Agreement::kConflict &&
             GrownOnOneWord(view, figures, candidate);
    });
    if (line == lines.end()) continue;
    const HistoryStep& last = line->history.back();
    if (!last.estimate.best || entry.estimate.best.value_or(0) >= *last.estimate.best) continue;
    entry.estimate.best = last.estimate.best;
    if (entry.estimate.low) entry.estimate.low = std::max(*entry.estimate.low, last.estimate.low.value_or(0));
    if (entry.estimate.high) entry.estimate.high = std::max(*entry.estimate.high, *last.estimate.best);
    entry.basis = "the latest count of everyone";
    entry.claims = last.claims;
  }
}

}  // namespace rashomon
