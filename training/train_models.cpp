// Makes the models of models/<language>/ out of CoNLL-U files; training/train_syntax runs it in the right order.
//
//   train_models tagger OUT.bin CLUSTERS.bin|- EPOCHS FILE.conllu...
//   train_models clusters OUT.bin FILE.txt... (plain text, a report a line or a paragraph a line)
//   train_models lemmas OUT.bin FILE.conllu...
//   train_models retag OUT.conllu CLUSTERS.bin|- EPOCHS FILE.conllu...     tags of a tagger that had not seen the
//   sentence train_models parser OUT.bin CLUSTERS.bin|- EPOCHS RETAGGED.conllu train_models relations OUT.bin
//   CLUSTERS.bin|- EPOCHS RETAGGED.conllu
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "annotate/steps.h"
#include "clusters.h"
#include "conllu.h"
#include "lemma_trainer.h"
#include "parser_trainer.h"
#include "tagger_trainer.h"

namespace rashomon::training {
namespace {

using Arguments = std::vector<std::string>;

Result<std::vector<GoldSentence>> ReadAll(const Arguments& arguments, std::size_t from) {
  std::vector<GoldSentence> all;
  for (std::size_t i = from; i < arguments.size(); ++i) {
    auto sentences = ReadConllu(arguments[i]);
    if (!sentences) return std::unexpected(sentences.error());
    all.insert(all.end(), sentences->begin(), sentences->end());
  }
  return all;
}

// Clusters are optional everywhere: "-" for none.
struct Clusters {
  std::string bytes;
  std::optional<ModelFile> file;
  [[nodiscard]] const ModelFile* get() const { return file ? &*file : nullptr; }
};

Result<void> OpenClusters(const std::string& path, Clusters& clusters) {
  if (path == "-") return {};
  auto bytes = ReadWholeFile(path);
  if (!bytes) return std::unexpected(bytes.error());
  clusters.bytes = std::move(*bytes);
  auto file = ModelFile::Open(clusters.bytes, "CLU1");
  if (!file) return std::unexpected(file.error());
  clusters.file = std::move(*file);
  return {};
}

Result<void> MakeTagger(const Arguments& arguments) {
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  const auto sentences = ReadAll(arguments, 4);
  if (!sentences) return std::unexpected(sentences.error());
  TaggerOptions options;
  options.clusters = clusters.get();
  options.epochs = std::atoi(arguments[3].c_str());
  const auto size = WriteModel(arguments[1], TrainTagger(*sentences, options));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

Result<void> MakeClusters(const Arguments& arguments) {
  const auto sources = LanguageSources::BuiltIn("en");
  if (!sources) return std::unexpected(sources.error());
  const auto language = Language::Load(*sources);
  if (!language) return std::unexpected(language.error());
  std::vector<std::vector<std::string>> sentences;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const auto text = ReadWholeFile(arguments[i]);
    if (!text) return std::unexpected(text.error());
    Report report;
    report.text = *text;
    Annotation annotation;
    for (std::size_t at = 0; at < text->size();) {
      const std::size_t end = std::min(text->find('\n', at), text->size());
      if (end > at) {
        annotation.blocks.push_back({.kind = BlockKind::kParagraph,
                                     .span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                                     .repeats = {}});
      }
      at = end + 1;
    }
    FindTokens(report, *language, annotation);
    for (const Sentence& sentence : annotation.sentences) {
      auto& words = sentences.emplace_back();
      for (std::uint32_t k = sentence.begin; k < sentence.end; ++k) words.emplace_back(annotation.tokens[k].lower);
    }
  }
  const auto size = WriteModel(arguments[1], TrainClusters(sentences, {}));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

Result<void> MakeLemmas(const Arguments& arguments) {
  const auto sentences = ReadAll(arguments, 2);
  if (!sentences) return std::unexpected(sentences.error());
  const auto size = WriteModel(arguments[1], TrainLemmas(*sentences));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

// Five taggers, each for the sentences that the four other fifths have not shown it; writes the columns that the
// parser's trainers read, the copies in other letter case included.
Result<void> Retag(const Arguments& arguments) {
  static constexpr std::size_t kFolds = 5;
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  const auto sentences = ReadAll(arguments, 4);
  if (!sentences) return std::unexpected(sentences.error());
  TaggerOptions options;
  options.clusters = clusters.get();
  options.epochs = std::atoi(arguments[3].c_str());
  std::ofstream out(arguments[1]);
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<GoldSentence> seen, held_out;
    for (std::size_t i = 0; i < sentences->size(); ++i) {
      // Blocks of sentences: neighbours of one text are not shared out.
      ((i / 50) % kFolds == fold ? held_out : seen).push_back((*sentences)[i]);
    }
    const std::string path = arguments[1] + ".fold";
    if (auto written = WriteModel(path, TrainTagger(seen, options)); !written) return std::unexpected(written.error());
    const auto bytes = ReadWholeFile(path);
    if (!bytes) return std::unexpected(bytes.error());
    const auto tagger = Tagger::Open(*bytes);
    if (!tagger) return std::unexpected(tagger.error());
    for (const GoldSentence& sentence : WithOtherCases(held_out)) {
      const auto labels = tagger->Tag(FeaturesOf(sentence, options.clusters));
      for (std::size_t i = 0; i < labels.size(); ++i) {
        const GoldWord& word = sentence.words[i];
        out << fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t_\n", i + 1, word.form, word.lemma,
                           Name(tagger->UposOf(labels[i])), tagger->XposOf(labels[i]), word.head, word.deprel);
      }
      out << "\n";
    }
    std::remove(path.c_str());
  }
  if (!out) return Fail(ErrorCode::kUnavailable, fmt::format("{}: cannot be written", arguments[1]));
  return {};
}

Result<void> MakeParser(const Arguments& arguments) {
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  const auto sentences = ReadAll(arguments, 4);
  if (!sentences) return std::unexpected(sentences.error());
  ParserOptions options;
  options.clusters = clusters.get();
  options.epochs = std::atoi(arguments[3].c_str());
  const ModelContent model =
      arguments[0] == "parser" ? TrainTransitions(*sentences, options) : TrainRelations(*sentences, options);
  const auto size = WriteModel(arguments[1], model);
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

int Main(int argc, char** argv) {
  const Arguments arguments(argv + 1, argv + argc);
  Result<void> done = Fail(ErrorCode::kInvalidArgument, "usage: train_models tagger OUT CLUSTERS EPOCHS FILE...");
  if (arguments.size() >= 5 && arguments[0] == "tagger") done = MakeTagger(arguments);
  if (arguments.size() >= 3 && arguments[0] == "lemmas") done = MakeLemmas(arguments);
  if (arguments.size() >= 5 && arguments[0] == "retag") done = Retag(arguments);
  if (arguments.size() >= 5 && (arguments[0] == "parser" || arguments[0] == "relations")) done = MakeParser(arguments);
  if (arguments.size() >= 3 && arguments[0] == "clusters") done = MakeClusters(arguments);
  if (done) return 0;
  fmt::print(stderr, "{}\n", done.error().message);
  return 2;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}
