#!/usr/bin/env python3
"""Holds the program to its contract from outside: exit statuses, messages, bad input, determinism.

usage: run.py PATH_TO_RASHOMON"""
import gzip
import json
import os
import pathlib
import pty
import random
import re
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve()) if len(sys.argv) > 1 else "build/release/rashomon"
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SANITIZED = any(mark in pathlib.Path(PROGRAM).read_bytes() for mark in (b"__asan_init", b"__tsan_init"))  # needs room of its own

REPORT = """Blast at Tolm market kills 12

TOLM, March 2 (NWA) - Twelve people were killed and 30 wounded when a bomb exploded at the market in Tolm on Saturday, police said.

"We have counted 12 dead," said police chief Ana Rook. No group has claimed responsibility.
"""
OTHER = """Tolm market bombing: death toll rises to 14

At least 14 people died in Saturday's bombing of a market in Tolm, the interior ministry said on Sunday. The Meridian Front said that it carried out the attack.
"""


def run(*arguments, stdin=b"", **keywords):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=300, **keywords)


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def skipped(self, result, name, reason):
        """The file is named with the reason, and the run ends with status 3."""
        message = result.stderr.decode()
        self.assertEqual(result.returncode, 3, message)
        self.assertIn(name, message)
        self.assertRegex(message, reason)


class Statuses(Folder):
    def test_0_when_done(self):
        result = run("report", self.write("a.txt", REPORT))
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertIn(b"12", result.stdout)

    def test_1_when_nothing_was_found(self):
        (self.folder / "empty").mkdir()
        self.assertEqual(run("report", self.folder / "empty").returncode, 1)

    def test_2_for_unusable_arguments(self):
        for arguments in (["report"], ["reprot", "x"], ["report", "--format", "pdf", "x"], ["report", "--jobs", "0", "x"],
                          ["report", "--reference-date", "yesterday", "x"], ["annotate", "--input-format", "docx", "x"], []):
            result = run(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertTrue(result.stderr.startswith(b"rashomon: "), result.stderr)

    def test_2_for_a_data_folder_that_is_missing_or_malformed(self):
        report = self.write("a.txt", REPORT)
        self.assertEqual(run("report", "--data", self.folder / "none", report).returncode, 2)
        self.write("data/lexicon/mine.lex", "[speech_verb]\nSay\n")
        result = run("report", "--data", self.folder / "data", report)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"lexicon/mine.lex:2: 'Say' is not in lower case", result.stderr)

    def test_help_shows_examples_for_every_command(self):
        overview = run("--help").stdout.decode()
        for command in ("report", "annotate", "extract", "events", "completions", "ingest", "watch", "search", "export", "merge", "split",
                        "retract", "undo", "verify", "reannotate"):
            self.assertIn(command, overview)
            page = run(command, "--help")
            self.assertEqual(page.returncode, 0)
            self.assertIn("Examples:", page.stdout.decode())

    def test_version(self):
        self.assertRegex(run("--version").stdout.decode(), r"^rashomon \d+\.\d+\.\d+\n$")

    def test_completions_are_valid_scripts(self):
        for shell in ("bash", "zsh", "fish"):
            script = run("completions", shell)
            self.assertEqual(script.returncode, 0)
            self.assertIn(b"--reference-date" if shell != "fish" else b"reference-date", script.stdout)
        check = subprocess.run(["bash", "-n"], input=run("completions", "bash").stdout, capture_output=True)
        self.assertEqual((check.returncode, check.stderr), (0, b""))


