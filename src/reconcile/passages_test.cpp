// Passages that texts share, by example and against a slow search for equal runs of words.
#include "reconcile/passages.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace rashomon {
namespace {

struct Event {
  std::vector<AnnotatedReport> reports;
  std::vector<std::uint32_t> members;
  std::vector<TextOrigin> origins;

  explicit Event(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      AnnotatedReport& report = reports.emplace_back();
      report.report.id = "r" + std::to_string(reports.size());
      report.report.text = text;
      origins.push_back({.origin = static_cast<std::uint32_t>(origins.size()),
                         .copy_of = {},
                         .shared = 0,
                         .agency = "",
                         .agency_basis = "",
                         .helped = {}});
    }
    members.resize(texts.size());
    std::iota(members.begin(), members.end(), 0u);
  }
  [[nodiscard]] std::vector<Passage> Find() const { return FindPassages(reports, members, origins); }
  [[nodiscard]] std::string Words(const std::pair<std::uint32_t, ByteSpan>& place) const {
    return std::string(place.second.In(reports[place.first].report.text));
  }
};

const std::string kWire =
    "The harbour authority said on Friday that the ferry had left the quay with its bow doors open and that the crew "
    "of "
    "nine had been told twice to turn back.";
const std::string kOwn =
    "Our reporter saw divers climb into a grey launch at dawn while families waited by the fish hall. ";
const std::string kOther =
    "The mayor opened the school gym to relatives, and a choir sang there until long after dark. ";

TEST(PassagesTest, FindsTheParagraphThatTwoArticlesShare) {
  const Event event({kOwn + kWire, kOther + kWire + " " + kOwn.substr(0, 20)});
  const std::vector<Passage> found = event.Find();
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].places.size(), 2u);
  EXPECT_EQ(event.Words(found[0].places[0]) + ".", kWire);
  EXPECT_EQ(event.Words(found[0].places[0]), event.Words(found[0].places[1]));
}

TEST(PassagesTest, BridgesAnEditOfAFewWords) {
  std::string edited = kWire;
  edited.replace(edited.find("the quay with its bow"), 21, "Port Elara with both bow");
  const Event event({kOwn + kWire, kOther + edited});
  const std::vector<Passage> found = event.Find();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(event.Words(found[0].places[1]) + ".", edited);
}

TEST(PassagesTest, UnitesThePlacesOfOnePassage) {
  const Event event({kOwn + kWire, kOther + kWire, kWire});
  const std::vector<Passage> found = event.Find();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].places.size(), 3u);
  EXPECT_EQ(found[0].places[0].first, 0u);
}

TEST(PassagesTest, LeavesOutWhatOneSpeakerSaidAndWhatIsTooShort) {
  Event quoted({kOwn + kWire, kOther + kWire});
  for (std::uint32_t i = 0; i < 2; ++i) {
    const auto begin = static_cast<std::uint32_t>(quoted.reports[i].report.text.find(kWire));
    const ByteSpan content{begin, begin + static_cast<std::uint32_t>(kWire.size())};
    quoted.reports[i].annotation.attributions.push_back({.source = {},
                                                         .cue = {},
                                                         .content = {content},
                                                         .direct = true,
                                                         .within = {},
                                                         .source_mention = {},
                                                         .source_name = ""});
  }
  EXPECT_TRUE(quoted.Find().empty());
  EXPECT_TRUE(Event({kOwn + "The ferry had left the quay with its bow doors open.",
                     kOther + "The ferry had left the quay with its bow doors open."})
                  .Find()
                  .empty());
}

TEST(PassagesTest, LooksForNoneInCopiesOfOneText) {
  Event copies({kOwn + kWire, kWire});
  copies.origins[1].origin = copies.origins[0].origin;
  EXPECT_TRUE(copies.Find().empty());
}

// Texts of two letters' words out of a small store, with a run of words put into both.
std::vector<std::string> AnyWords(int least, int most) {
  const int count = *rc::gen::inRange(least, most);
  return *rc::gen::container<std::vector<std::string>>(
      static_cast<std::size_t>(count),
      rc::gen::map(rc::gen::inRange(0, 400), [](int n) { return "w" + std::to_string(n); }));
}

std::string Join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> Cut(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// The longest run of equal words, by trying every pair of places.
std::string LongestRunSlowly(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t best = 0, best_at = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t run = 0;
      while (i + run < a.size() && j + run < b.size() && a[i + run] == b[j + run]) ++run;
      if (run > best) best = run, best_at = i;
    }
  }
  return best < kLeastPassage ? ""
                              : Join({a.begin() + static_cast<std::ptrdiff_t>(best_at),
                                      a.begin() + static_cast<std::ptrdiff_t>(best_at + best)});
}

RC_GTEST_PROP(PassagesProperty, FindsWhatASlowSearchFinds, ()) {
  const std::vector<std::string> shared = AnyWords(0, 60);
  std::vector<std::string> a = AnyWords(0, 40), b = AnyWords(0, 40);
  a.insert(a.end(), shared.begin(), shared.end());
  b.insert(b.end(), shared.begin(), shared.end());
  for (auto* text : {&a, &b}) {
    const std::vector<std::string> tail = AnyWords(0, 40);
    text->insert(text->end(), tail.begin(), tail.end());
  }
  const Event event({Join(a), Join(b)});
  const std::string run = LongestRunSlowly(a, b);
  const std::vector<Passage> found = event.Find();
  const bool covered =
      std::ranges::any_of(found, [&](const Passage& passage) { return event.Words(passage.places[0]).contains(run); });
  RC_ASSERT(run.empty() || covered);
  for (const Passage& passage : found) {
    RC_ASSERT(passage.words >= kLeastPassage);
    for (const auto& place : passage.places) {
      RC_ASSERT(!event.Words(place).empty());
      RC_ASSERT(Cut(event.Words(place)).size() >= passage.words);
    }
  }
}

}  // namespace
}  // namespace rashomon
