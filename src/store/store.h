// store: reports that last. One SQLite file holds every version of every report with its annotation, which event each
// report tells of, what people have decided, and when the store learnt of it.
//
//   Result<Store> store = Store::Open("desk.db", Store::Mode::kCreate);
//   Result<AddCounts> added = store->Add(std::move(entries), now);        // one transaction; returned = on the disk
//   Result<std::vector<AnnotatedReport>> reports = store->Load({.event = 3});
//
// docs/formats/store.md says what stands in the file, docs/decisions/store.md why. The store never reads a clock: times
// are seconds since the epoch, given by the caller. Errors: kUnavailable (disk full, damaged, locked for more than ten
// seconds), kNoPermission, kNotFound, kInvalidInput (a newer or foreign file), each with what to do. A Store is used
// by one thread at a time; any number of stores, in any processes, may have one file open.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/claims.h"
#include "cluster/cluster.h"

namespace rashomon {

using StoreTime = std::int64_t;  // seconds since the epoch, UTC

// Of the store; never used twice, so a link to an event stays good ("ev3" outside).
using StoreEventId = std::int64_t;
[[nodiscard]] std::string ToText(StoreEventId event);
[[nodiscard]] std::optional<StoreEventId> ParseStoreEvent(std::string_view text);

// What the store writes of a report that follows from the report alone.
struct StorePrepared {
  std::string id;  // that the report had
  std::string digest, text_digest, annotation, as_read, trace;
};

struct StoreEntry {
  AnnotatedReport report;
  std::string key;                             // Store::KeyOf
  std::optional<StoreEventId> event = {};      // where it is known, or kNewEvent; nothing: the store chooses
  std::optional<StorePrepared> prepared = {};  // Store::Prepare
};
inline constexpr StoreEventId kNewEvent = 0;

struct AddCounts {
  std::uint64_t added = 0;                // reports that the store did not have
  std::uint64_t versions = 0;             // changed texts of reports that it had
  std::uint64_t unchanged = 0;            // nothing was written for these
  std::vector<StoreEventId> events = {};  // that changed, ascending
};

// What a dossier is to be made of.
struct StoreSelection {
  // kPublished: a version is known from the time at which it says it came out (updated, else published; else when it
  // was ingested), and all decisions hold. kIngested: from when the store acknowledged it, with the decisions by then.
  enum class Basis { kPublished, kIngested };
  std::optional<StoreEventId> event = {};  // nothing = all
  std::optional<StoreTime> as_of = {};     // nothing = now
  Basis basis = Basis::kPublished;
};

struct StoreDecision {
  enum class Kind { kMerge, kSplit, kRetract, kUndo };
  std::int64_t id = 0;
  Kind kind = Kind::kMerge;
  std::vector<std::string> reports = {}, from = {};  // ids of reports; as in GroupDecision
  std::string by, reason;
  StoreTime at = 0;
  std::int64_t undoes = 0;  // of kUndo
  bool undone = false;
};
[[nodiscard]] std::string_view Name(StoreDecision::Kind kind);  // "merge"

// Every condition that is set has to hold; at least one is set.
struct StoreQuery {
  std::string text = {};                        // words that all stand in title or text
  std::string place = {};                       // a name or a part of it
  std::string actor = {};                       // the same, of persons, organizations, groups
  std::string figure = {};                      // an outcome, a number or both: "killed", "12", "killed 12"
  std::optional<StoreTime> from = {}, to = {};  // of publication, inclusive
  std::uint32_t limit = 50;
};

struct StoreHit {
  std::string report;
  StoreEventId event = 0;
  std::string title, outlet, published, snippet;  // the snippet has the words found between \x02 and \x03
};

struct StoreReportVersion {
  std::uint32_t number = 0;  // from 1, in the order of ingest
  StoreTime ingested = 0;
  std::optional<StoreTime> came_out = {};
  std::string annotation;  // JSON
  bool current = false;
};

// Which version of a report counts in a selection.
struct StoreShown {
  std::string report;
  std::uint32_t number = 0;
  StoreTime ingested = 0;
  std::optional<StoreTime> came_out = {};
  std::uint64_t versions = 0;  // that the store has of the report
};

struct StoreEvent {
  StoreEventId id = 0;
  std::uint64_t reports = 0;
  StoreTime first_seen = 0, changed = 0;
  std::string title;           // of its first report
  std::uint64_t revision = 0;  // of the store, when it changed
};

// An event that is not as it was.
struct StoreChange {
  StoreEventId id = 0;
  StoreTime changed = 0;
  std::uint64_t revision = 0;                    // of the store, when it changed
  std::uint64_t reports = 0;                     // 0: they are in another event now
  std::optional<StoreEventId> merged_into = {};  // that one
};

// A report that no dossier tells of any more, by a person's decision or because its publisher took it back.
struct StoreRetraction {
  std::string report, title, outlet, published;
  std::string by, reason;  // both "" where the publisher took it back
  StoreTime at = 0;
  AnnotatedReport told;  // what it said
};

struct StoreLoaded {
  std::vector<AnnotatedReport> reports;
  std::map<std::string, std::string, std::less<>> lines;  // annotations by the id of their report
};

// A version whose claims another reader made, with its report as it was read.
struct StoreVersionAsRead {
  std::int64_t version = 0;
  Report report;
  bool markup_known = true;  // false: stored by format 1 or 2, which kept the text alone
};
struct StoreVersionAnew {
  std::int64_t version = 0;
  AnnotatedReport report;
};

// What somebody has worked out of an event, good as long as the event has that revision.
struct StoreRow {
  StoreEventId event = 0;
  std::uint64_t revision = 0;
  std::string row;
};

struct VerifyResult {
  std::uint64_t versions = 0;
  std::uint64_t of_other_readers = 0;  // than SetReader's: their claims may differ from what this program would say
  std::vector<std::string> problems;   // at most 100
};

struct StoreState;  // state.h

class Store {
 public:
  // kCreate makes the file where there is none and brings an older one up to date, as kWrite does; kRead changes
  // nothing and refuses an older one.
  enum class Mode { kRead, kWrite, kCreate };
  [[nodiscard]] static Result<Store> Open(const std::string& path, Mode mode);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Who annotates what is added from now on (Engine::Mark); "" = not said.
  void SetReader(std::string_view mark);
  // What is already known of a report as read, before the work of annotating it. Gives `report` the id that the store
  // knows it by.
  enum class Standing { kNew, kNewVersion, kUnchanged };
  [[nodiscard]] Result<Standing> Identify(Report& report);
  // What makes two reports versions of one: the publisher's name of the article, else its URL, else its id; for a line
  // of standard input without any of them, what it says. Of a report as read, before Identify.
  [[nodiscard]] static std::string KeyOf(const Report& report);

