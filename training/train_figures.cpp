// Trains models/en/figures.bin: what the learned reader of figures weighs (src/claims/figure_reader.cpp).
//
//   train_figures OUT.bin FOLDER_OF_CASES... [--unlabelled FILE] [--without WORD]
//
// Folders are those of tests/cases/figures that may be read. With --without, files whose paths hold WORD are not
// learned from, and what the model makes of them is printed.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "figure_examples.h"
#include "figure_regression.h"
#include "model_writer.h"

namespace rashomon::training {
namespace {

struct Arguments {
  std::string out, unlabelled, without;
  std::vector<std::string> folders;
};

std::optional<Arguments> ReadArguments(int argc, char** argv) {
  Arguments read;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--unlabelled" || argument == "--without") {
      if (++i == argc) return std::nullopt;
      (argument == "--without" ? read.without : read.unlabelled) = argv[i];
    } else if (read.out.empty()) {
      read.out = argument;
    } else {
      read.folders.push_back(argument);
    }
  }
  return read.folders.empty() ? std::nullopt : std::optional(read);
}

std::vector<std::string> CasesOf(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

// What a model makes of groups that the rules leave and that it has not learned from, by the margin that it is believed
// from.
void PrintCheck(const FigureModel& model, const std::vector<const FigureExample*>& unseen) {
  constexpr int kMost = 48, kStep = 8;
  for (const bool person : {false, true}) {
    for (int margin = 0; margin <= kMost; margin += kStep) {
      int right = 0, otherwise = 0, invented = 0, gold = 0;
      for (const FigureExample* example : unseen) {
        if (example->person != person || !example->left) continue;
        gold += example->answer != 0 ? 1 : 0;
        const FigureAnswer answer = BestAnswer(model.ScoresOf(example->features));
        if (answer.margin < margin) continue;
        const bool fits = AnswerOf(answer.outcome) == example->answer;
        (fits ? right : example->answer != 0 ? otherwise : invented) += 1;
      }
      std::printf("%-7s from %2d on: %3d right, %3d with another outcome, %3d invented, of %d\n",
                  person ? "persons" : "counted", margin, right, otherwise, invented, gold);
    }
  }
}

int Main(int argc, char** argv) {
  const std::optional<Arguments> arguments = ReadArguments(argc, argv);
  if (!arguments) {
    std::fprintf(stderr, "usage: train_figures OUT.bin FOLDER_OF_CASES... [--unlabelled FILE] [--without WORD]\n");
    return 2;
  }
  const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  const ExampleWeights weights;
  std::vector<FigureExample> examples;
  for (const std::string& folder : arguments->folders) {
    for (const std::string& path : CasesOf(folder)) {
      if (!AddLabelled(path, language, weights, examples))
        return std::fprintf(stderr, "%s: no case\n", path.c_str()), 1;
    }
  }
  if (!arguments->unlabelled.empty()) AddUnlabelled(arguments->unlabelled, language, weights, examples);
  std::vector<const FigureExample*> seen, unseen;
  for (const FigureExample& example : examples) {
    const bool out = !arguments->without.empty() && example.file.find(arguments->without) != std::string::npos;
    (out ? unseen : seen).push_back(&example);
  }
  const auto figures = std::ranges::count_if(seen, [](const FigureExample* e) { return e->answer != 0; });
  std::printf("%zu groups, %td of them figures\n", seen.size(), figures);
  FigureRegression regression({});
  regression.Train(seen);
  const Result<std::size_t> size = WriteModel(arguments->out, {.kind = std::string(FigureModel::kKind),
                                                               .names = {},
                                                               .features = {},
                                                               .entries = regression.Rows(),
                                                               .aligned = {}});
  if (!size) return std::fprintf(stderr, "%s\n", size.error().message.c_str()), 1;
  std::printf("%zu bytes\n", *size);
  const std::string rows = regression.Rows();
  if (!unseen.empty()) PrintCheck(*FigureModel::OfRows(rows), unseen);
  return 0;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}
