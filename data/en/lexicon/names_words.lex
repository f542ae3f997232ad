# Words inside and around names, and nouns that stand for one. Written for rashomon, Apache-2.0.

[organization_word]
# A word that makes a name the name of an organisation, mostly its last or first one. kind says of what sort.
ministry kind=government
department kind=government
dept kind=government
government kind=government
cabinet kind=government
parliament kind=government
congress kind=government
senate kind=government
assembly kind=government
council kind=government
commission kind=government
bureau kind=government
office kind=government
administration kind=government
authority kind=government
authorities kind=government
directorate kind=government
secretariat kind=government
embassy kind=government
consulate kind=government
court kind=government
tribunal kind=government
board kind=government
agency kind=government
service kind=government
committee kind=government
supreme court kind=government
high court kind=government
house of representatives kind=government
house of commons kind=government
house of lords kind=government
legislature kind=government
duma kind=government
junta kind=government
municipality kind=government
city hall kind=government
election commission kind=government
central bank kind=government
treasury kind=government
customs kind=government
inspectorate kind=government
ombudsman kind=government
registry kind=government
institute kind=government
institution kind=government
academy kind=government
police kind=security
army kind=security
navy kind=security
air force kind=security
force kind=security
forces kind=security
guard kind=security
guards kind=security
marine corps kind=security
marines kind=security
corps kind=security
brigade kind=security
battalion kind=security
regiment kind=security
division kind=security
squadron kind=security
command kind=security
military kind=security
gendarmerie kind=security
constabulary kind=security
sheriff 's office kind=security
sheriff 's department kind=security
police department kind=security
fire department kind=security
fire service kind=security
fire brigade kind=security
coast guard kind=security
national guard kind=security
intelligence kind=security
militia kind=security
special forces kind=security
border patrol kind=security
patrol kind=security
swat kind=security
front kind=armed
liberation front kind=armed
liberation army kind=armed
militants kind=armed
guerrillas kind=armed
rebels kind=armed
cartel kind=armed
gang kind=armed
mafia kind=armed
brigades kind=armed
movement kind=armed
resistance kind=armed
mujahideen kind=armed
mujahedin kind=armed
jihad kind=armed
network kind=armed
commandos kind=armed
paramilitaries kind=armed
insurgency kind=armed
cell kind=armed
tigers kind=armed
party kind=political
union kind=political
league kind=political
alliance kind=political
coalition kind=political
federation kind=political
confederation kind=political
association kind=political
society kind=political
campaign kind=political
caucus kind=political
company kind=company
co kind=company
co. kind=company
corp kind=company
corp. kind=company
corporation kind=company
inc kind=company
inc. kind=company
ltd kind=company
ltd. kind=company
limited kind=company
plc kind=company
llc kind=company
gmbh kind=company
ag kind=company
group kind=company
holdings kind=company
bank kind=company
airlines kind=company
airways kind=company
airline kind=company
industries kind=company
motors kind=company
energy kind=company
oil kind=company
gas kind=company
petroleum kind=company
insurance kind=company
partners kind=company
enterprises kind=company
technologies kind=company
pharmaceuticals kind=company
mining kind=company
railways kind=company
telecom kind=company
foods kind=company
brothers kind=company
bros kind=company
bros. kind=company
s.a. kind=company
consortium kind=company
fund kind=company
trust kind=company
ventures kind=company
capital kind=company
securities kind=company
stores kind=company
brewery kind=company
news kind=media
times kind=media
post kind=media
herald kind=media
tribune kind=media
gazette kind=media
journal kind=media
daily kind=media
radio kind=media
television kind=media
tv kind=media
news agency kind=media
broadcasting kind=media
press kind=media
chronicle kind=media
observer kind=media
telegraph kind=media
magazine kind=media
newspaper kind=media
channel kind=media
mirror kind=media
courier kind=media
globe kind=media
review kind=media
standard kind=media
independent kind=media
star kind=media
sentinel kind=media
register kind=media
bulletin kind=media
examiner kind=media
university kind=school
college kind=school
school kind=school
high school kind=school
elementary school kind=school
faculty kind=school
seminary kind=school
polytechnic kind=school
hospital kind=health
clinic kind=health
medical center kind=health
medical centre kind=health
health service kind=health
ambulance kind=health
infirmary kind=health
organization kind=other
organisation kind=other
foundation kind=other
club kind=other
united kind=other
fc kind=other
f.c. kind=other
city kind=other
rovers kind=other
church kind=other
diocese kind=other
archdiocese kind=other
charity kind=other
ngo kind=other
team kind=other
orchestra kind=other
museum kind=other
center kind=other
centre kind=other
observatory kind=other
laboratory kind=other
survey kind=other
red cross kind=other
initiative kind=other
programme kind=other
program kind=other
watch kind=other
monitor kind=other
project kind=other

