// Copies and origins as a lineage, and the words on which the figures stand.
import {lineageOf, wordsOf, type Node} from './model/lineage.ts';
import {moment, outletOf, plural} from './model/words.ts';
import {Section, Words} from './parts.tsx';
import {href} from './route.ts';
import {useThread} from './state.ts';

export function Lineage() {
  const {book, at, changed} = useThread();
  const reports = book.dossier.reports.filter((r) => book.event.reports.includes(r.id) || r.retracted);
  const trees = lineageOf(reports);
  const one = (n: Node) => (
    <li key={n.report.id} class={`kin d${n.depth}${n.last ? ' last' : ''}${n.report.retracted ? ' retracted' : ''}${changed.has(`report:${n.report.id}`) ? ' flash' : ''}`} data-item>
      <a href={href({event: book.event.id, query: {at, report: n.report.id}})}><b>{outletOf(n.report)}</b> {book.headline(n.report)}</a>
      <span class="small quiet">{moment(n.report.updated ?? n.report.published) || 'undated'}
        {n.parent && ` · repeats ${n.shared != null ? `${Math.round(n.shared * 100)}% of its own text from` : ''} ${outletOf(book.reports.get(n.parent)!)}`}
        {n.report.agency && ` · credits ${n.report.agency}`}
        {(n.report.versions ?? 1) > 1 && <> · <a href={href({event: book.event.id, view: 'changes', query: {report: n.report.id}})}>{n.report.versions} versions</a></>}
        {n.report.retracted && ` · taken back by ${n.report.retracted.by || 'its publisher'}: ${n.report.retracted.reason}`}</span>
    </li>
  );
  return (
    <Section id="sources" title="Sources" note={`${plural(trees.length, 'text')} of ${plural(reports.length, 'report')}`}>
      <ol class="lineage">
        {trees.map((t) => (
          <li key={t.origin} class="tree">
            <p class="small origin-name"><i aria-hidden="true">{t.nodes.length > 1 ? '◐' : '●'}</i> {t.nodes.length > 1 ? `One text, ${t.nodes.length} reports` : 'A text of its own'}{t.agency && `, from ${t.agency}`}</p>
            <ol>{t.nodes.map(one)}</ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const kMostWords = 8;
export function OnWhoseWord() {
  const {book} = useThread();
  const words = wordsOf(book.event);
  if (!words.length) return null;
  const row = (w: (typeof words)[number]) => (
    <li key={`${w.own}${w.source}`} data-item>
      <div class="ways">
        {w.own ? <span class="chain"><span class="link paper">{w.source}</span><span class="quiet small">in its own voice, no source given</span></span>
          : w.via.map((v, i) => (
            <span class="chain" key={i}><span class="link source">{w.source}</span>{v.path.map((p, j) => <span class="link" key={j}>{p}</span>)}<span class="link paper">{v.outlets.join(', ')}</span></span>
          ))}
      </div>
      <ul class="says">{w.says.slice(0, 5).map((s) => <li key={s.text}><Words claims={s.claims}>{s.text}</Words></li>)}{w.says.length > 5 && <li>and {w.says.length - 5} more</li>}</ul>
    </li>
  );
  return (
    <Section id="word" title="On whose word">
      <ul class="rows words-of">{words.slice(0, kMostWords).map(row)}</ul>
      {words.length > kMostWords && <details class="fold"><summary>{words.length - kMostWords} more sources</summary><ul class="rows words-of">{words.slice(kMostWords).map(row)}</ul></details>}
    </Section>
  );
}
