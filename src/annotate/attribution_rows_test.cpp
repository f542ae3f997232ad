#include "annotate/attribution_rows.h"

#include <gtest/gtest.h>

#include <memory_resource>
#include <vector>

#include "annotate/row_sum.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kBits = 12;

// Weights without order, the same in every run.
std::vector<signed char> Weights() {
  std::vector<signed char> weights(std::size_t{8} << kBits);
  std::uint64_t state = 7;
  for (signed char& weight : weights)
    weight = static_cast<signed char>((state = state * 6364136223846793005ull + 1) >> 56);
  return weights;
}

// Sentences of one word and of many, quotations over sentences, numbers, capitals.
struct Sample {
  Report report;
  Annotation annotation;
  Sample() {
    report.id = "r";
    report.language = "en";
    report.text =
        "HARBOUR CLOSED, officials say\n\n"
        "\"We heard two loud bangs,\" said Ana Velde, 41, who sells fish. \"Nobody knew what it was. People ran.\"\n\n"
        "No. The coast guard, citing the harbour master, said on Tuesday that at least 12 boats were missing; the "
        "ministry denied it.\n\n"
        "According to the mayor's office \"nothing was lost\", but a spokesman told Radio Norrland that he had not "
        "been asked, and that reports of 3.5 million in damage were, he claimed, invented.";
    annotation = Annotate(report, English(), {});
  }
  static const Language& English() {
    static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
    return language;
  }
};

class AttributionRowsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (AllAttributionKernels().empty()) GTEST_SKIP() << "this processor has none";
    ASSERT_TRUE(context.HasWholeTree());
  }
  const std::vector<signed char> weights = Weights();
  const RowTable table{weights.data(), kBits};
  const Sample sample;
  const AttributionContext context{sample.report.text, sample.annotation, Sample::English()};
  const std::vector<Sentence>& sentences = sample.annotation.sentences;
};

TEST_F(AttributionRowsTest, HintsAreThoseOfOneWordAfterAnother) {
  for (const AttributionKernels& kernels : AllAttributionKernels()) {
    for (const Sentence& sentence : sentences) {
      std::vector<std::int32_t> sums(sentence.end - sentence.begin);
      kernels.hints(context.ColumnsAt(sentence.begin), table, sums);
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        RowSum<1> sum(table.weights, table.bits);
        CueHintFeatures(context, i, sum);
        EXPECT_EQ(sums[i - sentence.begin], sum.first()) << kernels.name << ", word " << i;
      }
    }
  }
}

TEST_F(AttributionRowsTest, CuesOfEveryStretchAreThoseOfOneWordAfterAnother) {
  CueWords words(std::pmr::get_default_resource());
  for (const Sentence& sentence : sentences) {
    for (std::uint32_t begin = sentence.begin; begin < sentence.end; ++begin) {
      for (std::uint32_t end = begin + 1; end <= sentence.end; ++end) {
        std::vector<ChainSums> rows(end - begin), expected;
        for (std::uint32_t i = begin; i < end; ++i) {
          RowSum<4> sum(table.weights, table.bits);
          CueFeatures(context, i, sum);
          expected.push_back(sum.all());
        }
        for (const AttributionKernels& kernels : AllAttributionKernels()) {
          kernels.cues(words.Read(context, {begin, end}), table, rows);
          ASSERT_EQ(rows, expected) << kernels.name << ", words " << begin << ".." << end;
        }
      }
    }
  }
}

TEST_F(AttributionRowsTest, ArgumentsOfEveryCueAreThoseOfOneWordAfterAnother) {
  for (std::uint32_t begin = 0; begin < sample.annotation.tokens.size(); ++begin) {
    const TokenRange cue{begin, std::min(begin + 1 + begin % 3, context.sentence_of(begin).end)};
    const TokenRange window = ArgumentWindow(context, cue);
    const ArgumentFeatures features(context, cue, window);
    for (const AttributionKernels& kernels : AllAttributionKernels()) {
      std::vector<ChainSums> rows(window.end - window.begin);
      kernels.arguments(features.Columns(), table, rows);
      for (std::uint32_t i = window.begin; i < window.end; ++i) {
        if (cue.Contains(i)) continue;
        RowSum<8> sum(table.weights, table.bits);
        features.Of(i, sum);
        ASSERT_EQ(rows[i - window.begin], sum.all()) << kernels.name << ", word " << i << ", cue " << begin;
      }
    }
  }
}

}  // namespace
}  // namespace rashomon
