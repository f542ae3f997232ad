// Reading an annotation back: the mirror of codec.cpp. What comes in may have been made or edited elsewhere, so every
// index and span is checked here, once, and the stages after this one may rely on them.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <limits>

#include "codec/codec.h"
#include "codec/json_cursor.h"
#include "codec/names.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kUsualLine = std::size_t{1} << 18;  // bytes

class AnnotationReader {
 public:
  AnnotationReader(const Cursor& root, Problem& problem) : root_(root), problem_(problem), offsets_("") {}

  AnnotatedReport Read();

 private:
  using Indices = std::vector<std::uint32_t>;

  // Calls `read` with every element of the array under `key`, if there is one, until something is wrong.
  template <typename Read>
  void Each(const Cursor& object, std::string_view key, Read read) {
    const std::optional<Cursor> found = object.Find(key);
    if (!found || (!found->IsArray() && (found->Refuse("an array is wanted"), true))) return;
    std::size_t index = 0;
    for (const simdjson::dom::element element : found->Array()) {
      if (!problem_.message.empty()) return;
      const Cursor item = found->Element(element, index++);
      read(item);
    }
  }
  std::size_t Count(std::string_view key) {
    const std::optional<Cursor> found = root_.Find(key);
    if (!found || !found->IsArray()) return 0;
    // simdjson's own size() stops counting at 2^24 - 1.
    std::size_t count = 0;
    for ([[maybe_unused]] const simdjson::dom::element element : found->Array()) ++count;
    return count;
  }
  static std::string TextAt(const Cursor& object, std::string_view key) {
    const std::optional<Cursor> found = object.Find(key);
    return found ? std::string(found->Text()) : std::string();
  }
  static bool FlagAt(const Cursor& object, std::string_view key) {
    const std::optional<Cursor> found = object.Find(key);
    return found && found->Bool();
  }
  static std::optional<std::int64_t> IntegerAt(const Cursor& object, std::string_view key) {
    const std::optional<Cursor> found = object.Find(key);
    if (!found) return std::nullopt;
    return found->Integer();
  }
  static std::optional<std::uint32_t> IndexAt(const Cursor& object, std::string_view key, std::size_t size,
                                              std::string_view what) {
    const std::optional<Cursor> found = object.Find(key);
    if (!found) return std::nullopt;
    return found->Index(size, what);
  }
  Indices IndicesAt(const Cursor& object, std::string_view key, std::size_t size, std::string_view what) {
    Indices indices;
    Each(object, key, [&](const Cursor& item) { indices.push_back(item.Index(size, what)); });
    return indices;
  }
  static std::optional<IsoTime> TimeAt(const Cursor& object, std::string_view key) {
    const std::optional<Cursor> found = object.Find(key);
    if (!found) return std::nullopt;
    std::optional<IsoTime> time = ParseIsoTime(found->Text());
    if (!time) found->Refuse("no ISO 8601 time");
    return time;
  }
  template <typename Enum>
  static Enum EnumAt(const Cursor& object, std::string_view key, int count, Enum fallback) {
    const std::optional<Cursor> found = object.Find(key);
    if (!found) return fallback;
    const std::string_view name = found->Text();
    const std::optional<Enum> value = ParseName<Enum>(name, count);
    if (!value) found->Refuse(fmt::format("'{}' is not known here", name));
    return value.value_or(fallback);
  }

  // Code points to bytes; refuses what is not inside of the text.
  ByteSpan Span(const Cursor& object) { return SpanIn(object, offsets_); }
  static ByteSpan SpanIn(const Cursor& object, const CodePointIndex& offsets) {
    const std::optional<Cursor> begin = object.Need("begin");
    const std::optional<Cursor> end = object.Need("end");
    if (!begin || !end) return {};
    const std::int64_t from = begin->Integer(), to = end->Integer();
    if (from < 0 || to < from || to > offsets.size()) {
      object.Refuse(fmt::format("no span {} to {} in a text of {} characters", from, to, offsets.size()));
      return {};
    }
    return {offsets.ToByte(static_cast<std::uint32_t>(from)), offsets.ToByte(static_cast<std::uint32_t>(to))};
  }
  std::optional<ByteSpan> SpanAt(const Cursor& object, std::string_view key) {
    const std::optional<Cursor> found = object.Find(key);
    if (!found) return std::nullopt;
    return Span(*found);
  }
  ByteSpan NeededSpanAt(const Cursor& object, std::string_view key) {
    const std::optional<Cursor> found = object.Need(key);
    return found ? Span(*found) : ByteSpan{};
  }

