// Tags, lemmas and trees of all sentences, with the models of models/<language>/. Where a model is missing or damaged
// its fields stay as FindTokens left them, and a finding says so.
#include <string>

#include "annotate/lemmatizer.h"
#include "annotate/parser.h"
#include "annotate/steps.h"
#include "annotate/tagger.h"

namespace rashomon {
namespace {

struct Models {
  std::optional<ModelFile> clusters;
  std::optional<Tagger> tagger;
  std::optional<Lemmatizer> lemmatizer;
  std::optional<Parser> parser;
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
  models.parser = Take(Parser::Open(language.file("parser.bin"), language.file("relations.bin")), annotation);
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

// Relations that the lexicon refines (data/<language>/lexicon/syntax.lex), with the names that they then get.
class Refinements {
 public:
  explicit Refinements(const Language& language)
      : lexicon_(&language.lexicon()),
        negation_(lexicon_->FindClass("negation")),
        partitive_(lexicon_->FindClass("partitive_case")) {}

  void Apply(std::uint32_t begin, std::uint32_t end, Annotation& annotation) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      Token& token = annotation.tokens[i];
      const bool advmod = token.deprel == "advmod";
      if ((advmod || token.deprel == "det") && Has(negation_, token.lower))
        token.deprel = advmod ? "advmod:neg" : "det:neg";
      if (token.deprel != "case" || !Has(partitive_, token.lower)) continue;
      Token& complement = annotation.tokens[token.head];
      if (complement.deprel == "nmod" && i < token.head) complement.deprel = "nmod:part";
    }
  }

 private:
  [[nodiscard]] bool Has(std::optional<LexiconClassId> lexicon_class, std::string_view word) const {
    return lexicon_class && lexicon_->Find(*lexicon_class, word) != nullptr;
  }
  const Lexicon* lexicon_;
  std::optional<LexiconClassId> negation_, partitive_;
};

void ParseSentence(const Parser& parser, const Sentence& sentence, std::span<const WordFeatures> words,
                   Annotation& annotation) {
  std::vector<ParserWord> parser_words;
  parser_words.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = annotation.tokens[sentence.begin + i];
    parser_words.push_back(ParserWordOf(words[i].word, words[i].cluster, token.upos, token.xpos));
  }
  const ParsedSentence parsed = parser.Parse(parser_words);
  for (std::size_t i = 0; i < parsed.heads.size(); ++i) {
    annotation.tokens[sentence.begin + i].head = sentence.begin + parsed.heads[i];
    annotation.tokens[sentence.begin + i].deprel = parser.RelationName(parsed.relations[i]);
  }
}

}  // namespace

void FindSyntax(const Report& report, const Language& language, Annotation& annotation) {
  const Models models = OpenModels(language, annotation);
  if (!models.tagger) return;
  std::vector<WordFeatures> words;
  const Refinements refinements(language);
  for (const Sentence& sentence : annotation.sentences) {
    TagSentence(report.text, sentence, models, words, annotation);
    if (!models.parser) continue;
    ParseSentence(*models.parser, sentence, words, annotation);
    refinements.Apply(sentence.begin, sentence.end, annotation);
  }
  if (models.lemmatizer) FindLemmas(*models.lemmatizer, annotation);
}

}  // namespace rashomon
