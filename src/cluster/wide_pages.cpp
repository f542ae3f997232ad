#include "cluster/wide_pages.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace rashomon {
namespace {

constexpr std::size_t kStep = 16;          // of the sizes of small blocks; all blocks begin at a multiple of it
constexpr std::size_t kSmallClasses = 64;  // up to kStep * 64 bytes
constexpr std::size_t kWidePage = std::size_t{1} << 21;
constexpr std::size_t kLeastChunk = std::size_t{1} << 16, kMostChunk = 2 * kWidePage;
constexpr std::size_t kChunksOfAll = 8;  // a chunk is as large as this part of all before it

// Small blocks are multiples of kStep; between a power of two and the next there are four sizes of larger ones.
std::size_t SizeOf(std::size_t of_class) {
  if (of_class <= kSmallClasses) return of_class * kStep;
  const std::size_t above = of_class - kSmallClasses - 1;
  const std::size_t power = kSmallClasses * kStep << (above / 4);
  return power + (above % 4 + 1) * (power / 4);
}

// The least class whose blocks hold so many bytes.
std::size_t ClassOf(std::size_t bytes) {
  if (bytes <= kSmallClasses * kStep) return std::max<std::size_t>(1, (bytes + kStep - 1) / kStep);
  const std::size_t power = std::bit_floor(bytes - 1);
  const auto doublings = static_cast<std::size_t>(std::countr_zero(power / (kSmallClasses * kStep)));
  return kSmallClasses + 1 + 4 * doublings + (bytes - 1 - power) / (power / 4);
}

}  // namespace

WidePages::~WidePages() {
  for (std::byte* chunk : chunks_) std::free(chunk);
}

// Cut into blocks of known sizes, the largest first; less than kStep is lost.
void WidePages::AddFree(std::byte* at, std::size_t bytes) {
  while (bytes >= kStep) {
    std::size_t of_class = ClassOf(bytes);
    if (SizeOf(of_class) > bytes) --of_class;
    free_[of_class] = new (at) Free{.next = free_[of_class]};
    held_[of_class / 64] |= std::uint64_t{1} << (of_class % 64);
    at += SizeOf(of_class);
    bytes -= SizeOf(of_class);
  }
}

void WidePages::AddChunk(std::size_t least) {
  AddFree(next_, left_);
  next_ = nullptr, left_ = 0;
  std::size_t size = std::max(least, std::clamp(bytes_ / kChunksOfAll / kStep * kStep, kLeastChunk, kMostChunk));
  const bool wide = size >= kWidePage;
  if (wide) size = (size + kWidePage - 1) / kWidePage * kWidePage;
  void* chunk = std::aligned_alloc(wide ? kWidePage : kStep, size);
  if (chunk == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  if (wide) static_cast<void>(madvise(chunk, size, MADV_HUGEPAGE));
#endif
  chunks_.push_back(static_cast<std::byte*>(chunk));
  next_ = chunks_.back();
  left_ = size;
  bytes_ += size;
}

void* WidePages::do_allocate(std::size_t bytes, std::size_t alignment) {
  if (alignment > kStep) throw std::bad_alloc();  // nobody asks for that
  const std::size_t of_class = ClassOf(bytes);
  if (of_class >= kClasses) throw std::bad_alloc();
  const std::size_t size = SizeOf(of_class);
  used_ += size;
  std::uint64_t held = held_[of_class / 64] >> (of_class % 64) << (of_class % 64);
  std::size_t word = of_class / 64;
  while (held == 0 && ++word < held_.size()) held = held_[word];
  if (held != 0) {
    const std::size_t found = word * 64 + static_cast<std::size_t>(std::countr_zero(held));
    Free* block = free_[found];
    free_[found] = block->next;
    if (block->next == nullptr) held_[word] &= ~(std::uint64_t{1} << (found % 64));
    auto* begin = reinterpret_cast<std::byte*>(block);
    AddFree(begin + size, SizeOf(found) - size);
    return begin;
  }
  if (left_ < size) AddChunk(size);
  std::byte* block = next_;
  next_ += size;
  left_ -= size;
  return block;
}

void WidePages::do_deallocate(void* block, std::size_t bytes, std::size_t) {
  const std::size_t size = SizeOf(ClassOf(bytes));
  used_ -= size;
  AddFree(static_cast<std::byte*>(block), size);
}

}  // namespace rashomon
