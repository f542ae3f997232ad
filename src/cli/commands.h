// The commands of rashomon: each runs to the end and returns the exit status of the contract.
#pragma once

#include "cli/arguments.h"

namespace rashomon {

// The contract's exit statuses.
enum ExitStatus : int { kDone = 0, kNothingFound = 1, kUnusableArguments = 2, kInputsSkipped = 3, kInternalError = 4 };

[[nodiscard]] int RunCommand(const Arguments& arguments);

}  // namespace rashomon
