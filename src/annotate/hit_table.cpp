#include "annotate/hit_table.h"

#include <cassert>
#include <charconv>

namespace rashomon {

std::optional<std::int64_t> HitTable::Hit::Value(std::string_view key) const {
  const std::string_view text = Attribute(key);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

HitClasses::HitClasses(const Lexicon& lexicon, std::span<const std::string_view> names)
    : lexicon_(&lexicon), bit_of_(lexicon.class_count(), 0) {
  assert(names.size() <= kMostSlots);
  for (const std::string_view name : names) {
    classes_.push_back(lexicon.FindClass(name));
    words_.emplace_back();
    if (!classes_.back()) continue;
    const std::size_t index = classes_.back()->index();
    if (slot_of_.size() <= index) slot_of_.resize(index + 1, kNone);
    slot_of_[index] = static_cast<std::uint8_t>(classes_.size() - 1);
    bit_of_[index] = std::uint64_t{1} << slot_of_[index];
    for (const LexiconEntryId id : lexicon.EntriesOf(*classes_.back())) words_.back().Add(lexicon.Entry(id).text);
  }
}

HitTable::HitTable(const Annotation& annotation, const HitClasses& classes, std::pmr::memory_resource* memory,
                   std::pmr::vector<LexiconHit>* kept)
    : annotation_(&annotation), classes_(&classes), begins_(annotation.tokens.size() + 1, 0, memory) {
  if (kept != nullptr) kept->assign(annotation.lexicon_hits.begin(), annotation.lexicon_hits.end());
  // Hits come by their first word: the bits of one word are gathered here and stored again with each, since adding to
  // what was just stored makes the processor wait. A class without a slot adds nothing, and is as common as one with:
  // no branch asks which it is.
  std::size_t count = 0;
  std::uint64_t bits = 0;
  std::uint32_t word = 0;
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    const std::uint64_t bit = classes.BitOf(hit.lexicon_class);
    bits = (hit.begin == word ? bits : 0) | bit;
    word = hit.begin;
    begins_[word] = bits;
    held_ |= bit;
    if (kept == nullptr) continue;
    (*kept)[count] = hit;
    count += bit != 0 ? 1 : 0;
  }
  if (kept != nullptr) kept->erase(kept->begin() + static_cast<std::ptrdiff_t>(count), kept->end());
}

// The hits of a token come longest first.
HitTable::Hit HitTable::Longest(std::uint32_t token, std::size_t slot) const {
  for (const LexiconHit& hit : annotation_->HitsAt(token)) {
    if (classes_->SlotOf(hit.lexicon_class) == slot) return {&classes_->lexicon().Entry(hit.entry), hit.length};
  }
  return {};
}

HitTable::Hit HitTable::LongestBefore(std::uint32_t token, std::size_t slot) const {
  constexpr std::uint32_t kLongest = Lexicon::kMaxPhraseWords;
  if (token >= begins_.size()) return {};
  for (std::uint32_t begin = token - std::min(token, kLongest); begin < token; ++begin) {
    if ((begins_[begin] >> slot & 1) == 0) continue;
    for (const LexiconHit& hit : annotation_->HitsAt(begin)) {
      if (begin + hit.length == token && classes_->SlotOf(hit.lexicon_class) == slot)
        return {&classes_->lexicon().Entry(hit.entry), hit.length};
    }
  }
  return {};
}

HitTable::Hit HitTable::Find(std::size_t slot, std::string_view word) const {
  const auto id = classes_->ClassOf(slot);
  if (!id || word.empty() || !classes_->MayHold(slot, word)) return {};
  const LexiconEntry* entry = classes_->lexicon().Find(*id, word);
  return {entry, entry == nullptr ? 0u : 1u};
}

}  // namespace rashomon
