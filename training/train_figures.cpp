// Trains models/en/figures.bin: what the learned reader of figures weighs (src/claims/figure_reader.cpp).
//
//   train_figures OUT.bin FOLDER_OF_CASES... [--unlabelled FILE]... [--without WORD]
//
// Folders are those of tests/cases/figures that may be read. --without leaves out the files whose paths hold WORD and
// prints what the model makes of them.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "figure_examples.h"
#include "figure_regression.h"
#include "model_writer.h"

namespace rashomon::training {
namespace {

struct Arguments {
  std::string out;
  std::vector<std::string> folders, unlabelled, without;
};

float Setting(const char* name, float otherwise) {
  const char* value = std::getenv(name);
  return value ? std::strtof(value, nullptr) : otherwise;
}

std::vector<std::string> CasesOf(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

// What the model makes of examples that it has not seen: right, wrong and missed at several margins.
void Check(const std::string& rows, const std::vector<const FigureExample*>& examples, const char* list) {
  double loss = 0; int n = 0;
  for (const FigureExample* e : examples) {
    if (!e->left) continue;
    double sums[kFigureAnswers] = {}, total = 0;
    for (const std::uint32_t f : e->features)
      for (std::size_t a = 0; a < kFigureAnswers; ++a)
        sums[a] += static_cast<signed char>(rows[FigureModel::RowOf(f, std::bit_width(rows.size() / 16) - 1) * kFigureAnswers + a]) / 32.0;
    for (std::size_t a = 0; a < kGivenAnswers; ++a) total += std::exp(sums[a]);
    loss += std::log(total) - sums[e->answer], ++n;
  }
  std::printf("loss %.4f of %d\n", loss / n * n / 100, n);
  for (const bool person : {false, true}) {
    for (int margin = 0; margin <= 80; margin += 8) {
      int right = 0, wrong = 0, gold = 0, other = 0;
      for (const FigureExample* e : examples) {
        if (e->person != person || !e->left) continue;
        FigureScores scores{};
        for (const std::uint32_t f : e->features)
          for (std::size_t a = 0; a < kFigureAnswers; ++a)
            scores[a] = static_cast<std::int16_t>(
                scores[a] + static_cast<signed char>(rows[FigureModel::RowOf(f, std::bit_width(rows.size() / 16) - 1) * kFigureAnswers + a]));
        const FigureAnswer answer = BestAnswer(scores);
        gold += e->answer != 0;
        if (list && margin == 0 && (answer.margin >= 0 || e->answer != 0))
          std::printf("%s\t%d\t%s\tgold %zu\t%s\n", person ? "person" : "count", answer.margin,
                      std::string(Name(answer.outcome)).c_str(), e->answer, e->words.c_str());
        if (answer.margin < margin) continue;
        (AnswerOf(answer.outcome) == e->answer ? right : e->answer != 0 ? other : wrong) += 1;
      }
      std::printf("%s margin %d: right %d wrong outcome %d invented %d of %d\n", person ? "person" : "count", margin, right, other,
                  wrong, gold);
    }
  }
}

int Main(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if ((argument == "--unlabelled" || argument == "--without") && i + 1 < argc) {
      (argument == "--without" ? arguments.without : arguments.unlabelled).push_back(argv[++i]);
    } else {
      (arguments.out.empty() ? arguments.out : arguments.folders.emplace_back()) = argument;
    }
  }
  if (arguments.folders.empty()) return std::fprintf(stderr, "usage: train_figures OUT.bin FOLDER...\n"), 2;
  const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  ExampleWeights weights;
  weights.told = Setting("TOLD", weights.told);
  weights.unlabelled_told = Setting("UTOLD", weights.unlabelled_told);
  weights.unlabelled_left = Setting("ULEFT", weights.unlabelled_left);
  RegressionSetting setting;
  setting.bits = static_cast<std::uint32_t>(Setting("BITS", 14));
  setting.epochs = static_cast<int>(Setting("EPOCHS", 12));
  setting.decay = Setting("DECAY", setting.decay);
  setting.rate = Setting("RATE", setting.rate);
  std::vector<FigureExample> examples;
  for (const std::string& folder : arguments.folders) {
    for (const std::string& path : CasesOf(folder)) {
      if (!AddLabelled(path, language, weights, examples)) std::fprintf(stderr, "%s: no case\n", path.c_str());
    }
  }
  for (const std::string& path : arguments.unlabelled) AddUnlabelled(path, language, weights, examples);
  const auto train = [&](const std::string& without, const std::string& out) {
    std::vector<const FigureExample*> seen, unseen;
    for (const FigureExample& e : examples)
      (!without.empty() && e.file.find(without) != std::string::npos ? unseen : seen).push_back(&e);
    FigureRegression regression(setting);
    regression.Train(seen);
    std::printf("%zu examples, %zu figures; without %s: %zu\n", seen.size(),
                static_cast<std::size_t>(std::ranges::count_if(seen, [](const auto* e) { return e->answer != 0; })), without.c_str(), unseen.size());
    if (!unseen.empty()) Check(regression.Rows(), unseen, std::getenv("LIST"));
    const auto size = WriteModel(out, {.kind = std::string(FigureModel::kKind), .names = {}, .features = {}, .entries = regression.Rows(), .aligned = {}});
    std::printf("%s: %zu bytes\n", out.c_str(), size ? *size : 0);
  };
  if (arguments.without.empty()) train("", arguments.out);
  for (const std::string& without : arguments.without) {
    std::string name = without;
    std::ranges::replace(name, '/', '_');
    train(without, arguments.out + "." + name);
  }
  return 0;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}
