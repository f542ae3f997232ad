// Every limit of the server and every way of asking what is not to be answered, on a real socket: a test each.
#include <functional>
#include <tuple>

#include "server/compress.h"
#include "server/http_message.h"
#include "server/testing/wire.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using std::chrono::milliseconds;

std::string Post(std::string_view target, std::string_view headers, std::string_view body = "",
                 std::string_view token = kWireToken) {
  return "POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " +
         std::string(token) + "\r\nContent-Type: application/json\r\n" + std::string(headers) + "\r\n" +
         std::string(body);
}

std::string Length(std::size_t bytes) {
  return "Content-Length: " + std::to_string(bytes) + "\r\n";
}

int StatusOf(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::atoi(answer.c_str() + 9) : 0;
}

milliseconds Took(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);
}

TEST(ServerLimitsTest, ListensToThisMachineOnlyUnlessTold) {
  EXPECT_EQ(ServerOptions{}.address, "127.0.0.1");
}

TEST(ServerLimitsTest, SizeOfHeaders) {
  Running running({.most_header_bytes = 2048});
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz", "X: " + std::string(4000, 'x') + "\r\n"))), 431);
  std::string many;
  for (int i = 0; i < 500; ++i) many += "X" + std::to_string(i) + ": y\r\n";
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz", many))), 431);
}

TEST(ServerLimitsTest, SizeOfTheAddress) {
  Running running;
  EXPECT_EQ(StatusOf(running.Ask(Get("/api/v1/events?q=" + std::string(kLongestTarget, 'x')))), 414);
  EXPECT_TRUE(running.desk.asked.empty());
}

TEST(ServerLimitsTest, SizeOfBodiesWithALengthAndInChunks) {
  Running running({.most_body_bytes = 1000});
  EXPECT_EQ(StatusOf(running.Ask(Post("/api/v1/reports", Length(5000), std::string(5000, 'x')))), 413);
  std::string chunks;
  for (int i = 0; i < 20; ++i) chunks += "64\r\n" + std::string(100, 'x') + "\r\n";
  EXPECT_EQ(StatusOf(running.Ask(Post("/api/v1/reports", "Transfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n"))),
            413);
  EXPECT_EQ(StatusOf(running.Ask(Post("/api/v1/reports", Length(999), std::string(999, 'x')))), 200);
  EXPECT_EQ(running.desk.asked.size(), 1u);
}

TEST(ServerLimitsTest, SizeOfBodiesWhereNoneIsLookedFor) {
  Running running;
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz", Length(10'000'000)))), 413);
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz", Length(2)) + "ab")), 200);
  const std::string chunk = "1000\r\n" + std::string(4096, 'x') + "\r\n";
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz", "Transfer-Encoding: chunked\r\n") + chunk + chunk + "0\r\n\r\n")),
            413);
}

TEST(ServerLimitsTest, BodiesOfWhoeverMayNotWriteAreNotWaitedFor) {
  Running running({.body_time = milliseconds(4000)});
  for (const auto& [token, headers, status] :
       {std::tuple{std::string_view("wrong-wrong-wrong"), std::string(), 401},
        std::tuple{kWireToken, std::string("Origin: http://elsewhere.example\r\n"), 403},
        std::tuple{kWireToken, std::string("Content-Encoding: gzip\r\n"), 415}}) {
    Client client(running.server->port());
    client.Write(Post("/api/v1/reports", Length(1'000'000) + headers, "{", token));
    std::string answer;
    EXPECT_LT(Took([&] { answer = client.ReadUntil("}}"); }), milliseconds(1500));
    EXPECT_EQ(StatusOf(answer), status) << headers;
  }
  EXPECT_TRUE(running.desk.asked.empty());
}

TEST(ServerLimitsTest, PackedBodiesAreRefusedSoThatNothingSmallBecomesLarge) {
  Running running;
  const std::string bomb = Gzip(std::string(1 << 20, 'x'));
  for (const char* encoding : {"gzip", "deflate", "br", "gzip, gzip"}) {
    const std::string headers = Length(bomb.size()) + "Content-Encoding: " + encoding + "\r\n";
    EXPECT_EQ(StatusOf(running.Ask(Post("/api/v1/reports", headers, bomb))), 415) << encoding;
  }
  EXPECT_TRUE(running.desk.asked.empty());
}

TEST(ServerLimitsTest, RequestsOfOneAddress) {
  Running running({.requests_per_second = 0.001, .request_burst = 2});
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz"))), 200);
  EXPECT_EQ(StatusOf(running.Ask(Get("/healthz"))), 200);
  const std::string refused = running.Ask(Get("/healthz"));
  EXPECT_EQ(StatusOf(refused), 429);
  EXPECT_NE(refused.find("Retry-After: 1"), std::string::npos);
}

