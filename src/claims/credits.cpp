// Whom a report credits with its text: an agency whose words it prints, or one that helped ("With reporting by ...").
//
// The names of agencies and the words around them are data (agencies.lex). They count at the head and the foot of a
// report and in what its input says of it; "Reuters reported that" is an attribution and no credit, and a picture's
// credit is none of the text.
#include <algorithm>
#include <array>

#include "annotate/hit_table.h"
#include "claims/steps.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

enum Slot : std::size_t { kWire, kBefore, kAfter, kSlots };
constexpr std::string_view kClasses[] = {"wire_agency", "wire_credit_before", "wire_credit_after"};
static_assert(std::size(kClasses) == kSlots);

constexpr std::uint32_t kHeadBlocks = 4, kFootBlocks = 4;
constexpr std::uint32_t kMostBetween = 12;  // words from an agency to "contributed to this report"

class CreditFinder {
 public:
  CreditFinder(ClaimContext& context, Claims& claims)
      : context_(context),
        annotation_(context.annotation),
        claims_(claims),
        hits_(context.annotation, context.language.Prepared<HitClassesOf<kClasses>>()) {}

  void Find() {
    const Report& report = context_.report;
    ReadMetadata(report.outlet, Credit::Basis::kOutlet);
    ReadMetadata(report.byline, Credit::Basis::kByline);
    ReadMetadata(report.credit, Credit::Basis::kMetadata);
    ReadMetadata(report.copyright_holder, Credit::Basis::kMetadata);
    for (const Sentence& sentence : annotation_.sentences) {
      if (sentence.block < annotation_.blocks.size()) ReadSentence(sentence);
    }
  }

 private:
  void Add(std::string_view agency, Credit::Extent extent, Credit::Basis basis, std::optional<ByteSpan> span) {
    const bool known = std::ranges::any_of(
        claims_.credits, [&](const Credit& credit) { return credit.agency == agency && credit.extent == extent; });
    if (known || agency.empty()) return;
    claims_.credits.push_back({.agency = std::string(agency), .extent = extent, .basis = basis, .span = span});
  }

  static bool IsWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80) != 0;
  }

  // An outlet is an agency where it bears its name and no other; a byline where it ends with it ("Jan Ody, AP").
  static bool Names(std::string_view text, std::string_view name, Credit::Basis basis) {
    const std::size_t at = text.rfind(name);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + name.size();
    if ((at > 0 && IsWordByte(text[at - 1])) || (end < text.size() && IsWordByte(text[end]))) return false;
    if (basis == Credit::Basis::kOutlet) return name.size() == text.size();
    return basis != Credit::Basis::kByline || end == text.size();
  }

  void ReadMetadata(const std::string& value, Credit::Basis basis) {
    const Lexicon& lexicon = context_.language.lexicon();
    const std::optional<LexiconClassId> wires = lexicon.FindClass(kClasses[kWire]);
    if (value.empty() || !wires) return;
    const std::string lower = LowerCase(value);
    for (const LexiconEntryId id : lexicon.EntriesOf(*wires)) {
      const LexiconEntry& entry = lexicon.Entry(id);
      if (Names(lower, entry.text, basis)) Add(entry.Attribute("wire"), Credit::Extent::kWhole, basis, std::nullopt);
    }
  }

  [[nodiscard]] bool IsPunctuation(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      const Upos upos = annotation_.tokens[i].upos;
      if (upos != Upos::kPunct && upos != Upos::kSym) return false;
    }
    return true;
  }

  [[nodiscard]] bool IsWrittenAsName(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view words =
        ByteSpan{annotation_.tokens[begin].span.begin, annotation_.tokens[end - 1].span.end}.In(context_.report.text);
    return std::ranges::any_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  void ReadSentence(const Sentence& sentence) {
    const Block& block = annotation_.blocks[sentence.block];
    const auto blocks = static_cast<std::uint32_t>(annotation_.blocks.size());
    const bool head = sentence.block < kHeadBlocks;
    const bool foot = sentence.block + kFootBlocks >= blocks;
    if ((!head && !foot) || block.kind == BlockKind::kCaption) return;
    std::optional<Credit::Extent> listed;  // of the agency before: "with reporting by Reuters and AFP"
    std::uint32_t listed_end = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const HitTable::Hit wire = hits_.At(i, kWire);
      if (!wire) continue;
      const std::uint32_t end = std::min(i + wire.length, sentence.end);
      std::optional<Credit::Extent> extent;
      if (IsWrittenAsName(i, end)) extent = ExtentAt(sentence, block, i, end, head);
      if (!extent && listed && i - listed_end <= 2) extent = listed;
      listed = extent;
      listed_end = end;
      const ByteSpan span{annotation_.tokens[i].span.begin, annotation_.tokens[end - 1].span.end};
      const Credit::Basis basis =
          block.kind == BlockKind::kCredit && head ? Credit::Basis::kByline : Credit::Basis::kText;
      if (extent) Add(wire.Attribute("wire"), *extent, basis, span);
      i = end - 1;
    }
  }

  [[nodiscard]] std::optional<Credit::Extent> ExtentAt(const Sentence& sentence, const Block& block,
                                                       std::uint32_t begin, std::uint32_t end, bool head) const {
    const bool closes = IsPunctuation(end, sentence.end);
    const bool byline = head && block.kind == BlockKind::kCredit;
    if (const HitTable::Hit before = hits_.EndingBefore(begin, kBefore); before) {
      const bool allowed = before.Attribute("place") != "byline" || (byline && closes);
      if (allowed) return before.Attribute("extent") == "part" ? Credit::Extent::kPart : Credit::Extent::kWhole;
    }
    const HitTable::Hit opens = hits_.At(sentence.begin, kBefore);
    if (byline && closes && opens.Attribute("place") == "byline") return Credit::Extent::kWhole;
    for (std::uint32_t i = end; i < std::min(sentence.end, end + kMostBetween); ++i) {
      if (hits_.At(i, kAfter)) return Credit::Extent::kPart;
    }
    // A line of its own: "- AFP".
    const bool alone = IsPunctuation(sentence.begin, begin) && closes;
    const ByteSpan line{annotation_.tokens[sentence.begin].span.begin, annotation_.tokens[sentence.end - 1].span.end};
    if (alone && line.size() + 2 >= block.span.size()) return Credit::Extent::kWhole;
    return std::nullopt;
  }

  ClaimContext& context_;
  const Annotation& annotation_;
  Claims& claims_;
  HitTable hits_;
};

}  // namespace

std::string_view Name(Credit::Basis basis) {
  constexpr std::string_view kNames[] = {"text", "byline", "metadata", "outlet"};
  return kNames[static_cast<std::size_t>(basis)];
}
std::string_view Name(Credit::Extent extent) {
  return extent == Credit::Extent::kWhole ? "whole" : "part";
}

void FindCredits(ClaimContext& context, Claims& claims) {
  CreditFinder(context, claims).Find();
}

}  // namespace rashomon
