// The dossier as one self-contained HTML file: the account on the left, the reports on the right, and from every
// statement a thread to its words. Nothing is loaded: style and script stand in the page and are let through its
// Content-Security-Policy by their hashes, so that nothing else could run even if it got in.
//
// The page is whole without the script (statements are links to anchors in the reports); the script lights up words.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "built_in_assets.h"
#include "render/formats.h"
#include "render/html_page.h"
#include "render/lookup.h"
#include "render/sha256.h"
#include "render/terminal.h"
#include "render/words.h"

namespace rashomon {
namespace {

std::string_view Asset(std::string_view path) {
  for (const EmbeddedFile& file : built_in_assets()) {
    if (file.path == path) return file.content;
  }
  return {};
}

std::string_view ShapeOf(Agreement agreement) {
  switch (agreement) {
    case Agreement::kAgree:
      return "●";
    case Agreement::kCompatible:
      return "◆";
    case Agreement::kConflict:
      return "▲";
    case Agreement::kSingle:
      return "○";
    case Agreement::kClaimed:
      return "■";
    case Agreement::kSuperseded:
      return "▽";
  }
  return "○";
}

}  // namespace

std::string HtmlRenderer::Write() {
  Head();
  html_.Raw("<body><a class=\"skip\" href=\"#reports\">To the reports</a>\n<div class=\"page\">\n");
  if (dossier_.reports.empty() && dossier_.taken_back.empty()) {
    html_.Raw("<main id=\"dossier\"><h1>Nothing to report</h1><p>No report was read.</p></main></div></body></html>\n");
    return std::move(html_).Take();
  }
  Index();
  html_.Raw("<main id=\"dossier\">\n");
  for (const DossierEvent& event : dossier_.events) Event(event);
  TakenBackReports(dossier_.taken_back, "gone", "");
  html_.Raw(
      "</main>\n<section class=\"reports\" id=\"reports\" aria-labelledby=\"reports-title\"><h2 id=\"reports-title\">");
  html_.Text(Plural(static_cast<std::int64_t>(dossier_.reports.size()), "report") + ", word for word").Raw("</h2>\n");
  WriteReports(dossier_, threads_, html_);
  html_.Raw(
      "</section>\n<footer class=\"foot\">Underlined words lead to the report in which they stand; dotted words in a "
      "report lead back. <kbd>n</kbd> <kbd>p</kbd> walk the places of a statement, <kbd>Esc</kbd> clears. “&lt;” reads "
      "“on the word of”. Nothing here is averaged or rounded. ");
  html_.Text(PolicyInWords(dossier_)).Raw("</footer>\n");
  html_.Raw("</div>\n<div class=\"heard\" id=\"heard\" aria-live=\"polite\"></div>\n<script>");
  html_.Raw(Asset("page.js")).Raw("</script>\n</body>\n</html>\n");
  return std::move(html_).Take();
}

void HtmlRenderer::Head() {
  const std::string_view style = Asset("page.css"), script = Asset("page.js");
  std::string title = "Nothing to report";
  if (!dossier_.events.empty()) title = dossier_.events[0].label;
  html_.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  html_.Raw(fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{}'; style-src "
      "'{}'; base-uri 'none'; form-action 'none'\">\n",
      PolicyHash(script), PolicyHash(style)));
  html_.Raw(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
      "content=\"no-referrer\">\n");
  html_.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").Text(title).Raw("</title>\n<style>");
  html_.Raw(style).Raw("</style>\n</head>\n");
}

// The way to each event, where there are several.
void HtmlRenderer::Index() {
  if (dossier_.events.size() < 2) return;
  html_.Raw("<nav class=\"events\" aria-label=\"Events\"><b>");
  html_.Text(EventsInWords(dossier_)).Raw("</b><ul>\n");
  for (const DossierEvent& event : dossier_.events) {
    html_.Raw("<li><a")
        .Attribute("href", "#" + event.id)
        .Raw(">")
        .Text(event.label.empty() ? "Event " + event.id : event.label);
    html_.Raw("</a> <span class=\"quiet small\">")
        .Text(Plural(static_cast<std::int64_t>(event.reports.size()), "report"))
        .Raw("</span></li>\n");
  }
  html_.Raw("</ul></nav>\n");
}

