#include "annotate/parser_step.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace rashomon {
namespace {

constexpr std::size_t kRelations = 50;

// Weights and words of which nothing is known but that sums of hidden layers stay small: the same in every run.
class Made {
 public:
  explicit Made(std::size_t wide, std::size_t words)
      : none_(Halves(ParserContext::kSlots * wide)),
        facts_(Halves((ParserContext::FirstRows().back() + ParserContext::kFactSizes.back()) * wide)),
        bias_(Halves(wide)),
        joint_(facts_.data(), bias_.data(), wide, kRelations),
        words_(Halves(ParserContext::kSlots * (words + 1) * wide)),
        four_(kTransitions * wide) {
    for (std::int8_t& weight : four_) weight = static_cast<std::int8_t>(Next(-127, 127));
    for (std::size_t t = 0; t < kTransitions; ++t) {
      for (std::size_t i = 0; i < wide; ++i) turned_.push_back(four_[FourPlace(i, t)]);
    }
    for (std::size_t t = 0; t < kTransitions; ++t) transition_bias_.push_back(Next(-2000, 2000));
    weights = {.wide = wide,
               .factor = 3000,
               .none = none_.data(),
               .facts = joint_.rows(),
               .four = four_.data(),
               .turned = turned_.data(),
               .transition_bias = transition_bias_.data()};
    sentence = {.words = words_.data(), .part = (words + 1) * wide};
  }
  int Next(int low, int high) {
    state_ = state_ * 1103515245u + 12345u;
    return low + static_cast<int>((state_ >> 16) % static_cast<unsigned>(high - low + 1));
  }
  // What these facts add, with the biases: one row for each of them.
  [[nodiscard]] std::vector<std::int16_t> SumOf(const std::array<std::size_t, ParserContext::kFacts>& facts) const {
    std::vector<std::int16_t> sum = bias_;
    for (std::size_t f = 0; f < facts.size(); ++f) {
      const std::size_t row = ParserContext::FirstRows()[f] + facts[f];
      for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] = static_cast<std::int16_t>(sum[i] + facts_[row * sum.size() + i]);
    }
    return sum;
  }
  StepWeights weights;
  StepWords sentence;

 private:
  std::vector<std::int16_t> Halves(std::size_t count) {
    std::vector<std::int16_t> halves(count);
    for (std::int16_t& half : halves) half = static_cast<std::int16_t>(Next(-600, 600));
    return halves;
  }
  unsigned state_ = 11;
  std::vector<std::int16_t> none_, facts_, bias_;
  JointFacts joint_;
  std::vector<std::int16_t> words_, turned_;
  std::vector<std::int8_t> four_;
  std::vector<std::int32_t> transition_bias_;
};

TEST(ParserStepTest, EveryProcessorsVariantTakesTheSameSteps) {
  static constexpr std::size_t kWords = 40;
  const IntegerKernels& plain = AllKernels().front();
  for (const std::size_t wide : {32, 64, 96}) {
    Made made(wide, kWords);
    std::vector<Upos> upos;
    for (std::size_t i = 0; i < kWords; ++i) upos.push_back(static_cast<Upos>(made.Next(0, 16)));
    const WordKinds kinds(upos);
    ParserState state(kWords);
    std::vector<std::uint8_t> expected(wide), hidden(wide);
    while (!state.Finished()) {
      Transition next = state.OnlyTransition().value_or(Transition::kLeft);
      if (next == Transition::kLeft) {
        next = StepOf(made.weights, made.sentence, state, kinds, plain, expected.data());
        for (const IntegerKernels& kernels : AllKernels()) {
          const StepFunction step = BestStep(wide, kernels);
          EXPECT_EQ(step(made.weights, made.sentence, state, kinds, kernels, hidden.data()), next) << kernels.name;
          EXPECT_EQ(hidden, expected) << kernels.name;
        }
      }
      ASSERT_TRUE(state.Allows(next));
      state.Apply(next, static_cast<std::uint8_t>(made.Next(1, 50)));
    }
  }
}

TEST(ParserStepTest, FactsOfTwoTogetherAddWhatTheyAddOneByOne) {
  static constexpr std::size_t kWide = 32;
  Made made(kWide, 1);
  const auto values = [](std::size_t fact) {
    return fact == JointFacts::kAlone ? ParserContext::kFactSizes[fact] : JointFacts::ValuesOf(fact, kRelations);
  };
  for (int round = 0; round < 100; ++round) {
    std::array<std::size_t, ParserContext::kFacts> facts;
    for (std::size_t f = 0; f < facts.size(); ++f)
      facts[f] = static_cast<std::size_t>(made.Next(0, static_cast<int>(values(f)) - 1));
    std::vector<std::int16_t> sum(kWide);
    for (const std::size_t place : JointFacts::Places(facts)) {
      for (std::size_t i = 0; i < kWide; ++i)
        sum[i] = static_cast<std::int16_t>(sum[i] + made.weights.facts[place * kWide + i]);
    }
    EXPECT_EQ(sum, made.SumOf(facts));
  }
}

}  // namespace
}  // namespace rashomon
