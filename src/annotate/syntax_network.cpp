#include "annotate/syntax_network.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace rashomon {
namespace {

constexpr std::uint16_t kNone = ParserState::kNone;
constexpr std::size_t kSlots = ParserContext::kSlots;
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kMostShares = 4096;  // of a word; larger networks do not keep them
constexpr std::int16_t kMisfit = std::numeric_limits<std::int16_t>::min();

constexpr auto kFactRows = ParserContext::FirstRows();

std::size_t Blocks(std::size_t columns) {
  return (columns + kColumnBlock - 1) / kColumnBlock * kColumnBlock;
}

bool Sound(const NetworkHeader& h) {
  const auto multiple = [](std::uint32_t size, std::uint32_t of, std::uint32_t most) {
    return size > 0 && size % of == 0 && size <= most;
  };
  return multiple(h.embedding, 32, 512) && multiple(h.first, 16, 1024) && multiple(h.second, 16, 1024) &&
         multiple(h.hidden, 32, 1024) && h.window1 <= 8 && h.window2 <= 8 && h.tags > 0 && h.tags <= 255 &&
         h.relations > 0 && h.relations < ParserContext::kMostRelations && h.rows > SyntaxRows::kWords &&
         h.rows < 4'000'000 && h.first_shift < 24 && h.second_shift < 24 && h.slot_shift < 24 &&
         h.word_factor < 1U << 15 && h.first_factor < 1U << 16 && h.second_factor < 1U << 16 &&
         h.hidden_factor < 1U << 16;
}

// Wraps round on weights that lie.
std::int32_t Plus(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

}  // namespace

SyntaxNetwork::Layout SyntaxNetwork::Layout::Of(const NetworkHeader& h) {
  Layout layout{};
  layout.tag_columns = Blocks(h.tags);
  layout.relation_columns = Blocks(h.relations);
  const auto take = [&](std::size_t bytes) {
    const std::size_t at = layout.size;
    layout.size += (bytes + kAlignment - 1) / kAlignment * kAlignment;
    return at;
  };
  layout.embedding = take(std::size_t{h.rows} * h.embedding);
  layout.first = take(std::size_t{2 * h.window1 + 1} * h.embedding * h.first);
  layout.first_bias = take(4 * h.first);
  layout.tag = take(h.first * layout.tag_columns);
  layout.tag_bias = take(4 * layout.tag_columns);
  layout.second = take(std::size_t{2 * h.window2 + 1} * h.first * h.second);
  layout.second_bias = take(4 * h.second);
  layout.slots = take(h.second * kSlots * h.hidden);
  layout.none = take(2 * kSlots * h.hidden);
  layout.hidden_bias = take(2 * h.hidden);
  layout.fact_rows = kFactRows;
  layout.facts = take(2 * (kFactRows.back() + ParserContext::kFactSizes.back()) * h.hidden);
  layout.transition = take(h.hidden * kColumnBlock);
  layout.transition_bias = take(4 * kColumnBlock);
  layout.left = take(h.hidden * layout.relation_columns);
  layout.right = take(h.hidden * layout.relation_columns);
  layout.label_bias = take(2 * 4 * layout.relation_columns);
  return layout;
}

Result<SyntaxNetwork> SyntaxNetwork::Open(std::string_view bytes) {
  Result<ModelFile> model = ModelFile::Open(bytes, kKind);
  if (!model) return std::unexpected(model.error());
  const auto damaged = [](const char* why) {
    return Fail(ErrorCode::kInvalidInput, std::string("model SYN1: ") + why);
  };
  SyntaxNetwork network;
  network.kernels_ = &BestKernels();
  const std::string_view entries = model->entries();
  if (entries.size() < sizeof(NetworkHeader)) return damaged("no header");
  std::memcpy(&network.header_, entries.data(), sizeof(NetworkHeader));
  if (!Sound(network.header_)) return damaged("layers of impossible sizes");
  network.layout_ = Layout::Of(network.header_);
  // The weights begin on a line of the cache, seen from the file's beginning.
  const auto after = static_cast<std::size_t>(entries.data() - bytes.data()) + sizeof(NetworkHeader);
  const std::size_t padding = (kAlignment - after % kAlignment) % kAlignment;
  if (entries.size() != sizeof(NetworkHeader) + padding + network.layout_.size) return damaged("weights are missing");
  const auto& names = model->names();
  if (names.size() != std::size_t{network.header_.tags} + network.header_.relations)
    return damaged("names are missing");
  const bool sound = std::all_of(names.begin(), names.begin() + network.header_.tags, [](std::string_view name) {
    return name.size() >= 2 && name[0] >= 'A' && name[0] <= 'A' + static_cast<int>(Upos::kX);
  });
  if (!sound) return damaged("labels that are no parts of speech");
  network.weights_ = entries.data() + sizeof(NetworkHeader) + padding;
  network.model_ = std::make_shared<const ModelFile>(std::move(*model));
  network.TurnTransitions();
  network.facts_ = std::make_shared<const JointFacts>(network.Halves(network.layout_.facts),
                                                      network.Halves(network.layout_.hidden_bias),
                                                      network.header_.hidden, network.header_.relations);
  network.step_ = BestStep(network.header_.hidden, *network.kernels_);
  if (network.kernels_->paired_product != nullptr) network.PairParts();
  if (network.AddsShares()) network.TurnFirstLayer();
  const auto relations = network.relations();
  const auto number = [&](std::string_view name) {
    return static_cast<std::uint8_t>(std::find(relations.begin(), relations.end(), name) - relations.begin());
  };
  network.root_relation_ = std::min(number("root"), static_cast<std::uint8_t>(relations.size() - 1));
  network.loose_relation_ = std::min(number("parataxis"), static_cast<std::uint8_t>(relations.size() - 1));
  network.sign_relation_ = std::min(number("punct"), static_cast<std::uint8_t>(relations.size() - 1));
  network.PackRelations();
  if (network.kernels_->lists_are_fast) network.ListLayers();
  return network;
}

void SyntaxNetwork::TurnTransitions() {
  auto turned = std::make_shared<std::vector<std::int8_t>>(kTransitions * header_.hidden);
  for (std::size_t i = 0; i < header_.hidden; ++i) {
    for (std::size_t t = 0; t < kTransitions; ++t)
      (*turned)[FourPlace(i, t)] = Bytes(layout_.transition)[PackedPlace(i, t, header_.hidden)];
  }
  auto halves = std::make_shared<std::vector<std::int16_t>>(turned->size());
  for (std::size_t i = 0; i < header_.hidden; ++i) {
    for (std::size_t t = 0; t < kTransitions; ++t) (*halves)[t * header_.hidden + i] = (*turned)[FourPlace(i, t)];
  }
  four_ = std::move(turned);
  turned_ = std::move(halves);
}

void SyntaxNetwork::PairParts() {
  const std::size_t inputs = header_.second, columns = kSlots * header_.hidden;
  auto paired = std::make_shared<Room<std::int8_t>>();
  paired->Need(inputs * columns);
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t i = 0; i < inputs; ++i)
      (*paired)[PackedPlace(i, PairedColumn(c), inputs)] = Bytes(layout_.slots)[PackedPlace(i, c, inputs)];
  }
  paired_ = std::move(paired);
}

