#include "network_trainer.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <numeric>

#include "network_examples.h"
#include "training_text.h"

namespace rashomon::training {
namespace {

constexpr std::uint16_t kNone = ParserState::kNone;
constexpr std::size_t kSlots = ParserContext::kSlots;
// Parts of the parser's state that were tried and left out. First weights are still drawn for them, so that those of
// the others, and with them the file that ships, stay as they were.
constexpr std::size_t kLeftOut = 3;

// What each transition loses of the gold tree (Goldberg and Nivre 2013); huge where it is not allowed.
std::array<int, kTransitions> Costs(const ParserState& state, const std::vector<std::uint16_t>& heads) {
  std::array<int, kTransitions> costs{};
  const std::uint16_t top = state.Stack(0), next = state.Buffer(0);
  const auto root = static_cast<std::uint16_t>(state.words());
  const bool is_word = next < root;
  int top_dependents = 0;  // of the top, ahead
  if (top != kNone) {
    for (std::uint16_t i = next; i < root; ++i) top_dependents += heads[i] == top;
  }
  int stack_dependents = 0;  // of the next word, on the stack, that have no head
  bool head_on_stack = false;
  if (is_word) {
    for (std::uint16_t i : state.stack()) {
      stack_dependents += heads[i] == next && state.node(i).head == kNone;
      head_on_stack |= heads[next] == i;
    }
  }
  for (std::size_t t = 0; t < kTransitions; ++t) {
    if (!state.Allows(static_cast<Transition>(t))) costs[t] = 1'000'000;
  }
  costs[0] += head_on_stack + stack_dependents;
  costs[3] += top_dependents;
  if (top == kNone) return costs;
  costs[1] += top_dependents + (heads[top] > next && heads[top] <= root);
  if (is_word) costs[2] += stack_dependents + ((head_on_stack && heads[next] != top) || heads[next] > next);
  return costs;
}

struct Tally {
  std::size_t words = 0, tags = 0, upos = 0, heads = 0, labelled = 0;
  double loss = 0;
};

class Trainer {
 public:
  // What is noted of sentences that a trained network reads.
  struct Notes {
    LayerSamples* samples = nullptr;
    std::vector<SentenceReading>* readings = nullptr;
  };
  // For use, not for training.
  Trainer(Network& network, const Notes& notes)
      : net_(network), random_(1), labels_(network.relations.size()), notes_(notes) {
    Prepare();
  }
  Trainer(Network& network) : net_(network), random_(network.options.seed) {
    const NetworkOptions& o = net_.options;
    const auto glorot = [](std::size_t in, std::size_t out) { return std::sqrt(6.0F / static_cast<float>(in + out)); };
    const std::size_t in1 = (2 * o.window1 + 1) * o.embedding, in2 = (2 * o.window2 + 1) * o.first;
    labels_ = net_.relations.size();
    net_.embedding.Init(SyntaxRows::kWords + net_.word_counts.size(), o.embedding, 0.15F, random_);
    net_.first.Init(in1, o.first, glorot(in1, o.first), random_);
    net_.first_bias.Init(1, o.first, 0, random_);
    net_.tag.Init(o.first, net_.tags.size(), glorot(o.first, net_.tags.size()), random_);
    net_.tag_bias.Init(1, net_.tags.size(), 0, random_);
    net_.second.Init(in2, o.second, glorot(in2, o.second), random_);
    net_.second_bias.Init(1, o.second, 0, random_);
    net_.slots.Init(o.second, kSlots * o.hidden, glorot(4 * o.second, o.hidden), random_, kLeftOut * o.hidden);
    net_.none.Init(kSlots, o.hidden, 0, random_);
    for (std::size_t i = 0; i < kLeftOut * o.hidden; ++i) (void)random_.Next();
    net_.hidden_bias.Init(1, o.hidden, 0, random_);
    net_.transition.Init(kTransitions, o.hidden, glorot(o.hidden, 4), random_);
    net_.transition_bias.Init(1, kTransitions, 0, random_);
    net_.left.Init(labels_, o.hidden, glorot(o.hidden, labels_), random_);
    net_.right.Init(labels_, o.hidden, glorot(o.hidden, labels_), random_);
    net_.label_bias.Init(2, labels_, 0, random_);
    for (std::size_t f = 0; f < ParserContext::kFacts; ++f)
      net_.facts[f].Init(ParserContext::kFactSizes[f], o.hidden, 0.05F, random_);
    Prepare();
  }

