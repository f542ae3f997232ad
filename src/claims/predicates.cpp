#include "claims/predicates.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace rashomon {
namespace {

constexpr std::uint32_t kClauseReach = 16;  // words in which `needs=` and fatal_marker are looked for

constexpr std::uint32_t kWardReach = 7;  // words in which the hospital is named after someone's condition

std::optional<Outcome> OutcomeOf(const LexiconEntry& entry, std::string_view key) {
  const std::string_view name = entry.Attribute(key);
  return name.empty() ? std::nullopt : ParseOutcome(name);
}

bool IsVerbal(const Token& token) {
  return token.upos == Upos::kVerb || token.xpos.starts_with("VB");
}

std::optional<Predicate::Form> FormOf(FigureClass c) {
  switch (c) {
    case FigureClass::kVerb:
      return Predicate::Form::kVerb;
    case FigureClass::kAdjective:
      return Predicate::Form::kAdjective;
    case FigureClass::kNoun:
      return Predicate::Form::kNoun;
    case FigureClass::kVictimNoun:
      return Predicate::Form::kVictim;
    default:
      return std::nullopt;
  }
}

class PredicateReader {
 public:
  PredicateReader(const FigureWords& words, const Groups& groups) : words_(words), groups_(groups) {}

  std::vector<Predicate> Read() {
    std::uint32_t taken = 0;
    std::uint32_t first = 0;
    const std::vector<FigureHit>& hits = words_.hits();
    // Hits of one begin stand together, longest first; the first that fits is taken.
    while (first < hits.size()) {
      std::uint32_t last = first;
      while (last < hits.size() && hits[last].begin == hits[first].begin) ++last;
      if (hits[first].begin >= taken) taken = std::max(taken, TakeOne(first, last));
      first = last;
    }
    return std::move(predicates_);
  }

 private:
  std::uint32_t TakeOne(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t h = first; h < last; ++h) {
      const FigureHit& hit = words_.hits()[h];
      const auto form = FormOf(hit.figure_class);
      if (!form || hit.entry->Attribute("only") == "never") continue;
      Predicate predicate;
      predicate.begin = predicate.group_begin = hit.begin;
      predicate.end = hit.end;
      predicate.form = *form;
      predicate.entry = hit.entry;
      if (!Fits(predicate)) continue;
      Fill(predicate);
      predicates_.push_back(predicate);
      return hit.end;
    }
    return 0;
  }

  bool Fits(const Predicate& predicate) const {
    const Token& token = words_.token(predicate.begin);
    const bool phrase = predicate.end - predicate.begin > 1;
    switch (predicate.form) {
      case Predicate::Form::kVerb:
        if (!phrase && !FitsVerb(predicate.begin)) return false;
        break;
      case Predicate::Form::kAdjective:
        if (!phrase && token.upos == Upos::kNoun && FollowedByOf(predicate.end)) return false;
        if (!phrase && !StandsAfterPeople(predicate.begin)) return false;
        break;
      default:
        return FitsNoun(predicate) && IsInContext(predicate);
    }
    if (!predicate.entry->Attribute("miss").empty() && Misses(predicate)) return false;
    if (predicate.form == Predicate::Form::kAdjective && !phrase && token.xpos == "VBG" &&
        !RightAfterPeople(predicate.begin))
      return false;
    const std::string_view unless = predicate.entry->Attribute("unless");
    if (!unless.empty() && words_.Holds(predicate.end, ClauseEnd(predicate.end), unless)) return false;
    if (!StandsNear(predicate)) return false;
    const std::string_view needs = predicate.entry->Attribute("needs");
    return needs.empty() || (words_.Holds(predicate.end, ClauseEnd(predicate.end), needs) && !TakesNone(predicate.end));
  }

  // A word of the class that `near=` names stands around it in its sentence.
  bool StandsNear(const Predicate& predicate) const {
    const std::string_view near = predicate.entry->Attribute("near");
    if (near.empty()) return true;
    const std::uint32_t begin = words_.SentenceOf(predicate.begin).begin;
    const std::uint32_t before = std::max(begin, predicate.begin - std::min(predicate.begin, kClauseReach));
    return words_.Holds(before, ClauseEnd(predicate.end), near);
  }

