// Makes the models of models/<language>/ out of CoNLL-U files; training/train_syntax runs it in the right order.
//
//   train_models clusters OUT.bin FILE.txt...   plain text, a report a line or a paragraph a line
//   train_models lemmas OUT.bin FILE.conllu...
//   train_models network OUT.float CLUSTERS.bin|- DEV.conllu [read=FILE.conllu] [NAME=VALUE...] FILE.conllu...
//                                               options: see Set
//   train_models read OUT.conllu CLUSTERS.bin|- FILE.txt NETWORK.float...   as most of the networks read the text
//   train_models quantise OUT.bin CLUSTERS.bin|- IN.float TAGS.conllu FILE.conllu...   the 64 tags commonest in TAGS
//   train_models order SYNTAX.bin CLUSTERS.bin|- FILE.conllu...     in place; changes speed only
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "annotate/steps.h"
#include "clusters.h"
#include "conllu.h"
#include "lemma_trainer.h"
#include "network_examples.h"
#include "network_trainer.h"
#include "text/utf8.h"

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

// The program's words and sentences of a text whose lines are paragraphs.
Result<std::vector<GoldSentence>> SentencesOf(const std::string& path, const Language& language) {
  auto text = ReadWholeFile(path);
  if (!text) return std::unexpected(text.error());
  Report report;
  report.text = std::move(*text);
  Annotation annotation;
  for (std::size_t at = 0; at < report.text.size();) {
    const std::size_t end = std::min(report.text.find('\n', at), report.text.size());
    if (end > at) {
      annotation.blocks.push_back({.kind = BlockKind::kParagraph,
                                   .span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                                   .repeats = {}});
    }
    at = end + 1;
  }
  FindTokens(report, language, annotation);
  std::vector<GoldSentence> sentences;
  for (const Sentence& sentence : annotation.sentences) {
    GoldSentence& made = sentences.emplace_back();
    for (std::uint32_t k = sentence.begin; k < sentence.end; ++k)
      made.words.emplace_back().form = annotation.tokens[k].span.In(report.text);
  }
  return sentences;
}

Result<Language> LoadLanguage() {
  const auto sources = LanguageSources::BuiltIn("en");
  if (!sources) return std::unexpected(sources.error());
  return Language::Load(*sources);
}

Result<void> MakeClusters(const Arguments& arguments) {
  const auto language = LoadLanguage();
  if (!language) return std::unexpected(language.error());
  std::vector<std::vector<std::string>> sentences;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const auto read = SentencesOf(arguments[i], *language);
    if (!read) return std::unexpected(read.error());
    for (const GoldSentence& sentence : *read) {
      auto& words = sentences.emplace_back();
      for (const GoldWord& word : sentence.words) words.push_back(LowerCase(word.form));
    }
  }
  const auto size = WriteModel(arguments[1], TrainClusters(sentences, {}));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

// Of classes named "..._verb", entries of one word.
std::set<std::string> VerbsOf(const Lexicon& lexicon) {
  std::set<std::string> verbs;
  for (std::uint32_t e = 0; e < lexicon.entry_count(); ++e) {
    const LexiconEntry& entry = lexicon.Entry(LexiconEntryId(e));
    if (!entry.by_form && lexicon.ClassName(entry.lexicon_class).ends_with("verb")) verbs.insert(entry.text);
  }
  return verbs;
}

