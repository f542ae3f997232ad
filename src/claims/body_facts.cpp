#include "claims/body_facts.h"

#include <algorithm>
#include <cassert>

#include "claims/stances.h"

namespace rashomon {
namespace {

constexpr int kLongestClimb = 6;
constexpr std::uint32_t kLeadSentences = 4;
constexpr int kLikely = -kRoleUnit;

bool Is(std::string_view relation, std::string_view name) {
  return relation.starts_with(name) && (relation.size() == name.size() || relation[name.size()] == ':');
}

bool JoinsNames(std::string_view relation) {
  return Is(relation, "compound") || Is(relation, "flat") || Is(relation, "nmod") || Is(relation, "appos") ||
         Is(relation, "amod") || Is(relation, "conj");
}

constexpr std::string_view kCueNames[] = {"claims", "channel", "denies", "accuses", "suspects",
                                          "doubts", "vouches", "opines", "asks"};
constexpr std::size_t kTellingCues[] = {0, 3, 4, 5, 6};  // of kCueNames: claims, accuses, suspects, doubts, vouches
constexpr IncidentType kViolence[] = {IncidentType::kAttack, IncidentType::kBombing, IncidentType::kShooting,
                                      IncidentType::kArson,  IncidentType::kRobbery, IncidentType::kKidnapping};
constexpr std::string_view kBodyKinds[] = {"armed", "government", "security", "political", "media", "company", "other"};

}  // namespace

BodyReader::BodyReader(const RoleFeatures& features, std::span<const ScoredCandidate> candidates,
                       std::span<const Body> bodies, std::span<const RoleProposal> proposals)
    : features_(features),
      annotation_(features.annotation()),
      roles_(features.roles()),
      candidates_(candidates),
      bodies_(bodies),
      proposals_(proposals),
      cue_at_(features.annotation().tokens.size(), -1) {
  const auto own_voice = roles_.ClassNamed("own_voice"), stance_word = roles_.ClassNamed("stance_word");
  for (std::uint32_t t = 0; t < annotation_.tokens.size(); ++t) {
    own_voice_ += roles_.EntryAt(t, own_voice) != nullptr ? 1 : 0;
    const LexiconEntry* entry = roles_.EntryAt(t, stance_word);
    if (entry == nullptr) continue;
    const auto* cue = std::find(std::begin(kCueNames), std::end(kCueNames), entry->Attribute("cue"));
    if (cue == std::end(kCueNames)) continue;
    const auto s = static_cast<std::size_t>(cue - std::begin(kCueNames));
    cue_at_[t] = static_cast<std::int8_t>(s);
    ++words_[s];
    if (features_.BodySentence(annotation_.tokens[t].sentence) < kLeadSentences) ++lead_words_[s];
  }
}

// The word that the phrase around a name hangs by: "members" of "members of the X".
std::uint32_t BodyReader::Climb(std::uint32_t head) const {
  for (int step = 0; step < kLongestClimb && JoinsNames(annotation_.tokens[head].deprel); ++step) {
    const auto above = roles_.syntax().Head(head);
    if (!above) break;
    head = *above;
  }
  return head;
}

void BodyReader::ReadCues(std::uint32_t head, Sums& sums) const {
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[head].sentence];
  std::array<bool, kCues> seen{};
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (cue_at_[t] < 0) continue;
    const auto s = static_cast<std::size_t>(cue_at_[t]);
    const int distance = static_cast<int>(t > head ? t - head : head - t);
    int& nearest = t < head ? sums.before[s] : sums.after[s];
    nearest = std::min(nearest, distance);
    seen[s] = true;
  }
  for (std::size_t s = 0; s < kCues; ++s) sums.sentences[s] += seen[s] ? 1 : 0;
  std::uint32_t at = Climb(head);
  for (int step = 0; step < kLongestClimb; ++step) {
    const auto above = roles_.syntax().Head(at);
    if (!above) break;
    at = *above;
    if (cue_at_[at] >= 0) ++sums.clauses[static_cast<std::size_t>(cue_at_[at])];
  }
}

// On whose word the mention stands.
void BodyReader::AddDeed(std::uint32_t head, bool background, Deed& deed) const {
  const std::vector<std::uint32_t> chain = roles_.ChainOf(annotation_.tokens[head].span);
  deed.own += chain.empty() ? 1 : 0;
  deed.background += background ? 1 : 0;
  const auto mention = roles_.MentionAt(head);
  for (std::uint32_t a : chain) {
    const Attribution& attribution = annotation_.attributions[a];
    const bool itself = mention && SpeaksItself(annotation_, attribution, annotation_.mentions[*mention].entity);
    ++(itself ? deed.itself : deed.said);
    deed.hedged += attribution.hedged ? 1 : 0;
    deed.confirmed += attribution.confirmation ? 1 : 0;
  }
}

