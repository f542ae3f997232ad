#include "claims/figure_model.h"

#include <algorithm>
#include <bit>

namespace rashomon {

std::optional<FigureModel> FigureModel::Open(std::string_view bytes) {
  const Result<ModelFile> file = ModelFile::Open(bytes, kKind);
  if (!file) return std::nullopt;
  return OfRows(file->entries());
}

std::optional<FigureModel> FigureModel::OfRows(std::string_view rows) {
  const std::size_t count = rows.size() / kFigureAnswers;
  const bool whole = count * kFigureAnswers == rows.size() && count >= 2 && std::has_single_bit(count);
  const auto bits = static_cast<std::uint32_t>(std::bit_width(count) - 1);
  if (!whole || bits > kMostBits) return std::nullopt;
  return FigureModel(rows.data(), bits);
}

FigureScores FigureModel::ScoresOf(std::span<const std::uint32_t> features) const {
  // Sixteen numbers that are added at once (vector types of g++ and clang).
  using Sums [[gnu::vector_size(2 * kFigureAnswers)]] = std::int16_t;
  using Row [[gnu::vector_size(kFigureAnswers)]] = signed char;
  static_assert(kMostFeatures * 128 <= 32767, "sums of weights fit 16 bits");
  Sums sums{};
  for (const std::uint32_t feature : features.first(std::min(features.size(), kMostFeatures))) {
    Row row;
    std::memcpy(&row, weights_ + RowOf(feature, bits_) * kFigureAnswers, sizeof row);
    sums += __builtin_convertvector(row, Sums);
  }
  FigureScores scores;
  std::memcpy(scores.data(), &sums, sizeof sums);
  return scores;
}

FigureAnswer BestAnswer(const FigureScores& scores) {
  std::size_t best = 1;
  for (std::size_t answer = 2; answer < kGivenAnswers; ++answer) {
    if (scores[answer] > scores[best]) best = answer;
  }
  int other = scores[0];
  for (std::size_t answer = 1; answer < kGivenAnswers; ++answer) {
    if (answer != best) other = std::max<int>(other, scores[answer]);
  }
  return {static_cast<Outcome>(best - 1), scores[best] - other};
}

}  // namespace rashomon
