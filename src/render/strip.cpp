// Strips: the claims on one question as marks over a number line that begins at 0. A dot is a value, a bar a range, an
// arrow an open end; filled for what an outlet found itself, hollow for a copied text, dashed for "about", faded for
// what a later count has superseded. So agreement, spread and drift can be seen before a word is read.
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "render/html_parts.h"
#include "render/lookup.h"
#include "render/words.h"

namespace rashomon {
namespace {

constexpr double kWidth = 160, kPad = 8;

const Figure* FigureOf(const Dossier& dossier, const ClaimRef& claim) {
  if (claim.kind != ClaimRef::Kind::kFigure || claim.report >= dossier.reports.size()) return nullptr;
  const std::vector<Figure>& figures = dossier.reports[claim.report].claims.figures;
  return claim.index < figures.size() ? &figures[claim.index] : nullptr;
}

double XOf(std::int64_t count, Scale scale) {
  const double share = static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(scale.most, 1));
  return kPad + std::clamp(share, 0.0, 1.0) * (kWidth - 2 * kPad);
}

// A round number at or above `most`: 1, 2 or 5 and zeros.
std::int64_t RoundUp(std::int64_t most) {
  for (std::int64_t power = 1; power < std::numeric_limits<std::int64_t>::max() / 100; power *= 10) {
    for (const std::int64_t step : {1, 2, 5}) {
      if (step * power >= most) return step * power;
    }
  }
  return most;
}

std::string InWords(const Figure& figure) {
  Estimate estimate{.low = figure.count.low,
                    .best = figure.count.low ? figure.count.low : figure.count.high,
                    .high = figure.count.high,
                    .approximate = figure.approximate};
  return BoundInWords(estimate);
}

}  // namespace

Scale ScaleOf(const Dossier& dossier, const DossierEvent& event, Outcome outcome) {
  std::int64_t most = 1;
  for (const FigureLine& line : event.account.figures) {
    if (line.outcome != outcome || line.scope_other) continue;
    for (const ClaimRef& claim : line.claims) {
      const Figure* figure = FigureOf(dossier, claim);
      if (figure != nullptr) most = std::max({most, figure->count.low.value_or(0), figure->count.high.value_or(0)});
    }
  }
  return {.most = RoundUp(most)};
}

LineMarks::LineMarks(const Dossier& dossier, const FigureLine& line, Scale scale)
    : dossier_(dossier), line_(line), scale_(scale) {
  if (line.history.size() >= 2) current_.insert(line.history.back().claims.begin(), line.history.back().claims.end());
}

std::string LineMarks::Classes(const ClaimRef& claim, const Figure& figure) const {
  std::string classes = "mark";
  const bool copied = claim.report < dossier_.lineage.size() && dossier_.lineage[claim.report].copy_of.has_value();
  if (copied) classes += " copied";
  if (figure.approximate) classes += " rough";
  if (!current_.empty() && !current_.contains(claim)) classes += " old";
  return classes;
}

void LineMarks::WriteMark(const ClaimRef& claim, double y, HtmlWriter& html) const {
  const Figure* figure = FigureOf(dossier_, claim);
  if (figure == nullptr || (!figure->count.low && !figure->count.high)) return;
  const std::string classes = Classes(claim, *figure);
  const double low = figure->count.low ? XOf(*figure->count.low, scale_) : kPad;
  const double high = figure->count.high ? XOf(*figure->count.high, scale_) : kWidth - kPad;
  if (figure->count.low && figure->count.high && *figure->count.low != *figure->count.high) {
    html.Raw(fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"6\" rx=\"2\"/>",
                         classes, low, y - 3, std::max(high - low, 3.0)));
    return;
  }
  // An open end: a line from the dot, with the head of an arrow in the same shade.
  const std::string_view shade = classes.ends_with(" old") ? " old" : "";
  if (!figure->count.high) {
    const double end = std::min(low + 26, kWidth - 2.0);
    html.Raw(fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}H{:.1f}\"/>", classes, low, y, end - 4));
    html.Raw(fmt::format("<path class=\"mark{}\" d=\"M{:.1f} {:.1f}l-6 -3.5v7z\"/>", shade, end, y));
  } else if (!figure->count.low) {
    html.Raw(fmt::format("<path class=\"{}\" d=\"M{:.1f} {:.1f}H{:.1f}\"/>", classes, kPad, y, high));
    html.Raw(fmt::format("<path class=\"mark{}\" d=\"M{:.1f} {:.1f}l6 -3.5v7z\"/>", shade, kPad, y));
  }
  html.Raw(fmt::format("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.6\"/>", classes,
                       figure->count.low ? low : high, y));
}

void LineMarks::WriteStrip(HtmlWriter& html) const {
  html.Raw(fmt::format("<svg class=\"strip {}\" viewBox=\"0 0 {} 20\" role=\"img\"", Name(line_.agreement), kWidth));
  html.Attribute(
      "aria-label",
      fmt::format("{} from 0 to {}", Plural(static_cast<std::int64_t>(line_.claims.size()), "count"), scale_.most));
  html.Raw(fmt::format("><path class=\"base\" d=\"M{} 10.5H{}\"/>", kPad, kWidth - kPad));
  // The same mark is drawn once: a hundred copies are one dot, and the page stays small.
  // Copies come first, so that a dot of somebody's own finding is not hidden below their circles.
  std::set<std::string> copied, own;
  for (const ClaimRef& claim : line_.claims) {
    HtmlWriter mark;
    WriteMark(claim, 10.5, mark);
    const bool is_copy = claim.report < dossier_.lineage.size() && dossier_.lineage[claim.report].copy_of.has_value();
    (is_copy ? copied : own).insert(std::move(mark).Take());
  }
  for (const std::string& svg : copied) html.Raw(svg);
  for (const std::string& svg : own) html.Raw(svg);
  html.Raw("</svg>");
}

void LineMarks::WriteLane(const ClaimRef& claim, HtmlWriter& html) const {
  const Figure* figure = FigureOf(dossier_, claim);
  if (figure == nullptr) return;
  html.Raw(fmt::format("<svg class=\"lane {}\" viewBox=\"0 0 {} 14\" role=\"img\"", Name(line_.agreement), kWidth));
  html.Attribute("aria-label", InWords(*figure))
      .Raw(fmt::format("><path class=\"base\" d=\"M{} 7H{}\"/>", kPad, kWidth - kPad));
  WriteMark(claim, 7, html);
  html.Raw("</svg>");
}

void WriteAxis(Scale scale, HtmlWriter& html) {
  html.Raw(fmt::format("<svg class=\"lane\" viewBox=\"0 0 {} 12\" aria-hidden=\"true\">", kWidth));
  html.Raw(fmt::format("<text x=\"{}\" y=\"10\">0</text><text x=\"{}\" y=\"10\" text-anchor=\"end\">{}</text></svg>",
                       kPad - 3, kWidth - kPad + 3, CountInWords(scale.most)));
}

}  // namespace rashomon
