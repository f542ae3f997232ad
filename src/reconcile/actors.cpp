#include "reconcile/actors.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <set>
#include <tuple>

#include "text/utf8.h"

namespace rashomon {
namespace {

// Types between which two reports may differ about one and the same actor.
enum class NameClass { kPerson, kBody, kPlace, kOther };

NameClass ClassOf(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return NameClass::kPerson;
    case EntityType::kOrganization:
    case EntityType::kGroup:
      return NameClass::kBody;
    case EntityType::kPlace:
    case EntityType::kFacility:
      return NameClass::kPlace;
    case EntityType::kOther:
      return NameClass::kOther;
  }
  return NameClass::kOther;
}

struct Node {
  std::uint32_t report = 0;
  std::uint32_t entity = 0;
  const Entity* value = nullptr;
  bool held = false;  // somebody holds it responsible for what its report tells
};

// By entity of the report: is it held responsible there, but for who only denies it?
std::vector<bool> HeldEntities(const AnnotatedReport& report) {
  std::vector<bool> held(report.annotation.entities.size(), false);
  for (const Incident& incident : report.claims.incidents) {
    for (const Responsibility& said : incident.responsibility) {
      if (said.stance == Stance::kDenied || said.organization >= report.annotation.mentions.size()) continue;
      held[report.annotation.mentions[said.organization].entity.index()] = true;
    }
  }
  return held;
}

class Union {
 public:
  explicit Union(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t Root(std::uint32_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void Join(std::uint32_t a, std::uint32_t b) {
    a = Root(a), b = Root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

std::string_view LastWord(std::string_view key) {
  const std::size_t space = key.rfind(' ');
  return space == std::string_view::npos ? key : key.substr(space + 1);
}

bool IsFullName(std::string_view key) {
  return key.find(' ') != std::string_view::npos;
}

constexpr std::size_t kMaxNamesOfOneFirstWord = 200;  // beyond that first names tell nothing

using ClassedKey = std::pair<NameClass, std::string>;

// Joins nodes that share a telling name: any name of a body or place, a full name of a person.
void JoinByNames(const std::vector<Node>& nodes, Union& united) {
  std::map<ClassedKey, std::uint32_t> first;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Entity& entity = *nodes[i].value;
    const NameClass name_class = ClassOf(entity.type);
    const auto offer = [&](std::string_view name) {
      std::string key = NameKey(name);
      if (key.empty() || (name_class == NameClass::kPerson && !IsFullName(key))) return;
      const auto [found, is_new] = first.try_emplace({name_class, std::move(key)}, i);
      if (!is_new) united.Join(found->second, i);
    };
    if (!entity.known_as.empty()) {
      const auto [found, is_new] = first.try_emplace({NameClass::kBody, "id:" + entity.known_as}, i);
      if (!is_new) united.Join(found->second, i);
    }
    offer(entity.name);
    for (const std::string& alias : entity.aliases) offer(alias);
  }
}

// The words of `shorter` stand in `longer`, in order.
bool IsShorterForm(std::string_view shorter, std::string_view longer) {
  std::size_t at = 0;
  for (const auto word : std::views::split(shorter, ' ')) {
    const std::string_view wanted(word.begin(), word.end());
    for (;;) {
      if (at >= longer.size()) return false;
      const std::size_t end = std::min(longer.find(' ', at), longer.size());
      const std::string_view here = longer.substr(at, end - at);
      at = end + 1;
      if (here == wanted) break;
    }
  }
  return true;
}

// "Marcus Hollis" joins "Marcus T. Hollis, Jr." where no other full name of that first word could be meant.
void JoinByShorterNames(const std::vector<Node>& nodes, Union& united) {
  std::map<std::string, std::map<std::string, std::uint32_t>> by_first;  // first word -> full name -> node
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].value->type != EntityType::kPerson) continue;
    std::string key = NameKey(nodes[i].value->name);
    if (IsFullName(key)) by_first[key.substr(0, key.find(' '))].try_emplace(std::move(key), i);
  }
  for (const auto& [word, names] : by_first) {
    if (names.size() > kMaxNamesOfOneFirstWord) continue;
    for (const auto& [shorter, node] : names) {
      std::set<std::uint32_t> longer;
      for (const auto& [name, other] : names) {
        if (name.size() > shorter.size() && IsShorterForm(shorter, name)) longer.insert(united.Root(other));
      }
      if (longer.size() == 1) united.Join(node, *longer.begin());
    }
  }
}

// A person known by one word joins the only full name that ends (or begins) with it; equal single words join each
// other.
void JoinByLastNames(const std::vector<Node>& nodes, Union& united) {
  std::map<std::string, std::set<std::uint32_t>, std::less<>> bearers;  // word -> roots of full names
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].value->type != EntityType::kPerson) continue;
    const std::string key = NameKey(nodes[i].value->name);
    if (IsFullName(key)) bearers[std::string(LastWord(key))].insert(united.Root(i));
  }
  std::map<std::string, std::uint32_t> single;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].value->type != EntityType::kPerson) continue;
    const std::string key = NameKey(nodes[i].value->name);
    if (key.empty() || IsFullName(key)) continue;
    const auto found = bearers.find(key);
    if (found != bearers.end()) {
      if (found->second.size() == 1) united.Join(i, *found->second.begin());
      continue;
    }
    const auto [first, is_new] = single.try_emplace(key, i);
    if (!is_new) united.Join(first->second, i);
  }
}

