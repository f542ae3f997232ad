# Words before (or after) a person's name. Written for rashomon, Apache-2.0.
# rank: civil, political, military, police, religious, academic, judicial, royal, health. gender: m, f where the word says it.
# Single words and fixed phrases; a phrase such as "Texas County Sheriff" is read from its last word.
[title]
"mr" rank=civil gender=m
"mr." rank=civil gender=m
"mrs" rank=civil gender=f
"mrs." rank=civil gender=f
"ms" rank=civil gender=f
"ms." rank=civil gender=f
"miss" rank=civil gender=f
"sir" rank=civil gender=m
"dame" rank=civil gender=f
"lord" rank=political gender=m
"lady" rank=civil gender=f
"madam" rank=civil gender=f
"dr" rank=academic noun=doctor
"dr." rank=academic noun=doctor
"doctor" rank=academic
"prof" rank=academic noun=professor
"prof." rank=academic noun=professor
"professor" rank=academic
"rev" rank=religious noun=reverend
"rev." rank=religious noun=reverend
"reverend" rank=religious
"pastor" rank=religious
"father" rank=religious gender=m
"fr." rank=religious gender=m
"sister" rank=religious gender=f
"bishop" rank=religious
"archbishop" rank=religious
"cardinal" rank=religious gender=m
"pope" rank=religious gender=m
"imam" rank=religious gender=m
"ayatollah" rank=religious gender=m
"grand ayatollah" rank=religious gender=m
"mullah" rank=religious gender=m
"maulana" rank=religious gender=m
"mufti" rank=religious gender=m
"rabbi" rank=religious
"monsignor" rank=religious gender=m
"sheikh" rank=royal gender=m
"sheik" rank=royal gender=m
"king" rank=royal gender=m
"queen" rank=royal gender=f
"prince" rank=royal gender=m
"princess" rank=royal gender=f
"crown prince" rank=royal gender=m
"emperor" rank=royal gender=m
"emir" rank=royal gender=m
"sultan" rank=royal gender=m
"president" rank=political
"vice president" rank=political noun=vice_president
"vice-president" rank=political noun=vice_president
"president-elect" rank=political
"prime minister" rank=political
"deputy prime minister" rank=political
"premier" rank=political
"chancellor" rank=political
"minister" rank=political
"foreign minister" rank=political noun=minister
"defense minister" rank=political noun=minister
"defence minister" rank=political noun=minister
"interior minister" rank=political noun=minister
"health minister" rank=political noun=minister
"finance minister" rank=political
"justice minister" rank=political
"secretary" rank=political
"secretary of state" rank=political noun=secretary
"defense secretary" rank=political noun=secretary
"defence secretary" rank=political noun=secretary
"foreign secretary" rank=political
"home secretary" rank=political
"press secretary" rank=political
"secretary general" rank=political
"secretary-general" rank=political
"senator" rank=political
"sen." rank=political noun=senator
"sen" rank=political noun=senator
"congressman" rank=political gender=m
"congresswoman" rank=political gender=f
"representative" rank=political
"rep." rank=political noun=representative
"rep" rank=political noun=representative
"assemblyman" rank=political gender=m
"assemblywoman" rank=political gender=f
"councilman" rank=political gender=m
"councilwoman" rank=political gender=f
"councillor" rank=political
"cllr" rank=political noun=councillor
"councilor" rank=political
"alderman" rank=political
"governor" rank=political
"gov." rank=political noun=governor
"gov" rank=political noun=governor
"lieutenant governor" rank=political
"lt. gov." rank=political noun=governor
"mayor" rank=political
"deputy mayor" rank=political
"ambassador" rank=political
"consul" rank=political
"envoy" rank=political
"mp" rank=political
"lawmaker" rank=political
"deputy" rank=political
"speaker" rank=political
"chairman" rank=political gender=m
"chairwoman" rank=political gender=f
"chairperson" rank=political
"leader" rank=political
"spokesman" rank=political gender=m
"spokeswoman" rank=political gender=f
"spokesperson" rank=political
"attorney general" rank=judicial
"attorney" rank=judicial
"district attorney" rank=judicial
"prosecutor" rank=judicial
"judge" rank=judicial
"justice" rank=judicial
"chief justice" rank=judicial
"magistrate" rank=judicial
"coroner" rank=judicial
"lawyer" rank=judicial
"general" rank=military
"gen." rank=military noun=general
"gen" rank=military noun=general
"maj. gen." rank=military noun=general
"lt. gen." rank=military noun=general
"brig. gen." rank=military noun=general
"major general" rank=military noun=general
"lieutenant general" rank=military noun=general
"brigadier general" rank=military noun=general
"brigadier" rank=military
"brig." rank=military
"admiral" rank=military
"adm." rank=military noun=admiral
"rear admiral" rank=military noun=admiral
"vice admiral" rank=military noun=admiral
"field marshal" rank=military
"marshal" rank=military
"colonel" rank=military
"col." rank=military noun=colonel
"col" rank=military noun=colonel
"lieutenant colonel" rank=military noun=colonel
"lt. col." rank=military noun=colonel
"lt col" rank=military noun=colonel
"major" rank=military
"maj." rank=military noun=major
"maj" rank=military noun=major
"captain" rank=military
"capt." rank=military noun=captain
"capt" rank=military noun=captain
"commander" rank=military
"cmdr." rank=military noun=commander
"lt. cmdr." rank=military noun=commander
"lieutenant" rank=military
"lt." rank=military noun=lieutenant
"lt" rank=military noun=lieutenant
"1st lt." rank=military noun=lieutenant
"sergeant" rank=military
"sgt." rank=military noun=sergeant
"sgt" rank=military noun=sergeant
"staff sgt." rank=military noun=sergeant
"master sgt." rank=military noun=sergeant
"corporal" rank=military
"cpl." rank=military noun=corporal
"cpl" rank=military noun=corporal
"lance cpl." rank=military noun=corporal
"private" rank=military
"pvt." rank=military noun=private
"pfc." rank=military
"warrant officer" rank=military
"petty officer" rank=military
"commandant" rank=military
"cmdt" rank=military
"officer" rank=police
"constable" rank=police
"const." rank=police noun=constable
"detective" rank=police
"det." rank=police noun=detective
"det" rank=police noun=detective
"detective inspector" rank=police noun=inspector
"detective superintendent" rank=police noun=superintendent
"detective sergeant" rank=police
"det. sgt." rank=police
"inspector" rank=police
"insp." rank=police noun=inspector
"insp" rank=police noun=inspector
"chief inspector" rank=police noun=inspector
"superintendent" rank=police
"supt." rank=police noun=superintendent
"supt" rank=police noun=superintendent
"chief superintendent" rank=police noun=superintendent
"commissioner" rank=police
"police commissioner" rank=police noun=commissioner
"chief" rank=police
"police chief" rank=police noun=chief
"fire chief" rank=police noun=chief
"chief constable" rank=police
"sheriff" rank=police
"sheriff 's deputy" rank=police
"trooper" rank=police
"marshall" rank=police
"agent" rank=police
"special agent" rank=police noun=agent
"nurse" rank=health
"coach" rank=civil
"comrade" rank=political
"director" rank=civil
"manager" rank=civil
"secretary-treasurer" rank=civil
"ex-president" rank=political noun=former_president
"former president" rank=political noun=former_president
"president-designate" rank=political
"first lady" rank=political gender=f
"engineer" rank=civil
"dona" rank=civil gender=f
"señor" rank=civil gender=m
"monsieur" rank=civil gender=m
"madame" rank=civil gender=f

[name_suffix]
"jr"
"jr."
"sr"
"sr."
"ii"
"iii"
"iv"
"esq."
"m.d."
"ph.d."

[name_particle]
# Lower-case words inside a person's name.
"al"
"el"
"bin"
"ibn"
"ben"
"abu"
"abd"
"de"
"del"
"de la"
"de los"
"da"
"dos"
"das"
"du"
"des"
"di"
"van"
"van der"
"van den"
"von"
"la"
"le"
"y"
"ul"
"ur"
"ould"
"ag"
"st."
