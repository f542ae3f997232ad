# Written for rashomon, Apache-2.0.
# How dates, clock times, lengths of time and habits are put together. Of overlapping matches the longest is kept, then
# the rule that stands first. Layers made from the shape of digits: <number> "12", "twenty"; <ordinal> "6th", "sixth";
# <day> 1-31, plain or ordinal; <year> "1998", "nineteen ninety-eight"; <decade> "1980s", "'80s"; <clock> "23:06";
# <calendar_date> "2021-08-26", "08/26/2021"; <hour> a bare "9" or "0735", <four_digit_hour>
# the latter alone; <day_ordinal> "6th" in digits alone.
# A capture named `time` is the extent of the time; without one it is the whole match.
#
# Actions:  date (a day, month, year, part of a day)   unit ("last week")   shift ("two days ago")   duration   set
#           quarter   half   decade   century   era   value value=... type=...   none (these words are no time)

# ---- calendar dates
calendar-date:     (date:<calendar_date>)  -> date
month-day:         (edge:@time_edge)? (month:@month) (the)? (day:<day>) (","? (year:<year>))?  -> date
weekday-month-day: ((edge:@time_edge)? (weekday:@weekday) ","?) (month:@month) (the)? (day:<day>) (","? (year:<year>))?  -> date
two-days:          (month:@month) <day> (and | "-" | or | to | through | until) (time: (day:<day>))  -> date
day-month-the:     ((weekday:@weekday) ","?)? (the)? (day:<day>) of (month:@month) (","? (year:<year>))?  -> date
days-month:        (day:<day>) ("-" | "–") <day> (month:@month) (","? (year:<year>))?  -> date
day-to-day-month:  (from | between | on | of) (time: (day:<day>)) (to | and | or | until) <day> (month:@month) (","? (year:<year>))?  -> date
day-month:         ((weekday:@weekday) ","?)? (day:<day>) ("-")? (month:@month) (("," | "-")? (year:<year>))?  -> date
weekday-part-date: (weekday:@weekday) (part:@day_part) ","? (month:@month) (day:<day>) (","? (year:<year>))?  -> date
part-of-date:      (edge:@time_edge)? (the)? (part:@day_part) of ((weekday:@weekday) ","?)? (month:@month) (the)? (day:<day>) (","? (year:<year>))?  -> date
part-of-day-month: (edge:@time_edge)? (the)? (part:@day_part) of ((weekday:@weekday) ","?)? (day:<day>) (of)? (month:@month) (","? (year:<year>))?  -> date
part-of-weekday:   (edge:@time_edge)? (the)? (part:@day_part) of (weekday:@weekday)  -> date
hours-of-weekday:  (the)? (early | small | wee | predawn | "pre-dawn") (morning)? hours (of | on)? (weekday:@weekday) (morning)?  -> date part=MO
hours-of-morning:  (the)? (early | small | wee | predawn | "pre-dawn") (hours of (the | this | that) morning | morning hours)  -> date part=MO
hours-of-date:     (the)? (early | small | wee | predawn | "pre-dawn") (morning)? hours (of | on) (month:@month) (day:<day>) (","? (year:<year>))?  -> date part=MO
date-part:         (month:@month) (day:<day>) (part:@day_part)  -> date
month-year:        (edge:@time_edge)? (month:@month) ("," | of | in)? (year:<year>)  -> date
month-span:        (time: (month:@month)) (to | through | and | or | until | "-" | "–") @month (year:<year>)  -> date
month-day-span:    (time: (month:@month) (day:<day>)) (to | through | and | or | until | "-" | "–") (@month)? <day> ","? (year:<year>)  -> date
month-of-year:     (edge:@time_edge)? (month:@month) (of)? (yeardir:@time_direction) year  -> date
month-of-that-year: (edge:@time_edge)? (month:@month) ((day:<day>) ","?)? (of | in)? (narrative: that | that same | the same | the following | the next | the previous) (ofyear: year)  -> date
narrative-month:   (edge:@time_edge)? (narrative: that | that same | the following | the previous | the preceding) (month:@month)  -> date
month:             (edge:@time_edge)? (month:@month)  -> date
glued-month:       (month:<glued_month>) (","? (year:<year>))?  -> date
edge-dash-month:   (edge:@time_edge) "-" (month:@month)  -> date
relative-month:    (edge:@time_edge)? (dir:@time_direction) (month:@month)  -> date
relative-month-day: (dir:@time_direction) (month:@month) (day:<day>)  -> date
week-of:           (the)? week (of | beginning | ending) (month:@month) (day:<day>)  -> date grain=week
nth-week-of:       the (nth:<ordinal> | last | final) (unit:@calendar_unit&week | @calendar_unit&weekend) (of | in) (month:@month) (","? (year:<year>))?  -> date nth=week
nth-weekday-of:    (the)? (nth:<ordinal> | last | final) (weekday:@weekday) (of | in) (month:@month) (","? (year:<year>))?  -> date nth=weekday
year:              (edge:@time_edge)? (the year | the years)? (year:<year>)  -> date
edge-dash-year:    (edge:@time_edge) "-" (year:<year>)  -> date
year-period:       the (year:<year>) period  -> quarter
year-year:         the (year:<year>) year  -> date
year-open:         (year:<year>) (and beyond | or later)  -> date
year-era:          (n:<number>) (bc | "b.c." | "b.c" | bce)  -> era before=yes
year-of-lord:      (ad | "a.d.") (n:<number>)  -> era
year-fiscal:       (the)? (year:<year>) (fiscal | financial | calendar | school | academic) year  -> date
fiscal-year:       (edge:@time_edge)? (the)? (fiscal | financial) (year)? (year:<year>)  -> date

