#include "annotate/name_repairs.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxNickname = 2;      // words of 'Peter "Pip" Lund'
constexpr std::uint32_t kKnownCity = 100'000;  // people

bool HasLetterOrDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  });
}

bool IsQuote(std::string_view form) {
  return form == "\"" || form == "'" || form == "“" || form == "”" || form == "‘" || form == "’" || form == "``" ||
         form == "''";
}

// "Usulutan department": a place's name and the word for what kind of place it is.
bool IsPlaceAndHead(const NameContext& context, const NameSpan& span) {
  const LexiconEntry* head = context.hits.At(span.end - 1, "place_word");
  if (head == nullptr || head->Attribute("precision") == "unknown") return false;
  std::uint32_t length = 0;
  for (const ClassName name : {ClassName("region_name"), ClassName("us_state")}) {
    if (context.hits.At(span.begin, name, &length) != nullptr && span.begin + length + 1 == span.end) return true;
  }
  const std::string folded = FoldedName(context, span.begin, span.end - 1);
  return !context.knowledge.gazetteer().Find(folded).empty();
}

}  // namespace

bool IsCapital(std::string_view form) {
  if (!form.empty() && static_cast<unsigned char>(form[0]) < 0x80) return form[0] >= 'A' && form[0] <= 'Z';
  return !form.empty() &&
         LowerCase(form.substr(0, DecodeAt(form, 0).length)) != form.substr(0, DecodeAt(form, 0).length);
}

std::string NameKey(const NameContext& context, std::uint32_t begin, std::uint32_t end) {
  std::string key;
  for (std::uint32_t i = begin; i < end; ++i) (key += context.annotation.tokens[i].lower) += ' ';
  return key;
}

std::string FoldedName(const NameContext& context, std::uint32_t begin, std::uint32_t end) {
  std::string folded;
  for (std::uint32_t t = begin; t < end; ++t) {
    if (t > begin && context.annotation.tokens[t].space_before) folded.push_back(' ');
    AppendFolded(folded, context.annotation.tokens[t].lower);
  }
  return folded;
}

std::optional<EntityType> TypeOfClass(std::string_view name) {
  if (name == "armed_organization" || name == "known_organization") return EntityType::kOrganization;
  if (name == "country_name" || name == "us_state" || name == "region_name" || name == "supranational_place")
    return EntityType::kPlace;
  if (name == "demonym" || name == "group_name" || name == "us_state_people") return EntityType::kGroup;
  return std::nullopt;
}

void TrimEdges(const NameContext& context, NameSpan& span) {
  const auto outside = [&](std::uint32_t i) {
    if (const LexiconEntry* stop = context.hits.At(i, "name_stop"); stop != nullptr && !stop->Attribute("edge").empty())
      return true;
    return !HasLetterOrDigit(context.Form(i)) || context.hits.Is(i, "name_edge");
  };
  while (span.begin < span.end && outside(span.begin)) ++span.begin;
  while (span.begin < span.end && outside(span.end - 1)) --span.end;
}

// Takes titles off the front of a person's name and finds those right before it.
void SettleTitle(const NameContext& context, NameMention& name) {
  NameSpan& span = name.words;
  std::uint32_t length = 0;
  name.title_begin = span.begin;
  for (;;) {
    const LexiconEntry* title = context.hits.At(span.begin, "title", &length);
    if (title == nullptr || span.begin + length >= span.end || context.hits.Is(span.begin + length, "name_suffix"))
      break;
    name.title = title;
    span.begin += length;
  }
  const std::uint32_t from = context.SentenceOf(span.begin).begin;
  for (int i = 0; i < 4; ++i) {
    const LexiconEntry* title = context.hits.Before(name.title_begin, from, "title", &length);
    if (title == nullptr) break;
    if (name.title == nullptr) name.title = title;
    name.title_begin -= length;
  }
  // "Marcus Hollis, Jr.": the suffix belongs to the name.
  const std::uint32_t end = context.SentenceOf(span.begin).end;
  std::uint32_t at = span.end;
  if (at + 1 < end && context.Form(at) == ",") ++at;
  if (at < end && context.hits.At(at, "name_suffix", &length) != nullptr) span.end = at + length;
}

// 'Peter "Pip" Lund', 'Daniel (Dan) Marsh': one name, not two.
void JoinNicknames(const NameContext& context, std::vector<NameSpan>& spans) {
  std::vector<NameSpan> joined;
  for (const NameSpan& span : spans) {
    if (!joined.empty() && joined.back().type == EntityType::kPerson && span.begin > joined.back().end) {
      NameSpan& before = joined.back();
      const std::uint32_t gap = span.begin - before.end;
      const bool same_sentence =
          context.annotation.tokens[before.begin].sentence == context.annotation.tokens[span.begin].sentence;
      const bool opens = same_sentence && (IsQuote(context.Form(before.end)) || context.Form(before.end) == "(") &&
                         !context.hits.Is(before.end, "possessive_mark");
      const auto closes = [&](std::uint32_t t) { return IsQuote(context.Form(t)) || context.Form(t) == ")"; };
      bool closed_within = false;  // the second piece holds the closing mark
      for (std::uint32_t t = span.begin; t + 1 < span.end; ++t) closed_within |= closes(t);
      const bool closed_before = gap >= 3 && gap <= kMaxNickname + 2 && closes(span.begin - 1);
      if (opens && (closed_before || (gap == 1 && closed_within)) && span.type == EntityType::kPerson &&
          span.end - before.begin <= kMaxNameWords) {
        before.end = span.end;
        continue;
      }
    }
    joined.push_back(span);
  }
  spans = std::move(joined);
}

