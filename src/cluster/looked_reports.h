// The reports that a judge (judge.cpp) looked at last, weighed, so that what is asked for again is not read again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <utility>
#include <vector>

#include "cluster/judge.h"
#include "cluster/near_reports.h"
#include "cluster/pair_model.h"

namespace rashomon {

struct Looked {
  WeighedTrace trace;
  NearReports near, kept;  // `kept`: as the keeper has it
};

// Keeps at hand the reports asked for last. Room is made in place, so that the memory of one serves the next; one that
// was asked for since the hand came by is passed over (Corbato 1968, "clock"). What is found or made in a turn stays
// until it ends.
class LookedReports {
 public:
  explicit LookedReports(std::pmr::memory_resource* memory) : memory_(memory) {}
  // `most`: reports, more than are asked for in a turn.
  void BeginTurn(std::size_t most) {
    ++turn_;
    most_ = std::max(most, places_.size());
  }
  // Asks for the memory in which a report stands: first for its place, then for what that points to.
  void PrefetchPlace(KeptReport report) const {
    if (report < place_of_.size() && place_of_[report] != 0) Prefetch(&places_[place_of_[report] - 1], sizeof(Place));
  }
  void PrefetchWords(KeptReport report) const {
    if (report >= place_of_.size() || place_of_[report] == 0) return;
    const std::pmr::vector<std::uint32_t>& block = places_[place_of_[report] - 1].looked.trace.block;
    Prefetch(block.data(), block.size() * sizeof(block[0]));
  }
  // Null where it is not at hand.
  Looked* Find(KeptReport report) {
    if (report >= place_of_.size() || place_of_[report] == 0) return nullptr;
    return &Ask(places_[place_of_[report] - 1]);
  }
  // Where the report is to be put; what another left there is to be overwritten.
  Looked& PlaceFor(KeptReport report) {
    if (Looked* known = Find(report)) return *known;
    if (report >= place_of_.size()) place_of_.resize(report + 1 + report / 8);
    if (places_.size() < most_) {
      place_of_[report] = static_cast<std::uint32_t>(places_.size() + 1);
      Place place{.report = report, .looked = {}};
      place.looked.trace.block = std::pmr::vector<std::uint32_t>(memory_);
      return Ask(places_.emplace_back(std::move(place)));
    }
    for (hand_ = Next(hand_); places_[hand_].asked || places_[hand_].turn == turn_; hand_ = Next(hand_))
      places_[hand_].asked = false;
    place_of_[places_[hand_].report] = 0;  // of report 0, which there is not, where nothing stood
    place_of_[report] = hand_ + 1;
    places_[hand_].report = report;
    return Ask(places_[hand_]);
  }
  void Clear() {
    std::ranges::fill(place_of_, 0);
    for (Place& place : places_) place.report = 0, place.turn = 0, place.asked = false;
  }
  [[nodiscard]] std::size_t Bytes() const {
    std::size_t bytes = places_.size() * sizeof(Place) + place_of_.capacity() * sizeof(place_of_[0]);
    for (const Place& place : places_) bytes += place.looked.trace.block.capacity() * sizeof(std::uint32_t);
    return bytes;
  }

 private:
  struct Place {
    KeptReport report = 0;
    std::uint64_t turn = 0;  // the last in which it was asked for
    bool asked = false;      // since the hand came by
    Looked looked;
  };

  static void Prefetch(const void* begin, std::size_t bytes) {
    constexpr std::size_t kLine = 64, kMostBytes = 2048;  // the processor goes on by itself from there
    for (std::size_t at = 0; at < std::min(bytes, kMostBytes); at += kLine)
      __builtin_prefetch(static_cast<const char*>(begin) + at);
  }
  Looked& Ask(Place& place) const {
    place.turn = turn_;
    place.asked = true;
    return place.looked;
  }
  [[nodiscard]] std::uint32_t Next(std::uint32_t place) const { return place + 1 < places_.size() ? place + 1 : 0; }

  std::pmr::memory_resource* memory_;
  std::deque<Place> places_;
  std::vector<std::uint32_t> place_of_;  // by report, from 1; 0 = not at hand
  std::size_t most_ = 0;
  std::uint64_t turn_ = 1;
  std::uint32_t hand_ = 0;
};

}  // namespace rashomon
