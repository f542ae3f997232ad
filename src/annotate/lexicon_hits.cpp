// What the words are to the data: entries of the lexicon, and the numbers by which patterns know them. A form or lemma
// is looked up once for both.
#include <algorithm>
#include <array>

#include "annotate/steps.h"
#include "language/word_table.h"

namespace rashomon {
namespace {

// The words of the lexicon and of the patterns in one table.
class JointWords {
 public:
  struct Numbers {
    std::uint32_t lexicon = 0, patterns = 0;  // 0 where it is none of theirs
  };

  explicit JointWords(const Language& language) : numbers_(1) {
    const WordTable &lexicon = language.lexicon().finder().words(), &patterns = language.vocabulary().words();
    for (std::uint32_t i = 1; i <= lexicon.size(); ++i) Of(lexicon.Text(i)).lexicon = i;
    for (std::uint32_t i = 1; i <= patterns.size(); ++i) Of(patterns.Text(i)).patterns = i;
  }
  [[nodiscard]] Numbers Find(std::string_view word) const { return numbers_[words_.Find(word)]; }

 private:
  Numbers& Of(std::string_view word) {
    const std::uint32_t number = words_.Add(word);
    numbers_.resize(std::max<std::size_t>(numbers_.size(), number + 1));
    return numbers_[number];
  }
  WordTable words_;
  std::vector<Numbers> numbers_;  // by number of the word; [0] of all others
};

// The numbers of tags: the same few static strings again and again.
class TagNumbers {
 public:
  explicit TagNumbers(const PatternVocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::uint32_t Of(std::string_view tag) {
    Seen& seen = seen_[reinterpret_cast<std::uintptr_t>(tag.data()) % seen_.size()];
    if (seen.tag.data() != tag.data() || seen.tag.size() != tag.size()) seen = {tag, vocabulary_.words().Find(tag)};
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
  const auto& words = language.Prepared<JointWords>();
  TagNumbers tags(language.vocabulary());
  std::vector<PhraseFinder::Numbers> numbers;
  numbers.reserve(annotation.tokens.size());
  annotation.pattern_words.reserve(annotation.tokens.size());
  for (const Token& token : annotation.tokens) {
    const JointWords::Numbers form = words.Find(token.lower);
    const bool own_lemma = token.lemma.empty() || token.lemma == token.lower;
    const JointWords::Numbers lemma = own_lemma ? form : words.Find(token.lemma);
    numbers.push_back({.lemma = lemma.lexicon, .form = form.lexicon});
    annotation.pattern_words.push_back({.form = form.patterns,
                                        .lemma = lemma.patterns,
                                        .upos = tags.Of(Name(token.upos)),
                                        .xpos = tags.Of(token.xpos)});
  }
  constexpr std::size_t kUsualHits = 4;  // of a word
  annotation.lexicon_hits.reserve(kUsualHits * annotation.tokens.size());
  for (const Sentence& sentence : annotation.sentences) {
    finder.FindAll(std::span(numbers).subspan(sentence.begin, sentence.end - sentence.begin), sentence.begin,
                   annotation.lexicon_hits);
  }
  const std::vector<LexiconHit>& hits = annotation.lexicon_hits;
  annotation.first_hit.assign(annotation.tokens.size() + 1, 0);
  for (std::uint32_t h = 0; h < hits.size(); ++h)
    annotation.first_hit[hits[h].begin + 1] = h + 1;  // the last one stays
  std::uint32_t first = 0;
  for (std::uint32_t& at : annotation.first_hit) at = first = std::max(first, at);
  annotation.first_covering.assign(annotation.first_hit.begin(), annotation.first_hit.end() - 1);
  for (std::uint32_t h = 0; h < hits.size(); ++h) {
    const LexiconHit& hit = hits[h];
    for (std::uint32_t t = hit.begin + 1; t < hit.begin + hit.length; ++t)
      annotation.first_covering[t] = std::min(annotation.first_covering[t], h);
  }
}

}  // namespace rashomon
