# Who is held responsible, by whom, in what way. Written for rashomon, Apache-2.0. Stances after MUC-4's PERP: ORGANIZATION
# CONFIDENCE, split as product users need it.
#
# -> responsibility stance=claimed|denied|suspected|accused|confirmed|possible|asserted who=ROLE
#    stance=asserted: whoever speaks decides (the body itself: claimed; "confirmed that": confirmed; others: accused; nobody:
#    confirmed).
#    stance=doubt: no claim itself; what the rest of its sentence asserts or suspects is denied.
#    stance=none: no claim either; what would be asserted or accused by the word captured as p is not.
#    who=subject|object|CASE (the phrase that a word such as "by", "on", "to" brings) of the word captured as p,
#    or who=capture for what is captured as "who".
#    needs=act: only where the sentence names a violent act.
#    needs=doer: not where the body only tells which persons are meant ("a suspected X leader was held"), unless these are said
#    to have done such an act ("suspected X fighters attacked").
#    needs=self: only where the body itself says so.
# (p: ...) is the word whose argument is asked for.

claim:        (p: (=claim | claimed)) (#ADV | full | sole | joint | the | any)* (responsibility | credit | authorship)   -> responsibility stance=claimed who=subject
claim-for:    (responsibility | credit) (#AUX | #ADV)* (p: =claim)                  -> responsibility stance=claimed who=by
claim-take:   (p: (=take | taken)) (#ADV | full | the)* (credit | responsibility)                   -> responsibility stance=claimed who=subject
claim-accept: (p: (=assume | =accept | =acknowledge | =admit)) (#ADV | full | the)* (responsibility | authorship)  -> responsibility stance=claimed who=subject
claimed-by:   (p: claimed) by                                                      -> responsibility stance=claimed who=by
claim-noun:   (p: claim) of responsibility (by | from)                                -> responsibility stance=claimed who=by
claim-post:   (p: (=post | =issue | =publish | =release)) (a | the | its | #ADJ)* claim  -> responsibility stance=claimed who=subject
claim-act:    (who: <entity:organization>) (#AUX | #ADV)* =claim (#DET | #ADJ | #NOUN | #PROPN){0,4} (@incident_noun)  -> responsibility stance=claimed who=capture
own-act:      (it | they | we) (#AUX | #ADV)* (p: (=kill | =attack | =bomb | =shell | =ambush | =detonate | =assassinate | =execute | =strike | =hit | =target | =shoot | =fire | =plant | =lay | =kidnap | =abduct | =blow up | =shoot down | =bring down))  -> responsibility stance=asserted who=subject needs=self
own-people:   (its | their | our) (#ADJ | #NOUN | #PROPN){0,2} (fighter | fighters | force | forces | troops | soldiers | militants | units | aircraft | planes | jets | helicopters | drones | rockets | missiles | snipers | gunners) (#AUX | #ADV)* (p: (=carry out | =kill | =attack | =bomb | =shell | =ambush | =detonate | =assassinate | =execute | =strike | =hit | =target | =shoot | =fire | =plant | =lay | =kidnap | =abduct | =blow up | =shoot down | =bring down))  -> responsibility stance=asserted who=subject needs=self
carry-claim:  (p: =claim) (to have | it) (=carry out | =stage | =perpetrate | =commit | =do)          -> responsibility stance=claimed who=subject

admit-doing:  (p: (=admit | =acknowledge | =confess)) to? having? (carrying | staging | planting | mounting | launching | ordering | killing | bombing | attacking | shelling)  -> responsibility stance=claimed who=subject

deny:         (p: (=deny | denied)) (#ADV | any | all | the | its | their | having | being | that | it | they | was | were | had)* (involvement | responsibility | involved | responsible | role | connection | behind | part | link | links | participation)  -> responsibility stance=denied who=subject
deny-it:      (p: (=deny | =reject | =dismiss)) (it | this | (the | these | those | all)* (accusation | accusations | allegation | allegations | charge | charges))  -> responsibility stance=denied who=subject needs=act
deny-gerund:  (p: =deny) (carrying | having | planting | ordering | killing | attacking)    -> responsibility stance=denied who=subject
disclaim:     (p: (=disclaim | =reject | =repudiate)) (any | all)? (responsibility | involvement)    -> responsibility stance=denied who=subject
not-behind:   (=be | had | has) (not | n't | never) (p: (behind | responsible | involved))      -> responsibility stance=denied who=subject
no-role:      (p: (=have | =play)) (no | nothing) (role | part | involvement | hand | to)         -> responsibility stance=denied who=subject
doubt:        (no | not | n't | without | little | never) .{0,3} (evidence | sign | signs | proof | indication | indications) (that | of)   -> responsibility stance=doubt
no-evidence:  no (evidence | sign | proof | indication) (that)? (who: <entity:organization>) #AUX+ (#ADV)* (involved | responsible | behind)  -> responsibility stance=denied who=capture

behind:       =be (#ADV | also)* (p: behind) (the | this | that | these | those | a | it | an | both | all | #ADJ | deadly | twin)*   -> responsibility stance=asserted who=subject
responsible:  =be (#ADV | directly | also | in part)* (p: responsible) for                  -> responsibility stance=asserted who=subject needs=act
did-it:       (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind)) (the | this | these | a | an | #ADJ | #NUM | deadly | twin)* (@incident_noun)  -> responsibility stance=asserted who=subject
done-by:      (p: (=carry out | =stage | =perpetrate | =commit | =mount | =orchestrate | =mastermind)) (#ADV)* by  -> responsibility stance=asserted who=by needs=act
work-of:      the (p: work) of                                                    -> responsibility stance=asserted who=of
hallmark:     (hallmark | hallmarks | signature) of (who: the? <entity:organization>)                 -> responsibility stance=possible who=capture

# What is feared, planned or somebody's duty has not been done.
# "No evidence that X colluded with Y to carry out the attack": it is Y's part that nothing shows.
with-others:  (=collude | =conspire | =cooperate | =coordinate | =collaborate | =plot | worked | working) with (the)? (<entity:organization> | <entity:group>) to (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit))  -> responsibility stance=none who=capture
no-collusion: (no | not | n't | without | little | never) .{0,3} (evidence | sign | signs | proof | indication | indications) (that | of) .{1,8} (=collude | =conspire | =cooperate | =coordinate | =collaborate | worked | working) with (who: the? (<entity:organization> | <entity:group>))  -> responsibility stance=denied who=capture needs=act
may-do:       (may | might | could | can | will | would | should | must | "'ll") (#ADV | soon | again | have)* (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind))  -> responsibility stance=none who=subject
suspected-of: (suspected | accused | guilty) of (#ADV)* (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind))  -> responsibility stance=none who=subject
said-to-have: (believed | thought | alleged | presumed | suspected | reported) to (have)? (#ADV)* (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind))  -> responsibility stance=none who=subject
believes:     (=believe | =suspect | =think) that? (who: the? (<entity:organization> | <entity:group>)) (#AUX | #ADV)* (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind | behind | responsible)  -> responsibility stance=suspected who=capture needs=act
believes-not: (=believe | =suspect | =think) that? the? (<entity:organization> | <entity:group>) (#AUX | #ADV)* (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind | behind | responsible))  -> responsibility stance=none who=subject
asks-whether: (whether | if) .{1,8} (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit | =orchestrate | =mastermind | behind | responsible))  -> responsibility stance=none who=subject
did-before:   (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit)) (#DET | #ADJ | #NOUN | #NUM | of){0,4} (@incident_noun) ((in the past) | before | previously | (in recent (years | months)) | elsewhere)  -> responsibility stance=none who=subject
did-similar:  (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit)) (#DET | #NUM | many | several)* (similar | previous | other | past | earlier) (#ADJ | #NOUN)* (@incident_noun)  -> responsibility stance=none who=subject
plans-to:     (=plan | =threaten | =want | =prepare | =intend | =refuse | =fail | =vow | =pledge | ready | able | about) .{0,2} to (p: (=carry out | =stage | =perpetrate | =mount | =launch | =commit))  -> responsibility stance=none who=subject
could-be:     (may | might | could | would) (#ADV)* be (#ADV)* (p: (responsible | behind))     -> responsibility stance=none who=subject
duty:         (p: responsible) for (the | a | its | their | #ADJ)* (=guard | =protect | =ensure | =maintain | =safeguard | =secure | =train | =coordinate | =monitor | =patrol | =investigate | security | safety | protection | defence | defense | training)  -> responsibility stance=none who=subject
campaign:     (p: (=launch | =mount)) (the | this | these | a | an | its | their | #ADJ | #NUM | #NOUN)* (offensive | offensives | campaign | campaigns | crackdown | manhunt)  -> responsibility stance=none who=subject
accuse-other: (p: (=accuse | accused)) .{1,10} of (being | having | lying | failing | supporting | harbouring | harboring | financing)  -> responsibility stance=none who=subject

blame-on:     (p: (=blame | blamed)) .{0,6} on (who: the? (<entity:organization> | <entity:group>))                -> responsibility stance=accused who=capture
blamed-on:    (p: blamed) on                                                        -> responsibility stance=accused who=on
blame:        (p: =blame) (the | a | an | #ADJ)* (who: (<entity:organization> | <entity:group>)) -> responsibility stance=accused who=capture
blame-plain:  (p: =blame) .{1,8} for                                               -> responsibility stance=accused who=object needs=act
accuse:       (p: (=accuse | accused)) (the | a | an | #ADJ)* (who: (<entity:organization> | <entity:group>)) of -> responsibility stance=accused who=capture
accuse-plain: (p: (=accuse | accused)) (the | a | an | #ADJ | #NOUN | #PROPN){1,6} of .{0,3} (@incident_verb | @incident_noun | =fire | =shoot | =beat | =torture | =plant | =lay | (=use (live | lethal | deadly | excessive)))  -> responsibility stance=accused who=object
hold-responsible: (=hold | held) (who: the? (<entity:organization> | <entity:group>)) (#ADV)* (responsible | accountable) for -> responsibility stance=accused who=capture needs=act
hold-plain:   (p: (=hold | held)) (the | #ADJ | #NOUN | #PROPN){1,5} (#ADV)* (responsible | accountable) for -> responsibility stance=accused who=object needs=act
attribute:    (p: (=attribute | =ascribe)) .{0,8} to (who: the? (<entity:organization> | <entity:group>))          -> responsibility stance=accused who=capture
point-finger: (=point | pointing) (the | a)? (finger | fingers) (.{0,5}) at (who: the? <entity>)        -> responsibility stance=suspected who=capture
finger-pointed: finger (#AUX | #ADV | again)* (p: pointed) at (who: the? <entity>)             -> responsibility stance=suspected who=capture

suspect-of:   (who: (<entity:organization> | <entity:group>)) =be (#ADV)* (suspected | believed | thought | alleged | presumed)   -> responsibility stance=suspected who=capture
suspected:    (suspected | alleged | presumed) (who: (<entity:organization> | <entity:group>))           -> responsibility stance=suspected who=capture needs=doer
suspect:      (suspect | suspects | suspecting) (the | a | an | #ADJ)* (who: (<entity:organization> | <entity:group>)) -> responsibility stance=suspected who=capture
assessed:     (assessed | believed | thought | suspected) to (have been | be) (#ADV | the)* (who: (<entity:organization> | <entity:group>)) -> responsibility stance=suspected who=capture
prime:        (suspicion | suspicions) (#AUX | #ADV)* (fall | falls | fell | fallen | centers | centres) on (who: the? <entity>)  -> responsibility stance=suspected who=capture
possibly:     (may | might | could) (#ADV)* (have been | be) (p: (behind | responsible | involved)) -> responsibility stance=possible who=subject
may-have:     (who: (<entity:organization> | <entity:group>)) (may | might | could) have (#ADV)* (carried | planted | staged | been)  -> responsibility stance=possible who=capture
linked:       (linked | tied) to (who: the? (<entity:organization> | <entity:group>))                    -> responsibility stance=suspected who=capture needs=act