// The capitals that the words of a name begin with: "MLF" of "Meridian Liberation Front"; "" for a name of one word.
std::string Initials(std::string_view name) {
  std::string initials;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
    if (begins && name[at] >= 'A' && name[at] <= 'Z') initials += name[at];
  }
  return name.find(' ') == std::string_view::npos ? "" : initials;
}

bool IsAcronym(std::string_view name) {
  constexpr std::size_t kShortest = 3, kLongest = 8;  // two letters are too many things
  return name.size() >= kShortest && name.size() <= kLongest &&
         std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The ends of a name that are names themselves: "Liberation Front" of "Meridian Liberation Front".
std::vector<std::string> Endings(std::string_view key) {
  std::vector<std::string> endings;
  for (std::size_t at = key.find(' '); at != std::string_view::npos; at = key.find(' ', at + 1)) {
    if (IsFullName(key.substr(at + 1))) endings.emplace_back(key.substr(at + 1));
  }
  return endings;
}

// Bodies (organizations, groups) of which one report has a short name and another the full one. Each is one root of
// `united`, with all its names.
class Bodies {
 public:
  Bodies(const std::vector<Node>& nodes, Union& united) : united_(united) {
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].value->type != EntityType::kOrganization) continue;
      Body& body = bodies_[united.Root(i)];
      body.names.insert(nodes[i].value->name);
      body.names.insert(nodes[i].value->aliases.begin(), nodes[i].value->aliases.end());
      body.held |= nodes[i].held;
      body.is_part |= nodes[i].value->part_of.has_value();
      if (!nodes[i].value->known_as.empty()) body.known_as = nodes[i].value->known_as;
    }
  }

  // An acronym that no report explains joins the only full name of these initials.
  void JoinByInitials() {
    Index full;
    for (const auto& [root, body] : bodies_) {
      for (const std::string_view name : body.names) {
        if (std::string initials = Initials(name); !initials.empty()) full[std::move(initials)].insert(root);
      }
    }
    for (const auto& [root, body] : bodies_) {
      if (std::ranges::all_of(body.names, IsAcronym)) JoinTo(full, std::string(*body.names.begin()), root);
    }
  }

  // Of those that are held responsible for the event, "the Liberation Front" is the only one whose name ends so. Of
  // others, such as ministries, each side has its own.
  void JoinByEndings() {
    Index full;
    for (const auto& [root, body] : bodies_) {
      if (!body.held || body.is_part) continue;
      for (const std::string_view name : body.names) {
        for (std::string& ending : Endings(NameKey(name))) full[std::move(ending)].insert(root);
      }
    }
    for (const auto& [root, body] : bodies_) {
      if (!body.held || body.is_part) continue;
      for (const std::string_view name : body.names) JoinTo(full, NameKey(name), root);
    }
  }

 private:
  struct Body {
    std::set<std::string_view> names;
    std::string_view known_as;
    bool held = false, is_part = false;
  };
  using Index = std::map<std::string, std::set<std::uint32_t>>;

  void JoinTo(const Index& full, const std::string& key, std::uint32_t root) {
    const auto found = full.find(key);
    if (found == full.end() || found->second.size() != 1) return;
    const std::uint32_t whole = *found->second.begin();
    const std::string_view theirs = bodies_[whole].known_as;
    const std::string_view mine = bodies_[root].known_as;
    if (mine.empty() || theirs.empty() || mine == theirs) united_.Join(root, whole);
  }

  Union& united_;
  std::map<std::uint32_t, Body> bodies_;  // by root
};

