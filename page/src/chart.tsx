// Figures over time: the best figure as a line with its range, and every count at the hour for which it holds. uPlot
// draws axes and line; the marks are drawn over it with the same shapes as everywhere. A table says the same in words.
import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import {seriesOf, type Mark, type Series} from './model/series.ts';
import {capital, compact, moment, outcome} from './model/words.ts';
import {Relation, Section, Words} from './parts.tsx';
import {useThread} from './state.ts';

const color = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || '#888';

export function Chart() {
  const {book} = useThread();
  const outcomes = useMemo(() => [...new Set(book.event.figures.filter((f) => f.scope !== 'other').map((f) => f.outcome))]
    .filter((name) => new Set(seriesOf(book, name, null).marks.map((m) => m.at)).size > 1), [book]);
  const [picked, pick] = useState<string | null>(null);
  const [chosen, setLine] = useState<number | null | 'main'>('main');
  const name = picked && outcomes.includes(picked) ? picked : outcomes[0];
  // Parts of a total on one axis with it say little: the count of everyone first, if there is one.
  const main = book.event.figures.findIndex((f) => f.outcome === name && f.everyone && f.scope !== 'other');
  const line = chosen === 'main' ? (main < 0 ? null : main) : chosen;
  const all = useMemo(() => (name ? seriesOf(book, name, line) : null), [book, name, line]);
  // On whose word: the counts of one source, a source at the end of a chain or an outlet's own voice.
  const sources = [...new Set((all?.marks ?? []).map(sourceOf))], [source, setSource] = useState('');
  const one = sources.includes(source) ? source : '';
  const series = useMemo(() => (all && one ? {...all, marks: all.marks.filter((m) => sourceOf(m) === one)} : all), [all, one]);
  if (!series || !name) return null;
  return (
    <Section id="over-time" title="Figures over time">
      <div class="chart-tools">
        <div role="group" aria-label="Outcome" class="segments">{outcomes.map((o) => <button key={o} aria-pressed={o === name} onClick={() => { pick(o); setLine('main'); }}>{capital(outcome(o))}</button>)}</div>
        {series.lines.length > 1 && <label class="small">who is counted <select value={line ?? ''} onChange={(e) => setLine(e.currentTarget.value === '' ? null : +e.currentTarget.value)}>
          <option value="">all groups</option>{series.lines.map((l) => <option key={l.index} value={l.index}>{l.name}</option>)}
        </select></label>}
        {sources.length > 1 && <label class="small">on the word of <select value={one} onChange={(e) => setSource(e.currentTarget.value)}>
          <option value="">all sources</option>{sources.map((s) => <option key={s}>{s}</option>)}
        </select></label>}
      </div>
      <Plot series={series} label={`${capital(outcome(name))} over time`} />
      <p class="legend small quiet"><span>━ best figure and its range</span><span>● own finding</span><span>○ copied</span><span>↑ at least</span><span>↓ at most</span><span>faded: replaced by a later count</span></p>
      <details class="fold"><summary>The same as a table</summary><MarkTable marks={series.marks} /></details>
    </Section>
  );
}

const sourceOf = (m: Mark): string => m.source || m.outlet;

function MarkTable({marks}: {marks: Mark[]}) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Counts over time"><table class="plain"><thead><tr><th scope="col">As of</th><th scope="col">Count</th><th scope="col">Outlet</th><th scope="col">On the word of</th></tr></thead>
      <tbody>{marks.map((m) => <tr key={m.claim}><td>{moment(m.asOf)}</td><td class="n"><Words claims={[m.claim]}>{compact(m)}</Words>{m.old && ' (earlier)'}</td><td>{m.outlet}{m.copy && ' (copied)'}</td><td>{m.source || 'no source given'}</td></tr>)}</tbody></table></div>
  );
}

function Plot({series, label}: {series: Series; label: string}) {
  const thread = useThread();
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<{mark: Mark; x: number; y: number} | null>(null);
  useEffect(() => {
    const host = box.current!;
    const plot = draw(host, series, (mark, x, y) => setTip(mark ? {mark, x, y} : null), (mark) => thread.light([mark.claim]));
    const resize = new ResizeObserver(() => plot.setSize({width: host.clientWidth, height: 260}));
    resize.observe(host);
    const repaint = () => plot.redraw(false);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    const themed = new MutationObserver(repaint);
    themed.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme']});
    return () => { resize.disconnect(); themed.disconnect(); dark.removeEventListener('change', repaint); plot.destroy(); };
  }, [series]);
  return (
    <div class="plot" role="img" aria-label={`${label}: ${series.marks.length} counts from ${series.steps.length ? series.steps[0].best : ''} to ${series.steps.length ? series.steps[series.steps.length - 1].best : series.most}; the table below says the same`}>
      <div ref={box} />
      {tip && <div class="tip" style={{left: `${tip.x}px`, top: `${tip.y}px`}}><b>{compact(tip.mark)}</b> {tip.mark.outlet}{tip.mark.source && ` < ${tip.mark.source}`}<br /><Relation name={tip.mark.relation} /> <span class="quiet">{moment(tip.mark.asOf)}{tip.mark.copy && ', copied'}{tip.mark.old && ', replaced later'}</span></div>}
    </div>
  );
}

