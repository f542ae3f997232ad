# Written for rashomon, Apache-2.0. What dates a report in its own words: months, weekdays and the words around
# the date of publication. All entries are forms: they are looked up before words have lemmas.

[calendar_month]
"january"   number=1
"jan"       number=1
"february"  number=2
"feb"       number=2
"march"     number=3
"mar"       number=3
"april"     number=4
"apr"       number=4
"may"       number=5
"june"      number=6
"jun"       number=6
"july"      number=7
"jul"       number=7
"august"    number=8
"aug"       number=8
"september" number=9
"sept"      number=9
"sep"       number=9
"october"   number=10
"oct"       number=10
"november"  number=11
"nov"       number=11
"december"  number=12
"dec"       number=12

[calendar_weekday]
"monday"    number=1
"mon"       number=1
"tuesday"   number=2
"tues"      number=2
"tue"       number=2
"wednesday" number=3
"wed"       number=3
"thursday"  number=4
"thurs"     number=4
"thur"      number=4
"thu"       number=4
"friday"    number=5
"fri"       number=5
"saturday"  number=6
"sat"       number=6
"sunday"    number=7
"sun"       number=7

# Before a date or a clock that is the report's own.
[publication_cue]
"published"            kind=published
"published on"         kind=published
"published at"         kind=published
"publication date"     kind=published
"publish date"         kind=published
"pubdate"              kind=published
"date published"       kind=published
"posted"               kind=published
"posted on"            kind=published
"posted at"            kind=published
"date"                 kind=published
"dated"                kind=published
"issued"               kind=published
"issued on"            kind=published
"created"              kind=published
"release date"         kind=published
"first published"      kind=published
"first published on"   kind=published
"originally published" kind=published
"originally published on" kind=published
"updated"              kind=updated
"updated on"           kind=updated
"updated at"           kind=updated
"update"               kind=updated
"last updated"         kind=updated
"last updated on"      kind=updated
"last updated at"      kind=updated
"last modified"        kind=updated
"last modified on"     kind=updated
"last update"          kind=updated
"corrected on"         kind=updated

# Minutes east of UTC, by the letters behind a clock.
[calendar_zone]
"gmt"         offset=0
"utc"         offset=0
"z"           offset=0
"gmt / utc"   offset=0
"utc / gmt"   offset=0
"bst"         offset=60
"cet"         offset=60
"cest"        offset=120
"est"         offset=-300
"edt"         offset=-240
"cst"         offset=-360
"cdt"         offset=-300
"mst"         offset=-420
"mdt"         offset=-360
"pst"         offset=-480
"pdt"         offset=-420
"akst"        offset=-540
"akdt"        offset=-480
"hst"         offset=-600
"aest"        offset=600
"aedt"        offset=660
"nzst"        offset=720
"nzdt"        offset=780
"jst"         offset=540
"et"
"ct"
"mt"
"pt"
"local time"

[calendar_meridiem]
"am"      pm=no
"a . m ." pm=no
"a . m"   pm=no
"pm"      pm=yes
"p . m ." pm=yes
"p . m"   pm=yes

# Between the parts of such a line.
[publication_link]
"on"
"at"
"in"

# The report speaks of its own day.
[same_day_word]
"today"
"tonight"
"this morning"
"this afternoon"
"this evening"

# In the sentence of a date that is not the report's own: history, anniversaries, things to come.
[other_time_cue]
"until"
"till"
"through"
"by"
"before"
"anniversary"
"deadline"
"scheduled"
"schedule"
"set for"
"slated"
"expected"
"expects"
"planned"
"plans"
"plan"
"due"
"will"
"would"
"next"
"upcoming"
"hearing"
"trial"
"election"
"elections"
"expire"
"expires"
"target"
"goal"
"forecast"
"projected"

# Before a bare year.
[year_preposition]
"in"
"since"
"during"
"of"
"early"
"late"
"mid"
"from"

# Not the nearest day of that name.
[weekday_shifter]
"last"
"next"
"every"
"each"
"previous"
"following"
"coming"
"until"
"by"
"before"
"a"
"black"
"good"
"ash"
"super"
"holy"
"palm"
"easter"

# A report that says that it is not finished; anywhere=yes: also inside of a paragraph.
[developing_notice]
"developing story" anywhere=yes
"developing news story" anywhere=yes
"breaking news story" anywhere=yes
"breaking story"
"story is developing" anywhere=yes
"story is breaking"
"situation is developing" anywhere=yes
"check back for"
"check back with" anywhere=yes
"check back here" anywhere=yes
"will be updated"
"more details to follow"
"more to follow"
"more to come"
"refresh for updates"

# A report that takes something back.
[correction_notice]
"correction"
"corrections"
"correction appended"
"corrected to"
"has been corrected"
"was corrected"
"clarification"
"an earlier version"
"a previous version"
"an earlier headline"
"earlier version of this"
"previous version of this"
"incorrectly stated"
"incorrectly said"
"incorrectly reported"
"misstated"
"we regret the error"
"retraction"
"retracted"
