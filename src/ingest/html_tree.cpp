// libxml2's HTML parser reports elements and text; they go straight into the flat list. Its own tree, which costs as
// much as the parsing, is never built.
#include "ingest/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/dict.h>

#include <algorithm>
#include <cstring>

namespace rashomon {

// What the parser calls; bound to it by its private pointer. Stops the parser at its bounds.
class TreeBuilder {
 public:
  TreeBuilder(PageTree& tree, xmlParserCtxt* parser, const TimeLimit* limit)
      : tree_(tree), parser_(parser), limit_(limit) {}

  void Start(const xmlChar* name, const xmlChar** attributes) {
    if (stopped_) return;
    FlushText();
    if (open_.size() >= kDeepest || tree_.nodes_.size() >= PageTree::kMostNodes) return Stop();
    if (++elements_ % kElementsBetweenLooks == 0 && limit_ != nullptr && limit_->Expired()) {
      late_ = true;
      return Stop();
    }
    PageNode node = NewNode();
    node.tag = View(name);
    for (std::size_t i = 0; attributes != nullptr && attributes[i] != nullptr; i += 2) {
      tree_.attributes_.push_back({View(attributes[i]), Keep(View(attributes[i + 1]))});
    }
    node.attribute_count = static_cast<std::uint32_t>(tree_.attributes_.size()) - node.attributes;
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size()));
    tree_.nodes_.push_back(node);
  }

  void End() {
    if (stopped_ || open_.empty()) return;
    FlushText();
    Close();
  }

  void Text(std::string_view text) {
    if (!stopped_ && !open_.empty()) text_ += text;
  }

  // Texts on both sides of a comment stay two.
  void FlushText() {
    if (text_.empty()) return;
    PageNode node = NewNode();
    node.text = Keep(text_);
    tree_.nodes_.push_back(node);
    text_.clear();
  }

  void Finish() {
    FlushText();
    while (!open_.empty()) Close();
  }

  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] bool late() const { return late_; }

 private:
  static constexpr std::size_t kDeepest = 256;  // the parser's own work grows with the depth
  static constexpr std::size_t kElementsBetweenLooks = 1024;
  static constexpr std::size_t kBlock = 64u << 10;

  static std::string_view View(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
  }

  PageNode NewNode() const {
    PageNode node;
    node.parent = open_.empty() ? 0 : open_.back();
    node.end = static_cast<std::uint32_t>(tree_.nodes_.size()) + 1;
    node.attributes = static_cast<std::uint32_t>(tree_.attributes_.size());
    return node;
  }

  void Close() {
    tree_.nodes_[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
  }

  void Stop() {
    stopped_ = true;
    xmlStopParser(parser_);
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
  xmlParserCtxt* parser_;
  const TimeLimit* limit_;
  std::vector<std::uint32_t> open_;  // elements whose end is still to come
  std::string text_;                 // that has come since the last node
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t elements_ = 0;
  bool stopped_ = false, late_ = false;
};

namespace {

TreeBuilder& BuilderOf(void* context) {
  return *static_cast<TreeBuilder*>(static_cast<xmlParserCtxt*>(context)->_private);
}

void OnText(void* context, const xmlChar* text, int size) {
  BuilderOf(context).Text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

xmlSAXHandler MakeHandler() {
  xmlSAXHandler handler = {};
  handler.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
    BuilderOf(context).Start(name, attributes);
  };
  handler.endElement = [](void* context, const xmlChar*) { BuilderOf(context).End(); };
  handler.characters = OnText;
  handler.cdataBlock = OnText;
  handler.comment = [](void* context, const xmlChar*) { BuilderOf(context).FlushText(); };
  handler.initialized = 1;
  return handler;
}

struct ParserCloser {
  void operator()(xmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

void PageTree::NamesCloser::operator()(_xmlDict* names) const {
  xmlDictFree(names);
}

Result<PageTree> PageTree::Parse(const std::string& utf8, const TimeLimit* limit) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  static const bool ready = (xmlInitParser(), true);  // before any thread parses
  if (!ready) return Fail(ErrorCode::kUnavailable, "the HTML library does not start");
  PageTree tree;
  const std::unique_ptr<xmlParserCtxt, ParserCloser> parser(htmlNewParserCtxt());
  if (!parser) return Fail(ErrorCode::kUnavailable, "out of memory");
  TreeBuilder builder(tree, parser.get(), limit);
  *parser->sax = MakeHandler();
  parser->_private = &builder;
  xmlFreeDoc(htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
  builder.Finish();
  xmlDictReference(parser->dict);
  tree.names_.reset(parser->dict);
  if (builder.late()) return Fail(ErrorCode::kTooLarge, "takes too long to parse");
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
