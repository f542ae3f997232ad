// Result<T>: how every fallible function of rashomon answers.
//
// We never throw. A function that can fail to produce its output returns Result<T>; odd input that still has
// an output becomes a Finding beside that output (base/finding.h). A caller's bug is an assert.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace rashomon {

enum class ErrorCode {
  kInvalidInput,     // the bytes given cannot be what they claim to be
  kNotFound,         // a named thing does not exist
  kNoPermission,     // it exists, and we may not read or write it
  kUnavailable,      // it exists, and reading or writing it failed (disk full, broken pipe, ...)
  kTooLarge,         // a stated bound was passed
  kInvalidArgument,  // the user's options are off
};

// `message` is written for the person at the terminal: what is wrong, where (file, line), what to do.
struct Error {
  ErrorCode code = ErrorCode::kInvalidInput;
  std::string message;
};

template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> Fail(ErrorCode code, std::string message) {
  return std::unexpected<Error>(Error{code, std::move(message)});
}

}  // namespace rashomon
