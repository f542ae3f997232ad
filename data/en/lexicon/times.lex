# Written for rashomon, Apache-2.0.
# Words of time. What each class is for stands above it; times.pat puts them together, times.cpp does the arithmetic.

# capital=yes: a common word too, a month only where it is capitalised; alone=no: only with a day or year beside it.
[month]
"january"  value=1
"february"  value=2
"march"  value=3 capital=yes
"april"  value=4
"may"  value=5 capital=yes
"june"  value=6
"july"  value=7
"august"  value=8 capital=yes
"september"  value=9
"october"  value=10
"november"  value=11
"december"  value=12
"jan."  value=1
"jan"  value=1 capital=yes alone=no
"feb."  value=2
"feb"  value=2 capital=yes alone=no
"mar."  value=3
"mar"  value=3 capital=yes alone=no
"apr."  value=4
"apr"  value=4 capital=yes alone=no
"jun."  value=6
"jun"  value=6 capital=yes alone=no
"jul."  value=7
"jul"  value=7 capital=yes alone=no
"aug."  value=8
"aug"  value=8 capital=yes alone=no
"sep."  value=9
"sep"  value=9 capital=yes alone=no
"sept."  value=9
"sept"  value=9 capital=yes alone=no
"oct."  value=10
"oct"  value=10 capital=yes alone=no
"nov."  value=11
"nov"  value=11 capital=yes alone=no
"dec."  value=12
"dec"  value=12 capital=yes alone=no

[weekday]
"monday"  value=1
"tuesday"  value=2
"wednesday"  value=3
"thursday"  value=4
"friday"  value=5
"saturday"  value=6
"sunday"  value=7
"mon."  value=1 capital=yes
"mon"  value=1 capital=yes alone=no
"tue."  value=2 capital=yes
"tue"  value=2 capital=yes alone=no
"tues."  value=2 capital=yes
"tues"  value=2 capital=yes alone=no
"wed."  value=3 capital=yes
"thu."  value=4 capital=yes
"thu"  value=4 capital=yes alone=no
"thur."  value=4 capital=yes
"thur"  value=4 capital=yes alone=no
"thurs."  value=4 capital=yes
"thurs"  value=4 capital=yes alone=no
"fri."  value=5 capital=yes
"fri"  value=5 capital=yes alone=no
"sat."  value=6 capital=yes
"sun."  value=7 capital=yes

[weekday_plural]
"mondays"  value=1
"tuesdays"  value=2
"wednesdays"  value=3
"thursdays"  value=4
"fridays"  value=5
"saturdays"  value=6
"sundays"  value=7

# code: TIMEX3's letter; factor: how many of them; clock=yes: below a day.
[time_unit]
"second"  code=S clock=yes
"minute"  code=M clock=yes
"hour"  code=H clock=yes
"day"  code=D
"week"  code=W
"fortnight"  code=W factor=2
"month"  code=M
"quarter"  code=Q
"year"  code=Y
"decade"  code=Y factor=10
"century"  code=Y factor=100
"millennium"  code=Y factor=1000
"weekend"  code=WE
"hr"  code=H clock=yes
"min"  code=M clock=yes
"sec"  code=S clock=yes
"yr"  code=Y
"night"  code=D
"seconds"  code=S clock=yes
"minutes"  code=M clock=yes
"hours"  code=H clock=yes
"days"  code=D
"weeks"  code=W
"fortnights"  code=W factor=2
"months"  code=M
"quarters"  code=Q
"years"  code=Y
"decades"  code=Y factor=10
"centuries"  code=Y factor=100
"millennia"  code=Y factor=1000
"weekends"  code=WE
"hrs"  code=H clock=yes
"mins"  code=M clock=yes
"secs"  code=S clock=yes
"yrs"  code=Y
"nights"  code=D
"hr."  code=H clock=yes
"hrs."  code=H clock=yes
"min."  code=M clock=yes
"yr."  code=Y
"yrs."  code=Y
"business days"  code=D
"business day"  code=D
"calendar year"  code=Y
"calendar days"  code=D
"school year"  code=Y
"fiscal year"  code=Y
"financial year"  code=Y
"fiscal quarter"  code=Q
"fiscal years"  code=Y

