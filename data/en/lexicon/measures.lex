# Measures other than counts of people, for where accounts differ: how far, how deep, how strong, how much.
# Written for rashomon, Apache-2.0. Read by src/claims/particulars.cpp.

# Right after the number, or joined to it. dimension: what can be compared; milli: thousandths of the dimension's base unit
# (metre, kilogram, square metre, metre a second) in one of these; kind: what topics may ask for instead of a dimension.
[measure_unit]
"millimetres"  dimension=length milli=1
"millimeters"  dimension=length milli=1
"mm"           dimension=length milli=1
"centimetres"  dimension=length milli=10
"centimeters"  dimension=length milli=10
"cm"           dimension=length milli=10
"metre"        dimension=length milli=1000
"metres"       dimension=length milli=1000
"meter"        dimension=length milli=1000
"meters"       dimension=length milli=1000
"m"            dimension=length milli=1000
"kilometre"    dimension=length milli=1000000
"kilometres"   dimension=length milli=1000000
"kilometer"    dimension=length milli=1000000
"kilometers"   dimension=length milli=1000000
"km"           dimension=length milli=1000000
"mile"         dimension=length milli=1609344
"miles"        dimension=length milli=1609344
"foot"         dimension=length milli=305
"feet"         dimension=length milli=305
"ft"           dimension=length milli=305
"ft."          dimension=length milli=305
"yard"         dimension=length milli=914
"yards"        dimension=length milli=914
"inch"         dimension=length milli=25
"inches"       dimension=length milli=25
"kilogram"     dimension=mass milli=1000
"kilograms"    dimension=mass milli=1000
"kilogramme"   dimension=mass milli=1000
"kilogrammes"  dimension=mass milli=1000
"kilo"         dimension=mass milli=1000
"kilos"        dimension=mass milli=1000
"kg"           dimension=mass milli=1000
"pound"        dimension=mass milli=454
"pounds"       dimension=mass milli=454
"lb"           dimension=mass milli=454
"lbs"          dimension=mass milli=454
"ton"          dimension=mass milli=1000000
"tons"         dimension=mass milli=1000000
"tonne"        dimension=mass milli=1000000
"tonnes"       dimension=mass milli=1000000
"acre"         dimension=area milli=4046856
"acres"        dimension=area milli=4046856
"hectare"      dimension=area milli=10000000
"hectares"     dimension=area milli=10000000
"square kilometres" dimension=area milli=1000000000
"square kilometers" dimension=area milli=1000000000
"square miles" dimension=area milli=2589988110
"kph"          dimension=speed milli=278
"kmh"          dimension=speed milli=278
"km/h"         dimension=speed milli=278
"kilometres an hour"  dimension=speed milli=278
"kilometers an hour"  dimension=speed milli=278
"kilometres per hour" dimension=speed milli=278
"kilometers per hour" dimension=speed milli=278
"mph"          dimension=speed milli=447
"miles an hour"  dimension=speed milli=447
"miles per hour" dimension=speed milli=447
"knots"        dimension=speed milli=514
"dollars"      dimension=USD kind=money milli=1000
"u.s. dollars" dimension=USD kind=money milli=1000
"us dollars"   dimension=USD kind=money milli=1000
"euros"        dimension=EUR kind=money milli=1000
"magnitude"    dimension=magnitude milli=1000
"- magnitude"  dimension=magnitude milli=1000

# Right before the number.
[measure_unit_before]
"$"            dimension=USD kind=money milli=1000
"us$"          dimension=USD kind=money milli=1000
"€"            dimension=EUR kind=money milli=1000
"£"            dimension=GBP kind=money milli=1000
"magnitude"    dimension=magnitude milli=1000
"magnitude of" dimension=magnitude milli=1000

# What is measured. topic: as the reader sees it, "_" for a blank; dimension: of the unit that must stand with it;
# noun=yes: the noun that it is said of belongs to the topic ("height of the wave").
[measure_topic]
fall        topic=how_far_they_fell dimension=length
plunge      topic=how_far_they_fell dimension=length
plummet     topic=how_far_they_fell dimension=length
tumble      topic=how_far_they_fell dimension=length
drop        topic=how_far_they_fell dimension=length
depth       topic=depth dimension=length
deep        topic=depth dimension=length
high        topic=height dimension=length noun=yes
height      topic=height dimension=length noun=yes
tall        topic=height dimension=length noun=yes
wave        topic=height_of_the_waves dimension=length
wide        topic=width dimension=length noun=yes
width       topic=width dimension=length noun=yes
long        topic=length dimension=length noun=yes
gust        topic=wind_speed dimension=speed
wind        topic=wind_speed dimension=speed
rain        topic=rainfall dimension=length
rainfall    topic=rainfall dimension=length
snow        topic=snowfall dimension=length
explosive   topic=amount_of_explosives dimension=mass
explosives  topic=amount_of_explosives dimension=mass
tnt         topic=amount_of_explosives dimension=mass
dynamite    topic=amount_of_explosives dimension=mass
cocaine     topic=amount_of_cocaine dimension=mass
heroin      topic=amount_of_heroin dimension=mass
burn        topic=area_burned dimension=area
scorch      topic=area_burned dimension=area
char        topic=area_burned dimension=area
blacken     topic=area_burned dimension=area
consume     topic=area_burned dimension=area
worth       topic=worth dimension=money
value       topic=worth dimension=money
haul        topic=worth dimension=money
loot        topic=worth dimension=money
ransom      topic=ransom dimension=money
damage      topic=damage dimension=money
damages     topic=damage dimension=money
earthquake  topic=magnitude dimension=magnitude
quake       topic=magnitude dimension=magnitude
tremor      topic=magnitude dimension=magnitude

# Before or in an hour ("at about 5 p.m."): how many minutes earlier and later the happening may have been; refuse=yes: the
# hour is of a state or a limit, and not of the happening.
[hour_hedge]
"about"           before=30 after=30
"at about"        before=30 after=30
"around"          before=30 after=30
"at around"       before=30 after=30
"approximately"   before=30 after=30
"roughly"         before=30 after=30
"some time around" before=45 after=45
"sometime around" before=45 after=45
"nearly"          before=20 after=0
"almost"          before=20 after=0
"shortly before"  before=30 after=0
"just before"     before=20 after=0
"minutes before"  before=20 after=0
"moments before"  before=10 after=0
"a little before" before=30 after=0
"not long before" before=45 after=0
"shortly after"   before=0  after=30
"just after"      before=0  after=20
"just past"       before=0  after=20
"minutes after"   before=0  after=20
"moments after"   before=0  after=10
"a little after"  before=0  after=30
"not long after"  before=0  after=45
"soon after"      before=0  after=45
"before"          refuse=yes
"after"           refuse=yes
"by"              refuse=yes
"until"           refuse=yes
"till"            refuse=yes
"since"           refuse=yes
"from"            refuse=yes
"between"         refuse=yes
