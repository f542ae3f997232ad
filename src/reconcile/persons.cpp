#include "reconcile/persons.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace rashomon {
namespace {

constexpr auto kWomenBit = static_cast<PopulationSet>(Population::kWomen);
constexpr auto kMenBit = static_cast<PopulationSet>(Population::kMen);

// One person as the report tells of them.
struct Person {
  std::set<std::uint32_t> names;
  std::set<std::uint32_t> ages;
  PopulationSet population = 0;
  bool perpetrator = false;
  bool killed = false;
  bool hurt = false;
  bool only_hit = true;     // "was shot", and nothing of what became of them
  bool counted_on = false;  // "another man": besides those told of before
};

std::uint32_t Root(std::vector<std::uint32_t>& parent, std::uint32_t item) {
  while (parent[item] != item) item = parent[item] = parent[parent[item]];
  return item;
}

bool IsHarm(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kCasualties ||
         outcome == Outcome::kHospitalized;
}

// Links figures of single persons by same_as and by a name of their own. A name that several figures share joins them
// only where it is the only name of both: a pronoun may carry the names of two candidates.
std::vector<Person> LinkPersons(std::span<const ClaimedFigure* const> figures) {
  std::vector<std::uint32_t> parent(figures.size());
  std::iota(parent.begin(), parent.end(), 0u);
  std::map<std::uint32_t, std::uint32_t> position, of_name;  // figure index, actor -> position
  for (std::uint32_t i = 0; i < figures.size(); ++i) position[figures[i]->ref.index] = i;
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    if (!figures[i]->single) continue;
    if (figures[i]->figure->same_as) {
      const auto earlier = position.find(*figures[i]->figure->same_as);
      if (earlier != position.end() && figures[earlier->second]->single)
        parent[Root(parent, i)] = Root(parent, earlier->second);
    }
    if (figures[i]->people.size() != 1) continue;
    const auto [first, is_new] = of_name.try_emplace(figures[i]->people[0], i);
    if (!is_new) parent[Root(parent, i)] = Root(parent, first->second);
  }
  std::map<std::uint32_t, Person> persons;
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    const ClaimedFigure& figure = *figures[i];
    if (!figure.single || !IsHarm(figure.figure->outcome)) continue;
    Person& person = persons[Root(parent, i)];
    person.names.insert(figure.people.begin(), figure.people.end());
    person.population |= figure.population;
    if (figure.figure->age) person.ages.insert(*figure.figure->age);
    person.perpetrator = person.perpetrator || figure.perpetrator;
    person.counted_on = person.counted_on || figure.figure->additional;
    person.only_hit = person.only_hit && figure.figure->outcome == Outcome::kCasualties;
    (figure.figure->outcome == Outcome::kKilled ? person.killed : person.hurt) = true;
  }
  std::vector<Person> listed;
  for (auto& [root, person] : persons) listed.push_back(std::move(person));
  return listed;
}

// How many different people a list of persons must at least be: those with names of their own, or, where more, those
// whom sex tells apart; "another" is one more.
std::int64_t CountDistinct(const std::vector<const Person*>& persons) {
  if (persons.empty()) return 0;
  std::set<std::uint32_t> names;
  std::int64_t named = 0, another = 0;
  bool women = false, men = false;
  for (const Person* person : persons) {
    const bool own = std::ranges::any_of(person->names, [&](std::uint32_t name) { return !names.contains(name); });
    names.insert(person->names.begin(), person->names.end());
    named += own ? 1 : 0;
    another += person->counted_on && person->names.empty() ? 1 : 0;
    women = women || (person->population & (kWomenBit | kMenBit)) == kWomenBit;
    men = men || (person->population & (kWomenBit | kMenBit)) == kMenBit;
  }
  const std::int64_t by_sex = (women ? 1 : 0) + (men ? 1 : 0);
  const std::int64_t told = std::max<std::int64_t>({1, named, by_sex});
  return std::max(told, std::min<std::int64_t>(1 + another, static_cast<std::int64_t>(persons.size())));
}

// "A girl of ten was hit, a woman of 19 and a man": within one sex age tells people apart. Of the hurt alone: other
// dead, from older cases, are told of by their age, too.
std::int64_t CountBySexAndAge(const std::vector<const Person*>& persons) {
  std::int64_t distinct = 0;
  for (const PopulationSet sex : {kWomenBit, kMenBit}) {
    std::set<std::uint32_t> ages;
    bool any = false;
    for (const Person* person : persons) {
      if ((person->population & (kWomenBit | kMenBit)) != sex) continue;
      any = true;
      if (person->ages.size() == 1) ages.insert(*person->ages.begin());
    }
    distinct += std::max<std::int64_t>(any ? 1 : 0, static_cast<std::int64_t>(ages.size()));
  }
  return distinct;
}

// "A man was found dead" beside a gunman who died: one man told of twice, unless a name, sex or office says otherwise.
bool MayBeThePerpetrator(const Person& dead, const std::vector<Person>& persons) {
  constexpr auto kOwn = static_cast<PopulationSet>(~kMenBit);
  if (!dead.names.empty() || dead.counted_on || (dead.population & kOwn) != 0) return false;
  return std::ranges::any_of(persons, [](const Person& other) {
    return other.perpetrator && other.killed && (other.population & kWomenBit) == 0;
  });
}

