// The desk's page: a bar, a list or an event, and what is said to the reader. docs/decisions/page.md says why it is so.
import {render} from 'preact';
import {useCallback, useEffect, useMemo, useRef, useState} from 'preact/hooks';
import * as api from './api.ts';
import {EventPage} from './event.tsx';
import {Help, useKeys} from './keys.tsx';
import {EventList} from './list.tsx';
import {useRoute} from './route.ts';
import {setTheme, ShellContext, theme, type Shell, type Theme} from './state.ts';
import './styles/base.css';
import './styles/list.css';
import './styles/dossier.css';
import './styles/views.css';
import './styles/print.css';

const kLinks: Record<api.Link, [string, string]> = {connecting: ['○', 'connecting'], live: ['●', 'live'], lost: ['▲', 'not connected: what you see may be old']};
interface Notice { id: number; text: string; action?: {label: string; run: () => void} }

function Page() {
  const route = useRoute();
  const [link, setLink] = useState<api.Link>('connecting');
  const [help, setHelp] = useState(false);
  const [ask, setAsk] = useState(false);
  const [turn, setTurn] = useState(0);
  const [notices, setNotices] = useState<Notice[]>([]);
  const [, setLook] = useState<Theme>(theme());
  const count = useRef(0);
  const shell: Shell = useMemo(() => ({
    say: (text, action) => {
      const id = ++count.current;
      setNotices((old) => [...old.slice(-2), {id, text, action}]);
      setTimeout(() => setNotices((old) => old.filter((n) => n.id !== id)), action ? 20_000 : 7000);
    },
    askToken: () => setAsk(true),
  }), []);
  const flip = useCallback(() => setLook((old) => {
    const dark = old === 'dark' || (old === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    const next = dark ? 'light' : 'dark';
    setTheme(next);
    return next;
  }), []);
  const openHelp = useCallback(() => setHelp(true), []);
  useKeys(openHelp, flip);
  const place = `${route.event ?? ''}/${route.view}`, first = useRef(true);
  useEffect(() => {
    if (first.current) { first.current = false; return; }
    scrollTo(0, 0);
    document.getElementById('main')?.focus({preventScroll: true});
  }, [place]);
  const drop = (n: Notice) => setNotices((old) => old.filter((x) => x !== n));
  return (
    <ShellContext.Provider value={shell}>
      <a class="skip" href="#main" onClick={(e) => { e.preventDefault(); document.getElementById('main')?.focus(); }}>To the content</a>
      <div class="bar" role="banner">
        <a class="home" href="#/"><svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true"><circle cx="12.5" cy="13" r="6" /><circle cx="19.5" cy="13" r="6" /><circle cx="16" cy="19.5" r="6" /></svg>rashomon</a>
        {route.event && <a href="#/">Events</a>}
        <span class={`link-state ${link}`} role="status"><i aria-hidden="true">{kLinks[link][0]}</i> {kLinks[link][1]}</span>
        <button onClick={flip} aria-label="Light or dark">◐</button>
        <button onClick={openHelp} aria-label="Keys and signs">?</button>
      </div>
      {route.event ? <EventPage key={`${route.event}#${turn}`} id={route.event} route={route} link={setLink} /> : <EventList key={turn} route={route} link={setLink} />}
      <div class="toasts" role="status" aria-live="polite">
        {notices.map((n) => <p key={n.id} class="toast">{n.text} {n.action && <button onClick={() => { n.action!.run(); drop(n); }}>{n.action.label}</button>}<button class="quiet-button" aria-label="Close" onClick={() => drop(n)}>×</button></p>)}
      </div>
      {help && <Help close={() => setHelp(false)} />}
      {ask && <Token close={(changed) => { setAsk(false); if (changed) setTurn((t) => t + 1); }} />}
    </ShellContext.Provider>
  );
}

function Token({close}: {close: (changed: boolean) => void}) {
  const box = useRef<HTMLDialogElement>(null), input = useRef<HTMLInputElement>(null), changed = useRef(false);
  useEffect(() => box.current!.showModal(), []);
  return (
    <dialog ref={box} onClose={() => close(changed.current)} aria-labelledby="token-title">
      <form method="dialog" onSubmit={() => { api.setToken(input.current!.value); changed.current = true; }}>
        <h2 id="token-title">The desk’s token</h2>
        <p>Decisions and new reports need it. It is kept until this tab closes.</p>
        <label class="field">token <input ref={input} type="password" autocomplete="off" required /></label>
        <p class="acts"><button class="main">Use it</button><button type="button" onClick={() => box.current!.close()}>Not now</button></p>
      </form>
    </dialog>
  );
}

setTheme(theme());
// Details are part of the account: paper shows them all.
let closed: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const box of closed) box.open = true;
});
addEventListener('afterprint', () => { for (const box of closed) box.open = false; });

render(<Page />, document.getElementById('page')!);
