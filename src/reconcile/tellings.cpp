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

// "Nine soldiers died. Three militants were killed, too": the other side of those in `told`, each class counted once.
bool IsOtherSide(std::span<const ClaimedFigure* const> told, const ClaimedFigure& figure) {
  const ByteSpan left = Words(*told.back()), right = Words(figure);
  if (figure.figure->same_as || right.begin <= left.end || right.begin - left.end > 4 * kSiblingGap) return false;
  return AreOfTwoSides(*told.back(), figure) && std::ranges::none_of(told, [&](const ClaimedFigure* before) {
           return before->everyone || (before->population & figure.population) != 0;
         });
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
  std::size_t first = 0;  // of the telling in hand
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto told = figures.subspan(first, i - first);
    if (told.empty() || !(IsSibling(*told.back(), *figures[i]) || IsOtherSide(told, *figures[i]))) {
      tellings.emplace_back();
      first = i;
    }
    Add(tellings.back(), *figures[i]);
  }
  return tellings;
}

}  // namespace rashomon
