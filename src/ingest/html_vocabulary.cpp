// Lists of words. Every element of a page is held against them, so that most must be told apart by a few bits.
#include "ingest/html_vocabulary.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace rashomon {
namespace {

using Names = std::span<const std::string_view>;

// 1024 bits, one for each hash of two letters: most texts are told from most names by them alone.
class LetterFilter {
 public:
  constexpr void Add(char a, char b) { bits_[Hash(a, b) / 64] |= std::uint64_t{1} << (Hash(a, b) % 64); }
  constexpr bool MayHold(char a, char b) const { return (bits_[Hash(a, b) / 64] >> (Hash(a, b) % 64) & 1) != 0; }

 private:
  static constexpr std::size_t Hash(char a, char b) {
    return (static_cast<unsigned char>(a) * 37u + static_cast<unsigned char>(b)) % 1024;
  }
  std::array<std::uint64_t, 16> bits_{};
};

// Names of at least two letters, looked for anywhere in a text, in one pass over it.
class NameSet {
 public:
  explicit constexpr NameSet(Names names) : names_(names) {
    for (const std::string_view name : names) starts_.Add(name[0], name[1]);
  }
  [[nodiscard]] bool IsIn(std::string_view text) const {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (!starts_.MayHold(text[i], text[i + 1])) continue;
      const std::string_view rest = text.substr(i);
      if (std::ranges::any_of(names_, [rest](std::string_view name) { return rest.starts_with(name); })) return true;
    }
    return false;
  }

 private:
  Names names_;
  LetterFilter starts_;
};

// Whole words, such as tags.
class WordSet {
 public:
  explicit constexpr WordSet(Names words) : words_(words) {
    for (const std::string_view word : words) ends_.Add(word.front(), word.back());
  }
  [[nodiscard]] bool Has(std::string_view word) const {
    return !word.empty() && ends_.MayHold(word.front(), word.back()) && std::ranges::find(words_, word) != words_.end();
  }

 private:
  Names words_;
  LetterFilter ends_;
};

constexpr std::string_view kDead[] = {"script", "style",    "noscript", "template", "iframe", "svg",    "nav",
                                      "footer", "aside",    "button",   "select",   "option", "input",  "textarea",
                                      "object", "embed",    "canvas",   "dialog",   "menu",   "head",   "link",
                                      "meta",   "fieldset", "audio",    "video",    "map",    "picture"};
constexpr std::string_view kBlocks[] = {
    "html", "body", "div",        "p",      "section",    "article", "main",    "header",  "ul", "ol",
    "li",   "dl",   "dt",         "dd",     "table",      "tbody",   "thead",   "tfoot",   "tr", "td",
    "th",   "pre",  "blockquote", "figure", "figcaption", "h1",      "h2",      "h3",      "h4", "h5",
    "h6",   "hr",   "address",    "form",   "center",     "caption", "details", "summary", "br"};
constexpr std::string_view kUnlikely[] = {
    "-ad-",         "ai2html",  "banner",   "breadcrumb", "combx",   "comment",    "community",  "cover-wrap",
    "disqus",       "extra",    "footer",   "gdpr",       "header",  "legends",    "menu",       "related",
    "remark",       "replies",  "rss",      "shoutbox",   "sidebar", "skyscraper", "social",     "sponsor",
    "supplemental", "ad-break", "agegate",  "pagination", "pager",   "popup",      "yom-remote", "newsletter",
    "recommend",    "promo",    "outbrain", "taboola",    "cookie",  "subscribe",  "most-read",  "read-more",
    "readmore",     "trending", "sharing",  "share-",     "-share",  "signup",     "advert",     "toolbar"};
constexpr std::string_view kMaybe[] = {"and", "article", "body", "column", "content", "main", "shadow"};
constexpr std::string_view kUnlikelyRoles[] = {"menu",  "menubar",     "complementary", "navigation",
                                               "alert", "alertdialog", "dialog",        "contentinfo"};
constexpr std::string_view kByline[] = {"byline", "author", "dateline", "writtenby", "p-author"};
constexpr std::string_view kCaption[] = {"caption", "Caption"};
constexpr std::string_view kCredit[] = {"credit",       "copyright",       "attribution",
                                        "photographer", "visually-hidden", "visuallyhidden",
                                        "off-screen",   "sr-only",         "screen-reader"};
