// The tree behind SyntaxView: children and subtrees are laid out once, in O(tokens), by counting and one pass from the
// leaves up. Heads that point nowhere or in a circle are read as roots, so that any tree is safe to ask.
#include <algorithm>
#include <array>

#include "annotate/syntax.h"

namespace rashomon {
namespace {

constexpr int kLongestClimb = 32;  // steps up from a word; deeper coordination is taken for noise

// "nsubj" is nsubj and nsubj:pass; "nsubj:pass" is itself alone.
bool Is(std::string_view deprel, std::string_view relation) {
  return deprel.starts_with(relation) && (deprel.size() == relation.size() || deprel[relation.size()] == ':');
}

template <std::size_t N>
bool IsAny(std::string_view deprel, const std::array<std::string_view, N>& relations) {
  return std::any_of(relations.begin(), relations.end(),
                     [&](std::string_view relation) { return Is(deprel, relation); });
}

// What belongs to the phrase of its head.
constexpr std::array<std::string_view, 8> kPhraseParts = {"det",  "nummod", "amod",     "compound",
                                                          "flat", "fixed",  "goeswith", "advmod"};
// What leaves the phrase even below one of its parts.
constexpr std::array<std::string_view, 8> kPhraseLeavers = {"acl:relcl", "appos", "parataxis", "advcl",
                                                            "nsubj",     "list",  "discourse", "vocative"};

bool BridgesPhrase(const Token& token) {
  const std::string_view word = token.lower;
  return Is(token.deprel, "punct") && word != "," && word != ";" && word != ":" && word != "(" && word != ")" &&
         word != "[" && word != "]" && word != "--" && word != "–" && word != "—" && word != ".";
}

}  // namespace

SyntaxTree::SyntaxTree(std::span<const Token> tokens) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  first_child.assign(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tokens[i].head < count && tokens[i].head != i) ++first_child[tokens[i].head + 1];
  }
  for (std::uint32_t i = 0; i < count; ++i) first_child[i + 1] += first_child[i];
  children.resize(first_child[count]);
  std::vector<std::uint32_t> filled(first_child.begin(), first_child.end() - (count > 0 ? 1 : 0));
  std::vector<std::uint32_t> order;  // roots first, every head before its dependents
  order.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tokens[i].head < count && tokens[i].head != i) {
      children[filled[tokens[i].head]++] = i;
    } else {
      order.push_back(i);
    }
  }
  subtree.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) subtree.push_back({i, i + 1});
  for (std::size_t at = 0; at < order.size(); ++at) {
    const auto below = Children(order[at]);
    order.insert(order.end(), below.begin(), below.end());
  }
  for (std::size_t at = order.size(); at-- > 0;) {
    const std::uint32_t head = tokens[order[at]].head;
    if (head >= count || head == order[at]) continue;
    subtree[head].begin = std::min(subtree[head].begin, subtree[order[at]].begin);
    subtree[head].end = std::max(subtree[head].end, subtree[order[at]].end);
  }
}

SyntaxView::SyntaxView(const Annotation& annotation) : annotation_(&annotation), tree_(annotation.tree) {
  if (tree_ == nullptr || tree_->subtree.size() != annotation.tokens.size())
    tree_ = std::make_shared<const SyntaxTree>(annotation.tokens);
}

std::optional<std::uint32_t> SyntaxView::Child(std::uint32_t token, std::string_view relation) const {
  for (std::uint32_t child : Children(token)) {
    if (HasRelation(child, relation)) return child;
  }
  return std::nullopt;
}

bool SyntaxView::HasRelation(std::uint32_t token, std::string_view relation) const {
  return Is(annotation_->tokens[token].deprel, relation);
}

