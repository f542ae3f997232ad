// What attributions are found in, made once for a report: hashes of its words, its quotations, its words of speech.
#include <algorithm>
#include <array>

#include "annotate/attribution_features.h"
#include "annotate/characters.h"
#include "annotate/model_file.h"
#include "language/language.h"
#include "language/word_table.h"

namespace rashomon {
namespace {

enum Shape : std::uint8_t { kMark, kLower, kCapital, kAllCapitals, kNumber };

// Of a form of ASCII letters alone.
std::uint8_t ShapeOfLetters(std::string_view form, std::string_view lower) {
  if (IsSmallLetters(form)) return kLower;
  return form.size() == 1 || form[1] == lower[1] ? kCapital : kAllCapitals;
}

std::uint8_t ShapeOf(std::string_view form, std::string_view lower) {
  bool alnum = false, digit = false;
  for (const char c : form) {
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
  if (form == lower) return kLower;
  const bool second_same = form.size() > 1 && lower.size() == form.size() && form[1] == lower[1];
  return form.size() == 1 || second_same ? kCapital : kAllCapitals;
}

// HashWords of what is known beforehand: the words that the language's patterns name, by their numbers (two words of
// three in a report), and the names of tags and relations, by where they lie in the model that gives them.
class KnownHashes {
 public:
  explicit KnownHashes(const Language& language) : words_(1) {
    const WordTable& words = language.vocabulary().words();
    for (std::uint32_t number = 1; number <= words.size(); ++number) words_.push_back(HashWords(words.Text(number)));
    const Result<ModelFile> model = ModelFile::Open(language.file("syntax.bin"), "SYN1");
    if (!model || model->names().empty()) return;
    names_ = model->names().front().data();
    const std::string_view last = model->names().back();
    labels_.resize(static_cast<std::size_t>(last.data() + last.size() - names_));
    for (const std::string_view name : model->names()) {
      Note(name);
      if (!name.empty()) Note(name.substr(1));  // a tag stands behind the letter of its class
    }
  }
  // `number`: the word's among the vocabulary, 0 where it has none.
  [[nodiscard]] std::uint32_t OfWord(std::uint32_t number, std::string_view word) const {
    return number != 0 ? words_[number] : HashWords(word);
  }
  [[nodiscard]] std::uint32_t OfLabel(std::string_view name) const {
    const std::size_t at = PlaceOf(name);
    return at < labels_.size() && labels_[at].size == name.size() && !name.empty() ? labels_[at].hash : HashWords(name);
  }

 private:
  struct Label {
    std::uint32_t hash = 0, size = 0;
  };
  // Beyond all labels for what lies elsewhere.
  [[nodiscard]] std::size_t PlaceOf(std::string_view name) const {
    return reinterpret_cast<std::uintptr_t>(name.data()) - reinterpret_cast<std::uintptr_t>(names_);
  }
  void Note(std::string_view name) {
    if (name.empty()) return;
    labels_[PlaceOf(name)] = {HashWords(name), static_cast<std::uint32_t>(name.size())};
  }
  std::vector<std::uint32_t> words_;  // by number
  const char* names_ = nullptr;
  std::vector<Label> labels_;  // by the distance of the first letter from names_
};

// In the order of SpeechClass.
constexpr std::array<std::string_view, 15> kSpeechClasses = {"",
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
                                                             "incident_verb",
                                                             "figure_by"};
// Classes after this one are no cues.
constexpr std::size_t kLastCueClass = static_cast<std::size_t>(SpeechClass::kHearsay);

// What the lexicon says of its words of speech, read once in a language: a hit without its place by entry.
class SpeechEntries {
 public:
  explicit SpeechEntries(const Language& language) {
    const Lexicon& lexicon = language.lexicon();
    std::vector<SpeechClass> class_of(lexicon.class_count(), SpeechClass::kNone);
    for (std::size_t i = 1; i < kSpeechClasses.size(); ++i) {
      const auto id = lexicon.FindClass(kSpeechClasses[i]);
      if (id) class_of[id->index()] = static_cast<SpeechClass>(i);
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
  [[nodiscard]] bool IsSpeech(LexiconClassId id) const { return is_speech_[id.index()] != 0; }
  // Of one that IsSpeech.
  [[nodiscard]] const SpeechHit& Of(LexiconEntryId entry) const { return entries_[number_[entry.index()]]; }

 private:
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

  std::vector<std::uint8_t> is_speech_;  // by lexicon class, all of them
  std::vector<std::uint32_t> number_;    // by entry of the lexicon: place in entries_, where it is of speech
  std::vector<SpeechHit> entries_;
};

}  // namespace

AttributionContext::AttributionContext(std::string_view text, const Annotation& annotation, const Language& language)
    : text_(text),
      annotation_(&annotation),
      syntax_(annotation),
      quotes_(FindQuotes(text, annotation.blocks)),
      stride_(annotation.tokens.size() + 2 * kMargin),
      numbers_(kNumbers * stride_),
      bytes_(kBytes * stride_) {
  const std::size_t count = annotation.tokens.size();
  const KnownHashes& known = language.Prepared<KnownHashes>();
  static constexpr std::uint32_t kNumberHash = HashWords("0");
  const bool numbered = annotation.pattern_words.size() == count;
  std::size_t quote = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const Token& token = annotation.tokens[i];
    const PatternWord numbers = numbered ? annotation.pattern_words[i] : PatternWord{};
    const std::string_view form = token.span.In(text);
    const std::uint8_t shape = token.letters ? ShapeOfLetters(form, token.lower) : ShapeOf(form, token.lower);
    const std::uint32_t word = shape == kNumber ? kNumberHash : known.OfWord(numbers.form, token.lower);
    // Most words that are their own lemma are so in the same place.
    const bool own_lemma = token.lemma.empty() || (shape != kNumber && token.lemma.data() == token.lower.data() &&
                                                   token.lemma.size() == token.lower.size());
    At(kShape, i) = shape;
    At(kWord, i) = word;
    At(kLemma, i) = own_lemma ? word : known.OfWord(numbers.lemma, token.lemma);
    // Punctuation is its own tag.
    At(kTag, i) = shape == kMark        ? word
                  : !token.xpos.empty() ? known.OfLabel(token.xpos)
                                        : MixHash(static_cast<std::uint32_t>(token.upos), shape);
    At(kRelation, i) = known.OfLabel(token.deprel);
    all_in_tree_ = all_in_tree_ && !token.deprel.empty();
    while (quote < quotes_.size() && quotes_[quote].span.end <= token.span.begin) ++quote;
    if (quote == quotes_.size() || !quotes_[quote].span.Contains(token.span.begin)) continue;
    const bool opens = token.span.begin < quotes_[quote].inner.begin;
    At(kQuoteOf, i) = static_cast<std::uint32_t>(quote + 1);
    At(kQuote, i) = opens ? 2 : token.span.begin >= quotes_[quote].inner.end ? 3 : 1;
  }
  FindSpeech(language);
}

void AttributionContext::FindSpeech(const Language& language) {
  const auto count = static_cast<std::uint32_t>(annotation_->tokens.size());
  const SpeechEntries& entries = language.Prepared<SpeechEntries>();
  const std::vector<LexiconHit>& all = annotation_->lexicon_hits;
  // One hit of ten is of speech, and no branch could foretell which.
  std::vector<std::uint32_t> of_speech(all.size() + 1);
  std::size_t found = 0;
  for (std::uint32_t h = 0; h < all.size(); ++h) {
    of_speech[found] = h;
    found += entries.IsSpeech(all[h].lexicon_class) ? 1 : 0;
  }
  hits_.reserve(found);
  for (std::size_t f = 0; f < found; ++f) {
    const LexiconHit& hit = all[of_speech[f]];
    ++At(kFirstHit, hit.begin + 1);
    SpeechHit& entry = hits_.emplace_back(entries.Of(hit.entry));
    entry.begin = hit.begin;
    entry.end = hit.begin + hit.length;
    const auto which = static_cast<std::size_t>(entry.speech_class);
    if (which > kLastCueClass) continue;
    for (std::uint32_t i = hit.begin; i < hit.begin + hit.length && i < count; ++i) {
      std::uint8_t& speech = At(kSpeech, i);
      if (speech == 0) speech = static_cast<std::uint8_t>(which);
    }
  }
  std::uint32_t speech = 0, begun = 0, mark = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    At(kFirstHit, i) = begun += At(kFirstHit, i);
    At(kSpeechBefore, i) = speech;
    speech += At(kSpeech, i) == static_cast<std::uint8_t>(SpeechClass::kVerb) ? 1 : 0;
  }
  At(kFirstHit, count) += begun;
  for (std::uint32_t i = count; i-- > 0;) {
    At(kMarkAfter, i) = mark;
    if (At(kQuote, i) >= 2) mark = i;
  }
}

bool AttributionContext::IsOrganizationNoun(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 4;  // words
  for (const SpeechHit& hit : HitsIn({token - std::min(token, kLongest - 1), token + 1})) {
    if (hit.speech_class == SpeechClass::kOrganizationNoun && hit.end == token + 1) return true;
  }
  return false;
}

}  // namespace rashomon
