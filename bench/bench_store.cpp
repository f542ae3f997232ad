// Fills a store with made-up reports, for measurements of a large one: a dozen reports of our own are annotated by the
// engine, and each copy has other names and another day in the place of theirs, letter for letter, so that every span
// stays good. They go in by the write path of ingest, except that their event is known.
//
//   bench_store fill STORE REPORTS LARGE      LARGE reports in the first event, one to nine in each of the others
//   bench_store dossier STORE NUMBER          what each step costs on the way to the dossier of that event
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "codec/codec.h"
#include "engine/engine.h"
#include "render/render.h"
#include "store/store.h"

namespace rashomon {
namespace {

// The words that are exchanged, each for one of its length.
constexpr std::string_view kTown = "Zorvemalik", kPlace = "Vintarolek", kName = "Brakenuhal", kDay = "2024-03-02";
constexpr std::size_t kBatch = 2000;

constexpr std::array kTexts = {
    "Bus crash near Zorvemalik kills 14\n\nAt least 14 people were killed on Saturday when a bus left the road near "
    "Zorvemalik and fell "
    "into a ravine, police said. Another 23 were injured, six of them seriously.\n\n\"We heard a crash and ran,\" said "
    "Brakenuhal, who lives beside the road.\n\nThe hospital in Vintarolek took in 19 of the injured.",
    "Bombing at Zorvemalik market leaves nine dead\n\nA bomb exploded at a market in Zorvemalik on Saturday, killing "
    "nine "
    "people and wounding 31, the interior ministry said.\n\nNobody has claimed responsibility. Mayor Brakenuhal said "
    "that two "
    "of the dead were children.\n\nThe road to Vintarolek was closed.",
    "Fire sweeps through hotel in Zorvemalik\n\nFive people died and 12 were taken to hospital after a fire in a hotel "
    "in "
    "Zorvemalik, officials said on Saturday. Three guests are missing.\n\nFire chief Brakenuhal said that the cause "
    "was not "
    "known. Crews came from Vintarolek.",
    "Ferry sinks off Zorvemalik, 40 missing\n\nA ferry sank off Zorvemalik on Saturday with about 120 people on board. "
    "Rescuers saved 77, the coastguard said; 40 are missing and three bodies were found.\n\nThe boat had left "
    "Vintarolek in "
    "the morning, Captain Brakenuhal told reporters.",
    "Landslide buries houses near Zorvemalik\n\nA landslide buried six houses near Zorvemalik on Saturday. Eleven "
    "people were "
    "killed, the governor said, and more than 200 were evacuated to Vintarolek.\n\n\"Nobody warned us,\" said "
    "Brakenuhal, "
    "whose house stands above.",
    "Gunman kills four in Zorvemalik\n\nA gunman killed four people at a cafe in Zorvemalik on Saturday before he was "
    "arrested, "
    "police said. Seven others were wounded.\n\nPolice chief Brakenuhal said that the man, 34, came from Vintarolek.",
    "Train hits lorry at Zorvemalik\n\nA train hit a lorry at a crossing in Zorvemalik on Saturday; two people died "
    "and 26 were "
    "hurt, the railway said.\n\nThe driver told Brakenuhal of the railway police that the barrier was open. Trains to "
    "Vintarolek are delayed.",
    "Quake shakes Zorvemalik\n\nAn earthquake struck Zorvemalik on Saturday, killing at least 18 people and injuring "
    "more than "
    "150, officials said. Some 900 people lost their homes.\n\nBrakenuhal, a doctor in Vintarolek, said that 40 of the "
    "injured "
    "were children.",
};

// Six syllables and so on from a number; the same number, the same word.
std::string MakeName(std::uint64_t number, std::size_t length) {
  constexpr std::string_view kConsonants = "bdfgklmnprstvz", kVowels = "aeiou";
  std::uint64_t state = number * 0x9E3779B97F4A7C15ULL + 0x1234567;
  std::string name;
  while (name.size() < length) {
    state ^= state >> 29;
    state *= 0xBF58476D1CE4E5B9ULL;
    name += name.size() % 2 == 0 ? kConsonants[(state >> 33) % kConsonants.size()]
                                 : kVowels[(state >> 33) % kVowels.size()];
  }
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

void Exchange(std::string& line, std::string_view from, std::string_view to) {
  for (std::size_t at = line.find(from); at != std::string::npos; at = line.find(from, at + to.size()))
    line.replace(at, from.size(), to);
}

std::vector<std::string> MakeLines(const Engine& engine) {
  std::vector<std::string> lines;
  for (const char* text : kTexts) {
    Report report{.id = "bench:0000000",
                  .input = "bench.jsonl:0000000",
                  .title = {},
                  .url = {},
                  .outlet = "Outlet 00",
                  .byline = {},
                  .copyright_holder = {},
                  .credit = {},
                  .item = {},
                  .version = {},
                  .language = {},
                  .published = ParseIsoTime("2024-03-02T10:00:00Z"),
                  .updated = {},
                  .published_basis = PublishedBasis::kMetadata,
                  .event_key = {},
                  .text = text,
                  .marked = {},
                  .findings = {},
                  .label = {}};
    lines.push_back(WriteAnnotation(engine.Annotate(std::move(report))));
  }
  return lines;
}

// Report `number` of event `event`, of the weekday that the texts name.
std::string MakeLine(const std::vector<std::string>& lines, std::uint64_t event, std::uint64_t number) {
  std::string line = lines[event == 1 ? number % lines.size() : event % lines.size()];
  Exchange(line, kTown, MakeName(event * 3, kTown.size()));
  Exchange(line, kPlace, MakeName(event * 3 + 1, kPlace.size()));
  Exchange(line, kName, MakeName(event * 3 + 2, kName.size()));
  constexpr std::int64_t kFirstDay = 19'784, kWeeks = 100;  // 2024-03-02
  const auto week = static_cast<std::int64_t>(event % kWeeks);
  Exchange(line, kDay, ToIso(DateFromDays(kFirstDay + 7 * week)));
  Exchange(line, "bench:0000000", fmt::format("bench:{:07}", number));
  Exchange(line, "jsonl:0000000", fmt::format("jsonl:{:07}", number));
  Exchange(line, "Outlet 00", fmt::format("Outlet {:02}", number % 97));
  return line;
}

int Fill(const std::string& path, std::uint64_t reports, std::uint64_t large) {
  const Result<Engine> engine = Engine::Create({});
  Result<Store> store = Store::Open(path, Store::Mode::kCreate);
  if (!engine || !store) return 4;
  store->SetReader(engine->Mark());
  const std::vector<std::string> lines = MakeLines(*engine);
  const auto begin = std::chrono::steady_clock::now();
  std::vector<StoreEntry> batch;
  std::uint64_t event = 1, left = large;
  bool first = true;
  for (std::uint64_t number = 1; number <= reports; ++number) {
    Result<AnnotatedReport> report = ReadAnnotation(MakeLine(lines, event, number));
    if (!report) {
      fmt::print(stderr, "{}\n", report.error().message);
      return 4;
    }
    std::string key = Store::KeyOf(report->report);
    batch.push_back({.report = std::move(*report),
                     .key = std::move(key),
                     .event = first ? kNewEvent : static_cast<StoreEventId>(event)});
    first = false;
    if (--left == 0) {
      ++event;
      left = 1 + event * 7 % 9;
      first = true;
    }
    if (batch.size() < kBatch && number < reports) continue;
    const auto at = static_cast<StoreTime>(1'750'000'000 + number);
    if (const Result<AddCounts> added = store->Add(std::exchange(batch, {}), at); !added) {
      fmt::print(stderr, "{}\n", added.error().message);
      return 4;
    }
    if (number % 100'000 == 0 || number == reports)
      fmt::print("{} reports, {} events, {:.0f} s\n", number, event,
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    std::fflush(stdout);
  }
  return 0;
}

// Milliseconds of each step on the way to the dossier of one event, the median of five.
int TimeDossier(const std::string& path, StoreEventId event) {
  const Result<Engine> engine = Engine::Create({});
  Result<Store> store = Store::Open(path, Store::Mode::kRead);
  if (!engine || !store) return 4;
  constexpr std::array kSteps = {"read", "decode", "group", "tell", "render"};
  std::array<std::vector<double>, kSteps.size()> took;
  for (int round = 0; round < 5; ++round) {
    auto last = std::chrono::steady_clock::now();
    std::size_t step = 0;
    const auto done = [&] {
      const auto now = std::chrono::steady_clock::now();
      took[step++].push_back(std::chrono::duration<double, std::milli>(now - last).count());
      last = now;
    };
    std::vector<std::string> lines;
    const Result<void> read = store->ForEachAnnotation({.event = event}, [&](const std::string& line) -> Result<void> {
      lines.push_back(line);
      return {};
    });
    if (!read || lines.empty()) return 4;
    done();
    std::vector<AnnotatedReport> reports;
    for (const std::string& line : lines) {
      Result<AnnotatedReport> report = ReadAnnotation(line);
      if (!report) return 4;
      reports.push_back(std::move(*report));
    }
    done();
    const GroupOptions together{.by = GroupOptions::By::kTogether};
    const Grouping grouping = GroupReports(reports, together);
    done();
    const Dossier dossier = BuildDossier(std::move(reports), grouping, {});
    done();
    const std::string body = Render(dossier, RenderFormat::kJson, {});
    done();
  }
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    std::ranges::sort(took[i]);
    fmt::print("{} {:.1f} ms\n", kSteps[i], took[i][2]);
  }
  return 0;
}

std::uint64_t Number(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace
}  // namespace rashomon

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 4 && arguments[0] == "fill")
    return rashomon::Fill(arguments[1], rashomon::Number(arguments[2]), rashomon::Number(arguments[3]));
  if (arguments.size() == 3 && arguments[0] == "dossier")
    return rashomon::TimeDossier(arguments[1], static_cast<rashomon::StoreEventId>(rashomon::Number(arguments[2])));
  fmt::print(stderr, "usage: bench_store fill STORE REPORTS LARGE | dossier STORE NUMBER\n");
  return 2;
}
