// Why a number counts no people or things: a date, an age, a price, a distance, a vote, a flight number. The words that
// show it are in data/<language>/lexicon/numbers.lex, the shapes ("2-1", "23:06", "G20") are here.
#pragma once

#include <cstdint>

#include "annotate/annotate.h"
#include "annotate/hit_table.h"
#include "annotate/number_words.h"

namespace rashomon {

// The classes that quantities read, after those of number_words.h.
enum QuantitySlot : std::size_t {
  kPlural = kNumberSlots,
  kVague,
  kNone,
  kNoneBlockedBy,
  kSingle,
  kOnePronounAfter,
  kCountedWord,
  kOnePronounBefore,
  kHedge,
  kHedgeAfter,
  kMoreBefore,
  kMoreAfter,
  kRangeOpen,
  kRangeJoin,
  kCountChange,
  kScoreCue,
  kUnit,
  kUnitAdjective,
  kIntroducer,
  kNumberName,
  kStreetWord,
  kFractionWord,
  kShareWord,
  kOrdinalWord,
  kYearBefore,
  kAffected,
  kVagueBlockedAfter,
  kAgeListJoin,
  kTotalJoin,
  kPersonPronoun,
  kQuantitySlots
};
inline constexpr std::string_view kQuantityClasses[] = {"number_word",
                                                        "number_suffix",
                                                        "number_article",
                                                        "number_half",
                                                        "number_joiner",
                                                        "number_plural",
                                                        "number_vague",
                                                        "number_none",
                                                        "number_none_blocked_by",
                                                        "number_single",
                                                        "one_pronoun_after",
                                                        "counted_word",
                                                        "one_pronoun_before",
                                                        "quantity_hedge",
                                                        "quantity_hedge_after",
                                                        "quantity_more_before",
                                                        "quantity_more_after",
                                                        "range_open",
                                                        "range_join",
                                                        "count_change",
                                                        "score_cue",
                                                        "number_unit",
                                                        "number_unit_adjective",
                                                        "number_introducer",
                                                        "number_name",
                                                        "street_word",
                                                        "fraction_word",
                                                        "share_word",
                                                        "ordinal_word",
                                                        "year_before",
                                                        "figure_affected",
                                                        "number_vague_blocked_after",
                                                        "age_list_join",
                                                        "identifier_total_join",
                                                        "person_pronoun"};
static_assert(std::size(kQuantityClasses) == kQuantitySlots);

[[nodiscard]] Quantity::Refused RefusalNamed(std::string_view name);  // "money"; kNo for an unknown name

// What one token with digits is that is no number ("35th", "10:35", "G20", "5km").
[[nodiscard]] Quantity::Refused RefusalOfToken(const DigitToken& digits, const HitTable& hits);

// Where a number stands: tokens [begin, end) without hedges.
struct NumberPlace {
  const Sentence& sentence;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool hedged = false;  // "more than", "about" before it: no year, no flight number
};

// Judges the number by its unit, then by what stands before it, then by its shape. O(1) tokens looked at.
[[nodiscard]] Quantity::Refused RefusalOf(const Annotation& annotation, std::string_view text, const HitTable& hits,
                                          const NumberPlace& place, const Number& number);

// Could the token begin what is counted? By its tag; where there is none, by being a longer word.
[[nodiscard]] bool IsNounLike(const Annotation& annotation, const Sentence& sentence, std::uint32_t token);

}  // namespace rashomon
