# Written for rashomon, Apache-2.0.
# What happens to people, and which part of the sentence it happens to. Read by src/claims/figures.cpp.
#
# [casualty_verb]   object=OUTCOME   the object of the active verb and the subject of the passive one
#                   subject=OUTCOME  the subject of the active verb ("die")
#                   reflexive=OUTCOME  "himself" as object; the subject is counted
#                   self=yes           the subject does it to himself
#                   needs=CLASS      only if a word of that class follows in the clause
#                   then=OUTCOME     the outcome if a word of fatal_marker stands by
#                   miss=at          not before "at" and people: "shot at her"
#                   form=past        never a present, whatever its tag
#                   after=injured    not where the report tells of the sick and of nobody hurt; after=sickened: sick there
#                   near=CLASS       only if a word of that class stands near, before or after
#                   only=counted     only people counted by a number; only=several: by one of two or more
#                   least=N          only people counted by a number of N or more
#                   unless=CLASS     not if a word of that class follows
#                   passing=yes      over as soon as something else happened to them ("trapped and later rescued")
#                   pending=OUTCOME  the outcome where it is only to come ("efforts to evacuate 300")
#                   sure=yes         only people (or animals) can undergo it: an unknown noun may be its argument
# [casualty_adjective] outcome=OUTCOME  after a noun or number, or after "be": "12 dead", "five are missing"
# [casualty_adjective] modifier=no: not before its noun ("two homeless men" lost no home in this)
# [casualty_noun]   count=OUTCOME    a number of these is a number of people: "two deaths"
#                   of=OUTCOME       "the death of 12", "injuries to three", "his death"
# [victim_noun]     count=OUTCOME    the noun names the people themselves: "three victims"
# Outcomes are those of docs/formats/annotation.md.

[casualty_verb]
"court freed"
"courts freed"
"judge freed"
"judges freed"
"jury freed"
"yet to be found" object=missing
"yet to be located" object=missing
"yet to be accounted for" object=missing
"struck by lightning" object=injured
"hit by lightning" object=injured
"recovering in hospital" subject=hospitalized
"recovering in a hospital" subject=hospitalized
"recovering in the hospital" subject=hospitalized
"recuperating in hospital" subject=hospitalized
"waiting to be airlifted" subject=awaiting_evacuation
"reported overdue" object=missing
"held back"
"played dead"
"playing dead"
"play dead"
"holding back"
"hours to free" object=rescued near=rescuer
"minutes to free" object=rescued near=rescuer
"managed to free" object=rescued near=rescuer
"able to free" object=rescued near=rescuer
"held up"
"holding up"
"hold up"
"sought treatment" subject=injured only=counted
"seek treatment" subject=injured only=counted
"sought medical help" subject=injured only=counted
"needed treatment" subject=injured only=counted
"required treatment" subject=injured only=counted
"required medical attention" subject=injured only=counted
"required medical treatment" subject=injured only=counted
"required medical care" subject=injured only=counted
"needed medical attention" subject=injured only=counted
"needed medical treatment" subject=injured only=counted
"needed medical care" subject=injured only=counted
"needed medical help" subject=injured only=counted
"needed first aid" subject=injured only=counted
"sought medical attention" subject=injured only=counted
"received medical attention" subject=injured only=counted
"received medical treatment" subject=injured only=counted
"received first aid" subject=injured only=counted
"receiving treatment for" subject=injured only=counted after=injured
"receive treatment for" subject=injured only=counted after=injured
"received treatment for" subject=injured only=counted after=injured
"receiving first aid" subject=injured only=counted
"receiving medical attention" subject=injured only=counted
"given first aid" object=injured only=counted
"needed hospital treatment" subject=hospitalized only=counted
"required hospital treatment" subject=hospitalized only=counted
"kept in overnight" object=hospitalized
"kept in" object=hospitalized only=counted needs=hospital
"kept overnight" object=hospitalized only=counted
"gone overboard" subject=missing
"went overboard" subject=missing
"fell overboard" subject=missing
"lost overboard" object=missing
"got out" subject=evacuated only=counted
"got out of" needs=road_vehicle
"get out of" needs=road_vehicle
"getting out of" needs=road_vehicle
"climbed out of" needs=road_vehicle
"jumped out of" needs=road_vehicle
"climbed out" subject=evacuated only=counted
"crawled out" subject=evacuated only=counted
"made it out" subject=evacuated only=counted
"ordered to evacuate" object=evacuated only=counted
"told to evacuate" object=evacuated only=counted
"fighting for his life" subject=injured
"fighting for her life" subject=injured
"fighting for their lives" subject=injured
"fights for his life" subject=injured
"fights for her life" subject=injured
"fight for their lives" subject=injured
"spent the night in shelters" subject=evacuated only=counted
"spent the night in tents" subject=displaced only=counted
"lost a leg" subject=injured
"lost an arm" subject=injured
"lost a hand" subject=injured
"lost an eye" subject=injured
# Idioms that harm nobody.
"kill off"
"killed off"
"killing off"
"kills off"
"kill time"
"dead on his feet"
"dead letter"
"dead letters"
"dead end"
"dead ends"
"dead heat"
"dead weight"
"dead stop"
"dead on her feet"
"dead on their feet"
"in danger of dying" only=never
"in danger of death" only=never
"in danger of their lives" only=never
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
incinerate object=killed
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
"hung himself" subject=killed self=yes
"hanged himself" subject=killed self=yes
"hung herself" subject=killed self=yes
"hanged herself" subject=killed self=yes
poison object=sickened
immolate reflexive=killed only=reflexive
die subject=killed unless=natural_death sure=yes
perish subject=killed sure=yes
succumb subject=killed
pass away subject=killed unless=natural_death sure=yes
commit suicide subject=killed sure=yes self=yes
"committed suicide" subject=killed sure=yes self=yes
"takes own life" subject=killed sure=yes self=yes
"took own life" subject=killed sure=yes self=yes
"takes his own life" subject=killed self=yes
"takes her own life" subject=killed self=yes
"kills self" subject=killed sure=yes self=yes
"killed self" subject=killed sure=yes self=yes
"killing self" subject=killed sure=yes self=yes
"shoots self" subject=casualties sure=yes self=yes
"shot self" subject=casualties sure=yes self=yes
"shooting self" subject=casualties sure=yes self=yes
"turned the gun on himself" subject=killed sure=yes self=yes
"turned the gun on herself" subject=killed sure=yes self=yes
"turning the gun on himself" subject=killed sure=yes self=yes
"turning the gun on herself" subject=killed sure=yes self=yes
"turns gun on self" subject=killed sure=yes self=yes
"turns the gun on himself" subject=killed sure=yes self=yes
"turns the gun on herself" subject=killed sure=yes self=yes
"turned a gun on himself" subject=killed sure=yes self=yes
"turning a gun on himself" subject=killed sure=yes self=yes
"turns gun on himself" subject=killed sure=yes self=yes
"turns gun on herself" subject=killed sure=yes self=yes
"turned his gun on himself" subject=killed sure=yes self=yes
"turned his weapon on himself" subject=killed sure=yes self=yes
"turned the weapon on himself" subject=killed sure=yes self=yes
"turned the rifle on himself" subject=killed sure=yes self=yes
"turned the pistol on himself" subject=killed sure=yes self=yes
"turned his rifle on himself" subject=killed sure=yes self=yes
"turned his pistol on himself" subject=killed sure=yes self=yes
"turning his gun on himself" subject=killed sure=yes self=yes
"turning his weapon on himself" subject=killed sure=yes self=yes
"turning the weapon on himself" subject=killed sure=yes self=yes
"turning the rifle on himself" subject=killed sure=yes self=yes
"turning the pistol on himself" subject=killed sure=yes self=yes
"turning his rifle on himself" subject=killed sure=yes self=yes
"turning his pistol on himself" subject=killed sure=yes self=yes
"turns his gun on himself" subject=killed sure=yes self=yes
"turns his weapon on himself" subject=killed sure=yes self=yes
"turns the weapon on himself" subject=killed sure=yes self=yes
"turns the rifle on himself" subject=killed sure=yes self=yes
"turns the pistol on himself" subject=killed sure=yes self=yes
"turns his rifle on himself" subject=killed sure=yes self=yes
"turns his pistol on himself" subject=killed sure=yes self=yes
"commits suicide" subject=killed sure=yes self=yes
"committing suicide" subject=killed sure=yes self=yes
"took his own life" subject=killed self=yes
"took her own life" subject=killed self=yes
"taken his own life" subject=killed self=yes
"taken her own life" subject=killed self=yes
"take his own life" subject=killed self=yes
"taking his own life" subject=killed self=yes
"taking her own life" subject=killed self=yes
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
"pronounced brain dead" object=killed sure=yes
"pronounced brain - dead" object=killed sure=yes
"declared dead" object=killed sure=yes
"confirmed dead" object=killed sure=yes
"reported dead" object=killed sure=yes
"presumed dead" object=killed hedged=yes sure=yes
"believed dead" object=killed hedged=yes sure=yes
"feared dead" object=killed hedged=yes sure=yes
"left dead" object=killed sure=yes
"killed execution - style" object=killed sure=yes
"killed gangland - style" object=killed sure=yes
"murdered execution - style" object=killed sure=yes
"shot execution - style" object=casualties sure=yes
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
"fatally hurt" object=killed sure=yes
maim object=injured sure=yes
cripple object=injured
disfigure object=injured
paralyze object=injured
paralyse object=injured
concuss object=injured sure=yes
blind object=injured
scald object=injured
burn object=injured needs=burn_context
beat object=injured then=killed
"beaten up" object=injured
"badly beaten" object=injured
stab object=injured then=killed
slash object=injured needs=body_part
knife object=injured
assault object=injured only=counted
pistol whip object=injured
"pistol - whipped" object=injured
punch object=injured only=counted
trample object=injured then=killed
graze object=injured
lacerate object=injured
bruise object=injured
strike object=injured needs=wound_context then=killed
hit object=injured needs=wound_context then=killed
"mercury hit"
"temperature hit"
"temperatures hit"
"thermometer hit"
"thermometers hit"
"winds hit"
"gusts hit"
"prices hit"
"shares hit"
"inflation hit"
"sales hit"
"profits hit"
"striking" object=injured near=shots_fired then=killed
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
"shot" object=casualties reflexive=casualties then=killed miss=at form=past
"shooting" object=casualties reflexive=casualties then=killed miss=at
"killing" object=killed sure=yes
"stabbing" object=injured then=killed
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
flee subject=displaced unless=leavable least=20
"left homeless" object=displaced
"made homeless" object=displaced
"rendered homeless" object=displaced
"forced to leave" object=displaced only=counted
"driven from" object=displaced only=counted
"forced from" object=displaced only=counted

# held
arrest object=detained sure=yes
"nicked" object=detained near=police_word
"taken alive" object=detained near=battle_words
"captured alive" object=detained near=battle_words
"bailed pending" object=detained
"bailed until" object=detained
"been bailed" object=detained
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
trap object=other passing=yes
# Forms that taggers take for adjectives or nouns.
"killed" object=killed reflexive=killed sure=yes
"died" subject=killed unless=natural_death sure=yes
"perished" subject=killed sure=yes
"drowned" object=killed subject=killed
"injured" object=injured reflexive=injured then=killed sure=yes
"wounded" object=injured reflexive=injured then=killed sure=yes
"stabbed" object=injured then=killed
"hospitalized" object=hospitalized sure=yes
"hospitalised" object=hospitalized sure=yes
"sickened" object=sickened sure=yes
"infected" object=sickened
"rescued" object=rescued
"evacuated" object=evacuated pending=awaiting_evacuation only=counted
"displaced" object=displaced
"detained" object=detained
"arrested" object=detained
"kidnapped" object=other
"abducted" object=other
"trapped" object=other passing=yes
"buried" object=other near=rubble only=counted passing=yes
"buried under" object=other needs=rubble passing=yes
"entombed" object=other passing=yes

# killed, in other words
"crushed under" object=killed only=never
"drown" subject=killed object=killed
"die" subject=killed unless=natural_death sure=yes
"lost in the fire" object=killed
"bled out" subject=killed
"froze" subject=killed only=never
"asphyxiated" object=killed
"suffocated" object=killed subject=killed
"electrocuted" object=killed
"beheaded" object=killed
"executed" object=killed
"hanged" object=killed only=counted
"massacred" object=killed
"gunned" object=killed only=never
"murdered" object=killed
"assassinated" object=killed
"martyred" object=killed sure=yes
martyr object=killed sure=yes
"dead on arrival" object=killed only=never
"shot at dead" object=killed only=never
"swept to death" object=killed
"buried by" object=other needs=rubble only=counted passing=yes
"burnt" object=injured needs=burn_context
"beaten" object=injured then=killed
"badly burned" object=injured
"severely burned" object=injured
"gassed" object=injured only=counted
"pepper - sprayed" object=injured only=counted
"cut by" object=injured only=counted
"injured by" object=injured
"scarred" object=injured only=counted
"blinded" object=injured
"mauled" object=injured then=killed
"bitten" object=injured then=killed
"gored" object=injured then=killed
"feared lost" object=missing hedged=yes
"presumed lost" object=missing hedged=yes
"believed lost" object=missing hedged=yes
"believed trapped" object=other hedged=yes
"feared trapped" object=other hedged=yes
"feared buried" object=other hedged=yes
"believed buried" object=other hedged=yes
"recaptured" object=detained
"rearrested" object=detained
"charged" object=detained only=never
"put behind bars" object=detained
"thrown in jail" object=detained
"sent to prison" object=detained only=never
"sent to jail" object=detained only=never
"nabbed" object=detained
"caught" object=detained near=arrest_context only=counted
"infected with" object=sickened
"hospitalised with" object=hospitalized
"hospitalized with" object=hospitalized
"laid low" object=sickened
"struck down" object=sickened only=counted
"come down with" subject=sickened
"came down with" subject=sickened
"falling sick" subject=sickened
"fallen sick" subject=sickened
"vomiting" subject=sickened only=counted
"deported" object=displaced only=never
"resettled" object=displaced only=counted
"made to leave" object=displaced only=counted
"homes destroyed" object=displaced only=never
"expelled from" object=displaced only=counted needs=home_noun
"chased from" object=displaced only=counted needs=home_noun
"lost everything" subject=displaced only=counted
"taking shelter" subject=displaced only=counted
"taking refuge" subject=displaced only=counted unless=evacuation_centre
"living rough" subject=displaced only=counted
get lost
"got lost"
"getting lost"
lose object=killed only=counted unless=figure_losable
mourn object=killed only=counted
bury object=killed only=never
neutralize object=killed only=counted
neutralise object=killed only=counted
eliminate object=killed only=counted near=battle_words unless=inquiry
liquidate object=killed only=counted near=battle_words
"laid to rest" object=killed
"buried in a common grave" object=killed
"buried in a mass grave" object=killed
"buried in mass graves" object=killed
"buried in common graves" object=killed
"buried at the cemetery" object=killed
"buried in the cemetery" object=killed
"buried in a cemetery" object=killed
"buried at a cemetery" object=killed
"buried side by side" object=killed
"buried in the village cemetery" object=killed
"buried at the village cemetery" object=killed
"feared drowned" object=killed hedged=yes
"feared killed" object=killed hedged=yes
"believed killed" object=killed hedged=yes
"believed to have died" object=killed subject=killed hedged=yes
"believed drowned" object=killed hedged=yes
"presumed drowned" object=killed hedged=yes
"presumed killed" object=killed hedged=yes
"listed as dead" object=killed sure=yes
"found lifeless" object=killed sure=yes
"found without life" object=killed
"encountered without life" object=killed
"found drowned" object=killed
"washed ashore" subject=killed only=never
"burned alive" object=killed
"burnt beyond recognition" object=killed
"burned beyond recognition" object=killed
"charred beyond recognition" object=killed
"burnt alive" object=killed
"buried alive" object=killed
"buried on" object=killed only=never
"swept to their deaths" object=killed
"swept to his death" object=killed
"swept to her death" object=killed
"crushed" object=killed only=never
"incinerated" object=killed
"hit fatally" object=killed sure=yes
"killed instantly" object=killed sure=yes
"succumbed" subject=killed
"succumbed to" subject=killed
"lost the fight" subject=killed only=never
"failed to survive" subject=killed
"expired at" subject=killed needs=hospital
"expired in" subject=killed needs=hospital
"expired during treatment" subject=killed
"expired while under treatment" subject=killed
"expired on the spot" subject=killed
"did not survive" subject=killed sure=yes
"did not live through" subject=killed
"did not live through the night" subject=killed
"did not make it to hospital" subject=killed
"have not survived" subject=killed sure=yes
"had not survived" subject=killed sure=yes

