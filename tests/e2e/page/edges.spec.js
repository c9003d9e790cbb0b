// Owns the answers to pastes that are no article.
import { expect, test } from '@playwright/test';
import { open, paste, settled } from '../support/page.js';

const answer = (page) => page.locator('#start-answer');

test('a bare address is told why it cannot be fetched', async ({ page }) => {
  await open(page);
  await paste(page, `https://example.org/${'a-long-story-about-a-lake-'.repeat(4)}`);
  await expect(answer(page)).toContainText('cannot fetch');
});

test('nothing but blanks gets a kind answer', async ({ page }) => {
  await open(page);
  await paste(page, ' \n\t '.repeat(40));
  await expect(answer(page)).toContainText('no words');
});

test('a PDF is told what to do instead', async ({ page }) => {
  await open(page);
  await page.locator('#file').setInputFiles({ name: 'story.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and so on') });
  await expect(answer(page)).toContainText('PDF');
});

test('a file of bytes is no text', async ({ page }) => {
  await open(page);
  await page.locator('#file').setInputFiles({ name: 'noise.txt', mimeType: 'text/plain', buffer: Buffer.alloc(4000) });
  await expect(answer(page)).toContainText('does not look like text');
});

test('a page saved as HTML is read without its markup', async ({ page }) => {
  await open(page);
  const html = '<title>x</title><script>alert(1)</script><h1>Mayor resigns</h1><p>OSLO &mdash; Mayor <b>Ann Lee</b> resigned on Monday.<p>She gave no reason.';
  await page.locator('#file').setInputFiles({ name: 'story.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await settled(page);
  await expect(page.locator('#story')).toContainText('OSLO — Mayor Ann Lee resigned on Monday.');
  await expect(page.locator('#story')).not.toContainText('alert');
});

test('control characters, lone surrogates and emoji are drawn without harm', async ({ page }) => {
  await open(page);
  await paste(page, `“👩‍👩‍👧 said” \u0001\u0002 \ud83d Zoë told İstanbul on Tuesday: <img src=x onerror=alert(1)> ${'x'.repeat(100)}`);
  await settled(page);
  await expect(page.locator('#story img')).toHaveCount(0);
  await expect(page.locator('#story')).toContainText('<img src=x onerror=alert(1)>');
});

test('text that is not English is said to be so, and still read', async ({ page }) => {
  await open(page);
  await paste(page, 'Der Bundeskanzler ist am Dienstag nach Paris gereist, um mit dem Präsidenten über die Lage zu sprechen. '
    .repeat(3) + 'Die Gespräche werden am Mittwoch fortgesetzt, sagte ein Sprecher der Regierung in Berlin.');
  await settled(page);
  await expect(page.locator('#notices')).toContainText(/English/);
});

test('without JavaScript the page says what it needs', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('noscript p')).toBeVisible();
  await context.close();
});

test('a browser too old for the sheet is told so', async ({ page }) => {
  await page.route('**/*.css', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('This browser is too old')).toBeVisible();
  await page.unroute('**/*.css');
  await page.reload();
  await expect(page.getByText('This browser is too old')).toBeHidden();
});

test('a failed download is said, the pasted text stays, and trying again reads it', async ({ page }) => {
  await page.route('**/model.bin.gz', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('#loading')).toContainText('could not be loaded');
  await page.unroute('**/model.bin.gz');
  await page.locator('#start-text').fill('Ann Lee left Oslo on Monday.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#loading')).toBeHidden();
  await expect(page.locator('#start-text')).toHaveValue('Ann Lee left Oslo on Monday.');
  await page.getByRole('button', { name: 'Mark it up' }).click();
  await settled(page);
});

test('the clean text is copied without furniture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await paste(page, 'Share this\nMayor resigns over bridge\n\nBy Ann Lee\n\nOSLO - Mayor Nils Dahl resigned on Monday, a day after the bridge fell.\n\nHe gave no reason to the council.\n\nCopyright 2024 The Fjord Press. All rights reserved.');
  await settled(page);
  await expect(page.locator('#colophon')).toContainText(/\d+ words in the story, \d+ in the paste. 1 minute to read/);
  await page.getByRole('button', { name: 'Copy clean text' }).click();
  await expect(page.locator('#toast')).toContainText('Copied');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  expect(words).toContain('He gave no reason to the council.');
  expect(words).not.toContain('All rights reserved');
});
