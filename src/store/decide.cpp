// What people decide: a line in the log, and the moves of reports between events that follow from it.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "store/pack.h"
#include "store/state.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostReportsOfDecision = 100'000;

Result<StoreDecision::Kind> ParseKind(std::string_view name) {
  for (const auto kind : {StoreDecision::Kind::kMerge, StoreDecision::Kind::kSplit, StoreDecision::Kind::kRetract,
                          StoreDecision::Kind::kUndo}) {
    if (Name(kind) == name) return kind;
  }
  return Fail(ErrorCode::kInvalidInput, "a decision is damaged");
}

Result<std::vector<std::string>> ReportsOf(Database& database, StoreEventId event) {
  Result<Statement> list = database.Prepare("SELECT name FROM report WHERE event = ? ORDER BY name");
  if (!list) return std::unexpected(list.error());
  list->Bind(event);
  std::vector<std::string> names;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) break;
    names.push_back(list->Text(0));
  }
  if (names.empty())
    return Fail(ErrorCode::kNotFound,
                fmt::format("{}: the store has no event {} with reports (has it been merged?); `rashomon search` lists "
                            "events",
                            database.path(), ToText(event)));
  if (names.size() > kMostReportsOfDecision)
    return Fail(ErrorCode::kTooLarge,
                fmt::format("{} has more than {} reports", ToText(event), kMostReportsOfDecision));
  return names;
}

Result<StoreEventId> EventOf(Database& database, std::string_view report) {
  const auto event = FindInteger(database, "SELECT event FROM report WHERE name = ?", report);
  if (!event) return std::unexpected(event.error());
  if (!*event)
    return Fail(ErrorCode::kNotFound, fmt::format("{}: the store has no report '{}'; `rashomon search` shows their ids",
                                                  database.path(), report));
  return **event;
}

Result<std::int64_t> Log(Database& database, const StoreDecision& decision) {
  Result<Statement> insert = database.Prepare(
      "INSERT INTO decision(kind, reports, held_from, by, reason, at, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)");
  if (!insert) return std::unexpected(insert.error());
  insert->Bind(Name(decision.kind))
      .Bind(std::string_view(WriteIds(decision.reports)))
      .Bind(std::string_view(WriteIds(decision.from)))
      .Bind(std::string_view(decision.by))
      .Bind(std::string_view(decision.reason))
      .Bind(decision.at);
  if (decision.undoes != 0) {
    insert->Bind(decision.undoes);
  } else {
    insert->BindNull();
  }
  if (Result<void> done = insert->Run(); !done) return std::unexpected(done.error());
  return database.last_row();
}

Result<void> Move(Database& database, std::int64_t decision, std::string_view report, StoreEventId target) {
  if (Result<void> done =
          RunWith(database,
                  "INSERT INTO move(decision, report, source, target, at, reason) SELECT d.id, r.id, r.event, ?, d.at, "
                  "d.reason FROM report r JOIN decision d ON d.id = ? WHERE r.name = ?",
                  target, decision, report);
      !done)
    return done;
  return RunWith(database, "UPDATE report SET event = ? WHERE name = ?", target, report);
}

// An event without reports says where they went.
Result<void> MarkEmptyEvents(Database& database, const std::set<StoreEventId>& events) {
  for (const StoreEventId event : events) {
    if (Result<void> done =
            RunWith(database,
                    "UPDATE event SET merged_into = CASE WHEN EXISTS (SELECT 1 FROM report WHERE event = ?1) THEN NULL "
                    "ELSE (SELECT target FROM move WHERE source = ?1 ORDER BY id DESC LIMIT 1) END WHERE id = ?1",
                    event);
        !done)
      return done;
  }
  return {};
}

