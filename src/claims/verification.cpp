// What is vouched for, left open, left out, denied, taken back: patterns say where, the tree says who and what.
#include <algorithm>

#include "claims/claim_roles.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

std::optional<Verdict> ParseVerdict(std::string_view name) {
  for (Verdict verdict :
       {Verdict::kVerified, Verdict::kUnverified, Verdict::kConfirmed, Verdict::kClaimed, Verdict::kDenied}) {
    if (Name(verdict) == name) return verdict;
  }
  return std::nullopt;
}

class VerificationFinder {
 public:
  VerificationFinder(ClaimContext& context, Claims& claims)
      : context_(context),
        annotation_(context.annotation),
        claims_(claims),
        roles_(context.annotation, context.language) {}

  void Find() {
    const PatternSet& patterns = context_.language.patterns("verification");
    for (std::uint32_t s = 0; s < annotation_.sentences.size(); ++s) {
      const std::uint32_t block = annotation_.sentences[s].block;
      if (block < annotation_.blocks.size() && annotation_.blocks[block].repeats) continue;
      std::uint32_t done = 0;  // the longest match at a place is the one that counts
      for (const PatternMatch& match : context_.View().FindAll(patterns, s)) {
        if (match.begin < done) continue;
        done = match.end;
        Take(match);
      }
    }
    for (const Attribution& attribution : annotation_.attributions) TakeConfirmation(attribution);
    for (Correction& correction : claims_.corrections) FillIn(correction);
    std::stable_sort(claims_.verifications.begin(), claims_.verifications.end(),
                     [](const Verification& a, const Verification& b) { return a.span < b.span; });
  }

 private:
  void Take(const PatternMatch& match) {
    const ByteSpan span = roles_.SpanOf(match.begin, match.end);
    if (match.action == "verification") {
      TakeVerification(match, span);
    } else if (match.action == "correction") {
      claims_.corrections.push_back({.span = span, .was = std::nullopt, .is = std::nullopt});
    } else if (const PatternCapture* what = match.Capture("what"); what != nullptr && what->begin < what->end) {
      const ByteSpan content = Trimmed(what->begin, what->end);
      const std::optional<ByteSpan> by = Phrase(match, "by");
      const ByteSpan whole =
          by && by->Overlaps(span) == false && by->Cover(span).size() < kFar ? by->Cover(span) : span;
      if (match.action == "omission") {
        claims_.omissions.push_back(
            {.span = whole.Cover(content), .by = by, .what = content, .attribution = roles_.ChainOf(span)});
      } else if (match.action == "denial") {
        claims_.denials.push_back({.span = whole.Cover(content),
                                   .by = by ? by : Speaker(span),
                                   .what = content,
                                   .attribution = roles_.ChainOf(span)});
      }
    }
  }

  // "An earlier version of this report said that five people were killed. The correct number is eight": the numbers of
  // the notice, up to the end of its block.
  void FillIn(Correction& correction) {
    const auto block =
        std::ranges::find_if(annotation_.blocks, [&](const Block& b) { return b.span.Contains(correction.span); });
    if (block == annotation_.blocks.end()) return;
    const auto told = [&](const Figure& figure) {
      return !figure.learned && figure.span.end >= correction.span.begin && block->span.Contains(figure.span);
    };
    const auto was =
        std::ranges::find_if(claims_.figures, [&](const Figure& figure) { return told(figure) && figure.prior; });
    if (was == claims_.figures.end()) return;  // it is of something else ("the wrong street")
    correction.was = was->quantity;
    const auto is = std::ranges::find_if(claims_.figures, [&](const Figure& figure) {
      return told(figure) && !figure.prior && figure.status == ClaimStatus::kAsserted && figure.outcome == was->outcome;
    });
    if (is != claims_.figures.end()) correction.is = is->quantity;
  }

