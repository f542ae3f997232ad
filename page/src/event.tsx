// One event: fetches its dossier, now or as it read at another hour, follows it live, and says what changed.
import {useCallback, useEffect, useMemo, useRef, useState} from 'preact/hooks';
import {Account} from './account.tsx';
import * as api from './api.ts';
import {Changes} from './changes.tsx';
import {Grouping} from './grouping.tsx';
import {noteLit} from './keys.tsx';
import {MatrixView} from './matrix.tsx';
import {Book} from './model/claims.ts';
import {diffDossiers, type Change} from './model/diff.ts';
import type {Dossier} from './model/types.ts';
import {capital, count, moment, outletOf, type, when} from './model/words.ts';
import {Loading, Trouble} from './parts.tsx';
import {Reports} from './reports.tsx';
import {go, href, settle, type Route, type View} from './route.ts';
import {SideBySide} from './side.tsx';
import {markSeen, pointed, seen, ThreadContext, useShell, type Thread} from './state.ts';

const kTabs: [View, string][] = [
  ['account', 'Dossier'], ['matrix', 'Outlets × questions'], ['side', 'Side by side'], ['changes', 'What changed'], ['grouping', 'Split and merge'],
];

export function EventPage({id, route, link}: {id: string; route: Route; link: (l: api.Link) => void}) {
  const shell = useShell();
  const at = route.query.get('at');
  const [now, setNow] = useState<Dossier | null>(null);
  const [past, setPast] = useState<Dossier | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [news, setNews] = useState<{since: string; changes: Change[]} | null>(null);
  const current = useRef<Dossier | null>(null);

  const load = useCallback(async () => {
    try {
      const fresh = await api.dossier(id);
      const before = current.current;
      current.current = fresh;
      setError(null);
      if (before && before.revision !== fresh.revision) setNews({since: '', changes: diffDossiers(before, fresh)});
      setNow(fresh);
      if (!before) void sinceLooked(id, fresh).then((changes) => changes && setNews(changes));
      markSeen(id, fresh.revision, fresh.changed);
    } catch (e) {
      if (current.current) shell.say('The dossier could not be fetched again: what you see may be old.');
      else setError(e);
    }
  }, [id]);

  useEffect(() => { void load(); }, [load]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined, greeted = false;
    const stop = api.stream(`events/${encodeURIComponent(id)}/stream`, (event, data) => {
      if (event === 'gone') {
        shell.say(data.merged_into ? 'This event was merged into another.' : 'This event is no more.');
        go(data.merged_into ? href({event: data.merged_into}) : '#/');
        return;
      }
      if (event === 'hello' && !greeted && data.revision === current.current?.revision) { greeted = true; return; }
      greeted = true;
      clearTimeout(timer);
      timer = setTimeout(() => void load(), 150);
    }, link);
    return () => { stop(); clearTimeout(timer); };
  }, [id, load]);
  useEffect(() => {
    setPast(null);
    if (!at) return;
    const stop = new AbortController();
    api.dossier(id, at, stop.signal).then(setPast, (e) => { if ((e as Error).name !== 'AbortError') setError(e); });
    return () => stop.abort();
  }, [id, at]);

  const retry = () => { setError(null); if (at && now) go(href({event: id})); void load(); };
  if (error) return <main id="main" tabIndex={-1}><Trouble error={error} retry={retry} askToken={shell.askToken} /></main>;
  const shown = at ? past : now;
  if (!shown || !now) return <main id="main" tabIndex={-1}><Loading what={at ? `Fetching the dossier as of ${moment(at)} …` : 'Fetching the dossier …'} /></main>;
  if (!shown.events.length) return shown.reports.some((r) => r.retracted) ? <AllTakenBack shown={shown} /> : <NotYet id={id} at={at} />;
  return <Shown key={id} id={id} route={route} at={at} shown={shown} now={now} news={at ? null : news} dismiss={() => setNews(null)} reload={load} />;
}

