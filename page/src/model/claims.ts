// A claim's name ("r1#f2") and its words: which pieces of which report prove it. Code points become UTF-16 once, here.
import type {Annotation, Dossier, Event, Piece, Report} from './types.ts';
import {headline} from './words.ts';

const kArrays: Record<string, keyof Annotation> = {
  f: 'figures', a: 'attributions', i: 'incidents', v: 'verifications', o: 'omissions', d: 'denials', c: 'corrections',
  t: 'times', n: 'findings', e: 'entities',
};

export interface Thread { claim: string; report: string; pieces: Piece[] }

// UTF-16 offsets of code-point offsets; monotone tables are made once per text and only where they are needed.
export class Offsets {
  private table: Uint32Array | null = null;
  constructor(private readonly text: string) {
    if (!/[\ud800-\udfff]/.test(text)) return;
    const at: number[] = [];
    let unit = 0;
    for (const character of text) {
      at.push(unit);
      unit += character.length;
    }
    at.push(unit);
    this.table = Uint32Array.from(at);
  }
  unit(point: number): number {
    const size = this.table ? this.table.length - 1 : this.text.length;
    const inside = Math.max(0, Math.min(point, size));
    return this.table ? this.table[inside] : inside;
  }
}

// Every lookup that the views need for one dossier with one event.
export class Book {
  readonly event: Event;
  readonly reports = new Map<string, Report>();
  readonly threads = new Map<string, Thread>();
  private readonly annotations = new Map<string, Annotation>();
  private readonly offsets = new Map<string, Offsets>();

  constructor(readonly dossier: Dossier) {
    this.event = dossier.events[0];
    for (const report of dossier.reports) this.reports.set(report.id, report);
    for (const annotation of dossier.annotations ?? []) this.annotations.set(annotation.id, annotation);
  }
  annotation(report: string): Annotation | undefined { return this.annotations.get(report); }
  offsetsOf(report: string): Offsets {
    let found = this.offsets.get(report);
    if (!found) this.offsets.set(report, found = new Offsets(this.reports.get(report)?.text ?? ''));
    return found;
  }
  // "r1#f2" -> ["r1", "f", 2]; an id may hold a '#' itself.
  static parse(claim: string): [string, string, number] | null {
    const m = /^(.*)#([a-z])(\d+)$/s.exec(claim);
    return m ? [m[1], m[2], +m[3]] : null;
  }
  record<T>(claim: string): T | undefined {
    const parsed = Book.parse(claim);
    const list = parsed && this.annotations.get(parsed[0])?.[kArrays[parsed[1]]];
    return Array.isArray(list) ? (list[parsed![2]] as T | undefined) : undefined;
  }
  // null where the claim or its report is unknown: it is then no link.
  thread(claim: string): Thread | null {
    const known = this.threads.get(claim);
    if (known) return known;
    const span = /^(.*)#s(\d+)-(\d+)$/s.exec(claim);
    const pieces = span ? [{begin: +span[2], end: +span[3]}] : this.piecesOf(claim);
    const report = span ? span[1] : Book.parse(claim)?.[0];
    if (!report || !this.reports.has(report) || !pieces.length) return null;
    const offsets = this.offsetsOf(report);
    const thread = {claim, report, pieces: pieces.map((p) => ({begin: offsets.unit(p.begin), end: offsets.unit(p.end)}))};
    this.threads.set(claim, thread);
    return thread;
  }
  private piecesOf(claim: string): Piece[] {
    const record = this.record<Partial<Piece> & {content?: Piece[]}>(claim);
    if (!record) return [];
    if (record.content?.length) return record.content;
    return record.begin != null && record.end != null ? [{begin: record.begin, end: record.end}] : [];
  }
  words(claim: string): string {
    const thread = this.thread(claim);
    const text = thread && this.reports.get(thread.report)!.text;
    return thread ? thread.pieces.map((p) => text!.slice(p.begin, p.end)).join(' … ') : '';
  }
  // On whose word, outermost first: the chain of sources of a figure.
  chain(claim: string): string[] {
    const parsed = Book.parse(claim);
    const figure = this.record<{attribution?: number[]}>(claim);
    const annotation = parsed && this.annotations.get(parsed[0]);
    const text = parsed && this.reports.get(parsed[0])?.text;
    if (!annotation || text == null) return [];
    const names: string[] = [];
    for (const index of figure?.attribution ?? []) {
      const attribution = annotation.attributions[index];
      const offsets = this.offsetsOf(parsed[0]);
      const source = attribution?.source;
      const name = attribution?.source_name || (source ? text.slice(offsets.unit(source.begin), offsets.unit(source.end)) : '');
      if (name) names.push(name);
    }
    return names;
  }
  // The headline in the text where the report has no title: its first line is often the outlet's name.
  headline(report: Report): string {
    if (report.title) return report.title;
    const block = this.annotations.get(report.id)?.blocks.find((b) => b.kind === 'headline');
    const offsets = this.offsetsOf(report.id);
    return block ? report.text.slice(offsets.unit(block.begin), offsets.unit(block.end)).trim() : headline(report);
  }
  // A span that has no claim of its own gets a name in the same manner.
  static span(report: string, begin: number, end: number): string { return `${report}#s${begin}-${end}`; }
  // Every claim of a statement of the event: what the report pane underlines.
  allClaims(): string[] {
    const e = this.event;
    const lists = [...e.figures, ...e.statements, ...e.verification, ...e.timeline].map((x) => x.claims);
    for (const d of e.disagreements) for (const p of d.positions) lists.push(p.claims);
    const spans = e.responsibility.flatMap((r) => (r.spans ?? []).map((s) => Book.span(s.report, s.begin, s.end)));
    return [...new Set([...lists.flat(), ...spans])];
  }
}
