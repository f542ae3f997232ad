// The reports nearest to a report among all that came so far, kept as they are found: what its crowd is made of.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
    std::vector<float> cosines;
    if (is_copied(own)) cosines.push_back(1);
    for (const Near& near : near_) {
      if (near.cosine > 0) cosines.insert(cosines.end(), is_copied(near.report) ? 2 : 1, near.cosine);
    }
    return CrowdOf(std::move(cosines));
  }
  // 40 bytes, the same on every machine; Read gives an empty one where they are not that.
  [[nodiscard]] std::string Write() const;
  [[nodiscard]] static NearReports Read(std::string_view bytes);

 private:
  struct Near {
    std::uint32_t report = 0;
    float cosine = 0;
  };
  std::array<Near, kCrowd> near_{};
};

}  // namespace rashomon
