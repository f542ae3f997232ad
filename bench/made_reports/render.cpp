// A text is a list of sentences, a sentence a list of words that know whether they are a name; edits of copies work on
// these. Everything follows from the numbers of event and report, so that the source of a copy is rendered anew.
#include "render.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "codec/json_writer.h"
#include "dice.h"
#include "text/iso_time.h"
#include "word_stock.h"

namespace rashomon::made_reports {
namespace {

constexpr std::uint64_t kEvent = 11, kReport = 12, kEdit = 13, kOutlet = 14, kCity = 15;  // streams of dice
constexpr std::int64_t kFirstDay = 19723;                                                 // 2024-01-01
constexpr std::int64_t kMinutesOfDay = 1440;
constexpr std::uint32_t kOutlets = 400, kCities = 3000;
constexpr double kChangedWords = 0.06;  // of a light edit

enum class NameTag : std::uint8_t { kNone, kPerson, kPlace };
struct Word {
  std::string text;
  NameTag tag = NameTag::kNone;
  std::string whole = {};  // of a name
};
using Sentence = std::vector<Word>;
using Text = std::vector<Sentence>;

std::string Capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string_view Pick(Dice& dice, std::span<const std::string_view> from) {
  return from[dice.Roll(from.size())];
}

// The square of an even draw: the first of a list come up far more often, as words of a language do.
std::string_view PickUneven(Dice& dice, std::span<const std::string_view> from) {
  const double fraction = dice.Fraction();
  return from[static_cast<std::size_t>(fraction * fraction * static_cast<double>(from.size()))];
}

std::string MakeName(Dice& dice, int syllables) {
  std::string name;
  for (int i = 0; i < syllables; ++i) name += Pick(dice, Syllables());
  return Capital(name);
}

struct Person {
  std::string first, last;
  [[nodiscard]] std::string Whole() const { return first + " " + last; }
};
Person MakePerson(Dice& dice) {
  Person person;
  person.first = MakeName(dice, 2);
  person.last = MakeName(dice, 3);
  return person;
}

struct Detail {
  std::string_view kind, made;
  std::string thing;
};

struct EventFacts {
  IncidentWords incident;
  std::string city, site;
  std::vector<Person> victims, officials;
  std::vector<std::string_view> roles, bodies;
  std::vector<Detail> details;
  std::int64_t begin = 0, killed = 0, injured = 0;
};

EventFacts MakeFacts(const StreamPlan& plan, std::uint32_t event) {
  const std::uint64_t seed = plan.options().seed;
  EventFacts facts;
  Dice dice({seed, kEvent, event});
  // A twin takes kind and town from the event before.
  Dice setting({seed, kCity, StreamPlan::IsTwin(event) ? event - 1 : event});
  facts.incident = Incidents()[setting.Roll(Incidents().size())];
  Dice city({kCity, static_cast<std::uint64_t>(setting.Fraction() * setting.Fraction() * kCities)});
  facts.city = MakeName(city, 3);
  constexpr std::array<std::string_view, 6> kSites = {"Street", "Quay", "Square", "Hall", "Bridge", "Yard"};
  facts.site = fmt::format("{} {}", MakeName(dice, 2), kSites[dice.Roll(kSites.size())]);
  facts.killed = 1 + static_cast<std::int64_t>(dice.Exponential(6));
  facts.injured = static_cast<std::int64_t>(dice.Exponential(15));
  for (std::int64_t i = 0; i < std::min<std::int64_t>(facts.killed, 5); ++i) facts.victims.push_back(MakePerson(dice));
  for (int i = 0; i < 3; ++i) {
    facts.officials.push_back(MakePerson(dice));
    facts.roles.push_back(Pick(dice, Roles()));
    facts.bodies.push_back(Pick(dice, Bodies()));
  }
  for (int i = 0; i < 6; ++i) {
    facts.details.push_back({Pick(dice, Adjectives()), Pick(dice, Verbs()), std::string(Pick(dice, Nouns()))});
    if (i % 3 == 2) facts.details.back().thing = MakeName(dice, 2) + " " + facts.details.back().thing;
  }
  facts.begin = plan.Begin(event);
  return facts;
}

// What is told at one hour by one writer.
struct Telling {
  const EventFacts* facts = nullptr;
  std::int64_t minute = 0;
  std::int64_t killed = 0, injured = 0;
  std::vector<Person> witnesses = {};
  std::optional<std::int64_t> said_killed = {}, said_injured = {};
  bool said_day = false;
};

Telling MakeTelling(const EventFacts& facts, std::int64_t minute, Dice& dice) {
  Telling telling{.facts = &facts, .minute = minute};
  // The toll grows over the first two days; a few have heard otherwise.
  const double hours = static_cast<double>(minute - facts.begin) / 60;
  const double known = std::min(1.0, 0.4 + 0.6 * hours / 48);
  const std::int64_t off = dice.Chance(0.05) ? 1 : 0;
  telling.killed =
      std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(facts.killed) * known) + off);
  telling.injured = static_cast<std::int64_t>(static_cast<double>(facts.injured) * known);
  for (int i = 0; i < 2; ++i) telling.witnesses.push_back(MakePerson(dice));
  return telling;
}

