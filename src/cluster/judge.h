// Judges which event a report tells of among those that somebody keeps, and what else has to move for that: the
// decisions of the batch, taken anew in the neighbourhood of one report.
//
//   class InMyFile : public ReportKeeper { ... };
//   Judge judge;
//   const std::vector<KeptMove> moves = judge.Of(keeper, number, all, judge.TraceToKeep(report));
//
// The reports that share weighty words are compared in full (pair_model.h); the events of the likeliest are taken apart
// as far as they are small and linked from nothing (local_link.h). Of so few that all of them may be linked for one
// (kMostJudgeWork.items) all are, as the batch does. What a person has decided is held: a held report
// stays in its event, and two events that hold reports never become one. What is decided depends on the keeper alone:
// all that a Judge remembers could be read again. The work for a report is bounded whatever the keeper holds.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"

namespace rashomon {

using KeptReport = std::uint32_t;  // from 1, in the order in which they came, without large gaps
using KeptEvent = std::int64_t;    // from 1; 0 = none yet

inline constexpr std::size_t kMostPosted = 32;  // latest reports of a word that are ever asked for

struct KeptMember {
  KeptReport report = 0;
  bool held = false;  // named by a person's decision that is in force
};

// What judging asks of whoever keeps the reports. One who cannot answer gives nothing and remembers why.
class ReportKeeper {
 public:
  virtual ~ReportKeeper() = default;
  // The reports that stand under the word, the latest first, at most `most`, which is kMostPosted at most.
  virtual std::vector<KeptReport> Posted(std::uint32_t word, std::size_t most) = 0;
  // The words that are asked for next, for who can fetch them together.
  virtual void Expect(std::span<const std::uint32_t>) {}
  virtual std::string TraceOf(KeptReport report) = 0;  // as kept; "" = there is none
  virtual std::string NearOf(KeptReport report) = 0;   // "" = nothing yet
  virtual void SetNear(KeptReport report, const std::string& near) = 0;
  virtual KeptMember Member(KeptReport report, KeptEvent& event) = 0;                // 0 for one that is not in yet
  virtual std::vector<KeptMember> MembersOf(KeptEvent event, std::size_t most) = 0;  // by number, ascending
  // Reports that repeat this one and are kept as no reports of their own; they belong to the crowd around a report.
  virtual std::uint32_t CopiesOf(KeptReport) { return 0; }
};

struct KeptMove {
  KeptReport report = 0;
  KeptEvent from = 0, to = 0;  // `to` below 0: a new event, one for each number
  KeptReport like = 0;         // of those that it comes to or stays with the most alike; 0 = none
  double score = 0;            // of the two, 0 to 1
};

// What was done, in all since the beginning; counters instead of a clock.
struct JudgeWork {
  std::uint64_t judged = 0;    // reports, anew ones included
  std::uint64_t postings = 0;  // read
  std::uint64_t traces = 0;    // read and weighed
  std::uint64_t pairs = 0;     // of reports, compared in full
  std::uint64_t items = 0;     // linked
};
// The most that judging one report may cost, whatever the keeper holds, counting of words aside.
inline constexpr JudgeWork kMostJudgeWork = {.judged = 1, .postings = 288, .traces = 102, .pairs = 3260, .items = 81};

class Judge {
 public:
  // `memory`: for what it remembers, which outlives it.
  explicit Judge(std::pmr::memory_resource* memory = std::pmr::get_default_resource());
  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;
  ~Judge();

  // What a keeper keeps of a report.
  [[nodiscard]] static std::string TraceToKeep(const AnnotatedReport& report);
  // The words under which a report is to stand whose trace is kept; cheapest right after it was judged. `all`: reports
  // that there are.
  [[nodiscard]] std::vector<std::uint32_t> WordsToPost(ReportKeeper& keeper, std::uint32_t all,
                                                       const std::string& trace);
  // What moves, by report; the caller carries it out. `all`: reports that there are with this one. `trace`: of a report
  // that comes in or has a new text, with `from` 0 and exactly one move where it comes in; "" of one to be judged
  // again.
  [[nodiscard]] std::vector<KeptMove> Of(ReportKeeper& keeper, KeptReport number, std::uint32_t all,
                                         const std::string& trace);
  // The reports that are to be judged again when the report of this number has come: each when there are twice as many
  // as when it came, and twice as many again; on average one, at most kMostAgain. None while all are linked for each
  // anyway, and none once there are so many that no more of them are counted, and so what is rare no longer becomes
  // clearer.
  [[nodiscard]] static std::vector<KeptReport> Again(KeptReport number);
  static constexpr std::size_t kMostAgain = 3;
  // To be called when what the keeper holds may have changed otherwise.
  void Forget();
  [[nodiscard]] const JudgeWork& work() const;
  // Of what it remembers, which is bounded.
  [[nodiscard]] std::size_t Bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rashomon
