// An editor's jobs on the real server over a real store: what the mock desk promises, held by the program itself. These
// sixteen are the jobs in which the server answers or decides. What stays with the mock (jobs.mjs) is about the page alone
// (widths, printing, light and dark, keys, the chart, the highlight interface, large events) or needs a server that is
// slow, empty, failing or gone on purpose.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {axe, giveToken, killed, lit, litInSight, open, toll} from './page_tools.mjs';
import {kToken} from './store_desk.mjs';
import {corrected, later, reports} from './store_reports.mjs';

const row = (page, words) => page.locator(`.event-row:has-text("${words}")`);
async function openEvent(page, desk, words = 'Port Velin', view = '', query = '') {
  const id = await desk.event(words);
  await open(page, desk, `#/event/${id}${view}${query}`);
  await page.waitForSelector('.masthead');
  return id;
}
// The words of every claim are exactly what lights up, and stand in sight.
async function clickToWords(page) {
  await page.locator('details.line > summary').first().click();
  const link = page.locator('details.line[open] .claims .words').first();
  const words = await link.innerText();
  await link.click();
  assert.deepEqual(await lit(page), [words]);
  assert.ok(await litInSight(page), 'the words are out of sight');
  return words;
}

export const storeJobs = [
  ['opens an event, sees a figure, clicks to its words, sends the link to a colleague', async ({page, desk, context, shot}) => {
    await open(page, desk);
    await shot('40-store-list');
    await row(page, 'Port Velin').click();
    await page.waitForSelector('.toll');
    assert.equal(await killed(page), '7');
    const words = await clickToWords(page);
    await shot('41-store-dossier');
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    await colleague.waitForSelector('.toll');
    await colleague.waitForFunction(() => CSS.highlights.get('lit')?.size > 0);
    assert.deepEqual(await lit(colleague), [words], 'a permalink lights the same words');
    assert.ok(await litInSight(colleague));
  }],

  ['watches a report that another program ingests change the toll', async ({page, desk, shot}) => {
    await openEvent(page, desk);
    await page.waitForSelector('.link-state.live');
    assert.equal(await killed(page), '7');
    desk.ingest(later);
    await page.waitForSelector('.notice.news');
    assert.equal(await killed(page), '9');
    assert.match(await page.locator('.notice.news').innerText(), /Just changed[\s\S]*Killed[\s\S]*7[\s\S]*9[\s\S]*Report: Velin Post/);
    assert.ok(await page.locator('.toll .flash').count() > 0, 'nothing flashes');
    await shot('42-store-changed');
    await page.click('text=Seen');
    await open(page, desk);
    await page.waitForSelector('.link-state.live');
    await new Promise((later) => setTimeout(later, 1100));  // the store's times are whole seconds
    desk.ingest(corrected);
    await page.waitForSelector('.event-row:has-text("Port Velin") .new-mark');
    await page.check('text=changed since I looked');
    await page.waitForFunction(() => document.querySelectorAll('.event-row').length === 1);
    await row(page, 'Port Velin').click();
    await page.waitForSelector('.notice.news:has-text("Changed since you looked")');
    await page.keyboard.press('4');
    await page.waitForSelector('.report.diff');
    assert.match((await page.locator('.report.diff p ins').allInnerTexts()).join('|'), /24[\s\S]*Correction/);
    assert.match((await page.locator('.report.diff p del').allInnerTexts()).join('|'), /20/);
    await shot('43-store-versions');
  }],

  ['splits a wrong join and takes it back', async ({page, desk, shot}) => {
    const id = await openEvent(page, desk);
    assert.equal(await page.locator('.report').count(), 3);
    await page.locator('.report[data-report="coast-wire-1"] .not-this').click();
    await page.waitForSelector('#split');
    const split = async () => {
      await page.check('label:has-text("Coast Wire") input');
      await page.fill('#split input[type=text]', 'a bakery, not the terminal');
      await page.click('#split button.main');
    };
    await split();
    await giveToken(page, 'not-the-token-of-this-desk');
    await page.waitForSelector('#split');
    await split();
    await giveToken(page, kToken);
    await page.waitForSelector('#split');
    await split();
    await page.waitForSelector('.toast:has-text("split off")');
    await page.waitForFunction(() => !document.querySelector('#split').textContent.includes('Coast Wire'));
    await shot('44-store-split');
    await page.keyboard.press('1');
    await page.waitForSelector('.toll');
    assert.equal(await toll(page, 'Injured'), '20', 'the other attack counts here no more');
    await page.click('.toast button:has-text("Undo")');
    await page.waitForFunction(() => document.querySelectorAll('.report').length === 3);
    await page.keyboard.press('5');
    await page.waitForSelector('#decided li');
    assert.match(await page.locator('#decided').innerText(), /a bakery, not the terminal[\s\S]*undone/);
    assert.equal(await desk.event('Port Velin'), id);
  }, {noisy: true}],

  ['the decision that was made last stands first', async ({page, desk}) => {
    await page.addInitScript((token) => sessionStorage.setItem('rashomon-token', token), kToken);
    desk.command('split', 'coast-wire-1', '--by', 'N. Aas', '--reason', 'first');
    desk.command('retract', 'hill-courier-1', '--by', 'M. Orr', '--reason', 'second');
    const id = await desk.event('Port Velin","country":null},"reports":2');
    await open(page, desk, `#/event/${id}/grouping`);
    await page.waitForSelector('#decided li');
    assert.match(await page.locator('#decided li').first().innerText(), /Taken back[\s\S]*second[\s\S]*M\. Orr/);
    assert.match(await page.locator('#decided').innerText(), /Split coast-wire-1: first[\s\S]*N\. Aas/);
    const bakery = await desk.event('"injured":{"low":3,"best":3');
    await page.waitForSelector('#merge li');
    await page.locator(`#merge li:has(a[href="#/event/${bakery}"]) button`).click();
    await page.waitForSelector('.toast:has-text("Merged")');
    await page.waitForSelector('#split:has-text("Coast Wire")');
    await page.locator('#decided li').first().locator('button:has-text("Undo")').click();
    await page.waitForFunction(() => !document.querySelector('#split').textContent.includes('Coast Wire'));
  }],

  ['a report that was taken back is struck through, with why and by whom, and can come back', async ({page, desk, shot}) => {
    await openEvent(page, desk);
    assert.equal(await killed(page), '7');
    await page.waitForSelector('.link-state.live');
    desk.command('retract', 'harbour-radio-1', '--by', 'M. Orr', '--reason', 'the station withdrew it at noon');
    await page.waitForSelector('.report.retracted');
    const told = await page.locator('.report.retracted').innerText();
    assert.match(told, /the station withdrew it at noon/);
    assert.match(told, /M\. Orr/);
    assert.match(await page.locator('.report.retracted p[data-o]').first().evaluate((p) => getComputedStyle(p).textDecorationLine), /line-through/);
    assert.equal(await killed(page), '5');
    await page.locator('.report.retracted').scrollIntoViewIfNeeded();
    await shot('45-store-taken-back');
    await axe(page, 'with a report taken back');
    desk.command('undo', '1', '--by', 'M. Orr');
    await page.waitForSelector('.report.retracted', {state: 'detached'});
    await page.waitForFunction(() => /7/.test(document.querySelector('.toll').textContent));
  }],

  ['an event whose reports were all taken back says so, with why and by whom', async ({page, desk, shot}) => {
    const id = await desk.event('Arvo');
    await open(page, desk, `#/event/${id}`);
    await page.waitForSelector('.toll');
    desk.command('retract', 'hill-courier-1', '--by', 'M. Orr', '--reason', 'a landslide of last year');
    await page.waitForSelector('h1:has-text("All reports were taken back")');
    assert.match(await page.locator('.report.retracted').innerText(), /Hill Courier[\s\S]*Taken back by M\. Orr[\s\S]*a landslide of last year[\s\S]*killing 12 passengers/);
    await axe(page, 'all taken back');
    await shot('50-store-all-taken-back');
    desk.command('undo', '1');
    await page.waitForSelector('.toll');
  }],

  ['merges two events by hand and undoes it from the list of decisions', async ({page, desk}) => {
    await page.addInitScript((token) => sessionStorage.setItem('rashomon-token', token), kToken);
    const id = await openEvent(page, desk, 'Port Velin', '/grouping');
    await page.fill('#merge input', 'Arvo');
    await page.locator('#merge li:has-text("Arvo") button').click();
    await page.waitForSelector('#split:has-text("Hill Courier")');
    assert.equal((await (await fetch(`${desk.url}/api/v1/events`)).json()).events.length, 2);
    await page.click('#decided button:has-text("Undo")');
    await page.waitForFunction(() => !document.querySelector('#split').textContent.includes('Hill Courier'));
    assert.equal((await (await fetch(`${desk.url}/api/v1/events`)).json()).events.length, 3);
    assert.equal(await desk.event('Port Velin'), id);
  }],

  ['asks for the token where reads need it, and says it to nobody', async ({page, desk}) => {
    await page.goto(`${desk.url}/#/event/ev1`);
    await page.waitForSelector('text=This desk needs its token');
    assert.equal((await fetch(`${desk.url}/api/v1/events`)).status, 401);
    await page.click('text=Enter the token');
    await giveToken(page, kToken);
    await page.waitForSelector('.toll');
    await page.waitForSelector('.link-state.live');
    desk.ingest(later);
    await page.waitForSelector('.notice.news');
    await page.click('.menu summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.menu a:has-text("CSV")')]);
    assert.match(desk.read(await download.path()), /^event,event_label[\s\S]*nine people/);
    assert.ok(!desk.log().includes(kToken), 'the token is logged');
  }, {desk: ['--protect-reads'], noisy: true}],

  ['looks at yesterday’s state and back', async ({page, desk, shot}) => {
    desk.ingest(later);
    const id = await openEvent(page, desk);
    assert.equal(await killed(page), '9');
    await page.fill('.clock input', '2031-03-03T12:20');
    await page.waitForSelector('.notice.past');
    assert.equal(await killed(page), '7');
    assert.equal(await page.locator('.report').count(), 2);
    await shot('46-store-yesterday');
    await page.locator('.notice.past a:has-text("What changed")').click();
    await page.waitForSelector('.change-list');
    assert.match(await page.locator('.change-list').innerText(), /Killed[\s\S]*7[\s\S]*9/);
    await open(page, desk, `#/event/${id}?at=2031-03-03T10:30:00Z`);
    await page.waitForSelector('.notice.past');
    assert.equal(await killed(page), '5');
    await page.click('text=Back to now');
    await page.waitForFunction(() => !document.querySelector('.notice.past'));
    assert.equal(await killed(page), '9');
    await open(page, desk, `#/event/${id}?at=2031-03-01T00:00:00Z`);
    await page.waitForSelector('text=Nothing was known yet');
  }],

  ['does it by keyboard alone', async ({page, desk}) => {
    await open(page, desk);
    await page.keyboard.press('/');
    await page.keyboard.type('terminal');
    await page.waitForFunction(() => document.querySelectorAll('.event-row').length === 1 && document.querySelector('.hits'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.toll');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal((await lit(page)).length, 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('[');
    await page.waitForSelector('.notice.past');
    await page.keyboard.press('0');
    await page.waitForSelector('.notice.past', {state: 'detached'});
    for (const [key, selector] of [['2', '.matrix'], ['3', '.side'], ['4', '.changes'], ['5', '.grouping'], ['1', '.toll']]) {
      await page.keyboard.press(key);
      await page.waitForSelector(selector);
    }
  }],

  ['finds events by words, day, place, type and size', async ({page, desk, shot}) => {
    const shown = async (hash, expected) => {
      await page.goto('about:blank');
      await open(page, desk, hash);
      assert.equal(await page.locator('.event-row').count(), expected, hash);
    };
    for (const [hash, expected] of [['#/', 3], ['#/?q=landslide', 1], ['#/?place=Arvo', 1], ['#/?type=bombing', 1], ['#/?min_killed=7', 2],
      ['#/?from=2031-05-01', 2], ['#/?to=2031-04-01', 1], ['#/?q=%22%20OR%201%3D1%20--', 0], ['#/?q=NEAR(a*', 0]]) await shown(hash, expected);
    await shown('#/?q=bomb', 1);
    await page.waitForSelector('.hits li');
    await shot('49-store-search');
  }],

  ['has no grave accessibility fault', async ({page, desk}) => {
    desk.ingest(corrected);
    const id = await desk.event('Port Velin');
    for (const [hash, wait] of [['#/', '.event-row'], [`#/event/${id}`, '#sources'], [`#/event/${id}/changes?from=2031-03-03T10:30:00Z`, '.report.diff'], [`#/event/${id}/grouping`, '#merge li']]) {
      await page.goto('about:blank');
      await open(page, desk, hash);
      await page.waitForSelector(wait);
      await axe(page, hash);
    }
  }],

  ['hostile report text stays text, on the page and in what is downloaded', async ({page, desk, context, shot}) => {
    const hostile = reports.at(-1), id = await desk.event('Elmsund');
    for (const view of ['', '/matrix', '/side', '/changes', '/grouping']) {
      await page.goto('about:blank');
      await open(page, desk, `#/event/${id}${view}`);
      await page.waitForSelector('.masthead');
      assert.equal(await page.evaluate(() => window.hit), undefined, view);
      assert.equal(await page.evaluate(() => document.querySelectorAll('#page img, #page script, #page svg[onload], #page [onerror], #page a[href^="javascript:" i]').length), 0, view);
    }
    await open(page, desk, `#/event/${id}`);
    await page.waitForSelector('.report');
    const told = await page.locator('.report').innerText();
    for (const part of ['<script>window.hit=1</script> said', '<script>window.hit=1</script> =cmd|calc', '{{7*7}} ${7*7}', "'; DROP TABLE report; --"]) assert.ok(told.includes(part), part);
    await page.locator('details.line > summary').first().click();
    await page.locator('details.line[open] .claims .words').first().click();
    assert.match((await lit(page)).join(''), /Two people/);
    await shot('47-store-hostile');
    const file = async (format) => {
      await page.click('.menu summary');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.menu a:has-text("${format}")`)]);
      await page.click('.menu summary');
      assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.[a-z]+$/);
      return {path: await download.path(), text: desk.read(await download.path())};
    };
    assert.equal(JSON.parse((await file('JSON')).text).reports[0].url ?? hostile.url, hostile.url);
    for (const line of (await file('CSV')).text.trim().split('\r\n')) assert.doesNotMatch(line, /(^|,)"?[=+@|%-](?!\d)/, 'a cell that a spreadsheet would run');
    await file('Markdown');
    const html = (await file('HTML')).text;
    const alone = await context.newPage();
    await alone.setContent(html);
    assert.equal(await alone.evaluate(() => window.hit), undefined);
    assert.equal(await alone.evaluate(() => document.querySelectorAll('img, [onerror], [onload], a[href^="javascript:" i]').length), 0);
    await alone.close();
    await open(page, desk, '#/?q=' + encodeURIComponent('"><img src=x onerror=window.hit=1>'));
    assert.equal(await page.evaluate(() => window.hit), undefined);
  }],

  ['works without network: all but the server is out of reach, and nobody asks for it', async ({page, desk, context, shot}) => {
    const asked = [], own = (url) => url.origin === desk.url || url.protocol === 'blob:' || url.protocol === 'data:';
    await context.route((url) => !own(url), (route) => { asked.push(route.request().url()); return route.abort('internetdisconnected'); });
    const outside = await context.newPage();
    await assert.rejects(outside.goto('http://elsewhere.invalid/'), /DISCONNECTED/, 'the network can be reached');
    await outside.close();
    assert.deepEqual(asked.splice(0), ['http://elsewhere.invalid/']);
    await open(page, desk);
    assert.equal(await page.locator('.event-row').count(), 3);
    await page.keyboard.press('/');
    await page.keyboard.type('terminal');
    await page.waitForFunction(() => document.querySelectorAll('.event-row').length === 1 && document.querySelector('.hits'));
    const id = await openEvent(page, desk);
    await page.waitForSelector('.link-state.live');
    assert.equal(await killed(page), '7');
    await clickToWords(page);
    desk.ingest(later);
    await page.waitForSelector('.notice.news');
    assert.equal(await killed(page), '9');
    await page.waitForFunction(() => [...document.querySelectorAll('canvas')].some((c) => c.width > 0 && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((v) => v > 0)));
    for (const [view, selector] of [['/matrix', '.matrix'], ['/side', '.side'], ['/changes', '.changes'], ['/grouping', '.grouping']]) {
      await open(page, desk, `#/event/${id}${view}`);
      await page.waitForSelector(selector);
    }
    await open(page, desk, `#/event/${id}?at=2031-03-03T10:30:00Z`);
    await page.waitForSelector('.notice.past');
    assert.equal(await killed(page), '5');
    await open(page, desk, `#/event/${id}`);
    await page.waitForSelector('.toll');
    const types = await page.evaluate(() => [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family));
    assert.deepEqual(types, [], 'a typeface is not there');
    await page.click('.menu summary');
    for (const format of ['JSON', 'CSV', 'Markdown', 'HTML']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.menu a:has-text("${format}")`)]);
      const text = desk.read(await download.path());
      assert.ok(text.length > 500, format);
      if (format !== 'HTML') continue;
      const alone = await context.newPage();
      await alone.setContent(text, {waitUntil: 'load'});
      assert.match(await alone.locator('body').innerText(), /nine people/);
      await alone.close();
    }
    await shot('51-store-no-network');
    await page.reload();
    await page.waitForSelector('.toll');
    assert.deepEqual(asked, [], 'the page asks for something else');
  }],

  ['a page of another site can neither read nor write', async ({page, desk}) => {
    const elsewhere = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>elsewhere</title>'));
    await new Promise((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    try {
      await page.goto(`http://127.0.0.1:${elsewhere.address().port}/`);
      const tried = await page.evaluate(async ({url, token}) => {
        const out = [];
        const attempt = async (name, ...rest) => out.push([name, await fetch(...rest).then((r) => (r.type === 'opaque' ? 'opaque' : r.status), () => 'refused')]);
        await attempt('read', `${url}/api/v1/events`);
        await attempt('write', `${url}/api/v1/decisions`, {method: 'POST', headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'}, body: '{}'});
        await attempt('blind write', `${url}/api/v1/reports`, {method: 'POST', mode: 'no-cors', body: '{"text": "x"}'});
        return out;
      }, {url: desk.url, token: kToken});
      assert.deepEqual(tried.slice(0, 2), [['read', 'refused'], ['write', 'refused']]);
      assert.notEqual(tried[2][1], 200);
      // The same machine under a name of the other site's choosing (DNS rebinding): then it would be one origin.
      const rebound = desk.url.replace('127.0.0.1', 'desk.invalid');
      const answer = await page.goto(`${rebound}/api/v1/events`);
      assert.equal(answer.status(), 421);
      assert.equal((await (await fetch(`${desk.url}/api/v1/decisions`)).json()).decisions.length, 0);
    } finally { elsewhere.close(); }
  }, {noisy: true, elsewhere: true}],

  ['stops with pages open, and says so', async ({page, desk, shot}) => {
    await open(page, desk);
    await page.waitForSelector('.link-state.live');
    desk.stop();
    await page.waitForSelector('.link-state.lost');
    await shot('48-store-stopped');
  }, {noisy: true}],
];
