#include "annotate/name_features.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "annotate/characters.h"
#include "base/hash.h"
#include "language/word_table.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

// Lexicon classes by the order of NameClass.
constexpr std::string_view kNameClasses[] = {
    "title",          "name_suffix",           "name_particle",     "country_name",       "demonym",
    "us_state",       "us_state_abbreviation", "region_name",       "armed_organization", "known_organization",
    "group_name",     "supranational_place",   "organization_word", "facility_word",      "place_word",
    "direction_word", "person_noun",           "organization_noun", "name_stop",          "place_cue",
    "us_state_people"};
constexpr std::uint8_t kNoClass = 255;
constexpr std::uint32_t kMaxPhraseWords = 4;  // of a city's name
constexpr std::uint32_t kSmallCity = 15'000;  // people
constexpr std::uint32_t kLargeCity = 250'000;

constexpr std::uint64_t Mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15ULL)) * 0xff51afd7ed558ccdULL;
  h ^= h >> 32;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ h >> 29;
}

bool IsDigit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool IsAsciiPunctuation(char32_t c) {
  return c < 0x80 && !IsDigit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

bool BeginsWithCapital(std::string_view form) {
  if (form.empty()) return false;
  const auto first = static_cast<unsigned char>(form[0]);
  return IsUpperLetter(first < 0x80 ? char32_t{first} : DecodeAt(form, 0).value);
}

bool HoldsCapitalOrDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

constexpr std::uint64_t kSmallShape = Mix(Fnv1a64("x"), 0);

// "McAllen" -> "XxXx", "U.S." -> "X.X.", "2021" -> "0"; runs are written once.
std::uint64_t ShapeOf(std::string_view form) {
  // Most words are of small letters, or of a capital and small letters.
  static constexpr std::uint64_t kCapitalised = Mix(Fnv1a64("Xx"), 0);
  if (form.size() > 1 && IsSmallLetters(form.substr(1))) {
    if (form[0] >= 'a' && form[0] <= 'z') return kSmallShape;
    if (form[0] >= 'A' && form[0] <= 'Z') return kCapitalised;
  }
  char shape[12];
  std::size_t length = 0;
  for (std::size_t i = 0; i < form.size() && length < sizeof shape;) {
    const CodePoint point = DecodeAt(form, i);
    i += point.length;
    const char sign = IsUpperLetter(point.value)        ? 'X'
                      : IsDigit(point.value)            ? '0'
                      : IsAsciiPunctuation(point.value) ? static_cast<char>(point.value)
                                                        : 'x';
    if (length == 0 || shape[length - 1] != sign) shape[length++] = sign;
  }
  const bool all_capitals = length == 1 && shape[0] == 'X';
  return Mix(Fnv1a64({shape, length}), all_capitals ? std::min<std::uint64_t>(form.size(), 6) : 0);
}

// The first or last `count` bytes, cut at a character's edge; empty if the word is no longer than that.
std::string_view Prefix(std::string_view word, std::size_t count) {
  if (word.size() <= count) return {};
  while (count > 0 && (static_cast<unsigned char>(word[count]) & 0xC0) == 0x80) --count;
  return word.substr(0, count);
}
std::string_view Suffix(std::string_view word, std::size_t count) {
  if (word.size() <= count) return {};
  std::size_t at = word.size() - count;
  while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) ++at;
  return word.substr(at);
}

NameLetters LettersOf(std::string_view form, std::string_view lower) {
  NameLetters letters{.word = HashedWord(lower).hash, .lower = Fnv1a64(lower)};
  letters.small = IsSmallLetters(form);
  letters.shape = letters.small ? kSmallShape : ShapeOf(form);
  letters.capital = BeginsWithCapital(form);
  letters.marked = letters.capital || HoldsCapitalOrDigit(form);
  letters.suffix3 = Fnv1a64(Suffix(lower, 3));
  return letters;
}

// Where each word of a text stands first, by its hash; room for `words` different ones.
class FirstPlaces {
 public:
  FirstPlaces(std::size_t words, std::pmr::memory_resource* memory)
      : slots_(std::bit_ceil(2 * words + 2), memory), hashes_(memory) {
    hashes_.reserve(words);
  }
  // Of the next word of the text.
  std::uint32_t Add(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    hashes_.push_back(hash);
    for (; slots_[at] != 0; at = (at + 1) & mask) {
      if (hashes_[slots_[at] - 1] == hash) return slots_[at] - 1;
    }
    slots_[at] = static_cast<std::uint32_t>(hashes_.size());
    return slots_[at] - 1;
  }

