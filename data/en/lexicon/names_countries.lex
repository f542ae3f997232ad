# Countries, their people, first-level regions. Written for rashomon, Apache-2.0.
# country: ISO 3166-1 alpha-2. Entries are quoted: names have no lemmas.

[country_name]
"afghanistan" country=AF
"albania" country=AL
"algeria" country=DZ
"andorra" country=AD
"angola" country=AO
"antigua and barbuda" country=AG
"antigua" country=AG
"argentina" country=AR
"armenia" country=AM
"australia" country=AU
"austria" country=AT
"azerbaijan" country=AZ
"bahamas" country=BS
"bahrain" country=BH
"bangladesh" country=BD
"barbados" country=BB
"belarus" country=BY
"belorussia" country=BY former=yes
"belgium" country=BE
"belize" country=BZ
"benin" country=BJ
"bhutan" country=BT
"bolivia" country=BO
"bosnia and herzegovina" country=BA
"bosnia-herzegovina" country=BA
"bosnia" country=BA
"botswana" country=BW
"brazil" country=BR
"brunei" country=BN
"brunei darussalam" country=BN
"bulgaria" country=BG
"burkina faso" country=BF
"upper volta" country=BF former=yes
"burundi" country=BI
"cambodia" country=KH
"kampuchea" country=KH former=yes
"cameroon" country=CM
"canada" country=CA
"cape verde" country=CV
"cabo verde" country=CV
"central african republic" country=CF
"c.a.r." country=CF
"chad" country=TD also=name
"chile" country=CL
"china" country=CN
"people 's republic of china" country=CN
"prc" country=CN
"p.r.c." country=CN
"mainland china" country=CN
"colombia" country=CO
"comoros" country=KM
"democratic republic of the congo" country=CD
"democratic republic of congo" country=CD
"dr congo" country=CD
"drc" country=CD
"d.r.c." country=CD
"congo-kinshasa" country=CD
"zaire" country=CD former=yes
"republic of the congo" country=CG
"republic of congo" country=CG
"congo-brazzaville" country=CG
"costa rica" country=CR
"ivory coast" country=CI
"côte d'ivoire" country=CI
"cote d'ivoire" country=CI
"croatia" country=HR
"cuba" country=CU
"cyprus" country=CY
"czech republic" country=CZ
"czechia" country=CZ
"denmark" country=DK
"djibouti" country=DJ
"dominica" country=DM
"dominican republic" country=DO
"east timor" country=TL
"timor-leste" country=TL
"timor leste" country=TL
"ecuador" country=EC
"egypt" country=EG
"el salvador" country=SV
"equatorial guinea" country=GQ
"eritrea" country=ER
"estonia" country=EE
"eswatini" country=SZ
"swaziland" country=SZ
"ethiopia" country=ET
"fiji" country=FJ
"finland" country=FI
"france" country=FR
"gabon" country=GA
"gambia" country=GM
"georgia" country=GE also=name
"germany" country=DE
"west germany" country=DE former=yes
"east germany" country=DE former=yes
"ghana" country=GH
"greece" country=GR
"greenland" country=GL
"grenada" country=GD
"guatemala" country=GT
"guinea" country=GN
"guinea-conakry" country=GN
"guinea-bissau" country=GW
"guinea bissau" country=GW
"guyana" country=GY
"haiti" country=HT
"honduras" country=HN
"hong kong" country=HK
"hungary" country=HU
"iceland" country=IS
"india" country=IN
"indonesia" country=ID
"iran" country=IR
"islamic republic of iran" country=IR
"persia" country=IR former=yes
"iraq" country=IQ
"ireland" country=IE
"republic of ireland" country=IE
"irish republic" country=IE
"eire" country=IE
"israel" country=IL
"italy" country=IT
"jamaica" country=JM
"japan" country=JP
"jordan" country=JO also=name
"kazakhstan" country=KZ
"kenya" country=KE
"kiribati" country=KI
"kosovo" country=XK
"kuwait" country=KW
"kyrgyzstan" country=KG
"kirghizia" country=KG
"laos" country=LA
"latvia" country=LV
"lebanon" country=LB
"lesotho" country=LS
"liberia" country=LR
"libya" country=LY
"liechtenstein" country=LI
"lithuania" country=LT
"luxembourg" country=LU
"macau" country=MO
"macao" country=MO
"madagascar" country=MG
"malawi" country=MW
"malaysia" country=MY
"maldives" country=MV
"mali" country=ML
"malta" country=MT
"marshall islands" country=MH
"mauritania" country=MR
"mauritius" country=MU
"mexico" country=MX
"micronesia" country=FM
"moldova" country=MD
"moldavia" country=MD
"monaco" country=MC
"mongolia" country=MN
"montenegro" country=ME
"morocco" country=MA
"mozambique" country=MZ
"myanmar" country=MM
"burma" country=MM
"namibia" country=NA
"nauru" country=NR
"nepal" country=NP
"netherlands" country=NL
"holland" country=NL
"new caledonia" country=NC
"new zealand" country=NZ
"aotearoa" country=NZ
"nicaragua" country=NI
"niger" country=NE
"nigeria" country=NG
"north korea" country=KP
"democratic people 's republic of korea" country=KP
"dprk" country=KP
"d.p.r.k." country=KP
"north macedonia" country=MK
"macedonia" country=MK
"norway" country=NO
"oman" country=OM
"pakistan" country=PK
"palau" country=PW
"palestine" country=PS
"palestinian territories" country=PS
"gaza strip" country=PS part=region
"west bank" country=PS part=region
"gaza" country=PS part=region
"panama" country=PA
"papua new guinea" country=PG
"png" country=PG
"paraguay" country=PY
"peru" country=PE
"philippines" country=PH
"poland" country=PL
"portugal" country=PT
"puerto rico" country=PR
"qatar" country=QA
"romania" country=RO
"russia" country=RU
"russian federation" country=RU
"soviet union" country=RU former=yes
"ussr" country=RU former=yes
"u.s.s.r." country=RU former=yes
"rwanda" country=RW
"saint kitts and nevis" country=KN
"st. kitts and nevis" country=KN
"st. kitts" country=KN
"saint lucia" country=LC
"st. lucia" country=LC
"st lucia" country=LC
"saint vincent and the grenadines" country=VC
"st. vincent and the grenadines" country=VC
"st. vincent" country=VC
"samoa" country=WS
"san marino" country=SM
"são tomé and príncipe" country=ST
"sao tome and principe" country=ST
"saudi arabia" country=SA
"senegal" country=SN
"serbia" country=RS
"seychelles" country=SC
"sierra leone" country=SL
"singapore" country=SG
"slovakia" country=SK
"slovak republic" country=SK
"slovenia" country=SI
"solomon islands" country=SB
"solomons" country=SB
"somalia" country=SO
"somaliland" country=SO part=region
"south africa" country=ZA
"south korea" country=KR
"republic of korea" country=KR
"rok" country=KR
"south sudan" country=SS
"spain" country=ES
"sri lanka" country=LK
"ceylon" country=LK former=yes
"sudan" country=SD
"suriname" country=SR
"surinam" country=SR
"sweden" country=SE
"switzerland" country=CH
"syria" country=SY
"taiwan" country=TW
"republic of china" country=TW
"tajikistan" country=TJ
"tanzania" country=TZ
"thailand" country=TH
"togo" country=TG
"tonga" country=TO
"trinidad and tobago" country=TT
"trinidad" country=TT
"tunisia" country=TN
"turkey" country=TR also=name
"türkiye" country=TR
"turkiye" country=TR
"turkmenistan" country=TM
"tuvalu" country=TV
"uganda" country=UG
"ukraine" country=UA
"united arab emirates" country=AE
"uae" country=AE
"u.a.e." country=AE
"emirates" country=AE also=name
"united kingdom" country=GB
"uk" country=GB
"u.k." country=GB
"britain" country=GB
"great britain" country=GB
"england" country=GB part=region
"scotland" country=GB part=region
"wales" country=GB part=region
"northern ireland" country=GB part=region
"united states" country=US
"united states of america" country=US
"u.s." country=US
"u.s.a." country=US
"usa" country=US
"us" country=US case=yes
"america" country=US also=name
"uruguay" country=UY
"uzbekistan" country=UZ
"vanuatu" country=VU
"vatican city" country=VA
"vatican" country=VA
"holy see" country=VA
"venezuela" country=VE
"vietnam" country=VN
"viet nam" country=VN
"western sahara" country=EH
"yemen" country=YE
"zambia" country=ZM
"northern rhodesia" country=ZM former=yes
"zimbabwe" country=ZW
"rhodesia" country=ZW former=yes
"bermuda" country=BM
"cayman islands" country=KY
"cook islands" country=CK
"faroe islands" country=FO
"gibraltar" country=GI
"guam" country=GU
"réunion" country=RE
"french polynesia" country=PF
"tahiti" country=PF part=region
"martinique" country=MQ
"guadeloupe" country=GP
"french guiana" country=GF
"aruba" country=AW
"curaçao" country=CW
"curacao" country=CW
"u.s. virgin islands" country=VI
"us virgin islands" country=VI
"british virgin islands" country=VG
"turks and caicos islands" country=TC
"turks and caicos" country=TC
"falkland islands" country=FK
"falklands" country=FK
"malvinas" country=FK

