// What the server shows: a desk, behind an interface, so that the server is tested without a store and the store knows
// nothing of HTTP.
//
// Every answer is JSON as assets/openapi.json describes it, with the revision that it stands for: the number that
// grows with every change of what it shows. Calls come from one thread at a time, but for Ingest, which has one of its
// own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "server/kept_body.h"

namespace rashomon {

struct DeskAnswer {
  std::string body;  // JSON, or the format that was asked for
  std::uint64_t revision = 0;
  std::shared_ptr<const KeptBody> kept = nullptr;  // in place of `body`
};

// Which events a list shows. Times are ISO 8601 as in docs/formats; nothing = not asked.
struct EventQuery {
  std::string text, place, type;
  std::string from, to, changed_since;
  std::optional<std::int64_t> min_killed;
  std::string sort = "changed";  // changed, when, size
  std::uint32_t limit = 50;
  std::string cursor;
};

struct SearchQuery {
  std::string text, place, actor, figure;
  std::string from, to;
  std::uint32_t limit = 50;
};

// An hour at which a dossier is asked for. By publication: what was out by then, grouped as people have decided until
// today. By ingest: what the store had and people had decided by then, so that a reader who comes back learns of late
// arrivals, too.
struct DeskHour {
  enum class By { kPublication, kIngest };
  std::string time = {};  // "" = now
  By by = By::kPublication;
};

struct ChangesQuery {
  std::string event;
  DeskHour from, to;  // from "": the beginning
};

enum class ExportFormat { kJson, kCsv, kMarkdown, kHtml };

class Desk {
 public:
  virtual ~Desk() = default;

  // Grows with every change of anything. Cheap: asked for before each conditional answer.
  [[nodiscard]] virtual std::uint64_t Revision() = 0;
  // Of one event, as its dossier and the list give it; 0 where there is none.
  [[nodiscard]] virtual std::uint64_t EventRevision(const std::string& id) = 0;
  [[nodiscard]] virtual Result<DeskAnswer> Events(const EventQuery& query) = 0;
  // kNotFound where there is no such event.
  [[nodiscard]] virtual Result<DeskAnswer> Event(const std::string& id, const DeskHour& as_of) = 0;
  [[nodiscard]] virtual Result<DeskAnswer> Changes(const ChangesQuery& query) = 0;
  [[nodiscard]] virtual Result<DeskAnswer> Export(const std::string& id, ExportFormat format,
                                                  const DeskHour& as_of) = 0;
  // `version`: 0 = the latest.
  [[nodiscard]] virtual Result<DeskAnswer> Report(const std::string& id, std::uint32_t version) = 0;
  [[nodiscard]] virtual Result<DeskAnswer> Search(const SearchQuery& query) = 0;
  [[nodiscard]] virtual Result<DeskAnswer> Decisions() = 0;
  // `body` is the JSON of the request. kInvalidInput with a reason for the person who sent it.
  [[nodiscard]] virtual Result<DeskAnswer> Decide(const std::string& body) = 0;
  [[nodiscard]] virtual Result<DeskAnswer> Ingest(const std::string& json_lines) = 0;

  // What changed, told to the server as it happens: the event, its new revision, the event that it went into ("" = it
  // is still there). Called by the desk from any thread; set once before the server starts.
  struct Change {
    std::string event;
    std::uint64_t revision = 0;
    std::string at;
    std::string merged_into;
  };
  std::function<void(const Change&)> on_change;
};

}  // namespace rashomon
