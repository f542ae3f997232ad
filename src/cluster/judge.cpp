// What is rare is counted over at most kMostCounted reports, every second, fourth or eighth of a large keeper, and anew
// only when it has grown by a quarter: so it follows from the number of reports alone, whoever asks in whatever order.
// Where there are no more reports than may be linked for one, all are, and counted with each, as the batch does.
#include "cluster/judge.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>

#include "cluster/local_link.h"
#include "cluster/looked_reports.h"
#include "cluster/near_reports.h"
#include "cluster/pair_model.h"
#include "cluster/trace_bytes.h"

namespace rashomon {
namespace {

constexpr std::size_t kPostedWords = 24;  // of a report, the weightiest
constexpr std::size_t kAskedWords = 32;   // of a report, the weightiest
static_assert(kPostedWords <= kAskedWords);
constexpr std::size_t kReadOfWord = kMostPosted;  // latest reports that a word proposes
constexpr std::size_t kMostRead = 256;            // of all words
constexpr std::size_t kMostCompared = 20;         // reports, the likeliest
constexpr std::size_t kMostEvents = 3;            // that are linked anew
constexpr std::size_t kSmallEvent = 20;           // reports that are all linked anew
constexpr std::size_t kMostLoose = 6;             // reports of a larger one
constexpr std::size_t kSample = 6;                // reports that stand for the rest of a larger event
constexpr std::size_t kMostLinked = 1 + (1 + kMostEvents) * std::max(kSmallEvent, kMostLoose + kSample);
constexpr std::size_t kMostMembers = 512;    // of an event that are looked at; the rest of one that has more is held
constexpr std::size_t kMostKeptWords = 400;  // of a text
constexpr std::uint32_t kMostCounted = 4096;
// At hand are kept the traces looked at last, this many of so many reports, and pairs of any.
constexpr std::size_t kFewestLooked = 2048, kMostLooked = 98304, kReportsOfLooked = 8;
constexpr std::size_t kFewestPairs = std::size_t{1} << 16, kMostPairs = std::size_t{1} << 21;
constexpr std::size_t kPairsOfReport = 8;
constexpr double kNearEvent = 0.3;     // mean score of the three best
constexpr double kLeastCosine = 0.03;  // as in candidates.h

static_assert(kMostJudgeWork.postings == kMostRead + kReadOfWord);
static_assert(kMostJudgeWork.traces == 1 + kMostCompared + kMostLinked);
static_assert(kMostJudgeWork.pairs == kMostCompared + kMostLinked * (kMostLinked - 1) / 2);
static_assert(kMostJudgeWork.items == kMostLinked);

// So few that all of them are linked anew for each.
bool AreFew(std::uint32_t reports) {
  return reports <= kMostLinked;
}

// A fixed order that says nothing of when a report came.
std::uint32_t Mix(KeptReport report) {
  std::uint32_t mixed = report * 0x9E3779B1u;
  mixed ^= mixed >> 15;
  return mixed * 0x85EBCA77u;
}

// A sum for each of at most so many reports; open addressing, linear probing.
class SumsOfReports {
 public:
  explicit SumsOfReports(std::size_t most) : slots_(std::bit_ceil(2 * most)) {}
  void Add(KeptReport report, float share) {
    std::size_t at = Mix(report) & (slots_.size() - 1);
    while (slots_[at].first != 0 && slots_[at].first != report) at = (at + 1) & (slots_.size() - 1);
    slots_[at].first = report;
    slots_[at].second += share;
  }
  [[nodiscard]] const std::vector<std::pair<KeptReport, float>>& slots() const { return slots_; }

 private:
  std::vector<std::pair<KeptReport, float>> slots_;
};

struct KeptPair {
  KeptReport a = 0, b = 0;
  PairOdds odds;
};

struct Scored {
  KeptReport report = 0;
  KeptEvent event = 0;
  float score = 0, cosine = 0;
};

struct Item {
  KeptReport report = 0;
  KeptEvent event = 0;
  bool whole = false;  // one of those that stand for the rest of a large event
};

// What is linked anew for one report, which is the first item.
struct Neighbourhood {
  std::vector<Item> items;
  std::vector<std::uint32_t> begin, held, stood;      // as DenseItems has them
  std::map<KeptEvent, std::vector<KeptReport>> rest;  // of a large event those that stay together, ascending
  std::uint32_t events = 0;

