// The server on a real socket of this machine: what goes over the wire, and every limit.
#include "server/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <thread>

#include "server/testing/fake_desk.h"

namespace rashomon {
namespace {

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
    options.access.write_token = "0123456789abcdef";
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

std::string Get(std::string_view target, std::string_view more = "") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + std::string(more) +
         "\r\n";
}

TEST(ServerTest, AnswersOverTheWire) {
  Running running;
  running.desk.answer = R"({"events":[]})";
  const std::string answer = running.Ask(Get("/api/v1/events?q=x"));
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_TRUE(answer.ends_with(R"({"events":[]})")) << answer;
}

TEST(ServerTest, KeepsAConnectionForFurtherRequests) {
  Running running;
  Client client(running.server->port());
  const std::string request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
  client.Write(request + request);
  const std::string both = client.ReadUntil("\"ok\"}HTTP");
  EXPECT_NE(both.find("\"ok\"}HTTP/1.1 200"), std::string::npos) << both;
}

TEST(ServerTest, SendsNoBodyForHeadAndCompressesWhereAccepted) {
  Running running;
  running.desk.answer = "{\"text\":\"" + std::string(5000, 'a') + "\"}";
  EXPECT_TRUE(running.Ask("HEAD /api/v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .ends_with("\r\n\r\n"));
  const std::string zipped = running.Ask(Get("/api/v1/events", "Accept-Encoding: gzip\r\n"));
  EXPECT_NE(zipped.find("Content-Encoding: gzip"), std::string::npos);
  EXPECT_LT(zipped.size(), 1500u);
}

TEST(ServerTest, TellsStreamsWhatChanges) {
  Running running;
  Client all(running.server->port()), one(running.server->port());
  all.Write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  one.Write("GET /api/v1/events/e2/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_NE(all.ReadUntil("event: hello").find("text/event-stream"), std::string::npos);
  EXPECT_NE(one.ReadUntil("event: hello").find("200 OK"), std::string::npos);
  // A report's text cannot end a message and begin another: what is told is JSON on one line.
  running.desk.on_change(
      {.event = "e1\n\nevent: evil", .revision = 8, .at = "2031-03-04T10:00:00Z", .merged_into = ""});
  running.desk.on_change({.event = "e2", .revision = 9, .at = "2031-03-04T10:00:01Z", .merged_into = "e1"});
  const std::string got = all.ReadUntil("\"merged_into\":\"e1\"");
  EXPECT_NE(got.find("event: changed\nid: 8\ndata: {\"id\":\"e1\\n\\nevent: evil\""), std::string::npos) << got;
  EXPECT_NE(got.find("event: gone\nid: 9\n"), std::string::npos) << got;
  const std::string only = one.ReadUntil("event: gone");
  EXPECT_EQ(only.find("evil"), std::string::npos) << only;
}

TEST(ServerTest, RefusesHeadersBodiesAndRequestsOverTheirLimits) {
  ServerOptions options;
  options.most_header_bytes = 2048;
  options.most_body_bytes = 1000;
  Running running(options);
  EXPECT_TRUE(running.Ask(Get("/healthz", "X: " + std::string(4000, 'x') + "\r\n")).starts_with("HTTP/1.1 431"));
  const std::string post =
      "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Authorization: Bearer 0123456789abcdef\r\nContent-Length: 5000\r\n\r\n" +
      std::string(5000, 'x');
  EXPECT_TRUE(running.Ask(post).starts_with("HTTP/1.1 413"));
  EXPECT_TRUE(running.Ask("\x16\x03\x01 nonsense\r\n\r\n").starts_with("HTTP/1.1 400"));
  EXPECT_TRUE(running.desk.asked.empty());
}

TEST(ServerTest, ClosesConnectionsThatAreTooSlow) {
  ServerOptions options;
  options.header_time = options.body_time = std::chrono::milliseconds(100);
  Running running(options);
  Client slow(running.server->port());
  slow.Write("GET /healthz HT");
  EXPECT_EQ(slow.ReadAll(), "");
}

TEST(ServerTest, LimitsTheRequestsOfOneAddress) {
  ServerOptions options;
  options.requests_per_second = 0.001;
  options.request_burst = 2;
  Running running(options);
  EXPECT_TRUE(running.Ask(Get("/healthz")).starts_with("HTTP/1.1 200"));
  EXPECT_TRUE(running.Ask(Get("/healthz")).starts_with("HTTP/1.1 200"));
  EXPECT_TRUE(running.Ask(Get("/healthz")).starts_with("HTTP/1.1 429"));
}

TEST(ServerTest, TakesNoMoreConnectionsThanAllowed) {
  ServerOptions options;
  options.most_connections = 1;
  Running running(options);
  Client first(running.server->port());
  first.Write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  (void)first.ReadUntil("hello");
  Client second(running.server->port());
  second.Write(Get("/healthz"));
  EXPECT_EQ(second.ReadAll(), "");
}

TEST(ServerTest, StopsWithStreamsOpenAndEndsThem) {
  Running running;
  Client stream(running.server->port());
  stream.Write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  (void)stream.ReadUntil("hello");
  running.Stop();
  (void)stream.ReadAll();  // returns: the other side closed
  EXPECT_FALSE(Client(running.server->port()).connected());
}

TEST(ServerTest, LogsOneLineOfJsonForEachAnswer) {
  Running running;
  (void)running.Ask(Get("/api/v1/events?q=%22%0Aforged"));
  (void)running.Ask(Get("/api/v1/events?q=\"<b>"));
  running.Stop();
  ASSERT_EQ(running.log.size(), 2u);
  for (const std::string& line : running.log) {
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_TRUE(line.starts_with("{\"time\":\"")) << line;
  }
  EXPECT_NE(running.log[0].find("\"status\":400"), std::string::npos) << running.log[0];
  EXPECT_NE(running.log[1].find("q=\\\"<b>"), std::string::npos) << running.log[1];
}

TEST(ServerTest, SaysWhyItCannotListen) {
  Running running;
  FakeDesk desk;
  DeskServer again(desk, {.address = "127.0.0.1", .port = running.server->port()});
  const Result<void> ready = again.Listen();
  ASSERT_FALSE(ready);
  EXPECT_EQ(ready.error().code, ErrorCode::kUnavailable);
  DeskServer nowhere(desk, {.address = "not-an-address"});
  EXPECT_EQ(nowhere.Listen().error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace rashomon
