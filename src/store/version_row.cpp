#include "store/version_row.h"

#include "store/state.h"

namespace rashomon {
namespace {

std::optional<StoreTime> KeyOfTime(const std::optional<IsoTime>& time) {
  return time ? std::optional(time->SortKey()) : std::nullopt;
}

}  // namespace

VersionTimes TimesOf(const AnnotatedReport& report) {
  const Annotation& annotation = report.annotation;
  return {.came_out = KeyOfTime(annotation.updated ? annotation.updated : annotation.published),
          .published = KeyOfTime(annotation.published),
          .published_text = annotation.published ? std::string_view(annotation.published->text) : std::string_view()};
}

void BindTime(Statement& statement, std::optional<StoreTime> time) {
  if (time) {
    statement.Bind(*time);
  } else {
    statement.BindNull();
  }
}

std::string_view ShownTitle(const AnnotatedReport& report) {
  if (!report.report.title.empty()) return report.report.title;
  for (const Block& block : report.annotation.blocks) {
    if (block.kind == BlockKind::kHeadline) return block.span.In(std::string_view(report.report.text));
  }
  return {};
}

Result<void> ChooseCurrent(Database& database, std::int64_t report) {
  return RunWith(database,
                 "UPDATE report SET current = (SELECT id FROM version WHERE report = ?1 ORDER BY came_out DESC, number "
                 "DESC LIMIT 1) WHERE id = ?1",
                 report);
}

}  // namespace rashomon
