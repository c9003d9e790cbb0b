// Owns the text under the reader's hands: read again while typed, corrections going along.
import { expect, test } from '@playwright/test';
import { focusMark, openSample, settled } from '../support/page.js';

test('panels follow while the text is typed, and a correction goes where its words go', async ({ page }) => {
  await openSample(page);
  await focusMark(page, 'World Bank');
  await page.keyboard.press('5');
  await expect(page.locator('#story mark.other.name', { hasText: 'World Bank' }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Cast' }).click();
  const cast = page.locator('#cast .sheet-head p');
  const before = await cast.textContent() ?? '';
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const box = page.getByRole('textbox', { name: 'The article’s text' });
  await expect(box).toBeFocused();
  await expect(box).not.toHaveValue('');
  await box.press('ControlOrMeta+Home');
  await box.pressSequentially('Chancellor Ingrid Solvang of Norway spoke first. ');
  await expect(cast).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await settled(page);
  await expect(page.locator('#story')).toContainText('Chancellor Ingrid Solvang of Norway');
  await expect(page.locator('#story mark.other.name', { hasText: 'World Bank' }).first()).toBeVisible();
  // Two undos: the edit, then the correction.
  const undo = page.locator('#topbar [data-action=undo]');
  await undo.click();
  await expect(page.locator('#story')).not.toContainText('Solvang');
  await expect(page.locator('#story mark.other.name', { hasText: 'World Bank' }).first()).toBeVisible();
  await undo.click();
  await expect(page.locator('#story mark.org.name', { hasText: 'World Bank' }).first()).toBeVisible();
  await expect(undo).toBeDisabled();
});

test('a text left as it was is not read as another, carriage returns and all', async ({ page }) => {
  await openSample(page);
  const before = await page.locator('#story').evaluate((it) => it.textContent);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: /^Done/ }).click();
  expect(await page.locator('#story').evaluate((it) => it.textContent)).toBe(before);
  await expect(page.locator('#topbar [data-action=undo]')).toBeDisabled();
});
