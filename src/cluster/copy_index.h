// Which earlier text a new one repeats, for texts that come one at a time: a bounded amount of work for each.
//
//   CopyIndex index;
//   const TextPrint print = PrintOf(report);
//   const std::optional<FoundCopy> copy = index.Find(print);
//   index.Add(print, copy);
//
// copies.h answers the same for all texts at once and in full; this one knows of a text its winnowed fingerprints
// (fingerprints.h), at most kMostFingerprints.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "cluster/fingerprints.h"
#include "cluster/words.h"
#include "ingest/ingest.h"

namespace rashomon {

struct TextPrint {
  std::vector<Fingerprint> prints;
  std::vector<WordKey> title;  // its longer words, ascending
  std::uint32_t outlet = 0;    // hash of its name, 0 = not known
};
[[nodiscard]] TextPrint PrintOf(const Report& report);

struct FoundCopy {
  std::uint32_t of = 0;  // number of the text that came before and shares most
  double shared = 0;     // share of this text, 0 to 1
};

class CopyIndex {
 public:
  // What was done in all; each bounded per text (kMostLookups, kMostTexts).
  struct Work {
    std::uint64_t lookups = 0;  // of fingerprints
    std::uint64_t texts = 0;    // aligned
  };
  static constexpr std::size_t kMostTexts = 4;
  static constexpr std::size_t kMostLookups = kMostFingerprints * (1 + kMostTexts);

  explicit CopyIndex(std::pmr::memory_resource* memory = std::pmr::get_default_resource()) : index_(memory) {}

  [[nodiscard]] std::optional<FoundCopy> Find(const TextPrint& print);
  // The next number, from 0. `copy`: what Find said of it.
  std::uint32_t Add(TextPrint print, const std::optional<FoundCopy>& copy);

  // The text that all of its family go back to; itself where it is no copy.
  [[nodiscard]] std::uint32_t RootOf(std::uint32_t text) const { return texts_[text].root; }
  [[nodiscard]] std::optional<FoundCopy> CopyOf(std::uint32_t text) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }
  [[nodiscard]] const Work& work() const { return work_; }
  [[nodiscard]] std::size_t Bytes() const;

 private:
  struct Text {
    TextPrint print;
    std::uint32_t root = 0, of = 0;
    float shared = 0;
  };

  std::deque<Text> texts_;
  FingerprintIndex index_;
  Work work_;
  std::size_t bytes_ = 0;  // of what texts point to
};

}  // namespace rashomon
