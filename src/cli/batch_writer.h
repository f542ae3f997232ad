// What ingest stores and in which transactions: batches, in order, on a thread of its own, while the next reports are
// read and annotated. Some batches may wait, so that neither side stands still for the other; a transaction takes what
// comes while it is written, so that the more there is to do the less is spent on committing.
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
  // Gives the next batch that is to be stored in the transaction under way, null where it is to be committed.
  using NextBatch = std::function<Batch*()>;
  // `keep` stores batches in one transaction, that of `next` until it gives none; it is called on the writer's thread,
  // in the order of Push. After its first error nothing more is stored.
  explicit BatchWriter(std::function<Result<void>(const NextBatch& next)> keep);
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
  Batch* Next(std::size_t& taken);

  std::function<Result<void>(const NextBatch& next)> keep_;
  std::mutex mutex_;
  std::condition_variable work_, room_;
  std::deque<Batch> waiting_;  // the first ones are being stored; their keys are not touched meanwhile
  std::vector<Batch> stored_;  // since the last Push
  std::size_t bytes_ = 0;      // of those that wait
  Result<void> result_;
  bool closed_ = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace rashomon