TEST(ServerLimitsTest, Connections) {
  Running running({.most_connections = 1});
  Client first(running.server->port());
  first.Write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  (void)first.ReadUntil("hello");
  EXPECT_EQ(running.Ask(Get("/healthz")), "");
}

TEST(ServerLimitsTest, ConnectionsOfOneAddress) {
  Running running({.most_connections_of_address = 2});
  auto first = std::make_unique<Client>(running.server->port());
  const Client second(running.server->port());
  first->Write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  (void)first->ReadUntil("hello");
  EXPECT_EQ(running.Ask(Get("/healthz")), "");
  first.reset();  // one is free again once the server sees that it has gone
  std::string metrics;
  for (int i = 0; i < 100 && metrics.empty(); ++i) {
    running.desk.on_change({.event = "e1", .revision = 1, .at = "", .merged_into = ""});
    std::this_thread::sleep_for(milliseconds(30));
    metrics = running.Ask(Get("/metrics"));
  }
  EXPECT_EQ(metrics.find("rashomon_refused_connections_of_address_total 0\n"), std::string::npos) << metrics;
  EXPECT_NE(metrics.find("rashomon_refused_connections_total 0\n"), std::string::npos) << metrics;
}

TEST(ServerLimitsTest, TimeForHeadersHoweverTheyDripIn) {
  Running running({.header_time = milliseconds(200)});
  Client silent(running.server->port());
  Client slow(running.server->port());
  slow.Write("GET /healthz HTTP/1.1\r\n");
  const milliseconds took = Took([&] {
    for (int i = 0; i < 100 && slow.OpenAfter(milliseconds(20)); ++i) slow.Write("X");
  });
  EXPECT_LT(took, milliseconds(1500));
  EXPECT_EQ(silent.ReadAll(), "");
}

