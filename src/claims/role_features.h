// What the learned part of role filling looks at: features as 64-bit hashes, the same for the trainer and the program.
//
// In the tradition of what did well on MUC-4 without a neural network: the words around a noun phrase and above it in
// the tree (Riloff 1996), what the sentence is about (Patwardhan and Riloff 2009), what the report is about. Words
// speak through their lexicon classes, their clusters and their lemmas; names only through their kind, so that no
// person, place or body is learned by name.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/model_file.h"
#include "claims/incident_triggers.h"
#include "claims/role_candidates.h"

namespace rashomon {

enum class IncidentRole : std::uint8_t { kPerpetratorIndividual, kPerpetratorOrganization, kTarget, kVictim, kWeapon };
inline constexpr std::size_t kIncidentRoles = 5;

// What the rules say: the phrase at `head` (or the name that stands for it) fills `role` of what a trigger names.
struct RoleProposal {
  IncidentRole role = IncidentRole::kTarget;
  std::uint32_t head = 0;                // token
  std::optional<std::uint32_t> mention;  // where a name is meant that stands elsewhere
  std::uint32_t trigger = 0;             // index of the word that says so
};

using FeatureHashes = std::vector<std::uint64_t>;

// What the labels of a range of words are asked as: each label of it, once, is a feature.
enum class WordsAs : std::uint8_t { kReport, kLead, kSentence, kLeft, kRight, kModifier };
inline constexpr std::size_t kWordQuestions = 6;
// Punctuation is left out of these.
[[nodiscard]] constexpr bool CountsWordsOnly(WordsAs how) {
  return how <= WordsAs::kSentence;
}

// Features that need not be listed, because whoever sums them knows them together.
class FeatureGroups {
 public:
  virtual ~FeatureGroups() = default;
  // Counts the labels of the words of `range`, each once. False if it does not know them.
  [[nodiscard]] virtual bool CountWords(WordsAs how, TokenRange range) = 0;
  // Features that come together for many phrases, all for the same words, are known by one key.
  // True if what the features of that key say is counted with this: they need not be listed.
  [[nodiscard]] virtual bool CountKnown(std::uint64_t key) = 0;
  // An empty list, for features to be counted. Good until the next call.
  [[nodiscard]] virtual FeatureHashes& Room() = 0;
  // Counts these, which are the features of that key.
  virtual void Count(std::uint64_t key, const FeatureHashes& features) = 0;
};

class RoleFeatures {
 public:
  // All must outlive the object. O(tokens).
  RoleFeatures(const Annotation& annotation, const Language& language, const ClaimRoles& roles,
               std::span<const IncidentTrigger> triggers, std::span<const RoleProposal> proposals,
               std::span<const Responsibility> stances);

  // Does the report tell of violence done on purpose?
  [[nodiscard]] FeatureHashes OfReport() const;
  // Does the sentence name who takes part in it? `report_score`: the answer to the first question (role_model.h).
  [[nodiscard]] FeatureHashes OfSentence(std::uint32_t sentence, int report_score) const;
  // Which role does the phrase fill?
  [[nodiscard]] FeatureHashes OfCandidate(const RoleCandidate& candidate, int report_score, int sentence_score) const;
  // The same added to `out`, where one may stand several times: for RoleScorer, to which that is the same. Those that
  // `groups` counts are not added.
  void ListReport(FeatureHashes& out, FeatureGroups* groups = nullptr) const;
  void ListSentence(std::uint32_t sentence, int report_score, FeatureHashes& out,
                    FeatureGroups* groups = nullptr) const;
  void ListCandidate(const RoleCandidate& candidate, int report_score, int sentence_score, FeatureHashes& out,
                     FeatureGroups* groups = nullptr) const;
  // Is this cut of the phrase the one that a coder would write down?
  [[nodiscard]] FeatureHashes OfCut(const RoleCandidate& candidate, TokenRange cut, IncidentRole role) const;
  // The same added to `out`, but for those that `groups` counts.
  void ListCut(const RoleCandidate& candidate, TokenRange cut, IncidentRole role, FeatureHashes& out,
               FeatureGroups* groups = nullptr) const;

  // In which way is the body behind these words (tokens) held responsible?
  [[nodiscard]] FeatureHashes OfStance(std::span<const std::uint32_t> heads) const;

