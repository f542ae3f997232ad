// What the jobs of both desks look at and hold.
import assert from 'node:assert/strict';
import {axeSource} from './desk.mjs';

export const open = async (page, desk, hash = '#/') => {
  await page.goto(`${desk.url}/${hash}`);
  await page.waitForSelector('.event-row, .masthead, .state');
};
export const toll = (page, outcome) => page.locator('.toll > div', {hasText: outcome}).locator('.words').innerText();
export const killed = (page) => toll(page, 'Killed');
// The words that are lit, in the reports, whichever way they are.
export const lit = (page) => page.evaluate(() => {
  const marks = [...document.querySelectorAll('.reports mark')].map((m) => m.textContent);
  return marks.length ? marks : [...(CSS.highlights?.get('lit') ?? [])].map(String);
});
export const litInSight = (page) => page.evaluate(() => {
  const boxes = [...(CSS.highlights?.get('lit') ?? []), ...document.querySelectorAll('.reports mark')].map((x) => x.getBoundingClientRect());
  return boxes.some((b) => b.height > 0 && b.top >= 0 && b.bottom <= innerHeight);
});
export const giveToken = async (page, token) => {
  await page.fill('dialog input[type=password]', token);
  await page.click('dialog button.main');
  await page.waitForSelector('dialog', {state: 'detached'});
};
export async function axe(page, where) {
  await page.evaluate(axeSource());
  const found = await page.evaluate(() => window.axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  const grave = found.violations.filter((v) => ['serious', 'critical', 'moderate'].includes(v.impact));
  assert.deepEqual(grave.map((v) => `${where}: ${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`), []);
}
export async function fits(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${where} is ${over} pixels wider than the window`);
}
