// A server on a free port of this machine, and a client that says exactly what it is told to: for tests of the wire.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/server.h"
#include "server/testing/fake_desk.h"

namespace rashomon {

inline constexpr std::string_view kWireToken = "0123456789abcdef";

// One connection, by hand.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  void Write(std::string_view bytes) const { (void)::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
  // Until `mark` stands in what came, or the other side closes, or five seconds pass.
  std::string ReadUntil(std::string_view mark) {
    char buffer[4096];
    while (got_.find(mark) == std::string::npos) {
      const ssize_t n = ::recv(socket_, buffer, sizeof buffer, 0);
      if (n <= 0) break;
      got_.append(buffer, static_cast<std::size_t>(n));
    }
    return got_;
  }
  std::string ReadAll() { return ReadUntil("\x01never"); }
  // True while the other side keeps it open, looked at for at most `patience`.
  [[nodiscard]] bool OpenAfter(std::chrono::milliseconds patience) const {
    const timeval limit{.tv_sec = patience.count() / 1000, .tv_usec = patience.count() % 1000 * 1000};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    char byte = 0;
    return ::recv(socket_, &byte, 1, 0) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  }
  [[nodiscard]] bool connected() const { return connected_; }

 private:
  int socket_;
  bool connected_ = false;
  std::string got_;
};

struct Running {
  FakeDesk desk;
  std::unique_ptr<DeskServer> server;
  std::thread thread;
  std::mutex mutex;
  std::vector<std::string> log;

  explicit Running(ServerOptions options = {}) {
    options.port = 0;
    options.access.write_token = kWireToken;
    options.access_log = [this](const std::string& line) {
      const std::scoped_lock lock(mutex);
      log.push_back(line);
    };
    server = std::make_unique<DeskServer>(desk, std::move(options));
    const Result<void> ready = server->Listen();
    EXPECT_TRUE(ready.has_value());
    thread = std::thread([this] { server->Run(); });
  }
  ~Running() { Stop(); }
  void Stop() {
    server->Stop();
    if (thread.joinable()) thread.join();
  }
  [[nodiscard]] std::string Ask(const std::string& request) const {
    Client client(server->port());
    client.Write(request);
    return client.ReadAll();
  }
};

inline std::string Get(std::string_view target, std::string_view more = "") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + std::string(more) +
         "\r\n";
}

}  // namespace rashomon
