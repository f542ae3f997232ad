// ingest and watch: small batches, one transaction for those that wait, said on standard output once they are safe.
// While one thread stores, the others annotate the next ones.
#include <fmt/format.h>
#include <sys/stat.h>

#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <set>
#include <thread>

#include "cli/batch_writer.h"
#include "cli/shared.h"
#include "cli/store_commands.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostOfBatch = 32;  // soon there; those that wait for the writer are stored together
constexpr std::size_t kMostBytesOfBatch = std::size_t{16} << 20;
constexpr std::uint64_t kMostUnchangedOfRun = 4096;
constexpr std::size_t kMostOfRun = 4096;
constexpr auto kLongestBatch = std::chrono::milliseconds(500);

// Takes reports, annotates them and hands them on in batches. A run is what is annotated without a break: until the
// input ends or is slow, or until a report comes that depends on one that is not stored yet.
class Ingesting {
 public:
  // `known` is the same store, for this thread to ask while another writes.
  Ingesting(const Arguments& arguments, const Engine& engine, Store& store, Store& known, Inputs& inputs)
      : arguments_(arguments),
        engine_(engine),
        store_(store),
        known_(known),
        inputs_(inputs),
        writer_([this](const BatchWriter::NextBatch& next) { return Keep(next); }) {}
  Ingesting(const Ingesting&) = delete;
  Ingesting& operator=(const Ingesting&) = delete;

  Result<void> Run() {
    while (!finished_ && !problem_ && !Interrupted() && !writer_.Failed()) AnnotateRun();
    Result<void> settled = writer_.Settle();
    if (settled && problem_) return std::unexpected(*problem_);
    return settled;
  }
  [[nodiscard]] std::uint64_t acknowledged() const { return acknowledged_; }

 private:
  void AnnotateRun() {
    ids_.clear();
    unchanged_ = 0;
    Open();
    engine_.AnnotateAll([&] { return Next(); }, [&](AnnotatedReport report) { Take(std::move(report)); });
    for (const std::string& item : inputs_.retracted()) {
      if (withdrawn_.insert(item).second) batch_.withdrawn.push_back(item);
    }
    Push();
  }

  void Open() {
    batch_ = Batch();
    started_ = std::chrono::steady_clock::now();
  }

  void Push() {
    if (!batch_.Empty()) writer_.Push(std::move(batch_));
    Open();
  }

  // One that is annotated; they come in the order of Next.
  void Take(AnnotatedReport report) {
    auto [key, unchanged] = std::move(annotating_.front());
    annotating_.pop_front();
    open_.erase(key);
    batch_.keys.insert(key);
    batch_.unchanged += unchanged;
    if (!inputs_.Refuse(report)) {
      batch_.bytes += report.report.text.size();
      batch_.entries.push_back({.report = std::move(report), .key = std::move(key)});
      Store::Prepare(batch_.entries.back());
    }
    if (batch_.entries.size() >= kMostOfBatch || batch_.bytes >= kMostBytesOfBatch || IsLate()) Push();
  }

  [[nodiscard]] bool IsLate() const { return std::chrono::steady_clock::now() - started_ > kLongestBatch; }

  // On the writer's thread; nothing else touches store_.
  Result<void> Keep(const BatchWriter::NextBatch& next) {
    std::uint64_t unchanged = 0;
    std::vector<std::string> withdrawn;
    const Store::MoreEntries entries_of_next = [&]() -> std::vector<StoreEntry>* {
      Batch* batch = next();
      if (batch == nullptr) return nullptr;
      unchanged += batch->unchanged;
      withdrawn = batch->withdrawn;  // only the last one has any
      return &batch->entries;
    };
    std::vector<StoreEntry>* first = entries_of_next();
    while (first != nullptr && first->empty()) first = entries_of_next();
    Result<AddCounts> counts =
        first == nullptr ? AddCounts() : store_.Add(std::move(*first), Now(arguments_), entries_of_next);
    if (!counts) return std::unexpected(counts.error());
    counts->unchanged += unchanged;
    for (const std::string& item : withdrawn) {
      if (Result<void> done = store_.Withdraw(item, Now(arguments_)); !done) return done;
    }
    Acknowledge(*counts);
    return {};
  }

