// Coreference of names: which of them are one bearer within the report. People are joined by their last words
// ("Marcus T. Hollis", "Gen. Hollis"); other names by the lexicon's ids, by acronyms that the report explains or
// spells out, and by forms that drop a head word. In the manner of the sieves of Raghunathan et al. (2010): sure steps
// first.
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <span>

#include "annotate/names.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kMaxCandidates = 64;  // people of one last name that are compared

bool IsWordForm(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  });
}

// ---- union of entities ------------------------------------------------------------------------------------------

class Groups {
 public:
  std::uint32_t Add() {
    parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
    return parent_.back();
  }
  std::uint32_t Find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(std::uint32_t a, std::uint32_t b) {  // the earlier one stays
    a = Find(a), b = Find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }
  // Numbers of groups are less than it, whether they were joined or not.
  [[nodiscard]] std::size_t made() const { return parent_.size(); }

 private:
  std::vector<std::uint32_t> parent_;
};

class Joiner {
 public:
  Joiner(NameContext& context, std::vector<NameMention>& names)
      : context_(context), names_(names), words_(names.size()), group_(names.size(), kNone) {}

  std::vector<EntityNotes> Run() {
    for (std::size_t i = 0; i < names_.size(); ++i) words_[i] = WordsOf(names_[i]);
    JoinPeople();
    JoinOthersByKey();
    JoinExplained();
    JoinAcronyms();
    JoinShortened();
    JoinByCity();
    return Finish();
  }

 private:
  // Lower case, respelt, without punctuation, name suffixes and what stands in quotes or brackets within.
  std::vector<std::string> WordsOf(const NameMention& name) const;
  void JoinPeople();
  std::uint32_t FindPerson(std::size_t i, std::span<const std::uint32_t> candidates) const;
  void JoinOthersByKey();
  std::string KeyOf(std::size_t i) const;
  void JoinExplained();
  void JoinAcronyms();
  void JoinShortened();
  void JoinByCity();
  std::vector<EntityNotes> Finish();
  void NoteRoles(std::size_t i, EntityNotes& notes) const;
  void SetPartOf();

  [[nodiscard]] bool IsPerson(std::size_t i) const { return names_[i].words.type == EntityType::kPerson; }
  [[nodiscard]] std::string Joined(std::size_t i, std::size_t begin, std::size_t end) const {
    std::string key;
    for (std::size_t w = begin; w < end; ++w) (key += words_[i][w]) += ' ';
    return key;
  }
  [[nodiscard]] std::string Initials(const NameMention& name) const;

  NameContext& context_;
  std::vector<NameMention>& names_;
  std::vector<std::vector<std::string>> words_;  // by name
  std::vector<std::uint32_t> group_;             // by name
  Groups groups_;
};

std::vector<std::string> Joiner::WordsOf(const NameMention& name) const {
  std::vector<std::string> words;
  bool aside = false;  // within quotes or brackets, as nicknames are
  for (std::uint32_t i = name.words.begin; i < name.words.end; ++i) {
    const std::string_view form = context_.Form(i);
    if (!IsWordForm(form)) {
      if (name.words.type == EntityType::kPerson && form != "-" && form != "," && form != "." && form != "/")
        aside = !aside;
      continue;
    }
    if (aside || context_.hits.Is(i, "possessive_mark")) continue;
    if (name.words.type == EntityType::kPerson && context_.hits.Is(i, "name_suffix") && !words.empty()) continue;
    words.push_back(RespeltWord(context_.hits, context_.annotation.tokens[i].lower));
  }
  return words;
}

// ---- people -------------------------------------------------------------------------------------------------------

bool WithinOneEdit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.substr(i + (a.size() == b.size() ? 1 : 0)) == b.substr(std::min(i + 1, b.size())) || a == b;
}

bool FirstNamesAgree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() == 1 || a.size() >= 3) {
    if (b.starts_with(a)) return true;
  }
  return a.size() >= 6 && WithinOneEdit(a, b);
}

