// The dossier for the terminal: one page per event, in the order of every other format. Numbers stand in a column of
// their own, whom they count beside them, then how the accounts relate, then on whose word; "<" reads "on the word of".
// Colour, when asked for, repeats what the words say. Everything from reports goes through Visible() first.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "render/formats.h"
#include "render/lookup.h"
#include "render/terminal.h"
#include "render/words.h"

namespace rashomon {
namespace {

constexpr int kNumberColumns = 9;
constexpr int kGroupColumns = 24;
constexpr int kRelationColumns = 12;
constexpr std::size_t kMostLinesPerOutcome = 12;  // without --verbose, here and below
constexpr std::size_t kMostStatements = 6;
constexpr std::size_t kMostTimeline = 10;
constexpr std::size_t kMostSources = 30;
constexpr std::size_t kMostCautions = 12;
constexpr std::size_t kMostPassages = 5;
constexpr std::size_t kMostVerbose = 100000;

enum class Style { kPlain, kHeading, kQuiet, kAgree, kCompatible, kConflict, kClaimed };

Style StyleOf(Agreement agreement) {
  switch (agreement) {
    case Agreement::kAgree:
      return Style::kAgree;
    case Agreement::kCompatible:
      return Style::kCompatible;
    case Agreement::kConflict:
      return Style::kConflict;
    case Agreement::kClaimed:
      return Style::kClaimed;
    case Agreement::kSuperseded:
      return Style::kQuiet;
    case Agreement::kSingle:
      return Style::kPlain;
  }
  return Style::kPlain;
}

std::string_view CodeOf(Style style) {
  switch (style) {
    case Style::kHeading:
      return "\x1b[1m";
    case Style::kQuiet:
      return "\x1b[2m";
    case Style::kAgree:
      return "\x1b[32m";
    case Style::kCompatible:
      return "\x1b[36m";
    case Style::kConflict:
      return "\x1b[1;31m";
    case Style::kClaimed:
      return "\x1b[33m";
    case Style::kPlain:
      return "";
  }
  return "";
}

// Columns of a line that holds our own colour codes; nobody else's get this far.
int WidthWithoutCodes(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const std::size_t code = std::min(text.find('\x1b'), text.size());
    width += DisplayWidth(text.substr(0, code));
    text.remove_prefix(code);
    if (!text.empty()) text.remove_prefix(std::min(text.find('m'), text.size() - 1) + 1);
  }
  return width;
}

std::string UpperCase(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

class TextRenderer {
 public:
  TextRenderer(const Dossier& dossier, const RenderOptions& options)
      : dossier_(dossier), options_(options), width_(std::max(options.width, 60)) {}

  std::string Write();

 private:
  [[nodiscard]] bool verbose() const { return options_.detail == Detail::kVerbose; }
  [[nodiscard]] bool explained() const { return options_.explain == Explain::kYes; }
  [[nodiscard]] std::size_t Most(std::size_t normally) const { return verbose() ? kMostVerbose : normally; }
  [[nodiscard]] std::string Styled(Style style, const std::string& text) const {
    if (options_.colour == Colour::kNever || style == Style::kPlain) return text;
    return std::string(CodeOf(style)) + text + "\x1b[0m";
  }
  void Line(const std::string& text) {
    out_ += text;
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
  }
  void Heading(std::string_view words) {
    Line("");
    Line(Styled(Style::kHeading, std::string(words)));
  }
  // `left` against the left edge, `right` against the right one; a `right` that finds no room is wrapped below.
  void Spread(const std::string& left, const std::string& right, Style style);
  // `text` wrapped between column `indent` and the right edge, `first` standing before its first line.
  void Hanging(const std::string& first, std::string_view text, int indent, Style style = Style::kPlain);
  // Columns that hold these names whole, with a gap after them; longer ones are wrapped by Named.
  [[nodiscard]] int NameColumns(const std::vector<std::string>& names) const;
  // A table's row: the name in its columns, `middle` (coded, padded) and `text` beside it; both are wrapped.
  void Named(const std::string& name, int columns, const std::string& middle, std::string_view text);
  void More(std::size_t shown, std::size_t all) {
    if (all > shown) Line(fmt::format("  ... and {} more (--verbose shows all)", all - shown));
  }
  [[nodiscard]] std::string Outlets(const auto& items) const { return Visible(OutletNames(dossier_, items)); }
  void Sentences(const std::vector<ClaimRef>& claims, int indent);

  void Overview();
  void Event(const DossierEvent& event);
  void Asides();
  void Masthead(const DossierEvent& event);
  void Figures(const DossierEvent& event);
  void OutcomeBlock(const DossierEvent& event, Outcome outcome);
  void Figure(const FigureLine& line);
  void FiguresElsewhere(const DossierEvent& event);
  void Responsibility(const DossierEvent& event);
  void Disagreements(const DossierEvent& event);
  void OneDisagreement(const Disagreement& disagreement);
  void Arithmetic(const DossierEvent& event);
  void Statements(const DossierEvent& event);
  void Timeline(const DossierEvent& event);
  void Actors(const DossierEvent& event);
  void Sources(const DossierEvent& event);
  void Passages(const DossierEvent& event);
  void TakenBackReports(const std::vector<TakenBack>& reports, const std::string& toll_before);
  [[nodiscard]] std::string Struck(const std::string& text) const;
  void Cautions(const DossierEvent& event);
  void Reasons(const DossierEvent& event);

  const Dossier& dossier_;
  const RenderOptions& options_;
  const int width_;
  std::string out_;
};

std::string TextRenderer::Write() {
  if (dossier_.reports.empty() && dossier_.taken_back.empty()) return "No report was read: there is nothing to say.\n";
  Overview();
  bool first = true;
  for (const DossierEvent& event : dossier_.events) {
    if (IsAside(event) && dossier_.events.size() > 1) continue;
    if (!first) {
      Line("");
      Line(Styled(Style::kQuiet, std::string(static_cast<std::size_t>(width_), '-')));
      Line("");
    }
    first = false;
    Event(event);
  }
  if (dossier_.events.size() > 1) Asides();
  TakenBackReports(dossier_.taken_back, "");
  Line("");
  Hanging("", PolicyInWords(dossier_), 0, Style::kQuiet);
  return std::move(out_);
}

void TextRenderer::Spread(const std::string& left, const std::string& right, Style style) {
  const int room = width_ - DisplayWidth(right) - 2;
  if (DisplayWidth(left) <= room) {
    Line(Styled(style, PadRight(left, width_ - DisplayWidth(right))) + right);
    return;
  }
  for (const std::string& line : Wrap(left, width_)) Line(Styled(style, line));
  Line(PadLeft(right, width_));
}

void TextRenderer::Hanging(const std::string& first, std::string_view text, int indent, Style style) {
  const std::vector<std::string> lines = Wrap(text, width_ - indent);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string before = i == 0 ? first : "";
    const int gap = std::max(0, indent - WidthWithoutCodes(before));
    Line(before + std::string(static_cast<std::size_t>(gap), ' ') + Styled(style, lines[i]));
  }
}

int TextRenderer::NameColumns(const std::vector<std::string>& names) const {
  constexpr int kGap = 2, kFewest = 16;
  int columns = kFewest;
  for (const std::string& name : names) columns = std::max(columns, DisplayWidth(name) + kGap);
  return std::min(columns, width_ / 3);
}

void TextRenderer::Named(const std::string& name, int columns, const std::string& middle, std::string_view text) {
  constexpr int kIndent = 2, kGap = 2;
  const int middle_columns = WidthWithoutCodes(middle);
  const std::vector<std::string> names = Wrap(name, columns - kGap);
  const std::vector<std::string> lines = Wrap(text, width_ - kIndent - columns - middle_columns);
  for (std::size_t i = 0; i < std::max(names.size(), lines.size()); ++i) {
    const std::string beside = i == 0 ? middle : std::string(static_cast<std::size_t>(middle_columns), ' ');
    Line(std::string(kIndent, ' ') + PadRight(i < names.size() ? names[i] : "", columns) + beside +
         (i < lines.size() ? lines[i] : ""));
  }
}

// --verbose: the sentence of every claim, each once, with the name of the claim.
void TextRenderer::Sentences(const std::vector<ClaimRef>& claims, int indent) {
  if (!verbose()) return;
  std::set<std::string> said;
  for (const ClaimRef& claim : claims) {
    const std::optional<ByteSpan> span = ClaimSpan(dossier_, claim);
    if (!span) continue;
    const AnnotatedReport& report = dossier_.reports[claim.report];
    const std::string sentence = Visible(SentenceAround(report, *span).In(report.report.text));
    if (!said.insert(sentence).second) continue;
    Hanging(std::string(static_cast<std::size_t>(indent), ' '),
            fmt::format("\"{}\" ({})", sentence, Visible(ClaimName(dossier_, claim))), indent, Style::kQuiet);
  }
}

void TextRenderer::Overview() {
  if (dossier_.events.size() <= 1) return;
  Line(Plural(static_cast<std::int64_t>(dossier_.reports.size()), "report") + ", " + EventsInWords(dossier_));
  Line("");
}

void TextRenderer::Event(const DossierEvent& event) {
  Masthead(event);
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

void TextRenderer::Masthead(const DossierEvent& event) {
  const std::string where = Visible(EventName(dossier_, event));
  Spread(UpperCase(EventTypeInWords(event)) + "  " + where, Visible(WhenInWords(event.when)), Style::kHeading);
  std::string counts = Plural(static_cast<std::int64_t>(event.reports.size()), "report") + ", " +
                       Plural(event.outlets, "outlet") + ", " + Plural(event.origins, "origin");
  std::string latest;
  if (event.latest && *event.latest < dossier_.reports.size()) {
    const Annotation& annotation = dossier_.reports[*event.latest].annotation;
    const std::optional<IsoTime>& time = annotation.updated ? annotation.updated : annotation.published;
    if (time) {
      latest = fmt::format("latest: {}, {}{}", Visible(OutletName(dossier_, *event.latest)),
                           annotation.updated ? "updated " : "", Visible(ShortMomentInWords(time->text)));
    }
  }
  Spread(counts, latest, Style::kPlain);
  if (!event.key.empty()) Line("grouped by the desk as: " + Visible(event.key));
  if (event.reports.size() == 1) Line("One report only: everything below rests on it alone.");
  if (!event.taken_back.empty()) {
    const auto many = static_cast<std::int64_t>(event.taken_back.size());
    Line(Plural(many, "more report") + (many == 1 ? " was" : " were") + " taken back: not counted, see below");
  }
  if (!event.mentioned_in.empty()) Hanging("", "also mentioned in " + Outlets(event.mentioned_in), 0);
}

void TextRenderer::Figures(const DossierEvent& event) {
  std::vector<Outcome> outcomes;
  const auto add = [&](Outcome outcome) {
    if (std::ranges::find(outcomes, outcome) == outcomes.end()) outcomes.push_back(outcome);
  };
  for (const TollEntry& entry : event.account.toll) add(entry.outcome);
  for (const FigureLine& line : event.account.figures) {
    if (!line.scope_other) add(line.outcome);
  }
  if (outcomes.empty()) {
    Line("");
    Line("No count of people was found in " +
         std::string(event.reports.size() == 1 ? "this report." : "these reports."));
  }
  for (const Outcome outcome : outcomes) OutcomeBlock(event, outcome);
  FiguresElsewhere(event);
}

void TextRenderer::OutcomeBlock(const DossierEvent& event, Outcome outcome) {
  Line("");
  std::string heading = PadRight(UpperCase(OutcomeInWords(outcome)), kNumberColumns + 1);
  std::string bound;
  for (const TollEntry& entry : event.account.toll) {
    if (entry.outcome != outcome) continue;
    bound = TollInWords(event, entry);
    if (entry.of_which_perpetrators)
      bound += fmt::format(", {} of them attackers", CountInWords(*entry.of_which_perpetrators));
    if (!entry.basis.empty() && (explained() || (IsReckoned(event, entry) && !IsOfNobody(event, entry))))
      bound += ": " + Visible(entry.basis);
  }
  if (DisplayWidth(heading) > kNumberColumns + 1) heading += "  ";
  Line(Styled(Style::kHeading, heading + Fit(bound, width_ - DisplayWidth(heading))));
  std::size_t shown = 0, all = 0;
  for (const FigureLine& line : event.account.figures) {
    if (line.outcome != outcome || line.scope_other) continue;
    if (++all > Most(kMostLinesPerOutcome)) continue;
    ++shown;
    Figure(line);
  }
  More(shown, all);
}

void TextRenderer::Figure(const FigureLine& line) {
  const int support_at = 2 + kNumberColumns + kGroupColumns + kRelationColumns;
  const std::string relation(RelationInWords(line));
  std::string group = Visible(GroupInWords(line));
  if (line.part_of) group = "- " + group;
  const std::vector<std::string> group_lines = Wrap(group, kGroupColumns - 2);
  const std::vector<std::string> support = Wrap(Visible(SupportInWords(line)), width_ - support_at);
  const std::size_t lines = std::max(std::min<std::size_t>(group_lines.size(), 3), support.size());
  for (std::size_t i = 0; i < lines; ++i) {
    std::string number = i == 0 ? CompactBound(line.estimate) : "";
    const bool long_number = DisplayWidth(number) >= kNumberColumns;
    std::string text = "  " + PadRight(number, kNumberColumns) + (long_number ? " " : "");
    const int used = long_number ? DisplayWidth(number) + 1 - kNumberColumns : 0;
    std::string part = i < group_lines.size() && i < 3 ? group_lines[i] : "";
    if (i == 2 && group_lines.size() > 3) part = Fit(part + "…", kGroupColumns - 2);
    text += PadRight(part, kGroupColumns - used);
    text += Styled(StyleOf(line.agreement), PadRight(i == 0 ? relation : "", kRelationColumns));
    Line(text + (i < support.size() ? support[i] : ""));
  }
  const int indent = 2 + kNumberColumns;
  if (const std::string history = Visible(HistoryInWords(line)); !history.empty()) {
    Hanging(std::string(indent, ' '), "over time: " + history, indent + 2, Style::kQuiet);
  }
  if (const std::string wordings = Visible(WordingsInWords(line)); !wordings.empty()) {
    Hanging(std::string(indent, ' '), "also called " + wordings, indent + 2, Style::kQuiet);
  }
  Sentences(line.claims, indent + 2);
}

void TextRenderer::FiguresElsewhere(const DossierEvent& event) {
  std::vector<const FigureLine*> lines;
  for (const FigureLine& line : event.account.figures) {
    if (line.scope_other) lines.push_back(&line);
  }
  if (lines.empty()) return;
  Heading("ABOUT OTHER EVENTS, NOT COUNTED HERE");
  const std::size_t most = std::min(lines.size(), Most(kMostStatements));
  for (std::size_t i = 0; i < most; ++i) {
    const FigureLine& line = *lines[i];
    Hanging("  " + PadRight(CompactBound(line.estimate), kNumberColumns),
            fmt::format("{} {} ({})", Visible(GroupInWords(line)), OutcomeInWords(line.outcome), Outlets(line.claims)),
            2 + kNumberColumns);
    Sentences(line.claims, 4 + kNumberColumns);
  }
  More(most, lines.size());
}

void TextRenderer::Responsibility(const DossierEvent& event) {
  const Reconciliation& account = event.account;
  if (!account.responsibility.empty()) Heading("WHO IS HELD RESPONSIBLE");
  constexpr int kStanceColumns = 18;
  std::vector<std::string> bodies;
  for (const ResponsibilityLine& line : account.responsibility) bodies.push_back(Visible(line.organization));
  const int columns = NameColumns(bodies);
  for (const ResponsibilityLine& line : account.responsibility) {
    std::string paths;
    for (const SourcePath& path : line.sources) paths += (paths.empty() ? "" : "; ") + PathInWords(path);
    if (paths.empty()) paths = Outlets(line.claims);
    const Style style = line.stance == Stance::kClaimed ? Style::kClaimed : Style::kPlain;
    Named(Visible(line.organization), columns, Styled(style, PadRight(StanceInWords(line.stance), kStanceColumns)),
          Visible(paths));
    Sentences(line.claims, 4);
  }
  if (account.verification.empty()) return;
  Heading("WHAT HAS BEEN VERIFIED");
  for (const VerificationLine& line : account.verification) {
    const std::string by = line.by.empty() ? "" : " by " + Visible(line.by);
    const std::string of = Visible(line.of.empty() ? "the account" : line.of);
    Hanging("  ", fmt::format("{}: {}{} ({})", of, VerdictInWords(line.verdict), by, Outlets(line.claims)), 2);
    Sentences(line.claims, 4);
  }
}

void TextRenderer::Disagreements(const DossierEvent& event) {
  if (event.account.disagreements.empty()) return;
  Heading("WHERE THE ACCOUNTS DIFFER");
  for (const Disagreement& disagreement : event.account.disagreements) OneDisagreement(disagreement);
}

void TextRenderer::OneDisagreement(const Disagreement& disagreement) {
  const char mark = MarkOf(disagreement);
  const Style style = mark == '!' ? Style::kConflict : mark == '=' ? Style::kCompatible : Style::kPlain;
  Hanging("  " + Styled(style, std::string(1, mark)) + " ",
          fmt::format("{}: {}", Visible(disagreement.about), KindInWords(disagreement)), 4);
  for (const Position& position : disagreement.positions) {
    std::string who;
    for (const SourcePath& path : position.sources) who += (who.empty() ? "" : "; ") + PathInWords(path);
    if (who.empty()) who = Outlets(position.claims);
    const std::string value = Visible(position.value);
    if (DisplayWidth(value) <= 30) {
      Hanging(PadRight("      " + value, 38), Visible(who), 38);
    } else {
      Hanging("      ", value, 6);
      Hanging("", Visible(who), 38);
    }
    Sentences(position.claims, 8);
  }
  if (!disagreement.note.empty()) Hanging("      ", Visible(disagreement.note), 6, Style::kQuiet);
}

void TextRenderer::Arithmetic(const DossierEvent& event) {
  if (!explained() || event.account.arithmetic.empty()) return;
  Heading("HOW THE NUMBERS FIT");
  for (const ArithmeticLine& line : event.account.arithmetic) {
    std::string parts;
    for (const ClaimRef& part : line.parts) parts += (parts.empty() ? "" : ", ") + ClaimName(dossier_, part);
    const std::string whole = line.whole ? ClaimName(dossier_, *line.whole) : "no stated total";
    Hanging("  " + PadRight(Name(line.relation), 14), Visible(fmt::format("{} ({} | {})", line.note, whole, parts)),
            16);
  }
}

void TextRenderer::Statements(const DossierEvent& event) {
  const std::vector<StatementLine>& statements = event.account.statements;
  if (statements.empty()) return;
  Heading("WHO SAID WHAT");
  const std::size_t most = std::min(statements.size(), Most(kMostStatements));
  for (std::size_t i = 0; i < most; ++i) {
    const StatementLine& line = statements[i];
    const std::string speaker = line.speaker.empty() ? "not named" : Visible(line.speaker);
    Hanging("  ",
            fmt::format("{} ({}; {})", speaker, line.direct ? "word for word" : "reported", Outlets(line.reports)), 2);
    const std::string text = Visible(line.text);
    Hanging("      ", verbose() ? text : Fit(text, 3 * (width_ - 6)), 6);
    if (!line.variants.empty() && !verbose())
      Line("      (and in " + Plural(static_cast<std::int64_t>(line.variants.size()), "other cut") + ")");
    if (verbose()) {
      for (const std::string& variant : line.variants) Hanging("      or: ", Visible(variant), 10, Style::kQuiet);
    }
  }
  More(most, statements.size());
}

void TextRenderer::Timeline(const DossierEvent& event) {
  if (event.timeline.empty()) return;
  Heading("TIMELINE");
  const std::size_t most = std::min(event.timeline.size(), Most(kMostTimeline));
  for (std::size_t i = 0; i < most; ++i) {
    const TimelineEntry& entry = event.timeline[i];
    const std::string when = PadRight("  " + Fit(Visible(MomentInWords(entry.when)), 22), 26);
    const std::string what = Visible(entry.what);
    Hanging(when, (verbose() ? what : Fit(what, 2 * (width_ - 26))) + " (" + Outlets(entry.claims) + ")", 26);
  }
  More(most, event.timeline.size());
}

void TextRenderer::Actors(const DossierEvent& event) {
  std::vector<std::string> names, others;
  for (const Actor& actor : event.actors) {
    if (actor.aliases.empty() && actor.part_of.empty()) continue;
    if (!verbose() && actor.type != EntityType::kOrganization && actor.type != EntityType::kGroup) continue;
    std::string words;
    for (const std::string& alias : actor.aliases) words += (words.empty() ? "also " : ", ") + alias;
    if (!actor.part_of.empty()) words += (words.empty() ? "" : "; ") + std::string("part of ") + actor.part_of;
    names.push_back(Visible(actor.name));
    others.push_back(Visible(words));
  }
  if (!names.empty()) Heading("NAMES");
  const int columns = NameColumns(names);
  for (std::size_t i = 0; i < names.size(); ++i) Named(names[i], columns, "", others[i]);
}

void TextRenderer::Sources(const DossierEvent& event) {
  if (event.reports.size() < 2 && !verbose()) return;
  Heading("SOURCES");
  const std::size_t most = std::min(event.reports.size(), Most(kMostSources));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < most; ++i) {
    const bool known = event.reports[i] < dossier_.reports.size();
    names.push_back(known ? Visible(OutletName(dossier_, event.reports[i])) : "");
  }
  const int columns = NameColumns(names);
  for (std::size_t i = 0; i < most; ++i) {
    const std::uint32_t index = event.reports[i];
    if (index >= dossier_.reports.size()) continue;
    const Annotation& annotation = dossier_.reports[index].annotation;
    std::string words = annotation.published ? ShortMomentInWords(annotation.published->text) : "undated";
    if (annotation.updated) words += ", updated " + ShortMomentInWords(annotation.updated->text);
    if (index < dossier_.lineage.size()) {
      const DossierReport& lineage = dossier_.lineage[index];
      if (!lineage.origin.empty()) words += "; origin " + lineage.origin;
      if (lineage.copy_of) {
        words += fmt::format("; repeats {} ({:.0f}% of its words)", OutletName(dossier_, *lineage.copy_of),
                             lineage.shared * 100);
      }
      if (!lineage.agency.empty()) words += "; credits " + lineage.agency;
    }
    Named(names[i], columns, "", Visible(words));
  }
  More(most, event.reports.size());
}

// Paragraphs that articles share without being copies: one of them may mix its own reporting with an agency's.
void TextRenderer::Passages(const DossierEvent& event) {
  const std::vector<Passage>& passages = event.account.passages;
  if (passages.empty()) return;
  Heading("PASSAGES IN SEVERAL REPORTS");
  const std::size_t most = std::min(passages.size(), Most(kMostPassages));
  for (std::size_t i = 0; i < most; ++i) {
    Hanging("  ", Visible(PassageInWords(dossier_, passages[i])), 4);
    const std::string words = "\"" + Visible(PassageWords(dossier_, passages[i])) + "\"";
    Hanging("      ", verbose() ? words : Fit(words, 2 * (width_ - 6)), 6, Style::kQuiet);
  }
  More(most, passages.size());
}

// Between "~~", as Markdown strikes words through; a terminal that shows colours strikes them through as well.
std::string TextRenderer::Struck(const std::string& text) const {
  return options_.colour == Colour::kNever ? "~~" + text + "~~" : "\x1b[9m~~" + text + "~~\x1b[0m";
}

void TextRenderer::TakenBackReports(const std::vector<TakenBack>& reports, const std::string& toll_before) {
  if (reports.empty()) return;
  Heading("TAKEN BACK, NOT COUNTED ABOVE");
  for (const TakenBack& report : reports) {
    std::string name = Visible(OutletName(report));
    if (!report.published.empty()) name += ", " + Visible(ShortMomentInWords(report.published));
    Line("  " + Struck(Fit(name, width_ - 6)));
    if (!report.title.empty()) Line("  " + Struck(Fit(Visible(report.title), width_ - 6)));
    Hanging("      ", Visible(TakenBackInWords(report)), 6);
    for (const LostFigure& lost : report.lost) {
      Line("      " + Struck(Fit(Visible(LostInWords(lost)), width_ - 10)));
      Hanging("        ", "on its word alone: \"" + Visible(lost.words) + "\"", 8, Style::kQuiet);
    }
  }
  if (!toll_before.empty()) Hanging("  ", "With this the toll was " + Visible(toll_before) + ".", 2);
}

void TextRenderer::Cautions(const DossierEvent& event) {
  if (event.cautions.empty()) return;
  Heading("READ WITH CARE");
  const std::size_t most = std::min(event.cautions.size(), Most(kMostCautions));
  for (std::size_t i = 0; i < most; ++i) {
    const Caution& caution = event.cautions[i];
    Hanging(PadRight("  " + Fit(Visible(OutletName(dossier_, caution.report)), 18), 22),
            Visible(caution.finding.message), 22);
  }
  More(most, event.cautions.size());
}

void TextRenderer::Reasons(const DossierEvent& event) {
  if (!explained() || event.reasons.empty()) return;
  Heading("WHY THESE REPORTS ARE ONE EVENT");
  for (const JoinReason& reason : event.reasons) {
    Hanging("  ",
            fmt::format("{} and {}: {}", Visible(OutletName(dossier_, reason.a)),
                        Visible(OutletName(dossier_, reason.b)), Visible(reason.reason)),
            4);
  }
}

// Reports that tell of something else, a line each.
void TextRenderer::Asides() {
  std::vector<const DossierEvent*> asides;
  for (const DossierEvent& event : dossier_.events) {
    if (IsAside(event) && !event.reports.empty() && event.reports[0] < dossier_.reports.size())
      asides.push_back(&event);
  }
  if (asides.empty()) return;
  Line("");
  Heading("REPORTS OF SOMETHING ELSE");
  const std::size_t most = std::min(asides.size(), Most(kMostSources));
  for (std::size_t i = 0; i < most; ++i) {
    const std::uint32_t report = asides[i]->reports[0];
    const std::string& title = dossier_.reports[report].report.title;
    Hanging(PadRight("  " + Fit(Visible(OutletName(dossier_, report)), 24), 28),
            Visible(title.empty() ? asides[i]->label : title), 28);
  }
  More(most, asides.size());
}

}  // namespace

std::string RenderText(const Dossier& dossier, const RenderOptions& options) {
  return TextRenderer(dossier, options).Write();
}

}  // namespace rashomon
