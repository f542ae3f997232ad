#!/usr/bin/env python3
"""Holds the store to its promises from outside: what was acknowledged lasts, nothing is stored twice or by half, the
dossier is that of a fresh run, decisions hold and can be undone.

usage: run.py PATH_TO_RASHOMON      CRASHES=200 in the environment kills ingest that often instead of 40 times"""
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CRASHES = int(os.environ.get("CRASHES", "40"))
SANITIZED = any(mark in pathlib.Path(PROGRAM).read_bytes() for mark in (b"__asan_init", b"__tsan_init"))

TOWNS = ["Tolm", "Arrend", "Port Selby", "Kesmar", "Vell", "Osterhaven", "Dunmarrow", "Ilvick"]
HAPPENED = [("bomb exploded at a market", "bombing"), ("bus fell into a ravine", "bus crash"),
            ("fire swept through a hotel", "fire"), ("ferry capsized off the harbour", "ferry sinking")]


def make_report(number):
    pick = random.Random(number // 3)
    town, (what, name) = pick.choice(TOWNS), pick.choice(HAPPENED)
    day, killed = pick.randint(1, 27), pick.randint(3, 40) + number % 3
    return {"id": f"desk:{number}", "outlet": f"Outlet {number % 7}", "published": f"2024-03-{day:02}T{6 + number % 12:02}:00:00Z",
            "title": f"{town} {name}: {killed} killed",
            "text": f"At least {killed} people were killed when a {what} in {town} on Monday, police said.\n\n"
                    f"\"We have counted {killed} dead,\" said Mayor Ana Rook. Another {killed + 5} people were injured."}


def run(*arguments, stdin=b"", **keywords):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=300, **keywords)


def lines(result):
    return sorted(result.stdout.decode().splitlines())


