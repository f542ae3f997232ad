#!/usr/bin/env python3
"""Gathers reports without labels for train_figures: every Nth of all reports.jsonl and reports.jsonl.gz below a folder.

usage: gather_reports.py FOLDER OUT.jsonl [--every N]

In order of their paths, each text once; `id`, `text` and `published` are kept. What is gathered is others' text: it stays
out of the repository."""
import argparse
import gzip
import json
import pathlib


def reports(folder):
    for path in sorted(pathlib.Path(folder).rglob("reports.jsonl*")):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--every", type=int, default=5)
    arguments = parser.parse_args()
    seen = set()
    with open(arguments.out, "w", encoding="utf-8") as out:
        for report in reports(arguments.folder):
            if report["text"] in seen:
                continue
            seen.add(report["text"])
            if len(seen) % arguments.every == 0:
                out.write(json.dumps({key: report[key] for key in ("id", "text", "published") if report.get(key)}) + "\n")


if __name__ == "__main__":
    main()
