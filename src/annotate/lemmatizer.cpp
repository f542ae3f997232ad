#include "annotate/lemmatizer.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace rashomon {

namespace {

constexpr std::uint64_t kWholeWord = 1, kEnding = 2;

std::uint64_t Key(std::uint64_t kind, std::uint64_t letters, const Lemmatizer::Tag& tag) {
  return MixFeature(MixFeature(MixFeature(kind, letters), tag.upos), tag.xpos);
}

}  // namespace

Lemmatizer::Tag::Tag(Upos upos, std::string_view xpos) : upos(static_cast<std::uint64_t>(upos)), xpos(HashWord(xpos)) {}

std::uint64_t Lemmatizer::WordKey(std::string_view lower, Upos upos, std::string_view xpos) {
  return Key(kWholeWord, HashWord(lower), {upos, xpos});
}

std::uint64_t Lemmatizer::EndingKey(std::string_view ending, Upos upos, std::string_view xpos) {
  return Key(kEnding, HashWord(ending), {upos, xpos});
}

Result<Lemmatizer> Lemmatizer::Open(std::string_view bytes) {
  Result<ModelFile> model = ModelFile::Open(bytes, kKind);
  if (!model) return std::unexpected(model.error());
  const auto& names = model->names();
  const bool sound = std::all_of(names.begin(), names.end(), [](std::string_view name) {
    return !name.empty() && name[0] >= '0' && name[0] <= '9' + 16;
  });
  if (!sound) return Fail(ErrorCode::kInvalidInput, "model LEM1: edits that are none");
  Lemmatizer lemmatizer;
  lemmatizer.model_ = std::move(*model);
  lemmatizer.filter_.assign((1U << kFilterBits) / 64, 0);
  for (const std::uint32_t key : lemmatizer.model_.Keys()) {
    const std::uint32_t bit = key >> (32 - kFilterBits);
    lemmatizer.filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  return lemmatizer;
}

LemmaEdit Lemmatizer::Edit(std::string_view lower, const WordFeatures& word, const Tag& tag) const {
  const auto ending = [&](std::size_t length) {
    return length < lower.size() ? HashWord(lower.substr(lower.size() - length)) : word.form;
  };
  const std::uint64_t endings[kLongestEnding + 1] = {HashWord({}), ending(1), word.suffix2, word.suffix3,
                                                     word.suffix4, ending(5), ending(6)};
  static_assert(kLongestEnding == 6);
  // The word, then its endings from the longest to none; what the filter knows is not there is not looked for.
  std::uint64_t features[kLongestEnding + 2];
  features[0] = Key(kWholeWord, word.form, tag);
  unsigned may_have = MayHave(features[0]) ? 1 : 0;
  for (std::size_t k = 1; k < std::size(features); ++k) {
    const std::size_t length = kLongestEnding + 1 - k;
    features[k] = Key(kEnding, endings[length], tag);
    may_have |= static_cast<unsigned>(length <= lower.size() && MayHave(features[k])) << k;
  }
  std::uint32_t value = 0;
  for (; may_have != 0 && value == 0; may_have &= may_have - 1)
    value = model_.Find(features[std::countr_zero(may_have)]);
  if (value == 0 || value > model_.names().size()) return {};
  const std::string_view name = model_.names()[value - 1];
  const auto strip = static_cast<std::size_t>(name[0] - '0');
  if (strip > lower.size()) return {};
  // Edits are learned on bytes: none may leave a part of a letter behind.
  if (strip > 0 && (static_cast<unsigned char>(lower[lower.size() - strip]) & 0xC0U) == 0x80U) return {};
  return {strip, name.substr(1)};
}

}  // namespace rashomon
