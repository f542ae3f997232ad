// What ingest stores and in which transactions: batches, one after the other, on a thread of its own, while the next
// reports are read and annotated. A few batches may wait, so that neither side stands still for the other.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "store/store.h"

namespace rashomon {

// What one transaction stores.
struct Batch {
  std::vector<StoreEntry> entries;
  std::set<std::string> keys;  // of the entries, and of reports that were given up
  std::vector<std::string> withdrawn;
  std::uint64_t unchanged = 0;
  std::size_t bytes = 0;  // of the texts

  [[nodiscard]] bool Empty() const { return entries.empty() && withdrawn.empty() && unchanged == 0; }
};

class BatchWriter {
 public:
  // `keep` stores a batch; it is called on the writer's thread, for one batch at a time, in the order of Push. After
  // its first error nothing more is stored.
  explicit BatchWriter(std::function<Result<void>(Batch& batch)> keep);
  BatchWriter(const BatchWriter&) = delete;
  BatchWriter& operator=(const BatchWriter&) = delete;
  ~BatchWriter();  // stores what still waits

  // Waits while too much waits.
  void Push(Batch batch);
  // Waits until all is stored; the first error.
  [[nodiscard]] Result<void> Settle();
  [[nodiscard]] bool Failed();
  // A report of this key waits or is being stored.
  [[nodiscard]] bool Holds(const std::string& key);

 private:
  void Work();

  std::function<Result<void>(Batch& batch)> keep_;
  std::mutex mutex_;
  std::condition_variable work_, room_;
  std::deque<Batch> waiting_;  // the first one is being stored; its keys are not touched meanwhile
  std::vector<Batch> stored_;  // since the last Push
  std::size_t bytes_ = 0;      // of those that wait
  Result<void> result_;
  bool closed_ = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace rashomon
