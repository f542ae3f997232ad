#include "claims/keep_once.h"

#include <bit>

namespace rashomon {
namespace {

// The features that were seen since Begin: hashed, linear probing. Cells of an earlier round count as free, so that a
// new one costs nothing.
class SeenFeatures {
 public:
  void Begin(std::size_t features) {
    const std::size_t wanted = std::bit_ceil(2 * features + 1);
    if (cells_.size() < wanted) cells_.assign(wanted, {});
    ++round_;
  }
  [[nodiscard]] bool Add(std::uint64_t feature) {
    std::size_t at = feature & (cells_.size() - 1);
    for (; cells_[at].round == round_; at = (at + 1) & (cells_.size() - 1)) {
      if (cells_[at].feature == feature) return false;
    }
    cells_[at] = {feature, round_};
    return true;
  }

 private:
  struct Cell {
    std::uint64_t feature = 0, round = 0;
  };
  std::vector<Cell> cells_;
  std::uint64_t round_ = 0;
};

}  // namespace

void KeepOnce(std::vector<std::uint64_t>& features) {
  thread_local SeenFeatures seen;
  seen.Begin(features.size());
  std::erase_if(features, [](std::uint64_t feature) { return !seen.Add(feature); });
}

}  // namespace rashomon
