// ReportReader: RawSource cuts one input after another into raw reports on the calling thread; they are read there, or
// by a pool whose results are taken in the order in which they were given to it.
#include <sys/stat.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "ingest/byte_stream.h"
#include "ingest/detect.h"
#include "ingest/ingest.h"
#include "ingest/input_walk.h"
#include "ingest/raw_report.h"

namespace rashomon {
namespace {

constexpr std::size_t kRawPerWorker = 4;

// What regular files among the inputs hold in all; nothing where a folder or standard input is among them.
std::optional<std::uint64_t> TotalSize(const std::vector<std::string>& inputs) {
  std::uint64_t total = 0;
  for (const std::string& input : inputs) {
    struct stat status = {};
    if (input == "-" || ::stat(input.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    total += static_cast<std::uint64_t>(status.st_size);
  }
  return total;
}

// One raw report after another out of one input after another.
class RawSource {
 public:
  RawSource(std::vector<std::string> inputs, IngestOptions options)
      : options_(options), total_(TotalSize(inputs)), walk_(std::move(inputs)) {}

  std::optional<SplitOutcome> Next() {
    while (true) {
      if (splitter_) {
        if (std::optional<SplitOutcome> next = splitter_->Next()) {
          ++records_;
          return next;
        }
        done_bytes_ += splitter_->bytes_read();
        splitter_.reset();
      }
      std::optional<Result<std::string>> path = walk_.Next();
      if (!path) return std::nullopt;
      if (!*path) return SplitOutcome{std::nullopt, ProblemOutcome((*path).error().code, (*path).error().message)};
      if (std::optional<SplitOutcome> problem = Open(std::move(**path))) return problem;
    }
  }

  std::uint64_t records() const { return records_; }
  std::uint64_t bytes_read() const { return done_bytes_ + (splitter_ ? splitter_->bytes_read() : 0); }
  std::optional<std::uint64_t> bytes_total() const { return total_; }

 private:
  std::optional<SplitOutcome> Open(std::string path) {
    Result<ByteStream> stream = ByteStream::Open(path);
    Result<void> filled;
    if (stream) filled = stream->Fill(kDetectBytes);
    const InputFormat format =
        !stream || options_.format != InputFormat::kDetect ? options_.format : DetectFormat(stream->held());
    // An archive that is damaged from the start may hold good records; nothing else is worth reading on.
    if (!stream || (!filled && format != InputFormat::kWarc)) {
      const Error& error = stream ? filled.error() : stream.error();
      return SplitOutcome{std::nullopt, ProblemOutcome(error.code, error.message)};
    }
    splitter_ = MakeSplitter(std::move(*stream), std::move(path), format, options_);
    return std::nullopt;
  }

  IngestOptions options_;
  std::optional<std::uint64_t> total_;
  InputWalk walk_;
  std::unique_ptr<Splitter> splitter_;
  std::uint64_t records_ = 0;
  std::uint64_t done_bytes_ = 0;
};

// Workers read raw reports; results are taken in the order of what was pushed. Workers end with the pool.
class ReadPool {
 public:
  ReadPool(unsigned workers, const IngestOptions& options) {
    for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([this, options] { Work(options); });
  }
  ~ReadPool() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    work_.notify_all();
  }

  bool full() const { return in_flight_.size() >= kRawPerWorker * workers_.size(); }
  bool empty() const { return in_flight_.empty(); }

  void Push(SplitOutcome split) {
    in_flight_.push_back(std::make_unique<Slot>());
    Slot* const slot = in_flight_.back().get();
    if (!split.raw) {
      slot->outcomes.push_back(std::move(split.outcome));
      slot->done = true;
      return;
    }
    slot->raw = std::move(*split.raw);
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(slot);
    }
    work_.notify_one();
  }

  std::vector<ReadOutcome> Take() {
    const std::unique_ptr<Slot> slot = std::move(in_flight_.front());
    in_flight_.pop_front();
    std::unique_lock lock(mutex_);
    finished_.wait(lock, [&] { return slot->done; });
    return std::move(slot->outcomes);
  }

 private:
  struct Slot {
    RawReport raw;
    std::vector<ReadOutcome> outcomes;
    bool done = false;
  };

  void Work(const IngestOptions& options) {
    RawReader reader(options);
    while (true) {
      std::unique_lock lock(mutex_);
      work_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
      if (closed_) return;
      Slot* const slot = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      std::vector<ReadOutcome> outcomes = reader.Read(std::move(slot->raw));
      lock.lock();
      slot->outcomes = std::move(outcomes);
      slot->done = true;
      lock.unlock();
      finished_.notify_one();
    }
  }

  std::mutex mutex_;
  std::condition_variable work_, finished_;
  std::deque<Slot*> waiting_;
  bool closed_ = false;
  std::deque<std::unique_ptr<Slot>> in_flight_;  // the calling thread's
  std::vector<std::jthread> workers_;            // last: ends before what it uses
};

}  // namespace

class ReportReader::Impl {
 public:
  Impl(std::vector<std::string> inputs, IngestOptions options, unsigned workers)
      : source_(std::move(inputs), options), reader_(options) {
    if (workers > 0) pool_ = std::make_unique<ReadPool>(workers, options);
  }

  std::optional<ReadOutcome> Next() {
    while (ready_.empty()) {
      std::vector<ReadOutcome> outcomes = pool_ ? NextOfPool() : NextHere();
      if (outcomes.empty()) return std::nullopt;
      for (ReadOutcome& outcome : outcomes) ready_.push_back(std::move(outcome));
    }
    ReadOutcome outcome = std::move(ready_.front());
    ready_.pop_front();
    return outcome;
  }

  const RawSource& source() const { return source_; }

 private:
  // Both give nothing at the end only.
  std::vector<ReadOutcome> NextHere() {
    std::optional<SplitOutcome> split = source_.Next();
    if (!split) return {};
    if (split->raw) return reader_.Read(std::move(*split->raw));
    std::vector<ReadOutcome> outcomes;
    outcomes.push_back(std::move(split->outcome));
    return outcomes;
  }

  std::vector<ReadOutcome> NextOfPool() {
    while (!source_ended_ && !pool_->full()) {
      std::optional<SplitOutcome> split = source_.Next();
      if (split) {
        pool_->Push(std::move(*split));
      } else {
        source_ended_ = true;
      }
    }
    return pool_->empty() ? std::vector<ReadOutcome>() : pool_->Take();
  }

  RawSource source_;
  RawReader reader_;
  std::unique_ptr<ReadPool> pool_;
  bool source_ended_ = false;
  std::deque<ReadOutcome> ready_;
};

ReportReader::ReportReader(std::vector<std::string> inputs, IngestOptions options, unsigned workers)
    : impl_(std::make_unique<Impl>(std::move(inputs), options, workers)) {}
ReportReader::~ReportReader() = default;
ReportReader::ReportReader(ReportReader&&) noexcept = default;
ReportReader& ReportReader::operator=(ReportReader&&) noexcept = default;

std::optional<ReadOutcome> ReportReader::Next() {
  return impl_->Next();
}
std::uint64_t ReportReader::records_read() const {
  return impl_->source().records();
}
std::uint64_t ReportReader::bytes_read() const {
  return impl_->source().bytes_read();
}
std::optional<std::uint64_t> ReportReader::bytes_total() const {
  return impl_->source().bytes_total();
}

}  // namespace rashomon
