#include "server/server.h"

#include <fmt/format.h>

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <ctime>
#include <deque>
#include <list>

#include "codec/json_writer.h"
#include "server/access.h"
#include "server/compress.h"

namespace rashomon {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using ErrorOf = boost::system::error_code;

// Answers by error code instead of exceptions.
auto Awaited(ErrorOf& error) {
  return asio::redirect_error(asio::use_awaitable, error);
}

using Parser = http::request_parser<http::string_body>;

constexpr std::size_t kSmallestZipped = 1024;
constexpr std::size_t kMostUselessBody = 4096;  // of a request that needs none

double Seconds(Clock::duration duration) {
  return std::chrono::duration<double>(duration).count();
}

std::string TimeNow() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                     parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string MessageOf(const Desk::Change& change) {
  JsonWriter json;
  json.BeginObject().Key("id").String(change.event);
  json.Key("revision").Integer(static_cast<std::int64_t>(change.revision)).Key("changed").String(change.at);
  if (!change.merged_into.empty()) json.Key("merged_into").String(change.merged_into);
  json.EndObject();
  return fmt::format("event: {}\nid: {}\ndata: {}\n\n", change.merged_into.empty() ? "changed" : "gone",
                     change.revision, std::move(json).Take());
}

bool TakesPacked(const HttpRequest& request, const HttpResponse& response) {
  return response.kept && response.kept->plain().size() >= kSmallestZipped && AcceptsGzip(request.accept_encoding) &&
         !response.kept->gzip().empty();
}

// What is sent, without the headers.
std::string_view BodyOf(const HttpRequest& request, const HttpResponse& response) {
  if (!response.kept) return response.body;
  return TakesPacked(request, response) ? response.kept->gzip() : response.kept->plain();
}

// Packs what the client takes packed, and says so.
void PackBody(const HttpRequest& request, HttpResponse& response) {
  if ((response.kept ? response.kept->plain() : response.body).size() < kSmallestZipped) return;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  bool packed = TakesPacked(request, response);
  if (!response.kept && AcceptsGzip(request.accept_encoding)) {
    std::string zipped = Gzip(response.body);
    packed = !zipped.empty();
    if (packed) response.body = std::move(zipped);
  }
  if (packed) response.headers.emplace_back("Content-Encoding", "gzip");
}

HttpRequest HeadOf(const Parser& parser) {
  const auto& message = parser.get();
  const auto field = [&](http::field name) { return std::string(message[name]); };
  return {.method = std::string(message.method_string()),
          .target = std::string(message.target()),
          .authorization = field(http::field::authorization),
          .if_none_match = field(http::field::if_none_match),
          .accept_encoding = field(http::field::accept_encoding),
          .content_type = field(http::field::content_type),
          .content_encoding = field(http::field::content_encoding),
          .host = field(http::field::host),
          .origin = field(http::field::origin)};
}

// The answer to what is no request, or too large a one; nothing where there is no error, or nobody to answer.
std::optional<HttpResponse> Unreadable(const ErrorOf& error) {
  if (!error || error == http::error::end_of_stream || error == http::error::partial_message) return std::nullopt;
  if (error.category() != make_error_code(http::error::bad_method).category()) return std::nullopt;
  const int status = error == http::error::body_limit ? 413 : error == http::error::header_limit ? 431 : 400;
  return ErrorResponse(status, "bad-request", "the request could not be read: " + error.message());
}

// What waits to be written to one event stream.
struct Subscription {
  explicit Subscription(asio::io_context& io) : wake(io) {}
  std::string event;  // "" = all
  std::deque<std::shared_ptr<const std::string>> waiting;
  bool closed = false;
  asio::steady_timer wake;
};

}  // namespace

struct DeskServer::State : std::enable_shared_from_this<State> {
  State(Desk& the_desk, ServerOptions the_options)
      : desk(the_desk),
        options(std::move(the_options)),
        router(desk, options.access, options.page, metrics),
        rate(options.requests_per_second, options.request_burst),
        open_of_address(options.most_connections_of_address),
        io(1),
        acceptor(io),
        signals(io),
        grace(io),
        desk_thread(1),
        ingest_thread(1) {}

  Desk& desk;
  ServerOptions options;
  ServerMetrics metrics;
  Router router;
  RateLimit rate;
  ConnectionCounts open_of_address;
  asio::io_context io;
  Tcp::acceptor acceptor;
  asio::signal_set signals;
  asio::steady_timer grace;
  asio::thread_pool desk_thread;
  asio::thread_pool ingest_thread;  // so that a thousand reports hold up no reader
  std::list<std::shared_ptr<Subscription>> subscriptions;
  std::list<std::weak_ptr<beast::tcp_stream>> sessions;
  bool stopping = false;

