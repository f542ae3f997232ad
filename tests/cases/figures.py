#!/usr/bin/env python3
"""Measures the figures that the program finds in reports written for this purpose, by people who did not look at its rules.

usage: figures.py PATH_TO_RASHOMON [--part seen|held|held2|read3|held3|held4|held5|held6|held7|learn|all] [--errors] [FILE.case ...]

A case is a head ("published", "outlet"), the report, and what a careful reader takes from it:
    OUTCOME LOW HIGH [approximate] | WORDS | GROUP | SOURCE [| other, hedged, denied, hypothetical]
    decoy | WORDS | why they count nobody
LOW and HIGH are inclusive, `-` is open; WORDS stand in the text. A figure is right if its outcome, bounds, group and place
are; `--errors` lists the others. `seen` and `held` are told apart by a hash of the file's name, the other parts are folders:
    seen    with whose errors in view the rules were written first
    held    whose errors were never listed until 29 November 2026, when they were read (docs/errors/claims.md)
    held2   written then by somebody who knew neither the rules nor the errors; read since 30 November
    read3   half of the reports of 30 November 2026, written likewise by another hand, in more ways of saying things; read since
    held3   the other half, by a hash of the file's name; read since that evening; no floor
    held4   reports of another hand again, written later on 30 November 2026, and read that evening
    held5   64 reports of two more hands (f- plain news of agencies and dailies, g- regional papers and institutions), of that evening: every
            second one by its number; nothing is tuned on it, its errors are never listed
    held6   60 reports of two hands more (h- plain news of agencies and dailies, i- local papers, police, hospitals, aid bodies, monitored
            radio), later that evening: every second one by its number, unread likewise
    held7   36 reports of one hand more (p- plain news of agencies, dailies, broadcasters, police), the evening of 30 November, unread likewise
    learn   366 reports of nine hands (a- to i-), four in wordings as rare as they could find, e- to i- in plain news, which the learned
            reader of figures learns from (training/train_figures.cpp): its F1 says what was learned by heart; no floor
Ends with status 1 where F1 is below the floor that was reached (FLOORS); floors may only rise."""
import hashlib
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FLOORS = {"seen": 0.94, "held": 0.92, "held2": 0.965, "read3": 0.94}
FOLDERS = ("held2", "read3", "held3", "held4", "held5", "held6", "held7", "learn")
BLIND = ("held5", "held6", "held7")


class Line:
    """One line of gold."""

    def __init__(self, text, where):
        parts = [part.strip() for part in text.split("|")]
        head = parts[0].split()
        self.decoy = head[0] == "decoy"
        self.words = parts[1]
        if self.decoy:
            return
        if len(parts) < 4 or len(head) < 3:
            raise SystemExit(f"{where}: not OUTCOME LOW HIGH | WORDS | GROUP | SOURCE: {text}")
        self.outcome = head[0]
        self.low, self.high = (None if value == "-" else int(value) for value in head[1:3])
        self.group, self.source = parts[2], parts[3]
        self.flags = {flag.strip() for part in parts[4:] for flag in part.split(",")}


class Case:
    def __init__(self, path):
        head, text, gold = path.read_text(encoding="utf-8").split("\n----\n", 2)
        self.name, self.folder = path.stem, path.parent.name
        self.text = text.strip("\n")
        self.report = {"id": self.name, "text": self.text}
        for line in head.splitlines():
            key, _, value = line.partition(" ")
            if key in ("published", "outlet") and value.strip() != "-":
                self.report[key] = value.strip()
        lines = [line for line in gold.splitlines() if line.strip() and not line.startswith(("#", "responsibility"))]
        self.gold = [Line(line, path.name) for line in lines]
        for line in self.gold:
            if line.words not in self.text:
                raise SystemExit(f"{path.name}: not in the text: {line.words}")

    @property
    def part(self):
        if self.folder in FOLDERS:
            return self.folder
        return "held" if hashlib.sha256(self.name.encode()).digest()[0] % 2 else "seen"


def annotate(program, cases):
    lines = "".join(json.dumps(case.report) + "\n" for case in cases)
    done = subprocess.run([program, "annotate", "--input-format", "jsonl", "-"], input=lines.encode(), capture_output=True, timeout=300)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return {annotation["id"]: annotation for annotation in map(json.loads, done.stdout.decode().splitlines())}


def occurrences(text, words):
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def overlaps(begin, end, spans):
    return any(begin < other_end and other_begin < end for other_begin, other_end in spans)


def group_fits(line, figure, text):
    """The last word of the gold group stands in the figure's, in the words that it stands for ("she") or, where the figure has
    none ("24 dead", "nobody was hurt"), in its span."""
    if line.group == "-":
        return True
    group = figure.get("group") or {}
    words = f"{group['text']} | {text[group['begin']:group['end']]}" if group else text[figure["begin"]:figure["end"]]
    return line.group.lower().split()[-1].strip(".,;'\"") in words.lower()


