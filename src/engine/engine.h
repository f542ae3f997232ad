// engine: the whole path in one place; the API for the command line, a server, other programs.
//
//   Result<Engine> engine = Engine::Create({});
//   Dossier dossier = engine->Report(std::move(reports));
//
// Threads: Annotate work is spread over `jobs` workers; the result does not depend on how many.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "claims/claims.h"
#include "dossier/dossier.h"
#include "dossier/taken_back.h"
#include "ingest/ingest.h"
#include "language/language.h"

namespace rashomon {

struct EngineOptions {
  std::string language = "en";
  std::string data_folder;  // --data DIR; "" = only what is built in
  std::optional<CivilDate> reference_date;
  GroupOptions group;
  DossierOptions dossier;
  unsigned jobs = 0;                   // 0: one per core
  std::uint32_t max_milliseconds = 0;  // of processor time to annotate one report; 0: as long as it takes
  std::size_t max_text_bytes = 0;      // of a text to annotate; 0: as long as it is
};

class Engine {
 public:
  // Short reports are annotated so many at a time, step by step: what a step looks up stays near the processor.
  static constexpr std::size_t kReportsTogether = 256;
  static constexpr std::size_t kBytesTogether = 256 << 10;  // of their texts

  // Errors of Language::Load and of the data folder.
  [[nodiscard]] static Result<Engine> Create(EngineOptions options);

  // annotate + claims for one report. Thread-safe. Where it takes longer than it may, or its text is longer, the
  // annotation is `given_up`.
  [[nodiscard]] AnnotatedReport Annotate(Report report) const;

  // Names what decides how a report is annotated: the code, the language's data and models, the reference date. Of two
  // engines of one mark the annotations are the same.
  [[nodiscard]] const std::string& Mark() const;

  // Pulls reports from `next` until it gives nothing and hands the results to `done` in input order, on the calling
  // thread, with bounded memory (a few reports per worker in flight). Ids are made unique on the way.
  void AnnotateAll(const std::function<std::optional<Report>()>& next,
                   const std::function<void(AnnotatedReport)>& done) const;

  // cluster + reconcile + dossier.
  [[nodiscard]] Dossier MakeDossier(std::vector<AnnotatedReport> reports) const;
  // The same with another grouping than that of the options.
  [[nodiscard]] Dossier MakeDossier(std::vector<AnnotatedReport> reports, const GroupOptions& group) const;
  // What it says of reports that were taken back, beside what is said without them.
  [[nodiscard]] Dossier MakeDossier(std::vector<AnnotatedReport> reports, const GroupOptions& group,
                                    std::vector<RetractedReport> retracted) const;

 private:
  [[nodiscard]] std::vector<AnnotatedReport> AnnotateTogether(std::vector<rashomon::Report> reports) const;
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace rashomon