void HtmlRenderer::Event(const DossierEvent& event) {
  html_.Raw("<section class=\"event\"").Attribute("id", event.id).Attribute("aria-label", event.label).Raw(">\n");
  Masthead(event);
  Toll(event);
  Figures(event);
  FiguresElsewhere(event);
  Responsibility(event);
  Verification(event);
  Disagreements(event);
  Arithmetic(event);
  Statements(event);
  Timeline(event);
  Actors(event);
  Sources(event);
  Passages(event);
  TakenBackReports(event.taken_back, "gone-" + event.id, TollBeforeInWords(event));
  Cautions(event);
  Reasons(event);
  html_.Raw("</section>\n");
}

void HtmlRenderer::Masthead(const DossierEvent& event) {
  html_.Raw("<p class=\"kicker\">").Text(EventTypeInWords(event)).Raw(" · ");
  const std::vector<std::string> when = Ids(event.when.claims);
  if (when.empty()) {
    html_.Text(WhenInWords(event.when));
  } else {
    Link(when, WhenInWords(event.when));
  }
  html_.Raw("</p>\n<h1>")
      .Text(event.where.name.empty() ? EventName(dossier_, event) : Capitalised(event.where.name))
      .Raw("</h1>\n");
  Counts(event);
  if (!event.taken_back.empty()) {
    const auto many = static_cast<std::int64_t>(event.taken_back.size());
    html_.Raw("<p class=\"alone\">")
        .Text(fmt::format("{} {} taken back and is not counted: ", Plural(many, "more report"),
                          many == 1 ? "was" : "were"))
        .Raw("<a")
        .Attribute("href", "#gone-" + event.id)
        .Raw(">what and why</a></p>\n");
  }
  if (event.reports.size() == 1)
    html_.Raw("<p class=\"alone\">One report only: everything below rests on it alone.</p>\n");
  if (!event.mentioned_in.empty()) {
    html_.Raw("<p class=\"quiet small\">Also mentioned in ")
        .Text(OutletNames(dossier_, event.mentioned_in))
        .Raw("</p>\n");
  }
}

void HtmlRenderer::Counts(const DossierEvent& event) {
  const auto count = [&](std::int64_t number, std::string_view noun) {
    html_.Raw(fmt::format("<span><b>{}</b> {}{}</span>", CountInWords(number), noun, number == 1 ? "" : "s"));
  };
  html_.Raw("<p class=\"counts\">");
  count(static_cast<std::int64_t>(event.reports.size()), "report");
  count(event.outlets, "outlet");
  count(event.origins, "origin");
  if (!event.where.pin.country.empty()) html_.Raw("<span>").Text(event.where.pin.country).Raw("</span>");
  std::vector<std::string> places;
  for (const auto& [report, span] : event.where.spans) {
    if (std::string id = threads_.Add(report, span); !id.empty()) places.push_back(std::move(id));
  }
  if (!places.empty()) {
    html_.Raw("<span>");
    Link(places, "where it says so");
    html_.Raw("</span>");
  }
  if (event.latest && *event.latest < dossier_.reports.size()) {
    const Annotation& annotation = dossier_.reports[*event.latest].annotation;
    const std::optional<IsoTime>& time = annotation.updated ? annotation.updated : annotation.published;
    if (time) {
      html_.Raw("<span>latest: ")
          .Text(fmt::format("{}, {}", OutletName(dossier_, *event.latest), ShortMomentInWords(time->text)))
          .Raw("</span>");
    }
  }
  html_.Raw("</p>\n");
}

