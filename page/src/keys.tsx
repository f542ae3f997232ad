// Keyboard first: every key that acts, in one table that the help shows. Single keys can be switched off (WCAG 2.1.4).
import {useEffect, useRef, useState} from 'preact/hooks';
import {showStatement} from './reports.tsx';
import {go, href, kViews, parseRoute} from './route.ts';
import {setSingleKeys, singleKeys} from './state.ts';

export const kKeys: [string, string][] = [
  ['/', 'search'], ['j  k', 'next, previous event or statement'], ['Enter', 'open it: an event, a figure with its claims, words'], ['n  p', 'next, previous place of the words'],
  ['b', 'from the words back to their statement'], ['1 – 5', 'the views of an event'], ['[  ]', 'earlier, later state'], ['0', 'back to now'], ['e', 'all events'], ['s', 'split and merge'],
  ['r', 'to the reports'], ['d', 'light or dark'], ['Esc', 'clear, close'], ['?', 'this help'],
];

let lastLit = '';
export function noteLit(claim: string): void { lastLit = claim; }

function step(by: number): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')].filter((e) => e.offsetParent !== null || e.getClientRects().length);
  if (!items.length) return;
  const now = items.findIndex((i) => i === document.activeElement || i.contains(document.activeElement));
  const next = items[Math.max(0, Math.min(items.length - 1, now < 0 ? (by > 0 ? 0 : items.length - 1) : now + by))];
  const target = next.matches('a') ? next : next.querySelector<HTMLElement>(':scope > summary') ?? next.querySelector<HTMLElement>('a, button') ?? next;
  if (target === next && !next.matches('a')) next.tabIndex = -1;
  target.focus({preventScroll: true});
  next.scrollIntoView({block: 'nearest'});
}

export function useKeys(help: () => void, toggleTheme: () => void): void {
  useEffect(() => {
    const back = () => lastLit && showStatement(lastLit);
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const target = e.target as HTMLElement;
      if (e.key === 'Escape') {
        if (document.querySelector('dialog[open]')) return;
        for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) menu.open = false;
        if (target.matches('input, select, textarea')) target.blur();
        else dispatchEvent(new CustomEvent('walk', {detail: 0}));
        return;
      }
      if (target.matches('input, select, textarea') || document.querySelector('dialog[open]')) return;
      if (!singleKeys() && e.key !== '?') return;
      if (act(e.key, {help, toggleTheme, back})) e.preventDefault();
    };
    addEventListener('keydown', onKey);
    addEventListener('back-to-statement', back);
    return () => { removeEventListener('keydown', onKey); removeEventListener('back-to-statement', back); };
  }, [help, toggleTheme]);
}

// After the list has been drawn; it has one second.
function focusSearch(tries: number): void {
  const box = document.getElementById('q');
  if (box) box.focus();
  else if (tries > 0) setTimeout(() => focusSearch(tries - 1), 50);
}

function act(key: string, on: {help: () => void; toggleTheme: () => void; back: () => void}): boolean {
  const route = parseRoute(location.hash);
  switch (key) {
    case '?': on.help(); return true;
    case '/': {
      const box = document.getElementById('q');
      if (box) box.focus();
      else { go('#/'); focusSearch(20); }
      return true;
    }
    case 'j': step(1); return true;
    case 'k': step(-1); return true;
    case 'n': dispatchEvent(new CustomEvent('walk', {detail: 1})); return true;
    case 'p': dispatchEvent(new CustomEvent('walk', {detail: -1})); return true;
    case 'b': on.back(); return true;
    case 'd': on.toggleTheme(); return true;
    case 'e': go('#/'); return true;
    case 'r': document.querySelector<HTMLElement>('.reports')?.focus(); return true;
    case 's': if (route.event) go(href({event: route.event, view: 'grouping'})); return true;
    case '[': case ']': document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`)?.click(); return true;
    case '0': if (route.event) go(href({event: route.event, view: route.view})); return true;
  }
  const view = kViews[Number(key) - 1];
  if (!view || !route.event) return false;
  go(href({event: route.event, view, query: {at: route.query.get('at')}}));
  return true;
}

export function Help({close}: {close: () => void}) {
  const box = useRef<HTMLDialogElement>(null);
  const [on, set] = useState(singleKeys());
  useEffect(() => box.current!.showModal(), []);
  return (
    <dialog ref={box} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl class="keys">{kKeys.map(([key, does]) => <div key={key}><dt>{key.split(/\s+/).map((k, i) => (k === '–' ? ' – ' : <kbd key={i}>{k}</kbd>))}</dt><dd>{does}</dd></div>)}</dl>
      <label class="tick"><input type="checkbox" checked={on} onChange={(e) => { set(e.currentTarget.checked); setSingleKeys(e.currentTarget.checked); }} /> single keys act</label>
      <h2>Signs</h2>
      <p class="legend small"><span class="agree">● agree</span><span class="compatible">◆ compatible</span><span class="conflict">▲ conflict</span><span class="single">○ single</span><span class="claimed">■ claimed</span><span class="superseded">▽ superseded</span></p>
      <p class="small quiet">Underlined words lead to the report in which they stand; dotted words in a report lead back. “&lt;” reads “on the word of”. Nothing here is averaged or rounded.</p>
      <p class="acts"><button class="main" onClick={() => box.current!.close()}>Close</button></p>
    </dialog>
  );
}
