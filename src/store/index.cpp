// What a report can be found by: its words, the names of places and actors, its counts.
#include <set>
#include <utility>

#include "codec/codec.h"
#include "store/pack.h"
#include "store/state.h"

namespace rashomon {

Result<AnnotatedReport> UnpackReport(std::string_view packed) {
  Result<std::string> line = Unpack(packed);
  if (!line) return std::unexpected(line.error());
  return ReadAnnotation(*line);
}

Result<void> ForEachReport(Database& database, std::string_view sql,
                           const std::function<Result<void>(std::int64_t number, const AnnotatedReport& report)>& use) {
  Result<Statement> list = database.Prepare(sql);
  if (!list) return std::unexpected(list.error());
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    const Result<AnnotatedReport> report = UnpackReport(list->Text(1));
    if (!report) return std::unexpected(report.error());
    if (Result<void> done = use(list->Integer(0), *report); !done) return done;
  }
}

Result<void> IndexText(Database& database, std::int64_t version, std::string_view title, std::string_view text) {
  return RunWith(database, "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)", version, title, text);
}

Result<void> IndexClaims(Database& database, std::int64_t version, const AnnotatedReport& report) {
  std::set<std::pair<std::string_view, std::string_view>> names;
  for (const Entity& entity : report.annotation.entities) {
    const bool place = entity.type == EntityType::kPlace || entity.type == EntityType::kFacility;
    if (entity.type == EntityType::kOther) continue;
    const std::string_view kind = place ? "place" : "actor";
    if (!entity.name.empty()) names.emplace(kind, entity.name);
    for (const std::string& alias : entity.aliases) names.emplace(kind, alias);
  }
  if (Result<void> done = InsertRows(
          database, "INSERT OR IGNORE INTO name(kind, name, version) VALUES ", "(?, ?, ?)", names,
          [&](Statement& insert, const auto& row) { insert.Bind(row.first).Bind(row.second).Bind(version); });
      !done)
    return done;
  const auto bind = [](Statement& insert, std::optional<std::int64_t> number) {
    if (number) {
      insert.Bind(*number);
    } else {
      insert.BindNull();
    }
  };
  std::int64_t number = 0;
  return InsertRows(database, "INSERT OR REPLACE INTO figure(version, number, outcome, low, high) VALUES ",
                    "(?, ?, ?, ?, ?)", report.claims.figures, [&](Statement& insert, const Figure& claim) {
                      insert.Bind(version).Bind(number++).Bind(Name(claim.outcome));
                      bind(insert, claim.count.low);
                      bind(insert, claim.count.high);
                    });
}

}  // namespace rashomon