# injured, in other words
"treated for" object=injured needs=treated_ailment
# one person treated may have cut a finger
"treated" object=injured only=several
"treated at" object=hospitalized needs=hospital unless=wound_noun
"treated in" object=hospitalized needs=hospital unless=wound_noun
"treated on the spot" object=injured
"treated at the scene" object=injured
"treated on site" object=injured
discharge object=injured only=counted after=injured
release object=injured only=counted near=release_context
"patched up" object=injured

# hospital, in other words
"flown" object=hospitalized needs=hospital
"taken" object=hospitalized needs=hospital
"received" object=hospitalized near=figure_patient unless=figure_named_harm only=counted
"admitted" object=hospitalized near=figure_patient only=counted
"also admitted" object=hospitalized only=counted unless=no_ward
"admitted with" object=hospitalized only=counted needs=figure_ailment
"admitted for" object=hospitalized only=counted needs=figure_ailment
"admitted after" object=hospitalized only=counted near=danger_words
"kept in hospital" object=hospitalized
"warded" object=hospitalized
"needed hospital transfer" subject=hospitalized only=counted
"required hospital transfer" subject=hospitalized only=counted
"needed hospital admission" subject=hospitalized only=counted
"required hospital admission" subject=hospitalized only=counted
"needed hospital care" subject=hospitalized only=counted
"required hospital care" subject=hospitalized only=counted
"needed hospitalisation" subject=hospitalized only=counted
"needed hospitalization" subject=hospitalized only=counted
"ferried" object=hospitalized needs=hospital
"shifted" object=hospitalized needs=hospital
"moved" object=hospitalized needs=hospital

# sick, in other words
"taken ill" object=sickened
"falling ill" subject=sickened
"falls ill" subject=sickened
"fall ill" subject=sickened
"fall sick" subject=sickened
"taken sick" object=sickened
"became sick" subject=sickened
"become ill" subject=sickened
"suffer from" subject=sickened needs=illness
"suffers from" subject=sickened needs=illness
"suffered from" subject=sickened needs=illness
"suffering from" subject=sickened needs=illness
contract subject=sickened needs=illness only=counted
"contracted" subject=sickened needs=illness only=counted
catch subject=sickened needs=illness only=counted
"tested positive" subject=sickened
"test positive" subject=sickened
"testing positive" subject=sickened
"diagnosed" object=sickened needs=illness
"poisoned" object=sickened
quarantine object=other only=counted
"quarantined" object=other only=counted

# saved or unhurt, in other words
"brought to the surface" object=rescued
"hauled to the surface" object=rescued
"winched to the surface" object=rescued
"brought up alive" object=rescued
"found clinging" object=rescued
"taken off" object=rescued near=rescue_place only=counted
"fished out" object=rescued
"fished from" object=rescued
"airlifted to safety" object=rescued
"evacuated to safety" object=evacuated
"led from" object=evacuated only=counted
"escorted out" object=evacuated only=counted
"cleared from" object=evacuated only=counted
"scrambled to safety" subject=evacuated
"fled to safety" subject=evacuated
"jumped to safety" subject=evacuated
"got away" subject=evacuated only=counted
"got off" subject=evacuated only=never
"came home" subject=evacuated only=never
"reached the shore" subject=evacuated only=counted
"reached safety" subject=evacuated
"reached land" subject=evacuated only=counted
"survived unhurt" subject=evacuated
"survived unscathed" subject=evacuated
"emerged unhurt" subject=evacuated
"emerged unscathed" subject=evacuated
"was unhurt" subject=evacuated only=never
save object=rescued only=counted
"saved" object=rescued only=counted
"plucked" object=rescued
"winched" object=rescued
winch object=rescued
"pulled out" object=rescued
"dug out" object=rescued
"dug out alive" object=rescued
"lifted" object=rescued needs=rescue_place
"lifted to safety" object=rescued
"brought to safety" object=rescued
"bring to safety" object=rescued
"taken to safety" object=rescued
"carried to safety" object=rescued
"led to safety" object=rescued
"hauled to safety" object=rescued
"pulled to safety" object=rescued
"freed from" object=rescued needs=rescue_place
"picked up alive" object=rescued
"brought out alive" object=rescued
"brought out unhurt" object=rescued
"brought out unharmed" object=rescued
"brought out uninjured" object=rescued
"brought out unscathed" object=rescued
"brought out safe" object=rescued
"brought up unhurt" object=rescued
"brought up unharmed" object=rescued
"brought up uninjured" object=rescued
"brought up unscathed" object=rescued
"brought up safe" object=rescued
"pulled out unhurt" object=rescued
"pulled out unharmed" object=rescued
"pulled out uninjured" object=rescued
"pulled out unscathed" object=rescued
"pulled out safe" object=rescued
"pulled up unhurt" object=rescued
"pulled up unharmed" object=rescued
"pulled up uninjured" object=rescued
"pulled up unscathed" object=rescued
"pulled up safe" object=rescued
"dragged out unhurt" object=rescued
"dragged out unharmed" object=rescued
"dragged out uninjured" object=rescued
"dragged out unscathed" object=rescued
"dragged out safe" object=rescued
"dragged up unhurt" object=rescued
"dragged up unharmed" object=rescued
"dragged up uninjured" object=rescued
"dragged up unscathed" object=rescued
"dragged up safe" object=rescued
"carried out unhurt" object=rescued
"carried out unharmed" object=rescued
"carried out uninjured" object=rescued
"carried out unscathed" object=rescued
"carried out safe" object=rescued
"carried up unhurt" object=rescued
"carried up unharmed" object=rescued
"carried up uninjured" object=rescued
"carried up unscathed" object=rescued
"carried up safe" object=rescued
"lifted out unhurt" object=rescued
"lifted out unharmed" object=rescued
"lifted out uninjured" object=rescued
"lifted out unscathed" object=rescued
"lifted out safe" object=rescued
"lifted up unhurt" object=rescued
"lifted up unharmed" object=rescued
"lifted up uninjured" object=rescued
"lifted up unscathed" object=rescued
"lifted up safe" object=rescued
"dug out unhurt" object=rescued
"dug out unharmed" object=rescued
"dug out uninjured" object=rescued
"dug out unscathed" object=rescued
"dug out safe" object=rescued
"dug up unhurt" object=rescued
"dug up unharmed" object=rescued
"dug up uninjured" object=rescued
"dug up unscathed" object=rescued
"dug up safe" object=rescued
"cut out unhurt" object=rescued
"cut out unharmed" object=rescued
"cut out uninjured" object=rescued
"cut out unscathed" object=rescued
"cut out safe" object=rescued
"brought ashore alive" object=rescued
"escaped unhurt" subject=evacuated
"escape unhurt" subject=evacuated
"escaped unharmed" subject=evacuated
"escaped uninjured" subject=evacuated
"escaped unscathed" subject=evacuated
"escaped with minor injuries" subject=injured
"got out unhurt" subject=evacuated
"got out safely" subject=evacuated
"escaped injury" subject=evacuated
"escaped safely" subject=evacuated
"escaped alive" subject=evacuated
"dug themselves out" subject=evacuated
"dug himself out" subject=evacuated
"dug herself out" subject=evacuated
"freed themselves" subject=evacuated only=counted near=danger_words
"taken by bus to" object=evacuated needs=shelter_place
"driven by bus to" object=evacuated needs=shelter_place
"didn't survive the night" subject=killed
"did not survive the night" subject=killed
"not survive the night" subject=killed
"walked away" subject=evacuated only=counted
"walked away unhurt" subject=evacuated
"walked out unhurt" subject=evacuated
"turned up alive" subject=rescued
"turned up safe" subject=evacuated
"found safe" object=evacuated
"found unhurt" object=evacuated
"found safe and well" object=evacuated
"swam ashore" subject=evacuated
"swam to safety" subject=evacuated
"ran to safety" subject=evacuated
"made it to safety" subject=evacuated
"managed to escape" subject=evacuated only=counted
"led out" object=rescued only=counted
"taken to shelters" object=evacuated
move object=evacuated needs=shelter_place only=counted
"ordered to leave" object=evacuated only=counted
"told to leave" object=evacuated only=counted

# without a home
"lost their homes" subject=displaced
"lose their homes" subject=displaced
"lost their home" subject=displaced
"left their homes" subject=displaced
"leave their homes" subject=displaced
"leaving their homes" subject=displaced
"leave their villages" subject=displaced
"left their villages" subject=displaced
"abandoned their homes" subject=displaced
"abandon their homes" subject=displaced
"fled their homes" subject=displaced
"fled their villages" subject=displaced
"flee their homes" subject=displaced
"driven" object=displaced needs=home_noun only=counted
"without a home" subject=displaced only=never
"had to leave" subject=displaced needs=home_noun
"have to leave" subject=displaced needs=home_noun
"sheltering" subject=displaced only=counted
"taken shelter" subject=displaced only=counted
"took shelter" subject=displaced only=counted
"taken refuge" subject=displaced only=counted unless=evacuation_centre
"took refuge" subject=displaced only=counted unless=evacuation_centre
bite object=injured
"bit" object=injured near=biting_animal
faint subject=sickened only=counted
"fainted" subject=sickened only=counted
"felt unwell" subject=sickened only=counted
"feeling unwell" subject=sickened only=counted
"felt ill" subject=sickened only=counted
"felt sick" subject=sickened only=counted
"feel ill" subject=sickened only=counted
"reported symptoms" subject=sickened only=counted
"overcome by smoke" object=injured only=counted
"overcome by heat" object=sickened only=counted
"overcome by fumes" object=injured only=counted
"overcome with heat" object=sickened only=counted
"sought refuge" subject=displaced only=counted
"sought shelter" subject=displaced only=counted
"seeking refuge" subject=displaced only=counted
"sleeping in" subject=displaced needs=makeshift only=counted
"sleep in" subject=displaced needs=makeshift only=counted
"sleeping rough" subject=displaced only=counted
"sleeping outdoors" subject=displaced only=counted
"camping" subject=displaced needs=makeshift only=counted
"housed in" object=displaced needs=makeshift only=counted
"living in" subject=displaced needs=makeshift only=counted

# held, in other words
"taken away" object=detained near=arrest_context
"led away" object=detained near=arrest_context
"held for questioning" object=detained
"brought in for questioning" object=detained
"taken in for questioning" object=detained
"being questioned" object=detained only=never
"remanded" object=detained
"remanded in custody" object=detained
"imprisoned" object=detained
"jailed" object=detained
# a sentence, not an arrest
"jailed for" needs=sentence_length
"imprisoned for" needs=sentence_length
"locked up for" needs=sentence_length
"sent to prison for" needs=sentence_length
"sentenced to"
# of a charge
"cleared of"
"locked up" object=detained only=counted
"captured" object=detained
"taken prisoner" object=detained
"took prisoner" object=detained

"uprooted" object=displaced
"bused out" object=evacuated only=counted
"bussed out" object=evacuated only=counted
free object=rescued only=counted unless=police_release
"freed" object=rescued unless=police_release
"handed back" object=rescued
"handed over alive" object=rescued
"regained their freedom" subject=rescued
"regained his freedom" subject=rescued
"regained her freedom" subject=rescued
"set free" object=rescued unless=police_release
"let go" object=rescued only=counted near=captor
"reported sick" subject=sickened
"carrying off" object=other only=counted
"carry off" object=other only=counted near=captor
"harmed" object=injured
"survived with" subject=injured needs=wound_noun
"escaped with" subject=injured needs=wound_noun
"carried off" object=other only=counted near=captor
"taken by" object=other only=counted needs=captor
"seized" object=detained near=arrest_context
"marched off" object=other only=counted
"herded away" object=other only=counted
"held" object=detained unless=captive_word only=counted
"treating" object=hospitalized unless=figure_rate only=counted
"picked up" object=rescued near=rescue_place only=counted
"pick up" object=rescued near=rescue_place only=counted

# gone, in other words
"not come home" subject=missing
"not returned" subject=missing only=counted
"never came home" subject=missing
"listed as missing" object=missing
"listed missing" object=missing
"registered as missing" object=missing
"reported as missing" object=missing
"posted missing" object=missing
"believed missing" object=missing hedged=yes
"feared missing" object=missing hedged=yes
"declared missing" object=missing
"continue missing" subject=missing
"continue disappeared" subject=missing
"remain missing" subject=missing
"not been seen since" subject=missing
"not been heard from" subject=missing
"not been found" subject=missing only=counted
"never been found" subject=missing only=counted
"never been traced" subject=missing only=counted
"not been traced" subject=missing only=counted
"not been accounted for" subject=missing
"not yet been found" subject=missing only=counted
"still being sought" subject=missing only=counted
"swept away" object=missing only=counted near=flood_water
"feared washed away" object=missing hedged=yes
"feared swept away" object=missing hedged=yes
"believed swept away" object=missing hedged=yes
"swept out to sea" object=missing
"carried out to sea" object=missing only=counted
"dragged out to sea" object=missing
"swept downstream" object=missing
"washed away" object=missing only=counted near=flood_water
"washed overboard" object=missing only=counted
"lost at sea" object=missing
"lost contact with" object=missing only=counted

