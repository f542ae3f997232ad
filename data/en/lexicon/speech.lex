# Words that attribute: verbs, nouns and phrases of saying, holding and showing.
# Written for rashomon, Apache-2.0; breadth after VerbNet's classes 37 (communication) and 29/30/31 (mental states).
#
# kind=say|ask|deny|refuse|confirm|claim|promise|warn|order|accuse|cite|announce|hold|want|show : what the source does.
# reach=quote : attributes a quotation, but takes no that-clause ("smiled", "began").
# reach=clause: attributes a clause, never a thing ("found that ...", not "found shelter").
# frame=name  : "X identified him as ...", "X described it as ...": object and "as".
# frame=number: "X put the toll at nine"; frame=count: that, and "X counts nine injured", "X spoke of nine injured".

[speech_verb]
say             kind=say
tell            kind=say addressee=yes
add             kind=say
state           kind=say
declare         kind=announce
announce        kind=announce
report          kind=say
write           kind=say
tweet           kind=say
retweet         kind=say
post            kind=say
text            kind=say
email           kind=say
note            kind=say
observe         kind=say
remark          kind=say
comment         kind=say
mention         kind=say
explain         kind=say
recount         kind=say
recall          kind=say
relate          kind=say
narrate         kind=say
describe        kind=say frame=name
characterize    kind=say frame=name
characterise    kind=say frame=name
portray         kind=say frame=name
depict          kind=say frame=name
label           kind=say frame=name
brand           kind=say frame=name
dub             kind=say frame=name
call            kind=say frame=name
refer           kind=say
identify        kind=say frame=name
name            kind=say frame=name
put             kind=say frame=number
count           kind=say frame=count
tally           kind=say frame=count
speak of        kind=say frame=count
talk of         kind=say frame=count
give a toll of                    kind=say frame=count
give a high toll of               kind=say frame=count
give a low toll of                kind=say frame=count
give a different toll of          kind=say frame=count
give a provisional toll of        kind=say frame=count
give a preliminary toll of        kind=say frame=count
give a death toll of              kind=say frame=count
give a high death toll of         kind=say frame=count
give a low death toll of          kind=say frame=count
give a different death toll of    kind=say frame=count
give a provisional death toll of  kind=say frame=count
give a preliminary death toll of  kind=say frame=count
give a figure of                  kind=say frame=count
give a high figure of             kind=say frame=count
give a low figure of              kind=say frame=count
give a different figure of        kind=say frame=count
give a provisional figure of      kind=say frame=count
give a preliminary figure of      kind=say frame=count
give a count of                   kind=say frame=count
give a total of                   kind=say frame=count
give a tally of                   kind=say frame=count
give the toll as                  kind=say frame=count
give the number as                kind=say frame=count
give the death toll as            kind=say frame=count
report a toll of                  kind=say frame=count
report a death toll of            kind=say frame=count
"given by"      kind=say reach=quote
estimate        kind=say
calculate       kind=say
reckon          kind=say
detail          kind=say
outline         kind=say
specify         kind=say
clarify         kind=say
emphasize       kind=say
emphasise       kind=say
stress          kind=say
underline       kind=say
underscore      kind=say
highlight       kind=say
reiterate       kind=say
repeat          kind=say
echo            kind=say
continue        kind=say reach=quote
begin           kind=say reach=quote
conclude        kind=say
summarize       kind=say
argue           kind=claim
assert          kind=claim
contend         kind=claim
maintain        kind=claim
insist          kind=claim
claim           kind=claim
allege          kind=claim
purport         kind=claim
profess         kind=claim
boast           kind=claim
brag            kind=claim
joke            kind=say
quip            kind=say
complain        kind=say
lament          kind=say
object          kind=say
protest         kind=say
gripe           kind=say
suggest         kind=say
hint            kind=say
imply           kind=say
indicate        kind=say
signal          kind=say
intimate        kind=say
insinuate       kind=say
speculate       kind=hold
predict         kind=say
forecast        kind=say
project         kind=say
foresee         kind=hold
caution         kind=warn
warn            kind=warn
threaten        kind=promise
vow             kind=promise
promise         kind=promise
pledge          kind=promise
swear           kind=promise
guarantee       kind=promise
undertake       kind=promise
offer           kind=promise
assure          kind=promise addressee=yes
reassure        kind=promise addressee=yes
inform          kind=say addressee=yes
notify          kind=say addressee=yes
advise          kind=say addressee=yes
remind          kind=say addressee=yes
brief           kind=say addressee=yes
alert           kind=warn addressee=yes
persuade        kind=say addressee=yes
convince        kind=say addressee=yes
testify         kind=say
attest          kind=confirm
certify         kind=confirm
confirm         kind=confirm
verify          kind=confirm
corroborate     kind=confirm
acknowledge     kind=confirm
admit           kind=confirm
concede         kind=confirm
confess         kind=confirm
allow           kind=confirm
agree           kind=confirm
accept          kind=confirm
deny            kind=deny
dispute         kind=deny
reject          kind=deny
dismiss         kind=deny
refute          kind=deny
rebut           kind=deny
contradict      kind=deny
disavow         kind=deny
disclaim        kind=deny
repudiate       kind=deny
rule            kind=say
find            kind=show reach=clause
determine       kind=show
establish       kind=show
decide          kind=hold
disclose        kind=announce
reveal          kind=announce
divulge         kind=announce
release         kind=announce frame=noun
issue           kind=announce frame=noun
publish         kind=announce
broadcast       kind=announce
air             kind=announce
proclaim        kind=announce
unveil          kind=announce
leak            kind=announce
ask             kind=ask
inquire         kind=ask
enquire         kind=ask
question        kind=ask
wonder          kind=ask
query           kind=ask
demand          kind=order
request         kind=order
urge            kind=order
order           kind=order
command         kind=order
instruct        kind=order
direct          kind=order
recommend       kind=order
propose         kind=order
advocate        kind=order
beg             kind=order
plead           kind=order
appeal          kind=order
implore         kind=order
exhort          kind=order
invite          kind=order
answer          kind=say
reply           kind=say
respond         kind=say
retort          kind=say
counter         kind=say
accuse          kind=accuse
blame           kind=accuse
charge          kind=accuse
criticize       kind=accuse
criticise       kind=accuse
condemn         kind=accuse
denounce        kind=accuse
decry           kind=accuse
deplore         kind=accuse
slam            kind=accuse
blast           kind=accuse
rebuke          kind=accuse
praise          kind=say
hail            kind=say
commend         kind=say
applaud         kind=say
welcome         kind=say
thank           kind=say
congratulate    kind=say
greet           kind=say
express         kind=say
voice           kind=say
utter           kind=say
speak           kind=say reach=quote
shout           kind=say
yell            kind=say
scream          kind=say
cry             kind=say reach=quote
whisper         kind=say
mutter          kind=say
murmur          kind=say
exclaim         kind=say
sigh            kind=say reach=quote
smile           kind=say reach=quote
laugh           kind=say reach=quote
nod             kind=say reach=quote
sob             kind=say reach=quote
chant           kind=say
pray            kind=say
sing            kind=say reach=quote
read            kind=say
cite            kind=cite
quote           kind=cite
attribute       kind=cite

