# Words that name incidents, and what takes part in them. Written for rashomon, Apache-2.0; types after MUC-4 and GTD.
#
# type=TYPE           attack bombing shooting kidnapping arson robbery work_stoppage accident disaster unrest arrest other
# weight=N            how much the word says of the type (default 2; 1: vague, a better word elsewhere wins; 3: settles it)
# subject= object= by= with=   the role of that argument: perpetrator, victim, target, weapon, or "-" for none
# needs=object        of a verb: only where something is done to somebody or something ("they bombed on stage" is none)
# realis=attempted|foiled|threatened   the word itself says that it did not come off

[incident_noun]
attack type=attack
assault type=attack
ambush type=attack
raid type=attack weight=1
offensive type=attack weight=1
massacre type=attack weight=3
killing type=attack weight=1
slaying type=attack weight=1
murder type=attack
homicide type=attack
assassination type=attack weight=3
execution type=attack weight=1
stabbing type=attack weight=3
beheading type=attack weight=3
lynching type=attack weight=3
clash type=attack weight=1
fighting type=attack weight=1
gunfight type=shooting weight=1
gun battle type=shooting weight=1
firefight type=shooting weight=1
shootout type=shooting weight=2
strike type=attack weight=1
airstrike type=attack weight=3
air strike type=attack weight=3
drone strike type=attack weight=3
missile strike type=attack weight=3
shelling type=attack weight=3
rocket attack type=attack weight=3
terror attack type=attack
terrorist attack type=attack
knife attack type=attack weight=3
car ramming type=attack weight=3
violence type=attack weight=1
invasion type=attack weight=1
bombing type=bombing weight=3
bomb attack type=bombing weight=3
bomb blast type=bombing weight=3
car bombing type=bombing weight=3
suicide bombing type=bombing weight=3
suicide attack type=bombing weight=3
suicide blast type=bombing weight=3
twin blast type=bombing weight=3
blast type=bombing
explosion type=bombing
detonation type=bombing weight=1
bomb type=bombing weight=2
car bomb type=bombing weight=3
roadside bomb type=bombing weight=3
shooting type=shooting weight=3
mass shooting type=shooting weight=3
drive-by shooting type=shooting weight=3
gunfire type=shooting
gunshot type=shooting weight=1
shot type=shooting weight=1
gun attack type=shooting weight=3
shooting spree type=shooting weight=3
rampage type=attack
murder-suicide type=shooting weight=1
kidnapping type=kidnapping weight=3
kidnap type=kidnapping weight=3
abduction type=kidnapping weight=3
hostage taking type=kidnapping weight=3
hostage situation type=kidnapping weight=2
hijacking type=kidnapping weight=3
arson type=arson weight=3
arson attack type=arson weight=3
firebombing type=arson weight=3
robbery type=robbery weight=3
burglary type=robbery weight=3
heist type=robbery weight=3
theft type=robbery
holdup type=robbery weight=3
hold-up type=robbery weight=3
looting type=robbery weight=1
strike action type=work_stoppage weight=3
general strike type=work_stoppage weight=3
walkout type=work_stoppage weight=3
work stoppage type=work_stoppage weight=3
labor strike type=work_stoppage weight=3
accident type=accident weight=3
crash type=accident weight=3
collision type=accident weight=3
derailment type=accident weight=3
pile-up type=accident weight=3
pileup type=accident weight=3
capsizing type=accident weight=3
sinking type=accident weight=3
shipwreck type=accident weight=3
ferry disaster type=accident weight=3
collapse type=accident
building collapse type=accident weight=3
stampede type=accident weight=3
crush type=accident weight=1
gas leak type=accident weight=2
oil spill type=accident weight=3
chemical spill type=accident weight=3
fire type=accident weight=1
blaze type=accident
house fire type=accident weight=3
avalanche type=disaster weight=3
earthquake type=disaster weight=3
quake type=disaster weight=3
tremor type=disaster weight=2
aftershock type=disaster weight=1
tsunami type=disaster weight=3
flood type=disaster weight=3
flooding type=disaster weight=3
flash flood type=disaster weight=3
landslide type=disaster weight=3
mudslide type=disaster weight=3
hurricane type=disaster weight=3
typhoon type=disaster weight=3
cyclone type=disaster weight=3
tornado type=disaster weight=3
storm type=disaster
heatwave type=disaster weight=3
drought type=disaster weight=3
wildfire type=disaster weight=3
bushfire type=disaster weight=3
forest fire type=disaster weight=3
eruption type=disaster weight=3
epidemic type=disaster weight=3
outbreak type=disaster weight=2
famine type=disaster weight=3
riot type=unrest weight=3
rioting type=unrest weight=3
unrest type=unrest weight=3
protest type=unrest
demonstration type=unrest
looting spree type=unrest weight=3
uprising type=unrest weight=3
coup type=unrest weight=2
crackdown type=unrest weight=1
arrest type=arrest weight=1
detention type=arrest weight=1
plot type=attack weight=1 realis=foiled
assassination attempt type=attack weight=3 realis=attempted
attempt on type=attack weight=1 realis=attempted
bomb threat type=bombing weight=1 realis=threatened

