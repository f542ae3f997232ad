// Many pages with an event stream open while reports come in: does each page hear of each, and how soon?
//
//   bench_listeners PORT TOKEN STREAMS REPORTS SECONDS EVENT... < reports.jsonl
//
// Opens STREAMS server-sent event streams to 127.0.0.1, the even ones of the whole store, the odd ones of the EVENTs in
// turn. Then posts the lines of standard input, REPORTS a second for SECONDS, each by itself, and waits two seconds
// more. An update counts from the moment before its report is sent until its message is read. Prints one JSON object.
// Nothing but this machine is reached; at most 10,000 streams for 300 seconds.
#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double Now() {
  static const Clock::time_point begin = Clock::now();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

struct Message {
  std::string event;
  long revision = 0;
  double at = 0;
};

struct Stream {
  int socket = -1;
  std::string event;   // "" = all
  std::string buffer;  // what is not a whole message yet
  bool greeted = false;
  std::vector<Message> heard = {};
};

struct Sent {
  double at = 0;
  long revision = 0;
  std::vector<std::string> events;
};

int Connect(int port) {
  const int handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (handle < 0 || connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return -1;
  const int on = 1;
  setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return handle;
}

bool SendAll(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

// The value of "key": in one line of JSON of ours, without its quotes.
std::string_view ValueOf(std::string_view json, std::string_view key) {
  const std::string name = fmt::format("\"{}\":", key);
  const std::size_t at = json.find(name);
  if (at == std::string_view::npos) return {};
  json.remove_prefix(at + name.size());
  if (json.starts_with('"')) return json.substr(1, json.find('"', 1) - 1);
  if (json.starts_with('[')) return json.substr(0, json.find(']') + 1);
  return json.substr(0, json.find_first_of(",}"));
}

void Take(Stream& stream, std::string_view message, double at) {
  if (message.find("event: hello") != std::string_view::npos) stream.greeted = true;
  const bool tells = message.find("event: changed") != std::string_view::npos ||
                     message.find("event: gone") != std::string_view::npos;  // its reports are in another one now
  if (!tells) return;
  stream.heard.push_back({std::string(ValueOf(message, "id")), std::atol(ValueOf(message, "revision").data()), at});
}

void Read(Stream& stream, double at) {
  char bytes[65536];
  for (;;) {
    const ssize_t got = recv(stream.socket, bytes, sizeof bytes, MSG_DONTWAIT);
    if (got <= 0) break;
    stream.buffer.append(bytes, static_cast<std::size_t>(got));
    if (got < static_cast<ssize_t>(sizeof bytes)) break;
  }
  std::size_t begin = 0;
  for (std::size_t end; (end = stream.buffer.find("\n\n", begin)) != std::string::npos; begin = end + 2)
    Take(stream, std::string_view(stream.buffer).substr(begin, end - begin), at);
  stream.buffer.erase(0, begin);
}

void Listen(int poll, std::vector<Stream>& streams, const std::atomic<bool>& done) {
  std::vector<epoll_event> ready(512);
  while (!done) {
    const int count = epoll_wait(poll, ready.data(), static_cast<int>(ready.size()), 100);
    for (int i = 0; i < count; ++i) Read(streams[ready[static_cast<std::size_t>(i)].data.u32], Now());
  }
}

// One report by a connection that stays open; the events that it went into.
bool Post(int socket, const std::string& token, const std::string& line, Sent& sent) {
  const std::string request = fmt::format(
      "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\nContent-Type: "
      "application/x-ndjson\r\n"
      "Content-Length: {}\r\n\r\n{}",
      token, line.size(), line);
  sent.at = Now();
  if (!SendAll(socket, request)) return false;
  std::string answer;
  char bytes[8192];
  for (;;) {
    const std::size_t head = answer.find("\r\n\r\n");
    const std::size_t length = answer.find("Content-Length: ");
    if (head != std::string::npos && length != std::string::npos &&
        answer.size() >= head + 4 + static_cast<std::size_t>(std::atol(answer.c_str() + length + 16)))
      break;
    const ssize_t got = recv(socket, bytes, sizeof bytes, 0);
    if (got <= 0) return false;
    answer.append(bytes, static_cast<std::size_t>(got));
  }
  if (!answer.starts_with("HTTP/1.1 200")) {
    fmt::print(stderr, "{}\n", answer.substr(0, 400));
    return false;
  }
  sent.revision = std::atol(ValueOf(answer, "revision").data());
  std::string_view events = ValueOf(answer, "events");
  for (std::size_t at = 0; (at = events.find("\"ev", at)) != std::string_view::npos;) {
    const std::size_t end = events.find('"', at + 1);
    sent.events.emplace_back(events.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return true;
}

// For each stream and each report that concerns it: how long until a message said so; negative = never.
std::vector<double> Delays(const std::vector<Stream>& streams, const std::vector<Sent>& sent) {
  std::vector<double> delays;
  for (const Stream& stream : streams) {
    std::map<std::string, std::vector<const Message*>> by_event;
    for (const Message& message : stream.heard) by_event[message.event].push_back(&message);
    for (const Sent& report : sent) {
      for (const std::string& event : report.events) {
        if (!stream.event.empty() && stream.event != event) continue;
        const auto& heard = by_event[event];
        const auto first =
            std::ranges::find_if(heard, [&](const Message* m) { return m->revision >= report.revision; });
        delays.push_back(first == heard.end() ? -1 : (*first)->at - report.at);
      }
    }
  }
  std::ranges::sort(delays);
  return delays;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 6) {
    fmt::print(stderr, "usage: bench_listeners PORT TOKEN STREAMS REPORTS SECONDS EVENT... < reports.jsonl\n");
    return 2;
  }
  const int port = std::atoi(arguments[0].c_str());
  const std::string& token = arguments[1];
  const int wanted = std::min(std::atoi(arguments[2].c_str()), 10'000);
  const double rate = std::atof(arguments[3].c_str());
  const double seconds = std::min(std::atof(arguments[4].c_str()), 300.0);
  const std::vector<std::string> events(arguments.begin() + 5, arguments.end());
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);

  std::vector<Stream> streams(static_cast<std::size_t>(wanted));
  const int poll = epoll_create1(0);
  for (std::size_t i = 0; i < streams.size(); ++i) {
    Stream& stream = streams[i];
    stream.event = i % 2 == 0 ? "" : events[i / 2 % events.size()];
    stream.socket = Connect(port);
    const std::string path = stream.event.empty() ? "/api/v1/stream" : "/api/v1/events/" + stream.event + "/stream";
    if (stream.socket < 0 || !SendAll(stream.socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) break;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = static_cast<std::uint32_t>(i);
    epoll_ctl(poll, EPOLL_CTL_ADD, stream.socket, &event);
  }
  std::atomic<bool> done = false;
  std::thread listener([&] { Listen(poll, streams, done); });
  std::this_thread::sleep_for(std::chrono::seconds(3));

  std::vector<Sent> sent;
  const int poster = Connect(port);
  std::uint64_t failed = 0;
  double slowest = 0;
  const double begin = Now();
  for (std::string line; std::getline(std::cin, line) && Now() - begin < seconds;) {
    const double due = begin + static_cast<double>(sent.size() + failed) / rate;
    if (const double wait = due - Now(); wait > 0) std::this_thread::sleep_for(std::chrono::duration<double>(wait));
    Sent report;
    if (Post(poster, token, line, report)) {
      slowest = std::max(slowest, Now() - report.at);
      sent.push_back(std::move(report));
    } else {
      ++failed;
      break;
    }
  }
  const double took = Now() - begin;
  std::this_thread::sleep_for(std::chrono::seconds(2));
  done = true;
  listener.join();

  const auto open = std::ranges::count_if(streams, &Stream::greeted);
  const std::vector<double> delays = Delays(streams, sent);
  const auto lost = std::ranges::count_if(delays, [](double delay) { return delay < 0; });
  const auto late = std::ranges::count_if(delays, [](double delay) { return delay > 1; });
  const auto at = [&](double share) {
    return delays.empty() ? 0.0 : delays[static_cast<std::size_t>(share * static_cast<double>(delays.size() - 1))];
  };
  fmt::print(
      "{{\"streams\": {}, \"reports\": {}, \"failed\": {}, \"per_second\": {:.1f}, \"updates\": {}, \"lost\": {}, "
      "\"within_1_s\": {:.5f}, \"median_s\": {:.3f}, \"p99_s\": {:.3f}, \"slowest_s\": {:.3f}, \"slowest_post_s\": "
      "{:.3f}}}\n",
      open, sent.size(), failed, static_cast<double>(sent.size()) / took, delays.size(), lost,
      delays.empty() ? 0.0
                     : static_cast<double>(delays.size() - static_cast<std::size_t>(lost + late)) /
                           static_cast<double>(delays.size()),
      at(0.5), at(0.99), delays.empty() ? 0.0 : delays.back(), slowest);
  return failed == 0 && lost == 0 ? 0 : 1;
}
