// The HTML page as it is being written: html.cpp has its frame, masthead and figures, html_accounts.cpp what was said,
// by whom, when, and whom it goes back to; html_sources.cpp the lineage of the reports, and which are gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/html_parts.h"
#include "render/render.h"

namespace rashomon {

class HtmlRenderer {
 public:
  HtmlRenderer(const Dossier& dossier, const RenderOptions& options)
      : dossier_(dossier), options_(options), threads_(dossier) {}

  std::string Write();

 private:
  [[nodiscard]] bool explained() const { return options_.explain == Explain::kYes; }
  void Head();
  void Index();
  void Event(const DossierEvent& event);
  void Masthead(const DossierEvent& event);
  void Counts(const DossierEvent& event);
  void Toll(const DossierEvent& event);
  void Figures(const DossierEvent& event);
  void Figure(const FigureLine& line, Scale scale);
  void FigureClaims(const FigureLine& line, Scale scale);
  void FiguresElsewhere(const DossierEvent& event);
  void Responsibility(const DossierEvent& event);
  void Verification(const DossierEvent& event);
  void Disagreements(const DossierEvent& event);
  void Arithmetic(const DossierEvent& event);
  void Statements(const DossierEvent& event);
  void Timeline(const DossierEvent& event);
  void Actors(const DossierEvent& event);
  void Sources(const DossierEvent& event);
  void Passages(const DossierEvent& event);
  void TakenBackReports(const std::vector<TakenBack>& reports, const std::string& id, const std::string& toll_before);
  void OneTakenBack(const TakenBack& report);
  void Cautions(const DossierEvent& event);
  void Reasons(const DossierEvent& event);

  void Heading(std::string_view words) { html_.Raw("<h2>").Text(words).Raw("</h2>\n"); }
  // A link that lights up all of `ids` and shows `words`.
  void Link(const std::vector<std::string>& ids, std::string_view words);
  // The words of each claim as a link, with who printed them.
  void Words(const std::vector<ClaimRef>& claims);
  void Paths(const std::vector<SourcePath>& sources);
  [[nodiscard]] std::vector<std::string> Ids(const std::vector<ClaimRef>& claims);

  const Dossier& dossier_;
  const RenderOptions& options_;
  HtmlWriter html_;
  Threads threads_;
};

}  // namespace rashomon
