#include "claims/role_features.h"

#include <algorithm>
#include <utility>

#include "claims/keep_once.h"
#include "claims/role_entry_labels.h"
#include "claims/role_templates.h"
#include "claims/stances.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kWindow = 5;
constexpr std::size_t kMostSisters = 12;  // mentions of one entity that are looked at
constexpr int kLongestClimb = 4;

std::uint64_t Near(std::uint32_t distance) {
  if (distance <= 3) return distance;
  return distance <= 6 ? 4 : distance <= 12 ? 5 : 6;
}

constexpr std::uint64_t kKinds[] = {HashWord("weapon_noun"),   HashWord("target_noun"),       HashWord("figure_person"),
                                    HashWord("person_noun"),   HashWord("organization_noun"), HashWord("facility_word"),
                                    HashWord("incident_noun"), HashWord("place_noun")};

bool Is(std::string_view relation, std::string_view name) {
  return relation.starts_with(name) && (relation.size() == name.size() || relation[name.size()] == ':');
}

// A list for every token, one after another.
struct TokenLists {
  std::vector<std::size_t> begin;   // where each token's room begins
  std::vector<std::uint32_t> size;  // how much of it is used
  std::vector<std::uint64_t> values;
  [[nodiscard]] std::span<const std::uint64_t> At(std::uint32_t token) const {
    return std::span(values).subspan(begin[token], size[token]);
  }
  void AddOnce(std::uint32_t token, std::uint64_t value) {
    const std::span<const std::uint64_t> known = At(token);
    if (std::find(known.begin(), known.end(), value) == known.end()) values[begin[token] + size[token]++] = value;
  }
};

// What the entries that cover a token say of it, in the order of the hits.
TokenLists ClassesOfTokens(const Annotation& annotation, const EntryLabels& entry_labels) {
  const auto count = static_cast<std::uint32_t>(annotation.tokens.size());
  TokenLists lists{
      .begin = std::vector<std::size_t>(count + 1, 0), .size = std::vector<std::uint32_t>(count, 0), .values = {}};
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    for (std::uint32_t t = hit.begin; t < hit.begin + hit.length && t < count; ++t) lists.begin[t + 1] += 2;
  }
  for (std::uint32_t t = 0; t < count; ++t) lists.begin[t + 1] += lists.begin[t];
  lists.values.resize(lists.begin[count]);
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    const auto [name, typed] = entry_labels.Of(hit.entry);
    for (std::uint32_t t = hit.begin; t < hit.begin + hit.length && t < count; ++t) {
      if (name != 0) lists.AddOnce(t, name);
      if (typed != 0) lists.AddOnce(t, typed);
    }
  }
  return lists;
}

}  // namespace

RoleFeatures::RoleFeatures(const Annotation& annotation, const Language& language, const ClaimRoles& roles,
                           std::span<const IncidentTrigger> triggers, std::span<const RoleProposal> proposals,
                           std::span<const Responsibility> stances)
    : annotation_(annotation), roles_(roles), triggers_(triggers) {
  LabelTokens(language, roles);
  proposed_.assign(annotation.tokens.size(), 0);
  for (const RoleProposal& proposal : proposals)
    proposed_[proposal.head] |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(proposal.role));
  stance_.assign(annotation.entities.size(), 0);
  for (const Responsibility& stance : stances)
    stance_[annotation.mentions[stance.organization].entity.index()] |=
        static_cast<std::uint8_t>(1u << static_cast<unsigned>(stance.stance));
  std::uint32_t body = 0, trigger = 0;
  for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s) {
    body_sentence_.push_back(body);
    const std::uint32_t block = annotation.sentences[s].block;
    if (block >= annotation.blocks.size() || annotation.blocks[block].kind == BlockKind::kParagraph) ++body;
    first_trigger_.push_back(trigger);
    while (trigger < triggers.size() && triggers[trigger].token < annotation.sentences[s].end) ++trigger;
  }
  first_trigger_.push_back(trigger);
  mentions_of_.resize(annotation.entities.size());
  for (const Mention& mention : annotation.mentions) {
    auto& ends = mentions_of_[mention.entity.index()];
    if (mention.end_token > 0 && ends.size() < kMostSisters) ends.push_back(mention.end_token - 1);
  }
}

