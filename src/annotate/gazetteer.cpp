#include "annotate/gazetteer.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/hash.h"
#include "language/word_table.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kHeaderBytes = 20;
constexpr std::size_t kEntryBytes = 20;
constexpr std::uint64_t kFirstWordBits = 1u << 21;

std::uint32_t ReadU32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// A number for the first three bytes of a name, in the order of the names. Names that go on with no small letter, or
// end, are told apart no further.
constexpr std::size_t kSigns = 28, kBeginnings = kSigns * kSigns * kSigns;
std::size_t Beginning(std::string_view name) {
  std::size_t beginning = 0;
  bool letters = true;
  for (std::size_t i = 0; i < 3; ++i) {
    const char c = letters && i < name.size() ? name[i] : '\0';
    letters = c >= 'a' && c <= 'z';
    const bool beyond = static_cast<unsigned char>(c) > 'z';
    beginning = beginning * kSigns + (letters ? static_cast<std::size_t>(c - 'a') + 1 : beyond ? kSigns - 1 : 0);
  }
  return beginning;
}

bool EndsWord(std::string_view name, std::size_t at) {
  return at == name.size() || name[at] == ' ' || name[at] == '-';
}

std::uint32_t PhraseHash(std::string_view folded) {
  return static_cast<std::uint32_t>(HashedWord(folded).hash >> 32);
}

std::uint64_t FirstWordBit(std::string_view phrase) {
  return Fnv1a64(phrase.substr(0, phrase.find_first_of(" -"))) % kFirstWordBits;
}

}  // namespace

Gazetteer::Gazetteer(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes || !bytes.starts_with("RSHG") || ReadU32(bytes, 4) != 1) return;
  const std::uint64_t count = ReadU32(bytes, 8);
  const std::uint64_t name_bytes = ReadU32(bytes, 12);
  const std::uint64_t notice_bytes = ReadU32(bytes, 16);
  if (kHeaderBytes + count * kEntryBytes + name_bytes + notice_bytes != bytes.size()) return;
  entries_ = bytes.substr(kHeaderBytes, count * kEntryBytes);
  names_ = bytes.substr(kHeaderBytes + entries_.size(), name_bytes);
  const std::string_view notice = bytes.substr(bytes.size() - notice_bytes);
  const std::size_t end_of_attribution = notice.find('\n');  // then an empty line (no region), then two letters a line
  if (end_of_attribution != std::string_view::npos) regions_ = notice.substr(end_of_attribution + 1);
  count_ = static_cast<std::uint32_t>(count);
  first_words_.assign(kFirstWordBits / 64, 0);
  for (std::uint32_t i = 0; i < count_; ++i) {
    const std::uint64_t bit = FirstWordBit(NameOf(i));
    first_words_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  beginnings_.assign(kBeginnings + 1, 0);
  for (std::uint32_t i = 0; i < count_; ++i) ++beginnings_[Beginning(NameOf(i)) + 1];
  for (std::size_t i = 1; i < beginnings_.size(); ++i) beginnings_[i] += beginnings_[i - 1];
  IndexPhrases();
}

bool Gazetteer::MayBegin(std::string_view folded) const {
  if (first_words_.empty()) return false;
  const std::uint64_t bit = FirstWordBit(folded);
  return (first_words_[bit / 64] >> bit % 64 & 1) != 0;
}

std::string_view Gazetteer::NameOf(std::uint32_t index) const {
  const std::size_t at = ReadU32(entries_, index * kEntryBytes);
  if (at >= names_.size()) return {};
  return names_.substr(at, names_.find('\0', at) - at);
}

std::uint32_t Gazetteer::LowerBound(std::string_view folded) const {
  if (count_ == 0) return 0;
  const std::size_t beginning = Beginning(folded);
  const auto near = std::views::iota(beginnings_[beginning], beginnings_[beginning + 1]);
  // Names end in a zero, which is less than any sign of `folded`: no need to know where.
  const auto is_before = [&](std::uint32_t i) {
    const std::string_view from =
        names_.substr(std::min<std::size_t>(ReadU32(entries_, i * kEntryBytes), names_.size()));
    return from.substr(0, folded.size()) < folded;
  };
  return *std::ranges::partition_point(near, is_before);
}

std::ranges::iota_view<std::uint32_t, std::uint32_t> Gazetteer::Find(std::string_view folded) const {
  const std::uint32_t begin = LowerBound(folded);
  std::uint32_t end = begin;
  while (end < count_ && NameOf(end) == folded) ++end;
  return std::views::iota(begin, end);
}

// Names are sorted, so that those of one beginning stand together; it is known by the first of them.
void Gazetteer::IndexPhrases() {
  std::vector<Phrase> all;
  std::string_view before;
  for (std::uint32_t i = 0; i < count_; ++i) {
    const std::string_view name = NameOf(i);
    std::size_t same = 0;
    while (same < std::min(name.size(), before.size()) && name[same] == before[same]) ++same;
    for (std::size_t size = same + 1; size <= name.size(); ++size) {
      if (EndsWord(name, size)) all.push_back({PhraseHash(name.substr(0, size)), i + 1});
    }
    before = name;
  }
  phrases_.assign(std::bit_ceil(2 * all.size() + 1), {});
  for (const Phrase& phrase : all) {
    std::size_t at = phrase.hash & (phrases_.size() - 1);
    while (phrases_[at].place != 0) at = (at + 1) & (phrases_.size() - 1);
    phrases_[at] = phrase;
  }
}

