// "Last updated at 23:06 GMT", "Posted: Thursday, October 29, 2015 2:43 PM EDT": how a report says when it was
// published or updated.
#pragma once

#include <optional>
#include <vector>

#include "annotate/rough_words.h"
#include "text/iso_time.h"

namespace rashomon {

struct PublicationStamp {
  std::uint32_t begin = 0;  // rough words, half open; the cue included
  std::uint32_t end = 0;
  bool has_cue = false;
  bool updated = false;             // the cue speaks of an update
  std::optional<WrittenDate> date;  // at least one of date and second_of_day is set
  std::optional<std::int32_t> second_of_day;
  std::optional<std::int32_t> offset_minutes;  // east of UTC

  // With the precision and the zone that the words have; nothing without a date.
  [[nodiscard]] std::optional<IsoTime> Time() const;
  // The same, its clock read on `day`.
  [[nodiscard]] std::optional<IsoTime> TimeOn(CivilDate day) const;
};

class StampReader {
 public:
  // Holds a view of `text`.
  explicit StampReader(const RoughText& text);

  // A stamp whose cue begins at word `at`.
  [[nodiscard]] std::optional<PublicationStamp> At(std::uint32_t at, std::uint32_t end) const;
  // A date without a cue at word `at`, with the clock that follows it.
  [[nodiscard]] std::optional<PublicationStamp> Bare(std::uint32_t at, std::uint32_t end) const;
  // "Valley Echo | Tuesday, May 14, 2024, 13:10. Last updated at 15:20": the stamps of a short line that ends in its
  // date, which stands at its beginning or behind a sign that sets it off. Empty where [begin, end) is no such line.
  [[nodiscard]] std::vector<PublicationStamp> DateLine(std::uint32_t begin, std::uint32_t end) const;

 private:
  [[nodiscard]] const WrittenDate* DateAt(std::uint32_t at) const;
  void ReadParts(PublicationStamp& stamp, std::uint32_t end) const;
  [[nodiscard]] bool ReadClock(PublicationStamp& stamp, std::uint32_t end) const;

  const std::vector<RoughWord>& all_;
  const std::vector<WrittenDate>& dates_;
  ClassMatcher cue_, link_, weekday_, zone_, meridiem_;
};

}  // namespace rashomon
