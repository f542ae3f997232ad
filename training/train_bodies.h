// Trains what decides who is held responsible: the regression on stances and the trees over the facts of bodies
// (src/claims/held_bodies.h).
#pragma once

#include <array>

#include "role_documents.h"
#include "role_regression.h"
#include "tree_trainer.h"

namespace rashomon::training {

struct BodyModels {
  TreeModel held;
  std::array<TreeModel, kLearnedStances.size()> stances;
};

// In which way a body is held responsible; prints what it gets right at thresholds around `least_score`.
void AskStances(Documents& documents, Question& question, int least_score);
// Whether a body is held at all, and which stance; after AskStances. By fold, the models that have not seen it; last
// those that have seen all.
[[nodiscard]] std::array<BodyModels, kFolds + 1> AskBodies(Documents& documents);

}  // namespace rashomon::training