void RoleFeatures::LabelTokens(const Language& language, const ClaimRoles& roles) {
  const auto& tokens = annotation_.tokens;
  const Result<ModelFile> clusters = ModelFile::Open(language.file("clusters.bin"), "CLU1");
  in_name_.assign(tokens.size(), 0);
  for (const Mention& mention : annotation_.mentions) {
    if (mention.form != Mention::Form::kName) continue;
    for (std::uint32_t t = mention.begin_token; t < mention.end_token && t < tokens.size(); ++t) in_name_[t] = 1;
  }
  for (std::vector<std::uint64_t>* list : {&word_hash_, &label_hash_, &kind_}) list->reserve(tokens.size());
  for (std::vector<std::uint32_t>* list : {&label_begin_, &class_end_}) list->reserve(tokens.size() + 1);
  for (const Token& token : tokens) {
    word_hash_.push_back(HashWord(token.lower));
    if (clusters) clusters->Prefetch(word_hash_.back());
  }
  const EntryLabels& entry_labels = language.Prepared<EntryLabels>();
  const TokenLists classes = ClassesOfTokens(annotation_, entry_labels);
  labels_.reserve(8 * tokens.size());
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    label_begin_.push_back(static_cast<std::uint32_t>(labels_.size()));
    if (const auto mention = roles.MentionAt(t); mention && in_name_[t] != 0) {
      const Entity& entity = annotation_.entities[annotation_.mentions[*mention].entity.index()];
      labels_.push_back(MixFeature(11, static_cast<std::uint64_t>(entity.type)));
    }
    const std::span<const std::uint64_t> own = classes.At(t);
    labels_.insert(labels_.end(), own.begin(), own.end());
    labels_.push_back(MixFeature(12, static_cast<std::uint64_t>(tokens[t].upos)));
    class_end_.push_back(static_cast<std::uint32_t>(labels_.size()));
    if (in_name_[t] == 0 && tokens[t].upos != Upos::kPropn && tokens[t].upos != Upos::kNum) {
      if (clusters) labels_.push_back(MixFeature(13, clusters->Find(word_hash_[t])));
      labels_.push_back(MixFeature(14, tokens[t].lemma == tokens[t].lower ? word_hash_[t] : HashWord(tokens[t].lemma)));
    }
    std::uint64_t kind = MixFeature(12, static_cast<std::uint64_t>(tokens[t].upos));
    const auto* named = std::find_first_of(std::begin(kKinds), std::end(kKinds), own.begin(), own.end());
    if (named != std::end(kKinds)) kind = *named;
    kind_.push_back(kind);
    std::uint64_t all = class_end_.back() - label_begin_.back();
    for (std::size_t i = label_begin_.back(); i < labels_.size(); ++i) all = MixFeature(all, labels_[i]);
    label_hash_.push_back(all);
  }
  label_begin_.push_back(static_cast<std::uint32_t>(labels_.size()));
}

std::span<const std::uint64_t> RoleFeatures::Labels(std::uint32_t token) const {
  return std::span(labels_).subspan(label_begin_[token], label_begin_[token + 1] - label_begin_[token]);
}
std::span<const std::uint64_t> RoleFeatures::Classes(std::uint32_t token) const {
  return std::span(labels_).subspan(label_begin_[token], class_end_[token] - label_begin_[token]);
}

std::uint64_t RoleFeatures::KindOf(const RoleCandidate& candidate) const {
  if (candidate.mention) {
    const Entity& entity = annotation_.entities[annotation_.mentions[*candidate.mention].entity.index()];
    return MixFeature(11, static_cast<std::uint64_t>(entity.type));
  }
  return kind_[candidate.head];
}

