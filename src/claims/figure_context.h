// What settles a figure once a sentence has stated it: on whose word, of which event, of which person, as part of what.
#pragma once

#include <span>
#include <vector>

#include "claims/figure_candidates.h"
#include "claims/steps.h"

namespace rashomon {

// figure_sources.cpp: attribution chain, and the status that it brings.
void FindFigureSources(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_background.cpp: the words that tell of other cases than the report's own, by rules, of the sentences that
// count somebody. In text order of sentences.
[[nodiscard]] std::vector<TokenRange> FindBackground(const FigureSentences& in, const Language& language,
                                                     std::span<const FigureCandidate> candidates);
// The report has told of an event of its own, and of where, before the sentence: "the November crash near Selby", "a
// court in Selby sentenced the owner".
[[nodiscard]] bool TellsOfItsOwn(const FigureSentences& in, std::uint32_t sentence);
// figure_scope.cpp: event or other. `background` as FindBackground has it.
void FindFigureScope(const FigureSentences& in, std::span<const TokenRange> background,
                     std::vector<FigureCandidate>& candidates);
// figure_standing.cpp: which counts were made before the one that the report gives, which dead were hurt first. After
// the scope.
void FindFigureStanding(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_moments.cpp: as of when a count holds. After the scope.
void FindFigureMoments(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_people.cpp: people, same_as; candidates are in text order.
void LinkFigurePeople(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_people.cpp: whom a later mention counts is said in the words that told it first, or by name once that is
// known: "he", "the victim", "Ortez's death" all count "Julio Ortez". After DescribeGroups.
void KeepWhoTheyAre(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_meant.cpp: a bare number counts people told of before: "eleven were brought up", "six of them". After
// DescribeGroups.
void NameWhoIsMeant(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_fate.cpp: casualties become killed or injured where the report tells what became of them.
void SettleFates(const FigureSentences& in, std::vector<FigureCandidate>& candidates);

// figure_descriptions.cpp: the group in full, with what hangs on it.
void DescribeGroups(const FigureSentences& in, std::vector<FigureCandidate>& candidates);

}  // namespace rashomon
