// The address says what is shown: "#/event/e1/matrix?at=2024-05-14T15:00Z&claim=r1%23f2". Everything that a colleague
// needs to see the same is in it; nothing else is.
import {useEffect, useState} from 'preact/hooks';

export const kViews = ['account', 'matrix', 'side', 'changes', 'grouping'] as const;
export type View = (typeof kViews)[number];
export interface Route { event: string | null; view: View; query: URLSearchParams }

export function parseRoute(hash: string): Route {
  const [path, query] = hash.replace(/^#/, '').split('?', 2);
  const parts = path.split('/').filter(Boolean);
  const decode = (s: string) => { try { return decodeURIComponent(s); } catch { return s; } };
  const view = (kViews as readonly string[]).includes(parts[2]) ? (parts[2] as View) : 'account';
  return {event: parts[0] === 'event' && parts[1] ? decode(parts[1]) : null, view, query: new URLSearchParams(query ?? '')};
}

export function href(route: {event?: string | null; view?: View; query?: Record<string, string | null | undefined>}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(route.query ?? {})) if (value) query.set(key, value);
  const tail = query.size ? `?${query}` : '';
  if (!route.event) return `#/${tail}`;
  return `#/event/${encodeURIComponent(route.event)}${route.view && route.view !== 'account' ? `/${route.view}` : ''}${tail}`;
}

export function go(to: string): void { location.hash = to; }
// Changes the address without a step in the history and without a jump.
export function settle(to: string): void {
  history.replaceState(null, '', to);
  dispatchEvent(new Event('settled'));
}

export function useRoute(): Route {
  const [route, set] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const read = () => set(parseRoute(location.hash));
    addEventListener('hashchange', read);
    addEventListener('settled', read);
    return () => { removeEventListener('hashchange', read); removeEventListener('settled', read); };
  }, []);
  return route;
}
