#!/usr/bin/env python3
"""Fits what is added to the weights of the pair model among a few reports (src/cluster/few_weights.h); needs numpy.

usage: fit_few.py [--out few_weights.h] PATH_TO_RASHOMON PATH_TO_GROUP_PAIRS

Small runs as people hand them in: the written events of tests/cases that may be read, alone, two, five and twelve of them, and
each with other news of its town; shootings (`gva`) that follow each other and look-alikes (`ecb`) of ../shared, but
for those that fit_grouping.py holds back. The log-odds of any size are given; a logistic regression fits what is added
to them, as far as a run is few, drawn back towards PRIOR. Every run weighs the same within its kind (KINDS).
"""
import argparse, json, pathlib, random, re, subprocess, sys
import numpy as np
from fit_grouping import FLOOR, held

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "cases"))
import small_runs  # noqa: E402

BLIND = ("held5", "held6", "held7")
KINDS = {"one": 2, "two": 2, "five": 2, "twelve": 3, "news": 2.5, "ecb_four": 1.5, "ecb_topic": 3, "gva_one": 1, "gva_two": 1, "gva_six": 4}
NEGATIVE, NEGATIVE_OF_NEWS = 1.0, 7  # how much a pair of two events weighs beside one of one
PRIOR = {"one_tells_nothing": -6, "other_kind": -2}
JOINED = -1.8  # log-odds at which two reports that stand alone are joined
L2 = 2e-2
NOT_ADDED = "cosine_in_crowd"  # the judge of one report at a time keeps pairs without their crowds


def draw():
    """[(kind, reports)]"""
    rng = random.Random(5)
    parts, notes = small_runs.written()
    written = {stem: reports for part, events in parts.items() if part not in BLIND for stem, reports in events.items()}
    runs = [("one", reports) for reports in written.values()]
    for kind, several, times in (("two", 2, 160), ("five", 5, 20), ("twelve", 12, 24)):
        runs += [(kind, sum(rng.sample(list(written.values()), several), [])) for _ in range(times)]
    runs += [("news", reports + [notes[stem]]) for stem, reports in written.items() if stem in notes]
    topics = {}
    for name, reports in sorted(small_runs.corpus("ecb").items()):
        if not held(name):
            topics.setdefault(re.match(r"\d+", name).group(), []).append(reports)
    for topic in topics.values():
        runs += [("ecb_four", sum((rng.sample(event, min(4, len(event))) for event in topic), [])) for _ in range(4)]
        runs.append(("ecb_topic", sum(topic, [])))
    shootings = [reports for name, reports in small_runs.corpus("gva").items() if not held(name)]
    shootings.sort(key=lambda event: (min(report.get("published") or "" for report in event), event[0]["id"]))
    told = [event for event in shootings if len(event) >= 3]
    runs += [("gva_one", event) for event in told]
    runs += [("gva_two", one + other) for one, other in zip(told, told[1:])]
    runs += [("gva_six", sum(shootings[at:at + 6], [])) for at in range(0, len(shootings) - 5, 6)]
    return runs


def pairs(program, group_pairs, runs):
    """Names of the features, and per pair: features, whether of one event, how few, number of the run."""
    reports = {report["id"]: report | {"event": report["gold"]} for _, run in runs for report in run}
    told = small_runs.ask(program, ["annotate", "--input-format", "jsonl", "-"], (json.dumps(report) + "\n" for report in reports.values()))
    annotated = {json.loads(line)["id"]: line for line in told.splitlines()}
    text = "\n\n".join("\n".join(annotated[report["id"]] for report in run) for _, run in runs) + "\n"
    lines = subprocess.run([group_pairs], input=text.encode(), capture_output=True, check=True).stdout.decode().splitlines()
    rows = [line.split("\t") for line in lines[1:]]
    numbers = np.array([[float(x) for x in row[4:]] for row in rows])
    same = np.array([row[0] == row[1] for row in rows], float)
    return lines[0].split("\t")[4:-2], numbers[:, :-2], same, numbers[:, -2], numbers[:, -1].astype(int)


def any_size():
    """Bias and weights of src/cluster/pair_weights.h."""
    text = (HERE.parent / "src" / "cluster" / "pair_weights.h").read_text()
    return float(re.search(r"kPairBias = ([-\d.]+)", text).group(1)), np.array([float(x) for x in re.findall(r"([-\d.]+),\s+//", text)])


def fit(x, same, few, weight, given, prior):
    """What is added to `given`, as far as a run is few; the last one is the bias."""
    x = np.concatenate([x, np.ones((len(x), 1))], 1) * few[:, None]
    deviation = x.std(0) + 1e-9
    z, start = x / deviation, given + x @ prior - JOINED
    theta = np.zeros(z.shape[1])

    def loss(theta):
        odds = start + z @ theta
        return (weight * (np.logaddexp(0, odds) - same * odds)).sum() + L2 / 2 * theta @ theta

    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(start + z @ theta, -30, 30)))
        slope = z.T @ (weight * (p - same)) + L2 * theta
        step = np.linalg.solve((z * (weight * p * (1 - p))[:, None]).T @ z + L2 * np.eye(len(theta)), slope)
        share = 1.0
        while share > 1e-4 and loss(theta - share * step) > loss(theta):
            share /= 2
        theta -= share * step
        if np.abs(step).max() < 1e-7:
            break
    return prior + theta / deviation


def write(path, names, weights, news):
    with open(path, "w", encoding="utf-8") as out:
        out.write("// What is added to the weights of the pair model among a few reports, written by training/fit_few.py; their card is\n"
                  "// training/grouping.md.\n#pragma once\n\n#include <array>\n#include <cstddef>\n\nnamespace rashomon {\n\n"
                  f"inline constexpr double kFewBias = {weights['bias']:.3f};\n")
        for title, of in (("kFewWeights", names), ("kFewNewsWeights", news)):
            out.write(f"inline constexpr std::array<double, {len(of)}> {title} = {{\n")
            out.write("".join(f"    {weights[name]:.3f},  // {name}\n" for name in of) + "};\n")
        out.write("\n}  // namespace rashomon\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out")
    parser.add_argument("program")
    parser.add_argument("group_pairs")
    arguments = parser.parse_args()
    runs = draw()
    names, x, same, few, run = pairs(arguments.program, arguments.group_pairs, runs)
    bias, weights = any_size()
    given = bias + x[:, :len(weights)] @ weights
    keep = x[:, 0] > FLOOR
    kinds = [kind for kind, _ in runs]
    of_kind = np.array([KINDS[kind] / kinds.count(kind) for kind in kinds])
    weight = of_kind[run] / np.bincount(run[keep], minlength=len(runs)).clip(1)[run]
    news = np.array([kind == "news" for kind in kinds])[run]
    weight *= np.where(same > 0, 1, NEGATIVE * np.where(news, NEGATIVE_OF_NEWS, 1)) * keep
    used = [i for i, name in enumerate(names) if name != NOT_ADDED]
    prior = np.array([PRIOR.get(names[i], 0) for i in used] + [0.0])
    added = fit(x[keep][:, used], same[keep], few[keep], weight[keep] / weight.sum(), given[keep], prior)
    found = {name: 0.0 for name in names} | dict(zip([names[i] for i in used] + ["bias"], added))
    for name, value in found.items():
        print(f"{name:20}{value:9.3f}")
    if arguments.out:
        write(arguments.out, names[:len(weights)], found, names[len(weights):])


if __name__ == "__main__":
    main()
