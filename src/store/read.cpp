// What a dossier is made of, and what can be looked up.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "store/decoding.h"
#include "store/pack.h"
#include "store/state.h"

namespace rashomon {
namespace {

constexpr std::size_t kSnippetBefore = 60, kSnippetBytes = 200;

constexpr StoreTime kEndOfTime = std::int64_t{1} << 60;

bool ByIngest(const StoreSelection& selection) {
  return selection.as_of.has_value() && selection.basis == StoreSelection::Basis::kIngested;
}

// The version of each selected report that counts, by id. Parameters: 1 as_of, 2 event. Each selection has a statement
// of its own, so that the indices serve: one event costs its own reports.
enum class Which { kTold, kAny };  // without, or with those that are withdrawn
std::string SelectSql(const StoreSelection& selection, std::string_view columns, Which which, std::string_view more) {
  const bool by_ingest = ByIngest(selection);
  std::string sql = fmt::format("SELECT {} FROM report r JOIN version v ON v.id = ", columns);
  if (selection.as_of) {
    sql += fmt::format(
        "(SELECT w.id FROM version w WHERE w.report = r.id AND {} <= ?1 ORDER BY w.came_out DESC, w.number DESC LIMIT "
        "1)",
        by_ingest ? "w.ingested" : "coalesce(w.came_out, w.ingested)");
  } else {
    sql += "r.current";
  }
  sql += " WHERE ?1 IS NOT NULL AND ?2 IS NOT NULL";
  if (selection.event && by_ingest) {
    sql +=
        " AND r.id IN (SELECT id FROM report WHERE event = ?2 UNION SELECT report FROM move WHERE source = ?2 OR "
        "target = ?2) AND ?2 = coalesce((SELECT m.source FROM move m WHERE m.report = r.id AND m.at > ?1 ORDER BY m.id "
        "LIMIT 1), r.event)";
  } else if (selection.event) {
    sql += " AND r.event = ?2";
  }
  if (which == Which::kTold) {
    sql += fmt::format(" AND NOT EXISTS (SELECT 1 FROM withdrawn x WHERE x.item = r.item AND r.item <> ''{})",
                       by_ingest ? " AND x.at <= ?1" : "");
  }
  sql += more;
  return sql + " ORDER BY r.name";
}

bool Holds(const StoreDecision& decision, const std::vector<StoreDecision>& all, const StoreSelection& selection) {
  if (!ByIngest(selection)) return !decision.undone;
  if (decision.at > *selection.as_of) return false;
  return std::ranges::none_of(
      all, [&](const StoreDecision& other) { return other.undoes == decision.id && other.at <= *selection.as_of; });
}

// Of each retracted report the last decision that says so.
using Retracted = std::map<std::string, StoreDecision, std::less<>>;
Result<Retracted> RetractedReports(Store& store, const StoreSelection& selection) {
  const Result<std::vector<StoreDecision>> decisions = store.Decisions();
  if (!decisions) return std::unexpected(decisions.error());
  Retracted retracted;
  for (const StoreDecision& decision : *decisions) {
    if (decision.kind != StoreDecision::Kind::kRetract || !Holds(decision, *decisions, selection)) continue;
    for (const std::string& report : decision.reports) retracted.insert_or_assign(report, decision);
  }
  return retracted;
}

// Adds what publishers took back; the reason stays empty.
Result<void> AddWithdrawn(Database& database, const StoreSelection& selection, Retracted& retracted) {
  Result<Statement> list = database.Prepare(
      "SELECT r.name, x.at FROM withdrawn x JOIN report r ON r.item = x.item AND r.item <> '' WHERE x.at <= ?");
  if (!list) return std::unexpected(list.error());
  list->Bind(ByIngest(selection) ? *selection.as_of : kEndOfTime);
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    StoreDecision taken_back;
    taken_back.at = list->Integer(1);
    retracted.try_emplace(list->Text(0), std::move(taken_back));
  }
}

// FTS5 takes operators in its queries; quoted words are words only.
std::string QuoteWords(std::string_view text) {
  std::string query;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \t\r\n", at)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    query += query.empty() ? "\"" : " \"";
    for (const char c : text.substr(at, end - at)) {
      if (c == '\0') continue;
      query += c;
      if (c == '"') query += c;
    }
    query += '"';
    at = end;
  }
  return query;
}

