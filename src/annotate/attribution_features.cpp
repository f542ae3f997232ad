// Templates follow what CRFs for PARC and PolNeAR use (Pareti 2015; Newell et al. 2018): words and tags in a window,
// punctuation, quotation marks, distance from the cue, and the way through the dependency tree between word and cue.
#include "annotate/attribution_features.h"

#include <algorithm>
#include <array>

#include "annotate/characters.h"
#include "annotate/row_sum.h"
#include "language/language.h"

namespace rashomon {
namespace {

enum Shape : std::uint8_t { kMark, kLower, kCapital, kAllCapitals, kNumber };

// `letters`: known to be of ASCII letters alone.
std::uint8_t ShapeOf(std::string_view form, std::string_view lower, bool letters) {
  bool alnum = letters;
  bool digit = false;
  for (const char c : letters ? std::string_view() : form) {
    digit |= c >= '0' && c <= '9';
    alnum |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  // Signs beyond ASCII are letters unless they belong to general punctuation or Latin-1 signs.
  if (!alnum && !form.empty()) {
    const auto first = static_cast<unsigned char>(form[0]);
    alnum = first >= 0xC3 && first != 0xE2 && first != 0xEF;
  }
  if (digit) return kNumber;
  if (!alnum) return kMark;
  if (letters ? IsSmallLetters(form) : form == lower) return kLower;
  const bool second_same = form.size() > 1 && lower.size() == form.size() && form[1] == lower[1];
  return form.size() == 1 || second_same ? kCapital : kAllCapitals;
}

// Hashes of tags and relations: few texts, each at one address, so that most are known from before.
class NameHashes {
 public:
  std::uint32_t Of(std::string_view name) {
    Known& known = known_[(reinterpret_cast<std::uintptr_t>(name.data()) >> 1) % known_.size()];
    if (known.name.data() != name.data() || known.name.size() != name.size()) known = {name, HashWords(name)};
    return known.hash;
  }

 private:
  struct Known {
    std::string_view name;
    std::uint32_t hash = HashWords({});
  };
  std::array<Known, 128> known_;
};

// The finer tag; punctuation is its own tag.
std::uint32_t TagOf(const Token& token, std::uint8_t shape, std::uint32_t word, NameHashes& names) {
  if (shape == kMark) return word;
  if (!token.xpos.empty()) return names.Of(token.xpos);
  return MixHash(static_cast<std::uint32_t>(token.upos), shape);
}

// In the order of SpeechClass.
constexpr std::array<std::string_view, 14> kSpeechClasses = {"",
                                                             "speech_verb",
                                                             "speech_noun",
                                                             "source_phrase",
                                                             "opinion_verb",
                                                             "evidence_verb",
                                                             "cite_phrase",
                                                             "hearsay",
                                                             "speech_hedge",
                                                             "speech_negation",
                                                             "source_noun",
                                                             "first_person",
                                                             "organization_noun",
                                                             "incident_verb"};
// Classes after this one are no cues.
constexpr std::size_t kLastCueClass = static_cast<std::size_t>(SpeechClass::kHearsay);

// What the lexicon says of its words of speech, read once in a language: a hit without its place by entry.
class SpeechEntries {
 public:
  explicit SpeechEntries(const Language& language) {
    const Lexicon& lexicon = language.lexicon();
    std::vector<SpeechClass> class_of;  // by lexicon class
    for (std::size_t i = 1; i < kSpeechClasses.size(); ++i) {
      const auto id = lexicon.FindClass(kSpeechClasses[i]);
      if (!id) continue;
      if (class_of.size() <= id->index()) class_of.resize(id->index() + 1, SpeechClass::kNone);
      class_of[id->index()] = static_cast<SpeechClass>(i);
    }
    is_speech_.resize(class_of.size());
    for (std::size_t i = 0; i < class_of.size(); ++i) is_speech_[i] = class_of[i] != SpeechClass::kNone;
    number_.resize(lexicon.entry_count(), 0);
    for (std::size_t i = 0; i < number_.size(); ++i) {
      const LexiconEntry& entry = lexicon.Entry(LexiconEntryId(i));
      if (!IsSpeech(entry.lexicon_class)) continue;
      number_[i] = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back(Read(entry, class_of[entry.lexicon_class.index()]));
    }
  }
  // Nothing for what is no word of speech.
  [[nodiscard]] const SpeechHit* Of(const LexiconHit& hit) const {
    return IsSpeech(hit.lexicon_class) ? &entries_[number_[hit.entry.index()]] : nullptr;
  }

 private:
  [[nodiscard]] bool IsSpeech(LexiconClassId id) const {
    return id.index() < is_speech_.size() && is_speech_[id.index()] != 0;
  }
  static SpeechHit Read(const LexiconEntry& entry, SpeechClass speech_class) {
    const std::string_view reach = entry.Attribute("reach"), frame = entry.Attribute("frame");
    return {.speech_class = speech_class,
            .weak = reach == "quote" || !frame.empty(),
            .clause_only = reach == "clause",
            .number = frame == "number"  ? StatedNumber::kPlaced
                      : frame == "count" ? StatedNumber::kCounted
                                         : StatedNumber::kNone,
            .kind = entry.Attribute("kind")};
  }

  std::vector<std::uint8_t> is_speech_;  // by lexicon class
  std::vector<std::uint32_t> number_;    // by entry of the lexicon: place in entries_, where it is of speech
  std::vector<SpeechHit> entries_;
};

}  // namespace

AttributionContext::AttributionContext(std::string_view text, const Annotation& annotation, const Language& language)
    : text_(text),
      annotation_(&annotation),
      syntax_(annotation),
      quotes_(FindQuotes(text, annotation.blocks)),
      quote_of_(QuoteOfTokens(annotation.tokens, quotes_)),
      codes_(annotation.tokens.size()),
      first_hit_(annotation.tokens.size() + 1, 0) {
  NameHashes names;
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    const Token& token = annotation.tokens[i];
    TokenCode& code = codes_[i];
    code.shape = ShapeOf(token.span.In(text), token.lower, token.letters);
    code.word = code.shape == kNumber ? HashWords("0") : HashWords(token.lower);
    const bool own_lemma = token.lemma.empty() || (code.shape != kNumber && token.lemma == token.lower);
    code.lemma = own_lemma ? code.word : HashWords(token.lemma);
    code.tag = TagOf(token, code.shape, code.word, names);
    code.relation = names.Of(token.deprel);
    if (quote_of_[i] != 0) {
      const Quote& quote = quotes_[quote_of_[i] - 1];
      const bool opens = token.span.begin < quote.inner.begin;
      code.quote = opens ? 2 : token.span.begin >= quote.inner.end ? 3 : 1;
    }
  }
  const SpeechEntries& entries = language.Prepared<SpeechEntries>();
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    const SpeechHit* entry = entries.Of(hit);
    if (entry == nullptr) continue;
    ++first_hit_[hit.begin + 1];
    hits_.push_back(*entry);
    hits_.back().begin = hit.begin;
    hits_.back().end = hit.begin + hit.length;
    const auto which = static_cast<std::size_t>(entry->speech_class);
    if (which > kLastCueClass) continue;
    for (std::uint32_t i = hit.begin; i < hit.begin + hit.length && i < codes_.size(); ++i) {
      if (codes_[i].speech == 0) codes_[i].speech = static_cast<std::uint8_t>(which);
    }
  }
  for (std::size_t i = 1; i < first_hit_.size(); ++i) first_hit_[i] += first_hit_[i - 1];
  speech_before_.resize(codes_.size());
  mark_after_.resize(codes_.size());
  std::uint32_t speech = 0, mark = static_cast<std::uint32_t>(codes_.size());
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    speech_before_[i] = speech;
    speech += codes_[i].speech == static_cast<std::uint8_t>(SpeechClass::kVerb) ? 1 : 0;
  }
  for (std::size_t i = codes_.size(); i-- > 0;) {
    mark_after_[i] = mark;
    if (codes_[i].quote >= 2) mark = static_cast<std::uint32_t>(i);
  }
}

