#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <utility>

namespace rashomon {
namespace {

constexpr int kWaitMilliseconds = 10'000;
// A damaged or hostile file may hold any number as a length; no value of ours is larger than this.
constexpr int kMostValueBytes = 256 << 20;
constexpr std::size_t kMostIdle = 128;  // statements kept

// SQLite counts the memory that it takes, under a lock of the whole process at each allocation; nobody asks for that.
void SwitchOffCounting() {
  static const int switched = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)switched;
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      sql_(std::move(other.sql_)),
      handle_(std::exchange(other.handle_, nullptr)),
      next_(other.next_) {}

Statement::~Statement() {
  if (handle_ != nullptr) database_->TakeBack(std::move(sql_), handle_);
}

Statement& Statement::Bind(std::int64_t number) {
  sqlite3_bind_int64(handle_, next_++, number);
  return *this;
}

Statement& Statement::Bind(std::string_view text) {
  sqlite3_bind_text64(handle_, next_++, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::BindBlob(std::string_view bytes) {
  sqlite3_bind_blob64(handle_, next_++, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::BindNull() {
  sqlite3_bind_null(handle_, next_++);
  return *this;
}

void Statement::Reset() {
  sqlite3_reset(handle_);
  next_ = 1;
}

Result<bool> Statement::Step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    std::unexpected<Error> problem = database_->Problem(code);
    Reset();
    return problem;
  }
  Reset();
  return false;
}

Result<void> Statement::Run() {
  for (;;) {
    const Result<bool> row = Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
  }
}

std::int64_t Statement::Integer(int column) const {
  return sqlite3_column_int64(handle_, column);
}

bool Statement::IsNull(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::string Statement::Text(int column) const {
  const void* bytes = sqlite3_column_blob(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  return bytes == nullptr ? std::string()
                          : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

Result<std::unique_ptr<Database>> Database::Open(const std::string& path, Access access) {
  SwitchOffCounting();
  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | (access == Access::kCreate ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(path, handle));
  if (code != SQLITE_OK) {
    if (code == SQLITE_CANTOPEN && access != Access::kCreate)
      return Fail(ErrorCode::kNotFound,
                  fmt::format("{}: there is no store; `rashomon ingest --store {} INPUT...` makes one", path, path));
    return database->Problem(code);
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kWaitMilliseconds);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMostValueBytes);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (Result<void> checked = database->Execute("PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"); !checked)
    return std::unexpected(checked.error());
  return database;
}

Database::~Database() {
  for (const auto& [sql, handle] : idle_) sqlite3_finalize(handle);
  sqlite3_close_v2(handle_);
}

void Database::TakeBack(std::string sql, sqlite3_stmt* handle) {
  if (idle_.size() >= kMostIdle) {
    sqlite3_finalize(handle);
    return;
  }
  sqlite3_reset(handle);
  sqlite3_clear_bindings(handle);
  idle_.emplace(std::move(sql), handle);
}

std::unexpected<Error> Database::Problem(int code) const {
  const char* words = handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_);
  switch (code & 0xff) {
    case SQLITE_FULL:
      return Fail(ErrorCode::kUnavailable, fmt::format("{}: the disk is full; nothing of the last batch was stored. "
                                                       "Make room and run the same command again",
                                                       path_));
    case SQLITE_IOERR:
      return Fail(ErrorCode::kUnavailable, fmt::format("{}: reading or writing failed ({}); nothing of the last batch "
                                                       "was stored. Look after the disk and run the same command again",
                                                       path_, sqlite3_errstr(code)));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Fail(ErrorCode::kInvalidInput,
                  fmt::format("{}: damaged, or no store ({}). Keep the file as it is and restore a backup, or ingest "
                              "the reports again into a new store",
                              path_, words));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Fail(ErrorCode::kUnavailable,
                  fmt::format("{}: another program has been writing for {} s; wait for it and run the same command "
                              "again",
                              path_, kWaitMilliseconds / 1000));
    case SQLITE_CANTOPEN:
      return Fail(ErrorCode::kNotFound, fmt::format("{}: can't be opened: is its folder there and writable?", path_));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return Fail(ErrorCode::kNoPermission, fmt::format("{}: no permission to write to it or its folder", path_));
    case SQLITE_TOOBIG:
      return Fail(ErrorCode::kTooLarge, fmt::format("{}: a value is larger than the store takes", path_));
    default:
      return Fail(ErrorCode::kUnavailable, fmt::format("{}: {}", path_, words));
  }
}

Result<Statement> Database::Prepare(std::string_view sql) {
  if (const auto idle = idle_.find(sql); idle != idle_.end()) {
    auto node = idle_.extract(idle);
    return Statement(*this, std::move(node.key()), node.mapped());
  }
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &handle, nullptr);
  if (code != SQLITE_OK) return Problem(code);
  return Statement(*this, std::string(sql), handle);
}

Result<void> Database::Execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return Problem(code);
  return {};
}

Result<std::int64_t> Database::Integer(std::string_view sql) {
  Result<Statement> statement = Prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  const Result<bool> row = statement->Step();
  if (!row) return std::unexpected(row.error());
  return *row ? statement->Integer(0) : 0;
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(handle_);
}

Result<Transaction> Transaction::Begin(Database& database) {
  if (Result<void> begun = database.Execute("BEGIN IMMEDIATE"); !begun) return std::unexpected(begun.error());
  return Transaction(database);
}

Result<Transaction> Transaction::BeginRead(Database& database) {
  if (Result<void> begun = database.Execute("BEGIN"); !begun) return std::unexpected(begun.error());
  return Transaction(database);
}

Transaction::~Transaction() {
  // SQLite has rolled back by itself after some errors; then this fails, which is as well.
  if (database_ != nullptr) (void)database_->Execute("ROLLBACK");
}

Result<void> Transaction::Commit() {
  Result<void> done = database_->Execute("COMMIT");
  if (done) database_ = nullptr;
  return done;
}

}  // namespace rashomon
