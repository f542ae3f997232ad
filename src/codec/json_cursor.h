// A Cursor is a JSON value that knows where it stands. The first thing that is wrong is kept in the Problem that all
// cursors share, with its path ("figures[3].attribution[0]"); from then on reading goes on with empty values and its
// result is thrown away. So no reading function has an error path of its own. Private to this folder; one thread.
#pragma once

#include <fmt/format.h>
#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rashomon {

struct Problem {
  std::string message;  // empty: none so far
};

class Cursor {
  using Field = simdjson::dom::object::iterator;

 public:
  Cursor(simdjson::dom::element value, Problem& problem) : value_(value), problem_(&problem) {}

  void Refuse(std::string_view reason) const {
    if (problem_->message.empty()) problem_->message = fmt::format("{}: {}", Path(), reason);
  }

  // Nothing where the key is missing or null. Of a key that stands twice either value may be meant.
  [[nodiscard]] std::optional<Cursor> Find(std::string_view key) const {
    const std::optional<simdjson::dom::element> found = ValueOf(key);
    if (!found || found->is_null()) return std::nullopt;
    return Cursor(*found, *problem_, this, key, 0);
  }
  // For required keys; refuses and gives nothing where it is missing.
  [[nodiscard]] std::optional<Cursor> Need(std::string_view key) const {
    std::optional<Cursor> found = Find(key);
    if (!found) Refuse(fmt::format("'{}' is missing", key));
    return found;
  }

  [[nodiscard]] std::string_view Text() const {
    std::string_view text;
    if (value_.get_string().get(text) != simdjson::SUCCESS) Refuse("a string is wanted");
    return text;
  }
  [[nodiscard]] std::int64_t Integer() const {
    std::int64_t number = 0;
    if (value_.get_int64().get(number) != simdjson::SUCCESS) Refuse("a whole number is wanted");
    return number;
  }
  [[nodiscard]] double Real() const {
    double number = 0;
    if (value_.get_double().get(number) != simdjson::SUCCESS) Refuse("a number is wanted");
    return number;
  }
  [[nodiscard]] bool Bool() const {
    bool value = false;
    if (value_.get_bool().get(value) != simdjson::SUCCESS) Refuse("true or false is wanted");
    return value;
  }
  // An index below `size`; `what` names the things that are counted, for the message.
  [[nodiscard]] std::uint32_t Index(std::size_t size, std::string_view what) const {
    const std::int64_t index = Integer();
    if (index >= 0 && static_cast<std::uint64_t>(index) < size) return static_cast<std::uint32_t>(index);
    Refuse(fmt::format("no {} {}", what, index));
    return 0;
  }
  [[nodiscard]] simdjson::dom::array Array() const {
    simdjson::dom::array array;
    if (value_.get_array().get(array) != simdjson::SUCCESS) Refuse("an array is wanted");
    return array;
  }
  [[nodiscard]] bool IsArray() const { return value_.is_array(); }
  [[nodiscard]] bool IsObject() const { return value_.is_object(); }
  [[nodiscard]] Cursor Element(simdjson::dom::element element, std::size_t index) const {
    return Cursor(element, *problem_, this, {}, index);
  }

 private:
  Cursor(simdjson::dom::element value, Problem& problem, const Cursor* parent, std::string_view key, std::size_t index)
      : value_(value), problem_(&problem), parent_(parent), key_(key), index_(index) {}

  // Most keys that are asked for are missing, and those that are there are asked for in the order in which they stand:
  // a bit for each key that is there tells of the former, going on after the last one that was found finds the latter.
  [[nodiscard]] std::optional<simdjson::dom::element> ValueOf(std::string_view key) const {
    simdjson::dom::object object;
    if (value_.get_object().get(object) != simdjson::SUCCESS) return std::nullopt;
    const Field end = object.end();
    if (!next_) next_ = object.begin();
    const Field from = *next_;
    if (from != end && from.key_equals(key)) return Take(from);
    if (keys_ == 0) {
      for (Field at = object.begin(); at != end; ++at) keys_ |= BitOf(at.key());
    }
    if ((keys_ & BitOf(key)) == 0) return std::nullopt;
    for (Field at = from; at != end; ++at) {
      if (at.key_equals(key)) return Take(at);
    }
    for (Field at = object.begin(); at != from; ++at) {
      if (at.key_equals(key)) return Take(at);
    }
    return std::nullopt;
  }
  simdjson::dom::element Take(Field at) const {
    const simdjson::dom::element value = at.value();
    next_ = ++at;
    return value;
  }
  static std::uint64_t BitOf(std::string_view key) {
    if (key.empty()) return 1;
    const auto code = [](char c) { return static_cast<std::uint64_t>(static_cast<unsigned char>(c)); };
    return std::uint64_t{1} << ((code(key.front()) + 7 * key.size() + 3 * code(key.back())) % 64);
  }

  [[nodiscard]] std::string Path() const {
    if (parent_ == nullptr) return "annotation";
    const bool top = parent_->parent_ == nullptr;
    if (key_.empty()) return fmt::format("{}[{}]", parent_->Path(), index_);
    return top ? std::string(key_) : fmt::format("{}.{}", parent_->Path(), key_);
  }

  simdjson::dom::element value_;
  Problem* problem_;
  const Cursor* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  mutable std::uint64_t keys_ = 0;                    // a bit for each key; 0 = not looked at
  mutable std::optional<Field> next_ = std::nullopt;  // where the next key may stand
};

}  // namespace rashomon
