// Who is who among the single victims of one report, so that a person told of five times is counted once.
//
// Each single victim opens a chain or joins one: by the entity that coreference gives, by pointing back ("the victim",
// "he"), by age, or as the body's words for the headline's person. same_as names the chain's first figure. Counts of
// several people join where outcome, number and kind of group agree (headline and body).
#include <algorithm>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr std::int64_t kGrown = 17;  // "man" is said of those from about this age
constexpr PopulationSet kMale = static_cast<PopulationSet>(Population::kMen);
constexpr PopulationSet kServices = static_cast<PopulationSet>(Population::kMilitary) |
                                    static_cast<PopulationSet>(Population::kPolice) |
                                    static_cast<PopulationSet>(Population::kResponders);
constexpr PopulationSet kFemale = static_cast<PopulationSet>(Population::kWomen);

struct Person {
  std::uint32_t first = 0;       // candidate index
  std::uint32_t last_group = 0;  // by which it was mentioned last
  std::vector<std::uint32_t> entities;
  std::vector<std::string_view> name;  // the fullest that was written of them
  PopulationSet sex = 0;
  std::optional<std::int64_t> age;
  bool small = false;  // a child by the words used
  bool grown = false;  // "man", "woman"
  bool named = false;
  bool perpetrator = false;  // by the words used: "the gunman"
  bool service = false;      // an officer, a soldier, a firefighter
  bool dead = false;
  bool another = false;      // opened as "another person", "a second man"
  bool in_headline = false;  // all that was said of it so far stands in headlines and captions
};

struct Description {
  std::uint32_t group = 0;
  std::optional<std::uint32_t> entity;
  std::vector<std::string_view> name;
  PopulationSet sex = 0;
  std::optional<std::int64_t> age;
  bool small = false;
  bool grown = false;
  bool named = false;
  bool perpetrator = false;
  bool service = false;
  bool trade = false;  // "the pilot", "the driver": by what they do
  bool lives = false;  // hurt, in hospital or missing
  bool points_back = false;
  bool another = false;
  bool relative = false;  // "his wife", "the boy's mother"
  bool in_headline = false;
};

bool IsHarm(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kCasualties ||
         outcome == Outcome::kHospitalized || outcome == Outcome::kMissing;
}

// The proper nouns that end the group, without titles: "Diaz Ortega" of "Judge Diaz Ortega".
std::vector<std::string_view> NameIn(const FigureWords& words, const Group& group) {
  std::uint32_t begin = group.end;
  while (begin > group.begin && words.token(begin - 1).upos == Upos::kPropn &&
         !words.Is(begin - 1, FigureClass::kPersonNoun) && !words.Holds(begin - 1, begin, "title"))
    --begin;
  std::vector<std::string_view> name;
  for (std::uint32_t i = begin; i < group.end; ++i) name.push_back(words.token(i).lower);
  return name;
}

class PeopleLinker {
 public:
  PeopleLinker(const FigureSentences& in, std::vector<FigureCandidate>& candidates)
      : in_(in), candidates_(candidates) {}

