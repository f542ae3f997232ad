# Organisations that reports name without introducing them, worldwide and over the decades, with the names that they go by.
# Written for rashomon, Apache-2.0. The same id is the same body; part_of names the id of what it belongs to.
# case=yes: only in capitals as written here (an acronym that is a word or a name too).

[armed_organization]
"islamic state" id=islamic_state
"isis" id=islamic_state
"isil" id=islamic_state
"daesh" id=islamic_state
"islamic state of iraq and syria" id=islamic_state
"islamic state of iraq and the levant" id=islamic_state
"islamic state in iraq and syria" id=islamic_state
"islamic state in iraq and the levant" id=islamic_state
"islamic state group" id=islamic_state
"islamic state militant group" id=islamic_state
"islamic state-khorasan" id=islamic_state_khorasan part_of=islamic_state
"islamic state - khorasan" id=islamic_state_khorasan part_of=islamic_state
"islamic state-khorasan province" id=islamic_state_khorasan part_of=islamic_state
"islamic state - khorasan province" id=islamic_state_khorasan part_of=islamic_state
"islamic state khorasan province" id=islamic_state_khorasan part_of=islamic_state
"islamic state khorasan" id=islamic_state_khorasan part_of=islamic_state
"islamic state in khorasan" id=islamic_state_khorasan part_of=islamic_state
"islamic state in khorasan province" id=islamic_state_khorasan part_of=islamic_state
"is-k" id=islamic_state_khorasan part_of=islamic_state
"is - k" id=islamic_state_khorasan part_of=islamic_state
"isis-k" id=islamic_state_khorasan part_of=islamic_state
"isis - k" id=islamic_state_khorasan part_of=islamic_state
"isis-khorasan" id=islamic_state_khorasan part_of=islamic_state
"isis - khorasan" id=islamic_state_khorasan part_of=islamic_state
"iskp" id=islamic_state_khorasan part_of=islamic_state
"is-kp" id=islamic_state_khorasan part_of=islamic_state
"is - kp" id=islamic_state_khorasan part_of=islamic_state
"isk" id=islamic_state_khorasan part_of=islamic_state case=yes
"daesh-khorasan" id=islamic_state_khorasan part_of=islamic_state
"daesh - khorasan" id=islamic_state_khorasan part_of=islamic_state
"islamic state west africa province" id=islamic_state_west_africa part_of=islamic_state
"islamic state in west africa" id=islamic_state_west_africa part_of=islamic_state
"islamic state 's west africa province" id=islamic_state_west_africa part_of=islamic_state
"iswap" id=islamic_state_west_africa part_of=islamic_state
"iswa" id=islamic_state_west_africa part_of=islamic_state
"islamic state in the greater sahara" id=islamic_state_greater_sahara part_of=islamic_state
"islamic state in the sahel" id=islamic_state_greater_sahara part_of=islamic_state
"islamic state sahel province" id=islamic_state_greater_sahara part_of=islamic_state
"isgs" id=islamic_state_greater_sahara part_of=islamic_state
"sinai province" id=islamic_state_sinai part_of=islamic_state
"islamic state sinai province" id=islamic_state_sinai part_of=islamic_state
"wilayat sinai" id=islamic_state_sinai part_of=islamic_state
"ansar beit al-maqdis" id=islamic_state_sinai part_of=islamic_state
"ansar beit al - maqdis" id=islamic_state_sinai part_of=islamic_state
"islamic state central africa province" id=islamic_state_central_africa part_of=islamic_state
"iscap" id=islamic_state_central_africa part_of=islamic_state
"islamic state of iraq" id=islamic_state_iraq
"isi" id=islamic_state_iraq case=yes
"al-qaeda" id=al_qaeda
"al - qaeda" id=al_qaeda
"al-qaida" id=al_qaeda
"al - qaida" id=al_qaeda
"al qaeda" id=al_qaeda
"al qaida" id=al_qaeda
"al-qa'ida" id=al_qaeda
"al - qa'ida" id=al_qaeda
"al qa'eda" id=al_qaeda
"al-qaeda in the arabian peninsula" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"al - qaeda in the arabian peninsula" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"al-qaida in the arabian peninsula" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"al - qaida in the arabian peninsula" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"al qaeda in the arabian peninsula" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"aqap" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"ansar al-sharia" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"ansar al - sharia" id=al_qaeda_arabian_peninsula part_of=al_qaeda
"al-qaeda in the islamic maghreb" id=al_qaeda_maghreb part_of=al_qaeda
"al - qaeda in the islamic maghreb" id=al_qaeda_maghreb part_of=al_qaeda
"al-qaida in the islamic maghreb" id=al_qaeda_maghreb part_of=al_qaeda
"al - qaida in the islamic maghreb" id=al_qaeda_maghreb part_of=al_qaeda
"al qaeda in the islamic maghreb" id=al_qaeda_maghreb part_of=al_qaeda
"aqim" id=al_qaeda_maghreb part_of=al_qaeda
"al-qaeda in iraq" id=al_qaeda_iraq part_of=al_qaeda
"al - qaeda in iraq" id=al_qaeda_iraq part_of=al_qaeda
"al-qaida in iraq" id=al_qaeda_iraq part_of=al_qaeda
"al - qaida in iraq" id=al_qaeda_iraq part_of=al_qaeda
"al qaeda in iraq" id=al_qaeda_iraq part_of=al_qaeda
"aqi" id=al_qaeda_iraq part_of=al_qaeda case=yes
"al-qaeda in the indian subcontinent" id=al_qaeda_indian part_of=al_qaeda
"al - qaeda in the indian subcontinent" id=al_qaeda_indian part_of=al_qaeda
"aqis" id=al_qaeda_indian part_of=al_qaeda
"nusra front" id=nusra
"al-nusra front" id=nusra
"al - nusra front" id=nusra
"jabhat al-nusra" id=nusra
"jabhat al - nusra" id=nusra
"al nusra" id=nusra
"hayat tahrir al-sham" id=hts
"hayat tahrir al - sham" id=hts
"hts" id=hts
"tahrir al-sham" id=hts
"tahrir al - sham" id=hts
"jama'at nusrat al-islam wal-muslimin" id=jnim part_of=al_qaeda
"jama'at nusrat al - islam wal - muslimin" id=jnim part_of=al_qaeda
"jamaat nusrat al-islam wal-muslimin" id=jnim part_of=al_qaeda
"jamaat nusrat al - islam wal - muslimin" id=jnim part_of=al_qaeda
"jnim" id=jnim part_of=al_qaeda
"group for the support of islam and muslims" id=jnim part_of=al_qaeda
"taliban" id=taliban
"taleban" id=taliban
"afghan taliban" id=taliban
"islamic emirate of afghanistan" id=taliban
"islamic emirate" id=taliban
"tehrik-e-taliban pakistan" id=pakistani_taliban
"tehrik - e - taliban pakistan" id=pakistani_taliban
"tehreek-e-taliban pakistan" id=pakistani_taliban
"tehreek - e - taliban pakistan" id=pakistani_taliban
"tehrik-i-taliban pakistan" id=pakistani_taliban
"tehrik - i - taliban pakistan" id=pakistani_taliban
"ttp" id=pakistani_taliban
"pakistani taliban" id=pakistani_taliban
"pakistan taliban" id=pakistani_taliban
"jamaat-ul-ahrar" id=jamaat_ul_ahrar part_of=pakistani_taliban
"jamaat - ul - ahrar" id=jamaat_ul_ahrar part_of=pakistani_taliban
"jamaat ul-ahrar" id=jamaat_ul_ahrar part_of=pakistani_taliban
"jamaat ul - ahrar" id=jamaat_ul_ahrar part_of=pakistani_taliban
"jua" id=jamaat_ul_ahrar part_of=pakistani_taliban case=yes
"haqqani network" id=haqqani part_of=taliban
"haqqanis" id=haqqani part_of=taliban
"lashkar-e-taiba" id=lashkar_e_taiba
"lashkar - e - taiba" id=lashkar_e_taiba
"lashkar-e-tayyiba" id=lashkar_e_taiba
"lashkar - e - tayyiba" id=lashkar_e_taiba
"lashkar-i-taiba" id=lashkar_e_taiba
"lashkar - i - taiba" id=lashkar_e_taiba
"let" id=lashkar_e_taiba case=yes
"jaish-e-mohammed" id=jaish
"jaish - e - mohammed" id=jaish
"jaish-e-mohammad" id=jaish
"jaish - e - mohammad" id=jaish
"jem" id=jaish case=yes
"lashkar-e-jhangvi" id=lashkar_e_jhangvi
"lashkar - e - jhangvi" id=lashkar_e_jhangvi
"lashkar-i-jhangvi" id=lashkar_e_jhangvi
"lashkar - i - jhangvi" id=lashkar_e_jhangvi
"lej" id=lashkar_e_jhangvi case=yes
"hizbul mujahideen" id=hizbul
"hizb-ul-mujahideen" id=hizbul
"hizb - ul - mujahideen" id=hizbul
"balochistan liberation army" id=bla
"baloch liberation army" id=bla
"baluchistan liberation army" id=bla
"bla" id=bla case=yes
"communist party of india ( maoist )" id=maoists_india
"naxalites" id=maoists_india
"naxals" id=maoists_india
"united liberation front of assam" id=ulfa
"united liberation front of asom" id=ulfa
"ulfa" id=ulfa
"jamaat-ul-mujahideen bangladesh" id=jmb
"jamaat - ul - mujahideen bangladesh" id=jmb
"jmb" id=jmb
"hezbollah" id=hezbollah
"hizbollah" id=hezbollah
"hizbullah" id=hezbollah
"hezbullah" id=hezbollah
"party of god" id=hezbollah
"hamas" id=hamas
"islamic resistance movement" id=hamas
"qassam brigades" id=qassam part_of=hamas
"al-qassam brigades" id=qassam part_of=hamas
"al - qassam brigades" id=qassam part_of=hamas
"izz ad-din al-qassam brigades" id=qassam part_of=hamas
"izz ad - din al - qassam brigades" id=qassam part_of=hamas
"izzedine al-qassam brigades" id=qassam part_of=hamas
"izzedine al - qassam brigades" id=qassam part_of=hamas
"ezzedine al-qassam brigades" id=qassam part_of=hamas
"ezzedine al - qassam brigades" id=qassam part_of=hamas
"palestinian islamic jihad" id=islamic_jihad
"islamic jihad" id=islamic_jihad
"pij" id=islamic_jihad
"fatah" id=fatah case=yes
"al-fatah" id=fatah
"al - fatah" id=fatah
"al-aqsa martyrs brigades" id=al_aqsa part_of=fatah
"al - aqsa martyrs brigades" id=al_aqsa part_of=fatah
"al-aqsa martyrs ' brigades" id=al_aqsa part_of=fatah
"al - aqsa martyrs ' brigades" id=al_aqsa part_of=fatah
"al aqsa martyrs brigades" id=al_aqsa part_of=fatah
"palestine liberation organization" id=plo
"palestine liberation organisation" id=plo
"plo" id=plo
"popular front for the liberation of palestine" id=pflp
"pflp" id=pflp
"abu nidal organization" id=abu_nidal
"abu nidal group" id=abu_nidal
"houthis" id=houthis
"houthi movement" id=houthis
"ansar allah" id=houthis
"ansarullah" id=houthis
"huthis" id=houthis
"kurdistan workers ' party" id=pkk
"kurdistan workers party" id=pkk
"pkk" id=pkk
"kurdistan freedom falcons" id=tak
"kurdistan freedom hawks" id=tak
"tak" id=tak case=yes
"people 's protection units" id=ypg
"ypg" id=ypg
"syrian democratic forces" id=sdf
"sdf" id=sdf case=yes
"free syrian army" id=fsa
"fsa" id=fsa case=yes
"revolutionary people 's liberation party-front" id=dhkpc
"revolutionary people 's liberation party - front" id=dhkpc
"revolutionary people 's liberation party / front" id=dhkpc
"dhkp-c" id=dhkpc
"dhkp - c" id=dhkpc
"dhkp / c" id=dhkpc
"jundallah" id=jundallah
"jundullah" id=jundallah
"mujahedin-e-khalq" id=mek
"mujahedin - e - khalq" id=mek
"mujahideen-e-khalq" id=mek
"mujahideen - e - khalq" id=mek
"people 's mujahedin of iran" id=mek
"mek" id=mek
"mko" id=mek
"popular mobilization forces" id=popular_mobilization
"popular mobilisation forces" id=popular_mobilization
"hashed al-shaabi" id=popular_mobilization
"hashed al - shaabi" id=popular_mobilization
"hashd al-shaabi" id=popular_mobilization
"hashd al - shaabi" id=popular_mobilization
"kataib hezbollah" id=kataib
"kata'ib hezbollah" id=kataib
"kataeb hezbollah" id=kataib
"mahdi army" id=mahdi_army
"mehdi army" id=mahdi_army
"jaish al-mahdi" id=mahdi_army
"jaish al - mahdi" id=mahdi_army
"boko haram" id=boko_haram
"jama'atu ahlis sunna lidda'awati wal-jihad" id=boko_haram
"jama'atu ahlis sunna lidda'awati wal - jihad" id=boko_haram
"jas" id=boko_haram case=yes
"ansaru" id=ansaru
"al-shabab" id=al_shabab
"al - shabab" id=al_shabab
"al-shabaab" id=al_shabab
"al - shabaab" id=al_shabab
"al shabaab" id=al_shabab
"al shabab" id=al_shabab
"shabab" id=al_shabab case=yes
"shabaab" id=al_shabab
"harakat al-shabaab al-mujahideen" id=al_shabab
"harakat al - shabaab al - mujahideen" id=al_shabab
"lord 's resistance army" id=lra
"lra" id=lra
"allied democratic forces" id=adf
"adf" id=adf case=yes
"m23" id=m23
"march 23 movement" id=m23
"democratic forces for the liberation of rwanda" id=fdlr
"fdlr" id=fdlr
"seleka" id=seleka case=yes
"séléka" id=seleka
"anti-balaka" id=anti_balaka
"anti - balaka" id=anti_balaka
"ansar dine" id=ansar_dine
"ansar al-din" id=ansar_dine
"ansar al - din" id=ansar_dine
"ansar eddine" id=ansar_dine
"movement for oneness and jihad in west africa" id=mujao
"mujao" id=mujao
"armed islamic group" id=gia
"gia" id=gia case=yes
"islamic salvation front" id=fis
"fis" id=fis case=yes
"salafist group for preaching and combat" id=gspc
"salafist group for call and combat" id=gspc
"gspc" id=gspc
"tigray people 's liberation front" id=tplf
"tplf" id=tplf
"oromo liberation front" id=olf
"olf" id=olf
"oromo liberation army" id=olf
"ogaden national liberation front" id=onlf
"onlf" id=onlf
"sudan people 's liberation army" id=spla
"sudan people 's liberation movement" id=spla
"spla" id=spla
"splm" id=spla
"justice and equality movement" id=jem
"rapid support forces" id=rsf
"rsf" id=rsf case=yes
"janjaweed" id=janjaweed
"janjawid" id=janjaweed
"national union for the total independence of angola" id=unita
"unita" id=unita
"mozambican national resistance" id=renamo
"renamo" id=renamo
"mozambique liberation front" id=frelimo
"frelimo" id=frelimo
"african national congress" id=anc
"anc" id=anc
"movement for the emancipation of the niger delta" id=mend
"mend" id=mend case=yes
"liberation tigers of tamil eelam" id=ltte
"tamil tigers" id=ltte
"ltte" id=ltte
"janatha vimukthi peramuna" id=jvp
"jvp" id=jvp
"abu sayyaf" id=abu_sayyaf
"abu sayyaf group" id=abu_sayyaf
"abu sayaf" id=abu_sayyaf
"asg" id=abu_sayyaf case=yes
"moro islamic liberation front" id=milf
"milf" id=milf
"moro national liberation front" id=mnlf
"mnlf" id=mnlf
"new people 's army" id=npa
"npa" id=npa case=yes
"communist party of the philippines" id=cpp
"jemaah islamiyah" id=jemaah
"jemaah islamiah" id=jemaah
"ji" id=jemaah case=yes
"jamaah ansharut daulah" id=jad
"jemaah ansharut daulah" id=jad
"jad" id=jad case=yes
"free aceh movement" id=free_aceh
"gam" id=free_aceh case=yes
"free papua movement" id=opm
"opm" id=opm case=yes
"west papua national liberation army" id=opm
"arakan rohingya salvation army" id=arsa
"arsa" id=arsa
"arakan army" id=arakan_army
"kachin independence army" id=kia
"kia" id=kia case=yes
"karen national union" id=knu
"knu" id=knu
"karen national liberation army" id=knu
"khmer rouge" id=khmer_rouge
"aum shinrikyo" id=aum
"aum supreme truth" id=aum
"east turkestan islamic movement" id=etim
"turkistan islamic party" id=etim
"etim" id=etim
"islamic movement of uzbekistan" id=imu
"imu" id=imu
"caucasus emirate" id=caucasus_emirate
"imarat kavkaz" id=caucasus_emirate
"revolutionary armed forces of colombia" id=farc
"colombian revolutionary armed forces" id=farc
"farc" id=farc
"armed revolutionary forces of colombia" id=farc
"national liberation army" id=eln
"army of national liberation" id=eln
"eln" id=eln
"people 's liberation army" id=epl
"popular liberation army" id=epl
"epl" id=epl case=yes
"april 19 movement" id=m19
"19 april movement" id=m19
"19th of april movement" id=m19
"m-19" id=m19
"m - 19" id=m19
"united self-defense forces of colombia" id=auc
"united self - defense forces of colombia" id=auc
"auc" id=auc case=yes
"quintin lame" id=quintin_lame
"simon bolivar guerrilla coordinating board" id=cgsb
"simon bolivar national guerrilla coordinator" id=cgsb
"cgsb" id=cgsb
"cng" id=cgsb
"national guerrilla coordinating board" id=cgsb
"extraditables" id=extraditables
"the extraditables" id=extraditables
"medellin cartel" id=medellin_cartel
"medellín cartel" id=medellin_cartel
"cali cartel" id=cali_cartel
"clan del golfo" id=clan_del_golfo
"gulf clan" id=clan_del_golfo
"urabeños" id=clan_del_golfo
"shining path" id=shining_path
"sendero luminoso" id=shining_path
"communist party of peru" id=shining_path
"peruvian communist party" id=shining_path
"tupac amaru revolutionary movement" id=mrta
"túpac amaru revolutionary movement" id=mrta
"mrta" id=mrta
"farabundo marti national liberation front" id=fmln
"farabundo martí national liberation front" id=fmln
"fmln" id=fmln
"people 's revolutionary army" id=erp_salvador
"revolutionary army of the people" id=erp_salvador
"erp" id=erp_salvador case=yes
"popular liberation forces" id=fpl_salvador
"people 's liberation forces" id=fpl_salvador
"fpl" id=fpl_salvador case=yes
"nationalist republican alliance" id=arena
"national republican alliance" id=arena
"arena" id=arena case=yes
"sandinista national liberation front" id=fsln
"sandinista front" id=fsln
"fsln" id=fsln
"sandinistas" id=fsln
"contras" id=contras case=yes
"nicaraguan resistance" id=contras
"guatemalan national revolutionary unity" id=urng
"urng" id=urng
"guerrilla army of the poor" id=egp
"egp" id=egp case=yes
"cinchoneros" id=mpl_honduras
"popular liberation movement" id=mpl_honduras
"manuel rodriguez patriotic front" id=fpmr
"manuel rodríguez patriotic front" id=fpmr
"fpmr" id=fpmr
"movement of the revolutionary left" id=mir_chile
"revolutionary left movement" id=mir_chile
"mir" id=mir_chile case=yes
"lautaro youth movement" id=lautaro
"lautaro front" id=lautaro
"mapu-lautaro" id=lautaro
"mapu - lautaro" id=lautaro
"montoneros" id=montoneros
"tupamaros" id=tupamaros
"zapatista national liberation army" id=zapatistas
"zapatista army of national liberation" id=zapatistas
"ezln" id=zapatistas
"zapatistas" id=zapatistas
"popular revolutionary army" id=epr
"epr" id=epr case=yes
"sinaloa cartel" id=sinaloa_cartel
"zetas" id=zetas case=yes
"los zetas" id=zetas
"jalisco new generation cartel" id=cjng
"jalisco new generation" id=cjng
"cjng" id=cjng
"gulf cartel" id=gulf_cartel
"mara salvatrucha" id=ms13
"ms-13" id=ms13
"ms - 13" id=ms13
"tren de aragua" id=tren_de_aragua
"first capital command" id=pcc
"primeiro comando da capital" id=pcc
"paraguayan people 's army" id=epp
"epp" id=epp case=yes
"basque homeland and freedom" id=eta
"euskadi ta askatasuna" id=eta
"eta" id=eta case=yes
"basque fatherland and liberty" id=eta
"basque homeland and liberty" id=eta
"first of october antifascist resistance group" id=grapo
"grapo" id=grapo
"anti-terrorist liberation groups" id=gal
"anti - terrorist liberation groups" id=gal
"gal" id=gal case=yes
"irish republican army" id=ira
"ira" id=ira
"provisional ira" id=ira
"provisional irish republican army" id=ira
"provos" id=ira
"real ira" id=real_ira
"real irish republican army" id=real_ira
"new ira" id=real_ira
"irish national liberation army" id=inla
"inla" id=inla
"ulster volunteer force" id=uvf
"uvf" id=uvf
"ulster defence association" id=uda
"ulster defense association" id=uda
"uda" id=uda
"red army faction" id=raf
"baader-meinhof" id=raf
"baader - meinhof" id=raf
"baader-meinhof gang" id=raf
"baader - meinhof gang" id=raf
"red brigades" id=red_brigades
"brigate rosse" id=red_brigades
"november 17" id=november17 case=yes
"revolutionary organization november 17" id=november17
"november 17 group" id=november17
"17 november" id=november17 case=yes
"national liberation front of corsica" id=flnc
"corsican national liberation front" id=flnc
"flnc" id=flnc
"action directe" id=action_directe
"kosovo liberation army" id=kla
"kla" id=kla
"uck" id=kla case=yes
"wagner group" id=wagner
"wagner" id=wagner case=yes
"azov regiment" id=azov
"azov battalion" id=azov
"azov brigade" id=azov
"ku klux klan" id=kkk
"kkk" id=kkk
"proud boys" id=proud_boys
"oath keepers" id=oath_keepers
"cosa nostra" id=cosa_nostra
"mafia" id=cosa_nostra
"sicilian mafia" id=cosa_nostra
"'ndrangheta" id=ndrangheta
"ndrangheta" id=ndrangheta
"camorra" id=camorra
"islamic revolutionary guard corps" id=irgc
"islamic revolutionary guards corps" id=irgc
"revolutionary guards" id=irgc
"revolutionary guard corps" id=irgc
"revolutionary guard" id=irgc
"irgc" id=irgc
"quds force" id=quds_force part_of=irgc
"qods force" id=quds_force part_of=irgc
"muslim brotherhood" id=muslim_brotherhood
"hizb ut-tahrir" id=hizb_ut_tahrir
"hizb ut - tahrir" id=hizb_ut_tahrir
"polisario front" id=polisario
"polisario" id=polisario
"tamil eelam army" id=tamil_eelam_army
"civil defence forces" id=cda
"national liberation front of tripura" id=nlft
"national socialist council of nagaland" id=nscn
"nscn" id=nscn
"al-badr" id=al_badr
"al - badr" id=al_badr

