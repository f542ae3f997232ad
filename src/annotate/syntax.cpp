// Tags, lemmas and trees of all sentences, with the models of models/<language>/. Where a model is missing or damaged
// its fields stay as FindTokens left them, and a finding says so.
#include <string>

#include "annotate/lemmatizer.h"
#include "annotate/steps.h"
#include "annotate/tagger.h"

namespace rashomon {
namespace {

struct Models {
  std::optional<ModelFile> clusters;
  std::optional<Tagger> tagger;
  std::optional<Lemmatizer> lemmatizer;
};

template <typename Model>
std::optional<Model> Take(Result<Model> model, Annotation& annotation) {
  if (model) return std::move(*model);
  // No model at all is a language without one; a bad one is worth telling.
  if (model.error().code != ErrorCode::kNotFound) {
    annotation.findings.push_back({.kind = "model-damaged", .message = model.error().message, .span = {}});
  }
  return std::nullopt;
}

// Costs no more than reading headers: the tables are used where they lie.
Models OpenModels(const Language& language, Annotation& annotation) {
  Models models;
  models.clusters = Take(ModelFile::Open(language.file("clusters.bin"), "CLU1"), annotation);
  models.tagger = Take(Tagger::Open(language.file("tagger.bin")), annotation);
  models.lemmatizer = Take(Lemmatizer::Open(language.file("lemmas.bin")), annotation);
  return models;
}

void TagSentence(std::string_view text, const Sentence& sentence, const Models& models,
                 std::vector<WordFeatures>& words, Annotation& annotation) {
  const CaseUse use = sentence.mono_case || sentence.title_case ? CaseUse::kUninformative : CaseUse::kInformative;
  words.clear();
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = annotation.tokens[i];
    words.push_back(
        FeaturesOfWord(token.span.In(text), token.lower, use, models.clusters ? &*models.clusters : nullptr));
  }
  const std::vector<std::uint8_t> labels = models.tagger->Tag(words);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    annotation.tokens[i].upos = models.tagger->UposOf(labels[i - sentence.begin]);
    annotation.tokens[i].xpos = models.tagger->XposOf(labels[i - sentence.begin]);
  }
}

// A lemma that is a beginning of its word is a view of it; the others stand together in one string of the pool.
void FindLemmas(const Lemmatizer& lemmatizer, Annotation& annotation) {
  std::string made;
  std::vector<std::pair<std::size_t, std::size_t>> places;  // token, begin in `made`
  for (std::size_t i = 0; i < annotation.tokens.size(); ++i) {
    Token& token = annotation.tokens[i];
    const LemmaEdit edit = lemmatizer.Edit(token.lower, token.upos, token.xpos);
    const std::string_view stem = token.lower.substr(0, token.lower.size() - edit.strip);
    token.lemma = edit.append.empty() && stem.empty() ? token.lower : stem;
    if (edit.append.empty()) continue;
    places.emplace_back(i, made.size());
    made += stem;
    made += edit.append;
  }
  const std::string_view pool = annotation.strings->Add(std::move(made));
  for (std::size_t k = 0; k < places.size(); ++k) {
    const std::size_t end = k + 1 < places.size() ? places[k + 1].second : pool.size();
    annotation.tokens[places[k].first].lemma = pool.substr(places[k].second, end - places[k].second);
  }
}

}  // namespace

void FindSyntax(const Report& report, const Language& language, Annotation& annotation) {
  const Models models = OpenModels(language, annotation);
  if (!models.tagger) return;
  std::vector<WordFeatures> words;
  for (const Sentence& sentence : annotation.sentences) TagSentence(report.text, sentence, models, words, annotation);
  if (models.lemmatizer) FindLemmas(*models.lemmatizer, annotation);
}

}  // namespace rashomon