void SyntaxNetwork::TurnFirstLayer() {
  const std::size_t wide = header_.embedding, columns = header_.first, inputs = window() * wide;
  auto turned = std::make_shared<Room<std::int8_t>>();
  turned->Need(inputs * columns);
  for (std::size_t i = 0; i < inputs; ++i) {
    for (std::size_t c = 0; c < columns; ++c)
      (*turned)[PackedPlace(i % wide, i / wide * columns + c, wide)] = Bytes(layout_.first)[PackedPlace(i, c, inputs)];
  }
  share_weights_ = std::move(turned);
  auto none = std::make_shared<std::vector<std::int32_t>>(window() * columns);
  const std::vector<std::uint8_t> zero(wide, kWordZero);
  kernels_->product(zero.data(), share_weights_->data(), {1, 0, wide, none->size()}, none->data());
  auto bias =
      std::make_shared<std::vector<std::int32_t>>(Numbers(layout_.first_bias), Numbers(layout_.first_bias) + columns);
  for (std::size_t i = 0; i < none->size(); ++i) (*bias)[i % columns] = Plus((*bias)[i % columns], (*none)[i]);
  no_share_ = std::make_shared<const std::vector<std::int16_t>>(none->size());
  no_word_ = std::move(none);
  share_bias_ = std::move(bias);
}

