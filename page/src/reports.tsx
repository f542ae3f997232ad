// The reports, word for word. Words light up by the CSS Custom Highlight API, which leaves the text one node; where a
// browser lacks it the paragraphs are cut into <mark>. Report text only ever becomes text nodes.
import {memo} from 'preact/compat';
import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';

import {Book} from './model/claims.ts';
import type {Piece, Report} from './model/types.ts';
import {moment, outletOf, plural} from './model/words.ts';
import {encodeClaims} from './parts.tsx';
import {href} from './route.ts';
import {pointed, useThread} from './state.ts';

export const canHighlight = typeof Highlight === 'function' && !!CSS.highlights;
const kMostKnown = 4000;  // claims that are underlined in the reports

export interface Paragraph { kind: string; begin: number; end: number }

// The blocks of the annotation in UTF-16; text between them is kept, so that nothing of a report is hidden.
export function paragraphsOf(book: Book, report: Report): Paragraph[] {
  const offsets = book.offsetsOf(report.id), text = report.text;
  const blocks = (book.annotation(report.id)?.blocks ?? []).map((b) => ({kind: b.kind, begin: offsets.unit(b.begin), end: offsets.unit(b.end)}));
  const all: Paragraph[] = [];
  let at = 0;
  const gap = (until: number) => {
    let begin = at;
    for (const piece of text.slice(at, until).split(/(\n\s*\n)/)) {
      if (piece.trim()) all.push({kind: blocks.length ? 'other' : 'paragraph', begin, end: begin + piece.length});
      begin += piece.length;
    }
  };
  for (const b of blocks.sort((x, y) => x.begin - y.begin)) {
    if (b.begin < at) continue;
    gap(b.begin);
    all.push(b);
    at = b.end;
  }
  gap(text.length);
  return all;
}

const safeUrl = (url: string | null | undefined): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

export function Reports({wanted, drawer, only}: {wanted?: string | null; drawer?: boolean; only?: string[]}) {
  const thread = useThread(), {book, lit, place} = thread;
  const pane = useRef<HTMLElement>(null);
  const gone = book.dossier.reports.filter((r) => r.retracted).map((r) => r.id);
  const ids = only ?? [...new Set([...book.event.reports, ...(book.event.mentioned_in ?? []), ...gone])];
  const current = lit[place] ? book.thread(lit[place]) : null;
  const shown = drawer ? (current ? [current.report] : []) : ids.filter((id) => book.reports.has(id));
  useHighlights(pane, lit, shown.join('\n'), drawer || only ? [] : null);
  // `only` panes are several: each scrolls to its own words.
  const target = only ? lit.map((c) => book.thread(c)).find((t) => t && only.includes(t.report)) ?? null : current;
  useEffect(() => {
    if (!pane.current || !target || (only && !only.includes(target.report))) return;
    reveal(pane.current, target.report, target.pieces[0]);
  }, [lit.join('\n'), place, shown.join('\n')]);
  useEffect(() => {
    if (wanted && pane.current) {
      const article = pane.current.querySelector<HTMLElement>(`[data-report="${CSS.escape(wanted)}"]`);
      article?.scrollIntoView({block: 'start'});
      article?.focus({preventScroll: true});
    }
  }, [wanted]);
  const words = current ? book.words(current.claim) : '';
  return (
    <section class={drawer ? 'reports drawer' : 'reports'} ref={pane} aria-label={only ? `Report: ${shown.map((id) => outletOf(book.reports.get(id)!)).join(', ')}` : 'Reports'} tabIndex={-1} onClick={(e) => back(e, thread, pane.current)}>
      {!only && (
        <div class="reports-head">
          <h2>{drawer ? 'The words' : `${plural(shown.length, 'report')}, word for word`}</h2>
          {lit.length > 0 && <Walker n={lit.length} place={place} />}
        </div>
      )}
      {drawer && !current && <p class="quiet">Choose a cell: its words show here.</p>}
      {shown.map((id, i) => <Article key={id} now={i < kMostAtOnce || id === target?.report || id === wanted} report={book.reports.get(id)!} lit={canHighlight ? '' : encodeClaims(lit)} book={book} />)}
      {!only && <div class="heard" aria-live="polite" id="heard">{current ? `${place + 1} of ${lit.length}: ${outletOf(book.reports.get(current.report)!)}: ${words}` : ''}</div>}
    </section>
  );
}

const kMostAtOnce = 24;  // reports whose text is drawn at once; the others as they come near, are pointed to, or printed
function useNear(box: {current: HTMLElement | null}, now: boolean): boolean {
  const [near, set] = useState(now);
  useEffect(() => {
    if (near || !box.current) return;
    const show = () => set(true);
    const seen = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && show(), {rootMargin: '1200px'});
    seen.observe(box.current);
    addEventListener('beforeprint', show);
    return () => { seen.disconnect(); removeEventListener('beforeprint', show); };
  }, [near]);
  return near || now;
}

