#!/usr/bin/env python3
"""Holds the maps against the land: folders, scripts, options and links that the documents name must exist.

Checked: every `src/...`, `data/...`, `scripts/...`, `docs/...` path in backquotes and every relative link of the
Markdown files; every folder of src/ has its heading in docs/ARCHITECTURE.md; every option of the man page and the
completions is one of the program's sources, and the other way round."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PATH = re.compile(r"`((?:src|data|scripts|docs|tools|tests|fuzz|bench|models|training|examples|cmake)/[A-Za-z0-9_./-]*)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
OPTION = re.compile(r"--[a-z][a-z-]+")


def check_paths(problems):
    for path in sorted(ROOT.rglob("*.md")):
        relative = path.relative_to(ROOT)
        if relative.parts[0] in ("build", "examples") or {".git", "node_modules"} & set(relative.parts):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for name in PATH.findall(line):
                if "..." in name or "*" in name:
                    continue
                if not (ROOT / name).exists():
                    problems.append(f"{relative}:{number}: `{name}` does not exist")
            for link in LINK.findall(line):
                if not (path.parent / link).exists():
                    problems.append(f"{relative}:{number}: the link {link} leads nowhere")


def check_folders(problems):
    text = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    for folder in sorted(p.name for p in (ROOT / "src").iterdir() if p.is_dir()):
        if f"src/{folder}" not in text:
            problems.append(f"docs/ARCHITECTURE.md: src/{folder} has no heading")


def check_options(problems):
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/cli").glob("*arguments.cpp")))
    declared = set(OPTION.findall(" ".join(re.findall(r'(?:add_(?:option|flag)\(|\(app, )"([^"]+)"', sources))))
    declared |= {"--help", "--version"}
    for name in ("docs/man/rashomon.1", "src/cli/completions.cpp"):
        text = (ROOT / name).read_text(encoding="utf-8").replace("\\-", "-")
        named = set(OPTION.findall(text))
        for option in sorted(declared - named):
            problems.append(f"{name}: {option} is missing")
        for option in sorted(named - declared):
            problems.append(f"{name}: {option} is no option of the program")


def main() -> int:
    problems = []
    check_paths(problems)
    check_folders(problems)
    check_options(problems)
    print("\n".join(problems) if problems else "documents: every path, link and option they name exists")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
