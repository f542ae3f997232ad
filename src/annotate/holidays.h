// The day of a holiday, from what its line in data/<language>/lexicon/times.lex says: month and day; month, weekday and
// nth (least: not before that day); or easter, in days from Easter Sunday.
#pragma once

#include <cstdint>

#include "annotate/hit_table.h"
#include "text/iso_time.h"

namespace rashomon {

// `holiday` is an entry of the class [holiday]. An entry that says nothing falls on 1 January.
[[nodiscard]] CivilDate HolidayIn(const HitTable::Hit& holiday, std::int32_t year);

}  // namespace rashomon
