// SyntaxView: the dependency tree of a report's tokens, read from the top down.
//
//   SyntaxView syntax(annotation);
//   if (auto who = syntax.Child(verb, "nsubj:pass")) Use(syntax.Phrase(*who));
//
// Stages ask for arguments and phrases here and nowhere else, so that the parser behind the tokens can change.
//
// Relations are those of Universal Dependencies v2 with three subtypes of our own, which
// data/<language>/lexicon/syntax.lex decides: `advmod:neg`, `det:neg` ("not", "no"; as UD v1's neg) and `nmod:part` for
// the complement that says what a noun is part or kind of ("members of the security forces").
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"

namespace rashomon {

struct TokenRange {
  std::uint32_t begin = 0;  // token indices, half open
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool Contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] bool Overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

// Dependents and subtrees by token, laid out once.
struct SyntaxTree {
  // O(tokens).
  explicit SyntaxTree(std::span<const Token> tokens);
  [[nodiscard]] std::span<const std::uint32_t> Children(std::uint32_t token) const {
    return std::span(children).subspan(first_child[token], first_child[token + 1] - first_child[token]);
  }
  std::vector<std::uint32_t> first_child;  // offsets into children, tokens + 1 of them
  std::vector<std::uint32_t> children;
  std::vector<TokenRange> subtree;
};

class SyntaxView {
 public:
  // O(1) where the annotation has its tree, else O(tokens). Holds a reference: `annotation` must outlive the view and
  // keep its tokens.
  explicit SyntaxView(const Annotation& annotation);

  // Dependents in text order.
  [[nodiscard]] std::span<const std::uint32_t> Children(std::uint32_t token) const { return tree_->Children(token); }
  // The first dependent by that relation; "nsubj" also finds "nsubj:pass", "nsubj:pass" only itself.
  [[nodiscard]] std::optional<std::uint32_t> Child(std::uint32_t token, std::string_view relation) const;
  [[nodiscard]] bool HasRelation(std::uint32_t token, std::string_view relation) const;  // of token to its head
  [[nodiscard]] std::optional<std::uint32_t> Head(std::uint32_t token) const {           // nothing for a root
    const std::uint32_t head = annotation_->tokens[token].head;
    if (head == token || head >= annotation_->tokens.size()) return std::nullopt;
    return head;
  }
  // All tokens below and with `token`, as the smallest range that holds them.
  [[nodiscard]] TokenRange Subtree(std::uint32_t token) const { return tree_->subtree[token]; }
  // The noun phrase headed by `token` without what hangs on it as a clause, apposition, conjunct or parenthesis:
  // "at least 60 Afghan civilians" out of "at least 60 Afghan civilians who had come to flee, and 12 soldiers".
  [[nodiscard]] TokenRange Phrase(std::uint32_t token) const;
  // `token` and those coordinated with it, in text order ("three women and two men" from either head).
  [[nodiscard]] std::vector<std::uint32_t> Conjuncts(std::uint32_t token) const;
  // The subject, passive or not, own or shared through coordination and control ("was shot and died").
  [[nodiscard]] std::optional<std::uint32_t> Subject(std::uint32_t verb) const;
  [[nodiscard]] bool IsPassive(std::uint32_t verb) const;
  [[nodiscard]] bool IsNegated(std::uint32_t token) const;
  // The nearest verb or root above (or at) `token`.
  [[nodiscard]] std::uint32_t Clause(std::uint32_t token) const;
  [[nodiscard]] ByteSpan Span(TokenRange range) const;

 private:
  const Annotation* annotation_;
  std::shared_ptr<const SyntaxTree> tree_;
};

}  // namespace rashomon
