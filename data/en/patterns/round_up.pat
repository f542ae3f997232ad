# Words of a report that counts the people of several incidents at once ("two killed, four hurt in three separate
# shootings"). Written for rashomon, Apache-2.0. Read by src/claims/round_up.cpp, in the title and the first sentences.
# Attacks and bombings are left out: several of them are mostly one deed.
#
# -> several          those counted before these words are of several incidents
# -> several_follow   those counted after them
# -> one_deed         the sentence tells of one who did it all, of one cause, or that they belong together

in-so-many:   (in | by | from | of | during | after | across) (at | least | as | many | more | than | about){0,3} (#NUM | several | multiple | numerous) (separate | unrelated | #ADJ | #NOUN | #PROPN | "-"){0,4} (shootings | stabbings | homicides | killings | slayings | murders | crashes | wrecks | accidents | collisions | drownings | incidents)  -> several
in-separate:  (in | by | from | of | during | after) (a | string | series | number | of){0,4} (#ADV){0,2} (separate | unrelated) ("," | apparently | unrelated | #ADJ | #NOUN | #PROPN){0,4} (shootings | stabbings | homicides | killings | slayings | murders | crashes | wrecks | accidents | collisions | drownings | incidents)  -> several
in-weekend:   (in | of | during | after) (the | a | #ADJ){0,2} (weekend | overnight | holiday | monday | tuesday | wednesday | thursday | friday | saturday | sunday) (night | morning | evening | "-" | day){0,2} (shootings | stabbings | homicides | killings | slayings | murders | crashes | wrecks)  -> several
across-town:  (shootings | stabbings | homicides | killings | slayings | murders | crashes) (across | around | throughout | citywide | statewide | nationwide)  -> several
town-since:   (across | around | throughout) (the | #PROPN){1,3} (city | county | town)? (since | between | from) (#PROPN | #NOUN | #ADJ){1,3}  -> several
kill-so-many: (#NUM | several | multiple | separate | unrelated | weekend | overnight) (separate | unrelated | #ADJ | #NOUN | #PROPN | "-"){0,3} (shootings | stabbings | homicides | killings | murders | crashes | wrecks | accidents) (=kill | =leave | =claim | =wound | =injure)  -> several_follow
by-whom:      (what: (gunman | gunmen | shooter | shooters | sniper | killer | suspect | suspects | accused | charged | convicted | spree | rampage | related | connected | linked | manhunt))  -> one_deed
one-cause:    (what: (storm | storms | flood | floods | flooding | quake | earthquake | blizzard | snow | snowfall | ice | fog | hurricane | typhoon | cyclone | tornado | tornadoes | avalanche | avalanches | heat | weather | rain | rains | wind | winds | lightning | wildfire | wildfires | protest | protests | riot | riots | unrest | clashes | marathon | regatta | race | rally))  -> one_deed
