#include "reconcile/questions.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>

#include "cluster/words.h"
#include "reconcile/best_policy.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::int64_t kOpen = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kWordStem = 4;  // letters that two forms of one noun share ("marine", "marines")

bool SameStem(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kWordStem || std::max(a.size(), b.size()) - shorter > 2) return false;
  return a.substr(0, shorter - 1) == b.substr(0, shorter - 1);
}

bool ShareWord(const ClaimedFigure& a, const ClaimedFigure& b) {
  return std::ranges::any_of(a.words, [&](const std::string& x) {
    return std::ranges::any_of(b.words, [&](const std::string& y) { return SameStem(x, y); });
  });
}

bool ShareName(const ClaimedFigure& a, const ClaimedFigure& b) {
  std::vector<std::uint32_t> common;
  std::ranges::set_intersection(a.people, b.people, std::back_inserter(common));
  return !common.empty();
}

bool CompatibleClasses(const ClaimedFigure& a, const ClaimedFigure& b) {
  if (a.population == b.population) return true;
  const PopulationSet common = a.population & b.population;
  return common == a.population || common == b.population;
}

// Two figures about one person each: the same one, as far as names and classes tell.
bool SamePerson(const ClaimedFigure& a, const ClaimedFigure& b) {
  // Across reports the age tells who is meant: "Duncan Hale" and "a 36-year-old climber" of the same event. Within one
  // report two persons of one age are two, unless it says that they are one.
  if (a.figure->age && b.figure->age) {
    if (*a.figure->age != *b.figure->age) return !a.people.empty() && ShareName(a, b);
    const bool named_apart = !a.people.empty() && !b.people.empty() && !ShareName(a, b);
    if (a.ref.report != b.ref.report && !named_apart && CompatibleClasses(a, b)) return true;
  }
  if (!a.people.empty() && !b.people.empty()) return ShareName(a, b);
  return a.people.empty() && b.people.empty() && a.population == b.population &&
         a.figure->nationality == b.figure->nationality && (a.words.empty() || b.words.empty() || ShareWord(a, b));
}

bool CountsAll(const ClaimedFigure& figure) {
  return figure.everyone && !figure.told;
}

// One question for two figures of one outcome.
bool SameQuestion(const ClaimedFigure& a, const ClaimedFigure& b) {
  if (a.counted != b.counted || a.figure->scope != b.figure->scope || a.perpetrator != b.perpetrator) return false;
  if (a.counted != b.counted ||
      (a.figure->status == ClaimStatus::kDenied) != (b.figure->status == ClaimStatus::kDenied))
    return false;
  if (a.figure->outcome == Outcome::kPerpetrators) return true;
  // What a party counts of its own deed stands apart from what the others count.
  if (CountsAll(a) && CountsAll(b) && a.by_party != b.by_party) return false;
  if (CountsAll(a) && CountsAll(b) && a.figure->additional != b.figure->additional) return false;
  if (CountsAll(a) || CountsAll(b)) {
    return CountsAll(a) && CountsAll(b) && !(a.part != b.part && !Meet(a.count, b.count));
  }
  if (a.single && b.single) return SamePerson(a, b);
  if (a.single != b.single && (a.told || b.told || !a.people.empty() || !b.people.empty())) return false;
  const std::string& left = a.figure->nationality;
  const std::string& right = b.figure->nationality;
  if (!left.empty() && !right.empty() && left != right) return false;
  if (a.population == b.population && left == right) {
    // Of one class and nation: a part of it is another question ("four Marines" of twelve soldiers).
    return a.part == b.part || ShareWord(a, b) || Meet(a.count, b.count);
  }
  // One says more about whom it counts than the other: the same only where the numbers allow it.
  if (!CompatibleClasses(a, b) || !Meet(a.count, b.count) || a.part || b.part) return false;
  if (left == right) return true;
  return a.population != 0 && a.population == b.population;
}

CountRange Hull(const CountRange& a, const CountRange& b) {
  CountRange hull;
  if (a.low && b.low) hull.low = std::min(*a.low, *b.low);
  if (a.high && b.high) hull.high = std::max(*a.high, *b.high);
  return hull;
}