std::string PeopleWho(std::int64_t count, std::string_view predicate) {
  if (count == 0) return fmt::format("no other people {}", predicate);
  if (count == 1 && predicate.starts_with("were ")) return fmt::format("1 person was {}", predicate.substr(5));
  return fmt::format("{} {} {}", count, count == 1 ? "person" : "people", predicate);
}

// Fills moulds with what a telling holds.
class Writer {
 public:
  Writer(Telling& telling, Dice& dice) : telling_(telling), facts_(*telling.facts), dice_(dice) {}

  Sentence Write(Mould mould) {
    victim_ = dice_.Roll(facts_.victims.size());
    official_ = dice_.Roll(facts_.officials.size());
    witness_ = dice_.Roll(telling_.witnesses.size());
    detail_ = dice_.Roll(facts_.details.size());
    Sentence sentence;
    std::string_view rest = Pick(dice_, Moulds(mould));
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      sentence.push_back(Fill(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!sentence.empty()) sentence[0].text = Capital(sentence[0].text);
    return sentence;
  }

 private:
  // One word of the mould; what stands around its slot stays.
  Word Fill(std::string_view word) {
    const std::size_t open = word.find('{');
    const std::size_t close = word.find('}');
    if (open == std::string_view::npos || close == std::string_view::npos) return {.text = std::string(word)};
    Word slot = FillSlot(word.substr(open + 1, close - open - 1));
    slot.text = std::string(word.substr(0, open)) + slot.text + std::string(word.substr(close + 1));
    return slot;
  }

  Word FillSlot(std::string_view slot) {
    const auto person = [](const Person& one, bool last) {
      return Word{.text = last ? one.last : one.Whole(), .tag = NameTag::kPerson, .whole = one.Whole()};
    };
    if (slot == "victim" || slot == "V") return person(facts_.victims[victim_], slot == "V");
    if (slot == "official" || slot == "O") return person(facts_.officials[official_], slot == "O");
    if (slot == "witness" || slot == "W") return person(telling_.witnesses[witness_], slot == "W");
    if (slot == "city") return {.text = facts_.city, .tag = NameTag::kPlace, .whole = facts_.city};
    if (slot == "site") return {.text = facts_.site, .tag = NameTag::kPlace, .whole = facts_.site};
    return {.text = FillWords(slot)};
  }

  std::string FillWords(std::string_view slot) {
    const IncidentWords& incident = facts_.incident;
    if (slot == "what") return std::string(incident.what);
    if (slot == "What") return Capital(std::string(incident.what));
    if (slot == "happened") return std::string(incident.happened);
    if (slot == "k" || slot == "K") {
      telling_.said_killed = telling_.killed;
      return PeopleWho(telling_.killed, incident.lethal);
    }
    if (slot == "j" || slot == "J") {
      if (telling_.injured > 0) telling_.said_injured = telling_.injured;
      return PeopleWho(telling_.injured, incident.hurt);
    }
    if (slot == "day") {
      telling_.said_day = true;
      constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                         "Friday", "Saturday", "Sunday"};
      return std::string(kDays[static_cast<std::size_t>(facts_.begin / kMinutesOfDay % 7)]);
    }
    if (slot == "role") return std::string(facts_.roles[official_]);
    if (slot == "body") return std::string(facts_.bodies[official_]);
    if (slot == "thing") return facts_.details[detail_].thing;
    if (slot == "made") return std::string(facts_.details[detail_].made);
    if (slot == "kind") return std::string(facts_.details[detail_].kind);
    if (slot == "noun") return std::string(PickUneven(dice_, Nouns()));
    if (slot == "verb") return std::string(PickUneven(dice_, Verbs()));
    if (slot == "adj") return std::string(PickUneven(dice_, Adjectives()));
    if (slot == "adv") return std::string(Pick(dice_, Adverbials()));
    return fmt::format("{}", 2 + dice_.Roll(88));  // {n}
  }

