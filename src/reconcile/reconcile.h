// reconcile: how the claims of one event's reports relate.
//
//   Reconciliation account = Reconcile(reports, event, origins, {});
//
// A question is (outcome, population, scope); the claims on it are intervals with source, as-of and status. Nothing
// is averaged, nothing dropped: each claim stands in exactly one FigureLine, or in `elsewhere` (scope other).
// The order of the reports changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "cluster/cluster.h"
#include "reconcile/passages.h"

namespace rashomon {

// What can be printed of a number: low and high hold all that is credibly claimed, best is one policy's choice.
struct Estimate {
  std::optional<std::int64_t> low, best, high;
  bool approximate = false;
  friend bool operator==(const Estimate&, const Estimate&) = default;
};

// conflict: two origins' intervals do not meet and time does not explain it. claimed: stated only by, or on the word
// of, a party to the event.
enum class Agreement { kAgree, kCompatible, kConflict, kSingle, kClaimed, kSuperseded };
[[nodiscard]] std::string_view Name(Agreement agreement);

// On whose word: "newsweek < Amaq < \"military sources\"". Outermost first; empty = the outlet's own voice.
struct SourcePath {
  std::string outlet;
  std::vector<std::string> chain;
  SourceClass speaker = SourceClass::kNotSaid;  // what the innermost source is
  bool party = false;                           // some source of the chain is a party to the event, or speaks for one
  // By the way alone: what a source is follows from it.
  friend bool operator==(const SourcePath& a, const SourcePath& b) {
    return a.outlet == b.outlet && a.chain == b.chain;
  }
  friend auto operator<=>(const SourcePath& a, const SourcePath& b) {
    const auto order = a.outlet <=> b.outlet;
    return order != 0 ? order : a.chain <=> b.chain;
  }
};

struct HistoryStep {
  std::string as_of;  // ISO, as the source has it; "" = not known
  Estimate estimate;
  std::vector<ClaimRef> claims;
};

// One row of the dossier: one outcome, one group of people.
struct FigureLine {
  Outcome outcome = Outcome::kOther;
  std::string group;  // the fullest wording; "" = everyone
  PopulationSet population = 0;
  std::string nationality;
  Estimate estimate;
  Agreement agreement = Agreement::kSingle;
  std::uint32_t outlets = 0;                    // who printed it
  std::uint32_t origins = 0;                    // who it goes back to
  std::vector<std::string> origin_names;        // "U.S. military officials", "wire:AP", "r3's own reporting"
  std::vector<std::string> wordings;            // how the group is called, where that differs
  std::vector<ClaimRef> claims;                 // by (as-of, report, index)
  std::vector<ClaimRef> standing;               // those that nothing replaces and that no other makes narrower
  std::vector<SourcePath> sources;              // one per distinct path
  std::vector<HistoryStep> history;             // in time; more than one step only where the count changed
  bool everyone = false;                        // counts all, not a named part
  std::optional<std::uint32_t> part_of;         // index of the line whose people these are among
  bool inferred = false;                        // by arithmetic, not stated
  bool scope_other = false;                     // about something else: shown, never in the toll
  ClaimStatus status = ClaimStatus::kAsserted;  // as all its claims have it; else asserted
};

struct TollEntry {
  Outcome outcome = Outcome::kKilled;
  Estimate estimate;
  std::optional<std::int64_t> of_which_perpetrators;
  std::string basis;             // how it was reached, in words, for --explain
  std::vector<ClaimRef> claims;  // that it rests on
};

struct ResponsibilityLine {
  std::string organization;
  Stance stance = Stance::kPossible;
  std::vector<std::string> by;  // who says so
  std::vector<SourcePath> sources;
  std::vector<ClaimRef> claims;                      // incidents
  std::vector<std::pair<ClaimRef, ByteSpan>> spans;  // the words, by report
};

struct StatementLine {
  std::string speaker;
  std::string text;  // the fullest cut
  bool direct = false;
  std::vector<std::uint32_t> reports;  // ascending
  std::vector<ClaimRef> claims;
  std::vector<std::string> variants;  // other cuts or wordings
};

// kRange: the ranges meet and none holds the other. kSupersession: a count that was taken back.
enum class DisagreementKind { kContradiction, kOmission, kScope, kRange, kSupersession };
[[nodiscard]] std::string_view Name(DisagreementKind kind);

struct Position {
  std::string value;  // "2 bombers and gunmen"
  std::vector<ClaimRef> claims;
  std::vector<SourcePath> sources;
};

struct Disagreement {
  std::string about;  // "number of attackers"
  DisagreementKind kind = DisagreementKind::kContradiction;
  bool compatible = false;          // the positions can both be true
  std::string note;                 // why, in words
  std::vector<Position> positions;  // two or more
};

struct VerificationLine {
  std::string of;
  Verdict verdict = Verdict::kUnverified;
  std::string by;
  std::vector<ClaimRef> claims;
};

enum class ArithmeticRelation { kSum, kIncludes, kCompatible, kContradicts };
[[nodiscard]] std::string_view Name(ArithmeticRelation relation);

struct ArithmeticLine {
  ArithmeticRelation relation = ArithmeticRelation::kCompatible;
  std::optional<ClaimRef> whole;  // nothing: a sum that nobody states
  std::vector<ClaimRef> parts;
  std::string note;  // "12 + 15 = 27, within 21 or more"
  // What nobody states and follows from the claims: the sum of the parts where there is no whole, else what the whole
  // leaves beside them.
  struct Inferred {
    Outcome outcome = Outcome::kOther;
    CountRange count;
  };
  std::optional<Inferred> inferred = {};
};

struct ReconcileOptions {
  // How `best` is chosen among what is claimed (docs/decisions/best-policy.md).
  enum class Best { kLatest, kOfficial, kConservative, kUcdp, kHighest } best = Best::kLatest;
};

// A policy by name and in words; the default first.
struct BestPolicy {
  ReconcileOptions::Best policy;
  std::string_view name, meaning;
};
[[nodiscard]] std::span<const BestPolicy> BestPolicies();
[[nodiscard]] const BestPolicy& PolicyOf(ReconcileOptions::Best policy);

struct Reconciliation {
  std::vector<TollEntry> toll;  // killed, injured first; then others that occur
  std::vector<FigureLine> figures;
  std::vector<ResponsibilityLine> responsibility;
  std::vector<StatementLine> statements;
  std::vector<Disagreement> disagreements;
  std::vector<VerificationLine> verification;
  std::vector<ArithmeticLine> arithmetic;
  std::vector<Passage> passages = {};
};

// `reports` are all of the run, `event` says which of them; `origins` has one entry per report of the run.
[[nodiscard]] Reconciliation Reconcile(std::span<const AnnotatedReport> reports, const EventGroup& event,
                                       std::span<const TextOrigin> origins, const ReconcileOptions& options);

}  // namespace rashomon
