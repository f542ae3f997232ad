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

struct NamedZone {
  std::string_view name;
  std::string_view offset;
};
// RFC 5322, 4.3: the names that mail and feeds may use. Others ("CET") are in use for more than one zone.
constexpr NamedZone kNamedZones[] = {{"GMT", "Z"},      {"UT", "Z"},       {"UTC", "Z"},      {"Z", "Z"},
                                     {"EST", "-05:00"}, {"EDT", "-04:00"}, {"CST", "-06:00"}, {"CDT", "-05:00"},
                                     {"MST", "-07:00"}, {"MDT", "-06:00"}, {"PST", "-08:00"}, {"PDT", "-07:00"}};

// The dates of mail and feeds (RFC 5322, 3.3): "Sat, 02 Mar 2024 09:15:00 +0100", with clock and zone.
std::optional<IsoTime> ParseMailDate(std::string_view text) {
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos && comma < 10)
    text.remove_prefix(comma + 1);
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size() && words.size() < 6;) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n", i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    words.push_back(text.substr(begin, i - begin));
  }
  if (words.size() != 5 || words[3].size() < 5 || words[3][2] != ':') return std::nullopt;
  const std::vector<Piece> pieces = Split(text);
  if (pieces.size() < 3 || pieces[1].month == 0) return std::nullopt;
  const std::optional<CivilDate> date = MakeDate(pieces, 0, NumericOrder::kDayFirst);
  const std::optional<std::string> zone = OffsetOfZone(words[4]);
  if (!date || !zone) return std::nullopt;
  return ParseIsoTime(ToIso(*date) + "T" + std::string(words[3]) + *zone);
}

}  // namespace

std::optional<std::string> OffsetOfZone(std::string_view name) {
  for (const NamedZone& zone : kNamedZones) {
    if (name == zone.name) return std::string(zone.offset);
  }
  if (name.size() != 5 || (name[0] != '+' && name[0] != '-') || !std::ranges::all_of(name.substr(1), IsDigit)) {
    return std::nullopt;
  }
  return std::string(name.substr(0, 3)) + ":" + std::string(name.substr(3));
}

std::optional<IsoTime> FindLooseDate(std::string_view text, NumericOrder order) {
  text = text.substr(0, kReach);
  if (auto exact = ParseIsoTime(text); exact && Plausible(*exact)) {
    if (exact->text.size() == 8) exact->text = ToIso(exact->date);
    return exact;
  }
  if (auto mail = ParseMailDate(text)) return mail;
  const std::vector<Piece> pieces = Split(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const auto date = MakeDate(pieces, i, order)) return ParseIsoTime(ToIso(*date));
  }
  return std::nullopt;
}

std::optional<IsoTime> DateInUrl(std::string_view url) {
  for (std::size_t i = 0; i + 8 <= url.size(); ++i) {
    const bool starts = i > 0 && (url[i - 1] == '/' || url[i - 1] == '-' || url[i - 1] == '_' || url[i - 1] == '=');
    if (!starts || !IsDigit(url[i])) continue;
    const std::vector<Piece> pieces = Split(url.substr(i, 14));
    if (pieces.empty() || (pieces[0].digits == 8 ? url[i - 1] != '/' : pieces[0].digits != 4)) continue;
    if (pieces[0].digits == 4) {  // "2016/03/04", "2016-3-4": the last number ends there
      if (pieces.size() < 3 || pieces[1].digits > 2 || pieces[2].digits > 2) continue;
      if (pieces[1].separator != pieces[2].separator) continue;
    }
    if (const auto date = MakeDate(pieces, 0, NumericOrder::kMonthFirst)) return ParseIsoTime(ToIso(*date));
  }
  return std::nullopt;
}

}  // namespace rashomon
