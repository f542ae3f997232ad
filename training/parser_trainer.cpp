#include "parser_trainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "annotate/tagger.h"
#include "perceptron.h"
#include "text/utf8.h"

namespace rashomon::training {
namespace {

struct Example {
  std::vector<ParserWord> words;  // the root's last
  std::vector<std::uint16_t> heads;
  std::vector<Transition> derivation;
};

Example ExampleOf(const GoldSentence& sentence, const ModelFile* clusters) {
  Example example;
  for (const GoldWord& word : sentence.words) {
    int upos = 0;
    while (upos < static_cast<int>(Upos::kX) && Name(static_cast<Upos>(upos)) != word.upos) ++upos;
    const std::string lower = LowerCase(word.form);
    const WordFeatures features = FeaturesOfWord(lower, lower, CaseUse::kUninformative, clusters);
    example.words.push_back(ParserWordOf(features.word, features.cluster, static_cast<Upos>(upos), word.xpos));
    example.heads.push_back(static_cast<std::uint16_t>(word.head == 0 ? sentence.words.size() : word.head - 1));
  }
  example.words.push_back(RootWord());
  return example;
}

// Weights addressed by hash alone, as the program does it.
class HashedWeights {
 public:
  explicit HashedWeights(std::uint32_t slots)
      : slots_(slots), weights_(std::size_t{slots} * kTransitions), sums_(weights_.size()) {}

  using Features = std::array<std::uint64_t, ParserFeatures::kCount>;
  [[nodiscard]] std::array<float, kTransitions> Scores(const Features& features) const {
    std::array<float, kTransitions> scores{};
    for (std::uint64_t feature : features) {
      const float* row = &weights_[std::size_t{FeatureSlot(feature, slots_)} * kTransitions];
      for (std::size_t i = 0; i < kTransitions; ++i) scores[i] += row[i];
    }
    return scores;
  }
  void Update(const Features& features, Transition transition, float change) {
    for (std::uint64_t feature : features) {
      const std::size_t at =
          std::size_t{FeatureSlot(feature, slots_)} * kTransitions + static_cast<std::size_t>(transition);
      weights_[at] += change;
      sums_[at] += static_cast<double>(change) * static_cast<double>(step_);
    }
  }
  void Step() { ++step_; }

  [[nodiscard]] std::string Quantised() const {
    std::vector<double> averages(weights_.size());
    std::vector<float> sizes;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      averages[i] = weights_[i] - sums_[i] / static_cast<double>(step_);
      if (std::abs(averages[i]) > 0.001) sizes.push_back(static_cast<float>(std::abs(averages[i])));
    }
    const std::size_t rank = sizes.size() - 1 - sizes.size() / 5000;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(rank), sizes.end());
    std::string bytes;
    for (double average : averages) {
      bytes.push_back(static_cast<char>(std::lround(std::clamp(average * 127 / sizes[rank], -127.0, 127.0))));
    }
    return bytes;
  }

 private:
  std::uint32_t slots_;
  std::vector<float> weights_;
  std::vector<double> sums_;
  std::uint64_t step_ = 1;
};

struct Item {
  ParserState state;
  double score = 0;
  std::vector<Transition> taken;
};

struct Violation {
  double size = -1;
  std::vector<Transition> taken;  // of the best wrong derivation, up to the step of the violation
};

