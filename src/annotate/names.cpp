// Names: what the tagger finds, what the lexicon knows, and what is a name elsewhere in the same report; the edges put
// right (no article, no title, no possessive), overlaps settled.
#include "annotate/names.h"

#include <algorithm>
#include <bit>
#include <set>

#include "annotate/claimant_names.h"
#include "annotate/located_names.h"
#include "annotate/name_repairs.h"
#include "annotate/word_filter.h"
#include "language/word_table.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxPropagated = 5;  // words of a name that is looked for again
constexpr std::size_t kMinPropagated = 3;    // bytes of a one-word name that is looked for again

bool IsAllCapitals(std::string_view form) {
  bool letters = false;
  for (char c : form) {
    if (c >= 'a' && c <= 'z') return false;
    letters |= c >= 'A' && c <= 'Z';
  }
  return letters;
}

bool Overlaps(const NameSpan& a, const NameSpan& b) {
  return a.begin < b.end && b.begin < a.end;
}

NameDocument MakeDocument(const NameContext& context) {
  NameDocument document(context.memory);
  const Annotation& annotation = context.annotation;
  document.words.reserve(annotation.tokens.size());
  document.sentences.reserve(annotation.sentences.size());
  for (const Token& token : annotation.tokens)
    document.words.push_back({token.span.In(context.report.text), token.lower, 0});
  for (const Sentence& s : annotation.sentences) {
    document.sentences.push_back({s.begin, s.end,
                                  s.mono_case    ? LetterCase::kMono
                                  : s.title_case ? LetterCase::kTitle
                                                 : LetterCase::kNormal});
  }
  context.knowledge.AddClasses(document, context.hits.all());
  return document;
}

// ---- what the lexicon knows -----------------------------------------------------------------------------------

struct KnownName {
  NameSpan words;
  const LexiconEntry* entry;
  bool sure;  // stands without the tagger's word for it
};

// TypeOfClass by the number of the class: most hits name nothing.
class NamingClasses {
 public:
  explicit NamingClasses(const Language& language) {
    static constexpr std::string_view kClasses[] = {
        "armed_organization", "known_organization",  "country_name", "us_state",
        "region_name",        "supranational_place", "demonym",      "group_name",
        "us_state_people"};
    for (const std::string_view name : kClasses) {
      const auto id = language.lexicon().FindClass(name);
      if (!id) continue;
      if (types_.size() <= id->index()) types_.resize(id->index() + 1, kNone);
      if (const auto type = TypeOfClass(name)) types_[id->index()] = static_cast<std::uint8_t>(*type);
    }
  }
  [[nodiscard]] bool Name(LexiconClassId id) const { return id.index() < types_.size() && types_[id.index()] != kNone; }
  [[nodiscard]] EntityType TypeOf(LexiconClassId id) const {  // of those that name something
    return static_cast<EntityType>(types_[id.index()]);
  }

 private:
  static constexpr std::uint8_t kNone = 255;
  std::vector<std::uint8_t> types_;
};

// An entry counts on its own where the words are written as names are: capitals, if case says anything here.
std::vector<KnownName> FindKnown(const NameContext& context) {
  std::vector<KnownName> known;
  const NamingClasses& naming = context.language.Prepared<NamingClasses>();
  for (const LexiconHit& hit : context.hits.all()) {
    if (!naming.Name(hit.lexicon_class)) continue;  // most
    const LexiconEntry& entry = context.language.lexicon().Entry(hit.entry);
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
    known.push_back({{hit.begin, hit.begin + hit.length, naming.TypeOf(hit.lexicon_class)}, &entry, sure});
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

// ---- the same name elsewhere ----------------------------------------------------------------------------------

struct Votes {
  std::uint32_t by_type[6] = {};
  [[nodiscard]] EntityType Winner() const {
    return static_cast<EntityType>(std::max_element(std::begin(by_type), std::end(by_type)) - std::begin(by_type));
  }
};

// Votes by the words of a name, found by a hash of them.
class NameVotes {
 public:
  // Room for two forms a span.
  NameVotes(const std::vector<Token>& tokens, std::size_t spans, std::pmr::memory_resource* memory)
      : tokens_(&tokens), slots_(std::bit_ceil(4 * spans + 1), 0, memory), forms_(memory) {
    forms_.reserve(2 * spans);
  }

  static std::uint64_t Start() { return 0; }
  [[nodiscard]] std::uint64_t Add(std::uint64_t hash, std::uint32_t token) const {
    return (hash ^ HashedWord((*tokens_)[token].lower).hash) * 0x9E3779B97F4A7C15ULL;
  }
  [[nodiscard]] std::uint64_t HashOf(std::uint32_t begin, std::uint32_t end) const {
    std::uint64_t hash = Start();
    for (std::uint32_t t = begin; t < end; ++t) hash = Add(hash, t);
    return hash;
  }

  Votes& Of(std::uint32_t begin, std::uint32_t end) {
    const std::uint64_t hash = HashOf(begin, end);
    std::uint32_t& slot = slots_[SlotOf(hash, begin, end)];
    if (slot == 0) {
      forms_.push_back({hash, begin, end, {}});
      slot = static_cast<std::uint32_t>(forms_.size());
      longest_ = std::max(longest_, end - begin);
      first_words_.Add((*tokens_)[begin].lower);
    }
    return forms_[slot - 1].votes;
  }
  // Null where nobody voted. `hash`: HashOf these words.
  [[nodiscard]] const Votes* Find(std::uint64_t hash, std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t slot = slots_[SlotOf(hash, begin, end)];
    return slot == 0 ? nullptr : &forms_[slot - 1].votes;
  }
  // False of most words that begin no form.
  [[nodiscard]] bool MayBegin(std::string_view lower) const { return first_words_.MayHold(lower); }
  [[nodiscard]] std::uint32_t longest() const { return longest_; }  // in words

 private:
  struct Form {
    std::uint64_t hash;
    std::uint32_t begin, end;  // where it stands first
    Votes votes;
  };
  [[nodiscard]] bool Same(const Form& form, std::uint32_t begin, std::uint32_t end) const {
    if (form.end - form.begin != end - begin) return false;
    for (std::uint32_t i = 0; i < end - begin; ++i) {
      if ((*tokens_)[form.begin + i].lower != (*tokens_)[begin + i].lower) return false;
    }
    return true;
  }
  [[nodiscard]] std::size_t SlotOf(std::uint64_t hash, std::uint32_t begin, std::uint32_t end) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash >> 32) & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask) {
      const Form& form = forms_[slots_[at] - 1];
      if (form.hash == hash && Same(form, begin, end)) break;
    }
    return at;
  }

  const std::vector<Token>* tokens_;
  std::pmr::vector<std::uint32_t> slots_;  // number of the form + 1, or 0
  std::pmr::vector<Form> forms_;
  std::uint32_t longest_ = 0;
  WordFilter first_words_;
};