# Units that stand for a stretch of the calendar after "last", "this", "next".
[calendar_unit]
"day"  code=D
"week"  code=W
"month"  code=M
"quarter"  code=Q
"year"  code=Y
"decade"  code=DE
"century"  code=CE
"weekend"  code=WE
"fiscal year"  code=Y
"fiscal quarter"  code=Q
"financial year"  code=Y
"calendar year"  code=Y
"school year"  code=Y

# alone: "for years"
[time_unit_plural]
"seconds"  code=S clock=yes
"minutes"  code=M clock=yes
"hours"  code=H clock=yes
"days"  code=D
"weeks"  code=W
"months"  code=M
"years"  code=Y
"decades"  code=Y factor=10
"centuries"  code=Y factor=100
"millennia"  code=Y factor=1000

[season]
"spring"  code=SP
"summer"  code=SU
"autumn"  code=FA
"fall"  code=FA
"winter"  code=WI
"springtime"  code=SP
"summertime"  code=SU
"wintertime"  code=WI

[day_part]
"morning"  code=MO
"afternoon"  code=AF
"evening"  code=EV
"night"  code=NI
"dawn"  code=MO
"daybreak"  code=MO
"dusk"  code=EV
"sunset"  code=EV
"sunrise"  code=MO
"lunchtime"  code=MI
"noon"  code=12:00
"midday"  code=12:00
"midnight"  code=24:00
"nightfall"  code=NI
"overnight"  code=NI
"daytime"  code=DT
"mid - morning"  code=MO
"mid - afternoon"  code=AF
"midmorning"  code=MO
"midafternoon"  code=AF
"nighttime"  code=NI

# Parts of the day that need no "the" or "this".
[day_part_alone]
"overnight"  code=NI
"midday"  code=12:00
"noon"  code=12:00
"midnight"  code=24:00

# habits: "Tuesday nights"
[day_parts]
"mornings"  code=MO
"afternoons"  code=AF
"evenings"  code=EV
"nights"  code=NI

[time_direction]
"last"  offset=-1
"the last"  offset=-1 loose=yes
"this past"  offset=-1
"the past"  offset=-1 loose=yes
"the previous"  offset=-1 narrative=yes
"previous"  offset=-1 loose=yes
"past"  offset=-1 loose=yes
"the latest"  offset=-1 loose=yes
"the most recent"  offset=-1 loose=yes
"the preceding"  offset=-1 narrative=yes
"the just ended"  offset=-1
"the just - ended"  offset=-1
"the prior"  offset=-1 narrative=yes
"prior"  offset=-1 loose=yes
"its latest"  offset=-1
"its last"  offset=-1
"this"  offset=0
"the current"  offset=0
"current"  offset=0 loose=yes
"this same"  offset=0
"this very"  offset=0
"the present"  offset=0
"next"  offset=1
"the next"  offset=1 narrative=yes
"this coming"  offset=1
"the coming"  offset=1 loose=yes
"coming"  offset=1 loose=yes
"the upcoming"  offset=1
"upcoming"  offset=1 loose=yes
"this next"  offset=1
"the following"  offset=1 narrative=yes

# Counts from the last date that the report named.
[time_narrative]
"that"  offset=0
"that same"  offset=0
"the same"  offset=0
"that very"  offset=0
"the very same"  offset=0
"the next"  offset=1
"the following"  offset=1
"the very next"  offset=1
"the previous"  offset=-1
"the preceding"  offset=-1
"the prior"  offset=-1

# before a number of units: "the first nine months"
[time_first]
"the first"
"the last"
"the past"
"the next"
"the coming"
"the previous"
"the preceding"
"the following"
"the final"
"the latest"
"the initial"
"last"
"past"
"next"
"first"
"coming"
"previous"
"the"
"the other"
"its first"
"these"
"those"
"these past"
"these last"
"the most recent"
"the remaining"
"the opening"
"the closing"

# anchor: publication, or narrative (the last date named).
[time_ago]
"ago"  sign=-1 anchor=publication
"back"  sign=-1 anchor=publication
"hence"  sign=1 anchor=publication
"from now"  sign=1 anchor=publication
"from today"  sign=1 anchor=publication
"earlier"  sign=-1 anchor=narrative
"later"  sign=1 anchor=narrative
"previously"  sign=-1 anchor=narrative
"beforehand"  sign=-1 anchor=narrative
"afterward"  sign=1 anchor=narrative
"afterwards"  sign=1 anchor=narrative

