// What the words of a report weigh to the role model, by the question that they are asked: summed without listing a
// feature for each.
//
// Windows around phrases, sentences and the report hold the same words again and again, and of one window each label
// counts once. So every label of every word is looked up once a report, and where the same label stood before is noted:
// within a range it is new where that was before the range.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "claims/role_model.h"

namespace rashomon {

// What labels weigh, kept from one report to the next.
class RoleWordTable {
 public:
  struct Entry {
    std::uint64_t label = 0;
    std::array<std::uint64_t, kWordQuestions> weights{};  // by WordsAs, as LaneSum takes them
    std::uint32_t last = 0, last_word = 0;                // where it stood last (of a word: no punctuation)
  };
  // Begins a report of so many tokens: what stood before it stands nowhere in it. Returns where its first token stands.
  std::uint32_t Begin(std::size_t tokens);
  // The index of the label's entry: made where there is none, which moves the others.
  std::uint32_t Find(std::uint64_t label, const RoleModel& model);
  Entry& operator[](std::uint32_t index) { return entries_[index]; }

 private:
  static constexpr std::size_t kMostKept = 8192;  // labels, when a report begins
  void Clear();
  void PutInSlot(std::uint32_t index);
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // a power of two, more than half of them free: index + 1, 0 = free
  std::uint32_t next_ = 1;            // where the next report's first token will stand
};

class RoleWords {
 public:
  // O(labels). The model must outlive it; one thread.
  RoleWords(const RoleFeatures& features, const RoleModel& model);
  ~RoleWords();
  RoleWords(const RoleWords&) = delete;
  RoleWords& operator=(const RoleWords&) = delete;

  // Adds what the labels of the words of `range` weigh as `how`, each label once, to the model's first columns.
  void Add(WordsAs how, TokenRange range, RoleModel::Scores& scores) const;

 private:
  // A label of a token. Where it stood before: past that token, or 0; kNever of what may not count.
  struct Label {
    std::uint32_t entry = 0;
    std::uint32_t before = 0;
    std::uint32_t before_word = 0;
  };
  static constexpr std::uint32_t kNever = 0xFFFFFFFF;
  const RoleModel& model_;
  std::unique_ptr<RoleWordTable> table_;
  std::vector<Label> labels_;
  std::vector<std::uint32_t> first_;  // by token, and one more: of labels_
};

}  // namespace rashomon
