#!/usr/bin/env python3
"""Measures whole dossiers on events told in four to eight reports each, written for this purpose.

usage: events.py PATH_TO_RASHOMON [--part seen|held2|read3|read6|read7|read8|held3|held4|held6|held7|held8|all] [--alone] [--errors]

events/NAME.event says what a careful reader of its reports takes the event to be:
    killed LOW BEST HIGH        inclusive, `-` is open; all three `-` where nobody is told of
    injured LOW BEST HIGH
    when YYYY-MM-DD
    where NAME
    copy REPORT REPORT          one repeats the other's text
    disagree ABOUT | ...        for readers; not measured
    == PUBLISHED | OUTLET | TITLE   opens a report, NAME-1 and so on; where there is none, they are ../figures/NAME-N.case
All reports of a folder go into one run, so that telling the events apart is part of the task; with `--alone` each event is
a run of its own, as somebody has it who hands in the few reports of one event (`all` asks the first folder both ways). Rules are written with the errors of
`seen` in view (19 of its 56 events were held apart until their errors were read, docs/errors/events.md). The folders
`held2`, `read3`, `held3` and `held4` are those of figures.py, each a run of its own, and read.
`read6` and `held6` are halves of 84 events that four hands (j- to m-) wrote as plain news: the one was
read, the other was not; so are `read7` and `held7` of 40 events by two hands more (n-, o-), `read8` and `held8` of 36 by three
(u-: dailies and agencies, v-: local news, w-: conflicts and disasters). `all` prints seen, then these. Ends with status 1 below FLOORS."""
import json
import pathlib
import subprocess
import sys

from figures import BLIND as UNREAD_FIGURES, FOLDERS as OF_FIGURES, Case

HERE = pathlib.Path(__file__).resolve().parent
FOLDERS = (*OF_FIGURES, "read6", "read7", "read8", "held8")
BLIND = (*UNREAD_FIGURES, "held8")
FLOORS = {"grouping": 0.96, "best": 0.82, "interval": 0.68, "when": 0.9, "where": 0.9, "copies": 0.85}


def value(word):
    return None if word == "-" else int(word)


class Told:
    """A report that stands in the file of its event."""

    def __init__(self, name, section):
        head, text = section.split("\n", 1)
        published, outlet, title = (part.strip() for part in head.split("|", 2))
        self.name = name
        self.report = {"id": name, "published": published, "outlet": outlet, "title": title, "text": text.strip("\n")}


class Event:
    def __init__(self, path):
        self.name = path.stem
        self.tolls, self.copies, self.when, self.where = {}, [], None, None
        gold, *told = ("\n" + path.read_text(encoding="utf-8")).split("\n== ")
        self.reports = [Told(f"{self.name}-{at}", section) for at, section in enumerate(told, 1)]
        if not told:
            self.reports = [Case(case) for case in sorted((HERE / "figures").glob(f"{self.name}-[0-9].case"))]
        for line in gold.splitlines():
            key, _, rest = line.partition(" ")
            if key in ("killed", "injured"):
                self.tolls[key] = tuple(value(word) for word in rest.split()[:3])
            elif key == "when":
                self.when = rest.strip()
            elif key == "where":
                self.where = rest.strip()
            elif key == "copy":
                self.copies.append(tuple(rest.split()[:2]))

        self.part = path.parent.name if path.parent.name in FOLDERS else "seen"


def dossier_of(program, cases):
    lines = "".join(json.dumps(case.report) + "\n" for case in cases)
    done = subprocess.run([program, "report", "--format", "json", "--no-annotations", "--input-format", "jsonl", "-"],
                          input=lines.encode(), capture_output=True, timeout=300)
    if done.returncode != 0:
        raise SystemExit(done.stderr.decode())
    return json.loads(done.stdout)


