// An explicit stack walks the values; each object has a rank by its type and by the key that led to it.
#include "ingest/html_json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace rashomon {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostJsonValues = 20000;
constexpr std::size_t kMostScriptBytes = 4u << 20;
constexpr std::size_t kMostLiveEntries = 2000;

// Of a fact: from an article, from something with a headline, from anything, from what only belongs to the article.
constexpr int kArticleRank = 4;
constexpr int kHeadlineRank = 3;
constexpr int kAnyRank = 2;
constexpr int kBesideRank = 1;

constexpr std::string_view kBesideKeys[] = {"comment",
                                            "comments",
                                            "review",
                                            "reviews",
                                            "itemListElement",
                                            "liveBlogUpdate",
                                            "mentions",
                                            "hasPart",
                                            "isPartOf",
                                            "isBasedOn",
                                            "image",
                                            "video",
                                            "author",
                                            "publisher",
                                            "citation",
                                            "relatedLink",
                                            "suggestedAnswer",
                                            "acceptedAnswer",
                                            "primaryImageOfPage",
                                            "associatedMedia"};
constexpr std::string_view kBesideTypes[] = {"Comment",     "Review", "ImageObject",
                                             "VideoObject", "Person", "Organization"};

bool IsOneOf(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// The strings of a value: itself, its name, or those of its elements, joined by commas.
std::string NameOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object() && value.contains("name") && value["name"].is_string()) return value["name"].get<std::string>();
  if (!value.is_array()) return "";
  std::string joined;
  for (const Json& element : value) {
    if (element.is_array()) continue;
    const std::string name = NameOf(element);
    if (!name.empty()) joined += (joined.empty() ? "" : ", ") + name;
  }
  return joined;
}

bool IsType(const Json& object, auto matches) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (type->is_string()) return matches(type->get_ref<const std::string&>());
  return type->is_array() && std::ranges::any_of(*type, [&](const Json& one) {
           return one.is_string() && matches(one.get_ref<const std::string&>());
         });
}

int RankOf(const Json& object) {
  if (IsType(object, [](std::string_view type) { return IsOneOf(type, kBesideTypes); })) return kBesideRank;
  if (IsType(object, [](std::string_view type) {
        return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
      })) {
    return kArticleRank;
  }
  return object.contains("headline") ? kHeadlineRank : kAnyRank;
}

}  // namespace

// Reads one parsed script.
class JsonLdWalk {
 public:
  explicit JsonLdWalk(JsonLd& into) : into_(into) {}

  void Walk(const Json& root) {
    open_.push_back({&root, false});
    for (std::size_t seen = 0; !open_.empty() && seen < kMostJsonValues; ++seen) {
      const auto [value, beside] = open_.back();
      open_.pop_back();
      if (value->is_object()) {
        Read(*value, beside ? kBesideRank : RankOf(*value));
        for (auto member = value->rbegin(); member != value->rend(); ++member) {
          if (member->is_structured()) open_.push_back({&*member, beside || IsOneOf(member.key(), kBesideKeys)});
        }
      } else if (value->is_array()) {
        for (auto element = value->rbegin(); element != value->rend(); ++element) {
          if (element->is_structured()) open_.push_back({&*element, beside});
        }
      }
    }
  }

 private:
  struct Step {
    const Json* value;
    bool beside;  // below a key of something that is not the article
  };

  // The updates of a live blog: they are the article, whatever their dates are.
  void ReadLiveEntries(const Json& updates) {
    const auto take = [this](const Json& update) {
      if (!update.is_object() || into_.live_entries_.size() == kMostLiveEntries) return;
      const auto text = [&update](const char* key) {
        const auto found = update.find(key);
        return found != update.end() && found->is_string() ? found->get<std::string>() : std::string();
      };
      LiveEntry entry{.headline = text("headline"), .body = text("articleBody"), .published = text("datePublished")};
      if (!entry.headline.empty() || !entry.body.empty()) into_.live_entries_.push_back(std::move(entry));
    };
    if (!updates.is_array()) return take(updates);
    for (const Json& update : updates) take(update);
  }

  void Read(const Json& object, int rank) {
    if (const auto updates = object.find("liveBlogUpdate"); updates != object.end()) ReadLiveEntries(*updates);
    const auto take = [&](const char* key, JsonLd::Fact fact) {
      const auto found = object.find(key);
      if (found != object.end() && found->is_string()) into_.Offer(fact, found->get<std::string>(), rank);
    };
    take("datePublished", JsonLd::kPublished);
    if (!object.contains("datePublished")) take("dateCreated", JsonLd::kPublished);
    take("dateModified", JsonLd::kUpdated);
    if (rank < kHeadlineRank && !object.contains("datePublished")) return;
    if (rank == kBesideRank) return;
    take("headline", JsonLd::kHeadline);
    take("url", JsonLd::kUrl);
    take("inLanguage", JsonLd::kLanguage);
    take("articleBody", JsonLd::kBody);
    const auto name = [&](const char* key, JsonLd::Fact fact) {
      const auto found = object.find(key);
      if (found != object.end()) into_.Offer(fact, NameOf(*found), rank);
    };
    name("author", JsonLd::kByline);
    name("publisher", JsonLd::kOutlet);
    name("copyrightHolder", JsonLd::kCopyrightHolder);
    name("sourceOrganization", JsonLd::kCredit);
    name("creditText", JsonLd::kCredit);
  }

  JsonLd& into_;
  std::vector<Step> open_;
};

void JsonLd::Offer(Fact fact, std::string value, int rank) {
  if (value.empty() || rank <= ranks_[fact]) return;
  values_[fact] = std::move(value);
  ranks_[fact] = rank;
}

void JsonLd::Add(std::string_view script) {
  script = script.substr(0, kMostScriptBytes);
  const Json root = Json::parse(script, nullptr, false, true);
  if (root.is_discarded()) return SearchBroken(script);
  JsonLdWalk(*this).Walk(root);
}

void JsonLd::SearchBroken(std::string_view script) {
  constexpr std::pair<std::string_view, Fact> kKeys[] = {{"\"datePublished\"", kPublished},
                                                         {"\"dateModified\"", kUpdated}};
  for (const auto& [key, fact] : kKeys) {
    const std::size_t at = script.find(key);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = script.substr(at + key.size(), 100);
    const std::size_t begin = rest.find('"');
    if (begin == std::string_view::npos || rest.find_first_not_of(" \t\r\n:") != begin) continue;
    const std::size_t end = rest.find('"', begin + 1);
    if (end != std::string_view::npos) Offer(fact, std::string(rest.substr(begin + 1, end - begin - 1)), kAnyRank);
  }
}

}  // namespace rashomon
