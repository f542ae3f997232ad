# Written for rashomon, Apache-2.0.
# Nouns that count people, and the class of people that they count.
# [figure_person] population=CLASS[,CLASS]  count=N (a word that says how many)  plural=yes (a plural by itself)
# anyone=yes: men, women and children alike ("six people, a mother, her four children and an uncle").
# Classes: civilians military police combatants (of no state) children women men perpetrators responders staff foreigners.

[figure_person]
"occupants" population=civilians
in - patient
out - patient
outpatient
postie
bride - to - be population=women
paddleboarder population=civilians
snowmobiler population=civilians
abseiler population=civilians
bodyboarder population=civilians
quad biker population=civilians
showjumper population=civilians
groom - to - be population=men
"patrolmen" population=police
"attaches"
"hindus" population=civilians
"hitmen" population=perpetrators
"knifemen" population=perpetrators
"grandmas" population=women
"roadies"
"dustmen"
"mullahs" population=civilians
"hajis"
"cabbies"
"coachmen"
"trackmen"
"assemblymen"
"headmen"
promoter population=civilians
agitator
deserter
hitchhiker population=civilians
loyalist
messenger population=civilians
operative
plotter
trespasser
tradesman population=civilians
stonemason population=civilians
blacksmith population=civilians
influencer population=civilians
streamer population=civilians
stringer population=civilians
salesgirl population=civilians
paramilitary population=combatants
strategist
stylist population=civilians
hostess
hauler
beautician population=civilians
muleteer
drinker population=civilians
regular population=civilians
tramper
backpacker
daytripper
day - tripper
sightseer population=civilians
sunbather population=civilians
bather population=civilians
stroller
merrymaker population=civilians
clubber population=civilians
raver population=civilians
picnicker population=civilians
churchwarden
devotee population=civilians
faithful plural=yes
evangelist
sacristan
novice
occupier population=military
nationalist
militiawoman
legionnaire population=military
mercenary population=combatants
guerrillero population=combatants
frogman
submariner population=military
sapper population=military
gunner population=military
rifleman population=military
artilleryman population=military
border guard population=military
warden
prison officer population=staff
jailer population=staff
truant
beggar
porter
rickshaw - puller
rickshaw puller
hawker
fruit seller
stallholder
stall - holder
shop assistant population=staff
mastermind population=perpetrators
accomplice
tractor driver
trucker
lorry driver
haulier
deckhand population=staff
skipper
helmsman
bosun
crewmember population=staff
oarsman
rower
yachtsman
yachtswoman
windsurfer
paraglider
parachutist
skydiver
balloonist
caver
potholer
speleologist
cliff climber
snowshoer
sledger
tobogganist
trail runner
marathon runner
triathlete
oldster
pensioner population=civilians
retiree population=civilians
octogenarian
septuagenarian
nonagenarian
expectant mother population=women
bride population=women
groom population=men
bridegroom population=men
bridesmaid population=women
wedding guest population=civilians
mourner population=civilians
well - wisher
foundling population=children
tot population=children
schoolmate population=children
schoolkid population=children
playmate population=children
kindergartner population=children
kindergartener population=children
nursery pupil population=children
goatherd
cowherd
woodcutter
charcoal burner
sugarcane cutter
picker
grape picker
fruit picker
farmhand
seamstress population=women
tailor
weaver
machinist
foreman
welder
plumber
roofer
scaffolder
steelworker
dockhand
stevedore
quarryman
pitman
artisanal miner
gold digger
prospector
scavenger
scrap collector
garbage collector
ragpicker
people plural=yes anyone=yes
person anyone=yes
individual
man population=men
woman population=women
gentleman population=men
lady population=women
guy population=men
male population=men
female population=women
human
adult
youth
youngster population=children
child population=children
kid population=children
baby population=children
infant population=children
toddler population=children
newborn population=children
minor population=children
boy population=children,men
girl population=children,women
teen population=children
teenager population=children
juvenile population=children
adolescent population=children
schoolchild population=children
schoolgirl population=children,women
schoolboy population=children,men
pupil population=children
preschooler population=children
student
graduate
freshman
junior
sophomore
teacher population=civilians
professor
principal
civilian population=civilians anyone=yes
noncombatant population=civilians
bystander population=civilians anyone=yes
passer - by population=civilians
passerby population=civilians
pedestrian population=civilians anyone=yes
shopper population=civilians
villager population=civilians anyone=yes
resident population=civilians anyone=yes
inhabitant population=civilians
townspeople population=civilians plural=yes
citizen
national
tourist population=foreigners
holidaymaker population=foreigners
vacationer
traveler
traveller
visitor
foreigner population=foreigners
expatriate population=foreigners
migrant
immigrant
refugee
asylum seeker
pilgrim population=civilians
worshiper population=civilians
worshipper population=civilians
churchgoer population=civilians
parishioner population=civilians
congregant population=civilians
protester population=civilians
protestor population=civilians
demonstrator population=civilians
rioter
looter
striker
picket
spectator population=civilians
reveler population=civilians
reveller population=civilians
partygoer population=civilians
clubgoer population=civilians
concertgoer population=civilians
festivalgoer population=civilians
moviegoer population=civilians
patron population=civilians
customer population=civilians
guest population=civilians
diner population=civilians
onlooker population=civilians
witness
neighbor
neighbour
tenant
homeowner
occupant anyone=yes
roommate
friend
acquaintance
colleague
companion
classmate
teammate
co-worker
coworker
girlfriend population=women
boyfriend population=men
fiance
fiancee population=women
fiancé
fiancée population=women
wife population=women
ex-wife population=women
ex-husband population=men
ex-girlfriend population=women
ex-boyfriend population=men
ex-partner
ex-soldier population=military
ex-policeman population=police
ex-convict
husband population=men
spouse
partner
mother population=women
father population=men
mom population=women
mum population=women
dad population=men
parent
son population=men
daughter population=women
brother population=men
sister population=women
sibling
twin
twins count=2 plural=yes
uncle population=men
aunt population=women
nephew population=men
niece population=women
cousin
grandmother population=women
grandfather population=men
grandparent
grandson population=men
granddaughter population=women
grandchild population=children
stepfather population=men
stepmother population=women
stepson population=men
stepdaughter population=women
half - brother population=men
mother - in - law population=women
father - in - law population=men
brother - in - law population=men
sister - in - law population=women
relative anyone=yes
family member
in - law
orphan population=children
widow population=women
couple count=2 plural=yes
pair count=2 plural=yes
duo count=2 plural=yes
trio count=3 plural=yes
triplet
driver
motorist
passenger population=civilians anyone=yes
rider
bicyclist
cyclist
biker
motorcyclist
commuter population=civilians anyone=yes
jogger
hiker
climber
mountaineer
skier
snowboarder
surfer
swimmer
diver
camper
hunter
angler
fisherman
workman
steeplejack
lorryman
bargee
forager
panhandler
fisher
boater
sailor
seaman
seafarer
stowaway
pilot
copilot
co-pilot
flight attendant population=staff
steward population=staff
stewardess population=staff
crewman population=staff
"crew" population=staff plural=yes
crew member population=staff
conductor population=staff
astronaut
worker population=staff
laborer
labourer
employee population=staff
staff population=staff plural=yes
staffer population=staff
clerk population=staff
cashier population=staff
manager
owner
shopkeeper
storekeeper
merchant
trader
vendor
salesman
businessman population=men
businesswoman population=women
businesspeople plural=yes
executive
engineer
technician
electrician
builder
contractor
translator
interpreter
miner
coalminer
farmer
peasant
farmworker
rancher
landowner
cowboy
fieldworker
herder
shepherd
baker
barber
bartender population=staff
bouncer population=staff
waiter population=staff
waitress population=staff
cook population=staff
chef
gardener
janitor population=staff
maid population=women
nanny
babysitter
caretaker
watchman
guard
security guard
bodyguard
escort
agent
officer population=police
police officer population=police
police population=police plural=yes
policeman population=police
policewoman population=police
policemen population=police plural=yes
cop population=police
deputy population=police
sheriff population=police
constable population=police
detective population=police
trooper population=police
gendarme population=police
ranger
patrolman population=police
sergeant
lieutenant
colonel
corporal
commander
soldier population=military
troop population=military
troops population=military plural=yes
serviceman population=military
servicewoman population=military
servicemember population=military
service member population=military
personnel plural=yes
military personnel population=military plural=yes
army personnel population=military plural=yes
navy personnel population=military plural=yes
troop member population=military
military member population=military
"armed forces" population=military
member anyone=yes
paratrooper population=military
commando
marine population=military
airman population=military
guardsman population=military
conscript population=military
recruit population=military
cadet population=military
reservist population=military
veteran
peacekeeper population=military
officer cadet population=military
combatant population=combatants
fighter population=combatants
militant population=combatants
militiaman population=combatants
militia member population=combatants
insurgent population=combatants
rebel population=combatants
guerrilla population=combatants
subversive
mate
tramp
umpire
vaccinator
village head
crane operator
guerilla population=combatants
separatist population=combatants
extremist population=combatants
jihadist population=combatants
jihadi population=combatants
gang member
gangster
mafioso
mobster
narco
trafficker
drug trafficker
smuggler
criminal
offender
delinquent
inmate
prisoner
convict
detainee
hostage
captive
firefighter population=responders
fireman population=responders
paramedic population=responders
rescuer population=responders
lifeguard population=responders
medic population=responders
ambulance worker population=responders
aid worker population=responders
volunteer
doctor
physician
surgeon
nurse
dentist
pharmacist
patient
lawyer
attorney
judge
magistrate
prosecutor
juror
defendant
plaintiff
politician
lawmaker
legislator
congressman
senator
minister
president
mayor
governor
councilman
councilor
councillor
councilwoman
councilmember
candidate
ambassador
diplomat
consul
attache
official
leader
activist
unionist
trade unionist
organizer
spokesman
spokeswoman
chief
director
journalist population=civilians
reporter population=civilians
photographer population=civilians
cameraman population=civilians
correspondent population=civilians
editor
broadcaster
newsman
announcer
blogger
writer
poet
author
singer
rapper
musician
artist
actor
actress population=women
athlete
player
footballer
soccer player
coach
fan
supporter
priest population=civilians
nun population=civilians,women
monk population=civilians
pastor population=civilians
bishop population=civilians
archbishop population=civilians
imam population=civilians
rabbi population=civilians
cleric population=civilians
clergyman population=civilians
jesuit population=civilians
missionary population=civilians
catechist
seminarian
preacher
reverend
survivor
victim anyone=yes
fatality
evacuee
native
indian
collaborator
informant
informer
spy
sympathizer
sympathiser
follower
believer
muslim population=civilians
christian population=civilians
jew population=civilians
hindu population=civilians
sikh population=civilians
settler population=civilians
stranger
suspect population=perpetrators
gunman population=perpetrators
gunwoman population=perpetrators
shooter population=perpetrators
attacker population=perpetrators
assailant population=perpetrators
bomber population=perpetrators
hijacker population=perpetrators
kidnapper population=perpetrators
captor population=perpetrators
robber population=perpetrators
burglar population=perpetrators
thief population=perpetrators
bandit population=perpetrators
dacoit population=perpetrators
intruder population=perpetrators
raider population=perpetrators
carjacker population=perpetrators
arsonist population=perpetrators
killer population=perpetrators
murderer population=perpetrators
sniper population=perpetrators
hitman population=perpetrators
terrorist population=perpetrators
perpetrator population=perpetrators
stabber population=perpetrators
knifeman population=perpetrators
culprit population=perpetrators
others plural=yes population=residue
other population=residue
"the rest" plural=yes population=residue
crowd member
client
dealer
drug dealer
user
prostitute
sex worker
transient
vagrant
homeless man population=men
elder
grandma population=women
grandpa population=men
housewife population=women
newlywed
boss
kingpin
capo
chieftain
ringleader
getaway driver
driver's
soul
compatriot
countryman
bloke population=men
lad population=men
receptionist
attendant
sweeper
assistant
secretary
usher
doorman
concierge
housekeeper
carer
caregiver
stagehand
roadie
busker
florist
jeweller
jeweler
veterinarian
archaeologist
architect
surveyor
firewoman
lumberjack
beekeeper
winemaker
brewer
fishmonger
greengrocer
newsagent
postman
postwoman
mailman
milkman
dustman
signalman
stationmaster
stoker
purser
quartermaster
choirboy
deacon
sexton
undertaker
gravedigger
negotiator
mediator
delegate
presenter
# trades, kin and others that reports of accidents and disasters name
instructor
jockey
guide
mason
bricklayer
fisherwoman population=women
captain
barman population=men
barmaid population=women
dancer
drummer
guitarist
producer
lecturer
tutor
widower population=men
dweller
islander
nomad
asylum-seeker
supervisor
mechanic
chauffeur
lorry-driver
courier
cleaner
midwife
orderly
lifesaver population=responders
marcher
campaigner
organiser
envoy
aid-worker
observer
inspector
scientist
researcher
geologist
vulcanologist
biologist
intern
apprentice
trainee
guest-worker
seasonal-worker
harvester
forester
logger
poacher
trawlerman population=men
docker
painter
decorator
carpenter
butcher
grocer
hairdresser
potter
tribesman population=men
clansman population=men
herdsman population=men
cattleman population=men
trainer
referee
wrestler
boxer
racer
beachgoer
canoeist
kayaker

