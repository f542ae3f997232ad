// Repairs to the spans of the name tagger: edges, titles, nicknames, possessives, heads. Each works on spans in text
// order without overlaps and leaves them so. Internal to annotate; the rules are applied in the order of FindNames.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/names.h"

namespace rashomon {

inline constexpr std::uint32_t kMaxNameWords = 14;

[[nodiscard]] bool IsCapital(std::string_view form);  // its first letter
// The lower-cased words, each ended by a blank; folded: without marks, as the gazetteer has names.
[[nodiscard]] std::string NameKey(const NameContext& context, std::uint32_t begin, std::uint32_t end);
[[nodiscard]] std::string FoldedName(const NameContext& context, std::uint32_t begin, std::uint32_t end);
// What an entry of that lexicon class is; nothing for classes that are no names.
[[nodiscard]] std::optional<EntityType> TypeOfClass(std::string_view lexicon_class);

// No article, preposition, weekday or punctuation at either end; the span may become empty.
void TrimEdges(const NameContext& context, NameSpan& span);
// Takes titles off the front of a person's name and finds those right before it.
void SettleTitle(const NameContext& context, NameMention& name);
// 'Peter "Pip" Lund', 'Daniel (Dan) Marsh': one name, not two; cut ones are completed first.
void CompleteNicknames(const NameContext& context, std::vector<NameSpan>& spans);
void JoinNicknames(const NameContext& context, std::vector<NameSpan>& spans);
// "Mombasa, Kenya" is two places (the training data takes it for one).
void SplitPlaces(const NameContext& context, std::vector<NameSpan>& spans);
// "Harbour Radio - News" is two names: a dash between blanks parts.
void SplitAtDashes(const NameContext& context, std::vector<NameSpan>& spans);
// "Kabul's Grand Hotel" is two names where the first is known to be one; "Lloyd's of London" is not.
void SplitPossessives(const NameContext& context, std::vector<NameSpan>& spans);
// "Iowa Lt. Gov. Ann Reed": what stands after the title is a person.
void SplitAtTitles(const NameContext& context, std::vector<NameSpan>& spans);
// "Kabul airport": the city's name and a word of which there is one to a city.
void ExtendToFacilities(const NameContext& context, std::vector<NameSpan>& spans);
// The head word tells a building or a street from a place and from a person: "Orleans Parish Jail", "Rue de Rivoli".
void SettleHeads(const NameContext& context, std::vector<NameSpan>& spans);
// "U.K. company" is no name, "U.K." is; "Verizon" is the body whose full name begins so.
void SettleBodies(const NameContext& context, std::vector<NameSpan>& spans);
// Days, months and the like, which no reader calls a name.
[[nodiscard]] bool IsStopped(const NameContext& context, const NameSpan& span);

}  // namespace rashomon
