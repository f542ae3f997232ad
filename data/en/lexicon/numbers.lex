# Written for rashomon, Apache-2.0.
# Numbers in words, what hedges them, and what shows that a number counts no people. Read by quantities and times.
# Entries are quoted forms: a plural says something else here ("dozen", "dozens").

# kind: unit 1-9, teen 10-19, tens 20-90, hundred, scale (thousand and up), group (dozen).
# approximate: a round word; low: what "several dozen" counts at least.
[number_word]
"zero"  value=0 kind=unit
"one"  value=1 kind=unit
"two"  value=2 kind=unit
"three"  value=3 kind=unit
"four"  value=4 kind=unit
"five"  value=5 kind=unit
"six"  value=6 kind=unit
"seven"  value=7 kind=unit
"eight"  value=8 kind=unit
"nine"  value=9 kind=unit
"ten"  value=10 kind=teen
"eleven"  value=11 kind=teen
"twelve"  value=12 kind=teen
"thirteen"  value=13 kind=teen
"fourteen"  value=14 kind=teen
"fifteen"  value=15 kind=teen
"sixteen"  value=16 kind=teen
"seventeen"  value=17 kind=teen
"eighteen"  value=18 kind=teen
"nineteen"  value=19 kind=teen
"twenty"  value=20 kind=tens
"thirty"  value=30 kind=tens
"forty"  value=40 kind=tens
"fifty"  value=50 kind=tens
"sixty"  value=60 kind=tens
"seventy"  value=70 kind=tens
"eighty"  value=80 kind=tens
"ninety"  value=90 kind=tens
"fourty"  value=40 kind=tens
"hundred"  value=100 kind=hundred
"thousand"  value=1000 kind=scale
"million"  value=1000000 kind=scale
"billion"  value=1000000000 kind=scale
"trillion"  value=1000000000000 kind=scale
"lakh"  value=100000 kind=scale
"crore"  value=10000000 kind=scale
"dozen"  value=12 kind=group approximate=yes low=24
"couple"  value=2 kind=group approximate=yes article=yes
"couple of"  value=2 kind=group approximate=yes article=yes words=1
"pair of"  value=2 kind=group article=yes words=1
"trio of"  value=3 kind=group article=yes words=1
"quartet of"  value=4 kind=group article=yes words=1

# Written onto the digits: "5m", "2k".
[number_suffix]
"k"  value=1000
"m"  value=1000000
"mn"  value=1000000
"mln"  value=1000000
"mil"  value=1000000
"b"  value=1000000000
"bn"  value=1000000000
"tn"  value=1000000000000
"trn"  value=1000000000000

[number_article]
"a"
"an"

# Inside a number: "a hundred and five".
[number_joiner]
"and"

[number_half]
"half"
"half a"
"half an"

# A whole quantity in itself. low/high: inclusive, absent = open; words: how many of the words belong to it.
[number_plural]
"tens of thousands"  vague=yes
"hundreds of thousands"  vague=yes
"tens of millions"  vague=yes
"hundreds of millions"  vague=yes
"thousands upon thousands"  vague=yes
"thousands and thousands"  vague=yes
"hundreds and hundreds"  vague=yes
"thousands"  vague=yes
"hundreds"  vague=yes
"millions"  vague=yes
"billions"  vague=yes
"tens of billions"  vague=yes
"hundreds of billions"  vague=yes
"dozens"  low=24
"dozens and dozens"  low=24
"dozens upon dozens"  low=24
"tens of"  low=20 words=1
"scores of"  low=40 words=1
"scores more"  low=40 words=1
"scores dead"  low=40 words=1
"scores killed"  low=40 words=1
"scores wounded"  low=40 words=1
"scores injured"  low=40 words=1
"scores hurt"  low=40 words=1
"scores missing"  low=40 words=1
"scores feared"  low=40 words=1
"scores were"  low=40 words=1
"scores are"  low=40 words=1
"scores have"  low=40 words=1
"scores died"  low=40 words=1
"scores others"  low=40 words=1
"scores trapped"  low=40 words=1
"scores arrested"  low=40 words=1
"scores detained"  low=40 words=1

[number_vague]
"several"
"a few"
"few"
"many"
"numerous"
"multiple"
"countless"
"a handful"
"handful of"  words=1
"a number"
"a large number"
"a small number"
"an unknown number"
"an undetermined number"
"an unspecified number"
"an undisclosed number"
"an unconfirmed number"
"a great many"
"a good many"
"a good number"
"large numbers"
"untold numbers"
"a string of"  words=2
"a score of"  words=2
"a bunch of"  words=2
"a host of"  words=2
"untold"

# Before "many" and its like these make no count.
[number_vague_blocked_after]
"how"
"too"
"as"
"so"
"not"

[number_none]
"no"
"no one"
"no - one"
"nobody"
"none"
"zero"
"nil"
"not one"
"not a single"
"not a single one"
"no single"
"neither of"  words=1
"neither was"  words=1
"neither were"  words=1
"neither is"  words=1
"neither are"  words=1
"neither has"  words=1
"neither have"  words=1

# After "no", these make no count of nothing.
[number_none_blocked_by]
"longer"
"more"
"less"
"fewer"
"doubt"
"matter"
"wonder"
"way"
"idea"
"sooner"
"later"
"better"
"worse"
"one"
","
"."
";"
":"
"!"
"?"

[number_single]
"a single"  value=1
"only a single"  value=1
"both"  value=2
"a lone"  value=1

