#include "store/store.h"

#include <fmt/format.h>

#include <charconv>
#include <set>

#include "codec/codec.h"
#include "store/as_read.h"
#include "store/pack.h"
#include "store/placing.h"
#include "store/schema.h"
#include "store/state.h"
#include "store/version_row.h"

namespace rashomon {
namespace {

constexpr std::string_view kRevision =
    "SELECT (SELECT coalesce(max(id), 0) FROM batch) + (SELECT coalesce(max(id), 0) FROM decision) + (SELECT count(*) "
    "FROM withdrawn)";

// A line of standard input that names itself in no way: "-", "-:3".
bool IsNameless(const Report& report) {
  const bool from_standard_input = report.input == "-" || report.input.starts_with("-:");
  return from_standard_input && report.id == report.input;
}

// `wanted`, or "wanted~2" and so on where another report has that name.
Result<std::string> FreeName(Database& database, const std::string& wanted) {
  std::string name = wanted;
  for (std::uint32_t number = 2;; ++number) {
    const auto taken = FindInteger(database, "SELECT id FROM report WHERE name = ?", std::string_view(name));
    if (!taken) return std::unexpected(taken.error());
    if (!*taken) return name;
    name = fmt::format("{}~{}", wanted, number);
  }
}

struct Known {
  std::int64_t report = 0;
  std::string name;
  StoreEventId event = 0;
  bool has_version = false;
};

Result<std::optional<Known>> FindKnown(Database& database, std::string_view key, std::string_view digest) {
  Result<Statement> find = database.Prepare(
      "SELECT id, name, event, EXISTS (SELECT 1 FROM version WHERE report = report.id AND digest = ?) FROM report "
      "WHERE key = ?");
  if (!find) return std::unexpected(find.error());
  const Result<bool> row = find->BindBlob(digest).Bind(key).Step();
  if (!row) return std::unexpected(row.error());
  if (!*row) return std::optional<Known>();
  return std::optional(Known{.report = find->Integer(0),
                             .name = find->Text(1),
                             .event = find->Integer(2),
                             .has_version = find->Integer(3) != 0});
}

StorePrepared PreparedOf(const AnnotatedReport& report) {
  return {.id = report.report.id,
          .digest = DigestOf(report.report),
          .text_digest = Digest(report.report.text),
          .annotation = Pack(WriteAnnotation(report)),
          .as_read = WriteAsRead(report.report),
          .trace = Judge::TraceToKeep(report)};
}

// The rows of a version are to be numbered so.
struct VersionPlace {
  std::int64_t version = 0, report = 0, number = 1;
};

Result<void> WriteVersion(Database& database, const VersionPlace& place, const StorePrepared& prepared,
                          const AnnotatedReport& report, std::int64_t reader, StoreTime at) {
  Result<Statement> insert = database.Prepare(
      "INSERT INTO version(id, report, number, digest, text_digest, came_out, published, ingested, title, outlet, "
      "published_text, annotation, reader, as_read) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!insert) return std::unexpected(insert.error());
  const VersionTimes times = TimesOf(report);
  insert->Bind(place.version).Bind(place.report).Bind(place.number);
  insert->BindBlob(prepared.digest).BindBlob(prepared.text_digest);
  BindTime(*insert, times.came_out);
  BindTime(*insert, times.published);
  insert->Bind(at)
      .Bind(ShownTitle(report))
      .Bind(std::string_view(report.report.outlet))
      .Bind(times.published_text)
      .BindBlob(prepared.annotation)
      .Bind(reader)
      .Bind(std::string_view(prepared.as_read));
  if (Result<void> done = insert->Run(); !done) return done;
  return IndexClaims(database, place.version, report);
}

// What all that one transaction adds has in common; what was there before.
struct Making {
  std::int64_t reader = 0, revision = 0, last_report = 0, last_version = 0;
};

Result<Making> MakingOf(Database& database, std::string_view mark) {
  const Result<std::int64_t> reader = ReaderOf(database, mark);
  if (!reader) return std::unexpected(reader.error());
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  const Result<std::int64_t> report = database.Integer("SELECT coalesce(max(id), 0) FROM report");
  if (!report) return std::unexpected(report.error());
  const Result<std::int64_t> version = database.Integer("SELECT coalesce(max(id), 0) FROM version");
  if (!version) return std::unexpected(version.error());
  return Making{.reader = *reader, .revision = *revision, .last_report = *report, .last_version = *version};
}

// One report within the transaction of Add.
class Adding {
 public:
  Adding(StoreState& state, const std::vector<GroupDecision>& decisions, const Making& making, StoreTime at)
      : database_(*state.database),
        making_(making),
        at_(at),
        placing_(state, decisions, making.last_report, at, events_) {}

  // The entry must outlive Finish.
  Result<void> Add(StoreEntry& entry) {
    Store::Prepare(entry);
    const Result<std::optional<Known>> known = FindKnown(database_, entry.key, entry.prepared->digest);
    if (!known) return std::unexpected(known.error());
    if (*known && (*known)->has_version) {
      ++counts_.unchanged;
      return {};
    }
    return *known ? AddVersion(**known, entry) : AddReport(entry);
  }

  // What the events become by it.
  Result<AddCounts> Finish() {
    if (Result<void> done = placing_.Finish(); !done) return std::unexpected(done.error());
    for (const Words& words : words_) {
      if (Result<void> done = IndexText(database_, words.version, words.title, words.text); !done)
        return std::unexpected(done.error());
    }
    for (const StoreEventId event : events_) {
      if (Result<void> done = Touch(database_, event, making_.revision, at_); !done)
        return std::unexpected(done.error());
    }
    counts_.events.assign(events_.begin(), events_.end());
    return std::move(counts_);
  }

 private:
  Result<void> AddVersion(const Known& known, StoreEntry& entry) {
    entry.report.report.id = known.name;
    Store::Prepare(entry);
    ++counts_.versions;
    events_.insert(known.event);
    const auto others = FindInteger(database_, "SELECT count(*) FROM version WHERE report = ?", known.report);
    if (!others) return std::unexpected(others.error());
    const std::int64_t version = ++making_.last_version;
    const VersionPlace place{.version = version, .report = known.report, .number = others->value_or(0) + 1};
    if (Result<void> done = Write(place, entry); !done) return done;
    if (Result<void> done = ChooseCurrent(database_, known.report); !done) return done;
    const auto current = FindInteger(database_, "SELECT current FROM report WHERE id = ?", known.report);
    if (!current) return std::unexpected(current.error());
    if (*current != version) return {};  // an older one that came late
    const std::string& trace = entry.prepared->trace;
    if (Result<void> done = placing_.Keep(known.report, known.event, trace); !done) return done;
    return placing_.JudgeAnew(known.report, trace);
  }

  Result<void> AddReport(StoreEntry& entry) {
    AnnotatedReport& report = entry.report;
    Result<std::string> name = FreeName(database_, report.report.id);
    if (!name) return std::unexpected(name.error());
    report.report.id = *name;
    Store::Prepare(entry);
    const std::string& trace = entry.prepared->trace;
    const std::int64_t row = ++making_.last_report, version = ++making_.last_version;
    const Result<StoreEventId> event = !entry.event                ? placing_.Choose(row, trace)
                                       : *entry.event == kNewEvent ? NewEvent(database_, at_)
                                                                   : Result<StoreEventId>(*entry.event);
    if (!event) return std::unexpected(event.error());
    if (Result<void> done =
            RunWith(database_, "INSERT INTO report(id, key, name, item, current, event) VALUES (?, ?, ?, ?, ?, ?)", row,
                    std::string_view(entry.key), std::string_view(*name), std::string_view(report.report.item), version,
                    *event);
        !done)
      return done;
    ++counts_.added;
    events_.insert(*event);
    if (Result<void> done = Write({.version = version, .report = row}, entry); !done) return done;
    if (Result<void> done = placing_.Keep(row, *event, trace); !done) return done;
    return entry.event ? Result<void>() : placing_.JudgeOthersAgain(row);
  }

  Result<void> Write(const VersionPlace& place, const StoreEntry& entry) {
    const AnnotatedReport& report = entry.report;
    words_.push_back({.version = place.version, .title = report.report.title, .text = report.report.text});
    return WriteVersion(database_, place, *entry.prepared, report, making_.reader, at_);
  }

  struct Words {
    std::int64_t version = 0;
    std::string_view title, text;
  };

  Database& database_;
  Making making_;
  StoreTime at_;
  AddCounts counts_;
  std::set<StoreEventId> events_;
  // Full text is written last: FTS5 closes a segment of its index before each statement that writes elsewhere.
  std::vector<Words> words_;
  Placing placing_;
};

// The events that tell of an item change with it.
Result<void> TouchReportsOf(Database& database, std::string_view item, std::int64_t revision, StoreTime at) {
  Result<Statement> list = database.Prepare("SELECT DISTINCT event FROM report WHERE item = ? AND item <> ''");
  if (!list) return std::unexpected(list.error());
  list->Bind(item);
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    if (Result<void> done = Touch(database, list->Integer(0), revision, at); !done) return done;
  }
}

}  // namespace

Result<std::int64_t> NextRevision(Database& database) {
  const Result<std::int64_t> revision = database.Integer(kRevision);
  return revision ? Result<std::int64_t>(*revision + 1) : revision;
}

Result<void> Touch(Database& database, StoreEventId event, std::int64_t revision, StoreTime at) {
  return RunWith(database, "UPDATE event SET changed = max(changed, ?), revision = ? WHERE id = ?", at, revision,
                 event);
}

Result<std::int64_t> ReaderOf(Database& database, std::string_view mark) {
  if (mark.empty()) return 0;
  if (Result<void> done = RunWith(database, "INSERT OR IGNORE INTO reader(mark) VALUES (?)", mark); !done)
    return std::unexpected(done.error());
  const auto found = FindInteger(database, "SELECT id FROM reader WHERE mark = ?", mark);
  if (!found) return std::unexpected(found.error());
  return found->value_or(0);
}

std::string ToText(StoreEventId event) {
  return fmt::format("ev{}", event);
}

std::optional<StoreEventId> ParseStoreEvent(std::string_view text) {
  if (!text.starts_with("ev")) return std::nullopt;
  text.remove_prefix(2);
  StoreEventId event = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), event);
  if (error != std::errc() || end != text.data() + text.size() || event <= 0) return std::nullopt;
  return event;
}

