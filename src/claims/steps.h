// The steps of ExtractClaims, in the order in which they run; each fills its own arrays of Claims.
#pragma once

#include <span>

#include "annotate/pattern_view.h"
#include "claims/claims.h"
#include "claims/incident_parts.h"

namespace rashomon {

struct LearnedStance {
  Responsibility responsibility;
  std::size_t incident = 0;  // index into Claims::incidents
};

// What every step reads.
struct ClaimContext {
  const Report& report;
  const Language& language;
  Annotation& annotation;  // nominal mentions and findings may be added
  const TimeLimit* limit = nullptr;
  // From incidents.cpp to responsibility.cpp: what patterns say, and what the model makes of perpetrators.
  std::vector<Responsibility> stances = {};
  std::vector<LearnedStance> learned_stances = {};
  std::vector<EntityId> not_yet = {};  // who is said to plan such acts, or feared to do them
  // From incidents.cpp to claims.cpp: which words speak of which incident.
  std::vector<IncidentWord> incident_words = {};
  // The sentences for patterns, made once: the mentions that steps add are no names, and so no spans of a layer.
  std::optional<PatternView> view = {};
  [[nodiscard]] const PatternView& View() { return view ? *view : view.emplace(annotation); }
  // False once the report has taken longer than it may; it is then given up.
  [[nodiscard]] bool InTime() const {
    annotation.given_up |= limit != nullptr && limit->Expired();
    return !annotation.given_up;
  }
};

// incidents.cpp: types, when, where, roles, realis, scope; the main one first.
void FindIncidents(ClaimContext& context, Claims& claims);
// figures.cpp and beside it: who was counted, with what outcome; reads claims.incidents for scope.
void FindFigures(ClaimContext& context, Claims& claims);
// headline.cpp: what the title counts.
void ReadHeadline(ClaimContext& context, Claims& claims);
// round_up.cpp: whether what the first sentences count, or the one of a title, is of several incidents; `figures` are
// of the same text.
[[nodiscard]] bool CountsSeveralIncidents(ClaimContext& context, std::span<const Figure> figures);
// responsibility.cpp
void FindResponsibility(ClaimContext& context, Claims& claims);
// verification.cpp: verifications, omissions, denials, corrections.
void FindVerification(ClaimContext& context, Claims& claims);
// particulars.cpp: measures, and what is said to be so or not.
void FindParticulars(ClaimContext& context, Claims& claims);
// source_classes.cpp: the police, a witness, a ministry
void FindSourceClasses(ClaimContext& context, Claims& claims);
// credits.cpp: the agencies that the text or a part of it is from.
void FindCredits(ClaimContext& context, Claims& claims);

}  // namespace rashomon
