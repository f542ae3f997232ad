// Gazetteer and SortedLines: what the names of places and people are, looked up on the raw bytes of data files.
//
//   Gazetteer gazetteer(language.file("gazetteer/places.dat"));
//   for (std::uint32_t i : gazetteer.Find("long beach")) Use(gazetteer.Entry(i));
//
// Nothing is read at start-up: opening checks the header, a look-up is a binary search. tools/make_places.mjs
// describes the layout and makes the file (GeoNames, CC BY 4.0).
#pragma once

#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

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
  // O(1). Bytes that are no gazetteer make an empty one. `bytes` must outlive it.
  explicit Gazetteer(std::string_view bytes);

  // Indices of the places of that folded name, the most populous first.
  [[nodiscard]] std::ranges::iota_view<std::uint32_t, std::uint32_t> Find(std::string_view folded) const;
  // Whether some name begins with `folded`, ended there or followed by a blank or hyphen.
  [[nodiscard]] bool HasPrefix(std::string_view folded) const;
  [[nodiscard]] GazetteerPlace Entry(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  [[nodiscard]] std::string_view NameOf(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t LowerBound(std::string_view folded) const;

  std::string_view entries_;
  std::string_view names_;
  std::string_view regions_;  // fixed: "\nAK\nGA..." after the notice
  std::uint32_t count_ = 0;
};

// Sorted lines "key" or "key<TAB>value"; lines that begin with '#' are comments at the top.
class SortedLines {
 public:
  explicit SortedLines(std::string_view bytes) : bytes_(bytes) {}
  // The value ("" where the line has none); nothing if there is no such key.
  [[nodiscard]] std::optional<std::string_view> Find(std::string_view key) const;

 private:
  std::string_view bytes_;
};

// Lower-cased text as the gazetteer spells it: Latin letters without their marks ("bogotá" -> "bogota").
void AppendFolded(std::string& out, std::string_view lower);

}  // namespace rashomon
