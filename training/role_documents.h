// A report of MUC-4 with its key, as the trainers of roles and of who is held responsible need it.
#pragma once

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/held_bodies.h"

namespace rashomon::training {

inline constexpr const char* kRoles[] = {"perpetrator_individual", "perpetrator_organization", "target", "victim",
                                         "weapon"};
inline constexpr int kFolds = 5;

// As the keys' scorer compares: lower case, no punctuation, no articles.
[[nodiscard]] std::string Norm(std::string_view text);

struct Document {
  Report report;
  Annotation annotation;
  bool relevant = false;
  int fold = 0;  // kFolds: not trained on
  std::array<std::vector<std::set<std::string>>, kIncidentRoles> gold;
  std::array<std::set<std::string>, kIncidentRoles> strings;
  std::unique_ptr<ClaimRoles> roles;
  std::vector<IncidentTrigger> triggers;
  std::vector<RoleProposal> proposals;
  std::vector<Responsibility> stances;
  struct Held {
    std::set<std::string> names;
    std::uint8_t stances = 0;  // bit per learned stance
    bool optional = false;
  };
  std::vector<Held> held;                   // the key's answers on responsibility
  std::vector<Body> bodies;                 // that may be held responsible
  std::vector<StanceScores> stance_scores;  // of these
  std::unique_ptr<RoleFeatures> features;
  std::vector<RoleCandidate> candidates;
  std::vector<std::uint8_t> labels;  // of candidates: bit per role
  // Answers, whole units of kRoleUnit.
  int report_score = 0;
  std::vector<int> sentence_scores;
  std::vector<ScoredCandidate> scored;
};
using Documents = std::vector<std::unique_ptr<Document>>;

struct Part {
  bool train = true;  // false: the reports get fold kFolds
  int partition = 0;  // other numbers give other folds
};
// Adds the reports of `folder` (reports.jsonl and gold.jsonl), annotated.
void ReadDocuments(const std::string& folder, Part part, const Language& language, Documents& documents);

}  // namespace rashomon::training
