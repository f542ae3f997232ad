// Which mention a source is, if any: the one that its head word belongs to, or that stands beside the head as another
// name of the same bearer. A name that only hangs on the head says whose words they are not: "a statement by the
// group", "Biden's aides" and "Afghan officials" are no mention, and their words name them.
//
// The tree says what hangs on what (flat, appos and compound of Universal Dependencies, Nivre et al. 2020). Titles and
// roles before a person's name are where parsers differ most, so these are read from the order of the words as well.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxClimb = 6;

class SourceReader {
 public:
  SourceReader(const AttributionContext& context, TokenRange source)
      : context_(context), source_(source), head_(HeadOf(source)) {}

  [[nodiscard]] std::optional<std::uint32_t> Find() const {
    const auto& mentions = context_.annotation().mentions;
    std::optional<std::uint32_t> best;
    int best_rank = 0;
    auto it = std::partition_point(mentions.begin(), mentions.end(),
                                   [&](const Mention& m) { return m.end_token <= source_.begin; });
    for (; it != mentions.end() && it->begin_token < source_.end; ++it) {
      const int rank = RankOf(*it, best.has_value());
      if (rank > best_rank) best = static_cast<std::uint32_t>(it - mentions.begin());
      best_rank = std::max(best_rank, rank);
    }
    return best;
  }