interface Placed { mark: Mark; x: number; y: number }

function draw(host: HTMLElement, series: Series, hover: (m: Mark | null, x: number, y: number) => void, click: (m: Mark) => void): uPlot {
  const times = [...new Set([...series.marks.map((m) => m.at), ...series.steps.map((s) => s.at)])].sort((a, b) => a - b);
  const first = times[0] / 1000, last = times[times.length - 1] / 1000, margin = Math.max((last - first) * 0.06, 1800);
  const xs = [first - margin, ...times.map((t) => t / 1000), last + margin];
  const at = (pickValue: (s: Series['steps'][number]) => number) => xs.map((x) => {
    const step = [...series.steps].reverse().find((s) => s.at / 1000 <= x);
    return step ? pickValue(step) : null;
  });
  let placed: Placed[] = [];
  const stepped = uPlot.paths.stepped!({align: 1});
  const line = (name: string, width: number): uPlot.Series => ({stroke: () => color(name), width, paths: stepped, points: {show: false}});
  const axis: uPlot.Axis = {stroke: () => color('soft'), grid: {stroke: () => color('rule'), width: 1}, ticks: {show: false}, font: `12px ${getComputedStyle(document.body).fontFamily}`};
  const plot = new uPlot({
    width: host.clientWidth || 600, height: 260, padding: [12, 12, 0, 0], legend: {show: false},
    cursor: {drag: {x: false, y: false}, y: false, points: {show: false}},
    tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), 'Etc/UTC'),
    scales: {x: {time: true, range: [xs[0], xs[xs.length - 1]]}, y: {range: [0, Math.max(series.most * 1.15, 4)]}},
    axes: [{...axis, space: 90, values: '{D} {MMM} {HH}:{mm}'}, {...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000]}],
    series: [{}, line('rule', 0), line('ink', 2), line('rule', 0)],
    bands: [{series: [3, 1], fill: () => color('band')}],
    hooks: {
      draw: [(u) => { placed = paintMarks(u, series.marks); }],
      ready: [(u) => {
        const near = (e: MouseEvent): Placed | null => {
          const r = u.over.getBoundingClientRect();
          return nearest(placed, e.clientX - r.left, e.clientY - r.top);
        };
        u.over.addEventListener('mousemove', (e) => { const p = near(e); u.over.style.cursor = p ? 'pointer' : 'default'; hover(p?.mark ?? null, (p?.x ?? 0) + u.over.offsetLeft, (p?.y ?? 0) + u.over.offsetTop); });
        u.over.addEventListener('mouseleave', () => hover(null, 0, 0));
        u.over.addEventListener('click', (e) => { const p = near(e); if (p) click(p.mark); });
      }],
    },
  }, [xs, at((s) => s.low), at((s) => s.best), at((s) => s.high)], host);
  return plot;
}

function nearest(placed: Placed[], x: number, y: number): Placed | null {
  let best: Placed | null = null, least = 18 * 18;
  for (const p of placed) {
    const d = (p.x - x) ** 2 + (p.y - y) ** 2;
    if (d < least) { least = d; best = p; }
  }
  return best;
}

// Marks of one hour stand side by side, so that eight papers with one number are eight marks.
function paintMarks(u: uPlot, marks: Mark[]): Placed[] {
  const c = u.ctx, px = devicePixelRatio, placed: Placed[] = [], taken = new Map<string, number>();
  c.save();
  for (const m of marks) {
    const value = m.low ?? m.high!;
    const slot = `${m.at}|${value}`, n = taken.get(slot) ?? 0;
    taken.set(slot, n + 1);
    const shift = (n % 2 ? 1 : -1) * Math.ceil(n / 2) * 9 * px;
    const x = u.valToPos(m.at / 1000, 'x', true) + shift, y = (v: number) => u.valToPos(v, 'y', true);
    c.globalAlpha = m.old ? 0.45 : 1;
    c.strokeStyle = c.fillStyle = color(m.relation);
    c.lineWidth = 1.6 * px;
    c.setLineDash(m.approximate ? [2 * px, 2 * px] : []);
    c.beginPath();
    if (m.low != null && m.high != null && m.low !== m.high) { c.moveTo(x, y(m.low)); c.lineTo(x, y(m.high)); c.stroke(); }
    else if (m.low == null || m.high == null) {
      const up = m.high == null ? -1 : 1, from = y(value), to = from + up * 18 * px;
      c.moveTo(x, from); c.lineTo(x, to); c.moveTo(x - 3 * px, to - up * 4 * px); c.lineTo(x, to); c.lineTo(x + 3 * px, to - up * 4 * px); c.stroke();
    }
    c.setLineDash([]);
    c.beginPath();
    c.arc(x, y(value), 4 * px, 0, 7);
    if (m.copy || m.approximate) c.fillStyle = color('paper');
    c.fill();
    c.stroke();
    placed.push({mark: m, x: x / px - u.bbox.left / px, y: y(value) / px - u.bbox.top / px});
  }
  c.restore();
  return placed;
}
