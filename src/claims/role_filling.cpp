#include "claims/role_filling.h"

#include <algorithm>

#include "claims/role_facts.h"
#include "claims/role_words.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostCompared = 8;  // candidates of a group

std::size_t ColumnOf(RoleColumn first, IncidentRole role) {
  return static_cast<std::size_t>(first) + static_cast<std::size_t>(role);
}

std::optional<std::size_t> EntityAt(const Annotation& annotation, const ClaimRoles& roles, const RoleCandidate& c) {
  const auto mention = c.mention ? c.mention : roles.MentionAt(c.head);
  if (!mention || annotation.mentions[*mention].end_token != c.head + 1) return std::nullopt;
  return annotation.mentions[*mention].entity.index();
}

// The words before one head say nothing that those before the other head contradict.
bool SameWords(const Annotation& annotation, const RoleCandidate& a, TokenRange a_cut, const RoleCandidate& b,
               TokenRange b_cut) {
  const auto& tokens = annotation.tokens;
  if (tokens[a.head].lemma != tokens[b.head].lemma) return false;
  const auto within = [&](const RoleCandidate& x, TokenRange x_cut, const RoleCandidate& y, TokenRange y_cut) {
    for (std::uint32_t t = x_cut.begin; t < x.head; ++t) {
      bool found = false;
      for (std::uint32_t u = y_cut.begin; u < y.head; ++u) found |= tokens[u].lemma == tokens[t].lemma;
      if (!found) return false;
    }
    return true;
  };
  return within(a, a_cut, b, b_cut) || within(b, b_cut, a, a_cut);
}

// A person's name within a fuller one: "Ruiz Belmar" of "Ana Ruiz Belmar". A name of one word is the last of the fuller
// one, or, where people have two family names, the last but one.
bool IsNameWithin(const Annotation& annotation, TokenRange part, TokenRange whole) {
  const auto& tokens = annotation.tokens;
  const std::uint32_t words = part.end - part.begin, of = whole.end - whole.begin;
  if (words == 0 || words >= of) return false;
  for (std::uint32_t first = words > 1 ? 0 : of > 2 ? of - 2 : of - 1; first + words <= of; ++first) {
    std::uint32_t same = 0;
    while (same < words && tokens[part.begin + same].lower == tokens[whole.begin + first + same].lower) ++same;
    if (same == words) return true;
  }
  return false;
}

bool IsOneName(const Annotation& annotation, const ScoredCandidate& a, const ScoredCandidate& b, std::size_t role) {
  const auto r = static_cast<IncidentRole>(role);
  if (r != IncidentRole::kVictim && r != IncidentRole::kPerpetratorIndividual) return false;
  return (b.candidate.mention && IsNameWithin(annotation, a.cut[role], b.cut[role])) ||
         (a.candidate.mention && IsNameWithin(annotation, b.cut[role], a.cut[role]));
}

bool SameFiller(const Annotation& annotation, const ClaimRoles& roles, const ScoredCandidate& a,
                const ScoredCandidate& b, std::size_t role) {
  const auto left = EntityAt(annotation, roles, a.candidate);
  const auto right = EntityAt(annotation, roles, b.candidate);
  if (left && right && *left == *right) return true;
  // Short forms of a name that the names step kept apart are joined as phrases are, by their words.
  return SameWords(annotation, a.candidate, a.cut[role], b.candidate, b.cut[role]) || IsOneName(annotation, a, b, role);
}

// Of two fillers of a role whose words are each other's, the likelier one: "offices of the Front", "the Front".
void DropNested(std::vector<RoleFiller>& fillers, std::span<const ScoredCandidate> candidates) {
  const auto cut = [&](const RoleFiller& f) { return candidates[f.chosen].cut[static_cast<std::size_t>(f.role)]; };
  std::vector<std::uint8_t> dropped(fillers.size(), 0);
  for (std::size_t i = 0; i < fillers.size(); ++i) {
    for (std::size_t j = 0; j < fillers.size(); ++j) {
      const bool likelier = fillers[j].score > fillers[i].score || (fillers[j].score == fillers[i].score && j < i);
      if (fillers[i].role != fillers[j].role || !likelier) continue;
      dropped[i] |= cut(fillers[i]).begin < cut(fillers[j]).end && cut(fillers[j]).begin < cut(fillers[i]).end;
    }
  }
  std::size_t at = 0;
  std::erase_if(fillers, [&](const RoleFiller&) { return dropped[at++] != 0; });
}

}  // namespace

