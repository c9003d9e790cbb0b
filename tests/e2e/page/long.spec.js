// Owns long texts: a megabyte is read whole.
import { expect, test } from '@playwright/test';
import { open, paste, sample, settled } from '../support/page.js';

// A trace keeps a copy of the page at every step; of a page this long it takes minutes.
test.use({ trace: 'off' });

test('a megabyte is read, and the page stays in hand', async ({ page }) => {
  // On a busy machine the engine alone may take half a minute over it.
  test.setTimeout(240_000);
  await open(page);
  await paste(page, sample.repeat(Math.ceil(1_000_000 / sample.length)));
  await settled(page);
  expect(await page.locator('#story .block').count()).toBeGreaterThan(1000);
  await page.getByRole('tab', { name: 'Quotes' }).click();
  await expect(page.locator('#quotes')).toBeVisible();
});
