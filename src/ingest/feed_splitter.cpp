// RSS 0.9x-2.0, RSS 1.0 (RDF) and Atom 1.0 by expat, an item at a time: a feed may be larger than memory. Element names
// are taken without their prefix where the prefix is one of the usual (dc:, content:, media:, atom:), which is what
// feed readers have always done; feeds declare namespaces carelessly.
//
// A feed that declares entities of its own is refused (they serve attacks and nothing else); HTML's named entities,
// which feeds use without right, are read.
#include <expat.h>
#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <deque>
#include <memory>

#include "ingest/html_entities.h"
#include "ingest/raw_report.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kStep = 64u << 10;
constexpr std::size_t kDeepest = 500;
constexpr std::size_t kMostFieldBytes = 4096;  // of a title, a name, a date

struct ParserCloser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

// What is in an item or a channel, by element.
struct FeedFields {
  std::string title, link, guid, author, published, updated, language, rights, credit, source, source_url;
  std::string content, summary;
};

std::string_view LocalName(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// A table of 256 for expat, by ICU; false for what is no single-byte encoding.
int FillEncoding(void* /*data*/, const XML_Char* name, XML_Encoding* info) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return XML_STATUS_ERROR;
  const bool single = ucnv_getMaxCharSize(converter) == 1;
  for (int byte = 0; byte < 256 && single; ++byte) {
    const char source = static_cast<char>(byte);
    UChar target[4];
    status = U_ZERO_ERROR;
    ucnv_reset(converter);
    const std::int32_t length = ucnv_toUChars(converter, target, 4, &source, 1, &status);
    info->map[byte] = U_SUCCESS(status) && length == 1 && target[0] != 0xFFFD ? target[0] : -1;
  }
  ucnv_close(converter);
  info->data = nullptr;
  info->convert = nullptr;
  info->release = nullptr;
  return single ? XML_STATUS_OK : XML_STATUS_ERROR;
}

// What expat calls: builds items. Knows nothing of the stream.
class FeedBuilder {
 public:
  explicit FeedBuilder(std::size_t limit) : limit_(limit) {}

  void Start(std::string_view name, const XML_Char** attributes) {
    if (markup_depth_ > 0) return OpenMarkup(name, attributes);
    ++depth_;
    const std::string local = LowerCase(LocalName(name));
    if (!in_item_ && (local == "item" || local == "entry")) {
      in_item_ = true;
      item_depth_ = depth_;
      item_ = {};
      too_long_ = false;
    }
    prefix_ = LowerCase(name.substr(0, name.size() - LocalName(name).size()));
    parents_.push_back(local);
    text_.clear();
    type_.clear();
    for (std::size_t i = 0; attributes[i] != nullptr; i += 2)
      Attribute(local, attributes[i], attributes[i + 1], attributes);
    if (in_item_ && type_ == "xhtml" && (local == "content" || local == "summary")) markup_depth_ = 1;
  }

  void End(std::string_view name) {
    if (markup_depth_ > 1) {
      --markup_depth_;
      AppendText(fmt::format("</{}>", LocalName(name)));
      return;
    }
    markup_depth_ = 0;
    const std::string local = LowerCase(LocalName(name));
    Take(local, in_item_ ? item_ : feed_);
    if (in_item_ && depth_ == item_depth_) {
      in_item_ = false;
      items_.push_back(too_long_ ? FeedFields{} : std::move(item_));
      item_ = {};
    }
    if (!parents_.empty()) parents_.pop_back();
    --depth_;
    text_.clear();
  }

  void Characters(std::string_view text) {
    if (markup_depth_ == 0) return AppendText(text);
    for (const char c : text)
      AppendText(c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string_view(&c, 1));
  }

  [[nodiscard]] std::size_t depth() const { return depth_ + markup_depth_; }
  [[nodiscard]] const FeedFields& feed() const { return feed_; }
  std::deque<FeedFields>& items() { return items_; }

 private:
  void AppendText(std::string_view text) {
    if (text_.size() + text.size() > limit_) {
      too_long_ = true;
    } else {
      text_ += text;
    }
  }

  // Inline XHTML is written out again, so that the page reader gets it like any other content.
  void OpenMarkup(std::string_view name, const XML_Char** attributes) {
    ++markup_depth_;
    std::string tag = fmt::format("<{}", LocalName(name));
    for (std::size_t i = 0; attributes[i] != nullptr; i += 2) {
      const std::string_view key = attributes[i];
      if (key != "href" && key != "class") continue;
      std::string value = attributes[i + 1];
      std::erase_if(value, [](char c) { return c == '"' || c == '<' || c == '>'; });
      tag += fmt::format(" {}=\"{}\"", key, value);
    }
    AppendText(tag + ">");
  }

