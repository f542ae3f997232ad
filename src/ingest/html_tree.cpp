// Tags and texts become elements as in the tree construction of the HTML standard (13.2.6), with what matters for the
// text of a page: what is left out is implied, what is left open is closed. The nodes go straight into the flat list.
// Left out of the standard: elements that move (formatting elements, what stands between the cells of a table).
#include "ingest/html_tree.h"

#include <algorithm>
#include <cstring>

#include "ingest/html_entities.h"
#include "ingest/html_tokens.h"

namespace rashomon {
namespace {

const Tag& Known(std::string_view name) {
  return *FindTag(name);
}

// Those that the rules name.
struct KnownTags {
  const Tag& html = Known("html");
  const Tag& head = Known("head");
  const Tag& body = Known("body");
  const Tag& p = Known("p");
  const Tag& br = Known("br");
  const Tag& li = Known("li");
  const Tag& dd = Known("dd");
  const Tag& dt = Known("dt");
  const Tag& ul = Known("ul");
  const Tag& ol = Known("ol");
  const Tag& a = Known("a");
  const Tag& button = Known("button");
  const Tag& table = Known("table");
  const Tag& caption = Known("caption");
  const Tag& tbody = Known("tbody");
  const Tag& thead = Known("thead");
  const Tag& tfoot = Known("tfoot");
  const Tag& tr = Known("tr");
  const Tag& td = Known("td");
  const Tag& th = Known("th");
  const Tag& option = Known("option");
  const Tag& optgroup = Known("optgroup");
};

const KnownTags& The() {
  static const KnownTags tags;
  return tags;
}

bool IsBlank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return lower;
}

}  // namespace

// Takes tokens in; at its bounds it stops.
class TreeBuilder {
 public:
  explicit TreeBuilder(PageTree& tree) : tree_(tree) {}

