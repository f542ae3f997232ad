// Who fills a role of a word: "subject", "object", "by" and so on, as the data files name them.
//
// Asked of the dependency tree first; where the tree has no answer (headlines, lower-case wires), of the order of the
// words. Nominal mentions are made for phrases that the names step left alone, because roles are indices of mentions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/pattern_view.h"
#include "annotate/syntax.h"
#include "claims/claims.h"

namespace rashomon {

class ClaimRoles {
 public:
  // `annotation` must keep its tokens; mentions and entities may be added to it.
  ClaimRoles(Annotation& annotation, const Language& language);

  // The head of the phrase that fills `role` of the word `predicate`:
  //   subject, object      in the active sense: the object of a passive is its grammatical subject
  //   of, by, on, to, ...  the phrase that this word brings
  //   modified             the noun that a participle or adjective stands with
  [[nodiscard]] std::optional<std::uint32_t> Resolve(std::uint32_t predicate, std::string_view role) const;

  // The token of [begin, end) that the others hang on.
  [[nodiscard]] std::uint32_t HeadOf(std::uint32_t begin, std::uint32_t end) const;
  // The mention that the phrase around `head` is or stands for: its name, or the nominal or pronoun at its head.
  [[nodiscard]] std::optional<std::uint32_t> MentionAt(std::uint32_t head) const;
  // The same, or a nominal mention made for the phrase.
  std::uint32_t MentionFor(std::uint32_t head, EntityType type);
  // The mention that is exactly `range`, or one made for it: of the entity that its `head` names, if it names one.
  std::uint32_t MentionOf(TokenRange range, std::uint32_t head, EntityType type);
  // A nominal mention made of `range`, of that entity.
  void AddMention(TokenRange range, std::uint32_t head, EntityId entity) { MakeMention(range, head, entity); }
  // An organization or group at `head`, in its phrase or beside it as an apposition.
  [[nodiscard]] std::optional<std::uint32_t> OrganizationAt(std::uint32_t head) const;
  // The nearest organization before (after) `token` in its sentence.
  [[nodiscard]] std::optional<std::uint32_t> OrganizationBefore(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::uint32_t> OrganizationAfter(std::uint32_t token) const;

  // The attributions whose content holds `span`, outermost first.
  [[nodiscard]] std::vector<std::uint32_t> ChainOf(ByteSpan span) const;

  [[nodiscard]] ByteSpan SpanOf(std::uint32_t begin, std::uint32_t end) const;
  // The phrase at `head` without a leading determiner.
  [[nodiscard]] TokenRange BarePhrase(std::uint32_t head) const;
  // The first entry of that class that the token belongs to; nullptr if none, or if no lexicon has the class.
  [[nodiscard]] const LexiconEntry* EntryAt(std::uint32_t token, std::string_view lexicon_class) const;
  // The same for who asks about many tokens and has looked the class up.
  [[nodiscard]] const LexiconEntry* EntryAt(std::uint32_t token, std::optional<LexiconClassId> lexicon_class) const;
  [[nodiscard]] std::optional<LexiconClassId> ClassNamed(std::string_view name) const;
  // "no group", "none of them".
  [[nodiscard]] bool IsNothing(std::uint32_t head) const;

  [[nodiscard]] const SyntaxView& syntax() const { return syntax_; }

 private:
  [[nodiscard]] std::optional<std::uint32_t> Marked(std::uint32_t predicate, std::string_view word) const;
  [[nodiscard]] std::optional<std::uint32_t> NounBefore(std::uint32_t predicate) const;
  [[nodiscard]] std::optional<std::uint32_t> NounAfter(std::uint32_t predicate) const;
  [[nodiscard]] bool IsOrganization(std::uint32_t mention) const;
  std::uint32_t MakeMention(TokenRange range, std::uint32_t head, EntityId entity);
  EntityId NominalEntity(TokenRange range, EntityType type);

  Annotation& annotation_;
  const Language& language_;
  SyntaxView syntax_;
  std::vector<std::int32_t> mention_at_;  // token -> the longest mention that holds it, -1 for none
};

}  // namespace rashomon