# "one" that stands for a person or thing already named, or for people at large.
# "one" after these
[one_pronoun_after]
"the"
"this"
"that"
"another"
"any"
"every"
"each"
"which"
"every single"
"each single"
"only"
"good"
"bad"
"old"
"new"
"big"
"last"
"first"
"next"
"right"
"wrong"
"particular"
"such"
"loved"

# "one" before these
[one_pronoun_before]
"another"
"can"
"could"
"should"
"must"
"may"
"might"
"would"
"'s"
"’s"
"self"
"does"
"thing"
"point"
"side"
"hand"
"way"
"time"
"day"
"else"
"more time"

# bound: what the hedge does to the number; mod: TIMEX3's word for it before a length of time.
[quantity_hedge]
"at least"  bound=least mod=EQUAL_OR_MORE
"at the least"  bound=least mod=EQUAL_OR_MORE
"at the very least"  bound=least mod=EQUAL_OR_MORE
"at a minimum"  bound=least mod=EQUAL_OR_MORE
"a minimum of"  bound=least mod=EQUAL_OR_MORE
"minimum of"  bound=least mod=EQUAL_OR_MORE
"no fewer than"  bound=least mod=EQUAL_OR_MORE
"not fewer than"  bound=least mod=EQUAL_OR_MORE
"no less than"  bound=least mod=EQUAL_OR_MORE
"not less than"  bound=least mod=EQUAL_OR_MORE
"not under"  bound=least mod=EQUAL_OR_MORE
"at a minimum of"  bound=least mod=EQUAL_OR_MORE
"at minimum"  bound=least mod=EQUAL_OR_MORE
"a low of"  bound=least mod=EQUAL_OR_MORE
"least"  bound=least mod=EQUAL_OR_MORE
"more than"  bound=more mod=MORE_THAN
"well more than"  bound=more mod=MORE_THAN
"far more than"  bound=more mod=MORE_THAN
"many more than"  bound=more mod=MORE_THAN
"slightly more than"  bound=more mod=MORE_THAN
"a little more than"  bound=more mod=MORE_THAN
"just more than"  bound=more mod=MORE_THAN
"much more than"  bound=more mod=MORE_THAN
"over"  bound=more mod=MORE_THAN age=yes
"well over"  bound=more mod=MORE_THAN
"just over"  bound=more mod=MORE_THAN
"slightly over"  bound=more mod=MORE_THAN
"far over"  bound=more mod=MORE_THAN
"a little over"  bound=more mod=MORE_THAN
"above"  bound=more mod=MORE_THAN age=yes
"well above"  bound=more mod=MORE_THAN
"just above"  bound=more mod=MORE_THAN
"upwards of"  bound=least mod=EQUAL_OR_MORE
"upward of"  bound=more mod=MORE_THAN
"in excess of"  bound=more mod=MORE_THAN
"well in excess of"  bound=more mod=MORE_THAN
"greater than"  bound=more mod=MORE_THAN
"exceeding"  bound=more mod=MORE_THAN
"north of"  bound=more mod=MORE_THAN
"beyond"  bound=more mod=MORE_THAN
"in more than"  bound=more mod=MORE_THAN
"significantly more than"  bound=more mod=MORE_THAN
"considerably more than"  bound=more mod=MORE_THAN
"up to"  bound=most mod=EQUAL_OR_LESS
"upto"  bound=most mod=EQUAL_OR_LESS
"as many as"  bound=most mod=EQUAL_OR_LESS
"as high as"  bound=most mod=EQUAL_OR_LESS
"as much as"  bound=most mod=EQUAL_OR_LESS
"at most"  bound=most mod=EQUAL_OR_LESS
"at the most"  bound=most mod=EQUAL_OR_LESS
"no more than"  bound=most mod=EQUAL_OR_LESS
"not more than"  bound=most mod=EQUAL_OR_LESS
"no greater than"  bound=most mod=EQUAL_OR_LESS
"a maximum of"  bound=most mod=EQUAL_OR_LESS
"maximum of"  bound=most mod=EQUAL_OR_LESS
"not over"  bound=most mod=EQUAL_OR_LESS
"no over"  bound=most mod=EQUAL_OR_LESS
"perhaps as many as"  bound=most mod=EQUAL_OR_LESS
"possibly as many as"  bound=most mod=EQUAL_OR_LESS
"fewer than"  bound=below mod=LESS_THAN
"less than"  bound=below mod=LESS_THAN
"under"  bound=below mod=LESS_THAN age=yes
"below"  bound=below mod=LESS_THAN age=yes
"well under"  bound=below mod=LESS_THAN
"just under"  bound=below mod=LESS_THAN
"slightly less than"  bound=below mod=LESS_THAN
"slightly fewer than"  bound=below mod=LESS_THAN
"slightly under"  bound=below mod=LESS_THAN
"a little under"  bound=below mod=LESS_THAN
"a little less than"  bound=below mod=LESS_THAN
"just less than"  bound=below mod=LESS_THAN
"just fewer than"  bound=below mod=LESS_THAN
"far fewer than"  bound=below mod=LESS_THAN
"far less than"  bound=below mod=LESS_THAN
"well below"  bound=below mod=LESS_THAN
"just below"  bound=below mod=LESS_THAN
"much less than"  bound=below mod=LESS_THAN
"nearly"  bound=approx mod=APPROX
"almost"  bound=approx mod=APPROX
"close to"  bound=approx mod=APPROX
"closer to"  bound=approx mod=APPROX
"near"  bound=approx mod=APPROX
"virtually"  bound=approx mod=APPROX
"practically"  bound=approx mod=APPROX
"about"  bound=approx mod=APPROX
"around"  bound=approx mod=APPROX
"some"  bound=approx mod=APPROX
"roughly"  bound=approx mod=APPROX
"approximately"  bound=approx mod=APPROX
"approx"  bound=approx mod=APPROX
"approx."  bound=approx mod=APPROX
"an estimated"  bound=approx mod=APPROX
"estimated"  bound=approx mod=APPROX
"perhaps"  bound=approx mod=APPROX
"maybe"  bound=approx mod=APPROX
"possibly"  bound=approx mod=APPROX
"probably"  bound=approx mod=APPROX
"circa"  bound=approx mod=APPROX
"c."  bound=approx mod=APPROX
"ca."  bound=approx mod=APPROX
"in the region of"  bound=approx mod=APPROX
"in the neighborhood of"  bound=approx mod=APPROX
"in the vicinity of"  bound=approx mod=APPROX
"on the order of"  bound=approx mod=APPROX
"somewhere around"  bound=approx mod=APPROX
"something like"  bound=approx mod=APPROX
"more or less"  bound=approx mod=APPROX
"reportedly"  bound=approx mod=APPROX
"anywhere around"  bound=approx mod=APPROX
"just about"  bound=approx mod=APPROX
"just shy of"  bound=approx mod=APPROX
"shy of"  bound=approx mod=APPROX
"just short of"  bound=approx mod=APPROX
"an approximate"  bound=approx mod=APPROX
"presumably"  bound=approx mod=APPROX
"an average of"  bound=approx mod=APPROX
"approaching"  bound=approx mod=APPROX
"~"  bound=approx mod=APPROX
"≈"  bound=approx mod=APPROX
"about about"  bound=approx mod=APPROX
"or about"  bound=approx mod=APPROX
"a total of"  bound=exact
"total of"  bound=exact
"a combined total of"  bound=exact
"a combined"  bound=exact
"a record"  bound=exact
"exactly"  bound=exact
"precisely"  bound=exact
"just"  bound=exact
"only"  bound=exact
"a mere"  bound=exact
"a staggering"  bound=exact
"a whopping"  bound=exact
"an astonishing"  bound=exact
"an unprecedented"  bound=exact
"an initial"  bound=exact
"an official"  bound=exact
"as few as"  bound=least mod=EQUAL_OR_MORE
"as little as"  bound=least mod=EQUAL_OR_MORE

