// What the commands share: complaints, inputs read with progress, results printed with the exit status of the contract.
#pragma once

#include <fmt/format.h>

#include <set>
#include <string>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "ingest/ingest.h"

namespace rashomon {

// One line on standard error.
void Complain(std::string_view message);
[[nodiscard]] int Failed(const Error& error);
// Commits what was written; `status`, or that of the error.
[[nodiscard]] int Finish(Output& output, Result<void> written, int status);
// With colour or without, as the output is.
[[nodiscard]] RenderOptions RenderOptionsFor(const Arguments& arguments, const Output& output);
[[nodiscard]] int Print(const Arguments& arguments, const Dossier& dossier, Output& output, int status);

// Reads all inputs, names what it has to skip, and shows progress.
class Inputs {
 public:
  // `workers`: threads that read; 0 where the work that follows keeps the machine busy anyhow.
  Inputs(const Arguments& arguments, std::string_view what, unsigned workers = 0)
      : reader_(arguments.inputs, arguments.ingest, workers),
        progress_(arguments.quiet ? Progress::Show::kNever : Progress::Show::kOnTerminal),
        quiet_(arguments.quiet),
        what_(what) {}

  std::optional<Report> Next() {
    while (std::optional<ReadOutcome> outcome = reader_.Next()) {
      progress_.Update(what_, read_, reader_.records_read(), reader_.bytes_read(), reader_.bytes_total());
      if (outcome->report) {
        ++read_;
        return std::move(*outcome->report);
      }
      const bool remark = outcome->weight == ReadOutcome::Weight::kRemark;
      if (!remark) ++skipped_;
      if (!outcome->retracted_item.empty()) retracted_.insert(outcome->retracted_item);
      if (remark && quiet_) continue;
      progress_.Clear();
      Complain(fmt::format("{}: {}", outcome->problem->message, remark ? "left out" : "skipped"));
    }
    progress_.Clear();
    return std::nullopt;
  }

  // A report that was read but takes too long to annotate, or too much memory, is as good as not read.
  bool Refuse(const AnnotatedReport& report) {
    if (!report.annotation.given_up) return false;
    ++skipped_;
    progress_.Clear();
    Complain(fmt::format("{}: given up: {}: skipped", report.report.input,
                         report.annotation.too_long ? "its text is too long to annotate in --max-memory"
                                                    : "takes longer to annotate than --max-seconds"));
    return true;
  }

  [[nodiscard]] int Status(bool found) const { return skipped_ > 0 ? kInputsSkipped : found ? kDone : kNothingFound; }
  [[nodiscard]] std::uint64_t read() const { return read_; }
  // Items that their publishers took back, in whatever order that and the items came.
  [[nodiscard]] const std::set<std::string>& retracted() const { return retracted_; }

 private:
  ReportReader reader_;
  Progress progress_;
  bool quiet_;
  std::string what_;
  std::set<std::string> retracted_;
  std::uint64_t read_ = 0;
  std::uint64_t skipped_ = 0;
};

}  // namespace rashomon