const walk = (by: number) => dispatchEvent(new CustomEvent('walk', {detail: by}));
function Walker({n, place}: {n: number; place: number}) {
  return (
    <div class="walker" role="group" aria-label="Places of this statement">
      <button onClick={() => walk(-1)} disabled={n < 2} aria-label="Previous place">‹</button>
      <span>{place + 1} of {n}</span>
      <button onClick={() => walk(1)} disabled={n < 2} aria-label="Next place">›</button>
      <button onClick={() => dispatchEvent(new CustomEvent('back-to-statement'))}>back</button>
      <button onClick={() => walk(0)} aria-label="Clear">×</button>
    </div>
  );
}

const Article = memo(function Article({report, book, lit, now}: {report: Report; book: Book; lit: string; now: boolean}) {
  const box = useRef<HTMLElement>(null), near = useNear(box, now);
  const paragraphs = useMemo(() => (near ? paragraphsOf(book, report) : []), [book, report, near]);
  useLayoutEffect(() => { if (near) dispatchEvent(new Event('drawn')); }, [near]);
  const pieces = useMemo(() => (lit ? lit.split(' ').map(decodeURIComponent).map((c) => book.thread(c)).filter((t) => t?.report === report.id).flatMap((t) => t!.pieces) : []), [lit, book, report]);
  const url = safeUrl(report.url);
  return (
    <article ref={box} class={report.retracted ? 'report retracted' : near ? 'report' : 'report far'} data-report={report.id} tabIndex={-1} aria-label={outletOf(report)}>
      <header>
        <b>{outletOf(report)}</b> <span class="quiet small">{moment(report.updated ?? report.published) || 'undated'}{report.published_basis === 'text' ? ', dated by its text' : ''}</span>
        <span class="small tools">
          {report.copy_of && book.reports.has(report.copy_of) && <span class="quiet">repeats {outletOf(book.reports.get(report.copy_of)!)}</span>}
          {report.copy_of && <a href={href({event: book.event.id, view: 'side', query: {a: report.copy_of, b: report.id}})}>compare</a>}
          {(report.versions ?? 1) > 1 && <a href={href({event: book.event.id, view: 'changes', query: {report: report.id}})}>{report.versions} versions</a>}
          {url && <a href={url} rel="noreferrer noopener" target="_blank">at the outlet</a>}
          {!report.retracted && <a class="not-this" href={href({event: book.event.id, view: 'grouping', query: {report: report.id}})}>not this event?</a>}
        </span>
        {report.retracted && <p class="notice"><b>Taken back</b> by {report.retracted.by || 'its publisher'}, {moment(report.retracted.at)}: {report.retracted.reason}</p>}
      </header>
      {report.title && !report.text.startsWith(report.title) && <p class="k-headline">{report.title}</p>}
      {paragraphs.map((p) => <p key={p.begin} class={`k-${p.kind}`} data-o={p.begin}>{pieces.length ? marked(report.text, p, pieces) : report.text.slice(p.begin, p.end)}</p>)}
    </article>
  );
});

export function marked(text: string, p: Paragraph, pieces: Piece[]) {
  const edges = new Set([p.begin, p.end]);
  for (const piece of pieces) for (const edge of [piece.begin, piece.end]) if (edge > p.begin && edge < p.end) edges.add(edge);
  const points = [...edges].sort((a, b) => a - b);
  return points.slice(0, -1).map((begin, i) => {
    const words = text.slice(begin, points[i + 1]);
    return pieces.some((x) => x.begin <= begin && begin < x.end) ? <mark key={begin}>{words}</mark> : words;
  });
}