  void TakeVerification(const PatternMatch& match, ByteSpan span) {
    const std::optional<Verdict> verdict = ParseVerdict(match.Argument("verdict"));
    if (!verdict) return;
    Verification verification{.span = span,
                              .of = Phrase(match, "of"),
                              .by = Phrase(match, "by"),
                              .by_name = {},
                              .verdict = *verdict,
                              .attribution = roles_.ChainOf(span)};
    if (const PatternCapture* who = match.Capture("who"); who != nullptr && match.Argument("of") == "capture") {
      verification.of = roles_.SpanOf(who->begin, who->end);
    }
    if (verification.of && verification.of->Cover(span).size() < kFar) verification.span = span.Cover(*verification.of);
    if (verification.by && verification.by->Cover(verification.span).size() < kFar) {
      verification.span = verification.span.Cover(*verification.by);
      verification.by_name = NameOf(*verification.by);
    }
    claims_.verifications.push_back(std::move(verification));
  }

  // "officials confirmed that ..." vouches for what it says.
  void TakeConfirmation(const Attribution& attribution) {
    if (!attribution.confirmation || attribution.negated || !attribution.cue || attribution.content.empty()) return;
    const ByteSpan content = WithoutMarker(attribution.content.front());
    const bool known = std::any_of(claims_.verifications.begin(), claims_.verifications.end(),
                                   [&](const Verification& v) { return v.span.Overlaps(*attribution.cue); });
    if (known) return;
    ByteSpan span = attribution.cue->Cover(content);
    if (attribution.source && attribution.source->Cover(span).size() < 2 * kFar) span = span.Cover(*attribution.source);
    claims_.verifications.push_back({.span = span,
                                     .of = content,
                                     .by = attribution.source,
                                     .by_name = attribution.source_name,
                                     .verdict = Verdict::kConfirmed,
                                     .attribution = roles_.ChainOf(*attribution.cue)});
  }

  // The phrase that the rule's `key` (of=..., by=...) asks for.
  std::optional<ByteSpan> Phrase(const PatternMatch& match, std::string_view key) const {
    const PatternCapture* predicate = match.Capture("p");
    if (predicate == nullptr) return std::nullopt;
    const std::uint32_t at = roles_.HeadOf(predicate->begin, predicate->end);
    const std::optional<std::uint32_t> head = roles_.Resolve(at, match.Argument(key));
    if (!head) return std::nullopt;
    const TokenRange range = roles_.syntax().Phrase(*head);
    if (range.Contains(at)) return std::nullopt;
    return roles_.SpanOf(range.begin, range.end);
  }

  // "that the two were dead" without "that".
  [[nodiscard]] ByteSpan WithoutMarker(ByteSpan content) const {
    const auto first = std::partition_point(annotation_.tokens.begin(), annotation_.tokens.end(),
                                            [&](const Token& t) { return t.span.begin < content.begin; });
    if (first == annotation_.tokens.end() || first + 1 == annotation_.tokens.end()) return content;
    const bool marks = first->upos == Upos::kSconj && (first + 1)->span.begin < content.end;
    return marks ? ByteSpan{(first + 1)->span.begin, content.end} : content;
  }

  // Without the final stop and closing quotation marks.
  [[nodiscard]] ByteSpan Trimmed(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin + 1 && annotation_.tokens[end - 1].upos == Upos::kPunct) --end;
    return roles_.SpanOf(begin, end);
  }

  [[nodiscard]] std::optional<ByteSpan> Speaker(ByteSpan span) const {
    const std::vector<std::uint32_t> chain = roles_.ChainOf(span);
    return chain.empty() ? std::nullopt : annotation_.attributions[chain.back()].source;
  }

  [[nodiscard]] std::string NameOf(ByteSpan span) const {
    std::string name;
    std::uint32_t longest = 0;
    for (const Mention& mention : annotation_.mentions) {
      if (span.Contains(mention.span) && mention.span.size() > longest) {
        longest = mention.span.size();
        name = annotation_.entities[mention.entity.index()].name;
      }
    }
    return name.empty() ? std::string(span.In(context_.report.text)) : name;
  }

  static constexpr std::uint32_t kFar = 200;  // bytes; what stands further off is not one phrase with the words

  ClaimContext& context_;
  Annotation& annotation_;
  Claims& claims_;
  ClaimRoles roles_;
};

}  // namespace

void FindVerification(ClaimContext& context, Claims& claims) {
  VerificationFinder(context, claims).Find();
}

}  // namespace rashomon
