#include "claims/incident_tellings.h"

#include <algorithm>
#include <charconv>

namespace rashomon {
namespace {

constexpr std::size_t kMostPlaces = 4;  // of one telling
constexpr int kMostClimb = 4;

bool IsNoun(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn;
}

bool IsVague(const IncidentTrigger& trigger) {
  const std::string_view weight = trigger.entry->Attribute("weight");
  return weight == "0" || weight == "1";
}

class TellingReader {
 public:
  TellingReader(const Annotation& annotation, const Language& language, const ClaimRoles& roles,
                const HappeningTimes& times, std::span<const IncidentTrigger> triggers)
      : annotation_(annotation), language_(language), roles_(roles), times_(times), triggers_(triggers) {}

  std::vector<IncidentTelling> Read() {
    ReadStandIns();
    for (std::uint32_t i = 0; i < triggers_.size(); ++i) ReadTrigger(i);
    std::ranges::stable_sort(tellings_, {}, &IncidentTelling::token);
    return std::move(tellings_);
  }

 private:
  using Form = IncidentTelling::Form;
  using Realis = Incident::Realis;

  [[nodiscard]] const Token& At(std::uint32_t token) const { return annotation_.tokens[token]; }
  [[nodiscard]] bool Is(std::uint32_t token, std::string_view name) const {
    return roles_.EntryAt(token, name) != nullptr;
  }

  // ---- words that stand for a happening -------------------------------------------------------------------------

  // "another at the hotel", "the second was defused": no noun follows, and what stands before is a word for a
  // happening.
  void ReadStandIns() {
    const auto further = language_.lexicon().FindClass("incident_further");
    const auto first = language_.lexicon().FindClass("incident_first");
    const auto besides = language_.lexicon().FindClass("incident_besides");
    besides_.assign(annotation_.sentences.size(), false);
    for (const LexiconHit& hit : annotation_.lexicon_hits) {
      if (besides && hit.lexicon_class == *besides) besides_[At(hit.begin).sentence] = true;
      const bool is_further = further && hit.lexicon_class == *further;
      if (!is_further && (!first || hit.lexicon_class != *first)) continue;
      const std::uint32_t token = hit.begin;
      const std::uint32_t next = token + hit.length;
      if (next >= annotation_.sentences[At(token).sentence].end) continue;
      const bool placed = Is(next, "incident_place_case") && At(next).upos == Upos::kAdp;
      const std::optional<std::uint32_t> verb = VerbOf(token, next);
      if ((placed || verb) && SpeaksOfThings(token)) AddStandIn(hit, is_further, placed, verb);
    }
  }

  // The verb right behind that says that it did not go off.
  [[nodiscard]] std::optional<std::uint32_t> VerbOf(std::uint32_t token, std::uint32_t next) const {
    const Sentence& sentence = annotation_.sentences[At(token).sentence];
    for (std::uint32_t t = next; t < sentence.end && t < next + 3; ++t) {
      if (At(t).upos == Upos::kVerb) return Is(t, "realis_foiled") ? std::optional(t) : std::nullopt;
      if (At(t).upos != Upos::kAux && At(t).upos != Upos::kAdv) break;
    }
    return std::nullopt;
  }

  // "killed an officer at the gate and another at the hotel" counts people: between the word for the happening and
  // this one stands somebody. And "wounded another" has its object.
  [[nodiscard]] bool SpeaksOfThings(std::uint32_t token) const {
    const Sentence& sentence = annotation_.sentences[At(token).sentence];
    for (std::uint32_t t = token; t-- > sentence.begin;) {
      if (At(t).upos == Upos::kVerb && t + 1 == token) return false;
      if (IsTriggerNoun(t)) return true;
      if (roles_.syntax().HasRelation(t, "compound")) continue;  // "at a police station and another at a bank"
      if (IsNoun(At(t)) && (Is(t, "figure_person") || Is(t, "person_noun"))) return false;
    }
    return true;
  }

  [[nodiscard]] bool IsTriggerNoun(std::uint32_t token) const {
    return std::ranges::any_of(triggers_, [&](const IncidentTrigger& t) { return !t.is_verb && t.token == token; });
  }

  void AddStandIn(const LexiconHit& hit, bool further, bool placed, std::optional<std::uint32_t> verb) {
    IncidentTelling telling{.token = hit.begin, .words = {hit.begin, hit.begin + hit.length}};
    telling.form = further ? Form::kFurther : Form::kFirst;
    telling.nominal = true;
    telling.realis = verb ? Realis::kFoiled : Realis::kHappened;
    const bool led = hit.begin > annotation_.sentences[At(hit.begin).sentence].begin;
    telling.definite = led && Is(hit.begin - 1, "definite_determiner");
    if (further) telling.place_number = NumberOf(language_.lexicon().Entry(hit.entry));
    telling.may_open = further && IsBody(hit.begin);
    if (placed) {
      const std::uint32_t mark = hit.begin + hit.length;
      AddPlace(At(mark).head, telling.places);
      stood_in_.push_back(At(mark).head);
    }
    if (!telling.places.empty() || verb) tellings_.push_back(std::move(telling));
  }

