// A statement and its words are two ends of one thread: point at either, the other lights up. The page works without
// this script (every statement links to an anchor in the report); with it, the words themselves are marked.
//
// Claims stand in the reports as empty anchors <span id="c2f0" data-p="120-150,170-180">: UTF-16 offsets into the text
// of the report, whose paragraphs say in data-o where they begin.
'use strict';
(() => {
  const claims = new Map();      // id -> {article, pieces: [[begin, end], ...], ranges}
  const statements = new Map();  // id of a claim -> the links that stand on it
  const live = document.getElementById('heard');
  const canHighlight = typeof Highlight === 'function' && CSS.highlights;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  for (const anchor of document.querySelectorAll('.report span[data-p]')) {
    const pieces = anchor.dataset.p.split(',').map((piece) => piece.split('-').map(Number));
    claims.set(anchor.id, {article: anchor.closest('.report'), pieces});
  }
  for (const link of document.querySelectorAll('a.words')) {
    for (const id of link.dataset.c.split(' ')) {
      if (!statements.has(id)) statements.set(id, []);
      statements.get(id).push(link);
    }
  }

  const nodesOf = new WeakMap();  // article -> [{node, begin}], in order
  function textNodes(article) {
    if (nodesOf.has(article)) return nodesOf.get(article);
    const nodes = [];
    for (const paragraph of article.querySelectorAll('p[data-o]')) {
      let offset = Number(paragraph.dataset.o);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({node, begin: offset});
        offset += node.data.length;
      }
    }
    nodesOf.set(article, nodes);
    return nodes;
  }

  function rangesOf(claim) {
    if (claim.ranges) return claim.ranges;
    claim.ranges = [];
    for (const [begin, end] of claim.pieces) {
      for (const {node, begin: start} of textNodes(claim.article)) {
        const from = Math.max(begin - start, 0), to = Math.min(end - start, node.data.length);
        if (from >= to) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        claim.ranges.push(range);
      }
    }
    return claim.ranges;
  }

  const of = (ids) => ids.map((id) => claims.get(id)).filter(Boolean);

  // Without the Highlight API: <mark> around the ranges, taken away again before the next.
  let marks = [];
  function wrap(ranges) {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    marks = [];
    for (const claim of claims.values()) claim.ranges = null;
    for (const article of document.querySelectorAll('.report')) nodesOf.delete(article);
    for (const range of ranges()) {
      const mark = document.createElement('mark');
      range.surroundContents(mark);
      marks.push(mark);
    }
    for (const claim of claims.values()) claim.ranges = null;
    for (const article of document.querySelectorAll('.report')) nodesOf.delete(article);
  }
  function paint(name, ids) {
    if (canHighlight) CSS.highlights.set(name, new Highlight(...of(ids).flatMap(rangesOf)));
    else if (name === 'lit') wrap(() => of(ids).flatMap(rangesOf).reverse());
  }

  let lit = [], at = 0;  // the claims that are lit, and the one that the keyboard stands on
  function goTo(index) {
    if (!lit.length) return;
    at = (index + lit.length) % lit.length;
    const claim = claims.get(lit[at]);
    const anchor = document.getElementById(lit[at]);
    if (!claim || !anchor) return;
    anchor.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
    const words = rangesOf(claim).map(String).join(' … ');
    live.textContent = `${at + 1} of ${lit.length}: ${claim.article.getAttribute('aria-label')}: ${words}`;
  }
  function light(ids, link) {
    for (const other of document.querySelectorAll('a.words[aria-current]')) other.removeAttribute('aria-current');
    lit = ids.filter((id) => claims.has(id));
    paint('lit', lit);
    for (const id of lit) for (const other of statements.get(id) || []) if (!link || other === link) other.setAttribute('aria-current', 'true');
    if (lit.length) history.replaceState(null, '', '#' + lit[0]);
    goTo(0);
  }
  function clear() {
    light([]);
    history.replaceState(null, '', location.pathname + location.search);
    live.textContent = '';
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.words');
    if (link) {
      event.preventDefault();
      light(link.dataset.c.split(' '), link);
      return;
    }
    const report = event.target.closest('.report');
    if (!report || event.target.closest('a') || !getSelection().isCollapsed) return;
    const ids = claimsAt(report, event.clientX, event.clientY);
    const target = ids.flatMap((id) => statements.get(id) || [])[0];
    if (!target) return;
    for (let box = target.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    light(target.dataset.c.split(' '), target);
    target.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
    target.focus({preventScroll: true});
  });
  function claimsAt(report, x, y) {
    let node, offset;
    if (document.caretPositionFromPoint) {
      const position = document.caretPositionFromPoint(x, y);
      if (position) ({offsetNode: node, offset} = position);
    } else if (document.caretRangeFromPoint) {
      const range = document.caretRangeFromPoint(x, y);
      if (range) ({startContainer: node, startOffset: offset} = range);
    }
    const found = textNodes(report).find((entry) => entry.node === node);
    if (!found) return [];
    const place = found.begin + offset;
    const size = (claim) => claim.pieces.reduce((sum, [begin, end]) => sum + end - begin, 0);
    return [...claims].filter(([, claim]) => claim.article === report && claim.pieces.some(([begin, end]) => begin <= place && place < end))
        .sort((a, b) => size(a[1]) - size(b[1])).map(([id]) => id);
  }
  const point = (event) => {
    const link = event.target.closest && event.target.closest('a.words');
    if (canHighlight) paint('pointed', link ? link.dataset.c.split(' ') : []);
  };
  document.addEventListener('mouseover', point);
  document.addEventListener('focusin', point);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') clear();
    if (event.key === 'n') goTo(at + 1);
    if (event.key === 'p') goTo(at - 1);
  });

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const box of closed) box.open = true;
  });
  addEventListener('afterprint', () => { for (const box of closed) box.open = false; });

  function fromAddress() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (claims.has(id)) light([id]);
  }
  addEventListener('hashchange', fromAddress);
  if (canHighlight) paint('known', [...claims.keys()]);
  fromAddress();
})();
