#!/usr/bin/env python3
"""Measures who is held responsible, and in which way, over the events of events.py.

usage: responsibility.py PATH_TO_RASHOMON [--errors]

The cases under figures/ hold lines `responsibility | ORGANIZATION | STANCE`: what a careful reader takes from that report. An
event's entries are right if a report of the event has a line for that organization (one name holds the other) and that
stance; whatever else is said is wrong, and there may be none of that. `--errors` lists the errors of the SEEN events alone:
rules are written with these in view, the others tell what to expect elsewhere. Ends with status 1 below FLOORS (F1) or with
a wrong entry."""
import sys

from events import HERE, dossier_of
from figures import Case

SEEN = {"air-strike", "market-bombing"}
FLOORS = {"seen": 0.8, "held": 0.0}


def gold_of(path):
    gold = path.read_text(encoding="utf-8").split("\n----\n", 2)[2]
    lines = [line.split("|") for line in gold.splitlines() if line.startswith("responsibility")]
    return {(organization.strip().lower(), stance.strip()) for _, organization, stance in lines}


def same(wanted, found):
    return wanted[1] == found[1] and (wanted[0] in found[0] or found[0] in wanted[0])


def event_of(report):
    return report.rsplit("-", 1)[0]


def main():
    program = [argument for argument in sys.argv[1:] if not argument.startswith("--")][0]
    names = sorted(path.stem for path in (HERE / "events").glob("*.event"))
    paths = [path for name in names for path in sorted((HERE / "figures").glob(f"{name}-[0-9].case"))]
    wanted = {name: set() for name in names}
    for path in paths:
        wanted[event_of(path.stem)] |= gold_of(path)
    found = {name: set() for name in names}
    for event in dossier_of(program, [Case(path) for path in paths])["events"]:
        members = [event_of(report) for report in event["reports"]]
        entries = {(entry["organization"].lower(), entry["stance"]) for entry in event["responsibility"]}
        found[max(sorted(set(members)), key=members.count)] |= entries
    below = False
    for part, floor in FLOORS.items():
        mine = [name for name in names if (name in SEEN) == (part == "seen")]
        wrong = [(name, f) for name in mine for f in sorted(found[name]) if not any(same(w, f) for w in wanted[name])]
        missed = [(name, w) for name in mine for w in sorted(wanted[name]) if not any(same(w, f) for f in found[name])]
        right = sum(len(wanted[name]) for name in mine) - len(missed)
        f1 = 2 * right / max(1, 2 * right + len(wrong) + len(missed))
        print(f"responsibility {part}: f1={f1:.3f} right={right} wrong={len(wrong)} missed={len(missed)}")
        if "--errors" in sys.argv and part == "seen":
            print("\n".join([f"wrong  {w}" for w in wrong] + [f"missed {m}" for m in missed]))
        below |= f1 < floor or bool(wrong)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
