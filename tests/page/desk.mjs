// Starts the mock desk and the browser for the jobs, and stops them again.
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {dirname, join} from 'node:path';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(join(root, 'page/package.json'));
export const axeSource = () => require('axe-core').source;

export async function useBrowser(work) {
  const {chromium} = require('playwright-core');
  const browser = await chromium.launch({executablePath: process.env.BROWSER, args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP *.invalid 127.0.0.1']});
  try { await work(browser); } finally { await browser.close(); }
}

export async function startDesk(args = [], port = 0) {
  let child = spawn(process.execPath, [join(root, 'page/mock/server.mjs'), '--port', String(port), '--program', process.env.PROGRAM, ...args], {cwd: root, stdio: ['ignore', 'pipe', 'inherit']});
  const url = await new Promise((done, fail) => {
    child.stdout.once('data', (text) => done(String(text).trim()));
    child.once('exit', (code) => fail(new Error(`the mock desk ended with ${code}`)));
  });
  return {
    url, stop: () => child.kill(),
    // The same address, another run of the server.
    again: async (more) => { const next = await startDesk(more, new URL(url).port); child = {kill: next.stop}; },
    receive: () => fetch(`${url}/mock/receive`, {method: 'POST'}).then((r) => r.json()),
    fail: (status, times) => fetch(`${url}/mock/fail?status=${status}&times=${times}`, {method: 'POST'}),
  };
}
