// All events of the store: what happened, what was counted, what is new since the reader last looked.
import {useCallback, useEffect, useRef, useState} from 'preact/hooks';
import * as api from './api.ts';
import type {Facet, Hit, Listed, Listing} from './model/types.ts';
import {bound, capital, compact, count, excerpt, moment, outcome, outlet, plural, type, when} from './model/words.ts';
import {Loading, Trouble} from './parts.tsx';
import {go, href, settle, type Route} from './route.ts';
import {lastVisit, markVisit, seen, useShell} from './state.ts';

const kFilters = ['q', 'from', 'to', 'place', 'type', 'min_killed', 'new', 'sort'] as const;
type Filters = Partial<Record<(typeof kFilters)[number], string>>;

export function EventList({route, link}: {route: Route; link: (l: api.Link) => void}) {
  const shell = useShell();
  const filters: Filters = Object.fromEntries(kFilters.map((f) => [f, route.query.get(f) ?? undefined]));
  const key = JSON.stringify(filters);
  const [listing, setListing] = useState<Listing | null>(null);
  const [hits, setHits] = useState<Hit[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [fresh, setFresh] = useState<Set<string>>(new Set());
  const shown = useRef(0), revision = useRef<number | null>(null), failed = useRef(false);

  const load = useCallback(async (signal?: AbortSignal) => {
    const turn = ++shown.current;
    try {
      const {new: since, ...rest} = filters;
      const [found, words] = await Promise.all([
        api.events({...rest, changed_since: since ? lastVisit : null}, signal),
        filters.q ? api.search({q: filters.q, limit: '12'}, signal) : Promise.resolve({hits: []}),
      ]);
      if (turn !== shown.current) return;
      if (since) found.events = found.events.filter(isNew);
      revision.current = found.revision;
      setListing(found);
      setHits(words.hits);
      failed.current = false;
      setError(null);
      for (const e of found.events) markVisit(e.changed);
    } catch (e) {
      if ((e as Error).name !== 'AbortError' && turn === shown.current) {
        failed.current = true;
        setError(e);
      }
    }
  }, [key]);

  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, [load]);
  useEffect(() => {
    document.title = 'Events · rashomon';
    let timer: ReturnType<typeof setTimeout> | undefined, greeted = false;
    const stop = api.stream('stream', (event, data) => {
      // The first greeting says nothing new, unless the list failed or is older; one after a gap may.
      if (event === 'hello' && !greeted && (data.revision === revision.current || revision.current == null && !failed.current)) { greeted = true; return; }
      greeted = true;
      if (event === 'changed' && data.id) setFresh((old) => new Set([...old, data.id!]));
      clearTimeout(timer);
      timer = setTimeout(() => void load(), 250);
    }, link);
    return () => { stop(); clearTimeout(timer); };
  }, [load]);

  const set = (change: Filters) => settle(href({query: {...filters, ...change}}));
  const more = async () => {
    try {
      const next = await api.events({...filters, cursor: listing!.next});
      setListing({...next, events: [...listing!.events, ...next.events]});
    } catch { shell.say('The next events could not be fetched.'); }
  };
  const filtered = kFilters.some((f) => f !== 'sort' && filters[f]);
  return (
    <div class="list-page">
      <FilterBar filters={filters} facets={listing?.facets} set={set} filtered={filtered} />
      <main id="main" tabIndex={-1}>
        <div class="list-head">
          <h1>Events</h1>
          <p class="quiet" role="status">{listing ? `${plural(listing.events.length, 'event')}${listing.next ? ' and more' : ''}` : ''}</p>
          <label class="sort">by <select value={filters.sort ?? 'changed'} onChange={(e) => set({sort: e.currentTarget.value})}>
            <option value="changed">last change</option><option value="when">day of the event</option><option value="size">size</option>
          </select></label>
        </div>
        {error && !listing ? <Trouble error={error} retry={() => void load()} askToken={shell.askToken} />
          : !listing ? <Loading what="Fetching the events …" />
          : listing.events.length ? <Rows events={listing.events} fresh={fresh} />
          : <Empty filtered={filtered} since={!!filters.new} clear={() => go('#/')} />}
        {listing?.next && <p class="acts"><button onClick={() => void more()}>More events</button></p>}
        {hits.length > 0 && <Hits hits={hits} />}
      </main>
    </div>
  );
}

function isNew(e: Listed): boolean {
  const known = seen(e.id);
  return known ? known.revision < e.revision : lastVisit !== '' && e.changed > lastVisit;
}

