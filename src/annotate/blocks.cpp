// Blocks from line structure and form, as plain text has no markup: what is a short line at the top, what ends like a
// credit, what speaks for the site. The cutting of lines is block_pieces.cpp; here each piece gets its kind, from the
// top down, with what stands around it; then pieces that say the same again are linked.
#include <algorithm>
#include <span>
#include <unordered_map>

#include "annotate/block_pieces.h"
#include "annotate/publication_stamp.h"
#include "annotate/steps.h"
#include "language/word_table.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestHeadline = 32;  // words and signs
constexpr std::uint32_t kLongestCrosshead = 14;
constexpr std::uint32_t kLongestNotice = 30;
constexpr std::uint32_t kLongestCaption = 130;
constexpr std::uint32_t kShortestRepeat = 5;  // fewer words are the same by chance
constexpr std::uint32_t kRepeatPrefix = 12;
constexpr std::uint32_t kLongestMasthead = 6;
constexpr std::size_t kHeadPieces = 6;  // of a report's first lines, those among which a headline is looked for

class BlockClassifier {
 public:
  BlockClassifier(const RoughText& text, std::vector<TextPiece> pieces, bool has_title)
      : words_(text.words),
        all_(text.words.words()),
        pieces_(std::move(pieces)),
        has_title_(has_title),
        stamps_(text),
        notice_start_(text.hits, RoughClass::kBlockNoticeStart),
        notice_(text.hits, RoughClass::kBlockNotice),
        caption_start_(text.hits, RoughClass::kBlockCaptionStart) {}