class BadInput(Folder):
    def setUp(self):
        super().setUp()
        self.good = self.write("good.txt", REPORT)

    def both(self, bad):
        """The bad input costs the good one nothing."""
        result = run("annotate", bad, self.good)
        lines = result.stdout.decode().splitlines()
        self.assertEqual([json.loads(line)["id"] for line in lines], [str(self.good)])
        return result

    def test_a_missing_file(self):
        self.skipped(self.both(self.folder / "none.txt"), "none.txt", "(?i)no such file")

    def test_an_empty_file(self):
        self.skipped(self.both(self.write("empty.txt", "")), "empty.txt", "empty")

    def test_a_binary_file(self):
        self.skipped(self.both(self.write("photo.txt", bytes(range(256)) * 40)), "photo.txt", "binary")

    def test_a_line_that_is_no_json_object(self):
        bad = self.write("r.jsonl", json.dumps({"id": "a", "text": REPORT}) + "\n{\"id\": \"b\", \"text\": \n" + json.dumps({"id": "c", "text": OTHER}) + "\n")
        result = run("annotate", bad)
        self.assertEqual([json.loads(line)["id"] for line in result.stdout.decode().splitlines()], ["a", "c"])
        self.skipped(result, "r.jsonl:2", "JSON")

    def test_a_line_of_200_megabytes(self):
        path = self.folder / "long.jsonl"
        with open(path, "wb") as file:
            file.write(b'{"id": "long", "text": "')
            for _ in range(200):
                file.write(b"x" * 1_000_000)
            file.write(b'"}\n' + json.dumps({"id": "short", "text": REPORT}).encode() + b"\n")
        limit = None if SANITIZED else (lambda: resource.setrlimit(resource.RLIMIT_AS, (900 << 20, 900 << 20)))
        result = run("annotate", "--jobs", "1", path, preexec_fn=limit)
        self.assertEqual([json.loads(line)["id"] for line in result.stdout.decode().splitlines()], ["short"])
        self.skipped(result, "long.jsonl:1", "MB|bytes|long")

    def test_invalid_utf8_is_repaired_and_said(self):
        result = run("annotate", self.write("bad.txt", REPORT.encode().replace(b"Saturday", b"Satur\xffd\xc3\xbcay", 1)))
        annotation = json.loads(result.stdout)
        self.assertIn("\ufffd", annotation["text"])
        self.assertTrue(any("encoding" in f["kind"] for f in annotation["findings"]), annotation["findings"])

    def test_nuls_and_right_to_left_marks_are_survived(self):
        result = run("annotate", self.write("nul.txt", REPORT.replace("market", "mar\0ket", 1) + "\u202eabc\u202c \u200f"))
        self.assertIn(result.returncode, (0, 3))
        run("report", self.folder / "nul.txt")

    @unittest.skipIf(os.geteuid() == 0, "root may read every folder")
    def test_a_folder_without_rights(self):
        closed = self.folder / "closed"
        closed.mkdir(mode=0)
        self.addCleanup(os.chmod, closed, stat.S_IRWXU)
        self.skipped(self.both(closed), "closed", "(?i)permission")

    def test_a_device_and_a_pipe_are_refused(self):
        os.mkfifo(self.folder / "pipe.txt")
        self.skipped(self.both(self.folder / "pipe.txt"), "pipe.txt", ".")

    def test_a_folder_that_links_to_itself_ends(self):
        (self.folder / "loop").symlink_to(self.folder)
        self.assertIn(run("annotate", self.folder).returncode, (0, 3))

    def test_events_names_the_line_that_is_no_annotation(self):
        good = run("annotate", self.good).stdout
        for bad in (b"{}", b"[1, 2]", b"nonsense", good.strip().replace(b'"text"', b'"txet"')):
            result = run("events", stdin=bad + b"\n" + good)
            self.assertEqual(result.returncode, 3, bad)
            self.assertIn(b"standard input:1:", result.stderr)
            self.assertEqual(len(json.loads(result.stdout)["reports"]), 1)


PAGE = """<html lang="en"><head><title>Mill burns</title><link rel="canonical" href="https://post.example/2024/03/02/mill"></head>
<body><h1>Mill burns</h1><article><p>A mill at Oster burned down on Saturday, and two men, both of them guards, were hurt.</p>
<h2>What is known</h2><ul><li>The roof fell in.</li><li>The owner was away.</li></ul><p>"It went up like straw," said a neighbour, Hanne Lok.</p>
</article></body></html>"""
FEED = """<rss version="2.0"><channel><title>Reader</title><item><title>Mill burns</title><link>https://post.example/1</link>
<source url="https://post.example/rss">Post</source><pubDate>Sat, 02 Mar 2024 09:15:00 +0100</pubDate>
<description>&lt;p&gt;A mill burned down.&lt;/p&gt;&lt;p&gt;Two were hurt.&lt;/p&gt;</description></item></channel></rss>"""
NINJS = json.dumps({"uri": "tag:wire:1", "version": "1", "pubstatus": "usable", "versioncreated": "2024-03-02T10:00:00Z",
                    "headline": "Mill burns", "body_xhtml": "<p>A mill burned down.</p><p>Two were hurt.</p>"}, indent=1)
NEWSML = """<newsItem guid="urn:wire:2"><itemMeta><pubStatus qcode="stat:usable"/><versionCreated>2024-03-02T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Mill burns</headline></contentMeta><contentSet><inlineXML><html><body><p>A mill burned down.</p><p>Two were hurt.</p></body></html></inlineXML></contentSet></newsItem>"""