// The later report takes the earlier number back: it says so where it corrects itself, or tells of it as an earlier
// count ("lowered to 49 from 57") beside its own. A correction of something else ("the wrong street") touches no count.
bool TakesBack(const EventView& view, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  const Claims& claims = view.reports[later.ref.report].claims;
  const bool told_as_prior = std::ranges::any_of(claims.figures, [&](const Figure& figure) {
    return figure.prior && figure.outcome == earlier.figure->outcome && figure.count == earlier.count;
  });
  if (told_as_prior && !later.figure->prior) return true;
  return std::ranges::any_of(claims.corrections, [&](const Correction& correction) {
    return std::ranges::any_of(claims.figures, [&](const Figure& figure) {
      return correction.span.Overlaps(figure.span) && figure.outcome == earlier.figure->outcome &&
             figure.count == earlier.count;
    });
  });
}

// The report of `figure` corrects itself or tells of an earlier count.
bool TakesBackAny(const EventView& view, const ClaimedFigure& figure) {
  const Claims& claims = view.reports[figure.ref.report].claims;
  return !claims.corrections.empty() || std::ranges::any_of(claims.figures, [&](const Figure& other) {
    return other.prior && other.outcome == figure.figure->outcome;
  });
}

// What the wordings of a line have in common: nothing where a question about everyone is put in several words.
std::string WordingOfEveryone(std::span<const ClaimedFigure> figures, const Question& question) {
  const Figure& first = *figures[question.figures.front()].figure;
  const bool same = std::ranges::all_of(question.figures, [&](std::uint32_t i) {
    return !figures[i].residue && LowerCase(figures[i].figure->group_text) == LowerCase(first.group_text);
  });
  return same ? first.group_text : std::string();
}

// `later` takes the place of `earlier`.
bool Supersedes(const EventView& view, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  if (!later.time || !earlier.time || *later.time <= *earlier.time) return false;
  if (later.by_party != earlier.by_party || Meet(later.count, earlier.count)) return false;
  const bool higher = later.count.low.value_or(0) > earlier.count.high.value_or(kOpen);
  // A total that falls behind what somebody else counted replaces it for nobody but its own source.
  const bool disputed = !higher && earlier.named_source && earlier.origin != later.origin && later.named_source &&
                        !IsState(later.figure->outcome) && !TakesBack(view, later, earlier);
  if (disputed) return false;
  return higher || later.figure->cumulative || IsState(later.figure->outcome) || TakesBack(view, later, earlier);
}

std::string FullestWording(std::span<const ClaimedFigure> figures, const Question& question) {
  std::string fullest;
  for (const std::uint32_t i : question.figures) {
    const ClaimedFigure& figure = figures[i];
    // Nobody of a part, and the part has no name: the words that say so.
    const bool unnamed_part = figure.figure->group_text.empty() && (figure.part || figure.figure->additional);
    const std::string text =
        unnamed_part ? std::string(figure.figure->span.In(figure.text)) : figure.figure->group_text;
    if (text.size() > fullest.size() && text.size() < 80) fullest = text;
  }
  return fullest;
}

// The name of the one person whom a line tells of, where some report counts them by that name: what a pronoun or "the
// man" stands for is too unsure to call somebody dead.
std::string NameOfPerson(const EventView& view, std::span<const ClaimedFigure> figures, const Question& question) {
  std::optional<std::uint32_t> actor;
  bool by_name = false;
  for (const std::uint32_t i : question.figures) {
    if (!figures[i].single || figures[i].people.size() > 1) return {};
    if (figures[i].people.empty()) continue;
    if (actor && *actor != figures[i].people.front()) return {};
    actor = figures[i].people.front();
    const std::string& name = view.actors.actors()[*actor].name;
    by_name = by_name || figures[i].figure->group_text.find(name.substr(name.rfind(' ') + 1)) != std::string::npos;
  }
  return by_name ? view.actors.actors()[*actor].name : std::string();
}

Agreement Relate(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current, std::size_t outlets) {
  bool meet = true, equal = true, all_by_party = true;
  for (const std::uint32_t i : current) {
    all_by_party = all_by_party && figures[i].by_party;
    for (const std::uint32_t j : current) {
      meet = meet && Meet(figures[i].count, figures[j].count);
      equal = equal && figures[i].count == figures[j].count;
    }
  }
  if (all_by_party) return Agreement::kClaimed;
  if (!meet) return Agreement::kConflict;
  if (outlets < 2) return Agreement::kSingle;
  return equal ? Agreement::kAgree : Agreement::kCompatible;
}

