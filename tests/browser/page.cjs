// Clicks through pages of the dossier and ends with 1 where a statement does not lead to its words.
//
//   BROWSER=/usr/bin/chromium node page.cjs PAGE.html...
'use strict';
const path = require('node:path');
const {chromium} = require('playwright-core');

// In the page: clicks every statement; counts those whose words do not light up, stay out of sight or lack an address.
function clickAll(fallback) {
  for (const box of document.querySelectorAll('details')) box.open = true;
  const count = {statements: 0, unlit: 0, unseen: 0, unnamed: 0};
  for (const link of document.querySelectorAll('a.words')) {
    ++count.statements;
    link.click();
    const lit = fallback ? [...document.querySelectorAll('mark')] : [...CSS.highlights.get('lit')];
    const boxes = lit.map((range) => range.getBoundingClientRect());
    if (!boxes.length) ++count.unlit;
    else if (!boxes.some((box) => box.bottom > 0 && box.top < innerHeight)) ++count.unseen;
    if (location.hash.slice(1) !== link.dataset.c.split(' ')[0]) ++count.unnamed;
  }
  return count;
}

async function useByKeyboard(page) {
  const problems = [];
  await page.evaluate(() => document.querySelector('a.words[data-c*=" "], a.words').focus());
  await page.keyboard.press('Enter');
  const heard = await page.textContent('#heard');
  if (!heard.startsWith('1 of ')) problems.push('Enter lights nothing');
  await page.keyboard.press('n');
  if (!heard.startsWith('1 of 1:') && !(await page.textContent('#heard')).startsWith('2 of ')) problems.push('n goes nowhere');
  await page.keyboard.press('Escape');
  if (await page.textContent('#heard')) problems.push('Escape clears nothing');
  return problems;
}

async function usePage(browser, file, fallback) {
  const problems = [];
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce'});
  const page = await context.newPage();
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(`request: ${request.url()}`);
  });
  if (fallback) await page.addInitScript(() => { delete window.Highlight; });
  await page.goto(`file://${path.resolve(file)}`);
  const count = await page.evaluate(clickAll, fallback);
  if (!count.statements) problems.push('no statement leads anywhere');
  for (const fault of ['unlit', 'unseen', 'unnamed']) {
    if (count[fault]) problems.push(`${count[fault]} of ${count.statements} statements: words ${fault}`);
  }
  problems.push(...await useByKeyboard(page));
  await page.setViewportSize({width: 390, height: 844});
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) problems.push(`${over} pixels wider than a phone`);
  await context.close();
  const name = `${path.basename(file)}${fallback ? ', without highlights' : ''}`;
  console.log(`${name}: ${count.statements} statements, ${problems.length} problems`);
  for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
  return problems.length;
}

(async () => {
  const browser = await chromium.launch({executablePath: process.env.BROWSER, args: ['--no-sandbox', '--disable-gpu']});
  let problems = 0;
  for (const file of process.argv.slice(2)) {
    for (const fallback of [false, true]) problems += await usePage(browser, file, fallback);
  }
  await browser.close();
  process.exit(problems ? 1 : 0);
})();
