#include "claims/role_words.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "claims/role_lanes.h"

namespace rashomon {

std::uint32_t RoleWordTable::Begin(std::size_t tokens) {
  constexpr std::uint32_t kFar = 1U << 31;
  if (slots_.empty() || entries_.size() > kMostKept || next_ > kFar) Clear();
  return std::exchange(next_, next_ + static_cast<std::uint32_t>(tokens));
}

void RoleWordTable::Clear() {
  entries_.clear();
  slots_.assign(2 * std::bit_ceil(kMostKept), 0);
  next_ = 1;
}

std::uint32_t RoleWordTable::Find(std::uint64_t label, const RoleModel& model) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = label & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if (entries_[slots_[at] - 1].label == label) return slots_[at] - 1;
  }
  const auto index = static_cast<std::uint32_t>(entries_.size());
  Entry& made = entries_.emplace_back(Entry{.label = label});
  for (std::size_t how = 0; how < kWordQuestions; ++how)
    made.weights[how] = model.FirstWeightsOf(RoleFeatures::WordFeature(static_cast<WordsAs>(how), label));
  if (2 * entries_.size() < slots_.size()) {
    PutInSlot(index);
    return index;
  }
  slots_.assign(2 * slots_.size(), 0);
  for (std::uint32_t i = 0; i <= index; ++i) PutInSlot(i);
  return index;
}

void RoleWordTable::PutInSlot(std::uint32_t index) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = entries_[index].label & mask;
  while (slots_[at] != 0) at = (at + 1) & mask;
  slots_[at] = index + 1;
}

RoleWords::RoleWords(const RoleFeatures& features, const RoleModel& model)
    : model_(model), table_(model.idle_words_->Take()) {
  if (table_ == nullptr) table_ = std::make_unique<RoleWordTable>();
  const std::vector<Token>& tokens = features.annotation().tokens;
  const std::uint32_t begin = table_->Begin(tokens.size());
  const auto past = [&](std::uint32_t last) { return last < begin ? 0 : last - begin + 1; };
  first_.reserve(tokens.size() + 1);
  labels_.reserve(features.label_count());
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    first_.push_back(static_cast<std::uint32_t>(labels_.size()));
    const bool word = tokens[t].upos != Upos::kPunct;
    for (const std::uint64_t label : features.HeadLabels(t)) {
      const std::uint32_t index = table_->Find(label, model);
      RoleWordTable::Entry& entry = (*table_)[index];
      labels_.push_back(
          {.entry = index, .before = past(entry.last), .before_word = word ? past(entry.last_word) : kNever});
      entry.last = begin + t;
      if (word) entry.last_word = begin + t;
    }
  }
  first_.push_back(static_cast<std::uint32_t>(labels_.size()));
}

RoleWords::~RoleWords() {
  model_.idle_words_->Give(std::move(table_));
}

void RoleWords::Add(WordsAs how, TokenRange range, RoleModel::Scores& scores) const {
  if (range.begin >= range.end) return;
  const auto question = static_cast<std::size_t>(how);
  const auto before = CountsWordsOnly(how) ? &Label::before_word : &Label::before;
  const std::span<const Label> labels = std::span(labels_).first(first_[range.end]).subspan(first_[range.begin]);
  for (std::size_t from = 0; from < labels.size(); from += LaneSum::kMost) {
    LaneSum sum;
    for (const Label& label : labels.subspan(from, std::min(LaneSum::kMost, labels.size() - from))) {
      const bool fresh = label.*before <= range.begin;
      sum.Add((*table_)[label.entry].weights[question], 0 - static_cast<std::uint64_t>(fresh));
    }
    sum.Flush(scores.data());
  }
}

}  // namespace rashomon
