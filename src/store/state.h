// What the parts of a Store share: the open file and the reports that were used last.
#pragma once

#include <memory>
#include <unordered_map>

#include "store/database.h"
#include "store/store.h"

namespace rashomon {

struct StoreState {
  std::unique_ptr<Database> database;
  std::string mark;  // of the reader of what is added, Store::SetReader
  // By version; versions do not change. Emptied when it has grown large, and when a transaction fails.
  std::unordered_map<std::int64_t, AnnotatedReport> recent;
  // What is usual among the store's reports, for ChooseEvent: of the latest ones when it is first asked, then of those
  // that come in.
  std::optional<GroupBackground> background;
  std::size_t in_background = 0;
};

// Runs a statement with these parameters to its end.
template <typename... Parameters>
[[nodiscard]] Result<void> RunWith(Database& database, std::string_view sql, const Parameters&... parameters) {
  Result<Statement> statement = database.Prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  (statement->Bind(parameters), ...);
  return statement->Run();
}

// The first column of the first row; nothing where there is no row or it is NULL.
template <typename... Parameters>
[[nodiscard]] Result<std::optional<std::int64_t>> FindInteger(Database& database, std::string_view sql,
                                                              const Parameters&... parameters) {
  Result<Statement> statement = database.Prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  (statement->Bind(parameters), ...);
  const Result<bool> row = statement->Step();
  if (!row) return std::unexpected(row.error());
  if (!*row || statement->IsNull(0)) return std::optional<std::int64_t>();
  return std::optional<std::int64_t>(statement->Integer(0));
}

// Of the store, once the transaction that asks is committed: each that changes something adds one.
[[nodiscard]] Result<std::int64_t> NextRevision(Database& database);
// The event has changed, and the revision says when.
[[nodiscard]] Result<void> Touch(Database& database, StoreEventId event, std::int64_t revision, StoreTime at);
// The row of the reader with that mark, made where there is none.
[[nodiscard]] Result<std::int64_t> ReaderOf(Database& database, std::string_view mark);

// kInvalidInput where what is stored is no annotation.
[[nodiscard]] Result<AnnotatedReport> UnpackReport(std::string_view packed);

// The event that a new report tells of among those of the store, nothing if a new one. Looks at a bounded number of
// reports, whatever the size of the store. `report` is given back unchanged. (To be exchanged for the incremental
// grouping of src/cluster.)
[[nodiscard]] Result<std::optional<StoreEventId>> ChooseEvent(StoreState& state, AnnotatedReport& report,
                                                              const std::vector<GroupDecision>& decisions);

// Writes the rows by which a version can be found (words, names, figures).
[[nodiscard]] Result<void> IndexText(Database& database, std::int64_t version, const AnnotatedReport& report);
[[nodiscard]] Result<void> IndexClaims(Database& database, std::int64_t version, const AnnotatedReport& report);

}  // namespace rashomon
