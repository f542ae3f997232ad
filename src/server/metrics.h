// What the server counts, as Prometheus reads it (text format 0.0.4).
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace rashomon {

class ServerMetrics {
 public:
  // `route` is one of a fixed set of names, never a part of a request.
  void Answered(const std::string& route, int status, double seconds, std::size_t bytes);

  std::atomic<std::int64_t> connections{0}, streams{0};
  std::atomic<std::uint64_t> refused_connections{0}, refused_of_address{0}, refused_rate{0}, stream_messages{0},
      lagging_streams{0};

  [[nodiscard]] std::string Text(std::uint64_t revision) const;

 private:
  static constexpr std::array<double, 7> kBounds = {0.005, 0.02, 0.05, 0.1, 0.5, 1, 5};  // seconds
  struct Route {
    std::map<int, std::uint64_t> by_status;
    std::array<std::uint64_t, kBounds.size() + 1> by_time{};
    double seconds = 0;
    std::uint64_t bytes = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Route> routes_;
};

}  // namespace rashomon
