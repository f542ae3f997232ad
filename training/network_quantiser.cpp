// The trained network in whole numbers: one scale a layer, chosen so that nearly all of the values seen fit.
//
// Weights are not clipped: the largest takes 127. Cutting off the outermost ten-thousandth cost .001 to .002 of UAS.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "annotate/integer_product.h"
#include "annotate/syntax_network.h"
#include "network_trainer.h"

namespace rashomon::training {
namespace {

// The size that all but a few values stay below.
double MostOf(std::vector<float> values, double share) {
  std::vector<float> sizes;
  for (float value : values) {
    if (value != 0) sizes.push_back(std::abs(value));
  }
  if (sizes.empty()) return 1;
  const auto rank = static_cast<std::size_t>(static_cast<double>(sizes.size() - 1) * share);
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(rank), sizes.end());
  return std::max(1e-6, static_cast<double>(sizes[rank]));
}

std::int32_t Rounded(double value, double most) {
  return static_cast<std::int32_t>(std::lround(std::clamp(value, -most, most)));
}

class Quantiser {
 public:
  Quantiser(Network& network, const LayerSamples& samples) : net_(network), samples_(samples) {}

  ModelContent Run() {
    const NetworkOptions& o = net_.options;
    NetworkHeader& h = header_;
    h.embedding = static_cast<std::uint32_t>(o.embedding), h.first = static_cast<std::uint32_t>(o.first);
    h.second = static_cast<std::uint32_t>(o.second), h.hidden = static_cast<std::uint32_t>(o.hidden);
    h.window1 = static_cast<std::uint32_t>(o.window1), h.window2 = static_cast<std::uint32_t>(o.window2);
    h.tags = static_cast<std::uint32_t>(net_.tags.size());
    h.relations = static_cast<std::uint32_t>(net_.relations.size());
    h.rows = static_cast<std::uint32_t>(net_.embedding.value.rows);
    layout_ = SyntaxNetwork::Layout::Of(h);
    weights_.assign(layout_.size, 0);
    Fill();
    ModelContent model{.kind = std::string(SyntaxNetwork::kKind), .names = net_.tags, .features = {}, .entries = {}};
    model.names.insert(model.names.end(), net_.relations.begin(), net_.relations.end());
    for (const auto& [hash, row] : net_.words) model.features.emplace_back(hash, row);
    model.entries.assign(reinterpret_cast<const char*>(&header_), sizeof header_);
    model.aligned.assign(weights_.begin(), weights_.end());
    return model;
  }

 private:
  static double WeightScale(const Parameter& weights) { return 127 / MostOf(weights.value.values, 1); }

  void Fill() {
    const double embedding_scale = WeightScale(net_.embedding), word_scale = 63 / MostOf(samples_.words, kShare);
    for (std::size_t i = 0; i < net_.embedding.value.values.size(); ++i)
      weights_[layout_.embedding + i] =
          static_cast<char>(Rounded(net_.embedding.value.values[i] * embedding_scale, 127));
    header_.word_factor =
        static_cast<std::uint32_t>(std::min(32767L, std::lround(word_scale / embedding_scale * 32768)));

    const double first_sum = word_scale * Pack(net_.first, layout_.first, net_.options.first);
    PutBias(net_.first_bias.value.values, first_sum, layout_.first_bias);
    ShiftBias(net_.options.first);
    const double first_scale = 127 / MostOf(samples_.first, kShare);
    Step(first_scale / first_sum, header_.first_shift, header_.first_factor);

    PutBias(net_.tag_bias.value.values, first_scale * Pack(net_.tag, layout_.tag, layout_.tag_columns),
            layout_.tag_bias);
    const double second_sum = first_scale * Pack(net_.second, layout_.second, net_.options.second);
    PutBias(net_.second_bias.value.values, second_sum, layout_.second_bias);
    const double second_scale = 127 / MostOf(samples_.second, kShare);
    Step(second_scale / second_sum, header_.second_shift, header_.second_factor);

    const double hidden_most = MostOf(samples_.hidden, kShare);
    double hidden_sum = second_scale * Pack(net_.slots, layout_.slots, net_.slots.value.columns);
    while (hidden_sum > 8000 / hidden_most) hidden_sum /= 2, ++header_.slot_shift;
    PutHalves(net_.none.value.values, hidden_sum, layout_.none);
    PutHalves(net_.hidden_bias.value.values, hidden_sum, layout_.hidden_bias);
    for (std::size_t f = 0; f < ParserContext::kFacts; ++f)
      PutHalves(net_.facts[f].value.values, hidden_sum, layout_.facts + 2 * layout_.fact_rows[f] * net_.options.hidden);
    const double hidden_scale = 127 / hidden_most;
    header_.hidden_factor = static_cast<std::uint32_t>(std::lround(hidden_scale / hidden_sum * 65536));

    PutBias(net_.transition_bias.value.values,
            hidden_scale * PackRows(net_.transition, layout_.transition, kColumnBlock), layout_.transition_bias);
    const std::vector<float>& bias = net_.label_bias.value.values;
    const auto middle = bias.begin() + static_cast<std::ptrdiff_t>(net_.relations.size());
    PutBias({bias.begin(), middle}, hidden_scale * PackRows(net_.left, layout_.left, layout_.relation_columns),
            layout_.label_bias);
    PutBias({middle, bias.end()}, hidden_scale * PackRows(net_.right, layout_.right, layout_.relation_columns),
            layout_.label_bias + 4 * layout_.relation_columns);
  }

