#!/usr/bin/env python3
"""Holds the program to the floors that were reached on the development data, where that data is there.

usage: measure.py PATH_TO_RASHOMON [FOLDER]     FOLDER: holds eval/ and cases/ (default: ../shared)
Ends with status 77 (skipped) where the folder is absent. A floor may only rise."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1]
SHARED = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT.parent / "shared").resolve()

# Scorer, arguments, metric -> at least.
FOUNDING = {"figure": 0.95, "source": 0.85, "decoy_quiet": 1.0, "toll_best": 1.0, "when": 1.0, "where": 1.0, "shared": 1.0}
OTHERS = {"figure": 0.94, "shared": 0.99, "decoy_quiet": 0.97, "source": 0.86, "scope": 0.95, "grouping": 0.95}
LAYERS = {
    "tolls": {"killed": 0.91, "both": 0.80, "inside_killed": 0.955, "inside_injured": 0.945},
    "clusters": {"gva_b3_f1": 0.95, "ecb_b3_f1": 0.93},
    "times": {"value_f1": 0.80, "strict_f1": 0.88},
    "extract": {"f1": 0.965},
    "dates": {"accuracy": 0.90, "f": 0.94},
}


def run(scorer, *arguments):
    """The figures of a scorer's last line."""
    command = [sys.executable, str(SHARED / f"eval/score_{scorer}.py"), "--rashomon", PROGRAM, *arguments]
    result = subprocess.run(command, capture_output=True, text=True, timeout=900)
    last = [line for line in result.stdout.splitlines() if line.startswith(f"{scorer}:")]
    if not last:
        sys.exit(f"score_{scorer}.py: {result.stdout[-300:]}{result.stderr[-300:]}")
    return dict(pair.split("=") for pair in last[-1].split(":", 1)[1].split())


def score(*cases):
    return run("cases", *(word for case in cases for word in ("--case", str(case))))


def check(name, values, floors):
    failed = 0
    for metric, floor in floors.items():
        value = float(values.get(metric, 0))
        failed += value < floor
        print(f"{'FAIL' if value < floor else 'ok  '} {name}: {metric} {value:.3f}, at least {floor:.3f}")
    return failed


def main():
    if not (SHARED / "eval/score_cases.py").exists():
        print(f"skipped: the development data is not at {SHARED.name}/")
        return 77
    failed = check("founding case", score(SHARED / "cases/kabul-2021"), FOUNDING)
    others = sorted(p for p in (SHARED / "cases").iterdir() if p.is_dir() and p.name != "kabul-2021")
    failed += check("other cases", score(*others), OTHERS)
    for layer, floors in LAYERS.items():
        failed += check(layer, run(layer, "--split", "dev"), floors)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
