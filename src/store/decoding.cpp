#include "store/decoding.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "store/state.h"

namespace rashomon {
namespace {

constexpr std::size_t kPortion = 64;  // reports, a few milliseconds
constexpr std::size_t kThreads = 2;

}  // namespace

Result<void> Decoding::Add(std::string name, std::string packed) {
  portion_.push_back({.name = std::move(name), .packed = std::move(packed)});
  if (portion_.size() < kPortion) return {};
  if (under_way_.size() == kThreads) {
    if (Result<void> done = Settle(); !done) return done;
  }
  Begin(std::launch::async);
  return {};
}

Result<std::vector<AnnotatedReport>> Decoding::Finish() {
  Begin(std::launch::deferred);  // the last few: by this thread
  while (!under_way_.empty()) {
    if (Result<void> done = Settle(); !done) return std::unexpected(done.error());
  }
  return std::move(reports_);
}

Decoding::Reports Decoding::Decode(const std::vector<Row>& rows) {
  std::vector<AnnotatedReport> reports;
  for (const Row& row : rows) {
    Result<AnnotatedReport> report = UnpackReport(row.packed);
    if (!report) return Fail(report.error().code, fmt::format("report {}: {}", row.name, report.error().message));
    reports.push_back(std::move(*report));
  }
  return reports;
}

void Decoding::Begin(std::launch how) {
  under_way_.push_back(std::async(how, [rows = std::exchange(portion_, {})] { return Decode(rows); }));
}

Result<void> Decoding::Settle() {
  Reports reports = under_way_.front().get();
  under_way_.pop_front();
  if (!reports) return std::unexpected(reports.error());
  reports_.insert(reports_.end(), std::make_move_iterator(reports->begin()), std::make_move_iterator(reports->end()));
  return {};
}

}  // namespace rashomon