function Rows({events, fresh}: {events: Listed[]; fresh: Set<string>}) {
  return (
    <ol class="events">
      {events.map((e) => (
        <li key={e.id} class={fresh.has(e.id) ? 'flash' : ''}>
          <a class="event-row" href={href({event: e.id})} data-item>
            <span class="row-toll">
              {e.toll.killed ? <Number name="killed" b={e.toll.killed} /> : e.toll.injured ? <Number name="injured" b={e.toll.injured} />
                : <span class="none" aria-label="no count of dead or injured">–</span>}
            </span>
            <span class="row-what">
              <span class="kicker">{type(e.type)} · {when(e.when)}</span>
              <b>{e.where?.name ? capital(e.where.name) : e.label || 'Event without a name'}{e.where?.country ? <small>, {e.where.country}</small> : ''}</b>
              <span class="small quiet">
                {Object.entries(e.toll).filter(([name]) => name !== (e.toll.killed ? 'killed' : 'injured')).slice(0, 3).map(([name, b]) => `${compact(b)} ${outcome(name)}`).join(' · ')}
              </span>
            </span>
            <span class="row-counts small">
              <span><b>{count(e.reports)}</b> {e.reports === 1 ? 'report' : 'reports'}</span>
              <span><b>{count(e.origins)}</b> {e.origins === 1 ? 'origin' : 'origins'}</span>
              {e.disagreements > 0 && <span class="conflict"><i aria-hidden="true">▲</i> {e.disagreements} {e.disagreements === 1 ? 'difference' : 'differences'}</span>}
            </span>
            <span class="row-when small quiet">
              {isNew(e) && <span class="new-mark"><i aria-hidden="true">◉</i> new</span>}
              <span>{moment(e.changed)}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Number({name, b}: {name: string; b: Listed['toll'][string]}) {
  const [before, number] = bound(b);
  return <><small>{before}</small><strong>{number}</strong><small>{outcome(name)}</small></>;
}

function FilterBar({filters, facets, set, filtered}: {filters: Filters; facets?: Listing['facets']; set: (f: Filters) => void; filtered: boolean}) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  // What is typed is kept here until it settles: neither a list nor an address that comes in meanwhile may take letters
  // away.
  const [typed, setTyped] = useState<Filters>({});
  const waiting = useRef<Filters | null>(null);
  useEffect(() => {
    if (!waiting.current) setTyped({q: filters.q, min_killed: filters.min_killed});
  }, [filters.q, filters.min_killed]);
  const later = (change: Filters) => {
    setTyped({...typed, ...change});
    const all = waiting.current = {...waiting.current, ...change};
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      waiting.current = null;
      set(all);
    }, 250);
  };
  return (
    <aside class="filters" aria-label="Search and filters">
      <form role="search" onSubmit={(e) => e.preventDefault()}>
        <label for="q">Search</label>
        <input id="q" type="search" value={typed.q ?? ''} placeholder="words, names, places" onInput={(e) => later({q: e.currentTarget.value})} />
        <label class="tick"><input type="checkbox" checked={!!filters.new} onChange={(e) => set({new: e.currentTarget.checked ? '1' : ''})} /> changed since I looked</label>
        <details class="filter-more" open={innerWidth > 1024 || !!(filters.from || filters.to || filters.min_killed || filters.type || filters.place)}>
          <summary>Filters</summary>
          <fieldset><legend>Day of the event</legend>
            <label>from <input type="date" value={filters.from ?? ''} onChange={(e) => set({from: e.currentTarget.value})} /></label>
            <label>to <input type="date" value={filters.to ?? ''} onChange={(e) => set({to: e.currentTarget.value})} /></label>
          </fieldset>
          <label class="field">At least <input type="number" min="0" inputMode="numeric" value={typed.min_killed ?? ''} onInput={(e) => later({min_killed: e.currentTarget.value})} /> killed</label>
          <Choice name="type" legend="Kind" items={facets?.types} value={filters.type} say={type} set={set} />
          <Choice name="place" legend="Place" items={facets?.places} value={filters.place} say={(v) => v} set={set} />
        </details>
        {filtered && <button type="button" onClick={() => go('#/')}>Clear all filters</button>}
      </form>
    </aside>
  );
}

function Choice({name, legend, items, value, say, set}: {name: 'type' | 'place'; legend: string; items?: Facet[]; value?: string; say: (v: string) => string; set: (f: Filters) => void}) {
  if (!items?.length && !value) return null;
  const list = items?.some((i) => i.value === value) || !value ? items ?? [] : [{value, count: 0}, ...(items ?? [])];
  return (
    <fieldset class="choice"><legend>{legend}</legend>
      {list.slice(0, 40).map((item) => (
        <button type="button" key={item.value} aria-pressed={item.value === value} onClick={() => set({[name]: item.value === value ? '' : item.value})}>
          <span>{say(item.value)}</span><span class="quiet">{count(item.count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Empty({filtered, since, clear}: {filtered: boolean; since: boolean; clear: () => void}) {
  return (
    <div class="state">
      <h2>{since ? 'Nothing has changed since you looked' : filtered ? 'No event fits' : 'No event yet'}</h2>
      {filtered || since ? <p class="acts"><button class="main" onClick={clear}>Show all events</button></p>
        : <p>Reports come in with <code>rashomon ingest --store PATH INPUT...</code>; the first event will appear here by itself.</p>}
    </div>
  );
}

function Hits({hits}: {hits: Hit[]}) {
  return (
    <section class="hits" aria-labelledby="hits-title">
      <h2 id="hits-title">In the words of the reports</h2>
      <ol>
        {hits.map((h) => (
          <li key={h.report}>
            <a href={href({event: h.event, query: {report: h.report}})} data-item>{h.title || outlet(h.outlet || h.report)}</a>
            <span class="quiet small"> {[h.title && outlet(h.outlet || h.report), moment(h.published)].filter(Boolean).join(', ')}</span>
            <p><Snippet {...excerpt(h.snippet.text, h.snippet.marks)} /></p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Snippet({text, marks}: {text: string; marks: [number, number][]}) {
  const points = [...text], parts = [];
  let at = 0;
  for (const [begin, end] of marks) {
    if (begin < at || end > points.length) continue;
    parts.push(points.slice(at, begin).join(''), <mark key={begin}>{points.slice(begin, end).join('')}</mark>);
    at = end;
  }
  return <>{parts}{points.slice(at).join('')}</>;
}