int RoleFeatures::KindNumber(const RoleCandidate& candidate) const {
  if (candidate.mention)
    return 1 + static_cast<int>(annotation_.entities[annotation_.mentions[*candidate.mention].entity.index()].type);
  const auto* found = std::find(std::begin(kKinds), std::end(kKinds), kind_[candidate.head]);
  return found == std::end(kKinds) ? 0 : 10 + static_cast<int>(found - std::begin(kKinds));
}

// Through what merely joins names and lists to the word that they all hang on.
RoleFeatures::Place RoleFeatures::PlaceOf(std::uint32_t head) const {
  const auto& tokens = annotation_.tokens;
  for (int step = 0; step < kLongestClimb; ++step) {
    const std::string_view relation = tokens[head].deprel;
    const auto above = roles_.syntax().Head(head);
    if (!above || !(Is(relation, "conj") || Is(relation, "appos") || Is(relation, "flat") || Is(relation, "compound")))
      break;
    head = *above;
  }
  std::uint64_t relation = HashWord(tokens[head].deprel);
  for (std::uint32_t child : roles_.syntax().Children(head)) {
    if (child > head) break;
    if (Is(tokens[child].deprel, "case")) {
      relation = MixFeature(relation, HashWord(tokens[child].lemma));
      break;
    }
  }
  const auto above = roles_.syntax().Head(head);
  if (!above) return {.relation = relation, .governor = head, .rooted = true};
  if (tokens[*above].upos == Upos::kVerb && roles_.syntax().IsPassive(*above)) relation = MixFeature(relation, 1);
  return {.relation = relation, .governor = *above};
}

// ---- the report and the sentence ---------------------------------------------------------------------------------

std::uint64_t RoleFeatures::WordFeature(WordsAs how, std::uint64_t label) {
  switch (how) {
    case WordsAs::kReport:
      return Mix(kReportLemma, 1, label);
    case WordsAs::kLead:
      return Mix(kReportLead, 1, label);
    case WordsAs::kSentence:
      return Mix(kSentenceLemma, 1, label);
    case WordsAs::kLeft:
      return Mix(kWindowLeft, label);
    case WordsAs::kRight:
      return Mix(kWindowRight, label);
    case WordsAs::kModifier:
      return Mix(kModifier, label);
  }
  return 0;
}

void RoleFeatures::AddWords(Sink& sink, WordsAs how, TokenRange range) const {
  if (sink.groups != nullptr && sink.groups->CountWords(how, range)) return;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (CountsWordsOnly(how) && annotation_.tokens[t].upos == Upos::kPunct) continue;
    for (std::uint64_t label : Labels(t)) sink.out.push_back(WordFeature(how, label));
  }
}

FeatureHashes RoleFeatures::OfReport() const {
  FeatureHashes out;
  ListReport(out);
  KeepOnce(out);
  return out;
}

void RoleFeatures::ListReport(FeatureHashes& out, FeatureGroups* groups) const {
  constexpr std::uint32_t kLeadSentences = 3;
  Sink sink{.out = out, .groups = groups};
  out.push_back(Mix(kReportLemma, 0));
  const auto lead = std::ranges::lower_bound(body_sentence_, kLeadSentences) - body_sentence_.begin();
  const auto end = [&](std::ptrdiff_t s) {
    return s == 0 ? 0 : annotation_.sentences[static_cast<std::size_t>(s - 1)].end;
  };
  AddWords(sink, WordsAs::kReport, {0, end(std::ssize(annotation_.sentences))});
  AddWords(sink, WordsAs::kLead, {0, end(lead)});
  for (const IncidentTrigger& trigger : triggers_) {
    const bool in_lead = body_sentence_[annotation_.tokens[trigger.token].sentence] < kLeadSentences;
    out.push_back(Mix(kReportTrigger, static_cast<std::uint64_t>(trigger.type), trigger.is_verb ? 1 : 0, in_lead));
  }
  std::size_t proposals = 0;
  for (std::uint8_t roles : proposed_) {
    proposals += roles != 0 ? 1 : 0;
    for (std::uint64_t role = 0; role < kIncidentRoles; ++role) {
      if ((roles >> role & 1) != 0) out.push_back(Mix(kProposed, 1, role));
    }
  }
  out.push_back(Mix(kProposed, 2, std::min<std::size_t>(proposals, 8)));
}

