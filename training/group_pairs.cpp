// Prints the features of candidate pairs of reports, for training/fit_grouping.py.
//
//   rashomon annotate reports.jsonl | group_pairs > pairs.tsv      (reports bear an "event" key)
//
// The first line names the columns; then a line per pair: event of the one, of the other, numbers of both, features.
#include <fmt/format.h>

#include <iostream>
#include <string>
#include <vector>

#include "cluster/candidates.h"
#include "codec/codec.h"

int main() {
  using namespace rashomon;
  std::vector<std::string> events;
  std::vector<ReportTrace> traces;
  RunCounts counts;
  for (std::string line; std::getline(std::cin, line);) {
    const Result<AnnotatedReport> report = ReadAnnotation(line);
    if (!report) continue;
    events.push_back(report->report.event_key);
    traces.push_back(TraceOf(*report));
    counts.Add(traces.back());
  }
  std::vector<WeighedTrace> weighed;
  for (ReportTrace& trace : traces) weighed.push_back(Weigh(std::move(trace), counts));
  std::string head = "event_a\tevent_b\ta\tb";
  for (std::size_t i = 0; i < kPairFeatures; ++i) head += fmt::format("\t{}", Name(static_cast<PairFeature>(i)));
  std::cout << head << '\n';
  const std::vector<CandidatePair> candidates = FindCandidates(weighed);
  SetCrowds(candidates, weighed);
  for (const CandidatePair& pair : candidates) {
    std::string row = fmt::format("{}\t{}\t{}\t{}", events[pair.a], events[pair.b], pair.a, pair.b);
    for (const double value : CompareTraces(weighed[pair.a], weighed[pair.b], counts))
      row += fmt::format("\t{:.5f}", value);
    std::cout << row << '\n';
  }
}
