// Names: what the tagger finds, what the lexicon knows, and what is a name elsewhere in the same report; the edges put
// right (no article, no title, no possessive), overlaps settled.
#include "annotate/names.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxNameWords = 14;
constexpr std::uint32_t kMaxNickname = 2;      // words of 'Joseph "Moe" Allen'
constexpr std::uint32_t kKnownCity = 100'000;  // people
constexpr std::size_t kMinPropagated = 3;      // bytes of a one-word name that is looked for again

bool HasLetterOrDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  });
}
bool IsCapital(std::string_view form) {
  return !form.empty() &&
         LowerCase(form.substr(0, DecodeAt(form, 0).length)) != form.substr(0, DecodeAt(form, 0).length);
}
bool IsAllCapitals(std::string_view form) {
  bool letters = false;
  for (char c : form) {
    if (c >= 'a' && c <= 'z') return false;
    letters |= c >= 'A' && c <= 'Z';
  }
  return letters;
}

std::string Key(const NameContext& context, std::uint32_t begin, std::uint32_t end) {
  std::string key;
  for (std::uint32_t i = begin; i < end; ++i) (key += context.annotation.tokens[i].lower) += ' ';
  return key;
}

bool Overlaps(const NameSpan& a, const NameSpan& b) {
  return a.begin < b.end && b.begin < a.end;
}

NameDocument MakeDocument(const NameContext& context) {
  NameDocument document;
  const Annotation& annotation = context.annotation;
  document.words.reserve(annotation.tokens.size());
  for (const Token& token : annotation.tokens)
    document.words.push_back({token.span.In(context.report.text), token.lower, 0});
  for (const Sentence& s : annotation.sentences) {
    document.sentences.push_back({s.begin, s.end,
                                  s.mono_case    ? LetterCase::kMono
                                  : s.title_case ? LetterCase::kTitle
                                                 : LetterCase::kNormal});
  }
  context.knowledge.AddClasses(document, annotation.lexicon_hits);
  return document;
}

// ---- what the lexicon knows -----------------------------------------------------------------------------------

struct KnownName {
  NameSpan words;
  const LexiconEntry* entry;
  bool sure;  // stands without the tagger's word for it
};

std::optional<EntityType> TypeOfClass(std::string_view name) {
  if (name == "armed_organization" || name == "known_organization") return EntityType::kOrganization;
  if (name == "country_name" || name == "us_state" || name == "region_name" || name == "supranational_place")
    return EntityType::kPlace;
  if (name == "demonym" || name == "group_name" || name == "us_state_people") return EntityType::kGroup;
  return std::nullopt;
}

