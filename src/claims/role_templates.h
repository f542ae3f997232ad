// The templates of the features of role filling, and how a feature is made of one. For role_features.cpp and
// role_cut_features.cpp alone: who else has these features has them as hashes.
#pragma once

#include <cstdint>

#include "annotate/model_file.h"

namespace rashomon {

// Templates; a number once given keeps its meaning, as models are trained on it.
enum RoleTemplate : std::uint64_t {
  kReportLemma = 1,
  kReportLead,
  kReportTrigger,
  kSentenceLemma,
  kSentenceTrigger,
  kSentenceReport,
  kHead,
  kModifier,
  kHeadModifier,
  kBefore,
  kAfter,
  kBefore2,
  kAfter2,
  kRelation,
  kGovernor,
  kGovernorKind,
  kKindGovernor,
  kAbove,
  kProposed,
  kTriggerLeft,
  kTriggerRight,
  kTriggerNear,
  kScores,
  kPosition,
  kEntity,
  kSister,
  kSpeech,
  kForm,
  kWindowLeft,
  kWindowRight,
  kVerbLeft,
  kVerbRight,
  kKind,
  kCutShape,
  kCutFirst,
  kCutDropped,
  kCutTail,
  kCutHead,
  kCutName,
  kSaid,
  kStanceWords,
  kStanceTree,
  kStanceSpeech,
  kStanceNear
};

[[nodiscard]] inline std::uint64_t Mix(RoleTemplate name, std::uint64_t a) {
  return MixFeature(MixFeature(0x726F6C65ULL, name), a);
}
template <typename... Rest>
[[nodiscard]] std::uint64_t Mix(RoleTemplate name, std::uint64_t a, Rest... rest) {
  std::uint64_t hash = Mix(name, a);
  ((hash = MixFeature(hash, static_cast<std::uint64_t>(rest))), ...);
  return hash;
}

}  // namespace rashomon
