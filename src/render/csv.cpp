// The figures as CSV (RFC 4180), one row per claim: what a spreadsheet or a statistics program wants. A cell that a
// spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection").
#include <fmt/format.h>

#include "codec/names.h"
#include "render/formats.h"
#include "render/lookup.h"
#include "render/terminal.h"
#include "render/words.h"

namespace rashomon {
namespace {

constexpr std::string_view kHeader =
    "event,event_label,outcome,group,low,high,approximate,status,scope,relation,outlet,report,source,as_of,published,"
    "begin,end,words,claim\r\n";

class CsvRenderer {
 public:
  explicit CsvRenderer(const Dossier& dossier) : dossier_(dossier), out_(kHeader) {}

  std::string Write() {
    for (const DossierEvent& event : dossier_.events) {
      for (const FigureLine& line : event.account.figures) {
        for (const ClaimRef& claim : line.claims) Row(event, line, claim);
      }
    }
    return std::move(out_);
  }

 private:
  // Words from a report.
  void Text(std::string_view raw) {
    std::string text = Visible(raw);
    if (!text.empty() && std::string_view("=+-@|%").find(text[0]) != std::string_view::npos) text.insert(0, 1, '\'');
    const bool quoted = text.find_first_of(",\"") != std::string::npos || text.starts_with(' ');
    if (!quoted) return Plain(text);
    std::string cell = "\"";
    for (const char c : text) {
      if (c == '"') cell += '"';
      cell += c;
    }
    Plain(cell + "\"");
  }
  // A value of our own making: a number, an enumerator, a date.
  void Plain(std::string_view value) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += value;
  }
  void Number(std::optional<std::int64_t> number) { Plain(number ? std::to_string(*number) : ""); }

  void Row(const DossierEvent& event, const FigureLine& line, const ClaimRef& claim);

  const Dossier& dossier_;
  std::string out_;
  OffsetCache offsets_;
  bool first_ = true;
};

void CsvRenderer::Row(const DossierEvent& event, const FigureLine& line, const ClaimRef& claim) {
  const std::optional<ByteSpan> span = ClaimSpan(dossier_, claim);
  if (claim.kind != ClaimRef::Kind::kFigure || !span) return;
  const AnnotatedReport& report = dossier_.reports[claim.report];
  const Figure& figure = report.claims.figures[claim.index];
  Plain(event.id);
  Text(event.label);
  Plain(Name(figure.outcome));
  Text(figure.group_text.empty() ? line.group : figure.group_text);
  Number(figure.count.low);
  Number(figure.count.high);
  Plain(figure.approximate ? "true" : "false");
  Plain(Name(figure.status));
  Plain(Name(figure.scope));
  Plain(Name(line.agreement));
  Text(OutletName(dossier_, claim.report));
  Text(report.report.id);
  std::string chain;
  for (const std::string& name : ChainNames(report, figure.attribution)) chain += (chain.empty() ? "" : " < ") + name;
  Text(chain);
  Text(figure.as_of ? figure.as_of->text : "");
  Text(report.annotation.published ? report.annotation.published->text : "");
  Number(offsets_.CodePoint(dossier_, claim.report, span->begin));
  Number(offsets_.CodePoint(dossier_, claim.report, span->end));
  Text(span->In(report.report.text));
  Text(ClaimName(dossier_, claim));
  out_ += "\r\n";
  first_ = true;
}

}  // namespace

std::string RenderCsv(const Dossier& dossier, const RenderOptions& /*options*/) {
  return CsvRenderer(dossier).Write();
}

}  // namespace rashomon
