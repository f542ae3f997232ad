// What the words are to the data: entries of the lexicon, and the numbers by which patterns know them.
#include "annotate/steps.h"

namespace rashomon {

void FindLexiconHits(const Language& language, Annotation& annotation) {
  std::vector<LexiconWord> words;
  for (const Sentence& sentence : annotation.sentences) {
    words.clear();
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      words.push_back({annotation.tokens[i].lower, annotation.tokens[i].lemma});
    }
    language.lexicon().finder().FindAll(words, sentence.begin, annotation.lexicon_hits);
  }
  annotation.first_hit.assign(annotation.tokens.size() + 1, 0);
  for (const LexiconHit& hit : annotation.lexicon_hits) ++annotation.first_hit[hit.begin + 1];
  for (std::size_t i = 1; i < annotation.first_hit.size(); ++i) annotation.first_hit[i] += annotation.first_hit[i - 1];
  annotation.pattern_words.reserve(annotation.tokens.size());
  for (const Token& token : annotation.tokens)
    annotation.pattern_words.push_back(
        language.vocabulary().Number({token.lower, token.lemma, Name(token.upos), token.xpos}));
}

}  // namespace rashomon
