# Written for rashomon, Apache-2.0.
# What happens to people, and which part of the sentence it happens to. Read by src/claims/figures.cpp.
#
# [casualty_verb]   object=OUTCOME   the object of the active verb and the subject of the passive one
#                   subject=OUTCOME  the subject of the active verb ("die")
#                   reflexive=OUTCOME  "himself" as object; the subject is counted
#                   needs=CLASS      only if a word of that class follows in the clause
#                   then=OUTCOME     the outcome if a word of fatal_marker stands by
#                   miss=at          not before "at" and people: "shot at her"
#                   near=CLASS       only if a word of that class stands near, before or after
#                   unless=CLASS     not if a word of that class follows
#                   pending=OUTCOME  the outcome where it is only to come ("efforts to evacuate 300")
#                   sure=yes         only people (or animals) can undergo it: an unknown noun may be its argument
# [casualty_adjective] outcome=OUTCOME  after a noun or number, or after "be": "12 dead", "five are missing"
# [casualty_noun]   count=OUTCOME    a number of these is a number of people: "two deaths"
#                   of=OUTCOME       "the death of 12", "injuries to three", "his death"
# [victim_noun]     count=OUTCOME    the noun names the people themselves: "three victims"
# Outcomes are those of docs/formats/annotation.md.

[casualty_verb]
# killed
kill object=killed reflexive=killed sure=yes
slay object=killed sure=yes
murder object=killed sure=yes
assassinate object=killed sure=yes
massacre object=killed sure=yes
slaughter object=killed
execute object=killed
behead object=killed sure=yes
decapitate object=killed sure=yes
lynch object=killed sure=yes
electrocute object=killed
drown object=killed subject=killed
gun down object=killed
mow down object=killed
"gunned down" object=killed sure=yes
"shot down" object=killed
"cut down" object=killed needs=gunfire
bludgeon object=killed
strangle object=killed sure=yes
suffocate object=killed subject=killed
asphyxiate object=killed
hang object=killed reflexive=killed only=reflexive
"hung himself" subject=killed
"hanged himself" subject=killed
"hung herself" subject=killed
"hanged herself" subject=killed
poison object=sickened
immolate reflexive=killed only=reflexive
die subject=killed unless=natural_death sure=yes
perish subject=killed sure=yes
succumb subject=killed
pass away subject=killed unless=natural_death sure=yes
commit suicide subject=killed sure=yes
"committed suicide" subject=killed sure=yes
"takes own life" subject=killed sure=yes
"took own life" subject=killed sure=yes
"takes his own life" subject=killed
"takes her own life" subject=killed
"kills self" subject=killed sure=yes
"killed self" subject=killed sure=yes
"killing self" subject=killed sure=yes
"shoots self" subject=casualties sure=yes
"shot self" subject=casualties sure=yes
"shooting self" subject=casualties sure=yes
"turned the gun on himself" subject=casualties sure=yes
"turned the gun on herself" subject=casualties sure=yes
"turning the gun on himself" subject=casualties sure=yes
"turning the gun on herself" subject=casualties sure=yes
"turns gun on self" subject=casualties sure=yes
"commits suicide" subject=killed sure=yes
"committing suicide" subject=killed sure=yes
"took his own life" subject=killed
"took her own life" subject=killed
"taken his own life" subject=killed
"taken her own life" subject=killed
"take his own life" subject=killed
"taking his own life" subject=killed
"taking her own life" subject=killed
"took their own lives" subject=killed
lose their life subject=killed
lose his life subject=killed
lose her life subject=killed
lose their live subject=killed
lose his live subject=killed
lose her live subject=killed
"lost their lives" subject=killed
"lost his life" subject=killed
"lost her life" subject=killed
"lost his battle" subject=killed
"lose their lives" subject=killed
"losing their lives" subject=killed
"losing his life" subject=killed
"fell to his death" subject=killed
"fell to her death" subject=killed
"fell to their deaths" subject=killed
"fallen to his death" subject=killed
"fallen to her death" subject=killed
"fallen to their deaths" subject=killed
"fall to their deaths" subject=killed
"falls to his death" subject=killed
"falls to her death" subject=killed
"falls to death" subject=killed
"plunged to his death" subject=killed
"plunged to her death" subject=killed
"plunged to their deaths" subject=killed
"plunges to death" subject=killed
"jumped to his death" subject=killed
"jumped to her death" subject=killed
"to their deaths" subject=killed
"to his death" subject=killed
"to her death" subject=killed
"to his own death" subject=killed
"to her own death" subject=killed
"met his death" subject=killed
"met her death" subject=killed
"burned to death" object=killed subject=killed sure=yes
"burnt to death" object=killed subject=killed sure=yes
"beaten to death" object=killed sure=yes
"beat to death" object=killed sure=yes
"shot to death" object=killed sure=yes
"shot dead" object=killed sure=yes
"shot and killed" object=killed sure=yes
"shot & killed" object=killed sure=yes
"shot , killed" object=killed sure=yes
"shot fatally" object=killed sure=yes
"fatally shot" object=killed sure=yes
"fatally shoot" object=killed sure=yes
"fatally shoots" object=killed reflexive=killed sure=yes
"fatally shooting" object=killed reflexive=killed sure=yes
"fatally wounded" object=killed sure=yes
"fatally wounding" object=killed sure=yes
"fatally injured" object=killed sure=yes
"mortally wounded" object=killed sure=yes
"fatally stabbed" object=killed sure=yes
"fatally struck" object=killed sure=yes
"fatally hit" object=killed sure=yes
"fatally beaten" object=killed sure=yes
"shoots dead" object=killed sure=yes
"shoot dead" object=killed sure=yes
"stabbed to death" object=killed sure=yes
"hacked to death" object=killed sure=yes
"crushed to death" object=killed sure=yes
"trampled to death" object=killed sure=yes
"bludgeoned to death" object=killed sure=yes
"strangled to death" object=killed sure=yes
"tortured to death" object=killed sure=yes
"put to death" object=killed sure=yes
"bled to death" subject=killed sure=yes
"froze to death" subject=killed sure=yes
"starved to death" subject=killed sure=yes
"choked to death" subject=killed object=killed sure=yes
"found dead" object=killed sure=yes
"found slain" object=killed sure=yes
"found murdered" object=killed sure=yes
"found shot" object=casualties
"found fatally shot" object=killed sure=yes
"found shot dead" object=killed sure=yes
"found shot to death" object=killed sure=yes
"found hanged" object=killed
"pronounced dead" object=killed sure=yes
"pronounced deceased" object=killed sure=yes
"declared dead" object=killed sure=yes
"confirmed dead" object=killed sure=yes
"reported dead" object=killed sure=yes
"presumed dead" object=killed hedged=yes sure=yes
"believed dead" object=killed hedged=yes sure=yes
"feared dead" object=killed hedged=yes sure=yes
"left dead" object=killed sure=yes
"left for dead" object=injured
"blown up" object=killed
"blown to pieces" object=killed
claim the life of object=killed
claim the live of object=killed
"claimed the lives of" object=killed
"claimed the life of" object=killed
"claiming the lives of" object=killed
"claiming the life of" object=killed
"claims the life of" object=killed
"claims the lives of" object=killed
"took the lives of" object=killed
"took the life of" object=killed
"taken the lives of" object=killed
"taking the lives of" object=killed
"cost the lives of" object=killed
"cost the life of" object=killed
"ended the life of" object=killed
"ended the lives of" object=killed

