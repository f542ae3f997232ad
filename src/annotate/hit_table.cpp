#include "annotate/hit_table.h"

#include <charconv>

namespace rashomon {

std::optional<std::int64_t> HitTable::Hit::Value(std::string_view key) const {
  const std::string_view text = Attribute(key);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

HitTable::HitTable(const Annotation& annotation, const Lexicon& lexicon, std::span<const std::string_view> classes)
    : lexicon_(&lexicon) {
  constexpr std::uint32_t kNoSlot = ~0u;
  std::vector<std::uint32_t> slot_of;  // by class
  for (const std::string_view name : classes) {
    classes_.push_back(lexicon.FindClass(name));
    if (!classes_.back()) continue;
    const std::size_t index = classes_.back()->index();
    if (slot_of.size() <= index) slot_of.resize(index + 1, kNoSlot);
    slot_of[index] = static_cast<std::uint32_t>(classes_.size() - 1);
  }
  const std::size_t tokens = annotation.tokens.size();
  std::vector<std::pair<std::uint32_t, Placed>> found;  // with the token that it begins at, in text order
  first_begin_.assign(tokens + 2, 0);
  first_end_.assign(tokens + 2, 0);
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    const std::size_t index = hit.lexicon_class.index();
    if (index >= slot_of.size() || slot_of[index] == kNoSlot || hit.begin + hit.length > tokens) continue;
    found.push_back({hit.begin, {{&lexicon.Entry(hit.entry), hit.length}, slot_of[index]}});
    ++first_begin_[hit.begin + 1];
    ++first_end_[hit.begin + hit.length + 1];
  }
  for (std::size_t i = 1; i < tokens + 2; ++i) {
    first_begin_[i] += first_begin_[i - 1];
    first_end_[i] += first_end_[i - 1];
  }
  begins_.reserve(found.size());
  ends_.resize(found.size());
  std::vector<std::uint32_t> next_end = first_end_;
  for (const auto& [begin, placed] : found) {
    begins_.push_back(placed);
    ends_[next_end[begin + placed.hit.length]++] = placed;
  }
}

// Of hits of one length the first wins.
HitTable::Hit HitTable::Longest(const Column& column, const std::vector<std::uint32_t>& first, std::uint32_t token,
                                std::size_t slot) {
  Hit longest;
  if (std::size_t{token} + 1 >= first.size()) return longest;
  for (std::uint32_t i = first[token]; i < first[token + 1]; ++i) {
    if (column[i].slot == slot && column[i].hit.length > longest.length) longest = column[i].hit;
  }
  return longest;
}

HitTable::Hit HitTable::At(std::uint32_t token, std::size_t slot) const {
  return Longest(begins_, first_begin_, token, slot);
}

HitTable::Hit HitTable::EndingBefore(std::uint32_t token, std::size_t slot) const {
  return Longest(ends_, first_end_, token, slot);
}

HitTable::Hit HitTable::Find(std::size_t slot, std::string_view word) const {
  if (slot >= classes_.size() || !classes_[slot]) return {};
  const LexiconEntry* entry = lexicon_->Find(*classes_[slot], word);
  return {entry, entry == nullptr ? 0u : 1u};
}

}  // namespace rashomon