constexpr std::string_view kShare[] = {"share", "sharedaddy", "social"};
constexpr std::string_view kBody[] = {
    "articlebody",      "article-body",   "article_body",    "article__body",     "article-content", "article_content",
    "article__content", "articletext",    "article-text",    "article_text",      "article__text",   "story-body",
    "story_body",       "storybody",      "story__body",     "story-content",     "storytext",       "story-text",
    "entry-content",    "entry_content",  "entrycontent",    "post-content",      "post_content",    "postcontent",
    "post-body",        "post_body",      "post__content",   "body-content",      "news-content",    "news-text",
    "td-post-content",  "single-content", "content-article", "c-article-content", "field-name-body", "body-copy"};
constexpr std::string_view kPositive[] = {"article", "body",       "content", "entry", "hentry", "h-entry", "main",
                                          "page",    "pagination", "post",    "text",  "blog",   "story"};
constexpr std::string_view kNegative[] = {"-ad-",     "hidden",     "banner",  "combx",    "comment", "com-",
                                          "contact",  "footer",     "gdpr",    "masthead", "media",   "meta",
                                          "outbrain", "promo",      "related", "scroll",   "share",   "shoutbox",
                                          "sidebar",  "skyscraper", "sponsor", "shopping", "tags",    "widget"};

constexpr std::string_view kDate[] = {"date",   "time", "publi", "posted",   "datum",   "fecha",    "zeit",
                                      "byline", "meta", "info",  "dateline", "created", "submitted"};
constexpr std::string_view kPublished[] = {
    "published",     "pubdate",     "pub-date",  "pub_date",       "publish-date",    "publish_date", "entry-date",
    "entry__date",   "entry-time",  "post-date", "post_date",      "post__date",      "article-date", "article_date",
    "article__date", "articledate", "news-date", "date-published", "publication-date"};
constexpr std::string_view kUpdated[] = {"updated", "modified", "lastmod", "last-mod"};
constexpr std::string_view kDateFurniture[] = {
    "comment", "related",  "teaser",  "sidebar",  "widget",    "recommend", "footer",     "promo",    "disqus",
    "replies", "outbrain", "taboola", "trending", "most-read", "mostread",  "read-more",  "readmore", "newsletter",
    "latest",  "ticker",   "banner",  "popular",  "cookie",    "carousel",  "breadcrumb", "menu",     "archive-list"};

constexpr WordSet kDeadTags(kDead), kBlockTags(kBlocks), kUnlikelyRoleWords(kUnlikelyRoles);
constexpr NameSet kUnlikelyNames(kUnlikely), kMaybeNames(kMaybe), kBylineNames(kByline), kShareNames(kShare),
    kCaptionNames(kCaption), kCreditNames(kCredit), kBodyNames(kBody), kPositiveNames(kPositive),
    kNegativeNames(kNegative), kDateNames(kDate), kPublishedNames(kPublished), kUpdatedNames(kUpdated),
    kDateFurnitureNames(kDateFurniture);

}  // namespace

bool IsDeadTag(std::string_view tag) {
  return kDeadTags.Has(tag);
}
bool IsHeadingTag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}
bool IsBlockTag(std::string_view tag) {
  return kBlockTags.Has(tag);
}
bool IsUnlikelyName(std::string_view names) {
  return kUnlikelyNames.IsIn(names) && !kMaybeNames.IsIn(names);
}
bool IsUnlikelyRole(std::string_view role) {
  return kUnlikelyRoleWords.Has(role);
}
bool IsBylineName(std::string_view names) {
  return kBylineNames.IsIn(names);
}
bool IsCaptionName(std::string_view names) {
  return kCaptionNames.IsIn(names);
}
bool IsCreditName(std::string_view names) {
  return kCreditNames.IsIn(names);
}
bool IsShareName(std::string_view names) {
  return kShareNames.IsIn(names);
}
bool IsBodyName(std::string_view names) {
  return kBodyNames.IsIn(names);
}

bool IsDateName(std::string_view names) {
  return kDateNames.IsIn(names);
}
bool IsPublishedName(std::string_view names) {
  return kPublishedNames.IsIn(names);
}
bool IsUpdatedName(std::string_view names) {
  return kUpdatedNames.IsIn(names);
}
bool IsDateFurnitureName(std::string_view names) {
  return kDateFurnitureNames.IsIn(names);
}

int NameWeight(std::string_view name) {
  if (name.empty()) return 0;
  return (kPositiveNames.IsIn(name) ? 25 : 0) - (kNegativeNames.IsIn(name) ? 25 : 0);
}

}  // namespace rashomon
