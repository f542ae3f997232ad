#include "reconcile/statements.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "cluster/words.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kRun = 3;            // words in a row that propose a pair
constexpr std::size_t kMostSharers = 40;   // a run in more statements proposes neighbours only
constexpr double kSharedOfShorter = 0.7;   // share of the shorter one's words
constexpr std::size_t kLongRun = 6;        // as many words in a row are one statement, whatever else differs
constexpr std::size_t kFewWords = 4;       // fewer tell a statement only where both quote them
constexpr std::size_t kShortestQuote = 3;  // words
constexpr std::size_t kShortestCore = 5;   // words between marks that can tell a statement by themselves
constexpr double kSharedCore = 0.8;        // share of the shorter core

struct Saying {
  ClaimRef ref;
  std::string speaker;
  std::optional<std::uint32_t> actor;
  std::optional<std::uint32_t> within;  // the attribution of the report that this one is part of
  std::string text;
  std::string lower;
  std::vector<std::string_view> words;  // views into `lower`
  std::vector<std::string_view> core;   // those between quotation marks, where it is quoted in part
  ByteSpan reach;                       // from the first to the last word of its content
  bool direct = false;
  bool person = false;  // the speaker is a person with a name
  bool holds = false;   // the words of another speaker of the report
};

// Takes the comma off that a quotation inside a sentence closes with: the statement ends there, the sentence did not.
void DropFinalComma(std::string& text) {
  constexpr std::array<std::string_view, 6> kClosing = {"\"", "'", "\u201D", "\u2019", "\u00BB", ","};
  std::size_t end = text.size();
  while (end > 0) {
    const std::string_view rest = std::string_view(text).substr(0, end);
    const auto found = std::ranges::find_if(kClosing, [&](std::string_view mark) { return rest.ends_with(mark); });
    if (found == kClosing.end()) return;
    end -= found->size();
    if (*found == ",") break;
  }
  if (end < text.size() && text[end] == ',') text.erase(end, 1);
}

std::string ContentOf(const AnnotatedReport& report, const Attribution& said) {
  std::string text;
  for (const ByteSpan piece : said.content) {
    const std::string_view words = piece.In(report.report.text);
    if (!text.empty() && !words.empty()) text += ' ';
    text += words;
  }
  DropFinalComma(text);
  return text;
}

// The words between double quotation marks; desks put their own words around the same cut of a speech.
std::vector<std::string_view> QuotedWords(std::string_view lower) {
  constexpr std::array<std::string_view, 5> kMarks = {"\"", "\u201C", "\u201D", "\u00AB", "\u00BB"};
  std::vector<std::string_view> words;
  std::size_t opened = std::string_view::npos;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const auto mark = std::ranges::find_if(kMarks, [&](std::string_view m) { return lower.substr(at).starts_with(m); });
    if (mark == kMarks.end()) continue;
    if (opened != std::string_view::npos) {
      const std::vector<std::string_view> inside = SplitWords(lower.substr(opened, at - opened));
      words.insert(words.end(), inside.begin(), inside.end());
    }
    at += mark->size() - 1;
    opened = opened == std::string_view::npos ? at + 1 : std::string_view::npos;
  }
  return words;
}

// What somebody says that another one, who is known, said: two statements in the same words.
bool Holds(const Saying& outer, const Saying& inner) {
  if (outer.ref.report != inner.ref.report || !inner.actor || inner.actor == outer.actor) return false;
  // "...," the paper quoted the mayor as saying. "...": the quotation goes on, but the paper's words end.
  if (inner.within == outer.ref.index) return true;
  if (outer.within == inner.ref.index) return false;
  return outer.reach.begin <= inner.reach.begin && inner.reach.end <= outer.reach.end &&
         outer.words.size() > inner.words.size();
}

// Sayings of one report stand together.
void MarkHolders(std::vector<Saying>& sayings) {
  for (std::size_t first = 0; first < sayings.size();) {
    std::size_t end = first + 1;
    while (end < sayings.size() && sayings[end].ref.report == sayings[first].ref.report) ++end;
    const std::span<Saying> of_report(sayings.data() + first, end - first);
    for (Saying& saying : of_report) {
      saying.holds = std::ranges::any_of(of_report, [&](const Saying& other) { return Holds(saying, other); });
    }
    first = end;
  }
}

