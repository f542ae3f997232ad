// From a ClaimRef to its name ("r1#f2"), its words and where they stand; what every renderer looks up.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/dossier.h"
#include "text/utf8.h"

namespace rashomon {

// A reference that leads nowhere (a bug of an earlier stage) is an empty string, never a crash.
[[nodiscard]] std::string_view ReportId(const Dossier& dossier, std::uint32_t report);
[[nodiscard]] std::string ClaimName(const Dossier& dossier, const ClaimRef& claim);  // "r1#f2"

// Who published it, in the words that a reader knows: the outlet, else the id.
[[nodiscard]] std::string OutletName(const Dossier& dossier, std::uint32_t report);

// What stands beside the type of an event: its place; where none is known, its label, and where that says no more than
// the type, the title of its first report.
[[nodiscard]] std::string EventName(const Dossier& dossier, const DossierEvent& event);

// Who published a report that was taken back: the outlet, else the id.
[[nodiscard]] std::string OutletName(const TakenBack& taken_back);

// "34 words of Herald (AP, 3 Mar 14:05) stand in Courier too": the first place in time, then the others.
[[nodiscard]] std::string PassageInWords(const Dossier& dossier, const Passage& passage);
// Its words as they stand first; "" for a place that is none.
[[nodiscard]] std::string_view PassageWords(const Dossier& dossier, const Passage& passage);

// Nobody states the number: it is reckoned from others, so that whoever shows it says how (TollEntry::basis).
[[nodiscard]] bool IsReckoned(const DossierEvent& event, const TollEntry& entry);
// A nought that is reckoned although no report speaks of that outcome.
[[nodiscard]] bool IsOfNobody(const DossierEvent& event, const TollEntry& entry);
// "15 (between 12 and 17)"; "none told of, 1 at most" where it IsOfNobody: nobody said "0".
[[nodiscard]] std::string TollInWords(const DossierEvent& event, const TollEntry& entry);

// The outlets of some reports or claims, each once, in order; after six of them "and 12 more".
[[nodiscard]] std::string OutletNames(const Dossier& dossier, const std::vector<std::uint32_t>& reports);
[[nodiscard]] std::string OutletNames(const Dossier& dossier, const std::vector<ClaimRef>& claims);

// The words that a claim stands on: of a figure the figure, of an attribution its content, first piece to last.
[[nodiscard]] std::optional<ByteSpan> ClaimSpan(const Dossier& dossier, const ClaimRef& claim);
// The same as text; "" where there are none.
[[nodiscard]] std::string_view ClaimWords(const Dossier& dossier, const ClaimRef& claim);
// The sentence (at most one block, at most 600 bytes) around a span.
[[nodiscard]] ByteSpan SentenceAround(const AnnotatedReport& report, ByteSpan span);

// Sources of an attribution chain by name: {"Amaq", "military sources"}, outermost first.
[[nodiscard]] std::vector<std::string> ChainNames(const AnnotatedReport& report,
                                                  const std::vector<std::uint32_t>& attribution);

// Code-point offsets of every report, counted once each. Holds views of the dossier's texts.
class OffsetCache {
 public:
  // A byte past the end of the text counts as its end.
  [[nodiscard]] std::uint32_t CodePoint(const Dossier& dossier, std::uint32_t report, std::uint32_t byte);

 private:
  std::vector<std::optional<CodePointIndex>> indices_;
};

}  // namespace rashomon
