// What is added to the weights of the pair model among a few reports, written by training/fit_few.py; their card is
// training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kFewBias = -0.421;
inline constexpr std::array<double, 24> kFewWeights = {
    1.617,   // cosine
    1.390,   // cosine_root
    -2.144,  // cosine_of_long
    0.000,   // cosine_in_crowd
    -0.355,  // people
    -2.483,  // places
    -0.121,  // other_places
    -1.421,  // numbers
    0.124,   // main_person
    -0.088,  // other_main_person
    -0.281,  // only_one_main_person
    0.626,   // both_dated
    0.481,   // fortnight
    1.355,   // months
    3.145,   // years
    -1.799,  // next_day
    -1.170,  // few_days
    0.051,   // same_event_day
    1.172,   // other_event_day
    -0.297,  // other_weekday
    0.197,   // same_killed
    0.552,   // other_injured
    0.285,   // other_numbers
    -1.884,  // top_words
};
inline constexpr std::array<double, 3> kFewNewsWeights = {
    -3.127,  // one_tells_nothing
    -2.426,  // other_kind
    -1.338,  // neither_tells
};

}  // namespace rashomon
