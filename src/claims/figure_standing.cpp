// Where a count stands among the others of its report: made before the one that the report gives ("the first count of
// seven", "up from 12"), the total ("in all, 12 people died"), or of people who were hurt before they died ("two of the
// wounded have died").
//
// A count that is told as untrue is denied, whoever says so; one of an exercise never happened.
// The words that open an earlier count (figure_prior_count) tell of the next number of each outcome in their clause.
// Who died later is told by the words for the whole ("the wounded") or for where and of what (figure_later_death).
#include <algorithm>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kReach = 14;  // words between the opener and the number that it tells of

bool SameClause(const FigureSentences& in, std::uint32_t from, std::uint32_t to) {
  return !in.words.Holds(from, to, FigureClass::kContrast);
}

std::uint32_t FirstWord(const FigureSentences& in, const FigureCandidate& candidate, const Sentence& sentence) {
  std::uint32_t i = sentence.begin;
  while (i < sentence.end && in.words.token(i).span.end <= candidate.figure.quantity.begin) ++i;
  return i;
}

// "Suspects in all three homicides": "in" belongs to what stands before, "all" to the deaths, and no total is told.
bool IsAllOfThem(const FigureSentences& in, const FigureHit& opener, const FigureCandidate& candidate,
                 std::uint32_t word) {
  const std::uint32_t begin = in.words.annotation().sentences[candidate.sentence].begin;
  return opener.figure_class == FigureClass::kTotal && word == opener.end && opener.begin > begin &&
         opener.end == opener.begin + 2 && in.words.token(opener.begin).upos == Upos::kAdp && !candidate.figure.group;
}

// The number of each outcome that `opener` opens: counted before, or the total.
void MarkOpened(const FigureSentences& in, const FigureHit& opener, std::vector<FigureCandidate>& candidates) {
  const std::uint32_t index = in.words.token(opener.begin).sentence;
  const Sentence& sentence = in.words.annotation().sentences[index];
  std::uint32_t outcomes = 0;  // marked
  for (FigureCandidate& candidate : candidates) {
    if (candidate.sentence != index || candidate.dropped || candidate.figure.learned) continue;
    const std::uint32_t word = FirstWord(in, candidate, sentence);
    if (word < opener.end || word > opener.end + kReach || !SameClause(in, opener.end, word)) continue;
    const std::uint32_t bit = 1u << static_cast<unsigned>(candidate.figure.outcome);
    if ((outcomes & bit) != 0 || IsAllOfThem(in, opener, candidate, word)) continue;
    outcomes |= bit;
    const bool before = opener.figure_class == FigureClass::kPriorCount;
    (before ? candidate.figure.prior : candidate.figure.cumulative) = true;
    if (before) candidate.figure.cumulative = false;
  }
}

bool WasHurt(std::optional<Outcome> outcome) {
  return outcome == Outcome::kInjured || outcome == Outcome::kHospitalized;
}

// "Of the 41 who were hurt, three have died": what is counted after the comma is of the hurt before it.
bool OpensWithTheHurt(const FigureSentences& in, const FigureCandidate& candidate,
                      const std::vector<FigureCandidate>& candidates) {
  constexpr std::uint32_t kPartitive = 3;  // words of "of the 41"
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t number = FirstWord(in, candidate, sentence);
  if (number <= sentence.begin || in.words.token(number - 1).lower != "," ||
      !in.words.Is(sentence.begin, FigureClass::kOf))
    return false;
  return std::ranges::any_of(candidates, [&](const FigureCandidate& whole) {
    if (whole.dropped || whole.figure.learned || whole.sentence != candidate.sentence) return false;
    const bool opens = FirstWord(in, whole, sentence) <= sentence.begin + kPartitive;
    return opens && WasHurt(whole.figure.outcome) &&
           whole.figure.count.low.value_or(0) >= candidate.figure.count.low.value_or(0);
  });
}