  void ReadReport();
  void ReadDeclared();
  void ReadBlocks();
  void ReadTimes();
  void ReadNames();
  void ReadEntities();
  void ReadAttributions();
  void ReadFigures();
  void ReadHeadline();
  PopulationSet PopulationsAt(const Cursor& item);
  Figure ReadFigure(const Cursor& item, std::size_t index, std::size_t count);
  void ReadIncidents();
  Incident ReadIncident(const Cursor& item);
  void ReadVerifications();
  void ReadOmissions();
  void ReadDenials();
  void ReadCorrections();
  void ReadParticulars();
  void ReadCredits();
  void ReadFindings();
  void RefuseCircles();

  const Cursor& root_;
  Problem& problem_;
  CodePointIndex offsets_;
  AnnotatedReport out_;
};

AnnotatedReport AnnotationReader::Read() {
  ReadReport();
  ReadBlocks();
  ReadTimes();
  ReadNames();
  ReadEntities();
  ReadAttributions();
  ReadIncidents();
  ReadFigures();
  ReadHeadline();
  ReadVerifications();
  ReadOmissions();
  ReadDenials();
  ReadCorrections();
  ReadParticulars();
  ReadCredits();
  ReadFindings();
  if (problem_.message.empty()) RefuseCircles();
  return std::move(out_);
}

void AnnotationReader::ReadReport() {
  if (TextAt(root_, "schema") != "rashomon/annotation/1") root_.Refuse("'schema' is not rashomon/annotation/1");
  if (TextAt(root_, "offsets") != "codepoint") root_.Refuse("'offsets' is not codepoint");
  Report& report = out_.report;
  if (const std::optional<Cursor> id = root_.Need("id")) report.id = id->Text();
  if (const std::optional<Cursor> text = root_.Need("text")) report.text = text->Text();
  if (report.text.size() > std::numeric_limits<std::uint32_t>::max() / 2) root_.Refuse("'text' is too long");
  offsets_ = CodePointIndex(report.text);
  report.input = TextAt(root_, "input");
  report.title = TextAt(root_, "title");
  report.outlet = TextAt(root_, "outlet");
  report.byline = TextAt(root_, "byline");
  report.url = TextAt(root_, "url");
  report.event_key = TextAt(root_, "event");
  report.item = TextAt(root_, "item");
  report.version = TextAt(root_, "version");
  out_.annotation.language = TextAt(root_, "language");
  out_.annotation.published = TimeAt(root_, "published");
  out_.annotation.published_basis = EnumAt(root_, "published_basis", 5, PublishedBasis::kUnknown);
  out_.annotation.updated = TimeAt(root_, "updated");
  ReadDeclared();
}

void AnnotationReader::ReadDeclared() {
  Report& report = out_.report;
  const std::optional<Cursor> declared = root_.Find("declared");
  const Cursor& from = declared ? *declared : root_;
  report.language = TextAt(from, "language");
  report.published = TimeAt(from, "published");
  report.published_basis = EnumAt(from, "published_basis", 5, PublishedBasis::kUnknown);
  report.updated = TimeAt(from, "updated");
}