[facility_word]
# only=yes: mostly one to a city, so that the city's name and the word name it ("Kabul airport").
# A word that makes a name the name of something built.
airport only=yes
international airport only=yes
station
railway station only=yes
train station only=yes
bus station only=yes
metro station
bridge
tower
stadium only=yes
arena
hotel
prison only=yes
jail only=yes
penitentiary only=yes
detention center only=yes
camp
refugee camp
base
air base only=yes
airbase only=yes
naval base only=yes
barracks only=yes
mosque
church
cathedral only=yes
synagogue
temple
shrine
chapel
monastery
basilica
palace
castle
fort
fortress
plaza
square
mall
market
bazaar
park
playground
zoo only=yes
garden
gardens
street
avenue
road
boulevard
highway
lane
drive
expressway
motorway
freeway
route
tunnel
gate
checkpoint
crossing
border crossing
port only=yes
harbor only=yes
harbour only=yes
dock
pier
terminal
plant
power plant only=yes
nuclear plant only=yes
refinery only=yes
mine
dam
reservoir
theater
theatre
cinema
museum
library
building
house
hall
center
centre
complex
compound
cemetery
nightclub
club
bar
restaurant
cafe
café
store
shop
supermarket
school
high school
elementary school
university only=yes
hospital
medical center
clinic
courthouse only=yes
embassy
consulate
headquarters
garrison only=yes
academy
farm
ranch
resort
casino
beach resort
factory
mill
warehouse
apartments
lodge
inn
villa
estate
square garden
# first=yes: begins the name of a street or square.
"rue" first=yes
"calle" first=yes
"avenida" first=yes
"carrera" first=yes
"rua" first=yes
"piazza" first=yes
"strada" first=yes
"ulitsa" first=yes
"jalan" first=yes
"praça" first=yes
"chaussée" first=yes
"corso" first=yes
"paseo" first=yes
"rambla" first=yes

[place_word]
# A word that makes a name the name of a place; precision is that of its pin.
province precision=region
state precision=region
region precision=region
county precision=region
department precision=region
governorate precision=region
oblast precision=region
prefecture precision=region
territory precision=region
district precision=region
canton precision=region
republic precision=region
shire precision=region
parish precision=region
division precision=region
voivodeship precision=region
emirate precision=region
neighborhood precision=district
neighbourhood precision=district
suburb precision=district
quarter precision=district
borough precision=district
ward precision=district
barrio precision=district
sector precision=district
colonia precision=district
township precision=district
zone precision=district
city precision=city
town precision=city
village precision=city
hamlet precision=city
municipality precision=city
settlement precision=city
capital precision=city
port city precision=city
community precision=city
river precision=unknown
lake precision=unknown
sea precision=unknown
ocean precision=unknown
bay precision=unknown
gulf precision=unknown
strait precision=unknown
straits precision=unknown
canal precision=unknown
island precision=unknown
islands precision=unknown
isle precision=unknown
peninsula precision=unknown
coast precision=unknown
mountain precision=unknown
mountains precision=unknown
mount precision=unknown
mt precision=unknown
mt. precision=unknown
hill precision=unknown
hills precision=unknown
valley precision=unknown
desert precision=unknown
forest precision=unknown
jungle precision=unknown
beach precision=unknown
cape precision=unknown
delta precision=unknown
plateau precision=unknown
basin precision=unknown
glacier precision=unknown
volcano precision=unknown
peak precision=unknown
creek precision=unknown
falls precision=unknown
national park precision=unknown
archipelago precision=unknown
ridge precision=unknown
pass precision=unknown
woods precision=unknown
swamp precision=unknown
reef precision=unknown
heights precision=unknown
plain precision=unknown
gorge precision=unknown
canyon precision=unknown
range precision=unknown
lagoon precision=unknown
fjord precision=unknown
loch precision=unknown
lough precision=unknown
couloir precision=unknown
# In other languages, before the name.
cima precision=unknown
pointe precision=unknown
aiguille precision=unknown
piz precision=unknown
nevado precision=unknown
cerro precision=unknown
quebrada precision=unknown
cordillera precision=unknown
gunung precision=unknown
jebel precision=unknown
jabal precision=unknown
wadi precision=unknown

