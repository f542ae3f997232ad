#include "claims/role_facts.h"

#include <algorithm>
#include <cassert>

namespace rashomon {
namespace {

constexpr int kStrong = -kRoleUnit;  // likelier than one in four

std::int16_t Small(int value) {
  return static_cast<std::int16_t>(std::clamp(value, -2000, 2000));
}

// Collects the numbers in their fixed order.
class Writer {
 public:
  explicit Writer(RoleFacts& facts) : facts_(facts) {}
  void Add(int value) {
    assert(next_ < facts_.size());
    facts_[next_++] = Small(value);
  }
  [[nodiscard]] bool full() const { return next_ == facts_.size(); }

 private:
  RoleFacts& facts_;
  std::size_t next_ = 0;
};

class Reader {
 public:
  Reader(const RoleFeatures& features, const ReportFacts& report, std::span<const ScoredCandidate> candidates,
         std::span<const RoleFiller> groups, std::size_t index)
      : features_(features),
        annotation_(features.annotation()),
        report_(report),
        candidates_(candidates),
        groups_(groups),
        index_(index),
        group_(groups[index]),
        r_(static_cast<std::size_t>(group_.role)),
        best_(candidates[group_.candidates.front()]),
        chosen_(candidates[group_.chosen]) {}

  RoleFacts Read(int linear, const RoleEvidence& evidence) {
    Writer out(facts_);
    out.Add(linear);
    out.Add(static_cast<int>(r_));
    AddReport(out);
    AddScores(out);
    AddMentions(out);
    AddOthers(out);
    AddWords(out);
    AddEntity(out);
    out.Add(static_cast<int>(evidence.strength));
    out.Add(evidence.own_voice ? 1 : 0);
    out.Add(evidence.early ? 1 : 0);
    out.Add(evidence.condemns ? 1 : 0);
    assert(out.full());
    return facts_;
  }

 private:
  void AddReport(Writer& out) const {
    out.Add(report_.report_score);
    for (int score : report_.sentences) out.Add(score);
    out.Add(report_.strong_sentences);
    out.Add(report_.length);
    out.Add(report_.triggers);
    out.Add(report_.violent);
    out.Add(report_.background);
    out.Add(report_.first_violent);
  }

  void AddScores(Writer& out) const {
    for (std::size_t i = 0; i < 3; ++i)
      out.Add(i < group_.candidates.size() ? candidates_[group_.candidates[i]].score[r_] : 2 * kLeastCandidateScore);
    int sum = 0;
    for (std::uint32_t c : group_.candidates) sum += candidates_[c].score[r_] - kLeastCandidateScore;
    out.Add(sum / 4);
    out.Add(chosen_.score[r_]);
    out.Add(chosen_.cut_score[r_]);
    for (int score : best_.score) out.Add(score);
    int rival = -1000;
    for (std::size_t other = 0; other < kIncidentRoles; ++other) {
      if (other != r_) rival = std::max(rival, best_.score[other]);
    }
    out.Add(best_.score[r_] - rival);
    out.Add(candidates_[groups_.front().candidates.front()].score[r_] - best_.score[r_]);
    out.Add(static_cast<int>(index_));
    int strong = 0;
    for (const RoleFiller& g : groups_) strong += candidates_[g.candidates.front()].score[r_] > kStrong ? 1 : 0;
    out.Add(strong);
    out.Add(index_ + 1 < groups_.size()
                ? best_.score[r_] - candidates_[groups_[index_ + 1].candidates.front()].score[r_]
                : 400);
  }

  void AddMentions(Writer& out) const {
    out.Add(static_cast<int>(group_.candidates.size()));
    int first = 99, sentence = -1000, names = 0, inner = 0, proposed = 0, other = 0, in_speech = 0, speaks = 0;
    for (std::uint32_t c : group_.candidates) {
      const ScoredCandidate& candidate = candidates_[c];
      first = std::min(first, static_cast<int>(features_.BodySentence(candidate.sentence)));
      sentence = std::max(sentence, candidate.sentence_score);
      names += candidate.candidate.mention ? 1 : 0;
      inner += candidate.candidate.inner ? 1 : 0;
      for (std::size_t role = 0; role < kIncidentRoles; ++role) {
        if (features_.IsProposed(candidate.candidate.head, static_cast<IncidentRole>(role)))
          ++(role == r_ ? proposed : other);
      }
      const ByteSpan head = annotation_.tokens[candidate.candidate.head].span;
      for (const Attribution& attribution : annotation_.attributions) {
        speaks += attribution.source && attribution.source->Contains(head) ? 1 : 0;
        in_speech += std::any_of(attribution.content.begin(), attribution.content.end(),
                                 [&](ByteSpan piece) { return piece.Contains(head); })
                         ? 1
                         : 0;
      }
    }
    out.Add(first);
    out.Add(static_cast<int>(features_.BodySentence(best_.sentence)));
    out.Add(best_.sentence_score);
    out.Add(sentence);
    out.Add(names);
    out.Add(inner);
    out.Add(proposed);
    out.Add(other);
    out.Add(in_speech);
    out.Add(speaks);
  }

