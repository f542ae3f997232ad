#!/usr/bin/env python3
"""Counts in how many reports a word stands: the background of runs of a few reports (src/cluster/assets/common_words.tsv).

usage: common_words.py REPORTS.jsonl[.gz] ... > src/cluster/assets/common_words.tsv

Each file is a collection of its own kind (news of crime, of war, of politics) and weighs the same. A word is written
where at least a hundredth of reports hold it in the mean over the collections, and not in one or two of them alone: what
one collection is about is no common word. Line: word, tab, reports of a thousand. Numbers are left out."""
import gzip, json, re, sys
from collections import Counter

LEAST = 0.010        # mean share of the reports
LEAST_OF_MOST = 0.008  # share in all collections but one
WORD = re.compile(r"[0-9a-z\u00c0-\u024f]+")


def shares(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    texts, count = Counter(), 0
    with opened as lines:
        for line in lines:
            report = json.loads(line)
            count += 1
            texts.update(set(WORD.findall(f"{report.get('title') or ''} {report['text']}".lower())))
    return {word: texts[word] / count for word in texts}


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__.split("\n\n")[1])
    collections = [shares(path) for path in sys.argv[1:]]
    common = []
    for word in set().union(*collections):
        of_each = sorted(collection.get(word, 0) for collection in collections)
        mean = sum(of_each) / len(of_each)
        if mean >= LEAST and (of_each[1:] or of_each)[0] >= LEAST_OF_MOST and not word.isdigit():
            common.append((-round(1000 * mean), word))
    for share, word in sorted(common):
        print(f"{word}\t{-share}")


if __name__ == "__main__":
    main()
