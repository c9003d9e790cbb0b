// Owns the page for readers whose browser sets text at twice the usual size.
import { expect, test } from '@playwright/test';
import { open, openSample } from '../support/page.js';

test.use({ viewport: { width: 1280, height: 900 }, launchOptions: { executablePath: process.env.CHROME_PATH || undefined, args: ['--blink-settings=defaultFontSize=32'] } });

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Nothing is wider than its room: not the page before an article and with one, nor any panel but those left out. @param {import('@playwright/test').Page} page @param {string[]} [but] */
async function fits(page, but = []) {
  await open(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect(await wide(page)).toBe(0);
  await openSample(page);
  expect(await wide(page)).toBe(0);
  for (const tab of await page.getByRole('tab').all()) {
    const name = await tab.textContent() ?? '';
    if (!await tab.isVisible()) continue;
    await tab.click();
    if (but.includes(name)) continue;
    const [all, room] = await page.locator('#panel [role=tabpanel]:not([hidden])').evaluate((it) => [it.scrollWidth, it.clientWidth]);
    expect(all, name).toBeLessThanOrEqual(room);
  }
}

test('with text at twice its size nothing is cut off', async ({ page }) => {
  await fits(page);
});

for (const width of [320, 360]) {
  test(`nor on a telephone of ${width} pixels, where nothing stands beside anything`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    // A table has two dimensions and may be scrolled in both.
    await fits(page, ['Figures']);
  });
}
