#include "cluster/fingerprints.h"

#include <algorithm>
#include <string>
#include <utility>

#include "cluster/words.h"
#include "text/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rashomon {
namespace {

std::uint32_t KeyOfHolder(Fingerprint fingerprint, std::uint32_t nth) {
  return fingerprint + nth * 0x9E3779B9u;
}

// Hashes of all sequences, in the order of the text.
std::vector<Fingerprint> HashSequences(std::string_view text) {
  const std::string lower = LowerCase(text);
  std::vector<std::uint64_t> words;
  for (const std::string_view word : SplitWords(lower)) words.push_back(XXH3_64bits(word.data(), word.size()));
  std::vector<Fingerprint> hashes;
  for (std::size_t i = 0; i + kSequenceWords <= words.size(); ++i)
    hashes.push_back(static_cast<Fingerprint>(XXH3_64bits(words.data() + i, kSequenceWords * sizeof(std::uint64_t))));
  if (hashes.empty() && !words.empty())
    hashes.push_back(static_cast<Fingerprint>(XXH3_64bits(words.data(), words.size() * sizeof(std::uint64_t))));
  return hashes;
}

}  // namespace

std::vector<Fingerprint> FingerprintsOf(std::string_view text) {
  const std::vector<Fingerprint> hashes = HashSequences(text);
  std::vector<Fingerprint> chosen;
  std::size_t last = hashes.size();  // position of the last one chosen
  for (std::size_t begin = 0; begin < hashes.size() && (begin == 0 || begin + kWindow <= hashes.size()); ++begin) {
    const std::size_t end = std::min(begin + kWindow, hashes.size());
    std::size_t least = begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (hashes[i] <= hashes[least]) least = i;  // the rightmost of equals, as the paper has it
    }
    if (least != last) chosen.push_back(hashes[last = least]);
  }
  std::vector<Fingerprint> sorted = chosen;
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  if (sorted.size() > kMostFingerprints) sorted.resize(kMostFingerprints);
  std::vector<bool> taken(sorted.size(), false);
  std::erase_if(chosen, [&](Fingerprint fingerprint) {
    const auto at = static_cast<std::size_t>(std::ranges::lower_bound(sorted, fingerprint) - sorted.begin());
    if (at == sorted.size() || sorted[at] != fingerprint || taken[at]) return true;
    taken[at] = true;
    return false;
  });
  return chosen;
}

SharedText AlignFingerprints(std::span<const Fingerprint> a, std::span<const Fingerprint> b,
                             std::span<const Fingerprint> common) {
  // Where a text has more fingerprints than are kept, only those below the largest kept can be compared.
  Fingerprint limit = ~Fingerprint{0};
  for (const std::span<const Fingerprint> side : {a, b}) {
    if (side.size() == kMostFingerprints) limit = std::min(limit, std::ranges::max(side));
  }
  const auto counts = [&](Fingerprint fingerprint) {
    return fingerprint <= limit && std::ranges::find(common, fingerprint) == common.end();
  };
  std::vector<std::pair<Fingerprint, std::size_t>> places;  // of b
  std::size_t number_a = 0, number_b = 0;
  for (std::size_t i = 0; i < b.size(); ++i) {
    if (!counts(b[i])) continue;
    places.emplace_back(b[i], i);
    ++number_b;
  }
  std::ranges::sort(places);
  // Longest increasing run of places in b, over the order of a.
  std::vector<std::size_t> ends;
  for (const Fingerprint fingerprint : a) {
    if (!counts(fingerprint)) continue;
    ++number_a;
    const auto found = std::ranges::lower_bound(places, std::pair(fingerprint, std::size_t{0}));
    if (found == places.end() || found->first != fingerprint) continue;
    const auto at = std::ranges::lower_bound(ends, found->second);
    if (at == ends.end())
      ends.push_back(found->second);
    else
      *at = found->second;
  }
  SharedText shared;
  shared.smaller = std::min(number_a, number_b);
  if (shared.smaller == 0) return shared;
  shared.of_a = static_cast<double>(ends.size()) / static_cast<double>(number_a);
  shared.of_b = static_cast<double>(ends.size()) / static_cast<double>(number_b);
  return shared;
}

void FingerprintIndex::Add(Fingerprint fingerprint, std::uint32_t holder) {
  for (std::uint32_t nth = 0; nth < kCommon; ++nth) {
    const std::uint32_t* held = holder_of_.Find(KeyOfHolder(fingerprint, nth));
    if (held != nullptr && *held == holder + 1) return;
    if (held != nullptr) continue;
    holder_of_[KeyOfHolder(fingerprint, nth)] = holder + 1;
    return;
  }
}

void FingerprintIndex::Find(Fingerprint fingerprint, std::vector<std::uint32_t>& holders) const {
  holders.clear();
  for (std::uint32_t nth = 0; nth < kCommon; ++nth) {
    const std::uint32_t* held = holder_of_.Find(KeyOfHolder(fingerprint, nth));
    if (held == nullptr) return;
    holders.push_back(*held - 1);
  }
}

void FingerprintIndex::Prefetch(std::span<const Fingerprint> fingerprints, std::uint32_t nth) const {
  for (const Fingerprint fingerprint : fingerprints) holder_of_.Prefetch(KeyOfHolder(fingerprint, nth));
}

bool FingerprintIndex::IsCommon(Fingerprint fingerprint) const {
  return holder_of_.Find(KeyOfHolder(fingerprint, kCommon - 1)) != nullptr;
}

}  // namespace rashomon
