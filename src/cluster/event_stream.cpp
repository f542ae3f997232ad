// A report that repeats an earlier text joins that one's event and is not looked at further, so that copies move
// nobody. Any other is compared in full with the likeliest that an inverted index of its weightiest words proposes;
// then the events of those near it are linked anew, from single reports where an event is small, as a whole where it is
// large.
#include "cluster/event_stream.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "cluster/fingerprints.h"
#include "cluster/key_table.h"
#include "cluster/local_link.h"
#include "cluster/packed_trace.h"
#include "cluster/pair_model.h"
#include "cluster/trace.h"
#include "text/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rashomon {
namespace {

constexpr std::size_t kPostedWords = 24;         // of a report, the weightiest
constexpr std::size_t kReadOfWord = 64;          // latest reports that a word proposes
constexpr std::size_t kMostRead = 1024;          // postings for one report
constexpr std::size_t kMostCompared = 40;        // reports, the likeliest
constexpr std::size_t kMostEvents = 3;           // that are linked anew
constexpr std::size_t kSmallEvent = 16;          // reports that are all linked anew
constexpr std::size_t kSample = 8;               // reports that stand for a larger event
constexpr std::size_t kLeastReports = 60;        // a stream has events of many kinds from its first day
constexpr std::size_t kJudgedAgain = 1;          // reports for each one that comes
constexpr double kNearEvent = 0.1;               // mean score of the three best
constexpr double kEpoch = 0.25;                  // growth after which weights are set anew
constexpr double kLeastCosine = 0.03;            // as in candidates.h
constexpr std::size_t kPostedFingerprints = 24;  // the least ones
constexpr std::size_t kMostTexts = 4;            // that are aligned
constexpr std::size_t kSeen = 256;
constexpr std::size_t kCachedPairs = std::size_t{1} << 17;

// As in copies.cpp.
constexpr double kShareOfShorter = 0.33;
constexpr double kShareOfLonger = 0.2;
constexpr double kNearlyAll = 0.8;
constexpr double kSameTitle = 0.5;
constexpr std::size_t kLittle = 10, kVeryLittle = 3;  // fingerprints
constexpr std::size_t kMostTitleWords = 12;           // of four bytes and more

// What is kept of a report that is no copy.
struct OwnReport {
  PackedTrace trace;
  NearReports near;
  std::uint32_t epoch = 0;
};

struct Record {
  std::unique_ptr<OwnReport> own;  // of a report that is no copy
  std::vector<Fingerprint> prints;
  std::vector<WordKey> title;  // its longer words, ascending
  std::uint32_t outlet = 0;    // hash of its name, 0 = not known
  std::uint32_t place = 0;     // event; of a copy: the report that all of its family go back to
  std::uint32_t content = 0;   // hash of title and text: an order that does not depend on when it came
  std::uint32_t copy_of = 0;
  float shared = 0;
};

// Where a word stands: its first report, then blocks of later ones. Numbers + 1, 0 = none.
struct WordPlaces {
  std::uint32_t first = 0;
  std::uint32_t block = 0;  // the latest
};
struct PostingBlock {
  std::uint32_t before = 0;
  std::array<std::uint32_t, 7> reports{};  // as they came
};

struct Candidate {
  std::uint32_t report = 0;
  float score = 0;
};

// Pairs compared last.
struct CachedPair {
  std::uint32_t a = 0, b = 0, epoch = 0;
  PairOdds odds;
};

}  // namespace

struct EventStream::State {
  RunCounts counts;
  std::deque<Record> records;
  std::deque<std::vector<std::uint32_t>> events;  // reports that are no copies, ascending by (content, number)
  KeyTable<WordPlaces> places;
  std::deque<PostingBlock> blocks;
  FingerprintIndex prints;
  std::deque<std::uint32_t> waiting;  // reports that are no copies; judged longest ago first
  std::vector<CachedPair> cache = std::vector<CachedPair>(kCachedPairs);
  WeighedTrace self;  // scratch, whose memory is kept
  struct Seen {
    std::uint32_t number = 0, epoch = 0;  // epoch + 1
    WeighedTrace trace;
  };
  std::array<std::vector<Seen>, 2> seen = {std::vector<Seen>(kSeen), std::vector<Seen>(kSeen)};  // unpacked last
  std::vector<std::pair<std::uint32_t, float>> partial;
  StreamWork work;
  std::uint32_t epoch = 0;  // how often the stream has grown by kEpoch; weights are set anew then
  std::size_t bytes = 0;    // of what records point to