# believers and clergy
disciple population=civilians
acolyte population=civilians
celebrant
chorister population=civilians
abbot population=civilians
friar population=civilians
vicar population=civilians
chaplain population=civilians
cardinal
mullah population=civilians
muezzin population=civilians
ayatollah population=civilians
sheikh
shaikh
haji population=civilians
zealot
# kin and household
godfather population=men
godmother population=women
godson population=men
goddaughter population=women
godparent
stepbrother population=men
stepsister population=women
stepchild population=children
stepparent
son - in - law population=men
daughter - in - law population=women
half - sister population=women
great - aunt population=women
great - uncle population=men
great - grandmother population=women
great - grandfather population=men
great - grandson population=men
great - granddaughter population=women
great - grandchild population=children
kinsman population=men
kinswoman population=women
guardian
breadwinner
homemaker
lodger
landlord
landlady population=women
renter
squatter
# ages
sexagenarian
centenarian
tween population=children
grader population=children
high schooler population=children
high - schooler population=children
undergraduate
postgraduate
collegian
# soldiers, guards, police
infantryman population=military
grenadier population=military
cavalryman population=military
legionary population=military
aviator
airwoman population=military
guardswoman population=military
draftee population=military
enlistee population=military
squaddie population=military
navy seal population=military
army regular population=military
"servicemen" population=military plural=yes
brigadier population=military
commodore population=military
admiral population=military
midshipman population=military
bombardier population=military
sentry
coastguardsman
bailiff
marshal
superintendent population=police
commissioner
investigator
patrolwoman population=police
vigilante
partisan
islamist
salafist
# trades
accountant
adviser
advisor
aide
analyst
auditor
banker
barista
barrister
bellboy
boatman
ferryman
bookkeeper
broker
busboy
cabbie
cabdriver
chambermaid population=women
chemist
coachman
cobbler
comedian
composer
columnist
consultant
coroner
counselor
counsellor
cricketer
curator
developer
dispatcher
economist
educator
entertainer
entrepreneur
filmmaker
flagman
foundryman
freelancer
glazier
goalkeeper
goldsmith
golfer
grower
gymnast
headmaster population=men
headmistress population=women
headteacher
hotelier
innkeeper
joiner
jurist
librarian
locksmith
longshoreman
machine operator
mahout
metalworker
meteorologist
millworker
mineworker
novelist
oilworker
ombudsman
paddler
pathologist
pediatrician
paediatrician
peddler
pedlar
performer
physicist
physiotherapist
pianist
pipefitter
planter
plasterer
playwright
psychiatrist
psychologist
railwayman
railwaywoman
railroader
rigger
roughneck
scholar
schoolteacher
schoolmaster population=men
schoolmistress population=women
sculptor
seismologist
sharecropper
shoemaker
signaller
smallholder
social worker
solicitor
stockbroker
sportsman
sportswoman
tanner
taxi driver
therapist
trackman
trapper
trekker
tunneller
tunneler
typesetter
valet
videographer
violinist
vocalist
volcanologist
watchmaker
waste picker
whaler
youth worker
drover
gaucho
pastoralist
farm hand
ranch hand
# sport and leisure
rambler population=civilians
rafter
snorkeler
snorkeller
skater
skateboarder
sledder
horseman population=men
horsewoman population=women
equestrian
sprinter
marathoner
weightlifter
batsman
bowler
midfielder
quarterback
linebacker
excursionist population=civilians
honeymooner population=civilians
attendee population=civilians
participant
eyewitness population=civilians
theatergoer population=civilians
theatregoer population=civilians
cinemagoer population=civilians
filmgoer population=civilians
mosquegoer population=civilians
templegoer population=civilians
buyer population=civilians
seller population=civilians
vagabond
addict
drunkard
# outside the law
arms dealer
assassin population=perpetrators
axeman population=perpetrators
swordsman
triggerman population=perpetrators
suicide attacker population=perpetrators
pickpocket
mugger population=perpetrators
rapist
stalker
saboteur population=perpetrators
invader population=perpetrators
marauder population=perpetrators
pirate population=perpetrators
rustler population=perpetrators
cattle rustler population=perpetrators
vandal population=perpetrators
thug
hoodlum
hooligan
henchman
escapee
fugitive
runaway
parolee
internee
deportee
returnee
defector
dissident
exile
# public life
parliamentarian
congresswoman population=women
assemblyman
assemblywoman population=women
alderman
commissar
prefect
headman
warlord
shareholder
investor
prince
princess population=women
tycoon
millionaire
billionaire
warder
gaoler
turnkey
mariner
boatswain
crewwoman population=women
crewmate
shipmate
loadmaster
cosmonaut
alpinist
sherpa
railman
collier
forewoman population=women
subcontractor
ploughman
gamekeeper
vintner
householder
ambulanceman population=responders
radiographer
curate
ballerina population=women
stuntman
stuntwoman population=women
acrobat
clown
juggler
camerawoman population=women
cartoonist
vlogger
linesman
lineman
racegoer
saleswoman population=women
salesperson
typist
felon
sharpshooter
marksman
nightwatchman
emigrant
seeker
castaway
mayoress population=women
canvasser
bureaucrat
deliveryman
binman
drifter
granny population=women
flatmate
housemate
workmate
highlander
townsman
tribeswoman population=women
lass population=women
donor
zookeeper
keeper
handler
vet
tamer
runner
walker
caddie
bullfighter
matador
ironworker
shipbuilder
dockworker
oilman
driller
gunsmith
expat population=foreigners
scout
"locals" plural=yes
helper
searcher population=responders
# Trades, ranks, kin and conditions, from the arts to the sea.
abbess population=women
abductee
abolitionist
absconder population=perpetrators
accompanist
actuary
adjuster
adjutant population=military
agronomist
aide - de - camp
alcoholic
alumna population=women
alumnus
amputee
anaesthesiologist
anaesthesist
anaesthetist
anarchist
anesthesiologist
anesthetist
anthropologist
antiquarian
apothecary
appraiser
arbiter
arborist
archdeacon
archduke
archeologist
archivist
aristocrat
artisan
assessor
astronomer
astrophysicist
auctioneer
auntie population=women
aunty population=women
backbencher
bacteriologist
ballboy population=children
ballgirl population=children
bantamweight
bargeman
barkeep
baron
baroness population=women
baronet
base - jumper
bassist
bedouin
bellringer
benefactor
biochemist
biographer
blackmailer population=perpetrators
boarder
bodybuilder
boilermaker
bondsman
bookbinder
bookmaker
bookseller
bootlegger population=perpetrators
botanist
bowman
brakeman
breeder
bugler population=military
bungee - jumper
base jumper
bungee jumper
butler
calligrapher
candlemaker
cannoneer population=military
cantor
capitalist
cardholder
cardiologist
cartographer
caseworker
caterer
celebrity
cellist
centrist
chairman
chairperson
chairwoman population=women
challenger
champion
cheerleader
cheesemaker
childminder
chimney - sweep
chiropractor
choreographer
chronicler
churchman
clarinetist
climatologist
clinician
clothier
colonist
comedienne population=women
communist
compere
competitor
compositor
comptroller
comrade
concert - goer
conciliator
confectioner
conjurer
conscientious - objector
conservationist
contender
contestant
contortionist
contralto
convalescent
coppersmith
copywriter
cornerback
costumer
counterfeiter population=perpetrators
countess population=women
countrywoman population=women
courtier
couturier
cowhand
coxswain
craftsman
craftswoman population=women
criminologist
crofter
croupier
czar
daddy
dairyman
deaconess population=women
depositor
dermatologist
designer
diabetic
diamond - cutter
dietician
dietitian
dignitary
dishwasher
dissenter
distiller
divorcee
do - gooder
doula population=women
dowager population=women
draft - dodger
draftsman
dragoon population=military
dramatist
draper
draughtsman
dressmaker
duchess population=women
duke
earl
ecologist
egyptologist
embalmer
emcee
emigre
emir
emissary
engineman
engraver
entomologist
environmentalist
epidemiologist
essayist
ethnographer
ethnologist
examiner
fakir
farrier
fascist
featherweight
fedayee
feminist
fencer
festival - goer
field - hand
finalist
financier
first - aider
firstborn population=children
fitter
flautist
flutist
flyweight
forger population=perpetrators
freeholder
frontbencher
frontiersman
fullback
furrier
fusilier population=military
gambler
ganger
gawker
gem - cutter
genealogist
geneticist
geographer
geophysicist
ghostwriter
gilder
glaciologist
gladiator
glassblower
glazer
globetrotter
goaltender
godchild population=children
governess population=women
grandad
granddad
groundskeeper
groundsman
groupie
grownup
gunslinger population=perpetrators
gynaecologist
gynecologist
haberdasher
hafiz
hairstylist
halfback
handyman
hardliner
harpist
heavyweight
heckler
heiress population=women
herbalist
hermit
high - jumper
hippie
historian
hobo
homebody
homesteader
horticulturist
houseguest
humorist
hurdler
hussar population=military
hustler
hydrologist
hygienist
hypnotist
illusionist
illustrator
immunologist
incomer
incumbent
industrialist
infielder
infiltrator population=perpetrators
inpatient
invigilator
ironmonger
jailbreaker population=perpetrators
keyboardist
keypuncher
kiddie population=children
kitesurfer
lancer population=military
lassie population=women
layabout
layman
layperson
leaseholder
leftist
legate
leper
lessee
librettist
licensee
lighterman
linguist
liquidator
lobbyist
logician
loiterer
lowlander
lyricist
machine - operator
magician
magnate
maharaja
maharajah
manicurist
maquisard
markswoman population=women
marquess
marquis
masseur
masseuse population=women
mathematician
medalist
medallist
medico
microbiologist
middleweight
milkmaid population=women
millhand
milliner
millwright
mineralogist
missus population=women
molester population=perpetrators
mommy population=women
monarch
monarchist
moneylender
mortician
mujahid population=combatants
musketeer population=military
naturalist
navigator
navvy
neurologist
neuroscientist
neurosurgeon
newcomer
newsboy population=children
newscaster
newspaperman
newsreader
nobleman
nominee
noncom population=military
northerner
notary
nuncio
nursemaid population=women
nutritionist
obstetrician
oceanographer
oligarch
oncologist
ophthalmologist
optician
optometrist
organist
ornithologist
orthodontist
osteopath
outfielder
outsider
oysterman
pacifist
paedophile population=perpetrators
palaeontologist
paleontologist
paperboy population=children
papermaker
paralegal
party - goer
pawnbroker
pedophile population=perpetrators
percussionist
philanthropist
philologist
philosopher
physiologist
picador
picketer
picklemaker
pimp
platelayer
plenipotentiary
plowman
podiatrist
poisoner population=perpetrators
policyholder
politico
postgrad
powerlifter
preemie population=children
prelate
pressman
preteen population=children
priestess population=women
prioress population=women
prizefighter
programmer
projectionist
proofreader
provocateur
prowler population=perpetrators
psychoanalyst
psychotherapist
publican
publicist
puddler
pugilist
purchaser
queen
rabble - rouser
racketeer population=perpetrators
radiologist
rajah
ranch - hand
rapporteur
record - holder
rector
reformist
regent
registrar
repairman
restaurateur
revisionist
rickshawman
rightist
ringmaster
rollerblader
rope - maker
roustabout
royalist
rubbernecker
ruler
runner - up
saddler
sadhu
satirist
sawyer
saxophonist
scooterist
screenwriter
scriptwriter
semifinalist
serf
shaman
shipowner
shortstop
shot - putter
showgirl population=women
silversmith
skinhead
sloganeer
soapmaker
socialist
socialite
sociologist
soloist
sommelier
songwriter
soothsayer
soprano
soundman
southerner
speculator
speechwriter
spinster population=women
sportscaster
sportswriter
spymaster
standard - bearer
starlet population=women
statesman
stationer
statistician
stenographer
stockbreeder
stockholder
stockman
storeman
stretcher - bearer
strikebreaker
subaltern population=military
subscriber
suffragette population=women
sultan
sultana population=women
supermodel
superstar
swami
sweetheart
swindler population=perpetrators
tankman population=military
teamster
telegraphist
telephonist
teller
theologian
ticket - collector
tinsmith
tobacconist
toreador
torero
toxicologist
trickster
trombonist
troublemaker
trumpeter
tsar
turncoat
undergrad
undersecretary
untouchable
urchin population=children
urologist
valuer
vassal
vaulter
ventriloquist
verger
virologist
viscount
voyager
waggoner
wagoner
waif population=children
warehouseman
wayfarer
webmaster
westerner
wheelwright
whistle - blower
whistleblower
wicketkeeper
winger
wingman population=military
woodcarver
zoologist
defender
garda population=police
"gardai" population=police plural=yes
jawan population=military
# Plurals that taggers take for nouns of their own.
"triplets" count=3 plural=yes
"quadruplets" count=4 plural=yes
"midwives" plural=yes
# How many a pronoun stands for, and whether it points back. determiner=yes: also before a noun ("both drivers").
# alone=yes: only where no noun follows ("killed one and wounded another"). many=yes: stands for those counted before. before_verb=yes: only where a verb follows ("most got out").
[figure_pronoun]
"he" count=1 population=men back=yes
"she" count=1 population=women back=yes
"him" count=1 population=men back=yes
"they" many=yes back=yes
"them" many=yes back=yes
"all" many=yes before_verb=yes
"himself" reflexive=yes population=men
"herself" reflexive=yes population=women
"themselves" reflexive=yes
"themself" reflexive=yes
"itself" reflexive=yes
"no one" count=0
"no - one" count=0
"no-one" count=0
"nobody" count=0
"none" count=0
"not one" count=0
"neither" count=0 determiner=yes
"both" count=2 back=yes determiner=yes
"them both" count=2 back=yes
"no others" count=0
"nobody else" count=0
"no one else" count=0

