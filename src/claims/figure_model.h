// FigureModel: the weights behind the learned reader of figures (models/<language>/figures.bin; the card beside it says
// how it was made). A multinomial regression over hashed features: a table of 2^bits rows of kFigureAnswers weights of
// one byte, kFigureUnit to one unit of the logarithm of the odds. A feature's row is named by its upper bits; nothing
// is searched for and no key is compared, so what two features of one row weigh is what the training made of both.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

#include "annotate/model_file.h"
#include "claims/claims.h"

namespace rashomon {

inline constexpr int kFigureUnit = 32;
// The first answer is "no figure", the one after it the first Outcome; the last two are never given.
inline constexpr std::size_t kFigureAnswers = 16;
using FigureScores = std::array<std::int16_t, kFigureAnswers>;
[[nodiscard]] constexpr std::size_t AnswerOf(Outcome outcome) {
  return 1 + static_cast<std::size_t>(outcome);
}
inline constexpr std::size_t kGivenAnswers = 2 + static_cast<std::size_t>(Outcome::kOther);
static_assert(kGivenAnswers <= kFigureAnswers);

class FigureModel {
 public:
  static constexpr std::string_view kKind = "FIG1";
  static constexpr std::uint32_t kMostBits = 20;
  // More features than this are left out of a sum, so that it fits its 16 bits.
  static constexpr std::size_t kMostFeatures = 255;

  // Nothing if the language has no such model or if its table is not 2^bits rows. `bytes` must outlive the model.
  [[nodiscard]] static std::optional<FigureModel> Open(std::string_view bytes);
  // Of the table alone, without its container: for who trains it.
  [[nodiscard]] static std::optional<FigureModel> OfRows(std::string_view rows);
  // Of all answers together. O(features).
  [[nodiscard]] FigureScores ScoresOf(std::span<const std::uint32_t> features) const;
  [[nodiscard]] static std::size_t RowOf(std::uint32_t feature, std::uint32_t bits) { return feature >> (32 - bits); }

 private:
  FigureModel(const char* weights, std::uint32_t bits) : weights_(weights), bits_(bits) {}
  const char* weights_;
  std::uint32_t bits_;
};

// What the reader makes of its scores: the likeliest outcome, and by how much it is likelier than any other answer,
// "no figure" among them. Negative where that is the likeliest.
struct FigureAnswer {
  Outcome outcome = Outcome::kOther;
  int margin = 0;  // in 1/kFigureUnit of a unit
};
[[nodiscard]] FigureAnswer BestAnswer(const FigureScores& scores);

}  // namespace rashomon
