// Incidents: what happened, when, where, who did what to whom with what.
//
// Words that name incidents are weighed by how much they say and where they stand; the type with the most weight is the
// report's main incident, vague words ("attack") lending theirs to the specific ones ("bombing"). Other types that are
// named plainly become incidents of their own. Roles come from the arguments of the words (MUC-4's slots).
#include <algorithm>
#include <array>
#include <map>

#include "claims/claim_roles.h"
#include "claims/incident_triggers.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

constexpr std::size_t kTypes = 12;
constexpr std::size_t kMaxIncidents = 8;
constexpr std::size_t kMaxFillers = 40;  // per role
constexpr std::size_t kMaxPlaces = 6;

bool Violent(IncidentType type) {
  return type == IncidentType::kAttack || type == IncidentType::kBombing || type == IncidentType::kShooting ||
         type == IncidentType::kArson || type == IncidentType::kRobbery || type == IncidentType::kKidnapping;
}

class IncidentFinder {
 public:
  IncidentFinder(ClaimContext& context, Claims& claims)
      : context_(context),
        annotation_(context.annotation),
        claims_(claims),
        roles_(context.annotation, context.language) {}

  void Find() {
    triggers_ = FindIncidentTriggers(annotation_, context_.language, roles_);
    if (triggers_.empty()) return;
    MakeIncidents();
    for (const IncidentTrigger& trigger : triggers_) FillRoles(trigger);
    for (std::size_t i = 0; i < claims_.incidents.size(); ++i) PlaceAndDate(i);
  }

