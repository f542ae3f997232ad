// Copies and origins: which text goes back to which, laid out as a forest. And: on whose word it all stands.
import type {Event, Report} from './types.ts';
import {compact, group, outcome, outlet} from './words.ts';

export interface Node { report: Report; depth: number; parent: string | null; row: number; last: boolean; shared: number | null }
export interface Tree { origin: string; agency: string | null; nodes: Node[] }

const kDeepest = 8;  // copies of copies beyond this depth are drawn at it

const time = (r: Report): string => r.published ?? '9999';

// One tree per origin, the earliest first; in a tree the source above its copies, copies by time. A copy whose source
// is not among the reports, or whose sources go round in a circle, stands at the root of its origin.
export function lineageOf(reports: Report[]): Tree[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const parentOf = (r: Report): string | null => {
    if (!r.copy_of || !byId.has(r.copy_of)) return null;
    let up: string | null = r.copy_of;
    for (let steps = 0; up && steps <= reports.length; ++steps) {
      if (up === r.id) return null;
      up = byId.get(up)?.copy_of ?? null;
    }
    return up ? null : r.copy_of;
  };
  const children = new Map<string, Report[]>();
  const roots = new Map<string, Report[]>();
  for (const r of [...reports].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id < b.id ? -1 : 1))) {
    const parent = parentOf(r);
    const list = parent ? children : roots, key = parent ?? r.origin;
    list.set(key, [...(list.get(key) ?? []), r]);
  }
  const trees: Tree[] = [];
  for (const [origin, tops] of roots) {
    const tree: Tree = {origin, agency: tops.find((r) => r.agency)?.agency ?? null, nodes: []};
    const stack = tops.map((r, i) => ({r, depth: 0, parent: null as string | null, last: i === tops.length - 1})).reverse();
    while (stack.length) {
      const {r, depth, parent, last} = stack.pop()!;
      tree.nodes.push({report: r, depth, parent, row: tree.nodes.length, last, shared: r.shared ?? null});
      const below = children.get(r.id) ?? [];
      for (let i = below.length - 1; i >= 0; --i) stack.push({r: below[i], depth: Math.min(depth + 1, kDeepest), parent: r.id, last: i === below.length - 1});
    }
    trees.push(tree);
  }
  return trees;
}

export interface Word { source: string; own: boolean; via: {path: string[]; outlets: string[]}[]; says: {text: string; claims: string[]}[] }

// By whoever is named last in a chain ("Herald < Dawn Front < a statement" stands on the statement): the ways on which
// the word came, and what stands on it. Outlets that name nobody speak in their own voice, last.
export function wordsOf(event: Event): Word[] {
  const words = new Map<string, Word>();
  const lines = [
    ...event.figures.filter((f) => f.scope !== 'other').map((f) => ({text: `${compact(f)} ${outcome(f.outcome)}, ${group(f)}`, sources: f.sources ?? [], claims: f.claims})),
    ...event.responsibility.map((r) => ({text: `${r.organization}: ${r.stance}`, sources: r.sources ?? [], claims: (r.spans ?? []).map((s) => `${s.report}#s${s.begin}-${s.end}`)})),
  ];
  for (const line of lines) {
    for (const {outlet: paper, chain} of line.sources) {
      const own = chain.length === 0, source = own ? outlet(paper) : chain[chain.length - 1];
      const key = `${own}|${source.toLowerCase()}`;
      let word = words.get(key);
      if (!word) words.set(key, word = {source, own, via: [], says: []});
      const between = own ? [] : chain.slice(0, -1).reverse();
      const way = word.via.find((v) => v.path.join('\n') === between.join('\n'));
      if (!way) word.via.push({path: between, outlets: [outlet(paper)]});
      else if (!way.outlets.includes(outlet(paper))) way.outlets.push(outlet(paper));
      if (!word.says.some((s) => s.text === line.text)) word.says.push({text: line.text, claims: line.claims});
    }
  }
  return [...words.values()].sort((a, b) => Number(a.own) - Number(b.own) || b.says.length - a.says.length || (a.source < b.source ? -1 : 1));
}