  // `all`: it comes apart into its reports, however many they are.
  void AddEvent(ReportKeeper& keeper, KeptEvent event, std::span<const Scored> compared, bool all);
};

}  // namespace

struct Judge::State {
  explicit State(std::pmr::memory_resource* memory) : looked(memory), pairs(kFewestPairs, memory) {}

  RunCounts counts;
  std::uint32_t counted_to = 0, step = 1;  // every `step`th report up to `counted_to` is counted
  bool counted = false;
  LookedReports looked;
  std::pmr::vector<KeptPair> pairs;  // each in the place that its numbers give; a power of two
  std::size_t put_pairs = 0;
  std::string came;                  // the trace that came in last, "" where what is rare was counted anew since
  std::vector<std::uint32_t> asked;  // words that were asked for last, the weightiest first
  ReportTrace read;                  // the trace read last, so that its memory is used again
  JudgeWork work;

  void Count(ReportKeeper& keeper, std::uint32_t all, KeptReport coming, const std::string& trace);
  Looked& Look(ReportKeeper& keeper, KeptReport report);
  Looked& Put(KeptReport report, const std::string& trace, const std::string& near);
  KeptPair& PlaceOfPair(KeptReport a, KeptReport b);  // a < b
  void PutPair(const KeptPair& pair);
  void ForgetPairs();
  PairOdds OddsOfPair(ReportKeeper& keeper, KeptReport a, KeptReport b);
  float Crowd(ReportKeeper& keeper, KeptReport report);
  float Score(ReportKeeper& keeper, KeptReport a, KeptReport b, float crowd_a, float crowd_b);
  std::vector<std::uint32_t> AskedOf(ReportKeeper& keeper, KeptReport number);
  std::vector<KeptReport> Propose(ReportKeeper& keeper, KeptReport number);
  std::vector<Scored> Compare(ReportKeeper& keeper, KeptReport number);
  std::vector<Scored> CompareAll(ReportKeeper& keeper, KeptReport number, std::uint32_t all);
  std::vector<KeptMove> Relink(ReportKeeper& keeper, KeptReport number, KeptEvent own, std::span<const KeptEvent> near,
                               std::span<const Scored> compared, std::uint32_t all);
  void Keep(ReportKeeper& keeper, std::span<const Scored> compared, KeptReport number);
};

// `coming`, the last of them, may not be in the keeper yet.
void Judge::State::Count(ReportKeeper& keeper, std::uint32_t all, KeptReport coming, const std::string& trace) {
  const bool few = AreFew(all);
  std::uint32_t to = few ? all : kMostLinked + 1;
  for (std::uint32_t next = to; !few && next <= all; next += next / 4) to = next;
  std::uint32_t wide = 1;
  while (to / wide > kMostCounted) wide *= 2;
  if (counted && to == counted_to && wide == step) return;
  std::uint32_t from = counted_to;
  if (!counted || wide != step || to < counted_to) {
    counts = RunCounts();
    from = 0;
  }
  for (std::uint32_t report = (from / wide + 1) * wide; report <= to; report += wide) {
    if (const auto read = ReadTrace(report == coming && !trace.empty() ? trace : keeper.TraceOf(report)))
      counts.Add(*read);
  }
  if (!few) counts.ExpectMore();
  counts.Settle();
  counted = true;
  counted_to = to;
  step = wide;
  looked.Clear();
  ForgetPairs();
  came.clear();
}

Looked& Judge::State::Put(KeptReport report, const std::string& trace, const std::string& near) {
  ++work.traces;
  Looked& found = looked.PlaceFor(report);
  ReadTraceInto(trace, read);
  WeighInto(read, counts, kMostKeptWords, found.trace);
  found.near = found.kept = NearReports::Read(near);
  return found;
}

Looked& Judge::State::Look(ReportKeeper& keeper, KeptReport report) {
  if (Looked* found = looked.Find(report)) return *found;
  return Put(report, keeper.TraceOf(report), keeper.NearOf(report));
}

KeptPair& Judge::State::PlaceOfPair(KeptReport a, KeptReport b) {
  return pairs[Mix(Mix(a) ^ b) & (pairs.size() - 1)];
}

void Judge::State::ForgetPairs() {
  std::ranges::fill(pairs, KeptPair{});
  put_pairs = 0;
}

// A table that is as large as what was put into it, so that one report into a large store costs no large table.
void Judge::State::PutPair(const KeptPair& pair) {
  const std::size_t most = std::clamp(std::bit_ceil(kPairsOfReport * counted_to), kFewestPairs, kMostPairs);
  if (++put_pairs > pairs.size() && pairs.size() < most) {
    std::pmr::vector<KeptPair> fewer(2 * pairs.size(), pairs.get_allocator());
    fewer.swap(pairs);
    for (const KeptPair& kept : fewer) {
      if (kept.a != 0) PlaceOfPair(kept.a, kept.b) = kept;
    }
  }
  PlaceOfPair(pair.a, pair.b) = pair;
}

PairOdds Judge::State::OddsOfPair(ReportKeeper& keeper, KeptReport a, KeptReport b) {
  if (a > b) std::swap(a, b);
  const KeptPair& kept = PlaceOfPair(a, b);
  if (kept.a == a && kept.b == b) return kept.odds;
  ++work.pairs;
  const WeighedTrace& trace_a = Look(keeper, a).trace;
  const WeighedTrace& trace_b = Look(keeper, b).trace;
  PairOdds odds = OddsOf(CompareTraces(trace_a, trace_b, counts));
  odds.without_crowd += static_cast<float>(OtherNews(trace_a, trace_b, counts));
  PutPair({a, b, odds});
  return odds;
}

float Judge::State::Crowd(ReportKeeper& keeper, KeptReport report) {
  return Look(keeper, report).near.CrowdWithCopies(report, [&](KeptReport it) { return keeper.CopiesOf(it) > 0; });
}

float Judge::State::Score(ReportKeeper& keeper, KeptReport a, KeptReport b, float crowd_a, float crowd_b) {
  const PairOdds odds = OddsOfPair(keeper, a, b);
  if (odds.cosine < kLeastCosine) return 0;
  return static_cast<float>(ScorePair(odds, crowd_a, crowd_b));
}

namespace {

// Positions of the words of a trace, weightiest first, equal ones by key; those that weigh nothing left out.
std::vector<std::uint32_t> ByWeight(const WeighedTrace& trace, std::size_t most) {
  std::vector<std::uint32_t> order;
  const WeighedWords words = trace.words();
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words.weight(i) > 0) order.push_back(i);
  }
  const auto weightier = [&](std::uint32_t x, std::uint32_t y) {
    return words.weight(x) != words.weight(y) ? words.weight(x) > words.weight(y) : words.key(x) < words.key(y);
  };
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
  std::ranges::partial_sort(order, end, weightier);
  order.erase(end, order.end());
  return order;
}

