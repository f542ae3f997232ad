// claims: Annotation -> Claims. What a report states about people and what happened to them: figures, incidents,
// responsibility, verification, omission, denial, correction. Each with its span, its attribution, its status.
//
//   Claims claims = ExtractClaims(report, annotation, language);
//
// The contract (docs/formats/annotation.md) says what a figure is. Where it is silent: MUC-4 fill rules for roles,
// UCDP's counting of deaths, Every Casualty's standards for who is counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "base/byte_span.h"
#include "ingest/ingest.h"
#include "ingest/time_limit.h"
#include "language/language.h"

namespace rashomon {

enum class Outcome {
  kKilled,
  kInjured,
  kCasualties,
  kMissing,
  kHospitalized,
  kRescued,
  kEvacuated,
  kAwaitingEvacuation,
  kDisplaced,
  kDetained,
  kSickened,
  kPerpetrators,
  kOther
};
[[nodiscard]] std::string_view Name(Outcome outcome);  // "killed", "awaiting_evacuation"
[[nodiscard]] std::optional<Outcome> ParseOutcome(std::string_view name);

enum class ClaimStatus { kAsserted, kDenied, kHedged, kHypothetical };
[[nodiscard]] std::string_view Name(ClaimStatus status);

enum class Scope { kEvent, kOther };

// The class of people behind the words of a group; several may hold at once ("four U.S. soldiers").
enum class Population : std::uint16_t {
  kEveryone = 0,
  kCivilians = 1,
  kMilitary = 2,
  kPolice = 4,
  kChildren = 8,
  kWomen = 16,
  kMen = 32,
  kPerpetrators = 64,
  kResponders = 128,
  kStaff = 256,
  kForeigners = 512,
  kResidue = 1024,     // "15 others": those not counted before
  kCombatants = 2048,  // armed, of no state: "militants", "rebels"
};
using PopulationSet = std::uint16_t;  // of Population

// Inclusive; nothing = open.
struct CountRange {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  friend bool operator==(const CountRange&, const CountRange&) = default;
};

struct Figure {
  ByteSpan span;  // the shortest text with quantity, outcome word and group
  ByteSpan quantity;
  std::optional<ByteSpan> group;  // who is counted, in the report's words
  std::string group_text;         // the same, or what a pronoun or "others" stands for
  Outcome outcome = Outcome::kOther;
  CountRange count;
  bool approximate = false;
  std::vector<std::uint32_t> attribution;  // indices into Annotation::attributions, outermost first
  ClaimStatus status = ClaimStatus::kAsserted;
  Scope scope = Scope::kEvent;
  std::optional<IsoTime> as_of;
  std::vector<std::uint32_t> includes;  // indices of figures that are parts of this one