"another" count=1 alone=yes
"most" before_verb=yes
"some" before_verb=yes
"any" before_verb=yes
"few" before_verb=yes

# "her" is an object as well as a possessive.
[figure_pronoun_object]
"her" count=1 population=women back=yes

# Whose body it is: "her body was found".
[figure_owner]
"his" population=men
"her" population=women

# Counted, but nobody. animal=yes: a bare number beside it counts animals, too ("three cats died and two are missing").
[figure_not_people]
firm
business
brand
band
league
tradition
record
law
theatre
museum
deal
dispute
feud
system
programme
newspaper
oak
engine
machine
pony animal=yes
vessel
tanker
dam
bridge
airliner
jet
barge
yacht
trawler
freighter
cottage
tower
pipeline
herd
flock
macaque animal=yes
rat animal=yes
mouse animal=yes
"mice" animal=yes
chimp animal=yes
stallion animal=yes
mare animal=yes
hog animal=yes
boar animal=yes
otter animal=yes
hedgehog animal=yes
tortoise animal=yes
stork animal=yes
owl animal=yes
eagle animal=yes
crow animal=yes
hawk animal=yes
pigeon animal=yes
peacock animal=yes
beaver animal=yes
badger animal=yes
squirrel animal=yes
bison animal=yes
buffalo animal=yes
"buffaloes" animal=yes
"oxen" animal=yes
"calves" animal=yes
"wolves" animal=yes
"geese" animal=yes
"sheep" animal=yes
hippo animal=yes
hippopotamus animal=yes
rhino animal=yes
rhinoceros animal=yes
camel animal=yes
donkey animal=yes
mule animal=yes
ox animal=yes
oxen animal=yes
zebra animal=yes
giraffe animal=yes
antelope animal=yes
wolf animal=yes
fox animal=yes
hare animal=yes
rabbit animal=yes
kitten animal=yes
calf animal=yes
lamb animal=yes
foal animal=yes
hen animal=yes
duck animal=yes
goose animal=yes
turkey animal=yes
ewe animal=yes
heifer animal=yes
bull animal=yes
steer animal=yes
yak animal=yes
llama animal=yes
alpaca animal=yes
reindeer animal=yes
moose animal=yes
elk animal=yes
kangaroo animal=yes
koala animal=yes
monkey animal=yes
ape animal=yes
gorilla animal=yes
chimpanzee animal=yes
crocodile animal=yes
shark animal=yes
dolphin animal=yes
seal animal=yes
turtle animal=yes
snake animal=yes
bee animal=yes
vulture animal=yes
swan animal=yes
parrot animal=yes
leopard animal=yes
cheetah animal=yes
panda animal=yes
lot
half
majority
rest
percentage
series
string
spate
bunch
kind
type
sort
fact
body
life
hope
dream
career
bill
animal animal=yes
dog animal=yes
cat animal=yes
horse animal=yes
cow animal=yes
cattle animal=yes
sheep animal=yes
goat animal=yes
pig animal=yes
bird animal=yes
chicken animal=yes
elephant animal=yes
lion animal=yes
tiger animal=yes
bear animal=yes
deer animal=yes
puppy animal=yes
pet animal=yes
livestock animal=yes
fish animal=yes
whale animal=yes
time
year
month
week
day
hour
minute
second
century
decade
night
morning
afternoon
evening
mile
kilometer
kilometre
meter
metre
foot
inch
yard
dollar
euro
pound
peso
block
round
shot
bullet
shell
casing
bomb
blast
explosion
device
mine
missile
rocket
grenade
gun
rifle
pistol
weapon
car
vehicle
truck
bus
van
train
plane
aircraft
helicopter
boat
ship
ferry
motorcycle
bike
bicycle
house
home
building
apartment
school
hospital
church
mosque
hotel
room
floor
store
shop
office
village
town
city
street
country
nation
state
province
department
location
place
scene
spot
site
area
count
charge
case
incident
attack
shooting
murder
killing
robbery
homicide
death
injury
wound
arrest
accident
crash
raid
operation
report
call
story
name
number
group
gang
team
unit
family
company
party
side
part
way
thing
reason
question
percent
degree
point
game
match
goal
vote
seat
job
tip
reward
phone
door
window
bag
tree
body part
leg
arm
head
chest
back
fire
earthquake
storm
flood
hurricane
protest
demonstration
march
organization
organisation
agency