// Whether two names of two or more words can be one person's.
bool FullNamesAgree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::vector<std::string>& shorter = a.size() <= b.size() ? a : b;
  const std::vector<std::string>& longer = a.size() <= b.size() ? b : a;
  if (std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin())) return true;
  return shorter.back() == longer.back() && FirstNamesAgree(shorter.front(), longer.front());
}

// Of the mentions allowed, one of the person named most often (in full anywhere, in short up to name `i`), the one
// introduced first where that leaves a choice: a family's other members are mostly called by their full names.
std::uint32_t Joiner::FindPerson(std::size_t i, std::span<const std::uint32_t> candidates) const {
  struct Person {
    std::uint32_t group = 0, count = 0;  // how often before
    std::uint32_t first = 0;             // mention
  };
  std::array<Person, kMaxCandidates> people;  // the first `size` are set
  std::size_t size = 0;
  const std::string_view gender =
      names_[i].title != nullptr ? names_[i].title->Attribute("gender") : std::string_view();
  for (std::uint32_t other : candidates) {
    const std::string_view theirs =
        names_[other].title != nullptr ? names_[other].title->Attribute("gender") : std::string_view();
    if (!gender.empty() && !theirs.empty() && gender != theirs) continue;
    std::size_t at = 0;
    while (at < size && people[at].group != group_[other]) ++at;
    if (at == size) people[size++] = {.group = group_[other], .count = 0, .first = other};
    people[at].count += other < i || words_[other].size() > 1 ? 1 : 0;
    people[at].first = std::min(people[at].first, other);
  }
  const Person* best = nullptr;
  for (const Person& person : std::span(people).first(size)) {
    const bool better =
        best == nullptr || person.count > best->count || (person.count == best->count && person.first < best->first);
    if (better) best = &person;
  }
  return best == nullptr ? kNone : best->first;
}

void Joiner::JoinPeople() {
  // Full names, by mention; at most kMaxCandidates of each.
  using ByWord = std::pmr::map<std::string_view, std::pmr::vector<std::uint32_t>>;
  ByWord by_last(context_.memory), by_any(context_.memory);
  std::vector<std::uint32_t> order, agreeing;
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (IsPerson(i) && !words_[i].empty()) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return words_[a].size() > words_[b].size(); });
  for (std::uint32_t i : order) {
    if (words_[i].size() < 2) continue;
    std::pmr::vector<std::uint32_t>& same_last = by_last[words_[i].back()];
    agreeing.clear();
    for (std::uint32_t other : same_last) {
      if (FullNamesAgree(words_[i], words_[other])) agreeing.push_back(other);
    }
    const std::uint32_t found = FindPerson(i, agreeing);
    group_[i] = found == kNone ? groups_.Add() : group_[found];
    if (same_last.size() < kMaxCandidates) same_last.push_back(i);
    std::pmr::vector<std::uint32_t>& same_first = by_any[words_[i].front()];
    if (same_first.size() < kMaxCandidates) same_first.push_back(i);
  }
  // One-word names in text order: a last name before a first name; each serves those after it.
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (!IsPerson(i) || words_[i].size() != 1) continue;
    std::pmr::vector<std::uint32_t>& same_last = by_last[words_[i][0]];
    std::uint32_t found = FindPerson(i, same_last);
    if (const auto first = by_any.find(words_[i][0]); found == kNone && first != by_any.end()) {
      const bool several = std::ranges::any_of(
          first->second, [&](std::uint32_t other) { return group_[other] != group_[first->second[0]]; });
      if (!several && names_[i].title == nullptr) found = FindPerson(i, first->second);
    }
    group_[i] = found == kNone ? groups_.Add() : group_[found];
    if (same_last.size() < kMaxCandidates) same_last.push_back(i);
  }
}

// ---- organisations, places, peoples ---------------------------------------------------------------------------

