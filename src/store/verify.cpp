// Verify: is everything still there, and does every span still prove its claim?
#include <fmt/format.h>

#include "codec/codec.h"
#include "store/pack.h"
#include "store/state.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostProblems = 100;

struct Check {
  std::string_view sql;    // counts what is wrong
  std::string_view words;  // after the count
};
constexpr Check kChecks[] = {
    {"SELECT count(*) FROM report WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.id = report.current AND "
     "version.report = report.id)",
     "reports have no current version"},
    {"SELECT count(*) FROM report WHERE current <> (SELECT id FROM version WHERE version.report = report.id ORDER BY "
     "came_out DESC, number DESC LIMIT 1)",
     "reports do not show their last version"},
    {"SELECT count(*) FROM report WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.id = report.event)",
     "reports have no event"},
    {"SELECT count(*) FROM event WHERE merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM report WHERE report.event = "
     "event.id)",
     "events are empty"},
    {"SELECT abs((SELECT coalesce(sum(added + versions), 0) FROM batch) - (SELECT count(*) FROM version))",
     "versions more or less than were acknowledged"},
    {"SELECT count(*) FROM pragma_foreign_key_check", "references lead nowhere"},
};

// The annotation read as from a stranger: every span and index is checked, and the text is the one that was ingested.
// What this very reader wrote is what it would write today.
enum class Writer { kThis, kAnother };
std::string ProblemOfVersion(std::string_view packed, std::string_view text_digest, std::string_view name,
                             Writer writer) {
  const Result<std::string> line = Unpack(packed);
  if (!line) return line.error().message;
  const Result<AnnotatedReport> report = ReadAnnotation(*line);
  if (!report) return report.error().message;
  if (Digest(report->report.text) != text_digest) return "the text is not the one that was ingested";
  if (report->report.id != name) return fmt::format("its annotation is of report {}", report->report.id);
  if (writer == Writer::kThis && WriteAnnotation(*report) != *line)
    return "the annotation is not as this program writes it";
  return {};
}

Result<void> VerifyVersions(Database& database, std::string_view mark, VerifyResult& result) {
  Result<Statement> list = database.Prepare(
      "SELECT r.name, v.number, v.annotation, v.text_digest, coalesce(a.mark, '') FROM version v JOIN report r ON r.id "
      "= "
      "v.report LEFT JOIN reader a ON a.id = v.reader ORDER BY v.id");
  if (!list) return std::unexpected(list.error());
  for (;;) {
    const Result<bool> row = list->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    ++result.versions;
    const std::string name = list->Text(0);
    const Writer writer = list->Text(4) == mark ? Writer::kThis : Writer::kAnother;
    if (writer == Writer::kAnother) ++result.of_other_readers;
    const std::string problem = ProblemOfVersion(list->Text(2), list->Text(3), name, writer);
    if (!problem.empty() && result.problems.size() < kMostProblems)
      result.problems.push_back(fmt::format("report {}, version {}: {}", name, list->Integer(1), problem));
  }
}

Result<void> VerifyPages(Database& database, VerifyResult& result) {
  Result<Statement> check = database.Prepare("PRAGMA integrity_check(100)");
  if (!check) return std::unexpected(check.error());
  for (;;) {
    const Result<bool> row = check->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    if (check->Text(0) != "ok" && result.problems.size() < kMostProblems)
      result.problems.push_back("file: " + check->Text(0));
  }
}

}  // namespace

Result<VerifyResult> Store::Verify() {
  Database& database = *state_->database;
  VerifyResult result;
  Result<Transaction> moment = Transaction::BeginRead(database);
  if (!moment) return std::unexpected(moment.error());
  if (Result<void> done = VerifyPages(database, result); !done) return std::unexpected(done.error());
  for (const auto& [sql, words] : kChecks) {
    const Result<std::int64_t> count = database.Integer(sql);
    if (!count) return std::unexpected(count.error());
    if (*count != 0) result.problems.push_back(fmt::format("{} {}", *count, words));
  }
  if (Result<void> done = VerifyVersions(database, state_->mark, result); !done) return std::unexpected(done.error());
  return result;
}

}  // namespace rashomon