# mod: START, MID, END, ...
[time_edge]
"early"  mod=START
"early in"  mod=START
"early on"  mod=START
"earlier"  mod=START
"earlier in"  mod=START
"the beginning of"  mod=START
"the start of"  mod=START
"beginning of"  mod=START
"start of"  mod=START
"the early"  mod=START
"the early part of"  mod=START
"the first part of"  mod=START
"the opening of"  mod=START
"the onset of"  mod=START
"bright and early"  mod=START
"as early as"  mod=START
"very early"  mod=START
"mid"  mod=MID
"mid -"  mod=MID
"the middle of"  mod=MID
"middle of"  mod=MID
"midway through"  mod=MID
"halfway through"  mod=MID
"the mid"  mod=MID
"the mid -"  mod=MID
"mid-"  mod=MID
"late"  mod=END
"late in"  mod=END
"late on"  mod=END
"later"  mod=END
"later in"  mod=END
"the end of"  mod=END
"end of"  mod=END
"the late"  mod=END
"the latter part of"  mod=END
"the close of"  mod=END
"the final days of"  mod=END
"the tail end of"  mod=END
"as late as"  mod=END
"very late"  mod=END
"the last part of"  mod=END
"about"  mod=APPROX
"around"  mod=APPROX
"approximately"  mod=APPROX
"circa"  mod=APPROX
"roughly"  mod=APPROX
"nearly"  mod=APPROX
"almost"  mod=APPROX
"sometime"  mod=APPROX
"some time"  mod=APPROX
"sometime in"  mod=APPROX
"the rest of"
"the remainder of"
"the whole of"
"all of"
"most of"
"much of"
"all"
"the bulk of"
"the whole"
"the entire"
"a good part of"
"the balance of"
"post -"  mod=AFTER
"pre -"  mod=BEFORE
"post-"  mod=AFTER
"pre-"  mod=BEFORE
"early-"  mod=START
"late-"  mod=END
"the first days of"  mod=START
"the first weeks of"  mod=START
"the first months of"  mod=START
"the opening days of"  mod=START
"the opening weeks of"  mod=START
"the last days of"  mod=END
"the last weeks of"  mod=END
"the last months of"  mod=END
"the closing days of"  mod=END
"the closing weeks of"  mod=END
"the closing months of"  mod=END
"the final weeks of"  mod=END
"the final months of"  mod=END
"the second part of"  mod=END
"the turn of"  mod=START

# days: from the day of publication; part: of that day.
[time_adverb]
"today"  days=0
"yesterday"  days=-1
"tomorrow"  days=1
"tonight"  days=0 part=NI
"the day before yesterday"  days=-2
"the day after tomorrow"  days=2
"last night"  days=-1 part=NI
"yesterday night"  days=-1 part=NI
"this morning"  days=0 part=MO
"this afternoon"  days=0 part=AF
"this evening"  days=0 part=EV
"tomorrow night"  days=1 part=NI
"last evening"  days=-1 part=EV
"today night"  days=0 part=NI
"tomorrow morning"  days=1 part=MO

# Before an hour: minutes past it.
[clock_spoken]
"half past"  value=30
"quarter past"  value=15
"a quarter past"  value=15
"quarter to"  value=-15
"a quarter to"  value=-15
"five past"  value=5
"ten past"  value=10
"twenty past"  value=20
"five minutes past"  value=5
"ten minutes past"  value=10
"twenty minutes past"  value=20
"five minutes to"  value=-5
"ten minutes to"  value=-10
"twenty minutes to"  value=-20

# In a sentence with one of these "the 70s" are no years.
[decade_blocker]
"degrees"
"degree"
"temperature"
"temperatures"
"highs"
"lows"
"weather"
"humidity"
"score"
"scores"
"scored"
"percent"
"mph"
"kph"
"miles per hour"

