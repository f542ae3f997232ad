// Weights of the pair model, written by training/fit_grouping.py; their card is training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kPairBias = -7.748;
inline constexpr std::array<double, 22> kPairWeights = {
    -10.776,  // cosine
    10.779,   // cosine_root
    1.767,    // cosine_of_long
    5.479,    // cosine_in_crowd
    1.667,    // people
    1.684,    // places
    -1.040,   // other_places
    3.635,    // numbers
    0.758,    // main_person
    -1.033,   // other_main_person
    0.037,    // only_one_main_person
    -3.158,   // both_dated
    2.786,    // fortnight
    1.531,    // months
    -0.380,   // years
    5.511,    // next_day
    4.748,    // few_days
    1.452,    // same_event_day
    -1.559,   // other_event_day
    -0.412,   // other_weekday
    2.514,    // same_killed
    -1.060,   // other_injured
};

}  // namespace rashomon
