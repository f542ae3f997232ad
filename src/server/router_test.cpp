// Every address, every refusal, and that nothing that a request holds reaches a header, a log or a file name as it
// came.
#include "server/router.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "server/access.h"
#include "server/compress.h"
#include "server/openapi.h"
#include "server/testing/fake_desk.h"

namespace rashomon {
namespace {

constexpr std::string_view kToken = "0123456789abcdef-desk";
constexpr PageFile kPage[] = {{"index.html", "<!doctype html>"}, {"assets/app-1a2b.js", "1"}};

struct Asked {
  FakeDesk desk;
  ServerMetrics metrics;
  AccessRules rules{std::string(kToken), false};

  HttpResponse Send(HttpRequest request) {
    Router router(desk, rules, kPage, metrics);
    return router.Answer(request, route);
  }
  HttpResponse Get(std::string target) { return Send({.method = "GET", .target = std::move(target)}); }
  HttpResponse Post(std::string target, std::string body, std::string token = std::string(kToken),
                    std::string type = "application/json") {
    return Send({.method = "POST",
                 .target = std::move(target),
                 .authorization = "Bearer " + token,
                 .content_type = std::move(type),
                 .body = std::move(body)});
  }
  [[nodiscard]] std::string Last() const { return desk.asked.empty() ? "" : desk.asked.back(); }
  std::string route;
};

std::string Header(const HttpResponse& response, std::string_view name) {
  const auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
  return found == response.headers.end() ? "" : found->second;
}

TEST(RouterTest, AsksTheDeskForWhatTheAddressNames) {
  struct Case {
    std::string target, asked, route;
  };
  const Case cases[] = {
      {"/api/v1/events?q=ferry+sinking&place=Orlow&limit=10&sort=size&min_killed=3",
       "events text=ferry sinking place=Orlow limit=10 sort=size killed=3", "events"},
      {"/api/v1/events/e%2F1", "event e/1 as_of=", "event"},
      {"/api/v1/events/e1?as_of=2031-03-04T10:00Z", "event e1 as_of=2031-03-04T10:00Z", "event"},
      {"/api/v1/events/e1/changes?from=2031-03-04", "changes e1 2031-03-04", "changes"},
      {"/api/v1/events/e1/export?format=csv&as_of=2031-03-04", "export e1 1 as_of=2031-03-04", "export"},
      {"/api/v1/reports/r%C3%A9?version=2", "report r\u00e9 2", "report"},
      {"/api/v1/search?q=a&actor=b", "search a b", "search"},
      {"/api/v1/decisions", "decisions", "decisions"},
  };
  for (const Case& c : cases) {
    Asked desk;
    EXPECT_EQ(desk.Get(c.target).status, 200) << c.target;
    EXPECT_EQ(desk.Last(), c.asked) << c.target;
    EXPECT_EQ(desk.route, c.route) << c.target;
  }
}

TEST(RouterTest, RefusesWhatIsMalformedWithoutAskingTheDesk) {
  struct Case {
    std::string method, target;
    int status;
  };
  const Case cases[] = {
      {"GET", "/api/v1/events?limit=-1", 400},
      {"GET", "/api/v1/events?limit=100000", 400},
      {"GET", "/api/v1/events?limit=ten", 400},
      {"GET", "/api/v1/events?from=yesterday", 400},
      {"GET", "/api/v1/events?sort=drop+table", 400},
      {"GET", "/api/v1/events/e1/export?format=exe", 400},
      {"GET", "/api/v1/events/%zz", 400},
      {"GET", "/api/v1/events/%00", 400},
      {"GET", "/api/v1/events/a%0d%0aSet-Cookie:x", 400},
      {"GET", "/api/v1/events/%ff", 400},
      {"GET", "/../../etc/passwd", 400},
      {"GET", "/%2e%2e/secret", 400},
      {"GET", "//events", 400},
      {"GET", "no-slash", 400},
      {"GET", "/api/v1/unknown", 404},
      {"GET", "/api/v1/events/e1/unknown", 404},
      {"GET", "/missing.js", 404},
      {"DELETE", "/api/v1/events/e1", 405},
      {"POST", "/api/v1/events", 405},
      {"POST", "/", 405},
  };
  for (const Case& c : cases) {
    Asked desk;
    const HttpResponse response = desk.Send({.method = c.method, .target = c.target});
    EXPECT_EQ(response.status, c.status) << c.target;
    EXPECT_TRUE(desk.desk.asked.empty()) << c.target;
    EXPECT_NE(response.body.find("\"error\""), std::string::npos) << c.target;
  }
  std::string many = "/api/v1/events?";
  for (std::size_t i = 0; i <= kMostQueryFields; ++i) many += "a" + std::to_string(i) + "=1&";
  EXPECT_EQ(Asked().Get(many).status, 400);
}

TEST(RouterTest, TellsWhatIsMissingAsSuch) {
  EXPECT_EQ(Asked().Get("/api/v1/events/missing").status, 404);
}

TEST(RouterTest, AnswersNotModifiedUntilTheRevisionGrows) {
  Asked desk;
  const std::string tag = Header(desk.Get("/api/v1/events/e1"), "ETag");
  ASSERT_FALSE(tag.empty());
  const HttpRequest again{.method = "GET", .target = "/api/v1/events/e1", .if_none_match = "\"x\", " + tag};
  EXPECT_EQ(desk.Send(again).status, 304);
  EXPECT_TRUE(desk.Send(again).body.empty());
  EXPECT_EQ(desk.Send({.method = "GET", .target = "/api/v1/events/e2", .if_none_match = tag}).status, 200);
  desk.desk.revision = 8;
  EXPECT_EQ(desk.Send(again).status, 200);
}

TEST(RouterTest, TakesWritesWithTheTokenOnly) {
  Asked desk;
  EXPECT_EQ(desk.Post("/api/v1/decisions", "{}").status, 201);
  EXPECT_EQ(desk.Last(), "decide {}");
  EXPECT_EQ(desk.Post("/api/v1/reports", "{\"text\":\"x\"}", std::string(kToken), "application/x-ndjson").status, 200);
  const std::size_t before = desk.desk.asked.size();
  EXPECT_EQ(desk.Post("/api/v1/decisions", "{}", "wrong-wrong-wrong-wrong").status, 401);
  EXPECT_EQ(desk.Post("/api/v1/decisions", "{}", "").status, 401);
  EXPECT_EQ(desk.Post("/api/v1/decisions", "{}", std::string(kToken), "text/plain").status, 415);
  EXPECT_EQ(desk.Post("/api/v1/decisions", "a=b", std::string(kToken), "application/x-www-form-urlencoded").status,
            415);
  desk.rules.write_token.clear();
  EXPECT_EQ(desk.Post("/api/v1/decisions", "{}", "").status, 403);
  EXPECT_EQ(desk.desk.asked.size(), before);
}

TEST(RouterTest, ProtectsReadsWhereAskedButNotTheHealthOrThePageThatAsksForTheToken) {
  Asked desk;
  desk.rules.protect_reads = true;
  EXPECT_EQ(desk.Get("/api/v1/events").status, 401);
  for (const char* of_store : {"/metrics", "/readyz", "/openapi.json", "/api", "/api/v1", "/api/v2/events", "/no.such"})
    EXPECT_EQ(desk.Get(of_store).status, 401) << of_store;
  for (const char* open : {"/healthz", "/", "/event/e1"}) EXPECT_EQ(desk.Get(open).status, 200) << open;
  EXPECT_EQ(
      desk.Send({.method = "GET", .target = "/api/v1/events", .authorization = "Bearer " + std::string(kToken)}).status,
      200);
}

TEST(RouterTest, KnowsItselfByAddressesLocalhostAndTheNamesItWasGiven) {
  struct Case {
    std::string host, origin;
    int status;
  };
  const Case cases[] = {
      {"127.0.0.1:8080", "", 200},
      {"[::1]:8080", "", 200},
      {"LOCALHOST", "", 200},
      {"desk.localhost:8080", "http://desk.localhost:8080", 200},
      {"Desk.Example.org", "https://desk.example.org", 200},
      {"127.0.0.1:8080", "https://desk.example.org", 200},  // a proxy that puts its own Host
      {"", "", 200},                                        // HTTP/1.0: no browser
      {"rebound.example:8080", "", 421},
      {"127.0.0.1.rebound.example", "", 421},
      {"localhost.rebound.example", "", 421},
      {"evildesk.example.org", "", 421},
      {"1.2.3.4:8080@rebound.example", "", 421},
      {"127.0.0.1:8080", "http://elsewhere.example", 403},
      {"127.0.0.1:8080", "http://127.0.0.1:9090", 403},
      {"127.0.0.1:8080", "null", 403},
  };
  for (const Case& c : cases) {
    Asked desk;
    desk.rules.hosts = {"desk.example.org"};
    for (const char* target : {"/", "/api/v1/events", "/metrics"}) {
      const HttpResponse response = desk.Send({.method = "GET", .target = target, .host = c.host, .origin = c.origin});
      EXPECT_EQ(response.status, c.status) << c.host << " " << c.origin << " " << target;
      EXPECT_EQ(Header(response, "X-Frame-Options"), "DENY");
    }
    EXPECT_EQ(desk.Send({.method = "GET", .target = "/healthz", .host = c.host}).status, 200);
  }
}

TEST(RouterTest, TellsWhatWasKnownByPublicationOrByIngest) {
  Asked desk;
  EXPECT_EQ(desk.Get("/api/v1/events/e1?as_of=2031-03-04&as_of_by=ingest").status, 200);
  EXPECT_EQ(desk.Last(), "event e1 as_of=2031-03-04 by ingest");
  EXPECT_EQ(desk.Get("/api/v1/events/e1?as_of=2031-03-04&as_of_by=luck").status, 400);
}

TEST(RouterTest, ServesThePageAndItsOwnAddresses) {
  Asked desk;
  EXPECT_EQ(desk.Get("/").body, "<!doctype html>");
  EXPECT_EQ(desk.Get("/event/e1").body, "<!doctype html>");
  EXPECT_EQ(desk.Get("/").content_type, "text/html; charset=utf-8");
  const HttpResponse script = desk.Get("/assets/app-1a2b.js");
  EXPECT_EQ(script.content_type, "text/javascript; charset=utf-8");
  EXPECT_NE(Header(script, "Cache-Control").find("immutable"), std::string::npos);
}

TEST(RouterTest, ForbidsSniffingFramingAndForeignScriptsEverywhere) {
  for (const char* target : {"/", "/api/v1/events", "/api/v1/unknown", "/%00"}) {
    const HttpResponse response = Asked().Get(target);
    EXPECT_EQ(Header(response, "X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(Header(response, "X-Frame-Options"), "DENY") << target;
    EXPECT_NE(Header(response, "Content-Security-Policy").find("script-src 'self';"), std::string::npos) << target;
  }
}

TEST(RouterTest, NamesExportsByLettersDigitsAndHyphensOnly) {
  const HttpResponse response = Asked().Get("/api/v1/events/a%22%3b%20b/export?format=html");
  EXPECT_EQ(Header(response, "Content-Disposition"), "attachment; filename=\"a---b.html\"");
}

TEST(RouterTest, DescribesEveryAddressThatItServes) {
  const std::string document(OpenApiDocument());
  for (const char* path :
       {"/healthz", "/readyz", "/metrics", "/openapi.json", "/api/v1/events", "/api/v1/events/{id}",
        "/api/v1/events/{id}/changes", "/api/v1/events/{id}/export", "/api/v1/events/{id}/stream", "/api/v1/stream",
        "/api/v1/reports/{id}", "/api/v1/search", "/api/v1/decisions", "/api/v1/reports"}) {
    EXPECT_NE(document.find("\"" + std::string(path) + "\""), std::string::npos) << path;
  }
  EXPECT_EQ(Asked().Get("/openapi.json").body, document);
}

TEST(AccessTest, ComparesSecretsWhole) {
  EXPECT_TRUE(SameSecret("abc", "abc"));
  for (const char* wrong : {"abd", "ab", "abcd", "", "xbc"}) EXPECT_FALSE(SameSecret(wrong, "abc")) << wrong;
  EXPECT_FALSE(SameSecret("", ""));  // no secret is set: nobody is let in
}

TEST(AccessTest, LooksAtEveryByteOfAWrongSecretWhereverItGoesWrong) {
  const std::string secret = "a-token-of-the-desk-7";
  const auto looks = [&](const std::string& given) {
    std::size_t looked = 0;
    const auto differ = [&](unsigned char a, unsigned char b) -> unsigned {
      ++looked;
      return a ^ b;
    };
    EXPECT_EQ(SameBytes(given, secret, differ), given == secret) << given;
    return looked;
  };
  EXPECT_EQ(looks(secret), secret.size());
  for (std::size_t i = 0; i < secret.size(); ++i) {
    std::string wrong = secret;
    wrong[i] = '!';
    EXPECT_EQ(looks(wrong), secret.size()) << wrong;
    EXPECT_EQ(looks(secret.substr(0, i) + std::string(secret.size() - i, '!')), secret.size()) << i;
    EXPECT_EQ(looks(secret.substr(0, i)), i) << "what was given, and not what was right of it, says how long it takes";
  }
  EXPECT_EQ(looks(secret + secret), 2 * secret.size());
}

TEST(AccessTest, LimitsEachAddressByItself) {
  RateLimit limit(2, 3);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limit.Admit("a", 100));
  EXPECT_FALSE(limit.Admit("a", 100));
  EXPECT_TRUE(limit.Admit("b", 100));
  EXPECT_TRUE(limit.Admit("a", 100.5));
  EXPECT_FALSE(limit.Admit("a", 100.5));
}

TEST(AccessTest, CountsANetworkOfOneSubscriberAsOne) {
  const std::pair<const char*, const char*> cases[] = {
      {"192.0.2.7", "192.0.2.7"},
      {"::ffff:192.0.2.7", "192.0.2.7"},
      {"2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"},
      {"2001:db8:1:2:bbbb:cccc:dddd:eeee", "2001:db8:1:2::/64"},
      {"2001:db8:1:3::1", "2001:db8:1:3::/64"},
      {"fe80::1%eth0", "fe80::/64"},
      {"::1", "::/64"},
      {"no address", "no address"},
  };
  for (const auto& [address, who] : cases) EXPECT_EQ(CountedAs(address), who);
}

TEST(AccessTest, GivesAConnectionBackToTheAddressThatHadIt) {
  ConnectionCounts counts(2);
  EXPECT_TRUE(counts.Open("a"));
  EXPECT_TRUE(counts.Open("a"));
  EXPECT_FALSE(counts.Open("a"));
  EXPECT_TRUE(counts.Open("b"));
  counts.Close("a");
  EXPECT_TRUE(counts.Open("a"));
  EXPECT_FALSE(counts.Open("a"));
  counts.Close("nobody");
}

TEST(AccessTest, RemembersABoundedNumberOfAddresses) {
  RateLimit limit(1, 2);
  for (std::size_t i = 0; i < 3 * RateLimit::kMostAddresses; ++i)
    EXPECT_TRUE(limit.Admit(std::to_string(i), 1.0 + static_cast<double>(i) * 1e-6));
}

TEST(CompressTest, ReadsWhatAClientAccepts) {
  for (const char* yes : {"gzip", "br, gzip;q=0.5", "*", "deflate, x-gzip"}) EXPECT_TRUE(AcceptsGzip(yes)) << yes;
  for (const char* no : {"", "br", "gzip;q=0", "gzip; q=0.000, br", "identity"}) EXPECT_FALSE(AcceptsGzip(no)) << no;
}

TEST(MetricsTest, CountsByRouteAndStatus) {
  ServerMetrics metrics;
  metrics.Answered("event", 200, 0.01, 10);
  metrics.Answered("event", 404, 2, 10);
  const std::string text = metrics.Text(9);
  EXPECT_NE(text.find("rashomon_store_revision 9"), std::string::npos);
  EXPECT_NE(text.find("rashomon_requests_total{route=\"event\",status=\"404\"} 1"), std::string::npos);
  EXPECT_NE(text.find("rashomon_request_seconds_bucket{route=\"event\",le=\"0.02\"} 1"), std::string::npos);
  EXPECT_NE(text.find("rashomon_request_seconds_count{route=\"event\"} 2"), std::string::npos);
}

}  // namespace
}  // namespace rashomon
