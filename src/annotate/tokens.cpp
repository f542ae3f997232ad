// Words and sentences of every block: word_cutter.h says where words end, sentence_cutter.h where sentences do.
#include <string>

#include "annotate/sentence_cutter.h"
#include "annotate/steps.h"
#include "annotate/word_cutter.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

// All lower-cased forms stand in one string of the pool: one allocation for a report, not one for a word.
void AddTokens(std::string_view text, const std::vector<RawWord>& words, Annotation& annotation) {
  std::string lowered;
  lowered.reserve(text.size() + 16);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  places.reserve(words.size());
  for (const RawWord& word : words) {
    const std::string_view form = word.span.In(text);
    const std::size_t begin = lowered.size();
    bool ascii = true;
    for (char c : form) {
      ascii = ascii && static_cast<unsigned char>(c) < 0x80;
      lowered.push_back('A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    }
    if (!ascii) {
      lowered.resize(begin);
      lowered += LowerCase(form);
    }
    places.emplace_back(begin, lowered.size() - begin);
  }
  const std::string_view pool = annotation.strings->Add(std::move(lowered));
  annotation.tokens.reserve(annotation.tokens.size() + words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    Token token;
    token.span = words[i].span;
    token.space_before = words[i].space_before;
    token.lower = pool.substr(places[i].first, places[i].second);
    token.lemma = token.lower;
    token.head = static_cast<std::uint32_t>(annotation.tokens.size());
    annotation.tokens.push_back(token);
  }
}

void AddSentences(std::string_view text, std::uint32_t block, std::uint32_t begin,
                  const std::vector<std::uint32_t>& ends, bool mono_block, Annotation& annotation) {
  for (std::uint32_t end : ends) {
    Sentence sentence{.begin = begin, .end = end, .block = block, .title_case = false, .mono_case = mono_block};
    MarkLetterCase(text, annotation.tokens, sentence);
    for (std::uint32_t i = begin; i < end; ++i) {
      annotation.tokens[i].sentence = static_cast<std::uint32_t>(annotation.sentences.size());
    }
    annotation.sentences.push_back(sentence);
    begin = end;
  }
}

}  // namespace

void FindTokens(const Report& report, const Language& language, Annotation& annotation) {
  const TokenRules rules(language);
  std::vector<RawWord> words;
  std::vector<std::uint32_t> block_ends;  // token counts
  WordCutter cutter(report.text, rules, words);
  for (const Block& block : annotation.blocks) {
    cutter.Cut(block.span);
    block_ends.push_back(static_cast<std::uint32_t>(words.size()));
  }
  AddTokens(report.text, words, annotation);
  SentenceCutter sentences(report.text, rules, annotation.tokens);
  std::uint32_t begin = 0;
  for (std::size_t block = 0; block < block_ends.size(); ++block) {
    const std::vector<std::uint32_t> ends = sentences.Cut(begin, block_ends[block]);
    AddSentences(report.text, static_cast<std::uint32_t>(block), begin, ends, sentences.mono_case(), annotation);
    begin = block_ends[block];
  }
}

}  // namespace rashomon
