// Split and merge by hand, for good, and undo. A person's decision goes before the program's.
import {useEffect, useRef, useState} from 'preact/hooks';
import * as api from './api.ts';
import type {Decision, Dossier, Listed} from './model/types.ts';
import {moment, outletOf, plural, when} from './model/words.ts';
import {Section, shorten} from './parts.tsx';
import {go, href} from './route.ts';
import {useShell, useThread} from './state.ts';

const kKinds: Record<string, string> = {merge: 'Merged', split: 'Split', retract: 'Taken back', undo: 'Undone'};

export function Grouping({id, now, reload, picked}: {id: string; now: Dossier; reload: () => Promise<void>; picked: string | null}) {
  const shell = useShell(), {at, book} = useThread();
  const [decisions, setDecisions] = useState<Decision[] | null>(null);
  const [busy, setBusy] = useState(false);
  const load = () => api.decisions().then((d) => setDecisions(d.decisions), () => setDecisions([]));
  useEffect(() => { void load(); }, [now.revision]);

  const decide = async (body: api.NewDecision, said: string): Promise<boolean> => {
    setBusy(true);
    try {
      const {decision, events} = await api.decide(body);
      const other = events.find((e) => e !== id);
      shell.say(said, decision.kind === 'undo' ? undefined : {label: 'Undo', run: () => void decide({kind: 'undo', decision: decision.id}, 'Undone.')});
      if (body.kind === 'merge' && !events.includes(id) && other) go(href({event: other}));
      await Promise.all([reload(), load()]);
      return true;
    } catch (e) {
      const error = e as api.ApiError;
      if (error.status === 401 || error.status === 403) shell.askToken();
      else shell.say(error.message);
      return false;
    } finally { setBusy(false); }
  };
  const name = (r: string) => (book.reports.get(r) ? outletOf(book.reports.get(r)!) : r);
  if (at) return <div class="state"><h2>The past stays as it was</h2><p>Decisions are made on the dossier as it is now.</p><p class="acts"><a class="main" href={href({event: id, view: 'grouping'})}>Back to now</a></p></div>;
  return (
    <div class="grouping">
      <Split id={id} busy={busy} picked={picked} decide={decide} />
      <Merge id={id} busy={busy} decide={decide} />
      <TakeBack busy={busy} decide={decide} />
      <Why />
      <Section id="decided" title="What people decided">
        {decisions == null ? <p class="quiet">Fetching …</p> : !decisions.length ? <p class="quiet">Nothing yet: the grouping is the program’s.</p> : (
          <ol class="rows">{decisions.filter((d) => d.kind !== 'undo').sort((a, b) => b.id - a.id).slice(0, 50).map((d) => (
            <li key={d.id} class={d.undone ? 'undone' : ''}><b>{kKinds[d.kind] ?? d.kind}</b> {d.reports.length ? d.reports.map(name).join(', ') : d.events.join(' and ')}{d.reason && `: ${d.reason}`}
              <span class="quiet small"> {moment(d.at)}{d.by && `, ${d.by}`}{d.undone && ', undone'}</span>
              {!d.undone && <button disabled={busy} onClick={() => void decide({kind: 'undo', decision: d.id}, 'Undone.')}>Undo</button>}</li>
          ))}</ol>
        )}
      </Section>
    </div>
  );
}

type Decide = (body: api.NewDecision, said: string) => Promise<boolean>;

