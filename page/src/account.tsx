// The dossier itself, in the order of "what can I print, and on whose word?".
import {useState} from 'preact/hooks';
import {Chart} from './chart.tsx';
import {figureKey} from './model/diff.ts';
import type {Event, FigureLine, Toll} from './model/types.ts';
import {bound, capital, compact, count, difference, group, moment, outcome, outletOf, path, relationOf, stance, support, timex, verdict} from './model/words.ts';
import {Book} from './model/claims.ts';
import {Lineage, OnWhoseWord} from './lineage.tsx';
import {Chain, encodeClaims, Quotes, Relation, Section, shorten, Words} from './parts.tsx';
import {useThread} from './state.ts';
import {Strip} from './strip.tsx';

export function Account() {
  const {book} = useThread();
  const e = book.event;
  return (
    <>
      <Tolls event={e} />
      <Figures event={e} />
      <Chart />
      <Responsible event={e} />
      <Differences event={e} />
      <OnWhoseWord />
      <Said event={e} />
      <Times event={e} />
      <Lineage />
      <Care event={e} />
    </>
  );
}

export const flashing = (changed: Set<string>, key: string): string => (changed.has(key) ? ' flash' : '');
const New = ({on}: {on: boolean}) => (on ? <span class="new-mark"><i aria-hidden="true">◉</i> changed</span> : null);

function Tolls({event}: {event: Event}) {
  const {changed} = useThread();
  const entries = Object.entries(event.toll);
  if (!entries.length) return event.figures.length ? null : <p class="alone">No count of people was found.</p>;
  return (
    <dl class="toll" aria-label="The toll">
      {entries.map(([name, toll]) => <TollNumber key={`${name}${changed.has(`toll.${name}`) ? compact(toll) : ''}`} name={name} toll={toll} flash={changed.has(`toll.${name}`)} />)}
    </dl>
  );
}

function TollNumber({name, toll, flash}: {name: string; toll: Toll; flash: boolean}) {
  const [before, number, after] = bound(toll);
  return (
    <div class={flash ? 'flash' : ''}>
      <dt>{capital(outcome(name))} <New on={flash} /></dt>
      {toll.inferred && toll.best === 0 ? <dd class="told-none">none told of{toll.high ? <span class="bound">{count(toll.high)} at most</span> : null}</dd> :
      <dd>{before && <span class="bound">{before}</span>}<Words quiet claims={toll.claims ?? []}>{number}</Words>{after && <span class="bound">{after}</span>}
        {toll.of_which_perpetrators ? <span class="bound">{count(toll.of_which_perpetrators)} of them attackers</span> : null}</dd>}
      {toll.inferred && <dd class="small quiet basis">{toll.basis ?? 'reckoned, stated by no report'}</dd>}
    </div>
  );
}

function Figures({event}: {event: Event}) {
  const lines = event.figures.filter((f) => f.scope !== 'other');
  const elsewhere = event.figures.filter((f) => f.scope === 'other');
  const outcomes = [...new Set(lines.map((f) => f.outcome))];
  if (!event.figures.length) return null;
  return (
    <Section id="figures" title="Figures">
      {outcomes.map((name) => {
        const mine = lines.filter((f) => f.outcome === name);
        const most = Math.max(1, ...mine.flatMap((f) => [f.high ?? 0, f.low ?? 0, ...f.history.map((h) => h.high ?? h.low ?? 0)]));
        return (
          <div key={name} class="outcome"><h3>{capital(outcome(name))}</h3>
            {mine.map((f) => <Line key={figureKey(f) + event.figures.indexOf(f)} line={f} most={most} />)}
          </div>
        );
      })}
      {elsewhere.length > 0 && (
        <details class="fold"><summary>Figures about other events, not counted here</summary>
          <ul class="rows">{elsewhere.map((f, i) => <li key={i}>{compact(f)} {group(f)} {outcome(f.outcome)}: <Quotes claims={f.claims} /></li>)}</ul>
        </details>
      )}
    </Section>
  );
}

const kMostDrawn = 30;    // claims of a line that are drawn before it is opened, so that paper shows them
const kMostAtFirst = 60;  // and of an opened one, before all are asked for

