// Reads CoNLL-U (https://universaldependencies.org/format.html) for the trainers and for what measures them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace rashomon::training {

struct GoldWord {
  std::string form;
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string deprel;
  std::uint32_t head = 0;  // 1-based, 0 = root
  bool space_before = true;
};

struct GoldSentence {
  std::vector<GoldWord> words;  // syntactic words; multi-word tokens and empty nodes left out
  std::string text;             // of "# text ="
  bool new_paragraph = false;
};

[[nodiscard]] Result<std::vector<GoldSentence>> ReadConllu(const std::string& path);
[[nodiscard]] Result<std::string> ReadWholeFile(const std::string& path);

}  // namespace rashomon::training