std::vector<RoleFiller> GroupCandidates(const Annotation& annotation, const ClaimRoles& roles,
                                        std::span<const ScoredCandidate> candidates, IncidentRole role) {
  const auto r = static_cast<std::size_t>(role);
  std::vector<std::uint32_t> order;
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    if (candidates[c].score[r] >= kLeastCandidateScore) order.push_back(c);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return candidates[a].score[r] > candidates[b].score[r]; });
  std::vector<RoleFiller> groups;
  for (std::uint32_t c : order) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const RoleFiller& g) {
      const auto most = std::min<std::size_t>(g.candidates.size(), kMostCompared);
      return std::any_of(
          g.candidates.begin(), g.candidates.begin() + static_cast<std::ptrdiff_t>(most),
          [&](std::uint32_t other) { return SameFiller(annotation, roles, candidates[other], candidates[c], r); });
    });
    if (group != groups.end()) {
      group->candidates.push_back(c);
    } else if (groups.size() < kMostFillers) {
      groups.push_back({.role = role, .candidates = {c}, .chosen = c, .score = 0});
    }
  }
  for (RoleFiller& group : groups) {
    // Coders write the fullest name; of phrases the likeliest.
    const auto worth = [&](std::uint32_t c) {
      const TokenRange cut = candidates[c].cut[r];
      const bool name = candidates[c].candidate.mention && role == IncidentRole::kVictim;
      const int words = name ? static_cast<int>(std::min<std::uint32_t>(cut.end - cut.begin, 4)) : 0;
      return candidates[c].score[r] + candidates[c].cut_score[r] + words * 4 * kRoleUnit;
    };
    for (std::uint32_t c : group.candidates) {
      if (worth(c) > worth(group.chosen)) group.chosen = c;
    }
  }
  return groups;
}

FeatureHashes OfFiller(const RoleFeatures& features, std::span<const ScoredCandidate> candidates,
                       std::span<const RoleFiller> groups, std::size_t index, int report_score) {
  const RoleFiller& group = groups[index];
  const auto r = static_cast<std::size_t>(group.role);
  const ScoredCandidate& best = candidates[group.candidates.front()];
  const ScoredCandidate& chosen = candidates[group.chosen];
  const auto bucket = [](int score) { return static_cast<std::uint64_t>(RoleBucket(score) + kRoleBuckets); };
  const std::uint64_t top = bucket(best.score[r]);
  const std::uint64_t second =
      group.candidates.size() > 1 ? bucket(candidates[group.candidates[1]].score[r]) : std::uint64_t{99};
  const std::uint64_t cut = bucket(chosen.cut_score[r]);
  const std::uint64_t kind = features.KindOf(best.candidate);
  const std::uint64_t lead = bucket(candidates[groups.front().candidates.front()].score[r] - best.score[r]);
  int rival = -1000;
  for (std::size_t other = 0; other < kIncidentRoles; ++other) {
    if (other != r) rival = std::max(rival, best.score[other]);
  }
  int strong = 0;
  for (const RoleFiller& g : groups) strong += candidates[g.candidates.front()].score[r] > -kRoleUnit ? 1 : 0;
  FeatureHashes out;
  out.reserve(64);
  std::uint64_t number = 0x66696C6CULL + r * 64;
  const auto add = [&](auto... values) {
    std::uint64_t hash = MixFeature(0x726F6C65ULL, ++number);
    ((hash = MixFeature(hash, static_cast<std::uint64_t>(values))), ...);
    out.push_back(hash);
  };
  add(1);
  add(top);
  add(top, second);
  add(second);
  add(cut);
  add(top, cut);
  add(std::min<std::size_t>(group.candidates.size(), 5));
  add(top, std::min<std::size_t>(group.candidates.size(), 4));
  add(std::min<std::size_t>(index, 6));
  add(lead);
  add(lead, top);
  add(bucket(report_score));
  add(bucket(report_score), top);
  add(bucket(best.sentence_score));
  add(bucket(rival));
  add(bucket(best.score[r] - rival));
  add(std::min(strong, 6));
  add(std::min(strong, 6), std::min<std::size_t>(index, 6));
  add(kind);
  add(kind, top);
  add(features.KindOf(chosen.candidate), chosen.candidate.mention ? 1 : 0);
  // Who else takes part, in the same sentence and in the whole report.
  for (std::size_t other = 0; other < kIncidentRoles; ++other) {
    int beside = kNoCut, anywhere = kNoCut;
    for (const ScoredCandidate& c : candidates) {
      if (c.candidate.head == best.candidate.head || other == r) continue;
      anywhere = std::max(anywhere, c.score[other]);
      if (c.sentence == best.sentence) beside = std::max(beside, c.score[other]);
    }
    add(bucket(beside));
    add(bucket(beside), top);
    add(bucket(anywhere));
  }
  for (std::uint64_t label : features.HeadLabels(best.candidate.head)) {
    add(1000 + label);
    --number;
  }
  return out;
}

