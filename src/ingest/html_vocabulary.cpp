// Lists, searched by plain containment: class names are short.
#include "ingest/html_vocabulary.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace rashomon {
namespace {

using Names = std::span<const std::string_view>;

bool IsOneOf(std::string_view word, Names names) {
  return std::ranges::find(names, word) != names.end();
}
bool ContainsOneOf(std::string_view text, Names names) {
  return std::ranges::any_of(names, [text](std::string_view name) { return text.contains(name); });
}

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

}  // namespace

bool IsDeadTag(std::string_view tag) {
  return IsOneOf(tag, kDead);
}
bool IsBlockTag(std::string_view tag) {
  return IsOneOf(tag, kBlocks);
}
bool IsUnlikelyName(std::string_view names) {
  return ContainsOneOf(names, kUnlikely) && !ContainsOneOf(names, kMaybe);
}
bool IsUnlikelyRole(std::string_view role) {
  return IsOneOf(role, kUnlikelyRoles);
}
bool IsBylineName(std::string_view names) {
  return ContainsOneOf(names, kByline);
}
bool IsShareName(std::string_view names) {
  return ContainsOneOf(names, kShare);
}
bool IsBodyName(std::string_view names) {
  return ContainsOneOf(names, kBody);
}

bool IsDateName(std::string_view names) {
  return ContainsOneOf(names, kDate);
}
bool IsPublishedName(std::string_view names) {
  return ContainsOneOf(names, kPublished);
}
bool IsUpdatedName(std::string_view names) {
  return ContainsOneOf(names, kUpdated);
}
bool IsDateFurnitureName(std::string_view names) {
  return ContainsOneOf(names, kDateFurniture);
}

int NameWeight(std::string_view name) {
  if (name.empty()) return 0;
  return (ContainsOneOf(name, kPositive) ? 25 : 0) - (ContainsOneOf(name, kNegative) ? 25 : 0);
}

}  // namespace rashomon
