#include "cluster/event_stream.h"

#include <map>
#include <utility>

namespace rashomon {

// Carries out what moves; `event` becomes that of the report that comes in.
void EventStream::CarryOut(std::span<const KeptMove> moves, KeptReport coming, Event& event) {
  std::map<KeptEvent, KeptEvent> fresh;
  for (const KeptMove& move : moves) {
    Event to = move.to;
    if (to < 0) {
      const auto [at, made] = fresh.try_emplace(to, 0);
      if (made) at->second = keeper_.NewEvent();
      to = at->second;
    }
    Move told{.report = static_cast<Number>(move.report == coming ? size() : number_[move.report - 1]),
              .from = move.from,
              .to = to,
              .score = move.score};
    if (move.like == coming && coming != 0)
      told.like = static_cast<Number>(size());
    else if (move.like != 0)
      told.like = number_[move.like - 1];
    moves_.push_back(told);
    if (move.report == coming)
      event = to;
    else
      keeper_.Move(move.report, to);
  }
}

EventStream::Number EventStream::Add(const AnnotatedReport& report) {
  moves_.clear();
  TextPrint print = PrintOf(report.report);
  const std::optional<FoundCopy> copy = copies_.Find(print);
  if (copy) {
    const Number number = copies_.Add(std::move(print), copy);
    kept_.push_back(kept_[copy->of]);
    keeper_.AddCopy(kept_[copy->of]);
    moves_.push_back({.report = number, .to = EventOf(number), .like = copy->of, .score = 1});
    return number;
  }
  const KeptReport coming = all() + 1;
  std::string trace = Judge::TraceToKeep(report);
  Event event = 0;
  CarryOut(judge_.Of(keeper_, coming, coming, trace), coming, event);
  const std::vector<std::uint32_t> words = judge_.WordsToPost(keeper_, coming, trace);
  keeper_.Add(trace, event);
  keeper_.Post(coming, words);
  const Number number = copies_.Add(std::move(print), copy);
  kept_.push_back(coming);
  number_.push_back(number);
  for (const KeptReport again : Judge::Again(coming)) JudgeAgain(again);
  return number;
}

void EventStream::JudgeAgain(KeptReport report) {
  Event event = 0;
  CarryOut(judge_.Of(keeper_, report, all(), ""), 0, event);
}

void EventStream::JudgeAll() {
  moves_.clear();
  for (KeptReport report = 1; report <= all(); ++report) JudgeAgain(report);
}

void EventStream::PutByHand(KeptReport report, Event to) {
  const Event from = keeper_.EventOf(report);
  keeper_.Hold(report);
  if (from == to) return;
  keeper_.Move(report, to);
  moves_.push_back({.report = number_[report - 1], .from = from, .to = to});
}

EventStream::Event EventStream::Merge(std::span<const Event> events) {
  moves_.clear();
  if (events.empty()) return 0;
  for (const Event event : events) {
    for (const KeptMember& member : keeper_.MembersOf(event, ~std::size_t{0})) PutByHand(member.report, events[0]);
  }
  return events[0];
}

EventStream::Event EventStream::Split(std::span<const Number> reports) {
  moves_.clear();
  const Event own = keeper_.NewEvent();
  for (const Number report : reports) {
    // Whom they are split from is held too, or the two could grow together again.
    const Event from = EventOf(report);
    if (from != own) {
      for (const KeptMember& member : keeper_.MembersOf(from, ~std::size_t{0})) keeper_.Hold(member.report);
    }
    if (copies_.CopyOf(report) && number_[kept_[report] - 1] != report) {
      // A copy that is to stand elsewhere than its text is kept beside it.
      kept_[report] = keeper_.Add(keeper_.TraceOf(kept_[report]), from);
      number_.push_back(report);
    }
    PutByHand(kept_[report], own);
  }
  return own;
}

std::size_t EventStream::Bytes() const {
  return pages_->UnusedBytes() + copies_.Bytes() + keeper_.Bytes() + judge_.Bytes() +
         kept_.capacity() * sizeof(KeptReport) + number_.capacity() * sizeof(Number);
}

}  // namespace rashomon