Result<void> MakeLemmas(const Arguments& arguments) {
  const auto language = LoadLanguage();
  if (!language) return std::unexpected(language.error());
  const auto sentences = ReadAll(arguments, 2);
  if (!sentences) return std::unexpected(sentences.error());
  const auto size = WriteModel(arguments[1], TrainLemmas(*sentences, VerbsOf(language->lexicon())));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

// NAME=VALUE; false if there is no such option.
bool Set(std::string_view option, NetworkOptions& options) {
  const std::size_t equals = option.find('=');
  const std::string_view name = option.substr(0, equals);
  const double value = std::atof(std::string(option.substr(equals + 1)).c_str());
  if (name == "read_epochs") return options.read_epochs = static_cast<int>(value), true;
  if (name == "epochs") return options.epochs = static_cast<int>(value), true;
  if (name == "embedding") return options.embedding = static_cast<std::size_t>(value), true;
  if (name == "first") return options.first = static_cast<std::size_t>(value), true;
  if (name == "second") return options.second = static_cast<std::size_t>(value), true;
  if (name == "hidden") return options.hidden = static_cast<std::size_t>(value), true;
  if (name == "window2") return options.window2 = static_cast<std::size_t>(value), true;
  if (name == "dropout") return options.dropout = static_cast<float>(value), true;
  if (name == "seed") return options.seed = static_cast<std::uint64_t>(value), true;
  return false;
}

// Writes the network as floats; after each epoch it is measured on DEV, which decides nothing.
Result<void> MakeNetwork(const Arguments& arguments) {
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  const auto dev = ReadConllu(arguments[3]);
  if (!dev) return std::unexpected(dev.error());
  NetworkOptions options;
  options.clusters = clusters.get();
  std::vector<GoldSentence> read;
  std::size_t next = 4;
  for (; next < arguments.size() && arguments[next].find('=') != std::string::npos; ++next) {
    if (arguments[next].starts_with("read=")) {
      auto sentences = ReadConllu(arguments[next].substr(5));
      if (!sentences) return std::unexpected(sentences.error());
      read = std::move(*sentences);
    } else if (!Set(arguments[next], options)) {
      return Fail(ErrorCode::kInvalidArgument, fmt::format("{}: no such option", arguments[next]));
    }
  }
  const auto sentences = ReadAll(arguments, next);
  if (!sentences) return std::unexpected(sentences.error());
  Network network = TrainNetwork(*sentences, read, *dev, options);
  return SaveNetwork(arguments[1], network);
}

void KeepEachOnce(std::vector<GoldSentence>& sentences) {
  std::set<std::string> seen;
  std::erase_if(sentences, [&](const GoldSentence& sentence) {
    std::string words;
    for (const GoldWord& word : sentence.words) words += word.form + ' ';
    return !seen.insert(std::move(words)).second;
  });
}

Result<void> WriteConllu(const std::string& path, const std::vector<GoldSentence>& sentences) {
  std::ofstream out(path);
  for (const GoldSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const GoldWord& word = sentence.words[i];
      out << fmt::format("{}\t{}\t_\t{}\t{}\t_\t{}\t{}\t_\t_\n", i + 1, word.form, word.upos, word.xpos, word.head,
                         word.deprel);
    }
    out << "\n";
  }
  if (!out.flush()) return Fail(ErrorCode::kUnavailable, fmt::format("{}: cannot be written", path));
  return {};
}

Result<void> ReadText(const Arguments& arguments) {
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  const auto language = LoadLanguage();
  if (!language) return std::unexpected(language.error());
  auto sentences = SentencesOf(arguments[3], *language);
  if (!sentences) return std::unexpected(sentences.error());
  KeepEachOnce(*sentences);
  std::vector<Network> networks;
  for (std::size_t i = 4; i < arguments.size(); ++i) {
    Result<Network> network = LoadNetwork(arguments[i]);
    if (!network) return std::unexpected(network.error());
    network->options.clusters = clusters.get();
    networks.push_back(std::move(*network));
  }
  const auto read = ReadTogether(networks, std::move(*sentences));
  if (!read) return std::unexpected(read.error());
  return WriteConllu(arguments[1], *read);
}

std::vector<GoldSentence> EveryThirtieth(const std::vector<GoldSentence>& sentences) {
  std::vector<GoldSentence> some;
  for (std::size_t i = 0; i < sentences.size(); i += 30) some.push_back(sentences[i]);
  return some;
}

Result<void> Order(const Arguments& arguments) {
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  const auto sentences = ReadAll(arguments, 3);
  if (!sentences) return std::unexpected(sentences.error());
  return OrderSecondLayer(arguments[1], EveryThirtieth(*sentences), clusters.get());
}

// What reads tags works on 16 or 32 of them at once; the others are met once in ten thousand words.
constexpr std::size_t kMostTags = 64;
// On either side of a head; likewise, and the others are met four times in a hundred thousand words.
constexpr std::size_t kMostRelations = 32;

// A part of the sentences is enough to see how large values become.
Result<void> MakeQuantised(const Arguments& arguments) {
  Clusters clusters;
  if (auto opened = OpenClusters(arguments[2], clusters); !opened) return opened;
  Result<Network> network = LoadNetwork(arguments[3]);
  if (!network) return std::unexpected(network.error());
  network->options.clusters = clusters.get();
  const auto tagged = ReadConllu(arguments[4]);
  if (!tagged) return std::unexpected(tagged.error());
  KeepCommonTags(*tagged, kMostTags, *network);
  KeepCommonRelations(*tagged, kMostRelations, *network);
  const auto sentences = ReadAll(arguments, 5);
  if (!sentences) return std::unexpected(sentences.error());
  const auto size = WriteModel(arguments[1], QuantiseNetwork(*network, EveryThirtieth(*sentences)));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

int Main(int argc, char** argv) {
  const Arguments arguments(argv + 1, argv + argc);
  Result<void> done = Fail(ErrorCode::kInvalidArgument, "usage: train_models network OUT CLUSTERS DEV FILE...");
  if (arguments.size() >= 3 && arguments[0] == "lemmas") done = MakeLemmas(arguments);
  if (arguments.size() >= 6 && arguments[0] == "network") done = MakeNetwork(arguments);
  if (arguments.size() >= 5 && arguments[0] == "read") done = ReadText(arguments);
  if (arguments.size() >= 6 && arguments[0] == "quantise") done = MakeQuantised(arguments);
  if (arguments.size() >= 4 && arguments[0] == "order") done = Order(arguments);
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
