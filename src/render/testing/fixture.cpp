#include "render/testing/fixture.h"

#include <cassert>

namespace rashomon {
namespace {

constexpr std::string_view kWireText =
    "OSTRAVEN, March 3 (Meridian Wire) — At least 14 people were killed when a car bomb went off beside the fish "
    "market "
    "of Ostraven on Tuesday, Interior Minister Davor Lenko said. Among the dead were three police officers. Hospitals "
    "took in 40 wounded, the city's health office said.\n\n"
    "The Dawn Front claimed responsibility in a message on its channel. The claim could not be verified.";

constexpr std::string_view kLocalText =
    "Ostraven bombing kills 17\n\n"
    "Seventeen people died in the blast at the old fish market, the city's health office said on Tuesday night; "
    "earlier "
    "it had spoken of 14. Two attackers were seen leaving a white van, a vendor, Mira Hosek, told the Courier.\n\n"
    "“We heard a sound like the sky tearing,” she said. “Then there was only dust.”";

constexpr std::string_view kPartyText =
    "The Dawn Front said in a statement that one of its men had struck \"about 30 officers\". It made no mention of "
    "civilians. Police rejected the figure.";

constexpr std::string_view kHostileText =
    "<script>alert('x')</script> Storm \u202Eevil\u202C & <b>wind</b>: 2 dead, =cmd|' /C calc'!A0 \x1b[31mred\x1b[0m.";

Actor MakeActor(std::string name, std::vector<std::string> aliases, EntityType type,
                std::vector<std::uint32_t> reports) {
  Actor actor;
  actor.name = std::move(name);
  actor.aliases = std::move(aliases);
  actor.type = type;
  actor.reports = std::move(reports);
  return actor;
}

ClaimRef Ref(std::uint32_t report, std::uint32_t index, ClaimRef::Kind kind = ClaimRef::Kind::kFigure) {
  return {.kind = kind, .report = report, .index = index};
}

std::vector<AnnotatedReport> MakeReports() {
  std::vector<AnnotatedReport> reports;
  reports.push_back(
      MakeReport("courier", "Ostraven Courier", "2031-03-03T21:40:00+01:00", "Ostraven bombing kills 17", kLocalText));
  reports.push_back(MakeReport("gazette", "Evening Gazette", "2031-03-03T15:20:00Z", "Bomb at fish market", kWireText));
  reports.push_back(MakeReport("herald", "Herald", "2031-03-03T14:05:00Z", "At least 14 dead in Ostraven", kWireText));
  reports.push_back(MakeReport("monitor", "Monitor", "2031-03-04", "Group says it struck police", kPartyText));
  reports.push_back(MakeReport("storm", "<Gale> & Sons", "2031-04-01", "=HYPERLINK(\"x\")", kHostileText));

  AddFigure(reports[0], "Seventeen people died", "Seventeen", Outcome::kKilled, {17, 17});
  AddFigure(reports[0], "14", "14", Outcome::kKilled, {14, 14});
  AddFigure(reports[0], "Two attackers", "Two", Outcome::kPerpetrators, {2, 2});
  for (std::size_t i : {1u, 2u}) {
    AddFigure(reports[i], "At least 14 people were killed", "At least 14", Outcome::kKilled, {14, std::nullopt});
    AddFigure(reports[i], "Among the dead were three police officers", "three", Outcome::kKilled, {3, 3});
    AddFigure(reports[i], "40 wounded", "40", Outcome::kInjured, {40, 40});
    Verification claim;
    claim.span = SpanOf(reports[i], "The claim could not be verified");
    claim.of = SpanOf(reports[i], "The claim");
    reports[i].claims.verifications.push_back(claim);
  }
  AddFigure(reports[3], "struck \"about 30 officers\"", "about 30", Outcome::kCasualties, {30, 30});
  AddFigure(reports[4], "2 dead", "2", Outcome::kKilled, {2, 2});

  Attribution said;
  said.source = SpanOf(reports[0], "she");
  said.cue = ByteSpan{SpanOf(reports[0], " she said").begin + 5, SpanOf(reports[0], " she said").end};
  said.content = {SpanOf(reports[0], "“We heard a sound like the sky tearing,”"),
                  SpanOf(reports[0], "“Then there was only dust.”")};
  said.direct = true;
  said.source_name = "Mira Hosek";
  reports[0].annotation.attributions.push_back(said);
  Timex tuesday;
  tuesday.span = SpanOf(reports[2], "Tuesday");
  tuesday.value = "2031-03-03";
  reports[2].annotation.times.push_back(tuesday);
  Incident bombing;
  bombing.type = IncidentType::kBombing;
  bombing.span = SpanOf(reports[2], "a car bomb went off");
  reports[2].claims.incidents.push_back(bombing);
  reports[3].annotation.findings.push_back(
      {.kind = "metadata-date-conflict",
       .message = "the page header says 2028-01-09, the text says 2031-03-03: not used",
       .span = ByteSpan{0, 14}});
  return reports;
}

FigureLine MakeLine(Outcome outcome, std::string group, Estimate estimate, Agreement agreement,
                    std::vector<ClaimRef> claims) {
  FigureLine line;
  line.outcome = outcome;
  line.group = std::move(group);
  line.everyone = line.group.empty();
  line.estimate = estimate;
  line.agreement = agreement;
  line.claims = std::move(claims);
  line.outlets = 1;
  line.origins = 1;
  return line;
}

Estimate Exactly(std::int64_t count) {
  return {.low = count, .best = count, .high = count, .approximate = false};
}
Estimate AtLeast(std::int64_t count) {
  return {.low = count, .best = count, .high = std::nullopt, .approximate = false};
}

void AddFigureLines(Reconciliation& account) {
  FigureLine all =
      MakeLine(Outcome::kKilled, "", AtLeast(17), Agreement::kSuperseded, {Ref(1, 0), Ref(2, 0), Ref(0, 1), Ref(0, 0)});
  all.agreement = Agreement::kCompatible;
  all.outlets = 3;
  all.origins = 2;
  all.origin_names = {"Interior Minister Davor Lenko", "the city's health office"};
  all.sources = {{.outlet = "Herald", .chain = {"Interior Minister Davor Lenko"}},
                 {.outlet = "Ostraven Courier", .chain = {"the city's health office"}}};
  all.history = {{.as_of = "2031-03-03T14:05:00Z", .estimate = AtLeast(14), .claims = {Ref(2, 0)}},
                 {.as_of = "2031-03-03T21:40:00+01:00", .estimate = Exactly(17), .claims = {Ref(0, 0)}}};
  FigureLine police =
      MakeLine(Outcome::kKilled, "police officers", Exactly(3), Agreement::kSingle, {Ref(1, 1), Ref(2, 1)});
  police.population = static_cast<PopulationSet>(Population::kPolice);
  police.outlets = 2;
  police.part_of = 0;
  police.origin_names = {"wire:Meridian Wire"};
  police.wordings = {"officers"};
  police.sources = {{.outlet = "Herald", .chain = {}}};
  FigureLine injured = MakeLine(Outcome::kInjured, "", Exactly(40), Agreement::kSingle, {Ref(1, 2), Ref(2, 2)});
  injured.outlets = 2;
  injured.sources = {{.outlet = "Herald", .chain = {"the city's health office"}}};
  FigureLine struck =
      MakeLine(Outcome::kCasualties, "officers", {.low = 30, .best = 30, .high = 30, .approximate = true},
               Agreement::kClaimed, {Ref(3, 0)});
  struck.sources = {{.outlet = "Monitor", .chain = {"Dawn Front", "\"a statement\""}}};
  FigureLine attackers = MakeLine(Outcome::kPerpetrators, "", Exactly(2), Agreement::kSingle, {Ref(0, 2)});
  attackers.sources = {{.outlet = "Ostraven Courier", .chain = {"Mira Hosek"}}};
  account.figures = {all, police, injured, struck, attackers};
  account.toll = {{.outcome = Outcome::kKilled,
                   .estimate = AtLeast(17),
                   .of_which_perpetrators = std::nullopt,
                   .basis = "the latest count, 17, of the city's health office",
                   .claims = {Ref(0, 0)}},
                  {.outcome = Outcome::kInjured,
                   .estimate = Exactly(40),
                   .of_which_perpetrators = 1,
                   .basis = "one count",
                   .claims = {Ref(2, 2)}}};
}

void AddAccounts(const std::vector<AnnotatedReport>& reports, Reconciliation& account) {
  ResponsibilityLine claimed;
  claimed.organization = "Dawn Front";
  claimed.stance = Stance::kClaimed;
  claimed.by = {"Dawn Front"};
  claimed.sources = {{.outlet = "Herald", .chain = {"Dawn Front"}}, {.outlet = "Monitor", .chain = {"Dawn Front"}}};
  claimed.claims = {Ref(2, 0, ClaimRef::Kind::kIncident)};
  claimed.spans = {{Ref(2, 0, ClaimRef::Kind::kIncident), SpanOf(reports[2], "The Dawn Front claimed responsibility")}};
  account.responsibility = {claimed};
  StatementLine statement;
  statement.speaker = "Mira Hosek";
  statement.text = "“We heard a sound like the sky tearing. Then there was only dust.”";
  statement.direct = true;
  statement.reports = {0};
  statement.claims = {Ref(0, 0, ClaimRef::Kind::kAttribution)};
  account.statements = {statement};
  Disagreement attackers;
  attackers.about = "number of attackers";
  attackers.positions = {
      {.value = "2 attackers",
       .claims = {Ref(0, 2)},
       .sources = {{.outlet = "Ostraven Courier", .chain = {"Mira Hosek"}}}},
      {.value = "1 man", .claims = {Ref(3, 0)}, .sources = {{.outlet = "Monitor", .chain = {"Dawn Front"}}}}};
  Disagreement fits;
  fits.about = "officers killed";
  fits.kind = DisagreementKind::kScope;
  fits.compatible = true;
  fits.note = "30 counts killed and wounded, 3 the killed alone";
  fits.positions = {{.value = "about 30", .claims = {Ref(3, 0)}, .sources = {}},
                    {.value = "3", .claims = {Ref(2, 1)}, .sources = {}}};
  account.disagreements = {attackers, fits};
  account.verification = {{.of = "claim of the Dawn Front",
                           .verdict = Verdict::kUnverified,
                           .by = "",
                           .claims = {Ref(2, 0, ClaimRef::Kind::kVerification)}}};
  account.arithmetic = {{.relation = ArithmeticRelation::kIncludes,
                         .whole = Ref(2, 0),
                         .parts = {Ref(2, 1)},
                         .note = "3 of the 14 or more"}};
}

DossierEvent MakeBombing(const std::vector<AnnotatedReport>& reports) {
  DossierEvent event;
  event.id = "e1";
  event.label = "Bombing, Ostraven fish market";
  event.type = IncidentType::kBombing;
  event.when = {.begin = "2031-03-03", .end = "2031-03-03", .claims = {Ref(2, 0, ClaimRef::Kind::kTime)}};
  event.where.name = "fish market of Ostraven";
  event.where.pin.precision = PlacePin::Precision::kFacility;
  event.where.spans = {{2, SpanOf(reports[2], "the fish market of Ostraven")}};
  event.reports = {2, 1, 0, 3};
  event.outlets = 4;
  event.origins = 3;
  event.latest = 3;
  AddFigureLines(event.account);
  AddAccounts(reports, event.account);
  event.timeline = {{.when = "2031-03-03",
                     .what = "a car bomb went off beside the fish market",
                     .claims = {Ref(2, 0, ClaimRef::Kind::kIncident)}}};
  event.actors = {MakeActor("Dawn Front", {"the Front"}, EntityType::kOrganization, {2, 3}),
                  MakeActor("Davor Lenko", {"Lenko"}, EntityType::kPerson, {1, 2})};
  event.cautions = {{.report = 3, .finding = reports[3].annotation.findings[0]}};
  event.account.passages = {{.places = {{2, SpanOf(reports[2], "the fish market of Ostraven")},
                                        {0, SpanOf(reports[0], "were seen leaving a white van")}},
                             .words = 24}};
  event.taken_back = {{.id = "tribune",
                       .title = "Dozens <b>dead</b>",
                       .outlet = "Tribune",
                       .published = "2031-03-03T15:00Z",
                       .text = "At least 40 were killed at the market.\nNothing else is known.",
                       .reason = "its reporter was not there",
                       .by = "M. Orr",
                       .at = "2031-03-03T18:00:00Z",
                       .lost = {{.outcome = Outcome::kKilled,
                                 .group = "",
                                 .count = {.low = 40, .best = 40, .high = std::nullopt},
                                 .words = "At least 40 were killed"}}}};
  event.toll_before = {{.outcome = Outcome::kKilled,
                        .estimate = {.low = 40, .best = 40, .high = std::nullopt},
                        .of_which_perpetrators = std::nullopt,
                        .basis = "",
                        .claims = {}}};
  event.reasons = {{.a = 0, .b = 2, .reason = "same day, same market, 14 killed in both"}};
  return event;
}

DossierEvent MakeStorm() {
  DossierEvent event;
  event.id = "e2";
  event.label = "Storm <i>here</i>";
  event.type = IncidentType::kDisaster;
  event.reports = {4};
  event.outlets = 1;
  event.origins = 1;
  FigureLine dead = MakeLine(Outcome::kKilled, "", Exactly(2), Agreement::kSingle, {Ref(4, 0)});
  dead.sources = {{.outlet = "<Gale> & Sons", .chain = {"=cmd \x1b[31m"}}};
  event.account.figures = {dead};
  event.account.toll = {{.outcome = Outcome::kKilled,
                         .estimate = Exactly(2),
                         .of_which_perpetrators = std::nullopt,
                         .basis = "",
                         .claims = {Ref(4, 0)}}};
  return event;
}

}  // namespace

AnnotatedReport MakeReport(std::string_view id, std::string_view outlet, std::string_view published,
                           std::string_view title, std::string_view text) {
  AnnotatedReport out;
  out.report.id = id;
  out.report.input = std::string(id) + ".txt";
  out.report.outlet = outlet;
  out.report.title = title;
  out.report.text = text;
  out.report.published = ParseIsoTime(published);
  out.report.published_basis = PublishedBasis::kMetadata;
  out.report.language = "en";
  out.annotation.published = out.report.published;
  out.annotation.published_basis = out.report.published_basis;
  out.annotation.language = "en";
  return out;
}

ByteSpan SpanOf(const AnnotatedReport& report, std::string_view words) {
  const std::size_t at = report.report.text.find(words);
  assert(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

std::uint32_t AddFigure(AnnotatedReport& report, std::string_view words, std::string_view quantity, Outcome outcome,
                        CountRange count) {
  Figure figure;
  figure.span = SpanOf(report, words);
  const std::uint32_t inside = static_cast<std::uint32_t>(words.find(quantity));
  figure.quantity = {figure.span.begin + inside,
                     figure.span.begin + inside + static_cast<std::uint32_t>(quantity.size())};
  figure.outcome = outcome;
  figure.count = count;
  report.claims.figures.push_back(figure);
  return static_cast<std::uint32_t>(report.claims.figures.size() - 1);
}

Dossier MakeFixtureDossier() {
  Dossier dossier;
  dossier.reports = MakeReports();
  dossier.lineage.resize(dossier.reports.size());
  for (std::size_t i = 0; i < dossier.lineage.size(); ++i) dossier.lineage[i].origin = "o" + std::to_string(i + 1);
  dossier.lineage[1] = {.origin = "o3", .copy_of = 2, .shared = 1.0, .agency = "Meridian Wire"};
  dossier.lineage[2].agency = "Meridian Wire";
  dossier.events.push_back(MakeBombing(dossier.reports));
  dossier.events.push_back(MakeStorm());
  return dossier;
}

}  // namespace rashomon
