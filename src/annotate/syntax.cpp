// Tags, lemmas and trees of all sentences, with the models of models/<language>/. Where a model is missing or damaged
// its fields stay as FindTokens left them, and a finding says so.
#include "annotate/syntax.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "annotate/idle_pool.h"
#include "annotate/lemmatizer.h"
#include "annotate/steps.h"
#include "annotate/syntax_network.h"
#include "annotate/word_memory.h"

namespace rashomon {
namespace {

// Relations that the lexicon refines (data/<language>/lexicon/syntax.lex), with the names that they then get.
class Refinements {
 public:
  explicit Refinements(const Language& language)
      : lexicon_(&language.lexicon()),
        negation_(lexicon_->FindClass("negation")),
        partitive_(lexicon_->FindClass("partitive_case")) {}

  enum class Kind : std::uint8_t { kNone, kAdvmod, kDet, kCase, kSubject, kAuxiliary };
  [[nodiscard]] static Kind KindOf(std::string_view relation) {
    if (relation == "nsubj") return Kind::kSubject;
    if (relation == "aux" || relation == "aux:pass" || relation == "cop") return Kind::kAuxiliary;
    if (relation == "advmod") return Kind::kAdvmod;
    if (relation == "det") return Kind::kDet;
    return relation == "case" ? Kind::kCase : Kind::kNone;
  }

  // Of the token `at`, whose relation is of that kind; the relations of all words of its sentence are known. `note` is
  // that of the word in the WordMemory.
  void Apply(std::uint32_t at, Kind kind, std::uint8_t& note, std::vector<Token>& tokens) const {
    Token& token = tokens[at];
    if (note == 0) note = NoteOf(token.lower);
    if (kind == Kind::kCase) {
      Token& complement = tokens[token.head];
      if ((note & kPartitive) != 0 && at < token.head && complement.deprel == "nmod") complement.deprel = "nmod:part";
    } else if ((note & kNegation) != 0) {
      token.deprel = kind == Kind::kAdvmod ? "advmod:neg" : "det:neg";
    }
  }

 private:
  static constexpr std::uint8_t kLookedUp = 1, kNegation = 2, kPartitive = 4;
  [[nodiscard]] std::uint8_t NoteOf(std::string_view word) const {
    return static_cast<std::uint8_t>(kLookedUp | (Has(negation_, word) ? kNegation : 0) |
                                     (Has(partitive_, word) ? kPartitive : 0));
  }
  [[nodiscard]] bool Has(std::optional<LexiconClassId> lexicon_class, std::string_view word) const {
    return lexicon_class && lexicon_->Find(*lexicon_class, word) != nullptr;
  }
  const Lexicon* lexicon_;
  std::optional<LexiconClassId> negation_, partitive_;
};

// Room for some sentences, kept for the next, and words that were read in it.
struct Workspace {
  Workspace(const SyntaxNetwork& shared, const ModelFile* clusters) : network(shared), memory(shared, clusters) {}
  SyntaxNetwork network;
  WordMemory memory;
  std::vector<std::uint32_t> places;  // of the words in `memory`
  std::vector<const std::uint8_t*> words;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint8_t> labels;
  std::vector<Upos> upos;
  ParsedSentence parsed;
};

// All that a report needs, opened and looked up once in a language.
struct SyntaxModels {
  explicit SyntaxModels(const Language& language);

