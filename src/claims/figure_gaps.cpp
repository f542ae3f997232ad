// Numbers whose verb was said of the number before: "19 were taken to hospital, six to Kell and 13 to Tarn", "Kell has
// confirmed 61 dead, Tarn 77 and Oland four". What happened to those before happened to these.
#include <algorithm>

#include "claims/figure_candidates.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kPlaceWords = 3;  // "Port St Mary 12"

class GapReader {
 public:
  GapReader(const FigureSentences& in, std::vector<FigureCandidate>& candidates)
      : in_(in), words_(in.words), candidates_(candidates) {}

  void Read() {
    for (const Quantity& number : words_.annotation().quantities) {
      if (!in_.InTime()) return;
      // "Tarn 77" looks like the name of a road.
      const bool counts = number.refused == Quantity::Refused::kNo || number.refused == Quantity::Refused::kIdentifier;
      if (!counts || !number.low || number.high == 0 || IsCounted(number)) continue;
      sentence_ = words_.SentenceOf(number.begin_token);
      if (const auto* before = GoesElsewhere(number); before != nullptr) {
        Add(number, *before);
      } else if (const auto* listed = StandsWithPlace(number); listed != nullptr) {
        Add(number, *listed);
      }
    }
  }

 private:
  bool IsCounted(const Quantity& number) const {
    return std::ranges::any_of(candidates_, [&](const FigureCandidate& candidate) {
      return !candidate.dropped && candidate.figure.quantity.Overlaps(number.span);
    });
  }

  bool Joins(std::uint32_t i) const { return words_.token(i).lower == "," || words_.token(i).upos == Upos::kCconj; }

  // The count of people that stands last before word `i` in its sentence.
  const FigureCandidate* CountedBefore(std::uint32_t i) const {
    const FigureCandidate* last = nullptr;
    for (const FigureCandidate& candidate : candidates_) {
      const Figure& figure = candidate.figure;
      const bool counts = !candidate.dropped && candidate.counted && candidate.sentence == words_.token(i).sentence &&
                          figure.count.high != 0 && figure.quantity.end <= words_.token(i).span.begin;
      if (counts && (last == nullptr || last->figure.quantity.begin <= figure.quantity.begin)) last = &candidate;
    }
    return last;
  }

  static bool IsMoved(Outcome outcome) {
    return outcome == Outcome::kHospitalized || outcome == Outcome::kEvacuated || outcome == Outcome::kDisplaced ||
           outcome == Outcome::kRescued || outcome == Outcome::kDetained;
  }

  // "[13] to Tarn", where those before were taken somewhere, too.
  const FigureCandidate* GoesElsewhere(const Quantity& number) const {
    const std::uint32_t begin = number.begin_token, end = number.end_token;
    if (begin == sentence_.begin || !Joins(begin - 1) || end + 1 >= sentence_.end) return nullptr;
    if (!words_.Is(end, FigureClass::kToMarker) || words_.QuantityAt(end + 1)) return nullptr;
    const Upos where = words_.token(end + 1).upos;
    if (where != Upos::kPropn && where != Upos::kDet && where != Upos::kNoun) return nullptr;
    const FigureCandidate* before = CountedBefore(begin);
    if (before == nullptr || !IsMoved(before->figure.outcome)) return nullptr;
    for (std::uint32_t i = begin - 1; words_.token(i).span.begin > before->figure.quantity.begin; --i) {
      if (words_.Is(i, FigureClass::kToMarker)) return before;
    }
    return nullptr;
  }

  // "Tarn [77]", right after another place and its number; not "Ann Lee 45".
  const FigureCandidate* StandsWithPlace(const Quantity& number) const {
    std::uint32_t i = number.begin_token;
    while (i > sentence_.begin && number.begin_token - i < kPlaceWords && IsPlaceWord(i - 1)) --i;
    if (i == number.begin_token || i <= sentence_.begin + 1 || !Joins(i - 1)) return nullptr;
    const std::uint32_t end = number.end_token;
    if (end < sentence_.end && words_.token(end).upos != Upos::kPunct && !Joins(end)) return nullptr;
    while (i > sentence_.begin + 1 && Joins(i - 1)) --i;
    const FigureCandidate* before = CountedBefore(number.begin_token);
    const bool next = before != nullptr && before->figure.span.end >= words_.token(i - 1).span.end;
    return next && IsOfPlace(*before, i - 1) ? before : nullptr;
  }

  // "Kell has confirmed [61]", "Tarn [77]": the number, whose figure ends with word `last`, is that of a place.
  bool IsOfPlace(const FigureCandidate& counted, std::uint32_t last) const {
    std::uint32_t i = last + 1;
    while (i > sentence_.begin && words_.token(i - 1).span.end > counted.figure.quantity.begin) --i;
    const auto tells = [&](std::uint32_t word) {
      const Upos upos = words_.token(word).upos;
      return upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kAdv;
    };
    while (i > sentence_.begin && tells(i - 1)) --i;
    return i > sentence_.begin && words_.token(i - 1).upos == Upos::kPropn;
  }

  bool IsPlaceWord(std::uint32_t i) const {
    if (words_.token(i).upos != Upos::kPropn || words_.QuantityAt(i)) return false;
    const auto name = words_.NameAt(i);
    if (!name) return true;
    const EntityId entity = words_.annotation().mentions[*name].entity;
    return words_.annotation().entities[entity.index()].type != EntityType::kPerson;
  }

  void Add(const Quantity& number, const FigureCandidate& before) {
    FigureCandidate made;
    made.figure.outcome = before.figure.outcome;
    made.figure.status = before.figure.status;
    made.figure.count = {number.low, number.high};
    made.figure.approximate = number.approximate || number.vague;
    made.figure.quantity = made.figure.span = number.span;
    made.word = number.begin_token;
    made.sentence = words_.token(number.begin_token).sentence;
    made.counted = true;
    made.predicate = kNoPredicate;
    if (const auto group = in_.groups.At(number.begin_token)) made.groups = {*group};
    candidates_.push_back(std::move(made));
  }

  const FigureSentences& in_;
  const FigureWords& words_;
  std::vector<FigureCandidate>& candidates_;
  Sentence sentence_;
};

}  // namespace

void AddGapped(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  GapReader(in, candidates).Read();
}

}  // namespace rashomon
