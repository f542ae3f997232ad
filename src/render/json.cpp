// The dossier as JSON: the contract's shapes with more beside them (docs/formats/dossier.md lists every key). Events
// and reports stand on lines of their own, so that a large file can still be looked through with line tools.
#include <cmath>

#include "codec/codec.h"
#include "codec/json_writer.h"
#include "codec/names.h"
#include "render/formats.h"
#include "render/lookup.h"

namespace rashomon {
namespace {

class JsonRenderer {
 public:
  JsonRenderer(const Dossier& dossier, const RenderOptions& options, JsonEscape escape)
      : dossier_(dossier), options_(options), json_(escape) {}

  std::string Write() {
    std::size_t bytes = 4096;
    for (const AnnotatedReport& report : dossier_.reports) bytes += report.report.text.size() * 3 + 1024;
    json_.Reserve(bytes);
    json_.BeginObject().Key("schema").String("rashomon/dossier/1").Key("offsets").String("codepoint");
    const BestPolicy& policy = PolicyOf(dossier_.policy);
    json_.Key("policy").BeginObject().Key("name").String(policy.name).Key("best").String(policy.meaning).EndObject();
    WriteReports();
    WriteEvents();
    WriteTakenBack(dossier_.taken_back);
    WriteAnnotations();
    json_.EndObject();
    return std::move(json_).Take() + "\n";
  }

 private:
  void Id(std::uint32_t report) { json_.String(ReportId(dossier_, report)); }
  void IdOrNull(std::optional<std::uint32_t> report) {
    json_.StringOrNull(report ? ReportId(dossier_, *report) : std::string_view());
  }
  void Ids(std::string_view key, const std::vector<std::uint32_t>& reports) {
    json_.Key(key).BeginArray();
    for (const std::uint32_t report : reports) Id(report);
    json_.EndArray();
  }
  void Refs(std::string_view key, const std::vector<ClaimRef>& claims) {
    json_.Key(key).BeginArray();
    for (const ClaimRef& claim : claims) json_.String(ClaimName(dossier_, claim));
    json_.EndArray();
  }
  void Strings(std::string_view key, const std::vector<std::string>& strings) {
    json_.Key(key).BeginArray();
    for (const std::string& text : strings) json_.String(text);
    json_.EndArray();
  }
  void Sources(const std::vector<SourcePath>& sources) {
    json_.Key("sources").BeginArray();
    for (const SourcePath& path : sources) {
      json_.BeginObject().Key("outlet").String(path.outlet);
      Strings("chain", path.chain);
      if (path.speaker != SourceClass::kNotSaid) json_.Key("source_class").String(Name(path.speaker));
      if (path.party) json_.Key("party").Bool(true);
      json_.EndObject();
    }
    json_.EndArray();
  }
  void Bounds(const Estimate& estimate) {
    json_.Key("low").IntegerOrNull(estimate.low).Key("best").IntegerOrNull(estimate.best);
    json_.Key("high").IntegerOrNull(estimate.high).Key("approximate").Bool(estimate.approximate);
  }
  void Edges(std::uint32_t report, ByteSpan span) {
    json_.Key("begin").Integer(offsets_.CodePoint(dossier_, report, span.begin));
    json_.Key("end").Integer(offsets_.CodePoint(dossier_, report, span.end));
  }
  // Where words stand: {"report", "begin", "end"} in code points.
  void Place(std::uint32_t report, ByteSpan span);

  void WriteReports();
  void WriteEvents();
  void WriteEvent(const DossierEvent& event);
  void WriteWhere(const EventWhere& where);
  void WriteToll(const DossierEvent& event);
  void WriteFigures(const DossierEvent& event);
  void WriteFigure(const FigureLine& line);
  void WriteResponsibility(const DossierEvent& event);
  void WriteStatements(const DossierEvent& event);
  void WriteDisagreements(const DossierEvent& event);
  void WriteTimeline(const DossierEvent& event);
  void WriteActors(const DossierEvent& event);
  void WriteVerification(const DossierEvent& event);
  void WriteArithmetic(const DossierEvent& event);
  void WritePassages(const DossierEvent& event);
  void WriteTakenBack(const std::vector<TakenBack>& reports);
  void WriteCautions(const DossierEvent& event);
  void WriteReasons(const DossierEvent& event);
  void WriteAnnotations();

