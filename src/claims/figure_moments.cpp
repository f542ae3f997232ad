// As of when a figure holds, where its sentence says so: "as of Tuesday evening, 14 had died", "12 were missing by 6
// p.m.".
//
// A phrase of the class figure_as_of right before a time opens it. What stands before the figures of its clause tells
// of those after it; what ends a clause tells of those before it. "So far" names no moment: the report's own time
// stands.
#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestPhrase = 4;  // words between the opener and the time: "as of late on Tuesday"
constexpr std::size_t kDay = 10;             // "2024-03-05"

struct Moment {
  IsoTime time;
  std::uint32_t begin = 0;  // words of opener and time, half open
  std::uint32_t end = 0;
};

// The day of a TIMEX3 value, with its clock if it has one; "TEV" and the like are no clock.
std::optional<IsoTime> TimeOf(const Timex& timex) {
  if (timex.type != TimexType::kDate && timex.type != TimexType::kTime) return std::nullopt;
  if (timex.value.size() < kDay) return std::nullopt;
  if (auto whole = ParseIsoTime(timex.value)) return whole;
  return ParseIsoTime(std::string_view(timex.value).substr(0, kDay));
}

class MomentReader {
 public:
  explicit MomentReader(const FigureSentences& in) : in_(in) {}

  [[nodiscard]] std::vector<Moment> Read(const Sentence& sentence) const {
    std::vector<Moment> moments;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const FigureHit* opener = in_.words.BeginningAt(i, FigureClass::kAsOf);
      if (opener == nullptr || opener->end > sentence.end) continue;
      const auto time = TimeAfter(opener->end, sentence.end);
      if (!time || !Holds(*opener->entry, sentence)) continue;
      const Timex& timex = in_.words.annotation().times[*time];
      std::optional<IsoTime> value = TimeOf(timex);
      if (!value || IsLater(*value)) continue;
      std::uint32_t end = opener->end;
      while (end < sentence.end && in_.words.token(end).span.begin < timex.span.end) ++end;
      moments.push_back({std::move(*value), i, end});
      i = end - 1;
    }
    return moments;
  }

  // True where the phrase tells of what follows: it opens the sentence or a clause.
  [[nodiscard]] bool OpensClause(const Moment& moment, const Sentence& sentence) const {
    if (moment.begin == sentence.begin) return true;
    const Upos before = in_.words.token(moment.begin - 1).upos;
    return before == Upos::kPunct || before == Upos::kCconj;
  }

 private:
  [[nodiscard]] std::optional<std::uint32_t> TimeAfter(std::uint32_t word, std::uint32_t end) const {
    for (std::uint32_t i = word; i < std::min(end, word + kLongestPhrase); ++i) {
      if (const auto time = in_.words.TimeAt(i)) return time;
      const Upos upos = in_.words.token(i).upos;
      if (upos != Upos::kAdv && upos != Upos::kAdp && upos != Upos::kAdj && upos != Upos::kDet) return std::nullopt;
    }
    return std::nullopt;
  }

  // "will be moved by Friday" tells of what is to come.
  [[nodiscard]] bool Holds(const LexiconEntry& opener, const Sentence& sentence) const {
    return opener.Attribute("only") != "past" ||
           !in_.words.Holds(sentence.begin, sentence.end, FigureClass::kHypothetical);
  }

  [[nodiscard]] bool IsLater(const IsoTime& time) const {
    const auto& published = in_.words.annotation().published;
    return published && time.date > published->date;
  }

  const FigureSentences& in_;
};

}  // namespace

void FindFigureMoments(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const MomentReader reader(in);
  const std::vector<Sentence>& sentences = in.words.annotation().sentences;
  for (std::size_t first = 0; first < candidates.size();) {
    std::size_t last = first;
    while (last < candidates.size() && candidates[last].sentence == candidates[first].sentence) ++last;
    const Sentence& sentence = sentences[candidates[first].sentence];
    for (const Moment& moment : reader.Read(sentence)) {
      bool after = reader.OpensClause(moment, sentence);
      bool any = false;
      for (std::size_t i = first; i < last; ++i)
        any = any || (candidates[i].word >= moment.end && !candidates[i].figure.learned);
      after = after && any;
      for (std::size_t i = first; i < last; ++i) {
        const bool told = after ? candidates[i].word >= moment.end : candidates[i].word < moment.begin;
        if (told && candidates[i].figure.scope == Scope::kEvent) candidates[i].figure.as_of = moment.time;
      }
    }
    first = last;
  }
}

}  // namespace rashomon
