// What another reader made of a report, exchanged for what this one makes of it: the text stays as it was read, and so
// does the event that the report was put into; claims, times and what the report can be found by are new.
#include <fmt/format.h>

#include <set>

#include "codec/codec.h"
#include "store/as_read.h"
#include "store/pack.h"
#include "store/placing.h"
#include "store/state.h"
#include "store/version_row.h"

namespace rashomon {
namespace {

constexpr std::string_view kOfOthers = "reader <> coalesce((SELECT id FROM reader WHERE mark = ?1), -1)";

struct Stored {
  std::int64_t report = 0;
  StoreEventId event = 0;
  std::string annotation, text_digest;
};

Result<Stored> FindVersion(Database& database, std::int64_t version) {
  Result<Statement> find = database.Prepare(
      "SELECT v.report, r.event, v.annotation, v.text_digest FROM version v JOIN report r ON r.id = v.report WHERE "
      "v.id = ?");
  if (!find) return std::unexpected(find.error());
  const Result<bool> row = find->Bind(version).Step();
  if (!row) return std::unexpected(row.error());
  if (!*row) return Fail(ErrorCode::kNotFound, fmt::format("there is no version {}", version));
  return Stored{
      .report = find->Integer(0), .event = find->Integer(1), .annotation = find->Text(2), .text_digest = find->Text(3)};
}

Result<void> WriteAnew(Database& database, std::int64_t version, const AnnotatedReport& report, std::int64_t reader) {
  Result<Statement> update = database.Prepare(
      "UPDATE version SET came_out = ?, published = ?, title = ?, published_text = ?, annotation = ?, reader = ? WHERE "
      "id = ?");
  if (!update) return std::unexpected(update.error());
  const VersionTimes times = TimesOf(report);
  BindTime(*update, times.came_out);
  BindTime(*update, times.published);
  update->Bind(ShownTitle(report)).Bind(times.published_text).BindBlob(Pack(WriteAnnotation(report)));
  if (Result<void> done = update->Bind(reader).Bind(version).Run(); !done) return done;
  // What full text holds was read, not annotated, and stays.
  for (const std::string_view sql : {"DELETE FROM name WHERE version = ?", "DELETE FROM figure WHERE version = ?"}) {
    if (Result<void> done = RunWith(database, sql, version); !done) return done;
  }
  return IndexClaims(database, version, report);
}

}  // namespace

Result<std::uint64_t> Store::CountOfOtherReaders() {
  const auto count = FindInteger(*state_->database, fmt::format("SELECT count(*) FROM version WHERE {}", kOfOthers),
                                 std::string_view(state_->mark));
  if (!count) return std::unexpected(count.error());
  return static_cast<std::uint64_t>(count->value_or(0));
}

Result<std::vector<StoreVersionAsRead>> Store::OfOtherReaders(std::int64_t after, std::uint32_t limit) {
  Database& database = *state_->database;
  Result<Statement> list = database.Prepare(
      fmt::format("SELECT v.id, v.annotation, v.as_read, v.reader, r.name FROM version v JOIN report r ON r.id = "
                  "v.report WHERE v.id > ?2 AND v.{} ORDER BY v.id LIMIT ?3",
                  kOfOthers));
  if (!list) return std::unexpected(list.error());
  list->Bind(std::string_view(state_->mark)).Bind(after).Bind(static_cast<std::int64_t>(limit));
  std::vector<StoreVersionAsRead> found;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return found;
    Result<AnnotatedReport> stored = UnpackReport(list->Text(1));
    Result<void> marked = stored ? ReadAsRead(list->Text(2), stored->report) : std::unexpected(stored.error());
    if (!marked)
      return Fail(marked.error().code, fmt::format("{}: report {}: {}; `rashomon verify` says what else is damaged",
                                                   database.path(), list->Text(4), marked.error().message));
    found.push_back(
        {.version = list->Integer(0), .report = std::move(stored->report), .markup_known = list->Integer(3) != 0});
  }
}

Result<std::uint64_t> Store::Reannotate(const std::vector<StoreVersionAnew>& versions, StoreTime at) {
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const Result<std::int64_t> reader = ReaderOf(database, state_->mark);
  if (!reader) return std::unexpected(reader.error());
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  std::set<StoreEventId> events;
  std::set<std::int64_t> anew;
  std::uint64_t changed = 0;
  for (const auto& [version, report] : versions) {
    const Result<Stored> stored = FindVersion(database, version);
    if (!stored) return std::unexpected(stored.error());
    if (Digest(report.report.text) != stored->text_digest)
      return Fail(ErrorCode::kInvalidArgument, fmt::format("version {} has another text", version));
    const Result<std::string> before = Unpack(stored->annotation);
    if (!before) return std::unexpected(before.error());
    if (*before == WriteAnnotation(report)) {
      if (Result<void> done = RunWith(database, "UPDATE version SET reader = ? WHERE id = ?", *reader, version); !done)
        return std::unexpected(done.error());
      continue;
    }
    ++changed;
    if (Result<void> done = WriteAnew(database, version, report, *reader); !done) return std::unexpected(done.error());
    if (Result<void> done = ChooseCurrent(database, stored->report); !done) return std::unexpected(done.error());
    anew.insert(stored->report);
    if (!events.insert(stored->event).second) continue;
    if (Result<void> done = Touch(database, stored->event, *revision, at); !done) return std::unexpected(done.error());
  }
  state_->ForgetJudged();
  if (Result<void> done = KeepForJudging(*state_, anew); !done) return std::unexpected(done.error());
  if (changed > 0) {
    // A batch that adds nothing: the revision grows with every change.
    if (Result<void> done =
            RunWith(database, "INSERT INTO batch(at, added, versions, unchanged) VALUES (?, 0, 0, 0)", at);
        !done)
      return std::unexpected(done.error());
  }
  if (Result<void> done = transaction->Commit(); !done) return std::unexpected(done.error());
  return changed;
}

}  // namespace rashomon
