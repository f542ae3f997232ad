// The real server over a store of its own, filled by the program's own commands; a job may go on to write to it from
// another process, as a colleague's ingest does.
import {execFileSync, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {reports} from './store_reports.mjs';

export const kToken = 'a-desk-token-of-31-march';
const lines = (list) => list.map((r) => `${JSON.stringify(r)}\n`).join('');
const run = (args, input) => execFileSync(process.env.PROGRAM, args, {input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit']});

// Made once; each job has a copy.
let made;
function freshStore() {
  if (!made) {
    made = mkdtempSync(join(tmpdir(), 'rashomon-page-'));
    run(['ingest', '--quiet', '--store', join(made, 'desk.db'), '-'], lines(reports));
    writeFileSync(join(made, 'token'), `${kToken}\n`);
    process.on('exit', () => rmSync(made, {recursive: true, force: true}));
  }
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-page-'));
  cpSync(made, folder, {recursive: true});
  return folder;
}

// Whether the program has the page built in.
export async function hasPage() {
  const desk = await serveStore();
  try { return (await fetch(`${desk.url}/`)).ok; } finally { desk.stop(); }
}

export async function serveStore(args = []) {
  const folder = freshStore(), store = join(folder, 'desk.db');
  const child = spawn(process.env.PROGRAM, ['serve', '--store', store, '--port', '0', '--rate', '1000', '--token-file', join(folder, 'token'), ...args], {stdio: ['ignore', 'pipe', 'pipe']});
  let log = '';
  child.stderr.on('data', (text) => { log += text; });
  const url = await new Promise((done, fail) => {
    child.stdout.once('data', (text) => done(/http:\S+?(?=\/?\s)/.exec(String(text))[0]));
    child.once('exit', (code) => fail(new Error(`serve ended with ${code}: ${log}`)));
  });
  return {
    url, store,
    log: () => log,
    ingest: (...list) => run(['ingest', '--quiet', '--store', store, '-'], lines(list)),
    command: (name, ...rest) => run([name, '--store', store, ...rest]),
    // The id of the event whose row holds the word.
    event: async (word) => (await (await fetch(`${url}/api/v1/events`)).json()).events.find((e) => JSON.stringify(e).includes(word))?.id,
    stop: () => { child.kill(); rmSync(folder, {recursive: true, force: true}); },
    read: (file) => readFileSync(file, 'utf8'),
  };
}
