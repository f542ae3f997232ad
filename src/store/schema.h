// The schema of the store and how it came about: one step per version of the format, applied in order.
#pragma once

#include "base/result.h"
#include "store/database.h"

namespace rashomon {

inline constexpr std::int64_t kStoreApplication = 0x5253484D;  // "RSHM"
inline constexpr std::int64_t kStoreFormat = 6;

// kInvalidInput for a file of something else, of a newer program or that is damaged; an older one is brought up to date
// where `may_write`, all steps in one transaction, else refused with what to do.
enum class Upgrade { kRefuse, kApply };
[[nodiscard]] Result<void> PrepareSchema(Database& database, Upgrade upgrade);

}  // namespace rashomon