// "One of the 14 wounded", "two of those injured", "the second of the injured": the whole was hurt.
bool OfTheHurt(const FigureSentences& in, const FigureCandidate& candidate,
               const std::vector<FigureCandidate>& candidates) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  constexpr std::uint32_t kPartitive = 3;  // words of "one of the 14"
  const std::uint32_t first = FirstWord(in, candidate, sentence);
  if (OpensWithTheHurt(in, candidate, candidates)) return true;
  for (std::uint32_t i = first; i < std::min(sentence.end - 1, first + kPartitive); ++i) {
    if (!in.words.Is(i, FigureClass::kOf)) continue;
    const FigureHit* affected = in.words.AffectedAt(i + 1);
    if (affected != nullptr) return WasHurt(ParseOutcome(affected->entry->Attribute("outcome")));
    return std::ranges::any_of(candidates, [&](const FigureCandidate& whole) {
      const std::uint32_t word = whole.sentence == candidate.sentence ? FirstWord(in, whole, sentence) : sentence.end;
      return !whole.dropped && !whole.figure.learned && WasHurt(whole.figure.outcome) && word > i &&
             word <= i + kPartitive;
    });
  }
  return false;
}

// "One of the people injured in the blast has died", "Ann Lee, a soldier wounded at the gate, died": the words between
// those counted and the verb of dying tell that they were hurt before.
bool HurtBefore(const FigureSentences& in, const FigureCandidate& candidate) {
  if (candidate.predicate == kNoPredicate) return false;
  const Predicate& died = in.predicates[candidate.predicate];
  if (died.form != Predicate::Form::kVerb || died.subject != Outcome::kKilled) return false;
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  for (std::uint32_t i = FirstWord(in, candidate, sentence); i < died.begin; ++i) {
    const Predicate* before = in.arguments.PredicateAt(i);
    if (before != nullptr && before != &died && WasHurt(before->object) && !before->negated) return true;
    if (in.words.Holds(i, died.begin, "figure_kept_alive")) return true;
  }
  return false;
}

// "Died at the Selby Road hospital": right behind the verb of dying.
bool DiedInHospital(const FigureSentences& in, const FigureCandidate& candidate, std::uint32_t to) {
  constexpr std::uint32_t kName = 6;  // words of "the Selby Road hospital"
  if (candidate.predicate == kNoPredicate || in.predicates[candidate.predicate].form != Predicate::Form::kVerb)
    return false;
  std::uint32_t i = in.predicates[candidate.predicate].end;
  while (i < to && in.words.TimeAt(i)) ++i;
  if (i >= to || in.words.token(i).upos != Upos::kAdp) return false;
  for (std::uint32_t at = i + 1; at < std::min(to, i + kName); ++at) {
    const Upos upos = in.words.token(at).upos;
    if (upos == Upos::kAdp || upos == Upos::kPunct || upos == Upos::kVerb) return false;
    if (in.words.Holds(at, std::min(to, at + 2), "care_place")) return true;
  }
  return false;
}

// "A nurse died of her injuries": up to the next count of the sentence, which may be of those in hospital.
bool DiedLater(const FigureSentences& in, const FigureCandidate& candidate,
               const std::vector<FigureCandidate>& candidates) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  std::uint32_t to = std::min(sentence.end, candidate.word + kReach);
  for (const FigureCandidate& other : candidates) {
    if (other.dropped || other.figure.learned || other.sentence != candidate.sentence) continue;
    const std::uint32_t word = FirstWord(in, other, sentence);
    if (word > candidate.word) to = std::min(to, word);
  }
  constexpr std::uint32_t kBefore = 2;
  const std::uint32_t from = std::max(sentence.begin, candidate.word - std::min(candidate.word, kBefore));
  const bool told = in.words.Holds(from, to, FigureClass::kLaterDeath) || DiedInHospital(in, candidate, to);
  return told && SameClause(in, candidate.word, to);
}

// "Twelve people, including the bomber": the count takes those in who did it.
bool TakesInPerpetrators(const FigureSentences& in, const FigureCandidate& candidate) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  constexpr std::uint32_t kList = 8;  // words of "including the ... bomber"
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  std::uint32_t i = FirstWord(in, candidate, sentence);
  const std::uint32_t end = std::min(sentence.end, std::max(i, candidate.word) + kReach);
  while (i < end && !in.words.Is(i, FigureClass::kIncluding)) ++i;
  for (std::uint32_t at = i; at < std::min(sentence.end, i + kList); ++at) {
    const auto group = in.groups.At(at);
    if (group && (in.groups[*group].population & kDidIt) != 0) return true;
  }
  return false;
}

