// Course: is a sentence about what was or what is to come, where a time stands in it? "Police met on Friday" and
// "police will meet on Friday" mean different Fridays.
#pragma once

#include <cstdint>

#include "annotate/annotate.h"
#include "annotate/hit_table.h"
#include "text/iso_time.h"

namespace rashomon {

enum class Course { kUnknown, kPast, kFuture };

// What the words around the tokens [begin, end) of `sentence` say: the nearest sign before them counts, else the
// nearest after. `hits` are those of kTimeClasses (annotate/time_layers.h). Looks at 25 words on each side at most.
[[nodiscard]] Course CourseAround(const Annotation& annotation, const HitTable& hits, const Sentence& sentence,
                                  std::uint32_t begin, std::uint32_t end);

// The year of a month and day (0: the whole month) that are named without one: of the three around `published` the
// nearest; past tense draws back and future tense forward what is months away.
[[nodiscard]] int NearestYear(CivilDate published, int month, int day, Course course);

}  // namespace rashomon
