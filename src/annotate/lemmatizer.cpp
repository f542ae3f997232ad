#include "annotate/lemmatizer.h"

#include <algorithm>

namespace rashomon {

std::uint64_t Lemmatizer::WordKey(std::string_view lower, Upos upos, std::string_view xpos) {
  return MixFeature(MixFeature(MixFeature(1, HashWord(lower)), static_cast<std::uint64_t>(upos)), HashWord(xpos));
}

std::uint64_t Lemmatizer::EndingKey(std::string_view ending, Upos upos, std::string_view xpos) {
  return MixFeature(MixFeature(MixFeature(2, HashWord(ending)), static_cast<std::uint64_t>(upos)), HashWord(xpos));
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
  return lemmatizer;
}

LemmaEdit Lemmatizer::Edit(std::string_view lower, Upos upos, std::string_view xpos) const {
  std::uint32_t value = model_.Find(WordKey(lower, upos, xpos));
  for (std::size_t length = std::min(kLongestEnding, lower.size()); value == 0; --length) {
    value = model_.Find(EndingKey(lower.substr(lower.size() - length), upos, xpos));
    if (length == 0) break;
  }
  if (value == 0 || value > model_.names().size()) return {};
  const std::string_view name = model_.names()[value - 1];
  const auto strip = static_cast<std::size_t>(name[0] - '0');
  if (strip > lower.size()) return {};
  return {strip, name.substr(1)};
}

}  // namespace rashomon
