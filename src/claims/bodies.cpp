#include "claims/bodies.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::size_t kMostHeads = 16;
constexpr auto kRole = static_cast<std::size_t>(IncidentRole::kPerpetratorOrganization);

void AddHead(std::vector<std::uint32_t>& heads, std::uint32_t head) {
  if (heads.size() < kMostHeads && std::find(heads.begin(), heads.end(), head) == heads.end()) heads.push_back(head);
}

}  // namespace

std::vector<Body> FindBodies(const RoleFeatures& features, std::span<const ScoredCandidate> candidates,
                             std::span<const RoleFiller> groups, std::span<const int> scores) {
  const Annotation& annotation = features.annotation();
  std::vector<Body> bodies;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::optional<std::uint32_t> name;
    for (std::size_t i = 0; i <= groups[g].candidates.size() && !name; ++i) {
      const ScoredCandidate& c = candidates[i == 0 ? groups[g].chosen : groups[g].candidates[i - 1]];
      name = NameInPhrase(annotation, features.roles(), c.candidate.head, c.cut[kRole]);
    }
    const auto entity = name ? std::optional(annotation.mentions[*name].entity) : std::nullopt;
    const auto known =
        std::find_if(bodies.begin(), bodies.end(), [&](const Body& b) { return entity && b.entity == entity; });
    if (known != bodies.end()) {
      known->score = std::max(known->score, scores[g]);
      known->filler.candidates.insert(known->filler.candidates.end(), groups[g].candidates.begin(),
                                      groups[g].candidates.end());
    } else {
      bodies.push_back({.filler = groups[g], .entity = entity, .mention = name, .heads = {}, .score = scores[g]});
    }
  }
  for (Body& body : bodies) {
    auto& phrases = body.filler.candidates;
    std::stable_sort(phrases.begin(), phrases.end(), [&](std::uint32_t a, std::uint32_t b) {
      return candidates[a].score[kRole] > candidates[b].score[kRole];
    });
    for (std::uint32_t c : phrases) AddHead(body.heads, candidates[c].candidate.head);
    if (!body.entity) continue;
    for (std::uint32_t end : features.MentionsOf(body.entity->index())) AddHead(body.heads, end);
  }
  return bodies;
}

}  // namespace rashomon
