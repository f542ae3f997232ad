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
// unlikely_attributions.cpp: a source does not reach back over a semicolon, and no time is one (then: empty).
[[nodiscard]] TokenRange LikelySource(const AttributionContext& context, TokenRange source);

// missed_cues.cpp: whether a word may stand in a noun phrase, prepositions and possessive marks included.
[[nodiscard]] bool IsNominal(const AttributionContext& context, std::uint32_t token);
// A verb or auxiliary with a tag that only finite forms have; a participle is none.
[[nodiscard]] bool IsFiniteForm(const Token& token);

// missed_cues.cpp: finite speech verbs of the lexicon that the model left out, where they have a source and a content;
// contents that the model cut before their verb.
void AddMissed(const AttributionContext& context, const AttributionTagger& tagger,
               std::vector<AttributionDraft>& drafts);

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

// quoted_speakers.cpp: "the agency quoted police as saying that ..." is the agency's attribution of one of the police.
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
