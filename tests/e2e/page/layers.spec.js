// Owns the legend: a filter with counts that moves nothing.
import { expect, test } from '@playwright/test';
import { openSample } from '../support/page.js';

test('a layer switched off takes its paint away and moves nothing', async ({ page }) => {
  await openSample(page);
  const place = page.locator('#story mark.place.name').first();
  const boxes = () => page.locator('#story .block, #story mark').evaluateAll((all) => (
    all.filter((it) => !it.closest('details:not([open])')).map((it) => JSON.stringify(it.getBoundingClientRect()))));
  const before = await boxes();
  await expect(place).not.toHaveCSS('background-image', 'none');
  for (const name of [/^People/, /^Organisations/, /^Places/, /^Groups/, /^Other/, /^Quotes/, /^Times/, /^Figures/]) {
    const chip = page.getByRole('button', { name });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
    expect(await boxes(), String(name)).toEqual(before);
  }
  await expect(place).toHaveCSS('background-image', 'none');
});

test('each chip counts the marks it stands for', async ({ page }) => {
  await openSample(page);
  const chip = page.getByRole('button', { name: /^People/ });
  const shown = await page.locator('#story mark.person:not(.later, .pronoun, .furniture)').count();
  expect(shown).toBeGreaterThan(0);
  await expect(chip.locator('b')).toHaveText(String(shown));
});

test('a higher threshold gives more marks a dotted edge', async ({ page }) => {
  await openSample(page);
  const dotted = page.locator('#story mark.unsure');
  const before = await dotted.count();
  await page.getByRole('button', { name: /^Unsure/ }).click();
  await page.getByRole('slider').fill('100');
  await expect.poll(() => dotted.count()).toBeGreaterThan(before);
});