void BodyReader::ReadDeeds(std::uint32_t head, Sums& sums) const {
  const std::uint32_t top = Climb(head);
  for (const RoleProposal& p : proposals_) {
    if (annotation_.tokens[p.head].sentence != annotation_.tokens[head].sentence) continue;
    if (p.head != head && p.head != top) continue;
    const IncidentTrigger& trigger = features_.triggers()[p.trigger];
    const bool doer =
        p.role == IncidentRole::kPerpetratorIndividual || p.role == IncidentRole::kPerpetratorOrganization;
    if (!doer) {
      ++sums.victim;
    } else if (IsViolent(trigger.type)) {
      AddDeed(head, trigger.background, sums.agent);
      sums.first_deed =
          std::min(sums.first_deed, static_cast<int>(features_.BodySentence(annotation_.tokens[head].sentence)));
    }
  }
  bool beside = false, background = false;
  for (const IncidentTrigger& trigger : features_.triggers()) {
    if (annotation_.tokens[trigger.token].sentence != annotation_.tokens[head].sentence || !IsViolent(trigger.type))
      continue;
    beside = true;
    background |= trigger.background;
    const std::uint32_t distance = trigger.token > head ? trigger.token - head : head - trigger.token;
    if (!trigger.background) sums.near = std::min(sums.near, static_cast<int>(distance));
    if (roles_.syntax().Clause(trigger.token) == roles_.syntax().Clause(head)) ++sums.clause;
  }
  if (beside) AddDeed(head, background, sums.beside);
}

void BodyReader::ReadSpeech(std::uint32_t head, Sums& sums) const {
  const ByteSpan span = annotation_.tokens[head].span;
  for (const Attribution& attribution : annotation_.attributions) {
    if (!attribution.source || !attribution.source->Contains(span)) continue;
    ++sums.speaks;
    sums.quoted += attribution.direct ? 1 : 0;
    const Sentence& sentence = annotation_.sentences[annotation_.tokens[head].sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const bool inside = std::any_of(attribution.content.begin(), attribution.content.end(),
                                      [&](ByteSpan piece) { return piece.Contains(annotation_.tokens[t].span); });
      if (inside && roles_.EntryAt(t, "own_voice") != nullptr) ++sums.own_voice;
    }
  }
}

void BodyReader::ReadMention(std::uint32_t head, Sums& sums) const {
  ReadCues(head, sums);
  ReadDeeds(head, sums);
  ReadSpeech(head, sums);
  const std::uint32_t top = Climb(head);
  const LexiconEntry* person = roles_.EntryAt(top, "figure_person");
  if (top != head && (person != nullptr || roles_.EntryAt(top, "person_noun") != nullptr)) ++sums.persons;
  const std::uint32_t sentence = annotation_.tokens[head].sentence;
  sums.first = std::min(sums.first, static_cast<int>(features_.BodySentence(sentence)));
  const bool violent = std::any_of(features_.triggers().begin(), features_.triggers().end(), [&](const auto& trigger) {
    return annotation_.tokens[trigger.token].sentence == sentence && IsViolent(trigger.type) && !trigger.background;
  });
  sums.beside_violence += violent ? 1 : 0;
  if (const int kind = KindOfBody(head); kind > 0 && kind <= static_cast<int>(kKinds))
    ++sums.kinds[static_cast<std::size_t>(kind - 1)];
}

// How the sentence tells what it tells: news has dates and numbers, opinions have "not" and "if".
void BodyReader::ReadSentence(std::uint32_t sentence, Sums& sums) const {
  for (const IncidentTrigger& trigger : features_.triggers()) {
    if (annotation_.tokens[trigger.token].sentence != sentence) continue;
    const auto* type = std::find(std::begin(kViolence), std::end(kViolence), trigger.type);
    if (type != std::end(kViolence)) ++sums.types[static_cast<std::size_t>(type - std::begin(kViolence))];
    sums.untold += trigger.realis != Incident::Realis::kHappened ? 1 : 0;
  }
  const Sentence& range = annotation_.sentences[sentence];
  const ByteSpan span = roles_.SpanOf(range.begin, range.end);
  for (const Timex& time : annotation_.times) sums.times += span.Contains(time.span) ? 1 : 0;
  const auto negation = roles_.ClassNamed("negation");
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    sums.negated += roles_.EntryAt(t, negation) != nullptr ? 1 : 0;
    sums.numbers += annotation_.tokens[t].upos == Upos::kNum ? 1 : 0;
  }
}

