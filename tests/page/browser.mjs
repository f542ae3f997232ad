// An editor's jobs, done in a browser: on the mock desk, which has every state at hand, and on the real server over a store.
// Two at a time. Ends with 1 where one of them can't be done.
//   node browser.mjs [PART OF A NAME]
import {jobs} from './jobs.mjs';
import {storeJobs} from './store_jobs.mjs';
import {startDesk, useBrowser} from './desk.mjs';
import {hasPage, serveStore} from './store_desk.mjs';

const only = process.argv[2];
const whole = await hasPage();
if (!whole) console.log('skipped: the jobs on a store, for this program was built without the page (scripts/build release builds it in)');
const queue = [...jobs.map((j) => [...j, startDesk]), ...(whole ? storeJobs : []).map(([name, job, options]) => [`store: ${name}`, job, options ?? {}, serveStore])]
  .map((j) => (j.length === 3 ? [j[0], j[1], {}, j[2]] : j)).filter(([name]) => !only || name.includes(only));
let failed = 0;

async function doJob(browser, [name, job, options, start]) {
  const desk = await start(options.desk ?? []);
  const context = await browser.newContext({viewport: {width: 1440, height: 950}, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Etc/UTC', ...options.context});
  const page = await context.newPage(), noise = [];
  page.setDefaultTimeout(90_000);
  page.on('pageerror', (e) => noise.push(`error: ${e.message}`));
  page.on('console', (m) => { if (m.type() === 'error' && !options.noisy) noise.push(`console: ${m.text()}`); });
  page.on('request', (r) => { if (!options.elsewhere && !r.url().startsWith(desk.url) && !r.url().startsWith('blob:')) noise.push(`asked for ${r.url()}`); });
  page.on('dialog', (d) => { noise.push(`a dialog opened: ${d.message()}`); void d.dismiss(); });
  const began = Date.now();
  try {
    await job({page, desk, context, shot: (file) => page.screenshot({path: `build/screens/${file}.png`})});
    if (noise.length) throw new Error(noise.slice(0, 5).join('\n'));
    console.log(`ok    ${name} (${Date.now() - began} ms)`);
  } catch (error) {
    ++failed;
    await page.screenshot({path: `build/screens/failed-${failed}.png`}).catch(() => {});
    console.log(`FAIL  ${name}\n${String(error.stack ?? error).split('\n').slice(0, 8).join('\n')}`);
  }
  await context.close();
  desk.stop();
}

await useBrowser(async (browser) => {
  const work = async () => { for (let job = queue.shift(); job; job = queue.shift()) await doJob(browser, job); };
  await Promise.all([work(), work()]);
});
process.exit(failed ? 1 : 0);
