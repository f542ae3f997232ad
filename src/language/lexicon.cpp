// Words are numbered through an open-addressing table, so a look-up costs one hash of the word and no allocation; the
// tries are grown as nodes of maps and then laid out in rows.
#include "language/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace rashomon {
namespace {

bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

bool IsClassName(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::vector<std::string_view> SplitBlanks(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && IsBlank(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !IsBlank(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool IsAttribute(std::string_view word) {
  const std::size_t equals = word.find('=');
  return equals != std::string_view::npos && equals > 0;
}

}  // namespace

std::string_view LexiconEntry::Attribute(std::string_view key) const {
  for (const auto& [name, value] : attributes) {
    if (name == key) return value;
  }
  return {};
}

// ---- look-ups -------------------------------------------------------------------------------------------------

std::optional<LexiconClassId> Lexicon::FindClass(std::string_view name) const {
  const std::uint32_t number = class_numbers_.Find(name);
  if (number == 0) return std::nullopt;
  return LexiconClassId(number - 1);
}

const std::string& Lexicon::ClassName(LexiconClassId id) const {
  return class_names_[id.index()];
}
const LexiconEntry& Lexicon::Entry(LexiconEntryId id) const {
  return entries_[id.index()];
}

std::span<const LexiconEntryId> Lexicon::EntriesOf(LexiconClassId lexicon_class) const {
  return class_entries_[lexicon_class.index()];
}

std::vector<LexiconHit> Lexicon::FindAll(std::span<const LexiconWord> words) const {
  std::vector<LexiconHit> hits;
  finder_.FindAll(words, 0, hits);
  return hits;
}

PhraseFinder Lexicon::FinderOf(std::span<const LexiconClassId> classes) const {
  return PhraseFinder(entries_, [&](LexiconClassId id) { return std::ranges::find(classes, id) != classes.end(); });
}

const LexiconEntry* Lexicon::Find(LexiconClassId lexicon_class, std::string_view word) const {
  const std::uint32_t number = finder_.words_.Find(word);
  if (number == 0) return nullptr;
  for (const PhraseFinder::Trie& trie : finder_.tries_) {
    for (const PhraseFinder::Named& named : trie.EntriesOf(trie.first[number])) {
      if (named.lexicon_class == lexicon_class) return &entries_[named.entry.index()];
    }
  }
  return nullptr;
}

// ---- finding phrases ------------------------------------------------------------------------------------------

namespace {

// A trie while it grows: children by word.
struct GrowingNode {
  std::map<std::uint32_t, std::uint32_t> next;
  std::vector<std::size_t> entries;
};

// The node of the phrase `words`, made where there is none.
std::uint32_t Grow(std::vector<GrowingNode>& nodes, std::span<const std::uint32_t> words) {
  std::uint32_t node = 0;
  for (const std::uint32_t word : words) {
    const auto [child, fresh] = nodes[node].next.try_emplace(word, static_cast<std::uint32_t>(nodes.size()));
    node = child->second;
    if (fresh) nodes.emplace_back();
  }
  return node;
}

}  // namespace

template <typename Wanted>
PhraseFinder::PhraseFinder(std::span<const LexiconEntry> entries, Wanted wanted) {
  std::vector<GrowingNode> growing[2] = {std::vector<GrowingNode>(1), std::vector<GrowingNode>(1)};
  std::vector<std::uint32_t> phrase;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!wanted(entries[i].lexicon_class)) continue;
    phrase.clear();
    for (std::string_view word : SplitBlanks(entries[i].text)) phrase.push_back(words_.Add(word));
    std::vector<GrowingNode>& nodes = growing[entries[i].by_form ? 1 : 0];
    const std::uint32_t node = Grow(nodes, phrase);
    nodes[node].entries.push_back(i);
  }
  for (std::size_t which = 0; which < 2; ++which) {
    Trie& trie = tries_[which];
    trie.first.assign(words_.size() + 1, 0);
    trie.nodes.assign(growing[which].size(), {});
    for (const auto& [word, node] : growing[which][0].next) trie.first[word] = node;
    for (std::size_t n = 1; n < growing[which].size(); ++n) {
      Node& node = trie.nodes[n];
      node.steps = static_cast<std::uint32_t>(trie.steps.size());
      node.entries = static_cast<std::uint32_t>(trie.entries.size());
      for (const auto& [word, next] : growing[which][n].next) trie.steps.push_back({word, next});
      for (const std::size_t i : growing[which][n].entries)
        trie.entries.push_back({LexiconEntryId(i), entries[i].lexicon_class});
      node.steps_end = static_cast<std::uint32_t>(trie.steps.size());
      node.entries_end = static_cast<std::uint32_t>(trie.entries.size());
    }
  }
}

std::uint32_t PhraseFinder::Trie::Next(std::uint32_t node, std::uint32_t word) const {
  const std::span<const Step> next =
      std::span(steps).subspan(nodes[node].steps, nodes[node].steps_end - nodes[node].steps);
  const auto found = std::ranges::lower_bound(next, word, {}, &Step::word);
  return found == next.end() || found->word != word ? 0 : found->node;
}

void PhraseFinder::FindAll(std::span<const LexiconWord> words, std::uint32_t first,
                           std::vector<LexiconHit>& hits) const {
  std::vector<Numbers> numbers;
  numbers.reserve(words.size());
  for (const LexiconWord& word : words) {
    const std::uint32_t form = words_.Find(word.form);
    const bool same = word.lemma.empty() || word.lemma == word.form;
    numbers.push_back({.lemma = same ? form : words_.Find(word.lemma), .form = form});
  }
  FindAll(numbers, first, hits);
}

namespace {

// Longest first, then by entry; there are few.
void SortHits(std::span<LexiconHit> hits) {
  for (std::size_t i = 1; i < hits.size(); ++i) {
    const LexiconHit hit = hits[i];
    std::size_t at = i;
    for (; at > 0 && std::tuple(hit.length, hits[at - 1].entry) > std::tuple(hits[at - 1].length, hit.entry); --at)
      hits[at] = hits[at - 1];
    hits[at] = hit;
  }
}

}  // namespace

void PhraseFinder::FindAll(std::span<const Numbers> words, std::uint32_t first, std::vector<LexiconHit>& hits) const {
  constexpr std::size_t kAhead = 8;  // words: the memory is asked ahead for where phrases begin
  constexpr std::uint32_t Numbers::* kNumberIn[2] = {&Numbers::lemma, &Numbers::form};  // as in tries_
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (begin + kAhead < words.size()) {
      for (std::size_t which = 0; which < 2; ++which) {
        const Trie& trie = tries_[which];
        __builtin_prefetch(&trie.nodes[trie.first[words[begin + kAhead].*kNumberIn[which]]]);
      }
    }
    if ((words[begin].lemma | words[begin].form) == 0) continue;  // in no phrase
    const auto add = [&](const Named& named, std::size_t end) __attribute__((always_inline)) {
      hits.push_back({first + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), named.entry,
                      named.lexicon_class});
    };
    const std::size_t here = hits.size();
    std::uint32_t nodes[2] = {};
    for (std::size_t which = 0; which < 2; ++which) {  // what is longer than a word
      const Trie& trie = tries_[which];
      std::uint32_t node = nodes[which] = trie.first[words[begin].*kNumberIn[which]];
      for (std::size_t at = begin + 1; at < words.size(); ++at) {
        if (trie.nodes[node].steps == trie.nodes[node].steps_end || words[at].*kNumberIn[which] == 0) break;
        node = trie.Next(node, words[at].*kNumberIn[which]);
        for (const Named& named : trie.EntriesOf(node)) add(named, at + 1);
      }
    }
    if (hits.size() > here + 1) SortHits(std::span(hits).subspan(here));
    // Then the word alone: what the lemma and the form have are both sorted.
    const std::span<const Named> of_form = tries_[1].EntriesOf(nodes[1]);
    auto next = of_form.begin();
    for (const Named& named : tries_[0].EntriesOf(nodes[0])) {
      for (; next != of_form.end() && next->entry < named.entry; ++next) add(*next, begin + 1);
      add(named, begin + 1);
    }
    for (; next != of_form.end(); ++next) add(*next, begin + 1);
  }
}