  std::string_view parent() const { return parents_.size() < 2 ? std::string_view() : parents_[parents_.size() - 2]; }

  void Attribute(std::string_view element, std::string_view key, std::string_view value, const XML_Char** all) {
    FeedFields& to = in_item_ ? item_ : feed_;
    if (key == "type") type_ = LowerCase(value);
    if (key == "xml:lang" && to.language.empty()) to.language = value.substr(0, 40);
    if (element == "source" && key == "url") to.source_url = value.substr(0, kMostFieldBytes);
    if (element != "link" || key != "href") return;
    bool alternate = true;
    for (std::size_t i = 0; all[i] != nullptr; i += 2) {
      if (std::string_view(all[i]) == "rel") alternate = std::string_view(all[i + 1]) == "alternate";
    }
    if (alternate && parent() != "source" && to.link.empty()) to.link = value.substr(0, kMostFieldBytes);
  }

  static std::string Short(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return "";
    text = text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
    text = text.substr(0, kMostFieldBytes);
    while (!text.empty() && !IsValidUtf8(text)) text.remove_suffix(1);  // cut within a character
    return std::string(text);
  }

  // The element's text goes to its field. Deeper elements (of `source`, `author`, `image`) are known by their parent.
  void Take(std::string_view name, FeedFields& to) {
    const std::string_view in = parent();
    const bool media = prefix_ == "media:" || prefix_ == "itunes:";
    if (in == "image" || in == "textinput") return;
    if (in == "source") {
      if (name == "title") to.source = Short(text_);
      return;
    }
    const auto set = [&](std::string& field) {
      if (field.empty()) field = Short(text_);
    };
    if (name == "title" && !media) set(to.title);
    if (name == "link") set(to.link);
    if (name == "guid" || (name == "id" && in != "author")) set(to.guid);
    if (name == "creator" || (name == "name" && in == "author")) set(to.author);
    if (name == "author" && !media) set(to.author);
    if (name == "pubdate" || name == "published" || name == "issued" || name == "date" || name == "created")
      set(to.published);
    if (name == "updated" || name == "modified" || name == "lastbuilddate") set(to.updated);
    if (name == "language") set(to.language);
    if (name == "copyright" || name == "rights") set(to.rights);
    if (name == "credit" && media) set(to.credit);
    if (name == "source") set(to.source);
    if ((name == "encoded" || (name == "content" && !media)) && text_.size() > to.content.size()) to.content = AsHtml();
    if ((name == "description" || name == "summary") && !media && text_.size() > to.summary.size()) {
      to.summary = AsHtml();
    }
  }

  // Atom's plain text becomes HTML, where "<" is a sign like any other.
  std::string AsHtml() const {
    if (type_ != "text" && type_ != "text/plain") return text_;
    std::string html;
    for (const char c : text_) {
      if (c == '<')
        html += "&lt;";
      else if (c == '&')
        html += "&amp;";
      else if (c == '\n')
        html += "<br>";
      else
        html += c;
    }
    return html;
  }

  std::size_t limit_;
  std::size_t depth_ = 0, item_depth_ = 0, markup_depth_ = 0;
  bool in_item_ = false, too_long_ = false;
  std::string prefix_, text_, type_;
  std::vector<std::string> parents_;
  FeedFields feed_, item_;
  std::deque<FeedFields> items_;
};