def warc(*pages):
    records = []
    for number, page in enumerate(pages):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode()
        records.append(b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/%d\r\n"
                       b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (number, len(block), block))
    return records


def packed(records):
    return b"".join(gzip.compress(record, mtime=0) for record in records)


class Formats(Folder):
    """Every format, as a file and through a pipe, plain and packed: detected by content, whatever the name."""

    INPUTS = {"text": REPORT, "html": PAGE, "jsonl": json.dumps({"text": REPORT}), "rss": FEED, "ninjs": NINJS, "newsml-g2": NEWSML,
              "warc": b"".join(warc(PAGE, PAGE)).decode()}

    def texts(self, result):
        self.assertEqual(result.returncode, 0, result.stderr)
        return [json.loads(line)["text"] for line in result.stdout.decode().splitlines()]

    def test_are_detected_packed_or_not_from_files_and_pipes(self):
        for name, content in self.INPUTS.items():
            path = self.write("input", content)
            texts = self.texts(run("extract", path))
            self.assertTrue(texts and all(texts), name)
            self.assertEqual(texts, self.texts(run("extract", "--input-format", name, path)), name)
            self.assertEqual(texts, self.texts(run("extract", "-", stdin=content.encode())), name)
            self.assertEqual(texts, self.texts(run("extract", "-", stdin=gzip.compress(content.encode()))), name)
            if shutil.which("zstd"):
                zstd = subprocess.run(["zstd", "-q", "-c", path], capture_output=True, check=True).stdout
                self.assertEqual(texts, self.texts(run("extract", self.write("zstd", zstd))), name)

    def test_have_blocks_that_rebuild_the_text(self):
        for name, content in self.INPUTS.items():
            for line in run("annotate", self.write("input", content)).stdout.decode().splitlines():
                annotation = json.loads(line)
                text, at = annotation["text"], 0
                for block in annotation["blocks"]:
                    self.assertEqual(text[at:block["begin"]].strip(), "", name)
                    self.assertLess(block["begin"], block["end"], name)
                    at = block["end"]
                self.assertEqual(text[at:].strip(), "", name)

    def test_blocks_are_those_of_the_markup_and_survive_extract(self):
        page = PAGE.replace("</ul>", "</ul><figure><img src=x><figcaption>The mill at Oster, an hour before its roof fell in on "
                            "Saturday.</figcaption></figure><table><tr><td>Guards of the mill who were hurt</td><td>2</td></tr></table>"
                            "<blockquote>It was the oldest mill of the valley, and the last.</blockquote>")
        path = self.write("page.html", page)
        direct = json.loads(run("annotate", path).stdout)
        kinds = [(block["kind"], block.get("form")) for block in direct["blocks"]]
        self.assertEqual(kinds, [("paragraph", None), ("subheadline", None), ("paragraph", "list_item"), ("paragraph", "list_item"),
                                 ("caption", None), ("paragraph", "table_row"), ("paragraph", "quote"), ("paragraph", None)])
        through = json.loads(run("annotate", self.write("e.jsonl", run("extract", path).stdout)).stdout)
        for key in ("text", "blocks", "figures", "attributions"):
            self.assertEqual(direct[key], through[key], key)

    def test_an_entry_of_a_live_blog_dates_what_it_counts(self):
        entries = "".join(
            f'<div class="entry"><time datetime="2024-03-02T{clock}+01:00">{clock}</time><p>Police say that {dead} people were killed '
            f'when the mill at Oster burned down.</p></div>' for clock, dead in (("15:30", 5), ("12:10", 4), ("09:45", 3)))
        page = f'<html><body><h1>Mill burns</h1><div class="story-body">{entries}</div></body></html>'
        annotation = json.loads(run("annotate", self.write("live.html", page)).stdout)
        self.assertEqual([(figure["low"], figure["as_of"]) for figure in annotation["figures"] if figure["outcome"] == "killed"],
                         [(5, "2024-03-02T15:30+01:00"), (4, "2024-03-02T12:10+01:00"), (3, "2024-03-02T09:45+01:00")])

    def test_what_is_printed_can_be_read_again_to_the_same_bytes(self):
        paths = [self.write(name, content) for name, content in self.INPUTS.items()]
        paths += sorted(p for p in (ROOT / "examples").rglob("*") if p.suffix in (".txt", ".jsonl"))
        extracted = run("extract", *paths).stdout
        again = self.write("extract.jsonl", extracted)
        self.assertEqual(run("extract", again).stdout, extracted)
        annotated = run("annotate", *paths).stdout
        self.assertEqual(run("annotate", again).stdout, annotated)
        again = self.write("annotate.jsonl", annotated)
        self.assertEqual(run("annotate", again).stdout, annotated)
        dossier = run("report", "--format", "json", *paths).stdout
        self.assertEqual(run("report", "--format", "json", again).stdout, dossier)
        self.assertEqual(run("report", "--format", "json", self.write("dossier.json", dossier)).stdout, dossier)

    def test_a_dossier_without_its_annotations_can_be_read_again(self):
        paths = [self.write(name, content) for name, content in self.INPUTS.items()]
        dossier = run("report", "--format", "json", "--no-annotations", *paths).stdout
        reports = {report["id"]: report for report in json.loads(dossier)["reports"]}
        again = run("extract", self.write("dossier.json", dossier))
        self.assertEqual(again.returncode, 0, again.stderr)
        records = [json.loads(line) for line in again.stdout.splitlines()]
        self.assertEqual({record["id"]: record["text"] for record in records}, {id: report["text"] for id, report in reports.items()})
        self.assertFalse(any("extra" in record for record in records))

    def test_an_archive_is_streamed(self):
        member = packed(warc(PAGE.replace("</article>", "<p>" + "Words, and more of them. " * 20000 + "</p></article>")))
        path = self.write("big.warc.gz", member * (60 if SANITIZED else 600))  # 300 MB of pages
        result = run("extract", "--jobs", "2", "--output", "/dev/null", path,
                     preexec_fn=None if SANITIZED else lambda: resource.setrlimit(resource.RLIMIT_AS, (900 << 20, 900 << 20)))
        self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_progress_says_records_speed_and_time_left(self):
        path = self.write("big.warc.gz", packed(warc(PAGE.replace("</article>", "<p>" + "Words, and more of them. " * 20000 + "</p></article>"))) * 900)
        terminal, end = pty.openpty()
        with subprocess.Popen([PROGRAM, "extract", "--jobs", "1", "--output", "/dev/null", str(path)], stderr=end) as process:
            os.close(end)
            shown = b""
            while True:
                try:
                    piece = os.read(terminal, 4096)
                except OSError:  # the program has ended
                    break
                if not piece:
                    break
                shown += piece
                if b" s left" in shown:
                    process.terminate()
        os.close(terminal)
        self.assertRegex(shown, rb"extracting: \d+ reports of \d+ records, [\d.]+ MB, [\d.]+ MB/s, \d+%, \d+ s left")

    def test_workers_change_nothing(self):
        path = self.write("a.warc.gz", packed(warc(*[PAGE.replace("Oster", f"Oster {i}") for i in range(60)])))
        expected = run("extract", "--jobs", "1", path).stdout
        self.assertEqual(len(expected.splitlines()), 60)
        for jobs in ("2", "5"):
            self.assertEqual(run("extract", "--jobs", jobs, path).stdout, expected)

    def test_a_canceled_item_is_retracted_from_the_dossier(self):
        canceled = json.dumps({"uri": "tag:wire:1", "version": "2", "pubstatus": "canceled", "versioncreated": "2024-03-03"})
        inputs = [self.write("1.json", NINJS), self.write("2.json", canceled), self.write("3.txt", REPORT)]
        result = run("report", "--format", "json", *inputs)
        self.assertEqual(result.returncode, 0)
        self.assertIn(b"2.json (tag:wire:1): canceled by its publisher: left out", result.stderr)
        self.assertEqual([report["id"] for report in json.loads(result.stdout)["reports"]], [str(inputs[2])])

    def test_a_later_version_of_an_item_supersedes_the_earlier(self):
        def version(number, dead):
            return self.write(f"{number}.json", json.dumps({
                "uri": "tag:wire:7", "version": str(number), "pubstatus": "usable", "firstcreated": "2024-03-02T09:00:00Z",
                "versioncreated": f"2024-03-02T1{number}:00:00Z", "provider": "Nord Wire", "headline": "Mill burns at Oster",
                "body_xhtml": f"<p>A mill at Oster burned down on Saturday, and {dead} people were killed, police said.</p>"
                              f"<p>The roof fell in before noon. Version {number} of this report follows.</p>"}))
        paths = [version(1, 3), version(2, 5)]
        for inputs in (paths, paths[::-1]):
            dossier = json.loads(run("report", "--format", "json", *inputs).stdout)
            self.assertEqual(len(dossier["events"]), 1)
            self.assertEqual(len({report["origin"] for report in dossier["reports"]}), 1)
            event = dossier["events"][0]
            self.assertEqual(event["disagreements"], [])
            killed = [figure for figure in event["figures"] if figure["outcome"] == "killed"]
            self.assertEqual([(figure["best"], figure["origins"]) for figure in killed], [(5, 1)])
            self.assertEqual([step["low"] for step in killed[0]["history"]], [3, 5])
            self.assertEqual(event["toll"]["killed"]["best"], 5)
        annotations = run("annotate", *paths).stdout
        again = run("events", "--format", "json", stdin=annotations).stdout
        self.assertEqual(json.loads(again)["events"], json.loads(run("report", "--format", "json", *paths).stdout)["events"])

    def test_an_embargo_is_honoured(self):
        path = self.write("e.json", NINJS.replace('"version"', '"embargoed": "2024-03-05T06:00:00Z", "version"'))
        self.assertEqual(run("extract", path).stdout, b"")
        self.assertEqual(run("extract", "--reference-date", "2024-03-04", path).stdout, b"")
        self.assertIn(b"A mill burned", run("extract", "--reference-date", "2024-03-06", path).stdout)