  void Prepare() {
    const NetworkOptions& o = net_.options;
    upos_of_.resize(net_.tags.size());
    for (std::size_t i = 0; i < net_.tags.size(); ++i) upos_of_[i] = static_cast<Upos>(net_.tags[i][0] - 'A');
    hidden_.resize(o.hidden);
    mask_.assign(o.hidden, 1);
    hidden_gradient_.resize(o.hidden);
  }

  enum class Mode { kTrain, kTest };
  // Forward, and in training backward and a step, over some sentences.
  void Run(std::span<const NetworkSentence* const> batch, Mode mode, float rate, float explore, Tally& tally) {
    mode_ = mode;
    explore_ = explore;
    Encode(batch);
    TagWords(batch, tally);
    states_gradient_.Resize(states_.rows, states_.columns);
    for (std::size_t s = 0; s < batch.size(); ++s) ParseOne(*batch[s], places_[s], tally);
    if (mode_ == Mode::kTrain) Backward(batch, rate);
  }

  static std::vector<std::uint16_t> HeadsOf(const ParserState& state, std::span<const Upos> upos) {
    const auto root = static_cast<std::uint16_t>(state.words());
    std::vector<std::uint16_t> heads(root);
    std::uint16_t top = kNone;
    for (std::uint16_t i = 0; i < root; ++i) {
      heads[i] = state.node(i).head;
      if (heads[i] != root) continue;
      if (top == kNone || (upos[i] == Upos::kVerb && upos[top] != Upos::kVerb)) top = i;
    }
    for (std::uint16_t i = 0; i < root; ++i) {
      if (heads[i] == root && i != top) heads[i] = top;
    }
    return heads;
  }

 private:
  [[nodiscard]] bool training() const { return mode_ == Mode::kTrain; }

  static void Bias(Matrix& a, const Parameter& bias) {
    for (std::size_t i = 0; i < a.rows; ++i) {
      for (std::size_t j = 0; j < a.columns; ++j) a.row(i)[j] += bias.value.values[j];
    }
  }
  // max(0, x), and in training some of the values out and the others made up for it; the mask is the gradient's factor.
  void Activate(Matrix& a, Matrix& mask) {
    mask.Resize(a.rows, a.columns);
    const float keep = 1 - net_.options.dropout;
    const auto threshold = static_cast<std::uint32_t>(static_cast<double>(keep) * 4294967295.0);
    for (std::size_t i = 0; i < a.values.size(); ++i) {
      float factor = a.values[i] > 0 ? 1.0F : 0.0F;
      if (training()) factor = random_.Next() <= threshold ? factor / keep : 0.0F;
      a.values[i] *= factor;
      mask.values[i] = factor;
    }
  }
  // Windows of words beside each other; the rows of a sentence are followed by zeros.
  static void Windows(const Matrix& a, std::size_t window, Matrix& out) {
    out.Resize(a.rows, (2 * window + 1) * a.columns);
    for (std::size_t i = 0; i < a.rows; ++i) {
      for (std::size_t o = 0; o <= 2 * window; ++o) {
        if (i + o < window || i + o - window >= a.rows) continue;
        std::memcpy(out.row(i) + o * a.columns, a.row(i + o - window), a.columns * sizeof(float));
      }
    }
  }
  static void AddWindows(const Matrix& windows, std::size_t window, Matrix& out) {
    for (std::size_t i = 0; i < out.rows; ++i) {
      for (std::size_t o = 0; o <= 2 * window; ++o) {
        if (i + o < window || i + o - window >= out.rows) continue;
        float* to = out.row(i + o - window);
        const float* from = windows.row(i) + o * out.columns;
        for (std::size_t j = 0; j < out.columns; ++j) to[j] += from[j];
      }
    }
  }
  // Nothing stands between two sentences: their rows are zeros in every layer.
  void ClearGaps(Matrix& a) const {
    for (std::size_t i = 0; i < a.rows; ++i) {
      if (!is_word_[i]) std::fill(a.row(i), a.row(i) + a.columns, 0.0F);
    }
  }

