# What accounts may contradict each other on beside numbers: yes or no. Written for rashomon, Apache-2.0.
#
# -> particular topic=TOPIC value=yes|no who=ROLE      TOPIC as the reader sees it, "_" for a blank; ROLE as in responsibility.pat
# Two accounts disagree where one says yes and the other no of the same person or body.

was-armed:      (p: armed) with (#DET | #ADJ | #NOUN | #NUM)* (@weapon_noun)                 -> particular topic=whether_armed value=yes who=modified
aimed:          (p: (=point | =pull | =draw | =brandish | =wield | =raise | =fire | =aim)) (out | up)? (#DET | #ADJ | #PRON | #NUM | "-" | #NOUN)* (@weapon_noun) -> particular topic=whether_armed value=yes who=subject
carried:        (p: (=have | =hold | =carry)) (#DET | #ADJ | #PRON | #NUM | "-")* (@weapon_noun) -> particular topic=whether_armed value=yes who=subject
was-unarmed:    (=be) (#ADV)* (p: unarmed)                                                    -> particular topic=whether_armed value=no who=subject
unarmed:        (p: unarmed) (#NOUN | #PROPN)                                               -> particular topic=whether_armed value=no who=modified
had-none:       (p: (=have | =hold | =carry | =possess)) no (#ADJ | #NOUN)* (@weapon_noun)   -> particular topic=whether_armed value=no who=subject
not-had:        #AUX (not | n't | never) (#ADV)* (p: (=have | =hold | =carry | =possess | =own | =point | =pull | =draw)) (#DET | #ADJ | #PRON | #NOUN)* (@weapon_noun) -> particular topic=whether_armed value=no who=subject
not-armed:      (=be | #AUX) (not | n't) (#ADV)* (p: armed)                                   -> particular topic=whether_armed value=no who=subject

warned:         (after | gave | give | issued | despite) (#DET | #ADJ | several | repeated | #NUM)* (p: (warning | warnings))  -> particular topic=whether_there_was_a_warning value=yes who=none
no-warning:     (without | no) (#ADJ | any | prior)* (p: (warning | warnings))                -> particular topic=whether_there_was_a_warning value=no who=none