 private:
  std::pmr::vector<std::uint32_t> slots_;  // the word's number, from 1 on
  std::pmr::vector<std::uint64_t> hashes_;
};

enum Elsewhere : std::uint16_t {
  kAfterTitle = 1,
  kAfterFirstName = 2,
  kAfterPlaceCue = 4,
  kBeforeOrganizationWord = 8,
  kSmallLetters = 16,
  kCapitalInside = 32,
  kBeforePossessive = 64,
  kInBrackets = 128,
  kBeforeLastName = 256,
  kAfterCountryPeople = 512
};

}  // namespace

// ---- what lists and lexicons say ------------------------------------------------------------------------------

NameKnowledge::NameKnowledge(const Language& language)
    : lexicon_(&language.lexicon()),
      gazetteer_(language.file("gazetteer/places.dat")),
      first_names_(language.file("names/first_names.txt")),
      last_names_(language.file("names/last_names.txt")) {
  static_assert(std::size(kNameClasses) == static_cast<std::size_t>(NameClass::kFirstName));
  for (std::size_t i = 0; i < std::size(kNameClasses); ++i) {
    const auto id = lexicon_->FindClass(kNameClasses[i]);
    if (!id) continue;
    if (bit_of_class_.size() <= id->index()) bit_of_class_.resize(id->index() + 1, kNoClass);
    bit_of_class_[id->index()] = static_cast<std::uint8_t>(i);
  }
}

char NameKnowledge::GenderOf(std::string_view lower) const {
  const auto found = first_names_.Find(lower);
  return !found ? '\0' : found->empty() ? 'u' : found->front();
}

void NameKnowledge::AddClasses(NameDocument& document, std::span<const LexiconHit> hits) const {
  for (const LexiconHit& hit : hits) {
    const std::size_t id = hit.lexicon_class.index();
    const std::uint8_t bit = id < bit_of_class_.size() ? bit_of_class_[id] : kNoClass;
    if (bit == kNoClass) continue;
    const std::uint32_t end =
        std::min<std::uint32_t>(hit.begin + hit.length, static_cast<std::uint32_t>(document.words.size()));
    for (std::uint32_t i = hit.begin; i < end; ++i) {
      document.words[i].classes |= std::uint64_t{1} << bit;
      if (i > hit.begin) document.words[i].classes |= Bit(NameClass::kInside);
    }
  }
  ReadWords(document);
  for (const NameSentence& sentence : document.sentences) AddCities(document, sentence);
}

void NameKnowledge::ReadWords(NameDocument& document) const {
  std::unique_ptr<FormMemory<Kept>> memory = idle_.Take();
  if (memory == nullptr) memory = std::make_unique<FormMemory<Kept>>();
  for (const NameSentence& sentence : document.sentences) {
    const bool mono = sentence.letter_case == LetterCase::kMono;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      NameWord& word = document.words[i];
      Kept& kept = memory->Of(word.form, [&] { return Kept{LettersOf(word.form, word.lower), {}}; });
      word.letters = kept.letters;
      if (!mono && !kept.letters.capital) continue;
      if (!kept.listings.known) kept.listings = Listed(word.lower);
      word.listings = kept.listings;
      word.classes |= kept.listings.classes;
    }
  }
  idle_.Give(std::move(memory));
}

NameListings NameKnowledge::Listed(std::string_view lower) const {
  NameListings listings{.known = true};
  const std::uint64_t hash = Fnv1a64(lower);
  if (first_names_.Find(lower, hash)) listings.classes |= Bit(NameClass::kFirstName);
  if (last_names_.Find(lower, hash)) listings.classes |= Bit(NameClass::kLastName);
  std::string folded;
  AppendFolded(folded, lower);
  if (folded.size() < 2 || !gazetteer_.MayBegin(folded)) return listings;
  const auto places = gazetteer_.FindBeginning(folded);
  if (!places) return listings;
  listings.begins_city = true;
  listings.goes_on = folded.ends_with('-') || gazetteer_.GoesOn(folded, *places);
  listings.is_city = !places->empty();
  if (listings.is_city) listings.population = gazetteer_.Entry(*places->begin()).population;
  return listings;
}

