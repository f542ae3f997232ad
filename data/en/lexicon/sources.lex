# What a source is: the nouns that say which kind of body or person speaks. Written for rashomon, Apache-2.0.
# class: government police military justice hospital rescue armed_group witness family media ngo company expert opposition.
# weak=yes: says so only where nothing else in the source does ("a hospital official" is of the hospital).
[source_class]
police class=police
police officer class=police
policeman class=police
policewoman class=police
cop class=police
constable class=police
sheriff class=police
deputy sheriff class=police
sheriff 's office class=police
sheriff 's department class=police
detective class=police
trooper class=police
gendarme class=police
gendarmerie class=police
constabulary class=police
superintendent class=police weak=yes
inspector class=police weak=yes
deputy class=police weak=yes
investigator class=police weak=yes
officer class=police weak=yes
sergeant class=police weak=yes
army class=military
military class=military
navy class=military
air force class=military
marine class=military
marine corps class=military
soldier class=military
security force class=military
security source class=military
security official class=military
troop class=military
defence ministry class=military
defense ministry class=military
ministry of defence class=military
ministry of defense class=military
defense department class=military
department of defense class=military
defence force class=military
pentagon class=military
national guard class=military
coast guard class=rescue
coastguard class=rescue
general class=military weak=yes
colonel class=military weak=yes
commander class=military weak=yes
admiral class=military weak=yes
brigadier class=military weak=yes
major class=military weak=yes
government class=government
ministry class=government
minister class=government
prime minister class=government
president class=government
vice president class=government
white house class=government
kremlin class=government
state department class=government
interior ministry class=government
foreign ministry class=government
cabinet class=government
parliament class=government
lawmaker class=government
senator class=government
congressman class=government
congresswoman class=government
governor class=government
mayor class=government
prefect class=government
prefecture class=government
presidency class=government
city hall class=government
municipality class=government
council class=government
councillor class=government
councilman class=government
councilwoman class=government
council member class=government
embassy class=government
ambassador class=government
consulate class=government
diplomat class=government
administration class=government
civil protection class=rescue
civil defence class=rescue
civil defense class=rescue
disaster agency class=government
disaster management class=government
authority class=government weak=yes
official class=government weak=yes
department class=government weak=yes
agency class=government weak=yes
office class=government weak=yes
secretary class=government weak=yes
commissioner class=government weak=yes
court class=justice
judge class=justice
prosecutor class=justice
prosecution class=justice
magistrate class=justice
attorney general class=justice
district attorney class=justice
coroner class=justice
coroner 's office class=justice
medical examiner class=justice
indictment class=justice
affidavit class=justice
court document class=justice
court record class=justice
court paper class=justice
hospital class=hospital
clinic class=hospital
doctor class=hospital
surgeon class=hospital
medical director class=hospital
physician class=hospital
nurse class=hospital
medic class=hospital
health ministry class=hospital
ministry of health class=hospital
health department class=hospital
health official class=hospital
medical official class=hospital
medical source class=hospital
morgue class=hospital
mortuary class=hospital
paramedic class=rescue
ambulance class=rescue
ambulance service class=rescue
firefighter class=rescue
fire department class=rescue
fire service class=rescue
fire brigade class=rescue
fire chief class=rescue
fireman class=rescue
rescuer class=rescue
rescue worker class=rescue
rescue service class=rescue
rescue team class=rescue
lifeboat class=rescue
emergency service class=rescue
emergency worker class=rescue
emergency official class=rescue
mountain rescue class=rescue
search and rescue class=rescue
militant class=armed_group
jihadi class=armed_group
insurgent class=armed_group
rebel class=armed_group
guerrilla class=armed_group
separatist class=armed_group
jihadist class=armed_group
extremist class=armed_group
terrorist class=armed_group
militia class=armed_group
gunman class=armed_group
hijacker class=armed_group
kidnapper class=armed_group
armed group class=armed_group
terror group class=armed_group
terrorist group class=armed_group
rebel group class=armed_group
militant group class=armed_group
witness class=witness
eyewitness class=witness
bystander class=witness
onlooker class=witness
passer - by class=witness
passerby class=witness
survivor class=witness
resident class=witness
neighbor class=witness
neighbour class=witness
villager class=witness
passenger class=witness
shopkeeper class=witness
local class=witness weak=yes
people class=witness weak=yes
family class=family
relative class=family
mother class=family
father class=family
brother class=family
sister class=family
wife class=family
widow class=family
husband class=family
son class=family
daughter class=family
uncle class=family
aunt class=family
cousin class=family
nephew class=family
niece class=family
grandmother class=family
grandfather class=family
friend class=family
newspaper class=media
paper class=media weak=yes
tabloid class=media
broadcaster class=media
television class=media
tv class=media
tv station class=media
radio class=media
radio station class=media
news agency class=media
news channel class=media
media class=media
medium class=media
press class=media weak=yes
reporter class=media
journalist class=media
correspondent class=media
website class=media
magazine class=media
news report class=media
report class=media weak=yes
red cross class=ngo
red crescent class=ngo
united nations class=ngo
"un" class=ngo
"u.n." class=ngo
charity class=ngo
aid agency class=ngo
aid worker class=ngo
aid group class=ngo
relief agency class=ngo
human rights group class=ngo
rights group class=ngo
rights federation class=ngo
human rights federation class=ngo
human rights organization class=ngo
human rights organisation class=ngo
rights league class=ngo
human rights league class=ngo
civil society group class=ngo
rights organization class=ngo
rights organisation class=ngo
watchdog class=ngo
observatory class=ngo
monitoring group class=ngo
union class=ngo
company class=company
operator class=company
airline class=company
firm class=company
corporation class=company
manufacturer class=company
employer class=company
owner class=company weak=yes
manager class=company weak=yes
analyst class=expert
expert class=expert
researcher class=expert
professor class=expert
scientist class=expert
seismologist class=expert
meteorologist class=expert
geological survey class=expert
opposition class=opposition
opposition party class=opposition
opposition leader class=opposition
opposition deputy class=opposition
opposition lawmaker class=opposition
opposition legislator class=opposition
opposition politician class=opposition
opposition figure class=opposition
opposition mp class=opposition
activist class=opposition
dissident class=opposition
protest leader class=opposition
protest organiser class=opposition
protest organizer class=opposition
exile class=opposition
association class=ngo
campaigner class=ngo
rights activist class=ngo
human rights activist class=ngo
rights monitor class=ngo
war monitor class=ngo
volunteer class=ngo
