// Makes the models of models/<language>/ out of CoNLL-U files; training/train_syntax runs it in the right order.
//
//   train_models tagger OUT.bin CLUSTERS.bin|- EPOCHS FILE.conllu...
//   train_models lemmas OUT.bin FILE.conllu...
#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "conllu.h"
#include "lemma_trainer.h"
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

Result<void> MakeLemmas(const Arguments& arguments) {
  const auto sentences = ReadAll(arguments, 2);
  if (!sentences) return std::unexpected(sentences.error());
  const auto size = WriteModel(arguments[1], TrainLemmas(*sentences));
  if (!size) return std::unexpected(size.error());
  fmt::print(stderr, "{}: {} bytes\n", arguments[1], *size);
  return {};
}

int Main(int argc, char** argv) {
  const Arguments arguments(argv + 1, argv + argc);
  Result<void> done = Fail(ErrorCode::kInvalidArgument, "usage: train_models tagger OUT CLUSTERS EPOCHS FILE...");
  if (arguments.size() >= 5 && arguments[0] == "tagger") done = MakeTagger(arguments);
  if (arguments.size() >= 3 && arguments[0] == "lemmas") done = MakeLemmas(arguments);
  if (done) return 0;
  fmt::print(stderr, "{}\n", done.error().message);
  return 2;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}