  Result<void> Open();
  asio::awaitable<void> AcceptAll();
  asio::awaitable<void> Session(std::shared_ptr<beast::tcp_stream> stream, std::string address);
  asio::awaitable<bool> OneRequest(beast::tcp_stream& stream, beast::flat_buffer& buffer, const std::string& address);
  std::optional<HttpResponse> RefusedByHead(Parser& parser, const HttpRequest& request, const std::string& address,
                                            std::string& route);
  asio::awaitable<void> ReadBody(beast::tcp_stream& stream, beast::flat_buffer& buffer, Parser& parser, ErrorOf& error);
  asio::awaitable<void> Drain(beast::tcp_stream& stream);
  asio::awaitable<HttpResponse> Ask(const HttpRequest& request, std::string& route);
  asio::awaitable<bool> Send(beast::tcp_stream& stream, const HttpRequest& request, HttpResponse& response,
                             unsigned version, bool keep_alive);
  asio::awaitable<void> Stream(beast::tcp_stream& stream, std::string event);
  void Publish(const Desk::Change& change);
  void BeginStop();
  void EndIfIdle();
  void Log(const HttpRequest& request, const std::string& address, const std::string& route, int status,
           std::size_t bytes, double seconds);
};

Result<void> DeskServer::State::Open() {
  ErrorOf error;
  const asio::ip::address address = asio::ip::make_address(options.address, error);
  if (error)
    return Fail(ErrorCode::kInvalidArgument, fmt::format("'{}' is no address: give an IP address", options.address));
  const Tcp::endpoint endpoint(address, options.port);
  const auto failed = [&](ErrorCode code) {
    return Fail(code, fmt::format("{}:{}: {}", options.address, options.port, error.message()));
  };
  acceptor.open(endpoint.protocol(), error);
  if (error) return failed(ErrorCode::kUnavailable);
  acceptor.set_option(asio::socket_base::reuse_address(true), error);
  acceptor.bind(endpoint, error);
  if (error == asio::error::access_denied) return failed(ErrorCode::kNoPermission);
  if (error) return failed(ErrorCode::kUnavailable);
  acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return failed(ErrorCode::kUnavailable);
  return {};
}

asio::awaitable<void> DeskServer::State::AcceptAll() {
  while (!stopping) {
    ErrorOf error;
    Tcp::socket socket = co_await acceptor.async_accept(Awaited(error));
    if (error == asio::error::operation_aborted) break;
    if (error) {  // out of descriptors: wait a little, others will close
      asio::steady_timer pause(io, std::chrono::milliseconds(50));
      co_await pause.async_wait(Awaited(error));
      continue;
    }
    if (metrics.connections.load() >= static_cast<std::int64_t>(options.most_connections)) {
      ++metrics.refused_connections;
      socket.close(error);
      continue;
    }
    const Tcp::endpoint peer = socket.remote_endpoint(error);
    if (error) continue;
    const std::string address = peer.address().to_string();
    const std::string who = CountedAs(address);
    if (!open_of_address.Open(who)) {
      ++metrics.refused_of_address;
      socket.close(error);
      continue;
    }
    auto stream = std::make_shared<beast::tcp_stream>(std::move(socket));
    std::erase_if(sessions, [](const auto& session) { return session.expired(); });
    sessions.push_back(stream);
    ++metrics.connections;
    asio::co_spawn(io, Session(std::move(stream), address),
                   [self = shared_from_this(), who](const std::exception_ptr&) {
                     --self->metrics.connections;
                     self->open_of_address.Close(who);
                     self->EndIfIdle();
                   });
  }
}

asio::awaitable<void> DeskServer::State::Session(std::shared_ptr<beast::tcp_stream> stream, std::string address) {
  beast::flat_buffer buffer(options.most_header_bytes + 64 * 1024);
  while (!stopping && co_await OneRequest(*stream, buffer, address)) {
  }
  ErrorOf ignored;
  stream->socket().shutdown(Tcp::socket::shutdown_send, ignored);
}

// True if another request may follow on the connection.
asio::awaitable<bool> DeskServer::State::OneRequest(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                                    const std::string& address) {
  ErrorOf error;
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(options.most_header_bytes));
  parser.body_limit(options.most_body_bytes);
  stream.expires_after(options.header_time);
  co_await http::async_read_header(stream, buffer, parser, Awaited(error));
  const Clock::time_point begin = Clock::now();
  HttpRequest request = HeadOf(parser);
  std::string route = "refused";
  std::optional<HttpResponse> refusal = Unreadable(error);
  if (error && !refusal) co_return false;  // gone, or too slow
  if (!refusal) refusal = RefusedByHead(parser, request, address, route);
  if (!refusal) {
    co_await ReadBody(stream, buffer, parser, error);
    refusal = Unreadable(error);
    if (error && !refusal) co_return false;
  }
  HttpResponse response;
  if (refusal) {
    response = std::move(*refusal);
  } else {
    request.body = std::move(parser.get().body());
    response = co_await Ask(request, route);
  }
  const double seconds = Seconds(Clock::now() - begin);
  const std::size_t size = BodyOf(request, response).size();
  metrics.Answered(route, response.status, seconds, size);
  Log(request, address, route, response.status, size, seconds);
  if (refusal) {
    co_await Send(stream, request, response, 11, false);
    co_await Drain(stream);
    co_return false;
  }
  if (response.stream && response.status == 200 && request.method == "GET") {
    co_await Stream(stream, response.stream_event);
    co_return false;
  }
  const auto& message = parser.get();
  co_return co_await Send(stream, request, response, message.version(), message.keep_alive() && !stopping);
}

