// cluster: which reports tell of one event, and which texts repeat each other.
//
//   Grouping grouping = GroupReports(reports, {});
//
// The result depends on the set of reports, not on their order: they are sorted by a content key first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"

namespace rashomon {

// What a person has decided about the grouping; it is kept and outranks the machine. Reports are named by their ids;
// ids that the run does not hold are passed over. A later decision outranks an earlier one that it contradicts.
struct GroupDecision {
  enum class Kind {
    kMerge,  // all of `reports` tell of one event
    kSplit   // none of `reports` tells of the event of any of `from`
  } kind = Kind::kMerge;
  std::vector<std::string> reports, from;
};

struct GroupOptions {
  // kEventKey: reports that bear the same Report::event_key are one event, whatever their words say. kTogether: all are
  // of one event, as the caller has found out before.
  enum class By { kContent, kEventKey, kTogether } by = By::kContent;
  std::vector<GroupDecision> decisions = {};  // earliest first; for kContent
  // Why reports were joined is worked out for whoever shows it, by comparing them; of kTogether nothing else needs
  // that.
  enum class Reasons { kTell, kLeaveOut } reasons = Reasons::kTell;
};

// Why two reports were joined, or one held for a copy of the other; words for --explain.
struct JoinReason {
  std::uint32_t a = 0, b = 0;  // report indices
  std::string reason;          // "same day, same city, killed 12 in both"
};

struct EventGroup {
  std::vector<std::uint32_t> reports;  // indices; ascending by (published, id)
  std::string key;                     // of --group-by event
  std::vector<JoinReason> reasons;
};

struct TextOrigin {
  std::uint32_t origin = 0;              // reports with one number go back to one text
  std::optional<std::uint32_t> copy_of;  // the earlier report that this one repeats
  double shared = 0;                     // share of this text that stands there too
  std::string agency;                    // "AP": the wire whose words the text says it prints; "" = none
  std::string agency_basis = {};         // "dateline", "byline", "text", "metadata", "outlet"; "" without an agency
  std::vector<std::string> helped = {};  // agencies credited with a part, ascending
};

struct Grouping {
  std::vector<EventGroup> events;   // by first report
  std::vector<TextOrigin> origins;  // one per report
};

[[nodiscard]] Grouping GroupReports(std::span<const AnnotatedReport> reports, const GroupOptions& options);

}  // namespace rashomon