[quantity_hedge_after]
"or more"  bound=least mod=EQUAL_OR_MORE
"or above"  bound=least mod=EQUAL_OR_MORE
"or greater"  bound=least mod=EQUAL_OR_MORE
"and more"  bound=least mod=EQUAL_OR_MORE
"and above"  bound=least mod=EQUAL_OR_MORE
"and up"  bound=least mod=EQUAL_OR_MORE
"and counting"  bound=least mod=EQUAL_OR_MORE
"plus"  bound=least mod=EQUAL_OR_MORE
"- plus"  bound=least mod=EQUAL_OR_MORE
"+"  bound=least mod=EQUAL_OR_MORE
"at least"  bound=least mod=EQUAL_OR_MORE
"or better"  bound=least mod=EQUAL_OR_MORE
"or higher"  bound=least mod=EQUAL_OR_MORE
"or fewer"  bound=most mod=EQUAL_OR_LESS
"or less"  bound=most mod=EQUAL_OR_LESS
"or under"  bound=most mod=EQUAL_OR_LESS
"or below"  bound=most mod=EQUAL_OR_LESS
"at most"  bound=most mod=EQUAL_OR_LESS
"tops"  bound=most mod=EQUAL_OR_LESS
"at the most"  bound=most mod=EQUAL_OR_LESS
"or so"  bound=approx mod=APPROX
"odd"  bound=approx mod=APPROX
"- odd"  bound=approx mod=APPROX
"- some"  bound=approx mod=APPROX
"or thereabouts"  bound=approx mod=APPROX
"give or take"  bound=approx mod=APPROX

# on top of what was counted before
[quantity_more_before]
"another"  alone=yes
"a further"
"an additional"
"an extra"
"yet another"
"further"
"additional"
"still another"
"one additional"

[quantity_more_after]
"more"
"additional"
"further"
"extra"
"other additional"

[range_open]
"between"  join=and
"from"
"rose by"
"risen by"
"rise by"
"rises by"
"rising by"
"increased by"
"climbed by"
"jumped by"
"grew by"
"grown by"
"up by"
"anywhere from"
"anywhere between"  join=and
"somewhere between"  join=and
"a range of"
"ranging from"

# join=and needs "between" before the first number
[range_join]
"to"  score=yes
"or"
"-"  score=yes
"–"  score=yes
"—"  score=yes
"- to -"
"or perhaps"
"or even"
"or maybe"
"or possibly"
"and possibly"
"and perhaps"
"to about"
"to around"
"or as many as"
"to as many as"
"and"  join=and

# "rose from 5 to 7": two counts, not a range
[count_change]
"rose"
correct
adjust
amend
downgrade
rise
climb
jump
increase
grow
go
move
change
swell
soar
surge
leap
raise
revise
update
upgrade
drop
fall
decline
lower
reduce
decrease
shrink
cut
double
triple
up
down
bring
expand

# sports results and votes: "won 3-1", "a 52-48 vote"
[score_cue]
win
lose
beat
defeat
draw
tie
victory
loss
vote
score
lead
trail
match
game
ruling
margin
goal
innings
set
approve
pass
rule