  // False at the bounds.
  bool Take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlToken::Kind::kText:
        TakeText(token);
        break;
      case HtmlToken::Kind::kStart:
        TakeStart(token);
        break;
      case HtmlToken::Kind::kEnd:
        TakeEnd(token);
        break;
      case HtmlToken::Kind::kComment:
        break;
    }
    stopped_ = stopped_ || tree_.nodes_.size() >= PageTree::kMostNodes ||
               tree_.attributes_.size() >= PageTree::kMostAttributes;
    return !stopped_;
  }

  void Finish() { CloseTo(0); }
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  static constexpr std::size_t kBlock = 64u << 10;

  struct Open {
    std::uint32_t node;
    const Tag* tag;  // nullptr for unknown names
  };

  // ---- tokens ----

  void TakeText(const HtmlToken& token) {
    if (IsBlank(token.text)) {
      if (!HasBody() && (open_.size() < 2 || IsTop(The().head))) return;
    } else if (!HasBody() && (open_.size() < 2 || IsTop(The().head))) {
      EnterBody();
    }
    PageNode node = NewNode();
    node.text = token.references ? Decoded(token.text, ReferencePlace::kText) : token.text;
    tree_.nodes_.push_back(node);
  }

  void TakeStart(const HtmlToken& token) {
    const Tag* const tag = token.tag;
    if (tag == &The().html) return OpenOnce(token, 0);
    if (tag == &The().body) return EnterBody(), OpenOnce(token, body_);
    if (tag == &The().head) return OpenHead(token);
    if (!HasBody()) BeforeBody(tag);
    if (tag != nullptr) CloseBefore(*tag);
    Push(token);
  }

  void TakeEnd(const HtmlToken& token) {
    const Tag* const tag = token.tag;
    if (tag == nullptr) return CloseUnknown(token.name);
    if (tag == &The().html || tag == &The().body) return;  // what follows goes on in the body
    if (tag == &The().br) return TakeStart(token);
    if (tag->Is(kVoid)) return;
    CloseAtEndTag(*tag);
  }

  // ---- html, head, body ----

  [[nodiscard]] bool HasBody() const { return body_ != 0; }

  void Root() {
    if (tree_.nodes_.empty()) PushTag(The().html);
  }
  void EnterBody() {
    if (HasBody()) return;
    Root();
    CloseTo(1);
    body_ = static_cast<std::uint32_t>(tree_.nodes_.size());
    PushTag(The().body);
  }
  void OpenHead(const HtmlToken& token) {
    Root();
    if (HasBody() || has_head_) return;
    has_head_ = true;
    Push(token);
  }
  // What has no place in a head ends it; what has one begins it.
  void BeforeBody(const Tag* tag) {
    Root();
    const bool content = tag != nullptr && tag->Is(kHeadContent);
    if (!content && (open_.size() < 2 || IsTop(The().head))) return EnterBody();
    if (content && open_.size() < 2 && !has_head_) {
      has_head_ = true;
      PushTag(The().head);
    }
  }
  // A second <html> or <body>, or one after it was implied, gives its attributes where there are none.
  void OpenOnce(const HtmlToken& token, std::uint32_t index) {
    Root();
    PageNode& node = tree_.nodes_[index];
    if (node.attribute_count == 0) AddAttributes(token, node);
  }

  // ---- what ends what ----

  [[nodiscard]] bool IsTop(const Tag& tag) const { return !open_.empty() && open_.back().tag == &tag; }

  // Closes the innermost element that `closes` holds for, with what is in it, unless one that `stops` holds for is
  // further in.
  template <typename Closes, typename Stops>
  void CloseInnermost(Closes closes, Stops stops) {
    for (std::size_t i = open_.size(); i-- > 1;) {
      const Tag* const tag = open_[i].tag;
      if (tag == nullptr) continue;
      if (closes(*tag)) return CloseTo(i);
      if (stops(*tag)) return;
    }
  }

  void CloseBefore(const Tag& tag) {
    const KnownTags& the = The();
    const auto is = [](auto&... tags) { return [&](const Tag& other) { return (... || (&other == &tags)); }; };
    if (&tag == &the.li) {
      CloseInnermost(is(the.li), [](const Tag& other) { return other.Is(kSpecial) && !other.Is(kTransparentToItems); });
    } else if (&tag == &the.dd || &tag == &the.dt) {
      CloseInnermost(is(the.dd, the.dt),
                     [](const Tag& other) { return other.Is(kSpecial) && !other.Is(kTransparentToItems); });
    } else if (&tag == &the.tr) {
      CloseInnermost(is(the.tr, the.caption), is(the.table));
    } else if (&tag == &the.td || &tag == &the.th) {
      CloseInnermost(is(the.td, the.th, the.caption), is(the.table, the.tr));
    } else if (&tag == &the.tbody || &tag == &the.thead || &tag == &the.tfoot) {
      CloseInnermost(is(the.tbody, the.thead, the.tfoot, the.caption), is(the.table));
    } else if (&tag == &the.option || &tag == &the.optgroup) {
      if (IsTop(the.option)) CloseTo(open_.size() - 1);
      if (&tag == &the.optgroup && IsTop(the.optgroup)) CloseTo(open_.size() - 1);
    } else if (&tag == &the.a) {
      CloseInnermost(is(the.a), [](const Tag& other) { return other.Is(kSpecial); });
    } else if (&tag == &the.button) {
      CloseInnermost(is(the.button), [](const Tag& other) { return other.Is(kScope); });
    }
    if (!tag.Is(kEndsParagraph)) return;
    if (open_paragraphs_ > 0) {
      CloseInnermost(is(the.p), [&](const Tag& other) { return other.Is(kScope) || &other == &the.button; });
    }
    if (tag.Is(kHeading) && open_.back().tag != nullptr && open_.back().tag->Is(kHeading)) CloseTo(open_.size() - 1);
  }

  void CloseAtEndTag(const Tag& tag) {
    const KnownTags& the = The();
    const auto same = [&](const Tag& other) { return &other == &tag; };
    if (tag.Is(kHeading)) {
      CloseInnermost([](const Tag& other) { return other.Is(kHeading); },
                     [](const Tag& other) { return other.Is(kScope); });
    } else if (&tag == &the.li) {
      CloseInnermost(same,
                     [&](const Tag& other) { return other.Is(kScope) || &other == &the.ul || &other == &the.ol; });
    } else if (&tag == &the.table || &tag == &the.head) {
      CloseInnermost(same, [](const Tag&) { return false; });
    } else if (IsPartOfTable(tag)) {
      CloseInnermost(same, [&](const Tag& other) { return &other == &the.table; });
    } else if (tag.Is(kSpecial)) {
      CloseInnermost(same, [](const Tag& other) { return other.Is(kScope); });
    } else {
      CloseInnermost(same, [](const Tag& other) { return other.Is(kSpecial); });
    }
  }
  static bool IsPartOfTable(const Tag& tag) {
    const KnownTags& the = The();
    return &tag == &the.td || &tag == &the.th || &tag == &the.tr || &tag == &the.tbody || &tag == &the.thead ||
           &tag == &the.tfoot || &tag == &the.caption;
  }

  void CloseUnknown(std::string_view name) {
    const std::string lower = LowerAscii(name);
    for (std::size_t i = open_.size(); i-- > 1;) {
      if (open_[i].tag == nullptr && tree_.nodes_[open_[i].node].tag == lower) return CloseTo(i);
      if (open_[i].tag != nullptr && open_[i].tag->Is(kSpecial)) return;
    }
  }

  // So that `depth` elements are open.
  void CloseTo(std::size_t depth) {
    while (open_.size() > depth) {
      tree_.nodes_[open_.back().node].end = static_cast<std::uint32_t>(tree_.nodes_.size());
      if (open_.back().tag == &The().p) --open_paragraphs_;
      open_.pop_back();
    }
  }

  // ---- nodes ----

  PageNode NewNode() const {
    PageNode node;
    node.parent = open_.empty() ? 0 : open_.back().node;
    node.end = static_cast<std::uint32_t>(tree_.nodes_.size()) + 1;
    node.attributes = static_cast<std::uint32_t>(tree_.attributes_.size());
    return node;
  }

  void PushTag(const Tag& tag) {
    PageNode node = NewNode();
    node.tag = tag.name;
    open_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size()), &tag});
    tree_.nodes_.push_back(node);
  }

  // "<b/>" holds nothing: browsers say otherwise, but its writer does not. Elements with text of their own kind are
  // those of which browsers' word was always heard.
  void Push(const HtmlToken& token) {
    if (open_.size() >= PageTree::kDeepest) {
      stopped_ = true;
      return;
    }
    PageNode node = NewNode();
    node.tag = token.tag != nullptr ? token.tag->name : Lower(token.name);
    AddAttributes(token, node);
    const bool empty = token.tag != nullptr && token.tag->Is(kVoid);
    const bool raw = token.tag != nullptr && token.tag->Is(kRawText);
    if (!empty && (raw || !token.closed)) {
      open_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size()), token.tag});
      if (token.tag == &The().p) ++open_paragraphs_;
    }
    tree_.nodes_.push_back(node);
  }

  void AddAttributes(const HtmlToken& token, PageNode& node) {
    if (token.kind != HtmlToken::Kind::kStart) return;
    node.attributes = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (const HtmlToken::Attribute& attribute : token.attributes) {
      tree_.attributes_.push_back({Lower(attribute.name), Decoded(attribute.value, ReferencePlace::kAttribute)});
    }
    node.attribute_count = static_cast<std::uint32_t>(token.attributes.size());
  }

  std::string_view Lower(std::string_view name) {
    const bool lower = std::ranges::none_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
    return lower ? name : Keep(LowerAscii(name));
  }
  std::string_view Decoded(std::string_view text, ReferencePlace place) {
    if (!text.contains('&')) return text;
    decoded_.clear();
    AppendDecoded(decoded_, text, place);
    return Keep(decoded_);
  }

  // A copy that lives as long as the tree.
  std::string_view Keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) {
      left_ = std::max(kBlock, text.size());
      tree_.contents_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      next_ = tree_.contents_.back().get();
    }
    std::memcpy(next_, text.data(), text.size());
    const std::string_view kept(next_, text.size());
    next_ += text.size();
    left_ -= text.size();
    return kept;
  }

  PageTree& tree_;
  std::vector<Open> open_;  // elements whose end is still to come
  std::uint32_t body_ = 0;  // 0 = not yet
  std::uint32_t open_paragraphs_ = 0;
  bool has_head_ = false;
  bool stopped_ = false;
  std::string decoded_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