# ---- weekdays
weekday:           (edge: early | late | mid)? (weekday:@weekday) (part:@day_part)?  -> date
weekday-early:     (weekday:@weekday) (early | late) (part:@day_part)?  -> date
relative-weekday:  (edge:@time_edge)? (dir:@time_direction) (weekday:@weekday) (part:@day_part)?  -> date
narrative-weekday: (narrative: that | that same) (weekday:@weekday) (part:@day_part)?  -> date
weekday-of-week:   (weekday:@weekday) (of)? (weekdir:@time_direction) week  -> date
weekday-date-tail: (dir:@time_direction) (weekday:@weekday) ","? (month:@month) (day:<day>) (","? (year:<year>))?  -> date

# ---- days and their parts
adverb:            (edge: early | late | earlier | later)? (adverb:@time_adverb) (part:@day_part)?  -> date
part-adverb:       (edge:@time_edge)? (part:@day_part) (adverb:@time_adverb)  -> date
relative-part:     (edge:@time_edge)? (dir:@time_direction) (part:@day_part)  -> date
narrative-part:    (edge:@time_edge)? (narrative:@time_narrative) (part:@day_part)  -> date
the-part:          (edge:@time_edge)? the (part:@day_part&!night&!midnight&!noon&!dawn&!dusk&!sunset&!sunrise&!daybreak&!lunchtime)  -> date
part-alone:        (part:@day_part_alone)  -> date
twelve-noon:       (12 | twelve) (part:@day_part&noon | @day_part&midday | @day_part&midnight)  -> date
part-weekday:      (part:@day_part_alone) (on)? (weekday:@weekday) (morning | night)?  -> date
dawn-weekday:      (part:@day_part&dawn | @day_part&daybreak | @day_part&sunrise | @day_part&dusk | @day_part&sunset | @day_part&nightfall | @day_part&lunchtime) (on)? (weekday:@weekday)  -> date
dawn-month-day:    (part:@day_part&dawn | @day_part&daybreak | @day_part&sunrise | @day_part&dusk | @day_part&sunset | @day_part&nightfall) (on)? (month:@month) (day:<day>) (","? (year:<year>))?  -> date
dawn-day-month:    (part:@day_part&dawn | @day_part&daybreak | @day_part&sunrise | @day_part&dusk | @day_part&sunset | @day_part&nightfall) (on)? (day:<day>) (month:@month) (","? (year:<year>))?  -> date
narrative-day:     (narrative:@time_narrative) (unit:@calendar_unit)  -> unit
day-before:        (time: the (unit:@calendar_unit) (sense: before | earlier | after | later)) (#PUNCT | "," | "." | $ | and)  -> unit
unit-before-last:  the (unit:@calendar_unit) before last  -> unit offset=-2
unit-after-next:   the (unit:@calendar_unit) after next  -> unit offset=2
night-before-last: the (part:@day_part&night) before last  -> date offset=-2
part-before:       (time: the (part:@day_part&!noon&!midday&!midnight&!lunchtime) (sense: before | after)) (#PUNCT | "," | "." | $ | and)  -> date
day-of-month:      on (time: the (day:<day_ordinal>)) (#PUNCT | "," | "." | $ | and | at | when | with | to)  -> date
day-of-this-month: the (day:<day_ordinal>) of (this month | the month)  -> date month=this
day-of-direction:  the (day:<day_ordinal>) of (dir:@time_direction) month  -> date
one-of-unit:       (one day | some time | sometime | one night) (dir:@time_direction&!previous&!past&!prior) (unit:@calendar_unit&!day)  -> unit

# ---- clock
clock-span:        (time: (clock:<clock>)) (and | to | or | "-" | "–") (until:<clock> | <hour>) (meridiem:@clock_meridiem)  -> clock
clock:             (edge:about | around | approximately | shortly before | shortly after)? ((clock:<clock>) (meridiem:@clock_meridiem)? | (clock:<hour>) (meridiem:@clock_meridiem)) (zone:@clock_zone)?  -> clock
clock-date:        (edge:about | around | approximately | shortly before | shortly after)? ((clock:<clock>) (meridiem:@clock_meridiem)? | (clock:<hour>) (meridiem:@clock_meridiem)) (zone:@clock_zone)? ","? (on)? (weekday:@weekday) ((part:@day_part) | ","? (month:@month) (day:<day>) (","? (year:<year>))?)?  -> clock
clock-month-day:   (edge:about | around | approximately | shortly before | shortly after)? ((clock:<clock>) (meridiem:@clock_meridiem)? | (clock:<hour>) (meridiem:@clock_meridiem)) (zone:@clock_zone)? ","? (on)? (month:@month) (day:<day>) (","? (year:<year>))?  -> clock
clock-adverb:      (edge:about | around | approximately | shortly before | shortly after)? ((clock:<clock>) (meridiem:@clock_meridiem)? | (clock:<hour>) (meridiem:@clock_meridiem)) (zone:@clock_zone)? (adverb:@time_adverb)  -> clock
date-clock:        ((weekday:@weekday) ","?)? (month:@month) (day:<day>) ","? (year:<year>) ","? ((clock:<clock>) (meridiem:@clock_meridiem)? | (clock:<hour>) (meridiem:@clock_meridiem)) (zone:@clock_zone)?  -> clock
day-month-clock:   ((weekday:@weekday) ","?)? (day:<day>) (month:@month) ","? (year:<year>) ","? ((clock:<clock>) (meridiem:@clock_meridiem)? | (clock:<hour>) (meridiem:@clock_meridiem)) (zone:@clock_zone)?  -> clock
calendar-clock:    (date:<calendar_date>) ","? (clock:<clock>) (meridiem:@clock_meridiem)? (zone:@clock_zone)?  -> clock
part-at:           (at | by | before | until | since | around | from) (time: (part:@day_part&dawn | @day_part&dusk | @day_part&daybreak | @day_part&sunrise | @day_part&sunset | @day_part&nightfall)) (!#NOUN | $)  -> date
hour-at:           at (about | approximately | around | nearly | exactly | almost)? (time: (clock:<four_digit_hour>)) ("(" | "," | "." | ";" | ":" | ")" | on | today | yesterday | this | when | in | and | to | until | local | that | @weekday | @month)  -> clock
hour-at-end:       at (about | approximately | around)? (time: (clock:<four_digit_hour>)) $  -> clock
hour-zone:         (clock:<hour>) (zone:@clock_zone)  -> clock

# ---- seasons, quarters, halves
season-year:       (edge:@time_edge)? (the)? (season:@season) (of | ",")? (year:<year>)  -> date
relative-season:   (edge:@time_edge)? (dir:@time_direction) (season:@season)  -> date
season:            (in | during | since | by | until | for | through | over | into | throughout | last | of) (time: (the)? (edge:@time_edge)? (season:@season))  -> date
season-the:        the (season:@season&!spring&!fall)  -> date
early-season:      (the)? (edge:@time_edge) (season:@season)  -> date
quarter:           (the)? (fiscal)? "-"? (quarter:@ordinal_quarter) quarter ((of | in)? (year:<year>))?  -> quarter
quarter-ended:     (time: (the)? quarter) (ended | ending) (month:@month) (day:<day>)  -> quarter
quarter-dash:      (fiscal)? "-"? (quarter:@ordinal_quarter) "-" quarter  -> quarter
quarter-fiscal:    (the)? fiscal "-"? (year:<year>)? (quarter:@ordinal_quarter) "-"? quarter  -> quarter
quarter-year:      the (year:<year>) (quarter:@ordinal_quarter) quarter  -> quarter
quarter-q1:        (q1 | 1q) ((of | in | ",")? (year:<year>))?  -> quarter quarter=1
quarter-q2:        (q2 | 2q) ((of | in | ",")? (year:<year>))?  -> quarter quarter=2
quarter-q3:        (q3 | 3q) ((of | in | ",")? (year:<year>))?  -> quarter quarter=3
quarter-q4:        (q4 | 4q) ((of | in | ",")? (year:<year>))?  -> quarter quarter=4
half-h1:           h1 (of | in)? (year:<year>)  -> half first=yes
half-h2:           h2 (of | in)? (year:<year>)  -> half second=yes
quarter-of-year:   (edge: as early as | early in | late in)? (yeardir:@time_direction) year "'s" (fiscal)? (quarter:@ordinal_quarter) "-"? quarter  -> quarter
quarter-in-year:   (the)? (fiscal)? (quarter:@ordinal_quarter) "-"? quarter (of | in)? (yeardir:@time_direction) year  -> quarter
year-ago-quarter:  (the)? (comparable)? (yearago: year "-" (ago | earlier)) (fiscal)? (quarter:@ordinal_quarter) "-"? quarter  -> quarter
quarter-ago:       (the)? (comparable)? (yearago: year "-" (ago | earlier)) (quarter | period)  -> quarter
quarter-a-year-ago: the quarter a (yearago: year (ago | earlier))  -> quarter
year-ago:          (yearago: year "-" (ago | earlier))  -> quarter
the-quarter-said:  (the | that) (latest | same | most recent)? quarter  -> quarter
latest-period:     the latest period  -> quarter
half:              (the)? (half:@ordinal_quarter) half (of)? (year:<year>)  -> half
half-of-year:      (the)? (half:@ordinal_quarter) half of (yeardir:@time_direction) year  -> half
half-alone:        the (half:@ordinal_quarter) half of (the | this) year  -> half
last-half:         the (last | latter) half of (year:<year>)  -> half second=yes

# ---- stretches of the calendar
relative-unit:     (edge:@time_edge)? (dir:@time_direction) (unit:@calendar_unit)  -> unit
the-unit:          (edge:@time_edge)? the (full)? (unit:@calendar_unit&!day&!century&!decade&!quarter&!season)  -> unit
weekend:           (the)? (unit:@calendar_unit&weekend)  -> unit
year-end:          (edge:@time_edge)? (the)? year ("-" | "'s")? end  -> value value=YEAR_END
holiday:           (edge:@time_edge)? (dir:@time_direction)? (holiday:@holiday) (","? (year:<year>))?  -> date
holiday-part:      (holiday:@holiday) (part:@day_part)  -> date
holiday-week:      (holiday:@holiday) week  -> date grain=week
decade:            (edge:@time_edge)? (the)? (decade:<decade>)  -> decade
decade-apostrophe: (edge:@time_edge)? the (edge:@time_edge)? "-"? (decade:<year>) "'s"  -> decade
decades-and-60s:   the (edge:@time_edge)? (<decade> | @decade_word) ("," <decade>)? (and | or | to | through) (time: (edge:@time_edge)? (decade:<bare_decade>))  -> decade
decades-and:       "'s" (and | or) (time: (edge:@time_edge)? (decade:<year>) "'s")  -> decade
edge-dash-decade:  (edge:@time_edge) "-" (decade:<decade>)  -> decade
decade-half:       (the)? (first | last | latter | second) half of the (decade:<decade>)  -> decade
decade-word:       (edge:@time_edge)? the (edge:@time_edge)? "-"? (decadeword:@decade_word)  -> decade
century:           (edge:@time_edge)? (the)? (ordinal:<ordinal>) "-"? century  -> century
centuries:         (time: (the)? (ordinal:<ordinal>)) (and | to | or | through | "-") <ordinal> "-"? (century | centuries)  -> century
centuries-last:    <ordinal> (and | to | or | through | "-") (time: (ordinal:<ordinal>) "-"? (century | centuries))  -> century

# ---- distances from a date
ago:               (hedge:@quantity_hedge)? (n:<number>) ("-" | full | whole | long | short)? (unit:@time_unit) (ago:@time_ago)  -> shift
ago-one:           (hedge:@quantity_hedge)? (one:@number_article) (full | whole)? (unit:@time_unit) (ago:@time_ago)  -> shift
ago-vague:         (hedge:@quantity_hedge)? (vague:@number_vague) (unit:@time_unit) (ago:@time_ago)  -> shift
ago-range:         (@range_open)? <number> (to | or | "-") (n:<number>) (unit:@time_unit) (ago:@time_ago)  -> shift
ago-or-so:         (n:<number>) (unit:@time_unit) or so (ago:@time_ago)  -> shift
ago-one-or-so:     (one:@number_article) (unit:@time_unit) or so (ago:@time_ago)  -> shift
ago-some:          (vague: some) (unit:@time_unit_plural) (ago)  -> shift
ago-units:         (unit:@time_unit_plural) (ago:@time_ago)  -> shift
ago-half:          (hedge:@quantity_hedge)? (n:<number>) and a (half: half) (unit:@time_unit) (ago:@time_ago)  -> shift
ago-crowd:         (vague: (hundreds | thousands | tens of thousands | dozens | scores | tens | millions) of) (unit:@time_unit) (ago:@time_ago)  -> shift
ago-stretch:       (hedge:@quantity_hedge)? (stretch:@time_stretch) (ago:@time_ago)  -> shift
ago-today:         (n:<number>) (unit:@time_unit) (ago) (today | this week | this month)  -> shift
after-that:        (n:<number>) (unit:@time_unit) (after | before) that  -> shift sense=after
a-week-from:       (one:@number_article) week from (weekday:@weekday)  -> date
a-week-on:         (one:@number_article) week (on | last | this) (weekday:@weekday)  -> date

# ---- lengths
duration:          (hedge:@quantity_hedge)? (another | additional | an additional)? (n:<number>) (more | further | additional | full | straight | consecutive | whole | long | extra | successive | solid | entire)? (unit:@time_unit)  -> duration
duration-dash:     (hedge:@quantity_hedge&!over)? (n:<number>) "-" (unit:@time_unit&!quarters&!quarter)  -> duration
duration-first:    (hedge:@quantity_hedge&!over)? (@time_first) (n:<number>) (full | straight | consecutive | whole | more)? (unit:@time_unit)  -> duration
duration-couple:   (hedge:@quantity_hedge&!over)? (@time_first | a | another) couple of (more)? (unit:@time_unit)  -> duration n=2
couple-ago:        (a)? couple of (unit:@time_unit) (ago:@time_ago)  -> shift n=2
duration-or-so-1:  (the (next | past | last | coming)) (unit:@time_unit) or so  -> duration n=1
year-ago-length:   (the)? year "-" (earlier | ago) (n:<number>) (unit:@time_unit)  -> duration
duration-hedge-2:  (hedge:@quantity_hedge) (@quantity_hedge) (n:<number>) (unit:@time_unit)  -> duration
duration-range:    (@range_open)? (n:<number>) (to | or | and | "-") (<number>) "-"? (unit:@time_unit)  -> duration
duration-plus:     (n:<number>) ("-")? (or more | or so | plus | odd) (unit:@time_unit)  -> duration
duration-or-so:    (n:<number>) (unit:@time_unit) or (so | more | less)  -> duration
duration-half:     (hedge:@quantity_hedge)? (n:<number>) and a (half: half) (unit:@time_unit)  -> duration
duration-half-dash: (n:<number>) ("-")? and ("-")? a ("-")? (half: half) ("-")? (unit:@time_unit)  -> duration
duration-decimal:  (hedge:@quantity_hedge)? (decimal:<decimal>) ("-")? (unit:@time_unit)  -> duration
duration-dash-long: (n:<number>) "-" (unit:@time_unit) "-" long  -> duration
duration-crowd:    (hedge:@quantity_hedge)? (vague: (hundreds | thousands | tens of thousands | dozens | scores | tens | millions) of) (unit:@time_unit_plural)  -> duration
duration-whole:    the (whole | entire) (unit:@time_unit&!quarter&!second&!night)  -> duration
duration-one-or-so: (hedge:@quantity_hedge)? (one:@number_article) (unit:@time_unit&!second&!quarter) or (so | more | two)  -> duration
duration-two:      (hedge:@quantity_hedge)? (n:<number>) (unit:@time_unit) (and | "," | "," and)? (n2:<number>) (unit2:@time_unit)  -> duration
duration-three:    (hedge:@quantity_hedge)? (n:<number>) (unit:@time_unit) ","? (n2:<number>) (unit2:@time_unit) (and | "," | "," and)? (n3:<number>) (unit3:@time_unit)  -> duration
duration-one:      (hedge:@quantity_hedge)? (one:@number_article) (full | whole | further | further additional | additional | entire | single | solid)? (unit:@time_unit&!second&!seconds&!min&!quarter&!night)  -> duration
duration-one-dash: (one:@number_article) "-" (unit:@time_unit)  -> duration
duration-vague:    (hedge:@quantity_hedge&!over)? (@time_first)? (vague:@number_vague) (more | further | additional)? (unit:@time_unit)  -> duration
units-long:        (unit:@time_unit_plural) "-" (long | old)  -> duration
unit-long:         (unit:@time_unit) "-" long  -> duration n=1
duration-another:  (another | an additional | an extra | a further) (unit:@time_unit&!quarter)  -> duration
duration-period:   (one:@number_article) (n:<number>) "-" (unit:@time_unit) (period | span | stretch)  -> duration
duration-term:     (n:<number>) "-" (unit:@time_unit) (term)  -> duration
units-alone:       (for | in | within | over | after | takes | took | take | lasted | spent | spend | a matter of) (time: (unit:@time_unit_plural))  -> duration
units-of:          (time: (unit:@time_unit_plural)) (of | after | before | into | following | since | preceding | leading)  -> duration
stretch:           (hedge:@quantity_hedge)? (stretch:@time_stretch)  -> stretch
year-ended:        (time: the (full)? (fiscal | financial | calendar)? (unit:@time_unit&!quarter&!second)) (ended | ending | (to | through) @month)  -> duration
past-unit:         (over | during | in | for | within | throughout | of | through) (time: (the | this)? past (unit:@time_unit&!weekend))  -> duration

# ---- habits
every-unit:        (every:@time_every) (unit:@time_unit)  -> set
every-other:       (every:@time_every) other (unit:@time_unit)  -> set n=2
every-nth:         (every:@time_every) (n:<ordinal>) (unit:@time_unit)  -> set
every-few:         every (vague: few | couple of | several) (unit:@time_unit)  -> set
units-a-unit:      <number> @time_unit (a | an | per | each | every) (unit:@time_unit)  -> set
every-n:           every (n:<number>) (unit:@time_unit)  -> set
every-weekday:     (every:@time_every) (other)? (weekday:@weekday) (part:@day_part)?  -> set
every-month:       (every:@time_every) (month:@month)  -> set
every-season:      (every:@time_every) (season:@season)  -> set
every-part:        (every:@time_every) (part:@day_part)  -> set
weekdays:          (weekday:@weekday_plural) (part:@day_parts)?  -> set
weekday-nights:    (weekday:@weekday) (part:@day_parts)  -> set
weekend-habit:     (on | at | during | most) (time: weekends)  -> set value=XXXX-WXX-WE
part-habit:        in (time: the (part:@day_parts))  -> set
times-a-unit:      @time_frequency (time: (one:@number_article) (unit:@time_unit))  -> set
recurring:         (recurring:@time_recurring)  -> recurring

# ---- now, then, some day
reference:         (reference:@time_reference)  -> reference

# ---- no times
rate:              (<number> | "$" .) (#NOUN&!times | #X&!times | #ADJ){0,2} (time: (a | an | per) @time_unit)  -> none
rate-adverb:       <number> . (time: annually)  -> none
march-of:          the (#ADJ)? (time: march) (of | for | on | against | to)  -> none
age:               (@quantity_hedge)? (n:<number>) "-"? (unit:@time_unit) "-"? (old | olds)  -> none
age-of:            (@quantity_hedge)? (n:<number>) (unit:@time_unit) of age  -> none
age-range:         <number> (or | to | and | "-") <number> "-"? @time_unit "-"? (old | olds | of age)  -> none
age-one:           (a | an)? (day | week | month | year) "-" old  -> none
age-crowd:         (hundreds | thousands | tens of thousands | dozens | scores | tens | millions) of @time_unit_plural old -> none
second-place:      (a | the) second (<number> | @time_unit)?  -> none
march-verb:        march&#VERB  -> none
may-verb:          may&#AUX  -> none
century-old:       <ordinal> "-" century "-" old -> none
light-year:        light "-"? (year | years) -> none
no-longer:         no longer -> none
three-quarters:    <number> "-" quarters  -> none
three-quarters-of: <number> quarters of  -> none
clock-left:        (time: <clock>) (left | remaining)  -> none
short-notice:      (second | minute | third) "-" (hand | degree | class | grade | rate) -> none
