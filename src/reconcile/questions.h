// Which figures answer one question, and how the answers relate.
//
// A question is (outcome, who is counted, about this event or another). Who is counted is decided by the classes of the
// group (soldiers, children, ...), its nationality and its words; figures that count everybody are one question.
#pragma once

#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

struct Question {
  std::vector<std::uint32_t> figures;  // indices into the span of claimed figures, ascending (that is, in time)
  Outcome outcome = Outcome::kOther;
  bool everyone = false;
  bool counted = true;  // asserted and about this event
};

// Every figure stands in exactly one question. Near linear: a figure is held against the questions of its outcome only.
[[nodiscard]] std::vector<Question> AskQuestions(std::span<const ClaimedFigure> figures);

// Range, relation, sources, history of one question. `part_of` is left open.
[[nodiscard]] FigureLine AnswerQuestion(const EventView& view, std::span<const ClaimedFigure> figures,
                                        const Question& question, const ReconcileOptions& options);

// The claims of one question that no later one replaces: a later count of the same question that is disjoint and higher
// replaces, a lower one only where the report calls itself corrected. By position in `question.figures`.
[[nodiscard]] std::vector<bool> FindSuperseded(const EventView& view, std::span<const ClaimedFigure> figures,
                                               const Question& question);

// A state that people leave again (missing, in hospital), so that the latest count holds; the dead only grow.
[[nodiscard]] bool IsState(Outcome outcome);

// Distinct origins behind claims of one question (docs/decisions/origins.md), sorted.
[[nodiscard]] std::vector<std::string> CountOrigins(std::span<const ClaimedFigure> figures,
                                                    std::span<const std::uint32_t> of_question);

// What is credibly claimed by all of `current`: their common range where they meet, the hull where not.
[[nodiscard]] Estimate EstimateFrom(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current,
                                    ReconcileOptions::Best policy);

}  // namespace rashomon
