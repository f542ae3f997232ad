#include "desk/kept_answers.h"

#include "server/compress.h"

namespace rashomon {

std::shared_ptr<const KeptBody> KeptAnswers::Find(const std::string& key, std::uint64_t revision) {
  const auto place = places_.find(key);
  if (place == places_.end() || place->second->revision != revision) return nullptr;
  entries_.splice(entries_.begin(), entries_, place->second);
  return entries_.front().body;
}

std::shared_ptr<const KeptBody> KeptAnswers::Keep(const std::string& key, std::uint64_t revision, std::string body) {
  if (const auto place = places_.find(key); place != places_.end()) Forget(place->second);
  std::string packed = Gzip(body);
  auto kept = std::make_shared<const KeptBody>(KeptBody{.plain = std::move(body), .gzip = std::move(packed)});
  bytes_ += kept->bytes();
  entries_.push_front({.key = key, .revision = revision, .body = kept});
  places_.emplace(key, entries_.begin());
  while (bytes_ > most_bytes_ && entries_.size() > 1) Forget(std::prev(entries_.end()));
  return kept;
}

void KeptAnswers::Forget(Place place) {
  bytes_ -= place->body->bytes();
  places_.erase(place->key);
  entries_.erase(place);
}

}  // namespace rashomon
