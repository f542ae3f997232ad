// Weights of the pair model, written by training/fit_grouping.py; their card is training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kPairBias = -7.176;
inline constexpr std::array<double, 24> kPairWeights = {
    -14.480,  // cosine
    10.921,   // cosine_root
    2.013,    // cosine_of_long
    5.490,    // cosine_in_crowd
    1.487,    // people
    1.792,    // places
    -0.975,   // other_places
    2.667,    // numbers
    0.998,    // main_person
    -0.974,   // other_main_person
    0.213,    // only_one_main_person
    -2.987,   // both_dated
    2.700,    // fortnight
    1.325,    // months
    -0.471,   // years
    5.223,    // next_day
    4.503,    // few_days
    1.315,    // same_event_day
    -1.566,   // other_event_day
    -0.407,   // other_weekday
    2.675,    // same_killed
    -1.337,   // other_injured
    -0.943,   // other_numbers
    2.832,    // top_words
};

}  // namespace rashomon