  static std::optional<std::uint32_t> NumberOf(const LexiconEntry& entry) {
    const std::string_view text = entry.Attribute("place");
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
  }

  // ---- words that name it ----------------------------------------------------------------------------------------

  void ReadTrigger(std::uint32_t index) {
    const IncidentTrigger& trigger = triggers_[index];
    IncidentTelling telling{
        .token = trigger.token, .words = {trigger.begin, trigger.end}, .trigger = index, .realis = trigger.realis};
    ReadForm(trigger, telling);
    const std::uint32_t clause = ClauseOf(trigger.token);
    AddPlacesOf(trigger.token, telling.places);
    if (clause != trigger.token) AddPlacesOf(clause, telling.places);
    for (const std::uint32_t child : roles_.syntax().Children(clause)) {  // "killed two farmers in Leeds"
      if (roles_.syntax().HasRelation(child, "obj") || roles_.syntax().HasRelation(child, "nsubj:pass"))
        AddPlacesOf(child, telling.places);
    }
    telling.time = times_.DayOf(trigger.token);
    const bool fact = telling.realis != Realis::kThreatened && telling.realis != Realis::kHypothetical;
    telling.may_open = fact && !trigger.background && (!IsVague(trigger) || telling.nominal) && IsBody(trigger.token) &&
                       !IsFeared(trigger.token) && !roles_.syntax().IsNegated(clause) &&
                       !roles_.syntax().Child(trigger.token, "cop");
    telling.besides = besides_[At(trigger.token).sentence];
    tellings_.push_back(std::move(telling));
  }

  void ReadForm(const IncidentTrigger& trigger, IncidentTelling& telling) const {
    const SyntaxView& syntax = roles_.syntax();
    if (!trigger.is_verb) {
      const bool modifies = syntax.HasRelation(trigger.token, "compound") || syntax.HasRelation(trigger.token, "amod");
      telling.nominal = !modifies && !IsVague(trigger);
      if (!modifies) ReadNoun(trigger.token, telling);
      return;
    }
    const bool clause_below = syntax.HasRelation(trigger.token, "acl") || syntax.HasRelation(trigger.token, "advcl");
    const auto weapon = WeaponOf(trigger);
    if (weapon) {
      telling.nominal = true;
      ReadNoun(*weapon, telling);
      return;
    }
    const auto subject = syntax.Subject(trigger.token);
    if (subject && IsStandIn(*subject, trigger.token)) {
      telling.nominal = true;
      ReadNoun(*subject, telling);
      return;
    }
    if (clause_below || !subject || At(*subject).upos == Upos::kPron) return;
    IncidentTelling who;
    ReadNoun(*subject, who);
    telling.form = who.definite ? Form::kKnown : Form::kNew;
  }

