// Room to work in that is kept from one use to the next: it begins on a line of the cache, only grows, and is not
// cleared. What it held is lost when it grows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace rashomon {

template <typename Value>
class Room {
  static_assert(std::is_trivially_destructible_v<Value> && std::is_trivially_copyable_v<Value>);

 public:
  Room() = default;
  // A copy has room of its own, and nothing in it yet.
  Room(const Room&) {}
  Room& operator=(const Room&) { return *this; }
  Room(Room&&) noexcept = default;
  Room& operator=(Room&&) noexcept = default;
  ~Room() = default;

  // For so many values, which are not set.
  void Need(std::size_t count) {
    if (count <= size_) return;
    size_ = std::max(count, size_ + size_ / 2);
    values_.reset(static_cast<Value*>(::operator new(size_ * sizeof(Value), kLine)));
  }
  [[nodiscard]] Value* data() { return values_.get(); }
  [[nodiscard]] const Value* data() const { return values_.get(); }
  [[nodiscard]] Value& operator[](std::size_t at) { return values_.get()[at]; }
  [[nodiscard]] const Value& operator[](std::size_t at) const { return values_.get()[at]; }

 private:
  static constexpr std::align_val_t kLine{64};
  struct Free {
    void operator()(Value* values) const { ::operator delete(values, kLine); }
  };
  std::unique_ptr<Value, Free> values_;
  std::size_t size_ = 0;
};

}  // namespace rashomon
