// Owns the page without a network, after one visit.
import { expect, test } from '@playwright/test';
import { open, openSample } from '../support/page.js';

test('after one visit the page opens and reads without a network', async ({ page, context }) => {
  await open(page);
  const kept = (path) => page.evaluate((it) => caches.match(new URL(it, document.baseURI).href).then(Boolean), path);
  for (const path of ['./', 'js/main.js', 'css/tokens.css', 'engine/galley_bg.wasm', 'engine/model.bin.gz', 'map/world.json', 'sample.txt']) {
    await expect.poll(() => kept(path), path).toBe(true);
  }
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  expect(await page.locator('#story mark').count()).toBeGreaterThan(20);
  await page.getByRole('tab', { name: 'Quotes' }).click();
  await expect(page.locator('#quotes')).toBeVisible();
});
