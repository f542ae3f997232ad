// What several predicates say of one group is one figure where they say one thing: "shot and killed" is killed,
// "killed and wounded" casualties. So is what "no" says of a list. Parts are joined to their whole.
#include <algorithm>
#include <map>

#include "claims/figure_candidates.h"

namespace rashomon {
namespace {

bool KilledAndInjured(const FigureCandidate& a, const FigureCandidate& b) {
  const Outcome x = a.figure.outcome, y = b.figure.outcome;
  return (x == Outcome::kKilled && y == Outcome::kInjured) || (x == Outcome::kInjured && y == Outcome::kKilled);
}

bool DeadOrMissing(const FigureCandidate& a, const FigureCandidate& b) {
  const Outcome x = a.figure.outcome, y = b.figure.outcome;
  return (x == Outcome::kKilled && y == Outcome::kMissing) || (x == Outcome::kMissing && y == Outcome::kKilled);
}

// How much an outcome says: of two on one group the lesser goes.
int Weight(Outcome outcome) {
  switch (outcome) {
    case Outcome::kKilled:
      return 4;
    case Outcome::kInjured:
    case Outcome::kHospitalized:
      return 3;
    case Outcome::kCasualties:
      return 1;
    default:
      return 0;
  }
}

// "killed or wounded", "dead and injured": nothing but a conjunction between.
bool Joined(const FigureSentences& in, const FigureCandidate& a, const FigureCandidate& b) {
  if (a.predicate == kNoPredicate || b.predicate == kNoPredicate) return false;
  const Predicate& first = in.predicates[std::min(a.predicate, b.predicate)];
  const Predicate& second = in.predicates[std::max(a.predicate, b.predicate)];
  return first.end < second.begin && second.begin - first.end <= 2 && in.words.token(first.end).upos == Upos::kCconj;
}

// "Three men hurt in the blast have died": what they were before. Not "one wounded before killing himself".
bool DiedAfter(const FigureSentences& in, const FigureCandidate& dead, const FigureCandidate& hurt) {
  if (dead.predicate == kNoPredicate || hurt.predicate == kNoPredicate) return false;
  if (hurt.figure.outcome == Outcome::kHospitalized) return true;  // "33 people died, two of them in hospital"
  const Predicate& death = in.predicates[dead.predicate];
  const Predicate& harm = in.predicates[hurt.predicate];
  return harm.end <= death.begin && in.words.token(death.begin).xpos != "VBG";
}

// Whether nothing joins or parts the words: then a verb before them has no auxiliary of its own.
bool OneClause(const FigureSentences& in, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const Upos upos = in.words.token(i).upos;
    if (upos == Upos::kCconj || upos == Upos::kSconj || upos == Upos::kPunct) return false;
  }
  return true;
}

// "Two wounded guards remain in hospital", "four soldiers missing since Friday were found dead", "two engineers held
// since May were freed", "the bodies of two sailors missing since Friday": what they were before, by a modifier or a
// clause without a verb of its own, gives way to what the sentence tells of them.
bool TellsWhatTheyWere(const FigureSentences& in, const FigureCandidate& was, const FigureCandidate& told) {
  if (told.predicate == kNoPredicate || was.figure.outcome == Outcome::kKilled) return false;
  if (was.figure.outcome == Outcome::kCasualties || told.figure.outcome == Outcome::kCasualties) return false;
  const Predicate& verb = in.predicates[told.predicate];
  const Group& group = in.groups[told.groups.front()];
  const bool bodies = verb.form == Predicate::Form::kNoun && verb.of == Outcome::kKilled && verb.end < group.begin;
  const bool one_sentence = verb.form == Predicate::Form::kVerb && told.sentence == was.sentence;
  // "Evacuated 22 wounded soldiers"
  if (one_sentence && was.predicate == kNoPredicate && verb.end <= group.begin)
    return was.word >= group.begin && was.word < group.end;
  const bool says = one_sentence && verb.voice != Predicate::Voice::kGerund && verb.begin > was.word;
  if (!says && !bodies) return false;
  if (was.predicate == kNoPredicate) return was.word >= group.begin && was.word < group.end;
  const Predicate& state = in.predicates[was.predicate];
  const bool participle = state.voice == Predicate::Voice::kParticiple && state.object && state.begin == group.end &&
                          state.group_begin == state.begin;
  const std::string_view tag = in.words.token(state.begin).xpos;
  if (bodies) return participle;
  const bool kept = was.figure.outcome == Outcome::kDetained || was.figure.outcome == Outcome::kOther;
  const bool reduced =
      tag == "VBN" || tag == "JJ" || (kept && tag == "VBD" && OneClause(in, state.end, verb.group_begin));
  return participle && reduced && verb.voice == Predicate::Voice::kPassive && !verb.shared;
}

// "Soldiers freed 62 women who had been held for months", "freed two men trapped in a car": what they were before they
// were saved.
bool WasBefore(const FigureSentences& in, const FigureCandidate& was, const FigureCandidate& saved) {
  if (saved.figure.outcome != Outcome::kRescued || was.predicate == kNoPredicate) return false;
  const Outcome state = was.figure.outcome;
  if (state != Outcome::kDetained && state != Outcome::kOther && state != Outcome::kMissing) return false;
  const std::uint32_t begin = in.predicates[was.predicate].group_begin;
  const bool reduced = saved.word < was.word && begin == in.groups[was.groups.back()].end;
  return reduced || (begin > 0 && in.words.Is(begin - 1, FigureClass::kRelative));
}

// "Freed 12 passengers unhurt": how they came out of what they were saved from.
bool IsStateOfTheSaved(const FigureSentences& in, const FigureCandidate& state, const FigureCandidate& saved) {
  if (state.predicate == kNoPredicate || saved.figure.outcome != Outcome::kRescued) return false;
  return state.figure.outcome == Outcome::kEvacuated && state.sentence == saved.sentence &&
         in.predicates[state.predicate].form == Predicate::Form::kAdjective;
}

// "killed and wounded", "dead or hurt": some of them this, some that; not "struck and killed", "wounded and later
// died".
bool EitherOr(const FigureSentences& in, const FigureCandidate& a, const FigureCandidate& b) {
  if (!KilledAndInjured(a, b) || !Joined(in, a, b)) return false;
  const auto harms_people = [&](const FigureCandidate& c) {
    return in.predicates[c.predicate].sure && in.predicates[c.predicate].object.has_value();
  };
  return harms_people(a) && harms_people(b);
}

// "Trapped and later rescued", "buried and killed": of a state that another ended nothing is counted.
bool IsOver(const FigureSentences& in, const FigureCandidate& state, const FigureCandidate& later) {
  if (state.predicate == kNoPredicate || later.predicate == kNoPredicate) return false;
  return in.predicates[state.predicate].entry->Attribute("passing") == "yes" &&
         in.predicates[state.predicate].end <= in.predicates[later.predicate].begin;
}

// "A woman was taken to hospital in a critical condition": how whoever lies in hospital is doing adds nothing.
bool IsConditionInHospital(const FigureSentences& in, const FigureCandidate& state, const FigureCandidate& other) {
  if (state.predicate == kNoPredicate || other.figure.outcome != Outcome::kHospitalized) return false;
  return state.sentence == other.sentence && !in.predicates[state.predicate].entry->Attribute("ward").empty();
}

// "took three into custody", of men told of as raiders: held by the police, whatever a pattern takes it for.
bool IsHeldByPolice(const FigureCandidate& other, const FigureCandidate& held) {
  return held.figure.outcome == Outcome::kDetained && other.figure.outcome == Outcome::kOther &&
         other.predicate == kNoPredicate;
}

// "He", "she" at group `pronoun`, where the sentence named nobody else since group `person`.
bool CanOnlyMean(const FigureSentences& in, std::uint32_t pronoun, std::uint32_t person) {
  const Group& he = in.groups[pronoun];
  if (he.kind != Group::Kind::kPronoun || he.plural || he.fixed.value_or(1) != 1 || pronoun <= person) return false;
  constexpr auto kSexes = static_cast<PopulationSet>(Population::kWomen) | static_cast<PopulationSet>(Population::kMen);
  const auto sex = static_cast<PopulationSet>(he.population & kSexes);
  const auto theirs = static_cast<PopulationSet>(in.groups[person].population & kSexes);
  if (sex == 0 || (theirs != 0 && theirs != sex)) return false;
  for (std::uint32_t g = person + 1; g < pronoun; ++g) {
    const bool named = in.groups[g].kind == Group::Kind::kPerson || in.groups[g].kind == Group::Kind::kName;
    const bool apposed = in.words.token(in.groups[g].begin - 1).lower == "," && in.arguments.IsApposition(person, g);
    const bool described = apposed || in.arguments.CalledSo(g) == person;
    if (named && !in.groups[g].plural && !described) return false;
  }
  return true;
}

// "Hit a man in the chest, killing him", "stabbed two guards and killed both": a verb that goes on telling what the one
// before did, with no doer of its own.
bool DeedGoesOn(const FigureSentences& in, const FigureCandidate& dead) {
  if (dead.predicate == kNoPredicate) return false;
  const Predicate& verb = in.predicates[dead.predicate];
  if (verb.form != Predicate::Form::kVerb) return false;
  const std::uint32_t begin = in.words.SentenceOf(verb.begin).begin;
  if (verb.group_begin == begin || in.groups[dead.groups.front()].begin < verb.end) return false;
  const Token& joint = in.words.token(verb.group_begin - 1);
  return verb.voice == Predicate::Voice::kGerund ? joint.lower == "," : joint.upos == Upos::kCconj;
}

// One group; a pronoun for it; of single persons, two side by side: "a trader, Mr Lee, who was hit by a bullet, died".
bool SamePeople(const FigureSentences& in, const FigureCandidate& hurt, const FigureCandidate& dead) {
  if (hurt.groups == dead.groups) return true;
  if (hurt.groups.size() != 1 || dead.groups.size() != 1) return false;
  if (in.groups[hurt.groups[0]].stands_for == dead.groups[0]) return true;
  const bool goes_on = hurt.word < dead.word && DeedGoesOn(in, dead);
  if (goes_on && in.groups[dead.groups[0]].stands_for == hurt.groups[0]) return true;
  const auto describes = [&](const FigureCandidate& who, const FigureCandidate& one) {
    return in.arguments.OneDescribedBy(who.groups[0]) == one.groups[0];
  };
  if (describes(hurt, dead) || describes(dead, hurt)) return true;
  if (hurt.counted || dead.counted) return false;
  if (CanOnlyMean(in, hurt.groups[0], dead.groups[0])) return true;
  const bool saved = hurt.figure.outcome == Outcome::kRescued;  // "pulled a man out, but he could not be saved"
  if ((saved || goes_on) && CanOnlyMean(in, dead.groups[0], hurt.groups[0])) return true;
  const Group& first = in.groups[std::min(hurt.groups[0], dead.groups[0])];
  const Group& second = in.groups[std::max(hurt.groups[0], dead.groups[0])];
  return first.end + 1 == second.begin && in.words.token(first.end).lower == ",";
}

void MergePair(const FigureSentences& in, FigureCandidate& kept, FigureCandidate& other) {
  if (EitherOr(in, kept, other)) {
    kept.figure.outcome = Outcome::kCasualties;
    kept.figure.span = kept.figure.span.Cover(other.figure.span);
    other.dropped = true;
    return;
  }
  if (DeadOrMissing(kept, other) && Joined(in, kept, other)) {  // "1,400 dead or missing": given up
    kept.figure.outcome = Outcome::kKilled;
    if (other.figure.status == ClaimStatus::kHedged)
      kept.figure.status = other.figure.status;  // "missing and feared dead"
    kept.figure.span = kept.figure.span.Cover(other.figure.span);
    other.dropped = true;
    return;
  }
  if (kept.figure.outcome != other.figure.outcome) {
    kept.dropped = TellsWhatTheyWere(in, kept, other) || WasBefore(in, kept, other) || IsOver(in, kept, other) ||
                   IsHeldByPolice(kept, other) || IsConditionInHospital(in, kept, other) ||
                   IsStateOfTheSaved(in, kept, other);
    other.dropped =
        !kept.dropped && (TellsWhatTheyWere(in, other, kept) || WasBefore(in, other, kept) || IsOver(in, other, kept) ||
                          IsConditionInHospital(in, other, kept) || IsStateOfTheSaved(in, other, kept));
    if (kept.dropped || other.dropped) return;
    if (kept.figure.outcome == Outcome::kDetained && other.figure.outcome == Outcome::kRescued) {
      other.dropped = true;  // "detained and later freed"
      return;
    }
  }
  const int a = Weight(kept.figure.outcome), b = Weight(other.figure.outcome);
  if (kept.figure.outcome == other.figure.outcome) {
    other.dropped = true;
  } else if (a == 0 || b == 0) {
    return;
  } else if (a != b && a >= 3 && b >= 3 && DiedAfter(in, a > b ? kept : other, a > b ? other : kept)) {
    FigureCandidate& dead = a > b ? kept : other;
    FigureCandidate& hurt = a > b ? other : kept;
    dead.figure.of_hurt = hurt.figure.outcome == Outcome::kInjured;
    hurt.dropped = true;
  } else if ((kept.counted || (a == 3 && b == 3)) && a != 1 && b != 1) {
    return;  // "12 were wounded and taken to hospital", "broke a leg and was flown to hospital": two statements
  } else if (a >= b) {
    other.dropped = true;
  } else {
    kept.dropped = true;
  }
}

// A bare number takes its people from what follows the outcome, if they are named there.
void FindPeopleAfter(const FigureSentences& in, FigureCandidate& candidate) {
  if (candidate.figure.group || candidate.predicate == kNoPredicate || candidate.groups.size() != 1) return;
  // "Five bodies from a car park": where they were found is not who they were.
  if (in.predicates[candidate.predicate].form == Predicate::Form::kNoun) return;
  std::uint32_t end = in.predicates[candidate.predicate].end;
  // Past the second of two joined outcomes.
  for (std::uint32_t i = end; i < end + 2 && i + 1 < in.words.annotation().tokens.size(); ++i) {
    if (in.words.token(i).upos != Upos::kCconj || in.arguments.PredicateAt(i + 1) == nullptr) continue;
    end = in.arguments.PredicateAt(i + 1)->end;
    break;
  }
  const auto after = in.arguments.PeopleAfter(end);
  if (!after) return;
  candidate.figure.group = in.words.Span({in.groups[*after].begin, in.groups[*after].end});
  candidate.figure.span = candidate.figure.span.Cover(*candidate.figure.group);
  candidate.figure.population |= in.groups[*after].population;
  candidate.figure.nationality = in.groups[*after].nationality;
}

// "107 were discharged": hurt once, but not in a report of the sick alone. Who "fell unconscious" there is sick, too.
void DropCured(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  bool sick = false, hurt = false;
  const auto cured = [&](const FigureCandidate& candidate) {
    return candidate.predicate != kNoPredicate &&
           in.predicates[candidate.predicate].entry->Attribute("after") == "injured";
  };
  const auto faint = [&](const FigureCandidate& candidate) {
    return candidate.predicate != kNoPredicate &&
           in.predicates[candidate.predicate].entry->Attribute("after") == "sickened";
  };
  for (const FigureCandidate& candidate : candidates) {
    if (candidate.dropped || cured(candidate) || faint(candidate)) continue;
    sick = sick || candidate.figure.outcome == Outcome::kSickened;
    hurt = hurt || candidate.figure.outcome == Outcome::kInjured || candidate.figure.outcome == Outcome::kCasualties;
  }
  if (!sick || hurt) return;
  for (FigureCandidate& candidate : candidates) {
    candidate.dropped = candidate.dropped || cured(candidate);
    if (faint(candidate)) candidate.figure.outcome = Outcome::kSickened;
  }
}

}  // namespace

