// What the trainer of the reader of figures learns from: groups of reports with the answer that is right for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/figure_model.h"
#include "language/language.h"

namespace rashomon::training {

struct FigureExample {
  std::vector<std::uint32_t> features;
  std::size_t answer = 0;  // of FigureScores
  float weight = 1;
  bool person = false;  // FigureLeftover::Kind
  bool left = false;    // by the rules; else they count it, and it is here to learn from
  std::string file;     // where it is from
  std::string words;    // for lists of errors
};

// What an example weighs, by where its answer is from.
struct ExampleWeights {
  float left = 1;                 // labelled, left by the rules
  float told = 0.2F;              // labelled, counted by the rules
  float unlabelled_told = 0.05F;  // what the rules say of reports without labels
  float unlabelled_left = 0.02F;  // what they leave there, taken for no figure
};

// Adds the examples of a report written for this purpose (tests/cases/figures.py says how a .case is laid out). A group
// is the figure that the gold says at its place with its bounds, else none. False if the file cannot be read.
[[nodiscard]] bool AddLabelled(const std::string& path, const Language& language, const ExampleWeights& weights,
                               std::vector<FigureExample>& examples);
// Adds those of all reports of a file in a form that the program reads.
void AddUnlabelled(const std::string& path, const Language& language, const ExampleWeights& weights,
                   std::vector<FigureExample>& examples);

}  // namespace rashomon::training
