#!/usr/bin/env python3
"""Runs the program on examples/ and holds what it prints to what people have read and found true.

usage: run.py PATH_TO_RASHOMON [--update]

expected/NAME.txt is the dossier of an example as text. --update writes the files anew; read the difference before you
commit it, every line must be true of the reports. Beside that, every example must keep the promises that hold for any
input: the same bytes in any order and by any way, and every claim a span of its report."""
import difflib
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXAMPLES = {
    "harbour-bombing": "examples/harbour-bombing",
    "flood": "examples/flood/reports.jsonl",
    "ferry-sinking": "examples/ferry-sinking",
}


class Failure(Exception):
    pass


def run(program, *arguments, stdin=None):
    done = subprocess.run([program, *arguments], input=stdin, capture_output=True, cwd=ROOT, timeout=120)
    if done.returncode not in (0, 3):
        raise Failure(f"{' '.join(arguments)}: status {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    return done


def check_text(program, name, path, update):
    """The dossier is the one that was read and found true."""
    text = run(program, "report", "--format", "text", path).stdout.decode("utf-8")
    expected = HERE / "expected" / f"{name}.txt"
    if update:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text, encoding="utf-8")
        return
    if not expected.exists():
        print(f"{name}: nothing to compare the text with, {expected.relative_to(ROOT)} is missing", file=sys.stderr)
        return
    was = expected.read_text(encoding="utf-8")
    if text != was:
        difference = difflib.unified_diff(was.splitlines(), text.splitlines(), str(expected.relative_to(ROOT)), "now", lineterm="")
        raise Failure("the dossier has changed (--update accepts it):\n" + "\n".join(difference))
    wide = [line for line in text.splitlines() if len(line) > 80]
    if wide:
        raise Failure(f"wider than 80 columns: {wide[0]}")


def spans(value):
    """Every {begin, end} in a JSON value."""
    if isinstance(value, dict):
        if isinstance(value.get("begin"), int) and isinstance(value.get("end"), int):
            yield value["begin"], value["end"]
        for item in value.values():
            yield from spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans(item)


def claim_names(value, key=None):
    if isinstance(value, dict):
        for name, item in value.items():
            yield from claim_names(item, name)
    elif isinstance(value, list):
        for item in value:
            if key in ("claims", "parts") and isinstance(item, str):
                yield item
            else:
                yield from claim_names(item)


ARRAYS = {"f": "figures", "a": "attributions", "i": "incidents", "v": "verifications", "o": "omissions",
          "d": "denials", "c": "corrections", "t": "times", "n": "findings"}


def check_json(program, name, path):
    """Every claim exists and every span holds words; every report is in exactly one event."""
    dossier = json.loads(run(program, "report", "--format", "json", path).stdout)
    annotations = {annotation["id"]: annotation for annotation in dossier["annotations"]}
    for annotation in annotations.values():
        for begin, end in spans(annotation):
            if not 0 <= begin < end <= len(annotation["text"]):
                raise Failure(f"{annotation['id']}: no words at {begin}-{end}")
    for claim in claim_names(dossier["events"]):
        report, _, rest = claim.rpartition("#")
        if int(rest[1:]) >= len(annotations[report][ARRAYS[rest[0]]]):
            raise Failure(f"there is no claim {claim}")
    listed = [report for event in dossier["events"] for report in event["reports"]]
    if sorted(listed) != sorted(annotations):
        raise Failure("not every report is in exactly one event")


def check_ways(program, name, path):
    """Report, and annotate then events, and any number of threads, and any order of the inputs: the same bytes."""
    whole = run(program, "report", "--format", "json", path).stdout
    lines = run(program, "annotate", path).stdout
    if run(program, "events", stdin=lines).stdout != whole:
        raise Failure("annotate then events does not equal report")
    backwards = b"".join(reversed(lines.splitlines(keepends=True)))
    if run(program, "events", stdin=backwards).stdout != whole:
        raise Failure("the order of the inputs changes the dossier")
    if run(program, "report", "--format", "json", "--jobs", "1", path).stdout != whole:
        raise Failure("the number of threads changes the dossier")


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    program = str(pathlib.Path(arguments[0] if arguments else "build/release/rashomon").resolve())
    update = "--update" in sys.argv
    failures = 0
    for name, path in EXAMPLES.items():
        for check in (lambda: check_text(program, name, path, update), lambda: check_json(program, name, path),
                      lambda: check_ways(program, name, path)):
            try:
                check()
            except Failure as failure:
                failures += 1
                print(f"{name}: {failure}", file=sys.stderr)
    print(f"end to end: {len(EXAMPLES)} examples, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