[demonym]
"afghan" country=AF
"afghans" country=AF number=plural
"albanian" country=AL
"albanians" country=AL number=plural
"algerian" country=DZ
"algerians" country=DZ number=plural
"andorran" country=AD
"andorrans" country=AD number=plural
"angolan" country=AO
"angolans" country=AO number=plural
"antiguan" country=AG
"antiguans" country=AG number=plural
"barbudan" country=AG
"barbudans" country=AG number=plural
"argentine" country=AR
"argentines" country=AR number=plural
"argentinian" country=AR
"argentinians" country=AR number=plural
"argentinean" country=AR
"argentineans" country=AR number=plural
"armenian" country=AM
"armenians" country=AM number=plural
"australian" country=AU
"australians" country=AU number=plural
"aussie" country=AU
"aussies" country=AU number=plural
"austrian" country=AT
"austrians" country=AT number=plural
"azerbaijani" country=AZ
"azerbaijanis" country=AZ number=plural
"azeri" country=AZ
"azeris" country=AZ number=plural
"bahamian" country=BS
"bahamians" country=BS number=plural
"bahraini" country=BH
"bahrainis" country=BH number=plural
"bangladeshi" country=BD
"bangladeshis" country=BD number=plural
"barbadian" country=BB
"barbadians" country=BB number=plural
"bajan" country=BB
"bajans" country=BB number=plural
"belarusian" country=BY
"belarusians" country=BY number=plural
"belarussian" country=BY
"belarussians" country=BY number=plural
"belgian" country=BE
"belgians" country=BE number=plural
"belizean" country=BZ
"belizeans" country=BZ number=plural
"beninese" country=BJ
"bhutanese" country=BT
"bolivian" country=BO
"bolivians" country=BO number=plural
"bosnian" country=BA
"bosnians" country=BA number=plural
"botswanan" country=BW
"botswanans" country=BW number=plural
"motswana" country=BW
"batswana" country=BW
"brazilian" country=BR
"brazilians" country=BR number=plural
"bruneian" country=BN
"bruneians" country=BN number=plural
"bulgarian" country=BG
"bulgarians" country=BG number=plural
"burkinabe" country=BF
"burkinabé" country=BF
"burkinese" country=BF
"burundian" country=BI
"burundians" country=BI number=plural
"cambodian" country=KH
"cambodians" country=KH number=plural
"khmer" country=KH
"cameroonian" country=CM
"cameroonians" country=CM number=plural
"canadian" country=CA
"canadians" country=CA number=plural
"cape verdean" country=CV
"cape verdeans" country=CV number=plural
"central african" country=CF
"central africans" country=CF number=plural
"chadian" country=TD
"chadians" country=TD number=plural
"chilean" country=CL
"chileans" country=CL number=plural
"chinese" country=CN
"colombian" country=CO
"colombians" country=CO number=plural
"comorian" country=KM
"comorians" country=KM number=plural
"comoran" country=KM
"comorans" country=KM number=plural
"congolese" country=CD
"zairian" country=CD
"zairians" country=CD number=plural
"zairean" country=CD
"zaireans" country=CD number=plural
"costa rican" country=CR
"costa ricans" country=CR number=plural
"ivorian" country=CI
"ivorians" country=CI number=plural
"croatian" country=HR
"croatians" country=HR number=plural
"croat" country=HR
"croats" country=HR number=plural
"cuban" country=CU
"cubans" country=CU number=plural
"cypriot" country=CY
"cypriots" country=CY number=plural
"greek cypriot" country=CY
"greek cypriots" country=CY number=plural
"turkish cypriot" country=CY
"turkish cypriots" country=CY number=plural
"czech" country=CZ
"czechs" country=CZ
"danish" country=DK
"dane" country=DK
"danes" country=DK number=plural
"djiboutian" country=DJ
"djiboutians" country=DJ number=plural
"dominican" country=DO
"dominicans" country=DO number=plural
"timorese" country=TL
"east timorese" country=TL
"ecuadorian" country=EC
"ecuadorians" country=EC number=plural
"ecuadorean" country=EC
"ecuadoreans" country=EC number=plural
"ecuadoran" country=EC
"ecuadorans" country=EC number=plural
"egyptian" country=EG
"egyptians" country=EG number=plural
"salvadoran" country=SV
"salvadorans" country=SV number=plural
"salvadorian" country=SV
"salvadorians" country=SV number=plural
"salvadorean" country=SV
"salvadoreans" country=SV number=plural
"equatorial guinean" country=GQ
"equatorial guineans" country=GQ number=plural
"equatoguinean" country=GQ
"equatoguineans" country=GQ number=plural
"eritrean" country=ER
"eritreans" country=ER number=plural
"estonian" country=EE
"estonians" country=EE number=plural
"swazi" country=SZ
"swazis" country=SZ number=plural
"ethiopian" country=ET
"ethiopians" country=ET number=plural
"fijian" country=FJ
"fijians" country=FJ number=plural
"finnish" country=FI
"finn" country=FI
"finns" country=FI number=plural
"french" country=FR
"frenchman" country=FR
"frenchmen" country=FR
"frenchwoman" country=FR
"frenchwomen" country=FR
"gabonese" country=GA
"gambian" country=GM
"gambians" country=GM number=plural
"georgian" country=GE
"georgians" country=GE number=plural
"german" country=DE
"germans" country=DE number=plural
"west german" country=DE
"west germans" country=DE number=plural
"east german" country=DE
"east germans" country=DE number=plural
"ghanaian" country=GH
"ghanaians" country=GH number=plural
"greek" country=GR
"greeks" country=GR number=plural
"greenlandic" country=GL
"greenlandics" country=GL number=plural
"greenlander" country=GL
"greenlanders" country=GL number=plural
"grenadian" country=GD
"grenadians" country=GD number=plural
"guatemalan" country=GT
"guatemalans" country=GT number=plural
"guinean" country=GN
"guineans" country=GN number=plural
"bissau-guinean" country=GW
"bissau-guineans" country=GW number=plural
"guyanese" country=GY
"haitian" country=HT
"haitians" country=HT number=plural
"honduran" country=HN
"hondurans" country=HN number=plural
"hongkonger" country=HK
"hongkongers" country=HK number=plural
"hong konger" country=HK
"hong kongers" country=HK number=plural
"hungarian" country=HU
"hungarians" country=HU number=plural
"icelandic" country=IS
"icelandics" country=IS number=plural
"icelander" country=IS
"icelanders" country=IS number=plural
"indian" country=IN
"indians" country=IN number=plural
"indonesian" country=ID
"indonesians" country=ID number=plural
"iranian" country=IR
"iranians" country=IR number=plural
"persian" country=IR
"persians" country=IR number=plural
"iraqi" country=IQ
"iraqis" country=IQ number=plural
"irish" country=IE
"irishman" country=IE
"irishmen" country=IE
"irishwoman" country=IE
"israeli" country=IL
"israelis" country=IL number=plural
"italian" country=IT
"italians" country=IT number=plural
"jamaican" country=JM
"jamaicans" country=JM number=plural
"japanese" country=JP
"jordanian" country=JO
"jordanians" country=JO number=plural
"kazakh" country=KZ
"kazakhs" country=KZ number=plural
"kazakhstani" country=KZ
"kazakhstanis" country=KZ number=plural
"kenyan" country=KE
"kenyans" country=KE number=plural
"i-kiribati" country=KI
"i-kiribatis" country=KI number=plural
"kosovar" country=XK
"kosovars" country=XK number=plural
"kosovan" country=XK
"kosovans" country=XK number=plural
"kosovo albanian" country=XK
"kosovo albanians" country=XK number=plural
"kuwaiti" country=KW
"kuwaitis" country=KW number=plural
"kyrgyz" country=KG
"kyrgyzstani" country=KG
"kyrgyzstanis" country=KG number=plural
"laotian" country=LA
"laotians" country=LA number=plural
"lao" country=LA
"laos" country=LA number=plural
"latvian" country=LV
"latvians" country=LV number=plural
"lebanese" country=LB
"basotho" country=LS
"mosotho" country=LS
"liberian" country=LR
"liberians" country=LR number=plural
"libyan" country=LY
"libyans" country=LY number=plural
"liechtensteiner" country=LI
"liechtensteiners" country=LI number=plural
"lithuanian" country=LT
"lithuanians" country=LT number=plural
"luxembourger" country=LU
"luxembourgers" country=LU number=plural
"luxembourgish" country=LU
"macanese" country=MO
"malagasy" country=MG
"madagascan" country=MG
"madagascans" country=MG number=plural
"malawian" country=MW
"malawians" country=MW number=plural
"malaysian" country=MY
"malaysians" country=MY number=plural
"maldivian" country=MV
"maldivians" country=MV number=plural
"malian" country=ML
"malians" country=ML number=plural
"maltese" country=MT
"marshallese" country=MH
"mauritanian" country=MR
"mauritanians" country=MR number=plural
"mauritian" country=MU
"mauritians" country=MU number=plural
"mexican" country=MX
"mexicans" country=MX number=plural
"micronesian" country=FM
"micronesians" country=FM number=plural
"moldovan" country=MD
"moldovans" country=MD number=plural
"moldavian" country=MD
"moldavians" country=MD number=plural
"monegasque" country=MC
"monegasques" country=MC number=plural
"monacan" country=MC
"monacans" country=MC number=plural
"mongolian" country=MN
"mongolians" country=MN number=plural
"montenegrin" country=ME
"montenegrins" country=ME number=plural
"moroccan" country=MA
"moroccans" country=MA number=plural
"mozambican" country=MZ
"mozambicans" country=MZ number=plural
"burmese" country=MM
"myanmarese" country=MM
"namibian" country=NA
"namibians" country=NA number=plural
"nauruan" country=NR
"nauruans" country=NR number=plural
"nepali" country=NP
"nepalis" country=NP number=plural
"nepalese" country=NP
"dutch" country=NL
"dutchman" country=NL
"dutchmen" country=NL
"dutchwoman" country=NL
"new caledonian" country=NC
"new caledonians" country=NC number=plural
"new zealander" country=NZ
"new zealanders" country=NZ number=plural
"kiwi" country=NZ
"kiwis" country=NZ number=plural
"nicaraguan" country=NI
"nicaraguans" country=NI number=plural
"nigerien" country=NE
"nigeriens" country=NE number=plural
"nigerian" country=NG
"nigerians" country=NG number=plural
"north korean" country=KP
"north koreans" country=KP number=plural
"macedonian" country=MK
"macedonians" country=MK number=plural
"north macedonian" country=MK
"north macedonians" country=MK number=plural
"norwegian" country=NO
"norwegians" country=NO number=plural
"omani" country=OM
"omanis" country=OM number=plural
"pakistani" country=PK
"pakistanis" country=PK number=plural
"palauan" country=PW
"palauans" country=PW number=plural
"palestinian" country=PS
"palestinians" country=PS number=plural
"gazan" country=PS
"gazans" country=PS number=plural
"panamanian" country=PA
"panamanians" country=PA number=plural
"papua new guinean" country=PG
"papua new guineans" country=PG number=plural
"papuan" country=PG
"papuans" country=PG number=plural
"paraguayan" country=PY
"paraguayans" country=PY number=plural
"peruvian" country=PE
"peruvians" country=PE number=plural
"filipino" country=PH
"filipinos" country=PH number=plural
"filipina" country=PH
"filipinas" country=PH number=plural
"philippine" country=PH
"philippines" country=PH number=plural
"pinoy" country=PH
"pinoys" country=PH number=plural
"polish" country=PL
"pole" country=PL
"poles" country=PL number=plural
"portuguese" country=PT
"puerto rican" country=PR
"puerto ricans" country=PR number=plural
"qatari" country=QA
"qataris" country=QA number=plural
"romanian" country=RO
"romanians" country=RO number=plural
"russian" country=RU
"russians" country=RU number=plural
"soviet" country=RU
"soviets" country=RU number=plural
"rwandan" country=RW
"rwandans" country=RW number=plural
"rwandese" country=RW
"kittitian" country=KN
"kittitians" country=KN number=plural
"nevisian" country=KN
"nevisians" country=KN number=plural
"saint lucian" country=LC
"saint lucians" country=LC number=plural
"st. lucian" country=LC
"st. lucians" country=LC number=plural
"vincentian" country=VC
"vincentians" country=VC number=plural
"samoan" country=WS
"samoans" country=WS number=plural
"sammarinese" country=SM
"sao tomean" country=ST
"sao tomeans" country=ST number=plural
"saudi" country=SA
"saudis" country=SA number=plural
"saudi arabian" country=SA
"saudi arabians" country=SA number=plural
"senegalese" country=SN
"serbian" country=RS
"serbians" country=RS number=plural
"serb" country=RS
"serbs" country=RS number=plural
"bosnian serb" country=RS
"bosnian serbs" country=RS number=plural
"seychellois" country=SC
"sierra leonean" country=SL
"sierra leoneans" country=SL number=plural
"singaporean" country=SG
"singaporeans" country=SG number=plural
"slovak" country=SK
"slovaks" country=SK number=plural
"slovakian" country=SK
"slovakians" country=SK number=plural
"slovenian" country=SI
"slovenians" country=SI number=plural
"slovene" country=SI
"slovenes" country=SI number=plural
"solomon islander" country=SB
"solomon islanders" country=SB number=plural
"somali" country=SO
"somalis" country=SO number=plural
"somalian" country=SO
"somalians" country=SO number=plural
"south african" country=ZA
"south africans" country=ZA number=plural
"south korean" country=KR
"south koreans" country=KR number=plural
"south sudanese" country=SS
"spanish" country=ES
"spaniard" country=ES
"spaniards" country=ES number=plural
"sri lankan" country=LK
"sri lankans" country=LK number=plural
"sudanese" country=SD
"surinamese" country=SR
"swedish" country=SE
"swede" country=SE
"swedes" country=SE number=plural
"swiss" country=CH
"syrian" country=SY
"syrians" country=SY number=plural
"taiwanese" country=TW
"tajik" country=TJ
"tajiks" country=TJ number=plural
"tajikistani" country=TJ
"tajikistanis" country=TJ number=plural
"tanzanian" country=TZ
"tanzanians" country=TZ number=plural
"thai" country=TH
"thais" country=TH number=plural
"togolese" country=TG
"tongan" country=TO
"tongans" country=TO number=plural
"trinidadian" country=TT
"trinidadians" country=TT number=plural
"tobagonian" country=TT
"tobagonians" country=TT number=plural
"tunisian" country=TN
"tunisians" country=TN number=plural
"turkish" country=TR
"turk" country=TR
"turks" country=TR number=plural
"turkmen" country=TM
"turkmens" country=TM number=plural
"tuvaluan" country=TV
"tuvaluans" country=TV number=plural
"ugandan" country=UG
"ugandans" country=UG number=plural
"ukrainian" country=UA
"ukrainians" country=UA number=plural
"emirati" country=AE
"emiratis" country=AE number=plural
"british" country=GB
"briton" country=GB
"britons" country=GB number=plural
"brit" country=GB
"brits" country=GB number=plural
"english" country=GB
"englishman" country=GB
"englishmen" country=GB
"scottish" country=GB
"scot" country=GB
"scots" country=GB number=plural
"welsh" country=GB
"welshs" country=GB number=plural
"northern irish" country=GB
"scotsman" country=GB
"welshman" country=GB
"american" country=US
"americans" country=US number=plural
"uruguayan" country=UY
"uruguayans" country=UY number=plural
"uzbek" country=UZ
"uzbeks" country=UZ number=plural
"uzbekistani" country=UZ
"uzbekistanis" country=UZ number=plural
"ni-vanuatu" country=VU
"ni-vanuatus" country=VU number=plural
"venezuelan" country=VE
"venezuelans" country=VE number=plural
"vietnamese" country=VN
"sahrawi" country=EH
"sahrawis" country=EH number=plural
"yemeni" country=YE
"yemenis" country=YE number=plural
"yemenite" country=YE
"yemenites" country=YE number=plural
"zambian" country=ZM
"zambians" country=ZM number=plural
"zimbabwean" country=ZW
"zimbabweans" country=ZW number=plural
"rhodesian" country=ZW
"rhodesians" country=ZW number=plural
"bermudian" country=BM
"bermudians" country=BM number=plural
"caymanian" country=KY
"caymanians" country=KY number=plural
"cook islander" country=CK
"cook islanders" country=CK number=plural
"faroese" country=FO
"gibraltarian" country=GI
"gibraltarians" country=GI number=plural
"guamanian" country=GU
"guamanians" country=GU number=plural
"tahitian" country=PF
"tahitians" country=PF number=plural
"martinican" country=MQ
"martinicans" country=MQ number=plural
"guadeloupean" country=GP
"guadeloupeans" country=GP number=plural
"french guianese" country=GF
"aruban" country=AW
"arubans" country=AW number=plural
"falkland islander" country=FK
"falkland islanders" country=FK number=plural