trout animal=yes
salmon animal=yes
bass animal=yes
carp animal=yes
bluegill animal=yes
catfish animal=yes
perch animal=yes
pike animal=yes
eel animal=yes
tuna animal=yes
cod animal=yes
mackerel animal=yes
crab animal=yes
lobster animal=yes
oyster animal=yes
insect animal=yes
beetle animal=yes
ant animal=yes
mite animal=yes
locust animal=yes
mosquito animal=yes
wasp animal=yes
hornet animal=yes
piglet animal=yes
bullock animal=yes
ram animal=yes
gelding animal=yes
filly animal=yes
colt animal=yes
greyhound animal=yes
racehorse animal=yes
pit animal=yes
walrus animal=yes
porpoise animal=yes
seabird animal=yes
gull animal=yes
penguin animal=yes
ostrich animal=yes
emu animal=yes
falcon animal=yes
bat animal=yes
python animal=yes
cobra animal=yes
alligator animal=yes
lizard animal=yes
frog animal=yes
ferret animal=yes
hamster animal=yes
poultry animal=yes
# Points back to someone already told of.
[figure_definite]
"the"
"this"
"that"
"these"
"those"
"said"

# Someone not told of before.
[figure_another]
"another"
"other"
"others"
"remaining"
"additional"
"second"
"third"
"fourth"
"fifth"
"different"
"separate"
"unrelated"

# Names of countries that stand before a noun where others have an adjective: "12 U.S. soldiers", "UK nationals".
[figure_nation]
"u.s." country=US
us country=US
usa country=US
"u.s.a." country=US
"u.k." country=GB
uk country=GB
uae country=AE
"u.a.e." country=AE
new zealand country=NZ
south africa country=ZA
hong kong country=HK
