#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <thread>

namespace rashomon {
namespace {

constexpr const char* kReportExamples =
    "Examples:\n"
    "  rashomon report clippings/                     the dossier of a folder on the terminal\n"
    "  rashomon report a.txt b.txt more.jsonl         files of several kinds together\n"
    "  rashomon report --format html --output dossier.html clippings/\n"
    "  rashomon report --format csv clippings/ > figures.csv\n"
    "  rashomon report --reference-date 2024-03-02 undated.txt\n"
    "  rashomon report --group-by event desk.jsonl    events as the desk has grouped them\n"
    "  echo '{\"merge\": [\"a.txt\", \"b.txt\"]}' > decisions.jsonl\n"
    "  rashomon report --decisions decisions.jsonl a.txt b.txt    one event, because you say so\n";
constexpr const char* kAnnotateExamples =
    "Examples:\n"
    "  rashomon annotate clippings/ > annotations.jsonl\n"
    "  cat reports.jsonl | rashomon annotate -        one annotation a line, in input order\n"
    "  rashomon annotate a/ > a.jsonl; rashomon annotate b/ > b.jsonl; cat a.jsonl b.jsonl | rashomon events\n";
constexpr const char* kExtractExamples =
    "Examples:\n"
    "  rashomon extract page.html                     the article in a saved page\n"
    "  rashomon extract pages/ > articles.jsonl\n"
    "  rashomon extract crawl.warc.gz > articles.jsonl    every page in a web archive\n"
    "  curl -s https://post.example/rss | rashomon extract -\n";
constexpr const char* kEventsExamples =
    "Examples:\n"
    "  rashomon annotate clippings/ | rashomon events > dossier.json\n"
    "  rashomon events --format text < annotations.jsonl\n"
    "  rashomon events --decisions decisions.jsonl < annotations.jsonl\n";
constexpr const char* kCompletionsExamples =
    "Examples:\n"
    "  rashomon completions bash > /etc/bash_completion.d/rashomon\n"
    "  rashomon completions zsh > ~/.zfunc/_rashomon\n"
    "  rashomon completions fish > ~/.config/fish/completions/rashomon.fish\n";
constexpr const char* kIngestExamples =
    "Examples:\n"
    "  rashomon ingest --store desk.db clippings/     what is there already costs nothing and changes nothing\n"
    "  tail -f wire.jsonl | rashomon ingest --store desk.db -\n"
    "  rashomon report --store desk.db\n";
constexpr const char* kWatchExamples =
    "Examples:\n"
    "  rashomon watch --store desk.db incoming/       until it is interrupted; files may appear and change\n";
constexpr const char* kSearchExamples =
    "Examples:\n"
    "  rashomon search --store desk.db ferry sinking  reports with both words\n"
    "  rashomon search --store desk.db --place Tolm --figure \"killed 12\"\n"
    "  rashomon search --store desk.db --actor \"Meridian Front\" --from 2024-03-01 --to 2024-03-05 --json\n"
    "  rashomon search --store desk.db                the events, the last changed first\n";
constexpr const char* kExportExamples =
    "Examples:\n"
    "  rashomon export --store desk.db > annotations.jsonl\n"
    "  rashomon export --store desk.db --event ev3 --as-of 2024-03-02T18:00Z | rashomon events\n";
constexpr const char* kMergeExamples =
    "Examples:\n"
    "  rashomon merge --store desk.db ev3 ev7 --by \"M. Orr\" --reason \"one blast, two names of the street\"\n";
constexpr const char* kSplitExamples =
    "Examples:\n"
    "  rashomon split --store desk.db desk:17 --reason \"the blast of last year\"\n";
constexpr const char* kRetractExamples =
    "Examples:\n"
    "  rashomon retract --store desk.db desk:17 --by \"M. Orr\" --reason \"the outlet has taken it back\"\n";
constexpr const char* kUndoExamples =
    "Examples:\n"
    "  rashomon undo --store desk.db 4                the decision of that number no longer holds\n";
constexpr const char* kVerifyExamples =
    "Examples:\n"
    "  rashomon verify --store desk.db                every page, text, span; status 4 where something is wrong\n";
constexpr const char* kReannotateExamples =
    "Examples:\n"
    "  rashomon reannotate --store desk.db            after an upgrade; may be interrupted and goes on where it was\n"
    "  rashomon verify --store desk.db                says how many reports another version of the program has read\n";
constexpr const char* kServeExamples =
    "Examples:\n"
    "  rashomon serve --store desk.db                 the page and the API at http://127.0.0.1:8080/, read only\n"
    "  rashomon serve --store desk.db --token-file desk.token --port 9000\n"
    "  curl http://127.0.0.1:8080/api/v1/events       /openapi.json describes the rest\n";
constexpr const char* kStatuses =
    "\nExit status: 0 done; 1 done, nothing found; 2 unusable arguments; 3 done, but some\n"
    "inputs were skipped; 4 internal error.";

// kNotFound, kNoPermission or kTooLarge, with the path.
Result<std::string> ReadWholeFile(const std::string& path, std::size_t most_bytes) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return Fail(ErrorCode::kNotFound, fmt::format("{}: {}", path, std::strerror(errno)));
  std::string text;
  char buffer[1 << 16];
  std::size_t got = 0;
  while (text.size() <= most_bytes && (got = std::fread(buffer, 1, sizeof buffer, file)) > 0) text.append(buffer, got);
  const int failed = std::ferror(file) != 0 ? errno : 0;
  std::fclose(file);
  if (failed != 0) return Fail(ErrorCode::kUnavailable, fmt::format("{}: {}", path, std::strerror(failed)));
  return text;
}

// What the user typed, before it is checked.
struct Raw {
  std::vector<std::string> inputs;
  std::string input_format, reference_date, format, group_by = "content", best = "latest", colour = "auto";
  std::string data, decisions, output, shell;
  std::string store, event, as_of, as_of_by = "publication", at, by, reason, from, to;
  std::vector<std::string> events, reports, words;
  StoreQuery query;
  std::int64_t decision = 0;
  std::uint32_t interval = 1;
  ServeArguments serve;
  bool json = false;
  unsigned jobs = 0, max_memory = 512;
  double max_seconds = 5;
  int width = 80;
  bool quiet = false, verbose = false, explain = false, no_annotations = false;
};

enum class Needed { kYes, kNo };

void AddReferenceDate(CLI::App& app, Raw& raw) {
  app.add_option("--reference-date", raw.reference_date,
                 "the date against which \"Thursday\" is read, for inputs that carry none")
      ->type_name("YYYY-MM-DD");
}

void AddLimitOptions(CLI::App& app, Raw& raw) {
  app.add_option("--max-memory", raw.max_memory,
                 "megabytes that a worker may use (default: 512); a report may have a 32nd, a text to annotate a 256th")
      ->type_name("MB")
      ->check(CLI::Range(8u, 65536u));
  app.add_option("--max-seconds", raw.max_seconds,
                 "processor time to read, and to annotate, one report (default: 5); longer ones are named and skipped")
      ->type_name("S")
      ->check(CLI::Range(0.001, 3600.0));
}

// What decides who reads (Engine::Mark).
void AddReaderOptions(CLI::App& app, Raw& raw) {
  AddReferenceDate(app, raw);
  app.add_option("--data", raw.data, "the folder that the reports were read with, where there was one")
      ->type_name("DIR");
}

void AddInputOptions(CLI::App& app, Raw& raw, Needed needed = Needed::kYes) {
  app.add_option("INPUT", raw.inputs, "files, folders (searched recursively), or - for standard input")
      ->required(needed == Needed::kYes);
  app.add_option("--input-format", raw.input_format,
                 "do not detect the format: text, html, jsonl, rss, atom, warc, ninjs, newsml-g2")
      ->type_name("FORMAT");
  AddReferenceDate(app, raw);
  AddLimitOptions(app, raw);
}

void AddWorkOptions(CLI::App& app, Raw& raw) {
  app.add_option("--jobs", raw.jobs, "worker threads (default: one per core); the result does not depend on it")
      ->type_name("N")
      ->check(CLI::Range(1u, 256u));
  app.add_option("--data", raw.data, "a folder that extends or overrides the built-in lexicons, patterns and models")
      ->type_name("DIR");
  app.add_flag("--quiet", raw.quiet, "no progress and no remarks on standard error; errors only");
}

void AddCommonOptions(CLI::App& app, Raw& raw) {
  AddWorkOptions(app, raw);
  app.add_option("--output", raw.output,
                 "write there instead of to standard output; the file appears whole or not at all")
      ->type_name("PATH");
}

std::vector<std::string> PolicyNames() {
  std::vector<std::string> names;
  for (const BestPolicy& policy : BestPolicies()) names.emplace_back(policy.name);
  return names;
}

std::string PolicyHelp() {
  std::string help;
  for (const BestPolicy& policy : BestPolicies()) help += fmt::format("\n{}: {}", policy.name, policy.meaning);
  return help;
}

void AddDossierOptions(CLI::App& app, Raw& raw, const char* default_format) {
  raw.format = raw.format.empty() ? "" : raw.format;
  app.add_option("--format", raw.format, fmt::format("text, json, html, markdown or csv (default: {})", default_format))
      ->type_name("FORMAT");
  app.add_option("--group-by", raw.group_by, "content: by what the reports say; event: by their \"event\" key")
      ->type_name("HOW")
      ->check(CLI::IsMember({"content", "event"}));
  app.add_option("--decisions", raw.decisions,
                 "what people have decided about the grouping, which outranks the rest: JSON Lines in time order, "
                 "{\"merge\": [\"id\", ...]} or {\"split\": [\"id\", ...], \"from\": [\"id\", ...]}")
      ->type_name("FILE");
  app.add_option("--best,--policy", raw.best, "how the one best figure is chosen:" + PolicyHelp())
      ->type_name("POLICY")
      ->check(CLI::IsMember(PolicyNames()));
  app.add_flag("--no-annotations", raw.no_annotations, "leave the annotations out of the JSON");
  app.add_flag("--verbose", raw.verbose, "add the sentences that each line stands on");
  app.add_flag("--explain", raw.explain, "add why reports were joined and figures reached");
  app.add_option("--color,--colour", raw.colour, "auto, always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--width", raw.width, "columns of the text format (default: 80)")
      ->type_name("N")
      ->check(CLI::Range(40, 400));
}

void AddStoreOption(CLI::App& app, Raw& raw, Needed needed) {
  app.add_option("--store", raw.store, "the file of the store")->type_name("PATH")->required(needed == Needed::kYes);
}

void AddSelectionOptions(CLI::App& app, Raw& raw) {
  app.add_option("--event", raw.event,
                 "only this event of the store (ev3); all: each as the store has grouped it, in the memory of "
                 "one; without it, report groups all reports anew, as it would without a store")
      ->type_name("EVENT");
  app.add_option("--as-of", raw.as_of, "as it would have read at that time; a day alone is its end")->type_name("TIME");
  app.add_option("--as-of-by", raw.as_of_by,
                 "publication: what was out by then; ingest: what the store had acknowledged and people had decided")
      ->type_name("HOW")
      ->check(CLI::IsMember({"publication", "ingest"}));
}

void AddAtOption(CLI::App& app, Raw& raw) {
  app.add_option("--at", raw.at, "the time to write down instead of now, for imports")->type_name("TIME");
}

void AddDecisionOptions(CLI::App& app, Raw& raw) {
  AddStoreOption(app, raw, Needed::kYes);
  app.add_option("--by", raw.by, "who decides")->type_name("NAME");
  app.add_option("--reason", raw.reason, "why")->type_name("TEXT");
  AddAtOption(app, raw);
}

void AddSearchOptions(CLI::App& app, Raw& raw) {
  AddStoreOption(app, raw, Needed::kYes);
  app.add_option("WORD", raw.words, "words that all stand in the report");
  app.add_option("--place", raw.query.place, "a place that it names, or a part of the name")->type_name("NAME");
  app.add_option("--actor", raw.query.actor, "a person, organization or group that it names")->type_name("NAME");
  app.add_option("--figure", raw.query.figure, "an outcome, a count or both: \"killed\", \"12\", \"killed 12\"")
      ->type_name("WHAT");
  app.add_option("--from", raw.from, "published then or later")->type_name("TIME");
  app.add_option("--to", raw.to, "published then or earlier; a day alone is its end")->type_name("TIME");
  app.add_option("--limit", raw.query.limit, "most lines (default: 50)")
      ->type_name("N")
      ->check(CLI::Range(1u, 10'000u));
  app.add_flag("--json", raw.json, "JSON Lines instead of a table");
}

// A day alone means its first second, or its last.
enum class OfDay { kFirst, kLast };
Result<std::optional<StoreTime>> ReadTime(const char* option, const std::string& text, OfDay of_day) {
  if (text.empty()) return std::nullopt;
  const std::optional<IsoTime> time = ParseIsoTime(text);
  if (!time)
    return Fail(ErrorCode::kInvalidArgument,
                fmt::format("{}: '{}' is no time: write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ", option, text));
  return time->SortKey() + (!time->second_of_day && of_day == OfDay::kLast ? 86'399 : 0);
}

Result<StoreEventId> ReadEvent(const std::string& text) {
  const std::optional<StoreEventId> event = ParseStoreEvent(text);
  if (!event)
    return Fail(
        ErrorCode::kInvalidArgument,
        fmt::format("'{}' is no event of a store: they are called ev1, ev2; `rashomon search` lists them", text));
  return *event;
}

Result<void> CheckStoreTimes(const Raw& raw, StoreArguments& store) {
  const auto as_of = ReadTime("--as-of", raw.as_of, OfDay::kLast);
  const auto at = ReadTime("--at", raw.at, OfDay::kFirst);
  const auto from = ReadTime("--from", raw.from, OfDay::kFirst);
  const auto to = ReadTime("--to", raw.to, OfDay::kLast);
  for (const auto* time : {&as_of, &at, &from, &to}) {
    if (!*time) return std::unexpected(time->error());
  }
  store.selection.as_of = *as_of;
  store.at = *at;
  store.query.from = *from;
  store.query.to = *to;
  return {};
}

Result<void> CheckStoreOptions(const Raw& raw, Command command, Arguments& arguments) {
  StoreArguments& store = arguments.store;
  store.path = raw.store;
  store.query = raw.query;
  for (const std::string& word : raw.words) store.query.text += (store.query.text.empty() ? "" : " ") + word;
  if (Result<void> times = CheckStoreTimes(raw, store); !times) return times;
  using Basis = StoreSelection::Basis;
  store.selection.basis = raw.as_of_by == "ingest" ? Basis::kIngested : Basis::kPublished;
  store.json = raw.json;
  store.by = raw.by;
  store.reason = raw.reason;
  store.decision = raw.decision;
  store.interval = raw.interval;
  arguments.serve = raw.serve;
  store.each_event = raw.event == "all" && command == Command::kReport;
  if (!raw.event.empty() && raw.event != "all") {
    const Result<StoreEventId> event = ReadEvent(raw.event);
    if (!event) return std::unexpected(event.error());
    store.selection.event = *event;
  }
  for (const std::string& text : raw.events) {
    const Result<StoreEventId> event = ReadEvent(text);
    if (!event) return std::unexpected(event.error());
    store.events.push_back(*event);
  }
  if (!raw.reports.empty()) arguments.inputs = raw.reports;
  if (command != Command::kReport) return {};
  const bool selects = !raw.event.empty() || !raw.as_of.empty();
  if (raw.store.empty() && raw.inputs.empty())
    return Fail(ErrorCode::kInvalidArgument, "report: name an INPUT, or a store with --store");
  if (raw.store.empty() && selects) return Fail(ErrorCode::kInvalidArgument, "--event and --as-of go with --store");
  if (!raw.store.empty() && !raw.inputs.empty())
    return Fail(ErrorCode::kInvalidArgument,
                "report: either INPUT or --store; `rashomon ingest` puts inputs into a store");
  if (store.each_event && raw.format == "html")
    return Fail(ErrorCode::kInvalidArgument, "--event all does not go with --format html: a page tells of one event");
  if (!raw.store.empty() && !raw.decisions.empty())
    return Fail(ErrorCode::kInvalidArgument,
                "--decisions does not go with --store: a store has its own (merge, split)");
  return {};
}

Result<void> CheckInputOptions(const Raw& raw, Arguments& arguments) {
  if (!raw.input_format.empty()) {
    const Result<InputFormat> format = ParseInputFormat(raw.input_format);
    if (!format) return std::unexpected(format.error());
    arguments.ingest.format = *format;
  }
  arguments.ingest.max_report_bytes = ReportBytesFor(std::size_t{raw.max_memory} << 20);
  arguments.engine.max_text_bytes = TextBytesFor(std::size_t{raw.max_memory} << 20);
  arguments.ingest.max_milliseconds = static_cast<std::uint32_t>(raw.max_seconds * 1000);
  arguments.engine.max_milliseconds = arguments.ingest.max_milliseconds;
  if (!raw.reference_date.empty()) {
    const std::optional<IsoTime> date = ParseIsoTime(raw.reference_date);
    if (!date || date->second_of_day) {
      return Fail(ErrorCode::kInvalidArgument,
                  fmt::format("--reference-date: '{}' is no date: write YYYY-MM-DD", raw.reference_date));
    }
    arguments.ingest.reference_date = date->date;
    arguments.engine.reference_date = date->date;
  }
  return {};
}

Result<void> CheckDecisions(const Raw& raw, Arguments& arguments) {
  if (raw.decisions.empty()) return {};
  if (raw.group_by == "event")
    return Fail(ErrorCode::kInvalidArgument, "--decisions goes with --group-by content, not with --group-by event");
  Result<std::string> text = ReadWholeFile(raw.decisions, kMostDecisionBytes);
  if (!text) return std::unexpected(text.error());
  Result<DecisionFile> decisions = ReadDecisions(*text, raw.decisions);
  if (!decisions) return std::unexpected(decisions.error());
  arguments.engine.group.decisions = decisions->items;
  arguments.decisions = std::move(*decisions);
  return {};
}

Result<void> CheckDossierOptions(const Raw& raw, Arguments& arguments) {
  if (!raw.format.empty()) {
    const Result<RenderFormat> format = ParseRenderFormat(raw.format);
    if (!format) return std::unexpected(format.error());
    arguments.format = *format;
  }
  arguments.engine.group.by = raw.group_by == "event" ? GroupOptions::By::kEventKey : GroupOptions::By::kContent;
  for (const BestPolicy& policy : BestPolicies()) {
    if (policy.name == raw.best) arguments.engine.dossier.reconcile.best = policy.policy;
  }
  arguments.render.annotations = raw.no_annotations ? Annotations::kLeaveOut : Annotations::kInclude;
  arguments.render.detail = raw.verbose ? Detail::kVerbose : Detail::kNormal;
  arguments.render.explain = raw.explain ? Explain::kYes : Explain::kNo;
  arguments.render.width = raw.width;
  arguments.colour = raw.colour == "always"  ? ColourChoice::kAlways
                     : raw.colour == "never" ? ColourChoice::kNever
                                             : ColourChoice::kAuto;
  return {};
}

Result<Arguments> Check(const Raw& raw, Command command) {
  Arguments arguments;
  arguments.command = command;
  arguments.inputs = raw.inputs;
  arguments.output = raw.output;
  arguments.quiet = raw.quiet;
  arguments.shell = raw.shell;
  arguments.engine.jobs = raw.jobs;
  arguments.readers = raw.jobs > 0 ? raw.jobs : std::max(1u, std::thread::hardware_concurrency());
  arguments.engine.data_folder = raw.data;
  arguments.format = command == Command::kEvents ? RenderFormat::kJson : RenderFormat::kText;
  if (Result<void> checked = CheckInputOptions(raw, arguments); !checked) return std::unexpected(checked.error());
  if (Result<void> checked = CheckDossierOptions(raw, arguments); !checked) return std::unexpected(checked.error());
  if (Result<void> checked = CheckDecisions(raw, arguments); !checked) return std::unexpected(checked.error());
  if (Result<void> checked = CheckStoreOptions(raw, command, arguments); !checked)
    return std::unexpected(checked.error());
  return arguments;
}

using AddCommand = std::function<CLI::App*(Command, const char* name, const char* what, const char* examples)>;

void AddStoreCommands(const AddCommand& add, Raw& raw) {
  CLI::App* ingest = add(Command::kIngest, "ingest", "put reports into a store that lasts", kIngestExamples);
  AddStoreOption(*ingest, raw, Needed::kYes);
  AddInputOptions(*ingest, raw);
  AddAtOption(*ingest, raw);
  AddWorkOptions(*ingest, raw);
  CLI::App* watch = add(Command::kWatch, "watch", "put into a store what appears in folders", kWatchExamples);
  AddStoreOption(*watch, raw, Needed::kYes);
  AddInputOptions(*watch, raw);
  watch->add_option("--interval", raw.interval, "seconds between two looks (default: 1)")
      ->type_name("S")
      ->check(CLI::Range(1u, 3600u));
  AddWorkOptions(*watch, raw);
  AddSearchOptions(*add(Command::kSearch, "search", "find reports and events of a store", kSearchExamples), raw);
  CLI::App* exported = add(Command::kExport, "export", "print the annotations of a store", kExportExamples);
  AddStoreOption(*exported, raw, Needed::kYes);
  AddSelectionOptions(*exported, raw);
  exported->add_option("--output", raw.output, "write there; the file appears whole or not at all")->type_name("PATH");
  CLI::App* merge = add(Command::kMerge, "merge", "decide that events of a store are one", kMergeExamples);
  merge->add_option("EVENT", raw.events, "two or more events (ev3 ev7)")->required();
  AddDecisionOptions(*merge, raw);
  CLI::App* split = add(Command::kSplit, "split", "decide that reports tell of another event", kSplitExamples);
  split->add_option("REPORT", raw.reports, "ids of reports of one event")->required();
  AddDecisionOptions(*split, raw);
  CLI::App* retract = add(Command::kRetract, "retract", "take a report out of all dossiers", kRetractExamples);
  retract->add_option("REPORT", raw.reports, "id of the report")->required()->expected(1);
  AddDecisionOptions(*retract, raw);
  retract->get_option("--reason")->required();
  CLI::App* undo = add(Command::kUndo, "undo", "take back a merge, a split or a retraction", kUndoExamples);
  undo->add_option("DECISION", raw.decision, "its number, as it was printed")->required();
  AddDecisionOptions(*undo, raw);
  CLI::App* serve = add(Command::kServe, "serve", "show a store in the browser and over HTTP", kServeExamples);
  AddStoreOption(*serve, raw, Needed::kYes);
  AddServeOptions(*serve, raw.serve);
  serve->add_option("--jobs", raw.jobs, "worker threads (default: one per core)")->type_name("N");
  serve->add_option("--data", raw.data, "lexicons and patterns of your own, beside those built in")->type_name("DIR");
  CLI::App* verify = add(Command::kVerify, "verify", "check that a store proves all it says", kVerifyExamples);
  AddStoreOption(*verify, raw, Needed::kYes);
  AddReaderOptions(*verify, raw);
  CLI::App* reannotate = add(Command::kReannotate, "reannotate",
                             "read again what another version of the program has annotated", kReannotateExamples);
  AddStoreOption(*reannotate, raw, Needed::kYes);
  AddReaderOptions(*reannotate, raw);
  AddLimitOptions(*reannotate, raw);
  AddAtOption(*reannotate, raw);
  reannotate->add_option("--jobs", raw.jobs, "worker threads (default: one per core)")
      ->type_name("N")
      ->check(CLI::Range(1u, 256u));
  reannotate->add_flag("--quiet", raw.quiet, "no remarks on standard error; errors only");
}

}  // namespace

std::variant<Arguments, Notice> ParseArguments(int argc, const char* const* argv) {
  CLI::App app(
      "rashomon: one event, many accounts.\nReads the news reports of an event and returns its dossier: every figure, "
      "claim and\nstatement with its source and the exact words that it stands on.",
      "rashomon");
  app.set_version_flag("--version", "rashomon " RASHOMON_VERSION);
  app.require_subcommand(1);
  app.footer(std::string("Try: rashomon report examples/          rashomon COMMAND --help shows examples\n") +
             kStatuses);
  Raw raw;
  std::map<const CLI::App*, Command> commands;
  const auto add = [&](Command command, const char* name, const char* what, const char* examples) {
    CLI::App* sub = app.add_subcommand(name, what);
    sub->footer(std::string(examples) + kStatuses);
    commands[sub] = command;
    return sub;
  };
  CLI::App* report = add(Command::kReport, "report", "read reports, print the dossier of each event", kReportExamples);
  AddInputOptions(*report, raw, Needed::kNo);
  AddStoreOption(*report, raw, Needed::kNo);
  AddSelectionOptions(*report, raw);
  AddDossierOptions(*report, raw, "text");
  AddCommonOptions(*report, raw);
  CLI::App* annotate = add(Command::kAnnotate, "annotate",
                           "print one annotation per report, as JSON Lines in input order", kAnnotateExamples);
  AddInputOptions(*annotate, raw);
  AddCommonOptions(*annotate, raw);
  CLI::App* extract = add(Command::kExtract, "extract", "print the article in each page, as JSON Lines in input order",
                          kExtractExamples);
  AddInputOptions(*extract, raw);
  AddCommonOptions(*extract, raw);
  CLI::App* events =
      add(Command::kEvents, "events", "read annotations on standard input, print the dossier", kEventsExamples);
  AddDossierOptions(*events, raw, "json");
  AddCommonOptions(*events, raw);
  CLI::App* completions =
      add(Command::kCompletions, "completions", "print a completion script for a shell", kCompletionsExamples);
  completions->add_option("SHELL", raw.shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  AddStoreCommands(add, raw);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return Notice{0, chosen.empty() ? app.help() : chosen.front()->help()};
  } catch (const CLI::CallForVersion&) {
    return Notice{0, std::string("rashomon ") + RASHOMON_VERSION + "\n"};
  } catch (const CLI::ParseError& error) {
    return Notice{2, fmt::format("rashomon: {}\nrashomon --help says what there is.\n", error.what())};
  }
  Result<Arguments> arguments = Check(raw, commands[app.get_subcommands().front()]);
  if (!arguments) return Notice{2, fmt::format("rashomon: {}\n", arguments.error().message)};
  return std::move(*arguments);
}

}  // namespace rashomon