bool AttributionContext::IsOrganizationNoun(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 4;  // words
  for (const SpeechHit& hit : HitsIn({token - std::min(token, kLongest - 1), token + 1})) {
    if (hit.speech_class == SpeechClass::kOrganizationNoun && hit.end == token + 1) return true;
  }
  return false;
}

namespace {

// Reads codes around a word, with a blank beyond the sentence.
class Around {
 public:
  Around(const AttributionContext& context, std::uint32_t token)
      : context_(&context),
        at_(token),
        begin_(context.sentence_of(token).begin),
        end_(context.sentence_of(token).end) {}
  [[nodiscard]] const TokenCode& At(int offset) const {
    const std::int64_t at = static_cast<std::int64_t>(at_) + offset;
    static constexpr TokenCode kBefore{.word = 1, .lemma = 1, .tag = 1};
    static constexpr TokenCode kAfter{.word = 2, .lemma = 2, .tag = 2};
    if (at < begin_) return kBefore;
    if (at >= end_) return kAfter;
    return context_->code(static_cast<std::uint32_t>(at));
  }

 private:
  const AttributionContext* context_;
  std::uint32_t at_, begin_, end_;
};

template <typename Sink>
void CueWordFeatures(const AttributionContext& context, std::uint32_t token, const Around& around,
                     FeatureList<Sink>& list) {
  const std::string_view lower = context.token(token).lower;
  const std::uint32_t suffix = HashWords(lower.substr(lower.size() > 3 ? lower.size() - 3 : 0));
  const TokenCode &w = around.At(0), &p = around.At(-1), &n = around.At(1), &pp = around.At(-2);
  list.Add(suffix, w.shape);
  list.Add(p.word);
  list.Add(pp.word);
  list.Add(w.lemma, n.tag);
  list.Add(pp.tag, p.tag, w.tag);
  list.Add(p.word, w.tag);
  list.Add(w.speech, p.speech, n.speech);
  list.Add(w.speech, p.tag);
}

// How far the next quotation mark is behind the word, within eight words.
template <typename Sink>
void CueQuoteFeatures(const AttributionContext& context, std::uint32_t token, FeatureList<Sink>& list) {
  const TokenCode& w = context.code(token);
  const std::uint32_t mark = context.mark_after(token);
  const std::uint32_t after = mark < context.sentence_of(token).end ? std::min(mark - token, 9u) : 9;
  list.Add(w.quote, w.tag);
  list.Add(w.quote, w.lemma);
  list.Add(after, w.lemma);
}

template <typename Sink>
void CueTreeFeatures(const AttributionContext& context, std::uint32_t token, FeatureList<Sink>& list) {
  const SyntaxView& syntax = context.syntax();
  const TokenCode& w = context.code(token);
  if (!context.HasTree(token)) return;
  const auto head = syntax.Head(token);
  const TokenCode h = head ? context.code(*head) : TokenCode{};
  list.Add(w.relation, w.lemma);
  list.Add(w.relation, h.lemma, w.tag);
  list.Add(w.relation, h.tag, w.tag);
  list.Add(w.relation, h.speech, w.speech);
  std::uint32_t frame = 17;  // order-free: every relation once
  for (const std::uint32_t child : syntax.Children(token)) {
    if (context.token(child).upos == Upos::kPunct) continue;
    frame ^= MixHash(context.code(child).relation, 3u, child < token ? 1u : 2u);
  }
  list.Add(frame, w.lemma);
}

}  // namespace

