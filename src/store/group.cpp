// ChooseEvent: full text proposes the reports that share rare words with the new one, the grouping of src/cluster
// judges the new one among them and their events. What is already grouped stays so: a new report moves nothing but
// itself.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "store/state.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostWords = 16;      // of the query
constexpr std::int64_t kMostRanked = 1000;  // versions that full text ranks all of
constexpr std::size_t kMostOfWord = 200;    // versions that a word proposes
constexpr std::size_t kMostHits = 32;       // of full text
constexpr std::size_t kMostEvents = 3;      // that are judged
constexpr std::size_t kMostOfEvent = 4;     // reports of each that are looked at
constexpr std::size_t kMostRecent = 512;    // kept unpacked
// A desk holds events of many kinds from its first day, whatever few reports are in yet.
constexpr std::size_t kFewest = 160;
constexpr std::size_t kMostRead = 400;                // for what is usual, when a store is opened
constexpr std::size_t kMostCounted = 4000;            // in all
constexpr std::int64_t kWindowSeconds = 10 * 86'400;  // of publication, either way; reports of a trial come later

struct Neighbour {
  std::int64_t version = 0;
  StoreEventId event = 0;
};

void AddWords(std::string_view text, std::set<std::string>& words) {
  std::string word;
  const auto finish = [&] {
    if (word.size() >= 4) words.insert(word);
    word.clear();
  };
  for (const char c : text) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += c;
    } else {
      finish();
    }
  }
  finish();
}

// Words of the names and of the title, the longest, which are the rarest (Zipf); what is in both counts twice.
std::map<std::string, double> MakeQuery(const AnnotatedReport& report) {
  std::set<std::string> of_names, of_title;
  std::size_t names = 0;
  for (const Entity& entity : report.annotation.entities) {
    if (++names > 12) break;
    AddWords(entity.name, of_names);
  }
  AddWords(report.report.title, of_title);
  if (of_title.empty()) AddWords(std::string_view(report.report.text).substr(0, 160), of_title);
  const auto longest = [](const std::set<std::string>& words) {
    std::vector<std::string> sorted(words.begin(), words.end());
    std::ranges::stable_sort(sorted, std::greater{}, &std::string::size);
    if (sorted.size() > kMostWords / 2) sorted.resize(kMostWords / 2);
    return sorted;
  };
  std::map<std::string, double> query;
  for (const std::set<std::string>* words : {&of_names, &of_title}) {
    for (const std::string& word : longest(*words)) query[word] += 1;
  }
  return query;
}

// The versions that hold the word, the latest first, at most kMostOfWord of them: what it costs does not grow with the
// store, as ranking all of them would.
Result<std::vector<std::int64_t>> FindWord(Database& database, const std::string& word) {
  Result<Statement> hits = database.Prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?");
  if (!hits) return std::unexpected(hits.error());
  hits->Bind(std::string_view("\"" + word + "\"")).Bind(static_cast<std::int64_t>(kMostOfWord));
  std::vector<std::int64_t> found;
  for (;;) {
    const Result<bool> row = hits->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return found;
    found.push_back(hits->Integer(0));
  }
}

// Versions by what they share with the report, out of `all`; a word counting the more the fewer hold it; the nearest
// first.
Result<std::vector<std::int64_t>> FindSharing(Database& database, const AnnotatedReport& report, double all) {
  std::map<std::int64_t, double> shared;
  for (const auto& [word, times] : MakeQuery(report)) {
    const Result<std::vector<std::int64_t>> holding = FindWord(database, word);
    if (!holding) return holding;
    const double held = static_cast<double>(holding->size());
    const double weight = std::log(1 + (all - held + 0.5) / (held + 0.5));  // as BM25 has it, never negative
    for (const std::int64_t version : *holding) shared[version] += times * weight;
  }
  std::vector<std::pair<double, std::int64_t>> sorted;
  for (const auto& [version, weight] : shared) sorted.emplace_back(-weight, -version);
  std::ranges::sort(sorted);
  if (sorted.size() > kMostHits) sorted.resize(kMostHits);
  std::vector<std::int64_t> found;
  for (const auto& [weight, version] : sorted) found.push_back(-version);
  return found;
}

// Versions in the order of FTS5's own ranking, which knows how long texts are and how often a word stands there, and
// reads all that hold one of the words: for small stores.
Result<std::vector<std::int64_t>> FindRanked(Database& database, const AnnotatedReport& report) {
  std::string query;
  for (const auto& [word, times] : MakeQuery(report)) {
    for (double i = 0; i < times; ++i) query += (query.empty() ? "\"" : " OR \"") + word + "\"";
  }
  std::vector<std::int64_t> found;
  if (query.empty()) return found;
  Result<Statement> hits = database.Prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?");
  if (!hits) return std::unexpected(hits.error());
  hits->Bind(std::string_view(query)).Bind(static_cast<std::int64_t>(kMostHits));
  for (;;) {
    const Result<bool> row = hits->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return found;
    found.push_back(hits->Integer(0));
  }
}

