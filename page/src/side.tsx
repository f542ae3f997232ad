// Reports beside each other, the same claims lit in all of them: pick two or three.
import {outletOf} from './model/words.ts';
import {Quotes} from './parts.tsx';
import {Reports} from './reports.tsx';
import {href, settle, type Route} from './route.ts';
import {useThread} from './state.ts';
import {capital, compact, group, outcome} from './model/words.ts';

export function SideBySide({route}: {route: Route}) {
  const {book, at, light, lit} = useThread();
  const ids = book.event.reports.filter((id) => book.reports.has(id));
  if (ids.length < 2) return <div class="state"><h2>Only one report</h2><p>There is nothing to set beside it yet.</p></div>;
  const asked = ['a', 'b', 'c'].map((k) => route.query.get(k)).filter((id): id is string => !!id && book.reports.has(id));
  // Unless told otherwise, the first report of the two largest origins: copies teach nothing beside their source.
  const firsts = ids.filter((id, i) => ids.findIndex((x) => book.reports.get(x)!.origin === book.reports.get(id)!.origin) === i);
  const picked = asked.length ? asked : [...firsts, ...ids.filter((i) => !firsts.includes(i))].slice(0, 2);
  const set = (slot: number, id: string) => {
    const next = [...picked];
    if (id) next[slot] = id; else next.splice(slot, 1);
    settle(href({event: book.event.id, view: 'side', query: {at, a: next[0], b: next[1], c: next[2]}}));
  };
  const shared = book.event.figures.filter((f) => f.scope !== 'other' && picked.filter((id) => f.claims.some((c) => book.thread(c)?.report === id)).length > 1);
  return (
    <>
      {shared.length > 0 && (
        <ul class="shared" aria-label="What they both count">
          {shared.slice(0, 12).map((f, i) => {
            const claims = f.claims.filter((c) => picked.includes(book.thread(c)?.report ?? ''));
            return <li key={i}><button aria-pressed={claims.every((c) => lit.includes(c))} onClick={() => light(claims)}><span class={f.agreement} aria-hidden="true">{f.agreement === 'conflict' ? '▲' : '●'}</span> {compact(f)} {outcome(f.outcome)}, {group(f)}</button></li>;
          })}
        </ul>
      )}
      <div class={`side n${picked.length}`}>
        {picked.map((id, slot) => (
          <div class="side-column" key={slot}>
            <label class="heard" for={`side-${slot}`}>Report {slot + 1}</label>
            <select id={`side-${slot}`} value={id} onChange={(e) => set(slot, e.currentTarget.value)}>
              {ids.map((r) => <option key={r} value={r} disabled={picked.includes(r) && r !== id}>{outletOf(book.reports.get(r)!)}{book.reports.get(r)!.copy_of ? ' (copy)' : ''}</option>)}
              {slot === 2 && <option value="">– remove –</option>}
            </select>
            <Reports only={[id]} />
            <Alone report={id} />
          </div>
        ))}
      </div>
      {picked.length === 2 && ids.length > 2 && <p class="acts"><button onClick={() => set(2, ids.find((i) => !picked.includes(i))!)}>Add a third</button></p>}
    </>
  );
}

// What stands in this report only.
function Alone({report}: {report: string}) {
  const {book} = useThread();
  const lines = book.event.figures.filter((f) => f.scope !== 'other' && f.outlets <= 1 && f.claims.some((c) => book.thread(c)?.report === report));
  if (!lines.length) return null;
  return <div class="only-here small"><b>Only in {outletOf(book.reports.get(report)!)}</b><ul>{lines.map((f, i) => <li key={i}>{capital(outcome(f.outcome))}: {compact(f)} {group(f)} (<Quotes claims={f.claims.slice(0, 1)} />)</li>)}</ul></div>;
}
