// Reads the bytes as NewsML-G2 items (see read_input.h for what must hold).
#include "read_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return rashomon::ReadAsFormat(rashomon::InputFormat::kNewsmlG2, data, size);
}
