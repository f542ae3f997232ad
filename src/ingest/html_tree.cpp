// libxml2's HTML parser builds the tree; here it is walked once, without recursion, into the flat list.
#include "ingest/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>

namespace rashomon {
namespace {

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool IsText(const xmlNode& node) {
  return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
}

// The node after `node` in the order of the text; `closed` gets how many open elements end before it.
const xmlNode* NextNode(const xmlNode* node, std::uint32_t& closed) {
  closed = 0;
  if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != nullptr && node->next == nullptr) {
    node = node->parent;
    if (node == nullptr || node->type != XML_ELEMENT_NODE) return nullptr;
    ++closed;
  }
  return node == nullptr ? nullptr : node->next;
}

// What the parser's element handler watches; bound to the parser by its private pointer.
struct ParseWatch {
  const TimeLimit* limit = nullptr;
  std::size_t elements = 0;
  bool late = false;
};
constexpr std::size_t kElementsBetweenLooks = 1024;

void WatchedStartElement(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto* const parser = static_cast<xmlParserCtxt*>(context);
  auto* const watch = static_cast<ParseWatch*>(parser->_private);
  ++watch->elements;
  if (watch->limit != nullptr && watch->elements % kElementsBetweenLooks == 0) watch->late = watch->limit->Expired();
  if (watch->late || watch->elements > PageTree::kMostNodes) return xmlStopParser(parser);
  xmlSAX2StartElement(context, name, attributes);
}

struct ParserCloser {
  void operator()(xmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

void PageTree::DocumentCloser::operator()(_xmlDoc* document) const {
  xmlFreeDoc(document);
}

Result<PageTree> PageTree::Parse(const std::string& utf8, const TimeLimit* limit) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  PageTree tree;
  const std::unique_ptr<xmlParserCtxt, ParserCloser> parser(htmlNewParserCtxt());
  if (!parser) return Fail(ErrorCode::kUnavailable, "out of memory");
  ParseWatch watch{.limit = limit};
  parser->_private = &watch;
  parser->sax->startElement = WatchedStartElement;
  tree.document_.reset(
      htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
  if (watch.late) return Fail(ErrorCode::kTooLarge, "takes too long to parse");
  tree.cut_off_ = parser->disableSAX != 0;
  const xmlNode* node = tree.document_ ? xmlDocGetRootElement(tree.document_.get()) : nullptr;
  if (node == nullptr) return Fail(ErrorCode::kInvalidInput, "holds no HTML element");
  std::vector<std::uint32_t> open;  // elements whose end is still to come
  while (node != nullptr && tree.nodes_.size() < kMostNodes) {
    const bool element = node->type == XML_ELEMENT_NODE;
    const auto index = static_cast<std::uint32_t>(tree.nodes_.size());
    if (element || IsText(*node)) {
      PageNode made;
      made.parent = open.empty() ? 0 : open.back();
      made.end = index + 1;
      made.attributes = static_cast<std::uint32_t>(tree.attributes_.size());
      if (element) {
        made.tag = View(node->name);
        for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
          const xmlNode* const value = attribute->children;
          tree.attributes_.push_back(
              {View(attribute->name), value == nullptr ? std::string_view() : View(value->content)});
        }
        made.attribute_count = static_cast<std::uint32_t>(tree.attributes_.size()) - made.attributes;
      } else {
        made.text = View(node->content);
      }
      tree.nodes_.push_back(made);
    }
    if (element && node->children != nullptr) open.push_back(index);
    std::uint32_t closed = 0;
    node = NextNode(node, closed);
    for (; closed > 0 && !open.empty(); --closed) {
      tree.nodes_[open.back()].end = static_cast<std::uint32_t>(tree.nodes_.size());
      open.pop_back();
    }
  }
  for (const std::uint32_t index : open) tree.nodes_[index].end = static_cast<std::uint32_t>(tree.nodes_.size());
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
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool no_break = c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
    if (no_break) ++i;
    if (no_break || c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out.push_back(' ');
    } else {
      out.push_back(c);
    }
  }
}

}  // namespace rashomon
