// Parses the bytes as HTML: the tree keeps its promises, and its text is all valid.
#include "ingest/testing/tree_promises.h"
#include "read_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rashomon;
  const auto page = PageTree::Parse(RepairUtf8(std::string(reinterpret_cast<const char*>(data), size)).text);
  if (!page) return 0;
  Require(BrokenPromise(*page).empty());
  for (std::uint32_t i = 0; i < page->nodes().size() && i < 64; ++i) Require(IsValidUtf8(page->Text(i)));
  return 0;
}