// What the headers alone decide: who asks too often, for whom nothing is kept, and bodies where none is looked for.
std::optional<HttpResponse> DeskServer::State::RefusedByHead(Parser& parser, const HttpRequest& request,
                                                             const std::string& address, std::string& route) {
  if (!rate.Admit(CountedAs(address), Seconds(Clock::now().time_since_epoch()))) {
    ++metrics.refused_rate;
    HttpResponse response =
        ErrorResponse(429, "too-many-requests", "too many requests from this address: wait a little");
    response.headers.emplace_back("Retry-After", "1");
    return response;
  }
  // RFC 9112, 3.2: exactly one, or nobody can say who was meant.
  const std::size_t hosts = parser.get().count(http::field::host);
  if (hosts > 1 || (hosts == 0 && parser.get().version() >= 11))
    return ErrorResponse(400, "bad-request", "a request names its host once");
  if (std::optional<HttpResponse> refusal = router.Refusal(request, route)) return refusal;
  if (request.method != "POST") {
    if (parser.content_length().value_or(0) > kMostUselessBody)
      return ErrorResponse(413, "too-large", "this address takes no body");
    parser.body_limit(kMostUselessBody);
  }
  return std::nullopt;
}

asio::awaitable<void> DeskServer::State::ReadBody(beast::tcp_stream& stream, beast::flat_buffer& buffer, Parser& parser,
                                                  ErrorOf& error) {
  stream.expires_after(options.body_time);
  if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    static constexpr std::string_view kGoOn = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(stream, asio::buffer(kGoOn), Awaited(error));
    if (error) co_return;
  }
  co_await http::async_read(stream, buffer, parser, Awaited(error));
}

// After a refusal: what is still on its way is read and thrown away for a moment, or closing would take the answer from
// the client before it is read (RFC 9112, 9.6).
asio::awaitable<void> DeskServer::State::Drain(beast::tcp_stream& stream) {
  constexpr int kMostReads = 64;
  ErrorOf error;
  stream.socket().shutdown(Tcp::socket::shutdown_send, error);
  stream.expires_after(std::min(options.body_time, std::chrono::milliseconds(1000)));
  std::array<char, 16 * 1024> unread;
  for (int i = 0; i < kMostReads && !error && !stopping; ++i)
    co_await stream.async_read_some(asio::buffer(unread), Awaited(error));
}

// On a thread of the desk; the connections go on meanwhile.
asio::awaitable<HttpResponse> DeskServer::State::Ask(const HttpRequest& request, std::string& route) {
  const bool ingests = request.method == "POST" && request.target.starts_with("/api/v1/reports");
  co_return co_await asio::co_spawn(
      ingests ? ingest_thread : desk_thread,
      [this, &request, &route]() -> asio::awaitable<HttpResponse> {
        HttpResponse response = router.Answer(request, route);
        PackBody(request, response);
        co_return response;
      },
      asio::use_awaitable);
}

asio::awaitable<bool> DeskServer::State::Send(beast::tcp_stream& stream, const HttpRequest& request,
                                              HttpResponse& response, unsigned version, bool keep_alive) {
  const std::string_view body = BodyOf(request, response);
  http::response<http::span_body<const char>> out{static_cast<http::status>(response.status), version};
  out.set(http::field::content_type, response.content_type);
  for (const auto& [name, value] : response.headers) out.set(name, value);
  if (request.method != "HEAD" && response.status != 304) out.body() = {body.data(), body.size()};
  out.keep_alive(keep_alive);
  out.prepare_payload();
  if (request.method == "HEAD") out.content_length(body.size());
  ErrorOf error;
  stream.expires_after(options.write_time);
  http::response_serializer<http::span_body<const char>> serializer(out);
  if (request.method == "HEAD") {
    co_await http::async_write_header(stream, serializer, Awaited(error));
  } else {
    co_await http::async_write(stream, serializer, Awaited(error));
  }
  co_return !error && keep_alive;
}

