# What is vouched for, left open, left out, denied, corrected. Written for rashomon, Apache-2.0; the words after the
# International Fact-Checking Network's and Bellingcat's usage.
#
# -> verification verdict=verified|unverified|confirmed|claimed|denied  of=ROLE by=ROLE      ROLE as in responsibility.pat, "" = nobody
# -> omission by=ROLE what=capture
# -> denial by=ROLE what=capture
# -> correction

unverified:     (could | can | had | has | have | =be) (not | n't) (#ADV | immediately | yet | be | been | independently)* (p: (verified | confirmed | authenticated | corroborated | substantiated))  -> verification verdict=unverified of=object by=by
not-verify:     (could | can | had | has | have | =be) (not | n't | unable to) (#ADV | immediately | yet | independently)* (p: (verify | confirm | authenticate | corroborate))  -> verification verdict=unverified of=object by=subject
unable:         (unable | impossible) to (#ADV | independently)* (p: (verify | confirm | authenticate | corroborate))  -> verification verdict=unverified of=object by=subject
unverifiable:   (p: (unverified | unconfirmed | uncorroborated)) (#NOUN | #ADJ)        -> verification verdict=unverified of=modified by=none
no-confirm:     (there | #AUX | =be) (no | not) (independent | immediate | official)* (p: (confirmation | verification))  -> verification verdict=unverified of=of by=none
verified-by:    (p: (verified | authenticated | corroborated)) by                  -> verification verdict=verified of=modified by=by
verify-act:     (p: (=verify | =authenticate | =corroborate)) (the | a | an | its | their | that) -> verification verdict=verified of=object by=subject
confirmed-by:   (p: confirmed) by                                                -> verification verdict=confirmed of=modified by=by
purported:      (who: (a | an | the)? #ADJ? (#NOUN | #PROPN){1,3} (purported | alleged | purporting) to be (#PROPN | #NOUN | #ADJ | #DET | "-" | #X | #ADP){1,8})  -> verification verdict=claimed of=capture by=none

no-mention:     (p: (=make | =give)) no (mention | reference) (of | to) (what: (.)+ $)       -> omission by=subject what=capture
not-mention:    #AUX (not | n't) (#ADV)* (p: (=mention | =specify | =identify | =name | =disclose | =elaborate | =detail)) (what: .{0,12})    -> omission by=subject what=capture
not-say:        #AUX (not | n't) (#ADV | immediately)* (p: =say) (what: (whether | how | who | what | if | where | when | why) .{1,20})  -> omission by=subject what=capture
decline:        (p: (=decline | =refuse)) to (what: (say | comment | identify | name | give | elaborate | specify | confirm) .{0,12})  -> omission by=subject what=capture
no-details:     (p: (=give | =provide | =offer | =release)) no (what: (#ADJ | further | more | other | immediate)* (detail | details | information | explanation | reason | figure | figures)) -> omission by=subject what=capture
without-saying: without (giving | saying | naming | specifying | elaborating | mentioning) (what: .{0,10})       -> omission by=subject what=capture

no-evidence:    (there)? #AUX no (evidence | sign | proof | indication) (that | of) (what: .{1,25})  -> denial by=none what=capture
denied:         (p: (=deny | denied)) (what: (any | all | that | having | being | the | it | they | he | she | involvement | responsibility | #VBG) .{0,20})   -> denial by=subject what=capture
rejected:       (p: (=reject | =dismiss | =refute | =rebut)) (what: (the | any | all | those | such | these | #ADJ)* (claim | claims | allegation | allegations | accusation | accusations | report | reports | charge | charges | suggestion | suggestions | rumor | rumors | rumour | rumours) .{0,15}) -> denial by=subject what=capture

earlier-version: (earlier | previous | original) version of this (article | story | report | page | post) (.)* -> correction
correction:      ^ (correction | corrected | clarification | "corrects" | corrects) (":" | "(" | "-" | "to" | "the") (.)*  -> correction
this-corrected:  this (article | story | report | headline) (=have been | was | has been) (#ADV)* (corrected | amended | updated to correct) (.)* -> correction
wrongly:         (we | this | an | the) (.){0,6} (incorrectly | wrongly | mistakenly | erroneously) (said | stated | reported | gave | put) (.)* -> correction
