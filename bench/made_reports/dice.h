// Random numbers that depend on a seed alone, the same on every machine (SplitMix64; Steele, Lea and Flood 2014).
#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>

namespace rashomon::made_reports {

class Dice {
 public:
  // Independent of every other Dice whose numbers differ.
  explicit Dice(std::initializer_list<std::uint64_t> numbers) {
    for (const std::uint64_t number : numbers) {
      state_ ^= number + 0x9E3779B97F4A7C15ULL;
      state_ = Next();
    }
  }

  std::uint64_t Next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
  }
  // 0 to sides - 1; sides > 0.
  std::uint32_t Roll(std::uint64_t sides) { return static_cast<std::uint32_t>(Next() % sides); }
  // [0, 1)
  double Fraction() { return static_cast<double>(Next() >> 11) * 0x1.0p-53; }
  bool Chance(double share) { return Fraction() < share; }
  double Exponential(double mean) { return -mean * std::log1p(-Fraction()); }

 private:
  std::uint64_t state_ = 0;
};

}  // namespace rashomon::made_reports