  PopulationSet population = 0;
  std::string nationality;  // ISO 3166-1 alpha-2 of the people counted; empty = not said
  bool additional = false;  // "12 more": on top of an earlier count, not a new total
  bool cumulative = false;  // "bringing the toll to 30": a total so far
  bool prior = false;       // "the first count of 30": what was said before, told again beside what is known now
  bool of_hurt = false;     // killed, as part of those who were hurt: "two of the wounded died"
  bool died_later = false;  // "died in hospital", "died of her burns"
  bool of_whole = false;    // "two of the dead were guards": some of a whole that the report counts nowhere
  bool learned = false;     // seen by the learned reader alone: told, but chooses no toll
  enum class Perpetrators { kNotSaid, kIncluded, kExcluded } perpetrators = Perpetrators::kNotSaid;
  std::vector<std::uint32_t> people;     // indices into Annotation::entities of persons named as counted here
  std::optional<std::uint32_t> same_as;  // an earlier figure of this report that states the same (headline, caption)
  std::optional<std::uint32_t> place;    // "a third man has died": so many have; of the hurt: so many died or were hurt
  std::optional<std::uint32_t> age;      // in years, of the one person counted, where the report says it of them
  std::optional<std::uint32_t> incident;  // index into Claims::incidents
};

// A count that the report's title states; not part of the text (headline.cpp).
struct HeadlineFigure {
  ByteSpan span;  // bytes of the title
  Outcome outcome = Outcome::kOther;
  CountRange count;
  bool approximate = false;
  bool additional = false;
  PopulationSet population = 0;
};

enum class IncidentType {
  kAttack,
  kBombing,
  kShooting,
  kKidnapping,
  kArson,
  kRobbery,
  kWorkStoppage,
  kAccident,
  kDisaster,
  kUnrest,
  kArrest,
  kOther
};
[[nodiscard]] std::string_view Name(IncidentType type);  // "work_stoppage"
[[nodiscard]] std::optional<IncidentType> ParseIncidentType(std::string_view name);

enum class Stance { kClaimed, kDenied, kSuspected, kAccused, kConfirmed, kPossible };
[[nodiscard]] std::string_view Name(Stance stance);
[[nodiscard]] std::optional<Stance> ParseStance(std::string_view name);

struct Responsibility {
  std::uint32_t organization = 0;  // index into Annotation::mentions
  Stance stance = Stance::kPossible;
  ByteSpan span;  // the words that say so
  std::vector<std::uint32_t> attribution;
};

struct Incident {
  IncidentType type = IncidentType::kOther;
  ByteSpan span;                     // the word or phrase that names it
  std::string when;                  // TIMEX3 value; empty = not known
  std::string until = {};            // the day after, where the report says that it went on into it; else empty
  std::vector<std::uint32_t> where;  // indices into Annotation::mentions: places, buildings, bodies that have one
  // Indices into Annotation::mentions.
  std::vector<std::uint32_t> perpetrator_individual, perpetrator_organization, target, victim, weapon;
  std::vector<Responsibility> responsibility;
  Scope scope = Scope::kEvent;
  enum class Realis { kHappened, kAttempted, kFoiled, kThreatened, kHypothetical } realis = Realis::kHappened;
};

enum class Verdict { kVerified, kUnverified, kConfirmed, kClaimed, kDenied };
[[nodiscard]] std::string_view Name(Verdict verdict);

// "could not be independently verified", "verified by the SITE Intelligence Group", "purported to be".
struct Verification {
  ByteSpan span;
  std::optional<ByteSpan> of;  // what is vouched for or not: "The claim", "a statement"
  std::optional<ByteSpan> by;  // who vouches
  std::string by_name;
  Verdict verdict = Verdict::kUnverified;
  std::vector<std::uint32_t> attribution;
};

// "The statement made no mention of a second bomber": `by` says nothing of `what`.
struct Omission {
  ByteSpan span;
  std::optional<ByteSpan> by;
  ByteSpan what;
  std::vector<std::uint32_t> attribution;
};

// "denied any involvement", "there was no evidence that X colluded": `by` denies `what`.
struct Denial {
  ByteSpan span;
  std::optional<ByteSpan> by;
  ByteSpan what;
  std::vector<std::uint32_t> attribution;
};

// "An earlier version of this article said 12": the report takes something back.
struct Correction {
  ByteSpan span;
  std::optional<ByteSpan> was;
  std::optional<ByteSpan> is;
};

// A detail that accounts may give otherwise and that counts no people: how far somebody fell, how strong the quake was,
// whether the man was armed. Topics are data/<language>/lexicon/measures.lex and patterns/particulars.pat.
struct Particular {
  ByteSpan span;          // the words that say so
  std::string topic;      // "how far they fell", "whether armed"
  std::string value;      // the measure in the report's words, or "yes", "no"
  std::string dimension;  // "length", "mass", "USD", "clock", "clock GMT"; empty = nothing measured
  CountRange amount;      // thousandths of the base unit (metre, kilogram, dollar); of a clock: minutes after midnight
  bool approximate = false;
  std::optional<std::uint32_t> of;  // index into Annotation::mentions: whom it is said of; nothing = of the event
  Scope scope = Scope::kEvent;
  std::vector<std::uint32_t> attribution;
};

// An agency that the report credits with its text or a part of it. Names are those of agencies.lex.
struct Credit {
  std::string agency;  // "AP"
  enum class Extent { kWhole, kPart } extent = Extent::kWhole;
  enum class Basis { kText, kByline, kMetadata, kOutlet } basis = Basis::kText;
  std::optional<ByteSpan> span;  // nothing where the input says so and not the text
};
[[nodiscard]] std::string_view Name(Credit::Extent extent);  // "whole", "part"
[[nodiscard]] std::string_view Name(Credit::Basis basis);    // "text", "byline", "metadata", "outlet"

// What kind of body or person the source of an attribution is, by its words (source_classes.cpp). Whether it is a party
// to the event, reconcile/ says.
enum class SourceClass : std::uint8_t {
  kNotSaid,
  kGovernment,
  kPolice,
  kMilitary,
  kJustice,   // courts, prosecutors, coroners
  kHospital,  // and doctors, health authorities
  kRescue,    // fire and ambulance services, coast guards, civil protection
  kArmedGroup,
  kWitness,
  kFamily,  // and friends
  kMedia,
  kNgo,  // aid and rights groups, the United Nations, unions
  kCompany,
  kExpert,
  kOpposition,  // who opposes those in power: parties, activists
  kSelf         // "we", "our researchers": whoever prints the report, quoted by nobody
};
[[nodiscard]] std::string_view Name(SourceClass source_class);  // "police"; kNotSaid is "not_said"
[[nodiscard]] std::optional<SourceClass> ParseSourceClass(std::string_view name);
// Those whose office it is to count: government, police, military, justice, hospitals, rescue services.
[[nodiscard]] bool IsOfficial(SourceClass source_class);

struct Claims {
  std::vector<Figure> figures;           // in text order
  std::vector<HeadlineFigure> headline;  // in the order of the title
  bool round_up = false;                 // title or first sentences count the people of several incidents at once
  std::vector<Incident> incidents;       // the report's main one first
  std::vector<Verification> verifications;
  std::vector<Omission> omissions;
  std::vector<Denial> denials;
  std::vector<Correction> corrections;
  std::vector<Particular> particulars;    // in text order
  std::vector<SourceClass> sources = {};  // by attribution; may be shorter: the others are not said
  std::vector<Credit> credits = {};       // what the input says before what the text says
};

// Never fails. May add nominal mentions (weapons, targets) and findings to `annotation`; changes nothing else there,
// but that it is `given_up` once `limit`, asked between steps, has expired: what is returned is then not all.
[[nodiscard]] Claims ExtractClaims(const Report& report, Annotation& annotation, const Language& language,
                                   const TimeLimit* limit = nullptr);

// What stages after this one work on: all that the annotation JSON holds, and nothing else.
struct AnnotatedReport {
  Report report;
  Annotation annotation;  // without working layers
  Claims claims;
};

// Names one claim of one report: "r1#f2" is {kFigure, report of id r1, 2}.
struct ClaimRef {
  enum class Kind : std::uint8_t {
    kFigure,
    kAttribution,
    kIncident,
    kVerification,
    kOmission,
    kDenial,
    kCorrection,
    kTime,
    kFinding,
    kParticular
  } kind = Kind::kFigure;
  std::uint32_t report = 0;  // index into the run's reports
  std::uint32_t index = 0;   // of the claim in its array
  friend auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};
[[nodiscard]] char Letter(ClaimRef::Kind kind);  // f a i v o d c t n p

}  // namespace rashomon