[us_state]
# region: the postal code, which the gazetteer has too.
"alabama" country=US region=AL
"alaska" country=US region=AK
"arizona" country=US region=AZ
"arkansas" country=US region=AR
"california" country=US region=CA
"colorado" country=US region=CO
"connecticut" country=US region=CT
"delaware" country=US region=DE
"district of columbia" country=US region=DC
"florida" country=US region=FL
"georgia" country=US region=GA also=name
"hawaii" country=US region=HI
"idaho" country=US region=ID
"illinois" country=US region=IL
"indiana" country=US region=IN
"iowa" country=US region=IA
"kansas" country=US region=KS
"kentucky" country=US region=KY
"louisiana" country=US region=LA
"maine" country=US region=ME
"maryland" country=US region=MD
"massachusetts" country=US region=MA
"michigan" country=US region=MI
"minnesota" country=US region=MN
"mississippi" country=US region=MS
"missouri" country=US region=MO
"montana" country=US region=MT
"nebraska" country=US region=NE
"nevada" country=US region=NV
"new hampshire" country=US region=NH
"new jersey" country=US region=NJ
"new mexico" country=US region=NM
"new york" country=US region=NY also=city
"north carolina" country=US region=NC
"north dakota" country=US region=ND
"ohio" country=US region=OH
"oklahoma" country=US region=OK
"oregon" country=US region=OR
"pennsylvania" country=US region=PA
"rhode island" country=US region=RI
"south carolina" country=US region=SC
"south dakota" country=US region=SD
"tennessee" country=US region=TN
"texas" country=US region=TX
"utah" country=US region=UT
"vermont" country=US region=VT
"virginia" country=US region=VA also=name
"washington" country=US region=WA also=city
"west virginia" country=US region=WV
"wisconsin" country=US region=WI
"wyoming" country=US region=WY