using Forms = std::map<std::string, std::uint32_t>;  // how a name is written -> by how many

bool HasSmall(std::string_view name) {
  return std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

// A report's dateline has "PORT ARDEN", its text "Port Arden": the names of its entities in small letters, where the
// entity itself stands in capitals.
std::map<std::uint32_t, std::string> WrittenInSmall(const AnnotatedReport& report) {
  std::map<std::uint32_t, std::string> written;
  for (const Mention& mention : report.annotation.mentions) {
    const auto entity = static_cast<std::uint32_t>(mention.entity.index());
    const std::string& name = report.annotation.entities[entity].name;
    const std::string_view words = mention.span.In(report.report.text);
    if (!HasSmall(name) && HasSmall(words) && NameKey(words) == NameKey(name)) written.try_emplace(entity, words);
  }
  return written;
}

// "Port Arden" of "PORT ARDEN"; short ones may be abbreviations.
std::string WithoutCapitals(const std::string& name) {
  constexpr std::size_t kShortest = 5;
  if (name.size() < kShortest) return name;
  const auto is_letter = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z'); };
  std::string written;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at + 1;
    while (end < name.size() && is_letter(name[at]) && is_letter(name[end])) ++end;
    std::size_t initial = at + 1;
    while (initial < end && (static_cast<unsigned char>(name[initial]) & 0xC0) == 0x80) ++initial;
    written += name.substr(at, initial - at) + LowerCase(std::string_view(name).substr(initial, end - initial));
    at = end;
  }
  return written;
}

// The form that most reports use, of as many the longest; one in capitals only where there is no other.
std::string MostUsed(const Forms& forms) {
  const auto better = [&](const auto& a, const auto& b) {
    return std::tuple(HasSmall(a.first), a.second, a.first.size(), std::string_view(b.first)) <
           std::tuple(HasSmall(b.first), b.second, b.first.size(), std::string_view(a.first));
  };
  const auto best = std::max_element(forms.begin(), forms.end(), better);
  return best == forms.end() ? "" : best->first;
}

}  // namespace

