// Names that stand where only a place can: "a silo at Barlow on Wednesday". The tagger knows few villages; it takes
// their names for persons', or for none.
#include "annotate/located_names.h"

#include <algorithm>

#include "annotate/characters.h"
#include "annotate/name_repairs.h"

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
        if (!context_.hits.Is(i - 1, "place_cue") || !IsNameWord(i) || Before(i) < Locates::kMaybe) continue;
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

  // "STAVEL (NP) -", "BELA KRUPA, May 3 (Agency) -".
  void ReadDatelines() {
    std::vector<NameSpan> found;
    const std::vector<Sentence>& sentences = context_.annotation.sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::uint32_t begin = sentences[i].begin;
      if (const std::uint32_t end = DatelinePlace(i); end > begin) found.push_back({begin, end, EntityType::kPlace});
    }
    for (const NameSpan& place : found) {
      std::erase_if(spans_, [&](const NameSpan& s) { return s.begin < place.end && place.begin < s.end; });
      for (NameSpan& span : spans_) {
        if (HasSameWords(span, place)) span.type = EntityType::kPlace;
      }
    }
    Add(found);
  }

  void RetypePersons() {
    for (NameSpan& span : spans_) {
      if (IsLocatedPerson(span) && std::all_of(spans_.begin(), spans_.end(), [&](const NameSpan& other) {
            return !MeansSame(other, span) || Before(other.begin) != Locates::kNot;
          }))
        retyped_.push_back(&span);
    }
    for (NameSpan* span : retyped_) span->type = EntityType::kPlace;
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
  [[nodiscard]] bool HasSameWords(const NameSpan& a, const NameSpan& b) const {
    const std::vector<Token>& tokens = context_.annotation.tokens;
    return std::equal(tokens.begin() + a.begin, tokens.begin() + a.end, tokens.begin() + b.begin,
                      tokens.begin() + b.end, [](const Token& x, const Token& y) { return x.lower == y.lower; });
  }
  [[nodiscard]] bool IsNameWord(std::uint32_t token) const {
    const Token& word = context_.annotation.tokens[token];
    const std::string_view form = context_.Form(token);
    return word.letters && word.upos == Upos::kPropn && form.size() > 3 && IsCapital(form) && form[1] >= 'a';
  }
  [[nodiscard]] Locates Before(std::uint32_t token) const {
    if (token == context_.SentenceOf(token).begin) return Locates::kNot;
    const LexiconEntry* cue = context_.hits.At(token - 1, "place_cue");
    if (cue == nullptr) return Locates::kNot;
    const std::string_view names = cue->Attribute("names");
    return names == "place" ? Locates::kPlace : names == "any" ? Locates::kAny : Locates::kMaybe;
  }
  // Whether no name, number or noun goes on there: "in Grady hospital", "in Room 140", "in Reid's car".
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
  // Whether `other` has the words of `span`, or ends in its last one as "Dominic Savoy" does in "Savoy".
  [[nodiscard]] bool MeansSame(const NameSpan& other, const NameSpan& span) const {
    const std::vector<Token>& tokens = context_.annotation.tokens;
    return other.type == EntityType::kPerson && tokens[other.end - 1].lower == tokens[span.end - 1].lower;
  }

  const NameContext& context_;
  std::vector<NameSpan>& spans_;
  std::vector<NameSpan*> retyped_;
};

}  // namespace

void SettleLocated(const NameContext& context, std::vector<NameSpan>& spans) {
  Locator locator(context, spans);
  locator.ReadDatelines();
  locator.AddUntagged();
  locator.RetypePersons();
}

}  // namespace rashomon