# ---- numbers that count no people ----
# refuse: percent, money, measure, time, age, identifier, ordinal, score, clock.
# right after the number, or joined to it: "5 km", "5-km", "5km"
[number_unit]
"percent"  refuse=percent
"per cent"  refuse=percent
"%"  refuse=percent
"pct"  refuse=percent
"pct."  refuse=percent
"percentage point"  refuse=percent
"percentage points"  refuse=percent
"percentile"  refuse=percent
"basis point"  refuse=percent
"basis points"  refuse=percent
"pc"  refuse=percent
"per - cent"  refuse=percent
"fold"  refuse=percent
"times"  refuse=percent
"- fold"  refuse=percent
"- time"  refuse=percent
"- times"  refuse=percent
"dollar"  refuse=money
"dollars"  refuse=money
"cent"  refuse=money
"cents"  refuse=money
"euro"  refuse=money
"euros"  refuse=money
"rupee"  refuse=money
"rupees"  refuse=money
"yen"  refuse=money
"yuan"  refuse=money
"renminbi"  refuse=money
"won"  refuse=money
"peso"  refuse=money
"pesos"  refuse=money
"real"  refuse=money
"reais"  refuse=money
"ruble"  refuse=money
"rubles"  refuse=money
"rouble"  refuse=money
"roubles"  refuse=money
"franc"  refuse=money
"francs"  refuse=money
"mark"  refuse=money
"marks"  refuse=money
"lira"  refuse=money
"shekel"  refuse=money
"shekels"  refuse=money
"riyal"  refuse=money
"riyals"  refuse=money
"dinar"  refuse=money
"dinars"  refuse=money
"dirham"  refuse=money
"dirhams"  refuse=money
"rand"  refuse=money
"naira"  refuse=money
"shilling"  refuse=money
"shillings"  refuse=money
"krona"  refuse=money
"kronor"  refuse=money
"krone"  refuse=money
"kroner"  refuse=money
"baht"  refuse=money
"ringgit"  refuse=money
"rupiah"  refuse=money
"colones"  refuse=money
"lempiras"  refuse=money
"quetzales"  refuse=money
"cordobas"  refuse=money
"bolivars"  refuse=money
"sucres"  refuse=money
"intis"  refuse=money
"sol"  refuse=money
"soles"  refuse=money
"usd"  refuse=money
"eur"  refuse=money
"gbp"  refuse=money
"afghanis"  refuse=money
"pence"  refuse=money
"australes"  refuse=money
"cruzados"  refuse=money
"guaranies"  refuse=money
"dong"  refuse=money
"taka"  refuse=money
"birr"  refuse=money
"cedi"  refuse=money
"cedis"  refuse=money
"hryvnia"  refuse=money
"hryvnias"  refuse=money
"zloty"  refuse=money
"forints"  refuse=money
"u.s. dollars"  refuse=money
"us dollars"  refuse=money
"million dollars"  refuse=money
"metre"  refuse=measure
"metres"  refuse=measure
"meter"  refuse=measure
"meters"  refuse=measure
"kilometre"  refuse=measure
"kilometres"  refuse=measure
"kilometer"  refuse=measure
"kilometers"  refuse=measure
"mile"  refuse=measure
"miles"  refuse=measure
"foot"  refuse=measure
"feet"  refuse=measure
"yard"  refuse=measure
"yards"  refuse=measure
"inch"  refuse=measure
"inches"  refuse=measure
"centimetre"  refuse=measure
"centimetres"  refuse=measure
"centimeter"  refuse=measure
"centimeters"  refuse=measure
"millimetre"  refuse=measure
"millimetres"  refuse=measure
"millimeter"  refuse=measure
"millimeters"  refuse=measure
"hectare"  refuse=measure
"hectares"  refuse=measure
"acre"  refuse=measure
"acres"  refuse=measure
"kilogram"  refuse=measure
"kilograms"  refuse=measure
"kilogramme"  refuse=measure
"kilogrammes"  refuse=measure
"kilo"  refuse=measure
"kilos"  refuse=measure
"gram"  refuse=measure
"grams"  refuse=measure
"gramme"  refuse=measure
"grammes"  refuse=measure
"pound"  refuse=measure
"pounds"  refuse=measure
"ounce"  refuse=measure
"ounces"  refuse=measure
"tonne"  refuse=measure
"tonnes"  refuse=measure
"ton"  refuse=measure
"tons"  refuse=measure
"liter"  refuse=measure
"liters"  refuse=measure
"litre"  refuse=measure
"litres"  refuse=measure
"gallon"  refuse=measure
"gallons"  refuse=measure
"barrel"  refuse=measure
"barrels"  refuse=measure
"degree"  refuse=measure
"degrees"  refuse=measure
"knot"  refuse=measure
"knots"  refuse=measure
"volt"  refuse=measure
"volts"  refuse=measure
"watt"  refuse=measure
"watts"  refuse=measure
"kilowatt"  refuse=measure
"kilowatts"  refuse=measure
"megawatt"  refuse=measure
"megawatts"  refuse=measure
"gigawatt"  refuse=measure
"gigawatts"  refuse=measure
"megabyte"  refuse=measure
"megabytes"  refuse=measure
"gigabyte"  refuse=measure
"gigabytes"  refuse=measure
"kilobyte"  refuse=measure
"kilobytes"  refuse=measure
"byte"  refuse=measure
"bytes"  refuse=measure
"bit"  refuse=measure
"bits"  refuse=measure
"hertz"  refuse=measure
"decibel"  refuse=measure
"decibels"  refuse=measure
"caliber"  refuse=measure
"calibers"  refuse=measure
"calibre"  refuse=measure
"calibres"  refuse=measure
"horsepower"  refuse=measure
"kiloton"  refuse=measure
"kilotons"  refuse=measure
"megaton"  refuse=measure
"megatons"  refuse=measure
"point"  refuse=measure
"points"  refuse=measure
"carat"  refuse=measure
"carats"  refuse=measure
"pixel"  refuse=measure
"pixels"  refuse=measure
"megapixel"  refuse=measure
"megapixels"  refuse=measure
"lap"  refuse=measure
"laps"  refuse=measure
"mph"  refuse=measure
"kph"  refuse=measure
"nautical mile"  refuse=measure
"nautical miles"  refuse=measure
"square meter"  refuse=measure
"square meters"  refuse=measure
"square metre"  refuse=measure
"square metres"  refuse=measure
"square mile"  refuse=measure
"square miles"  refuse=measure
"square foot"  refuse=measure
"square feet"  refuse=measure
"square kilometer"  refuse=measure
"square kilometers"  refuse=measure
"square kilometre"  refuse=measure
"square kilometres"  refuse=measure
"cubic meter"  refuse=measure
"cubic meters"  refuse=measure
"cubic metre"  refuse=measure
"cubic metres"  refuse=measure
"cubic foot"  refuse=measure
"cubic feet"  refuse=measure
"cubic yard"  refuse=measure
"cubic yards"  refuse=measure
"light year"  refuse=measure
"light years"  refuse=measure
"league"  refuse=measure
"leagues"  refuse=measure
"furlong"  refuse=measure
"furlongs"  refuse=measure
"fathom"  refuse=measure
"fathoms"  refuse=measure
"bushel"  refuse=measure
"bushels"  refuse=measure
"quart"  refuse=measure
"quarts"  refuse=measure
"pint"  refuse=measure
"pints"  refuse=measure
"cup"  refuse=measure
"cups"  refuse=measure
"tablespoon"  refuse=measure
"tablespoons"  refuse=measure
"teaspoon"  refuse=measure
"teaspoons"  refuse=measure
"km"  refuse=measure
"kms"  refuse=measure
"cm"  refuse=measure
"mm"  refuse=measure
"m"  refuse=measure
"ft"  refuse=measure
"ft."  refuse=measure
"in."  refuse=measure
"mi"  refuse=measure
"mi."  refuse=measure
"yd"  refuse=measure
"yds"  refuse=measure
"kg"  refuse=measure
"kgs"  refuse=measure
"g"  refuse=measure
"mg"  refuse=measure
"lb"  refuse=measure
"lbs"  refuse=measure
"lb."  refuse=measure
"lbs."  refuse=measure
"oz"  refuse=measure
"oz."  refuse=measure
"l"  refuse=measure
"ml"  refuse=measure
"ha"  refuse=measure
"km/h"  refuse=measure
"kmh"  refuse=measure
"kmph"  refuse=measure
"m.p.h."  refuse=measure
"km / h"  refuse=measure
"°"  refuse=measure
"° c"  refuse=measure
"° f"  refuse=measure
"°c"  refuse=measure
"°f"  refuse=measure
"degrees celsius"  refuse=measure
"degrees fahrenheit"  refuse=measure
"celsius"  refuse=measure
"fahrenheit"  refuse=measure
"magnitude"  refuse=measure
"- magnitude"  refuse=measure
"hp"  refuse=measure
"kw"  refuse=measure
"mw"  refuse=measure
"gw"  refuse=measure
"kwh"  refuse=measure
"mb"  refuse=measure
"gb"  refuse=measure
"tb"  refuse=measure
"hz"  refuse=measure
"khz"  refuse=measure
"mhz"  refuse=measure
"ghz"  refuse=measure
"db"  refuse=measure
"cc"  refuse=measure
"rpm"  refuse=measure
"bpm"  refuse=measure
"mg/dl"  refuse=measure
"psi"  refuse=measure
"story"  refuse=measure
"storey"  refuse=measure
"stories"  refuse=measure
"storeys"  refuse=measure
"floor"  refuse=measure
"floors"  refuse=measure
"- story"  refuse=measure
"- storey"  refuse=measure
"gauge"  refuse=measure
"gauge shotgun"  refuse=measure
"- caliber"  refuse=measure
"- calibre"  refuse=measure
"rounds per minute"  refuse=measure
"'"  refuse=measure
"seconds"  refuse=time
"minute"  refuse=time
"minutes"  refuse=time
"hour"  refuse=time
"hours"  refuse=time
"day"  refuse=time
"days"  refuse=time
"night"  refuse=time
"nights"  refuse=time
"week"  refuse=time
"weeks"  refuse=time
"fortnight"  refuse=time
"fortnights"  refuse=time
"weekend"  refuse=time
"weekends"  refuse=time
"month"  refuse=time
"months"  refuse=time
"quarter"  refuse=time
"quarters"  refuse=time
"year"  refuse=time
"years"  refuse=time
"decade"  refuse=time
"decades"  refuse=time
"generation"  refuse=time
"generations"  refuse=time
"season"  refuse=time
"seasons"  refuse=time
"semester"  refuse=time
"semesters"  refuse=time
"century"  refuse=time
"centuries"  refuse=time
"millennium"  refuse=time
"millennia"  refuse=time
"hr"  refuse=time
"hrs"  refuse=time
"hr."  refuse=time
"hrs."  refuse=time
"min"  refuse=time
"mins"  refuse=time
"min."  refuse=time
"sec"  refuse=time
"secs"  refuse=time
"sec."  refuse=time
"yr"  refuse=time
"yrs"  refuse=time
"yr."  refuse=time
"yrs."  refuse=time
"s ago"  refuse=time
"a.m."  refuse=clock
"p.m."  refuse=clock
"am"  refuse=clock
"pm"  refuse=clock
"a.m"  refuse=clock
"p.m"  refuse=clock
"o'clock"  refuse=clock
"o’clock"  refuse=clock
"gmt"  refuse=clock
"utc"  refuse=clock
"est"  refuse=clock
"edt"  refuse=clock
"cst"  refuse=clock
"cdt"  refuse=clock
"mst"  refuse=clock
"mdt"  refuse=clock
"pst"  refuse=clock
"pdt"  refuse=clock
"bst"  refuse=clock
"cet"  refuse=clock
"cest"  refuse=clock
"ist"  refuse=clock
"hours gmt"  refuse=clock
"local time"  refuse=clock
"hrs gmt"  refuse=clock
"noon"  refuse=clock
"midnight"  refuse=clock
"in the morning"  refuse=clock
"in the afternoon"  refuse=clock
"in the evening"  refuse=clock
"at night"  refuse=clock
"h"  refuse=clock
"year - old"  refuse=age
"year - olds"  refuse=age
"- year - old"  refuse=age
"- year - olds"  refuse=age
"years old"  refuse=age
"year old"  refuse=age
"year olds"  refuse=age
"years of age"  refuse=age
"years - old"  refuse=age
"month - old"  refuse=age
"- month - old"  refuse=age
"- month - olds"  refuse=age
"months old"  refuse=age
"month old"  refuse=age
"week - old"  refuse=age
"- week - old"  refuse=age
"weeks old"  refuse=age
"day - old"  refuse=age
"- day - old"  refuse=age
"days old"  refuse=age
"yo"  refuse=age
"y.o."  refuse=age
"y/o"  refuse=age
"yrs old"  refuse=age
"yr old"  refuse=age
"yr - old"  refuse=age
"- yr - old"  refuse=age
"yr. old"  refuse=age
"- years - old"  refuse=age
"hour - old"  refuse=age
"- hour - old"  refuse=age
"- hours - old"  refuse=age
"- day - olds"  refuse=age
"something"  refuse=age
"- something"  refuse=age
"- somethings"  refuse=age
"block"  refuse=identifier
"block of"  refuse=identifier
"hundred block"  refuse=identifier
"- block"  refuse=identifier

