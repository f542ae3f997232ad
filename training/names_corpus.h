// Reads labelled names (token and label a line, an empty line between sentences, "# newdoc" between texts) as documents
// for the tagger, in the letter case that is asked for.
#pragma once

#include <cstdint>
#include <deque>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "annotate/name_features.h"
#include "annotate/name_tagger.h"
#include "text/utf8.h"

namespace rashomon::training {

// The labels of the English Worldwide Newswire and of wikigold, in our types; what is not here (dates, money) is no
// name.
inline int TypeOf(const std::string& name) {
  static const std::map<std::string, EntityType> kTypes = {{"Person", EntityType::kPerson},
                                                           {"PER", EntityType::kPerson},
                                                           {"Organization", EntityType::kOrganization},
                                                           {"ORG", EntityType::kOrganization},
                                                           {"Location", EntityType::kPlace},
                                                           {"LOC", EntityType::kPlace},
                                                           {"Facility", EntityType::kFacility},
                                                           {"NORP", EntityType::kGroup},
                                                           {"Misc", EntityType::kOther},
                                                           {"MISC", EntityType::kOther},
                                                           {"Product", EntityType::kOther}};
  const auto found = kTypes.find(name);
  return found == kTypes.end() ? -1 : static_cast<int>(found->second);
}

struct LabelledText {
  NameDocument document;
  std::vector<std::uint8_t> labels;  // by word
  std::deque<std::string> strings;   // behind the views
};

using RawSentence = std::vector<std::pair<std::string, int>>;  // form, label

// Labels as the tagger numbers them; wikigold's I- that follows another type begins a name.
inline std::vector<std::vector<RawSentence>> ReadCorpus(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::vector<RawSentence>> texts(1);
  RawSentence sentence;
  const auto end_sentence = [&] {
    if (!sentence.empty()) texts.back().push_back(std::move(sentence));
    sentence.clear();
  };
  std::string line;
  int previous = -1;
  while (std::getline(file, line)) {
    if (line.starts_with("# newdoc") || line.starts_with("-DOCSTART-")) {
      end_sentence();
      if (!texts.back().empty()) texts.emplace_back();
      continue;
    }
    std::istringstream columns(line);
    std::string form, label;
    if (!(columns >> form)) {
      end_sentence();
      previous = -1;
      continue;
    }
    columns >> label;
    const int type = label.size() > 2 ? TypeOf(label.substr(2)) : -1;
    int number = 0;
    if (type >= 0) number = label[0] == 'I' && previous == type ? 2 + 2 * type : 1 + 2 * type;
    previous = type;
    sentence.emplace_back(form, number);
  }
  end_sentence();
  return texts;
}

inline std::string TitleCase(const std::string& form) {
  if (form.size() <= 3 || !(form[0] >= 'a' && form[0] <= 'z')) return form;
  std::string out = form;
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

inline void FillText(const std::vector<RawSentence>& sentences, LetterCase letter_case, const NameKnowledge& knowledge,
                     const Lexicon& lexicon, LabelledText& text) {
  std::vector<LexiconHit> hits;
  for (const RawSentence& raw : sentences) {
    NameSentence sentence;
    sentence.begin = static_cast<std::uint32_t>(text.document.words.size());
    sentence.letter_case = letter_case;
    std::vector<LexiconWord> words;
    for (const auto& [form, label] : raw) {
      const std::string& shown = text.strings.emplace_back(letter_case == LetterCase::kTitle  ? TitleCase(form)
                                                           : letter_case == LetterCase::kMono ? LowerCase(form)
                                                                                              : form);
      const std::string& lower = text.strings.emplace_back(LowerCase(form));
      text.document.words.push_back({shown, lower, 0});
      words.push_back({lower, lower});
      text.labels.push_back(static_cast<std::uint8_t>(label));
    }
    for (LexiconHit hit : lexicon.FindAll(words)) {
      hit.begin += sentence.begin;
      hits.push_back(hit);
    }
    sentence.end = static_cast<std::uint32_t>(text.document.words.size());
    text.document.sentences.push_back(sentence);
  }
  knowledge.AddClasses(text.document, hits);
}

// Precision, recall, F1 of exact spans over person, organization, place, and by type.
struct NameScore {
  std::size_t right[6] = {}, found[6] = {}, gold[6] = {};
  void Add(const std::vector<NameSpan>& found_spans, const std::vector<NameSpan>& gold_spans) {
    for (const NameSpan& span : found_spans) {
      ++found[static_cast<int>(span.type)];
      for (const NameSpan& other : gold_spans) {
        if (span == other) ++right[static_cast<int>(span.type)];
      }
    }
    for (const NameSpan& span : gold_spans) ++gold[static_cast<int>(span.type)];
  }
  [[nodiscard]] static double F1(std::size_t right, std::size_t found, std::size_t gold) {
    return found + gold == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
  [[nodiscard]] double Main() const {
    return F1(right[0] + right[1] + right[2], found[0] + found[1] + found[2], gold[0] + gold[1] + gold[2]);
  }
};

}  // namespace rashomon::training
