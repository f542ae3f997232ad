// Gazetteer and SortedLines: what the names of places and people are, looked up on the raw bytes of data files.
//
//   Gazetteer gazetteer(language.file("gazetteer/places.dat"));
//   for (std::uint32_t i : gazetteer.Find("long beach")) Use(gazetteer.Entry(i));
//
// Opening reads the first word of every name (bits of a filter, so that most words cost one look); a look-up is a
// binary search. tools/make_places.mjs describes the layout and makes the file (GeoNames, CC BY 4.0).
#pragma once

#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace rashomon {

enum class PlaceKind : std::uint8_t { kOther = 0, kCity = 1, kPartOfCity = 2, kCapital = 3, kRegionCapital = 4 };

// Views into the file.
struct GazetteerPlace {
  std::string_view name;     // folded
  std::string_view country;  // ISO 3166-1 alpha-2
  std::string_view region;   // first-level region, where known ("CA"); may be empty
  double latitude = 0;       // degrees, north and east positive
  double longitude = 0;
  std::uint32_t population = 0;
  PlaceKind kind = PlaceKind::kOther;
};

class Gazetteer {
 public:
  // Bytes that are no gazetteer make an empty one. `bytes` must outlive it.
  explicit Gazetteer(std::string_view bytes);

  // Indices of the places of that folded name, the most populous first.
  [[nodiscard]] std::ranges::iota_view<std::uint32_t, std::uint32_t> Find(std::string_view folded) const;
  // The places of that name as Find has them (perhaps none); nothing if no name begins with `folded`, ended there or
  // followed by a blank or hyphen.
  [[nodiscard]] std::optional<std::ranges::iota_view<std::uint32_t, std::uint32_t>> FindBeginning(
      std::string_view folded) const;
  // Whether some name goes on after `folded` with a blank or hyphen; `places`: FindBeginning of it. True may be wrong.
  [[nodiscard]] bool GoesOn(std::string_view folded, std::ranges::iota_view<std::uint32_t, std::uint32_t> places) const;
  // False where no name begins with the first word of `folded`; true may be wrong for one word of some dozens.
  [[nodiscard]] bool MayBegin(std::string_view folded) const;
  [[nodiscard]] GazetteerPlace Entry(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  [[nodiscard]] std::string_view NameOf(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t LowerBound(std::string_view folded) const;
  void IndexPhrases();

  std::string_view entries_;
  std::string_view names_;
  std::string_view regions_;  // fixed: "\nAK\nGA..." after the notice
  std::uint32_t count_ = 0;
  std::vector<std::uint64_t> first_words_;  // bits by hash
  // What names begin with, word for word, and the first place that does; by hash, a power of two, at most half filled.
  struct Phrase {
    std::uint32_t hash = 0;
    std::uint32_t place = 0;  // index + 1; 0 = an empty place of the table
  };
  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> beginnings_;  // the first place of each beginning (gazetteer.cpp), and the end of all
};

// Lines "key" or "key<TAB>value"; lines that begin with '#' are comments. Of two lines with one key the first counts.
class LineTable {
 public:
  // Reads all lines once. `bytes` must outlive it.
  explicit LineTable(std::string_view bytes);
  // The value ("" where the line has none); nothing if there is no such key. One probe for most words that are none.
  [[nodiscard]] std::optional<std::string_view> Find(std::string_view key) const { return Find(key, Fnv1a64(key)); }
  // With the key's Fnv1a64, for who asks more than one table.
  [[nodiscard]] std::optional<std::string_view> Find(std::string_view key, std::uint64_t hash) const;

 private:
  struct Line {
    std::uint32_t begin = 0;
    std::uint32_t key_size = 0;  // 0 = an empty place of the table
    std::uint32_t hash = 0;
  };
  std::string_view bytes_;
  std::vector<Line> lines_;  // by hash; a power of two of places, at most half of them filled
};

// Lower-cased text as the gazetteer spells it: Latin letters without their marks ("bogotá" -> "bogota").
void AppendFolded(std::string& out, std::string_view lower);

}  // namespace rashomon