  // Does what of Add needs no store, and takes as long as writing does. On any thread; Add does it where it was not
  // done.
  static void Prepare(StoreEntry& entry);
  // All or none of them, in one transaction. Once this returns, they survive a crash of the machine. A report that is
  // there already, word for word, is counted and left.
  // It uses up the reports and leaves it to the caller to give them up, which takes a while.
  // `more`: asked, when they are written, for others of the same transaction, which have to outlive it; null = no more.
  using MoreEntries = std::function<std::vector<StoreEntry>*()>;
  [[nodiscard]] Result<AddCounts> Add(std::vector<StoreEntry>&& reports, StoreTime at, const MoreEntries& more = {});
  // Versions that somebody else than SetReader's annotated: how many, and those after a version (0 = the first), by
  // number.
  [[nodiscard]] Result<std::uint64_t> CountOfOtherReaders();
  [[nodiscard]] Result<std::vector<StoreVersionAsRead>> OfOtherReaders(std::int64_t after, std::uint32_t limit);
  // Exchanges their annotations in one transaction; gives how many are not as they were. The texts, and the events that
  // the reports were put into, stay. kInvalidArgument for another text.
  [[nodiscard]] Result<std::uint64_t> Reannotate(const std::vector<StoreVersionAnew>& versions, StoreTime at);
  // What a publisher takes back (Report::item), whether or not it is there yet.
  [[nodiscard]] Result<void> Withdraw(std::string_view item, StoreTime at);

