// Weights of the pair model, written by training/fit_grouping.py; their card is training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kPairBias = -7.343;
inline constexpr std::array<double, 23> kPairWeights = {
    -11.956,  // cosine
    11.475,   // cosine_root
    2.391,    // cosine_of_long
    5.460,    // cosine_in_crowd
    1.655,    // people
    1.777,    // places
    -0.988,   // other_places
    2.541,    // numbers
    0.891,    // main_person
    -0.999,   // other_main_person
    0.137,    // only_one_main_person
    -3.011,   // both_dated
    2.833,    // fortnight
    1.513,    // months
    -0.336,   // years
    5.587,    // next_day
    4.871,    // few_days
    1.474,    // same_event_day
    -1.541,   // other_event_day
    -0.415,   // other_weekday
    2.710,    // same_killed
    -1.464,   // other_injured
    -0.991,   // other_numbers
};

}  // namespace rashomon