  void Encode(std::span<const NetworkSentence* const> batch) {
    const NetworkOptions& o = net_.options;
    const std::size_t gap = std::max(o.window1, o.window2);
    places_.clear();
    std::size_t rows = gap;
    for (const NetworkSentence* sentence : batch) {
      places_.push_back(rows);
      rows += sentence->rows.size() + 1 + gap;  // the root has a row of its own, of zeros
    }
    is_word_.assign(rows, 0);
    active_.resize(rows);
    words_.Resize(rows, o.embedding);
    for (std::size_t s = 0; s < batch.size(); ++s) {
      for (std::size_t i = 0; i < batch[s]->rows.size(); ++i) {
        const std::size_t at = places_[s] + i;
        is_word_[at] = 1;
        active_[at] = batch[s]->rows[i];
        if (training()) DropWord(active_[at]);
        for (std::uint32_t row : active_[at]) {
          const float* from = net_.embedding.value.row(row);
          for (std::size_t j = 0; j < o.embedding; ++j) words_.row(at)[j] += from[j];
        }
      }
    }
    Windows(words_, o.window1, windows1_);
    first_.Resize(rows, o.first);
    AddProduct(windows1_, net_.first.value, first_);
    Bias(first_, net_.first_bias);
    Activate(first_, first_mask_);
    ClearGaps(first_);
    Windows(first_, o.window2, windows2_);
    second_.Resize(rows, o.second);
    AddProduct(windows2_, net_.second.value, second_);
    Bias(second_, net_.second_bias);
    Activate(second_, second_mask_);
    ClearGaps(second_);
    states_.Resize(rows, kSlots * o.hidden);
    AddProduct(second_, net_.slots.value, states_);
    if (notes_.samples == nullptr) return;
    notes_.samples->words.insert(notes_.samples->words.end(), words_.values.begin(), words_.values.end());
    notes_.samples->first.insert(notes_.samples->first.end(), first_.values.begin(), first_.values.end());
    notes_.samples->second.insert(notes_.samples->second.end(), second_.values.begin(), second_.values.end());
  }

  // Rare words are often taken for unknown ones, so that something is learned of those.
  void DropWord(std::array<std::uint32_t, SyntaxRows::kCount>& rows) {
    const auto count = static_cast<float>(net_.word_counts[rows[0] - SyntaxRows::kWords]);
    if (count > 0 && random_.Uniform() < 0.5F / (0.5F + count) + 0.02F) rows[0] = SyntaxRows::kWords;
    if (random_.Uniform() < 0.08F) rows[1] = 0;
    if (random_.Uniform() < 0.04F) rows[4] = rows[3];
    if (random_.Uniform() < 0.04F) rows[6] = rows[5];
  }

  void TagWords(std::span<const NetworkSentence* const> batch, Tally& tally) {
    tags_.Resize(first_.rows, net_.tags.size());
    AddProduct(first_, net_.tag.value, tags_);
    Bias(tags_, net_.tag_bias);
    predicted_.assign(first_.rows, Upos::kX);
    tagged_.assign(first_.rows, 0);
    for (std::size_t s = 0; s < batch.size(); ++s) {
      for (std::size_t i = 0; i < batch[s]->tags.size(); ++i) {
        float* row = tags_.row(places_[s] + i);
        const auto best = static_cast<std::size_t>(std::max_element(row, row + net_.tags.size()) - row);
        predicted_[places_[s] + i] = upos_of_[best];
        tagged_[places_[s] + i] = static_cast<std::uint32_t>(best);
        const std::uint32_t gold = batch[s]->tags[i];
        ++tally.words;
        tally.tags += best == gold;
        tally.upos += gold < net_.tags.size() && upos_of_[best] == upos_of_[gold];
        if (training()) SoftmaxGradient(row, net_.tags.size(), gold, tally);
      }
    }
    if (training()) {
      for (std::size_t i = 0; i < tags_.rows; ++i) {
        if (!is_word_[i]) std::fill(tags_.row(i), tags_.row(i) + tags_.columns, 0.0F);
      }
    }
  }