  // What a word is: its lexicon classes, its cluster, its lemma; of a name only its kind.
  [[nodiscard]] std::span<const std::uint64_t> HeadLabels(std::uint32_t token) const { return Labels(token); }
  [[nodiscard]] std::size_t label_count() const { return labels_.size(); }
  [[nodiscard]] static std::uint64_t WordFeature(WordsAs how, std::uint64_t label);
  // True if the rules propose the word for that role.
  [[nodiscard]] bool IsProposed(std::uint32_t token, IncidentRole role) const {
    return (proposed_[token] >> static_cast<unsigned>(role) & 1u) != 0;
  }
  // A coarse kind of phrase: the type of its name, or the first of a few lexicon classes that its head is in.
  [[nodiscard]] std::uint64_t KindOf(const RoleCandidate& candidate) const;
  // The same as a small number, 0 for what has no kind of its own.
  [[nodiscard]] int KindNumber(const RoleCandidate& candidate) const;

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const ClaimRoles& roles() const { return roles_; }
  [[nodiscard]] std::span<const IncidentTrigger> triggers() const { return triggers_; }
  // How many sentences of the body stand before it.
  [[nodiscard]] std::uint32_t BodySentence(std::uint32_t sentence) const { return body_sentence_[sentence]; }
  // Bit per stance that patterns say of the entity.
  [[nodiscard]] std::uint8_t StancesOf(std::size_t entity) const { return stance_[entity]; }
  // Tokens that the entity's mentions end in; at most a dozen.
  [[nodiscard]] std::span<const std::uint32_t> MentionsOf(std::size_t entity) const { return mentions_of_[entity]; }

 private:
  struct Place {  // where a phrase hangs
    std::uint64_t relation = 0;
    std::uint32_t governor = 0;
    bool rooted = false;  // there is no governor
  };
  [[nodiscard]] std::span<const std::uint64_t> Labels(std::uint32_t token) const;
  [[nodiscard]] std::span<const std::uint64_t> Classes(std::uint32_t token) const;
  [[nodiscard]] Place PlaceOf(std::uint32_t head) const;
  void LabelTokens(const Language& language, const ClaimRoles& roles);
  // Where the features of one candidate go.
  struct Sink {
    FeatureHashes& out;
    FeatureGroups* groups = nullptr;  // null: all are listed
    // What `list` adds to the list that it is given. Features of a group stand in no other, nor alone.
    template <typename List>
    void AddGroup(std::uint64_t key, const List& list) {
      if (groups == nullptr) return list(out);
      if (groups->CountKnown(key)) return;
      FeatureHashes& group = groups->Room();
      list(group);
      groups->Count(key, group);
    }
  };
  void AddWords(Sink& sink, WordsAs how, TokenRange range) const;
  void AddCutWords(Sink& sink, const RoleCandidate& candidate, TokenRange cut, std::uint64_t role) const;
  void AddPhrase(Sink& sink, const RoleCandidate& candidate, std::uint64_t kind) const;
  void AddContext(Sink& sink, const RoleCandidate& candidate, std::uint64_t kind) const;
  void AddTree(Sink& sink, const RoleCandidate& candidate, std::uint64_t kind) const;
  void AddTriggers(FeatureHashes& out, const RoleCandidate& candidate, std::uint64_t kind) const;
  void AddEntity(FeatureHashes& out, const RoleCandidate& candidate, std::uint64_t kind) const;
  void AddSpeech(FeatureHashes& out, std::uint32_t head, std::optional<EntityId> body) const;
  void AddStanding(FeatureHashes& out, const RoleCandidate& candidate, std::uint64_t kind, int report_score,
                   int sentence_score) const;

  const Annotation& annotation_;
  const ClaimRoles& roles_;
  std::span<const IncidentTrigger> triggers_;
  std::vector<std::uint64_t> labels_;                    // of all tokens: classes first, then cluster, then lemma
  std::vector<std::uint32_t> label_begin_;               // tokens + 1
  std::vector<std::uint32_t> class_end_;                 // by token
  std::vector<std::uint64_t> word_hash_;                 // by token: of its lower-cased form
  std::vector<std::uint64_t> label_hash_;                // by token: of all its labels
  std::vector<std::uint8_t> in_name_;                    // by token
  std::vector<std::uint8_t> proposed_;                   // by token: bit per role
  std::vector<std::uint8_t> stance_;                     // by entity: bit per stance that patterns say
  std::vector<std::uint64_t> kind_;                      // by token: of the head's classes
  std::vector<std::uint32_t> body_sentence_;             // by sentence
  std::vector<std::uint32_t> first_trigger_;             // by sentence, sentences + 1
  std::vector<std::vector<std::uint32_t>> mentions_of_;  // by entity: tokens that its mentions end in
};

}  // namespace rashomon
