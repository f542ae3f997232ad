// Three passes over the flat tree: take out what cannot be text, score what is left (each paragraph lends its score to
// the elements around it), print the best element without its parts that look like furniture. If that gives too little
// text, the page is odd, and the passes run again with fewer scruples.
#include "ingest/html_article.h"

#include <algorithm>
#include <vector>

#include "ingest/html_print.h"
#include "ingest/html_vocabulary.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kShortestParagraph = 25;  // bytes of text that count as prose
constexpr std::uint32_t kShortestCaption = 40;    // a shorter one names a photographer
constexpr std::uint32_t kEnoughText = 400;        // a shorter result is tried again with fewer rules
constexpr int kScoredAncestors = 5;
constexpr std::uint32_t kSmallSubtree = 64;  // nodes that may be looked at one by one
constexpr std::size_t kMostRivals = 64;
constexpr std::uint32_t kFullParagraph = 80;
constexpr double kMuchMoreProse = 1.4;
constexpr double kMostLinks = 0.3;
constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Measures {
  std::uint32_t text = 0;       // bytes of text, white space collapsed
  std::uint32_t link_text = 0;  // of it inside of links
  std::uint32_t commas = 0;
  std::uint32_t paragraphs = 0;
  std::uint32_t items = 0;
  std::uint32_t images = 0;
  std::uint32_t inputs = 0;
  std::uint32_t heading_text = 0;
  std::uint32_t prose = 0;  // text of full paragraphs that are no lists of links
  [[nodiscard]] double LinkDensity() const { return text == 0 ? 0 : static_cast<double>(link_text) / text; }
};

enum class Rigour { kStrict, kKeepUnlikely, kKeepAll };

bool IsHidden(const PageTree& page, std::uint32_t node) {
  if (page.HasAttribute(node, "hidden") || page.Attribute(node, "aria-hidden") == "true") return true;
  if (page.Attribute(node, "style").empty()) return false;
  const std::string style = LowerCase(page.Attribute(node, "style"));
  return style.contains("display:none") || style.contains("display: none") || style.contains("visibility:hidden");
}

std::uint32_t CountCommas(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',') ++count;
    if (static_cast<unsigned char>(text[i]) < 0x80) continue;
    if (text.substr(i).starts_with("、") || text.substr(i).starts_with("，") || text.substr(i).starts_with("،"))
      ++count;
  }
  return count;
}

class ArticleFinder {
 public:
  ArticleFinder(const PageTree& page, std::string_view title, Rigour rigour)
      : page_(page),
        nodes_(page.nodes()),
        title_(title),
        rigour_(rigour),
        dead_(nodes_.size()),
        names_(nodes_.size()) {}

  MarkedText PrintAll() {
    Bury();
    return PrintParts(page_, {0}, dead_);
  }

  Article Find() {
    Bury();
    Measure();
    Score();
    std::uint32_t top = Best();
    if (top == kNone && rigour_ == Rigour::kKeepAll) top = 0;
    if (top == kNone) return {};
    std::vector<std::uint32_t> parts = WithSiblings(top);
    for (const std::uint32_t part : parts) Clean(part);
    Article article;
    article.container = top;
    article.words = PrintParts(page_, parts, dead_);
    return article;
  }

 private:
  const PageNode& At(std::uint32_t i) const { return nodes_[i]; }

  // ---- what cannot be text ----

