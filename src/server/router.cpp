#include "server/router.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "server/access.h"
#include "server/openapi.h"
#include "text/iso_time.h"

namespace rashomon {

struct Router::Call {
  const HttpRequest& request;
  const HttpTarget& target;
  [[nodiscard]] std::string Field(const std::string& name) const {
    const auto found = target.query.find(name);
    return found == target.query.end() ? std::string() : found->second;
  }
};

namespace {

constexpr std::uint32_t kMostListed = 500;
constexpr std::string_view kReads = "GET, HEAD";

int StatusOf(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound:
      return 404;
    case ErrorCode::kNoPermission:
      return 403;
    case ErrorCode::kTooLarge:
      return 413;
    case ErrorCode::kUnavailable:
      return 503;
    case ErrorCode::kInvalidInput:
    case ErrorCode::kInvalidArgument:
      return 400;
  }
  return 500;
}

std::string_view NameOf(int status) {
  switch (status) {
    case 400:
      return "bad-request";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 413:
      return "too-large";
    case 503:
      return "unavailable";
    default:
      return "internal";
  }
}

HttpResponse FromError(const Error& error) {
  const int status = StatusOf(error.code);
  return ErrorResponse(status, NameOf(status), error.message);
}

HttpResponse MethodNotAllowed(std::string_view allowed) {
  HttpResponse response = ErrorResponse(405, "method-not-allowed", fmt::format("this address takes {}", allowed));
  response.headers.emplace_back("Allow", std::string(allowed));
  return response;
}

HttpResponse Unauthorized() {
  HttpResponse response = ErrorResponse(401, "unauthorized", "send the token as 'Authorization: Bearer TOKEN'");
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

// A whole number of the query; kInvalidArgument for what is none or out of range.
Result<std::optional<std::int64_t>> NumberField(const std::string& name, const std::string& text, std::int64_t most) {
  if (text.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most)
    return Fail(ErrorCode::kInvalidArgument, fmt::format("'{}' is a whole number from 0 to {}", name, most));
  return value;
}

// ISO 8601, or nothing.
Result<std::string> TimeField(const std::string& name, std::string text) {
  if (!text.empty() && !ParseIsoTime(text))
    return Fail(ErrorCode::kInvalidArgument, fmt::format("'{}' is no ISO 8601 date or time", name));
  return text;
}

// The hour of the field `name`, and by what it counts.
Result<DeskHour> HourField(const std::string& name, std::string text, const std::string& by) {
  Result<std::string> time = TimeField(name, std::move(text));
  if (!time) return std::unexpected(time.error());
  if (!by.empty() && by != "publication" && by != "ingest")
    return Fail(ErrorCode::kInvalidArgument, "'as_of_by' is publication or ingest");
  return DeskHour{*std::move(time), by == "ingest" ? DeskHour::By::kIngest : DeskHour::By::kPublication};
}

// The ETag changes with the revision and with what was asked.
std::string TagOf(std::uint64_t revision, const HttpRequest& request) {
  return fmt::format("\"{}-{:x}\"", revision, Fnv1a64(request.target));
}

bool TagListed(std::string_view if_none_match, std::string_view tag) {
  if (if_none_match == "*") return true;
  for (std::size_t at = if_none_match.find(tag); at != std::string_view::npos; at = if_none_match.find(tag, at + 1)) {
    const std::size_t end = at + tag.size();
    if (end == if_none_match.size() || if_none_match[end] == ',' || if_none_match[end] == ' ') return true;
  }
  return false;
}

HttpResponse FromAnswer(const HttpRequest& request, Result<DeskAnswer> answer) {
  if (!answer) return FromError(answer.error());
  HttpResponse response;
  const std::string tag = TagOf(answer->revision, request);
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  if (TagListed(request.if_none_match, tag)) {
    response.status = 304;
  } else {
    response.body = std::move(answer->body);
    response.kept = std::move(answer->kept);
  }
  return response;
}

// Whether the client has it already, without the work of making it again.
bool IsUnchanged(const HttpRequest& request, std::uint64_t revision) {
  return !request.if_none_match.empty() && revision != 0 && TagListed(request.if_none_match, TagOf(revision, request));
}

HttpResponse Unchanged(const HttpRequest& request, std::uint64_t revision) {
  return FromAnswer(request, DeskAnswer{.body = {}, .revision = revision});
}

std::string_view TypeOf(std::string_view path) {
  struct Type {
    std::string_view suffix, type;
  };
  static constexpr Type kTypes[] = {{".html", "text/html; charset=utf-8"},
                                    {".js", "text/javascript; charset=utf-8"},
                                    {".css", "text/css; charset=utf-8"},
                                    {".svg", "image/svg+xml"},
                                    {".woff2", "font/woff2"},
                                    {".png", "image/png"},
                                    {".json", "application/json; charset=utf-8"},
                                    {".ico", "image/x-icon"}};
  for (const Type& type : kTypes) {
    if (path.ends_with(type.suffix)) return type.type;
  }
  return "application/octet-stream";
}

// What every answer says to a browser, refusals too.
HttpResponse Guarded(HttpResponse response) {
  const auto add = [&](std::string_view name, std::string_view value) {
    response.headers.emplace_back(std::string(name), std::string(value));
  };
  add("X-Content-Type-Options", "nosniff");
  add("X-Frame-Options", "DENY");
  add("Referrer-Policy", "no-referrer");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  return response;
}

struct Format {
  std::string_view name, suffix, type;
  ExportFormat format;
};
constexpr Format kFormats[] = {{"json", "json", "application/json; charset=utf-8", ExportFormat::kJson},
                               {"csv", "csv", "text/csv; charset=utf-8", ExportFormat::kCsv},
                               {"markdown", "md", "text/markdown; charset=utf-8", ExportFormat::kMarkdown},
                               {"html", "html", "text/html; charset=utf-8", ExportFormat::kHtml}};

// Letters, digits, hyphens: what a file name may hold, whatever the id does.
std::string FileStem(std::string_view id) {
  std::string stem;
  for (const char c : id.substr(0, 60)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    stem.push_back(plain ? c : '-');
  }
  return stem.empty() ? "event" : stem;
}

}  // namespace

bool Router::Allowed(const HttpRequest& request) const {
  return SameSecret(BearerToken(request.authorization), rules_.write_token);
}

HttpResponse Router::Answer(const HttpRequest& request, std::string& route) {
  route = "invalid";
  std::optional<HttpResponse> refusal = Refusal(request, route);
  if (refusal) return std::move(*refusal);
  const Result<HttpTarget> target = ParseTarget(request.target);
  return Guarded(target ? Dispatch(request, *target, route) : FromError(target.error()));
}

std::optional<HttpResponse> Router::Refusal(const HttpRequest& request, std::string& route) const {
  if (request.target.size() > kLongestTarget) {
    route = "refused";
    return Guarded(ErrorResponse(414, "too-long", fmt::format("an address has at most {} bytes", kLongestTarget)));
  }
  const Result<HttpTarget> target = ParseTarget(request.target);
  if (!target) return std::nullopt;
  const std::vector<std::string>& path = target->path;
  const bool health = path.size() == 1 && path[0] == "healthz";
  std::optional<HttpResponse> refusal = health ? std::nullopt : ForeignSite(request);
  if (refusal) {
    route = "refused";
  } else if (request.method == "POST" && path.size() == 3 && path[0] == "api" && path[1] == "v1" &&
             (path[2] == "decisions" || path[2] == "reports")) {
    route = path[2] == "decisions" ? "decide" : "ingest";
    refusal = RefusedWrite(request, path[2] == "decisions");
  }
  if (refusal) return Guarded(std::move(*refusal));
  return std::nullopt;
}

// Another site's page may neither read nor write here: not by a name that it made lead here, nor in a reader's name.
std::optional<HttpResponse> Router::ForeignSite(const HttpRequest& request) const {
  if (!IsOwnHost(request.host, rules_.hosts)) {
    return ErrorResponse(421, "other-host",
                         "this server is not known by the name that was asked for: start it with --host NAME");
  }
  if (!IsOwnOrigin(request.origin, request.host, rules_.hosts))
    return ErrorResponse(403, "other-origin", "pages of other sites may not ask this server");
  return std::nullopt;
}

HttpResponse Router::Dispatch(const HttpRequest& request, const HttpTarget& target, std::string& route) {
  const bool reads = request.method == "GET" || request.method == "HEAD";
  const std::vector<std::string>& path = target.path;
  const auto is = [&](std::string_view name) { return path.size() == 1 && path[0] == name; };
  if (is("healthz")) {
    route = "healthz";
    HttpResponse response;
    response.body = "{\"status\":\"ok\"}";
    return reads ? response : MethodNotAllowed(kReads);
  }
  // The page holds nothing of the store, and somebody has to ask for the token.
  const bool of_page =
      reads && FindFile(target) != nullptr && !is("readyz") && !is("metrics") && (path.empty() || path[0] != "api");
  if (rules_.protect_reads && !of_page && !Allowed(request)) {
    route = "unauthorized";
    return Unauthorized();
  }
  if (path.size() >= 2 && path[0] == "api" && path[1] == "v1") return Api({request, target}, route);
  if (!reads) return MethodNotAllowed(kReads);
  if (is("readyz")) {
    route = "readyz";
    HttpResponse response;
    response.body = fmt::format("{{\"status\":\"ready\",\"revision\":{}}}", desk_.Revision());
    return response;
  }
  if (is("metrics")) {
    route = "metrics";
    HttpResponse response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics_.Text(desk_.Revision());
    return response;
  }
  if (is("openapi.json")) {
    route = "openapi";
    HttpResponse response;
    response.body = std::string(OpenApiDocument());
    return response;
  }
  return File(request, target, route);
}

HttpResponse Router::Api(const Call& call, std::string& route) {
  const std::vector<std::string>& path = call.target.path;
  const std::string name = path.size() > 2 ? path[2] : "";
  const bool reads = call.request.method == "GET" || call.request.method == "HEAD";
  if (path.size() == 3 && (name == "decisions" || name == "reports") && call.request.method == "POST")
    return Write(call);
  if (!reads) {
    route = "method";
    const bool posts = path.size() == 3 && name == "reports";
    return MethodNotAllowed(path.size() == 3 && name == "decisions" ? "GET, HEAD, POST" : posts ? "POST" : kReads);
  }
  if (name == "events") return EventAddress(call, route);
  if (path.size() == 3 && name == "stream") {
    route = "stream";
    HttpResponse response;
    response.stream = true;
    return response;
  }
  if (path.size() == 3 && name == "decisions") {
    route = "decisions";
    return FromAnswer(call.request, desk_.Decisions());
  }
  if (path.size() == 3 && name == "reports") {
    route = "method";
    return MethodNotAllowed("POST");
  }
  if (path.size() == 4 && name == "reports") {
    route = "report";
    const auto version = NumberField("version", call.Field("version"), 1'000'000);
    if (!version) return FromError(version.error());
    return FromAnswer(call.request, desk_.Report(path[3], static_cast<std::uint32_t>(version->value_or(0))));
  }
  if (path.size() == 3 && name == "search") {
    route = "search";
    const auto limit = NumberField("limit", call.Field("limit"), kMostListed);
    const auto from = TimeField("from", call.Field("from")), to = TimeField("to", call.Field("to"));
    if (!limit) return FromError(limit.error());
    if (!from) return FromError(from.error());
    if (!to) return FromError(to.error());
    return FromAnswer(call.request, desk_.Search({.text = call.Field("q"),
                                                  .place = call.Field("place"),
                                                  .actor = call.Field("actor"),
                                                  .figure = call.Field("figure"),
                                                  .from = *from,
                                                  .to = *to,
                                                  .limit = static_cast<std::uint32_t>(limit->value_or(50))}));
  }
  route = "unknown";
  return ErrorResponse(404, "not-found", "there is nothing at this address; /openapi.json lists all");
}

HttpResponse Router::EventAddress(const Call& call, std::string& route) {
  const std::vector<std::string>& path = call.target.path;
  if (path.size() == 3) {
    route = "events";
    const auto limit = NumberField("limit", call.Field("limit"), kMostListed);
    const auto killed = NumberField("min_killed", call.Field("min_killed"), 1'000'000'000);
    const auto from = TimeField("from", call.Field("from")), to = TimeField("to", call.Field("to"));
    const auto since = TimeField("changed_since", call.Field("changed_since"));
    for (const auto* field : {&from, &to, &since}) {
      if (!*field) return FromError(field->error());
    }
    if (!limit) return FromError(limit.error());
    if (!killed) return FromError(killed.error());
    EventQuery query{.text = call.Field("q"),
                     .place = call.Field("place"),
                     .type = call.Field("type"),
                     .from = *from,
                     .to = *to,
                     .changed_since = *since,
                     .min_killed = *killed,
                     .limit = static_cast<std::uint32_t>(limit->value_or(50)),
                     .cursor = call.Field("cursor")};
    if (const std::string sort = call.Field("sort"); !sort.empty()) query.sort = sort;
    if (query.sort != "changed" && query.sort != "when" && query.sort != "size")
      return ErrorResponse(400, "bad-request", "'sort' is changed, when or size");
    return FromAnswer(call.request, desk_.Events(query));
  }
  const std::string& id = path[3];
  const std::string part = path.size() == 5 ? path[4] : "";
  if (path.size() == 4) {
    route = "event";
    const auto as_of = HourField("as_of", call.Field("as_of"), call.Field("as_of_by"));
    if (!as_of) return FromError(as_of.error());
    if (const std::uint64_t revision = desk_.EventRevision(id); IsUnchanged(call.request, revision))
      return Unchanged(call.request, revision);
    return FromAnswer(call.request, desk_.Event(id, *as_of));
  }
  if (part == "stream") {
    route = "event-stream";
    HttpResponse response;
    response.stream = true;
    response.stream_event = id;
    return response;
  }
  if (part == "changes") {
    route = "changes";
    const std::string by = call.Field("as_of_by");
    const auto from = HourField("from", call.Field("from"), by), to = HourField("to", call.Field("to"), by);
    if (!from) return FromError(from.error());
    if (!to) return FromError(to.error());
    return FromAnswer(call.request, desk_.Changes({.event = id, .from = *from, .to = *to}));
  }
  if (part == "export") {
    route = "export";
    const std::string wanted = call.Field("format").empty() ? "json" : call.Field("format");
    const auto* format = std::ranges::find(kFormats, wanted, &Format::name);
    if (format == std::end(kFormats))
      return ErrorResponse(400, "bad-request", "'format' is json, csv, markdown or html");
    const auto as_of = HourField("as_of", call.Field("as_of"), call.Field("as_of_by"));
    if (!as_of) return FromError(as_of.error());
    HttpResponse response = FromAnswer(call.request, desk_.Export(id, format->format, *as_of));
    if (response.status != 200) return response;
    response.content_type = format->type;
    response.headers.emplace_back("Content-Disposition",
                                  fmt::format("attachment; filename=\"{}.{}\"", FileStem(id), format->suffix));
    return response;
  }
  route = "unknown";
  return ErrorResponse(404, "not-found", "there is nothing at this address; /openapi.json lists all");
}

std::optional<HttpResponse> Router::RefusedWrite(const HttpRequest& request, bool decision) const {
  if (rules_.write_token.empty())
    return ErrorResponse(403, "forbidden", "this server takes no writes: start it with --token-file");
  if (!Allowed(request)) return Unauthorized();
  // A form of another site cannot send this type without asking first, so no page can write in a reader's name.
  const std::string_view type = std::string_view(request.content_type).substr(0, request.content_type.find(';'));
  const bool known =
      type == "application/json" || (!decision && (type == "application/x-ndjson" || type == "application/jsonl"));
  if (!known) return ErrorResponse(415, "unsupported-type", "send application/json, reports as application/x-ndjson");
  // Nothing is unpacked here, so nothing that is small can become large.
  if (!request.content_encoding.empty() && request.content_encoding != "identity")
    return ErrorResponse(415, "unsupported-type", "send the body unpacked, without Content-Encoding");
  return std::nullopt;
}

// Allowed already (RefusedWrite).
HttpResponse Router::Write(const Call& call) {
  const bool decision = call.target.path[2] == "decisions";
  Result<DeskAnswer> answer = decision ? desk_.Decide(call.request.body) : desk_.Ingest(call.request.body);
  if (!answer) return FromError(answer.error());
  HttpResponse response;
  response.status = decision ? 201 : 200;
  response.body = std::move(answer->body);
  return response;
}

// Null where it is none. The page's own addresses ("/event/e1") are told apart from files by having no suffix.
const PageFile* Router::FindFile(const HttpTarget& target) const {
  std::string path;
  for (const std::string& part : target.path) path += (path.empty() ? "" : "/") + part;
  if (path.empty()) path = "index.html";
  auto file = std::ranges::find(page_, path, &PageFile::path);
  if (file == page_.end() && path.find('.') == std::string::npos)
    file = std::ranges::find(page_, "index.html", &PageFile::path);
  return file == page_.end() ? nullptr : &*file;
}

HttpResponse Router::File(const HttpRequest& request, const HttpTarget& target, std::string& route) const {
  route = "page";
  const PageFile* file = FindFile(target);
  if (file == nullptr) {
    route = "unknown";
    return ErrorResponse(404, "not-found", "there is nothing at this address; /openapi.json lists all");
  }
  HttpResponse response;
  response.content_type = TypeOf(file->path);
  const std::string tag = fmt::format("\"{:x}\"", Fnv1a64(file->content));
  response.headers.emplace_back("ETag", tag);
  const bool named_by_content = file->path.starts_with("assets/");
  response.headers.emplace_back("Cache-Control", named_by_content ? "public, max-age=31536000, immutable" : "no-cache");
  if (TagListed(request.if_none_match, tag)) {
    response.status = 304;
  } else {
    response.body = std::string(file->content);
  }
  return response;
}

}  // namespace rashomon