"is" id=islamic_state case=yes

[known_organization]
"united nations" id=un
"un" id=un
"u.n." id=un
"united nations security council" id=unsc
"un security council" id=unsc
"u.n. security council" id=unsc
"security council" id=unsc
"united nations high commissioner for refugees" id=unhcr
"un high commissioner for refugees" id=unhcr
"unhcr" id=unhcr
"un refugee agency" id=unhcr
"u.n. refugee agency" id=unhcr
"united nations children 's fund" id=unicef
"unicef" id=unicef
"united nations office for the coordination of humanitarian affairs" id=ocha
"un office for the coordination of humanitarian affairs" id=ocha
"ocha" id=ocha
"united nations relief and works agency" id=unrwa
"unrwa" id=unrwa
"world food program" id=wfp
"world food programme" id=wfp
"wfp" id=wfp
"world health organization" id=who
"world health organisation" id=who
"who" id=who case=yes
"european union" id=eu
"eu" id=eu
"e.u." id=eu
"north atlantic treaty organization" id=nato
"north atlantic treaty organisation" id=nato
"nato" id=nato
"african union" id=au
"au" id=au case=yes
"organization of african unity" id=oau
"oau" id=oau
"association of southeast asian nations" id=asean
"asean" id=asean
"organization of american states" id=oas
"oas" id=oas
"organization for security and co-operation in europe" id=osce
"organization for security and co - operation in europe" id=osce
"organization for security and cooperation in europe" id=osce
"osce" id=osce
"arab league" id=arab_league
"economic community of west african states" id=ecowas
"ecowas" id=ecowas
"international monetary fund" id=imf
"imf" id=imf
"world bank" id=world_bank
"international organization for migration" id=iom
"international organisation for migration" id=iom
"iom" id=iom
"international atomic energy agency" id=iaea
"iaea" id=iaea
"international criminal court" id=icc
"icc" id=icc
"international committee of the red cross" id=icrc
"icrc" id=icrc
"red cross" id=red_cross
"american red cross" id=red_cross
"red crescent" id=red_crescent
"international federation of red cross and red crescent societies" id=ifrc
"ifrc" id=ifrc
"doctors without borders" id=msf
"médecins sans frontières" id=msf
"medecins sans frontieres" id=msf
"msf" id=msf
"amnesty international" id=amnesty
"amnesty" id=amnesty case=yes
"human rights watch" id=hrw
"hrw" id=hrw
"committee to protect journalists" id=cpj
"cpj" id=cpj
"reporters without borders" id=rsf_press
"syrian observatory for human rights" id=sohr
"white helmets" id=white_helmets
"syrian civil defense" id=white_helmets
"syria civil defence" id=white_helmets
"southern poverty law center" id=splc
"splc" id=splc
"american civil liberties union" id=aclu
"aclu" id=aclu
"national rifle association" id=nra
"nra" id=nra case=yes
"interpol" id=interpol
"europol" id=europol
"federal bureau of investigation" id=fbi kind=security
"fbi" id=fbi kind=security
"f.b.i." id=fbi kind=security
"central intelligence agency" id=cia kind=security
"cia" id=cia kind=security
"c.i.a." id=cia kind=security
"national security agency" id=nsa kind=security
"nsa" id=nsa kind=security
"drug enforcement administration" id=dea kind=security
"dea" id=dea kind=security
"bureau of alcohol , tobacco , firearms and explosives" id=atf kind=security
"atf" id=atf kind=security
"department of homeland security" id=dhs kind=security
"homeland security" id=dhs kind=security
"dhs" id=dhs kind=security
"department of justice" id=doj kind=government
"justice department" id=doj kind=government
"doj" id=doj kind=government
"department of defense" id=dod kind=government
"defense department" id=dod kind=government
"pentagon" id=dod kind=government
"dod" id=dod case=yes kind=government
"state department" id=state_department kind=government
"department of state" id=state_department kind=government
"customs and border protection" id=cbp kind=government
"cbp" id=cbp kind=government
"immigration and customs enforcement" id=ice kind=government
"transportation security administration" id=tsa kind=government
"tsa" id=tsa kind=government
"federal aviation administration" id=faa kind=government
"faa" id=faa kind=government
"national transportation safety board" id=ntsb kind=government
"ntsb" id=ntsb kind=government
"federal emergency management agency" id=fema kind=government
"fema" id=fema kind=government
"u.s. geological survey" id=usgs kind=government
"us geological survey" id=usgs kind=government
"united states geological survey" id=usgs kind=government
"usgs" id=usgs kind=government
"national oceanic and atmospheric administration" id=noaa kind=government
"noaa" id=noaa kind=government
"national weather service" id=nws kind=government
"centers for disease control and prevention" id=cdc kind=government
"centers for disease control" id=cdc kind=government
"cdc" id=cdc kind=government
"coast guard" id=coast_guard kind=security
"u.s. coast guard" id=coast_guard kind=security
"us coast guard" id=coast_guard kind=security
"u.s. central command" id=centcom kind=security
"us central command" id=centcom kind=security
"united states central command" id=centcom kind=security
"central command" id=centcom kind=security
"centcom" id=centcom kind=security
"white house" id=white_house kind=government
"u.s. congress" id=congress
"u.s. senate" id=senate
"kremlin" id=kremlin kind=government
"federal security service" id=fsb kind=security
"fsb" id=fsb kind=security
"downing street" id=downing_street kind=government
"scotland yard" id=scotland_yard kind=security
"metropolitan police" id=scotland_yard kind=security
"met police" id=scotland_yard kind=security
"mi5" id=mi5 kind=security
"mi6" id=mi6 kind=security
"police service of northern ireland" id=psni kind=security
"psni" id=psni kind=security
"royal ulster constabulary" id=ruc kind=security
"ruc" id=ruc kind=security
"new york police department" id=nypd kind=security
"new york city police department" id=nypd kind=security
"nypd" id=nypd kind=security
"los angeles police department" id=lapd kind=security
"lapd" id=lapd kind=security
"new york fire department" id=fdny kind=security
"fire department of new york" id=fdny kind=security
"fdny" id=fdny kind=security
"israel defense forces" id=idf kind=security
"israeli defense forces" id=idf kind=security
"israel defence forces" id=idf kind=security
"idf" id=idf kind=security
"shin bet" id=shin_bet kind=security
"mossad" id=mossad kind=security
"knesset" id=knesset kind=government
"inter-services intelligence" id=isi kind=security
"inter - services intelligence" id=isi kind=security
"inter-services public relations" id=ispr kind=security
"inter - services public relations" id=ispr kind=security
"ispr" id=ispr kind=security
"central reserve police force" id=crpf kind=security
"crpf" id=crpf kind=security
"border security force" id=bsf kind=security
"bsf" id=bsf kind=security
"national disaster response force" id=ndrf
"ndrf" id=ndrf
"international security assistance force" id=isaf kind=security
"isaf" id=isaf kind=security
"african union mission in somalia" id=amisom kind=security
"amisom" id=amisom kind=security
"monusco" id=monusco
"minusma" id=minusma
"united nations interim force in lebanon" id=unifil kind=security
"unifil" id=unifil kind=security
"royal canadian mounted police" id=rcmp kind=security
"rcmp" id=rcmp kind=security
"australian federal police" id=afp_police kind=security
"national disaster mitigation agency" id=bnpb kind=government
"bnpb" id=bnpb kind=government
"basarnas" id=basarnas kind=government
"national disaster risk reduction and management council" id=ndrrmc kind=government
"ndrrmc" id=ndrrmc kind=government
"philippine institute of volcanology and seismology" id=phivolcs kind=government
"phivolcs" id=phivolcs kind=government
"site intelligence group" id=site
"site" id=site case=yes
"associated press" id=ap kind=media
"ap" id=ap case=yes kind=media
"reuters" id=reuters kind=media
"agence france-presse" id=afp kind=media
"agence france - presse" id=afp kind=media
"agence france presse" id=afp kind=media
"afp" id=afp kind=media
"united press international" id=upi kind=media
"upi" id=upi kind=media
"efe" id=efe case=yes kind=media
"notimex" id=notimex kind=media
"deutsche presse-agentur" id=dpa kind=media
"deutsche presse - agentur" id=dpa kind=media
"dpa" id=dpa kind=media
"ansa" id=ansa case=yes kind=media
"tass" id=tass kind=media
"itar-tass" id=tass kind=media
"itar - tass" id=tass kind=media
"interfax" id=interfax kind=media
"ria novosti" id=ria kind=media
"xinhua" id=xinhua kind=media
"kyodo" id=kyodo kind=media
"yonhap" id=yonhap kind=media
"press trust of india" id=pti kind=media
"pti" id=pti case=yes kind=media
"asian news international" id=ani kind=media
"irna" id=irna kind=media
"fars news agency" id=fars kind=media
"syrian arab news agency" id=sana kind=media
"anadolu" id=anadolu kind=media
"anadolu agency" id=anadolu kind=media
"press association" id=pa kind=media
"british broadcasting corporation" id=bbc kind=media
"bbc" id=bbc kind=media
"cnn" id=cnn kind=media
"nbc" id=nbc kind=media
"nbc news" id=nbc kind=media
"abc news" id=abc kind=media
"cbs" id=cbs kind=media
"cbs news" id=cbs kind=media
"fox news" id=fox kind=media
"al jazeera" id=al_jazeera kind=media
"al-jazeera" id=al_jazeera kind=media
"al - jazeera" id=al_jazeera kind=media
"al arabiya" id=al_arabiya kind=media
"al-arabiya" id=al_arabiya kind=media
"al - arabiya" id=al_arabiya kind=media
"deutsche welle" id=dw kind=media
"dw" id=dw case=yes kind=media
"russia today" id=rt kind=media
"new york times" id=nyt kind=media
"washington post" id=wapo kind=media
"wall street journal" id=wsj kind=media
"guardian" id=guardian case=yes kind=media
"le monde" id=le_monde kind=media
"el pais" id=el_pais kind=media
"el país" id=el_pais kind=media
"amaq" id=amaq kind=media
"amaq news agency" id=amaq kind=media
"aamaq" id=amaq kind=media

