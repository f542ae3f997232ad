// Arguments: what the user asked for, checked. Wrong ones never get further than this.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "engine/decisions.h"
#include "engine/engine.h"
#include "render/render.h"
#include "store/store.h"

namespace CLI {
class App;
}

namespace rashomon {

enum class Command {
  kReport,
  kAnnotate,
  kExtract,
  kEvents,
  kCompletions,
  kIngest,
  kWatch,
  kSearch,
  kExport,
  kMerge,
  kSplit,
  kRetract,
  kUndo,
  kVerify,
  kReannotate,
  kServe
};
enum class ColourChoice { kAuto, kAlways, kNever };

// Of the commands that work on a store.
struct StoreArguments {
  std::string path;  // "" = none
  StoreSelection selection;
  bool each_event = false;  // one after the other, of `report`
  StoreQuery query;
  bool json = false;
  std::optional<StoreTime> at;       // nothing = now
  std::string by, reason;            // of a decision
  std::vector<StoreEventId> events;  // of a merge
  std::int64_t decision = 0;         // of an undo
  std::uint32_t interval = 1;        // seconds between two looks at a folder
};

// Of `serve`.
struct ServeArguments {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  std::string token_file;          // "" = RASHOMON_TOKEN, else nobody may write
  std::vector<std::string> hosts;  // names that the server is called by, besides IP addresses and localhost
  bool protect_reads = false;
  bool quiet_log = false;
  // Limits, as in ServerOptions.
  std::uint32_t rate = 50;                                             // requests a second from one address
  std::uint32_t connections = 4096, connections_of_address = 256;      // at one time
  std::uint32_t header_kilobytes = 16, body_megabytes = 16;            // of one request
  double header_seconds = 10, body_seconds = 30, answer_seconds = 30;  // from its beginning to its end
  std::uint32_t lag = 256;                                             // messages that an event stream may be behind
};

struct Arguments {
  Command command = Command::kReport;
  std::vector<std::string> inputs;
  std::string output;  // "" = standard output
  RenderFormat format = RenderFormat::kText;
  RenderOptions render;
  ColourChoice colour = ColourChoice::kAuto;
  IngestOptions ingest;
  unsigned readers = 1;  // threads that `extract` reads on
  EngineOptions engine;
  DecisionFile decisions;  // as in engine.group, with their lines
  StoreArguments store;
  ServeArguments serve;
  bool quiet = false;
  std::string shell;  // of `completions`
};

// What is to be printed instead of running: help, version (status 0) or what is wrong with the arguments (status 2).
struct Notice {
  int status = 0;
  std::string text;
};

// The options of `serve` alone.
void AddServeOptions(CLI::App& app, ServeArguments& serve);

[[nodiscard]] std::variant<Arguments, Notice> ParseArguments(int argc, const char* const* argv);

// A completion script for bash, zsh or fish; kInvalidArgument for another shell.
[[nodiscard]] Result<std::string> CompletionScript(std::string_view shell);

}  // namespace rashomon