[us_state_abbreviation]
"ala." country=US region=AL
"al" country=US region=AL postal=word
"ak" country=US region=AK postal=yes
"ariz." country=US region=AZ
"az" country=US region=AZ postal=yes
"ark." country=US region=AR
"ar" country=US region=AR postal=yes
"calif." country=US region=CA
"ca" country=US region=CA postal=yes
"colo." country=US region=CO
"co" country=US region=CO postal=word
"conn." country=US region=CT
"ct" country=US region=CT postal=yes
"del." country=US region=DE
"de" country=US region=DE postal=word
"d.c." country=US region=DC
"dc" country=US region=DC postal=yes
"fla." country=US region=FL
"fl" country=US region=FL postal=yes
"ga." country=US region=GA
"ga" country=US region=GA postal=yes
"hi" country=US region=HI postal=word
"id" country=US region=ID postal=word
"ill." country=US region=IL
"il" country=US region=IL postal=yes
"ind." country=US region=IN
"in" country=US region=IN postal=word
"ia" country=US region=IA postal=yes
"kan." country=US region=KS
"ks" country=US region=KS postal=yes
"ky." country=US region=KY
"ky" country=US region=KY postal=yes
"la." country=US region=LA
"la" country=US region=LA postal=word
"me" country=US region=ME postal=word
"md." country=US region=MD
"md" country=US region=MD postal=yes
"mass." country=US region=MA
"ma" country=US region=MA postal=word
"mich." country=US region=MI
"mi" country=US region=MI postal=yes
"minn." country=US region=MN
"mn" country=US region=MN postal=yes
"miss." country=US region=MS
"ms" country=US region=MS postal=yes
"mo." country=US region=MO
"mo" country=US region=MO postal=word
"mont." country=US region=MT
"mt" country=US region=MT postal=yes
"neb." country=US region=NE
"ne" country=US region=NE postal=yes
"nev." country=US region=NV
"nv" country=US region=NV postal=yes
"n.h." country=US region=NH
"nh" country=US region=NH postal=yes
"n.j." country=US region=NJ
"nj" country=US region=NJ postal=yes
"n.m." country=US region=NM
"nm" country=US region=NM postal=yes
"n.y." country=US region=NY
"ny" country=US region=NY postal=yes
"n.c." country=US region=NC
"nc" country=US region=NC postal=yes
"n.d." country=US region=ND
"nd" country=US region=ND postal=yes
"oh" country=US region=OH postal=word
"okla." country=US region=OK
"ok" country=US region=OK postal=word
"ore." country=US region=OR
"or" country=US region=OR postal=word
"pa." country=US region=PA
"pa" country=US region=PA postal=word
"r.i." country=US region=RI
"ri" country=US region=RI postal=yes
"s.c." country=US region=SC
"sc" country=US region=SC postal=yes
"s.d." country=US region=SD
"sd" country=US region=SD postal=yes
"tenn." country=US region=TN
"tn" country=US region=TN postal=yes
"tex." country=US region=TX
"tx" country=US region=TX postal=yes
"ut" country=US region=UT postal=yes
"vt." country=US region=VT
"vt" country=US region=VT postal=yes
"va." country=US region=VA
"va" country=US region=VA postal=yes
"wash." country=US region=WA
"wa" country=US region=WA postal=yes
"w.va." country=US region=WV
"wv" country=US region=WV postal=yes
"wis." country=US region=WI
"wi" country=US region=WI postal=yes
"wyo." country=US region=WY
"wy" country=US region=WY postal=yes