  // The same of a noun, anywhere in the report: "cases" of a disease that an earlier sentence names.
  bool IsInContext(const Predicate& predicate) const {
    const std::string_view near = predicate.entry->Attribute("near");
    return near.empty() || words_.Holds(0, static_cast<std::uint32_t>(words_.annotation().tokens.size()), near);
  }

  // "suffered no injuries".
  bool TakesNone(std::uint32_t i) const {
    const auto quantity = i < words_.annotation().tokens.size() ? words_.QuantityAt(i) : std::nullopt;
    return quantity && words_.quantity(*quantity).high == 0;
  }

  // Not "40 cases of arson", where the entry says so.
  bool FitsNoun(const Predicate& predicate) const {
    constexpr std::uint32_t kComplement = 4;  // words of "of enforced disappearance"
    const std::string_view unless = predicate.entry->Attribute("unless");
    const std::uint32_t end = std::min(words_.SentenceOf(predicate.begin).end, predicate.end + kComplement);
    if (!unless.empty() && words_.Holds(predicate.end, end, unless)) return false;
    const Upos upos = words_.token(predicate.begin).upos;
    return predicate.end - predicate.begin > 1 || upos == Upos::kNoun || upos == Upos::kPropn ||
           words_.Unreliable(predicate.begin);
  }

  // "were dragged off the bus and shot by the roadside", with "shot" read as a noun: the participle of a passive stands
  // before the conjunction.
  bool AfterSharedPassive(std::uint32_t i, std::uint32_t end) const {
    const Sentence& sentence = words_.SentenceOf(i);
    if (i < sentence.begin + 3 || end >= sentence.end || words_.token(i - 1).upos != Upos::kCconj) return false;
    const Upos next = words_.token(end).upos;
    if (next != Upos::kAdp && next != Upos::kPunct && next != Upos::kAdv) return false;
    std::uint32_t verb = i - 1;
    while (verb > sentence.begin && words_.token(verb - 1).upos != Upos::kVerb && i - verb < kWardReach) --verb;
    if (verb <= sentence.begin + 1 || words_.token(verb - 1).xpos != "VBN") return false;
    return words_.Is(verb - 2, FigureClass::kPassive);
  }

  // "the wound", "his murder": a noun, whatever the case of the letters.
  bool AfterModifier(std::uint32_t i) const {
    if (i == words_.SentenceOf(i).begin) return false;
    const Token& before = words_.token(i - 1);
    return before.upos == Upos::kDet || before.upos == Upos::kAdj || before.upos == Upos::kAdp ||
           before.xpos == "PRP$" || before.xpos == "POS";
  }

  // "shot at her", "was shot at by": nobody was hit, as far as this tells.
  bool Misses(const Predicate& predicate) const {
    const std::uint32_t end = words_.SentenceOf(predicate.begin).end;
    if (predicate.end >= end || !words_.Is(predicate.end, FigureClass::kAt) || predicate.end + 1 >= end) return false;
    const auto target = groups_.At(predicate.end + 1);
    return words_.Is(predicate.end + 1, FigureClass::kBy) || (target && groups_.CountsPeople(groups_[*target]));
  }

  // "12 missing", "are missing", but not "fired twice, missing the officers".
  bool RightAfterPeople(std::uint32_t i) const {
    const std::uint32_t begin = words_.SentenceOf(i).begin;
    if (i == begin) return false;
    const auto before = groups_.At(i - 1);
    return words_.token(i - 1).upos == Upos::kAux || words_.token(i - 1).upos == Upos::kAdv ||
           (before && groups_.CountsPeople(groups_[*before]));
  }

