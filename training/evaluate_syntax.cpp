// Measures tokens, sentences and syntax against CoNLL-U.
//
//   evaluate_syntax cut FILE.conllu        words and sentences from raw text, beside ICU's sentence rules
//   evaluate_syntax gold FILE.conllu [lower]   tags, lemmas and trees on given words, as they are or lower-cased
//   evaluate_syntax show FILE.txt          prints what FindTokens and FindSyntax make of a text
#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "annotate/annotate.h"
#include "annotate/sentence_cutter.h"
#include "annotate/steps.h"
#include "conllu.h"
#include "language/language.h"
#include "text/utf8.h"

namespace rashomon::training {
namespace {

using SpanSet = std::set<std::pair<std::uint32_t, std::uint32_t>>;

void PrintF1(std::string_view what, const SpanSet& gold, const SpanSet& found) {
  std::size_t hits = 0;
  for (const auto& span : found) hits += gold.count(span);
  const double precision = found.empty() ? 0 : double(hits) / found.size();
  const double recall = gold.empty() ? 0 : double(hits) / gold.size();
  fmt::print("{:<12} precision {:.4f} recall {:.4f} F1 {:.4f}\n", what, precision, recall,
             precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
}

// Offsets are counted in bytes that are no white space, so that both sides agree whatever the spaces.
struct Counted {
  std::string text;
  std::vector<std::uint32_t> dense;            // byte -> non-space bytes before it
  std::vector<std::uint32_t> sentence_begins;  // bytes
};

Counted RawText(const std::vector<GoldSentence>& sentences) {
  Counted raw;
  for (const GoldSentence& sentence : sentences) {
    if (!raw.text.empty()) raw.text += sentence.new_paragraph ? "\n\n" : " ";
    raw.sentence_begins.push_back(std::uint32_t(raw.text.size()));
    raw.text += sentence.text;
  }
  std::uint32_t count = 0;
  for (char c : raw.text) {
    raw.dense.push_back(count);
    count += c == ' ' || c == '\n' || c == '\t' ? 0 : 1;
  }
  raw.dense.push_back(count);
  return raw;
}

std::vector<Block> Paragraphs(const std::string& text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at)
      blocks.push_back({.kind = BlockKind::kParagraph, .span = {std::uint32_t(at), std::uint32_t(end)}, .repeats = {}});
    at = end + 2;
  }
  return blocks;
}

// Where one side ends a sentence and the other does not, with some of the text around it.
void PrintBreaks(const Counted& raw, const SpanSet& gold, const SpanSet& found) {
  static constexpr std::size_t kAround = 90;  // bytes
  const auto ends = [](const SpanSet& spans) {
    std::set<std::uint32_t> all;
    for (const auto& [begin, end] : spans) all.insert(end);
    return all;
  };
  const auto print = [&](std::string_view what, std::uint32_t end) {
    const auto at =
        static_cast<std::size_t>(std::lower_bound(raw.dense.begin(), raw.dense.end(), end) - raw.dense.begin());
    std::string around =
        raw.text.substr(at - std::min(at, kAround), std::min(at, kAround)) + " ¦" + raw.text.substr(at, kAround);
    for (char& c : around) c = c == '\n' ? '/' : c;
    fmt::print("{} {}\n", what, around);
  };
  const std::set<std::uint32_t> gold_ends = ends(gold), found_ends = ends(found);
  for (std::uint32_t end : found_ends)
    if (!gold_ends.contains(end)) print("FALSE", end);
  for (std::uint32_t end : gold_ends)
    if (!found_ends.contains(end)) print("MISSED", end);
}

int EvaluateCut(const std::string& path, const Language& language) {
  const auto gold = ReadConllu(path);
  if (!gold) return fmt::print(stderr, "{}\n", gold.error().message), 2;
  const Counted raw = RawText(*gold);
  SpanSet gold_words, gold_sentences, words, sentences, icu_sentences;
  for (std::size_t index = 0; index < gold->size(); ++index) {
    const GoldSentence& sentence = (*gold)[index];
    const std::uint32_t begin = raw.dense[raw.sentence_begins[index]];
    std::uint32_t at = begin;
    for (const GoldWord& word : sentence.words) {
      std::uint32_t length = 0;
      for (char c : word.form) length += c == ' ' ? 0 : 1;
      gold_words.insert({at, at + length});
      at += length;
    }
    gold_sentences.insert({begin, raw.dense[raw.sentence_begins[index] + sentence.text.size()]});
  }
  Report report;
  report.text = raw.text;
  Annotation annotation;
  annotation.blocks = Paragraphs(raw.text);
  FindTokens(report, language, annotation);
  for (const Token& token : annotation.tokens) words.insert({raw.dense[token.span.begin], raw.dense[token.span.end]});
  for (const Sentence& sentence : annotation.sentences) {
    sentences.insert({raw.dense[annotation.tokens[sentence.begin].span.begin],
                      raw.dense[annotation.tokens[sentence.end - 1].span.end]});
  }
  for (const Block& block : annotation.blocks) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string stretch(block.span.In(raw.text));
    std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), status));
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, stretch.data(), std::int64_t(stretch.size()), &status);
    breaks->setText(&utext, status);
    std::int32_t begin = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
      icu_sentences.insert({raw.dense[block.span.begin + begin], raw.dense[block.span.begin + end]});
    }
    utext_close(&utext);
  }
  PrintF1("words", gold_words, words);
  PrintF1("sentences", gold_sentences, sentences);
  PrintF1("ICU", gold_sentences, icu_sentences);
  if (std::getenv("DIFF") != nullptr) {
    std::string dense;
    for (char c : raw.text)
      if (c != ' ' && c != '\n' && c != '\t') dense += c;
    for (const auto& [b, e] : words)
      if (!gold_words.count({b, e})) fmt::print("W {}\n", dense.substr(b, e - b));
    PrintBreaks(raw, gold_sentences, sentences);
  }
  return 0;
}

