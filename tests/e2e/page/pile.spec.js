// Owns several articles: dropped together, read one after the other, one cast across them, who is quoted where, a table of everything.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.js';
import { many } from '../support/many.js';
import { open, settled } from '../support/page.js';

const FILES = 200;

/** Drops files as a pointer does. */
const drop = (page, files) => page.evaluate((list) => {
  const data = new DataTransfer();
  for (const [name, content] of list) data.items.add(new File([content], name));
  document.querySelector('#start-text').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, files);
const allRead = (page) => expect(page.locator('.pile-status')).toContainText('All read', { timeout: 120_000 });
const rows = (page) => page.locator('#pile ol > li');
const group = (page, name) => page.locator('#pile-cast details').filter({ has: page.locator('summary > span', { hasText: name }) });

test(`${FILES} files dropped at once are all read, with one cast and one table`, async ({ page }) => {
  test.setTimeout(240_000);
  await open(page);
  await drop(page, [...many(FILES), ['leaflet.pdf', '%PDF-1.7 and so on']]);
  await expect(page.locator('#pile h1')).toHaveText(`${FILES + 1} articles`);
  await expect(page.locator('#pile progress')).toBeVisible();
  await allRead(page);
  await expect(page.locator('.pile-status')).toContainText('1 could not be');
  await expect(rows(page)).toHaveCount(FILES + 1);
  await expect(page.locator('#pile li.read')).toHaveCount(FILES);
  await expect(page.locator('#pile li.failed')).toContainText('PDF');
  await expect(group(page, 'Petra Holm').locator('summary b')).toContainText(`${FILES} articles`);
  await page.getByRole('tab', { name: 'Who is quoted where' }).click();
  await expect(page.locator('#pile-quoted details').first()).toContainText(`in ${FILES} articles`);
  const [saved] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: 'Save everything as CSV' }).click()]);
  const lines = readFileSync(await saved.path(), 'utf8').replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^article,list,kind,text/);
  const starts = (words) => lines.filter((it) => it.startsWith(words)).length;
  expect(starts(',cast,person,Petra Holm,')).toBe(1);
  for (const [name] of [many(FILES)[0], many(FILES)[FILES - 1]]) {
    expect(starts(`${name},quote,direct,`), name).toBe(2);
    expect(starts(`${name},figure,money,`), name).toBe(1);
  }
});

test('one of those taken for the same is taken out of the guess, and back', async ({ page }) => {
  await open(page);
  await drop(page, many(3));
  await allRead(page);
  const holm = group(page, 'Petra Holm');
  await holm.locator('summary').click();
  await expect(holm.locator('.guess')).toContainText('A guess');
  await holm.getByRole('button', { name: /^Not the same/ }).nth(1).click();
  await expect(holm).toHaveCount(2);
  await expect(holm.first().locator('summary b')).toContainText('2 articles');
  await holm.nth(1).locator('summary').click();
  await holm.nth(1).getByRole('button', { name: /^The same after all/ }).click();
  await expect(holm).toHaveCount(1);
  await expect(holm.locator('summary b')).toContainText('3 articles');
});

test('by keys alone: from row to row, into an article, a correction, and back onto the pile with it', async ({ page }) => {
  await open(page);
  await drop(page, many(4));
  await allRead(page);
  await page.locator('#pile h1').focus();
  for (let n = 0; n < 9 && !await page.evaluate(() => document.activeElement?.matches('#pile li button')); n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(rows(page).nth(1).getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.locator('#story h1')).toContainText('Carrick');
  const bank = page.locator('#story mark.name', { hasText: 'World Bank' });
  await bank.focus();
  await page.keyboard.press('x');
  await expect(bank).toHaveCount(0);
  await page.locator('#pile-back').focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(2).locator('button')).toBeFocused();
  await expect(group(page, 'World Bank').locator('summary b')).toContainText('3 articles');
  // The words of a name lead to the name in its article.
  await group(page, 'World Bank').locator('summary').press('Enter');
  await group(page, 'World Bank').getByRole('button', { name: /Almora/ }).first().press('Enter');
  await settled(page);
  await expect(page.locator('#story mark:focus')).toHaveText('World Bank');
});

test('reading is called off and gone on with; the engine stays in hand', async ({ page }) => {
  await open(page);
  await drop(page, many(120));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Go on reading' })).toBeVisible();
  const read = await page.locator('#pile li.read').count();
  expect(read).toBeLessThan(120);
  await page.waitForTimeout(300);
  expect(await page.locator('#pile li.read').count()).toBeLessThanOrEqual(read + 1);
  await page.getByRole('button', { name: 'Go on reading' }).click();
  await allRead(page);
  await expect(page.locator('#pile li.read')).toHaveCount(120);
});

test('articles dropped while another is still being read stay in sight', async ({ page }) => {
  await open(page);
  // Long enough that the files come before its report.
  await page.locator('#start-text').evaluate((box, words) => {
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, many(400).map(([, text]) => text).join('\n'));
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'reading');
  await drop(page, many(3));
  await allRead(page);
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'pile');
  await expect(page.locator('#pile li.read')).toHaveCount(3);
});

for (const [look, options] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]]) {
  test(`several articles: axe finds nothing, ${look}`, async ({ page }) => {
    await page.emulateMedia(options);
    await open(page);
    await drop(page, [...many(5), ['x.pdf', '%PDF-1.7']]);
    await allRead(page);
    await page.locator('#pile-cast summary').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Who is quoted where' }).click();
    await page.locator('#pile-quoted summary').first().click();
    expect(await violations(page)).toEqual([]);
  });
}

test('several articles by touch at 360 pixels: nothing is cut off, the panel is a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await drop(page, many(5));
  await allRead(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.getByRole('tab', { name: 'Who is quoted where' }).click();
  await expect(page.locator('#pile-quoted details').first()).toBeInViewport();
  await page.locator('#pile-quoted summary').first().click();
  await page.locator('#pile-quoted blockquote button').first().click();
  await settled(page);
  await expect(page.locator('#story mark.quote:focus')).toBeInViewport();
  await page.locator('#pile-back').click();
  await rows(page).first().getByRole('checkbox').check();
  await expect(rows(page).first().getByRole('checkbox')).toBeChecked();
});
