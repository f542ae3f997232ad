// What the parser looks at: the templates of Zhang and Nivre (2011, table 1 and 2) without relation labels, and some of
// word clusters and of what stands between two words.
#include <algorithm>
#include <cassert>

#include "annotate/parser.h"

namespace rashomon {
namespace {

constexpr std::uint64_t kNothing = 0x5851F42D4C957F2DULL;

std::uint32_t DistanceClass(std::size_t distance) {
  if (distance < 5) return static_cast<std::uint32_t>(distance);
  return distance < 8 ? 5 : (distance < 14 ? 6 : 7);
}

// Numbers the templates, so that equal values of two templates differ.
class Adder {
 public:
  Adder(std::uint64_t first, std::span<std::uint64_t> out) : first_(first), out_(out) {}
  void operator()(std::uint64_t a) { Put(MixFeature(Seed(), a)); }
  void operator()(std::uint64_t a, std::uint64_t b) { Put(MixFeature(MixFeature(Seed(), a), b)); }
  void operator()(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    Put(MixFeature(MixFeature(MixFeature(Seed(), a), b), c));
  }
  void operator()(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    Put(MixFeature(MixFeature(MixFeature(MixFeature(Seed(), a), b), c), d));
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  [[nodiscard]] std::uint64_t Seed() const { return (first_ + count_) * 0xBF58476D1CE4E5B9ULL; }
  void Put(std::uint64_t feature) { out_[count_++] = feature; }
  std::uint64_t first_;
  std::span<std::uint64_t> out_;
  std::size_t count_ = 0;
};

struct View {
  std::uint64_t w = kNothing;
  std::uint64_t p = kNothing;
  std::uint64_t c = kNothing;
  std::uint64_t u = kNothing;
};

// Which kinds of words stand between two places: commas, other punctuation, verbs, conjunctions.
std::uint64_t Between(std::span<const ParserWord> words, std::size_t from, std::size_t to) {
  static constexpr std::size_t kFarthest = 24;
  std::uint64_t kinds = 0;
  for (std::size_t i = from + 1; i < std::min(to, from + kFarthest); ++i) {
    switch (words[i].upos) {
      case Upos::kPunct:
        kinds |= 1;
        break;
      case Upos::kVerb:
        kinds |= 2;
        break;
      case Upos::kCconj:
        kinds |= 4;
        break;
      case Upos::kSconj:
        kinds |= 8;
        break;
      case Upos::kAux:
        kinds |= 16;
        break;
      case Upos::kNoun:
      case Upos::kPropn:
        kinds |= 32;
        break;
      default:
        break;
    }
  }
  return kinds;
}

}  // namespace

ParserWord ParserWordOf(std::uint64_t word, std::uint32_t cluster, Upos upos, std::string_view xpos) {
  return {.word = word, .tag = HashWord(xpos), .cluster = cluster, .upos = upos};
}

RelationFeatures::Tree RelationFeatures::TreeOf(std::span<const ParserWord> words,
                                                std::span<const std::uint16_t> heads) {
  Tree tree;
  tree.words = words;
  tree.heads = heads;
  tree.left.assign(words.size(), ParserState::kNone);
  tree.right = tree.aux = tree.preposition = tree.left;
  tree.kinds.assign(words.size(), 0);
  for (std::uint16_t i = 0; i + 1u < words.size(); ++i) {
    const std::uint16_t head = heads[i];
    if (i < head && tree.left[head] == ParserState::kNone) tree.left[head] = i;
    if (i > head) tree.right[head] = i;
    tree.kinds[head] |= 1u << static_cast<unsigned>(words[i].upos);
    if (words[i].upos == Upos::kAux) tree.aux[head] = i;
    if (words[i].upos == Upos::kAdp && i < head) tree.preposition[head] = i;
  }
  return tree;
}

ParserWord RootWord() {
  return {.word = 11, .tag = 12, .cluster = 0, .upos = Upos::kX};
}

void ParserFeatures::Of(const ParserState& state, std::span<const ParserWord> words,
                        std::span<std::uint64_t, kCount> out) {
  static constexpr std::uint16_t kNone = ParserState::kNone;
  const auto view = [&](std::uint16_t at) -> View {
    if (at == kNone) return {};
    return {words[at].word, words[at].tag, words[at].cluster, static_cast<std::uint64_t>(words[at].upos)};
  };
  const auto head = [&](std::uint16_t at) { return at == kNone ? kNone : state.Head(at); };
  const auto left = [&](std::uint16_t at, int which) { return at == kNone ? kNone : state.node(at).left[which]; };
  const auto right = [&](std::uint16_t at, int which) { return at == kNone ? kNone : state.node(at).right[which]; };
  const std::uint16_t s0 = state.Stack(0), n0 = state.Buffer(0);
  const std::uint16_t s0_head = head(s0);
  const View S0 = view(s0), S1 = view(state.Stack(1)), N0 = view(n0), N1 = view(state.Buffer(1)),
             N2 = view(state.Buffer(2));
  const View S0h = view(s0_head), S0h2 = view(head(s0_head));
  const View S0l = view(left(s0, 0)), S0l2 = view(left(s0, 1)), S0r = view(right(s0, 0)), S0r2 = view(right(s0, 1));
  const View N0l = view(left(n0, 0)), N0l2 = view(left(n0, 1));
  const View before = n0 > 0 ? view(static_cast<std::uint16_t>(n0 - 1)) : View{};
  const std::uint64_t distance = s0 == kNone ? 0 : DistanceClass(n0 - s0);
  const std::uint64_t s0_left = s0 == kNone ? 9 : std::min<std::uint8_t>(state.node(s0).left_count, 5);
  const std::uint64_t s0_right = s0 == kNone ? 9 : std::min<std::uint8_t>(state.node(s0).right_count, 5);
  const std::uint64_t n0_left = std::min<std::uint8_t>(state.node(n0).left_count, 5);
  const std::uint64_t between = s0 == kNone ? 0 : Between(words, s0, n0);
  const std::uint64_t attached = s0_head == kNone ? 1 : 2;
  Adder add(1, out);
  add(S0.w, S0.p), add(S0.w), add(S0.p), add(N0.w, N0.p), add(N0.w), add(N0.p);
  add(N1.w, N1.p), add(N1.w), add(N1.p), add(N2.w, N2.p), add(N2.w), add(N2.p);
  add(S0.w, S0.p, N0.w, N0.p), add(S0.w, S0.p, N0.w), add(S0.w, N0.w, N0.p), add(S0.w, S0.p, N0.p);
  add(S0.p, N0.w, N0.p), add(S0.w, N0.w), add(S0.p, N0.p, attached), add(N0.p, N1.p);
  add(N0.p, N1.p, N2.p), add(S0.p, N0.p, N1.p), add(S0h.p, S0.p, N0.p), add(S0.p, S0l.p, N0.p);
  add(S0.p, S0r.p, N0.p), add(S0.p, N0.p, N0l.p);
  add(S0.w, distance), add(S0.p, distance), add(N0.w, distance), add(N0.p, distance);
  add(S0.w, N0.w, distance), add(S0.p, N0.p, distance);
  add(S0.w, s0_right), add(S0.p, s0_right), add(S0.w, s0_left), add(S0.p, s0_left), add(N0.w, n0_left),
      add(N0.p, n0_left);
  add(S0h.w), add(S0h.p), add(S0l.w), add(S0l.p), add(S0r.w), add(S0r.p), add(N0l.w), add(N0l.p);
  add(S0h2.w), add(S0h2.p), add(S0l2.w), add(S0l2.p), add(S0r2.w), add(S0r2.p), add(N0l2.w), add(N0l2.p);
  add(S0.p, S0l.p, S0l2.p), add(S0.p, S0r.p, S0r2.p), add(S0.p, S0h.p, S0h2.p), add(N0.p, N0l.p, N0l2.p);
  // Not of Zhang and Nivre: the second of the stack, clusters, what stands between.
  add(S1.p, S0.p, N0.p), add(S1.w, N0.p), add(S1.p, N0.p, attached), add(S1.w, S0.w), add(S1.p, S0.p, N0.p, N1.p);
  add(S0.c, N0.c), add(S0.c, N0.p, distance), add(S0.p, N0.c, distance), add(S0.c, attached), add(N0.c), add(N1.c);
  add(S0.c, N0.c, N1.p), add(S0.c, N0.c, S0r.p), add(S0.c, N0.c, N0l.p), add(S0.c, N0.p, N1.c),
      add(S0.p, N0.p, N1.p, N2.p);
  add(S0.p, N0.p, between, distance), add(S0.p, N0.p, between, attached), add(between, S0.w, N0.p),
      add(between, S0.p, N0.w);
  add(S0.w, S0r.w, N0.p), add(S0.w, S0r.p, N0.w), add(S0.p, S0r.w, N0.w), add(S0h.w, N0.p, S0.p),
      add(S0h.p, N0.w, S0.p);
  add(S0.w, N0.w, N1.p), add(S0.w, N0.p, N1.w), add(S0.p, N0.p, before.w), add(S0.p, N0.p, before.p);
  add(S0.u, N0.u, S0r.w, attached), add(S0.p, N0.p, N0l.w), add(S0.w, N0.p, N0l.w), add(S0.p, N0.p, s0_right, s0_left);
  add(S1.c, S0.c, N0.c);
  assert(add.count() == kCount);
}

void RelationFeatures::Of(const Tree& tree, std::uint16_t word, std::uint32_t last,
                          std::span<std::uint64_t, kCount> out) {
  static constexpr std::uint16_t kNone = ParserState::kNone;
  const auto root = static_cast<std::uint16_t>(tree.words.size() - 1);
  const auto view = [&](std::uint16_t at) -> View {
    if (at == kNone) return {};
    return {tree.words[at].word, tree.words[at].tag, tree.words[at].cluster,
            static_cast<std::uint64_t>(tree.words[at].upos)};
  };
  const std::uint16_t head = tree.heads[word];
  const std::uint16_t grand = head == root ? kNone : tree.heads[head];
  const View D = view(word), H = view(head), G = view(grand);
  const View Dl = view(tree.left[word]), Dr = view(tree.right[word]), Hl = view(tree.left[head]),
             Hr = view(tree.right[head]);
  const View before = word > 0 ? view(static_cast<std::uint16_t>(word - 1)) : View{};
  const View after = word + 1 < root ? view(static_cast<std::uint16_t>(word + 1)) : View{};
  const View before_head = head > 0 ? view(static_cast<std::uint16_t>(head - 1)) : View{};
  const std::uint64_t side = head > word ? 1 : 2;
  const std::size_t from = std::min(word, head), to = std::max(word, head);
  const std::uint64_t distance = DistanceClass(to - from) * 2 + side;
  const std::uint64_t between = Between(tree.words, from, to);
  const std::uint64_t edge = (word == tree.left[head] ? 1 : 0) + (word == tree.right[head] ? 2 : 0) + 4 * side;
  const View aux = view(tree.aux[head]), preposition = view(tree.preposition[word]);
  const std::uint64_t kinds = tree.kinds[word], head_kinds = tree.kinds[head];
  Adder add(1000, out);
  add(side), add(D.w, side), add(D.p, side), add(H.w, side), add(H.p, side), add(D.c, side), add(H.c, side);
  add(D.w, H.w, side), add(D.p, H.w, side), add(D.w, H.p, side), add(D.p, H.p, side), add(D.c, H.c, side);
  add(D.c, H.p, side), add(D.p, H.c, side), add(D.p, H.p, distance), add(D.p, H.p, between, side),
      add(D.w, H.p, distance);
  add(Dl.w, D.p, side), add(Dl.p, D.p, H.p, side), add(Dr.w, D.p, side), add(Dr.p, D.p, H.p, side);
  add(Dl.w, D.w), add(Dl.w, H.w, side), add(Hl.w, D.p, side), add(Hl.p, D.p, H.p), add(Hr.w, D.p, side),
      add(Hr.p, D.p, H.p);
  add(G.p, H.p, D.p), add(G.w, H.p, D.p), add(before.w, D.p, side), add(after.w, D.p, side),
      add(before.p, D.p, after.p);
  add(before_head.w, H.p, D.p), add(last, D.p, H.p, side), add(last, D.w, side), add(edge, D.p, H.p),
      add(edge, D.c, H.p);
  add(Dl.w, D.p, H.p, side), add(D.w, before.w), add(D.u, H.u, last, edge);
  add(kinds, D.p, side), add(kinds, D.p, H.p, side), add(head_kinds, D.p, side), add(head_kinds, D.p, H.p, last);
  add(aux.w, D.p, H.p, side), add(aux.w, D.c, H.w, side), add(preposition.w, H.p, D.p), add(preposition.w, D.w);
  add(preposition.w, H.w), add(preposition.w, D.c, H.c), add(kinds, head_kinds, D.u, side);
  assert(add.count() == kCount);
}

}  // namespace rashomon
