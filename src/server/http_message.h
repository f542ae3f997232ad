// Requests and answers as the router sees them: no sockets, no library.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "server/desk.h"

namespace rashomon {

struct HttpRequest {
  std::string method;  // "GET"
  std::string target;  // as sent: "/api/v1/events?q=ferry"
  std::string authorization = {}, if_none_match = {}, accept_encoding = {}, content_type = {}, content_encoding = {};
  std::string host = {}, origin = {};
  std::string body = {};
};

struct HttpResponse {
  int status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;  // besides type, length and those of every answer
  std::string body;
  std::shared_ptr<const KeptBody> kept = nullptr;  // in place of `body`
  bool stream = false;                             // an event stream: the connection stays open
  std::string stream_event;                        // of one event; "" = of all
};

// A target taken apart: path segments and query, percent-decoded, UTF-8. kInvalidInput for a broken escape, a control
// character, a path with ".." or an empty segment, more than kMostQueryFields fields.
struct HttpTarget {
  std::vector<std::string> path;
  std::map<std::string, std::string> query;  // of two fields of one name the last holds
};
inline constexpr std::size_t kMostQueryFields = 32;
inline constexpr std::size_t kLongestTarget = 8192;  // bytes, as sent
[[nodiscard]] Result<HttpTarget> ParseTarget(std::string_view target);

// {"error": {"code": ..., "message": ...}}
[[nodiscard]] HttpResponse ErrorResponse(int status, std::string_view code, std::string_view message);

}  // namespace rashomon