def source_fits(line, figure, annotation):
    """The gold's source is that of an attribution of the figure, in its words or, for a pronoun, by its name."""
    words = []
    for attribution in (annotation["attributions"][index] for index in figure["attribution"]):
        if source := attribution["source"]:
            words += [annotation["text"][source["begin"]:source["end"]].lower(), (attribution["source_name"] or "").lower()]
    if line.source == "-":
        return not words
    return any(line.source.lower() in source or source in line.source.lower() for source in words if source)


def match(gold, figures, fits):
    """Most pairs (gold, figure) that fit; augmenting paths."""
    owner = {}

    def place(g, seen):
        for f, figure in enumerate(figures):
            if f in seen or not fits(gold[g], figure):
                continue
            seen.add(f)
            if f not in owner or place(owner[f], seen):
                owner[f] = g
                return True
        return False

    for g in range(len(gold)):
        place(g, set())
    return {g: f for f, g in owner.items()}


def score(case, annotation, totals, errors):
    gold = [line for line in case.gold if not line.decoy]
    figures = annotation["figures"]

    def placed(line, figure):
        return line.outcome == figure["outcome"] and overlaps(figure["begin"], figure["end"], list(occurrences(case.text, line.words)))

    def exact(line, figure):
        return placed(line, figure) and (line.low, line.high) == (figure["low"], figure["high"]) and group_fits(line, figure, case.text)

    pairs = match(gold, figures, exact)
    totals["gold"] += len(gold)
    totals["found"] += len(figures)
    totals["right"] += len(pairs)
    for g, f in pairs.items():
        fits = source_fits(gold[g], figures[f], annotation)
        totals["source"] += fits
        if not fits:
            given = [annotation["attributions"][index]["source_name"] or "?" for index in figures[f]["attribution"]]
            errors.append(f"{case.name}: SOURCE   {gold[g].words} | {gold[g].source}  (was {' < '.join(given) or '-'})")
        totals["scope"] += (figures[f]["scope"] == "other") == ("other" in gold[g].flags)
    taken = set(pairs.values())
    for line in case.gold:
        if not line.decoy:
            continue
        totals["decoys"] += 1
        alarm = any(f not in taken and overlaps(figure["quantity"]["begin"], figure["quantity"]["end"], list(occurrences(case.text, line.words)))
                    for f, figure in enumerate(figures))
        totals["alarms"] += alarm
        if alarm:
            errors.append(f"{case.name}: DECOY    {line.words}")
    for g, line in enumerate(gold):
        if g in pairs:
            continue
        near = [figure for figure in figures if placed(line, figure)]
        was = "; ".join(f"{figure['low']}-{figure['high']} {(figure.get('group') or {}).get('text')}" for figure in near[:2])
        errors.append(f"{case.name}: MISSED   {line.outcome} {line.low}-{line.high} | {line.words} | {line.group}" + (f"  (was {was})" if was else ""))
    for f, figure in enumerate(figures):
        if f not in taken and not any(placed(line, figure) for line in gold):
            words = case.text[figure["begin"]:figure["end"]].replace("\n", " ")
            errors.append(f"{case.name}: INVENTED {figure['outcome']} {figure['low']}-{figure['high']} | {words}")


def measure(program, cases, list_errors):
    totals = dict.fromkeys(("gold", "found", "right", "source", "scope", "decoys", "alarms"), 0)
    errors = []
    annotations = annotate(program, cases)
    for case in cases:
        score(case, annotations[case.name], totals, errors)
    if list_errors:
        print("\n".join(errors))
    f1 = 2 * totals["right"] / max(1, totals["gold"] + totals["found"])
    right = max(1, totals["right"])
    print(f"figures: reports={len(cases)} f1={f1:.3f} p={totals['right'] / max(1, totals['found']):.3f} r={totals['right'] / max(1, totals['gold']):.3f} "
          f"source={totals['source'] / right:.3f} scope={totals['scope'] / right:.3f} "
          f"decoy_quiet={1 - totals['alarms'] / max(1, totals['decoys']):.3f} gold={totals['gold']}")
    return f1


def main():
    arguments = sys.argv[1:]
    list_errors = "--errors" in arguments
    part = arguments[arguments.index("--part") + 1] if "--part" in arguments else "all"
    parts = ("seen", "held", *FOLDERS)
    rest = [argument for argument in arguments if not argument.startswith("--") and argument not in (*parts, "all")]
    if not rest:
        raise SystemExit(__doc__.split("\n\n")[1])
    program, files = rest[0], [pathlib.Path(name) for name in rest[1:]]
    cases = [Case(path) for path in (files or sorted((HERE / "figures").glob("**/*.case")))]
    failed = 0
    for name in parts if part == "all" else (part,):
        chosen = [case for case in cases if files or case.part == name]
        if not chosen:
            continue
        print(name, end=" ")
        failed += measure(program, chosen, list_errors and name not in BLIND) < FLOORS.get(name, 0) and not files
        if files:
            break
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
