// Hashing of features for linear models: a template's number and the values it joins become 32 bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rashomon {

// A mixer in the manner of splitmix64; the same on every platform.
[[nodiscard]] inline std::uint32_t MixHash(std::uint32_t a, std::uint32_t b) {
  std::uint64_t x = (static_cast<std::uint64_t>(a) << 32 | b) * 0x9E3779B97F4A7C15ull;
  x ^= x >> 29;
  x *= 0xBF58476D1CE4E5B9ull;
  return static_cast<std::uint32_t>(x >> 32);
}
template <typename... Rest>
[[nodiscard]] std::uint32_t MixHash(std::uint32_t a, std::uint32_t b, Rest... rest) {
  return MixHash(MixHash(a, b), static_cast<std::uint32_t>(rest)...);
}

// FNV-1a, 32 bits.
[[nodiscard]] constexpr std::uint32_t HashWords(std::string_view words) {
  std::uint32_t hash = 2166136261u;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

// Distances grow coarse with size.
[[nodiscard]] inline std::uint32_t DistanceBucket(std::uint32_t distance) {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  if (distance <= 20) return 7;
  return 8;
}

// The features of one word. Of fixed room, so that adding one is a store.
class FeatureBuffer {
 public:
  static constexpr std::size_t kMost = 128;  // more than all templates of any model together; what is over is left out
  void clear() { size_ = 0; }
  void push_back(std::uint32_t feature) {
    if (size_ < kMost) features_[size_++] = feature;
  }
  [[nodiscard]] const std::uint32_t* begin() const { return features_.data(); }
  [[nodiscard]] const std::uint32_t* end() const { return features_.data() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::array<std::uint32_t, kMost> features_;  // the first size_ are set
  std::size_t size_ = 0;
};

// A feature: a template's number and the values that it joins, one multiplication each. The upper bits are the best
// mixed.
template <typename... Values>
[[nodiscard, gnu::always_inline]] inline std::uint32_t FeatureHash(std::uint32_t number, std::uint32_t value,
                                                                   Values... more) {
  std::uint64_t x = (static_cast<std::uint64_t>(number) << 32 | value) * 0x9E3779B97F4A7C15ull;
  ((x = (x ^ x >> 32 ^ static_cast<std::uint32_t>(more)) * 0xBF58476D1CE4E5B9ull), ...);
  return static_cast<std::uint32_t>(x >> 32);
}

// Numbers features, each call to Add as the next template, and hands them to a sink: FeatureBuffer, or what sums
// weights.
template <typename Sink>
class FeatureList {
 public:
  FeatureList(Sink& sink, std::uint32_t first_template) : sink_(&sink), next_(first_template) {}
  template <typename... Values>
  [[gnu::always_inline]] void Add(std::uint32_t value, Values... values) {
    sink_->push_back(FeatureHash(++next_, value, static_cast<std::uint32_t>(values)...));
  }

 private:
  Sink* sink_;
  std::uint32_t next_;
};

}  // namespace rashomon