// "Mombasa, Kenya" is two places (the training data takes it for one).
void SplitPlaces(const NameContext& context, std::vector<NameSpan>& spans) {
  std::vector<NameSpan> split;
  for (NameSpan span : spans) {
    for (std::uint32_t i = span.begin; span.type == EntityType::kPlace && i < span.end; ++i) {
      if (context.Form(i) != "," || i == span.begin) continue;
      split.push_back({span.begin, i, span.type});
      span.begin = i + 1;
    }
    split.push_back(span);
  }
  spans = std::move(split);
}

// "Harbour Radio - News" is a body and its page: a dash between blanks parts names, one without joins them.
void SplitAtDashes(const NameContext& context, std::vector<NameSpan>& spans) {
  const auto& tokens = context.annotation.tokens;
  std::vector<NameSpan> split;
  for (NameSpan span : spans) {
    for (std::uint32_t i = span.begin + 1; i + 1 < span.end; ++i) {
      const std::string_view form = context.Form(i);
      const bool dash = form == "-" || form == "\u2013" || form == "\u2014";
      if (!dash || !tokens[i].space_before || !tokens[i + 1].space_before) continue;
      split.push_back({span.begin, i, span.type});
      span.begin = i + 1;
    }
    split.push_back(span);
  }
  spans = std::move(split);
}

// "Kabul airport": the city's name and a word of which there is one to a city.
void ExtendToFacilities(const NameContext& context, std::vector<NameSpan>& spans) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    NameSpan& span = spans[i];
    const Sentence& sentence = context.SentenceOf(span.begin);
    std::uint32_t length = 0;
    if (span.type != EntityType::kPlace || span.end >= sentence.end) continue;
    const LexiconEntry* word = context.hits.At(span.end, "facility_word", &length);
    if (word == nullptr || word->Attribute("only").empty()) continue;
    if (i + 1 < spans.size() && spans[i + 1].begin < span.end + length) continue;
    if (span.begin > sentence.begin && context.hits.Is(span.begin - 1, "indefinite_determiner")) continue;
    span.end += length;
    span.type = EntityType::kFacility;
  }
}

// Days, months and the like, which no reader calls a name.
bool IsStopped(const NameContext& context, const NameSpan& span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!context.hits.Is(i, "name_stop")) return false;
  }
  return true;
}

// A person's name that was cut within its nickname: 'Allen "Snoop' is read on to 'Allen "Snoop" Offray', 'C4" Bailey'
// back.
void CompleteNicknames(const NameContext& context, std::vector<NameSpan>& spans) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    NameSpan& span = spans[i];
    if (span.type != EntityType::kPerson) continue;
    const Sentence& sentence = context.SentenceOf(span.begin);
    std::uint32_t marks = 0, mark = 0;
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      if (IsQuote(context.Form(t)) && !context.hits.Is(t, "possessive_mark")) ++marks, mark = t;
    }
    if (marks != 1) continue;
    const bool at_front = mark <= span.begin + kMaxNickname && mark > span.begin && span.begin >= sentence.begin + 2 &&
                          IsQuote(context.Form(span.begin - 1));
    if (at_front && IsCapital(context.Form(span.begin - 2))) {
      span.begin -= 2;
      if (i > 0 && spans[i - 1].end > span.begin) spans[i - 1].end = std::min(spans[i - 1].end, span.begin);
      continue;
    }
    std::uint32_t close = span.end;
    while (close < sentence.end && close < span.end + kMaxNickname && !IsQuote(context.Form(close))) ++close;
    if (close + 1 >= sentence.end || !IsQuote(context.Form(close)) || !IsCapital(context.Form(close + 1))) continue;
    span.end = close + 2;
    if (i + 1 < spans.size() && spans[i + 1].begin < span.end)
      spans[i + 1].begin = span.end = std::max(span.end, std::min(spans[i + 1].end, sentence.end));
  }
  std::erase_if(spans, [](const NameSpan& s) { return s.begin >= s.end; });
}

