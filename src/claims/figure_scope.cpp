// Whether a figure is about the report's own event or about another: an attack years ago, a yearly tally, background.
//
// Signs, in order: rules that find what is told of other cases (figure_background.cpp); words of figure_background in
// the sentence; a date far from the date of the report's first figures; for a count of several, a day before the one on
// which the report's first figures happened ("on Monday, a mine killed three"), a month or a year, or a span of months
// or years ("in ten years"): a tally of many cases.
#include "claims/figure_context.h"
#include "claims/rough_day.h"

namespace rashomon {
namespace {

constexpr std::int64_t kTallySpan = 28;     // days
constexpr std::int64_t kLongestRough = 31;  // days: "in October"
constexpr int kOpening = 2;                 // sentences with figures that tell the day of the event: title and lead
constexpr std::uint32_t kNews = 3;          // first sentences of a text, which tell what it is about

enum class Place : std::uint8_t { kFirst, kLater };  // of the figure in its report

// "31 died, the most since 2009, when ...": a date after the figure that belongs to another clause. What a report
// counts first happened at its own date; of later figures "since 2009" tells how long they were counted, unless what
// it is the worst of stands before it.
bool OpensAnotherClause(const FigureSentences& in, const FigureCandidate& candidate, std::uint32_t i, Place place) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  if (i <= candidate.word || i == sentence.begin || !in.words.Is(i - 1, FigureClass::kClauseOpener)) return false;
  const bool clause =
      i + 2 < sentence.end && in.words.token(i + 1).lower == "," && in.words.Is(i + 2, FigureClass::kClauseOpener);
  return clause || place == Place::kFirst || in.words.Holds(candidate.word, i, FigureClass::kRank);
}

// The sentence, or of "Ann Harrow, who died, too, had left the force two years ago" the clause of who died: what the
// sentence goes on to tell is of another time.
Sentence ClauseOf(const FigureSentences& in, const FigureCandidate& candidate) {
  constexpr std::uint32_t kBefore = 8;  // words from "who" to the word of the outcome
  Sentence clause = in.words.annotation().sentences[candidate.sentence];
  std::uint32_t who = candidate.word;
  const std::uint32_t from = std::max(clause.begin + 1, who - std::min(who, kBefore));
  while (who > from && in.words.token(who).lower != "who" && in.words.token(who).lower != ",") --who;
  if (who <= from || in.words.token(who).lower != "who" || in.words.token(who - 1).lower != ",") return clause;
  if (candidate.groups.empty() || in.groups[candidate.groups.front()].begin > who) return clause;
  std::uint32_t comma = candidate.word;
  while (comma < clause.end && in.words.token(comma).lower != ",") ++comma;
  if (comma + 1 >= clause.end) return clause;
  const Upos next = in.words.token(comma + 1).upos;
  if (next != Upos::kVerb && next != Upos::kAux) return clause;
  clause.begin = who;
  clause.end = comma;
  return clause;
}

bool IsHarm(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kCasualties;
}

// The date that stands nearest to the figure in its sentence.
std::optional<RoughDay> DateNear(const FigureSentences& in, const FigureCandidate& candidate, Place place) {
  const Annotation& annotation = in.words.annotation();
  const Sentence sentence = ClauseOf(in, candidate);
  std::optional<RoughDay> best;
  std::uint32_t best_gap = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const auto time = in.words.TimeAt(i);
    if (!time) continue;
    if (OpensAnotherClause(in, candidate, i, place)) continue;
    const Timex& timex = annotation.times[*time];
    if (timex.type != TimexType::kDate && timex.type != TimexType::kTime) continue;
    const auto day = ReadRoughDay(timex.value);
    const std::uint32_t gap = i > candidate.word ? i - candidate.word : candidate.word - i;
    if (day && (!best || gap < best_gap)) {
      best = day;
      best_gap = gap;
    }
  }
  return best;
}

