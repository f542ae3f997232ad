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

// As many again as are annotated together wait for it; of long ones fewer are held.
constexpr std::size_t kShortInFlightPerWorker = 2 * Engine::kReportsTogether;
constexpr std::size_t kLongInFlightPerWorker = 4;

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

  // Some that may be annotated together, no more than a fair share of what waits; none once closed and empty.
  std::vector<Slot*> Pop(std::size_t workers) {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
    std::vector<Slot*> slots;
    const std::size_t most = std::min(Engine::kReportsTogether, (waiting_.size() + workers - 1) / workers);
    for (std::size_t bytes = 0; slots.size() < most; waiting_.pop_front()) {
      bytes += waiting_.front()->report.text.size();
      if (!slots.empty() && bytes > Engine::kBytesTogether) break;
      slots.push_back(waiting_.front());
    }
    return slots;
  }

  // `results` are those of `slots`.
  void Finish(const std::vector<Slot*>& slots, std::vector<AnnotatedReport> results) {
    {
      const std::lock_guard lock(mutex_);
      for (std::size_t i = 0; i < slots.size(); ++i) slots[i]->result = std::move(results[i]);
    }
    done_.notify_one();
  }

  bool IsDone(const Slot& slot) {
    const std::lock_guard lock(mutex_);
    return slot.result.has_value();
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

// Several short reports, or one. What one alone may take has to be enough for all; where it is not, or where a text is
// too long, each is annotated for itself.
std::vector<AnnotatedReport> Engine::AnnotateTogether(std::vector<rashomon::Report> reports) const {
  const EngineOptions& options = state_->options;
  std::optional<TimeLimit> limit;
  if (options.max_milliseconds > 0) limit.emplace(options.max_milliseconds);
  const TimeLimit* const within = limit ? &*limit : nullptr;
  std::vector<const rashomon::Report*> pointers;
  bool together = reports.size() > 1;
  for (const rashomon::Report& report : reports) {
    pointers.push_back(&report);
    together &= options.max_text_bytes == 0 || report.text.size() <= options.max_text_bytes;
  }
  std::vector<AnnotatedReport> out(reports.size());
  std::vector<Annotation> annotations(together ? reports.size() : 0);
  if (together) {
    rashomon::AnnotateTogether(pointers, state_->language, {.reference_date = options.reference_date, .limit = within},
                               annotations);
  }
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    if (!annotations[i].given_up) out[i].claims = ExtractClaims(reports[i], annotations[i], state_->language, within);
    together &= !annotations[i].given_up;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!together) {
      out[i] = Annotate(std::move(reports[i]));
      continue;
    }
    annotations[i].DropWorkingLayers();
    out[i].annotation = std::move(annotations[i]);
    out[i].report = std::move(reports[i]);
  }
  return out;
}

void Engine::AnnotateAll(const std::function<std::optional<Report>()>& next,
                         const std::function<void(AnnotatedReport)>& done) const {
  IdRegister ids;
  WorkQueue queue;
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < state_->options.jobs; ++i) {
    workers.emplace_back([&] {
      for (auto slots = queue.Pop(state_->options.jobs); !slots.empty(); slots = queue.Pop(state_->options.jobs)) {
        std::vector<rashomon::Report> reports;
        for (Slot* slot : slots) reports.push_back(std::move(slot->report));
        queue.Finish(slots, AnnotateTogether(std::move(reports)));
      }
    });
  }
  std::deque<std::unique_ptr<Slot>> in_flight;
  std::size_t bytes = 0;  // of the texts in flight
  const auto finish_oldest = [&] {
    queue.WaitFor(*in_flight.front());
    AnnotatedReport result = std::move(*in_flight.front()->result);
    in_flight.pop_front();
    bytes -= result.report.text.size();
    done(std::move(result));
  };
  const auto full = [&] {
    const bool are_short = bytes <= 2 * Engine::kBytesTogether * workers.size();
    return in_flight.size() >= (are_short ? kShortInFlightPerWorker : kLongInFlightPerWorker) * workers.size();
  };
  while (std::optional<Report> report = next()) {
    ids.MakeUnique(*report);
    bytes += report->text.size();
    in_flight.push_back(std::make_unique<Slot>(Slot{std::move(*report), std::nullopt}));
    queue.Push(in_flight.back().get());
    while (!in_flight.empty() && (full() || queue.IsDone(*in_flight.front()))) finish_oldest();
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
