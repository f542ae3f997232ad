#include "desk/kept_answers.h"

namespace rashomon {

std::shared_ptr<const KeptBody> KeptAnswers::Find(const std::string& key, std::uint64_t revision) {
  const auto place = places_.find(key);
  if (place == places_.end() || place->second->revision != revision) return nullptr;
  entries_.splice(entries_.begin(), entries_, place->second);
  const std::shared_ptr<const KeptBody> found = entries_.front().body;
  Count(entries_.front());
  return found;
}

std::shared_ptr<const KeptBody> KeptAnswers::Keep(const std::string& key, std::uint64_t revision, std::string body) {
  if (const auto place = places_.find(key); place != places_.end()) Forget(place->second);
  auto kept = std::make_shared<const KeptBody>(std::move(body));
  entries_.push_front({.key = key, .revision = revision, .body = kept});
  places_.emplace(key, entries_.begin());
  Count(entries_.front());
  return kept;
}

// A body grows once, when it is packed.
void KeptAnswers::Count(Entry& entry) {
  bytes_ -= std::exchange(entry.counted, entry.body->bytes());
  bytes_ += entry.counted;
  while (bytes_ > most_bytes_ && entries_.size() > 1) Forget(std::prev(entries_.end()));
}

void KeptAnswers::Forget(Place place) {
  bytes_ -= place->counted;
  places_.erase(place->key);
  entries_.erase(place);
}

}  // namespace rashomon
