#include "annotate/annotate.h"

#include "annotate/steps.h"

namespace rashomon {

std::string_view Name(Upos upos) {
  static constexpr std::string_view kNames[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return kNames[static_cast<std::size_t>(upos)];
}

std::string_view Name(EntityType type) {
  static constexpr std::string_view kNames[] = {"person", "organization", "place", "facility", "group", "other"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view Name(PlacePin::Precision precision) {
  static constexpr std::string_view kNames[] = {"unknown", "country", "region", "city", "district", "facility"};
  return kNames[static_cast<std::size_t>(precision)];
}

void Annotation::DropWorkingLayers() {
  tokens = {};
  sentences = {};
  tree = {};
  pattern_words = {};
  lexicon_hits = {};
  first_hit = {};
  first_covering = {};
  pattern_needs = {};
  quantities = {};
  strings = std::make_unique<StringPool>();
}

namespace {

using Step = void (*)(const Report&, const Language&, const AnnotateOptions&, Annotation&);

// In the order of steps.h. The one that takes longest asks for the time between its sentences, too.
constexpr Step kSteps[] = {
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindBlocks(r, l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions& o, Annotation& a) { FindPublication(r, l, o, a); },
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindTokens(r, l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions& o, Annotation& a) {
      a.given_up = !FindSyntax(r, l, a, o.limit);
    },
    [](const Report&, const Language& l, const AnnotateOptions&, Annotation& a) { FindLexiconHits(l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindTimes(r, l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindQuantities(r, l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindEntities(r, l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindAttributions(r, l, a); },
    [](const Report& r, const Language& l, const AnnotateOptions&, Annotation& a) { FindOddities(r, l, a); },
};
constexpr std::size_t kStepsInAnyCase = 2;  // blocks and dates are found even where there is no time for more

}  // namespace

void AnnotateTogether(std::span<const Report* const> reports, const Language& language, const AnnotateOptions& options,
                      std::span<Annotation> annotations) {
  const auto in_time = [&](Annotation& annotation) {
    annotation.given_up |= options.limit != nullptr && options.limit->Expired();
    return !annotation.given_up;
  };
  for (std::size_t i = 0; i < reports.size(); ++i) {
    annotations[i].language = reports[i]->language;
    annotations[i].findings = reports[i]->findings;
  }
  for (std::size_t step = 0; step < std::size(kSteps); ++step) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (step < kStepsInAnyCase || in_time(annotations[i]))
        kSteps[step](*reports[i], language, options, annotations[i]);
    }
  }
  for (Annotation& annotation : annotations) {
    (void)in_time(annotation);
    annotation.rough.reset();
  }
}

Annotation Annotate(const Report& report, const Language& language, const AnnotateOptions& options) {
  Annotation annotation;
  const Report* const one = &report;
  AnnotateTogether({&one, 1}, language, options, {&annotation, 1});
  return annotation;
}

}  // namespace rashomon
