// The browser's door: what it refuses and how it says so, and JavaScript strings that are not Unicode.
import { expect, test } from '@playwright/test';
import { errorOf, openEngine } from '../support/engine.js';

test.beforeEach(({ page }) => openEngine(page));

test('a wrong model is refused by name', async ({ page }) => {
  expect(await errorOf(page, 'new Engine(new Uint8Array([1, 2, 3]))')).toMatch(/not a Galley model/);
  expect(await errorOf(page, 'new Engine(new Uint8Array(0))')).toMatch(/model/);
});

test('options are refused by the name of their field', async ({ page }) => {
  expect(await errorOf(page, "engine.analyze('x', { date: 'Tuesday' })")).toMatch(/date: .*YYYY-MM-DD/);
  expect(await errorOf(page, "engine.analyze('x', { offsets: 'bytes' })")).toMatch(/offsets: .*bytes/);
  const name = "{ start: 0, end: 9, kind: 'person' }";
  expect(await errorOf(page, `engine.analyze('x', { corrections: { names: [${name}] } })`)).toMatch(/corrections\.names\[0\]/);
  expect(await errorOf(page, "engine.export('x', {}, 'docx')")).toMatch(/docx.*json/);
});

test('nothing asked is allowed', async ({ page }) => {
  for (const options of ['', ', null', ', {}', ', { date: null, offsets: undefined }']) {
    expect(await errorOf(page, `engine.analyze('x'${options})`)).toBeNull();
  }
});

test('half a surrogate pair counts as one unit', async ({ page }) => {
  const blocks = await page.evaluate(() => engine.analyze('a\ud83d\n\nb \udc9b 💛 c', {}).blocks);
  expect(blocks.map(({ start, end }) => [start, end])).toEqual([[0, 2], [4, 12]]);
});

test('the model says its name and checksum', async ({ page }) => {
  expect(await page.evaluate(() => engine.model())).toMatch(/^names-[0-9a-f]{16}/);
});

test('the browser kept every rule of the content security policy', async ({ page }) => {
  const reports = [];
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && reports.push(message.text()));
  await openEngine(page);
  expect(reports).toEqual([]);
});
