// The order of belief: a byte-order mark, then validity (valid UTF-8 is UTF-8), then what the page declares, then the
// shape of the bytes. A text with some broken sequences among good ones is damaged UTF-8 and is repaired; one whose
// non-ASCII bytes are all broken was never UTF-8, and if a detector (uchardet) knows it, it is converted by ICU.
#include "ingest/encoding.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

#include "text/utf8.h"

namespace rashomon {
namespace {

// Fewer foreign bytes than this say too little about an encoding to bet a text on.
constexpr std::size_t kEnoughForeignBytes = 5;
constexpr std::size_t kToleratedControls = 3;
constexpr std::size_t kControlShare = 50;         // one control byte in so many is the limit
constexpr std::size_t kDetectorBytes = 1u << 20;  // what the detector gets to see

struct Signature {
  std::string_view bytes;
  std::string_view name;
};
constexpr Signature kBinaryFormats[] = {
    {"%PDF-", "a PDF document"},
    {"PK\x03\x04", "a ZIP archive or an office document"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF87a", "a GIF image"},
    {"GIF89a", "a GIF image"},
    {"RIFF", "a media file"},
    {"\x7F"
     "ELF",
     "a program"},
    {"\xD0\xCF\x11\xE0", "an office document"},
    {"BZh", "a bzip2 archive"},
    {"\xFD"
     "7zXZ",
     "an xz archive"},
    {"\x28\xB5\x2F\xFD", "a zstd archive"},
    {"7z\xBC\xAF", "a 7-Zip archive"},
    {"SQLite format 3", "a database"},
};

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Nothing if ICU does not know the encoding.
std::optional<std::string> ConvertToUtf8(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  const auto length = static_cast<std::int32_t>(bytes.size());
  const std::int32_t needed = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), nullptr, 0, bytes.data(), length, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
  std::string text(static_cast<std::size_t>(needed), '\0');
  status = U_ZERO_ERROR;
  ucnv_reset(converter.get());
  ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), text.data(), needed, bytes.data(), length, &status);
  if (U_FAILURE(status)) return std::nullopt;
  return text;
}

struct DetectorDeleter {
  void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

// Empty if the detector does not know.
std::string DetectCharset(std::string_view bytes) {
  const std::unique_ptr<uchardet, DetectorDeleter> detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kDetectorBytes)) != 0) return "";
  uchardet_data_end(detector.get());
  std::string charset = uchardet_get_charset(detector.get());
  if (charset == "ASCII" || charset == "UTF-8") return "";
  // Pages and files labelled or looking like Latin-1 are windows-1252 in practice (WHATWG Encoding Standard, 4.2).
  if (charset == "ISO-8859-1") charset = "windows-1252";
  return charset;
}

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};
constexpr ByteOrderMark kByteOrderMarks[] = {
    {"\xEF\xBB\xBF", "UTF-8"},
    {std::string_view("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
    {std::string_view("\x00\x00\xFE\xFF", 4), "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
};

// UTF-16 without a mark shows in European text as a NUL at every second byte.
std::string_view GuessUtf16(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos) return "";
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) nuls[i % 2] += bytes[i] == '\0' ? 1 : 0;
  const std::size_t pairs = bytes.size() / 2;
  if (pairs < 8) return "";
  if (nuls[1] * 2 > pairs && nuls[0] * 20 < pairs) return "UTF-16LE";
  if (nuls[0] * 2 > pairs && nuls[1] * 20 < pairs) return "UTF-16BE";
  return "";
}

bool IsStrayControl(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D)) || byte == 0x7F;
}

// Eight bytes at a time: most text has none below a blank but line ends.
std::size_t CountStrayControls(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
  std::size_t count = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    const std::uint64_t below_blank = (word - kOnes * 0x20) & ~word & kHighs;
    const std::uint64_t not_delete = word ^ (kOnes * 0x7F);
    const std::uint64_t is_delete = (not_delete - kOnes) & ~not_delete & kHighs;
    if ((below_blank | is_delete) == 0) continue;
    count += static_cast<std::size_t>(std::ranges::count_if(text.substr(i, 8), IsStrayControl));
  }
  return count + static_cast<std::size_t>(std::ranges::count_if(text.substr(i), IsStrayControl));
}

bool LooksBinary(std::string_view text) {
  const std::size_t controls = CountStrayControls(text);
  return controls > kToleratedControls && controls * kControlShare > text.size();
}

// True if the text has non-ASCII bytes enough and not one well-formed sequence among them.
bool WasNeverUtf8(std::string_view bytes) {
  std::size_t foreign = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<std::uint8_t>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const CodePoint point = DecodeAt(bytes, i);
    if (point.length > 1) return false;
    ++foreign;
    ++i;
  }
  return foreign >= kEnoughForeignBytes;
}

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

Finding Converted(std::string_view charset) {
  return {.kind = "encoding-converted",
          .message = fmt::format("the text was not UTF-8; it was read as {}", charset),
          .span = std::nullopt};
}