// At most this many distinct claims are held against each other (numbers repeat; a long tail adds nothing).
std::vector<std::uint32_t> DistinctClaims(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> all) {
  std::set<std::tuple<std::int64_t, std::int64_t, bool>> seen;
  std::vector<std::uint32_t> distinct;
  for (const std::uint32_t i : all) {
    const auto key =
        std::tuple(figures[i].count.low.value_or(-1), figures[i].count.high.value_or(-1), figures[i].by_party);
    if (seen.insert(key).second) distinct.push_back(i);
  }
  return distinct;
}

bool Holds(const CountRange& wide, const CountRange& narrow) {
  const bool below = !wide.low || (narrow.low && *wide.low <= *narrow.low);
  const bool above = !wide.high || (narrow.high && *narrow.high <= *wide.high);
  return below && above && wide != narrow;
}

// Without the claims that another one only makes narrower: "at least nine" says nothing against 12 or 13.
std::vector<std::uint32_t> Narrowest(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> all) {
  const std::vector<std::uint32_t> distinct = DistinctClaims(figures, all);
  std::vector<std::uint32_t> narrow;
  for (const std::uint32_t i : all) {
    const bool wide = std::ranges::any_of(
        distinct, [&](std::uint32_t other) { return Holds(figures[i].count, figures[other].count); });
    if (!wide) narrow.push_back(i);
  }
  return narrow;
}

// Counts that took the place of each other, in time: higher ones, of a state any, and lower ones whose report takes the
// number before back ("19", then "corrected to 17").
std::vector<HistoryStep> TellHistory(const EventView& view, std::span<const ClaimedFigure> figures,
                                     const Question& question) {
  std::vector<HistoryStep> history;
  const ClaimedFigure* step = nullptr;  // the last one
  for (const std::uint32_t i : question.figures) {
    const ClaimedFigure& figure = figures[i];
    if (figure.by_party || figure.figure->prior || !figure.time || !Representative(figure.count)) continue;
    const Estimate estimate{figure.count.low, Representative(figure.count), figure.count.high,
                            figure.figure->approximate};
    if (!history.empty()) {
      HistoryStep& last = history.back();
      const CountRange before{last.estimate.low, last.estimate.high};
      if (Meet(before, figure.count)) {
        if (before == figure.count) last.claims.push_back(figure.ref);
        continue;
      }
      const bool higher = figure.count.low.value_or(0) > before.high.value_or(kOpen);
      const bool in_its_place = higher || IsState(question.outcome) || TakesBack(view, figure, *step);
      if (!in_its_place) continue;  // an older count, told again
      if (figures[i].as_of == last.as_of) continue;
    }
    history.push_back({.as_of = figure.as_of, .estimate = estimate, .claims = {figure.ref}});
    step = &figure;
  }
  return history;
}

}  // namespace

std::vector<Question> AskQuestions(std::span<const ClaimedFigure> figures) {
  std::vector<Question> questions;
  std::map<Outcome, std::vector<std::size_t>> of_outcome;
  // The most telling wordings first, so that vaguer ones find the question that they fit.
  std::vector<std::uint32_t> order(figures.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t i) {
    return (figures[i].figure->nationality.empty() ? 0 : 2) + (figures[i].population != 0 ? 1 : 0);
  });
  for (const std::uint32_t i : order) {
    Question* home = nullptr;
    std::vector<std::size_t>& candidates = of_outcome[figures[i].figure->outcome];
    for (const std::size_t q : candidates) {
      if (SameQuestion(figures[questions[q].figures.front()], figures[i])) {
        home = &questions[q];
        break;
      }
    }
    if (home == nullptr) {
      candidates.push_back(questions.size());
      questions.push_back({.figures = {},
                           .outcome = figures[i].figure->outcome,
                           .everyone = CountsAll(figures[i]) && !figures[i].figure->additional,
                           .counted = figures[i].counted});
      home = &questions.back();
    }
    home->figures.push_back(i);
  }
  for (Question& question : questions) std::ranges::sort(question.figures);
  std::ranges::stable_sort(questions, {}, [](const Question& q) { return q.figures.front(); });
  return questions;
}

