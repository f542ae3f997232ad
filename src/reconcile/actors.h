// Who is who across the reports of one event: entities of single reports united by their names.
//
// "IS" in one report and "the Islamic State group (IS)" in another are one actor because their names overlap. A branch
// stays apart from its parent. A last name alone joins only where one person of the event bears it; an acronym, where
// one body has these initials; the end of a name ("the Liberation Front"), where one of those held responsible bears
// it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "cluster/cluster.h"

namespace rashomon {

struct UnitedActor {
  std::string name;                  // the form used by most reports, then the longest
  std::vector<std::string> aliases;  // every other form, sorted
  EntityType type = EntityType::kOther;
  std::optional<std::uint32_t> part_of;  // index of the larger body
  std::vector<std::uint32_t> reports;    // ascending
  std::uint32_t mentions = 0;
};

class ActorTable {
 public:
  ActorTable(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event);

  [[nodiscard]] const std::vector<UnitedActor>& actors() const { return actors_; }
  // Nothing for a report that is not of the event.
  [[nodiscard]] std::optional<std::uint32_t> Of(std::uint32_t report, EntityId entity) const;
  // By a name in any spelling; nothing where it names none or several.
  [[nodiscard]] std::optional<std::uint32_t> ByName(std::string_view name) const;

 private:
  std::vector<UnitedActor> actors_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> of_entity_;
  std::map<std::string, std::optional<std::uint32_t>> by_name_;
};

// Lower case, without full stops, quotation marks and white space at the edges: "U.S." and "US" are one name.
[[nodiscard]] std::string NameKey(std::string_view name);

}  // namespace rashomon
