// Outlets by questions: who says what to which question, at a glance.
import {useMemo, useState} from 'preact/hooks';
import {matrixOf, type Standing} from './model/matrix.ts';
import {plural} from './model/words.ts';
import {Relation, Words} from './parts.tsx';
import {useThread} from './state.ts';

const kStandings: Record<Standing, [string, string]> = {
  same: ['●', 'says the same as the best figure'], within: ['◆', 'can be true together with it'], outside: ['▲', 'contradicts it'],
  earlier: ['▽', 'an earlier count, replaced'], copied: ['○', 'says so in a copied text'],
};

const kMostColumns = 24;  // beyond these, outlets that only copy are folded away until they are asked for

export function MatrixView() {
  const {book} = useThread();
  const [copies, setCopies] = useState(false);
  const full = useMemo(() => matrixOf(book), [book]);
  const folded = full.columns.length > kMostColumns && !copies;
  const m = useMemo(() => {
    const kept = full.columns.map((c, i) => ({c, i})).filter(({c}) => !folded || !c.copy);
    return {columns: kept.map((k) => k.c), rows: full.rows.map((r) => ({...r, cells: kept.map((k) => r.cells[k.i])}))};
  }, [full, folded]);
  const hidden = full.columns.length - m.columns.length;
  if (!m.rows.length) return <div class="state"><h2>No question was answered by two words</h2><p>Nothing in these reports is counted, and nobody is held responsible.</p></div>;
  const groups: {origin: string; span: number}[] = [];
  for (const c of m.columns) {
    const last = groups[groups.length - 1];
    if (last?.origin === c.origin) ++last.span;
    else groups.push({origin: c.origin, span: 1});
  }
  return (
    <>
      <p class="legend small">{Object.entries(kStandings).map(([name, [shape, words]]) => <span key={name} class={`stand ${name}`}><i aria-hidden="true">{shape}</i> {words}</span>)}<span class="stand"><i aria-hidden="true">·</i> makes no mention</span></p>
      {hidden > 0 && <p class="acts small">{plural(hidden, 'outlet')} that only copy are not shown. <button onClick={() => setCopies(true)}>Show them</button></p>}
      <div class="scroll" tabIndex={0} role="region" aria-label="Outlets by questions">
        <table class="matrix">
          <thead>
            <tr class="origins-row"><th /><td class="quiet small">best</td>{groups.map((g, i) => <th key={i} scope="colgroup" colSpan={g.span}>{g.span > 1 ? `one text, ${g.span} outlets` : ''}</th>)}</tr>
            <tr><th scope="col">Question</th><th scope="col">Answer</th>{m.columns.map((c) => <th key={c.outlet} scope="col">{c.outlet}{c.copy && <small> copy</small>}</th>)}</tr>
          </thead>
          <tbody>
            {m.rows.map((r) => (
              <tr key={r.key} class={r.part ? 'a-part' : ''} data-item>
                <th scope="row">{r.question}</th>
                <td class="answer"><b>{r.answer}</b> <Relation name={r.relation} /></td>
                {r.cells.map((cell, i) => cell
                  ? <td key={i} class={`stand ${cell.standing}`}><i aria-hidden="true">{kStandings[cell.standing][0]}</i> <Words claims={cell.claims}>{cell.value}</Words><span class="heard">, {kStandings[cell.standing][1]}</span></td>
                  : <td key={i} class="silent"><span aria-hidden="true">·</span><span class="heard">makes no mention</span></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
