// Owns what stays in the browser: nothing unasked, what was asked, and all of it forgotten at a word.
import { expect, test } from '@playwright/test';
import { focusMark, open, openSample, paste, select, settled } from '../support/page.js';

const stored = (page) => page.evaluate(async () => ({
  local: Object.keys(localStorage), databases: (await indexedDB.databases()).map((it) => it.name), session: Object.keys(sessionStorage), cookies: document.cookie,
}));
const NOTHING = { local: [], databases: [], session: [], cookies: '' };

test('nothing of the reader’s is kept unasked; asked, it comes back; forgotten, it is gone', async ({ page }) => {
  await openSample(page);
  await focusMark(page, 'Burundi');
  await page.keyboard.press('x');
  expect(await stored(page)).toEqual(NOTHING);
  await page.getByRole('button', { name: 'Kept here' }).click();
  await page.getByRole('checkbox').check();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.kept-articles li')).toHaveCount(1);
  await page.reload();
  await page.locator('.recent').getByRole('button', { name: /shrinking lake/ }).click();
  await settled(page);
  await expect(page.locator('#story mark.name').getByText('Burundi', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Kept here' }).click();
  await expect(dialog.locator('.kept-articles li')).toHaveCount(1);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(dialog.locator('.kept-articles li')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  expect(await stored(page)).toEqual(NOTHING);
});

test('a name that is always so is read so in the next article too, until it is forgotten', async ({ page }) => {
  await open(page);
  await paste(page, 'KANO - The committee met on Monday to hear what Lighthouse had done in the harbour.\n\nEveryone praised Lighthouse and its helpers.');
  await settled(page);
  await select(page, 'Lighthouse');
  await page.keyboard.press('2');
  await expect(page.locator('#story mark.org:focus')).toHaveText('Lighthouse');
  await page.keyboard.press('l');
  await expect(page.locator('#toast')).toContainText('always');
  await expect(page.locator('#story mark.org.name', { hasText: 'Lighthouse' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Paste' }).click();
  await paste(page, 'OSLO - In another town on Tuesday nobody had heard of it, though Lighthouse had written to all of them in May.');
  await settled(page);
  await expect(page.locator('#story mark.org.name')).toHaveText(['Lighthouse']);
  await page.getByRole('button', { name: 'Kept here' }).click();
  await page.getByRole('button', { name: 'Remove: Lighthouse' }).click();
  await expect(page.locator('.kept-none')).toBeVisible();
  expect(await stored(page)).toEqual(NOTHING);
});

test('where storage is blocked the page reads on, and says that nothing can be kept', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = { get() { throw new DOMException('blocked', 'SecurityError'); } };
    Object.defineProperty(globalThis, 'localStorage', refuse);
    Object.defineProperty(globalThis, 'indexedDB', refuse);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
  });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openSample(page);
  await page.getByRole('button', { name: 'Kept here' }).click();
  await page.getByRole('checkbox').click();
  await expect(page.locator('#toast')).toContainText('does not let');
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  expect(errors).toEqual([]);
});
