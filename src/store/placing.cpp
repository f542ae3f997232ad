// What a Judge asks is answered from three tables: `trace` (what a report is judged by), `posting` (word -> reports)
// and `near` (how alike its nearest are). Moves are written to `move`, without a decision and with their reason.
#include "store/placing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace rashomon {
namespace {

// An error is kept until somebody asks for it; until then the answers are empty.
class StoreKeeper : public ReportKeeper {
 public:
  StoreKeeper(Database& database, AtHand& at_hand, const std::set<std::string, std::less<>>& held)
      : database_(database), at_hand_(at_hand), held_(held) {}

  [[nodiscard]] Result<void> Done() const { return result_; }

  std::vector<KeptReport> Posted(std::uint32_t word, std::size_t most) override {
    if (const std::vector<KeptReport>* known = at_hand_.Posted(word, most)) return *known;
    std::vector<KeptReport> found;
    Rows("SELECT report FROM posting WHERE word = ? ORDER BY report DESC LIMIT ?", word, most,
         [&](const Statement& row) { found.push_back(static_cast<KeptReport>(row.Integer(0))); });
    return result_ ? at_hand_.Keep(word, most, std::move(found)) : std::vector<KeptReport>();
  }

  std::string TraceOf(KeptReport report) override {
    std::string found;
    Rows("SELECT trace FROM trace WHERE report = ? LIMIT ?", report, 1,
         [&](const Statement& row) { found = row.Text(0); });
    return found;
  }

  std::string NearOf(KeptReport report) override {
    if (const std::string* unwritten = at_hand_.UnwrittenNear(report)) return *unwritten;
    std::string found;
    Rows("SELECT near FROM near WHERE report = ? LIMIT ?", report, 1,
         [&](const Statement& row) { found = row.Text(0); });
    return found;
  }

  void SetNear(KeptReport report, const std::string& near) override { at_hand_.SetNear(report, near); }

  KeptMember Member(KeptReport report, KeptEvent& event) override {
    KeptMember member{.report = report};
    event = 0;
    if (const std::optional<KeptEvent> known = at_hand_.EventOf(report); known && held_.empty()) {
      event = *known;
      return member;
    }
    Rows("SELECT event, name FROM report WHERE id = ? LIMIT ?", report, 1, [&](const Statement& row) {
      event = row.Integer(0);
      member.held = IsHeld(row, 1);
    });
    if (event != 0) at_hand_.Put(report, event);
    return member;
  }

  std::vector<KeptMember> MembersOf(KeptEvent event, std::size_t most) override {
    if (const std::vector<KeptMember>* known = at_hand_.MembersOf(event);
        known != nullptr && held_.empty() && known->size() <= most)
      return *known;
    std::vector<KeptMember> members;
    Rows("SELECT id, name FROM report WHERE event = ? ORDER BY id LIMIT ?", event, most, [&](const Statement& row) {
      members.push_back({.report = static_cast<KeptReport>(row.Integer(0)), .held = IsHeld(row, 1)});
    });
    if (result_ && held_.empty() && members.size() < most) at_hand_.PutMembers(event, members);
    return members;
  }

 private:
  void Fail(const Error& error) {
    if (result_) result_ = std::unexpected(error);
  }

  [[nodiscard]] bool IsHeld(const Statement& row, int column) const {
    return !held_.empty() && held_.contains(row.Text(column));
  }

  template <typename Use>
  void Rows(std::string_view sql, std::int64_t key, std::size_t most, Use use) {
    if (!result_) return;
    Result<Statement> select = database_.Prepare(sql);
    if (!select) return Fail(select.error());
    select->Bind(key).Bind(static_cast<std::int64_t>(most));
    for (;;) {
      const Result<bool> row = select->Step();
      if (!row) return Fail(row.error());
      if (!*row) return;
      use(*select);
    }
  }

