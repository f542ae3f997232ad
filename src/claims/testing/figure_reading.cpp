// Reads a text as the program would and writes its figures down, so that a test is a text and a list.
#include "claims/testing/figure_reading.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace rashomon {
namespace {

std::string Bound(std::optional<std::int64_t> value) {
  return value ? fmt::format("{}", *value) : "-";
}

}  // namespace

const Language& English() {
  static const Language language = *Language::Load(LanguageSources::BuiltIn("en")->With("figures.bin", ""));
  return language;
}

FigureReading ReadFigures(std::string_view text, std::string_view title) {
  FigureReading reading;
  reading.report.id = "r1";
  reading.report.text = text;
  reading.report.title = title;
  reading.report.published = ParseIsoTime("2024-03-06");
  reading.report.published_basis = PublishedBasis::kInput;
  reading.annotation = Annotate(reading.report, English(), {});
  reading.claims = ExtractClaims(reading.report, reading.annotation, English());
  return reading;
}

std::string ShowFigures(const FigureReading& reading) {
  std::string out;
  for (const Figure& figure : reading.claims.figures) {
    out += fmt::format("{} {}/{}", Name(figure.outcome), Bound(figure.count.low), Bound(figure.count.high));
    if (!figure.group_text.empty()) out += fmt::format(" <{}>", figure.group_text);
    if (figure.status != ClaimStatus::kAsserted) out += fmt::format(" {}", Name(figure.status));
    if (figure.scope == Scope::kOther) out += " other";
    if (figure.as_of) out += " as of " + figure.as_of->text;
    for (const std::uint32_t part : figure.includes) out += fmt::format(" includes {}", part);
    out += "\n";
  }
  return out;
}

void CheckFigures(std::span<const FigureCase> cases) {
  for (const FigureCase& c : cases) EXPECT_EQ(ShowFigures(ReadFigures(c.text)), c.figures) << c.text;
}

}  // namespace rashomon
