// The first sign decides between three families: "{" is JSON, "<" is markup, all else is text. Within a family the
// names of keys and of elements tell the formats apart.
#include "ingest/detect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::array kNames = std::to_array<std::pair<std::string_view, InputFormat>>({
    {"text", InputFormat::kText},
    {"html", InputFormat::kHtml},
    {"jsonl", InputFormat::kJsonLines},
    {"rss", InputFormat::kRss},
    {"atom", InputFormat::kAtom},
    {"warc", InputFormat::kWarc},
    {"ninjs", InputFormat::kNinjs},
    {"newsml-g2", InputFormat::kNewsmlG2},
    {"auto", InputFormat::kDetect},
});

bool SameIgnoringCase(char a, char b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return lower(a) == lower(b);
}

bool Contains(std::string_view text, std::string_view word) {
  return std::ranges::search(text, word, SameIgnoringCase).begin() != text.end();
}

bool ContainsAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) { return Contains(text, word); });
}

// `name`, quotes included, stands before a colon: it is a key and no value.
bool HasKey(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t", at + name.size());
    if (next != std::string_view::npos && text[next] == ':') return true;
  }
  return false;
}

// `head` begins with "{". JSON Lines wherever it is not plainly an IPTC ninjs item: a broken first line is then one
// problem and not a report full of braces. Text that merely begins with a brace has no quoted key after it.
InputFormat DetectJson(std::string_view head) {
  const std::size_t key = head.find_first_not_of(" \t\r\n", 1);
  if (key == std::string_view::npos || head[key] != '"') return InputFormat::kText;
  const std::string_view first_line = head.substr(0, head.find('\n'));
  if (!HasKey(first_line, "\"text\"") &&
      ContainsAny(head, {"\"body_text\"", "\"body_html\"", "\"bodies\"", "\"versioncreated\"", "\"headlines\""})) {
    return InputFormat::kNinjs;
  }
  return InputFormat::kJsonLines;
}

// The name of the first element, without its prefix, lower case; past declarations and comments. Empty if there is
// none.
std::string RootName(std::string_view text) {
  while (true) {
    const std::size_t open = text.find('<');
    if (open == std::string_view::npos) return "";
    text.remove_prefix(open);
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : ">";
    if (!text.starts_with("<!") && !text.starts_with("<?")) break;
    const std::size_t close = text.find(end);
    if (close == std::string_view::npos) return "";
    text.remove_prefix(close + end.size());
  }
  const std::string_view name = text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1).substr(0, 80);
  return LowerCase(name.substr(name.rfind(':') + 1));
}

// `head` begins with "<".
InputFormat DetectMarkup(std::string_view head) {
  const std::string root = RootName(head);  // a wire may hold a page, and a page may speak of feeds
  if (root == "html") return InputFormat::kHtml;
  if (root == "newsitem" || root == "newsmessage" || root == "packageitem") return InputFormat::kNewsmlG2;
  if (root == "rss") return InputFormat::kRss;
  if (root == "feed") return InputFormat::kAtom;
  const std::string_view start = head.substr(0, 4096);
  if (ContainsAny(start, {"<html", "<!doctype html"})) return InputFormat::kHtml;
  if (ContainsAny(start, {"<newsitem", "<newsmessage", "<packageitem"})) return InputFormat::kNewsmlG2;
  if (ContainsAny(start, {"<rss", "<rdf:rdf"})) return InputFormat::kRss;
  if (Contains(start, "<feed")) return InputFormat::kAtom;
  if (ContainsAny(head, {"<head", "<body", "<title", "<meta ", "<article", "<div", "</p>", "<p>", "<h1", "<script"})) {
    return InputFormat::kHtml;
  }
  return InputFormat::kText;
}

}  // namespace

InputFormat DetectFormat(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t first = head.find_first_not_of(" \t\r\n\f\v");
  if (first == std::string_view::npos) return InputFormat::kText;
  head.remove_prefix(first);
  if (head.starts_with("WARC/")) return InputFormat::kWarc;
  if (head.front() == '{') return DetectJson(head);
  if (head.front() == '[' &&
      head.substr(0, std::min(head.find_first_not_of(" \t\r\n", 1), head.size() - 1) + 1).ends_with('{') &&
      DetectJson(head.substr(head.find('{'))) == InputFormat::kNinjs) {
    return InputFormat::kNinjs;  // a list of items
  }
  if (head.front() == '<') return DetectMarkup(head);
  // Pages with a stray word or mark before the first tag.
  if (ContainsAny(head.substr(0, 1024), {"<html", "<!doctype html"})) return InputFormat::kHtml;
  return InputFormat::kText;
}

std::string_view Name(InputFormat format) {
  const auto row = std::ranges::find(kNames, format, &std::pair<std::string_view, InputFormat>::second);
  return row == kNames.end() ? std::string_view("unknown") : row->first;
}

Result<InputFormat> ParseInputFormat(std::string_view name) {
  const auto row = std::ranges::find(kNames, name, &std::pair<std::string_view, InputFormat>::first);
  if (row != kNames.end()) return row->second;
  if (name == "json-lines" || name == "ndjson") return InputFormat::kJsonLines;
  return Fail(
      ErrorCode::kInvalidArgument,
      fmt::format("\"{}\" is no input format; known are text, html, jsonl, rss, atom, warc, ninjs, newsml-g2", name));
}

}  // namespace rashomon
