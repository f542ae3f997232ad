#include "cluster/memory_keeper.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::size_t kLeastChunk = std::size_t{1} << 16;
constexpr std::size_t kMostChunk = std::size_t{1} << 18;
constexpr std::size_t kChunksOfAll = 8;  // a chunk is as large as this part of all before it

}  // namespace

std::string MemoryKeeper::TraceOf(KeptReport report) {
  return report >= 1 && report <= size() ? std::string(traces_[report - 1]) : std::string();
}

std::string MemoryKeeper::NearOf(KeptReport report) {
  return report >= 1 && report <= size() ? std::string(near_[report - 1].data(), kNearBytes) : std::string();
}

void MemoryKeeper::SetNear(KeptReport report, const std::string& near) {
  if (near.size() != kNearBytes) return;
  // That of a report that comes in is set before it is added.
  if (report == size() + 1) {
    std::ranges::copy(near, coming_near_.begin());
    coming_ = report;
  }
  if (report >= 1 && report <= size()) std::ranges::copy(near, near_[report - 1].begin());
}

KeptMember MemoryKeeper::Member(KeptReport report, KeptEvent& event) {
  event = 0;
  if (report < 1 || report > size()) return {.report = report};
  event = standing_[report - 1].event;
  return {.report = report, .held = standing_[report - 1].held != 0};
}

std::vector<KeptMember> MemoryKeeper::MembersOf(KeptEvent event, std::size_t most) {
  std::vector<KeptMember> members;
  const std::vector<KeptReport>& reports = events_[static_cast<std::size_t>(event) - 1];
  members.reserve(std::min(most, reports.size()));
  for (const KeptReport report : reports) {
    if (members.size() < most) members.push_back({.report = report, .held = standing_[report - 1].held != 0});
  }
  return members;
}

std::uint32_t MemoryKeeper::CopiesOf(KeptReport report) {
  return report >= 1 && report <= size() ? standing_[report - 1].copies : 0;
}

KeptReport MemoryKeeper::Add(std::string_view trace, KeptEvent event) {
  if (trace.size() > free_bytes_) {
    free_bytes_ = std::max(trace.size(), std::clamp(chunk_bytes_ / kChunksOfAll, kLeastChunk, kMostChunk));
    chunk_bytes_ += free_bytes_;
    free_ = chunks_.emplace_back(free_bytes_, 0, memory_).data();
  }
  traces_.emplace_back(free_, trace.size());
  free_ = std::ranges::copy(trace, free_).out;
  free_bytes_ -= trace.size();
  standing_.push_back({.event = static_cast<std::uint32_t>(event)});
  const KeptReport number = size();
  near_.push_back(coming_ == number ? coming_near_ : Near{});
  events_[static_cast<std::size_t>(event) - 1].push_back(number);
  return number;
}

KeptEvent MemoryKeeper::NewEvent() {
  events_.emplace_back();
  return static_cast<KeptEvent>(events_.size());
}

void MemoryKeeper::Move(KeptReport report, KeptEvent to) {
  Standing& standing = standing_[report - 1];
  std::erase(events_[standing.event - 1], report);
  standing.event = static_cast<std::uint32_t>(to);
  std::vector<KeptReport>& members = events_[standing.event - 1];
  members.insert(std::ranges::lower_bound(members, report), report);
}

std::size_t MemoryKeeper::Bytes() const {
  std::size_t members = 0;
  for (const std::vector<KeptReport>& event : events_) members += event.capacity() * sizeof(KeptReport);
  return standing_.capacity() * sizeof(Standing) + near_.size() * sizeof(Near) +
         traces_.size() * sizeof(std::string_view) + chunk_bytes_ + events_.size() * sizeof(events_[0]) + members +
         postings_.Bytes();
}

}  // namespace rashomon
