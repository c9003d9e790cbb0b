// Owns the tour by keyboard alone: one Tab stop for the text, keys between marks, a card, and back.
import { expect, test } from '@playwright/test';
import { focusMark, openSample, pasteByKeys, sample } from '../support/page.js';

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

test('focus on the bars and the tabs leaves the article where it is', async ({ page }) => {
  await openSample(page);
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, 700);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  for (const selector of ['#topbar [data-action=date]', '#legend .chip', '#tab-overview']) {
    await page.locator(selector).first().evaluate((it) => it.focus());
    expect(await page.evaluate(() => scrollY), selector).toBe(700);
  }
  for (let n = 0; n < 8; n += 1) await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => scrollY)).toBe(700);
});

test('a mark that takes the focus is hidden by neither bar nor sheet', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSample(page);
  await page.locator('#story').focus();
  const hidden = [];
  for (let n = 0; n < 30; n += 1) {
    await page.keyboard.press('n');
    hidden.push(...await page.evaluate(() => {
      const mark = document.activeElement;
      const [{ x, y, width, height }] = mark?.getClientRects() ?? [];
      const there = document.elementFromPoint(x + width / 2, y + height / 2);
      return there && (mark?.contains(there) || there.contains(mark)) ? [] : [`${mark?.textContent} under ${there?.id || there?.className}`];
    }));
  }
  expect(hidden).toEqual([]);
});

test('the card of a quotation takes nothing from the margin', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const quote = page.locator('#story .quote.direct').first();
  const places = () => page.locator('#story .margin > *').evaluateAll((all) => all.map((it) => JSON.stringify([it.offsetLeft, it.offsetTop, it.offsetHeight])));
  const before = await places();
  await quote.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#card')).toBeVisible();
  expect(await places()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(page.locator('#card')).toBeHidden();
  expect(await places()).toEqual(before);
});

test('after a paste the keys are the article’s, without another', async ({ page, context }) => {
  await pasteByKeys(page, context, sample);
  await page.keyboard.press('n');
  await expect(page.locator('#story mark:focus')).toHaveCount(1);
});

test('after undo, redo and another date the keys go on from the same mark', async ({ page }) => {
  await openSample(page);
  const mark = await focusMark(page, 'Henk de Boer');
  await page.keyboard.press('5');
  await expect(page.locator('#story mark.other:focus')).toHaveText('Henk de Boer');
  await page.keyboard.press('z');
  await expect(page.locator('#story mark.person:focus')).toHaveText('Henk de Boer');
  await page.keyboard.press('d');
  await page.locator('#date-input').fill('2013-06-12');
  await page.keyboard.press('Enter');
  await expect(page.locator('#date-value')).toHaveText('Wed 12 Jun 2013');
  await expect(mark).toBeFocused();
});
