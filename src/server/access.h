// Who may do what: tokens, compared in constant time, and how many connections and requests one address may have.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rashomon {

// Whether both are the same and not empty. `differ(a, b)` is called for every byte of `given`, once and in order,
// whatever it gave before, with a byte of `secret`: the time that it takes tells the length of `given` and nothing of
// the secret but, for who can measure a division, its length.
template <typename Differ>
[[nodiscard]] bool SameBytes(std::string_view given, std::string_view secret, Differ differ) {
  const bool comparable = given.size() == secret.size() && !secret.empty();
  volatile unsigned difference = comparable ? 0 : 1;  // volatile: no compiler finds a way out before the end
  for (std::size_t i = 0; i < given.size(); ++i) {
    const char other = secret.empty() ? '\0' : secret[i % secret.size()];
    difference = difference | differ(static_cast<unsigned char>(given[i]), static_cast<unsigned char>(other));
  }
  return difference == 0;
}

// Takes the same time for every wrong token of one length (SameBytes).
[[nodiscard]] bool SameSecret(std::string_view given, std::string_view secret);

// The token of "Bearer TOKEN"; "" for anything else.
[[nodiscard]] std::string_view BearerToken(std::string_view authorization);

// Whether a request's Host is a name of this server: an IP address, "localhost" or below it, or one of `names`, with
// any port. A page of another site whose name was made to lead here (DNS rebinding) sends that site's name and is told
// apart by it. "" (HTTP/1.0 without Host; no browser) is.
[[nodiscard]] bool IsOwnHost(std::string_view host, std::span<const std::string> names);

// Whether a request's Origin is the page of this server: its host is `host`, or one of `names` (a proxy before it may
// have put another Host). "" (no browser, or a plain GET of the same site) is; "null" is not.
[[nodiscard]] bool IsOwnOrigin(std::string_view origin, std::string_view host, std::span<const std::string> names);

// Whether it can serve as a token: 16 to 512 characters of printable ASCII without blanks.
[[nodiscard]] bool IsToken(std::string_view text);

// A token read from a file: its first line without blanks at the edges. kInvalidInput where that is none; kNotFound,
// kNoPermission.
[[nodiscard]] Result<std::string> ReadToken(const std::string& path);

// Whom limits count an IP address as: itself; of IPv6 the network of 64 bits, for one subscriber has all of its
// addresses; an IPv4 address in the clothes of IPv6 as IPv4. What is no address as it is.
[[nodiscard]] std::string CountedAs(const std::string& address);

// How many connections each has open, as CountedAs says who.
class ConnectionCounts {
 public:
  explicit ConnectionCounts(std::size_t most) : most_(most) {}
  // False: as many as it may have are open.
  [[nodiscard]] bool Open(const std::string& who);
  // After each Open that was true.
  void Close(const std::string& who);

 private:
  std::size_t most_;
  std::map<std::string, std::size_t> open_;  // as many as there are connections at most
};

// Tokens (of time) for each address: `burst` requests at once, `per_second` in the long run. Remembers at most
// kMostAddresses; when there are more, the longest quiet are forgotten.
class RateLimit {
 public:
  static constexpr std::size_t kMostAddresses = 10'000;
  RateLimit(double per_second, double burst) : per_second_(per_second), burst_(burst) {}
  // `now` in seconds, never less than before.
  [[nodiscard]] bool Admit(const std::string& address, double now);

 private:
  struct Bucket {
    double left = 0;
    double at = 0;
  };
  void Forget(double now);
  double per_second_, burst_;
  std::map<std::string, Bucket> buckets_;
};

}  // namespace rashomon
