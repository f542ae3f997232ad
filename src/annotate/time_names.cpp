#include "annotate/time_names.h"

#include <algorithm>

namespace rashomon {
namespace {

// "Theresa May", "April Jones": a month alone beside a name. "In May Obama", "the May Day rally" keep theirs.
bool IsMonthInPersonName(const Annotation& annotation, std::string_view text, const Sentence& sentence,
                         TimeExtent extent) {
  if (extent.end - extent.begin != 1) return false;
  const auto is_name = [&](std::uint32_t i) {
    const Token& token = annotation.tokens[i];
    const char first = text[token.span.begin];
    return token.xpos == "NNP" && token.letters && token.space_before && first >= 'A' && first <= 'Z';
  };
  const bool opens = extent.begin == sentence.begin;
  const auto is_time = [&](std::uint32_t i) {
    return std::ranges::any_of(annotation.times, [&](const Timex& time) {
      return time.span.begin <= annotation.tokens[i].span.begin && annotation.tokens[i].span.end <= time.span.end;
    });
  };
  if (!opens) {
    const Token& before = annotation.tokens[extent.begin - 1];
    const char first = text[before.span.begin];
    if (before.xpos == "NNP" && before.letters && first >= 'A' && first <= 'Z') return !is_time(extent.begin - 1);
    if (before.upos == Upos::kAdp || before.upos == Upos::kDet || before.upos == Upos::kAdj ||
        before.upos == Upos::kAdv || before.upos == Upos::kPart) {
      return false;
    }
  }
  return extent.end < sentence.end && is_name(extent.end);
}

}  // namespace

bool IsTimeInName(const Annotation& annotation, std::string_view text, const Sentence& sentence,
                  const PatternMatch& match, TimeExtent extent) {
  if (sentence.mono_case || sentence.title_case) return false;
  constexpr std::string_view kAlwaysCapital[] = {"month", "weekday", "holiday", "decadeword", "clock"};
  const auto capital = [&](std::uint32_t i) {
    const char first = text[annotation.tokens[i].span.begin];
    return i > sentence.begin && i < sentence.end && first >= 'A' && first <= 'Z';
  };
  if (match.Capture("month") != nullptr && IsMonthInPersonName(annotation, text, sentence, extent)) return true;
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
