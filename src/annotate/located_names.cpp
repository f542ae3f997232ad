// Names that stand where only a place can: "a silo at Harlow on Wednesday". The tagger knows few villages; it takes
// their names for persons', or for none.
#include "annotate/located_names.h"

#include <algorithm>
#include <set>
#include <string>

#include "annotate/characters.h"
#include "annotate/name_repairs.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxWords = 3;

// What the word before a name says of it.
enum class Locates { kNot, kAny, kMaybe, kPlace };  // "told", "taken to", "shot at", "in"

class Locator {
 public:
  Locator(const NameContext& context, std::vector<NameSpan>& spans) : context_(context), spans_(spans) {}

  void AddUntagged() {
    std::vector<NameSpan> added;
    auto next = spans_.begin();
    for (const Sentence& sentence : context_.annotation.sentences) {
      if (sentence.mono_case || sentence.title_case) continue;
      for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
        if (!IsNameWord(i) || Before(i) < Locates::kMaybe) continue;
        std::uint32_t end = i + 1;
        while (end < sentence.end && end - i <= kMaxWords && IsNameWord(end)) ++end;
        while (next != spans_.end() && next->end <= i) ++next;
        const bool free = next == spans_.end() || next->begin >= end;
        if (free && end - i <= kMaxWords && !context_.hits.Any(i) && !context_.hits.Any(end - 1) && EndsAt(end))
          added.push_back({i, end, EntityType::kPlace});
        i = end - 1;
      }
    }
    Add(added);
  }

  // "KORLEN (NP) -", "VERA DOLNA, May 3 (Agency) -". Another type of the same words in the report gives way.
  void ReadDatelines() {
    std::vector<NameSpan> found;
    const std::vector<Sentence>& sentences = context_.annotation.sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::uint32_t begin = sentences[i].begin;
      if (const std::uint32_t end = DatelinePlace(i); end > begin) found.push_back({begin, end, EntityType::kPlace});
    }
    if (found.empty()) return;
    std::set<std::string> names;
    for (const NameSpan& place : found) names.insert(NameKey(context_, place.begin, place.end));
    auto next = found.begin();
    std::erase_if(spans_, [&](const NameSpan& span) {
      while (next != found.end() && next->end <= span.begin) ++next;
      return next != found.end() && next->begin < span.end;
    });
    for (NameSpan& span : spans_) {
      if (names.contains(NameKey(context_, span.begin, span.end))) span.type = EntityType::kPlace;
    }
    Add(found);
  }

  void RetypePersons() {
    std::set<std::string_view> elsewhere;  // last words of persons told of where a person can be: "Dominic Savoy"
    for (const NameSpan& span : spans_) {
      if (span.type == EntityType::kPerson && Before(span.begin) == Locates::kNot) elsewhere.insert(LastWord(span));
    }
    for (NameSpan& span : spans_) {
      const bool person = IsLocatedPerson(span) && !elsewhere.contains(LastWord(span));
      if (person || (span.type == EntityType::kOrganization && IsOpened(span.begin))) span.type = EntityType::kPlace;
    }
  }

 private:
  void Add(const std::vector<NameSpan>& added) {
    if (added.empty()) return;
    spans_.insert(spans_.end(), added.begin(), added.end());
    std::sort(spans_.begin(), spans_.end(), [](const NameSpan& a, const NameSpan& b) { return a.begin < b.begin; });
  }
  // The end of the place's name that a dateline begins with, before the agency, the date or a second place. The
  // sentence's begin if it is no dateline, or the lexicon knows a word of the name.
  [[nodiscard]] std::uint32_t DatelinePlace(std::size_t at) const {
    static constexpr std::uint32_t kLongest = 16;  // words
    const std::vector<Sentence>& sentences = context_.annotation.sentences;
    const Sentence& sentence = sentences[at];
    const bool opens = at == 0 || sentences[at - 1].block != sentence.block;
    if (!opens || sentence.end - sentence.begin > kLongest || !IsDash(context_.Form(sentence.end - 1)))
      return sentence.begin;
    std::uint32_t end = sentence.begin;
    while (end < sentence.end && IsCapital(context_.Form(end)) && !context_.hits.Any(end)) ++end;
    const std::string_view after = context_.Form(end);
    const bool bounded = after == "(" || after == "," || after == "/";
    return bounded && end - sentence.begin <= kMaxWords ? end : sentence.begin;
  }
  [[nodiscard]] std::string_view LastWord(const NameSpan& span) const {
    return context_.annotation.tokens[span.end - 1].lower;
  }
  [[nodiscard]] bool IsNameWord(std::uint32_t token) const {
    const Token& word = context_.annotation.tokens[token];
    const std::string_view form = context_.Form(token);
    if (!word.letters || word.upos != Upos::kPropn || form.size() <= 3 || !IsCapital(form)) return false;
    return IsLowerLetter(DecodeAt(form, DecodeAt(form, 0).length).value);
  }
  [[nodiscard]] Locates Before(std::uint32_t token) const {
    if (token == context_.SentenceOf(token).begin) return Locates::kNot;
    if (IsOpened(token)) return Locates::kPlace;
    const LexiconEntry* cue = context_.hits.At(token - 1, "place_cue");
    if (cue == nullptr) return Locates::kNot;
    const std::string_view names = cue->Attribute("names");
    return names == "place" ? Locates::kPlace : names == "any" ? Locates::kAny : Locates::kMaybe;
  }
  // "on the outskirts of", "20 km from"
  [[nodiscard]] bool IsOpened(std::uint32_t token) const {
    return context_.hits.Before(token, context_.SentenceOf(token).begin, "place_opener") != nullptr;
  }
  // Whether no name, number or noun goes on there: "in Harlow hospital", "in Room 40", "in Dana's car".
  [[nodiscard]] bool EndsAt(std::uint32_t token) const {
    if (token == context_.SentenceOf(token - 1).end) return true;
    const Token& word = context_.annotation.tokens[token];
    return !IsCapital(context_.Form(token)) && word.upos != Upos::kNum && word.upos != Upos::kNoun &&
           word.upos != Upos::kSym && word.xpos != "POS" && context_.Form(token) != "-";
  }
  [[nodiscard]] bool IsLocatedPerson(const NameSpan& span) const {
    return span.type == EntityType::kPerson && span.end - span.begin <= kMaxWords && context_.CaseSpeaks(span.begin) &&
           Before(span.begin) == Locates::kPlace && EndsAt(span.end) && IsNameWord(span.begin) &&
           IsNameWord(span.end - 1) && !context_.hits.Is(span.begin, "title");
  }
  const NameContext& context_;
  std::vector<NameSpan>& spans_;
};

}  // namespace

void SettleLocated(const NameContext& context, std::vector<NameSpan>& spans) {
  Locator locator(context, spans);
  locator.ReadDatelines();
  locator.AddUntagged();
  locator.RetypePersons();
}

}  // namespace rashomon
