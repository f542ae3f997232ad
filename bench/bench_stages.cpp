// Speed of every stage beside ICU's word break over the same text, in one run: machines are noisy, so trust the ratios.
// Stages are timed over all reports, one after another, so that each has the caches to itself; "annotate as a run" is
// what a run does (some short reports together), "annotate by report" all steps of one report and then the next.
//
// usage: bench_stages INPUT...     files or folders; run by bench/run
#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/steps.h"
#include "claims/claims.h"
#include "codec/codec.h"
#include "engine/engine.h"
#include "render/render.h"

namespace {

using namespace rashomon;
constexpr std::size_t kWantedBytes = 2'000'000;  // the inputs are repeated until there is this much text
constexpr int kRounds = 3;                       // the fastest counts

struct Row {
  std::string name;
  double seconds = 0;
};

// Of the processor, so that other programs disturb little; one thread works here.
double Seconds(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::vector<Report> ReadReports(const std::vector<std::string>& inputs) {
  std::vector<Report> once;
  ReportReader reader(inputs, {});
  std::size_t bytes = 0;
  while (std::optional<ReadOutcome> next = reader.Next()) {
    if (!next->report) continue;
    bytes += next->report->text.size();
    once.push_back(std::move(*next->report));
  }
  std::vector<Report> all;
  for (std::size_t total = 0; bytes > 0 && total < kWantedBytes; total += bytes)
    all.insert(all.end(), once.begin(), once.end());
  return all;
}

std::size_t BreakWords(const std::vector<Report>& reports) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  std::size_t count = 0;
  for (const Report& report : reports) {
    UText* text = utext_openUTF8(nullptr, report.text.data(), static_cast<std::int64_t>(report.text.size()), &status);
    words->setText(text, status);
    while (words->next() != icu::BreakIterator::DONE) ++count;
    utext_close(text);
  }
  return count;
}

struct Step {
  const char* name;
  std::function<void(const Report&, Annotation&)> run;
};

std::vector<Step> Steps(const Language& language) {
  return {
      {"blocks", [&](const Report& r, Annotation& a) { FindBlocks(r, language, a); }},
      {"dating", [&](const Report& r, Annotation& a) { FindPublication(r, language, {}, a); }},
      {"tokens", [&](const Report& r, Annotation& a) { FindTokens(r, language, a); }},
      {"syntax", [&](const Report& r, Annotation& a) { FindSyntax(r, language, a); }},
      {"lexicon", [&](const Report&, Annotation& a) { FindLexiconHits(language, a); }},
      {"quantities", [&](const Report& r, Annotation& a) { FindQuantities(r, language, a); }},
      {"times", [&](const Report& r, Annotation& a) { FindTimes(r, language, a); }},
      {"entities", [&](const Report& r, Annotation& a) { FindEntities(r, language, a); }},
      {"attributions", [&](const Report& r, Annotation& a) { FindAttributions(r, language, a); }},
      {"findings", [&](const Report& r, Annotation& a) { FindOddities(r, language, a); }},
  };
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<Report> reports = ReadReports(std::vector<std::string>(argv + 1, argv + argc));
  if (reports.empty()) return fmt::print(stderr, "usage: bench_stages INPUT...\n"), 2;
  const Result<LanguageSources> sources = LanguageSources::BuiltIn("en");
  Result<Language> language = sources ? Language::Load(*sources) : std::unexpected(sources.error());
  if (!language) return fmt::print(stderr, "{}\n", language.error().message), 4;
  std::size_t bytes = 0;
  for (const Report& report : reports) bytes += report.text.size();

  std::size_t sentences = 0, words = 0;
  double icu = 1e9, load = Seconds([&] { (void)Language::Load(*sources); });
  std::vector<Row> rows;
  const std::vector<Step> steps = Steps(*language);
  const auto best = [&](std::size_t row, const std::string& name, double seconds) {
    if (rows.size() <= row) rows.push_back({name, seconds});
    rows[row].seconds = std::min(rows[row].seconds, seconds);
  };
  for (int round = 0; round < kRounds; ++round) {
    icu = std::min(icu, Seconds([&] { words = BreakWords(reports); }));
    std::vector<AnnotatedReport> annotated(reports.size());
    std::size_t row = 0;
    double annotate = 0, syntax = 0;
    const double by_report = Seconds([&] {
      for (const Report& report : reports) (void)Annotate(report, language.value(), {});
    });
    const double as_a_run = Seconds([&] {
      for (std::size_t i = 0; i < reports.size();) {
        std::vector<const Report*> some;
        for (std::size_t taken = 0; i < reports.size() && some.size() < Engine::kReportsTogether; ++i) {
          taken += reports[i].text.size();
          if (!some.empty() && taken > Engine::kBytesTogether) break;
          some.push_back(&reports[i]);
        }
        std::vector<Annotation> annotations(some.size());
        AnnotateTogether(some, language.value(), {}, annotations);
      }
    });
    for (const Step& step : steps) {
      const double seconds = Seconds([&] {
        for (std::size_t i = 0; i < reports.size(); ++i) step.run(reports[i], annotated[i].annotation);
      });
      annotate += seconds;
      if (std::string_view(step.name) == "syntax") syntax = seconds;
      best(row++, std::string("  ") + step.name, seconds);
    }
    best(row++, "annotate", annotate);
    best(row++, "annotate as a run", as_a_run);
    best(row++, "annotate by report", by_report);
    best(row++, "annotate but syntax", annotate - syntax);
    sentences = 0;
    for (const AnnotatedReport& report : annotated) sentences += report.annotation.sentences.size();
    const double claims = Seconds([&] {
      for (std::size_t i = 0; i < reports.size(); ++i) {
        annotated[i].claims = ExtractClaims(reports[i], annotated[i].annotation, *language);
        annotated[i].annotation.DropWorkingLayers();
        annotated[i].report = reports[i];
        annotated[i].report.id += "~" + std::to_string(i);
      }
    });
    best(row++, "claims", claims);
    best(row++, "codec (write)", Seconds([&] {
           for (const AnnotatedReport& report : annotated) (void)WriteAnnotation(report);
         }));
    Grouping grouping;
    const double cluster = Seconds([&] { grouping = GroupReports(annotated, {}); });
    best(row++, "cluster", cluster);
    Dossier dossier;
    const double reconcile = Seconds([&] { dossier = BuildDossier(std::move(annotated), grouping, {}); });
    best(row++, "reconcile + dossier", reconcile);
    const double render = Seconds([&] { (void)Render(dossier, RenderFormat::kJson, {}); });
    best(row++, "render (json)", render);
    best(row++, "the whole", annotate + claims + cluster + reconcile + render);
  }
  fmt::print(
      "{} reports, {:.1f} MB, {} sentences, {} word breaks; language loaded in {:.0f} ms; one thread, best of {}\n\n",
      reports.size(), static_cast<double>(bytes) / 1e6, sentences, words, load * 1e3, kRounds);
  fmt::print("{:<22}{:>10}{:>14}{:>18}\n", "stage", "MB/s", "sentences/s", "x ICU word break");
  fmt::print("{:<22}{:>10.1f}{:>14}{:>18.2f}\n", "ICU word break", static_cast<double>(bytes) / 1e6 / icu, "-", 1.0);
  for (const Row& row : rows) {
    fmt::print("{:<22}{:>10.1f}{:>14.0f}{:>18.2f}\n", row.name, static_cast<double>(bytes) / 1e6 / row.seconds,
               static_cast<double>(sentences) / row.seconds, row.seconds / icu);
  }
}
