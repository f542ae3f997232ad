#include "annotate/time_names.h"

#include <algorithm>

namespace rashomon {

bool IsTimeInName(const Annotation& annotation, std::string_view text, const Sentence& sentence,
                  const PatternMatch& match, TimeExtent extent) {
  if (sentence.mono_case || sentence.title_case) return false;
  constexpr std::string_view kAlwaysCapital[] = {"month", "weekday", "holiday", "decadeword", "clock"};
  const auto capital = [&](std::uint32_t i) {
    const char first = text[annotation.tokens[i].span.begin];
    return i > sentence.begin && i < sentence.end && first >= 'A' && first <= 'Z';
  };
  if (!capital(extent.end - 1)) return false;
  if (std::ranges::any_of(kAlwaysCapital, [&](std::string_view name) { return match.Capture(name) != nullptr; })) {
    return false;
  }
  // "in Spring", "the 19th Century": some write them so.
  if (match.Capture("season") != nullptr || match.action == "century") {
    return extent.end < sentence.end && capital(extent.end);
  }
  const ByteSpan last = annotation.tokens[extent.end - 1].span;
  if (last.size() < 4) return false;  // "Now"
  if (extent.end - extent.begin > 1) return true;
  const ByteSpan before = annotation.tokens[extent.begin - 1].span;
  return text[before.begin] >= 'A' && text[before.begin] <= 'Z' && text[before.end - 1] != '.';
}

}  // namespace rashomon
