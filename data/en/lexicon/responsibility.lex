# Words that tell in which way a body is held responsible, wherever in its sentence they stand. What they say together
# with all else that is known of a body is weighed by trees (src/claims/body_facts.h); what a sentence says in so many
# words is for patterns/responsibility.pat.
# Written for rashomon, Apache-2.0.
#
# cue=claims   : the body speaks of its own deed
# cue=channel  : the words and ways by which such claims come, and other things too
# cue=denies   : somebody takes it back or distances himself
# cue=accuses  : somebody says that it did it
# cue=suspects : it is thought to have done it
# cue=doubts   : it may have done it
# cue=vouches  : somebody vouches for it
# cue=opines   : somebody says what he thinks, not what happened
# cue=asks     : it is asked, supposed or wished for

[stance_word]
claim responsibility         cue=claims
claim credit                 cue=claims
claim of responsibility      cue=claims
take responsibility          cue=claims
take credit                  cue=claims
assume responsibility        cue=claims
accept responsibility        cue=claims
admit                        cue=claims
acknowledge                  cue=channel
authorship                   cue=claims
"responsibility"             cue=claims
"credit"                     cue=claims
claim                        cue=channel
communique                   cue=channel
pamphlet                     cue=channel
leaflet                      cue=channel
message                      cue=channel
bulletin                     cue=channel
broadcast                    cue=channel
anonymous                    cue=channel
telephone                    cue=channel
call itself                  cue=claims
identify itself              cue=claims
identify themselves          cue=claims
boast                        cue=channel
deny                         cue=denies
reject                       cue=denies
repudiate                    cue=denies
disclaim                     cue=denies
condemn                      cue=denies
denounce                     cue=accuses
accuse                       cue=accuses
accusation                   cue=accuses
blame                        cue=accuses
attribute                    cue=accuses
perpetrator                  cue=accuses
author                       cue=accuses
behind                       cue=accuses
point to                     cue=accuses
signs of                     cue=suspects
involve                      cue=suspects
involvement                  cue=suspects
collusion                    cue=suspects
complicity                   cue=accuses
according to                 cue=suspects
speculate                    cue=doubts
speculation                  cue=doubts
rumor                        cue=doubts
ascribe                      cue=accuses
impute                       cue=accuses
charge                       cue=accuses
implicate                    cue=accuses
hold responsible             cue=accuses
"responsible"                cue=accuses
"held responsible"           cue=accuses
guilty                       cue=accuses
mastermind                   cue=accuses
suspect                      cue=suspects
suspected                    cue=suspects
alleged                      cue=suspects
allegedly                    cue=suspects
presumed                     cue=suspects
presumably                   cue=suspects
purported                    cue=suspects
apparently                   cue=suspects
apparent                     cue=suspects
believe                      cue=suspects
assume                       cue=suspects
supposed                     cue=suspects
supposedly                   cue=suspects
reportedly                   cue=suspects
link                         cue=suspects
belong to                    cue=suspects
"may"                        cue=doubts
"might"                      cue=doubts
"could"                      cue=doubts
possible                     cue=doubts
possibly                     cue=doubts
possibility                  cue=doubts
probable                     cue=doubts
probably                     cue=doubts
seem                         cue=doubts
appear                       cue=doubts
unknown                      cue=doubts
investigate                  cue=doubts
investigation                cue=doubts
confirm                      cue=vouches
prove                        cue=vouches
evidence                     cue=vouches
identify as                  cue=vouches
establish                    cue=vouches

# The words by which a body speaks of itself.
[own_voice]
"we"
"us"
"our"
"ours"

[stance_word]
"i"                          cue=opines
"my"                         cue=opines
"me"                         cue=opines
"myself"                     cue=opines
think                        cue=opines
feel                         cue=opines
opinion                      cue=opines
view                         cue=opines
maintain                     cue=opines
insist                       cue=opines
argue                        cue=opines
consider                     cue=opines
regret                       cue=opines
hope                         cue=opines
repudiation                  cue=opines
clearly                      cue=opines
obviously                    cue=opines
"if"                         cue=asks
"whether"                    cue=asks
"would"                      cue=asks
"should"                     cue=asks
"what"                       cue=asks
"who"                        cue=asks
"why"                        cue=asks
"any"                        cue=asks
"?"                          cue=asks
demand                       cue=asks
want                         cue=asks
ask                          cue=asks
call on                      cue=asks
call for                     cue=asks
urge                         cue=asks

# What stands for a body that speaks: "X said that it was behind the attack".
[body_pronoun]
"it"
"they"
"we"
"i"

# Plain nouns for those who use force for a state: whoever is blamed by such a word is meant, though it names no body.
[state_force]
police
"troops"
air force
security force
armed force
riot police
military police
coast guard
border guard
"soldiers"
"policemen"
"police officers"
