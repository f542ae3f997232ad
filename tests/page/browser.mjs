// An editor's jobs, done in a browser against the mock desk. Ends with 1 where one of them can't be done.
import {jobs} from './jobs.mjs';
import {startDesk, useBrowser} from './desk.mjs';

const only = process.argv[2];
let failed = 0;
await useBrowser(async (browser) => {
  for (const [name, job, options] of jobs) {
    if (only && !name.includes(only)) continue;
    const desk = await startDesk(options?.desk ?? []);
    const context = await browser.newContext({viewport: {width: 1440, height: 950}, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Etc/UTC', ...options?.context});
    const page = await context.newPage(), noise = [];
    page.setDefaultTimeout(8000);
    page.on('pageerror', (e) => noise.push(`error: ${e.message}`));
    page.on('console', (m) => { if (m.type() === 'error' && !options?.noisy) noise.push(`console: ${m.text()}`); });
    page.on('request', (r) => { if (!r.url().startsWith(desk.url) && !r.url().startsWith('blob:')) noise.push(`asked for ${r.url()}`); });
    page.on('dialog', (d) => { noise.push(`a dialog opened: ${d.message()}`); void d.dismiss(); });
    const began = Date.now();
    try {
      await job({page, desk, context, shot: (file) => page.screenshot({path: `build/screens/${file}.png`})});
      if (noise.length) throw new Error(noise.slice(0, 5).join('\n'));
      console.log(`ok    ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      ++failed;
      await page.screenshot({path: 'build/screens/failed.png'}).catch(() => {});
      console.log(`FAIL  ${name}\n${String(error.stack ?? error).split('\n').slice(0, 8).join('\n')}`);
    }
    await context.close();
    desk.stop();
  }
});
process.exit(failed ? 1 : 0);
