// What judging reads again and again of a store while reports come in: which reports stand under a word, in which event
// a report is, which reports an event has. A copy of rows, kept by the one who writes them; whoever finds that somebody
// else may have written, or that a transaction was rolled back, forgets it all. And what judging writes again and
// again, or in small pieces: how alike the nearest of a report are, and under which words it stands. That waits until
// the transaction ends. Bounded, the latter by what one transaction adds.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cluster/judge.h"

namespace rashomon {

class AtHand {
 public:
  // The latest reports under a word, the latest first, as they were told by `Keep`; null = not known. Good until the
  // next call that changes something.
  [[nodiscard]] const std::vector<KeptReport>* Posted(std::uint32_t word, std::size_t most) const {
    const auto found = posted_.find(word);
    return found == posted_.end() || found->second.most != most ? nullptr : &found->second.latest;
  }
  // `latest`: those that are written. Gives them with those that are not.
  const std::vector<KeptReport>& Keep(std::uint32_t word, std::size_t most, std::vector<KeptReport> latest) {
    if (posted_.size() >= kMostWords) posted_.clear();
    OfWord& of = posted_[word] = {.most = most, .latest = std::move(latest)};
    if (const auto unwritten = unwritten_posts_.find(word); unwritten != unwritten_posts_.end()) {
      for (const KeptReport report : unwritten->second) of.Put(report);
    }
    return of.latest;
  }
  // The report stands under the word from now on.
  void Post(std::uint32_t word, KeptReport report) {
    unwritten_posts_[word].push_back(report);
    if (const auto found = posted_.find(word); found != posted_.end()) found->second.Put(report);
  }
  // By word and report; one may be there twice.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, KeptReport>> TakeUnwrittenPosts() {
    std::vector<std::pair<std::uint32_t, KeptReport>> posts;
    for (const auto& [word, reports] : unwritten_posts_) {
      for (const KeptReport report : reports) posts.emplace_back(word, report);
    }
    unwritten_posts_.clear();
    std::ranges::sort(posts);
    return posts;
  }

  [[nodiscard]] std::optional<KeptEvent> EventOf(KeptReport report) const {
    const auto found = events_.find(report);
    return found == events_.end() ? std::nullopt : std::optional(found->second);
  }
  void Put(KeptReport report, KeptEvent event) {
    if (events_.size() >= kMostReports) events_.clear();
    events_[report] = event;
  }

  // Null = not known. Good until the next call that changes something.
  [[nodiscard]] const std::vector<KeptMember>* MembersOf(KeptEvent event) const {
    const auto found = members_.find(event);
    return found == members_.end() ? nullptr : &found->second;
  }
  void PutMembers(KeptEvent event, std::vector<KeptMember> members) {
    if (members_.size() >= kMostEvents) members_.clear();
    members_[event] = std::move(members);
  }
  // The report is in the event `to` from now on, and no longer in `from` (0: it is new).
  void Move(KeptReport report, KeptEvent from, KeptEvent to) {
    Put(report, to);
    if (const auto left = members_.find(from); left != members_.end())
      std::erase_if(left->second, [&](const KeptMember& member) { return member.report == report; });
    const auto entered = members_.find(to);
    if (entered == members_.end()) return;
    const auto at = std::ranges::lower_bound(entered->second, report, {}, &KeptMember::report);
    if (at == entered->second.end() || at->report != report) entered->second.insert(at, {.report = report});
  }

  [[nodiscard]] const std::string* UnwrittenNear(KeptReport report) const {
    const auto found = near_.find(report);
    return found == near_.end() ? nullptr : &found->second;
  }
  void SetNear(KeptReport report, const std::string& near) { near_[report] = near; }
  [[nodiscard]] std::map<KeptReport, std::string> TakeUnwrittenNear() { return std::exchange(near_, {}); }

  void Forget() {
    posted_.clear();
    events_.clear();
    members_.clear();
    near_.clear();
    unwritten_posts_.clear();
  }

 private:
  static constexpr std::size_t kMostWords = std::size_t{1} << 15, kMostReports = std::size_t{1} << 16,
                               kMostEvents = std::size_t{1} << 12;
  struct OfWord {
    std::size_t most = 0;
    std::vector<KeptReport> latest;

    void Put(KeptReport report) {
      const auto at = std::ranges::lower_bound(latest, report, std::greater<>());
      if (at != latest.end() && *at == report) return;
      latest.insert(at, report);
      if (latest.size() > most) latest.pop_back();
    }
  };
  std::unordered_map<std::uint32_t, OfWord> posted_;
  std::unordered_map<KeptReport, KeptEvent> events_;
  std::unordered_map<KeptEvent, std::vector<KeptMember>> members_;
  std::map<KeptReport, std::string> near_;
  std::unordered_map<std::uint32_t, std::vector<KeptReport>> unwritten_posts_;
};

}  // namespace rashomon