// Of shares that do not fit the first is kMisfit; where one that fits is, that costs time only.
void SyntaxNetwork::PutShares(const std::uint8_t* embedding, std::uint8_t* out) const {
  std::array<std::int32_t, kMostShares> sums;
  auto* shares = reinterpret_cast<std::int16_t*>(out);
  const std::size_t count = no_word_->size();
  if (count > kMostShares) return void(*shares = kMisfit);
  kernels_->product(embedding, share_weights_->data(), {1, 0, header_.embedding, count}, sums.data());
  if (!kernels_->centre(sums.data(), no_word_->data(), count, shares)) *shares = kMisfit;
}

// Of the relations only those that an arc in that direction can have: not the root's, which only the root has, and not
// those whose bias no sum can make up for.
void SyntaxNetwork::PackRelations() {
  constexpr std::int32_t kNever = -(1 << 30), kLeastBias = -(1 << 25);
  for (const bool left : {true, false}) {
    auto packed = std::make_shared<Relations>();
    const std::int32_t* bias = Numbers(layout_.label_bias) + (left ? 0 : layout_.relation_columns);
    for (std::uint32_t r = 0; r < header_.relations; ++r) {
      if (r != root_relation_ && bias[r] > kLeastBias) packed->numbers.push_back(static_cast<std::uint8_t>(r));
    }
    if (packed->numbers.empty()) packed->numbers.push_back(loose_relation_);
    const std::size_t columns = Blocks(packed->numbers.size());
    packed->biases.assign(columns, kNever);
    packed->weights.Need(header_.hidden * columns);
    std::fill_n(packed->weights.data(), header_.hidden * columns, std::int8_t{0});
    for (std::size_t c = 0; c < packed->numbers.size(); ++c) {
      const std::size_t r = packed->numbers[c];
      packed->biases[c] = bias[r];
      for (std::size_t i = 0; i < header_.hidden; ++i)
        packed->weights[PackedPlace(i, c, header_.hidden)] =
            Bytes(left ? layout_.left : layout_.right)[PackedPlace(i, r, header_.hidden)];
    }
    (left ? left_ : right_) = std::move(packed);
  }
}

// Nothing for layers of sizes that lists are not made for.
void SyntaxNetwork::ListLayers() {
  const NetworkHeader& h = header_;
  const std::size_t widest = std::max(h.first, h.second);
  if (widest > kMostListInputs || h.first % kListStep != 0 || h.second % ListWeights::kHalfBlock != 0) return;
  first_listed_ = std::make_shared<const FirstListed>(FirstListed{
      .tag = ListWeights(Bytes(layout_.tag), h.first, 1, {Numbers(layout_.tag_bias), h.tags}),
      .second = ListWeights(Bytes(layout_.second), h.first, window2(), {Numbers(layout_.second_bias), h.second})});
  if (h.slot_shift > 15) return;
  const std::vector<std::int32_t> no_bias(kSlots * h.hidden);
  parts_listed_ = std::make_shared<const ListWeights>(Bytes(layout_.slots), h.second, 1, no_bias);
}

// Where the sentences' words stand in the layers: with room between them, so that no window reaches from one into
// another.
void SyntaxNetwork::PlaceSentences(std::span<const std::uint32_t> ends) {
  gap_ = std::max(header_.window1, header_.window2);
  sentences_.clear();
  std::size_t begin = 0, place = gap_;
  for (const std::uint32_t end : ends) {
    sentences_.push_back({.place = place, .begin = begin, .count = end - begin, .row = begin + sentences_.size()});
    place += end - begin + gap_;
    begin = end;
  }
  places_ = place;
}

void SyntaxNetwork::Embed(const Rows& rows, std::uint8_t* out) const {
  const std::size_t wide = header_.embedding;
  std::array<const std::int8_t*, SyntaxRows::kCount> from;
  for (std::size_t k = 0; k < from.size(); ++k) from[k] = Bytes(layout_.embedding) + std::size_t{rows[k]} * wide;
  const auto factor = static_cast<std::int32_t>(header_.word_factor);
  std::uint8_t* embedding = out + shares_size();
  kernels_->embed(from, wide, factor, embedding);
  if (AddsShares()) PutShares(embedding, out);
}

bool SyntaxNetwork::AddWords(std::span<const std::uint8_t* const> words, std::size_t count) {
  if (!AddsShares()) return false;
  // Gaps are at least as wide as windows reach out of the first word's and the last word's place.
  shares_.assign(places_, no_share_->data());
  for (const Sentence& sentence : sentences_) {
    for (std::size_t i = 0; i < sentence.count; ++i) {
      const auto* shares = reinterpret_cast<const std::int16_t*>(words[sentence.begin + i]);
      if (*shares == kMisfit) return false;
      shares_[sentence.place + i] = shares;
    }
  }
  kernels_->window(&shares_[gap_ - header_.window1], count, window(), header_.first, share_bias_->data(),
                   {header_.first_shift, header_.first_factor}, &first_[gap_ * header_.first]);
  return true;
}

