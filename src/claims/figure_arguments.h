// FigureArguments: which group a predicate speaks of, and the groups listed with it.
//
// Read from the order of words, so it holds in headlines and where the parse fails; where the tokens bear a parse, its
// subject is asked first.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/predicates.h"

namespace rashomon {

class FigureArguments {
 public:
  FigureArguments(const FigureWords& words, const Groups& groups, const std::vector<Predicate>& predicates);

  // Group indices.
  [[nodiscard]] std::optional<std::uint32_t> Subject(const Predicate& predicate) const;
  [[nodiscard]] std::optional<std::uint32_t> Object(const Predicate& predicate) const;
  // The group right before the predicate: "60 dead", "a boy, 16, killed by".
  [[nodiscard]] std::optional<std::uint32_t> Before(const Predicate& predicate) const;
  // "The mayor was on his way home [when killed]": the subject of the clause before; none where "when" is not there.
  [[nodiscard]] std::optional<std::uint32_t> SubjectOfClauseBefore(const Predicate& predicate) const;
  // "death of 12", "injuries to police or civilians". sure: only people can be meant.
  [[nodiscard]] std::optional<std::uint32_t> Complement(std::uint32_t end, bool sure) const;
  // The groups coordinated with `group`, in text order: to the right of an object, to the left of a subject.
  // kBeforeVerb: the list is the subject of what follows it ("the bodies of a woman and her son were found").
  enum class ListPlace : std::uint8_t { kObject, kBeforeVerb };
  [[nodiscard]] std::vector<std::uint32_t> ListFrom(std::uint32_t group, ListPlace place = ListPlace::kObject) const;
  [[nodiscard]] std::vector<std::uint32_t> ListTo(std::uint32_t group) const;
  // "12 people, including four children": the groups after the including word; empty if there is none.
  [[nodiscard]] std::vector<std::uint32_t> Included(std::uint32_t group) const;
  [[nodiscard]] std::optional<std::uint32_t> PeopleAfter(std::uint32_t end) const;
  // Whether the reflexive pronoun can mean group `who`: "himself" is neither several nor a woman told of before.
  [[nodiscard]] bool IsHimself(std::uint32_t who, std::uint32_t reflexive) const;
  // For the infant of "one of the patients, an infant, has died": the one.
  [[nodiscard]] std::optional<std::uint32_t> OneDescribedBy(std::uint32_t group) const;
  // Whether the verb before the conjunction at word `end` is a passive, so that what follows may share its auxiliary.
  [[nodiscard]] bool EndsPassive(std::uint32_t end) const;
  // The predicate that holds the word.
  [[nodiscard]] const Predicate* PredicateAt(std::uint32_t word) const;
  // "a woman, Mary Jones", "Mary Jones, a nurse": one person told of twice, if no conjunction stands between.
  [[nodiscard]] bool IsApposition(std::uint32_t first, std::uint32_t second) const;
  // The same of one of a list and what follows a comma: also "a loader, Mary Jones", whatever the noun.
  [[nodiscard]] bool IsToldAgain(std::uint32_t member, std::uint32_t next) const;
  // "A guard known only as [Jo]", "a girl, named locally as [Ann Lee],": whom the name is told of; else the group.
  [[nodiscard]] std::uint32_t CalledSo(std::uint32_t index) const;
  // Whether the object of a verb is somebody, or something of somebody's, so that it befalls them and not its subject:
  // "drowned her two children", "drowned their sorrows".
  [[nodiscard]] bool IsOthers(std::uint32_t object) const;
  // Whether the verb at word `verb` is of several, though the group before it is one: "enemy dead [were] counted".
  [[nodiscard]] bool NamesMany(std::uint32_t verb, std::uint32_t group) const;