std::string Joiner::KeyOf(std::size_t i) const {
  const NameMention& name = names_[i];
  if (const LexiconEntry* known = name.known; known != nullptr) {
    if (const auto id = known->Attribute("id"); !id.empty()) return "id:" + std::string(id);
    if (name.words.type == EntityType::kPlace && !known->Attribute("region").empty())
      return "region:" + std::string(known->Attribute("region"));
    const bool whole =
        known->Attribute("part").empty() && context_.hits.lexicon().ClassName(known->lexicon_class) == "country_name";
    if (name.words.type == EntityType::kPlace && whole) return "country:" + std::string(known->Attribute("country"));
    if (name.words.type == EntityType::kGroup) {
      std::string_view text = known->text;
      if (known->Attribute("number") == "plural" && text.ends_with('s')) text.remove_suffix(1);
      return "people:" + std::string(text);
    }
  }
  std::uint32_t length = 0;
  if (const LexiconEntry* state = context_.hits.At(name.words.begin, "us_state_abbreviation", &length);
      state != nullptr && name.words.begin + length == name.words.end && name.words.type == EntityType::kPlace &&
      state->Attribute("postal") != "word") {
    return "region:" + std::string(state->Attribute("region"));
  }
  // "Islamic State group" goes by its name, "FARC guerrillas" too.
  for (std::uint32_t head = name.words.begin + 1; head < name.words.end; ++head) {
    if (context_.hits.At(head, "generic_head", &length) == nullptr || head + length != name.words.end) continue;
    const LexiconEntry* known = context_.hits.At(name.words.begin, "armed_organization", &length);
    if (known != nullptr && name.words.begin + length == head) return "id:" + std::string(known->Attribute("id"));
  }
  return Joined(i, 0, words_[i].size());
}

void Joiner::JoinOthersByKey() {
  std::pmr::map<std::string, std::uint32_t> by_key(context_.memory);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (group_[i] != kNone) continue;
    const auto [at, fresh] = by_key.try_emplace(KeyOf(i), 0);
    if (fresh) at->second = groups_.Add();
    group_[i] = at->second;
  }
}

std::string Joiner::Initials(const NameMention& name) const {
  std::string initials;
  for (std::uint32_t t = name.words.begin; t < name.words.end; ++t) {
    const std::string_view lower = context_.annotation.tokens[t].lower;
    if (!IsWordForm(lower) || context_.hits.Is(t, "possessive_mark")) continue;
    if (context_.hits.Is(t, "acronym_filler") && t > name.words.begin) continue;
    const std::string word = RespeltWord(context_.hits, lower);
    if (word.empty()) continue;
    if (word == "us" && lower.size() > 1) {
      initials += word;
      continue;
    }
    initials.push_back(word[0]);
    for (std::size_t h = word.find('-'); h != std::string::npos && h + 1 < word.size(); h = word.find('-', h + 1))
      initials.push_back(word[h + 1]);
  }
  return initials;
}

// "Name (ABC)", "Name, known as ABC", "Name, or ABC".
void Joiner::JoinExplained() {
  for (std::size_t i = 0; i + 1 < names_.size(); ++i) {
    const NameMention& a = names_[i];
    const NameMention& b = names_[i + 1];
    if (IsPerson(i) || IsPerson(i + 1) || a.words.type == EntityType::kGroup || b.words.type == EntityType::kGroup)
      continue;
    if (context_.annotation.tokens[a.words.begin].sentence != context_.annotation.tokens[b.words.begin].sentence)
      continue;
    const std::uint32_t gap = b.words.begin - a.words.end;
    if (gap > 8) continue;
    bool bracket = false, cue = false, other_word = false;
    for (std::uint32_t t = a.words.end; t < b.words.begin;) {
      std::uint32_t length = 1;
      if (context_.hits.At(t, "alias_cue", &length) != nullptr) {
        cue = true;
      } else if (context_.Form(t) == "(") {
        bracket = true;
      } else if (context_.hits.At(t, "generic_head", &length) != nullptr && !cue && !bracket) {
      } else if (IsWordForm(context_.Form(t)) && !context_.hits.Is(t, "name_edge")) {
        other_word = true;
      }
      t += length;
    }
    if (other_word) continue;
    const std::string letters = words_[i + 1].size() == 1 ? words_[i + 1][0] : "";
    const bool short_form = words_[i + 1].size() <= 2 && b.words.end - b.words.begin <= 3;
    const bool organization = a.words.type == EntityType::kOrganization;
    const bool acronym = short_form && letters.size() >= 2 && letters.size() <= 8 && words_[i].size() >= 2;
    const bool spelt = acronym && Initials(a) == letters;
    const bool place_in_bracket = b.words.type == EntityType::kPlace;
    const bool alike = (a.words.type == EntityType::kPlace) == (b.words.type == EntityType::kPlace);
    if ((cue && alike) || spelt || (bracket && organization && acronym && !place_in_bracket))
      groups_.Join(group_[i], group_[i + 1]);
  }
}