// "One of the dead, police said, was the gunman": all who count the dead of this report count him.
bool IsAmongTheDead(const FigureSentences& in, const FigureCandidate& candidate) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  constexpr std::uint32_t kBetween = 12;  // words of "of the dead, the sheriff said, was the"
  const Figure& figure = candidate.figure;
  if (figure.outcome != Outcome::kKilled || figure.count != CountRange{1, 1} || candidate.groups.empty()) return false;
  const Group& group = in.groups[candidate.groups.front()];
  const bool one_of = group.part_of.has_value() || group.whole_of.has_value();
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t end = std::min(sentence.end, group.end + kBetween);
  const bool among = in.words.Holds(group.end, end, FigureClass::kAmong);  // "the gunman was among the dead"
  if (!group.plural && among && (group.population & kDidIt) != 0) return true;
  bool is = false;
  for (std::uint32_t i = group.end; one_of && i < end; ++i) {
    is = is || in.words.token(i).upos == Upos::kAux;
    const auto who = is ? in.groups.At(i) : std::nullopt;
    if (who) return (in.groups[*who].population & kDidIt) != 0 && !in.groups[*who].plural;
  }
  return false;
}

// "Three were found dead in what police call a murder-suicide", "the bodies of a couple": a count of those who were
// found, and not of those whom somebody killed.
bool CountsTheFound(const FigureSentences& in, const FigureCandidate& candidate,
                    const std::vector<FigureCandidate>& candidates) {
  constexpr auto kChildren = static_cast<PopulationSet>(Population::kChildren);
  if (candidate.predicate == kNoPredicate || (candidate.figure.population & kChildren) != 0) return false;
  const Predicate& predicate = in.predicates[candidate.predicate];
  const bool verb = predicate.form == Predicate::Form::kVerb;
  const bool active = predicate.voice == Predicate::Voice::kActive || predicate.voice == Predicate::Voice::kGerund;
  const bool state = predicate.form == Predicate::Form::kAdjective || predicate.entry->Attribute("people") == "yes";
  if (verb ? active : !state) return false;
  return std::ranges::none_of(
      candidates, [&](const FigureCandidate& other) { return other.self && other.sentence == candidate.sentence; });
}

// "Thirty-eight, not counting the four attackers": it leaves those out who did it.
bool LeavesPerpetratorsOut(const FigureSentences& in, const FigureCandidate& candidate) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  constexpr std::uint32_t kWords = 4, kList = 8;  // of "in addition to the", of that and "four attackers"
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t end = std::min(sentence.end, candidate.word + kReach);
  std::uint32_t i = candidate.word;
  if (!in.words.Holds(i, std::min(sentence.end, end + kWords), "figure_excluding")) return false;
  while (i < end && !in.words.Holds(i, std::min(sentence.end, i + kWords), "figure_excluding")) ++i;
  if (i == end) return false;
  for (std::uint32_t at = i; at < std::min(sentence.end, i + kList); ++at) {
    const auto group = in.groups.At(at);
    if (group && (in.groups[*group].population & kDidIt) != 0) return true;
  }
  return false;
}

// "He is the ninth person to die", "she became the third victim": who died is told of before, the place is news. Not
// "nobody wants to be the ninth".
bool IsSaidOfSomebody(const FigureSentences& in, const Group& group) {
  if (group.begin < 2 || in.words.Is(group.begin - 2, FigureClass::kToMarker)) return false;
  const Token& before = in.words.token(group.begin - 1);
  return in.words.Is(group.begin - 1, FigureClass::kPassive) || before.lemma == "become";
}

// "A third man has died", "a 4th victim": so many have. "The second officer killed this year" is of a tally.
std::optional<std::uint32_t> PlaceOf(const FigureSentences& in, const FigureCandidate& candidate) {
  constexpr std::int64_t kMost = 12;
  if (candidate.figure.count != CountRange{1, 1} || candidate.groups.size() != 1) return std::nullopt;
  const Group& group = in.groups[candidate.groups.front()];
  if (group.definite && !IsSaidOfSomebody(in, group)) return std::nullopt;
  const std::int64_t place = in.words.OrdinalIn(group.begin, group.end);
  return place >= 2 && place <= kMost ? std::optional(static_cast<std::uint32_t>(place)) : std::nullopt;
}

