// Owns access for everyone: axe, contrast of schemes, narrow windows, print.
import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.js';
import { open, openSample, settled } from '../support/page.js';

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await open(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await violations(page, '#panel'), await tab.textContent() ?? '').toEqual([]);
    }
    await page.locator('#story mark.person.name').last().click();
    await expect(page.locator('#card')).toBeVisible();
    expect(await violations(page, '#card'), 'card').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [name, dialog] of [['Blocks', 'blocks'], ['Kept here', 'kept'], ['Keys', 'keys'], ['About', 'about'], ['Compare', 'compare']]) {
      await page.locator('#colophon').getByRole('button', { name, exact: true }).click();
      expect(await violations(page, `#dialog-${dialog}`), dialog).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.locator('#topbar [data-action=date]').click();
    expect(await violations(page, '#dialog-date'), 'date').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await expect(page.locator('#editor textarea')).toBeFocused();
    expect(await violations(page, 'main'), 'editor').toEqual([]);
  });
}

for (const forced of [{ forcedColors: /** @type {const} */ ('active') }, { media: /** @type {const} */ ('print') }]) {
  test(`axe finds nothing, ${JSON.stringify(forced)}`, async ({ page }) => {
    await openSample(page);
    await page.emulateMedia(forced);
    expect(await violations(page)).toEqual([]);
  });
}

for (const width of [360, 320, 768, 1920]) {
  test(`nothing is cut off at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 760 });
    await open(page);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBe(0);
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await settled(page);
    expect(await wide()).toBe(0);
  });
}

test('on a phone the panel is a sheet that opens from its tabs and gives way to the text', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await openSample(page);
  await page.getByRole('tab', { name: 'Cast' }).click();
  await expect(page.locator('#panel')).toHaveAttribute('data-open', 'true');
  await page.locator('#cast .entry').first().click();
  await expect(page.locator('#panel')).toHaveAttribute('data-open', 'false');
  await expect(page.locator('#story mark:focus')).toBeInViewport();
});