void AnnotationReader::ReadBlocks() {
  Each(root_, "blocks", [&](const Cursor& item) {
    Block block{.kind = EnumAt(item, "kind", 7, BlockKind::kOther),
                .span = Span(item),
                .repeats = std::nullopt,
                .form = ParseForm(TextAt(item, "form")).value_or(TextForm::kPlain),
                .time = TimeAt(item, "time")};
    block.repeats = IndexAt(item, "repeats", out_.annotation.blocks.size(), "earlier block");
    out_.annotation.blocks.push_back(block);
  });
}

void AnnotationReader::ReadTimes() {
  Each(root_, "times", [&](const Cursor& item) {
    Timex time{.span = Span(item),
               .type = EnumAt(item, "type", 4, TimexType::kDate),
               .value = TextAt(item, "value"),
               .modifier = TextAt(item, "modifier")};
    time.sentence = IndexAt(item, "sentence", std::numeric_limits<std::uint32_t>::max(), "sentence").value_or(0);
    out_.annotation.times.push_back(std::move(time));
  });
}

void AnnotationReader::ReadNames() {
  const std::size_t count = Count("names");
  Each(root_, "names", [&](const Cursor& item) {
    Entity entity;
    entity.type = EnumAt(item, "type", 6, EntityType::kOther);
    entity.name = TextAt(item, "name");
    Each(item, "aliases", [&](const Cursor& alias) { entity.aliases.emplace_back(alias.Text()); });
    entity.known_as = TextAt(item, "known_as");
    if (const auto whole = IndexAt(item, "part_of", count, "name")) entity.part_of = EntityId(*whole);
    out_.annotation.entities.push_back(std::move(entity));
  });
}

void AnnotationReader::ReadEntities() {
  Each(root_, "entities", [&](const Cursor& item) {
    const std::optional<Cursor> of = item.Need("of");
    Mention mention{.span = Span(item),
                    .entity = EntityId(of ? of->Index(out_.annotation.entities.size(), "name") : 0),
                    .form = EnumAt(item, "form", 3, Mention::Form::kName),
                    .pin = std::nullopt};
    if (const std::optional<Cursor> pin = item.Find("pin")) {
      mention.pin.emplace();
      mention.pin->country = TextAt(*pin, "country");
      if (const std::optional<Cursor> latitude = pin->Find("latitude")) mention.pin->latitude = latitude->Real();
      if (const std::optional<Cursor> longitude = pin->Find("longitude")) mention.pin->longitude = longitude->Real();
      mention.pin->precision = EnumAt(*pin, "precision", 6, PlacePin::Precision::kUnknown);
    }
    out_.annotation.mentions.push_back(std::move(mention));
  });
}

void AnnotationReader::ReadAttributions() {
  const std::size_t count = Count("attributions");
  Each(root_, "attributions", [&](const Cursor& item) {
    Attribution attribution;
    attribution.source = SpanAt(item, "source");
    attribution.cue = SpanAt(item, "cue");
    Each(item, "content", [&](const Cursor& piece) { attribution.content.push_back(Span(piece)); });
    if (attribution.content.empty()) item.Refuse("'content' is empty");
    attribution.direct = FlagAt(item, "direct");
    attribution.within = IndexAt(item, "within", count, "attribution");
    attribution.source_mention = IndexAt(item, "source_entity", out_.annotation.mentions.size(), "entity");
    attribution.source_name = TextAt(item, "source_name");
    attribution.hedged = FlagAt(item, "hedged");
    attribution.negated = FlagAt(item, "negated");
    attribution.denial = FlagAt(item, "denial");
    attribution.confirmation = FlagAt(item, "confirmation");
    const std::string source_class = TextAt(item, "source_class");
    out_.claims.sources.push_back(ParseSourceClass(source_class).value_or(SourceClass::kNotSaid));
    out_.annotation.attributions.push_back(std::move(attribution));
  });
}

void AnnotationReader::ReadFigures() {
  const std::size_t count = Count("figures");
  Each(root_, "figures",
       [&](const Cursor& item) { out_.claims.figures.push_back(ReadFigure(item, out_.claims.figures.size(), count)); });
}

