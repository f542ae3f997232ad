// Parts of a whole: "four of the dead were pupils", "13 fighters, two of them commanders", "seven are children".
// The outcome comes from the words for the whole ("the dead", figure_affected) or, for a pronoun, from the figure
// stated last; who they are from the noun phrase that follows. Read from the order of words alone, so that it holds
// where the parse fails. A part becomes one of `includes` of its whole.
#include <algorithm>

#include "claims/figure_candidates.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kListReach = 40;     // words of a list of those among the dead
constexpr std::uint32_t kSentencesBack = 2;  // how far back the whole of "of them" may have been stated
constexpr std::uint32_t kOpeningReach = 8;   // words of "of the 46 people killed,"
constexpr std::uint32_t kWordsToVerb = 3;    // adverbs between a part and its verb

class SubsetFinder {
 public:
  SubsetFinder(const FigureSentences& in, std::vector<FigureCandidate>& candidates)
      : in_(in), words_(in.words), groups_(in.groups), candidates_(candidates) {
    used_.assign(groups_.all().size(), false);
    for (const FigureCandidate& candidate : candidates_) Use(candidate);
  }

  // "30 injured, of whom 12 remain hospitalized": the 12 have an outcome of their own.
  void DropRestated() {
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      for (std::uint32_t& part : candidates_[c].includes) {
        for (std::uint32_t other = 0; other < candidates_.size(); ++other) {
          const bool restates = other != part && !candidates_[other].dropped &&
                                candidates_[other].predicate != kNoPredicate &&
                                candidates_[other].groups == candidates_[part].groups &&
                                candidates_[other].predicate != candidates_[c].predicate;
          if (!restates || candidates_[other].figure.outcome == Outcome::kCasualties) continue;
          candidates_[part].dropped = true;
          part = other;
          break;
        }
      }
    }
  }

  void Find() {
    DropRestated();
    for (const Sentence& sentence : words_.annotation().sentences) {
      if (!in_.InTime()) return;
      sentence_ = sentence;
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        if (words_.Is(i, FigureClass::kAmong)) FromAmong(i);
        FromListing(i);
        FromBreakdown(i);
        const auto group = groups_.At(i);
        if (!group || groups_[*group].begin != i) continue;
        FromPartitive(*group);
        FromCopula(*group);
        FromOpening(*group);
        FromEllipsis(*group);
      }
    }
    for (std::size_t c = candidates_.size(); c-- > 0;) FromIncluding(c);
  }

 private:
  // The outcome that a whole has, and the candidate that counts it, if one does.
  struct Whole {
    Outcome outcome = Outcome::kKilled;
    std::optional<std::size_t> candidate;
    bool uncounted = false;  // told of as a whole, whose number is given nowhere
  };

  void Use(const FigureCandidate& candidate) {
    if (candidate.dropped) return;
    for (const std::uint32_t g : candidate.groups) {
      used_[g] = true;
      if (const auto one = in_.arguments.OneDescribedBy(g)) used_[*one] = true;
    }
  }

  // Whether a stated figure may be the whole of a part that counts `part`.
  bool MayHold(const FigureCandidate& candidate, const CountRange& part) const {
    const Figure& figure = candidate.figure;
    if (candidate.dropped || !candidate.counted || figure.count.high == 0) return false;
    if (figure.outcome == Outcome::kPerpetrators || figure.status == ClaimStatus::kHypothetical) return false;
    const std::int64_t least = part.low.value_or(1);
    return !figure.count.high || *figure.count.high >= least;
  }

  // The counted figure stated last before `word`, not long before it.
  std::optional<std::size_t> Antecedent(std::uint32_t word, const CountRange& part,
                                        std::optional<Outcome> outcome) const {
    std::optional<std::size_t> best;
    std::uint32_t best_at = 0;
    const std::uint32_t here = words_.token(word).sentence;
    const std::uint32_t before = words_.token(word).span.begin;
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      const FigureCandidate& candidate = candidates_[c];
      if (!MayHold(candidate, part) || (outcome && candidate.figure.outcome != *outcome)) continue;
      const std::uint32_t at = candidate.figure.quantity.begin;
      if (at >= before || candidate.sentence + kSentencesBack < here || candidate.sentence > here) continue;
      if (!best || at >= best_at) {
        best = c;
        best_at = at;
      }
    }
    return best;
  }

  std::optional<Whole> WholeOf(const FigureHit& affected, std::uint32_t word, const CountRange& part) const {
    const auto outcome = ParseOutcome(affected.entry->Attribute("outcome"));
    const auto candidate = Antecedent(word, part, outcome);
    if (outcome) return Whole{.outcome = *outcome, .candidate = candidate, .uncounted = !candidate};
    if (!candidate) return std::nullopt;
    return Whole{.outcome = candidates_[*candidate].figure.outcome, .candidate = candidate};
  }

  std::uint32_t SkipAdverbs(std::uint32_t i) const {
    for (std::uint32_t steps = 0; steps < kWordsToVerb && i < sentence_.end; ++steps, ++i) {
      if (words_.token(i).upos != Upos::kAdv || groups_.At(i)) break;
    }
    return i;
  }

  bool IsCopula(std::uint32_t i) const { return i < sentence_.end && words_.Is(i, FigureClass::kPassive); }

  // People named as a kind, without a number of their own: "were pupils", "was a member of staff".
  std::optional<std::uint32_t> KindAt(std::uint32_t i) const {
    i = SkipAdverbs(i);
    const auto index = i < sentence_.end ? groups_.At(i) : std::nullopt;
    if (!index || groups_[*index].begin != i) return std::nullopt;
    const Group& group = groups_[*index];
    const bool person = group.kind == Group::Kind::kPerson || group.kind == Group::Kind::kName;
    if (group.quantity || !person || group.possessor) return std::nullopt;
    if (in_.arguments.PredicateAt(i) != nullptr) return std::nullopt;
    return index;
  }

  bool CountsSome(const Group& group) const {
    const auto count = groups_.CountOf(group);
    return count && count->counted && group.quantity && count->range.high != 0;
  }

  bool Add(const std::vector<std::uint32_t>& counted, const Whole& whole, std::optional<std::uint32_t> kind,
           TokenRange outcome_words) {
    FigureCandidate made;
    if (!MakeCandidate(in_, counted, whole.outcome, outcome_words, made)) return false;
    if (made.figure.count.high == 0 && whole.outcome != Outcome::kKilled && whole.outcome != Outcome::kInjured)
      return false;
    if (kind) {
      const Group& who = groups_[*kind];
      made.figure.group = words_.Span({who.begin, who.end});
      made.figure.span = made.figure.span.Cover(*made.figure.group);
      made.figure.population = who.population;
      made.figure.nationality = who.nationality;
      made.kind = kind;
    }
    made.predicate = kNoPredicate;
    made.figure.of_whole = whole.uncounted;
    const std::size_t index = candidates_.size();
    if (whole.candidate) {
      const FigureCandidate& all = candidates_[*whole.candidate];
      if (all.figure.quantity.Overlaps(made.figure.quantity)) return false;
      if (all.figure.count.high != 0) candidates_[*whole.candidate].includes.push_back(index);
      if (all.sentence == made.sentence) made.figure.status = all.figure.status;
    }
    Use(made);
    candidates_.push_back(std::move(made));
    return true;
  }

  // "Detained are 340 people, among them 14 foreigners", where a pattern counted the 340.
  void FromIncluding(std::size_t whole) {
    const FigureCandidate& candidate = candidates_[whole];
    if (candidate.dropped || candidate.predicate != kNoPredicate || candidate.groups.size() != 1) return;
    if (!candidate.includes.empty() || !candidate.counted || candidate.figure.count.high == 0) return;
    sentence_ = words_.annotation().sentences[candidate.sentence];
    const Whole of{.outcome = candidate.figure.outcome, .candidate = whole};
    for (const std::uint32_t part : in_.arguments.Included(candidate.groups.back())) {
      if (!used_[part] && CountsSome(groups_[part])) Add({part}, of, std::nullopt, {0, 0});
    }
  }

  // "Nine people died: three men, four women and two children", "nine people (three men, four women ...)", "nine dead -
  // a man, ...": who they were, told in full. Only people by number, no more than were counted; after a colon fewer,
  // too.
  void FromBreakdown(std::uint32_t i) {
    const std::string_view sign = words_.token(i).lower;
    const bool colon = sign == ":";
    const bool aside = sign == "(" || sign == "-" || sign == "–" || sign == "—" || sign == ",";
    if ((!colon && !aside) || i == sentence_.begin || i + 1 >= sentence_.end) return;
    const auto first = groups_.At(i + 1);
    if (!first || groups_[*first].begin != i + 1 || used_[*first]) return;
    const std::vector<std::uint32_t> list = in_.arguments.ListFrom(*first);
    std::int64_t sum = 0;
    for (const std::uint32_t g : list) {
      const auto count = groups_.CountOf(groups_[g]);
      if (!count || used_[g] || groups_[g].kind != Group::Kind::kPerson || !count->range.low) return;
      sum += *count->range.low;
    }
    const bool counted = std::ranges::any_of(list, [&](std::uint32_t g) { return CountsSome(groups_[g]); });
    if (list.size() < 2 || !counted) return;
    const auto whole = CountedBefore(i);
    if (!whole) return;
    const CountRange& all = candidates_[*whole].figure.count;
    if (!all.low || sum > *all.low || (!colon && sum < *all.low)) return;
    AddAll(list, Whole{.outcome = candidates_[*whole].figure.outcome, .candidate = whole}, {0, 0});
  }

  // The count of several that stands last before `word` in its sentence, by its number.
  std::optional<std::size_t> CountedBefore(std::uint32_t word) const {
    std::optional<std::size_t> best;
    const std::uint32_t at = words_.token(word).span.begin;
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      const FigureCandidate& candidate = candidates_[c];
      if (candidate.sentence != words_.token(word).sentence || !MayHold(candidate, CountRange{2, 2})) continue;
      const std::uint32_t begin = candidate.figure.quantity.begin;
      if (begin < at && (!best || begin >= candidates_[*best].figure.quantity.begin)) best = c;
    }
    return best;
  }

  // "four of the dead [were pupils]", "two of them [commanders]", "of whom 17 were officers".
  void FromPartitive(std::uint32_t index) {
    const Group& part = groups_[index];
    if (part.kind != Group::Kind::kNumber || used_[index] || !CountsSome(part) || AllBut(part)) return;
    const CountRange count = groups_.CountOf(part)->range;
    std::uint32_t end = part.end;
    std::optional<Whole> whole;
    bool pronoun = false;
    std::uint32_t word = end;  // the pronoun
    if (end + 1 < sentence_.end && words_.Is(end, FigureClass::kOf)) {
      if (const FigureHit* affected = words_.AffectedAt(end + 1)) {
        whole = WholeOf(*affected, part.begin, count);
        end = affected->end;
      } else if (words_.Is(end + 1, FigureClass::kThem)) {
        pronoun = true;
        word = end + 1;
        end += 2;
      } else if (const auto counted = groups_.At(end + 1)) {
        FromCounted(index, *counted);
        return;
      }
    } else if (part.begin >= sentence_.begin + 2 && words_.Is(part.begin - 2, FigureClass::kOf) &&
               words_.Is(part.begin - 1, FigureClass::kThem) && part.end < sentence_.end &&
               words_.token(part.end).upos != Upos::kPunct) {  // not "a third of them under twelve."
      pronoun = true;
      word = part.begin - 1;
    }
    if (pronoun) {
      const auto candidate = Antecedent(part.begin, count, std::nullopt);
      if (candidate && !OfThings(word, index, *candidate))
        whole = Whole{.outcome = candidates_[*candidate].figure.outcome, .candidate = candidate};
    }
    if (whole) AddPart(index, *whole, end, pronoun);
  }

  // "All but a handful of them": how many it did not happen to.
  bool AllBut(const Group& part) const {
    constexpr std::uint32_t kOpener = 2;  // words of "all but"
    return words_.Holds(part.begin - std::min(part.begin - sentence_.begin, kOpener), part.begin, "figure_except");
  }

  // "Three of the six hurt were children": the whole has a number of its own.
  void FromCounted(std::uint32_t index, std::uint32_t counted) {
    const auto whole = WholeCountedBy(counted);
    if (!whole) {
      if (const auto told = ToldBefore(counted)) Add({index}, *told, std::nullopt, {groups_[index].begin, counted});
      return;
    }
    std::uint32_t verb = groups_[counted].end;
    if (verb < sentence_.end && in_.arguments.PredicateAt(verb) != nullptr) verb = in_.arguments.PredicateAt(verb)->end;
    verb = verb < sentence_.end ? SkipAdverbs(verb) : verb;
    const auto kind = IsCopula(verb) ? KindAt(verb + 1) : std::nullopt;
    // "31 of the 40 bodies" are dead, whatever is told of them; "Bell, one of the two killed", is told of elsewhere.
    const bool several = groups_.CountOf(groups_[index])->range != CountRange{1, 1};
    if (!kind && (whole->outcome != Outcome::kKilled || !several)) return;
    if (Add({index}, *whole, kind, {groups_[index].begin, verb}) && kind) AddConjoined(*kind, *whole);
  }

  // "They seized 25 missiles, 24 of which ...": another number stands between the people counted and the part.
  bool OfThings(std::uint32_t pronoun, std::uint32_t part, std::size_t whole) const {
    const LexiconEntry* entry = words_.EndingAt(pronoun, FigureClass::kThem, pronoun);
    if (entry == nullptr || entry->Attribute("things") != "yes") return false;
    const std::uint32_t from = candidates_[whole].figure.quantity.end;
    for (std::uint32_t g = part; g-- > 0 && words_.token(groups_[g].begin).span.begin >= from;) {
      if (groups_[g].quantity && !groups_.CountsPeople(groups_[g])) return true;
    }
    return false;
  }

  void AddPart(std::uint32_t index, const Whole& whole, std::uint32_t end, bool pronoun) {
    const std::uint32_t verb = SkipAdverbs(end);
    const bool copula = IsCopula(verb);
    if (const auto own = OwnOutcome(copula ? verb + 1 : verb)) {
      // "four of them in a serious condition": what happened to them is said here.
      Add({index}, Whole{.outcome = *own, .candidate = std::nullopt}, std::nullopt, {groups_[index].begin, end});
      return;
    }
    const auto kind = copula || pronoun ? KindAt(copula ? verb + 1 : end) : std::nullopt;
    const bool one = groups_.CountOf(groups_[index])->range == CountRange{1, 1};
    if (one && pronoun && !kind) return;  // "one of them said"
    if (!Add({index}, whole, kind, {groups_[index].begin, end})) return;
    if (copula && kind) AddConjoined(*kind, whole);
  }

  // The outcome of the word of casualty that begins here.
  std::optional<Outcome> OwnOutcome(std::uint32_t i) const {
    i = SkipAdverbs(i);
    const Predicate* predicate = i < sentence_.end ? in_.arguments.PredicateAt(i) : nullptr;
    if (predicate == nullptr || predicate->begin != i || predicate->negated) return std::nullopt;
    if (predicate->form == Predicate::Form::kAdjective) return predicate->object;
    return predicate->form == Predicate::Form::kVerb && words_.token(i).xpos == "VBN" ? predicate->object
                                                                                      : std::nullopt;
  }

  // "killing 12 in Kell and three in Tarn": what happened to the 12 happened to the three.
  void FromEllipsis(std::uint32_t index) {
    const Group& part = groups_[index];
    if (part.kind != Group::Kind::kNumber || part.part_of || used_[index] || !CountsSome(part)) return;
    if (part.begin < sentence_.begin + 3 || part.end + 1 >= sentence_.end) return;
    const Token& before = words_.token(part.begin - 1);
    const bool joined = before.lower == "," || before.lower == ":" || before.upos == Upos::kCconj;
    if (!joined || !words_.Is(part.end, FigureClass::kPlace)) return;
    if (in_.arguments.PredicateAt(part.end) != nullptr) return;
    const std::uint32_t here = words_.token(part.begin).sentence;
    const FigureCandidate* last = nullptr;
    for (const FigureCandidate& candidate : candidates_) {
      if (candidate.dropped || !candidate.counted || candidate.sentence != here || candidate.groups.size() != 1)
        continue;
      const Group& counted = groups_[candidate.groups.front()];
      if (counted.end >= part.begin || !counted.quantity) continue;
      if (last == nullptr || groups_[last->groups.front()].begin < counted.begin) last = &candidate;
    }
    if (last == nullptr || last->figure.outcome == Outcome::kPerpetrators) return;
    if (const std::vector<std::uint32_t> parts = PartsFrom(index, last->figure.count); !parts.empty()) {
      const Whole whole{.outcome = last->figure.outcome,
                        .candidate = static_cast<std::size_t>(last - candidates_.data())};
      for (const std::uint32_t each : parts) Add({each}, whole, std::nullopt, {0, 0});
      return;
    }
    const std::uint32_t from = groups_[last->groups.front()].end;
    const bool more = words_.quantity(*part.quantity).more;  // "four died at once and six more on the way"
    if (!more && before.lower != ":" && !words_.Holds(from, part.begin - 1, FigureClass::kPlace)) return;
    Add({index}, Whole{.outcome = last->figure.outcome, .candidate = std::nullopt}, std::nullopt, {0, 0});
  }

  // "Four died, three in Kell and one in Tarn": bare numbers from `index` on, each with its place, that add up to the
  // whole. Empty where they do not.
  std::vector<std::uint32_t> PartsFrom(std::uint32_t index, const CountRange& whole) const {
    if (!whole.low || whole.low != whole.high || words_.token(groups_[index].begin - 1).lower != ",") return {};
    std::vector<std::uint32_t> parts;
    std::int64_t sum = 0;
    for (std::uint32_t g = index; g < groups_.all().size() && groups_[g].end + 1 < sentence_.end; ++g) {
      const Group& part = groups_[g];
      if (part.kind != Group::Kind::kNumber && !part.quantity) continue;  // a place
      const auto count = groups_.CountOf(part);
      const bool counts = part.kind == Group::Kind::kNumber && !part.part_of && !used_[g] && CountsSome(part) &&
                          count && count->range.low == count->range.high;
      if (!counts || !words_.Is(part.end, FigureClass::kPlace)) return {};
      parts.push_back(g);
      sum += *count->range.low;
      if (sum >= *whole.low) break;
    }
    return sum == *whole.low && parts.size() > 1 ? parts : std::vector<std::uint32_t>{};
  }

  // "... are children and at least eight are pregnant women".
  void AddConjoined(std::uint32_t kind, const Whole& whole) {
    for (int more = 0; more < 4; ++more) {
      std::uint32_t i = groups_[kind].end;
      while (i < sentence_.end && (words_.token(i).upos != Upos::kCconj) && i < groups_[kind].end + 8) {
        if (words_.token(i).upos == Upos::kVerb) return;
        ++i;
      }
      const auto next = i + 1 < sentence_.end ? groups_.At(i + 1) : std::nullopt;
      if (!next || groups_[*next].begin != i + 1 || groups_[*next].kind != Group::Kind::kNumber || used_[*next]) return;
      const std::uint32_t verb = SkipAdverbs(groups_[*next].end);
      const auto who = IsCopula(verb) ? KindAt(verb + 1) : std::nullopt;
      if (!who || !Add({*next}, whole, who, {groups_[*next].begin, verb + 1})) return;
      kind = *who;
    }
  }

  // "Of the deaths, 18 were in Kell": whatever is told of them, they are a part. The number follows the comma.
  void FromOpening(std::uint32_t index) {
    const Group& part = groups_[index];
    if (part.kind != Group::Kind::kNumber || part.part_of || used_[index] || !CountsSome(part)) return;
    const std::uint32_t first = sentence_.begin;
    const bool of = words_.Is(first, FigureClass::kOf) || words_.Is(first, FigureClass::kAmong);
    if (!of || part.begin < first + 2 || part.begin > first + kOpeningReach || part.end >= sentence_.end) return;
    if (words_.token(part.begin - 1).lower != "," || words_.token(part.end).upos == Upos::kPunct) return;
    const CountRange count = groups_.CountOf(part)->range;
    std::optional<Whole> whole;
    if (const FigureHit* affected = words_.AffectedAt(first + 1)) {
      whole = WholeOf(*affected, part.begin, count);
    } else if (words_.Is(first + 1, FigureClass::kThem)) {
      if (const auto candidate = Antecedent(part.begin, count, std::nullopt))
        whole = Whole{.outcome = candidates_[*candidate].figure.outcome, .candidate = candidate};
    } else if (const auto counted = groups_.At(first + 2 < sentence_.end ? first + 2 : first + 1)) {
      whole = WholeCountedBy(*counted);
    }
    if (whole) Add({index}, *whole, std::nullopt, {part.begin, part.end});
  }

  // "Seven are children": a number that nothing else counts, after a counted figure.
  void FromCopula(std::uint32_t index) {
    const Group& part = groups_[index];
    if (part.kind != Group::Kind::kNumber || part.part_of || used_[index] || !CountsSome(part)) return;
    if (part.after_adposition) return;
    const std::uint32_t verb = SkipAdverbs(part.end);
    if (!IsCopula(verb)) return;
    const auto kind = KindAt(verb + 1);
    if (!kind || !groups_[*kind].plural) return;
    // "Of those hurt, nine were children."
    const bool of = words_.Is(sentence_.begin, FigureClass::kOf) || words_.Is(sentence_.begin, FigureClass::kAmong);
    const FigureHit* affected =
        of && part.begin <= sentence_.begin + 6 ? words_.AffectedAt(sentence_.begin + 1) : nullptr;
    if (affected != nullptr) {
      if (const auto named = WholeOf(*affected, part.begin, groups_.CountOf(part)->range))
        Add({index}, *named, kind, {part.begin, verb + 1});
      return;
    }
    const auto candidate = Antecedent(part.begin, groups_.CountOf(part)->range, std::nullopt);
    if (!candidate) return;
    const Whole whole{.outcome = candidates_[*candidate].figure.outcome, .candidate = candidate};
    Add({index}, whole, kind, {part.begin, verb + 1});
  }

  // "X was among the dead", "five students among 19 dead", "among the dead are X and Y", "among them are X".
  void FromAmong(std::uint32_t at) {
    if (at + 1 >= sentence_.end || words_.Is(at + 1, FigureClass::kAmong)) return;
    const FigureHit* affected = words_.AffectedAt(at + 1);
    std::optional<Whole> whole;
    std::uint32_t end = at + 2;
    if (affected != nullptr) {
      whole = WholeOf(*affected, at, CountRange{1, 1});
      end = affected->end;
    } else if (words_.Is(at + 1, FigureClass::kThem)) {
      if (const auto candidate = Antecedent(at, CountRange{1, 1}, std::nullopt))
        whole = Whole{.outcome = candidates_[*candidate].figure.outcome, .candidate = candidate};
    } else if (const auto counted = groups_.At(at + 1)) {
      whole = WholeCountedBy(*counted);
      end = groups_[*counted].end;
      const Predicate* outcome = end < sentence_.end ? in_.arguments.PredicateAt(end) : nullptr;
      if (outcome != nullptr) end = outcome->end;  // "among the 31 dead were ..."
    }
    if (!whole) return;
    const bool opens =
        at == sentence_.begin || words_.token(at - 1).upos == Upos::kPunct || words_.token(at - 1).upos == Upos::kCconj;
    if (opens) {
      if (end < sentence_.end && words_.Is(end, FigureClass::kListing)) AddList(end + 1, *whole);
      return;
    }
    AddBefore(at, *whole);
  }

  // "230 of the 288 were not registered": the number, by itself, of a figure that was stated shortly before.
  std::optional<Whole> ToldBefore(std::uint32_t group) const {
    const Group& again = groups_[group];
    const auto count = groups_.CountOf(again);
    if (again.kind != Group::Kind::kNumber || !again.definite || !count || !count->counted) return std::nullopt;
    const auto told = Antecedent(again.begin, count->range, std::nullopt);
    if (!told || candidates_[*told].figure.count != count->range) return std::nullopt;
    return Whole{.outcome = candidates_[*told].figure.outcome, .candidate = told};
  }

  std::optional<Whole> WholeCountedBy(std::uint32_t group) const {
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      const FigureCandidate& candidate = candidates_[c];
      if (candidate.dropped || !candidate.counted || candidate.groups.size() != 1) continue;
      if (candidate.groups.front() == group && groups_[group].quantity)
        return Whole{.outcome = candidate.figure.outcome, .candidate = c};
    }
    return std::nullopt;
  }

  // The subject of "was among", or the group right before it.
  void AddBefore(std::uint32_t at, const Whole& whole) {
    std::uint32_t verb = at;
    while (verb > sentence_.begin && words_.token(verb - 1).upos == Upos::kAdv) --verb;
    std::optional<std::uint32_t> who;
    std::uint32_t begin = at;
    if (verb > sentence_.begin && words_.Is(verb - 1, FigureClass::kPassive)) {
      Predicate predicate;
      predicate.begin = predicate.end = at;
      begin = verb - 1;
      while (begin > sentence_.begin && words_.token(begin - 1).upos == Upos::kAux) --begin;
      predicate.group_begin = begin;
      who = in_.arguments.Subject(predicate);
    } else if (verb > sentence_.begin) {
      who = groups_.At(verb - 1);
      if (who && !groups_[*who].quantity) return;  // "gunman among the dead": one of those counted elsewhere
    }
    const bool lived = who && words_.Is(groups_[*who].head, FigureClass::kState);  // "no survivors among the 12"
    if (who && !lived) AddAll(in_.arguments.ListTo(*who), whole, {begin, at + 1});
  }

  // One figure for every counted group, one for all single persons together.
  void AddAll(const std::vector<std::uint32_t>& list, const Whole& whole, TokenRange outcome_words) {
    std::vector<std::uint32_t> singles;
    for (const std::uint32_t g : list) {
      const Group& group = groups_[g];
      const auto count = groups_.CountOf(group);
      const bool people = groups_.CountsPeople(group) || group.kind == Group::Kind::kOther;
      if (!people || used_[g] || !count || group.kind == Group::Kind::kPronoun) continue;
      if (count->counted) {
        Add({g}, whole, std::nullopt, outcome_words);
      } else {
        singles.push_back(g);
      }
    }
    if (!singles.empty()) Add(singles, whole, std::nullopt, outcome_words);
  }

  // "the dead include 11 children and three crew members".
  void FromListing(std::uint32_t i) {
    const FigureHit* affected = words_.AffectedAt(i);
    if (affected == nullptr || affected->end >= sentence_.end) return;
    if (i > sentence_.begin && (words_.Is(i - 1, FigureClass::kOf) || words_.Is(i - 1, FigureClass::kAmong))) return;
    std::uint32_t verb = SkipAdverbs(affected->end);
    if (verb >= sentence_.end || !words_.Is(verb, FigureClass::kListing)) return;
    // "the dead are X and Y": all, counted before; "the dead were nine women and six men" counts anew.
    if (words_.Is(verb, FigureClass::kPassive) && !ListsByNumber(verb + 1) && Told(*affected, i)) return;
    const bool all = words_.Is(verb, FigureClass::kPassive);
    if (const auto whole = WholeOf(*affected, i, CountRange{1, 1}))
      AddList(verb + 1, {whole->outcome, whole->candidate, whole->uncounted && !all});
  }

  // Whether those whom the words at `i` name are counted up to the end of the sentence; "the victims" always are.
  bool Told(const FigureHit& affected, std::uint32_t i) const {
    const auto outcome = ParseOutcome(affected.entry->Attribute("outcome"));
    return !outcome || std::ranges::any_of(candidates_, [&](const FigureCandidate& told) {
      return !told.dropped && told.figure.outcome == *outcome && told.sentence <= words_.token(i).sentence &&
             told.figure.count.high != 0;
    });
  }

  // Two groups or more that begin at `i`, all counted.
  bool ListsByNumber(std::uint32_t i) const {
    i = SkipAdverbs(i);
    const auto first = i < sentence_.end ? groups_.At(i) : std::nullopt;
    if (!first || groups_[*first].begin != i) return false;
    const std::vector<std::uint32_t> list = in_.arguments.ListFrom(*first);
    return list.size() > 1 && std::ranges::all_of(list, [&](std::uint32_t g) { return CountsSome(groups_[g]); });
  }

  bool IsComma(std::uint32_t i) const { return i > sentence_.begin && words_.token(i - 1).lower == ","; }
  // "the dead include two guards and a cook, Governor Ann Lee said": who says so ends the list.
  bool SpeaksOf(std::uint32_t i, std::uint32_t list) const {
    const ByteSpan word = words_.token(i).span;
    return std::ranges::any_of(words_.annotation().attributions, [&](const Attribution& said) {
      return said.source && said.source->Contains(word) && !said.source->Contains(words_.token(list).span);
    });
  }

  // The members of a list that begins at `i`: each stands at its beginning, after a comma or a conjunction.
  void AddList(std::uint32_t i, const Whole& whole) {
    const std::uint32_t first = i;
    const std::uint32_t end = std::min(sentence_.end, i + kListReach);
    std::vector<std::uint32_t> list;
    i = SkipAdverbs(i);
    bool opens = true;
    while (i < end) {
      const Token& token = words_.token(i);
      if (SpeaksOf(i, first)) break;
      const auto index = groups_.At(i);
      if (index && groups_[*index].begin == i) {
        const Group& group = groups_[*index];
        const bool pronoun = group.end + 1 < sentence_.end && words_.Is(group.end, FigureClass::kOf) &&
                             words_.Is(group.end + 1, FigureClass::kThem);
        const bool again = !list.empty() && IsComma(i) && in_.arguments.IsToldAgain(list.back(), *index);
        if (opens && !again && (groups_.CountsPeople(group) || group.quantity) && !pronoun && !group.possessor)
          list.push_back(*index);
        opens = opens && group.possessor;  // "among them the chief's two brothers"
        i = group.possessor ? group.end + 1 : group.end;
        continue;
      }
      if (token.upos == Upos::kVerb && token.xpos != "VBN" && token.xpos != "VBG") break;
      if (words_.Is(i, FigureClass::kRelative) && token.upos == Upos::kPron) break;
      if (token.lower == ";" || token.lower == ":") break;
      opens = token.lower == "," || token.upos == Upos::kCconj || (opens && token.upos == Upos::kAdv);
      ++i;
    }
    AddAll(list, whole, {first - 1, first});
  }

  const FigureSentences& in_;
  const FigureWords& words_;
  const Groups& groups_;
  std::vector<FigureCandidate>& candidates_;
  std::vector<bool> used_;
  Sentence sentence_;
};

}  // namespace

void AddSubsets(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  SubsetFinder(in, candidates).Find();
}

}  // namespace rashomon
