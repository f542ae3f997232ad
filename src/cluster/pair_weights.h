// Weights of the pair model, written by training/fit_grouping.py; their card is training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kPairBias = -8.502;
inline constexpr std::array<double, 22> kPairWeights = {
    -14.003,  // cosine
    14.803,   // cosine_root
    1.530,    // cosine_of_long
    5.034,    // cosine_in_crowd
    2.055,    // people
    1.454,    // places
    -0.904,   // other_places
    3.604,    // numbers
    1.008,    // main_person
    -0.656,   // other_main_person
    -0.395,   // only_one_main_person
    -3.559,   // both_dated
    3.180,    // fortnight
    1.867,    // months
    -0.080,   // years
    5.771,    // next_day
    5.009,    // few_days
    1.622,    // same_event_day
    -1.482,   // other_event_day
    -0.570,   // other_weekday
    2.819,    // same_killed
    -0.861,   // other_injured
};

}  // namespace rashomon