Store::Store(std::unique_ptr<StoreState> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::Open(const std::string& path, Mode mode) {
  Result<std::unique_ptr<Database>> database =
      Database::Open(path, mode == Mode::kCreate ? Database::Access::kCreate : Database::Access::kWrite);
  if (!database) return std::unexpected(database.error());
  const Upgrade upgrade = mode == Mode::kRead ? Upgrade::kRefuse : Upgrade::kApply;
  if (Result<void> prepared = PrepareSchema(**database, upgrade); !prepared) return std::unexpected(prepared.error());
  if (mode == Mode::kRead) {
    if (Result<void> set = (*database)->Execute("PRAGMA query_only = ON"); !set) return std::unexpected(set.error());
  }
  auto state = std::make_unique<StoreState>();
  state->database = std::move(*database);
  return Store(std::move(state));
}

std::string Store::KeyOf(const Report& report) {
  if (!report.item.empty()) return "item:" + report.item;
  if (!report.url.empty()) return "url:" + report.url;
  return "id:" + (IsNameless(report) ? "text-" + Hex(DigestOf(report)) : report.id);
}

Result<Store::Standing> Store::Identify(Report& report) {
  if (IsNameless(report) && report.item.empty() && report.url.empty()) report.id = "text-" + Hex(DigestOf(report));
  const Result<std::optional<Known>> known = FindKnown(*state_->database, KeyOf(report), DigestOf(report));
  if (!known) return std::unexpected(known.error());
  if (*known) {
    report.id = (*known)->name;
    return (*known)->has_version ? Standing::kUnchanged : Standing::kNewVersion;
  }
  return Standing::kNew;
}

void Store::Prepare(StoreEntry& entry) {
  if (!entry.prepared || entry.prepared->id != entry.report.report.id) entry.prepared = PreparedOf(entry.report);
}

Result<AddCounts> Store::Add(std::vector<StoreEntry>&& reports, StoreTime at, const MoreEntries& more) {
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const auto fail = [&](Error error) {
    state_->ForgetJudged();
    return std::unexpected<Error>(std::move(error));
  };
  const Result<std::vector<GroupDecision>> decisions = GroupDecisions({});
  if (!decisions) return fail(decisions.error());
  const Result<Making> making = MakingOf(database, state_->mark);
  if (!making) return fail(making.error());
  const std::int64_t revision = making->revision;
  if (state_->judged_at != revision - 1) state_->ForgetJudged();
  state_->judged_at = -1;
  Adding adding(*state_, *decisions, *making, at);
  for (std::vector<StoreEntry>* some = &reports; some != nullptr; some = more ? more() : nullptr) {
    for (StoreEntry& entry : *some) {
      if (Result<void> added = adding.Add(entry); !added) return fail(added.error());
    }
  }
  Result<AddCounts> finished = adding.Finish();
  if (!finished) return fail(finished.error());
  AddCounts& counts = *finished;
  if (counts.added + counts.versions == 0) {
    state_->judged_at = revision - 1;
    return finished;
  }
  const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
  if (Result<void> done = RunWith(database, "INSERT INTO batch(at, added, versions, unchanged) VALUES (?, ?, ?, ?)", at,
                                  number(counts.added), number(counts.versions), number(counts.unchanged));
      !done)
    return fail(done.error());
  if (Result<void> done = transaction->Commit(); !done) return fail(done.error());
  state_->judged_at = revision;
  return finished;
}

Result<void> Store::Withdraw(std::string_view item, StoreTime at) {
  if (item.empty()) return {};
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const auto known = FindInteger(database, "SELECT 1 FROM withdrawn WHERE item = ?", item);
  if (!known) return std::unexpected(known.error());
  if (*known) return {};
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  if (Result<void> done = TouchReportsOf(database, item, *revision, at); !done) return done;
  if (Result<void> done = RunWith(database, "INSERT INTO withdrawn(item, at) VALUES (?, ?)", item, at); !done)
    return done;
  return transaction->Commit();
}

Result<std::uint64_t> Store::Revision() {
  const Result<std::int64_t> revision = state_->database->Integer(kRevision);
  if (!revision) return std::unexpected(revision.error());
  return static_cast<std::uint64_t>(*revision);
}

void Store::SetReader(std::string_view mark) {
  state_->mark = mark;
}

}  // namespace rashomon
