// Decoding: packed annotations become reports on other threads, while whoever adds them reads the next ones from the
// file and helps when it has read all. What comes out stands in the order of what went in.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"
#include "claims/claims.h"

namespace rashomon {

class Decoding {
 public:
  enum class Lines { kDrop, kKeep };
  explicit Decoding(Lines lines) : lines_(lines) {}
  Decoding(const Decoding&) = delete;
  Decoding& operator=(const Decoding&) = delete;
  ~Decoding();

  void Add(std::string name, std::string packed, bool may_keep_line);
  // The first error says which report it was ("report x: ..."). Once.
  [[nodiscard]] Result<std::vector<AnnotatedReport>> Finish();
  // After Finish: what was unpacked and may be kept, by name.
  [[nodiscard]] std::map<std::string, std::string, std::less<>> TakeLines();

 private:
  struct Row {
    std::string name, packed;
    bool keep_line = false;
    std::string line = {};
    Result<AnnotatedReport> report = AnnotatedReport();
  };
  void Help();
  bool TakePortion(std::vector<Row*>& portion);
  void Close();
  static void Decode(Row& row);

  Lines lines_;
  std::mutex mutex_;
  std::condition_variable more_;
  std::deque<Row> rows_;   // do not move
  std::size_t taken_ = 0;  // of rows_, by somebody who decodes them
  bool complete_ = false;  // no more will come
  std::vector<std::thread> helpers_;
};

}  // namespace rashomon
