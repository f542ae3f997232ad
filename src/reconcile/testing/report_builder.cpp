#include "reconcile/testing/report_builder.h"

namespace rashomon {

ReportBuilder::ReportBuilder(std::string id) {
  report_.report.id = std::move(id);
  report_.report.outlet = report_.report.id;
}

ReportBuilder& ReportBuilder::Outlet(std::string outlet) {
  report_.report.outlet = std::move(outlet);
  return *this;
}

ReportBuilder& ReportBuilder::Title(std::string title) {
  report_.report.title = std::move(title);
  return *this;
}

ReportBuilder& ReportBuilder::Published(std::string_view iso) {
  report_.annotation.published = ParseIsoTime(iso);
  report_.annotation.published_basis = PublishedBasis::kMetadata;
  report_.report.published = report_.annotation.published;
  return *this;
}

ReportBuilder& ReportBuilder::Text(std::string_view words) {
  Append(words);
  return *this;
}

ByteSpan ReportBuilder::Append(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(report_.report.text.size());
  report_.report.text += words;
  return {begin, static_cast<std::uint32_t>(report_.report.text.size())};
}

std::uint32_t ReportBuilder::AddEntity(std::string_view name, EntityType type) {
  std::vector<Entity>& entities = report_.annotation.entities;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (entities[i].name == name) return i;
  }
  entities.push_back({.type = type, .name = std::string(name), .aliases = {}, .part_of = {}});
  return static_cast<std::uint32_t>(entities.size() - 1);
}

std::uint32_t ReportBuilder::AddMention(std::string_view name, EntityType type) {
  const std::uint32_t entity = AddEntity(name, type);
  Mention mention{.span = Append(name), .entity = EntityId(entity), .pin = {}};
  if (type == EntityType::kPlace)
    mention.pin = PlacePin{.country = "", .latitude = {}, .longitude = {}, .precision = PlacePin::Precision::kCity};
  report_.annotation.mentions.push_back(mention);
  return static_cast<std::uint32_t>(report_.annotation.mentions.size() - 1);
}

ReportBuilder& ReportBuilder::Count(const CountSpec& spec) {
  Figure figure;
  if (!report_.report.text.empty()) Append(spec.joint);
  figure.quantity = Append(spec.words);
  if (!spec.group.empty()) {
    Append(" ");
    figure.group = Append(spec.group);
  }
  Append(" ");
  figure.span = figure.quantity.Cover(Append(Name(spec.outcome)));
  figure.group_text = spec.group;
  figure.outcome = spec.outcome;
  figure.count = {spec.low, spec.high};
  figure.population = spec.population;
  figure.nationality = spec.nationality;
  figure.status = spec.status;
  figure.scope = spec.scope;
  figure.includes = spec.includes;
  figure.age = spec.age;
  figure.additional = spec.additional;
  figure.incident = spec.incident;
  figure.prior = spec.prior;
  if (!spec.as_of.empty()) figure.as_of = ParseIsoTime(spec.as_of);
  std::optional<std::uint32_t> within;
  for (const std::string& source : spec.sources) {
    Append(", ");
    const std::uint32_t mention = AddMention(source, EntityType::kPerson);
    Attribution said{.source = report_.annotation.mentions[mention].span,
                     .cue = {},
                     .content = {figure.span},
                     .within = within,
                     .source_mention = mention,
                     .source_name = source};
    within = static_cast<std::uint32_t>(report_.annotation.attributions.size());
    figure.attribution.push_back(*within);
    report_.annotation.attributions.push_back(std::move(said));
  }
  for (const std::string& name : spec.people) {
    Append(" ");
    const std::uint32_t mention = AddMention(name, EntityType::kPerson);
    figure.people.push_back(static_cast<std::uint32_t>(report_.annotation.mentions[mention].entity.index()));
  }
  report_.claims.figures.push_back(std::move(figure));
  return *this;
}

ReportBuilder& ReportBuilder::Measured(std::string_view topic, std::string_view words, std::string_view dimension,
                                       std::int64_t milli) {
  Append(" ");
  const ByteSpan span = Append(words);
  Particular particular;
  particular.span = span;
  particular.topic = topic;
  particular.value = words;
  particular.dimension = dimension;
  if (!dimension.empty()) particular.amount = {milli, milli};
  report_.claims.particulars.push_back(std::move(particular));
  return *this;
}

ReportBuilder& ReportBuilder::Quote(std::string_view speaker, std::string_view words) {
  Append("\n\"");
  const ByteSpan content = Append(words);
  Append("\" ");
  const std::uint32_t mention = AddMention(speaker, EntityType::kPerson);
  report_.annotation.attributions.push_back({.source = report_.annotation.mentions[mention].span,
                                             .cue = {},
                                             .content = {content},
                                             .direct = true,
                                             .within = {},
                                             .source_mention = mention,
                                             .source_name = std::string(speaker)});
  Append(" said.");
  return *this;
}

ReportBuilder& ReportBuilder::Happened(IncidentType type, std::string_view word, std::string_view when,
                                       std::string_view place) {
  Append("\n");
  Incident incident;
  incident.type = type;
  incident.span = Append(word);
  incident.when = std::string(when);
  if (!place.empty()) {
    Append(" in ");
    incident.where.push_back(AddMention(place, EntityType::kPlace));
  }
  report_.claims.incidents.push_back(std::move(incident));
  return *this;
}

ReportBuilder& ReportBuilder::Pinned(double latitude, double longitude) {
  report_.annotation.mentions.back().pin =
      PlacePin{.country = "XF", .latitude = latitude, .longitude = longitude, .precision = PlacePin::Precision::kCity};
  return *this;
}

ReportBuilder& ReportBuilder::AtHour(std::string_view words, std::int64_t low, std::int64_t high,
                                     std::string_view zone) {
  Measured("hour", words, zone.empty() ? "clock" : "clock " + std::string(zone), low);
  report_.claims.particulars.back().amount.high = high;
  return *this;
}

ReportBuilder& ReportBuilder::AtSite(std::string_view name) {
  Append(" at ");
  report_.claims.incidents.front().where.push_back(AddMention(name, EntityType::kFacility));
  return *this;
}

ReportBuilder& ReportBuilder::Held(const ResponsibilitySpec& spec) {
  Append("\n");
  const std::uint32_t mention = AddMention(spec.organization, EntityType::kOrganization);
  const ByteSpan span = report_.annotation.mentions[mention].span;
  if (report_.claims.incidents.empty()) report_.claims.incidents.emplace_back();
  report_.claims.incidents.front().responsibility.push_back(
      {.organization = mention, .stance = spec.stance, .span = span, .attribution = {}});
  return *this;
}

ReportBuilder& ReportBuilder::Corrected() {
  report_.claims.corrections.push_back({.span = Append("\nCorrection."), .was = {}, .is = {}});
  return *this;
}

}  // namespace rashomon