// An acronym that the report spells out elsewhere.
void Joiner::JoinAcronyms() {
  std::pmr::map<std::string, std::size_t> short_forms(context_.memory);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (IsPerson(i) || names_[i].words.type == EntityType::kGroup || words_[i].size() != 1) continue;
    const std::string& word = words_[i][0];
    const std::string_view form = context_.Text(names_[i].words.begin, names_[i].words.end);
    const bool capitals = std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (word.size() >= 2 && word.size() <= 8 && (capitals || context_.SentenceOf(names_[i].words.begin).mono_case))
      short_forms.try_emplace(word, i);
  }
  if (short_forms.empty()) return;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (IsPerson(i) || words_[i].size() < 2) continue;
    const auto found = short_forms.find(Initials(names_[i]));
    if (found == short_forms.end()) continue;
    const bool two_places =
        names_[i].words.type == EntityType::kPlace && names_[found->second].words.type != EntityType::kPlace;
    if (!two_places) groups_.Join(group_[i], group_[found->second]);
  }
}

// "Amaq News Agency" and "Amaq", "Great Osmund National Park" and "Osmund National Park".
void Joiner::JoinShortened() {
  std::pmr::map<std::string, std::size_t> whole(context_.memory);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (!IsPerson(i) && names_[i].words.type != EntityType::kGroup && !words_[i].empty())
      whole.try_emplace(Joined(i, 0, words_[i].size()), i);
  }
  const auto is_head = [&](std::uint32_t token) {
    return context_.hits.Is(token, "organization_word") || context_.hits.Is(token, "facility_word");
  };
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const std::size_t count = words_[i].size();
    if (IsPerson(i) || names_[i].words.type == EntityType::kGroup || count < 2 || count > 8) continue;
    std::uint32_t last = names_[i].words.end;
    for (std::size_t left = count - 1; left >= 1 && last > names_[i].words.begin && is_head(last - 1); --left, --last) {
      const auto found = whole.find(Joined(i, 0, left));
      if (found == whole.end()) continue;
      const EntityType type = names_[found->second].words.type;
      if (type != EntityType::kPlace && names_[found->second].known == nullptr)
        groups_.Join(group_[i], group_[found->second]);
    }
    const LexiconEntry* suffix = context_.hits.At(names_[i].words.end - 1, "organization_word");
    if (suffix != nullptr && suffix->Attribute("kind") == "company") {  // "Verizon" for "Verizon Communications Inc."
      const auto found = whole.find(Joined(i, 0, 1));
      if (found != whole.end() && names_[found->second].words.type == EntityType::kOrganization &&
          names_[i].words.type == EntityType::kOrganization && names_[found->second].known == nullptr &&
          !context_.hits.Is(names_[i].words.begin, "organization_word")) {
        groups_.Join(group_[i], group_[found->second]);
      }
    }
    for (std::size_t from = 1; from + 3 <= count; ++from) {
      const auto found = whole.find(Joined(i, from, count));
      if (found != whole.end()) groups_.Join(group_[i], group_[found->second]);
    }
  }
}