 private:
  // The word of the range whose head lies outside it; the last word where there is no tree.
  [[nodiscard]] std::uint32_t HeadOf(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = context_.token(i);
      if (token.deprel.empty() || token.upos == Upos::kPunct) continue;
      if (token.head == i || !range.Contains(token.head)) return i;
    }
    return range.end - 1;
  }

  [[nodiscard]] EntityType TypeOf(const Mention& mention) const {
    return context_.annotation().entities[mention.entity.index()].type;
  }

  // 0 = not the source. `later`: another mention before it is the source already.
  [[nodiscard]] int RankOf(const Mention& mention, bool later) const {
    const bool person = TypeOf(mention) == EntityType::kPerson;
    const bool at_head = mention.begin_token <= head_ && head_ < mention.end_token;
    const bool inside = mention.begin_token >= source_.begin && mention.end_token <= source_.end;
    if (!(inside || at_head) || !MaySpeak(mention) || Modifies(mention)) return 0;
    if (at_head) return person ? 5 : 2;
    if (person && !later && (FollowsRole(mention) || FollowsTitle(mention))) return 4;
    if (NamesHead(mention)) return person ? 3 : 1;
    return !person && NamesKind(mention) ? 1 : 0;
  }

  // Places do not speak, and adjectives only say whose somebody is ("Afghan").
  [[nodiscard]] bool MaySpeak(const Mention& mention) const {
    return TypeOf(mention) != EntityType::kPlace && context_.token(mention.end_token - 1).upos != Upos::kAdj;
  }

  // A name before a noun or a possessive mark: "Biden aides", "the group's leader"; not before the noun for what it is.
  [[nodiscard]] bool Modifies(const Mention& mention) const {
    if (mention.end_token >= source_.end) return false;
    const Upos next = context_.token(mention.end_token).upos;
    // "Biden's claim": where the claim is the cue, he is the source.
    if (next == Upos::kPart && mention.end_token + 1 == source_.end) return false;
    if (next == Upos::kCconj && TypeOf(mention) == EntityType::kGroup && SharesNoun(mention.end_token + 1)) return true;
    return next == Upos::kPart || (next == Upos::kNoun && !NamesKind(mention));
  }

  // "Turkish and Norvish officials": names or adjectives from `begin` on, then a noun, without an article of their own.
  [[nodiscard]] bool SharesNoun(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < source_.end && (context_.token(end).upos == Upos::kPropn || context_.token(end).upos == Upos::kAdj))
      ++end;
    return end > begin && end < source_.end && context_.token(end).upos == Upos::kNoun;
  }

  // "the Tasnim news agency": nouns up to the head, which is a word for one organisation.
  [[nodiscard]] bool NamesKind(const Mention& mention) const {
    if (TypeOf(mention) != EntityType::kOrganization || mention.form != Mention::Form::kName) return false;
    std::uint32_t end = mention.end_token;
    while (end < source_.end && context_.token(end).upos == Upos::kNoun) ++end;
    if (end == mention.end_token || (end < source_.end && !context_.IsMark(end))) return false;
    return context_.IsOrganizationNoun(end - 1) && !HoldsLink(source_.begin, mention.begin_token);
  }

  // By the tree: from the name up through apposition and name parts to the head. A person in apposition to a place
  // is the parser's slip ("the mayor of Arnau, Maria Feld"): the way goes on above the place.
  [[nodiscard]] bool NamesHead(const Mention& mention) const {
    std::uint32_t at = HeadOf({mention.begin_token, mention.end_token});
    for (std::uint32_t steps = 0; steps < kMaxClimb && at != head_; ++steps) {
      const Token& token = context_.token(at);
      const bool part = token.deprel.starts_with("flat") || token.deprel == "appos" ||
                        (token.deprel == "compound" && token.head < at);
      if ((!part && !(steps > 0 && InPlace(at))) || token.head == at) return false;
      at = token.head;
    }
    return at == head_;
  }

  [[nodiscard]] bool InPlace(std::uint32_t token) const {
    const auto& mentions = context_.annotation().mentions;
    const auto it =
        std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.end_token <= token; });
    return it != mentions.end() && it->begin_token <= token && TypeOf(*it) == EntityType::kPlace;
  }

  // Whether something hangs on a noun in the words [begin, end) by a preposition, a conjunction, a clause or a mark.
  [[nodiscard]] bool HoldsLink(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      switch (context_.token(i).upos) {
        case Upos::kAdp:
        case Upos::kCconj:
        case Upos::kSconj:
        case Upos::kVerb:
        case Upos::kAux:
          return true;
        default:
          break;
      }
      if (context_.IsMark(i) && !IsGlued(i)) return true;
    }
    return false;
  }

  // A mark within a word ("ex-minister"); a possessive mark is one too.
  [[nodiscard]] bool IsGlued(std::uint32_t token) const {
    if (token == 0 || context_.token(token).upos == Upos::kPart) return true;
    return context_.token(token - 1).span.end == context_.token(token).span.begin && token + 1 < source_.end &&
           context_.token(token).span.end == context_.token(token + 1).span.begin;
  }

  [[nodiscard]] bool EndsPhrase(const Mention& mention) const {
    return mention.end_token >= source_.end || (context_.IsMark(mention.end_token) && !IsGlued(mention.end_token));
  }

  // "Defense Secretary Lloyd Austin", "the Pentagon's John Kirby", "the group's leader, Abu Saif".
  [[nodiscard]] bool FollowsRole(const Mention& mention) const {
    std::uint32_t end = mention.begin_token;
    if (end > source_.begin && context_.IsMark(end - 1) && context_.quote_of(end - 1) == 0) --end;
    return EndsPhrase(mention) && !HoldsLink(source_.begin, end);
  }

  // "Secretary of State Antony Blinken": a title with a capital, its complement, and right behind it the name.
  [[nodiscard]] bool FollowsTitle(const Mention& mention) const {
    if (!EndsPhrase(mention) || head_ >= mention.begin_token || context_.token(head_).upos != Upos::kPropn)
      return false;
    for (std::uint32_t i = head_ + 1; i < mention.begin_token; ++i) {
      const Upos upos = context_.token(i).upos;
      if (upos == Upos::kCconj || upos == Upos::kVerb || context_.IsMark(i)) return false;
    }
    const Upos before = context_.token(mention.begin_token - 1).upos;
    return before == Upos::kPropn || before == Upos::kNoun;
  }

  const AttributionContext& context_;
  TokenRange source_;
  std::uint32_t head_;
};

}  // namespace

std::optional<std::uint32_t> FindSourceMention(const AttributionContext& context, TokenRange source) {
  return source.empty() ? std::nullopt : SourceReader(context, source).Find();
}

}  // namespace rashomon
