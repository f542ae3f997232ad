// What the page remembers in this browser: when the reader last looked, light or dark, whether single keys act.
import {createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {Book} from './model/claims.ts';

function load<T>(key: string, otherwise: T): T {
  try { return (JSON.parse(localStorage.getItem(`rashomon-${key}`) ?? 'null') as T) ?? otherwise; } catch { return otherwise; }
}
function save(key: string, value: unknown): void {
  try { localStorage.setItem(`rashomon-${key}`, JSON.stringify(value)); } catch { /* private windows keep nothing */ }
}

interface Seen { revision: number; changed: string }
const kMostSeen = 2000;  // events that are remembered; the longest unseen go first
export const seen = (event: string): Seen | undefined => load<Record<string, Seen>>('seen', {})[event];
export function markSeen(event: string, revision: number | undefined, changed: string | undefined): void {
  if (revision == null) return;
  const all = load<Record<string, Seen>>('seen', {});
  delete all[event];
  const kept = Object.entries(all).slice(-kMostSeen + 1);
  save('seen', {...Object.fromEntries(kept), [event]: {revision, changed: changed ?? ''}});
}
// The newest change that the list showed on the visit before this one: the server's clock, never the reader's.
export const lastVisit = load<string>('newest', '');
export function markVisit(newest: string): void { if (newest > load<string>('newest', '')) save('newest', newest); }

export type Theme = 'system' | 'light' | 'dark';
export const theme = (): Theme => load<Theme>('theme', 'system');
export function setTheme(value: Theme): void {
  save('theme', value);
  if (value === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
}
export const singleKeys = (): boolean => load('keys', true);
export function setSingleKeys(on: boolean): void { save('keys', on); }

// The thread between a statement and its words.
export interface Thread {
  book: Book;
  at: string | null;
  lit: string[];
  place: number;
  changed: Set<string>;
  light(claims: string[], from?: Element | null): void;
  point(claims: string[]): void;
}
export const ThreadContext = createContext<Thread>(null as unknown as Thread);
export const useThread = (): Thread => useContext(ThreadContext);

export interface Shell { say(text: string, action?: {label: string; run: () => void}): void; askToken(): void }
export const ShellContext = createContext<Shell>(null as unknown as Shell);
export const useShell = (): Shell => useContext(ShellContext);

// What the pointer or the focus rests on; the event "point" says that it is another, without drawing anything again.
export const pointed: {claims: string[]} = {claims: []};
