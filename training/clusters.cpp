#include "clusters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "annotate/model_file.h"

namespace rashomon::training {
namespace {

using Neighbours = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // word, how often

double XLogX(double n) {
  return n <= 0 ? 0 : n * std::log(n);
}

// n log n of whole numbers, from a table where they are small.
class LogTable {
 public:
  LogTable() {
    for (std::size_t n = 0; n < kSize; ++n) table_.push_back(XLogX(static_cast<double>(n)));
  }
  double operator()(std::int64_t n) const {
    return n < static_cast<std::int64_t>(kSize) ? table_[static_cast<std::size_t>(std::max<std::int64_t>(n, 0))]
                                                : XLogX(static_cast<double>(n));
  }

 private:
  static constexpr std::size_t kSize = 1 << 17;
  std::vector<double> table_;
};

struct Exchange {
  std::size_t classes;
  std::vector<Neighbours> before, after;
  std::vector<std::uint32_t> class_of;
  std::vector<std::int64_t> pairs;  // classes x classes
  std::vector<std::int64_t> left_sum, right_sum;
  LogTable f;

  std::int64_t& Pair(std::size_t a, std::size_t b) { return pairs[a * classes + b]; }

  void Shift(std::uint32_t word, std::uint32_t to, std::int64_t sign) {
    for (const auto& [other, count] : after[word]) {
      Pair(to, other == word ? to : class_of[other]) += sign * count;
      left_sum[to] += sign * count;
      right_sum[other == word ? to : class_of[other]] += sign * count;
    }
    for (const auto& [other, count] : before[word]) {
      if (other == word) continue;
      Pair(class_of[other], to) += sign * count;
      left_sum[class_of[other]] += sign * count;
      right_sum[to] += sign * count;
    }
  }

  // What the text's likelihood gains if `word`, now in no class, goes to `to`; neighbours are summed up by class.
  double Gain(std::uint32_t to, const Neighbours& right, const Neighbours& left, std::int64_t own,
              std::int64_t right_total, std::int64_t left_total) {
    double gain = 0;
    std::int64_t self_right = 0, self_left = 0;
    for (const auto& [c, count] : right) {
      if (c == to) {
        self_right = count;
        continue;
      }
      const std::int64_t old = Pair(to, c);
      gain += f(old + count) - f(old);
    }
    for (const auto& [c, count] : left) {
      if (c == to) {
        self_left = count;
        continue;
      }
      const std::int64_t old = Pair(c, to);
      gain += f(old + count) - f(old);
    }
    const std::int64_t old = Pair(to, to);
    gain += f(old + self_right + self_left + own) - f(old);
    gain -= f(left_sum[to] + right_total) - f(left_sum[to]);
    gain -= f(right_sum[to] + left_total) - f(right_sum[to]);
    return gain;
  }

  std::size_t Round() {
    std::size_t moved = 0;
    std::vector<std::uint32_t> by_class(classes);
    const auto collect = [&](std::uint32_t word, const Neighbours& neighbours, Neighbours& out) {
      out.clear();
      std::fill(by_class.begin(), by_class.end(), 0);
      for (const auto& [other, count] : neighbours) {
        if (other != word) by_class[class_of[other]] += count;
      }
      for (std::uint32_t c = 0; c < classes; ++c) {
        if (by_class[c] > 0) out.emplace_back(c, by_class[c]);
      }
    };
    Neighbours right, left;
    for (std::uint32_t word = 0; word < class_of.size(); ++word) {
      const std::uint32_t from = class_of[word];
      Shift(word, from, -1);
      collect(word, after[word], right);
      collect(word, before[word], left);
      std::int64_t own = 0, right_total = 0, left_total = 0;
      for (const auto& [other, count] : after[word]) {
        right_total += count;
        if (other == word) own = count;
      }
      for (const auto& [other, count] : before[word]) left_total += count;
      std::uint32_t best = from;
      double best_gain = Gain(from, right, left, own, right_total, left_total);
      for (std::uint32_t to = 0; to < classes; ++to) {
        if (const double gain = Gain(to, right, left, own, right_total, left_total); gain > best_gain + 1e-9) {
          best = to;
          best_gain = gain;
        }
      }
      class_of[word] = best;
      Shift(word, best, 1);
      moved += best != from;
    }
    return moved;
  }
};

}  // namespace

ModelContent TrainClusters(const std::vector<std::vector<std::string>>& sentences, const ClusterOptions& options) {
  std::map<std::string, std::uint32_t> counts;
  for (const auto& sentence : sentences) {
    for (const std::string& word : sentence) ++counts[word];
  }
  std::vector<std::pair<std::uint32_t, std::string>> ranked;
  for (const auto& [word, count] : counts) {
    if (count >= 3) ranked.emplace_back(count, word);
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  ranked.resize(std::min(ranked.size(), options.vocabulary));
  std::unordered_map<std::string, std::uint32_t> ids;
  for (std::uint32_t i = 0; i < ranked.size(); ++i) ids[ranked[i].second] = i;
  const auto edge = static_cast<std::uint32_t>(ranked.size());  // begin and end of a sentence
  const std::uint32_t rare = edge + 1;                          // every word not ranked
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> bigrams;
  for (const auto& sentence : sentences) {
    std::uint32_t last = edge;
    for (const std::string& word : sentence) {
      const auto found = ids.find(word);
      const std::uint32_t id = found == ids.end() ? rare : found->second;
      ++bigrams[{last, id}];
      last = id;
    }
    ++bigrams[{last, edge}];
  }
  Exchange exchange{.classes = options.classes,
                    .before = {},
                    .after = {},
                    .class_of = {},
                    .pairs = {},
                    .left_sum = {},
                    .right_sum = {},
                    .f = {}};
  exchange.before.resize(rare + 1);
  exchange.after.resize(rare + 1);
  for (const auto& [pair, count] : bigrams) {
    exchange.after[pair.first].emplace_back(pair.second, count);
    exchange.before[pair.second].emplace_back(pair.first, count);
  }
  for (std::uint32_t i = 0; i <= rare; ++i)
    exchange.class_of.push_back(static_cast<std::uint32_t>(i % options.classes));
  exchange.pairs.assign(options.classes * options.classes, 0);
  exchange.left_sum.assign(options.classes, 0);
  exchange.right_sum.assign(options.classes, 0);
  for (const auto& [pair, count] : bigrams) {
    exchange.Pair(exchange.class_of[pair.first], exchange.class_of[pair.second]) += count;
    exchange.left_sum[exchange.class_of[pair.first]] += count;
    exchange.right_sum[exchange.class_of[pair.second]] += count;
  }
  for (int round = 0; round < options.rounds; ++round) {
    const std::size_t moved = exchange.Round();
    fmt::print(stderr, "clusters: round {} moved {} of {} words\n", round + 1, moved, ranked.size());
    if (moved * 200 < ranked.size()) break;
  }
  ModelContent model{.kind = "CLU1", .names = {}, .features = {}, .entries = {}};
  for (std::uint32_t i = 0; i < ranked.size(); ++i) {
    model.features.emplace_back(HashWord(ranked[i].second), exchange.class_of[i] + 1);
  }
  return model;
}

}  // namespace rashomon::training
