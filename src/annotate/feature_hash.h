// Hashing of features for linear models: a template's number and the values it joins become 32 bits.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

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
[[nodiscard]] inline std::uint32_t HashWords(std::string_view words) {
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

// Collects features; each call to Add is the next template.
class FeatureList {
 public:
  FeatureList(std::vector<std::uint32_t>& features, std::uint32_t first_template)
      : features_(&features), next_(first_template) {}
  template <typename... Values>
  void Add(std::uint32_t value, Values... values) {
    features_->push_back(MixHash(++next_, value, static_cast<std::uint32_t>(values)...));
  }

 private:
  std::vector<std::uint32_t>* features_;
  std::uint32_t next_;
};

}  // namespace rashomon