std::vector<Saying> GatherSayings(const EventView& view) {
  std::vector<Saying> sayings;
  for (const std::uint32_t report : view.members) {
    const std::vector<Attribution>& attributions = view.reports[report].annotation.attributions;
    for (std::uint32_t i = 0; i < attributions.size(); ++i) {
      Saying saying;
      saying.ref = {ClaimRef::Kind::kAttribution, report, i};
      saying.actor = SpeakerOf(view, report, i);
      saying.speaker = SpeakerName(view, report, i);
      saying.within = attributions[i].within;
      saying.text = ContentOf(view.reports[report], attributions[i]);
      saying.lower = LowerCase(saying.text);
      saying.direct = attributions[i].direct;
      saying.person = saying.actor && view.actors.actors()[*saying.actor].type == EntityType::kPerson;
      const std::vector<ByteSpan>& pieces = attributions[i].content;
      if (!pieces.empty()) saying.reach = {pieces.front().begin, pieces.back().end};
      if (!attributions[i].negated) sayings.push_back(std::move(saying));
    }
  }
  for (Saying& saying : sayings) {  // after the last move
    saying.words = SplitWords(saying.lower);
    if (saying.direct) saying.core = QuotedWords(saying.lower);
  }
  MarkHolders(sayings);
  return sayings;
}

using Run = std::tuple<std::string_view, std::string_view, std::string_view>;

std::set<std::pair<std::uint32_t, std::uint32_t>> ProposePairs(const std::vector<Saying>& sayings) {
  std::map<Run, std::vector<std::uint32_t>> index;
  for (std::uint32_t i = 0; i < sayings.size(); ++i) {
    const auto& words = sayings[i].words;
    for (std::size_t w = 0; w + kRun <= words.size(); ++w) {
      std::vector<std::uint32_t>& in = index[{words[w], words[w + 1], words[w + 2]}];
      if (in.empty() || in.back() != i) in.push_back(i);
    }
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& [run, in] : index) {
    for (std::size_t a = 0; a < in.size(); ++a) {
      const std::size_t last = in.size() > kMostSharers ? std::min(a + 2, in.size()) : in.size();
      for (std::size_t b = a + 1; b < last; ++b) pairs.insert({in[a], in[b]});
    }
  }
  return pairs;
}

std::size_t LongestCommonRun(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::size_t> before(b.size() + 1, 0), now(b.size() + 1, 0);
  std::size_t longest = 0;
  for (const std::string_view word : a) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = word == b[j - 1] ? before[j - 1] + 1 : 0;
      longest = std::max(longest, now[j]);
    }
    std::swap(before, now);
  }
  return longest;
}

double SharedOfShorter(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::multiset<std::string_view> left(a.begin(), a.end());
  std::size_t shared = 0;
  for (const std::string_view word : b) {
    const auto found = left.find(word);
    if (found == left.end()) continue;
    left.erase(found);
    ++shared;
  }
  return static_cast<double>(shared) / static_cast<double>(std::max<std::size_t>(1, std::min(a.size(), b.size())));
}

// Two reports may call one speaker by name and by office, so only two different names keep statements apart.
bool MayBeOneSpeaker(const Saying& a, const Saying& b) {
  return a.actor == b.actor || !a.person || !b.person;
}

// The largest count that a statement gives of each outcome.
std::map<Outcome, CountRange> CountsIn(const EventView& view, const Saying& saying) {
  std::map<Outcome, CountRange> counts;
  for (const Figure& figure : view.reports[saying.ref.report].claims.figures) {
    if (std::ranges::find(figure.attribution, saying.ref.index) == figure.attribution.end()) continue;
    const auto [found, is_new] = counts.try_emplace(figure.outcome, figure.count);
    if (!is_new && Representative(figure.count) > Representative(found->second)) found->second = figure.count;
  }
  return counts;
}

// "Nine have died in the floods, ..." and "17 have died in the floods, ..." are two statements in the same words.
bool CountOtherwise(const EventView& view, const Saying& a, const Saying& b) {
  const std::map<Outcome, CountRange> left = CountsIn(view, a), right = CountsIn(view, b);
  return std::ranges::any_of(left, [&](const auto& entry) {
    const auto other = right.find(entry.first);
    return other != right.end() && !Meet(entry.second, other->second);
  });
}

// One speaker, and between the marks nearly the same words, in whatever order two transcripts have them.
bool IsOneCore(const Saying& a, const Saying& b) {
  if (!a.actor || a.actor != b.actor || a.ref.report == b.ref.report) return false;
  if (std::min(a.core.size(), b.core.size()) < kShortestCore) return false;
  return SharedOfShorter(a.core, b.core) >= kSharedCore;
}

