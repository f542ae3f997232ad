#include "annotate/gazetteer.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kHeaderBytes = 20;
constexpr std::size_t kEntryBytes = 20;

std::uint32_t ReadU32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
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
}

std::string_view Gazetteer::NameOf(std::uint32_t index) const {
  const std::size_t at = ReadU32(entries_, index * kEntryBytes);
  if (at >= names_.size()) return {};
  return names_.substr(at, names_.find('\0', at) - at);
}

std::uint32_t Gazetteer::LowerBound(std::string_view folded) const {
  const auto all = std::views::iota(0u, count_);
  return *std::ranges::partition_point(all, [&](std::uint32_t i) { return NameOf(i) < folded; });
}

std::ranges::iota_view<std::uint32_t, std::uint32_t> Gazetteer::Find(std::string_view folded) const {
  const std::uint32_t begin = LowerBound(folded);
  std::uint32_t end = begin;
  while (end < count_ && NameOf(end) == folded) ++end;
  return std::views::iota(begin, end);
}

bool Gazetteer::HasPrefix(std::string_view folded) const {
  const std::uint32_t at = LowerBound(folded);
  if (at >= count_) return false;
  const std::string_view name = NameOf(at);
  return name.starts_with(folded) &&
         (name.size() == folded.size() || name[folded.size()] == ' ' || name[folded.size()] == '-');
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

std::optional<std::string_view> SortedLines::Find(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = bytes_.size();
  while (low < high) {  // the line that holds the middle byte is compared, then one side is left
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos : bytes_.rfind('\n', middle - 1);
    const std::size_t begin = std::max(before == std::string_view::npos ? 0 : before + 1, low);
    const std::size_t end = std::min(bytes_.find('\n', begin), bytes_.size());
    const std::string_view line = bytes_.substr(begin, end - begin);
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view here = line.substr(0, tab);
    if (here == key && !line.starts_with('#')) return tab < line.size() ? line.substr(tab + 1) : std::string_view();
    if (line.starts_with('#') || here < key) {
      low = end + 1;
    } else {
      high = begin;
    }
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
