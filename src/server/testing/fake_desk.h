// A desk that answers with what it was asked, for tests of the server.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "server/desk.h"

namespace rashomon {

class FakeDesk : public Desk {
 public:
  std::uint64_t revision = 7;
  std::vector<std::string> asked;  // "events text=ferry ..."
  std::string answer = "{}";
  bool kept = false;  // the answer comes packed, as one that many ask for

  std::uint64_t Revision() override { return revision; }
  std::uint64_t EventRevision(const std::string&) override { return revision; }
  Result<DeskAnswer> Events(const EventQuery& q) override {
    return Say(fmt::format("events text={} place={} limit={} sort={} killed={}", q.text, q.place, q.limit, q.sort,
                           q.min_killed.value_or(-1)));
  }
  Result<DeskAnswer> Event(const std::string& id, const DeskHour& as_of) override {
    if (id == "missing") return Fail(ErrorCode::kNotFound, "there is no event 'missing'");
    return Say("event " + id + " as_of=" + as_of.time + (as_of.by == DeskHour::By::kIngest ? " by ingest" : ""));
  }
  Result<DeskAnswer> Changes(const ChangesQuery& q) override { return Say("changes " + q.event + " " + q.from.time); }
  Result<DeskAnswer> Export(const std::string& id, ExportFormat format, const DeskHour& as_of) override {
    return Say(fmt::format("export {} {} as_of={}", id, static_cast<int>(format), as_of.time));
  }
  Result<DeskAnswer> Report(const std::string& id, std::uint32_t version) override {
    return Say(fmt::format("report {} {}", id, version));
  }
  Result<DeskAnswer> Search(const SearchQuery& q) override { return Say("search " + q.text + " " + q.actor); }
  Result<DeskAnswer> Decisions() override { return Say("decisions"); }
  Result<DeskAnswer> Decide(const std::string& body) override { return Say("decide " + body); }
  Result<DeskAnswer> Ingest(const std::string& lines) override { return Say("ingest " + lines); }

 private:
  static constexpr std::size_t kMostRemembered = 10'000;
  Result<DeskAnswer> Say(std::string what) {
    if (asked.size() == kMostRemembered) asked.clear();
    asked.push_back(std::move(what));
    if (!kept) return DeskAnswer{answer, revision};
    return DeskAnswer{{}, revision, std::make_shared<const KeptBody>(answer)};
  }
};

}  // namespace rashomon
