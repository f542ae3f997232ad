// The options of `serve`: where it listens, who may write, and what one client can take of it. Each limit of the server
// has its option, and each says what it is unless told.
#include <CLI/CLI.hpp>

#include "cli/arguments.h"

namespace rashomon {
namespace {

void AddAccessOptions(CLI::App& app, ServeArguments& serve) {
  app.add_option("--address", serve.address, "where to listen (default: 127.0.0.1, this machine only)")
      ->type_name("IP");
  app.add_option("--host", serve.hosts, "a name that the server is called by, besides IP addresses and localhost")
      ->type_name("NAME")
      ->expected(1)
      ->take_all();
  app.add_option("--port", serve.port, "the port; 0 takes any free one (default: 8080)")->type_name("N");
  app.add_option("--token-file", serve.token_file,
                 "a file whose first line is the token that writes need (default: RASHOMON_TOKEN, else read only)")
      ->type_name("FILE");
  app.add_flag("--protect-reads", serve.protect_reads, "reads need the token, too");
}

void AddCount(CLI::App& app, const char* name, std::uint32_t& count, const char* type, const char* what,
              std::uint32_t most) {
  app.add_option(name, count, what)->type_name(type)->check(CLI::Range(1u, most));
}

void AddSeconds(CLI::App& app, const char* name, double& seconds, const char* what) {
  app.add_option(name, seconds, what)->type_name("S")->check(CLI::Range(0.05, 3600.0));
}

void AddLimits(CLI::App& app, ServeArguments& serve) {
  AddCount(app, "--max-connections", serve.connections, "N",
           "connections open at one time; more are closed at once (default: 4096)", 100'000);
  AddCount(app, "--max-connections-per-address", serve.connections_of_address, "N",
           "the same from one address, of IPv6 from one network of 64 bits; behind a proxy all readers are one address "
           "(default: 256)",
           100'000);
  AddCount(app, "--rate", serve.rate, "N",
           "requests a second from one address in the long run, four times as many at once (default: 50)", 1'000'000);
  AddCount(app, "--max-header", serve.header_kilobytes, "KB", "size of the headers of a request (default: 16)", 1024);
  AddCount(app, "--max-body", serve.body_megabytes, "MB", "size of the body of a request (default: 16)", 1024);
  AddSeconds(app, "--header-timeout", serve.header_seconds,
             "until the headers of a request are there, and between two requests of a connection (default: 10)");
  AddSeconds(app, "--body-timeout", serve.body_seconds, "until its body is there (default: 30)");
  AddSeconds(app, "--write-timeout", serve.answer_seconds, "until an answer is taken (default: 30)");
  AddCount(app, "--max-lag", serve.lag, "N",
           "changes that an open page may be behind before its stream is closed (default: 256)", 1'000'000);
}

}  // namespace

void AddServeOptions(CLI::App& app, ServeArguments& serve) {
  AddAccessOptions(app, serve);
  AddLimits(app, serve);
  app.add_flag("--quiet", serve.quiet_log, "no access log on standard error");
}

}  // namespace rashomon
