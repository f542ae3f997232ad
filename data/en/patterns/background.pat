# Written for rashomon, Apache-2.0.
# Words that tell of other cases than the report's own: whoever is counted within `what` is counted elsewhere or before.
# Read by src/claims/figure_background.cpp. The sentence that counts somebody first is news, and a number that the report
# has given for its own event stays its own.
# -> background       new=yes: only if `where` names a place of which the report has not told before.

# "The attack comes a week after gunmen killed 30 people."
comes-after:    (@incident_noun | it | this | incident | tragedy | disaster | deaths | killings) (!@speech_verb){0,5} =come (!after){0,4} (minutes | hours | days | weeks | months | years | hour | day | week | month | year) after (what: (!@toll_word)+ $)
  -> background
follows-a:      (@incident_noun | it | this | incident | tragedy | disaster | deaths | killings) .{0,4} (follows | follow | followed) (what: (a | an | another | two | three | several | similar | previous | the) .{0,3} (string | series | spate | wave | @incident_noun) (!@toll_word)* $)
  -> background
# "Hours earlier, a bomb had killed 12 people"; not "hours earlier, officials said".
opened-earlier: ^ (#ADV | #NUM | just | only | a | few | several | the | couple | of){0,3} (hours | days | weeks | minutes | hour | day | week | night) (earlier | before | previously) ","? (what: (!@speech_verb&!@toll_word)+ $)
  -> background
earlier-on:     ^ earlier (on | that | in | this) .{1,3} ","? (what: (a | an | gunmen | militants | attackers | two | three) (!@speech_verb&!@toll_word)+ $)
  -> background
# "Separately, four soldiers were killed"; "Meanwhile, a fire in Tarn killed four."
separately:     ^ separately ","? (what: (!@toll_word)+ $)  -> background
in-other:       ^ in (other | separate | unrelated | related) (#ADJ | #NOUN){0,2} (developments | development | news | violence | incidents | incident | attacks | clashes | fighting | accidents | cases | crashes | shootings) ","? (what: (!@toll_word)+ $)
  -> background
# "In a similar case, 12 people died in 2009."
in-a-similar:   ^ in (a | an | one) (similar | separate | unrelated | previous | earlier) (#NOUN){0,2} (case | incident | accident | attack | crash | fire | shooting | blast | explosion | collapse | disaster | tragedy | bombing | flood) (#ADJ | #ADV | #NOUN | #NUM | #PROPN | #ADP | #DET){0,6} "," (what: (!@toll_word)+ $)
  -> background
meanwhile-deed: ^ meanwhile ","? (what: (!@toll_word&!@speech_verb){0,12} (a | an) (#ADJ | #NOUN){0,2} @incident_noun (!@toll_word)* $)
  -> background
meanwhile-in:   ^ meanwhile ","? (what: in (where: (#PROPN)+) (!@toll_word)+ $)  -> background new=yes
in-meanwhile:   ^ (what: in (where: (#PROPN)+) "," meanwhile "," (!@toll_word)+ $)  -> background new=yes
also-on:        ^ also (on | in | late | early | this | yesterday | today) .{0,3} "," (what: (!@toll_word&!@speech_verb){0,12} (a | an) (#ADJ | #NOUN){0,2} @incident_noun (!@toll_word)* $)
  -> background
other-side:     ^ (on the other side of | in another part of | at the other end of | in the far) .{1,4} "," (what: (!@toll_word)+ $)
  -> background

# "A wave of bombings has killed 60 people"; "Crashes on the road kill about 40 people a year."
string-of:      (string | series | spate | wave | rash | slew | succession | surge) of (#ADJ | #NOUN){0,3} (what: @incident_noun .{0,10} (have | has | had) (killed | left | claimed | wounded | injured) .{1,12})
  -> background
many-kill:      ^ (what: (#ADJ | #NOUN){0,2} @incident_noun&#NNS .{0,6} (kill | (have (killed | claimed | left | wounded))) .{1,14})
  -> background
has-killed-in:  (have | has) #ADV? (what: (killed | wounded | injured | murdered) (!@toll_word){1,8} in (#ADJ | #NOUN){0,2} (attacks | ambushes | raids | bombings | shootings | assaults | airstrikes | strikes | clashes))
  -> background
in-past-attacks: (what: .{0,10} in (recent | previous | earlier | past | other | similar | prior) (#ADJ | #NOUN){0,2} @incident_noun&#NNS)
  -> background
other-deeds:    (other | previous | earlier | past | separate | unrelated | similar | prior) (#ADJ | #NOUN){0,2} @incident_noun&#NNS .{0,3} (that | which | where) (what: .{1,10})
  -> background
in-another:     ^ (what: .+ (in | over | during) another (#ADJ | #NOUN){0,2} (crash | fire | shooting | collision | stabbing | derailment | landslide | avalanche | collapse | case) .* $)
  -> background
first-killed:   (second | third | fourth | fifth | latest) (such | #ADJ){0,2} @incident_noun .{0,8} (in | this | since) .{1,8} (";" | "," | after) (the | one)? (first | previous | last) (one)? (what: (killed | left | claimed | wounded) .{1,8})
  -> background
road-claimed:   (road | highway | route | stretch | bend | crossing | junction | mountain | lake | beach) (of #NOUN)? (has | have) (what: (claimed | killed | taken) .{1,8})
  -> background
since-opened:   (what: .{1,14} since (it | they) (opened | was built | were built | was opened))  -> background

# "More than 300 people have been killed since the offensive began."
since-war-began: ^ (what: .+ since (the | its)? (civil | drug)? (war | conflict | insurgency | rebellion | uprising | revolution | offensive | campaign | crackdown | occupation | siege | invasion | hostilities | fighting | ceasefire | truce | coup) (began | started | (broke out) | erupted | resumed | (was launched) | (came into force) | (took effect)) .* $)
  -> background
since-outbreak: ^ (what: .+ since the (start | beginning | outbreak | onset) of the? (civil | drug)? (war | conflict | insurgency | rebellion | uprising | revolution | offensive | campaign | crackdown | occupation | siege | invasion | hostilities | fighting) .* $)
  -> background

# What somebody did before: "had served time for killing a man", "is also wanted for the murder of two students".
served-for:     (=serve | did) (!for){1,4} for (what: (killing | murdering | murder | the murder | the killing | manslaughter | the manslaughter | shooting | stabbing) .{1,8})
  -> background
also-wanted:    also (wanted | sought | suspected | accused) (for | over | in | of) (connection with)? (what: (the | a)? (murder | killing | killings | murders | death | deaths | shooting | slaying | slayings) .{1,8})
  -> background

# "A fire in Tarn killed four": a deed with an article of its own, at a place that is new to the report.
deed-elsewhere: (what: (a | an) (#ADJ | #NOUN){0,2} @incident_noun .{0,3} (in | near | at | outside) (where: (#PROPN{1,3} | <entity:place>)) (!@toll_word){0,14})
  -> background new=yes
died-elsewhere: ^ (what: (!@toll_word&!@speech_verb){1,12} (in | by | from) (a | an) (#ADJ | #NOUN){0,2} @incident_noun (in | near | at | outside) (where: (#PROPN{1,3} | <entity:place>)) .* $)
  -> background new=yes
