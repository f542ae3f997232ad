// From a request to an answer: addresses, methods, access, conditional requests, errors. Pure but for the desk it asks.
//
// assets/openapi.json describes every address; a test holds the two against each other. GET answers bear an ETag
// of what they show (the revision, and the query); a matching If-None-Match gets 304. Every answer forbids sniffing,
// framing and scripts that are not the page's own files. A Host that is no name of this server and an Origin that is
// another site's are refused, whatever is asked (but for /healthz).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/desk.h"
#include "server/http_message.h"
#include "server/metrics.h"

namespace rashomon {

// One file of the page, as it was built in. `path` without a leading slash; "index.html" answers "/".
struct PageFile {
  std::string_view path;
  std::string_view content;
};

struct AccessRules {
  std::string write_token;              // "" = nobody may write
  bool protect_reads = false;           // reads need the token, too; /healthz and the page itself do not
  std::vector<std::string> hosts = {};  // names that the server is called by, besides IP addresses and localhost
};

class Router {
 public:
  // All must outlive the router.
  Router(Desk& desk, AccessRules rules, std::span<const PageFile> page, const ServerMetrics& metrics)
      : desk_(desk), rules_(std::move(rules)), page_(page), metrics_(metrics) {}

  // `route`: the name of the address for metrics and log, one of a fixed set.
  [[nodiscard]] HttpResponse Answer(const HttpRequest& request, std::string& route);

  // Asked once the headers are there and before a body is read: the refusal that they decide, so that nobody without
  // the token makes the server hold a body. Nothing = Answer decides.
  [[nodiscard]] std::optional<HttpResponse> Refusal(const HttpRequest& request, std::string& route) const;

 private:
  struct Call;
  [[nodiscard]] HttpResponse Dispatch(const HttpRequest& request, const HttpTarget& target, std::string& route);
  [[nodiscard]] HttpResponse Api(const Call& call, std::string& route);
  [[nodiscard]] HttpResponse EventAddress(const Call& call, std::string& route);
  [[nodiscard]] HttpResponse Write(const Call& call);
  [[nodiscard]] std::optional<HttpResponse> ForeignSite(const HttpRequest& request) const;
  [[nodiscard]] std::optional<HttpResponse> RefusedWrite(const HttpRequest& request, bool decision) const;
  [[nodiscard]] const PageFile* FindFile(const HttpTarget& target) const;
  [[nodiscard]] HttpResponse File(const HttpRequest& request, const HttpTarget& target, std::string& route) const;
  [[nodiscard]] bool Allowed(const HttpRequest& request) const;

  Desk& desk_;
  AccessRules rules_;
  std::span<const PageFile> page_;
  const ServerMetrics& metrics_;
};

}  // namespace rashomon