# A value that needs no date.
[time_reference]
"now"  value=PRESENT_REF
"currently"  value=PRESENT_REF
"nowadays"  value=PRESENT_REF
"at the moment"  value=PRESENT_REF
"presently"  value=PRESENT_REF
"right now"  value=PRESENT_REF
"these days"  value=PRESENT_REF
"current"  value=PRESENT_REF
"at the present time"  value=PRESENT_REF
"at present"  value=PRESENT_REF
"recently"  value=PAST_REF
"recent"  value=PAST_REF
"lately"  value=PAST_REF
"the past"  value=PAST_REF
"the recent past"  value=PAST_REF
"formerly"  value=PAST_REF
"not long ago"  value=PAST_REF
"some time ago"  value=PAST_REF
"a long time ago"  value=PAST_REF
"long ago"  value=PAST_REF
"more recently"  value=PAST_REF
"most recently"  value=PAST_REF
"a while ago"  value=PAST_REF
"once upon a time"  value=PAST_REF
"the not - too - distant past"  value=PAST_REF
"the old days"  value=PAST_REF
"those days"  value=PAST_REF
"the future"  value=FUTURE_REF
"the near future"  value=FUTURE_REF
"the foreseeable future"  value=FUTURE_REF
"the near term"  value=FUTURE_REF
"the short term"  value=FUTURE_REF
"the not - too - distant future"  value=FUTURE_REF
"the immediate future"  value=FUTURE_REF
"the distant future"  value=FUTURE_REF
"the coming days"  value=FUTURE_REF
"the coming weeks"  value=FUTURE_REF
"the coming months"  value=FUTURE_REF
"the coming years"  value=FUTURE_REF
"coming days"  value=FUTURE_REF
"coming weeks"  value=FUTURE_REF
"coming months"  value=FUTURE_REF
"coming years"  value=FUTURE_REF
"some day"  value=FUTURE_REF
"someday"  value=FUTURE_REF
"the days ahead"  value=FUTURE_REF
"the weeks ahead"  value=FUTURE_REF
"the months ahead"  value=FUTURE_REF
"the years ahead"  value=FUTURE_REF
"as soon as possible"  value=FUTURE_REF
"the years to come"  value=FUTURE_REF
"the days to come"  value=FUTURE_REF
"the weeks to come"  value=FUTURE_REF
"the months to come"  value=FUTURE_REF
"years to come"  value=FUTURE_REF
"days to come"  value=FUTURE_REF
"weeks to come"  value=FUTURE_REF
"months to come"  value=FUTURE_REF
"the next days"  value=FUTURE_REF
"the next weeks"  value=FUTURE_REF
"the next months"  value=FUTURE_REF
"the next years"  value=FUTURE_REF
"the following days"  value=FUTURE_REF
"the following weeks"  value=FUTURE_REF
"the following months"  value=FUTURE_REF
"the following years"  value=FUTURE_REF
"the medium term"  value=FUTURE_REF
"earlier years"  value=PAST_REF
"previous years"  value=PAST_REF
"recent history"  value=PAST_REF
"recent times"  value=PAST_REF
"earlier times"  value=PAST_REF

[time_every]
"every"
"each"
"every single"
"per"

# n times in one unit.
[time_frequency]
"once"
"twice"
"thrice"
"times"
"once in"
"twice in"

[time_recurring]
"daily"  value=P1D
"nightly"  value=P1D
"weekly"  value=P1W
"biweekly"  value=P2W
"fortnightly"  value=P2W
"monthly"  value=P1M
"bimonthly"  value=P2M
"semiannual"  value=P6M
"semiannually"  value=P6M
"half - yearly"  value=P6M
"annually"  value=P1Y
"yearly"  value=P1Y
"biennial"  value=P2Y
"hourly"  value=PT1H
"24/7"  value=P1D
"twice - daily"  value=P1D
"once - daily"  value=P1D
"day - to - day"  value=P1D
"day in and day out"  value=P1D
"year - round"  value=P1Y
"year - on - year"  value=P1Y

