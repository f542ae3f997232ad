#include "measure.h"

#include <unistd.h>

#include <ctime>
#include <fstream>
#include <unordered_map>

namespace rashomon::made_reports {

BCubed ScoreBCubed(std::span<const std::uint32_t> found, std::span<const std::uint32_t> truth) {
  std::unordered_map<std::uint32_t, double> of_found, of_truth;
  std::unordered_map<std::uint64_t, double> of_both;
  const auto both = [&](std::size_t i) { return (static_cast<std::uint64_t>(found[i]) << 32) | truth[i]; };
  for (std::size_t i = 0; i < found.size(); ++i) ++of_found[found[i]], ++of_truth[truth[i]], ++of_both[both(i)];
  BCubed score;
  for (std::size_t i = 0; i < found.size(); ++i) {
    score.precision += of_both[both(i)] / of_found[found[i]];
    score.recall += of_both[both(i)] / of_truth[truth[i]];
  }
  const double items = found.empty() ? 1 : static_cast<double>(found.size());
  score.precision /= items;
  score.recall /= items;
  return score;
}

double ProcessorSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::size_t ResidentBytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t size = 0, resident = 0;
  file >> size >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace rashomon::made_reports
