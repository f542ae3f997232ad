// A keeper of reports in memory, for a Judge (judge.h): what the store keeps in its file, without a file.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/judge.h"
#include "cluster/postings.h"

namespace rashomon {

class MemoryKeeper final : public ReportKeeper {
 public:
  explicit MemoryKeeper(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : postings_(memory), memory_(memory) {}

  std::vector<KeptReport> Posted(std::uint32_t word, std::size_t most) override { return postings_.Latest(word, most); }
  void Expect(std::span<const std::uint32_t> words) override { postings_.Prefetch(words); }
  std::string TraceOf(KeptReport report) override;
  std::string NearOf(KeptReport report) override;
  void SetNear(KeptReport report, const std::string& near) override;
  KeptMember Member(KeptReport report, KeptEvent& event) override;
  std::vector<KeptMember> MembersOf(KeptEvent event, std::size_t most) override;

  std::uint32_t CopiesOf(KeptReport report) override;

  // Gives the report its number, the next one, and an event that there is.
  KeptReport Add(std::string_view trace, KeptEvent event);
  void Post(KeptReport report, std::span<const std::uint32_t> words) { postings_.Post(report, words); }
  [[nodiscard]] KeptEvent NewEvent();
  void Move(KeptReport report, KeptEvent to);
  void AddCopy(KeptReport report) { ++standing_[report - 1].copies; }
  // A person's decision names it.
  void Hold(KeptReport report) { standing_[report - 1].held = 1; }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(standing_.size()); }
  [[nodiscard]] KeptEvent EventOf(KeptReport report) const { return standing_[report - 1].event; }
  [[nodiscard]] std::size_t Bytes() const;

 private:
  static constexpr std::size_t kNearBytes = 40;

  // What is asked of many reports for each that comes in; apart from the rest, so that it stays near the processor.
  struct Standing {
    std::uint32_t event = 0;
    std::uint32_t copies : 31 = 0;
    std::uint32_t held : 1 = 0;
  };
  using Near = std::array<char, kNearBytes>;  // of nothing: zeros, as an empty NearReports is written

  std::vector<Standing> standing_;
  std::deque<Near> near_;
  std::deque<std::string_view> traces_;  // in chunks_
  std::vector<std::pmr::vector<char>> chunks_;
  char* free_ = nullptr;                          // of the last chunk
  std::size_t free_bytes_ = 0, chunk_bytes_ = 0;  // of that, of all
  std::deque<std::vector<KeptReport>> events_;    // members ascending; event 1 stands first
  Postings postings_;
  std::pmr::memory_resource* memory_;
  Near coming_near_{};  // of a report that was judged and is to be added next
  KeptReport coming_ = 0;
};

}  // namespace rashomon
