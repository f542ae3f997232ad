#include "annotate/parser.h"

#include <algorithm>
#include <cstring>

namespace rashomon {

ParserState::ParserState(std::size_t words) : words_(words), nodes_(words + 1) {
  stack_.reserve(16);
}

bool ParserState::Allows(Transition transition) const {
  const bool has_top = !stack_.empty();
  switch (transition) {
    case Transition::kShift:
      return next_ < words_;
    case Transition::kLeft:
      return has_top && nodes_[stack_.back()].head == kNone;
    case Transition::kRight:
      return has_top && next_ < words_;
    case Transition::kReduce:
      return has_top && nodes_[stack_.back()].head != kNone;
  }
  return false;
}

void ParserState::Attach(std::uint16_t dependent, std::uint16_t head) {
  nodes_[dependent].head = head;
  Node& node = nodes_[head];
  if (dependent < head) {
    node.left[1] = node.left[0];
    node.left[0] = dependent;
    node.left_count += node.left_count < 255 ? 1 : 0;
  } else {
    node.right[1] = node.right[0];
    node.right[0] = dependent;
    node.right_count += node.right_count < 255 ? 1 : 0;
  }
}

void ParserState::Apply(Transition transition) {
  const auto next = static_cast<std::uint16_t>(next_);
  switch (transition) {
    case Transition::kShift:
      stack_.push_back(next);
      ++next_;
      break;
    case Transition::kLeft:
      Attach(stack_.back(), next);
      stack_.pop_back();
      break;
    case Transition::kRight:
      Attach(next, stack_.back());
      stack_.push_back(next);
      ++next_;
      break;
    case Transition::kReduce:
      stack_.pop_back();
      break;
  }
}

// One root: of several the first verb among them, else the first; the others hang on it.
std::vector<std::uint16_t> HeadsOf(const ParserState& state, std::span<const ParserWord> words) {
  const auto root = static_cast<std::uint16_t>(state.words());
  std::vector<std::uint16_t> heads(state.words());
  std::uint16_t top = ParserState::kNone;
  for (std::uint16_t i = 0; i < root; ++i) {
    heads[i] = state.Head(i);
    if (heads[i] != root) continue;
    const bool better = top == ParserState::kNone || (words[i].upos == Upos::kVerb && words[top].upos != Upos::kVerb);
    if (better) top = i;
  }
  for (std::uint16_t i = 0; i < root; ++i) {
    if (heads[i] == root && i != top) heads[i] = top;
  }
  return heads;
}

Result<Parser> Parser::Open(std::string_view transitions, std::string_view relations) {
  Result<ModelFile> first = ModelFile::Open(transitions, kKind);
  if (!first) return std::unexpected(first.error());
  Result<ModelFile> second = ModelFile::Open(relations, kRelationKind);
  if (!second) return std::unexpected(second.error());
  if (first->entries().size() < kTransitions) return Fail(ErrorCode::kInvalidInput, "model PAR1: no weights");
  if (second->names().empty() || second->names().size() > 255)
    return Fail(ErrorCode::kInvalidInput, "model REL1: no relations");
  Parser parser;
  parser.transitions_ = std::move(*first);
  parser.relations_ = std::move(*second);
  return parser;
}

namespace {

struct Candidate {
  std::int64_t score = 0;
  std::uint32_t parent = 0;
  Transition transition = Transition::kShift;
};

// Sums of the four weights of all features; the table is addressed by hash alone.
std::array<std::int32_t, kTransitions> ScoresOf(std::string_view table,
                                                std::span<const std::uint64_t, ParserFeatures::kCount> features) {
  std::array<std::int32_t, kTransitions> scores{};
  const auto slots = static_cast<std::uint32_t>(table.size() / kTransitions);
  std::array<const char*, ParserFeatures::kCount> rows;  // asked for all at once: most are far away
  for (std::size_t k = 0; k < rows.size(); ++k) {
    rows[k] = table.data() + std::size_t{FeatureSlot(features[k], slots)} * kTransitions;
    __builtin_prefetch(rows[k]);
  }
  for (const char* row : rows) {
    for (std::size_t i = 0; i < kTransitions; ++i) scores[i] += static_cast<signed char>(row[i]);
  }
  return scores;
}

// What a state's features depend on: derivations that differ further back alone need scoring once.
using Signature = std::array<std::uint16_t, 16>;
Signature SignatureOf(const ParserState& state) {
  static constexpr std::uint16_t kNone = ParserState::kNone;
  Signature signature;
  signature.fill(kNone);
  const std::uint16_t top = state.Stack(0), next = state.Buffer(0);
  signature[0] = top, signature[1] = next, signature[2] = state.Stack(1);
  const ParserState::Node& ahead = state.node(next);
  signature[3] = ahead.left[0], signature[4] = ahead.left[1], signature[5] = ahead.left_count;
  if (top == kNone) return signature;
  const ParserState::Node& node = state.node(top);
  signature[6] = node.head;
  signature[7] = node.head == kNone ? kNone : state.Head(node.head);
  signature[8] = node.left[0], signature[9] = node.left[1], signature[10] = node.left_count;
  signature[11] = node.right[0], signature[12] = node.right[1], signature[13] = node.right_count;
  return signature;
}

using Scores = std::array<std::int32_t, kTransitions>;

// The derivations of one step, best first. Buffers are kept between steps: nothing is allocated in the loop.
class Beam {
 public:
  Beam(std::span<const ParserWord> words, std::string_view table) : words_(words), table_(table) {
    items_.assign(Parser::kBeam, {ParserState(words.size() - 1), 0});
    next_ = items_;
  }
  // O(kBeam) scorings at most.
  void Step() {
    Score();
    const std::size_t kept = std::min(Parser::kBeam, candidates_.size());
    std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(kept), candidates_.end(),
                      [](const Candidate& a, const Candidate& b) {
                        if (a.score != b.score) return a.score > b.score;
                        return a.parent != b.parent ? a.parent < b.parent : a.transition < b.transition;
                      });
    for (size_ = 0; size_ < kept; ++size_) {
      const Candidate& candidate = candidates_[size_];
      if (candidate.score + Parser::kMargin < candidates_.front().score) break;
      next_[size_].state = items_[candidate.parent].state;
      next_[size_].score = candidate.score;
      next_[size_].state.Apply(candidate.transition);
    }
    items_.swap(next_);
  }
  [[nodiscard]] const ParserState& best() const { return items_.front().state; }

