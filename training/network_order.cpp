// The order of the second layer's values in syntax.bin: values that are above zero together stand in one group of
// kInputBlock, so that of most words few groups are not all zero, and the parts of the parser's state cost less
// (src/annotate/integer_product_sparse.h). No sum depends on the order: tags and trees stay what they are.
#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <numeric>

#include "annotate/integer_product.h"
#include "annotate/syntax_network.h"
#include "base/hash.h"
#include "network_trainer.h"
#include "training_text.h"

namespace rashomon::training {
namespace {

constexpr std::size_t kFrame = 16, kSum = 8;  // bytes before and after a model's payload

// For each value of the layer, of which words (bits) it is above zero.
using Activity = std::vector<std::vector<std::uint64_t>>;

Activity ActivityOf(SyntaxNetwork& network, std::span<const GoldSentence> sentences, const ModelFile* clusters) {
  Activity activity;
  std::size_t words = 0;
  for (const GoldSentence& sentence : sentences) {
    std::vector<SyntaxNetwork::Rows> rows;
    for (const WordFeatures& word : FeaturesOf(sentence, clusters))
      rows.push_back(SyntaxRows::Of(word, network.WordRow(word.word)));
    if (rows.empty()) continue;
    const std::uint32_t end = static_cast<std::uint32_t>(rows.size());
    std::vector<std::uint8_t> labels;
    network.Tag(rows, {&end, 1}, labels);
    const std::span<const std::uint8_t> layer = network.SecondLayer(0);
    activity.resize(layer.size() / rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i, ++words) {
      for (std::size_t j = 0; j < activity.size(); ++j) {
        if (words % 64 == 0) activity[j].push_back(0);
        activity[j].back() |= std::uint64_t{layer[i * activity.size() + j] != 0} << (words % 64);
      }
    }
  }
  return activity;
}

// Groups that are not all zero, added up over the words, become fewer by exchanging two values as long as that helps.
std::vector<std::size_t> OrderOf(const Activity& activity) {
  std::vector<std::size_t> order(activity.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto cost = [&](std::size_t group) {
    std::size_t sum = 0;
    for (std::size_t k = 0; k < activity[0].size(); ++k) {
      std::uint64_t any = 0;
      for (std::size_t l = 0; l < kInputBlock; ++l) any |= activity[order[group * kInputBlock + l]][k];
      sum += static_cast<std::size_t>(std::popcount(any));
    }
    return sum;
  };
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = (i / kInputBlock + 1) * kInputBlock; j < order.size(); ++j) {
        const std::size_t before = cost(i / kInputBlock) + cost(j / kInputBlock);
        std::swap(order[i], order[j]);
        if (cost(i / kInputBlock) + cost(j / kInputBlock) < before)
          better = true;
        else
          std::swap(order[i], order[j]);
      }
    }
  }
  return order;
}

}  // namespace

Result<void> OrderSecondLayer(const std::string& path, std::span<const GoldSentence> sentences,
                              const ModelFile* clusters) {
  auto bytes = ReadWholeFile(path);
  if (!bytes) return std::unexpected(bytes.error());
  auto network = SyntaxNetwork::Open(*bytes);
  if (!network) return std::unexpected(network.error());
  const auto model = ModelFile::Open(*bytes, SyntaxNetwork::kKind);
  if (!model) return std::unexpected(model.error());
  const Activity activity = ActivityOf(*network, sentences, clusters);
  if (activity.empty()) return Fail(ErrorCode::kInvalidArgument, "no sentences");
  const std::vector<std::size_t> order = OrderOf(activity);

  NetworkHeader header;
  std::memcpy(&header, model->entries().data(), sizeof header);
  const SyntaxNetwork::Layout layout = SyntaxNetwork::Layout::Of(header);
  std::string made = *bytes;
  const std::size_t weights = bytes->size() - kSum - layout.size;
  const std::size_t inputs = std::size_t{2 * header.window2 + 1} * header.first;
  const std::size_t columns = ParserContext::kSlots * header.hidden;
  for (std::size_t to = 0; to < order.size(); ++to) {
    const std::size_t from = order[to];
    for (std::size_t i = 0; i < inputs; ++i)
      made[weights + layout.second + PackedPlace(i, to, inputs)] =
          (*bytes)[weights + layout.second + PackedPlace(i, from, inputs)];
    std::memcpy(&made[weights + layout.second_bias + 4 * to], &(*bytes)[weights + layout.second_bias + 4 * from], 4);
    for (std::size_t c = 0; c < columns; ++c)
      made[weights + layout.slots + PackedPlace(to, c, order.size())] =
          (*bytes)[weights + layout.slots + PackedPlace(from, c, order.size())];
  }
  const std::uint64_t sum = Fnv1a64(std::string_view(made).substr(kFrame, made.size() - kFrame - kSum));
  std::memcpy(&made[made.size() - kSum], &sum, kSum);
  std::ofstream out(path, std::ios::binary);
  if (!out.write(made.data(), static_cast<std::streamsize>(made.size())))
    return Fail(ErrorCode::kUnavailable, path + ": cannot be written");
  return {};
}

}  // namespace rashomon::training