// "Kabul airport" and "Hamid Karzai International Airport in Kabul": the one of its kind in that city.
void Joiner::JoinByCity() {
  std::pmr::map<std::string, std::size_t> by_city(context_.memory);  // "kabul airport" -> name
  const auto head_of = [&](std::size_t i) -> const LexiconEntry* {
    const LexiconEntry* head = context_.hits.At(names_[i].words.end - 1, "facility_word");
    return head != nullptr && !head->Attribute("only").empty() ? head : nullptr;
  };
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (!IsPerson(i) && words_[i].size() >= 2 && head_of(i) != nullptr)
      by_city.try_emplace(Joined(i, 0, words_[i].size()), i);
  }
  const auto join = [&](std::size_t building, std::size_t city) {
    const auto found = by_city.find(Joined(city, 0, words_[city].size()) + words_[building].back() + " ");
    if (found != by_city.end()) groups_.Join(group_[building], group_[found->second]);
  };
  for (std::size_t i = 0; i + 1 < names_.size(); ++i) {
    const NameMention& left = names_[i];
    const NameMention& right = names_[i + 1];
    const bool next_to = right.words.begin == left.words.end + 1;  // "in", a comma, a possessive
    if (!next_to || IsPerson(i) || IsPerson(i + 1) || words_[i].empty() || words_[i + 1].empty()) continue;
    const bool place_follows = context_.hits.Is(left.words.end, "place_cue") || context_.Form(left.words.end) == ",";
    if (head_of(i) != nullptr && right.words.type == EntityType::kPlace && place_follows) join(i, i + 1);
    if (head_of(i + 1) != nullptr && left.words.type == EntityType::kPlace &&
        context_.hits.Is(left.words.end, "possessive_mark"))
      join(i + 1, i);
  }
}

// ---- entities -------------------------------------------------------------------------------------------------

void AppendUnique(std::vector<std::string>& list, std::string_view value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.emplace_back(value);
}

void Joiner::NoteRoles(std::size_t i, EntityNotes& notes) const {
  const NameMention& name = names_[i];
  const Sentence& sentence = context_.SentenceOf(name.words.begin);
  const auto note = [&](const LexiconEntry& entry) {
    const std::string_view noun = entry.Attribute("noun");
    AppendUnique(notes.roles, noun.empty() ? std::string_view(entry.text) : noun);
    if (const std::size_t space = entry.text.rfind(' '); space != std::string::npos)
      AppendUnique(notes.roles, std::string_view(entry.text).substr(space + 1));
    if (notes.gender == Gender::kUnknown && !entry.Attribute("gender").empty()) {
      notes.gender = entry.Attribute("gender") == "m" ? Gender::kMale : Gender::kFemale;
    }
  };
  if (name.words.type == EntityType::kPerson) {
    if (name.title != nullptr) note(*name.title);
    if (const LexiconEntry* noun = context_.hits.Before(name.title_begin, sentence.begin, "person_noun")) note(*noun);
    if (name.words.end < sentence.end && context_.Form(name.words.end) == ",") {
      for (std::uint32_t t = name.words.end + 1; t < std::min(sentence.end, name.words.end + 8); ++t) {
        if (context_.Form(t) == ",") break;
        if (const LexiconEntry* noun = context_.hits.At(t, "person_noun")) {
          note(*noun);
          break;
        }
      }
    }
    if (notes.gender == Gender::kUnknown && name.words.end - name.words.begin > 1) {
      const char gender = context_.knowledge.GenderOf(context_.annotation.tokens[name.words.begin].lower);
      if (gender == 'm') notes.gender = Gender::kMale;
      if (gender == 'f') notes.gender = Gender::kFemale;
    }
    return;
  }
  for (std::uint32_t t = name.words.begin; t < name.words.end; ++t) {
    if (const LexiconEntry* word = context_.hits.At(t, "organization_word"))
      AppendUnique(notes.kinds, word->Attribute("kind"));
    if (context_.hits.Is(t, "armed_organization")) AppendUnique(notes.kinds, "armed");
  }
  if (const LexiconEntry* known = context_.hits.At(name.words.begin, "known_organization"))
    AppendUnique(notes.kinds, known->Attribute("kind"));
  std::uint32_t before = name.words.begin;  // 'terror group "Islamic State"', "news agency Ansa"
  if (before > sentence.begin && !IsWordForm(context_.Form(before - 1))) --before;
  if (const LexiconEntry* noun = context_.hits.Before(before, sentence.begin, "organization_noun"))
    AppendUnique(notes.kinds, noun->Attribute("kind"));
  if (const LexiconEntry* noun = context_.hits.At(name.words.end, "organization_noun");
      noun != nullptr && name.words.end < sentence.end) {
    AppendUnique(notes.kinds, noun->Attribute("kind"));
  }
}

