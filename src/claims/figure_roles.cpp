// Counted victims and attackers of whom no predicate speaks, by their noun ("three gunmen") or by the deed: "four men
// opened fire", "shot dead by two men".
#include <algorithm>

#include "claims/figure_candidates.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kNeedsReach = 14;  // words after a verb in which `needs=` is looked for
constexpr std::uint32_t kAgentReach = 8;   // words between a deed and the "by" of those who did it

class RoleMaker {
 public:
  RoleMaker(const FigureSentences& in, std::vector<FigureCandidate>& candidates)
      : in_(in), candidates_(candidates), consumed_(in.groups.all().size(), false) {
    for (const FigureCandidate& candidate : candidates) {
      for (const std::uint32_t g : candidate.groups) {
        consumed_[g] = true;
        if (in.groups[g].part_of) consumed_[*in.groups[g].part_of] = true;
      }
    }
  }

  void FromAttackerNouns() {
    for (std::uint32_t g = 0; g < in_.groups.all().size(); ++g) {
      const Group& group = in_.groups[g];
      if (group.possessor || group.kind != Group::Kind::kPerson) continue;
      if (group.population & static_cast<PopulationSet>(Population::kPerpetrators))
        Add(g, Outcome::kPerpetrators, {group.begin, group.end});
    }
  }

  void FromVictimNouns() {
    for (const Predicate& predicate : in_.predicates) {
      if (predicate.form != Predicate::Form::kVictim || !predicate.count) continue;
      const auto group = in_.groups.At(predicate.end - 1);
      if (group && in_.groups[*group].head == predicate.end - 1)
        Add(*group, *predicate.count, {predicate.begin, predicate.end});
    }
  }

  // "Four men rammed their car into the gate."
  void FromDeeds() {
    for (const FigureHit& hit : in_.words.hits()) {
      if (hit.figure_class != FigureClass::kAttackerVerb) continue;
      const Upos upos = in_.words.token(hit.begin).upos;
      const bool state = upos == Upos::kAdj && hit.begin > 0 && in_.words.token(hit.begin - 1).upos == Upos::kAux;
      if ((upos != Upos::kVerb && upos != Upos::kAdj) || state) continue;  // not "the hall was empty"
      if (hit.entry->Attribute("state") != "yes" && IsPassive(hit.begin)) continue;
      const std::string_view needs = hit.entry->Attribute("needs");
      const std::uint32_t end = in_.words.SentenceOf(hit.begin).end;
      if (!needs.empty() && !in_.words.Holds(hit.end, std::min(end, hit.end + kNeedsReach), needs)) continue;
      Predicate predicate;
      predicate.begin = predicate.group_begin = hit.begin;
      predicate.end = hit.end;
      const auto subject = in_.arguments.Subject(predicate);
      if (!subject || in_.groups.At(hit.begin) == subject) continue;
      if (MayAttack(in_.groups[*subject])) Add(*subject, Outcome::kPerpetrators, {hit.begin, hit.end});
    }
  }

  // "A judge was shot dead outside his house by two men", "after being attacked by three youths".
  void FromAgents() {
    for (std::uint32_t g = 0; g < in_.groups.all().size(); ++g) {
      const Group& group = in_.groups[g];
      if (group.begin == 0 || !in_.words.Is(group.begin - 1, FigureClass::kBy) || !MayAttack(group)) continue;
      if (const auto deed = DeedBefore(group.begin - 1)) Add(g, Outcome::kPerpetrators, *deed);
    }
  }

 private:
  // "Two nurses were attacked": they did not do it.
  [[nodiscard]] bool IsPassive(std::uint32_t verb) const {
    const std::uint32_t begin = in_.words.SentenceOf(verb).begin;
    if (in_.words.token(verb).xpos != "VBN") return false;
    while (verb > begin && in_.words.token(verb - 1).upos == Upos::kAdv) --verb;
    return verb > begin && in_.words.Is(verb - 1, FigureClass::kPassive);
  }