PopulationSet AnnotationReader::PopulationsAt(const Cursor& item) {
  PopulationSet populations = 0;
  Each(item, "populations", [&](const Cursor& name) {
    const std::optional<Population> population = ParsePopulation(name.Text());
    if (!population) return name.Refuse("no population");
    populations |= static_cast<PopulationSet>(*population);
  });
  return populations;
}

void AnnotationReader::ReadHeadline() {
  const CodePointIndex offsets(out_.report.title);
  Each(root_, "headline_figures", [&](const Cursor& item) {
    HeadlineFigure figure;
    figure.span = SpanIn(item, offsets);
    figure.outcome = EnumAt(item, "outcome", 13, Outcome::kOther);
    figure.count = {.low = IntegerAt(item, "low"), .high = IntegerAt(item, "high")};
    if (figure.count.low && figure.count.high && *figure.count.low > *figure.count.high)
      item.Refuse("low is above high");
    figure.approximate = FlagAt(item, "approximate");
    figure.additional = FlagAt(item, "additional");
    figure.population = PopulationsAt(item);
    out_.claims.headline.push_back(figure);
  });
  out_.claims.round_up = FlagAt(root_, "round_up");
}

Figure AnnotationReader::ReadFigure(const Cursor& item, std::size_t index, std::size_t count) {
  Figure figure;
  figure.span = Span(item);
  figure.quantity = NeededSpanAt(item, "quantity");
  if (const std::optional<Cursor> group = item.Find("group")) {
    figure.group_text = TextAt(*group, "text");
    if (group->Find("begin")) figure.group = Span(*group);
  }
  figure.outcome = EnumAt(item, "outcome", 13, Outcome::kOther);
  figure.count = {.low = IntegerAt(item, "low"), .high = IntegerAt(item, "high")};
  if (figure.count.low && figure.count.high && *figure.count.low > *figure.count.high) item.Refuse("low is above high");
  figure.approximate = FlagAt(item, "approximate");
  figure.attribution = IndicesAt(item, "attribution", out_.annotation.attributions.size(), "attribution");
  figure.status = EnumAt(item, "status", 4, ClaimStatus::kAsserted);
  figure.scope = EnumAt(item, "scope", 2, Scope::kEvent);
  figure.as_of = TimeAt(item, "as_of");
  figure.includes = IndicesAt(item, "includes", count, "figure");
  figure.population = PopulationsAt(item);
  figure.nationality = TextAt(item, "nationality");
  if (const std::optional<std::int64_t> age = IntegerAt(item, "age"); age && *age >= 0 && *age < 200)
    figure.age = static_cast<std::uint32_t>(*age);
  if (const std::optional<std::int64_t> place = IntegerAt(item, "place"); place && *place > 1 && *place < 100)
    figure.place = static_cast<std::uint32_t>(*place);
  figure.additional = FlagAt(item, "additional");
  figure.cumulative = FlagAt(item, "cumulative");
  figure.prior = FlagAt(item, "prior");
  figure.of_hurt = FlagAt(item, "of_hurt");
  figure.died_later = FlagAt(item, "died_later");
  figure.of_whole = FlagAt(item, "of_whole");
  figure.learned = FlagAt(item, "learned");
  figure.perpetrators = EnumAt(item, "perpetrators", 3, Figure::Perpetrators::kNotSaid);
  figure.people = IndicesAt(item, "people", out_.annotation.entities.size(), "name");
  figure.same_as = IndexAt(item, "same_as", index, "earlier figure");
  figure.incident = IndexAt(item, "incident", out_.claims.incidents.size(), "incident");
  return figure;
}

void AnnotationReader::ReadIncidents() {
  Each(root_, "incidents", [&](const Cursor& item) { out_.claims.incidents.push_back(ReadIncident(item)); });
}

