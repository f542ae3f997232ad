// Sources in falling order of trust: JSON-LD (schema.org), meta elements, microdata and <time>, the address, and last
// the words near the headline. The order of the dates follows htmldate (Barbaresi 2020), whose pages it is measured on.
#include "ingest/html_metadata.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "ingest/loose_date.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostJsonValues = 20000;
constexpr std::size_t kLongestDateText = 120;

constexpr std::string_view kPublishedKeys[] = {"article:published_time",
                                               "og:article:published_time",
                                               "og:published_time",
                                               "article:published",
                                               "datepublished",
                                               "publishdate",
                                               "publish_date",
                                               "publish-date",
                                               "publication_date",
                                               "publicationdate",
                                               "published_time",
                                               "article_date_original",
                                               "originalpublicationdate",
                                               "parsely-pub-date",
                                               "sailthru.date",
                                               "cxenseparse:recs:publishtime",
                                               "dc.date.issued",
                                               "dcterms.issued",
                                               "dcterms.created",
                                               "dc.date.created",
                                               "dc.date",
                                               "dcterms.date",
                                               "dc.created",
                                               "pubdate",
                                               "article.published",
                                               "article.created",
                                               "article.origpublicationdate",
                                               "date",
                                               "displaydate",
                                               "timestamp",
                                               "created",
                                               "date_published",
                                               "date_created",
                                               "datecreated",
                                               "citation_date",
                                               "citation_publication_date",
                                               "bt:pubdate",
                                               "rnews:datepublished",
                                               "shareaholic:article_published_time",
                                               "lp.article:published_time",
                                               "ptime",
                                               "time",
                                               "og:pubdate",
                                               "og:publish_date",
                                               "og:date",
                                               "vr:published_time",
                                               "og:question:published_time",
                                               "rbpubdate",
                                               "eprints.date",
                                               "publish_time",
                                               "doc_date",
                                               "gentime"};
constexpr std::string_view kUpdatedKeys[] = {"article:modified_time", "og:article:modified_time",
                                             "og:updated_time",       "datemodified",
                                             "last-modified",         "lastmod",
                                             "dc.date.modified",      "dcterms.modified",
                                             "dc.modified",           "modified_time",
                                             "modificationdate",      "revision_date",
                                             "lastmodified",          "date_modified",
                                             "updated_time",          "bt:moddate",
                                             "og:modified_time",      "date-modified"};

bool IsOneOf(std::string_view key, std::span<const std::string_view> keys) {
  return std::ranges::find(keys, key) != keys.end();
}

void SetOnce(std::string& slot, std::string_view value) {
  if (slot.empty() && !value.empty()) AppendCollapsed(slot, value);
  while (slot.ends_with(' ')) slot.pop_back();
}

// The strings of a JSON-LD value: itself, its name, or those of its elements, joined by commas.
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

class MetadataReader {
 public:
  explicit MetadataReader(const PageTree& page) : page_(page) {}

  PageMetadata Read(std::uint32_t article) {
    ReadElements();
    metadata_.title = FirstOf({meta_title_, heading_, document_title_});
    order_ = DateOrder();
    metadata_.published = FirstDate(json_published_, meta_published_, marked_published_);
    metadata_.updated = FirstDate(json_updated_, meta_updated_, marked_updated_);
    if (!metadata_.published) metadata_.published = DateInUrl(metadata_.url);
    if (!metadata_.published) metadata_.published = DateInMarkup(article);
    if (!metadata_.published) metadata_.published = DateInText(article);
    if (!metadata_.published) metadata_.published = metadata_.updated;
    return std::move(metadata_);
  }

  std::string Title() {
    ReadElements();
    return FirstOf({heading_, meta_title_, document_title_});
  }

 private:
  static std::string FirstOf(std::initializer_list<std::string> candidates) {
    for (const std::string& candidate : candidates) {
      if (!candidate.empty()) return candidate;
    }
    return "";
  }

  // "03/04/2016" is March 4 in American English and in nothing else.
  NumericOrder DateOrder() const {
    const std::string language = LowerCase(metadata_.language);
    const bool american =
        language.empty() || language == "en" || language.starts_with("en-us") || language.starts_with("en_us");
    return american ? NumericOrder::kMonthFirst : NumericOrder::kDayFirst;
  }

  std::optional<IsoTime> FirstDate(const std::string& a, const std::string& b, const std::string& c) const {
    for (const std::string* text : {&a, &b, &c}) {
      if (text->empty()) continue;
      if (auto time = FindLooseDate(*text, order_)) return time;
    }
    return std::nullopt;
  }