  // Scores become the gradient of the cross entropy.
  static void SoftmaxGradient(float* row, std::size_t size, std::uint32_t gold, Tally& tally) {
    if (gold >= size) {
      std::fill(row, row + size, 0.0F);
      return;
    }
    const float most = *std::max_element(row, row + size);
    float sum = 0;
    for (std::size_t j = 0; j < size; ++j) sum += row[j] = std::exp(row[j] - most);
    for (std::size_t j = 0; j < size; ++j) row[j] /= sum;
    tally.loss -= std::log(std::max(row[gold], 1e-9F));
    row[gold] -= 1;
  }

  void Hidden(const ParserContext& context, std::size_t place) {
    const std::size_t wide = net_.options.hidden;
    std::copy_n(net_.hidden_bias.value.values.begin(), wide, hidden_.begin());
    for (std::size_t k = 0; k < kSlots; ++k) {
      const float* from =
          context.slots[k] == kNone ? net_.none.value.row(k) : states_.row(place + context.slots[k]) + k * wide;
      for (std::size_t j = 0; j < wide; ++j) hidden_[j] += from[j];
    }
    for (std::size_t f = 0; f < ParserContext::kFacts; ++f) {
      const float* from = net_.facts[f].value.row(context.facts[f]);
      for (std::size_t j = 0; j < wide; ++j) hidden_[j] += from[j];
    }
    if (notes_.samples != nullptr)
      notes_.samples->hidden.insert(notes_.samples->hidden.end(), hidden_.begin(), hidden_.end());
    const float keep = 1 - net_.options.dropout;
    const auto threshold = static_cast<std::uint32_t>(static_cast<double>(keep) * 4294967295.0);
    for (std::size_t j = 0; j < wide; ++j) {
      mask_[j] = hidden_[j] > 0 ? 1.0F : 0.0F;
      if (training()) mask_[j] = random_.Next() <= threshold ? mask_[j] / keep : 0.0F;
      hidden_[j] *= mask_[j];
    }
  }
  [[nodiscard]] float Dot(const float* row) const {
    float sums[16] = {};
    for (std::size_t j = 0; j < hidden_.size(); j += 16) {
      for (std::size_t l = 0; l < 16; ++l) sums[l] += row[j + l] * hidden_[j + l];
    }
    float sum = 0;
    for (float part : sums) sum += part;
    return sum;
  }
  void Back(float gradient, std::size_t row, Parameter& weights) {
    const float* value = weights.value.row(row);
    float* to = weights.Touch(row);
    for (std::size_t j = 0; j < hidden_.size(); ++j) {
      to[j] += gradient * hidden_[j];
      hidden_gradient_[j] += gradient * value[j];
    }
  }