  struct Label {
    Upos upos;
    std::string_view xpos;
    Lemmatizer::Tag lemma_tag;
  };
  std::optional<ModelFile> clusters;
  std::optional<SyntaxNetwork> network;
  std::optional<Lemmatizer> lemmatizer;
  std::vector<Label> labels;                 // the network's, by number
  std::vector<Refinements::Kind> relations;  // likewise
  Refinements refinements;
  std::vector<std::string> damages;
  mutable IdlePool<Workspace> idle;
};

template <typename Model>
std::optional<Model> Take(Result<Model> model, std::vector<std::string>& damages) {
  if (model) return std::move(*model);
  // No model at all is a language without one; a bad one is worth telling.
  if (model.error().code != ErrorCode::kNotFound) damages.push_back(model.error().message);
  return std::nullopt;
}

SyntaxModels::SyntaxModels(const Language& language) : refinements(language) {
  clusters = Take(ModelFile::Open(language.file("clusters.bin"), "CLU1"), damages);
  network = Take(SyntaxNetwork::Open(language.file("syntax.bin")), damages);
  lemmatizer = Take(Lemmatizer::Open(language.file("lemmas.bin")), damages);
  if (!network) return;
  for (const std::string_view name : network->tags()) {
    const auto upos = static_cast<Upos>(name[0] - 'A');
    labels.push_back({upos, name.substr(1), Lemmatizer::Tag(upos, name.substr(1))});
  }
  for (const std::string_view relation : network->relations()) relations.push_back(Refinements::KindOf(relation));
}

// Lemmas that are not a beginning of their word: all in one string, which becomes views when it is whole.
struct MadeLemmas {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::size_t>> places;  // token, begin in `text`
};

void AddWords(std::string_view text, const Sentence& sentence, const Annotation& annotation, Workspace& work) {
  const CaseUse use = sentence.mono_case || sentence.title_case ? CaseUse::kUninformative : CaseUse::kInformative;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = annotation.tokens[i];
    work.places.push_back(work.memory.Add(token.span.In(text), token.lower, use));
  }
  work.ends.push_back(static_cast<std::uint32_t>(work.places.size()));
}

// A lemma that is a beginning of its word is a view of it.
void SetLemma(const LemmaEdit& edit, std::uint32_t at, Token& token, MadeLemmas& made) {
  const std::string_view stem = token.lower.substr(0, token.lower.size() - edit.strip);
  token.lemma = edit.append.empty() && stem.empty() ? token.lower : stem;
  if (edit.append.empty()) return;
  made.places.emplace_back(at, made.text.size());
  made.text += stem;
  made.text += edit.append;
}

// Tags and lemmas of the words in `work`, the first of them the token `begin`.
void TagWords(const SyntaxModels& models, std::uint32_t begin, Workspace& work, MadeLemmas& made,
              Annotation& annotation) {
  work.memory.Finish();
  work.words.clear();
  for (const std::uint32_t place : work.places) work.words.push_back(work.memory.Embedding(place));
  work.network.Tag(work.words, work.ends, work.labels);
  work.upos.clear();
  for (std::uint32_t i = 0; i < work.labels.size(); ++i) {
    const SyntaxModels::Label& label = models.labels[work.labels[i]];
    Token& token = annotation.tokens[begin + i];
    token.upos = label.upos;
    token.xpos = label.xpos;
    work.upos.push_back(label.upos);
    if (!models.lemmatizer) continue;
    const LemmaEdit edit =
        work.memory.Lemma(work.places[i], token.lower, *models.lemmatizer, work.labels[i], label.lemma_tag);
    SetLemma(edit, begin + i, token, made);
  }
}

void ShareLemmas(MadeLemmas made, Annotation& annotation) {
  const std::string_view pool = annotation.strings->Add(std::move(made.text));
  for (std::size_t k = 0; k < made.places.size(); ++k) {
    const std::size_t end = k + 1 < made.places.size() ? made.places[k + 1].second : pool.size();
    annotation.tokens[made.places[k].first].lemma = pool.substr(made.places[k].second, end - made.places[k].second);
  }
}

// "A mine killed two": what has an active subject and no auxiliary is the past tense, not the participle. Tags are
// given before the tree is known.
void ReadPastTense(const SyntaxModels& models, std::uint32_t begin, const ParsedSentence& parsed,
                   std::vector<Token>& tokens) {
  constexpr std::string_view kParticiple = "VBN", kPast = "VBD";
  const auto turn = [&](Refinements::Kind dependent, std::string_view from, std::string_view to) {
    bool turned = false;
    for (std::uint32_t i = 0; i < parsed.heads.size(); ++i) {
      if (models.relations[parsed.relations[i]] != dependent) continue;
      Token& head = tokens[begin + parsed.heads[i]];
      if (head.xpos != from || head.upos != Upos::kVerb) continue;
      head.xpos = to;
      turned = true;
    }
    return turned;
  };
  if (turn(Refinements::Kind::kSubject, kParticiple, kPast)) turn(Refinements::Kind::kAuxiliary, kPast, kParticiple);
}

// Trees of the sentences in `work`.
void ParseSentences(const SyntaxModels& models, std::uint32_t begin, Workspace& work, Annotation& annotation) {
  std::uint32_t first = 0;
  for (std::size_t k = 0; k < work.ends.size(); first = work.ends[k++]) {
    work.network.Parse(k, std::span(work.upos).subspan(first, work.ends[k] - first), work.parsed);
    const ParsedSentence& parsed = work.parsed;
    for (std::uint32_t i = 0; i < parsed.heads.size(); ++i) {
      Token& token = annotation.tokens[begin + first + i];
      token.head = begin + first + parsed.heads[i];
      token.deprel = work.network.relations()[parsed.relations[i]];
    }
    ReadPastTense(models, begin + first, parsed, annotation.tokens);
    for (std::uint32_t i = 0; i < parsed.heads.size(); ++i) {
      const Refinements::Kind kind = models.relations[parsed.relations[i]];
      if (kind == Refinements::Kind::kNone || kind >= Refinements::Kind::kSubject) continue;
      std::uint8_t& note = work.memory.Note(work.places[first + i]);
      models.refinements.Apply(begin + first + i, kind, note, annotation.tokens);
    }
  }
}

// False where `limit` ended it.
bool ReadSentences(const Report& report, const SyntaxModels& models, const TimeLimit* limit, Workspace& work,
                   Annotation& annotation) {
  static constexpr std::size_t kWordsAtATime = 192;  // or one sentence; more gains nothing
  constexpr std::size_t kSentencesBetweenLooks = 64;
  std::size_t look = kSentencesBetweenLooks;
  MadeLemmas made;
  const std::vector<Sentence>& sentences = annotation.sentences;
  for (std::size_t k = 0; k < sentences.size();) {
    if (limit != nullptr && k >= look) {
      if (limit->Expired()) return false;
      look = k + kSentencesBetweenLooks;
    }
    work.memory.Begin();
    work.places.clear();
    work.ends.clear();
    const std::uint32_t begin = sentences[k].begin;
    std::uint32_t end = begin;
    for (; k < sentences.size() && sentences[k].begin == end &&
           (end == begin || sentences[k].end - begin <= kWordsAtATime);
         ++k) {
      AddWords(report.text, sentences[k], annotation, work);
      end = sentences[k].end;
    }
    TagWords(models, begin, work, made, annotation);
    ParseSentences(models, begin, work, annotation);
  }
  ShareLemmas(std::move(made), annotation);
  return true;
}

}  // namespace

bool FindSyntax(const Report& report, const Language& language, Annotation& annotation, const TimeLimit* limit) {
  const auto& models = language.Prepared<SyntaxModels>();
  for (const std::string& damage : models.damages)
    annotation.findings.push_back({.kind = "model-damaged", .message = damage, .span = {}});
  if (!models.network) return true;
  std::unique_ptr<Workspace> work = models.idle.Take();
  if (work == nullptr)
    work = std::make_unique<Workspace>(*models.network, models.clusters ? &*models.clusters : nullptr);
  const bool in_time = ReadSentences(report, models, limit, *work, annotation);
  models.idle.Give(std::move(work));
  if (in_time) annotation.tree = std::make_shared<const SyntaxTree>(annotation.tokens);
  return in_time;
}

}  // namespace rashomon
