// The dossier as Markdown (CommonMark with GitHub's tables), for a wiki, a ticket or a message, in the order of every
// other format. Words from reports are escaped so that they can neither mark up nor break a table.
#include <fmt/format.h>

#include <algorithm>

#include "render/formats.h"
#include "render/lookup.h"
#include "render/terminal.h"
#include "render/words.h"

namespace rashomon {
namespace {

// Inline text: nothing in it is markup, a link, an entity or the edge of a table cell.
std::string Plain(std::string_view raw) {
  std::string out;
  for (const char c : Visible(raw)) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (std::string_view("\\`*_[]|#~$!").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

class MarkdownRenderer {
 public:
  MarkdownRenderer(const Dossier& dossier, const RenderOptions& options) : dossier_(dossier), options_(options) {}

  std::string Write() {
    if (dossier_.reports.empty() && dossier_.taken_back.empty())
      return "No report was read: there is nothing to say.\n";
    for (const DossierEvent& event : dossier_.events) {
      if (!IsAside(event) || dossier_.events.size() == 1) Event(event);
    }
    Asides();
    TakenBackReports(dossier_.taken_back, "");
    Line("\n*" + PolicyInWords(dossier_) + "*");
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool verbose() const { return options_.detail == Detail::kVerbose; }
  [[nodiscard]] bool explained() const { return options_.explain == Explain::kYes; }
  void Line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }
  void Heading(std::string_view words) { Line(fmt::format("\n## {}\n", words)); }
  void Table(std::string_view header) {
    Line(header);
    std::string rule = "|";
    for (std::size_t i = 1; i < static_cast<std::size_t>(std::ranges::count(header, '|')); ++i) rule += " --- |";
    Line(rule);
  }
  [[nodiscard]] std::string Outlets(const auto& items) const { return Plain(OutletNames(dossier_, items)); }
  [[nodiscard]] std::string Paths(const std::vector<SourcePath>& sources, const std::vector<ClaimRef>& claims) const {
    std::string words;
    for (const SourcePath& path : sources) words += (words.empty() ? "" : "; ") + Plain(PathInWords(path));
    return words.empty() ? Outlets(claims) : words;
  }
  void Quotes(const std::vector<ClaimRef>& claims);

  void Event(const DossierEvent& event);
  void Masthead(const DossierEvent& event);
  void Toll(const DossierEvent& event);
  void Figures(const DossierEvent& event);
  void Responsibility(const DossierEvent& event);
  void Disagreements(const DossierEvent& event);
  void Arithmetic(const DossierEvent& event);
  void Statements(const DossierEvent& event);
  void Timeline(const DossierEvent& event);
  void Actors(const DossierEvent& event);
  void Sources(const DossierEvent& event);
  void Passages(const DossierEvent& event);
  void TakenBackReports(const std::vector<TakenBack>& reports, const std::string& toll_before);
  void Cautions(const DossierEvent& event);
  void Reasons(const DossierEvent& event);
  void Asides();

  const Dossier& dossier_;
  const RenderOptions& options_;
  std::string out_;
};

void MarkdownRenderer::Quotes(const std::vector<ClaimRef>& claims) {
  if (!verbose()) return;
  for (const ClaimRef& claim : claims) {
    const std::optional<ByteSpan> span = ClaimSpan(dossier_, claim);
    if (!span) continue;
    const AnnotatedReport& report = dossier_.reports[claim.report];
    Line(fmt::format("> {} ({})\n", Plain(SentenceAround(report, *span).In(report.report.text)),
                     Plain(ClaimName(dossier_, claim))));
  }
}

void MarkdownRenderer::Event(const DossierEvent& event) {
  if (!out_.empty()) Line("\n---\n");
  Masthead(event);
  Toll(event);
  Figures(event);
  Responsibility(event);
  Disagreements(event);
  Arithmetic(event);
  Statements(event);
  Timeline(event);
  Actors(event);
  Sources(event);
  Passages(event);
  TakenBackReports(event.taken_back, TollBeforeInWords(event));
  Cautions(event);
  Reasons(event);
}

void MarkdownRenderer::Masthead(const DossierEvent& event) {
  const std::string where = EventName(dossier_, event);
  std::string type = EventTypeInWords(event);
  type[0] = static_cast<char>(type[0] >= 'a' && type[0] <= 'z' ? type[0] - 'a' + 'A' : type[0]);
  Line(fmt::format("# {}: {}\n", type, Plain(where)));
  Line(fmt::format("{} · {}, {}, {}", Plain(WhenInWords(event.when)),
                   Plural(static_cast<std::int64_t>(event.reports.size()), "report"), Plural(event.outlets, "outlet"),
                   Plural(event.origins, "origin")));
  if (!event.taken_back.empty()) {
    const auto many = static_cast<std::int64_t>(event.taken_back.size());
    Line(fmt::format("\n*{} {} taken back: not counted, see below.*", Plural(many, "more report"),
                     many == 1 ? "was" : "were"));
  }
  if (event.reports.size() == 1) Line("\n*One report only: everything below rests on it alone.*");
}

void MarkdownRenderer::Toll(const DossierEvent& event) {
  if (event.account.toll.empty()) {
    if (event.account.figures.empty()) Line("\nNo count of people was found.");
    return;
  }
  Line("");
  for (const TollEntry& entry : event.account.toll) {
    std::string words = fmt::format("- **{}: {}**", OutcomeInWords(entry.outcome), TollInWords(event, entry));
    if (entry.of_which_perpetrators)
      words += fmt::format(", {} of them attackers", CountInWords(*entry.of_which_perpetrators));
    if (!entry.basis.empty() && (explained() || (IsReckoned(event, entry) && !IsOfNobody(event, entry))))
      words += " — " + Plain(entry.basis);
    Line(words);
  }
}

void MarkdownRenderer::Figures(const DossierEvent& event) {
  if (event.account.figures.empty()) return;
  Heading("Figures");
  Table("| outcome | count | who | relation | on whose word |");
  for (const FigureLine& line : event.account.figures) {
    std::string who = Plain(GroupInWords(line));
    if (line.scope_other) who += " (about another event)";
    std::string support = Plain(SupportInWords(line));
    if (const std::string history = HistoryInWords(line); !history.empty()) support += "; over time: " + Plain(history);
    Line(fmt::format("| {} | {} | {}{} | {} | {} |", OutcomeInWords(line.outcome), Plain(CompactBound(line.estimate)),
                     line.part_of ? "– " : "", who, RelationInWords(line), support));
  }
  Line("");
  for (const FigureLine& line : event.account.figures) Quotes(line.claims);
}

void MarkdownRenderer::Responsibility(const DossierEvent& event) {
  const Reconciliation& account = event.account;
  if (account.responsibility.empty() && account.verification.empty()) return;
  Heading("Who is held responsible");
  for (const ResponsibilityLine& line : account.responsibility) {
    Line(fmt::format("- **{}** {} — {}", Plain(line.organization), StanceInWords(line.stance),
                     Paths(line.sources, line.claims)));
  }
  for (const VerificationLine& line : account.verification) {
    Line(fmt::format("- {}: {}{} ({})", Plain(line.of.empty() ? "the account" : line.of), VerdictInWords(line.verdict),
                     line.by.empty() ? "" : " by " + Plain(line.by), Outlets(line.claims)));
  }
}

void MarkdownRenderer::Disagreements(const DossierEvent& event) {
  if (event.account.disagreements.empty()) return;
  Heading("Where the accounts differ");
  for (const Disagreement& disagreement : event.account.disagreements) {
    Line(fmt::format("- **{}** ({})", Plain(disagreement.about), KindInWords(disagreement)));
    for (const Position& position : disagreement.positions) {
      Line(fmt::format("  - {} — {}", Plain(position.value), Paths(position.sources, position.claims)));
    }
    if (!disagreement.note.empty()) Line("  - *" + Plain(disagreement.note) + "*");
  }
}

void MarkdownRenderer::Arithmetic(const DossierEvent& event) {
  if (!explained() || event.account.arithmetic.empty()) return;
  Heading("How the numbers fit");
  for (const ArithmeticLine& line : event.account.arithmetic)
    Line(fmt::format("- {}: {}", Name(line.relation), Plain(line.note)));
}

void MarkdownRenderer::Statements(const DossierEvent& event) {
  if (event.account.statements.empty()) return;
  Heading("Who said what");
  for (const StatementLine& line : event.account.statements) {
    Line(fmt::format("- **{}** ({}; {}): {}", line.speaker.empty() ? "not named" : Plain(line.speaker),
                     line.direct ? "word for word" : "reported", Outlets(line.reports), Plain(line.text)));
    for (const std::string& variant : line.variants) Line("  - or: " + Plain(variant));
  }
}

void MarkdownRenderer::Timeline(const DossierEvent& event) {
  if (event.timeline.empty()) return;
  Heading("Timeline");
  for (const TimelineEntry& entry : event.timeline) {
    Line(fmt::format("- {}: {} ({})", Plain(MomentInWords(entry.when)), Plain(entry.what), Outlets(entry.claims)));
  }
}

void MarkdownRenderer::Actors(const DossierEvent& event) {
  bool headed = false;
  for (const Actor& actor : event.actors) {
    if (actor.aliases.empty() && actor.part_of.empty()) continue;
    if (!headed) Heading("Names");
    headed = true;
    std::string words;
    for (const std::string& alias : actor.aliases) words += (words.empty() ? "also " : ", ") + Plain(alias);
    if (!actor.part_of.empty()) words += (words.empty() ? "part of " : "; part of ") + Plain(actor.part_of);
    Line(fmt::format("- {}: {}", Plain(actor.name), words));
  }
}

void MarkdownRenderer::Sources(const DossierEvent& event) {
  Heading("Sources");
  Table("| outlet | published | origin | |");
  for (const std::uint32_t index : event.reports) {
    if (index >= dossier_.reports.size() || index >= dossier_.lineage.size()) continue;
    const std::optional<IsoTime>& published = dossier_.reports[index].annotation.published;
    const DossierReport& lineage = dossier_.lineage[index];
    std::string note = lineage.copy_of ? "repeats " + Plain(OutletName(dossier_, *lineage.copy_of)) : "";
    if (!lineage.agency.empty()) note += (note.empty() ? "credits " : "; credits ") + Plain(lineage.agency);
    Line(fmt::format("| {} | {} | {} | {} |", Plain(OutletName(dossier_, index)),
                     published ? Plain(MomentInWords(published->text)) : "undated", Plain(lineage.origin), note));
  }
}

void MarkdownRenderer::Passages(const DossierEvent& event) {
  if (event.account.passages.empty()) return;
  Heading("Passages in several reports");
  for (const Passage& passage : event.account.passages) {
    Line(fmt::format("- {}: “{}”", Plain(PassageInWords(dossier_, passage)), Plain(PassageWords(dossier_, passage))));
  }
}

void MarkdownRenderer::TakenBackReports(const std::vector<TakenBack>& reports, const std::string& toll_before) {
  if (reports.empty()) return;
  Heading("Taken back, not counted above");
  for (const TakenBack& report : reports) {
    std::string name = Plain(OutletName(report));
    if (!report.published.empty()) name += ", " + Plain(MomentInWords(report.published));
    if (!report.title.empty()) name += ": " + Plain(report.title);
    Line(fmt::format("- ~~{}~~ — {}", name, Plain(TakenBackInWords(report))));
    for (const LostFigure& lost : report.lost) {
      Line(fmt::format("  - ~~{}~~ on its word alone: “{}”", Plain(LostInWords(lost)), Plain(lost.words)));
    }
  }
  if (!toll_before.empty()) Line("\nWith this the toll was " + Plain(toll_before) + ".");
}

void MarkdownRenderer::Cautions(const DossierEvent& event) {
  if (event.cautions.empty()) return;
  Heading("Read with care");
  for (const Caution& caution : event.cautions) {
    Line(fmt::format("- {}: {}", Plain(OutletName(dossier_, caution.report)), Plain(caution.finding.message)));
  }
}

void MarkdownRenderer::Reasons(const DossierEvent& event) {
  if (!explained() || event.reasons.empty()) return;
  Heading("Why these reports are one event");
  for (const JoinReason& reason : event.reasons) {
    Line(fmt::format("- {} and {}: {}", Plain(OutletName(dossier_, reason.a)), Plain(OutletName(dossier_, reason.b)),
                     Plain(reason.reason)));
  }
}

void MarkdownRenderer::Asides() {
  bool headed = false;
  for (const DossierEvent& event : dossier_.events) {
    if (!IsAside(event) || dossier_.events.size() == 1 || event.reports.empty() ||
        event.reports[0] >= dossier_.reports.size())
      continue;
    if (!headed) Heading("Reports of something else");
    headed = true;
    const std::string& title = dossier_.reports[event.reports[0]].report.title;
    Line(fmt::format("- {}: {}", Plain(OutletName(dossier_, event.reports[0])),
                     Plain(title.empty() ? event.label : title)));
  }
}

}  // namespace

std::string RenderMarkdown(const Dossier& dossier, const RenderOptions& options) {
  return MarkdownRenderer(dossier, options).Write();
}

}  // namespace rashomon
