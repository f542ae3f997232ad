// ingest and watch: small batches, one transaction each, said on standard output once they are safe. While one thread
// stores a batch, the others annotate the next.
#include <fmt/format.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <future>
#include <map>
#include <set>
#include <thread>

#include "cli/shared.h"
#include "cli/store_commands.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostOfBatch = 128;
constexpr std::uint64_t kMostUnchangedOfBatch = 4096;
constexpr auto kLongestBatch = std::chrono::milliseconds(500);

// What one transaction stores.
struct Batch {
  std::vector<StoreEntry> entries;
  std::set<std::string> keys;
  std::vector<std::string> withdrawn;
  std::uint64_t unchanged = 0;
};

// Takes reports until a batch is full, annotates them, and stores them while the next ones are annotated.
class Ingesting {
 public:
  // `known` is the same store, for this thread to ask while another writes.
  Ingesting(const Arguments& arguments, const Engine& engine, Store& store, Store& known, Inputs& inputs)
      : arguments_(arguments), engine_(engine), store_(store), known_(known), inputs_(inputs) {}
  Ingesting(const Ingesting&) = delete;
  Ingesting& operator=(const Ingesting&) = delete;

  Result<void> Run() {
    while (!finished_ && !Interrupted()) {
      Batch batch = AnnotateBatch();
      if (Result<void> done = Settle(); !done) return done;
      if (problem_) return std::unexpected(*problem_);
      if (batch.entries.empty() && batch.withdrawn.empty() && batch.unchanged == 0) continue;
      storing_keys_ = std::move(batch.keys);
      storing_ = std::async(std::launch::async, [this, kept = std::move(batch)]() mutable { return Keep(kept); });
    }
    return Settle();
  }
  [[nodiscard]] std::uint64_t acknowledged() const { return acknowledged_; }

 private:
  Batch AnnotateBatch() {
    started_ = std::chrono::steady_clock::now();
    unchanged_ = 0;
    keys_.clear();
    used_.clear();
    names_.clear();
    Batch batch;
    std::size_t done_so_far = 0;
    engine_.AnnotateAll([&] { return Next(); },
                        [&](AnnotatedReport report) {
                          std::string key = std::move(keys_[done_so_far++]);
                          if (!inputs_.Refuse(report))
                            batch.entries.push_back({.report = std::move(report), .key = std::move(key)});
                        });
    batch.keys = std::move(used_);
    batch.unchanged = unchanged_;
    for (const std::string& item : inputs_.retracted()) {
      if (withdrawn_.insert(item).second) batch.withdrawn.push_back(item);
    }
    return batch;
  }

  // On a thread of its own; nothing else touches store_ meanwhile.
  Result<void> Keep(Batch& batch) {
    Result<AddCounts> counts =
        batch.entries.empty() ? AddCounts() : store_.Add(std::move(batch.entries), Now(arguments_));
    if (!counts) return std::unexpected(counts.error());
    counts->unchanged += batch.unchanged;
    for (const std::string& item : batch.withdrawn) {
      if (Result<void> done = store_.Withdraw(item, Now(arguments_)); !done) return done;
    }
    Acknowledge(*counts);
    return {};
  }

  // Waits for the batch that is being stored.
  Result<void> Settle() {
    storing_keys_.clear();
    return storing_.valid() ? storing_.get() : Result<void>();
  }

  void Acknowledge(const AddCounts& counts) {
    const std::uint64_t all = counts.added + counts.versions + counts.unchanged;
    if (all == 0) return;
    acknowledged_ += all;
    fmt::print("acknowledged {}: {} added, {} new versions, {} unchanged\n", acknowledged_, counts.added,
               counts.versions, counts.unchanged);
    std::fflush(stdout);
  }

  // The next report of this batch; two versions of one report, or two of one id, are never in one batch.
  std::optional<Report> Next() {
    while (!Interrupted() && names_.size() < kMostOfBatch && unchanged_ < kMostUnchangedOfBatch) {
      const bool late = std::chrono::steady_clock::now() - started_ > kLongestBatch;
      if (late && names_.size() + unchanged_ > 0) return std::nullopt;
      std::optional<Report> report = waiting_ ? std::exchange(waiting_, std::nullopt) : inputs_.Next();
      if (!report) {
        finished_ = true;
        return std::nullopt;
      }
      const std::string key = Store::KeyOf(*report);
      const std::string id = report->id;
      Result<void> settled;
      if (storing_keys_.contains(key)) settled = Settle();  // what it is depends on the one that is being stored
      const Result<Store::Standing> standing =
          settled ? known_.Identify(*report) : Result<Store::Standing>(std::unexpected(settled.error()));
      if (!standing) {
        problem_ = standing.error();
        return std::nullopt;
      }
      if (*standing == Store::Standing::kUnchanged) {
        ++unchanged_;
        continue;
      }
      if (used_.contains(key) || names_.contains(report->id)) {
        report->id = id;
        waiting_ = std::move(report);
        return std::nullopt;
      }
      used_.insert(key);
      names_.insert(report->id);
      keys_.push_back(key);
      return report;
    }
    return std::nullopt;
  }