  // "a bomb killed three and another killed two cooks": right before the verb, after a weapon that did the like.
  [[nodiscard]] bool IsStandIn(std::uint32_t subject, std::uint32_t verb) const {
    const bool further = Is(subject, "incident_further") && !IsNoun(At(subject));
    if (!further || subject + 1 != verb || !roles_.syntax().Child(verb, "obj")) return false;
    for (std::uint32_t t = subject; t-- > annotation_.sentences[At(subject).sentence].begin;) {
      if (Is(t, "weapon_noun") && roles_.syntax().HasRelation(t, "nsubj")) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<std::uint32_t> WeaponOf(const IncidentTrigger& trigger) const {
    for (const std::string_view role : {"subject", "object"}) {
      if (trigger.entry->Attribute(role) != "weapon") continue;
      const auto at = role == "subject" ? roles_.syntax().Subject(trigger.token) : roles_.Resolve(trigger.token, role);
      if (at && (Is(*at, "weapon_noun") || Is(*at, "incident_further") || Is(*at, "incident_first"))) return at;
    }
    return std::nullopt;
  }

  // By the words before the noun; `noun` may itself stand for one ("the second exploded").
  void ReadNoun(std::uint32_t noun, IncidentTelling& telling) const {
    const std::uint32_t begin = std::min(roles_.syntax().Phrase(noun).begin, noun);
    telling.plural = At(noun).xpos == "NNS";
    telling.form = Form::kNew;
    for (std::uint32_t t = begin; t <= noun; ++t) {
      const bool own = t == noun || At(t).head == noun;
      if (!own) continue;
      const bool of_somebody = roles_.syntax().HasRelation(t, "nmod:poss");
      telling.definite = telling.definite || Is(t, "definite_determiner") || of_somebody;
      if (const LexiconEntry* further = roles_.EntryAt(t, "incident_further"); further && !telling.plural) {
        telling.form = Form::kFurther;
        telling.place_number = NumberOf(*further);
      } else if (Is(t, "incident_first") && telling.definite) {
        telling.form = Form::kFirst;
      }
    }
    if (telling.definite && telling.form == Form::kNew) telling.form = Form::kKnown;
  }

  // The verb of which the word is subject or object, else the word itself.
  [[nodiscard]] std::uint32_t ClauseOf(std::uint32_t token) const {
    const auto head = roles_.syntax().Head(token);
    const bool core = roles_.syntax().HasRelation(token, "nsubj") || roles_.syntax().HasRelation(token, "obj");
    return head && core && At(*head).upos == Upos::kVerb ? *head : token;
  }

  [[nodiscard]] bool IsBody(std::uint32_t token) const {
    const std::uint32_t block = annotation_.sentences[At(token).sentence].block;
    return block >= annotation_.blocks.size() || annotation_.blocks[block].kind == BlockKind::kParagraph;
  }

  [[nodiscard]] bool IsFeared(std::uint32_t token) const {
    std::optional<std::uint32_t> at = token;
    for (int step = 0; at && step < kMostClimb; ++step, at = roles_.syntax().Head(*at)) {
      if (Is(*at, "incident_feared")) return true;
    }
    return token > annotation_.sentences[At(token).sentence].begin && Is(token - 1, "incident_feared");
  }

  // ---- places ----------------------------------------------------------------------------------------------------

  void AddPlacesOf(std::uint32_t token, std::vector<TellingPlace>& places) const {
    const SyntaxView& syntax = roles_.syntax();
    for (const std::uint32_t child : syntax.Children(token)) {
      if (!syntax.HasRelation(child, "obl") && !syntax.HasRelation(child, "nmod")) continue;
      const auto marks = syntax.Children(child);
      const bool placed = std::ranges::any_of(
          marks, [&](std::uint32_t mark) { return mark < child && Is(mark, "incident_place_case"); });
      if (!placed) continue;
      for (const std::uint32_t one : syntax.Conjuncts(child)) AddPlace(one, places);
    }
  }

  void AddPlace(std::uint32_t head, std::vector<TellingPlace>& places) const {
    if (!IsNoun(At(head)) || places.size() >= kMostPlaces || std::ranges::find(stood_in_, head) != stood_in_.end())
      return;
    if (std::ranges::find(places, head, &TellingPlace::head) != places.end()) return;
    TellingPlace place{.head = head, .mention = roles_.MentionAt(head)};
    const std::uint32_t sentence = At(head).sentence;
    const bool time = std::ranges::any_of(annotation_.times, [&](const Timex& timex) {
      return timex.sentence == sentence && timex.span.Contains(At(head).span);
    });
    if (time || Is(head, "figure_person") || Is(head, "person_noun") || Is(head, "weapon_noun")) return;
    if (place.mention && !IsPlace(annotation_.mentions[*place.mention], place)) return;
    const bool said = Is(head, "target_noun") || Is(head, "facility_word") || Is(head, "place_noun");
    if (place.mention || said || At(head).upos == Upos::kNoun) places.push_back(place);
  }

  // Not a person or a body, nor what is wider than a town.
  [[nodiscard]] bool IsPlace(const Mention& mention, TellingPlace& place) const {
    using Precision = PlacePin::Precision;
    const EntityType type = annotation_.entities[mention.entity.index()].type;
    if (type == EntityType::kPerson || type == EntityType::kGroup) return false;
    if (!mention.pin) return true;
    const Precision precision = mention.pin->precision;
    if (precision == Precision::kCountry || precision == Precision::kRegion) return false;
    if (precision == Precision::kCity && type == EntityType::kPlace) place.level = TellingPlace::Level::kTown;
    return true;
  }

  const Annotation& annotation_;
  const Language& language_;
  const ClaimRoles& roles_;
  const HappeningTimes& times_;
  std::span<const IncidentTrigger> triggers_;
  std::vector<IncidentTelling> tellings_;
  std::vector<bool> besides_;            // by sentence
  std::vector<std::uint32_t> stood_in_;  // places of words that stand for a happening: theirs alone
};

}  // namespace

std::vector<IncidentTelling> FindTellings(const Annotation& annotation, const Language& language,
                                          const ClaimRoles& roles, const HappeningTimes& times,
                                          std::span<const IncidentTrigger> triggers) {
  return TellingReader(annotation, language, roles, times, triggers).Read();
}

}  // namespace rashomon
