// The steps of Annotate, in the order in which they run. Each reads the report and what earlier steps filled in, and
// fills its own fields; none of them fails. To exchange one (a learned tagger for a rule, say) is to write its file
// anew.
#pragma once

#include "annotate/annotate.h"

namespace rashomon {

// blocks.cpp: headline, sub-headline, paragraph, caption, credit, notice; repeats found.
void FindBlocks(const Report& report, const Language& language, Annotation& annotation);
// dating.cpp: Annotation::published, its basis, updated, and findings about dates that cannot be believed.
void FindPublication(const Report& report, const Language& language, const AnnotateOptions& options,
                     Annotation& annotation);
// tokens.cpp: words and sentences within each block.
void FindTokens(const Report& report, const Language& language, Annotation& annotation);
// syntax.cpp: upos, xpos, lemma, head, deprel of every token. False where `limit` ended it.
bool FindSyntax(const Report& report, const Language& language, Annotation& annotation,
                const TimeLimit* limit = nullptr);
// lexicon_hits.cpp
void FindLexiconHits(const Language& language, Annotation& annotation);
// times.cpp: needs Annotation::published.
void FindTimes(const Report& report, const Language& language, Annotation& annotation);
// quantities.cpp: a number within one of Annotation::times is refused as a time.
void FindQuantities(const Report& report, const Language& language, Annotation& annotation);
// entities.cpp (names), coreference.cpp (aliases, nominals, pronouns), places.cpp (pins)
void FindEntities(const Report& report, const Language& language, Annotation& annotation);
// attributions.cpp
void FindAttributions(const Report& report, const Language& language, Annotation& annotation);
// findings.cpp: what the whole annotation shows to be odd (an old picture, a caption twice).
void FindOddities(const Report& report, const Language& language, Annotation& annotation);

}  // namespace rashomon
