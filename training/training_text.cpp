#include "training_text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "annotate/characters.h"
#include "annotate/sentence_cutter.h"
#include "text/utf8.h"

namespace rashomon::training {
namespace {

std::string UpperCase(const std::string& word) {  // ASCII letters: enough for what re-casing is for
  std::string upper = word;
  for (char& c : upper) c = 'a' <= c && c <= 'z' ? static_cast<char>(c - 32) : c;
  return upper;
}

}  // namespace

std::vector<GoldSentence> WithOtherCases(std::span<const GoldSentence> sentences) {
  std::vector<GoldSentence> all(sentences.begin(), sentences.end());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool lower = i % 4 == 1;
    const bool upper = i % 20 == 2;
    const bool title = i % 20 == 12;
    if (!lower && !upper && !title) continue;
    GoldSentence copy = sentences[i];
    for (GoldWord& word : copy.words) {
      if (lower) word.form = LowerCase(word.form);
      if (upper) word.form = UpperCase(word.form);
      if (title && (word.form.size() > 3 || word.upos != "ADP"))
        word.form = UpperCase(word.form.substr(0, 1)) + word.form.substr(1);
    }
    if (title && copy.words.back().form == "." && copy.words.size() > 3) {
      copy.words.pop_back();
      for (GoldWord& word : copy.words) word.head = word.head > copy.words.size() ? 0 : word.head;
    }
    all.push_back(std::move(copy));
  }
  return all;
}

std::vector<WordFeatures> FeaturesOf(const GoldSentence& sentence, const ModelFile* clusters) {
  std::string text;
  std::vector<Token> tokens;
  for (const GoldWord& word : sentence.words) {
    Token token;
    token.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + word.form.size())};
    text += word.form + " ";
    tokens.push_back(token);
  }
  Sentence flags{.begin = 0,
                 .end = static_cast<std::uint32_t>(tokens.size()),
                 .block = 0,
                 .title_case = false,
                 .mono_case = false};
  std::uint32_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = PointAt(text, at);
    letters += IsUpperLetter(c.value) || IsLowerLetter(c.value) ? 1 : 0;
    at += c.length;
  }
  // In the program a whole block of small letters is what makes a sentence mono-case; here there is the sentence alone.
  flags.mono_case = letters >= 12 && IsMonoCase(text, tokens, 0, flags.end);
  MarkLetterCase(text, tokens, flags);
  const CaseUse use = flags.mono_case || flags.title_case ? CaseUse::kUninformative : CaseUse::kInformative;
  std::vector<WordFeatures> words;
  for (const GoldWord& word : sentence.words)
    words.push_back(FeaturesOfWord(word.form, LowerCase(word.form), use, clusters));
  return words;
}

std::vector<std::uint16_t> Projective(std::vector<std::uint16_t> heads) {
  const auto count = static_cast<std::uint16_t>(heads.size());
  const auto crosses = [&](std::uint16_t word) {  // some word under the arc hangs outside it
    const std::uint16_t low = std::min(word, heads[word]), high = std::max(word, heads[word]);
    for (std::uint16_t i = static_cast<std::uint16_t>(low + 1); i < high; ++i) {
      if (heads[i] < low || heads[i] > high) return true;
    }
    return false;
  };
  for (int round = 0; round < 1000; ++round) {
    std::uint16_t shortest = count;
    for (std::uint16_t i = 0; i < count; ++i) {
      if (heads[i] == count || !crosses(i)) continue;
      if (shortest == count || std::abs(heads[i] - i) < std::abs(heads[shortest] - shortest)) shortest = i;
    }
    if (shortest == count) break;
    heads[shortest] = heads[heads[shortest]];
  }
  return heads;
}

void Shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed) {
  std::uint64_t state = seed * 6364136223846793005ULL + 1442695040888963407ULL;
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(state >> 33) % i]);
  }
}

}  // namespace rashomon::training
