// WireItem: what ninjs and NewsML-G2 both say of a news item, and what follows from its status.
#pragma once

#include <string>

#include "ingest/ingest.h"
#include "ingest/time_limit.h"

namespace rashomon {

struct WireItem {
  std::string uri;        // the same for all versions of the item
  std::string version;    // as written
  std::string status;     // "usable", "withheld", "canceled"; empty means usable (IPTC: the default)
  std::string embargoed;  // until then, as written
  std::string type;       // "text", "picture", ...; empty = not said
  std::string headline, byline, outlet, language, url, copyright_holder, credit, note;
  std::string created, changed;  // of the content if said, else of the item
  std::string html;              // the body, where it is marked up
  std::string text;              // the body, where it is plain
};

// The report, or why there is none. A canceled item retracts what was sent under its uri (ReadOutcome::retracted_item);
// a withheld one is left out. An item under embargo is left out until the reference date of the run, which the user
// gives, has reached its day: the clock of the machine says nothing about when a result may be shown.
[[nodiscard]] ReadOutcome FinishWireItem(WireItem item, std::string_view input, const IngestOptions& options,
                                         const TimeLimit* limit);

}  // namespace rashomon
