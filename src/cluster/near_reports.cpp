#include "cluster/near_reports.h"

#include <algorithm>
#include <bit>

namespace rashomon {

void NearReports::Offer(std::uint32_t report, float cosine) {
  Near* least = near_.data();
  for (Near& near : near_) {
    if (near.cosine > 0 && near.report == report) {
      near.cosine = cosine;
      return;
    }
    if (near.cosine < least->cosine) least = &near;
  }
  if (cosine > least->cosine) *least = {report, cosine};
}

float NearReports::Crowd() const {
  double sum = 0;
  for (const Near& near : near_) sum += near.cosine > 0 ? near.cosine : kLeastCrowd;
  return std::max(kLeastCrowd, static_cast<float>(sum / kCrowd));
}

std::string NearReports::Write() const {
  std::string bytes;
  for (const Near& near : near_) {
    for (const std::uint32_t value : {near.report, std::bit_cast<std::uint32_t>(near.cosine)}) {
      for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((value >> shift) & 0xFF);
    }
  }
  return bytes;
}

NearReports NearReports::Read(std::string_view bytes) {
  NearReports read;
  if (bytes.size() != read.near_.size() * 8) return read;
  std::size_t at = 0;
  const auto next = [&] {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at++])) << shift;
    return value;
  };
  for (Near& near : read.near_) {
    near.report = next();
    near.cosine = std::bit_cast<float>(next());
    if (!(near.cosine >= 0 && near.cosine <= 2)) near = {};
  }
  return read;
}

}  // namespace rashomon
