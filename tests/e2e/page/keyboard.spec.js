// Owns the tour by keyboard alone: one Tab stop for the text, keys between marks, a card, and back.
import { expect, test } from '@playwright/test';
import { openSample } from '../support/page.js';

test('the text is one Tab stop', async ({ page }) => {
  await openSample(page);
  await page.locator('#story').focus();
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('#story mark') !== null);
  expect(inside).toBe(false);
});

test('n and p go between marks, Enter opens a card, Escape comes back', async ({ page }) => {
  await openSample(page);
  await page.locator('#story').focus();
  await page.keyboard.press('n');
  const first = page.locator('#story mark:focus');
  await expect(first).toHaveCount(1);
  const key = await first.getAttribute('data-key');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#story mark:focus')).not.toHaveAttribute('data-key', key ?? '');
  await page.keyboard.press('p');
  await expect(page.locator('#story mark:focus')).toHaveAttribute('data-key', key ?? '');
  await expect(page.locator('#live')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(page.locator('#card')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#card')).toBeHidden();
  await expect(page.locator('#story mark:focus')).toHaveAttribute('data-key', key ?? '');
});

test('a layer that is off is passed over', async ({ page }) => {
  await openSample(page);
  for (const name of [/^Organisations/, /^Places/, /^Groups/, /^Other/, /^Quotes/, /^Times/, /^Figures/]) await page.getByRole('button', { name }).click();
  await page.locator('#story').focus();
  for (let n = 0; n < 4; n += 1) {
    await page.keyboard.press('n');
    await expect(page.locator('#story mark.person:focus')).toHaveCount(1);
  }
});

test('the tabs of the panel follow the arrow keys', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Cast' })).toBeFocused();
  await expect(page.locator('#cast')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.locator('#export')).toBeVisible();
});

test('the cast leads through the mentions of each', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Cast' }).click();
  const row = page.locator('#cast .entry', { hasText: 'Akello' }).first();
  await row.click();
  const first = await page.locator('#story mark:focus').getAttribute('data-key');
  await row.click();
  await expect(page.locator('#story mark:focus')).not.toHaveAttribute('data-key', first ?? '');
  await expect(page.locator('#story mark.selected').first()).toBeVisible();
});
