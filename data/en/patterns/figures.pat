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
