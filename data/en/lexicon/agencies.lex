# News agencies and the words by which a report says that its text, or a part of it, is theirs.
# Written for rashomon, Apache-2.0. Read by src/claims/credits.cpp. An agency that is not listed here is known by its dateline only.

# wire: the short name under which an agency counts as one origin.
[wire_agency]
"ap"                          wire=AP
"a.p."                        wire=AP
"associated press"            wire=AP
"the associated press"        wire=AP
"reuters"                     wire=Reuters
"thomson reuters"             wire=Reuters
"afp"                         wire=AFP
"agence france-presse"        wire=AFP
"agence france - presse"      wire=AFP
"agence france presse"        wire=AFP
"dpa"                         wire=dpa
"deutsche presse-agentur"     wire=dpa
"deutsche presse - agentur"   wire=dpa
"upi"                         wire=UPI
"united press international"  wire=UPI
"pa media"                    wire=PA
"press association"           wire=PA
"the press association"       wire=PA
"canadian press"              wire=CP
"the canadian press"          wire=CP
"australian associated press" wire=AAP
"aap"                         wire=AAP
"efe"                         wire=EFE
"ansa"                        wire=ANSA
"tass"                        wire=TASS
"itar-tass"                   wire=TASS
"interfax"                    wire=Interfax
"ria novosti"                 wire=RIA
"xinhua"                      wire=Xinhua
"kyodo"                       wire=Kyodo
"kyodo news"                  wire=Kyodo
"jiji press"                  wire=Jiji
"yonhap"                      wire=Yonhap
"press trust of india"        wire=PTI
"pti"                         wire=PTI
"asian news international"    wire=ANI
"ani"                         wire=ANI
"ians"                        wire=IANS
"anadolu agency"              wire=Anadolu
"anadolu"                     wire=Anadolu
"bloomberg"                   wire=Bloomberg

# Right before an agency. extent=whole: the text is the agency's; part: of the outlet's own and the agency's. place=byline: only in a
# byline at the head.
[wire_credit_before]
"with reporting by"            extent=part
"with reporting from"          extent=part
"additional reporting by"      extent=part
"additional reporting from"    extent=part
"with additional reporting by" extent=part
"with additional reporting from" extent=part
"with files from"              extent=part
"with material from"           extent=part
"with materials from"          extent=part
"with information from"        extent=part
"with contributions from"      extent=part
"with input from"              extent=part
"with inputs from"             extent=part
"inputs from"                  extent=part
"source :"                     extent=whole
"sources :"                    extent=part
"©"                            extent=whole
"copyright"                    extent=whole
"by"                           extent=whole place=byline
"by the"                       extent=whole place=byline

# Behind an agency, in its sentence.
[wire_credit_after]
"contributed to this report"   extent=part
"contributed to this story"    extent=part
"contributed to this article"  extent=part
"contributed reporting"        extent=part
"contributed to the report"    extent=part
