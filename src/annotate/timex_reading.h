// TimexReader: one match of times.pat -> type and value of the time, read against the date of publication and the last
// date that the report named.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "annotate/annotate.h"
#include "annotate/time_layers.h"
#include "annotate/timex_value.h"
#include "language/pattern.h"

namespace rashomon {

// What later times in the report are reckoned from.
struct TimeAnchors {
  std::optional<CivilDate> published;
  std::optional<CivilDate> named;  // the last date named, else the publication
  Grain named_grain = Grain::kDay;
  std::optional<CivilDate> named_quarter;  // a day of the last quarter named in this or the sentence before
};

// A day or a longer stretch that a time stands for, so that later ones can lean on it.
struct ReadTime {
  Timex timex;  // span not yet set
  std::optional<CivilDate> date;
  Grain grain = Grain::kDay;
  std::uint32_t begin = 0, end = 0;  // tokens of the report
};

class TimexReader {
 public:
  TimexReader(const Annotation& annotation, std::string_view text, const HitTable& hits)
      : annotation_(annotation), text_(text), hits_(hits) {}

  // Nothing where the words prove to be no time ("may" as a verb) or its parts fit no calendar.
  [[nodiscard]] std::optional<ReadTime> Read(const PatternMatch& match, const Sentence& sentence,
                                             const TimeLayers& layers, const TimeAnchors& anchors) const;

 private:
  const Annotation& annotation_;
  std::string_view text_;
  const HitTable& hits_;
};

}  // namespace rashomon