// What a reader who comes back has missed, or null where they never looked or nothing changed.
async function sinceLooked(id: string, fresh: Dossier): Promise<{since: string; changes: Change[]} | null> {
  const last = seen(id);
  if (!last || last.revision === fresh.revision || !last.changed) return null;
  const before = await api.dossier(id, last.changed, undefined, 'ingest').catch(() => null);
  return before?.events.length ? {since: last.changed, changes: diffDossiers(before, fresh)} : null;
}

function NotYet({id, at}: {id: string; at: string | null}) {
  return (
    <main id="main" tabIndex={-1}>
      <div class="state"><h1>Nothing was known yet</h1><p>At {moment(at)} no report of this event had come in.</p>
        <p class="acts"><a class="main" href={href({event: id})}>Show it as it is now</a></p></div>
    </main>
  );
}

// Nothing is left to tell of; what was told, by whom it was taken back and why, stays to be read.
function AllTakenBack({shown}: {shown: Dossier}) {
  const gone = shown.reports.filter((r) => r.retracted);
  return (
    <main id="main" tabIndex={-1} class="all-back">
      <div class="state"><h1>All reports were taken back</h1><p>No report of this event counts any more.</p>
        <p class="acts"><a class="main" href={href({})}>All events</a></p></div>
      {gone.map((r) => (
        <article key={r.id} class="report retracted" data-report={r.id}>
          <header><b>{outletOf(r)}</b> <span class="quiet small">{moment(r.published) || 'undated'}</span>
            <p class="notice"><b>Taken back</b> by {r.retracted!.by || 'its publisher'}, {moment(r.retracted!.at)}: {r.retracted!.reason}</p></header>
          <p>{r.text}</p>
        </article>))}
    </main>
  );
}

// How well the place is known, said so that nobody takes a country for a pin.
const kPrecise: Record<string, string> = {facility: 'place known to the facility', city: 'place known to the city', region: 'only the region is known', country: 'only the country is known'};

interface ShownProps { id: string; route: Route; at: string | null; shown: Dossier; now: Dossier; news: {since: string; changes: Change[]} | null; dismiss: () => void; reload: () => Promise<void> }
function Shown({id, route, at, shown, now, news, dismiss, reload}: ShownProps) {
  const book = useMemo(() => new Book(shown), [shown]);
  const thread = useLit(book, at, route, new Set(news?.changes.map((c) => c.key)));
  const event = book.event;
  const name = event.where?.name ? capital(event.where.name) : event.label || 'Event without a name';
  useEffect(() => { document.title = `${name} · rashomon`; }, [name]);
  // The place that had the focus while it was loading is gone: keys and screen readers go on at the content.
  useEffect(() => { if (document.activeElement === document.body) document.getElementById('main')?.focus({preventScroll: true}); }, []);
  const only = event.reports.length === 1 ? book.reports.get(event.reports[0]) : null;
  const latest = event.latest ? book.reports.get(event.latest) : null;
  return (
    <ThreadContext.Provider value={thread}>
      <div class={`event-page view-${route.view}`}>
        <section class="masthead" aria-label="The event">
          <p class="kicker">{type(event.type)} · {when(event.when)}</p>
          <h1>{name}{event.where?.country && <small>, {event.where.country}</small>}</h1>
          <p class="counts">
            <Counted n={event.reports.length} noun="report" /><Counted n={event.outlets ?? 0} noun="outlet" /><Counted n={event.origins ?? 0} noun="origin" />
            {event.where?.name && kPrecise[event.where.precision ?? ''] && <span>{kPrecise[event.where.precision!]}</span>}
            {latest && <span>latest: {outletOf(latest)}, {moment(latest.updated ?? latest.published)}</span>}
          </p>
          <Clock id={id} at={at} now={now} view={route.view} />
        </section>
        <div class="notices" aria-live="polite">
          {at && <Past id={id} at={at} view={route.view} behind={diffDossiers(shown, now).length} />}
          {news && news.changes.length > 0 && <News news={news} dismiss={dismiss} />}
          {only && <p class="notice alone">One report only: everything below rests on {outletOf(only)} alone.</p>}
        </div>
        <nav class="tabs" aria-label="Views of this event">
          {kTabs.map(([view, label]) => <a key={view} href={href({event: id, view, query: {at}})} aria-current={route.view === view ? 'page' : undefined}>{label}</a>)}
          <Downloads id={id} at={at} name={event.label || id} />
        </nav>
        {route.view === 'account' && <div class="two-columns"><main id="main" tabIndex={-1}><Account /></main><Reports wanted={route.query.get('report')} /></div>}
        {route.view === 'matrix' && <main id="main" tabIndex={-1} class="with-drawer"><MatrixView /><Drawer /></main>}
        {route.view === 'side' && <main id="main" tabIndex={-1}><SideBySide route={route} /></main>}
        {route.view === 'changes' && <main id="main" tabIndex={-1}><Changes route={route} now={now} id={id} /></main>}
        {route.view === 'grouping' && <main id="main" tabIndex={-1}><Grouping id={id} now={now} reload={reload} picked={route.query.get('report')} /></main>}
      </div>
    </ThreadContext.Provider>
  );
}

