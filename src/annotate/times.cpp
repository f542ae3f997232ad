// Times as TIMEX3 (TimeML 1.2.1, TempEval-3 conventions). What words make a time is in
// data/<language>/patterns/times.pat over the classes of lexicon/times.lex and the shapes of time_layers.cpp; what it
// means are timex_match.cpp and timex_lengths.cpp. Here: of overlapping matches the longest wins, and each time read
// becomes what later ones in the report lean on ("the next day", "a year earlier"). Nothing is read off the clock:
// without a date of publication weekdays stay "XXXX-WXX-4".
#include <algorithm>
#include <tuple>

#include "annotate/other_clocks.h"
#include "annotate/pattern_view.h"
#include "annotate/steps.h"
#include "annotate/time_layers.h"
#include "annotate/timex_reading.h"

namespace rashomon {
namespace {

class TimeFinder {
 public:
  TimeFinder(const Report& report, const Language& language, Annotation& annotation)
      : language_(language),
        annotation_(annotation),
        hits_(annotation, language.Prepared<HitClassesOf<kTimeClasses>>()),
        reader_(annotation, report.text, hits_) {
    if (annotation.published) anchors_.published = anchors_.named = annotation.published->date;
  }

  void Find() {
    TimeLayers layers;
    layers.spans.reserve(annotation_.tokens.size() / 8);
    layers.values.reserve(annotation_.tokens.size() / 16);
    for (const Sentence& sentence : annotation_.sentences) FindTimeLayers(annotation_, sentence, hits_, layers);
    const PatternView view(annotation_, layers.spans);
    const PatternSet& patterns = language_.patterns("times");
    for (std::uint32_t i = 0; i < annotation_.sentences.size(); ++i) {
      FindIn(annotation_.sentences[i], view.FindAll(patterns, i), layers);
    }
  }

 private:
  void FindIn(const Sentence& sentence, const std::vector<PatternMatch>& matches, const TimeLayers& layers) {
    if (matches.empty()) return;
    ForgetOldQuarter(sentence);
    for (const Candidate& candidate : Choose(matches)) {
      std::optional<ReadTime> time = reader_.Read(*candidate.match, sentence, layers, anchors_);
      if (time && candidate.match->action != "none") Keep(*time, sentence);
    }
  }

  // The words that a match takes: its capture "time", else all of it.
  struct Candidate {
    const PatternMatch* match = nullptr;
    std::uint32_t begin = 0, end = 0;
  };

  // The longest first, each without overlap with those before it; in text order.
  static std::vector<Candidate> Choose(const std::vector<PatternMatch>& matches) {
    std::vector<Candidate> ordered;
    ordered.reserve(matches.size());
    for (const PatternMatch& match : matches) {
      const PatternCapture* extent = match.Capture("time");
      ordered.push_back({&match, extent ? extent->begin : match.begin, extent ? extent->end : match.end});
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(b.end - b.begin, a.begin) < std::tuple(a.end - a.begin, b.begin);
    });
    std::vector<Candidate> chosen;
    for (const Candidate& candidate : ordered) {
      const bool free = std::none_of(chosen.begin(), chosen.end(), [&](const Candidate& other) {
        return candidate.begin < other.end && other.begin < candidate.end;
      });
      if (free) chosen.push_back(candidate);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) { return a.begin < b.begin; });
    return chosen;
  }

  void Keep(ReadTime& time, const Sentence& sentence) {
    time.timex.span = {annotation_.tokens[time.begin].span.begin, annotation_.tokens[time.end - 1].span.end};
    time.timex.sentence = static_cast<std::uint32_t>(&sentence - annotation_.sentences.data());
    annotation_.times.push_back(time.timex);
    if (time.timex.value == "P9M" || time.timex.value == "P6M") {
      anchors_.named_quarter.reset();
      quarter_sentence_.reset();
    }
    if (!time.date) return;
    const bool compared = time.grain == Grain::kQuarter && anchors_.named_quarter &&
                          DaysSinceEpoch(*time.date) < DaysSinceEpoch(*anchors_.named_quarter);
    if (!compared) {
      anchors_.named = time.date;
      anchors_.named_grain = time.grain;
    }
    if (time.grain == Grain::kQuarter) {
      if (!quarter_sentence_ || !anchors_.named_quarter || IsLaterOver(*time.date)) anchors_.named_quarter = time.date;
      quarter_sentence_ = time.timex.sentence;
    }
  }

  // Later than the quarter that was named, and over when the report was published.
  [[nodiscard]] bool IsLaterOver(const CivilDate& quarter) const {
    return anchors_.published && DaysSinceEpoch(quarter) > DaysSinceEpoch(*anchors_.named_quarter) &&
           DaysSinceEpoch(Shift(quarter, Grain::kQuarter, 1)) <= DaysSinceEpoch(*anchors_.published);
  }

  // "a year earlier" compares with a quarter only close to where it was named.
  void ForgetOldQuarter(const Sentence& sentence) {
    const auto here = static_cast<std::uint32_t>(&sentence - annotation_.sentences.data());
    if (quarter_sentence_ && here > *quarter_sentence_ + 6) {
      anchors_.named_quarter.reset();
      quarter_sentence_.reset();
    }
  }

  const Language& language_;
  Annotation& annotation_;
  HitTable hits_;
  TimexReader reader_;
  TimeAnchors anchors_;
  std::optional<std::uint32_t> quarter_sentence_;
};

}  // namespace

void FindTimes(const Report& report, const Language& language, Annotation& annotation) {
  TimeFinder(report, language, annotation).Find();
  SettleOtherClocks(report.text, annotation.times);
}

}  // namespace rashomon
