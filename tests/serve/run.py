#!/usr/bin/env python3
"""The desk from outside: a store is served, asked, written to and stopped, and every answer is held against the schema that
/openapi.json gives for it.  usage: run.py PROGRAM"""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
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
    """The part of JSON Schema that the document uses."""
    if "$ref" in schema:
        return check(components[schema["$ref"].rsplit("/", 1)[1]], value, components, where)
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

    def test_logs_each_answer_as_one_line_of_json(self):
        self.get("/api/v1/events?q=%22%3Cb%3E")
        time.sleep(0.1)
        self.log.flush()
        for line in pathlib.Path(self.log.name).read_text().splitlines():
            self.assertIn("route", json.loads(line))


if __name__ == "__main__":
    unittest.main()
