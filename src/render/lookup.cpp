#include "render/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "render/words.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxSentenceBytes = 600;
constexpr std::size_t kMostOutlets = 6;

const AnnotatedReport* ReportAt(const Dossier& dossier, std::uint32_t report) {
  return report < dossier.reports.size() ? &dossier.reports[report] : nullptr;
}

template <typename Item>
std::optional<ByteSpan> SpanAt(const std::vector<Item>& items, std::uint32_t index) {
  if (index >= items.size()) return std::nullopt;
  return items[index].span;
}

bool EndsSentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '.' && c != '!' && c != '?') return false;
  // "U.S. troops", "3.5": a sentence ends before white space and a capital, a quotation mark or the end.
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == '"' || text[next] == '\'' || text[next] == ')')) ++next;
  if (text.substr(next).starts_with("\u201d") || text.substr(next).starts_with("\u2019")) next += 3;
  if (next >= text.size()) return true;
  if (text[next] != ' ' && text[next] != '\n') return false;
  const bool one_letter_before =
      at >= 2 && (text[at - 2] == '.' || text[at - 2] == ' ') && text[at - 1] >= 'A' && text[at - 1] <= 'Z';
  return !one_letter_before;
}

}  // namespace

std::string_view ReportId(const Dossier& dossier, std::uint32_t report) {
  const AnnotatedReport* found = ReportAt(dossier, report);
  return found == nullptr ? std::string_view() : std::string_view(found->report.id);
}

std::string ClaimName(const Dossier& dossier, const ClaimRef& claim) {
  return fmt::format("{}#{}{}", ReportId(dossier, claim.report), Letter(claim.kind), claim.index);
}

std::string OutletName(const Dossier& dossier, std::uint32_t report) {
  const AnnotatedReport* found = ReportAt(dossier, report);
  if (found == nullptr) return {};
  if (!found->report.label.empty()) return found->report.label;
  return OutletInWords(found->report.outlet.empty() ? found->report.id : found->report.outlet);
}

std::string EventName(const Dossier& dossier, const DossierEvent& event) {
  if (!event.where.name.empty()) return WhereInWords(event.where);
  const bool bare = LowerCase(event.label) == EventTypeInWords(event);
  if (!bare || event.reports.empty() || event.reports[0] >= dossier.reports.size()) return event.label;
  const AnnotatedReport& first = dossier.reports[event.reports[0]];
  if (!first.report.title.empty()) return first.report.title;
  for (const Block& block : first.annotation.blocks) {
    if (block.kind == BlockKind::kHeadline && block.span.end <= first.report.text.size()) {
      return std::string(block.span.In(first.report.text));
    }
  }
  return event.label;
}

std::string OutletName(const TakenBack& taken_back) {
  return OutletInWords(taken_back.outlet.empty() ? taken_back.id : taken_back.outlet);
}

std::string PassageInWords(const Dossier& dossier, const Passage& passage) {
  if (passage.places.empty() || passage.places.front().first >= dossier.reports.size()) return "";
  const std::uint32_t first = passage.places.front().first;
  std::vector<std::uint32_t> others;
  for (const auto& [report, span] : passage.places) {
    if (report != first) others.push_back(report);
  }
  std::string known;
  if (first < dossier.lineage.size()) known = dossier.lineage[first].agency;
  if (const auto& published = dossier.reports[first].annotation.published)
    known += (known.empty() ? "" : ", ") + ShortMomentInWords(published->text);
  return fmt::format("{} of {}{} stand in {} too", Plural(passage.words, "word"), OutletName(dossier, first),
                     known.empty() ? "" : " (" + known + ")", OutletNames(dossier, others));
}

std::string_view PassageWords(const Dossier& dossier, const Passage& passage) {
  if (passage.places.empty() || passage.places.front().first >= dossier.reports.size()) return {};
  const auto& [report, span] = passage.places.front();
  const std::string_view text = dossier.reports[report].report.text;
  return span.end <= text.size() && span.begin <= span.end ? span.In(text) : std::string_view();
}

bool IsReckoned(const DossierEvent& event, const TollEntry& entry) {
  if (!entry.estimate.best || entry.basis.empty()) return false;
  return std::ranges::none_of(event.account.figures, [&](const FigureLine& line) {
    return line.outcome == entry.outcome && !line.scope_other && line.estimate.best == entry.estimate.best;
  });
}

bool IsOfNobody(const DossierEvent& event, const TollEntry& entry) {
  const auto tells = [&](const FigureLine& line) { return line.outcome == entry.outcome && !line.scope_other; };
  return entry.estimate.best == 0 && entry.claims.empty() && std::ranges::none_of(event.account.figures, tells);
}

std::string TollInWords(const DossierEvent& event, const TollEntry& entry) {
  if (!IsOfNobody(event, entry)) return BoundInWords(entry.estimate);
  const std::int64_t most = entry.estimate.high.value_or(0);
  return most > 0 ? "none told of, " + CountInWords(most) + " at most" : "none told of";
}

