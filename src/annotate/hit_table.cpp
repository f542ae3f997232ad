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
    : lexicon_(&lexicon), slots_(classes.size()) {
  const std::size_t tokens = annotation.tokens.size();
  begins_.resize(tokens * slots_);
  ends_.resize((tokens + 1) * slots_);
  for (const std::string_view name : classes) classes_.push_back(lexicon.FindClass(name));
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    const LexiconEntry& entry = lexicon.Entry(hit.entry);
    if (hit.begin + hit.length > tokens) continue;
    for (std::size_t slot = 0; slot < slots_; ++slot) {
      if (classes_[slot] != entry.lexicon_class) continue;
      Hit& begin = begins_[hit.begin * slots_ + slot];
      if (begin.length < hit.length) begin = {&entry, hit.length};
      Hit& end = ends_[(hit.begin + hit.length) * slots_ + slot];
      if (end.length < hit.length) end = {&entry, hit.length};
    }
  }
}

HitTable::Hit HitTable::At(std::uint32_t token, std::size_t slot) const {
  const std::size_t at = std::size_t{token} * slots_ + slot;
  return at < begins_.size() ? begins_[at] : Hit{};
}

HitTable::Hit HitTable::EndingBefore(std::uint32_t token, std::size_t slot) const {
  const std::size_t at = std::size_t{token} * slots_ + slot;
  return at < ends_.size() ? ends_[at] : Hit{};
}

HitTable::Hit HitTable::Find(std::size_t slot, std::string_view word) const {
  if (slot >= slots_ || !classes_[slot]) return {};
  const LexiconEntry* entry = lexicon_->Find(*classes_[slot], word);
  return {entry, entry == nullptr ? 0u : 1u};
}

}  // namespace rashomon
