// The page's pure functions, compiled by `npm test` into build/page-model.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Book} from '../../build/page-model/model/claims.js';
import {diffDossiers, diffWords} from '../../build/page-model/model/diff.js';
import {Frames} from '../../build/page-model/model/frames.js';
import {lineageOf, wordsOf} from '../../build/page-model/model/lineage.js';
import {matrixOf} from '../../build/page-model/model/matrix.js';
import {seriesOf} from '../../build/page-model/model/series.js';
import {bound, boundLine, compact, excerpt, instant, moment, outlet, support, timex, when} from '../../build/page-model/model/words.js';

const report = (id, more = {}) => ({id, title: null, outlet: id, published: '2024-03-02T09:00Z', text: `${id} says twelve people died`, origin: `o-${id}`, copy_of: null, ...more});
const figure = (more = {}) => ({outcome: 'killed', group: '', low: 12, best: 12, high: 12, agreement: 'agree', outlets: 1, origins: 1, claims: [], history: [], everyone: true, ...more});
const claim = (more = {}) => ({begin: 7, end: 20, outcome: 'killed', low: 12, high: 12, approximate: false, attribution: [], status: 'asserted', scope: 'event', as_of: null, ...more});
function dossier({reports = [report('a')], figures = [], claims = {}, ...event} = {}) {
  return {
    reports, events: [{
      id: 'e1', label: 'Fire', type: 'accident', when: {begin: '2024-03-02', end: '2024-03-02'}, where: null, reports: reports.map((r) => r.id), toll: {}, figures,
      responsibility: [], statements: [], disagreements: [], timeline: [], actors: [], verification: [], arithmetic: [], ...event,
    }],
    annotations: reports.map((r) => ({id: r.id, blocks: [], figures: claims[r.id] ?? [], attributions: [], incidents: [], times: [], findings: []})),
  };
}

test('a bound stays a bound', () => {
  const cases = [
    [{low: 12, best: 12, high: 12}, '12', '12'], [{low: 60, best: 60, high: null}, '60+', 'at least 60'], [{low: null, best: 30, high: 30}, 'up to 30', 'at most 30'],
    [{low: 60, best: 60, high: 60, approximate: true}, '~60', 'about 60'], [{low: 5, best: 7, high: 7}, '5–7', '7 (between 5 and 7)'],
    [{low: null, best: null, high: null}, 'some', 'some (a number not given)'], [{low: 1200, best: 1200, high: null}, '1,200+', 'at least 1,200'],
  ];
  for (const [value, short, long] of cases) assert.deepEqual([compact(value), boundLine(value)], [short, long]);
  assert.deepEqual(bound({low: 12, best: 15, high: null}), ['', '15', 'at least 12']);
});

test('times stand as the source has them', () => {
  assert.equal(moment('2024-03-02T23:30:00+02:00'), '2 Mar 23:30 +02:00');
  assert.equal(moment('2024-03-02'), '2 Mar');
  assert.equal(timex('2024-05-14TMO'), '14 May, morning');
  assert.equal(when({begin: null, end: null}), 'date not known');
  assert.equal(when({begin: '2024-03-02', end: '2024-03-03'}), 'Sat 2 Mar 2024 to Sun 3 Mar 2024');
  assert.equal(instant('2024-03-02T02:00:00+02:00'), Date.UTC(2024, 2, 2));
  assert.equal(instant('some day'), null);
});

test('what a search found is cut at words', () => {
  const found = (text) => { const b = [...text.slice(0, text.indexOf('fire'))].length; return excerpt(text, [[b, b + 4]]); };
  assert.deepEqual(found('rmen said a fire broke out in the har'), {text: '… said a fire broke out in the …', marks: [[9, 13]]});
  assert.deepEqual(found('A fire broke out.'), {text: 'A fire broke out.', marks: [[2, 6]]});
  assert.deepEqual(found('fire'), {text: 'fire', marks: [[0, 4]]});
  const {text, marks: [[b, e]]} = found('\u{1F525}ed the great fire of the harb');
  assert.equal([...text].slice(b, e).join(''), 'fire');
});
test('outlets and support in words', () => {
  assert.equal(outlet('clippings/herald.txt'), 'herald');
  assert.equal(outlet('clippings/reports.jsonl:3'), 'reports.jsonl:3');
  assert.equal(outlet('Post/Courier'), 'Post/Courier');
  assert.equal(outlet("clippings/herald.txt's own reporting"), "herald's own reporting");
  assert.equal(outlet('https://herald.example/a.html'), 'https://herald.example/a.html');
  assert.equal(support(figure({sources: [{outlet: 'Herald', chain: []}]})), 'Herald, no source given');
  assert.equal(support(figure({outlets: 3, origins: 1, sources: [{outlet: 'a', chain: []}, {outlet: 'b', chain: []}], origin_names: ['the ministry']})), '3 outlets, 1 origin: the ministry');
});

