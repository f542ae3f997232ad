// dossier: what the reader gets, as ordered values with evidence and no markup.
//
//   Dossier dossier = BuildDossier(std::move(reports), grouping, {});
//
// The shapes are those of the contract's dossier JSON (docs/formats/dossier.md). Renderers turn it into text, JSON,
// HTML, Markdown and CSV and decide nothing: what stands first here stands first everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "cluster/cluster.h"
#include "reconcile/reconcile.h"

namespace rashomon {

struct EventWhen {
  std::string begin;  // "2021-08-26"; "" = not known
  std::string end;
  std::vector<ClaimRef> claims;  // times
};

struct EventWhere {
  std::string name;  // "" = not known
  PlacePin pin;
  std::vector<std::pair<std::uint32_t, ByteSpan>> spans;  // report, words
};

struct TimelineEntry {
  std::string when;  // TIMEX3 value or ISO time, of the happening and not of the publication
  std::string what;  // in the report's words
  std::vector<ClaimRef> claims;
};

struct Actor {
  std::string name;
  std::vector<std::string> aliases;
  EntityType type = EntityType::kOther;
  std::string part_of;  // name of the larger body; "" = none
  std::vector<std::uint32_t> reports;
};

// "READ WITH CARE": a false header date, an old picture, a repaired encoding.
struct Caution {
  std::uint32_t report = 0;
  Finding finding;
};

// A number that stood on the word of a report that was taken back and of no other.
struct LostFigure {
  Outcome outcome = Outcome::kOther;
  std::string group;  // as the line calls it; "" = everyone
  Estimate count;
  std::string words;  // of the report
};

// A report that its publisher or a person took back: nothing in the dossier is from it, and the reader is told.
struct TakenBack {
  std::string id, title, outlet, published, text;
  std::string reason, by, at;  // reason and by "": its publisher; at: ISO, "" = not known
  std::vector<LostFigure> lost;
};

struct DossierEvent {
  std::string id;     // "e1"
  std::string key;    // of --group-by event; "" = none
  std::string label;  // "Bombing, Kabul airport"
  IncidentType type = IncidentType::kOther;
  EventWhen when;
  EventWhere where;
  std::vector<std::uint32_t> reports;  // whose main event this is, by (published, id)
  std::vector<std::uint32_t> mentioned_in;
  std::uint32_t outlets = 0;
  std::uint32_t origins = 0;            // of texts, those of one agency counted once
  std::optional<std::uint32_t> latest;  // the report with the last update
  Reconciliation account;
  std::vector<TimelineEntry> timeline;
  std::vector<Actor> actors;
  std::vector<Caution> cautions;
  std::vector<JoinReason> reasons;
  std::vector<TakenBack> taken_back = {};   // by id
  std::vector<TollEntry> toll_before = {};  // totals that were others with the reports that were taken back
};

struct DossierReport {
  std::string origin;  // "o1"
  std::optional<std::uint32_t> copy_of;
  double shared = 0;
  std::string agency;
  std::vector<std::string> helped = {};  // agencies credited with a part
  std::string reason = {};               // why the origin is what it is, in words; "" = a text of its own
};

struct Dossier {
  std::vector<AnnotatedReport> reports;                             // by id
  std::vector<DossierReport> lineage;                               // one per report
  std::vector<DossierEvent> events;                                 // the largest first, then by date and label
  ReconcileOptions::Best policy = ReconcileOptions::Best::kLatest;  // how best figures were chosen
  std::vector<TakenBack> taken_back = {};                           // of which no event is left; by id
};

struct DossierOptions {
  ReconcileOptions reconcile;
};

// Sorts the reports by id first; `grouping` refers to the order given.
[[nodiscard]] Dossier BuildDossier(std::vector<AnnotatedReport> reports, const Grouping& grouping,
                                   const DossierOptions& options);

}  // namespace rashomon
