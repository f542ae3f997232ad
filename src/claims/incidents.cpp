// Incidents: what happened, when, where, who did what to whom with what.
//
// Words that name incidents are weighed by how much they say and where they stand; the type with the most weight is the
// report's main incident, vague words ("attack") lending theirs to the specific ones ("bombing"). Other types that are
// named plainly become incidents of their own. Who fills MUC-4's slots is learned (role_filling.h), or, for a language
// without a model, read off the arguments of the words (role_proposals.h).
#include <algorithm>
#include <array>
#include <map>

#include "claims/care_places.h"
#include "claims/claim_roles.h"
#include "claims/happening_times.h"
#include "claims/held_bodies.h"
#include "claims/incident_triggers.h"
#include "claims/role_evidence.h"
#include "claims/role_filling.h"
#include "claims/role_proposals.h"
#include "claims/stances.h"
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
    context_.stances = FindStances(context_);
    triggers_ = FindIncidentTriggers(annotation_, context_.language, roles_);
    if (triggers_.empty()) return;
    MakeIncidents();
    const HappeningTimes times(annotation_, context_.language, roles_);
    PartIncidents(times);
    FillRoles();
    for (std::size_t i = 0; i < claims_.incidents.size(); ++i) PlaceAndDate(i);
    for (std::size_t p = 0; p < parts_.opened.size(); ++p) FinishPart(p);
    TimeMainIncident(times);
    context_.incident_words = std::move(parts_.words);
  }

 private:
  void MakeIncidents() {
    std::array<int, kTypes> weight{};
    const auto weigh = [&](auto counts) {
      for (const IncidentTrigger& t : triggers_) {
        if (counts(t)) weight[static_cast<std::size_t>(t.type)] += t.weight;
      }
      return std::any_of(weight.begin(), weight.end(), [](int w) { return w > 0; });
    };
    // Where nothing happened, it is told of what was tried or feared; where that is not either, of what is remembered.
    if (!weigh([](const IncidentTrigger& t) { return !t.background && t.realis == Incident::Realis::kHappened; }) &&
        !weigh([](const IncidentTrigger& t) { return !t.background; }))
      weigh([](const IncidentTrigger&) { return true; });
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
    const bool news =
        std::any_of(triggers_.begin(), triggers_.end(), [](const IncidentTrigger& t) { return !t.background; });
    AddIncident(main, news ? Scope::kEvent : Scope::kOther,
                [&](const IncidentTrigger& t) { return t.type == main && (!news || !t.background); });
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

  // ---- several of a kind ----------------------------------------------------------------------------------------

  void PartIncidents(const HappeningTimes& times) {
    const std::vector<IncidentTelling> tellings =
        FindTellings(annotation_, context_.language, roles_, times, triggers_);
    parts_ = FindIncidentParts(annotation_, roles_, tellings, claims_.incidents, incident_of_, kMaxIncidents);
    incident_of_ = parts_.of_trigger;
    for (const IncidentPart& part : parts_.opened) {
      Incident incident;
      incident.type = claims_.incidents[part.of].type;
      incident.span = roles_.SpanOf(part.words.begin, part.words.end);
      incident.realis = part.realis;
      claims_.incidents.push_back(std::move(incident));
    }
  }

  // What was parted for its place or its day has the weapon of what it was parted from, where it names none. What
  // happened days before is another event.
  void FinishPart(std::size_t index) {
    const IncidentPart& part = parts_.opened[index];
    Incident& incident = claims_.incidents[claims_.incidents.size() - parts_.opened.size() + index];
    const Incident& whole = claims_.incidents[part.of];
    if (part.nameless && incident.weapon.empty()) incident.weapon = whole.weapon;
    const auto day = DayOf(incident.when), news = DayOf(whole.when);
    if (day && news && *day + 1 < *news) incident.scope = Scope::kOther;
  }

  static std::optional<std::int64_t> DayOf(std::string_view when) {
    constexpr std::size_t kDay = 10;  // "2024-03-05"
    const auto day = when.size() >= kDay ? ParseIsoTime(when.substr(0, kDay)) : std::nullopt;
    return day ? std::optional(DaysSinceEpoch(day->date)) : std::nullopt;
  }

  // ---- roles --------------------------------------------------------------------------------------------------

  // By the model where the language has one, else by the rules alone, which the model knows, too.
  void FillRoles() {
    const std::vector<RoleProposal> proposals = ProposeRoles(annotation_, roles_, triggers_);
    const std::optional<RoleModel>& model = context_.language.Prepared<LanguageRoles>().model;
    if (!model) {
      for (const RoleProposal& proposal : proposals) Take(proposal);
      return;
    }
    const bool violence = std::any_of(triggers_.begin(), triggers_.end(), [](const IncidentTrigger& t) {
      return Violent(t.type) || t.type == IncidentType::kUnrest;
    });
    if (!violence) return;
    const RoleFeatures features(annotation_, context_.language, roles_, triggers_, proposals, context_.stances);
    const RoleReading reading = ReadRoles(annotation_, roles_, features, *model, proposals);
    const ReportFacts report = FactsOfReport(features, reading.candidates, reading.report_score);
    std::vector<int> scores;
    for (const RoleFiller& body : reading.bodies) scores.push_back(body.score);
    const std::vector<Body> bodies = FindBodies(features, reading.candidates, reading.bodies, scores);
    const std::vector<HeldBody> held = ReadHeldBodies(features, *model, report, reading.candidates, bodies, proposals);
    const std::size_t named = annotation_.entities.size();
    std::vector<HeldBy> held_by;  // all read before mentions are added
    for (const HeldBody& body : held) {
      if (body.score < kLeastToldScore) {  // not held
        held_by.emplace_back();
        continue;
      }
      const auto entity = body.body.entity;
      held_by.push_back({EvidenceFor(annotation_, roles_, triggers_, proposals, body.body.heads),
                         entity && IsArmedEntity(features, entity->index())});
    }
    for (const RoleFiller& filler : reading.fillers) Take(filler, reading.candidates[filler.chosen]);
    for (const RoleFiller& filler : reading.fillers) Spread(filler, reading.candidates);
    for (std::size_t i = 0; i < held.size(); ++i) Hold(held[i], reading.candidates, held_by[i]);
    HedgeSaid(annotation_, held, context_.stances);
    if (context_.stances.empty() && context_.learned_stances.empty()) HoldWhoIsTold(features, proposals, named);
  }

  // Where nobody else is held responsible: a name of the armed kind that is told to have done it, whatever the model
  // makes of the report ("the bus was attacked by members of the X, police said").
  void HoldWhoIsTold(const RoleFeatures& features, std::span<const RoleProposal> proposals, std::size_t entities) {
    for (std::size_t e = 0; e < entities && context_.learned_stances.empty(); ++e) {
      if (annotation_.entities[e].type != EntityType::kOrganization || !IsArmedEntity(features, e)) continue;
      if (std::ranges::find(context_.not_yet, EntityId(static_cast<std::uint32_t>(e))) != context_.not_yet.end())
        continue;
      for (const std::uint32_t head : features.MentionsOf(e)) {
        const RoleEvidence evidence =
            EvidenceFor(annotation_, roles_, triggers_, proposals, std::span<const std::uint32_t>(&head, 1));
        const auto mention = roles_.MentionAt(head);
        if (evidence.condemns || evidence.strength != RoleEvidence::Strength::kAgent || !mention || !CanBeHeld(head))
          continue;
        const std::vector<std::uint32_t> chain = roles_.ChainOf(annotation_.mentions[*mention].span);
        const Stance stance = StanceInWords(annotation_, annotation_.mentions[*mention].entity, chain);
        HoldAs(stance, *mention, head);
        break;
      }
    }
  }

  // Nobody has done what is only threatened or played.
  [[nodiscard]] bool CanBeHeld(std::uint32_t head) const {
    const std::optional<std::size_t> incident = IncidentOf(head);
    const auto realis = incident ? claims_.incidents[*incident].realis : Incident::Realis::kThreatened;
    return realis != Incident::Realis::kThreatened && realis != Incident::Realis::kHypothetical;
  }

  void HoldAs(Stance stance, std::uint32_t mention, std::uint32_t head) {
    const ByteSpan span = annotation_.mentions[mention].span;
    context_.learned_stances.push_back({.responsibility = {.organization = mention,
                                                           .stance = stance,
                                                           .span = span,
                                                           .attribution = roles_.ChainOf(span)},
                                        .incident = IncidentOf(head).value_or(0)});
  }

  static EntityType TypeOf(IncidentRole role) {
    switch (role) {
      case IncidentRole::kPerpetratorIndividual:
      case IncidentRole::kVictim:
        return EntityType::kPerson;
      case IncidentRole::kPerpetratorOrganization:
        return EntityType::kOrganization;
      case IncidentRole::kTarget:
        return EntityType::kFacility;
      case IncidentRole::kWeapon:
        return EntityType::kOther;
    }
    return EntityType::kOther;
  }

  static std::vector<std::uint32_t>& ListOf(Incident& incident, IncidentRole role) {
    switch (role) {
      case IncidentRole::kPerpetratorIndividual:
        return incident.perpetrator_individual;
      case IncidentRole::kPerpetratorOrganization:
        return incident.perpetrator_organization;
      case IncidentRole::kVictim:
        return incident.victim;
      case IncidentRole::kWeapon:
        return incident.weapon;
      case IncidentRole::kTarget:
        break;
    }
    return incident.target;
  }

  void Take(const RoleProposal& proposal) {
    const std::uint32_t mention =
        proposal.mention ? *proposal.mention : roles_.MentionFor(proposal.head, TypeOf(proposal.role));
    Add(ListOf(claims_.incidents[incident_of_[proposal.trigger]], proposal.role), mention);
  }

  void Take(const RoleFiller& filler, const ScoredCandidate& chosen) {
    const std::uint32_t head = chosen.candidate.head;
    const std::optional<std::size_t> incident = IncidentOf(head);
    if (!incident) return;
    const TokenRange cut = chosen.cut[static_cast<std::size_t>(filler.role)];
    const std::uint32_t mention = roles_.MentionOf(cut, head, TypeOf(filler.role));
    Add(ListOf(claims_.incidents[*incident], filler.role), mention);
  }

  // "A bomb at the gate, a second bomb at the hotel", "gunmen in Leeds, gunmen in Bristol": one filler to the model,
  // but each incident has its own.
  void Spread(const RoleFiller& filler, std::span<const ScoredCandidate> candidates) {
    const bool doer = filler.role == IncidentRole::kPerpetratorIndividual;
    if (parts_.opened.empty() || (!doer && filler.role != IncidentRole::kWeapon)) return;
    const auto chosen = roles_.MentionAt(candidates[filler.chosen].candidate.head);
    if (!chosen) return;
    const EntityId entity = annotation_.mentions[*chosen].entity;
    for (const std::uint32_t c : filler.candidates) {
      const std::uint32_t head = candidates[c].candidate.head;
      const std::optional<std::size_t> incident = IncidentOf(head);
      if (!incident || !ListOf(claims_.incidents[*incident], filler.role).empty()) continue;
      std::optional<std::uint32_t> mention = roles_.MentionAt(head);
      if (mention && annotation_.mentions[*mention].entity != entity) continue;
      if (!mention) {
        mention = static_cast<std::uint32_t>(annotation_.mentions.size());
        roles_.AddMention(candidates[c].cut[static_cast<std::size_t>(filler.role)], head, entity);
      }
      Add(ListOf(claims_.incidents[*incident], filler.role), *mention);
    }
  }

  // What speaks for holding a body responsible beside the model.
  struct HeldBy {
    RoleEvidence evidence;
    bool armed = false;
  };

  void Hold(const HeldBody& held, std::span<const ScoredCandidate> candidates, const HeldBy& by) {
    const ScoredCandidate& chosen = candidates[held.body.filler.chosen];
    if (held.score < kLeastToldScore || !CanBeHeld(chosen.candidate.head)) return;
    const std::uint32_t mention = MentionOfBody(held.body, candidates);
    if (!IsKnownBody(mention) || !Holds(by, held.score, mention)) return;
    HoldAs(StanceOf(held, by), mention, chosen.candidate.head);
  }

  // What is told as the body's doing on another's word alone is no fact, however sure the model is.
  [[nodiscard]] Stance StanceOf(const HeldBody& held, const HeldBy& by) const {
    const bool told = by.evidence.strength == RoleEvidence::Strength::kAgent && !by.evidence.own_voice;
    if (held.stance != Stance::kConfirmed || !told || !held.body.entity) return held.stance;
    for (const std::uint32_t head : held.body.heads) {
      const std::vector<std::uint32_t> chain = roles_.ChainOf(annotation_.tokens[head].span);
      const Stance stance = StanceInWords(annotation_, *held.body.entity, chain);
      if (stance == Stance::kAccused || stance == Stance::kSuspected) return stance;
    }
    return held.stance;
  }

  // The name of the body, or the words of its likeliest phrase. Its plain phrases become mentions of the name.
  std::uint32_t MentionOfBody(const Body& body, std::span<const ScoredCandidate> candidates) {
    constexpr auto kRole = static_cast<std::size_t>(IncidentRole::kPerpetratorOrganization);
    const ScoredCandidate& chosen = candidates[body.filler.chosen];
    if (!body.mention) return roles_.MentionOf(chosen.cut[kRole], chosen.candidate.head, EntityType::kOrganization);
    for (std::uint32_t c : body.filler.candidates) {
      if (!roles_.MentionAt(candidates[c].candidate.head))
        roles_.AddMention(candidates[c].cut[kRole], candidates[c].candidate.head, *body.entity);
    }
    return *body.mention;
  }

  // A model of whole reports sees who is talked of where there is violence. Who is told to have done it is held
  // responsible on its word, so are bodies of the armed kind that are told of beside the deed, unless another one has
  // claimed it; where they are not, they must be more likely than that, any other body rather likely to be meant.
  [[nodiscard]] bool Holds(const HeldBy& by, int score, std::uint32_t mention) const {
    if (by.evidence.condemns) return false;
    const EntityId body = annotation_.mentions[mention].entity;
    if (std::ranges::find(context_.not_yet, body) != context_.not_yet.end()) return score >= 0;
    if (by.evidence.strength == RoleEvidence::Strength::kAgent) return true;
    if (score < kLeastHeldScore) return false;
    if (AnotherClaims(body)) return false;
    const bool beside = by.evidence.strength == RoleEvidence::Strength::kBeside;
    if (by.armed || IsArmedBody(annotation_, roles_, mention)) return beside || score >= kUntoldHeldScore;
    return score >= (beside ? kRatherHeldScore : kOtherHeldScore);
  }

  [[nodiscard]] bool AnotherClaims(EntityId body) const {
    return std::any_of(context_.stances.begin(), context_.stances.end(), [&](const Responsibility& said) {
      return said.stance == Stance::kClaimed && annotation_.mentions[said.organization].entity != body;
    });
  }

  // To hold a body responsible takes more than a name that may be a person's: one that the lexicon knows, or words for
  // a body in it.
  [[nodiscard]] bool IsKnownBody(std::uint32_t index) const {
    const Mention& mention = annotation_.mentions[index];
    if (!annotation_.entities[mention.entity.index()].known_as.empty()) return true;
    for (std::uint32_t t = mention.begin_token; t < mention.end_token; ++t) {
      for (std::string_view name :
           {"armed_organization", "known_organization", "organization_noun", "organization_word"}) {
        if (roles_.EntryAt(t, name) != nullptr) return true;
      }
    }
    return false;
  }

  // The violent incident that is named nearest to a word in its sentence, else the first of the report. Where there are
  // several of a kind, the tree decides first.
  [[nodiscard]] std::optional<std::size_t> IncidentOf(std::uint32_t token) const {
    std::optional<std::size_t> best;
    if (!parts_.opened.empty()) {
      const auto counts = [&](std::size_t i) { return TakesRoles(claims_.incidents[i].type); };
      best = IncidentAround(annotation_, roles_.syntax(), parts_.words, token, counts);
      if (best) return best;
    }
    std::uint32_t best_distance = 0;
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      const IncidentTrigger& t = triggers_[i];
      if (annotation_.tokens[t.token].sentence != annotation_.tokens[token].sentence ||
          !TakesRoles(claims_.incidents[incident_of_[i]].type))
        continue;
      const std::uint32_t distance = t.token > token ? t.token - token : token - t.token;
      if (!best || distance < best_distance) best = incident_of_[i], best_distance = distance;
    }
    for (std::size_t i = 0; !best && i < claims_.incidents.size(); ++i) {
      if (TakesRoles(claims_.incidents[i].type)) best = i;
    }
    return best;
  }

  static bool TakesRoles(IncidentType type) { return Violent(type) || type == IncidentType::kUnrest; }

  static void Add(std::vector<std::uint32_t>& list, std::uint32_t mention) {
    if (list.size() < kMaxFillers && std::find(list.begin(), list.end(), mention) == list.end())
      list.push_back(mention);
  }

  // ---- when and where -----------------------------------------------------------------------------------------

  void PlaceAndDate(std::size_t index) {
    Incident& incident = claims_.incidents[index];
    std::vector<std::uint32_t> sentences;
    for (const IncidentWord& word : parts_.words) {
      const std::uint32_t s = annotation_.tokens[word.token].sentence;
      if (word.incident == index && (sentences.empty() || sentences.back() != s)) sentences.push_back(s);
    }
    if (const auto own = parts_.time[index]; own && !parts_.opened.empty())
      incident.when = annotation_.times[*own].value;
    for (std::uint32_t s : sentences) {
      if (incident.when.empty()) incident.when = DayIn(s);
      AddPlaces(index, s);
    }
  }

  // The hour of the main incident, and the day after where its night went on into it: words that say so outrank a date
  // that merely stands in its sentence.
  void TimeMainIncident(const HappeningTimes& times) {
    Incident& incident = claims_.incidents.front();
    if (incident.scope != Scope::kEvent || incident.realis != Incident::Realis::kHappened) return;
    bool has_hour = false;
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      if (incident_of_[i] != 0 || triggers_[i].background) continue;
      if (const auto night = times.NightOf(triggers_[i].token); night && incident.until.empty()) {
        incident.when = annotation_.times[night->begin].value;
        incident.until = annotation_.times[night->end].value;
      }
      if (has_hour) continue;
      std::optional<HappeningTimes::Hour> hour = times.HourOf(triggers_[i].token);
      if (!hour) continue;
      if (hour->from_zone && incident.until.empty()) incident.when = hour->value;
      hour->particular.value = hour->particular.span.In(context_.report.text);
      claims_.particulars.push_back(std::move(hour->particular));
      has_hour = true;
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

  void AddPlaces(std::size_t index, std::uint32_t sentence) {
    Incident& incident = claims_.incidents[index];
    const Sentence& range = annotation_.sentences[sentence];
    for (std::uint32_t m = 0; m < annotation_.mentions.size() && incident.where.size() < kMaxPlaces; ++m) {
      const Mention& mention = annotation_.mentions[m];
      if (mention.begin_token < range.begin || mention.begin_token >= range.end || mention.form != Mention::Form::kName)
        continue;
      if (!IsSite(mention) || IsOfAnother(index, mention) || care_places_.Holds(mention)) continue;
      const bool known = std::any_of(incident.where.begin(), incident.where.end(),
                                     [&](std::uint32_t w) { return annotation_.mentions[w].entity == mention.entity; });
      if (!known) incident.where.push_back(m);
    }
  }

  // A place, a building, or a body that has one, where something happened in it: "at Elmhaven High School".
  [[nodiscard]] bool IsSite(const Mention& mention) const {
    const EntityType type = annotation_.entities[mention.entity.index()].type;
    if (type == EntityType::kPlace || type == EntityType::kFacility) return true;
    return type == EntityType::kOrganization && mention.begin_token > 0 &&
           roles_.EntryAt(mention.end_token - 1, "facility_word") != nullptr &&
           roles_.EntryAt(mention.begin_token - 1, "place_cue") != nullptr;
  }

  // The place of an incident of its own ("another at the hotel").
  [[nodiscard]] bool IsOfAnother(std::size_t index, const Mention& mention) const {
    if (parts_.opened.empty()) return false;
    bool of_another = false;
    for (const IncidentWord& word : parts_.words) {
      if (word.token < mention.begin_token || word.token >= mention.end_token) continue;
      if (word.incident == index) return false;
      of_another = true;
    }
    return of_another;
  }

  ClaimContext& context_;
  Annotation& annotation_;
  Claims& claims_;
  ClaimRoles roles_;
  std::vector<IncidentTrigger> triggers_;
  CarePlaces care_places_{annotation_, roles_, triggers_};
  std::vector<std::size_t> incident_of_;  // trigger -> incident
  IncidentParts parts_;
};

}  // namespace

void FindIncidents(ClaimContext& context, Claims& claims) {
  IncidentFinder(context, claims).Find();
}

}  // namespace rashomon
