// Numbers and month names are read from left to right; three in a row that make a date are one. The month names come
// from ICU's locale data, so that no list of words stands here.
#include "ingest/loose_date.h"

#include <unicode/udat.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kReach = 400;
constexpr int kFirstYear = 1995;
constexpr int kLastYear = 2035;
constexpr std::array<const char*, 16> kLocales = {"en", "de", "fr", "es", "it", "nl", "pt", "sv",
                                                  "da", "nb", "pl", "cs", "fi", "hu", "ru", "tr"};

using MonthNames = std::vector<std::pair<std::string, int>>;

// A month is kept with the rank of its locale, so that sorting puts the earlier language's reading first.
void AddSymbols(const UDateFormat* format, UDateFormatSymbolType type, int rank, MonthNames& names) {
  for (int month = 0; month < 12; ++month) {
    UChar wide[64];
    UErrorCode status = U_ZERO_ERROR;
    udat_getSymbols(format, type, month, wide, 64, &status);
    if (U_FAILURE(status)) continue;
    char narrow[192];
    u_strToUTF8(narrow, sizeof(narrow), nullptr, wide, -1, &status);
    if (U_FAILURE(status)) continue;
    std::string name = LowerCase(narrow);
    while (name.ends_with('.')) name.pop_back();
    if (name.size() >= 3 && !(name[0] >= '0' && name[0] <= '9'))
      names.emplace_back(std::move(name), rank * 16 + month + 1);
  }
}

// Sorted; of a name that means different months in two languages the earlier language's reading stays.
MonthNames MakeMonthNames() {
  MonthNames names;
  int rank = 0;
  for (const char* const locale : kLocales) {
    ++rank;
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat* const format = udat_open(UDAT_LONG, UDAT_LONG, locale, nullptr, -1, nullptr, 0, &status);
    if (U_FAILURE(status)) continue;
    for (const auto type : {UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_SHORT_MONTHS}) {
      AddSymbols(format, type, rank, names);
    }
    udat_close(format);
  }
  std::ranges::sort(names);
  const auto repeated = std::ranges::unique(names, {}, &std::pair<std::string, int>::first);
  names.erase(repeated.begin(), repeated.end());
  for (auto& [name, month] : names) month %= 16;
  return names;
}

int MonthByName(std::string_view word) {
  static const MonthNames names = MakeMonthNames();
  const std::string lower = LowerCase(word);
  const auto found = std::ranges::lower_bound(names, lower, {}, &std::pair<std::string, int>::first);
  return found != names.end() && found->first == lower ? found->second : 0;
}

struct Piece {
  int number = 0;  // of digits
  std::size_t digits = 0;
  int month = 0;       // of a month's name
  char separator = 0;  // the first sign before it, blanks aside; ' ' if only blanks
  std::size_t begin = 0;
};

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsWordByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<Piece> Split(std::string_view text) {
  std::vector<Piece> pieces;
  char separator = ' ';
  for (std::size_t i = 0; i < text.size();) {
    const bool digit = IsDigit(text[i]);
    if (!digit && !IsWordByte(text[i])) {
      if (text[i] != ' ' && text[i] != '\n' && separator == ' ') separator = text[i];
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (digit ? IsDigit(text[end]) : IsWordByte(text[end]))) ++end;
    Piece piece;
    piece.begin = i;
    piece.separator = separator;
    if (digit) {
      piece.digits = end - i;
      if (piece.digits <= 8) std::from_chars(text.data() + i, text.data() + end, piece.number);
    } else {
      piece.month = MonthByName(text.substr(i, end - i));
    }
    const bool ordinal = !digit && piece.month == 0 && end - i <= 2;  // "4th", "1er", "4 de marzo de 2016"
    if (!ordinal) pieces.push_back(piece);
    if (!ordinal) separator = ' ';
    i = end;
  }
  return pieces;
}

std::optional<CivilDate> Make(int year, int month, int day, std::size_t year_digits) {
  if (year_digits == 2)
    year += year < 50 ? 2000 : 1900;
  else if (year_digits != 4)
    return std::nullopt;
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const CivilDate date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return IsValidDate(date) ? std::optional(date) : std::nullopt;
}

std::optional<CivilDate> MakeNumeric(const Piece& a, const Piece& b, const Piece& c, NumericOrder order) {
  const char sign = b.separator;
  if (sign != c.separator || (sign != '-' && sign != '/' && sign != '.')) return std::nullopt;
  if (a.digits == 4) return Make(a.number, b.number, c.number, 4);
  if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && !(c.digits == 2 && sign == '.'))) return std::nullopt;
  const bool day_first = a.number > 12 || (b.number <= 12 && (sign == '.' || order == NumericOrder::kDayFirst));
  return day_first ? Make(c.number, b.number, a.number, c.digits) : Make(c.number, a.number, b.number, c.digits);
}

std::optional<CivilDate> MakeDate(const std::vector<Piece>& pieces, std::size_t i, NumericOrder order) {
  const Piece& a = pieces[i];
  if (a.digits == 8) return Make(a.number / 10000, a.number / 100 % 100, a.number % 100, 4);
  if (i + 2 >= pieces.size()) return std::nullopt;
  const Piece& b = pieces[i + 1];
  const Piece& c = pieces[i + 2];
  if (a.digits > 0 && b.digits > 0 && c.digits > 0) return MakeNumeric(a, b, c, order);
  if (a.month > 0 && b.digits > 0 && b.digits <= 2 && c.digits == 4) return Make(c.number, a.month, b.number, 4);
  if (a.digits > 0 && a.digits <= 2 && b.month > 0 && c.digits == 4) return Make(c.number, b.month, a.number, 4);
  if (a.digits == 4 && b.month > 0 && c.digits > 0 && c.digits <= 2) return Make(a.number, b.month, c.number, 4);
  return std::nullopt;
}

bool Plausible(const IsoTime& time) {
  return time.date.year >= kFirstYear && time.date.year <= kLastYear;
}

}  // namespace

std::optional<IsoTime> FindLooseDate(std::string_view text, NumericOrder order) {
  text = text.substr(0, kReach);
  if (auto exact = ParseIsoTime(text); exact && Plausible(*exact)) {
    if (exact->text.size() == 8) exact->text = ToIso(exact->date);
    return exact;
  }
  const std::vector<Piece> pieces = Split(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const auto date = MakeDate(pieces, i, order)) return ParseIsoTime(ToIso(*date));
  }
  return std::nullopt;
}

std::optional<IsoTime> DateInUrl(std::string_view url) {
  for (std::size_t slash = url.find('/'); slash != std::string_view::npos; slash = url.find('/', slash + 1)) {
    const std::string_view rest = url.substr(slash + 1, 12);
    if (rest.size() < 8 || !(rest.starts_with("20") || rest.starts_with("199"))) continue;
    std::vector<Piece> pieces = Split(rest.substr(0, std::min<std::size_t>(rest.size(), 10)));
    if (pieces.empty() || pieces[0].begin != 0) continue;
    if (const auto date = MakeDate(pieces, 0, NumericOrder::kMonthFirst)) return ParseIsoTime(ToIso(*date));
  }
  return std::nullopt;
}

}  // namespace rashomon