// The reports that the undone decision has moved, and that are still where it put them.
Result<void> MoveBack(Database& database, std::int64_t undone, std::int64_t undo, std::set<StoreEventId>& changed) {
  Result<Statement> list = database.Prepare(
      "SELECT r.name, m.source, m.target FROM move m JOIN report r ON r.id = m.report WHERE m.decision = ? AND r.event "
      "= "
      "m.target "
      "ORDER BY r.name");
  if (!list) return std::unexpected(list.error());
  list->Bind(undone);
  std::vector<std::pair<std::string, StoreEventId>> moves;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) break;
    moves.emplace_back(list->Text(0), list->Integer(1));
    changed.insert({list->Integer(1), list->Integer(2)});
  }
  for (const auto& [report, source] : moves) {
    if (Result<void> moved = Move(database, undo, report, source); !moved) return moved;
  }
  return {};
}

Result<void> TouchAll(Database& database, const std::set<StoreEventId>& events, std::int64_t revision, StoreTime at) {
  for (const StoreEventId event : events) {
    if (Result<void> done = Touch(database, event, revision, at); !done) return done;
  }
  return {};
}

}  // namespace

std::string_view Name(StoreDecision::Kind kind) {
  switch (kind) {
    case StoreDecision::Kind::kMerge:
      return "merge";
    case StoreDecision::Kind::kSplit:
      return "split";
    case StoreDecision::Kind::kRetract:
      return "retract";
    case StoreDecision::Kind::kUndo:
      return "undo";
  }
  return "undo";
}

Result<std::vector<StoreDecision>> Store::Decisions() {
  Result<Statement> list = state_->database->Prepare(
      "SELECT id, kind, reports, held_from, by, reason, at, undoes, EXISTS (SELECT 1 FROM decision u WHERE u.undoes = "
      "decision.id) FROM decision ORDER BY id");
  if (!list) return std::unexpected(list.error());
  std::vector<StoreDecision> decisions;
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return decisions;
    const Result<StoreDecision::Kind> kind = ParseKind(list->Text(1));
    if (!kind) return std::unexpected(kind.error());
    Result<std::vector<std::string>> reports = ReadIds(list->Text(2));
    if (!reports) return std::unexpected(reports.error());
    Result<std::vector<std::string>> from = ReadIds(list->Text(3));
    if (!from) return std::unexpected(from.error());
    decisions.push_back({.id = list->Integer(0),
                         .kind = *kind,
                         .reports = std::move(*reports),
                         .from = std::move(*from),
                         .by = list->Text(4),
                         .reason = list->Text(5),
                         .at = list->Integer(6),
                         .undoes = list->Integer(7),
                         .undone = list->Integer(8) != 0});
  }
}

Result<std::int64_t> Store::Merge(const std::vector<StoreEventId>& events, std::string_view by, std::string_view reason,
                                  StoreTime at) {
  const std::set<StoreEventId> merged(events.begin(), events.end());
  if (merged.size() < 2) return Fail(ErrorCode::kInvalidArgument, "a merge needs two different events");
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  StoreDecision decision{.by = std::string(by), .reason = std::string(reason), .at = at};
  std::vector<std::string> moved;
  for (const StoreEventId event : merged) {
    const Result<std::vector<std::string>> reports = ReportsOf(database, event);
    if (!reports) return std::unexpected(reports.error());
    decision.reports.insert(decision.reports.end(), reports->begin(), reports->end());
    if (event != *merged.begin()) moved.insert(moved.end(), reports->begin(), reports->end());
  }
  const Result<std::int64_t> id = Log(database, decision);
  if (!id) return id;
  for (const std::string& report : moved) {
    if (Result<void> done = Move(database, *id, report, *merged.begin()); !done) return std::unexpected(done.error());
  }
  if (Result<void> done = TouchAll(database, merged, *revision, at); !done) return std::unexpected(done.error());
  if (Result<void> done = MarkEmptyEvents(database, merged); !done) return std::unexpected(done.error());
  if (Result<void> done = transaction->Commit(); !done) return std::unexpected(done.error());
  return id;
}

