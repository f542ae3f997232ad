// Tags, trees and relations by one small network in whole numbers (docs/decisions/syntax.md).
//
// Each word is a sum of learned rows (its form, class, endings, beginnings, shape). A first layer over windows of words
// gives the tags; a second, over windows of the first, feeds an arc-eager parser without search, which also gives the
// relations (Chen and Manning 2014; stack-propagation, Zhang and Weiss 2016). What a word adds to the parser's hidden
// layer in each of its parts is worked out once for each word.
//
// Weights are 8 bits, sums 16 and 32: the result is the same on every machine.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/integer_product.h"
#include "annotate/integer_product_lists.h"
#include "annotate/model_file.h"
#include "annotate/parser_state.h"
#include "annotate/parser_step.h"
#include "annotate/room.h"
#include "annotate/word_features.h"
#include "base/result.h"

namespace rashomon {

// What the entries of a model of kind "SYN1" begin with (u32 each); the weights follow in the order of
// SyntaxNetwork::Layout, each part padded to 64 bytes.
struct NetworkHeader {
  std::uint32_t embedding, first, second, hidden, window1, window2, tags, relations, rows;
  // Sums become inputs of the next layer as ((sum >> shift) * factor) >> 16 (words: 15).
  std::uint32_t word_factor, first_shift, first_factor, second_shift, second_factor, slot_shift, hidden_factor;
};

// A sentence's tree: heads by place in the sentence (its own place for the root), relations by number.
struct ParsedSentence {
  std::vector<std::uint16_t> heads;
  std::vector<std::uint8_t> relations;
};

// A copy shares the weights and has its own room to work in: one for each report that is read.
class SyntaxNetwork {
 public:
  static constexpr std::string_view kKind = "SYN1";
  static constexpr std::size_t kMostWords = 1000;  // longer sentences get no tree
  static constexpr std::int32_t kWordZero = 64;    // a word's values are stored as 0..127 around this

  // Offsets into the weights.
  struct Layout {
    std::size_t embedding, first, first_bias, tag, tag_bias, second, second_bias, slots, none, hidden_bias, facts,
        transition, transition_bias, left, right, label_bias, size;
    // Columns, filled up to whole blocks.
    std::size_t tag_columns, relation_columns;
    std::array<std::size_t, ParserContext::kFacts> fact_rows;  // the first row of each fact
    [[nodiscard]] static Layout Of(const NetworkHeader& header);
  };

  // A view of `bytes`, which must outlive it. kInvalidInput, kNotFound as ModelFile::Open.
  [[nodiscard]] static Result<SyntaxNetwork> Open(std::string_view bytes);

  // The number of a word's row, 0 if it is not known.
  [[nodiscard]] std::uint32_t WordRow(std::uint64_t word) const {
    const std::uint32_t row = model_->Find(word);
    return SyntaxRows::kWords + row < header_.rows ? row : 0;
  }

  using Rows = std::array<std::uint32_t, SyntaxRows::kCount>;
  // Asks the memory for rows that Tag will want.
  void Prefetch(const Rows& rows) const {
    for (const std::uint32_t row : rows)
      __builtin_prefetch(Bytes(layout_.embedding) + std::size_t{row} * header_.embedding);
  }
  // What the network takes for a word: word_size() bytes, aligned as a line of the cache where many are kept. They are
  // the sum of the word's rows and, before it where the processor multiplies more slowly than it adds, what that adds
  // to the first layer in each place of a window, less what no word does.
  [[nodiscard]] std::size_t word_size() const { return shares_size() + header_.embedding; }
  void Embed(const Rows& rows, std::uint8_t* out) const;
  // One label for each word of some sentences, which end (exclusive) at `ends`. Afterwards Parse may be called for each
  // of them. Several at a time are faster than one, with the same results. Words are given by what Embed made of them.
  void Tag(std::span<const std::uint8_t* const> words, std::span<const std::uint32_t> ends,
           std::vector<std::uint8_t>& labels);
  void Tag(std::span<const Rows> words, std::span<const std::uint32_t> ends, std::vector<std::uint8_t>& labels);
  // What Parse reads of that sentence's words, a row of values after another; for what orders them (training/).
  [[nodiscard]] std::span<const std::uint8_t> SecondLayer(std::size_t sentence) const {
    const Sentence& at = sentences_[sentence];
    return {&second_[at.row * header_.second], at.count * header_.second};
  }
  // `upos` of the words of that sentence. The tree has one root.
  void Parse(std::size_t sentence, std::span<const Upos> upos, ParsedSentence& parsed);