// Beam search beside the gold derivation; the step where the best derivation beats the gold one by most (Huang, Fayong
// and Guo 2012, "max-violation").
Violation FindViolation(const Example& example, const HashedWeights& weights, std::size_t width) {
  struct Candidate {
    double score;
    std::size_t parent;
    Transition transition;
  };
  Violation worst;
  HashedWeights::Features features;
  std::vector<Item> beam, next;
  beam.push_back({ParserState(example.words.size() - 1), 0, {}});
  ParserState gold(example.words.size() - 1);
  double gold_score = 0;
  bool gold_in_beam = true;
  std::vector<Candidate> candidates;
  for (std::size_t step = 0; step < example.derivation.size(); ++step) {
    candidates.clear();
    for (std::size_t i = 0; i < beam.size(); ++i) {
      ParserFeatures::Of(beam[i].state, example.words, features);
      const auto scores = weights.Scores(features);
      for (std::size_t t = 0; t < kTransitions; ++t) {
        if (beam[i].state.Allows(static_cast<Transition>(t)))
          candidates.push_back({beam[i].score + scores[t], i, static_cast<Transition>(t)});
      }
    }
    ParserFeatures::Of(gold, example.words, features);
    gold_score += weights.Scores(features)[static_cast<std::size_t>(example.derivation[step])];
    gold.Apply(example.derivation[step]);
    const std::size_t kept = std::min(width, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end(),
                      [](const Candidate& a, const Candidate& b) {
                        if (a.score != b.score) return a.score > b.score;
                        return a.parent != b.parent ? a.parent < b.parent : a.transition < b.transition;
                      });
    next.clear();
    for (std::size_t k = 0; k < kept; ++k) {
      const Candidate& candidate = candidates[k];
      next.push_back({beam[candidate.parent].state, candidate.score, beam[candidate.parent].taken});
      next.back().state.Apply(candidate.transition);
      next.back().taken.push_back(candidate.transition);
    }
    beam.swap(next);
    const auto is_gold = [&](const Item& item) {
      return std::equal(item.taken.begin(), item.taken.end(), example.derivation.begin());
    };
    gold_in_beam = gold_in_beam && std::any_of(beam.begin(), beam.end(), is_gold);
    const bool last = step + 1 == example.derivation.size();
    if (is_gold(beam.front()) || (gold_in_beam && !last)) continue;
    if (const double size = beam.front().score - gold_score; size > worst.size) worst = {size, beam.front().taken};
  }
  return worst;
}

void UpdateAlong(const Example& example, const std::vector<Transition>& transitions, std::size_t same,
                 std::size_t length, float change, HashedWeights& weights) {
  ParserState state(example.words.size() - 1);
  HashedWeights::Features features;
  for (std::size_t step = 0; step < length; ++step) {
    if (step >= same) {
      ParserFeatures::Of(state, example.words, features);
      weights.Update(features, transitions[step], change);
    }
    state.Apply(transitions[step]);
  }
}

}  // namespace

std::vector<std::uint16_t> Projective(std::vector<std::uint16_t> heads) {
  const auto count = static_cast<std::uint16_t>(heads.size());
  const auto crosses = [&](std::uint16_t word) {  // some word under the arc hangs outside it
    const std::uint16_t low = std::min(word, heads[word]), high = std::max(word, heads[word]);
    for (std::uint16_t i = static_cast<std::uint16_t>(low + 1); i < high; ++i) {
      if (heads[i] < low || heads[i] > high) return true;
    }
    return false;
  };
  for (int round = 0; round < 1000; ++round) {
    std::uint16_t shortest = count;
    for (std::uint16_t i = 0; i < count; ++i) {
      if (heads[i] == count || !crosses(i)) continue;
      if (shortest == count || std::abs(heads[i] - i) < std::abs(heads[shortest] - shortest)) shortest = i;
    }
    if (shortest == count) break;
    heads[shortest] = heads[heads[shortest]];
  }
  return heads;
}

std::vector<Transition> DerivationOf(std::span<const std::uint16_t> heads) {
  const std::size_t count = heads.size();
  std::vector<Transition> derivation;
  ParserState state(count);
  while (!state.Finished() && derivation.size() < 2 * count) {
    const std::uint16_t top = state.Stack(0), next = state.Buffer(0);
    Transition transition = Transition::kShift;
    if (top != ParserState::kNone && heads[top] == next && state.Allows(Transition::kLeft)) {
      transition = Transition::kLeft;
    } else if (top != ParserState::kNone && next < count && heads[next] == top) {
      transition = Transition::kRight;
    } else if (top != ParserState::kNone && state.Allows(Transition::kReduce)) {
      bool linked = next == count;
      for (std::size_t depth = 1; !linked && state.Stack(depth) != ParserState::kNone; ++depth) {
        const std::uint16_t below = state.Stack(depth);
        linked = heads[below] == next || (next < count && heads[next] == below);
      }
      if (linked) transition = Transition::kReduce;
    }
    if (!state.Allows(transition)) return {};
    state.Apply(transition);
    derivation.push_back(transition);
  }
  return derivation;
}

