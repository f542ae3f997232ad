// UTF-8 by the table of well-formed byte sequences (Unicode 15, table 3-7), written out as ranges: a lead byte says
// how many bytes follow and which the first of them may be, and that is all there is to know. Repair, validation and
// decoding share the one function that reads a sequence, so that they cannot disagree.
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>

namespace rashomon {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kStride = 64;  // bytes between the counts that CodePointIndex keeps

constexpr std::uint8_t ByteAt(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}
constexpr bool IsContinuation(std::uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

// What stands at an offset: a whole code point, or the longest prefix of one (the "maximal subpart").
struct Sequence {
  char32_t value = kReplacement;
  std::uint32_t length = 1;
  bool valid = false;
};

struct LeadByte {
  std::uint32_t following = 0;
  std::uint8_t low = 0x80;  // of the second byte; the narrower ranges keep out overlong forms and surrogates
  std::uint8_t high = 0xBF;
};

constexpr LeadByte Classify(std::uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {1};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {0};
}

Sequence ReadSequence(std::string_view text, std::size_t offset) {
  const std::uint8_t lead = ByteAt(text, offset);
  if (lead < 0x80) return {lead, 1, true};
  const LeadByte kind = Classify(lead);
  if (kind.following == 0) return {};
  char32_t value = lead & (0x3F >> kind.following);
  for (std::uint32_t i = 1; i <= kind.following; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i, false};
    const std::uint8_t byte = ByteAt(text, offset + i);
    const std::uint8_t low = i == 1 ? kind.low : 0x80;
    const std::uint8_t high = i == 1 ? kind.high : 0xBF;
    if (byte < low || byte > high) return {kReplacement, i, false};
    value = (value << 6) | (byte & 0x3F);
  }
  return {value, kind.following + 1, true};
}

// The first offset at or after `offset` that is not ASCII; eight bytes at a time.
std::size_t SkipAscii(std::string_view text, std::size_t offset) {
  while (offset + 8 <= text.size()) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + offset, 8);
    if ((block & 0x8080808080808080u) != 0) break;
    offset += 8;
  }
  while (offset < text.size() && ByteAt(text, offset) < 0x80) ++offset;
  return offset;
}

std::uint32_t CountLeads(std::string_view text, std::size_t begin, std::size_t end) {
  std::uint32_t count = 0;
  for (std::size_t i = begin; i < end; ++i) count += IsContinuation(ByteAt(text, i)) ? 0 : 1;
  return count;
}

// The offset of the first invalid sequence, text.size() if there is none.
std::size_t FindInvalid(std::string_view text, std::size_t offset) {
  while ((offset = SkipAscii(text, offset)) < text.size()) {
    const Sequence sequence = ReadSequence(text, offset);
    if (!sequence.valid) return offset;
    offset += sequence.length;
  }
  return offset;
}

}  // namespace

bool IsValidUtf8(std::string_view text) {
  return FindInvalid(text, 0) == text.size();
}

RepairedText RepairUtf8(std::string_view bytes) {
  RepairedText result;
  result.text.reserve(bytes.size());
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::size_t bad = FindInvalid(bytes, offset);
    result.text.append(bytes.substr(offset, bad - offset));
    offset = bad;
    if (offset == bytes.size()) break;
    AppendUtf8(result.text, kReplacement);
    ++result.replaced;
    offset += ReadSequence(bytes, offset).length;
  }
  return result;
}

CodePoint DecodeSequenceAt(std::string_view text, std::size_t offset) {
  const Sequence sequence = ReadSequence(text, offset);
  if (!sequence.valid) return {kReplacement, 1};
  return {sequence.value, sequence.length};
}

void AppendUtf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += IsContinuation(static_cast<std::uint8_t>(c)) ? 0 : 1;
  return count;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  code_points_ = static_cast<std::uint32_t>(text.size());
  if (SkipAscii(text, 0) == text.size()) return;
  at_stride_.reserve(text.size() / kStride + 1);
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kStride) {
    at_stride_.push_back(count);
    count += CountLeads(text, begin, std::min(begin + kStride, text.size()));
  }
  code_points_ = count;
}

std::uint32_t CodePointIndex::ToCodePoint(std::uint32_t byte) const {
  if (at_stride_.empty()) return byte;
  const std::size_t stride = byte / kStride;
  return at_stride_[stride] + CountLeads(text_, stride * kStride, byte);
}

std::uint32_t CodePointIndex::ToByte(std::uint32_t code_point) const {
  if (code_point >= code_points_) return static_cast<std::uint32_t>(text_.size());
  if (at_stride_.empty()) return code_point;
  // The last stride whose count does not pass the code point; the wanted lead byte stands in it or just after.
  const auto after = std::upper_bound(at_stride_.begin(), at_stride_.end(), code_point);
  const std::size_t stride = static_cast<std::size_t>(after - at_stride_.begin()) - 1;
  std::size_t byte = stride * kStride;
  std::uint32_t seen = at_stride_[stride];
  for (; byte < text_.size(); ++byte) {
    if (IsContinuation(ByteAt(text_, byte))) continue;
    if (seen == code_point) break;
    ++seen;
  }
  return static_cast<std::uint32_t>(byte);
}

std::string LowerAscii(std::string_view text) {
  using Bytes [[gnu::vector_size(16)]] = signed char;  // of g++ and clang; what is beyond ASCII is below 0
  std::string lower(text);
  std::size_t at = 0;
  for (; at + sizeof(Bytes) <= lower.size(); at += sizeof(Bytes)) {
    Bytes bytes;
    std::memcpy(&bytes, lower.data() + at, sizeof bytes);
    bytes += ((bytes >= 'A') & (bytes <= 'Z')) & ('a' - 'A');
    std::memcpy(lower.data() + at, &bytes, sizeof bytes);
  }
  for (; at < lower.size(); ++at)
    lower[at] = static_cast<char>(lower[at] + (lower[at] >= 'A' && lower[at] <= 'Z') * ('a' - 'A'));
  return lower;
}

std::string LowerCase(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::uint8_t byte = ByteAt(text, i);
    if (byte < 0x80) {
      lower.push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte));
      ++i;
      continue;
    }
    const Sequence sequence = ReadSequence(text, i);
    if (sequence.valid) {
      AppendUtf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(sequence.value))));
    } else {
      lower.append(text.substr(i, sequence.length));
    }
    i += sequence.length;
  }
  return lower;
}

}  // namespace rashomon