"pointed out"   kind=say
"points out"    kind=say
"pointing out"  kind=say
"spelled out"   kind=say
"went on to say" kind=say
"goes on to say" kind=say
defend          kind=claim
elaborate       kind=say reach=quote
opine           kind=hold
postulate       kind=hold
theorize        kind=hold
hypothesize     kind=hold
interject       kind=say
chime           kind=say reach=quote
volunteer       kind=say reach=quote
recite          kind=say
dictate         kind=order
stipulate       kind=say
decree          kind=order
tout            kind=say
vouch           kind=confirm
pronounce       kind=announce frame=name
log             kind=say
record          kind=say

[opinion_verb]
believe         kind=hold
think           kind=hold
suspect         kind=hold
suppose         kind=hold
assume          kind=hold
presume         kind=hold
consider        kind=hold
deem            kind=hold
regard          kind=hold
view            kind=hold
doubt           kind=hold
fear            kind=hold
worry           kind=hold
hope            kind=want
expect          kind=hold
anticipate      kind=hold
want            kind=want
wish            kind=want
intend          kind=want
plan            kind=want
seek            kind=want
aim             kind=want
mean            kind=want
prefer          kind=want
feel            kind=hold
know            kind=hold
understand      kind=hold
learn           kind=hold
realize         kind=hold
realise         kind=hold
recognize       kind=hold
remember        kind=hold
forget          kind=hold
imagine         kind=hold
guess           kind=hold
figure          kind=hold
judge           kind=hold
assess          kind=hold
oppose          kind=hold
support         kind=hold
favor           kind=hold
favour          kind=hold
endorse         kind=hold
back            kind=hold
regret          kind=hold
blame           kind=accuse
hear            kind=hold
refuse          kind=refuse
decline         kind=refuse

