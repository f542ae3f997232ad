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
  first_hit = {};
  quantities = {};
  strings = std::make_unique<StringPool>();
}

Annotation Annotate(const Report& report, const Language& language, const AnnotateOptions& options) {
  Annotation annotation;
  annotation.language = report.language;
  annotation.findings = report.findings;
  // Asked before every step; the one that takes longest asks between its sentences, too.
  const auto in_time = [&] {
    annotation.given_up |= options.limit != nullptr && options.limit->Expired();
    return !annotation.given_up;
  };
  FindBlocks(report, language, annotation);
  FindPublication(report, language, options, annotation);
  if (in_time()) FindTokens(report, language, annotation);
  if (in_time()) annotation.given_up = !FindSyntax(report, language, annotation, options.limit);
  if (in_time()) FindLexiconHits(language, annotation);
  if (in_time()) FindTimes(report, language, annotation);
  if (in_time()) FindQuantities(report, language, annotation);
  if (in_time()) FindEntities(report, language, annotation);
  if (in_time()) FindAttributions(report, language, annotation);
  if (in_time()) FindOddities(report, language, annotation);
  (void)in_time();
  annotation.rough.reset();
  return annotation;
}

}  // namespace rashomon
