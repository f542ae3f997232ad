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
  Result<Statement> name = database.Prepare("INSERT OR IGNORE INTO name(kind, name, version) VALUES (?, ?, ?)");
  if (!name) return std::unexpected(name.error());
  for (const auto& [kind, text] : names) {
    if (Result<void> done = name->Bind(kind).Bind(text).Bind(version).Run(); !done) return done;
  }
  Result<Statement> figure =
      database.Prepare("INSERT OR REPLACE INTO figure(version, number, outcome, low, high) VALUES (?, ?, ?, ?, ?)");
  if (!figure) return std::unexpected(figure.error());
  const auto bind = [&](std::optional<std::int64_t> number) {
    if (number) {
      figure->Bind(*number);
    } else {
      figure->BindNull();
    }
  };
  for (std::size_t i = 0; i < report.claims.figures.size(); ++i) {
    const Figure& claim = report.claims.figures[i];
    figure->Bind(version).Bind(static_cast<std::int64_t>(i)).Bind(Name(claim.outcome));
    bind(claim.count.low);
    bind(claim.count.high);
    if (Result<void> done = figure->Run(); !done) return done;
  }
  return {};
}

}  // namespace rashomon
