// WordTable: numbers for a fixed set of words, looked up for every word of every report: so the hash reads eight bytes
// at a time, a word that is not in the set mostly costs one probe and no comparison of texts, and one of up to eight
// bytes is compared as one number.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// A word with its hash, for who asks several tables about it.
struct HashedWord {
  explicit HashedWord(std::string_view word);
  std::string_view text;
  std::uint64_t hash = 0;
};

class WordTable {
 public:
  WordTable() : slots_(16) {}

  // The number of `word`, from 1 on in the order of adding; a known word keeps its own.
  std::uint32_t Add(std::string_view word) {
    if (const std::uint32_t known = Find(word); known != 0) return known;
    words_.push_back(
        {PackedStart(word), static_cast<std::uint32_t>(word.size()), static_cast<std::uint32_t>(texts_.size())});
    texts_ += word;
    if (words_.size() * 2 > slots_.size()) Grow();
    Place(static_cast<std::uint32_t>(words_.size()));
    return static_cast<std::uint32_t>(words_.size());
  }

  // 0: the word is not in the set.
  [[nodiscard]] std::uint32_t Find(const HashedWord& word) const {
    const auto mark = static_cast<std::uint32_t>(word.hash >> 32);
    for (std::size_t at = word.hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return 0;
      if (slot.mark == mark && Holds(words_[slot.number - 1], word.text)) return slot.number;
    }
  }
  [[nodiscard]] std::uint32_t Find(std::string_view word) const { return Find(HashedWord(word)); }

  // Of the word of that number, from 1 on.
  [[nodiscard]] std::string_view Text(std::uint32_t number) const {
    return std::string_view(texts_).substr(words_[number - 1].text, words_[number - 1].size);
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

 private:
  friend struct HashedWord;
  struct Slot {
    std::uint32_t mark = 0;    // upper half of the hash
    std::uint32_t number = 0;  // 0 = empty
  };

  struct Word {
    std::uint64_t start = 0;  // PackedStart
    std::uint32_t size = 0;   // bytes
    std::uint32_t text = 0;   // where it begins in texts_
  };

  // Up to eight bytes as one number: of two words of one size the same only where these bytes are the same.
  static std::uint64_t PackedStart(std::string_view word) {
    const char* at = word.data();
    if (word.size() >= 4) {  // two reads, which may overlap
      std::uint32_t low = 0, high = 0;
      std::memcpy(&low, at, 4);
      std::memcpy(&high, at + (word.size() < 8 ? word.size() - 4 : 4), 4);
      return std::uint64_t{high} << 32 | low;
    }
    if (word.empty()) return 0;
    const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    return byte(0) << 16 | byte(word.size() / 2) << 8 | byte(word.size() - 1);
  }

  [[nodiscard]] bool Holds(const Word& known, std::string_view word) const {
    if (known.size != word.size() || known.start != PackedStart(word)) return false;
    return known.size <= 8 || std::memcmp(texts_.data() + known.text + 8, word.data() + 8, known.size - 8) == 0;
  }

  // Differs between byte orders, which is no matter: nothing outside this table sees it.
  static std::uint64_t Hash(std::string_view word) {
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = word.size() * kMix;
    const auto add = [&hash](std::uint64_t bytes) {
      hash = (hash ^ bytes) * kMix;
      hash ^= hash >> 32;
    };
    const char* at = word.data();
    std::size_t left = word.size();
    for (; left > 8; left -= 8, at += 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, at, 8);
      add(bytes);
    }
    if (left > 0) add(PackedStart({at, left}));
    return hash;
  }

  void Place(std::uint32_t number) {
    const Word& word = words_[number - 1];
    const std::uint64_t hash = Hash(std::string_view(texts_).substr(word.text, word.size));
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32), number};
  }

  void Grow() {
    slots_.assign(slots_.size() * 2, {});
    for (std::uint32_t number = 1; number < words_.size(); ++number) Place(number);
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half full; linear probing
  std::vector<Word> words_;
  std::string texts_;  // of all words, one after another
};

inline HashedWord::HashedWord(std::string_view word) : text(word), hash(WordTable::Hash(word)) {}

}  // namespace rashomon