Result<std::int64_t> Store::Split(const std::vector<std::string>& reports, std::string_view by, std::string_view reason,
                                  StoreTime at) {
  const std::set<std::string> apart(reports.begin(), reports.end());
  if (apart.empty()) return Fail(ErrorCode::kInvalidArgument, "a split names at least one report");
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  std::set<StoreEventId> events;
  for (const std::string& report : apart) {
    const Result<StoreEventId> event = EventOf(database, report);
    if (!event) return std::unexpected(event.error());
    events.insert(*event);
  }
  if (events.size() != 1)
    return Fail(ErrorCode::kInvalidArgument, "the reports are not of one event: split each event by itself");
  const Result<std::vector<std::string>> all = ReportsOf(database, *events.begin());
  if (!all) return std::unexpected(all.error());
  StoreDecision decision{.kind = StoreDecision::Kind::kSplit,
                         .reports = {apart.begin(), apart.end()},
                         .by = std::string(by),
                         .reason = std::string(reason),
                         .at = at};
  std::ranges::copy_if(*all, std::back_inserter(decision.from),
                       [&](const auto& name) { return !apart.contains(name); });
  if (decision.from.empty())
    return Fail(ErrorCode::kInvalidArgument, "these are all reports of the event: nothing would be left to split from");
  const Result<std::int64_t> id = Log(database, decision);
  if (!id) return id;
  if (Result<void> done = RunWith(database, "INSERT INTO event(first_seen, changed) VALUES (?, ?)", at, at); !done)
    return std::unexpected(done.error());
  const StoreEventId target = database.last_row();
  for (const std::string& report : apart) {
    if (Result<void> done = Move(database, *id, report, target); !done) return std::unexpected(done.error());
  }
  events.insert(target);
  if (Result<void> done = TouchAll(database, events, *revision, at); !done) return std::unexpected(done.error());
  if (Result<void> done = transaction->Commit(); !done) return std::unexpected(done.error());
  return id;
}

Result<std::int64_t> Store::Retract(std::string_view report, std::string_view by, std::string_view reason,
                                    StoreTime at) {
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  const Result<StoreEventId> event = EventOf(database, report);
  if (!event) return std::unexpected(event.error());
  const Result<std::int64_t> id = Log(database, {.kind = StoreDecision::Kind::kRetract,
                                                 .reports = {std::string(report)},
                                                 .by = std::string(by),
                                                 .reason = std::string(reason),
                                                 .at = at});
  if (!id) return id;
  if (Result<void> done = Touch(database, *event, *revision, at); !done) return std::unexpected(done.error());
  if (Result<void> done = transaction->Commit(); !done) return std::unexpected(done.error());
  return id;
}

Result<std::int64_t> Store::Undo(std::int64_t decision, std::string_view by, std::string_view reason, StoreTime at) {
  Database& database = *state_->database;
  Result<Transaction> transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const Result<std::int64_t> revision = NextRevision(database);
  if (!revision) return std::unexpected(revision.error());
  const Result<std::vector<StoreDecision>> all = Decisions();
  if (!all) return std::unexpected(all.error());
  const auto found = std::ranges::find(*all, decision, &StoreDecision::id);
  if (found == all->end()) return Fail(ErrorCode::kNotFound, fmt::format("there is no decision {}", decision));
  if (found->kind == StoreDecision::Kind::kUndo || found->undone)
    return Fail(ErrorCode::kInvalidArgument, fmt::format("decision {} {}; take the decision anew instead", decision,
                                                         found->undone ? "is undone already" : "is an undo itself"));
  const Result<std::int64_t> id = Log(database, {.kind = StoreDecision::Kind::kUndo,
                                                 .reports = found->reports,
                                                 .by = std::string(by),
                                                 .reason = std::string(reason),
                                                 .at = at,
                                                 .undoes = decision});
  if (!id) return id;
  std::set<StoreEventId> changed;
  if (Result<void> done = MoveBack(database, decision, *id, changed); !done) return std::unexpected(done.error());
  if (found->kind == StoreDecision::Kind::kRetract) {
    const Result<StoreEventId> event = EventOf(database, found->reports.front());
    if (!event) return std::unexpected(event.error());
    changed.insert(*event);
  }
  if (Result<void> done = TouchAll(database, changed, *revision, at); !done) return std::unexpected(done.error());
  if (Result<void> done = MarkEmptyEvents(database, changed); !done) return std::unexpected(done.error());
  if (Result<void> done = transaction->Commit(); !done) return std::unexpected(done.error());
  return id;
}

}  // namespace rashomon
