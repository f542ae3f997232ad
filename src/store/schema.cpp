#include "store/schema.h"

#include <fmt/format.h>

#include <array>

#include "store/placing.h"
#include "store/state.h"

namespace rashomon {
namespace {

// A larger file is read through by `rashomon verify` only; every page is checked as it is read anyhow.
constexpr std::int64_t kCheckedOnOpenBytes = 16 << 20;

constexpr std::array<const char*, kStoreFormat> kSteps = {
    // 1: reports, versions, events, decisions, the log, full text.
    R"sql(
CREATE TABLE report (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
  item TEXT NOT NULL, current INTEGER NOT NULL, event INTEGER NOT NULL REFERENCES event(id)) STRICT;
CREATE INDEX report_event ON report(event);
CREATE INDEX report_item ON report(item) WHERE item <> '';
CREATE TABLE version (id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id), number INTEGER NOT NULL,
  digest BLOB NOT NULL, text_digest BLOB NOT NULL, came_out INTEGER, published INTEGER, ingested INTEGER NOT NULL,
  title TEXT NOT NULL, outlet TEXT NOT NULL, published_text TEXT NOT NULL, annotation BLOB NOT NULL,
  UNIQUE (report, digest), UNIQUE (report, number)) STRICT;
CREATE INDEX version_published ON version(published);
CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, first_seen INTEGER NOT NULL, changed INTEGER NOT NULL,
  merged_into INTEGER REFERENCES event(id)) STRICT;
CREATE INDEX event_changed ON event(changed);
CREATE TABLE decision (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, reports TEXT NOT NULL,
  held_from TEXT NOT NULL, by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  undoes INTEGER UNIQUE REFERENCES decision(id)) STRICT;
CREATE TABLE move (decision INTEGER NOT NULL REFERENCES decision(id), report INTEGER NOT NULL REFERENCES report(id),
  source INTEGER NOT NULL, target INTEGER NOT NULL, PRIMARY KEY (decision, report)) STRICT, WITHOUT ROWID;
CREATE TABLE withdrawn (item TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE batch (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, added INTEGER NOT NULL,
  versions INTEGER NOT NULL, unchanged INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2');
)sql",
    // 2: what else a report can be found by.
    R"sql(
CREATE TABLE name (kind TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, version INTEGER NOT NULL REFERENCES version(id),
  PRIMARY KEY (kind, name, version)) STRICT, WITHOUT ROWID;
CREATE TABLE figure (version INTEGER NOT NULL REFERENCES version(id), number INTEGER NOT NULL, outcome TEXT NOT NULL,
  low INTEGER, high INTEGER, PRIMARY KEY (version, number)) STRICT, WITHOUT ROWID;
CREATE INDEX figure_outcome ON figure(outcome, low);
)sql",
    // 3: what changed since a revision; who annotated a version, and what of it the annotation does not hold.
    R"sql(
ALTER TABLE event ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
UPDATE event SET revision = (SELECT coalesce(max(id), 0) FROM batch) + (SELECT coalesce(max(id), 0) FROM decision) +
  (SELECT count(*) FROM withdrawn);
CREATE INDEX event_revision ON event(revision);
CREATE TABLE reader (id INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE) STRICT;
ALTER TABLE version ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
ALTER TABLE version ADD COLUMN as_read TEXT NOT NULL DEFAULT '';
CREATE INDEX version_reader ON version(reader);
)sql",
    // 4: what a list shows of an event, until it changes.
    R"sql(
CREATE TABLE kept_row (event INTEGER PRIMARY KEY REFERENCES event(id), revision INTEGER NOT NULL, mark TEXT NOT NULL,
  row TEXT NOT NULL) STRICT;
)sql",
    // 5: what reports are judged by as others come in; the moves of the machine beside those of people, in one order.
    R"sql(
CREATE TABLE trace (report INTEGER PRIMARY KEY REFERENCES report(id), trace BLOB NOT NULL) STRICT;
CREATE TABLE near (report INTEGER PRIMARY KEY, near BLOB NOT NULL) STRICT;
CREATE TABLE posting (word INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (word, report)) STRICT, WITHOUT ROWID;
ALTER TABLE move RENAME TO decided_move;
CREATE TABLE move (id INTEGER PRIMARY KEY, decision INTEGER REFERENCES decision(id),
  report INTEGER NOT NULL REFERENCES report(id), source INTEGER NOT NULL, target INTEGER NOT NULL, at INTEGER NOT NULL,
  reason TEXT NOT NULL) STRICT;
