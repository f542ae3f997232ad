// server: the desk over HTTP. JSON, server-sent events, the page; see router.h for the addresses.
//
//   DeskServer server(desk, options);
//   if (Result<void> ready = server.Listen(); !ready) ...     // the port is known now: server.port()
//   server.Run();                                             // until Stop(), SIGINT or SIGTERM
//
// One thread reads and writes all connections; one more asks the desk, so that a slow answer holds up no stream.
// Bounds: connections, those of one address, requests a second from one address, time for headers, bodies and writes,
// size of headers and bodies, messages that an event stream may lag behind.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "server/desk.h"
#include "server/router.h"

namespace rashomon {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0 = any free one
  AccessRules access = {};
  std::span<const PageFile> page = {};
  std::size_t most_connections = 4096;
  std::size_t most_connections_of_address = 256;  // CountedAs says what counts as one
  std::size_t most_header_bytes = 16 * 1024;
  std::uint64_t most_body_bytes = 16u << 20;
  double requests_per_second = 50;
  double request_burst = 200;
  std::chrono::milliseconds header_time{10'000}, body_time{30'000}, write_time{30'000}, ping{15'000}, grace{5'000};
  std::size_t most_lag = 256;  // messages
  // One JSON object a line for each answer; empty: no log. Called from the thread of the connections.
  std::function<void(const std::string& line)> access_log = {};
};

class DeskServer {
 public:
  // The desk must outlive the server; its on_change is set here.
  DeskServer(Desk& desk, ServerOptions options);
  ~DeskServer();
  DeskServer(const DeskServer&) = delete;
  DeskServer& operator=(const DeskServer&) = delete;

  // kUnavailable: the address is in use; kInvalidArgument: it is none; kNoPermission.
  [[nodiscard]] Result<void> Listen();
  [[nodiscard]] std::uint16_t port() const;
  // Returns when stopped: no new connections, streams closed, answers under way finished within `grace`.
  void Run();
  // From any thread, or a signal handler's thread.
  void Stop();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace rashomon
