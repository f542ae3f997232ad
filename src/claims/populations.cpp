// The classes of people that a line of people.lex names: "civilians,children".
#include "claims/groups.h"

namespace rashomon {
namespace {

struct PopulationName {
  std::string_view name;
  Population population;
};
constexpr PopulationName kPopulations[] = {{"civilians", Population::kCivilians},
                                           {"military", Population::kMilitary},
                                           {"police", Population::kPolice},
                                           {"children", Population::kChildren},
                                           {"women", Population::kWomen},
                                           {"men", Population::kMen},
                                           {"perpetrators", Population::kPerpetrators},
                                           {"responders", Population::kResponders},
                                           {"staff", Population::kStaff},
                                           {"foreigners", Population::kForeigners},
                                           {"residue", Population::kResidue},
                                           {"combatants", Population::kCombatants}};

}  // namespace

PopulationSet PopulationsOf(std::string_view names) {
  PopulationSet set = 0;
  while (!names.empty()) {
    const std::size_t comma = names.find(',');
    const std::string_view name = names.substr(0, comma);
    for (const PopulationName& known : kPopulations) {
      if (known.name == name) set |= static_cast<PopulationSet>(known.population);
    }
    names = comma == std::string_view::npos ? std::string_view() : names.substr(comma + 1);
  }
  return set;
}

}  // namespace rashomon
