#include "claims/figure_features.h"

#include <algorithm>
#include <bit>

#include "annotate/feature_hash.h"

namespace rashomon {

enum class FigureFeatures::Template : std::uint32_t {
  kBias,
  kHead,
  kHeadClass,
  kGroupKind,
  kGroupTraits,
  kPopulation,
  kSize,
  kFirstWord,
  kPartOf,
  kRelation,
  kGovernor,
  kGovernorClass,
  kGovernorNegated,
  kGovernorCase,
  kGovernorCaseClass,
  kUpper,
  kUpperClass,
  kDependent,
  kDependentClass,
  kDependentPair,
  kDependentCase,
  kDependentBelow,
  kBelow,
  kBelowClass,
  kBelowVerb,
  kAfter,
  kBefore,
  kAfterPair,
  kBeforePair,
  kNear,
  kNearClass,
  kPredicateNear,
  kPredicateNext,
  kPredicateOver,
  kNoPredicateHere,
  kToldHere,
  kToldBefore,
  kToldAfter,
  kToldOfThem,
  kToldInReport,
  kBlock,
  kPlace,
  kLexiconOver,
  kLexiconBelow,
  kLexiconNear,
  kLexiconBeside,
};

struct FigureFeatures::Asked {
  const FigureLeftover& left;
  std::uint32_t index;  // of the first group
  const Group& group;
  const Sentence& sentence;
  FigureGovernor governor;
  std::uint32_t kind;  // of the leftover, for what groups and persons do not share
};

namespace {

constexpr int kLongestClimb = 4;             // coordinated words, appositions
constexpr std::uint32_t kBeside = 3;         // words read with their place
constexpr std::uint32_t kNear = 10;          // words read without it
constexpr std::uint32_t kPlaceholders = 32;  // words of names, numbers and times are below

std::uint32_t Number(auto value) {
  return static_cast<std::uint32_t>(value);
}
std::uint32_t Of(std::optional<Outcome> outcome) {
  return outcome ? 1 + Number(*outcome) : 0;
}
std::uint32_t SizeOf(std::int64_t count) {
  return count <= 4 ? Number(count) : count <= 12 ? 5 : count <= 50 ? 6 : count <= 500 ? 7 : 8;
}
bool SaysSomething(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kVerb || token.upos == Upos::kAdj ||
         token.upos == Upos::kAdv || token.upos == Upos::kAdp || token.upos == Upos::kPart;
}

}  // namespace

template <typename... Values>
void FigureFeatures::Add(Template number, Values... values) {
  out_->push_back(FeatureHash(Number(number), Number(values)...));
}

FigureLexicon::FigureLexicon(const Language& language) {
  Result<ModelFile> file = ModelFile::Open(language.file("clusters.bin"), "CLU1");
  if (file) clusters = std::move(*file);
  for (std::size_t c = 0; c < language.lexicon().class_count(); ++c)
    classes.push_back(HashWords(language.lexicon().ClassName(LexiconClassId(static_cast<std::uint32_t>(c)))));
}

FigureFeatures::FigureFeatures(const FigureSentences& in, std::span<const FigureCandidate> told,
                               const FigureLexicon& lexicon)
    : in_(in), told_(told), lexicon_(lexicon), syntax_(in.words.annotation()) {
  const Annotation& annotation = in.words.annotation();
  words_.assign(annotation.tokens.size(), 0);
  classes_.assign(annotation.tokens.size(), 0);
  for (std::uint32_t i = 0; i < told.size(); ++i) {
    if (told[i].dropped) continue;
    told_by_sentence_.push_back(i);
    report_outcomes_ |= 1U << Number(told[i].figure.outcome);
  }
  std::ranges::stable_sort(told_by_sentence_, {}, [&](std::uint32_t i) { return told[i].sentence; });
  for (const std::uint32_t i : told_by_sentence_) {
    const bool one = told[i].figure.count == CountRange{1, 1} && !told[i].groups.empty();
    const auto entity = one ? EntityOf(told[i].groups.front()) : std::nullopt;
    if (entity) told_of_.push_back({*entity, i});
  }
  std::ranges::stable_sort(told_of_, {}, &ToldOf::entity);
  first_predicate_.assign(annotation.sentences.size() + 1, 0);
  for (const Predicate& predicate : in.predicates) ++first_predicate_[in.words.token(predicate.begin).sentence + 1];
  for (std::size_t s = 0; s + 1 < first_predicate_.size(); ++s) first_predicate_[s + 1] += first_predicate_[s];
}

std::uint32_t FigureFeatures::Word(std::uint32_t token) {
  if (words_[token] != 0) return words_[token];
  const Token& word = in_.words.token(token);
  std::uint32_t& says = words_[token];
  if (const auto name = in_.words.NameAt(token)) {
    const Annotation& annotation = in_.words.annotation();
    says = 1 + Number(annotation.entities[annotation.mentions[*name].entity.index()].type);
  } else if (in_.words.QuantityAt(token)) {
    says = 16;
  } else if (in_.words.TimeAt(token)) {
    says = 17;
  } else if (word.upos == Upos::kPropn && !in_.words.Unreliable(token)) {
    says = 18;
  } else {
    says = std::max(kPlaceholders, HashWords(word.lemma));
  }
  return says;
}

std::uint32_t FigureFeatures::Class(std::uint32_t token) {
  if (classes_[token] == 0) {
    const bool plain = lexicon_.clusters && Word(token) >= kPlaceholders;
    classes_[token] = 1 + (plain ? lexicon_.clusters->Find(HashWord(in_.words.token(token).lower)) : 0);
  }
  return classes_[token] - 1;
}

std::uint32_t FigureFeatures::Relation(std::uint32_t token) const {
  return HashWords(in_.words.token(token).deprel);
}

std::uint32_t FigureFeatures::CaseOf(std::uint32_t token) {
  const auto word = syntax_.Child(token, "case");
  return word ? Word(*word) : 0;
}

std::optional<std::uint32_t> FigureFeatures::EntityOf(std::uint32_t group) const {
  const auto mention = in_.words.MentionEndingAt(in_.groups[group].head);
  if (!mention) return std::nullopt;
  return Number(in_.words.annotation().mentions[*mention].entity.index());
}

FigureGovernor FigureFeatures::GovernorOf(std::uint32_t group) const {
  FigureGovernor found{.anchor = in_.groups[group].head, .word = std::nullopt};
  for (int step = 0; step < kLongestClimb; ++step) {
    const auto head = syntax_.Head(found.anchor);
    if (!head) return found;
    const bool beside = syntax_.HasRelation(found.anchor, "conj") || syntax_.HasRelation(found.anchor, "appos") ||
                        syntax_.HasRelation(found.anchor, "flat") || syntax_.HasRelation(found.anchor, "nummod") ||
                        in_.groups.At(*head) == group;
    if (!beside) break;
    found.anchor = *head;
  }
  found.word = syntax_.Head(found.anchor);
  return found;
}

bool FigureFeatures::Counts(const FigureCandidate& candidate, const FigureLeftover& left) const {
  return std::ranges::any_of(candidate.groups, [&](std::uint32_t g) {
    return g == left.first || std::ranges::find(left.others, g) != left.others.end();
  });
}

void FigureFeatures::Read(const FigureLeftover& left, std::vector<std::uint32_t>& out) {
  out_ = &out;
  const std::uint32_t index = left.first;
  const Group& group = in_.groups[index];
  const Asked asked{.left = left,
                    .index = index,
                    .group = group,
                    .sentence = in_.words.SentenceOf(group.begin),
                    .governor = GovernorOf(index),
                    .kind = Number(left.kind)};
  AddGroup(asked);
  AddGovernor(asked);
  AddOwnDependents(asked);
  AddBeside(asked);
  AddSentence(asked);
  AddPredicates(asked);
  AddTold(asked);
}

void FigureFeatures::AddGroup(const Asked& asked) {
  const Group& group = asked.group;
  Add(Template::kBias, asked.kind);
  Add(Template::kHead, asked.kind, Word(group.head));
  Add(Template::kHeadClass, asked.kind, Class(group.head));
  Add(Template::kGroupKind, asked.kind, group.kind, !asked.left.others.empty());
  Add(Template::kGroupTraits, asked.kind, group.plural, group.definite, group.possessor, group.another,
      group.after_adposition, group.age.has_value());
  constexpr auto kUnlearned = static_cast<PopulationSet>(Population::kCombatants);  // no class when the model was made
  Add(Template::kPopulation, asked.kind, group.population & ~kUnlearned);
  Add(Template::kFirstWord, asked.kind, Word(group.begin));
  const auto count = in_.groups.CountOf(group);
  if (count && count->counted)
    Add(Template::kSize, SizeOf(count->range.low.value_or(count->range.high.value_or(0))), count->approximate);
  if (group.part_of) Add(Template::kPartOf, Word(in_.groups[*group.part_of].head));
}

void FigureFeatures::AddGovernor(const Asked& asked) {
  const std::uint32_t anchor = asked.governor.anchor;
  const std::uint32_t relation = Relation(anchor);
  Add(Template::kRelation, asked.kind, relation, anchor != asked.group.head);
  if (!asked.governor.word) return;
  const std::uint32_t governor = *asked.governor.word;
  const std::uint32_t says = Word(governor), of_class = Class(governor), with = CaseOf(anchor);
  Add(Template::kGovernor, relation, says);
  Add(Template::kGovernorClass, relation, of_class);
  Add(Template::kGovernorNegated, relation, says, syntax_.IsNegated(governor));
  if (with != 0) {
    Add(Template::kGovernorCase, with, says);
    Add(Template::kGovernorCaseClass, with, of_class);
  }
  if (const Predicate* predicate = in_.arguments.PredicateAt(governor))
    Add(Template::kPredicateOver, relation, Of(predicate->object), Of(predicate->subject), Of(predicate->of));
  AddLexicon(Template::kLexiconOver, relation, governor);
  AddDependents(asked, governor, relation);
  const auto upper = syntax_.Head(governor);
  if (!upper) return;
  const std::uint32_t how = Relation(governor);
  Add(Template::kUpper, how, Word(*upper));
  Add(Template::kUpperClass, relation, how, Class(*upper));
}

void FigureFeatures::AddLexicon(Template number, std::uint32_t how, std::uint32_t token) {
  for (const LexiconHit& hit : in_.words.annotation().HitsAt(token))
    Add(number, how, lexicon_.classes[hit.lexicon_class.index()]);
}

void FigureFeatures::AddDependents(const Asked& asked, std::uint32_t governor, std::uint32_t relation) {
  const std::uint32_t says = Word(governor);
  for (const std::uint32_t child : syntax_.Children(governor)) {
    if (child == asked.governor.anchor || in_.words.token(child).upos == Upos::kPunct) continue;
    const std::uint32_t how = Relation(child), word = Word(child);
    Add(Template::kDependent, relation, how, word);
    Add(Template::kDependentClass, relation, how, Class(child));
    Add(Template::kDependentPair, says, word);
    AddLexicon(Template::kLexiconBelow, relation, child);
    if (const std::uint32_t with = CaseOf(child); with != 0) Add(Template::kDependentCase, relation, with, word);
  }
}

void FigureFeatures::AddOwnDependents(const Asked& asked) {
  for (const std::uint32_t child : syntax_.Children(asked.group.head)) {
    if (asked.group.begin <= child && child < asked.group.end) continue;
    if (in_.words.token(child).upos == Upos::kPunct) continue;
    const std::uint32_t how = Relation(child);
    Add(Template::kBelow, how, Word(child));
    Add(Template::kBelowClass, how, Class(child));
  }
}

void FigureFeatures::AddBeside(const Asked& asked) {
  const Group& group = asked.group;
  const std::uint32_t end = asked.sentence.end, begin = asked.sentence.begin;
  for (std::uint32_t d = 0; d < kBeside; ++d) {
    Add(Template::kAfter, d, group.end + d < end ? Word(group.end + d) : 0);
    Add(Template::kBefore, d, group.begin > begin + d ? Word(group.begin - 1 - d) : 0);
  }
  if (group.end + 1 < end) Add(Template::kAfterPair, Word(group.end), Word(group.end + 1));
  if (group.begin > begin + 1) Add(Template::kBeforePair, Word(group.begin - 2), Word(group.begin - 1));
}

void FigureFeatures::AddSentence(const Asked& asked) {
  const Group& group = asked.group;
  const std::uint32_t end = std::min(asked.sentence.end, group.end + kNear);
  const std::uint32_t begin = std::max(asked.sentence.begin, group.begin - std::min(group.begin, kNear));
  for (std::uint32_t i = begin; i < end; ++i) {
    if ((i >= group.begin && i < group.end) || !SaysSomething(in_.words.token(i))) continue;
    Add(Template::kNear, i >= group.end, Word(i));
    Add(Template::kNearClass, Class(i));
    AddLexicon(Template::kLexiconNear, i >= group.end, i);
  }
}

void FigureFeatures::AddPredicates(const Asked& asked) {
  const std::uint32_t sentence = in_.words.token(asked.group.begin).sentence;
  const std::uint32_t first = first_predicate_[sentence], end = first_predicate_[sentence + 1];
  const std::uint32_t relation = Relation(asked.governor.anchor);
  for (std::uint32_t p = first; p < end; ++p) {
    const Predicate& predicate = in_.predicates[p];
    const bool after = predicate.begin >= asked.group.end;
    const bool next = after ? p == first || in_.predicates[p - 1].end <= asked.group.begin
                            : p + 1 == end || in_.predicates[p + 1].begin >= asked.group.end;
    const std::uint32_t what =
        MixHash(Of(predicate.object), Of(predicate.subject), Of(predicate.of), Of(predicate.count));
    Add(Template::kPredicateNear, asked.kind, after, what);
    if (!next) continue;
    const std::uint32_t distance =
        after ? predicate.begin - asked.group.end : asked.group.begin - std::min(asked.group.begin, predicate.end);
    Add(Template::kPredicateNext, after, what, predicate.voice, predicate.form);
    Add(Template::kPredicateNext, after, what, DistanceBucket(distance));
    Add(Template::kPredicateNext, asked.kind, after, what, relation);
  }
  if (first == end) Add(Template::kNoPredicateHere, asked.kind);
}

void FigureFeatures::AddTold(const Asked& asked) {
  const std::uint32_t sentence = in_.words.token(asked.group.begin).sentence;
  for (std::uint32_t beside = sentence - std::min(sentence, 1U); beside <= sentence + 1; ++beside) {
    for (const std::uint32_t i : ToldIn(beside)) {
      const Figure& figure = told_[i].figure;
      if (Counts(told_[i], asked.left)) continue;
      const bool one = figure.count == CountRange{1, 1};
      if (beside != sentence) {
        Add(beside < sentence ? Template::kToldBefore : Template::kToldAfter, asked.kind, figure.outcome, one);
        continue;
      }
      const bool after = figure.span.begin > in_.words.token(asked.group.begin).span.begin;
      Add(Template::kToldHere, asked.kind, figure.outcome, after);
      Add(Template::kToldHere, asked.kind, one);
    }
  }
  AddToldOfThem(asked);
  for (std::uint32_t left = report_outcomes_; left != 0; left &= left - 1)
    Add(Template::kToldInReport, asked.kind, std::countr_zero(left));
  const Annotation& annotation = in_.words.annotation();
  Add(Template::kBlock, asked.kind, annotation.blocks[asked.sentence.block].kind);
  Add(Template::kPlace, asked.kind, std::min<std::uint32_t>(sentence, 6));
}

// What the rules tell of the same person elsewhere.
void FigureFeatures::AddToldOfThem(const Asked& asked) {
  const auto entity = EntityOf(asked.index);
  if (!entity) return;
  const auto known = std::ranges::equal_range(told_of_, *entity, {}, &ToldOf::entity);
  for (const ToldOf& told : known) {
    if (!Counts(told_[told.index], asked.left))
      Add(Template::kToldOfThem, asked.kind, told_[told.index].figure.outcome);
  }
}

std::span<const std::uint32_t> FigureFeatures::ToldIn(std::uint32_t sentence) const {
  const auto in_it =
      std::ranges::equal_range(told_by_sentence_, sentence, {}, [&](std::uint32_t i) { return told_[i].sentence; });
  return {in_it.begin(), in_it.end()};
}

}  // namespace rashomon