Result<PageTree> PageTree::Parse(std::string utf8, const TimeLimit* limit) {
  constexpr std::size_t kTokensBetweenLooks = 1024;
  PageTree tree;
  tree.source_ = std::make_unique<const std::string>(std::move(utf8));
  HtmlTokenizer tokenizer(*tree.source_);
  TreeBuilder builder(tree);
  HtmlToken token;
  for (std::size_t count = 1; tokenizer.Next(token) && builder.Take(token); ++count) {
    if (count % kTokensBetweenLooks != 0 || limit == nullptr || !limit->Expired()) continue;
    return Fail(ErrorCode::kTooLarge, "takes too long to parse");
  }
  builder.Finish();
  if (tree.nodes_.empty()) return Fail(ErrorCode::kInvalidInput, "holds no HTML element");
  tree.cut_off_ = builder.stopped();
  return tree;
}

std::string_view PageTree::Attribute(std::uint32_t node, std::string_view name) const {
  const PageNode& of = nodes_[node];
  for (std::uint32_t i = of.attributes; i < of.attributes + of.attribute_count; ++i) {
    if (attributes_[i].name == name) return attributes_[i].value;
  }
  return {};
}

bool PageTree::HasAttribute(std::uint32_t node, std::string_view name) const {
  const PageNode& of = nodes_[node];
  for (std::uint32_t i = of.attributes; i < of.attributes + of.attribute_count; ++i) {
    if (attributes_[i].name == name) return true;
  }
  return false;
}

std::string PageTree::Text(std::uint32_t node) const {
  std::string text;
  for (std::uint32_t i = node; i < nodes_[node].end; ++i) {
    if (!nodes_[i].tag.empty()) continue;
    AppendCollapsed(text, nodes_[i].text);
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

void AppendCollapsed(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool no_break = c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
    if (no_break || c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out.push_back(' ');
      i += no_break ? 2 : 1;
      continue;
    }
    std::size_t end = i + 1;  // to the next byte that may be white space
    while (end < text.size() && text[end] != ' ' && text[end] != '\xC2' && !(text[end] >= '\t' && text[end] <= '\r'))
      ++end;
    out.append(text, i, end - i);
    i = end;
  }
}

}  // namespace rashomon
