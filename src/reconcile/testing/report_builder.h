// Annotated reports from short specifications, for tests of the stages after claims/.
//
//   AnnotatedReport report = ReportBuilder("r1").Outlet("The Courier").Published("2024-03-02")
//       .Count({.words = "at least 12", .group = "people", .outcome = Outcome::kKilled, .low = 12}).Done();
//
// Every part appends words to the text, so that all spans are valid.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace rashomon {

struct CountSpec {
  std::string words = "1";
  std::string group = {};
  Outcome outcome = Outcome::kKilled;
  std::optional<std::int64_t> low = {};
  std::optional<std::int64_t> high = {};
  PopulationSet population = 0;
  std::string nationality = {};
  std::vector<std::string> sources = {};  // outermost first; names of persons
  std::optional<std::uint32_t> age = {};
  std::vector<std::string> people = {};  // named as counted
  ClaimStatus status = ClaimStatus::kAsserted;
  Scope scope = Scope::kEvent;
  std::string as_of = {};
  std::vector<std::uint32_t> includes = {};
  bool additional = false;
  bool prior = false;                          // "an earlier count of ..."
  std::optional<std::uint32_t> incident = {};  // its number among those of Happened()
  std::string joint = ". ";                    // what stands between this count and the one before
};

struct ResponsibilitySpec {
  std::string organization = {};
  Stance stance = Stance::kClaimed;
};

class ReportBuilder {
 public:
  explicit ReportBuilder(std::string id);

  ReportBuilder& Outlet(std::string outlet);
  ReportBuilder& Title(std::string title);
  ReportBuilder& Published(std::string_view iso);
  ReportBuilder& Text(std::string_view words);
  ReportBuilder& Count(const CountSpec& spec);
  ReportBuilder& Quote(std::string_view speaker, std::string_view words);
  // "fell 60 m" as {"how far they fell", "60 m", "length", 60000}; without a dimension `words` is "yes" or "no".
  ReportBuilder& Measured(std::string_view topic, std::string_view words, std::string_view dimension = "",
                          std::int64_t milli = 0);
  ReportBuilder& Happened(IncidentType type, std::string_view word, std::string_view when, std::string_view place = "");
  // The last place named gets that pin.
  ReportBuilder& Pinned(double latitude, double longitude);
  // The hour of the happening, in minutes after midnight.
  ReportBuilder& AtHour(std::string_view words, std::int64_t low, std::int64_t high, std::string_view zone = "");
  // "at the Grand Hotel": the site of the first incident.
  ReportBuilder& AtSite(std::string_view name);
  ReportBuilder& Held(const ResponsibilitySpec& spec);  // of the first incident
  ReportBuilder& Corrected();

  [[nodiscard]] AnnotatedReport Done() { return std::move(report_); }

 private:
  ByteSpan Append(std::string_view words);
  std::uint32_t AddEntity(std::string_view name, EntityType type);
  std::uint32_t AddMention(std::string_view name, EntityType type);  // appends the name

  AnnotatedReport report_;
};

}  // namespace rashomon
