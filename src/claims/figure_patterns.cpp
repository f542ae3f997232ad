// Idioms that no single word carries ("the death toll rose to 30", "two teens shot, one fatally") are token patterns in
// data/en/patterns/figures.pat. A match with action `figure` names the outcome; its capture `n` holds the quantity or
// the group, `who` (if there is one) the people, `count` the number where no numeral says it. `cumulative=yes` marks a
// total so far, `additional=yes` a rise, `above=yes` more than the number,
// `exact=yes` that "up to" belongs to the verb, `prior=yes` what was given before, `list=yes` that whoever is listed
// with the group is counted, too. Without `n` the subject of the words `what` is counted ("... needed 12 stitches");
// `count=theirs`: those whom the pronoun `n` stands for; `only=counted`: only if a number counts it; `single=yes`:
// `count` is one person, told of as one.
#include <algorithm>
#include <charconv>

#include "annotate/pattern_view.h"
#include "claims/figure_candidates.h"

namespace rashomon {
namespace {

// The group that the capture's words belong to, if it may be counted.
std::optional<std::uint32_t> GroupOf(const FigureSentences& in, const PatternCapture& capture) {
  for (std::uint32_t i = capture.end; i-- > capture.begin;) {
    const auto group = in.groups.At(i);
    if (!group) continue;
    const auto part = in.groups[*group].whole_of;  // "scores of residents": the scores
    return part && in.groups[*part].begin >= capture.begin ? part : group;
  }
  return std::nullopt;
}

// What was counted last before the match, in its sentence or, for `outcome=previous`, in the two before.
std::optional<Outcome> CountedBefore(const PatternMatch& match, std::uint32_t sentence, std::uint32_t sentences_back,
                                     const std::vector<FigureCandidate>& candidates) {
  std::optional<Outcome> outcome;
  std::uint32_t latest = 0;
  for (const FigureCandidate& candidate : candidates) {
    if (candidate.dropped || candidate.sentence > sentence || candidate.sentence + sentences_back < sentence) continue;
    if (candidate.word >= match.begin || candidate.figure.outcome == Outcome::kPerpetrators) continue;
    if (!outcome || candidate.word >= latest) outcome = candidate.figure.outcome;
    latest = std::max(latest, candidate.word);
  }
  return outcome;
}

// What the sentence or the two before say that there is a number of, without giving one: "the death toll has risen
// again. It is now 45."
std::optional<Outcome> TopicBefore(const FigureSentences& in, std::uint32_t word, std::uint32_t sentence) {
  constexpr std::uint32_t kBack = 2;  // sentences
  constexpr std::uint32_t kNoun = 7;  // words of "number of people known to have"
  const std::uint32_t begin = in.words.annotation().sentences[sentence - std::min(sentence, kBack)].begin;
  std::optional<Outcome> outcome;
  for (const FigureHit& hit : in.words.hits()) {
    if (hit.begin < begin || hit.end > word || hit.figure_class != FigureClass::kState) continue;
    const std::uint32_t from = std::max(in.words.SentenceOf(hit.begin).begin, hit.begin - std::min(hit.begin, kNoun));
    if (!in.words.Holds(from, hit.begin, "count_word")) continue;
    if (const auto named = ParseOutcome(hit.entry->Attribute("outcome"))) outcome = named;
  }
  if (!outcome && in.words.Holds(begin, word, "toll_word")) return Outcome::kKilled;
  return outcome;
}

// The outcome that the words of the capture `what` bear in the lexicon: "those injured", "deaths".
std::optional<Outcome> OutcomeOfWords(const FigureSentences& in, const PatternCapture& words) {
  std::optional<Outcome> outcome;
  for (const FigureHit& hit : in.words.hits()) {
    if (hit.begin < words.begin || hit.end > words.end) continue;
    if (hit.figure_class != FigureClass::kState && hit.figure_class != FigureClass::kAffected) continue;
    if (const auto named = ParseOutcome(hit.entry->Attribute("outcome"))) outcome = named;
  }
  return outcome;
}

// `outcome=`: an outcome; `previous`: what was counted last ("six were hurt, bringing the total to nine"); `recent`:
// the same, up to two sentences back; `what`: what the words of that capture say.
std::optional<Outcome> OutcomeOf(const FigureSentences& in, const PatternMatch& match, std::uint32_t sentence,
                                 const std::vector<FigureCandidate>& candidates) {
  const std::string_view name = match.Argument("outcome");
  if (name == "previous") return CountedBefore(match, sentence, 0, candidates);
  if (name == "recent") {
    const auto counted = CountedBefore(match, sentence, 2, candidates);
    return counted ? counted : TopicBefore(in, match.begin, sentence);
  }
  if (name != "what") return ParseOutcome(name);
  const PatternCapture* words = match.Capture("what");
  return words == nullptr ? std::nullopt : OutcomeOfWords(in, *words);
}

// "Two men were missing for a week. Their bodies were found": those whom the pronoun stands for.
bool MakeTheirs(const FigureSentences& in, std::uint32_t pronoun, Outcome outcome, FigureCandidate& made) {
  const std::vector<Group>& all = in.groups.all();
  const auto after = std::ranges::find_if(all, [&](const Group& group) { return group.begin >= pronoun; });
  const auto theirs = PronounStandsFor(in.words, {all.begin(), after}, pronoun);
  if (!theirs || !MakeCandidate(in, {*theirs}, outcome, {pronoun, pronoun + 1}, made)) return false;
  made.stands_for = in.groups.PeopleSpan(in.groups[*theirs]);
  made.figure.quantity = made.figure.span = in.words.Span({pronoun, pronoun + 1});
  made.figure.group = made.figure.quantity;
  if (const auto group = in.groups.At(pronoun)) made.groups = {*group};
  return true;
}

// "Nobody wants to be the ninth person to die"; not "he is believed to be the ninth".
bool IsOnlyWished(const FigureSentences& in, std::uint32_t noun) {
  if (noun < 3 || !in.words.Is(noun - 1, FigureClass::kPassive) || !in.words.Is(noun - 2, FigureClass::kToMarker))
    return false;
  return in.words.token(noun - 3).xpos != "VBN";
}

// "a triple homicide": the pattern says how many, the words name nobody.
bool MakeCounted(const FigureSentences& in, const PatternMatch& match, const PatternCapture& number, Outcome outcome,
                 FigureCandidate& made) {
  constexpr std::int64_t kFewest = 2, kMost = 99;  // "the first to die" is no total
  const std::string_view words = match.Argument("count");
  const bool place = words == "place";
  std::int64_t count = place ? in.words.OrdinalIn(number.begin, number.end) : 0;
  if (place && (count < kFewest || count > kMost || IsOnlyWished(in, number.begin))) return false;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), count);
  if (!place && (error != std::errc{} || end != words.data() + words.size())) return false;
  made.figure.outcome = outcome;
  made.figure.count = {count, count};
  made.figure.quantity = made.figure.span = in.words.Span({number.begin, number.end});
  made.counted = match.Argument("single") != "yes";
  if (const auto group = GroupOf(in, number)) made.groups = {*group};
  return true;
}