# Past forms of the above: taggers take some for adjectives and then give them no lemma.
"slain" object=killed sure=yes
"slaughtered" object=killed
"decapitated" object=killed sure=yes
"lynched" object=killed sure=yes
"bludgeoned" object=killed
"strangled" object=killed sure=yes
"immolated" reflexive=killed only=reflexive
"maimed" object=injured sure=yes
"crippled" object=injured
"disfigured" object=injured
"paralyzed" object=injured
"paralysed" object=injured
"concussed" object=injured sure=yes
"scalded" object=injured
"burned" object=injured needs=burn_context
"slashed" object=injured needs=body_part
"knifed" object=injured
"assaulted" object=injured only=counted
"punched" object=injured only=counted
"trampled" object=injured
"grazed" object=injured
"lacerated" object=injured
"bruised" object=injured
"struck" object=injured needs=wound_context then=killed
"suffered" subject=injured needs=wound_noun
"sustained" subject=injured needs=wound_noun
"nursed" subject=injured needs=wound_noun
"survived" subject=injured needs=attack_noun
"rushed" object=hospitalized needs=hospital
"transported" object=hospitalized needs=hospital
"airlifted" object=hospitalized needs=hospital
"sent" object=hospitalized needs=hospital
"brought" object=hospitalized needs=hospital
"carried" object=hospitalized needs=hospital
"transferred" object=hospitalized needs=hospital
"conveyed" object=hospitalized needs=hospital
"relocated" object=displaced only=counted
"fled" subject=displaced unless=leavable least=20
"apprehended" object=detained
"vanished" subject=missing
"disappeared" subject=missing only=counted
"lost" object=killed only=counted unless=figure_losable
"mourned" object=killed only=counted
"neutralized" object=killed only=counted
"neutralised" object=killed only=counted
"eliminated" object=killed only=counted near=battle_words unless=inquiry
"liquidated" object=killed only=counted near=battle_words
"discharged" object=injured only=counted after=injured
"released" object=injured only=counted near=release_context
# killed, by more idioms
"lost his fight for life" subject=killed sure=yes
"lost his battle for life" subject=killed sure=yes
"lost her fight for life" subject=killed sure=yes
"lost her battle for life" subject=killed sure=yes
"lost their fight for life" subject=killed sure=yes
"lost their battle for life" subject=killed sure=yes
"lose his fight for life" subject=killed sure=yes
"lose his battle for life" subject=killed sure=yes
"lose her fight for life" subject=killed sure=yes
"lose her battle for life" subject=killed sure=yes
"lose their fight for life" subject=killed sure=yes
"lose their battle for life" subject=killed sure=yes
"losing his fight for life" subject=killed sure=yes
"losing his battle for life" subject=killed sure=yes
"losing her fight for life" subject=killed sure=yes
"losing her battle for life" subject=killed sure=yes
"losing their fight for life" subject=killed sure=yes
"losing their battle for life" subject=killed sure=yes
"loses his fight for life" subject=killed sure=yes
"loses his battle for life" subject=killed sure=yes
"loses her fight for life" subject=killed sure=yes
"loses her battle for life" subject=killed sure=yes
"loses their fight for life" subject=killed sure=yes
"loses their battle for life" subject=killed sure=yes
"paid with his life" subject=killed
"breathed his last" subject=killed sure=yes
"met his end" subject=killed
"died by his own hand" subject=killed self=yes
"paid with her life" subject=killed
"breathed her last" subject=killed sure=yes
"met her end" subject=killed
"died by her own hand" subject=killed self=yes
"paid with their lives" subject=killed
"pay with their lives" subject=killed
"met their deaths" subject=killed
"met their death" subject=killed
"meet their deaths" subject=killed
"met their end" subject=killed
"breathed their last" subject=killed sure=yes
"losing her life" subject=killed
"loses his life" subject=killed
"loses her life" subject=killed
"loses life" subject=killed
"lost life" subject=killed
"lose lives" subject=killed only=counted
"lost lives" subject=killed only=counted
"took their own life" subject=killed
"taking their own lives" subject=killed
"did not make it" subject=killed only=counted
"didn't survive" subject=killed sure=yes
"embraced martyrdom" subject=killed sure=yes
"embrace martyrdom" subject=killed sure=yes
"attained martyrdom" subject=killed sure=yes
"achieved martyrdom" subject=killed sure=yes
"laid to eternal rest" object=killed
"dropped dead" subject=killed sure=yes
"suffered fatal injuries" subject=killed sure=yes
"suffered fatal wounds" subject=killed sure=yes
"suffered fatal burns" subject=killed sure=yes
"suffered fatal injury" subject=killed sure=yes
"sustained fatal injuries" subject=killed sure=yes
"sustained fatal wounds" subject=killed sure=yes
"sustained fatal burns" subject=killed sure=yes
"sustained fatal injury" subject=killed sure=yes
"received fatal injuries" subject=killed sure=yes
"received fatal wounds" subject=killed sure=yes
"received fatal burns" subject=killed sure=yes
"received fatal injury" subject=killed sure=yes
"suffering fatal injuries" subject=killed sure=yes
"suffering fatal wounds" subject=killed sure=yes
"suffering fatal burns" subject=killed sure=yes
"suffering fatal injury" subject=killed sure=yes
"choked on the smoke" subject=killed
"choked on smoke" subject=killed
"fell in the ambush" subject=killed
"fell in the fighting" subject=killed
"fell in the battle" subject=killed
"fell in action" subject=killed
"fell in the line" subject=killed only=counted
"fell in the service" subject=killed only=counted
"fallen in the line" subject=killed only=counted
"fallen in battle" subject=killed only=counted
"fallen in combat" subject=killed only=counted
"fallen in action" subject=killed
"fell on the field" subject=killed only=counted near=combat_context
"died in the line" subject=killed
"died in custody" subject=killed sure=yes
"died in police custody" subject=killed sure=yes
"died in detention" subject=killed sure=yes
"died in prison" subject=killed sure=yes
"died in jail" subject=killed sure=yes
"die in custody" subject=killed sure=yes
"fell in the attack" subject=killed only=counted near=combat_context
"fell dead" subject=killed sure=yes
"lay dead" subject=killed sure=yes
"lie dead" subject=killed sure=yes
"lying dead" subject=killed sure=yes
"lies dead" subject=killed sure=yes
"collapsed and died" subject=killed sure=yes
"turned up dead" subject=killed sure=yes
"ended up dead" subject=killed sure=yes
"washed up dead" subject=killed sure=yes
"came home dead" subject=killed sure=yes
"struck dead" object=killed sure=yes
"stoned to death" object=killed sure=yes
"charred to death" object=killed sure=yes
"battered to death" object=killed sure=yes
"gassed to death" object=killed sure=yes
"clubbed to death" object=killed sure=yes
"kicked to death" object=killed sure=yes
"flogged to death" object=killed sure=yes
"whipped to death" object=killed sure=yes
"gored to death" object=killed sure=yes
"mauled to death" object=killed sure=yes
"lashed to death" object=killed sure=yes
"scalded to death" object=killed sure=yes
"frozen to death" object=killed sure=yes
"chopped to death" object=killed sure=yes
"axed to death" object=killed sure=yes
"speared to death" object=killed sure=yes
"knifed to death" object=killed sure=yes
"suffocated to death" object=killed sure=yes
"thrown to death" object=killed sure=yes
"hurled to death" object=killed sure=yes
"pushed to death" object=killed sure=yes
"roasted to death" object=killed sure=yes
"poisoned to death" object=killed sure=yes
"smothered to death" object=killed sure=yes
"hounded to death" object=killed sure=yes
"dragged to death" object=killed sure=yes
"worked to death" object=killed sure=yes
stab to death object=killed sure=yes
"stabs to death" object=killed sure=yes
beat to death object=killed sure=yes
"beats to death" object=killed sure=yes
hack to death object=killed sure=yes
"hacks to death" object=killed sure=yes
club to death object=killed sure=yes
"clubs to death" object=killed sure=yes
crush to death object=killed sure=yes
"crushes to death" object=killed sure=yes
trample to death object=killed sure=yes
"tramples to death" object=killed sure=yes
shoot to death object=killed sure=yes
"shoots to death" object=killed sure=yes
strangle to death object=killed sure=yes
"strangles to death" object=killed sure=yes
burn to death object=killed sure=yes
"burns to death" object=killed sure=yes
stone to death object=killed sure=yes
"stones to death" object=killed sure=yes
torture to death object=killed sure=yes
"tortures to death" object=killed sure=yes
bludgeon to death object=killed sure=yes
"bludgeons to death" object=killed sure=yes
"freeze to death" subject=killed sure=yes
"starve to death" subject=killed sure=yes
"bleed to death" subject=killed sure=yes
"choke to death" subject=killed sure=yes
"freezing to death" subject=killed sure=yes
"starving to death" subject=killed sure=yes
"bleeding to death" subject=killed sure=yes
"choking to death" subject=killed sure=yes
"freezes to death" subject=killed sure=yes
"bleeds to death" subject=killed sure=yes
hack object=killed needs=figure_fatal
butcher object=killed only=passive
bayonet object=killed
garrotte object=killed sure=yes
garrote object=killed sure=yes
impale object=killed
smother object=killed
dismember object=killed sure=yes
disembowel object=killed sure=yes
guillotine object=killed sure=yes
wipe out object=killed only=counted near=figure_kin
exterminate object=killed only=counted
mown down object=killed
"mown down" object=killed sure=yes
"mowed down" object=killed sure=yes
"fell in battle" subject=killed only=counted
"fell in combat" subject=killed only=counted
"killed outright" object=killed sure=yes
"certified dead" object=killed sure=yes
"declared brought dead" object=killed sure=yes
"brought in dead" object=killed sure=yes
"not be revived" object=killed sure=yes
"not be resuscitated" object=killed sure=yes
"not be saved" object=killed sure=yes
"done to death" object=killed sure=yes
"brought dead" object=killed sure=yes
"recovered dead" object=killed sure=yes
"pulled out dead" object=killed sure=yes
"pulled dead" object=killed sure=yes
"dug out dead" object=killed sure=yes
"brought out dead" object=killed sure=yes
"given up for dead" object=killed hedged=yes sure=yes
"counted dead" object=killed sure=yes
"known dead" object=killed sure=yes
"known to have died" object=killed subject=killed sure=yes
"known to be dead" object=killed subject=killed sure=yes
"thought to have died" object=killed subject=killed hedged=yes sure=yes
"feared to have died" object=killed subject=killed hedged=yes sure=yes
"thought dead" object=killed hedged=yes sure=yes
"thought killed" object=killed hedged=yes sure=yes
"feared to be dead" object=killed subject=killed hedged=yes sure=yes
"found without signs of life" object=killed
"found with no signs of life" object=killed
"showed no signs of life" subject=killed
"killed themselves" subject=killed self=yes
# injured, by more idioms
"run over by" object=injured near=road_vehicle only=counted
"run over" object=injured near=road_vehicle only=counted
"knocked down by" object=injured near=road_vehicle
"knocked over by" object=injured near=road_vehicle
"hit by a car" object=injured
"hit by a train" object=injured
"hit by a truck" object=injured
"hit by a lorry" object=injured
"hit by a bus" object=injured
"took a bullet" subject=injured
"takes a bullet" subject=injured
"taken a bullet" subject=injured
"caught a bullet" subject=injured
"took shrapnel" subject=injured
"took a round" subject=injured
"took a knife" subject=injured needs=body_part
"got hurt" subject=injured
"got injured" subject=injured
"came to harm" subject=injured
"come to harm" subject=injured
"left with" object=injured needs=wound_noun only=passive
"lost both legs" subject=injured
"lost his sight" subject=injured
"lost her sight" subject=injured
"lost limbs" subject=injured
"lost a limb" subject=injured
"lost an arm and a leg" subject=injured
"had a leg amputated" subject=injured
"had an arm amputated" subject=injured
"passed out" subject=injured only=counted near=fumes
"clinging to life" subject=injured
"cling to life" subject=injured
"fights for life" subject=injured
"fighting for life" subject=injured
"fought for his life" subject=injured
"fought for her life" subject=injured
"fought for their lives" subject=injured
"battling for life" subject=injured
"battling for his life" subject=injured
"battling for her life" subject=injured
"battling for their lives" subject=injured
"peppered with shrapnel" object=injured
"overcome by" object=injured near=fumes only=counted
"treated for smoke inhalation" object=injured
"treated for shock" object=injured
"given oxygen" object=injured
"needed oxygen" subject=injured only=counted
"put on oxygen" object=injured only=counted
"required stitches" subject=injured
"needed stitches" subject=injured
"needed surgery" subject=injured near=danger_words
"required surgery" subject=injured near=danger_words
"needing treatment" subject=injured only=counted
"requiring treatment" subject=injured only=counted
"requiring hospital treatment" subject=hospitalized only=counted
"cut on" object=injured needs=body_part
"cut in" object=injured needs=body_part
"wounded in action" object=injured sure=yes
"slightly hurt" object=injured sure=yes
"lightly hurt" object=injured sure=yes
"burned in" object=injured near=danger_words only=counted
"bitten on" object=injured
"gassed by" object=injured only=counted
"reported wounded" object=injured sure=yes
"reported injured" object=injured sure=yes
"reported hurt" object=injured sure=yes
"confirmed injured" object=injured sure=yes
"confirmed wounded" object=injured sure=yes
"listed as injured" object=injured sure=yes
"listed as wounded" object=injured sure=yes
"known to be injured" object=injured sure=yes
"known to be hurt" object=injured sure=yes
"said to be injured" object=injured sure=yes
"said to be wounded" object=injured sure=yes
"said to be hurt" object=injured sure=yes
"said to be in hospital" object=hospitalized
"believed to be injured" object=injured hedged=yes sure=yes
"feared injured" object=injured hedged=yes sure=yes
"thought to be injured" object=injured hedged=yes sure=yes
"reported killed" object=killed sure=yes
"reported drowned" object=killed sure=yes
"reported trapped" object=other
"reported kidnapped" object=other
"reported abducted" object=other
"reported arrested" object=detained
"reported detained" object=detained
"reported rescued" object=rescued
"reported safe" object=evacuated
"said to be missing" object=missing
"said to be dead" object=killed sure=yes
"said to have died" object=killed subject=killed sure=yes
"said to have been killed" object=killed sure=yes
"said to be trapped" object=other
"said to be safe" object=evacuated only=counted
"known to be safe" object=evacuated only=counted
"known to be missing" object=missing
"known to be trapped" object=other
"confirmed missing" object=missing
"confirmed killed" object=killed sure=yes
"seen dead" object=killed sure=yes
"found dying" object=killed
"found frozen" object=killed
"needing hospital treatment" subject=hospitalized only=counted
# hospital, by more idioms
"treated well"
"treated badly"
"treated like"
"treated as"
"treated with"
"still being treated" object=hospitalized
"currently being treated" object=hospitalized
"still receiving treatment" subject=hospitalized
"receiving treatment at" subject=hospitalized needs=hospital
"receiving treatment in" subject=hospitalized needs=hospital
"undergoing treatment at" subject=hospitalized needs=hospital
"undergoing treatment in" subject=hospitalized needs=hospital
"receiving care at" subject=hospitalized needs=hospital
"currently receiving treatment" subject=hospitalized
"still undergoing treatment" subject=hospitalized
"undergoing treatment" subject=hospitalized only=counted
"undergoing surgery" subject=hospitalized near=danger_words
"undergone surgery" subject=hospitalized near=danger_words
"underwent surgery" subject=hospitalized near=danger_words
"recovering from surgery" subject=hospitalized
"recovering after surgery" subject=hospitalized
"operated on" object=hospitalized only=counted near=danger_words
"airlifted out" object=evacuated only=counted
"medevacked" object=hospitalized
"med - evacuated" object=hospitalized
"casevaced" object=hospitalized
"stretchered to" object=hospitalized needs=hospital
stretcher object=injured only=counted
"stretchered off" object=injured
"carried off on a stretcher" object=injured
"carried away on stretchers" object=injured
"brought down on stretchers" object=injured
"ended up in hospital" subject=hospitalized
"ended up in the hospital" subject=hospitalized
"wheeled into" object=hospitalized needs=hospital
"remain hospitalised" subject=hospitalized
"kept under observation" object=hospitalized
# sick, by more idioms
"complained of" subject=sickened needs=illness_sign only=counted
"complain of" subject=sickened needs=illness_sign only=counted
"complaining of" subject=sickened needs=illness_sign only=counted
"made ill" object=sickened
"made sick" object=sickened
"developed a fever" subject=sickened
"began vomiting" subject=sickened
"started vomiting" subject=sickened
"began to vomit" subject=sickened
"struck by illness" object=sickened
"getting sick" subject=sickened
"got sick" subject=sickened
"gets sick" subject=sickened
"get sick" subject=sickened
"showed symptoms" subject=sickened only=counted
"developed symptoms" subject=sickened only=counted
"showing symptoms" subject=sickened only=counted
# saved, by more idioms
extricate object=rescued
"extricated" object=rescued
"extracted alive" object=rescued
"extracted" object=rescued near=rescue_place only=counted
"recovered alive" object=rescued
"pulled clear" object=rescued
"dragged clear" object=rescued
"dragged out" object=rescued near=rescuer
"dragged from" object=rescued needs=rescue_place near=rescuer
"carried out" object=rescued near=rescuer
"brought out" object=rescued near=rescuer only=counted
"lifted out" object=rescued near=rescuer
"helped out" object=rescued near=rescuer
"hauled out" object=rescued near=rescuer
"hoisted" object=rescued near=rescuer only=counted
"cut free" object=rescued
"cut from" object=rescued needs=rescue_place only=counted near=rescuer
"freed alive" object=rescued
"released unharmed" object=rescued
"released unhurt" object=rescued
"released alive" object=rescued
"freed unharmed" object=rescued
"rescued unharmed" object=rescued
"rescued unhurt" object=rescued
"rescued uninjured" object=rescued
"rescued alive" object=rescued
"brought up" object=rescued only=counted near=trapped_below
"set free unharmed" object=rescued
"handed over unharmed" object=rescued
"won their freedom" subject=rescued
"returned to their families" object=rescued near=captor
"reunited with their families" object=rescued near=captor
"brought home safely" object=rescued
"brought down" object=rescued near=rescue_scene only=counted
"brought down safely" object=rescued
"brought down alive" object=rescued
"brought off" object=rescued near=rescue_scene only=counted
"lifted off" object=rescued near=rescue_scene only=counted
"flown off" object=rescued near=rescue_scene only=counted
"lowered to safety" object=rescued
"lowered to the ground" object=rescued near=rescue_scene only=counted
"airlifted from" object=rescued near=rescue_scene only=counted
"brought to land" object=rescued only=counted
"brought ashore" object=rescued only=counted
"brought safely" object=rescued only=counted near=rescue_scene
"pulled up" object=rescued near=rescue_scene only=counted
"hauled up" object=rescued near=rescue_scene only=counted
"hauled aboard" object=rescued only=counted
"taken aboard" object=rescued near=rescue_place only=counted
"taken on board" object=rescued near=rescue_place only=counted
"picked up at sea" object=rescued only=counted
"saved from drowning" object=rescued
"freed by firefighters" object=rescued
"cut out of" object=rescued needs=rescue_place
"cut out" object=rescued near=rescuer only=counted
"dug from" object=rescued needs=rubble
"dug out of" object=rescued needs=rubble
"brought out of" object=rescued near=rescue_scene only=counted
"came out alive" subject=rescued
"emerged alive" subject=rescued
"made it ashore" subject=evacuated only=counted near=danger_words
"reached the street" subject=evacuated only=counted near=danger_words
"reached the surface" subject=evacuated only=counted near=danger_words
"came to the surface" subject=evacuated only=counted near=danger_words
"walked to safety" subject=evacuated
"reached dry land" subject=evacuated only=counted near=danger_words
"got to safety" subject=evacuated
"got to shore" subject=evacuated only=counted near=danger_words
"got clear" subject=evacuated only=counted near=danger_words
"made it off" subject=evacuated only=counted near=danger_words
"let go unharmed" object=evacuated
"let go unhurt" object=evacuated
"sent home unharmed" object=evacuated
"walked out unharmed" subject=evacuated
"walked away with the"
"walked away with" subject=injured needs=wound_noun
"got away with" subject=injured needs=wound_noun only=counted
"known to have survived" subject=rescued only=counted
"walked away unharmed" subject=evacuated
"walked away uninjured" subject=evacuated
"came through unhurt" subject=evacuated
"escaped harm" subject=evacuated
"escaped without injury" subject=evacuated
"escaped with their lives" subject=evacuated only=counted
"fled unhurt" subject=evacuated
# moved from danger, by more idioms
"moved to safety" object=evacuated only=counted
"bused to" object=evacuated needs=shelter_place only=counted
"bussed to" object=evacuated needs=shelter_place only=counted
"taken to" object=evacuated needs=shelter_place unless=hospital only=counted
"moved to" object=evacuated needs=shelter_place only=counted
"relocated to" object=evacuated needs=shelter_place only=counted
"transferred to" object=evacuated needs=shelter_place unless=hospital only=counted near=danger_words
"sent to" object=evacuated needs=shelter_place unless=hospital only=counted near=danger_words
"brought to" object=evacuated needs=shelter_place unless=hospital only=counted near=danger_words
"cleared" object=evacuated only=counted near=danger_words
"forced to evacuate" object=evacuated only=counted
"instructed to leave" object=evacuated only=counted
"had to be evacuated" object=evacuated only=counted
# Advice moves nobody.
"urged to leave"
"advised to leave"
"asked to leave"
"warned to leave"
"urged to evacuate"
"advised to evacuate"
"asked to evacuate"
"warned to evacuate"
"encouraged to evacuate"
"invited to evacuate"
"refused to evacuate"
"refusing to evacuate"
"declined to evacuate"
"failed to evacuate"
"prepared to evacuate"
"preparing to evacuate"
"ready to evacuate"
"still to be evacuated" object=awaiting_evacuation only=counted
"yet to be evacuated" object=awaiting_evacuation only=counted
"waiting to be flown out" subject=awaiting_evacuation only=counted
"waiting to be rescued" subject=other only=counted
"waiting for rescue" subject=other only=counted
"awaiting rescue" subject=other only=counted
"waiting to be taken off" subject=awaiting_evacuation only=counted
"waiting to be picked up" subject=awaiting_evacuation only=counted near=danger_words
"waiting to leave" subject=awaiting_evacuation only=counted near=danger_words
"waiting for boats" subject=awaiting_evacuation only=counted near=danger_words
"waiting for evacuation" subject=awaiting_evacuation only=counted
"wait for evacuation" subject=awaiting_evacuation only=counted
"wait to be evacuated" subject=awaiting_evacuation only=counted
"waiting for flights out" subject=awaiting_evacuation only=counted
"waiting for a flight out" subject=awaiting_evacuation only=counted
"cleared to safety" object=evacuated only=counted
"fled in time" subject=evacuated only=counted
"fled the" subject=evacuated needs=leavable least=20
"fled from the" subject=evacuated needs=leavable least=20
"fled their" needs=leavable subject=evacuated least=20
"fled home" subject=displaced least=20
"ran out of the" subject=evacuated needs=leavable only=counted near=danger_words
"ran out into the street" subject=evacuated only=counted near=danger_words
"ran into the street" subject=evacuated only=counted near=danger_words
"ran into the streets" subject=evacuated least=20 near=danger_words
"got out in time" subject=evacuated only=counted
"escaped in time" subject=evacuated only=counted
"left in time" subject=evacuated only=counted near=danger_words
"got off safely" subject=evacuated only=counted
"got off unhurt" subject=evacuated
"got out alive" subject=evacuated
"got out unharmed" subject=evacuated
"jumped clear" subject=evacuated
"leapt clear" subject=evacuated
"scrambled clear" subject=evacuated
"crawled free" subject=evacuated only=counted
"crawled clear" subject=evacuated only=counted
"walked out on their own" subject=evacuated only=counted
"got out on their own" subject=evacuated only=counted
"came out on their own" subject=evacuated only=counted
"climbed out on their own" subject=evacuated only=counted
"got out by themselves" subject=evacuated only=counted
"walked out by themselves" subject=evacuated only=counted
"got out unaided" subject=evacuated only=counted
"walked out unaided" subject=evacuated only=counted
"made their own way out" subject=evacuated only=counted
"made their way out" subject=evacuated only=counted near=danger_words
"managed to get out" subject=evacuated only=counted near=danger_words
"managed to swim ashore" subject=evacuated
"able to swim ashore" subject=evacuated
"jumped to the ground" subject=evacuated only=counted near=danger_words
"escaped on foot" subject=evacuated only=counted near=danger_words
"escaped through" subject=evacuated only=counted near=danger_words
"escaped from the fire" subject=evacuated only=counted
"escaped the fire" subject=evacuated only=counted
"escaped the flames" subject=evacuated only=counted
"escaped the blaze" subject=evacuated only=counted
"taken out of the building" object=evacuated only=counted
"ushered out" object=evacuated only=counted near=danger_words
"escorted off" object=evacuated only=counted near=danger_words
"taken off the train" object=evacuated only=counted near=danger_words
"taken off the plane" object=evacuated only=counted near=danger_words
"remain in shelters" subject=evacuated only=counted
"remained in shelters" subject=evacuated only=counted
"staying in shelters" subject=evacuated only=counted
"stayed in shelters" subject=evacuated only=counted
"escorted from" object=evacuated only=counted near=danger_words
"escorted to safety" object=evacuated
"led away to safety" object=evacuated
"flown out" object=evacuated only=counted near=danger_words
"taken off by helicopter" object=rescued
# without a home, by more idioms
"left the town" subject=displaced only=counted near=danger_words
"left the area" subject=displaced only=counted near=danger_words
"left the city" subject=displaced only=counted near=danger_words
"left the region" subject=displaced only=counted near=danger_words
"left the village" subject=displaced only=counted near=danger_words
"left the country" subject=displaced only=counted near=danger_words
"fled the fighting" subject=displaced only=counted
"fled the violence" subject=displaced only=counted
"fled across the border" subject=displaced only=counted
"fled over the border" subject=displaced only=counted
"crossed the border" subject=displaced only=counted near=danger_words
"fled to" subject=displaced only=counted
"forced out" object=displaced only=counted
"forced to flee" object=displaced only=counted
"driven out" object=displaced only=counted
"turned out of" object=displaced only=counted needs=home_noun
"bombed out" object=displaced only=counted
"burned out of" object=displaced only=counted needs=home_noun
"flooded out" object=displaced only=counted
"made refugees" object=displaced
"took to the roads" subject=displaced only=counted
evict object=displaced only=counted
# A sentence that someone faces is no arrest.
"years in jail"
"years in prison"
"year in prison"
"year in jail"
"months in jail"
"months in prison"
"years behind bars"
"months behind bars"
"life in prison"
"life in jail"
"life behind bars"
"decades in prison"
# held, by more idioms
"held by police" object=detained
"booked into" object=detained needs=jail
"being held by" object=other needs=captor
"held by" object=other needs=captor only=counted
"held on suspicion" object=detained
"held for" object=detained needs=crime
"hold" object=detained only=counted near=police_word unless=captive_word
"held in connection" object=detained
"held pending" object=detained
"held without charge" object=detained
"arrested and charged" object=detained
"hauled in" object=detained only=counted
"hauled away" object=detained near=arrest_context only=counted
"hauled off" object=detained near=arrest_context only=counted
"dragged away" object=detained near=arrest_context only=counted
"picked up by" object=detained needs=arrest_context only=counted
"swept up" object=detained only=counted near=arrest_context
"kept in custody" object=detained
"held in custody" object=detained
"taken captive" object=other
"took captive" object=other
"held captive" object=other
"being held captive" object=other
"being held hostage" object=other
"being held prisoner" object=detained
"taking captive" object=other
"held for ransom" object=other
"herded into" object=other only=counted
"snatched" object=other near=captor only=counted
"dragged off" object=other near=captor only=counted
"marched away" object=other only=counted
"spirited away" object=other only=counted
"taken along" object=other near=captor only=counted
"keep" object=other near=captor only=counted
"kept" object=other near=captor only=counted
"keeping" object=other near=captor only=counted
"holding" object=other near=captor only=counted
"took away" object=other near=captor only=counted
"takes away" object=other near=captor only=counted
"dragged into" object=other near=captor only=counted
"forced into" object=other near=captor needs=road_vehicle only=counted
"bundled into" object=other only=counted
"led into the bush" object=other only=counted
"led into the forest" object=other only=counted
# gone, by more idioms
"lost without trace" object=missing
"gone without trace" subject=missing
"still not found" subject=missing
"still to be found" subject=missing only=counted
"yet to be traced" object=missing only=counted
"yet to be heard from" object=missing
"not been located" subject=missing only=counted
"nowhere to be found" subject=missing only=counted
"remain unaccounted for" subject=missing
"be unaccounted for" subject=missing
"still being searched for" object=missing only=counted
"being searched for" object=missing only=counted
"being looked for" object=missing only=counted
"not turned up" subject=missing only=counted near=danger_words
"not reported back" subject=missing only=counted
"failed to return" subject=missing only=counted
"failed to come home" subject=missing
"did not return" subject=missing only=counted
"never returned" subject=missing only=counted
"lost without a trace" object=missing
"goes missing" subject=missing
"going missing" subject=missing
"cannot be found" subject=missing
"could not be found" subject=missing only=counted near=danger_words
"not heard from" subject=missing only=counted
"not yet accounted for" subject=missing
# beneath, by more idioms
"pinned under" object=other passing=yes
"pinned beneath" object=other passing=yes
"stuck under" object=other only=counted
"stuck beneath" object=other only=counted
"trapped under" object=other passing=yes
"trapped beneath" object=other passing=yes
"buried beneath" object=other passing=yes
"remain under" subject=other needs=rubble only=counted
"remain beneath" subject=other needs=rubble only=counted
"stranded" object=other only=counted passing=yes