# Alone a length of time without a number.
[time_stretch]
"a while"  value=PXX
"yearlong"  value=P1Y
"monthlong"  value=P1M
"weeklong"  value=P1W
"daylong"  value=P1D
"hourlong"  value=PT1H
"decadelong"  value=P10Y
"yearslong"  value=PXY
"monthslong"  value=PXM
"weekslong"  value=PXW
"dayslong"  value=PXD
"hourslong"  value=PTXH
"decadeslong"  value=PXY
"years - long"  value=PXY
"round - the - clock"  value=PT24H
"some time"  value=PXX
"a long time"  value=PXX
"quite some time"  value=PXX
"quite a while"  value=PXX
"a short time"  value=PXX
"a short while"  value=PXX
"a long while"  value=PXX
"a very long time"  value=PXX
"a lifetime"  value=PXY
"a generation"  value=PXY
"half a century"  value=P50Y
"three - quarters of an hour"  value=PT45M
"three quarters of an hour"  value=PT45M
"half a decade"  value=P5Y
"half a year"  value=P6M
"half an hour"  value=PT30M
"half - hour"  value=PT30M
"a half - hour"  value=PT30M
"a half hour"  value=PT30M
"a half century"  value=P50Y
"half - century"  value=P50Y
"a half - century"  value=P50Y
"an hour and a half"  value=PT1H30M
"a year and a half"  value=P1Y6M
"a day and a half"  value=P1D12H
"a minute and a half"  value=PT1M30S
"a month and a half"  value=P1M15D
"a quarter - century"  value=P25Y
"a quarter century"  value=P25Y
"a quarter of a century"  value=P25Y
"half a day"  value=PT12H
"a quarter of an hour"  value=PT15M
"half - a - century"  value=P50Y
"all day"  value=P1D
"all night"  value=P1D
"days or weeks"  value=PXD
"weeks or months"  value=PXW
"months or years"  value=PXM
"weeks and months"  value=PXW
"days and weeks"  value=PXD
"recent days"  value=PXD
"the recent days"  value=PXD
"more recent days"  value=PXD
"recent weeks"  value=PXW
"the recent weeks"  value=PXW
"more recent weeks"  value=PXW
"recent months"  value=PXM
"the recent months"  value=PXM
"more recent months"  value=PXM
"recent quarters"  value=PXQ
"the recent quarters"  value=PXQ
"more recent quarters"  value=PXQ
"recent years"  value=PXY
"the recent years"  value=PXY
"more recent years"  value=PXY
"recent decades"  value=PXY
"the recent decades"  value=PXY
"more recent decades"  value=PXY
"recent weeks and months"  value=PXW
"recent decades and years"  value=PXY

# Whole days by the calendar: month and day, or month with weekday and nth (-1 the last; least: not before that day),
# or easter: days from Easter Sunday.
[holiday]
"new year 's day"  month=1 day=1
"new year’s day"  month=1 day=1
"new years day"  month=1 day=1
"new year 's"  month=1 day=1
"new year 's eve"  month=12 day=31
"new years eve"  month=12 day=31
"new year’s eve"  month=12 day=31
"martin luther king day"  month=1 weekday=1 nth=3
"martin luther king jr. day"  month=1 weekday=1 nth=3
"mlk day"  month=1 weekday=1 nth=3
"groundhog day"  month=2 day=2
"valentine 's day"  month=2 day=14
"valentines day"  month=2 day=14
"st. valentine 's day"  month=2 day=14
"valentine’s day"  month=2 day=14
"presidents day"  month=2 weekday=1 nth=3
"presidents ' day"  month=2 weekday=1 nth=3
"president 's day"  month=2 weekday=1 nth=3
"washington 's birthday"  month=2 weekday=1 nth=3
"st. patrick 's day"  month=3 day=17
"st patrick 's day"  month=3 day=17
"saint patrick 's day"  month=3 day=17
"international women 's day"  month=3 day=8
"women 's day"  month=3 day=8
"april fools ' day"  month=4 day=1
"april fool 's day"  month=4 day=1
"april fools day"  month=4 day=1
"earth day"  month=4 day=22
"may day"  month=5 day=1
"mother 's day"  month=5 weekday=7 nth=2
"mothers ' day"  month=5 weekday=7 nth=2
"mothers day"  month=5 weekday=7 nth=2
"memorial day"  month=5 weekday=1 nth=-1
"flag day"  month=6 day=14
"father 's day"  month=6 weekday=7 nth=3
"fathers day"  month=6 weekday=7 nth=3
"juneteenth"  month=6 day=19
"independence day"  month=7 day=4
"the fourth of july"  month=7 day=4
"bastille day"  month=7 day=14
"labor day"  month=9 weekday=1 nth=1
"columbus day"  month=10 weekday=1 nth=2
"halloween"  month=10 day=31
"all saints day"  month=11 day=1
"all saints ' day"  month=11 day=1
"all souls day"  month=11 day=2
"all souls ' day"  month=11 day=2
"guy fawkes night"  month=11 day=5
"bonfire night"  month=11 day=5
"election day"  month=11 weekday=2 nth=1 least=2
"veterans day"  month=11 day=11
"veterans ' day"  month=11 day=11
"armistice day"  month=11 day=11
"remembrance day"  month=11 day=11
"thanksgiving"  month=11 weekday=4 nth=4
"thanksgiving day"  month=11 weekday=4 nth=4
"black friday"  month=11 weekday=5 nth=4 least=23
"christmas eve"  month=12 day=24
"christmas"  month=12 day=25
"christmas day"  month=12 day=25
"xmas"  month=12 day=25
"boxing day"  month=12 day=26
"st. stephen 's day"  month=12 day=26
"shrove tuesday"  easter=-47
"mardi gras"  easter=-47
"ash wednesday"  easter=-46
"palm sunday"  easter=-7
"maundy thursday"  easter=-3
"holy thursday"  easter=-3
"good friday"  easter=-2
"holy saturday"  easter=-1
"easter"  easter=0
"easter sunday"  easter=0
"easter day"  easter=0
"easter monday"  easter=1
"ascension day"  easter=39
"pentecost"  easter=49
"whit sunday"  easter=49
"whit monday"  easter=50
"pentecost monday"  easter=50
"corpus christi"  easter=60
"epiphany"  month=1 day=6
"three kings day"  month=1 day=6
"australia day"  month=1 day=26
"anzac day"  month=4 day=25
"canada day"  month=7 day=1
"victory day"  month=5 day=9