function Line({line, most}: {line: FigureLine; most: number}) {
  const {book, changed} = useThread();
  const claims = line.claims.filter((c) => book.thread(c)), long = claims.length > kMostDrawn;
  const [open, setOpen] = useState(false), [all, setAll] = useState(false);
  const flash = changed.has(figureKey(line)), number = compact(line), relation = relationOf(line);
  const steps = line.history.length > 1 ? line.history.map((h) => `${compact(h)}${h.as_of ? ` (${moment(h.as_of)})` : ''}`).join(', ') : '';
  const called = (line.wordings ?? []).filter((w) => !` ${group(line)}`.toLowerCase().endsWith(` ${w.toLowerCase()}`)).map((w) => `“${w}”`).join(', ');
  return (
    <details class={`line${line.part_of != null ? ' part' : ''}${flash ? ' flash' : ''}`} data-item data-all={long ? encodeClaims(claims) : undefined} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <span class={number.length > 5 ? 'number long' : 'number'}>{number}</span>
        <span class="who">{group(line)} <New on={flash} /><small>{support(line)}{steps && <><br />over time: {steps}</>}{called && <><br />also called {called}</>}</small></span>
        <Strip claims={line.claims} most={most} relation={relation} />
        <Relation name={relation} />
      </summary>
      <ol class="claims">
        {(!long || open) && claims.slice(0, all ? claims.length : kMostAtFirst).map((c) => <Claim key={c} claim={c} most={most} relation={relation} />)}
      </ol>
      {!all && open && claims.length > kMostAtFirst && <p class="claims"><button onClick={() => setAll(true)}>and {claims.length - kMostAtFirst} more places</button></p>}
    </details>
  );
}

function Claim({claim, most, relation}: {claim: string; most: number; relation: string}) {
  const {book} = useThread();
  const report = book.reports.get(book.thread(claim)!.report)!;
  const figure = book.record<{as_of: string | null; status: string}>(claim);
  return (
    <li>
      <div><Words claims={[claim]}>{shorten(book.words(claim))}</Words>
        <div class="says"><Chain path={{outlet: outletOf(report), chain: book.chain(claim)}} copy={report.copy_of != null} />
          <span>{moment(report.updated ?? report.published)}{figure?.as_of ? `, as of ${moment(figure.as_of)}` : ''}{figure && figure.status !== 'asserted' ? `, ${figure.status}` : ''}{report.copy_of ? ', copied' : ''}</span></div></div>
      <Strip claims={[claim]} most={most} relation={relation} />
    </li>
  );
}

function Responsible({event}: {event: Event}) {
  const {changed} = useThread();
  if (!event.responsibility.length && !event.verification.length) return null;
  return (
    <Section id="responsible" title={event.responsibility.length ? 'Who is held responsible' : 'What was checked'}>
      <ul class="rows">
        {event.responsibility.map((r) => (
          <li key={r.organization + r.stance} class={flashing(changed, `responsibility:${r.organization}|${r.stance}`)} data-item>
            <b class="name">{r.organization}</b> <span class={`stance ${r.stance === 'claimed' ? 'claimed' : 'single'}`}>{stance(r.stance)}</span>
            {(r.sources ?? []).map((s, i) => <div key={i}><Chain path={s} /></div>)}
            <div class="says"><Quotes claims={r.spans?.length ? r.spans.map((s) => Book.span(s.report, s.begin, s.end)) : r.claims} /></div>
          </li>
        ))}
      </ul>
      {event.verification.length > 0 && (
        <>{event.responsibility.length > 0 && <h3 class="sub">What was checked</h3>}
          <ul class="rows">{event.verification.map((v, i) => (
            <li key={i} class={flashing(changed, `verified:${v.of}|${v.by}`)} data-item><span class="name">{capital(v.of)}</span>: <b>{verdict(v.verdict)}</b>{v.by && ` by ${v.by}`} <div class="says"><Quotes claims={v.claims} /></div></li>
          ))}</ul></>
      )}
    </Section>
  );
}