ModelContent TrainTransitions(std::span<const GoldSentence> sentences, const ParserOptions& options) {
  std::vector<Example> examples;
  std::size_t lifted = 0, skipped = 0;
  for (const GoldSentence& sentence : sentences) {
    if (sentence.words.size() > 120) continue;
    Example example = ExampleOf(sentence, options.clusters);
    const std::vector<std::uint16_t> projective = Projective(example.heads);
    lifted += projective != example.heads;
    example.heads = projective;
    example.derivation = DerivationOf(example.heads);
    if (example.derivation.size() != 2 * example.heads.size()) {
      ++skipped;
      continue;
    }
    examples.push_back(std::move(example));
  }
  fmt::print(stderr, "parser: {} sentences, {} with lifted arcs, {} left out\n", examples.size(), lifted, skipped);
  HashedWeights weights(options.slots);
  std::vector<std::uint32_t> order(examples.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    Shuffle(order, static_cast<std::uint64_t>(epoch) + 101);
    std::size_t wrong = 0;
    for (std::uint32_t at : order) {
      const Example& example = examples[at];
      const Violation violation = FindViolation(example, weights, options.beam);
      weights.Step();
      if (violation.taken.empty()) continue;
      ++wrong;
      std::size_t same = 0;
      while (same < violation.taken.size() && violation.taken[same] == example.derivation[same]) ++same;
      UpdateAlong(example, example.derivation, same, violation.taken.size(), 1, weights);
      UpdateAlong(example, violation.taken, same, violation.taken.size(), -1, weights);
    }
    fmt::print(stderr, "parser: epoch {} {:.4f} of the sentences wrong\n", epoch + 1,
               double(wrong) / double(examples.size()));
  }
  return {.kind = std::string(Parser::kKind), .names = {}, .features = {}, .entries = weights.Quantised()};
}

ModelContent TrainRelations(std::span<const GoldSentence> sentences, const ParserOptions& options) {
  ModelContent model{.kind = std::string(Parser::kRelationKind), .names = {}, .features = {}, .entries = {}};
  std::map<std::string, int> counts;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence.words) ++counts[word.deprel];
  }
  std::map<std::string, std::uint8_t> labels;
  for (const auto& [name, count] : counts) {
    if (count < 5 || model.names.size() >= 255) continue;
    labels[name] = static_cast<std::uint8_t>(model.names.size());
    model.names.push_back(name);
  }
  // Examples are laid out flat: the features of every word with the gold relation of the sibling before it.
  FeatureIndex index;
  std::vector<std::uint64_t> raw;
  std::vector<std::uint8_t> gold;
  std::array<std::uint64_t, RelationFeatures::kCount> features;
  for (const GoldSentence& sentence : sentences) {
    const Example example = ExampleOf(sentence, options.clusters);
    const std::size_t count = example.heads.size();
    const RelationFeatures::Tree tree = RelationFeatures::TreeOf(example.words, example.heads);
    std::vector<std::uint32_t> last(count + 1, 0);
    for (std::uint16_t i = 0; i < count; ++i) {
      const auto found = labels.find(sentence.words[i].deprel);
      if (found == labels.end()) continue;
      RelationFeatures::Of(tree, i, last[example.heads[i]], features);
      last[example.heads[i]] = found->second + 1u;
      for (std::uint64_t feature : features) index.Add(feature);
      raw.insert(raw.end(), features.begin(), features.end());
      gold.push_back(found->second);
    }
  }
  index.Prune(2);
  std::vector<std::uint32_t> ids(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) ids[i] = index.Find(raw[i]);
  raw = {};
  Perceptron perceptron(index.size(), model.names.size());
  std::vector<float> scores(perceptron.width());
  std::vector<std::uint32_t> order(gold.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    Shuffle(order, static_cast<std::uint64_t>(epoch) + 201);
    std::size_t wrong = 0;
    for (std::uint32_t at : order) {
      const std::uint32_t* active = &ids[std::size_t{at} * RelationFeatures::kCount];
      std::fill(scores.begin(), scores.end(), 0.0F);
      for (std::size_t k = 0; k < RelationFeatures::kCount; ++k) perceptron.Score(active[k], scores.data());
      const auto end = scores.begin() + static_cast<std::ptrdiff_t>(model.names.size());
      const auto best = static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
      perceptron.Step();
      if (best == gold[at]) continue;
      ++wrong;
      for (std::size_t k = 0; k < RelationFeatures::kCount; ++k) {
        perceptron.Update(active[k], gold[at], 1);
        perceptron.Update(active[k], best, -1);
      }
    }
    fmt::print(stderr, "relations: epoch {} training accuracy {:.4f}\n", epoch + 1,
               1 - double(wrong) / double(gold.size()));
  }
  FillSparse(index, perceptron, model.names.size(), model);
  return model;
}

}  // namespace rashomon::training
