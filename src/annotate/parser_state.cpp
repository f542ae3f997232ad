#include "annotate/parser_state.h"

namespace rashomon {

void ParserState::Reset(std::size_t words) {
  words_ = words;
  next_ = 0;
  depth_ = 0;
  stack_.assign(kBelow + words, kNone);
  nodes_.assign(words + 2, Node{});
}

void WordKinds::Read(std::span<const Upos> upos) {
  static constexpr auto kKinds = [] {
    std::array<std::uint8_t, 18> kinds{};
    kinds[static_cast<std::size_t>(Upos::kPunct)] = 1;
    kinds[static_cast<std::size_t>(Upos::kVerb)] = 2;
    kinds[static_cast<std::size_t>(Upos::kCconj)] = 4;
    kinds[static_cast<std::size_t>(Upos::kSconj)] = 8;
    kinds[static_cast<std::size_t>(Upos::kAux)] = 16;
    kinds[static_cast<std::size_t>(Upos::kNoun)] = kinds[static_cast<std::size_t>(Upos::kPropn)] = 32;
    return kinds;
  }();
  words_ = upos.size();
  upos_.resize(words_ + 1);
  kinds_.assign(words_ + kFarthest + 9, 0);
  for (std::size_t i = 0; i < words_; ++i) {
    upos_[i] = static_cast<std::uint8_t>(upos[i]);
    kinds_[i] = kKinds[static_cast<std::size_t>(upos[i])];
  }
  upos_[words_] = kOutside;
}

}  // namespace rashomon