[evidence_verb]
show            kind=show
demonstrate     kind=show
prove           kind=show
suggest         kind=show
indicate        kind=show
reveal          kind=show
confirm         kind=confirm
reflect         kind=show
document        kind=show
depict          kind=show
appear          kind=show
seem            kind=show

[speech_noun]
statement       kind=say
claim           kind=claim
report          kind=say
announcement    kind=announce
allegation      kind=claim
accusation      kind=accuse
assertion       kind=claim
assurance       kind=promise
admission       kind=confirm
acknowledgment  kind=confirm
acknowledgement kind=confirm
confirmation    kind=confirm
denial          kind=deny
comment         kind=say
remark          kind=say
suggestion      kind=say
warning         kind=warn
threat          kind=promise
promise         kind=promise
pledge          kind=promise
vow             kind=promise
rumor           kind=claim
rumour          kind=claim
speculation     kind=hold
estimate        kind=say
prediction      kind=say
forecast        kind=say
belief          kind=hold
opinion         kind=hold
view            kind=hold
idea            kind=hold
notion          kind=hold
theory          kind=hold
hope            kind=want
fear            kind=hold
concern         kind=hold
suspicion       kind=hold
conclusion      kind=show
finding         kind=show
ruling          kind=say
testimony       kind=say
confession      kind=confirm
message         kind=say
tweet           kind=say
post            kind=say
letter          kind=say
email           kind=say
note            kind=say
word            kind=say
news            kind=say
story           kind=say
account         kind=say
version         kind=say
complaint       kind=say
criticism       kind=accuse
call            kind=order
demand          kind=order
request         kind=order
appeal          kind=order
proposal        kind=order
recommendation  kind=order
insistence      kind=claim
argument        kind=claim
contention      kind=claim
declaration     kind=announce
proclamation    kind=announce
explanation     kind=say
response        kind=say
reply           kind=say
answer          kind=say

# Phrases that put the source behind them: "according to the ministry".
[source_phrase]
"according to"
"as per"
"in the words of"
"in the view of"
"in the opinion of"
"quoted by"
"cited by"
"reported by"
"as reported by"
"as told by"
"as stated by"
"as described by"
"confirmed by"
"announced by"
"identified by"
"claimed by"
"attributed to"
"on the word of"
"by the account of"
"going by"

# Participles that name a source whose words the clause hands on: "Citing officials, the paper said".
[cite_phrase]
"citing"
"quoting"
"referring to"
"attributing"
"relying on"
"based on reports from"
"based on information from"

# Adverbs that attribute without naming anyone.
[hearsay]
"reportedly"
"allegedly"
"supposedly"
"purportedly"
"apparently"
"ostensibly"

# Makes what is said less than certain.
[speech_hedge]
"may"
"might"
"could"
"reportedly"
"allegedly"
"apparently"
"supposedly"
"purportedly"
"perhaps"
"possibly"
"probably"
"appeared"
"appears"
"seemed"
"seems"
"tentatively"
"preliminarily"

# Not saying: the verb behind it is no statement of its content.
[speech_negation]
"not"
"n't"
"never"
"no"
"neither"
"nor"
"decline to"
"declined to"
"declines to"
"declining to"
"refuse to"
"refused to"
"refuses to"
"refusing to"
"fail to"
"failed to"
"fails to"
"without"
"stopped short of"
"unable to"
"could not"
"unwilling to"

# Heads of noun phrases that speak for others without a name.
[source_noun]
official
police
authority
spokesman
spokeswoman
spokesperson
source
witness
eyewitness
onlooker
bystander
resident
neighbor
neighbour
survivor
victim
relative
family
expert
analyst
investigator
prosecutor
detective
officer
sheriff
coroner
doctor
medic
paramedic
firefighter
rescuer
lawyer
attorney
judge
court
minister
ministry
government
department
agency
office
army
military
commander
general
president
mayor
governor
senator
lawmaker
chief
director
leader
group
organization
organisation
statement
report
newspaper
paper
broadcaster
channel
network
outlet
media
document
record
warrant
affidavit
complaint
filing
lawsuit
indictment
tweet
letter
survey
poll
study
data
person
people
man
woman
teenager
mother
father
parent
brother
sister
son
daughter
cousin
uncle
aunt
husband
wife
friend
colleague
reporter
correspondent
journalist

# Pronouns of the one who speaks: inside a quotation they are its speaker.
[first_person]
"i"
"we"
"me"
"us"
"my"
"our"
