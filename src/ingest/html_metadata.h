// What a page says of itself: title, address, outlet, author, language, dates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/html_json_ld.h"
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
  std::string published_instant;  // what the metadata says in UTC where the page shows another, local day
  std::string copyright_holder;
  std::string credit;       // the agencies that the page says it has the text from
  std::string description;  // the page's own summary
  std::string body;         // of the article as JSON-LD has it, for pages that only scripts fill
  std::vector<LiveEntry> live_entries;
};

// `article`: the element that holds the text; dates that only the page's words give are looked for near it.
// `address`: where the page was fetched, for pages that do not say; empty if that is not known.
[[nodiscard]] PageMetadata ReadMetadata(const PageTree& page, std::uint32_t article, std::string_view address = {});

// The page's title alone, before the article is known.
[[nodiscard]] std::string ReadTitle(const PageTree& page);

}  // namespace rashomon
