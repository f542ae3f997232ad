// Raw bytes against a server that runs: sent over a socket in pieces, as a hostile client would. Whatever they are,
// what comes back is HTTP or nothing, each line of the log is one object, and the next client is answered. fuzz_http
// tries the parser and the router alone, and more inputs a second.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include "server/server.h"
#include "server/testing/fake_desk.h"
#include "text/utf8.h"

namespace {

using namespace rashomon;

void Check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz_serve: %s (errno %d)\n", what, errno);
  std::abort();
}

void CheckLogLine(const std::string& line) {
  Check(line.starts_with("{\"time\":\"") && line.ends_with("}") && line.size() < 4000 && IsValidUtf8(line),
        "a line of the log is one object");
  Check(std::ranges::none_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }),
        "a line of the log holds no control character");
}

// One server for all inputs; it is never taken down.
std::uint16_t PortOfServer() {
  static FakeDesk& desk = *new FakeDesk;
  static constexpr PageFile kPage[] = {{"index.html", "<!doctype html>"}};
  static DeskServer& server = *[] {
    desk.answer = "\"" + std::string(2000, 'a') + "\"";
    ServerOptions options;
    options.port = 0;
    options.access.write_token = "0123456789abcdef";
    options.page = kPage;
    options.most_body_bytes = 64 * 1024;
    options.requests_per_second = options.request_burst = 1e9;
    options.header_time = options.body_time = options.write_time = std::chrono::milliseconds(300);
    options.access_log = CheckLogLine;
    auto* made = new DeskServer(desk, options);
    Check(made->Listen().has_value(), "listens");
    std::thread([made] { made->Run(); }).detach();
    return made;
  }();
  return server.port();
}

// Sends in pieces of at most `piece` bytes and returns what came until the other side closed or opened a stream.
std::string Exchange(std::string_view bytes, std::size_t piece) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  const timeval patience{.tv_sec = 5, .tv_usec = 0};
  const linger at_once{.l_onoff = 1, .l_linger = 0};  // or a fuzzer runs out of ports
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(PortOfServer());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  Check(::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "connects");
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t sent = ::send(socket, bytes.data() + at, std::min(piece, bytes.size() - at), MSG_NOSIGNAL);
    if (sent <= 0) break;  // refused meanwhile
    at += static_cast<std::size_t>(sent);
  }
  ::shutdown(socket, SHUT_WR);
  std::string got;
  char buffer[16 * 1024];
  while (got.find("text/event-stream") == std::string::npos) {
    const ssize_t n = ::recv(socket, buffer, sizeof buffer, 0);
    if (n < 0) Check(errno == ECONNRESET, "answers or closes, is never silent for so long");
    if (n <= 0) break;
    got.append(buffer, static_cast<std::size_t>(n));
  }
  ::close(socket);
  return got;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  constexpr std::size_t kMostPieces = 16;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::string got = Exchange(bytes, std::max<std::size_t>(data[0], bytes.size() / kMostPieces + 1));
  Check(got.empty() || got.starts_with("HTTP/1.1 ") || got.starts_with("HTTP/1.0 "), "answers in HTTP");
  static std::uint64_t turn = 0;
  if (++turn % 32 == 0) {
    const std::string healthy = Exchange("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 1000);
    Check(healthy.starts_with("HTTP/1.1 200 "), "answers the next client");
  }
  return 0;
}