[direction_word]
north
south
east
west
northern
southern
eastern
western
northeast
northwest
southeast
southwest
northeastern
northwestern
southeastern
southwestern
central
upper
lower
greater
downtown
inner
outer
mid

[person_noun]
# Nouns for one person: "the general" can stand for a general named before.
man gender=m
boy gender=m
father gender=m
son gender=m
brother gender=m
husband gender=m
uncle gender=m
nephew gender=m
grandfather gender=m
grandson gender=m
gentleman gender=m
businessman gender=m
fisherman gender=m
policeman gender=m
fireman gender=m
gunman gender=m
gunmen
spokesman gender=m
chairman gender=m
congressman gender=m
serviceman gender=m
boyfriend gender=m
widower gender=m
king gender=m
prince gender=m
actor gender=m
waiter gender=m
salesman gender=m
statesman gender=m
cameraman gender=m
stepfather gender=m
fiance gender=m
groom gender=m
monk gender=m
imam gender=m
priest gender=m
father-in-law gender=m
brother-in-law gender=m
son-in-law gender=m
woman gender=f
girl gender=f
mother gender=f
daughter gender=f
sister gender=f
wife gender=f
aunt gender=f
niece gender=f
grandmother gender=f
granddaughter gender=f
lady gender=f
businesswoman gender=f
policewoman gender=f
spokeswoman gender=f
chairwoman gender=f
congresswoman gender=f
girlfriend gender=f
widow gender=f
queen gender=f
princess gender=f
actress gender=f
waitress gender=f
stepmother gender=f
fiancee gender=f
bride gender=f
nun gender=f
mother-in-law gender=f
sister-in-law gender=f
daughter-in-law gender=f
midwife gender=f
president
vice president
prime minister
premier
chancellor
minister
secretary
governor
mayor
senator
representative
lawmaker
ambassador
diplomat
leader
commander
general
colonel
major
captain
lieutenant
sergeant
admiral
officer
soldier
chief
sheriff
deputy
inspector
superintendent
commissioner
detective
constable
judge
prosecutor
attorney
lawyer
coroner
doctor
nurse
surgeon
professor
teacher
student
pupil
child
teenager
teen
youth
baby
infant
suspect
shooter
attacker
bomber
suicide bomber
assailant
killer
victim
survivor
witness
driver
pilot
passenger
resident
neighbor
neighbour
journalist
reporter
correspondent
photographer
editor
writer
author
activist
politician
candidate
official
spokesperson
director
manager
owner
expert
analyst
scientist
researcher
engineer
climber
hiker
tourist
worker
employee
farmer
peasant
miner
sailor
guard
bodyguard
militant
guerrilla
rebel
terrorist
insurgent
fighter
hostage
refugee
migrant
pope
bishop
archbishop
cardinal
pastor
sultan
emir
dictator
ruler
monarch
dean
principal
head
coach
player
singer
founder
chairperson
treasurer
envoy
mediator
defendant
convict
prisoner
inmate
fugitive
accomplice
spouse
parent
cousin
relative
friend
partner
paramedic
firefighter
veteran
opponent
predecessor
successor
entrepreneur
banker
jeweler
jeweller
trader
vendor
clerk
commandant
marshal
trooper
agent
investigator
speaker
moderator

