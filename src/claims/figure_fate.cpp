// What became of those who were shot: "N shot" says neither killed nor injured, the rest of the report often does.
//
// A single person takes the outcome that the report states of the same person elsewhere. Counts become injured where
// the report tells of survival and of nobody killed, and killed where they are mourned; otherwise they stay casualties
// (the contract's reading).
#include <algorithm>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

bool Stands(const Figure& figure) {
  return figure.scope == Scope::kEvent && figure.status != ClaimStatus::kDenied &&
         figure.status != ClaimStatus::kHypothetical && figure.count.high != 0;
}

// The first of a chain stands for the person.
std::uint32_t PersonOf(const std::vector<FigureCandidate>& candidates, std::uint32_t index) {
  return candidates[index].figure.same_as.value_or(index);
}

// "All three", "the three victims": people told of before, by their number; not "the three guards".
bool PointsBack(const FigureSentences& in, const FigureCandidate& candidate) {
  if (candidate.groups.size() != 1) return false;
  const Group& group = in.groups[candidate.groups.front()];
  if (group.another) return false;  // "the two remaining victims"
  if (group.kind != Group::Kind::kNumber) return group.definite && in.words.Is(group.head, FigureClass::kVictimNoun);
  const std::uint32_t begin = in.words.SentenceOf(group.begin).begin;
  return in.words.token(group.begin).upos == Upos::kDet ||
         (group.begin > begin && in.words.token(group.begin - 1).upos == Upos::kDet);
}

// "Three people were found dead. All three had gunshot wounds": the last who were told of by that number have died, so
// that nobody lives who was hurt.
void LinkToTheDead(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const auto hurts = [](const Figure& figure) {
    return figure.outcome == Outcome::kInjured || figure.outcome == Outcome::kHospitalized;
  };
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    Figure& figure = candidates[c].figure;
    const bool several = figure.count.low.value_or(0) >= 2 && figure.count.low == figure.count.high;
    if (!hurts(figure) || !several || figure.same_as || figure.additional || !PointsBack(in, candidates[c])) continue;
    for (std::uint32_t b = c; b-- > 0;) {
      const Figure& earlier = candidates[b].figure;
      if (earlier.count != figure.count || !Stands(earlier) || earlier.learned) continue;
      if (earlier.outcome == Outcome::kKilled) figure.same_as = PersonOf(candidates, b);
      if (earlier.outcome == Outcome::kKilled || earlier.outcome == Outcome::kCasualties || hurts(earlier)) break;
    }
  }
}

// "Three were hurt": not how badly somebody was.
bool CountsTheHurt(const FigureSentences& in, const FigureCandidate& candidate) {
  const std::string_view lemma = in.words.token(candidate.word).lemma;
  return lemma == "injure" || lemma == "hurt" || lemma == "wound";
}

// "Nineteen dancers were injured, a medic said. Four have broken ribs": a bare number that opens the next
// sentence and says how badly is of those just counted.
void IncludeHowBadly(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const std::vector<Sentence>& sentences = in.words.annotation().sentences;
  for (std::uint32_t part = 0; part < candidates.size(); ++part) {
    const FigureCandidate& said = candidates[part];
    if (said.figure.outcome != Outcome::kInjured || said.figure.additional || said.groups.size() != 1) continue;
    const Group& group = in.groups[said.groups.front()];
    const bool opens = group.kind == Group::Kind::kNumber && group.begin == sentences[said.sentence].begin;
    if (!opens || group.another || !said.counted || CountsTheHurt(in, said)) continue;
    std::optional<std::uint32_t> whole;
    for (std::uint32_t c = 0; c < candidates.size(); ++c) {
      const FigureCandidate& before = candidates[c];
      const bool next =
          before.sentence + 1 == said.sentence && sentences[before.sentence].block == sentences[said.sentence].block;
      if (!next || before.dropped || before.figure.learned || before.figure.outcome != Outcome::kInjured) continue;
      if (before.figure.count.low.value_or(0) > said.figure.count.low.value_or(0)) whole = c;
    }
    if (whole && std::ranges::find(candidates[*whole].includes, part) == candidates[*whole].includes.end())
      candidates[*whole].includes.push_back(part);
  }
}

}  // namespace

void SettleFates(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  bool anyone_killed = false;
  bool survival = false;
  std::vector<bool> killed(candidates.size(), false), hurt(candidates.size(), false);
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    const Figure& figure = candidates[c].figure;
    if (!Stands(figure) || figure.learned) continue;
    const std::uint32_t person = PersonOf(candidates, c);
    if (figure.outcome == Outcome::kKilled) anyone_killed = killed[person] = true;
    if (figure.outcome == Outcome::kInjured || figure.outcome == Outcome::kHospitalized) survival = hurt[person] = true;
  }
  const std::uint32_t words = static_cast<std::uint32_t>(in.words.annotation().tokens.size());
  survival = survival || in.words.Holds(0, words, FigureClass::kSurvival);
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    Figure& figure = candidates[c].figure;
    if (figure.outcome != Outcome::kCasualties || figure.count.high == 0) continue;
    const std::uint32_t person = PersonOf(candidates, c);
    const bool single = figure.count == CountRange{1, 1};
    const Sentence& sentence = in.words.annotation().sentences[candidates[c].sentence];
    // "The first of nine victims were buried"; not those "buried under rubble".
    const bool mourned = in.words.Holds(sentence.begin, sentence.end, "burial_word") &&
                         !in.words.Holds(sentence.begin, sentence.end, "rubble");
    if (mourned && !single && candidates[c].figure.group) {
      figure.outcome = Outcome::kKilled;
      continue;
    }
    if (in.words.Holds(sentence.begin, sentence.end, FigureClass::kSurvival)) {
      figure.outcome = Outcome::kInjured;
      continue;
    }
    if (single && killed[person]) {
      figure.outcome = Outcome::kKilled;
    } else if ((single && hurt[person]) || (survival && !anyone_killed)) {
      figure.outcome = Outcome::kInjured;
    }
  }
  LinkToTheDead(in, candidates);
  IncludeHowBadly(in, candidates);
}

}  // namespace rashomon