// `least=N`: by a number as high.
bool TooFew(const PatternMatch& match, const CountRange& count) {
  const std::string_view least = match.Argument("least");
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(least.data(), least.data() + least.size(), number);
  return error == std::errc{} && count.low.value_or(number) < number;
}

// `near=CLASS`: a word of that class stands in the sentence or, with `back=N`, in one of the N before.
bool Near(const FigureSentences& in, const PatternMatch& match, std::uint32_t sentence) {
  const std::string_view near = match.Argument("near");
  if (near.empty()) return true;
  const std::string_view argument = match.Argument("back");
  std::uint32_t back = 0;
  std::from_chars(argument.data(), argument.data() + argument.size(), back);  // 0 without one
  const std::vector<Sentence>& sentences = in.words.annotation().sentences;
  return in.words.Holds(sentences[sentence - std::min(sentence, back)].begin, sentences[sentence].end, near);
}

// Another reading of the same number, which says more than "what was counted last".
bool Counted(const FigureCandidate& made, const std::vector<FigureCandidate>& candidates) {
  return std::ranges::any_of(candidates, [&](const FigureCandidate& other) {
    return !other.dropped && other.figure.quantity.Overlaps(made.figure.quantity);
  });
}

// Of a list: every counted group by itself, all single persons together.
std::vector<std::vector<std::uint32_t>> FiguresOf(const FigureSentences& in, const std::vector<std::uint32_t>& list,
                                                  bool counted_only) {
  std::vector<std::vector<std::uint32_t>> figures;
  std::vector<std::uint32_t> singles;
  for (const std::uint32_t listed : list) {
    const auto count = in.groups.CountOf(in.groups[listed]);
    if (!count || !in.groups.CountsPeople(in.groups[listed]) || (counted_only && !count->counted)) continue;
    if (count->counted) {
      figures.push_back({listed});
    } else {
      singles.push_back(listed);
    }
  }
  if (!singles.empty()) figures.push_back(std::move(singles));
  return figures;
}

