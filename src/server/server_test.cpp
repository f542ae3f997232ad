// The server on a real socket of this machine: what goes over the wire. Limits: server_limits_test.cpp.
#include "server/server.h"

#include <gtest/gtest.h>

#include "server/testing/wire.h"

namespace rashomon {
namespace {

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

TEST(ServerTest, SendsWhatIsKeptPackedOnlyWhereItSaysSo) {
  Running running;
  running.desk.kept = true;
  for (const std::size_t size : {std::size_t{10}, std::size_t{5000}}) {
    running.desk.answer = "{\"text\":\"" + std::string(size, 'a') + "\"}";
    const std::string packed = running.Ask(Get("/api/v1/events/e1", "Accept-Encoding: gzip\r\n"));
    const bool says = packed.find("Content-Encoding: gzip") != std::string::npos;
    EXPECT_EQ(says, size > 1024) << size;
    EXPECT_NE(says, packed.ends_with("a\"}")) << size;
    EXPECT_TRUE(running.Ask(Get("/api/v1/events/e1")).ends_with("a\"}")) << size;
  }
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
