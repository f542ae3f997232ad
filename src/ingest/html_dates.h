// The date that a page shows: where among its words and elements the publication date stands.
#pragma once

#include <optional>
#include <string_view>

#include "ingest/html_tree.h"
#include "ingest/loose_date.h"

namespace rashomon {

// Where the article stands on the page, which is what dates are near to.
struct ArticlePlace {
  std::uint32_t container = 0;  // the element that holds the text
  std::string_view title;       // of the article; the heading that repeats it is where dates are looked for
};

struct ShownDate {
  IsoTime time;
  std::uint32_t cost = 0;  // how far from what a date line looks like, in bytes of text; below kNearDate it is one
};
inline constexpr std::uint32_t kNearDate = 1000;

enum class DateSource {
  kMarkupAndWords,  // machine-readable attributes first, then words
  kWordsOnly,       // what the reader sees
};

// The best candidate of the page: near the headline, named as a publication date, not in a teaser, a comment or a menu.
// The idea of weighing candidates is htmldate's (Barbaresi 2020); the weights are our own.
[[nodiscard]] std::optional<ShownDate> FindShownDate(const PageTree& page, ArticlePlace place, NumericOrder order,
                                                     DateSource source);

// The first date in any words from the headline on, however long the sentence.
[[nodiscard]] std::optional<IsoTime> FindDateInWords(const PageTree& page, ArticlePlace place, NumericOrder order);

// "2020-05-02T02:54:29Z" is May 1 in New York. If `shown` is a day on which, somewhere, the clock showed it at the UTC
// instant `time`, the day that the page shows is the day of publication.
[[nodiscard]] bool IsLocalDayOf(const IsoTime& time, CivilDate shown);

}  // namespace rashomon