[organization_noun]
# Nouns for one organisation. kind ties them to names with an organization_word of that kind.
# reach=kind: "the outlet" may stand for any body of that kind named just before, not only for one called so.
group kind=armed reach=kind
terrorist group kind=armed reach=kind
terror group kind=armed reach=kind
militant group kind=armed reach=kind
armed group kind=armed reach=kind
organization kind=armed reach=kind
organisation kind=armed reach=kind
terrorist organization kind=armed reach=kind
movement kind=armed reach=kind
militia kind=armed reach=kind
rebel group kind=armed reach=kind
insurgent group kind=armed reach=kind
gang kind=armed reach=kind
cartel kind=armed reach=kind
faction kind=armed reach=kind
network kind=armed reach=kind
guerrilla group kind=armed reach=kind
extremist group kind=armed reach=kind
jihadist group kind=armed reach=kind
jihadi group kind=armed reach=kind
front kind=armed reach=kind
affiliate kind=armed reach=kind
branch kind=armed reach=kind
cell kind=armed reach=kind
outfit kind=armed reach=kind
outlet kind=media reach=kind
news outlet kind=media reach=kind
newspaper kind=media reach=kind
paper kind=media reach=kind
daily kind=media reach=kind
news agency kind=media reach=kind
agency kind=media reach=kind
broadcaster kind=media reach=kind
magazine kind=media reach=kind
website kind=media reach=kind
channel kind=media reach=kind
station kind=media reach=kind
radio station kind=media reach=kind
television station kind=media reach=kind
ministry kind=government
department kind=government
government kind=government
administration kind=government
council kind=government
commission kind=government
authority kind=government
court kind=government
parliament kind=government
embassy kind=government
bureau kind=government
board kind=government
service kind=government
committee kind=government
force kind=security
army kind=security
military kind=security
navy kind=security
police department kind=security
unit kind=security
police force kind=security
brigade kind=security
battalion kind=security
company kind=company reach=kind
firm kind=company reach=kind
corporation kind=company reach=kind
bank kind=company reach=kind
airline kind=company reach=kind
manufacturer kind=company reach=kind
operator kind=company reach=kind
retailer kind=company reach=kind
carrier kind=company reach=kind
store kind=company reach=kind
chain kind=company reach=kind
insurer kind=company reach=kind
charity kind=other
foundation kind=other
association kind=other
union kind=other
party kind=other
club kind=other
team kind=other
church kind=other
university kind=other
school kind=other
college kind=other
hospital kind=other
institute kind=other
coalition kind=other
alliance kind=other
league kind=other
ngo kind=other
bloc kind=other

[affiliate_noun]
# "an affiliate of X", "X 's armed wing": part of X, not X itself.
affiliate
branch
wing
arm
offshoot
offshoot group
splinter group
splinter
faction
unit
chapter
subsidiary
division
province
militia
military wing
armed wing
political wing
franchise
cell
front group
ally

[affiliate_link]
# "an affiliate of X", "allied with X"
"of"
"to"
"with"

[place_noun]
# Nouns for one place.
country precision=country
nation precision=country
republic precision=country
kingdom precision=country
city precision=city
capital precision=city
town precision=city
village precision=city
municipality precision=city
hamlet precision=city
province precision=region
region precision=region
state precision=region
county precision=region
district precision=region
department precision=region
airport precision=facility
hotel precision=facility
prison precision=facility
mosque precision=facility
church precision=facility
hospital precision=facility
school precision=facility
university precision=facility
store precision=facility
park precision=facility
playground precision=facility
club precision=facility
bridge precision=facility
station precision=facility
stadium precision=facility
base precision=facility
market precision=facility
theater precision=facility
theatre precision=facility
museum precision=facility
mall precision=facility
building precision=facility
restaurant precision=facility
embassy precision=facility
nightclub precision=facility
camp precision=facility
factory precision=facility
mine precision=facility
bar precision=facility
jail precision=facility
cathedral precision=facility
palace precision=facility
island precision=unknown
mountain precision=unknown
river precision=unknown
lake precision=unknown
valley precision=unknown

