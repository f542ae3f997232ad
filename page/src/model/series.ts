// Figures over time: each count at the hour for which it holds, with its range and who gave it; and the line of the
// best figure through them. Pure: pixels are the chart's business.
import type {Book} from './claims.ts';
import type {Figure, FigureLine} from './types.ts';
import {group, instant, outletOf, relationOf} from './words.ts';

export interface Mark {
  at: number; low: number | null; high: number | null; approximate: boolean; outlet: string; source: string; claim: string;
  copy: boolean; old: boolean; line: number; relation: string; asOf: string;
}
export interface Series { marks: Mark[]; steps: {at: number; low: number; best: number; high: number}[]; most: number; lines: {index: number; name: string}[] }

// The hour for which a count holds: what the text says, else when the report was last updated or published.
export function timeOf(book: Book, claim: string): string | null {
  const thread = book.thread(claim);
  const report = thread && book.reports.get(thread.report);
  return book.record<Figure>(claim)?.as_of ?? report?.updated ?? report?.published ?? null;
}

export function seriesOf(book: Book, outcomeName: string, only: number | null): Series {
  const series: Series = {marks: [], steps: [], most: 0, lines: []};
  book.event.figures.forEach((line, index) => {
    if (line.outcome !== outcomeName || line.scope === 'other') return;
    series.lines.push({index, name: group(line)});
    if (only != null && only !== index) return;
    const current = new Set(line.history[line.history.length - 1]?.claims ?? line.claims);
    const replaced = new Set(line.history.slice(0, -1).flatMap((s) => s.claims));
    for (const claim of line.claims) addMark(series, book, line, index, claim, replaced.has(claim) && !current.has(claim));
  });
  const main = only != null ? book.event.figures[only] : book.event.figures.find((f) => f.outcome === outcomeName && f.everyone && f.scope !== 'other');
  if (main) addSteps(series, main);
  for (const m of series.marks) series.most = Math.max(series.most, m.high ?? m.low ?? 0);
  series.marks.sort((a, b) => a.at - b.at || (a.claim < b.claim ? -1 : 1));
  return series;
}

function addMark(series: Series, book: Book, line: FigureLine, index: number, claim: string, old: boolean): void {
  const figure = book.record<Figure>(claim), thread = book.thread(claim), asOf = timeOf(book, claim), at = instant(asOf);
  if (!figure || !thread || at == null || (figure.low == null && figure.high == null)) return;
  const report = book.reports.get(thread.report)!;
  series.marks.push({
    at, low: figure.low, high: figure.high, approximate: figure.approximate, outlet: outletOf(report), claim, line: index, old, asOf: asOf!,
    source: book.chain(claim).join(' < '), copy: report.copy_of != null, relation: relationOf(line),
  });
}

// Without a history the best figure is only known to hold at the last hour.
function addSteps(series: Series, line: FigureLine): void {
  if (!line.history.length && series.marks.length) {
    const best = line.best ?? line.low ?? line.high, at = Math.max(...series.marks.map((m) => m.at));
    if (best != null) series.steps.push({at, best, low: line.low ?? best, high: line.high ?? best});
    return;
  }
  for (const step of line.history) {
    const at = instant(step.as_of), best = step.best ?? step.low ?? step.high;
    if (at == null || best == null) continue;
    series.steps.push({at, best, low: step.low ?? best, high: step.high ?? best});
  }
  series.steps.sort((a, b) => a.at - b.at);
}
