#include "tagger_trainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "annotate/sentence_cutter.h"
#include "perceptron.h"
#include "text/utf8.h"

namespace rashomon::training {
namespace {

struct Example {
  std::vector<WordFeatures> words;
  std::vector<std::uint8_t> gold;
  std::vector<std::uint32_t> features;  // TaggerFeatures::kStatic for each word
};

std::string UpperCase(const std::string& word) {  // ASCII letters: enough for what re-casing is for
  std::string upper = word;
  for (char& c : upper) c = 'a' <= c && c <= 'z' ? static_cast<char>(c - 32) : c;
  return upper;
}

std::string LabelOf(const GoldWord& word) {
  int upos = 0;
  while (upos < static_cast<int>(Upos::kX) && Name(static_cast<Upos>(upos)) != word.upos) ++upos;
  return static_cast<char>('A' + upos) + word.xpos;
}

// Labels seen at least `least` times; the rest are tagged by the first label of their UPOS, or X.
std::map<std::string, std::uint8_t> Labels(std::span<const GoldSentence> sentences, std::vector<std::string>& names) {
  static constexpr int kLeast = 3;
  std::map<std::string, int> counts;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence.words) ++counts[LabelOf(word)];
  }
  std::map<std::string, std::uint8_t> labels;
  for (const auto& [name, count] : counts) {
    if (count < kLeast || names.size() >= 255) continue;
    labels[name] = static_cast<std::uint8_t>(names.size());
    names.push_back(name);
  }
  return labels;
}

std::uint32_t TagBefore(const std::vector<std::uint8_t>& tags, std::size_t at, std::size_t back) {
  return at >= back ? tags[at - back] + 1u : 0;
}

}  // namespace

std::vector<GoldSentence> WithOtherCases(std::span<const GoldSentence> sentences) {
  std::vector<GoldSentence> all(sentences.begin(), sentences.end());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool lower = i % 4 == 1;
    const bool upper = i % 20 == 2;
    const bool title = i % 20 == 12;
    if (!lower && !upper && !title) continue;
    GoldSentence copy = sentences[i];
    for (GoldWord& word : copy.words) {
      if (lower) word.form = LowerCase(word.form);
      if (upper) word.form = UpperCase(word.form);
      if (title && (word.form.size() > 3 || word.upos != "ADP"))
        word.form = UpperCase(word.form.substr(0, 1)) + word.form.substr(1);
    }
    if (title && copy.words.back().form == "." && copy.words.size() > 3) {
      copy.words.pop_back();
      for (GoldWord& word : copy.words) word.head = word.head > copy.words.size() ? 0 : word.head;
    }
    all.push_back(std::move(copy));
  }
  return all;
}

std::vector<WordFeatures> FeaturesOf(const GoldSentence& sentence, const ModelFile* clusters) {
  std::string text;
  std::vector<Token> tokens;
  for (const GoldWord& word : sentence.words) {
    Token token;
    token.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + word.form.size())};
    text += word.form + " ";
    tokens.push_back(token);
  }
  Sentence flags{.begin = 0,
                 .end = static_cast<std::uint32_t>(tokens.size()),
                 .block = 0,
                 .title_case = false,
                 .mono_case = false};
  const LetterCase letters = LetterCaseOf(text, tokens, 0, flags.end);
  // In the program a whole block of small letters is what makes a sentence mono-case; here there is the sentence alone.
  flags.mono_case = letters.mono() && letters.letters >= 12;
  MarkLetterCase(text, tokens, flags);
  const CaseUse use = flags.mono_case || flags.title_case ? CaseUse::kUninformative : CaseUse::kInformative;
  std::vector<WordFeatures> words;
  for (const GoldWord& word : sentence.words)
    words.push_back(FeaturesOfWord(word.form, LowerCase(word.form), use, clusters));
  return words;
}

ModelContent TrainTagger(std::span<const GoldSentence> plain, const TaggerOptions& options) {
  const std::vector<GoldSentence> sentences = WithOtherCases(plain);
  ModelContent model{.kind = std::string(Tagger::kKind), .names = {}, .features = {}, .entries = {}};
  const auto labels = Labels(sentences, model.names);
  FeatureIndex index;
  std::vector<Example> examples;
  std::array<std::uint64_t, TaggerFeatures::kStatic> fixed;
  std::array<std::uint64_t, TaggerFeatures::kDynamic> moving;
  for (const GoldSentence& sentence : sentences) {
    Example example;
    example.words = FeaturesOf(sentence, options.clusters);
    for (const GoldWord& word : sentence.words) {
      const auto found = labels.find(LabelOf(word));
      example.gold.push_back(found == labels.end() ? 0 : found->second);
    }
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      TaggerFeatures::Static(example.words, i, fixed);
      TaggerFeatures::Dynamic(example.words, i, TagBefore(example.gold, i, 1), TagBefore(example.gold, i, 2), moving);
      for (std::uint64_t feature : fixed) index.Add(feature);
      for (std::uint64_t feature : moving) index.Add(feature);
    }
    examples.push_back(std::move(example));
  }
  index.Prune(options.least_count);
  for (Example& example : examples) {
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      TaggerFeatures::Static(example.words, i, fixed);
      for (std::uint64_t feature : fixed) example.features.push_back(index.Find(feature));
    }
  }
  fmt::print(stderr, "tagger: {} sentences, {} labels, {} features\n", examples.size(), model.names.size(),
             index.size());
  Perceptron perceptron(index.size(), model.names.size());
  std::vector<float> scores(perceptron.width());
  std::vector<std::uint32_t> order(examples.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<std::uint32_t> active(TaggerFeatures::kStatic + TaggerFeatures::kDynamic);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    Shuffle(order, static_cast<std::uint64_t>(epoch) + 1);
    std::size_t wrong = 0, total = 0;
    for (std::uint32_t at : order) {
      const Example& example = examples[at];
      std::vector<std::uint8_t> tags(example.gold.size());
      for (std::size_t i = 0; i < tags.size(); ++i) {
        std::copy_n(example.features.begin() + static_cast<std::ptrdiff_t>(i * TaggerFeatures::kStatic),
                    TaggerFeatures::kStatic, active.begin());
        TaggerFeatures::Dynamic(example.words, i, TagBefore(tags, i, 1), TagBefore(tags, i, 2), moving);
        for (std::size_t k = 0; k < moving.size(); ++k) active[TaggerFeatures::kStatic + k] = index.Find(moving[k]);
        std::fill(scores.begin(), scores.end(), 0.0F);
        for (std::uint32_t feature : active) perceptron.Score(feature, scores.data());
        const auto last = scores.begin() + static_cast<std::ptrdiff_t>(model.names.size());
        const auto best = static_cast<std::uint8_t>(std::max_element(scores.begin(), last) - scores.begin());
        perceptron.Step();
        if (best != example.gold[i]) {
          ++wrong;
          for (std::uint32_t feature : active) {
            perceptron.Update(feature, example.gold[i], 1);
            perceptron.Update(feature, best, -1);
          }
        }
        tags[i] = best;
        ++total;
      }
    }
    fmt::print(stderr, "tagger: epoch {} training accuracy {:.4f}\n", epoch + 1, 1 - double(wrong) / double(total));
  }
  FillSparse(index, perceptron, model.names.size(), model);
  return model;
}

}  // namespace rashomon::training