"brought off alive" object=rescued
"taken off alive" object=rescued
"brought in alive" object=rescued
"taken out by bus" object=evacuated only=counted
"taken out by boat" object=evacuated only=counted
"taken out by train" object=evacuated only=counted
"taken out by helicopter" object=evacuated only=counted
"taken out by road" object=evacuated only=counted
"brought out by bus" object=evacuated only=counted
"brought out by boat" object=evacuated only=counted
"brought out by helicopter" object=rescued only=counted
"moved out of" object=evacuated only=counted near=danger_words
"moved out" object=evacuated only=counted near=danger_words
"waiting for" subject=awaiting_evacuation needs=rescue_craft only=counted
"took refuge in" subject=evacuated needs=evacuation_centre only=counted
"took refuge in shelters" subject=evacuated only=counted
"taken refuge in shelters" subject=evacuated only=counted
"taking refuge in shelters" subject=evacuated only=counted
"took shelter in shelters" subject=evacuated only=counted
"taken refuge in" subject=evacuated needs=evacuation_centre only=counted
"taking refuge in" subject=evacuated needs=evacuation_centre only=counted
"sheltering in" subject=evacuated needs=evacuation_centre only=counted
"taken off safely" object=rescued
"brought off safely" object=rescued
"listed as critical" object=hospitalized
"listed as stable" object=hospitalized
"listed as serious" object=hospitalized
"described as critical" object=injured
# more idioms of dying, being hurt, kept, lost
"fallen in the fighting" subject=killed only=counted
"fell on the battlefield" subject=killed only=counted
"put out of action" object=casualties only=counted
"carried off by" object=other only=counted needs=captor
"marched into" object=other only=counted near=captor
"marched into the forest" object=other only=counted
"marched into the bush" object=other only=counted
"driven across the border" object=displaced only=counted
"pushed across the border" object=displaced only=counted
"driven over the border" object=displaced only=counted
"without a roof over their heads" subject=displaced only=never
"moved in with relatives" subject=displaced only=counted
"never came back" subject=missing only=counted
"did not come back" subject=missing only=counted
"not come back" subject=missing only=counted
"not been seen" subject=missing only=counted
"have yet to return" subject=missing only=counted
"still at sea" subject=missing only=never
"remain cut off" subject=other only=counted
"cut off" object=other only=counted near=danger_words
strand object=other only=counted near=danger_words
"stranding" object=other only=counted
"marooned" object=other only=counted
maroon object=other only=counted
"snowed in" object=other only=counted
"walked free" subject=rescued only=counted near=captor
"won their release" subject=rescued only=counted
"escaped their captors" subject=rescued only=counted
"escaped from captivity" subject=rescued
"fled captivity" subject=rescued
"made to leave the building" object=evacuated only=counted
"poured out of" subject=evacuated only=never
"kept in for observation" object=hospitalized
"kept in for treatment" object=hospitalized
"detained in hospital" object=hospitalized
"detained for treatment" object=hospitalized
"held for observation" object=hospitalized only=counted
"needed to be hospitalised" object=hospitalized
"required hospitalisation" subject=hospitalized only=counted
"required hospitalization" subject=hospitalized only=counted
"in need of hospital treatment" subject=hospitalized only=counted
"went to hospital" subject=hospitalized only=counted
"gone to hospital" subject=hospitalized only=counted
"ended in hospital" subject=hospitalized
"landed in hospital" subject=hospitalized
"lies in hospital" subject=hospitalized
"lie in hospital" subject=hospitalized
"lying in hospital" subject=hospitalized
"checked into hospital" subject=hospitalized only=counted
"gone down with" subject=sickened needs=illness
"went down with" subject=sickened needs=illness
"going down with" subject=sickened needs=illness
"been struck down by" object=sickened only=counted
"complained of stomach" subject=sickened only=counted
"complained of nausea" subject=sickened only=counted
"complained of dizziness" subject=sickened only=counted
"complained of headaches" subject=sickened only=counted
"complained of breathing" subject=sickened only=counted
"complaining of stomach" subject=sickened only=counted
"complaining of nausea" subject=sickened only=counted
"complaining of dizziness" subject=sickened only=counted
"fell violently ill" subject=sickened
"fell seriously ill" subject=sickened
"became violently ill" subject=sickened
"took ill" subject=sickened
"taken poorly" object=sickened
"helping police with" subject=detained needs=inquiry
"assisting police with" subject=detained needs=inquiry
"hauled off in" object=detained only=counted near=crowd_control
"bundled into police" object=detained only=counted
"bundled into vans" object=detained only=counted near=crowd_control
"bundled into buses" object=detained only=counted near=crowd_control
"bundled into trucks" object=detained only=counted near=crowd_control
"bundled into unmarked" object=detained only=counted near=crowd_control
"bundled into waiting" object=detained only=counted near=crowd_control
"handed over to police" object=detained
"lined up and shot" object=killed
"lining up and shooting" object=killed
"put up against a wall and shot" object=killed
"denied killing"
"denies killing"
"denied murdering"
"denies murdering"
"denied shooting"
"denies shooting"
"roughed up" object=injured only=counted
"tortured" object=injured only=counted
"clubbed" object=injured only=counted
"hit with batons" object=injured only=counted
"struck with batons" object=injured only=counted
"cuffed" object=detained
"handcuffed" object=detained
"booked on" object=detained needs=crime
"attempting to murder"
"attempted to murder"
"attempting to kill"
"tried to kill"
"attempted to kill"
"tried to murder"
"trying to murder"
"trying to kill"
"handed over to the police" object=detained
"handed to police" object=detained
"handed to the police" object=detained
"turned over to police" object=detained
"turned over to the police" object=detained
"turned over to the authorities" object=detained
"delivered to the police" object=detained
"surrendered to police" subject=detained
"surrendered to the police" subject=detained
"surrendered to officers" subject=detained
"surrendered to authorities" subject=detained
"surrendered to the authorities" subject=detained
"gave himself up" subject=detained
"gave herself up" subject=detained
"gave themselves up" subject=detained
"turned himself in" subject=detained
"turned herself in" subject=detained
"turned themselves in" subject=detained
"handed himself in" subject=detained
"handed herself in" subject=detained
"handed themselves in" subject=detained
"hauled off to" object=detained only=counted
"carted off to" object=detained only=counted
"hit by stones" object=injured only=counted
"hit by rocks" object=injured only=counted
"hit by bricks" object=injured only=counted
"hit by bottles" object=injured only=counted
"struck by stones" object=injured only=counted
"struck by bricks" object=injured only=counted
"struck by bottles" object=injured only=counted
"hit by missiles" object=casualties only=counted
"snatched from" object=other only=counted
"snatched at gunpoint" object=other
"held at gunpoint" object=other
"held at knifepoint" object=other
"being held for ransom" object=other
"snatched by" object=other only=counted near=captor
"seized at gunpoint" object=other
"taken at gunpoint" object=other
"put in handcuffs" object=detained
"led off in handcuffs" object=detained
"led away in handcuffs" object=detained
"held incommunicado" object=detained
"thrown into jail" object=detained
"thrown into prison" object=detained
"put in prison" object=detained
"taken to police stations" object=detained only=counted
"taken to a police station" object=detained
"charred" object=killed only=counted
"burnt to ashes" object=killed only=counted
"roasted alive" object=killed sure=yes
"incinerated alive" object=killed sure=yes
"ended his life" subject=killed self=yes
"ended her life" subject=killed self=yes
"ended their lives" subject=killed self=yes
"ended his own life" subject=killed self=yes
"ended her own life" subject=killed self=yes
"ending his life" subject=killed self=yes
"ending her life" subject=killed self=yes
"regained freedom" subject=rescued only=counted
"regained liberty" subject=rescued only=counted
"secured their release" subject=rescued only=never
"ascended as martyrs" subject=killed sure=yes
"ascended to martyrdom" subject=killed sure=yes
"rose as martyrs" subject=killed sure=yes
"fell as martyrs" subject=killed sure=yes
"fallen as martyrs" subject=killed sure=yes
"met their untimely death" subject=killed
"met his untimely death" subject=killed
"met her untimely death" subject=killed
"met an untimely death" subject=killed
"met untimely death" subject=killed
"met with their death" subject=killed
"met with their deaths" subject=killed
"met a violent death" subject=killed
"met a tragic end" subject=killed
"met their waterloo" subject=killed only=never
"met a watery grave" subject=killed
"found a watery grave" subject=killed
"gave up the ghost" subject=killed only=never
"gave their lives" subject=killed only=counted
"gave his life" subject=killed
"gave her life" subject=killed
"laid down their lives" subject=killed only=counted
"laid down his life" subject=killed
"paid the supreme price" subject=killed
"paid the supreme sacrifice" subject=killed
"made the supreme sacrifice" subject=killed
"made the ultimate sacrifice" subject=killed
"paid the ultimate price" subject=killed only=counted
"laid down her life" subject=killed
"lost their young lives" subject=killed
"snuffed out" object=killed only=counted
"consumed by the flames" object=killed only=counted
"perished by drowning" subject=killed
"sucked under" object=killed only=never
"shifted to" object=hospitalized needs=hospital
"referred to" object=hospitalized needs=hospital only=counted
"evacuated to hospital" object=hospitalized
"evacuated to hospitals" object=hospitalized
"conveyed to" object=hospitalized needs=hospital
"removed to hospital" object=hospitalized
"removed to" object=hospitalized needs=hospital only=counted
"moved to hospital" object=hospitalized
"moved to hospitals" object=hospitalized
"kidnapped by" object=other
"whisked away" object=other only=counted near=captor
"whisked into the bush" object=other
"whisked away to" object=other only=counted near=captor
"carted away" object=other only=counted near=captor
"herded into the bush" object=other
"swept off" object=missing near=flood_water
"swept off the rocks" object=missing
"tested positive for alcohol"
"tested positive for drugs"
"tested positive for cocaine"
"tested positive for cannabis"
"tested positive for steroids"
"tested positive for a banned"
"tested positive for doping"
"test positive for alcohol"
# bitten, stung, thrown
sting object=injured near=biting_animal
"stung" object=injured near=biting_animal
"savaged" object=injured near=biting_animal
savage object=injured near=biting_animal
"tossed by" object=injured needs=biting_animal
"thrown by" object=injured needs=biting_animal
"kicked by" object=injured needs=biting_animal
"lost their sight" subject=injured
"lost his eyesight" subject=injured
"lost her eyesight" subject=injured
"lost their eyesight" subject=injured
"lose their eyesight" subject=injured
"lost their vision" subject=injured
"lost his vision" subject=injured
"lost her vision" subject=injured
"went blind" subject=injured only=counted
"gone blind" subject=injured only=counted
"lost a foot" subject=injured
"lost a finger" subject=injured
"lost fingers" subject=injured
"lost his leg" subject=injured
"lost her leg" subject=injured
"lost his arm" subject=injured
"lost her arm" subject=injured
"lost their legs" subject=injured
"lost part of" subject=injured needs=body_part
"lost consciousness" subject=injured
"had to have a leg amputated" subject=injured
"had his leg amputated" subject=injured
"had her leg amputated" subject=injured
"lost a foot to" subject=injured
"taking own life" subject=killed sure=yes self=yes
"take own life" subject=killed sure=yes self=yes
"blew himself up" subject=killed self=yes
"blew herself up" subject=killed self=yes
"blew themselves up" subject=killed self=yes
"blow himself up" subject=killed self=yes
"blow herself up" subject=killed self=yes
"blows himself up" subject=killed self=yes
"blows herself up" subject=killed self=yes
"blows self up" subject=killed self=yes
"blew self up" subject=killed self=yes
"blown himself up" subject=killed self=yes
"blown herself up" subject=killed self=yes
"blowing himself up" subject=killed self=yes
"blowing herself up" subject=killed self=yes
"detonated himself" subject=killed self=yes
"exploded himself" subject=killed self=yes
"overcome in" object=sickened only=counted
"overcome by the heat" object=sickened only=counted
"overcome by gas" object=sickened only=counted
"overcome while" object=sickened only=counted
"passed away from" subject=killed
"discovered alive" object=rescued
"discovered dead" object=killed sure=yes
"discovered safe" object=evacuated
"discovered unharmed" object=evacuated
"located alive" object=rescued
"located safe" object=evacuated
"spotted alive" object=rescued
"come out alive" subject=rescued only=counted
"comes out alive" subject=rescued only=counted
"came down alive" subject=rescued only=counted
"brought out safely" object=rescued
"carried to shore" object=rescued
"taken out alive" object=rescued
"drawn out alive" object=rescued
"dragged out alive" object=rescued
"dragged ashore" object=rescued
"hauled ashore" object=rescued
"plucked to safety" object=rescued
"survived the night" subject=rescued only=counted near=rescue_place
"survive night" subject=rescued only=counted near=rescue_place
"taken out in buses" object=evacuated only=counted
"taken out of the city" object=evacuated only=counted near=danger_words
"taken out of the town" object=evacuated only=counted near=danger_words
"taken out of the area" object=evacuated only=counted near=danger_words
"taken out of the village" object=evacuated only=counted near=danger_words
"bused to safety" object=evacuated only=counted
"moved from" object=evacuated only=counted near=danger_words
"moved away from" object=evacuated only=counted near=danger_words
"moved inland" object=evacuated only=counted
"moved to higher" object=evacuated only=counted
"ferried to safety" object=evacuated only=counted
"flown to safety" object=evacuated only=counted
"shepherded out" object=evacuated only=counted
"ushered out of" object=evacuated only=counted near=danger_words
"led outside" object=evacuated only=counted near=danger_words
"took refuge in evacuation" subject=evacuated only=counted
"taken refuge in evacuation" subject=evacuated only=counted
"taking refuge in evacuation" subject=evacuated only=counted
"took shelter in evacuation" subject=evacuated only=counted
"taken shelter in evacuation" subject=evacuated only=counted
"taking shelter in evacuation" subject=evacuated only=counted
"sheltering in evacuation" subject=evacuated only=counted
"sought refuge in evacuation" subject=evacuated only=counted
"sought shelter in evacuation" subject=evacuated only=counted
"staying in evacuation" subject=evacuated only=counted
"stayed in evacuation" subject=evacuated only=counted
"housed in evacuation" object=evacuated only=counted
"spent the night outside" subject=displaced only=counted
"spent the night in the open" subject=displaced only=counted
"spent the night under the open sky" subject=displaced only=counted
"spent a second night in the open" subject=displaced only=counted
"spent a third night in the open" subject=displaced only=counted
"slept outdoors" subject=displaced only=counted near=danger_words
"slept in the open" subject=displaced only=counted near=danger_words
"slept in tents" subject=displaced only=counted near=danger_words
"sleeping in the open" subject=displaced only=counted near=danger_words
"could not be traced" subject=missing only=counted
"cannot be traced" subject=missing only=counted
"can not be traced" subject=missing only=counted
"could not be accounted for" subject=missing
"cannot be accounted for" subject=missing
"still untraced" subject=missing only=counted
"not made contact" subject=missing only=counted
"failed to make contact" subject=missing only=counted
"carried to hospital" object=hospitalized
[casualty_adjective]
"on a drip" outcome=hospitalized
"still under treatment" outcome=hospitalized only=counted
"on ventilator support" outcome=hospitalized
"in our care" outcome=hospitalized only=counted modifier=no
"ventilated" outcome=hospitalized only=counted modifier=no
"intubated" outcome=hospitalized only=counted modifier=no
"on a respirator" outcome=hospitalized
"on respirators" outcome=hospitalized
"on oxygen" outcome=hospitalized only=counted
"in the icu" outcome=hospitalized
"in icu" outcome=hospitalized
"in isolation wards" outcome=hospitalized
"in the district hospital" outcome=hospitalized
"in the state hospital" outcome=hospitalized
"in the local hospital" outcome=hospitalized
"in the city hospital" outcome=hospitalized
"in the military hospital" outcome=hospitalized
"in the general hospital" outcome=hospitalized
"in a local hospital" outcome=hospitalized
"in a nearby hospital" outcome=hospitalized
"in a military hospital" outcome=hospitalized
"overdue" outcome=missing only=counted near=gone_words
"untraced" outcome=missing only=counted
"untraceable" outcome=missing only=counted
"out of contact" outcome=missing only=counted
"left stranded" object=other only=counted passing=yes
"cut off by" object=other only=counted passing=yes needs=flood_water
[casualty_adjective]
# Only before its noun: "413 rescued migrants".
"rescued" outcome=rescued only=never
"arrested" outcome=detained only=never
"detained" outcome=detained only=never
"captured" outcome=detained only=never
"kidnapped" outcome=other only=never
"abducted" outcome=other only=never
"drowned" outcome=killed only=never
"murdered" outcome=killed only=never
"infected" outcome=sickened only=never
"still underground" outcome=other only=counted
"trapped underground" outcome=other passing=yes
"on its wards" outcome=hospitalized
"on the wards" outcome=hospitalized
"on our wards" outcome=hospitalized
"in surgery" outcome=hospitalized
"in a burn unit" outcome=hospitalized
"in clinics" outcome=hospitalized
"bleeding" outcome=injured only=counted
"not expected to survive" outcome=injured
"dead" outcome=killed sure=yes
"deceased" outcome=killed
"slain" outcome=killed sure=yes
"killed" outcome=killed sure=yes
"injured" outcome=injured sure=yes
"wounded" outcome=injured sure=yes
"hurt" outcome=injured sure=yes
"unconscious" outcome=injured after=sickened
"paralyzed" outcome=injured
"hospitalized" outcome=hospitalized sure=yes
"hospitalised" outcome=hospitalized sure=yes
"missing" outcome=missing
"unaccounted for" outcome=missing
"unaccounted" outcome=missing
"homeless" outcome=displaced modifier=no
"displaced" outcome=displaced
"ill" outcome=sickened only=counted
"sick" outcome=sickened only=counted
"in custody" outcome=detained
"in police custody" outcome=detained
"under arrest" outcome=detained
"behind bars" outcome=detained
"in detention" outcome=detained
"in critical condition" outcome=injured ward=hospitalized
"in serious condition" outcome=injured ward=hospitalized
"in stable condition" outcome=injured ward=hospitalized
"in guarded condition" outcome=injured ward=hospitalized
"in fair condition" outcome=injured ward=hospitalized
"in good condition" outcome=injured ward=hospitalized
"in grave condition" outcome=injured ward=hospitalized
"in critical but stable condition" outcome=injured ward=hospitalized
"in serious but stable condition" outcome=injured ward=hospitalized
"in extremely critical condition" outcome=injured ward=hospitalized
"in very critical condition" outcome=injured ward=hospitalized
"in very serious condition" outcome=injured ward=hospitalized
"in a critical condition" outcome=injured ward=hospitalized
"in a serious condition" outcome=injured ward=hospitalized
"in a stable condition" outcome=injured ward=hospitalized
"in critical" outcome=injured ward=hospitalized
"on life support" outcome=injured
"in intensive care" outcome=hospitalized
"in a coma" outcome=injured
"in hospital" outcome=hospitalized
"in the hospital" outcome=hospitalized
"at the hospital" outcome=hospitalized only=never
"critical" outcome=injured only=predicative
"critical of"
"trapped" outcome=other
"awaiting evacuation" outcome=awaiting_evacuation
"awaiting airlift" outcome=awaiting_evacuation
"awaiting an airlift" outcome=awaiting_evacuation
"awaiting transport out" outcome=awaiting_evacuation
"awaiting flights out" outcome=awaiting_evacuation
"awaiting a flight out" outcome=awaiting_evacuation
"seeking evacuation" outcome=awaiting_evacuation
"waiting to be evacuated" outcome=awaiting_evacuation
"seeking to leave" outcome=awaiting_evacuation
"seeking to escape" outcome=awaiting_evacuation
"still in afghanistan" outcome=awaiting_evacuation only=never
"uninjured" outcome=evacuated
"unhurt" outcome=evacuated
"unharmed" outcome=evacuated
"unscathed" outcome=evacuated
"without a scratch" outcome=evacuated reach=clause
"hungry but unharmed" outcome=evacuated reach=clause
"shaken but uninjured" outcome=evacuated
"shaken but unhurt" outcome=evacuated
"shaken but unharmed" outcome=evacuated
"shaken but safe" outcome=evacuated
"shocked but unhurt" outcome=evacuated
"tired but unhurt" outcome=evacuated
"cold but unhurt" outcome=evacuated
"safe and sound" outcome=evacuated only=counted
"alive and well" outcome=evacuated only=counted
"bloodied" outcome=injured only=counted
"safe and well" outcome=evacuated
"without injury" outcome=evacuated reach=clause
"in the intensive care" outcome=hospitalized
"in intensive care units" outcome=hospitalized
"on ventilators" outcome=hospitalized
"on a ventilator" outcome=hospitalized
"in a life - threatening condition" outcome=injured ward=hospitalized
"in a life-threatening condition" outcome=injured ward=hospitalized
"in life - threatening condition" outcome=injured ward=hospitalized
"in mortal danger" outcome=injured
"in danger of death" outcome=injured
"in hospitals" outcome=hospitalized
"in the hospitals" outcome=hospitalized
"in a hospital" outcome=hospitalized
"in local hospitals" outcome=hospitalized
"still in hospital" outcome=hospitalized
"in cells" outcome=detained only=predicative
"in police cells" outcome=detained
"in jail" outcome=detained
"in prison" outcome=detained
"lifeless" outcome=killed
"disappeared" outcome=missing
"lost at sea" outcome=missing
"without trace" outcome=missing reach=clause
"without a trace" outcome=missing reach=clause
"without shelter" outcome=displaced
"without a home" outcome=displaced
"without homes" outcome=displaced
"buried" outcome=other only=counted
"in a critical state" outcome=injured ward=hospitalized
"in critical state" outcome=injured ward=hospitalized
"in a grave state" outcome=injured ward=hospitalized
"in a serious state" outcome=injured ward=hospitalized
"in a grave condition" outcome=injured ward=hospitalized
"in a bad way" outcome=injured
"in bad shape" outcome=injured
"in poor condition" outcome=injured ward=hospitalized
"in satisfactory condition" outcome=injured ward=hospitalized
"in a satisfactory condition" outcome=injured ward=hospitalized
"in a poor condition" outcome=injured ward=hospitalized
"in a life-threatening state" outcome=injured ward=hospitalized
"in hospital care" outcome=hospitalized
"in hospital beds" outcome=hospitalized
"in a hospital bed" outcome=hospitalized
"under treatment" outcome=hospitalized only=counted
"in emergency wards" outcome=hospitalized
"in the emergency ward" outcome=hospitalized
"in a shelter" outcome=evacuated only=counted
"in shelters" outcome=evacuated only=counted
"in emergency shelters" outcome=evacuated only=counted
"in temporary shelters" outcome=evacuated only=counted
"in evacuation centres" outcome=evacuated only=counted
"in evacuation centers" outcome=evacuated only=counted
"in relief camps" outcome=displaced only=counted
"in displacement camps" outcome=displaced only=counted
"in makeshift camps" outcome=displaced only=counted
"in camps" outcome=displaced only=counted least=200
"in temporary camps" outcome=displaced only=counted
"in tent camps" outcome=displaced only=counted
"in tents" outcome=displaced only=counted least=50
"under the rubble" outcome=other only=counted
"beneath the rubble" outcome=other only=counted
"under the debris" outcome=other only=counted
"under rubble" outcome=other only=counted
"in good health" outcome=evacuated only=counted
"without injuries" outcome=evacuated reach=clause
"without harm" outcome=evacuated reach=clause
"in captivity" outcome=other
"in their hands" outcome=other only=counted
"under lock and key" outcome=detained
"in a police cell" outcome=detained
"without a roof" outcome=displaced only=counted
[casualty_noun]
"multiple homicide"
"multiple homicides"
"multiple murder"
"multiple murders"
"attempted murder"
"attempted murders"
"attempted killing"
"cases" count=sickened near=case_context unless=harmless_case
"case" count=sickened near=case_context unless=harmless_case
"infections" count=sickened
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
corpse count=killed of=killed people=yes
body count=killed of=killed only=body people=yes
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
"lifeless body" of=killed
"lifeless bodies" count=killed of=killed
"dead body" of=killed
"dead bodies" of=killed
"burnt bodies" count=killed of=killed
"charred bodies" count=killed of=killed
"remains" of=killed only=counted
"bodies" count=killed of=killed people=yes
cadaver count=killed of=killed people=yes
loss of=killed only=never
"autopsies" count=killed
"post - mortems" count=killed
"postmortems" count=killed
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
survivor count=rescued
patient count=hospitalized only=never
arrestee count=detained
prisoner count=detained only=never