class Store(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.store = self.folder / "desk.db"

    def write(self, name, reports):
        path = self.folder / name
        path.write_text("".join(json.dumps(report) + "\n" for report in reports))
        return path

    def ok(self, *arguments, status=0, **keywords):
        result = run(*arguments, **keywords)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result

    def ingest(self, *inputs, status=0, **keywords):
        return self.ok("ingest", "--store", self.store, *inputs, status=status, **keywords)

    def ask(self, command, *arguments, status=0):
        return self.ok(command, "--store", self.store, *arguments, status=status)

    def dossier(self, *arguments):
        return json.loads(self.ask("report", "--format", "json", *arguments).stdout)

    def test_the_dossier_of_a_store_is_that_of_the_reports_in_whatever_order_they_came(self):
        reports = [make_report(number) for number in range(24)]
        every = self.write("all.jsonl", reports)
        fresh = {form: self.ok("report", "--format", form, every).stdout for form in ("text", "json", "csv")}
        annotated = lines(self.ok("annotate", every))
        for seed in range(4):
            self.store = self.folder / f"order{seed}.db"
            shuffled = random.Random(seed).sample(reports, len(reports))
            for begin in range(0, len(shuffled), 7):
                # `input` of an annotation is where the line stood: the same file name and line as in the fresh run
                part = "".join(json.dumps(report) + "\n" if report in shuffled[begin:begin + 7] else "\n" for report in reports)
                kept = every.read_text()
                every.write_text(part)
                self.ingest(every)
                every.write_text(kept)
            for form, expected in fresh.items():
                self.assertEqual(self.ask("report", "--format", form).stdout, expected, f"{form}, order {seed}")
            self.assertEqual(lines(self.ask("export")), annotated)
            self.ask("verify")

    def test_the_examples_read_from_a_store_are_the_same_bytes(self):
        examples = ROOT / "examples"
        expected = run("report", "--format", "html", examples)
        self.ingest(examples, status=3)
        self.assertEqual(self.ask("report", "--format", "html").stdout, expected.stdout)

    def test_events_chosen_one_report_at_a_time_are_those_of_all_at_once(self):
        self.ingest(ROOT / "examples", status=3)
        listed = [json.loads(line) for line in run("search", "--store", self.store, "--json").stdout.splitlines()]
        dossier = json.loads(run("report", "--format", "json", ROOT / "examples").stdout)
        self.assertEqual(sorted(event["reports"] for event in listed), sorted(len(e["reports"]) for e in dossier["events"]))

    def test_the_same_report_twice_changes_nothing(self):
        path = self.write("a.jsonl", [make_report(number) for number in range(9)])
        self.ingest(path)
        before = self.ask("search", "--json").stdout
        content = self.store.read_bytes()
        result = self.ingest(path)
        self.assertIn(b"0 added, 0 new versions, 9 unchanged", result.stdout)
        self.assertEqual(self.ask("search", "--json").stdout, before)
        self.assertEqual(self.store.read_bytes(), content)

    def test_a_changed_text_is_a_version_and_an_older_one_read_later_does_not_replace_it(self):
        old = make_report(1) | {"url": "https://post.example/a", "published": "2024-03-02T09:00:00Z"}
        new = old | {"updated": "2024-03-02T15:00:00Z", "text": old["text"].replace("At least", "Altogether")}
        self.ingest(self.write("new.jsonl", [new]), "--at", "2024-03-02T15:05:00Z")
        result = self.ingest(self.write("old.jsonl", [old]), "--at", "2024-03-02T16:00:00Z")
        self.assertIn(b"0 added, 1 new versions", result.stdout)
        text = lambda *when: self.dossier(*when)["reports"][0]["text"]
        self.assertEqual(text(), new["text"])
        self.assertEqual(text("--as-of", "2024-03-02T12:00:00Z"), old["text"])
        self.assertEqual(text("--as-of", "2024-03-02T15:30:00Z", "--as-of-by", "ingest"), new["text"])
        self.ask("report", "--as-of", "2024-03-02T08:00:00Z", status=1)
        self.ask("verify")

    def test_two_articles_of_one_id_both_stay_and_are_known_again(self):
        first = make_report(1) | {"id": "x", "url": "https://post.example/a"}
        second = make_report(4) | {"id": "x"}
        path = self.write("a.jsonl", [first, second])
        self.ingest(path)
        self.assertEqual([report["id"] for report in self.dossier()["reports"]], ["x", "x~2"])
        self.assertIn(b"0 added, 0 new versions, 2 unchanged", self.ingest(path).stdout)

    def test_lines_of_standard_input_without_an_id_are_not_versions_of_each_other(self):
        for number in (1, 4):
            line = json.dumps({"text": make_report(number)["text"]}).encode()
            self.ingest("-", stdin=line)
            self.assertIn(b"1 unchanged", self.ingest("-", stdin=line).stdout)
        self.assertEqual(len(self.dossier()["reports"]), 2)

    def event_of(self, report):
        return {hit["report"]: hit["event"] for hit in
                map(json.loads, self.ask("search", "--from", "2024-01-01", "--json").stdout.splitlines())}[report]

    def events_of_all(self):
        groups = {}
        with sqlite3.connect(self.store) as file:
            for name, event in file.execute("SELECT name, event FROM report ORDER BY name"):
                groups.setdefault(event, []).append(name)
        return groups

    def test_which_event_a_report_is_in_does_not_depend_on_how_ingest_was_cut_into_runs(self):
        reports = [make_report(number) for number in random.Random(5).sample(range(60), 24)]
        self.ingest(self.write("all.jsonl", reports))
        at_once = self.events_of_all()
        self.store = self.folder / "cut.db"
        for number in range(0, len(reports), 5):
            self.ingest(self.write("part.jsonl", reports[number:number + 5]))
        self.assertEqual(self.events_of_all(), at_once)
        self.ask("verify")

    def test_moves_of_the_machine_are_logged_leave_what_people_decided_and_change_no_earlier_hour(self):
        reports = [make_report(number) for number in random.Random(8).sample(range(120), 60)]
        hours = []
        for hour in range(6):
            self.ingest(self.write("part.jsonl", reports[hour * 10:hour * 10 + 10]), "--at", f"2024-04-01T{hour:02}:00:00Z")
            if hour == 2:
                first, second = sorted(self.events_of_all().items())[:2]
                self.ask("merge", f"ev{first[0]}", f"ev{second[0]}", "--reason", "one story", "--at", "2024-04-01T02:30:00Z")
                held = set(first[1] + second[1])
            hours.append(self.events_of_all())
            if hour >= 2:
                self.assertTrue(any(held <= set(group) for group in hours[-1].values()))
        for hour, groups in enumerate(hours):
            for event, group in list(groups.items())[:6]:
                if hour == 2 and event in (first[0], second[0]):
                    continue
                dossier = json.loads(self.ask("report", "--format", "json", "--event", f"ev{event}", "--as-of", f"2024-04-01T{hour:02}:20:00Z",
                                              "--as-of-by", "ingest").stdout)
                self.assertEqual(sorted(report["id"] for report in dossier["reports"]), group)
        with sqlite3.connect(self.store) as file:
            for decision, reason, at in file.execute("SELECT decision, reason, at FROM move"):
                self.assertTrue(reason and at)
        self.ask("verify")

    def test_decisions_hold_in_both_groupings_and_can_be_undone(self):
        reports = [make_report(0), make_report(1), make_report(9) | {
            "published": "2024-03-20T10:00:00Z", "title": "Kesmar tannery burns for a second night",
            "text": "Crews from three districts fought a fire at the Kesmar tannery on Wednesday. Nobody was hurt, the owner Lena Brandt said;"
                    " the hides in the eastern store are lost and the canal bridge stays closed."}]
        self.ingest(self.write("a.jsonl", reports), "--at", "2024-03-21T10:00:00Z")
        apart = (self.event_of("desk:0"), self.event_of("desk:9"))
        self.assertNotEqual(*apart)
        before = self.ask("report", "--format", "json").stdout
        self.ask("merge", *apart, "--by", "M. Orr", "--reason", "one fire", "--at", "2024-03-21T11:00:00Z")
        self.assertEqual(len(self.dossier()["events"]), 1)
        self.assertEqual(self.event_of("desk:0"), self.event_of("desk:9"))
        self.assertEqual(len(self.dossier("--event", "ev1")["events"][0]["reports"]), 3)
        self.assertEqual(self.ask("report", "--format", "json", "--as-of", "2024-03-21T10:30:00Z", "--as-of-by", "ingest").stdout, before)
        self.ask("undo", 1)
        self.assertEqual((self.event_of("desk:0"), self.event_of("desk:9")), apart)
        self.assertEqual(self.ask("report", "--format", "json").stdout, before)
        self.ask("undo", 1, status=2)
        self.ask("split", "desk:1", "--reason", "another one")
        self.assertNotEqual(self.event_of("desk:0"), self.event_of("desk:1"))
        self.assertFalse(any({"desk:0", "desk:1"} <= set(event["reports"]) for event in self.dossier()["events"]))
        self.ask("retract", "desk:0", "--reason", "taken back by the outlet")
        self.assertNotIn("desk:0", [report["id"] for report in self.dossier()["reports"]])
        self.ask("retract", "desk:0", status=2)  # without a reason
        self.ask("split", "desk:77", status=2)
        self.ask("merge", "ev1", "ev99", status=2)
        self.ask("verify")

    def test_reports_are_found_by_word_place_actor_figure_and_time(self):
        self.ingest(self.write("a.jsonl", [make_report(0) | {
            "text": "A bomb killed 12 people in Baghdad on Monday, said Mayor Ana Rook."}, make_report(7)]))
        found = lambda *asked: [json.loads(line)["report"] for line in run("search", "--store", self.store, "--json", *asked).stdout.splitlines()]
        for asked in (["baghdad", "mayor"], ["--place", "baghdad"], ["--actor", "rook", "baghdad"], ["--figure", "killed 12"], ["--figure", "12", "baghdad"]):
            self.assertEqual(found(*asked), ["desk:0"], asked)
        for hostile in ('"', "' OR 1=1 --", "a AND", "NEAR(", "*", "title:", "\x02"):
            self.assertIn(run("search", "--store", self.store, hostile).returncode, (0, 1), hostile)
        self.ask("search", "--to", "2024-01-01", status=1)

    def test_a_report_without_a_title_of_its_own_is_listed_by_its_headline(self):
        (self.folder / "a.txt").write_text("Blast at Tolm market kills 12\n\nTwelve people were killed in Tolm on Saturday, police said.\n")
        self.ingest(self.folder / "a.txt")
        self.assertIn(b"Blast at Tolm market kills 12", self.ask("search").stdout)

    def test_what_is_no_store_is_refused_with_what_to_do(self):
        self.ask("report", status=2)
        self.assertFalse(self.store.exists())
        self.ingest(self.write("a.jsonl", [make_report(number) for number in range(6)]))
        whole = self.store.read_bytes()

        def refused(words):
            for command in (["verify"], ["report"], ["search", "x"]):
                result = run(*command, "--store", self.store)
                self.assertIn(result.returncode, (2, 4), command)
                self.assertIn(words, result.stderr.decode(), command)

        with sqlite3.connect(self.store) as file:
            file.execute("PRAGMA user_version = 99")
        file.close()
        refused("newer rashomon")
        self.store.write_bytes(b"Dear editor,\n" * 2000)
        refused("restore a backup")
        self.store.write_bytes(whole[:len(whole) // 2])
        refused("restore a backup")
        self.store.unlink()
        with sqlite3.connect(self.store) as file:
            file.execute("CREATE TABLE other (x)")
        file.close()
        refused("another program")

    def test_damage_anywhere_is_found_or_harmless_and_never_crashes(self):
        self.ingest(self.write("a.jsonl", [make_report(number) for number in range(12)]))
        whole = self.store.read_bytes()
        pick = random.Random(7)
        for _ in range(30):
            bytes_ = bytearray(whole)
            for _ in range(pick.choice([1, 8, 400])):
                bytes_[pick.randrange(len(bytes_))] = pick.randrange(256)
            self.store.write_bytes(bytes_)
            for command in ("verify", "report", "search"):
                self.assertIn(run(command, "--store", self.store).returncode, (0, 1, 2, 4))

    # What each format has that the one before had not, taken away again.
    DOWN = {6: "DROP TABLE kept_dossier; PRAGMA user_version = 5;",
            5: "DROP TABLE trace; DROP TABLE near; DROP TABLE posting; ALTER TABLE move RENAME TO all_moves;"
               "CREATE TABLE move (decision INTEGER NOT NULL REFERENCES decision(id), report INTEGER NOT NULL REFERENCES report(id),"
               "source INTEGER NOT NULL, target INTEGER NOT NULL, PRIMARY KEY (decision, report)) STRICT, WITHOUT ROWID;"
               "INSERT INTO move SELECT decision, report, source, target FROM all_moves WHERE decision IS NOT NULL;"
               "DROP TABLE all_moves; PRAGMA user_version = 4;",
            4: "DROP TABLE kept_row; PRAGMA user_version = 3;",
            3: "DROP INDEX event_revision; DROP INDEX version_reader; DROP TABLE reader; ALTER TABLE event DROP COLUMN revision;"
               "ALTER TABLE version DROP COLUMN reader; ALTER TABLE version DROP COLUMN as_read; PRAGMA user_version = 2;",
            2: "DROP TABLE name; DROP TABLE figure; PRAGMA user_version = 1;"}

    def make_older(self, format_):
        with sqlite3.connect(self.store) as file:
            for step in sorted(self.DOWN, reverse=True):
                if step > format_:
                    file.executescript(self.DOWN[step])
        file.close()

    def test_a_store_of_any_older_format_is_brought_up_to_date_and_claims_what_a_fresh_run_claims(self):
        reports = [make_report(number) for number in range(6)]
        path = self.write("a.jsonl", reports)
        annotated = lines(self.ok("annotate", path))
        for older in (1, 2, 3, 4, 5):
            self.store = self.folder / f"format{older}.db"
            self.ingest(path)
            self.make_older(older)
            self.assertIn(b"older format", self.ask("report", status=2).stderr)
            self.assertIn(b"6 unchanged", self.ingest(path).stdout)
            self.assertEqual(lines(self.ask("export")), annotated)
            self.ask("search", "--figure", "killed")
            self.ask("verify")
            self.ask("reannotate", status=1 if older >= 3 else 0)
            self.assertEqual(lines(self.ask("export")), annotated)
            self.ask("retract", "desk:1", "--reason", "taken back")
            self.ask("verify")

    def older_reader(self):
        """The options of a reader who knows less: without the models of names and attributions its claims are others."""
        folder = self.folder / "older"
        folder.mkdir(exist_ok=True)
        for model in ("names.bin", "attribution.bin"):
            (folder / model).write_bytes(b"")
        return ["--data", folder]

    def found_by(self):
        """What a version can be found by, and which version counts."""
        with sqlite3.connect(self.store) as file:
            rows = [file.execute(query).fetchall() for query in (
                "SELECT r.name, v.number, n.kind, n.name FROM name n JOIN version v ON v.id = n.version JOIN report r ON r.id = v.report ORDER BY 1, 2, 3, 4",
                "SELECT r.name, v.number, f.number, outcome, low, high FROM figure f JOIN version v ON v.id = f.version JOIN report r ON r.id = v.report ORDER BY 1, 2, 3",
                "SELECT r.name, v.number, v.title, v.published_text, v.came_out FROM report r JOIN version v ON v.id = r.current ORDER BY 1")]
        file.close()
        return rows

    PAGE = """<html lang="en"><head><title>Two die as bridge falls at Arrend</title><meta property="article:published_time"
        content="2024-03-04T08:00:00Z"></head><body><article><h1>Two die as bridge falls at Arrend</h1><p>ARREND - Two people were killed
        when a bridge fell on Sunday, Mayor Ana Rook said. Nine others were injured, she said.</p><h2>What we know</h2><ul><li>The bridge
        was built in 1931, officials said.</li><li>Police closed the road to Vell.</li></ul><figure><figcaption>The bridge at Arrend on
        Sunday. Photo: Ivo Lund / Northern Wire, taken from the far bank</figcaption></figure><p>"We heard a crack," said Lena Holt, who
        lives beside the river.</p></article></body></html>"""

    def test_what_another_reader_claimed_is_read_anew_and_then_is_what_a_fresh_run_claims(self):
        old = make_report(1) | {"url": "https://post.example/a", "published": "2024-03-02T09:00:00Z"}
        new = old | {"updated": "2024-03-02T15:00:00Z", "text": old["text"].replace("At least", "Altogether")}
        inputs = [ROOT / "examples" / "flood", ROOT / "examples" / "ferry-sinking" / "provincial.txt",
                  self.write("old.jsonl", [old]), self.write("new.jsonl", [new])]
        page = self.folder / "bridge.html"
        page.write_text(self.PAGE)
        inputs.append(page)
        for seed in range(3):
            order = random.Random(seed).sample(inputs, len(inputs))
            self.store = self.folder / f"fresh{seed}.db"
            for path in order:
                self.ingest(path)
            expected, found_by = lines(self.ask("export")), self.found_by()
            self.store = self.folder / f"older{seed}.db"
            for path in order:
                self.ingest(path, *self.older_reader())
            self.assertNotEqual(lines(self.ask("export")), expected)
            self.assertIn(b"rashomon reannotate --store", self.ask("verify").stderr)
            self.assertEqual(self.ask("verify", *self.older_reader()).stderr, b"")
            self.ask("reannotate", "--jobs", 1 + seed)
            self.assertEqual(lines(self.ask("export")), expected)
            self.assertEqual(self.found_by(), found_by)
            self.assertEqual(self.ask("verify").stderr, b"")
            content = self.store.read_bytes()
            self.assertIn(b"nothing to read again", self.ask("reannotate", status=1).stdout)
            self.assertEqual(self.store.read_bytes(), content)

    def test_an_event_whose_claims_were_read_anew_has_changed(self):
        self.ingest(self.write("a.jsonl", [make_report(1)]), *self.older_reader(), "--at", "2024-03-10T10:00:00Z")
        before = json.loads(self.ask("search", "--json").stdout)
        self.ask("reannotate", "--at", "2024-03-11T10:00:00Z")
        after = json.loads(self.ask("search", "--json").stdout)
        self.assertEqual((after["event"], after["changed"]), (before["event"], "2024-03-11T10:00:00Z"))

    def test_reading_anew_goes_on_where_it_was_ended_and_readers_see_whole_batches(self):
        path = self.write("a.jsonl", [make_report(number) for number in range(400)])
        self.ingest(path, *self.older_reader())
        annotated = lines(self.ok("annotate", path))
        ends = random.Random(5)
        for _ in range(6):
            process = subprocess.Popen([PROGRAM, "reannotate", "--store", self.store], stdout=subprocess.PIPE)
            process.stdout.readline()
            time.sleep(ends.uniform(0, 0.2))
            self.assertEqual(len(self.ask("export").stdout.splitlines()), 400)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            self.ask("verify")
        run("reannotate", "--store", self.store)
        self.assertEqual(lines(self.ask("export")), annotated)
        self.assertEqual(self.ask("verify").stderr, b"")

    def check_after_failure(self, stdout, reports, annotated):
        acknowledged = [int(line.split()[1].rstrip(":")) for line in stdout.decode().splitlines() if line.endswith("unchanged")]
        held = {json.loads(line)["id"]: line for line in run("export", "--store", self.store).stdout.decode().splitlines()}
        for report in reports[:max(acknowledged, default=0)]:
            self.assertIn(report["id"], held)
        for name, line in held.items():
            self.assertEqual(line, annotated[name])
        if self.store.exists() and held:
            self.ask("verify")
        return len(held)

    def test_an_acknowledged_report_survives_a_kill_at_any_point(self):
        reports = [make_report(number) for number in range(400)]
        path = self.write("a.jsonl", reports)
        annotated = {json.loads(line)["id"]: line for line in self.ok("annotate", path).stdout.decode().splitlines()}
        begun = time.monotonic()
        self.ingest(path)
        whole = time.monotonic() - begun
        pick = random.Random(3)
        interrupted = tries = 0
        while interrupted < CRASHES:  # what had ended by itself by then doesn't count
            self.assertLess(tries, 4 * CRASHES)
            tries += 1
            if tries % 4 == 1:  # a fresh store; the others go on with the remains
                for leftover in self.folder.glob("desk.db*"):
                    leftover.unlink()
            process = subprocess.Popen([PROGRAM, "ingest", "--store", self.store, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(pick.uniform(0, whole))
            process.send_signal(signal.SIGKILL)
            stdout = process.communicate()[0]
            interrupted += process.returncode == -signal.SIGKILL
            self.check_after_failure(stdout, reports, annotated)
        print(f"killed at {interrupted} points", file=sys.stderr)
        self.ingest(path)
        self.assertEqual(self.check_after_failure(b"", reports, annotated), len(reports))

    def test_an_acknowledged_report_survives_a_full_disk(self):
        reports = [make_report(number) for number in range(200)]
        path = self.write("a.jsonl", reports)
        annotated = {json.loads(line)["id"]: line for line in self.ok("annotate", path).stdout.decode().splitlines()}
        failed = 0
        for kilobytes in (8, 40, 100, 200, 300, 450, 700, 1000):
            for leftover in self.folder.glob("desk.db*"):
                leftover.unlink()

            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

            result = run("ingest", "--store", self.store, path, preexec_fn=limit, restore_signals=False)
            self.assertIn(result.returncode, (0, 4), result.stderr.decode())
            failed += result.returncode == 4
            if result.returncode == 4:
                self.assertIn(b"run the same command again", result.stderr)
            self.check_after_failure(result.stdout, reports, annotated)
            self.ingest(path)  # room again
            self.assertEqual(self.check_after_failure(b"", reports, annotated), len(reports))
        self.assertGreater(failed, 2)

    def test_an_event_whose_reports_were_all_taken_back_says_so_and_why(self):
        self.ingest(self.write("a.jsonl", [make_report(1)]))
        self.ask("retract", "desk:1", "--by", "M. Orr", "--reason", "the outlet mixed up two towns")
        for form in ("text", "json", "markdown", "html"):
            result = self.ask("report", "--event", "ev1", "--format", form, status=1)
            self.assertIn(b"the outlet mixed up two towns", result.stdout, form)
            self.assertIn(b"M. Orr", result.stdout, form)
            self.assertIn(b"all reports of ev1 were taken back", result.stderr, form)
        self.assertIn(b"no reports of ev2", self.ask("report", "--event", "ev2", status=1).stderr)

    def test_each_event_in_turn_is_told_as_it_is_alone(self):
        self.ingest(self.write("a.jsonl", [make_report(number) for number in range(24)]))
        self.ask("retract", "desk:4", "--reason", "an old photograph")
        listed = [json.loads(line)["event"] for line in self.ask("search", "--json").stdout.splitlines()]
        listed.sort(key=lambda event: int(event[2:]))
        for form, between in (("json", b""), ("text", b"\n"), ("markdown", b"\n")):
            alone = [run("report", "--store", self.store, "--event", event, "--format", form).stdout for event in listed]
            self.assertEqual(self.ask("report", "--event", "all", "--format", form).stdout, between.join(alone), form)
        table = self.ask("report", "--event", "all", "--format", "csv").stdout.splitlines()
        alone = [self.ask("report", "--event", event, "--format", "csv").stdout.splitlines() for event in listed]
        self.assertEqual(table, alone[0][:1] + [row for rows in alone for row in rows[1:]])
        self.ask("report", "--event", "all", "--format", "html", status=2)
        self.ask("report", "--event", "all", "--as-of", "2020-01-01", status=1)

    def test_all_events_are_told_in_the_memory_of_one(self):
        def peak(store):
            process = subprocess.Popen([PROGRAM, "report", "--store", store, "--event", "all", "--format", "json"], stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(process.returncode, 0)
            return used.ru_maxrss / 1024

        few, many = self.folder / "few.db", self.folder / "many.db"
        for store, count in ((few, 60), (many, 1500)):
            path = self.write("a.jsonl", [make_report(number) for number in range(count)])
            self.ok("ingest", "--store", store, "--quiet", path)
        if not SANITIZED:  # all at once takes some 25 kB a report
            self.assertLess(peak(many) - peak(few), 12)

    def test_readers_read_while_one_writes(self):
        self.ingest(self.write("first.jsonl", [make_report(1)]))
        path = self.write("a.jsonl", [make_report(number) for number in range(300)])
        writer = subprocess.Popen([PROGRAM, "ingest", "--store", self.store, path], stdout=subprocess.DEVNULL)
        while writer.poll() is None:
            self.ask("search", "killed")
            self.ask("verify")
        self.assertEqual(writer.returncode, 0)
        self.assertEqual(len(self.ask("export").stdout.splitlines()), 300)

    @unittest.skipIf(SANITIZED, "the sanitizer keeps what was freed")
    def test_export_takes_no_more_memory_for_more_reports(self):
        peak = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        peaks = []
        for count in (100, 800):
            self.store = self.folder / f"{count}.db"
            filler = " The road was closed for the night, and trains were late." * 200
            self.ingest(self.write(f"{count}.jsonl", [make_report(n) | {"text": make_report(n)["text"] + filler} for n in range(count)]))
            peaks.append(int(subprocess.run([sys.executable, "-c", peak, PROGRAM, "export", "--store", self.store],
                                            check=True, capture_output=True).stdout))
        self.assertLess(peaks[1], peaks[0] + 4096, peaks)  # kB; the texts alone are 8 MB more

    def test_watch_takes_what_appears_and_stops_when_asked(self):
        incoming = self.folder / "in"
        incoming.mkdir()
        watch = subprocess.Popen([PROGRAM, "watch", "--store", self.store, incoming], stdout=subprocess.PIPE)
        try:
            for number in (1, 2):
                (incoming / f"{number}.jsonl").write_text(json.dumps(make_report(number)) + "\n")
                self.assertIn(b"1 added", watch.stdout.readline())
        finally:
            watch.send_signal(signal.SIGTERM)
            watch.communicate(timeout=60)
        self.assertEqual(watch.returncode, 0)
        self.assertEqual(len(self.ask("export").stdout.splitlines()), 2)
        self.assertEqual(run("watch", "--store", self.store, self.folder / "none").returncode, 2)


if __name__ == "__main__":
    unittest.main()