  Telling& telling_;
  const EventFacts& facts_;
  Dice& dice_;
  std::size_t victim_ = 0, official_ = 0, witness_ = 0, detail_ = 0;
};

Mould DrawMould(Dice& dice) {
  constexpr std::array<Mould, 10> kShares = {Mould::kToll,   Mould::kToll,      Mould::kOfficial, Mould::kOfficial,
                                             Mould::kVictim, Mould::kVictim,    Mould::kDetail,   Mould::kDetail,
                                             Mould::kDetail, Mould::kBackground};
  return kShares[dice.Roll(kShares.size())];
}

Sentence WriteTitle(const StreamPlan& plan, std::uint32_t event, const EventFacts& facts, std::uint32_t number,
                    std::int64_t minute) {
  Dice dice({plan.options().seed, kReport, event, number, 1});
  Telling telling = MakeTelling(facts, minute, dice);
  return Writer(telling, dice).Write(Mould::kTitle);
}

Text WriteOwn(Telling& telling, Dice& dice) {
  Writer writer(telling, dice);
  Text text;
  text.push_back(writer.Write(Mould::kLead));
  const std::size_t more = 3 + std::min<std::size_t>(24, static_cast<std::size_t>(dice.Exponential(6)));
  for (std::size_t i = 0; i < more; ++i) text.push_back(writer.Write(DrawMould(dice)));
  return text;
}

void ChangeWords(Text& text, Dice& dice) {
  for (Sentence& sentence : text) {
    for (Word& word : sentence) {
      const bool plain = word.tag == NameTag::kNone && word.text.find_first_of("{}0123456789.,\"") == std::string::npos;
      if (plain && dice.Chance(kChangedWords)) word.text = PickUneven(dice, Nouns());
    }
  }
}

void Extend(Text& text, Telling& telling, Dice& dice) {
  Writer writer(telling, dice);
  const std::size_t more =
      1 + static_cast<std::size_t>(static_cast<double>(text.size()) * (0.2 + 0.6 * dice.Fraction()));
  if (dice.Chance(0.5)) text.insert(text.begin(), writer.Write(Mould::kLead));
  for (std::size_t i = 1; i < more; ++i) text.push_back(writer.Write(DrawMould(dice)));
}

void ApplyEdit(Edit edit, Text& text, Telling& telling, Dice& dice) {
  if (edit == Edit::kLight) ChangeWords(text, dice);
  if (edit == Edit::kExtended) Extend(text, telling, dice);
  if (edit == Edit::kShortened) {
    const double kept = static_cast<double>(text.size()) * (0.45 + 0.3 * dice.Fraction());
    text.resize(std::max<std::size_t>(2, static_cast<std::size_t>(kept)));
  }
}

void AppendSentence(const Sentence& sentence, std::string& out, std::vector<NameUse>* names) {
  for (const Word& word : sentence) {
    if (!out.empty() && out.back() != '\n') out += ' ';
    if (word.tag != NameTag::kNone && names != nullptr) {
      const std::string& name = word.text;
      const std::size_t begin = name.find_first_not_of("\"");
      const std::size_t end = name.find_last_not_of(":;,.\"") + 1;
      names->push_back(
          {.span = {static_cast<std::uint32_t>(out.size() + begin), static_cast<std::uint32_t>(out.size() + end)},
           .whole = word.whole,
           .kind = word.tag == NameTag::kPerson ? NameUse::Kind::kPerson : NameUse::Kind::kPlace});
    }
    out += word.text;
  }
}

