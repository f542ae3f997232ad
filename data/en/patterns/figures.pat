# Written for rashomon, Apache-2.0.
# Counts of people that no single verb or noun carries. Read by src/claims/figure_patterns.cpp.
# -> figure outcome=...; capture n is the quantity (or group), what the words of the outcome.

toll-of:      (what: @toll_word) (of | at | ":" | is | was | to | now | stands | stood | "-")+ (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
toll-rises:   (what: @toll_word) .{0,9} @toll_change .{0,3} (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
number-of-dead: (what: (number | total | count) of the? (=death | dead | =fatality | killed | =victim)) .{0,7} (to | at | is | was | of) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
number-of-hurt: (what: (number | total | count) of the? (=injury | injured | wounded)) .{0,7} (to | at | is | was | of) (n: <quantity:plain>)
  -> figure outcome=injured cumulative=yes
one-fatally:  (n: <quantity:plain>) (what: @fatal_adverb)  -> figure outcome=killed
one-critically: (n: <quantity:plain>) (what: @injury_adverb)  -> figure outcome=injured
total-to:     @toll_change (the | his | her | its)? (what: total) (number)? to (n: <quantity:plain>)
  -> figure outcome=previous cumulative=yes
one-of-them-fatally: (n: <quantity:plain>) of (them | whom | those) (what: @fatal_adverb)  -> figure outcome=killed
claimed-lives: (what: (=claim | =take | =cost | =end)) (n: <quantity:plain>) (life | lives)  -> figure outcome=killed
among-dead:   among the (what: (=death | dead | =fatality | killed | slain)) (is | are | was | were) (n: <group:counted>)
  -> figure outcome=killed
among-hurt:   among the (what: (injured | wounded | hurt)) (is | are | was | were) (n: <group:counted>)
  -> figure outcome=injured
no-reports-hurt: (n: no) (=report | =word | =indication) of (any | other | further | serious | major)? (what: =injury)
  -> figure outcome=injured
no-reports-dead: (n: no) (=report | =word | =indication) of (any | other | further)? (what: (=death | =fatality))
  -> figure outcome=killed
no-reports-casualties: (n: no) (=report | =word | =indication) of (any | other | further)? (what: =casualty)
  -> figure outcome=casualties
left-with-wounds: =leave (n: <group:counted>) with .{0,6} (what: (=injury | =wound))  -> figure outcome=injured
left-one-with-wounds: =leave (n: <group:single>) with .{0,6} (what: (=injury | =wound))  -> figure outcome=injured
found-with-wounds: (n: <group:counted>) with (an | a | apparent | multiple | several)* gunshot (what: =wound)
  -> figure outcome=casualties
found-one-with-wounds: (n: <group:single>) with (an | a | apparent | multiple | several)* gunshot (what: =wound)
  -> figure outcome=casualties
suffering-wounds: (n: <group:single>) suffering (from)? (an | a | apparent | multiple | several | the)* gunshot (what: =wound)
  -> figure outcome=casualties
suffering-wounds-many: (n: <group:counted>) suffering (from)? (an | a | apparent | multiple | several | the)* gunshot
  (what: =wound)  -> figure outcome=casualties
