// reannotate: what another version of the program has read is read again, from the texts as they are stored. Small
// batches, one transaction each; what is done is marked as done, so that a run that was ended goes on where it was, and
// readers see each batch whole or not at all.
#include <fmt/format.h>

#include "cli/shared.h"
#include "cli/store_commands.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMostOfBatch = 64;

struct Counts {
  std::uint64_t all = 0, done = 0, changed = 0, given_up = 0, without_markup = 0;
};

// Reports of a batch by turns; two versions of one report have one id, which the engine would make two of.
std::vector<StoreVersionAnew> AnnotateBatch(std::vector<StoreVersionAsRead> batch, const Engine& engine,
                                            Counts& counts) {
  std::vector<std::string> ids;
  std::size_t next = 0;
  const auto give = [&]() -> std::optional<Report> {
    if (next == batch.size()) return std::nullopt;
    Report report = std::move(batch[next].report);
    ids.push_back(std::exchange(report.id, std::to_string(next++)));
    return report;
  };
  std::vector<StoreVersionAnew> anew;
  std::size_t at = 0;
  engine.AnnotateAll(give, [&](AnnotatedReport report) {
    const StoreVersionAsRead& version = batch[at];
    report.report.id = std::move(ids[at++]);
    if (report.annotation.given_up) {
      ++counts.given_up;
      Complain(fmt::format("{}: given up: stays as it is", report.report.id));
      return;
    }
    if (!version.markup_known) ++counts.without_markup;
    anew.push_back({.version = version.version, .report = std::move(report)});
  });
  return anew;
}

Result<void> ReadAgain(const Arguments& arguments, const Engine& engine, Store& store, Counts& counts) {
  std::int64_t after = 0;
  while (!Interrupted()) {
    Result<std::vector<StoreVersionAsRead>> batch = store.OfOtherReaders(after, kMostOfBatch);
    if (!batch) return std::unexpected(batch.error());
    if (batch->empty()) return {};
    after = batch->back().version;
    const std::vector<StoreVersionAnew> anew = AnnotateBatch(std::move(*batch), engine, counts);
    if (anew.empty()) continue;
    const Result<std::uint64_t> changed = store.Reannotate(anew, Now(arguments));
    if (!changed) return std::unexpected(changed.error());
    counts.done += anew.size();
    counts.changed += *changed;
    fmt::print("reannotated {} of {}: {} changed\n", counts.done, counts.all, counts.changed);
    std::fflush(stdout);
  }
  return {};
}

}  // namespace

int RunReannotate(const Arguments& arguments, const Engine& engine) {
  Result<Store> store = Store::Open(arguments.store.path, Store::Mode::kWrite);
  if (!store) return StoreFailed(store.error());
  store->SetReader(engine.Mark());
  const Result<std::uint64_t> all = store->CountOfOtherReaders();
  if (!all) return StoreFailed(all.error());
  ListenForInterrupts();
  Counts counts{.all = *all};
  if (*all == 0) fmt::print("nothing to read again: all claims were made by this version of the program\n");
  if (Result<void> done = ReadAgain(arguments, engine, *store, counts); !done) return StoreFailed(done.error());
  if (counts.without_markup > 0 && !arguments.quiet)
    Complain(fmt::format("{} versions were stored by format 1 or 2, which kept no markup: they were read as plain text",
                         counts.without_markup));
  return counts.given_up > 0 ? kInputsSkipped : counts.done > 0 ? kDone : kNothingFound;
}

}  // namespace rashomon
