// Prints how many people a report says were killed.
#include <rashomon/engine/engine.h>

#include <cstdio>
#include <vector>

int main(int, char** argv) {
  rashomon::Result<rashomon::Engine> engine = rashomon::Engine::Create({});
  if (!engine) return std::puts(engine.error().message.c_str()), 1;
  rashomon::ReportReader reader({argv[1]}, {});
  std::vector<rashomon::AnnotatedReport> reports;
  while (auto next = reader.Next()) {
    if (next->report) reports.push_back(engine->Annotate(std::move(*next->report)));
  }
  const rashomon::Dossier dossier = engine->MakeDossier(std::move(reports));
  for (const rashomon::TollEntry& entry : dossier.events.at(0).account.toll) {
    if (entry.outcome != rashomon::Outcome::kKilled || !entry.estimate.low) continue;
    std::printf("killed: %d%s\n", int(*entry.estimate.low), entry.estimate.high ? "" : " or more");
  }
}