# May stand between a number and its unit: "20 long years".
[number_unit_adjective]
"long"
"full"
"straight"
"consecutive"
"whole"
"further"
"more"
"successive"
"square"
"cubic"
"nautical"
"calendar"
"business"
"working"
"solid"
"odd"
"short"
"entire"
"additional"
"extra"
"other"
"u.s."
"us"
"canadian"
"australian"
"million"
"billion"
"trillion"
"thousand"
"hundred"
"of"
"millions"
"thousands"
"billions"
"hundreds"
"metric"

# Before a number of four digits these make it a year.
[year_before]
"in"
"since"
"until"
"till"
"during"
"from"
"by"
"before"
"after"
"early"
"late"
"mid"
"year"
"circa"
"of"
"spring"
"summer"
"autumn"
"fall"
"winter"
"season"
"january"
"february"
"march"
"april"
"may"
"june"
"july"
"august"
"september"
"october"
"november"
"december"
"jan."
"feb."
"mar."
"apr."
"jun."
"jul."
"aug."
"sep."
"sept."
"oct."
"nov."
"dec."
"fiscal"
"©"
"copyright"
"election"

# right before the number: "Flight 370", "aged 22", "$5"
[number_introducer]
"$"  refuse=money
"us$"  refuse=money
"u.s.$"  refuse=money
"us $"  refuse=money
"a$"  refuse=money
"c$"  refuse=money
"£"  refuse=money
"€"  refuse=money
"¥"  refuse=money
"₹"  refuse=money
"₦"  refuse=money
"rs"  refuse=money
"rs."  refuse=money
"r$"  refuse=money
"usd"  refuse=money
"eur"  refuse=money
"gbp"  refuse=money
"hk$"  refuse=money
"nz$"  refuse=money
"s$"  refuse=money
"nt$"  refuse=money
"au$"  refuse=money
"ca$"  refuse=money
"u.s. $"  refuse=money
"canadian $"  refuse=money
"australian $"  refuse=money
"₽"  refuse=money
"₩"  refuse=money
"₪"  refuse=money
"aged"  refuse=age
"age"  refuse=age
"ages"  refuse=age
"aged between"  refuse=age
"ages of"  refuse=age
"age of"  refuse=age
"aged about"  refuse=age
"aged around"  refuse=age
"between the ages of"  refuse=age
"ages between"  refuse=age
"the age of"  refuse=age
"ages from"  refuse=age
"aged from"  refuse=age
"aged under"  refuse=age
"aged over"  refuse=age
"aged just"  refuse=age
"age :"  refuse=age
"turned"  refuse=age
"turning"  refuse=age
"turns"  refuse=age
"magnitude"  refuse=measure
"a magnitude"  refuse=measure
"magnitude of"  refuse=measure
"a magnitude of"  refuse=measure
"degrees"  refuse=measure
"temperature of"  refuse=measure
"category"  refuse=measure
"level"  refuse=measure
"phase"  refuse=measure
"stage"  refuse=measure
"grade"  refuse=measure
"tier"  refuse=measure
"class"  refuse=measure
"scale of"  refuse=measure
"size"  refuse=measure
"no"  refuse=identifier digits=yes
"no."  refuse=identifier
"nos."  refuse=identifier
"number"  refuse=identifier
"#"  refuse=identifier
"flight"  refuse=identifier
"flights"  refuse=identifier
"highway"  refuse=identifier
"hwy"  refuse=identifier
"hwy."  refuse=identifier
"route"  refuse=identifier
"rte"  refuse=identifier
"rte."  refuse=identifier
"interstate"  refuse=identifier
"road"  refuse=identifier
"rd."  refuse=identifier
"freeway"  refuse=identifier
"autopista"  refuse=identifier
"article"  refuse=identifier
"articles"  refuse=identifier
"section"  refuse=identifier
"sections"  refuse=identifier
"sec."  refuse=identifier
"paragraph"  refuse=identifier
"page"  refuse=identifier
"pages"  refuse=identifier
"p."  refuse=identifier
"pp."  refuse=identifier
"chapter"  refuse=identifier
"chapters"  refuse=identifier
"verse"  refuse=identifier
"room"  refuse=identifier
"rooms"  refuse=identifier
"apartment"  refuse=identifier
"apt"  refuse=identifier
"apt."  refuse=identifier
"suite"  refuse=identifier
"unit"  refuse=identifier
"building"  refuse=identifier
"gate"  refuse=identifier
"platform"  refuse=identifier
"terminal"  refuse=identifier
"channel"  refuse=identifier
"line"  refuse=identifier
"track"  refuse=identifier
"pier"  refuse=identifier
"exit"  refuse=identifier
"mile marker"  refuse=identifier
"kilometer marker"  refuse=identifier
"boeing"  refuse=identifier
"airbus"  refuse=identifier
"resolution"  refuse=identifier
"act"  refuse=identifier
"amendment"  refuse=identifier
"title"  refuse=identifier
"rule"  refuse=identifier
"form"  refuse=identifier
"bill"  refuse=identifier
"proposition"  refuse=identifier
"prop"  refuse=identifier
"prop."  refuse=identifier
"measure"  refuse=identifier
"case"  refuse=identifier
"docket"  refuse=identifier
"lot"  refuse=identifier
"box"  refuse=identifier
"p.o. box"  refuse=identifier
"po box"  refuse=identifier
"zip"  refuse=identifier
"zip code"  refuse=identifier
"area code"  refuse=identifier
"code"  refuse=identifier
"badge"  refuse=identifier
"group"  refuse=identifier
"district"  refuse=identifier
"precinct"  refuse=identifier
"ward"  refuse=identifier
"zone"  refuse=identifier
"sector"  refuse=identifier
"area"  refuse=identifier
"region"  refuse=identifier
"division"  refuse=identifier
"brigade"  refuse=identifier
"battalion"  refuse=identifier
"regiment"  refuse=identifier
"squadron"  refuse=identifier
"local"  refuse=identifier
"episode"  refuse=identifier
"volume"  refuse=identifier
"vol"  refuse=identifier
"vol."  refuse=identifier
"issue"  refuse=identifier
"version"  refuse=identifier
"model"  refuse=identifier
"type"  refuse=identifier
"mark"  refuse=identifier
"mk"  refuse=identifier
"mk."  refuse=identifier
"world war"  refuse=identifier
"apollo"  refuse=identifier
"formula"  refuse=identifier
"figure"  refuse=identifier
"fig"  refuse=identifier
"fig."  refuse=identifier
"table"  refuse=identifier
"annex"  refuse=identifier
"appendix"  refuse=identifier
"ext"  refuse=identifier
"ext."  refuse=identifier
"extension"  refuse=identifier
"tel"  refuse=identifier
"tel."  refuse=identifier
"phone"  refuse=identifier
"call"  refuse=identifier
"called"  refuse=identifier
"calling"  refuse=identifier
"dial"  refuse=identifier
"dialed"  refuse=identifier
"dialled"  refuse=identifier
"dialing"  refuse=identifier
"text"  refuse=identifier
"pin"  refuse=identifier
"id"  refuse=identifier
"isbn"  refuse=identifier
"gj"  refuse=identifier
"agent"  refuse=identifier
"camp"  refuse=identifier
"checkpoint"  refuse=identifier
"block"  refuse=identifier
"tower"  refuse=identifier
"bay"  refuse=identifier
"cell"  refuse=identifier
"hall"  refuse=identifier
"pump"  refuse=identifier
"reactor"  refuse=identifier
"units"  refuse=identifier
"week"  refuse=identifier digits=yes
"day"  refuse=identifier
"round"  refuse=identifier
"game"  refuse=identifier
"lane"  refuse=identifier
"seat"  refuse=identifier
"row"  refuse=identifier
"bus"  refuse=identifier
"train"  refuse=identifier
"tram"  refuse=identifier
"engine"  refuse=identifier
"interstate highway"  refuse=identifier
"state road"  refuse=identifier
"state route"  refuse=identifier
"county road"  refuse=identifier
"u.s. highway"  refuse=identifier
"us highway"  refuse=identifier
"u.s. route"  refuse=identifier
"u.s."  refuse=identifier
"i -"  refuse=identifier
"m -"  refuse=identifier
"a -"  refuse=identifier
"ak -"  refuse=identifier
"sr -"  refuse=identifier
"us -"  refuse=identifier
"ground"  refuse=identifier
"image"  refuse=identifier
"photo"  refuse=identifier
"slide"  refuse=identifier
"picture"  refuse=identifier
"caption"  refuse=identifier
"video"  refuse=identifier
"milepost"  refuse=identifier
"mp"  refuse=identifier
"us"  refuse=identifier
"law"  refuse=identifier
"decree"  refuse=identifier
"operation"  refuse=identifier
"psalm"  refuse=identifier
"matthew"  refuse=identifier
"task force"  refuse=identifier
"news"  refuse=identifier
"newscenter"  refuse=identifier
"studio"  refuse=identifier