// "A shell hit his brother's house": the match ends with an owner, and what is his need not be people.
std::optional<std::uint32_t> NotTheOwner(const FigureSentences& in, const PatternMatch& match, std::uint32_t group) {
  if (!in.groups[group].possessor || match.end > in.groups[group].end) return group;
  const std::uint32_t owned = group + 1;
  const bool next = owned < in.groups.all().size() && in.groups[owned].begin == in.groups[group].end + 1;
  return next && in.groups.CountsPeople(in.groups[owned]) ? std::optional(owned) : std::nullopt;
}

// The groups of each figure that the match makes: the one captured or, with `list`, those listed with it, from the
// first that the capture holds: "pulled [a woman and her grandson] from the ruins".
std::vector<std::vector<std::uint32_t>> GroupsOf(const FigureSentences& in, const PatternMatch& match,
                                                 const PatternCapture& captured, std::uint32_t group) {
  if (match.Argument("list") != "yes") return {{group}};
  const auto first = in.groups.At(captured.begin);
  return FiguresOf(in, in.arguments.ListFrom(first && *first < group ? *first : group), false);
}

// "A policewoman was struck by a bottle and [needed 12 stitches]": the subject of the words `what`, unless they are
// denied.
std::vector<std::vector<std::uint32_t>> SubjectOf(const FigureSentences& in, const PatternMatch& match) {
  const PatternCapture* words = match.Capture("what");
  if (words == nullptr) return {};
  Predicate predicate;
  predicate.begin = predicate.group_begin = words->begin;
  predicate.end = words->end;
  const std::uint32_t begin = in.words.SentenceOf(words->begin).begin;
  while (predicate.group_begin > begin) {
    const std::uint32_t before = predicate.group_begin - 1;
    const Upos upos = in.words.token(before).upos;
    if (in.words.Is(before, FigureClass::kNegation)) return {};
    if (upos != Upos::kAux && upos != Upos::kAdv && upos != Upos::kPart) break;
    predicate.group_begin = before;
  }
  const auto subject = in.arguments.Subject(predicate);
  if (!subject) return {};
  const auto count = in.groups.CountOf(in.groups[*subject]);
  if (count && count->range.high == 0) return {};  // "nobody has burns"
  return FiguresOf(in, in.arguments.ListTo(*subject), match.Argument("only") == "counted");
}

bool Same(const FigureCandidate& a, const FigureCandidate& b) {
  return a.figure.quantity.Overlaps(b.figure.quantity) && a.figure.outcome == b.figure.outcome;
}

// "A faulty door could have cost dozens of lives": the auxiliaries before the outcome say that it has not happened.
bool MightHave(const FigureSentences& in, const FigureCandidate& made) {
  const Sentence& sentence = in.words.annotation().sentences[made.sentence];
  const auto helps = [&](std::uint32_t word) {
    const Token& token = in.words.token(word);
    return token.upos == Upos::kAux || token.upos == Upos::kAdv || token.xpos == "MD" ||
           in.words.Is(word, FigureClass::kPerfect) || in.words.Is(word, FigureClass::kToMarker);
  };
  for (std::uint32_t i = made.word; i > sentence.begin && i < sentence.end && helps(i - 1); --i) {
    if (in.words.token(i - 1).xpos == "MD" && in.words.Is(i - 1, FigureClass::kHypothetical)) return true;
    if (in.words.Is(i - 1, FigureClass::kToMarker) && in.words.token(i).upos == Upos::kVerb)
      return !in.words.Achieved(i - 1);  // "trying to free two men"
  }
  return false;
}

