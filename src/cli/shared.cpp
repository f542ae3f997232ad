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

RenderOptions RenderOptionsFor(const Arguments& arguments, const Output& output) {
  RenderOptions options = arguments.render;
  const bool colour =
      arguments.colour == ColourChoice::kAlways ||
      (arguments.colour == ColourChoice::kAuto && output.is_terminal() && std::getenv("NO_COLOR") == nullptr);
  options.colour = colour ? Colour::kAlways : Colour::kNever;
  return options;
}

int Print(const Arguments& arguments, const Dossier& dossier, Output& output, int status) {
  return Finish(output, output.Write(Render(dossier, arguments.format, RenderOptionsFor(arguments, output))), status);
}

}  // namespace rashomon
