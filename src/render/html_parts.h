// The parts of the HTML page: escaped writing, the strips of numbers, the reports with their anchors.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/render.h"

namespace rashomon {

inline constexpr std::size_t kMostLinks = 8;  // words shown for one statement before "and n more places"

[[nodiscard]] std::string Capitalised(std::string text);
// Whole, or its first 160 bytes and "…".
[[nodiscard]] std::string Shortened(std::string_view words);

// Writes HTML; everything that is not ours goes through Text() or Attribute().
class HtmlWriter {
 public:
  HtmlWriter& Raw(std::string_view html) {
    out_ += html;
    return *this;
  }
  // Escaped, with what would act made visible (terminal.h).
  HtmlWriter& Text(std::string_view text);
  // name="value", with a space before it.
  HtmlWriter& Attribute(std::string_view name, std::string_view value);
  // Words of a report, one UTF-16 unit for one: a control character is shown as its picture.
  HtmlWriter& Exact(std::string_view text);

  [[nodiscard]] std::string Take() && { return std::move(out_); }

 private:
  std::string out_;
};

// A variant of `whole` with the words that `whole` does not have at that place between <b> and </b>: what one cut of
// a quotation changes. Plain where either has more than 300 words.
void WriteDifference(std::string_view whole, std::string_view variant, HtmlWriter& html);

// The words in the reports that the page leads to, each an anchor there. Ids: "c2f0" is figure 0 of report 2,
// "s2-10-20" bytes 10 to 20 of report 2.
class Threads {
 public:
  struct Anchor {
    std::string id;
    std::vector<ByteSpan> pieces;  // at least one, each inside of its report's text
  };
  explicit Threads(const Dossier& dossier) : dossier_(dossier), anchors_(dossier.reports.size()) {}

  // The id; "" where the claim has no words to show.
  std::string Add(const ClaimRef& claim);
  std::string Add(std::uint32_t report, ByteSpan span);
  // The anchors of one report by where they begin, each once.
  [[nodiscard]] std::vector<Anchor> Of(std::uint32_t report) const;

 private:
  std::string Add(std::uint32_t report, std::string id, std::vector<ByteSpan> pieces);

  const Dossier& dossier_;
  std::vector<std::map<std::string, std::vector<ByteSpan>>> anchors_;  // per report
};

// ---- strip.cpp: x = number, a mark per claim -----------------------------------------------------------------

struct Scale {
  std::int64_t most = 1;  // at the right edge; the left edge is 0
};
// One scale for all lines of an outcome, so that their strips can be compared.
[[nodiscard]] Scale ScaleOf(const Dossier& dossier, const DossierEvent& event, Outcome outcome);
void WriteAxis(Scale scale, HtmlWriter& html);

// The marks of one line: all claims on one strip, or a claim on a lane of its own.
class LineMarks {
 public:
  LineMarks(const Dossier& dossier, const FigureLine& line, Scale scale);
  void WriteStrip(HtmlWriter& html) const;
  void WriteLane(const ClaimRef& claim, HtmlWriter& html) const;

 private:
  [[nodiscard]] std::string Classes(const ClaimRef& claim, const Figure& figure) const;
  void WriteMark(const ClaimRef& claim, double y, HtmlWriter& html) const;

  const Dossier& dossier_;
  const FigureLine& line_;
  const Scale scale_;
  std::set<ClaimRef> current_;  // not superseded; empty: all are current
};

// ---- html_reports.cpp: the texts, whole, each claim with an anchor where its words begin ------------------------

void WriteReports(const Dossier& dossier, const Threads& threads, HtmlWriter& html);

}  // namespace rashomon
