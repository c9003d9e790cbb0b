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
  await expect(page.locator('.notices .busy')).toHaveCount(0);
}
