#include "annotate/steps.h"

namespace rashomon {

void FindLexiconHits(const Language& language, Annotation& annotation) {
  std::vector<LexiconWord> words;
  for (const Sentence& sentence : annotation.sentences) {
    words.clear();
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      words.push_back({annotation.tokens[i].lower, annotation.tokens[i].lemma});
    }
    for (LexiconHit hit : language.lexicon().FindAll(words)) {
      hit.begin += sentence.begin;
      annotation.lexicon_hits.push_back(hit);
    }
  }
}

}  // namespace rashomon