  // "the boy accidentally shot himself", "accused of shooting eight people": taken for a noun, but with people behind
  // it.
  bool TakesAnObject(std::uint32_t i) const {
    const Sentence& sentence = words_.SentenceOf(i);
    if (i + 1 >= sentence.end || words_.TimeAt(i + 1)) return false;
    if (i > sentence.begin) {
      const Token& before = words_.token(i - 1);
      if (before.upos == Upos::kDet || before.upos == Upos::kAdj || before.xpos == "PRP$" || before.xpos == "POS")
        return false;
    }
    const auto index = groups_.At(i + 1);
    if (!index || (*index < groups_.all().size() && groups_[*index].begin != i + 1)) return false;
    const Group& group = groups_[*index];
    if (group.kind == Group::Kind::kReflexive) return true;
    if (!groups_.CountsPeople(group)) return false;
    if (group.kind == Group::Kind::kName) return words_.StandsBetweenPeople(i);
    const Token& first = words_.token(i + 1);
    return group.quantity || first.upos == Upos::kDet || first.xpos == "PRP$";
  }

  bool FitsVerb(std::uint32_t i) const {
    const Token& token = words_.token(i);
    if (IsVerbal(token) || words_.Is(i, FigureClass::kFinite)) return !InsideGroup(i);
    if (token.upos == Upos::kNoun && TakesAnObject(i)) return !InsideGroup(i);
    if (token.upos == Upos::kNoun && (words_.Is(i, FigureClass::kNoun) || AfterModifier(i))) return false;
    if (InsideGroup(i)) return false;
    if (AfterSharedPassive(i, i + 1)) return true;
    // Taggers read "shot" and "hurt" after a noun as nouns, participles as adjectives.
    if (token.upos == Upos::kAdj || words_.Unreliable(i)) return true;
    if (i == words_.SentenceOf(i).begin) return false;
    const auto before = groups_.At(i - 1);
    // "Twenty nurses were trained in wound care": the people themselves, not what they do.
    if (before && before == groups_.At(i) && !words_.Holds(groups_[*before].begin, i, FigureClass::kPersonNoun))
      return false;
    return words_.token(i - 1).upos == Upos::kAux || (before && groups_.CountsPeople(groups_[*before]));
  }

  // A modifier ("two wounded soldiers") or the head of a group that goes on is no predicate.
  bool InsideGroup(std::uint32_t i) const {
    const auto group = groups_.At(i);
    return group && groups_[*group].head != i;
  }

  bool FollowedByOf(std::uint32_t i) const {
    return i < words_.SentenceOf(i - 1).end && words_.Is(i, FigureClass::kOf);
  }

  bool StandsAfterPeople(std::uint32_t i) const { return !InsideGroup(i); }

  // The end of the clause that word `i` is in, as far as commas, full stops and conjunctions tell; bounded.
  std::uint32_t ClauseEnd(std::uint32_t i) const {
    if (i == 0) return 0;
    const std::uint32_t limit = std::min(words_.SentenceOf(i - 1).end, i + kClauseReach);
    std::uint32_t end = i;
    while (end < limit && words_.token(end).lower != ";" && words_.token(end).lower != ":") ++end;
    return end;
  }

  std::uint32_t WardEnd(std::uint32_t i) const { return std::min(ClauseEnd(i), i + kWardReach); }

  void Fill(Predicate& predicate) {
    const LexiconEntry& entry = *predicate.entry;
    predicate.object = OutcomeOf(entry, predicate.form == Predicate::Form::kAdjective ? "outcome" : "object");
    predicate.subject = OutcomeOf(entry, "subject");
    predicate.reflexive = OutcomeOf(entry, "reflexive");
    const bool harms = predicate.object == Outcome::kKilled || predicate.object == Outcome::kInjured ||
                       predicate.object == Outcome::kCasualties;
    if (!predicate.reflexive && harms && predicate.form == Predicate::Form::kVerb)
      predicate.reflexive = predicate.object;
    predicate.count = OutcomeOf(entry, "count");
    predicate.of = OutcomeOf(entry, "of");
    predicate.pending = OutcomeOf(entry, "pending");
    predicate.sure = entry.Attribute("sure") == "yes";
    predicate.several_only = entry.Attribute("only") == "several";
    const std::string_view least = entry.Attribute("least");
    if (std::int64_t number = 0;
        !least.empty() && std::from_chars(least.data(), least.data() + least.size(), number).ec == std::errc{})
      predicate.least = number;
    predicate.counted_only = predicate.several_only || predicate.least || entry.Attribute("only") == "counted";
    if (entry.Attribute("hedged") == "yes") predicate.status = ClaimStatus::kHedged;
    if (const auto ward = OutcomeOf(entry, "ward");
        ward && (words_.Holds(predicate.end, WardEnd(predicate.end), "hospital") ||
                 words_.Holds(predicate.end, std::min(ClauseEnd(predicate.end), predicate.end + 1), "figure_there")))
      predicate.object = ward;  // "in stable condition at a hospital", "in critical condition there"
    if (predicate.form == Predicate::Form::kVerb || predicate.form == Predicate::Form::kAdjective) SetVoice(predicate);
    if (predicate.form == Predicate::Form::kNoun && IsAttempt(predicate.begin))
      predicate.status = ClaimStatus::kHypothetical;
    ApplyThen(predicate);
    Join(predicate);
  }

