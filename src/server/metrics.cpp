#include "server/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace rashomon {

void ServerMetrics::Answered(const std::string& route, int status, double seconds, std::size_t bytes) {
  const std::scoped_lock lock(mutex_);
  Route& counts = routes_[route];
  ++counts.by_status[status];
  const auto bound = std::ranges::lower_bound(kBounds, seconds);
  ++counts.by_time[static_cast<std::size_t>(bound - kBounds.begin())];
  counts.seconds += seconds;
  counts.bytes += bytes;
}

std::string ServerMetrics::Text(std::uint64_t revision) const {
  std::string out;
  const auto to = std::back_inserter(out);
  const auto single = [&](std::string_view name, std::string_view kind, std::string_view help, auto value) {
    fmt::format_to(to, "# HELP rashomon_{0} {1}\n# TYPE rashomon_{0} {2}\nrashomon_{0} {3}\n", name, help, kind, value);
  };
  single("store_revision", "gauge", "Revision of the store.", revision);
  single("connections", "gauge", "Open connections.", connections.load());
  single("streams", "gauge", "Open event streams.", streams.load());
  single("refused_connections_total", "counter", "Connections over the limit.", refused_connections.load());
  single("refused_connections_of_address_total", "counter", "Connections over the limit of one address.",
         refused_of_address.load());
  single("refused_rate_total", "counter", "Requests over the rate limit.", refused_rate.load());
  single("stream_messages_total", "counter", "Messages sent to event streams.", stream_messages.load());
  single("lagging_streams_total", "counter", "Event streams closed because they fell behind.", lagging_streams.load());
  const std::scoped_lock lock(mutex_);
  out += "# HELP rashomon_requests_total Requests answered.\n# TYPE rashomon_requests_total counter\n";
  for (const auto& [name, route] : routes_) {
    for (const auto& [status, count] : route.by_status)
      fmt::format_to(to, "rashomon_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", name, status, count);
  }
  out += "# HELP rashomon_request_seconds Time to answer.\n# TYPE rashomon_request_seconds histogram\n";
  for (const auto& [name, route] : routes_) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
      sum += route.by_time[i];
      fmt::format_to(to, "rashomon_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name, kBounds[i], sum);
    }
    sum += route.by_time.back();
    fmt::format_to(to, "rashomon_request_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n", name, sum);
    fmt::format_to(to, "rashomon_request_seconds_sum{{route=\"{0}\"}} {1}\n", name, route.seconds);
    fmt::format_to(to, "rashomon_request_seconds_count{{route=\"{0}\"}} {1}\n", name, sum);
  }
  return out;
}

}  // namespace rashomon