[us_state_people]
"alabamian" country=US region=AL
"alabamians" country=US region=AL number=plural
"alaskan" country=US region=AK
"alaskans" country=US region=AK number=plural
"arizonan" country=US region=AZ
"arizonans" country=US region=AZ number=plural
"arkansan" country=US region=AR
"arkansans" country=US region=AR number=plural
"californian" country=US region=CA
"californians" country=US region=CA number=plural
"coloradan" country=US region=CO
"coloradans" country=US region=CO number=plural
"floridian" country=US region=FL
"floridians" country=US region=FL number=plural
"hawaiian" country=US region=HI
"hawaiians" country=US region=HI number=plural
"idahoan" country=US region=ID
"idahoans" country=US region=ID number=plural
"hoosier" country=US region=IN
"hoosiers" country=US region=IN number=plural
"iowan" country=US region=IA
"iowans" country=US region=IA number=plural
"kansan" country=US region=KS
"kansans" country=US region=KS number=plural
"kentuckian" country=US region=KY
"kentuckians" country=US region=KY number=plural
"louisianan" country=US region=LA
"louisianans" country=US region=LA number=plural
"marylander" country=US region=MD
"marylanders" country=US region=MD number=plural
"minnesotan" country=US region=MN
"minnesotans" country=US region=MN number=plural
"mississippian" country=US region=MS
"mississippians" country=US region=MS number=plural
"missourian" country=US region=MO
"missourians" country=US region=MO number=plural
"montanan" country=US region=MT
"montanans" country=US region=MT number=plural
"nebraskan" country=US region=NE
"nebraskans" country=US region=NE number=plural
"nevadan" country=US region=NV
"nevadans" country=US region=NV number=plural
"new mexican" country=US region=NM
"new mexicans" country=US region=NM number=plural
"new yorker" country=US region=NY
"new yorkers" country=US region=NY number=plural
"north carolinian" country=US region=NC
"north carolinians" country=US region=NC number=plural
"north dakotan" country=US region=ND
"north dakotans" country=US region=ND number=plural
"ohioan" country=US region=OH
"ohioans" country=US region=OH number=plural
"oklahoman" country=US region=OK
"oklahomans" country=US region=OK number=plural
"oregonian" country=US region=OR
"oregonians" country=US region=OR number=plural
"pennsylvanian" country=US region=PA
"pennsylvanians" country=US region=PA number=plural
"south carolinian" country=US region=SC
"south carolinians" country=US region=SC number=plural
"south dakotan" country=US region=SD
"south dakotans" country=US region=SD number=plural
"tennessean" country=US region=TN
"tennesseans" country=US region=TN number=plural
"texan" country=US region=TX
"texans" country=US region=TX number=plural
"utahn" country=US region=UT
"utahns" country=US region=UT number=plural
"vermonter" country=US region=VT
"vermonters" country=US region=VT number=plural
"virginian" country=US region=VA
"virginians" country=US region=VA number=plural
"washingtonian" country=US region=WA
"washingtonians" country=US region=WA number=plural
"west virginian" country=US region=WV
"west virginians" country=US region=WV number=plural