// The events whose reports score best, at most `most`, the best first.
std::vector<KeptEvent> LikeliestEvents(std::span<const Scored> compared, KeptEvent own, std::size_t most) {
  std::map<KeptEvent, std::array<float, 3>> best;
  for (const Scored& scored : compared) {
    if (scored.event == own || scored.event == 0) continue;
    std::array<float, 3>& scores = best[scored.event];
    const auto least = std::ranges::min_element(scores);
    *least = std::max(*least, scored.score);
  }
  std::vector<std::pair<float, KeptEvent>> order;
  for (const auto& [event, scores] : best) {
    const auto held = std::ranges::count_if(scores, [](float score) { return score > 0; });
    const float mean = (scores[0] + scores[1] + scores[2]) / static_cast<float>(std::max<std::ptrdiff_t>(held, 1));
    if (mean >= kNearEvent) order.emplace_back(-mean, event);
  }
  std::ranges::sort(order);
  std::vector<KeptEvent> likeliest;
  for (const auto& [mean, event] : order) {
    if (likeliest.size() < most) likeliest.push_back(event);
  }
  return likeliest;
}

std::vector<KeptEvent> EventsOf(std::span<const Scored> compared, KeptEvent but) {
  std::set<KeptEvent> events;
  for (const Scored& scored : compared) events.insert(scored.event);
  events.erase(but);
  return {events.begin(), events.end()};
}