  // "The attempted murder of a judge": whom it was to kill is alive, as far as this tells.
  bool IsAttempt(std::uint32_t i) const {
    return i > words_.SentenceOf(i).begin && words_.Is(i - 1, FigureClass::kHypothetical);
  }

  // "killed or wounded", "dead and injured": one conjunction between two of a kind.
  void Join(Predicate& predicate) const {
    if (predicates_.empty() || predicate.form == Predicate::Form::kNoun || predicate.form == Predicate::Form::kVictim)
      return;
    const Predicate& earlier = predicates_.back();
    const bool adjacent = earlier.end + 1 == predicate.begin && words_.token(earlier.end).upos == Upos::kCconj;
    if (adjacent && earlier.form != Predicate::Form::kNoun && earlier.form != Predicate::Form::kVictim) {
      predicate.joined_to = static_cast<std::uint32_t>(predicates_.size() - 1);
    }
  }

  // "shot his wife and both of her sons to death": people stand on both sides of word `i`, a comma or a conjunction.
  // Not "shot six colleagues, two of them fatally".
  bool ListGoesOn(std::uint32_t i) const {
    if (i == 0 || i + 1 >= words_.SentenceOf(i).end) return false;
    const auto left = groups_.At(i - 1);
    const auto right = groups_.At(i + 1);
    if (right && words_.token(i).lower == "," && groups_[*right].kind == Group::Kind::kNumber) return false;
    return left && right && groups_[*right].begin == i + 1 && groups_.CountsPeople(groups_[*left]) &&
           (groups_.CountsPeople(groups_[*right]) || groups_[*right].possessor);
  }

  // "Five people were shot - two of them fatally - ...", "(two fatally)": a dash or bracket before a number, not the
  // hyphen of a word.
  bool OpensCountedAside(std::uint32_t i) const {
    const Token& mark = words_.token(i);
    const bool sign = mark.upos == Upos::kPunct || mark.upos == Upos::kSym;
    if (!sign || i + 1 >= words_.SentenceOf(i).end || !words_.QuantityAt(i + 1)) return false;
    return mark.span.size() > 1 || mark.span.begin > words_.token(i - 1).span.end;
  }

  // "shot ... dead", "wounded fatally": the outcome that `then=` names.
  void ApplyThen(Predicate& predicate) const {
    const auto then = OutcomeOf(*predicate.entry, "then");
    if (!then) return;
    const std::uint32_t begin = std::max(predicate.group_begin, words_.SentenceOf(predicate.begin).begin);
    std::uint32_t end = predicate.end;
    const std::uint32_t limit = ClauseEnd(predicate.end);
    const bool reliable = !words_.Unreliable(predicate.begin);
    while (
        end < limit && (words_.token(end).upos != Upos::kVerb || (reliable && groups_.At(end))) &&
        words_.token(end).upos != Upos::kAux && !words_.Is(end, FigureClass::kClauseOpener) &&
        !OpensCountedAside(end) &&
        ((words_.token(end).upos != Upos::kCconj && words_.token(end).lower != ",") || (reliable && ListGoesOn(end)))) {
      ++end;
    }
    if (!words_.Holds(begin, predicate.begin, FigureClass::kFatal) &&
        !words_.Holds(predicate.end, end, FigureClass::kFatal))
      return;
    if (predicate.object) predicate.object = then;
    if (predicate.reflexive) predicate.reflexive = then;
    predicate.sure = true;
  }