  Database& database_;
  AtHand& at_hand_;
  const std::set<std::string, std::less<>>& held_;
  Result<void> result_;
};

// The postings wait for WritePosts. `all`: reports that there are.
Result<void> WriteTraceRow(Database& database, Judge& judge, AtHand& at_hand, std::int64_t report, std::int64_t all,
                           const std::string& trace) {
  Result<Statement> insert = database.Prepare("INSERT OR REPLACE INTO trace(report, trace) VALUES (?, ?)");
  if (!insert) return std::unexpected(insert.error());
  insert->Bind(report).BindBlob(trace);
  if (Result<void> done = insert->Run(); !done) return done;
  const std::set<std::string, std::less<>> nobody;
  StoreKeeper keeper(database, at_hand, nobody);
  const std::vector<std::uint32_t> words = judge.WordsToPost(keeper, static_cast<std::uint32_t>(all), trace);
  if (Result<void> done = keeper.Done(); !done) return done;
  for (const std::uint32_t word : words) at_hand.Post(word, static_cast<KeptReport>(report));
  return {};
}

// In the order of the table, many with one statement.
Result<void> WritePosts(Database& database, AtHand& at_hand) {
  return InsertRows(database, "INSERT OR IGNORE INTO posting(word, report) VALUES ", "(?, ?)",
                    at_hand.TakeUnwrittenPosts(), [](Statement& insert, const auto& post) {
                      insert.Bind(static_cast<std::int64_t>(post.first)).Bind(static_cast<std::int64_t>(post.second));
                    });
}

Result<std::string> NameOf(Database& database, std::int64_t report) {
  Result<Statement> find = database.Prepare("SELECT name FROM report WHERE id = ?");
  if (!find) return std::unexpected(find.error());
  const Result<bool> row = find->Bind(report).Step();
  if (!row) return std::unexpected(row.error());
  return *row ? find->Text(0) : std::string();
}

Result<void> MarkIfEmpty(Database& database, StoreEventId event, StoreEventId into) {
  return RunWith(database,
                 "UPDATE event SET merged_into = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM report WHERE event = "
                 "event.id)",
                 into, event);
}

}  // namespace

Placing::Placing(StoreState& state, const std::vector<GroupDecision>& decisions, std::int64_t last, StoreTime at,
                 std::set<StoreEventId>& changed)
    : state_(state), database_(*state.database), at_(at), last_(last), changed_(changed) {
  for (const GroupDecision& decision : decisions) {
    held_.insert(decision.reports.begin(), decision.reports.end());
    held_.insert(decision.from.begin(), decision.from.end());
  }
}

Result<std::vector<KeptMove>> Placing::Judged(std::int64_t report, const std::string& trace) {
  StoreKeeper keeper(database_, state_.at_hand, held_);
  std::vector<KeptMove> moves = state_.judge.Of(keeper, static_cast<KeptReport>(report),
                                                static_cast<std::uint32_t>(std::max(last_, report)), trace);
  if (Result<void> done = keeper.Done(); !done) return std::unexpected(done.error());
  return moves;
}

// `coming`: the report that is not in the store yet; `event` becomes its event.
Result<void> Placing::CarryOut(const std::vector<KeptMove>& moves, std::int64_t coming, StoreEventId& event) {
  std::map<KeptEvent, StoreEventId> fresh;
  const auto target = [&](const KeptMove& move) -> Result<StoreEventId> {
    if (move.to > 0) return move.to;
    const auto known = fresh.find(move.to);
    if (known != fresh.end()) return known->second;
    const Result<StoreEventId> made = NewEvent(database_, at_);
    if (!made) return made;
    fresh[move.to] = *made;
    state_.at_hand.PutMembers(*made, {});
    return made;
  };
  std::map<StoreEventId, StoreEventId> left;
  for (const KeptMove& move : moves) {
    const Result<StoreEventId> to = target(move);
    if (!to) return std::unexpected(to.error());
    changed_.insert(*to);
    if (static_cast<std::int64_t>(move.report) == coming) {
      event = *to;
      continue;
    }
    const Result<std::string> like = NameOf(database_, move.like);
    if (!like) return std::unexpected(like.error());
    const std::string reason = move.like == 0  ? fmt::format("like no other report of {}", ToText(move.from))
                               : like->empty() ? "most like the report that came in"
                                               : fmt::format("most like {} ({:.2f} of 1)", *like, move.score);
    if (Result<void> done =
            RunWith(database_, "INSERT INTO move(report, source, target, at, reason) VALUES (?, ?, ?, ?, ?)",
                    static_cast<std::int64_t>(move.report), move.from, *to, at_, std::string_view(reason));
        !done)
      return done;
    if (Result<void> done =
            RunWith(database_, "UPDATE report SET event = ? WHERE id = ?", *to, static_cast<std::int64_t>(move.report));
        !done)
      return done;
    state_.at_hand.Move(move.report, move.from, *to);
    changed_.insert(move.from);
    left[move.from] = *to;
  }
  for (const auto& [from, to] : left) {
    if (from == event) continue;
    if (Result<void> done = MarkIfEmpty(database_, from, to); !done) return done;
  }
  return {};
}