std::optional<std::ranges::iota_view<std::uint32_t, std::uint32_t>> Gazetteer::FindBeginning(
    std::string_view folded) const {
  if (phrases_.empty()) return std::nullopt;
  const std::uint32_t hash = PhraseHash(folded);
  for (std::size_t at = hash & (phrases_.size() - 1); phrases_[at].place != 0; at = (at + 1) & (phrases_.size() - 1)) {
    if (phrases_[at].hash != hash) continue;
    const std::uint32_t begin = phrases_[at].place - 1;
    const std::string_view name = NameOf(begin);
    if (!name.starts_with(folded) || !EndsWord(name, folded.size())) continue;
    std::uint32_t end = begin;
    while (end < count_ && NameOf(end) == folded) ++end;
    return std::views::iota(begin, end);
  }
  return std::nullopt;
}

// Blanks and hyphens sort before letters and digits: such names stand right behind those that are `folded` alone.
bool Gazetteer::GoesOn(std::string_view folded, std::ranges::iota_view<std::uint32_t, std::uint32_t> places) const {
  const std::uint32_t next = *places.end();
  if (next >= count_) return false;
  const std::string_view name = NameOf(next);
  return name.starts_with(folded) && name.size() > folded.size() && name[folded.size()] <= '-';
}

GazetteerPlace Gazetteer::Entry(std::uint32_t index) const {
  const std::size_t at = index * kEntryBytes;
  GazetteerPlace place;
  place.name = NameOf(index);
  place.latitude = static_cast<std::int32_t>(ReadU32(entries_, at + 4)) / 1e4;
  place.longitude = static_cast<std::int32_t>(ReadU32(entries_, at + 8)) / 1e4;
  place.population = ReadU32(entries_, at + 12);
  place.country = entries_.substr(at + 16, 2);
  const auto region = static_cast<unsigned char>(entries_[at + 18]);
  const std::size_t region_at = region == 0 ? regions_.size() : 1 + (region - 1) * 3u;
  if (region_at + 2 <= regions_.size()) place.region = regions_.substr(region_at, 2);
  const auto kind = static_cast<std::uint8_t>(entries_[at + 19]);
  place.kind = kind <= 4 ? static_cast<PlaceKind>(kind) : PlaceKind::kOther;
  return place;
}

LineTable::LineTable(std::string_view bytes) : bytes_(bytes) {
  const auto count = static_cast<std::size_t>(std::ranges::count(bytes, '\n')) + 1;
  lines_.resize(std::bit_ceil(2 * count));
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::string_view key = line.substr(0, line.find('\t'));
    if (!key.empty() && !key.starts_with('#') && !Find(key)) {
      const auto hash = static_cast<std::uint32_t>(Fnv1a64(key));
      std::size_t place = hash & (lines_.size() - 1);
      while (lines_[place].key_size != 0) place = (place + 1) & (lines_.size() - 1);
      lines_[place] = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(key.size()), hash};
    }
    begin = end + 1;
  }
}

std::optional<std::string_view> LineTable::Find(std::string_view key, std::uint64_t full_hash) const {
  const auto hash = static_cast<std::uint32_t>(full_hash);
  for (std::size_t place = hash & (lines_.size() - 1); lines_[place].key_size != 0;
       place = (place + 1) & (lines_.size() - 1)) {
    const Line& line = lines_[place];
    if (line.hash != hash || bytes_.substr(line.begin, line.key_size) != key) continue;
    const std::size_t end = line.begin + line.key_size;
    if (end >= bytes_.size() || bytes_[end] != '\t') return std::string_view();
    return bytes_.substr(end + 1, bytes_.find('\n', end) - end - 1);
  }
  return std::nullopt;
}

void AppendFolded(std::string& out, std::string_view lower) {
  // U+00E0 .. U+017F by their base letters; '*' stands for "ae", "ss" and the like, spelt out below.
  static constexpr std::string_view kLatin1 = "aaaaaa*ceeeeiiiidnooooo/ouuuuy*y";
  static constexpr std::string_view kExtended =
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**"
      "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  for (std::size_t i = 0; i < lower.size();) {
    const auto byte = static_cast<unsigned char>(lower[i]);
    if (byte < 0x80) {
      out.push_back(lower[i++]);
      continue;
    }
    const CodePoint point = DecodeAt(lower, i);
    i += point.length;
    const char32_t c = point.value;
    if (c == 0xE6 || c == 0xC6) {
      out += "ae";
    } else if (c == 0xDF) {
      out += "ss";
    } else if (c == 0x153) {
      out += "oe";
    } else if (c == 0xFE) {
      out += "th";
    } else if (c == 0x142) {
      out.push_back('l');
    } else if (c >= 0xE0 && c <= 0xFF) {
      out.push_back(kLatin1[c - 0xE0]);
    } else if (c >= 0x100 && c - 0x100 < kExtended.size()) {
      out.push_back(kExtended[c - 0x100]);
    } else if (c == 0x2018 || c == 0x2019 || c == 0x2BB || c == 0x2BC || c == 0x2BF) {
      out.push_back('\'');
    } else if (c == 0x2010 || c == 0x2011) {
      out.push_back('-');
    }
  }
}

}  // namespace rashomon