# injured
wound object=injured reflexive=injured then=killed sure=yes
injure object=injured reflexive=injured then=killed sure=yes
hurt object=injured reflexive=injured sure=yes
maim object=injured sure=yes
cripple object=injured
disfigure object=injured
paralyze object=injured
paralyse object=injured
concuss object=injured sure=yes
blind object=injured
scald object=injured
burn object=injured needs=burn_context
beat object=injured
"beaten up" object=injured
"badly beaten" object=injured
stab object=casualties then=killed
slash object=injured needs=body_part
knife object=casualties
assault object=injured only=counted
pistol whip object=injured
"pistol - whipped" object=injured
punch object=injured only=counted
trample object=injured
graze object=injured
lacerate object=injured
bruise object=injured
strike object=injured needs=wound_context then=killed
hit object=injured needs=wound_context then=killed
"striking" object=injured near=shots_fired then=killed
"struck" object=injured near=shots_fired then=killed
"hitting" object=injured near=shots_fired then=killed
"mortally wounding" object=killed sure=yes
"mortally wounds" object=killed sure=yes
"mortally injured" object=killed sure=yes
suffer subject=injured needs=wound_noun
sustain subject=injured needs=wound_noun
receive subject=injured needs=gunshot_noun
nurse subject=injured needs=wound_noun
"treated and released" object=injured
treat object=injured needs=treat_context
survive subject=injured needs=attack_noun
recover subject=injured needs=recover_context

