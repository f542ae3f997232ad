// A synthetic stream of reports: writes it out, or groups it one report at a time and says what that costs and how good
// it is; or groups real reports in random orders.
//
// usage: bench_grouping --reports N --events M --seed S --out FILE [--truth FILE]     JSON Lines; FILE may be -
//        bench_grouping --reports N --events M --seed S                               the curve of costs
//                     [--until N]  of the first N of them
//                     [--batch 1]  of all of them at once, by GroupReports
//        bench_grouping --annotations FILE [--orders N] [--again N]                   of `rashomon annotate`, whose
//                     reports bear an "event" key; --again: all are judged so often again at the end
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/cluster.h"
#include "cluster/event_stream.h"
#include "codec/codec.h"
#include "made_reports/dice.h"
#include "made_reports/measure.h"
#include "made_reports/plan.h"
#include "made_reports/render.h"

namespace {

using namespace rashomon;
using namespace rashomon::made_reports;

struct Arguments {
  StreamOptions stream;
  std::string out, truth, annotations;
  std::uint64_t batch = 0;
  std::uint64_t orders = 5, again = 0, until = ~std::uint64_t{0};
};

std::optional<Arguments> ReadArguments(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::uint64_t number = std::strtoull(argv[i + 1], nullptr, 10);
    if (name == "--reports")
      arguments.stream.reports = static_cast<std::uint32_t>(number);
    else if (name == "--events")
      arguments.stream.events = static_cast<std::uint32_t>(number);
    else if (name == "--seed")
      arguments.stream.seed = number;
    else if (name == "--out")
      arguments.out = argv[i + 1];
    else if (name == "--truth")
      arguments.truth = argv[i + 1];
    else if (name == "--annotations")
      arguments.annotations = argv[i + 1];
    else if (name == "--orders")
      arguments.orders = number;
    else if (name == "--until")
      arguments.until = number;
    else if (name == "--batch")
      arguments.batch = number;
    else if (name == "--again")
      arguments.again = number;
    else
      return std::nullopt;
  }
  if (argc % 2 == 0 || arguments.stream.reports == 0) return std::nullopt;
  return arguments;
}

int WriteStream(const Arguments& arguments) {
  std::FILE* out = arguments.out == "-" ? stdout : std::fopen(arguments.out.c_str(), "wb");
  std::FILE* truth = arguments.truth.empty() ? nullptr : std::fopen(arguments.truth.c_str(), "wb");
  if (out == nullptr || (truth == nullptr && !arguments.truth.empty())) return fmt::print(stderr, "cannot write\n"), 3;
  const StreamPlan plan(arguments.stream);
  for (const StreamEntry& entry : plan.entries()) {
    const RenderedReport report = RenderReport(plan, entry);
    fmt::print(out, "{}\n", AsJsonLine(report));
    if (truth != nullptr)
      fmt::print(truth, "{}\t{}\t{}-{}\t{}\n", report.id, entry.event, entry.event, entry.text, Name(entry.edit));
  }
  if (truth != nullptr) std::fclose(truth);
  return std::fclose(out) == 0 ? 0 : 3;
}

// Of copies, how many were told, and how many that were told are some; by kind of edit.
class CopyScore {
 public:
  // `same_text`: an earlier report has the text that this one goes back to; `right`: the one named is such.
  void Count(Edit edit, bool same_text, bool told, bool right) {
    if (same_text) ++wanted_[static_cast<std::size_t>(edit)], found_[static_cast<std::size_t>(edit)] += told && right;
    told_ += told;
    right_ += told && right;
  }
  void Print() const {
    const double wanted = std::accumulate(wanted_.begin(), wanted_.end(), 0.0);
    const double found = std::accumulate(found_.begin(), found_.end(), 0.0);
    fmt::print("copies: recall {:.4f} precision {:.4f} of {:.0f};", found / std::max(1.0, wanted),
               right_ / std::max(1.0, told_), wanted);
    for (std::size_t i = 0; i < kEdits; ++i) {
      if (wanted_[i] > 0) fmt::print(" {} {:.4f}", Name(static_cast<Edit>(i)), found_[i] / wanted_[i]);
    }
    fmt::print("\n");
  }

 private:
  std::array<double, kEdits> wanted_{}, found_{};
  double told_ = 0, right_ = 0;
};

void PrintHead() {
  fmt::print("{:>9} {:>12} {:>9} {:>10} {:>9} {:>9} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}\n", "reports", "us/report",
             "of all", "at most", "bytes/rep", "resident", "B3", "prec.", "recall", "pairs", "traces", "items");
}

// Costs of the last stretch of the stream and, of time, of all so far; quality of all so far.
void PrintRow(const EventStream& stream, std::span<const std::uint32_t> truth, double seconds, double of_all,
              std::size_t stretch, double worst, const JudgeWork& before, std::size_t resident) {
  std::vector<std::uint32_t> found;
  for (EventStream::Number i = 0; i < stream.size(); ++i)
    found.push_back(static_cast<std::uint32_t>(stream.EventOf(i)));
  const BCubed score = ScoreBCubed(found, truth.first(found.size()));
  const auto each = static_cast<double>(stretch);
  fmt::print("{:>9} {:>12.1f} {:>9.1f} {:>10.0f} {:>9} {:>9} {:>8.4f} {:>8.4f} {:>8.4f} {:>8.1f} {:>8.1f} {:>8.1f}\n",
             stream.size(), seconds / each * 1e6, of_all / static_cast<double>(stream.size()) * 1e6, worst * 1e6,
             stream.Bytes() / stream.size(), resident / stream.size(), score.F1(), score.precision, score.recall,
             static_cast<double>(stream.judged().pairs - before.pairs) / each,
             static_cast<double>(stream.judged().traces - before.traces) / each,
             static_cast<double>(stream.judged().items - before.items) / each);
  std::fflush(stdout);
}