  [[nodiscard]] Result<std::vector<AnnotatedReport>> Load(const StoreSelection& selection);
  // The same, with the lines of those that SetReader's reader annotated: what WriteAnnotation would make of them again.
  [[nodiscard]] Result<StoreLoaded> LoadWithLines(const StoreSelection& selection);
  // The same versions, without their texts, by id; retracted reports are among them.
  [[nodiscard]] Result<std::vector<StoreShown>> Shown(const StoreSelection& selection);
  // What Load leaves out, by id.
  [[nodiscard]] Result<std::vector<StoreRetraction>> Retractions(const StoreSelection& selection);
  // Merges and splits in force, for GroupReports.
  [[nodiscard]] Result<std::vector<GroupDecision>> GroupDecisions(const StoreSelection& selection);
  [[nodiscard]] Result<std::vector<StoreEvent>> Events(std::uint32_t limit);  // the last changed first
  // Those that have most reports, and at least `least`, by number. Looks at every report of the store.
  [[nodiscard]] Result<std::vector<StoreEvent>> LargeEvents(std::uint64_t least, std::uint32_t limit);
  // Those after `after` (0 = from the first), by number, whether or not they have reports now.
  [[nodiscard]] Result<std::vector<StoreEventId>> EventsAfter(StoreEventId after, std::uint32_t limit);
  // kNotFound where it has no reports.
  [[nodiscard]] Result<StoreEvent> Event(StoreEventId event);
  // Since the store had this revision, in the order of the changes; at most `limit`.
  [[nodiscard]] Result<std::vector<StoreChange>> ChangedSince(std::uint64_t revision, std::uint32_t limit);
  [[nodiscard]] Result<std::vector<StoreHit>> Search(const StoreQuery& query);
  [[nodiscard]] Result<std::vector<StoreReportVersion>> Versions(std::string_view report);
  [[nodiscard]] Result<std::vector<StoreDecision>> Decisions();
  // Hands on the annotation lines in the order of the ids, one at a time, as they are at one moment; ends with the
  // first error of `use`.
  [[nodiscard]] Result<void> ForEachAnnotation(const StoreSelection& selection,
                                               const std::function<Result<void>(const std::string& line)>& use);

  // Each returns the number of the decision. kNotFound for what the store does not hold.
  [[nodiscard]] Result<std::int64_t> Merge(const std::vector<StoreEventId>& events, std::string_view by,
                                           std::string_view reason, StoreTime at);
  // The reports become an event of their own; they must be part of one event and not all of it.
  [[nodiscard]] Result<std::int64_t> Split(const std::vector<std::string>& reports, std::string_view by,
                                           std::string_view reason, StoreTime at);
  [[nodiscard]] Result<std::int64_t> Retract(std::string_view report, std::string_view by, std::string_view reason,
                                             StoreTime at);
  [[nodiscard]] Result<std::int64_t> Undo(std::int64_t decision, std::string_view by, std::string_view reason,
                                          StoreTime at);

  // Keeps what was worked out of events, made by `mark`, in the place of what was kept of them. No change of the store:
  // the revision stays, and nothing is lost with it that could not be worked out again.
  [[nodiscard]] Result<void> KeepRows(const std::vector<StoreRow>& rows, std::string_view mark);
  // Those that are still good, of this mark, among the last changed events.
  [[nodiscard]] Result<std::map<StoreEventId, std::string>> KeptRows(std::string_view mark, std::uint32_t limit);
  // The same of dossiers, packed, one at a time; nothing where none is kept of this revision of the event.
  [[nodiscard]] Result<void> KeepDossier(const StoreRow& dossier, std::string_view mark);
  [[nodiscard]] Result<std::optional<std::string>> KeptDossier(const StoreEvent& event, std::string_view mark);
  // The revision of each that is kept; 0 of those of another mark.
  [[nodiscard]] Result<std::map<StoreEventId, std::uint64_t>> KeptDossiers(std::string_view mark);
  [[nodiscard]] Result<void> ForgetDossiers(const std::vector<StoreEventId>& events);

  // Grows with every change.
  [[nodiscard]] Result<std::uint64_t> Revision();
  // Reads everything: pages, texts against their digests, every span of every claim, indices, memberships.
  [[nodiscard]] Result<VerifyResult> Verify();

 private:
  explicit Store(std::unique_ptr<StoreState> state);
  std::unique_ptr<StoreState> state_;
};

}  // namespace rashomon
