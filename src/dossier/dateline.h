// Datelines: where and by whom a report was filed, which is no part of what happened.
#pragma once

#include <cstddef>
#include <string_view>

namespace rashomon {

// Bytes of "PORT ARDEN, May 3 (Agency) - " that a paragraph begins with; 0 where it has none.
[[nodiscard]] std::size_t DatelineEnd(std::string_view paragraph);

}  // namespace rashomon