// An event that is small comes apart into its reports. Of a large one those come loose that are nearest to the report
// that comes in, so that two events which grew together part as soon as either goes on. The rest
// stay together, and a sample stands for them.
void Neighbourhood::AddEvent(ReportKeeper& keeper, KeptEvent event, std::span<const Scored> compared, bool all) {
  const KeptReport number = items.front().report;
  std::vector<KeptMember> loose, others = keeper.MembersOf(event, kMostMembers + 1);
  std::erase_if(others, [&](const KeptMember& member) { return member.report == number; });
  const bool large = !all && others.size() > kSmallEvent, held_rest = others.size() >= kMostMembers;
  if (!large) {
    loose.swap(others);
  } else {
    std::vector<std::pair<float, KeptReport>> nearest;
    for (const Scored& scored : compared) {
      if (scored.event == event) nearest.emplace_back(-scored.cosine, scored.report);
    }
    std::ranges::sort(nearest);
    if (nearest.size() > kMostLoose) nearest.resize(kMostLoose);
    for (const auto& [cosine, report] : nearest) {
      KeptEvent its = 0;
      loose.push_back(keeper.Member(report, its));
    }
    std::ranges::sort(loose, {}, &KeptMember::report);
    std::erase_if(others, [&](const KeptMember& member) {
      return std::ranges::binary_search(loose, member.report, {}, &KeptMember::report);
    });
  }
  const std::uint32_t its_number = ++events;
  std::uint32_t first_held = 0;
  for (const KeptMember& member : loose) {
    const auto at = static_cast<std::uint32_t>(items.size());
    if (member.held && first_held == 0) first_held = at;
    items.push_back({.report = member.report, .event = event});
    begin.push_back(member.held ? first_held : at);
    held.push_back(member.held ? its_number : 0);
    stood.push_back(its_number);
  }
  if (others.empty()) return;
  const bool any_held = held_rest || std::ranges::any_of(others, &KeptMember::held);
  std::vector<KeptReport>& of = rest[event];
  for (const KeptMember& member : others) of.push_back(member.report);
  std::vector<KeptReport> sample = of;
  std::ranges::sort(sample, {}, Mix);
  if (sample.size() > kSample) sample.resize(kSample);
  const std::uint32_t joined = any_held && first_held != 0 ? first_held : static_cast<std::uint32_t>(items.size());
  for (const KeptReport report : sample) {
    items.push_back({.report = report, .event = event, .whole = true});
    begin.push_back(joined);
    held.push_back(any_held ? its_number : 0);
    stood.push_back(its_number);
  }
}

// `near`: `own` first, if there is one.
Neighbourhood Gather(ReportKeeper& keeper, KeptReport number, KeptEvent own, std::span<const KeptEvent> near,
                     std::span<const Scored> compared, bool all) {
  Neighbourhood found{.items = {{.report = number, .event = own}},
                      .begin = {0},
                      .held = {0},
                      .stood = {own == 0 ? 0u : 1u},
                      .rest = {}};
  for (const KeptEvent event : near) found.AddEvent(keeper, event, compared, all);
  return found;
}

// Of each cluster the event under which it goes on: the one that holds it, else that which gives most reports to it; an
// event goes on once. What is left becomes new events, numbered downwards from -1.
std::map<std::uint32_t, KeptEvent> NameClusters(std::span<const Item> items, std::span<const std::uint32_t> cluster,
                                                const std::map<KeptEvent, std::vector<KeptReport>>& rest,
                                                const std::map<std::uint32_t, KeptEvent>& holding) {
  std::map<std::uint32_t, KeptEvent> named;
  std::map<KeptEvent, std::uint32_t> used;
  for (const auto& [of, event] : holding) {
    if (used.try_emplace(event, of).second) named[of] = event;
  }
  std::map<std::pair<std::uint32_t, KeptEvent>, std::size_t> gives;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].event == 0) continue;
    std::size_t& given = gives[{cluster[i], items[i].event}];
    if (!items[i].whole)
      ++given;
    else if (i == 0 || !items[i - 1].whole || items[i - 1].event != items[i].event)
      given += rest.at(items[i].event).size();
  }
  std::vector<std::tuple<std::size_t, KeptEvent, std::uint32_t>> order;  // most first
  for (const auto& [from, size] : gives) order.emplace_back(~size, from.second, from.first);
  std::ranges::sort(order);
  for (const auto& [size, event, of] : order) {
    if (!named.contains(of) && used.try_emplace(event, of).second) named[of] = event;
  }
  KeptEvent fresh = 0;
  for (const std::uint32_t of : cluster) {
    if (!named.contains(of)) named[of] = --fresh;
  }
  return named;
}

}  // namespace

// Positions of the words by which a report is looked for, the weightiest first; they become `asked`.
std::vector<std::uint32_t> Judge::State::AskedOf(ReportKeeper& keeper, KeptReport number) {
  const WeighedTrace& self = Look(keeper, number).trace;
  std::vector<std::uint32_t> order = ByWeight(self, kAskedWords);
  asked.clear();
  for (const std::uint32_t i : order) asked.push_back(self.words().key(i));
  return order;
}

