// Owns two texts side by side: what they tell differently, each difference beside its words in both.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.js';
import { open, paste, settled } from '../support/page.js';

const FIRST = `Flood kills dozens in the Almora valley

ALMORA, March 3, 2021 (Fjord Press) - At least 40 people were killed when the Lena river broke its banks on Monday, Mayor Ann Lee said. About 5,400 people left their homes.

“We have lost the bridge and the school,” said Lee, 52. She asked the World Bank for help.

Interior Minister Petra Holm will visit the town of Benloch on Friday. The Red Cross sent 12 trucks from Geneva.

Engineer Nils Dahl of Hydro Norden put the damage at $46 million.
`;
const SECOND = FIRST.replace('March 3', 'March 5').replace('At least 40', 'At least 57').replace('the school', 'two schools').replace('About 5,400', 'More than 7,000')
  .replace('Interior Minister', 'Prime Minister').replace('Geneva', 'Oslo').replace('$46', '$60');

const row = (page, words) => page.locator('.differences li', { hasText: words });
const side = (page, which) => page.locator(`.told-${which}`);

/** Both texts compared, from the list of two. */
async function compared(page, [one, other] = [FIRST, SECOND]) {
  await open(page);
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const [name, content] of list) data.items.add(new File([content], name));
    document.querySelector('#start-text').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [['first.txt', one], ['second.txt', other]]);
  await expect(page.locator('.pile-status')).toContainText('All read');
  await page.getByRole('button', { name: 'Compare the two chosen' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'compare');
  await expect(page.locator('.told-after .story:not([aria-busy]) .block').first()).toBeAttached();
}

test('figures, roles, places, quotations and dates that changed stand beside their words in both texts', async ({ page }) => {
  await compared(page);
  for (const [before, after] of [['At least 40', 'At least 57'], ['About 5,400', 'More than 7,000'], ['$46 million', '$60 million'], ['Interior Minister', 'Prime Minister'], ['the bridge and the school', 'the bridge and two schools'], ['March 3', 'March 5']]) {
    const found = row(page, before).first();
    await expect(found, before).toContainText(after);
    await found.getByRole('button').first().click();
    await expect(side(page, 'before').locator('mark:focus')).toContainText(before);
    await expect(side(page, 'before').locator('mark:focus')).toBeInViewport();
    await expect(side(page, 'after').locator('mark.selected').first()).toContainText(after);
    await expect(side(page, 'after').locator('mark.selected').first()).toBeInViewport();
  }
  await expect(row(page, 'Geneva')).toContainText('only in the first');
  await expect(side(page, 'before').locator('mark.removed', { hasText: 'Geneva' })).toHaveCount(1);
  await expect(side(page, 'after').locator('mark.added', { hasText: 'Oslo' })).toHaveCount(1);
  // What both tell alike is not marked.
  await expect(side(page, 'before').locator('mark', { hasText: 'World Bank' })).toHaveCount(0);
  // The words lead to the list.
  await side(page, 'after').locator('mark', { hasText: 'Oslo' }).click();
  await expect(page.locator('.differences [aria-current=true]')).toContainText('Oslo');
});

test('turned round, what was added is what was removed', async ({ page }) => {
  await compared(page);
  await page.getByRole('button', { name: 'Turn round' }).click();
  await expect(row(page, 'Geneva')).toContainText('only in the second');
  await expect(row(page, 'Oslo')).toContainText('only in the first');
});

test('two alike have no difference, and say so', async ({ page }) => {
  await compared(page, [FIRST, FIRST]);
  await expect(page.locator('.differences')).toContainText('Nothing was found');
  await expect(page.locator('.compare mark')).toHaveCount(0);
});

test('by keys alone: the article on the page against a pasted one, from difference to difference, to the words and back', async ({ page }) => {
  await open(page);
  await paste(page, FIRST);
  await settled(page);
  await page.locator('#colophon').getByRole('button', { name: 'Compare' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.locator('.answer')).toContainText('no words');
  await dialog.getByRole('textbox').fill(SECOND);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('#compare-title')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.locator('.differences li').first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('n');
  await expect(page.locator('.differences li').nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('p');
  await expect(page.locator('.differences li').first().getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.told-text mark:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.differences li').first().getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'reading');
  await expect(page.locator('#story')).toContainText('Flood kills dozens');
});

test('a kind switched off is neither listed nor marked, and moves no word', async ({ page }) => {
  await compared(page);
  const boxes = () => page.locator('.told-text .block').evaluateAll((blocks) => blocks.map((it) => JSON.stringify(it.getBoundingClientRect())));
  const before = await boxes();
  await page.locator('.whats').getByRole('button', { name: /^Figures/ }).click();
  await expect(row(page, 'At least 40')).toBeHidden();
  await expect(side(page, 'before').locator('mark.figure').first()).toHaveCSS('text-decoration-line', 'none');
  expect(await boxes()).toEqual(before);
});

test('the comparison is saved as the engine gave it', async ({ page }) => {
  await compared(page);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as JSON' }).click()]);
  const answer = JSON.parse(readFileSync(await saved.path(), 'utf8'));
  expect(answer).toMatchObject({ schema: 'galley-compare/1', offsets: 'utf16' });
  expect(answer.differences.length).toBe(await page.locator('.differences li').count());
});

for (const [look, options] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }], ['print', { media: 'print' }]]) {
  test(`two texts: axe finds nothing, ${look}`, async ({ page }) => {
    await compared(page);
    await page.emulateMedia(options);
    expect(await violations(page)).toEqual([]);
  });
}

test('by touch at 360 pixels: one text at a time, the list as a sheet, nothing cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await compared(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await expect(side(page, 'after')).toBeHidden();
  await page.getByRole('button', { name: 'Second', exact: true }).click();
  await expect(side(page, 'before')).toBeHidden();
  await page.locator('.compare-panel .handle').click();
  await row(page, 'Geneva').getByRole('button').click();
  await expect(side(page, 'before').locator('mark', { hasText: 'Geneva' })).toBeInViewport();
  await expect(page.locator('.compare-panel')).toHaveAttribute('data-open', 'false');
});

test('a comparison under way is called off, from the list and from an article', async ({ page }) => {
  test.slow();
  await open(page);
  const long = (/** @type {string} */ text) => text.repeat(300);
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const [name, content] of list) data.items.add(new File([content], name));
    document.querySelector('#start-text')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [['first.txt', long(FIRST)], ['second.txt', long(SECOND)]]);
  await expect(page.locator('.pile-status')).toContainText('All read', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Compare the two chosen' }).click();
  await expect(page.locator('.pile-status')).toContainText('Comparing');
  await page.locator('#pile').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.pile-status')).toContainText('All read');
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'pile');

  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await paste(page, FIRST);
  await settled(page);
  await page.locator('#colophon').getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').evaluate((it, words) => { /** @type {HTMLTextAreaElement} */ (it).value = words; }, long(SECOND));
  await dialog.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('.notices .busy')).toContainText('Comparing');
  await page.locator('.notices').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.notices .busy')).toBeHidden();
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'reading');
  await expect(page.locator('#story')).toContainText('Flood kills dozens');
});

test('each of two texts is read once', async ({ page }) => {
  await open(page);
  const read = () => page.workers()[0].evaluate(() => performance.getEntriesByName('galley: text received').length);
  await paste(page, FIRST);
  await settled(page);
  const before = await read();
  await page.locator('#colophon').getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(SECOND);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('#compare-title')).toBeFocused();
  expect(await read() - before).toBe(2);
});
