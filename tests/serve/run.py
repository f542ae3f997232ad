#!/usr/bin/env python3
"""The desk from outside: a store is served, asked, written to and stopped, and every answer is held against the schema that
/openapi.json gives for it.  usage: run.py PROGRAM"""
import csv
import io
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "build/release/rashomon"
TOKEN = "desk-token-0123456789"
REPORTS = [
    {"id": "a", "outlet": "Velin Post", "published": "2031-03-03T10:00:00Z",
     "text": "A bomb exploded at the ferry terminal in Port Velin on Monday, killing five people, police said."},
    {"id": "b", "outlet": "Harbour Radio", "published": "2031-03-03T12:00:00Z",
     "text": "The bombing of the ferry terminal in Port Velin on Monday killed at least five people and wounded 20, police said."},
    {"id": "c", "outlet": "Hill Courier", "published": "2031-05-20T09:00:00Z",
     "text": "A landslide buried a bus near Arvo on Tuesday, killing 12 passengers, officials said. <script>alert(1)</script>"},
]
LATER = {"id": "d", "outlet": "Coast Wire", "published": "2031-03-03T18:00:00Z",
         "text": "The death toll of the bombing of the ferry terminal in Port Velin on Monday rose to nine, police said."}


def lines(reports):
    return "".join(json.dumps(report) + "\n" for report in reports)


def check(schema, value, components, where="answer"):
    """The part of JSON Schema that the document uses; a key that it does not name is refused, too."""
    if "$ref" in schema:
        return check(components[schema["$ref"].rsplit("/", 1)[1]], value, components, where)
    if "oneOf" in schema:
        null = any(part.get("type") == "null" for part in schema["oneOf"])
        parts = [part for part in schema["oneOf"] if part.get("type") != "null"]
        assert value is not None or null, f"{where}: null"
        return None if value is None else check(parts[0], value, components, where)
    if "const" in schema:
        assert value == schema["const"], f"{where}: {value!r}"
    if "enum" in schema:
        assert value in schema["enum"], f"{where}: {value!r}"
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    python = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    assert not kinds or any(isinstance(value, python[kind]) for kind in kinds), f"{where}: {value!r} is no {kinds}"
    if isinstance(value, dict):
        for key in schema.get("required", []):
            assert key in value, f"{where}: no '{key}'"
        for key, part in schema.get("properties", {}).items():
            if key in value:
                check(part, value[key], components, f"{where}.{key}")
        if schema.get("properties") and "additionalProperties" not in schema:
            unknown = set(value) - set(schema["properties"])
            assert not unknown, f"{where}: the document does not know {sorted(unknown)}"
        if isinstance(schema.get("additionalProperties"), dict):
            for key in set(value) - set(schema.get("properties", {})):
                check(schema["additionalProperties"], value[key], components, f"{where}.{key}")
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            check(schema["items"], item, components, f"{where}[{index}]")


