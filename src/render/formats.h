// The renderers behind Render(), one file each.
#pragma once

#include <string>

#include "render/render.h"

namespace rashomon {

[[nodiscard]] std::string RenderText(const Dossier& dossier, const RenderOptions& options);      // text.cpp
[[nodiscard]] std::string RenderJson(const Dossier& dossier, const RenderOptions& options);      // json.cpp
[[nodiscard]] std::string RenderHtml(const Dossier& dossier, const RenderOptions& options);      // html.cpp
[[nodiscard]] std::string RenderMarkdown(const Dossier& dossier, const RenderOptions& options);  // markdown.cpp
[[nodiscard]] std::string RenderCsv(const Dossier& dossier, const RenderOptions& options);       // csv.cpp

}  // namespace rashomon