std::string OneLine(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out.push_back(c);
    if (blank && !out.empty() && out.back() != ' ') out.push_back(' ');
  }
  return out;
}

void Joiner::SetPartOf() {
  std::map<std::string_view, std::uint32_t> by_id;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (names_[i].known != nullptr && !names_[i].known->Attribute("id").empty())
      by_id.try_emplace(names_[i].known->Attribute("id"), names_[i].entity);
  }
  for (const auto& [id, entity] : by_id) {
    std::string& known_as = context_.annotation.entities[entity].known_as;
    if (known_as.empty()) known_as = id;
  }
  for (const NameMention& name : names_) {
    if (name.known == nullptr || name.known->Attribute("part_of").empty()) continue;
    const auto whole = by_id.find(name.known->Attribute("part_of"));
    if (whole != by_id.end() && whole->second != name.entity)
      context_.annotation.entities[name.entity].part_of = EntityId(whole->second);
  }
}

std::vector<EntityNotes> Joiner::Finish() {
  std::vector<Entity>& entities = context_.annotation.entities;
  std::vector<EntityNotes> notes;
  std::vector<std::uint32_t> entity_of_group(groups_.made(), kNone);
  std::vector<std::array<std::uint32_t, 6>> votes;
  std::vector<std::pair<int, std::size_t>> best;  // rank of the canonical form so far
  const std::size_t most = std::min(groups_.made(), names_.size());
  notes.reserve(most), votes.reserve(most), best.reserve(most);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    std::uint32_t& entity_number = entity_of_group[groups_.Find(group_[i])];
    if (entity_number == kNone) {
      entity_number = static_cast<std::uint32_t>(entities.size());
      entities.emplace_back(), notes.emplace_back(), votes.emplace_back(), best.emplace_back(-1, 0);
    }
    NameMention& name = names_[i];
    name.entity = entity_number;
    Entity& entity = entities[name.entity];
    EntityNotes& note = notes[name.entity];
    ++votes[name.entity][static_cast<std::size_t>(name.words.type)];
    if (name.known != nullptr && note.known == nullptr) note.known = name.known;
    for (const std::string& word : words_[i]) AppendUnique(note.words, word);
    NoteRoles(i, note);
    const std::string form = OneLine(context_.Text(name.words.begin, name.words.end));
    AppendUnique(entity.aliases, form);
    const bool title_counts = name.words.type == EntityType::kPerson && words_[i].size() == 1 && name.title != nullptr;
    const int rank = static_cast<int>(words_[i].size()) * 4 + (context_.CaseSpeaks(name.words.begin) ? 2 : 0) +
                     (title_counts ? 1 : 0);
    const std::string full = title_counts ? OneLine(context_.Text(name.title_begin, name.words.end)) : form;
    if (std::pair(rank, full.size()) > best[name.entity]) {
      best[name.entity] = {rank, full.size()};
      entity.name = full;
    }
  }
  for (std::size_t e = 0; e < entities.size(); ++e) {
    entities[e].type = static_cast<EntityType>(std::max_element(votes[e].begin(), votes[e].end()) - votes[e].begin());
    std::erase(entities[e].aliases, entities[e].name);
    std::sort(entities[e].aliases.begin(), entities[e].aliases.end());
  }
  SetPartOf();
  return notes;
}

}  // namespace

std::vector<EntityNotes> JoinNames(NameContext& context, std::vector<NameMention>& names) {
  return Joiner(context, names).Run();
}

}  // namespace rashomon