  // "Was [last night] shot dead": where a time begins that stands right before word `i` and after an auxiliary.
  std::uint32_t BeforeTime(std::uint32_t i, std::uint32_t begin) const {
    const auto time = i > begin ? words_.TimeAt(i - 1) : std::nullopt;
    if (!time) return i;
    std::uint32_t first = i - 1;
    while (first > begin && words_.TimeAt(first - 1) == time) --first;
    return first > begin && words_.token(first - 1).upos == Upos::kAux ? first : i;
  }

  // "fell 30 feet to his death": the auxiliaries and the subject are those of the verb before.
  std::uint32_t VerbOfPhrase(std::uint32_t word, std::uint32_t begin) const {
    if (words_.token(word).upos != Upos::kAdp && words_.token(word).xpos != "TO") return word;
    // "was in hospital", "is still in hospital": the auxiliary stands right before.
    std::uint32_t before = word;
    while (before > begin && words_.token(before - 1).upos == Upos::kAdv) --before;
    before = BeforeTime(before, begin);
    if (before > begin && words_.token(before - 1).upos == Upos::kAux) return word;
    // "two in intensive care", "three of them in critical condition": the people right before are meant, whatever verb
    // stands earlier.
    const auto people = word > begin ? groups_.At(word - 1) : std::nullopt;
    const bool own = people && (!groups_[*people].after_adposition || groups_[*people].whole_of);
    if (own && groups_.CountsPeople(groups_[*people])) return word;
    for (std::uint32_t i = word; i > begin && word - i < kClauseReach; --i) {
      if (words_.token(i - 1).upos == Upos::kVerb) return i - 1;
    }
    return word;
  }

  void SetVoice(Predicate& predicate) const {
    const std::uint32_t begin = words_.SentenceOf(predicate.begin).begin;
    bool passive = false, perfect = false, modal = false, infinitive = false, almost = false;
    std::uint32_t i = VerbOfPhrase(predicate.begin, begin);
    passive = i < predicate.begin && words_.Is(i, FigureClass::kPassive);           // "who ..., remains in hospital"
    const bool tells_failure = words_.Is(predicate.begin, FigureClass::kNegation);  // "could [not be revived]"
    passive = passive || (tells_failure && words_.Holds(predicate.begin, predicate.end, FigureClass::kPassive));
    while (i > begin) {
      i = BeforeTime(i, begin);
      const Token& before = words_.token(i - 1);
      const bool auxiliary = before.upos == Upos::kAux || words_.Is(i - 1, FigureClass::kPassive);
      const bool quote = i == predicate.begin && before.upos == Upos::kPunct && words_.Quotes(i - 1);
      const auto within = i > begin + 1 ? groups_.At(i - 1) : std::nullopt;  // "was himself hurt"
      const bool floating =
          within && groups_[*within].kind == Group::Kind::kReflexive && words_.token(i - 2).upos == Upos::kAux;
      // "Were either killed or wounded": the word that announces the conjunction.
      const bool skipped = quote || floating || before.upos == Upos::kAdv || before.upos == Upos::kPart ||
                           before.xpos == "RB" || before.xpos == "MD" || before.xpos == "TO" ||
                           before.deprel == "cc:preconj";
      if ((!auxiliary && !skipped) || before.xpos == "POS" || words_.QuantityAt(i - 1)) break;
      --i;
      passive = passive || words_.Is(i, FigureClass::kPassive);
      perfect = perfect || words_.Is(i, FigureClass::kPerfect);
      modal = modal || (before.xpos == "MD" && !tells_failure);
      infinitive = infinitive || words_.Is(i, FigureClass::kToMarker);
      predicate.negated = predicate.negated || words_.Is(i, FigureClass::kNegation);
      almost = almost || IsAlmost(i);
      if (words_.Is(i, FigureClass::kHedge) && predicate.status == ClaimStatus::kAsserted)
        predicate.status = ClaimStatus::kHedged;
      if (infinitive) break;
    }
    predicate.group_begin = i;
    predicate.voice = VoiceOf(predicate, passive, perfect);
    SetStatus(predicate, modal, infinitive, perfect || passive);
    if (almost || IsCondition(predicate)) predicate.status = ClaimStatus::kHypothetical;  // "five officers nearly died"
    if (predicate.pending && infinitive && passive && !words_.Achieved(predicate.group_begin))
      predicate.status = ClaimStatus::kHypothetical;  // "3,000 wait to be evacuated"
    if (i == predicate.begin || !(passive || perfect || modal || infinitive)) InheritVoice(predicate);
  }

