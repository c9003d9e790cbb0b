// Owns the page without a network, after one visit.
import { expect, test } from '@playwright/test';
import { open, openSample, settled } from '../support/page.js';

test('after one visit the page opens and reads without a network', async ({ page, context }) => {
  await open(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map((it) => it.name));
  const kept = await page.evaluate((urls) => Promise.all(urls.map((it) => caches.match(it, { ignoreSearch: true }).then(Boolean))), asked);
  expect(asked.filter((_, at) => !kept[at])).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  expect(await page.locator('#story mark').count()).toBeGreaterThan(20);
  await page.getByRole('tab', { name: 'Quotes' }).click();
  await expect(page.locator('#quotes')).toBeVisible();
});

test('a newer build is offered, not pressed, and the article goes over to it', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  // The same worker by another address is to the browser a newer one.
  await page.evaluate(() => navigator.serviceWorker.register('sw.js?newer').then(() => {}));
  await expect(page.locator('#toast')).toContainText('newer');
  await page.evaluate(() => { globalThis.here = true; });
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => page.evaluate(() => 'here' in globalThis).catch(() => true)).toBe(false);
  await settled(page);
  await expect(page.locator('#story')).toContainText('shrinking lake');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('the page can be installed: a name, a start, icons that are there', async ({ page, request, baseURL }) => {
  await open(page);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(new URL(href ?? '', baseURL).href)).json();
  expect(manifest).toMatchObject({ name: 'Galley', start_url: './', display: 'standalone' });
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(new URL(src, baseURL).href);
    expect([icon.status(), icon.headers()['content-type']], src).toEqual([200, type]);
  }
});
