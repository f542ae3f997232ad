// Winnowed fingerprints of a text (Schleimer, Wilkerson & Aiken 2003): of each window of sequences of words the least
// hash, so that any passage of kSequenceWords + kWindow - 1 words that two texts share leaves a fingerprint in both.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cluster/key_table.h"

namespace rashomon {

inline constexpr std::size_t kSequenceWords = 5;
inline constexpr std::size_t kWindow = 6;             // sequences
inline constexpr std::size_t kMostFingerprints = 64;  // of one text: the least ones, which any two long texts share

using Fingerprint = std::uint32_t;

// In the order of the text, each once. A text shorter than a sequence gives one.
[[nodiscard]] std::vector<Fingerprint> FingerprintsOf(std::string_view text);

// How much two texts share, as far as their fingerprints tell: 0 to 1 of each.
struct SharedText {
  double of_a = 0, of_b = 0;
  std::size_t smaller = 0;  // fingerprints of the text with fewer, notices left out
};

// Counts fingerprints that stand in both in the same order (longest common run of them, gaps allowed). `common` are
// those that many texts hold: they count for neither. About (number of a + number of b)^2 / 2 at worst, 64 each.
[[nodiscard]] SharedText AlignFingerprints(std::span<const Fingerprint> a, std::span<const Fingerprint> b,
                                           std::span<const Fingerprint> common);

// Who holds a fingerprint. One that has kCommon holders is common: it is in a notice, not in an article.
class FingerprintIndex {
 public:
  static constexpr std::uint32_t kCommon = 5;

  explicit FingerprintIndex(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : holder_of_(memory) {}

  // Adds a holder unless the fingerprint is common already.
  void Add(Fingerprint fingerprint, std::uint32_t holder);
  // At most kCommon holders, earliest first; kCommon of them: the fingerprint is common.
  void Find(Fingerprint fingerprint, std::vector<std::uint32_t>& holders) const;
  [[nodiscard]] bool IsCommon(Fingerprint fingerprint) const;
  // To be called before the holders of many are found, which stand anywhere in memory: Find begins with the one of
  // number 0, IsCommon asks for number kCommon - 1.
  void Prefetch(std::span<const Fingerprint> fingerprints, std::uint32_t nth) const;
  [[nodiscard]] std::size_t Bytes() const { return holder_of_.Bytes(); }

 private:
  // The n-th holder of a fingerprint, and one more, stands under a key made of both.
  KeyTable<std::uint32_t> holder_of_;
};

}  // namespace rashomon