class Hostile(Folder):
    """Bounded time and memory, a reason, and the next input read."""

    def reads_on(self, bad, reason, *arguments, name="bad"):
        good = self.write("good.txt", REPORT)
        path = bad if isinstance(bad, pathlib.Path) else self.write(name, bad)
        began = time.monotonic()
        result = run("extract", "--jobs", "1", *arguments, path, good,
                     preexec_fn=None if SANITIZED else lambda: resource.setrlimit(resource.RLIMIT_AS, (1200 << 20, 1200 << 20)))
        self.assertLess(time.monotonic() - began, 250 if SANITIZED else 60)
        self.assertIn(result.returncode, (0, 3), result.stderr)
        self.assertEqual(json.loads(result.stdout.splitlines()[-1])["id"], str(good))
        message = result.stderr.decode() + "".join(f["kind"] for line in result.stdout.splitlines() for f in json.loads(line)["findings"])
        self.assertRegex(message, reason)

    def test_bombs(self):
        self.reads_on(gzip.compress(bytes(300_000_000)), "longer than|several hundred times")
        block = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(100_000_000))
        self.reads_on(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s" % (len(block), block), "unpacks to more than")

    def test_a_hundred_thousand_nested_tags(self):
        for tag in ("div", "b", "table><tr><td", "a", "p"):
            self.reads_on("<html><body><p>The words before it, all of them.</p>" + f"<{tag}>" * 100_000 + "x", "cut-off|no article text|^$")
        self.reads_on("<newsItem>" + "<p>" * 100_000 + "</p>" * 100_000 + "</newsItem>", "nested too deep")
        self.reads_on("<rss>" + "<item>" * 100_000, "nested too deep")
        self.reads_on('{"body_text": ' + "[" * 100_000, "not valid JSON")

    def test_an_attribute_and_a_comment_without_end(self):
        big = self.folder / "big.html"
        with open(big, "wb") as file:
            file.write(b"<html><body><p title='")
            for _ in range(1000):
                file.write(b"x" * 1_000_000)
        self.reads_on(big, "is longer than")
        self.reads_on("<html><body><p>Words.</p><p title='" + "x" * 15_000_000, ".*")
        self.reads_on("<html><body><p>Words.</p><!--" + "x" * 15_000_000, ".*")
        self.reads_on("<html><body><p>Words.</p>" + "<!-- x -->" * 1_500_000, ".*")
        self.reads_on("<rss><channel><!--" + "x" * 40_000_000, "tag or comment longer than")

    def test_malformed_utf16(self):
        self.reads_on("A mill burned.".encode("utf-16-le")[:-1] + b"\x00\xd8" * 50, ".*")
        self.reads_on(b"\xff\xfe" + b"\x00\xd8" * 500, ".*")

    def test_entities(self):
        bomb = "<!DOCTYPE x [" + "".join(f'<!ENTITY a{i} "{("&a%d;" % (i - 1)) * 10 if i else "ha"}">' for i in range(12)) + "]>"
        self.reads_on(bomb + "<rss><channel><item><title>&a11;</title></item></channel></rss>", "entities of its own")
        self.reads_on(bomb + "<newsItem><contentSet><inlineData>&a11;</inlineData></contentSet></newsItem>", ".*")
        self.reads_on('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><newsItem><contentSet><inlineData>&f;</inlineData></contentSet></newsItem>', "^$")

    def test_names_and_headers_in_archives(self):
        page = warc(PAGE)[0]
        evil = page.replace(b"https://post.example/0", b"../../../../tmp/x\x1b[2J\rWARC-Type: request")
        result = run("extract", self.write("e.warc", evil))
        self.assertNotIn(b"\x1b", result.stdout + result.stderr)
        self.reads_on(page.replace(b"Content-Length: ", b"Content-Length: 99999999999"), ".*")
        self.reads_on(page.replace(b"Content-Length: ", b"Content-Length: -"), "damaged record")

    def test_records_cut_anywhere(self):
        whole = packed(warc(PAGE, PAGE))
        for size in range(1, len(whole), 97):
            self.assertIn(run("extract", self.write("cut.warc.gz", whole[:size])).returncode, (0, 1, 3))

    def test_a_page_that_takes_too_long_is_named(self):
        self.reads_on("<html><body>" + "<p>Words, and words." * 200_000, "given up after 1 ms", "--max-seconds", "0.001")

    def test_a_report_that_takes_too_long_to_annotate_is_named(self):
        path = self.write("long.txt", "A mill at Oster burned down on Saturday, and two men were hurt, police said.\n\n" * 20_000)
        # A short report takes a tenth of this, the long one six times as much and more.
        result = run("annotate", "--max-seconds", "3" if SANITIZED else "0.5", path, self.write("good.txt", REPORT))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"long.txt: given up", result.stderr)
        self.assertEqual(len(result.stdout.splitlines()), 1)

    def test_a_text_too_long_for_the_memory_is_named_and_not_annotated(self):
        path = self.write("long.txt", "A mill at Oster burned down on Saturday, and two men were hurt, police said.\n\n" * 1000)
        result = run("annotate", "--max-memory", "16", path, self.write("good.txt", REPORT))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"long.txt: given up: its text is too long to annotate in --max-memory", result.stderr)
        self.assertEqual(len(result.stdout.splitlines()), 1)

    def test_feeds_that_name_themselves_are_read_once(self):
        feed = FEED.replace("<item>", '<link>file:feed.xml</link><item><link>file:feed.xml</link><guid>file:feed.xml</guid>'
                            '<enclosure url="file:feed.xml"/>')
        result = run("extract", self.write("feed.xml", feed))
        self.assertEqual((result.returncode, len(result.stdout.splitlines())), (0, 1))

    def test_memory_bounds_the_size_of_a_report(self):
        self.reads_on("A mill burned. " * 100_000, "longer than 524288 bytes", "--max-memory", "16")