Incident AnnotationReader::ReadIncident(const Cursor& item) {
  const std::size_t entities = out_.annotation.mentions.size();
  const std::size_t attributions = out_.annotation.attributions.size();
  Incident incident;
  incident.type = EnumAt(item, "type", 12, IncidentType::kOther);
  incident.span = Span(item);
  incident.when = TextAt(item, "when");
  incident.until = TextAt(item, "until");
  incident.where = IndicesAt(item, "where", entities, "entity");
  if (const std::optional<Cursor> roles = item.Find("roles")) {
    incident.perpetrator_individual = IndicesAt(*roles, "perpetrator_individual", entities, "entity");
    incident.perpetrator_organization = IndicesAt(*roles, "perpetrator_organization", entities, "entity");
    incident.target = IndicesAt(*roles, "target", entities, "entity");
    incident.victim = IndicesAt(*roles, "victim", entities, "entity");
    incident.weapon = IndicesAt(*roles, "weapon", entities, "entity");
  }
  Each(item, "responsibility", [&](const Cursor& held) {
    const std::optional<Cursor> organization = held.Need("organization");
    incident.responsibility.push_back({.organization = organization ? organization->Index(entities, "entity") : 0,
                                       .stance = EnumAt(held, "stance", 6, Stance::kPossible),
                                       .span = Span(held),
                                       .attribution = IndicesAt(held, "attribution", attributions, "attribution")});
  });
  incident.scope = EnumAt(item, "scope", 2, Scope::kEvent);
  incident.realis = EnumAt(item, "realis", 5, Incident::Realis::kHappened);
  return incident;
}

void AnnotationReader::ReadVerifications() {
  Each(root_, "verifications", [&](const Cursor& item) {
    out_.claims.verifications.push_back(
        {.span = Span(item),
         .of = SpanAt(item, "of"),
         .by = SpanAt(item, "by"),
         .by_name = TextAt(item, "by_name"),
         .verdict = EnumAt(item, "verdict", 5, Verdict::kUnverified),
         .attribution = IndicesAt(item, "attribution", out_.annotation.attributions.size(), "attribution")});
  });
}

void AnnotationReader::ReadOmissions() {
  Each(root_, "omissions", [&](const Cursor& item) {
    out_.claims.omissions.push_back(
        {.span = Span(item),
         .by = SpanAt(item, "by"),
         .what = NeededSpanAt(item, "what"),
         .attribution = IndicesAt(item, "attribution", out_.annotation.attributions.size(), "attribution")});
  });
}

void AnnotationReader::ReadDenials() {
  Each(root_, "denials", [&](const Cursor& item) {
    out_.claims.denials.push_back(
        {.span = Span(item),
         .by = SpanAt(item, "by"),
         .what = NeededSpanAt(item, "what"),
         .attribution = IndicesAt(item, "attribution", out_.annotation.attributions.size(), "attribution")});
  });
}

void AnnotationReader::ReadCorrections() {
  Each(root_, "corrections", [&](const Cursor& item) {
    out_.claims.corrections.push_back({.span = Span(item), .was = SpanAt(item, "was"), .is = SpanAt(item, "is")});
  });
}

void AnnotationReader::ReadParticulars() {
  Each(root_, "particulars", [&](const Cursor& item) {
    out_.claims.particulars.push_back(
        {.span = Span(item),
         .topic = TextAt(item, "topic"),
         .value = TextAt(item, "value"),
         .dimension = TextAt(item, "dimension"),
         .amount = {.low = IntegerAt(item, "low"), .high = IntegerAt(item, "high")},
         .approximate = FlagAt(item, "approximate"),
         .of = IndexAt(item, "of", out_.annotation.mentions.size(), "entity"),
         .scope = EnumAt(item, "scope", 2, Scope::kEvent),
         .attribution = IndicesAt(item, "attribution", out_.annotation.attributions.size(), "attribution")});
  });
}

void AnnotationReader::ReadCredits() {
  Each(root_, "credits", [&](const Cursor& item) {
    Credit credit{.agency = TextAt(item, "agency"),
                  .extent = EnumAt(item, "extent", 2, Credit::Extent::kPart),
                  .basis = EnumAt(item, "basis", 4, Credit::Basis::kText),
                  .span = std::nullopt};
    if (item.Find("begin")) credit.span = Span(item);
    out_.claims.credits.push_back(std::move(credit));
  });
}