  void ReadElements() {
    const auto& nodes = page_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const std::string_view tag = nodes[i].tag;
      if (tag.empty()) continue;
      if (tag == "html") SetOnce(metadata_.language, page_.Attribute(i, "lang"));
      if (tag == "title" && nodes[i].end - i < 8) SetOnce(document_title_, page_.Text(i));
      if (tag == "h1" && nodes[i].end - i < 64) SetOnce(heading_, page_.Text(i));
      if (tag == "meta") ReadMeta(i);
      if (tag == "link" && page_.Attribute(i, "rel") == "canonical") SetOnce(metadata_.url, page_.Attribute(i, "href"));
      if (tag == "script" && page_.Attribute(i, "type") == "application/ld+json") ReadJsonLd(i);
      ReadMarked(i);
    }
  }

  void ReadMeta(std::uint32_t i) {
    const std::string_view content = page_.Attribute(i, "content");
    if (content.empty()) return;
    for (const std::string_view name : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string key = LowerCase(page_.Attribute(i, name));
      if (key.empty()) continue;
      if (key == "og:title" || key == "twitter:title") SetOnce(meta_title_, content);
      if (key == "og:url") SetOnce(metadata_.url, content);
      if (key == "og:site_name") SetOnce(metadata_.outlet, content);
      if (key == "author" || key == "article:author" || key == "dc.creator") {
        if (!content.starts_with("http")) SetOnce(metadata_.byline, content);
      }
      if (key == "content-language" || key == "og:locale") SetOnce(metadata_.language, content);
      if (IsOneOf(key, kPublishedKeys)) SetOnce(meta_published_, content);
      if (IsOneOf(key, kUpdatedKeys)) SetOnce(meta_updated_, content);
    }
  }

  // Microdata and classes that name a date of publication.
  void ReadMarked(std::uint32_t i) {
    const std::string_view property = page_.Attribute(i, "itemprop");
    const bool published = property == "datePublished" || property == "dateCreated" || page_.HasAttribute(i, "pubdate");
    const bool updated = property == "dateModified";
    if (!published && !updated) return;
    std::string value(page_.Attribute(i, "datetime"));
    if (value.empty()) value = page_.Attribute(i, "content");
    if (value.empty() && page_.nodes()[i].end - i < 16) value = page_.Text(i);
    SetOnce(published ? marked_published_ : marked_updated_, value);
  }

  void ReadJsonLd(std::uint32_t script) {
    std::string text;
    for (std::uint32_t i = script; i < page_.nodes()[script].end; ++i) text += page_.nodes()[i].text;
    const Json root = Json::parse(text, nullptr, false, true);
    if (root.is_discarded()) return;
    std::vector<const Json*> open = {&root};
    for (std::size_t seen = 0; !open.empty() && seen < kMostJsonValues; ++seen) {
      const Json& value = *open.back();
      open.pop_back();
      if (value.is_object()) ReadJsonObject(value);
      if (!value.is_structured()) continue;
      for (auto element = value.rbegin(); element != value.rend(); ++element) {
        if (element->is_structured()) open.push_back(&*element);
      }
    }
  }

  void ReadJsonObject(const Json& object) {
    const auto take = [&object](const char* key, std::string& slot) {
      const auto found = object.find(key);
      if (found != object.end() && found->is_string()) SetOnce(slot, found->get<std::string>());
    };
    take("datePublished", json_published_);
    if (json_published_.empty()) take("dateCreated", json_published_);
    take("dateModified", json_updated_);
    if (!object.contains("datePublished") && !object.contains("headline")) return;
    if (object.contains("author")) SetOnce(metadata_.byline, NameOf(object["author"]));
    if (object.contains("publisher")) SetOnce(metadata_.outlet, NameOf(object["publisher"]));
  }

  // <time datetime>, and short texts of elements whose class speaks of a date: the one nearest before the article's
  // end wins, those in the article's head first.
  std::optional<IsoTime> DateInMarkup(std::uint32_t /*article*/) const {
    const auto& nodes = page_.nodes();
    std::optional<IsoTime> by_class;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].tag.empty() || nodes[i].tag == "script" || nodes[i].tag == "body" || nodes[i].tag == "html")
        continue;
      if (nodes[i].tag == "time" || nodes[i].tag == "abbr") {
        const std::string_view datetime = page_.Attribute(i, nodes[i].tag == "time" ? "datetime" : "title");
        if (!datetime.empty()) {
          if (auto time = FindLooseDate(datetime, order_)) return time;
        }
      }
      if (by_class || nodes[i].end - i > 32 || !NamesDate(i)) continue;
      const std::string text = page_.Text(i);
      if (text.size() <= kLongestDateText) by_class = FindLooseDate(text, order_);
    }
    return by_class;
  }

  bool NamesDate(std::uint32_t i) const {
    if (page_.nodes()[i].tag == "time") return true;
    const std::string names = LowerCase(page_.Attribute(i, "class")) + " " + LowerCase(page_.Attribute(i, "id"));
    constexpr std::string_view kNames[] = {"date",   "time", "publi", "posted",   "datum",   "fecha",    "zeit",
                                           "byline", "meta", "info",  "dateline", "created", "submitted"};
    return std::ranges::any_of(kNames, [&names](std::string_view name) { return names.contains(name); });
  }

  // The first date in the words of the page from its heading on.
  std::optional<IsoTime> DateInText(std::uint32_t article) const {
    const auto& nodes = page_.nodes();
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].tag == "h1") {
        first = i;
        break;
      }
    }
    if (first == 0) first = article;
    for (const std::uint32_t begin : {first, 0u}) {
      for (std::uint32_t i = begin; i < nodes.size(); ++i) {
        if (nodes[i].tag == "script" || nodes[i].tag == "style") i = nodes[i].end - 1;
        if (!nodes[i].tag.empty() || nodes[i].text.size() < 8) continue;
        if (auto time = FindLooseDate(nodes[i].text, order_)) return time;
      }
    }
    return std::nullopt;
  }

  const PageTree& page_;
  PageMetadata metadata_;
  NumericOrder order_ = NumericOrder::kMonthFirst;
  std::string meta_title_, heading_, document_title_;
  std::string json_published_, meta_published_, marked_published_;
  std::string json_updated_, meta_updated_, marked_updated_;
};

}  // namespace

PageMetadata ReadMetadata(const PageTree& page, std::uint32_t article) {
  return MetadataReader(page).Read(article);
}
std::string ReadTitle(const PageTree& page) {
  return MetadataReader(page).Title();
}

}  // namespace rashomon
