// What the words are to the data: entries of the lexicon, and the numbers by which patterns know them. A form or lemma
// is hashed once for both.
#include <algorithm>
#include <array>

#include "annotate/steps.h"

namespace rashomon {
namespace {

// The numbers of tags: the same few static strings again and again.
class TagNumbers {
 public:
  explicit TagNumbers(const PatternVocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::uint32_t Of(std::string_view tag) {
    Seen& seen = seen_[reinterpret_cast<std::uintptr_t>(tag.data()) % seen_.size()];
    if (seen.tag.data() != tag.data() || seen.tag.size() != tag.size())
      seen = {tag, vocabulary_.Number(HashedWord(tag))};
    return seen.number;
  }

 private:
  struct Seen {
    std::string_view tag;
    std::uint32_t number = 0;
  };
  const PatternVocabulary& vocabulary_;
  std::array<Seen, 127> seen_{};
};

}  // namespace

void FindLexiconHits(const Language& language, Annotation& annotation) {
  const PhraseFinder& finder = language.lexicon().finder();
  const PatternVocabulary& vocabulary = language.vocabulary();
  TagNumbers tags(vocabulary);
  std::vector<PhraseFinder::Numbers> numbers;
  numbers.reserve(annotation.tokens.size());
  annotation.pattern_words.reserve(annotation.tokens.size());
  for (const Token& token : annotation.tokens) {
    const HashedWord form(token.lower);
    PhraseFinder::Numbers number{.lemma = 0, .form = finder.Number(form)};
    PatternWord word{
        .form = vocabulary.Number(form), .lemma = 0, .upos = tags.Of(Name(token.upos)), .xpos = tags.Of(token.xpos)};
    if (token.lemma.empty() || token.lemma == token.lower) {
      number.lemma = number.form;
      word.lemma = word.form;
    } else {
      const HashedWord lemma(token.lemma);
      number.lemma = finder.Number(lemma);
      word.lemma = vocabulary.Number(lemma);
    }
    numbers.push_back(number);
    annotation.pattern_words.push_back(word);
  }
  for (const Sentence& sentence : annotation.sentences) {
    finder.FindAll(std::span(numbers).subspan(sentence.begin, sentence.end - sentence.begin), sentence.begin,
                   annotation.lexicon_hits);
  }
  annotation.first_hit.assign(annotation.tokens.size() + 1, 0);
  for (const LexiconHit& hit : annotation.lexicon_hits) ++annotation.first_hit[hit.begin + 1];
  for (std::size_t i = 1; i < annotation.first_hit.size(); ++i) annotation.first_hit[i] += annotation.first_hit[i - 1];
  annotation.first_covering.assign(annotation.first_hit.begin(), annotation.first_hit.end() - 1);
  for (std::uint32_t h = 0; h < annotation.lexicon_hits.size(); ++h) {
    const LexiconHit& hit = annotation.lexicon_hits[h];
    for (std::uint32_t t = hit.begin + 1; t < hit.begin + hit.length; ++t)
      annotation.first_covering[t] = std::min(annotation.first_covering[t], h);
  }
}

}  // namespace rashomon
