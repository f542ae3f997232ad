// For tests of products: inputs and weights.
#pragma once

namespace rashomon {

// Small numbers in no order, the same in every run.
class Numbers {
 public:
  int Next(int low, int high) {
    state_ = state_ * 1103515245u + 12345u;
    return low + static_cast<int>((state_ >> 16) % static_cast<unsigned>(high - low + 1));
  }

 private:
  unsigned state_ = 7;
};

}  // namespace rashomon
