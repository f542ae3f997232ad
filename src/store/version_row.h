// What the row of a version says beside its annotation, taken from the annotation.
#pragma once

#include <optional>
#include <string_view>

#include "store/database.h"
#include "store/store.h"

namespace rashomon {

struct VersionTimes {
  std::optional<StoreTime> came_out, published;  // updated, else published
  std::string_view published_text;               // of the report; "" = not known
};
[[nodiscard]] VersionTimes TimesOf(const AnnotatedReport& report);
void BindTime(Statement& statement, std::optional<StoreTime> time);

// The title that came with the report, else the headline that its text bears.
[[nodiscard]] std::string_view ShownTitle(const AnnotatedReport& report);

// The version that came out last is the one that counts; of equals the one that was ingested last.
[[nodiscard]] Result<void> ChooseCurrent(Database& database, std::int64_t report);

}  // namespace rashomon