// The reports that share most weight.
std::vector<KeptReport> Judge::State::Propose(ReportKeeper& keeper, KeptReport number) {
  const std::vector<std::uint32_t> order = AskedOf(keeper, number);
  const WeighedWords words = Look(keeper, number).trace.words();
  SumsOfReports shared(kMostRead + kReadOfWord);
  std::size_t read = 0;
  keeper.Expect(asked);
  for (const std::uint32_t i : order) {
    if (read >= kMostRead) break;
    for (const KeptReport report : keeper.Posted(words.key(i), kReadOfWord)) {
      ++read;
      if (report != number) shared.Add(report, words.weight(i) * words.weight(i));
    }
  }
  work.postings += read;
  std::vector<std::pair<float, KeptReport>> sums;  // negative, so that the largest comes first
  for (const auto& [report, sum] : shared.slots()) {
    if (report != 0) sums.emplace_back(-sum, report);
  }
  if (sums.size() > kMostCompared) {
    std::ranges::nth_element(sums, sums.begin() + kMostCompared);
    sums.resize(kMostCompared);
  }
  std::vector<KeptReport> proposed;
  for (const auto& [sum, report] : sums) proposed.push_back(report);
  std::ranges::sort(proposed);
  return proposed;
}

std::vector<Scored> Judge::State::Compare(ReportKeeper& keeper, KeptReport number) {
  std::vector<Scored> compared;
  const std::vector<KeptReport> proposed = Propose(keeper, number);
  for (const KeptReport other : proposed) looked.PrefetchPlace(other);
  for (std::size_t i = 0; i < proposed.size(); ++i) {
    const KeptReport other = proposed[i];
    if (i + 1 < proposed.size()) looked.PrefetchWords(proposed[i + 1]);
    const PairOdds odds = OddsOfPair(keeper, number, other);
    if (odds.cosine < kLeastCosine) continue;
    Look(keeper, number).near.Offer(other, odds.cosine);
    Look(keeper, other).near.Offer(number, odds.cosine);
    KeptEvent event = 0;
    keeper.Member(other, event);
    compared.push_back({.report = other, .event = event, .cosine = odds.cosine});
  }
  const float own = Crowd(keeper, number);
  for (Scored& scored : compared)
    scored.score = Score(keeper, number, scored.report, own, Crowd(keeper, scored.report));
  return compared;
}

// Each with each: all are near, and all crowds are told anew. Gives the others.
std::vector<Scored> Judge::State::CompareAll(ReportKeeper& keeper, KeptReport number, std::uint32_t all) {
  AskedOf(keeper, number);
  std::vector<Scored> others;
  std::vector<KeptReport> reports;
  for (KeptReport report = 1; report <= all; ++report) {
    KeptEvent event = 0;
    keeper.Member(report, event);
    if (event == 0 && report != number) continue;  // it was taken back
    reports.push_back(report);
    if (report != number) others.push_back({.report = report, .event = event});
    Look(keeper, report).near = NearReports();
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (std::size_t j = i + 1; j < reports.size(); ++j) {
      const float cosine = OddsOfPair(keeper, reports[i], reports[j]).cosine;
      if (cosine < kLeastCosine) continue;
      Look(keeper, reports[i]).near.Offer(reports[j], cosine);
      Look(keeper, reports[j]).near.Offer(reports[i], cosine);
    }
  }
  return others;
}

std::vector<KeptMove> Judge::State::Relink(ReportKeeper& keeper, KeptReport number, KeptEvent own,
                                           std::span<const KeptEvent> near, std::span<const Scored> compared,
                                           std::uint32_t all) {
  Neighbourhood found = Gather(keeper, number, own, near, compared, AreFew(all));
  const std::vector<Item>& items = found.items;
  const std::size_t size = items.size();
  work.items += size;
  std::vector<float> scores(size * size, 0), crowds;
  std::vector<double> weights;
  for (const Item& item : items) {
    crowds.push_back(Crowd(keeper, item.report));
    weights.push_back(1 + keeper.CopiesOf(item.report));
  }
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j)
      __builtin_prefetch(
          &PlaceOfPair(std::min(items[i].report, items[j].report), std::max(items[i].report, items[j].report)));
  }
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j)
      scores[i * size + j] = scores[j * size + i] =
          Score(keeper, items[i].report, items[j].report, crowds[i], crowds[j]);
  }
  // Rivals may lie outside of the neighbourhood: then nothing joins late, but what has may stay (grouping.md).
  DenseItems to_link{.begin = found.begin, .held = found.held, .weights = weights};
  if (!AreFew(all)) to_link.stood = found.stood;
  const std::vector<std::uint32_t> cluster = LinkDensely(to_link, scores, JoinLimits(all));
  std::map<std::uint32_t, KeptEvent> holding;
  for (std::size_t i = 0; i < size; ++i) {
    if (found.held[i] != 0) holding[cluster[i]] = items[i].event;
  }
  const std::map<std::uint32_t, KeptEvent> named = NameClusters(items, cluster, found.rest, holding);
  std::vector<KeptMove> moves;
  for (std::size_t i = 0; i < size; ++i) {
    const KeptEvent to = named.at(cluster[i]);
    if (to == items[i].event) continue;
    KeptMove move{.report = items[i].report, .from = items[i].event, .to = to};
    for (std::size_t j = 0; j < size; ++j) {
      if (j == i || cluster[j] != cluster[i] || scores[i * size + j] <= move.score) continue;
      move.score = scores[i * size + j];
      move.like = items[j].report;
    }
    if (!items[i].whole) {
      moves.push_back(move);
    } else if (found.begin[i] == i) {  // the first of the sample speaks for all of the rest
      for (const KeptReport report : found.rest.at(items[i].event)) {
        move.report = report;
        moves.push_back(move);
      }
    }
  }
  std::ranges::sort(moves, {}, &KeptMove::report);
  return moves;
}