// One large number per outcome, its bound in words beside it.
void HtmlRenderer::Toll(const DossierEvent& event) {
  if (event.account.toll.empty()) {
    if (event.account.figures.empty()) {
      html_.Raw("<p class=\"alone\">No count of people was found.</p>\n");
    }
    return;
  }
  html_.Raw("<dl class=\"toll\">\n");
  for (const TollEntry& entry : event.account.toll) {
    const Estimate& estimate = entry.estimate;
    const std::optional<std::int64_t> number = estimate.best  ? estimate.best
                                               : estimate.low ? estimate.low
                                                              : estimate.high;
    // "at least 17" and "15 (between 12 and 17)" around their number, which is set large.
    const bool nobody = IsOfNobody(event, entry);
    const std::string words = TollInWords(event, entry);
    const std::string digits = nobody ? "none" : number ? CountInWords(*number) : "–";
    const std::size_t at = words.find(digits);
    const std::string before = at == std::string::npos ? words : words.substr(0, at);
    const std::string after = at == std::string::npos ? "" : words.substr(at + digits.size());
    html_.Raw("<div><dt>").Text(Capitalised(std::string(OutcomeInWords(entry.outcome)))).Raw("</dt><dd>");
    if (!before.empty()) html_.Raw("<span class=\"bound\">").Text(before).Raw("</span>");
    html_.Text(digits).Raw("<span class=\"bound\">").Text(after);
    if (entry.of_which_perpetrators)
      html_.Text(fmt::format(" {} of them attackers", CountInWords(*entry.of_which_perpetrators)));
    html_.Raw("</span></dd>");
    if (!entry.basis.empty() && (explained() || (IsReckoned(event, entry) && !nobody)))
      html_.Raw("<p class=\"small quiet\">").Text(entry.basis).Raw("</p>");
    html_.Raw("</div>\n");
  }
  html_.Raw("</dl>\n");
}

void HtmlRenderer::Figures(const DossierEvent& event) {
  std::vector<Outcome> outcomes;
  for (const FigureLine& line : event.account.figures) {
    if (!line.scope_other && std::ranges::find(outcomes, line.outcome) == outcomes.end())
      outcomes.push_back(line.outcome);
  }
  if (outcomes.empty()) return;
  Heading("Figures");
  for (const Outcome outcome : outcomes) {
    html_.Raw("<div class=\"outcome\"><h3>").Text(Capitalised(std::string(OutcomeInWords(outcome)))).Raw("</h3>\n");
    const Scale scale = ScaleOf(dossier_, event, outcome);
    for (const FigureLine& line : event.account.figures) {
      if (line.outcome == outcome && !line.scope_other) Figure(line, scale);
    }
    html_.Raw("</div>\n");
  }
}

void HtmlRenderer::Figure(const FigureLine& line, Scale scale) {
  const std::string number = CompactBound(line.estimate);
  const std::string_view relation = RelationInWords(line);
  html_.Raw(fmt::format("<details class=\"line{}\"><summary><span class=\"number{}\">", line.part_of ? " part" : "",
                        number.size() > 5 ? " long" : ""));
  html_.Text(number)
      .Raw("</span><span class=\"who\">")
      .Text(GroupInWords(line))
      .Raw("<small>")
      .Text(SupportInWords(line));
  if (const std::string history = HistoryInWords(line); !history.empty())
    html_.Raw("<br>").Text("over time: " + history);
  if (const std::string wordings = WordingsInWords(line); !wordings.empty()) {
    html_.Raw("<br>").Text("also called " + wordings);
  }
  html_.Raw("</small></span>");
  LineMarks(dossier_, line, scale).WriteStrip(html_);
  html_.Raw(fmt::format("<span class=\"relation {}\"><i aria-hidden=\"true\">{}</i>{}</span></summary>\n", relation,
                        ShapeOf(line.agreement), relation));
  FigureClaims(line, scale);
  html_.Raw("</details>\n");
}