[group_name]
"muslim" kind=religious
"muslims" kind=religious
"christian" kind=religious
"christians" kind=religious
"jew" kind=religious
"jews" kind=religious
"jewish" kind=religious
"sunni" kind=religious
"sunnis" kind=religious
"shiite" kind=religious
"shiites" kind=religious
"shia" kind=religious
"shi'ite" kind=religious
"shi'ites" kind=religious
"shias" kind=religious
"hindu" kind=religious
"hindus" kind=religious
"buddhist" kind=religious
"buddhists" kind=religious
"sikh" kind=religious
"sikhs" kind=religious
"catholic" kind=religious
"catholics" kind=religious
"protestant" kind=religious
"protestants" kind=religious
"orthodox" kind=religious
"copt" kind=religious
"copts" kind=religious
"coptic" kind=religious
"alawite" kind=religious
"alawites" kind=religious
"druze" kind=religious
"yazidi" kind=religious
"yazidis" kind=religious
"ahmadi" kind=religious
"ahmadis" kind=religious
"mormon" kind=religious
"mormons" kind=religious
"baptist" kind=religious
"baptists" kind=religious
"evangelical" kind=religious
"evangelicals" kind=religious
"methodist" kind=religious
"methodists" kind=religious
"anglican" kind=religious
"anglicans" kind=religious
"islamist" kind=religious
"islamists" kind=religious
"jihadist" kind=religious
"jihadists" kind=religious
"salafist" kind=religious
"salafists" kind=religious
"salafi" kind=religious
"salafis" kind=religious
"islamic" kind=religious
"zionist" kind=religious
"zionists" kind=religious
"bahai" kind=religious
"bahais" kind=religious
"ismaili" kind=religious
"ismailis" kind=religious
"zaidi" kind=religious
"zaidis" kind=religious
"maronite" kind=religious
"maronites" kind=religious