// What has become nearer than what was known.
void Judge::State::Keep(ReportKeeper& keeper, std::span<const Scored> compared, KeptReport number) {
  const auto keep = [&](KeptReport report) {
    Looked& found = Look(keeper, report);
    if (found.near == found.kept) return;
    keeper.SetNear(report, found.near.Write());
    found.kept = found.near;
  };
  keep(number);
  for (const Scored& scored : compared) keep(scored.report);
}

Judge::Judge(std::pmr::memory_resource* memory) : state_(std::make_unique<State>(memory)) {}
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;
Judge::~Judge() = default;

void Judge::Forget() {
  const JudgeWork work = state_->work;
  *state_ = State(state_->pairs.get_allocator().resource());
  state_->work = work;
}

const JudgeWork& Judge::work() const {
  return state_->work;
}

std::size_t Judge::Bytes() const {
  return state_->counts.Bytes() + state_->pairs.size() * sizeof(KeptPair) + state_->looked.Bytes();
}

std::string Judge::TraceToKeep(const AnnotatedReport& report) {
  return WriteTrace(TraceOf(report));
}

std::vector<std::uint32_t> Judge::WordsToPost(ReportKeeper& keeper, std::uint32_t all, const std::string& trace) {
  state_->Count(keeper, all, 0, "");
  std::vector<std::uint32_t> words;
  if (!trace.empty() && trace == state_->came) {
    words = state_->asked;
    words.resize(std::min(words.size(), kPostedWords));
    return words;
  }
  const WeighedTrace weighed = Weigh(ReadTrace(trace).value_or(ReportTrace{}), state_->counts, kMostKeptWords);
  for (const std::uint32_t i : ByWeight(weighed, kPostedWords)) words.push_back(weighed.words().key(i));
  return words;
}

std::vector<KeptMove> Judge::Of(ReportKeeper& keeper, KeptReport number, std::uint32_t all, const std::string& trace) {
  State& state = *state_;
  ++state.work.judged;
  state.Count(keeper, all, number, trace);
  KeptEvent own = 0;
  const KeptMember member = keeper.Member(number, own);
  const bool new_text = own != 0 && !trace.empty();
  state.looked.BeginTurn(std::clamp(all / kReportsOfLooked, kFewestLooked, kMostLooked));
  if (new_text) state.ForgetPairs();
  if (!trace.empty()) state.Put(number, trace, own == 0 ? std::string() : keeper.NearOf(number));
  const std::vector<Scored> compared =
      AreFew(all) ? state.CompareAll(keeper, number, all) : state.Compare(keeper, number);
  state.came = trace;
  std::vector<KeptEvent> near = AreFew(all) ? EventsOf(compared, own) : LikeliestEvents(compared, own, kMostEvents);
  if (own != 0) near.insert(near.begin(), own);
  std::vector<KeptMove> moves;
  if (!member.held) moves = state.Relink(keeper, number, own, near, compared, all);
  state.Keep(keeper, compared, number);
  return moves;
}

std::vector<KeptReport> Judge::Again(KeptReport number) {
  std::vector<KeptReport> again;
  if (AreFew(number) || number > kMostCounted) return again;
  while (number > 1 && number % 2 == 0 && again.size() < kMostAgain) again.push_back(number /= 2);
  return again;
}

}  // namespace rashomon
