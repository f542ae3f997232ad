// Nominals and pronouns: "the president", "the group", "he", where it is clear whom they mean. Precision before recall:
// a noun is joined to a name that bears it ("President Biden", "the Interior Ministry") or is of its kind and alone so;
// a pronoun to the nearest person of its gender, the first one of a sentence (mostly its subject) before others.
#include <algorithm>
#include <deque>
#include <iterator>

#include "annotate/names.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kPronounReach = 3;  // sentences
constexpr std::uint32_t kKindReach = 4;
constexpr std::size_t kRemembered = 24;  // mentions

struct Heard {  // a mention behind us
  std::uint32_t entity = 0;
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  EntityType type = EntityType::kOther;
  bool subject = false;
};

class Resolver {
 public:
  Resolver(const NameContext& context, const std::vector<NameMention>& names, const std::vector<EntityNotes>& notes)
      : context_(context), names_(names), notes_(notes) {}

  std::vector<Mention> Run() {
    std::size_t next = 0;
    const std::vector<Token>& tokens = context_.annotation.tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (next < names_.size() && names_[next].words.begin == t) {
        Hear(names_[next].entity, t, context_.annotation.entities[names_[next].entity].type);
        t = names_[next].words.end - 1;
        ++next;
        continue;
      }
      if (!context_.hits.Any(t)) continue;
      std::uint32_t end = t;
      std::optional<std::uint32_t> entity;
      Mention::Form form = Mention::Form::kNominal;
      if (context_.hits.Is(t, "definite_determiner")) {
        entity = Nominal(t, next < names_.size() ? names_[next].words.begin : UINT32_MAX, end);
      } else if (const LexiconEntry* pronoun = context_.hits.At(t, "person_pronoun")) {
        entity = Pronoun(t, *pronoun);
        end = t + 1;
        form = Mention::Form::kPronoun;
      }
      if (!entity) continue;
      Mention mention{.span = {tokens[t].span.begin, tokens[end - 1].span.end},
                      .begin_token = t,
                      .end_token = end,
                      .entity = EntityId(*entity),
                      .form = form,
                      .pin = {}};
      mentions_.push_back(mention);
      Hear(*entity, t, context_.annotation.entities[*entity].type);
      t = end - 1;
    }
    return std::move(mentions_);
  }

 private:
  void Hear(std::uint32_t entity, std::uint32_t token, EntityType type) {
    const Token& word = context_.annotation.tokens[token];
    const bool first = heard_.empty() || heard_.back().sentence != word.sentence;
    const bool subject = word.deprel.empty() ? first : word.deprel.starts_with("nsubj");
    heard_.push_back({entity, token, word.sentence, type, subject});
    if (heard_.size() > kRemembered) heard_.pop_front();
    std::erase_if(recent_, [&](const auto& seen) { return seen.first == entity; });
    recent_.emplace_back(entity, token);
    if (recent_.size() > kRemembered * 4) recent_.pop_front();
  }

  // The end of the noun goes to `end`.
  std::optional<std::uint32_t> Nominal(std::uint32_t determiner, std::uint32_t next_name, std::uint32_t& end) const {
    const std::uint32_t noun = determiner + 1;
    const Sentence& sentence = context_.SentenceOf(determiner);
    if (noun >= sentence.end || noun >= next_name) return std::nullopt;
    struct Try {
      ClassName lexicon_class;
      EntityType type;
    };
    for (const Try& attempt :
         {Try{"person_noun", EntityType::kPerson}, Try{"organization_noun", EntityType::kOrganization},
          Try{"place_noun", EntityType::kFacility}}) {
      std::uint32_t length = 0;
      const LexiconEntry* entry = context_.hits.At(noun, attempt.lexicon_class, &length);
      if (entry == nullptr || noun + length == next_name) continue;
      if (noun + length < sentence.end && GoesOn(noun + length)) continue;
      if (context_.annotation.tokens[noun + length - 1].xpos == "NNS") continue;
      end = noun + length;
      const auto entity = attempt.type == EntityType::kPerson         ? ByRole(entry->text)
                          : attempt.type == EntityType::kOrganization ? ByHeadOrKind(*entry, sentence)
                                                                      : ByHead(entry->text, EntityType::kFacility);
      if (entity) return entity;
    }
    return std::nullopt;
  }

  // A noun goes on as part of a longer phrase: another noun follows.
  bool GoesOn(std::uint32_t token) const {
    const Token& word = context_.annotation.tokens[token];
    return word.upos == Upos::kNoun || word.upos == Upos::kPropn || context_.hits.Is(token, "person_noun") ||
           context_.hits.Is(token, "organization_noun") || context_.Form(token) == "-";
  }

  // The entity named last among those that `fits` allows.
  template <typename Fits>
  std::optional<std::uint32_t> Latest(Fits fits) const {
    for (auto seen = recent_.rbegin(); seen != recent_.rend(); ++seen) {
      if (fits(seen->first)) return seen->first;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> ByRole(std::string_view noun) const {
    return Latest([&](std::uint32_t e) {
      return context_.annotation.entities[e].type == EntityType::kPerson &&
             std::find(notes_[e].roles.begin(), notes_[e].roles.end(), noun) != notes_[e].roles.end();
    });
  }

  std::optional<std::uint32_t> ByHead(std::string_view noun, EntityType type) const {
    const std::size_t space = noun.rfind(' ');
    const std::string head =
        RespeltWord(context_.hits, space == std::string_view::npos ? noun : noun.substr(space + 1));
    return Latest([&](std::uint32_t e) {
      const EntityType theirs = context_.annotation.entities[e].type;
      if (theirs == EntityType::kPerson || theirs == EntityType::kGroup) return false;
      if (type == EntityType::kOrganization && theirs == EntityType::kPlace) return false;
      return notes_[e].words.size() > 1 &&
             std::find(notes_[e].words.begin(), notes_[e].words.end(), head) != notes_[e].words.end();
    });
  }

  std::optional<std::uint32_t> ByHeadOrKind(const LexiconEntry& noun, const Sentence& sentence) const {
    if (const auto head = ByHead(noun.text, EntityType::kOrganization)) return head;
    const std::string_view kind = noun.Attribute("kind");
    if (noun.Attribute("reach") != "kind") return std::nullopt;  // "the army", "the government": of many countries
    const std::uint32_t here = static_cast<std::uint32_t>(&sentence - context_.annotation.sentences.data());
    std::optional<std::uint32_t> found;
    for (auto heard = heard_.rbegin(); heard != heard_.rend() && heard->sentence + kKindReach > here; ++heard) {
      const std::vector<std::string>& kinds = notes_[heard->entity].kinds;
      if (heard->type != EntityType::kOrganization || std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        continue;
      if (found && *found != heard->entity) return std::nullopt;  // two could be meant
      found = heard->entity;
    }
    return found;
  }

  std::optional<std::uint32_t> Pronoun(std::uint32_t token, const LexiconEntry& pronoun) const {
    const Gender gender = pronoun.Attribute("gender") == "m" ? Gender::kMale : Gender::kFemale;
    const std::uint32_t here = context_.annotation.tokens[token].sentence;
    const Heard* best = nullptr;
    int best_score = 0;
    for (const Heard& heard : heard_) {
      if (heard.type != EntityType::kPerson || heard.sentence + kPronounReach < here) continue;
      const Gender theirs = notes_[heard.entity].gender;
      if (theirs != Gender::kUnknown && theirs != gender) continue;
      const int score =
          -4 * static_cast<int>(here - heard.sentence) + (heard.subject ? 3 : 0) + (theirs == gender ? 2 : 0);
      if (best == nullptr || score > best_score || (score == best_score && heard.sentence != best->sentence))
        best = &heard, best_score = score;
    }
    return best == nullptr ? std::nullopt : std::optional(best->entity);
  }

  const NameContext& context_;
  const std::vector<NameMention>& names_;
  const std::vector<EntityNotes>& notes_;
  std::deque<Heard> heard_;
  std::deque<std::pair<std::uint32_t, std::uint32_t>>
      recent_;  // entities and the token of their last mention, oldest first
  std::vector<Mention> mentions_;
};

// "X's branch in Y", "an affiliate of X": who belongs to X, named beside the phrase or else the only part of X that the
// report names. The phrase is a mention of it.
class Affiliates {
 public:
  Affiliates(const NameContext& context, const std::vector<NameMention>& names) : context_(context), names_(names) {}

  void Find(std::vector<Mention>& mentions) {
    if (!context_.hits.Holds("affiliate_noun")) return;  // most reports
    const std::vector<Token>& tokens = context_.annotation.tokens;
    for (const LexiconHit& hit : context_.hits.all()) {
      if (!context_.hits.IsOf(hit, "affiliate_noun")) continue;
      Phrase phrase{.begin = hit.begin, .end = hit.begin + hit.length, .whole = kNone};
      if (!mentions.empty() && mentions.back().begin_token <= phrase.begin && phrase.begin < mentions.back().end_token)
        continue;
      if (!OwnerBefore(phrase) && !OwnerAfter(phrase)) continue;
      const std::uint32_t whole = names_[phrase.whole].entity;
      std::uint32_t part = Named(phrase);
      if (part == kNone) part = OnlyPartOf(whole);
      if (part == kNone || part == whole) continue;
      Entity& entity = context_.annotation.entities[part];
      if (!entity.part_of && context_.annotation.entities[whole].part_of != EntityId(part))
        entity.part_of = EntityId(whole);
      mentions.push_back({.span = {tokens[phrase.begin].span.begin, tokens[phrase.end - 1].span.end},
                          .begin_token = phrase.begin,
                          .end_token = phrase.end,
                          .entity = EntityId(part),
                          .form = Mention::Form::kNominal,
                          .pin = {}});
    }
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::uint32_t kReach = 4;  // words
  struct Phrase {
    std::uint32_t begin, end;  // tokens
    std::uint32_t whole;       // name that it belongs to
  };

  // The first name that begins at or after `token`.
  [[nodiscard]] std::size_t NameFrom(std::uint32_t token) const {
    return static_cast<std::size_t>(
        std::lower_bound(names_.begin(), names_.end(), token,
                         [](const NameMention& n, std::uint32_t t) { return n.words.begin < t; }) -
        names_.begin());
  }
  [[nodiscard]] bool IsOrganization(std::size_t name) const {
    return name < names_.size() && names_[name].words.type == EntityType::kOrganization;
  }
  [[nodiscard]] bool SameSentence(std::uint32_t a, std::uint32_t b) const {
    return context_.annotation.tokens[a].sentence == context_.annotation.tokens[b].sentence;
  }

  bool OwnerBefore(Phrase& phrase) const {
    for (std::size_t n = NameFrom(phrase.begin); n-- > 0;) {
      std::uint32_t end = names_[n].words.end;
      if (phrase.begin - end > kReach || !SameSentence(names_[n].words.begin, phrase.begin)) return false;
      std::uint32_t length = 0;
      if (context_.hits.At(end, "generic_head", &length) != nullptr)
        end += length;  // "the Islamic State group's affiliate"
      if (!IsOrganization(n) || end >= phrase.begin || !context_.hits.Is(end, "possessive_mark")) continue;
      phrase.whole = static_cast<std::uint32_t>(n);
      phrase.begin = names_[n].words.begin;
      if (phrase.begin > context_.SentenceOf(phrase.begin).begin &&
          context_.hits.Is(phrase.begin - 1, "definite_determiner"))
        --phrase.begin;
      const std::size_t next = NameFrom(phrase.end);  // "in Afghanistan"
      if (next < names_.size() && names_[next].words.begin == phrase.end + 1 &&
          names_[next].words.type == EntityType::kPlace && context_.hits.Is(phrase.end, "place_cue")) {
        phrase.end = names_[next].words.end;
      }
      return true;
    }
    return false;
  }

  bool OwnerAfter(Phrase& phrase) const {
    const std::size_t next = NameFrom(phrase.end);
    if (!IsOrganization(next) || names_[next].words.begin - phrase.end > 2 || names_[next].words.begin == phrase.end)
      return false;
    if (!context_.hits.Is(phrase.end, "affiliate_link") || !SameSentence(names_[next].words.begin, phrase.end))
      return false;
    phrase.whole = static_cast<std::uint32_t>(next);
    phrase.end = names_[next].words.end;
    const Sentence& sentence = context_.SentenceOf(phrase.begin);
    for (std::uint32_t i = 0; i < kReach && phrase.begin > sentence.begin; ++i) {
      const std::uint32_t before = phrase.begin - 1;
      const bool determiner =
          context_.hits.Is(before, "definite_determiner") || context_.hits.Is(before, "indefinite_determiner");
      if (!determiner && context_.annotation.tokens[before].upos != Upos::kAdj && !context_.hits.Is(before, "demonym"))
        break;
      phrase.begin = before;
      if (determiner) break;
    }
    return true;
  }

  // The name beside the phrase, with marks or "known as" between: after it, else before it.
  [[nodiscard]] std::uint32_t Named(const Phrase& phrase) const {
    const std::size_t next = NameFrom(phrase.end);
    if (IsOrganization(next) && names_[next].words.begin - phrase.end <= kReach &&
        OnlyMarks(phrase.end, names_[next].words.begin))
      return names_[next].entity;
    const std::size_t from = NameFrom(phrase.begin);
    if (from > 0 && IsOrganization(from - 1) && names_[from - 1].words.end < phrase.begin &&
        phrase.begin - names_[from - 1].words.end <= 2 && OnlyMarks(names_[from - 1].words.end, phrase.begin)) {
      return names_[from - 1].entity;
    }
    return kNone;
  }

  [[nodiscard]] bool OnlyMarks(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t t = begin; t < end;) {
      std::uint32_t length = 1;
      const bool cue = context_.hits.At(t, "alias_cue", &length) != nullptr;
      if (!cue && !context_.hits.Is(t, "definite_determiner") && context_.annotation.tokens[t].upos != Upos::kPunct &&
          context_.Form(t).size() > 1)
        return false;
      if (!SameSentence(t, end) || context_.Form(t) == ".") return false;
      t += length;
    }
    return true;
  }

  [[nodiscard]] std::uint32_t OnlyPartOf(std::uint32_t whole) const {
    std::uint32_t found = kNone;
    for (std::uint32_t e = 0; e < context_.annotation.entities.size(); ++e) {
      if (context_.annotation.entities[e].part_of != EntityId(whole)) continue;
      if (found != kNone) return kNone;
      found = e;
    }
    return found;
  }

  const NameContext& context_;
  const std::vector<NameMention>& names_;
};

}  // namespace

std::vector<Mention> FindNominals(const NameContext& context, const std::vector<NameMention>& names,
                                  const std::vector<EntityNotes>& notes) {
  std::vector<Mention> mentions;
  Affiliates(context, names).Find(mentions);
  std::vector<Mention> others = Resolver(context, names, notes).Run();
  mentions.insert(mentions.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
  return mentions;
}

}  // namespace rashomon
