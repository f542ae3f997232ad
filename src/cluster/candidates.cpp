#include "cluster/candidates.h"

#include <algorithm>
#include <unordered_map>

namespace rashomon {
namespace {

constexpr std::size_t kMostReports = 400;   // that a word proposes, the latest ones
constexpr std::size_t kMostCompared = 100;  // earlier reports, the likeliest ones

struct Posting {
  std::uint32_t report = 0;
  float weight = 0;
};

}  // namespace

std::vector<CandidatePair> FindCandidates(std::span<const WeighedTrace> traces) {
  std::unordered_map<WordKey, std::vector<Posting>> index;
  std::vector<double> partial(traces.size(), 0);
  std::vector<std::uint32_t> touched;
  std::vector<CandidatePair> pairs;
  for (std::uint32_t b = 0; b < traces.size(); ++b) {
    touched.clear();
    const WeighedTrace& trace = traces[b];
    for (std::size_t w = 0; w < trace.words().size(); ++w) {
      const float weight = trace.words().weight(w);
      if (weight <= 0) continue;
      std::vector<Posting>& in = index[trace.words().key(w)];
      const std::size_t first = in.size() > kMostReports ? in.size() - kMostReports : 0;
      for (std::size_t i = first; i < in.size(); ++i) {
        if (partial[in[i].report] == 0) touched.push_back(in[i].report);
        partial[in[i].report] += static_cast<double>(in[i].weight) * weight;
      }
      in.push_back({b, weight});
    }
    // What the words left out can still add is small; half the floor is a safe sieve for the exact comparison.
    std::erase_if(touched, [&](std::uint32_t a) {
      const bool worth = partial[a] >= kLeastCosine / 2;
      if (!worth) partial[a] = 0;
      return !worth;
    });
    const auto nearer = [&](std::uint32_t x, std::uint32_t y) {
      return partial[x] != partial[y] ? partial[x] > partial[y] : x > y;
    };
    if (touched.size() > kMostCompared) {
      std::ranges::nth_element(touched, touched.begin() + kMostCompared, nearer);
      for (std::size_t i = kMostCompared; i < touched.size(); ++i) partial[touched[i]] = 0;
      touched.resize(kMostCompared);
    }
    std::ranges::sort(touched);
    for (const std::uint32_t a : touched) {
      partial[a] = 0;
      const double cosine = CosineOfWords(traces[a], trace);
      if (cosine >= kLeastCosine) pairs.push_back({a, b, static_cast<float>(cosine)});
    }
  }
  std::ranges::sort(pairs, {}, [](const CandidatePair& pair) { return std::pair(pair.a, pair.b); });
  return pairs;
}

void SetCrowds(std::span<const CandidatePair> pairs, std::span<WeighedTrace> traces) {
  std::vector<std::vector<float>> cosines(traces.size());
  for (const CandidatePair& pair : pairs) {
    cosines[pair.a].push_back(pair.cosine);
    cosines[pair.b].push_back(pair.cosine);
  }
  for (std::size_t i = 0; i < traces.size(); ++i) traces[i].crowd = CrowdOf(cosines[i]);
}

}  // namespace rashomon
