// The edge: signals, exceptions of libraries, exit status. Everything else is behind RunCommand.
#include <fmt/format.h>

#include <csignal>
#include <exception>

#include "cli/arguments.h"
#include "cli/commands.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), with a message
  try {
    const auto parsed = rashomon::ParseArguments(argc, argv);
    if (const auto* notice = std::get_if<rashomon::Notice>(&parsed)) {
      std::fputs(notice->text.c_str(), notice->status == 0 ? stdout : stderr);
      return notice->status;
    }
    return rashomon::RunCommand(std::get<rashomon::Arguments>(parsed));
  } catch (const std::exception& error) {
    fmt::print(stderr, "rashomon: internal error: {}\n", error.what());
    return rashomon::kInternalError;
  }
}
