// What changed: between two texts, word by word, and between two dossiers, line by line. Pure; every loop is bounded.
import type {Bound, Dossier, Event, FigureLine} from './types.ts';
import {boundLine, capital, compact, difference, group, outcome, relationOf, stance, type, when, where} from './words.ts';

export interface Part { kind: 'same' | 'gone' | 'new'; text: string }

const kMostSteps = 1200;  // edits that are looked for before whole passages are shown as replaced

// Myers' O(ND) over words and the spaces between them; past the bound the middle is one replacement.
export function diffWords(before: string, after: string): Part[] {
  const a = before.match(/\s+|[^\s]+/g) ?? [], b = after.match(/\s+|[^\s]+/g) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) ++head;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) ++tail;
  const parts: Part[] = [];
  const push = (kind: Part['kind'], text: string) => {
    if (!text) return;
    const last = parts[parts.length - 1];
    if (last?.kind === kind) last.text += text;
    else parts.push({kind, text});
  };
  push('same', a.slice(0, head).join(''));
  for (const part of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) push(part.kind, part.text);
  push('same', a.slice(a.length - tail).join(''));
  return parts;
}

function middle(a: string[], b: string[]): Part[] {
  const most = Math.min(a.length + b.length, kMostSteps);
  const trace: Int32Array[] = [];
  let v = new Int32Array(2 * most + 3);
  const mid = most + 1;
  for (let d = 0; d <= most; ++d) {
    trace.push(v.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[mid + k - 1] < v[mid + k + 1]) ? v[mid + k + 1] : v[mid + k - 1] + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) ++x;
      v[mid + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, mid, d);
    }
  }
  return [{kind: 'gone', text: a.join('')}, {kind: 'new', text: b.join('')}];
}

function walkBack(a: string[], b: string[], trace: Int32Array[], mid: number, steps: number): Part[] {
  const parts: Part[] = [];
  let x = a.length, y = b.length;
  for (let d = steps; d > 0; --d) {
    const v = trace[d], k = x - y;
    const down = k === -d || (k !== d && v[mid + k - 1] < v[mid + k + 1]);
    const px = down ? v[mid + k + 1] : v[mid + k - 1], py = px - (down ? k + 1 : k - 1);
    while (x > px && y > py && x > 0 && y > 0 && a[x - 1] === b[y - 1]) { parts.push({kind: 'same', text: a[--x]}); --y; }
    if (down) parts.push({kind: 'new', text: b[--y]});
    else parts.push({kind: 'gone', text: a[--x]});
  }
  while (x > 0) parts.push({kind: 'same', text: a[--x]});
  return parts.reverse();
}

export interface Change {
  key: string;         // what the views flash: "toll.killed", "figure:killed|everyone", "report:r1"
  what: string;        // "Killed"
  before: string | null;
  after: string | null;
  reports: string[];   // the reports that the new value stands on
}

// Figures have no ids; who is counted and with which outcome is who they are.
export const figureKey = (f: FigureLine): string =>
  `figure:${f.outcome}|${group(f).toLowerCase()}|${f.scope ?? 'event'}|${f.part_of != null ? 'part' : ''}`;

const same = (a: Bound, b: Bound): boolean =>
  a.low === b.low && a.high === b.high && (a.best ?? null) === (b.best ?? null) && !!a.approximate === !!b.approximate;
const reportsOf = (claims: string[] | undefined): string[] =>
  [...new Set((claims ?? []).map((c) => c.replace(/#[a-z][\d-]+$/, '')))];

function byKey<T>(items: T[], keyOf: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(keyOf(item))) map.set(keyOf(item), item);
  return map;
}

// A list of things with a key and a value in words; `noun` says what it is.
function lists<T>(before: T[], after: T[], keyOf: (t: T) => string, say: (t: T) => string, noun: (t: T) => string, claims: (t: T) => string[]): Change[] {
  const old = byKey(before, keyOf), now = byKey(after, keyOf), changes: Change[] = [];
  for (const [key, item] of now) {
    const was = old.get(key);
    if (!was || say(was) !== say(item)) {
      const fresh = reportsOf(claims(item)).filter((r) => !was || !reportsOf(claims(was)).includes(r));
      changes.push({key, what: noun(item), before: was ? say(was) : null, after: say(item), reports: fresh});
    }
  }
  for (const [key, item] of old) if (!now.has(key)) changes.push({key, what: noun(item), before: say(item), after: null, reports: []});
  return changes;
}

function tolls(before: Event, after: Event): Change[] {
  const changes: Change[] = [];
  for (const name of [...new Set([...Object.keys(after.toll), ...Object.keys(before.toll)])]) {
    const was = before.toll[name], is = after.toll[name];
    if (was && is && same(was, is)) continue;
    changes.push({key: `toll.${name}`, what: capital(outcome(name)), before: was ? boundLine(was) : null, after: is ? boundLine(is) : null, reports: reportsOf(is?.claims)});
  }
  return changes;
}

// In the order of "what can I print": toll, figures, responsibility, differences, then reports and the rest.
export function diffDossiers(before: Dossier, after: Dossier): Change[] {
  const a = before.events[0], b = after.events[0];
  if (!a || !b) return [];
  const changes = tolls(a, b);
  changes.push(...lists(a.figures, b.figures, figureKey, (f) => `${compact(f)}, ${relationOf(f)}`,
    (f) => `${capital(outcome(f.outcome))}, ${group(f)}`, (f) => f.claims));
  changes.push(...lists(a.responsibility, b.responsibility, (r) => `responsibility:${r.organization}|${r.stance}`, (r) => stance(r.stance),
    (r) => r.organization, (r) => r.claims));
  changes.push(...lists(a.disagreements, b.disagreements, (d) => `differ:${d.about}|${d.kind}`,
    (d) => `${difference(d)}: ${d.positions.map((p) => p.value).join(' | ')}`, (d) => `Accounts of ${d.about}`, (d) => d.positions.flatMap((p) => p.claims)));
  changes.push(...lists(a.verification, b.verification, (v) => `verified:${v.of}|${v.by}`, (v) => v.verdict, (v) => capital(v.of), (v) => v.claims));
  changes.push(...lists(before.reports, after.reports, (r) => `report:${r.id}`, (r) => (r.retracted ? 'taken back' : (r.version ?? 1) > 1 ? `version ${r.version}` : 'in the dossier'),
    (r) => `Report: ${r.outlet || r.id}`, (r) => [`${r.id}#s0-0`]));
  const facts: [string, string, string, string][] = [
    ['when', 'When', when(a.when), when(b.when)], ['where', 'Where', where(a.where), where(b.where)], ['type', 'Kind of event', type(a.type), type(b.type)],
  ];
  for (const [key, what, was, is] of facts) if (was !== is) changes.push({key, what, before: was, after: is, reports: []});
  return changes;
}
