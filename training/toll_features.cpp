// Prints what the choice of a toll is learned from: for every event of annotated reports (annotation JSON Lines on
// standard input, grouped by their "event" key) its candidates and what speaks for each.
//
//   {"event": "e7", "candidates": [{"killed": 1, "injured": 0, "features": [3, 1, ...]}, ...]}
//
// training/toll_choice.py reads it.
#include <fmt/format.h>

#include <iostream>
#include <string>

#include "cluster/cluster.h"
#include "codec/codec.h"
#include "reconcile/questions.h"
#include "reconcile/toll.h"

namespace rashomon {
namespace {

void Print(std::span<const AnnotatedReport> reports, const EventGroup& event, std::span<const TextOrigin> origins) {
  const EventView view = MakeView(reports, event, origins);
  const std::vector<ClaimedFigure> figures = GatherFigures(view);
  std::vector<FigureLine> lines;
  for (const Question& question : AskQuestions(figures)) lines.push_back(AnswerQuestion(view, figures, question, {}));
  const TollGround ground = GroundOfToll(view, figures, lines, {});
  std::string out = fmt::format("{{\"event\": \"{}\", \"candidates\": [", event.key);
  bool first = true;
  for (const TollCandidate& candidate : TollCandidates(ground.evidence, ground.rule)) {
    out += fmt::format("{}{{\"killed\": {}, \"injured\": {}, \"features\": [{}]}}", first ? "" : ", ",
                       candidate.pair.killed, candidate.pair.injured, fmt::join(candidate.features, ", "));
    first = false;
  }
  std::cout << out << "]}\n";
}

int Run() {
  std::string names;
  for (const std::string_view name : TollFeatureNames())
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
  std::cout << "{\"names\": [" << names << "]}\n";
  std::vector<AnnotatedReport> reports;
  for (std::string line; std::getline(std::cin, line);) {
    Result<AnnotatedReport> report = ReadAnnotation(line);
    if (report) reports.push_back(std::move(*report));
  }
  const Grouping grouping = GroupReports(reports, {.by = GroupOptions::By::kEventKey});
  for (const EventGroup& event : grouping.events) Print(reports, event, grouping.origins);
  return 0;
}

}  // namespace
}  // namespace rashomon

int main() {
  return rashomon::Run();
}
