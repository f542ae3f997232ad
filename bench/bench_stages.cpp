// Speed of every stage beside ICU's word break over the same text, in one run: machines are noisy, so trust the ratios.
// Stages are timed over all reports, one after another, so that each has the caches to itself; "annotate as a run" is
// what a run does (some short reports together), "annotate by report" all steps of one report and then the next.
//
// A processor that others use too is faster at one moment than at the next, so that each stage is measured beside ICU's
// word break just before and just after it, and the median over some rounds is told.
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
constexpr std::size_t kRounds = 5;

double MedianOf(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

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

// What stages took, a row each, in the order in which they were first told of.
class Rows {
 public:
  explicit Rows(const std::vector<Report>& reports) : reports_(&reports) { BreakWordsNow(); }

  struct Times {
    double seconds = 0;
    double breaks = 0;  // times ICU's word break as it was then
    Times& operator+=(const Times& other) { return seconds += other.seconds, breaks += other.breaks, *this; }
    Times operator-(const Times& other) const { return {seconds - other.seconds, breaks - other.breaks}; }
  };
  // Runs it as the row of that name.
  Times Measure(const std::string& name, const std::function<void()>& work) {
    const double before = break_;
    const double seconds = Seconds(work);
    BreakWordsNow();
    const Times times{seconds, seconds / ((before + break_) / 2)};
    Add(name, times);
    return times;
  }
  void Add(const std::string& name, const Times& times) {
    auto row = std::ranges::find(rows_, name, &Row::name);
    if (row == rows_.end()) row = rows_.insert(row, {.name = name, .seconds = {}, .ratios = {}});
    row->seconds.push_back(times.seconds);
    row->ratios.push_back(times.breaks);
  }
  void Print(std::size_t bytes, std::size_t sentences) const {
    fmt::print("{:<22}{:>10}{:>14}{:>18}\n", "stage", "MB/s", "sentences/s", "x ICU word break");
    fmt::print("{:<22}{:>10.1f}{:>14}{:>18.2f}\n", "ICU word break", Rate(bytes, MedianOf(breaks_)) / 1e6, "-", 1.0);
    for (const Row& row : rows_) {
      const double seconds = MedianOf(row.seconds);
      fmt::print("{:<22}{:>10.1f}{:>14.0f}{:>18.2f}\n", row.name, Rate(bytes, seconds) / 1e6, Rate(sentences, seconds),
                 MedianOf(row.ratios));
    }
  }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  struct Row {
    std::string name;
    std::vector<double> seconds, ratios;  // of each round
  };
  [[nodiscard]] static double Rate(std::size_t of, double seconds) { return static_cast<double>(of) / seconds; }
  void BreakWordsNow() {
    break_ = Seconds([&] { words_ = BreakWords(*reports_); });
    breaks_.push_back(break_);
  }
  const std::vector<Report>* reports_;
  std::vector<Row> rows_;
  double break_ = 0;  // seconds of ICU's word break, the last time
  std::vector<double> breaks_;
  std::size_t words_ = 0;
};

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

void AnnotateAsARun(const std::vector<Report>& reports, const Language& language) {
  for (std::size_t i = 0; i < reports.size();) {
    std::vector<const Report*> some;
    for (std::size_t taken = 0; i < reports.size() && some.size() < Engine::kReportsTogether; ++i) {
      taken += reports[i].text.size();
      if (!some.empty() && taken > Engine::kBytesTogether) break;
      some.push_back(&reports[i]);
    }
    std::vector<Annotation> annotations(some.size());
    AnnotateTogether(some, language, {}, annotations);
  }
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

  std::size_t sentences = 0;
  const double load = Seconds([&] { (void)Language::Load(*sources); });
  const std::vector<Step> steps = Steps(*language);
  Rows rows(reports);
  for (std::size_t round = 0; round < kRounds; ++round) {
    std::vector<AnnotatedReport> annotated(reports.size());
    Rows::Times annotate, syntax;
    for (const Step& step : steps) {
      const Rows::Times times = rows.Measure(std::string("  ") + step.name, [&] {
        for (std::size_t i = 0; i < reports.size(); ++i) step.run(reports[i], annotated[i].annotation);
      });
      annotate += times;
      if (std::string_view(step.name) == "syntax") syntax = times;
    }
    rows.Add("annotate", annotate);
    rows.Measure("annotate as a run", [&] { AnnotateAsARun(reports, *language); });
    rows.Measure("annotate by report", [&] {
      for (const Report& report : reports) (void)Annotate(report, *language, {});
    });
    rows.Add("annotate but syntax", annotate - syntax);
    sentences = 0;
    for (const AnnotatedReport& report : annotated) sentences += report.annotation.sentences.size();
    Rows::Times whole = annotate;
    whole += rows.Measure("claims", [&] {
      for (std::size_t i = 0; i < reports.size(); ++i) {
        annotated[i].claims = ExtractClaims(reports[i], annotated[i].annotation, *language);
        annotated[i].annotation.DropWorkingLayers();
        annotated[i].report = reports[i];
        annotated[i].report.id += "~" + std::to_string(i);
      }
    });
    rows.Measure("codec (write)", [&] {
      for (const AnnotatedReport& report : annotated) (void)WriteAnnotation(report);
    });
    Grouping grouping;
    whole += rows.Measure("cluster", [&] { grouping = GroupReports(annotated, {}); });
    Dossier dossier;
    whole += rows.Measure("reconcile + dossier", [&] { dossier = BuildDossier(std::move(annotated), grouping, {}); });
    whole += rows.Measure("render (json)", [&] { (void)Render(dossier, RenderFormat::kJson, {}); });
    rows.Add("the whole", whole);
  }
  fmt::print(
      "{} reports, {:.1f} MB, {} sentences, {} word breaks; language loaded in {:.0f} ms; one thread, median of {}\n\n",
      reports.size(), static_cast<double>(bytes) / 1e6, sentences, rows.words(), load * 1e3, kRounds);
  rows.Print(bytes, sentences);
}
