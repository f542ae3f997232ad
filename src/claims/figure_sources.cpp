// On whose word a figure stands: the attributions whose content holds it, outermost first.
//
// The innermost one is that with the shortest content around the quantity or the outcome word; from there the chain
// goes up by `within`. An attribution that denies or hedges what it holds passes that on to the figure.
#include <algorithm>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

// Bytes of the content piece that holds the figure; 0 if none does.
std::uint32_t Holding(const Attribution& attribution, const Figure& figure) {
  for (const ByteSpan piece : attribution.content) {
    if (piece.Contains(figure.quantity) || piece.Contains(figure.span)) return std::max(piece.size(), 1u);
  }
  return 0;
}

// "claimed responsibility for the attack that killed 11": content that is a thing and no statement; what a relative
// clause tells of the thing is the reporter's own.
bool TellsOfTheThing(const FigureSentences& in, const Attribution& attribution, const FigureCandidate& candidate) {
  const std::vector<Token>& tokens = in.words.annotation().tokens;
  if (attribution.direct || candidate.word >= tokens.size()) return false;
  constexpr int kDeepest = 24;
  std::uint32_t at = candidate.word;
  bool relative = false;
  for (int step = 0; step < kDeepest; ++step) {
    const std::uint32_t head = tokens[at].head;
    const bool inside =
        head != at && head < tokens.size() &&
        std::ranges::any_of(
            attribution.content, [&](const ByteSpan& piece) { return piece.Contains(tokens[head].span); });
    if (!inside) break;
    relative = relative || tokens[at].deprel == "acl:relcl";
    at = head;
    if (in.words.Holds(at, at + 1, "speech_noun")) return false;  // "denied a report by the paper that six had died"
  }
  return relative && (tokens[at].deprel == "obl" || tokens[at].deprel == "nmod" || tokens[at].deprel == "obj");
}

void ReadStatus(const Attribution& attribution, Figure& figure) {
  if (attribution.denial) {
    figure.status = ClaimStatus::kDenied;
  } else if (attribution.hedged && figure.status == ClaimStatus::kAsserted) {
    figure.status = ClaimStatus::kHedged;
  }
}

// "27 people were hurt, according to the agency, nine of them badly": the agency's word for the nine as well.
void ShareWithParts(std::vector<FigureCandidate>& candidates) {
  for (const FigureCandidate& whole : candidates) {
    if (whole.figure.attribution.empty()) continue;
    for (const std::uint32_t part : whole.includes) {
      FigureCandidate& inside = candidates[part];
      if (inside.sentence == whole.sentence && inside.figure.attribution.empty())
        inside.figure.attribution = whole.figure.attribution;
    }
  }
}

}  // namespace

void FindFigureSources(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const std::vector<Attribution>& attributions = in.words.annotation().attributions;
  for (FigureCandidate& candidate : candidates) {
    std::optional<std::uint32_t> inner;
    std::uint32_t best = 0;
    for (std::uint32_t a = 0; a < attributions.size(); ++a) {
      const std::uint32_t size = Holding(attributions[a], candidate.figure);
      if (size == 0 || attributions[a].negated || (inner && size >= best)) continue;
      if (TellsOfTheThing(in, attributions[a], candidate)) continue;
      // "No injuries were reported": what was counted is nobody who speaks.
      if (attributions[a].source && attributions[a].source->Overlaps(candidate.figure.quantity)) continue;
      inner = a;
      best = size;
    }
    std::vector<std::uint32_t>& chain = candidate.figure.attribution;
    while (inner && chain.size() < attributions.size()) {
      chain.push_back(*inner);
      ReadStatus(attributions[*inner], candidate.figure);
      inner = attributions[*inner].within;
    }
    std::reverse(chain.begin(), chain.end());
  }
  ShareWithParts(candidates);
}

}  // namespace rashomon
