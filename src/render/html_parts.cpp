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

constexpr std::size_t kMostDifferenceWords = 300;

std::vector<std::string_view> SplitWords(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(" \n\t\r", at), text.size());
    const std::size_t end = std::min(text.find_first_of(" \n\t\r", begin), text.size());
    if (begin < end) words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

// Without the punctuation at its edges, in which two newsrooms may differ over the same word.
std::string_view Bare(std::string_view word) {
  constexpr std::string_view kEdges = "\"'.,;:!?()";
  const auto is_edge = [&](char c) { return kEdges.find(c) != std::string_view::npos; };
  std::string_view bare = word;
  for (const std::string_view quote : {"\u201c", "\u201d", "\u2018", "\u2019"}) {
    if (bare.starts_with(quote)) bare.remove_prefix(quote.size());
  }
  while (!bare.empty() && is_edge(bare.front())) bare.remove_prefix(1);
  while (!bare.empty() && is_edge(bare.back())) bare.remove_suffix(1);
  for (const std::string_view quote : {"\u201d", "\u2019"}) {
    if (bare.ends_with(quote)) bare.remove_suffix(quote.size());
  }
  while (!bare.empty() && is_edge(bare.back())) bare.remove_suffix(1);
  return bare.empty() ? word : bare;
}

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

void WriteDifference(std::string_view whole, std::string_view variant, HtmlWriter& html) {
  const std::vector<std::string_view> a = SplitWords(whole), b = SplitWords(variant);
  if (a.size() > kMostDifferenceWords || b.size() > kMostDifferenceWords) {
    html.Text(variant);
    return;
  }
  // common[i][j]: the longest common subsequence of a from i and b from j.
  std::vector<std::vector<std::uint16_t>> common(a.size() + 1, std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] = Bare(a[i]) == Bare(b[j]) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::size_t i = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    while (i < a.size() && Bare(a[i]) != Bare(b[j]) && common[i + 1][j] >= common[i][j + 1]) ++i;
    const bool same = i < a.size() && Bare(a[i]) == Bare(b[j]);
    if (same) ++i;
    if (j > 0) html.Raw(" ");
    html.Raw(same ? "" : "<b>").Text(b[j]).Raw(same ? "" : "</b>");
  }
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
