// One pass over the bytes: a word is a run of letters and digits with apostrophes and hyphens between letters; every
// other sign is a word of its own.
#include "annotate/rough_words.h"

#include <algorithm>
#include <tuple>

#include "text/utf8.h"

namespace rashomon {
namespace {

bool IsAsciiLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool IsDigit(char32_t c) {
  return c >= '0' && c <= '9';
}

// Letters of any script; signs, spaces and symbols beyond ASCII are cut out by their blocks.
bool IsLetter(char32_t c) {
  if (c < 0x80) return IsAsciiLetter(c);
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;
  if (c >= 0x3000 && c <= 0x303F) return false;
  return c != 0xFFFD && !(c >= 0xFE00 && c <= 0xFE0F) && c != 0xFEFF && c < 0x1F000;
}
bool IsSpace(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
}
bool IsJoiner(char32_t c) {
  return c == '\'' || c == 0x2019 || c == '-';
}

// DecodeAt, with the common case in line.
CodePoint PointAt(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : DecodeAt(text, at);
}

// The end of the word that begins at `begin`.
std::size_t WordEnd(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  bool last_is_letter = false;
  while (at < text.size()) {
    const CodePoint point = PointAt(text, at);
    if (IsLetter(point.value) || IsDigit(point.value)) {
      last_is_letter = IsLetter(point.value);
      at += point.length;
      continue;
    }
    const std::size_t next = at + point.length;
    if (!last_is_letter || !IsJoiner(point.value) || next >= text.size()) break;
    if (!IsLetter(PointAt(text, next).value)) break;
    at = next;
  }
  return at;
}

// True if lower-casing changed anything.
bool AppendLower(std::string& out, std::string_view word) {
  if (std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    bool changed = false;
    for (const char c : word) {
      const bool capital = c >= 'A' && c <= 'Z';
      changed = changed || capital;
      out.push_back(capital ? static_cast<char>(c + ('a' - 'A')) : c);
    }
    return changed;
  }
  std::string lower = LowerCase(word);
  const bool changed = lower != word;
  for (std::size_t at; (at = lower.find("\u2019")) != std::string::npos;) lower.replace(at, 3, "'");
  out += lower;
  return changed;
}

}  // namespace

RoughWords::RoughWords(std::string_view text) : text_(text) {
  std::vector<std::size_t> ends;  // of each word in lower_
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = PointAt(text, at);
    if (IsSpace(point.value)) {
      space = true;
      at += point.length;
      continue;
    }
    const bool is_word = IsLetter(point.value) || IsDigit(point.value);
    const std::size_t end = is_word ? WordEnd(text, at) : at + point.length;
    const bool changed = AppendLower(lower_, text.substr(at, end - at));
    words_.push_back({.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                      .lower = {},
                      .is_word = is_word,
                      .upper = is_word && (changed || IsDigit(point.value)),
                      .space_before = space});
    ends.push_back(lower_.size());
    space = false;
    at = end;
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i].lower = std::string_view(lower_).substr(begin, ends[i] - begin);
    begin = ends[i];
  }
}

std::uint32_t RoughWords::At(std::uint32_t offset) const {
  const auto found =
      std::ranges::lower_bound(words_, offset, {}, [](const RoughWord& word) { return word.span.begin; });
  return static_cast<std::uint32_t>(found - words_.begin());
}

// ---- lexicon classes ------------------------------------------------------------------------------------------

RoughHits::RoughHits(const RoughWords& words, const Lexicon& lexicon) : lexicon_(lexicon) {
  std::vector<LexiconWord> forms;
  forms.reserve(words.words().size());
  for (const RoughWord& word : words.words()) forms.push_back({.form = word.lower, .lemma = {}});
  // Hits come by begin, then longest first; counting them by class keeps that order within each.
  const std::vector<LexiconHit> found = lexicon.FindAll(forms);
  std::vector<std::uint32_t> place;  // by class: where its next hit goes
  for (const LexiconHit& hit : found) {
    if (place.size() < hit.lexicon_class.index() + 2) place.resize(hit.lexicon_class.index() + 2, 0);
    ++place[hit.lexicon_class.index() + 1];
  }
  for (std::size_t i = 1; i < place.size(); ++i) place[i] += place[i - 1];
  hits_.assign(found.size(), {.entry = LexiconEntryId(0)});
  for (const LexiconHit& hit : found) {
    hits_[place[hit.lexicon_class.index()]++] = {.lexicon_class = static_cast<std::uint32_t>(hit.lexicon_class.index()),
                                                 .begin = hit.begin,
                                                 .length = hit.length,
                                                 .entry = hit.entry};
  }
}

ClassMatcher::ClassMatcher(const RoughHits& hits, std::string_view class_name) : hits_(hits) {
  const auto id = hits.lexicon_.FindClass(class_name);
  if (!id) return;
  const auto found =
      std::ranges::equal_range(hits.hits_, static_cast<std::uint32_t>(id->index()), {}, &RoughHits::Hit::lexicon_class);
  of_class_ = std::span(found.begin(), found.end());
}

ClassMatcher::Match ClassMatcher::At(std::uint32_t at, std::uint32_t end) const {
  const auto [where, match] = Find(at, end);
  return where == at ? match : Match{};
}

std::pair<std::uint32_t, ClassMatcher::Match> ClassMatcher::Find(std::uint32_t begin, std::uint32_t end) const {
  auto found = std::ranges::lower_bound(of_class_, begin, {}, &RoughHits::Hit::begin);
  for (; found != of_class_.end() && found->begin < end; ++found) {
    if (found->begin + found->length > end) continue;
    return {found->begin, {found->length, &hits_.lexicon_.Entry(found->entry)}};
  }
  return {end, {}};
}

// ---- one reading for several steps ----------------------------------------------------------------------------

RoughText::RoughText(std::string_view text, const Lexicon& lexicon)
    : words(text), hits(words, lexicon), dates(FindWrittenDates(words, hits)) {}

const RoughText& RoughTextOf(const Report& report, const Language& language, Annotation& annotation) {
  if (!annotation.rough) annotation.rough = std::make_shared<const RoughText>(report.text, language.lexicon());
  return *annotation.rough;
}

}  // namespace rashomon