// An entry counts on its own where the words are written as names are: capitals, if case says anything here.
std::vector<KnownName> FindKnown(const NameContext& context) {
  std::vector<KnownName> known;
  for (const LexiconHit& hit : context.annotation.lexicon_hits) {
    const LexiconEntry& entry = context.language.lexicon().Entry(hit.entry);
    const auto type = TypeOfClass(context.language.lexicon().ClassName(entry.lexicon_class));
    if (!type) continue;
    const Sentence& sentence = context.SentenceOf(hit.begin);
    const bool in_capitals = entry.Attribute("case") == "yes";
    bool sure = true;
    if (!sentence.mono_case) {
      sure = IsCapital(context.Form(hit.begin)) || IsCapital(context.Form(hit.begin + hit.length - 1));
      if (!sure) continue;
    }
    if (in_capitals) sure = !sentence.mono_case && IsAllCapitals(context.Form(hit.begin));
    if (in_capitals && !sentence.mono_case && !sure) continue;
    if (!entry.Attribute("also").empty()) sure = false;
    known.push_back({{hit.begin, hit.begin + hit.length, *type}, &entry, sure});
  }
  // Longest first at each place; what overlaps an earlier longer one goes.
  std::stable_sort(known.begin(), known.end(), [](const KnownName& a, const KnownName& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
  std::vector<KnownName> kept;
  for (const KnownName& name : known) {
    if (kept.empty() || kept.back().words.end <= name.words.begin) kept.push_back(name);
  }
  return kept;
}

// ---- edges ----------------------------------------------------------------------------------------------------

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
  // "Kenneth McKenzie, Jr.": the suffix belongs to the name.
  const std::uint32_t end = context.SentenceOf(span.begin).end;
  std::uint32_t at = span.end;
  if (at + 1 < end && context.Form(at) == ",") ++at;
  if (at < end && context.hits.At(at, "name_suffix", &length) != nullptr) span.end = at + length;
}

bool IsQuote(std::string_view form) {
  return form == "\"" || form == "'" || form == "“" || form == "”" || form == "‘" || form == "’" || form == "``" ||
         form == "''";
}

// 'Joseph "Moe" Allen', 'Kimani (Kiki) Gray': one name, not two.
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
  std::vector<NameSpan> split;
  std::map<std::string, EntityType> tagged;
  for (const NameSpan& span : spans) tagged.try_emplace(Key(context, span.begin, span.end), span.type);
  for (NameSpan span : spans) {
    for (std::uint32_t i = span.begin + 1; i + 1 < span.end && span.type != EntityType::kPerson; ++i) {
      if (!context.hits.Is(i, "possessive_mark")) continue;
      std::optional<EntityType> type;
      std::uint32_t length = 0;
      for (std::string_view name : {"country_name", "us_state", "region_name", "armed_organization"}) {
        if (!type && context.hits.At(span.begin, name, &length) != nullptr && span.begin + length == i)
          type = TypeOfClass(name);
      }
      std::string folded;
      for (std::uint32_t t = span.begin; t < i; ++t) {
        if (t > span.begin) folded.push_back(' ');
        AppendFolded(folded, context.annotation.tokens[t].lower);
      }
      const auto cities = context.knowledge.gazetteer().Find(folded);
      if (!type && !cities.empty() && context.knowledge.gazetteer().Entry(*cities.begin()).population > kKnownCity)
        type = EntityType::kPlace;
      if (const auto own = tagged.find(Key(context, span.begin, i)); !type && own != tagged.end()) type = own->second;
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

// "Usulutan department": a place's name and the word for what kind of place it is.
bool IsPlaceAndHead(const NameContext& context, const NameSpan& span) {
  const LexiconEntry* head = context.hits.At(span.end - 1, "place_word");
  if (head == nullptr || head->Attribute("precision") == "unknown") return false;
  std::uint32_t length = 0;
  for (std::string_view name : {"region_name", "us_state"}) {
    if (context.hits.At(span.begin, name, &length) != nullptr && span.begin + length + 1 == span.end) return true;
  }
  std::string folded;
  for (std::uint32_t t = span.begin; t + 1 < span.end; ++t) {
    if (t > span.begin) folded.push_back(' ');
    AppendFolded(folded, context.annotation.tokens[t].lower);
  }
  return !context.knowledge.gazetteer().Find(folded).empty();
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

// ---- the same name elsewhere ----------------------------------------------------------------------------------

struct Votes {
  std::uint32_t by_type[6] = {};
  [[nodiscard]] EntityType Winner() const {
    return static_cast<EntityType>(std::max_element(std::begin(by_type), std::end(by_type)) - std::begin(by_type));
  }
};

// Counts the types by which each form was tagged; a sentence whose case says nothing counts less.
std::map<std::string, Votes> CountVotes(const NameContext& context, const std::vector<NameSpan>& spans) {
  std::map<std::string, Votes> votes;
  for (const NameSpan& span : spans) {
    const std::uint32_t weight = context.CaseSpeaks(span.begin) ? 3 : 1;
    votes[Key(context, span.begin, span.end)].by_type[static_cast<int>(span.type)] += weight;
    if (span.type == EntityType::kPerson && span.end - span.begin > 1) {
      votes[Key(context, span.end - 1, span.end)].by_type[static_cast<int>(span.type)] += weight;
    }
  }
  return votes;
}

// Whether `span` holds the names that it overlaps, all of them shorter.
bool HoldsPieces(const std::vector<NameSpan>& spans, const NameSpan& span) {
  auto next = std::lower_bound(spans.begin(), spans.end(), span,
                               [](const NameSpan& a, const NameSpan& b) { return a.end <= b.begin; });
  for (; next != spans.end() && next->begin < span.end; ++next) {
    if (next->begin < span.begin || next->end > span.end || next->end - next->begin == span.end - span.begin)
      return false;
  }
  return true;
}

bool IsFree(const std::vector<NameSpan>& spans, const NameSpan& span) {
  const auto next = std::lower_bound(spans.begin(), spans.end(), span,
                                     [](const NameSpan& a, const NameSpan& b) { return a.end <= b.begin; });
  return next == spans.end() || !Overlaps(*next, span);
}

// Adds untagged occurrences of names that were tagged elsewhere, and gives one form one type where most say so.
void Propagate(const NameContext& context, std::vector<NameSpan>& spans) {
  const std::map<std::string, Votes> votes = CountVotes(context, spans);
  for (NameSpan& span : spans) {
    const auto found = votes.find(Key(context, span.begin, span.end));
    if (found == votes.end()) continue;
    const std::uint32_t* counts = found->second.by_type;
    const EntityType winner = found->second.Winner();
    if (counts[static_cast<int>(winner)] > 2 * counts[static_cast<int>(span.type)]) span.type = winner;
  }
  std::vector<NameSpan> added;
  for (const Sentence& sentence : context.annotation.sentences) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (!sentence.mono_case && !IsCapital(context.Form(i))) continue;
      std::string key;
      NameSpan best{i, i, EntityType::kOther};
      for (std::uint32_t end = i; end < sentence.end && end - i < 5; ++end) {
        (key += context.annotation.tokens[end].lower) += ' ';
        const auto found = votes.find(key);
        if (found == votes.end()) continue;
        const EntityType type = found->second.Winner();
        const std::uint32_t needed = context.CaseSpeaks(i) ? 3 : 6;
        if (found->second.by_type[static_cast<int>(type)] < needed || type == EntityType::kOther) continue;
        if (end == i && (context.Form(i).size() < kMinPropagated || context.hits.Is(i, "name_stop"))) continue;
        if (end == i && sentence.mono_case && context.annotation.tokens[i].upos != Upos::kPropn) continue;
        best = {i, end + 1, type};
      }
      if (best.end > best.begin && (IsFree(spans, best) || (best.end - best.begin > 1 && HoldsPieces(spans, best)))) {
        added.push_back(best);
        i = best.end - 1;
      }
    }
  }
  std::erase_if(spans, [&](const NameSpan& s) { return !IsFree(added, s); });
  spans.insert(spans.end(), added.begin(), added.end());
  std::sort(spans.begin(), spans.end(), [](const NameSpan& a, const NameSpan& b) { return a.begin < b.begin; });
}

// "Savoy" is the man where the report has a Dominic Savoy, unless a preposition of place stands before it.
void PreferPeople(const NameContext& context, std::vector<NameSpan>& spans) {
  std::set<std::string_view> last_names;
  for (const NameSpan& span : spans) {
    if (span.type == EntityType::kPerson && span.end - span.begin > 1)
      last_names.insert(context.annotation.tokens[span.end - 1].lower);
  }
  for (NameSpan& span : spans) {
    const bool doubtful =
        span.type == EntityType::kPlace || span.type == EntityType::kOrganization || span.type == EntityType::kOther;
    if (!doubtful || span.end - span.begin != 1 || !last_names.contains(context.annotation.tokens[span.begin].lower))
      continue;
    const bool after_cue =
        span.begin > context.SentenceOf(span.begin).begin && context.hits.Is(span.begin - 1, "place_cue");
    if (!after_cue && !context.hits.Is(span.begin, "country_name")) span.type = EntityType::kPerson;
  }
}

bool IsTime(const NameContext& context, const NameSpan& span) {
  const ByteSpan bytes{context.annotation.tokens[span.begin].span.begin,
                       context.annotation.tokens[span.end - 1].span.end};
  const auto& times = context.annotation.times;
  const auto next = std::lower_bound(times.begin(), times.end(), bytes,
                                     [](const Timex& t, ByteSpan b) { return t.span.end <= b.begin; });
  return next != times.end() && next->span.Contains(bytes);
}

// The tagger's spans and the lexicon's, without overlaps: a longer name wins, the lexicon says the type of its own.
std::vector<NameSpan> Merge(const NameContext& context, std::vector<NameSpan> tagged,
                            const std::vector<KnownName>& known) {
  std::vector<NameSpan> added;
  std::size_t t = 0;
  for (const KnownName& name : known) {
    while (t < tagged.size() && tagged[t].end <= name.words.begin) ++t;
    bool covered = false;
    for (std::size_t i = t; i < tagged.size() && tagged[i].begin < name.words.end; ++i) {
      NameSpan& span = tagged[i];
      const bool holds = span.begin <= name.words.begin && name.words.end <= span.end;
      const bool held = name.words.begin <= span.begin && span.end <= name.words.end;
      if (held && (name.sure || holds)) {  // the lexicon's form is the fuller one
        if (i > t && covered) {
          span.end = span.begin;  // a second piece of the same name
          continue;
        }
        span = {name.words.begin, name.words.end,
                name.sure || holds ? (name.entry->Attribute("also").empty() ? name.words.type : span.type) : span.type};
        covered = true;
      } else if (holds || held || Overlaps(span, name.words)) {
        covered = true;
      }
    }
    if (!covered && name.sure) added.push_back(name.words);
  }
  std::erase_if(tagged, [](const NameSpan& s) { return s.begin >= s.end; });
  tagged.insert(tagged.end(), added.begin(), added.end());
  std::sort(tagged.begin(), tagged.end(), [](const NameSpan& a, const NameSpan& b) { return a.begin < b.begin; });
  std::vector<NameSpan> kept;
  for (const NameSpan& span : tagged) {
    if (!kept.empty() && kept.back().end > span.begin) continue;
    if (!IsTime(context, span)) kept.push_back(span);
  }
  return kept;
}

}  // namespace

const LexiconEntry* ClassHits::At(std::uint32_t token, std::string_view lexicon_class, std::uint32_t* length) const {
  const auto id = lexicon_->FindClass(lexicon_class);
  if (!id) return nullptr;
  const auto& hits = annotation_->lexicon_hits;
  auto hit = std::lower_bound(hits.begin(), hits.end(), token,
                              [](const LexiconHit& h, std::uint32_t t) { return h.begin < t; });
  for (; hit != hits.end() && hit->begin == token; ++hit) {  // longest first
    const LexiconEntry& entry = lexicon_->Entry(hit->entry);
    if (entry.lexicon_class != *id) continue;
    if (length != nullptr) *length = hit->length;
    return &entry;
  }
  return nullptr;
}

const LexiconEntry* ClassHits::Before(std::uint32_t token, std::uint32_t from, std::string_view lexicon_class,
                                      std::uint32_t* length) const {
  constexpr std::uint32_t kLongest = 5;
  for (std::uint32_t words = std::min(kLongest, token - from); words > 0; --words) {
    std::uint32_t found = 0;
    const LexiconEntry* entry = At(token - words, lexicon_class, &found);
    if (entry == nullptr || found != words) continue;
    if (length != nullptr) *length = words;
    return entry;
  }
  return nullptr;
}

std::string RespeltWord(const Lexicon& lexicon, std::string_view lower) {
  const auto spelling = lexicon.FindClass("spelling");
  const LexiconEntry* entry = spelling ? lexicon.Find(*spelling, lower) : nullptr;
  std::string out;
  AppendFolded(out, entry != nullptr ? entry->Attribute("as") : lower);
  if (out.size() > 1) std::erase(out, '.');
  return out;
}

std::vector<NameMention> FindNames(const NameContext& context) {
  const NameDocument document = MakeDocument(context);
  const NameTagger tagger = NameTagger::Open(context.language.file("names.bin"));
  std::vector<NameSpan> spans = tagger.Find(document);
  SplitPlaces(context, spans);
  for (NameSpan& span : spans) TrimEdges(context, span);
  std::erase_if(spans, [&](const NameSpan& s) {
    return s.begin >= s.end || s.end - s.begin > kMaxNameWords || IsStopped(context, s);
  });
  CompleteNicknames(context, spans);
  JoinNicknames(context, spans);
  SplitPossessives(context, spans);
  SplitAtTitles(context, spans);
  const std::vector<KnownName> known = FindKnown(context);
  spans = Merge(context, std::move(spans), known);
  ExtendToFacilities(context, spans);
  SettleHeads(context, spans);
  SettleBodies(context, spans);
  // In a Title Case line whatever is no person, body or place is but words.
  std::erase_if(
      spans, [&](const NameSpan& s) { return s.type == EntityType::kOther && context.SentenceOf(s.begin).title_case; });
  Propagate(context, spans);
  PreferPeople(context, spans);
  std::vector<NameMention> names;
  std::size_t k = 0;
  for (const NameSpan& span : spans) {
    NameMention name{.words = span, .title_begin = span.begin};
    if (span.type == EntityType::kPerson) SettleTitle(context, name);
    if (!names.empty() && names.back().words.end > name.words.begin) continue;
    while (k < known.size() && known[k].words.end <= name.words.begin) ++k;
    if (k < known.size() && known[k].words.begin == name.words.begin && known[k].words.end == name.words.end)
      name.known = known[k].entry;
    names.push_back(name);
  }
  return names;
}

}  // namespace rashomon