# "The first of nine victims were buried": who is mourned has died.
[burial_word]
bury
"buried"
"burial of"
"burials of"
"laid to rest"
"interred"
mourn
"funeral of"
"funerals of"
"funeral for"
"funerals for"
"funeral service for"

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
forehead
cheek
lip
chin
scalp
belly
pelvis
spine
forearm
skull

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
frostbite
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
"brain damage"
"nerve damage"
"internal bleeding"
haemorrhage
hemorrhage
"hearing loss"
"broken collarbone"
"broken rib"
"broken ribs"
"broken nose"
"broken jaw"
"broken wrist"
"broken ankle"
"broken pelvis"
"broken hip"
"broken back"
"broken neck"
"broken hand"
"broken foot"
"broken shoulder"
"broken legs"
"broken arms"
"broken limbs"
"broken finger"
"dislocated shoulder"
sprain
abrasion
scratch
whiplash
blister
puncture
amputation
"eye irritation"
"blast injury"
"electric shock"
"electric shocks"
contusion
"bumps"

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
"homes"
homeland

[gunfire]
gunfire
bullet
fire

[hospital]
"emergency department"
"emergency departments"
"accident and emergency"
"casualty department"
"casualty departments"
"casualty ward"
"to emergency"
"to casualty"
"emergency ward"
"emergency wards"
"emergency unit"
"intensive care units"
"high dependency unit"
"health post"
"health centre"
"health centres"
"health centers"
"first aid post"
"military hospital"
"medical post"
"dispensary"
"sanatorium"
"polyclinic"
"hospitals"
"clinics"
"wards"
"field hospital"
"intensive care"
"general"
"medical college"
"burn unit"
"burns unit"
"burns centre"
"burn centre"
"intensive care unit"
"trauma unit"
ward
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
"emergency rooms"
"field clinic"
"treatment centre"
"treatment center"
"district general"
# Someone is said to have lived through it.
[figure_survival]
"and lived"
"but lived"
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
"will live"
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
"armed with" state=yes

