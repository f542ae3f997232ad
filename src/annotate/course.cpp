// Signs of what was are finite verbs in the past, signs of what is to come the words of the class future_cue.
#include "annotate/course.h"

#include <algorithm>

#include "annotate/time_layers.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kTenseWindow = 25;  // words looked at on each side

// "had been due to expire", "it began as planned": what was to come has been overtaken.
bool IsOvertaken(const Annotation& annotation, const Sentence& sentence, std::uint32_t cue) {
  const auto& tokens = annotation.tokens;
  if (cue < sentence.begin + 2) return false;
  if (tokens[cue].xpos == "VBN" && (tokens[cue - 1].lower == "as" || tokens[cue - 2].lower == "as")) return true;
  return tokens[cue - 1].upos == Upos::kAux && tokens[cue - 1].xpos == "VBN" && tokens[cue - 2].xpos == "VBD";
}

// "a record set on [Aug. 6]"; "will be set on", "is held in" say nothing of the kind.
bool IsDoneBefore(const Annotation& annotation, const HitTable& hits, const Sentence& sentence, std::uint32_t begin) {
  const auto& tokens = annotation.tokens;
  if (begin < sentence.begin + 3 || tokens[begin - 2].xpos != "VBN") return false;
  if (tokens[begin - 1].lower != "on" && tokens[begin - 1].lower != "in") return false;
  if (hits.At(begin - 2, kFutureCue) || hits.EndingBefore(begin, kFutureCue)) return false;
  const std::string_view before = tokens[begin - 3].xpos;
  return before != "VB" && before != "VBZ" && before != "VBP" && before != "VBG" && before != "MD";
}

// "when the minister set it aside", "the minister let it pass": a participle right after its own subject, or a plural
// present after a singular one, is a past of the same form, whatever the tag.
bool IsPastForItsSubject(const Annotation& annotation, const Sentence& sentence, std::uint32_t verb) {
  if (verb == sentence.begin) return false;
  const Token& subject = annotation.tokens[verb - 1];
  if (subject.head != verb || subject.deprel != "nsubj") return false;
  const std::string_view tag = annotation.tokens[verb].xpos;
  return tag == "VBN" || (tag == "VBP" && (subject.xpos == "NN" || subject.xpos == "NNP"));
}

// "a plan to pay down the loan by [February]"
bool IsTermOf(const Annotation& annotation, const Sentence& sentence, std::uint32_t begin) {
  const auto& tokens = annotation.tokens;
  if (begin < sentence.begin + 3 || tokens[begin - 1].lower != "by") return false;
  for (std::uint32_t i = begin - 1; i > sentence.begin + 1; --i) {
    const std::string_view tag = tokens[i - 1].xpos;
    if (tag.starts_with("VB")) return tag == "VB" && tokens[i - 2].lower == "to";
  }
  return false;
}

Course CourseAt(const Annotation& annotation, const HitTable& hits, const Sentence& sentence, std::uint32_t i) {
  if (hits.At(i, kFutureCue)) return IsOvertaken(annotation, sentence, i) ? Course::kPast : Course::kFuture;
  const Token& token = annotation.tokens[i];
  const bool finite_past = token.xpos == "VBD" || (token.upos == Upos::kX && hits.At(i, kPastCue));
  return finite_past || IsPastForItsSubject(annotation, sentence, i) ? Course::kPast : Course::kUnknown;
}

}  // namespace

Course CourseAround(const Annotation& annotation, const HitTable& hits, const Sentence& sentence, std::uint32_t begin,
                    std::uint32_t end) {
  const bool first = begin == sentence.begin;
  if (!first && hits.EndingBefore(begin, kSince)) return Course::kPast;
  // "the decision, announced Wednesday": a participle right before it is past, "scheduled Friday" aside
  if (!first && annotation.tokens[begin - 1].xpos == "VBN" &&
      CourseAt(annotation, hits, sentence, begin - 1) == Course::kUnknown) {
    return Course::kPast;
  }
  if (IsDoneBefore(annotation, hits, sentence, begin)) return Course::kPast;
  if (IsTermOf(annotation, sentence, begin)) return Course::kFuture;
  const std::uint32_t from = first || begin - sentence.begin < kTenseWindow ? sentence.begin : begin - kTenseWindow;
  for (std::uint32_t i = begin; i > from; --i) {
    if (const Course course = CourseAt(annotation, hits, sentence, i - 1); course != Course::kUnknown) return course;
  }
  for (std::uint32_t i = end; i < std::min(sentence.end, end + kTenseWindow); ++i) {
    if (annotation.tokens[i].lower == "would") continue;  // "on Friday [...] how he would": to come only from then
    if (const Course course = CourseAt(annotation, hits, sentence, i); course != Course::kUnknown) return course;
  }
  return Course::kUnknown;
}

int NearestYear(CivilDate published, int month, int day, Course course) {
  const int year = published.year, ahead = month - published.month;
  const int key = month * 100 + day, published_key = published.month * 100 + (day == 0 ? 0 : published.day);
  if (ahead > 6) return course == Course::kFuture && ahead < 9 ? year : year - 1;
  if (ahead < -6) return course == Course::kPast || (course == Course::kUnknown && ahead >= -8) ? year : year + 1;
  if (ahead >= (day != 0 ? 4 : 2) && key > published_key && course == Course::kPast) return year - 1;
  if (ahead <= -1 && key < published_key && course == Course::kFuture) return year + 1;
  return year;
}

}  // namespace rashomon