  // People told of for the first time who are not there by duty.
  [[nodiscard]] bool MayAttack(const Group& group) const {
    constexpr PopulationSet kLawful = static_cast<PopulationSet>(Population::kPolice) |
                                      static_cast<PopulationSet>(Population::kMilitary) |
                                      static_cast<PopulationSet>(Population::kResponders);
    return group.kind == Group::Kind::kPerson && !group.definite && !(group.population & kLawful);
  }

  // The words of the deed whose doers stand after `by`: what people suffer, by a passive verb of the same clause.
  [[nodiscard]] std::optional<TokenRange> DeedBefore(std::uint32_t by) const {
    const std::uint32_t begin = in_.words.SentenceOf(by).begin;
    for (std::uint32_t i = by; i > begin && by - i < kAgentReach; --i) {
      const std::uint32_t at = i - 1;
      if (const Predicate* predicate = in_.arguments.PredicateAt(at)) {
        if (!IsHarm(*predicate) || !BefellSomebody(*predicate)) return std::nullopt;
        return TokenRange{predicate->begin, predicate->end};
      }
      const Token& token = in_.words.token(at);
      const bool attack = in_.words.Is(at, FigureClass::kAttackerVerb) || in_.words.Holds(at, at + 1, "hit_verb");
      if (token.xpos == "VBN" && attack)
        return OnPeople({at, at + 1}) ? std::optional(TokenRange{at, at + 1}) : std::nullopt;
      if (token.upos == Upos::kVerb || token.upos == Upos::kAux || token.upos == Upos::kSconj ||
          token.upos == Upos::kCconj || token.upos == Upos::kPunct)
        return std::nullopt;
    }
    return std::nullopt;
  }

  // Done to people by people: not "treated by two doctors".
  static bool IsHarm(const Predicate& predicate) {
    const bool passive =
        predicate.voice == Predicate::Voice::kPassive || predicate.voice == Predicate::Voice::kParticiple;
    const bool hurts = predicate.object == Outcome::kKilled || predicate.object == Outcome::kInjured ||
                       predicate.object == Outcome::kCasualties;
    const bool harm = hurts && (predicate.sure || !predicate.entry->Attribute("then").empty());
    return predicate.form == Predicate::Form::kVerb && passive && (harm || predicate.object == Outcome::kOther) &&
           !predicate.negated && predicate.status != ClaimStatus::kHypothetical;
  }

  // Not "the film was shot by two students".
  [[nodiscard]] bool BefellSomebody(const Predicate& predicate) const {
    return std::ranges::any_of(candidates_, [&](const FigureCandidate& candidate) {
      return candidate.predicate != kNoPredicate && &in_.predicates[candidate.predicate] == &predicate;
    });
  }

  // Not "the bill was attacked by 40 senators".
  [[nodiscard]] bool OnPeople(TokenRange verb) const {
    Predicate predicate;
    predicate.begin = predicate.group_begin = verb.begin;
    predicate.end = verb.end;
    while (predicate.group_begin > in_.words.SentenceOf(verb.begin).begin &&
           in_.words.token(predicate.group_begin - 1).upos == Upos::kAux)
      --predicate.group_begin;
    const auto subject = in_.arguments.Subject(predicate);
    return subject && in_.groups.CountsPeople(in_.groups[*subject]);
  }

  void Add(std::uint32_t g, Outcome outcome, TokenRange words) {
    const Group& group = in_.groups[g];
    const auto count = in_.groups.CountOf(group);
    if (consumed_[g] || !count || !count->counted || count->range.high == 0 || !group.quantity) return;
    if (!count->range.low && !count->range.high) return;
    FigureCandidate made;
    if (!MakeCandidate(in_, {g}, outcome, words, made)) return;
    made.predicate = kNoPredicate;
    consumed_[g] = true;
    candidates_.push_back(std::move(made));
  }

  const FigureSentences& in_;
  std::vector<FigureCandidate>& candidates_;
  std::vector<bool> consumed_;  // by group: some figure counts it
};

}  // namespace

void AddNamedRoles(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  RoleMaker roles(in, candidates);
  roles.FromAttackerNouns();
  roles.FromVictimNouns();
  roles.FromDeeds();
  roles.FromAgents();
}

}  // namespace rashomon
