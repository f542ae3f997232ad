#include "lemma_trainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "annotate/lemmatizer.h"
#include "inflection.h"
#include "text/utf8.h"

namespace rashomon::training {
namespace {

using Counts = std::map<std::string, int>;  // edit -> how often

struct Tagged {
  std::string tail;  // ending or word
  Upos upos;
  std::string xpos;
  auto operator<=>(const Tagged&) const = default;
};

std::string EditOf(const std::string& lower, const std::string& lemma) {
  std::size_t same = 0;
  while (same < lower.size() && same < lemma.size() && lower[same] == lemma[same]) ++same;
  while (same > 0 && same < lower.size() && (static_cast<unsigned char>(lower[same]) & 0xC0) == 0x80) --same;
  const std::size_t strip = lower.size() - same;
  if (strip > 20) return "0";
  return static_cast<char>('0' + strip) + lemma.substr(same);
}

const std::string& Best(const Counts& counts) {
  auto best = counts.begin();
  for (auto at = counts.begin(); at != counts.end(); ++at) {
    if (at->second > best->second) best = at;
  }
  return best->first;
}

Upos UposOf(const std::string& name) {
  for (int upos = 0; upos < static_cast<int>(Upos::kX); ++upos) {
    if (Name(static_cast<Upos>(upos)) == name) return static_cast<Upos>(upos);
  }
  return Upos::kX;
}

bool IsPlain(const std::string& word) {
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// What the treebanks show of words.
class Lemmas {
 public:
  explicit Lemmas(std::span<const GoldSentence> sentences) {
    std::map<Tagged, Counts> counts;
    for (const GoldSentence& sentence : sentences) {
      for (const GoldWord& word : sentence.words) {
        if (word.lemma == "_" && word.form != "_") continue;
        const std::string lower = LowerCase(word.form);
        ++counts[{lower, UposOf(word.upos), word.xpos}][EditOf(lower, LowerCase(word.lemma))];
      }
    }
    for (const auto& [word, edits] : counts) {
      words_[word] = teaching_[word] = Best(edits);
      lemmas_.insert({LemmaOf(word.tail, Best(edits)), word.upos, word.xpos});
    }
  }

  // The regular forms of verbs that no treebank has. A verb of which it has another form under that tag may be an
  // irregular one: its forms are known, but no endings are learned from them.
  void AddVerbs(std::set<std::string> verbs) {
    for (const Tagged& lemma : lemmas_) {
      if (lemma.upos == Upos::kVerb) verbs.insert(lemma.tail);
    }
    for (const std::string& verb : verbs) {
      if (!IsPlain(verb)) continue;
      const VerbForms forms = RegularForms(verb);
      AddForm(verb, forms.third, "VBZ");
      for (const std::string& form : forms.past) AddForm(verb, form, "VBD"), AddForm(verb, form, "VBN");
      for (const std::string& form : forms.gerund) AddForm(verb, form, "VBG");
    }
    for (const auto& [form, verb] : made_) {
      words_[form] = EditOf(form.tail, verb);
      if (!lemmas_.contains({verb, form.upos, form.xpos})) teaching_[form] = words_[form];
    }
  }

  // Word -> edit: of all that are known, of those that endings are learned from.
  [[nodiscard]] const std::map<Tagged, std::string>& words() const { return words_; }
  [[nodiscard]] const std::map<Tagged, std::string>& teaching() const { return teaching_; }

 private:
  static std::string LemmaOf(const std::string& word, const std::string& edit) {
    return word.substr(0, word.size() - static_cast<std::size_t>(edit[0] - '0')) + edit.substr(1);
  }

  // Of two verbs with the same form the longer one is meant: a short one would have doubled its consonant.
  void AddForm(const std::string& verb, const std::string& form, const char* xpos) {
    const Tagged key{form, Upos::kVerb, xpos};
    if (words_.contains(key)) return;
    std::string& of = made_[key];
    if (verb.size() > of.size()) of = verb;
  }

  std::map<Tagged, std::string> words_, teaching_;
  std::map<Tagged, std::string> made_;  // form -> verb
  std::set<Tagged> lemmas_;             // with the tags that they are seen under
};

}  // namespace

ModelContent TrainLemmas(std::span<const GoldSentence> sentences, std::set<std::string> verbs) {
  Lemmas lemmas(sentences);
  lemmas.AddVerbs(std::move(verbs));
  std::map<Tagged, Counts> endings;  // counted by word, so that one frequent word makes no rule
  for (const auto& [word, best] : lemmas.teaching()) {
    for (std::size_t length = 0; length <= std::min(Lemmatizer::kLongestEnding, word.tail.size()); ++length) {
      ++endings[{word.tail.substr(word.tail.size() - length), word.upos, word.xpos}][best];
    }
  }
  ModelContent model{.kind = std::string(Lemmatizer::kKind), .names = {}, .features = {}, .entries = {}};
  std::map<std::string, std::uint32_t> edits;
  const auto edit_id = [&](const std::string& edit) {
    const auto [at, added] = edits.try_emplace(edit, static_cast<std::uint32_t>(model.names.size() + 1));
    if (added) model.names.push_back(edit);
    return at->second;
  };
  // An ending is written only where it says other than the next shorter one; a word only where its endings are wrong.
  std::map<Tagged, std::string> decided;
  for (const auto& [ending, counts] : endings) {
    int total = 0;
    for (const auto& [edit, count] : counts) total += count;
    if (ending.tail.size() > 2 && total < 2) continue;
    decided[ending] = Best(counts);
  }
  const auto shorter = [&](Tagged key) {
    while (!key.tail.empty()) {
      key.tail.erase(0, 1);
      if (const auto found = decided.find(key); found != decided.end()) return found->second;
    }
    return std::string("0");
  };
  for (const auto& [ending, edit] : decided) {
    if (shorter(ending) != edit)
      model.features.emplace_back(Lemmatizer::EndingKey(ending.tail, ending.upos, ending.xpos), edit_id(edit));
  }
  for (const auto& [word, edit] : lemmas.words()) {
    const auto found = decided.find(word);
    const std::string by_ending = found != decided.end() ? found->second : shorter(word);
    if (edit != by_ending)
      model.features.emplace_back(Lemmatizer::WordKey(word.tail, word.upos, word.xpos), edit_id(edit));
  }
  fmt::print(stderr, "lemmas: {} entries, {} edits\n", model.features.size(), model.names.size());
  return model;
}

}  // namespace rashomon::training
