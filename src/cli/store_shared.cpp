// What the commands on a store have in common: the time that they write down, and how an interrupt ends them.
#include <atomic>
#include <chrono>
#include <csignal>

#include "cli/shared.h"
#include "cli/store_commands.h"

namespace rashomon {
namespace {

std::atomic<bool> interrupted = false;  // set by a signal, which can reach nothing else

void Interrupt(int) {
  interrupted = true;
}

}  // namespace

StoreTime Now(const Arguments& arguments) {
  using std::chrono::system_clock;
  return arguments.store.at.value_or(system_clock::to_time_t(system_clock::now()));
}

void ListenForInterrupts() {
  std::signal(SIGINT, Interrupt);
  std::signal(SIGTERM, Interrupt);
}

bool Interrupted() {
  return interrupted;
}

int StoreFailed(const Error& error) {
  Complain(error.message);
  return error.code == ErrorCode::kUnavailable ? kInternalError : kUnusableArguments;
}

}  // namespace rashomon
