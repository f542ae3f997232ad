// One pass over the bytes: a word is a run of letters and digits with apostrophes and hyphens between letters; every
// other sign is a word of its own.
#include "annotate/rough_words.h"

#include <algorithm>

#include "text/utf8.h"

namespace rashomon {
namespace {

// What a byte is: most of a text needs no more.
enum class Byte : std::uint8_t { kSign, kSpace, kSmall, kCapital, kDigit, kJoiner, kBeyond };
constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) bytes[c] = Byte::kSpace;
    if (c >= 'a' && c <= 'z') bytes[c] = Byte::kSmall;
    if (c >= 'A' && c <= 'Z') bytes[c] = Byte::kCapital;
    if (c >= '0' && c <= '9') bytes[c] = Byte::kDigit;
    if (c == '\'' || c == '-') bytes[c] = Byte::kJoiner;
    if (c >= 0x80) bytes[c] = Byte::kBeyond;
  }
  return bytes;
}();
Byte ByteAt(std::string_view text, std::size_t at) {
  return kBytes[static_cast<unsigned char>(text[at])];
}

// Letters of any script; signs, spaces and symbols beyond ASCII are cut out by their blocks.
bool IsLetterBeyondAscii(char32_t c) {
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;
  if (c >= 0x3000 && c <= 0x303F) return false;
  return c != 0xFFFD && !(c >= 0xFE00 && c <= 0xFE0F) && c != 0xFEFF && c < 0x1F000;
}
bool IsSpaceBeyondAscii(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000 ||
         c == 0xFEFF;
}

bool IsLetterAt(std::string_view text, std::size_t at) {
  const Byte byte = ByteAt(text, at);
  return byte == Byte::kSmall || byte == Byte::kCapital ||
         (byte == Byte::kBeyond && IsLetterBeyondAscii(DecodeAt(text, at).value));
}

// A word or sign from `begin` on, as it is read.
struct Reach {
  std::size_t end = 0;
  bool capital = false;  // holds an ASCII capital
  bool beyond = false;   // holds more than ASCII
};

// The word that begins at `begin`: letters and digits, and a joiner between a letter and a letter.
Reach WordFrom(std::string_view text, std::size_t begin) {
  Reach word{.end = begin};
  bool last_is_letter = false;
  while (word.end < text.size()) {
    const Byte byte = ByteAt(text, word.end);
    if (byte == Byte::kSmall || byte == Byte::kCapital || byte == Byte::kDigit) {
      last_is_letter = byte != Byte::kDigit;
      word.capital |= byte == Byte::kCapital;
      ++word.end;
      continue;
    }
    if (byte != Byte::kBeyond && byte != Byte::kJoiner) break;
    const CodePoint point = DecodeAt(text, word.end);
    const std::size_t next = word.end + point.length;
    if (byte == Byte::kBeyond && IsLetterBeyondAscii(point.value)) {
      last_is_letter = true;
    } else {
      const bool joins = byte == Byte::kJoiner || point.value == 0x2019;
      if (!joins || !last_is_letter || next >= text.size() || !IsLetterAt(text, next)) break;
    }
    word.beyond |= byte == Byte::kBeyond;
    word.end = next;
  }
  return word;
}

void StraightenApostrophes(std::string& word) {
  for (std::size_t at; (at = word.find("\u2019")) != std::string::npos;) word.replace(at, 3, "'");
}

}  // namespace

RoughWords::RoughWords(std::string_view text) : text_(text), lower_(LowerAscii(text)) {
  constexpr std::size_t kUsualWord = 4;  // bytes, with the blank
  words_.reserve(text.size() / kUsualWord + 8);
  first_in_stride_.reserve(text.size() / kStride + 1);
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    const Byte byte = ByteAt(text, at);
    if (byte == Byte::kSpace) {
      space = true;
      ++at;
      continue;
    }
    const CodePoint point = byte == Byte::kBeyond ? DecodeAt(text, at) : CodePoint{0, 1};
    if (byte == Byte::kBeyond && IsSpaceBeyondAscii(point.value)) {
      space = true;
      at += point.length;
      continue;
    }
    const bool is_word = byte == Byte::kDigit || IsLetterAt(text, at);
    const Reach reach = is_word ? WordFrom(text, at)
                                : Reach{.end = at + point.length, .capital = false, .beyond = byte == Byte::kBeyond};
    RoughWord word{.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(reach.end)},
                   .lower = std::string_view(lower_).substr(at, reach.end - at),
                   .is_word = is_word,
                   .upper = is_word && (reach.capital || byte == Byte::kDigit),
                   .space_before = space};
    if (reach.beyond) {
      const std::string_view form = word.span.In(text);
      std::string lower = LowerCase(form);
      word.upper = is_word && (lower != form || byte == Byte::kDigit);
      StraightenApostrophes(lower);
      if (lower != word.lower) word.lower = rewrites_.emplace_back(std::move(lower));
    }
    first_in_stride_.resize(at / kStride + 1, static_cast<std::uint32_t>(words_.size()));
    words_.push_back(word);
    space = false;
    at = reach.end;
  }
}

