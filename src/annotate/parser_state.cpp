#include "annotate/parser_state.h"

#include <algorithm>

namespace rashomon {

void ParserState::Reset(std::size_t words) {
  words_ = words;
  next_ = 0;
  stack_.clear();
  nodes_.assign(words + 1, Node{});
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

void ParserState::Attach(std::uint16_t dependent, std::uint16_t head, std::uint8_t relation) {
  nodes_[dependent].head = head;
  nodes_[dependent].relation = relation;
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

void ParserState::Apply(Transition transition, std::uint8_t relation) {
  const auto next = static_cast<std::uint16_t>(next_);
  switch (transition) {
    case Transition::kShift:
      stack_.push_back(next);
      ++next_;
      break;
    case Transition::kLeft:
      Attach(stack_.back(), next, relation);
      stack_.pop_back();
      break;
    case Transition::kRight:
      Attach(next, stack_.back(), relation);
      stack_.push_back(next);
      ++next_;
      break;
    case Transition::kReduce:
      stack_.pop_back();
      break;
  }
}

namespace {

std::uint16_t DistanceClass(int distance) {
  if (distance < 5) return static_cast<std::uint16_t>(distance);
  return distance < 8 ? 5 : (distance < 14 ? 6 : 7);
}

// Which kinds of words stand between two places.
std::uint16_t Between(std::span<const Upos> upos, std::size_t from, std::size_t to) {
  static constexpr std::size_t kFarthest = 24;
  static constexpr auto kKinds = [] {
    std::array<std::uint8_t, 18> kinds{};
    kinds[static_cast<std::size_t>(Upos::kPunct)] = 1;
    kinds[static_cast<std::size_t>(Upos::kVerb)] = 2;
    kinds[static_cast<std::size_t>(Upos::kCconj)] = 4;
    kinds[static_cast<std::size_t>(Upos::kSconj)] = 8;
    kinds[static_cast<std::size_t>(Upos::kAux)] = 16;
    kinds[static_cast<std::size_t>(Upos::kNoun)] = kinds[static_cast<std::size_t>(Upos::kPropn)] = 32;
    return kinds;
  }();
  std::uint16_t kinds = 0;
  for (std::size_t i = from + 1; i < std::min(to, from + kFarthest); ++i) {
    kinds = static_cast<std::uint16_t>(kinds | kKinds[static_cast<std::size_t>(upos[i])]);
  }
  return kinds;
}

}  // namespace

ParserContext ParserContext::Of(const ParserState& state, std::span<const Upos> upos) {
  static constexpr std::uint16_t kNone = ParserState::kNone;
  static constexpr ParserState::Node kNoNode;
  const auto node = [&](std::uint16_t at) -> const ParserState::Node& {
    return at == kNone ? kNoNode : state.node(at);
  };
  const auto upos_of = [&](std::uint16_t at) -> std::uint16_t {
    return at < upos.size() ? static_cast<std::uint16_t>(upos[at]) : 17;
  };
  const std::uint16_t s0 = state.Stack(0), s1 = state.Stack(1), n0 = state.Buffer(0);
  const ParserState::Node& top = node(s0);
  const ParserState::Node& next = node(n0);
  ParserContext context;
  context.slots = {s0, s1, n0, state.Buffer(1), state.Buffer(2), top.head, top.left[0], top.right[0], next.left[0]};
  const auto relation = [&](std::uint16_t at) -> std::uint16_t { return node(at).relation; };
  const auto few = [](std::uint8_t count, int most) { return std::min<int>(count, most); };
  const std::uint16_t distance = s0 == kNone ? 0 : DistanceClass(n0 - s0);
  context.facts = {top.relation,
                   relation(top.left[0]),
                   relation(top.right[0]),
                   relation(next.left[0]),
                   relation(s1),
                   relation(top.right[1]),
                   relation(next.left[1]),
                   static_cast<std::uint16_t>(few(top.left_count, 3) + 4 * few(top.right_count, 3)),
                   static_cast<std::uint16_t>(few(next.left_count, 3) + 4 * distance),
                   s0 == kNone ? std::uint16_t{0} : Between(upos, s0, n0),
                   static_cast<std::uint16_t>(upos_of(s0) * 18 + upos_of(n0))};
  return context;
}

}  // namespace rashomon