function Split({id, busy, picked, decide}: {id: string; busy: boolean; picked: string | null; decide: Decide}) {
  const {book} = useThread();
  const [ticked, setTicked] = useState<Set<string>>(new Set(picked ? [picked] : []));
  const reason = useRef<HTMLInputElement>(null);
  const ids = book.event.reports, out = ids.filter((r) => ticked.has(r));
  const toggle = (r: string) => { const next = new Set(ticked); if (!next.delete(r)) next.add(r); setTicked(next); };
  const go = async () => {
    if (await decide({kind: 'split', event: id, reports: out, reason: reason.current?.value ?? ''}, `${plural(out.length, 'report')} split off into ${out.length === 1 ? 'an event of its own' : 'another event'}.`)) {
      setTicked(new Set());
      if (reason.current) reason.current.value = '';
    }
  };
  return (
    <Section id="split" title="Split" note="reports that tell of something else">
      {ids.length < 2 ? <p class="quiet">An event of one report can’t be split.</p> : (
        <form onSubmit={(e) => { e.preventDefault(); void go(); }}>
          <ul class="ticks">{ids.map((r) => {
            const report = book.reports.get(r);
            return report && <li key={r}><label class="tick"><input type="checkbox" checked={ticked.has(r)} onChange={() => toggle(r)} /> <span><b>{outletOf(report)}</b> {book.headline(report)} <span class="quiet small">{moment(report.published)}</span></span></label></li>;
          })}</ul>
          <p class="acts"><label>why <input ref={reason} type="text" maxLength={300} placeholder="for colleagues; may stay empty" /></label>
            <button class="main" disabled={busy || !out.length || out.length === ids.length}>Split off {out.length ? plural(out.length, 'report') : ''}</button></p>
          {out.length === ids.length && <p class="small quiet">At least one report must stay.</p>}
        </form>
      )}
    </Section>
  );
}

function Merge({id, busy, decide}: {id: string; busy: boolean; decide: Decide}) {
  const [found, setFound] = useState<Listed[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const look = (q: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void api.events({q}).then((l) => setFound(l.events.filter((e) => e.id !== id).slice(0, 8)), () => setFound([])), 250);
  };
  useEffect(() => look(''), [id]);
  return (
    <Section id="merge" title="Merge" note="another event that is this one">
      <label class="field">find <input type="search" onInput={(e) => look(e.currentTarget.value)} placeholder="words, names, places" /></label>
      {found && !found.length && <p class="quiet">No other event fits.</p>}
      <ul class="rows">{(found ?? []).map((e) => (
        <li key={e.id}><a href={href({event: e.id})}>{e.label || e.id}</a> <span class="quiet small">{when(e.when)}, {plural(e.reports, 'report')}</span>{' '}
          <button disabled={busy} onClick={() => void decide({kind: 'merge', events: [id, e.id], reason: ''}, `Merged with “${e.label || e.id}”.`)}>Merge into this</button></li>
      ))}</ul>
    </Section>
  );
}

// A report that was withdrawn or was never true: its claims leave the dossier, its text and the reason stay to be seen.
function TakeBack({busy, decide}: {busy: boolean; decide: Decide}) {
  const {book} = useThread();
  const [report, setReport] = useState(''), [reason, setReason] = useState('');
  const choices = book.event.reports.map((r) => book.reports.get(r)!).filter((r) => r && !r.retracted);
  const go = async () => {
    const name = outletOf(book.reports.get(report)!);
    if (await decide({kind: 'retract', report, reason}, `The report of ${name} was taken back.`)) { setReport(''); setReason(''); }
  };
  return (
    <Section id="take-back" title="Take back" note="a report that nothing may rest on any more">
      <form class="take-back" onSubmit={(e) => { e.preventDefault(); void go(); }}>
        <label>report <select value={report} required onChange={(e) => setReport(e.currentTarget.value)}><option value="">choose …</option>{choices.map((r) => <option key={r.id} value={r.id}>{outletOf(r)}: {shorten(book.headline(r), 60)}</option>)}</select></label>
        <label>why <input type="text" required maxLength={300} value={reason} onInput={(e) => setReason(e.currentTarget.value)} placeholder="who withdrew it, and when" /></label>
        <button class="main" disabled={busy || !report || !reason.trim()}>Take back</button>
      </form>
    </Section>
  );
}

function Why() {
  const {book} = useThread();
  const reasons = book.event.reasons ?? [];
  if (!reasons.length) return null;
  const name = (r: string) => (book.reports.get(r) ? outletOf(book.reports.get(r)!) : r);
  return <Section id="why" title="Why they were joined"><ul class="rows">{reasons.slice(0, 40).map((r, i) => <li key={i}><b>{r.reports.map(name).join(' and ')}</b>: {r.reason}</li>)}</ul></Section>;
}