  // "Charges will follow if the boy dies": what a verb of now tells after "if" or "unless" has not happened.
  bool IsCondition(const Predicate& predicate) const {
    constexpr std::uint32_t kReach = 8;  // words of "if any of the three patients"
    const bool alone = predicate.group_begin == predicate.begin;
    const std::string_view tag = alone ? VerbTag(predicate) : words_.token(predicate.group_begin).xpos;
    if (tag != "VBZ" && tag != "VBP" && tag != "VB") return false;
    const std::uint32_t begin = words_.SentenceOf(predicate.begin).begin;
    const std::uint32_t from = std::max(begin, predicate.group_begin - std::min(predicate.group_begin, kReach));
    for (std::uint32_t i = predicate.group_begin; i > from; --i) {
      const Token& before = words_.token(i - 1);
      if (words_.Is(i - 1, FigureClass::kHypothetical) && words_.Is(i - 1, FigureClass::kClauseOpener)) return true;
      if (before.upos == Upos::kVerb || before.upos == Upos::kPunct) return false;
    }
    return false;
  }

  // Of a verb, not of another adverb: "almost immediately shot himself".
  bool IsAlmost(std::uint32_t i) const {
    return words_.Holds(i, i + 1, "almost_adverb") && words_.token(i + 1).upos != Upos::kAdv;
  }

  // The tag of the first verb of the entry: "fatally shot" is a VBD or VBN.
  std::string_view VerbTag(const Predicate& predicate) const {
    for (std::uint32_t i = predicate.begin; i < predicate.end; ++i) {
      if (words_.token(i).xpos.starts_with("VB")) return words_.token(i).xpos;
    }
    return words_.token(predicate.begin).xpos;
  }

  Predicate::Voice VoiceOf(const Predicate& predicate, bool passive, bool perfect) const {
    const std::string_view xpos = words_.token(predicate.begin).xpos;
    if (predicate.form == Predicate::Form::kAdjective)
      return passive ? Predicate::Voice::kPassive : Predicate::Voice::kParticiple;
    if (xpos == "VBG" && words_.token(predicate.begin).upos == Upos::kAux) return Predicate::Voice::kPassive;
    if (xpos == "VBG") return passive ? Predicate::Voice::kActive : Predicate::Voice::kGerund;
    if (passive) return Predicate::Voice::kPassive;
    // "Five people shot in a bar", tagged as a present, which "shot" cannot be.
    const bool past = predicate.entry->Attribute("form") == "past";
    if (perfect || xpos == "VBZ" || ((xpos == "VBP" || xpos == "VB") && !past)) return Predicate::Voice::kActive;
    return ObjectFollows(predicate) && xpos != "VBN" ? Predicate::Voice::kActive : Predicate::Voice::kParticiple;
  }

  bool ObjectFollows(const Predicate& predicate) const {
    const std::uint32_t end = words_.SentenceOf(predicate.begin).end;
    std::uint32_t i = predicate.end;
    while (i < end && (words_.Quotes(i) || words_.token(i).upos == Upos::kAdv) &&
           !words_.Is(i, FigureClass::kClauseOpener))
      ++i;
    if (i < end && words_.Unreliable(i) && words_.Is(i, FigureClass::kWhere)) return false;
    const auto group = i < end ? groups_.At(i) : std::nullopt;
    return group && groups_[*group].kind != Group::Kind::kRefused && groups_[*group].begin == i;
  }