 private:
  void MakeIncidents() {
    std::array<int, kTypes> weight{};
    for (const IncidentTrigger& t : triggers_) {
      if (!t.background && t.realis == Incident::Realis::kHappened)
        weight[static_cast<std::size_t>(t.type)] += t.weight;
    }
    // "attack" says less than any other violent type: it only wins where no other is named.
    int others = 0;
    for (std::size_t i = 0; i < kTypes; ++i) {
      if (static_cast<IncidentType>(i) != IncidentType::kAttack && Violent(static_cast<IncidentType>(i)))
        others = std::max(others, weight[i]);
    }
    auto& attack = weight[static_cast<std::size_t>(IncidentType::kAttack)];
    if (others * 2 >= attack) attack = std::min(attack, others - 1);
    const auto main = static_cast<IncidentType>(std::max_element(weight.begin(), weight.end()) - weight.begin());
    incident_of_.assign(triggers_.size(), 0);
    AddIncident(main, Scope::kEvent, [&](const IncidentTrigger& t) { return t.type == main && !t.background; });
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      const IncidentTrigger& t = triggers_[i];
      if (Belongs(t, main)) continue;
      incident_of_[i] = FindOrAdd(t);
    }
  }

  // Vague words and those of the main type speak of the main incident.
  static bool Belongs(const IncidentTrigger& trigger, IncidentType main) {
    if (trigger.background) return false;
    if (trigger.type == main) return true;
    const bool plain = trigger.entry->Attribute("weight") == "3";
    return !plain || (trigger.type == IncidentType::kAttack && Violent(main));
  }

  std::size_t FindOrAdd(const IncidentTrigger& trigger) {
    const Scope scope = trigger.background ? Scope::kOther : Scope::kEvent;
    for (std::size_t i = 0; i < claims_.incidents.size(); ++i) {
      if (claims_.incidents[i].type == trigger.type && claims_.incidents[i].scope == scope) return i;
    }
    if (claims_.incidents.size() >= kMaxIncidents) return 0;
    Incident incident;
    incident.type = trigger.type;
    incident.span = roles_.SpanOf(trigger.begin, trigger.end);
    incident.scope = scope;
    incident.realis = trigger.realis;
    claims_.incidents.push_back(std::move(incident));
    return claims_.incidents.size() - 1;
  }

  template <typename Predicate>
  void AddIncident(IncidentType type, Scope scope, Predicate belongs) {
    Incident incident;
    incident.type = type;
    incident.scope = scope;
    auto first = std::find_if(triggers_.begin(), triggers_.end(), belongs);
    if (first == triggers_.end()) first = triggers_.begin();
    incident.span = roles_.SpanOf(first->begin, first->end);
    incident.realis = first->realis;
    claims_.incidents.push_back(std::move(incident));
  }

  // ---- roles --------------------------------------------------------------------------------------------------

  void FillRoles(const IncidentTrigger& trigger) {
    Incident& incident = claims_.incidents[incident_of_[static_cast<std::size_t>(&trigger - triggers_.data())]];
    if (trigger.is_verb) {
      for (std::string_view role : {"subject", "object"}) Fill(incident, trigger, role, trigger.entry->Attribute(role));
      ForEachCase(trigger, "incident_verb_case", [&](std::uint32_t filler, const LexiconEntry& word) {
        Take(incident, filler, trigger.entry->Attribute(word.Attribute("key")));
      });
    } else {
      ForEachCase(trigger, "incident_noun_case", [&](std::uint32_t filler, const LexiconEntry& word) {
        Take(incident, filler, word.Attribute("role"));
      });
    }
    if (!trigger.background) TakeWeapons(incident, annotation_.tokens[trigger.token].sentence);
  }

  // "12 troops killed": a verb that wants an object, past in form and without one, is a passive cut short.
  [[nodiscard]] bool IsCutPassive(const IncidentTrigger& trigger) const {
    const std::string_view tag = annotation_.tokens[trigger.token].xpos;
    return (tag == "VBD" || tag == "VBN") && !trigger.entry->Attribute("object").empty() &&
           !roles_.syntax().Child(trigger.token, "obj") && !roles_.syntax().IsPassive(trigger.token);
  }

  void Fill(Incident& incident, const IncidentTrigger& trigger, std::string_view argument, std::string_view role) {
    if (role.empty() || role == "-") return;
    if (IsCutPassive(trigger)) {
      if (argument == "subject") return;
      argument = "subject";
    }
    const std::optional<std::uint32_t> head = roles_.Resolve(trigger.token, argument);
    if (!head || annotation_.tokens[*head].sentence != annotation_.tokens[trigger.token].sentence) return;
    for (std::uint32_t filler : roles_.syntax().Conjuncts(*head)) Take(incident, filler, role);
  }

  template <typename Use>
  void ForEachCase(const IncidentTrigger& trigger, std::string_view lexicon_class, Use use) {
    for (std::uint32_t child : roles_.syntax().Children(trigger.token)) {
      for (std::uint32_t mark : roles_.syntax().Children(child)) {
        if (mark > child) break;
        if (const LexiconEntry* word = roles_.EntryAt(mark, lexicon_class)) {
          for (std::uint32_t filler : roles_.syntax().Conjuncts(child)) use(filler, *word);
          break;
        }
      }
    }
  }

  void TakeWeapons(Incident& incident, std::uint32_t sentence) {
    const Sentence& range = annotation_.sentences[sentence];
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (annotation_.tokens[t].upos != Upos::kNoun || roles_.EntryAt(t, "weapon_noun") == nullptr) continue;
      if (t + 1 < range.end && roles_.EntryAt(t + 1, "weapon_noun") != nullptr) continue;  // the last word of a phrase
      const bool modifies = roles_.syntax().HasRelation(t, "compound");
      if (!modifies) Add(incident.weapon, roles_.MentionFor(t, EntityType::kOther));
    }
  }

  // Puts the phrase at `head` where it can stand: people are victims and not targets, buildings the other way round.
  void Take(Incident& incident, std::uint32_t head, std::string_view role) {
    const Token& token = annotation_.tokens[head];
    if (role.empty() || role == "-" || roles_.IsNothing(head)) return;
    if (token.upos != Upos::kNoun && token.upos != Upos::kPropn && token.upos != Upos::kPron &&
        token.upos != Upos::kNum)
      return;
    const std::optional<std::uint32_t> known = NameBehind(roles_.MentionAt(head));
    if (token.upos == Upos::kPron && (!known || annotation_.mentions[*known].form != Mention::Form::kName)) return;
    const std::optional<EntityType> type =
        known ? std::optional(annotation_.entities[annotation_.mentions[*known].entity.index()].type) : std::nullopt;
    const bool is_target = roles_.EntryAt(head, "target_noun") != nullptr || type == EntityType::kFacility;
    const bool is_person = type == EntityType::kPerson || roles_.EntryAt(head, "figure_person") != nullptr ||
                           roles_.EntryAt(head, "person_noun") != nullptr;
    if (role == "perpetrator") {
      const bool body = type == EntityType::kOrganization || type == EntityType::kGroup ||
                        roles_.EntryAt(head, "organization_noun") != nullptr;
      if (is_target || type == EntityType::kPlace || (!body && !is_person)) return;
      if (body && known) return Add(incident.perpetrator_organization, *known);
      return Add(incident.perpetrator_individual,
                 roles_.MentionFor(head, body ? EntityType::kOrganization : EntityType::kPerson));
    }
    if (role == "weapon") {
      if (roles_.EntryAt(head, "weapon_noun") != nullptr)
        Add(incident.weapon, roles_.MentionFor(head, EntityType::kOther));
      return;
    }
    if (is_person && !is_target) {
      // MUC-4: the name fills the slot; people without a name are counted as figures.
      if (known && annotation_.mentions[*known].form == Mention::Form::kName) Add(incident.victim, *known);
      return;
    }
    if (is_target) return Add(incident.target, roles_.MentionFor(head, EntityType::kFacility));
    if (role == "target" && type == EntityType::kOrganization) Add(incident.target, *known);
  }

  // The first mention by name of whom a pronoun or a noun stands for.
  [[nodiscard]] std::optional<std::uint32_t> NameBehind(std::optional<std::uint32_t> mention) const {
    if (!mention || annotation_.mentions[*mention].form == Mention::Form::kName) return mention;
    for (std::uint32_t m = 0; m < annotation_.mentions.size(); ++m) {
      const Mention& other = annotation_.mentions[m];
      if (other.entity == annotation_.mentions[*mention].entity && other.form == Mention::Form::kName) return m;
    }
    return mention;
  }

  [[nodiscard]] bool IsCounted(std::uint32_t head) const {
    const TokenRange range = roles_.syntax().Phrase(head);
    return std::any_of(annotation_.quantities.begin(), annotation_.quantities.end(), [&](const Quantity& q) {
      return q.refused == Quantity::Refused::kNo && range.begin <= q.begin_token && q.end_token <= range.end &&
             q.low.value_or(0) > 12;
    });
  }

  static void Add(std::vector<std::uint32_t>& list, std::uint32_t mention) {
    if (list.size() < kMaxFillers && std::find(list.begin(), list.end(), mention) == list.end())
      list.push_back(mention);
  }

  // ---- when and where -----------------------------------------------------------------------------------------

  void PlaceAndDate(std::size_t index) {
    Incident& incident = claims_.incidents[index];
    std::vector<std::uint32_t> sentences;
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      const std::uint32_t s = annotation_.tokens[triggers_[i].token].sentence;
      if (incident_of_[i] == index && (sentences.empty() || sentences.back() != s)) sentences.push_back(s);
    }
    for (std::uint32_t s : sentences) {
      if (incident.when.empty()) incident.when = DayIn(s);
      AddPlaces(incident, s);
    }
  }

  [[nodiscard]] ByteSpan SentenceSpan(std::uint32_t sentence) const {
    const Sentence& range = annotation_.sentences[sentence];
    return roles_.SpanOf(range.begin, range.end);
  }

  // The first date or time of the sentence that names a day; later than publication is no date of a happening.
  [[nodiscard]] std::string DayIn(std::uint32_t sentence) const {
    const ByteSpan span = SentenceSpan(sentence);
    std::string vague;
    for (const Timex& time : annotation_.times) {
      if (!span.Contains(time.span) || time.type == TimexType::kDuration || time.type == TimexType::kSet) continue;
      if (time.value.size() >= 10 && (time.value[4] == '-')) {
        const std::optional<IsoTime> day = ParseIsoTime(std::string_view(time.value).substr(0, 10));
        if (day && annotation_.published && day->date > annotation_.published->date) continue;
        return time.value;
      }
      if (vague.empty() && time.value.size() >= 4 && time.value[0] != 'P' && time.value[0] != 'F') vague = time.value;
    }
    return vague;
  }

  void AddPlaces(Incident& incident, std::uint32_t sentence) {
    const Sentence& range = annotation_.sentences[sentence];
    for (std::uint32_t m = 0; m < annotation_.mentions.size() && incident.where.size() < kMaxPlaces; ++m) {
      const Mention& mention = annotation_.mentions[m];
      if (mention.begin_token < range.begin || mention.begin_token >= range.end || mention.form != Mention::Form::kName)
        continue;
      const EntityType type = annotation_.entities[mention.entity.index()].type;
      if (type != EntityType::kPlace && type != EntityType::kFacility) continue;
      const bool known = std::any_of(incident.where.begin(), incident.where.end(),
                                     [&](std::uint32_t w) { return annotation_.mentions[w].entity == mention.entity; });
      if (!known) incident.where.push_back(m);
    }
  }

  ClaimContext& context_;
  Annotation& annotation_;
  Claims& claims_;
  ClaimRoles roles_;
  std::vector<IncidentTrigger> triggers_;
  std::vector<std::size_t> incident_of_;  // trigger -> incident
};

}  // namespace

void FindIncidents(ClaimContext& context, Claims& claims) {
  IncidentFinder(context, claims).Find();
}

}  // namespace rashomon