DecodedText Repair(std::string_view bytes) {
  RepairedText repaired = RepairUtf8(bytes);
  DecodedText decoded{.text = std::move(repaired.text), .findings = {}};
  if (repaired.replaced > 0) {
    decoded.findings.push_back({.kind = "encoding-repaired",
                                .message = fmt::format("{} broken UTF-8 sequence{} replaced by U+FFFD",
                                                       repaired.replaced, repaired.replaced == 1 ? " was" : "s were"),
                                .span = std::nullopt});
  }
  return decoded;
}

// Converts by what is known and guessed, repairs what is left.
DecodedText Decode(std::string_view bytes, std::string_view declared) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    if (mark.charset == "UTF-8") return Repair(bytes);
    if (auto text = ConvertToUtf8(bytes, std::string(mark.charset))) return Repair(*text);
  }
  if (const std::string_view guess = GuessUtf16(bytes); !guess.empty()) {
    if (auto text = ConvertToUtf8(bytes, std::string(guess))) {
      DecodedText decoded = Repair(*text);
      decoded.findings.push_back(Converted(guess));
      return decoded;
    }
  }
  if (IsValidUtf8(bytes) || (declared.empty() && !WasNeverUtf8(bytes))) return Repair(bytes);
  const std::string charset = declared.empty() ? DetectCharset(bytes) : std::string(declared);
  if (!charset.empty() && !LooksBinary(bytes)) {
    if (auto text = ConvertToUtf8(bytes, charset)) {
      DecodedText decoded = Repair(*text);
      if (declared.empty()) decoded.findings.push_back(Converted(charset));
      return decoded;
    }
  }
  return Repair(bytes);
}

bool IsDirectionMark(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

// Marks that turn the direction of writing stay in the text, but can make it look other than it reads.
void ReportDirectionMarks(DecodedText& decoded) {
  std::size_t count = 0;
  std::optional<ByteSpan> first;
  const std::string_view text = decoded.text;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<std::uint8_t>(text[i]);
    if (lead != 0xE2 && lead != 0xD8) {  // the lead bytes of all of them
      ++i;
      continue;
    }
    const CodePoint point = DecodeAt(text, i);
    if (IsDirectionMark(point.value)) {
      if (!first) first = ByteSpan{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + point.length)};
      ++count;
    }
    i += point.length;
  }
  if (count == 0) return;
  decoded.findings.push_back(
      {.kind = "bidi-control",
       .message = fmt::format("{} invisible mark{} of writing direction; words may look other than they are stored",
                              count, count == 1 ? "" : "s"),
       .span = first});
}

void ReplaceNuls(DecodedText& decoded) {
  if (decoded.text.find('\0') == std::string::npos) return;
  const auto nuls = static_cast<std::size_t>(std::ranges::count(decoded.text, '\0'));
  if (nuls == 0) return;
  std::string text;
  text.reserve(decoded.text.size() + 2 * nuls);
  for (const char c : decoded.text) {
    if (c == '\0') {
      AppendUtf8(text, 0xFFFD);
    } else {
      text.push_back(c);
    }
  }
  decoded.text = std::move(text);
  decoded.findings.push_back(
      {.kind = "nul-replaced",
       .message = fmt::format("{} NUL byte{} replaced by U+FFFD", nuls, nuls == 1 ? " was" : "s were"),
       .span = std::nullopt});
}

Result<DecodedText> DecodeBytes(std::string_view name, std::string_view bytes, std::string_view charset) {
  if (const std::string_view format = NameBinaryFormat(bytes); !format.empty()) {
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}: is {}, not text", name, format));
  }
  DecodedText decoded = Decode(bytes, charset);
  if (IsBlank(decoded.text)) return Fail(ErrorCode::kInvalidInput, fmt::format("{}: is empty", name));
  if (LooksBinary(decoded.text)) {
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}: is binary, not text (too many control bytes)", name));
  }
  ReplaceNuls(decoded);
  return decoded;
}

}  // namespace

Result<DecodedText> DecodePlainText(std::string_view name, std::string_view bytes) {
  Result<DecodedText> decoded = DecodeBytes(name, bytes, "");
  if (decoded) ReportDirectionMarks(*decoded);
  return decoded;
}

Result<DecodedText> DecodeMarkup(std::string_view name, std::string_view bytes, std::string_view charset) {
  return DecodeBytes(name, bytes, charset);
}

DecodedText CheckText(std::string text) {
  DecodedText decoded{.text = std::move(text), .findings = {}};
  ReplaceNuls(decoded);
  ReportDirectionMarks(decoded);
  return decoded;
}

std::string_view NameBinaryFormat(std::string_view bytes) {
  for (const Signature& signature : kBinaryFormats) {
    if (bytes.starts_with(signature.bytes)) return signature.name;
  }
  return {};
}

}  // namespace rashomon
