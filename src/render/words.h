// The dossier's values in a newsroom's words; every format for readers takes them from here, so that all say the same.
#pragma once

#include <string>
#include <string_view>

#include "dossier/dossier.h"

namespace rashomon {

[[nodiscard]] std::string CountInWords(std::int64_t count);                   // "3,400"
[[nodiscard]] std::string Plural(std::int64_t count, std::string_view noun);  // "1 report", "2 reports"

// A bound stays a bound. Compact: "12", "60+", "up to 30", "~60", "5-7", "some". In words: "12", "at least 60",
// "at most 30", "about 60", "between 5 and 7", "a number not given"; with the best count first where it is another:
// "15 (between 12 and 17)".
[[nodiscard]] std::string CompactBound(const Estimate& estimate);
[[nodiscard]] std::string BoundInWords(const Estimate& estimate);

[[nodiscard]] std::string_view OutcomeInWords(Outcome outcome);                // "killed or injured", "attackers"
[[nodiscard]] std::string IncidentInWords(IncidentType type);                  // "work stoppage"
[[nodiscard]] std::string_view StanceInWords(Stance stance);                   // "claims it", "suspected"
[[nodiscard]] std::string_view VerdictInWords(Verdict verdict);                // "not verified"
[[nodiscard]] std::string_view KindInWords(const Disagreement& disagreement);  // "contradict", "both can be true"
[[nodiscard]] char MarkOf(const Disagreement& disagreement);                   // ! ~ - =

// An outlet that is only known by its file is called by the file's name: "clippings/herald.txt" is "herald". Works
// inside of "clippings/herald.txt's own reporting" too.
[[nodiscard]] std::string OutletInWords(std::string_view outlet);
[[nodiscard]] std::string GroupInWords(const FigureLine& line);  // "everyone", "police officers"
// "Herald < Dawn Front < a statement (a party's word)" where a party to the event is in it; an empty chain is the
// outlet's own voice: "Herald".
[[nodiscard]] std::string PathInWords(const SourcePath& path);
// Who stands behind a line: "3 outlets, 1 origin: the ministry", or the path of the only source.
// How the accounts stand to the line: "agree", "inferred", "denied"; "possible" of what is only said to threaten.
[[nodiscard]] std::string_view RelationInWords(const FigureLine& line);
[[nodiscard]] std::string SupportInWords(const FigureLine& line);
[[nodiscard]] std::string HistoryInWords(
    const FigureLine& line);  // "14+ (3 Mar 14:05), 17 (3 Mar 21:40 +01:00)"; "" = none

// "“officers”, “the police”": how else the group is called, where it is; "" = not otherwise.
[[nodiscard]] std::string WordingsInWords(const FigureLine& line);

// "taken back by M. Orr, 3 Mar 18:00 GMT: the outlet withdrew it"; "taken back by its publisher" where nobody is named.
[[nodiscard]] std::string TakenBackInWords(const TakenBack& taken_back);
// "at least 15 killed, everyone".
[[nodiscard]] std::string LostInWords(const LostFigure& lost);
// "killed: 15, injured: 3": the totals that were others with what was taken back; "" = none.
[[nodiscard]] std::string TollBeforeInWords(const DossierEvent& event);

// ISO or TIMEX3 dates for reading; what cannot be read as one stands as it is. "" stays "".
[[nodiscard]] std::string DayInWords(std::string_view iso);          // "Tue 3 Mar 2031"
[[nodiscard]] std::string MomentInWords(std::string_view iso);       // "3 Mar 2031 14:05 GMT"
[[nodiscard]] std::string ShortMomentInWords(std::string_view iso);  // "3 Mar 14:05 GMT"
[[nodiscard]] std::string WhenInWords(const EventWhen& when);  // "Tue 3 Mar 2031", "3 to 5 Mar 2031", "date not known"
[[nodiscard]] std::string WhereInWords(const EventWhere& where);    // "fish market of Ostraven, ES", "place not known"
[[nodiscard]] std::string_view BasisInWords(PublishedBasis basis);  // "dated by its text"

// "Best figures: latest, that is the latest count that nothing replaces."
[[nodiscard]] std::string PolicyInWords(const Dossier& dossier);

// The event without its type: what stands in the masthead beside the type in capitals.
[[nodiscard]] std::string EventTypeInWords(const DossierEvent& event);  // "bombing", "event"
// Events of which nothing was counted and nobody is held responsible, told by one report alone.
[[nodiscard]] bool IsAside(const DossierEvent& event);
[[nodiscard]] std::string EventsInWords(const Dossier& dossier);  // "6 events, 1 report of something else"

}  // namespace rashomon