FeatureHashes RoleFeatures::OfSentence(std::uint32_t sentence, int report_score) const {
  FeatureHashes out;
  ListSentence(sentence, report_score, out);
  KeepOnce(out);
  return out;
}

void RoleFeatures::ListSentence(std::uint32_t sentence, int report_score, FeatureHashes& out,
                                FeatureGroups* groups) const {
  Sink sink{.out = out, .groups = groups};
  out.push_back(Mix(kSentenceLemma, 0));
  out.push_back(Mix(kSentenceReport, static_cast<std::uint64_t>(report_score)));
  const Sentence& range = annotation_.sentences[sentence];
  AddWords(sink, WordsAs::kSentence, {range.begin, range.end});
  for (std::uint32_t i = first_trigger_[sentence]; i < first_trigger_[sentence + 1]; ++i) {
    out.push_back(Mix(kSentenceTrigger, static_cast<std::uint64_t>(triggers_[i].type), triggers_[i].is_verb ? 1 : 0));
    out.push_back(
        Mix(kSentenceTrigger, 99, triggers_[i].background ? 1 : 0, static_cast<std::uint64_t>(triggers_[i].realis)));
  }
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    for (std::uint64_t role = 0; role < kIncidentRoles; ++role) {
      if ((proposed_[t] >> role & 1) != 0) out.push_back(Mix(kProposed, 3, role));
    }
  }
  out.push_back(Mix(kPosition, 1, std::min<std::uint32_t>(body_sentence_[sentence], 8)));
}

// ---- the phrase --------------------------------------------------------------------------------------------------

FeatureHashes RoleFeatures::OfCandidate(const RoleCandidate& candidate, int report_score, int sentence_score) const {
  FeatureHashes out;
  ListCandidate(candidate, report_score, sentence_score, out);
  KeepOnce(out);
  return out;
}

void RoleFeatures::ListCandidate(const RoleCandidate& candidate, int report_score, int sentence_score,
                                 FeatureHashes& out, FeatureGroups* groups) const {
  const std::uint64_t kind = KindOf(candidate);
  Sink sink{.out = out, .groups = groups};
  AddPhrase(sink, candidate, kind);
  AddContext(sink, candidate, kind);
  AddTree(sink, candidate, kind);
  AddTriggers(out, candidate, kind);
  AddEntity(out, candidate, kind);
  AddStanding(out, candidate, kind, report_score, sentence_score);
}

void RoleFeatures::AddPhrase(Sink& sink, const RoleCandidate& candidate, std::uint64_t kind) const {
  FeatureHashes& out = sink.out;
  out.push_back(Mix(kKind, kind));
  const std::uint64_t inner = candidate.inner ? 1 : 0;
  out.push_back(Mix(kKind, kind, inner));
  sink.AddGroup(Mix(kHead, label_hash_[candidate.head], inner), [&](FeatureHashes& group) {
    for (std::uint64_t label : Labels(candidate.head)) {
      group.push_back(Mix(kHead, label));
      if (candidate.inner) group.push_back(Mix(kHead, label, inner));
    }
  });
  AddWords(sink, WordsAs::kModifier, {candidate.begin, candidate.head});
  for (std::uint32_t t = candidate.begin; t < candidate.head; ++t) {
    for (std::uint64_t label : Labels(t)) out.push_back(Mix(kHeadModifier, kind, label));
  }
  const Token& head = annotation_.tokens[candidate.head];
  out.push_back(Mix(kForm, 1, HashWord(head.xpos)));
  out.push_back(Mix(kForm, 2, std::min<std::uint32_t>(candidate.head - candidate.begin, 4), candidate.mention ? 1 : 0));
  out.push_back(Mix(kForm, 3, HashWord(head.xpos), kind));
  if (candidate.inner) {
    for (std::uint64_t label : Classes(candidate.head + 1)) out.push_back(Mix(kForm, 4, kind, label));
  }
}