[region_name]
# First-level and well-known regions; those that are as often something else are left out.
"alberta" country=CA
"british columbia" country=CA
"manitoba" country=CA
"new brunswick" country=CA
"newfoundland" country=CA
"newfoundland and labrador" country=CA
"nova scotia" country=CA
"ontario" country=CA
"prince edward island" country=CA
"quebec" country=CA
"québec" country=CA
"saskatchewan" country=CA
"yukon" country=CA
"nunavut" country=CA
"northwest territories" country=CA
"aguascalientes" country=MX
"baja california" country=MX
"baja california sur" country=MX
"chiapas" country=MX
"chihuahua" country=MX
"coahuila" country=MX
"guanajuato" country=MX
"guerrero" country=MX
"hidalgo" country=MX
"jalisco" country=MX
"michoacán" country=MX
"michoacan" country=MX
"morelos" country=MX
"nayarit" country=MX
"nuevo león" country=MX
"nuevo leon" country=MX
"oaxaca" country=MX
"quintana roo" country=MX
"sinaloa" country=MX
"sonora" country=MX
"tabasco" country=MX
"tamaulipas" country=MX
"veracruz" country=MX
"yucatán" country=MX
"yucatan" country=MX
"zacatecas" country=MX
"new south wales" country=AU
"nsw" country=AU
"queensland" country=AU
"south australia" country=AU
"tasmania" country=AU
"northern territory" country=AU
"western australia" country=AU
"australian capital territory" country=AU
"canterbury" country=NZ
"otago" country=NZ
"southland" country=NZ
"waikato" country=NZ
"northland" country=NZ
"bay of plenty" country=NZ
"hawke 's bay" country=NZ
"marlborough" country=NZ
"taranaki" country=NZ
"manawatu" country=NZ
"south island" country=NZ
"north island" country=NZ
"west coast" country=NZ
"kent" country=GB
"essex" country=GB
"sussex" country=GB
"surrey" country=GB
"devon" country=GB
"cornwall" country=GB
"dorset" country=GB
"somerset" country=GB
"norfolk" country=GB
"suffolk" country=GB
"yorkshire" country=GB
"lancashire" country=GB
"cumbria" country=GB
"northumberland" country=GB
"merseyside" country=GB
"greater manchester" country=GB
"west midlands" country=GB
"hertfordshire" country=GB
"hampshire" country=GB
"berkshire" country=GB
"oxfordshire" country=GB
"staffordshire" country=GB
"derbyshire" country=GB
"nottinghamshire" country=GB
"leicestershire" country=GB
"lincolnshire" country=GB
"cambridgeshire" country=GB
"cheshire" country=GB
"shropshire" country=GB
"gloucestershire" country=GB
"wiltshire" country=GB
"warwickshire" country=GB
"county antrim" country=GB
"county armagh" country=GB
"county down" country=GB
"county tyrone" country=GB
"county fermanagh" country=GB
"ulster" country=GB
"bedfordshire" country=GB
"buckinghamshire" country=GB
"isle of wight" country=GB
"county cork" country=IE
"county kerry" country=IE
"county donegal" country=IE
"county galway" country=IE
"county mayo" country=IE
"county clare" country=IE
"county wexford" country=IE
"county kildare" country=IE
"county meath" country=IE
"county louth" country=IE
"andhra pradesh" country=IN
"arunachal pradesh" country=IN
"assam" country=IN
"bihar" country=IN
"chhattisgarh" country=IN
"goa" country=IN
"gujarat" country=IN
"haryana" country=IN
"himachal pradesh" country=IN
"jharkhand" country=IN
"karnataka" country=IN
"kerala" country=IN
"madhya pradesh" country=IN
"maharashtra" country=IN
"manipur" country=IN
"meghalaya" country=IN
"mizoram" country=IN
"nagaland" country=IN
"odisha" country=IN
"orissa" country=IN
"rajasthan" country=IN
"sikkim" country=IN
"tamil nadu" country=IN
"telangana" country=IN
"tripura" country=IN
"uttar pradesh" country=IN
"uttarakhand" country=IN
"west bengal" country=IN
"jammu and kashmir" country=IN
"kashmir" country=IN
"ladakh" country=IN
"punjab province" country=PK
"sindh" country=PK
"balochistan" country=PK
"baluchistan" country=PK
"khyber pakhtunkhwa" country=PK
"north-west frontier province" country=PK
"north waziristan" country=PK
"south waziristan" country=PK
"waziristan" country=PK
"gilgit-baltistan" country=PK
"azad kashmir" country=PK
"swat valley" country=PK
"bajaur" country=PK
"khyber" country=PK
"kurram" country=PK
"orakzai" country=PK
"mohmand" country=PK
"helmand" country=AF
"nangarhar" country=AF
"kunar" country=AF
"nuristan" country=AF
"paktia" country=AF
"paktika" country=AF
"khost" country=AF
"logar" country=AF
"wardak" country=AF
"zabul" country=AF
"uruzgan" country=AF
"farah" country=AF
"badghis" country=AF
"faryab" country=AF
"badakhshan" country=AF
"takhar" country=AF
"baghlan" country=AF
"panjshir" country=AF
"parwan" country=AF
"kapisa" country=AF
"laghman" country=AF
"nimroz" country=AF
"ghor" country=AF
"daikundi" country=AF
"samangan" country=AF
"jowzjan" country=AF
"sar-e pol" country=AF
"balkh" country=AF
"anbar" country=IQ
"diyala" country=IQ
"nineveh" country=IQ
"salahuddin" country=IQ
"babil" country=IQ
"kurdistan region" country=IQ
"dhi qar" country=IQ
"maysan" country=IQ
"muthanna" country=IQ
"anbar province" country=IQ
"idlib province" country=SY
"rojava" country=SY
"daraa province" country=SY
"hasakah province" country=SY
"anatolia" country=TR
"hatay" country=TR
"hakkari" country=TR
"sirnak" country=TR
"khuzestan" country=IR
"sistan and baluchestan" country=IR
"fars" country=IR
"east azerbaijan" country=IR
"hejaz" country=SA
"hadramawt" country=YE
"hadhramaut" country=YE
"marib" country=YE
"shabwa" country=YE
"abyan" country=YE
"saada" country=YE
"cyrenaica" country=LY
"tripolitania" country=LY
"fezzan" country=LY
"sinai" country=EG
"sinai peninsula" country=EG
"north sinai" country=EG
"south sinai" country=EG
"darfur" country=SD
"north darfur" country=SD
"south darfur" country=SD
"west darfur" country=SD
"south kordofan" country=SD
"blue nile" country=SD
"upper nile" country=SS
"jonglei" country=SS
"tigray" country=ET
"amhara" country=ET
"oromia" country=ET
"ogaden" country=ET
"afar" country=ET
"puntland" country=SO
"jubaland" country=SO
"galmudug" country=SO
"borno" country=NG
"yobe" country=NG
"adamawa" country=NG
"kaduna state" country=NG
"kano state" country=NG
"plateau state" country=NG
"benue" country=NG
"zamfara" country=NG
"katsina state" country=NG
"rivers state" country=NG
"bayelsa" country=NG
"niger delta" country=NG
"lagos state" country=NG
"borno state" country=NG
"taraba" country=NG
"sokoto state" country=NG
"kebbi" country=NG
"rift valley" country=KE
"garissa county" country=KE
"mandera county" country=KE
"lamu county" country=KE
"north kivu" country=CD
"south kivu" country=CD
"ituri" country=CD
"kasai" country=CD
"katanga" country=CD
"kivu" country=CD
"gauteng" country=ZA
"kwazulu-natal" country=ZA
"western cape" country=ZA
"eastern cape" country=ZA
"limpopo" country=ZA
"mpumalanga" country=ZA
"free state" country=ZA
"northern cape" country=ZA
"cabo delgado" country=MZ
"timbuktu region" country=ML
"anhui" country=CN
"fujian" country=CN
"gansu" country=CN
"guangdong" country=CN
"guangxi" country=CN
"guizhou" country=CN
"hainan" country=CN
"hebei" country=CN
"heilongjiang" country=CN
"henan" country=CN
"hubei" country=CN
"hunan" country=CN
"inner mongolia" country=CN
"jiangsu" country=CN
"jiangxi" country=CN
"jilin" country=CN
"liaoning" country=CN
"ningxia" country=CN
"qinghai" country=CN
"shaanxi" country=CN
"shandong" country=CN
"shanxi" country=CN
"sichuan" country=CN
"tibet" country=CN
"xinjiang" country=CN
"yunnan" country=CN
"zhejiang" country=CN
"hokkaido" country=JP
"honshu" country=JP
"kyushu" country=JP
"shikoku" country=JP
"okinawa" country=JP
"fukushima prefecture" country=JP
"miyagi" country=JP
"iwate" country=JP
"kumamoto prefecture" country=JP
"hyogo" country=JP
"mindanao" country=PH
"luzon" country=PH
"visayas" country=PH
"basilan" country=PH
"sulu" country=PH
"maguindanao" country=PH
"cotabato" country=PH
"palawan" country=PH
"leyte" country=PH
"samar" country=PH
"albay" country=PH
"cebu province" country=PH
"aceh" country=ID
"bali" country=ID
"java" country=ID
"sumatra" country=ID
"sulawesi" country=ID
"borneo" country=ID
"kalimantan" country=ID
"papua" country=ID
"west papua" country=ID
"east java" country=ID
"west java" country=ID
"central java" country=ID
"central sulawesi" country=ID
"lombok" country=ID
"flores" country=ID
"sabah" country=MY
"sarawak" country=MY
"johor" country=MY
"penang" country=MY
"selangor" country=MY
"perak" country=MY
"kelantan" country=MY
"rakhine" country=MM
"rakhine state" country=MM
"shan state" country=MM
"kachin" country=MM
"kachin state" country=MM
"karen state" country=MM
"chin state" country=MM
"sagaing region" country=MM
"pattani" country=TH
"yala" country=TH
"narathiwat" country=TH
"jaffna peninsula" country=LK
"northern province" country=LK
"chittagong hill tracts" country=BD
"chechnya" country=RU
"dagestan" country=RU
"ingushetia" country=RU
"north ossetia" country=RU
"siberia" country=RU
"tatarstan" country=RU
"kabardino-balkaria" country=RU
"krasnodar region" country=RU
"bashkortostan" country=RU
"kamchatka" country=RU
"sakhalin" country=RU
"primorye" country=RU
"crimea" country=UA
"donbas" country=UA
"donbass" country=UA
"donetsk region" country=UA
"luhansk region" country=UA
"zaporizhzhia region" country=UA
"kherson region" country=UA
"kharkiv region" country=UA
"abkhazia" country=GE
"south ossetia" country=GE
"adjara" country=GE
"nagorno-karabakh" country=AZ
"nakhchivan" country=AZ
"bavaria" country=DE
"saxony" country=DE
"hesse" country=DE
"lower saxony" country=DE
"brandenburg" country=DE
"thuringia" country=DE
"saarland" country=DE
"schleswig-holstein" country=DE
"north rhine-westphalia" country=DE
"baden-württemberg" country=DE
"rhineland-palatinate" country=DE
"saxony-anhalt" country=DE
"mecklenburg-western pomerania" country=DE
"brittany" country=FR
"normandy" country=FR
"provence" country=FR
"corsica" country=FR
"alsace" country=FR
"lorraine" country=FR
"burgundy" country=FR
"aquitaine" country=FR
"auvergne" country=FR
"île-de-france" country=FR
"occitanie" country=FR
"savoy" country=FR
"haute-savoie" country=FR
"catalonia" country=ES
"andalusia" country=ES
"galicia" country=ES
"basque country" country=ES
"aragon" country=ES
"asturias" country=ES
"cantabria" country=ES
"castile" country=ES
"extremadura" country=ES
"navarre" country=ES
"canary islands" country=ES
"balearic islands" country=ES
"majorca" country=ES
"mallorca" country=ES
"ibiza" country=ES
"tenerife" country=ES
"sicily" country=IT
"sardinia" country=IT
"tuscany" country=IT
"lombardy" country=IT
"calabria" country=IT
"campania" country=IT
"apulia" country=IT
"puglia" country=IT
"piedmont" country=IT
"umbria" country=IT
"liguria" country=IT
"lazio" country=IT
"abruzzo" country=IT
"emilia-romagna" country=IT
"veneto" country=IT
"marche" country=IT
"basilicata" country=IT
"molise" country=IT
"crete" country=GR
"peloponnese" country=GR
"macedonia region" country=GR
"lesbos" country=GR
"rhodes" country=GR
"corfu" country=GR
"thessaly" country=GR
"attica" country=GR
"friesland" country=NL
"limburg" country=NL
"zeeland" country=NL
"gelderland" country=NL
"north brabant" country=NL
"flanders" country=BE
"wallonia" country=BE
"valais" country=CH
"ticino" country=CH
"vaud" country=CH
"graubünden" country=CH
"tyrol" country=AT
"carinthia" country=AT
"styria" country=AT
"salzburg state" country=AT
"vorarlberg" country=AT
"silesia" country=PL
"pomerania" country=PL
"transylvania" country=RO
"moldavia region" country=RO
"bahia" country=BR
"minas gerais" country=BR
"pará" country=BR
"pernambuco" country=BR
"paraná" country=BR
"rio grande do sul" country=BR
"santa catarina" country=BR
"ceará" country=BR
"mato grosso" country=BR
"maranhão" country=BR
"amazonas" country=BR
"goiás" country=BR
"acre" country=BR
"rondônia" country=BR
"roraima" country=BR
"espírito santo" country=BR
"antioquia" country=CO
"cauca" country=CO
"valle del cauca" country=CO
"nariño" country=CO
"norte de santander" country=CO
"arauca" country=CO
"caquetá" country=CO
"putumayo" country=CO
"meta" country=CO
"guaviare" country=CO
"chocó" country=CO
"santander" country=CO
"huila" country=CO
"tolima" country=CO
"cundinamarca" country=CO
"magdalena" country=CO
"guajira" country=CO
"casanare" country=CO
"ayacucho department" country=PE
"junín" country=PE
"junin" country=PE
"huánuco department" country=PE
"apurímac" country=PE
"apurimac" country=PE
"cajamarca department" country=PE
"puno department" country=PE
"madre de dios" country=PE
"san martín region" country=PE
"chalatenango department" country=SV
"usulután department" country=SV
"morazán" country=SV
"morazan" country=SV
"cabañas" country=SV
"cabanas" country=SV
"cuscatlán" country=SV
"cuscatlan" country=SV
"la libertad department" country=SV
"la unión department" country=SV
"petén" country=GT
"peten" country=GT
"quiché" country=GT
"quiche" country=GT
"alta verapaz" country=GT
"baja verapaz" country=GT
"jinotega department" country=NI
"zelaya" country=NI
"guayas" country=EC
"pichincha" country=EC
"manabí" country=EC
"esmeraldas province" country=EC
"chapare" country=BO
"santa cruz department" country=BO
"beni" country=BO
"araucanía" country=CL
"biobío" country=CL
"atacama" country=CL
"patagonia" country=CL
"valparaíso region" country=CL
"santa cruz province" country=AR
"chubut" country=AR
"tierra del fuego" country=AR
"entre ríos" country=AR
"misiones" country=AR
"chaco" country=AR
"zulia" country=VE
"táchira" country=VE
"tachira" country=VE
"apure" country=VE
"miranda" country=VE
"bolívar state" country=VE
"olancho" country=HN
"choluteca department" country=HN
"galilee" country=IL
"negev" country=IL
"golan heights" country=IL
"sinai border" country=IL
"bekaa valley" country=LB
"bekaa" country=LB
"far north region" country=CM
"lake chad" country=TD
"guantánamo province" country=CU
"pinar del río province" country=CU

[supranational_place]
"africa"
"asia"
"europe"
"latin america"
"north america"
"south america"
"central america"
"middle east"
"southeast asia"
"south asia"
"central asia"
"east asia"
"west africa"
"east africa"
"north africa"
"southern africa"
"sub-saharan africa"
"horn of africa"
"sahel"
"balkans"
"caucasus"
"caribbean"
"scandinavia"
"persian gulf"
"gulf of aden"
"mediterranean"
"arctic"
"antarctica"
"pacific"
"atlantic"
"black sea"
"red sea"
"south china sea"
"indian ocean"
"baltic sea"
"western europe"
"eastern europe"
"far east"
