#include "annotate/word_features.h"

#include <algorithm>

#include "annotate/characters.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes looked at

// Runs of one kind of letter are one sign: "Weston" Xx, "2.6" d.d, "AK" X, "McCoy" XxXx.
std::uint64_t ShapeOf(std::string_view form) {
  std::uint64_t shape = 1;
  char last = 0;
  for (std::size_t i = 0; i < std::min(form.size(), kLongestWord);) {
    const CodePoint c = DecodeAt(form, i);
    char sign = c.value < 0x80 ? static_cast<char>(c.value) : '~';
    if (IsUpperLetter(c.value))
      sign = 'X';
    else if (IsLowerLetter(c.value))
      sign = 'x';
    else if (KindOf(c.value) == CharKind::kDigit)
      sign = 'd';
    if (sign != last) shape = MixFeature(shape, static_cast<unsigned char>(sign));
    last = sign;
    i += c.length;
  }
  // A single capital is an initial or "I", not an acronym.
  return MixFeature(shape, form.size() == 1 ? 1 : 0);
}

std::string_view Letters(std::string_view word, std::size_t count, bool from_end) {
  if (count >= word.size()) return word;
  return from_end ? word.substr(word.size() - count) : word.substr(0, count);
}

// All figures of one length and form are one word: what a number is like, not which it is.
std::uint64_t HashOfWord(std::string_view lower) {
  if (lower.empty() || lower[0] < '0' || lower[0] > '9') return HashWord(lower);
  std::uint64_t hash = 77;
  for (char c : lower.substr(0, kLongestWord))
    hash = MixFeature(hash, '0' <= c && c <= '9' ? '0' : static_cast<unsigned char>(c));
  return hash;
}

}  // namespace

WordFeatures FeaturesOfWord(std::string_view form, std::string_view lower, CaseUse use, const ModelFile* clusters) {
  WordFeatures word;
  word.word = HashOfWord(lower);
  word.shape = use == CaseUse::kInformative ? ShapeOf(form) : MixFeature(ShapeOf(lower), 2);
  word.cluster = clusters == nullptr ? 0 : clusters->Find(HashWord(lower));
  word.suffix2 = HashWord(Letters(lower, 2, true));
  word.suffix3 = HashWord(Letters(lower, 3, true));
  word.suffix4 = HashWord(Letters(lower, 4, true));
  word.prefix2 = HashWord(Letters(lower, 2, false));
  word.prefix3 = HashWord(Letters(lower, 3, false));
  return word;
}

}  // namespace rashomon
