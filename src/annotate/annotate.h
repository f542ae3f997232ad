// annotate: Report -> Annotation. The language layer: blocks, words, sentences, syntax, names, times, quantities,
// who said what. It says how the text is built, not what follows from it (that is claims/).
//
//   Annotation annotation = Annotate(report, language, {});
//
// The steps run in this order, each in a file of its own, each a pure function that reads the report and the fields
// before it and fills its own: blocks, tokens + sentences, syntax (tags, lemmas, dependencies), lexicon hits,
// times, quantities, entities, attributions, findings.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/finding.h"
#include "base/id.h"
#include "ingest/ingest.h"
#include "ingest/time_limit.h"
#include "language/language.h"

namespace rashomon {

// ---- blocks ---------------------------------------------------------------------------------------------------

enum class BlockKind { kHeadline, kSubheadline, kParagraph, kCaption, kCredit, kNotice, kOther };

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  ByteSpan span;                         // no white space at the edges; blocks do not overlap, in text order
  std::optional<std::uint32_t> repeats;  // index of the earlier block that has the same words
  TextForm form = TextForm::kPlain;      // as the input marks it: an item of a list, a quote, a row of a table
  std::optional<IsoTime> time = {};      // of the live-blog entry that it stands in
};

// ---- words and sentences --------------------------------------------------------------------------------------

enum class Upos : std::uint8_t {  // Universal Dependencies v2
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};
[[nodiscard]] std::string_view Name(Upos upos);  // "ADJ"

// Words are numbered through the report. Views are into Annotation's own storage or the built-in tables.
struct Token {
  ByteSpan span;
  std::string_view lower;   // lower-cased form
  std::string_view lemma;   // lower case
  std::string_view xpos;    // Penn tag ("VBD"); a static string
  std::string_view deprel;  // UD relation ("nsubj:pass"); a static string, empty before parsing
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;  // token index; its own index where it is the root
  Upos upos = Upos::kX;
  bool space_before = false;
  bool letters = false;  // known to be of ASCII letters alone, as most words are: no digit, sign or hyphen within
};

struct Sentence {
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  std::uint32_t block = 0;
  bool title_case = false;  // a headline in Title Case: capitals mark no names here
  bool mono_case = false;   // all capitals or all lower case: letter case says nothing
};

// ---- times ----------------------------------------------------------------------------------------------------

enum class TimexType { kDate, kTime, kDuration, kSet };

// TIMEX3 (TempEval-3 conventions): `value` as ISO 8601 with TIMEX3's additions ("2021-W34", "PAST_REF", "P3D").
struct Timex {
  ByteSpan span;
  TimexType type = TimexType::kDate;
  std::string value;
  std::string modifier;  // "START", "APPROX", ...; empty = none
  std::uint32_t sentence = 0;
};

// ---- quantities -----------------------------------------------------------------------------------------------

// A number with its bounds, whatever it counts. low/high inclusive, nothing = open.
struct Quantity {
  ByteSpan span;  // with its hedges: "at least 60", "up to two dozen"
  std::uint32_t begin_token = 0;
  std::uint32_t end_token = 0;
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  bool approximate = false;
  bool vague = false;  // "several", "hundreds": no bound to be had
  bool more = false;   // "12 more", "another 12": on top of what was said before
  // Why this number counts no people or things, where its form alone says so ("2017-07-11", "20-year", "$5", "5
  // meters").
  enum class Refused {
    kNo,
    kTime,
    kAge,
    kOrdinal,
    kMoney,
    kMeasure,
    kPercent,
    kScore,
    kIdentifier,
    kClock
  } refused = Refused::kNo;
};

// ---- names ----------------------------------------------------------------------------------------------------

enum class EntityType { kPerson, kOrganization, kPlace, kFacility, kGroup, kOther };
[[nodiscard]] std::string_view Name(EntityType type);  // "person"

struct EntityTag;
using EntityId = Id<EntityTag>;

// What the report speaks of under one or several names; `mentions` says where.
struct Entity {
  EntityType type = EntityType::kOther;
  std::string name;                  // canonical within this report: the fullest form that occurs
  std::vector<std::string> aliases;  // other forms that occur, sorted
  std::optional<EntityId> part_of;   // "IS-K" part of "IS": related, not the same
  std::string known_as = {};         // the id that the lexicon gives the body, the same in every report; "" = none
};