// A part of a name, for LIKE.
std::string Contains(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

struct FigureWords {
  std::string outcome;
  std::optional<std::int64_t> number;
};

FigureWords ReadFigureWords(std::string_view text) {
  FigureWords words;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc() && stop == word.data() + word.size()) {
      words.number = number;
    } else {
      words.outcome = word;
    }
    at = end;
  }
  return words;
}

bool IsContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Words around the first of the words asked for.
std::string MakeSnippet(std::string_view text, std::string_view asked) {
  const std::string_view word = asked.substr(0, asked.find(' '));
  const auto found =
      word.empty() ? std::ranges::subrange(text.end(), text.end()) : std::ranges::search(text, word, {}, Lower, Lower);
  const std::size_t at = found.empty() ? 0 : static_cast<std::size_t>(found.begin() - text.begin());
  std::size_t begin = at > kSnippetBefore ? at - kSnippetBefore : 0;
  while (begin > 0 && IsContinuation(text[begin])) --begin;
  std::size_t end = std::min(begin + kSnippetBytes, text.size());
  while (end < text.size() && IsContinuation(text[end])) ++end;
  std::string snippet(text.substr(begin, end - begin));
  if (!found.empty() && at + word.size() <= end) {
    snippet.insert(at + word.size() - begin, "\x03");
    snippet.insert(at - begin, "\x02");
  }
  return snippet;
}

std::string SearchSql(const StoreQuery& query, const FigureWords& figure) {
  std::string sql = "SELECT r.name, r.event, v.title, v.outlet, v.published_text, v.annotation FROM ";
  sql += query.text.empty()
             ? "version v"
             : "(SELECT rowid AS id, rank AS near FROM words WHERE words MATCH ?) w JOIN version v ON v.id = w.id";
  sql += " JOIN report r ON r.current = v.id WHERE 1";
  constexpr std::string_view kNamed =
      " AND v.id IN (SELECT version FROM name WHERE kind = '{}' AND name LIKE ? ESCAPE '\\')";
  if (!query.place.empty()) sql += fmt::format(fmt::runtime(kNamed), "place");
  if (!query.actor.empty()) sql += fmt::format(fmt::runtime(kNamed), "actor");
  if (!query.figure.empty()) {
    sql += " AND v.id IN (SELECT version FROM figure WHERE 1";
    if (!figure.outcome.empty()) sql += " AND outcome = ?";
    if (figure.number) sql += " AND low IS NOT NULL AND low <= ? AND (high IS NULL AND low = ? OR high >= ?)";
    sql += ")";
  }
  if (query.from) sql += " AND v.published >= ?";
  if (query.to) sql += " AND v.published <= ?";
  return sql + (query.text.empty() ? " ORDER BY v.published DESC, r.name LIMIT ?" : " ORDER BY w.near, r.name LIMIT ?");
}

void BindSearch(const StoreQuery& query, const FigureWords& figure, Statement& search) {
  if (!query.text.empty()) search.Bind(std::string_view(QuoteWords(query.text)));
  if (!query.place.empty()) search.Bind(std::string_view(Contains(query.place)));
  if (!query.actor.empty()) search.Bind(std::string_view(Contains(query.actor)));
  if (!query.figure.empty()) {
    if (!figure.outcome.empty()) search.Bind(std::string_view(figure.outcome));
    if (figure.number) search.Bind(*figure.number).Bind(*figure.number).Bind(*figure.number);
  }
  if (query.from) search.Bind(*query.from);
  if (query.to) search.Bind(*query.to);
  search.Bind(static_cast<std::int64_t>(query.limit));
}

std::string Damaged(const Database& database, std::string_view what) {
  return fmt::format("{}: {}; `rashomon verify` says what else is damaged", database.path(), what);
}