// The people of the capture `who`, or the noun before the outcome that is one group with it: "[people] killed".
std::optional<ByteSpan> PeopleOf(const FigureSentences& in, const PatternMatch& match) {
  if (const PatternCapture* who = match.Capture("who")) return in.words.Span({who->begin, who->end});
  const PatternCapture* words = match.Capture("what");
  if (words == nullptr || words->begin == 0 || match.Argument("outcome") != "what") return std::nullopt;
  const std::uint32_t noun = words->begin - 1;
  const bool one_group = in.groups.At(noun) && in.groups.At(noun) == in.groups.At(words->begin);
  return one_group && in.words.Is(noun, FigureClass::kPersonNoun) ? std::optional(in.words.Span({noun, words->begin}))
                                                                  : std::nullopt;
}

// Of "the number of soldiers killed": the class of those people.
PopulationSet PopulationOf(const FigureSentences& in, const PatternMatch& match) {
  const PatternCapture* who = match.Capture("who");
  if (who == nullptr) return 0;
  PopulationSet population = 0;
  for (std::uint32_t i = who->begin; i < who->end; ++i) {
    if (const auto group = in.groups.At(i)) population |= in.groups[*group].population;
  }
  return population;
}

// What the rule's arguments and captures say of the figure, besides outcome and number.
void Describe(const FigureSentences& in, const PatternMatch& match, std::uint32_t sentence, FigureCandidate& made) {
  made.figure.cumulative = match.Argument("cumulative") == "yes";
  if (match.Argument("above") == "yes" && made.figure.count.low && made.figure.count.high)
    made.figure.count = {*made.figure.count.low + 1, std::nullopt};
  if (match.Argument("exact") == "yes") made.figure.count.low = made.figure.count.high;
  made.figure.prior = match.Argument("prior") == "yes";
  made.figure.additional = made.figure.additional || match.Argument("additional") == "yes";
  made.figure.population |= PopulationsOf(match.Argument("population")) | PopulationOf(in, match);
  made.predicate = kNoPredicate;
  made.sentence = sentence;
  if (const PatternCapture* outcome_words = match.Capture("what")) {
    made.figure.span = made.figure.quantity.Cover(in.words.Span({outcome_words->begin, outcome_words->end}));
    made.word = outcome_words->begin;
  }
  if (const auto who = PeopleOf(in, match)) {
    made.figure.group = who;
    made.figure.span = made.figure.span.Cover(*who);
  }
  bool might = MightHave(in, made);  // or "the toll could exceed 200"
  for (std::uint32_t i = match.begin; i < match.end && !might; ++i)
    might = in.words.token(i).xpos == "MD" && in.words.Is(i, FigureClass::kHypothetical) &&
            !in.words.Is(i + 1, FigureClass::kPassive) && !in.words.Is(i + 1, FigureClass::kNegation);
  if (might) made.figure.status = ClaimStatus::kHypothetical;
}

// "Shot in the leg": what became of those whom a word of `what` counts as killed or injured; "the bodies of six were
// never found", with `refines=killed`: of those whom it counts as killed.
void Refine(const PatternMatch& match, Outcome outcome, std::vector<FigureCandidate>& candidates) {
  const PatternCapture* words = match.Capture("what");
  if (words == nullptr) return;
  const Outcome told_as = ParseOutcome(match.Argument("refines")).value_or(Outcome::kCasualties);
  for (FigureCandidate& told : candidates) {
    if (told.figure.outcome == told_as && words->begin <= told.word && told.word < words->end)
      told.figure.outcome = outcome;
  }
}

// A new figure, or more about one that the words were found to state already.
void Keep(const PatternMatch& match, FigureCandidate made, std::vector<FigureCandidate>& candidates) {
  const bool weak = match.Argument("outcome") == "recent" || match.Argument("fallback") == "yes";
  if (weak && Counted(made, candidates)) return;
  const auto same = std::ranges::find_if(
      candidates, [&](const FigureCandidate& other) { return !other.dropped && Same(other, made); });
  if (same == candidates.end()) {
    candidates.push_back(std::move(made));
    return;
  }
  same->figure.prior = same->figure.prior || made.figure.prior;
  same->figure.cumulative = !same->figure.prior && (same->figure.cumulative || made.figure.cumulative);
  if (made.figure.status == ClaimStatus::kHypothetical) same->figure.status = made.figure.status;
  const bool says_more = match.Argument("above") == "yes" || match.Argument("count") == "place";
  if (says_more) same->figure.count = made.figure.count;
  const bool named = match.Capture("who") != nullptr || match.Argument("outcome") == "what";
  if (named && !same->figure.group && made.figure.group) {
    same->figure.group = made.figure.group;
    same->figure.span = same->figure.span.Cover(made.figure.span);
  }
}

}  // namespace

