#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace rashomon {
namespace {
constexpr auto kQuietAtFirst = std::chrono::milliseconds(1500);
constexpr auto kBetweenUpdates = std::chrono::milliseconds(200);
}  // namespace

Progress::Progress(Show show) : active_(show == Show::kOnTerminal && isatty(STDERR_FILENO) == 1) {}
Progress::~Progress() {
  Clear();
}

void Progress::Clear() {
  if (!visible_) return;
  std::fputs("\r\x1b[K", stderr);
  visible_ = false;
}

void Progress::Update(std::string_view what, std::uint64_t reports, std::uint64_t records, std::uint64_t bytes,
                      std::optional<std::uint64_t> bytes_total) {
  if (!active_) return;
  const Clock::time_point now = Clock::now();
  if (now - start_ < kQuietAtFirst || now - last_ < kBetweenUpdates) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::string line = fmt::format("{}: {} reports of {} records, {:.1f} MB, {:.1f} MB/s", what, reports, records,
                                 megabytes, megabytes / seconds);
  if (bytes_total && *bytes_total > 0 && bytes > 0) {
    const double share = static_cast<double>(bytes) / static_cast<double>(*bytes_total);
    if (share <= 1) line += fmt::format(", {:.0f}%, {:.0f} s left", share * 100, seconds / share - seconds);
  }
  fmt::print(stderr, "\r{}\x1b[K", line);
  std::fflush(stderr);
  visible_ = true;
}

}  // namespace rashomon