class FeedSplitter : public Splitter {
 public:
  FeedSplitter(ByteStream stream, std::string path, InputFormat format, std::size_t limit)
      : stream_(std::move(stream)),
        path_(std::move(path)),
        format_(format),
        limit_(limit),
        builder_(std::make_unique<FeedBuilder>(limit)),
        parser_(XML_ParserCreate(nullptr)) {
    XML_Parser parser = parser_.get();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(
        parser,
        [](void* self, const XML_Char* name, const XML_Char** attributes) {
          auto* const feed = static_cast<FeedSplitter*>(self);
          ++feed->events_;
          feed->builder_->Start(name, attributes);
          if (feed->builder_->depth() > kDeepest) feed->Stop("its elements are nested too deep");
        },
        [](void* self, const XML_Char* name) {
          ++static_cast<FeedSplitter*>(self)->events_;
          static_cast<FeedSplitter*>(self)->builder_->End(name);
        });
    XML_SetCommentHandler(parser, [](void* self, const XML_Char*) { ++static_cast<FeedSplitter*>(self)->events_; });
    XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* text, int size) {
      ++static_cast<FeedSplitter*>(self)->events_;
      static_cast<FeedSplitter*>(self)->builder_->Characters({text, static_cast<std::size_t>(size)});
    });
    XML_SetEntityDeclHandler(parser, [](void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                                        const XML_Char*, const XML_Char*, const XML_Char*) {
      static_cast<FeedSplitter*>(self)->Stop("it declares entities of its own, which feeds do not need");
    });
    XML_UseForeignDTD(parser, XML_TRUE);  // makes unknown entities skipped, not fatal
    XML_SetSkippedEntityHandler(parser, [](void* self, const XML_Char* name, int) {
      std::string text;
      if (const std::optional<char32_t> character = CharacterNamed(name)) AppendUtf8(text, *character);
      static_cast<FeedSplitter*>(self)->builder_->Characters(text);
    });
    XML_SetUnknownEncodingHandler(parser, FillEncoding, nullptr);
  }

  std::optional<SplitOutcome> Next() override {
    while (builder_->items().empty() && !ended_) Feed();
    if (!builder_->items().empty()) {
      FeedFields item = std::move(builder_->items().front());
      builder_->items().pop_front();
      ++number_;
      return Make(std::move(item));
    }
    if (problem_.empty()) return std::nullopt;
    return SplitOutcome{std::nullopt, ProblemOutcome(ErrorCode::kInvalidInput, std::exchange(problem_, ""))};
  }
  std::uint64_t bytes_read() const override { return stream_.bytes_read(); }

 private:
  void Stop(std::string_view why) {
    if (stop_reason_.empty()) stop_reason_ = why;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  // One more piece of the stream through the parser.
  void Feed() {
    const Result<void> filled = stream_.Fill(kStep);
    const std::string_view held = stream_.held().substr(0, std::max(kStep, stalled_));
    const bool last = stream_.at_end() && held.size() == stream_.held().size();
    const XML_Status status = XML_Parse(parser_.get(), held.data(), static_cast<int>(held.size()), last ? 1 : 0);
    const std::size_t fed = held.size();
    stream_.Drop(fed);
    stalled_ = events_ == 0 ? stalled_ + fed : 0;
    events_ = 0;
    if (stalled_ > limit_) {
      problem_ = fmt::format("{}: the feed was not read on: a tag or comment longer than {} bytes", path_, limit_);
      ended_ = true;
    } else if (status == XML_STATUS_ERROR) {
      const XML_Error code = XML_GetErrorCode(parser_.get());
      problem_ = stop_reason_.empty()
                     ? fmt::format("{}:{}: the feed is not well-formed ({}); what follows was not read", path_,
                                   XML_GetCurrentLineNumber(parser_.get()), XML_ErrorString(code))
                     : fmt::format("{}: the feed was not read on: {}", path_, stop_reason_);
      ended_ = true;
    } else if (!filled) {
      problem_ = filled.error().message;
      ended_ = true;
    }
    ended_ = ended_ || last;
  }

  SplitOutcome Make(FeedFields item) const {
    const FeedFields& feed = builder_->feed();
    RawReport raw{fmt::format("{}:{}", path_, number_), format_, {}, {}};
    raw.facts.summary_only = item.content.empty();
    raw.bytes = item.content.empty() ? std::move(item.summary) : std::move(item.content);
    raw.facts.title = std::move(item.title);
    raw.facts.url = item.link.empty() && item.guid.starts_with("http") ? item.guid : std::move(item.link);
    raw.facts.item = std::move(item.guid);
    raw.facts.byline = item.author.empty() ? feed.author : std::move(item.author);
    // An aggregator's feed names who really published the item.
    raw.facts.outlet = !item.source.empty() ? std::move(item.source) : feed.title;
    raw.facts.language = item.language.empty() ? feed.language : std::move(item.language);
    raw.facts.copyright_holder = item.rights.empty() ? feed.rights : std::move(item.rights);
    raw.facts.credit = std::move(item.credit);
    raw.facts.published = std::move(item.published);
    raw.facts.updated = std::move(item.updated);
    return {std::move(raw), {}};
  }

  ByteStream stream_;
  std::string path_;
  InputFormat format_;
  std::size_t limit_;
  std::unique_ptr<FeedBuilder> builder_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserCloser> parser_;
  std::uint64_t number_ = 0;
  std::string stop_reason_, problem_;
  bool ended_ = false;
  std::size_t stalled_ = 0;  // bytes fed since the last event: they belong to one tag, comment or declaration
  std::size_t events_ = 0;   // handlers called for the piece
};

}  // namespace

std::unique_ptr<Splitter> MakeFeedSplitter(ByteStream stream, std::string path, InputFormat format,
                                           const IngestOptions& options) {
  return std::make_unique<FeedSplitter>(std::move(stream), std::move(path), format, options.max_report_bytes);
}

}  // namespace rashomon
