// Whom the reports go back to: the lineage of the texts, the passages that they share, the reports that were taken
// back, and what to read with care.
#include <fmt/format.h>

#include <algorithm>

#include "render/html_page.h"
#include "render/lookup.h"
#include "render/words.h"

namespace rashomon {

// The lineage: one entry per origin, the texts that repeat it below it.
void HtmlRenderer::Sources(const DossierEvent& event) {
  Heading("Sources");
  std::vector<std::pair<std::string, std::vector<std::uint32_t>>> origins;
  for (const std::uint32_t report : event.reports) {
    if (report >= dossier_.reports.size()) continue;
    const std::string origin = report < dossier_.lineage.size() ? dossier_.lineage[report].origin : "";
    auto found = std::ranges::find(origins, origin, &decltype(origins)::value_type::first);
    if (origin.empty() || found == origins.end()) found = origins.insert(origins.end(), {origin, {}});
    found->second.push_back(report);
  }
  html_.Raw("<ul class=\"origins\">\n");
  for (const auto& [origin, reports] : origins) {
    html_.Raw("<li>");
    for (const std::uint32_t report : reports) {
      const DossierReport lineage = report < dossier_.lineage.size() ? dossier_.lineage[report] : DossierReport{};
      const std::string& title = dossier_.reports[report].report.title;
      html_.Raw(fmt::format("<div{}><a href=\"#r{}\">", lineage.copy_of ? " class=\"copy\"" : "", report))
          .Text(OutletName(dossier_, report))
          .Raw("</a>");
      std::string note;
      if (lineage.copy_of)
        note += fmt::format("repeats {}, {:.0f}% of its words", OutletName(dossier_, *lineage.copy_of),
                            lineage.shared * 100);
      if (!lineage.agency.empty()) note += (note.empty() ? "credits " : "; credits ") + lineage.agency;
      if (!lineage.copy_of && !title.empty()) note += (note.empty() ? "" : "; ") + std::string("“") + title + "”";
      html_.Raw(" <span class=\"says\">").Text(note).Raw("</span></div>");
    }
    html_.Raw("</li>\n");
  }
  html_.Raw("</ul>\n");
}

// An article may mix its own reporting with an agency's: the words that it shares, with a thread to each place.
void HtmlRenderer::Passages(const DossierEvent& event) {
  if (event.account.passages.empty()) return;
  Heading("Passages in several reports");
  html_.Raw("<ul class=\"rows\">\n");
  for (const Passage& passage : event.account.passages) {
    std::vector<std::string> ids;
    for (const auto& [report, span] : passage.places) {
      if (std::string id = threads_.Add(report, span); !id.empty()) ids.push_back(std::move(id));
    }
    html_.Raw("<li>").Text(PassageInWords(dossier_, passage)).Raw("<blockquote>");
    if (!ids.empty()) Link(ids, PassageWords(dossier_, passage));
    html_.Raw("</blockquote></li>\n");
  }
  html_.Raw("</ul>\n");
}

void HtmlRenderer::TakenBackReports(const std::vector<TakenBack>& reports, const std::string& id,
                                    const std::string& toll_before) {
  if (reports.empty()) return;
  html_.Raw("<h2").Attribute("id", id).Raw(">Taken back, not counted above</h2>\n<ul class=\"rows gone\">\n");
  for (const TakenBack& report : reports) OneTakenBack(report);
  html_.Raw("</ul>\n");
  if (!toll_before.empty())
    html_.Raw("<p class=\"small quiet\">").Text("With this the toll was " + toll_before + ".").Raw("</p>\n");
}

// Struck through: the report, the numbers that stood on it alone, its words.
void HtmlRenderer::OneTakenBack(const TakenBack& report) {
  html_.Raw("<li><del><b class=\"name\">").Text(OutletName(report)).Raw("</b>");
  if (!report.published.empty()) html_.Text(", " + ShortMomentInWords(report.published));
  if (!report.title.empty()) html_.Text(" “" + report.title + "”");
  html_.Raw("</del> <span class=\"why\">").Text(Capitalised(TakenBackInWords(report))).Raw("</span>\n");
  if (!report.lost.empty()) html_.Raw("<ul class=\"lost\">");
  for (const LostFigure& lost : report.lost) {
    html_.Raw("<li><del>").Text(LostInWords(lost)).Raw("</del> <span class=\"says\">on its word alone: “");
    html_.Text(lost.words).Raw("”</span></li>");
  }
  if (!report.lost.empty()) html_.Raw("</ul>");
  html_.Raw("<details class=\"fold\"><summary>What it said</summary>");
  for (std::size_t at = 0; at < report.text.size();) {
    const std::size_t end = std::min(report.text.find('\n', at), report.text.size());
    const std::string_view line = std::string_view(report.text).substr(at, end - at);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      html_.Raw("<p dir=\"auto\"><del>").Text(line).Raw("</del></p>");
    at = end + 1;
  }
  html_.Raw("</details></li>\n");
}

void HtmlRenderer::Cautions(const DossierEvent& event) {
  if (event.cautions.empty()) return;
  Heading("Read with care");
  html_.Raw("<ul class=\"rows\">\n");
  for (const Caution& caution : event.cautions) {
    html_.Raw("<li><b>").Text(OutletName(dossier_, caution.report)).Raw("</b> ").Text(caution.finding.message);
    if (caution.finding.span && caution.report < dossier_.reports.size()) {
      const std::string id = threads_.Add(caution.report, *caution.finding.span);
      html_.Raw(" <span class=\"says\">");
      if (!id.empty()) Link({id}, Shortened(caution.finding.span->In(dossier_.reports[caution.report].report.text)));
      html_.Raw("</span>");
    }
    html_.Raw("</li>\n");
  }
  html_.Raw("</ul>\n");
}

void HtmlRenderer::Reasons(const DossierEvent& event) {
  if (!explained() || event.reasons.empty()) return;
  Heading("Why these reports are one event");
  html_.Raw("<ul class=\"rows\">\n");
  for (const JoinReason& reason : event.reasons) {
    html_.Raw("<li>")
        .Text(
            fmt::format("{} and {}: {}", OutletName(dossier_, reason.a), OutletName(dossier_, reason.b), reason.reason))
        .Raw("</li>\n");
  }
  html_.Raw("</ul>\n");
}

}  // namespace rashomon