bool IsOneStatement(const EventView& view, const Saying& a, const Saying& b) {
  const std::size_t shorter = std::min(a.words.size(), b.words.size());
  if (shorter < kRun || !MayBeOneSpeaker(a, b) || Holds(a, b) || Holds(b, a) || CountOtherwise(view, a, b))
    return false;
  const std::size_t run = LongestCommonRun(a.words, b.words);
  // Who tells what several people said says what one of them said only where it is most of it.
  for (const Saying* one : {&a, &b}) {
    if (one->holds && static_cast<double>(shorter) < kSharedOfShorter * static_cast<double>(one->words.size()))
      return false;
  }
  // Three words that nobody marks as theirs ("two million euros") are a phrase and no statement.
  const bool few = shorter < kFewWords && !(a.direct && b.direct && a.ref.report != b.ref.report);
  if (run == shorter && !few) return true;
  if (run >= kRun && IsOneCore(a, b)) return true;
  const double shared = SharedOfShorter(a.words, b.words);
  const bool both_quoted = a.direct && b.direct;
  if (run >= kLongRun && shared >= (both_quoted ? 0.5 : 0.6)) return true;
  return shorter >= 5 && run >= kRun && shared >= kSharedOfShorter + (both_quoted ? 0 : 0.05);
}

std::uint32_t Root(std::vector<std::uint32_t>& parent, std::uint32_t item) {
  while (parent[item] != item) item = parent[item] = parent[parent[item]];
  return item;
}

// Those of a line that hold no other of it: "the paper said that the mayor said ..." is the mayor's.
std::vector<const Saying*> Innermost(const std::vector<Saying>& sayings, const std::vector<std::uint32_t>& of_line) {
  std::vector<const Saying*> inner;
  for (const std::uint32_t i : of_line) {
    const auto held = [&](std::uint32_t other) { return Holds(sayings[i], sayings[other]); };
    if (std::ranges::none_of(of_line, held)) inner.push_back(&sayings[i]);
  }
  return inner;
}

// The speaker whom most reports give; of as many, a person with a name, then a body with one, then any words.
const Saying& SpeakerAmong(const std::vector<const Saying*>& sayings) {
  std::map<std::pair<std::optional<std::uint32_t>, std::string_view>, std::set<std::uint32_t>> reports_of;
  const auto key = [](const Saying& saying) {
    return std::pair(saying.actor, saying.actor ? std::string_view() : std::string_view(saying.speaker));
  };
  for (const Saying* saying : sayings) reports_of[key(*saying)].insert(saying->ref.report);
  const auto rank = [&](const Saying* saying) {
    const std::size_t reports = saying->speaker.empty() ? 0 : reports_of[key(*saying)].size();
    return std::tuple(reports, saying->person, saying->actor.has_value());
  };
  return **std::ranges::max_element(sayings, {}, rank);
}

StatementLine MakeLine(const std::vector<Saying>& sayings, const std::vector<std::uint32_t>& of_line) {
  StatementLine line;
  std::set<std::string> texts;
  std::set<std::uint32_t> reports;
  for (const std::uint32_t i : of_line) {
    const Saying& saying = sayings[i];
    line.claims.push_back(saying.ref);
    line.direct = line.direct || saying.direct;
    reports.insert(saying.ref.report);
    texts.insert(saying.text);
  }
  const std::vector<const Saying*> inner = Innermost(sayings, of_line);
  const auto fullness = [](const Saying* saying) { return std::tuple(saying->direct, saying->words.size()); };
  line.text = (*std::ranges::max_element(inner, {}, fullness))->text;
  line.speaker = SpeakerAmong(inner).speaker;
  line.reports.assign(reports.begin(), reports.end());
  texts.erase(line.text);
  line.variants.assign(texts.begin(), texts.end());
  return line;
}

}  // namespace

std::vector<StatementLine> GatherStatements(const EventView& view) {
  const std::vector<Saying> sayings = GatherSayings(view);
  std::vector<std::uint32_t> parent(sayings.size());
  std::iota(parent.begin(), parent.end(), 0u);
  for (const auto& [a, b] : ProposePairs(sayings)) {
    const std::uint32_t x = Root(parent, a), y = Root(parent, b);
    if (x != y && IsOneStatement(view, sayings[a], sayings[b])) parent[std::max(x, y)] = std::min(x, y);
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < sayings.size(); ++i) groups[Root(parent, i)].push_back(i);
  std::vector<StatementLine> lines;
  for (const auto& [root, of_line] : groups) {
    StatementLine line = MakeLine(sayings, of_line);
    const std::string lower = LowerCase(line.text);
    const bool quoted = line.direct && SplitWords(lower).size() >= kShortestQuote;
    if (quoted || line.reports.size() > 1) lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(lines, std::greater{},
                           [](const StatementLine& line) { return std::pair(line.reports.size(), line.direct); });
  return lines;
}

}  // namespace rashomon
