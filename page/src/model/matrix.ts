// Outlets by questions: what each outlet says to each question that the event raises, and how that stands to the rest.
import type {Book} from './claims.ts';
import type {Bound, Figure, Report} from './types.ts';
import {capital, compact, group, outcome, outletOf, relationOf, stance} from './words.ts';

// copied: the outlet says so only because it repeats another's text. outside: does not meet the best figure.
export type Standing = 'same' | 'within' | 'outside' | 'earlier' | 'copied';
export interface Cell { value: string; standing: Standing; claims: string[] }
export interface Row { key: string; question: string; answer: string; relation: string; part: boolean; cells: (Cell | null)[] }
export interface Column { outlet: string; reports: string[]; origin: string; copy: boolean }
export interface Matrix { columns: Column[]; rows: Row[] }

function columnsOf(reports: Report[]): Column[] {
  const columns = new Map<string, Column>();
  for (const report of reports) {
    const name = outletOf(report), column = columns.get(name);
    if (column) {
      column.reports.push(report.id);
      column.copy = column.copy && report.copy_of != null;
    } else columns.set(name, {outlet: name, reports: [report.id], origin: report.origin, copy: report.copy_of != null});
  }
  // Outlets that go back to one text stand side by side, the first to publish it first.
  const order = new Map<string, number>();
  for (const column of columns.values()) if (!order.has(column.origin)) order.set(column.origin, order.size);
  return [...columns.values()].sort((a, b) => order.get(a.origin)! - order.get(b.origin)! || Number(a.copy) - Number(b.copy));
}

const meets = (a: Bound, b: Bound): boolean =>
  (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);

// How one count stands to the line's best figure: counts that an outlet has itself corrected are earlier, not outside.
function standing(figure: Bound, line: Bound, superseded: boolean, copy: boolean): Standing {
  const best: Bound = line.best != null ? {low: line.best, high: line.best} : line;
  if (copy) return 'copied';
  if (superseded) return 'earlier';
  if (figure.low === best.low && figure.high === best.high) return 'same';
  return meets(figure, best) ? 'within' : 'outside';
}

export function matrixOf(book: Book): Matrix {
  const listed = book.event.reports.map((id) => book.reports.get(id)).filter((r): r is Report => !!r);
  const columns = columnsOf(listed);
  const rows: Row[] = [];
  const copies = new Set(listed.filter((r) => r.copy_of != null).map((r) => r.id));
  const claimsIn = (claims: string[], column: Column) =>
    claims.filter((c) => { const t = book.thread(c); return t && column.reports.includes(t.report); });
  for (const line of book.event.figures) {
    if (line.scope === 'other') continue;
    const earlier = new Set(line.history.slice(0, -1).flatMap((step) => step.claims));
    rows.push({
      key: `${line.outcome}|${line.group}|${rows.length}`, question: `${capital(outcome(line.outcome))}: ${group(line)}`,
      answer: compact(line), part: line.part_of != null, relation: relationOf(line),
      cells: columns.map((column) => {
        const claims = claimsIn(line.claims, column);
        if (!claims.length) return null;
        const figures = claims.map((c) => ({claim: c, figure: book.record<Figure>(c)})).filter((x) => x.figure);
        const last = figures[figures.length - 1];
        if (!last) return {value: compact(line), standing: 'same' as const, claims};
        const values = [...new Set(figures.map((x) => compact(x.figure!)))];
        const copy = claims.every((c) => copies.has(book.thread(c)!.report));
        const standings = figures.map((x) => standing(x.figure!, line, earlier.has(x.claim), copy));
        const order: Standing[] = ['outside', 'same', 'within', 'earlier', 'copied'];
        return {value: values.slice(0, 3).join(', ') + (values.length > 3 ? ' …' : ''), standing: order.find((s) => standings.includes(s))!, claims};
      }),
    });
  }
  for (const line of book.event.responsibility) {
    const spans = (line.spans ?? []).map((s) => `${s.report}#s${s.begin}-${s.end}`);
    rows.push({
      key: `r|${line.organization}|${line.stance}`, question: `Responsible: ${line.organization}`, answer: stance(line.stance), part: false,
      relation: line.stance === 'claimed' ? 'claimed' : 'single',
      cells: columns.map((column) => {
        const claims = claimsIn(spans.length ? spans : line.claims, column);
        return claims.length ? {value: stance(line.stance), standing: claims.every((c) => copies.has(book.thread(c)!.report)) ? 'copied' as const : 'same' as const, claims} : null;
      }),
    });
  }
  for (const d of book.event.disagreements) {
    // A difference about a number already has its row of figures.
    if (d.positions.every((p) => p.claims.every((c) => /#f\d+$/.test(c)))) continue;
    rows.push({
      key: `d|${d.about}|${d.kind}`, question: capital(d.about), answer: plural(d.positions.length), part: false, relation: d.compatible ? 'compatible' : 'conflict',
      cells: columns.map((column) => {
        for (const p of d.positions) {
          const claims = claimsIn(p.claims, column);
          if (claims.length) return {value: p.value, standing: d.compatible ? 'within' as const : 'outside' as const, claims};
        }
        return null;
      }),
    });
  }
  return {columns, rows};
}
const plural = (n: number): string => `${n} accounts`;