# What people do to others besides: "was hit nine times by two men".
[hit_verb]
hit
strike
kick
punch
beat
chase
fire on
shoot at
"fired on"
"shot at"

# Deeds of attackers, as nouns: "a robbery by three men".
[assault_noun]
"attack"
"attacks"
"ambush"
"assault"
"robbery"
"robberies"
"shooting"
"stabbing"
"hijacking"
"burglary"
"holdup"
"hold-up"
"heist"

# Grammar that the reader of figures leans on.
[figure_passive]
be
"found"
get
remain
stay
"was"
"were"
"been"

# Verbs wherever they stand, though taggers take them for nouns in headlines: "Explosion kills miner".
[figure_finite]
"kills"
"dies"
"injures"

# Verbs that say by their form whether one or several are meant: "driver and student Ann Lee were killed".
[figure_of_one]
"was"
"is"
"has"

[figure_of_several]
"were"
"are"
"have"

# Right before a time: since when, or until when, a count holds. only=past: not of what is to come ("by Friday").
[figure_as_of]
"as of"
"as at"
"by" only=past
"up to" only=past
"up until"

[figure_perfect]
have
"had"
"has"

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

# What a count leaves out: "38, not counting the four attackers".
[figure_excluding]
"not counting"
"not including"
"excluding"
"without counting"
"besides"
"apart from"
"aside from"
"in addition to"
"plus"
"leaving out"
"discounting"

[figure_including]
"incl."
"incl"
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

# What joins those who are denied together: "no guard or driver was hurt", "neither the guard nor the driver".
[figure_alternative]
"or"
"nor"

# Beside a verb: it did not come to that. "Five officers [nearly] died".
[almost_adverb]
"almost"
"nearly"
"narrowly"

# Before what nobody has confirmed: "the hospital could [not confirm reports] of seven deaths".
[unconfirmed_opener]
not confirm that
unable to confirm that
n't confirm that
not confirm report
unable to confirm report
n't confirm report
not confirm the report
unable to confirm the report
n't confirm the report
not confirm claim
unable to confirm claim
n't confirm claim
not confirm the claim
unable to confirm the claim
n't confirm the claim
not confirm the death of
unable to confirm the death of
n't confirm the death of
not confirm death
unable to confirm death
n't confirm death
not confirm any death
unable to confirm any death
n't confirm any death
not confirm whether
unable to confirm whether
n't confirm whether
not verify that
unable to verify that
n't verify that
not verify report
unable to verify report
n't verify report
not verify the report
unable to verify the report
n't verify the report
not verify claim
unable to verify claim
n't verify claim
not verify the claim
unable to verify the claim
n't verify the claim
not verify the death of
unable to verify the death of
n't verify the death of
not verify death
unable to verify death
n't verify death
not verify any death
unable to verify any death
n't verify any death
not verify whether
unable to verify whether
n't verify whether
not independently verify that
unable to independently verify that
n't independently verify that
not independently verify report
unable to independently verify report
n't independently verify report
not independently verify the report
unable to independently verify the report
n't independently verify the report
not independently verify claim
unable to independently verify claim
n't independently verify claim
not independently verify the claim
unable to independently verify the claim
n't independently verify the claim
not independently verify the death of
unable to independently verify the death of
n't independently verify the death of
not independently verify death
unable to independently verify death
n't independently verify death
not independently verify any death
unable to independently verify any death
n't independently verify any death
not independently verify whether
unable to independently verify whether
n't independently verify whether
not independently confirm that
unable to independently confirm that
n't independently confirm that
not independently confirm report
unable to independently confirm report
n't independently confirm report
not independently confirm the report
unable to independently confirm the report
n't independently confirm the report
not independently confirm claim
unable to independently confirm claim
n't independently confirm claim
not independently confirm the claim
unable to independently confirm the claim
n't independently confirm the claim
not independently confirm the death of
unable to independently confirm the death of
n't independently confirm the death of
not independently confirm death
unable to independently confirm death
n't independently confirm death
not independently confirm any death
unable to independently confirm any death
n't independently confirm any death
not independently confirm whether
unable to independently confirm whether
n't independently confirm whether
not immediately confirm that
unable to immediately confirm that
n't immediately confirm that
not immediately confirm report
unable to immediately confirm report
n't immediately confirm report
not immediately confirm the report
unable to immediately confirm the report
n't immediately confirm the report
not immediately confirm claim
unable to immediately confirm claim
n't immediately confirm claim
not immediately confirm the claim
unable to immediately confirm the claim
n't immediately confirm the claim
not immediately confirm the death of
unable to immediately confirm the death of
n't immediately confirm the death of
not immediately confirm death
unable to immediately confirm death
n't immediately confirm death
not immediately confirm any death
unable to immediately confirm any death
n't immediately confirm any death
not immediately confirm whether
unable to immediately confirm whether
n't immediately confirm whether
no confirmation that
no confirmation of
no evidence that
refuse to say whether
decline to say whether
not say whether
not say if
refuse to confirm
decline to confirm
comment on report
comment on the report
comment on claim
unconfirmed report

# The sentence tells of what was only played: "an exercise in which 30 people were killed".
[played_word]
"simulated"
"simulates"
"simulating"
"simulation"
"mock attack"
"mock disaster"
"mock accident"
"exercise in which"
"drill in which"
"scenario in which"
"in the scenario"
"under the scenario"
"as part of a drill"
"as part of the drill"
"in the exercise"
"in the drill"
"played the part of"
"played the role of"
"playing the role of"

# What points back to a count before, where it is said to be untrue: "[this] was wrong".
[claim_pointer]
"this"
"that"
"the figure"
"the figures"
"the number"
"the count"
"the toll"
"the report"
"the reports"
"the claim"
"the claims"
"the statement"

# What is said of a statement that does not hold: "reports that 12 people had died [were untrue]".
[claim_untrue]
"was false"
"was untrue"
"was wrong"
"was incorrect"
"was baseless"
"was unfounded"
"was fake"
"was fabricated"
"was invented"
"was inaccurate"
"were false"
"were untrue"
"were wrong"
"were incorrect"
"were baseless"
"were unfounded"
"were fake"
"were fabricated"
"were invented"
"were inaccurate"
"is false"
"is untrue"
"is wrong"
"is incorrect"
"is baseless"
"is unfounded"
"is fake"
"is fabricated"
"is invented"
"is inaccurate"
"are false"
"are untrue"
"are wrong"
"are incorrect"
"are baseless"
"are unfounded"
"are fake"
"are fabricated"
"are invented"
"are inaccurate"
"proved false"
"proved untrue"
"proved wrong"
"proved incorrect"
"proved baseless"
"proved unfounded"
"proved fake"
"proved fabricated"
"proved invented"
"proved inaccurate"
"proved to be false"
"proved to be untrue"
"proved to be wrong"
"proved to be incorrect"
"proved to be baseless"
"proved to be unfounded"
"proved to be fake"
"proved to be fabricated"
"proved to be invented"
"proved to be inaccurate"
"turned out to be false"
"turned out to be untrue"
"turned out to be wrong"
"turned out to be incorrect"
"turned out to be baseless"
"turned out to be unfounded"
"turned out to be fake"
"turned out to be fabricated"
"turned out to be invented"
"turned out to be inaccurate"
"had been false"
"had been untrue"
"had been wrong"
"had been incorrect"
"had been baseless"
"had been unfounded"
"had been fake"
"had been fabricated"
"had been invented"
"had been inaccurate"
"has been false"
"has been untrue"
"has been wrong"
"has been incorrect"
"has been baseless"
"has been unfounded"
"has been fake"
"has been fabricated"
"has been invented"
"has been inaccurate"
"have been false"
"have been untrue"
"have been wrong"
"have been incorrect"
"have been baseless"
"have been unfounded"
"have been fake"
"have been fabricated"
"have been invented"
"have been inaccurate"
"was not true"
"was not correct"
"was a hoax"
"was a lie"
"was simply false"
"was simply untrue"
"was simply wrong"
"was simply not true"
"was completely false"
"was completely untrue"
"was totally false"
"was entirely false"
"were not true"
"were not correct"
"were a hoax"
"were a lie"
"were simply false"
"were simply untrue"
"were simply wrong"
"were simply not true"
"were completely false"
"were completely untrue"
"were totally false"
"were entirely false"
"is not true"
"is not correct"
"is a hoax"
"is a lie"
"is simply false"
"is simply untrue"
"is simply wrong"
"is simply not true"
"is completely false"
"is completely untrue"
"is totally false"
"is entirely false"
"are not true"
"are not correct"
"are a hoax"
"are a lie"
"are simply false"
"are simply untrue"
"are simply wrong"
"are simply not true"
"are completely false"
"are completely untrue"
"are totally false"
"are entirely false"
"was denied"
"was withdrawn"
"was retracted"
"was dismissed"
"was debunked"
"was refuted"
"were denied"
"were withdrawn"
"were retracted"
"were dismissed"
"were debunked"
"were refuted"
"has been denied"
"has been withdrawn"
"has been retracted"
"has been dismissed"
"has been debunked"
"has been refuted"
"have been denied"
"have been withdrawn"
"have been retracted"
"have been dismissed"
"have been debunked"
"have been refuted"

# Before what is told and does not hold: "[wrongly reported] that 12 people had died".
[untrue_opener]
"not true that"
"untrue that"
"false that"
"incorrect that"
"wrong that"
"no truth in"
"no truth to"
"false reports"
"false report"
"false claims"
"false claim"
"false rumours"
"false rumors"
"false rumour"
"false rumor"
"wrongly reported"
"wrongly said"
"wrongly stated"
"wrongly claimed"
"falsely reported"
"falsely said"
"falsely stated"
"falsely claimed"
"hoax caller"
"hoax call"
"incorrectly reported"
"incorrectly said"
"incorrectly stated"
"mistakenly reported"
"mistakenly said"
"erroneously reported"
"erroneously said"
"reported in error"
"withdrew its report"
"withdrew a report"
"retracted its report"
"retracted a report"
"withdrew reports"
"retracted a claim"
"withdrew its claim"

# Said of what has not happened, or not for certain.
# "44 people died, compared with 51 a year before"
[comparison_word]
against
"compared with"
"compared to"
"compares with"
"up from"
"down from"

[hope_word]
hope
pray
wish

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
"attempted"
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
"due to be"
"scheduled to be"
"about to be"
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

# Before what somebody died of: "of their injuries, bringing to 10 ..."
[figure_whose]
"his"
"her"
"their"

# The sentence tells what became of an event long past: courts, inquiries, memorials.
[figure_aftermath]
jail
sentence
convict
acquit
trial
court
judge
jury
verdict
tribunal
inquest
"coroner has found"
"coroner found"
"coroner has ruled"
"coroner ruled"
"coroners court"
appeal
"found guilty"
"pleaded guilty"
"pleads guilty"
"life term"
"life terms"
extradite
indict
prosecutors
inquiry
"investigation report"
"final report"
commission
"anniversary"
commemorate
memorial
plaque

# A pronoun of things: "five people were in the car when it was hit".
[figure_it]
"it"

# Who did it is among the dead.
[figure_murder_suicide]
"murder - suicide"
"murder and suicide"

# The sentence is about another time or another case. recent=yes: of the same case where the total so far is told.
[figure_background]
"last year"
"last winter"
"last summer"
"last spring"
"last autumn"
"last season"
"winter of"
"in avalanches"
"in accidents"
"in crashes"
"in house fires"
"in mass shootings"
"in school shootings"
"in mine accidents"
"in mining accidents"
"in stampedes"
"years ago"
"year ago"
"years earlier"
"year earlier"
"years before"
"year before"
"previous year"
"earlier this year"
"so far this year"
"this winter"
"this spring"
"this summer"
"this autumn"
"this season"
"this year"
"year to date"
"since january"
"since the beginning of the year"
"since the beginning of the winter"
"since the beginning of the season"
"since the beginning of the war"
"since the start of the year"
"since the start of the winter"
"since the start of the season"
"since the start of the month"
"since the start of the war"
"since the coup"
"since independence"
"since taking power"
"since coming to power"
"since the government launched"
"since the army launched"
"since the military launched"
"so far this winter"
"so far this season"
"before this accident"
"before this attack"
"before this crash"
"before this incident"
"a decade ago"
"decades ago"
"decade ago"
"months ago"
"months earlier"
"month earlier"
"in the past year"
"in recent years"
"in recent months"
"over the past year"
"over the past years"
"over the past decade"
"over the past decades"
"over the past few"
"over the past two"
"over the past three"
"over the past four"
"over the past five"
"over the past six"
"over the past seven"
"over the past eight"
"over the past ten"
"over the past several"
"over the past month"
"over the past months"
"over the past week"
"over the past weeks"
"over the past century"
"over the past couple"
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
"elsewhere"
"a week earlier" recent=yes
"weeks earlier" recent=yes
"a day before" recent=yes
"a week before" recent=yes
"the week before" recent=yes
"the month before"
"the evening before" recent=yes
"the previous week" recent=yes
"the previous month"
"weeks ago" recent=yes
"week ago" recent=yes
"reminiscent of"
"memories of"
"recalled the"
"recalls the"
"recalling the"
"echoed the"
"echoes the"
"unlike the"
"in another attack"
"in another incident"
"in another accident"
"serving life for"
"jailed for killing"
"jailed for murdering"
"jailed for the murder"
"jailed for the murders"
"jailed for the deaths"
"jailed for the killing"
"the war has"
"the conflict has"
"died in the conflict"
"died in the war"
"killed in the conflict"
"killed in the war"
"in other incidents"
"in other violence"
"in another part of the"
"previous attack"
"previous attacks"
"earlier attack"
"earlier attacks"
"past attacks"
"previous accident"
"previous accidents"
"it will be recalled"
"it is recalled"
"will be remembered"
"fought a war"
"during the war of"