  void Link() {
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      FigureCandidate& candidate = candidates_[c];
      const CountRange one{1, 1};
      if (candidate.groups.empty()) continue;
      if (candidate.figure.count == one && candidate.groups.size() == 1 && IsHarm(candidate.figure.outcome)) {
        LinkSingle(c);
      } else {
        NamePeople(candidate);
        LinkCount(c);
      }
    }
  }

 private:
  std::optional<std::uint32_t> EntityOf(std::uint32_t group) const {
    const auto mention = in_.words.MentionEndingAt(in_.groups[group].head);
    if (!mention) return std::nullopt;
    const Annotation& annotation = in_.words.annotation();
    const std::size_t entity = annotation.mentions[*mention].entity.index();
    if (annotation.entities[entity].type != EntityType::kPerson) return std::nullopt;
    return static_cast<std::uint32_t>(entity);
  }

  void NamePeople(FigureCandidate& candidate) const {
    for (const std::uint32_t g : candidate.groups) {
      if (const auto entity = EntityOf(g)) candidate.figure.people.push_back(*entity);
    }
  }

  bool IsSomebodys(std::uint32_t g) const {
    const Group& group = in_.groups[g];
    return in_.words.token(group.begin).xpos == "PRP$" || (g > 0 && in_.groups[g - 1].possessor);
  }

  // Written in the group ("a 16-year-old boy") or after it ("John Smith, 22,").
  std::optional<std::int64_t> AgeOf(const Group& group) const {
    if (group.age) return in_.words.quantity(*group.age).low;
    const std::uint32_t end = in_.words.SentenceOf(group.begin).end;
    if (group.end + 1 >= end || in_.words.token(group.end).lower != ",") return std::nullopt;
    const auto quantity = in_.words.QuantityAt(group.end + 1);
    if (!quantity) return std::nullopt;
    const Quantity& number = in_.words.quantity(*quantity);
    const bool closed = number.end_token >= end || in_.words.token(number.end_token).upos == Upos::kPunct;
    if (number.refused != Quantity::Refused::kAge && !closed) return std::nullopt;
    return number.low;
  }

  Description Describe(const FigureCandidate& candidate) const {
    const Group& group = in_.groups[candidate.groups.front()];
    const Annotation& annotation = in_.words.annotation();
    const BlockKind block = annotation.blocks[annotation.sentences[candidate.sentence].block].kind;
    Description out;
    out.group = candidate.groups.front();
    out.entity = EntityOf(candidate.groups.front());
    out.name = NameIn(in_.words, group);
    out.sex = (group.population | SexOfBody(in_.words, group)) & (kMale | kFemale);
    out.age = AgeOf(group);
    const bool child = group.population & static_cast<PopulationSet>(Population::kChildren);
    out.small = out.age ? *out.age < kGrown : child;
    out.grown = group.kind == Group::Kind::kPerson && out.sex != 0 && !child && (!out.age || *out.age >= kGrown);
    out.named = group.kind == Group::Kind::kName;
    // By its words, or by the deed: "a man shot two people and then himself".
    out.perpetrator =
        (group.population | candidate.figure.population) & static_cast<PopulationSet>(Population::kPerpetrators);
    out.service = group.population & kServices;
    out.trade = group.kind == Group::Kind::kPerson && out.sex == 0 && !child && !out.perpetrator && !out.service &&
                group.definite && !in_.words.Is(group.head, FigureClass::kVictimNoun);
    out.lives = candidate.figure.outcome != Outcome::kKilled && candidate.figure.outcome != Outcome::kCasualties;
    out.points_back = group.kind == Group::Kind::kPronoun || group.kind == Group::Kind::kReflexive || group.definite;
    out.another = group.another || (group.quantity && in_.words.quantity(*group.quantity).more);
    out.relative = IsSomebodys(out.group) && group.kind == Group::Kind::kPerson &&
                   !in_.words.Is(group.head, FigureClass::kVictimNoun);
    out.in_headline = block == BlockKind::kHeadline || block == BlockKind::kSubheadline || block == BlockKind::kCaption;
    return out;
  }

  // One name is part of the other: "Diaz Ortega" of "Maria Diaz Ortega". A surname alone may be a relative's, unless
  // coreference knows no other bearer.
  static bool SharesName(const Person& person, const Description& seen) {
    const auto& shorter = person.name.size() < seen.name.size() ? person.name : seen.name;
    const auto& longer = person.name.size() < seen.name.size() ? seen.name : person.name;
    if (shorter.empty() || (shorter.size() < 2 && (seen.entity || longer.front() == shorter.front()))) return false;
    return !std::ranges::search(longer, shorter).empty();
  }

  static bool Fits(const Person& person, const Description& seen) {
    if (person.small != seen.small && (person.small ? seen.grown : person.grown)) return false;
    if (person.sex && seen.sex && !(person.sex & seen.sex)) return false;
    // The suspect is not the officer.
    if ((person.perpetrator && seen.service) || (person.service && seen.perpetrator)) return false;
    // "Officer shot downtown" above "a man was killed and an officer wounded": whoever is told of anew as something
    // else.
    // "Another person was hurt. His mother was killed", "the officer died. The man had shot his wife": a relative of
    // somebody.
    if (seen.relative && (person.another || (person.service && !seen.service))) return false;
    if (person.service != seen.service && !person.named && !seen.named && !seen.points_back) return false;
    return !person.age || !seen.age || person.age == seen.age;
  }

  // "A tourist died. The pilot was burned": not the dead, if called by another word.
  bool Outlives(const Person& person, const Description& seen) const {
    if (!person.dead || !seen.lives || !seen.trade) return false;
    return in_.words.token(in_.groups[person.last_group].head).lemma !=
           in_.words.token(in_.groups[seen.group].head).lemma;
  }

  // "She is a victim of the gunman, who also died": whom the sentence has named before him is not the gunman.
  bool IsAnother(const Person& person, const Description& seen) const {
    if (!seen.perpetrator || person.perpetrator || seen.named) return false;
    const Group& group = in_.groups[seen.group];
    const std::uint32_t begin = in_.words.SentenceOf(group.begin).begin;
    for (std::uint32_t i = begin; i < group.begin; ++i) {
      const auto mention = in_.words.MentionEndingAt(i);
      if (!mention) continue;
      const auto entity = static_cast<std::uint32_t>(in_.words.annotation().mentions[*mention].entity.index());
      if (std::ranges::find(person.entities, entity) != person.entities.end()) return true;
    }
    return false;
  }

  // "His wife", "the captain's wife", "another, a woman of 26": surely not who was told of before.
  bool IsNewcomer(std::uint32_t g) const {
    const Group& group = in_.groups[g];
    const Token& head = in_.words.token(group.head);
    if (head.deprel == "appos" && g > 0) return in_.groups[g - 1].another || (g > 1 && in_.groups[g - 2].another);
    if (!head.deprel.starts_with("nsubj")) return false;
    return group.another || IsSomebodys(g);
  }

  // "The captain was shot. His wife fled. She was killed.": not who was shot, of whatever sex that is, where the
  // sentence of the pronoun or the one before told of somebody else of the pronoun's sex since.
  bool MeansSomebodySince(const Person& person, const Description& seen) const {
    const Group& pronoun = in_.groups[seen.group];
    if (pronoun.kind != Group::Kind::kPronoun || seen.sex == 0 || person.sex != 0) return false;
    const std::uint32_t sentence = in_.words.token(pronoun.begin).sentence;
    for (std::uint32_t g = seen.group; g-- > person.last_group + 1;) {
      const Group& group = in_.groups[g];
      if (in_.words.token(group.begin).sentence + 1 < sentence) return false;
      const bool single = group.kind == Group::Kind::kPerson && !group.plural && !group.quantity && !group.possessor;
      if (single && IsNewcomer(g) && (group.population & (kMale | kFemale)) == seen.sex) return true;
    }
    return false;
  }

  std::optional<std::size_t> Find(const Description& seen) const {
    // "another student was injured and flown to hospital": two statements on one mention.
    for (std::size_t p = people_.size(); p-- > 0;) {
      if (people_[p].last_group == seen.group) return p;
    }
    if (seen.entity) {
      for (std::size_t p = people_.size(); p-- > 0;) {
        const auto& known = people_[p].entities;
        if (std::find(known.begin(), known.end(), *seen.entity) != known.end()) return p;
      }
    }
    for (std::size_t p = people_.size(); p-- > 0;) {
      if (SharesName(people_[p], seen) && Fits(people_[p], seen)) return p;
    }
    if (seen.another) return std::nullopt;
    // "The gunman was found dead": whoever is known to have done it, before whoever was told of last.
    for (std::size_t p = people_.size(); seen.perpetrator && seen.points_back && p-- > 0;) {
      if (people_[p].perpetrator && Fits(people_[p], seen)) return p;
    }
    for (std::size_t p = people_.size(); p-- > 0;) {
      const Person& person = people_[p];
      if (!Fits(person, seen) || IsAnother(person, seen) || Outlives(person, seen)) continue;
      if (MeansSomebodySince(person, seen)) return std::nullopt;
      if (seen.points_back && !seen.named) return p;
      const bool newcomer =
          person.named && !seen.named && !seen.points_back && !seen.in_headline && !person.in_headline;
      if (person.age && seen.age && !newcomer) return p;
      if (person.in_headline != seen.in_headline && (person.in_headline || seen.in_headline)) return p;
      if (seen.named && !person.named && Unnamed() == 1) return p;
    }
    return std::nullopt;
  }

  std::size_t Unnamed() const {
    return std::count_if(people_.begin(), people_.end(), [](const Person& person) { return !person.named; });
  }

  void LinkSingle(std::uint32_t c) {
    FigureCandidate& candidate = candidates_[c];
    const Description seen = Describe(candidate);
    auto found = Find(seen);
    // Whom only the learned reader sees is one of those known, or nobody whom others are told apart by.
    if (candidate.figure.learned) {
      if (found) candidate.figure.same_as = people_[*found].first;
      return;
    }
    if (!found) {
      found = people_.size();
      Person& opened = people_.emplace_back();
      opened.first = c;
      opened.another = seen.another && !seen.relative;
      opened.in_headline = seen.in_headline;
    } else {
      candidate.figure.same_as = people_[*found].first;
    }
    Person& person = people_[*found];
    person.last_group = seen.group;
    if (seen.name.size() > person.name.size()) person.name = seen.name;
    person.sex |= seen.sex;
    person.small = person.small || seen.small;
    person.grown = person.grown || seen.grown;
    if (seen.age) person.age = seen.age;
    if (person.age && *person.age >= 0) candidate.figure.age = static_cast<std::uint32_t>(*person.age);
    person.named = person.named || seen.named;
    person.perpetrator = person.perpetrator || seen.perpetrator;
    person.service = person.service || seen.service;
    person.dead = person.dead || candidate.figure.outcome == Outcome::kKilled;
    person.in_headline = person.in_headline && seen.in_headline;
    if (seen.entity &&
        std::find(person.entities.begin(), person.entities.end(), *seen.entity) == person.entities.end()) {
      person.entities.push_back(*seen.entity);
    }
    // One person, one entity, however many names coreference kept apart.
    if (!person.entities.empty()) candidate.figure.people = {person.entities.front()};
  }

  void LinkCount(std::uint32_t c) {
    Figure& figure = candidates_[c].figure;
    if (!candidates_[c].counted || figure.additional || !figure.count.low) return;
    for (std::uint32_t other = 0; other < c; ++other) {
      const Figure& earlier = candidates_[other].figure;
      const bool same = earlier.outcome == figure.outcome && earlier.count == figure.count &&
                        candidates_[other].counted && !earlier.additional && earlier.scope == figure.scope &&
                        !earlier.same_as && !earlier.learned;
      const PopulationSet residue = static_cast<PopulationSet>(Population::kResidue);
      const bool groups_agree = earlier.population == figure.population || !earlier.group || !figure.group;
      const bool both_residue = (earlier.population & residue) == (figure.population & residue);
      if (same && groups_agree && both_residue && earlier.nationality == figure.nationality) {
        figure.same_as = other;
        return;
      }
    }
  }

  const FigureSentences& in_;
  std::vector<FigureCandidate>& candidates_;
  std::vector<Person> people_;
};

}  // namespace

void LinkFigurePeople(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  PeopleLinker(in, candidates).Link();
}

void KeepWhoTheyAre(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  struct Known {
    std::optional<ByteSpan> words;
    bool named = false;
  };
  std::vector<Known> known(candidates.size());
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    FigureCandidate& candidate = candidates[c];
    const std::uint32_t first = candidate.figure.same_as.value_or(c);
    if (first > c || candidate.groups.empty()) continue;
    const Group& group = in.groups[candidate.groups.front()];
    const bool one = candidate.figure.count == CountRange{1, 1};
    const bool named = one && (group.kind == Group::Kind::kName || !NameIn(in.words, group).empty());
    Known& who = known[first];
    // "The two missionaries", "the 12": counted before, in the words that stood there.
    const bool points_back = one ? group.kind == Group::Kind::kPronoun : group.definite && group.quantity;
    const bool again = who.named ? named || group.definite : points_back;
    if (who.words && again) {
      candidate.stands_for = who.words;
    } else if (!candidate.figure.learned && (!who.words || named)) {
      who = {candidate.stands_for ? candidate.stands_for : candidate.figure.group, named};
    }
  }
}

}  // namespace rashomon
