#include "annotate/word_features.h"

#include <algorithm>

#include "annotate/characters.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes looked at

// Words of small letters alone, or of a capital and small letters, are most words: their shape needs no loop.
constexpr std::uint64_t kSmall = MixFeature(MixFeature(1, 'x'), 0);
constexpr std::uint64_t kCapitalised = MixFeature(MixFeature(MixFeature(1, 'X'), 'x'), 0);

bool IsSmall(std::string_view letters) {
  bool small = true;
  for (char c : letters) small &= 'a' <= c && c <= 'z';
  return small;
}

// Runs of one kind of letter are one sign: "Weston" Xx, "2.6" d.d, "AK" X, "McCoy" XxXx.
std::uint64_t ShapeOf(std::string_view form) {
  if (form.size() > 1 && IsSmall(form.substr(1))) {
    if ('a' <= form[0] && form[0] <= 'z') return kSmall;
    if ('A' <= form[0] && form[0] <= 'Z') return kCapitalised;
  }
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

// The word and its beginnings in one pass.
void HashBeginnings(std::string_view lower, WordFeatures& word) {
  WordHash hash;
  std::size_t i = 0;
  for (; i < std::min<std::size_t>(lower.size(), 2); ++i) hash.Add(lower[i]);
  word.prefix2 = hash.value();
  for (; i < std::min<std::size_t>(lower.size(), 3); ++i) hash.Add(lower[i]);
  word.prefix3 = hash.value();
  for (; i < lower.size(); ++i) hash.Add(lower[i]);
  word.form = hash.value();
}

std::uint64_t HashEnding(std::string_view lower, std::size_t count, std::uint64_t whole) {
  return count < lower.size() ? HashWord(lower.substr(lower.size() - count)) : whole;
}

// All figures of one length and form are one word: what a number is like, not which it is.
std::uint64_t HashOfWord(std::string_view lower, std::uint64_t whole) {
  if (lower.empty() || lower[0] < '0' || lower[0] > '9') return whole;
  std::uint64_t hash = 77;
  for (char c : lower.substr(0, kLongestWord))
    hash = MixFeature(hash, '0' <= c && c <= '9' ? '0' : static_cast<unsigned char>(c));
  return hash;
}

}  // namespace

WordFeatures FeaturesOfWord(std::string_view form, std::string_view lower, CaseUse use, const ModelFile* clusters) {
  WordFeatures word;
  HashBeginnings(lower, word);
  word.word = HashOfWord(lower, word.form);
  word.shape = use == CaseUse::kInformative ? ShapeOf(form) : MixFeature(ShapeOf(lower), 2);
  word.cluster = clusters == nullptr ? 0 : clusters->Find(word.form);
  word.suffix2 = HashEnding(lower, 2, word.form);
  word.suffix3 = HashEnding(lower, 3, word.form);
  word.suffix4 = HashEnding(lower, 4, word.form);
  return word;
}

}  // namespace rashomon
