// What the elements of HTML are to a parser: which hold nothing, which hold no markup, which end others.
#pragma once

#include <cstdint>
#include <string_view>

namespace rashomon {

// Traits of an element, to be combined.
enum TagTrait : std::uint16_t {
  kVoid = 1,                 // <br>: holds nothing, has no end tag
  kRawText = 2,              // <script>: goes on to its own end tag, whatever stands in it
  kReferences = 4,           // of those, <title>: its text has character references
  kHeadContent = 8,          // <meta>: may stand in the head
  kEndsParagraph = 16,       // <div>: an open <p> ends before it
  kSpecial = 32,             // <div>: the end tag of an inline element does not reach across it
  kScope = 64,               // <td>: the end tag of a block does not reach across it
  kHeading = 128,            // <h1> to <h6>
  kTransparentToItems = 256  // <div>, <p>, <address>: an <li> ends an earlier one across it
};

struct Tag {
  std::string_view name;  // lower case
  std::uint16_t traits = 0;
  [[nodiscard]] bool Is(std::uint16_t trait) const { return (traits & trait) != 0; }
};

// `name` as the source has it, in any case; nullptr for a name that HTML does not know. The tag is static, so that two
// known tags are the same where their addresses are.
[[nodiscard]] const Tag* FindTag(std::string_view name);

}  // namespace rashomon
