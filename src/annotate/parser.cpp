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
std::array<std::int32_t, kTransitions> ScoresOf(std::string_view table, std::span<const std::uint64_t> features) {
  std::array<std::int32_t, kTransitions> scores{};
  const auto slots = static_cast<std::uint32_t>(table.size() / kTransitions);
  for (std::uint64_t feature : features) {
    const char* row = table.data() + std::size_t{FeatureSlot(feature, slots)} * kTransitions;
    for (std::size_t i = 0; i < kTransitions; ++i) scores[i] += static_cast<signed char>(row[i]);
  }
  return scores;
}

ParserState SearchBest(std::span<const ParserWord> words, std::string_view table) {
  struct Item {
    ParserState state;
    std::int64_t score;
  };
  std::vector<Item> beam, next;
  beam.push_back({ParserState(words.size() - 1), 0});
  std::array<std::uint64_t, ParserFeatures::kCount> features;
  std::vector<Candidate> candidates;
  for (std::size_t step = 0; step < 2 * (words.size() - 1); ++step) {
    candidates.clear();
    for (std::uint32_t i = 0; i < beam.size(); ++i) {
      ParserFeatures::Of(beam[i].state, words, features);
      const auto scores = ScoresOf(table, features);
      for (std::size_t t = 0; t < kTransitions; ++t) {
        if (!beam[i].state.Allows(static_cast<Transition>(t))) continue;
        candidates.push_back({beam[i].score + scores[t], i, static_cast<Transition>(t)});
      }
    }
    const std::size_t kept = std::min(Parser::kBeam, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end(),
                      [](const Candidate& a, const Candidate& b) {
                        if (a.score != b.score) return a.score > b.score;
                        return a.parent != b.parent ? a.parent < b.parent : a.transition < b.transition;
                      });
    next.clear();
    for (std::size_t k = 0; k < kept; ++k) {
      next.push_back({beam[candidates[k].parent].state, candidates[k].score});
      next.back().state.Apply(candidates[k].transition);
    }
    beam.swap(next);
  }
  return std::move(beam.front().state);
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
    for (std::uint64_t feature : features) AddSparseScores(model, feature, scores);
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
