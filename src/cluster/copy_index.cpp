#include "cluster/copy_index.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

#include "cluster/copies.h"
#include "text/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rashomon {
namespace {

constexpr std::size_t kPosted = 24;  // fingerprints of a text, the least ones
constexpr std::size_t kMostTitleWords = 12, kLongWord = 4;

constexpr double kSameTitle = 0.5;
constexpr std::size_t kLittle = 10, kVeryLittle = 3;  // fingerprints

std::vector<WordKey> TitleWords(const Report& report) {
  const std::string lower = LowerCase(report.title);
  std::vector<WordKey> keys;
  for (const std::string_view word : SplitWords(lower)) {
    if (word.size() >= kLongWord && keys.size() < kMostTitleWords) keys.push_back(KeyOf(word));
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  keys.shrink_to_fit();
  return keys;
}

// Share of the shorter title's words that the other has too; 1 without titles.
double TitleOverlap(std::span<const WordKey> a, std::span<const WordKey> b) {
  if (a.empty() || b.empty()) return 1;
  std::vector<WordKey> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return static_cast<double>(shared.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

// Pages of one outlet share notices, and pages of little text consist of them: there the titles have to agree too.
bool IsCopy(const SharedText& shared, const TextPrint& a, const TextPrint& b) {
  const double of_shorter = std::max(shared.of_a, shared.of_b), of_longer = std::min(shared.of_a, shared.of_b);
  if (of_shorter < kCopyOfShorter || of_longer < kCopyOfLonger) return false;
  const bool same_outlet = a.outlet != 0 && a.outlet == b.outlet;
  if (of_longer >= kNearlyAllOfLonger || (!same_outlet && shared.smaller >= kLittle)) return true;
  if (!same_outlet && shared.smaller > kVeryLittle && of_shorter >= kNearlyAllOfLonger) return true;
  return TitleOverlap(a.title, b.title) >= kSameTitle;
}

}  // namespace

TextPrint PrintOf(const Report& report) {
  TextPrint print{.prints = FingerprintsOf(report.text), .title = TitleWords(report)};
  print.prints.shrink_to_fit();
  const std::string& outlet = report.outlet;
  if (!outlet.empty()) print.outlet = static_cast<std::uint32_t>(XXH3_64bits(outlet.data(), outlet.size())) | 1;
  return print;
}

std::optional<FoundCopy> CopyIndex::Find(const TextPrint& print) {
  std::map<std::uint32_t, std::uint32_t> hits;  // text -> fingerprints that it shares
  std::vector<std::uint32_t> holders;
  std::vector<Fingerprint> common;
  index_.Prefetch(print.prints, 0);
  for (const Fingerprint fingerprint : print.prints) {
    ++work_.lookups;
    index_.Find(fingerprint, holders);
    if (holders.size() >= FingerprintIndex::kCommon) {
      common.push_back(fingerprint);
      continue;
    }
    for (const std::uint32_t holder : holders) ++hits[holder];
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> likeliest;  // hits, text
  for (const auto& [text, number] : hits) {
    if (number >= 2 || print.prints.size() - common.size() < 3) likeliest.emplace_back(number, text);
  }
  std::ranges::sort(likeliest, [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first > y.first : x.second < y.second;
  });
  if (likeliest.size() > kMostTexts) likeliest.resize(kMostTexts);
  std::optional<FoundCopy> best;
  double best_shared = 0;
  for (const auto& [number, text] : likeliest) {
    ++work_.texts;
    const TextPrint& other = texts_[text].print;
    std::vector<Fingerprint> notices = common;
    index_.Prefetch(other.prints, FingerprintIndex::kCommon - 1);
    for (const Fingerprint fingerprint : other.prints) {
      ++work_.lookups;
      if (index_.IsCommon(fingerprint)) notices.push_back(fingerprint);
    }
    const SharedText shared = AlignFingerprints(print.prints, other.prints, notices);
    if (shared.of_a + shared.of_b <= best_shared || !IsCopy(shared, print, other)) continue;
    best_shared = shared.of_a + shared.of_b;
    best = FoundCopy{.of = text, .shared = shared.of_a};
  }
  return best;
}

std::uint32_t CopyIndex::Add(TextPrint print, const std::optional<FoundCopy>& copy) {
  const std::uint32_t number = size();
  std::vector<Fingerprint> least = print.prints;
  std::ranges::sort(least);
  if (least.size() > kPosted) least.resize(kPosted);
  bytes_ += print.prints.capacity() * sizeof(Fingerprint) + print.title.capacity() * sizeof(WordKey);
  Text& text = texts_.emplace_back(Text{.print = std::move(print), .root = number, .of = number});
  if (copy) {
    text.root = texts_[copy->of].root;
    text.of = copy->of;
    text.shared = static_cast<float>(copy->shared);
  }
  std::vector<std::uint32_t> holders;
  for (const Fingerprint fingerprint : least) {
    // What the family of a copy holds already is found there.
    if (copy) index_.Find(fingerprint, holders);
    if (copy && std::ranges::any_of(holders, [&](std::uint32_t held) { return texts_[held].root == text.root; }))
      continue;
    index_.Add(fingerprint, number);
  }
  return number;
}

std::optional<FoundCopy> CopyIndex::CopyOf(std::uint32_t text) const {
  const Text& found = texts_[text];
  if (found.of == text) return std::nullopt;
  return FoundCopy{.of = found.of, .shared = found.shared};
}

std::size_t CopyIndex::Bytes() const {
  return texts_.size() * sizeof(Text) + index_.Bytes() + bytes_;
}

}  // namespace rashomon