class OutputFiles(Folder):
    def setUp(self):
        super().setUp()
        self.report = self.write("a.txt", REPORT)

    def test_a_full_disk_is_said_and_leaves_no_half_file(self):
        result = run("report", "--output", "/dev/full", self.report)
        self.assertEqual(result.returncode, 4)
        self.assertIn(b"/dev/full", result.stderr)
        target = self.folder / "out.json"
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))  # a file system that ends after 1000 bytes
        import signal
        result = run("report", "--format", "json", "--output", target, self.report,
                     preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), limit()))
        self.assertEqual(result.returncode, 4)
        self.assertIn(b"out.json", result.stderr)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.txt"])

    def test_a_path_that_cannot_be_written_is_said_before_any_work(self):
        result = run("report", "--output", self.folder / "no" / "such" / "out.json", self.report)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"out.json", result.stderr)

    def test_the_file_replaces_an_older_one_whole(self):
        target = self.write("out.json", "old")
        self.assertEqual(run("report", "--format", "json", "--output", target, self.report).returncode, 0)
        self.assertEqual(json.loads(target.read_text())["schema"], "rashomon/dossier/1")

    def test_a_closed_pipe_is_no_crash(self):
        read, write = os.pipe()
        os.close(read)
        result = subprocess.run([PROGRAM, "report", "--format", "json", str(self.report)], stdout=write, stderr=subprocess.PIPE, timeout=60)
        os.close(write)
        self.assertEqual(result.returncode, 4)
        self.assertIn(b"standard output", result.stderr)