// "Kabul's Grand Hotel" is two names where the first is known to be one; "Lloyd's of London" is not.
void SplitPossessives(const NameContext& context, std::vector<NameSpan>& spans) {
  const auto may_part = [&](const NameSpan& span) {
    for (std::uint32_t i = span.begin + 1; i + 1 < span.end && span.type != EntityType::kPerson; ++i) {
      if (context.hits.Is(i, "possessive_mark")) return true;
    }
    return false;
  };
  if (std::ranges::none_of(spans, may_part)) return;  // most reports
  std::vector<NameSpan> split;
  std::map<std::string, EntityType> tagged;
  for (const NameSpan& span : spans) tagged.try_emplace(NameKey(context, span.begin, span.end), span.type);
  for (NameSpan span : spans) {
    for (std::uint32_t i = span.begin + 1; i + 1 < span.end && span.type != EntityType::kPerson; ++i) {
      if (!context.hits.Is(i, "possessive_mark")) continue;
      std::optional<EntityType> type;
      std::uint32_t length = 0;
      for (const ClassName name : {ClassName("country_name"), ClassName("us_state"), ClassName("region_name"),
                                   ClassName("armed_organization")}) {
        if (!type && context.hits.At(span.begin, name, &length) != nullptr && span.begin + length == i)
          type = TypeOfClass(name.text);
      }
      const std::string folded = FoldedName(context, span.begin, i);
      const auto cities = context.knowledge.gazetteer().Find(folded);
      if (!type && !cities.empty() && context.knowledge.gazetteer().Entry(*cities.begin()).population > kKnownCity)
        type = EntityType::kPlace;
      if (const auto own = tagged.find(NameKey(context, span.begin, i)); !type && own != tagged.end())
        type = own->second;
      if (!type) break;
      split.push_back({span.begin, i, *type});
      span.begin = i + 1;
      break;
    }
    split.push_back(span);
  }
  spans = std::move(split);
}

// "Iowa Lt. Gov. Ann Reed" tagged as one name: what stands after the title is a person, what stands before it a place.
void SplitAtTitles(const NameContext& context, std::vector<NameSpan>& spans) {
  std::vector<NameSpan> split;
  for (NameSpan span : spans) {
    for (std::uint32_t i = span.begin + 1; i + 1 < span.end && span.type != EntityType::kFacility; ++i) {
      std::uint32_t length = 0;
      const LexiconEntry* title = context.hits.At(i, "title", &length);
      const std::string_view rank = title == nullptr ? std::string_view() : title->Attribute("rank");
      if ((rank != "political" && rank != "military" && rank != "police") || i + length >= span.end) continue;
      i += length - 1;                                 // its last word
      if (title->Attribute("noun").empty()) continue;  // abbreviations only: "Attorney General" stands in bodies' names
      split.push_back(
          {span.begin, i + 1 - length, span.type == EntityType::kPerson ? EntityType::kOrganization : span.type});
      span = {i + 1, span.end, EntityType::kPerson};
      break;
    }
    split.push_back(span);
  }
  spans = std::move(split);
}

// "U.K. company" is no name, "U.K." is; "Verizon" is the body whose full name begins so.
void SettleBodies(const NameContext& context, std::vector<NameSpan>& spans) {
  std::set<std::string_view> first_words;
  for (const NameSpan& span : spans) {
    const bool body = span.type == EntityType::kOrganization && span.end - span.begin > 1;
    if (body && context.hits.Is(span.end - 1, "organization_word"))
      first_words.insert(context.annotation.tokens[span.begin].lower);
  }
  for (NameSpan& span : spans) {
    std::uint32_t length = 0;
    const LexiconEntry* country = context.hits.At(span.begin, "country_name", &length);
    const bool noun_follows =
        span.begin + length < span.end && context.hits.Is(span.begin + length, "organization_noun");
    if (country != nullptr && span.type == EntityType::kOrganization && noun_follows &&
        context.CaseSpeaks(span.begin) && !IsCapital(context.Form(span.begin + length))) {
      span.end = span.begin + length;
      span.type = EntityType::kPlace;
    }
    if (span.end - span.begin != 1 || !first_words.contains(context.annotation.tokens[span.begin].lower)) continue;
    const bool place = context.hits.Is(span.begin, "country_name") || context.hits.Is(span.begin, "us_state") ||
                       context.hits.Is(span.begin, "region_name");
    std::string folded;
    AppendFolded(folded, context.annotation.tokens[span.begin].lower);
    if (!place && span.type == EntityType::kPlace && context.knowledge.gazetteer().Find(folded).empty())
      span.type = EntityType::kOrganization;
  }
}

// The head word tells a building or a street from a place and from a person: "Orleans Parish Jail", "Rue de Rivoli".
void SettleHeads(const NameContext& context, std::vector<NameSpan>& spans) {
  for (NameSpan& span : spans) {
    const LexiconEntry* first = context.hits.At(span.begin, "facility_word");
    if (span.end - span.begin > 1 && first != nullptr && !first->Attribute("first").empty())
      span.type = EntityType::kFacility;
    if (span.end - span.begin < 2) continue;
    if (span.type == EntityType::kOrganization && IsPlaceAndHead(context, span)) span.type = EntityType::kPlace;
    if (span.type != EntityType::kPlace) continue;
    if (context.hits.Is(span.end - 1, "facility_word") && !context.hits.Is(span.end - 1, "place_word"))
      span.type = EntityType::kFacility;
  }
}

}  // namespace rashomon
