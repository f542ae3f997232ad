#include "cli/shared.h"

#include <fmt/format.h>

#include <cstdlib>

namespace rashomon {

void Complain(std::string_view message) {
  fmt::print(stderr, "rashomon: {}\n", message);
}

int Failed(const Error& error) {
  Complain(error.message);
  return error.code == ErrorCode::kInvalidArgument ? kUnusableArguments : kInternalError;
}

int Finish(Output& output, Result<void> written, int status) {
  if (written) written = output.Commit();
  return written ? status : Failed(written.error());
}

int Print(const Arguments& arguments, const Dossier& dossier, Output& output, int status) {
  RenderOptions options = arguments.render;
  const bool colour =
      arguments.colour == ColourChoice::kAlways ||
      (arguments.colour == ColourChoice::kAuto && output.is_terminal() && std::getenv("NO_COLOR") == nullptr);
  options.colour = colour ? Colour::kAlways : Colour::kNever;
  return Finish(output, output.Write(Render(dossier, arguments.format, options)), status);
}

}  // namespace rashomon
