#include "annotate/model_file.h"

#include <fmt/format.h>

namespace rashomon {
namespace {

constexpr std::size_t kContainerHeader = 16;
constexpr std::size_t kContainerTrailer = 8;
constexpr std::size_t kPayloadHeader = 24;

std::uint32_t ReadU32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

Result<ModelFile> ModelFile::Open(std::string_view bytes, std::string_view kind) {
  const auto damaged = [&](std::string_view why) {
    return Fail(ErrorCode::kInvalidInput, fmt::format("model {}: {}", kind, why));
  };
  if (bytes.empty()) return Fail(ErrorCode::kNotFound, fmt::format("model {}: there is no such file", kind));
  if (bytes.size() < kContainerHeader + kPayloadHeader + kContainerTrailer || !bytes.starts_with("RSHM")) {
    return damaged("no model header");
  }
  if (ReadU32(bytes, 4) != kVersion) return damaged("made for another version");
  std::uint64_t payload_size = 0;
  std::memcpy(&payload_size, bytes.data() + 8, sizeof payload_size);
  if (payload_size != bytes.size() - kContainerHeader - kContainerTrailer)
    return damaged("its length is not what its header says");
  const std::string_view payload = bytes.substr(kContainerHeader, payload_size);
  if (payload.substr(0, 4) != kind) return damaged("a model of another kind");
  const std::uint32_t slot_count = ReadU32(payload, 4);
  const std::uint64_t entry_bytes = ReadU32(payload, 8);
  const std::uint32_t name_count = ReadU32(payload, 12);
  const std::uint64_t name_bytes = ReadU32(payload, 16);
  if (slot_count == 0) return damaged("a table of impossible size");
  const std::uint64_t padded = (name_bytes + 7) / 8 * 8;
  const std::uint64_t slot_bytes = std::uint64_t{8} * slot_count;
  if (kPayloadHeader + padded + slot_bytes + entry_bytes != payload.size()) return damaged("its tables do not fill it");
  ModelFile model;
  std::string_view names = payload.substr(kPayloadHeader, name_bytes);
  for (std::size_t end = names.find('\n'); end != std::string_view::npos; end = names.find('\n')) {
    model.names_.push_back(names.substr(0, end));
    names.remove_prefix(end + 1);
  }
  if (model.names_.size() != name_count) return damaged("names are missing");
  model.slots_ = payload.data() + kPayloadHeader + padded;
  model.slot_count_ = slot_count;
  model.entries_ = payload.substr(kPayloadHeader + padded + slot_bytes, entry_bytes);
  return model;
}

std::vector<std::uint32_t> ModelFile::Keys() const {
  std::vector<std::uint32_t> keys;
  for (std::size_t at = 0; at < slot_count_; ++at) {
    std::uint32_t key = 0;
    std::memcpy(&key, slots_ + at * 8, sizeof key);
    if (key != 0) keys.push_back(key);
  }
  return keys;
}

}  // namespace rashomon
