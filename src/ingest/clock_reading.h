// A clock on a page that gives no day: "14:10", "2.30pm", "9:05 a.m. EST".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rashomon {

struct ClockReading {
  enum class Zone {
    kNotNamed,  // whatever the page's clocks go by
    kUnknown,   // named, by a name in use for more than one ("CET", "BST")
    kKnown,     // `zone` has it
  };
  std::int32_t minute_of_day = 0;
  Zone named = Zone::kNotNamed;
  std::string zone = {};  // as ISO 8601 writes it: "Z", "-05:00"
  friend bool operator==(const ClockReading&, const ClockReading&) = default;
};

// Nothing unless all of `text`, blanks at its edges aside, is a clock and at most the name of a zone: hours of 0-23
// with minutes, or hours of 1-12 with "am" or "pm" (which minutes may precede).
[[nodiscard]] std::optional<ClockReading> ParseClock(std::string_view text);

}  // namespace rashomon
