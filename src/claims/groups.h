// Groups: the noun phrases of a report that may count people, cut out of the sequence of words.
//
// A group is a base noun phrase ("at least 60 Afghan civilians", "a 16-year-old boy", "Sgt. John Smith", "no one",
// "60"): determiner, quantity, modifiers, head; what hangs on it (clause, apposition, "of ...") stands outside. It is
// found from parts of speech, quantities, names and lexicons, not from the parse, so it holds in headlines too.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "claims/figure_words.h"

namespace rashomon {

struct Group {
  enum class Kind : std::uint8_t {
    kOther,   // counts something else, or a noun that nobody knows
    kPerson,  // a noun of people.lex, a demonym, an age ("a 14-year-old")
    kName,    // a person by name
    kPronoun,
    kReflexive,
    kNumber,   // a quantity by itself: "60 dead"
    kRefused,  // a noun that counts no people: "four times", "two cars"
  };
  std::uint32_t begin = 0;  // words, half open
  std::uint32_t end = 0;
  std::uint32_t head = 0;
  Kind kind = Kind::kOther;
  bool plural = false;
  bool definite = false;   // "the", "his", a pronoun: points back
  bool possessor = false;  // "the boy" of "the boy's death"
  bool after_adposition = false;
  bool another = false;    // "another man", "a second man", "the other": nobody told of before
  bool anyone = false;     // "people", "relatives", a bare number: men, women and children alike
  bool of_things = false;  // "22" of "of the 60 cattle, 22 were killed"
  std::optional<std::uint32_t> quantity = std::nullopt;     // index into Annotation::quantities
  std::optional<std::int64_t> fixed = std::nullopt;         // "both", "no one", "a couple"
  std::optional<std::uint32_t> age = std::nullopt;          // index of the quantity that tells the age
  std::optional<std::uint32_t> part_of = std::nullopt;      // group index: "two" of "two of the victims"
  std::optional<std::uint32_t> whole_of = std::nullopt;     // the other way round
  std::optional<std::uint32_t> denied_with = std::nullopt;  // of "driver" in "no guard or driver": the group of "no"
  std::optional<std::uint32_t> stands_for = std::nullopt;   // of "they": the counted group before
  PopulationSet population = 0;
  std::string_view nationality = {};  // ISO 3166-1 alpha-2
};

// How many people a group stands for.
struct GroupCount {
  CountRange range;
  bool approximate = false;
  bool counted = false;  // by a number word, not by being one person
};

class Groups {
 public:
  explicit Groups(const FigureWords& words);

  [[nodiscard]] const std::vector<Group>& all() const { return groups_; }
  [[nodiscard]] const Group& operator[](std::uint32_t index) const { return groups_[index]; }
  // The group that holds the word.
  [[nodiscard]] std::optional<std::uint32_t> At(std::uint32_t word) const;
  // A number that tells how old someone is.
  [[nodiscard]] bool IsAge(std::uint32_t word) const;
  [[nodiscard]] bool CountsPeople(const Group& group) const;
  // Nothing where it cannot be said ("the victims", "police").
  [[nodiscard]] std::optional<GroupCount> CountOf(const Group& group) const;
  // The words that say how many: the quantity, or all of a single person's group.
  [[nodiscard]] ByteSpan QuantitySpan(const Group& group) const;
  // Who is counted, without the number; nothing for a bare number.
  [[nodiscard]] std::optional<ByteSpan> PeopleSpan(const Group& group) const;

 private:
  class Reader;
  [[nodiscard]] bool OpensAPerson(std::uint32_t word) const;
  // How many the number that "all but" opens leaves.
  [[nodiscard]] std::optional<GroupCount> AllBut(const Group& spared) const;

  const FigureWords* words_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> group_at_;  // per word: index + 1
  std::vector<bool> age_;                // per word: an age in a list
};

// The counted people, of `groups` up to word `i`, whom a plural pronoun at `i` stands for, where nothing leaves a
// doubt.
[[nodiscard]] std::optional<std::uint32_t> PronounStandsFor(const FigureWords& words, std::span<const Group> groups,
                                                            std::uint32_t i);

constexpr std::int64_t kOldest = 115;  // years of age
// "A worker of 38 who was hurt", "the driver of 23": the number behind "of" may say how old that person is.
[[nodiscard]] bool MayBeAgeOf(const FigureWords& words, const Group& person, const Group& number);

// "A father of three", "a worker of 38": how many children or years that one person has, not how many were hurt.
[[nodiscard]] bool DescribesOne(const FigureWords& words, const Group& person, const Group& number);
// "A third of the passengers": a share of them; not "the third of the five victims".
[[nodiscard]] bool IsShare(const FigureWords& words, const Group& group);

// "Of the farm's 60 cattle, 22 were killed": `group` counts what the last of `groups` names, right before it.
// `begin`: the first word of its sentence.
[[nodiscard]] bool CountsThings(const FigureWords& words, const std::vector<Group>& groups, const Group& group,
                                std::uint32_t begin);

// "No guard, driver or passenger was hurt", "neither the guard nor the driver": all of the list up to the last of
// `groups`, which a word of figure_alternative joins, are denied where its first is. `begin`: the first word of the
// sentence.
void DenyList(const FigureWords& words, std::vector<Group>& groups, std::uint32_t begin);

// Of "his body", "her remains": the men or the women; of all other groups none.
[[nodiscard]] PopulationSet SexOfBody(const FigureWords& words, const Group& group);

// "civilians,children" of a lexicon attribute.
[[nodiscard]] PopulationSet PopulationsOf(std::string_view names);

}  // namespace rashomon