void SyntaxNetwork::MultiplyWords(std::span<const std::uint8_t* const> words, std::size_t count) {
  const std::size_t wide = header_.embedding, columns = header_.first;
  words_.Need(places_ * wide);
  FillGaps(words_, wide, kWordZero);
  for (const Sentence& sentence : sentences_) {
    for (std::size_t i = 0; i < sentence.count; ++i)
      std::memcpy(&words_[(sentence.place + i) * wide], words[sentence.begin + i] + shares_size(), wide);
  }
  kernels_->product(&words_[(gap_ - header_.window1) * wide], Bytes(layout_.first),
                    {count, wide, window() * wide, columns}, sums_.data());
  kernels_->rectify(sums_.data(), Numbers(layout_.first_bias), count, columns,
                    {header_.first_shift, header_.first_factor}, &first_[gap_ * columns]);
}

void SyntaxNetwork::FillGaps(Room<std::uint8_t>& layer, std::size_t wide, std::uint8_t value) const {
  std::fill_n(layer.data(), gap_ * wide, value);
  for (const Sentence& sentence : sentences_)
    std::fill_n(&layer[(sentence.place + sentence.count) * wide], gap_ * wide, value);
}

void SyntaxNetwork::Tag(std::span<const Rows> words, std::span<const std::uint32_t> ends,
                        std::vector<std::uint8_t>& labels) {
  Room<std::uint8_t> bytes;
  bytes.Need(words.size() * word_size());
  std::vector<const std::uint8_t*> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    places.push_back(&bytes[i * word_size()]);
    Embed(words[i], &bytes[i * word_size()]);
  }
  Tag(places, ends, labels);
}

void SyntaxNetwork::Tag(std::span<const std::uint8_t* const> words, std::span<const std::uint32_t> ends,
                        std::vector<std::uint8_t>& labels) {
  labels.clear();
  sentences_.clear();
  if (words.empty()) return;
  PlaceSentences(ends);
  const std::size_t count = places_ - 2 * gap_;  // from the first word to the last, what stands between among them
  const std::size_t wide = header_.first;
  const std::size_t rows = sentences_.back().row + sentences_.back().count + 1;  // of the second layer
  sums_.Need(std::max(count, rows) *
             std::max<std::size_t>({wide, layout_.tag_columns, header_.second, header_.hidden}));
  first_.Need(places_ * wide);
  if (!AddWords(words, count)) MultiplyWords(words, count);
  FillGaps(first_, wide, 0);
  if (first_listed_ != nullptr)
    lists_.Read(first_.data(), places_, wide, wide, {first_listed_->tag.bound(), first_listed_->second.bound()});
  FindLabels(count, labels);
  rows_ = rows;
  PrepareSecond(count);
  PrepareParts();
}

void SyntaxNetwork::FindLabels(std::size_t count, std::vector<std::uint8_t>& labels) {
  const std::size_t wide = header_.first;
  labels_.Need(count);
  if (first_listed_ != nullptr) {
    LabelsOfLists(lists_, gap_, count, first_listed_->tag, 0, labels_.data());
  } else {
    kernels_->labels(&first_[gap_ * wide], Bytes(layout_.tag), {count, wide, wide, layout_.tag_columns},
                     Numbers(layout_.tag_bias), header_.tags, sums_.data(), labels_.data());
  }
  for (const Sentence& sentence : sentences_) {
    const std::uint8_t* from = &labels_[sentence.place - gap_];
    labels.insert(labels.end(), from, from + sentence.count);
  }
}

void SyntaxNetwork::PrepareSecond(std::size_t count) {
  const std::size_t wide = header_.second;
  const RectifyScale scale{header_.second_shift, header_.second_factor};
  if (first_listed_ == nullptr)
    kernels_->product(&first_[(gap_ - header_.window2) * header_.first], Bytes(layout_.second),
                      {count, header_.first, window2() * header_.first, wide}, sums_.data());
  second_.Need(rows_ * wide);
  for (const Sentence& sentence : sentences_) {
    std::uint8_t* out = &second_[sentence.row * wide];
    if (first_listed_ != nullptr) {
      LayerOfLists(lists_, sentence.place - header_.window2, sentence.count, first_listed_->second, 1, scale, out);
    } else {
      kernels_->rectify(&sums_[(sentence.place - gap_) * wide], Numbers(layout_.second_bias), sentence.count, wide,
                        scale, out);
    }
    std::fill_n(&second_[(sentence.row + sentence.count) * wide], wide, std::uint8_t{0});
  }
}

