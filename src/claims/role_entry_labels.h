// What the entries of the lexicon say of a word to role filling, as hashes: the class, and the class with its
// attributes. Worked out once a language.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "annotate/model_file.h"
#include "language/language.h"

namespace rashomon {

// What body_facts.h, responsibility.cpp, figure_scope.cpp and incident_parts.cpp read, and what says nothing of roles.
inline constexpr std::string_view kReadElsewhere[] = {
    "stance_word",      "own_voice",         "body_pronoun",     "figure_rank",    "figure_span",
    "figure_of_one",    "figure_of_several", "incident_further", "incident_first", "incident_place_case",
    "incident_besides", "incident_feared",   "state_force"};

// What the entries of the lexicon say of a word: worked out once a language.
class EntryLabels {
 public:
  struct Labels {
    std::uint64_t name = 0;   // the class; 0 = none that roles are read by
    std::uint64_t typed = 0;  // the class with what its attributes say; 0 = they say nothing
  };
  explicit EntryLabels(const Language& language) {
    const Lexicon& lexicon = language.lexicon();
    for (std::size_t i = 0; i < lexicon.entry_count(); ++i) {
      const LexiconEntry& entry = lexicon.Entry(LexiconEntryId(i));
      const std::string_view name = lexicon.ClassName(entry.lexicon_class);
      if (std::find(std::begin(kReadElsewhere), std::end(kReadElsewhere), name) != std::end(kReadElsewhere)) {
        labels_.emplace_back();
        continue;
      }
      Labels labels{.name = HashWord(name)};
      for (std::string_view key : {"type", "object", "subject", "kind"}) {
        if (const std::string_view value = entry.Attribute(key); !value.empty())
          labels.typed = MixFeature(MixFeature(labels.name, labels.typed), HashWord(value));
      }
      labels_.push_back(labels);
    }
  }
  [[nodiscard]] const Labels& Of(LexiconEntryId entry) const { return labels_[entry.index()]; }

 private:
  std::vector<Labels> labels_;  // by entry
};

}  // namespace rashomon