# Of what a case is the first or the worst; a date after it tells of the last like it.
[figure_rank]
"worst"
"deadliest"
"bloodiest"
"highest"
"heaviest"
"most"
"gravest"
"largest"
"biggest"
"first"

# What opens a count that was made before the one that the report gives; the number follows.
[figure_prior_count]
"initially"
"at first"
"previously"
"earlier reports"
"an earlier version"
"a previous version"
"earlier versions"
"took back"
"takes back"
"taken back"
"withdrew"
"withdraws"
"withdrawn"
"retracted"
"retracts"
"wrongly said"
"wrongly reported"
"wrongly stated"
"incorrectly said"
"incorrectly reported"
"incorrectly stated"
"mistakenly said"
"mistakenly reported"
"said earlier"
"initial reports"
"first reports"
"preliminary reports"
"early reports"
"first count of"
"initial count of"
"earlier count of"
"previous count of"
"first toll of"
"initial toll of"
"earlier toll of"
"previous toll of"
"earlier figure of"
"initial figure of"
"previous figure of"
"earlier estimate of"
"initial estimate of"
"had earlier"
"had first"
"had put"
"had said"
"had spoken of"
"earlier put"
"earlier said"
"earlier spoke of"
"first said"
"first put"
"up from"
"down from"
"revised from"
"rose from"
"risen from"
"climbed from"
"jumped from"
"grew from"
"increased from"
"previous figure was"
"previous figure stood"
"previous figure put"
"earlier figure was"
"earlier figure stood"
"earlier figure put"
"initial figure was"
"initial figure stood"
"initial figure put"
"previous count was"
"previous count stood"
"previous count put"
"earlier count was"
"earlier count stood"
"earlier count put"
"initial count was"
"initial count stood"
"initial count put"
"previous toll was"
"previous toll stood"
"previous toll put"
"earlier toll was"
"earlier toll stood"
"earlier toll put"
"initial toll was"
"initial toll stood"
"initial toll put"
"first toll was"
"first toll stood"
"first toll put"
"previous number was"
"previous number stood"
"previous number put"
"earlier number was"
"earlier number stood"
"earlier number put"
"initial number was"
"initial number stood"
"initial number put"
"previous tally was"
"previous tally stood"
"previous tally put"
"earlier tally was"
"earlier tally stood"
"earlier tally put"
"initial tally was"
"initial tally stood"
"initial tally put"
"previous estimate was"
"previous estimate stood"
"previous estimate put"
"earlier estimate was"
"earlier estimate stood"
"earlier estimate put"
"initial estimate was"
"initial estimate stood"
"initial estimate put"
"first estimate was"
"first estimate stood"
"first estimate put"
"had been put"
"had stood"
"first reported"
"first announced"
"originally"
"raised from"
"rising from"
"fell from"
"lowered from"
"instead of"
"rather than"

# Opens a count that adds up those told of.
[figure_total]
"in all"
"altogether"
"in total"
"all told"
"a total of"
"together with"
"taken together"

# Ends what was said before.
[figure_contrast]
"but"
"however"
"yet"
"now"
"later"
"while"
"whereas"
";"

# What is said of those who died of their wounds some time after.
[figure_later_death]
succumb
"in hospital"
"in a hospital"
"in the hospital"
"at hospital"
"at a hospital"
"at the hospital"
"at a military hospital"
"in a military hospital"
"at a local hospital"
"in a local hospital"
"at a nearby hospital"
"in a nearby hospital"
"at a district hospital"
"at a regional hospital"
"in intensive care"
"at a burns centre"
"at a burn center"
"at a burns unit"
"in a burns unit"
"on the operating table"
"during surgery"
"died of his wounds"
"died of her wounds"
"died of their wounds"
"died of wounds"
"of injuries suffered"
"of injuries sustained"
"of wounds suffered"
"of wounds sustained"
"from injuries suffered"
"from injuries sustained"
"of his injuries"
"of her injuries"
"of their injuries"
"from his injuries"
"from her injuries"
"from their injuries"
"from their wounds"
"from his wounds"
"from her wounds"
"of severe burns"
"of his burns"
"of her burns"
"of their burns"
"of burns"
"injured to die"
"wounded to die"
"lost his fight for life"
"lost her fight for life"
"lost their fight for life"

# Who was kept alive and died after all.
[figure_kept_alive]
"intensive care"
"life support"
"in a coma"
"in critical condition"
"in a critical condition"
"in serious condition"
"in a serious condition"

# Words before a time over which something was counted.
[figure_span]
"in"
"over"
"during"
"within"
"throughout"

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
"whose"
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
touch
"touches"
"touched"
"touching"
"raising"
"pushing"
"nears"
"neared"
elevate
surpass
exceed
pass
top
swell
mount
soar
correct
cut
downgrade
total
approach
amount
number
climbs
double
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
"climbed"
"climbing"
"risen"
"rose"
"rising"
"increased"
"increasing"
"jumped"
"grew"
"grown"
"growing"
"reached"
"reaching"
"stood"
"stands"
"standing"
"hits"
"raised"
"raises"
"reduced"
"reduces"
"pushed"
"pushes"
"updated"
"revised"
"lowered"
"fell"
"fallen"
"dropped"
"elevated"
"surpassed"
"exceeded"
"passed"
"topped"
"swelled"
"mounted"
"soared"
"corrected"
"downgraded"
"totalled"
"totaled"
"numbered"
"brought"
"bringing"
"brings"
"puts"
"doubled"
"takes"
"taking"
"took"
"crosses"
"crossed"
"topping"
"hitting"
# Of deeds with several victims: "a triple homicide" (patterns/figures.pat).
[homicide_noun]
homicide
murder
slaying
killing

[self_word]
"himself"
"herself"
"self"

# In a title: somebody has died, whoever and however many.
[deadly_word]
"fatal"
"deadly"
"fatally"
homicide
murder
manslaughter
slaying
"slain"
"killed"
"kills"
"death"
"deaths"
"dies"
"died"

[fatal_adverb]
"fatally"
"mortally"

[injury_adverb]
"critically"
"seriously"
"severely"
"badly"
# How badly some of those hurt were hurt.
[harm_degree]
"critically"
"seriously"
"severely"
"badly"
"gravely"
"slightly"
"lightly"
"mildly"
"moderately"
"superficially"
"dangerously"
"grievously"
"so badly"
"very badly"
"very seriously"
"less seriously"
"less severely"
"more seriously"
"only slightly"
"life - threateningly"
"not seriously"
# Bones, joints and what else people break.
[breakable]
leg
arm
rib
wrist
ankle
nose
jaw
hip
pelvis
collarbone
collar bone
shoulder
finger
toe
hand
foot
elbow
knee
thigh
shin
neck
back
skull
bone
vertebra
spine
sternum
femur
tibia
heel
eye socket
cheekbone
breastbone
tooth
"legs"
"arms"
"ribs"
"bones"
"teeth"

# A death that no event brought.
[natural_death]
"natural causes"
cancer
"heart attack"
"old age"
"heart failure"
"heart disease"
"an illness"
"long illness"
"short illness"
"brief illness"
"his illness"
"her illness"
"terminal illness"
"lung disease"
"kidney disease"
"liver disease"
"chronic disease"
"parkinson 's disease"
"alzheimer 's disease"
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
"no further"
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

# Of titles, which leave out articles: "four shot outside bar", tagged as an adjective of the bar.
[figure_where]
outside
inside

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

# Places to which people are moved when a danger nears.
[shelter_place]
tent
"tent camp"
"sports field"
"football pitch"
"football pitches"
barracks
"town hall"
library
shelter
school
gym
gymnasium
stadium
hotel
"sports hall"
hall
church
mosque
camp
"higher ground"
"high ground"
"safe place"
"safer areas"
"community centre"
"community center"
"evacuation centre"
"evacuation center"
"sports centre"
"leisure centre"
"reception centre"
"emergency accommodation"
relative

# Where nobody lives who has a home.
[makeshift]
tent
school
camp
shelter
"open sky"
"open air"
car
church
mosque
gym
stadium
hall
street
warehouse
barracks

# What people are saved from.
[rescue_place]
ruin
"ruins"
shaft
ledge
cliff
lift
elevator
blaze
flame
smoke
surf
lake
ice
mud
snow
coastguard
"coast guard"
lifeboat
navy
helicopter
"patrol ship"
vessel
trawler
roof
rooftop
water
sea
river
boat
raft
wreck
wreckage
rubble
debris
building
tree
house
flood
island
ship
mine
cave
ferry
liner
dinghy
"cruise ship"
tanker
freighter
yacht
platform
cable
tunnel
well
[rubble]
rubble
debris
wreckage
mud
snow
avalanche
landslide
ruin
earth
collapse
mine
building
house
mudslide
mudflow
lava
rockslide
rockfall
sand
trench
[illness]
cholera
diarrhoea
diarrhea
measles
malaria
dengue
typhoid
virus
infection
illness
disease
fever
flu
influenza
poisoning
salmonella
hepatitis
meningitis
plague
dysentery
pneumonia
outbreak
symptom
vomiting
nausea
anthrax
polio
ebola

[treated_ailment]
injury
wound
burn
shock
inhalation
fracture
hypothermia
concussion
"tear gas"
smoke

[figure_patient]
"sick"
"ill"
symptom
poisoning
infected
outbreak
patient
hospital
clinic
casualty
wounded
injured
doctor
nurse
infirmary
ward
measles
cholera
malaria
dengue
fever
meningitis
typhoid
diphtheria
heatstroke
"heat stroke"
# What an army or a firm loses that is nobody's life.
[figure_losable]
desertion
defection
"to injury"
"to injuries"
"to rivals"
set
wicket
point
frequency
slot
customer
client
subscriber
voter
member
listener
viewer
player
supporter
job
contract
seat
race
match
game
election
contact
home
livelihood
sight

# Whole groups named by what happened to them: "four of the dead", "those killed include".
# [figure_affected] outcome=OUTCOME; any=yes: whatever was counted last
[figure_affected]
"the deaths" outcome=killed
"those treated" outcome=injured
"those being treated" outcome=hospitalized
"those taken to hospital" outcome=hospitalized
"those taken to hospitals" outcome=hospitalized
"those rushed to hospital" outcome=hospitalized
"those admitted" outcome=hospitalized
"the hospitalized" outcome=hospitalized
"the hospitalised" outcome=hospitalized
"those freed" outcome=rescued
"those released" any=yes
"those saved" outcome=rescued
"those pulled out alive" outcome=rescued
"those brought ashore" outcome=rescued
"those found dead" outcome=killed
"those shot dead" outcome=killed
"those murdered" outcome=killed
"those executed" outcome=killed
"those lost" outcome=killed
"those shot" outcome=casualties
"those hit" outcome=casualties
"those stabbed" outcome=casualties
"those burned" outcome=injured
"those badly hurt" outcome=injured
"those badly injured" outcome=injured
"those seriously injured" outcome=injured
"those seriously hurt" outcome=injured
"those critically injured" outcome=injured
"the seriously injured" outcome=injured
"the critically injured" outcome=injured
"the badly injured" outcome=injured
"the gravely injured" outcome=injured
"the gravely wounded" outcome=injured
"the seriously wounded" outcome=injured
"those captured" outcome=detained
"those imprisoned" outcome=detained
"those in custody" outcome=detained
"those under arrest" outcome=detained
"those who perished" outcome=killed
"those who were murdered" outcome=killed
"those who were wounded" outcome=injured
"those who fell ill" outcome=sickened
"those who were rescued" outcome=rescued
"those who were arrested" outcome=detained
"those kidnapped" outcome=other
"those abducted" outcome=other
"those taken hostage" outcome=other
"those held hostage" outcome=other
"those displaced" outcome=displaced
"those made homeless" outcome=displaced
"the infected" outcome=sickened
"the poisoned" outcome=sickened
"those poisoned" outcome=sickened
"those sickened" outcome=sickened
"the slain" outcome=killed
"the murdered" outcome=killed
"the perished" outcome=killed
"the trapped" outcome=other
"its dead" outcome=killed
"our dead" outcome=killed
"its wounded" outcome=injured
"their wounded" outcome=injured
"the abducted" outcome=other
"the kidnapped" outcome=other
"the hostages" outcome=other
"those taken" outcome=other
"those trapped" outcome=other
"those taken ill" outcome=sickened
"those in hospital" outcome=hospitalized
"those hospitalised" outcome=hospitalized
"those hospitalized" outcome=hospitalized
"the dead" outcome=killed
"their dead" outcome=killed
"the deceased" outcome=killed
"the killed" outcome=killed
"the fallen" outcome=killed
"the fatalities" outcome=killed
"the bodies" outcome=killed
"those killed" outcome=killed
"those dead" outcome=killed
"those slain" outcome=killed
"others killed" outcome=killed
"others dead" outcome=killed
"others injured" outcome=injured
"others hurt" outcome=injured
"others wounded" outcome=injured
"the known dead" outcome=killed
"the confirmed dead" outcome=killed
"the identified dead" outcome=killed
"those who died" outcome=killed
"those who were killed" outcome=killed
"those who have died" outcome=killed
"those who had died" outcome=killed
"those who lost their lives" outcome=killed
"those who drowned" outcome=killed
"people killed" outcome=killed
"the people killed" outcome=killed
"the drowned" outcome=killed
"the injured" outcome=injured
"the wounded" outcome=injured
"the casualties" outcome=casualties
"those injured" outcome=injured
"those wounded" outcome=injured
"those hurt" outcome=injured
"those who were injured" outcome=injured
"those who were hurt" outcome=injured
"people injured" outcome=injured
"the missing" outcome=missing
"the disappeared" outcome=missing
"those missing" outcome=missing
"those still missing" outcome=missing
"those unaccounted for" outcome=missing
"the detained" outcome=detained
"the detainees" outcome=detained
"the arrested" outcome=detained
"those arrested" outcome=detained
"those detained" outcome=detained
"those held" outcome=detained
"the survivors" outcome=rescued
"those rescued" outcome=rescued
"the rescued" outcome=rescued
"the evacuees" outcome=evacuated
"those evacuated" outcome=evacuated
"the displaced" outcome=displaced
"the sick" outcome=sickened
"those infected" outcome=sickened
"those affected" any=yes
"the victims" any=yes
"its victims" any=yes
"their victims" any=yes
"those deaths" outcome=killed
"the injuries" outcome=injured
"the cases" outcome=sickened
"the confirmed cases" outcome=sickened
"the suspected cases" outcome=sickened
"the new cases" outcome=sickened
"confirmed cases" outcome=sickened
"the arrests" outcome=detained
[figure_among_word]
"among"
"amongst"
"counted among"
"included among"

# Stands for those counted last: "two of them", "nine of whom". things=yes: for things, too.
[figure_them]
"which" things=yes
"them"
"whom"
"these"
"those"

# Opens the list of who they were: "among the dead are", "the dead include".
[figure_listing]
be
include
comprise
figure
count

# Whoever is released from here was hurt.
[release_context]
hospital
wounded
injured
patient
"discharged"
"treated"