test('code points become UTF-16 offsets, once', () => {
  const book = new Book(dossier({reports: [report('a#1', {text: '😀😀 twelve died'})], claims: {'a#1': [claim({begin: 3, end: 14})]}}));
  assert.equal(book.words('a#1#f0'), 'twelve died');
  assert.deepEqual(book.thread('a#1#f0').pieces, [{begin: 5, end: 16}]);
  assert.equal(book.thread('a#1#f7'), null);
  assert.equal(book.thread('other#f0'), null);
  assert.equal(book.words(Book.span('a#1', 3, 9)), 'twelve');
});

test('a text diff is exact: what is the same and gone is the old text, what is the same and new the new one', () => {
  const pairs = [['', ''], ['a b c', 'a b c'], ['', 'a'], ['a', ''], ['three officers died here', 'two officers died there'], ['a b a b', 'b a b a'], ['x\n\ny', 'x\n\nz y']];
  let seed = 7;
  const next = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  for (let i = 0; i < 200; ++i) pairs.push([0, 1].map(() => Array.from({length: next(30)}, () => 'abcd'[next(4)]).join(' ')));
  const long = (w) => Array.from({length: 3000}, (_, i) => `${w}${i}`).join(' ');
  pairs.push([long('a'), long('b')]);
  for (const [a, b] of pairs) {
    const parts = diffWords(a, b);
    assert.equal(parts.filter((p) => p.kind !== 'new').map((p) => p.text).join(''), a);
    assert.equal(parts.filter((p) => p.kind !== 'gone').map((p) => p.text).join(''), b);
  }
  assert.deepEqual(diffWords('a b c', 'a x c').map((p) => p.kind), ['same', 'gone', 'new', 'same']);
});

test('between two dossiers the toll is named first, then the lines, with the reports that brought it', () => {
  const before = dossier({toll: {killed: {low: 12, best: 12, high: 12}}, figures: [figure({claims: ['a#f0']})]});
  const after = dossier({
    reports: [report('a'), report('b')], toll: {killed: {low: 14, best: 14, high: null, claims: ['b#f0']}, injured: {low: 3, best: 3, high: 3}},
    figures: [figure({low: 14, best: 14, high: null, agreement: 'compatible', claims: ['a#f0', 'b#f0']})],
  });
  const changes = diffDossiers(before, after);
  assert.deepEqual(changes.map((c) => [c.key, c.before, c.after]), [
    ['toll.killed', '12', 'at least 14'], ['toll.injured', null, '3'], ['figure:killed|everyone|event|', '12, agree', '14+, compatible'], ['report:b', null, 'in the dossier'],
  ]);
  assert.deepEqual(changes[2].reports, ['b']);
  assert.deepEqual(diffDossiers(after, after), []);
  assert.equal(diffDossiers(after, before).find((c) => c.key === 'toll.injured').after, null);
});

test('a second version and a report that was taken back are changes', () => {
  const first = dossier(), second = dossier({reports: [report('a', {version: 2})]}), back = dossier({reports: [report('a', {retracted: {reason: 'made up', at: ''}})]});
  assert.equal(diffDossiers(first, second)[0].after, 'version 2');
  assert.equal(diffDossiers(first, back)[0].after, 'taken back');
});

test('the matrix tells copies, earlier counts and contradictions apart, and who is silent', () => {
  const reports = [report('a', {origin: 'o1'}), report('x'), report('c', {origin: 'o1', copy_of: 'a'}), report('late'), report('odd')];
  const book = new Book(dossier({
    reports, claims: {a: [claim({low: 9, high: 9})], c: [claim({low: 9, high: 9})], late: [claim()], odd: [claim({low: 20, high: 20})]},
    figures: [figure({claims: ['a#f0', 'c#f0', 'late#f0', 'odd#f0'], history: [{as_of: 't1', low: 9, high: 9, claims: ['a#f0']}, {as_of: 't2', low: 12, high: 12, claims: ['late#f0']}]})],
  }));
  const m = matrixOf(book);
  assert.deepEqual(m.columns.map((c) => c.outlet), ['a', 'c', 'x', 'late', 'odd'], 'copies stand beside their source');
  assert.deepEqual(m.rows[0].cells.map((c) => c?.standing ?? null), ['earlier', 'copied', null, 'same', 'outside']);
  assert.deepEqual(m.rows[0].cells.map((c) => c?.value ?? null), ['9', '9', null, '12', '20']);
});