  void ParseOne(const NetworkSentence& sentence, std::size_t place, Tally& tally) {
    const std::size_t count = sentence.heads.size();
    state_.Reset(count);
    const std::span<const Upos> upos(&predicted_[place], count);
    const WordKinds kinds(upos);
    std::vector<float> labels(labels_);
    for (std::size_t step = 0; step < 2 * count; ++step) {
      const ParserContext context = ParserContext::Of(state_, kinds);
      Hidden(context, place);
      std::array<float, kTransitions> scores;
      for (std::size_t t = 0; t < kTransitions; ++t)
        scores[t] = Dot(net_.transition.value.row(t)) + net_.transition_bias.value.values[t];
      const std::array<int, kTransitions> costs = Costs(state_, sentence.heads);
      const int least = *std::min_element(costs.begin(), costs.end());
      std::size_t best = kTransitions, oracle = kTransitions;
      for (std::size_t t = 0; t < kTransitions; ++t) {
        if (costs[t] >= 1'000'000) continue;
        if (best == kTransitions || scores[t] > scores[best]) best = t;
        if (costs[t] == least && (oracle == kTransitions || scores[t] > scores[oracle])) oracle = t;
      }
      std::size_t taken = best;
      if (training() && best != oracle && random_.Uniform() >= explore_) taken = oracle;
      std::uint8_t relation = 0;
      const bool arc = taken == 1 || taken == 2;
      const bool left = taken == 1;
      std::fill(hidden_gradient_.begin(), hidden_gradient_.end(), 0.0F);
      if (arc) {
        Parameter& weights = left ? net_.left : net_.right;
        for (std::size_t l = 0; l < labels_; ++l)
          labels[l] = Dot(weights.value.row(l)) + net_.label_bias.value.row(left ? 0 : 1)[l];
        relation = static_cast<std::uint8_t>(std::max_element(labels.begin(), labels.end()) - labels.begin() + 1);
        const std::uint16_t dependent = left ? state_.Stack(0) : state_.Buffer(0);
        const std::uint16_t head = left ? state_.Buffer(0) : state_.Stack(0);
        const std::uint8_t gold = sentence.relations[dependent];
        if (training() && sentence.heads[dependent] == head && gold != 0) {
          SoftmaxGradient(labels.data(), labels_, gold - 1u, tally);
          float* bias = net_.label_bias.Touch(left ? 0 : 1);
          for (std::size_t l = 0; l < labels_; ++l) {
            bias[l] += labels[l];
            Back(labels[l], l, weights);
          }
          if (explore_ == 0) relation = gold;
        }
      }
      if (training()) Learn(context, place, scores, costs, least, tally);
      state_.Apply(static_cast<Transition>(taken), relation);
    }
    std::vector<std::uint16_t> heads = HeadsOf(state_, upos);
    for (std::size_t i = 0; i < count; ++i) {
      tally.heads += heads[i] == sentence.gold[i];
      tally.labelled +=
          heads[i] == sentence.gold[i] && state_.node(static_cast<std::uint16_t>(i)).relation == sentence.relations[i];
    }
    if (notes_.readings != nullptr) Note(place, std::move(heads));
  }

  void Note(std::size_t place, std::vector<std::uint16_t> heads) {
    SentenceReading& made = notes_.readings->emplace_back();
    for (std::uint16_t i = 0; i < heads.size(); ++i) {
      made.tags.push_back(tagged_[place + i]);
      made.relations.push_back(state_.node(i).relation);
    }
    made.heads = std::move(heads);
  }

  void Learn(const ParserContext& context, std::size_t place, const std::array<float, kTransitions>& scores,
             const std::array<int, kTransitions>& costs, int least, Tally& tally) {
    float most = -1e30F, all = 0, good = 0;
    for (std::size_t t = 0; t < kTransitions; ++t) {
      if (costs[t] < 1'000'000) most = std::max(most, scores[t]);
    }
    std::array<float, kTransitions> p{};
    for (std::size_t t = 0; t < kTransitions; ++t) {
      if (costs[t] >= 1'000'000) continue;
      p[t] = std::exp(scores[t] - most);
      all += p[t];
      if (costs[t] == least) good += p[t];
    }
    good = std::max(good, 1e-20F);
    tally.loss -= std::log(std::max(good / all, 1e-9F));
    float* bias = net_.transition_bias.Touch(0);
    for (std::size_t t = 0; t < kTransitions; ++t) {
      if (costs[t] >= 1'000'000) continue;
      const float gradient = p[t] / all - (costs[t] == least ? p[t] / good : 0.0F);
      bias[t] += gradient;
      Back(gradient, t, net_.transition);
    }
    const std::size_t wide = net_.options.hidden;
    for (std::size_t j = 0; j < wide; ++j) hidden_gradient_[j] *= mask_[j];
    const auto add = [&](float* to) {
      for (std::size_t j = 0; j < wide; ++j) to[j] += hidden_gradient_[j];
    };
    add(net_.hidden_bias.Touch(0));
    for (std::size_t k = 0; k < kSlots; ++k) {
      add(context.slots[k] == kNone ? net_.none.Touch(k) : states_gradient_.row(place + context.slots[k]) + k * wide);
    }
    for (std::size_t f = 0; f < ParserContext::kFacts; ++f) add(net_.facts[f].Touch(context.facts[f]));
  }

