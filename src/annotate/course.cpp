// Signs of what was are finite verbs in the past, signs of what is to come the words of the class future_cue.
#include "annotate/course.h"

#include <algorithm>

#include "annotate/time_layers.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kTenseWindow = 25;  // words looked at on each side

// "had been due to expire": what was to come has been overtaken.
bool IsOvertaken(const Annotation& annotation, const Sentence& sentence, std::uint32_t cue) {
  const auto& tokens = annotation.tokens;
  return cue >= sentence.begin + 2 && tokens[cue - 1].upos == Upos::kAux && tokens[cue - 1].xpos == "VBN" &&
         tokens[cue - 2].xpos == "VBD";
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
  const std::uint32_t from = first || begin - sentence.begin < kTenseWindow ? sentence.begin : begin - kTenseWindow;
  for (std::uint32_t i = begin; i > from; --i) {
    if (const Course course = CourseAt(annotation, hits, sentence, i - 1); course != Course::kUnknown) return course;
  }
  for (std::uint32_t i = end; i < std::min(sentence.end, end + kTenseWindow); ++i) {
    if (const Course course = CourseAt(annotation, hits, sentence, i); course != Course::kUnknown) return course;
  }
  return Course::kUnknown;
}

}  // namespace rashomon