Result<StoreEventId> Placing::Choose(std::int64_t report, const std::string& trace) {
  const Result<std::vector<KeptMove>> moves = Judged(report, trace);
  if (!moves) return std::unexpected(moves.error());
  StoreEventId event = 0;
  if (Result<void> done = CarryOut(*moves, report, event); !done) return std::unexpected(done.error());
  return event;
}

Result<void> Placing::Keep(std::int64_t report, StoreEventId event, const std::string& trace) {
  state_.at_hand.Move(static_cast<KeptReport>(report), 0, event);
  last_ = std::max(last_, report);
  return WriteTraceRow(database_, state_.judge, state_.at_hand, report, last_, trace);
}

Result<void> Placing::JudgeAnew(std::int64_t report, const std::string& trace) {
  const Result<std::vector<KeptMove>> moves = Judged(report, trace);
  if (!moves) return std::unexpected(moves.error());
  StoreEventId event = 0;
  return CarryOut(*moves, 0, event);
}

Result<void> Placing::JudgeOthersAgain(std::int64_t report) {
  for (const KeptReport again : Judge::Again(static_cast<KeptReport>(report))) {
    const Result<std::vector<KeptMove>> moves = Judged(again, "");
    if (!moves) return std::unexpected(moves.error());
    StoreEventId event = 0;
    if (Result<void> done = CarryOut(*moves, 0, event); !done) return done;
  }
  return {};
}

Result<void> Placing::Finish() {
  if (Result<void> done = WritePosts(database_, state_.at_hand); !done) return done;
  Result<Statement> set = database_.Prepare("INSERT OR REPLACE INTO near(report, near) VALUES (?, ?)");
  if (!set) return std::unexpected(set.error());
  for (const auto& [report, near] : state_.at_hand.TakeUnwrittenNear()) {
    set->Reset();
    set->Bind(static_cast<std::int64_t>(report)).BindBlob(near);
    if (Result<void> done = set->Run(); !done) return done;
  }
  return {};
}

Result<StoreEventId> NewEvent(Database& database, StoreTime at) {
  if (Result<void> done = RunWith(database, "INSERT INTO event(first_seen, changed) VALUES (?, ?)", at, at); !done)
    return std::unexpected(done.error());
  return database.last_row();
}

Result<void> KeepForJudging(StoreState& state, const std::set<std::int64_t>& reports) {
  Database& database = *state.database;
  const Result<std::int64_t> all = database.Integer("SELECT coalesce(max(id), 0) FROM report");
  if (!all) return std::unexpected(all.error());
  Result<Statement> find =
      database.Prepare("SELECT v.annotation FROM report r JOIN version v ON v.id = r.current WHERE r.id = ?");
  if (!find) return std::unexpected(find.error());
  for (const std::int64_t number : reports) {
    find->Reset();
    const Result<bool> row = find->Bind(number).Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) continue;
    const Result<AnnotatedReport> report = UnpackReport(find->Text(0));
    if (!report) return std::unexpected(report.error());
    if (Result<void> done =
            WriteTraceRow(database, state.judge, state.at_hand, number, *all, Judge::TraceToKeep(*report));
        !done)
      return done;
  }
  return WritePosts(database, state.at_hand);
}

Result<void> KeepAllForJudging(Database& database) {
  Judge judge;
  AtHand at_hand;
  return ForEachReport(
      database, "SELECT r.id, v.annotation FROM report r JOIN version v ON v.id = r.current ORDER BY r.id",
      [&](std::int64_t number, const AnnotatedReport& report) -> Result<void> {
        if (Result<void> done = WriteTraceRow(database, judge, at_hand, number, number, Judge::TraceToKeep(report));
            !done)
          return done;
        return WritePosts(database, at_hand);
      });
}

}  // namespace rashomon
