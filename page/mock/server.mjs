// A desk for development and tests: answers the API from dossiers that the program makes of the examples. It keeps
// reports, times and decisions in memory and has a clock of its own, so that the same clicks give the same pages.
//
//   node page/mock/server.mjs [--port 8787] [--program build/release/rashomon] [--token WORD] [--empty] [--slow MS] [--protect-reads]
//
// POST /mock/receive brings the next report; POST /mock/fail?status=500&times=1 makes the next answers fail.
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {kComing, startReports} from './reports.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const option = (name, otherwise) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? otherwise : process.argv[i + 1]; };
const kPort = Number(option('port', 8787)), kToken = option('token', 'desk'), kSlow = Number(option('slow', 0));
const kProgram = option('program', join(root, 'build/release/rashomon'));
const kPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const kTypes = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml'};

const received = process.argv.includes('--empty') ? [] : startReports(root).sort((a, b) => (a.seen < b.seen ? -1 : 1));
const coming = [...kComing];
const decisions = [];
let clock = Date.parse('2024-09-07T08:00:00Z'), revision = received.length;
const streams = new Set();
const failing = {status: 0, times: 0};
const tick = () => new Date((clock += 15 * 60_000)).toISOString().replace('.000', '');

// ---- the store: which report stands in which event, at which hour
function groupsAt(time) {
  const groups = new Map(), of = new Map();
  const latest = new Map();
  for (const r of received) if (!time || r.seen <= time) latest.set(r.id, r);
  for (const r of latest.values()) of.set(r.id, r.event);
  for (const d of decisions) {
    if (d.undone || (time && d.at > time)) continue;
    if (d.kind === 'split') for (const id of d.reports) of.set(id, d.made);
    if (d.kind === 'merge') for (const [id, event] of of) if (event === d.events[1]) of.set(id, d.events[0]);
  }
  for (const r of latest.values()) groups.set(of.get(r.id), [...(groups.get(of.get(r.id)) ?? []), r]);
  return groups;
}
function retractedAt(time) {
  const back = new Map();
  for (const d of decisions) if (d.kind === 'retract' && !d.undone && (!time || d.at <= time)) back.set(d.reports[0], {reason: d.reason, by: d.by, at: d.at});
  return back;
}
const versionsOf = (id) => received.filter((r) => r.id === id);
const changedOf = (reports, id) => [...reports.map((r) => r.seen), ...decisions.filter((d) => d.events.includes(id) || d.made === id).map((d) => d.undoneAt ?? d.at)].sort().pop();

const cache = new Map();
function run(format, reports, id) {
  const lines = reports.map(({seen, ...r}) => JSON.stringify({...r, event: id})).join('\n') + '\n';
  const key = createHash('sha256').update(format + lines).digest('hex');
  if (!cache.has(key)) {
    cache.set(key, new Promise((done, fail) => {
      const child = execFile(kProgram, ['report', '--quiet', '--explain', '--group-by', 'event', '--format', format, '--input-format', 'jsonl', '-'],
        {maxBuffer: 1 << 28}, (error, out) => (error && !out ? fail(error) : done(out)));
      child.stdin.end(lines);
    }));
  }
  return cache.get(key);
}
async function dossierOf(id, time) {
  const listed = groupsAt(time).get(id), back = retractedAt(time);
  const reports = listed?.filter((r) => !back.has(r.id));
  if (!reports) return time && groupsAt().has(id) ? {schema: 'rashomon/dossier/1', offsets: 'codepoint', reports: [], events: [], annotations: [], revision: 0, changed: time, as_of: time} : null;
  const dossier = JSON.parse(await run('json', reports.length ? reports : listed, id));
  // What was taken back stands in the list of reports, with the reason, and in no figure.
  const gone = listed.filter((r) => back.has(r.id));
  if (gone.length && reports.length) dossier.reports.push(...JSON.parse(await run('json', gone, id)).reports.map((r) => ({...r, origin: `gone-${r.id}`, copy_of: null})));
  for (const event of dossier.events) event.id = id;
  for (const r of dossier.reports) {
    const versions = versionsOf(r.id).filter((v) => !time || v.seen <= time);
    Object.assign(r, {seen: versions[versions.length - 1].seen, version: versions.length, versions: versions.length, retracted: back.get(r.id) ?? null});
  }
  const dates = changedOf(listed, id);
  return {...dossier, events: dossier.events.slice(0, 1), revision: revisionOf(listed, id), changed: dates, as_of: time ?? null};
}
const revisionOf = (reports, id) => reports.reduce((n, r) => n + versionsOf(r.id).length, 0) + decisions.reduce((n, d) => n + (d.events.includes(id) || d.made === id ? (d.undone ? 2 : 1) : 0), 0);

