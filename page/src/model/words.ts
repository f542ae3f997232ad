// The dossier's values in a newsroom's words: the same as src/render/words.cpp, so that every format says the same.
import type {Bound, Disagreement, Event, FigureLine, Path, Report} from './types.ts';

const kMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const kDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
export const plural = (n: number, noun: string): string => `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
export const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

// A bound stays a bound: "12", "60+", "up to 30", "~60", "5–7", "some".
export function compact(b: Bound): string {
  const about = b.approximate ? '~' : '';
  if (b.low != null && b.low === b.high) return about + count(b.low);
  if (b.low != null && b.high != null) return `${count(b.low)}–${count(b.high)}`;
  if (b.low != null) return `${count(b.low)}+`;
  if (b.high != null) return `up to ${count(b.high)}`;
  return b.best != null ? about + count(b.best) : 'some';
}

// Around the number that is set large: ["at least", "17", ""], ["", "15", "between 12 and 17"].
export function bound(b: Bound): [string, string, string] {
  const best = b.best ?? b.low ?? b.high;
  if (best == null) return ['', 'some', 'a number not given'];
  const about = b.approximate ? 'about' : '';
  if (b.low === b.high && b.low != null) return [about, count(b.low), ''];
  if (b.low != null && b.high == null && best === b.low) return ['at least', count(best), ''];
  if (b.low == null && b.high != null && best === b.high) return ['at most', count(best), ''];
  const range = b.low != null && b.high != null ? `between ${count(b.low)} and ${count(b.high)}`
    : b.low != null ? `at least ${count(b.low)}` : b.high != null ? `at most ${count(b.high)}` : '';
  return [about || (range ? '' : 'about'), count(best), range];
}
export const boundLine = (b: Bound): string => {
  const [before, number, after] = bound(b);
  return [before, number, after && `(${after})`].filter(Boolean).join(' ');
};

const kOutcomes: Record<string, string> = {
  casualties: 'killed or injured', hospitalized: 'in hospital', awaiting_evacuation: 'awaiting evacuation',
  perpetrators: 'attackers', other: 'otherwise affected',
};
export const outcome = (name: string): string => kOutcomes[name] ?? name;
const kStances: Record<string, string> = {claimed: 'claims it', denied: 'denies it', possible: 'named as possible'};
export const stance = (name: string): string => kStances[name] ?? name;
const kVerdicts: Record<string, string> = {unverified: 'not verified', claimed: 'claimed, not shown'};
export const verdict = (name: string): string => kVerdicts[name] ?? name;
export const type = (name: string): string => (name === 'other' ? 'event' : name.replaceAll('_', ' '));

// Colour never speaks alone: each relation has its shape and its word.
export const kShapes: Record<string, string> = {
  agree: '●', compatible: '◆', conflict: '▲', single: '○', claimed: '■', superseded: '▽', inferred: '○',
};

// How the accounts stand to a line, in a word.
export function relationOf(line: FigureLine): string {
  if (line.inferred) return 'inferred';
  return line.status === 'denied' ? 'denied' : line.status === 'hypothetical' ? 'possible' : line.agreement;
}

export function difference(d: Disagreement): string {
  if (d.kind === 'supersession') return 'the first was taken back';
  if (d.compatible) return 'both can be true';
  const words: Record<string, string> = {
    contradiction: 'contradict each other', omission: 'one makes no mention', scope: 'count different people', range: 'ranges differ',
  };
  return words[d.kind] ?? d.kind;
}

// An outlet that is only known by its file is called by the file's name.
export function outlet(name: string): string {
  if (/^https?:/.test(name)) return name;
  // A path has an ending or a line; "Post/Courier" is a name.
  const file = /^(\S*\/)([^\s/]+?)(\.[A-Za-z0-9]{1,5})(?=$|\s|'s )/.exec(name) ?? /^(\S*\/)([^\s/]+:\d+)()(?=$|\s|'s )/.exec(name);
  return file ? file[2] + name.slice(file[0].length) : name;
}
export const outletOf = (r: Report): string => outlet(r.outlet || r.id);
// What a search found begins and ends anywhere: whole words, and "…" where the text goes on. Marks are in code points.
export function excerpt(text: string, marks: [number, number][]): {text: string; marks: [number, number][]} {
  const points = [...text], first = marks[0]?.[0] ?? 0, last = marks[marks.length - 1]?.[1] ?? points.length;
  const blank = (c: string) => /\s/.test(c);
  let begin = 0, end = points.length;
  if (points[0] && /\p{Ll}/u.test(points[0])) { while (begin < first && !blank(points[begin])) ++begin; while (begin < first && blank(points[begin])) ++begin; }
  if (!/[.!?]["'”’)]?\s*$/u.test(text)) { while (end > last && !blank(points[end - 1])) --end; while (end > last && blank(points[end - 1])) --end; }
  const before = begin > 0 ? '… ' : '', after = end < points.length ? ' …' : '', by = before.length - begin;
  return {text: before + points.slice(begin, end).join('') + after, marks: marks.map(([b, e]) => [b + by, e + by])};
}
export const headline = (r: {title: string | null; id: string; text?: string}): string =>
  r.title || r.text?.split('\n').find((line) => line.trim())?.trim().slice(0, 140) || outlet(r.id);
export const group = (f: FigureLine): string =>
  f.group || (f.outcome === 'perpetrators' ? 'attackers' : f.everyone ? 'everyone' : 'people');
export const path = (p: Path): string => [outlet(p.outlet), ...p.chain].join(' < ');

export function support(f: FigureLine): string {
  const sources = f.sources ?? [];
  if (f.outlets <= 1 && sources.length === 1) return path(sources[0]) + (sources[0].chain.length ? '' : ', no source given');
  const names = (f.origin_names ?? []).map((name) => outlet(name.replace(/^wire:/, '')));
  const shown = names.slice(0, 3).join('; ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
  return `${plural(f.outlets, 'outlet')}, ${plural(f.origins, 'origin')}${shown ? `: ${shown}` : ''}`;
}

interface Moment { year: number; month: number; day: number; clock: string; zone: string }
function parse(iso: string): Moment | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso);
  if (!m) return null;
  const zone = !m[5] ? '' : m[5] === 'Z' ? ' GMT' : ` ${m[5]}`;
  return {year: +m[1], month: +m[2], day: +m[3], clock: m[4] ? ` ${m[4]}` : '', zone};
}
// Never converted to another zone: the day that the page shows is the day that the source has.
export function day(iso: string | null | undefined): string {
  const m = iso ? parse(iso) : null;
  if (!m) return iso ?? '';
  return `${kDays[new Date(Date.UTC(m.year, m.month - 1, m.day)).getUTCDay()]} ${m.day} ${kMonths[m.month - 1]} ${m.year}`;
}
export function moment(iso: string | null | undefined): string {
  const m = iso ? parse(iso) : null;
  return m ? `${m.day} ${kMonths[m.month - 1]}${m.clock}${m.zone}` : iso ?? '';
}
const kParts: Record<string, string> = {MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime'};
// TIMEX3 values of the timeline: "2024-05-14TMO" is "14 May, morning".
export function timex(value: string): string {
  const part = /^(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI|DT)$/.exec(value);
  if (part) return `${moment(part[1])}, ${kParts[part[2]]}`;
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  return month ? `${kMonths[+month[2] - 1] ?? month[2]} ${month[1]}` : moment(value);
}
export function when(w: {begin: string | null; end: string | null}): string {
  if (!w.begin && !w.end) return 'date not known';
  if (!w.begin) return `until ${day(w.end)}`;
  return w.end && w.end !== w.begin ? `${day(w.begin)} to ${day(w.end)}` : day(w.begin);
}
export function where(w: Event['where'] | {name: string | null; country: string | null} | null): string {
  if (!w || (!w.name && !w.country)) return 'place not known';
  return [w.name, w.country].filter(Boolean).join(', ');
}
// Milliseconds since the epoch for placing marks on an axis; a time without a zone is placed as if it were GMT.
export function instant(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const m = parse(iso);
  if (!m) return null;
  const zone = m.zone.trim();
  const at = Date.parse(`${iso.slice(0, 10)}T${m.clock.trim() || '12:00'}:00${!zone || zone === 'GMT' ? 'Z' : zone}`);
  return Number.isNaN(at) ? null : at;
}