 private:
  [[nodiscard]] std::optional<std::uint32_t> SubjectBefore(std::uint32_t word) const;
  [[nodiscard]] std::optional<std::uint32_t> RightBefore(const Predicate& predicate) const;
  [[nodiscard]] std::uint32_t VictimsOfAnotherDeed(const Group& last, std::uint32_t begin) const;
  // "nine men and not seven died": what is said not to be the number; the sentence begins at `begin`.
  [[nodiscard]] bool IsRefusedNumber(const Group& group, std::uint32_t begin) const;
  [[nodiscard]] bool IsDecade(const Group& group) const;
  // "each of the 12", "every one of them": the verb tells of all whom the group counts.
  [[nodiscard]] bool IsEachOf(const Group& group, std::uint32_t begin) const;
  // "killed his wife, [then] took his own life": a comma that joins as a conjunction does.
  [[nodiscard]] bool OpensNextDeed(std::uint32_t comma) const;
  [[nodiscard]] bool EndsFatally(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool IsBeforeRelative(std::uint32_t word, std::uint32_t verb) const;
  [[nodiscard]] bool IsInsideClause(const Group& group, std::uint32_t begin, bool described) const;
  [[nodiscard]] bool Describes(std::uint32_t aside, std::uint32_t part) const;
  [[nodiscard]] std::uint32_t WithOwner(std::uint32_t group) const;
  // The name that the group describes, as "engineer" does in "Ann Lee, 55, engineer"; else the group.
  [[nodiscard]] std::uint32_t NamedBefore(std::uint32_t index) const;
  [[nodiscard]] std::optional<std::uint32_t> ParsedSubject(const Predicate& predicate) const;
  [[nodiscard]] bool IsAgeInBrackets(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t AgeJoin(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t SkipAge(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t SkipAgeBack(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t SkipOrigin(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t SkipOriginBack(std::uint32_t word) const;
  [[nodiscard]] bool IsReducedClause(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t BeforeIncluding(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t LeftIncluding(const Group& part) const;
  // What closes an aside that begins with this sign; empty for other words.
  [[nodiscard]] static std::string_view ClosingOf(std::string_view sign);
  [[nodiscard]] std::uint32_t OpeningBracket(std::uint32_t word) const;
  // The word after ", including an officer[,] and ..." for the comma that opens it; else `word`.
  [[nodiscard]] std::uint32_t SkipIncluding(std::uint32_t word) const;
  void FindAllTold();
  [[nodiscard]] std::optional<std::uint32_t> OpeningComma(std::uint32_t comma) const;
  [[nodiscard]] bool TellsOfPart(std::uint32_t comma, std::uint32_t opening) const;
  // figure_modifiers.cpp
  [[nodiscard]] bool OpensClause(const Group& group) const;
  [[nodiscard]] bool MayBeDescribed(const Group& group, bool single) const;
  [[nodiscard]] std::optional<std::uint32_t> DescribedBefore(const Predicate& predicate, bool single) const;
  [[nodiscard]] std::optional<std::uint32_t> LeftBefore(const Predicate& predicate) const;
  [[nodiscard]] bool IsNewMember(const Group& group) const;
  [[nodiscard]] bool DescribesMember(const Group& group, std::uint32_t conjunction) const;
  [[nodiscard]] std::optional<std::uint32_t> MemberDescribedBefore(std::uint32_t last) const;
  [[nodiscard]] std::optional<std::uint32_t> MemberDescribedAfter(std::uint32_t last) const;
  struct Description {
    std::uint32_t end = 0;
    std::uint64_t tried = 0;  // a bit for each place, by words up to the end
  };
  [[nodiscard]] bool IsDescription(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool IsDescriptionFrom(std::uint32_t i, Description& read) const;
  [[nodiscard]] std::uint32_t PastPhrase(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t PastVerbs(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] bool IsVerb(std::uint32_t word) const;
  [[nodiscard]] bool IsCasualtyVerb(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t SkipReducedClause(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t Owned(std::uint32_t group) const;
  void DropDescription(std::vector<std::uint32_t>& list) const;
  [[nodiscard]] bool IsTitle(std::uint32_t first, std::uint32_t second) const;
  [[nodiscard]] bool IsOneOfTwoRoles(std::uint32_t first, std::uint32_t second) const;
  [[nodiscard]] bool MayBeListed(const Group& group) const;
  [[nodiscard]] bool IsSuspended(std::uint32_t i) const;
  [[nodiscard]] bool StartsClause(std::uint32_t group) const;
  [[nodiscard]] std::uint32_t Begin(std::uint32_t word) const { return words_->SentenceOf(word).begin; }
  [[nodiscard]] std::uint32_t End(std::uint32_t word) const { return words_->SentenceOf(word).end; }
  [[nodiscard]] bool IsComma(std::uint32_t word) const { return words_->token(word).lower == ","; }

  const FigureWords* words_;
  const Groups* groups_;
  const std::vector<Predicate>* predicates_;
  std::vector<std::uint32_t> predicate_at_;  // per word: index + 1
  std::vector<std::uint32_t> all_told_;      // per word of "(three men and six women)": its begin, else 0
  SyntaxView syntax_;
  bool parsed_ = false;
};

}  // namespace rashomon