[group_name]
"kurd" kind=ethnic
"kurds" kind=ethnic
"kurdish" kind=ethnic
"arab" kind=ethnic
"arabs" kind=ethnic
"arabic" kind=ethnic
"hazara" kind=ethnic
"hazaras" kind=ethnic
"pashtun" kind=ethnic
"pashtuns" kind=ethnic
"tajiks" kind=ethnic
"uighur" kind=ethnic
"uighurs" kind=ethnic
"uyghur" kind=ethnic
"uyghurs" kind=ethnic
"tamil" kind=ethnic
"tamils" kind=ethnic
"sinhalese" kind=ethnic
"rohingya" kind=ethnic
"rohingyas" kind=ethnic
"hutu" kind=ethnic
"hutus" kind=ethnic
"tutsi" kind=ethnic
"tutsis" kind=ethnic
"zulu" kind=ethnic
"zulus" kind=ethnic
"xhosa" kind=ethnic
"hausa" kind=ethnic
"fulani" kind=ethnic
"igbo" kind=ethnic
"yoruba" kind=ethnic
"kikuyu" kind=ethnic
"luo" kind=ethnic
"oromo" kind=ethnic
"tigrayan" kind=ethnic
"tigrayans" kind=ethnic
"tuareg" kind=ethnic
"tuaregs" kind=ethnic
"berber" kind=ethnic
"berbers" kind=ethnic
"bedouin" kind=ethnic
"bedouins" kind=ethnic
"roma" kind=ethnic
"romani" kind=ethnic
"gypsy" kind=ethnic
"gypsies" kind=ethnic
"basque" kind=ethnic
"basques" kind=ethnic
"catalan" kind=ethnic
"catalans" kind=ethnic
"chechen" kind=ethnic
"chechens" kind=ethnic
"tatar" kind=ethnic
"tatars" kind=ethnic
"cossack" kind=ethnic
"cossacks" kind=ethnic
"latino" kind=ethnic
"latinos" kind=ethnic
"latina" kind=ethnic
"hispanic" kind=ethnic
"hispanics" kind=ethnic
"african-american" kind=ethnic
"african-americans" kind=ethnic
"asian" kind=ethnic
"asians" kind=ethnic
"european" kind=ethnic
"europeans" kind=ethnic
"african" kind=ethnic
"africans" kind=ethnic
"latin-american" kind=ethnic
"aboriginal" kind=ethnic
"aborigines" kind=ethnic
"maori" kind=ethnic
"maoris" kind=ethnic
"inuit" kind=ethnic
"cherokee" kind=ethnic
"sioux" kind=ethnic
"navajo" kind=ethnic
"mapuche" kind=ethnic
"mapuches" kind=ethnic
"quechua" kind=ethnic
"aymara" kind=ethnic
"maya" kind=ethnic
"mayan" kind=ethnic
"mayans" kind=ethnic
"balochi" kind=ethnic
"baloch" kind=ethnic
"baluch" kind=ethnic
"punjabi" kind=ethnic
"punjabis" kind=ethnic
"sindhi" kind=ethnic
"sindhis" kind=ethnic
"bengali" kind=ethnic
"bengalis" kind=ethnic
"gujarati" kind=ethnic
"kashmiri" kind=ethnic
"kashmiris" kind=ethnic
"tibetan" kind=ethnic
"tibetans" kind=ethnic
"karen" kind=ethnic
"kachin" kind=ethnic
"shan" kind=ethnic
"dinka" kind=ethnic
"nuer" kind=ethnic
"caucasian" kind=ethnic
"caucasians" kind=ethnic
"slav" kind=ethnic
"slavs" kind=ethnic
"slavic" kind=ethnic
"flemish" kind=ethnic
"walloon" kind=ethnic
"corsican" kind=ethnic
"corsicans" kind=ethnic
"sicilian" kind=ethnic
"sicilians" kind=ethnic
"bavarian" kind=ethnic

[group_name]
"republican" kind=political
"republicans" kind=political
"democrat" kind=political
"democrats" kind=political
"democratic" kind=political
"communist" kind=political
"communists" kind=political
"socialist" kind=political
"socialists" kind=political
"marxist" kind=political
"marxists" kind=political
"maoist" kind=political
"maoists" kind=political
"naxalite" kind=political
"naxal" kind=political
"nationalist" kind=political
"nationalists" kind=political
"unionist" kind=political
"unionists" kind=political
"loyalist" kind=political
"loyalists" kind=political
"fascist" kind=political
"fascists" kind=political
"nazi" kind=political
"nazis" kind=political
"neo-nazi" kind=political
"neo-nazis" kind=political
"sandinista" kind=political
"peronist" kind=political
"chavista" kind=political
"baathist" kind=political
"baathists" kind=political
"conservative" kind=political
"conservatives" kind=political
"tory" kind=political
"tories" kind=political
"liberal" kind=political
"liberals" kind=political
"trotskyist" kind=political
"leninist" kind=political
"separatist" kind=political
