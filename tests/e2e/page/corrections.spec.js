// Owns putting right: one key for one fault, carried through the engine, undone without end.
import { expect, test } from '@playwright/test';
import { focusMark, openSample, select } from '../support/page.js';

/** The marks with these words, by kind. */
const kinds = (page, words) => page.locator('#story mark.name').evaluateAll((marks, wanted) => marks
  .filter((mark) => mark.textContent === wanted).map((mark) => mark.getAttribute('aria-roledescription')), words);

test('one key gives a mark another kind, one more gives it to all alike, and undo takes both back', async ({ page }) => {
  await openSample(page);
  const before = await kinds(page, 'Akello');
  expect(before.length).toBeGreaterThan(3);
  await focusMark(page, 'Akello');
  await page.keyboard.press('2');
  await expect.poll(() => kinds(page, 'Akello')).toContain('Organisation');
  await page.keyboard.press('a');
  await expect.poll(() => kinds(page, 'Akello')).toEqual(before.map(() => 'Organisation'));
  await page.keyboard.press('z');
  await page.keyboard.press('z');
  await expect.poll(() => kinds(page, 'Akello')).toEqual(before);
  await page.keyboard.press('y');
  await expect.poll(() => kinds(page, 'Akello')).toContain('Organisation');
});

test('x takes a mark away', async ({ page }) => {
  await openSample(page);
  await focusMark(page, 'Burundi');
  await page.keyboard.press('x');
  await expect.poll(() => kinds(page, 'Burundi')).toEqual([]);
});

test('selected words become a name by one key', async ({ page }) => {
  await openSample(page);
  await select(page, 'paper boats');
  await page.keyboard.press('5');
  await expect.poll(() => kinds(page, 'paper boats')).toEqual(['Other name']);
});

test('two cards are merged, and taken apart again', async ({ page }) => {
  await openSample(page);
  const mark = await focusMark(page, 'Henk de Boer');
  await page.keyboard.press('Enter');
  const card = page.locator('#card');
  const count = async () => (await page.locator('#tab-cast').click(), page.locator('#cast .sheet-head p').textContent());
  await card.getByRole('combobox').selectOption({ label: 'Beatrice Nalwoga' });
  await expect(page.locator('#toast')).toContainText('Taken as one');
  const merged = await count();
  await mark.focus();
  await page.locator('#topbar [data-action=undo]').click();
  await expect.poll(count).not.toBe(merged);
});

test('a doubt is a question: a yes makes the mark sure, a no takes it away', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Notes' }).click();
  const questions = page.locator('#notes li').filter({ has: page.getByRole('button', { name: 'No name' }) });
  const before = await questions.count();
  expect(before).toBeGreaterThan(1);
  const words = (await questions.first().locator('h3').textContent())?.match(/“(.+)”/)?.[1] ?? '';
  await questions.first().getByRole('button', { name: /^Yes/ }).click();
  await expect(questions).toHaveCount(before - 1);
  expect((await kinds(page, words)).length).toBeGreaterThan(0);
  const other = (await questions.first().locator('h3').textContent())?.match(/“(.+)”/)?.[1] ?? '';
  await questions.first().getByRole('button', { name: 'No name' }).click();
  await expect.poll(() => kinds(page, other)).toEqual([]);
});

test('the dialog of the date offers the days that the article states', async ({ page }) => {
  await openSample(page);
  await page.locator('#topbar [data-action=date]').click();
  await page.locator('#date-offers').getByRole('button', { name: '10 Jun 2013' }).click();
  await expect(page.locator('#date-day')).toHaveText('Monday');
  await page.getByRole('button', { name: 'Use this date' }).click();
  await expect(page.locator('#date-value')).toHaveText('Mon 10 Jun 2013');
});

test('a card near the upper edge is whole', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await page.locator('#story h1 mark.name').first().click();
  await expect(page.locator('#card')).toBeVisible();
  const [card, bar] = await Promise.all(['#card', '#topbar'].map((it) => page.locator(it).boundingBox()));
  expect(card.y).toBeGreaterThanOrEqual(bar.height);
  expect(card.y + card.height).toBeLessThanOrEqual(900);
});
