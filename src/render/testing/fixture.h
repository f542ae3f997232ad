// A dossier made by hand for the tests of the renderers: a market bombing told by four reports, one of them a copy,
// and a storm told by one. It holds every kind of line that a dossier can hold, and one report whose text is hostile.
#pragma once

#include "dossier/dossier.h"

namespace rashomon {

[[nodiscard]] Dossier MakeFixtureDossier();

// A report of the given words; spans in the fixture are looked up by the words they hold.
[[nodiscard]] AnnotatedReport MakeReport(std::string_view id, std::string_view outlet, std::string_view published,
                                         std::string_view title, std::string_view text);
[[nodiscard]] ByteSpan SpanOf(const AnnotatedReport& report, std::string_view words);
// Adds the figure that stands on `words`, of which `quantity` is a part, and returns its index.
std::uint32_t AddFigure(AnnotatedReport& report, std::string_view words, std::string_view quantity, Outcome outcome,
                        CountRange count);

}  // namespace rashomon
