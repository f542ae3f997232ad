// A keeper of reports in memory, for a Judge (judge.h): what the store keeps in its file, without a file.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "cluster/judge.h"
#include "cluster/key_table.h"

namespace rashomon {

class MemoryKeeper final : public ReportKeeper {
 public:
  std::vector<KeptReport> Posted(std::uint32_t word, std::size_t most) override;
  std::string TraceOf(KeptReport report) override;
  std::string NearOf(KeptReport report) override;
  void SetNear(KeptReport report, const std::string& near) override;
  KeptMember Member(KeptReport report, KeptEvent& event) override;
  std::vector<KeptMember> MembersOf(KeptEvent event, std::size_t most) override;

  std::uint32_t CopiesOf(KeptReport report) override;

  // Gives the report its number, the next one, and an event that there is.
  KeptReport Add(std::string trace, KeptEvent event);
  void Post(KeptReport report, std::span<const std::uint32_t> words);
  [[nodiscard]] KeptEvent NewEvent();
  void Move(KeptReport report, KeptEvent to);
  void AddCopy(KeptReport report) { ++reports_[report - 1].copies; }
  // A person's decision names it.
  void Hold(KeptReport report) { reports_[report - 1].held = true; }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(reports_.size()); }
  [[nodiscard]] KeptEvent EventOf(KeptReport report) const { return reports_[report - 1].event; }
  [[nodiscard]] std::size_t Bytes() const;

 private:
  static constexpr std::size_t kNearBytes = 40;

  struct Kept {
    std::string trace;
    std::array<char, kNearBytes> near{};
    std::uint32_t event = 0, copies = 0;
    bool has_near = false, held = false;
  };
  // Where a word stands: its first report, then blocks of later ones. 0 = none.
  struct WordPlaces {
    KeptReport first = 0;
    std::uint32_t block = 0;  // the latest, from 1
  };
  struct PostingBlock {
    std::uint32_t before = 0;
    std::array<KeptReport, 7> reports{};  // as they came
  };

  std::deque<Kept> reports_;
  std::deque<std::vector<KeptReport>> events_;  // members ascending; event 1 stands first
  KeyTable<WordPlaces> places_;
  std::deque<PostingBlock> blocks_;
  std::array<char, kNearBytes> coming_near_{};  // of a report that was judged and is to be added next
  KeptReport coming_ = 0;
  std::size_t trace_bytes_ = 0;
};

}  // namespace rashomon
