// Figures: every count of people affected that the text states.
//
//   words -> groups (who may be counted) + predicates (what happened) -> arguments -> candidates
//         -> merged, ordered -> sources, scope, people -> Claims::figures
//
// Each arrow is a file of its own beside this one. What counts as a figure follows the contract (docs/formats); where
// it is silent, Every Casualty's standards and UCDP's coding of deaths. All words are in data/en/lexicon/casualties.lex
// and people.lex, all idioms in data/en/patterns/figures.pat.
#include <algorithm>
#include <set>

#include "claims/figure_context.h"
#include "claims/figure_leftovers.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxFigures = 2000;  // per report

// Text printed twice is claimed once; credits, notices and what is no text of the report tell of no event: the names of
// films beside it are of other news. A notice that takes a number back tells of it.
bool Readable(const Annotation& annotation, const std::set<std::uint32_t>& corrected,
              const FigureCandidate& candidate) {
  const std::uint32_t place = annotation.sentences[candidate.sentence].block;
  const Block& block = annotation.blocks[place];
  if (block.repeats || block.kind == BlockKind::kCredit || block.kind == BlockKind::kOther) return false;
  return block.kind != BlockKind::kNotice || (!candidate.figure.learned && corrected.contains(place));
}

// Drops what was merged away or may not be read, puts the rest in text order, renumbers `includes`.
std::vector<FigureCandidate> InTextOrder(const FigureSentences& in, std::vector<FigureCandidate> candidates) {
  const Annotation& annotation = in.words.annotation();
  std::set<std::uint32_t> corrected;  // blocks that tell of an earlier count
  for (const FigureHit& hit : in.words.hits()) {
    if (hit.figure_class == FigureClass::kPriorCount)
      corrected.insert(annotation.sentences[in.words.token(hit.begin).sentence].block);
  }
  for (const FigureCandidate& candidate : candidates) {
    if (!candidate.dropped && candidate.figure.prior) corrected.insert(annotation.sentences[candidate.sentence].block);
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < candidates.size() && order.size() < kMaxFigures; ++i) {
    if (!candidates[i].dropped && Readable(annotation, corrected, candidates[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Figure& x = candidates[a].figure;
    const Figure& y = candidates[b].figure;
    return std::pair(x.quantity.begin, x.span.begin) < std::pair(y.quantity.begin, y.span.begin);
  });
  std::vector<std::uint32_t> place(candidates.size(), kNoPredicate);
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<FigureCandidate> sorted;
  for (const std::uint32_t index : order) {
    FigureCandidate candidate = std::move(candidates[index]);
    for (std::uint32_t& part : candidate.includes) part = place[part];
    std::erase(candidate.includes, kNoPredicate);
    sorted.push_back(std::move(candidate));
  }
  return sorted;
}

void WriteTexts(std::string_view text, FigureCandidate& candidate) {
  Figure& figure = candidate.figure;
  const std::optional<ByteSpan> who = candidate.stands_for ? candidate.stands_for : figure.group;
  if (who) figure.group_text = std::string(who->In(text));
  figure.includes = candidate.includes;
}

// "12 soldiers were killed and 15 others injured": the others are soldiers too. Women or children say nothing of the
// others beside them, and single persons are told of for themselves.
void ReadOthers(std::vector<FigureCandidate>& candidates) {
  constexpr auto kResidue = static_cast<PopulationSet>(Population::kResidue);
  constexpr PopulationSet kServices = static_cast<PopulationSet>(Population::kMilitary) |
                                      static_cast<PopulationSet>(Population::kPolice) |
                                      static_cast<PopulationSet>(Population::kResponders);
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    Figure& others = candidates[i].figure;
    const FigureCandidate& before = candidates[i - 1];
    const bool bare = others.population == kResidue && others.nationality.empty();
    if (!bare || before.figure.learned || before.sentence != candidates[i].sentence ||
        before.figure.count.low.value_or(0) < 2)
      continue;
    const auto classes = static_cast<PopulationSet>(before.figure.population & ~kResidue);
    if ((classes & ~kServices) != 0 || (classes == 0 && before.figure.nationality.empty())) continue;
    others.population |= classes;
    others.nationality = before.figure.nationality;
    if (!candidates[i].stands_for)
      candidates[i].stands_for = before.stands_for ? before.stands_for : before.figure.group;
  }
}

}  // namespace

std::vector<FigureCandidate> FiguresByRule(const FigureSentences& in, const Language& language) {
  std::vector<FigureCandidate> candidates = FindCandidates(in);
  MergePredicates(in, candidates);
  const std::vector<SentenceMatch> matches = FindFigurePatterns(in, language);
  AddPatternCandidates(in, matches, PatternPass::kPlain, candidates);
  AddSubsets(in, candidates);
  AddPatternCandidates(in, matches, PatternPass::kElliptic, candidates);
  AddGapped(in, candidates);
  DropHarmOfTheDead(in, candidates);
  AddNamedRoles(in, candidates);
  JoinDenied(in, candidates);
  return candidates;
}

void FindFigures(ClaimContext& context, Claims& claims) {
  const Annotation& annotation = context.annotation;
  if (annotation.tokens.empty()) return;
  const FigureWords words(annotation, context.language);
  const Groups groups(words);
  const std::vector<Predicate> predicates = FindPredicates(words, groups);
  const FigureArguments arguments(words, groups, predicates);
  const FigureSentences in{
      .words = words, .groups = groups, .predicates = predicates, .arguments = arguments, .limit = context.limit};

  if (!context.InTime()) return;
  std::vector<FigureCandidate> candidates = FiguresByRule(in, context.language);
  if (!context.InTime()) return;
  AddReadFigures(in, context.language, candidates);
  LinkParts(in, candidates);
  candidates = InTextOrder(in, std::move(candidates));
  FindFigureSources(in, candidates);
  FindFigureScope(in, FindBackground(in, context.language, candidates), candidates);
  FindFigureStanding(in, candidates);
  FindFigureMoments(in, candidates);
  LinkFigurePeople(in, candidates);
  if (!context.InTime()) return;
  SettleFates(in, candidates);
  ReadOthers(candidates);
  DescribeGroups(in, candidates);
  NameWhoIsMeant(in, candidates);
  KeepWhoTheyAre(in, candidates);
  for (FigureCandidate& candidate : candidates) {
    WriteTexts(context.report.text, candidate);
    claims.figures.push_back(std::move(candidate.figure));
  }
}

}  // namespace rashomon