std::vector<std::uint32_t> HeadsOf(std::span<const ScoredCandidate> candidates, const RoleFiller& filler) {
  const auto r = static_cast<std::size_t>(filler.role);
  std::vector<std::uint32_t> heads;
  for (std::uint32_t c : filler.candidates) {
    const bool strong = candidates[c].score[r] + 2 * kRoleUnit >= candidates[filler.candidates.front()].score[r];
    if (strong && heads.size() < 4) heads.push_back(candidates[c].candidate.head);
  }
  return heads;
}

RoleReading ReadRoles(const Annotation& annotation, const ClaimRoles& roles, const RoleFeatures& features,
                      const RoleModel& model, std::span<const RoleProposal> proposals) {
  RoleReading reading;
  const RoleWords words(features, model);
  // Apart, so that neither puts out what the other keeps.
  RoleScorer scorer(model, RoleScorer::Repeats::kOnce, &words), cut_scorer(model, RoleScorer::Repeats::kAll);
  FeatureHashes listed;
  features.ListReport(listed, &scorer);
  reading.report_score = scorer.ScoresOf(listed)[static_cast<std::size_t>(RoleColumn::kReport)];
  const int report = RoleBucket(reading.report_score);
  std::vector<std::optional<int>> sentence_scores(annotation.sentences.size());
  for (const RoleCandidate& candidate : FindRoleCandidates(annotation, roles)) {
    const std::uint32_t s = annotation.tokens[candidate.head].sentence;
    if (!sentence_scores[s]) {
      listed.clear();
      features.ListSentence(s, report, listed, &scorer);
      sentence_scores[s] = scorer.ScoresOf(listed)[static_cast<std::size_t>(RoleColumn::kSentence)];
    }
    if (*sentence_scores[s] < kLeastSentenceScore) continue;
    ScoredCandidate scored;
    scored.candidate = candidate;
    scored.sentence = s;
    scored.sentence_score = *sentence_scores[s];
    listed.clear();
    features.ListCandidate(candidate, report, RoleBucket(scored.sentence_score), listed, &scorer);
    const RoleModel::Scores scores = scorer.ScoresOf(listed);
    bool any = false;
    std::vector<TokenRange> cuts;
    for (std::size_t r = 0; r < kIncidentRoles; ++r) {
      scored.score[r] = scores[r];
      if (scores[r] < kLeastCandidateScore) continue;
      if (!any) cuts = RoleSpans(annotation, roles, candidate);
      any = true;
      scored.cut_score[r] = kNoCut;
      for (TokenRange cut : cuts) {
        listed.clear();
        features.ListCut(candidate, cut, static_cast<IncidentRole>(r), listed, &cut_scorer);
        const int score = cut_scorer.ScoresOf(listed)[static_cast<std::size_t>(RoleColumn::kCut)];
        if (score > scored.cut_score[r]) scored.cut_score[r] = score, scored.cut[r] = cut;
      }
    }
    if (any) reading.candidates.push_back(std::move(scored));
  }
  const RoleTrees& trees = model.forests().roles;
  const ReportFacts report_facts = FactsOfReport(features, reading.candidates, reading.report_score);
  for (std::size_t r = 0; r < kIncidentRoles; ++r) {
    const auto role = static_cast<IncidentRole>(r);
    std::vector<RoleFiller> groups = GroupCandidates(annotation, roles, reading.candidates, role);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const FeatureHashes of = OfFiller(features, reading.candidates, groups, g, reading.report_score);
      int score = cut_scorer.ScoresOf(of, RoleColumn::kFiller)[ColumnOf(RoleColumn::kFiller, role)];
      if (score >= kLeastLinearScore && !trees.empty()) {
        const RoleEvidence evidence =
            EvidenceFor(annotation, roles, features.triggers(), proposals, HeadsOf(reading.candidates, groups[g]));
        score = trees.ScoreOf(FactsOf(features, report_facts, reading.candidates, groups, g, score, evidence));
      }
      if (role == IncidentRole::kPerpetratorOrganization) {
        reading.bodies.push_back(groups[g]);
        reading.bodies.back().score = score;
      }
      if (score < kLeastFillerScore) continue;
      reading.fillers.push_back(groups[g]);
      reading.fillers.back().score = score;
    }
  }
  DropNested(reading.fillers, reading.candidates);
  return reading;
}

}  // namespace rashomon