std::vector<bool> FindSuperseded(const EventView& view, std::span<const ClaimedFigure> figures,
                                 const Question& question) {
  std::vector<bool> superseded(question.figures.size(), false);
  // The highest low bound from here to the end, by times: one look suffices for growing counts.
  const std::vector<std::uint32_t>& all = question.figures;
  std::vector<std::uint32_t> replacing;  // strongest later claims: distinct ranges only
  for (std::size_t i = all.size(); i-- > 0;) {
    const bool prior = figures[all[i]].figure->prior && figures[all[i]].figure->outcome == question.outcome;
    superseded[i] = prior && std::ranges::any_of(all, [&](std::uint32_t other) {
                      return !figures[other].figure->prior && figures[other].time >= figures[all[i]].time &&
                             figures[other].by_party == figures[all[i]].by_party;
                    });
    for (const std::uint32_t later : replacing) {
      superseded[i] = superseded[i] || Supersedes(view, figures[later], figures[all[i]]);
    }
    const bool known = std::ranges::any_of(replacing, [&](std::uint32_t other) {
      return figures[other].count == figures[all[i]].count && figures[other].by_party == figures[all[i]].by_party &&
             (figures[other].figure->cumulative || !figures[all[i]].figure->cumulative);
    });
    if ((!known || TakesBackAny(view, figures[all[i]])) && !prior)
      replacing.push_back(all[i]);  // what was said before replaces nothing
  }
  return superseded;
}

bool IsState(Outcome outcome) {
  return outcome == Outcome::kMissing || outcome == Outcome::kHospitalized || outcome == Outcome::kAwaitingEvacuation;
}

namespace {

// "police" and "police in Harlow", "officials" and "Harlow officials": who is told of with fewer words may be the same.
void DropVaguer(std::set<std::string>& sources) {
  const auto words = [](const std::string& source) {
    const std::vector<std::string_view> split = SplitWords(source);
    return std::set<std::string_view>(split.begin(), split.end());
  };
  std::erase_if(sources, [&](const std::string& source) {
    const auto of_it = words(source);
    return std::ranges::any_of(sources, [&](const std::string& other) {
      const auto more = words(other);
      return more.size() > of_it.size() && std::ranges::includes(more, of_it);
    });
  });
}

// The words of the sources as they stand, small letters before capitals: "Police in Harlow" of "police in harlow".
std::vector<std::string> AsWritten(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> of_question,
                                   const std::set<std::string>& sources) {
  std::map<std::string_view, std::string_view> written;
  for (const std::uint32_t i : of_question) {
    const std::vector<std::string>& chain = figures[i].path.chain;
    for (auto name = chain.rbegin(); name != chain.rend(); ++name) {
      if (NameKey(*name) != figures[i].origin) continue;
      std::string_view& words = written[figures[i].origin];
      words = std::max(words, std::string_view(*name));
      break;
    }
  }
  std::vector<std::string> names;
  for (const std::string& source : sources) {
    const auto found = written.find(source);
    names.emplace_back(found == written.end() ? source : std::string(found->second));
  }
  return names;
}

}  // namespace

std::vector<std::string> CountOrigins(std::span<const ClaimedFigure> figures,
                                      std::span<const std::uint32_t> of_question) {
  // A report that gives a source for this number once has it from there wherever it repeats it; an unnamed official and
  // a named one who give the same number are not counted twice.
  std::map<std::uint32_t, std::set<std::string>> sourced;  // report -> origins with a source
  for (const std::uint32_t i : of_question) {
    if (figures[i].named_source) sourced[figures[i].ref.report].insert(figures[i].origin);
  }
  // Nor does a report that prints without a source what another one has from somebody corroborate it.
  const auto is_sourced_elsewhere = [&](const ClaimedFigure& figure) {
    return std::ranges::any_of(of_question, [&](std::uint32_t other) {
      return figures[other].named_source && figures[other].count == figure.count;
    });
  };
  std::set<std::string> named, nominal, own;
  for (const std::uint32_t i : of_question) {
    const ClaimedFigure& figure = figures[i];
    if (figure.person_source)
      named.insert(figure.origin);
    else if (figure.named_source)
      nominal.insert(figure.origin);
    else if (!sourced.contains(figure.ref.report) && !is_sourced_elsewhere(figure))
      own.insert(figure.origin);
  }
  std::vector<std::string> origins(named.begin(), named.end());
  DropVaguer(nominal);
  if (named.empty()) origins = AsWritten(figures, of_question, nominal);
  origins.insert(origins.end(), own.begin(), own.end());
  std::ranges::sort(origins);
  origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
  return origins;
}

