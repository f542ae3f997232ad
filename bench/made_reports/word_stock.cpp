#include "word_stock.h"

#include <array>

namespace rashomon::made_reports {
namespace {

using std::string_view;

constexpr auto kLead = std::to_array<string_view>({
    "{k} and {j} when {what} {happened} near {site} in {city} on {day}, {role} {official} said.",
    "{city} - {What} {happened} on {day} close to {site}; {k}, according to {body}.",
    "Rescuers worked through the night in {city} after {what} {happened} at {site} on {day}. {K}, {body} said.",
    "{What} that {happened} by {site} in {city} on {day} left {adj} {noun}s behind, and {k}, {official} told "
    "reporters.",
    "People in {city} woke on {day} to news of {what} at {site}. {body} said that {k} and {j}.",
    "{body} confirmed on {day} that {k} after {what} {happened} in the {site} area of {city}.",
    "Residents of {city} described {adj} scenes after {what} {happened} at {site} {day}, in which {k}.",
    "The {noun} of {city} was closed on {day} once {what} {happened} beside {site}, {role} {official} said; {k}.",
});
constexpr auto kToll = std::to_array<string_view>({
    "In all {k} and {j}, {official} said.",
    "{body} put it this way: {k}, while {j}.",
    "{O} said that {k}.",
    "Doctors in {city} counted again and found that {j}.",
    "By {day} evening, {k} and {j}, {role} {O} said.",
    "The hospital nearest to {site} said {j}, {n} of them {adj}.",
    "A list read out by {body} had it that {k}.",
    "{J}, a spokeswoman for {body} said, and {n} were sent home.",
});
constexpr auto kOfficial = std::to_array<string_view>({
    "\"We {verb} every {noun} and every {thing},\" {official} said {adv}.",
    "{role} {official} said that the {thing} had been {made} {adv}.",
    "{O} declined to say whether the {noun} {verb} the {thing}.",
    "\"Nobody should {noun} about a {adj} {noun} now,\" said {O} of {body}.",
    "{body} asked anyone with a {noun} of the {thing} to come to {site}.",
    "A {noun} for {body}, {witness}, said it was {adj} {adv}.",
    "{O} told a {noun} in {city} that {n} {noun}s would be {made}.",
    "According to {official}, the {kind} {thing} {verb} the {adj} {noun} {adv}.",
});
constexpr auto kVictim = std::to_array<string_view>({
    "Among the dead was {victim}, {n}, a {noun} who {verb} the {adj} {noun}.",
    "{victim} had come to {city} with a {noun} and a {adj} {noun}, relatives said.",
    "\"{V} {verb} the {noun} for all of us,\" said {witness}, a {noun}.",
    "The family of {victim} asked for {adj} {noun} {adv}.",
    "{witness}, who saw the {thing}, said {V} {verb} the {noun} {adv}.",
    "{W} held a {noun} with the name of {victim} outside {site}.",
});
constexpr auto kDetail = std::to_array<string_view>({
    "The {kind} {thing} was {made} {adv}, next to the {noun}.",
    "Witnesses spoke of a {kind} {noun} that {verb} the {thing}.",
    "A {thing} lay {adv} beside the {adj} {noun} at {site}.",
    "{n} {noun}s {verb} the {thing} before anyone came.",
    "The {thing}, {kind} and {made}, {verb} a {noun} {adv}.",
    "It was the {adj} {thing} that {verb} the {noun}s, {witness} said.",
    "Photographs show the {kind} {thing} and a {adj} {noun} {adv}.",
    "Near {site}, a {noun} {verb} the {made} {thing} {adv}.",
    "Crews brought a {noun}, {n} {noun}s and a {adj} {thing} to {site}.",
    "The {noun} of the {thing} had {adj} {noun}s {adv}, {W} said.",
});
constexpr auto kBackground = std::to_array<string_view>({
    "Such {noun}s have {verb} the {noun} of the region for {n} years.",
    "A {adj} {noun} {verb} the {noun} {adv}, and a {noun} {verb} another.",
    "{n} {noun}s {verb} a {adj} {noun} in a town to the north last year.",
    "The {noun} has {adj} {noun}s, and its {noun} is {adj}.",
    "Critics say a {noun} of {adj} {noun}s {verb} the {noun} {adv}.",
    "{witness}, who studies {noun}s, called the {adj} {noun} a {noun}.",
    "Parliament {verb} a {noun} on {adj} {noun}s {adv}.",
    "For a {noun} like {city}, a {adj} {noun} is {adj}, {W} said.",
});
constexpr auto kTitle = std::to_array<string_view>({
    "{What} in {city}: {k}",
    "{K} in {city}",
    "{city}: {k} after {what}",
    "{What} {happened} at {site}, {j}",
    "\"{V} {verb} the {noun}\": {city} mourns",
    "{O}: {thing} was {made}",
    "What is known of the {city} {thing}",
    "{adj} {noun} after {what} near {site}",
});
// Of the outlet, not of the article: the same below every page of it.
constexpr auto kNotice = std::to_array<string_view>({
    "Readers who {verb} this {noun} can {noun} for the {adj} {noun} of {noun}s every {noun} at no cost and {adv}.",
    "All {noun}s on this page belong to their {noun}s; no {adj} {noun} may be {noun} or {noun} without a {adj} {noun}.",
    "Send your {noun}, {noun} and {noun} to our {adj} desk, which {verb} each {noun} {adv} and answers by {noun}.",
    "More from this {noun}: the {adj} {noun}, {n} {noun}s of the week, and why a {noun} {verb} the {noun}.",
});

constexpr auto kIncidents = std::to_array<IncidentWords>({
    {"a ferry accident", "happened", "drowned", "were pulled from the water hurt"},
    {"a fire", "broke out", "died in the flames", "were treated for burns"},
    {"a shooting", "took place", "were shot dead", "were wounded"},
    {"an explosion", "went off", "were killed", "were injured"},
    {"a bus crash", "occurred", "were killed", "were taken to hospital"},
    {"a landslide", "came down", "were buried and died", "were dug out injured"},
    {"a bridge collapse", "occurred", "were crushed to death", "were injured"},
    {"a stampede", "began", "were trampled to death", "were bruised or injured"},
    {"a stabbing", "took place", "were stabbed to death", "were wounded"},
    {"a train derailment", "happened", "were killed", "were injured"},
});

constexpr auto kNouns = std::to_array<string_view>(
    {"bridge",     "market",   "ladder",     "ticket",    "engine",   "window",    "pupil",     "farmer",   "clinic",
     "harbour",    "kitchen",  "permit",     "shelter",   "convoy",   "signal",    "barrier",   "driver",   "nurse",
     "carpenter",  "tenant",   "school",     "chapel",    "orchard",  "stadium",   "tunnel",    "valve",    "cable",
     "crane",      "lorry",    "wagon",      "platform",  "corridor", "staircase", "balcony",   "cellar",   "garage",
     "pavement",   "fence",    "garden",     "river",     "valley",   "slope",     "forest",    "meadow",   "quay",
     "pier",       "anchor",   "cargo",      "captain",   "sailor",   "pilot",     "teacher",   "student",  "lawyer",
     "judge",      "court",    "verdict",    "appeal",    "budget",   "tax",       "vote",      "council",  "mayor",
     "minister",   "deputy",   "speech",     "promise",   "protest",  "banner",    "candle",    "flower",   "prayer",
     "funeral",    "coffin",   "cemetery",   "widow",     "orphan",   "cousin",    "neighbour", "friend",   "witness",
     "camera",     "video",    "phone",      "message",   "letter",   "diary",     "document",  "report",   "inquiry",
     "expert",     "engineer", "inspector",  "surveyor",  "builder",  "owner",     "landlord",  "shop",     "bakery",
     "butcher",    "stall",    "vendor",     "trader",    "bank",     "loan",      "insurance", "pension",  "wage",
     "strike",     "union",    "worker",     "foreman",   "shift",    "factory",   "furnace",   "boiler",   "pipe",
     "pump",       "tank",     "fuel",       "smoke",     "ash",      "spark",     "flame",     "alarm",    "siren",
     "helmet",     "rope",     "stretcher",  "ambulance", "surgeon",  "ward",      "bed",       "blood",    "wound",
     "bandage",    "medicine", "vaccine",    "fever",     "doctor",   "rain",      "wind",      "storm",    "snow",
     "fog",        "ice",      "mud",        "flood",     "drought",  "heat",      "road",      "junction", "crossing",
     "roundabout", "motorway", "rail",       "carriage",  "station",  "timetable", "passenger", "soldier",  "officer",
     "sergeant",   "patrol",   "checkpoint", "rifle",     "bullet",   "knife",     "suspect",   "prison",   "cell",
     "guard",      "escape",   "chase",      "arrest",    "charge",   "trial",     "jury",      "sentence", "record"});
constexpr auto kVerbs = std::to_array<string_view>(
    {"lifted",  "pushed",    "covered",  "crossed",  "entered",  "left",      "guarded",   "searched", "shook",
     "opened",  "closed",    "repaired", "blocked",  "followed", "carried",   "dropped",   "filmed",   "recorded",
     "warned",  "praised",   "blamed",   "defended", "ignored",  "checked",   "tested",    "measured", "rebuilt",
     "painted", "sold",      "bought",   "promised", "refused",  "signed",    "cancelled", "delayed",  "moved",
     "buried",  "found",     "lost",     "saved",    "fed",      "dressed",   "called",    "heard",    "saw",
     "touched", "broke",     "bent",     "burned",   "flooded",  "emptied",   "filled",    "locked",   "freed",
     "cleaned", "inspected", "counted",  "noticed",  "forgot",   "remembered"});
constexpr auto kAdjectives = std::to_array<string_view>(
    {"old",      "new",     "narrow",  "broad",   "wooden",  "heavy",     "light",   "local", "foreign", "public",
     "private",  "empty",   "crowded", "quiet",   "noisy",   "damp",      "dry",     "cold",  "warm",    "dark",
     "bright",   "broken",  "spare",   "cheap",   "costly",  "safe",      "unsafe",  "rusty", "painted", "northern",
     "southern", "eastern", "western", "early",   "late",    "urgent",    "careful", "angry", "tired",   "hopeful",
     "young",    "elderly", "sudden",  "slow",    "steep",   "shallow",   "deep",    "rare",  "common",  "official",
     "modest",   "famous",  "hidden",  "visible", "missing", "temporary", "lasting", "rural", "urban",   "coastal"});
constexpr auto kAdverbials =
    std::to_array<string_view>({"before dawn",       "after midnight",   "in the afternoon",   "within minutes",
                                "for several hours", "without warning",  "as usual",           "in silence",
                                "by hand",           "from a distance",  "on the upper floor", "behind the wall",
                                "under the roof",    "along the shore",  "across the yard",    "at first light",
                                "later that week",   "once again",       "against all advice", "with great care",
                                "on the second try", "in heavy traffic", "near the entrance",  "at the far end",
                                "during the break",  "despite the cold", "after long debate",  "on its own",
                                "in plain sight",    "without a permit", "between two shifts", "at the last stop",
                                "over the weekend",  "by mistake",       "to this day"});
constexpr auto kRoles =
    std::to_array<string_view>({"fire captain", "police chief", "mayor", "governor", "hospital director",
                                "harbour master", "minister", "coroner", "prosecutor", "army spokesman"});
constexpr auto kBodies = std::to_array<string_view>({"the police", "the fire department", "the city hospital",
                                                     "the ministry of the interior", "the civil defence",
                                                     "the coast guard", "the prosecutor's office", "the railway"});
constexpr auto kSyllables = std::to_array<string_view>(
    {"ba",  "bel", "bor", "cal", "cor", "da",  "del", "dor", "dun", "el",  "fa",  "fen", "gar", "gol", "hal", "har",
     "hol", "is",  "jor", "ka",  "kel", "kor", "la",  "len", "lor", "ma",  "mer", "mor", "na",  "nel", "nor", "ol",
     "pa",  "per", "por", "qua", "ra",  "rel", "ron", "sa",  "sel", "sor", "ta",  "tel", "tor", "ul",  "va",  "vel",
     "vor", "wa",  "wel", "win", "xan", "ya",  "yor", "za",  "zel", "zor", "bri", "cle", "dre", "fro", "gle", "pli"});

}  // namespace

std::span<const std::string_view> Moulds(Mould mould) {
  switch (mould) {
    case Mould::kLead:
      return kLead;
    case Mould::kToll:
      return kToll;
    case Mould::kOfficial:
      return kOfficial;
    case Mould::kVictim:
      return kVictim;
    case Mould::kDetail:
      return kDetail;
    case Mould::kBackground:
      return kBackground;
    case Mould::kTitle:
      return kTitle;
    case Mould::kNotice:
      return kNotice;
  }
  return {};
}

std::span<const IncidentWords> Incidents() {
  return kIncidents;
}
std::span<const std::string_view> Nouns() {
  return kNouns;
}
std::span<const std::string_view> Verbs() {
  return kVerbs;
}
std::span<const std::string_view> Adjectives() {
  return kAdjectives;
}
std::span<const std::string_view> Adverbials() {
  return kAdverbials;
}
std::span<const std::string_view> Roles() {
  return kRoles;
}
std::span<const std::string_view> Bodies() {
  return kBodies;
}
std::span<const std::string_view> Syllables() {
  return kSyllables;
}

}  // namespace rashomon::made_reports
