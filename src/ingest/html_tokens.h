// HtmlTokenizer: the tags and texts of a page, one after the other, as views into its source.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/html_tags.h"

namespace rashomon {

struct HtmlToken {
  enum class Kind { kText, kStart, kEnd, kComment };
  struct Attribute {
    std::string_view name;   // as the source has it; never empty
    std::string_view value;  // without its quotation marks, references unresolved
  };

  Kind kind = Kind::kText;
  std::string_view text;     // of a text
  bool references = true;    // the text may have character references
  std::string_view name;     // of a tag, as the source has it
  const Tag* tag = nullptr;  // nullptr for an unknown name
  bool closed = false;       // <name/>
  std::vector<Attribute> attributes;
};

// Follows the tokenizer of the HTML standard (13.2.5) but for scripts in comments in scripts. Every byte is looked at a
// bounded number of times. What is cut off in a tag or a comment is left out, as browsers do.
class HtmlTokenizer {
 public:
  // `source` outlives the tokenizer and the views in its tokens.
  explicit HtmlTokenizer(std::string_view source) : rest_(source) {}

  // False at the end. `token` is overwritten; keep one to save its memory.
  bool Next(HtmlToken& token);

 private:
  bool ReadText(HtmlToken& token);
  bool ReadRawText(HtmlToken& token);
  bool ReadMarkup(HtmlToken& token);
  bool ReadTag(HtmlToken& token, std::size_t at);
  std::size_t ReadAttribute(HtmlToken& token, std::size_t at);
  void SkipComment();

  std::string_view rest_;
  const Tag* raw_ = nullptr;  // the element whose end tag alone ends the text
};

}  // namespace rashomon