  std::vector<TextPiece> Classify(const RoughWords& title) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      TextPiece& piece = pieces_[i];
      if (!piece.kind) piece.kind = KindOf(i, title);
      if (*piece.kind == BlockKind::kHeadline) seen_headline_ = true;
      if (*piece.kind == BlockKind::kParagraph) seen_paragraph_ = true;
    }
    AgreeOnTwins();
    return std::move(pieces_);
  }

 private:
  std::string_view Text(const TextPiece& piece) const { return piece.span.In(words_.text()); }
  std::uint32_t Size(const TextPiece& piece) const { return piece.end - piece.begin; }
  bool IsBare(const TextPiece& piece) const { return !EndsSentence(Text(piece)) && !Text(piece).ends_with(':'); }

  BlockKind KindOf(std::size_t index, const RoughWords& title) {
    const TextPiece& piece = pieces_[index];
    if (!seen_headline_ && !seen_paragraph_ && SameAsTitle(piece, title)) return BlockKind::kHeadline;
    if (IsNotice(piece)) return BlockKind::kNotice;
    const TextForm form = piece.marked == nullptr ? TextForm::kPlain : piece.marked->form;
    if (form == TextForm::kCaption) return BlockKind::kCaption;
    if (form == TextForm::kSubheadline) return BlockKind::kSubheadline;
    if (IsByline(piece)) return BlockKind::kCredit;
    if (!seen_paragraph_ && IsDateLine(piece)) return BlockKind::kNotice;
    if (!seen_paragraph_ && IsMasthead(index)) return BlockKind::kOther;
    if (IsKeywordList(piece) || IsPlaylistEntry(piece)) return BlockKind::kOther;
    if (IsCaption(index)) return BlockKind::kCaption;
    if (form != TextForm::kPlain) return BlockKind::kParagraph;  // an item of a list, however short
    if (!seen_paragraph_) return HeadKind(index);
    return IsCrosshead(index) ? BlockKind::kSubheadline : BlockKind::kParagraph;
  }

  // The piece's words are the title's, or the title's without the name of the site behind them.
  bool SameAsTitle(const TextPiece& piece, const RoughWords& title) const {
    std::uint32_t i = piece.begin;
    std::uint32_t matched = 0;
    for (const RoughWord& word : title.words()) {
      if (!word.is_word) continue;
      while (i < piece.end && !all_[i].is_word) ++i;
      if (i >= piece.end) return matched >= 4;
      if (all_[i].lower != word.lower) return false;
      ++i;
      ++matched;
    }
    while (i < piece.end && !all_[i].is_word) ++i;
    return matched > 0 && i >= piece.end;
  }

  bool IsNotice(const TextPiece& piece) const {
    if (Size(piece) > kLongestNotice * 2) return false;
    std::uint32_t at = piece.begin;
    while (at < piece.end && !all_[at].is_word && all_[at].lower != "©" && all_[at].lower != "(") ++at;
    const auto start = notice_start_.At(at, piece.end);
    if (start.length > 0 && OpensNotice(piece, at, start.length)) return true;
    return Size(piece) <= kLongestNotice && notice_.Contains(piece.begin, piece.end);
  }

  // One word opens a notice where little follows it, or a sign: "Advertisement", "Copyright 2016 ...", "Correction:
  // ...".
  bool OpensNotice(const TextPiece& piece, std::uint32_t at, std::uint32_t length) const {
    if (length > 1 || Size(piece) <= length + 2) return true;
    return Size(piece) <= kLongestNotice && !EndsSentence(Text(piece)) && at + length < piece.end;
  }

  // "By JANE ROE, Associated Press", "By Post staff and agencies", "By Ann Lee in Weston and Tom Hill in the capital"
  bool IsByline(const TextPiece& piece) const {
    if (seen_paragraph_ || Size(piece) < 3 || Size(piece) > 16 || all_[piece.begin].lower != "by" || !IsBare(piece) ||
        !all_[piece.begin + 1].upper) {
      return false;
    }
    const std::uint32_t lower_words = LowerWords(piece.begin + 1, piece.end);
    return lower_words <= 3 || lower_words * 2 <= Size(piece);
  }

  std::uint32_t LowerWords(std::uint32_t begin, std::uint32_t end) const {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(all_.begin() + begin, all_.begin() + end,
                              [](const RoughWord& word) { return word.is_word && !word.upper && !IsNumber(word); }));
  }
  static bool IsNumber(const RoughWord& word) { return word.lower[0] >= '0' && word.lower[0] <= '9'; }

  // "Tuesday 14 May 2024 - 13:45", "Valley Echo | May 14, 2024": the line of the head that says when.
  bool IsDateLine(const TextPiece& piece) const { return !stamps_.DateLine(piece.begin, piece.end).empty(); }

  // "HARBOUR TIMES" above or under the line that says when, where another line of the head has the news.
  bool IsMasthead(std::size_t index) const {
    const TextPiece& piece = pieces_[index];
    if (Size(piece) > kLongestMasthead || !IsBare(piece) || LowerWords(piece.begin, piece.end) > 1) return false;
    const bool beside_date =
        (index > 0 && IsDateLine(pieces_[index - 1])) || (index + 1 < pieces_.size() && IsDateLine(pieces_[index + 1]));
    return beside_date && (seen_headline_ || has_title_ || NewsFollows(index));
  }

  // A longer line without a full stop among the next of the head.
  bool NewsFollows(std::size_t index) const {
    for (std::size_t i = index + 1; i < std::min(pieces_.size(), kHeadPieces); ++i) {
      const TextPiece& piece = pieces_[i];
      if (IsDateLine(piece)) continue;
      if (!IsBare(piece) || Size(piece) > kLongestHeadline) return false;
      if (Size(piece) > Size(pieces_[index])) return true;
    }
    return false;
  }

  // "Harbour, ferry, storm, rescue": three items or more of one to three words, no stop.
  bool IsKeywordList(const TextPiece& piece) const {
    if (!IsBare(piece) || Size(piece) > 40) return false;
    std::uint32_t items = 1;
    std::uint32_t item_words = 0;
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      if (all_[i].lower == ",") {
        if (item_words == 0) return false;
        ++items;
        item_words = 0;
      } else if (!all_[i].is_word || ++item_words > 3) {
        return false;
      }
    }
    return items >= 4 && item_words > 0;
  }

  // "2:35 Rescue boats reach the island": the length of a film, of minutes with one digit, and its title; "5:20 p.m."
  // and "14:20 Boats reach the island" tell an hour.
  bool IsPlaylistEntry(const TextPiece& piece) const {
    if (Size(piece) < 3 || !IsBare(piece)) return false;
    const auto digits = [this](std::uint32_t at, std::size_t longest) {
      const std::string_view word = all_[at].lower;
      return word.size() <= longest && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!digits(piece.begin, 1) || all_[piece.begin + 1].lower != ":" || !digits(piece.begin + 2, 2)) return false;
    return Size(piece) == 3 || all_[piece.begin + 3].upper;
  }

  bool IsCaption(std::size_t index) const {
    const TextPiece& piece = pieces_[index];
    const auto start = caption_start_.At(piece.begin, piece.end);
    const bool sign_behind = start.length > 0 && !all_[piece.begin + start.length - 1].is_word;
    if (sign_behind || (start.length > 1 && Size(piece) < kLongestCaption)) return true;
    // A description right after its list of keywords.
    return index > 0 && pieces_[index - 1].kind == BlockKind::kOther && IsKeywordList(pieces_[index - 1]) &&
           !piece.blank_before && Size(piece) < kLongestCaption;
  }

  // Before the first paragraph: headline, what stands under it, or the first paragraph itself.
  BlockKind HeadKind(std::size_t index) const {
    const TextPiece& piece = pieces_[index];
    const bool is_short = Size(piece) <= kLongestHeadline;
    if (!is_short || IsDateline(piece)) return BlockKind::kParagraph;
    if (IsBare(piece)) {
      if (index + 1 >= pieces_.size() && seen_headline_) return BlockKind::kParagraph;
      return seen_headline_ || has_title_ ? BlockKind::kSubheadline : BlockKind::kHeadline;
    }
    // A headline with a stop is still one where a paragraph of another size follows it; a question is a headline.
    const bool question = Text(piece).ends_with('?');
    if (!seen_headline_ && !has_title_ && OneSentence(piece) && FollowedByMore(index)) return BlockKind::kHeadline;
    if (seen_headline_ && question && Size(piece) <= kLongestCrosshead) return BlockKind::kSubheadline;
    if (seen_headline_ && !piece.blank_before && index > 0 && OneSentence(piece) && Size(piece) <= kLongestHeadline &&
        pieces_[index - 1].kind == BlockKind::kHeadline && NextIsApart(index)) {
      return BlockKind::kSubheadline;
    }
    return BlockKind::kParagraph;
  }

  bool NextIsApart(std::size_t index) const { return index + 1 < pieces_.size() && pieces_[index + 1].blank_before; }

  // "PORT ARDEN (AP) --" alone on its line, or opening a sentence; "VALLEY ECHO - BREAKING" is neither.
  bool IsDateline(const TextPiece& piece) const {
    const std::uint32_t stop = std::min(piece.end, piece.begin + 14);
    for (std::uint32_t i = piece.begin + 1; i < stop; ++i) {
      const std::string_view sign = all_[i].lower;
      if (sign != "-" && sign != "–" && sign != "—" && sign != "_") continue;
      const std::string_view front = all_[piece.begin].span.Cover(all_[i - 1].span).In(words_.text());
      const bool sentence_follows = i + 1 >= piece.end || !IsBare(piece) || Size(piece) > kLongestHeadline;
      if (!sentence_follows && !front.ends_with(')')) return false;
      const auto capitals = std::ranges::count_if(front, [](char c) { return c >= 'A' && c <= 'Z'; });
      const auto small = std::ranges::count_if(front, [](char c) { return c >= 'a' && c <= 'z'; });
      return capitals > small && (front.ends_with(')') || i + 1 >= piece.end || front.contains(',') || small == 0);
    }
    return false;
  }

  bool OneSentence(const TextPiece& piece) const {
    for (std::uint32_t i = piece.begin; i + 1 < piece.end; ++i) {
      const std::string_view sign = all_[i].lower;
      if ((sign == "." || sign == "?" || sign == "!") && all_[i + 1].space_before && all_[i + 1].upper &&
          i > piece.begin && all_[i - 1].span.size() > 3) {
        return false;
      }
    }
    return true;
  }

  bool FollowedByMore(std::size_t index) const {
    if (index + 1 >= pieces_.size()) return false;
    const TextPiece& next = pieces_[index + 1];
    return next.blank_before && Size(next) > Size(pieces_[index]) && Size(pieces_[index]) <= 26;
  }

  // A title-like line between paragraphs. Two of them in a row are a list and no titles.
  bool IsCrosshead(std::size_t index) const {
    const TextPiece& piece = pieces_[index];
    const bool question = Text(piece).ends_with('?');
    if (Size(piece) > kLongestCrosshead || (!IsBare(piece) && !question) || !all_[piece.begin].upper) return false;
    if (index + 1 >= pieces_.size()) return false;
    const TextPiece& next = pieces_[index + 1];
    const TextPiece& previous = pieces_[index - 1];
    const bool text_follows = EndsSentence(Text(next)) && Size(next) > Size(piece);
    const bool text_precedes = previous.kind != BlockKind::kParagraph || !IsBare(previous) || Size(previous) > 20;
    return text_follows && text_precedes;
  }

  // A caption printed twice is a caption both times, though only one has its credit.
  void AgreeOnTwins() {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      TextPiece& first = pieces_[i];
      TextPiece& second = pieces_[i + 1];
      if (Size(first) < kRepeatPrefix || !BeginsWith(words_, first, second, 0)) continue;
      const auto is = [](const TextPiece& piece, BlockKind kind) { return piece.kind == kind; };
      if (is(first, BlockKind::kParagraph) && is(second, BlockKind::kCaption)) first.kind = BlockKind::kCaption;
      if (is(second, BlockKind::kParagraph) && is(first, BlockKind::kCaption)) second.kind = BlockKind::kCaption;
    }
  }

  const RoughWords& words_;
  const std::vector<RoughWord>& all_;
  std::vector<TextPiece> pieces_;
  bool has_title_ = false;
  bool seen_headline_ = false;
  bool seen_paragraph_ = false;
  StampReader stamps_;
  ClassMatcher notice_start_, notice_, caption_start_;
};

