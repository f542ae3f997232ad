#include "render/render.h"

#include "render/formats.h"

namespace rashomon {

Result<RenderFormat> ParseRenderFormat(std::string_view name) {
  if (name == "text") return RenderFormat::kText;
  if (name == "json") return RenderFormat::kJson;
  if (name == "html") return RenderFormat::kHtml;
  if (name == "markdown") return RenderFormat::kMarkdown;
  if (name == "csv") return RenderFormat::kCsv;
  return Fail(ErrorCode::kInvalidArgument,
              "unknown format '" + std::string(name) + "': text, json, html, markdown or csv");
}

std::string Render(const Dossier& dossier, RenderFormat format, const RenderOptions& options) {
  switch (format) {
    case RenderFormat::kJson:
      return RenderJson(dossier, options);
    case RenderFormat::kText:
      return RenderText(dossier, options);
    case RenderFormat::kMarkdown:
      return RenderMarkdown(dossier, options);
    case RenderFormat::kCsv:
      return RenderCsv(dossier, options);
    case RenderFormat::kHtml:
      return RenderHtml(dossier, options);
  }
  return "";
}

}  // namespace rashomon
