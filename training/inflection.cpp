#include "inflection.h"

namespace rashomon::training {
namespace {

bool IsVowel(char letter) {
  return std::string_view("aeiou").contains(letter);
}

bool EndsInOneOf(std::string_view stem, std::initializer_list<std::string_view> endings) {
  for (std::string_view ending : endings)
    if (stem.ends_with(ending)) return true;
  return false;
}

// "carry", not "play".
bool EndsInConsonantAndY(std::string_view stem) {
  return stem.ends_with('y') && !IsVowel(stem[stem.size() - 2]);
}

// Runs of vowels, as many as there are syllables where no e is silent.
int Syllables(std::string_view stem) {
  int runs = 0;
  bool in_run = false;
  for (char letter : stem) {
    const bool vowel = IsVowel(letter) || letter == 'y';
    runs += vowel && !in_run ? 1 : 0;
    in_run = vowel;
  }
  return runs;
}

// One consonant behind one vowel: "stab", "quit", not "shoot" or "bomb".
bool EndsInVowelAndConsonant(std::string_view stem) {
  const std::size_t last = stem.size() - 1;
  if (!std::string_view("bcdfgklmnprtvz").contains(stem[last]) || !IsVowel(stem[last - 1])) return false;
  return last < 2 || !IsVowel(stem[last - 2]) || stem.substr(0, last - 1).ends_with("qu");
}

// What "ed" and "ing" are put behind. Of longer stems the stress decides, which is not written: "offered", "committed".
std::vector<std::string> Bases(std::string_view stem) {
  const std::string plain(stem);
  if (!EndsInVowelAndConsonant(stem)) return {plain};
  const std::string doubled = plain + (stem.back() == 'c' ? 'k' : stem.back());
  if (Syllables(stem) == 1) return {doubled};
  return {plain, doubled};
}

std::string ThirdPerson(std::string_view stem) {
  const std::string plain(stem);
  if (EndsInOneOf(stem, {"s", "x", "z", "ch", "sh"})) return plain + "es";
  if (EndsInConsonantAndY(stem)) return plain.substr(0, plain.size() - 1) + "ies";
  return plain + "s";
}

}  // namespace

VerbForms RegularForms(std::string_view stem) {
  const std::string plain(stem);
  VerbForms forms{.third = ThirdPerson(stem), .past = {}, .gerund = {}};
  if (stem.ends_with("ie")) {
    forms.past = {plain + "d"};
    forms.gerund = {plain.substr(0, plain.size() - 2) + "ying"};
  } else if (stem.ends_with('e')) {
    const bool kept = EndsInOneOf(stem, {"ee", "oe", "ye", "inge"});
    forms.past = {plain + "d"};
    forms.gerund = {(kept ? plain : plain.substr(0, plain.size() - 1)) + "ing"};
  } else if (EndsInConsonantAndY(stem)) {
    forms.past = {plain.substr(0, plain.size() - 1) + "ied"};
    forms.gerund = {plain + "ing"};
  } else {
    for (const std::string& base : Bases(stem)) {
      forms.past.push_back(base + "ed");
      forms.gerund.push_back(base + "ing");
    }
  }
  return forms;
}

}  // namespace rashomon::training