  void Acknowledge(const AddCounts& counts) {
    const std::uint64_t all = counts.added + counts.versions + counts.unchanged;
    if (all == 0) return;
    acknowledged_ += all;
    fmt::print("acknowledged {}: {} added, {} new versions, {} unchanged\n", acknowledged_, counts.added,
               counts.versions, counts.unchanged);
    std::fflush(stdout);
  }

  // The next report of this run; two versions of one report, or two of one id, are never in one run before the first
  // is stored.
  std::optional<Report> Next() {
    while (!Interrupted() && !writer_.Failed() && ids_.size() < kMostOfRun && unchanged_ < kMostUnchangedOfRun) {
      if (IsLate() && (!open_.empty() || !batch_.Empty())) return std::nullopt;
      std::optional<Report> report = waiting_ ? std::exchange(waiting_, std::nullopt) : inputs_.Next();
      if (!report) {
        finished_ = true;
        return std::nullopt;
      }
      const std::string key = Store::KeyOf(*report);
      const std::string id = report->id;
      if (open_.contains(key) || batch_.keys.contains(key)) return Wait(std::move(*report));
      Result<void> settled;
      if (writer_.Holds(key)) settled = writer_.Settle();  // what it is depends on the one that is being stored
      const Result<Store::Standing> standing =
          settled ? known_.Identify(*report) : Result<Store::Standing>(std::unexpected(settled.error()));
      if (!standing) {
        problem_ = standing.error();
        return std::nullopt;
      }
      if (*standing == Store::Standing::kUnchanged) {
        ++unchanged_;
        // What is acknowledged is all of the input up to there: it waits for those before it.
        ++(annotating_.empty() ? batch_.unchanged : annotating_.back().unchanged);
        continue;
      }
      if (!ids_.insert(report->id).second) {
        report->id = id;
        return Wait(std::move(*report));
      }
      open_.insert(key);
      annotating_.push_back({.key = key});
      return report;
    }
    return std::nullopt;
  }

  // A report that is being annotated, and how many unchanged ones came between it and the next.
  struct Annotating {
    std::string key;
    std::uint64_t unchanged = 0;
  };

  // For the next run.
  std::nullopt_t Wait(Report report) {
    waiting_ = std::move(report);
    return std::nullopt;
  }

  const Arguments& arguments_;
  const Engine& engine_;
  Store& store_;
  Store& known_;
  Inputs& inputs_;
  std::chrono::steady_clock::time_point started_;  // of the batch
  Batch batch_;                                    // of those that are annotated
  std::deque<Annotating> annotating_;              // in order
  std::set<std::string> open_;                     // their keys
  std::set<std::string> ids_;                      // of the run
  std::set<std::string> withdrawn_;
  std::optional<Report> waiting_;
  std::optional<Error> problem_;
  std::uint64_t unchanged_ = 0;     // of the run
  std::uint64_t acknowledged_ = 0;  // the writer's
  bool finished_ = false;
  BatchWriter writer_;  // the last member: its thread uses the others
};

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

Result<OpenedStore> OpenTwice(const std::string& path) {
  Result<Store> written = Store::Open(path, Store::Mode::kCreate);
  if (!written) return std::unexpected(written.error());
  Result<Store> known = Store::Open(path, Store::Mode::kRead);
  if (!known) return std::unexpected(known.error());
  return OpenedStore{std::move(*written), std::move(*known)};
}

int RunIngest(const Arguments& arguments, const Engine& engine, Result<OpenedStore> store) {
  if (!store) return StoreFailed(store.error());
  store->written.SetReader(engine.Mark());
  ListenForInterrupts();
  Inputs inputs(arguments, "ingesting");
  Ingesting ingesting(arguments, engine, store->written, store->known, inputs);
  if (Result<void> done = ingesting.Run(); !done) return StoreFailed(done.error());
  return inputs.Status(ingesting.acknowledged() > 0);
}

int RunWatch(const Arguments& arguments, const Engine& engine) {
  Result<OpenedStore> store = OpenTwice(arguments.store.path);
  if (!store) return StoreFailed(store.error());
  store->written.SetReader(engine.Mark());
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
