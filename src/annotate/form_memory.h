// FormMemory: what was worked out of a word's letters, kept for the next time that it comes. What is kept is what would
// be worked out anew, so that results do not depend on it.
//
//   FormMemory<Letters> memory;
//   Letters& letters = memory.Of(form, [&] { return ReadLetters(form); });
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/form_key.h"

namespace rashomon {

// Of bounded size, for one thread: a form has one place, by its hash, and takes it from whichever had it before.
template <typename Value>
class FormMemory {
 public:
  FormMemory() : kept_(kPlaces) {}

  // What is kept of `form`, else what `read` makes of it. Good until the next call; the caller may add to it.
  template <typename Read>
  Value& Of(std::string_view form, Read read) {
    const FormKey key = FormKey::Of(form);
    Kept& kept = kept_[PlaceOf(key)];
    if (kept.key != key || key.size == 0) kept = {key, read()};
    return kept.value;
  }

 private:
  static constexpr std::size_t kPlaces = 1 << 13;
  struct Kept {
    FormKey key;
    Value value;
  };
  [[nodiscard]] static std::size_t PlaceOf(const FormKey& key) {
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = (key.first ^ key.size) * kMix;
    hash = (hash ^ hash >> 32 ^ key.last ^ key.middle) * kMix;
    return hash >> 32 & (kPlaces - 1);
  }
  std::vector<Kept> kept_;
};

}  // namespace rashomon
