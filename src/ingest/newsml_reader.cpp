// IPTC NewsML-G2: newsItem, alone or in the itemSet of a newsMessage; the body as inline XHTML or NITF, or as plain
// inline data. By pugixml, which expands no entities and loads nothing from outside. Elements are known by their local
// names, as publishers choose prefixes freely; status and the like are qcodes ("stat:usable"), known behind their
// colon.
#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "ingest/readers.h"
#include "ingest/wire_item.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostItems = 10000;
constexpr std::size_t kMostNodes = 1u << 20;
constexpr int kDeepest = 256;

std::string_view LocalName(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node Child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& child : parent.children()) {
    if (LocalName(child) == name) return child;
  }
  return {};
}

// "usable" of "stat:usable".
std::string CodeOf(const pugi::xml_node& node) {
  const std::string_view code = node.attribute("qcode").value();
  return std::string(code.substr(code.rfind(':') + 1));
}

// All text below the node, without recursion.
std::string TextBelow(const pugi::xml_node& top) {
  std::string text;
  if (!top) return text;
  for (pugi::xml_node node = top;;) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != top && !node.next_sibling()) node = node.parent();
    if (node == top) break;
    node = node.next_sibling();
  }
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// A party or a provider: its name, its literal, or its code.
std::string PartyName(const pugi::xml_node& node) {
  if (std::string name = TextBelow(Child(node, "name")); !name.empty()) return name;
  if (std::string literal = node.attribute("literal").value(); !literal.empty()) return literal;
  return CodeOf(node);
}

// False where the document is too deep or too large for what follows (writing markup out recurses in the library).
bool IsBounded(const pugi::xml_node& root) {
  std::size_t nodes = 0;
  int depth = 0;
  for (pugi::xml_node node = root; node;) {
    if (++nodes > kMostNodes || depth > kDeepest) return false;
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || node == root) break;
    node = node.next_sibling();
  }
  return true;
}

// Inline XHTML or NITF written out again for the page reader; of NITF only the body's content.
std::string Markup(const pugi::xml_node& inline_xml) {
  pugi::xml_node content = inline_xml;
  for (const char* const name : {"nitf", "body", "body.content"}) {
    if (const pugi::xml_node inner = Child(content, name)) content = inner;
  }
  if (LocalName(content) == "inlineXML") {
    if (const pugi::xml_node body = Child(Child(content, "html"), "body")) content = body;
  }
  std::ostringstream out;
  for (const pugi::xml_node& child : content.children()) child.print(out, "", pugi::format_raw);
  return std::move(out).str();
}

void ReadItemMeta(const pugi::xml_node& meta, WireItem& item) {
  item.status = CodeOf(Child(meta, "pubStatus"));
  item.embargoed = TextBelow(Child(meta, "embargoed"));
  item.type = CodeOf(Child(meta, "itemClass"));
  item.outlet = PartyName(Child(meta, "provider"));
  item.created = TextBelow(Child(meta, "firstCreated"));
  item.changed = TextBelow(Child(meta, "versionCreated"));
  item.note = TextBelow(Child(meta, "edNote"));
  if (const pugi::xml_node link = Child(meta, "link")) item.url = link.attribute("href").value();
  if (!item.url.starts_with("http")) item.url.clear();
}

void ReadContentMeta(const pugi::xml_node& meta, WireItem& item) {
  if (std::string created = TextBelow(Child(meta, "contentCreated")); !created.empty()) item.created = created;
  if (std::string changed = TextBelow(Child(meta, "contentModified")); !changed.empty()) item.changed = changed;
  item.headline = TextBelow(Child(meta, "headline"));
  item.byline = TextBelow(Child(meta, "by"));
  if (item.byline.empty()) item.byline = PartyName(Child(meta, "creator"));
  item.credit = TextBelow(Child(meta, "creditline"));
  if (item.credit.empty()) item.credit = PartyName(Child(meta, "infoSource"));
  item.language = Child(meta, "language").attribute("tag").value();
}

void ReadContent(const pugi::xml_node& set, WireItem& item) {
  for (const pugi::xml_node& content : set.children()) {
    if (LocalName(content) == "inlineXML" && item.html.empty()) item.html = Markup(content);
    if (LocalName(content) != "inlineData") continue;
    const std::string type = LowerCase(content.attribute("contenttype").value());
    std::string& slot = type.contains("html") ? item.html : item.text;
    if (slot.empty()) slot = TextBelow(content);
  }
}

WireItem ReadItem(const pugi::xml_node& node) {
  WireItem item;
  ReadItemMeta(Child(node, "itemMeta"), item);
  ReadContentMeta(Child(node, "contentMeta"), item);
  ReadContent(Child(node, "contentSet"), item);
  item.uri = node.attribute("guid").value();
  item.version = node.attribute("version").value();
  if (item.language.empty()) item.language = node.attribute("xml:lang").value();
  const pugi::xml_node rights = Child(node, "rightsInfo");
  item.copyright_holder = PartyName(Child(rights, "copyrightHolder"));
  if (item.copyright_holder.empty()) item.copyright_holder = TextBelow(Child(rights, "copyrightNotice"));
  if (item.changed == item.created) item.changed.clear();
  return item;
}

}  // namespace

std::vector<ReadOutcome> ReadNewsmlG2(const RawReport& raw, const IngestOptions& options, const TimeLimit* limit) {
  const auto bad = [&raw](std::string_view why) {
    return std::vector{ProblemOutcome(ErrorCode::kInvalidInput, fmt::format("{}: {}", raw.input, why))};
  };
  pugi::xml_document document;
  const pugi::xml_parse_result parsed =
      document.load_buffer(raw.bytes.data(), raw.bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) return bad(fmt::format("not well-formed XML ({} at byte {})", parsed.description(), parsed.offset));
  if (!IsBounded(document)) return bad("its elements are nested too deep, or too many");
  const pugi::xml_node root = document.document_element();
  if (LocalName(root) == "newsItem") return {FinishWireItem(ReadItem(root), raw.input, options, limit)};
  if (LocalName(root) != "newsMessage") {
    return bad(fmt::format("holds a {}, which is no news item", Printable(LocalName(root), 40)));
  }
  std::vector<ReadOutcome> outcomes;
  for (const pugi::xml_node& node : Child(root, "itemSet").children()) {
    if (node.type() != pugi::node_element) continue;
    const std::string name = fmt::format("{}:{}", raw.input, outcomes.size() + 1);
    if (outcomes.size() == kMostItems) {
      outcomes.push_back(ProblemOutcome(ErrorCode::kTooLarge, fmt::format("{}: more than {} items", name, kMostItems)));
      break;
    }
    if (LocalName(node) == "newsItem") {
      outcomes.push_back(FinishWireItem(ReadItem(node), name, options, limit));
    } else {
      outcomes.push_back(
          RemarkOutcome(fmt::format("{}: is a {}, not a news item", name, Printable(LocalName(node), 40))));
    }
  }
  return outcomes.empty() ? bad("the message holds no item") : outcomes;
}

}  // namespace rashomon
