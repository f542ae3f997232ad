// Database and Statement: SQLite's handles with owners, and its errors as ours, in words that say what to do.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace rashomon {

class Database;

// A prepared statement; parameters are bound in order, from the first. It goes back to its database, which must outlive
// it, and is used again for the same SQL.
class Statement {
 public:
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& Bind(std::int64_t number);
  Statement& Bind(std::string_view text);  // copied
  Statement& BindBlob(std::string_view bytes);
  Statement& BindNull();
  // True: a row is there. The statement starts anew after the last row or an error.
  [[nodiscard]] Result<bool> Step();
  // Runs to the end.
  [[nodiscard]] Result<void> Run();
  void Reset();

  [[nodiscard]] std::int64_t Integer(int column) const;
  [[nodiscard]] bool IsNull(int column) const;
  [[nodiscard]] std::string Text(int column) const;  // text or blob

 private:
  friend class Database;
  Statement(Database& database, std::string sql, sqlite3_stmt* handle)
      : database_(&database), sql_(std::move(sql)), handle_(handle) {}
  Database* database_;
  std::string sql_;
  sqlite3_stmt* handle_;
  int next_ = 1;
};

class Database {
 public:
  enum class Access { kRead, kWrite, kCreate };
  [[nodiscard]] static Result<std::unique_ptr<Database>> Open(const std::string& path, Access access);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  [[nodiscard]] Result<Statement> Prepare(std::string_view sql);
  [[nodiscard]] Result<void> Execute(const std::string& sql);  // one or several, without parameters
  [[nodiscard]] Result<std::int64_t> Integer(std::string_view sql);
  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::unexpected<Error> Problem(int code) const;

 private:
  friend class Statement;
  Database(std::string path, sqlite3* handle) : path_(std::move(path)), handle_(handle) {}
  void TakeBack(std::string sql, sqlite3_stmt* handle);
  std::string path_;
  sqlite3* handle_;
  std::multimap<std::string, sqlite3_stmt*, std::less<>> idle_;  // prepared, reset, in nobody's hands
};

// Everything between Begin and Commit, or nothing.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> Begin(Database& database);
  // A view of one moment, for several reads.
  [[nodiscard]] static Result<Transaction> BeginRead(Database& database);
  Transaction(Transaction&& other) noexcept : database_(other.database_) { other.database_ = nullptr; }
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  [[nodiscard]] Result<void> Commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace rashomon