// "In ten years", "over the past six months": a span of months or more; not "the worst fighting in six years".
bool OverMonths(const FigureSentences& in, const FigureCandidate& candidate) {
  const Annotation& annotation = in.words.annotation();
  const Sentence sentence = ClauseOf(in, candidate);
  for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
    const auto time = in.words.TimeAt(i);
    if (!time || in.words.TimeAt(i - 1) == time) continue;
    const Timex& timex = annotation.times[*time];
    const bool long_span = timex.type == TimexType::kDuration && !timex.value.contains('T') &&
                           (timex.value.ends_with('Y') || timex.value.ends_with('M') || timex.value.ends_with("DE"));
    const bool article = in.words.token(i - 1).upos == Upos::kDet && i >= sentence.begin + 2;
    const std::uint32_t opener = article ? i - 2 : i - 1;
    constexpr std::uint32_t kRanked = 5;  // words of "the worst fighting in"
    const std::uint32_t from = std::max(sentence.begin, opener - std::min(opener, kRanked));
    const bool ranked = from > candidate.word && in.words.Holds(from, opener, FigureClass::kRank);
    if (long_span && !ranked && in.words.Is(opener, FigureClass::kSpan)) return true;
  }
  return false;
}

// Days told of beside the first figures, but not those on which somebody said so or has died of his wounds.
void Opening(const FigureSentences& in, const FigureCandidate& candidate, std::optional<std::int64_t>& earliest) {
  const Annotation& annotation = in.words.annotation();
  const Sentence& sentence = annotation.sentences[candidate.sentence];
  if (in.words.Holds(sentence.begin, sentence.end, FigureClass::kLaterDeath)) return;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const auto time = in.words.TimeAt(i);
    if (!time || (i > sentence.begin && in.words.Is(i - 1, FigureClass::kSpeech))) continue;
    const auto day = ReadRoughDay(annotation.times[*time].value);
    if (day && day->span == 1 && (!earliest || day->day < *earliest)) earliest = day->day;
  }
}

// "On Monday, a mine killed three", "the raid of 3 May, in which 21 died": told of a day of its own before `event`.
bool HappenedBefore(const FigureSentences& in, const FigureCandidate& candidate, std::int64_t event) {
  if (!IsHarm(candidate.figure.outcome)) return false;
  const Annotation& annotation = in.words.annotation();
  const Sentence& sentence = annotation.sentences[candidate.sentence];
  for (std::uint32_t i = sentence.begin; i < candidate.word; ++i) {
    const auto time = in.words.TimeAt(i);
    if (!time || (i > sentence.begin && in.words.TimeAt(i - 1) == time)) continue;
    const Timex& timex = annotation.times[*time];
    const auto day = timex.type == TimexType::kDate ? ReadRoughDay(timex.value) : std::nullopt;
    if (!day || day->span != 1 || day->day >= event) continue;
    const bool opens = i <= sentence.begin + 1 && in.words.token(sentence.begin).upos != Upos::kVerb;
    if (opens || (i > sentence.begin && in.words.Is(i - 1, FigureClass::kOf))) return true;
  }
  return false;
}

// "They marched for Ann Lee, who was stabbed to death on 2 May": one person, by a day of her own that lies days
// before `event`; not of a name that was told before.
bool DiedBefore(const FigureSentences& in, const FigureCandidate& candidate, std::int64_t event) {
  constexpr std::int64_t kDaysBefore = 3;
  constexpr std::uint32_t kClause = 8;  // words between "who" and the word of the outcome, and from that to the day
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  if (candidate.figure.count != CountRange{1, 1} || candidate.groups.size() != 1) return false;
  const Group& group = in.groups[candidate.groups.front()];
  if (group.kind != Group::Kind::kName || group.begin >= candidate.word) return false;
  std::uint32_t who = candidate.word;
  while (who > group.begin && who + kClause > candidate.word && in.words.token(who).lower != "who") --who;
  if (in.words.token(who).lower != "who" || in.words.token(who - 1).lower != ",") return false;
  for (std::uint32_t i = 0; i < sentence.begin; ++i) {
    if (in.words.token(i).lower == in.words.token(group.end - 1).lower) return false;
  }
  for (std::uint32_t i = candidate.word; i < std::min(sentence.end, candidate.word + kClause); ++i) {
    const auto time = in.words.TimeAt(i);
    const auto day = time ? ReadRoughDay(in.words.annotation().times[*time].value) : std::nullopt;
    if (day && day->span == 1) return day->day + kDaysBefore <= event;
  }
  return false;
}

