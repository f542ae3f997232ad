// The learned models (models/<language>/*.bin) as read in place: hashed tables laid out so that opening one costs
// nothing and a look-up touches one cache line.
//
// Container (every model of rashomon; Language::Load has checked the length and the checksum):
//   "RSHM", u32 version, u64 payload size, payload, u64 FNV-1a of the payload
// Payload of the models here (all numbers little endian):
//   char kind[4]; u32 slot_count, entry_bytes, name_count, name_bytes; u32 zero
//   names, each ended by '\n', filled up with zeros to a multiple of 8
//   slot_count slots {u32 key, u32 value}; key 0 is an empty slot; linear probing
//   entries
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rashomon {

static_assert(std::endian::native == std::endian::little, "models are read in place, as little-endian numbers");

// 64 bits that stand for a feature. Mixing is cheap and has no need to be more: keys are checked in 32 bits.
[[nodiscard]] constexpr std::uint64_t MixFeature(std::uint64_t seed, std::uint64_t value) {
  seed = (seed ^ value) * 0x9E3779B97F4A7C15ULL;
  return seed ^ (seed >> 29);
}
// A word's hash, byte for byte: value() is that of what was added so far.
class WordHash {
 public:
  constexpr void Add(char c) { state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL; }
  [[nodiscard]] constexpr std::uint64_t value() const { return state_ ^ (state_ >> 32); }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};
[[nodiscard]] constexpr std::uint64_t HashWord(std::string_view word) {
  WordHash hash;
  for (char c : word) hash.Add(c);
  return hash.value();
}
// Which slot a feature is looked for first, and under which key.
[[nodiscard]] constexpr std::uint32_t FeatureKey(std::uint64_t feature) {
  const std::uint32_t key = static_cast<std::uint32_t>(feature * 0xD6E8FEB86659FD93ULL >> 32);
  return key == 0 ? 1 : key;
}
[[nodiscard]] constexpr std::uint32_t FeatureSlot(std::uint64_t feature, std::uint32_t slot_count) {
  return static_cast<std::uint32_t>((feature * 0xA0761D6478BD642FULL >> 32) * slot_count >> 32);
}

// A view of a model; the bytes must outlive it. Safe on any bytes: look-ups stay inside what Open has measured.
class ModelFile {
 public:
  static constexpr std::uint32_t kVersion = 1;

  // kInvalidInput where header, kind or sizes are not what they should be. O(names).
  [[nodiscard]] static Result<ModelFile> Open(std::string_view bytes, std::string_view kind);

  [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }
  [[nodiscard]] std::string_view entries() const { return entries_; }
  // The value stored for a feature, 0 if there is none.
  [[nodiscard]] std::uint32_t Find(std::uint64_t feature) const {
    const std::uint32_t key = FeatureKey(feature);
    std::uint32_t at = FeatureSlot(feature, slot_count_);
    for (std::uint32_t probes = 0; probes <= kMostProbes; ++probes) {
      std::uint32_t slot[2];
      std::memcpy(slot, slots_ + std::size_t{at} * 8, 8);
      if (slot[0] == key) return slot[1];
      if (slot[0] == 0) return 0;
      if (++at == slot_count_) at = 0;
    }
    return 0;
  }
  // The table itself, for those who lay it out anew: a feature is looked for from slot FeatureSlot(feature,
  // slot_count()) on (after the last comes the first) under its FeatureKey, until a slot whose key is 0.
  struct Slot {
    std::uint32_t key, value;
  };
  [[nodiscard]] std::uint32_t slot_count() const { return slot_count_; }
  [[nodiscard]] Slot SlotAt(std::uint32_t at) const {
    Slot slot;
    std::memcpy(&slot, slots_ + std::size_t{at} * 8, sizeof slot);
    return slot;
  }
  // The keys (FeatureKey) of all features that have a value.
  [[nodiscard]] std::vector<std::uint32_t> Keys() const;
  // Says that Find will ask for it soon: tables are larger than the near caches.
  void Prefetch(std::uint64_t feature) const {
    __builtin_prefetch(slots_ + std::size_t{FeatureSlot(feature, slot_count_)} * 8);
  }
  static constexpr std::uint32_t kMostProbes = 64;  // the writer grows its table rather than pass this

 private:
  const char* slots_ = nullptr;
  std::uint32_t slot_count_ = 1;
  std::string_view entries_;
  std::vector<std::string_view> names_;
};

}  // namespace rashomon