int GroupStream(const Arguments& arguments) {
  const StreamPlan plan(arguments.stream);
  std::vector<std::uint32_t> truth;
  for (const StreamEntry& entry : plan.entries()) truth.push_back(entry.event);
  EventStream stream;
  CopyScore copies;
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> texts;  // that some report so far goes back to
  const std::size_t resident = ResidentBytes();
  double seconds = 0, of_all = 0, worst = 0;
  std::size_t stretch = 0, size = 1000;  // the costs at a size are those of the last tenth before it
  JudgeWork before;
  PrintHead();
  for (const StreamEntry& entry : plan.entries()) {
    const AnnotatedReport report = AsAnnotated(RenderReport(plan, entry));
    const double start = ProcessorSeconds();
    const EventStream::Number number = stream.Add(report);
    const double took = ProcessorSeconds() - start;
    seconds += took;
    of_all += took;
    worst = std::max(worst, took);
    ++stretch;
    const std::optional<FoundCopy> copy = stream.CopyOf(number);
    const auto text_of = [&](std::size_t i) { return std::pair(plan.entries()[i].event, plan.entries()[i].text); };
    bool& known = texts[text_of(number)];
    copies.Count(entry.edit, known, copy.has_value(), copy && text_of(copy->of) == text_of(number));
    known = true;
    if (stream.size() == size - size / 10) seconds = worst = 0, stretch = 0, before = stream.judged();
    if (stream.size() < size && stream.size() != plan.entries().size()) continue;
    PrintRow(stream, truth, seconds, of_all, stretch, worst, before,
             ResidentBytes() - std::min(resident, ResidentBytes()));
    if (stream.size() >= arguments.until) break;
    size *= 10;
  }
  copies.Print();
  return 0;
}

// All at once, to compare.
int GroupBatch(const Arguments& arguments) {
  const StreamPlan plan(arguments.stream);
  std::vector<AnnotatedReport> reports;
  std::vector<std::uint32_t> truth;
  for (const StreamEntry& entry : plan.entries()) {
    truth.push_back(entry.event);
    reports.push_back(AsAnnotated(RenderReport(plan, entry)));
  }
  const double start = ProcessorSeconds();
  const Grouping grouping = GroupReports(reports, {});
  const double took = ProcessorSeconds() - start;
  std::vector<std::uint32_t> found(reports.size());
  for (std::uint32_t event = 0; event < grouping.events.size(); ++event) {
    for (const std::uint32_t report : grouping.events[event].reports) found[report] = event;
  }
  const BCubed score = ScoreBCubed(found, truth);
  fmt::print("all at once: B3 {:.4f} precision {:.4f} recall {:.4f}; {:.0f} us a report\n", score.F1(), score.precision,
             score.recall, took / static_cast<double>(reports.size()) * 1e6);
  return 0;
}

int GroupAnnotations(const Arguments& arguments) {
  std::ifstream file(arguments.annotations);
  std::vector<AnnotatedReport> reports;
  std::vector<std::uint32_t> truth;
  std::map<std::string, std::uint32_t> keys;
  for (std::string line; std::getline(file, line);) {
    Result<AnnotatedReport> report = ReadAnnotation(line);
    if (!report) continue;
    truth.push_back(keys.try_emplace(report->report.event_key, static_cast<std::uint32_t>(keys.size())).first->second);
    reports.push_back(std::move(*report));
  }
  std::vector<std::uint32_t> order(reports.size());
  std::iota(order.begin(), order.end(), 0u);
  std::vector<std::vector<std::uint32_t>> all;
  for (std::uint64_t round = 0; round < arguments.orders; ++round) {
    Dice dice({arguments.stream.seed, round});
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.Roll(i)]);
    EventStream stream;
    const double start = ProcessorSeconds();
    for (const std::uint32_t i : order) stream.Add(reports[i]);
    for (std::uint64_t again = 0; again < arguments.again; ++again) stream.JudgeAll();
    const double took = ProcessorSeconds() - start;
    std::vector<std::uint32_t> found(reports.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) found[order[i]] = static_cast<std::uint32_t>(stream.EventOf(i));
    const BCubed score = ScoreBCubed(found, truth);
    std::size_t told = 0, apart = 0;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      const std::optional<FoundCopy> copy = stream.CopyOf(i);
      if (!copy) continue;
      ++told;
      apart += truth[order[i]] != truth[order[copy->of]];
    }
    fmt::print("{} copies, {} of another event's text; ", told, apart);
    fmt::print("order {}: B3 {:.4f} precision {:.4f} recall {:.4f}", round, score.F1(), score.precision, score.recall);
    if (!all.empty()) fmt::print("; against the first order {:.4f}", ScoreBCubed(found, all[0]).F1());
    fmt::print("; {:.0f} us and {} bytes a report\n", took / static_cast<double>(order.size()) * 1e6,
               stream.Bytes() / std::max<std::size_t>(1, order.size()));
    all.push_back(std::move(found));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::optional<Arguments> arguments = ReadArguments(argc, argv);
  if (!arguments)
    return fmt::print(stderr,
                      "usage: bench_grouping --reports N --events M --seed S [--out FILE [--truth FILE]]\n"
                      "       bench_grouping --annotations FILE [--orders N] [--again N]\n"),
           2;
  if (!arguments->annotations.empty()) return GroupAnnotations(*arguments);
  if (arguments->batch > 0) return GroupBatch(*arguments);
  return arguments->out.empty() ? GroupStream(*arguments) : WriteStream(*arguments);
}
