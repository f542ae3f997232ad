// Attributions while they are being found, in tokens; attributions.cpp turns them into spans.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotate/attribution_features.h"
#include "annotate/attribution_tagger.h"
#include "annotate/syntax.h"

namespace rashomon {

struct AttributionDraft {
  TokenRange cue;                       // empty = none
  TokenRange source;                    // empty = none
  std::vector<TokenRange> content;      // in text order
  std::optional<std::uint32_t> within;  // index of the draft that holds this one

  // Where it stands in the text, for sorting: its cue, or else its content.
  [[nodiscard]] std::uint32_t place() const {
    return cue.empty() && !content.empty() ? content.front().begin : cue.begin;
  }
};

inline constexpr std::size_t kMaxAttributions = 2000;  // a report

// attributions.cpp: a quotation counts as word for word from two words on, one of them no name: a name in marks is a
// scare quote.
[[nodiscard]] bool HoldsQuotation(const AttributionContext& context, TokenRange piece);

// unlikely_attributions.cpp: what the learned tagger takes for an attribution and its structure shows to be none.
[[nodiscard]] bool IsUnlikely(const AttributionContext& context, const LearnedAttribution& found);
// unlikely_attributions.cpp: a noun that can speak, a name that is no place's, or whoever a passive says it was done
// by.
[[nodiscard]] bool CanSay(const AttributionContext& context, TokenRange source);
// unlikely_attributions.cpp: "a figure that [police] disputed", "a claim [the army] denied": the subject of the cue's
// own clause, not what the clause is about.
[[nodiscard]] TokenRange SubjectOfClause(const AttributionContext& context, TokenRange cue, TokenRange source);
// unlikely_attributions.cpp: a source does not reach back over a semicolon or out of the cue's own clause, and no time
// is one (then: empty).
[[nodiscard]] TokenRange LikelySource(const AttributionContext& context, TokenRange cue, TokenRange source);

// speakers_behind.cpp: "a source who asked [not to be named] said ...": what is asked ends before the main verb.
void EndBeforeMainVerb(const AttributionContext& context, LearnedAttribution& found);
// speakers_behind.cpp: "[a source who asked not to be named] said": the subject with its clause that ends before
// `verb`; nothing where none does.
[[nodiscard]] TokenRange SpeakerWithClause(const AttributionContext& context, std::uint32_t verb);

// missed_cues.cpp: whether a word may stand in a noun phrase, prepositions and possessive marks included.
[[nodiscard]] bool IsNominal(const AttributionContext& context, std::uint32_t token);
// The range without the punctuation and quotation marks at its edges.
[[nodiscard]] TokenRange WithoutMarks(const AttributionContext& context, TokenRange range);
// The noun phrase that ends before the cue (over its adverbs and auxiliaries), or else begins behind it; or nothing.
[[nodiscard]] TokenRange SourceBeside(const AttributionContext& context, TokenRange cue);
// Finite: a past or present form, or a participle with an auxiliary right before it (an adverb may stand between).
[[nodiscard]] bool IsFiniteVerb(const AttributionContext& context, std::uint32_t token);
// "A doctor put": a form that is infinitive and past alike, behind its subject.
[[nodiscard]] bool FollowsNoun(const AttributionContext& context, std::uint32_t verb);
// A verb or auxiliary with a tag that only finite forms have; a participle is none.
[[nodiscard]] bool IsFiniteForm(const Token& token);

// missed_cues.cpp: finite speech verbs of the lexicon that the model left out, where they have a source and a content;
// contents that the model cut before their verb.
void AddMissed(const AttributionContext& context, const AttributionTagger& tagger,
               std::vector<AttributionDraft>& drafts);

// stated_numbers.cpp: numbers on somebody's word without a clause, beside other speakers' words, which they end.
void AddStatedNumbers(const AttributionContext& context, std::vector<AttributionDraft>& drafts);

// coordinated_cues.cpp: a content ends before a cue that stands beside its own and not inside of it: "denied the charge
// and told the hall ...". Drafts in text order.
void PartCoordinated(const AttributionContext& context, std::vector<AttributionDraft>& drafts);

// speakers_behind.cpp: "[Nine died], the ministry said on Tuesday": the clause before a speaker is what is said, where
// nothing behind the cue can be. ReadBehind reads it around one cue.
[[nodiscard]] std::optional<AttributionDraft> ReadBehind(const AttributionContext& context, TokenRange cue);
void SettleSpeakersBehind(const AttributionContext& context, std::vector<AttributionDraft>& drafts);

// content_reach.cpp: the beginning of a sentence with its speaker between commas is content; whom and where somebody
// told it is none.
void SettleReach(const AttributionContext& context, std::vector<AttributionDraft>& drafts);

// quoted_speakers.cpp: "the agency quoted police as saying that ..." is the agency's attribution of one of the police;
// "a report by the paper that ..." is the paper's word, whoever speaks of it.
void AddQuotedSpeakers(const AttributionContext& context, const AttributionTagger& tagger,
                       std::vector<AttributionDraft>& drafts);

// chains.cpp: attributions inside the content of others, which the learned model, trained on flat data, leaves out:
// "The mayor said that police told her ..."; "Citing officials, the paper said ...". Sets `within`.
void AddNested(const AttributionContext& context, const AttributionTagger& tagger,
               std::vector<AttributionDraft>& drafts);

// quoted_content.cpp: a piece that begins with a quotation holds all of it; a quotation with two takers goes to the
// cue in its own sentence.
void SettleQuotes(const AttributionContext& context, std::vector<AttributionDraft>& drafts);
// quoted_content.cpp: quotations that nothing attributes go to whoever spoke before, in the same paragraph or, where
// they make up a paragraph, in the one before; without such a speaker the attribution has no source.
void AddStandaloneQuotes(const AttributionContext& context, std::vector<AttributionDraft>& drafts);

// source_mentions.cpp: the mention (index) that a source is, by its head: the person in "the mayor of Arnau, Maria
// Feld", none in "a statement by the group"; never a place. O(log mentions + source).
[[nodiscard]] std::optional<std::uint32_t> FindSourceMention(const AttributionContext& context, TokenRange source);

// speakers.cpp: fills source_mention, source_name and the flags of attributions[i] from drafts[i].
void DescribeSources(const AttributionContext& context, const std::vector<AttributionDraft>& drafts,
                     std::vector<Attribution>& attributions);

}  // namespace rashomon