// What words add to the hidden layer in the parts of ParserContext.
void SyntaxNetwork::PrepareParts() {
  const std::size_t wide = header_.second;
  slots_.Need(rows_ * kSlots * header_.hidden);
  const ProductShape shape{rows_, wide, wide, header_.hidden};
  if (parts_listed_ != nullptr) {
    lists_.Read(second_.data(), rows_, wide, wide, {parts_listed_->bound(), {}});
    return ShortOfLists(lists_, *parts_listed_, kSlots, header_.slot_shift, slots_.data());
  }
  if (paired_ != nullptr &&
      kernels_->paired_product(second_.data(), paired_->data(), shape, kSlots, header_.slot_shift, slots_.data()))
    return;
  kernels_->short_product(second_.data(), Bytes(layout_.slots), shape, kSlots, header_.slot_shift, sums_.data(),
                          slots_.data());
}

std::uint8_t SyntaxNetwork::BestRelation(Transition transition) {
  const bool left = transition == Transition::kLeft;
  const Relations& among = left ? *left_ : *right_;
  const std::size_t best =
      kernels_->best(hidden_.data(), among.weights.data(), header_.hidden, among.biases.size(), among.biases.data());
  return among.numbers[std::min(best, among.numbers.size() - 1)];
}

void SyntaxNetwork::Parse(std::size_t sentence, std::span<const Upos> upos, ParsedSentence& parsed) {
  parsed.heads.clear();
  parsed.relations.clear();
  if (sentence >= sentences_.size()) return;
  const std::size_t count = sentences_[sentence].count;
  row_ = sentences_[sentence].row;
  if (upos.empty() || upos.size() != count || count > kMostWords) return;
  hidden_.Need(header_.hidden);
  state_.Reset(count);
  kinds_.Read(upos);
  const StepWeights weights{.wide = header_.hidden,
                            .factor = header_.hidden_factor,
                            .none = Halves(layout_.none),
                            .facts = facts_->rows(),
                            .four = four_->data(),
                            .turned = turned_->data(),
                            .transition_bias = Numbers(layout_.transition_bias)};
  const StepWords words{.words = &slots_[row_ * header_.hidden], .part = rows_ * header_.hidden};
  for (std::size_t step = 0; step < 2 * count; ++step) {
    const std::optional<Transition> only = state_.OnlyTransition();
    if (only && *only != Transition::kLeft) {
      state_.Apply(*only, 0);
      continue;
    }
    const Transition transition = step_(weights, words, state_, kinds_, *kernels_, hidden_.data());
    std::uint8_t relation = 0;
    if (transition == Transition::kLeft || transition == Transition::kRight) {
      const std::uint16_t dependent = transition == Transition::kLeft ? state_.Stack(0) : state_.Buffer(0);
      const bool sign = upos[dependent] == Upos::kPunct;  // which has one relation (UD's guidelines)
      relation = static_cast<std::uint8_t>((sign ? sign_relation_ : BestRelation(transition)) + 1);
    }
    state_.Apply(transition, relation);
  }
  OneRoot(upos, parsed);
}

// Of several words under the root the first verb among them stays, else the first; the others hang on it.
void SyntaxNetwork::OneRoot(std::span<const Upos> upos, ParsedSentence& parsed) const {
  const auto root = static_cast<std::uint16_t>(upos.size());
  parsed.heads.resize(root);
  parsed.relations.resize(root);
  std::uint16_t top = kNone;
  for (std::uint16_t i = 0; i < root; ++i) {
    const ParserState::Node& node = state_.node(i);
    parsed.heads[i] = node.head == kNone ? root : node.head;
    parsed.relations[i] = node.relation == 0 ? loose_relation_ : static_cast<std::uint8_t>(node.relation - 1);
    if (parsed.heads[i] != root) continue;
    if (top == kNone || (upos[i] == Upos::kVerb && upos[top] != Upos::kVerb)) top = i;
  }
  for (std::uint16_t i = 0; i < root; ++i) {
    if (parsed.heads[i] == root) parsed.heads[i] = top;
  }
  parsed.relations[top] = root_relation_;
}

}  // namespace rashomon