  // Modals and infinitives tell of what has not happened; perfect ones ("may have been killed") are hedged.
  void SetStatus(Predicate& predicate, bool modal, bool infinitive, bool perfect) const {
    const std::uint32_t begin = words_.SentenceOf(predicate.begin).begin;
    const std::uint32_t from = std::max(begin, predicate.group_begin > 4 ? predicate.group_begin - 4 : 0);
    if (words_.Holds(predicate.group_begin, predicate.begin, FigureClass::kHedge) ||
        words_.Holds(from, predicate.group_begin, FigureClass::kHedge)) {
      predicate.status = ClaimStatus::kHedged;
      return;
    }
    if (infinitive && words_.Achieved(predicate.group_begin)) return;
    if (modal || (infinitive && !perfect)) predicate.status = ClaimStatus::kHypothetical;
    if (infinitive && perfect && words_.Holds(from, predicate.begin, FigureClass::kHypothetical)) {
      predicate.status = ClaimStatus::kHypothetical;
    }
  }

  // "was knocked down and killed", "were surrounded and shot": the auxiliary is that of a verb that harms nobody.
  bool SharesPassive(Predicate& predicate) const {
    const Token& verb = words_.token(predicate.begin);
    const Sentence& sentence = words_.SentenceOf(predicate.begin);
    if (predicate.form != Predicate::Form::kVerb || !predicate.object || verb.deprel != "conj") return false;
    if (verb.xpos != "VBN" && verb.xpos != "VBD") return false;
    if (verb.head < sentence.begin || verb.head >= predicate.begin || words_.token(verb.head).xpos != "VBN")
      return false;
    if (words_.token(predicate.group_begin - 1).upos != Upos::kCconj || ObjectFollows(predicate)) return false;
    const std::uint32_t from = verb.head > sentence.begin + kWardReach ? verb.head - kWardReach : sentence.begin;
    bool passive = false;
    for (std::uint32_t i = from; i < verb.head; ++i) {
      if (words_.token(i).head != verb.head) continue;
      passive = passive || words_.token(i).deprel == "aux:pass";
      predicate.negated = predicate.negated || words_.Is(i, FigureClass::kNegation);
    }
    return passive;
  }

  // "was shot and killed": the second verb shares the auxiliary of the first.
  void InheritVoice(Predicate& predicate) const {
    if (predicate.group_begin == 0) return;
    if (SharesPassive(predicate) ||
        (words_.token(predicate.begin).upos == Upos::kNoun && AfterSharedPassive(predicate.begin, predicate.end))) {
      predicate.voice = Predicate::Voice::kPassive;
      predicate.shared = true;
      return;
    }
    if (predicates_.empty()) return;
    const Predicate& earlier = predicates_.back();
    const std::uint32_t begin = words_.SentenceOf(predicate.begin).begin;
    const std::uint32_t before = predicate.group_begin - 1;
    const bool joined = predicate.group_begin > begin &&
                        (words_.token(before).upos == Upos::kCconj || words_.token(before).lower == ",");
    if (!joined || earlier.begin < begin || earlier.form != Predicate::Form::kVerb) return;
    if (predicate.form != Predicate::Form::kVerb || !predicate.object) return;
    const std::string_view xpos = words_.token(predicate.begin).xpos;
    if (xpos != "VBN" && xpos != "VBD") return;
    predicate.shared = true;
    if (earlier.voice == Predicate::Voice::kPassive && !ObjectFollows(predicate))
      predicate.voice = Predicate::Voice::kPassive;
    if (earlier.end + 1 == predicate.begin && ObjectFollows(predicate)) predicate.voice = Predicate::Voice::kActive;
  }

  const FigureWords& words_;
  const Groups& groups_;
  std::vector<Predicate> predicates_;
};

}  // namespace

std::vector<Predicate> FindPredicates(const FigureWords& words, const Groups& groups) {
  return PredicateReader(words, groups).Read();
}

}  // namespace rashomon
