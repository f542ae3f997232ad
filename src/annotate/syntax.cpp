// Tags, lemmas and trees of all sentences, with the models of models/<language>/. Where a model is missing or damaged
// its fields stay as FindTokens left them, and a finding says so.
#include <string>

#include "annotate/lemmatizer.h"
#include "annotate/steps.h"
#include "annotate/syntax_network.h"
#include "annotate/word_features.h"

namespace rashomon {
namespace {

struct Models {
  std::optional<ModelFile> clusters;
  std::optional<SyntaxNetwork> network;
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
  models.network = Take(SyntaxNetwork::Open(language.file("syntax.bin")), annotation);
  models.lemmatizer = Take(Lemmatizer::Open(language.file("lemmas.bin")), annotation);
  return models;
}

// Room for one sentence, kept between sentences.
struct Workspace {
  std::vector<SyntaxNetwork::Rows> rows;
  std::vector<std::uint8_t> labels;
  std::vector<Upos> upos;
  ParsedSentence parsed;
};

void TagSentence(std::string_view text, const Sentence& sentence, Models& models, Workspace& work,
                 Annotation& annotation) {
  const CaseUse use = sentence.mono_case || sentence.title_case ? CaseUse::kUninformative : CaseUse::kInformative;
  SyntaxNetwork& network = *models.network;
  work.rows.clear();
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = annotation.tokens[i];
    const WordFeatures word =
        FeaturesOfWord(token.span.In(text), token.lower, use, models.clusters ? &*models.clusters : nullptr);
    work.rows.push_back(SyntaxRows::Of(word, network.WordRow(word.word)));
  }
  network.Tag(work.rows, work.labels);
  work.upos.clear();
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const std::string_view name = network.tags()[work.labels[i - sentence.begin]];
    annotation.tokens[i].upos = static_cast<Upos>(name[0] - 'A');
    annotation.tokens[i].xpos = name.substr(1);
    work.upos.push_back(annotation.tokens[i].upos);
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

void ParseSentence(SyntaxNetwork& network, const Sentence& sentence, Workspace& work, Annotation& annotation) {
  network.Parse(work.upos, work.parsed);
  for (std::size_t i = 0; i < work.parsed.heads.size(); ++i) {
    annotation.tokens[sentence.begin + i].head = sentence.begin + work.parsed.heads[i];
    annotation.tokens[sentence.begin + i].deprel = network.relations()[work.parsed.relations[i]];
  }
}

}  // namespace

bool FindSyntax(const Report& report, const Language& language, Annotation& annotation, const TimeLimit* limit) {
  Models models = OpenModels(language, annotation);
  constexpr std::uint32_t kSentencesBetweenLooks = 64;
  if (!models.network) return true;
  Workspace work;
  const Refinements refinements(language);
  std::uint32_t count = 0;
  for (const Sentence& sentence : annotation.sentences) {
    if (sentence.begin == sentence.end) continue;
    if (++count % kSentencesBetweenLooks == 0 && limit != nullptr && limit->Expired()) return false;
    TagSentence(report.text, sentence, models, work, annotation);
    ParseSentence(*models.network, sentence, work, annotation);
    refinements.Apply(sentence.begin, sentence.end, annotation);
  }
  if (models.lemmatizer) FindLemmas(*models.lemmatizer, annotation);
  return true;
}

}  // namespace rashomon