  const Dossier& dossier_;
  const RenderOptions& options_;
  JsonWriter json_;
  OffsetCache offsets_;
};

void JsonRenderer::Place(std::uint32_t report, ByteSpan span) {
  json_.BeginObject().Key("report");
  Id(report);
  Edges(report, span);
  json_.EndObject();
}

void JsonRenderer::WriteReports() {
  json_.Key("reports").BeginArray();
  for (std::size_t i = 0; i < dossier_.reports.size(); ++i) {
    const Report& report = dossier_.reports[i].report;
    const Annotation& annotation = dossier_.reports[i].annotation;
    json_.Break().BeginObject().Key("id").String(report.id).Key("input").String(report.input);
    json_.Key("title").StringOrNull(report.title).Key("outlet").StringOrNull(report.outlet);
    json_.Key("byline").StringOrNull(report.byline).Key("url").StringOrNull(report.url);
    json_.Key("language").StringOrNull(annotation.language);
    json_.Key("published").StringOrNull(annotation.published ? annotation.published->text : "");
    json_.Key("published_basis").String(Name(annotation.published_basis));
    json_.Key("updated").StringOrNull(annotation.updated ? annotation.updated->text : "");
    if (i < dossier_.lineage.size()) {
      const DossierReport& lineage = dossier_.lineage[i];
      json_.Key("origin").StringOrNull(lineage.origin).Key("copy_of");
      IdOrNull(lineage.copy_of);
      if (lineage.copy_of) json_.Key("shared").Real(std::round(lineage.shared * 1000) / 1000);
      json_.Key("agency").StringOrNull(lineage.agency);
      if (!lineage.helped.empty()) {
        json_.Key("helped_by").BeginArray();
        for (const std::string& agency : lineage.helped) json_.String(agency);
        json_.EndArray();
      }
      json_.Key("origin_reason").StringOrNull(lineage.reason);
    }
    json_.Key("text").String(report.text).EndObject();
  }
  json_.Break().EndArray();
}

void JsonRenderer::WriteEvents() {
  json_.Break().Key("events").BeginArray();
  for (const DossierEvent& event : dossier_.events) WriteEvent(event);
  json_.Break().EndArray();
}

void JsonRenderer::WriteEvent(const DossierEvent& event) {
  json_.Break().BeginObject().Key("id").String(event.id);
  if (!event.key.empty()) json_.Key("key").String(event.key);
  json_.Key("label").String(event.label).Key("type").String(Name(event.type));
  json_.Key("when").BeginObject().Key("begin").StringOrNull(event.when.begin);
  json_.Key("end").StringOrNull(event.when.end);
  Refs("claims", event.when.claims);
  json_.EndObject();
  WriteWhere(event.where);
  Ids("reports", event.reports);
  Ids("mentioned_in", event.mentioned_in);
  json_.Key("outlets").Integer(event.outlets).Key("origins").Integer(event.origins).Key("latest");
  IdOrNull(event.latest);
  WriteToll(event);
  WriteFigures(event);
  WriteResponsibility(event);
  WriteStatements(event);
  WriteDisagreements(event);
  WriteTimeline(event);
  WriteActors(event);
  WriteVerification(event);
  WriteArithmetic(event);
  WritePassages(event);
  WriteTakenBack(event.taken_back);
  if (!event.toll_before.empty()) {
    json_.Key("toll_before").BeginObject();
    for (const TollEntry& entry : event.toll_before) {
      json_.Key(Name(entry.outcome)).BeginObject();
      Bounds(entry.estimate);
      json_.EndObject();
    }
    json_.EndObject();
  }
  WriteCautions(event);
  if (options_.explain == Explain::kYes) WriteReasons(event);
  json_.EndObject();
}

void JsonRenderer::WriteWhere(const EventWhere& where) {
  json_.Key("where").BeginObject().Key("name").StringOrNull(where.name);
  json_.Key("country").StringOrNull(where.pin.country).Key("latitude");
  where.pin.latitude ? json_.Real(*where.pin.latitude) : json_.Null();
  json_.Key("longitude");
  where.pin.longitude ? json_.Real(*where.pin.longitude) : json_.Null();
  json_.Key("precision").String(Name(where.pin.precision)).Key("spans").BeginArray();
  for (const auto& [report, span] : where.spans) Place(report, span);
  json_.EndArray().EndObject();
}

void JsonRenderer::WriteToll(const DossierEvent& event) {
  json_.Key("toll").BeginObject();
  for (const TollEntry& entry : event.account.toll) {
    json_.Key(Name(entry.outcome)).BeginObject();
    Bounds(entry.estimate);
    if (entry.of_which_perpetrators) json_.Key("of_which_perpetrators").Integer(*entry.of_which_perpetrators);
    const bool reckoned = IsReckoned(event, entry);
    if (reckoned) json_.Key("inferred").Bool(true);
    if (reckoned || options_.explain == Explain::kYes) json_.Key("basis").String(entry.basis);
    Refs("claims", entry.claims);
    json_.EndObject();
  }
  json_.EndObject();
}

void JsonRenderer::WriteFigures(const DossierEvent& event) {
  json_.Key("figures").BeginArray();
  for (const FigureLine& line : event.account.figures) WriteFigure(line);
  json_.EndArray();
}

void JsonRenderer::WriteFigure(const FigureLine& line) {
  json_.BeginObject().Key("outcome").String(Name(line.outcome)).Key("group").String(line.group);
  json_.Key("populations").BeginArray();
  for (const std::string_view name : Names(line.population)) json_.String(name);
  json_.EndArray().Key("nationality").StringOrNull(line.nationality);
  Bounds(line.estimate);
  json_.Key("agreement").String(Name(line.agreement));
  json_.Key("outlets").Integer(line.outlets).Key("origins").Integer(line.origins);
  Strings("origin_names", line.origin_names);
  Strings("wordings", line.wordings);
  Refs("claims", line.claims);
  Sources(line.sources);
  json_.Key("history").BeginArray();
  for (const HistoryStep& step : line.history) {
    json_.BeginObject().Key("as_of").StringOrNull(step.as_of);
    Bounds(step.estimate);
    Refs("claims", step.claims);
    json_.EndObject();
  }
  json_.EndArray().Key("everyone").Bool(line.everyone).Key("part_of").IntegerOrNull(line.part_of);
  json_.Key("inferred").Bool(line.inferred).Key("scope").String(line.scope_other ? "other" : "event");
  json_.Key("status").String(Name(line.status)).EndObject();
}

void JsonRenderer::WriteResponsibility(const DossierEvent& event) {
  json_.Key("responsibility").BeginArray();
  for (const ResponsibilityLine& line : event.account.responsibility) {
    json_.BeginObject().Key("organization").String(line.organization).Key("stance").String(Name(line.stance));
    Strings("by", line.by);
    Sources(line.sources);
    Refs("claims", line.claims);
    json_.Key("spans").BeginArray();
    for (const auto& [claim, span] : line.spans) Place(claim.report, span);
    json_.EndArray().EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteStatements(const DossierEvent& event) {
  json_.Key("statements").BeginArray();
  for (const StatementLine& line : event.account.statements) {
    json_.BeginObject().Key("speaker").String(line.speaker).Key("text").String(line.text);
    json_.Key("direct").Bool(line.direct);
    Ids("reports", line.reports);
    Refs("claims", line.claims);
    Strings("variants", line.variants);
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteDisagreements(const DossierEvent& event) {
  json_.Key("disagreements").BeginArray();
  for (const Disagreement& disagreement : event.account.disagreements) {
    json_.BeginObject().Key("about").String(disagreement.about).Key("kind").String(Name(disagreement.kind));
    json_.Key("compatible").Bool(disagreement.compatible).Key("note").String(disagreement.note);
    json_.Key("positions").BeginArray();
    for (const Position& position : disagreement.positions) {
      json_.BeginObject().Key("value").String(position.value);
      Refs("claims", position.claims);
      Sources(position.sources);
      json_.EndObject();
    }
    json_.EndArray().EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteTimeline(const DossierEvent& event) {
  json_.Key("timeline").BeginArray();
  for (const TimelineEntry& entry : event.timeline) {
    json_.BeginObject().Key("when").String(entry.when).Key("what").String(entry.what);
    Refs("claims", entry.claims);
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteActors(const DossierEvent& event) {
  json_.Key("actors").BeginArray();
  for (const Actor& actor : event.actors) {
    json_.BeginObject().Key("name").String(actor.name);
    Strings("aliases", actor.aliases);
    json_.Key("type").String(Name(actor.type)).Key("part_of").StringOrNull(actor.part_of);
    Ids("reports", actor.reports);
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteVerification(const DossierEvent& event) {
  json_.Key("verification").BeginArray();
  for (const VerificationLine& line : event.account.verification) {
    json_.BeginObject().Key("of").String(line.of).Key("verdict").String(Name(line.verdict));
    json_.Key("by").String(line.by);
    Refs("claims", line.claims);
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteArithmetic(const DossierEvent& event) {
  json_.Key("arithmetic").BeginArray();
  for (const ArithmeticLine& line : event.account.arithmetic) {
    json_.BeginObject().Key("relation").String(Name(line.relation)).Key("whole");
    line.whole ? json_.String(ClaimName(dossier_, *line.whole)) : json_.Null();
    Refs("parts", line.parts);
    if (line.inferred) {
      json_.Key("inferred").BeginObject().Key("outcome").String(Name(line.inferred->outcome));
      json_.Key("low").IntegerOrNull(line.inferred->count.low).Key("high").IntegerOrNull(line.inferred->count.high);
      json_.EndObject();
    }
    json_.Key("note").String(line.note).EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WritePassages(const DossierEvent& event) {
  json_.Key("passages").BeginArray();
  for (const Passage& passage : event.account.passages) {
    const auto& [first, span] = passage.places.front();
    json_.BeginObject().Key("words").Integer(passage.words);
    json_.Key("text").String(span.In(dossier_.reports[first].report.text)).Key("places").BeginArray();
    for (const auto& [report, words] : passage.places) Place(report, words);
    json_.EndArray().EndObject();
  }
  json_.EndArray();
}

// Absent where nothing was taken back.
void JsonRenderer::WriteTakenBack(const std::vector<TakenBack>& reports) {
  if (reports.empty()) return;
  json_.Key("taken_back").BeginArray();
  for (const TakenBack& report : reports) {
    json_.BeginObject().Key("report").String(report.id).Key("title").StringOrNull(report.title);
    json_.Key("outlet").StringOrNull(report.outlet).Key("published").StringOrNull(report.published);
    json_.Key("reason").StringOrNull(report.reason).Key("by").StringOrNull(report.by);
    json_.Key("at").StringOrNull(report.at).Key("figures").BeginArray();
    for (const LostFigure& lost : report.lost) {
      json_.BeginObject().Key("outcome").String(Name(lost.outcome)).Key("group").String(lost.group);
      Bounds(lost.count);
      json_.Key("words").String(lost.words).EndObject();
    }
    json_.EndArray().EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteCautions(const DossierEvent& event) {
  json_.Key("cautions").BeginArray();
  for (const Caution& caution : event.cautions) {
    json_.BeginObject().Key("report");
    Id(caution.report);
    json_.Key("kind").String(caution.finding.kind).Key("message").String(caution.finding.message);
    if (caution.finding.span) {
      Edges(caution.report, *caution.finding.span);
    }
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteReasons(const DossierEvent& event) {
  json_.Key("reasons").BeginArray();
  for (const JoinReason& reason : event.reasons) {
    json_.BeginObject().Key("reports").BeginArray();
    Id(reason.a);
    Id(reason.b);
    json_.EndArray().Key("reason").String(reason.reason).EndObject();
  }
  json_.EndArray();
}

void JsonRenderer::WriteAnnotations() {
  if (options_.annotations == Annotations::kLeaveOut) return;
  json_.Break().Key("annotations").BeginArray();
  for (const AnnotatedReport& report : dossier_.reports) {
    const std::string* known = nullptr;
    if (options_.lines != nullptr) {
      if (const auto line = options_.lines->find(report.report.id); line != options_.lines->end())
        known = &line->second;
    }
    json_.Break().Raw(known != nullptr ? *known : WriteAnnotation(report));
  }
  json_.Break().EndArray();
}

}  // namespace

std::string RenderJson(const Dossier& dossier, const RenderOptions& options) {
  return JsonRenderer(dossier, options, JsonEscape::kPlain).Write();
}

}  // namespace rashomon