void NameKnowledge::AddCities(NameDocument& document, const NameSentence& sentence) const {
  std::string phrase;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const NameListings& first = document.words[i].listings;
    if (!first.begins_city) continue;
    std::uint32_t population = first.population;
    std::uint32_t found_end = first.is_city ? i + 1 : i;
    const std::uint32_t limit = first.goes_on ? std::min(sentence.end, i + kMaxPhraseWords) : i;
    phrase.clear();
    for (std::uint32_t j = i; j < limit; ++j) {
      const std::string_view lower = document.words[j].lower;
      if (j > i && lower != "-" && !phrase.ends_with('-')) phrase.push_back(' ');
      AppendFolded(phrase, lower);
      if (j == i) continue;
      const auto range = gazetteer_.FindBeginning(phrase);
      if (!range) break;
      if (range->empty()) continue;
      population = gazetteer_.Entry(*range->begin()).population;
      found_end = j + 1;
    }
    const NameClass size = population >= kLargeCity   ? NameClass::kLargeCity
                           : population >= kSmallCity ? NameClass::kCity
                                                      : NameClass::kSmallCity;
    for (std::uint32_t j = i; j < found_end; ++j) document.words[j].classes |= Bit(size);
  }
}

// ---- features -------------------------------------------------------------------------------------------------

NameFeatures::NameFeatures(const NameDocument& document)
    : document_(&document), words_(document.words.size(), document.memory()) {
  ReadForms();
  MarkNames();
  ReadElsewhere();
}

void NameFeatures::ReadForms() {
  for (const NameSentence& sentence : document_->sentences) {
    const bool mono = sentence.letter_case == LetterCase::kMono;
    const std::uint64_t title = sentence.letter_case == LetterCase::kTitle ? 1 : 0;
    const std::uint64_t small = Mix(kSmallShape, title);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const NameLetters& letters = document_->words[i].letters;
      Word& out = words_[i];
      out.lower = letters.lower;
      out.suffix3 = letters.suffix3;
      if (mono) continue;
      const std::string_view form = document_->words[i].form;
      const bool joined =
          i > sentence.begin && words_[i - 1].marked && (form == "-" || document_->words[i - 1].form == "-");
      out.shape = letters.small ? small : Mix(letters.shape, title);
      out.capital = letters.capital;
      out.marked = letters.marked || joined;
    }
  }
}

// A word may be a name where it is marked itself or stands between words that are, two away at most.
void NameFeatures::MarkNames() {
  constexpr std::uint32_t kReach = 2;
  std::pmr::vector<std::uint8_t> marked(document_->memory());  // of a sentence, with zeros before it and after it
  for (const NameSentence& sentence : document_->sentences) {
    const std::uint32_t size = sentence.end - sentence.begin;
    marked.assign(size + 2 * kReach + 8, 0);
    for (std::uint32_t i = 0; i < size; ++i)
      marked[i + kReach] = words_[sentence.begin + i].marked || sentence.letter_case != LetterCase::kNormal ? 1 : 0;
    const auto eight = [&](std::size_t at) {
      std::uint64_t read = 0;
      std::memcpy(&read, marked.data() + at, sizeof read);
      return read;
    };
    for (std::uint32_t i = 0; i < size; i += 8) {
      const std::uint64_t flags = eight(i + 2) | ((eight(i) | eight(i + 1)) & (eight(i + 3) | eight(i + 4)));
      std::uint8_t may[8];
      std::memcpy(may, &flags, sizeof may);
      for (std::uint32_t k = 0; k < std::min(8u, size - i); ++k)
        words_[sentence.begin + i + k].may_be_name = may[k] != 0;
    }
  }
}

void NameFeatures::ReadElsewhere() {
  FirstPlaces places(words_.size(), document_->memory());
  std::pmr::vector<std::uint32_t> first(document_->memory());  // by word: where the same word stands first
  first.reserve(words_.size());
  for (const NameWord& word : document_->words) first.push_back(places.Add(word.letters.word));
  const auto has = [&](std::uint32_t i, NameClass c) { return (document_->words[i].classes & Bit(c)) != 0; };
  for (const NameSentence& sentence : document_->sentences) {
    const bool mono = sentence.letter_case == LetterCase::kMono;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      std::uint16_t bits = 0;
      if (!words_[i].capital && !mono) bits |= kSmallLetters;
      if (words_[i].capital || mono) {
        if (i > sentence.begin) {
          if (words_[i].capital && sentence.letter_case == LetterCase::kNormal) bits |= kCapitalInside;
          if (has(i - 1, NameClass::kTitle)) bits |= kAfterTitle;
          if (has(i - 1, NameClass::kFirstName) && words_[i - 1].capital) bits |= kAfterFirstName;
          if (has(i - 1, NameClass::kPlaceCue)) bits |= kAfterPlaceCue;
          if (has(i - 1, NameClass::kDemonym)) bits |= kAfterCountryPeople;
          if (document_->words[i - 1].lower == "(") bits |= kInBrackets;
        }
        if (i + 1 < sentence.end) {
          const bool capital_follows = words_[i + 1].capital || mono;
          if (has(i + 1, NameClass::kOrganizationWord) && capital_follows) bits |= kBeforeOrganizationWord;
          if (has(i + 1, NameClass::kLastName) && words_[i + 1].capital) bits |= kBeforeLastName;
          if (document_->words[i + 1].lower == "'s") bits |= kBeforePossessive;
        }
      }
      words_[first[i]].elsewhere |= bits;
    }
  }
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i].elsewhere = words_[first[i]].elsewhere;
}

