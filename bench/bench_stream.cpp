// A synthetic stream of reports: writes it out, or groups it and says what that costs and how good it is.
//
// usage: bench_stream --reports N --events M --seed S --out FILE [--truth FILE]     JSON Lines; FILE may be -
#include <fmt/format.h>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "stream/plan.h"
#include "stream/render.h"

namespace {

using namespace rashomon;
using namespace rashomon::stream;

struct Arguments {
  StreamOptions stream;
  std::string out, truth;
};

std::optional<Arguments> ReadArguments(int argc, char** argv) {
  Arguments arguments;
  const auto number = [](const char* text) { return std::strtoull(text, nullptr, 10); };
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--reports")
      arguments.stream.reports = static_cast<std::uint32_t>(number(argv[i + 1]));
    else if (name == "--events")
      arguments.stream.events = static_cast<std::uint32_t>(number(argv[i + 1]));
    else if (name == "--seed")
      arguments.stream.seed = number(argv[i + 1]);
    else if (name == "--out")
      arguments.out = argv[i + 1];
    else if (name == "--truth")
      arguments.truth = argv[i + 1];
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

}  // namespace

int main(int argc, char** argv) {
  const std::optional<Arguments> arguments = ReadArguments(argc, argv);
  if (!arguments || arguments->out.empty())
    return fmt::print(stderr, "usage: bench_stream --reports N --events M --seed S --out FILE [--truth FILE]\n"), 2;
  return WriteStream(*arguments);
}
