// serve: a store over HTTP, with the page that is built in. One thread answers, one asks the desk; of this file's own,
// one looks four times a second whether anybody has written to the store, so that open pages hear of it, and one works
// out the rows of the list of events and the dossiers of large ones before somebody asks.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "built_in_page.h"
#include "cli/shared.h"
#include "cli/store_commands.h"
#include "desk/event_body.h"
#include "desk/event_rows.h"
#include "desk/store_desk.h"
#include "server/access.h"
#include "server/server.h"

namespace rashomon {
namespace {

constexpr std::chrono::milliseconds kLook{250};
// A large store that was never served has none yet: so long they may take before the first answer, ...
constexpr std::chrono::seconds kKeptBefore{2};
// ... so long dossiers, and so long all wait, while events go on changing.
constexpr std::chrono::seconds kDossiersOfRound{1}, kKeptEvery{10};

// Tells the desk's listeners what changed, whoever wrote it, until told to stop.
class Lookout {
 public:
  Lookout(Store store, Desk& desk) : store_(std::move(store)), desk_(desk), thread_([this] { Run(); }) {}
  Lookout(const Lookout&) = delete;
  Lookout& operator=(const Lookout&) = delete;
  ~Lookout() {
    stop_ = true;
    thread_.join();
  }

 private:
  void Run() {
    std::optional<std::uint64_t> revision;
    while (!stop_) {
      for (const Desk::Change& change : StoreDesk::ChangedSince(store_, revision)) desk_.on_change(change);
      std::this_thread::sleep_for(kLook);
    }
  }

  Store store_;
  Desk& desk_;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

// Keeps the dossiers of large events and the rows of all that have changed, so that whoever asks first, and the next
// start, finds them. What cannot be written now is tried again later: they are only worked out before they are asked
// for.
class Keeping {
 public:
  Keeping(Store store, const Engine& engine) : store_(std::move(store)), engine_(engine) {
    const auto until = std::chrono::steady_clock::now() + kKeptBefore;
    const auto goes_on = [&] { return std::chrono::steady_clock::now() < until; };
    if (!HasDossiers()) KeepDossiers(goes_on);
    (void)KeepEventRows(store_, engine_, goes_on);
    thread_ = std::thread([this] { Run(); });
  }
  Keeping(const Keeping&) = delete;
  Keeping& operator=(const Keeping&) = delete;
  ~Keeping() {
    stop_ = true;
    thread_.join();
  }

 private:
  void Run() {
    while (!stop_) {
      const auto until = std::chrono::steady_clock::now() + kDossiersOfRound;
      KeepDossiers([&] { return !stop_ && std::chrono::steady_clock::now() < until; });
      (void)KeepEventRows(store_, engine_, [this] { return !stop_; });
      for (auto waited = kLook * 0; waited < kKeptEvery && !stop_; waited += kLook) std::this_thread::sleep_for(kLook);
    }
  }

  // Whether this program has served the store before; then what has changed since can wait for the first round.
  [[nodiscard]] bool HasDossiers() {
    const auto kept = store_.KeptDossiers(RowMark(engine_));
    return kept && std::ranges::any_of(*kept, [](const auto& one) { return one.second != 0; });
  }

  // Which events are large takes a look at every report, so nobody looks while nothing changes.
  void KeepDossiers(const std::function<bool()>& goes_on) {
    const Result<std::uint64_t> revision = store_.Revision();
    if (!revision || *revision == dossiers_of_) return;
    if (const Result<std::size_t> left = KeepLargeDossiers(store_, engine_, goes_on); left && *left == 0)
      dossiers_of_ = *revision;
  }

