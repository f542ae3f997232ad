// The server's answers (src/server/assets/openapi.json). The token of a desk is kept for the session of the tab only.
import {Frames} from './model/frames.ts';
import type {Decision, Dossier, Report, Hit, Listing, ReportVersion} from './model/types.ts';

export class ApiError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) { super(message); }
}

let token = read('rashomon-token');
function read(key: string): string { try { return sessionStorage.getItem(key) ?? ''; } catch { return ''; } }
export const hasToken = (): boolean => token !== '';
export function setToken(value: string): void {
  token = value.trim();
  try { sessionStorage.setItem('rashomon-token', token); } catch { /* a browser that keeps nothing asks again */ }
}
const headers = (): Record<string, string> => (token ? {Authorization: `Bearer ${token}`} : {});

async function answer<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => null)) as (T & {error?: {code: string; message: string}}) | null;
  if (response.ok && body) return body;
  throw new ApiError(response.status, body?.error?.code ?? 'unreadable', body?.error?.message ?? `The server answered ${response.status}.`);
}
const query = (values: Record<string, string | number | null | undefined>): string => {
  const q = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value != null && value !== '') q.set(key, String(value));
  return q.size ? `?${q}` : '';
};
const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
  let response: Response;
  try {
    response = await fetch(`api/v1/${path}`, {headers: headers(), signal});
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new ApiError(0, 'unreachable', 'The server does not answer.');
  }
  return answer<T>(response);
};
const id = encodeURIComponent;

export type ListQuery = Record<'q' | 'from' | 'to' | 'place' | 'type' | 'min_killed' | 'changed_since' | 'sort' | 'cursor', string | null | undefined>;
export const events = (values: Partial<ListQuery>, signal?: AbortSignal) => get<Listing>(`events${query({limit: 50, ...values})}`, signal);
// What the store knows of each report beside its words stands apart in the answer ("desk") and is put to the reports here.
// A report that was taken back stands only there, with its text: no line of the dossier counts it.
type Told = Dossier & {desk?: Record<string, Partial<Report>>};
// `by` "ingest": what the store had by then, late arrivals left out though they bear an earlier hour.
export const dossier = async (event: string, asOf?: string | null, signal?: AbortSignal, by?: 'ingest'): Promise<Dossier> => {
  const told = await get<Told>(`events/${id(event)}${query({as_of: asOf, as_of_by: by})}`, signal);
  for (const report of told.reports) Object.assign(report, told.desk?.[report.id]);
  for (const [name, known] of Object.entries(told.desk ?? {})) {
    if (known.retracted && !told.reports.some((r) => r.id === name)) told.reports.push({id: name, title: null, outlet: null, published: null, text: '', origin: '', copy_of: null, ...known});
  }
  return told;
};
export const search = (values: Record<string, string | null | undefined>, signal?: AbortSignal) => get<{hits: Hit[]}>(`search${query(values)}`, signal);
export const report = (name: string, version?: number) => get<ReportVersion>(`reports/${id(name)}${query({version})}`);
export const changes = (event: string, signal?: AbortSignal) => get<{changes: {at?: string}[]}>(`events/${id(event)}/changes`, signal);
export const decisions = () => get<{decisions: Decision[]}>('decisions');
export const exportUrl = (event: string, format: string, asOf?: string | null) => `api/v1/events/${id(event)}/export${query({format, as_of: asOf})}`;

export type NewDecision =
  | {kind: 'merge'; events: string[]; reason: string} | {kind: 'split'; event: string; reports: string[]; reason: string}
  | {kind: 'retract'; report: string; reason: string} | {kind: 'undo'; decision: number};
export async function decide(body: NewDecision): Promise<{decision: Decision; events: string[]}> {
  const response = await fetch('api/v1/decisions', {
    method: 'POST', headers: {'Content-Type': 'application/json', ...headers()}, body: JSON.stringify(body),
  }).catch(() => { throw new ApiError(0, 'unreachable', 'The server does not answer. Nothing was decided.'); });
  return answer(response);
}

// A file by way of memory where reads need the token; else the browser's own download.
export async function download(url: string, name: string): Promise<void> {
  const response = await fetch(url, {headers: headers()});
  if (!response.ok) throw new ApiError(response.status, 'download', `The file could not be fetched (${response.status}).`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export type Link = 'connecting' | 'live' | 'lost';
export interface Changed { id?: string; revision?: number; changed?: string; merged_into?: string | null }

// Server-sent events over fetch, since EventSource can't send a token. Comes back by itself, slower each time (1 s to 30 s);
// "hello" after a gap is handed on, so that the caller can fetch what it missed.
export function stream(path: string, on: (event: string, data: Changed) => void, state: (link: Link) => void): () => void {
  const stop = new AbortController();
  let wait = 1000;
  const listen = async () => {
    while (!stop.signal.aborted) {
      try {
        const response = await fetch(`api/v1/${path}`, {headers: {Accept: 'text/event-stream', ...headers()}, signal: stop.signal});
        if (!response.ok || !response.body) throw new Error(String(response.status));
        state('live');
        wait = 1000;
        const frames = new Frames(), reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
          const {done, value} = await reader.read();
          if (done) break;
          for (const frame of frames.add(value)) on(frame.event, parse(frame.data));
        }
      } catch { /* shown by the state below */ }
      if (stop.signal.aborted) return;
      state('lost');
      await new Promise((resume) => setTimeout(resume, wait));
      wait = Math.min(wait * 2, 30_000);
    }
  };
  void listen();
  return () => stop.abort();
}
function parse(data: string): Changed { try { return JSON.parse(data) as Changed; } catch { return {}; } }
