#!/usr/bin/env python3
"""Fails on an #include that breaks the order of the stages, on a source file that is too long, or on two headers that
define types of one name: all stand in one namespace and are linked into one program, where only one would be kept.

The order stands in docs/ARCHITECTURE.md; each folder may include itself and what is listed for it here."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHAIN = ["base", "text", "ingest", "language", "annotate", "claims", "cluster", "reconcile", "dossier"]
ALLOWED = {name: set(CHAIN[: i + 1]) for i, name in enumerate(CHAIN)}
ALLOWED["language"] -= {"ingest"}
ALLOWED["codec"] = ALLOWED["claims"] | {"codec"}
ALLOWED["render"] = ALLOWED["dossier"] | {"codec", "render"}
ALLOWED["engine"] = ALLOWED["dossier"] | {"engine"}
ALLOWED["desk"] = ALLOWED["dossier"] | {"codec", "render", "engine", "store", "server", "desk"}
ALLOWED["server"] = {"base", "text", "codec", "server"}
ALLOWED["store"] = ALLOWED["cluster"] | {"codec", "store"}
ALLOWED["cli"] = ALLOWED["render"] | {"engine", "store", "server", "desk", "cli"}
MOST_LINES = 600
INCLUDE = re.compile(r'^\s*#include\s+"([a-z_]+)/')
TYPE = re.compile(r"^(?:class|struct|enum class) (\w+)(?: final)?(?: ?:(?!:)[^{;]*)? ?\{")  # at the namespace's level


def main() -> int:
    problems = []
    defined = {}
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        stage = path.relative_to(ROOT / "src").parts[0]
        lines = path.read_text(encoding="utf-8").splitlines()
        name = path.relative_to(ROOT)
        if stage not in ALLOWED:
            problems.append(f"{name}: no stage '{stage}' in docs/ARCHITECTURE.md")
            continue
        if len(lines) > MOST_LINES:
            problems.append(f"{name}: {len(lines)} lines; past {MOST_LINES} there is a better cut")
        for number, line in enumerate(lines, 1):
            found = INCLUDE.match(line)
            if found and found.group(1) in ALLOWED and found.group(1) not in ALLOWED[stage]:
                problems.append(f"{name}:{number}: {stage} may not include {found.group(1)}")
            made = TYPE.match(line) if path.suffix == ".h" else None
            if made and defined.setdefault(made.group(1), name) != name:
                problems.append(f"{name}:{number}: {made.group(1)} is defined in {defined[made.group(1)]}, too")
    print("\n".join(problems) if problems else "layers: every include follows the order of the stages")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
