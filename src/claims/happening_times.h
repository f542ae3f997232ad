// By which times a report dates a happening: at what hour, from which day to which.
//
// A sentence holds many times ("A man arrested on Monday over the blast at about 5 p.m. on Sunday"). Those that belong
// to the happening hang on its word, or on the verb of which that word is subject or object.
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/hit_table.h"
#include "claims/claim_roles.h"
#include "claims/claims.h"

namespace rashomon {

class HappeningTimes {
 public:
  // Both must outlive the reader; `annotation` keeps its tokens.
  HappeningTimes(const Annotation& annotation, const Language& language, const ClaimRoles& roles);

  // Index into Annotation::times of the first day that dates the happening named at token `trigger` and is followed by
  // the next day as its end ("late on Tuesday night and early on Wednesday"), and the index of that end.
  struct Night {
    std::uint32_t begin = 0, end = 0;
  };
  [[nodiscard]] std::optional<Night> NightOf(std::uint32_t trigger) const;

  // Index into Annotation::times of the first day, not after publication, that dates the happening named at `trigger`.
  [[nodiscard]] std::optional<std::uint32_t> DayOf(std::uint32_t trigger) const;

  // The hour at which the happening named at `trigger` took place, as a particular of the dimension "clock" (or "clock
  // GMT" where the hour is given in that zone and no other): minutes after midnight, low to high, as wide as its words
  // allow ("just after six in the evening" is 1080 to 1100; beyond 1440 is the next day). Nothing where the half of the
  // day is not said.
  struct Hour {
    Particular particular;
    std::string value;       // TIMEX3
    bool from_zone = false;  // the same moment stands there in another zone, before: the day of the place is this one
  };
  [[nodiscard]] std::optional<Hour> HourOf(std::uint32_t trigger) const;

 private:
  [[nodiscard]] bool Dates(const Timex& time, std::uint32_t trigger) const;
  [[nodiscard]] bool IsOnlyVerb(std::uint32_t token) const;
  [[nodiscard]] std::optional<CountRange> MinutesOf(const Timex& time) const;
  [[nodiscard]] Particular MakeHour(const Timex& time, const CountRange& minutes, const std::string& zone) const;
  [[nodiscard]] std::string ZoneOf(const Timex& time) const;
  [[nodiscard]] bool IsSureOfHalf(const Timex& time) const;
  [[nodiscard]] TokenRange TokensOf(const Timex& time) const;
  [[nodiscard]] bool JoinsDays(const Timex& first, const Timex& second) const;

  const Annotation& annotation_;
  const ClaimRoles& roles_;
  HitTable hits_;
};

}  // namespace rashomon