TokenRange SyntaxView::Phrase(std::uint32_t token) const {
  const auto& tokens = annotation_->tokens;
  const TokenRange whole = tree_->subtree[token];
  std::vector<std::uint8_t> inside(whole.end - whole.begin, 0);
  std::vector<std::uint32_t> open = {token};
  inside[token - whole.begin] = 1;
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    const bool noun = at == token || Is(tokens[at].deprel, "nmod");
    for (std::uint32_t child : Children(at)) {
      const std::string_view relation = tokens[child].deprel;
      const bool possessive = Is(relation, "nmod:poss") || Is(relation, "nmod:part") || Is(relation, "nmod:desc");
      const bool own_case = Is(relation, "case") && (at != token || child > at);  // "Biden's", but not "of Biden"
      const bool hedge = tokens[at].upos == Upos::kNum && child < at && Is(relation, "obl");  // "at least 60"
      const bool part =
          noun ? IsAny(relation, kPhraseParts) || possessive || own_case || hedge : !IsAny(relation, kPhraseLeavers);
      if (!part || !whole.Contains(child) || inside[child - whole.begin] != 0) continue;
      if (Is(relation, "advmod") && noun && child > at) continue;  // "people there"
      inside[child - whole.begin] = 1;
      open.push_back(child);
    }
  }
  // Only what stands together with the head counts; a hyphen or a quotation mark inside does not part it.
  const auto joined = [&](std::uint32_t at) { return inside[at - whole.begin] != 0; };
  TokenRange phrase{token, token + 1};
  while (phrase.begin > whole.begin) {
    const std::uint32_t next = phrase.begin - 1;
    if (joined(next)) {
      phrase.begin = next;
    } else if (next > whole.begin && BridgesPhrase(tokens[next]) && joined(next - 1)) {
      phrase.begin = next - 1;
    } else {
      break;
    }
  }
  while (phrase.end < whole.end) {
    if (joined(phrase.end)) {
      ++phrase.end;
    } else if (phrase.end + 1 < whole.end && BridgesPhrase(tokens[phrase.end]) && joined(phrase.end + 1)) {
      phrase.end += 2;
    } else {
      break;
    }
  }
  return phrase;
}

std::vector<std::uint32_t> SyntaxView::Conjuncts(std::uint32_t token) const {
  std::uint32_t first = token;
  for (int step = 0; step < kLongestClimb && HasRelation(first, "conj") && Head(first); ++step) first = *Head(first);
  std::vector<std::uint32_t> all = {first};
  for (std::size_t at = 0; at < all.size(); ++at) {
    for (std::uint32_t child : Children(all[at])) {
      // A head that comes again means a circle; a report's tokens bound the loop.
      if (HasRelation(child, "conj") && child != first) all.push_back(child);
    }
    if (all.size() > annotation_->tokens.size()) break;
  }
  if (std::find(all.begin(), all.end(), token) == all.end()) all.push_back(token);
  std::sort(all.begin(), all.end());
  return all;
}

std::optional<std::uint32_t> SyntaxView::Subject(std::uint32_t verb) const {
  const auto& tokens = annotation_->tokens;
  for (int step = 0; step < kLongestClimb; ++step) {
    std::optional<std::uint32_t> own = Child(verb, "nsubj");
    if (!own) own = Child(verb, "csubj");
    const std::optional<std::uint32_t> head = Head(verb);
    if (own) {
      const bool relative = HasRelation(verb, "acl:relcl") && head && tokens[*own].xpos.starts_with('W');
      return relative ? head : own;
    }
    if (!head) return std::nullopt;
    if (HasRelation(verb, "acl")) return head;
    if (HasRelation(verb, "xcomp")) {
      if (const auto object = Child(*head, "obj"); object && *object < verb) return object;
    } else if (!HasRelation(verb, "conj") && !HasRelation(verb, "advcl")) {
      return std::nullopt;
    }
    verb = *head;
  }
  return std::nullopt;
}

bool SyntaxView::IsPassive(std::uint32_t verb) const {
  const auto& tokens = annotation_->tokens;
  for (int step = 0; step < kLongestClimb; ++step) {
    if (Child(verb, "aux:pass") || Child(verb, "nsubj:pass") || Child(verb, "csubj:pass")) return true;
    if (tokens[verb].xpos != "VBN") return false;
    if (HasRelation(verb, "acl") && !HasRelation(verb, "acl:relcl")) return true;
    const std::optional<std::uint32_t> head = Head(verb);
    if (!HasRelation(verb, "conj") || !head || Child(verb, "nsubj") || Child(verb, "aux")) return false;
    verb = *head;
  }
  return false;
}

bool SyntaxView::IsNegated(std::uint32_t token) const {
  return std::any_of(Children(token).begin(), Children(token).end(),
                     [&](std::uint32_t child) { return annotation_->tokens[child].deprel.ends_with(":neg"); });
}

std::uint32_t SyntaxView::Clause(std::uint32_t token) const {
  const auto& tokens = annotation_->tokens;
  for (std::size_t step = 0; step < tokens.size() && tokens[token].upos != Upos::kVerb; ++step) {
    const std::optional<std::uint32_t> head = Head(token);
    if (!head) break;
    token = *head;
  }
  return token;
}

ByteSpan SyntaxView::Span(TokenRange range) const {
  const auto& tokens = annotation_->tokens;
  if (range.empty() || range.end > tokens.size()) return {};
  return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
}

}  // namespace rashomon
