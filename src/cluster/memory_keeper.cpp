#include "cluster/memory_keeper.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::size_t kUsualPostings = 64;

}  // namespace

std::vector<KeptReport> MemoryKeeper::Posted(std::uint32_t word, std::size_t most) {
  std::vector<KeptReport> found;
  const WordPlaces* places = places_.Find(word);
  if (places == nullptr) return found;
  if (places->block != 0) found.reserve(std::min(most, kUsualPostings));
  for (std::uint32_t at = places->block; at != 0 && found.size() < most; at = blocks_[at - 1].before) {
    const PostingBlock& block = blocks_[at - 1];
    for (std::size_t i = block.reports.size(); i-- > 0 && found.size() < most;) {
      if (block.reports[i] != 0) found.push_back(block.reports[i]);
    }
  }
  if (found.size() < most) found.push_back(places->first);
  return found;
}

std::string MemoryKeeper::TraceOf(KeptReport report) {
  return report >= 1 && report <= reports_.size() ? reports_[report - 1].trace : std::string();
}

std::string MemoryKeeper::NearOf(KeptReport report) {
  if (report < 1 || report > reports_.size() || !reports_[report - 1].has_near) return {};
  return std::string(reports_[report - 1].near.data(), kNearBytes);
}

void MemoryKeeper::SetNear(KeptReport report, const std::string& near) {
  if (near.size() != kNearBytes) return;
  // That of a report that comes in is set before it is added.
  if (report == reports_.size() + 1) {
    std::ranges::copy(near, coming_near_.begin());
    coming_ = report;
  }
  if (report < 1 || report > reports_.size()) return;
  std::ranges::copy(near, reports_[report - 1].near.begin());
  reports_[report - 1].has_near = true;
}

KeptMember MemoryKeeper::Member(KeptReport report, KeptEvent& event) {
  event = 0;
  if (report < 1 || report > reports_.size()) return {.report = report};
  event = reports_[report - 1].event;
  return {.report = report, .held = reports_[report - 1].held};
}

std::vector<KeptMember> MemoryKeeper::MembersOf(KeptEvent event, std::size_t most) {
  std::vector<KeptMember> members;
  for (const KeptReport report : events_[static_cast<std::size_t>(event) - 1]) {
    if (members.size() < most) members.push_back({.report = report, .held = reports_[report - 1].held});
  }
  return members;
}

std::uint32_t MemoryKeeper::CopiesOf(KeptReport report) {
  return report >= 1 && report <= reports_.size() ? reports_[report - 1].copies : 0;
}

KeptReport MemoryKeeper::Add(std::string trace, KeptEvent event) {
  Kept& kept = reports_.emplace_back(Kept{.trace = std::move(trace), .event = static_cast<std::uint32_t>(event)});
  kept.trace.shrink_to_fit();
  trace_bytes_ += kept.trace.capacity();
  const auto number = static_cast<KeptReport>(reports_.size());
  if (coming_ == number) {
    kept.near = coming_near_;
    kept.has_near = true;
  }
  events_[kept.event - 1].push_back(number);
  return number;
}

void MemoryKeeper::Post(KeptReport report, std::span<const std::uint32_t> words) {
  for (const std::uint32_t key : words) {
    WordPlaces& word = places_[key];
    if (word.first == 0) {
      word.first = report;
      continue;
    }
    if (word.block == 0 || blocks_[word.block - 1].reports.back() != 0) {
      blocks_.push_back({.before = word.block});
      word.block = static_cast<std::uint32_t>(blocks_.size());
    }
    *std::ranges::find(blocks_[word.block - 1].reports, KeptReport{0}) = report;
  }
}

KeptEvent MemoryKeeper::NewEvent() {
  events_.emplace_back();
  return static_cast<KeptEvent>(events_.size());
}

void MemoryKeeper::Move(KeptReport report, KeptEvent to) {
  Kept& kept = reports_[report - 1];
  std::erase(events_[kept.event - 1], report);
  kept.event = static_cast<std::uint32_t>(to);
  std::vector<KeptReport>& members = events_[kept.event - 1];
  members.insert(std::ranges::lower_bound(members, report), report);
}

std::size_t MemoryKeeper::Bytes() const {
  std::size_t members = 0;
  for (const std::vector<KeptReport>& event : events_) members += event.capacity() * sizeof(KeptReport);
  return reports_.size() * sizeof(Kept) + trace_bytes_ + events_.size() * sizeof(events_[0]) + members +
         places_.Bytes() + blocks_.size() * sizeof(PostingBlock);
}

}  // namespace rashomon