// Counts the types by which each form was tagged; a sentence whose case says nothing counts less.
NameVotes CountVotes(const NameContext& context, const std::vector<NameSpan>& spans) {
  NameVotes votes(context.annotation.tokens, spans.size(), context.memory);
  for (const NameSpan& span : spans) {
    const std::uint32_t weight = context.CaseSpeaks(span.begin) ? 3 : 1;
    votes.Of(span.begin, span.end).by_type[static_cast<int>(span.type)] += weight;
    if (span.type == EntityType::kPerson && span.end - span.begin > 1)
      votes.Of(span.end - 1, span.end).by_type[static_cast<int>(span.type)] += weight;
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
  const NameVotes votes = CountVotes(context, spans);
  for (NameSpan& span : spans) {
    const Votes& found = *votes.Find(votes.HashOf(span.begin, span.end), span.begin, span.end);
    const EntityType winner = found.Winner();
    if (found.by_type[static_cast<int>(winner)] > 2 * found.by_type[static_cast<int>(span.type)]) span.type = winner;
  }
  const std::uint32_t longest = std::min(votes.longest(), kMaxPropagated);
  std::vector<NameSpan> added;
  for (const Sentence& sentence : context.annotation.sentences) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (!votes.MayBegin(context.annotation.tokens[i].lower)) continue;
      if (!sentence.mono_case && !IsCapital(context.Form(i))) continue;
      std::uint64_t hash = NameVotes::Start();
      NameSpan best{i, i, EntityType::kOther};
      for (std::uint32_t end = i; end < sentence.end && end - i < longest; ++end) {
        hash = votes.Add(hash, end);
        const Votes* found = votes.Find(hash, i, end + 1);
        if (found == nullptr) continue;
        const EntityType type = found->Winner();
        const std::uint32_t needed = context.CaseSpeaks(i) ? 3 : 6;
        if (found->by_type[static_cast<int>(type)] < needed || type == EntityType::kOther) continue;
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
  std::pmr::set<std::string_view> last_names(context.memory);
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

const LexiconEntry* ClassHits::Before(std::uint32_t token, std::uint32_t from, ClassName lexicon_class,
                                      std::uint32_t* length) const {
  constexpr std::uint32_t kLongest = 5;
  if (!hits_.Holds(lexicon_class.slot)) return nullptr;
  for (std::uint32_t words = std::min(kLongest, token - from); words > 0; --words) {
    std::uint32_t found = 0;
    const LexiconEntry* entry = At(token - words, lexicon_class, &found);
    if (entry == nullptr || found != words) continue;
    if (length != nullptr) *length = words;
    return entry;
  }
  return nullptr;
}

std::string RespeltWord(const ClassHits& hits, std::string_view lower) {
  const LexiconEntry* entry = hits.Find(lower, "spelling");
  std::string out;
  AppendFolded(out, entry != nullptr ? entry->Attribute("as") : lower);
  if (out.size() > 1) std::erase(out, '.');
  return out;
}

std::vector<NameMention> FindNames(const NameContext& context) {
  const NameDocument document = MakeDocument(context);
  std::vector<NameSpan> spans = context.language.Prepared<NameTagger>().Find(document);
  SplitPlaces(context, spans);
  SplitAtDashes(context, spans);
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
  NameClaimants(context, spans);
  SettleLocated(context, spans);
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