void RoleFeatures::AddContext(Sink& sink, const RoleCandidate& candidate, std::uint64_t kind) const {
  FeatureHashes& out = sink.out;
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[candidate.head].sentence];
  const auto at = [&](RoleTemplate name, std::int64_t token) {
    if (token < sentence.begin || token >= sentence.end) {
      out.push_back(Mix(name, 0));
      return;
    }
    const auto t = static_cast<std::uint32_t>(token);
    const bool by_kind = name == kBefore || name == kAfter;
    sink.AddGroup(Mix(name, label_hash_[t], word_hash_[t], by_kind ? kind : 0), [&](FeatureHashes& group) {
      for (std::uint64_t label : Labels(t)) {
        group.push_back(Mix(name, label));
        if (by_kind) group.push_back(Mix(name, label, kind));
      }
      group.push_back(Mix(name, 1, word_hash_[t]));
    });
  };
  at(kBefore, std::int64_t{candidate.begin} - 1);
  at(kBefore2, std::int64_t{candidate.begin} - 2);
  at(kAfter, candidate.end);
  at(kAfter2, std::int64_t{candidate.end} + 1);
  const std::uint32_t from = std::max(sentence.begin, candidate.begin - std::min(candidate.begin, kWindow));
  AddWords(sink, WordsAs::kLeft, {from, candidate.begin});
  AddWords(sink, WordsAs::kRight, {candidate.end, std::min(sentence.end, candidate.end + kWindow)});
  const auto verb = [&](RoleTemplate name, std::uint32_t t) {
    sink.AddGroup(Mix(name, label_hash_[t], kind), [&](FeatureHashes& group) {
      for (std::uint64_t label : Labels(t)) {
        group.push_back(Mix(name, label));
        group.push_back(Mix(name, label, kind));
      }
    });
  };
  for (std::uint32_t t = candidate.begin; t-- > sentence.begin;) {
    if (annotation_.tokens[t].upos != Upos::kVerb) continue;
    verb(kVerbLeft, t);
    break;
  }
  for (std::uint32_t t = candidate.end; t < sentence.end; ++t) {
    if (annotation_.tokens[t].upos != Upos::kVerb) continue;
    verb(kVerbRight, t);
    break;
  }
}

void RoleFeatures::AddTree(Sink& sink, const RoleCandidate& candidate, std::uint64_t kind) const {
  FeatureHashes& out = sink.out;
  const auto& tokens = annotation_.tokens;
  const Place place = PlaceOf(candidate.head);
  out.push_back(Mix(kRelation, HashWord(tokens[candidate.head].deprel)));
  out.push_back(Mix(kRelation, place.relation, place.rooted ? 1 : 0));
  out.push_back(Mix(kRelation, place.relation, place.rooted ? 1 : 0, kind));
  if (place.rooted) return;
  sink.AddGroup(Mix(kGovernor, place.relation, label_hash_[place.governor], kind), [&](FeatureHashes& group) {
    for (std::uint64_t label : Labels(place.governor)) {
      group.push_back(Mix(kGovernor, place.relation, label));
      group.push_back(Mix(kKindGovernor, kind, label));
    }
    for (std::uint64_t label : Classes(place.governor))
      group.push_back(Mix(kGovernorKind, place.relation, label, kind));
  });
  const Place above = PlaceOf(place.governor);
  if (above.rooted) return;
  sink.AddGroup(Mix(kAbove, place.relation, above.relation, label_hash_[above.governor]), [&](FeatureHashes& group) {
    for (std::uint64_t label : Labels(above.governor)) {
      group.push_back(Mix(kAbove, place.relation, above.relation, label));
      group.push_back(Mix(kAbove, 1, place.relation, label));
    }
  });
}

