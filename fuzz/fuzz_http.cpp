// Raw bytes of a connection: what the server's parser makes of them, and what the router answers.
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "server/router.h"
#include "server/testing/fake_desk.h"
#include "text/utf8.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rashomon;
  namespace http = boost::beast::http;
  http::request_parser<http::string_body> parser;
  parser.header_limit(16 * 1024);
  parser.body_limit(64 * 1024);
  boost::system::error_code error;
  parser.eager(true);
  parser.put(boost::asio::buffer(data, size), error);
  if (error || !parser.is_header_done()) return 0;
  const auto& message = parser.get();
  HttpRequest request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  request.authorization = std::string(message[http::field::authorization]);
  request.if_none_match = std::string(message[http::field::if_none_match]);
  request.content_type = std::string(message[http::field::content_type]);
  request.body = message.body();
  FakeDesk desk;
  ServerMetrics metrics;
  static constexpr PageFile kPage[] = {{"index.html", "<!doctype html>"}};
  Router router(desk, {.write_token = "0123456789abcdef", .protect_reads = false}, kPage, metrics);
  std::string route;
  const HttpResponse response = router.Answer(request, route);
  Check(response.status >= 200 && response.status < 600 && !route.empty());
  Check(IsValidUtf8(response.body));
  for (const auto& [name, value] : response.headers)
    Check(value.find_first_of("\r\n") == std::string::npos && name.find_first_of("\r\n: ") == std::string::npos);
  return 0;
}