void MergePredicates(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  std::map<std::vector<std::uint32_t>, std::vector<std::size_t>> by_groups;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].groups.empty()) by_groups[candidates[i].groups].push_back(i);
  }
  for (const auto& [groups, members] : by_groups) {
    for (std::size_t a = 0; a < members.size(); ++a) {
      for (std::size_t b = a + 1; b < members.size() && !candidates[members[a]].dropped; ++b) {
        if (!candidates[members[b]].dropped) MergePair(in, candidates[members[a]], candidates[members[b]]);
      }
    }
  }
  DropCured(in, candidates);
  for (FigureCandidate& candidate : candidates) FindPeopleAfter(in, candidate);
}

void DropHarmOfTheDead(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  std::multimap<std::uint32_t, std::size_t> deaths;  // by sentence
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const FigureCandidate& dead = candidates[i];
    if (!dead.dropped && dead.figure.outcome == Outcome::kKilled) deaths.emplace(dead.sentence, i);
  }
  for (FigureCandidate& hurt : candidates) {
    const Outcome outcome = hurt.figure.outcome;
    const bool ward = outcome == Outcome::kHospitalized;
    const bool saved = outcome == Outcome::kRescued && !hurt.counted;  // "was pulled from the river but died"
    // "The body of a missing fisherman", "found dead, apparently poisoned"; not "overcome by gas and died"
    const bool sick = outcome == Outcome::kSickened;
    const bool lost = sick || outcome == Outcome::kMissing;
    if (hurt.figure.count.high == 0) continue;  // "no deaths or injuries"
    if (hurt.dropped || (outcome != Outcome::kInjured && !ward && !saved && !lost)) continue;
    const auto [first, last] = deaths.equal_range(hurt.sentence);
    const auto death = std::find_if(first, last, [&](const auto& entry) {
      const FigureCandidate& dead = candidates[entry.second];
      if (ward && hurt.word != dead.word + 1) return false;  // "died in hospital"
      if (saved && hurt.word > dead.word) return false;
      const bool told_first = hurt.word < dead.word && hurt.predicate != kNoPredicate;
      if (sick && hurt.word < dead.word) return false;
      if (lost) return hurt.groups == dead.groups;
      const bool kept = told_first && !saved && hurt.groups == dead.groups;  // by MergePredicates
      return !kept && !dead.self && SamePeople(in, hurt, dead);
    });
    if (death == last) continue;
    // Who "died after being hit" may never have been among those counted as hurt.
    FigureCandidate& dead = candidates[death->second];
    dead.figure.of_hurt = dead.figure.of_hurt || (!lost && !saved && hurt.word < dead.word);
    hurt.dropped = true;
  }
}