class Determinism(Folder):
    def setUp(self):
        super().setUp()
        self.inputs = [self.write(f"{i}.txt", (REPORT if i % 2 else OTHER).replace("Tolm", name))
                       for i, name in enumerate(["Tolm", "Tolm", "Varna Bay", "Tolm", "Esk", "Esk"])]
        self.inputs += sorted(p for p in (ROOT / "examples").rglob("*") if p.suffix in (".txt", ".jsonl"))

    def test_threads_change_nothing(self):
        for command in (["annotate"], ["report", "--format", "json"], ["report", "--format", "html"]):
            one = run(*command, "--quiet", "--jobs", "1", *self.inputs)
            self.assertEqual(one.stdout, run(*command, "--quiet", "--jobs", "2", *self.inputs).stdout)
            self.assertEqual(one.stdout, run(*command, "--quiet", "--jobs", "7", *self.inputs).stdout)

    def test_many_reports_of_one_id_take_no_longer_than_as_many_of_their_own(self):
        """The id of each is the next free one, found without trying all before it. Measured in processor time."""
        def seconds(id_of):
            lines = [json.dumps({"id": id_of(i), "text": f"Word {i}."}) for i in range(6000)]
            path = self.write("many.jsonl", "\n".join(lines))
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            ids = [json.loads(line)["id"] for line in run("annotate", "--quiet", path).stdout.splitlines()]
            self.assertEqual(len(set(ids)), 6000)
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        self.assertLess(seconds(lambda i: "x"), 3 * seconds(lambda i: f"x{i}"))

    def test_the_order_of_the_inputs_changes_nothing(self):
        expected = run("report", "--format", "json", *self.inputs).stdout
        shuffled = list(self.inputs)
        for seed in range(3):
            random.Random(seed).shuffle(shuffled)
            self.assertEqual(run("report", "--format", "json", *shuffled).stdout, expected)

    def test_annotate_then_events_equals_report(self):
        for arguments in ([], ["--no-annotations"], ["--group-by", "event"]):
            annotations = run("annotate", *self.inputs).stdout
            lines = annotations.splitlines(keepends=True)
            random.Random(1).shuffle(lines)
            expected = run("report", "--format", "json", *arguments, *self.inputs).stdout
            self.assertEqual(run("events", *arguments, stdin=annotations).stdout, expected)
            self.assertEqual(run("events", *arguments, stdin=b"".join(lines)).stdout, expected)

    def test_the_day_and_the_locale_change_nothing(self):
        expected = run("report", "--format", "json", *self.inputs).stdout
        environment = dict(os.environ, LC_ALL="tr_TR.UTF-8", TZ="Asia/Kolkata")
        self.assertEqual(run("report", "--format", "json", *self.inputs, env=environment).stdout, expected)


