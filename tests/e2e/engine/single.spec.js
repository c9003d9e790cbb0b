// The single file: opened by double click, it reads an article and asks nothing of anybody.
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { articles } from '../support/articles.js';
import { native } from '../support/native.js';
import { settled } from '../support/page.js';

test.skip(!process.env.GALLEY_SINGLE, 'no single file was built');

test('the single file reads the sample from file://, without a request', async ({ page }) => {
  const asked = [];
  const complaints = [];
  page.on('request', (request) => /^(https?|ws):/.test(request.url()) && asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(process.env.GALLEY_SINGLE).href);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await settled(page);
  await expect(page.locator('#story mark').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.locator('#map .map.large .land').first()).toBeAttached();
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the single file gives the same bytes as the command line, on every article', async ({ page }) => {
  test.slow();
  await page.goto(pathToFileURL(process.env.GALLEY_SINGLE).href);
  // As the worker inside the file loads it: from the file, by the addresses that the file gives.
  await page.evaluate(async () => {
    const inside = (name) => new URL(`https://galley.invalid/engine/${name}`);
    const { default: start, Engine } = await galleyImport(inside('galley.js').href);
    await start({ module_or_path: inside('galley_bg.wasm') });
    const packed = await fetch(inside('model.bin.gz'));
    const model = await new Response(packed.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    globalThis.engine = new Engine(new Uint8Array(model));
  });
  for (const [name, text] of articles()) {
    const inFile = await page.evaluate((text) => engine.export(text, { date: '2024-05-14' }, 'json'), text);
    expect(`${inFile}\n`, name).toBe(native(text, '--format', 'json', '--offsets', 'utf16', '--date', '2024-05-14'));
  }
});