void AnnotationReader::ReadFindings() {
  Each(root_, "findings", [&](const Cursor& item) {
    Finding finding{.kind = TextAt(item, "kind"), .message = TextAt(item, "message"), .span = std::nullopt};
    if (item.Find("begin")) finding.span = Span(item);
    if (FlagAt(item, "of_input")) out_.report.findings.push_back(finding);
    out_.annotation.findings.push_back(std::move(finding));
  });
}

// Follows `next` from every index, at most `size` steps in all; the index where it comes back to itself, if any.
template <typename Next>
std::optional<std::size_t> FindCircle(std::size_t size, Next next) {
  std::vector<std::size_t> seen_from(size, size);  // the walk that came by; `size` = none yet
  for (std::size_t start = 0; start < size; ++start) {
    for (std::optional<std::size_t> at = start; at && seen_from[*at] != start; at = next(*at)) {
      if (seen_from[*at] != size) break;  // an earlier walk went on from here and found an end
      seen_from[*at] = start;
      if (const std::optional<std::size_t> after = next(*at); after && seen_from[*after] == start) return after;
    }
  }
  return std::nullopt;
}

// Later stages follow these links to their end, so there has to be one.
void AnnotationReader::RefuseCircles() {
  const std::vector<Attribution>& attributions = out_.annotation.attributions;
  const auto outer = [&](std::size_t i) -> std::optional<std::size_t> { return attributions[i].within; };
  if (const auto circle = FindCircle(attributions.size(), outer)) {
    problem_.message = fmt::format("attributions[{}].within: leads back to itself", *circle);
  }
  const std::vector<Entity>& entities = out_.annotation.entities;
  const auto whole = [&](std::size_t i) -> std::optional<std::size_t> {
    if (!entities[i].part_of) return std::nullopt;
    return entities[i].part_of->index();
  };
  if (const auto circle = FindCircle(entities.size(), whole)) {
    problem_.message = fmt::format("names[{}].part_of: leads back to itself", *circle);
  }
}

// The value under "extra" as it stands in the line.
std::string ReadExtra(std::string_view json_line) {
  const simdjson::padded_string line(json_line);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  if (parser.iterate(line).get(document) != simdjson::SUCCESS) return "{}";
  simdjson::ondemand::object extra;
  if (document["extra"].get_object().get(extra) != simdjson::SUCCESS) return "{}";
  std::string_view raw;
  if (extra.raw_json().get(raw) != simdjson::SUCCESS) return "{}";
  while (!raw.empty() && raw.back() != '}') raw.remove_suffix(1);  // white space after it belongs to nobody
  return std::string(raw);
}

}  // namespace

Result<AnnotatedReport> ReadAnnotation(std::string_view json_line) {
  // A parser has tables as large as what it reads; a thread keeps one for lines of the usual length.
  thread_local simdjson::dom::parser usual;
  simdjson::dom::parser for_long;
  simdjson::dom::parser& parser = json_line.size() <= kUsualLine ? usual : for_long;
  simdjson::dom::element element;
  const simdjson::error_code error = parser.parse(json_line.data(), json_line.size()).get(element);
  if (error != simdjson::SUCCESS) {
    return Fail(ErrorCode::kInvalidInput, fmt::format("no JSON: {}", simdjson::error_message(error)));
  }
  Problem problem;
  const Cursor root(element, problem);
  if (!root.IsObject()) return Fail(ErrorCode::kInvalidInput, "annotation: an object is wanted");
  AnnotatedReport report = AnnotationReader(root, problem).Read();
  if (!problem.message.empty()) return Fail(ErrorCode::kInvalidInput, std::move(problem.message));
  if (const auto extra = root.Find("extra"); extra && extra->IsObject())
    report.report.extra_json = ReadExtra(json_line);
  return report;
}

}  // namespace rashomon
