// The learned reader of figures: a second look at what the rules leave. A regression over hashed features answers "no
// figure" or an outcome; it is believed above a margin.
#include <algorithm>

#include "claims/figure_features.h"
#include "claims/figure_leftovers.h"
#include "claims/figure_model.h"

namespace rashomon {
namespace {

// In 1/kFigureUnit of a unit of the logarithm of the odds against the next likely answer.
constexpr int kCountedMargin = 28;
constexpr int kPersonMargin = 56;

struct LanguageFigures {
  explicit LanguageFigures(const Language& language)
      : model(FigureModel::Open(language.file("figures.bin"))), lexicon(language) {}
  std::optional<FigureModel> model;
  FigureLexicon lexicon;
};

class FigureReader {
 public:
  FigureReader(const FigureSentences& in, const LanguageFigures& language, std::span<const FigureCandidate> told)
      : in_(in), told_(told), model_(*language.model), features_(in, told, language.lexicon) {}

  std::vector<FigureCandidate> Read(std::span<const FigureLeftover> asked) {
    std::vector<FigureCandidate> found;
    std::vector<std::uint32_t> features;
    for (const FigureLeftover& left : asked) {
      features.clear();
      features_.Read(left, features);
      const FigureAnswer answer = BestAnswer(model_.ScoresOf(features));
      FigureCandidate made;
      if (Believes(left, answer) && Make(left, answer.outcome, made)) found.push_back(std::move(made));
    }
    return found;
  }

 private:
  bool Believes(const FigureLeftover& left, const FigureAnswer& answer) const {
    return answer.margin >= (left.kind == FigureLeftover::Kind::kCounted ? kCountedMargin : kPersonMargin);
  }

  bool Make(const FigureLeftover& left, Outcome outcome, FigureCandidate& made) const {
    if (outcome == Outcome::kInjured && TakesNone(left)) return false;
    if (!MakeCandidate(in_, left.groups(), outcome, WordsOf(left), made)) return false;
    if (made.figure.count.high == 0 && SaysHowBadly(left)) return false;
    if (outcome == Outcome::kKilled && PartIsTold(left, made.figure.count)) return false;
    if (made.word > 0 && in_.words.Holds(made.word - 1, made.word, "almost_adverb")) return false;
    made.predicate = kNoPredicate;
    made.figure.learned = true;
    return true;
  }

  // "The driver suffered no injuries".
  bool TakesNone(const FigureLeftover& left) const {
    const std::uint32_t end = in_.groups[left.last()].end;
    const std::uint32_t limit = std::min(end + 3, in_.words.SentenceOf(end - 1).end);
    for (std::uint32_t i = end; i < limit; ++i) {
      const auto quantity = in_.words.QuantityAt(i);
      if (quantity && in_.words.quantity(*quantity).high == 0) return true;
    }
    return false;
  }

  // "Nine survivors, none of them seriously hurt": some may be hurt.
  bool SaysHowBadly(const FigureLeftover& left) const {
    constexpr std::uint32_t kReach = 4;  // words: "of them seriously"
    const std::uint32_t end = in_.groups[left.last()].end;
    return in_.words.Holds(end, std::min(end + kReach, in_.words.SentenceOf(end - 1).end), "injury_adverb");
  }

  // "A lorry with 40 miners overturned; 12 died": a bare number after them says how many of them did.
  bool PartIsTold(const FigureLeftover& left, const CountRange& all) const {
    const Group& whole = in_.groups[left.first];
    return std::ranges::any_of(told_, [&](const FigureCandidate& told) {
      const bool dead = !told.dropped && told.counted && told.figure.outcome == Outcome::kKilled;
      if (!dead || told.groups.size() != 1 || told.sentence != in_.words.token(whole.begin).sentence) return false;
      const Group& part = in_.groups[told.groups[0]];
      return part.kind == Group::Kind::kNumber && part.begin >= whole.end &&
             told.figure.count.high.value_or(0) < all.low;
    });
  }

  // The word that says what became of them, where it stands by them.
  TokenRange WordsOf(const FigureLeftover& left) const {
    constexpr std::uint32_t kReach = 12;  // words
    const Group& first = in_.groups[left.first];
    const auto governor = features_.GovernorOf(left.first).word;
    if (!governor || in_.words.token(*governor).sentence != in_.words.token(first.begin).sentence) return {};
    const std::uint32_t end = in_.groups[left.last()].end;
    const bool near = *governor + kReach >= first.begin && *governor < end + kReach;
    return near ? TokenRange{*governor, *governor + 1} : TokenRange{};
  }

  const FigureSentences& in_;
  std::span<const FigureCandidate> told_;
  const FigureModel& model_;
  FigureFeatures features_;
};

}  // namespace

void AddReadFigures(const FigureSentences& in, const Language& language, std::vector<FigureCandidate>& told) {
  const auto& figures = language.Prepared<LanguageFigures>();
  if (!figures.model) return;
  const std::vector<FigureLeftover> left = FindLeftovers(in, told);
  if (left.empty()) return;
  std::vector<FigureCandidate> found = FigureReader(in, figures, told).Read(left);
  told.insert(told.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace rashomon
