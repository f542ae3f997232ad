// The small parts that every view is made of.
import type {ComponentChildren} from 'preact';
import {ApiError} from './api.ts';
import type {Path} from './model/types.ts';
import {kShapes, outlet} from './model/words.ts';
import {href} from './route.ts';
import {useThread} from './state.ts';

export const encodeClaims = (claims: string[]): string => claims.map(encodeURIComponent).join(' ');

// Underlined words that lead to the report in which they stand.
export function Words({claims, children, quiet}: {claims: string[]; children: ComponentChildren; quiet?: boolean}) {
  const thread = useThread();
  const known = claims.filter((c) => thread.book.thread(c));
  if (!known.length) return <>{children}</>;
  const current = known.length === thread.lit.length && known[0] === thread.lit[0];
  return (
    <a class={quiet ? 'words quietly' : 'words'} data-claims={encodeClaims(known)} aria-current={current ? 'true' : undefined}
      href={href({event: thread.book.event.id, query: {at: thread.at, claim: known[0]}})}
      onClick={(e) => {
        if (e.ctrlKey || e.metaKey || e.shiftKey) return;
        e.preventDefault();
        thread.light(known, e.currentTarget);
      }}
      onMouseEnter={() => thread.point(known)} onMouseLeave={() => thread.point([])} onFocus={() => thread.point(known)} onBlur={() => thread.point([])}>
      {children}
    </a>
  );
}

const kMostLinks = 6;
export function Quotes({claims}: {claims: string[]}) {
  const {book} = useThread();
  const known = claims.filter((c) => book.thread(c));
  return (
    <>
      {known.slice(0, kMostLinks).map((c, i) => (
        <span key={c}>{i > 0 && '; '}<Words claims={[c]}>{shorten(book.words(c))}</Words> <span class="quiet">{outletName(book.reports.get(book.thread(c)!.report)!)}</span></span>
      ))}
      {known.length > kMostLinks && `; and ${known.length - kMostLinks} more places`}
    </>
  );
}
const outletName = (r: {outlet: string | null; id: string}) => outlet(r.outlet || r.id);
export const shorten = (text: string, most = 160): string => (text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')} …` : text);

// From whoever knew to whoever printed it.
export function Chain({path, copy}: {path: Path; copy?: boolean}) {
  return (
    <span class="chain">
      {[...path.chain].reverse().map((link, i) => <span key={i} class="link">{link}</span>)}
      <span class={copy ? 'link paper copy' : 'link paper'}>{outlet(path.outlet)}</span>
    </span>
  );
}

export function Relation({name}: {name: string}) {
  return <span class={`relation ${name}`}><i aria-hidden="true">{kShapes[name] ?? '○'}</i>{name}</span>;
}

export function Section({id, title, note, children}: {id: string; title: string; note?: ComponentChildren; children: ComponentChildren}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="part-section">
      <h2 id={`${id}-title`}>{title}{note && <small>{note}</small>}</h2>
      {children}
    </section>
  );
}

export function Loading({what}: {what: string}) {
  return (
    <div class="loading" role="status">
      <p class="quiet">{what}</p>
      <div class="bones" aria-hidden="true"><i /><i /><i /><i /><i /></div>
    </div>
  );
}

export function Trouble({error, retry, askToken}: {error: unknown; retry: () => void; askToken: () => void}) {
  const e = error instanceof ApiError ? error : new ApiError(0, 'page', (error as Error)?.message || 'Something went wrong on this page.');
  const locked = e.status === 401 || e.status === 403;
  const title = e.status === 404 ? 'No such event' : locked ? 'This desk needs its token' : e.status === 0 ? 'The server does not answer' : 'That did not work';
  const help = e.status === 404 ? 'It may have been merged into another, or the address has a slip.'
    : locked ? 'Whoever started the server has it.' : e.status === 0 ? 'What you see may be old. The page tries again by itself when the server is back.' : e.message;
  return (
    <div class="state" role="alert">
      <h1>{title}</h1>
      <p>{help}</p>
      <p class="acts">
        {locked ? <button class="main" onClick={askToken}>Enter the token</button> : <button class="main" onClick={retry}>Try again</button>}
        <a href="#/">All events</a>
      </p>
      <p class="quiet small">{e.code}{e.status ? ` · ${e.status}` : ''}</p>
    </div>
  );
}