const Group& FirstGroup(const FigureSentences& in, const FigureCandidate& candidate) {
  return in.groups[candidate.groups.front()];
}

// "A second person was hurt", but not "a sixth is fighting for his life", whom the dead before him are counted with.
bool IsOneMore(const FigureSentences& in, const FigureCandidate& candidate) {
  return PlaceOf(in, candidate) &&
         in.words.BeginningAt(in.groups[candidate.groups.front()].head, FigureClass::kOrdinal) == nullptr;
}

// "Eight of the injured were in a critical condition": some of a whole, whatever is told of them, that no other figure
// of the report counts.
bool OfAWhole(const FigureSentences& in, const FigureCandidate& candidate,
              const std::vector<FigureCandidate>& candidates) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t of = FirstWord(in, candidate, sentence) + 1;
  if (of + 1 >= sentence.end || !in.words.Is(of, FigureClass::kOf)) return false;
  const FigureHit* affected = in.words.AffectedAt(of + 1);
  if (affected == nullptr || ParseOutcome(affected->entry->Attribute("outcome")) != candidate.figure.outcome)
    return false;
  const auto place = static_cast<std::uint32_t>(&candidate - candidates.data());
  return std::ranges::none_of(candidates, [&](const FigureCandidate& whole) {
    return std::ranges::find(whole.includes, place) != whole.includes.end();
  });
}

// The words of the class stand before the number in its clause.
bool IsOpenedBy(const FigureSentences& in, const FigureCandidate& candidate, std::string_view class_name) {
  constexpr std::uint32_t kOpener = 8;  // words before the number
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t number = FirstWord(in, candidate, sentence);
  const std::uint32_t from = std::max(sentence.begin, number - std::min(number, kOpener));
  return in.words.Holds(from, number, class_name) && SameClause(in, from, number);
}

// "Reports that 12 people had died were untrue", "the agency wrongly reported 12 deaths": told as what does not hold.
bool IsCalledUntrue(const FigureSentences& in, const FigureCandidate& candidate) {
  if (IsOpenedBy(in, candidate, "untrue_opener")) return true;
  constexpr std::uint32_t kClaim = 12;  // words before the number
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t number = FirstWord(in, candidate, sentence);
  const bool several = candidate.figure.count.low.value_or(0) > 1;
  if (several && number > sentence.begin && in.words.Is(number - 1, FigureClass::kNegation))
    return true;  // "the toll was four, not six as the paper reported"
  const std::uint32_t from = std::max(sentence.begin, number - std::min(number, kClaim));
  std::uint32_t claim = number;
  while (claim > from && !in.words.Holds(claim - 1, claim, "speech_noun")) --claim;
  if (claim == from || in.words.token(claim).xpos == "VBZ" || in.words.token(claim).xpos == "VBD")
    return false;  // "the report said 12 people had died": a source that speaks
  std::uint32_t end = number;
  while (end < std::min(sentence.end, number + kReach) && !in.words.Is(end, FigureClass::kContrast)) ++end;
  return in.words.Holds(number, end, "claim_untrue");
}

// "He spoke of 20 deaths. The Red Crescent said this was wrong": what follows says that the claim does not hold; not
// "a claim that 40 had died was wrong", which has a number of its own.
bool IsTakenBackNext(const FigureSentences& in, const FigureCandidate& candidate,
                     const std::vector<FigureCandidate>& candidates) {
  constexpr std::uint32_t kPointer = 2, kVerdict = 6;  // words of "the figure", "the figure was later found false"
  if (candidate.figure.count.low.value_or(0) < 2) return false;
  const bool another = std::ranges::any_of(candidates, [&](const FigureCandidate& next) {
    return !next.dropped && next.sentence == candidate.sentence + 1 && next.figure.count.low.value_or(0) >= 2;
  });
  const std::vector<Sentence>& sentences = in.words.annotation().sentences;
  const std::uint32_t end = another
                                ? sentences[candidate.sentence].end
                                : sentences[std::min<std::size_t>(candidate.sentence + 1, sentences.size() - 1)].end;
  for (std::uint32_t i = FirstWord(in, candidate, sentences[candidate.sentence]); i < end; ++i) {
    if (!in.words.Holds(i, std::min(end, i + kPointer), "claim_pointer")) continue;
    if (in.words.Holds(i + 1, std::min(end, i + kVerdict), "claim_untrue")) return true;
  }
  return false;
}