[incident_verb]
attack type=attack subject=perpetrator object=target with=weapon
assault type=attack subject=perpetrator object=target with=weapon
ambush type=attack subject=perpetrator object=victim with=weapon
raid type=attack weight=1 subject=perpetrator object=target
storm type=attack subject=perpetrator object=target
shell type=attack weight=3 subject=perpetrator object=target with=weapon
machinegun type=shooting weight=3 subject=perpetrator object=target
strafe type=attack weight=3 subject=perpetrator object=target
stab type=attack weight=3 subject=perpetrator object=victim with=weapon
kill type=attack weight=1 subject=perpetrator object=victim with=weapon
murder type=attack subject=perpetrator object=victim with=weapon
assassinate type=attack weight=3 subject=perpetrator object=victim with=weapon
execute type=attack subject=perpetrator object=victim
slay type=attack subject=perpetrator object=victim
massacre type=attack weight=3 subject=perpetrator object=victim
behead type=attack weight=3 subject=perpetrator object=victim
lynch type=attack weight=3 subject=perpetrator object=victim
wound type=attack weight=1 subject=perpetrator object=victim
shoot type=shooting weight=3 subject=perpetrator object=victim with=weapon
gun down type=shooting weight=3 subject=perpetrator object=victim
open fire type=shooting weight=3 subject=perpetrator on=victim with=weapon
bomb type=bombing weight=3 subject=perpetrator object=target needs=object
blow up type=bombing weight=3 subject=perpetrator object=target with=weapon
dynamite type=bombing weight=3 subject=perpetrator object=target
detonate type=bombing weight=3 subject=perpetrator object=weapon
explode type=bombing subject=weapon
plant type=bombing weight=0 subject=perpetrator object=weapon
hurl type=bombing weight=0 subject=perpetrator object=weapon at=target
throw type=bombing weight=0 subject=perpetrator object=weapon at=target
destroy type=attack weight=0 subject=perpetrator object=target with=weapon
damage type=attack weight=0 subject=perpetrator object=target
kidnap type=kidnapping weight=3 subject=perpetrator object=victim
abduct type=kidnapping weight=3 subject=perpetrator object=victim
seize type=kidnapping weight=0 subject=perpetrator object=victim
hijack type=kidnapping weight=3 subject=perpetrator object=target
torch type=arson weight=3 subject=perpetrator object=target
set fire to type=arson weight=3 subject=perpetrator object=target
burn down type=arson weight=2 subject=perpetrator object=target
set ablaze type=arson weight=3 subject=perpetrator object=target
rob type=robbery weight=3 subject=perpetrator object=target with=weapon
loot type=robbery weight=1 subject=perpetrator object=target
steal type=robbery subject=perpetrator
burgle type=robbery weight=3 subject=perpetrator object=target
ram type=attack weight=1 subject=perpetrator into=target
crash type=accident weight=2
collide type=accident weight=3
derail type=accident weight=3
capsize type=accident weight=3
sink type=accident weight=1
overturn type=accident weight=2
collapse type=accident weight=2
flood type=disaster weight=2
riot type=unrest weight=3 subject=perpetrator

