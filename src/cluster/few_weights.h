// What is added to the weights of the pair model among a few reports, written by training/fit_few.py; their card is
// training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kFewBias = 0.115;
inline constexpr std::array<double, 24> kFewWeights = {
    1.061,   // cosine
    0.776,   // cosine_root
    -2.015,  // cosine_of_long
    0.000,   // cosine_in_crowd
    -0.207,  // people
    -2.112,  // places
    -0.091,  // other_places
    -1.358,  // numbers
    0.122,   // main_person
    -0.153,  // other_main_person
    -0.293,  // only_one_main_person
    0.664,   // both_dated
    0.419,   // fortnight
    1.097,   // months
    2.345,   // years
    -1.756,  // next_day
    -1.212,  // few_days
    -0.018,  // same_event_day
    1.171,   // other_event_day
    -0.379,  // other_weekday
    0.049,   // same_killed
    0.434,   // other_injured
    0.405,   // other_numbers
    -1.096,  // top_words
};
inline constexpr std::array<double, 3> kFewNewsWeights = {
    -3.298,  // one_tells_nothing
    -2.366,  // other_kind
    -1.270,  // neither_tells
};

}  // namespace rashomon