struct PlacePin {       // of a mention of type place or facility
  std::string country;  // ISO 3166-1 alpha-2; empty = not known
  std::optional<double> latitude, longitude;
  enum class Precision { kUnknown, kCountry, kRegion, kCity, kDistrict, kFacility } precision = Precision::kUnknown;
};
[[nodiscard]] std::string_view Name(PlacePin::Precision precision);

struct Mention {
  ByteSpan span;
  std::uint32_t begin_token = 0;
  std::uint32_t end_token = 0;
  EntityId entity;
  enum class Form { kName, kNominal, kPronoun } form = Form::kName;  // "Biden", "the president", "he"
  std::optional<PlacePin> pin;
};

// ---- who said what --------------------------------------------------------------------------------------------

// PARC / PolNeAR: source (who), cue (the words that attribute), content (what, possibly in several pieces).
struct Attribution {
  std::optional<ByteSpan> source;
  std::optional<ByteSpan> cue;
  std::vector<ByteSpan> content;                // in text order, at least one
  bool direct = false;                          // quoted word for word, wholly or in part
  std::optional<std::uint32_t> within;          // index of the attribution whose content holds this one
  std::optional<std::uint32_t> source_mention;  // index into mentions
  std::string source_name;                      // canonical name of the source within the report; "" = none
  bool hedged = false;                          // "may have said", "reportedly"
  bool negated = false;                         // "did not say", "declined to say"
  bool denial = false;                          // the cue denies the content ("denied that", "rejected claims that")
  bool confirmation = false;                    // the cue vouches for the content ("confirmed that")
};

// Strings whose views stay good as long as the pool lives, however it grows.
class StringPool {
 public:
  std::string_view Add(std::string text) { return strings_.emplace_back(std::move(text)); }

 private:
  std::deque<std::string> strings_;
};

// ---- the whole ------------------------------------------------------------------------------------------------

struct RoughText;  // rough_words.h

struct AnnotateOptions {
  std::optional<CivilDate> reference_date;
  const TimeLimit* limit = nullptr;  // past it the annotation is given up; asked between steps and between sentences
};

struct SyntaxTree;  // syntax.h

struct Annotation {
  bool given_up = false;             // took longer than it may: what is here is not all
  bool too_long = false;             // and that before it was begun: the text would take more memory than it may
  std::optional<IsoTime> published;  // as far as it can be believed
  PublishedBasis published_basis = PublishedBasis::kUnknown;
  std::optional<IsoTime> updated;
  std::string language;

  // Written out, and enough for every stage after claims/ (a dossier can be made from these alone).
  std::vector<Block> blocks;
  std::vector<Timex> times;
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
  std::vector<Attribution> attributions;
  std::vector<Finding> findings;

  // Of the first steps only (rough_words.h).
  std::shared_ptr<const RoughText> rough;

  // Working layers for claims/, not written out.
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::shared_ptr<const SyntaxTree> tree;     // of the tokens, for SyntaxView, once it is known
  std::vector<PatternWord> pattern_words;     // the tokens by the language's vocabulary
  std::vector<LexiconHit> lexicon_hits;       // by `begin` (a token index of the report), then longest first
  std::vector<std::uint32_t> first_hit;       // by token, and one more: where its hits begin in lexicon_hits
  std::vector<std::uint32_t> first_covering;  // by token: the first of lexicon_hits that covers it or begins after it
  std::vector<std::uint64_t> pattern_needs;   // by sentence, PatternNeeds::width() each: which rules its words leave
  std::vector<Quantity> quantities;
  std::unique_ptr<StringPool> strings = std::make_unique<StringPool>();  // what token views point into

  // The lexicon hits that begin at `token` (any number), longest first.
  [[nodiscard]] std::span<const LexiconHit> HitsAt(std::size_t token) const {
    if (token + 1 >= first_hit.size()) return {};
    return std::span(lexicon_hits).subspan(first_hit[token], first_hit[token + 1] - first_hit[token]);
  }

  // Frees the working layers once claims/ has read them.
  void DropWorkingLayers();
};

// Never fails: odd text yields findings. Deterministic; no globals, no clock; safe to call from many threads with
// one Language. Time and memory linear in the text (sentences are cut at 400 words, attributions per report bounded).
[[nodiscard]] Annotation Annotate(const Report& report, const Language& language, const AnnotateOptions& options);
// The same of several reports, each step for all of them before the next: what a step looks up stays near the
// processor. `annotations` are as many, and empty. `options.limit` is for all together.
void AnnotateTogether(std::span<const Report* const> reports, const Language& language, const AnnotateOptions& options,
                      std::span<Annotation> annotations);

}  // namespace rashomon
