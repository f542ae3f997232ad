// Which kind of body or person speaks: the police, a hospital, a witness. Whoever wants the latest official count, or
// to see at a glance that only neighbours say so, needs it.
//
// The words of the source decide: the last noun of its head that says so ("hospital *police*"), else the first one
// after it ("a spokesman for the *ministry*"), else a name that the lexicons know, a title, a noun that says little
// ("officials"). A person of whom one attribution says what they are ("Ada Brook, the *mayor*") is that in all of them.
// Nouns are data (sources.lex). Whether a source is a party to the event is no matter of words: reconcile/ says so.
#include <algorithm>
#include <map>
#include <optional>

#include "annotate/hit_table.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

enum Slot : std::size_t { kNoun, kOrganizationWord, kKnown, kArmed, kTitle, kFirstPerson, kSlots };
constexpr std::string_view kClasses[] = {
    "source_class", "organization_word", "known_organization", "armed_organization", "title", "first_person"};
static_assert(std::size(kClasses) == kSlots);

struct KindClass {
  std::string_view kind;  // of an organisation, or the rank of a title
  SourceClass source_class;
};
constexpr KindClass kKinds[] = {{"government", SourceClass::kGovernment}, {"security", SourceClass::kPolice},
                                {"health", SourceClass::kHospital},       {"media", SourceClass::kMedia},
                                {"company", SourceClass::kCompany},       {"armed", SourceClass::kArmedGroup},
                                {"military", SourceClass::kMilitary},     {"police", SourceClass::kPolice},
                                {"political", SourceClass::kGovernment},  {"judicial", SourceClass::kJustice}};

SourceClass ClassOfKind(std::string_view kind) {
  const auto found = std::ranges::find(kKinds, kind, &KindClass::kind);
  return found == std::end(kKinds) ? SourceClass::kNotSaid : found->source_class;
}

class SourceReader {
 public:
  explicit SourceReader(const ClaimContext& context)
      : annotation_(context.annotation),
        hits_(context.annotation, context.language.Prepared<HitClassesOf<kClasses>>()) {}

  std::vector<SourceClass> Read() const {
    const std::vector<Attribution>& attributions = annotation_.attributions;
    std::vector<SourceClass> classes;
    std::map<std::uint32_t, SourceClass> of_person;  // by entity: what is said of them first
    for (const Attribution& said : attributions) {
      classes.push_back(!said.source   ? SourceClass::kNotSaid
                        : IsSelf(said) ? SourceClass::kSelf
                                       : OfWords(*said.source));
      const auto speaker = SpeakerOf(said);
      if (speaker && classes.back() != SourceClass::kNotSaid) of_person.try_emplace(*speaker, classes.back());
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
      const auto speaker = SpeakerOf(attributions[i]);
      const auto known = speaker ? of_person.find(*speaker) : of_person.end();
      if (classes[i] == SourceClass::kNotSaid && known != of_person.end()) classes[i] = known->second;
    }
    return classes;
  }

 private:
  // "We found that ...", and in a notice "An earlier version of this report said that ...".
  bool IsSelf(const Attribution& said) const {
    const std::uint32_t first = FirstTokenAt(said.source->begin);
    if (said.within || said.direct || said.source_mention || first >= annotation_.tokens.size()) return false;
    const Sentence& sentence = annotation_.sentences[annotation_.tokens[first].sentence];
    return hits_.At(first, kFirstPerson) || annotation_.blocks[sentence.block].kind == BlockKind::kNotice;
  }

  std::optional<std::uint32_t> SpeakerOf(const Attribution& said) const {
    if (!said.source_mention || *said.source_mention >= annotation_.mentions.size()) return std::nullopt;
    return annotation_.mentions[*said.source_mention].entity.index();
  }

  std::uint32_t FirstTokenAt(std::uint32_t byte) const {
    const auto at =
        std::ranges::partition_point(annotation_.tokens, [&](const Token& token) { return token.span.begin < byte; });
    return static_cast<std::uint32_t>(at - annotation_.tokens.begin());
  }

  // The head of a noun phrase ends before a preposition, a comma or a relative clause.
  bool EndsHead(std::uint32_t token) const {
    const Token& word = annotation_.tokens[token];
    return word.upos == Upos::kAdp || word.upos == Upos::kSconj || word.upos == Upos::kVerb || word.lower == "," ||
           word.xpos.starts_with("W");
  }

  struct Found {
    SourceClass strong = SourceClass::kNotSaid, weak = SourceClass::kNotSaid;
  };

  void ReadAt(std::uint32_t token, std::uint32_t end, Found& found, std::uint32_t& length) const {
    length = 1;
    for (const Slot slot : {kNoun, kArmed, kKnown, kTitle, kOrganizationWord}) {
      const HitTable::Hit hit = hits_.At(token, slot);
      if (!hit || token + hit.length > end) continue;
      SourceClass source_class = slot == kNoun
                                     ? ParseSourceClass(hit.Attribute("class")).value_or(SourceClass::kNotSaid)
                                 : slot == kArmed ? SourceClass::kArmedGroup
                                 : slot == kTitle ? ClassOfKind(hit.Attribute("rank"))
                                                  : ClassOfKind(hit.Attribute("kind"));
      if (source_class == SourceClass::kNotSaid) continue;
      const bool weak =
          slot == kOrganizationWord || slot == kTitle || (slot == kNoun && hit.Attribute("weak") == "yes");
      (weak ? found.weak : found.strong) = source_class;
      length = hit.length;
      if (!weak) return;
    }
  }

  SourceClass OfWords(ByteSpan source) const {
    const std::uint32_t begin = FirstTokenAt(source.begin), end = FirstTokenAt(source.end);
    std::uint32_t head_end = begin;
    while (head_end < end && !EndsHead(head_end)) ++head_end;
    Found head, rest;
    std::uint32_t length = 1;
    for (std::uint32_t i = begin; i < head_end; i += length) ReadAt(i, head_end, head, length);
    if (head.strong != SourceClass::kNotSaid) return head.strong;
    for (std::uint32_t i = head_end; i < end && rest.strong == SourceClass::kNotSaid; i += length)
      ReadAt(i, end, rest, length);
    if (rest.strong != SourceClass::kNotSaid) return rest.strong;
    return head.weak != SourceClass::kNotSaid ? head.weak : rest.weak;
  }

  const Annotation& annotation_;
  const HitTable hits_;
};

}  // namespace

void FindSourceClasses(ClaimContext& context, Claims& claims) {
  claims.sources = SourceReader(context).Read();
}

bool IsOfficial(SourceClass source_class) {
  switch (source_class) {
    case SourceClass::kGovernment:
    case SourceClass::kPolice:
    case SourceClass::kMilitary:
    case SourceClass::kJustice:
    case SourceClass::kHospital:
    case SourceClass::kRescue:
      return true;
    default:
      return false;
  }
}

}  // namespace rashomon