// ---- reading .lex files ---------------------------------------------------------------------------------------

struct LexiconBuilder::Line {
  std::string_view path;
  std::size_t number = 0;
  std::string_view text;

  [[nodiscard]] std::unexpected<Error> Refuse(std::string_view reason) const {
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}:{}: {}", path, number, reason));
  }
};

LexiconBuilder::LexiconBuilder() = default;

Result<void> LexiconBuilder::Add(std::string_view path, std::string_view content) {
  ++file_count_;
  std::optional<LexiconClassId> current;
  Line line{.path = path, .number = 0, .text = {}};
  while (!content.empty()) {
    ++line.number;
    const std::size_t end = std::min(content.find('\n'), content.size());
    line.text = Trim(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
    if (line.text.empty() || line.text.front() == '#') continue;
    if (line.text.front() == '[') {
      const std::size_t close = line.text.find(']');
      const std::string_view name = close == std::string_view::npos ? "" : line.text.substr(1, close - 1);
      if (!IsClassName(name)) return line.Refuse("a class is [name] in a-z, 0-9 and _");
      const std::string_view rest = Trim(line.text.substr(close + 1));
      if (!rest.empty() && rest.front() != '#') return line.Refuse("nothing but a comment may follow a class");
      auto found = std::find(class_names_.begin(), class_names_.end(), name);
      if (found == class_names_.end()) found = class_names_.insert(class_names_.end(), std::string(name));
      current = LexiconClassId(static_cast<std::size_t>(found - class_names_.begin()));
      continue;
    }
    if (!current) return line.Refuse("an entry before any [class]");
    if (Result<void> added = AddEntry(line, *current); !added) return added;
  }
  return {};
}

Result<void> LexiconBuilder::AddEntry(const Line& line, LexiconClassId lexicon_class) {
  std::string_view text = line.text;
  const bool remove = text.starts_with('-') && text.size() > 1 && text[1] != ' ';
  if (remove) text.remove_prefix(1);
  LexiconEntry entry{.lexicon_class = lexicon_class, .text = {}, .by_form = text.starts_with('"'), .attributes = {}};
  std::vector<std::string_view> words;
  std::string_view rest = text;
  if (entry.by_form) {
    const std::size_t close = text.find('"', 1);
    if (close == std::string_view::npos) return line.Refuse("the closing quotation mark is missing");
    words = SplitBlanks(text.substr(1, close - 1));
    rest = text.substr(close + 1);
  }
  for (std::string_view word : SplitBlanks(rest)) {
    if (word.front() == '#' && word.size() == 1) break;
    if (IsAttribute(word)) {
      const std::size_t equals = word.find('=');
      entry.attributes.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    } else if (entry.by_form || !entry.attributes.empty()) {
      return line.Refuse(fmt::format("'{}' is no key=value", word));
    } else {
      words.push_back(word);
    }
  }
  if (words.empty()) return line.Refuse("an entry has no word");
  if (words.size() > Lexicon::kMaxPhraseWords)
    return line.Refuse(fmt::format("more than {} words", Lexicon::kMaxPhraseWords));
  for (std::string_view word : words) {
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
      return line.Refuse(fmt::format("'{}' is not in lower case", word));
    }
    entry.text += (entry.text.empty() ? "" : " ") + std::string(word);
  }

  const std::string key = fmt::format("{} {} {}", lexicon_class.index(), entry.by_form ? 'f' : 'l', entry.text);
  const std::uint32_t number = index_.Find(key);
  const bool known = number != 0;
  if (remove) {
    if (!known) return line.Refuse(fmt::format("'{}' is not in the class and can't be taken out", entry.text));
    removed_[number - 1] = 1;
    return {};
  }
  if (!known) {
    index_.Add(key);
    entries_.push_back(std::move(entry));
    entry_file_.push_back(file_count_);
    removed_.push_back(0);
    return {};
  }
  const std::uint32_t at = number - 1;
  if (entry_file_[at] == file_count_ && removed_[at] == 0) {
    return line.Refuse(fmt::format("'{}' stands twice in this class", entry.text));
  }
  if (removed_[at] != 0) entries_[at].attributes.clear();
  removed_[at] = 0;
  entry_file_[at] = file_count_;
  for (auto& [name, value] : entry.attributes) {
    auto& attributes = entries_[at].attributes;
    const auto same =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == name; });
    if (same != attributes.end()) {
      same->second = value;
    } else {
      attributes.emplace_back(name, value);
    }
  }
  return {};
}

Lexicon LexiconBuilder::Build() && {
  Lexicon lexicon;
  lexicon.class_names_ = std::move(class_names_);
  for (const std::string& name : lexicon.class_names_) lexicon.class_numbers_.Add(name);
  lexicon.class_entries_.resize(lexicon.class_names_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (removed_[i] == 0) lexicon.entries_.push_back(std::move(entries_[i]));
  }
  for (std::size_t i = 0; i < lexicon.entries_.size(); ++i)
    lexicon.class_entries_[lexicon.entries_[i].lexicon_class.index()].emplace_back(i);
  lexicon.finder_ = PhraseFinder(lexicon.entries_, [](LexiconClassId) { return true; });
  return lexicon;
}

}  // namespace rashomon
