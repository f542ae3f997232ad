// Entities: names found, joined and pinned, then the nouns and pronouns that stand for them.
#include <algorithm>
#include <array>
#include <memory_resource>

#include "annotate/names.h"
#include "annotate/steps.h"

namespace rashomon {
namespace {

constexpr std::size_t kRoom = 64 << 10;

}  // namespace

void FindEntities(const Report& report, const Language& language, Annotation& annotation) {
  if (annotation.tokens.empty()) return;
  const NameKnowledge& knowledge = language.Prepared<NameKnowledge>();
  std::array<std::byte, kRoom> room;  // enough for most reports
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  NameContext context{report, language, knowledge, &memory, ClassHits(annotation, language, &memory), annotation};
  std::vector<NameMention> names = FindNames(context);
  const std::vector<EntityNotes> notes = JoinNames(context, names);
  annotation.mentions = FindNominals(context, names, notes);
  annotation.mentions.reserve(annotation.mentions.size() + names.size());
  for (const NameMention& name : names) {
    const ByteSpan span{annotation.tokens[name.words.begin].span.begin, annotation.tokens[name.words.end - 1].span.end};
    annotation.mentions.push_back({.span = span,
                                   .begin_token = name.words.begin,
                                   .end_token = name.words.end,
                                   .entity = EntityId(name.entity),
                                   .form = Mention::Form::kName,
                                   .pin = {}});
  }
  std::sort(annotation.mentions.begin(), annotation.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span < b.span; });
  PinPlaces(context);
}

}  // namespace rashomon