  // ---- copies
  std::optional<StreamCopy> FindCopy(const Record& record);
  void PostFingerprints(std::uint32_t number);

  // ---- candidates
  [[nodiscard]] std::uint32_t Epoch() const { return epoch; }
  void Refresh(std::uint32_t number);
  void PostWords(std::uint32_t number);
  template <typename Found>
  void ReadWord(WordKey key, Found found) const;
  const WeighedTrace& Look(std::uint32_t number, std::size_t side);
  std::vector<std::uint32_t> Propose(std::uint32_t number);
  std::vector<Candidate> Compare(std::uint32_t number);
  PairOdds OddsOfPair(std::uint32_t a, std::uint32_t b);
  float Score(std::uint32_t a, std::uint32_t b);

  // ---- links
  void Judge(std::uint32_t number);
  std::vector<std::uint32_t> NearEvents(std::uint32_t number, std::span<const Candidate> candidates) const;
  void Relink(std::uint32_t number, std::span<const std::uint32_t> near);
  void Leave(std::uint32_t number);
  void Enter(std::uint32_t number, std::uint32_t event);
  void MoveAll(std::uint32_t from, std::uint32_t to);
  std::uint32_t NewEvent();
};

// ---- copies ---------------------------------------------------------------------------------------------------

namespace {

std::vector<WordKey> TitleWords(const Report& report) {
  const std::string lower = LowerCase(report.title);
  std::vector<WordKey> keys;
  for (const std::string_view word : SplitWords(lower)) {
    if (word.size() >= 4 && keys.size() < kMostTitleWords) keys.push_back(KeyOf(word));
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  keys.shrink_to_fit();
  return keys;
}

// Share of the shorter title's words that the other has too; 1 without titles.
double TitleOverlap(std::span<const WordKey> a, std::span<const WordKey> b) {
  if (a.empty() || b.empty()) return 1;
  std::vector<WordKey> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return static_cast<double>(shared.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

// Pages of one outlet share notices, and pages of little text consist of them: there the titles have to agree too.
bool IsCopy(const SharedText& shared, const Record& a, const Record& b) {
  const double of_shorter = std::max(shared.of_a, shared.of_b), of_longer = std::min(shared.of_a, shared.of_b);
  if (of_shorter < kShareOfShorter || of_longer < kShareOfLonger) return false;
  const bool same_outlet = a.outlet != 0 && a.outlet == b.outlet;
  if (of_longer >= kNearlyAll || (!same_outlet && shared.smaller >= kLittle)) return true;
  if (!same_outlet && shared.smaller > kVeryLittle && of_shorter >= kNearlyAll) return true;
  return TitleOverlap(a.title, b.title) >= kSameTitle;
}

}  // namespace

std::optional<StreamCopy> EventStream::State::FindCopy(const Record& record) {
  const std::span<const Fingerprint> of = record.prints;
  std::map<std::uint32_t, std::uint32_t> hits;
  std::vector<std::uint32_t> holders;
  std::vector<Fingerprint> common;
  for (const Fingerprint fingerprint : of) {
    ++work.fingerprints;
    prints.Find(fingerprint, holders);
    if (holders.size() >= FingerprintIndex::kCommon) {
      common.push_back(fingerprint);
      continue;
    }
    for (const std::uint32_t holder : holders) ++hits[holder];
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> likeliest;  // hits, report
  for (const auto& [report, number] : hits) {
    if (number >= 2 || of.size() - common.size() < 3) likeliest.emplace_back(number, report);
  }
  std::ranges::sort(likeliest, [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first > y.first : x.second < y.second;
  });
  if (likeliest.size() > kMostTexts) likeliest.resize(kMostTexts);
  std::optional<StreamCopy> best;
  double best_shared = 0;
  for (const auto& [number, report] : likeliest) {
    ++work.texts;
    std::vector<Fingerprint> notices = common;
    for (const Fingerprint fingerprint : records[report].prints) {
      ++work.fingerprints;
      if (prints.IsCommon(fingerprint)) notices.push_back(fingerprint);
    }
    const SharedText shared = AlignFingerprints(of, records[report].prints, notices);
    if (shared.of_a + shared.of_b <= best_shared || !IsCopy(shared, record, records[report])) continue;
    best_shared = shared.of_a + shared.of_b;
    best = StreamCopy{.of = report, .shared = shared.of_a};
  }
  return best;
}

void EventStream::State::PostFingerprints(std::uint32_t number) {
  std::vector<Fingerprint> least = records[number].prints;
  std::ranges::sort(least);
  if (least.size() > kPostedFingerprints) least.resize(kPostedFingerprints);
  const bool copy = records[number].own == nullptr;
  std::vector<std::uint32_t> holders;
  for (const Fingerprint fingerprint : least) {
    if (copy) {
      // What its family holds already is found there.
      prints.Find(fingerprint, holders);
      const std::uint32_t root = records[number].place;
      const auto family = [&](std::uint32_t holder) {
        return holder == root || (records[holder].own == nullptr && records[holder].place == root);
      };
      if (std::ranges::any_of(holders, family)) continue;
    }
    prints.Add(fingerprint, number);
  }
}

// ---- candidates -----------------------------------------------------------------------------------------------

void EventStream::State::Refresh(std::uint32_t number) {
  OwnReport& own = *records[number].own;
  const std::uint32_t epoch = Epoch();
  if (own.epoch == epoch) return;
  own.epoch = epoch;
  own.trace.SetWeights(counts);
}

namespace {

// Positions of the words of a trace, weightiest first, equal ones by key.
std::vector<std::uint32_t> ByWeight(const WeighedTrace& trace) {
  std::vector<std::uint32_t> order(trace.words.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) {
    return trace.words[x] != trace.words[y] ? trace.words[x] > trace.words[y]
                                            : trace.trace.words[x].key < trace.trace.words[y].key;
  });
  return order;
}

}  // namespace

void EventStream::State::PostWords(std::uint32_t number) {
  records[number].own->trace.Unpack(self);
  std::vector<std::uint32_t> order = ByWeight(self);
  if (order.size() > kPostedWords) order.resize(kPostedWords);
  for (const std::uint32_t i : order) {
    WordPlaces& word = places[self.trace.words[i].key];
    if (word.first == 0) {
      word.first = number + 1;
      continue;
    }
    if (word.block == 0 || blocks[word.block - 1].reports.back() != 0) {
      blocks.push_back({.before = word.block});
      word.block = static_cast<std::uint32_t>(blocks.size());
    }
    *std::ranges::find(blocks[word.block - 1].reports, 0u) = number + 1;
  }
}

// Calls `found` for the latest kReadOfWord reports of a word, latest first.
template <typename Found>
void EventStream::State::ReadWord(WordKey key, Found found) const {
  const WordPlaces* word = places.Find(key);
  if (word == nullptr) return;
  std::size_t read = 0;
  for (std::uint32_t at = word->block; at != 0; at = blocks[at - 1].before) {
    const PostingBlock& block = blocks[at - 1];
    for (std::size_t i = block.reports.size(); i-- > 0;) {
      if (block.reports[i] == 0) continue;
      if (++read > kReadOfWord) return;
      found(block.reports[i] - 1);
    }
  }
  if (++read <= kReadOfWord) found(word->first - 1);
}

// Of the report in `self`; those that share most weight.
std::vector<std::uint32_t> EventStream::State::Propose(std::uint32_t number) {
  partial.clear();
  std::size_t read = 0;
  for (const std::uint32_t i : ByWeight(self)) {
    if (read >= kMostRead || self.words[i] <= 0) break;
    const float weight = self.words[i] * self.words[i];
    ReadWord(self.trace.words[i].key, [&](std::uint32_t report) {
      ++read;
      if (report != number) partial.emplace_back(report, weight);
    });
  }
  work.postings += read;
  std::ranges::sort(partial);
  std::vector<std::pair<float, std::uint32_t>> sums;  // negative, so that the largest comes first
  for (std::size_t i = 0; i < partial.size();) {
    const std::uint32_t report = partial[i].first;
    float sum = 0;
    for (; i < partial.size() && partial[i].first == report; ++i) sum += partial[i].second;
    sums.emplace_back(-sum, report);
  }
  if (sums.size() > kMostCompared) {
    std::ranges::nth_element(sums, sums.begin() + kMostCompared);
    sums.resize(kMostCompared);
  }
  std::vector<std::uint32_t> proposed;
  for (const auto& [sum, report] : sums) proposed.push_back(report);
  std::ranges::sort(proposed);
  return proposed;
}

PairOdds EventStream::State::OddsOfPair(std::uint32_t a, std::uint32_t b) {
  if (a > b) std::swap(a, b);
  const std::uint64_t both = (static_cast<std::uint64_t>(a) << 32) | b;
  CachedPair& cached = cache[XXH3_64bits(&both, sizeof both) % kCachedPairs];
  const std::uint32_t epoch = Epoch() + 1;
  if (cached.epoch == epoch && cached.a == a && cached.b == b) return cached.odds;
  ++work.pairs;
  const WeighedTrace& left = Look(a, 0);
  cached = {.a = a, .b = b, .epoch = epoch, .odds = OddsOf(CompareTraces(left, Look(b, 1), counts))};
  return cached.odds;
}

// Good until the next look on the same side.
const WeighedTrace& EventStream::State::Look(std::uint32_t number, std::size_t side) {
  Seen& slot = seen[side][number % kSeen];
  const std::uint32_t epoch = Epoch() + 1;
  if (slot.epoch == epoch && slot.number == number) return slot.trace;
  Refresh(number);
  records[number].own->trace.Unpack(slot.trace);
  slot.number = number;
  slot.epoch = epoch;
  return slot.trace;
}

float EventStream::State::Score(std::uint32_t a, std::uint32_t b) {
  return static_cast<float>(ScorePair(OddsOfPair(a, b), records[a].own->near.Crowd(), records[b].own->near.Crowd()));
}

// All candidates with their scores, as the crowds stand when all have been seen.
std::vector<Candidate> EventStream::State::Compare(std::uint32_t number) {
  Refresh(number);
  records[number].own->trace.Unpack(self);
  std::vector<Candidate> candidates;
  for (const std::uint32_t other : Propose(number)) {
    const PairOdds odds = OddsOfPair(number, other);
    if (odds.cosine < kLeastCosine) continue;
    records[number].own->near.Offer(other, odds.cosine);
    records[other].own->near.Offer(number, odds.cosine);
    candidates.push_back({.report = other});
  }
  for (Candidate& candidate : candidates) candidate.score = Score(number, candidate.report);
  return candidates;
}

// ---- links ----------------------------------------------------------------------------------------------------

std::uint32_t EventStream::State::NewEvent() {
  events.emplace_back();
  return static_cast<std::uint32_t>(events.size() - 1);
}

void EventStream::State::Leave(std::uint32_t number) {
  std::erase(events[records[number].place], number);
}

void EventStream::State::Enter(std::uint32_t number, std::uint32_t event) {
  std::vector<std::uint32_t>& members = events[event];
  const auto key = [&](std::uint32_t member) { return std::pair(records[member].content, member); };
  members.insert(std::ranges::lower_bound(members, key(number), {}, key), number);
  records[number].place = event;
}

void EventStream::State::MoveAll(std::uint32_t from, std::uint32_t to) {
  const std::vector<std::uint32_t> members = std::exchange(events[from], {});
  for (const std::uint32_t member : members) Enter(member, to);
}

// The events whose reports score best with this one, its own among them.
std::vector<std::uint32_t> EventStream::State::NearEvents(std::uint32_t number,
                                                          std::span<const Candidate> candidates) const {
  std::map<std::uint32_t, std::array<float, 3>> best;  // the highest scores
  for (const Candidate& candidate : candidates) {
    std::array<float, 3>& scores = best[records[candidate.report].place];
    const auto least = std::ranges::min_element(scores);
    *least = std::max(*least, candidate.score);
  }
  std::vector<std::pair<float, std::uint32_t>> order;
  const std::uint32_t own = records[number].place;
  for (const auto& [event, scores] : best) {
    const float sum = scores[0] + scores[1] + scores[2];
    const float mean = sum / static_cast<float>(std::clamp<std::size_t>(events[event].size(), 1, 3));
    if (event != own && mean >= kNearEvent) order.emplace_back(-mean, event);
  }
  std::ranges::sort(order);
  std::vector<std::uint32_t> near;
  if (events[own].size() > 1) near.push_back(own);
  for (const auto& [mean, event] : order) {
    if (near.size() < kMostEvents) near.push_back(event);
  }
  return near;
}

void EventStream::State::Relink(std::uint32_t number, std::span<const std::uint32_t> near) {
  // The report alone, then of each event all reports, or a fixed sample that begins and stays joined.
  struct Part {
    std::uint32_t event = 0;
    bool large = false;
  };
  Leave(number);
  std::vector<std::uint32_t> items = {number}, begin = {0};
  std::vector<Part> parts = {{}};
  for (const std::uint32_t event : near) {
    const std::vector<std::uint32_t>& members = events[event];
    const bool large = members.size() > kSmallEvent;
    const auto joined = static_cast<std::uint32_t>(items.size());
    for (std::size_t i = 0; i < (large ? kSample : members.size()); ++i) {
      begin.push_back(large ? joined : static_cast<std::uint32_t>(items.size()));
      items.push_back(members[i]);
      parts.push_back({.event = event, .large = large});
    }
  }
  work.items += items.size();
  std::vector<float> scores(items.size() * items.size(), 0);
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = i + 1; j < items.size(); ++j)
      scores[i * items.size() + j] = scores[j * items.size() + i] = Score(items[i], items[j]);
  }
  const std::vector<std::uint32_t> cluster =
      LinkDensely(begin, scores, JoinThreshold(std::max<std::size_t>(kLeastReports, counts.words().texts())));
  // Each cluster goes on under the number of the event that gives most reports to it; a number goes on once.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> gives;  // cluster, event -> reports
  for (std::size_t i = 1; i < items.size(); ++i) {
    std::size_t& number_given = gives[{cluster[i], parts[i].event}];
    number_given = parts[i].large ? events[parts[i].event].size() : number_given + 1;
  }
  std::vector<std::tuple<std::size_t, std::uint32_t, std::uint32_t>> order;  // most first
  for (const auto& [from, size] : gives) order.emplace_back(~size, from.second, from.first);
  std::ranges::sort(order);
  std::map<std::uint32_t, std::uint32_t> named;  // cluster -> event
  std::map<std::uint32_t, std::uint32_t> used;   // event -> cluster
  for (const auto& [size, event, of] : order) {
    if (!named.contains(of) && used.try_emplace(event, of).second) named[of] = event;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto [at, fresh] = named.try_emplace(cluster[i], 0);
    if (fresh)
      at->second = i == 0 && events[records[number].place].empty() && !used.contains(records[number].place)
                       ? records[number].place
                       : NewEvent();
    const std::uint32_t to = at->second;
    if (i == 0) {
      Enter(number, to);
    } else if (parts[i].large) {
      if (parts[i].event != to) MoveAll(parts[i].event, to);
    } else if (records[items[i]].place != to) {
      Leave(items[i]);
      Enter(items[i], to);
    }
  }
}

void EventStream::State::Judge(std::uint32_t number) {
  ++work.judged;
  const std::vector<Candidate> candidates = Compare(number);
  const std::vector<std::uint32_t> near = NearEvents(number, candidates);
  if (!near.empty()) Relink(number, near);
}

// ---- the class ------------------------------------------------------------------------------------------------

EventStream::EventStream() : state_(std::make_unique<State>()) {}
EventStream::EventStream(EventStream&&) noexcept = default;
EventStream& EventStream::operator=(EventStream&&) noexcept = default;
EventStream::~EventStream() = default;

EventStream::Number EventStream::Add(const AnnotatedReport& report) {
  State& state = *state_;
  const auto number = static_cast<Number>(state.records.size());
  Record& record = state.records.emplace_back();
  record.prints = FingerprintsOf(report.report.text);
  record.prints.shrink_to_fit();
  record.content = static_cast<std::uint32_t>(
      XXH3_64bits_withSeed(report.report.text.data(), report.report.text.size(), report.report.title.size()));
  record.title = TitleWords(report.report);
  const std::string& outlet = report.report.outlet;
  record.outlet = outlet.empty() ? 0 : static_cast<std::uint32_t>(XXH3_64bits(outlet.data(), outlet.size())) | 1;
  state.bytes += record.prints.capacity() * sizeof(Fingerprint) + record.title.capacity() * sizeof(WordKey);
  if (const std::optional<StreamCopy> copy = state.FindCopy(record)) {
    record.copy_of = copy->of;
    record.shared = static_cast<float>(copy->shared);
    record.place = state.records[copy->of].own ? copy->of : state.records[copy->of].place;
    state.PostFingerprints(number);
    return number;
  }
  const ReportTrace trace = TraceOf(report);
  state.counts.Add(trace);
  state.epoch = static_cast<std::uint32_t>(std::log(state.counts.words().texts() + 1.0) / std::log1p(kEpoch));
  record.own = std::make_unique<OwnReport>();
  record.own->trace = PackedTrace(trace, state.counts);
  record.own->epoch = state.Epoch();
  state.bytes += record.own->trace.Bytes() + sizeof(OwnReport) - sizeof(PackedTrace);
  state.PostFingerprints(number);
  state.PostWords(number);
  state.Enter(number, state.NewEvent());
  state.Judge(number);
  state.waiting.push_back(number);
  JudgeAgain(kJudgedAgain);
  return number;
}

void EventStream::JudgeAgain(std::size_t reports) {
  for (std::size_t i = std::min(reports, state_->waiting.size()); i > 0; --i) {
    const std::uint32_t number = state_->waiting.front();
    state_->waiting.pop_front();
    state_->Judge(number);
    state_->waiting.push_back(number);
  }
}

std::size_t EventStream::size() const {
  return state_->records.size();
}

EventStream::Event EventStream::EventOf(Number report) const {
  const Record& record = state_->records[report];
  return record.own ? record.place : state_->records[record.place].place;
}

std::optional<StreamCopy> EventStream::CopyOf(Number report) const {
  const Record& record = state_->records[report];
  if (record.own) return std::nullopt;
  return StreamCopy{.of = record.copy_of, .shared = record.shared};
}

const StreamWork& EventStream::work() const {
  return state_->work;
}

std::size_t EventStream::Bytes() const {
  const State& state = *state_;
  std::size_t members = 0;
  for (const std::vector<std::uint32_t>& event : state.events) members += event.capacity() * sizeof(std::uint32_t);
  return sizeof(State) + state.counts.Bytes() + state.records.size() * sizeof(Record) + state.bytes + members +
         state.events.size() * sizeof(std::vector<std::uint32_t>) + state.places.Bytes() +
         state.blocks.size() * sizeof(PostingBlock) + state.prints.Bytes() +
         state.waiting.size() * sizeof(std::uint32_t) + state.cache.size() * sizeof(CachedPair);
}

}  // namespace rashomon
