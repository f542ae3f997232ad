// Answers that are asked for again and again: the dossier of an event as it is until the event changes, for all who
// read it. Bounded in bytes; what was asked for longest ago goes first. For one thread.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <string>

#include "server/desk.h"

namespace rashomon {

class KeptAnswers {
 public:
  explicit KeptAnswers(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Nothing where it is not kept, or is of another revision.
  [[nodiscard]] std::shared_ptr<const KeptBody> Find(const std::string& key, std::uint64_t revision);
  // Keeps the body, whatever was kept under the key before.
  std::shared_ptr<const KeptBody> Keep(const std::string& key, std::uint64_t revision, std::string body);
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::string key;
    std::uint64_t revision = 0;
    std::shared_ptr<const KeptBody> body;
    std::size_t counted = 0;  // bytes
  };
  using Place = std::list<Entry>::iterator;
  void Count(Entry& entry);
  void Forget(Place place);

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  // the last used first
  std::map<std::string, Place> places_;
};

}  // namespace rashomon