// Calls `use` with the name and the packed annotation of each selected report, and with whether the reader of that mark
// made it.
template <typename Use>
Result<void> ForEachSelected(Store& store, Database& database, const StoreSelection& selection, std::string_view mark,
                             Use use) {
  Result<Transaction> moment = Transaction::BeginRead(database);
  if (!moment) return std::unexpected(moment.error());
  const Result<Retracted> retracted = RetractedReports(store, selection);
  if (!retracted) return std::unexpected(retracted.error());
  Result<Statement> select = database.Prepare(SelectSql(
      selection, "r.name, v.annotation, v.reader = (SELECT id FROM reader WHERE mark = ?3)", Which::kTold, ""));
  if (!select) return std::unexpected(select.error());
  select->Bind(selection.as_of.value_or(kEndOfTime)).Bind(selection.event.value_or(0)).Bind(mark);
  for (;;) {
    const Result<bool> row = select->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    const std::string name = select->Text(0);
    if (retracted->contains(name)) continue;
    if (Result<void> used = use(name, select->Text(1), select->Integer(2) == 1); !used) return used;
  }
}

Result<std::vector<AnnotatedReport>> DecodeSelected(Store& store, StoreState& state, const StoreSelection& selection,
                                                    Decoding& decoding) {
  const Result<void> done =
      ForEachSelected(store, *state.database, selection, state.mark,
                      [&](const std::string& name, std::string packed, bool of_reader) -> Result<void> {
                        decoding.Add(name, std::move(packed), of_reader);
                        return {};
                      });
  if (!done) return std::unexpected(done.error());
  Result<std::vector<AnnotatedReport>> reports = decoding.Finish();
  if (!reports) return Fail(reports.error().code, Damaged(*state.database, reports.error().message));
  return reports;
}

constexpr std::string_view kEventColumns =
    "SELECT e.id, (SELECT count(*) FROM report r WHERE r.event = e.id), e.first_seen, e.changed, (SELECT v.title FROM "
    "report q JOIN version v ON v.id = q.current WHERE q.event = e.id ORDER BY v.published, q.name LIMIT 1), "
    "e.revision "
    "FROM event e";

StoreEvent EventOfRow(const Statement& row) {
  return {.id = row.Integer(0),
          .reports = static_cast<std::uint64_t>(row.Integer(1)),
          .first_seen = row.Integer(2),
          .changed = row.Integer(3),
          .title = row.Text(4),
          .revision = static_cast<std::uint64_t>(row.Integer(5))};
}

Result<std::vector<StoreEvent>> EventsOfRows(Statement& list) {
  std::vector<StoreEvent> events;
  for (;;) {
    const Result<bool> row = list.Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return events;
    events.push_back(EventOfRow(list));
  }
}

}  // namespace

Result<std::vector<AnnotatedReport>> Store::Load(const StoreSelection& selection) {
  Decoding decoding(Decoding::Lines::kDrop);
  return DecodeSelected(*this, *state_, selection, decoding);
}

Result<StoreLoaded> Store::LoadWithLines(const StoreSelection& selection) {
  Decoding decoding(Decoding::Lines::kKeep);
  Result<std::vector<AnnotatedReport>> reports = DecodeSelected(*this, *state_, selection, decoding);
  if (!reports) return std::unexpected(reports.error());
  return StoreLoaded{.reports = std::move(*reports), .lines = decoding.TakeLines()};
}

Result<void> Store::ForEachAnnotation(const StoreSelection& selection,
                                      const std::function<Result<void>(const std::string& line)>& use) {
  Database& database = *state_->database;
  return ForEachSelected(*this, database, selection, "",
                         [&](const std::string& name, const std::string& packed, bool /*of_reader*/) -> Result<void> {
                           const Result<std::string> line = Unpack(packed);
                           if (!line)
                             return Fail(line.error().code,
                                         Damaged(database, fmt::format("report {}: {}", name, line.error().message)));
                           return use(*line);
                         });
}

