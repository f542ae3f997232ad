// Prints the features of candidate pairs of reports, for training/fit_grouping.py and fit_few.py.
//
//   rashomon annotate reports.jsonl | group_pairs > pairs.tsv      (reports bear an "event" key)
//
// The first line names the columns; then a line per pair: event of the one, of the other, numbers of both, features;
// then what they tell of, how few their run is, and its number. An empty line ends a run: what is rare is counted over
// each.
#include <fmt/format.h>

#include <iostream>
#include <string>
#include <vector>

#include "cluster/candidates.h"
#include "codec/codec.h"

namespace rashomon {
namespace {

struct Run {
  std::vector<std::string> events;
  std::vector<ReportTrace> traces;
  RunCounts counts;
};

void PrintHead() {
  std::string head = "event_a\tevent_b\ta\tb";
  for (std::size_t i = 0; i < kPairFeatures; ++i) head += fmt::format("\t{}", Name(static_cast<PairFeature>(i)));
  for (std::size_t i = 0; i < kNewsFeatures; ++i) head += fmt::format("\t{}", Name(static_cast<NewsFeature>(i)));
  std::cout << head << "\tfew\trun\n";
}

void PrintPairs(const Run& run, std::size_t number) {
  std::vector<WeighedTrace> weighed;
  for (const ReportTrace& trace : run.traces) weighed.push_back(Weigh(trace, run.counts));
  const std::vector<CandidatePair> candidates = FindCandidates(weighed);
  SetCrowds(candidates, weighed);
  for (const CandidatePair& pair : candidates) {
    const WeighedTrace &a = weighed[pair.a], &b = weighed[pair.b];
    std::string row = fmt::format("{}\t{}\t{}\t{}", run.events[pair.a], run.events[pair.b], pair.a, pair.b);
    for (const double value : CompareTraces(a, b, run.counts)) row += fmt::format("\t{:.5f}", value);
    for (const double value : CompareNews(a, b)) row += fmt::format("\t{}", value);
    std::cout << row << fmt::format("\t{:.5f}\t{}\n", run.counts.ShareOfFew(), number);
  }
}

}  // namespace
}  // namespace rashomon

int main() {
  using namespace rashomon;
  PrintHead();
  Run run;
  std::size_t number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) {
      PrintPairs(run, number++);
      run = Run();
      continue;
    }
    const Result<AnnotatedReport> report = ReadAnnotation(line);
    if (!report) continue;
    run.events.push_back(report->report.event_key);
    run.traces.push_back(TraceOf(*report));
    run.counts.Add(run.traces.back());
  }
  PrintPairs(run, number);
}