// What a block is known by: a hash of all its words, and of the first few; signs do not count. 0 where there are too
// few words.
struct RepeatKeys {
  std::uint64_t all = 0;
  std::uint64_t prefix = 0;
};
RepeatKeys KeysOf(const RoughWords& words, const TextPiece& piece) {
  RepeatKeys keys;
  std::uint64_t hash = 0;
  std::uint32_t count = 0;
  for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
    if (!words.words()[i].is_word) continue;
    hash = (hash ^ HashedWord(words.words()[i].lower).hash) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32;
    if (++count == kRepeatPrefix) keys.prefix = hash;
  }
  if (count >= kShortestRepeat) keys.all = hash;
  return keys;
}

// Links each block to the first one with the same words: all of them, or for a long one up to a short rest.
void LinkRepeats(const RoughWords& words, const std::vector<TextPiece>& pieces, std::vector<Block>& blocks) {
  std::unordered_map<std::uint64_t, std::uint32_t> first_with;  // looked up only, never iterated
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    if (blocks[i].kind == BlockKind::kCredit || blocks[i].kind == BlockKind::kNotice) continue;
    const RepeatKeys keys = KeysOf(words, pieces[i]);
    for (const std::uint64_t key : {keys.all, keys.prefix}) {
      if (key == 0) continue;
      const auto [found, inserted] = first_with.try_emplace(key, i);
      if (inserted || found->second == i || blocks[i].repeats) continue;
      const std::uint32_t other = found->second;
      const bool same = BeginsWith(words, pieces[other], pieces[i], kRepeatPrefix) ||
                        BeginsWith(words, pieces[i], pieces[other], kRepeatPrefix);
      if (same) blocks[i].repeats = blocks[other].repeats.value_or(other);
    }
  }
}

}  // namespace