# hit by shots, fate open
shoot object=casualties reflexive=casualties then=killed miss=at
"shot" object=casualties reflexive=casualties then=killed miss=at
"shooting" object=casualties reflexive=casualties then=killed miss=at
"killing" object=killed sure=yes
"stabbing" object=casualties then=killed
gun object=casualties only=passive
bomb object=casualties only=never

# hospital
hospitalize object=hospitalized sure=yes
hospitalise object=hospitalized sure=yes
take object=hospitalized needs=hospital
rush object=hospitalized needs=hospital
transport object=hospitalized needs=hospital
airlift object=hospitalized needs=hospital
fly object=hospitalized needs=hospital
send object=hospitalized needs=hospital
bring object=hospitalized needs=hospital
drive object=hospitalized needs=hospital
carry object=hospitalized needs=hospital
transfer object=hospitalized needs=hospital
convey object=hospitalized needs=hospital
admit object=hospitalized needs=hospital
land object=hospitalized needs=hospital
put object=hospitalized needs=hospital
"arrived" subject=hospitalized needs=hospital only=counted
arrive subject=evacuated needs=evacuation_context only=counted
show up subject=hospitalized needs=hospital only=counted
turn up subject=hospitalized needs=hospital only=counted
"helicoptered" object=hospitalized needs=hospital
"medevaced" object=hospitalized
"life - flighted" object=hospitalized
"lifeflighted" object=hospitalized

# sick
sicken object=sickened sure=yes
infect object=sickened
fall ill subject=sickened
"fell ill" subject=sickened
"fallen ill" subject=sickened
"fell sick" subject=sickened
"became ill" subject=sickened
contaminate object=sickened only=never

# saved, moved
rescue object=rescued
"pulled alive" object=rescued
"pulled from" object=rescued
"pulled out alive" object=rescued
"found alive" object=rescued
"saved from" object=rescued
pluck object=rescued
evacuate object=evacuated pending=awaiting_evacuation only=counted
relocate object=displaced only=counted
displace object=displaced
uproot object=displaced
flee subject=displaced needs=home_noun only=counted
"left homeless" object=displaced
"made homeless" object=displaced
"rendered homeless" object=displaced
"forced to leave" object=displaced only=counted
"driven from" object=displaced only=counted
"forced from" object=displaced only=counted

# held
arrest object=detained
detain object=detained
"rounded up" object=detained
round up object=detained
apprehend object=detained
"taken into custody" object=detained
"taking into custody" object=detained
"took into custody" object=detained
"take into custody" object=detained
"placed in custody" object=detained
"being held" object=detained
"in custody" object=detained only=never
imprison object=detained
jail object=detained
seize object=detained near=arrest_context
capture object=detained
"placed under arrest" object=detained
"put under arrest" object=detained
nab object=detained