  void AddOthers(Writer& out) const {
    for (std::size_t role = 0; role < kIncidentRoles; ++role) {
      int beside = 2 * kLeastCandidateScore;
      for (const ScoredCandidate& c : candidates_) {
        if (c.sentence == best_.sentence && c.candidate.head != best_.candidate.head)
          beside = std::max(beside, c.score[role]);
      }
      out.Add(beside);
      out.Add(report_.best[role][0]);
      out.Add(report_.strong[role]);
    }
    out.Add(report_.best[r_][1]);
  }

  void AddWords(Writer& out) const {
    const TokenRange cut = chosen_.cut[r_];
    const std::uint32_t head = chosen_.candidate.head;
    const Token& token = annotation_.tokens[head];
    out.Add(features_.KindNumber(best_.candidate));
    out.Add(features_.KindNumber(chosen_.candidate));
    out.Add(static_cast<int>(cut.end - cut.begin));
    out.Add(static_cast<int>(cut.end - head));
    out.Add(token.xpos == "NNS" || token.xpos == "NNPS" ? 1 : 0);
    out.Add(static_cast<int>(token.upos));
    const std::uint32_t before = chosen_.candidate.begin;
    const bool article = before > 0 && annotation_.tokens[before - 1].upos == Upos::kDet;
    out.Add(article ? (annotation_.tokens[before - 1].lower.starts_with("th") ? 2 : 1) : 0);
    out.Add(features_.roles().EntryAt(head, "figure_person") != nullptr ? 1 : 0);
    out.Add(features_.roles().EntryAt(head, "target_noun") != nullptr ? 1 : 0);
  }

  void AddEntity(Writer& out) const {
    const RoleCandidate& c = chosen_.candidate;
    const auto mention = c.mention ? c.mention : features_.roles().MentionAt(c.head);
    int mentions = 0, stances = 0, armed = 0, known = 0;
    if (mention && annotation_.mentions[*mention].end_token == c.head + 1) {
      const std::size_t entity = annotation_.mentions[*mention].entity.index();
      mentions = static_cast<int>(features_.MentionsOf(entity).size());
      stances = features_.StancesOf(entity);
      armed = IsArmedBody(annotation_, features_.roles(), *mention) ? 1 : 0;
      known = annotation_.entities[entity].known_as.empty() ? 0 : 1;
    }
    out.Add(mentions);
    for (int stance = 0; stance < 6; ++stance) out.Add(stances >> stance & 1);
    out.Add(armed);
    out.Add(known);
  }

  const RoleFeatures& features_;
  const Annotation& annotation_;
  const ReportFacts& report_;
  std::span<const ScoredCandidate> candidates_;
  std::span<const RoleFiller> groups_;
  std::size_t index_;
  const RoleFiller& group_;
  std::size_t r_;
  const ScoredCandidate& best_;
  const ScoredCandidate& chosen_;
  RoleFacts facts_{};
};

}  // namespace

ReportFacts FactsOfReport(const RoleFeatures& features, std::span<const ScoredCandidate> candidates, int report_score) {
  ReportFacts facts{.report_score = report_score};
  const Annotation& annotation = features.annotation();
  facts.length = static_cast<int>(annotation.sentences.size());
  for (auto& scores : facts.best) scores = {2 * kLeastCandidateScore, 2 * kLeastCandidateScore};
  facts.sentences.fill(2 * kLeastCandidateScore);
  std::uint32_t last = ~0U;
  for (const ScoredCandidate& c : candidates) {
    for (std::size_t r = 0; r < kIncidentRoles; ++r) {
      auto& [first, second] = facts.best[r];
      second = std::max(second, std::min(first, c.score[r]));
      first = std::max(first, c.score[r]);
      facts.strong[r] += c.score[r] > kStrong ? 1 : 0;
    }
    if (c.sentence == last) continue;
    last = c.sentence;
    facts.strong_sentences += c.sentence_score > kStrong ? 1 : 0;
    int score = c.sentence_score;
    for (int& place : facts.sentences) {
      if (score > place) std::swap(score, place);
    }
  }
  for (const IncidentTrigger& trigger : features.triggers()) {
    ++facts.triggers;
    if (!IsViolent(trigger.type)) continue;
    ++facts.violent;
    facts.background += trigger.background ? 1 : 0;
    facts.first_violent = std::min(facts.first_violent,
                                   static_cast<int>(features.BodySentence(annotation.tokens[trigger.token].sentence)));
  }
  return facts;
}

RoleFacts FactsOf(const RoleFeatures& features, const ReportFacts& report, std::span<const ScoredCandidate> candidates,
                  std::span<const RoleFiller> groups, std::size_t index, int linear, const RoleEvidence& evidence) {
  return Reader(features, report, candidates, groups, index).Read(linear, evidence);
}

}  // namespace rashomon