std::string OutletNames(const Dossier& dossier, const std::vector<std::uint32_t>& reports) {
  std::set<std::string> seen;
  std::string joined;
  for (const std::uint32_t report : reports) {
    const auto [name, is_new] = seen.insert(OutletName(dossier, report));
    if (is_new && seen.size() <= kMostOutlets) joined += (joined.empty() ? "" : ", ") + *name;
  }
  if (seen.size() > kMostOutlets) joined += fmt::format(" and {} more", seen.size() - kMostOutlets);
  return joined;
}

std::string OutletNames(const Dossier& dossier, const std::vector<ClaimRef>& claims) {
  std::vector<std::uint32_t> reports;
  for (const ClaimRef& claim : claims) reports.push_back(claim.report);
  return OutletNames(dossier, reports);
}

std::optional<ByteSpan> ClaimSpan(const Dossier& dossier, const ClaimRef& claim) {
  const AnnotatedReport* report = ReportAt(dossier, claim.report);
  if (report == nullptr) return std::nullopt;
  std::optional<ByteSpan> span;
  switch (claim.kind) {
    case ClaimRef::Kind::kFigure:
      span = SpanAt(report->claims.figures, claim.index);
      break;
    case ClaimRef::Kind::kIncident:
      span = SpanAt(report->claims.incidents, claim.index);
      break;
    case ClaimRef::Kind::kVerification:
      span = SpanAt(report->claims.verifications, claim.index);
      break;
    case ClaimRef::Kind::kOmission:
      span = SpanAt(report->claims.omissions, claim.index);
      break;
    case ClaimRef::Kind::kDenial:
      span = SpanAt(report->claims.denials, claim.index);
      break;
    case ClaimRef::Kind::kCorrection:
      span = SpanAt(report->claims.corrections, claim.index);
      break;
    case ClaimRef::Kind::kParticular:
      span = SpanAt(report->claims.particulars, claim.index);
      break;
    case ClaimRef::Kind::kTime:
      span = SpanAt(report->annotation.times, claim.index);
      break;
    case ClaimRef::Kind::kFinding:
      if (claim.index < report->annotation.findings.size()) span = report->annotation.findings[claim.index].span;
      break;
    case ClaimRef::Kind::kAttribution:
      if (claim.index < report->annotation.attributions.size()) {
        const Attribution& attribution = report->annotation.attributions[claim.index];
        if (!attribution.content.empty()) span = attribution.content.front().Cover(attribution.content.back());
      }
      break;
  }
  if (!span || span->begin > span->end || span->end > report->report.text.size()) return std::nullopt;
  return span;
}

std::string_view ClaimWords(const Dossier& dossier, const ClaimRef& claim) {
  const std::optional<ByteSpan> span = ClaimSpan(dossier, claim);
  return span ? span->In(dossier.reports[claim.report].report.text) : std::string_view();
}

ByteSpan SentenceAround(const AnnotatedReport& report, ByteSpan span) {
  const std::string_view text = report.report.text;
  std::uint32_t from = 0, to = static_cast<std::uint32_t>(text.size());
  for (const Block& block : report.annotation.blocks) {
    if (!block.span.Contains(span) || block.span.end > text.size()) continue;
    from = block.span.begin;
    to = block.span.end;
  }
  from = std::max(from, span.begin > kMaxSentenceBytes / 2 ? span.begin - kMaxSentenceBytes / 2 : 0);
  to = std::max(span.end, std::min(to, span.end + kMaxSentenceBytes / 2));
  std::uint32_t begin = span.begin;
  while (begin > from && text[begin - 1] != '\n' && !EndsSentence(text, begin - 1)) --begin;
  std::uint32_t end = span.end;
  while (end < to && text[end] != '\n' && !(end > 0 && end > span.begin && EndsSentence(text, end - 1))) ++end;
  // Back to whole words and whole characters where a bound cut the sentence short.
  while (begin < span.begin && (text[begin] == ' ' || (text[begin] & 0xC0) == 0x80)) ++begin;
  while (end > span.end && end < text.size() && (text[end] & 0xC0) == 0x80) --end;
  return {begin, end};
}

std::vector<std::string> ChainNames(const AnnotatedReport& report, const std::vector<std::uint32_t>& attribution) {
  std::vector<std::string> names;
  for (const std::uint32_t index : attribution) {
    if (index >= report.annotation.attributions.size()) continue;
    const Attribution& link = report.annotation.attributions[index];
    if (!link.source_name.empty()) {
      names.push_back(link.source_name);
    } else if (link.source && link.source->end <= report.report.text.size()) {
      names.emplace_back(link.source->In(report.report.text));
    }
  }
  return names;
}

std::uint32_t OffsetCache::CodePoint(const Dossier& dossier, std::uint32_t report, std::uint32_t byte) {
  if (report >= dossier.reports.size()) return 0;
  if (indices_.size() < dossier.reports.size()) indices_.resize(dossier.reports.size());
  const std::string& text = dossier.reports[report].report.text;
  std::optional<CodePointIndex>& index = indices_[report];
  if (!index) index.emplace(text);
  return index->ToCodePoint(std::min(byte, static_cast<std::uint32_t>(text.size())));
}

}  // namespace rashomon
