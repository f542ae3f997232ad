// The reports beside the dossier: every character of every text, cut into paragraphs by its blocks, with an empty
// anchor where the words of a claim begin. The anchor says in UTF-16 offsets, which is how browsers count, where its
// words stand; each paragraph says where it begins.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "codec/names.h"
#include "render/html_parts.h"
#include "render/lookup.h"
#include "render/words.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

struct Paragraph {
  ByteSpan span;
  std::string_view kind = "paragraph";
};

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// What lies between the blocks, line by line, so that nothing of the text is lost even if no block was found.
void AddLines(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Paragraph>& out) {
  while (begin < end) {
    const std::size_t line_end = std::min<std::size_t>(text.find('\n', begin), end);
    const ByteSpan line{begin, static_cast<std::uint32_t>(line_end)};
    if (!IsBlank(line.In(text))) out.push_back({.span = line});
    begin = static_cast<std::uint32_t>(line_end) + 1;
  }
}

std::vector<Paragraph> ParagraphsOf(const AnnotatedReport& report) {
  const std::string_view text = report.report.text;
  std::vector<Paragraph> paragraphs;
  std::uint32_t at = 0;
  for (const Block& block : report.annotation.blocks) {
    if (block.span.begin < at || block.span.end > text.size() || block.span.begin > block.span.end) continue;
    AddLines(text, at, block.span.begin, paragraphs);
    paragraphs.push_back({.span = block.span, .kind = Name(block.kind)});
    at = block.span.end;
  }
  AddLines(text, at, static_cast<std::uint32_t>(text.size()), paragraphs);
  return paragraphs;
}

// UTF-16 offsets of some byte offsets of one text, found in one walk through it.
class Utf16Offsets {
 public:
  Utf16Offsets(std::string_view text, std::vector<std::uint32_t> bytes) {
    std::ranges::sort(bytes);
    std::uint32_t units = 0;
    std::size_t at = 0;
    for (const std::uint32_t byte : bytes) {
      while (at < byte && at < text.size()) {
        const CodePoint next = DecodeAt(text, at);
        at += next.length;
        units += next.value > 0xFFFF ? 2 : 1;
      }
      offsets_[byte] = units;
    }
  }
  [[nodiscard]] std::uint32_t At(std::uint32_t byte) const {
    const auto found = offsets_.find(byte);
    return found == offsets_.end() ? 0 : found->second;
  }

 private:
  std::map<std::uint32_t, std::uint32_t> offsets_;
};

class ReportWriter {
 public:
  ReportWriter(const Dossier& dossier, std::uint32_t index, std::vector<Threads::Anchor> anchors, HtmlWriter& html)
      : dossier_(dossier),
        index_(index),
        report_(dossier.reports[index]),
        anchors_(std::move(anchors)),
        html_(html),
        paragraphs_(ParagraphsOf(report_)),
        offsets_(report_.report.text, Needed()) {}

  void Write() {
    const std::string outlet = OutletName(dossier_, index_);
    html_.Raw(fmt::format("<article class=\"report\" id=\"r{}\" tabindex=\"-1\"", index_))
        .Attribute("aria-label", outlet);
    html_.Raw("><header><b>").Text(outlet).Raw("</b> <span class=\"small quiet\">");
    html_.Text(Origin()).Raw("</span> <a class=\"back\" href=\"#dossier\">back to the dossier</a></header>\n");
    for (const Paragraph& paragraph : paragraphs_) WriteParagraph(paragraph);
    html_.Raw("</article>\n");
  }

 private:
  std::vector<std::uint32_t> Needed() const {
    std::vector<std::uint32_t> bytes;
    for (const Paragraph& paragraph : paragraphs_) bytes.push_back(paragraph.span.begin);
    for (const Threads::Anchor& anchor : anchors_) {
      for (const ByteSpan piece : anchor.pieces) bytes.insert(bytes.end(), {piece.begin, piece.end});
    }
    return bytes;
  }

  std::string Origin() const {
    const Annotation& annotation = report_.annotation;
    std::string words = annotation.published ? MomentInWords(annotation.published->text) : "undated";
    if (annotation.updated) words += ", updated " + ShortMomentInWords(annotation.updated->text);
    if (const std::string_view basis = BasisInWords(annotation.published_basis);
        !basis.empty() && annotation.published) {
      words += fmt::format(" ({})", basis);
    }
    if (!report_.report.byline.empty()) words += ", by " + report_.report.byline;
    return words;
  }

  void WriteParagraph(const Paragraph& paragraph) {
    html_.Raw(fmt::format("<p class=\"k-{}\" data-o=\"{}\" dir=\"auto\">", paragraph.kind,
                          offsets_.At(paragraph.span.begin)));
    const std::string_view text = report_.report.text;
    std::uint32_t at = paragraph.span.begin;
    for (; next_ < anchors_.size() && anchors_[next_].pieces[0].begin < paragraph.span.end; ++next_) {
      const std::uint32_t begin = std::max(anchors_[next_].pieces[0].begin, at);
      html_.Exact(ByteSpan{at, begin}.In(text));
      at = begin;
      WriteAnchor(anchors_[next_]);
    }
    html_.Exact(ByteSpan{at, paragraph.span.end}.In(text)).Raw("</p>\n");
  }

  void WriteAnchor(const Threads::Anchor& anchor) {
    html_.Raw(fmt::format("<span id=\"{}\" data-p=\"", anchor.id));
    for (std::size_t i = 0; i < anchor.pieces.size(); ++i) {
      html_.Raw(fmt::format("{}{}-{}", i == 0 ? "" : ",", offsets_.At(anchor.pieces[i].begin),
                            offsets_.At(anchor.pieces[i].end)));
    }
    html_.Raw("\"></span>");
  }

  const Dossier& dossier_;
  const std::uint32_t index_;
  const AnnotatedReport& report_;
  const std::vector<Threads::Anchor> anchors_;  // by where they begin
  HtmlWriter& html_;
  const std::vector<Paragraph> paragraphs_;
  const Utf16Offsets offsets_;
  std::size_t next_ = 0;
};

}  // namespace

void WriteReports(const Dossier& dossier, const Threads& threads, HtmlWriter& html) {
  std::vector<std::uint32_t> order;  // as the events list them
  std::vector<char> listed(dossier.reports.size(), 0);
  const auto add = [&](std::uint32_t report) {
    if (report >= listed.size() || listed[report]) return;
    listed[report] = 1;
    order.push_back(report);
  };
  for (const DossierEvent& event : dossier.events) std::ranges::for_each(event.reports, add);
  for (std::uint32_t i = 0; i < dossier.reports.size(); ++i) add(i);
  for (const std::uint32_t report : order) ReportWriter(dossier, report, threads.Of(report), html).Write();
}

}  // namespace rashomon
