// One pass over the page collects candidates; each costs what it lacks: a name that says "published", a place near the
// headline, a place outside of teasers, comments and menus. The cheapest wins, the first among equals.
#include "ingest/html_dates.h"

#include <algorithm>
#include <cstdlib>

#include "ingest/html_vocabulary.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongestDateText = 120;  // bytes; a longer text is a sentence, and its dates are about other days
constexpr std::uint32_t kSmallElement = 32;    // nodes
constexpr std::size_t kFewestDigits = 4;

// What a candidate pays, in bytes of text between it and the headline.
constexpr std::uint32_t kByAttribute = 100;
constexpr std::uint32_t kByName = 150;
constexpr std::uint32_t kByWords = 300;
constexpr std::uint32_t kUpdated = 700;
constexpr std::uint32_t kInLink = 1500;
constexpr std::uint32_t kInFurniture = 5000;
constexpr std::uint32_t kAfterArticle = 300;

class DateFinder {
 public:
  DateFinder(const PageTree& page, ArticlePlace place, NumericOrder order, DateSource source)
      : page_(page), nodes_(page.nodes()), place_(place), order_(order), source_(source) {
    FindHeading();
    CountText();
  }

  std::optional<ShownDate> Find() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (IsMute(i)) {
        i = nodes_[i].end - 1;
      } else {
        Consider(i);
      }
    }
    return std::move(best_);
  }

  std::optional<IsoTime> FindInWords() const {
    const std::uint32_t first = heading_ ? *heading_ : place_.container;
    for (const std::uint32_t begin : {first, 0u}) {
      for (std::uint32_t i = begin; i < nodes_.size(); ++i) {
        if (IsMute(i)) i = nodes_[i].end - 1;
        if (!nodes_[i].tag.empty() || !HasDigits(nodes_[i].text)) continue;
        if (auto time = FindLooseDate(nodes_[i].text, order_)) return time;
      }
    }
    return std::nullopt;
  }

 private:
  bool IsMute(std::uint32_t i) const {
    const std::string_view tag = nodes_[i].tag;
    return tag == "script" || tag == "style" || tag == "noscript" || tag == "template" || tag == "head" ||
           tag == "select";
  }

  // Bytes of text before each node; what is around each node: a link, furniture.
  void CountText() {
    text_before_.assign(nodes_.size() + 1, 0);
    around_.assign(nodes_.size(), 0);
    std::uint32_t mute_until = 0;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (i >= mute_until && IsMute(i)) mute_until = nodes_[i].end;
      const bool counts = i >= mute_until && nodes_[i].tag.empty();
      text_before_[i + 1] = text_before_[i] + (counts ? Weight(nodes_[i].text) : 0);
      around_[i] = i == 0 ? 0 : around_[nodes_[i].parent];
      if (nodes_[i].tag.empty()) continue;
      if (nodes_[i].tag == "a") around_[i] |= kLink;
      if (IsFurniture(i)) around_[i] |= kFurniture;
    }
  }
  // Text without its indentation.
  static std::uint32_t Weight(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? 0
                                           : static_cast<std::uint32_t>(text.find_last_not_of(" \t\r\n") - begin + 1);
  }

  bool IsFurniture(std::uint32_t i) const {
    const std::string_view tag = nodes_[i].tag;
    if (tag == "nav" || tag == "aside" || tag == "footer") return true;
    if (tag == "body" || tag == "html" || tag == "article" || tag == "main") return false;
    // What holds the article is no furniture, whatever its name.
    if (i <= place_.container && place_.container < nodes_[i].end) return false;
    if (heading_ && i <= *heading_ && *heading_ < nodes_[i].end) return false;
    return IsDateFurnitureName(Names(i));
  }

  std::string Names(std::uint32_t i) const {
    const std::string_view classes = page_.Attribute(i, "class");
    const std::string_view id = page_.Attribute(i, "id");
    if (classes.empty() && id.empty()) return "";
    return LowerCase(std::string(classes) + " " + std::string(id));
  }

  // The heading that repeats the title, else the first one before or in the article, else the first.
  void FindHeading() {
    std::optional<std::uint32_t> first;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if ((nodes_[i].tag != "h1" && nodes_[i].tag != "h2") || nodes_[i].end - i > 64) continue;
      if (!place_.title.empty() && page_.Text(i) == place_.title) {
        heading_ = i;
        return;
      }
      if (!first && nodes_[i].tag == "h1") first = i;
    }
    heading_ = first;
  }

  std::uint32_t Distance(std::uint32_t i) const {
    const std::uint32_t at = text_before_[i];
    const std::uint32_t begin = text_before_[heading_ ? *heading_ : place_.container];
    const std::uint32_t end = heading_ ? text_before_[nodes_[*heading_].end] : begin;
    std::uint32_t distance = at >= end ? at - end : at < begin ? 2 * (begin - at) : 0;
    // A line at the end of the article, for articles that are signed and dated there.
    const std::uint32_t article_end = text_before_[nodes_[place_.container].end];
    if (at >= article_end) distance = std::min(distance, at - article_end + kAfterArticle);
    // A line above the text, where the headline is far from it (a slide show between them).
    const std::uint32_t article_begin = text_before_[place_.container];
    const std::uint32_t to_article = at >= article_begin ? at - article_begin : article_begin - at;
    return std::min(distance, to_article + kByWords);
  }

  void Consider(std::uint32_t i) {
    const PageNode& node = nodes_[i];
    if (node.tag.empty()) {
      if (node.text.size() <= 4 * kLongestDateText && HasDigits(node.text)) Offer(i, Trim(node.text), kByWords);
      return;
    }
    if (node.tag == "body" || node.tag == "html") return;
    const std::string names = Names(i);
    const std::string_view property = page_.Attribute(i, "itemprop");
    const bool published = property == "datePublished" || property == "dateCreated" ||
                           page_.HasAttribute(i, "pubdate") || IsPublishedName(names);
    const bool updated = property == "dateModified" || (!published && IsUpdatedName(names));
    const std::uint32_t extra = updated ? kUpdated : 0;
    if (source_ == DateSource::kMarkupAndWords) {
      for (const std::string_view attribute : {"datetime", "content", "title"}) {
        if (attribute == "content" && !published && !updated) continue;
        if (attribute == "title" && node.tag != "abbr") continue;
        const std::string_view value = page_.Attribute(i, attribute);
        if (!value.empty()) Offer(i, value, (published ? 0 : kByAttribute) + extra);
      }
    }
    const bool named = node.tag == "time" || published || updated || IsDateName(names);
    if (!named || node.end - i > kSmallElement) return;
    const std::string text = page_.Text(i);
    if (HasDigits(text)) Offer(i, text, (published ? kByAttribute : kByName) + extra);
  }

  static bool HasDigits(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; })) >=
           kFewestDigits;
  }
  static std::string_view Trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
  }

  void Offer(std::uint32_t i, std::string_view text, std::uint32_t kind) {
    if (text.empty() || text.size() > kLongestDateText) return;
    std::uint32_t cost = kind + Distance(i);
    if ((around_[i] & kLink) != 0) cost += kInLink;
    if ((around_[i] & kFurniture) != 0) cost += kInFurniture;
    if (best_ && best_->cost <= cost) return;
    if (auto time = FindLooseDate(text, order_)) best_ = ShownDate{std::move(*time), cost};
  }

  static constexpr std::uint8_t kLink = 1;
  static constexpr std::uint8_t kFurniture = 2;

  const PageTree& page_;
  const std::vector<PageNode>& nodes_;
  ArticlePlace place_;
  NumericOrder order_;
  DateSource source_;
  std::vector<std::uint32_t> text_before_;
  std::vector<std::uint8_t> around_;
  std::optional<std::uint32_t> heading_;
  std::optional<ShownDate> best_;
};

}  // namespace

std::optional<ShownDate> FindShownDate(const PageTree& page, ArticlePlace place, NumericOrder order,
                                       DateSource source) {
  return DateFinder(page, place, order, source).Find();
}

std::optional<IsoTime> FindDateInWords(const PageTree& page, ArticlePlace place, NumericOrder order) {
  return DateFinder(page, place, order, DateSource::kWordsOnly).FindInWords();
}

bool IsLocalDayOf(const IsoTime& time, CivilDate shown) {
  if (!time.second_of_day) return false;
  constexpr std::int64_t kHour = 3600;
  const std::int64_t instant = time.SortKey();
  const std::int64_t begin = DaysSinceEpoch(shown) * 24 * kHour;
  // The day begins first at UTC+14 and ends last at UTC-12.
  return begin - 14 * kHour <= instant && instant < begin + 24 * kHour + 12 * kHour;
}

}  // namespace rashomon
