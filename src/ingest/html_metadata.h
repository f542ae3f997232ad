// What a page says of itself: title, address, outlet, author, language, dates.
#pragma once

#include <optional>
#include <string>

#include "ingest/html_tree.h"
#include "text/iso_time.h"

namespace rashomon {

// Empty or absent where the page does not say.
struct PageMetadata {
  std::string title;
  std::string url;
  std::string outlet;
  std::string byline;
  std::string language;
  std::optional<IsoTime> published;
  std::optional<IsoTime> updated;
};

// `article`: the element that holds the text; dates that only the page's words give are looked for near it.
[[nodiscard]] PageMetadata ReadMetadata(const PageTree& page, std::uint32_t article);

// The page's title alone, before the article is known.
[[nodiscard]] std::string ReadTitle(const PageTree& page);

}  // namespace rashomon
