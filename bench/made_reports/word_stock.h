// The words and sentence moulds that synthetic reports are made of; written for this bench, taken from no corpus.
//
// Slots of a mould: {k} dead and {j} injured in words of the claim, {city} {site} {day}, {victim} {official} {witness}
// full names, {V} {O} {W} their last names, {role} {body}, {what} the incident, {thing} {made} {kind} words of the
// event's own, {noun} {verb} {adj} {adv} any words, {n} any number.
#pragma once

#include <span>
#include <string_view>

namespace rashomon::made_reports {

enum class Mould { kLead, kToll, kOfficial, kVictim, kDetail, kBackground, kTitle, kNotice };
[[nodiscard]] std::span<const std::string_view> Moulds(Mould mould);

// An incident's kind: "a ferry sinking", and the verb of what it did.
struct IncidentWords {
  std::string_view what, happened, lethal, hurt;
};
[[nodiscard]] std::span<const IncidentWords> Incidents();

[[nodiscard]] std::span<const std::string_view> Nouns();
[[nodiscard]] std::span<const std::string_view> Verbs();
[[nodiscard]] std::span<const std::string_view> Adjectives();
[[nodiscard]] std::span<const std::string_view> Adverbials();
[[nodiscard]] std::span<const std::string_view> Roles();
[[nodiscard]] std::span<const std::string_view> Bodies();
[[nodiscard]] std::span<const std::string_view> Syllables();

}  // namespace rashomon::made_reports
