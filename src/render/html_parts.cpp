#include "render/html_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/lookup.h"
#include "render/terminal.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

void AppendEscaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      out += c;
  }
}

constexpr std::size_t kMostWords = 160;  // bytes of a claim's words in a link

}  // namespace

std::string Capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string Shortened(std::string_view words) {
  if (words.size() <= kMostWords) return std::string(words);
  std::size_t cut = kMostWords;
  while (cut > 0 && (words[cut] & 0xC0) == 0x80) --cut;
  return std::string(words.substr(0, cut)) + "…";
}

HtmlWriter& HtmlWriter::Text(std::string_view text) {
  if (text.starts_with(' ')) out_ += ' ';  // Visible() trims
  for (const char c : Visible(text)) AppendEscaped(out_, c);
  if (text.size() > 1 && text.ends_with(' ')) out_ += ' ';
  return *this;
}

HtmlWriter& HtmlWriter::Attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  Text(value);
  out_ += '"';
  return *this;
}

HtmlWriter& HtmlWriter::Exact(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = DecodeAt(text, at);
    const char32_t c = next.value;
    if (c == '\r') {
      out_ += "&#13;";  // a bare one would become a line feed
    } else if (c < 0x20 && c != '\n' && c != '\t') {
      AppendUtf8(out_, 0x2400 + c);
    } else if (c == 0x7F || (c >= 0x80 && c < 0xA0)) {
      AppendUtf8(out_, 0x2421);
    } else if (c == 0x202D || c == 0x202E) {
      AppendUtf8(out_, 0x21CB);  // an override of direction would turn the words around it
    } else if (c < 0x80) {
      AppendEscaped(out_, static_cast<char>(c));
    } else {
      AppendUtf8(out_, c);
    }
    at += next.length;
  }
  return *this;
}

std::string Threads::Add(std::uint32_t report, std::string id, std::vector<ByteSpan> pieces) {
  if (report >= anchors_.size()) return "";
  const std::size_t size = dossier_.reports[report].report.text.size();
  std::erase_if(pieces, [&](ByteSpan piece) { return piece.begin >= piece.end || piece.end > size; });
  if (pieces.empty()) return "";
  anchors_[report].emplace(id, std::move(pieces));
  return id;
}

std::string Threads::Add(const ClaimRef& claim) {
  const std::optional<ByteSpan> whole = ClaimSpan(dossier_, claim);
  if (!whole) return "";
  std::vector<ByteSpan> pieces = {*whole};
  if (claim.kind == ClaimRef::Kind::kAttribution) {
    pieces = dossier_.reports[claim.report].annotation.attributions[claim.index].content;
  }
  return Add(claim.report, fmt::format("c{}{}{}", claim.report, Letter(claim.kind), claim.index), std::move(pieces));
}

std::string Threads::Add(std::uint32_t report, ByteSpan span) {
  return Add(report, fmt::format("s{}-{}-{}", report, span.begin, span.end), {span});
}

std::vector<Threads::Anchor> Threads::Of(std::uint32_t report) const {
  std::vector<Anchor> anchors;
  if (report >= anchors_.size()) return anchors;
  for (const auto& [id, pieces] : anchors_[report]) anchors.push_back({.id = id, .pieces = pieces});
  std::ranges::stable_sort(anchors, {}, [](const Anchor& anchor) { return anchor.pieces[0].begin; });
  return anchors;
}

}  // namespace rashomon
