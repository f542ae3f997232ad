// Dates as pages write them: "2016-03-04T10:00:00+0100", "4. März 2016", "Mar 4, 2016", "04.03.2016".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/iso_time.h"

namespace rashomon {

enum class NumericOrder { kDayFirst, kMonthFirst };  // how "03/04/2016" is meant

// The first full date in `text` (its first 400 bytes); with clock and zone where the whole of it is ISO 8601, or a
// mail date (RFC 5322), else the day. Month names in the languages that ICU has and we list in the source. Nothing
// outside 1995-2035.
[[nodiscard]] std::optional<IsoTime> FindLooseDate(std::string_view text, NumericOrder order);

// The day in an address: "/2016/03/04/", "/2016-03-04-", "/20160304/".
[[nodiscard]] std::optional<IsoTime> DateInUrl(std::string_view url);

// "Z" of "GMT", "-05:00" of "EST" and "-0500"; nothing for names in use for more than one zone ("CET").
[[nodiscard]] std::optional<std::string> OffsetOfZone(std::string_view name);

}  // namespace rashomon