// "That makes seven dead in the avalanche of a week ago", "which has now claimed seven lives": the total so far, by a
// verb of now.
bool TotalOfNow(const FigureSentences& in, const FigureCandidate& candidate) {
  if (candidate.figure.outcome != Outcome::kKilled && candidate.figure.outcome != Outcome::kInjured) return false;
  constexpr std::uint32_t kReach = 5;  // words before the number or its verb
  const std::uint32_t begin = in.words.annotation().sentences[candidate.sentence].begin;
  const std::uint32_t from = std::max(begin, candidate.word - std::min(candidate.word, kReach));
  return in.words.Holds(from, candidate.word + 1, "figure_so_far");
}

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// "Five of the injured died in the past two days": a span of days is the event's own.
bool SpanOfDays(const FigureSentences& in, const FigureHit& hit, const Sentence& sentence) {
  constexpr std::uint32_t kReach = 4;  // words of "in the past two"
  if (!in.words.Is(hit.begin, FigureClass::kSpan)) return false;
  for (std::uint32_t i = hit.begin; i < std::min(sentence.end, hit.end + kReach); ++i) {
    const auto time = in.words.TimeAt(i);
    if (!time) continue;
    const std::string_view value = in.words.annotation().times[*time].value;
    const bool span = value.size() > 2 && value[0] == 'P' && (value[1] == 'T' || value[1] == 'X' || IsDigit(value[1]));
    return span && (value.contains('T') || value.ends_with('D'));
  }
  return false;
}

// What is known of the report's event before its figures are judged one by one.
struct Known {
  std::optional<RoughDay> past;  // the day of an event long past that the report comes back to
  bool total = false;            // the figure is the total so far
};

// "Last summer" of an event of that summer.
bool IsOfItsYear(const FigureSentences& in, const FigureHit& hit, const std::optional<RoughDay>& past) {
  const auto time = past ? in.words.TimeAt(hit.begin) : std::nullopt;
  if (!time) return false;
  const auto year = ReadRoughDay(std::string_view(in.words.annotation().times[*time].value).substr(0, 4));
  return year && year->day <= past->day && past->day < year->day + year->span;
}

bool IsBackground(const FigureSentences& in, const Sentence& sentence, const Known& known) {
  if (!in.words.Holds(sentence.begin, sentence.end, FigureClass::kBackground)) return false;
  return std::ranges::any_of(in.words.hits(), [&](const FigureHit& hit) {
    return hit.figure_class == FigureClass::kBackground && hit.begin >= sentence.begin && hit.end <= sentence.end &&
           !SpanOfDays(in, hit, sentence) && !(known.total && hit.entry->Attribute("recent") == "yes") &&
           !IsOfItsYear(in, hit, known.past);
  });
}

// Words of background in the sentence, or at its beginning some that go on with one ("in that year", "in those").
bool Background(const FigureSentences& in, const FigureCandidate& candidate, const Known& known) {
  const std::vector<Sentence>& sentences = in.words.annotation().sentences;
  const Sentence sentence = ClauseOf(in, candidate);
  if (IsBackground(in, sentence, known)) return true;
  constexpr std::uint32_t kOpening = 3;
  return candidate.sentence > 0 &&
         in.words.Holds(sentence.begin, std::min(sentence.end, sentence.begin + kOpening), "figure_same_case") &&
         IsBackground(in, sentences[candidate.sentence - 1], known);
}

// "... killed 82 people, a week after another quake there left 17 dead": opened by words for another case.
bool OfAnotherCase(const FigureSentences& in, const FigureCandidate& candidate) {
  constexpr std::uint32_t kReach = 10;  // words between
  // "More than the seven reported by the paper", "compared with an initial toll of 12": another count of this case.
  if (candidate.figure.prior || in.words.Is(candidate.word, FigureClass::kSpeech)) return false;
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  const std::uint32_t from = std::max(sentence.begin, candidate.word - std::min(candidate.word, kReach));
  return in.words.Holds(from, candidate.word, "figure_other_case");
}

// "Two men who murdered two teenagers have been jailed", "the village marked the anniversary": the news is what became
// of an event long past, whose day the report tells.
bool IsAftermath(const FigureSentences& in, const FigureCandidate& candidate) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  return in.words.Holds(sentence.begin, sentence.end, "figure_aftermath");
}

