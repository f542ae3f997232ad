// Of the features of role filling those of a cut: which words of a phrase a coder would write down.
#include <algorithm>

#include "claims/role_features.h"
#include "claims/role_templates.h"

namespace rashomon {
namespace {

constexpr std::uint64_t kAnyRole = 99;  // of what is asked for all roles together

}  // namespace

FeatureHashes RoleFeatures::OfCut(const RoleCandidate& candidate, TokenRange cut, IncidentRole role) const {
  FeatureHashes out;
  ListCut(candidate, cut, role, out);
  return out;
}

void RoleFeatures::ListCut(const RoleCandidate& candidate, TokenRange cut, IncidentRole incident_role,
                           FeatureHashes& out, FeatureGroups* groups) const {
  const auto role = static_cast<std::uint64_t>(incident_role);
  const std::uint64_t kind = KindOf(candidate);
  const std::uint64_t left = std::min<std::uint32_t>(candidate.head - cut.begin, 5);
  const std::uint64_t tail = std::min<std::uint32_t>(cut.end - candidate.end, 6);
  const std::uint64_t whole = cut.begin == candidate.begin ? 1 : 0;
  out.push_back(Mix(kCutShape, 0, role));
  for (std::uint64_t r : {role, kAnyRole}) {
    out.push_back(Mix(kCutShape, 1, r, left, whole));
    out.push_back(Mix(kCutShape, 2, r, tail));
    out.push_back(Mix(kCutShape, 3, r, left, tail));
    out.push_back(Mix(kCutShape, 4, r, kind, std::min<std::uint64_t>(left, 2), tail > 0 ? 1 : 0));
  }
  Sink sink{.out = out, .groups = groups};
  AddCutWords(sink, candidate, cut, role);
  if (candidate.mention) {
    const Mention& mention = annotation_.mentions[*candidate.mention];
    const bool same = mention.begin_token == cut.begin && mention.end_token == cut.end;
    out.push_back(Mix(kCutName, role, same ? 1 : 0, kind));
    out.push_back(Mix(kCutName, 1, role, same ? 1 : 0, tail > 0 ? 1 : 0));
    const std::string& name = annotation_.entities[mention.entity.index()].name;
    out.push_back(Mix(kCutName, 2, role, same && name.size() == mention.span.size() ? 1 : 0));
  }
}

// The words at the two ends of the cut, its head, and what comes after it, kept or dropped.
void RoleFeatures::AddCutWords(Sink& sink, const RoleCandidate& candidate, TokenRange cut, std::uint64_t role) const {
  const std::uint64_t before = cut.begin == candidate.head ? 0 : 1, after = cut.end > candidate.end ? 1 : 0;
  const auto add = [&](RoleTemplate name, std::uint32_t token, std::uint64_t first, std::uint64_t second,
                       const auto& list) {
    sink.AddGroup(Mix(name, role, label_hash_[token], word_hash_[token], first, second), [&](FeatureHashes& group) {
      for (std::uint64_t r : {role, kAnyRole}) list(group, r);
    });
  };
  add(kCutFirst, cut.begin, before, 0, [&](FeatureHashes& group, std::uint64_t r) {
    for (std::uint64_t label : Labels(cut.begin)) group.push_back(Mix(kCutFirst, r, label, before));
  });
  if (cut.begin > candidate.begin) {
    add(kCutDropped, cut.begin - 1, 0, 0, [&](FeatureHashes& group, std::uint64_t r) {
      for (std::uint64_t label : Labels(cut.begin - 1)) group.push_back(Mix(kCutDropped, r, label));
    });
  }
  add(kCutHead, candidate.head, before, after, [&](FeatureHashes& group, std::uint64_t r) {
    for (std::uint64_t label : Labels(candidate.head)) group.push_back(Mix(kCutHead, r, label, before, after));
  });
  if (candidate.end >= annotation_.tokens.size()) return;
  add(kCutTail, candidate.end, 0, after, [&](FeatureHashes& group, std::uint64_t r) {
    group.push_back(Mix(kCutTail, r, word_hash_[candidate.end], after));
    for (std::uint64_t label : Labels(candidate.end)) group.push_back(Mix(kCutTail, r, 2, label, after));
  });
  if (candidate.end + 1 >= annotation_.tokens.size() || after == 0) return;
  add(kCutTail, cut.end - 1, 1, 0, [&](FeatureHashes& group, std::uint64_t r) {
    for (std::uint64_t label : Classes(cut.end - 1)) group.push_back(Mix(kCutTail, r, 1, label));
  });
}

}  // namespace rashomon
