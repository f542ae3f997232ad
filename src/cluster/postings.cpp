#include "cluster/postings.h"

#include <algorithm>

namespace rashomon {

// Into a row of the next size, or to the start of the largest.
void Postings::MoveOn(Places& places) {
  if (places.size == kSizes.size()) {
    places.next = 0;
    places.round = 1;
    return;
  }
  Rows& rows = rows_[places.size];
  const std::size_t size = kSizes[places.size];
  Places to = places;
  ++to.size;
  if (rows.free.empty()) {
    to.row = rows.number++;
    if (to.row % kRowsOfChunk == 0) rows.chunks.emplace_back(kRowsOfChunk * size, 0, memory_);
  } else {
    to.row = rows.free.back();
    rows.free.pop_back();
  }
  if (places.size != 0) {
    std::ranges::copy_n(RowOf(places), places.next, RowOf(to));
    rows_[places.size - 1u].free.push_back(places.row);
  }
  places = to;
}

void Postings::Post(KeptReport report, std::span<const std::uint32_t> words) {
  for (const std::uint32_t word : words) places_.Prefetch(word);
  for (const std::uint32_t word : words) {
    Places& places = places_[word];
    if (places.first == 0) {
      places.first = report;
      continue;
    }
    if (places.size == 0 || places.next == kSizes[places.size - 1u]) MoveOn(places);
    RowOf(places)[places.next++] = report;
  }
}

std::vector<KeptReport> Postings::Latest(std::uint32_t word, std::size_t most) const {
  std::vector<KeptReport> latest;
  const Places* places = places_.Find(word);
  if (places == nullptr) return latest;
  most = std::min(most, kMostPosted);
  const std::size_t held = places->round != 0 ? kMostPosted : places->next;
  latest.reserve(std::min(most, held + 1));
  if (places->size != 0) {
    const KeptReport* row = RowOf(*places);
    for (std::size_t i = 0; i < std::min(most, held); ++i)
      latest.push_back(row[(places->next + kMostPosted - 1 - i) % kMostPosted]);
  }
  if (latest.size() < most && places->round == 0) latest.push_back(places->first);
  return latest;
}

void Postings::Prefetch(std::span<const std::uint32_t> words) const {
  for (const std::uint32_t word : words) places_.Prefetch(word);
  for (const std::uint32_t word : words) {
    const Places* places = places_.Find(word);
    if (places == nullptr || places->size == 0) continue;
    constexpr std::size_t kOfLine = 64 / sizeof(KeptReport);
    for (std::size_t at = 0; at < kSizes[places->size - 1u]; at += kOfLine) __builtin_prefetch(RowOf(*places) + at);
  }
}

std::size_t Postings::Bytes() const {
  std::size_t bytes = places_.Bytes();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    bytes += rows_[i].chunks.size() * kRowsOfChunk * kSizes[i] * sizeof(KeptReport) +
             rows_[i].free.capacity() * sizeof(std::uint32_t);
  }
  return bytes;
}

}  // namespace rashomon
