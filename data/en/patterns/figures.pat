# Written for rashomon, Apache-2.0.
# Counts of people that no single verb or noun carries. Read by src/claims/figure_patterns.cpp.
# -> figure outcome=...; capture n is the quantity (or group), what the words of the outcome.
# Without n the subject of `what` is counted: "... needed 12 stitches". near=CLASS: only if a word of the class stands in the
# sentence (back=N: or in the N before); only=counted, least=N: only people counted by a number, of N or more; zero=no: never nobody.
# refines=yes: no figure of its own; says what became of those whom a word of `what` counts as killed or injured.
# fallback=yes: only a number that nothing else counts.
# refines=OUTCOME: those whom a word of `what` counts so are counted as `outcome` instead.

# "Toll now up to 12": it has come to that.
toll-is-up-to: (what: @toll_word) (is | was | now | stands | stood | "'s"){0,2} (n: up to #NUM)
  -> figure outcome=killed cumulative=yes exact=yes
# "Toll 14 as search ends".
toll-title:   (^ | ";") (what: @toll_word) (n: <quantity:plain>) (as | after | so far | in | "," | ";" | $)
  -> figure outcome=killed cumulative=yes
toll-of:      (what: @toll_word) (of | at | ":" | is | was | to | now | stands | stood | "-")+ (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
toll-rises:   (what: @toll_word) (!#NUM){0,16} @toll_change (by <quantity> (#NOUN)?)? (#ADV | to | at | past | above | the | a | its | of | total | from){0,4} (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
# exact=yes: "up to" belongs to the verb.
toll-up-to:   (what: @toll_word) (!#NUM){0,7} (gone | went | goes | go | going | crept | moved | shot | jumped | climbed | risen | rose | rises) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes exact=yes
number-of-dead: (what: (number | total | count) of the? (=death | dead | =fatality | killed | =victim)) (!@figure_state){0,7} (to | at | is | was | of) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
number-of-hurt: (what: (number | total | count) of the? (=injury | injured | wounded)) .{0,7} (to | at | is | was | of) (n: <quantity:plain>)
  -> figure outcome=injured cumulative=yes
one-fatally:  (n: <quantity:plain>) (what: @fatal_adverb)  -> figure outcome=killed
some-to-death: (stabbed | beaten | shot | hacked | trampled | clubbed | crushed | burned | burnt) (!";"){0,8} "," (n: <quantity:plain>) (of (them | whom))? (what: to death)
  -> figure outcome=killed
one-critically: (n: <quantity:plain>) (what: @injury_adverb)  -> figure outcome=injured zero=no
# "Four were badly hurt and five slightly", "14 were injured, one of them severely".
some-slightly: (injured | wounded | hurt | burned) .{0,8} (and | "," | but | while){1,2} (another | a further)? (n: <quantity:plain>) (others | more)? (what: @harm_degree) (#PUNCT | #CCONJ | in | when | after | $)
  -> figure outcome=injured
# zero=no: "none of them seriously" is no count of nobody.
of-them-badly: (injured | wounded | hurt | burned) .{0,8} (n: <quantity:plain>) of (them | whom) (what: @harm_degree)
  -> figure outcome=injured zero=no
with-such-wounds: "," (n: <quantity:plain>) (of (them | whom))? with (#ADJ | #ADV | #DET | #NOUN | #NUM | "-" | and | @harm_degree | #VERB){0,6} (what: (@wound_noun | broken @breakable))
  -> figure outcome=injured
counted-with-wounds: (counted | treated | saw | seen | registered | admitted | received) (n: <quantity:plain>) (people | persons | patients | men | others)? with (#ADJ | #NOUN | "-"){0,4} (what: (@wound_noun | broken @breakable))
  -> figure outcome=injured
total-to:     @toll_change (the | his | her | its)? (what: total) (number)? to (n: <quantity:plain>)
  -> figure outcome=previous cumulative=yes
years-tally:  @toll_change (the | this | last) (year | month | week | season | summer | winter | town | city | district | country) "'s" (what: (tally | count | total)) (for .{1,3})? to (n: <quantity:plain>)
  -> figure outcome=previous cumulative=yes
years-tally-there: @toll_change (the | this | last) (year | month | week | season) "'s" (what: (tally | count | total)) (in | at) .{1,4} to (n: <quantity:plain>)
  -> figure outcome=previous cumulative=yes

# Tolls that move. outcome=what: the outcome is that of the words captured as `what` (figure_state, figure_affected).
number-moves: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: @figure_state) .{0,16} (@toll_change | =be | =go | =come | =remain) (by <quantity:plain>)? (#ADV | up | down){0,2} (to | at) (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
number-from:  (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: @figure_state) (!#NUM){0,16} (@toll_change | =go) (#ADV | up | down){0,2} from (n: <quantity:plain>) to <quantity:plain>
  -> figure outcome=what prior=yes
number-from-to: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: @figure_state) (!#NUM){0,16} (@toll_change | =go) (#ADV | up | down){0,2} from <quantity:plain> to (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
# "The number of wounded in the fire was 11 by evening", "the toll from the crash is now 30".
number-is: (number | total | count | tally) of (who: (<group> | people | persons))? .{0,5} (what: @figure_state) (!#NUM){0,12} (is | was) (#ADV | now){0,2} (n: <quantity:plain>) (#PUNCT | on | by | overnight | after | when | as | at | $)
  -> figure outcome=what cumulative=yes
toll-is: (what: @toll_word) (in | from | of | across) (!#NUM){1,9} (is | was) (#ADV | now){0,2} (n: <quantity:plain>) (#PUNCT | on | by | overnight | after | when | as | at | $)
  -> figure outcome=killed cumulative=yes
# "The number of deaths fell 24 percent to 66": a share stands between.
number-by-share: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: @figure_state) .{0,12} @toll_change (by | some | about | almost | nearly | a)* (#NUM | #ADV){1,3} (percent | "per cent" | "%" | pc | fold) .{0,8} to (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
# "... the number of dead at 51 and [that] of wounded at 70".
and-of-others: (@figure_state | @figure_affected) .{0,2} (to | at | is | was | as) <quantity:plain> (and | "," | but){1,2} (that | those)? (of | the) .{0,2} (what: (@figure_state | @figure_affected)) (to | at | as) (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
number-hits:  (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: @figure_state) .{0,16} (@toll_passes) (#ADV){0,2} (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
number-of-captives: (number | total | count | tally) of (the)? (what: (abducted | kidnapped | hostages | captives)) (!#NUM){0,5} (to | at | is | was) (n: <quantity:plain>)
  -> figure outcome=other cumulative=yes
number-at:    (number | total | count | tally | figure) of (the)? (who: (people | persons | passengers | workers | residents | soldiers | civilians | children))? (!#NUM){0,2} (what: (@figure_affected | @figure_state)) .{0,3} (to | at | is | was | of | as | "," | ":" | "(") (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
to-the-number: @toll_change .{0,6} (to | at) (n: <quantity:plain>) the (number | total | toll | count) (of (who: (<group> | people | persons))?)? .{0,3} (what: (@figure_affected | @figure_state))
  -> figure outcome=what cumulative=yes
to-the-dead:  @toll_change .{0,6} to (n: <quantity:plain>) (what: @figure_affected)
  -> figure outcome=what cumulative=yes
the-dead-to:  @toll_change (what: @figure_affected) (up)? to (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
making-in-all: making (it | that)? (n: <quantity:plain>) (in all | in total | altogether)
  -> figure outcome=previous cumulative=yes
listed-as:    (=list | =count | =report | =give | =register) (n: <quantity:plain>) as (still)? (what: @figure_state)
  -> figure outcome=what
affected-at:  (what: @figure_affected) .{0,2} @toll_change (at | to | by)? (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
affected-put: (=put | =set | =estimate | =count | =list | =number) (what: (@figure_affected | deaths | fatalities | casualties | injuries)) ((at | as) #PUNCT?)? (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
# above=yes: more than the number.
affected-pass: (what: @figure_affected) .{0,3} (=surpass | surpassed | =exceed | exceeded | =pass | passed | =top | topped | =cross | crossed | crosses) #PUNCT? (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes above=yes
number-passes: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: (@figure_state | @figure_affected)) .{0,3} (=surpass | surpassed | =exceed | exceeded | =pass | passed | =top | topped | =cross | crossed | crosses) #PUNCT? (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes above=yes
toll-passes:  (what: @toll_word) (!#NUM){0,9} (@toll_change (past | above | over | beyond) | =surpass | surpassed | surpasses | =exceed | exceeded | exceeds | =pass | passed | passes | =top | topped | tops | crosses | crossed | =cross) #PUNCT? (the)? (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes above=yes
# "Stabbed Ann Lee, a nurse, to death".
aside-to-death: (what: (stabbed | stabs | stabbing | beat | beaten | beating | hacked | clubbed | kicked | bludgeoned | strangled | choked | knifed)) (!";"&!but&!then&!before){1,14} to death
  -> figure outcome=killed refines=injured
aside-shot-dead: (what: (shot | shoots | shooting)) (!";"&!and&!but){2,14} "," dead ("." | "," | in | on | at | outside | inside | as | while | when | after | <time> | $)
  -> figure outcome=killed refines=casualties
# "Six deaths, fewer than the nine reported by the paper", "revising an earlier count by police of seven".
than-the-told: ((fewer | less | more | higher | lower) than | (up | down) from) the (n: <quantity:plain>) (dead | deaths | fatalities | victims | killed | people)? (what: (reported | given | announced | claimed | counted | cited | stated | confirmed | recorded)) (!in | $)
  -> figure outcome=previous
earlier-count: (an | the | its | their | his | her)? (earlier | previous | initial | first | preliminary | provisional) (what: (count | toll | figure | estimate | tally | total | number)) ((by | from) (!of&!"."&!","){1,8})? of (n: <quantity:plain>)
  -> figure outcome=previous prior=yes
toll-from:    (what: @toll_word) (!#NUM){0,16} @toll_change (#ADV | up | down | upward | downward){0,2} from (n: <quantity:plain>) to <quantity:plain>
  -> figure outcome=killed prior=yes
toll-from-to: (what: @toll_word) (!#NUM){0,16} @toll_change (#ADV | up | down | upward | downward){0,2} from <quantity:plain> to (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
toll-was-revised: (what: @toll_word) of <quantity> (was | has been | had been | was later | has since been) @toll_change (up | down | upward | downward)? to (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
# "Six lives lost in hotel fire", "12 hurt in bus crash": titles have no auxiliary.
lives-lost-in: ^ (n: <quantity:plain>) (more | young)? (life | lives) (what: lost) (in | as | to | after | at | on | when | $)
  -> figure outcome=killed
title-hurt:   ^ (n: <quantity:plain>) (what: hurt) (in | after | as | at | on | when | by)
  -> figure outcome=injured
lives-lost:   (n: <quantity:plain>) (more | other | young | human | innocent)* (life | lives) (=be | have | has | had | been | #ADV){1,3} (what: (lost | claimed | taken))
  -> figure outcome=killed
all-of-them:  all (n: <quantity:plain>) of them "," (=be | have | has | had | been | #ADV){0,3} (what: (died | drowned | perished | killed | dead))
  -> figure outcome=killed
# "The driver survived, but his two passengers did not."
others-did-not: (survived | lived | escaped) (!";"){0,8} (and | "," | but | while | ";"){1,2} (n: (<group:counted> | <group:single>)) (what: (did (not | "n't"))) ("." | ";" | "," | $)
  -> figure outcome=killed
proved-fatal: (what: ((=prove | proved | =be | was | were | turned out) fatal)) (for | to) (n: (<group:counted> | <group:single>))
  -> figure outcome=killed
is-the-number: (n: <quantity:plain>) is the (number | total | count | tally | figure) of (what: (@figure_state | @figure_affected | dead | deaths | injured | wounded))
  -> figure outcome=what cumulative=yes
# Lists and tables: "Deaths so far: 14".
dead-who:     (^ | ";") (what: (dead | killed)) ":" (n: (<group:single> | <group:counted>))
  -> figure outcome=killed list=yes
dead-colon:   (what: (killed | dead | deaths | fatalities)) (so far | to date | confirmed | today | in total)? ":" (n: <quantity:plain>)
  -> figure outcome=killed
dead-dash:    ^ (what: (killed | dead | deaths | fatalities)) ("-" | "–") (n: <quantity:plain>)
  -> figure outcome=killed
hurt-dash:    ("," | ";") (what: (wounded | injured | hurt | injuries)) ("-" | "–") (n: <quantity:plain>)
  -> figure outcome=injured
hurt-colon:   (what: (wounded | injured | hurt | injuries)) (so far | to date | confirmed | today | in total)? ":" (n: <quantity:plain>)
  -> figure outcome=injured
all-harmed-colon: (^ | total | ";" | "-") (what: casualties) (so far | to date | today | in total)? ":" (n: <quantity:plain>)
  -> figure outcome=casualties
missing-colon: (what: missing) (persons | people)? (so far | to date | still | today)? ":" (n: <quantity:plain>)
  -> figure outcome=missing
held-colon:   (^ | ";" | "," | "-" | "/" | and) (what: (arrests | arrested | detained | detentions)) (so far | to date | today | persons | people)? ":" (n: <quantity:plain>)
  -> figure outcome=detained
ward-colon:   (^ | ";" | "," | "-" | "/" | and) (what: (hospitalised | hospitalized | (in hospital) | (in hospitals))) (so far | to date | today | persons | people)? ":" (n: <quantity:plain>)
  -> figure outcome=hospitalized
saved-colon:  (^ | ";" | "," | "-" | "/" | and) (what: rescued) (so far | to date | today | alive | persons | people)? ":" (n: <quantity:plain>)
  -> figure outcome=rescued
moved-colon:  (^ | ";" | "," | "-" | "/" | and) (what: evacuated) (so far | to date | today | persons | people)? ":" (n: <quantity:plain>)
  -> figure outcome=evacuated
driven-colon: (^ | ";" | "," | "-" | "/" | and) (what: (displaced | homeless)) (so far | to date | today | persons | people)? ":" (n: <quantity:plain>)
  -> figure outcome=displaced
people-in-centres: (^ | ";" | "," | "-" | "•" | "*") (people | persons | evacuees | displaced) (what: (in (accommodation | collective | transit | reception | relief | temporary) (centres | centers | sites | camps | shelters))) (so far | to date | today)? ":" (n: <quantity:plain>)
  -> figure outcome=displaced
people-in-shelters: (^ | ";" | "," | "-" | "•" | "*") (people | persons | evacuees) (what: (in (evacuation | emergency | storm | cyclone | public) (centres | centers | shelters))) (so far | to date | today)? ":" (n: <quantity:plain>)
  -> figure outcome=evacuated
moved-yesterday: (^ | ";") (what: evacuated) (from .{1,6})? (<time> | so far | to date)? ":" (n: <group:counted>)
  -> figure outcome=evacuated
ill-list:     ^ (what: ((chicken pox) | chickenpox | @illness)) ":" (n: <group:counted>)
  -> figure outcome=sickened
cases-colon:  (new | confirmed | suspected | total | cumulative) (what: cases) (so far | to date | today)? ":" (n: <quantity:plain>)
  -> figure outcome=sickened
illness-cases-move: @illness (what: cases) (in .{1,3})? (have | has | had | #ADV){0,2} @toll_change (to | at) (n: <quantity:plain>)
  -> figure outcome=sickened
illness-strikes: (@illness | (food poisoning) | bug | norovirus) (has | have | had | #ADV | also | already){0,3} (what: (struck | hit | affected | felled | infected | sickened | (laid low))) (n: <group:counted>)
  -> figure outcome=sickened
cases-reported: (n: <quantity:plain>) (new | additional | further | more | fresh){0,2} (confirmed | suspected | probable | suspect | (laboratory "-" confirmed)) (what: cases) (of (the (disease | virus) | #ADJ? @illness))? (have | has | had | been | was | were | are | also){1,3} (reported | recorded | notified | registered | detected | identified | seen)
  -> figure outcome=sickened
we-buried:    (residents | villagers | families | relatives | neighbours | neighbors | we | they | he | she | priest | imam | undertaker) (have | has | had)? (what: buried) (n: <group:counted>)
  -> figure outcome=killed
places-buried: (village | town | district | community | parish | clan | city | camp | hamlet | quarter | suburb | neighbourhood | neighborhood | tribe) (have | has | had | #ADV){0,3} (what: buried) (n: <group:counted>)
  -> figure outcome=killed
reported-dead: (n: <group:counted>) (=be | have | has | had | been | #ADV){0,3} (reported | presumed | declared | pronounced | confirmed) (what: (killed | dead))
  -> figure outcome=killed
suffer-wounds: (n: <group:counted>) (had | have | has)? #ADV? (=suffer | suffered | =sustain | sustained | =receive | received) (!no) (#ADJ | #NOUN | #DET | and | "-" | ","){0,5} (what: @wound_noun)
  -> figure outcome=injured
survive-with: (n: (<group:counted> | <group:single>)) (survived | escaped) with .{0,3} (what: (@wound_noun | broken))
  -> figure outcome=injured
no-victims:   (there (=be) | with | reported | caused) (n: no) (what: victims) -> figure outcome=casualties
no-victims-reported: (n: no) (what: victims) (was | were | have been | has been) reported -> figure outcome=casualties
deaths-move:  (^ | !@figure_whose) (what: (deaths | fatalities | injuries | casualties | arrests | infections | detentions)) (of (who: <group>))? .{0,9} (@toll_change) (((by | from) <quantity>)? to | at)? (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
# "Last year's tally was 302", "the true number was closer to 130", "it is now a hundred and six".
true-number:  (true | real | actual) (tally | figure | number | toll | total | count) (is | was | might be | may be | could be) #ADV? (closer to | nearer | nearer to | close to | nearly | about | at)? #PUNCT? (n: <quantity:plain>) (#PUNCT | $)
  -> figure outcome=killed
toll-may-be:  (true | real | actual | final) (death)? (what: (toll | count | tally)) .{0,4} (above | closer to | exceed | reach | top) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
toll-as-high: (what: (death toll | deathtoll | toll | body count)) (now | eventually | finally | final)? (may | might | could) (well | yet | eventually | #ADV)* (be | have been | reach | prove | run) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
toll-aside-was: (what: @toll_word) "," (issued | given | released | announced | put out | published) .{1,4} "," (was | had been | stood at | is | stands at) (n: <quantity:plain>) (#PUNCT | $)
  -> figure outcome=killed cumulative=yes
toll-was-is-now: (what: @toll_word) "," which (was | had been | stood at | had stood at) <quantity> .{0,5} "," #ADV? (is | was | stands | stood | has reached | has risen to | had risen to | rose to | climbed to) (now | at | #ADV){0,2} (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
put-as-high:  (=put | puts | =place) (the | its | their | overall | official){0,2} (what: @toll_word) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
figure-was:   ("'s" | last | that | final | official) #NOUN? "'s"? (tally | figure | toll | total | count) (was | stood at | came to) #PUNCT? (n: <quantity:plain>) (#PUNCT | $)
  -> figure outcome=recent
of-the-dead:  (^ | ";") of (what: @figure_affected) "," (n: <quantity:plain>) (was | were) (in | at | from | near | aboard | on) (the | a)? (#PROPN | <time>)
  -> figure outcome=what
got-out:      (what: (=get | got | =lead | led | =usher | ushered | =help | helped | =bring | brought | =shepherd | shepherded)) (n: <group:counted>) (safely)? out (of | safely | in time | before | within | through | when | as | "," | "." | $)
  -> figure outcome=evacuated near=danger_words back=1
with-the-loss: with the? (what: loss) of #PUNCT? (n: <quantity:plain>) #ADJ? @figure_person
  -> figure outcome=killed
with-all-hands: with the (what: loss) of (all)? #PUNCT? (n: <quantity:plain>) (crew | crewmen | passengers | hands | people | men | aboard | "on board" | on board)
  -> figure outcome=killed
lost-with-all: (what: ((=sink | sank | =founder | foundered | =capsize | capsized | lost | (went | gone) down) with)) all (n: <quantity:plain>) (of)? (its | her | the | those | people)? (crew | crewmen | hands | people | passengers | men | aboard | on board)
  -> figure outcome=killed
counted-now:  (now | already) (count | counts | counted) (n: <quantity:plain>) ("." | ";" | "," | $)
  -> figure outcome=recent
know-of: (we | they | i | union | doctors | residents | villagers | activists | monitors | relatives | families) (only | all | #ADV)? (know | knew) of (n: <quantity:plain>) ("." | ";" | "," | $)
  -> figure outcome=recent
by-name:      (confirmed | identified | counted | listed | documented | verified) (n: <quantity:plain>) (people | victims | dead | others)? by name
  -> figure outcome=recent
has-confirmed: #PROPN (has | have | had | #ADV){0,2} (confirmed | reported | announced | counted | lost | recorded | declared | mourns) (n: <quantity:plain>) ("," | "." | ";" | and | $)
  -> figure outcome=recent
stone-says:   (stone | plaque | memorial | monument | headstone | cenotaph) (!#VERB){0,6} (what: (says | gives | reads | bears | records)) (n: <quantity:plain>) (names | dead)? ("." | ";" | "," | and | but | $)
  -> figure outcome=killed
count-of:     (first | initial | earlier | previous | official | own | its | their | his | her) (count | tally | figure | estimate | toll) of (n: <quantity:plain>)
  -> figure outcome=recent
i-counted:    (i | we | they | he | she) (count | counted) (n: <group:counted>)
  -> figure outcome=recent
earlier-said: (earlier | previously | initially | originally) .{0,2} (=report | =say | =speak | =give | =put | =announce) (of | at)? (n: <quantity:plain>) ("." | ";" | "," | $)
  -> figure outcome=recent
says-number:  ";" .{0,4} (=say | =put | =report | =claim | =count) (it at)? (n: <quantity:plain>) ("." | $)
  -> figure outcome=previous

# What happened stands before the verb, the people after it: "Killed in the blast were two guards and a cook."
# list=yes: whoever is listed with them is counted, too.
inverted:     (^ | ";") (also | still | now | "," | and | #ADV){0,2} (what: (dead | killed | injured | wounded | hurt | missing | arrested | detained | hospitalized | hospitalised | rescued | evacuated | displaced | infected | sickened | unaccounted for)) .{0,7} (was | were | are | is) (also)? ((#DET | #PROPN | #NOUN){1,3} "'s")? (n: (<group:counted> | <group:single>))
  -> figure outcome=what list=yes
inverted-part: (of them | of these | of whom | among them) ","? (what: @figure_state) (was | were | are | is) (n: <group:counted>)
  -> figure outcome=what
lost-number:  (=army | =force | =military | =militia | =troop | =battalion | =brigade | =regiment) "'s"? (what: losses) .{0,2} (to | at | as | of | were | are) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
own-losses:   (=army | =rebel | =militia | =brigade | =front | side | =command | =battalion | =insurgent | =guerrilla | military | =regiment | =force | =troop | =unit | corps) .{0,3} (=put | =give | =estimate | =place | gave) (its | their | our | his | her) (own)? (what: losses) (at | as) (n: <quantity:plain>)
  -> figure outcome=killed
cost-an-army: (what: =cost) (the | its | both | our | their) (#NOUN | #ADJ){1,2} (n: <quantity:plain>) (#ADJ | of its)? (men | soldiers | fighters | troops | officers | policemen | dead | warriors)
  -> figure outcome=killed near=battle_words
the-others-so-many: (lost | lose) <quantity:plain> (of (their | its) own | men | fighters | soldiers)? "," (and | while)? the #NOUN (n: <quantity:plain>) ("." | ";" | $)
  -> figure outcome=previous
# "The government says 12 people died, the opposition 60."
other-side-so-many: (=say | =put | =claim | =report | =count | =give | =speak) (!";"){0,10} (died | dead | killed | hurt | injured | wounded | deaths | missing | arrested | detained) "," (and | while | but)? (the #NOUN | #PROPN{1,2}) (n: <quantity:plain>) ("." | ";" | $)
  -> figure outcome=previous
loss-of-some: (=acknowledge | =admit | =confirm | =mourn | =announce | =regret | =report) the? (what: loss) of (n: <quantity:plain>) ("." | "," | ";" | of | $ | @figure_person)
  -> figure outcome=killed
revised-to:   (=revise | =correct | =lower | =raise | =change | =cut) (this | that | it | these | the number | the figure | the count | the total | its count | its figure | its estimate | their count | their estimate) (up | down | later)? to (n: <quantity:plain>)
  -> figure outcome=recent cumulative=yes
# "Revised the toll from 82 because some names were entered twice": what was given before.
toll-was-from: (=revise | revised | revising | =lower | lowered | =cut | =correct | corrected | =raise | raised) (the | its | their) .{0,2} (what: @toll_word) (down | up)? from (n: <quantity:plain>) (because | after | as | when | since | following | on | "." | "," | ";" | $)
  -> figure outcome=killed prior=yes
people-of-places: (village | villages | town | towns | hamlet | hamlets | district | districts | suburb | suburbs | street | streets | quarter | quarters) .{0,6} (with | home to | housing | inhabited by) .{0,2} (n: <group:counted>) ","? (=be | have | has | had | been | #ADV){1,3} (what: (evacuated | emptied))
  -> figure outcome=evacuated
got-injuries: (n: (<group:counted> | <group:single>)) #ADV? got (#ADJ | #DET | and | ","){0,4} (what: (=injury | =wound | =burn))
  -> figure outcome=injured
got-wounds:   (n: (<group:counted> | <group:single>)) #ADV? (came away with | came off with | came out with | ended up with | got away with | got off with | walked away with) (#ADJ | #NOUN | #DET | #NUM | and | ","){0,4} (what: @wound_noun)
  -> figure outcome=injured
had-part-broken: (n: (<group:counted> | <group:single>)) #ADV? (had | has) (what: ((his | her | their) (#ADJ | left | right | lower | upper)? (@breakable | @body_part) (broken | fractured | slashed | smashed | severed | crushed | cut off | amputated)))
  -> figure outcome=injured
# Without n: the subject of `what` is counted.
were-burned:  (what: (was | were | been | got) #ADV? (burned | burnt | scalded | scorched | singed)) (in | by | on | over | when | while | as | after | and | "." | "," | ";" | $)
  -> figure outcome=injured only=counted
has-wounds:   (what: (has | have | had | having | suffers | suffer) (a | an | both | two | three | several | #ADJ | #ADV | first | second | third | #NOUN | degree | "-" | and){0,5} (burns | fractures | fracture | concussion | wounds | gashes | frostbite | whiplash | lacerations | bruises | bruising | (broken bones) | ((head | leg | arm | back | chest | hand | neck | eye | facial | foot | shoulder | stomach | thigh | bullet | shrapnel | knife | stab | gunshot | flesh) (wound | gash)) | (punctured | collapsed) lung | ((head | leg | arm | back | chest | hand | neck | eye | facial | spinal | internal | abdominal | multiple | serious | severe | grave | minor | slight | light | critical | horrific | extensive) (injury | injuries)))) (!#NOUN | $)
  -> figure outcome=injured
lost-part:    (what: (lost | loses | losing | =lose) ((the (tip | tips | top | use) of) | (part of))? (his | her | their | both | an | a | one | two | all | #NUM | #ADJ){1,3} (finger | thumb | toe | ear | nose | eyesight | sight | hearing | leg | legs | arm | arms | hand | hands | eye | eyes | foot | feet | limb | limbs | fingers | toes))
  -> figure outcome=injured
in-the-hospital: (what: (is | are | remain | remains | remained | lie | lies | lay | stay | stays) (still | now | also | all | both | #ADV)? in (a | an | the | that | its | this)? (#ADJ | #NOUN | #PROPN | #NUM){1,3} (hospital | infirmary | clinic)) (!#NOUN | $)
  -> figure outcome=hospitalized
night-outdoors: (what: (spent | spend | spending) (the | a | another | their | last | #ADJ | #NUM | #NOUN)* (night | nights) (outdoors | (in the open) | (in tents) | (on the streets) | (in the streets) | (in their cars) | (in cars) | (under canvas) | (under plastic) | (on the street)))
  -> figure outcome=displaced only=counted least=20
untraceable:  (what: (can | could | cannot) (not | "n't")? (yet | still)? be traced)
  -> figure outcome=missing only=counted
has-broken:   (what: (has | have | had | suffered | sustained | with) (a | an | both | two | three | several | #ADV){0,2} (broken | fractured | dislocated | crushed) @breakable)
  -> figure outcome=injured
got-a-wound:  (what: (("'s" | has | have | "'ve" | had) got (a | an | both | two | three | several | #ADJ | #ADV | his | her | their){0,3} ((broken | fractured | sprained | twisted | dislocated | crushed | bruised | cracked) @breakable | @wound_noun)))
  -> figure outcome=injured
blood-running: (what: ((had | has | with)? blood (was)? (pouring | running | streaming | dripping | gushing | trickling | coming | flowing) (down | from | out of) (his | her | their | the) (#ADJ)? (face | head | @body_part | ears | nose | mouth)))
  -> figure outcome=injured
bleeding-from: (what: ((is | was | were | are) (bleeding) (heavily | badly | profusely | (from (the | his | her | their | a) (#ADJ | #NOUN){0,2} (head | face | @body_part | ears | nose | mouth | wound | wounds | gash)))))
  -> figure outcome=injured
broke-bone:   (what: (broke | breaks | broken | fractured | dislocated | sprained | twisted | shattered | wrenched | =break) (his | her | their | a | an | both | two | three | four | several | one | #ADJ){1,2} @breakable)
  -> figure outcome=injured
hurt-part:    (what: (hurt | injured | burned | cut | bruised) (his | her | their) (#ADJ | left | right | lower | upper)? (@breakable | @body_part))
  -> figure outcome=injured
needed-stitches: (what: (=need | =require | =receive | =get | got | had | was given | were given) <quantity>? stitches)
  -> figure outcome=injured
stitched-up:  (what: (stitching | stitched | bandaging | bandaged | "patching up" | (patching up) | (patched up) | (stitching up) | (stitched up))) (n: <group:counted>) (by | in | on | with | at | that | who | "." | "," | ";" | through | all | and | $)
  -> figure outcome=injured
refused-ward: (n: (<group:counted> | <group:single>)) (who)? (have | has | had | #ADV){0,2} (what: ((refused | declined | turned down) (all | any | further)? (hospitalisation | hospitalization | (hospital (treatment | care | admission)) | (medical (treatment | care | attention | help)) | treatment | transport | transportation | (to (be (taken | transported) | go) to (the)? @hospital)))) ("." | "," | ";" | at | and | but | after | for | $)
  -> figure outcome=injured
seen-for-bumps: (what: ((was | were | been | being) (#ADV)? ((checked (over | out)?) | examined | assessed | (looked (at | over)) | seen | (patched up)) (by .{1,4})? ((at | in | on) .{1,5})? for ((cuts | bumps | bruises | shock | (minor (injuries | cuts | burns)) | scratches | grazes | whiplash | concussion | (smoke inhalation) | (light injuries)))))
  -> figure outcome=injured
condition-of:  (^ | ";" | "," | that | and | while | but) (the)? condition of (n: (<group:counted> | <group:single>)) (is | was | are | were | remains | remained) (stated | said | reported | described | believed | to | be | as | still | #ADV){0,4} (what: (critical | serious | grave | precarious | (life "-" threatening)))
  -> figure outcome=injured
described-as: (n: <group:counted>) (=be | is | are | was | were | been | still){1,2} (described | listed | reported | classed | given | registered) as (being)? (in a | in)? (what: (critical | serious | grave | (very serious) | (seriously (hurt | injured | ill)) | (life "-" threatening))) ("." | "," | ";" | and | but | condition | while | with | $)
  -> figure outcome=injured
are-serious:  (n: <quantity:plain>) (of (them | these | those))? (patients | people | others)? (=be | is | are | was | were | remain | remains) (still)? (what: (serious | critical)) ("." | "," | ";" | and | but | $)
  -> figure outcome=injured near=figure_patient
hit-in-body:  (what: (hit | struck | stabbed | shot | cut | grazed) in (his | her | the | their) (bulletproof | protective | body | flak) (vest | armor | armour | jacket))
  -> figure outcome=injured
# What strikes them stands before: "a bus hit two cyclists", "flying glass cut a cook".
vehicle-strikes: (@road_vehicle | =tree | =branch | =boulder | lightning | =rock | =stone | =crane | =plank | =ferry | locomotive | scooter | motorbike) (#ADV | also | then | that | which | had | has | (out of control)){0,2} (what: (hit | struck | rammed | clipped | knocked down | flattened | (ran (over | down)) | (crashed into) | (ploughed (into | through)) | (plowed (into | through)) | (slammed into) | (careered into) | (rolled over) | (fell (on | onto)))) (n: (<group:counted> | him | her))
  -> figure outcome=injured
# Only people are run over, a pole is hit as well.
vehicle-runs-over: (@road_vehicle | =tree | =branch | =boulder | lightning | =rock | =stone | =crane | =plank | =ferry | locomotive | scooter | motorbike) (#ADV | also | then | that | which | had | has | (out of control)){0,2} (what: ((knocked down) | (ran (over | down)) | (rolled over))) (n: <group:single>)
  -> figure outcome=injured
things-cut-them: (glass | shards | splinters | debris | oil | water | steam | acid | flames | =flame | fragments | tiles | metal | masonry | sparks) (#ADV | also | then | that | which | had | has | from #DET? #NOUN){0,2} (what: (cut | burned | burnt | scalded | hit | struck | slashed | gashed | singed)) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
lay-wounded:  (what: (lay | lie | lies | lying) (there | still | badly | seriously | also)? (wounded | injured | hurt))
  -> figure outcome=injured
set-on-fire:  (what: ((was | were | been | being | got) set (alight | ablaze | on fire)))
  -> figure outcome=injured
set-them-on-fire: (what: (set | setting | sets)) (n: (<group:counted> | <group:single>)) (alight | ablaze | on fire)
  -> figure outcome=injured
# Beaten and hacked: "attacked with a knife", "kicked and punched", "doused with acid".
attacked-with: (what: (attacked | assaulted | slashed | struck | (set upon)) with (a | an | the | #NUM | #ADJ | "-" | and | wooden | iron | broken){0,3} (knife | knives | machete | machetes | axe | axes | hammer | hammers | sword | swords | razor | acid | bottle | bottles | screwdriver | crowbar | bat | bats | club | clubs | stick | sticks | rod | rods | bar | bars | brick | scissors | cleaver | spear | spears))
  -> figure outcome=injured
kicked-and-punched: (what: ((was | were | been | being) #ADV? (kicked | punched | beaten | slapped) and (kicked | punched | beaten | (stamped on)))) (!to | $)
  -> figure outcome=injured
acid-thrown:  (what: (acid (was | had been | being)? (thrown | hurled | flung | poured) (at | on | over | onto))) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
throw-acid:   (what: (threw | throw | throwing | hurled | flung | poured) acid (at | on | over | onto)) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
doused-with-acid: (what: (doused | splashed | sprayed | drenched) with acid)
  -> figure outcome=injured
limb-of-theirs: (n: <group:single>) "'s" (left | right | both | #ADJ)? (what: ((@body_part | @breakable | legs | arms) (was | were | had been | had to be) (amputated | crushed | severed | shattered | mangled | fractured | broken | (torn off) | (blown off))))
  -> figure outcome=injured
amputated:    (what: (amputated | amputate)) (the | both | one)? (left | right | lower)? @limb of (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
injuries-to-some: (what: (injuries | wounds | burns)) (was | were | have been | had been) (reported | caused | confirmed | recorded | sustained | suffered) (to | by | among) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
# near=CLASS: only if a word of that class stands in the sentence.
out-of-reach: (what: (can | could | cannot) (not | "n't")? (yet | still)? be (reached | contacted | located)) (#PUNCT | #CCONJ | since | after | on | <time> | $)
  -> figure outcome=missing near=gone_words back=1
rushed-to:    (n: (<group:counted> | <group:single>)) (was | were | been | being | is | are) #ADV? (what: (rushed | airlifted | medevaced | stretchered)) to (#PROPN&!<entity:place>)
  -> figure outcome=hospitalized
patients-came: (n: <quantity:plain>) (=patient | casualties | wounded | injured) (have | has | had | #ADV){0,2} (what: (came | come | arrived | streamed)) (in | there | here)
  -> figure outcome=hospitalized
at-hospitals: (n: <group:counted>) (=remain | =be | still | =stay | #ADV){1,3} (what: (in | at) (#NUM | #ADJ | #DET | #PROPN | #NOUN){0,4} @hospital)
  -> figure outcome=hospitalized

# count=place: so many as the ordinal in n says. "The third person to die in the fire", not "... to die there this year".
nth-to-die:   (n: the (@ordinal_word | #ADJ | #NUM) (person | man | woman | boy | girl | child | victim | passenger | patient | casualty)?) (what: (to (#ADV)? (die | perish | succumb | (be (killed | (confirmed dead))) | (lose (his | her | their) (own)? life)))) (#ADV)? ("." | "," | ";" | is | was | $)
  -> figure outcome=killed count=place cumulative=yes
nth-to-die-in: (n: the (@ordinal_word | #ADJ | #NUM) (#NOUN | #ADJ | #PROPN){0,3}) (what: ((to (#ADV)? (die | perish | succumb | (be (killed | (confirmed dead))) | (lose (his | her | their) (own)? life))) | killed | dead)) (#ADV)? (((from | of) (injuries | wounds | burns | his | her)) | ((from | in | of | after | since | as) (the | this | that | a | <time> | "'s"){1,2} (#NOUN | #PROPN | #ADJ){0,3} @incident_noun (!this&!since&!so&!last | $)))
  -> figure outcome=killed count=place cumulative=yes
nth-victim:   (n: the (@ordinal_word | #ADJ | #NUM) (#ADJ)? (what: (victim | fatality | death))) (of | from | in) (the | this | that | <time> | "'s"){1,2} (#NOUN | #PROPN | #ADJ){0,3} @incident_noun (!this&!since&!so&!last | $)
  -> figure outcome=killed count=place cumulative=yes
latest-to-die: (=become | became | =be | was | is) (n: (the latest (#NOUN | #ADJ | #PROPN){1,3})) to (#ADV)? (what: (die | perish | be killed | lose his life | lose her life))
  -> figure outcome=killed count=1
dug-alive:    (what: (dug | digs | pulled | brought | got | hauled | carried)) (n: <group:counted>) (out | up | down | off) (alive | safely | unhurt | unharmed)
  -> figure outcome=rescued
another-victim: (what: (=claim | claimed | claims)) (n: ((another | (a | the | its | their | his)? (second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | first | next | latest)) (young | human)? (victim | fatality)))
  -> figure outcome=killed count=1
# "She is the eighth victim": one person, and so many have died.
is-nth-victim: (he | she | who | it | this | that) (is | was | became | becomes | (has become)) (n: (the (second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth) (#ADJ | confirmed)? (what: (victim | fatality | death)))) ("." | "," | (of .{1,4} @incident_noun) | from | in | since | and | $)
  -> figure outcome=killed
which-victim: the (second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | last | other | remaining | youngest | oldest | eldest | latest) (what: (victim | fatality)) (is | was | (has been | was | had been) (identified | named) as) (n: <group:single>)
  -> figure outcome=recent
passenger-critical: (n: <group:single>) (what: critical) ($ | "." | "," | ";" | in | after)
  -> figure outcome=injured
another-life: (what: (=claim | =cost | =take)) (n: ((another | (a | the | its | their) (second | third | fourth | fifth | sixth | seventh | eighth)) (young | human)? life))
  -> figure outcome=killed count=1
# Light verbs and nouns.
cost-their-life: (what: =cost) (n: <group>) (their | his | her) (own)? (life | lives)
  -> figure outcome=killed
has-cost-lives: (has | have | "'s" | "'ve") (#ADV | so far | by now){0,2} (what: (cost | claimed | taken)) (n: <quantity:plain>) (human | innocent)* (life | lives)
  -> figure outcome=killed cumulative=yes
cost-lives:   (what: (=cost | =claim | =take)) (n: <quantity:plain>) (more | other | young | human | innocent)* (life | lives | victims)
  -> figure outcome=killed
accounted-enemies: (what: ((account | accounts | accounted | accounting) for)) (n: <quantity:plain>) of the @attacker_noun
  -> figure outcome=killed
accounted-lives: (what: (account | accounts | accounted | accounting) for) (n: <quantity:plain>) (more | other | young | human | innocent)* (life | lives | deaths)
  -> figure outcome=killed
pulled-alive: (what: (=pull | =dig | =bring | =find | =drag | =recover | =lift | =haul | =take | =get | =free)) out? (n: <group>) .{0,2} (alive | clear)
  -> figure outcome=rescued
to-safety:    (what: (=pull | =bring | =haul | =carry | =lead | =lift | =take | =get | =winch | =guide | =drag | =help)) (n: <group>) (out | down | off | ashore)? to safety
  -> figure outcome=rescued
from-danger:  (what: (=pull | =lift | =pluck | =winch | =free | =dig | =haul | =take | =drag | =bring | =pick | =fish | =cut | =airlift | =get | got)) (n: <group>) (of <quantity>)? ("," | alive | safely | unhurt | unharmed | up){0,2} (from | off | out of) .{0,3} @rescue_place
  -> figure outcome=rescued
dug-out-of:   (what: (dug | hauled | dragged | pulled | plucked | fished | cut | winched)) (n: <group:counted>) (alive)? (out of | from) (the)? #ADJ? @rescue_place
  -> figure outcome=rescued
brought-down: (what: (=bring | =get | =fly | =winch | =take | =carry)) (n: <group:counted>) (safely | alive)? (down | off | ashore | to land | to the surface | to shore)
  -> figure outcome=rescued near=rescuer
took-off:     (what: (took | taken | takes | picked | plucked) (off | up | aboard | "on" board)) (n: <group:counted>)
  -> figure outcome=rescued near=rescue_scene back=1
succeed-in:   (what: (=succeed | succeeded) in (pulling | bringing | freeing | getting | saving | rescuing | reaching | digging | lifting)) (n: <group>)
  -> figure outcome=rescued near=rescuer
cut-from-cab: (what: (=cut | =free | =release | =extricate)) (n: <group>) (from | out of) (his | her | their | the | a | its) (#ADJ | #NOUN){0,2} (cab | car | vehicle | lorry | truck | seat | cockpit | wreck | van | bus | carriage | cabin)
  -> figure outcome=rescued
out-of-home:  (what: (=carry | =pull | =drag | =cut | =rescue)) (n: <group:counted>) (alive | safely)? (from | out of) .{0,2} (wreck | wreckage | smoke | water | home | homes | house | houses | flat | flats | apartment | apartments | cabin | cabins | room | rooms | beds)
  -> figure outcome=rescued
no-trace:     (n: <group:counted>) .{0,5} (what: no (trace | sign))
  -> figure outcome=missing
one-critical: (n: <quantity:plain>) more? (what: critical)
  -> figure outcome=injured
one-person-critical: (n: <group:single>) (what: critical) (after | in | following | at | on | as | $)
  -> figure outcome=injured
claims-some:  (what: (claims | claimed | claim)) (n: <quantity:plain>) (#PUNCT | (in #PROPN) | on | at | as | near | $)
  -> figure outcome=killed near=danger_words back=1
driven-from:  (what: (=drive | =force | =chase | =push)) (n: <group:counted>) (out of | from) .{0,3} @home_noun
  -> figure outcome=displaced
driven-abroad: (what: (=drive | driven | =force | forced | =chase | =push)) (n: <group:counted>) (fleeing)? (across the border | over the border | across borders | into exile | into the (hills | forest | forests | bush | mountains | jungle) | into neighbouring .{1,3} | into neighboring .{1,3})
  -> figure outcome=displaced near=danger_words back=1
moved-to:     (what: (=move | =bring | =take | =bus | =transfer)) (n: <group:counted>) (to | into) .{0,4} @shelter_place
  -> figure outcome=evacuated
move-to-safety: (what: =move) (n: <group:counted>) (out | away)? to safety
  -> figure outcome=evacuated
# Still to be fetched: "were waiting to be led off the road", "are safe and will be brought out under escort".
waits-to-be-led: (what: ((waiting | wait | waited) (<time> | #ADV){0,2} to be (((led | taken | brought | lifted | flown | ferried | moved | shipped | bused | carried | helped | escorted) (out | off | ashore | down | across | home | away)) | (picked up) | winched | airlifted | rescued)))
  -> figure outcome=awaiting_evacuation only=counted
stuck-below:  (what: stuck (below | beneath | underground | (<quantity>? (metres | meters | feet) (below | down | underground))))
  -> figure outcome=other only=counted near=rescue_scene back=1
will-be-brought-out: (will | would | are to | were to) be (what: ((brought | led | lifted | flown | ferried | winched) (out | ashore | down | (to safety) | off)) | airlifted) (by | under | in | once | when | as soon | at first light | tomorrow | today | tonight | from | if | <time> | "." | "," | $)
  -> figure outcome=awaiting_evacuation only=counted near=rescue_scene back=1
safe-to-be-brought: safe (and | "," | but){1,2} (what: ((will | would | are to) be (brought | led | lifted | flown | ferried | winched | taken | airlifted | picked up | moved)))
  -> figure outcome=awaiting_evacuation only=counted
# "Eleven people died along with the two bombers": their fate is that of those named before.
died-along-with: (what: (died | =die | perished | killed | =kill | drowned)) .{0,4} (along with | together with | as well as) (n: <group:counted>)
  -> figure outcome=killed
died-with:     (what: (died | perished | drowned)) with (n: <group:counted>) ("." | "," | ";" | in | when | after | on | $)
  -> figure outcome=killed
# "Twelve died instantly and five on the way to hospital."
died-elsewhere: (died | killed | perished) .{0,6} (and | "," | while | ";"){1,2} (n: <quantity:plain>) (others | more | of them | people)? (what: (on the way to | en route to | at the scene | on arrival | (later in (a | the)? @hospital) | (shortly (after | afterwards)) | overnight))
  -> figure outcome=killed
lost-relatives: (what: (=lose | lost)) (n: (<group:counted> | <quantity:plain>)) of (my | our | his | her | their) (own | immediate | extended)? (family | families | relatives | household | kin)
  -> figure outcome=killed
family-lost:  (family | household | clan) (has | have | had)? (what: (=lose | lost)) (n: <quantity:plain>) of (its | their) (own)? members
  -> figure outcome=killed
by-helicopter: (=helicopter | helicopters) (#ADV | has | have | had | also | later){0,2} (what: (lifted | plucked | winched | hoisted | rescued | (picked up) | (flew out) | (brought out))) (n: (<group:counted> | <group:single>))
  -> figure outcome=rescued
led-off:      @search_party (#ADV | has | have | had | also | later){0,2} (what: (led | guided | escorted | walked | lowered | helped)) (n: <group:counted>) (down | off the | ashore | to (safety | dry land) | out (of | to))
  -> figure outcome=rescued near=rescue_scene back=1 fallback=yes
aboard-to-safety: (what: (pulled | brought | hauled | carried | led | lifted | took | winched | guided | =bring | =pull)) (n: <group:counted>) (aboard | on board | "on board" | inside | on the #NOUN) (to safety | ashore)
  -> figure outcome=rescued
taken-off-craft: (what: (taken | lifted | winched | plucked | brought) off (the | a | #ADJ){0,2} @craft)
  -> figure outcome=rescued
crossed-into: (n: <group:counted>) (have | has | had | #ADV | already){0,3} (what: crossed (the (border | river | frontier | lake | desert))? (into | to) (#PROPN | neighbouring | neighboring))
  -> figure outcome=displaced near=danger_words back=1
toll-includes: @toll_word ("," which | that | which)? (what: (includes | included | =include)) (n: (<group:counted> | <group:single>))
  -> figure outcome=killed list=yes
# "The figure includes two officers and 14 minors", after a toll.
figure-includes: the (figure | number | tally | count | total) (also)? (what: (includes | included)) (n: (<group:counted> | <group:single>))
  -> figure outcome=recent list=yes
cases-move:   (new | confirmed | suspected | active | daily) (what: cases) (of .{1,3})? (!#NUM){0,5} @toll_change (to | at) (n: <quantity:plain>)
  -> figure outcome=sickened
in-their-hands: (n: (<group:counted> | <group:single>)) (=be | still | now | =remain | remained | #ADV){1,3} (what: in the (hands | custody | power) of) (the | its | their | a | armed | #ADJ){0,2} @captor (!"'s" | $)
  -> figure outcome=other
picked-up-at-sea: (n: (<group:counted> | (<quantity:plain> of .{1,4}))) (=be | have | has | had | been | #ADV | also | later){1,3} (what: (picked up | fished out | (plucked to safety)))
  -> figure outcome=rescued near=shipwreck back=1
# How many it was before: "44 people died on the roads, compared with 51 a year before".
compared-with: ((compared | compares) (with | to) | up from | down from | against) (n: <quantity:plain>) (people | persons | deaths)? ((in | for | during) (the same (period | month | quarter | time) | the previous (year | month | season) | the whole of | <time>) | <time> | last (year | month | season) | a year (ago | earlier | before) | the (year | month | season) before)
  -> figure outcome=previous
# In bulletins: "96 deaths (previous week 128)", "compared with the first quarter (1,634)", "up from 19 in the last report".
previous-period: "(" (the)? (previous | last | prior | preceding | earlier) (week | month | year | day | quarter | period | report | bulletin | update | sitrep | season | count) ("'s" | total | figure)? (":" | was | "-" | "=")? (n: <quantity:plain>) ")"
  -> figure outcome=previous
bracketed-before: ((compared | compares) (with | to) | against | versus | up (on | from) | down (on | from)) (in | for | during)? (the)? (first | second | third | fourth | last | previous | same | preceding) (quarter | week | month | half | year | period | season) .{0,4} "(" (n: <quantity:plain>) ")"
  -> figure outcome=previous
up-from-before: (^ | "," | ";" | "(" | ")" | ") ;") (up | down) from (n: <quantity:plain>) (in | on | at | the day before | reported | given | a (day | week | month | year) | previously | last | yesterday | "." | "," | ";" | ")" | $) (!to&!"%"&!percent | $)
  -> figure outcome=previous
among-buried: among (those | the victims | the dead) (what: (buried | (laid to rest) | interred | mourned)) (on? <time>)? (was | were | is | are) (n: (<group:counted> | <group:single>))
  -> figure outcome=killed
with-cuts-to: (n: (<group:counted> | <group:single>)) with (#ADJ | #ADV | a | an | and | ","){0,4} (what: (wounds | wound | burns | cuts | cut | gashes | gash | injuries | injury | bruises | bruise | fractures | fracture)) (to | on | in) (the | his | her | their | both) (#ADJ | left | right)? (@body_part | @breakable | face | head | hands | legs | arms | feet | body | chest | stomach) (#AUX | #VERB)
  -> figure outcome=injured
only-one-left: (n: <group:single>) (was | is) the (only | sole | lone) (what: survivor)
  -> figure outcome=rescued
plus-gunman:  @figure_affected .{0,8} (plus | besides | not counting | apart from | in addition to) (n: the (what: (shooter | gunman | attacker | bomber | assailant | suspect | perpetrator)))
  -> figure outcome=killed
without-gunman: (@toll_word | @figure_state | @figure_affected) .{0,10} (not counting | not including | excluding | (does | did | do) (not | "n't") include | leaves out) (n: the (what: (shooter | gunman | attacker | bomber | assailant | suspect | perpetrator)))
  -> figure outcome=killed
into-custody: (what: =take) (n: <group>) (into | in) (police)? custody
  -> figure outcome=detained
taken-to-jail: (n: (<group:counted> | <group:single>)) (was | were | been | being | are | is) #ADV? (what: ((taken | transported | driven | brought | moved | sent | escorted) to (the | a)? (#ADJ | #PROPN | #NOUN){0,2} (jail | cells | lockup | "lock-up" | precinct | (police (station | headquarters | cells | post)))))
  -> figure outcome=detained
taken-unknown: (n: (<group:counted> | <group:single>)) (was | were | been | being) (what: (taken to an (unknown | undisclosed | unnamed | unspecified) (location | place | destination)))
  -> figure outcome=detained
were-caught-again: (of (whom | them | those) | and | but | ";") (#ADV | only | at least)? (n: <quantity:plain>) (of (them | those))? (have | has | had | was | were | been | since | #ADV){1,3} (what: (recaptured | rearrested | (caught (!in | $))))
  -> figure outcome=detained
seized-alive: (what: (=capture | =seize | =take | took | taking | taken | captured | capturing)) (n: <quantity:plain>) (of (them | these) | more | others)? (alive | prisoner)
  -> figure outcome=detained near=battle_words
took-prisoners: (=take | took | taken | taking | captured | capturing | =capture) (n: (<quantity:plain> (#ADJ | #PROPN | enemy | rebel)? (what: prisoners))) (!to | $)
  -> figure outcome=detained
some-prisoner: (what: (=capture | =seize | =take | took | taking | captured | capturing)) (n: <group:counted>) (alive | prisoner)
  -> figure outcome=detained
police-pick-up: (police | detectives | gendarmes | policemen | officers | agents | troops | soldiers | "security forces" | "intelligence agents") (#ADV | have | had | also | later | then | said they (had | have)){0,2} (what: (picked up | pick up | "pick up" | hauled in | scooped up)) (n: (<group:counted> | <group:single>)) (!from | $)
  -> figure outcome=detained near=arrest_context
# "Two brothers were picked up at the border": by the police, as the sentence shows.
picked-up-by-police: (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV | also | later){1,3} (what: (picked up | rounded up | hauled in))
  -> figure outcome=detained near=arrest_context
search-goes-on: (search | hunt | rescue operation | search operation) (=be | #ADV)? (what: (on | underway | (under way) | continuing | continues | continued | resumed | resumes | (goes on) | (went on)) for) (n: (<group:counted> | <group:single>)) (missing | trapped | buried | swept | feared | believed)
  -> figure outcome=missing
search-is-on: (search | hunt | rescue operation | search operation) (=be | #ADV)? (what: (on | underway | (under way) | continuing | continues | continued | resumed | resumes | (goes on) | (went on)) for) (n: (<group:counted> | <group:single>))
  -> figure outcome=missing near=search_scene back=1
crews-resume-search: @search_party (#ADV | have | had | has | also){0,2} (=resume | resumed | =continue | continued | =launch | launched | =begin | began | =suspend | suspended | abandoned | =mount | mounted | (called off) | joined) (the | a | their | an) #ADJ? (what: (search | (search operation) | (rescue operation))) for (n: (<group:counted> | <group:single>))
  -> figure outcome=missing
as-were:      ("," as | and so | ";" so) (did | were | was | had | have | has) (n: <group>)
  -> figure outcome=previous
so-did:       ^ so (did | were | was | had | have | has) (n: <group>)
  -> figure outcome=recent
so-were:      (and | "," | ";"){1,2} so (did | were | was | had) (n: (<group:counted> | <group:single>)) (#PUNCT | when | as | after | $)
  -> figure outcome=previous
# "... bringing the total to 11" of the sentence before; "of the 18, seven were children".
brings-total: (that | this | it | which) (now | thus)? (brings | brought | takes | took | makes | raises) (the | our | its | their) (overall | combined)? (total | tally | count | number) (to | ":")? (n: <quantity:plain>) ("." | ";" | "," | so far | now | $)
  -> figure outcome=recent cumulative=yes
of-the-number: (^ | ";" | "," | and | but) of (the | those | these) <quantity:plain> "," (n: <quantity:plain>) (was | were | are) (#ADV)? (under | over | aged | below | above | between | younger | older | male | female | foreign | foreigners | locals | minors | civilians | combatants | @figure_person)
  -> figure outcome=recent
kinds-of-them: <quantity:plain> (was | were | are) (men | women | boys | girls | children | males | females | adults | minors | soldiers | civilians | policemen | officers | students | teachers | @figure_person) (and | "," | "," and) (n: <quantity:plain>) (were | was)? (a | the)? (men | women | boys | girls | children | male | males | female | females | adults | minors | soldiers | civilians | policemen | officers | students | teachers | @figure_person) ("." | ";" | "," | $)
  -> figure outcome=previous
along-with:   "," (along with | together with | as well as) (n: <group>)
  -> figure outcome=previous
loss-of:      (what: loss) of (n: <quantity:plain>) (life | lives)
  -> figure outcome=killed
of-corpses:   (n: <quantity:plain>) of (what: (corpses | bodies | burnt corpses | charred bodies))
  -> figure outcome=killed
in-hospitals: (n: <group:counted>) (=remain | =be | still | =stay | #ADV){1,3} (what: in (#NUM | #ADJ | #DET | local | area | nearby){0,3} (hospital | hospitals))
  -> figure outcome=hospitalized
toll-revised: @toll_change .{0,3} (what: @toll_word) (up | down | upward | downward | again)? (from <quantity>)? to (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
with-wounds:  (and | "," | leaving | left) (n: <group:counted>) (with | nursing) (#ADJ | gunshot | bullet | shrapnel | knife | stab | burn | head | leg | arm | minor | light | serious | severe){0,3} @wound_noun
  -> figure outcome=injured
# "Twelve were treated at the scene and eight of them taken to hospital": the auxiliary is that of the verb before.
some-of-them-taken: (and | "," | while | with){1,2} (n: <quantity:plain>) (of (them | whom | these | those))? (others | more)? (later | then | also)? (what: (taken | rushed | airlifted | flown | sent | transferred | transported | brought) to (a | the | an)? (#ADJ | #NOUN | #PROPN | #NUM | nearby){0,4} @hospital)
  -> figure outcome=hospitalized
some-of-them-so: (and | "," | while | with){1,2} (n: <quantity:plain>) of (them | whom | these | those) (later | then | also | #ADV)? (what: (hospitalised | hospitalized | arrested | rescued | killed | wounded | injured | hurt)) (#PUNCT | in | by | at | on | when | after | during | and | <time> | $)
  -> figure outcome=what zero=no
toll-set:     @toll_change .{0,3} (what: @toll_word) .{0,10} (up | down)? to (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
number-set:   @toll_change the (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,3} (what: (@figure_state | @figure_affected)) .{0,10} (up | down)? to (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
# "... raised the toll of the flood from 31 to 34".
toll-set-from: @toll_change .{0,3} (what: @toll_word) (!#NUM){0,12} from <quantity:plain> .{0,2} to (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
number-set-from: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,3} (what: (@figure_state | @figure_affected)) (!#NUM){0,12} from <quantity:plain> .{0,2} to (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
number-shot:  (number | total | count | tally) of (who: (<group> | people | persons)) (what: (shot | stabbed)) (!#NUM){0,12} (to | at) (n: <quantity:plain>)
  -> figure outcome=casualties cumulative=yes
shot-from-number: (number | total | count | tally) of (who: (<group> | people | persons)) (what: (shot | stabbed)) (!#NUM){0,12} from (n: <quantity:plain>) .{0,2} to <quantity:plain>
  -> figure outcome=casualties prior=yes
number-shot-from: (number | total | count | tally) of (who: (<group> | people | persons)) (what: (shot | stabbed)) (!#NUM){0,12} from <quantity:plain> .{0,2} to (n: <quantity:plain>)
  -> figure outcome=casualties cumulative=yes
# "... put the toll up to 21 killed and 40 wounded".
toll-and-hurt: @toll_change .{0,3} @toll_word (!#NUM){0,12} to <quantity:plain> (killed | dead | deaths | @figure_person)? (and | ","){1,2} (n: <quantity:plain>) (what: @figure_state)
  -> figure outcome=what cumulative=yes
# prior=yes: what was given before.
set-from-toll: @toll_change .{0,3} (what: @toll_word) (!#NUM){0,12} from (n: <quantity:plain>) .{0,2} to <quantity:plain>
  -> figure outcome=killed prior=yes
set-from-number: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,3} (what: (@figure_state | @figure_affected)) (!#NUM){0,12} from (n: <quantity:plain>) .{0,2} to <quantity:plain>
  -> figure outcome=what prior=yes
# "It is four, not six".
is-not: (it | toll | dead) (is | was) <quantity:plain> (people | persons)? "," (and)? (what: not) (n: <quantity:plain>) ("." | ";" | $)
  -> figure outcome=recent prior=yes
not-as-given: "," (and)? not (n: <quantity:plain>) (who: (<group> | people | persons))? ","? (as | which) .{0,4} (what: (reported | stated | said | thought | announced | feared | believed | given | told))
  -> figure outcome=previous prior=yes
toll-to-from: (what: @toll_word) .{0,16} to <quantity:plain> from (n: <quantity:plain>)
  -> figure outcome=killed prior=yes
number-now-from: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: (@figure_state | @figure_affected)) .{0,10} to <quantity:plain> .{0,10} "," from (n: <quantity:plain>)
  -> figure outcome=what prior=yes
number-killed: the (total | overall)? (number | total) (what: (killed | dead | injured | wounded | hurt | missing | arrested | detained | displaced | infected)) (!#NUM){0,9} (@toll_change | stood | stands | =be) (#ADV){0,2} (to | at) (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
number-to-from: (number | total | count | tally | figure) of (who: (<group> | people | persons))? .{0,5} (what: (@figure_state | @figure_affected)) .{0,10} to <quantity:plain> from (n: <quantity:plain>)
  -> figure outcome=what prior=yes
put-figure:   (=put | =place | =set | =give) (the | that | its | their)? (figure | number | count | total) (at | as) (n: <quantity:plain>) ("." | ";" | "," | #CCONJ | $)
  -> figure outcome=recent cumulative=yes
no-reports:   (n: no) (immediate | confirmed | further)? (report | reports | word | news) of (any)? (what: (deaths | injuries | casualties | fatalities)) ((among | amongst | to) (who: <group>))?
  -> figure outcome=what
# The second of two things that one "no" denies: "no deaths or injuries", "no reports of damage or injuries".
no-this-or-that: (n: no) (#ADJ){0,2} (deaths | death | injuries | injury | fatalities | casualties | damage | arrests | (loss of life) | victims) (or | nor | and | "," | ", or"){1,2} (serious | major | other)? (what: (deaths | injuries | fatalities | injury))
  -> figure outcome=what count=0
no-reports-of-this-or-that: (n: no) (#ADJ | official){0,2} (report | reports | word | news) of (any)? (#ADJ){0,2} (deaths | injuries | casualties | fatalities | damage | (loss of life)) (or | and | nor | ","){1,2} (what: (deaths | injuries | casualties | fatalities))
  -> figure outcome=what count=0
neither-these:  (n: neither) (what: (deaths | injuries | casualties | fatalities)) nor
  -> figure outcome=what count=0
nor-these:    (deaths | injuries | casualties | fatalities | damage) (n: nor) (what: (deaths | injuries | casualties | fatalities))
  -> figure outcome=what count=0
not-any-harm: (=be | had | has | have) (not | never | "n't") (been)? (n: any) (further | other | more | reported | #ADJ)? (what: (deaths | injuries | casualties | fatalities))
  -> figure outcome=what count=0
deny-any-harm: (denied | denies | ruled out) (that)? (there (was | were | had been | have been))? (n: any) (what: (deaths | injuries | casualties | fatalities))
  -> figure outcome=what count=0
# "Did not hurt anyone", "did not kill or injure anybody", "without hurting anyone".
hurt-not-anyone: ((did | does | has | had | have) (not | "n't") | without) #ADV? (what: (hurt | hurting | injure | injuring | injured | wound | wounding | wounded | harm | harming | harmed)) (n: (anyone | anybody)) (!"'s" | $)
  -> figure outcome=injured count=0
nor-hurt-anyone: (not | "n't" | without) #ADV? (kill | killing | killed) (or | nor) (what: (hurt | hurting | injure | injuring | injured | wound | wounding | wounded | harm | harming | harmed)) (n: (anyone | anybody)) (!"'s" | $)
  -> figure outcome=injured count=0
killed-not-anyone: ((did | does | has | had | have) (not | "n't") | without) #ADV? (what: (kill | killing | killed)) ((or | nor) (hurt | hurting | injure | injuring | injured | wound | wounding | wounded | harm))? (n: (anyone | anybody)) (!"'s" | $)
  -> figure outcome=killed count=0
deny-anyone-hurt: (denied | denies | denying) (that)? (n: (anyone | anybody)) (was | were | had been | has been | is) (what: (hurt | injured | wounded | killed))
  -> figure outcome=what count=0
no-loss:      (n: no) (what: loss of (life | lives))
  -> figure outcome=killed
no-losses:    (suffered | sustained | taken | took | incurred | suffering | sustaining | reported | reports | report | acknowledged | admitted | claimed | announced) (n: no) (what: losses) (!of | $)
  -> figure outcome=killed near=battle_words
one-of-them-fatally: (n: <quantity:plain>) of (them | whom | those) (what: @fatal_adverb)  -> figure outcome=killed
# Not "most of the dead were over 75".
dead-number:  (^ | "," | ";" | that | but | and | said | says) the (confirmed | known | official)? (what: dead) (now | already)? (=number | were | are) (n: <quantity:plain>) ("." | ";" | "," | and | but | $)
  -> figure outcome=killed
so-many-dead-were: (the | all) <quantity:plain> (what: dead) (were | are) (n: <group:counted>)
  -> figure outcome=killed list=yes
# "Enemy dead were put at 40".
such-dead-at: (#ADJ | #NOUN | #PROPN) (what: (dead | deaths | fatalities | casualties | losses)) (was | were | are | have been | had been) #ADV? (put | estimated | placed | given | counted) (at | as) (n: <quantity:plain>)
  -> figure outcome=killed
such-dead-number: (#ADJ | #NOUN | #PROPN) (what: (dead | deaths | fatalities)) #ADV? (numbered | totalled | totaled) (n: <quantity:plain>)
  -> figure outcome=killed
toll-among:   (what: @toll_word) (among | amongst | on) (the | its | their | our)? (#ADJ | #NOUN | #PROPN){1,3} (was | is | stood at | stands at | came to | reached) (n: <quantity:plain>) ("." | "," | ";" | and | dead | $)
  -> figure outcome=killed
among-dead:   among the (what: (=death | dead | =fatality | killed | slain)) (is | are | was | were) (n: <group:counted>)
  -> figure outcome=killed
among-dead-list: among the (what: (dead | killed | victims | slain | fatalities)) ":" (n: (<group:single> | <group:counted>))
  -> figure outcome=killed list=yes
among-hurt:   among the (what: (injured | wounded | hurt)) (is | are | was | were) (n: <group:counted>)
  -> figure outcome=injured
count-among-dead: (n: (<group:counted> | <group:single> | <group>)) (=count | =number | count | counts | were counted | was counted | figure | figures) among the (what: (dead | killed | slain | victims | fatalities | deceased))
  -> figure outcome=killed
among-latest: among (the | its | their) (latest | new | youngest | oldest | first | other) (what: (victims | dead | fatalities | casualties | injured)) (is | are | was | were) (n: (<group:counted> | <group:single>))
  -> figure outcome=recent
left-with-wounds: =leave (n: <group:counted>) with .{0,6} (what: (=injury | =wound))  -> figure outcome=injured
# "Left three men with fractures", "left him with concussion".
left-with-harm: (=leave | left | leaving) (n: (<group:counted> | <group:single>)) with (#ADJ | #NOUN | #DET | #NUM | #ADV | and | "," | "-"){0,5} (what: (fracture | fractures | burns | concussion | cuts | bruises | whiplash | gashes | lacerations | frostbite | (brain damage) | ((broken | shattered | fractured | crushed | dislocated | severed) @breakable)))
  -> figure outcome=injured
left-some-with: (=leave | left | leaving) (n: <quantity:plain>) ("," (including | among them) .{1,7} ",")? with (#ADJ | #NOUN | #DET | severe | serious | minor | life-threatening | "-"){0,4} (what: (=injury | =wound | =burn))
  -> figure outcome=injured
left-one-with-wounds: =leave (n: <group:single>) with .{0,6} (what: (=injury | =wound))  -> figure outcome=injured
found-with-wounds: (n: <group:counted>) with (an | a | apparent | multiple | several)* gunshot (what: =wound)
  -> figure outcome=casualties
people-with-wounds: (n: <group:counted>) with (a | an | #ADJ&!gunshot&!gunshots | #NOUN&!gun&!gunshot&!gunshots&!shot&!bullet&!shotgun&!stab | and | "," | "-" | or){0,6} (what: (wounds | injuries | burns | fractures | cuts | bruises))
  -> figure outcome=injured fallback=yes
found-one-with-wounds: (n: <group:single>) with (an | a | apparent | multiple | several)* gunshot (what: =wound)
  -> figure outcome=casualties
received-injuries: (n: <group:counted>) (had | have | has)? #ADV? (=receive | received | =sustain | sustained) (what: (injuries | wounds | burns | fractures))
  -> figure outcome=injured
suffering-wounds: (n: <group:single>) suffering (from)? (an | a | apparent | multiple | several | the)* gunshot (what: =wound)
  -> figure outcome=casualties
suffering-wounds-many: (n: <group:counted>) suffering (from)? (an | a | apparent | multiple | several | the)* gunshot
  (what: =wound)  -> figure outcome=casualties
captors-seize: @captor .{0,6} (what: (=seize | seized | =snatch | snatched | =grab | =take)) (n: (<group:counted> | <group:single>))
  -> figure outcome=other list=yes
captors-march: @captor .{0,14} (what: (=march | marched | =herd | herded | =drag | dragged | =lead | led | =force | forced | =carry | carried | =drive | drove | =take | took)) (off | away)? (n: (<group> | <group:counted> | <group:single>)) .{0,12} (into | to | towards) (the | a | nearby)? #ADJ? (forest | bush | jungle | woods | hills | mountains | mountain | desert | swamps | swamp | bushes | hideout | hideouts | camps | interior)
  -> figure outcome=other list=yes
captors-hold: @captor .{0,3} (what: (held | hold | holding | =hold | kept | keep)) (n: <group:counted>)
  -> figure outcome=other
captors-drive-off: @captor .{0,6} (what: ((made off | drove off | rode off | fled | vanished | disappeared) with)) (n: (<group:counted> | <group:single>))
  -> figure outcome=other
carried-into-bush: (what: ((carried | taken | dragged | marched | led | herded) (off | away)? (into | to) the (nearby | dense | surrounding)? (bush | forest | jungle | hills | mountains | woods)))
  -> figure outcome=other near=captor back=1
stay-captive: (n: (<group:counted> | <group:single>)) (#ADV | still){0,1} (=remain | remained | remains | =be | are | is | were) (still | #ADV)? (what: (captive | hostage | (in captivity))) (!to | $)
  -> figure outcome=other
# "Held two guards at gunpoint": by robbers, not by the police.
held-them-at-gunpoint: (what: ((=hold | held | holding | kept | keeping) <group>)) at (gunpoint | knifepoint)
  -> figure outcome=other refines=detained
hostages-escape: (n: (<group:counted> | <group:single>)) (have | had | #ADV | managed to | also){0,3} (what: (escaped | (broke free) | (broken free) | (got away) | (freed (themselves | herself | himself)))) (from (their | his | her | the) (captors | kidnappers | abductors))
  -> figure outcome=evacuated
handover-of:  (what: (handover | hand-over | "hand - over" | release | return | freeing)) of (n: (<quantity:plain> (#ADJ)? (captives | hostages | abductees)))
  -> figure outcome=rescued
fate-unknown: (what: (fate | whereabouts)) of (n: (<group:counted> | <group:single>)) (is | are | was | were | remains | remain) (still | #ADV)? (unknown | unclear | uncertain | (not known))
  -> figure outcome=missing
nowhere-found: (n: <group:counted>) (=be | is | are | was | were | remain | remained | still | #ADV){1,3} (what: nowhere to be (found | seen))
  -> figure outcome=missing
became-of:    (what: became of) (n: <group:counted>)
  -> figure outcome=missing
contact-lost: (what: contact) (was | has been | is | had been)? lost with (n: <group:counted>)
  -> figure outcome=missing near=search_scene back=1
made-refugees: (what: (=make | made) refugees) of (n: <group:counted>)
  -> figure outcome=displaced
surgeons-on:  (surgeon | surgeons | doctors) .{0,4} (what: (operated | operating) on) (n: (<group:counted> | <group:single>))
  -> figure outcome=hospitalized
took-along:   (what: (=take | took | taking)) (n: <group:counted>) with (them | him | her)
  -> figure outcome=other near=captor
ransom-for:   (what: ransom) .{0,4} for (n: <group:counted>)
  -> figure outcome=other
captors-release: @captor .{0,4} (what: (=release | released | =free | freed)) (n: <group:counted>)
  -> figure outcome=rescued
captors-free-one: @captor (#ADV | have | had | has | later | also){0,2} (what: (released | freed | =free)) (n: <group:single>)
  -> figure outcome=rescued
of-the-freed: (n: <quantity:plain>) of the (what: freed) (men | women | boys | girls | hostages | captives | children | @figure_person)
  -> figure outcome=rescued
of-the-slain: (n: <quantity:plain>) of the (what: (dead | slain | murdered | drowned)) @figure_person
  -> figure outcome=killed least=2
in-shelters-where: (shelters | shelter | schools | halls | churches | camps | centres | centers) ","? where (n: <group:counted>) (have | has | had | are | is | were | #ADV){0,2} (what: (((spent | spend | spending) (the | their | a | last)? (<time> | night)) | slept | sleeping | (taken refuge) | (took refuge) | sheltered | sheltering | (being (housed | sheltered))))
  -> figure outcome=evacuated least=10
night-in-hall: (what: (spent | spend | spending) (the | a | their | last | #ADJ)* (night | nights) (in | at) (a | the | #ADJ | #NOUN){0,3} @shelter_place)
  -> figure outcome=evacuated least=20
let-go:       (what: (=let | =set)) (n: <group:counted>) (and #NOUN)? (go | free)
  -> figure outcome=rescued near=captor
in-for-questions: (what: (=take | =bring)) (n: (<group:counted> | <group:single>)) in for (questioning | interrogation)
  -> figure outcome=detained
swept-off:    (what: (=sweep | swept | =wash | washed | =carry | carried | =drag)) (n: (<group:counted> | <group:single>)) (away | overboard | off | downstream | out to sea | into the (sea | river | current | torrent))
  -> figure outcome=missing near=flood_water back=1
carried-off-by-water: (what: (carried | dragged | pulled | taken | borne) (off | away | out | under | downstream) by (the | a | #ADJ | #NOUN){0,3} @flood_water)
  -> figure outcome=missing
swept-away-some: (what: (=sweep | swept | =wash | washed | =carry | carried)) (away | off | overboard) (n: (<group:counted> | <group:single>))
  -> figure outcome=missing near=flood_water back=1
inhaled:      (what: (inhaled | inhaling | =inhale | (breathed in))) (toxic | thick | poisonous | #ADJ)? (smoke | fumes | gas | chlorine | ammonia | vapour | vapours)
  -> figure outcome=injured
overcome-them: @fumes .{0,3} (what: (overcame | overpowered | =overcome)) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
cleared-from: (what: (=clear | cleared)) (n: <group:counted>) from
  -> figure outcome=evacuated
forced-to-leave: (what: (=force | forced | =oblige | =compel | =order | ordered)) (n: <group:counted>) to (leave | abandon | (move out) | (get out))
  -> figure outcome=evacuated near=danger_words back=1
forced-to-flee: (what: (=force | forced | =cause | =drive | =compel)) (n: <group:counted>) (people | residents)? to flee
  -> figure outcome=displaced
of-them-fatal: (n: <quantity:plain>) of (them | which | these) (what: fatal) (#PUNCT | $)
  -> figure outcome=killed
of-which-fatal: of (which | whom | these | them) (at least)? (n: <quantity:plain>) (was | were | have been | has been | had been | proved) (what: fatal)
  -> figure outcome=killed
put-by-others: (=put | =give | =set) (what: @figure_affected) (at | as) <quantity:plain> (and | "," | but | while){1,2} (!@figure_state){1,4} (at | as) (n: <quantity:plain>) (#PUNCT | $)
  -> figure outcome=what cumulative=yes
# "Police put the toll at nine, the hospital at 14"; "was put at nine by police and at 14 by the hospital".
toll-by-others: (=put | =give | =set) (the | its | their)? (what: @toll_word) (at | as) <quantity:plain> (and | "," | but | while){1,2} (!@figure_state){1,4} (at | as) (n: <quantity:plain>) (#PUNCT | $)
  -> figure outcome=killed cumulative=yes
toll-put-by: (what: @toll_word) (was | is | has been) (put | given | set) (at | as) <quantity:plain> by (!@figure_state){1,4} (and | "," | but | while){1,2} (at | as)? (n: <quantity:plain>) by
  -> figure outcome=killed cumulative=yes
ordered-to-evacuate: (what: (=order | ordered | =tell | told | =instruct)) (n: <group:counted>) to evacuate
  -> figure outcome=evacuated
ordered-out-of-homes: (what: (=order | ordered | =tell | told)) (n: <group:counted>) (out of | from) .{0,3} @home_noun
  -> figure outcome=evacuated
under-evacuation-order: (n: <group:counted>) (have | has | had | been | =be | #ADV | still | now | placed | put){1,4} (what: under ((a | an | the | #ADJ | mandatory | immediate | flood | fire){0,2} evacuation (order | orders)))
  -> figure outcome=evacuated
evacuation-orders-for: (what: evacuation (order | orders)) (which | that)? (#ADV | have | has | had | been | was | were | are | is | issued | given | (in (effect | place | force)) | =cover | covered | covering | =affect | affected | affecting){1,4} (for | to)? (n: <group:counted>)
  -> figure outcome=evacuated
another-body: (n: ((another | ((a | the) (second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | further))) body)) (was | has been | had been | is) (what: (found | recovered | pulled | discovered | retrieved | located | dug)) (!to | $)
  -> figure outcome=killed count=1
a-body-found: (^ | when | after | where | before | that | ",") (n: (a body)) (was | has been | had been) (later | also | #ADV)? (what: (found | recovered | pulled | discovered | retrieved | located | dug | spotted)) (!to | $)
  -> figure outcome=killed count=1
found-a-body: @search_party (have | had | has | #ADV | yesterday | today | later | on <time>)* (what: (found | recovered | pulled | discovered | retrieved | located | spotted)) (n: (a body)) (!of&!#NOUN | $)
  -> figure outcome=killed count=1
found-another-body: (what: (=find | found | =recover | recovered | =pull | pulled | =discover | =retrieve | =locate)) (n: ((another | (a (second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | further))) body))
  -> figure outcome=killed count=1
# In titles, which leave out the article: "police find second body", "2nd body found in canal".
find-second-body: (what: (=find | =locate | =recover | =discover | =retrieve | =pull)) (n: ((second | third | fourth | fifth | sixth | seventh | eighth | "2nd" | "3rd" | "4th" | "5th") (victim "'s")? body))
  -> figure outcome=killed count=1
second-body-found: ^ (n: ((second | third | fourth | fifth | sixth | seventh | eighth | "2nd" | "3rd" | "4th" | "5th") (victim "'s")? body)) (what: (found | located | recovered | discovered | retrieved | pulled))
  -> figure outcome=killed count=1
body-found:    ^ (n: body) (what: (found | recovered | discovered | pulled)) (in | from | on | at | by | near | after | as | during | $)
  -> figure outcome=killed count=1

# Tolls in more words: "taking to 31 the number of those killed", "raising to 34 the death toll", "toll touches 38".
toll-touches: (what: @toll_word) (!@toll_change){0,9} (=touch | touches | touched | hits | nears | neared | approaches) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
takes-toll-to: (=take | takes | taking | took | taken | lifting | lifts | lifted | =lift | sending | sends | sent) .{0,3} (what: @toll_word) .{0,10} (to | past | above) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes
takes-number-to: (=take | takes | taking | took | taken | lifting | lifts | lifted | =lift) the (total | overall | official | confirmed)? @count_word of (who: (<group> | people | persons))? .{0,4} (what: (@figure_state | @figure_affected)) .{0,12} (to | past | above) (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
takes-to-number: (=take | takes | taking | took | taken | lifting | lifts | lifted | =lift) (to | past) (n: <quantity:plain>) the (total | overall | official | confirmed)? (@count_word | toll) of (who: (<group> | people | persons))? .{0,4} (what: (@figure_state | @figure_affected))
  -> figure outcome=what cumulative=yes
to-the-toll:  (@toll_change | =take | takes | taking | took | taken | lifting | lifted) .{0,6} (to | at | past) (n: <quantity:plain>) (the | its | a) (#ADJ | #NOUN | #VERB | #ADV | confirmed | official | "-"){0,3} (what: @toll_word)
  -> figure outcome=killed cumulative=yes
number-was:   (the | its | their | a | "'s") (true | real | actual | final | official | correct | new | latest | current | overall | combined | accurate | likely | full | total) (@count_word | toll) (#ADV | of (@figure_person | @figure_affected | @figure_state) | in (#DET | #ADJ | #NOUN | #PROPN){1,4}){0,2} (=be | was | is | were | be | being | stood | stands | may be | might be | could be | would be | must be) (#ADV | #PUNCT | at | to | closer | nearer | close | near | nearly){0,4} (n: <quantity:plain>)
  -> figure outcome=recent cumulative=yes
last-count-was: (last (year | month | week | season | winter | summer | spring | autumn) | (previous | preceding) (year | month | week | season) | that (year | month | week)) "'s" (@count_word | toll) (#ADV | of (#NOUN | @figure_affected | @figure_state)){0,2} (was | is | were | had been | stood at | reached | came to | had reached) #ADV? (n: <quantity:plain>)
  -> figure outcome=recent
it-is-now:    (it | that | this | the @count_word | the toll | the count) (=be | is | was | stands | stood | put it | has reached | had reached) (now | already | currently | "," | last){0,2} (at)? (n: <quantity:plain>) ("." | ";" | "," | ")" | dead | $)
  -> figure outcome=recent cumulative=yes
more-than-reported: (=be | "," | is | was | or | and | by)? (n: <quantity>) (more | fewer)? than (we | they | it | was | were | had been | reported | the | an | previously | first | initially | earlier | in | on) (#DET | #ADJ | #NOUN | #ADV){0,2} (reported | said | announced | counted | thought | believed | given | estimated | feared | figure | count | toll | estimate | total | tally | number)
  -> figure outcome=recent additional=yes
speaks-of:    (still | now | continues to | continue to | also | only | even | itself | himself | herself){1,2} (=speak | speaks | spoke | =talk | talks | talked | =count | counts | =insist on | insists on | =maintain | puts it at | put it at | says | said) of? (n: <quantity:plain>) ("." | ";" | "," | $)
  -> figure outcome=recent
# "That makes seven dead", "which brings it to 14 killed".
that-makes:   (that | this | it | which | they | ",") (now | thus | so)? (makes | made | make | brings it to | takes it to | leaves us with) (it)? (n: <quantity:plain>) (in all | people | persons | now)? (what: (@figure_state | @figure_affected))
  -> figure outcome=what cumulative=yes
# How many did not live, how many did.
none-survived: (none of | not one of | not a single one of | not a one of | no one of | nobody of) (the | its | those | all)? (n: <group:counted>) .{0,14} (what: (survived | lived | escaped | (made it (out | back | home | alive | ashore | to (safety | shore | hospital))) | ((came | got | returned | walked) (out | back | home)? alive) | ((came | got) out)))
  -> figure outcome=killed
# "Six men were in the shaft. None survived": those told of before.
none-of-them:  (n: none) (of (them | these | those))? (what: (survived | lived | ((made | got | came) (it)? out alive)))
  -> figure outcome=killed count=theirs
neither-survived: (n: (neither (of (the | them | his | her | those) (two)? #ADJ? @figure_person | of them | @figure_person))) (what: (survived | lived | ((made | got | came) (it)? out alive)))
  -> figure outcome=killed count=2
no-survivors: (no (what: survivors) | nobody survived | no one survived | there (was | were) no survivor) .{0,4} (among | of | from) (the | its | all)? (n: (<group:counted> | <quantity:plain>))
  -> figure outcome=killed
all-aboard-died: all (n: <quantity:plain>) (people | persons | passengers | occupants)? (on board | aboard | inside | in it | "on" it) (#ADV | were | was | had | have | been | are){0,3} (what: (died | perished | drowned | killed | dead))
  -> figure outcome=killed
carrying-all-died: (carrying | with | had) (n: (<group:counted>)) (on board | aboard)? (!@casualty_verb){0,14} (what: ((killing (all | everyone | everybody) (of them)? (on board | aboard | inside)?) | ((all | everyone | everybody) (on board | aboard | inside) (#ADV | was | were | had | have | has | are | is | been){0,3} (died | killed | dead | perished)) | ((was | were | leaving | with) no (known | reported)? survivors) | ((no one | nobody | none of (them | whom)) (on board | aboard)? survived) | ((all | each) of (them | whom) (#ADV | was | were | had | have | are | been){0,3} (died | killed | dead | perished | drowned))))
  -> figure outcome=killed list=yes
only-survived: (n: ((only | just | barely) (#NUM | a dozen | a handful | a few) (of (the | those | its | her | his) (#NUM)? (#ADJ)? (@figure_person | aboard | (on board)) | of (the | those) #NUM | of (them | whom | those) | @figure_person | others)?)) #ADV? (what: (survived | lived)) ("." | ";" | "," | the | it | to | $)
  -> figure outcome=rescued
some-survived: (n: <group:counted>) (what: survived) ("." | ";" | and | but | by | $)
  -> figure outcome=rescued near=peril
made-ashore:  (n: <group:counted>) (#ADV | have | had){0,2} (what: (made it to (shore | land | safety | the shore | the beach | the bank) | reached (the)? (shore | beach | bank)))
  -> figure outcome=rescued
# So many "of dead".
of-dead:      (n: <quantity:plain>) of (what: (dead | deaths | fatalities | wounded | injured | injuries | casualties | missing | arrests | corpses | bodies))
  -> figure outcome=what
of-the-deaths: (n: <quantity:plain>) of (the | those | these | its | all) (#ADJ | civilian){0,1} (what: (deaths | fatalities | killings | arrests | detentions)) (to | on | by | in | at | were | are | occurred | happened | "," | "." | ";" | $)
  -> figure outcome=what
# "Deaths were reported in three districts: four in one, two in another."
deaths-by-place: (^ | ";") (#ADJ | more | new | further){0,2} (what: (deaths | fatalities | killings)) (!"."){0,9} ":" (n: <quantity:plain>) (in | at | from | near) (#PROPN | the)
  -> figure outcome=what
such-arrests: (n: <quantity:plain>) (arbitrary | unlawful | illegal | wrongful | mass | political | new | fresh | further | more){1,2} (what: (arrests | detentions))
  -> figure outcome=detained
such-abductions: (n: <quantity:plain>) (mass | new | fresh | further | more | separate){0,2} (what: (abductions | kidnappings))
  -> figure outcome=other
including-of: (deaths | killings | arrests | detentions | abductions | injuries) "," (including | among them) (n: <quantity:plain>) of (women | children | minors | civilians | girls | boys | journalists | students | teachers | men)
  -> figure outcome=previous
including-that-of: (what: (lives | deaths)) "," (including | among them) (that | those) of (n: (<group:single> | <group:counted>))
  -> figure outcome=killed
fatal-cases:  (=case | infections | infected | patients | attacks) .{0,8} (n: <quantity:plain>) (of (them | these | which))? (have been | has been | had been | were | was | proved | turned out) (what: fatal)
  -> figure outcome=killed
# "Two children died on arrival, one from measles."
of-them-from: (died | dead | perished) (!";"){0,8} "," (n: <quantity:plain>) (of (them | whom))? (of | from) (#ADJ | the | a){0,2} (@illness | measles | rabies | hypothermia | cold | hunger | thirst | dehydration | exposure | burns | suffocation | drowning | wounds | injuries | exhaustion | heat | heatstroke | starvation)
  -> figure outcome=killed
killer-of:    (=killer | =murderer | =assassin) of (n: <group:counted>) (what: .)?
  -> figure outcome=killed
killers-of-one: (what: (=killer | =murderer | =assassin)) of (n: <group:single>)
  -> figure outcome=killed
took-out-some: (strike | strikes | raid | drone | drones | missile | commandos | snipers | shelling | troops | soldiers | army | jets) .{0,4} (what: ((took | taken | take | taking) out)) (n: (<group:counted> | <group:single>))
  -> figure outcome=killed near=battle_words list=yes
wiped-out-unit: (what: ((wiped | wiping | wipe) out | annihilated | eliminated | liquidated | neutralised | neutralized | ambushed and killed)) #PUNCT? (a | an | the | its | another | whole | entire | #ADJ){0,2} (patrol | unit | squad | group | platoon | band | gang | team | cell | column | crew) of (n: <quantity:plain>)
  -> figure outcome=killed near=battle_words
pair-by-name: (=kill | killed | killing | =murder | murdered | murdering | shot | shooting) (n: (the)? (brothers | sisters | twins | siblings | cousins | friends | spouses | newlyweds) #PROPN{1,3} and #PROPN{1,3}) (what: .)
  -> figure outcome=killed count=2
pair-were:    (n: (brothers | sisters | twins | siblings | cousins | spouses | newlyweds) #PROPN{1,3} and #PROPN{1,3}) ("," .{1,6} ",")? (were | have been | had been | #ADV)* (what: (killed | died | murdered | (shot dead) | drowned | perished))
  -> figure outcome=killed count=2
# "Killed his parents": of one person, who has two.
kill-parents:  (what: (=kill | killed | killing | =murder | murdered | murdering | (fatally (shot | shooting | stabbed | stabbing)) | (shot | shooting) dead)) (n: ((both (of)?)? (his | her) (own | elderly | adoptive | #ADJ)? (parents | grandparents))) (!"'"&!"'s"&!"’s" | $)
  -> figure outcome=killed count=2
parents-died:  (n: ((both (of)?)? (his | her) (own | elderly | adoptive | #ADJ)? (parents | grandparents))) (both | had | have | were | been | #ADV){0,4} (what: (killed | died | murdered | (shot dead) | drowned | perished | (lost their lives)))
  -> figure outcome=killed count=2
third-with:   (dead | killed | injured | wounded | hurt) (and | "," | while | but){1,2} (n: (<group:single> | <group:counted>)) with (#ADJ | #NOUN | #DET | severe | serious | minor | life-threatening | "-"){0,4} (what: @wound_noun)
  -> figure outcome=injured
and-hurt:     (dead | killed) (and | "," | while | but){1,2} (n: (<group:counted>)) (#ADV)? (what: (injured | wounded | hurt | maimed)) ("." | "," | ";" | in | when | after | by | at | on | $)
  -> figure outcome=injured
and-shot-in:  (dead | killed | died | injured | wounded | arrested) (and | "," | while | but){1,2} (n: (<group:counted>)) (was | were | #ADV)? (what: shot) (in | through) (the | his | her | their | both)
  -> figure outcome=casualties
had-to-leave: (n: <group:counted>) (#ADV | also){0,1} (had to | have had to | have to | were forced to | was forced to | were made to | were told to | were ordered to | hurried to | rushed to) (what: (leave | abandon | flee | vacate | quit)) (the | their | a) (#ADJ | #NOUN){0,1} (hotel | building | school | train | bus | cinema | theatre | theater | terminal | station | hospital | church | mosque | shop | store | mall | centre | center | office | offices | factory | plant | restaurant | bar | club | stadium | ship | ferry | plane | beach | campsite | camp site | campground | hostel | tower | premises)
  -> figure outcome=evacuated near=danger_words back=1
roofless:     (=leave | left | leaving | are | were | remain) (n: <quantity:plain>) (people | persons | families)? without (what: (a roof over their heads | roofs over their heads | a home | homes | shelter))
  -> figure outcome=displaced
out-of-action: (=put | put) (n: <group:counted>) (what: out of action)
  -> figure outcome=casualties
held-over:    (n: (<group:counted> | <group:single>)) (#ADV | still | now | was | were | is | are){0,2} (what: (held (over | (in connection with) | (in relation to) | (for questioning)))) (!#NUM&!being&!more)
  -> figure outcome=detained
still-under:  (the | another | about | some | for)? (n: <quantity:plain>) (people | persons | workers | villagers | miners | others | residents | more)? (still | believed | feared | thought | presumed) (to be)? (what: (under | beneath | inside | below | trapped under | buried under | buried in)) the (mud | rubble | debris | snow | ruins | wreckage | earth | ground | collapsed | avalanche | landslide | sand | ice | rocks)
  -> figure outcome=other
cut-off:      (n: <group:counted>) (#ADV | =be | =remain | remained){1,2} (what: (marooned | stranded | snowed in | snowbound))
  -> figure outcome=other
cut-off-by:   (n: <group:counted>) (#ADV | =be | =remain | remained){1,2} (what: (cut off)) (!from | $)
  -> figure outcome=other
make-ill:     (what: (=make | made | making)) (n: <group:counted>) (#ADV)? (ill | sick | unwell) (!"-" | $)
  -> figure outcome=sickened
freed-driver: (what: (=free | freed | =extricate | =release | =rescue | =extract | =cut)) (n: (<group:single> | <group:counted>)) (who (was | were | had been))? (trapped | stuck | pinned | caught) (in | inside | under | beneath | by | between)
  -> figure outcome=rescued
pulled-list:  (what: (=pull | =dig | =haul | =free | =pluck | =drag | =winch | =lift | =save | =rescue)) (n: (<group> ("," <group>){0,3} ","? and <group>)) (alive | safely | unhurt)? (from | out of) .{0,3} @rescue_place
  -> figure outcome=rescued list=yes
# Examined, carried or put in the ground: as many dead.
autopsies:    (=carry out | carried out | =perform | performed | =conduct | conducted | =complete | completed | =do | did | done | carrying out | performing | conducting) (n: <quantity:plain>) (what: (autopsies | post-mortems | postmortems | "post-mortem" examinations | necropsies))
  -> figure outcome=killed
post-mortems: (=carry out | carried out | =perform | performed | =conduct | conducted | =complete | completed | done | carrying out) (n: <quantity:plain>) post "-" (what: (mortems | mortem))
  -> figure outcome=killed
buried-some:  (i | he | she | we | they | you | who | <group>) (have | has | had | are | were | was | is | be | been | #ADV){0,2} (what: (buried | burying)) (n: <group:counted>) (of (my | his | her | our | their | its | the) | #ADV | <time> | "." | "," | ";" | and | from | at | $)
  -> figure outcome=killed
# "The nine were buried in a single grave", "six who died in the fire were buried on Saturday": not under rubble.
buried-in-graves: (what: buried) (on? <time> | next to each other | beside each other | side by side | #ADV){0,2} (in | at) (a | an | the | one | two | his | her | their | #ADJ | #NOUN | #PROPN | "'s"){0,6} (grave | graves | cemetery | churchyard | graveyard | tomb | vault | plot)
  -> figure outcome=killed refines=other
dead-were-buried: (killed | died | slain | murdered | drowned | perished | victims | dead) (!"."&!","){0,7} (was | were | been | being) #ADV? (what: buried)
  -> figure outcome=killed refines=other
funeral-of:   (what: (funeral | funerals | burial | burials)) (was | were | will be | are | is)? (held | taking place)? (of | for) (n: (<group:counted> | <quantity:plain> of the victims))
  -> figure outcome=killed
# Not held by the police.
funeral-held: (funeral | funerals | burial | burials | requiem | requiems) (of | for) .{1,6} (was | were | will be | being | been) (what: held)
  -> figure outcome=killed refines=detained
grieve-for:   (what: (=grieve | grieving | mourning)) (for)? (n: <group:counted>) ("." | "," | ";" | who | after | killed | whose | in | $)
  -> figure outcome=killed
to-death:     (what: (=crush | =trample | =maul | =gore | =kick | =stone | =club | =batter | =whip | =flog | =scald | =gas | =smother | =starve | =choke | =torture | =squeeze | =burn | =roast | =freeze | =peck | =sting | =drag | =squash)) (n: (<group:counted> | <group:single>)) (and <group>)? to death
  -> figure outcome=killed list=yes
burying-alive: (what: (burning | burned | burnt | burying | buried | =burn | =bury)) (n: (<group:counted> | <group:single>)) alive
  -> figure outcome=killed
coffins:      (n: <quantity:plain>) (#ADJ | #NOUN | "-"){0,2} (what: (coffins | caskets | coffin))
  -> figure outcome=killed near=mourning_words
morgue-received: (morgue | morgues | mortuary | mortuaries) .{0,8} (what: (received | (taken in) | holds | held)) (n: <quantity:plain>) (more | others | #ADV){0,2} ("." | ";" | "," | since | by | from | on | in | $)
  -> figure outcome=killed
# The one who did it, beside those counted.
besides-self: (besides | in addition to | as well as | apart from | along with | together with) (n: @self_word)
  -> figure outcome=previous population=perpetrators
# Moved or brought out, in more words.
got-them-out: (=get | got | gets | getting) (all)? (n: <group:counted>) (safely | #ADV)? (what: (out | outside | away | clear | off)) (of | from | "," | "." | in | within | before | when | as | through | by | to | and | $)
  -> figure outcome=evacuated near=danger_words back=1
out-through:  (=get | got | getting | gets | =lead | led | leading | =usher | =hurry | hurried | =bring | brought) (all)? (n: <group:counted>) (what: (out (through | by | via) (a | an | the | its | their) (#ADJ | #NOUN){0,2} (window | windows | door | doors | roof | hatch | exit | back | rear | vestry | sacristy | skylight | cellar | basement | kitchen | fence | gate)))
  -> figure outcome=evacuated
helped-through: (what: (=help | helped | helping | =pull | pulled | =lift | lifted | =hand | handed | =haul | hauled | =drag | dragged)) (n: (<group:counted> | <group:single>)) out (through | by | via) (a | an | the | its | their) (#ADJ | #NOUN){0,2} (window | windows | door | doors | roof | hatch | exit | back | rear | skylight | sunroof | windscreen | windshield)
  -> figure outcome=rescued
by-ladder:    (n: (<group:counted> | <group:single>)) (#AUX | #ADV | #PART | had | has | have | to | be){1,5} (what: (brought | helped | led | carried | taken | guided | talked | lowered | lifted | hoisted | winched | plucked) (down | out | off | away)) #ADV? (by | on | with | from | through) (a | an | the | their | its)? #ADJ? (ladder | ladders | rope | ropes | helicopter | helicopters | crane | boat | boats | dinghy | dinghies | raft | rafts | firefighters | firemen | rescuers | neighbours | neighbors | window | windows | roof | balcony | harness)
  -> figure outcome=rescued
picked-up:    (n: (<group:counted> | <group:single>)) .{0,34} (what: (lifeboat | helicopter | coastguard | "coast guard" | rescuers | trawler | navy | ship | vessel | fishermen | boat | crew) (picked | plucked | fished | hauled | pulled | lifted | took) them (up | out | off | aboard | from | on board))
  -> figure outcome=rescued
people-brought-in: (n: <quantity:plain>) (people | persons | patients | victims | casualties | injured | wounded | children | men | women | others | survivors) (#AUX | #ADV | has | have | had | were | been){1,3} (what: brought in) (!for)
  -> figure outcome=hospitalized near=hospital_words
hospital-saw: (hospital | hospitals | clinic | clinics | "emergency rooms" | emergency (room | rooms | department | departments)) (saw | handled | (dealt with) | (took in) | treated | received | admitted) (n: <quantity:plain>) (what: (patients | people | cases | casualties)) with (@wound_noun | heatstroke | exhaustion | heat | burns | breathing | symptoms | poisoning | smoke | fever | diarrhoea | diarrhea)
  -> figure outcome=hospitalized
left-injured: (n: (<group:counted> | <group:single>)) (#AUX | has | have | was | were | been){1,3} left #ADV? (what: (injured | hurt | wounded | paralysed | paralyzed | crippled | maimed | disfigured | concussed)) (!#NOUN)
  -> figure outcome=injured
of-them-hurt: "," (n: <quantity:plain>) of (them | whom) #ADV (what: (injured | hurt | wounded | burned | burnt)) (#PUNCT | $)
  -> figure outcome=injured zero=no
hit-and-killed: (n: (<group:counted> | <group:single>)) (#AUX | has | have | was | were | been){1,3} (hit | struck | crushed | caught) by .{1,5} and (what: killed)
  -> figure outcome=killed
nowhere-to-live: (=leave | left | leaving | have | had | has) (n: <group:counted>) with (what: (nowhere to (live | sleep | stay | go) | no (home | roof | shelter)))
  -> figure outcome=displaced
broke-bones:  (n: <quantity:plain>) (of (them | those))? (what: (broke | fractured)) (a | an | their | his | her | several)? #ADJ? (@breakable | bones | limbs)
  -> figure outcome=injured
swam-to-shore: (n: <quantity:plain>) (others | men | people | passengers | of them | more)? (managed to | were able to)? (what: (swam | swim) (to (the)? (shore | land | bank | beach | safety) | ashore))
  -> figure outcome=evacuated near=rescue_place
swam-ashore:  (what: (((able to | managed to) swim | swam) (to (the)? (shore | land | bank | beach | safety) | ashore)))
  -> figure outcome=evacuated near=peril back=1
never-came-out: (n: <quantity:plain>) (of (them | these | those))? (what: never (came | got | made it) (out | back | home)) (alive)? (of | "." | "," | ";" | $)
  -> figure outcome=killed near=danger_words back=1
did-not-go-home: (n: <quantity:plain> of (our | my | their | its | his | her | the) .{1,3}) (what: ((did | do | will | would) (not | "n't") (come | go | return | get) (home | back) | never (came | went | got | returned) (home | back))) ("." | "," | ";" | and | $)
  -> figure outcome=killed
led-down:     (n: <group:counted>) (#AUX | was | were | been | have | had){1,3} (what: (led | brought | guided | helped | lowered | carried) (down | off | out | ashore)) (at first light | by (guides | rescuers | soldiers | helicopter | "mountain guides" | mountain (guides | rescuers) | lifeboat | police))
  -> figure outcome=rescued
discharged-of: (n: <quantity:plain>) of the <quantity:plain> (#AUX | had | have){1,2} been (what: (allowed home | sent home | discharged))
  -> figure outcome=injured
two-kinds-of-case: (n: <quantity:plain>) (confirmed | suspected | probable) (and | or | plus | "," | "&") <quantity:plain> (new)? (what: (confirmed | suspected | probable)) =case ("," | "." | have | had | were | was | are | and | in | including | across | nationwide | so | $ | of (cholera | measles | ebola | dengue | plague | malaria | typhoid | the (disease | virus | fever) | polio | influenza | mpox | marburg | meningitis))
  -> figure outcome=sickened
cases-in-brackets: <quantity:plain> (what: =case) "(" (n: <quantity:plain>) (lab | laboratory)? "-"? (confirmed | suspected | probable)
  -> figure outcome=sickened
kind-of-patients: <quantity:plain> (patients | people) "(" (n: <quantity:plain>) (confirmed | suspected | probable) ")" .{0,4} (what: (admitted | (in isolation) | hospitalised | hospitalized))
  -> figure outcome=hospitalized
accounted-share: (account | accounts | accounted | accounting) for (n: <quantity:plain>) (of (these | those | them | the (cases | deaths | dead | victims | infections | injured | wounded | total | arrests)) | (cases | deaths))
  -> figure outcome=recent
share-of-another: (account | accounts | accounted | accounting) for <quantity:plain> (of (these | those | them | the (cases | deaths | dead | victims | infections | injured | wounded | total)) | cases | deaths) ("," | and){1,2} #PROPN{1,3} (for | with) (n: <quantity:plain>)
  -> figure outcome=previous
those-number: those (what: (in (the)? (hospital | hospitals) | hurt | injured | missing | dead | killed | wounded)) (now)? (number | numbered) (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
only-alive:   (=leave | left | leaving) (only | just | but)? (n: <quantity:plain>) (people | persons | passengers | crew | men | miners | survivors | "on board")? (what: alive)
  -> figure outcome=rescued
number-saved: (bringing | brings | brought | taking | takes | took | raising) to (n: <quantity:plain>) (the (number | total) (of (people | persons | those | miners | survivors | workers | passengers))?) (what: (((pulled | brought | dug | taken | got) (out)? (alive | safely)) | rescued | saved | freed | found alive))
  -> figure outcome=rescued cumulative=yes
led-through:  (firefighters | firemen | rescuers | police | staff | soldiers | neighbours | neighbors | crews | officers | guards | teachers) (what: (led | guided | brought | carried | helped | shepherded | ushered)) (n: <group:counted>) (out | down | outside) (through | by | via | on | across | along | over | from | of)
  -> figure outcome=evacuated
register-camps: (=register | registered | =count | counted | =list | =host | hosting | =shelter | sheltering | =house | housing) (n: <group:counted>) (what: in) (the)? #ADJ{0,2} (camps | shelters | tents)
  -> figure outcome=displaced least=200
people-admitted: (n: <group:counted>) (#ADV | newly | currently)? (what: admitted) (in | at | to | with | for | on | since | "." | "," | ";" | <time> | $)
  -> figure outcome=hospitalized
those-taken-to: the (n: <quantity:plain>) (what: (taken | rushed | airlifted | flown | brought | driven | transported | sent | admitted) to) (#PROPN | #NOUN | #PART | #DET | hospital)
  -> figure outcome=hospitalized near=hospital_words
patients-moved: (n: <group:counted>) (was | were | been | being | are | had to be) #ADV? (what: (moved | transferred | taken | relocated | bused | driven)) (out)? from .{0,10} (to | into) .{0,8} (as a precaution | by (road | bus | boat | helicopter | train | coach))
  -> figure outcome=evacuated
# "180 patients were moved to another hospital after cracks appeared": out of danger, not into care.
moved-from-danger: (patients | inpatients | residents | babies | newborns | pensioners | children) ((of | in | at) .{1,6})? (was | were | been | being | are | had to be) #ADV? (what: (moved | transferred | relocated | shifted | evacuated | taken)) (to | from | out) .{1,9} (after | because | when | as | amid | following) .{0,5} (roof | power | water | flood | floods | flooding | fire | smoke | wall | walls | ceiling | generator | generators | cracks | electricity | outage | damage | aftershocks | aftershock | quake | earthquake)
  -> figure outcome=evacuated refines=hospitalized

# Who harms others and then himself: as those before ("killed his wife, two sons and himself").
then-self:    ("," | and | "&"){1,2} then? (n: @self_word)
  -> figure outcome=previous population=perpetrators
# "Killed her children and then herself": of those before there is no number.
killed-and-self: (=kill | killed | killing | =murder | murdered | =drown | drowned | =strangle | strangled | smothered) (his | her | their) (#ADJ | own | #NOUN | "," | and | his | her){1,7} (and | ","){1,2} then? (n: @self_word)
  -> figure outcome=killed population=perpetrators
# "... taking at least 21 people with him".
took-along-dead: (@self_word | =blow | blew | =detonate | detonated | bomber | vest | explosives) .{0,26} (what: (taking | took)) (n: <group:counted>) with (him | her | them)
  -> figure outcome=killed
self-too:     ("," | and | "&" | then){1,2} (n: self)
  -> figure outcome=previous population=perpetrators count=1
before-self:  @casualty_verb .{0,10} then (n: @self_word)
  -> figure outcome=previous population=perpetrators

# Deeds counted by their victims. count=N: how many, where no numeral says so.
double-homicide: (n: (double | twin)) "-"? (what: @homicide_noun)  -> figure outcome=killed count=2
triple-homicide: (n: triple) "-"? (what: @homicide_noun)  -> figure outcome=killed count=3
quadruple-homicide: (n: quadruple) "-"? (what: @homicide_noun)  -> figure outcome=killed count=4
quintuple-homicide: (n: quintuple) "-"? (what: @homicide_noun)  -> figure outcome=killed count=5
double-shooting: (n: double) "-"? (what: (shooting | stabbing))  -> figure outcome=casualties count=2
triple-shooting: (n: triple) "-"? (what: (shooting | stabbing))  -> figure outcome=casualties count=3
quadruple-shooting: (n: quadruple) "-"? (what: (shooting | stabbing))  -> figure outcome=casualties count=4
quintuple-shooting: (n: quintuple) "-"? (what: (shooting | stabbing))  -> figure outcome=casualties count=5

# Read in titles only (src/claims/headline.cpp): somebody was killed; what looks like it and is not.
deadly:       (what: @deadly_word)  -> deadly
deadly-twice: (what: @homicide_noun ("-" | "/" | "–" | and | "," | "&")? (suicide | suicides))  -> deadly_twice
deadly-double: (what: double fatal) -> deadly_twice
not-twice:    (attempted | attempt | alleged | foiled) .{0,1} @homicide_noun ("-" | "/" | "–" | and | "," | "&")? (suicide | suicides)  -> not_deadly
not-deadly:   (what: (attempted | attempt | non | alleged | "non-fatal" | "death" (penalty | row | threat | threats)) "-"? @deadly_word?)  -> not_deadly

# People looked for after an event; those who did it are not missing (src/claims/figure_patterns.cpp).
searched-for: (what: (search | searches | searched | searching) .{0,3} for) (n: (<group:counted> | <group:single>))
  -> figure outcome=missing near=search_scene back=1
no-word-of:   (what: (no (word | news | trace | sign) of | nothing .{0,3} heard (of | from) | lost (contact | touch) with)) (n: <group:counted>)
  -> figure outcome=missing near=search_scene back=1
ambulance-took: ambulance .{0,6} (what: (airlifted | flew | transported | took | carried | conveyed | rushed)) (n: (<group:counted> | <group:single>))
  -> figure outcome=hospitalized
were-released: (what: (was | were | been) #ADV? (released | freed | =let go))
  -> figure outcome=rescued only=counted near=captor
# back=N: the word of `near` may stand in one of the N sentences before.
captives-freed: (n: (<group:counted> | (<quantity:plain> of .{1,4}))) (=be | have | has | had | been | #ADV | also | later | since){1,4} (what: (released | freed | (let go) | (set free) | (handed over) | (allowed to (leave | go | walk))))
  -> figure outcome=rescued near=captor back=3
captives-released: (n: <group:counted>) (what: (released | freed)) ("." | "," | ";" | after | by | in | on | $)
  -> figure outcome=rescued near=captor back=1
captives-walk-out: (n: (<group:counted> | (<quantity:plain> of .{1,4}))) (#ADV | later | also | had | have){0,2} (what: ((walked (out | free)) | (came out))) ("." | "," | ";" | at | on | in | from | after | the | when | $ | and)
  -> figure outcome=rescued near=hostage_word back=2
release-of:   (what: (release | freeing | liberation)) of (n: <group:counted>) (!from | $)
  -> figure outcome=rescued near=hostage_word
attackers-number: (who: @attacker_noun) ","? (who | which)? (=be | thought | believed | estimated | said | reported | to)* (what: (numbering | numbered | number)) (at | about)? (n: <quantity:plain>)
  -> figure outcome=perpetrators
guerrillas-took-part: (n: <quantity:plain>) (#ADJ | heavily | armed | masked){0,2} (what: (@attacker_noun | guerrillas | gunmen | fighters | extremists | insurgents | commandos)) (of .{1,8})? (had | have | #ADV)? (took part | taken part | participated)
  -> figure outcome=perpetrators
had-said:     (had | has) (earlier | first | initially | previously | originally)? (said | given | put | spoken | reported | announced | counted | mentioned) (of | it at)? (n: <quantity:plain>) (earlier | before | previously | initially | at first | <time> | "." | ";" | "," | $)
  -> figure outcome=recent prior=yes

# What a body suffers, whoever is told of: blow, place of the body, cause. The subject of `what` is counted.
sight-of-eye: (what: (lost | losing | =lose) (the | his | her | their)? (sight | use) (of | in) (his | her | their | one | both | an | a) (#ADJ | left | right)? @body_part)
  -> figure outcome=injured
cut-by:       (what: (cut | pierced | peppered | lacerated | showered) (#ADV | badly)? (by | with) (flying | broken | falling | shattered | #DET){0,2} (glass | splinter | splinters | shard | shards | debris | shrapnel | fragments | metal | wire | propeller | blade | saw))
  -> figure outcome=injured
blow-on-body: (what: (hit | struck | beaten | clubbed | kicked | punched | hacked | slashed | cut | chopped | knifed | stabbed | grazed | gashed | burned | burnt | scalded | bitten | stung) (#ADV | badly)? (on | in | over | across | about | around | to) (the | his | her | their | both | one | an){1,2} ((back | side | top) of (the | his | her | their))? (#ADJ | left | right | upper | lower)? (@body_part | skull | scalp | temple | forehead | cheek | jaw | mouth | lip | nose | forearm | elbow | calf | shin | spine | rib | heel | toe | legs | arms | hands | feet | eyes | shoulders))
  -> figure outcome=injured
treated-for-wound: (what: (treated | patched up | stitched up) (there | here | at the scene | #ADV)? for (a | an | #ADJ | #ADV | minor | slight | severe | serious | head | leg | hand | facial | his | her | their | and){0,3} (@wound_noun | concussion | (broken | fractured | dislocated | sprained | crushed | bruised) @breakable)) (!#NOUN | $)
  -> figure outcome=injured
broke-bones-of: (n: <group:counted>) (what: (broke | fractured | =break) (bones | limbs | legs | arms | ribs))
  -> figure outcome=injured
lay-unconscious: (what: (lay | lies | lying | is | was | remains | remained) (still | #ADV)? (unconscious | (in a coma) | critical | gravely ill) in (a | an | the | that | his | her)? (#ADJ | #NOUN | #PROPN | district | county){0,3} @hospital)
  -> figure outcome=hospitalized
on-the-ward:  (what: (is | are | was | were | remain | remains) (still | now | #ADV)? (on | in) (a | the) (#ADJ | #NOUN | orthopaedic | surgical | burns | children | "'s"){0,2} ward) (!#NOUN | $)
  -> figure outcome=hospitalized
in-patients:  (n: <quantity:plain>) (of (them | these | those))? (=be | is | are | was | were | remain | remained | still | now){1,2} (what: ((in "-" patients) | inpatients))
  -> figure outcome=hospitalized
among-patients: (what: among the patients (at | in) (a | an | the)? (#ADJ | #NOUN | #PROPN | "'s"){1,4} (hospital | clinic | infirmary | ward | unit | centre | center))
  -> figure outcome=hospitalized
visited-in-ward: (=visit | visited | visiting | =see | saw | seen | met) (n: <group:counted>) (what: ((at | in) (a | an | the | #PROPN | #ADJ | #NOUN){1,4} (hospital | hospitals | clinic | infirmary))) with (#ADJ | #NOUN | "-"){0,3} @wound_noun
  -> figure outcome=hospitalized
flown-in-condition: (what: ((flown | airlifted | rushed | driven | taken | brought | transported | transferred | evacuated | carried) (by .{1,3})? to (a | an | the)? .{1,4} in (a | an)? (#ADV)? (critical | serious | grave | stable | (life "-" threatening) | poor | fair | good | unstable) condition))
  -> figure outcome=hospitalized
taken-where-treated: (what: ((flown | airlifted | rushed | driven | taken | brought | transported | transferred | conveyed) (by .{1,3})? to (the)? #PROPN{1,4})) "," where (he | she | they | doctors | surgeons) (#ADV | was | were | is | are | later | has | have){0,3} (underwent | undergoing | treated | died | remains | remain | remained | listed | recovering | operated | pronounced | succumbed)
  -> figure outcome=hospitalized
kept-at-hospital: (what: (kept | detained | held) (#ADV | overnight | for observation)? (at | in) (#PROPN | #DET | #ADJ | #NOUN | "'s"){1,5} (hospital | infirmary | (medical (center | centre)) | clinic))
  -> figure outcome=hospitalized
been-admitted: (n: <group:counted>) (have | has | had)? (been | were | was) (what: admitted) (since | by (#NUM | noon | midnight | evening | nightfall | <time>) | overnight | so far)
  -> figure outcome=hospitalized near=treat_context

# Counts that are only said to be the toll.
toll-given:   (what: @toll_word) (=be | have | has | had | been | #ADV){1,3} (given | reported | stated | quoted | announced) (as | at) (n: <quantity:plain>)
  -> figure outcome=killed cumulative=yes

# Held, taken, sought, saved.
police-custody: (what: taken into (police | military | army | federal | state | protective | immigration | preventive)? custody)
  -> figure outcome=detained
authorities-hold: (police | troops | soldiers | officers | army | "security forces" | military | authorities | guards) (#ADV | have | had | also | later | since | still | were | are){0,3} (what: (holding | rounded up | (led | took | taken | marched) away | arrested)) (n: (<group:counted> | <group:single>)) (!hostage | $)
  -> figure outcome=detained
seized-by-men: (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV){1,3} (what: (seized | snatched | grabbed | captured | taken | "carried off" | (carried off) | (taken away))) (from .{1,4})? by (a | #ADJ | armed | suspected | masked | unknown | unidentified | #NUM){0,3} @captor
  -> figure outcome=other
saved-by:     (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV){1,3} (what: (carried | pulled | lifted | winched | dragged | led | helped | assisted | towed | stretchered | hauled | plucked | cut | freed)) (alive | safely)? (out of | from | off | down | to safety | to shore | ashore | clear) .{0,8} by (a | an | the | two | three | her | his | their | #ADJ | #NOUN){0,2} @rescuer
  -> figure outcome=rescued
dug-out-alive: (what: (dug | brought | pulled | got | hauled | carried) (out | up | down)) (n: (<group:counted> | <group:single>)) alive
  -> figure outcome=rescued
brought-out-alive: (what: (brought | pulled | carried | lifted | hauled | dragged | dug | taken) (out | up | ashore | down)? alive)
  -> figure outcome=rescued
climbed-out:  (n: (<group:counted> | (<quantity:plain> of .{1,4}))) (have | had | #ADV | managed to | were able to | all | (of the? #ADJ? #NOUN)){0,3} (what: (((climb | climbed | crawl | crawled | walk | walked | scramble | scrambled | swim | swam | get | got | make it | made it) (out | ashore | free | clear | to safety | to shore) (of .{1,4})? (unhurt | unharmed | unscathed | uninjured | alive | safely)) | ((crawled | scrambled | swam) (out | ashore | free | clear | to safety | to shore))))
  -> figure outcome=evacuated near=danger_words back=1
escaped-from-fire: (n: (<group:counted> | <group:single>)) (#ADV | have | has | had | also | (managed to) | (were able to) | (was able to)){0,2} (what: ((escaped | escape | fled | jumped | climbed) (through | by | via | from | out of | down | over) (a | an | the | his | her | their | its) (#ADJ | #NOUN | first | second | back | burning){0,2} (window | windows | door | doors | roof | skylight | flames | balcony | "fire escape" | (fire escape) | exit | hatch | blaze | ladder | drainpipe)))
  -> figure outcome=evacuated near=danger_words back=1
out-of-homes: (n: <group:counted>) (=be | have | has | had | been | #ADV){1,3} (what: (moved | ordered | told to go | told to get | brought | taken | cleared | turned) (out of | from) their (homes | houses | flats | apartments | beds | offices | rooms | hotels | villages | tents))
  -> figure outcome=evacuated
under-orders: (n: <group:counted>) (=be | are | were | is | remain | remained | remains | still | now | #ADV){1,2} (what: (under (a | an)? #ADJ? evacuation (order | orders)))
  -> figure outcome=evacuated
still-out-of-homes: (what: ((is | are | was | were | be | been | remain | remained | remains) (still | now | all | #ADV)? out of (their | his | her) (own)? (home | homes | house | houses | flat | flats)))
  -> figure outcome=displaced only=counted
camping-at:   (n: <group:counted>) (have | has | had | =be | been | still | now | #ADV){1,3} (what: (camping | camped | encamped | (seeking refuge) | (seeking shelter) | sleeping) (out)? (at | in | on | outside | around) (a | an | the | local | nearby | two | three | #ADJ | #PROPN){0,3} (mission | church | churches | school | schools | mosque | mosques | monastery | convent | parish | cathedral | seminary | mission | (police (station | post)) | (chief "'s" (camp | office)) | showground | schoolyard | churchyard))
  -> figure outcome=displaced least=10
centre-shelters: (centre | center | camp | camps | site | settlement | school | church | mission | hall | stadium | mosque | monastery) (!";"){0,10} (what: (shelters | sheltered | (is sheltering))) (n: <quantity:plain>) (people | persons | #PUNCT | $)
  -> figure outcome=displaced least=20
centre-registered: (@evacuation_centre | ((relief | rest | reception | rescue | welfare) (centre | center))) (has | had | have | #ADV){0,3} (what: (registered | received | (taken in) | (checked in) | (signed in) | welcomed)) (n: <group:counted>)
  -> figure outcome=evacuated
sought-by-rescuers: (=rescuer | =searcher | =diver | coastguard | coastguards | lifeboat | lifeboats | (search (party | parties | team | teams | crew | crews | dogs)) | (rescue (team | teams | crew | crews | workers | boats)) | (mountain rescue)) (#ADV | have | had | been | were | was | are | is | still | also | said they){0,3} (what: (looking | look | hunting | searching | search | searched | combing .{1,4} | scouring .{1,4}) for) (n: (<group:counted> | <group:single>))
  -> figure outcome=missing
looked-for:   @search_party (#ADV | have | had | been | were | was | are | is | still | also | said they){0,3} (what: ((looking | hunting | searching | combing .{1,4} | scouring .{1,4}) for)) (n: (<group:counted> | <group:single>))
  -> figure outcome=missing near=search_scene back=1
not-found-yet: (n: (<group:counted> | <group:single>)) (what: ((has | have | had) (not | "n't" | still not | yet to | not yet) (be | been) (found | located | traced | recovered | reached) | (failed to return | did not return | never returned)))
  -> figure outcome=missing near=search_scene back=1
not-located:  (what: ((has | have | had) (not | "n't" | still not | not yet | yet to) (be | been) (found | located | traced | (accounted for))))
  -> figure outcome=missing near=search_scene back=1
could-not-be-found: (what: ((could | can) (not | "n't") (yet)? be (found | traced)))
  -> figure outcome=missing near=search_scene back=1
lost-homes:   (n: <group:counted>) (what: (lost | =lose) (their | all | the)? (homes | houses | shelters | roofs | dwellings | huts))
  -> figure outcome=displaced near=danger_words back=1
under-rubble: (n: (<group:counted> | <group:single>)) (is | are | was | were) (still | #ADV)? (what: (under | beneath | somewhere (under | beneath)) (the | a) (#ADJ | #NOUN){0,2} @rubble) (!#CCONJ | $)
  -> figure outcome=other

# One person told of by what befell him: "the slain officer", "the missing pilot".
the-dead-one: (n: (the | a | an | his | her | their | one) #ADJ? (what: (dead | slain | murdered | drowned)) #NOUN? @figure_person) (#VERB | #AUX | #PUNCT | "'s" | who | whose | #ADP | $)
  -> figure outcome=killed
the-hurt-one: (n: (the | a | an | his | her | their | one) #ADV? (what: (wounded | injured | maimed)) (police | bus | taxi | lorry | truck | train)? (man | woman | boy | girl | child | baby | teenager | youth | student | pupil | officer | policeman | policewoman | constable | soldier | guard | driver | conductor | passenger | pedestrian | motorcyclist | worker | miner | farmer | teacher | nurse | villager | resident | tourist | pilot | firefighter | fireman | prisoner | hostage | demonstrator | protester | bystander | victim | person)) (#VERB | #AUX | #PUNCT | "'s" | who | whose | #ADP | $)
  -> figure outcome=injured
the-missing-one: (n: (the | a | an | his | her | their | one) (what: missing) #NOUN? @figure_person) (#VERB | #AUX | #PUNCT | "'s" | who | whose | #ADP | $)
  -> figure outcome=missing
missile-hit:  (brick | bricks | stone | stones | bottle | rock | rocks | shrapnel | bullet | bullets | debris | splinters | shard | pellet | pellets | grenade | shell | fragments | slab | branch | beam | arrow | spear) #ADV? (what: (hit | hits | struck | strikes | grazed | wounded | pierced)) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
animal-attacks: @biting_animal (#ADV | had | had also | then){0,2} (what: (attacked | attacks | =bite | bit | bitten | gored | trampled | charged | clawed | kicked | mauled | savaged | butted | stung)) (n: (<group:counted> | <group:single>))
  -> figure outcome=injured
bullet-striking: (what: (striking | hitting | grazing | clipping | (which | that) (struck | hit | grazed))) (n: (<group:single> | <group:counted>)) ("(" .{1,6} ")")? (once | twice)? (in | on | through) (the | his | her | their | one | an | a) (#ADJ | left | right | upper | lower){0,2} (@limb | @body_part)
  -> figure outcome=injured
fire-striking: (fired | fire | firing | shots) .{0,6} "," (what: (striking | hitting)) (n: (<group:single> | <group:counted>)) ("." | "," | ";" | and | several | multiple | at least | once | twice | $)
  -> figure outcome=casualties
hit-by-means: (what: (hit | struck | knocked (down | over | off .{1,4})? | run over | (clipped)) by (a | an | the | #ADJ | falling | flying | stray | passing | speeding | #NOUN){1,4} (van | bus | lorry | tram | motorcycle | motorbike | taxi | ambulance | tractor | forklift | trolley | bicycle | bike | minibus | jeep | tanker | boat | brick | stone | rock | bottle | branch | tree | slab | beam | tile | tiles | masonry | shell | baton | truncheon | hammer | plank | pole | wave | scooter | hooves | horse | bull | cow)) (!#CCONJ&!"," | $)
  -> figure outcome=injured
knocked-down: (what: (knocked (down | over | unconscious | off (his | her | a | the) (bike | bicycle | motorcycle | motorbike | scooter | horse)))) (by | on | in | at | as | while | when | "." | near | $)
  -> figure outcome=injured

# Arrests, illness, flight and search, of one person or many.
runaway-caught: (n: (the | a | one) #ADJ? (suspect | gunman | killer | attacker | assailant | fugitive | escapee | robber | raider | bomber | kidnapper | arsonist | thief | intruder)) (was | has been | had been | is) #ADV? (what: (caught | tracked down | (run to ground) | overpowered | subdued)) (!on | $)
  -> figure outcome=detained
taken-from-home: (n: (<group:counted> | <group:single>)) (was | were | been | being) (what: (taken | dragged | led | hauled | marched) (away)? from (his | her | their | a | the) (#ADJ | #NOUN){0,2} (home | homes | house | houses | office | offices | bed | beds | flat | flats | dormitory | cell) .{0,4} by (#ADJ | #NOUN | #DET | #PROPN){0,3} (police | policemen | officers | agents | soldiers | troops | "security forces" | gendarmes))
  -> figure outcome=detained
house-arrest: (what: (put | placed | is | are | was | were | been | held | remains | remain) under (house | close | administrative)? (arrest | detention))
  -> figure outcome=detained
under-control: (what: ((put | placed | are | is | was | were | been) under police (control | guard | surveillance | watch)))
  -> figure outcome=detained
gave-up:      (n: <group:counted>) (have | has | had | #ADV | also | later){0,2} (what: (surrendered | (gave themselves up) | (turned themselves in) | (handed themselves in))) ("." | "," | ";" | to | and | when | after | in | at | on | during | with | $)
  -> figure outcome=detained
caught-wounded: (n: <group:counted>) (have | has | had | was | were | been | #ADV){1,3} (what: ((caught | captured | taken | seized) (wounded | injured | (while wounded))))
  -> figure outcome=injured
raid-netted:  (raid | raids | operation | sweep | crackdown | swoop | dragnet) #ADV? (what: (netted | nets | led to the arrest of | resulted in the arrest of)) (n: <quantity:plain>)
  -> figure outcome=detained
fell-to-illness: (what: (contracted | contracts | contracting | caught | catches | developed | suffered from | suffered | (came down with) | (come down with) | (went down with) | (fell victim to) | (has | have | had) tested positive for) (the | a | an | #ADJ | #NOUN | bird | food | swine | yellow | scarlet){0,2} @illness)
  -> figure outcome=sickened
in-bed-with:  (what: ((is | are | was | were | been | be | lies | lay | lying) (still | now | #ADV)? ((in bed) | (laid up) | (laid low) | down | ill | sick | bedridden) (with | by) (a | an | the | #ADJ){0,2} @illness))
  -> figure outcome=sickened
overcome-by-heat: (what: (collapsed | fainted | fell ill | (passed out)) (in | from | with | of | because of | due to) (the | heat)? (heat | exhaustion | heatstroke | fumes | gas | smoke))
  -> figure outcome=sickened
led-out:      (=teacher | =steward | =usher | =guard | =police | officers | =warden | =crew | =firefighter | firemen | =marshal | =official | staff) #ADV? (what: (led | guided | ushered | escorted | hurried | shepherded | marched)) (n: (<group:counted> | <group:single>)) (out | outside | to the exits)
  -> figure outcome=evacuated
were-moved-out: (n: <group:counted>) (=be | have | has | had | been | #ADV){1,3} (what: (moved | ordered | cleared | told to get | led | ushered | brought | hurried) (out | outside)) (of (the | a | their | its))? ("." | "," | ";" | when | after | as | by | because | before | $ | #NOUN | #ADJ)
  -> figure outcome=evacuated near=danger_words back=1
safely-ejected: (what: (ejected | bailed out | parachuted) (#ADV | safely | unhurt | unharmed | in time | to safety))
  -> figure outcome=evacuated
households-homeless: (n: <group:counted>) (=be | have | has | had | been | #ADV){1,3} (what: (made | left | rendered | now)? homeless)
  -> figure outcome=displaced
made-homeless: (what: (=make | =leave | =render)) (n: <group:counted>) homeless
  -> figure outcome=displaced
cut-free:     (what: (cut | set | pulled | got | dragged | prised | prized)) (n: (<group:counted> | <group:single>)) (free | clear)
  -> figure outcome=rescued near=rescuer
freed-captive: (troops | soldiers | police | commandos | marines | "security forces" | army) #ADV? (what: (freed | rescued | released)) (n: (<group:counted> | <group:single>))
  -> figure outcome=rescued near=captor
off-the-rocks: (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV){1,3} (what: (taken | lifted | plucked | brought | picked | winched | airlifted | helped) (off | from) (the | a | an | his | her | their) (#ADJ | #NOUN | sinking | burning | stricken){0,2} (rocks | roof | roofs | rooftops | ledge | cliff | cliffs | mountain | glacier | ice | reef | raft | liferaft | dinghy | boat | yacht | trawler | ship | vessel | tanker | tree | trees | mast | crane))
  -> figure outcome=rescued
search-over:  (the | a | an) (what: (search | hunt) for) (n: (<group:counted> | <group:single>)) ((was | is | has been | had been | will be) #ADV? (called off | suspended | abandoned | halted | hampered | resumed | scaled (back | down) | stood down | under way | underway | stopped) | (resumed | entered | enters | will resume | was to resume))
  -> figure outcome=missing
no-word-of-one: (what: (no (word | sign | trace) of | nothing (has | had)? (been)? (heard | seen) (of | from))) (n: (<group:counted> | <group:single>)) (since | "." | for #NUM | after | "," | $)
  -> figure outcome=missing
swept-overboard: (what: ((swept | washed | knocked | thrown | pitched) (overboard | (off the deck) | (into the sea) | (away by (the | a)? (#ADJ | #NOUN){0,2} (flood | floods | river | current | currents | water | waters | wave | waves | torrent | stream | mudslide | avalanche)))))
  -> figure outcome=missing
held-at-gunpoint: (what: (held | kept) (at (gunpoint | knifepoint) | hostage | captive | against (his | her | their) will))
  -> figure outcome=other
held-them-hostage: (what: (held | hold | holding | took | taking | kept | keeping)) (n: (!#VERB&!#PUNCT&!#CCONJ&!city&!country&!world&!nation&!government&!economy&!state&!parliament&!town&!process&!party){1,7}) (hostage | captive) (for | in | at | inside | until | after | before | on | during | "." | "," | ";" | $)
  -> figure outcome=other
stuck-there:  (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | still | #ADV){1,3} (what: (stuck | stranded | marooned | cut off) (on | in | at | atop) (a | an | the) (#ADJ | #NOUN){0,2} (ledge | roof | lift | elevator | mountain | cliff | glacier | island | rock | rocks | tree | cave | gondola | chairlift | tunnel | floe | mine | shaft)) (!before&!until&!when&!#CCONJ | $)
  -> figure outcome=other
went-down-with: (n: (<group:counted> | <group:single>)) (what: went down with (the | his | her | their | its) (ship | boat | vessel | plane | aircraft | trawler | tug | ferry | submarine | helicopter))
  -> figure outcome=killed
claimed-a-life: (what: (=claim | =cost) (a | another | one | yet another)) (n: (life | victim)) (!of | $)
  -> figure outcome=killed count=1 near=danger_words back=1
attacked-by-so-many: (attacked | stormed | raided | ambushed | overrun | robbed | assaulted | surrounded) by (n: <quantity:plain>) (#ADJ | armed | masked | heavily | suspected | hooded){0,3} (what: (@attacker_noun | militiamen | youths | men | fighters | soldiers))
  -> figure outcome=perpetrators
attack-by:    @assault_noun (on .{1,4} | in .{1,3} | (#ADJ | #ADV)? (carried out | staged | committed | launched | mounted))? by (n: <group:counted>)
  -> figure outcome=perpetrators
men-throw:    (n: <group:counted>) (on .{1,2} | in .{1,3} | riding .{1,3} | wearing .{1,3})? (what: (threw | hurled | lobbed | tossed | planted | detonated | (set off))) (a | an | two | several | #ADJ | petrol | hand | fire){0,3} (=grenade | =bomb | =explosive | =device | =firebomb | molotov | =cocktail)
  -> figure outcome=perpetrators
lone-bomber:  (n: (a | one | the)) (#ADJ | lone){0,2} (what: (suicide (bomber | attacker) | bomber)) (=attack | struck | =strike | blew | =detonate | drove | =drive | =ram | walked | =target | =enter | set | rode)
  -> figure outcome=perpetrators count=1

# What becomes of one person, told of in other words than by a verb of dying.
could-not-save: (=doctor | =medic | =paramedic | =surgeon | =nurse | =rescuer | =firefighter | firemen | =lifeguard | =officer | =crew | they | he | she | staff) (what: (could not | "could n't" | (were | was) unable to | failed to | tried in vain to | fought in vain to) (save | revive | resuscitate)) (n: (<group:counted> | <group:single>)) (#PUNCT | #CCONJ | who | after | $)
  -> figure outcome=killed near=figure_fatal_scene
efforts-failed: (efforts | attempts | bid | effort | attempt) (what: to (revive | resuscitate | save)) (n: (<group:counted> | <group:single>)) (failed | (was | were | proved) (unsuccessful | (in vain) | futile))
  -> figure outcome=killed
did-not-get-out: (what: ((did | had | has | have) (not | "n't") | never) (made | make | get | got | come | came | gotten) (it)? out (alive)?) ("." | "," | ";" | in time | $)
  -> figure outcome=killed near=danger_words back=1
only-fatality: the (only | sole | lone | first) (what: (fatality | death)) (was | is | being) (that of)? (n: <group:single>)
  -> figure outcome=killed
was-only-fatality: (n: <group:single>) (was | is) the (only | sole | lone) (what: fatality)
  -> figure outcome=killed
there-was-a-death: there (was | has been | had been) (n: ((a | another | one) (single)? (what: (death | fatality)))) (!in&!toll | $)
  -> figure outcome=killed count=1
only-one-to-die: the only (person | one | man | woman | passenger | victim | soldier | member of .{1,3}) to (what: (die | (be | have been) killed | (lose (his | her) life))) (was | is) (n: <group:single>)
  -> figure outcome=killed
dead-named:   (^ | "," | that | said) the (what: (dead | deceased)) (=be | have | has | had | been | later | #ADV){1,3} (identified | named) (by .{1,4})? as (n: <group:single>)
  -> figure outcome=killed list=yes
named-the-dead: (identified | named | names | identifies) (the | its | their) (what: (dead | deceased | slain | fallen)) as (n: <group:single>)
  -> figure outcome=killed list=yes
body-named:    (what: (body | remains | corpse)) (!"."){0,14} (identified | named) (by (!as){1,4})? as (that | those) of (n: <group:single>)
  -> figure outcome=killed
named-a-body:  (=identify | identified) (a | an | the | human){1,2} (what: (body | remains | corpse)) (!"."){0,8} as (that | those) of (n: <group:single>)
  -> figure outcome=killed
body-of:       (what: (body | remains | corpse)) (was | were | is | are | "to be") (that | those) of (n: <group:single>)
  -> figure outcome=killed
remains-found: (n: <group:single>) "'s" (what: (remains | corpse | body)) (=be | have | has | had | been | #ADV){1,3} (found | recovered | discovered | retrieved | identified | exhumed | dug up | fished out | pulled .{1,4})
  -> figure outcome=killed
# "Her body was found in a ditch": of one person, whose name or description stands before.
his-body-found: (n: (his | her)) (what: (body | corpse | remains)) (=be | have | has | had | been | later | #ADV){1,3} (found | recovered | discovered | retrieved | located | identified | exhumed | (dug up) | (fished out) | (washed (up | ashore)) | (pulled .{1,4}))
  -> figure outcome=killed count=1 single=yes
# "The bodies of six were never found": they are missing.
bodies-not-found: (what: ((=body | bodies | remains) of (n: (<group:counted> | <group:single> | <quantity:plain>)) (#ADV | =be | have | has | had | "n't" | still){0,4} (never | not | "n't" | (yet to)) (been | be | yet | yet been)? (found | recovered | located | retrieved)))
  -> figure outcome=missing refines=killed
found-bound:  (what: ((was | were | been) (later | #ADV)? found (!alive){0,10} with (his | her | their) ((throat | throats) (cut | slit | slashed) | (skull | skulls | head | heads) (crushed | smashed | bashed in) | neck (broken | snapped))))
  -> figure outcome=killed
dumped-bound: (what: ((was | were | been) (later | #ADV)? (found | dumped) (!alive){0,3} (ditch | river | well | grave | roadside | dump | drain | culvert | canal | field | bush | forest | gutter | sack | swamp | creek | gully | ravine) (!alive){0,6} with (his | her | their) (hands | arms | feet | legs | wrists) (and feet)? (tied | bound | cuffed | roped)))
  -> figure outcome=killed
passed-on:    (n: <group:single>) ","? who (what: passed on) (at | (in (hospital | his | her)) | on | after | last | yesterday | peacefully | "," | "." | $)
  -> figure outcome=killed
find-his-body: (=find | found | =recover | recovered | =discover | discovered | =retrieve | retrieved | (washed up)) (n: (his | her)) (what: (body | corpse | remains))
  -> figure outcome=killed count=1 single=yes
# "A plane carrying 11 people disappeared", "a boat with nine men on board is missing".
craft-missing: @craft (#PUNCT | with | carrying | "with"){1,2} (n: <group:counted>) (on board | aboard)? (!@craft&!#PUNCT&!that&!which){0,7} (what: ((=have)? (gone missing | went missing | (disappeared (!#NOUN | $)) | vanished | (lost contact) | (dropped off radar)) | ((is | was | are | were) (reported | still | also | declared)? (missing | overdue)) | (=be reported missing)))
  -> figure outcome=missing
of-which-no-word: @craft (#PUNCT | with | carrying){1,2} (n: <group:counted>) (on board | aboard)? "," (of | about | from) (which | whom) (what: ((nothing | (no (word | news | sign | trace))) .{0,4} (known | heard | come | been received)))
  -> figure outcome=missing
missing-craft-with: (missing | (search | searching | searched | looking | hunt) for (a | the) #ADJ?) (what: @craft) (with | carrying) (n: <group:counted>) (on board | aboard | "." | "," | that | which | who | in | off | over | after | $)
  -> figure outcome=missing
remains-of:   (what: (remains | corpse)) (of | belonging to) (n: (<group:single> | <group:counted>)) (=be | have | has | had | been | #ADV){1,3} (found | recovered | discovered | retrieved | identified | exhumed | unearthed | dug up | fished out)
  -> figure outcome=killed
found-hanging: (=find | found) (n: <group:single>) (what: (hanging | hanged | (dangling from))) (from | in | by | "." | at | on | $)
  -> figure outcome=killed
throats-cut:  (n: (<group:counted> | <group:single>)) "'s"? (what: (throat | throats) (had been | have been | was | were) (cut | slit | slashed))
  -> figure outcome=killed
still-sought: (n: (<group:counted> | (<quantity:plain> of .{1,4}))) (=be) (still | now | #ADV){0,2} being (what: (sought | searched for | looked for))
  -> figure outcome=missing near=search_scene back=1
thought-adrift: (n: <group:counted>) (=be) (still | #ADV)? (thought | believed | feared | said) to be (what: (still)? (in the water | adrift | at sea | (under | beneath) the (rubble | mud | snow | ice | debris | ruins)))
  -> figure outcome=missing near=search_scene back=1
night-in-cells: (n: <group:counted>) (have | has | had)? (what: (spent the (night | weekend) | (was | were) (kept | put | thrown)) in (a | the)? (police)? (cell | cells | lock - up | lockup))
  -> figure outcome=detained
men-have-fallen: (n: <quantity:plain>) of (its | their | his | our | my) (own)? (men | soldiers | fighters | troops | comrades | warriors) (have | has | had) (what: fallen)
  -> figure outcome=killed
limb-torn-off: (n: <group:single>) "'s" (left | right | #ADJ)? (what: (@body_part | forearm | finger | fingers | legs | hands | arms | foot | feet) (was | were | had been | has been) (torn | ripped | blown | bitten | sliced | severed | shattered | smashed | fractured | amputated | mangled | scalded | (broken in)))
  -> figure outcome=injured
expected-to-recover: (what: (is | are | was | were) (all | both | now | also)? (expected | likely | hoped | on course) to recover from (his | her | their) (injuries | wounds | burns))
  -> figure outcome=injured
crews-assessed: (=paramedic | =medic | ambulance crews | =doctor | =nurse) (assessed | examined | (checked over) | (looked after) | (attended to) | (tended)) (what: (n: <group:counted>)) .{0,4} for .{0,4} (=injury | =wound | =burn | =bruise | =cut)
  -> figure outcome=injured
the-deceased: (n: the (what: deceased)) ("," (a | an | aged | #NUM | whose | who | #PROPN) | was | is | has | had | leaves | left)
  -> figure outcome=killed

# Where those driven out are, and families, who are counted as such.
in-shelters:  (n: <group:counted>) (=be | still | now | currently | #ADV){0,3} (what: (remain | remained | staying | sheltering | sheltered | housed | living | accommodated | stay | live) (in | at) (#NUM)? (collective | temporary | makeshift | transit | reception | relief | displacement | tented | #ADJ){1,2} (centre | centres | center | centers | shelter | shelters | site | sites | camp | camps | settlement | settlements))
  -> figure outcome=displaced
in-evacuation-centres: (n: <group:counted>) (=be | still | now | currently | #ADV){0,3} (what: (remain | remained | staying | sheltering | sheltered | housed | living | accommodated | stay | taking shelter) (in | at) (#NUM)? @evacuation_centre)
  -> figure outcome=evacuated
families-driven-out: (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households) (who | that)? (have | has | had | were | was | been | #ADV){0,3} (what: (fled | uprooted | displaced | homeless | (driven | forced) (out | from) | (lost (their | all their)? homes) | (left (their homes | the (village | town | area | valley | camp | district | city)))))
  -> figure outcome=displaced
families-displaced: (what: (displaced | displaces | =displace | displacing | uprooted | =uproot | uprooting | dislodged)) (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households)
  -> figure outcome=displaced
families-got-out: (what: (evacuated | evacuates | =evacuate | evacuating)) (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households)
  -> figure outcome=evacuated
families-in-tents: (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households) ((whose | who) .{1,7})? (=be | are | were | is | still | now | have been | #ADV){1,3} (what: (living | sleeping | sheltering | sheltered | camping | camped | housed | staying) (in | under | at | on | with) (the | a | #NUM | #ADJ){0,2} (tents | tent | tarpaulins | plastic | schools | school | shelters | shelter | camps | camp | roadside | (open air) | open | church | mosque | hall | relatives))
  -> figure outcome=displaced
families-moved: (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households) (have | has | had | were | was | been | #ADV){1,3} (what: (evacuated | (moved to (safety | higher ground | safer)) | (taken to safety)))
  -> figure outcome=evacuated
carried-off-people: (n: <quantity:plain>) (women and children | girls and women | boys and girls | men and women | women and girls) (were | had been | have been | was)? (what: (abducted | kidnapped | (carried off) | (taken (hostage | captive | away))))
  -> figure outcome=other
brought-up-alive: (what: (brought | pulled | dug | got | carried | hauled | lifted) (up | out)) (n: (<group:counted> | <group:single>)) alive
  -> figure outcome=rescued
have-been-brought-out: (n: (<group:counted> | (<quantity:plain> of .{1,6}))) (have | had | has | been | were | was | #ADV | also | since){1,4} (what: (brought | pulled | lifted | led | got | helped) (out | up | free))
  -> figure outcome=rescued near=rescue_scene back=1 fallback=yes
shifted-to-town: (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV | later){1,3} (what: (flown | airlifted | shifted | referred | evacuated | transferred | rushed | medevaced) to (#PROPN){1,3} for ((#ADJ | specialist | further | better | medical | urgent){0,2} (treatment | care | surgery | attention)))
  -> figure outcome=hospitalized
condition-shifted: (condition | injuries | burns | wounds) .{0,4} (=be | have | has | had | been | #ADV | later){1,3} (what: (flown | airlifted | shifted | referred | transferred | rushed) to) (a | the)? (#PROPN | #ADJ | #NOUN){1,3}
  -> figure outcome=hospitalized
suffered-a-bite: (what: (suffered | received | sustained) (a | an) (#ADJ | dog){0,2} (bite | blow | kick | punch | cut | knock | electric shock) (to | on) (the | his | her) (#ADJ | left | right)? (@body_part | finger | nose | lip | skull))
  -> figure outcome=injured
found-unhurt: (what: ((found | located | discovered) (in | inside | under | behind | at | on | near | hiding | among) (!#VERB&!","){1,6} "," (uninjured | unhurt | unharmed | safe | ("alive and well") | (safe and well))))
  -> figure outcome=evacuated
hospitalised-note: "," (what: (hospitalised | hospitalized)) ("," | "." | ";" | $)
  -> figure outcome=hospitalized
flown-to-ward: (what: (flown | airlifted | (taken by (ambulance | helicopter | air ambulance)) | rushed) (by .{1,3})? to (the)? (#PROPN&!<entity:place>))
  -> figure outcome=hospitalized near=treat_context
forced-out-people: (fire | blaze | flood | floods | flooding | leak | smoke | storm | landslide | eruption | explosion | blast) .{0,3} (what: (forced | drove)) (n: <group:counted>) (out | out of .{1,3} | from their (homes | beds | rooms | flats))
  -> figure outcome=evacuated
saved-lives:  (=rescuer | =crew | crews | lifeboats | =lifeguard | coastguard | =lifeboat | helicopters | =volunteer) (have | has | had | #ADV)? (what: saved) (n: <quantity:plain>) lives
  -> figure outcome=rescued
saved-the-life: (=save | saved | saving) the (life | lives) of (what: (n: (<group:counted> | <group:single>)))
  -> figure outcome=rescued
pulled-from-water: (what: (pulled | dragged | hauled | fished | plucked)) (n: (<group:counted> | <group:single>)) (from | out of) (the | a | an) (same | swollen | icy | flooded | burning | #ADJ){0,2} (pool | river | sea | lake | water | canal | sea | surf | waves | pond | reservoir | creek | stream | flames | wreck | wreckage | rubble | car | bus)
  -> figure outcome=rescued
found-with-some-wounds: (what: found with (a number of | several | multiple | two | three | serious | severe | #ADJ){1,3} (wounds | injuries | burns | cuts))
  -> figure outcome=injured
confined-in-hospital: (what: (confined | recuperating) (at | in) (a | an | the | that | his | her)? (#ADJ | #NOUN | #PROPN | "'s"){0,3} @hospital)
  -> figure outcome=hospitalized
remain-missing: (what: (remain | remains | remained) (still)? (missing | unaccounted for))
  -> figure outcome=missing
referred-to-hospital: (what: (referred | transferred | shifted | evacuated | medevaced) to (a | an | the)? (#ADJ | #NOUN | #PROPN | "'s"){1,5} (hospital | hospitals | clinic | infirmary | (medical (center | centre))))
  -> figure outcome=hospitalized
hurt-in-crossfire: (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV){1,3} caught in .{0,3} crossfire and (what: (wounded | injured | hurt))
  -> figure outcome=injured
killed-in-crossfire: (n: (<group:counted> | <group:single>)) (=be | have | has | had | been | #ADV){1,3} caught in .{0,3} crossfire and (what: killed)
  -> figure outcome=killed
lost-kin:     (what: (lost | =lose)) (n: (his | her | their | my | our) (only | #NUM | elder | younger | eldest | youngest | older | little | twin | baby | unborn){0,2} (husband | wife | son | daughter | child | baby | mother | father | brother | sister | grandson | granddaughter | grandmother | grandfather | fiance | fiancee | cousin | nephew | niece | uncle | aunt)) (in | to | when | during | on | ".")
  -> figure outcome=killed near=danger_words back=1 count=1
lost-a-home:  (what: (lost | =lose) (his | her | their) (home | house | flat | shelter | hut) (in | to | when | during) .{0,6} (fire | blaze | flood | floods | storm | landslide | quake | earthquake | eruption | cyclone | hurricane | shelling | tornado))
  -> figure outcome=displaced
shot-them-in-limb: (what: (shot | hit | wounded) <group> (once | twice)? (in | through) (the | both | his | her | their) (#ADJ | left | right | upper | lower)? @limb)
  -> figure outcome=injured refines=yes
shot-in-limb: (what: (shot | hit) (once | twice | (#NUM | several) times)? (in | through) (the | a | an | one | both | his | her | their)? (#ADJ | left | right | upper | lower)? @limb)
  -> figure outcome=injured refines=yes

# Where the hurt are kept or treated, whose limb was broken, who got away, who was let go by the police.
surgery-in-hospital: (what: ((underwent | undergo | undergone | undergoing | (had | having) emergency) (#NUM | several | an | emergency | further | #ADJ | #NOUN){0,4} (surgery | surgeries | =operation) | (was | were | been | being) operated on) (this | last | on <time> | <time>)? (at | in) (a | an | the | that)? (#ADJ | #NOUN | #PROPN | "'s"){0,4} @hospital)
  -> figure outcome=hospitalized
emergency-surgery: (what: (underwent | undergone | undergoing | needed | required) (an)? emergency (surgery | =operation))
  -> figure outcome=hospitalized
remains-at-hospital: (what: (remain | remains | remained) (still | #ADV)? at (a | an | the | that)? (#ADJ | #NOUN | #PROPN | "'s"){0,4} @hospital) (!#NOUN | $)
  -> figure outcome=hospitalized
whose-limb-broken: (n: <group:single>) (of #NUM)? ","? whose (left | right | both | #ADJ)? (what: (@body_part | @breakable) (was | were | had been) (torn | ripped | blown | crushed | broken | severed | shattered | smashed | fractured | amputated | mangled | scalded | burned | burnt | injured | hurt))
  -> figure outcome=injured
escaped-not-hurt: (what: (escaped | =escape | got out | jumped | climbed out | crawled out) (through | from | via | by | out of | down | over | onto)? .{0,5} (and | but) (was | were) (not | "n't") (hurt | injured | harmed))
  -> figure outcome=evacuated
released-by-police: (what: (was | were | been | being) (later | since | also | then | #ADV)? (released | freed | let go) (on (police | conditional | unconditional | technical)? (bail | bond) | without (being charged | charge | charges) | pending (a | the | further | #ADJ){0,2} (trial | charges | inquiry | enquiries | inquiries | investigation | investigations) | under investigation))
  -> figure outcome=detained
families-put-up: (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households) .{0,4} (were | had been | have been | being) (what: (moved | shifted | relocated) to (a | an | the | #NUM | two | three | several | local | nearby | #ADJ){0,3} (school | schools | hall | halls | church | churches | tents | shelter | shelters | gymnasium | relatives | (community | leisure | sports) (hall | halls | centre | center) | @evacuation_centre))
  -> figure outcome=evacuated
night-in-a-hall: (evacuated | evacuation | evacuate) .{0,8} (n: <group:counted>) (what: (spent | spend | spending) (the | a | last) night (in | at) (a | an | the | #ADJ | #NOUN | #PROPN | "'s"){0,5} (hall | church | school | gym | gymnasium | centre | center | hotel | mosque | temple))
  -> figure outcome=evacuated
left-since-attack: (n: <group:counted>) (have | had) (what: left) (#PROPN{1,3} | their (homes | villages) | the (village | town | area | district | city | camp)) (for | since | because | after | as) .{0,12} ($ | "," | ".")
  -> figure outcome=displaced only=counted least=10 near=danger_words back=1
families-homeless: (n: <quantity:plain>) (#ADJ | other | more | farming){0,2} (families | households) (=be | have | has | had | been | now | still | #ADV){1,3} (what: (made | left | rendered | now)? homeless)
  -> figure outcome=displaced
not-seen-since: (n: (<group:counted> | <group:single>)) ("," (!","){1,8} ",")? (what: (has | have | had) not been (seen | heard (of | from)) since)
  -> figure outcome=missing
cut-out-of-a-wreck: (what: (was | were | been | being | be) (cut | freed) (out of | from) (the | his | her | their | a) (#ADJ | #NOUN){0,2} (car | cab | vehicle | van | truck | lorry | bus | wreck | wreckage | cockpit))
  -> figure outcome=rescued

# Another source gives another number of what was counted last: "The rebels spoke of 40", "the hospital counted 21".
other-source: (=count | counted | =list | listed | =confirm | confirmed | =mention | mentioned | =acknowledge | acknowledged | =record | recorded | =register | registered | =document | documented | =report | reported | =cite | cited | ((=speak | spoke | spoken) of) | (=admit | admitted) to? | =estimate | estimated | named | tallied | verified) (only | just)? (n: <quantity:plain>) ("." | ";" | "," | ")" | but | while | whereas | and | $)
  -> figure outcome=recent
other-figure: (=give | gave | =have | had | =cite | cited | =offer | offered | =publish | published) (a | an | the) (much | far | slightly | somewhat | #ADJ | #ADV){0,3} (figure | number | count | toll | total | tally) ("," | of | ":" | "-"){1,2} (n: <quantity:plain>) ("." | ";" | "," | ")" | but | while | whereas | and | $)
  -> figure outcome=recent
# "Six were killed, not seven as stated in an earlier report", "corrects the number of dead to six, not seven".
not-as-stated: not (n: <quantity:plain>) (people | persons | dead | deaths)? ","? as (was | were | had | has | been | we | #ADV | first | the){0,4} (stated | reported | announced | said | thought | feared | believed | given | published)
  -> figure outcome=recent prior=yes
corrected-not: (=correct | corrects | corrected | revised | changed) (!#NUM){1,8} to <quantity:plain> "," (and | rather)? not (n: <quantity:plain>)
  -> figure outcome=recent prior=yes
# "Now 59, after 53 deaths had been confirmed earlier".
after-confirmed: after (n: <quantity:plain>) (people | persons)? (what: (dead | deaths | =death | killed | fatalities | bodies)) (had been | were) (confirmed | reported | counted | announced | recorded) (earlier | before | previously | initially | the day before | on #PROPN)
  -> figure outcome=killed prior=yes
it-has-risen: (^ | ";" | ",") (it | that | this | the (number | figure | count | tally | total)) (has | had | have)? (since | now | later | meanwhile | #ADV){0,2} (=rise | risen | rose | =climb | climbed | =grow | grown | grew | gone up | went up | =reach | reached | =jump | jumped | increased | (crept up) | dropped | fallen | fell) (again)? (to)? (n: <quantity:plain>) ("." | ";" | "," | and | when | after | as | on | by | $)
  -> figure outcome=recent cumulative=yes
figure-for-dead: (=revise | revised | =correct | corrected | =lower | lowered | =raise | raised | =cut | cut | =put) (its | the | their | his | her | an) (earlier | official | own | first | initial | previous)? (figure | number | count | estimate | tally | total) (for | of) (the)? (what: (@figure_affected | @figure_state)) (up | down)? (from <quantity:plain>)? (to | at) (n: <quantity:plain>)
  -> figure outcome=what cumulative=yes
not-been-found: (what: (has | have | had) (not | "n't") (yet | since | still | so far)? been (found | located | traced | accounted for | heard from))
  -> figure outcome=missing near=gone_words
not-accounted-for: (n: (<group:counted> | (<quantity:plain> of .{1,4}))) (what: (((has | have | had) (not | "n't") (yet | since | still)? been) | ((is | are | was | were) (not | "n't") (yet | still)?) | ((has | have) yet to be)) accounted for)
  -> figure outcome=missing only=counted
yet-to-be-found: (what: (has | have | had | is | are) (yet | still) to be (found | located | traced | accounted for))
  -> figure outcome=missing near=gone_words
building-emptied: (school | hotel | hospital | hall | tower | block | building | cinema | theatre | theater | factory | home | ward | church | mosque | office | offices | mall | centre | center | ship | train | hostel | library | store) .{0,2} (with | housing | holding) .{0,2} (n: <group:counted>) (inside | in it)? ","? (=be | have | has | had | been | #ADV){1,3} (what: (evacuated | cleared | emptied))
  -> figure outcome=evacuated
fifth-in-hospital: (died | killed | perished) .{0,6} (and | "," | while | ";"){1,2} (n: ((a | the) (second | third | fourth | fifth | sixth | seventh | last | other))) (what: (later | afterwards)? (in hospital | in (a | the) hospital | on the way to | at the scene | on arrival))
  -> figure outcome=killed count=1
# "Three died at the scene and the fourth in hospital": he is not told of as a patient.
and-in-hospital: (died | perished | succumbed) (instantly | immediately | outright | there | (at (the scene | once)) | (on (the spot | impact | the way | <time>)) | <time>) ","? and (n: ((<quantity:plain> (others | more)?) | ((a | the) (second | third | fourth | fifth | sixth | other)))) (what: (later | afterwards)? (in | at) (a | the | #ADJ){0,2} @hospital)
  -> figure outcome=killed refines=hospitalized
got-bruises:  (n: (<group:counted> | <group:single>)) #ADV? got (#ADJ | #DET | and | ","){0,4} (what: (=bruise | =scratch | =graze))
  -> figure outcome=injured
came-with-wounds: (what: ((walked | came | went | drove | (turned | showed) up | arrived | limped) (himself | herself)? (to | into | at) (a | an | the)? (#ADJ | #NOUN | #PROPN){0,3} (@hospital | emergency room | (medical (center | centre))) with (a | an | two | several | multiple | #ADJ){0,2} (#NOUN | "-"){0,2} (wound | wounds | injury | injuries | burns)))
  -> figure outcome=injured
found-in-good-health: (what: (=pick | picked) up | (=recover | recovered) | (=find | found) | (=locate | located) | (=collect | collected)) (n: (<group:counted> | <group:single>)) (in good (health | condition | spirits) | (alive and well) | (safe and (well | sound)))
  -> figure outcome=rescued
their-bodies-found: (n: their) (what: (bodies | corpses | remains)) (=be | have | has | had | been | later | both | all | #ADV){1,3} (found | recovered | discovered | retrieved | located | identified | (dug up) | (fished out) | (washed (up | ashore)) | (pulled .{1,4}))
  -> figure outcome=killed count=theirs
find-their-bodies: (=find | found | =recover | recovered | =discover | discovered | =retrieve | retrieved) (n: their) (what: (bodies | corpses | remains))
  -> figure outcome=killed count=theirs