void HtmlRenderer::FigureClaims(const FigureLine& line, Scale scale) {
  const LineMarks marks(dossier_, line, scale);
  html_.Raw("<ol class=\"claims\"><li class=\"axis\" aria-hidden=\"true\"><span></span>");
  WriteAxis(scale, html_);
  html_.Raw("</li>\n");
  for (const ClaimRef& claim : line.claims) {
    const std::string id = threads_.Add(claim);
    if (id.empty()) continue;
    html_.Raw("<li><div>");
    Link({id}, Shortened(ClaimWords(dossier_, claim)));
    const AnnotatedReport& report = dossier_.reports[claim.report];
    SourcePath path{.outlet = std::string(OutletName(dossier_, claim.report)), .chain = {}};
    const std::optional<IsoTime>& published = report.annotation.published;
    std::string when = published ? ", " + ShortMomentInWords(published->text) : "";
    if (claim.kind == ClaimRef::Kind::kFigure) {
      const rashomon::Figure& figure = report.claims.figures[claim.index];
      path.chain = ChainNames(report, figure.attribution);
      if (figure.as_of) when += ", as of " + ShortMomentInWords(figure.as_of->text);
      if (figure.status != ClaimStatus::kAsserted) when += fmt::format(", {}", Name(figure.status));
    }
    html_.Raw("<div class=\"says\">").Text(PathInWords(path) + when).Raw("</div></div>");
    marks.WriteLane(claim, html_);
    html_.Raw("</li>\n");
  }
  html_.Raw("</ol>\n");
}

void HtmlRenderer::FiguresElsewhere(const DossierEvent& event) {
  const auto elsewhere = [](const FigureLine& line) { return line.scope_other; };
  if (std::ranges::none_of(event.account.figures, elsewhere)) return;
  html_.Raw(
      "<details class=\"fold\"><summary>Figures about other events, not counted here</summary><ul class=\"rows\">\n");
  for (const FigureLine& line : event.account.figures) {
    if (!line.scope_other) continue;
    html_.Raw("<li>").Text(
        fmt::format("{} {} {} ", CompactBound(line.estimate), GroupInWords(line), OutcomeInWords(line.outcome)));
    Words(line.claims);
    html_.Raw("</li>\n");
  }
  html_.Raw("</ul></details>\n");
}

void HtmlRenderer::Link(const std::vector<std::string>& ids, std::string_view words) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : " ") + id;
  html_.Raw("<a class=\"words\"")
      .Attribute("href", "#" + ids[0])
      .Attribute("data-c", all)
      .Raw(">")
      .Text(words)
      .Raw("</a>");
}

std::vector<std::string> HtmlRenderer::Ids(const std::vector<ClaimRef>& claims) {
  std::vector<std::string> ids;
  for (const ClaimRef& claim : claims) {
    if (std::string id = threads_.Add(claim); !id.empty()) ids.push_back(std::move(id));
  }
  return ids;
}

void HtmlRenderer::Words(const std::vector<ClaimRef>& claims) {
  std::size_t shown = 0;
  for (const ClaimRef& claim : claims) {
    if (shown == kMostLinks) break;
    const std::string id = threads_.Add(claim);
    if (id.empty()) continue;
    if (shown++ > 0) html_.Raw("; ");
    Link({id}, Shortened(ClaimWords(dossier_, claim)));
    html_.Raw(" ").Text(OutletName(dossier_, claim.report));
  }
  if (claims.size() > kMostLinks) html_.Text(fmt::format("; and {} more places", claims.size() - kMostLinks));
}

// From whoever knew to whoever printed it: "Dawn Front → Halyard → Herald".
void HtmlRenderer::Paths(const std::vector<SourcePath>& sources) {
  for (const SourcePath& path : sources) {
    html_.Raw("<div class=\"path\">");
    for (auto link = path.chain.rbegin(); link != path.chain.rend(); ++link)
      html_.Raw("<span>").Text(*link).Raw("</span>");
    html_.Raw("<span>").Text(OutletInWords(path.outlet)).Raw("</span></div>");
  }
}

std::string RenderHtml(const Dossier& dossier, const RenderOptions& options) {
  return HtmlRenderer(dossier, options).Write();
}

}  // namespace rashomon
