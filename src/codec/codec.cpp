// Writing an annotation: each array in the order of its struct, offsets turned into code points by one index over
// the text. The reader in read_annotation.cpp is its mirror; a key added here is added there.
#include "codec/codec.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstdlib>
#include <span>

#include "codec/json_writer.h"
#include "codec/names.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

std::string IsoText(const IsoTime& time) {
  if (const std::optional<IsoTime> same = ParseIsoTime(time.text); same && same->SortKey() == time.SortKey()) {
    return time.text;
  }
  std::string text = ToIso(time.date);
  if (!time.second_of_day) return text;
  const int second = *time.second_of_day;
  text += fmt::format("T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
  if (time.zone == ZoneKind::kUtc) text += 'Z';
  if (time.zone == ZoneKind::kOffset) {
    const int minutes = std::abs(time.offset_minutes);
    text += fmt::format("{}{:02}:{:02}", time.offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
  }
  return text;
}

class AnnotationWriter {
 public:
  explicit AnnotationWriter(const AnnotatedReport& report)
      : report_(report.report), annotation_(report.annotation), claims_(report.claims), offsets_(report.report.text) {}

  std::string Write() {
    json_.Reserve(report_.text.size() * 2 + 4096);
    json_.BeginObject();
    WriteReport();
    WriteBlocks();
    WriteTimes();
    WriteNames();
    WriteEntities();
    WriteAttributions();
    WriteFigures();
    WriteHeadline();
    WriteIncidents();
    WriteVerifications();
    WriteOmissions();
    WriteDenials();
    WriteCorrections();
    WriteParticulars();
    WriteCredits();
    WriteFindings();
    json_.EndObject();
    return std::move(json_).Take();
  }

 private:
  std::uint32_t Offset(std::uint32_t byte) const {
    return offsets_.ToCodePoint(std::min<std::uint32_t>(byte, static_cast<std::uint32_t>(report_.text.size())));
  }
  void Edges(ByteSpan span) { json_.Key("begin").Integer(Offset(span.begin)).Key("end").Integer(Offset(span.end)); }
  void Span(std::optional<ByteSpan> span) {
    if (!span) {
      json_.Null();
      return;
    }
    json_.BeginObject();
    Edges(*span);
    json_.EndObject();
  }
  void Indices(std::string_view key, std::span<const std::uint32_t> indices) {
    json_.Key(key).BeginArray();
    for (const std::uint32_t index : indices) json_.Integer(index);
    json_.EndArray();
  }
  template <typename Index>
  void IndexOrNull(std::string_view key, const std::optional<Index>& index) {
    json_.Key(key);
    if (index) {
      json_.Integer(*index);
    } else {
      json_.Null();
    }
  }
  void Time(std::string_view key, const std::optional<IsoTime>& time) {
    json_.Key(key);
    if (time) {
      json_.String(IsoText(*time));
    } else {
      json_.Null();
    }
  }
  // What a flag says is written only where it is set: most are not, and there are many.
  void Flag(std::string_view key, bool value) {
    if (value) json_.Key(key).Bool(true);
  }

  void WriteReport();
  void WriteDeclared();
  void WriteExtra();
  void WriteBlocks();
  void WriteTimes();
  void WriteNames();
  void WriteEntities();
  void WriteAttributions();
  void WriteFigures();
  void WriteHeadline();
  void WriteFigure(const Figure& figure);
  void WriteGroup(const Figure& figure);
  void WriteIncidents();
  void WriteIncident(const Incident& incident);
  void WriteVerifications();
  void WriteOmissions();
  void WriteDenials();
  void WriteCorrections();
  void WriteParticulars();
  void WriteCredits();
  void WriteFindings();

  const Report& report_;
  const Annotation& annotation_;
  const Claims& claims_;
  CodePointIndex offsets_;
  JsonWriter json_;
};

void AnnotationWriter::WriteReport() {
  json_.Key("schema").String("rashomon/annotation/1").Key("offsets").String("codepoint");
  json_.Key("id").String(report_.id).Key("input").String(report_.input);
  json_.Key("title").StringOrNull(report_.title).Key("outlet").StringOrNull(report_.outlet);
  json_.Key("byline").StringOrNull(report_.byline).Key("url").StringOrNull(report_.url);
  json_.Key("language").StringOrNull(annotation_.language);
  Time("published", annotation_.published);
  json_.Key("published_basis").String(Name(annotation_.published_basis));
  Time("updated", annotation_.updated);
  json_.Key("event").StringOrNull(report_.event_key);
  if (!report_.item.empty()) json_.Key("item").String(report_.item);
  if (!report_.version.empty()) json_.Key("version").String(report_.version);
  WriteDeclared();
  WriteExtra();
  json_.Key("text").String(report_.text);
}

// What the input said of itself, where the annotation came to believe otherwise.
void AnnotationWriter::WriteDeclared() {
  const bool same = report_.published == annotation_.published && report_.updated == annotation_.updated &&
                    report_.published_basis == annotation_.published_basis && report_.language == annotation_.language;
  if (same) return;
  json_.Key("declared").BeginObject();
  Time("published", report_.published);
  json_.Key("published_basis").String(Name(report_.published_basis));
  Time("updated", report_.updated);
  json_.Key("language").String(report_.language).EndObject();
}

// Copied as it came, without white space, so that numbers and escapes stay as their author wrote them.
void AnnotationWriter::WriteExtra() {
  const std::string& extra = report_.extra_json;
  if (extra.empty() || extra == "{}") return;
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(extra).get_object().get(object) != simdjson::SUCCESS || object.size() == 0) return;
  std::string small(extra.size(), '\0');
  std::size_t length = 0;
  if (simdjson::minify(extra.data(), extra.size(), small.data(), length) != simdjson::SUCCESS) return;
  json_.Key("extra").Raw(std::string_view(small).substr(0, length));
}

void AnnotationWriter::WriteBlocks() {
  json_.Key("blocks").BeginArray();
  for (const Block& block : annotation_.blocks) {
    json_.BeginObject().Key("kind").String(Name(block.kind));
    Edges(block.span);
    if (block.repeats) json_.Key("repeats").Integer(*block.repeats);
    if (block.form > TextForm::kCaption) json_.Key("form").String(FormName(block.form));
    if (block.time) Time("time", block.time);
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteTimes() {
  json_.Key("times").BeginArray();
  for (const Timex& time : annotation_.times) {
    json_.BeginObject();
    Edges(time.span);
    json_.Key("type").String(Name(time.type)).Key("value").String(time.value);
    if (!time.modifier.empty()) json_.Key("modifier").String(time.modifier);
    json_.Key("sentence").Integer(time.sentence).EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteNames() {
  json_.Key("names").BeginArray();
  for (const Entity& entity : annotation_.entities) {
    json_.BeginObject().Key("type").String(Name(entity.type)).Key("name").String(entity.name);
    json_.Key("aliases").BeginArray();
    for (const std::string& alias : entity.aliases) json_.String(alias);
    json_.EndArray();
    if (!entity.known_as.empty()) json_.Key("known_as").String(entity.known_as);
    if (entity.part_of) json_.Key("part_of").Integer(static_cast<std::int64_t>(entity.part_of->index()));
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteEntities() {
  json_.Key("entities").BeginArray();
  for (const Mention& mention : annotation_.mentions) {
    const std::size_t index = mention.entity.index();
    json_.BeginObject();
    Edges(mention.span);
    if (index < annotation_.entities.size()) {
      json_.Key("type").String(Name(annotation_.entities[index].type));
      json_.Key("name").String(annotation_.entities[index].name);
    }
    json_.Key("form").String(Name(mention.form)).Key("of").Integer(static_cast<std::int64_t>(index));
    if (const std::optional<PlacePin>& pin = mention.pin) {
      json_.Key("pin").BeginObject().Key("country").StringOrNull(pin->country);
      json_.Key("latitude");
      pin->latitude ? json_.Real(*pin->latitude) : json_.Null();
      json_.Key("longitude");
      pin->longitude ? json_.Real(*pin->longitude) : json_.Null();
      json_.Key("precision").String(Name(pin->precision)).EndObject();
    }
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteAttributions() {
  json_.Key("attributions").BeginArray();
  for (std::size_t i = 0; i < annotation_.attributions.size(); ++i) {
    const Attribution& attribution = annotation_.attributions[i];
    json_.BeginObject().Key("source");
    Span(attribution.source);
    json_.Key("cue");
    Span(attribution.cue);
    json_.Key("content").BeginArray();
    for (const ByteSpan piece : attribution.content) Span(piece);
    json_.EndArray().Key("direct").Bool(attribution.direct);
    IndexOrNull("within", attribution.within);
    json_.Key("source_name").StringOrNull(attribution.source_name);
    if (attribution.source_mention) json_.Key("source_entity").Integer(*attribution.source_mention);
    Flag("hedged", attribution.hedged);
    Flag("negated", attribution.negated);
    Flag("denial", attribution.denial);
    Flag("confirmation", attribution.confirmation);
    if (i < claims_.sources.size() && claims_.sources[i] != SourceClass::kNotSaid)
      json_.Key("source_class").String(Name(claims_.sources[i]));
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteFigures() {
  json_.Key("figures").BeginArray();
  for (const Figure& figure : claims_.figures) WriteFigure(figure);
  json_.EndArray();
}

// Offsets are code points of the title.
void AnnotationWriter::WriteHeadline() {
  const CodePointIndex offsets(report_.title);
  json_.Key("headline_figures").BeginArray();
  for (const HeadlineFigure& figure : claims_.headline) {
    json_.BeginObject();
    json_.Key("begin").Integer(offsets.ToCodePoint(figure.span.begin));
    json_.Key("end").Integer(offsets.ToCodePoint(figure.span.end));
    json_.Key("outcome").String(Name(figure.outcome));
    json_.Key("low").IntegerOrNull(figure.count.low).Key("high").IntegerOrNull(figure.count.high);
    json_.Key("approximate").Bool(figure.approximate);
    json_.Key("populations").BeginArray();
    for (const std::string_view name : Names(figure.population)) json_.String(name);
    json_.EndArray();
    Flag("additional", figure.additional);
    json_.EndObject();
  }
  json_.EndArray();
  Flag("round_up", claims_.round_up);
}

// null: nobody is named. A group without a span is what a pronoun or "others" stands for.
void AnnotationWriter::WriteGroup(const Figure& figure) {
  json_.Key("group");
  if (!figure.group && figure.group_text.empty()) {
    json_.Null();
    return;
  }
  json_.BeginObject();
  if (figure.group) {
    Edges(*figure.group);
  } else {
    json_.Key("begin").Null().Key("end").Null();
  }
  const bool in_words = figure.group_text.empty() && figure.group->end <= report_.text.size();
  json_.Key("text").String(in_words ? figure.group->In(report_.text) : figure.group_text).EndObject();
}

void AnnotationWriter::WriteFigure(const Figure& figure) {
  json_.BeginObject();
  Edges(figure.span);
  json_.Key("quantity");
  Span(figure.quantity);
  json_.Key("outcome").String(Name(figure.outcome));
  json_.Key("low").IntegerOrNull(figure.count.low).Key("high").IntegerOrNull(figure.count.high);
  json_.Key("approximate").Bool(figure.approximate);
  WriteGroup(figure);
  Indices("attribution", figure.attribution);
  json_.Key("status").String(Name(figure.status)).Key("scope").String(Name(figure.scope));
  Time("as_of", figure.as_of);
  Indices("includes", figure.includes);
  json_.Key("populations").BeginArray();
  for (const std::string_view name : Names(figure.population)) json_.String(name);
  json_.EndArray();
  json_.Key("nationality").StringOrNull(figure.nationality);
  if (figure.age) json_.Key("age").Integer(*figure.age);
  if (figure.place) json_.Key("place").Integer(*figure.place);
  Flag("additional", figure.additional);
  Flag("cumulative", figure.cumulative);
  Flag("prior", figure.prior);
  Flag("of_hurt", figure.of_hurt);
  Flag("died_later", figure.died_later);
  Flag("of_whole", figure.of_whole);
  Flag("learned", figure.learned);
  json_.Key("perpetrators").String(Name(figure.perpetrators));
  if (!figure.people.empty()) Indices("people", figure.people);
  if (figure.same_as) json_.Key("same_as").Integer(*figure.same_as);
  if (figure.incident) json_.Key("incident").Integer(*figure.incident);
  json_.EndObject();
}

void AnnotationWriter::WriteIncidents() {
  json_.Key("incidents").BeginArray();
  for (const Incident& incident : claims_.incidents) WriteIncident(incident);
  json_.EndArray();
}

void AnnotationWriter::WriteIncident(const Incident& incident) {
  json_.BeginObject().Key("type").String(Name(incident.type));
  Edges(incident.span);
  json_.Key("when").StringOrNull(incident.when);
  if (!incident.until.empty()) json_.Key("until").String(incident.until);
  Indices("where", incident.where);
  json_.Key("roles").BeginObject();
  Indices("perpetrator_individual", incident.perpetrator_individual);
  Indices("perpetrator_organization", incident.perpetrator_organization);
  Indices("target", incident.target);
  Indices("victim", incident.victim);
  Indices("weapon", incident.weapon);
  json_.EndObject().Key("responsibility").BeginArray();
  for (const Responsibility& held : incident.responsibility) {
    json_.BeginObject().Key("organization").Integer(held.organization).Key("stance").String(Name(held.stance));
    Edges(held.span);
    Indices("attribution", held.attribution);
    json_.EndObject();
  }
  json_.EndArray().Key("scope").String(Name(incident.scope)).Key("realis").String(Name(incident.realis)).EndObject();
}

void AnnotationWriter::WriteVerifications() {
  json_.Key("verifications").BeginArray();
  for (const Verification& verification : claims_.verifications) {
    json_.BeginObject();
    Edges(verification.span);
    json_.Key("of");
    Span(verification.of);
    json_.Key("by");
    Span(verification.by);
    json_.Key("by_name").StringOrNull(verification.by_name).Key("verdict").String(Name(verification.verdict));
    Indices("attribution", verification.attribution);
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteOmissions() {
  json_.Key("omissions").BeginArray();
  for (const Omission& omission : claims_.omissions) {
    json_.BeginObject();
    Edges(omission.span);
    json_.Key("by");
    Span(omission.by);
    json_.Key("what");
    Span(omission.what);
    Indices("attribution", omission.attribution);
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteDenials() {
  json_.Key("denials").BeginArray();
  for (const Denial& denial : claims_.denials) {
    json_.BeginObject();
    Edges(denial.span);
    json_.Key("by");
    Span(denial.by);
    json_.Key("what");
    Span(denial.what);
    Indices("attribution", denial.attribution);
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteCorrections() {
  json_.Key("corrections").BeginArray();
  for (const Correction& correction : claims_.corrections) {
    json_.BeginObject();
    Edges(correction.span);
    json_.Key("was");
    Span(correction.was);
    json_.Key("is");
    Span(correction.is);
    json_.EndObject();
  }
  json_.EndArray();
}

void AnnotationWriter::WriteParticulars() {
  json_.Key("particulars").BeginArray();
  for (const Particular& particular : claims_.particulars) {
    json_.BeginObject();
    Edges(particular.span);
    json_.Key("topic").String(particular.topic).Key("value").String(particular.value);
    if (!particular.dimension.empty()) {
      json_.Key("dimension").String(particular.dimension);
      json_.Key("low").IntegerOrNull(particular.amount.low).Key("high").IntegerOrNull(particular.amount.high);
      Flag("approximate", particular.approximate);
    }
    if (particular.of) json_.Key("of").Integer(*particular.of);
    json_.Key("scope").String(Name(particular.scope));
    Indices("attribution", particular.attribution);
    json_.EndObject();
  }
  json_.EndArray();
}

// A credit that the input gives and not the text bears no span.
void AnnotationWriter::WriteCredits() {
  json_.Key("credits").BeginArray();
  for (const Credit& credit : claims_.credits) {
    json_.BeginObject().Key("agency").String(credit.agency);
    json_.Key("extent").String(Name(credit.extent)).Key("basis").String(Name(credit.basis));
    if (credit.span) Edges(*credit.span);
    json_.EndObject();
  }
  json_.EndArray();
}

// A finding about the whole input bears no span.
void AnnotationWriter::WriteFindings() {
  json_.Key("findings").BeginArray();
  for (std::size_t i = 0; i < annotation_.findings.size(); ++i) {
    const Finding& finding = annotation_.findings[i];
    json_.BeginObject().Key("kind").String(finding.kind).Key("message").String(finding.message);
    if (finding.span) Edges(*finding.span);
    Flag("of_input", i < report_.findings.size() && report_.findings[i] == finding);
    json_.EndObject();
  }
  json_.EndArray();
}

}  // namespace

std::string WriteAnnotation(const AnnotatedReport& report) {
  return AnnotationWriter(report).Write();
}

}  // namespace rashomon
