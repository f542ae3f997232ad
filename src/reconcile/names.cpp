#include <algorithm>
#include <array>

#include "reconcile/reconcile.h"

namespace rashomon {
namespace {

template <typename Enum, std::size_t size>
std::string_view At(const std::array<std::string_view, size>& names, Enum value) {
  return names[std::min(static_cast<std::size_t>(value), size - 1)];
}

}  // namespace

std::string_view Name(Agreement agreement) {
  static constexpr std::array<std::string_view, 6> kNames = {"agree",  "compatible", "conflict",
                                                             "single", "claimed",    "superseded"};
  return At(kNames, agreement);
}

std::string_view Name(DisagreementKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"contradiction", "omission", "scope", "range",
                                                             "supersession"};
  return At(kNames, kind);
}

std::string_view Name(ArithmeticRelation relation) {
  static constexpr std::array<std::string_view, 4> kNames = {"sum", "includes", "compatible", "contradicts"};
  return At(kNames, relation);
}

}  // namespace rashomon
