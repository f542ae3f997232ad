#include "cluster/copies.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "cluster/words.h"
#include "text/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rashomon {
namespace {

constexpr std::size_t kSequence = 5;     // words
constexpr std::size_t kShortText = 120;  // sequences; a text up to here is sampled whole
constexpr std::uint64_t kSample = 4;     // one hash in so many proposes pairs
constexpr std::size_t kManyTexts = 24;   // a sequence in more texts links neighbours only

using Sequences = std::vector<std::uint64_t>;  // ascending, distinct

Sequences HashSequences(std::string_view text) {
  const std::string lower = LowerCase(text);
  const std::vector<std::string_view> words = SplitWords(lower);
  std::vector<std::uint64_t> hashes;
  for (const std::string_view word : words) hashes.push_back(XXH3_64bits(word.data(), word.size()));
  Sequences sequences;
  for (std::size_t i = 0; i + kSequence <= hashes.size(); ++i) {
    sequences.push_back(XXH3_64bits(hashes.data() + i, kSequence * sizeof(std::uint64_t)));
  }
  if (sequences.empty() && !hashes.empty()) {
    sequences.push_back(XXH3_64bits(hashes.data(), hashes.size() * sizeof(std::uint64_t)));
  }
  std::ranges::sort(sequences);
  sequences.erase(std::unique(sequences.begin(), sequences.end()), sequences.end());
  return sequences;
}

std::size_t CountShared(const Sequences& a, const Sequences& b) {
  std::size_t shared = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right)
      ++shared, ++left, ++right;
    else if (*left < *right)
      ++left;
    else
      ++right;
  }
  return shared;
}

std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> ProposePairs(const std::vector<Sequences>& texts) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const bool whole = texts[i].size() <= kShortText;
    for (const std::uint64_t hash : texts[i]) {
      // A short text takes part whole, so a long one must offer it every sequence that it may share: the sample of the
      // long text is a subset of that, which still meets a true copy many times.
      if (whole || hash % kSample == 0) postings.emplace_back(hash, i);
    }
  }
  std::ranges::sort(postings);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> proposed;
  for (std::size_t begin = 0; begin < postings.size();) {
    std::size_t end = begin;
    while (end < postings.size() && postings[end].first == postings[begin].first) ++end;
    const bool many = end - begin > kManyTexts;
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t last = many ? std::min(i + 2, end) : end;
      for (std::size_t j = i + 1; j < last; ++j) ++proposed[{postings[i].second, postings[j].second}];
    }
    begin = end;
  }
  return proposed;
}

// Share of the rarer-titled page's title words (of four letters and more) that the other title has too; 1 without
// titles.
double TitleOverlap(const Report& a, const Report& b) {
  if (a.title.empty() || b.title.empty()) return 1;
  const std::string lower_a = LowerCase(a.title);
  const std::string lower_b = LowerCase(b.title);
  const std::vector<std::string_view> words_a = SplitWords(lower_a);
  const std::vector<std::string_view> words_b = SplitWords(lower_b);
  std::size_t shared = 0, counted = 0;
  for (const std::string_view word : words_a) {
    if (word.size() < 4) continue;
    ++counted;
    shared += std::ranges::find(words_b, word) != words_b.end() ? 1 : 0;
  }
  return counted == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(counted);
}

// The text around a figure, to the full stops or line ends beside it.
std::string_view SentenceOf(std::string_view text, ByteSpan figure) {
  const auto ends = [&](std::size_t at) {
    return text[at] == '\n' || (text[at] == ' ' && at > 0 && text[at - 1] == '.');
  };
  std::size_t begin = figure.begin, end = figure.end;
  while (begin > 0 && !ends(begin - 1)) --begin;
  while (end < text.size() && !ends(end)) ++end;
  return text.substr(begin, end - begin);
}

// Whether most of a sentence that counts somebody stands in the other text, too: no notice does.
bool SharesAFigure(const AnnotatedReport& report, const Sequences& other) {
  constexpr std::size_t kLeast = 6;  // sequences: ten words
  return std::ranges::any_of(report.claims.figures, [&](const Figure& figure) {
    if (figure.learned) return false;
    const Sequences sentence = HashSequences(SentenceOf(report.report.text, figure.span));
    return sentence.size() >= kLeast && CountShared(sentence, other) * 3 >= sentence.size() * 2;
  });
}

// Where the first incident that has a place happened, as the report's text names it; "" = not said.
std::string_view PlaceOf(const AnnotatedReport& report) {
  const auto placed = std::ranges::find_if(report.claims.incidents, [](const Incident& incident) {
    return incident.scope == Scope::kEvent && !incident.where.empty();
  });
  if (placed == report.claims.incidents.end()) return "";
  const ByteSpan span = report.annotation.mentions[placed->where.front()].span;
  return std::string_view(report.report.text).substr(span.begin, span.size());
}

