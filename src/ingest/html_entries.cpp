// Live blogs: each time is followed upwards to the widest element that holds no other one; where the most of these
// stand side by side, they are the entries. Times with a day are looked for first; a page that has no three of them may
// show its entries by clocks alone.
#include <algorithm>
#include <map>

#include "ingest/html_print.h"
#include "ingest/loose_date.h"

namespace rashomon {
namespace {

constexpr std::size_t kFewestEntries = 3;
constexpr std::size_t kMostTimes = 10'000;
constexpr std::uint32_t kMostTimeNodes = 16;
constexpr std::size_t kLeastText =
    25;  // bytes; an element with less is the time's own frame, and its text comes behind

struct Candidate {
  std::uint32_t element = 0;
  std::variant<IsoTime, ClockReading> time;
};

std::vector<Candidate> FindTimes(const PageTree& page, std::uint32_t part) {
  std::vector<Candidate> times;
  for (std::uint32_t i = part; i < page.nodes()[part].end && times.size() < kMostTimes; ++i) {
    if (page.nodes()[i].tag != "time") continue;
    if (auto time = FindLooseDate(page.Attribute(i, "datetime"), NumericOrder::kDayFirst)) {
      times.push_back({i, std::move(*time)});
    }
  }
  return times;
}

bool IsInCell(const PageTree& page, std::uint32_t part, std::uint32_t at) {
  for (; at > part; at = page.nodes()[at].parent) {
    if (page.nodes()[at].tag == "td" || page.nodes()[at].tag == "th") return true;
  }
  return false;
}

// Of <time>, what its attribute says, else its words; of other elements, a text that is all there is in them.
std::vector<Candidate> FindClocks(const PageTree& page, std::uint32_t part) {
  const auto& nodes = page.nodes();
  std::vector<Candidate> clocks;
  for (std::uint32_t i = part; i < nodes[part].end && clocks.size() < kMostTimes; ++i) {
    const bool marked = nodes[i].tag == "time" && nodes[i].end - i <= kMostTimeNodes;
    const bool alone = nodes[i].tag.empty() && i > part && nodes[nodes[i].parent].end == nodes[i].parent + 2;
    if (!marked && !alone) continue;
    std::optional<ClockReading> clock = ParseClock(marked ? page.Attribute(i, "datetime") : nodes[i].text);
    if (!clock && marked) clock = ParseClock(page.Text(i));
    const std::uint32_t element = marked ? i : nodes[i].parent;
    if (!clock || IsInCell(page, part, element)) continue;
    clocks.push_back({element, std::move(*clock)});
    if (marked) i = nodes[i].end - 1;
  }
  return clocks;
}

// The widest element around `at` below `part` that holds neither of its neighbours.
std::uint32_t WidestWithout(const PageTree& page, std::uint32_t part, std::uint32_t at,
                            std::optional<std::uint32_t> before, std::optional<std::uint32_t> after) {
  const auto& nodes = page.nodes();
  while (nodes[at].parent > part) {
    const std::uint32_t around = nodes[at].parent;
    if ((before && around <= *before) || (after && *after < nodes[around].end)) break;
    at = around;
  }
  return at;
}

std::size_t TextBelow(const PageTree& page, std::uint32_t element) {
  std::size_t size = 0;
  for (std::uint32_t i = element; i < page.nodes()[element].end && size < kLeastText * 4; ++i) {
    if (page.nodes()[i].text.find_first_not_of(" \t\r\n") != std::string_view::npos)
      size += page.nodes()[i].text.size();
  }
  return size;
}

// The entries that `times` head; empty where they do not stand side by side.
std::vector<TimedEntry> EntriesOf(const PageTree& page, std::uint32_t part, std::vector<Candidate> times) {
  const auto& nodes = page.nodes();
  if (times.size() < kFewestEntries) return {};
  std::map<std::uint32_t, std::size_t> count;  // by the element around
  std::vector<std::uint32_t> elements;
  for (std::size_t i = 0; i < times.size(); ++i) {
    elements.push_back(WidestWithout(page, part, times[i].element,
                                     i > 0 ? std::optional(times[i - 1].element) : std::nullopt,
                                     i + 1 < times.size() ? std::optional(times[i + 1].element) : std::nullopt));
    ++count[nodes[elements.back()].parent];
  }
  const auto most = std::ranges::max_element(count, {}, [](const auto& each) { return each.second; });
  if (most->second < kFewestEntries) return {};
  std::vector<TimedEntry> entries;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (nodes[elements[i]].parent != most->first) continue;
    const bool whole = TextBelow(page, elements[i]) >= kLeastText + TextBelow(page, times[i].element);
    if (!entries.empty()) entries.back().end = std::min(entries.back().end, elements[i]);
    entries.push_back({elements[i], nodes[whole ? elements[i] : most->first].end, std::move(times[i].time)});
  }
  return entries;
}

}  // namespace

std::vector<TimedEntry> FindTimedEntries(const PageTree& page, std::uint32_t part) {
  std::vector<TimedEntry> dated = EntriesOf(page, part, FindTimes(page, part));
  return dated.empty() ? EntriesOf(page, part, FindClocks(page, part)) : dated;
}

}  // namespace rashomon