asio::awaitable<void> DeskServer::State::Stream(beast::tcp_stream& stream, std::string event) {
  auto subscription = std::make_shared<Subscription>(io);
  subscription->event = std::move(event);
  subscriptions.push_back(subscription);
  ++metrics.streams;
  ErrorOf error;
  // Subscribed before it is asked, so that no change falls between the two.
  const std::uint64_t revision = co_await asio::co_spawn(
      desk_thread,
      [this, &subscription]() -> asio::awaitable<std::uint64_t> {
        co_return subscription->event.empty() ? desk.Revision() : desk.EventRevision(subscription->event);
      },
      asio::use_awaitable);
  std::string text =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n"
      "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 2000\nevent: hello\ndata: ";
  text += fmt::format("{{\"revision\":{}}}\n\n", revision);
  stream.expires_after(options.write_time);
  co_await asio::async_write(stream, asio::buffer(text), Awaited(error));
  while (!error && !subscription->closed && !stopping) {
    if (subscription->waiting.empty()) {
      subscription->wake.expires_after(options.ping);
      ErrorOf woken;
      co_await subscription->wake.async_wait(Awaited(woken));
      if (subscription->closed || stopping) break;
    }
    text.clear();
    if (subscription->waiting.empty()) text = ": still here\n\n";
    for (; !subscription->waiting.empty(); subscription->waiting.pop_front()) {
      text += *subscription->waiting.front();
      ++metrics.stream_messages;
    }
    stream.expires_after(options.write_time);
    co_await asio::async_write(stream, asio::buffer(text), Awaited(error));
  }
  subscriptions.remove(subscription);
  --metrics.streams;
}

// On the thread of the connections.
void DeskServer::State::Publish(const Desk::Change& change) {
  const auto message = std::make_shared<const std::string>(MessageOf(change));
  for (const std::shared_ptr<Subscription>& subscription : subscriptions) {
    if (!subscription->event.empty() && subscription->event != change.event) continue;
    if (subscription->waiting.size() >= options.most_lag) {
      // Whoever lags so far behind reads the whole again after connecting anew.
      if (!subscription->closed) ++metrics.lagging_streams;
      subscription->closed = true;
    } else {
      subscription->waiting.push_back(message);
    }
    subscription->wake.cancel();
  }
}

void DeskServer::State::BeginStop() {
  if (stopping) return;
  stopping = true;
  ErrorOf ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  for (const auto& subscription : subscriptions) subscription->wake.cancel();
  // Connections that wait for a request have nothing to lose; those that are being answered get the grace.
  for (const auto& session : sessions) {
    if (const auto stream = session.lock()) stream->socket().shutdown(Tcp::socket::shutdown_receive, ignored);
  }
  grace.expires_after(options.grace);
  grace.async_wait([this](const ErrorOf& error) {
    if (!error) io.stop();
  });
  EndIfIdle();
}

void DeskServer::State::EndIfIdle() {
  if (stopping && metrics.connections.load() == 0) grace.cancel();
}

void DeskServer::State::Log(const HttpRequest& request, const std::string& address, const std::string& route,
                            int status, std::size_t bytes, double seconds) {
  if (!options.access_log) return;
  constexpr std::size_t kLongest = 500;
  JsonWriter json;
  json.BeginObject().Key("time").String(TimeNow()).Key("from").String(address);
  json.Key("method").String(request.method.substr(0, 20)).Key("target").String(request.target.substr(0, kLongest));
  json.Key("route").String(route).Key("status").Integer(status).Key("bytes").Integer(static_cast<std::int64_t>(bytes));
  json.Key("ms").Real(static_cast<double>(static_cast<std::int64_t>(seconds * 1e4)) / 10).EndObject();
  options.access_log(std::move(json).Take());
}

DeskServer::DeskServer(Desk& desk, ServerOptions options) : state_(std::make_shared<State>(desk, std::move(options))) {
  desk.on_change = [weak = std::weak_ptr(state_)](const Desk::Change& change) {
    if (const auto state = weak.lock()) asio::post(state->io, [state, change] { state->Publish(change); });
  };
}

DeskServer::~DeskServer() {
  state_->desk_thread.join();
  state_->ingest_thread.join();
}

Result<void> DeskServer::Listen() {
  return state_->Open();
}

std::uint16_t DeskServer::port() const {
  ErrorOf error;
  return state_->acceptor.local_endpoint(error).port();
}

void DeskServer::Run() {
  ErrorOf ignored;
  state_->signals.add(SIGINT, ignored);
  state_->signals.add(SIGTERM, ignored);
  state_->signals.async_wait([state = state_](const ErrorOf& error, int) {
    if (!error) state->BeginStop();
  });
  asio::co_spawn(state_->io, state_->AcceptAll(), asio::detached);
  state_->io.run();
}

void DeskServer::Stop() {
  asio::post(state_->io, [state = state_] { state->BeginStop(); });
}

}  // namespace rashomon
