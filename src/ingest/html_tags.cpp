// The traits follow the tables and insertion modes of the HTML standard (13.1.2, 13.2.4.2, 13.2.6.4).
#include "ingest/html_tags.h"

#include <array>

namespace rashomon {
namespace {

constexpr std::uint16_t kBlock = kEndsParagraph | kSpecial;

constexpr Tag kTags[] = {
    {"a", 0},
    {"abbr", 0},
    {"address", kBlock | kTransparentToItems},
    {"area", kVoid},
    {"article", kBlock},
    {"aside", kBlock},
    {"audio", 0},
    {"b", 0},
    {"base", kVoid | kHeadContent},
    {"big", 0},
    {"blockquote", kBlock},
    {"body", kSpecial},
    {"br", kVoid},
    {"button", kSpecial},
    {"canvas", 0},
    {"caption", kSpecial | kScope},
    {"center", kBlock},
    {"cite", 0},
    {"code", 0},
    {"col", kVoid},
    {"colgroup", kSpecial},
    {"dd", kBlock},
    {"del", 0},
    {"details", kBlock},
    {"dialog", kBlock},
    {"dir", kBlock},
    {"div", kBlock | kTransparentToItems},
    {"dl", kBlock},
    {"dt", kBlock},
    {"em", 0},
    {"embed", kVoid},
    {"fieldset", kBlock},
    {"figcaption", kBlock},
    {"figure", kBlock},
    {"font", 0},
    {"footer", kBlock},
    {"form", kBlock},
    {"frame", kVoid},
    {"frameset", kSpecial},
    {"h1", kBlock | kHeading},
    {"h2", kBlock | kHeading},
    {"h3", kBlock | kHeading},
    {"h4", kBlock | kHeading},
    {"h5", kBlock | kHeading},
    {"h6", kBlock | kHeading},
    {"head", kSpecial},
    {"header", kBlock},
    {"hgroup", kBlock},
    {"hr", kVoid | kEndsParagraph},
    {"html", kSpecial | kScope},
    {"i", 0},
    {"iframe", kRawText},
    {"img", kVoid},
    {"input", kVoid},
    {"ins", 0},
    {"label", 0},
    {"li", kBlock},
    {"link", kVoid | kHeadContent},
    {"main", kBlock},
    {"map", 0},
    {"mark", 0},
    {"math", 0},
    {"menu", kBlock},
    {"meta", kVoid | kHeadContent},
    {"nav", kBlock},
    {"noembed", kRawText},
    {"noframes", kRawText | kHeadContent},
    {"noscript", kSpecial | kHeadContent},
    {"object", kSpecial | kScope},
    {"ol", kBlock},
    {"optgroup", 0},
    {"option", 0},
    {"p", kBlock | kTransparentToItems},
    {"param", kVoid},
    {"picture", 0},
    {"pre", kBlock},
    {"q", 0},
    {"s", 0},
    {"script", kRawText | kHeadContent},
    {"section", kBlock},
    {"select", kSpecial},
    {"small", 0},
    {"source", kVoid},
    {"span", 0},
    {"strike", 0},
    {"strong", 0},
    {"style", kRawText | kHeadContent},
    {"sub", 0},
    {"summary", kBlock},
    {"sup", 0},
    {"svg", 0},
    {"table", kBlock | kScope},
    {"tbody", kSpecial},
    {"td", kSpecial | kScope},
    {"template", kSpecial | kScope | kHeadContent},
    {"textarea", kRawText | kReferences},
    {"tfoot", kSpecial},
    {"th", kSpecial | kScope},
    {"thead", kSpecial},
    {"time", 0},
    {"title", kRawText | kReferences | kHeadContent},
    {"tr", kSpecial},
    {"track", kVoid},
    {"tt", 0},
    {"u", 0},
    {"ul", kBlock},
    {"var", 0},
    {"video", 0},
    {"wbr", kVoid},
    {"xmp", kRawText | kEndsParagraph},
};

constexpr std::size_t kLongest = 10;
constexpr std::size_t kSlots = 1024;
constexpr std::uint8_t kFree = 0xFF;
static_assert(std::size(kTags) < kFree);

constexpr char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr std::size_t SlotOf(std::string_view name) {
  std::size_t hash = name.size();
  for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(Lower(c));
  return hash % kSlots;
}

constexpr std::array<std::uint8_t, kSlots> MakeSlots() {
  std::array<std::uint8_t, kSlots> slots{};
  slots.fill(kFree);
  for (std::size_t i = 0; i < std::size(kTags); ++i) {
    std::size_t slot = SlotOf(kTags[i].name);
    while (slots[slot] != kFree) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint8_t>(i);
  }
  return slots;
}

constexpr std::array<std::uint8_t, kSlots> kSlotTable = MakeSlots();

bool Same(std::string_view lower, std::string_view name) {
  if (lower.size() != name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (lower[i] != Lower(name[i])) return false;
  }
  return true;
}

}  // namespace

const Tag* FindTag(std::string_view name) {
  if (name.empty() || name.size() > kLongest) return nullptr;
  for (std::size_t slot = SlotOf(name); kSlotTable[slot] != kFree; slot = (slot + 1) % kSlots) {
    const Tag& tag = kTags[kSlotTable[slot]];
    if (Same(tag.name, name)) return &tag;
  }
  return nullptr;
}

}  // namespace rashomon