  // Names of labels: one letter for UPOS ('A' + its number), then the Penn tag.
  [[nodiscard]] std::span<const std::string_view> tags() const {
    return std::span(model_->names()).first(header_.tags);
  }
  [[nodiscard]] std::span<const std::string_view> relations() const {
    return std::span(model_->names()).subspan(header_.tags);
  }

 private:
  [[nodiscard]] const std::int8_t* Bytes(std::size_t offset) const {
    return reinterpret_cast<const std::int8_t*>(weights_ + offset);
  }
  [[nodiscard]] const std::int32_t* Numbers(std::size_t offset) const {
    return reinterpret_cast<const std::int32_t*>(weights_ + offset);
  }
  [[nodiscard]] const std::int16_t* Halves(std::size_t offset) const {
    return reinterpret_cast<const std::int16_t*>(weights_ + offset);
  }
  [[nodiscard]] std::size_t window() const { return 2 * std::size_t{header_.window1} + 1; }
  [[nodiscard]] std::size_t window2() const { return 2 * std::size_t{header_.window2} + 1; }
  [[nodiscard]] bool AddsShares() const { return !kernels_->many_rows_are_cheap; }
  [[nodiscard]] std::size_t shares_size() const {  // bytes
    return AddsShares() ? sizeof(std::int16_t) * window() * header_.first : 0;
  }
  void TurnTransitions();
  void PairParts();
  void TurnFirstLayer();
  void PutShares(const std::uint8_t* embedding, std::uint8_t* out) const;
  void PackRelations();
  void ListLayers();
  void PlaceSentences(std::span<const std::uint32_t> ends);
  void FillGaps(Room<std::uint8_t>& layer, std::size_t wide, std::uint8_t value) const;
  // The first layer of `count` places from the first word on. AddWords does nothing, and says so, where shares are not
  // kept or those of a word do not fit.
  [[nodiscard]] bool AddWords(std::span<const std::uint8_t* const> words, std::size_t count);
  void MultiplyWords(std::span<const std::uint8_t* const> words, std::size_t count);
  void FindLabels(std::size_t count, std::vector<std::uint8_t>& labels);
  void PrepareSecond(std::size_t count);
  void PrepareParts();
  [[nodiscard]] std::uint8_t BestRelation(Transition transition);
  void OneRoot(std::span<const Upos> upos, ParsedSentence& parsed) const;

  const IntegerKernels* kernels_ = nullptr;
  StepFunction step_ = nullptr;
  std::shared_ptr<const ModelFile> model_;
  NetworkHeader header_{};
  Layout layout_{};
  const char* weights_ = nullptr;
  std::shared_ptr<const std::vector<std::int8_t>> four_;     // weights of the transitions by FourPlace
  std::shared_ptr<const std::vector<std::int16_t>> turned_;  // the same, as StepWeights has them
  std::shared_ptr<const JointFacts> facts_;
  std::shared_ptr<const Room<std::int8_t>> paired_;  // weights of the parts for paired products, if those are done
  // Where shares are added: the first layer's weights, a place of the window after another; what no word adds, and the
  // biases with that.
  std::shared_ptr<const Room<std::int8_t>> share_weights_;
  std::shared_ptr<const std::vector<std::int32_t>> no_word_, share_bias_;
  std::shared_ptr<const std::vector<std::int16_t>> no_share_;
  // The relations of arcs in one direction: their numbers, weights and biases.
  struct Relations {
    std::vector<std::uint8_t> numbers;
    Room<std::int8_t> weights;
    std::vector<std::int32_t> biases;  // of columns
  };
  std::shared_ptr<const Relations> left_, right_;
  // Where rows that are mostly zero are given by lists: what reads the first layer, and the parts, which read the
  // second.
  struct FirstListed {
    ListWeights tag, second;
  };
  std::shared_ptr<const FirstListed> first_listed_;
  std::shared_ptr<const ListWeights> parts_listed_;
  std::uint8_t root_relation_ = 0, loose_relation_ = 0, sign_relation_ = 0;
  struct Sentence {
    std::size_t place;  // of its first word in the layers that windows look at
    std::size_t begin;  // of its first word among all
    std::size_t count;
    std::size_t row;  // of its first word in the second layer; the root's row, which is empty, follows the last word's
  };
  // Room for some sentences, kept for the next.
  std::vector<Sentence> sentences_;
  std::size_t gap_ = 0, places_ = 0;
  std::size_t rows_ = 0;  // of the second layer
  std::size_t row_ = 0;   // of the sentence that is parsed
  Room<std::uint8_t> words_, first_, second_, hidden_, labels_;
  Room<std::int32_t> sums_;
  InputLists lists_;
  std::vector<const std::int16_t*> shares_;
  Room<std::int16_t> slots_;  // the words of each part, one part after another
  ParserState state_;
  WordKinds kinds_;
};

}  // namespace rashomon
