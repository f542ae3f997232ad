#include "conllu.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <sstream>

namespace rashomon::training {
namespace {

std::uint32_t Number(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::vector<std::string_view> Columns(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', at), line.size());
    columns.push_back(line.substr(at, tab - at));
    at = tab + 1;
  }
  return columns;
}

}  // namespace

Result<std::string> ReadWholeFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Fail(ErrorCode::kNotFound, fmt::format("{}: cannot be read", path));
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Result<std::vector<GoldSentence>> ReadConllu(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Fail(ErrorCode::kNotFound, fmt::format("{}: cannot be read", path));
  std::vector<GoldSentence> sentences;
  GoldSentence sentence;
  std::uint32_t multi_end = 0;  // last word of the multi-word token under way
  bool multi_space = true, space = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
      sentence = {};
      multi_end = 0;
      continue;
    }
    if (line.starts_with("# text = ")) sentence.text = line.substr(9);
    if (line.starts_with("# newpar") || line.starts_with("# newdoc")) sentence.new_paragraph = true;
    if (line[0] == '#') continue;
    const auto columns = Columns(line);
    if (columns.size() != 10) return Fail(ErrorCode::kInvalidInput, fmt::format("{}: not ten columns: {}", path, line));
    if (columns[0].find('.') != std::string_view::npos) continue;
    const bool space_after = columns[9].find("SpaceAfter=No") == std::string_view::npos;
    if (const auto dash = columns[0].find('-'); dash != std::string_view::npos) {
      multi_end = Number(columns[0].substr(dash + 1));
      multi_space = space_after;
      continue;
    }
    const std::uint32_t index = Number(columns[0]);
    sentence.words.push_back({.form = std::string(columns[1]),
                              .lemma = std::string(columns[2]),
                              .upos = std::string(columns[3]),
                              .xpos = std::string(columns[4]),
                              .deprel = std::string(columns[7]),
                              .head = Number(columns[6]),
                              .space_before = space || sentence.words.empty()});
    space = index < multi_end ? false : (index == multi_end ? multi_space : space_after);
  }
  if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
  return sentences;
}

}  // namespace rashomon::training
