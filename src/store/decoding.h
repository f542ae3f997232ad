// Decoding: packed annotations become reports on other threads, while whoever adds them reads the next ones from the
// file. What comes out stands in the order of what went in.
#pragma once

#include <deque>
#include <future>
#include <string>
#include <vector>

#include "base/result.h"
#include "claims/claims.h"

namespace rashomon {

class Decoding {
 public:
  // Errors say which report it was ("report x: ...").
  [[nodiscard]] Result<void> Add(std::string name, std::string packed);
  [[nodiscard]] Result<std::vector<AnnotatedReport>> Finish();

 private:
  struct Row {
    std::string name, packed;
  };
  using Reports = Result<std::vector<AnnotatedReport>>;
  static Reports Decode(const std::vector<Row>& rows);
  void Begin(std::launch how);
  [[nodiscard]] Result<void> Settle();

  std::vector<Row> portion_;
  std::vector<AnnotatedReport> reports_;
  std::deque<std::future<Reports>> under_way_;
};

}  // namespace rashomon