  static void BiasGradient(const Matrix& gradient, Parameter& bias) {
    float* to = bias.Touch(0);
    for (std::size_t i = 0; i < gradient.rows; ++i) {
      for (std::size_t j = 0; j < gradient.columns; ++j) to[j] += gradient.row(i)[j];
    }
  }
  static void Masked(Matrix& gradient, const Matrix& mask) {
    for (std::size_t i = 0; i < gradient.values.size(); ++i) gradient.values[i] *= mask.values[i];
  }

  void Backward(std::span<const NetworkSentence* const>, float rate) {
    const NetworkOptions& o = net_.options;
    AddProduct(Transposed(second_), states_gradient_, net_.slots.gradient);
    Matrix gradient(second_.rows, o.second);
    AddProduct(states_gradient_, Transposed(net_.slots.value), gradient);
    Masked(gradient, second_mask_);
    ClearGaps(gradient);
    BiasGradient(gradient, net_.second_bias);
    AddProduct(Transposed(windows2_), gradient, net_.second.gradient);
    Matrix windows(windows2_.rows, windows2_.columns);
    AddProduct(gradient, Transposed(net_.second.value), windows);
    Matrix first(first_.rows, o.first);
    AddWindows(windows, o.window2, first);
    AddProduct(tags_, Transposed(net_.tag.value), first);
    AddProduct(Transposed(first_), tags_, net_.tag.gradient);
    BiasGradient(tags_, net_.tag_bias);
    Masked(first, first_mask_);
    ClearGaps(first);
    BiasGradient(first, net_.first_bias);
    AddProduct(Transposed(windows1_), first, net_.first.gradient);
    Matrix windows1(windows1_.rows, windows1_.columns);
    AddProduct(first, Transposed(net_.first.value), windows1);
    Matrix words(words_.rows, o.embedding);
    AddWindows(windows1, o.window1, words);
    for (std::size_t i = 0; i < words.rows; ++i) {
      if (!is_word_[i]) continue;
      for (std::uint32_t row : active_[i]) {
        float* to = net_.embedding.Touch(row);
        for (std::size_t j = 0; j < o.embedding; ++j) to[j] += words.row(i)[j];
      }
    }
    for (Parameter* dense : {&net_.first, &net_.second, &net_.slots, &net_.tag}) dense->TouchAll();
    ++steps_;
    // Adam's two corrections for moments that began at zero.
    const double c1 = 1 - std::pow(0.9, steps_), c2 = 1 - std::pow(0.98, steps_);
    const auto scale = static_cast<float>(rate * std::sqrt(c2) / c1);
    for (Parameter* parameter : net_.Parameters()) parameter->Step(scale, o.decay * rate);
    static constexpr int kStepsBetween = 8;
    if (steps_ % kStepsBetween != 0) return;
    // From the beginning on, all steps count alike until there are enough of them.
    const float share = std::max(kStepsBetween * o.average, static_cast<float>(kStepsBetween) * 2 /
                                                                static_cast<float>(steps_ + 2 * kStepsBetween));
    for (Parameter* parameter : net_.Parameters()) parameter->Average(share);
  }