// The report that the lit words stand in, below the matrix.
function Drawer() { return <Reports drawer />; }

function Counted({n, noun}: {n: number; noun: string}) { return <span><b>{count(n)}</b> {noun}{n === 1 ? '' : 's'}</span>; }

function useLit(book: Book, at: string | null, route: Route, changed: Set<string>): Thread {
  const claim = route.query.get('claim');
  const [lit, setLit] = useState<{claims: string[]; place: number}>({claims: claim ? [claim] : [], place: 0});
  // A change of the dossier renumbers claims: what can't be found any more is no longer lit.
  const known = lit.claims.filter((c) => book.thread(c));
  const address = (first: string | null) => {
    const query = Object.fromEntries(route.query);
    delete query.claim;
    settle(href({event: book.event.id, view: route.view, query: {...query, claim: first}}));
  };
  const thread: Thread = {
    book, at, lit: known, place: Math.min(lit.place, Math.max(known.length - 1, 0)), changed,
    light: (claims) => {
      const found = claims.filter((c) => book.thread(c));
      setLit({claims: found, place: 0});
      if (found[0]) noteLit(found[0]);
      address(found[0] ?? null);
    },
    point: (claims) => { pointed.claims = claims; dispatchEvent(new Event('point')); },
  };
  useEffect(() => {
    const step = (e: Event) => {
      const by = (e as CustomEvent<number>).detail;
      if (by === 0) { setLit({claims: [], place: 0}); address(null); return; }
      setLit((old) => ({...old, place: known.length ? (old.place + by + known.length) % known.length : 0}));
    };
    addEventListener('walk', step);
    return () => removeEventListener('walk', step);
  });
  useEffect(() => { if (claim && !lit.claims.includes(claim) && book.thread(claim)) setLit({claims: [claim], place: 0}); }, [claim]);
  return thread;
}

// The state of another hour: step from one arrival to the next, or name the hour.
export function useStops(id: string, now: Dossier): string[] {
  const seenAt = useMemo(() => [...new Set(now.reports.map((r) => r.seen).filter((s): s is string => !!s))].sort(), [now]);
  const [told, setTold] = useState<string[]>([]);
  // Where reports do not say when they came in, the log of changes does.
  useEffect(() => {
    if (seenAt.length) return;
    const stop = new AbortController();
    api.changes(id, stop.signal).then((log) => setTold([...new Set(log.changes.map((c) => c.at).filter((s): s is string => !!s))].sort()), () => setTold([]));
    return () => stop.abort();
  }, [id, now.revision, seenAt]);
  return seenAt.length ? seenAt : told;
}
function Clock({id, at, now, view}: {id: string; at: string | null; now: Dossier; view: View}) {
  const stops = useStops(id, now);
  const to = (time: string | null) => go(href({event: id, view, query: {at: time}}));
  const earlier = [...stops].reverse().find((s) => (at ? s < at : s < (stops[stops.length - 1] ?? '')));
  const later = at ? stops.find((s) => s > at) : undefined;
  return (
    <div class="clock" role="group" aria-label="The dossier as it read at an hour">
      <button onClick={() => to(earlier ?? null)} disabled={!earlier} title="Earlier state  [" data-key="[" aria-label="Earlier state">‹</button>
      <label><span>as of</span> <input type="datetime-local" aria-label="as of, GMT" value={(at ?? '').slice(0, 16)} onChange={(e) => to(e.currentTarget.value ? `${e.currentTarget.value}:00Z` : null)} /></label>
      <button onClick={() => to(later && later !== stops[stops.length - 1] ? later : null)} disabled={!at} title="Later state  ]" data-key="]" aria-label="Later state">›</button>
      <button onClick={() => to(null)} disabled={!at} class={at ? '' : 'on'}>now</button>
    </div>
  );
}

