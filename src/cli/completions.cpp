// Completion scripts, written from one table of commands and options so that they can't drift apart. The test that
// compares the table with --help is in tests/end_to_end.
#include <fmt/format.h>

#include <array>

#include "cli/arguments.h"

namespace rashomon {
namespace {

struct CompletionCommand {
  std::string_view name, options;
  bool takes_files = true;
};

constexpr std::string_view kDossierOptions =
    "--format --group-by --decisions --best --policy --no-annotations --verbose --explain --color --colour --width "
    "--jobs "
    "--data --quiet "
    "--output --help";
constexpr std::array<CompletionCommand, 16> kCommands = {{
    {"report",
     "--input-format --reference-date --max-memory --max-seconds --format --group-by --decisions --best --policy "
     "--no-annotations "
     "--verbose "
     "--explain --color --colour "
     "--width "
     "--jobs --data --quiet --output --store --event --as-of --as-of-by --help"},
    {"annotate", "--input-format --reference-date --max-memory --max-seconds --jobs --data --quiet --output --help"},
    {"extract", "--input-format --reference-date --max-memory --max-seconds --jobs --data --quiet --output --help"},
    {"events", kDossierOptions, false},
    {"completions", "--help", false},
    {"ingest", "--store --input-format --reference-date --max-memory --max-seconds --at --jobs --data --quiet --help"},
    {"watch",
     "--store --input-format --reference-date --max-memory --max-seconds --interval --jobs --data --quiet --help"},
    {"search", "--store --place --actor --figure --from --to --limit --json --help", false},
    {"export", "--store --event --as-of --as-of-by --output --help", false},
    {"merge", "--store --by --reason --at --help", false},
    {"split", "--store --by --reason --at --help", false},
    {"retract", "--store --by --reason --at --help", false},
    {"undo", "--store --by --reason --at --help", false},
    {"verify", "--store --reference-date --data --help", false},
    {"reannotate", "--store --reference-date --data --max-memory --max-seconds --at --jobs --quiet --help", false},
    {"serve",
     "--store --address --host --port --token-file --protect-reads --max-connections --max-connections-per-address "
     "--rate --max-header --max-body --header-timeout --body-timeout --write-timeout --max-lag --jobs --data --quiet "
     "--help",
     false},
}};

struct CompletionValues {
  std::string_view option, values;
};
constexpr std::array<CompletionValues, 8> kValues = {{
    {"--format", "text json html markdown csv"},
    {"--group-by", "content event"},
    {"--as-of-by", "publication ingest"},
    {"--best", "latest official conservative ucdp highest"},
    {"--policy", "latest official conservative ucdp highest"},
    {"--color", "auto always never"},
    {"--colour", "auto always never"},
    {"--input-format", "text html jsonl rss atom warc ninjs newsml-g2"},
}};

std::string CommandNames() {
  std::string names;
  for (const CompletionCommand& command : kCommands) names += (names.empty() ? "" : " ") + std::string(command.name);
  return names;
}

std::string BashScript() {
  std::string script =
      "# bash completion for rashomon\n_rashomon() {\n  local word=${COMP_WORDS[COMP_CWORD]} "
      "previous=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  case $previous in\n";
  for (const auto& [option, values] : kValues) {
    script += fmt::format("    {}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n", option, values);
  }
  script += "    --decisions|--data|--output|--store) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n";
  script += "  esac\n  case ${COMP_WORDS[1]} in\n";
  for (const CompletionCommand& command : kCommands) {
    const std::string_view words = command.name == "completions" ? "bash zsh fish --help" : command.options;
    script += fmt::format(
        "    {}) [[ $COMP_CWORD -gt 1 ]] && {{ COMPREPLY=($(compgen {}-W \"{}\" -- \"$word\")); return; }} ;;\n",
        command.name, command.takes_files ? "-f " : "", words);
  }
  return script + fmt::format(
                      "  esac\n  COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$word\"))\n}}\ncomplete -o "
                      "filenames -F _rashomon rashomon\n",
                      CommandNames());
}

std::string ZshScript() {
  std::string script = "#compdef rashomon\n_rashomon() {\n  local -a values\n  case $words[CURRENT-1] in\n";
  for (const auto& [option, values] : kValues)
    script += fmt::format("    {}) compadd -- {}; return ;;\n", option, values);
  script += "    --decisions|--data|--output|--store) _files; return ;;\n";
  script += fmt::format(
      "  esac\n  if (( CURRENT == 2 )); then compadd -- {} --help --version; return; fi\n  case $words[2] in\n",
      CommandNames());
  for (const CompletionCommand& command : kCommands) {
    const std::string_view words = command.name == "completions" ? "bash zsh fish --help" : command.options;
    script += fmt::format("    {}) compadd -- {}{} ;;\n", command.name, words, command.takes_files ? "; _files" : "");
  }
  return script + "  esac\n}\ncompdef _rashomon rashomon\n";
}

std::string FishScript() {
  std::string script = fmt::format(
      "# fish completion for rashomon\ncomplete -c rashomon -n __fish_use_subcommand -f -a '{}'\n", CommandNames());
  for (const CompletionCommand& command : kCommands) {
    std::string_view rest = command.options;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view option = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      script +=
          fmt::format("complete -c rashomon -n '__fish_seen_subcommand_from {}' -l {}", command.name, option.substr(2));
      for (const auto& [name, values] : kValues) {
        if (name == option) script += fmt::format(" -x -a '{}'", values);
      }
      script += '\n';
    }
  }
  return script + "complete -c rashomon -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'\n";
}

}  // namespace

Result<std::string> CompletionScript(std::string_view shell) {
  if (shell == "bash") return BashScript();
  if (shell == "zsh") return ZshScript();
  if (shell == "fish") return FishScript();
  return Fail(ErrorCode::kInvalidArgument, fmt::format("no completions for '{}': bash, zsh or fish", shell));
}

}  // namespace rashomon
