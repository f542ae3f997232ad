#include "codec/json_writer.h"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "text/utf8.h"

namespace rashomon {
namespace {

// What to do with each byte of a string: copy it, escape it, or look whether the string is valid first.
enum class ByteClass : std::uint8_t { kCopy, kEscape, kHtml, kHigh };

constexpr std::array<ByteClass, 256> MakeByteClasses() {
  std::array<ByteClass, 256> classes{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (byte < 0x20 || byte == 0x7F || byte == '"' || byte == '\\') classes[byte] = ByteClass::kEscape;
    if (byte == '<' || byte == '>' || byte == '&') classes[byte] = ByteClass::kHtml;
    if (byte >= 0x80) classes[byte] = ByteClass::kHigh;
  }
  return classes;
}
constexpr std::array<ByteClass, 256> kByteClasses = MakeByteClasses();

void AppendEscaped(std::string& out, char byte) {
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), FMT_COMPILE("\\u{:04x}"), static_cast<unsigned char>(byte));
  }
}

// `text` is valid UTF-8. Runs that need no escape are copied whole.
void AppendValid(std::string& out, std::string_view text, JsonEscape escape) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const ByteClass kind = kByteClasses[static_cast<unsigned char>(text[i])];
    if (kind == ByteClass::kCopy || kind == ByteClass::kHigh) continue;
    if (kind == ByteClass::kHtml && escape == JsonEscape::kPlain) continue;
    out.append(text, copied, i - copied);
    AppendEscaped(out, text[i]);
    copied = i + 1;
  }
  out.append(text, copied);
}

}  // namespace

void AppendJsonString(std::string& out, std::string_view text, JsonEscape escape) {
  out += '"';
  // Most strings are names of fields and short words: nothing in them to escape or to look into.
  const bool copied =
      std::ranges::all_of(text, [](char c) { return kByteClasses[static_cast<unsigned char>(c)] == ByteClass::kCopy; });
  if (copied) {
    out += text;
  } else if (IsValidUtf8(text)) {
    AppendValid(out, text, escape);
  } else {
    AppendValid(out, RepairUtf8(text).text, escape);
  }
  out += '"';
}

void JsonWriter::Separate() {
  if (needs_comma_) out_ += ',';
  if (breaks_) out_ += '\n';
  breaks_ = false;
  needs_comma_ = true;
}

JsonWriter& JsonWriter::Open(char bracket) {
  Separate();
  out_ += bracket;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::Close(char bracket) {
  if (breaks_) out_ += '\n';
  breaks_ = false;
  out_ += bracket;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::Key(std::string_view key) {
  Separate();
  AppendJsonString(out_, key, escape_);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::String(std::string_view text) {
  Separate();
  AppendJsonString(out_, text, escape_);
  return *this;
}

JsonWriter& JsonWriter::Integer(std::int64_t number) {
  Separate();
  fmt::format_to(std::back_inserter(out_), FMT_COMPILE("{}"), number);
  return *this;
}

JsonWriter& JsonWriter::Real(double number) {
  if (!std::isfinite(number)) return Null();
  Separate();
  fmt::format_to(std::back_inserter(out_), FMT_COMPILE("{}"), number);
  return *this;
}

JsonWriter& JsonWriter::Raw(std::string_view json) {
  Separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::Break() {
  breaks_ = true;
  return *this;
}

JsonWriter& JsonWriter::Reserve(std::size_t bytes) {
  out_.reserve(bytes);
  return *this;
}

}  // namespace rashomon
