// What a text's figures are, one a line, for tests of the reader of figures:
//
//   CheckFigures({{{.text = "At least 14 miners were killed.", .figures = "killed 14/- <miners>\n"}}});
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "annotate/annotate.h"
#include "claims/claims.h"
#include "ingest/ingest.h"
#include "language/language.h"

namespace rashomon {

struct FigureReading {
  Report report;
  Annotation annotation;
  Claims claims;
};

struct FigureCase {
  std::string_view text;
  std::string_view figures;  // as ShowFigures writes them
};

// The built-in English without the learned reader of figures: what the rules say does not hang on what it learned.
[[nodiscard]] const Language& English();
// A report of 6 March 2024.
[[nodiscard]] FigureReading ReadFigures(std::string_view text, std::string_view title = "");
// "killed 12/12 <Afghan soldiers>", in text order, one a line; with its status, scope, moment and parts where they say
// something.
[[nodiscard]] std::string ShowFigures(const FigureReading& reading);
// Expects of every text its figures.
void CheckFigures(std::span<const FigureCase> cases);

}  // namespace rashomon