Estimate EstimateFrom(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current,
                      ReconcileOptions::Best policy) {
  Estimate estimate;
  if (current.empty()) return estimate;
  const std::vector<std::uint32_t> distinct = DistinctClaims(figures, current);
  const std::vector<std::uint32_t> narrow = Narrowest(figures, distinct);
  CountRange common = figures[distinct.front()].count, hull = figures[narrow.front()].count;
  for (const std::uint32_t i : narrow) hull = Hull(hull, figures[i].count);
  bool meet = true;
  for (const std::uint32_t i : distinct) {
    const CountRange& count = figures[i].count;
    meet = meet && Meet(common, count);
    if (count.low) common.low = std::max(common.low.value_or(*count.low), *count.low);
    if (count.high) common.high = std::min(common.high.value_or(*count.high), *count.high);
  }
  const CountRange& range = meet ? common : hull;
  estimate.low = range.low;
  estimate.high = range.high;
  estimate.best = ChooseBest(figures, current, policy);
  if (estimate.best && estimate.low && *estimate.best < *estimate.low) estimate.best = estimate.low;
  // "a dozen" beside a plain 12 is 12.
  std::size_t rough = 0, plain = 0;
  for (const std::uint32_t i : current) {
    if (Representative(figures[i].count) == estimate.best)
      ++(figures[i].figure->approximate ? rough : plain);
    else if (figures[i].figure->approximate)
      ++rough;
  }
  estimate.approximate = rough > 0 && plain == 0;
  if (estimate.best && estimate.high && *estimate.best > *estimate.high) estimate.best = estimate.high;
  return estimate;
}

FigureLine AnswerQuestion(const EventView& view, std::span<const ClaimedFigure> figures, const Question& question,
                          const ReconcileOptions& options) {
  FigureLine line;
  line.outcome = question.outcome;
  line.everyone = question.everyone;
  line.group = question.everyone ? WordingOfEveryone(figures, question) : NameOfPerson(view, figures, question);
  if (line.group.empty() && !question.everyone) line.group = FullestWording(figures, question);
  const std::vector<bool> superseded = FindSuperseded(view, figures, question);
  std::vector<std::uint32_t> current, credible;
  std::set<std::string> outlets, wordings;
  std::set<SourcePath> paths;
  for (std::size_t i = 0; i < question.figures.size(); ++i) {
    const ClaimedFigure& figure = figures[question.figures[i]];
    line.claims.push_back(figure.ref);
    line.population |= figure.figure->population;
    if (line.nationality.empty()) line.nationality = figure.figure->nationality;
    line.scope_other = figure.figure->scope == Scope::kOther;
    const ClaimStatus status = figure.figure->status;
    line.status = i == 0 || line.status == status ? status : ClaimStatus::kAsserted;
    paths.insert(figure.path);
    if (!figure.figure->group_text.empty() && !question.everyone) wordings.insert(figure.figure->group_text);
    if (superseded[i]) continue;
    outlets.insert(figure.path.outlet);
    current.push_back(question.figures[i]);
    if (!figure.by_party) credible.push_back(question.figures[i]);
  }
  const std::vector<std::uint32_t>& telling = credible.empty() ? current : credible;
  line.estimate = EstimateFrom(figures, telling, options.best);
  if (options.best == ReconcileOptions::Best::kUcdp) WidenToAllClaimed(figures, current, line.estimate);
  const std::vector<std::uint32_t> distinct = DistinctClaims(figures, telling);
  line.agreement = Relate(figures, distinct, outlets.size());
  for (const std::uint32_t i : Narrowest(figures, current)) line.standing.push_back(figures[i].ref);
  line.outlets = static_cast<std::uint32_t>(outlets.size());
  line.origin_names = CountOrigins(figures, current);
  line.origins = static_cast<std::uint32_t>(line.origin_names.size());
  if (wordings.size() > 1) line.wordings.assign(wordings.begin(), wordings.end());
  line.sources.assign(paths.begin(), paths.end());
  line.history = TellHistory(view, figures, question);
  if (line.history.size() < 2) line.history.clear();
  return line;
}

}  // namespace rashomon
