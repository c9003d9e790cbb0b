// Owns the main path: paste → an article, typeset and marked.
import { expect, test } from '@playwright/test';
import { open, openSample, paste, pasteByKeys, sample, settled } from '../support/page.js';

test('a pasted story is typeset as what it is, and marked', async ({ page }) => {
  await open(page);
  await paste(page, sample);
  await settled(page);
  const story = page.locator('#story');
  await expect(story.locator('h1')).toHaveCount(1);
  await expect(story.locator('h1')).toHaveText("Kenya's water minister arrives in Uganda for talks on shrinking lake");
  await expect(story.locator('details.folded:not(.tail) .block')).toHaveCount(2);
  await expect(story.locator('.dateline').first()).toContainText('KAMPALA');
  await expect(story.locator('figure.caption')).toContainText('walks with his Tanzanian counterpart');
  await expect(story.locator('figure.caption .credit')).toHaveText('CORVUS/Lena Vogt');
  await expect(page.locator('#date-value')).toHaveText('Tue 11 Jun 2013');
  await expect(page.locator('#date-basis')).toHaveText('from the caption');
  await expect(story.locator('h2')).toHaveText('A lake that leaves its boats behind');
  expect(await story.locator('mark').count()).toBeGreaterThan(20);
});

test('a paste from the clipboard is read without another key', async ({ page, context }) => {
  await pasteByKeys(page, context, sample);
  await expect(page.locator('#story h1')).toContainText('shrinking lake');
});

test('an article asked for before the engine is there begins at its head', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await settled(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a short text is read when asked', async ({ page }) => {
  await open(page);
  await page.locator('#start-text').fill('Ann Lee left Oslo.');
  await page.getByRole('button', { name: 'Mark it up' }).click();
  await settled(page);
  await expect(page.locator('#story')).toContainText('Ann Lee left Oslo.');
});

test('every mark is an element that tells its kind', async ({ page }) => {
  await openSample(page);
  const kinds = await page.locator('#story mark:not(.later)').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-roledescription')));
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !kind)).toEqual([]);
});

test('the drawn article holds the words of the paste, each once and in order', async ({ page }) => {
  await openSample(page);
  const drawn = await page.locator('#story').evaluate((story) => {
    for (const it of story.querySelectorAll('.margin, summary')) it.remove();
    return [...story.querySelectorAll('.block')].map((block) => block.textContent).join('\n');
  });
  const words = (text) => text.replace(/\s+/g, ' ').trim();
  expect(words(drawn)).toBe(words(sample));
});

test('copied marked text is the text of the paste', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await page.locator('#story').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sample.trimEnd());
});

test('the page logs no error and breaks no rule of its own policy', async ({ page }) => {
  const said = [];
  page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
  page.on('pageerror', (error) => said.push(error.message));
  await openSample(page);
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(said).toEqual([]);
});

test('a date set by hand is read against, and can be taken back', async ({ page }) => {
  await openSample(page);
  await page.locator('#topbar [data-action=date]').click();
  await page.getByLabel('Read it against').fill('2020-02-29');
  await page.getByRole('button', { name: 'Use this date' }).click();
  await expect(page.locator('#date-value')).toHaveText('Sat 29 Feb 2020');
  await expect(page.locator('#date-basis')).toHaveText('set by you');
  await page.locator('#topbar [data-action=date]').click();
  await page.getByRole('button', { name: 'As the paste says' }).click();
  await expect(page.locator('#date-basis')).not.toHaveText('set by you');
});