Result<std::vector<StoreRetraction>> Store::Retractions(const StoreSelection& selection) {
  Database& database = *state_->database;
  Result<Transaction> moment = Transaction::BeginRead(database);
  if (!moment) return std::unexpected(moment.error());
  Result<Retracted> retracted = RetractedReports(*this, selection);
  if (!retracted) return std::unexpected(retracted.error());
  if (Result<void> added = AddWithdrawn(database, selection, *retracted); !added) return std::unexpected(added.error());
  std::vector<StoreRetraction> found;
  if (retracted->empty()) return found;
  Result<Statement> select = database.Prepare(
      SelectSql(selection, "v.title, v.outlet, v.published_text, v.annotation", Which::kAny, " AND r.name = ?3"));
  if (!select) return std::unexpected(select.error());
  for (const auto& [report, decision] : *retracted) {
    select->Reset();
    select->Bind(selection.as_of.value_or(kEndOfTime)).Bind(selection.event.value_or(0)).Bind(std::string_view(report));
    const Result<bool> row = select->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) continue;
    Result<AnnotatedReport> told = UnpackReport(select->Text(3));
    if (!told) return std::unexpected(told.error());
    found.push_back({.report = report,
                     .title = select->Text(0),
                     .outlet = select->Text(1),
                     .published = select->Text(2),
                     .by = decision.by,
                     .reason = decision.reason,
                     .at = decision.at,
                     .told = std::move(*told)});
  }
  return found;
}

Result<std::vector<StoreShown>> Store::Shown(const StoreSelection& selection) {
  Result<Statement> select = state_->database->Prepare(SelectSql(
      selection, "r.name, v.number, v.ingested, v.came_out, (SELECT count(*) FROM version n WHERE n.report = r.id)",
      Which::kAny, ""));
  if (!select) return std::unexpected(select.error());
  select->Bind(selection.as_of.value_or(kEndOfTime)).Bind(selection.event.value_or(0));
  std::vector<StoreShown> shown;
  for (;;) {
    const Result<bool> row = select->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return shown;
    shown.push_back({.report = select->Text(0),
                     .number = static_cast<std::uint32_t>(select->Integer(1)),
                     .ingested = select->Integer(2),
                     .came_out = select->IsNull(3) ? std::nullopt : std::optional(select->Integer(3)),
                     .versions = static_cast<std::uint64_t>(select->Integer(4))});
  }
}

Result<std::vector<GroupDecision>> Store::GroupDecisions(const StoreSelection& selection) {
  Result<std::vector<StoreDecision>> decisions = Decisions();
  if (!decisions) return std::unexpected(decisions.error());
  std::vector<GroupDecision> found;
  for (const StoreDecision& decision : *decisions) {
    const bool merge = decision.kind == StoreDecision::Kind::kMerge;
    if ((!merge && decision.kind != StoreDecision::Kind::kSplit) || !Holds(decision, *decisions, selection)) continue;
    found.push_back({.kind = merge ? GroupDecision::Kind::kMerge : GroupDecision::Kind::kSplit,
                     .reports = decision.reports,
                     .from = decision.from});
  }
  return found;
}

Result<std::vector<StoreEvent>> Store::Events(std::uint32_t limit) {
  Result<Statement> list = state_->database->Prepare(
      fmt::format("{} WHERE EXISTS (SELECT 1 FROM report r WHERE r.event = e.id) ORDER BY e.changed DESC, e.id DESC "
                  "LIMIT ?",
                  kEventColumns));
  if (!list) return std::unexpected(list.error());
  list->Bind(static_cast<std::int64_t>(limit));
  return EventsOfRows(*list);
}

Result<std::vector<StoreEvent>> Store::LargeEvents(std::uint64_t least, std::uint32_t limit) {
  Result<Statement> list = state_->database->Prepare(
      fmt::format("{} WHERE e.id IN (SELECT event FROM report GROUP BY event HAVING count(*) >= ? ORDER BY count(*) "
                  "DESC LIMIT ?) ORDER BY e.id",
                  kEventColumns));
  if (!list) return std::unexpected(list.error());
  list->Bind(static_cast<std::int64_t>(least)).Bind(static_cast<std::int64_t>(limit));
  return EventsOfRows(*list);
}