// The text before the figure: its first date that is no day on which somebody spoke, and whether it tells of a trial,
// an inquiry, a memorial.
struct TextBefore {
  std::optional<RoughDay> day;
  bool aftermath = false;
};

TextBefore Before(const FigureSentences& in, const FigureCandidate& candidate) {
  const Annotation& annotation = in.words.annotation();
  const std::uint32_t end = annotation.sentences[candidate.sentence].begin;
  TextBefore before{.day = {}, .aftermath = in.words.Holds(0, end, "figure_aftermath")};
  for (std::uint32_t i = 1; i < end && !before.day; ++i) {
    const auto time = in.words.TimeAt(i);
    if (time && !in.words.Is(i - 1, FigureClass::kSpeech)) before.day = ReadRoughDay(annotation.times[*time].value);
  }
  return before;
}

// "A blaze swept the rope works on Tuesday ... In 2012, a fire at a tannery killed 40 workers":
// the first figure that was read is of a time long before that of which the report has told, be it one of a trial.
bool OfLongBefore(const FigureSentences& in, const FigureCandidate& candidate, const std::optional<RoughDay>& day) {
  const Annotation& annotation = in.words.annotation();
  if (!day || !annotation.published) return false;
  const auto lead = std::ranges::find(annotation.blocks, BlockKind::kParagraph, &Block::kind);
  const ByteSpan words = candidate.figure.span;
  if (lead == annotation.blocks.end() || words.begin < lead->span.end) return false;
  const TextBefore before = Before(in, candidate);
  constexpr std::int64_t kLong =
      300;  // days; what is nearer may be the report's own event, of which it goes on to tell
  if (!before.day || before.day->day - (day->day + day->span) < kLong) return false;
  return !before.aftermath || AreFar(*before.day, RoughDayOf(*annotation.published));
}

// "A man has been charged with the shooting that killed two at a fair last June": a report of an arrest, a verdict or
// a vigil, all of whose dated figures are of one time long before it came out. That is when its event was.
std::optional<RoughDay> PastEvent(const FigureSentences& in, const std::vector<FigureCandidate>& candidates) {
  constexpr std::uint32_t kFirst = 4;  // sentences that tell what the report is about
  constexpr int kDated = 3;            // of the sentences that count anybody: one of the first tells when
  constexpr std::string_view kSigns[] = {"figure_aftermath", "stance_word", "mourning_words", "police_release"};
  const Annotation& annotation = in.words.annotation();
  if (!annotation.published || annotation.sentences.empty()) return std::nullopt;
  const std::size_t last = std::min<std::size_t>(annotation.sentences.size(), kFirst) - 1;
  const std::uint32_t end = annotation.sentences[last].end;
  if (std::ranges::none_of(kSigns, [&](std::string_view sign) { return in.words.Holds(0, end, sign); }))
    return std::nullopt;
  const RoughDay today = RoughDayOf(*annotation.published);
  std::optional<RoughDay> past;
  std::optional<std::uint32_t> sentence;
  int counting = 0;  // sentences
  for (const FigureCandidate& candidate : candidates) {
    if (!IsHarm(candidate.figure.outcome) || candidate.figure.learned) continue;
    counting += sentence == candidate.sentence ? 0 : 1;
    sentence = candidate.sentence;
    const auto day = DateNear(in, candidate, Place::kFirst);
    if (!past && counting > kDated) return std::nullopt;
    if (!day || day->span > kLongestRough) continue;
    if (!AreFar(*day, today) || (past && AreFar(*day, *past))) return std::nullopt;
    if (!past || day->span < past->span) past = day;
  }
  return past;
}

// Told within words of another case. Not "the boy" or "his son", who was told of before, nor a number that the report
// has given for its own event.
bool IsToldOfAnother(const FigureSentences& in, const FigureCandidate& candidate,
                     std::span<const TokenRange> background, std::span<const FigureCandidate> before) {
  const bool within = std::ranges::any_of(
      background, [&](const TokenRange& told) { return told.begin <= candidate.word && candidate.word < told.end; });
  if (!within || !IsHarm(candidate.figure.outcome)) return false;
  const auto known = [&](std::uint32_t g) { return in.groups[g].definite; };
  if (std::ranges::any_of(candidate.groups, known)) return false;
  return std::ranges::none_of(before, [&](const FigureCandidate& own) {
    return own.figure.scope == Scope::kEvent && IsHarm(own.figure.outcome) &&
           own.figure.count == candidate.figure.count && own.figure.count.low.value_or(0) > 1;
  });
}

}  // namespace

