#!/usr/bin/env python3
"""Writes the text that word classes are counted on: one paragraph a line, from report files (JSON Lines, also .gz) and from
the '# text' lines of CoNLL-U files.

    cluster_text.py OUT.txt FILE...
"""

import gzip
import json
import sys


def lines(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened:
        for line in opened:
            if ".jsonl" in path:
                yield from json.loads(line).get("text", "").split("\n")
            elif line.startswith("# text = "):
                yield line[len("# text = "):]


def main():
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        for path in sys.argv[2:]:
            for line in lines(path):
                if len(line.strip()) > 20:
                    out.write(line.strip() + "\n")


main()