Result<std::vector<StoreEventId>> Store::EventsAfter(StoreEventId after, std::uint32_t limit) {
  Result<Statement> list = state_->database->Prepare("SELECT id FROM event WHERE id > ? ORDER BY id LIMIT ?");
  if (!list) return std::unexpected(list.error());
  list->Bind(after).Bind(static_cast<std::int64_t>(limit));
  std::vector<StoreEventId> events;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return events;
    events.push_back(list->Integer(0));
  }
}

Result<StoreEvent> Store::Event(StoreEventId event) {
  Result<Statement> find = state_->database->Prepare(fmt::format("{} WHERE e.id = ?", kEventColumns));
  if (!find) return std::unexpected(find.error());
  const Result<bool> row = find->Bind(event).Step();
  if (!row) return std::unexpected(row.error());
  if (!*row || find->Integer(1) == 0)
    return Fail(ErrorCode::kNotFound, fmt::format("there is no event '{}'", ToText(event)));
  return EventOfRow(*find);
}

Result<std::vector<StoreChange>> Store::ChangedSince(std::uint64_t revision, std::uint32_t limit) {
  Result<Statement> list = state_->database->Prepare(
      "SELECT e.id, e.changed, e.revision, (SELECT count(*) FROM report r WHERE r.event = e.id), e.merged_into FROM "
      "event e WHERE e.revision > ? ORDER BY e.revision, e.id LIMIT ?");
  if (!list) return std::unexpected(list.error());
  list->Bind(static_cast<std::int64_t>(revision)).Bind(static_cast<std::int64_t>(limit));
  std::vector<StoreChange> changes;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return changes;
    changes.push_back({.id = list->Integer(0),
                       .changed = list->Integer(1),
                       .revision = static_cast<std::uint64_t>(list->Integer(2)),
                       .reports = static_cast<std::uint64_t>(list->Integer(3)),
                       .merged_into = list->IsNull(4) ? std::nullopt : std::optional(list->Integer(4))});
  }
}

Result<std::vector<StoreHit>> Store::Search(const StoreQuery& query) {
  const FigureWords figure = ReadFigureWords(query.figure);
  const Result<Retracted> retracted = RetractedReports(*this, {});
  if (!retracted) return std::unexpected(retracted.error());
  if (!query.text.empty() && QuoteWords(query.text).empty()) return std::vector<StoreHit>();
  Result<Statement> search = state_->database->Prepare(SearchSql(query, figure));
  if (!search) return std::unexpected(search.error());
  BindSearch(query, figure, *search);
  std::vector<StoreHit> hits;
  for (;;) {
    const Result<bool> row = search->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return hits;
    if (retracted->contains(search->Text(0))) continue;
    const Result<AnnotatedReport> report = UnpackReport(search->Text(5));
    if (!report) return std::unexpected(report.error());
    hits.push_back({.report = search->Text(0),
                    .event = search->Integer(1),
                    .title = search->Text(2),
                    .outlet = search->Text(3),
                    .published = search->Text(4),
                    .snippet = MakeSnippet(report->report.text, query.text)});
  }
}

Result<std::vector<StoreReportVersion>> Store::Versions(std::string_view report) {
  Result<Statement> list = state_->database->Prepare(
      "SELECT v.number, v.ingested, v.came_out, v.id = r.current, v.annotation FROM report r JOIN version v ON "
      "v.report = r.id WHERE r.name = ? ORDER BY v.number");
  if (!list) return std::unexpected(list.error());
  list->Bind(report);
  std::vector<StoreReportVersion> versions;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) break;
    Result<std::string> line = Unpack(list->Text(4));
    if (!line) return std::unexpected(line.error());
    versions.push_back({.number = static_cast<std::uint32_t>(list->Integer(0)),
                        .ingested = list->Integer(1),
                        .came_out = list->IsNull(2) ? std::nullopt : std::optional(list->Integer(2)),
                        .annotation = std::move(*line),
                        .current = list->Integer(3) != 0});
  }
  if (versions.empty()) return Fail(ErrorCode::kNotFound, fmt::format("the store has no report '{}'", report));
  return versions;
}

}  // namespace rashomon
