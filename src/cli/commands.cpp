#include "cli/commands.h"

#include <fmt/format.h>

#include <iostream>
#include <set>

#include "cli/output.h"
#include "cli/progress.h"
#include "codec/codec.h"
#include "codec/extract_record.h"

namespace rashomon {
namespace {

void Complain(std::string_view message) {
  fmt::print(stderr, "rashomon: {}\n", message);
}

int Failed(const Error& error) {
  Complain(error.message);
  return error.code == ErrorCode::kInvalidArgument ? kUnusableArguments : kInternalError;
}

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

  // A report that was read but took too long to annotate is as good as not read.
  bool Refuse(const AnnotatedReport& report) {
    if (!report.annotation.given_up) return false;
    ++skipped_;
    progress_.Clear();
    Complain(fmt::format("{}: given up: takes longer to annotate than --max-seconds: skipped", report.report.input));
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

int Finish(Output& output, Result<void> written, int status) {
  if (written) written = output.Commit();
  return written ? status : Failed(written.error());
}

int Print(const Arguments& arguments, const Dossier& dossier, Output& output, int status) {
  RenderOptions options = arguments.render;
  const bool colour =
      arguments.colour == ColourChoice::kAlways ||
      (arguments.colour == ColourChoice::kAuto && output.is_terminal() && std::getenv("NO_COLOR") == nullptr);
  options.colour = colour ? Colour::kAlways : Colour::kNever;
  return Finish(output, output.Write(Render(dossier, arguments.format, options)), status);
}

// Decisions about reports that were not handed in are no mistake: they may be of another day.
void TellIdleDecisions(const Arguments& arguments, std::span<const AnnotatedReport> reports) {
  if (arguments.quiet) return;
  for (const std::string& remark : FindIdleDecisions(arguments.decisions, reports)) Complain(remark);
}

int RunReport(const Arguments& arguments, const Engine& engine, Output& output) {
  Inputs inputs(arguments, "reading");
  std::vector<AnnotatedReport> reports;
  engine.AnnotateAll([&] { return inputs.Next(); },
                     [&](AnnotatedReport report) {
                       if (!inputs.Refuse(report)) reports.push_back(std::move(report));
                     });
  std::erase_if(reports,
                [&](const AnnotatedReport& report) { return inputs.retracted().contains(report.report.item); });
  TellIdleDecisions(arguments, reports);
  const Dossier dossier = engine.MakeDossier(std::move(reports));
  return Print(arguments, dossier, output, inputs.Status(!dossier.events.empty()));
}

int RunAnnotate(const Arguments& arguments, const Engine& engine, Output& output) {
  Inputs inputs(arguments, "annotating");
  Result<void> written;
  engine.AnnotateAll([&] { return written ? inputs.Next() : std::nullopt; },
                     [&](AnnotatedReport report) {
                       if (written && !inputs.Refuse(report)) written = output.Write(WriteAnnotation(report) + "\n");
                     });
  return Finish(output, written, inputs.Status(inputs.read() > 0));
}

int RunExtract(const Arguments& arguments, Output& output) {
  Inputs inputs(arguments, "extracting", arguments.readers);
  Result<void> written;
  while (written) {
    const std::optional<Report> report = inputs.Next();
    if (!report) break;
    written = output.Write(WriteExtractRecord(*report) + "\n");
  }
  return Finish(output, written, inputs.Status(inputs.read() > 0));
}

int RunEvents(const Arguments& arguments, const Engine& engine, Output& output) {
  std::vector<AnnotatedReport> reports;
  bool skipped = false;
  std::size_t number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Result<AnnotatedReport> report = ReadAnnotation(line);
    if (report) {
      reports.push_back(std::move(*report));
    } else {
      skipped = true;
      Complain(fmt::format("standard input:{}: {}: skipped", number, report.error().message));
    }
  }
  TellIdleDecisions(arguments, reports);
  const Dossier dossier = engine.MakeDossier(std::move(reports));
  return Print(arguments, dossier, output, skipped ? kInputsSkipped : dossier.events.empty() ? kNothingFound : kDone);
}

}  // namespace

int RunCommand(const Arguments& arguments) {
  if (arguments.command == Command::kCompletions) {
    const Result<std::string> script = CompletionScript(arguments.shell);
    if (!script) return Failed(script.error());
    Result<Output> output = Output::Open("");
    return Finish(*output, output->Write(*script), kDone);
  }
  // The output comes first: a path that can't be written should not cost an hour of reading.
  Result<Output> output = Output::Open(arguments.output);
  if (!output) {
    Complain(output.error().message);
    return kUnusableArguments;
  }
  if (arguments.command == Command::kExtract) return RunExtract(arguments, *output);
  Result<Engine> engine = Engine::Create(arguments.engine);
  if (!engine) {
    Complain(engine.error().message);
    return arguments.engine.data_folder.empty() ? kInternalError : kUnusableArguments;
  }
  switch (arguments.command) {
    case Command::kReport:
      return RunReport(arguments, *engine, *output);
    case Command::kAnnotate:
      return RunAnnotate(arguments, *engine, *output);
    case Command::kEvents:
      return RunEvents(arguments, *engine, *output);
    default:
      return kInternalError;
  }
}

}  // namespace rashomon