// The same below every page of an outlet.
void AppendNotices(std::uint32_t outlet, std::string& out) {
  Dice dice({kOutlet, outlet});
  EventFacts none;
  none.victims.resize(1), none.officials.resize(1), none.details.resize(1), none.roles.resize(1), none.bodies.resize(1);
  Telling telling{.facts = &none};
  telling.witnesses.resize(1);
  Writer writer(telling, dice);
  for (int i = 0; i < 2; ++i) {
    out += "\n\n";
    AppendSentence(writer.Write(Mould::kNotice), out, nullptr);
  }
}

}  // namespace

RenderedReport RenderReport(const StreamPlan& plan, const StreamEntry& entry) {
  const std::uint64_t seed = plan.options().seed;
  const EventFacts facts = MakeFacts(plan, entry.event);
  RenderedReport report;
  report.id = fmt::format("e{}-{}", entry.event, entry.number);
  // A copy tells what its source could know: not long after the event.
  Dice own({seed, kReport, entry.event, entry.text});
  Telling telling = MakeTelling(facts, facts.begin + static_cast<std::int64_t>(own.Exponential(1440)), own);
  Text text = WriteOwn(telling, own);
  Dice edit({seed, kEdit, entry.event, entry.number});
  ApplyEdit(entry.edit, text, telling, edit);
  const bool new_title =
      entry.edit == Edit::kReheadlined || (entry.edit != Edit::kOwn && entry.edit != Edit::kExact && edit.Chance(0.3));
  AppendSentence(WriteTitle(plan, entry.event, facts, new_title ? entry.number : entry.text, telling.minute),
                 report.title, nullptr);
  report.title = Capital(report.title);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && i % 3 == 0) report.text += "\n\n";
    AppendSentence(text[i], report.text, &report.names);
  }
  const std::uint32_t outlet = edit.Roll(kOutlets);
  report.outlet = fmt::format("Outlet {}", outlet);
  AppendNotices(outlet, report.text);
  const std::int64_t minute = entry.published % kMinutesOfDay;
  report.published = fmt::format("{}T{:02}:{:02}:00Z", ToIso(DateFromDays(kFirstDay + entry.published / kMinutesOfDay)),
                                 minute / 60, minute % 60);
  report.killed = telling.said_killed;
  report.injured = telling.said_injured;
  if (telling.said_day) report.event_day = ToIso(DateFromDays(kFirstDay + facts.begin / kMinutesOfDay));
  return report;
}

AnnotatedReport AsAnnotated(const RenderedReport& rendered) {
  AnnotatedReport out;
  out.report.id = rendered.id;
  out.report.outlet = rendered.outlet;
  out.report.title = rendered.title;
  out.report.text = rendered.text;
  out.report.published = out.annotation.published = ParseIsoTime(rendered.published);
  out.annotation.published_basis = PublishedBasis::kMetadata;
  std::map<std::string_view, std::uint32_t> entities;
  for (const NameUse& name : rendered.names) {
    const auto [at, added] = entities.try_emplace(name.whole, static_cast<std::uint32_t>(entities.size()));
    if (added) {
      out.annotation.entities.push_back(
          {.type = name.kind == NameUse::Kind::kPerson ? EntityType::kPerson : EntityType::kPlace,
           .name = name.whole,
           .aliases = {},
           .part_of = {}});
    }
    out.annotation.mentions.push_back({.span = name.span, .entity = EntityId(at->second), .pin = {}});
  }
  const auto count = [&](Outcome outcome, std::optional<std::int64_t> number) {
    if (!number) return;
    Figure figure;
    figure.outcome = outcome;
    figure.count = {number, number};
    out.claims.figures.push_back(figure);
  };
  count(Outcome::kKilled, rendered.killed);
  count(Outcome::kInjured, rendered.injured);
  Incident incident;
  incident.when = rendered.event_day.value_or("");
  out.claims.incidents.push_back(incident);
  return out;
}

std::string AsJsonLine(const RenderedReport& rendered) {
  JsonWriter json;
  json.BeginObject().Key("id").String(rendered.id).Key("outlet").String(rendered.outlet);
  json.Key("published").String(rendered.published).Key("title").String(rendered.title);
  json.Key("text").String(rendered.text).EndObject();
  return std::move(json).Take();
}

}  // namespace rashomon::made_reports