BodyReader::Sums BodyReader::Read(std::size_t index) const {
  Sums sums;
  std::vector<std::uint32_t> sentences;
  for (std::uint32_t head : bodies_[index].heads) {
    ReadMention(head, sums);
    const std::uint32_t sentence = annotation_.tokens[head].sentence;
    if (std::find(sentences.begin(), sentences.end(), sentence) != sentences.end()) continue;
    sentences.push_back(sentence);
    ReadSentence(sentence, sums);
  }
  return sums;
}

// What one mention tells by itself.
BodyReader::Sums BodyReader::ReadAlone(std::uint32_t head) const {
  Sums sums;
  ReadMention(head, sums);
  return sums;
}

int BodyReader::KindOfBody(std::uint32_t head) const {
  for (std::string_view name : {"organization_noun", "organization_word"}) {
    const LexiconEntry* entry = roles_.EntryAt(head, name);
    if (entry == nullptr) continue;
    const auto* kind = std::find(std::begin(kBodyKinds), std::end(kBodyKinds), entry->Attribute("kind"));
    return 1 + static_cast<int>(kind - std::begin(kBodyKinds));
  }
  return 0;
}

bool BodyReader::IsArmed(const Body& body) const {
  return body.entity && IsArmedEntity(features_, body.entity->index());
}

BodyFacts BodyReader::FactsOf(std::size_t index, const RoleFacts& role, std::span<const int> linear) const {
  BodyFacts facts{};
  std::size_t next = 0;
  const auto add = [&](int value) {
    assert(next < facts.size());
    facts[next++] = static_cast<std::int16_t>(std::clamp(value, -2000, 2000));
  };
  for (std::int16_t fact : role) add(fact);
  for (int score : linear) add(score);
  const Sums sums = Read(index);
  for (const Deed& deed : {sums.agent, sums.beside}) {
    for (int n : {deed.own, deed.said, deed.itself, deed.hedged, deed.confirmed, deed.background}) add(n);
  }
  for (std::size_t s = 0; s < kCues; ++s) {
    add(sums.before[s]);
    add(sums.after[s]);
    add(sums.sentences[s]);
    add(sums.clauses[s]);
    add(words_[s]);
    add(lead_words_[s]);
  }
  for (int n : {sums.speaks, sums.own_voice, sums.near, sums.victim, sums.first_deed, sums.persons, sums.quoted,
                sums.clause, own_voice_})
    add(n);
  add(KindOfBody(candidates_[bodies_[index].filler.chosen].candidate.head));
  add(sums.first);
  add(sums.beside_violence);
  for (int n : sums.kinds) add(n);
  for (int n : sums.types) add(n);
  for (int n : {sums.untold, sums.times, sums.negated, sums.numbers}) add(n);
  const Body& body = bodies_[index];
  add(IsArmed(body) ? 1 : 0);
  add(body.entity && !annotation_.entities[body.entity->index()].known_as.empty() ? 1 : 0);
  add(static_cast<int>(body.heads.size()));
  add(body.entity ? features_.StancesOf(body.entity->index()) : 0);
  // The other bodies: how many are likely, how this one stands to the best of them, what patterns say of any.
  int likely = 0, better = 0, best = -1000, said = 0, armed = 0, best_armed = -1000, named = 0, most_named = 0;
  for (std::size_t g = 0; g < bodies_.size(); ++g) {
    if (g == index) continue;
    const Body& other = bodies_[g];
    likely += other.score > kLikely ? 1 : 0;
    better += other.score > body.score ? 1 : 0;
    best = std::max(best, other.score);
    named += other.heads.size() > body.heads.size() ? 1 : 0;
    if (other.entity) said |= features_.StancesOf(other.entity->index());
    if (!IsArmed(other)) continue;
    ++armed;
    best_armed = std::max(best_armed, other.score);
    most_named = std::max(most_named, static_cast<int>(other.heads.size()));
  }
  add(likely);
  add(better);
  add(bodies_.size() > 1 ? body.score - best : 400);
  add(armed);
  add(armed > 0 ? body.score - best_armed : 400);
  add(named);
  add(static_cast<int>(body.heads.size()) - most_named);
  for (unsigned s = 0; s < 6; ++s) add(said >> s & 1);
  add(static_cast<int>(annotation_.attributions.size()));
  const std::uint32_t likeliest = body.heads.front();
  const std::uint32_t first = *std::min_element(body.heads.begin(), body.heads.end());
  for (std::uint32_t head : {likeliest, first}) {
    const Sums one = ReadAlone(head);
    add(one.first);
    for (const Deed& deed : {one.agent, one.beside}) {
      for (int n : {deed.own, deed.said, deed.itself}) add(n);
    }
    add(one.agent.hedged + one.beside.hedged);
    add(one.near);
    add(one.clause);
    for (std::size_t s : kTellingCues) add(std::min(one.before[s], one.after[s]));
  }
  add(likeliest == first ? 1 : 0);
  assert(next <= facts.size());
  return facts;
}

}  // namespace rashomon