namespace {

// Pieces and marked blocks are both in text order; a piece lies in one block or in none.
void LinkMarks(std::span<const MarkedBlock> marked, std::vector<TextPiece>& pieces) {
  std::size_t at = 0;
  for (TextPiece& piece : pieces) {
    while (at < marked.size() && marked[at].span.end <= piece.span.begin) ++at;
    if (at < marked.size() && marked[at].span.Contains(piece.span)) piece.marked = &marked[at];
  }
}

}  // namespace

void FindBlocks(const Report& report, const Language& language, Annotation& annotation) {
  const RoughText& text = RoughTextOf(report, language, annotation);
  const RoughWords& words = text.words;
  const RoughWords title(report.title);
  std::vector<TextPiece> pieces = CutPieces(FindLines(report.text), report.title, text);
  LinkMarks(report.marked, pieces);
  BlockClassifier classifier(text, std::move(pieces), !report.title.empty());
  pieces = classifier.Classify(title);
  annotation.blocks.clear();
  for (const TextPiece& piece : pieces) {
    Block block{.kind = *piece.kind, .span = piece.span, .repeats = std::nullopt, .time = std::nullopt};
    if (piece.marked != nullptr) {
      block.form = piece.marked->form;
      block.time = piece.marked->time;
    }
    annotation.blocks.push_back(std::move(block));
  }
  LinkRepeats(words, pieces, annotation.blocks);
}

}  // namespace rashomon
