// The regular forms of English verbs, by their spelling: silent e, doubled consonants, y. The lemmatizer's table learns
// them of verbs that are known but whose forms no treebank shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rashomon::training {

struct VerbForms {
  std::string third;                // "bombs"
  std::vector<std::string> past;    // "bombed"; two where the spelling does not tell whether a consonant is doubled
  std::vector<std::string> gerund;  // "bombing"; likewise
};

// `stem`: of letters a to z, at least two.
[[nodiscard]] VerbForms RegularForms(std::string_view stem);

}  // namespace rashomon::training