// "The exercise simulated a crash in which 30 people were killed".
bool IsPlayed(const FigureSentences& in, const FigureCandidate& candidate) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  return in.words.Holds(sentence.begin, std::max(candidate.word, FirstWord(in, candidate, sentence)), "played_word");
}

bool IsHurt(Outcome outcome) {
  return outcome == Outcome::kInjured || outcome == Outcome::kHospitalized || outcome == Outcome::kCasualties;
}

// "Seven people died and another 15 were hurt": others than the dead, and all the hurt that were told of so far.
bool IsOtherThanTheDead(const FigureSentences& in, const FigureCandidate& candidate,
                        const std::vector<FigureCandidate>& candidates) {
  const Figure& figure = candidate.figure;
  if (!figure.additional || !IsHurt(figure.outcome) || figure.count.low.value_or(0) < 2) return false;
  const std::uint32_t own = FirstWord(in, candidate, in.words.annotation().sentences[candidate.sentence]);
  bool dead = false;
  for (const FigureCandidate& other : candidates) {
    if (other.dropped || other.figure.learned) continue;
    if (FirstWord(in, other, in.words.annotation().sentences[other.sentence]) >= own) continue;
    if (IsHurt(other.figure.outcome)) return false;
    dead = dead || (other.figure.outcome == Outcome::kKilled && other.sentence + 1 >= candidate.sentence);
  }
  return dead;
}

}  // namespace

void FindFigureStanding(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const auto words = static_cast<std::uint32_t>(in.words.annotation().tokens.size());
  const bool both = in.words.Holds(0, words, "figure_murder_suicide");
  const bool untrue = in.words.Holds(0, words, "claim_untrue");
  const bool among =
      std::ranges::any_of(candidates, [&](const FigureCandidate& one) { return IsAmongTheDead(in, one); });
  for (const FigureHit& hit : in.words.hits()) {
    if (hit.figure_class == FigureClass::kPriorCount || hit.figure_class == FigureClass::kTotal)
      MarkOpened(in, hit, candidates);
  }
  for (FigureCandidate& candidate : candidates) {
    Figure& figure = candidate.figure;
    if (figure.status == ClaimStatus::kAsserted && IsOpenedBy(in, candidate, "unconfirmed_opener"))
      figure.status = ClaimStatus::kHedged;
    if (IsCalledUntrue(in, candidate) || (untrue && IsTakenBackNext(in, candidate, candidates)))
      figure.status = ClaimStatus::kDenied;
    if (IsPlayed(in, candidate)) figure.status = ClaimStatus::kHypothetical;
    figure.of_whole = figure.of_whole || OfAWhole(in, candidate, candidates);
    if (figure.outcome == Outcome::kKilled) figure.place = PlaceOf(in, candidate);
    if (figure.place && figure.status == ClaimStatus::kHypothetical && IsSaidOfSomebody(in, FirstGroup(in, candidate)))
      figure.status = ClaimStatus::kAsserted;  // "the ninth person to die"
    if (IsHurt(figure.outcome) && IsOneMore(in, candidate)) {
      figure.additional = true;
      figure.place = PlaceOf(in, candidate);
    }
    if (!figure.place && IsOtherThanTheDead(in, candidate, candidates)) figure.additional = false;
    const bool several_dead =
        figure.outcome == Outcome::kKilled && figure.count.low.value_or(figure.count.high.value_or(0)) > 1;
    if (several_dead && TakesInPerpetrators(in, candidate))
      figure.perpetrators = Figure::Perpetrators::kIncluded;
    else if (several_dead && LeavesPerpetratorsOut(in, candidate))
      figure.perpetrators = Figure::Perpetrators::kExcluded;
    else if (several_dead && (both || among) && CountsTheFound(in, candidate, candidates))
      figure.perpetrators = Figure::Perpetrators::kIncluded;
    if (figure.outcome != Outcome::kKilled || figure.cumulative || figure.count.high == 0) continue;
    figure.of_hurt = figure.of_hurt || OfTheHurt(in, candidate, candidates) || HurtBefore(in, candidate);
    figure.died_later = DiedLater(in, candidate, candidates);
  }
}

}  // namespace rashomon