class Serve(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.store = str(pathlib.Path(self.folder.name) / "desk.db")
        token = pathlib.Path(self.folder.name) / "token"
        token.write_text(TOKEN + "\n")
        self.ingest(REPORTS)
        self.log = open(pathlib.Path(self.folder.name) / "log", "w+")
        self.server = subprocess.Popen([PROGRAM, "serve", "--store", self.store, "--port", "0", "--token-file", str(token)],
                                       stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.base = re.search(r"(http://\S+?)/(\s|$)", self.server.stdout.readline()).group(1)
        self.api = json.loads(self.get("/openapi.json")[1])

    def tearDown(self):
        self.server.send_signal(signal.SIGTERM)
        self.assertEqual(self.server.wait(timeout=10), 0)
        self.server.stdout.close()
        self.log.close()
        self.folder.cleanup()

    def ingest(self, reports):
        subprocess.run([PROGRAM, "ingest", "--store", self.store, "-"], input=lines(reports), text=True, check=True,
                       stdout=subprocess.DEVNULL)

    def get(self, path, headers=None):
        request = urllib.request.Request(self.base + path, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read().decode(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(), dict(error.headers)

    def post(self, path, body, token=TOKEN, kind="application/json"):
        request = urllib.request.Request(self.base + path, data=body.encode(), method="POST",
                                         headers={"Content-Type": kind, "Authorization": f"Bearer {token}"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def asked(self, path, template, method="get", status="200"):
        """The JSON at `path`, checked against the document's schema of `template`."""
        code, body, _ = self.get(path)
        self.assertEqual(code, 200, body)
        value = json.loads(body)
        content = self.api["paths"][template][method]["responses"][status]["content"]["application/json"]
        check(content["schema"], value, self.api["components"]["schemas"])
        return value

    def events(self, query=""):
        return self.asked("/api/v1/events" + query, "/api/v1/events")["events"]

    def event_of(self, word):
        return next(event["id"] for event in self.events() if word in event["label"])

    def test_lists_filters_and_tells_what_the_document_describes(self):
        self.assertEqual(sorted(event["type"] for event in self.events()), ["bombing", "disaster"])
        self.assertEqual([event["reports"] for event in self.events("?type=bombing")], [2])
        self.assertEqual(len(self.events("?min_killed=6")), 1)
        self.assertEqual(len(self.events("?q=landslide")), 1)
        self.assertEqual(len(self.events("?place=velin")), 1)
        self.assertEqual(len(self.events("?limit=1")), 1)
        event = self.event_of("Port Velin")
        dossier = self.asked(f"/api/v1/events/{event}", "/api/v1/events/{id}")
        self.assertEqual(dossier["events"][0]["toll"]["killed"]["best"], 5)
        self.assertEqual(len(dossier["reports"]), 2)
        report = self.asked("/api/v1/reports/c", "/api/v1/reports/{id}")
        self.assertIn("<script>alert(1)</script>", report["text"])
        hits = self.asked("/api/v1/search?q=landslide", "/api/v1/search")["hits"]
        mark = hits[0]["snippet"]["marks"][0]
        self.assertEqual(hits[0]["snippet"]["text"][mark[0]:mark[1]].lower(), "landslide")
        self.asked("/readyz", "/readyz")
        self.assertEqual(self.get("/api/v1/events/ev99")[0], 404)
        for form, kind in [("json", "application/json"), ("csv", "text/csv"), ("markdown", "text/markdown"), ("html", "text/html")]:
            code, body, headers = self.get(f"/api/v1/events/{event}/export?format={form}")
            self.assertEqual(code, 200)
            self.assertTrue(headers["Content-Type"].startswith(kind) and len(body) > 100)
            self.assertIn("attachment", headers["Content-Disposition"])
        then = json.loads(self.get(f"/api/v1/events/{event}/export?format=json&as_of=2031-03-03T11:00:00Z")[1])
        self.assertEqual([report["id"] for report in then["reports"]], ["a"])

    def test_shows_an_event_as_it_read_at_an_hour_and_what_changed_since(self):
        event = self.event_of("Port Velin")
        self.ingest([LATER])
        now = self.asked(f"/api/v1/events/{event}", "/api/v1/events/{id}")
        noon = self.asked(f"/api/v1/events/{event}?as_of=2031-03-03T13:00:00Z", "/api/v1/events/{id}")
        self.assertEqual((len(now["reports"]), len(noon["reports"])), (3, 2))
        self.assertEqual(noon["events"][0]["toll"]["killed"]["best"], 5)
        changes = self.asked(f"/api/v1/events/{event}/changes?from=2031-03-03T13:00:00Z", "/api/v1/events/{id}/changes")
        self.assertIn(("report", "added", "d"), [(c["what"], c["change"], c["key"]) for c in changes["changes"]])

    def test_answers_not_modified_until_something_is_written(self):
        tag = self.get("/api/v1/events")[2]["ETag"]
        self.assertEqual(self.get("/api/v1/events", {"If-None-Match": tag})[0], 304)
        self.ingest([LATER])
        self.assertEqual(self.get("/api/v1/events", {"If-None-Match": tag})[0], 200)

    def test_tells_open_pages_within_a_second_what_another_program_ingests(self):
        event = self.event_of("Port Velin")
        heard = []

        def listen():
            with urllib.request.urlopen(self.base + f"/api/v1/events/{event}/stream", timeout=15) as stream:
                for line in stream:
                    heard.append((time.monotonic(), line.decode().strip()))
                    if line.startswith(b"event: changed"):
                        return

        thread = threading.Thread(target=listen)
        thread.start()
        while not any("hello" in line for _, line in heard):
            time.sleep(0.02)
        self.ingest([LATER])
        written = time.monotonic()
        thread.join(10)
        told = [at for at, line in heard if line == "event: changed"]
        self.assertTrue(told, heard)
        self.assertLess(told[0] - written, 1.0)

    def test_keeps_what_people_decide_and_lets_them_undo_it(self):
        bombing, landslide = self.event_of("Port Velin"), next(e["id"] for e in self.events() if e["type"] == "disaster")
        status, merged = self.post("/api/v1/decisions", json.dumps({"kind": "merge", "events": [bombing, landslide], "reason": "test"}))
        self.assertEqual(status, 201, merged)
        check({"$ref": "#/components/schemas/Decided"}, merged, self.api["components"]["schemas"])
        self.assertEqual(len(self.events()), 1)
        status, undone = self.post("/api/v1/decisions", json.dumps({"kind": "undo", "decision": merged["decision"]["id"]}))
        self.assertEqual(status, 201, undone)
        self.assertEqual(len(self.events()), 2)
        listed = self.asked("/api/v1/decisions", "/api/v1/decisions")["decisions"]
        self.assertEqual([d["kind"] for d in listed], ["undo", "merge"])
        self.assertTrue(listed[1]["undone"])
        self.assertEqual(self.post("/api/v1/decisions", '{"kind": "retract", "report": "c", "reason": "taken back"}')[0], 201)
        self.assertEqual(len(self.events()), 1)

    def test_a_report_that_was_taken_back_counts_no_more_and_says_why(self):
        event = self.event_of("Port Velin")
        status, made = self.post("/api/v1/decisions", '{"kind": "retract", "report": "b", "reason": "made up"}')
        self.assertEqual(status, 201)
        dossier = self.asked(f"/api/v1/events/{event}", "/api/v1/events/{id}")
        self.assertEqual([report["id"] for report in dossier["reports"]], ["a"])
        self.assertEqual(dossier["desk"]["b"]["retracted"]["reason"], "made up")
        self.assertEqual(dossier["desk"]["b"]["text"], REPORTS[1]["text"])
        self.assertNotIn("retracted", dossier["desk"]["a"])
        self.post("/api/v1/decisions", json.dumps({"kind": "undo", "decision": made["decision"]["id"]}))
        self.assertNotIn("retracted", self.asked(f"/api/v1/events/{event}", "/api/v1/events/{id}")["desk"]["b"])

    def test_an_event_is_not_modified_while_only_others_change(self):
        bombing, landslide = self.event_of("Port Velin"), next(e["id"] for e in self.events() if e["type"] == "disaster")
        tags = {event: self.get(f"/api/v1/events/{event}")[2]["ETag"] for event in (bombing, landslide)}
        self.ingest([LATER])
        answers = {event: self.get(f"/api/v1/events/{event}", {"If-None-Match": tag})[0] for event, tag in tags.items()}
        self.assertEqual(answers, {bombing: 200, landslide: 304})

    def test_refusals_bear_the_body_that_the_document_describes(self):
        error = {"$ref": "#/components/schemas/Error"}
        for path, status in [("/api/v1/events/ev99", 404), ("/api/v1/events/x", 404), ("/api/v1/events?limit=-1", 400),
                             ("/api/v1/events?sort=luck", 400), ("/api/v1/events?from=yesterday", 400), ("/api/v1/events?limit=501", 400),
                             ("/api/v1/search", 400), ("/api/v1/reports/none", 404), ("/api/v1/nothing", 404), ("/%00", 400),
                             ("/api/v1/../x", 400), ("/api/v1/events/ev1/export?format=exe", 400)]:
            code, body, headers = self.get(path)
            self.assertEqual(code, status, path)
            self.assertTrue(headers["Content-Type"].startswith("application/json"), path)
            check(error, json.loads(body), self.api["components"]["schemas"], path)
        for body, token, kind, status in [("{}", "wrong-wrong-wrong-x", "application/json", 401), ("{}", TOKEN, "text/plain", 415),
                                          ("[", TOKEN, "application/json", 400)]:
            code, told = self.post("/api/v1/decisions", body, token=token, kind=kind)
            self.assertEqual(code, status)
            check(error, told, self.api["components"]["schemas"])

    def test_takes_reports_with_the_token_only_and_names_bad_lines(self):
        body = lines([LATER]) + "{broken\n" + lines([REPORTS[0]])
        self.assertEqual(self.post("/api/v1/reports", body, token="wrong-wrong-wrong-x")[0], 401)
        status, told = self.post("/api/v1/reports", body, kind="application/x-ndjson")
        self.assertEqual(status, 200)
        check({"$ref": "#/components/schemas/Ingested"}, told, self.api["components"]["schemas"])
        self.assertEqual((told["accepted"], told["unchanged"]), (1, 1))
        self.assertEqual([line["line"] for line in told["refused"]], [2])
        for bad in ["", "[]", "{}", '{"kind": "drop"}', '{"kind": "merge", "events": ["ev1"]}', '{"kind": "undo", "decision": 999}']:
            self.assertIn(self.post("/api/v1/decisions", bad)[0], (400, 404), bad)

    def test_every_address_and_parameter_of_the_document_answers_as_it_says(self):
        event = self.event_of("Port Velin")
        schemas = self.api["components"]["schemas"]
        valid = {"q": "bomb", "from": "2031-01-01", "to": "2031-12-31", "place": "Port Velin", "type": "bombing", "min_killed": "1",
                 "changed_since": "2000-01-01T00:00:00Z", "sort": "size", "limit": "5", "cursor": "0", "as_of": "2031-03-03T13:00:00Z",
                 "as_of_by": "ingest", "version": "1", "actor": "police", "figure": "killed", "format": "csv"}
        wrong = {"from", "to", "min_killed", "changed_since", "sort", "limit", "as_of", "as_of_by", "version", "format"}
        for template, methods in self.api["paths"].items():
            path = template.replace("{id}", "c" if "reports" in template else event)
            for method, operation in methods.items():
                with self.subTest(path=path, method=method):
                    self.check_operation(path, method, operation, valid, wrong, schemas)
            for method in {"GET", "DELETE", "OPTIONS"} - {name.upper() for name in methods}:
                status, body, headers = self.raw(method, path)
                self.assertEqual(status, 405, path)
                check({"$ref": "#/components/schemas/Error"}, json.loads(body), schemas, path)
                self.assertTrue(set(headers["Allow"].split(", ")) >= {name.upper() for name in methods}, path)

    def check_operation(self, path, method, operation, valid, wrong, schemas):
        self.assertIn("default", operation["responses"])
        if method == "post":
            documented = {code for code in operation["responses"] if code.startswith("4")}
            self.assertTrue(documented >= {"400", "401", "403", "415"})
            return
        content = operation["responses"]["200"]["content"]
        if path.endswith("stream"):
            with urllib.request.urlopen(self.base + path, timeout=10) as answer:
                self.assertTrue(answer.headers["Content-Type"].startswith(next(iter(content))))
            return
        names = [p["name"] for p in operation.get("parameters", []) if p["in"] == "query"]
        self.assertEqual(set(names) - set(valid), set(), "a parameter without a test")
        search = {"q": "bomb"} if path.endswith("/search") else {}
        queries = [search] + [{**search, name: valid[name]} for name in names]
        for query in queries:
            status, body, headers = self.get(path + "?" + urllib.parse.urlencode(query))
            self.assertEqual(status, 200, (query, body))
            kind = headers["Content-Type"].split(";")[0]
            self.assertIn(kind, content, query)
            if kind == "application/json" and "schema" in content[kind]:
                check(content[kind]["schema"], json.loads(body), schemas, path)
            tagged = self.get(path + "?" + urllib.parse.urlencode(query), {"If-None-Match": headers.get("ETag", '"none"')})[0]
            self.assertEqual(tagged, 304 if "304" in operation["responses"] else 200, path)
        for name in wrong & set(names):
            self.assertEqual(self.get(path + "?" + urllib.parse.urlencode({**search, name: "-x-"}))[0], 400, name)

    def raw(self, method, path, headers=None):
        request = urllib.request.Request(self.base + path, method=method, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read().decode(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(), dict(error.headers)

    def test_listens_on_the_loopback_only_unless_told(self):
        port = int(self.base.rsplit(":", 1)[1])
        self.assertTrue(self.base.startswith("http://127.0.0.1:"))
        with self.assertRaises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port), timeout=2)

    def test_other_hosts_and_other_sites_are_refused(self):
        self.assertEqual(self.raw("GET", "/api/v1/events", {"Host": "rebound.example"})[0], 421)
        self.assertEqual(self.raw("GET", "/", {"Host": "rebound.example"})[0], 421)
        self.assertEqual(self.raw("GET", "/api/v1/events", {"Origin": "http://elsewhere.example"})[0], 403)
        for header in self.get("/api/v1/events")[2]:
            self.assertFalse(header.lower().startswith("access-control"), header)

    def test_a_search_cannot_leave_its_words(self):
        before = self.get("/api/v1/events")[1]
        for words in ["'", '"', "';--", "' OR 1=1 --", "%' UNION SELECT * FROM sqlite_master --", "NEAR(", "bomb NEAR/0 ferry", "a* OR b*",
                      "{text} : x", "text:bomb", "-", "^bomb", "AND", "(" * 2000, "*", "\\", "_%", "b\u0301\U0001F525", "x" * 5000]:
            for field in ["q", "place", "actor", "figure", "cursor", "type"]:
                path = "events" if field in ("cursor", "type") else "search"
                status, body, _ = self.get(f"/api/v1/{path}?" + urllib.parse.urlencode({field: words}))
                self.assertIn(status, (200, 400, 414), (field, words, body))
                self.assertNotIn("sqlite", body.lower())
                self.assertNotIn("syntax error", body.lower())
            if len(words) < 1000:
                self.assertEqual(self.get("/api/v1/events?" + urllib.parse.urlencode({"q": words}))[0], 200, words)
        self.assertEqual(self.get("/api/v1/events")[1], before)
        decision = {"kind": "retract", "report": "c'; DROP TABLE report; --", "reason": "'); DELETE FROM version; --"}
        self.assertEqual(self.post("/api/v1/decisions", json.dumps(decision))[0], 404)
        decision["report"] = "c"
        self.assertEqual(self.post("/api/v1/decisions", json.dumps(decision))[0], 201)
        self.assertEqual(self.asked("/api/v1/decisions", "/api/v1/decisions")["decisions"][0]["reason"], decision["reason"])
        subprocess.run([PROGRAM, "verify", "--store", self.store], check=True, stdout=subprocess.DEVNULL)

    def test_words_of_a_report_stay_words_in_what_is_downloaded(self):
        hostile = {"id": "=1+1", "outlet": "=HYPERLINK(\"http://x\",\"y\")", "published": "2031-06-01T09:00:00Z", "url": "javascript:alert(1)",
                   "title": "<script>alert(1)</script>",
                   "text": "Two people were killed in a fire in Elmsund on Sunday, @SUM(1) <img src=x onerror=alert(1)> ![x](javascript:alert(1)) said."}
        self.ingest([hostile])
        event = self.event_of("Elmsund")
        table = self.get(f"/api/v1/events/{event}/export?format=csv")[1]
        rows = list(csv.reader(io.StringIO(table)))
        self.assertGreater(len(rows), 1)
        for row in rows:
            self.assertEqual(len(row), len(rows[0]))
            for cell in row:
                self.assertFalse(cell[:1] in "=+-@|%\t\r" and cell and not re.fullmatch(r"-?\d+", cell), cell)
        page = self.get(f"/api/v1/events/{event}/export?format=html")[1]
        self.assertNotIn("<img", page)
        self.assertNotIn("<script>alert", page)
        self.assertNotRegex(page, r'href="?javascript:')
        self.assertNotRegex(self.get(f"/api/v1/events/{event}/export?format=markdown")[1], r"(?<!\\)<(img|script)")

    def test_a_server_that_could_not_be_kept_safe_does_not_start(self):
        short = pathlib.Path(self.folder.name) / "short"
        short.write_text("abc\n")
        for arguments, told in [(["--token-file", str(short)], "16"), (["--token-file", "/nowhere/token"], "/nowhere/token"),
                                (["--protect-reads"], "--protect-reads"), (["--address", "desk.example"], "IP address"), ([], "RASHOMON_TOKEN")]:
            ended = subprocess.run([PROGRAM, "serve", "--store", self.store, "--port", "0", *arguments], capture_output=True, text=True,
                                   timeout=10, env={**os.environ, "RASHOMON_TOKEN": "" if arguments else "short"})
            self.assertEqual(ended.returncode, 2, arguments)
            self.assertIn(told, ended.stderr)

    def test_the_token_never_stands_in_log_metrics_or_answers(self):
        self.post("/api/v1/decisions", "{}")
        self.post("/api/v1/decisions", "{}", token="wrong-wrong-wrong-x")
        time.sleep(0.1)
        told = pathlib.Path(self.log.name).read_text() + self.get("/metrics")[1] + self.get("/openapi.json")[1]
        self.assertNotIn(TOKEN, told)
        self.assertNotIn("wrong-wrong", told)

    def test_logs_each_answer_as_one_line_of_json(self):
        self.get("/api/v1/events?q=%22%3Cb%3E")
        time.sleep(0.1)
        self.log.flush()
        for line in pathlib.Path(self.log.name).read_text().splitlines():
            self.assertIn("route", json.loads(line))


class Limits(unittest.TestCase):
    """Each option that limits does so; what it is unless told stands in --help."""

    def serve(self, *options):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        token = pathlib.Path(folder.name) / "token"
        token.write_text(TOKEN + "\n")
        server = subprocess.Popen([PROGRAM, "serve", "--store", str(pathlib.Path(folder.name) / "desk.db"), "--port", "0", "--quiet",
                                   "--token-file", str(token), *options], stdout=subprocess.PIPE, text=True)
        self.addCleanup(server.stdout.close)
        self.addCleanup(lambda: (server.send_signal(signal.SIGTERM), server.wait(timeout=10)))
        return int(re.search(r":(\d+)/", server.stdout.readline()).group(1))

    def connect(self, port, said=b""):
        connection = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.addCleanup(connection.close)
        connection.sendall(said)
        return connection

    def closed_after(self, connection, most=8):
        """Seconds until the other side closes."""
        began = time.monotonic()
        connection.settimeout(most)
        try:
            while connection.recv(65536):
                pass
        except ConnectionResetError:
            pass
        return time.monotonic() - began

    def status(self, port, headers="", method="GET", path="/healthz", body=b""):
        connection = self.connect(port, f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n".encode() + body)
        answer = b""
        try:
            while got := connection.recv(65536):
                answer += got
        except ConnectionResetError:
            pass
        return int(answer.split()[1]) if answer else 0

    def test_help_names_every_limit_with_what_it_is_unless_told(self):
        told = re.sub(r"\s+", " ", subprocess.run([PROGRAM, "serve", "--help"], capture_output=True, text=True).stdout)
        for option, default in [("max-connections", 4096), ("max-connections-per-address", 256), ("rate", 50), ("max-header", 16),
                                ("max-body", 16), ("header-timeout", 10), ("body-timeout", 30), ("write-timeout", 30), ("max-lag", 256)]:
            self.assertRegex(told, rf"--{option} [A-Z]+:[A-Z]+ [^()]*\(default: {default}\)")

    def test_max_connections(self):
        port = self.serve("--max-connections", "2")
        held = [self.connect(port) for _ in range(2)]
        self.assertEqual(self.status(port), 0)
        held[0].close()
        for _ in range(100):
            if self.status(port) == 200:
                return
            time.sleep(0.05)
        self.fail("no connection was given back")

    def test_max_connections_per_address(self):
        port = self.serve("--max-connections-per-address", "1")
        self.connect(port)
        self.assertEqual(self.status(port), 0)

    def test_rate(self):
        port = self.serve("--rate", "1")
        self.assertEqual([self.status(port) for _ in range(8)].count(429), 4)

    def test_max_header(self):
        port = self.serve("--max-header", "1")
        self.assertEqual(self.status(port, "X: " + "x" * 500 + "\r\n"), 200)
        self.assertEqual(self.status(port, "X: " + "x" * 3000 + "\r\n"), 431)

    def test_max_body(self):
        port = self.serve("--max-body", "1")
        sent = f"Authorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: "
        self.assertEqual(self.status(port, sent + f"{3 << 20}\r\n", "POST", "/api/v1/reports", b" " * (3 << 20)), 413)
        self.assertEqual(self.status(port, sent + f"{1 << 19}\r\n", "POST", "/api/v1/decisions", b" " * (1 << 19)), 400)

    def test_header_timeout(self):
        self.assertLess(self.closed_after(self.connect(self.serve("--header-timeout", "0.3"), b"GET / HTTP/1.1\r\n")), 5)

    def test_body_timeout(self):
        port = self.serve("--body-timeout", "0.3")
        head = f"POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n"
        self.assertLess(self.closed_after(self.connect(port, head.encode())), 5)

    def test_write_timeout(self):
        port = self.serve("--write-timeout", "0.3", "--max-connections", "1", "--rate", "100000")
        deaf = socket.socket()
        self.addCleanup(deaf.close)
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.connect(("127.0.0.1", port))
        # More than the system holds for a socket, asked for and never read.
        deaf.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 1500)
        self.assertEqual(self.status(port), 0)
        began = time.monotonic()
        while self.status(port) != 200:
            self.assertLess(time.monotonic() - began, 10, "whoever does not read holds a connection")
            time.sleep(0.05)

    def test_max_lag(self):
        towns = [a + b for a in ("Bel", "Cor", "Dun", "Fen", "Gar", "Hol") for b in ("mere", "wick", "stow", "haven", "ridge", "bury")]

        def told(lag, rounds):
            """What a stream is told, and whether it was ended for lagging behind in one of so many rounds."""
            port = self.serve("--max-lag", str(lag))
            stream = self.connect(port, b"GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
            self.assertIn(b"hello", stream.recv(4096))
            stream.settimeout(2)
            heard = b""
            for turn in range(rounds):
                reports = lines([{"id": f"lag:{turn}:{number}", "outlet": "Coast Wire",
                                  "published": f"{2031 + turn}-{1 + number % 12:02}-{1 + number % 28:02}T10:00:00Z",
                                  "text": f"A warehouse of the {town} mill burned down in {town} on Friday, the fire brigade of {town} said."}
                                 for number, town in enumerate(towns)])
                head = f"Authorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: {len(reports)}\r\n"
                self.assertEqual(self.status(port, head, "POST", "/api/v1/reports", reports.encode()), 200)
                try:
                    while got := stream.recv(65536):
                        heard += got
                    return heard, True
                except TimeoutError:
                    pass
            return heard, False

        # Messages come at once, but a busy machine may send each before the next: what may not lag by two does so sooner or later.
        self.assertTrue(told(1, 8)[1])
        heard, ended = told(1000, 1)
        self.assertFalse(ended)
        self.assertGreater(heard.count(b"event: changed"), len(towns) // 2)

    def test_limits_that_are_none_are_refused(self):
        for option in ("--max-connections", "--max-connections-per-address", "--rate", "--max-header", "--max-body", "--header-timeout",
                       "--body-timeout", "--write-timeout", "--max-lag"):
            for value in ("0", "-1", "many"):
                ended = subprocess.run([PROGRAM, "serve", "--store", "/nowhere/desk.db", option, value], capture_output=True, timeout=10)
                self.assertEqual(ended.returncode, 2, (option, value))


if __name__ == "__main__":
    unittest.main()