const kMarks: Record<string, string> = {contradiction: '▲', omission: '○', scope: '◆', range: '◆', supersession: '▽'};
function Differences({event}: {event: Event}) {
  const {book, changed} = useThread();
  if (!event.disagreements.length) return null;
  return (
    <Section id="differ" title="Where the accounts differ">
      <ul class="differ">
        {event.disagreements.map((d, i) => {
          const relation = d.compatible ? 'compatible' : d.kind === 'contradiction' ? 'conflict' : d.kind === 'supersession' ? 'superseded' : 'compatible';
          return (
            <li key={i} class={flashing(changed, `differ:${d.about}|${d.kind}`)} data-item>
              <p class="about"><b>{capital(d.about)}</b> <span class={`relation ${relation}`}><i aria-hidden="true">{d.compatible ? '◆' : kMarks[d.kind] ?? '▲'}</i>{difference(d)}</span>{d.note && <span class="small quiet">{d.note}</span>}</p>
              <ol class={`positions ${relation}`}>
                {d.positions.map((p, j) => (
                  <li key={j}><span class="value"><Words claims={p.claims}>{p.value}</Words></span>
                    {p.claims.filter((c) => book.thread(c)).slice(0, 2).map((c) => <blockquote key={c} class="short"><Words quiet claims={[c]}>“{shorten(book.words(c), 120)}”</Words></blockquote>)}
                    <div class="says">{(p.sources ?? []).slice(0, 4).map((s) => path(s)).join('; ')}</div></li>
                ))}
              </ol>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Said({event}: {event: Event}) {
  if (!event.statements.length) return null;
  const bySpeaker = new Map<string, Event['statements']>();
  for (const s of event.statements) bySpeaker.set(s.speaker, [...(bySpeaker.get(s.speaker) ?? []), s]);
  const groups = [...bySpeaker];
  const one = ([speaker, said]: [string, Event['statements']]) => (
    <li key={speaker}><b class="name">{speaker || 'Speaker not named'}</b>
      {said.map((s, i) => (
        <blockquote key={i} data-item><Words quiet claims={s.claims}>{s.text}</Words>
          <footer class="says">{s.direct ? 'word for word' : 'in the reports’ words'}, {s.reports.length} {s.reports.length === 1 ? 'report' : 'reports'}
            {(s.variants?.length ?? 0) > 0 && <details class="fold"><summary>{s.variants!.length} other {s.variants!.length === 1 ? 'cut' : 'cuts'}</summary>{s.variants!.map((v, j) => <p key={j}>{v}</p>)}</details>}
          </footer></blockquote>
      ))}</li>
  );
  return (
    <Section id="said" title="Said">
      <ul class="rows said">{groups.slice(0, 6).map(one)}</ul>
      {groups.length > 6 && <details class="fold"><summary>{groups.length - 6} more speakers</summary><ul class="rows said">{groups.slice(6).map(one)}</ul></details>}
    </Section>
  );
}

function Times({event}: {event: Event}) {
  const {book} = useThread();
  const published = book.dossier.reports.filter((r) => event.reports.includes(r.id) && r.published)
    .sort((a, b) => (a.published! < b.published! ? -1 : 1));
  if (!event.timeline.length && !published.length) return null;
  return (
    <Section id="timeline" title="Timeline">
      <div class="two">
        <div><h3>What happened</h3>
          <ol>{event.timeline.map((t, i) => <li key={i} data-item><span class="when">{timex(t.when)}</span><span><Words claims={t.claims}>{shorten(t.what, 180)}</Words></span></li>)}</ol></div>
        <div><h3>When it was published</h3>
          <ol>{published.map((r) => <li key={r.id}><span class="when">{moment(r.published)}{r.updated && <><br />updated {moment(r.updated)}</>}</span><span><b>{outletOf(r)}</b> {book.headline(r)}</span></li>)}</ol></div>
      </div>
    </Section>
  );
}

function Care({event}: {event: Event}) {
  const {book} = useThread();
  if (!event.cautions?.length && !event.mentioned_in?.length) return null;
  const name = (id: string) => { const r = book.reports.get(id); return r ? outletOf(r) : id; };
  return (
    <Section id="care" title="Read with care">
      <ul class="rows">{(event.cautions ?? []).map((c, i) => <li key={i} data-item><b>{name(c.report)}</b> <Words claims={c.end > c.begin ? [Book.span(c.report, c.begin, c.end)] : []}>{c.message}</Words></li>)}</ul>
      {!!event.mentioned_in?.length && <p class="small quiet">Also mentioned in {event.mentioned_in.map(name).join(', ')}.</p>}
    </Section>
  );
}
