// What the page's JSON-LD (schema.org) says of its article.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// An update of a live blog (LiveBlogPosting, liveBlogUpdate), as the page has it: words may be markup.
struct LiveEntry {
  std::string headline;
  std::string body;
  std::string published;
};

// Merges all <script type="application/ld+json"> of one page. A page often describes more than its article: comments,
// videos, other articles; for each fact what describes an article goes before what describes anything else.
class JsonLd {
 public:
  enum Fact : std::size_t {
    kHeadline,
    kByline,
    kOutlet,
    kUrl,
    kLanguage,
    kCopyrightHolder,
    kCredit,
    kBody,
    kPublished,
    kUpdated,
    kFactCount
  };

  // Malformed JSON is searched for its dates all the same: a stray quotation mark in a headline is common.
  void Add(std::string_view script);
  // As the page has it; empty where it does not say.
  [[nodiscard]] const std::string& Get(Fact fact) const { return values_[fact]; }
  // In the order of the page, 2,000 at most.
  [[nodiscard]] const std::vector<LiveEntry>& live_entries() const { return live_entries_; }

 private:
  friend class JsonLdWalk;
  void Offer(Fact fact, std::string value, int rank);
  void SearchBroken(std::string_view script);

  std::array<std::string, kFactCount> values_;
  std::array<int, kFactCount> ranks_{};
  std::vector<LiveEntry> live_entries_;
};

}  // namespace rashomon