# gone, or held by the other side
vanish subject=missing
disappear subject=missing only=counted
"reported missing" object=missing
"gone missing" subject=missing
"went missing" subject=missing
"go missing" subject=missing
kidnap object=other
abduct object=other
"taken hostage" object=other
"held hostage" object=other
"took hostage" object=other
"taking hostage" object=other
trap object=other only=passive

[casualty_adjective]
"dead" outcome=killed sure=yes
"deceased" outcome=killed
"slain" outcome=killed sure=yes
"killed" outcome=killed sure=yes
"injured" outcome=injured sure=yes
"wounded" outcome=injured sure=yes
"hurt" outcome=injured sure=yes
"unconscious" outcome=injured
"paralyzed" outcome=injured
"hospitalized" outcome=hospitalized sure=yes
"hospitalised" outcome=hospitalized sure=yes
"missing" outcome=missing
"unaccounted for" outcome=missing
"unaccounted" outcome=missing
"homeless" outcome=displaced
"displaced" outcome=displaced
"ill" outcome=sickened only=counted
"sick" outcome=sickened only=counted
"in custody" outcome=detained
"in police custody" outcome=detained
"under arrest" outcome=detained
"behind bars" outcome=detained
"in detention" outcome=detained
"in critical condition" outcome=injured
"in serious condition" outcome=injured
"in stable condition" outcome=injured
"in guarded condition" outcome=injured
"in fair condition" outcome=injured
"in good condition" outcome=injured
"in grave condition" outcome=injured
"in critical but stable condition" outcome=injured
"in serious but stable condition" outcome=injured
"in extremely critical condition" outcome=injured
"in very critical condition" outcome=injured
"in very serious condition" outcome=injured
"in a critical condition" outcome=injured
"in a serious condition" outcome=injured
"in a stable condition" outcome=injured
"in critical" outcome=injured
"on life support" outcome=injured
"in intensive care" outcome=injured
"in a coma" outcome=injured
"in hospital" outcome=hospitalized
"in the hospital" outcome=hospitalized
"at the hospital" outcome=hospitalized only=never
"critical" outcome=injured only=predicative
"trapped" outcome=other
"awaiting evacuation" outcome=awaiting_evacuation
"seeking evacuation" outcome=awaiting_evacuation
"waiting to be evacuated" outcome=awaiting_evacuation
"seeking to leave" outcome=awaiting_evacuation
"seeking to escape" outcome=awaiting_evacuation
"still in afghanistan" outcome=awaiting_evacuation only=never

[casualty_noun]
"injuries" count=injured of=injured
"deaths" count=killed of=killed
"fatalities" count=killed of=killed person=yes
"casualties" count=casualties of=casualties person=yes
"arrests" count=detained of=detained
death count=killed of=killed
dying count=killed of=killed
fatality count=killed of=killed person=yes
killing count=killed of=killed sure=yes
murder count=killed of=killed sure=yes
homicide count=killed of=killed sure=yes
slaying count=killed of=killed sure=yes
assassination count=killed of=killed sure=yes
execution count=killed of=killed sure=yes
massacre of=killed
slaughter of=killed
manslaughter of=killed
suicide count=killed of=killed
drowning count=killed of=killed
lynching count=killed of=killed
beheading count=killed of=killed
loss of life count=killed
corpse count=killed of=killed
body count=killed only=body
"fatal shooting" of=killed sure=yes
"fatal shootings" of=killed
"shooting death" of=killed sure=yes
"shooting deaths" of=killed sure=yes
"stabbing death" of=killed
"beating death" of=killed
"fatal stabbing" of=killed
"fatal beating" of=killed
"deadly shooting" of=killed
shooting of=casualties
stabbing of=casualties
wounding count=injured of=injured
injury count=injured of=injured
maiming of=injured
casualty count=casualties of=casualties person=yes
arrest count=detained of=detained
detention count=detained of=detained
bust of=detained
roundup of=detained
apprehension of=detained
seizure of=detained only=counted
capture of=detained
detainee count=detained person=yes
hospitalization count=hospitalized of=hospitalized
hospitalisation count=hospitalized of=hospitalized
rescue of=rescued
evacuation of=evacuated only=counted
kidnapping of=other sure=yes
abduction of=other sure=yes
disappearance count=missing of=missing