std::size_t NameFeatures::Of(const NameSentence& sentence, std::uint32_t i,
                             std::array<std::uint64_t, kMax>& out) const {
  std::size_t count = 0;
  const std::uint64_t mode = static_cast<std::uint64_t>(sentence.letter_case);
  const auto add = [&](std::uint64_t kind, std::uint64_t value) {
    if (count < kMax) out[count++] = Mix(kind, value);
  };
  const std::int64_t first = sentence.begin;
  const std::int64_t last = static_cast<std::int64_t>(sentence.end) - 1;
  const auto at = [&](int offset) { return static_cast<std::int64_t>(i) + offset; };
  const auto inside = [&](int offset) { return at(offset) >= first && at(offset) <= last; };
  static const Word kEdge{.lower = 1, .shape = 2, .suffix3 = 3};
  const auto word = [&](int offset) -> const Word& { return inside(offset) ? words_[at(offset)] : kEdge; };
  const auto classes = [&](int offset) {
    return inside(offset) ? document_->words[at(offset)].classes : ~std::uint64_t{0};
  };
  const Word& here = words_[i];
  const std::string_view lower = document_->words[i].lower;
  const std::uint64_t capital = mode == 1 ? 2 : here.capital ? 1 : 0;

  add(1, mode);
  add(2, here.lower);
  add(3, Mix(here.lower, Mix(capital, mode)));
  for (int offset : {-2, -1, 1, 2}) add(4 + offset + 2, word(offset).lower);
  add(10, Mix(word(-1).lower, here.lower));
  add(12, Mix(word(-1).lower, word(-2).lower));
  add(13, Mix(word(1).lower, word(2).lower));
  for (std::size_t n = 1; n <= 4; ++n) {
    if (const auto p = Prefix(lower, n); !p.empty() && n != 3) add(20 + n, Fnv1a64(p));
    if (const auto s = Suffix(lower, n); !s.empty()) add(25 + n, Mix(Fnv1a64(s), capital));
  }
  add(31, Mix(word(-1).suffix3, capital));
  if (mode != 1) {
    add(33, here.shape);
    add(37, Mix(word(-1).shape, Mix(here.shape, word(1).shape)));
    add(38, Mix(here.shape, word(-1).lower));
    add(41, Mix(word(-2).shape, Mix(here.shape, word(-1).shape)));
  }
  for (int offset : {-1, 0, 1}) {
    std::uint64_t left = inside(offset) ? classes(offset) : 0;
    for (; left != 0; left &= left - 1)
      add(45 + offset, Mix(static_cast<std::uint64_t>(__builtin_ctzll(left)), Mix(mode, capital)));
  }
  add(50, Mix(classes(0), mode));
  add(51, Mix(classes(0), Mix(classes(1), mode)));
  add(52, Mix(classes(0), Mix(classes(-1), mode)));
  add(53, Mix(classes(-1), Mix(capital, mode)));
  add(54, Mix(classes(1), Mix(capital, mode)));
  add(56, Mix(classes(-2), Mix(classes(-1), mode)));
  add(57, Mix(word(-1).lower, classes(0)));
  add(58, Mix(word(1).lower, classes(0)));

  for (unsigned bit = 0; bit < 10; ++bit) {
    if ((here.elsewhere >> bit & 1) != 0) add(60, Mix(bit, Mix(capital, mode)));
  }
  add(61, Mix(here.elsewhere, Mix(capital, mode)));
  add(62, Mix(word(1).elsewhere, Mix(capital, mode)));

  if (capital == 1) {  // the run of capitalised words that this one stands in
    constexpr int kMaxRun = 6;
    int left = 0, right = 0;
    while (left < kMaxRun && inside(-left - 1) && word(-left - 1).capital) ++left;
    while (right < kMaxRun && inside(right + 1) && word(right + 1).capital) ++right;
    add(71, Mix(word(right).lower, mode));
    add(72, Mix(classes(right), mode));
    add(73, Mix(classes(-left), mode));
    add(77, Mix(classes(right + 1), mode));
    add(78, Mix(classes(-left - 1), mode));
  }
  return count;
}

}  // namespace rashomon