void JoinDenied(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  for (FigureCandidate& candidate : candidates) {
    if (candidate.dropped || candidate.groups.empty()) continue;
    const auto first = in.groups[candidate.groups.front()].denied_with;
    if (!first) continue;
    const ByteSpan denial = in.words.Span({in.groups[*first].begin, in.groups[*first].end});
    candidate.figure.quantity = candidate.figure.quantity.Cover(denial);
    candidate.figure.span = candidate.figure.span.Cover(denial);
    const auto whole = std::ranges::find_if(candidates, [&](const FigureCandidate& other) {
      return &other != &candidate && !other.dropped && other.figure.outcome == candidate.figure.outcome &&
             other.figure.quantity.Overlaps(denial);
    });
    if (whole == candidates.end()) continue;
    candidate.dropped = true;
    if (whole->figure.group && candidate.figure.group)
      whole->figure.group = whole->figure.group->Cover(*candidate.figure.group);
  }
}

void LinkParts(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  for (std::uint32_t part = 0; part < candidates.size(); ++part) {
    if (candidates[part].groups.size() != 1) continue;
    const Group& group = in.groups[candidates[part].groups.front()];
    const std::uint32_t end = in.words.SentenceOf(group.begin).end;
    const bool of_them = (group.end + 1 < end && in.words.Is(group.end, FigureClass::kOf) &&
                          in.words.Is(group.end + 1, FigureClass::kThem)) ||
                         (group.end > group.begin && in.words.Is(group.end - 1, FigureClass::kThem));
    if (!of_them) continue;
    const bool held = std::ranges::any_of(candidates, [&](const FigureCandidate& candidate) {
      return std::ranges::find(candidate.includes, part) != candidate.includes.end();
    });
    std::optional<std::uint32_t> whole;
    for (std::uint32_t i = 0; i < candidates.size() && !held; ++i) {
      const bool before = !candidates[i].figure.learned && candidates[i].sentence == candidates[part].sentence &&
                          !candidates[i].groups.empty() && in.groups[candidates[i].groups.front()].begin < group.begin;
      if (!before || candidates[i].figure.count.low.value_or(0) <= candidates[part].figure.count.low.value_or(0))
        continue;
      if (!whole || in.groups[candidates[*whole].groups.front()].begin < in.groups[candidates[i].groups.front()].begin)
        whole = i;
    }
    if (whole) candidates[*whole].includes.push_back(part);
  }
}

}  // namespace rashomon