std::vector<SentenceMatch> FindFigurePatterns(const FigureSentences& in, const Language& language) {
  std::vector<SentenceMatch> matches;
  const PatternSet& patterns = language.patterns("figures");
  if (patterns.empty()) return matches;
  const Annotation& annotation = in.words.annotation();
  std::vector<LayerSpan> groups;
  for (std::uint32_t g = 0; g < in.groups.all().size(); ++g) {
    const Group& group = in.groups[g];
    const bool decade = in.words.token(group.begin).xpos == "PRP$" && in.groups.IsAge(group.head);  // "in his 50s"
    if (!in.groups.CountsPeople(group) || decade) continue;
    const auto count = in.groups.CountOf(group);
    groups.push_back({.layer = "group",
                      .kind = count && count->counted ? "counted"
                              : count                 ? "single"
                                                      : "many",
                      .begin = group.begin,
                      .end = group.part_of ? in.groups[*group.part_of].end : group.end,
                      .index = g});
  }
  const PatternView view(annotation, groups);
  for (std::uint32_t s = 0; s < annotation.sentences.size() && in.InTime(); ++s) {
    for (PatternMatch& match : view.FindAll(patterns, s)) {
      if (match.action == "figure") matches.push_back({.sentence = s, .match = std::move(match)});
    }
  }
  return matches;
}

void AddPatternCandidates(const FigureSentences& in, std::span<const SentenceMatch> matches, PatternPass pass,
                          std::vector<FigureCandidate>& candidates) {
  const auto add = [&](const std::vector<std::uint32_t>& counted, Outcome outcome, const PatternMatch& match,
                       std::uint32_t sentence) {
    FigureCandidate made;
    if (!MakeCandidate(in, counted, outcome, {match.begin, match.end}, made)) return;
    if (TooFew(match, made.figure.count)) return;
    if (match.Argument("zero") == "no" && made.figure.count.high == 0) return;
    constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
    const bool did_it = (made.figure.population & kDidIt) != 0;  // wanted, not missing; fled, not evacuated
    if (did_it && (outcome == Outcome::kMissing || outcome == Outcome::kEvacuated || outcome == Outcome::kRescued))
      return;
    Describe(in, match, sentence, made);
    Keep(match, std::move(made), candidates);
  };
  for (const auto& [s, match] : matches) {
    const std::string_view from = match.Argument("outcome");
    const bool fallback = match.Argument("fallback") == "yes";
    const bool elliptic = from == "previous" || from == "recent" || fallback;
    if (elliptic != (pass == PatternPass::kElliptic)) continue;
    if (!in.InTime()) return;
    const PatternCapture* number = match.Capture("n");
    const auto outcome = OutcomeOf(in, match, s, candidates);
    if (!outcome || !Near(in, match, s)) continue;
    if (!match.Argument("refines").empty()) {
      Refine(match, *outcome, candidates);
      continue;
    }
    if (number == nullptr) {
      // "All five had gunshot wounds": of the dead as well as of the hurt.
      const bool open = outcome == Outcome::kInjured && in.words.Holds(match.begin, match.end, "open_fate_wound");
      for (const std::vector<std::uint32_t>& counted : SubjectOf(in, match))
        add(counted, open ? Outcome::kCasualties : *outcome, match, s);
      continue;
    }
    auto group = GroupOf(in, *number);
    if (group) group = in.arguments.CalledSo(*group);
    if (!match.Argument("count").empty()) {
      FigureCandidate made;
      const bool theirs = match.Argument("count") == "theirs";
      const bool counts =
          theirs ? MakeTheirs(in, number->begin, *outcome, made) : MakeCounted(in, match, *number, *outcome, made);
      if (!counts) continue;
      Describe(in, match, s, made);
      Keep(match, std::move(made), candidates);
      continue;
    }
    // "father of 3 fatally shot"
    const bool refused =
        group && in.groups[*group].kind == Group::Kind::kRefused && in.words.QuantityAt(in.groups[*group].head);
    const auto people = group && !refused ? NotTheOwner(in, match, *group) : std::nullopt;
    if (!people) continue;
    for (const std::vector<std::uint32_t>& counted : GroupsOf(in, match, *number, *people))
      add(counted, *outcome, match, s);
  }
}

}  // namespace rashomon
