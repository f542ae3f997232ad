// The reports nearest to a report among all that came so far, kept as they are found: what its crowd is made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cluster/pair_model.h"

namespace rashomon {

// The nearest reports, by cosine; for WeighedTrace::crowd.
class NearReports {
 public:
  // Of a report that is held already the cosine is set anew.
  void Offer(std::uint32_t report, float cosine);
  [[nodiscard]] float Crowd() const;
  // The same where copies are not among the reports: a text that was copied stands there twice, whether once or often,
  // and this one's own copy beside it.
  template <typename IsCopied>
  [[nodiscard]] float CrowdWithCopies(std::uint32_t own, IsCopied is_copied) const {
    std::array<float, 1 + 2 * kCrowd> cosines{};
    std::size_t number = 0;
    if (is_copied(own)) cosines[number++] = 1;
    for (const Near& near : near_) {
      if (!(near.cosine > 0)) continue;
      cosines[number++] = near.cosine;
      if (is_copied(near.report)) cosines[number++] = near.cosine;
    }
    return CrowdOf(std::span(cosines).first(number));
  }
  // 40 bytes, the same on every machine; Read gives an empty one where they are not that.
  [[nodiscard]] std::string Write() const;
  [[nodiscard]] static NearReports Read(std::string_view bytes);
  [[nodiscard]] bool operator==(const NearReports&) const = default;

 private:
  struct Near {
    std::uint32_t report = 0;
    float cosine = 0;
    bool operator==(const Near&) const = default;
  };
  std::array<Near, kCrowd> near_{};
};

}  // namespace rashomon
