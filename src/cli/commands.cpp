#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iostream>

#include "cli/output.h"
#include "cli/shared.h"
#include "cli/store_commands.h"
#include "codec/codec.h"
#include "codec/extract_record.h"

namespace rashomon {
namespace {

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
  std::vector<RetractedReport> retracted;
  const auto stands = [&](const AnnotatedReport& one) { return !inputs.retracted().contains(one.report.item); };
  for (auto at = std::ranges::stable_partition(reports, stands).begin(); at != reports.end(); ++at)
    retracted.push_back({.report = std::move(*at), .reason = {}, .by = {}, .at = {}});
  reports.erase(reports.end() - static_cast<std::ptrdiff_t>(retracted.size()), reports.end());
  TellIdleDecisions(arguments, reports);
  const Dossier dossier = engine.MakeDossier(std::move(reports), arguments.engine.group, std::move(retracted));
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
  if (NeedsStoreOnly(arguments.command)) return RunStoreCommand(arguments, *output);
  // A new store takes as long to make as a language to read. Data of the user's own may be refused: then none is made.
  std::future<Result<OpenedStore>> store;
  if (arguments.command == Command::kIngest) {
    const auto when = arguments.engine.data_folder.empty() ? std::launch::async : std::launch::deferred;
    store = std::async(when, OpenTwice, arguments.store.path);
  }
  Result<Engine> engine = Engine::Create(arguments.engine);
  if (!engine) {
    Complain(engine.error().message);
    return arguments.engine.data_folder.empty() ? kInternalError : kUnusableArguments;
  }
  switch (arguments.command) {
    case Command::kIngest:
      return RunIngest(arguments, *engine, store.get());
    case Command::kReannotate:
      return RunReannotate(arguments, *engine);
    case Command::kVerify:
      return RunVerify(arguments, *engine, *output);
    case Command::kServe:
      return RunServe(arguments, *engine);
    case Command::kWatch:
      return RunWatch(arguments, *engine);
    case Command::kReport:
      if (!arguments.store.path.empty()) return RunStoreReport(arguments, *engine, *output);
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
