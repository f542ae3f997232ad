// Word classes from plain text: words that stand between the same neighbours get the same number (the exchange
// algorithm for bigram class models, Kneser and Ney 1993; Martin, Liermann and Ney 1998).
#pragma once

#include <string>
#include <vector>

#include "model_writer.h"

namespace rashomon::training {

struct ClusterOptions {
  std::size_t classes = 192;
  std::size_t vocabulary = 24'000;  // the most frequent words
  int rounds = 6;
};

// `sentences` are lower-cased words.
[[nodiscard]] ModelContent TrainClusters(const std::vector<std::vector<std::string>>& sentences,
                                         const ClusterOptions& options);

}  // namespace rashomon::training