class Decisions(Folder):
    """What a person has decided about the grouping outranks what the reports say (docs/formats/decisions.md)."""

    FIRE = """Boarding house burns in Eastvale

A fire that began in the kitchen of a boarding house in Eastvale on Thursday hurt four tenants, a fire captain said.
"""

    def setUp(self):
        super().setUp()
        lines = [{"id": "blast", "outlet": "The Courier", "text": REPORT}, {"id": "toll", "outlet": "Daily Anchor", "text": OTHER},
                 {"id": "fire", "outlet": "Eastvale Post", "text": self.FIRE}]
        self.reports = self.write("desk.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        self.options = ["--format", "json", "--reference-date", "2024-03-04"]

    def decide(self, *lines, more=()):
        decisions = self.write("decisions.jsonl", "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines))
        return run("report", *self.options, "--decisions", decisions, *more, self.reports)

    def events(self, *lines):
        result = self.decide(*lines)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return sorted(sorted(event["reports"]) for event in json.loads(result.stdout)["events"])

    def test_a_merge_joins_and_a_split_parts(self):
        self.assertEqual(self.events(), [["blast", "toll"], ["fire"]])
        self.assertEqual(self.events({"merge": ["blast", "fire"]}), [["blast", "fire", "toll"]])
        self.assertEqual(self.events({"split": ["blast"], "from": ["toll"], "by": "M. Orr"}), [["blast"], ["fire"], ["toll"]])
        self.assertEqual(self.events({"merge": ["blast", "fire"]}, "", {"split": ["toll"], "from": ["blast", "fire"]}),
                         [["blast", "fire"], ["toll"]])

    def test_the_later_decision_holds(self):
        merge, split = {"merge": ["blast", "fire"]}, {"split": ["fire"], "from": ["blast", "toll"]}
        self.assertEqual(self.events(merge, split), [["blast", "toll"], ["fire"]])
        self.assertEqual(self.events({"split": ["fire"], "from": ["blast"]}, merge), [["blast", "fire", "toll"]])

    def test_explain_says_who_joined_them(self):
        self.options = ["--explain"]
        self.assertIn(b"joined by a person's decision", self.decide({"merge": ["blast", "fire"]}).stdout)

    def test_annotate_then_events_equals_report(self):
        decided = self.decide({"merge": ["blast", "fire"]})
        annotations = run("annotate", "--reference-date", "2024-03-04", self.reports).stdout
        again = run("events", "--decisions", self.folder / "decisions.jsonl", stdin=annotations)
        self.assertEqual((again.returncode, again.stdout), (0, decided.stdout))

    def test_a_malformed_line_is_refused_with_file_line_and_reason(self):
        for line, reason in (("{\"merge\": [\"blast\"", "no JSON"), ("[]", "a JSON object is wanted"), ("{}", "either 'merge' or 'split'"),
                             ({"merge": "blast"}, "'merge' is no array of report ids"), ({"merge": ["blast", 7]}, "no report id"),
                             ({"merge": ["blast", ""]}, "no report id"), ({"merge": ["blast", "blast"]}, "two reports or more"),
                             ({"merge": ["blast", "toll"], "from": ["fire"]}, "'from' goes with 'split'"),
                             ({"split": ["blast"]}, "'split' needs 'from'"), ({"split": ["blast"], "form": ["toll"]}, "'split' needs 'from'"),
                             ({"split": [], "from": ["toll"]}, "'split' names no report"), ({"split": ["blast"], "from": []}, "'split' needs 'from'"),
                             ({"split": ["blast", "toll"], "from": ["toll"]}, "'toll' stands in 'split' and in 'from'"),
                             ({"merge": ["blast", "toll"], "split": ["fire"], "from": ["toll"]}, "either 'merge' or 'split'")):
            result = self.decide({"merge": ["blast", "toll"]}, "", line)
            self.assertEqual((result.returncode, result.stdout), (2, b""), line)
            self.assertIn("decisions.jsonl:3: ", result.stderr.decode())
            self.assertIn(reason, result.stderr.decode())

    def test_bytes_that_are_no_text_are_refused(self):
        decisions = self.write("decisions.jsonl", b"{\"merge\": [\"\xff\", \"toll\"]}\n")
        self.assertEqual(run("report", "--decisions", decisions, self.reports).returncode, 2)

    def test_a_file_that_cannot_be_read_is_refused(self):
        for path, reason in ((self.folder / "none.jsonl", "No such file"), (self.folder, "Is a directory")):
            result = run("report", "--decisions", path, self.reports)
            self.assertEqual(result.returncode, 2)
            self.assertIn(reason, result.stderr.decode())

    def test_a_decision_without_reports_of_the_run_is_noted(self):
        lines = {"merge": ["x", "y"]}, {"merge": ["blast", "y"]}, {"split": ["blast"], "from": ["y"]}, {"merge": ["blast", "toll", "y"]}
        result = self.decide(*lines)
        notes = result.stderr.decode().splitlines()
        self.assertEqual(result.returncode, 0)
        self.assertEqual([note.split("decisions.jsonl:")[1] for note in notes],
                         ["1: no report of this run is named: passed over", "2: only one report of this run is named: passed over",
                          "3: reports of this run are named on one side only: passed over"])
        self.assertEqual(self.decide(*lines, more=["--quiet"]).stderr, b"")

    def test_it_does_not_go_with_the_groups_of_a_desk(self):
        result = self.decide({"merge": ["blast", "fire"]}, more=["--group-by", "event"])
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"--group-by content", result.stderr)


class Proof(Folder):
    def test_every_span_lies_in_its_text(self):
        inputs = [p for p in (ROOT / "examples").rglob("*") if p.suffix in (".txt", ".jsonl")] or [self.write("a.txt", REPORT)]
        result = run("annotate", *inputs)
        spans = 0

        def walk(value, text, path):
            nonlocal spans
            if isinstance(value, dict):
                if isinstance(value.get("begin"), int) and isinstance(value.get("end"), int):
                    spans += 1
                    self.assertTrue(0 <= value["begin"] < value["end"] <= len(text), f"{path}: {value}")
                for key, inner in value.items():
                    walk(inner, text, f"{path}.{key}")
            elif isinstance(value, list):
                for index, inner in enumerate(value):
                    walk(inner, text, f"{path}[{index}]")

        for line in result.stdout.decode().splitlines():
            annotation = json.loads(line)
            walk(annotation, annotation["text"], annotation["id"])
        self.assertGreater(spans, 0)


if __name__ == "__main__":
    unittest.main(verbosity=1)
