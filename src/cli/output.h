// Output: where results go. A named file appears whole or not at all; standard output is written as it comes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace rashomon {

class Output {
 public:
  // `path` empty or "-": standard output. A path that names a device or a pipe is written directly; any other file is
  // written under a temporary name beside it and renamed by Commit. Error kNoPermission, kNotFound, kUnavailable.
  [[nodiscard]] static Result<Output> Open(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  // Removes what was not committed.
  ~Output();

  [[nodiscard]] Result<void> Write(std::string_view bytes);
  // Flushes, checks, renames. Nothing may be written afterwards.
  [[nodiscard]] Result<void> Commit();
  [[nodiscard]] bool is_terminal() const;

 private:
  Output(int descriptor, std::string name, std::string temporary);
  [[nodiscard]] std::unexpected<Error> Problem() const;
  [[nodiscard]] Result<void> Flush();

  int descriptor_;
  std::string name_;       // for messages and for the rename
  std::string temporary_;  // "" = written directly
  std::string buffer_;
};

}  // namespace rashomon