// One figure of the report says so many, of people among whom whoever did it may be: not "five soldiers" beside a
// gunman, nor what is added up ("his girlfriend and three men").
bool MayTakePerpetratorsIn(std::span<const ClaimedFigure* const> figures, std::int64_t all) {
  constexpr auto kApart =
      static_cast<PopulationSet>(Population::kMilitary) | static_cast<PopulationSet>(Population::kPolice) |
      static_cast<PopulationSet>(Population::kResponders) | static_cast<PopulationSet>(Population::kChildren);
  return std::ranges::any_of(figures, [all](const ClaimedFigure* figure) {
    return figure->figure->outcome == Outcome::kKilled && Representative(figure->count) == all &&
           !figure->perpetrator && (figure->population & kApart) == 0;
  });
}

// "He shot dead his wife and her mother before turning the gun on himself. The three bodies were found at noon": a
// count of all beside one of his victims takes him in.
bool TakesPerpetratorsIn(std::span<const ClaimedFigure* const> figures, std::int64_t all, std::int64_t perpetrators) {
  return perpetrators > 0 && std::ranges::any_of(figures, [&](const ClaimedFigure* figure) {
           const std::int64_t victims = Representative(figure->count).value_or(0);
           const bool stands_alone =
               !figure->perpetrator && !figure->part && !figure->residue && !figure->figure->additional;
           return figure->figure->outcome == Outcome::kKilled && stands_alone && victims >= 2 &&
                  victims + perpetrators == all;
         });
}

// "A fifth person was hurt": so many were killed or hurt.
std::int64_t PlaceOfLast(std::span<const ClaimedFigure* const> figures) {
  std::int64_t last = 0;
  for (const ClaimedFigure* figure : figures) {
    const bool hurt = figure->figure->outcome != Outcome::kKilled && IsHarm(figure->figure->outcome);
    if (hurt && figure->figure->place && !figure->perpetrator)
      last = std::max<std::int64_t>(last, *figure->figure->place);
  }
  return last;
}

std::vector<std::uint32_t> NamesOf(const std::vector<const Person*>& persons) {
  std::set<std::uint32_t> names;
  for (const Person* person : persons) {
    if (person->names.size() == 1) names.insert(*person->names.begin());
  }
  return {names.begin(), names.end()};
}

}  // namespace

ReportAccount AccountOf(std::span<const ClaimedFigure* const> figures, const CountedGroups& counted) {
  ReportAccount account;
  if (!figures.empty()) account.report = figures.front()->ref.report;
  const std::vector<Person> persons = LinkPersons(figures);
  std::vector<const Person*> dead, hurt, dead_perpetrators, hurt_perpetrators;
  for (const Person& person : persons) {
    if (person.killed && !person.perpetrator && MayBeThePerpetrator(person, persons)) continue;
    if (person.killed)
      (person.perpetrator ? dead_perpetrators : dead).push_back(&person);
    else
      (person.perpetrator ? hurt_perpetrators : hurt).push_back(&person);
  }
  // Somebody without a name who was hit is, beside a dead person, most likely that person.
  if (!dead.empty()) {
    std::erase_if(
        hurt, [](const Person* person) { return person->only_hit && person->names.empty() && !person->counted_on; });
  }
  const std::int64_t told_dead = CountDistinct(dead);
  const std::int64_t told_hurt =
      std::max(CountDistinct(hurt), CountBySexAndAge(hurt)) + CountDistinct(hurt_perpetrators);
  account.perpetrators_killed = CountDistinct(dead_perpetrators);
  account.told_killed = told_dead;
  account.told_injured = told_hurt;
  account.counts_killed = counted.killed >= 2;
  account.counts_injured = counted.injured >= 2 || counted.casualties >= 2;

  std::int64_t killed = account.counts_killed ? counted.killed : std::max(told_dead, counted.killed);
  // "Two dead in a murder and suicide" counts the one who did it; "killed seven, then himself" does not.
  const bool included =
      account.counts_killed &&
      (counted.with_perpetrators || (MayTakePerpetratorsIn(figures, counted.killed) &&
                                     (TakesPerpetratorsIn(figures, counted.killed, account.perpetrators_killed) ||
                                      (!dead.empty() && told_dead + account.perpetrators_killed == counted.killed))));
  if (!included) killed += account.perpetrators_killed;
  const std::int64_t stated_injured = std::max(counted.injured, counted.hospitalized);
  std::int64_t injured = counted.injured >= 2 ? counted.injured : std::max(told_hurt, stated_injured);
  // "Both were taken to hospital, where the boy died": who died is among those who were brought there.
  if (counted.injured < 2 && told_dead > 0 && told_hurt > 0 && told_dead + told_hurt == counted.hospitalized)
    injured = told_hurt;
  if (injured > 0) injured = std::max(injured, PlaceOfLast(figures) - killed);
  account.victims = killed + injured;
  if (counted.casualties >= 2) {
    const std::int64_t all = counted.residue_casualties ? killed + counted.casualties : counted.casualties;
    account.victims = std::max(account.victims, all);
    injured = std::max(injured, account.victims - killed);
  }
  if (killed > 0 || counted.says_killed) account.killed = killed;
  if (injured > 0 || counted.says_injured) account.injured = injured;
  account.says_injured = counted.says_injured || counted.hospitalized > 0 || told_hurt > 0;
  account.killed_people = NamesOf(dead);
  account.injured_people = NamesOf(hurt);
  return account;
}

}  // namespace rashomon