void RoleFeatures::AddTriggers(FeatureHashes& out, const RoleCandidate& candidate, std::uint64_t kind) const {
  const std::uint32_t s = annotation_.tokens[candidate.head].sentence;
  const IncidentTrigger* left = nullptr;
  const IncidentTrigger* right = nullptr;
  const auto type = [](const IncidentTrigger& t) {
    return MixFeature(static_cast<std::uint64_t>(t.type), t.is_verb ? 1 : 0);
  };
  for (std::uint32_t i = first_trigger_[s]; i < first_trigger_[s + 1]; ++i) {
    const IncidentTrigger& trigger = triggers_[i];
    if (trigger.begin <= candidate.head && candidate.head < trigger.end) {
      out.push_back(Mix(kTriggerNear, 1, type(trigger)));
    } else if (trigger.token < candidate.head) {
      left = &trigger;
    } else if (right == nullptr) {
      right = &trigger;
    }
    out.push_back(Mix(kTriggerNear, 2, type(trigger)));
    out.push_back(Mix(kTriggerNear, 3, type(trigger), kind));
    out.push_back(Mix(kTriggerNear, 4, static_cast<std::uint64_t>(trigger.realis), trigger.background ? 1 : 0));
  }
  const auto side = [&](RoleTemplate name, const IncidentTrigger* trigger) {
    if (trigger == nullptr) {
      out.push_back(Mix(name, 0));
      out.push_back(Mix(name, 0, kind));
      return;
    }
    const std::uint32_t distance =
        trigger->token > candidate.head ? trigger->token - candidate.head : candidate.head - trigger->token;
    out.push_back(Mix(name, type(*trigger), Near(distance)));
    out.push_back(Mix(name, type(*trigger), 100, kind));
    out.push_back(Mix(name, 1, Near(distance), kind));
  };
  side(kTriggerLeft, left);
  side(kTriggerRight, right);
}

void RoleFeatures::AddEntity(FeatureHashes& out, const RoleCandidate& candidate, std::uint64_t kind) const {
  for (std::uint64_t role = 0; role < kIncidentRoles; ++role) {
    if ((proposed_[candidate.head] >> role & 1) == 0) continue;
    out.push_back(Mix(kProposed, 4, role));
    out.push_back(Mix(kProposed, 5, role, kind));
  }
  const auto mention = candidate.mention ? candidate.mention : roles_.MentionAt(candidate.head);
  if (!mention || annotation_.mentions[*mention].end_token != candidate.head + 1) return;
  const std::size_t index = annotation_.mentions[*mention].entity.index();
  const Entity& entity = annotation_.entities[index];
  const std::vector<std::uint32_t>& sisters = mentions_of_[index];
  out.push_back(Mix(kEntity, 1, static_cast<std::uint64_t>(entity.type), entity.known_as.empty() ? 0 : 1));
  out.push_back(Mix(kEntity, 2, static_cast<std::uint64_t>(entity.type), std::min<std::size_t>(sisters.size(), 4)));
  for (std::uint64_t stance = 0; stance < 6; ++stance) {
    if ((stance_[index] >> stance & 1) != 0) out.push_back(Mix(kSaid, stance));
  }
  for (std::uint32_t sister : sisters) {
    if (sister == candidate.head) continue;
    const Place place = PlaceOf(sister);
    if (!place.rooted) {
      for (std::uint64_t label : Labels(place.governor)) out.push_back(Mix(kSister, place.relation, label));
      for (std::uint64_t label : Classes(place.governor)) out.push_back(Mix(kSister, 1, kind, label));
    }
    for (std::uint64_t role = 0; role < kIncidentRoles; ++role) {
      if ((proposed_[sister] >> role & 1) != 0) out.push_back(Mix(kSister, 2, role, kind));
    }
    for (std::uint64_t label : Classes(sister)) out.push_back(Mix(kSister, 3, label));
  }
}

