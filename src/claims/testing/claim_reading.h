// A whole report read as the program would, for tests of what it states.
#pragma once

#include <string>
#include <string_view>

#include "claims/claims.h"

namespace rashomon {

struct ClaimReading {
  Report report;
  Annotation annotation;
  Claims claims;

  // A report of that day, "2024-03-02".
  ClaimReading(std::string text, std::string_view published);
};

}  // namespace rashomon