  const Arguments& arguments_;
  const Engine& engine_;
  Store& store_;
  Store& known_;
  Inputs& inputs_;
  std::chrono::steady_clock::time_point started_;
  std::vector<std::string> keys_;       // of the batch, in order
  std::set<std::string> used_, names_;  // keys and ids of the batch
  std::set<std::string> withdrawn_;
  std::optional<Report> waiting_;  // for the next batch
  std::optional<Error> problem_;
  std::uint64_t unchanged_ = 0;
  std::uint64_t acknowledged_ = 0;
  bool finished_ = false;
  std::set<std::string> storing_keys_;
  std::future<Result<void>> storing_;  // the last member: its task uses the others
};

// The store to write to, and the same one to ask what it holds.
struct OpenedStore {
  Store written, known;
};

Result<OpenedStore> OpenTwice(const std::string& path, const Engine& engine) {
  Result<Store> written = Store::Open(path, Store::Mode::kCreate);
  if (!written) return std::unexpected(written.error());
  written->SetReader(engine.Mark());
  Result<Store> known = Store::Open(path, Store::Mode::kRead);
  if (!known) return std::unexpected(known.error());
  return OpenedStore{std::move(*written), std::move(*known)};
}

// When and how large a file was at the last look.
struct Seen {
  std::filesystem::file_time_type changed;
  std::uintmax_t size = 0;
  bool taken = false;
  friend bool operator==(const Seen& a, const Seen& b) { return a.changed == b.changed && a.size == b.size; }
};

// Files that have not changed since the last look and were not taken as they are: whoever writes one is done with it.
class FolderWatch {
 public:
  explicit FolderWatch(std::vector<std::string> folders) : folders_(std::move(folders)) {}

  std::vector<std::string> Look() {
    namespace fs = std::filesystem;
    std::vector<std::string> ready;
    std::map<std::string, Seen> now;
    std::error_code error;
    for (const std::string& folder : folders_) {
      fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
      for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        std::error_code gone;
        const bool hidden = walk->path().filename().string().starts_with('.');
        if (hidden && walk->is_directory(gone)) walk.disable_recursion_pending();
        if (hidden || !walk->is_regular_file(gone)) continue;
        Seen seen{.changed = walk->last_write_time(gone), .size = walk->file_size(gone)};
        if (!gone) now.emplace(walk->path().string(), seen);
      }
      if (error) Complain(fmt::format("{}: {}", folder, error.message()));
    }
    for (auto& [path, seen] : now) {
      const auto before = seen_.find(path);
      if (before == seen_.end() || !(before->second == seen)) continue;
      if (!before->second.taken) ready.push_back(path);
      seen.taken = true;
    }
    seen_ = std::move(now);
    return ready;
  }

 private:
  std::vector<std::string> folders_;
  std::map<std::string, Seen> seen_;
};

}  // namespace

int RunIngest(const Arguments& arguments, const Engine& engine) {
  Result<OpenedStore> store = OpenTwice(arguments.store.path, engine);
  if (!store) return StoreFailed(store.error());
  ListenForInterrupts();
  Inputs inputs(arguments, "ingesting");
  Ingesting ingesting(arguments, engine, store->written, store->known, inputs);
  if (Result<void> done = ingesting.Run(); !done) return StoreFailed(done.error());
  return inputs.Status(ingesting.acknowledged() > 0);
}

int RunWatch(const Arguments& arguments, const Engine& engine) {
  Result<OpenedStore> store = OpenTwice(arguments.store.path, engine);
  if (!store) return StoreFailed(store.error());
  for (const std::string& folder : arguments.inputs) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
      Complain(fmt::format("{}: no folder; watch takes folders, ingest takes files", folder));
      return kUnusableArguments;
    }
  }
  ListenForInterrupts();
  FolderWatch watch(arguments.inputs);
  int status = kDone;
  Arguments found = arguments;
  while (!Interrupted()) {
    found.inputs = watch.Look();
    if (!found.inputs.empty()) {
      Inputs inputs(found, "ingesting");
      Ingesting ingesting(found, engine, store->written, store->known, inputs);
      if (Result<void> done = ingesting.Run(); !done) return StoreFailed(done.error());
      if (inputs.Status(true) == kInputsSkipped) status = kInputsSkipped;
    }
    for (std::uint32_t tenth = 0; tenth < arguments.store.interval * 10 && !Interrupted(); ++tenth)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return status;
}

}  // namespace rashomon
