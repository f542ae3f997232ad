#include "reconcile/tellings.h"

#include <string_view>

namespace rashomon {
namespace {

constexpr std::uint32_t kListGap = 12;     // between single persons of one list
constexpr std::uint32_t kSiblingGap = 60;  // bytes between the groups of one telling

ByteSpan Words(const ClaimedFigure& figure) {
  ByteSpan words = figure.figure->quantity;
  if (figure.figure->group) words = words.Cover(*figure.figure->group);
  return words;
}

bool SameGroup(const ClaimedFigure& a, const ClaimedFigure& b) {
  return a.population == b.population && a.figure->nationality == b.figure->nationality && a.words == b.words;
}

// "The toll rose to four after two more bodies were found": the two are among the four; not "and two more died".
bool IsWithinTheTotal(const ClaimedFigure& total, const ClaimedFigure& more, std::string_view between) {
  return total.figure->cumulative && more.figure->additional && between.find(" and ") == std::string_view::npos;
}

bool EndsSentence(std::string_view between) {
  return between.find('\n') != std::string_view::npos || between.find(". ") != std::string_view::npos ||
         between.find("; ") != std::string_view::npos;
}

// `b` follows `a` in one telling and counts other people.
bool IsSibling(const ClaimedFigure& a, const ClaimedFigure& b) {
  const ByteSpan left = Words(a), right = Words(b);
  if (AreOfTwoIncidents(a, b) && right.begin > left.end && right.begin - left.end <= 4 * kSiblingGap) return true;
  if (AreOfTwoSides(a, b) && right.begin > left.end && right.begin - left.end <= 4 * kSiblingGap) return true;
  if (right.begin < left.end + 2 || right.begin - left.end > kSiblingGap || b.figure->same_as) return false;
  const std::string_view between = ByteSpan{left.end, right.begin}.In(a.text);
  if (EndsSentence(between) || IsWithinTheTotal(a, b, between)) return false;
  if (b.figure->additional || b.residue) return true;
  if (SameGroup(a, b) || (a.everyone && b.everyone)) return false;
  // "12 people, four of them children": the later is smaller and may be a part; only classes that exclude each other
  // add.
  if (a.everyone && !a.single) return false;
  if (a.single && b.single) return right.begin - left.end <= kListGap;
  return true;
}

void Add(Telling& telling, const ClaimedFigure& figure) {
  const bool first = telling.claims.empty();
  const std::optional<std::int64_t> low =
      figure.count.low ? figure.count.low : (figure.count.high ? std::optional<std::int64_t>(0) : std::nullopt);
  if (first) {
    telling.count = figure.count;
  } else {
    if (telling.count.low && low) *telling.count.low += *low;
    if (telling.count.high && figure.count.high)
      *telling.count.high += *figure.count.high;
    else
      telling.count.high = std::nullopt;
  }
  telling.residue = telling.residue || figure.residue;
  telling.cumulative = telling.cumulative || (figure.figure->cumulative && figure.everyone);
  telling.approximate = telling.approximate || figure.figure->approximate;
  telling.stated = telling.stated || !figure.single || !first;
  telling.claims.push_back(figure.ref);
}

}  // namespace

std::vector<Telling> FindTellings(std::span<const ClaimedFigure* const> figures) {
  std::vector<Telling> tellings;
  const ClaimedFigure* last = nullptr;
  for (const ClaimedFigure* figure : figures) {
    if (last == nullptr || !IsSibling(*last, *figure)) tellings.emplace_back();
    Add(tellings.back(), *figure);
    last = figure;
  }
  return tellings;
}

}  // namespace rashomon
