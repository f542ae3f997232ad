// Decision files: any bytes are refused with a line or read whole, and what is read obeys the format: what a merge or a
// split names is there, once, and on one side only.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>

#include "engine/decisions.h"

namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

void RequireDecision(const rashomon::GroupDecision& decision) {
  std::set<std::string> ids(decision.reports.begin(), decision.reports.end());
  ids.insert(decision.from.begin(), decision.from.end());
  Require(ids.size() == decision.reports.size() + decision.from.size() && !ids.contains(""));
  const bool merge = decision.kind == rashomon::GroupDecision::Kind::kMerge;
  Require(merge ? decision.reports.size() >= 2 && decision.from.empty()
                : !decision.reports.empty() && !decision.from.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rashomon;
  const Result<DecisionFile> file = ReadDecisions({reinterpret_cast<const char*>(data), size}, "decisions");
  if (!file) {
    Require(file.error().message.starts_with("decisions:"));
    return 0;
  }
  Require(file->items.size() == file->lines.size() && std::ranges::is_sorted(file->lines));
  for (const GroupDecision& decision : file->items) RequireDecision(decision);
  Require(FindIdleDecisions(*file, {}).size() == file->items.size());
  return 0;
}
