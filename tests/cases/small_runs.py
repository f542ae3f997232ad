#!/usr/bin/env python3
"""Measures how a few reports are grouped: runs as people hand them in, of one event, of two, of look-alikes.

usage: small_runs.py PATH_TO_RASHOMON [PATH_TO_ANOTHER ...]

Prints for each kind of run B-cubed precision, recall and F1 (mean over the runs; F1 of the means) and the share of runs in
which every event is whole and by itself. Events are those of events.py, with other news of their town and days from
notes/other-news.jsonl ("event": the stem of the event's file); briefs of one form each tell of another town and month; shootings (`gva`) and look-alikes (`ecb`) are those of
../shared, skipped where that is absent. Draws are those of random.Random(7). About two minutes."""
import collections
import gzip
import json
import pathlib
import random
import re
import subprocess
import sys

from events import FOLDERS, HERE, Event

SHARED = HERE.parents[2] / "shared" / "data" / "clusters"

# Briefs as one desk writes them week after week; {n} is a small number.
FORMS = (
    "A warehouse of the {town} mill burned down in {town} on Friday, the fire brigade of {town} said.",
    "A fire destroyed a warehouse in {town} on Friday. Nobody was hurt.",
    "Two people were hurt when a warehouse of the {town} mill burned down in {town} on Friday, the fire brigade said.",
    "A {n}-year-old man was shot and killed in {town} on Friday night, police said. He was found in a car on Main Street in {town} "
    "and was pronounced dead at the scene.",
    "Gunmen killed {n} soldiers in an ambush near {town} on Friday, the army said. Others were wounded.",
)
TOWNS = [a + b for a in ("Bel", "Cor", "Dun", "Fen", "Gar", "Hol") for b in ("mere", "wick", "stow", "haven", "ridge", "bury")]


def written():
    """(reports by event of each part, other news by event); an id begins with the part."""
    parts = {}
    for part in ("seen", *FOLDERS):
        folder = HERE / "events" / ("" if part == "seen" else part)
        for path in sorted(folder.glob("*.event")):
            parts.setdefault(part, {})[path.stem] = [
                {**report.report, "id": f"{part}/{report.name}", "gold": f"{part}/{path.stem}"} for report in Event(path).reports]
    with open(HERE / "notes" / "other-news.jsonl", encoding="utf-8") as lines:
        notes = {note["event"]: {**note, "id": f"note/{note['event']}", "gold": f"note/{note['event']}"} for note in map(json.loads, lines)}
    return parts, notes


def corpus(name):
    """Reports of a set of ../shared by event."""
    with open(SHARED / name / "gold.jsonl", encoding="utf-8") as lines:
        gold = {row["id"]: row["cluster"] for row in map(json.loads, lines)}
    events = collections.defaultdict(list)
    with gzip.open(SHARED / name / "reports.jsonl.gz", "rt", encoding="utf-8") as lines:
        for report in map(json.loads, lines):
            events[gold[report["id"]]].append({**report, "id": f"{name}/{report['id']}", "gold": f"{name}/{gold[report['id']]}"})
    return events


def briefs(towns):
    """A run for each form: so many events, of a town each, some of them in one month."""
    return [[{"id": f"form{form}/{town}", "gold": f"form{form}/{town}", "outlet": "Coast Wire",
              "published": f"2031-{1 + at % 12:02}-{1 + at % 28:02}T10:00:00Z", "text": text.format(town=town, n=20 + at)}
             for at, town in enumerate(TOWNS[:towns])] for form, text in enumerate(FORMS)]


def draw():
    """Runs by kind; a run is a list of reports."""
    rng = random.Random(7)
    parts, notes = written()
    every = [event for part in parts.values() for event in part.values()]
    runs = {f"one event, {part}": list(events.values()) for part, events in parts.items()}
    runs["one event, other news"] = [reports + [notes[stem]] for part in parts.values() for stem, reports in part.items() if stem in notes]
    for several, times in ((2, 100), (5, 40), (12, 15)):
        runs[f"{several} events"] = [sum(rng.sample(every, several), []) for _ in range(times)]
    for towns in (4, 12, 36):
        runs[f"one form, {towns} towns"] = briefs(towns)
    if not SHARED.is_dir():
        print(f"skipped: gva and ecb, for {SHARED} is absent")
        return runs
    topics = collections.defaultdict(list)
    for name, reports in sorted(corpus("ecb").items()):
        topics[re.match(r"\d+", name).group()].append(reports)
    runs["ecb, four of each"] = [sum((rng.sample(event, min(4, len(event))) for event in topic), []) for topic in topics.values() for _ in range(2)]
    runs["ecb, a topic"] = [sum(topic, []) for topic in topics.values()]
    by_day = sorted(corpus("gva").values(), key=lambda event: (min(report.get("published") or "" for report in event), event[0]["id"]))
    told = [event for event in by_day if len(event) >= 3]
    runs["gva, one"] = told
    runs["gva, two that follow"] = [told[at] + told[at + 1] for at in range(0, len(told) - 1, 2)]
    runs["gva, six that follow"] = [sum(by_day[at:at + 6], []) for at in range(0, len(by_day) - 5, 6)]
    return runs


def ask(program, arguments, lines):
    done = subprocess.run([program, *arguments, "--quiet"], input="".join(lines).encode(), capture_output=True, timeout=600)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return done.stdout.decode()


def annotate(program, reports):
    """Annotations by id: each report is read once, however many runs it is in."""
    lines = (json.dumps({key: value for key, value in report.items() if key not in ("gold", "event")}) + "\n" for report in reports)
    told = ask(program, ["annotate", "--input-format", "jsonl", "-"], lines).splitlines()
    return {json.loads(line)["id"]: line + "\n" for line in told}


def score(program, run, annotated):
    """B-cubed precision and recall, and whether all is right."""
    dossier = json.loads(ask(program, ["events", "--no-annotations"], [annotated[report["id"]] for report in run]))
    found = {report: set(event["reports"]) for event in dossier["events"] for report in event["reports"]}
    gold = {report["id"]: {other["id"] for other in run if other["gold"] == report["gold"]} for report in run}
    precision = sum(len(found[r] & gold[r]) / len(found[r]) for r in gold) / len(gold)
    recall = sum(len(found[r] & gold[r]) / len(gold[r]) for r in gold) / len(gold)
    return precision, recall, found == gold


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__.split("\n\n")[1])
    runs = draw()
    reports = {report["id"]: report for kind in runs.values() for run in kind for report in run}
    for program in sys.argv[1:]:
        print(program)
        annotated = annotate(program, reports.values())
        for kind, of_kind in runs.items():
            scores = [score(program, run, annotated) for run in of_kind]
            precision, recall, right = (sum(column) / len(scores) for column in zip(*scores))
            size = sum(map(len, of_kind)) / len(of_kind)
            print(f"{kind:24}{len(of_kind):4} runs of {size:5.1f}: P {precision:.3f} R {recall:.3f} "
                  f"F1 {2 * precision * recall / (precision + recall):.3f}, all right {right:.3f}", flush=True)


if __name__ == "__main__":
    main()