// The name, be it in capitals as in a dateline.
bool Names(const AnnotatedReport& report, std::string_view place) {
  return LowerCase(report.report.text).contains(LowerCase(place));
}

// Two texts of one form, each of a place that the other never names: "a man was shot dead in Belmere", "... in
// Corwick".
bool TellOfTwoPlaces(const AnnotatedReport& a, const AnnotatedReport& b) {
  const std::string_view place_a = PlaceOf(a), place_b = PlaceOf(b);
  return !place_a.empty() && !place_b.empty() && !Names(a, place_b) && !Names(b, place_a);
}

bool SharesEnough(const CopyPair& pair) {
  return std::max(pair.of_a, pair.of_b) >= kCopyOfShorter && std::min(pair.of_a, pair.of_b) >= kCopyOfLonger;
}

// `smaller`: sequences of the shorter text.
bool TitlesAgree(const CopyPair& pair, const Report& a, const Report& b, std::size_t smaller) {
  const double of_longer = std::min(pair.of_a, pair.of_b);
  // Two pages of little text that share it under different titles hold a notice, not an article.
  const double titles = std::max(TitleOverlap(a, b), TitleOverlap(b, a));
  const bool little = smaller < 60;
  if (little) return of_longer >= kNearlyAllOfLonger ? titles >= 0.5 : titles >= 0.6;
  return titles > 0.1 || of_longer >= kNearlyAllOfLonger;
}

bool IsAgencyName(std::string_view name) {
  if (name.size() < 2 || name.size() > 24) return false;
  const bool starts_upper = name[0] >= 'A' && name[0] <= 'Z';
  const bool has_digit = std::ranges::any_of(name, [](char c) { return c >= '0' && c <= '9'; });
  const auto spaces = std::ranges::count(name, ' ');
  return starts_upper && !has_digit && spaces <= 2;
}

// After the closing bracket: an optional space and a dash of any length.
bool DashFollows(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return rest.starts_with("-") || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94") ||
         rest.starts_with("_");
}

}  // namespace

namespace {

// Versions of one item are one text, however much of it was written anew.
void AddVersions(std::span<const AnnotatedReport* const> reports, std::vector<CopyPair>& copies) {
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> last;  // by outlet and item
  const auto edges = [](const CopyPair& copy) { return std::pair(copy.a, copy.b); };
  std::vector<CopyPair> versions;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    const Report& report = reports[i]->report;
    if (report.item.empty()) continue;
    const auto [earlier, first] = last.try_emplace({report.outlet, report.item}, i);
    if (first) continue;
    const CopyPair version{.a = std::exchange(earlier->second, i), .b = i, .of_a = 1, .of_b = 1};
    if (!std::ranges::binary_search(copies, edges(version), {}, edges)) versions.push_back(version);
  }
  copies.insert(copies.end(), versions.begin(), versions.end());
  std::ranges::sort(copies, {}, edges);
}

}  // namespace

std::vector<CopyPair> FindCopies(std::span<const AnnotatedReport* const> reports) {
  std::vector<Sequences> texts;
  for (const AnnotatedReport* report : reports) texts.push_back(HashSequences(report->report.text));
  std::vector<CopyPair> copies;
  for (const auto& [pair, hits] : ProposePairs(texts)) {
    const auto [a, b] = pair;
    const std::size_t smaller = std::min(texts[a].size(), texts[b].size());
    if (hits * kSample * 4 < smaller) continue;  // far too few of the sample for a third of the text
    const auto shared = static_cast<double>(CountShared(texts[a], texts[b]));
    const CopyPair copy{.a = a,
                        .b = b,
                        .of_a = shared / static_cast<double>(texts[a].size()),
                        .of_b = shared / static_cast<double>(texts[b].size())};
    if (!SharesEnough(copy) || TellOfTwoPlaces(*reports[a], *reports[b])) continue;
    if (TitlesAgree(copy, reports[a]->report, reports[b]->report, smaller) || SharesAFigure(*reports[a], texts[b]))
      copies.push_back(copy);
  }
  AddVersions(reports, copies);
  return copies;
}

std::string DatelineAgency(const AnnotatedReport& report) {
  const std::string_view head = std::string_view(report.report.text).substr(0, 600);
  for (std::size_t open = head.find('('); open != std::string_view::npos; open = head.find('(', open + 1)) {
    const std::size_t close = head.find(')', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = head.substr(open + 1, close - open - 1);
    if (IsAgencyName(name) && DashFollows(head, close + 1)) return std::string(name);
  }
  return "";
}

}  // namespace rashomon