  // Weights of inputs (rows) by outputs (columns); gives the scale.
  double Pack(const Parameter& weights, std::size_t place, std::size_t) {
    const double scale = WeightScale(weights);
    const Matrix& m = weights.value;
    for (std::size_t i = 0; i < m.rows; ++i) {
      for (std::size_t j = 0; j < m.columns; ++j)
        weights_[place + PackedPlace(i, j, m.rows)] = static_cast<char>(Rounded(m.row(i)[j] * scale, 127));
    }
    return scale;
  }
  // The same of outputs by inputs.
  double PackRows(const Parameter& weights, std::size_t place, std::size_t columns) {
    Parameter turned;
    turned.value = Transposed(weights.value);
    return Pack(turned, place, columns);
  }
  void PutBias(std::vector<float> bias, double scale, std::size_t place) {
    for (std::size_t j = 0; j < bias.size(); ++j) PutNumber(place + 4 * j, Rounded(bias[j] * scale, 1e8));
  }
  // Words are stored around kWordZero: the bias takes that off again.
  void ShiftBias(std::size_t columns) {
    const std::size_t inputs = net_.first.value.rows;
    for (std::size_t j = 0; j < columns; ++j) {
      std::int32_t sum = 0, bias = 0;
      for (std::size_t i = 0; i < inputs; ++i)
        sum += static_cast<signed char>(weights_[layout_.first + PackedPlace(i, j, inputs)]);
      std::memcpy(&bias, &weights_[layout_.first_bias + 4 * j], 4);
      PutNumber(layout_.first_bias + 4 * j, bias - SyntaxNetwork::kWordZero * sum);
    }
  }
  void PutNumber(std::size_t place, std::int32_t value) { std::memcpy(&weights_[place], &value, 4); }
  void PutHalves(const std::vector<float>& values, double scale, std::size_t place) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto half = static_cast<std::int16_t>(Rounded(values[i] * scale, 32000));
      std::memcpy(&weights_[place + 2 * i], &half, 2);
    }
  }
  // A factor below one as a shift and 16 bits of a factor.
  static void Step(double ratio, std::uint32_t& shift, std::uint32_t& factor) {
    while (127 / ratio / std::pow(2.0, shift) > 16384) ++shift;
    factor = static_cast<std::uint32_t>(std::min(65535L, std::lround(ratio * std::pow(2.0, shift) * 65536)));
  }

  static constexpr double kShare = 0.9995;
  Network& net_;
  const LayerSamples& samples_;
  NetworkHeader header_{};
  SyntaxNetwork::Layout layout_{};
  std::vector<char> weights_;
};

}  // namespace

ModelContent InWholeNumbers(Network& network, const LayerSamples& samples) {
  return Quantiser(network, samples).Run();
}

}  // namespace rashomon::training
