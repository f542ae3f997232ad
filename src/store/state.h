// What the parts of a Store share: the open file and the reports that were used last.
#pragma once

#include <functional>
#include <iterator>
#include <memory>

#include "cluster/judge.h"
#include "store/at_hand.h"
#include "store/database.h"
#include "store/store.h"

namespace rashomon {

struct StoreState {
  std::unique_ptr<Database> database;
  std::string mark;  // of the reader of what is added, Store::SetReader
  Judge judge;
  AtHand at_hand;
  std::int64_t judged_at = -1;  // revision of the store up to which the judge and what is at hand know it

  // Somebody else may have written, or what was written is not committed.
  void ForgetJudged() {
    judge.Forget();
    at_hand.Forget();
    judged_at = -1;
  }
};

// Runs a statement with these parameters to its end.
template <typename... Parameters>
[[nodiscard]] Result<void> RunWith(Database& database, std::string_view sql, const Parameters&... parameters) {
  Result<Statement> statement = database.Prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  (statement->Bind(parameters), ...);
  return statement->Run();
}

// Inserts rows, many with one statement: what a statement costs beside its row is more than the row. `insert` ends
// before the first value; `places` is "(?, ?)"; `bind(statement, row)` binds one row.
template <typename Rows, typename BindRow>
[[nodiscard]] Result<void> InsertRows(Database& database, std::string_view insert, std::string_view places,
                                      const Rows& rows, BindRow bind) {
  auto row = rows.begin();
  auto left = static_cast<std::size_t>(std::distance(rows.begin(), rows.end()));
  for (const std::size_t together : {std::size_t{32}, std::size_t{8}, std::size_t{1}}) {
    if (left < together) continue;
    std::string sql(insert);
    for (std::size_t i = 0; i < together; ++i) (sql += i == 0 ? "" : ", ") += places;
    Result<Statement> statement = database.Prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    for (; left >= together; left -= together) {
      for (std::size_t i = 0; i < together; ++i) bind(*statement, *row++);
      if (Result<void> done = statement->Run(); !done) return done;
    }
  }
  return {};
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
// Calls `use` for each row of a number and a packed annotation that `sql` selects, until the first error.
[[nodiscard]] Result<void> ForEachReport(
    Database& database, std::string_view sql,
    const std::function<Result<void>(std::int64_t number, const AnnotatedReport& report)>& use);

// Writes the rows by which a version can be found (words, names, figures).
[[nodiscard]] Result<void> IndexText(Database& database, std::int64_t version, std::string_view title,
                                     std::string_view text);
[[nodiscard]] Result<void> IndexClaims(Database& database, std::int64_t version, const AnnotatedReport& report);

}  // namespace rashomon