[victim_noun]
victim count=casualties
fatality count=killed
casualty count=casualties
hostage count=other
captive count=other
detainee count=detained
evacuee count=evacuated
refugee count=displaced
"dead bodies" count=killed
dead body count=killed

[figure_fatal]
fatally
mortally
"dead"
"to death"
"fatal"

# "hit in the chest", "struck by a bullet"
[wound_context]
"in the head"
"in the chest"
"in the leg"
"in the arm"
"in the back"
"in the face"
"in the neck"
"in the abdomen"
"in the stomach"
"in the foot"
"in the hand"
"in the shoulder"
"in the torso"
"in the thigh"
"in the buttocks"
"in the hip"
"in the upper body"
"in the lower body"
"in both legs"
"in his"
"in her"
"in their"
"at least once"
bullet
gunfire
gunshot
shot
crossfire
shrapnel
fragment
debris
pellet
projectile
round
train
car
truck
vehicle
lightning
"multiple times"
"several times"
people

[body_part]
head
face
neck
chest
back
leg
arm
foot
hand
shoulder
abdomen
stomach
torso
thigh
hip
throat
groin
buttock
knee
ankle
wrist
finger
eye
ear
side

# What strikes or hits people in a shooting or a blast.
[shots_fired]
bullet
gunfire
shot
shooting
gunman
shooter
shrapnel
"opened fire"
"opening fire"
"open fire"
"went off"
discharge
blast
explosion

[wound_noun]
injury
wound
gash
burn
fracture
concussion
bruise
laceration
cut
graze
trauma
inhalation
"broken leg"
"broken arm"
"broken bones"
gunshot
bleeding

[gunshot_noun]
wound
gunshot

[burn_context]
"badly"
"severely"
"seriously"
degree

[treat_context]
injury
wound
hospital
scene
shock
inhalation
burn
gunshot
"medical center"
paramedic

[recover_context]
hospital
surgery
wound
injury
gunshot

[attack_noun]
shooting
attack
gunshot
stabbing

[arrest_context]
police
raid
operation
officer
authority
custody
sweep
militant
member
suspect

[home_noun]
home
house
village
country
area
town
city

[gunfire]
gunfire
bullet
fire

[hospital]
hospital
"medical center"
"medical centre"
"trauma center"
"trauma centre"
"emergency room"
"health center"
"burn center"
infirmary
clinic
"medical facility"
"er"
"medical university"
"medical"

# Someone is said to have lived through it.
[figure_survival]
"non - life - threatening"
"non-life - threatening"
"non-life threatening"
"non life threatening"
"not life - threatening"
"not life threatening"
"nonlife - threatening"
"expected to survive"
"expected to live"
"expected to recover"
"expected to be ok"
"expected to be okay"
"will survive"
"survived"
"in stable condition"
"in critical condition"
"in serious condition"
"in good condition"
"in fair condition"
"recovering"
"minor injuries"
"treated and released"

# Men who do this are attackers: "four men rammed their car into ...".
[attacker_verb]
# needs=CLASS: only if a word of that class follows.
attack
ambush
storm
raid
rob
ram
smash
burst
detonate
empty
loot
steal
snatch
break in
open fire
"opened fire"
fire
assault
hijack
hold up
carjack
invade
blow up
"broke into"
"made off"
"emptied"
"rammed"
"robbed"
"raided"
"looted"
"stormed"
"smashed"
drive needs=break_in_context
crash needs=break_in_context
make off
"burst into"
"armed with"

# Grammar that the reader of figures leans on.
[figure_passive]
be
get

[figure_perfect]
have

[figure_of]
"of"

[figure_to]
"to"
"among"
"of"
"for"
"on"
"by"

[figure_to_marker]
"to"

[figure_by]
"by"

