// A report's trace in a few hundred bytes: its weightiest words with their weights in a byte each.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/fingerprints.h"
#include "cluster/pair_model.h"

namespace rashomon {

inline constexpr std::size_t kMostWords = 80;      // of the text that are kept
inline constexpr std::size_t kMostNameWords = 24;  // of people's names, and of places'

// The nearest reports, by cosine; for WeighedTrace::crowd.
class NearReports {
 public:
  // Of a report that is held already the cosine is set anew.
  void Offer(std::uint32_t report, float cosine);
  [[nodiscard]] float Crowd() const;
  // 40 bytes, the same on every machine; Read gives an empty one where they are not that.
  [[nodiscard]] std::string Write() const;
  [[nodiscard]] static NearReports Read(std::string_view bytes);

 private:
  struct Near {
    std::uint32_t report = 0;
    float cosine = 0;
  };
  std::array<Near, kCrowd> near_{};
};

class PackedTrace {
 public:
  PackedTrace() = default;
  // Keeps the words that weigh most as the counts stand; equal ones by key.
  PackedTrace(const ReportTrace& trace, const RunCounts& counts);

  // Weights as of the last time they were set; `out` keeps its memory. Its crowd is not set.
  void Unpack(WeighedTrace& out) const;
  void SetWeights(const RunCounts& counts);
  [[nodiscard]] std::size_t Bytes() const;

 private:
  // Words as they are packed: key, then a byte each of count, shape, prominence, weight.
  struct Packed {
    WordKey key = 0;
    std::uint8_t count = 0;
    std::uint8_t shape = 0;
    std::uint8_t prominence = 0;
    std::uint8_t weight = 0;  // in 255ths of the largest of its vector
  };

  std::vector<Packed> packed_;  // words, then people, then places; each ascending by key
  std::vector<WordKey> main_person_;
  float largest_words_ = 0, largest_people_ = 0, largest_places_ = 0, numbers_ = 0;
  float kept_ = 1;  // share of the squared length that the kept words have
  std::int32_t published_ = kNothing, event_day_ = kNothing;
  std::int64_t killed_ = kNothing, injured_ = kNothing;
  std::uint16_t length_ = 0;
  std::uint8_t words_ = 0, people_ = 0, main_strength_ = 0, weekdays_ = 0;
  bool tells_ = false;

  static constexpr std::int32_t kNothing = INT32_MIN;
};

}  // namespace rashomon
