// What was worked out of events and can be worked out again: rows of the list, dossiers of large events.
#include "store/pack.h"
#include "store/state.h"

namespace rashomon {

Result<void> Store::KeepRows(const std::vector<StoreRow>& rows, std::string_view mark) {
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  for (const StoreRow& row : rows) {
    if (Result<void> done =
            RunWith(database, "INSERT OR REPLACE INTO kept_row(event, revision, mark, row) VALUES (?, ?, ?, ?)",
                    row.event, static_cast<std::int64_t>(row.revision), mark, std::string_view(row.row));
        !done)
      return done;
  }
  return transaction->Commit();
}

Result<std::map<StoreEventId, std::string>> Store::KeptRows(std::string_view mark, std::uint32_t limit) {
  Result<Statement> list = state_->database->Prepare(
      "SELECT e.id, k.row FROM (SELECT id, revision FROM event e WHERE EXISTS (SELECT 1 FROM report r WHERE r.event = "
      "e.id) ORDER BY changed DESC, id DESC LIMIT ?) e JOIN kept_row k ON k.event = e.id AND k.revision = e.revision "
      "AND k.mark = ?");
  if (!list) return std::unexpected(list.error());
  list->Bind(static_cast<std::int64_t>(limit)).Bind(mark);
  std::map<StoreEventId, std::string> rows;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return rows;
    rows.emplace(list->Integer(0), list->Text(1));
  }
}

Result<void> Store::KeepDossier(const StoreRow& dossier, std::string_view mark) {
  const std::string packed = Pack(dossier.row);
  Result<Transaction> transaction = Transaction::Begin(*state_->database);
  if (!transaction) return std::unexpected(transaction.error());
  Result<Statement> insert = state_->database->Prepare(
      "INSERT OR REPLACE INTO kept_dossier(event, revision, mark, dossier) VALUES (?, ?, ?, ?)");
  if (!insert) return std::unexpected(insert.error());
  insert->Bind(dossier.event).Bind(static_cast<std::int64_t>(dossier.revision)).Bind(mark).BindBlob(packed);
  if (Result<void> done = insert->Run(); !done) return done;
  return transaction->Commit();
}

Result<void> Store::ForgetDossiers(const std::vector<StoreEventId>& events) {
  Result<Transaction> transaction = Transaction::Begin(*state_->database);
  if (!transaction) return std::unexpected(transaction.error());
  for (const StoreEventId event : events) {
    if (Result<void> done = RunWith(*state_->database, "DELETE FROM kept_dossier WHERE event = ?", event); !done)
      return done;
  }
  return transaction->Commit();
}

Result<std::map<StoreEventId, std::uint64_t>> Store::KeptDossiers(std::string_view mark) {
  Result<Statement> list = state_->database->Prepare("SELECT event, iif(mark = ?, revision, 0) FROM kept_dossier");
  if (!list) return std::unexpected(list.error());
  list->Bind(mark);
  std::map<StoreEventId, std::uint64_t> kept;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return kept;
    kept.emplace(list->Integer(0), static_cast<std::uint64_t>(list->Integer(1)));
  }
}

Result<std::optional<std::string>> Store::KeptDossier(const StoreEvent& event, std::string_view mark) {
  Result<Statement> find =
      state_->database->Prepare("SELECT dossier FROM kept_dossier WHERE event = ? AND revision = ? AND mark = ?");
  if (!find) return std::unexpected(find.error());
  find->Bind(event.id).Bind(static_cast<std::int64_t>(event.revision)).Bind(mark);
  const Result<bool> row = find->Step();
  if (!row) return std::unexpected(row.error());
  if (!*row) return std::optional<std::string>();
  Result<std::string> dossier = Unpack(find->Text(0));
  if (!dossier) return std::unexpected(dossier.error());
  return std::optional(std::move(*dossier));
}

}  // namespace rashomon
