// The text of a synthetic report, and what a reading of it would find: names, places, days, counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "plan.h"

namespace rashomon::made_reports {

struct NameUse {
  ByteSpan span;      // of the text
  std::string whole;  // the full name, "Delor Portaval"
  enum class Kind { kPerson, kPlace } kind = Kind::kPerson;
};

struct RenderedReport {
  std::string id;  // "e12-3"
  std::string outlet, title, text;
  std::string published;  // ISO 8601, UTC
  std::vector<NameUse> names;
  std::optional<std::int64_t> killed, injured;
  std::optional<std::string> event_day;  // "2024-01-05", where the text says it
};

// The same whatever was rendered before it.
[[nodiscard]] RenderedReport RenderReport(const StreamPlan& plan, const StreamEntry& entry);

// What annotation and claims would give the grouping to read; nothing else is filled.
[[nodiscard]] AnnotatedReport AsAnnotated(const RenderedReport& rendered);

// One line of JSON Lines, without its end.
[[nodiscard]] std::string AsJsonLine(const RenderedReport& rendered);

}  // namespace rashomon::made_reports