// Ranges in the live document of some claims' pieces.
function rangesOf(pane: HTMLElement, book: Book, claims: string[]): Range[] {
  const ranges: Range[] = [];
  if (!claims.length) return ranges;
  const articles = new Map<string, HTMLElement>(), paragraphs = new Map<string, HTMLElement[]>();
  for (const article of pane.querySelectorAll<HTMLElement>(':scope > .report')) articles.set(article.dataset.report!, article);
  for (const claim of claims) {
    const thread = book.thread(claim), article = thread && articles.get(thread.report);
    if (article && !paragraphs.has(thread.report)) paragraphs.set(thread.report, [...article.querySelectorAll<HTMLElement>(':scope > p[data-o]')]);
    for (const p of (article && paragraphs.get(thread.report)) || []) {
      const node = p.firstChild as Text | null, start = Number(p.dataset.o);
      if (!node || node.nodeType !== Node.TEXT_NODE) continue;
      for (const piece of thread!.pieces) {
        const from = Math.max(piece.begin - start, 0), to = Math.min(piece.end - start, node.data.length);
        if (from >= to) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

// Several panes share one registry: each adds its own ranges and takes them away again.
const registry = new Map<string, Map<object, Range[]>>();
function paint(name: string, owner: object, ranges: Range[]): void {
  if (!canHighlight) return;
  if (!registry.has(name)) registry.set(name, new Map());
  const owners = registry.get(name)!;
  owners.set(owner, ranges);
  CSS.highlights.set(name, new Highlight(...[...owners.values()].flat()));
}
function useHighlights(pane: {current: HTMLElement | null}, lit: string[], shown: string, known: string[] | null): void {
  const {book} = useThread();
  const [owner] = useState({});
  useEffect(() => {
    const point = () => { if (pane.current) paint('pointed', owner, rangesOf(pane.current, book, pointed.claims)); };
    addEventListener('point', point);
    return () => removeEventListener('point', point);
  }, [book]);
  useLayoutEffect(() => {
    let turn = 0;
    const all = () => {
      if (!pane.current) return;
      paint('lit', owner, rangesOf(pane.current, book, lit));
      if (!known) paint('known', owner, rangesOf(pane.current, book, book.allClaims().slice(0, kMostKnown)));
    };
    // Reports that come near are drawn in numbers: once for all of them.
    const later = () => { cancelAnimationFrame(turn); turn = requestAnimationFrame(all); };
    all();
    addEventListener('drawn', later);
    return () => { cancelAnimationFrame(turn); removeEventListener('drawn', later); };
  }, [book, lit.join('\n'), shown]);
  useEffect(() => () => { for (const name of ['lit', 'pointed', 'known']) paint(name, owner, []); }, []);
}

function reveal(pane: HTMLElement, report: string, piece: Piece): void {
  const article = pane.querySelector<HTMLElement>(`[data-report="${CSS.escape(report)}"]`);
  if (!article) return;
  const paragraphs = [...article.querySelectorAll<HTMLElement>('p[data-o]')];
  const p = paragraphs.filter((x) => Number(x.dataset.o) <= piece.begin).pop() ?? article;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = pane.scrollHeight > pane.clientHeight + 4 && getComputedStyle(pane).overflowY !== 'visible' ? pane : null;
  if (box) {
    // Only the pane moves: the statement that was chosen stays where the eye is.
    const top = p.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTo({top: top - box.clientHeight / 3, behavior: calm ? 'auto' : 'smooth'});
    if (box.getBoundingClientRect().top > innerHeight - 80) box.scrollIntoView({block: 'nearest'});
  } else p.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
}

// From words in a report to the statement that stands on them: the shortest claim under the pointer.
function back(e: MouseEvent, thread: ReturnType<typeof useThread>, pane: HTMLElement | null): void {
  const element = e.target as HTMLElement;
  const article = element.closest<HTMLElement>('.report');
  if (!pane || !article || element.closest('a,button') || !getSelection()?.isCollapsed) return;
  const position = document.caretPositionFromPoint ? document.caretPositionFromPoint(e.clientX, e.clientY) : null;
  const legacy = !position && document.caretRangeFromPoint ? document.caretRangeFromPoint(e.clientX, e.clientY) : null;
  const node = position?.offsetNode ?? legacy?.startContainer, offset = position?.offset ?? legacy?.startOffset ?? 0;
  const p = node?.parentElement?.closest<HTMLElement>('p[data-o]');
  if (!p || p.firstChild !== node) return;
  const place = Number(p.dataset.o) + offset, report = article.dataset.report;
  const under = thread.book.allClaims().map((c) => thread.book.thread(c)).filter((t) => t?.report === report && t!.pieces.some((x) => x.begin <= place && place < x.end));
  const size = (t: (typeof under)[number]) => t!.pieces.reduce((n, x) => n + x.end - x.begin, 0);
  const best = under.sort((a, b) => size(a) - size(b))[0];
  if (!best) return;
  thread.light([best.claim]);
  showStatement(best.claim);
}

// Opens and focuses the first statement of the account that stands on the claim.
export function showStatement(claim: string): void {
  const link = document.querySelector<HTMLElement>(`main a.words[data-claims~="${CSS.escape(encodeURIComponent(claim))}"]`);
  if (!link) {
    // A long line of figures draws its claims only once it is open.
    const line = document.querySelector<HTMLDetailsElement>(`main details.line[data-all~="${CSS.escape(encodeURIComponent(claim))}"]`);
    if (line) { line.open = true; line.querySelector<HTMLElement>('summary')!.focus(); }
    return;
  }
  for (let box = link.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
  link.scrollIntoView({block: 'center'});
  link.focus({preventScroll: true});
}
