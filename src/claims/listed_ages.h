// Which numbers of a sentence say how old the people before them are: "two men, 18 and 20, were hurt", "aged between 17
// and 23", "Ann Lee (34)", "since she was 25".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/groups.h"

namespace rashomon {

// All must outlive this. `groups` are those that were read so far; `age` has a flag for each word of the report.
class ListedAges {
 public:
  ListedAges(const FigureWords& words, std::vector<Group>& groups, std::vector<bool>& age)
      : words_(words), groups_(groups), age_(age) {}

  // Marks the ages that begin at word `i`; returns the word after them, or `i` if there are none. Whoever has an age is
  // a person, even if nobody knows the noun.
  std::uint32_t Read(std::uint32_t i);
  // The number after "aged", "ages of", "aged between" at word `i`.
  [[nodiscard]] std::optional<std::uint32_t> After(std::uint32_t i) const;

 private:
  std::uint32_t Mark(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] std::uint32_t End(std::uint32_t i) const { return words_.SentenceOf(i).end; }
  [[nodiscard]] bool IsRefusedAge(std::optional<std::uint32_t> quantity) const;
  [[nodiscard]] bool IsOfBoth(std::uint32_t i) const;
  [[nodiscard]] bool ClosesAside(const Quantity& age, std::uint32_t i) const;
  [[nodiscard]] bool FollowsAge(std::uint32_t i, bool refused) const;
  [[nodiscard]] bool FollowsPeople(std::uint32_t i) const;
  [[nodiscard]] bool EndsHere(std::uint32_t end, bool refused, bool after_age) const;
  [[nodiscard]] bool PairOfPeople() const;

  const FigureWords& words_;
  std::vector<Group>& groups_;
  std::vector<bool>& age_;
};

}  // namespace rashomon