function Past({id, at, view, behind}: {id: string; at: string; view: View; behind: number}) {
  return (
    <p class="notice past"><b>As of {moment(at)}.</b> {behind ? `${behind} ${behind === 1 ? 'thing has' : 'things have'} changed since. ` : 'Nothing has changed since. '}
      {behind > 0 && <a href={href({event: id, view: 'changes', query: {from: at}})}>What changed</a>} <a href={href({event: id, view})}>Back to now</a></p>
  );
}

// In few lines: the toll, what brought the change, responsibility and differences, then the parts. The line that counts
// everyone is left out where the toll has said it.
function worthSaying(changes: Change[]): Change[] {
  const tolls = changes.filter((c) => c.key.startsWith('toll.')).map((c) => c.key.slice(5));
  const rank = (key: string) => ['toll.', 'report:', 'responsibility:', 'differ:'].findIndex((start) => key.startsWith(start)) >>> 0;
  return changes.filter((c) => !tolls.some((t) => c.key === `figure:${t}|everyone|event|` || c.key === `figure:${t}|people|event|`)).sort((a, b) => rank(a.key) - rank(b.key));
}

const kMostNews = 7;
function News({news, dismiss}: {news: {since: string; changes: Change[]}; dismiss: () => void}) {
  const told = worthSaying(news.changes);
  const rest = told.length - kMostNews;
  return (
    <section class="notice news" aria-label="What changed">
      <p><b>{news.since ? `Changed since you looked (${moment(news.since)})` : 'Just changed'}</b> <button class="quiet-button" onClick={dismiss}>Seen</button></p>
      <ul><ChangeRows changes={told.slice(0, kMostNews)} /></ul>
      {rest > 0 && <p class="small quiet">and {rest} more, marked ◉ below</p>}
    </section>
  );
}
export function ChangeRows({changes}: {changes: Change[]}) {
  return (
    <>
      {changes.map((c) => (
        <li key={c.key} class="change">
          <span class="what">{c.what}</span>
          <span class="values">{c.before != null ? <del>{c.before}</del> : <span class="quiet">new</span>} <span aria-hidden="true">→</span><span class="heard"> is now </span> {c.after != null ? <ins>{c.after}</ins> : <span class="quiet">no longer there</span>}</span>
        </li>
      ))}
    </>
  );
}

function Downloads({id, at, name}: {id: string; at: string | null; name: string}) {
  const shell = useShell();
  const file = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'dossier';
  const formats: [string, string, string][] = [['json', 'JSON', 'json'], ['csv', 'CSV', 'csv'], ['markdown', 'Markdown', 'md'], ['html', 'HTML', 'html']];
  return (
    <details class="menu"><summary>Download</summary>
      <ul>{formats.map(([format, label, end]) => (
        <li key={format}><a href={api.exportUrl(id, format, at)} download={`${file}.${end}`} onClick={(e) => {
          if (!api.hasToken()) return;
          e.preventDefault();
          api.download(api.exportUrl(id, format, at), `${file}.${end}`).catch((x) => shell.say((x as Error).message));
        }}>{label}</a></li>
      ))}<li><button onClick={() => print()}>Print</button></li></ul>
    </details>
  );
}
