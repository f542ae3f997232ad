// Who is held responsible, where the accounts differ, who said what and when.
#include <fmt/format.h>

#include <algorithm>

#include "render/html_page.h"
#include "render/lookup.h"
#include "render/words.h"

namespace rashomon {

void HtmlRenderer::Responsibility(const DossierEvent& event) {
  if (event.account.responsibility.empty()) return;
  Heading("Who is held responsible");
  html_.Raw("<ul class=\"rows\">\n");
  for (const ResponsibilityLine& line : event.account.responsibility) {
    html_.Raw("<li><b class=\"name\">").Text(line.organization).Raw("</b><span class=\"stance ");
    html_.Raw(line.stance == Stance::kClaimed ? "claimed" : "single")
        .Raw("\">")
        .Text(StanceInWords(line.stance))
        .Raw("</span><br>");
    Paths(line.sources);
    html_.Raw("<div class=\"says\">");
    std::size_t shown = 0;
    for (const auto& [claim, span] : line.spans) {
      if (++shown > kMostLinks) break;
      const std::string id = threads_.Add(claim.report, span);
      if (id.empty()) continue;
      Link({id}, Shortened(span.In(dossier_.reports[claim.report].report.text)));
      html_.Raw(" ").Text(OutletName(dossier_, claim.report)).Raw("<br>");
    }
    if (line.spans.empty()) Words(line.claims);
    html_.Raw("</div></li>\n");
  }
  html_.Raw("</ul>\n");
}

void HtmlRenderer::Verification(const DossierEvent& event) {
  if (event.account.verification.empty()) return;
  Heading("What has been verified");
  html_.Raw("<ul class=\"rows\">\n");
  for (const VerificationLine& line : event.account.verification) {
    html_.Raw("<li><b class=\"name\">")
        .Text(Capitalised(line.of.empty() ? "the account" : line.of))
        .Raw("</b><span class=\"stance\">");
    html_.Text(VerdictInWords(line.verdict));
    if (!line.by.empty()) html_.Text(" by " + line.by);
    html_.Raw("</span><div class=\"says\">");
    Words(line.claims);
    html_.Raw("</div></li>\n");
  }
  html_.Raw("</ul>\n");
}

void HtmlRenderer::Disagreements(const DossierEvent& event) {
  if (event.account.disagreements.empty()) return;
  Heading("Where the accounts differ");
  html_.Raw("<ul class=\"differ\">\n");
  for (const Disagreement& disagreement : event.account.disagreements) {
    const char mark = MarkOf(disagreement);
    const std::string_view style = mark == '=' ? "compatible" : mark == '!' ? "conflict" : "single";
    const std::string_view shape = mark == '=' ? "◆" : mark == '!' ? "▲" : "○";
    html_.Raw("<li><div class=\"about\"><b>").Text(Capitalised(disagreement.about)).Raw("</b>");
    html_.Raw(fmt::format("<span class=\"relation {}\"><i aria-hidden=\"true\">{}</i>", style, shape))
        .Text(KindInWords(disagreement))
        .Raw("</span></div>");
    html_.Raw(fmt::format("<ul class=\"positions {}\">", style));
    for (const Position& position : disagreement.positions) {
      html_.Raw("<li><div class=\"value\">").Text(position.value).Raw("</div>");
      Paths(position.sources);
      html_.Raw("<div class=\"says\">");
      Words(position.claims);
      html_.Raw("</div></li>");
    }
    html_.Raw("</ul>");
    if (!disagreement.note.empty()) html_.Raw("<p class=\"small quiet\">").Text(disagreement.note).Raw("</p>");
    html_.Raw("</li>\n");
  }
  html_.Raw("</ul>\n");
}

void HtmlRenderer::Arithmetic(const DossierEvent& event) {
  if (!explained() || event.account.arithmetic.empty()) return;
  Heading("How the numbers fit");
  html_.Raw("<ul class=\"rows\">\n");
  for (const ArithmeticLine& line : event.account.arithmetic) {
    html_.Raw("<li><b>").Text(Name(line.relation)).Raw("</b> ").Text(line.note).Raw("<div class=\"says\">");
    std::vector<ClaimRef> claims = line.parts;
    if (line.whole) claims.insert(claims.begin(), *line.whole);
    Words(claims);
    html_.Raw("</div></li>\n");
  }
  html_.Raw("</ul>\n");
}

void HtmlRenderer::Statements(const DossierEvent& event) {
  if (event.account.statements.empty()) return;
  Heading("Who said what");
  html_.Raw("<ul class=\"rows\">\n");
  for (const StatementLine& line : event.account.statements) {
    html_.Raw("<li><b class=\"name\">")
        .Text(line.speaker.empty() ? "Not named" : Capitalised(line.speaker))
        .Raw("</b> <span class=\"says\">");
    html_
        .Text(fmt::format("{}, in {}", line.direct ? "word for word" : "reported", OutletNames(dossier_, line.reports)))
        .Raw("</span><blockquote>");
    const std::vector<std::string> ids = Ids(line.claims);
    if (ids.empty()) {
      html_.Text(line.text);
    } else {
      Link(ids, line.text);
    }
    html_.Raw("</blockquote>");
    if (!line.variants.empty()) {
      html_.Raw("<details class=\"fold\"><summary>")
          .Text(Plural(static_cast<std::int64_t>(line.variants.size()), "other cut"))
          .Raw("</summary>");
      for (const std::string& variant : line.variants) {
        html_.Raw("<blockquote>");
        WriteDifference(line.text, variant, html_);
        html_.Raw("</blockquote>");
      }
      html_.Raw("</details>");
    }
    html_.Raw("</li>\n");
  }
  html_.Raw("</ul>\n");
}

// When things happened beside when they were published.
void HtmlRenderer::Timeline(const DossierEvent& event) {
  Heading("Timeline");
  html_.Raw("<div class=\"two\"><div><h3>Happened</h3><ul>\n");
  for (const TimelineEntry& entry : event.timeline) {
    html_.Raw("<li><span class=\"when\">").Text(MomentInWords(entry.when)).Raw("</span><span>");
    const std::vector<std::string> ids = Ids(entry.claims);
    if (ids.empty()) {
      html_.Text(entry.what);
    } else {
      Link(ids, Shortened(entry.what));
    }
    html_.Raw("</span></li>\n");
  }
  if (event.timeline.empty()) html_.Raw("<li class=\"quiet\">nothing dated</li>\n");
  html_.Raw("</ul></div><div><h3>Published</h3><ul>\n");
  for (const std::uint32_t report : event.reports) {
    if (report >= dossier_.reports.size()) continue;
    const Annotation& annotation = dossier_.reports[report].annotation;
    html_.Raw("<li><span class=\"when\">")
        .Text(annotation.published ? ShortMomentInWords(annotation.published->text) : "undated");
    html_.Raw(fmt::format("</span><span><a href=\"#r{}\">", report)).Text(OutletName(dossier_, report)).Raw("</a>");
    if (annotation.updated)
      html_.Raw(" <span class=\"quiet small\">")
          .Text("updated " + ShortMomentInWords(annotation.updated->text))
          .Raw("</span>");
    html_.Raw("</span></li>\n");
  }
  html_.Raw("</ul></div></div>\n");
}

void HtmlRenderer::Actors(const DossierEvent& event) {
  const auto named = [](const Actor& actor) { return !actor.aliases.empty() || !actor.part_of.empty(); };
  if (std::ranges::none_of(event.actors, named)) return;
  Heading("Names");
  html_.Raw("<ul class=\"names\">\n");
  for (const Actor& actor : event.actors) {
    if (!named(actor)) continue;
    std::string words;
    for (const std::string& alias : actor.aliases) words += (words.empty() ? "also " : ", ") + alias;
    if (!actor.part_of.empty()) words += (words.empty() ? "part of " : "; part of ") + actor.part_of;
    html_.Raw("<li><b class=\"name\">")
        .Text(actor.name)
        .Raw("</b> <span class=\"says\">")
        .Text(words)
        .Raw("</span></li>\n");
  }
  html_.Raw("</ul>\n");
}

}  // namespace rashomon