std::uint32_t RoughWords::At(std::uint32_t offset) const {
  const std::uint32_t stride = offset / kStride;
  if (stride >= first_in_stride_.size()) return static_cast<std::uint32_t>(words_.size());
  std::uint32_t at = first_in_stride_[stride];
  while (at < words_.size() && words_[at].span.begin < offset) ++at;
  return at;
}

// ---- lexicon classes ------------------------------------------------------------------------------------------

namespace {

constexpr auto kClassCount = static_cast<std::size_t>(RoughClass::kCount);
constexpr std::array<std::string_view, kClassCount> kClassNames = {
    "block_agency",       "block_caption_start", "block_credit_link",  "block_credit_start", "block_headline_tag",
    "block_media_prefix", "block_notice",        "block_notice_start", "calendar_meridiem",  "calendar_month",
    "calendar_weekday",   "calendar_zone",       "correction_notice",  "developing_notice",  "other_time_cue",
    "publication_cue",    "publication_link",    "same_day_word",      "weekday_shifter",    "year_preposition"};

// Those that the language has.
std::vector<LexiconClassId> RoughClassesOf(const Lexicon& lexicon) {
  std::vector<LexiconClassId> classes;
  for (const std::string_view name : kClassNames) {
    if (const auto id = lexicon.FindClass(name)) classes.push_back(*id);
  }
  return classes;
}

}  // namespace

RoughLexicon::RoughLexicon(const Language& language)
    : lexicon_(&language.lexicon()),
      by_class_(language.lexicon().class_count(), RoughClass::kCount),
      finder_(language.lexicon().FinderOf(RoughClassesOf(language.lexicon()))) {
  for (std::size_t i = 0; i < kClassCount; ++i) {
    const auto id = lexicon_->FindClass(kClassNames[i]);
    if (!id) continue;
    by_class_[id->index()] = static_cast<RoughClass>(i);
    for (const LexiconEntryId entry : lexicon_->EntriesOf(*id)) {
      const std::string_view text = lexicon_->Entry(entry).text;
      begins_.Add(text.substr(0, text.find(' ')));
    }
  }
}

RoughHits::RoughHits(const RoughWords& words, const RoughLexicon& lexicon) : lexicon_(&lexicon) {
  // Only what may begin a phrase, or go on with one, is looked up.
  std::vector<PhraseFinder::Numbers> numbers;
  numbers.reserve(words.words().size());
  std::uint32_t number = 0;
  for (const RoughWord& word : words.words()) {
    const bool may_be_in_one = number != 0 || lexicon.begins_.MayHold(word.lower);
    number = may_be_in_one ? lexicon.finder_.words().Find(word.lower) : 0;
    numbers.push_back({.lemma = number, .form = number});
  }
  std::vector<LexiconHit> found;
  found.reserve(numbers.size());
  lexicon.finder_.FindAll(numbers, 0, found);
  // Hits come by begin, then longest first; counting them by class keeps that order within each.
  const auto class_of = [&](const LexiconHit& hit) {
    return static_cast<std::size_t>(lexicon.by_class_[hit.lexicon_class.index()]);
  };
  for (const LexiconHit& hit : found) ++first_[class_of(hit) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  auto place = first_;
  hits_ = found;
  for (const LexiconHit& hit : found) hits_[place[class_of(hit)]++] = hit;
}

ClassMatcher::ClassMatcher(const RoughHits& hits, RoughClass lexicon_class) : lexicon_(hits.lexicon_->lexicon_) {
  const auto index = static_cast<std::size_t>(lexicon_class);
  of_class_ = std::span(hits.hits_).subspan(hits.first_[index], hits.first_[index + 1] - hits.first_[index]);
}

ClassMatcher::Match ClassMatcher::At(std::uint32_t at, std::uint32_t end) const {
  const auto [where, match] = Find(at, end);
  return where == at ? match : Match{};
}

std::pair<std::uint32_t, ClassMatcher::Match> ClassMatcher::Find(std::uint32_t begin, std::uint32_t end) const {
  auto found = std::ranges::lower_bound(of_class_, begin, {}, &LexiconHit::begin);
  for (; found != of_class_.end() && found->begin < end; ++found) {
    if (found->begin + found->length > end) continue;
    return {found->begin, {found->length, &lexicon_->Entry(found->entry)}};
  }
  return {end, {}};
}

// ---- one reading for several steps ----------------------------------------------------------------------------

RoughText::RoughText(std::string_view text, const RoughLexicon& lexicon)
    : words(text), hits(words, lexicon), dates(FindWrittenDates(words, hits)) {}

const RoughText& RoughTextOf(const Report& report, const Language& language, Annotation& annotation) {
  if (!annotation.rough)
    annotation.rough = std::make_shared<const RoughText>(report.text, language.Prepared<RoughLexicon>());
  return *annotation.rough;
}

}  // namespace rashomon
