// One moment by two clocks: "at 6:10 a.m. (10:10 p.m. GMT)", "at 11:42 pm (0342 GMT) on Sunday". The time in
// brackets is the one before it, elsewhere: it is of the day on which the two are less than half a day apart. A day
// that follows the brackets is the day of the first. Zones stay as they are written (Timex::value has none).
#pragma once

#include <string_view>
#include <vector>

#include "annotate/annotate.h"

namespace rashomon {

// `times` in text order, of one report. Changes the days of values "YYYY-MM-DDThh:mm" alone. O(times).
void SettleOtherClocks(std::string_view text, std::vector<Timex>& times);

}  // namespace rashomon
