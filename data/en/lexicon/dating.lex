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

# Before a date that is the report's own.
[publication_cue]
"published"       kind=published
"published on"    kind=published
"published at"    kind=published
"publication date" kind=published
"date published"  kind=published
"posted"          kind=published
"posted on"       kind=published
"posted at"       kind=published
"date"            kind=published
"issued"          kind=published
"first published" kind=published
"originally published" kind=published
"updated"         kind=updated
"updated on"      kind=updated
"updated at"      kind=updated
"update"          kind=updated
"last updated"    kind=updated
"last updated on" kind=updated
"last updated at" kind=updated
"last modified"   kind=updated
"last update"     kind=updated
"was updated"     kind=updated
"corrected"       kind=updated
"as of"           kind=updated

# In the sentence of a date that is not the report's own: history, anniversaries, things to come.
[other_time_cue]
"since"
"until"
"till"
"anniversary"
"born"
"deadline"
"scheduled"
"expected"
"planned"
"due"
"by"
"before"
"previously"
"earlier"
"ago"
"formerly"
"history"
"originally"
"founded"
"established"
"elected"
"sentenced"
"convicted"

# A report that says that it is not finished.
[developing_notice]
"developing story"
"developing news story"
"breaking news story"
"breaking story"
"story is developing"
"story is breaking"
"situation is developing"
"check back for"
"check back with"
"check back here"
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