[care_place]
# Where the hurt, the dead and the accused are taken, and who sits there.
hospital
court
courthouse
tribunal
prosecutor
"prosecution service"
"burn unit"
"burns center"
"burns centre"
clinic
infirmary
sanatorium
morgue
mortuary
"medical center"
"medical centre"
"medical college"
"medical complex"
"health center"
"health centre"
"trauma center"
"trauma centre"
"burns unit"
"burn center"
"emergency room"
"emergency department"
"intensive care"
"triage center"

[care_verb]
# They were ... to a town.
airlift
fly
evacuate
transfer
transport
rush
helicopter
"medevac"
ferry
take
move
bring
send

[person_pronoun]
"he" gender=m case=subject
"him" gender=m case=object
"his" gender=m case=possessive
"himself" gender=m case=object
"she" gender=f case=subject
"her" gender=f case=object
"hers" gender=f case=object
"herself" gender=f case=object

[thing_pronoun]
"it" case=subject
"its" case=possessive
"itself" case=object

[alias_cue]
# Between two names of one thing.
"known as"
"also known as"
"better known as"
"commonly known as"
"called"
"also called"
"calling itself"
"which calls itself"
"which call themselves"
"calls itself"
"dubbed"
"referred to as"
"known by its acronym"
"known by the acronym"
"known by its initials"
"known by its spanish acronym"
"known by its french acronym"
"known by its arabic acronym"
"known by its initials as"
"known by its acronym as"
"known in english as"
"known locally as"
"abbreviated as"
"abbreviated"
"alias"
"a.k.a."
"aka"
"formerly known as"
"previously known as"
"formerly"
"nicknamed"
"also spelled"
"also written"

[place_cue]
# What may stand before a place. names=place: no person stands right after it; names=any: a hospital or a firm as well,
# so that a name that no list has is none.
in names=place
near names=place
at
from names=any
outside
around
below
toward names=any
towards names=any
across
within
throughout
inside
into names=any
to names=any

[place_opener]
# No person stands right behind these.
"outskirts of"
"suburbs of"
"suburb of"
"north of"
"south of"
"east of"
"west of"
"km from"
"kilometres from"
"kilometers from"
"miles from"

[name_stop]
# Never a name of its own.
monday edge=yes
tuesday edge=yes
wednesday edge=yes
thursday edge=yes
friday edge=yes
saturday edge=yes
sunday edge=yes
january
february
march
april
may
june
july
august
september
october
november
december
i
god
gmt
utc
est
edt
pst
pdt
cet
bst
mr
mrs
ms
christmas
easter
ramadan
photo
video
watch
read more
updated
breaking
exclusive
copyright
advertisement

[definite_determiner]
"the"
"this"
"that"
"these"
"those"

[name_edge]
# Never the first or the last word of a name.
"the"
"a"
"an"
"and"
"or"
"of"
"in"
"at"
"on"
"by"
"for"
"from"
"to"
"with"
"'s"
"’s"
"'"
"’"

[indefinite_determiner]
"a"
"an"
"another"
"some"

[possessive_mark]
"'s"
"’s"
"'"
"’"

[acronym_filler]
# Words that initials leave out: "Federal Bureau of Investigation" is FBI.
"of"
"the"
"and"
"for"
"in"
"de"
"la"
"del"
"&"
"to"
"on"

[generic_head]
# Nouns after a name that add nothing to it: "the Islamic State group".
"group"
"militant group"
"terror group"
"terrorist group"
"armed group"
"rebel group"
"jihadist group"
"jihadi group"
"extremist group"
"insurgent group"
"militia"
"movement"
"organization"
"organisation"
"terrorist organization"
"network"
"militants"
"guerrillas"
"rebels"
"fighters"
"insurgents"

[spelling]
# Two ways to write one word inside names.
"mt" as=mount
"mt." as=mount
"st." as=saint
"st" as=saint
"ft." as=fort
"centre" as=center
"dept" as=department
"dept." as=department
"organisation" as=organization
"defence" as=defense
"int'l" as=international
"intl" as=international
"natl" as=national
"univ." as=university
"jewellery" as=jewelry
"theatre" as=theater
"harbour" as=harbor
"&" as=and
"co." as=company
"corp." as=corporation
"ave." as=avenue
"ave" as=avenue
"rd." as=road
"blvd." as=boulevard