  Store store_;
  const Engine& engine_;
  std::uint64_t dossiers_of_ = 0;  // revision of the store
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

void SetLimits(const ServeArguments& asked, ServerOptions& options) {
  const auto time = [](double seconds) { return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)); };
  options.requests_per_second = asked.rate;
  options.request_burst = 4.0 * asked.rate;
  options.most_connections = asked.connections;
  options.most_connections_of_address = asked.connections_of_address;
  options.most_header_bytes = std::size_t{asked.header_kilobytes} << 10;
  options.most_body_bytes = std::uint64_t{asked.body_megabytes} << 20;
  options.header_time = time(asked.header_seconds);
  options.body_time = time(asked.body_seconds);
  options.write_time = time(asked.answer_seconds);
  options.most_lag = asked.lag;
}

Result<ServerOptions> OptionsOf(const ServeArguments& asked, std::vector<PageFile>& page) {
  ServerOptions options;
  options.address = asked.address;
  options.port = asked.port;
  options.access.protect_reads = asked.protect_reads;
  options.access.hosts = asked.hosts;
  SetLimits(asked, options);
  if (!asked.token_file.empty()) {
    Result<std::string> token = ReadToken(asked.token_file);
    if (!token) return std::unexpected(token.error());
    options.access.write_token = std::move(*token);
  } else if (const char* token = std::getenv("RASHOMON_TOKEN"); token != nullptr && *token != '\0') {
    if (!IsToken(token))
      return Fail(ErrorCode::kInvalidArgument, "RASHOMON_TOKEN: a token is 16 to 512 printable characters");
    options.access.write_token = token;
  }
  if (asked.protect_reads && options.access.write_token.empty())
    return Fail(ErrorCode::kInvalidArgument, "--protect-reads needs a token: --token-file FILE, or RASHOMON_TOKEN");
  for (const EmbeddedFile& file : built_in_page()) page.push_back({file.path, file.content});
  options.page = page;
  if (!asked.quiet_log) options.access_log = [](const std::string& line) { fmt::print(stderr, "{}\n", line); };
  return options;
}

// Each open page is a descriptor; the usual soft limit of 1,024 is lower than what the server takes.
void RaiseDescriptorLimit(std::size_t connections) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const rlim_t wanted = connections + 64;
  if (limit.rlim_cur >= wanted) return;
  limit.rlim_cur = std::min(limit.rlim_max, wanted);
  setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

int RunServe(const Arguments& arguments, const Engine& engine) {
  std::vector<PageFile> page;
  const Result<ServerOptions> options = OptionsOf(arguments.serve, page);
  if (!options) {
    Complain(options.error().message);
    return kUnusableArguments;
  }
  Result<Store> store = Store::Open(arguments.store.path, Store::Mode::kCreate);
  if (!store) return StoreFailed(store.error());
  store->SetReader(engine.Mark());
  Result<Store> looked_at = Store::Open(arguments.store.path, Store::Mode::kRead);
  if (!looked_at) return StoreFailed(looked_at.error());
  Result<Store> incoming = Store::Open(arguments.store.path, Store::Mode::kWrite);
  if (!incoming) return StoreFailed(incoming.error());
  incoming->SetReader(engine.Mark());
  Result<Store> rows = Store::Open(arguments.store.path, Store::Mode::kWrite);
  if (!rows) return StoreFailed(rows.error());
  const Keeping keeping(std::move(*rows), engine);
  StoreDesk desk(std::move(*store), std::move(*incoming), engine, [&] { return Now(arguments); });
  RaiseDescriptorLimit(options->most_connections);
  DeskServer server(desk, *options);
  if (const Result<void> ready = server.Listen(); !ready) return Failed(ready.error());
  const std::string host =
      options->address.find(':') == std::string::npos ? options->address : "[" + options->address + "]";
  fmt::print("serving {} at http://{}:{}/{}\n", arguments.store.path, host, server.port(),
             page.empty() ? " (without the page: scripts/page builds it)" : "");
  if (options->access.write_token.empty()) fmt::print("read only: --token-file lets people decide and send reports\n");
  std::fflush(stdout);
  const Lookout lookout(std::move(*looked_at), desk);
  server.Run();
  return kDone;
}

}  // namespace rashomon
