// ICU's quick check passes most texts untouched; only what is not composed is copied.
#include "ingest/clean_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <array>
#include <string_view>

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 4> kInvisible = {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF"};

std::size_t InvisibleAt(std::string_view text, std::size_t at) {
  for (const std::string_view mark : kInvisible) {
    if (text.substr(at, mark.size()) == mark) return mark.size();
  }
  return 0;
}

void DropInvisible(std::string& text) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t skip = static_cast<unsigned char>(text[i]) < 0x80 ? 0 : InvisibleAt(text, i);
    if (skip > 0) {
      i += skip;
    } else {
      text[out++] = text[i++];
    }
  }
  text.resize(out);
}

}  // namespace

std::string CleanExtractedText(std::string text) {
  DropInvisible(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status) || U_FAILURE(status)) return text;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? text : composed;
}

}  // namespace rashomon