[figure_including]
"including"
"includes"
"included"
"include"
"among them"
"among whom"
"of them"
"of whom"
"most of them"
"all of them"

[figure_among]
"among the"
"the dead include"
"the dead included"
"the victims include"
"the victims included"
"the injured include"
"the injured included"

[figure_zero]
"no"
"zero"
"nil"

# Said of what has not happened, or not for certain.
[figure_hypothetical]
"could"
"would"
"can"
"should"
"might"
"will"
"shall"
"must"
threaten
plot
plan
try
attempt
intend
want
vow
conspire
conspiracy
plotting
"if"
"unless"
"in case"
"trying to"
"wanted to"
"going to"
"risk of"
"whether"
"in order to"
"enough to"
"avoid"
"prevent"
"ready to"
"willing to"
"order to"
"orders to"
exercise
drill
"movie"
"drama"
"fictional"

[figure_hedge]
"may"
reportedly
allegedly
apparently
possibly
probably
presumably
purportedly
supposedly
likely
"believed"
"feared"
"presumed"
"thought"
"unconfirmed"
"seems"
"appears"
"appeared"
rumor
rumour
"suspected of"
estimate
"estimated"

# The sentence is about another time or another case.
[figure_background]
"last year"
"years ago"
"year ago"
"years earlier"
"year earlier"
"years before"
"year before"
"previous year"
"earlier this year"
"so far this year"
"this year"
"year to date"
"since january"
"since the beginning of the year"
"a decade ago"
"decades ago"
"decade ago"
"months ago"
"months earlier"
"month earlier"
"in the past year"
"in recent years"
"in recent months"
"over the past"
"in the past"
"over the years"
"each year"
"every year"
"per year"
"a year"
"annually"
"anniversary"
"in history"
"in separate"
"in a separate"
"in an unrelated"
"unrelated"
"nationwide"
"statistics"
"on average"
"similar"

[figure_negation]
"not"
"n't"
"n’t"
"never"
"neither"
"nor"
"without"

# Opens a clause about the noun before it.
[figure_relative]
"who"
"whom"
"which"
"that"

[toll_word]
death toll
"toll"
"body count"
"death count"

[toll_change]
rise
climb
increase
jump
grow
go up
stand
reach
hit
bring
put
raise
push
update
revise
lower
fall
drop
"now"

[fatal_adverb]
"fatally"
"mortally"

[injury_adverb]
"critically"
"seriously"
"severely"
"badly"

# A death that no event brought.
[natural_death]
"natural causes"
cancer
"heart attack"
"old age"
"heart failure"
"heart disease"
illness
disease
leukemia
pneumonia
stroke

[evacuation_context]
evacuate
evacuation
evacuee
airlift

# Counts of a person's past, not of the event.
[figure_prior]
"prior"
"previous"
"earlier"
"past"
"former"
"future"
"potential"
"possible"
"further"
"more such"

# Whose dead they are: "160 killed and wounded from the allied forces".
[figure_from]
"from"
"among"
"amongst"

# Joins to a list as "and" does.
[figure_along]
"along with"
"as well as"
"together with"
"in addition to"
"plus"
"besides"

# What follows the number of an age.
[figure_age_tail]
"year old"
"years old"
"year olds"
"year - old"
"year - olds"
"- year - old"
"- year - olds"
"- year old"
"years - old"
"month old"
"months old"
"month - old"
"- month - old"
"months - old"
"week old"
"weeks old"
"week - old"
"- week - old"
"day old"
"days old"
"day - old"
"- day - old"

[figure_at]
"at"
"toward"
"towards"

[figure_age_word]
"age"
"ages"
"aged"

# What a vehicle is driven into in a robbery or an attack.
[break_in_context]
window
storefront
shopfront
crowd
"front door"
gate
checkpoint
barrier
entrance

# Prepositions by their tag that open a clause with a subject of its own.
[figure_clause_opener]
"after"
"before"
"since"
"until"
"till"
"once"
"when"
"while"
"because"
"as"
"if"
"where"
"that"
"than"
