// Memory for tables that grow as long as reports come in: taken from the system in large chunks, in pages of two
// megabytes where the system gives such when it is asked (a hint, madvise(2) on Linux). What is found by hash stands
// anywhere, and with small pages looking up where a page is costs as much as reading from it.
//
//   WidePages pages;
//   std::pmr::vector<int> numbers(&pages);
//
// Blocks that are given back serve others of their size, or are cut for smaller ones; nothing goes back to the system
// before the end. Not thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace rashomon {

class WidePages final : public std::pmr::memory_resource {
 public:
  WidePages() = default;
  WidePages(const WidePages&) = delete;
  WidePages& operator=(const WidePages&) = delete;
  ~WidePages() override;

  // Taken from the system, and not in use.
  [[nodiscard]] std::size_t Bytes() const { return bytes_; }
  [[nodiscard]] std::size_t UnusedBytes() const { return bytes_ - used_; }

 private:
  static constexpr std::size_t kClasses = 192;  // of sizes, see ClassOf
  struct Free {
    Free* next = nullptr;
  };

  void* do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void* block, std::size_t bytes, std::size_t alignment) override;
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override {
    return this == &other;
  }
  void AddFree(std::byte* at, std::size_t bytes);
  void AddChunk(std::size_t least);

  std::array<Free*, kClasses> free_{};
  std::array<std::uint64_t, kClasses / 64> held_{};  // a bit for each class of which a block is free
  std::vector<std::byte*> chunks_;
  std::byte* next_ = nullptr;  // of the last chunk what nobody had yet
  std::size_t left_ = 0, bytes_ = 0, used_ = 0;
};

}  // namespace rashomon