INSERT INTO move(decision, report, source, target, at, reason) SELECT m.decision, m.report, m.source, m.target, d.at,
  d.reason FROM decided_move m JOIN decision d ON d.id = m.decision ORDER BY m.decision, m.report;
DROP TABLE decided_move;
CREATE INDEX move_decision ON move(decision) WHERE decision IS NOT NULL;
CREATE INDEX move_report ON move(report);
CREATE INDEX move_source ON move(source);
CREATE INDEX move_target ON move(target);
)sql",
    // 6: the dossiers of large events, until they change.
    R"sql(
CREATE TABLE kept_dossier (event INTEGER PRIMARY KEY REFERENCES event(id), revision INTEGER NOT NULL, mark TEXT NOT NULL,
  dossier BLOB NOT NULL) STRICT;
)sql",
};

Result<void> CheckPages(Database& database) {
  const Result<std::int64_t> pages = database.Integer("PRAGMA page_count");
  if (!pages) return std::unexpected(pages.error());
  const Result<std::int64_t> size = database.Integer("PRAGMA page_size");
  if (!size) return std::unexpected(size.error());
  if (*pages * *size > kCheckedOnOpenBytes) return {};
  Result<Statement> check = database.Prepare("PRAGMA quick_check(1)");
  if (!check) return std::unexpected(check.error());
  const Result<bool> row = check->Step();
  if (!row) return std::unexpected(row.error());
  const std::string found = *row ? check->Text(0) : "no answer";
  if (found == "ok") return {};
  return Fail(ErrorCode::kInvalidInput,
              fmt::format("{}: damaged ({}). Keep the file as it is and restore a backup, or ingest the reports again "
                          "into a new store",
                          database.path(), found));
}

// Step 2 writes for the versions that are there what later ones get when they are added.
Result<void> IndexAll(Database& database) {
  return ForEachReport(
      database, "SELECT id, annotation FROM version ORDER BY id",
      [&](std::int64_t version, const AnnotatedReport& report) { return IndexClaims(database, version, report); });
}

Result<void> ApplySteps(Database& database) {
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  // Another program may have done it while this one waited.
  const Result<std::int64_t> format = database.Integer("PRAGMA user_version");
  if (!format) return std::unexpected(format.error());
  for (std::int64_t step = *format; step < kStoreFormat; ++step) {
    if (Result<void> done = database.Execute(kSteps[static_cast<std::size_t>(step)]); !done) return done;
    if (step == 1) {
      if (Result<void> done = IndexAll(database); !done) return done;
    }
    if (step == 4) {
      if (Result<void> done = KeepAllForJudging(database); !done) return done;
    }
  }
  const std::string marks =
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", kStoreApplication, kStoreFormat);
  if (Result<void> done = database.Execute(marks); !done) return done;
  return transaction->Commit();
}

}  // namespace

Result<void> PrepareSchema(Database& database, Upgrade upgrade) {
  const Result<std::int64_t> application = database.Integer("PRAGMA application_id");
  if (!application) return std::unexpected(application.error());
  const Result<std::int64_t> format = database.Integer("PRAGMA user_version");
  if (!format) return std::unexpected(format.error());
  const Result<std::int64_t> tables = database.Integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return std::unexpected(tables.error());
  const bool empty = *application == 0 && *format == 0 && *tables == 0;
  if (!empty && *application != kStoreApplication)
    return Fail(ErrorCode::kInvalidInput,
                fmt::format("{}: a database of another program; give the store a file of its own", database.path()));
  if (*format > kStoreFormat)
    return Fail(
        ErrorCode::kInvalidInput,
        fmt::format("{}: written by a newer rashomon (format {}, this one knows up to {}); use that version, or "
                    "`export` from it",
                    database.path(), *format, kStoreFormat));
  if (*format < 0 || (*format == 0 && !empty))
    return Fail(ErrorCode::kInvalidInput,
                fmt::format("{}: damaged: it has no format; restore a backup", database.path()));
  if (upgrade == Upgrade::kApply) {
    if (Result<void> set = database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"); !set) return set;
  } else if (*format < kStoreFormat) {
    return Fail(ErrorCode::kInvalidInput,
                fmt::format("{}: of an older format ({}); `rashomon ingest --store {}` brings it up to date",
                            database.path(), *format, database.path()));
  }
  if (Result<void> checked = CheckPages(database); !checked) return checked;
  return *format < kStoreFormat ? ApplySteps(database) : Result<void>();
}

}  // namespace rashomon