# Who does this with an act is not held to have done it.
[distance_verb]
condemn
denounce
deplore
decry
lament
mourn
regret
repudiate

# Things that attacks are done with.
[weapon_noun]
bomb
car bomb
truck bomb
pipe bomb
petrol bomb
time bomb
roadside bomb
nail bomb
firebomb
molotov cocktail
improvised explosive device
explosive device
explosive
explosive belt
explosive charge
suicide vest
suicide belt
dynamite
dynamite charge
grenade
hand grenade
mortar
mortar round
landmine
land mine
mine
rocket
missile
shell
drone
gun
handgun
pistol
revolver
rifle
assault rifle
sniper rifle
shotgun
machine gun
machinegun
submachine gun
machete
knife
axe
hammer
sword
bullet
firearm
weapon
tear gas
incendiary device
rifle - propelled grenade
rocket - propelled grenade

# Buildings, vehicles and works that can be attacked.
[target_noun]
embassy
consulate
bank
building
office
headquarters
house
home
residence
church
mosque
synagogue
temple
school
university
hospital
hotel
restaurant
bar
club
nightclub
shop
store
mall
market
supermarket
airport
station
train
bus
car
vehicle
truck
van
jeep
patrol
convoy
aircraft
plane
helicopter
ship
ferry
boat
barracks
base
military base
garrison
checkpoint
outpost
camp
police station
farm
bridge
pipeline
oil pipeline
power line
power station
substation
pylon
tower
plant
factory
dam
railway
road
highway
installation
facility
newspaper
radio station
television station
jewelry store
jewellery store
jeweller
town hall
city hall
courthouse
prison

[realis_attempted]
attempt
attempted
try
failed

[realis_foiled]
foil
foiled
thwart
prevent
defuse
deactivate
avert

[realis_threatened]
threaten
threat
vow
warn
plan

# What is only played.
[realis_rehearsed]
rehearse
simulate
simulated
mock
drill

# Words over an incident that is thought of again, not told as news: "the anniversary of the bombing".
[incident_memory]
remember
commemorate
recall
anniversary
memorial
remembrance

# Times that place an incident before this one.
[incident_background]
anniversary
previous
earlier
last year
years ago
recall
similar
history
since

# What a noun of the first class takes: "an attack on the bank by gunmen", "the murder of a judge".
[incident_noun_case]
"on" role=target
"against" role=target
"at" role=target
"by" role=perpetrator
"of" role=victim
"with" role=weapon

# What a verb of the second class takes beside subject and object; the verb's line says which role.
[incident_verb_case]
"with" key=with
"at" key=at
"on" key=on
"into" key=into

# Words that tell a happening, or what did it, from one that was told of before: "a second bomb", "another at the hotel".
# place=N: which one it is.
[incident_further]
"another"
"other" place=2
"second" place=2
"third" place=3
"fourth" place=4
"fifth" place=5
"separate"
"further"

# The one that the others are told from: "one at the gate and another at the hotel".
[incident_first]
"one"
"first"

# What stands before the place of a happening.
[incident_place_case]
"at"
"in"
"inside"
"outside"
"near"
"on"
"beside"
"opposite"
"behind"
"under"

# A sentence with one of these goes on to something that happened besides.
[incident_besides]
meanwhile
elsewhere
separately
simultaneously
"at the same time"
"at around the same time"
"in a separate incident"
"in separate incidents"
"in another incident"
"moments later"
"seconds later"
"minutes later"
"minutes earlier"
"minute later"
"hours later"
"hours earlier"
"hour later"
"hour earlier"
"soon afterwards"
"shortly afterwards"
"shortly after"

# What is only feared or might come: "fears of another attack".
[incident_feared]
fear
risk
danger
possibility
possible
threat
warning
warn
threaten
prevent
avoid
avert
expect
plan
vow
worry
concern
"rule out"