# what a number is a count of, whatever else it may be: "112 hurt"
[counted_word]
"people"
"persons"
"dead"
"killed"
"died"
"hurt"
"injured"
"wounded"
"missing"
"others"
"more"
"passengers"
"victims"
"deaths"
"soldiers"
"civilians"
"women"
"men"
"children"
"arrests"
"were"
"have"

# digits that are a name in themselves
[number_name]
"911"
"9/11"
"9-11"
"24/7"
"7/7"
"999"
"112"
"411"
"50/50"
"fifty - fifty"
"50 - 50"
"90210"
"101st"
"one - on - one"
"one - way"
"one - sided"
"one - time"
"two - way"
"zero - tolerance"
"zero tolerance"
"number one"
"ground zero"
"patient zero"
"catch - 22"
"world war one"
"world war two"
"world war ii"
"first - person"
"one by one"
"one at a time"
"two by two"
"day one"
"square one"
"one - off"
"one - third"
"two - thirds"
"one third"
"two thirds"
"three quarters"
"three - quarters"
"one - quarter"
"one quarter"
"one half"
"one - half"
"one - fifth"
"three - fourths"
"two - fifths"
"three - fifths"
"four - fifths"

# "473 East 52nd Street"
[street_word]
"street"
"st"
"st."
"avenue"
"ave"
"ave."
"av."
"road"
"rd"
"rd."
"boulevard"
"blvd"
"blvd."
"drive"
"dr"
"dr."
"lane"
"ln"
"ln."
"court"
"ct"
"ct."
"place"
"pl"
"pl."
"way"
"highway"
"hwy"
"hwy."
"parkway"
"pkwy"
"pkwy."
"terrace"
"ter."
"circle"
"cir."
"square"
"plaza"
"alley"
"trail"
"turnpike"
"expressway"
"crescent"
"close"
"row"
"walk"
"broadway"
"calle"
"avenida"

