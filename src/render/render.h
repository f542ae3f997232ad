// render: Dossier -> text, JSON, HTML, Markdown, CSV. No decisions: order, relations and words come from the dossier.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "dossier/dossier.h"

namespace rashomon {

enum class RenderFormat { kText, kJson, kHtml, kMarkdown, kCsv };
[[nodiscard]] Result<RenderFormat> ParseRenderFormat(std::string_view name);

enum class Colour { kNever, kAlways };
enum class Detail { kNormal, kVerbose };         // verbose adds the sentences
enum class Explain { kNo, kYes };                // adds the reasons
enum class Annotations { kInclude, kLeaveOut };  // of the JSON

struct RenderOptions {
  Colour colour = Colour::kNever;
  Detail detail = Detail::kNormal;
  Explain explain = Explain::kNo;
  Annotations annotations = Annotations::kInclude;
  int width = 80;  // columns of the text format
  // Annotations by the id of their report, as WriteAnnotation writes them, where they are at hand; null = none is.
  const std::map<std::string, std::string, std::less<>>* lines = nullptr;
};

// Same dossier and options, same bytes. Everything from the reports is escaped for the format (HTML: text only, strict
// CSP; CSV: RFC 4180, cells that a spreadsheet would run are defused; text: control characters made visible).
[[nodiscard]] std::string Render(const Dossier& dossier, RenderFormat format, const RenderOptions& options);

}  // namespace rashomon
