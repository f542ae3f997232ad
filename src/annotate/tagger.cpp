#include "annotate/tagger.h"

#include <algorithm>

#include "annotate/characters.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint64_t kNoWord = 0x1B873593CC9E2D51ULL;  // before the first and after the last word
constexpr std::size_t kLongestWord = 64;                  // bytes looked at

// Runs of one kind of letter are one sign: "Kabul" Xx, "2.6" d.d, "AK" X, "McCoy" XxXx.
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
  for (std::size_t i = 0; i < word.suffix.size(); ++i) word.suffix[i] = HashWord(Letters(lower, i + 1, true));
  for (std::size_t i = 0; i < word.prefix.size(); ++i) word.prefix[i] = HashWord(Letters(lower, i + 1, false));
  return word;
}

void TaggerFeatures::Static(std::span<const WordFeatures> words, std::size_t at,
                            std::span<std::uint64_t, kStatic> out) {
  static const WordFeatures kOutside = [] {
    WordFeatures word;
    word.word = kNoWord;
    return word;
  }();
  const auto word = [&](std::ptrdiff_t offset) -> const WordFeatures& {
    const auto index = static_cast<std::ptrdiff_t>(at) + offset;
    return index < 0 || index >= static_cast<std::ptrdiff_t>(words.size()) ? kOutside
                                                                           : words[static_cast<std::size_t>(index)];
  };
  const WordFeatures& w = word(0);
  const WordFeatures& left = word(-1);
  const WordFeatures& right = word(1);
  const WordFeatures& left2 = word(-2);
  const WordFeatures& right2 = word(2);
  std::size_t n = 0;
  const auto add = [&](std::uint64_t value, std::uint64_t second = 0) {
    out[n] = MixFeature(MixFeature(n + 1, value), second);
    ++n;
  };
  add(0);
  add(w.word);
  add(left.word);
  add(right.word);
  add(left2.word);
  add(right2.word);
  add(w.word, left.word);
  add(w.word, right.word);
  add(left.word, right.word);
  add(right.word, right2.word);
  for (std::uint64_t suffix : w.suffix) add(suffix);
  for (std::uint64_t prefix : w.prefix) add(prefix);
  add(w.shape);
  add(w.shape, at == 0 ? 1 : 2);
  add(w.shape, w.suffix[2]);
  add(w.shape, left.shape);
  add(w.shape, right.shape);
  add(w.word, w.shape);
  add(left.suffix[2]);
  add(right.suffix[2]);
  add(right.suffix[1], w.suffix[1]);
  add(w.suffix[2], left.word);
  add(w.suffix[2], right.word);
  add(w.cluster);
  add(left.cluster);
  add(right.cluster);
  add(left2.cluster);
  add(right2.cluster);
  add(w.cluster, left.cluster);
  add(w.cluster, right.cluster);
  add(left.cluster, right.cluster);
  add(right.cluster, right2.cluster);
  add(w.suffix[2], right.cluster);
  add(w.suffix[2], left.cluster);
  add(w.word, right.cluster);
  add(w.cluster, w.shape);
  add(w.suffix[1], MixFeature(left.cluster, right.cluster));
  add(w.prefix[2], w.suffix[2]);
  static_assert(kStatic == 10 + 9 + 26);
}

void TaggerFeatures::Dynamic(std::span<const WordFeatures> words, std::size_t at, std::uint32_t previous,
                             std::uint32_t before_previous, std::span<std::uint64_t, kDynamic> out) {
  const WordFeatures& w = words[at];
  const std::uint64_t right_word = at + 1 < words.size() ? words[at + 1].word : kNoWord;
  const std::uint64_t right_cluster = at + 1 < words.size() ? words[at + 1].cluster : 0;
  const std::uint64_t right_suffix = at + 1 < words.size() ? words[at + 1].suffix[2] : 0;
  const std::uint64_t both = std::uint64_t{previous} << 16 | before_previous;
  std::size_t n = 0;
  const auto add = [&](std::uint64_t value, std::uint64_t second) {
    out[n] = MixFeature(MixFeature(100 + n, value), second);
    ++n;
  };
  add(previous, 0);
  add(both, 0);
  add(previous, w.word);
  add(both, w.word);
  add(previous, w.suffix[2]);
  add(previous, right_word);
  add(previous, MixFeature(w.cluster, right_cluster));
  add(both, w.cluster);
  add(previous, MixFeature(w.suffix[1], right_suffix));
}

Result<Tagger> Tagger::Open(std::string_view bytes) {
  Result<ModelFile> model = ModelFile::Open(bytes, kKind);
  if (!model) return std::unexpected(model.error());
  const auto& names = model->names();
  const bool sound = !names.empty() && names.size() <= kMostLabels &&
                     std::all_of(names.begin(), names.end(), [](std::string_view name) {
                       return name.size() >= 2 && name[0] >= 'A' && name[0] <= 'A' + static_cast<int>(Upos::kX);
                     });
  if (!sound) return Fail(ErrorCode::kInvalidInput, "model TAG1: labels that are no parts of speech");
  Tagger tagger;
  tagger.model_ = std::move(*model);
  return tagger;
}

std::vector<std::uint8_t> Tagger::Tag(std::span<const WordFeatures> words) const {
  std::vector<std::uint8_t> labels(words.size());
  std::array<std::uint64_t, TaggerFeatures::kStatic> fixed;
  std::array<std::uint64_t, TaggerFeatures::kDynamic> moving;
  std::array<std::int32_t, kMostLabels> scores;
  for (std::size_t i = 0; i < words.size(); ++i) {
    scores.fill(0);
    TaggerFeatures::Static(words, i, fixed);
    TaggerFeatures::Dynamic(words, i, i > 0 ? labels[i - 1] + 1u : 0, i > 1 ? labels[i - 2] + 1u : 0, moving);
    AddSparseScores<TaggerFeatures::kStatic>(model_, fixed, scores);
    AddSparseScores<TaggerFeatures::kDynamic>(model_, moving, scores);
    const auto end = scores.begin() + static_cast<std::ptrdiff_t>(model_.names().size());
    labels[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
  }
  return labels;
}

Upos Tagger::UposOf(std::uint8_t label) const {
  return static_cast<Upos>(model_.names()[label][0] - 'A');
}
std::string_view Tagger::XposOf(std::uint8_t label) const {
  return model_.names()[label].substr(1);
}

}  // namespace rashomon
