// What changed: the dossier of one hour against another, and a report's versions word by word.
import {useEffect, useState} from 'preact/hooks';
import * as api from './api.ts';
import {ChangeRows, useStops} from './event.tsx';
import {diffDossiers, diffWords, type Change} from './model/diff.ts';
import type {Dossier, Report, ReportVersion} from './model/types.ts';
import {moment, outletOf} from './model/words.ts';
import {Loading, Section} from './parts.tsx';
import {href, settle, type Route} from './route.ts';

export function Changes({route, now, id}: {route: Route; now: Dossier; id: string}) {
  const stops = useStops(id, now);
  const versioned = now.reports.filter((r) => (r.versions ?? 1) > 1);
  const asked = route.query.get('report');
  const report = now.reports.find((r) => r.id === asked) ?? versioned[0];
  const from = route.query.get('from') ?? stops[Math.max(stops.length - 2, 0)] ?? '', to = route.query.get('to') ?? '';
  const set = (query: Record<string, string>) => settle(href({event: id, view: 'changes', query: {from, to, report: asked, ...query}}));
  return (
    <div class="changes">
      <Section id="between" title="Between two hours">
        {stops.length < 2 && !route.query.get('from') ? <p class="quiet">Everything came in at once: there is no earlier state to compare with.</p> : (
          <>
            <div class="pickers">
              <label>from <Stop value={from} stops={stops} onPick={(v) => set({from: v})} /></label>
              <label>to <Stop value={to} stops={stops} now onPick={(v) => set({to: v})} /></label>
            </div>
            <Between id={id} from={from} to={to} now={now} />
          </>
        )}
      </Section>
      <Section id="versions" title="Versions of a report">
        {!report || (report.versions ?? 1) < 2
          ? <p class="quiet">{report && asked ? `${outletOf(report)} has sent one version only.` : 'No report of this event has a second version.'}</p>
          : <Versions key={report.id} report={report} choices={versioned} pick={(r) => set({report: r})} />}
      </Section>
    </div>
  );
}

function Stop({value, stops, now, onPick}: {value: string; stops: string[]; now?: boolean; onPick: (v: string) => void}) {
  const all = value && !stops.includes(value) ? [...stops, value].sort() : stops;
  return <select value={value} onChange={(e) => onPick(e.currentTarget.value)}>{all.map((s) => <option key={s} value={s}>{moment(s)}</option>)}{now && <option value="">now</option>}</select>;
}

function Between({id, from, to, now}: {id: string; from: string; to: string; now: Dossier}) {
  const [changes, set] = useState<Change[] | string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    set(null);
    Promise.all([api.dossier(id, from, stop.signal), to ? api.dossier(id, to, stop.signal) : now]).then(
      ([a, b]) => set(a.events.length ? diffDossiers(a, b) : 'Nothing was known yet at the first hour.'),
      (e) => { if ((e as Error).name !== 'AbortError') set((e as Error).message); });
    return () => stop.abort();
  }, [id, from, to, now.revision]);
  if (changes == null) return <Loading what="Comparing …" />;
  if (typeof changes === 'string') return <p role="alert">{changes}</p>;
  if (!changes.length) return <p class="alone">Nothing changed between the two.</p>;
  return (
    <>
      <p class="small quiet" role="status">{changes.length} {changes.length === 1 ? 'change' : 'changes'}, the toll first</p>
      <ul class="change-list"><ChangeRows changes={changes} /></ul>
    </>
  );
}

function Versions({report, choices, pick}: {report: Report; choices: Report[]; pick: (id: string) => void}) {
  const last = report.versions ?? 1;
  const [pair, setPair] = useState<[number, number]>([last - 1, last]);
  const [texts, setTexts] = useState<[ReportVersion, ReportVersion] | string | null>(null);
  useEffect(() => {
    let on = true;
    setTexts(null);
    Promise.all([api.report(report.id, pair[0]), api.report(report.id, pair[1])]).then((t) => on && setTexts(t), (e) => on && setTexts((e as Error).message));
    return () => { on = false; };
  }, [report.id, pair[0], pair[1], last]);
  const option = (n: number) => <option key={n} value={n}>version {n}</option>;
  const numbers = Array.from({length: last}, (_, i) => i + 1);
  return (
    <>
      <div class="pickers">
        {choices.length > 1 && <label>report <select value={report.id} onChange={(e) => pick(e.currentTarget.value)}>{choices.map((r) => <option key={r.id} value={r.id}>{outletOf(r)}</option>)}</select></label>}
        <label>from <select value={pair[0]} onChange={(e) => setPair([+e.currentTarget.value, pair[1]])}>{numbers.map(option)}</select></label>
        <label>to <select value={pair[1]} onChange={(e) => setPair([pair[0], +e.currentTarget.value])}>{numbers.map(option)}</select></label>
      </div>
      {texts == null ? <Loading what="Fetching both versions …" /> : typeof texts === 'string' ? <p role="alert">{texts}</p> : <TextDiff name={outletOf(report)} a={texts[0]} b={texts[1]} />}
    </>
  );
}

function TextDiff({name, a, b}: {name: string; a: ReportVersion; b: ReportVersion}) {
  const parts = diffWords(a.text, b.text);
  const seenAt = (r: ReportVersion) => moment(r.versions.find((v) => v.version === r.version)?.seen);
  if (parts.every((p) => p.kind === 'same')) return <p class="alone">Both versions read the same.</p>;
  return (
    <article class="report diff" aria-label={`${name}, versions ${a.version} and ${b.version}`}>
      <header><b>{name}</b> <span class="quiet small"><del>version {a.version}, {seenAt(a)}</del> <ins>version {b.version}, {seenAt(b)}</ins></span></header>
      <p>{parts.map((p, i) => (p.kind === 'gone' ? <del key={i}>{p.text}</del> : p.kind === 'new' ? <ins key={i}>{p.text}</ins> : p.text))}</p>
    </article>
  );
}