# Between the ages in a list ("ages 15, 18 and 22"), and between a number and its total ("Image 3 of 10").
[age_list_join]
","
"and"
", and"
"or"
"&"
"- and"
"- or"

[identifier_total_join]
"of"
"/"

# Opens a share ("one in five of those who fall ill"), which counts nobody.
[share_word]
"one in"
"one in every"
"one out of"
"one out of every"
"one of every"
"1 in"
"1 in every"
"1 out of"

[fraction_word]
"half"
"halves"
"third"
"thirds"
"fourth"
"fourths"
"fifth"
"fifths"
"sixth"
"sixths"
"seventh"
"sevenths"
"eighth"
"eighths"
"ninth"
"ninths"
"tenth"
"tenths"
"quarter"
"quarters"

[ordinal_word]
"first"  value=1
"second"  value=2
"third"  value=3
"fourth"  value=4
"fifth"  value=5
"sixth"  value=6
"seventh"  value=7
"eighth"  value=8
"ninth"  value=9
"tenth"  value=10
"eleventh"  value=11
"twelfth"  value=12
"thirteenth"  value=13
"fourteenth"  value=14
"fifteenth"  value=15
"sixteenth"  value=16
"seventeenth"  value=17
"eighteenth"  value=18
"nineteenth"  value=19
"twentieth"  value=20
"twenty - first"  value=21
"twenty - second"  value=22
"twenty - third"  value=23
"twenty - fourth"  value=24
"twenty - fifth"  value=25
"twenty - sixth"  value=26
"twenty - seventh"  value=27
"twenty - eighth"  value=28
"twenty - ninth"  value=29
"thirtieth"  value=30
"thirty - first"  value=31
"thirty - second"  value=32
"thirty - third"  value=33
"thirty - fourth"  value=34
"thirty - fifth"  value=35
"thirty - sixth"  value=36
"thirty - seventh"  value=37
"thirty - eighth"  value=38
"thirty - ninth"  value=39
"fortieth"  value=40
"forty - first"  value=41
"forty - second"  value=42
"forty - third"  value=43
"forty - fourth"  value=44
"forty - fifth"  value=45
"forty - sixth"  value=46
"forty - seventh"  value=47
"forty - eighth"  value=48
"forty - ninth"  value=49
"fiftieth"  value=50
"fifty - first"  value=51
"fifty - second"  value=52
"fifty - third"  value=53
"fifty - fourth"  value=54
"fifty - fifth"  value=55
"fifty - sixth"  value=56
"fifty - seventh"  value=57
"fifty - eighth"  value=58
"fifty - ninth"  value=59
"sixtieth"  value=60
"sixty - first"  value=61
"sixty - second"  value=62
"sixty - third"  value=63
"sixty - fourth"  value=64
"sixty - fifth"  value=65
"sixty - sixth"  value=66
"sixty - seventh"  value=67
"sixty - eighth"  value=68
"sixty - ninth"  value=69
"seventieth"  value=70
"seventy - first"  value=71
"seventy - second"  value=72
"seventy - third"  value=73
"seventy - fourth"  value=74
"seventy - fifth"  value=75
"seventy - sixth"  value=76
"seventy - seventh"  value=77
"seventy - eighth"  value=78
"seventy - ninth"  value=79
"eightieth"  value=80
"eighty - first"  value=81
"eighty - second"  value=82
"eighty - third"  value=83
"eighty - fourth"  value=84
"eighty - fifth"  value=85
"eighty - sixth"  value=86
"eighty - seventh"  value=87
"eighty - eighth"  value=88
"eighty - ninth"  value=89
"ninetieth"  value=90
"ninety - first"  value=91
"ninety - second"  value=92
"ninety - third"  value=93
"ninety - fourth"  value=94
"ninety - fifth"  value=95
"ninety - sixth"  value=96
"ninety - seventh"  value=97
"ninety - eighth"  value=98
"ninety - ninth"  value=99
"hundredth"  value=100
"thousandth"  value=1000
"millionth"  value=1000000
