// What an editor does. Each job stands on its own desk; the name says what must hold.
import assert from 'node:assert/strict';
import {axe, fits, giveToken, killed, lit, litInSight, open} from './page_tools.mjs';

const kHarbour = '#/event/harbour';
// The same event as if every outlet had that many papers that copy it.
function enlarged(dossier, times) {
  const event = dossier.events[0], reports = [...dossier.reports], annotations = [...dossier.annotations];
  const copy = (claim, k) => claim.replace('#', `-${k}#`);
  const more = (claims) => claims.concat(...Array.from({length: times - 1}, (_, k) => claims.map((c) => copy(c, k))));
  for (let k = 0; k < times - 1; ++k) {
    for (const r of dossier.reports) reports.push({...r, id: `${r.id}-${k}`, outlet: `${r.outlet} ${k}`, copy_of: r.id});
    for (const a of dossier.annotations) annotations.push({...a, id: `${a.id}-${k}`});
  }
  event.reports = reports.map((r) => r.id);
  for (const line of event.figures) line.claims = more(line.claims);
  return {...dossier, reports, annotations};
}
export const jobs = [
  ['opens an event, sees a figure, clicks to its words', async ({page, desk, shot}) => {
    await open(page, desk);
    await shot('01-list');
    await page.click('.event-row:has-text("Port Velmar")');
    await page.waitForSelector('.toll');
    assert.equal(await killed(page), '12');
    await shot('02-dossier');
    await page.locator('details.line > summary').first().click();
    await page.locator('details.line .claims .words').first().click();
    const words = await page.locator('details.line .claims .words').first().innerText();
    assert.deepEqual(await lit(page), [words]);
    assert.ok(await litInSight(page), 'the words are out of sight');
    assert.match(page.url(), /claim=/);
    await shot('03-words');
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('.toll');
    assert.deepEqual(await lit(page), [words], 'a permalink lights the same words');
  }, {context: {ignoreHTTPSErrors: false}}],

  ['every statement of every event leads to its words', async ({page, desk}) => {
    for (const event of ['harbour', 'flood', 'ferry', 'hostile']) {
      await open(page, desk, `#/event/${event}`);
      await page.waitForSelector('#sources');
      const count = await page.evaluate(async () => {
        for (const box of document.querySelectorAll('details')) box.open = true;
        const links = [...document.querySelectorAll('main a.words')], unlit = [];
        for (const link of links) {
          link.click();
          await new Promise((r) => setTimeout(r));
          if (!CSS.highlights.get('lit')?.size) unlit.push(link.textContent);
        }
        return {links: links.length, unlit};
      });
      assert.ok(count.links > 2);
      assert.deepEqual(count.unlit, [], event);
    }
  }],

  ['without the highlight interface the words are marked', async ({page, desk}) => {
    await page.addInitScript(() => { delete window.Highlight; });
    await open(page, desk, kHarbour);
    await page.locator('details.line > summary').first().click();
    await page.locator('details.line .claims .words').nth(1).click();
    await page.waitForSelector('.reports mark');
    assert.equal((await lit(page)).join(''), await page.locator('details.line .claims .words').nth(1).innerText());
    await page.locator('details.line .claims .words').nth(3).click();
    assert.equal((await lit(page)).length, 1, 'the marks before are taken away');
  }],

  ['goes from the words in a report back to the statement', async ({page, desk}) => {
    await open(page, desk, `${kHarbour}`);
    await page.locator('details.line > summary').first().click();
    await page.locator('details.line .claims .words').first().click();
    await page.keyboard.press('Escape');
    const box = await page.evaluate(() => { const r = [...CSS.highlights.get('known')].find((x) => x.getBoundingClientRect().top > 100 && x.getBoundingClientRect().bottom < 700).getBoundingClientRect(); return {x: r.left + 4, y: r.top + r.height / 2}; });
    await page.mouse.click(box.x, box.y);
    assert.ok(await page.evaluate(() => document.activeElement.matches('main a.words')), 'no statement has the focus');
  }],

  ['watches a new report change the toll', async ({page, desk, shot}) => {
    await open(page, desk, kHarbour);
    await page.waitForSelector('.link-state.live');
    await desk.receive();
    await page.waitForSelector('.notice.news');
    assert.equal(await killed(page), '14');
    const news = await page.locator('.notice.news').innerText();
    assert.match(news, /Just changed/);
    assert.match(news, /Killed/);
    assert.match(news, /12[\s\S]*14[\s\S]*Report: Quayside Wire/, 'the toll first, then what brought it');
    assert.ok(await page.locator('.toll .flash').count() > 0, 'nothing flashes');
    await shot('04-changed-live');
    await page.click('text=Seen');
    assert.equal(await page.locator('.notice.news').count(), 0);
  }],

  ['comes back and is told what changed since; the list marks it', async ({page, desk, shot}) => {
    await open(page, desk, kHarbour);
    await page.waitForSelector('.toll');
    await page.goto(`${desk.url}/#/`);
    await page.waitForSelector('.event-row');
    await page.waitForSelector('.link-state.live');
    await desk.receive();
    await page.waitForSelector('.event-row:has-text("Port Velmar") .new-mark');
    await shot('05-list-changed');
    await page.check('text=changed since I looked');
    await page.waitForFunction(() => document.querySelectorAll('.event-row').length === 1);
    await page.click('.event-row');
    await page.waitForSelector('.notice.news');
    assert.match(await page.locator('.notice.news').innerText(), /Changed since you looked \(15 May 07:15 GMT\)[\s\S]*Killed[\s\S]*12[\s\S]*14/);
  }],

  ['splits a wrong join and takes it back', async ({page, desk, shot}) => {
    await open(page, desk, kHarbour);
    await page.locator('.report[data-report="island-courier"] .not-this').click();
    await page.waitForSelector('#split');
    assert.ok(await page.isChecked('label:has-text("Island Courier") input'));
    await page.fill('#split input[type=text]', 'a festival, not the bombing');
    await shot('06-split');
    await page.click('#split button.main');
    await giveToken(page, 'desk');
    await page.waitForSelector('#split');
    await page.check('label:has-text("Island Courier") input');
    await page.fill('#split input[type=text]', 'a festival, not the bombing');
    await page.click('#split button.main');
    await page.waitForSelector('.toast:has-text("split off")');
    await page.waitForFunction(() => !document.querySelector('#split').textContent.includes('Island Courier'));
    await shot('07-split-done');
    await page.click('.toast button:has-text("Undo")');
    await page.waitForFunction(() => document.querySelector('#split').textContent.includes('Island Courier'));
    await page.waitForFunction(() => document.querySelector('#decided').textContent.includes('undone'));
    assert.match(await page.locator('#decided').innerText(), /a festival, not the bombing[\s\S]*undone/);
  }, {noisy: true}],

  ['merges two events and undoes it from the list of decisions', async ({page, desk}) => {
    await page.addInitScript(() => sessionStorage.setItem('rashomon-token', 'desk'));
    await open(page, desk, '#/event/flood/grouping');
    await page.fill('#merge input', 'Tessel');
    await page.locator('#merge li:has-text("Tessel Delta") button').click();
    await page.waitForSelector('#split:has-text("delta-news"), #split:has-text("Delta News")');
    await page.click('#decided button:has-text("Undo")');
    await page.waitForFunction(() => !/delta.news/i.test(document.querySelector('#split').textContent));
  }],

  ['takes a report back, with the reason, and undoes it', async ({page, desk, shot}) => {
    await page.addInitScript(() => sessionStorage.setItem('rashomon-token', 'desk'));
    await open(page, desk, '#/event/harbour/grouping');
    await page.selectOption('.take-back select', 'harbour-times');
    await page.fill('.take-back input', 'withdrawn by the paper at noon');
    await page.click('.take-back button');
    await page.waitForSelector('.toast:has-text("taken back")');
    await page.keyboard.press('1');
    await page.waitForSelector('.report.retracted:has-text("withdrawn by the paper at noon")');
    assert.equal(await killed(page), '11');
    await shot('26-taken-back');
    await page.click('.toast button:has-text("Undo")');
    await page.waitForFunction(() => /12/.test(document.querySelector('.toll').textContent) && !document.querySelector('.report.retracted'));
  }],

  ['asks for the token where reads need it', async ({page, desk, shot}) => {
    await page.goto(`${desk.url}/${kHarbour}`);
    await page.waitForSelector('text=This desk needs its token');
    await shot('27-token');
    await page.click('text=Enter the token');
    await giveToken(page, 'desk');
    await page.waitForSelector('.toll');
    await page.waitForSelector('.link-state.live');
    await desk.receive();
    await page.waitForSelector('.notice.news');
    await page.click('.menu summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.menu a:has-text("CSV")')]);
    assert.match(download.suggestedFilename(), /\.csv$/);
  }, {desk: ['--protect-reads'], noisy: true}],

  ['comes back by itself when the server does', async ({page, desk}) => {
    await open(page, desk);
    await page.waitForSelector('.link-state.live');
    desk.stop();
    await page.waitForSelector('.link-state.lost');
    await desk.again(['--empty']);
    await page.waitForSelector('.link-state.live', {timeout: 90_000});
    await page.waitForSelector('text=No event yet');
  }, {noisy: true}],

  ['looks at yesterday’s state and back', async ({page, desk, shot}) => {
    await open(page, desk, kHarbour);
    await page.waitForSelector('.toll');
    await page.fill('.clock input', '2024-05-14T15:00');
    await page.waitForSelector('.notice.past');
    assert.equal(await killed(page), '9');
    assert.match(page.url(), /at=2024-05-14T15%3A00%3A00Z/);
    assert.match(await page.locator('.notice.past').innerText(), /changed since/);
    await shot('08-yesterday');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    await page.waitForFunction(() => /15:05/.test(document.querySelector('.notice.past')?.textContent ?? ''));
    await page.click('text=Back to now');
    await page.waitForFunction(() => !document.querySelector('.notice.past'));
    assert.equal(await killed(page), '12');
    await page.goto(`${desk.url}/#/event/harbour?at=2024-05-01T00:00:00Z`);
    await page.waitForSelector('text=Nothing was known yet');
  }],

  ['steps back by the log of changes where reports do not say when they came in', async ({page, desk}) => {
    await page.route('**/api/v1/events/harbour*', async (route) => {
      const body = await (await route.fetch()).json();
      for (const r of body.reports) delete r.seen;
      await route.fulfill({json: body});
    });
    await page.route('**/api/v1/events/harbour/changes', (route) => route.fulfill({json: {changes: [{what: 'toll.killed.best', at: '2024-05-14T13:20:00Z'}, {what: 'report', at: '2024-05-15T07:15:00Z'}]}}));
    await open(page, desk, kHarbour);
    await page.waitForFunction(() => !document.querySelector('[data-key="["]').disabled);
    await page.keyboard.press('[');
    await page.waitForSelector('.notice.past:has-text("14 May 13:20 GMT")');
    assert.equal(await killed(page), '9');
  }],

  ['compares two hours and two versions of a report', async ({page, desk, shot}) => {
    await open(page, desk, '#/event/harbour/changes?from=2024-05-14T13:20:00Z');
    await page.waitForSelector('.change-list');
    assert.match(await page.locator('.change-list').innerText(), /Killed[\s\S]*9[\s\S]*12/);
    await page.waitForSelector('.report.diff');
    assert.match(await page.locator('.report.diff p del').allInnerTexts().then((x) => x.join('|')), /three/);
    assert.match(await page.locator('.report.diff p ins').allInnerTexts().then((x) => x.join('|')), /Correction/);
    await shot('09-changes');
  }],

  ['reads matrix, side by side, and who repeats whom', async ({page, desk, shot}) => {
    await open(page, desk, '#/event/harbour/matrix');
    await page.waitForSelector('.matrix');
    assert.ok(await page.locator('.matrix .stand.copied').count() > 2);
    assert.ok(await page.locator('.matrix .stand.outside').count() > 0);
    await shot('10-matrix');
    await page.locator('.matrix .stand.outside .words').first().click();
    assert.ok((await lit(page)).length > 0);
    await page.goto(`${desk.url}/#/event/harbour/side`);
    await page.waitForSelector('.side .report');
    await page.goto(`${desk.url}/#/event/harbour/side?a=northern-ledger&b=velmar-post`);
    await page.waitForSelector('.shared button');
    await page.locator('.shared button').first().click();
    assert.ok((await lit(page)).length > 1);
    await shot('11-side');
    await page.goto(`${desk.url}/${kHarbour}`);
    await page.locator('#sources').scrollIntoViewIfNeeded();
    assert.match(await page.locator('#sources').innerText(), /repeats[\s\S]*Northern Ledger/);
    await shot('12-lineage');
    await page.locator('#over-time').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#over-time').scrollIntoView());
    await shot('13-chart');
    await page.evaluate(() => document.querySelector('#word').scrollIntoView());
    await shot('14-words-of');
  }],

  ['draws a large event as it comes near, and still lights the last report', async ({page, desk}) => {
    await page.route('**/api/v1/events/harbour', async (route) => route.fulfill({json: enlarged(await (await route.fetch()).json(), 40)}));
    await open(page, desk, kHarbour);
    await page.waitForSelector('#sources');
    const texts = () => page.evaluate(() => ({reports: document.querySelectorAll('.report').length, drawn: document.querySelectorAll('.report:not(.far)').length}));
    const {reports, drawn} = await texts();
    assert.equal(reports, 280);
    assert.ok(drawn < 60, `${drawn} texts are drawn at once`);
    await page.locator('details.line > summary').first().click();
    assert.equal(await page.locator('details.line[open] .claims .words').count(), 60);
    await page.click('details.line[open] button:has-text("more places")');
    await page.locator('details.line[open] .claims .words').last().click();
    await page.waitForFunction(() => CSS.highlights.get('lit').size > 0);
    assert.ok(await litInSight(page), 'the words are out of sight');
    await page.keyboard.press('2');
    await page.waitForSelector('.matrix');
    assert.ok(await page.locator('.matrix thead tr:last-child th').count() < 12, 'outlets that only copy are not folded');
    await page.click('text=Show them');
    assert.ok(await page.locator('.matrix thead tr:last-child th').count() > 200);
  }],

  ['clicks a mark of the chart to its words', async ({page, desk}) => {
    await open(page, desk, kHarbour);
    // The chart is drawn anew when it learns its width: wait until the same plot stands still in sight.
    await page.waitForFunction(() => new Promise((done) => {
      const plot = document.querySelector('#over-time .u-over');
      plot?.scrollIntoView({block: 'center'});
      setTimeout(() => done(Boolean(plot?.isConnected && plot.clientWidth > 0)), 200);
    }));
    const box = await page.locator('#over-time .u-over').boundingBox();
    // The marks are where the table says: walk the plot until one answers.
    for (let x = 10; x < box.width && !(await lit(page)).length; x += 12) {
      for (let y = 10; y < box.height; y += 14) {
        await page.mouse.move(box.x + x, box.y + y);
        if (await page.locator('.plot .tip').count()) { await page.mouse.click(box.x + x, box.y + y); break; }
      }
    }
    assert.ok((await lit(page)).length > 0, 'no mark answers');
    const rows = () => page.locator('#over-time tbody tr').count(), all = await rows();
    await page.selectOption('#over-time label:has-text("on the word of") select', 'Interior Ministry');
    assert.ok(await rows() > 0 && await rows() < all, 'one source has as many counts as all');
  }],

  ['does it all by keyboard', async ({page, desk, shot}) => {
    await open(page, desk);
    await page.keyboard.press('/');
    await page.keyboard.type('velmar');
    await page.waitForFunction(() => document.querySelectorAll('.event-row').length === 1 && document.querySelector('.hits'));
    await shot('15-search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.toll');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('details.line[open]').count(), 1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal((await lit(page)).length, 1);
    assert.match(await page.locator('#heard').innerText(), /^1 of 1: /);
    await page.keyboard.press('r');
    assert.ok(await page.evaluate(() => document.activeElement.matches('.reports')));
    await page.keyboard.press('b');
    assert.ok(await page.evaluate(() => document.activeElement.matches('a.words')));
    await page.keyboard.press('Escape');
    assert.equal((await lit(page)).length, 0);
    for (const [key, selector] of [['2', '.matrix'], ['3', '.side'], ['4', '.changes'], ['5', '.grouping'], ['1', '.toll']]) {
      await page.keyboard.press(key);
      await page.waitForSelector(selector);
    }
    await page.keyboard.press('[');
    await page.waitForSelector('.notice.past');
    await page.keyboard.press('0');
    await page.waitForSelector('.notice.past', {state: 'detached'});
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await shot('16-help');
    await page.uncheck('dialog input[type=checkbox]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    assert.match(page.url(), /event/, 'single keys that are switched off do nothing');
  }],

  ['letters typed while a search begins stay', async ({page, desk}) => {
    await open(page, desk);
    const kept = await page.evaluate(() => new Promise((tell) => {
      const box = document.querySelector('#q');
      const type = (text) => {
        box.value = text;
        box.dispatchEvent(new Event('input', {bubbles: true}));
      };
      addEventListener('settled', () => {
        type('velmar');
        setTimeout(() => tell(box.value), 150);
      }, {once: true});
      type('velm');
    }));
    assert.equal(kept, 'velmar');
    await page.waitForFunction(() => location.hash.includes('q=velmar'));
    assert.equal(await page.inputValue('#q'), 'velmar');
  }],

  ['hostile report text stays text', async ({page, desk, shot}) => {
    await open(page, desk);
    await page.fill('#q', 'depot');
    await page.waitForFunction(() => document.querySelectorAll('.event-row').length === 1);
    for (const view of ['', '/matrix', '/side', '/changes', '/grouping']) {
      await open(page, desk, `#/event/hostile${view}`);
      await page.waitForSelector('.masthead');
      assert.equal(await page.evaluate(() => window.hit), undefined);
      assert.equal(await page.evaluate(() => document.querySelectorAll('#page img, #page script, #page [onerror], #page [onmouseover], #page a[href^="javascript:" i]').length), 0);
    }
    await open(page, desk, '#/event/hostile');
    await page.waitForSelector('.report');
    assert.match(await page.locator('.report').innerText(), /<script>window\.hit=1<\/script>/);
    await page.locator('details.line > summary').first().click();
    await page.locator('details.line .claims .words').first().click();
    assert.match((await lit(page)).join(''), /Two/i, 'offsets hold beside letters outside the basic plane');
    await shot('17-hostile-and-only-one-report');
    await open(page, desk, `#/event/harbour?claim=${encodeURIComponent('"><img src=x>#f0')}&report=${encodeURIComponent('"]<x>')}&at=${encodeURIComponent('<b>')}`);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  }],

  ['has no grave accessibility fault, light and dark', async ({page, desk, shot}) => {
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'});
      for (const [hash, wait] of [['#/', '.event-row'], ['#/?q=zzzz', '.state'], [kHarbour, '#sources'], ['#/event/harbour/matrix', '.matrix'], ['#/event/harbour/side', '.side'], ['#/event/harbour/changes?from=2024-05-14T13:20:00Z', '.report.diff'], ['#/event/harbour/grouping', '#merge li']]) {
        await page.goto('about:blank');
        await open(page, desk, hash);
        await page.waitForSelector(wait);
        if (hash === kHarbour) { await page.evaluate(() => { for (const d of document.querySelectorAll('main details')) d.open = true; }); await page.locator('main .words').first().click(); }
        await axe(page, `${hash}, ${scheme}`);
      }
      await page.keyboard.press('?');
      await axe(page, `help, ${scheme}`);
      await page.keyboard.press('Escape');
    }
    await open(page, desk, kHarbour);
    await page.waitForSelector('#sources');
    await shot('18-dark');
  }],

  ['fits a phone, a tablet and a wide screen; prints', async ({page, desk, shot}) => {
    for (const [name, width, height] of [['phone', 390, 844], ['narrow', 320, 700], ['tablet', 900, 1100], ['wide', 2200, 1200]]) {
      await page.setViewportSize({width, height});
      for (const [hash, wait] of [['#/', '.event-row'], [kHarbour, '#sources'], ['#/event/harbour/matrix', '.matrix'], ['#/event/harbour/side', '.side'], ['#/event/harbour/changes', '.change-list'], ['#/event/harbour/grouping', '#merge li']]) {
        await page.goto('about:blank');
        await open(page, desk, hash);
        await page.waitForSelector(wait);
        await fits(page, `${hash} at ${width}`);
        if (name !== 'narrow') await shot(`19-${name}-${hash.split('/')[3]?.replace(/\W.*/, '') ?? (hash === '#/' ? 'list' : 'dossier')}`);
      }
    }
    await page.setViewportSize({width: 900, height: 1200});
    await open(page, desk, kHarbour);
    await page.waitForSelector('#sources');
    await page.emulateMedia({media: 'print'});
    await page.screenshot({path: 'build/screens/20-print.png'});
    assert.equal(await page.locator('.bar').isVisible(), false);
  }],

  ['downloads the dossier', async ({page, desk}) => {
    await open(page, desk, kHarbour);
    await page.waitForSelector('.toll');
    await page.click('.menu summary');
    for (const [label, end] of [['JSON', 'json'], ['CSV', 'csv'], ['Markdown', 'md'], ['HTML', 'html']]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.menu a:has-text("${label}")`)]);
      assert.match(download.suggestedFilename(), new RegExp(`\\.(${end}|${label.toLowerCase()})$`));
    }
  }],

  ['says so while it loads, when nothing is there, when the server fails or is gone', async ({page, desk, shot}) => {
    await page.goto(`${desk.url}/#/event/harbour`);
    await page.waitForSelector('.loading');
    await shot('21-loading');
    await page.waitForSelector('.masthead');
    await page.goto(`${desk.url}/#/event/nothing`);
    await page.waitForSelector('text=No such event');
    await shot('22-no-such-event');
    await desk.fail(500, 3);
    await page.goto(`${desk.url}/#/event/flood`);
    await page.waitForSelector('text=That did not work');
    await shot('23-error');
    await page.click('text=Try again');
    await page.waitForSelector('.masthead');
    desk.stop();
    await page.waitForSelector('.link-state.lost');
    await page.goto(`${desk.url}/#/event/ferry`).catch(() => {});
    await page.waitForSelector('text=The server does not answer');
    await shot('24-server-gone');
  }, {desk: ['--slow', '700'], noisy: true}],

  ['an empty desk says how to begin', async ({page, desk, shot}) => {
    await open(page, desk);
    await page.waitForSelector('text=No event yet');
    await shot('25-empty');
    await page.waitForSelector('.link-state.live');
    await desk.receive();
    await page.waitForSelector('.event-row');
  }, {desk: ['--empty']}],
];
