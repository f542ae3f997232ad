// JsonWriter: JSON into one string, fast, with the commas put in by the writer.
//
//   JsonWriter json;
//   json.BeginObject().Key("id").String("r1").Key("figures").BeginArray();
//   ...
//   json.EndArray().EndObject();
//   std::string out = std::move(json).Take();
//
// What comes out is always valid UTF-8 and one line: control characters are escaped, and a string that is no valid
// UTF-8 is repaired with U+FFFD. Keys are written in the order of the calls, so the same calls give the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// Appends `text` in JSON quotes. A caller that puts JSON inside of HTML asks for `<`, `>` and `&` as \u003c and so on.
enum class JsonEscape { kPlain, kForHtml };
void AppendJsonString(std::string& out, std::string_view text, JsonEscape escape = JsonEscape::kPlain);

class JsonWriter {
 public:
  explicit JsonWriter(JsonEscape escape = JsonEscape::kPlain) : escape_(escape) {}

  JsonWriter& BeginObject() { return Open('{'); }
  JsonWriter& EndObject() { return Close('}'); }
  JsonWriter& BeginArray() { return Open('['); }
  JsonWriter& EndArray() { return Close(']'); }
  JsonWriter& Key(std::string_view key);
  JsonWriter& String(std::string_view text);
  // null for an empty string: how "not known" is written.
  JsonWriter& StringOrNull(std::string_view text) { return text.empty() ? Null() : String(text); }
  JsonWriter& Integer(std::int64_t number);
  JsonWriter& IntegerOrNull(std::optional<std::int64_t> number) { return number ? Integer(*number) : Null(); }
  // The shortest form that reads back as the same number; null where it is no finite number.
  JsonWriter& Real(double number);
  JsonWriter& Bool(bool value) { return Raw(value ? "true" : "false"); }
  JsonWriter& Null() { return Raw("null"); }
  // A value that is JSON already.
  JsonWriter& Raw(std::string_view json);
  // A line break before the next value; for large arrays, so that tools that work by line can show them.
  JsonWriter& Break();
  JsonWriter& Reserve(std::size_t bytes);

  [[nodiscard]] std::string Take() && { return std::move(out_); }

 private:
  JsonWriter& Open(char bracket);
  JsonWriter& Close(char bracket);
  void Separate();

  std::string out_;
  JsonEscape escape_;
  bool needs_comma_ = false;
  bool breaks_ = false;
};

}  // namespace rashomon