async function listed(id, reports) {
  const dossier = await dossierOf(id), e = dossier.events[0];
  return {
    id, label: e.label, type: e.type, when: {begin: e.when.begin, end: e.when.end}, where: e.where?.name ? {name: e.where.name, country: e.where.country} : null,
    reports: e.reports.length, outlets: e.outlets, origins: e.origins, toll: Object.fromEntries(Object.entries(e.toll).filter(([, t]) => !(t.inferred && t.best === 0))), disagreements: e.disagreements.length,
    first_seen: reports.map((r) => r.seen).sort()[0], changed: dossier.changed, revision: dossier.revision, text: reports.map((r) => r.text).join(' ').toLowerCase(),
  };
}
async function list(q) {
  const groups = groupsAt();
  let events = await Promise.all([...groups].map(([id, reports]) => listed(id, reports)));
  const words = (q.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const has = {
    q: (e) => words.every((w) => e.text.includes(w) || e.label.toLowerCase().includes(w)), from: (e, v) => (e.when.end ?? '') >= v, to: (e, v) => (e.when.begin ?? '9') <= v,
    place: (e, v) => e.where?.name === v, type: (e, v) => e.type === v, min_killed: (e, v) => (e.toll.killed?.best ?? 0) >= Number(v), changed_since: (e, v) => e.changed > v,
  };
  const facet = (of) => [...events.reduce((m, e) => (of(e) ? m.set(of(e), (m.get(of(e)) ?? 0) + 1) : m), new Map())].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const facets = {types: facet((e) => e.type), places: facet((e) => e.where?.name)};
  for (const [key, test] of Object.entries(has)) if (q.get(key)) events = events.filter((e) => test(e, q.get(key)));
  const by = {when: (e) => e.when.begin ?? '', size: (e) => String(e.reports).padStart(6, '0')}[q.get('sort')] ?? ((e) => e.changed);
  events.sort((a, b) => (by(a) < by(b) ? 1 : by(a) > by(b) ? -1 : 0));
  return {revision, events: events.map(({text, ...e}) => e), next: null, facets};
}
function search(q) {
  const word = (q.get('q') ?? '').toLowerCase().split(/\s+/)[0], hits = [];
  for (const [event, reports] of groupsAt()) for (const r of reports) {
    const at = r.text.toLowerCase().indexOf(word);
    if (!word || at < 0) continue;
    const begin = Math.max(0, at - 60), text = r.text.slice(begin, at + 90).replace(/\s/g, ' '), mark = [...r.text.slice(begin, at)].length;
    hits.push({report: r.id, event, title: r.title ?? null, outlet: r.outlet, published: r.published ?? null, snippet: {text, marks: [[mark, mark + [...word].length]]}});
  }
  return {hits: hits.slice(0, Number(q.get('limit') ?? 20))};
}

// ---- what changes it
function announce(ids, gone = null) {
  ++revision;
  for (const s of streams) {
    for (const id of ids) if (!s.event || s.event === id) s.send('changed', {id, revision, changed: new Date(clock).toISOString()});
    if (gone && (!s.event || s.event === gone.id)) s.send('gone', gone);
  }
}
function decide(body) {
  const error = (code, message, status = 400) => ({status, body: {error: {code, message}}});
  const groups = groupsAt(), decision = {id: decisions.length + 1, at: tick(), by: 'editor', kind: body.kind, events: [], reports: [], reason: body.reason || null, undone: false};
  if (body.kind === 'undo') {
    const old = decisions.find((d) => d.id === body.decision);
    if (!old || old.undone) return error('not-found', 'There is no such decision to undo.', 404);
    old.undone = true;
    old.undoneAt = decision.at;
    decision.events = old.events;
    decisions.push(decision);
    const ids = [...old.events, old.made].filter((id) => id && groupsAt().has(id));
    announce(ids);
    if (old.made && !groupsAt().has(old.made)) announce([], {id: old.made, merged_into: old.events[0]});
    return {status: 201, body: {decision, events: ids}};
  }
  if (body.kind === 'split') {
    const all = groups.get(body.event)?.map((r) => r.id) ?? [];
    if (!body.reports?.length || body.reports.some((r) => !all.includes(r))) return error('no-such-report', 'Not every report is one of this event.');
    if (body.reports.length === all.length) return error('nothing-left', 'At least one report must stay.');
    Object.assign(decision, {events: [body.event], reports: body.reports, made: `${body.event}-${decision.id}`});
    decisions.push(decision);
    announce([body.event, decision.made]);
    return {status: 201, body: {decision, events: [body.event, decision.made]}};
  }
  if (body.kind === 'retract') {
    const event = [...groups].find(([, reports]) => reports.some((r) => r.id === body.report))?.[0];
    if (!event || !body.reason) return error('no-reason', 'Who takes a report back says why.');
    Object.assign(decision, {events: [event], reports: [body.report]});
    decisions.push(decision);
    announce([event]);
    return {status: 201, body: {decision, events: [event]}};
  }
  if (body.kind === 'merge' && body.events?.length === 2 && body.events.every((e) => groups.has(e))) {
    decision.events = body.events;
    decisions.push(decision);
    announce([body.events[0]], {id: body.events[1], merged_into: body.events[0]});
    return {status: 201, body: {decision, events: [body.events[0]]}};
  }
  return error('bad-decision', 'This decision can’t be read.');
}
function receive() {
  const next = coming.shift();
  if (!next) return {received: null};
  received.push({...next, seen: tick()});
  announce([next.event]);
  return {received: next.id};
}

// ---- the wire
async function api(request, url, response) {
  const send = (status, body) => {
    const text = JSON.stringify(body), tag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
    response.writeHead(status, {'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: tag}).end(text);
  };
  const missing = () => send(404, {error: {code: 'not-found', message: 'There is no such thing in this store.'}});
  if (failing.times > 0) { --failing.times; return send(failing.status, {error: {code: 'made-to-fail', message: 'The store is being repaired.'}}); }
  const parts = url.pathname.split('/').slice(3).map(decodeURIComponent), q = url.searchParams;
  const knows = request.headers.authorization === `Bearer ${kToken}`;
  if (!knows && process.argv.includes('--protect-reads')) return send(401, {error: {code: 'token', message: 'A token is needed.'}});
  if (request.method === 'POST') {
    if (!knows) return send(401, {error: {code: 'token', message: 'A token is needed.'}});
    let text = '';
    for await (const piece of request) text += piece;
    const {status, body} = decide(JSON.parse(text));
    return send(status, body);
  }
  if (parts[parts.length - 1] === 'stream') {
    response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache'});
    const event = parts[0] === 'events' ? parts[1] : null;
    const s = {event, send: (name, data) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)};
    s.send('hello', {revision: event && groupsAt().has(event) ? revisionOf(groupsAt().get(event), event) : revision});
    streams.add(s);
    const ping = setInterval(() => response.write(': ping\n\n'), 15_000);
    request.on('close', () => { streams.delete(s); clearInterval(ping); });
    return;
  }
  if (parts[0] === 'events' && parts.length === 1) return send(200, await list(q));
  if (parts[0] === 'search') return send(200, search(q));
  if (parts[0] === 'decisions') return send(200, {decisions: decisions.map(({made, undoneAt, ...d}) => d)});
  if (parts[0] === 'reports') {
    const all = versionsOf(parts[1]), n = Number(q.get('version') ?? all.length);
    if (!all[n - 1]) return missing();
    const r = all[n - 1];
    return send(200, {id: r.id, version: n, versions: all.map((v, i) => ({version: i + 1, seen: v.seen, published: v.published ?? null})), title: r.title ?? null, outlet: r.outlet, text: r.text, retracted: null});
  }
  if (parts[2] === 'export') {
    const format = q.get('format'), reports = groupsAt(q.get('as_of')).get(parts[1]);
    if (!reports) return missing();
    response.writeHead(200, {'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename="${parts[1]}.${format}"`});
    return response.end(await run(format, reports, parts[1]));
  }
  const dossier = parts[0] === 'events' && parts.length === 2 ? await dossierOf(parts[1], q.get('as_of')) : null;
  return dossier ? send(200, dossier) : missing();
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://x');
  response.setHeader('Content-Security-Policy', kPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  try {
    if (kSlow && url.pathname.startsWith('/api/')) await new Promise((r) => setTimeout(r, kSlow));
    if (url.pathname === '/mock/receive') return response.end(JSON.stringify(receive()));
    if (url.pathname === '/mock/fail') { Object.assign(failing, {status: Number(url.searchParams.get('status')), times: Number(url.searchParams.get('times') ?? 1)}); return response.end('{}'); }
    if (url.pathname.startsWith('/api/v1/')) return await api(request, url, response);
    const file = join(root, 'build/page', normalize(url.pathname === '/' ? '/index.html' : url.pathname));
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {'Content-Type': kTypes[extname(file)] ?? 'application/octet-stream'}).end(readFileSync(file));
  } catch (error) {
    if (!response.headersSent) response.writeHead(500, {'Content-Type': 'application/json'});
    response.end(JSON.stringify({error: {code: 'internal', message: String(error.message)}}));
  }
}).listen(kPort, '127.0.0.1', function () { console.log(`http://127.0.0.1:${this.address().port}`); });