TEST(ServerLimitsTest, TimeForBodiesHoweverTheyDripIn) {
  Running running({.body_time = milliseconds(200)});
  Client slow(running.server->port());
  slow.Write(Post("/api/v1/reports", Length(100'000)));
  const milliseconds took = Took([&] {
    for (int i = 0; i < 100 && slow.OpenAfter(milliseconds(20)); ++i) slow.Write("x");
  });
  EXPECT_LT(took, milliseconds(1500));
  EXPECT_TRUE(running.desk.asked.empty());
}

TEST(ServerLimitsTest, TimeBetweenTwoRequestsOfAConnection) {
  Running running({.header_time = milliseconds(150)});
  Client idle(running.server->port());
  idle.Write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_LT(Took([&] { EXPECT_EQ(StatusOf(idle.ReadAll()), 200); }), milliseconds(1500));
}

TEST(ServerLimitsTest, TimeForAnswersThatAreNotRead) {
  Running running({.most_connections = 1, .write_time = milliseconds(200)});
  running.desk.answer = "\"" + std::string(32 << 20, 'a') + "\"";
  Client deaf(running.server->port());
  deaf.Write(Get("/api/v1/events/e1"));
  std::string healthy;
  for (int i = 0; i < 100 && healthy.empty(); ++i) {
    std::this_thread::sleep_for(milliseconds(30));
    healthy = running.Ask(Get("/healthz"));
  }
  EXPECT_EQ(StatusOf(healthy), 200);
}

TEST(ServerLimitsTest, MessagesThatAStreamMayLagBehind) {
  Running running({.write_time = milliseconds(300), .most_lag = 8});
  Client deaf(running.server->port()), other(running.server->port());
  deaf.Write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  other.Write("GET /api/v1/events/e2/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  (void)deaf.ReadUntil("hello");
  (void)other.ReadUntil("hello");
  const std::string long_name(200'000, 'e');  // fills what the system holds for a socket
  for (std::uint64_t i = 0; i < 200; ++i) {
    running.desk.on_change({.event = long_name, .revision = i, .at = "", .merged_into = ""});
    if (i % 20 == 0) std::this_thread::sleep_for(milliseconds(5));
  }
  running.desk.on_change({.event = "e2", .revision = 9, .at = "", .merged_into = ""});
  EXPECT_NE(other.ReadUntil("event: changed").find("id: 9"), std::string::npos);
  std::string metrics;
  for (int i = 0; i < 100 && metrics.find("rashomon_streams 1\n") == std::string::npos; ++i) {
    std::this_thread::sleep_for(milliseconds(30));
    metrics = running.Ask(Get("/metrics"));
  }
  EXPECT_NE(metrics.find("rashomon_streams 1\n"), std::string::npos) << metrics;
}

TEST(ServerLimitsTest, RequestsThatTwoReadersCouldReadInTwoWaysAreRefused) {
  const std::pair<const char*, std::string> cases[] = {
      {"a length and chunks", Post("/api/v1/reports", Length(3) + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n")},
      {"two lengths", Post("/api/v1/reports", Length(3) + Length(4), "abcd")},
      {"a length that is none", Post("/api/v1/reports", "Content-Length: -1\r\n", "x")},
      {"a length too large to count", Post("/api/v1/reports", "Content-Length: 99999999999999999999999\r\n", "x")},
      {"two hosts", Get("/healthz", "Host: localhost\r\n")},
      {"no host", "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n"},
      {"a blank in a header's name", Get("/healthz", "X y: z\r\n")},
      {"a control character in a header", Get("/healthz", std::string("X: a\x01z\r\n"))},
      {"a header without a name", Get("/healthz", ": x\r\n")},
      {"a bare line end in the address", "GET /health\nz HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {"another protocol", "GET /healthz SPDY/9\r\nHost: localhost\r\n\r\n"},
      {"not HTTP", "\x16\x03\x01 nonsense\r\n\r\n"},
  };
  Running running;
  for (const auto& [what, request] : cases) EXPECT_EQ(StatusOf(running.Ask(request)), 400) << what;
  EXPECT_TRUE(running.desk.asked.empty());
}

TEST(ServerLimitsTest, OtherMethodsGetTheListOfThoseThatAreTaken) {
  Running running;
  const std::tuple<const char*, const char*, const char*> cases[] = {{"OPTIONS", "/api/v1/events", "GET, HEAD"},
                                                                     {"TRACE", "/", "GET, HEAD"},
                                                                     {"DELETE", "/api/v1/events/e1", "GET, HEAD"},
                                                                     {"PUT", "/api/v1/reports", "POST"},
                                                                     {"PATCH", "/api/v1/decisions", "GET, HEAD, POST"},
                                                                     {"BREW", "/healthz", "GET, HEAD"},
                                                                     {"POST", "/metrics", "GET, HEAD"}};
  for (const auto& [method, target, allowed] : cases) {
    const std::string answer =
        running.Ask(std::string(method) + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(StatusOf(answer), 405) << method << " " << answer;
    EXPECT_NE(answer.find("Allow: " + std::string(allowed) + "\r\n"), std::string::npos) << method << " " << answer;
    EXPECT_EQ(answer.find("Access-Control"), std::string::npos) << method;
  }
  EXPECT_EQ(StatusOf(running.Ask("CONNECT elsewhere:80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")),
            400);
  const std::string head = running.Ask("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(StatusOf(head) == 200 && head.ends_with("\r\n\r\n")) << head;
}

TEST(ServerLimitsTest, AsksForBodiesThatAreOfferedFirst) {
  Running running;
  Client client(running.server->port());
  client.Write(Post("/api/v1/decisions", Length(2) + "Expect: 100-continue\r\n"));
  EXPECT_EQ(client.ReadUntil("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.Write("{}");
  EXPECT_NE(client.ReadAll().find("HTTP/1.1 201"), std::string::npos);
}

TEST(ServerLimitsTest, NothingOfARequestEndsALineOfTheLogOrLeavesItsString) {
  Running running;
  const std::string requests[] = {
      Get("/api/v1/events?q=%0d%0a{\"forged\":1}"),
      Get("/\",\"status\":200,\"x\":\""),
      Get("/\x1b[31mred\x7f"),
      Get("/\xff\xfe"),
      Get("/" + std::string(9000, 'x')),
      "NONSENSE\r\n\r\n",
      Get("/healthz", "X: " + std::string(40'000, 'x') + "\r\n"),
  };
  for (const std::string& request : requests) (void)running.Ask(request);
  running.Stop();
  ASSERT_EQ(running.log.size(), std::size(requests)) << "refusals are logged, too";
  for (const std::string& line : running.log) {
    EXPECT_TRUE(line.starts_with("{\"time\":\"") && line.ends_with("}")) << line;
    EXPECT_TRUE(std::ranges::none_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }));
    EXPECT_TRUE(IsValidUtf8(line)) << line;
    EXPECT_LT(line.size(), 2000u);
  }
}

TEST(ServerLimitsTest, NothingOfARequestReachesAHeaderOfTheAnswer) {
  Running running;
  for (const std::string& target : {std::string("/api/v1/events/%0d%0aSet-Cookie:%20a/export?format=csv"),
                                    std::string("/api/v1/events/a%22;b/export?format=csv&x=Set-Cookie:a")}) {
    const std::string answer = running.Ask(Get(target, "If-None-Match: \"Set-Cookie: a\"\r\n"));
    EXPECT_EQ(answer.substr(0, answer.find("\r\n\r\n")).find("Set-Cookie"), std::string::npos) << answer;
  }
}

}  // namespace
}  // namespace rashomon