def b_cubed(dossier):
    """F1 over reports: how much of a report's event belongs with it, and how much of what belongs is there."""
    found = {report: set(event["reports"]) for event in dossier["events"] for report in event["reports"]}
    gold = {report: {other for other in found if other.rsplit("-", 1)[0] == report.rsplit("-", 1)[0]} for report in found}
    precision = sum(len(found[r] & gold[r]) / len(found[r]) for r in found) / len(found)
    recall = sum(len(found[r] & gold[r]) / len(gold[r]) for r in found) / len(found)
    return 2 * precision * recall / (precision + recall)


class Tally:
    def __init__(self):
        self.right, self.all, self.errors = {}, {}, []
        self.listing = False

    def add(self, key, right, what):
        self.right[key] = self.right.get(key, 0) + right
        self.all[key] = self.all.get(key, 0) + 1
        if not right and self.listing:
            self.errors.append(f"{key:9}{what}")

    def share(self, key):
        return self.right.get(key, 0) / max(1, self.all.get(key, 0))


def score(event, dossier, tally, listing):
    tally.listing = listing
    mine = [e for e in dossier["events"] if any(r.rsplit("-", 1)[0] == event.name for r in e["reports"])]
    main = max(mine, key=lambda e: sum(r.rsplit("-", 1)[0] == event.name for r in e["reports"]))
    for outcome, (low, best, high) in event.tolls.items():
        toll = main["toll"].get(outcome, {"low": None, "best": None, "high": None})
        tally.add("best", toll["best"] == best, f"{event.name} {outcome}: {toll['best']}, should be {best}")
        tally.add("interval", (toll["low"], toll["high"]) == (low, high),
                  f"{event.name} {outcome}: {toll['low']} to {toll['high']}, should be {low} to {high}")
    when, where = main["when"] or {}, main["where"] or {}
    tally.add("when", when.get("begin") == event.when, f"{event.name}: {when.get('begin')}, should be {event.when}")
    if event.where:
        named = (where.get("name") or "").lower()
        tally.add("where", any(word.lower() in named for word in event.where.replace(",", " ").split() if word[0].isupper()),
                  f"{event.name}: {where.get('name')}, should be {event.where}")
    origin = {report["id"]: report["origin"] for report in dossier["reports"]}
    for a, b in event.copies:
        tally.add("copies", origin[a] == origin[b], f"{a} and {b} are one text")


def measure(program, part, listing, alone=False):
    """Prints the figures of one part, told in one run with the others of its folder or each in its own, and returns them."""
    folder = HERE / "events" / (part if part in FOLDERS else "")
    events = [Event(path) for path in sorted(folder.glob("*.event"))]
    runs = [[event] for event in events] if alone else [events]
    tally, grouping, reports = Tally(), 0, 0
    for run in runs:
        told = [report for event in run for report in event.reports]
        dossier = dossier_of(program, told)
        grouping, reports = grouping + b_cubed(dossier) * len(told), reports + len(told)
        for event in run:
            if part in ("all", event.part):
                score(event, dossier, tally, listing and event.part not in BLIND)
    print("\n".join(tally.errors), end="\n" if tally.errors else "")
    figures = {"grouping": grouping / reports, **{key: tally.share(key) for key in ("best", "interval", "when", "where", "copies")}}
    print(f"events {part}{' alone' if alone else ''}: " + " ".join(f"{key}={figure:.3f}" for key, figure in figures.items()),
          f"of {tally.all['best']} tolls")
    return figures


def main():
    arguments = sys.argv[1:]
    part = arguments[arguments.index("--part") + 1] if "--part" in arguments else "all"
    listing, alone = "--errors" in arguments, "--alone" in arguments
    figures = [measure(arguments[0], part, listing, alone)]
    if part == "all":
        figures += [measure(arguments[0], part, listing, alone=True)] if not alone else []
        for folder in filter(lambda name: (HERE / "events" / name).is_dir(), FOLDERS):
            measure(arguments[0], folder, listing, alone)
    low = any(told[key] < floor for told in figures for key, floor in FLOORS.items())
    return 1 if part == "all" and low else 0


if __name__ == "__main__":
    sys.exit(main())
