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
  pattern_words = {};
  lexicon_hits = {};
  quantities = {};
  strings = std::make_unique<StringPool>();
}

Annotation Annotate(const Report& report, const Language& language, const AnnotateOptions& options) {
  Annotation annotation;
  annotation.language = report.language;
  annotation.findings = report.findings;
  const auto in_time = [&] { return options.limit == nullptr || !options.limit->Expired(); };
  FindBlocks(report, language, annotation);
  FindPublication(report, language, options, annotation);
  FindTokens(report, language, annotation);
  annotation.given_up = !in_time() || !FindSyntax(report, language, annotation, options.limit);
  if (!annotation.given_up) {
    FindLexiconHits(language, annotation);
    FindTimes(report, language, annotation);
    FindQuantities(report, language, annotation);
    annotation.given_up = !in_time();
  }
  if (!annotation.given_up) {
    FindEntities(report, language, annotation);
    FindAttributions(report, language, annotation);
    FindOddities(report, language, annotation);
    annotation.given_up = !in_time();
  }
  annotation.rough.reset();
  return annotation;
}

}  // namespace rashomon