template <typename Sink>
void CueHintFeatures(const AttributionContext& context, std::uint32_t token, Sink& features) {
  const Around around(context, token);
  const TokenCode &w = around.At(0), &p = around.At(-1), &n = around.At(1);
  FeatureList list(features, 500);
  list.Add(w.lemma, w.tag);
  list.Add(w.lemma, n.tag);
  list.Add(w.tag, n.word);
  list.Add(p.tag, w.tag, n.tag);
  list.Add(w.relation, w.tag);
  list.Add(w.speech, p.tag, w.quote);
}

template <typename Sink>
void CueFeatures(const AttributionContext& context, std::uint32_t token, Sink& features) {
  const Around around(context, token);
  const TokenCode& w = context.code(token);
  FeatureList list(features, 100);
  list.Add(0u);
  CueWordFeatures(context, token, around, list);
  FeatureList quotes(features, 200);
  CueQuoteFeatures(context, token, quotes);
  FeatureList place(features, 300);
  // Speech words already seen: what comes after one often belongs to its content.
  const std::uint32_t seen = context.speech_before(token) - context.speech_before(context.sentence_of(token).begin);
  place.Add(std::min(seen, 3u), w.tag);
  FeatureList tree(features, 400);
  CueTreeFeatures(context, token, tree);
}

template void CueHintFeatures(const AttributionContext&, std::uint32_t, FeatureBuffer&);
template void CueHintFeatures(const AttributionContext&, std::uint32_t, RowSum<1>&);
template void CueFeatures(const AttributionContext&, std::uint32_t, FeatureBuffer&);
template void CueFeatures(const AttributionContext&, std::uint32_t, RowSum<4>&);

}  // namespace rashomon