std::string NameKey(std::string_view name) {
  std::string key;
  for (const char c : LowerCase(name)) {
    if (c == '.' || c == '"' || c == ',') continue;
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (key.empty() || key.back() == ' ')) continue;
    key += space ? ' ' : c;
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

ActorTable::ActorTable(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event) {
  std::vector<std::uint32_t> order(of_event.begin(), of_event.end());
  std::ranges::sort(order);
  std::vector<Node> nodes;
  for (const std::uint32_t report : order) {
    const std::vector<Entity>& entities = reports[report].annotation.entities;
    const std::vector<bool> held = HeldEntities(reports[report]);
    for (std::uint32_t i = 0; i < entities.size(); ++i) nodes.push_back({report, i, &entities[i], held[i]});
  }
  Union united(nodes.size());
  JoinByNames(nodes, united);
  JoinByShorterNames(nodes, united);
  JoinByLastNames(nodes, united);
  Bodies(nodes, united).JoinByInitials();
  Bodies(nodes, united).JoinByEndings();

  std::map<std::uint32_t, std::uint32_t> number;  // root -> actor
  std::vector<Forms> forms;
  std::map<std::uint32_t, std::map<std::uint32_t, std::string>> in_small;  // by report
  for (const std::uint32_t report : order) in_small[report] = WrittenInSmall(reports[report]);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto [found, is_new] = number.try_emplace(united.Root(i), static_cast<std::uint32_t>(actors_.size()));
    if (is_new) {
      actors_.push_back(
          {.name = "", .aliases = {}, .type = nodes[i].value->type, .part_of = {}, .reports = {}, .mentions = 0});
      forms.emplace_back();
    }
    UnitedActor& actor = actors_[found->second];
    of_entity_[{nodes[i].report, nodes[i].entity}] = found->second;
    if (actor.reports.empty() || actor.reports.back() != nodes[i].report) actor.reports.push_back(nodes[i].report);
    const auto small = in_small[nodes[i].report].find(nodes[i].entity);
    ++forms[found->second][small == in_small[nodes[i].report].end() ? nodes[i].value->name : small->second];
  }
  for (std::uint32_t i = 0; i < actors_.size(); ++i) {
    actors_[i].name = MostUsed(forms[i]);
    if (actors_[i].type == EntityType::kPlace && !HasSmall(actors_[i].name))
      actors_[i].name = WithoutCapitals(actors_[i].name);
  }
  std::vector<std::set<std::string>> aliases(actors_.size());
  for (const Node& node : nodes) {
    const std::uint32_t actor = of_entity_[{node.report, node.entity}];
    aliases[actor].insert(node.value->name);
    aliases[actor].insert(node.value->aliases.begin(), node.value->aliases.end());
    if (node.value->part_of) {
      const auto whole = of_entity_.find({node.report, static_cast<std::uint32_t>(node.value->part_of->index())});
      if (whole != of_entity_.end() && whole->second != actor) actors_[actor].part_of = whole->second;
    }
  }
  for (std::uint32_t i = 0; i < actors_.size(); ++i) {
    // A dateline's "PORT ARDEN" is no other name than "Port Arden".
    std::set<std::string> written_otherwise = {actors_[i].name};
    for (const std::string& alias : aliases[i]) {
      if (std::ranges::any_of(written_otherwise,
                              [&](const std::string& name) { return NameKey(name) == NameKey(alias); }))
        continue;
      written_otherwise.insert(alias);
    }
    aliases[i] = std::move(written_otherwise);
    aliases[i].erase(actors_[i].name);
    actors_[i].aliases.assign(aliases[i].begin(), aliases[i].end());
    const auto enter = [&](std::string_view name) {
      const auto [found, is_new] = by_name_.try_emplace(NameKey(name), i);
      if (!is_new && found->second != i) found->second = std::nullopt;
    };
    enter(actors_[i].name);
    for (const std::string& alias : actors_[i].aliases) enter(alias);
  }
  for (const std::uint32_t report : order) {
    for (const Mention& mention : reports[report].annotation.mentions) {
      if (const auto actor = Of(report, mention.entity)) ++actors_[*actor].mentions;
    }
  }
}

std::optional<std::uint32_t> ActorTable::Of(std::uint32_t report, EntityId entity) const {
  const auto found = of_entity_.find({report, static_cast<std::uint32_t>(entity.index())});
  if (found == of_entity_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> ActorTable::ByName(std::string_view name) const {
  const auto found = by_name_.find(NameKey(name));
  return found == by_name_.end() ? std::nullopt : found->second;
}

}  // namespace rashomon
