#include "cli/batch_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rashomon {
namespace {

constexpr std::size_t kMostWaiting = 16;  // batches, those that are being stored among them
constexpr std::size_t kMostBytesTogether = std::size_t{16} << 20;
constexpr std::size_t kMostWaitingBytes = std::size_t{32} << 20;

}  // namespace

BatchWriter::BatchWriter(std::function<Result<void>(Batch& batch)> keep)
    : keep_(std::move(keep)), thread_([this] { Work(); }) {}

BatchWriter::~BatchWriter() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  work_.notify_one();
  thread_.join();
}

void BatchWriter::Push(Batch batch) {
  std::vector<Batch> stored;  // given up by this thread, which has less to do
  {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return waiting_.empty() || (waiting_.size() < kMostWaiting && bytes_ + batch.bytes <= kMostWaitingBytes);
    });
    bytes_ += batch.bytes;
    waiting_.push_back(std::move(batch));
    stored.swap(stored_);
  }
  work_.notify_one();
}

Result<void> BatchWriter::Settle() {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [&] { return waiting_.empty(); });
  return result_;
}

bool BatchWriter::Failed() {
  const std::lock_guard lock(mutex_);
  return !result_;
}

bool BatchWriter::Holds(const std::string& key) {
  const std::lock_guard lock(mutex_);
  return std::ranges::any_of(waiting_, [&](const Batch& batch) { return batch.keys.contains(key); });
}

void BatchWriter::Work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    work_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const std::size_t together = Gather();
    if (result_) {
      Batch& batch = waiting_.front();  // stays where it is while others are added behind it
      lock.unlock();
      Result<void> kept = keep_(batch);
      lock.lock();
      if (!kept) result_ = std::move(kept);
    }
    for (std::size_t i = 0; i < together; ++i) {
      bytes_ -= waiting_.front().bytes;
      stored_.push_back(std::move(waiting_.front()));
      waiting_.pop_front();
    }
    room_.notify_one();
  }
}

// The first batch gets what those behind it hold, whose keys stay with them; how many they are in all. What a publisher
// takes back is stored after the reports of its batch, and so nothing comes behind it.
std::size_t BatchWriter::Gather() {
  Batch& first = waiting_.front();
  std::size_t together = 1, bytes = first.bytes;
  for (; together < waiting_.size() && first.withdrawn.empty(); ++together) {
    Batch& next = waiting_[together];
    bytes += next.bytes;
    if (bytes > kMostBytesTogether) break;
    std::ranges::move(next.entries, std::back_inserter(first.entries));
    next.entries.clear();
    first.withdrawn = std::move(next.withdrawn);
    first.unchanged += next.unchanged;
  }
  return together;
}

}  // namespace rashomon
