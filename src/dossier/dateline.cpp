#include "dossier/dateline.h"

namespace rashomon {

std::size_t DatelineEnd(std::string_view paragraph) {
  constexpr std::size_t kLongest = 80;  // bytes before the dash
  for (const std::string_view dash : {" - ", " – ", " — ", " -- "}) {
    const std::size_t at = paragraph.substr(0, kLongest).find(dash);
    if (at == std::string_view::npos || at < 2) continue;
    const std::string_view front = paragraph.substr(0, at);
    const bool capitals = front[0] >= 'A' && front[0] <= 'Z' && front[1] >= 'A' && front[1] <= 'Z';
    if (capitals || front.ends_with(')')) return at + dash.size();
  }
  return 0;
}

}  // namespace rashomon
