#include "claims/role_candidates.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestRun = 8;   // words before a head
constexpr std::uint32_t kLongestTail = 8;  // words after it

bool IsNoun(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn;
}

// What may stand between an article and its noun.
bool MayModify(const Annotation& annotation, std::uint32_t t) {
  const Token& token = annotation.tokens[t];
  if (IsNoun(token) || token.upos == Upos::kAdj || token.upos == Upos::kNum) return true;
  if (token.xpos == "VBN" || token.xpos == "VBG") return true;
  if (token.upos == Upos::kAdv) return t + 1 < annotation.tokens.size() && annotation.tokens[t + 1].head > t;
  // Hyphens, quotation marks and the genitive's mark join words within a phrase.
  return token.xpos == "HYPH" || token.xpos == "POS" || token.lower == "-" || token.lower == "\"" ||
         token.lower == "'" || token.lower == "/";
}

bool InReadBlock(const Annotation& annotation, const Sentence& sentence) {
  if (sentence.block >= annotation.blocks.size()) return true;
  const Block& block = annotation.blocks[sentence.block];
  return !block.repeats && block.kind != BlockKind::kNotice && block.kind != BlockKind::kCredit;
}

std::uint32_t RunBegin(const Annotation& annotation, const Sentence& sentence, std::uint32_t head) {
  std::uint32_t begin = head;
  while (begin > sentence.begin && head - begin < kLongestRun && MayModify(annotation, begin - 1)) --begin;
  while (begin < head &&
         (annotation.tokens[begin].upos == Upos::kPunct || annotation.tokens[begin].upos == Upos::kPart))
    ++begin;
  return begin;
}

void AddOnce(std::vector<TokenRange>& spans, TokenRange span) {
  if (spans.size() < kMostRoleSpans && span.begin < span.end &&
      std::find(spans.begin(), spans.end(), span) == spans.end())
    spans.push_back(span);
}

// Where phrases that begin with this head may end: at the head, with one phrase hung on it, with all of them.
std::vector<std::uint32_t> Ends(const Annotation& annotation, const ClaimRoles& roles, const RoleCandidate& candidate) {
  std::vector<std::uint32_t> ends = {candidate.end};
  const auto add = [&](std::uint32_t end) {
    if (end > candidate.end && end <= candidate.head + 1 + kLongestTail &&
        std::find(ends.begin(), ends.end(), end) == ends.end())
      ends.push_back(end);
  };
  add(roles.syntax().Phrase(candidate.head).end);
  const Sentence& sentence = annotation.sentences[annotation.tokens[candidate.head].sentence];
  // A last name that the names step left out.
  if (candidate.mention && candidate.inner &&
      (candidate.end + 1 >= sentence.end || !IsNoun(annotation.tokens[candidate.end + 1])))
    add(candidate.end + 1);
  // The noun phrase after a preposition right behind the head, by the order of the words.
  std::uint32_t t = candidate.end;
  for (int phrases = 0; phrases < 2 && t + 1 < sentence.end && annotation.tokens[t].upos == Upos::kAdp; ++phrases) {
    ++t;
    while (t < sentence.end && annotation.tokens[t].upos == Upos::kDet) ++t;
    const std::uint32_t first = t;
    while (t < sentence.end && MayModify(annotation, t)) ++t;
    if (t == first || !IsNoun(annotation.tokens[t - 1])) break;
    add(t);
  }
  // A short name in brackets belongs to the name before it.
  const std::uint32_t at = candidate.end;
  if (at + 2 < sentence.end && annotation.tokens[at].lower == "(" && annotation.tokens[at + 2].lower == ")")
    add(at + 3);
  return ends;
}

}  // namespace

std::vector<RoleCandidate> FindRoleCandidates(const Annotation& annotation, const ClaimRoles& roles) {
  std::vector<RoleCandidate> candidates;
  const std::optional<LexiconClassId> weapons = roles.ClassNamed("weapon_noun");
  for (const Sentence& sentence : annotation.sentences) {
    if (!InReadBlock(annotation, sentence)) continue;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const std::optional<std::uint32_t> mention = roles.MentionAt(t);
      const bool ends_name = mention && annotation.mentions[*mention].form == Mention::Form::kName &&
                             annotation.mentions[*mention].end_token == t + 1;
      // A word for a weapon is one whatever a tagger makes of it without capitals and articles.
      const auto weapon = [&] { return annotation.tokens[t].xpos != "VBD" && roles.EntryAt(t, weapons) != nullptr; };
      if (!IsNoun(annotation.tokens[t]) && !ends_name && !weapon()) continue;
      RoleCandidate candidate{.head = t, .begin = RunBegin(annotation, sentence, t), .end = t + 1, .mention = {}};
      candidate.inner = t + 1 < sentence.end && IsNoun(annotation.tokens[t + 1]);
      if (ends_name) {
        candidate.mention = mention;
        candidate.begin = std::min(candidate.begin, annotation.mentions[*mention].begin_token);
      }
      candidates.push_back(candidate);
    }
  }
  return candidates;
}

std::vector<TokenRange> RoleSpans(const Annotation& annotation, const ClaimRoles& roles,
                                  const RoleCandidate& candidate) {
  std::vector<TokenRange> spans;
  if (candidate.mention) {
    const Mention& mention = annotation.mentions[*candidate.mention];
    AddOnce(spans, {mention.begin_token, mention.end_token});
  }
  for (std::uint32_t end : Ends(annotation, roles, candidate)) {
    for (std::uint32_t begin = candidate.head + 1; begin-- > candidate.begin;) {
      const Token& token = annotation.tokens[begin];
      if (token.upos == Upos::kPunct || token.upos == Upos::kPart || token.upos == Upos::kDet) continue;
      AddOnce(spans, {begin, end});
    }
  }
  if (spans.empty()) spans.push_back({candidate.head, candidate.end});
  return spans;
}

}  // namespace rashomon
