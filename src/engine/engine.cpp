// Workers take reports from a short queue; the calling thread reads, waits for the oldest result and hands it on, so
// what comes out stands in the order of what went in, whatever the number of workers.
#include "engine/engine.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "annotator_mark.h"
#include "base/hash.h"

namespace rashomon {
namespace {

constexpr std::size_t kReportsInFlightPerWorker = 4;

// One report on its way through a worker.
struct Slot {
  Report report;
  std::optional<AnnotatedReport> result;
};

// A queue of slots that workers empty. Slots are owned by the reader's deque and do not move.
class WorkQueue {
 public:
  void Push(Slot* slot) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(slot);
    }
    work_.notify_one();
  }

  void Close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    work_.notify_all();
  }

  // Nothing once closed and empty.
  Slot* Pop() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return nullptr;
    Slot* slot = waiting_.front();
    waiting_.pop_front();
    return slot;
  }

  void Finish(Slot* slot, AnnotatedReport result) {
    {
      const std::lock_guard lock(mutex_);
      slot->result = std::move(result);
    }
    done_.notify_one();
  }

  void WaitFor(const Slot& slot) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return slot.result.has_value(); });
  }

 private:
  std::mutex mutex_;
  std::condition_variable work_, done_;
  std::deque<Slot*> waiting_;
  bool closed_ = false;
};

// Gives every report an id of its own: the second "x" becomes "x~2", and says so.
class IdRegister {
 public:
  void MakeUnique(Report& report) {
    if (used_.emplace(report.id, 2).second) return;
    const std::string wanted = report.id;
    int& next = used_[wanted];  // stays good while others are added
    do {
      report.id = fmt::format("{}~{}", wanted, next++);
    } while (!used_.emplace(report.id, 2).second);
    report.findings.push_back(
        {.kind = "duplicate-id",
         .message = fmt::format("another report has the id {}: this one is {}", wanted, report.id),
         .span = std::nullopt});
  }

 private:
  std::map<std::string, int> used_;  // with the number to try next where it comes again
};

// "clippings/harbour-times.txt" -> "harbour-times"; an id that is no path stays as it is.
std::string NameInPath(const std::string& id) {
  const std::size_t slash = id.rfind('/');
  const std::string name = slash == std::string::npos ? id : id.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 || name.size() - dot > 6 ? name : name.substr(0, dot);
}

// Reports of unnamed outlets go by their file's name, unless another report goes by it too.
void GiveLabels(std::vector<AnnotatedReport>& reports) {
  std::map<std::string, int> uses;
  for (const AnnotatedReport& report : reports) {
    ++uses[report.report.outlet.empty() ? NameInPath(report.report.id) : report.report.outlet];
  }
  for (AnnotatedReport& report : reports) {
    report.report.label = report.report.outlet;
    if (!report.report.label.empty()) continue;
    const std::string name = NameInPath(report.report.id);
    report.report.label = uses[name] == 1 ? name : report.report.id;
  }
}

}  // namespace

struct Engine::State {
  State(EngineOptions the_options, Language the_language, LanguageSources the_sources)
      : options(std::move(the_options)), language(std::move(the_language)), sources(std::move(the_sources)) {}
  EngineOptions options;
  Language language;
  LanguageSources sources;
  mutable std::once_flag marked = {};
  mutable std::string mark = {};
};

Result<Engine> Engine::Create(EngineOptions options) {
  Result<LanguageSources> sources = LanguageSources::BuiltIn(options.language);
  if (sources && !options.data_folder.empty()) sources = sources->With(options.data_folder);
  if (!sources) return std::unexpected(sources.error());
  Result<Language> language = Language::Load(*sources);
  if (!language) return std::unexpected(language.error());
  if (options.jobs == 0) options.jobs = std::max(1u, std::thread::hardware_concurrency());
  Engine engine;
  engine.state_ = std::make_shared<const State>(std::move(options), std::move(*language), std::move(*sources));
  return engine;
}

// Worked out when it is first asked for: it reads all models.
const std::string& Engine::Mark() const {
  const State& state = *state_;
  std::call_once(state.marked, [&state] {
    std::string files;
    for (const DataFile& file : state.sources.files()) {
      files += fmt::format("{} {:x}\n", file.path, XXH3_64bits(file.content.data(), file.content.size()));
    }
    const std::optional<CivilDate>& date = state.options.reference_date;
    state.mark = fmt::format("{}-{:016x}{}", kSourceMark, Fnv1a64(files), date ? "-" + ToIso(*date) : "");
  });
  return state.mark;
}

AnnotatedReport Engine::Annotate(rashomon::Report report) const {
  AnnotatedReport out;
  const std::size_t most = state_->options.max_text_bytes;
  if (most > 0 && report.text.size() > most) {
    out.annotation.given_up = out.annotation.too_long = true;
    out.report = std::move(report);
    return out;
  }
  std::optional<TimeLimit> limit;
  if (state_->options.max_milliseconds > 0) limit.emplace(state_->options.max_milliseconds);
  const TimeLimit* const within = limit ? &*limit : nullptr;
  out.annotation =
      rashomon::Annotate(report, state_->language, {.reference_date = state_->options.reference_date, .limit = within});
  if (!out.annotation.given_up) out.claims = ExtractClaims(report, out.annotation, state_->language, within);
  out.annotation.DropWorkingLayers();
  out.report = std::move(report);
  return out;
}

void Engine::AnnotateAll(const std::function<std::optional<Report>()>& next,
                         const std::function<void(AnnotatedReport)>& done) const {
  IdRegister ids;
  WorkQueue queue;
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < state_->options.jobs; ++i) {
    workers.emplace_back([&] {
      while (Slot* slot = queue.Pop()) queue.Finish(slot, Annotate(std::move(slot->report)));
    });
  }
  std::deque<std::unique_ptr<Slot>> in_flight;
  const auto finish_oldest = [&] {
    queue.WaitFor(*in_flight.front());
    AnnotatedReport result = std::move(*in_flight.front()->result);
    in_flight.pop_front();
    done(std::move(result));
  };
  while (std::optional<Report> report = next()) {
    ids.MakeUnique(*report);
    in_flight.push_back(std::make_unique<Slot>(Slot{std::move(*report), std::nullopt}));
    queue.Push(in_flight.back().get());
    if (in_flight.size() >= kReportsInFlightPerWorker * workers.size()) finish_oldest();
  }
  while (!in_flight.empty()) finish_oldest();
  queue.Close();
}

Dossier Engine::MakeDossier(std::vector<AnnotatedReport> reports) const {
  return MakeDossier(std::move(reports), state_->options.group);
}

Dossier Engine::MakeDossier(std::vector<AnnotatedReport> reports, const GroupOptions& group) const {
  GiveLabels(reports);
  const Grouping grouping = GroupReports(reports, group);
  return BuildDossier(std::move(reports), grouping, state_->options.dossier);
}

Dossier Engine::MakeDossier(std::vector<AnnotatedReport> reports, const GroupOptions& group,
                            std::vector<RetractedReport> retracted) const {
  Dossier dossier = MakeDossier(std::move(reports), group);
  AddTakenBack(std::move(retracted), group, state_->options.dossier.reconcile, dossier);
  return dossier;
}

}  // namespace rashomon
