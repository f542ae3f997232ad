// A hash table from 32-bit keys to small values that grows without a full pass: it is cut into many small tables, and
// each of them grows alone, so that no single insertion costs more than a small table's size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace rashomon {

// Keys are hashes already and are mixed once more; open addressing, linear probing. Nothing is ever taken out. A value
// that equals Value{} is none: whoever asks for a new one gives it another before the next is asked for.
template <typename Value>
class KeyTable {
 public:
  explicit KeyTable(std::pmr::memory_resource* memory = std::pmr::get_default_resource()) {
    shards_.reserve(kShards);
    for (std::size_t i = 0; i < kShards; ++i) shards_.push_back({.slots = std::pmr::vector<Slot>(memory)});
  }

  // Until the next insertion; null where the key is not held.
  [[nodiscard]] const Value* Find(std::uint32_t key) const {
    const std::uint32_t mixed = Mix(key);
    const Shard& shard = shards_[mixed >> kShardShift];
    if (shard.slots.empty()) return nullptr;
    const Slot& slot = shard.slots[Place(shard, key, mixed)];
    return IsFree(slot) ? nullptr : &slot.value;
  }

  // Asks for the memory in which Find will look: of many keys each can be asked for before the first is found.
  void Prefetch(std::uint32_t key) const {
    const std::uint32_t mixed = Mix(key);
    const Shard& shard = shards_[mixed >> kShardShift];
    if (!shard.slots.empty()) __builtin_prefetch(&shard.slots[mixed & (shard.slots.size() - 1)]);
  }

  // The value of the key, a fresh one where it was not held. Good until the next insertion.
  Value& operator[](std::uint32_t key) {
    const std::uint32_t mixed = Mix(key);
    Shard& shard = shards_[mixed >> kShardShift];
    if ((shard.held + 1) * 4 > shard.slots.size() * 3) Grow(shard);
    Slot& slot = shard.slots[Place(shard, key, mixed)];
    if (IsFree(slot)) {
      slot.key = key;
      ++shard.held;
      ++size_;
    }
    return slot.value;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t Bytes() const {
    std::size_t bytes = shards_.size() * sizeof(Shard);
    for (const Shard& shard : shards_) bytes += shard.slots.capacity() * sizeof(Slot);
    return bytes;
  }

 private:
  static constexpr std::size_t kShards = 1024;
  static constexpr int kShardShift = 22;  // the upper ten bits choose the shard

  struct Slot {
    std::uint32_t key = 0;
    Value value{};
  };
  static bool IsFree(const Slot& slot) { return slot.value == Value{}; }
  struct Shard {
    std::pmr::vector<Slot> slots;  // a power of two, a quarter of it free
    std::size_t held = 0;
  };

  static std::uint32_t Mix(std::uint32_t key) {
    key ^= key >> 16;
    key *= 0x7FEB352Du;
    key ^= key >> 15;
    key *= 0x846CA68Bu;
    return key ^ (key >> 16);
  }
  static std::size_t Place(const Shard& shard, std::uint32_t key, std::uint32_t mixed) {
    const std::size_t mask = shard.slots.size() - 1;
    std::size_t at = mixed & mask;
    while (!IsFree(shard.slots[at]) && shard.slots[at].key != key) at = (at + 1) & mask;
    return at;
  }
  static void Grow(Shard& shard) {
    std::pmr::vector<Slot> old(shard.slots.empty() ? 4 : shard.slots.size() * 2, shard.slots.get_allocator());
    old.swap(shard.slots);
    for (const Slot& slot : old) {
      if (!IsFree(slot)) shard.slots[Place(shard, slot.key, Mix(slot.key))] = slot;
    }
  }

  std::vector<Shard> shards_;
  std::size_t size_ = 0;
};

}  // namespace rashomon
