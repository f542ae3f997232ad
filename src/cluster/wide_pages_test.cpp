// Blocks that are in use never overlap, whatever was given back before; what was taken is counted.
#include "cluster/wide_pages.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstring>
#include <vector>

namespace rashomon {
namespace {

RC_GTEST_PROP(WidePagesProperty, BlocksKeepWhatWasWrittenIntoThem, ()) {
  WidePages pages;
  struct Block {
    void* at = nullptr;
    std::size_t size = 0;
    unsigned char mark = 0;
  };
  std::vector<Block> blocks;
  const auto is_whole = [](const Block& block) {
    const auto* bytes = static_cast<const unsigned char*>(block.at);
    for (std::size_t i = 0; i < block.size; ++i) {
      if (bytes[i] != block.mark) return false;
    }
    return true;
  };
  const int steps = *rc::gen::inRange(0, 200);
  for (int step = 0; step < steps; ++step) {
    if (!blocks.empty() && *rc::gen::inRange(0, 3) == 0) {
      const auto at = *rc::gen::inRange<std::size_t>(0, blocks.size());
      RC_ASSERT(is_whole(blocks[at]));
      pages.deallocate(blocks[at].at, blocks[at].size);
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
      continue;
    }
    const std::size_t size = *rc::gen::inRange<std::size_t>(1, *rc::gen::element<std::size_t>(40, 1100, 5000, 300000));
    Block block{.at = pages.allocate(size), .size = size, .mark = static_cast<unsigned char>(step)};
    RC_ASSERT(reinterpret_cast<std::uintptr_t>(block.at) % 16 == 0);
    std::memset(block.at, block.mark, size);
    blocks.push_back(block);
  }
  for (const Block& block : blocks) {
    RC_ASSERT(is_whole(block));
    pages.deallocate(block.at, block.size);
  }
  RC_ASSERT(pages.UnusedBytes() == pages.Bytes());
}

}  // namespace
}  // namespace rashomon