  Network& net_;
  Random random_;
  Mode mode_ = Mode::kTest;
  float explore_ = 0;
  std::size_t labels_ = 0;
  Notes notes_;
  int steps_ = 0;
  std::vector<Upos> upos_of_;
  std::vector<std::size_t> places_;  // of each sentence's first row
  std::vector<std::uint8_t> is_word_;
  std::vector<std::array<std::uint32_t, SyntaxRows::kCount>> active_;
  std::vector<Upos> predicted_;
  std::vector<std::uint32_t> tagged_;
  Matrix words_, windows1_, first_, first_mask_, windows2_, second_, second_mask_, states_, states_gradient_, tags_;
  std::vector<float> hidden_, mask_, hidden_gradient_;
  ParserState state_;
};

void Print(std::string_view what, const Tally& tally) {
  const auto n = static_cast<double>(tally.words);
  fmt::print(stderr, "{}: loss {:.4f} UPOS {:.4f} tag {:.4f} UAS {:.4f} LAS {:.4f}\n", what, tally.loss / n,
             double(tally.upos) / n, double(tally.tags) / n, double(tally.heads) / n, double(tally.labelled) / n);
}

}  // namespace

Network TrainNetwork(std::span<const GoldSentence> sentences, std::span<const GoldSentence> read,
                     std::span<const GoldSentence> dev, const NetworkOptions& options) {
  Network network;
  network.options = options;
  NumberLabels(sentences, network);
  std::vector<NetworkSentence> examples = Prepare(WithOtherCases(sentences), network);
  const std::size_t annotated = examples.size();
  for (NetworkSentence& sentence : Prepare(WithOtherCases(read), network)) examples.push_back(std::move(sentence));
  const std::vector<NetworkSentence> tests = Prepare(dev, network);
  fmt::print(stderr, "network: {} sentences and {} read, {} words known, {} tags, {} relations\n", annotated,
             examples.size() - annotated, network.word_counts.size() - 1, network.tags.size(),
             network.relations.size());
  Trainer trainer(network);
  std::vector<std::uint32_t> order;
  const auto start = std::chrono::steady_clock::now();
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    order.resize(epoch < options.read_epochs ? examples.size() : annotated);
    std::iota(order.begin(), order.end(), 0U);
    Shuffle(order, static_cast<std::uint64_t>(epoch) + options.seed * 1000);
    Tally tally;
    std::vector<const NetworkSentence*> batch;
    std::size_t words = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
      batch.push_back(&examples[order[k]]);
      words += batch.back()->rows.size();
      if (words < options.batch_words && k + 1 < order.size()) continue;
      const double done = (epoch + double(k) / double(order.size())) / options.epochs;
      trainer.Run(batch, Trainer::Mode::kTrain, options.rate * static_cast<float>(1.02 - done),
                  epoch == 0 ? 0.0F : 0.9F, tally);
      batch.clear();
      words = 0;
    }
    Print(fmt::format("epoch {} {:.0f}s train", epoch + 1,
                      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()),
          tally);
    Tally test;
    for (const NetworkSentence& sentence : tests) {
      const NetworkSentence* one = &sentence;
      trainer.Run({&one, 1}, Trainer::Mode::kTest, 0, 0, test);
    }
    Print("  dev", test);
    for (Parameter* parameter : network.Parameters()) parameter->SwapAverage();
    test = {};
    for (const NetworkSentence& sentence : tests) {
      const NetworkSentence* one = &sentence;
      trainer.Run({&one, 1}, Trainer::Mode::kTest, 0, 0, test);
    }
    Print("  dev, averaged", test);
    if (epoch + 1 < options.epochs) {
      for (Parameter* parameter : network.Parameters()) parameter->SwapAverage();
    }
  }
  return network;
}

std::vector<SentenceReading> Read(Network& network, std::span<const GoldSentence> sentences) {
  std::vector<SentenceReading> readings;
  Trainer runner(network, {.readings = &readings});
  Tally tally;
  for (const NetworkSentence& sentence : Prepare(sentences, network)) {
    const NetworkSentence* one = &sentence;
    runner.Run({&one, 1}, Trainer::Mode::kTest, 0, 0, tally);
  }
  return readings;
}

ModelContent QuantiseNetwork(Network& network, std::span<const GoldSentence> sentences) {
  LayerSamples samples;
  Trainer runner(network, {.samples = &samples});
  Tally tally;
  for (const NetworkSentence& sentence : Prepare(sentences, network)) {
    const NetworkSentence* one = &sentence;
    runner.Run({&one, 1}, Trainer::Mode::kTest, 0, 0, tally);
  }
  Print("as floats", tally);
  return InWholeNumbers(network, samples);
}

}  // namespace rashomon::training
