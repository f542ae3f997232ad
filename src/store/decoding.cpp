#include "store/decoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "codec/codec.h"
#include "store/pack.h"

namespace rashomon {
namespace {

constexpr std::size_t kPortion = 16;    // reports, about a millisecond
constexpr std::size_t kWorthHelp = 32;  // reports that wait: a helper costs a fraction of a millisecond
constexpr unsigned kMostHelpers = 3;

}  // namespace

Decoding::~Decoding() {
  Close();
}

void Decoding::Add(std::string name, std::string packed, bool may_keep_line) {
  std::size_t waiting = 0;
  {
    const std::lock_guard lock(mutex_);
    rows_.push_back(
        {.name = std::move(name), .packed = std::move(packed), .keep_line = may_keep_line && lines_ == Lines::kKeep});
    waiting = rows_.size() - taken_;
  }
  if (waiting % kPortion == 0) more_.notify_one();
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  const bool behind = waiting >= kWorthHelp * (helpers_.size() + 1);
  if (behind && helpers_.size() < std::min(kMostHelpers, cores - 1)) helpers_.emplace_back([this] { Help(); });
}

Result<std::vector<AnnotatedReport>> Decoding::Finish() {
  {
    const std::lock_guard lock(mutex_);
    complete_ = true;
  }
  more_.notify_all();
  Help();
  Close();
  std::vector<AnnotatedReport> reports;
  reports.reserve(rows_.size());
  for (Row& row : rows_) {
    if (!row.report)
      return Fail(row.report.error().code, fmt::format("report {}: {}", row.name, row.report.error().message));
    reports.push_back(std::move(*row.report));
  }
  return reports;
}

std::map<std::string, std::string, std::less<>> Decoding::TakeLines() {
  std::map<std::string, std::string, std::less<>> lines;
  for (Row& row : rows_) {
    if (row.keep_line) lines.emplace_hint(lines.end(), std::move(row.name), std::move(row.line));
  }
  return lines;
}

// Decodes what waits, until all is done that will come.
void Decoding::Help() {
  for (std::vector<Row*> portion; TakePortion(portion);) {
    for (Row* row : portion) Decode(*row);
  }
}

void Decoding::Decode(Row& row) {
  Result<std::string> line = Unpack(row.packed);
  if (!line) {
    row.report = std::unexpected(line.error());
    return;
  }
  row.report = ReadAnnotation(*line);
  if (row.keep_line) row.line = std::move(*line);
}

bool Decoding::TakePortion(std::vector<Row*>& portion) {
  portion.clear();
  std::unique_lock lock(mutex_);
  more_.wait(lock, [this] { return complete_ || rows_.size() - taken_ >= kPortion; });
  while (taken_ < rows_.size() && portion.size() < kPortion) portion.push_back(&rows_[taken_++]);
  return !portion.empty();
}

void Decoding::Close() {
  {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    taken_ = rows_.size();
  }
  more_.notify_all();
  for (std::thread& helper : helpers_) helper.join();
  helpers_.clear();
}

}  // namespace rashomon