// The nearest first.
Result<std::vector<Neighbour>> FindNeighbours(Database& database, const AnnotatedReport& report) {
  const Result<std::int64_t> last = database.Integer("SELECT coalesce(max(id), 0) FROM version");
  if (!last) return std::unexpected(last.error());
  const Result<std::vector<std::int64_t>> sharing =
      *last <= kMostRanked ? FindRanked(database, report) : FindSharing(database, report, static_cast<double>(*last));
  if (!sharing) return std::unexpected(sharing.error());
  Result<Statement> find = database.Prepare(
      "SELECT r.event, v.published FROM version v JOIN report r ON r.id = v.report AND r.current = v.id WHERE v.id = "
      "?");
  if (!find) return std::unexpected(find.error());
  const std::optional<IsoTime>& published = report.annotation.published;
  std::vector<Neighbour> found;
  for (const std::int64_t version : *sharing) {
    find->Reset();
    const Result<bool> row = find->Bind(version).Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) continue;
    const bool far =
        published && !find->IsNull(1) && std::abs(published->SortKey() - find->Integer(1)) > kWindowSeconds;
    if (!far) found.push_back({.version = version, .event = find->Integer(0)});
  }
  return found;
}

// The reports to judge: of the nearest events the nearest reports, and the first ones of each.
Result<std::vector<Neighbour>> ChooseNeighbours(Database& database, const AnnotatedReport& report) {
  const Result<std::vector<Neighbour>> near = FindNeighbours(database, report);
  if (!near) return near;
  std::map<StoreEventId, std::size_t> events;
  std::set<std::int64_t> taken;
  std::vector<Neighbour> chosen;
  for (const Neighbour& neighbour : *near) {
    if (events.size() >= kMostEvents && !events.contains(neighbour.event)) continue;
    if (events[neighbour.event] >= kMostOfEvent || !taken.insert(neighbour.version).second) continue;
    ++events[neighbour.event];
    chosen.push_back(neighbour);
  }
  return chosen;
}

Result<void> Recall(StoreState& state, std::int64_t version) {
  if (state.recent.contains(version)) return {};
  Result<Statement> read = state.database->Prepare("SELECT annotation FROM version WHERE id = ?");
  if (!read) return std::unexpected(read.error());
  const Result<bool> row = read->Bind(version).Step();
  if (!row) return std::unexpected(row.error());
  Result<AnnotatedReport> report = UnpackReport(*row ? read->Text(0) : std::string());
  if (!report) return std::unexpected(report.error());
  state.recent.emplace(version, std::move(*report));
  return {};
}

// Reads the latest reports of the store once; a store that was empty begins with nothing.
Result<void> MakeBackground(StoreState& state) {
  if (state.background) return {};
  state.background.emplace();
  Result<Statement> latest = state.database->Prepare(
      // CROSS: from the last version on, instead of sorting all of them.
      "SELECT v.annotation FROM version v CROSS JOIN report r ON r.id = v.report AND r.current = v.id ORDER BY v.id "
      "DESC "
      "LIMIT ?");
  if (!latest) return std::unexpected(latest.error());
  latest->Bind(static_cast<std::int64_t>(kMostRead));
  for (;;) {
    const Result<bool> row = latest->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    const Result<AnnotatedReport> report = UnpackReport(latest->Text(0));
    if (!report) return std::unexpected(report.error());
    state.background->Add(*report);
    ++state.in_background;
  }
}

// The event that most of the reports grouped with the last one are in; the older event of equals.
std::optional<StoreEventId> EventOfLast(const Grouping& grouping, const std::vector<Neighbour>& neighbours) {
  const auto last = static_cast<std::uint32_t>(neighbours.size());
  std::map<StoreEventId, std::size_t> votes;
  for (const EventGroup& event : grouping.events) {
    if (std::ranges::find(event.reports, last) == event.reports.end()) continue;
    for (const std::uint32_t index : event.reports) {
      if (index != last) ++votes[neighbours[index].event];
    }
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  return most == votes.end() ? std::nullopt : std::optional(most->first);
}

}  // namespace

Result<std::optional<StoreEventId>> ChooseEvent(StoreState& state, AnnotatedReport& report,
                                                const std::vector<GroupDecision>& decisions) {
  if (Result<void> made = MakeBackground(state); !made) return std::unexpected(made.error());
  if (state.in_background < kMostCounted) {
    state.background->Add(report);
    ++state.in_background;
  }
  const Result<std::vector<Neighbour>> neighbours = ChooseNeighbours(*state.database, report);
  if (!neighbours) return std::unexpected(neighbours.error());
  if (neighbours->empty()) return std::optional<StoreEventId>();
  if (state.recent.size() > kMostRecent) state.recent.clear();
  std::vector<AnnotatedReport> judged;
  for (const Neighbour& neighbour : *neighbours) {
    if (Result<void> recalled = Recall(state, neighbour.version); !recalled) return std::unexpected(recalled.error());
  }
  for (const Neighbour& neighbour : *neighbours) judged.push_back(std::move(state.recent.at(neighbour.version)));
  judged.push_back(std::move(report));
  const Result<std::optional<std::int64_t>> all = FindInteger(*state.database, "SELECT max(id) FROM report");
  if (!all) return std::unexpected(all.error());
  const Grouping grouping =
      GroupReports(judged, {.decisions = decisions,
                            .chosen_from = std::max(kFewest, static_cast<std::size_t>(all->value_or(0))),
                            .background = &*state.background});
  report = std::move(judged.back());
  for (std::size_t i = 0; i < neighbours->size(); ++i) state.recent.at((*neighbours)[i].version) = std::move(judged[i]);
  return EventOfLast(grouping, *neighbours);
}

}  // namespace rashomon