[decade_word]
"twenties"  value=192
"thirties"  value=193
"forties"  value=194
"fifties"  value=195
"sixties"  value=196
"seventies"  value=197
"eighties"  value=198
"nineties"  value=199

# add: hours after noon
[clock_meridiem]
"a.m."  add=0
"am"  add=0
"a.m"  add=0
"a. m."  add=0
"p.m."  add=12
"pm"  add=12
"p.m"  add=12
"p. m."  add=12
"in the morning"  add=0
"in the afternoon"  add=12
"in the evening"  add=12
"at night"  add=12
"o'clock in the morning"  add=0
"o'clock in the afternoon"  add=12
"o'clock in the evening"  add=12
"o'clock at night"  add=12
"o'clock"  add=0 half=unsure
"o’clock"  add=0 half=unsure
"hours"  add=0 digits=4
"hrs"  add=0 digits=4

[clock_zone]
"gmt"
"utc"
"est"
"edt"
"et"
"cst"
"cdt"
"mst"
"mdt"
"pst"
"pdt"
"bst"
"cet"
"cest"
"eet"
"eest"
"ist"
"msk"
"jst"
"kst"
"aest"
"sgt"
"hkt"
"wib"
"pkt"
"local time"  of=place
"eastern time"
"eastern standard time"
"eastern daylight time"
"central time"
"pacific time"
"mountain time"
"moscow time"
"london time"
"local"  of=place
"universal time"
"( gmt )"
"beijing time"
"central european time"

# of a year
[ordinal_quarter]
"first"  value=1
"second"  value=2
"third"  value=3
"fourth"  value=4
"1st"  value=1
"2nd"  value=2
"3rd"  value=3
"4th"  value=4
"final"  value=4

# What is still to come, before a weekday or a month: "will meet Monday". limit=yes: or what may just be over.
[future_cue]
"will"
"'ll"
"’ll"
"wo"
"shall"
"going to"
"scheduled"
"slated"
"expected to"
"expected in"
"expected on"
"expected by"
"expected for"
"expected at"
"expected early"
"expected late"
"expected later"
"expected next"
"expected this"
"supposed to"
"due"
"set to"
"plan to"
"plans to"
"planned for"
"planning to"
"planned"
"about to"
"would"
"to be held"
"aims to"
"hopes to"
"is to"
"are to"
"upcoming"
"to begin"
"warned of"
"warn of"
"warns of"
"warning of"
"as soon as"
"as early as"
"no later than"
"until"  limit=yes
"ready to"
"vowed to"
"intends to"
"intend to"
"intended to"
"agreed to"
"forecast for"
"is forecast"
"are forecast"
"invited to"
"hoped to"
"hope to"
"expects to"
"expect to"
"to take place"
"takes place"
"take place"
"to meet"
"to open"
"to close"
"to start"
"to resume"
"expires"
"begins"
"opens"
"starts"
"deadline"
"tomorrow"
"effective"
"payable"

# Right before a time: it is past.
[time_since]
"since"
"ever since"

# Past, where no tag says so: the verbs of the report's own past tense.
[past_cue]
"said"
"was"
"were"
"had"
"did"
"told"
"announced"
"reported"
"killed"
"died"
"added"