void FindFigureScope(const FigureSentences& in, std::span<const TokenRange> background,
                     std::vector<FigureCandidate>& candidates) {
  const Annotation& annotation = in.words.annotation();
  std::optional<RoughDay> event;
  if (annotation.published) event = RoughDayOf(*annotation.published);
  const std::optional<RoughDay> past = PastEvent(in, candidates);
  if (past) event = past;
  bool first = true, aftermath = false, dated = false;
  const FigureCandidate* last = nullptr;
  // The first day told of beside the report's first figures, with the sentence in hand and without.
  std::optional<std::int64_t> opening, happened;
  std::optional<std::uint32_t> sentence, lead;
  int opened = 0;
  for (FigureCandidate& candidate : candidates) {
    const auto day = DateNear(in, candidate, first ? Place::kFirst : Place::kLater);
    const bool total = TotalOfNow(in, candidate);
    const auto place = static_cast<std::size_t>(&candidate - candidates.data());
    const bool elsewhere = IsToldOfAnother(in, candidate, background, std::span(candidates).first(place));
    const bool remembered = Background(in, candidate, {.past = past, .total = total});
    const bool leads =
        !candidate.figure.learned;  // what only the learned reader sees is read in the light of the others
    if (first && leads && !past && OfLongBefore(in, candidate, day)) {
      candidate.figure.scope = Scope::kOther;
      continue;
    }
    if (first && leads) aftermath = IsAftermath(in, candidate);
    if (past)
      event = past;
    else if (first && leads && day && (!remembered || aftermath))
      event = day;  // a report of a trial, years after
    else if (aftermath && !dated && day && day->span == 1 && !remembered)
      event = day;
    dated = dated || day;
    if (leads && sentence != candidate.sentence) {
      happened = opening;
      if (++opened <= kOpening && !remembered) Opening(in, candidate, opening);
      sentence = candidate.sentence;
    }
    // What the first sentence that counts anybody tells of is the news, even a week after, if it is one of the first.
    // Not where it told of its own event before: "the November crash near Selby ... In May, a crash in Tolm killed 50".
    const bool news_of_its_own = !elsewhere || !TellsOfItsOwn(in, candidate.sentence);
    if (first && leads && candidate.sentence < kNews && news_of_its_own) lead = candidate.sentence;
    if ((remembered || elsewhere) && candidate.sentence != lead) candidate.figure.scope = Scope::kOther;
    const bool since = past && !IsHarm(candidate.figure.outcome);  // "was arrested on Saturday", years after
    if (!first && day && event && !since && AreFar(*day, *event)) candidate.figure.scope = Scope::kOther;
    const bool several = candidate.figure.count.low.value_or(0) > 1;
    // "The blaze that killed 37 and injured 118 last November": of the month that the report is about.
    const bool own_month =
        day && event && day->span <= kLongestRough && day->day <= event->day && event->day < day->day + day->span;
    const bool tally = day && day->span >= kTallySpan && !own_month;
    const bool before = happened && !candidate.figure.cumulative && HappenedBefore(in, candidate, *happened);
    const bool news = candidate.sentence == lead;  // a verdict opens with what it is about, years after
    if (!first && several && !total && ((tally && !news) || before || OverMonths(in, candidate)))
      candidate.figure.scope = Scope::kOther;
    const bool earlier = happened && !aftermath && DiedBefore(in, candidate, *happened);
    if (!first && (earlier || OfAnotherCase(in, candidate))) candidate.figure.scope = Scope::kOther;
    const bool same = last != nullptr && last->predicate != kNoPredicate && last->predicate == candidate.predicate;
    if (same && last->figure.scope == Scope::kOther) candidate.figure.scope = Scope::kOther;  // of one verb
    if (!leads) continue;
    first = false;
    last = &candidate;
  }
}

}  // namespace rashomon
