#include "cli/batch_writer.h"

#include <algorithm>
#include <utility>

namespace rashomon {
namespace {

constexpr std::size_t kMostWaiting = 24;   // batches, those that are being stored among them
constexpr std::size_t kMostTogether = 12;  // batches in one transaction
constexpr std::size_t kMostWaitingBytes = std::size_t{32} << 20;

}  // namespace

BatchWriter::BatchWriter(std::function<Result<void>(const NextBatch& next)> keep)
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
    std::size_t taken = 0;
    if (result_) {
      lock.unlock();
      Result<void> kept = keep_([&] { return Next(taken); });
      lock.lock();
      if (!kept) result_ = std::move(kept);
    } else {
      taken = 1;
    }
    for (; taken > 0; --taken) {
      bytes_ -= waiting_.front().bytes;
      stored_.push_back(std::move(waiting_.front()));
      waiting_.pop_front();
    }
    room_.notify_one();
  }
}

// What a publisher takes back is stored after the reports of its batch, and so nothing comes behind it.
Batch* BatchWriter::Next(std::size_t& taken) {
  const std::lock_guard lock(mutex_);
  if (taken == waiting_.size() || taken == kMostTogether) return nullptr;
  if (taken > 0 && !waiting_[taken - 1].withdrawn.empty()) return nullptr;
  return &waiting_[taken++];  // stays where it is while others are added behind it
}

}  // namespace rashomon