void RoleFeatures::AddStanding(FeatureHashes& out, const RoleCandidate& candidate, std::uint64_t kind, int report_score,
                               int sentence_score) const {
  const auto report = static_cast<std::uint64_t>(report_score);
  const auto sentence = static_cast<std::uint64_t>(sentence_score);
  out.push_back(Mix(kScores, 1, report));
  out.push_back(Mix(kScores, 2, sentence));
  out.push_back(Mix(kScores, 3, report, kind));
  out.push_back(Mix(kScores, 4, sentence, kind));
  out.push_back(Mix(kScores, 5, report, sentence));
  const std::uint32_t s = annotation_.tokens[candidate.head].sentence;
  out.push_back(Mix(kPosition, 2, std::min<std::uint32_t>(body_sentence_[s], 8)));
  out.push_back(Mix(kPosition, 3, std::min<std::uint32_t>(body_sentence_[s], 4), kind));
  const ByteSpan head = annotation_.tokens[candidate.head].span;
  for (const Attribution& attribution : annotation_.attributions) {
    if (attribution.source && attribution.source->Contains(head)) {
      out.push_back(Mix(kSpeech, 1, kind));
    } else if (std::any_of(attribution.content.begin(), attribution.content.end(),
                           [&](ByteSpan piece) { return piece.Contains(head); })) {
      out.push_back(Mix(kSpeech, 2, attribution.direct ? 1 : 0));
    }
  }
}

// ---- who is said to have done it ---------------------------------------------------------------------------------

void RoleFeatures::AddSpeech(FeatureHashes& out, std::uint32_t head, std::optional<EntityId> body) const {
  const ByteSpan span = annotation_.tokens[head].span;
  bool spoken = false;
  for (const Attribution& attribution : annotation_.attributions) {
    const bool inside = std::any_of(attribution.content.begin(), attribution.content.end(),
                                    [&](ByteSpan piece) { return piece.Contains(span); });
    const bool source = attribution.source && attribution.source->Contains(span);
    if (!inside && !source) continue;
    spoken |= inside;
    const std::uint64_t place = inside ? 1 : 2;
    const bool itself = inside && body && SpeaksItself(annotation_, attribution, *body);
    out.push_back(Mix(kStanceSpeech, place, itself ? 1 : 0, attribution.direct ? 1 : 0));
    out.push_back(Mix(kStanceSpeech, 3, place, attribution.hedged ? 1 : 0, attribution.denial ? 1 : 0));
    for (const ByteSpan& part : {attribution.cue.value_or(ByteSpan{}), attribution.source.value_or(ByteSpan{})}) {
      const bool cue = attribution.cue && part == *attribution.cue;
      const Sentence& sentence = annotation_.sentences[annotation_.tokens[head].sentence];
      for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        if (!part.Contains(annotation_.tokens[t].span)) continue;
        for (std::uint64_t label : Labels(t)) out.push_back(Mix(kStanceSpeech, cue ? 4 : 5, label));
      }
    }
  }
  if (!spoken) out.push_back(Mix(kStanceSpeech, 6));
}

FeatureHashes RoleFeatures::OfStance(std::span<const std::uint32_t> heads) const {
  FeatureHashes out = {Mix(kStanceWords, 0)};
  for (std::uint32_t head : heads) {
    const Sentence& sentence = annotation_.sentences[annotation_.tokens[head].sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (annotation_.tokens[t].upos == Upos::kPunct) continue;
      for (std::uint64_t label : Labels(t)) out.push_back(Mix(kStanceWords, 1, label));
    }
    const std::uint32_t from = std::max(sentence.begin, head - std::min(head, 2 * kWindow));
    for (std::uint32_t t = from; t < std::min(sentence.end, head + 2 * kWindow); ++t) {
      for (std::uint64_t label : Labels(t)) out.push_back(Mix(kStanceNear, t < head ? 1 : 2, label));
    }
    const Place place = PlaceOf(head);
    out.push_back(Mix(kStanceTree, place.relation));
    if (!place.rooted) {
      for (std::uint64_t label : Labels(place.governor)) out.push_back(Mix(kStanceTree, place.relation, label));
    }
    std::optional<EntityId> body;
    if (const auto mention = roles_.MentionAt(head); mention && annotation_.mentions[*mention].end_token == head + 1)
      body = annotation_.mentions[*mention].entity;
    for (std::uint64_t stance = 0; body && stance < 6; ++stance) {
      if ((stance_[body->index()] >> stance & 1) != 0) out.push_back(Mix(kSaid, 1, stance));
    }
    AddSpeech(out, head, body);
  }
  KeepOnce(out);
  return out;
}

}  // namespace rashomon
