// How a group is read, from its first word to the right:
//   determiner or possessive, quantity, modifiers (adjectives, participles before a noun, ages, nouns), head.
// A word of casualty_verb or casualty_adjective ends it unless a noun follows, so that "12 dead in blast" gives "12".
#include "claims/groups.h"

#include <algorithm>

#include "claims/listed_ages.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxGroupWords = 24;

bool IsNominal(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn || token.upos == Upos::kNum;
}

std::optional<std::int64_t> Number(std::string_view digits) {
  std::int64_t value = 0;
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

// Reads the groups of all sentences, left to right, one pass.
class Groups::Reader {
 public:
  Reader(const FigureWords& words, std::vector<Group>& groups, std::vector<std::uint32_t>& at, std::vector<bool>& age)
      : words_(words), groups_(groups), at_(at), ages_(words, groups, age) {}

  void Read(const Sentence& sentence) {
    sentence_end_ = sentence.end;
    sentence_begin_ = sentence.begin;
    std::uint32_t i = sentence.begin;
    while (i < sentence.end) i = ReadOne(i);
  }

 private:
  // Reads a group that begins at `i`, if one does; returns the word to go on with.
  std::uint32_t ReadOne(std::uint32_t i) {
    if (IsTime(i)) return i + 1;
    if (const std::uint32_t end = ages_.Read(i); end != i) return end;
    if (const LexiconEntry* pronoun = PronounAt(i)) {
      const std::uint32_t end = DeterminedBy(i, *pronoun);
      return end != i ? end : ReadPronoun(i, *pronoun);
    }
    if (const FigureHit* affected = words_.AffectedAt(i); affected != nullptr && affected->end <= sentence_end_) {
      Add({.begin = i,
           .end = affected->end,
           .head = affected->end - 1,
           .kind = Group::Kind::kPerson,
           .plural = true,
           .definite = true});
      return affected->end;
    }
    if (!Begins(i)) return i + 1;
    const std::uint32_t end = FindEnd(i);
    if (end == i) return i + 1;
    Close(i, end);
    return end;
  }

  bool IsTime(std::uint32_t i) const {
    if (!words_.TimeAt(i)) return false;
    const auto quantity = words_.QuantityAt(i);
    return !quantity || words_.quantity(*quantity).refused != Quantity::Refused::kNo;
  }

  bool VerbFollows(std::uint32_t i) const {
    if (i >= sentence_end_) return false;
    const Token& token = words_.token(i);
    return token.upos == Upos::kAux || token.xpos == "VBD" || token.xpos == "VBP" || token.xpos == "VBZ" ||
           token.xpos == "MD";
  }

  // "killed her 30-year-old daughter", tagged as an object: people who are hers follow.
  bool OwnsWhatFollows(std::uint32_t i) const {
    constexpr std::uint32_t kModifiers = 4;
    if (words_.EndingAt(i, FigureClass::kPronounObject, i) == nullptr) return false;
    std::uint32_t k = i + 1;
    if (k < sentence_end_ && words_.QuantityAt(k)) {
      const Quantity& number = words_.quantity(*words_.QuantityAt(k));
      k = number.refused == Quantity::Refused::kAge ? EndOfAge(number) : number.end_token;
    }
    for (const std::uint32_t limit = std::min(sentence_end_, k + kModifiers); k < limit; ++k) {
      if (IsPersonWord(k)) return true;
      if (words_.token(k).upos != Upos::kAdj || IsCasualtyWord(k) || IsTime(k)) return false;
    }
    return false;
  }

  // The word after "16-year-old", "four years old".
  std::uint32_t EndOfAge(const Quantity& age) const {
    constexpr std::uint32_t kLongestTail = 5;
    std::uint32_t found = age.end_token;
    const std::uint32_t limit = std::min(sentence_end_, age.end_token + kLongestTail);
    for (std::uint32_t k = age.end_token; k < limit && !words_.QuantityAt(k); ++k) {
      if (words_.EndingAt(k, FigureClass::kAgeTail, age.end_token) != nullptr) found = k + 1;
    }
    return found;
  }

  const LexiconEntry* PronounAt(std::uint32_t i) {
    const LexiconEntry* pronoun = words_.EndingAt(i, FigureClass::kPronoun, i);
    if (!pronoun && words_.token(i).xpos == "PRP" && !OwnsWhatFollows(i))
      pronoun = words_.EndingAt(i, FigureClass::kPronounObject, i);
    if (pronoun && !pronoun->Attribute("before_verb").empty() && !VerbFollows(i + 1)) return nullptr;
    if (pronoun && pronoun->Attribute("alone") == "yes" && i + 1 < sentence_end_ &&
        (words_.QuantityAt(i + 1) || FindEnd(i + 1) > i + 1) && !VerbFollows(i + 1))
      return nullptr;
    if (pronoun && pronoun->Attribute("many") == "yes" && !PronounStandsFor(words_, groups_, i)) return nullptr;
    return words_.QuantityAt(i) ? nullptr : pronoun;
  }

  // "both drivers": the pronoun counts the noun that follows; the word after it, or `i` if none follows.
  std::uint32_t DeterminedBy(std::uint32_t i, const LexiconEntry& entry) {
    if (entry.Attribute("determiner").empty() || i + 1 >= sentence_end_ || words_.QuantityAt(i + 1)) return i;
    const Token& next = words_.token(i + 1);
    const bool nominal = next.upos == Upos::kNoun || next.upos == Upos::kAdj || next.upos == Upos::kDet ||
                         next.upos == Upos::kPropn || next.xpos == "PRP$";
    const std::uint32_t end = nominal && Begins(i + 1) ? FindEnd(i + 1) : i + 1;
    const bool plural = words_.token(std::max(end, i + 1) - 1).xpos == "NNS";
    if (end == i + 1 || (!plural && entry.Attribute("count") != "0")) return i;
    Close(i + 1, end);
    Group& group = groups_.back();
    if (group.begin != i + 1) return end;
    group.begin = i;
    group.fixed = Number(entry.Attribute("count"));
    at_[i] = static_cast<std::uint32_t>(groups_.size());
    return end;
  }

  std::uint32_t ReadPronoun(std::uint32_t i, const LexiconEntry& entry) {
    Group group{.begin = i, .end = i + 1, .head = i, .kind = Group::Kind::kPronoun, .definite = true};
    if (!entry.Attribute("reflexive").empty()) group.kind = Group::Kind::kReflexive;
    group.fixed = Number(entry.Attribute("count"));
    group.plural = !group.fixed;
    group.another = words_.Is(i, FigureClass::kAnother);
    group.definite = !group.another;
    group.population = PopulationsOf(entry.Attribute("population"));
    if (entry.Attribute("many") == "yes") group.stands_for = PronounStandsFor(words_, groups_, i);
    if (group.stands_for) group.population = groups_[*group.stands_for].population;
    if (group.stands_for) group.nationality = groups_[*group.stands_for].nationality;
    Add(group);
    return i + 1;
  }

  bool UsableQuantity(std::uint32_t i) const {
    if (i >= sentence_end_) return false;
    const auto quantity = words_.QuantityAt(i);
    return quantity && words_.quantity(*quantity).refused == Quantity::Refused::kNo;
  }

  // "killed Ann Lee and injured Joe Roe", "the crash injured Ann Lee": a verb of its own, not a modifier of the name.
  bool BefallsTheNamed(std::uint32_t i) const {
    const bool verb =
        i > sentence_begin_ && (words_.token(i - 1).upos == Upos::kCconj || IsNominal(words_.token(i - 1)));
    return verb && !words_.Unreliable(i) && i + 1 < sentence_end_ && words_.Is(i, FigureClass::kVerb) &&
           PersonNameFrom(i + 1) != i + 1;
  }

  bool Begins(std::uint32_t i) const {
    if (UsableQuantity(i)) return true;
    if (BefallsTheNamed(i)) return false;
    const Upos upos = words_.token(i).upos;
    if (words_.InsideVerbPhrase(i) && words_.Is(i, FigureClass::kVerb) && (upos == Upos::kNoun || upos == Upos::kAdj))
      return false;
    const Token& token = words_.token(i);
    if (words_.Is(i, FigureClass::kFinite)) return false;
    if (token.xpos == "WDT" && words_.Is(i, FigureClass::kRelative)) return false;  // "in which six people died"
    const FigureHit* verb = token.upos == Upos::kVerb ? words_.BeginningAt(i, FigureClass::kVerb) : nullptr;
    if (verb != nullptr && verb->end > i + 1) return false;  // "taken hostage"
    if (IsCasualtyWord(i) && (UsableQuantity(i + 1) || words_.StandsBetweenPeople(i))) return false;
    switch (token.upos) {
      case Upos::kDet:
      case Upos::kAdj:
      case Upos::kNum:
      case Upos::kNoun:
      case Upos::kPropn:
        return true;
      case Upos::kPron:
        return token.xpos == "PRP$" || OwnsWhatFollows(i);
      case Upos::kVerb:
        return (token.xpos == "VBN" || token.xpos == "VBG") && ModifiesNoun(i);
      default:
        return words_.EndingAt(i, FigureClass::kPersonNoun, i) != nullptr && token.upos == Upos::kX;
    }
  }

  // A participle in front of its noun: "an injured man", "12 suspected militants".
  bool ModifiesNoun(std::uint32_t i) const {
    // "the fire that killed tenants": the verb of the clause.
    const bool after_relative = i > sentence_begin_ && words_.Is(i - 1, FigureClass::kRelative);
    if (after_relative && words_.Is(i, FigureClass::kVerb)) return false;
    // "a truck that was carrying workers"
    if (words_.token(i).xpos == "VBG" && i > sentence_begin_ && words_.token(i - 1).upos == Upos::kAux) return false;
    // "sustained injuries": what people do is no quality of the noun.
    const LexiconEntry* verb = words_.EndingAt(i, FigureClass::kVerb, i);
    if (verb != nullptr && !verb->Attribute("subject").empty() && verb->Attribute("object").empty()) return false;
    for (std::uint32_t k = i + 1; k < std::min(sentence_end_, i + 3); ++k) {
      if (IsTime(k) || words_.QuantityAt(k)) return false;
      const Token& next = words_.token(k);
      if (next.upos == Upos::kNoun || next.upos == Upos::kPropn)
        return !words_.Unreliable(i) || IsPersonWord(k) ||
               (words_.token(i).xpos == "VBN" && words_.Is(k, FigureClass::kNoun));
      if (next.upos != Upos::kAdj) return false;
    }
    return false;
  }

  bool IsPersonWord(std::uint32_t i) const {
    return words_.Is(i, FigureClass::kPersonNoun) || words_.Is(i, FigureClass::kDemonym);
  }

  bool IsCasualtyWord(std::uint32_t i) const {
    return words_.Is(i, FigureClass::kVerb) || words_.Is(i, FigureClass::kAdjective);
  }

  // "fired one shot", "only one shot was fired": a thing, not a person shot.
  bool IsCountedThing(std::uint32_t i) const {
    if (!words_.Is(i, FigureClass::kNotPeople) || words_.Unreliable(i)) return false;
    const auto quantity = i > sentence_begin_ ? words_.QuantityAt(i - 1) : std::nullopt;
    const std::uint32_t begin = quantity ? words_.quantity(*quantity).begin_token : i;
    const bool after_verb = begin > sentence_begin_ && words_.token(begin - 1).upos == Upos::kVerb;
    const bool before_verb = i + 1 < sentence_end_ && words_.token(i + 1).upos == Upos::kAux;
    return after_verb || before_verb;
  }

  // A word of casualty that says what happened to what stands before it, not what kind it is.
  bool PredicatesHere(std::uint32_t i, bool has_noun, bool has_number) const {
    if (!IsCasualtyWord(i)) return false;
    const Token& token = words_.token(i);
    if (token.xpos == "NNS" && words_.Is(i, FigureClass::kPersonNoun)) return false;  // "two nurses"
    if (has_number && !has_noun && token.xpos == "NNS" && words_.Is(i, FigureClass::kNoun)) return false;
    if (i + 1 < sentence_end_ && words_.Is(i, FigureClass::kVerb) && words_.InsideVerbPhrase(i + 1)) return true;
    // "four suffered light wounds": what people do is no modifier of theirs.
    const LexiconEntry* verb = words_.EndingAt(i, FigureClass::kVerb, i);
    if (has_number && !has_noun && verb != nullptr && verb->Attribute("object").empty() &&
        !verb->Attribute("subject").empty())
      return true;
    if (token.upos == Upos::kNoun && !has_noun && !has_number) return false;
    if (token.upos == Upos::kNoun && !has_noun && IsCountedThing(i)) return false;
    if (i + 1 >= sentence_end_ || IsTime(i + 1)) return true;
    if (words_.Unreliable(i) && words_.Is(i + 1, FigureClass::kWhere)) return true;
    const Token& next = words_.token(i + 1);
    if (has_noun) return words_.Unreliable(i) || token.upos != Upos::kNoun || IsPersonWord(i - 1);
    return !(next.upos == Upos::kNoun || next.upos == Upos::kPropn || next.upos == Upos::kAdj);
  }

  std::uint32_t FindEnd(std::uint32_t begin) const {
    bool has_noun = false;
    bool has_number = false;
    std::uint32_t i = begin;
    const std::uint32_t limit = std::min(sentence_end_, begin + kMaxGroupWords);
    while (i < limit) {
      if (IsTime(i)) break;
      if (const auto index = words_.QuantityAt(i)) {
        const Quantity& quantity = words_.quantity(*index);
        const bool age = quantity.refused == Quantity::Refused::kAge;
        if (quantity.refused != Quantity::Refused::kNo && !age && quantity.refused != Quantity::Refused::kOrdinal)
          break;
        if (quantity.refused == Quantity::Refused::kNo && (has_noun || has_number)) break;
        if (age && has_noun) break;
        has_number = has_number || quantity.refused == Quantity::Refused::kNo;
        has_noun = has_noun || age;
        i = std::max(i + 1, age ? EndOfAge(quantity) : quantity.end_token);
        continue;
      }
      if (const std::uint32_t name_end = PersonNameFrom(i); name_end != i) {
        has_noun = true;
        i = name_end;
        continue;
      }
      if (i + 1 < limit && ages_.After(i)) break;
      if (i > begin && PredicatesHere(i, has_noun, has_number)) break;
      if (i > begin && (words_.Is(i, FigureClass::kPerfect) || words_.Is(i, FigureClass::kFinite)))
        break;  // whatever its tag
      const Token& token = words_.token(i);
      if (has_noun && i > begin && words_.CountsChildren(i + 3)) {  // "mother-of-two Ann Lee"
        i += 4;
        continue;
      }
      if (!has_noun && JoinsByHyphen(i)) {  // "three off-duty policemen"
        i += 2;
        continue;
      }
      if (token.upos == Upos::kDet || token.xpos == "PRP$" || (i == begin && OwnsWhatFollows(i))) {
        if (has_noun || has_number) break;
      } else if (token.upos == Upos::kNoun || token.upos == Upos::kPropn) {
        has_noun = true;
      } else if (token.upos == Upos::kVerb) {
        const bool modifies = ModifiesNoun(i) || (i > begin && UsableQuantity(i + 1) &&
                                                  !words_.Is(i, FigureClass::kIncluding));  // "the remaining 94 people"
        if (has_noun || (token.xpos != "VBN" && token.xpos != "VBG") || !modifies) break;
      } else if (token.upos == Upos::kPart || token.xpos == "POS") {
        if (token.xpos != "POS" || !has_noun || !ContinuesAfterPossessive(i + 1)) break;
      } else if (token.upos == Upos::kAdv) {
        if (has_noun || !AdverbInside(i, begin)) break;
      } else if (token.upos == Upos::kCconj) {
        const bool joined = i > begin && i + 2 < limit && words_.token(i - 1).upos == Upos::kAdj &&
                            words_.token(i + 1).upos == Upos::kAdj && NounFollows(i + 1) && !words_.QuantityAt(i + 1) &&
                            !IsCasualtyWord(i - 1) && !IsCasualtyWord(i + 1);
        if (has_noun || !joined) break;  // "318 sudden and unexpected deaths"
      } else if (token.upos == Upos::kPunct) {
        const bool opening =
            words_.Quotes(i) && has_number && !has_noun && i + 1 < limit && IsNominal(words_.token(i + 1));
        if (!opening && !HyphenInside(i, begin)) break;
      } else if (token.upos == Upos::kAdj && has_noun && !NounFollows(i) &&
                 !(i > begin && HyphenInside(i - 1, begin))) {
        break;  // but "old" of "a 19-year-old was hurt" goes on
      } else if (token.upos != Upos::kAdj && token.upos != Upos::kNum && !words_.Is(i, FigureClass::kPersonNoun)) {
        break;
      }
      ++i;
    }
    return Trim(begin, i);
  }

  // A person's name is one piece, whatever the tags of its words: the word after it, or `i` if none begins here.
  std::uint32_t PersonNameFrom(std::uint32_t i) const {
    const auto index = words_.NameAt(i);
    if (!index) return i;
    const Mention& mention = words_.annotation().mentions[*index];
    if (mention.begin_token != i || mention.end_token > sentence_end_) return i;
    const bool person = words_.annotation().entities[mention.entity.index()].type == EntityType::kPerson;
    return person && !words_.Holds(i, mention.end_token, FigureClass::kVerb) ? mention.end_token : i;
  }

  // A number by itself that was taken for an age, though nobody stands before it: "in Flatbush, 46 were arrested".
  bool IsCountAfterAll(const Group& group, const Quantity& quantity) const {
    if (quantity.refused != Quantity::Refused::kAge || quantity.end_token != quantity.begin_token + 1) return false;
    if (group.end != quantity.end_token || group.end >= sentence_end_) return false;
    if (words_.token(group.end).upos != Upos::kAux) return false;
    return groups_.empty() || groups_.back().end + 1 != quantity.begin_token ||
           (groups_.back().kind != Group::Kind::kPerson && groups_.back().kind != Group::Kind::kName);
  }

  bool ContinuesAfterPossessive(std::uint32_t i) const {
    if (i >= sentence_end_ || IsTime(i)) return false;
    const Upos upos = words_.token(i).upos;
    return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kNum;
  }

  bool NounFollows(std::uint32_t i) const {
    if (i + 1 >= sentence_end_ || IsTime(i + 1)) return false;
    const Token& next = words_.token(i + 1);
    return IsNominal(next) || next.upos == Upos::kAdj || HyphenInside(i + 1, i);
  }

  bool AdverbInside(std::uint32_t i, std::uint32_t begin) const {
    if (i == begin || i + 1 >= sentence_end_) return false;
    const Token& next = words_.token(i + 1);
    return next.upos == Upos::kAdj || ((next.xpos == "VBN" || next.xpos == "VBG") && ModifiesNoun(i + 1));
  }

  // "off" of "off-duty", before a noun or an adjective.
  bool JoinsByHyphen(std::uint32_t i) const {
    if (i + 3 >= sentence_end_ || words_.token(i).upos != Upos::kAdp) return false;
    const Token& hyphen = words_.token(i + 1);
    const Token& after = words_.token(i + 3);
    return hyphen.lower == "-" && !hyphen.space_before && !words_.token(i + 2).space_before && !IsTime(i + 3) &&
           (after.upos == Upos::kNoun || after.upos == Upos::kPropn || after.upos == Upos::kAdj);
  }

  bool HyphenInside(std::uint32_t i, std::uint32_t begin) const {
    return i > begin && i + 1 < sentence_end_ && words_.token(i).span.size() <= 3 && !words_.token(i).space_before &&
           !words_.token(i + 1).space_before && words_.token(i).lower != "," && words_.token(i).lower != "." &&
           words_.token(i).lower.find_first_of(":;()\"") == std::string_view::npos;
  }

  std::uint32_t Trim(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin) {
      const Token& last = words_.token(end - 1);
      if (words_.QuantityAt(end - 1) || words_.NameAt(end - 1) || IsNominal(last) || last.upos == Upos::kAdj ||
          last.upos == Upos::kVerb || words_.Is(end - 1, FigureClass::kPersonNoun)) {
        break;
      }
      --end;
    }
    return end;
  }

  void Close(std::uint32_t begin, std::uint32_t end) {
    Group group{.begin = begin, .end = end, .head = words_.CountsChildren(end - 1) ? end - 5 : end - 1};
    // The owner of a possessive is a group of its own, the rest keeps the whole phrase.
    for (std::uint32_t i = std::min(end + 1, sentence_end_); i-- > begin + 1;) {
      if (words_.token(i).xpos != "POS") continue;
      Group owner{.begin = begin, .end = i, .head = i - 1, .possessor = true};
      Describe(owner);
      Add(owner);
      group.begin = i + 1;
      group.definite = true;
      break;
    }
    if (group.begin < group.end) {
      Describe(group);
      Add(group);
    }
  }

  void Describe(Group& group) {
    for (std::uint32_t i = group.begin; i < group.end; ++i) {
      const Token& token = words_.token(i);
      if (const auto quantity = words_.QuantityAt(i); quantity && !words_.CountsChildren(i)) {
        if (IsCountAfterAll(group, words_.quantity(*quantity))) {
          group.quantity = quantity;
          continue;
        }
        if (words_.quantity(*quantity).refused == Quantity::Refused::kAge) group.age = quantity;
        if (words_.quantity(*quantity).refused == Quantity::Refused::kNo) group.quantity = quantity;
        if (words_.quantity(*quantity).refused == Quantity::Refused::kOrdinal) group.another = true;
      }
      if (token.xpos == "PRP$" || (i == group.begin && OwnsWhatFollows(i))) group.definite = true;
      if (words_.Is(i, FigureClass::kDefinite) && !words_.QuantityAt(i)) group.definite = true;
      if (words_.Is(i, FigureClass::kAnother)) group.another = true;
      if (const LexiconEntry* demonym = words_.EndingAt(i, FigureClass::kDemonym, group.begin)) {
        group.nationality = demonym->Attribute("country");
      }
      // "us" and "US" are told apart by their tags.
      const LexiconEntry* nation = words_.EndingAt(i, FigureClass::kNation, group.begin);
      if (nation != nullptr && i < group.head && token.upos == Upos::kPropn) {
        group.nationality = nation->Attribute("country");
      }
      if (const LexiconEntry* noun = words_.EndingAt(i, FigureClass::kPersonNoun, group.begin)) {
        group.population |= PopulationsOf(noun->Attribute("population"));
      }
    }
    SetKind(group);
    if (group.age && words_.ContinuesAge(group.begin)) group.plural = false;
  }

  void SetKind(Group& group) {
    const Token& head = words_.token(group.head);
    auto quantity = words_.QuantityAt(group.head);
    if (!quantity && group.age && EndOfAge(words_.quantity(*group.age)) == group.end) quantity = group.age;
    group.plural = head.xpos == "NNS" || head.xpos == "NNPS";
    if (quantity) {
      const bool age = words_.quantity(*quantity).refused == Quantity::Refused::kAge && !group.quantity;
      const bool decade = age && head.xpos == "NNS" && words_.token(group.begin).xpos == "PRP$";  // "in his 60s"
      group.kind = decade ? Group::Kind::kRefused : age ? Group::Kind::kPerson : Group::Kind::kNumber;
      group.anyone = group.kind == Group::Kind::kNumber;
      group.plural =
          age && group.head > words_.quantity(*quantity).begin_token && head.xpos == "NNS";  // "16-year-olds"
      return;
    }
    const auto name = words_.NameAt(group.head);
    if (name) {
      const Mention& mention = words_.annotation().mentions[*name];
      const EntityType type = words_.annotation().entities[mention.entity.index()].type;
      if (type == EntityType::kPerson) {
        group.kind = Group::Kind::kName;
        group.plural = false;
        return;
      }
    }
    if (const LexiconEntry* noun = words_.EndingAt(group.head, FigureClass::kPersonNoun, group.begin)) {
      group.kind = Group::Kind::kPerson;
      group.plural = noun->Attribute("plural") == "yes" || group.plural ||
                     (!noun->by_form && head.lower != head.lemma && head.xpos != "NN");
      group.fixed = Number(noun->Attribute("count"));
      group.anyone = noun->Attribute("anyone") == "yes";
      return;
    }
    if (const LexiconEntry* demonym = words_.EndingAt(group.head, FigureClass::kDemonym, group.begin)) {
      group.kind = Group::Kind::kPerson;
      group.plural = group.plural || demonym->Attribute("number") == "plural";
      return;
    }
    if (group.age && !group.quantity && head.upos == Upos::kAdj) {  // "a 19-year-old"
      group.kind = Group::Kind::kPerson;
      return;
    }
    const bool refused = words_.Is(group.head, FigureClass::kNotPeople) || words_.Is(group.head, FigureClass::kNoun);
    const bool aged = group.age && !group.quantity && head.xpos == "NN";  // "a 46-year-old warder", whoever that is
    group.kind = refused || name ? Group::Kind::kRefused : aged ? Group::Kind::kPerson : Group::Kind::kOther;
  }

  void Add(Group group) {
    if (group.begin > sentence_begin_) {
      const Token& before = words_.token(group.begin - 1);
      const bool opener = words_.Is(group.begin - 1, FigureClass::kClauseOpener);
      group.after_adposition = !opener && (before.upos == Upos::kAdp || before.xpos == "TO");
    }
    const std::uint32_t index = static_cast<std::uint32_t>(groups_.size());
    for (std::uint32_t i = group.begin; i < group.end; ++i) at_[i] = index + 1;
    LinkPartitive(group, index);
    group.of_things = CountsThings(words_, groups_, group, sentence_begin_);
    groups_.push_back(group);
    DenyList(words_, groups_, sentence_begin_);
  }

  // "two of the victims", "one of 99 members".
  void LinkPartitive(Group& group, std::uint32_t index) {
    if (groups_.empty() || group.begin == sentence_begin_) return;
    // "none of the boat's 12 passengers"
    const bool owned =
        index > 1 && groups_.back().end + 1 == group.begin && words_.token(group.begin - 1).xpos == "POS";
    const std::uint32_t from = owned ? groups_.back().begin : group.begin;
    Group& before = groups_[index - (owned ? 2 : 1)];
    const bool of = from > sentence_begin_ && words_.Is(from - 1, FigureClass::kOf) && before.end + 1 == from;
    // "a family of five", "a group of 12 hikers": as many as the number says.
    const bool collective = of && words_.Is(before.head, FigureClass::kCollective) && !before.quantity &&
                            (!before.plural || words_.token(before.head).xpos == "NN");  // "the crew of nine"
    if (collective && group.quantity && words_.quantity(*group.quantity).refused == Quantity::Refused::kNo &&
        (group.kind == Group::Kind::kNumber || group.kind == Group::Kind::kPerson)) {
      before.quantity = group.quantity;
      before.kind = Group::Kind::kPerson;
      before.population |= group.population;
      before.nationality = group.nationality;
      return;
    }
    if (of && DescribesOne(words_, before, group)) {
      group.kind = Group::Kind::kRefused;
      return;
    }
    if (of && group.plural && IsShare(words_, before)) {
      before.kind = Group::Kind::kRefused;
      return;
    }
    // "both of her parents"
    const bool both = of && before.kind == Group::Kind::kPronoun && before.fixed == 2 && group.plural &&
                      group.kind == Group::Kind::kPerson && !group.quantity;
    if (both) before.kind = Group::Kind::kNumber;
    if (!of || before.kind != Group::Kind::kNumber) return;
    group.part_of = std::nullopt;
    group.whole_of = index - (owned ? 2 : 1);
    before.part_of = index;
  }

  const FigureWords& words_;
  std::vector<Group>& groups_;
  std::vector<std::uint32_t>& at_;
  ListedAges ages_;
  std::uint32_t sentence_begin_ = 0;
  std::uint32_t sentence_end_ = 0;
};

Groups::Groups(const FigureWords& words) : words_(&words) {
  group_at_.assign(words.annotation().tokens.size(), 0);
  age_.assign(words.annotation().tokens.size(), false);
  Reader reader(words, groups_, group_at_, age_);
  for (const Sentence& sentence : words.annotation().sentences) reader.Read(sentence);
}

}  // namespace rashomon
