#!/usr/bin/env python3
"""Fits the weights of the pair model (src/cluster/pair_weights.h) by logistic regression; needs numpy.

usage: fit_grouping.py [--out pair_weights.h] NAME=pairs.tsv [NAME=pairs.tsv ...]

Each file is what group_pairs printed for one corpus. Every corpus weighs the same, and so does every event within one;
negative pairs weigh as much as positive ones do in the mean. A quarter of the events (by hash of their key, for keys
that begin with a number by that number, so that look-alike events stay together) is held back and
never read here.
"""
import argparse, hashlib, re
from collections import Counter
import numpy as np

FLOOR = 0.04      # cosine below which a pair teaches nothing
L2 = 1e-3


def held(key):
    topic = re.match(r"(\d+)ecb", key)
    return int(hashlib.sha256(("hold" + (topic.group(1) if topic else key)).encode()).hexdigest(), 16) % 4 == 0


def read(path):
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")[4:]
        rows = [line.rstrip("\n").split("\t") for line in lines]
    features = np.array([[float(x) for x in row[4:]] for row in rows])
    same = np.array([row[0] == row[1] for row in rows], float)
    mine = np.array([not held(row[0]) and not held(row[1]) for row in rows])
    size = Counter()
    for row in rows:
        size[row[0]] += row[0] == row[1]
    weight = np.array([1 / np.sqrt(np.sqrt(2 * size[row[0]] + 1)) if row[0] == row[1] else 1.0 for row in rows])
    return names, features, same, mine, weight


def fit(corpora):
    xs, ts, ws = [], [], []
    for names, features, same, mine, weight in corpora:
        keep = mine & (features[:, 0] > FLOOR)
        x, t, w = features[keep], same[keep], weight[keep]
        xs.append(x), ts.append(t), ws.append(w / w[t > 0].sum())
    x, t, w = np.concatenate(xs), np.concatenate(ts), np.concatenate(ws)
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    z = np.concatenate([(x - mean) / deviation, np.ones((len(x), 1))], 1)
    theta, ridge = np.zeros(z.shape[1]), np.eye(z.shape[1]) * L2
    ridge[-1, -1] = 0
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ theta))
        step = np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + ridge, z.T @ (w * (p - t)) + ridge @ theta)
        theta -= step
        if np.abs(step).max() < 1e-7:
            break
    weights = theta[:-1] / deviation
    return names, weights, theta[-1] - (weights * mean).sum()


def write(path, names, weights, bias):
    with open(path, "w", encoding="utf-8") as out:
        out.write("// Weights of the pair model, written by training/fit_grouping.py; their card is training/grouping.md.\n"
                  "#pragma once\n\n#include <array>\n#include <cstddef>\n\nnamespace rashomon {\n\n"
                  f"inline constexpr double kPairBias = {bias:.3f};\n"
                  f"inline constexpr std::array<double, {len(names)}> kPairWeights = {{\n")
        for name, weight in zip(names, weights):
            out.write(f"    {weight:.3f},  // {name}\n")
        out.write("};\n\n}  // namespace rashomon\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out")
    parser.add_argument("corpora", nargs="+")
    arguments = parser.parse_args()
    corpora = [read(item.split("=", 1)[1]) for item in arguments.corpora]
    names, weights, bias = fit(corpora)
    for name, weight in zip(names, weights):
        print(f"{name:20}{weight:9.3f}")
    print(f"{'bias':20}{bias:9.3f}")
    if arguments.out:
        write(arguments.out, names, weights, bias)


if __name__ == "__main__":
    main()