// An annotation with the gold words as tokens, ready for FindSyntax.
Annotation GoldTokens(const std::vector<GoldSentence>& gold, bool lower, Report& report) {
  Annotation annotation;
  for (const GoldSentence& sentence : gold) {
    Sentence cut{.begin = std::uint32_t(annotation.tokens.size()),
                 .end = 0,
                 .block = 0,
                 .title_case = false,
                 .mono_case = lower};
    for (const GoldWord& word : sentence.words) {
      const std::string form = lower ? LowerCase(word.form) : word.form;
      Token token;
      token.span = {std::uint32_t(report.text.size()), std::uint32_t(report.text.size() + form.size())};
      token.lower = annotation.strings->Add(LowerCase(form));
      token.lemma = token.lower;
      token.head = std::uint32_t(annotation.tokens.size());
      token.sentence = std::uint32_t(annotation.sentences.size());
      token.space_before = word.space_before;
      report.text += form + " ";
      annotation.tokens.push_back(token);
    }
    cut.end = std::uint32_t(annotation.tokens.size());
    MarkLetterCase(report.text, annotation.tokens, cut);
    annotation.sentences.push_back(cut);
  }
  return annotation;
}

// Our own subtypes (annotate/syntax.h) are none of the treebank's.
std::string_view Treebank(std::string_view relation) {
  if (relation.ends_with(":neg") || relation.ends_with(":part")) return relation.substr(0, relation.find(':'));
  return relation;
}
std::string_view Plain(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

int EvaluateGold(const std::string& path, bool lower, const Language& language) {
  const auto gold = ReadConllu(path);
  if (!gold) return fmt::print(stderr, "{}\n", gold.error().message), 2;
  Report report;
  Annotation annotation = GoldTokens(*gold, lower, report);
  // The time of the processor, not of the clock on the wall; the fastest of three.
  double seconds = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t start = std::clock();
    FindSyntax(report, language, annotation);
    seconds = std::min(seconds, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::size_t upos = 0, xpos = 0, lemma = 0, heads = 0, labelled = 0, plain = 0, at = 0;
  std::map<std::string, std::size_t> errors;
  for (const GoldSentence& sentence : *gold) {
    const std::size_t begin = at;
    for (const GoldWord& word : sentence.words) {
      const Token& token = annotation.tokens[at];
      const std::size_t head = token.head == at ? 0 : token.head - begin + 1;
      upos += Name(token.upos) == word.upos;
      xpos += token.xpos == word.xpos;
      lemma += token.lemma == LowerCase(word.lemma);
      if (std::getenv("DIFF") != nullptr) {
        if (Name(token.upos) != word.upos)
          ++errors[fmt::format("UPOS {} as {} {}", word.upos, Name(token.upos), token.lower)];
        if (token.lemma != LowerCase(word.lemma))
          ++errors[fmt::format("LEMMA {}/{} as {}", word.lemma, word.xpos, token.lemma)];
        if (head != word.head && std::getenv("ARCS") != nullptr) {
          std::string text;
          for (std::size_t w = 0; w < sentence.words.size(); ++w)
            text += fmt::format(" {}/{}", w + 1, sentence.words[w].form);
          fmt::print("ARC {}/{} {} of {}/{} read as {} of {}/{} |{}\n", at - begin + 1, word.form, word.deprel,
                     word.head, word.head == 0 ? "ROOT" : sentence.words[word.head - 1].form, token.deprel, head,
                     head == 0 ? "ROOT" : sentence.words[head - 1].form, text);
        }
        if (head != word.head)
          ++errors[fmt::format("HEAD of {}", word.deprel)];
        else if (Treebank(token.deprel) != word.deprel)
          ++errors[fmt::format("LABEL {} as {}", word.deprel, token.deprel)];
      }
      heads += head == word.head;
      labelled += head == word.head && Treebank(token.deprel) == word.deprel;
      plain += head == word.head && Plain(token.deprel) == Plain(word.deprel);
      ++at;
    }
  }
  const double n = double(at);
  fmt::print(
      "{}{}: words {} UPOS {:.4f} XPOS {:.4f} lemma {:.4f} UAS {:.4f} LAS {:.4f} (without subtypes {:.4f}) {:.0f} "
      "words/s\n",
      path, lower ? " (lower)" : "", at, upos / n, xpos / n, lemma / n, heads / n, labelled / n, plain / n,
      n / seconds);
  for (const auto& [error, count] : errors) fmt::print("{:6} {}\n", count, error);
  return 0;
}

int Show(const std::string& path, const Language& language) {
  const auto text = ReadWholeFile(path);
  if (!text) return fmt::print(stderr, "{}\n", text.error().message), 2;
  Report report;
  report.text = *text;
  Annotation annotation;
  FindBlocks(report, language, annotation);
  FindTokens(report, language, annotation);
  FindSyntax(report, language, annotation);
  for (const Sentence& sentence : annotation.sentences) {
    fmt::print("# block {}{}{}\n", sentence.block, sentence.title_case ? " title" : "",
               sentence.mono_case ? " mono" : "");
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Token& token = annotation.tokens[i];
      const std::uint32_t head = token.head == i ? 0 : token.head - sentence.begin + 1;
      fmt::print("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t_\n", i - sentence.begin + 1, token.span.In(report.text),
                 token.lemma, Name(token.upos), token.xpos, head, token.deprel);
    }
    fmt::print("\n");
  }
  return 0;
}

int Main(int argc, char** argv) {
  if (argc < 3) return fmt::print(stderr, "usage: evaluate_syntax cut|show FILE\n"), 2;
  auto sources = LanguageSources::BuiltIn("en");
  if (const char* folder = std::getenv("DATA"); sources && folder != nullptr)
    sources = sources->With(std::string(folder));
  if (!sources) return fmt::print(stderr, "{}\n", sources.error().message), 2;
  const auto language = Language::Load(*sources);
  if (!language) return fmt::print(stderr, "{}\n", language.error().message), 2;
  const std::string mode = argv[1];
  if (mode == "cut") return EvaluateCut(argv[2], *language);
  if (mode == "gold") return EvaluateGold(argv[2], argc > 3, *language);
  if (mode == "show") return Show(argv[2], *language);
  return 2;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}
