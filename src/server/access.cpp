#include "server/access.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace rashomon {
namespace {

// The whole, which is then nobody's name, where what follows the colon is no port.
std::string_view WithoutPort(std::string_view host) {
  const std::size_t bracket = host.rfind(']');
  const std::size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon == std::string_view::npos || host.find_first_not_of("0123456789", colon + 1) != std::string_view::npos)
    return host;
  return host.substr(0, colon);
}

bool SameName(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool IsNamed(std::string_view host, std::span<const std::string> names) {
  return std::ranges::any_of(names, [&](const std::string& name) { return SameName(name, host); });
}

// "127.0.0.1" or "[::1]": no name server is asked for these. No top-level domain ends in a digit.
bool IsAddress(std::string_view host) {
  if (host.starts_with('[')) return host.ends_with(']');
  return !host.empty() && host.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

bool SameSecret(std::string_view given, std::string_view secret) {
  return SameBytes(given, secret, [](unsigned char a, unsigned char b) -> unsigned { return a ^ b; });
}

std::string_view BearerToken(std::string_view authorization) {
  constexpr std::string_view kScheme = "Bearer ";
  return authorization.starts_with(kScheme) ? authorization.substr(kScheme.size()) : std::string_view();
}

bool IsOwnHost(std::string_view host, std::span<const std::string> names) {
  if (host.empty()) return true;
  const std::string_view name = WithoutPort(host);
  constexpr std::string_view kLocal = "localhost", kBelow = ".localhost";
  const bool local = SameName(name, kLocal) ||
                     (name.size() > kBelow.size() && SameName(name.substr(name.size() - kBelow.size()), kBelow));
  return local || IsAddress(name) || IsNamed(name, names);
}

bool IsOwnOrigin(std::string_view origin, std::string_view host, std::span<const std::string> names) {
  if (origin.empty()) return true;
  const std::size_t scheme = origin.find("://");
  if (scheme == std::string_view::npos) return false;
  const std::string_view from = origin.substr(scheme + 3);
  return SameName(from, host) || IsNamed(WithoutPort(from), names);
}

bool IsToken(std::string_view text) {
  constexpr std::size_t kShortest = 16, kLongest = 512;
  const bool printable = std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
  return text.size() >= kShortest && text.size() <= kLongest && printable;
}

Result<std::string> ReadToken(const std::string& path) {
  std::ifstream file(path);
  if (!file.is_open()) {
    return Fail(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kNoPermission, path + ": " + std::strerror(errno));
  }
  std::string line;
  std::getline(file, line);
  line.erase(0, line.find_first_not_of(" \t\r"));
  line.erase(line.find_last_not_of(" \t\r") + 1);
  if (!IsToken(line))
    return Fail(ErrorCode::kInvalidInput, path + ": a token is 16 to 512 printable characters on the first line");
  return line;
}

std::string CountedAs(const std::string& address) {
  std::array<unsigned char, 16> bytes{};
  const std::string plain = address.substr(0, address.find('%'));  // without the name of an interface
  if (inet_pton(AF_INET6, plain.c_str(), bytes.data()) != 1) return address;
  constexpr std::array<unsigned char, 12> kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};  // RFC 4291, 2.5.5.2
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (std::equal(kMapped.begin(), kMapped.end(), bytes.begin()))
    return inet_ntop(AF_INET, bytes.data() + kMapped.size(), text.data(), text.size());
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return std::string(inet_ntop(AF_INET6, bytes.data(), text.data(), text.size())) + "/64";
}

bool ConnectionCounts::Open(const std::string& who) {
  std::size_t& open = open_[who];
  if (open >= most_) return false;
  ++open;
  return true;
}

void ConnectionCounts::Close(const std::string& who) {
  const auto found = open_.find(who);
  if (found != open_.end() && --found->second == 0) open_.erase(found);
}

bool RateLimit::Admit(const std::string& address, double now) {
  auto found = buckets_.find(address);
  if (found == buckets_.end()) {
    if (buckets_.size() >= kMostAddresses) Forget(now);
    found = buckets_.emplace(address, Bucket{burst_, now}).first;
  }
  Bucket& bucket = found->second;
  bucket.left = std::min(burst_, bucket.left + (now - bucket.at) * per_second_);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

// Full buckets say nothing; if all are in use, the longest quiet goes.
void RateLimit::Forget(double now) {
  std::erase_if(buckets_,
                [&](const auto& entry) { return entry.second.left + (now - entry.second.at) * per_second_ >= burst_; });
  if (buckets_.size() < kMostAddresses) return;
  buckets_.erase(std::ranges::min_element(buckets_, {}, [](const auto& entry) { return entry.second.at; }));
}

}  // namespace rashomon
