// The shapes of docs/formats/dossier.md and of the server's answers, as far as the page reads them. Offsets are code
// points into a report's text, half open. A field that older documents lack is optional here.

export interface Bound { low: number | null; best?: number | null; high: number | null; approximate?: boolean }
export interface Path { outlet: string; chain: string[] }
export interface Span { report: string; begin: number; end: number }
export interface Piece { begin: number; end: number }

export interface Report {
  id: string; title: string | null; outlet: string | null; byline?: string | null; url?: string | null;
  published: string | null; published_basis?: string; updated?: string | null; text: string;
  origin: string; copy_of: string | null; shared?: number; agency?: string | null;
  seen?: string; version?: number; versions?: number; retracted?: {reason: string; by?: string | null; at: string} | null;
}

export type Agreement = 'agree' | 'compatible' | 'conflict' | 'single' | 'claimed' | 'superseded';

export interface Step extends Bound { as_of: string | null; claims: string[] }
export interface FigureLine extends Bound {
  outcome: string; group: string; populations?: string[]; agreement: Agreement; outlets: number; origins: number;
  origin_names?: string[]; wordings?: string[]; claims: string[]; sources?: Path[]; history: Step[];
  everyone?: boolean; part_of?: number | null; inferred?: boolean; scope?: string; status?: string;
}
export interface Toll extends Bound { of_which_perpetrators?: number; inferred?: boolean; basis?: string; claims?: string[] }
export interface Responsibility {
  organization: string; stance: string; by?: string[]; sources?: Path[]; claims: string[]; spans?: Span[];
}
export interface Statement { speaker: string; text: string; direct: boolean; reports: string[]; claims: string[]; variants?: string[] }
export interface Position { value: string; claims: string[]; sources?: Path[] }
export interface Disagreement { about: string; kind: string; compatible?: boolean; note?: string; positions: Position[] }

export interface Event {
  id: string; label: string; type: string;
  when: {begin: string | null; end: string | null; claims?: string[]};
  where: {name: string | null; country: string | null; precision?: string; spans?: Span[]} | null;
  reports: string[]; mentioned_in?: string[]; outlets?: number; origins?: number; latest?: string | null;
  toll: Record<string, Toll>; figures: FigureLine[]; responsibility: Responsibility[]; statements: Statement[];
  disagreements: Disagreement[]; timeline: {when: string; what: string; claims: string[]}[];
  actors: {name: string; aliases: string[]; type: string; part_of?: string | null; reports?: string[]}[];
  verification: {of: string; verdict: string; by: string | null; claims: string[]}[];
  arithmetic: {relation: string; whole: string | null; parts: string[]; note?: string}[];
  cautions?: {report: string; kind: string; message: string; begin: number; end: number}[];
  reasons?: {reports: string[]; reason: string}[];
}

export interface Figure {
  begin: number; end: number; outcome: string; low: number | null; high: number | null; approximate: boolean;
  attribution: number[]; status: string; scope: string; as_of: string | null;
}
export interface Attribution { source: Piece | null; cue: Piece | null; content: Piece[]; source_name?: string | null }
export interface Annotation {
  id: string; blocks: ({kind: string} & Piece)[]; figures: Figure[]; attributions: Attribution[];
  incidents: Piece[]; times: Piece[]; findings: Piece[]; verifications?: Piece[]; omissions?: Piece[]; denials?: Piece[];
  corrections?: Piece[]; entities?: Piece[];
}

export interface Dossier {
  reports: Report[]; events: Event[]; annotations?: Annotation[];
  revision?: number; changed?: string; as_of?: string | null;
}

export interface Listed {
  id: string; label: string; type: string; when: {begin: string | null; end: string | null};
  where: {name: string | null; country: string | null} | null; reports: number; outlets: number; origins: number;
  toll: Record<string, Bound>; disagreements: number; first_seen: string; changed: string; revision: number;
}
export interface Facet { value: string; count: number }
export interface Listing { revision: number; events: Listed[]; next: string | null; facets: {types: Facet[]; places: Facet[]} }
export interface Hit {
  report: string; event: string; title: string | null; outlet: string | null; published: string | null;
  snippet: {text: string; marks: [number, number][]};
}
export interface Decision {
  id: number; at: string; by: string | null; kind: string; events: string[]; reports: string[]; reason: string | null; undone: boolean;
}
export interface ReportVersion {
  id: string; version: number; versions: {version: number; seen: string; published: string | null}[];
  title: string | null; outlet: string | null; text: string;
}