 private:
  struct Item {
    ParserState state;
    std::int64_t score;
  };
  void Score() {
    candidates_.clear();
    for (std::uint32_t i = 0; i < size_; ++i) {
      signatures_[i] = SignatureOf(items_[i].state);
      const auto same = static_cast<std::size_t>(
          std::find(signatures_.begin(), signatures_.begin() + i, signatures_[i]) - signatures_.begin());
      if (same < i) {
        scores_[i] = scores_[same];
      } else {
        ParserFeatures::Of(items_[i].state, words_, features_);
        scores_[i] = ScoresOf(table_, features_);
      }
      for (std::size_t t = 0; t < kTransitions; ++t) {
        if (!items_[i].state.Allows(static_cast<Transition>(t))) continue;
        candidates_.push_back({items_[i].score + scores_[i][t], i, static_cast<Transition>(t)});
      }
    }
  }
  std::span<const ParserWord> words_;
  std::string_view table_;
  std::size_t size_ = 1;
  std::vector<Item> items_, next_;
  std::vector<Candidate> candidates_;
  std::array<Signature, Parser::kBeam> signatures_;
  std::array<Scores, Parser::kBeam> scores_;
  std::array<std::uint64_t, ParserFeatures::kCount> features_;
};

ParserState SearchBest(std::span<const ParserWord> words, std::string_view table) {
  Beam beam(words, table);
  for (std::size_t step = 0; step < 2 * (words.size() - 1); ++step) beam.Step();
  return beam.best();
}

std::vector<std::uint8_t> LabelArcs(std::span<const ParserWord> words, std::span<const std::uint16_t> heads,
                                    const ModelFile& model) {
  const std::size_t count = words.size() - 1;
  std::vector<std::uint32_t> last(words.size(), 0);  // of each head, the relation given last
  std::vector<std::uint8_t> relations(count);
  const RelationFeatures::Tree tree = RelationFeatures::TreeOf(words, heads);
  std::array<std::uint64_t, RelationFeatures::kCount> features;
  std::array<std::int32_t, 256> scores;
  for (std::uint16_t i = 0; i < count; ++i) {
    scores.fill(0);
    RelationFeatures::Of(tree, i, last[heads[i]], features);
    AddSparseScores<RelationFeatures::kCount>(model, features, scores);
    const auto end = scores.begin() + static_cast<std::ptrdiff_t>(model.names().size());
    relations[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
    last[heads[i]] = relations[i] + 1u;
  }
  return relations;
}

}  // namespace

ParsedSentence Parser::Parse(std::span<const ParserWord> words) const {
  if (words.empty() || words.size() > kMostWords) return {};
  std::vector<ParserWord> rooted(words.begin(), words.end());
  rooted.push_back(RootWord());
  ParsedSentence parsed;
  parsed.heads = HeadsOf(SearchBest(rooted, transitions_.entries()), rooted);
  const auto root = static_cast<std::uint16_t>(words.size());
  for (std::uint16_t i = 0; i < root; ++i) {
    if (parsed.heads[i] == ParserState::kNone) parsed.heads[i] = root;
  }
  parsed.relations = LabelArcs(rooted, parsed.heads, relations_);
  for (std::uint16_t i = 0; i < root; ++i) {
    if (parsed.heads[i] == root) parsed.heads[i] = i;
  }
  return parsed;
}

}  // namespace rashomon
