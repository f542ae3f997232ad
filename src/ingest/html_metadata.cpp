// Sources in falling order of trust: JSON-LD (schema.org), meta elements, microdata and <time>, the address, and last
// the words near the headline. The order of the dates follows htmldate (Barbaresi 2020), whose pages it is measured on.
#include "ingest/html_metadata.h"

#include <algorithm>
#include <array>
#include <span>

#include "ingest/html_dates.h"
#include "ingest/html_json_ld.h"
#include "ingest/loose_date.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

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

constexpr std::size_t kLongestName = 100;  // bytes, of a byline

bool IsOneOf(std::string_view key, std::span<const std::string_view> keys) {
  return std::ranges::find(keys, key) != keys.end();
}

void SetOnce(std::string& slot, std::string_view value) {
  if (slot.empty() && !value.empty()) AppendCollapsed(slot, value);
  while (slot.ends_with(' ')) slot.pop_back();
}

class MetadataReader {
 public:
  explicit MetadataReader(const PageTree& page) : page_(page) {}

  PageMetadata Read(std::uint32_t article, std::string_view address) {
    ReadElements();
    SetOnce(metadata_.url, json_.Get(JsonLd::kUrl));
    SetOnce(metadata_.url, address);
    metadata_.title = FirstOf({meta_title_, heading_, document_title_});
    const ArticlePlace place{article, heading_};
    order_ = DateOrder();
    metadata_.updated = FirstDate({json_.Get(JsonLd::kUpdated), meta_updated_, marked_updated_});
    metadata_.published = FirstDate({json_.Get(JsonLd::kPublished), meta_published_});
    if (metadata_.published) {
      PreferLocalDay(place);
    } else {
      metadata_.published = DateInUrl(metadata_.url);
    }
    if (!metadata_.published) {
      if (auto shown = FindShownDate(page_, place, order_, DateSource::kMarkupAndWords)) {
        metadata_.published = std::move(shown->time);
      }
    }
    if (!metadata_.published) metadata_.published = FindDateInWords(page_, place, order_);
    if (!metadata_.published) metadata_.published = metadata_.updated;
    ReadNames();
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

  std::optional<IsoTime> FirstDate(std::initializer_list<std::string_view> candidates) const {
    for (const std::string_view text : candidates) {
      if (text.empty()) continue;
      if (auto time = FindLooseDate(text, order_)) return time;
    }
    return std::nullopt;
  }

  // A time in UTC does not say which day the page shows; its address or its date line does.
  void PreferLocalDay(ArticlePlace place) {
    IsoTime& published = *metadata_.published;
    const bool utc =
        published.zone == ZoneKind::kUtc || (published.zone == ZoneKind::kOffset && published.offset_minutes == 0);
    if (!utc || !published.second_of_day) return;
    std::optional<IsoTime> local = DateInUrl(metadata_.url);
    if (!local) {
      auto shown = FindShownDate(page_, place, order_, DateSource::kWordsOnly);
      if (shown && shown->cost < kNearDate) local = std::move(shown->time);
    }
    if (!local || local->date == published.date || !IsLocalDayOf(published, local->date)) return;
    metadata_.published_instant = published.text;
    published = std::move(*local);
  }

  // JSON-LD goes before what the elements said.
  void ReadNames() {
    const auto prefer = [this](std::string& slot, JsonLd::Fact fact) {
      std::string value;
      SetOnce(value, json_.Get(fact));
      if (!value.empty()) slot = std::move(value);
    };
    prefer(metadata_.byline, JsonLd::kByline);
    prefer(metadata_.copyright_holder, JsonLd::kCopyrightHolder);
    prefer(metadata_.credit, JsonLd::kCredit);
    if (metadata_.byline.empty()) metadata_.byline = marked_byline_;
    if (metadata_.outlet.empty()) prefer(metadata_.outlet, JsonLd::kOutlet);
    if (metadata_.language.empty()) prefer(metadata_.language, JsonLd::kLanguage);
    metadata_.body = json_.Get(JsonLd::kBody);
    metadata_.live_entries = json_.live_entries();
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
      if (key == "description" || key == "og:description") SetOnce(metadata_.description, content);
      if (key == "copyright" || key == "dc.rights" || key == "dcterms.rightsholder") {
        SetOnce(metadata_.copyright_holder, content);
      }
      if (IsOneOf(key, kPublishedKeys)) SetOnce(meta_published_, content);
      if (IsOneOf(key, kUpdatedKeys)) SetOnce(meta_updated_, content);
    }
  }

  // Microdata of the author and of an update; that of the publication is weighed by its place (html_dates.h).
  void ReadMarked(std::uint32_t i) {
    const bool author = page_.Attribute(i, "rel") == "author" || page_.Attribute(i, "itemprop") == "author";
    if (author && page_.nodes()[i].end - i < 16) {
      const std::string name = page_.Text(i);
      if (name.size() <= kLongestName) SetOnce(marked_byline_, name);
    }
    if (page_.Attribute(i, "itemprop") != "dateModified") return;
    std::string value(page_.Attribute(i, "datetime"));
    if (value.empty()) value = page_.Attribute(i, "content");
    if (value.empty() && page_.nodes()[i].end - i < 16) value = page_.Text(i);
    SetOnce(marked_updated_, value);
  }

  void ReadJsonLd(std::uint32_t script) {
    std::string text;
    for (std::uint32_t i = script; i < page_.nodes()[script].end; ++i) text += page_.nodes()[i].text;
    json_.Add(text);
  }

  const PageTree& page_;
  PageMetadata metadata_;
  NumericOrder order_ = NumericOrder::kMonthFirst;
  std::string meta_title_, heading_, document_title_;
  std::string meta_published_, meta_updated_, marked_updated_, marked_byline_;
  JsonLd json_;
};

}  // namespace

PageMetadata ReadMetadata(const PageTree& page, std::uint32_t article, std::string_view address) {
  return MetadataReader(page).Read(article, address);
}
std::string ReadTitle(const PageTree& page) {
  return MetadataReader(page).Title();
}

}  // namespace rashomon
