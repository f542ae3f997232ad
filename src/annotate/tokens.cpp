// Words and sentences of every block: word_cutter.h says where words end, sentence_cutter.h where sentences do.
#include <algorithm>
#include <string>

#include "annotate/characters.h"
#include "annotate/sentence_cutter.h"
#include "annotate/steps.h"
#include "annotate/word_cutter.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

// The whole text goes into lower case at once, and tokens are views of it; only those that hold more than ASCII get a
// string of their own.
void AddTokens(std::string_view text, const std::vector<RawWord>& words, Annotation& annotation) {
  const std::string_view pool = annotation.strings->Add(LowerAscii(text));
  std::size_t count = annotation.tokens.size();
  annotation.tokens.resize(count + words.size());
  for (const RawWord& word : words) {
    Token& token = annotation.tokens[count];  // in place: a copy would wait for what was just written
    token.span = word.span;
    token.space_before = word.space_before;
    token.lower = word.span.In(pool);
    token.letters = word.letters || IsSmallLetters(token.lower);
    if (!token.letters &&
        std::ranges::any_of(token.lower, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
      std::string lower = LowerCase(word.span.In(text));
      if (lower != token.lower) token.lower = annotation.strings->Add(std::move(lower));
    }
    token.lemma = token.lower;
    token.head = static_cast<std::uint32_t>(count++);
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
  const auto& rules = language.Prepared<TokenRules>();
  std::vector<RawWord> words;
  words.reserve(report.text.size() / 4);
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
