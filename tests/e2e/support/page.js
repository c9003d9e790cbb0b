// Owns the page in tests: opened, with a text pasted or the sample read.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** The sample's text, as the page ships it. */
export const sample = readFileSync(new URL('../../../www/sample.txt', import.meta.url), 'utf8');

/** Opens the page and waits for the engine. */
export async function open(page) {
  await page.goto('./');
  await expect(page.locator('#loading')).toBeHidden();
}

/** Opens the page with its sample read. */
export async function openSample(page) {
  await open(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await settled(page);
}

/** Puts a text into the paste box in one step, as the clipboard does. */
export async function paste(page, text) {
  await page.locator('#start-text').evaluate((box, words) => {
    /** @type {HTMLTextAreaElement} */ (box).value = words;
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, text);
}

/** The article is drawn. */
export async function settled(page) {
  await expect(page.locator('body')).toHaveAttribute('data-phase', 'reading', { timeout: 120_000 });
  await expect(page.locator('#story .block').first()).toBeAttached();
  // Not an assertion: one that has to wait describes the element it waits for, and a long article takes minutes to describe.
  await page.locator('#story:not([aria-busy])').waitFor({ state: 'attached' });
  await expect(page.locator('.notices .busy')).toBeHidden();
}

/** Selects the first standing of these words in the article, as a pointer does. */
export async function select(page, words) {
  await page.locator('#story').evaluate((story, wanted) => {
    const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`The article has no “${wanted}” in one piece.`);
  }, words);
  await expect(page.getByRole('toolbar')).toBeVisible();
}

/** Focuses the nth mark that is these words. */
export async function focusMark(page, words, nth = 0) {
  const mark = page.locator('#story mark.name:not(.later)').getByText(words, { exact: true }).nth(nth);
  await mark.focus();
  return mark;
}

/** The report as the page would save it. Needs leave to read the clipboard. */
export async function report(page) {
  const tab = await page.getByRole('tab', { selected: true }).getAttribute('id');
  await page.locator('#tab-export').click();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: 'Copy: Report' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  const json = await page.evaluate(() => navigator.clipboard.readText());
  await page.locator(`#${tab}`).click();
  return json;
}

/** Opens the page and pastes a text from the clipboard, by the keyboard. @param {import('@playwright/test').Page} page @param {import('@playwright/test').BrowserContext} context @param {string} text */
export async function pasteByKeys(page, context, text) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await page.locator('#start-text').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await settled(page);
}
