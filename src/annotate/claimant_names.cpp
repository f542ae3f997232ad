#include "annotate/claimant_names.h"

#include <algorithm>

#include "annotate/name_repairs.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kFewestWords = 2;
constexpr std::uint32_t kMostDescribing = 2;  // "the [separatist] Red Dawn"

bool TellsWhoDidIt(const NameContext& context, const Sentence& sentence) {
  constexpr std::string_view kCues[] = {"claims", "denies", "accuses", "suspects"};
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const LexiconEntry* word = context.hits.At(i, "stance_word");
    if (word != nullptr && std::ranges::find(kCues, word->Attribute("cue")) != std::end(kCues)) return true;
  }
  return false;
}

bool IsPlain(const NameContext& context, std::uint32_t i) {
  return !IsCapital(context.Form(i));
}

bool Describes(const NameContext& context, std::uint32_t i) {
  const Upos upos = context.annotation.tokens[i].upos;
  return IsPlain(context, i) && (upos == Upos::kAdj || upos == Upos::kNoun || upos == Upos::kPropn);
}

// The capitalized words from `begin`, with what joins them: "Sons of the Kell".
NameSpan RunFrom(const NameContext& context, std::uint32_t begin, std::uint32_t end) {
  NameSpan run{begin, begin, EntityType::kOrganization};
  for (std::uint32_t i = begin; i < end; ++i) {
    const Upos upos = context.annotation.tokens[i].upos;
    if (!IsPlain(context, i)) {
      run.end = i + 1;
    } else if (i == begin || (upos != Upos::kAdp && upos != Upos::kDet)) {
      break;
    }
  }
  return run;
}

// "the Red Sea", "the Grand Hotel", "the Deputy Minister", "the Monday Market".
bool IsSomethingElse(const NameContext& context, const NameSpan& run) {
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    if (context.hits.Is(i, "title") || context.hits.Is(i, "name_stop")) return true;
  }
  const std::uint32_t last = run.end - 1;
  return context.hits.Is(last, "place_word") || context.hits.Is(last, "facility_word") ||
         context.hits.Is(run.begin, "country_name") || context.hits.Is(run.begin, "supranational_place") ||
         context.hits.Is(last, "person_noun") || context.hits.Is(run.begin, "us_state");
}

// "the Ann Lee murder": a noun goes on with the phrase.
bool GoesOn(const NameContext& context, std::uint32_t end, std::uint32_t sentence_end) {
  if (end >= sentence_end || context.hits.Is(end, "organization_noun")) return false;
  const Upos upos = context.annotation.tokens[end].upos;
  return upos == Upos::kNoun || upos == Upos::kPropn || context.hits.Is(end, "possessive_mark");
}

bool MayBe(const NameSpan& span) {
  return span.type == EntityType::kPerson || span.type == EntityType::kPlace || span.type == EntityType::kOther;
}

void Add(const NameSpan& run, std::vector<NameSpan>& spans) {
  const auto overlaps = [&](const NameSpan& span) { return span.begin < run.end && run.begin < span.end; };
  const bool taken = std::ranges::any_of(spans, [&](const NameSpan& span) {
    const bool within = span.begin >= run.begin && span.end <= run.end;
    return overlaps(span) && !(within && MayBe(span));
  });
  if (taken) return;
  std::erase_if(spans, overlaps);
  const auto after = std::ranges::find_if(spans, [&](const NameSpan& span) { return span.begin >= run.end; });
  spans.insert(after, run);
}

}  // namespace

void NameClaimants(const NameContext& context, std::vector<NameSpan>& spans) {
  if (!context.hits.Holds("stance_word")) return;
  for (const Sentence& sentence : context.annotation.sentences) {
    if (sentence.mono_case || sentence.title_case || !TellsWhoDidIt(context, sentence)) continue;
    for (std::uint32_t i = sentence.begin; i + kFewestWords < sentence.end; ++i) {
      if (!context.hits.Is(i, "definite_determiner")) continue;
      std::uint32_t begin = i + 1;
      while (begin < sentence.end && begin <= i + kMostDescribing && Describes(context, begin)) ++begin;
      const NameSpan run = RunFrom(context, begin, sentence.end);
      if (run.end - run.begin < kFewestWords || run.end - run.begin > kMaxNameWords) continue;
      if (!IsSomethingElse(context, run) && !GoesOn(context, run.end, sentence.end)) Add(run, spans);
    }
  }
}

}  // namespace rashomon