# What happened to those whose number is told: "the number of people known to have died rose to 14".
[figure_state]
"lives lost" outcome=killed
"lives claimed" outcome=killed
"lost lives" outcome=killed
"murdered" outcome=killed
"perished" outcome=killed
"corpses" outcome=killed
"confirmed dead" outcome=killed
"known dead" outcome=killed
"dead" outcome=killed
"deceased" outcome=killed
"killed" outcome=killed
"died" outcome=killed
"drowned" outcome=killed
"deaths" outcome=killed
"death" outcome=killed
"fatalities" outcome=killed
"bodies" outcome=killed
"victims" outcome=killed
"lost their lives" outcome=killed
"injured" outcome=injured
"wounded" outcome=injured
"hurt" outcome=injured
"injuries" outcome=injured
"wounds" outcome=injured
"casualties" outcome=casualties
"missing" outcome=missing
"disappeared" outcome=missing
"unaccounted for" outcome=missing
"hospitalized" outcome=hospitalized
"hospitalised" outcome=hospitalized
"in hospital" outcome=hospitalized
"in intensive care" outcome=hospitalized
"arrested" outcome=detained
"arrests" outcome=detained
"detained" outcome=detained
"detainees" outcome=detained
"detentions" outcome=detained
"in custody" outcome=detained
"rescued" outcome=rescued
"saved" outcome=rescued
"survivors" outcome=rescued
"evacuated" outcome=evacuated
"evacuees" outcome=evacuated
"displaced" outcome=displaced
"homeless" outcome=displaced
"infected" outcome=sickened
"infections" outcome=sickened
"sickened" outcome=sickened
"ill" outcome=sickened
"sick" outcome=sickened
"fallen ill" outcome=sickened
"cases" outcome=sickened
"trapped" outcome=other
"lives" outcome=killed
# Who carries people off.
[captor]
gunman
bandit
kidnapper
abductor
militant
rebel
jihadist
insurgent
attacker
assailant
hijacker
pirate
captor
hostage
terrorist
raider
ransom
abduct
kidnap
captive

# What sweeps people away.
[flood_water]
flood
floodwater
water
river
stream
current
torrent
wave
sea
surge
tsunami
mud
mudslide
landslide
avalanche
tide
rapids
creek
canal
rain

# Before the place where some of them were: "12 in one town and three in another".
[figure_place]
"in"
"at"
"near"
"on"
"outside"
"aboard"
"inside"

# Before a person's name: "a woman surnamed Oh".
[figure_naming]
"surnamed"
"named"
"called"
"identified as"
"identified only as"
"identified locally as"
"named as"
"named only as"
"named locally as"
"known as"
"known only as"
"known locally as"
"known to friends as"

# "a family of five", "a group of 12 hikers": the number tells how many.
[figure_collective]
family
group
party
team
band
class
crew
squad
patrol
gang
column
delegation
household

# Beside "cases": of a disease, not of a court.
[case_context]
"confirmed"
"suspected"
"cholera"
"measles"
"fever"
"disease"
"virus"
"infection"
"outbreak"
"flu"
"influenza"
"malaria"
"dengue"
"typhoid"
"ebola"
"meningitis"
"hepatitis"
"diarrhoea"
"diarrhea"
"poisoning"
"salmonella"
"plague"
"health ministry"
"health officials"
"health authorities"
"health agency"
"patients"

# Before a number that is the new count itself, without "to".
[toll_passes]
touch
"touches"
"touched"
cross
"crosses"
"crossed"
reach
"reached"
hit
pass
"passed"
exceed
"exceeded"
surpass
"surpassed"
top
"topped"
total
"totalled"
"totaled"
approach
near
double
# Who saves people, and what they are saved from.
[rescuer]
rescuer
rescue
firefighter
firefighters
"fire brigade"
"fire crews"
"fire service"
lifeguard
lifeboat
diver
coastguard
"coast guard"
paramedic
"emergency services"
"emergency workers"
"emergency crews"
neighbour
neighbor
bystander
passer - by
passerby
policeman
officer
constable
police
smoke
flame
rubble
wreckage
debris
helicopter
fireman
"firemen"
"mountain rescue"
"search team"
volunteer
fisherman
"fishermen"
navy
# What people are cleared or flee from, or were hurt by.
[danger_words]
smoke
blaze
alarm
bombing
shooting
shelling
strike
crash
accident
capsize
sink
earthquake
quake
landslide
storm
hurricane
cyclone
wildfire
stampede
crush
precaution
precautionary
danger
threat
blast
explosion
fire
flood
eruption
gas
leak
bomb
collapse
evacuation
fighting
war
violence
clash
attack
airstrike
raid
unrest
fumes
flame
typhoon
bushfire
lava
volcano
tsunami
# What overcomes people without a wound.
[fumes]
smoke
fumes
gas
vapour
vapor
carbon
monoxide
heat
"tear gas"
chemical
# Whose killing wipes out: "wiped out a family of five".
[figure_kin]
family
village
household
crew
patrol
unit
squad
# In a vehicle, out of which attackers and drivers get.
[road_vehicle]
car
sedan
van
truck
pickup
suv
taxi
vehicle
jeep
limousine
minivan
motorcycle
lorry
bus
tram
train
minibus
tractor
coach
tanker
trailer
bulldozer
ambulance
# For how long a court sends to prison.
[sentence_length]
year
month
life
decade
# After someone's condition: in the hospital told of before.
[figure_there]
"there"
# What bites, stings or tramples people.
[biting_animal]
dog
rat
wolf
snake
viper
cobra
shark
crocodile
bear
monkey
bull
cow
horse
camel
elephant
boar
leopard
tiger
lion
fox
bat
bee
wasp
hornet
jellyfish
scorpion
spider
swarm
mastiff
"pit bull"
# Beside "eliminated": of fighting, not of a competition.
[battle_words]
police
raid
operation
officer
authority
custody
sweep
militant
army
troop
soldier
military
militia
enemy
"front"
frontline
brigade
insurgent
rebel
terrorist
occupier
nationalist
"defence ministry"
"defense ministry"
"general staff"
airstrike
drone
shelling
# Words that open what is counted: "the number of people killed".
[count_word]
number
total
count
tally
figure
# Beside "coffins": of a burial, not of a workshop.
[mourning_words]
"draped"
flag
draped
funeral
bury
"buried"
wreath
cemetery
grave
graveyard
mourner
mourn
procession
mass
prayer
gymnasium
# What those help police with who are held.
[inquiry]
inquiry
enquiry
"inquiries"
"enquiries"
investigation
# Where police take a crowd.
[crowd_control]
police
policeman
van
"vans"
riot
protest
protester
demonstrator
demonstration
rally
march
# Beside those "taken to" a place that only its name tells.
[hospital_words]
hospital
"hospitals"
clinic
infirmary
injury
injured
"hurt"
wounded
ambulance
paramedic
doctor
"seriously"
"critical"
"st"
royal
general
# Whom the fire brigade brings down, and from where.
[rescue_scene]
rescuer
rescue
firefighter
"fire brigade"
"fire crews"
helicopter
coastguard
"coast guard"
lifeboat
ridge
cliff
ledge
crevasse
glacier
cave
shaft
rooftop
chairlift
gondola
"cable car"
avalanche
flood
storm
wreck
"stranded"
"trapped"
"stuck"
"capsized"
"burning"
"sinking"
"rooftops"
ladder
boatman
"on rafts"
raft
current
# What someone is admitted with or for.
[figure_ailment]
cramp
injury
wound
burn
fracture
symptom
fever
nausea
vomiting
diarrhoea
diarrhea
poisoning
dehydration
hypothermia
heatstroke
inhalation
shock
trouble
difficulty
pneumonia
infection
pain
dizziness
# What was received says itself what happened: "29 wounded".
[figure_named_harm]
"wounded"
"injured"
"dead"
"bodies"
"casualties"
casualty
corpse
# So many each day are no count of an event.
[figure_rate]
"a day"
"per day"
"every day"
"each day"
"daily"
"a week"
"per week"
"a month"
"an hour"
"a night"
# Held by those who carry people off, not by the police.
[captive_word]
"hostage"
"captive"
"prisoner"
ransom
# Of people whom nobody can find after an event.
[gone_words]
missing
search
searching
feared
body
rescuer
rescue
collapse
collapsed
storm
flood
fire
blaze
avalanche
landslide
earthquake
sea
boat
since
crash
blast
# Before a verb: what it tells was done. span=yes: over a time told between ("took five hours to free"); span=people:
# over those who were made to do it ("forced 200 guests to leave").
[figure_achieved]
"managed to"
"manages to"
"succeeded in"
"had to"
"have had to"
"went on to"
"took" span=yes
"needed" span=yes
"worked" span=yes
"spent" span=yes
"laboured" span=yes
"fought" span=yes
"forced" span=people
"forces" span=people
"forcing" span=people
"compelled" span=people
"obliged" span=people
# Joins the next deed of the same person: "killed his wife, then took his own life".
[figure_then]
", then"
# Before the number of those whom it spared.
[figure_except]
"all but"
"all except"
# Between two of whom one is meant.
[figure_or]
"or"
# What a deed did to those who stand after it: "left four of them dead".
[figure_leaving]
"left"
"leaves"
"leave"
"leaving"
# Where people are lost and looked for; not robbers who fled.
# Of whom nothing is said but that they were there: who they are may follow.
[anybody]
people
person
persons
bystander
passer-by
"passers-by"
pedestrian
victim
civilian

# Where people are in the water.
[shipwreck]
lifeboat
raft
capsize
"capsized"
sink
"sank"
"sunk"
"sinking"
overboard
adrift
coastguard
"coast guard"
crew
castaway
shipwreck
"clung"

# What goes missing with those on board.
[craft]
helicopter
plane
airplane
aeroplane
airliner
aircraft
jet
glider
microlight
seaplane
balloon
boat
ship
trawler
ferry
vessel
submarine
tug
yacht
dinghy
freighter
cargo ship
fishing boat
speedboat
sailboat
catamaran
canoe
dhow

# Whoever is held for a purpose of their captors is not under arrest.
[hostage_word]
hostage
captive
abductee

[search_scene]
"swept away"
"washed away"
missing
rescuer
diver
coastguard
"coast guard"
lifeboat
collapse
collapsed
storm
flood
avalanche
landslide
mudslide
earthquake
sea
capsize
capsized
sank
sunk
rubble
debris
wreck
wreckage
river
lake
fisherman
hiker
climber
sailor
crewman
# Buildings and vehicles that people leave in a hurry.
[leavable]
building
hotel
hospital
school
theatre
theater
cinema
station
terminal
airport
mall
"shopping centre"
"shopping center"
store
shop
office
offices
club
nightclub
church
mosque
stadium
arena
train
plane
aircraft
ferry
ship
bus
tower
block
"apartment block"
apartments
flats
premises
"care home"
"nursing home"
hostel
hall
factory
plant
campsite
# Those whose number a report gives as "numbering over 40".
[attacker_noun]
attacker
assailant
gunman
raider
bandit
militant
rebel
insurgent
hijacker
kidnapper
robber
pirate
intruder
terrorist
marauder
jihadist
invader
"armed men"
# To what one is admitted who is not ill.
[no_ward]
union
college
university
school
academy
club
bar
guild
party
parliament
country
association
society
league
theatre
theater
stadium
# Of what people complain who have caught or eaten something.
[illness_sign]
nausea
vomiting
dizziness
headache
fever
cramp
diarrhoea
diarrhea
"stomach pain"
"stomach pains"
"abdominal pain"
"abdominal pains"
"stomach ache"
"breathing trouble"
"breathing difficulties"
"breathlessness"
"sore throat"
"sore throats"
"burning eyes"
"stomach cramps"
# Opens a sentence that goes on with the case of the one before.
[figure_same_case]
"in those"
"of those"
"in these"
"in that"
"in that year"
"that year"
"in that case"
"that attack"
"that accident"
"that disaster"
"that incident"
"that bombing"
"that crash"
"those attacks"
"on that occasion"
"at that time"
# Before a case that is not the report's own.
[figure_other_case]
"after another"
"since another"
"a previous attack"
"a previous explosion"
"a previous blast"
"a previous accident"
"a previous crash"
"a previous fire"
"a previous shooting"
"a previous bombing"
"a previous collapse"
"a previous flood"
"a previous outbreak"
"the previous attack"
"after a previous"
"after an earlier"
"after a similar"
"following another"
"follows another"
"followed another"
"follows a similar"
"followed a similar"
"follows an earlier"
"as in the"
"as many as died in"
"more than the"
"double the"
"twice the"
"than in the"
"compared with"
"compared to"
"surpassing the"
"exceeding the"
"since the attack in which"
"since the crash in which"
"in the film"
"in the movie"
"in the novel"
"in the book"
"in the play"
"in the series"
"in his novel"
"in her novel"
# Tagged as a noun after a number: "of the 46 aboard".
[aboard_word]
"aboard"
# What takes people out of danger, or the waiting for it.
[rescue_craft]
"navy ship"
"navy ships"
"rescue boat"
"rescue boats"
"rescue ship"
"rescue helicopter"
"rescue helicopters"
"army helicopters"
airlift
evacuation
"rescue teams"
rescuer
# Where those moved out of danger are put up.
[evacuation_centre]
"evacuation centre"
"evacuation center"
"evacuation centres"
"evacuation centers"
"emergency shelter"
"emergency shelters"
"public shelter"
"public shelters"
"storm shelter"
"storm shelters"
"cyclone shelter"
"cyclone shelters"
# Beside those whom soldiers say they "eliminated".
[combat_context]
army
front
soldier
troop
troops
military
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
terrorist
fighter
enemy
strike
shelling
drone
battle
gunfight
encounter
"defence ministry"
"defense ministry"
# Before what people are taken for: "six men posing as guards".
[figure_as]
"as"
# Opens the total of this event as it is now, whatever the sentence remembers beside it.
[figure_so_far]
"has now claimed"
"have now claimed"
"has now cost"
"have now cost"
"has now killed"
"have now killed"
"now claimed"
"now cost"
"has so far claimed"
"has so far cost"
"has so far killed"
"have so far claimed"
"have so far killed"
"that makes"
"that made"
"this makes"
"which makes"
# Wounds that the dead have as well.
[open_fate_wound]
"gunshot wound"
"gunshot wounds"
"bullet wound"
"bullet wounds"
"stab wound"
"stab wounds"
"knife wounds"
"shotgun wounds"
# After a number of deaths: a rate.
[figure_per]
"per"
"for every"
# Into which one is booked who is no guest.
[jail]
jail
prison
"detention center"
"detention centre"
"county jail"
"correctional facility"
# For what people are held.
[crime]
murder
killing
theft
robbery
rape
arson
assault
fraud
smuggling
attack
looting
rioting
manslaughter
questioning
burglary
kidnapping
trafficking
possession
# Who holds people, in a headline.
[police_word]
police
cop
"cops"
authority
"border guards"
"security forces"
"immigration officials"
# What people survive.
[peril]
die
drown
capsize
crash
sink
fire
blast
attack
explosion
collapse
shooting
ambush
suffocate
choke
cling
hide
jump
swim
wound
injury
burn

# Who looks for people.
[search_party]
searcher
rescuer
rescue team
search team
search party
diver
police
coastguard
"coast guard"
lifeboat
helicopter
navy
firefighter
fireman
"firemen"
soldier
troop
villager
volunteer
neighbour
neighbor
fisherman
"fishermen"
crew
"crews"
ranger
# Where help comes too late.
[figure_fatal_scene]
death
dead
died
die
shoot
stab
crash
drown
fire
blast
explosion
collapse
collapsed
fall
fell
wound
injury
bleed
"heart attack"
hospital
ambulance
lung
blood
throw
thrown
# Where a shot leaves nobody dead, as a rule.
[limb]
leg
arm
shoulder
foot
hand
thigh
knee
ankle
calf
hip
buttock
forearm
elbow
wrist
shin
finger
toe
# On what police or courts let people go whom they held.
[police_release]
"bail"
"bond"
"parole"
"without charge"
"without charges"
"from prison"
"from jail"
"from custody"
"on appeal"
"for lack of evidence"
"defendant"
"defendants"
"suspects"
"convictions"
# Of what cases are counted that make nobody ill.
[harmless_case]
"of torture"
"of abuse"
"of sexual abuse"
"of sexual violence"
"of domestic violence"
"of violence"
"of rape"
"of arson"
"of fraud"
"of theft"
"of corruption"
"of looting"
"of harassment"
"of arbitrary detention"
"of disappearance"
"of enforced disappearance"
"of disappearances"
"of ill - treatment"
"of wine"
"of beer"
"of whisky"
"of champagne"
"of mistaken identity"
# Where those wait who are brought up alive.
[trapped_below]
"trapped"
"underground"
"below"
shaft
mine
pit
cave
gallery
tunnel
# Before a number: it is of all of them ("each of the 12").
[figure_every]
"all of"
"each of"
"every one of"