  void Bury() {
    CountText();
    const std::uint32_t all_text = TextBelow(0);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (At(i).tag.empty()) continue;
      ReadNames(i);
      if (!IsFurniture(i, all_text)) continue;
      for (std::uint32_t below = i; below < At(i).end; ++below) dead_[below] = 1;
      i = At(i).end - 1;
    }
  }

  // Elements without class and id, which are most, keep an empty string.
  void ReadNames(std::uint32_t i) {
    const std::string_view classes = page_.Attribute(i, "class");
    const std::string_view id = page_.Attribute(i, "id");
    if (classes.empty() && id.empty()) return;
    names_[i].reserve(classes.size() + id.size() + 1);
    names_[i].append(classes).append(1, ' ').append(id);
    for (char& c : names_[i]) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }

  bool IsFurniture(std::uint32_t i, std::uint32_t all_text) const {
    const std::string_view tag = At(i).tag;
    if (tag == "html" || tag == "body") return false;
    if (IsDeadTag(tag)) return true;
    if (IsHidden(page_, i)) return true;
    if (rigour_ == Rigour::kKeepAll) return false;
    if (IsUnlikelyRole(page_.Attribute(i, "role"))) return true;
    if (RepeatsTitle(i)) return true;
    if (IsByline(i)) return true;
    if (rigour_ != Rigour::kStrict || tag == "a" || tag == "article" || tag == "main") return false;
    // A frame around most of the page is no furniture, whatever its name.
    if (TextBelow(i) * 2 >= all_text) return false;
    return tag == "header" || (!names_[i].empty() && IsUnlikelyName(names_[i]));
  }

  // Bytes of text before each node, in the order of the page, without scripts and the like.
  void CountText() {
    text_before_.assign(nodes_.size() + 1, 0);
    std::uint32_t dead_until = 0;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (i >= dead_until && IsDeadTag(At(i).tag)) dead_until = At(i).end;
      text_before_[i + 1] = text_before_[i] + (i < dead_until ? 0 : static_cast<std::uint32_t>(At(i).text.size()));
    }
  }
  std::uint32_t TextBelow(std::uint32_t node) const { return text_before_[At(node).end] - text_before_[node]; }
  bool IsSmall(std::uint32_t node) const { return At(node).end - node < kSmallSubtree; }

  bool RepeatsTitle(std::uint32_t i) const {
    if ((At(i).tag != "h1" && At(i).tag != "h2") || !IsSmall(i)) return false;
    const std::string text = page_.Text(i);
    return !text.empty() && (text == title_ || (At(i).tag == "h1" && text.size() > 10));
  }

  bool IsByline(std::uint32_t i) const {
    const bool marked = page_.Attribute(i, "rel") == "author" || page_.Attribute(i, "itemprop").contains("author") ||
                        IsBylineName(names_[i]);
    if (!marked || !IsSmall(i)) return false;
    const std::size_t size = page_.Text(i).size();
    return size > 0 && size < 100;
  }

  // ---- measures and scores ----

  // What each node has by itself, then summed upwards: parents come before their children in the list.
  void Measure() {
    measures_.assign(nodes_.size(), {});
    std::vector<std::uint8_t> in_link(nodes_.size());
    std::vector<std::uint8_t> in_heading(nodes_.size());
    std::string collapsed;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const PageNode& node = At(i);
      in_link[i] = node.tag == "a" || (i > 0 && in_link[node.parent]);
      in_heading[i] = IsHeadingTag(node.tag) || (i > 0 && in_heading[node.parent]);
      if (dead_[i]) continue;
      Measures& own = measures_[i];
      if (node.tag.empty()) {
        collapsed.clear();
        AppendCollapsed(collapsed, node.text);
        own.text = static_cast<std::uint32_t>(collapsed.size());
        own.commas = CountCommas(collapsed);
        if (in_link[i]) own.link_text = own.text;
        if (in_heading[i]) own.heading_text = own.text;
      }
      own.paragraphs = node.tag == "p" ? 1 : 0;
      own.items = node.tag == "li" ? 1 : 0;
      own.images = node.tag == "img" ? 1 : 0;
      own.inputs = node.tag == "input" ? 1 : 0;
    }
    for (std::uint32_t i = static_cast<std::uint32_t>(nodes_.size()); i-- > 1;) {
      Measures& to = measures_[At(i).parent];
      const Measures& from = measures_[i];
      to.text += from.text;
      to.link_text += from.link_text;
      to.commas += from.commas;
      to.paragraphs += from.paragraphs;
      to.items += from.items;
      to.images += from.images;
      to.inputs += from.inputs;
      to.heading_text += from.heading_text;
      if (At(i).tag == "p" && from.text >= kFullParagraph && from.LinkDensity() < kMostLinks) to.prose += from.text;
      to.prose += from.prose;
    }
  }

  // A leaf of prose: an element that holds text and no other block.
  bool IsProse(std::uint32_t i) const {
    const std::string_view tag = At(i).tag;
    if (tag == "p" || tag == "td" || tag == "pre") return true;
    if (tag != "div" && tag != "section" && tag != "article" && tag != "li" && tag != "blockquote") return false;
    return HasOwnText(i);
  }

  // Text that stands directly in the element or in its inline children.
  bool HasOwnText(std::uint32_t i) const {
    std::uint32_t size = 0;
    for (std::uint32_t child = i + 1; child < At(i).end;) {
      if (At(child).tag.empty() || !IsBlockTag(At(child).tag)) size += measures_[child].text;
      child = At(child).tag.empty() ? child + 1 : At(child).end;
    }
    return size >= kShortestParagraph;
  }

  double InitialScore(std::uint32_t i) const {
    const std::string_view tag = At(i).tag;
    double score = 0;
    if (tag == "div" || tag == "article" || tag == "main") score = 5;
    if (tag == "pre" || tag == "td" || tag == "blockquote") score = 3;
    if (tag == "address" || tag == "ol" || tag == "ul" || tag == "dl" || tag == "dd" || tag == "dt" || tag == "li" ||
        tag == "form") {
      score = -3;
    }
    if (IsHeadingTag(tag) || tag == "th") score = -5;
    return score + Weight(i);
  }

  int Weight(std::uint32_t i) const {
    if (rigour_ == Rigour::kKeepAll) return 0;
    if (names_[i].empty()) return page_.Attribute(i, "itemprop") == "articleBody" ? 50 : 0;
    return NameWeight(LowerCase(page_.Attribute(i, "class"))) + NameWeight(LowerCase(page_.Attribute(i, "id"))) +
           (page_.Attribute(i, "itemprop") == "articleBody" || IsBodyName(names_[i]) ? 50 : 0);
  }

  void Score() {
    scores_.assign(nodes_.size(), 0);
    scored_.assign(nodes_.size(), 0);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (dead_[i] || At(i).tag.empty() || !IsProse(i) || measures_[i].text < kShortestParagraph) continue;
      const double gain = 1 + measures_[i].commas + std::min(measures_[i].text / 100, 3u);
      std::uint32_t ancestor = At(i).parent;
      for (int level = 0; level < kScoredAncestors; ++level) {
        if (!scored_[ancestor]) {
          scored_[ancestor] = 1;
          scores_[ancestor] += InitialScore(ancestor);
        }
        scores_[ancestor] += gain / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        if (At(ancestor).parent == ancestor) break;
        ancestor = At(ancestor).parent;
      }
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) scores_[i] *= 1 - measures_[i].LinkDensity();
  }

  std::uint32_t Best() const {
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (scored_[i] && !dead_[i] && (best == kNone || scores_[i] > scores_[best])) best = i;
    }
    if (best == kNone) return best;
    best = SharedAncestor(best);
    // Up while the score of the parent rises: the text may be cut into several elements.
    double last = scores_[best];
    const double threshold = last / 3;
    for (std::uint32_t parent = At(best).parent; parent != 0 && At(parent).tag != "body"; parent = At(parent).parent) {
      if (!scored_[parent]) continue;
      if (scores_[parent] < threshold) break;
      if (scores_[parent] > last) {
        best = parent;
        break;
      }
      last = scores_[parent];
    }
    return WithMoreProse(best);
  }

  // Up once more where an element around holds much more prose: texts that a page cuts into chunks, with
  // advertisements between them, share no parent that scores well.
  std::uint32_t WithMoreProse(std::uint32_t best) const {
    std::uint32_t widest = best;
    for (std::uint32_t parent = At(best).parent; parent != 0 && At(parent).tag != "body"; parent = At(parent).parent) {
      if (measures_[parent].prose > measures_[widest].prose * kMuchMoreProse &&
          measures_[parent].LinkDensity() < kMostLinks) {
        widest = parent;
      }
    }
    return widest;
  }

  // The nearest element around `best` that holds three or more others nearly as good.
  std::uint32_t SharedAncestor(std::uint32_t best) const {
    std::vector<std::uint32_t> rivals;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const bool apart = i != best && !(best < i && i < At(best).end) && !(i < best && best < At(i).end);
      if (scored_[i] && !dead_[i] && apart && scores_[i] >= scores_[best] * 0.75 && rivals.size() < kMostRivals)
        rivals.push_back(i);
    }
    if (rivals.size() < 3) return best;
    for (std::uint32_t ancestor = At(best).parent; ancestor != 0 && At(ancestor).tag != "body";
         ancestor = At(ancestor).parent) {
      const auto inside =
          std::ranges::count_if(rivals, [&](std::uint32_t r) { return ancestor < r && r < At(ancestor).end; });
      if (inside >= 3) return ancestor;
    }
    return best;
  }

  // The element and those beside it that go on with the text.
  std::vector<std::uint32_t> WithSiblings(std::uint32_t top) const {
    std::vector<std::uint32_t> parts;
    if (top == 0 || At(top).tag == "body") return {top};
    const std::uint32_t parent = At(top).parent;
    const double threshold = std::max(10.0, scores_[top] * 0.2);
    const std::string_view top_class = page_.Attribute(top, "class");
    for (std::uint32_t i = parent + 1; i < At(parent).end; i = At(i).tag.empty() ? i + 1 : At(i).end) {
      if (At(i).tag.empty() || dead_[i]) continue;
      const bool alike = !top_class.empty() && page_.Attribute(i, "class") == top_class;
      const double score = (scored_[i] ? scores_[i] : 0) + (alike ? scores_[top] * 0.2 : 0);
      if (i == top || (scored_[i] && score >= threshold) || IsLooseParagraph(i)) parts.push_back(i);
    }
    return parts;
  }

  bool IsLooseParagraph(std::uint32_t i) const {
    if (At(i).tag != "p") return false;
    const Measures& m = measures_[i];
    if (m.text > 80) return m.LinkDensity() < 0.25;
    return m.text > 0 && m.link_text == 0 && page_.Text(i).contains(". ");
  }

  // ---- furniture inside of the article ----

  void Clean(std::uint32_t part) {
    if (rigour_ == Rigour::kKeepAll) return;
    for (std::uint32_t i = part + 1; i < At(part).end; ++i) {
      if (dead_[i] || At(i).tag.empty()) continue;
      if (At(i).tag == "figure" || At(i).tag == "figcaption") CleanPicture(i);
      if (!IsInnerFurniture(i)) continue;
      for (std::uint32_t below = i; below < At(i).end; ++below) dead_[below] = 1;
      i = At(i).end - 1;
    }
  }

  // Of a picture its caption stays, without whose picture it is.
  void CleanPicture(std::uint32_t picture) {
    for (std::uint32_t i = picture; i < At(picture).end;) {
      if (At(i).tag == "figcaption" && IsCaption(i)) {
        const std::uint32_t end = At(i).end;
        for (; i < end; ++i) {
          if (dead_[i] || names_[i].empty() || !IsCreditName(names_[i])) continue;
          for (std::uint32_t below = i; below < At(i).end; ++below) dead_[below] = 1;
        }
        continue;
      }
      if (At(i).tag.empty() || At(i).tag == "figcaption") dead_[i] = 1;
      ++i;
    }
  }
  bool IsCaption(std::uint32_t i) const {
    return measures_[i].text >= kShortestCaption && measures_[i].LinkDensity() < kMostLinks;
  }

  bool IsInnerFurniture(std::uint32_t i) const {
    const std::string_view tag = At(i).tag;
    const Measures& m = measures_[i];
    if (tag == "figcaption" || tag == "figure") return false;
    if (IsShareName(names_[i]) && m.text < 500) return true;
    if ((tag == "h1" || tag == "h2") && Weight(i) < 0) return true;
    if (tag != "form" && tag != "table" && tag != "ul" && tag != "ol" && tag != "div" && tag != "section") return false;
    const int weight = Weight(i);
    if (weight < 0) return true;
    if (m.commas >= 10) return false;
    const bool list = tag == "ul" || tag == "ol";
    const double heading_density = m.text == 0 ? 0 : static_cast<double>(m.heading_text) / m.text;
    if (m.images > 1 && m.paragraphs * 2 < m.images) return true;
    if (!list && m.items > m.paragraphs + 100) return true;
    if (m.inputs * 3 > m.paragraphs && m.inputs > 0) return true;
    if (!list && heading_density < 0.9 && m.text < kShortestParagraph && (m.images == 0 || m.images > 2)) {
      return m.text > 0 && !IsTableOfWords(i) && !GoesOnWithProse(i);
    }
    if (weight < 25 && m.LinkDensity() > (list ? 0.4 : 0.2)) return true;
    return weight >= 25 && m.LinkDensity() > 0.5;
  }

  // A table of two rows or more with two cells or more of words each, and neither links nor controls: a small one holds
  // "Dead | 12", and a table that lays a page out does not look like it.
  bool IsTableOfWords(std::uint32_t i) const {
    if (At(i).tag != "table" || !IsSmall(i) || measures_[i].link_text > 0 || measures_[i].inputs > 0) return false;
    int rows = 0, cells = 0;
    for (std::uint32_t below = i + 1; below < At(i).end; ++below) {
      const std::string_view tag = At(below).tag;
      if (tag == "tr") {
        rows += cells >= 2 ? 1 : 0;
        cells = 0;
      } else if (tag == "td" || tag == "th") {
        cells += measures_[below].text > 0 ? 1 : 0;
      }
    }
    return rows + (cells >= 2 ? 1 : 0) >= 2;
  }

  // A short paragraph among longer ones: the element before or after it is of the same kind and name and holds prose;
  // neither holds blocks or links.
  bool GoesOnWithProse(std::uint32_t i) const {
    if (measures_[i].link_text > 0 || HoldsBlocks(i)) return false;
    const auto is_alike = [&](std::uint32_t other) {
      return other != kNone && At(other).tag == At(i).tag &&
             page_.Attribute(other, "class") == page_.Attribute(i, "class") &&
             measures_[other].text >= kFullParagraph && measures_[other].link_text == 0 && !HoldsBlocks(other);
    };
    return is_alike(ElementBefore(i)) || is_alike(ElementAfter(i));
  }
  // Beside `i`, with nothing but a text between them; kNone if there is none.
  std::uint32_t ElementBefore(std::uint32_t i) const {
    const std::uint32_t parent = At(i).parent;
    std::uint32_t before = i - 1;
    if (before != parent && At(before).tag.empty() && At(before).parent == parent) --before;
    while (before > parent && At(before).parent != parent) before = At(before).parent;  // at most kDeepest
    return before > parent && !At(before).tag.empty() ? before : kNone;
  }
  std::uint32_t ElementAfter(std::uint32_t i) const {
    const std::uint32_t end = At(At(i).parent).end;
    std::uint32_t after = At(i).end;
    if (after < end && At(after).tag.empty()) ++after;
    return after < end && !At(after).tag.empty() ? after : kNone;
  }
  bool HoldsBlocks(std::uint32_t i) const {
    if (!IsSmall(i)) return true;
    for (std::uint32_t below = i + 1; below < At(i).end; ++below) {
      if (IsBlockTag(At(below).tag) && At(below).tag != "br") return true;
    }
    return false;
  }

  const PageTree& page_;
  const std::vector<PageNode>& nodes_;
  std::string_view title_;
  Rigour rigour_;
  std::vector<std::uint32_t> text_before_;
  std::vector<std::uint8_t> dead_;
  std::vector<std::string> names_;  // class and id, lower case
  std::vector<Measures> measures_;
  std::vector<double> scores_;
  std::vector<std::uint8_t> scored_;
};

}  // namespace

Article FindArticle(const PageTree& page, std::string_view title) {
  Article best;
  for (const Rigour rigour : {Rigour::kStrict, Rigour::kKeepUnlikely, Rigour::kKeepAll}) {
    Article article = ArticleFinder(page, title, rigour).Find();
    const std::size_t size = article.words.text.size();
    const bool much_more = size > best.words.text.size() * 2;
    if (size >= kEnoughText && much_more) return article;
    // Fewer rules give more text of any kind; only much more is worth their loss.
    if (much_more) best = std::move(article);
  }
  return best;
}

MarkedText TextOfFragment(std::string_view html, const TimeLimit* limit) {
  if (html.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  const Result<PageTree> page = PageTree::Parse("<html><body>" + RepairUtf8(html).text + "</body></html>", limit);
  return page ? ArticleFinder(*page, "", Rigour::kKeepAll).PrintAll() : MarkedText();
}

}  // namespace rashomon
