#include "model_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "annotate/model_file.h"
#include "base/hash.h"

namespace rashomon::training {
namespace {

constexpr std::size_t kHeaders = 16 + 24;  // of the container and of the payload

void AppendNumber(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

// Empty if some feature would lie too far from its place.
std::vector<std::pair<std::uint32_t, std::uint32_t>> FillSlots(const ModelContent& content, std::uint32_t slot_count) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots(slot_count);
  for (const auto& [feature, value] : content.features) {
    std::uint32_t at = FeatureSlot(feature, slot_count);
    std::uint32_t probes = 0;
    while (slots[at].first != 0) {
      at = at + 1 == slot_count ? 0 : at + 1;
      if (++probes >= ModelFile::kMostProbes) return {};
    }
    slots[at] = {FeatureKey(feature), value};
  }
  return slots;
}

}  // namespace

Result<std::size_t> WriteModel(const std::string& path, ModelContent content) {
  std::sort(content.features.begin(), content.features.end());
  auto slot_count = static_cast<std::uint32_t>(16 + content.features.size() * 10 / 7);
  auto slots = FillSlots(content, slot_count);
  while (slots.empty()) slots = FillSlots(content, slot_count += slot_count / 8);
  std::string names;
  for (const std::string& name : content.names) names += name + '\n';
  if (!content.aligned.empty()) {
    const std::size_t names_end = kHeaders + (names.size() + 7) / 8 * 8;
    while ((names_end + slots.size() * 8 + content.entries.size()) % 64 != 0) content.entries.push_back('\0');
    content.entries += content.aligned;
  }
  std::string payload = content.kind;
  AppendNumber(payload, slots.size(), 4);
  AppendNumber(payload, content.entries.size(), 4);
  AppendNumber(payload, content.names.size(), 4);
  AppendNumber(payload, names.size(), 4);
  AppendNumber(payload, 0, 4);
  payload += names;
  while (payload.size() % 8 != 0) payload.push_back('\0');
  for (const auto& [key, value] : slots) {
    AppendNumber(payload, key, 4);
    AppendNumber(payload, value, 4);
  }
  payload += content.entries;
  std::string bytes = "RSHM";
  AppendNumber(bytes, ModelFile::kVersion, 4);
  AppendNumber(bytes, payload.size(), 8);
  bytes += payload;
  AppendNumber(bytes, Fnv1a64(payload), 8);
  std::ofstream out(path, std::ios::binary);
  if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
    return Fail(ErrorCode::kUnavailable, fmt::format("{}: cannot be written", path));
  }
  return bytes.size();
}

}  // namespace rashomon::training
