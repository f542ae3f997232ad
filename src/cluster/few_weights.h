// What is added to the weights of the pair model among a few reports, written by training/fit_few.py; their card is
// training/grouping.md.
#pragma once

#include <array>
#include <cstddef>

namespace rashomon {

inline constexpr double kFewBias = 0.121;
inline constexpr std::array<double, 24> kFewWeights = {
    1.011,   // cosine
    0.734,   // cosine_root
    -2.008,  // cosine_of_long
    0.000,   // cosine_in_crowd
    -0.207,  // people
    -2.032,  // places
    -0.125,  // other_places
    -1.377,  // numbers
    0.114,   // main_person
    -0.161,  // other_main_person
    -0.302,  // only_one_main_person
    0.707,   // both_dated
    0.431,   // fortnight
    1.115,   // months
    2.347,   // years
    -1.728,  // next_day
    -1.181,  // few_days
    -0.008,  // same_event_day
    1.152,   // other_event_day
    -0.377,  // other_weekday
    0.024,   // same_killed
    0.449,   // other_injured
    0.424,   // other_numbers
    -1.091,  // top_words
};
inline constexpr std::array<double, 3> kFewNewsWeights = {
    -3.214,  // one_tells_nothing
    -2.294,  // other_kind
    -1.253,  // neither_tells
};

}  // namespace rashomon