test('an open bound that holds the best figure can be true together with it', () => {
  const book = new Book(dossier({claims: {a: [claim({low: 10, high: null})]}, figures: [figure({claims: ['a#f0']})]}));
  assert.equal(matrixOf(book).rows[0].cells[0].standing, 'within');
});

test('a lineage is a forest: sources above copies, circles and lost sources cut', () => {
  const trees = lineageOf([
    report('c', {origin: 'o', copy_of: 'b', published: '3'}), report('b', {origin: 'o', copy_of: 'a', published: '2'}), report('a', {origin: 'o', published: '1'}),
    report('r1', {origin: 'ring', copy_of: 'r2', published: '4'}), report('r2', {origin: 'ring', copy_of: 'r1', published: '5'}), report('lost', {copy_of: 'gone', published: '6'}),
  ]);
  assert.deepEqual(trees.map((t) => t.nodes.map((n) => `${n.report.id}${n.depth}`)), [['a0', 'b1', 'c2'], ['r10', 'r20'], ['lost0']]);
  assert.equal(trees.flatMap((t) => t.nodes).length, 6, 'nobody is left out');
});

test('what is said stands with whoever said it first', () => {
  const event = dossier({figures: [figure({sources: [{outlet: 'Herald', chain: ['Dawn Front', 'a statement']}, {outlet: 'Echo', chain: ['Dawn Front', 'a statement']}, {outlet: 'Lamp', chain: []}]})]}).events[0];
  const [statement, own] = wordsOf(event);
  assert.deepEqual([statement.source, statement.via], ['a statement', [{path: ['Dawn Front'], outlets: ['Herald', 'Echo']}]]);
  assert.deepEqual([own.source, own.own], ['Lamp', true]);
});

test('a count is placed at the hour for which it holds, else when its report was last updated', () => {
  const reports = [report('a', {updated: '2024-03-02T12:00Z'}), report('b'), report('c', {published: null})];
  const book = new Book(dossier({
    reports, claims: {a: [claim()], b: [claim({low: 14, high: null, as_of: '2024-03-02T20:00Z'})], c: [claim()]},
    figures: [figure({claims: ['a#f0', 'b#f0', 'c#f0'], history: [{as_of: '2024-03-02T12:00Z', low: 12, best: 12, high: 12, claims: ['a#f0']}, {as_of: '2024-03-02T20:00Z', low: 14, best: 14, high: null, claims: ['b#f0']}]})],
  }));
  const s = seriesOf(book, 'killed', null);
  assert.deepEqual(s.marks.map((m) => [m.claim, m.at, m.old]), [['a#f0', Date.UTC(2024, 2, 2, 12), true], ['b#f0', Date.UTC(2024, 2, 2, 20), false]], 'what has no hour is not placed');
  assert.deepEqual([s.most, s.steps.map((x) => x.best)], [14, [12, 14]]);
});

test('without a history the best figure is drawn at the last hour only', () => {
  const book = new Book(dossier({claims: {a: [claim({low: 9, high: 9})]}, figures: [figure({low: 9, high: 12, claims: ['a#f0']})]}));
  assert.deepEqual(seriesOf(book, 'killed', 0).steps, [{at: Date.UTC(2024, 2, 2, 9), best: 12, low: 9, high: 12}]);
});

test('events come out of a stream however it is cut', () => {
  const text = 'event: hello\ndata: {"revision":1}\n\n: ping\n\nevent: changed\r\ndata: a\r\ndata: b\r\n\r\n';
  for (let cut = 1; cut < text.length; ++cut) {
    const frames = new Frames(), all = [];
    for (let i = 0; i < text.length; i += cut) all.push(...frames.add(text.slice(i, i + cut)));
    assert.deepEqual(all, [{event: 'hello', data: '{"revision":1}'}, {event: 'changed', data: 'a\nb'}]);
  }
});
