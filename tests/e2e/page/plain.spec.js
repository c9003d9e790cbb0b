// Owns the time before an article is read: its words stand plain at once, stay where they are when the marks come, and waiting can be called off.
import { expect, test } from '@playwright/test';
import { packed } from '../../../www/js/view/packed.js';
import { headlineOf, paragraphs } from '../../../www/js/view/paragraphs.js';
import { articles } from '../support/articles.js';
import { open, openSample, paste, sample, settled } from '../support/page.js';

// What a service worker answers from its cache no test can hold back.
test.use({ serviceWorkers: 'block' });

const story = (page) => page.locator('#story');
const busy = (page) => page.locator('.notices .busy');

/** Holds the model back until the returned function is called. */
async function held(page) {
  /** @type {(value?: unknown) => void} */
  let let_go = () => {};
  const wait = new Promise((resolve) => { let_go = resolve; });
  await page.route('**/model.bin.gz', async (route) => { await wait; await route.continue(); });
  return let_go;
}

const link = async (text) => `./#text=${await packed({ text, options: { offsets: 'utf16' } })}`;

test('a link’s words are there before the engine, and the marks come to them', async ({ page }) => {
  const go = await held(page);
  await page.goto(await link(sample));
  await expect(story(page).locator('.block').first()).toBeVisible();
  expect(await story(page).evaluate((it) => it.textContent?.replace(/\s+/g, ''))).toBe(sample.replace(/\s+/g, ''));
  await expect(story(page).locator('mark')).toHaveCount(0);
  await expect(busy(page)).toContainText('Getting ready');
  await expect(page.locator('#start')).toBeHidden();
  go();
  await settled(page);
  expect(await story(page).locator('mark').count()).toBeGreaterThan(20);
  await expect(page.locator('#overview')).toContainText('Who');
});

/** A story of many wards, a paragraph each. */
const WARDS = `Rain reaches every ward of Almora\n\nALMORA, March 3, 2021 - The rain came to Almora on Sunday, Mayor Ann Lee said.\n\n${Array.from({ length: 80 }, (_, at) => (
  `Ward ${at + 1} counted ${at + 12} flooded cellars by Monday. “We will not leave anybody without water,” said Petra Holm, who leads the ward’s council, and thanked the ${at + 3} farmers who had come to help.`)).join('\n\n')}\n`;

test('the words in sight stay where they are when the marks come', async ({ page }) => {
  const go = await held(page);
  await page.goto(await link(WARDS));
  const ward = story(page).locator('.block', { hasText: 'Ward 61 counted' });
  const top = () => ward.evaluate((it) => it.getBoundingClientRect().top);
  await expect(ward).toBeAttached();
  await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), await top() - 200);
  const before = await top();
  go();
  await settled(page);
  await expect(story(page).locator('mark').first()).toBeAttached();
  expect(Math.abs(await top() - before)).toBeLessThan(40);
});

test('a paste stands plain while the engine is on its way; called off, it is back in its box', async ({ page }) => {
  const go = await held(page);
  await page.goto('./');
  await paste(page, sample);
  await expect(story(page).locator('.block').first()).toBeVisible();
  await expect(page.locator('#tab-overview')).toBeVisible();
  await busy(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('#start-text')).toHaveValue(sample);
  go();
  await expect(page.locator('#loading')).toBeHidden();
  await page.getByRole('button', { name: 'Mark it up' }).click();
  await settled(page);
});

test('a link whose engine cannot be had is told so beside its words, and tried again', async ({ page }) => {
  await page.route('**/model.bin.gz', (route) => route.abort());
  await page.goto(await link(sample));
  await expect(page.locator('#notices')).toContainText('could not be loaded');
  await expect(story(page).locator('.block').first()).toBeVisible();
  await page.unroute('**/model.bin.gz');
  await page.locator('#notices').getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  expect(await story(page).locator('mark').count()).toBeGreaterThan(20);
  await expect(page.locator('#notices')).not.toContainText('could not be loaded');
});

test('what was pasted before the scripts were there is read', async ({ page }) => {
  /** @type {(value?: unknown) => void} */
  let go = () => {};
  const wait = new Promise((resolve) => { go = resolve; });
  await page.route('**/main.js', async (route) => { await wait; await route.continue(); });
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('#start-text').fill(sample);
  go();
  await settled(page);
});

test('a long text shows the share that is read, rising, and can be called off', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page);
  await page.evaluate(() => {
    const bar = /** @type {HTMLProgressElement} */ (document.querySelector('.busy progress'));
    const seen = globalThis.shares = [];
    new MutationObserver(() => { if (bar.hasAttribute('value')) seen.push(bar.value); }).observe(bar, { attributes: true });
  });
  const long = sample.repeat(Math.ceil(3_000_000 / sample.length));
  await paste(page, long);
  await expect(busy(page).locator('progress')).toHaveAttribute('value', /./, { timeout: 120_000 });
  await expect(busy(page)).toContainText('%');
  await page.waitForFunction(() => new Set(globalThis.shares).size > 2, null, { timeout: 120_000 });
  await busy(page).getByRole('button', { name: 'Cancel' }).click();
  const shares = await page.evaluate(() => globalThis.shares);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((it) => it > 0 && it <= 1)).toBe(true);
  await expect(page.locator('#start')).toBeVisible();
  expect(await page.locator('#start-text').evaluate((it) => /** @type {HTMLTextAreaElement} */ (it).value.length)).toBe(long.length);
  // The engine is there for the next one.
  await page.locator('#start-text').evaluate((it) => { /** @type {HTMLTextAreaElement} */ (it).value = ''; });
  await paste(page, sample);
  await settled(page);
});

test('keys pressed while the editor opens go into the text', async ({ page }) => {
  await openSample(page);
  await story(page).focus();
  await page.evaluate(() => {
    // All in one task: no frame comes between.
    const press = (/** @type {string} */ key) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('e');
    document.execCommand('insertText', false, 'Draft: ');
  });
  const box = page.getByRole('textbox', { name: 'The article’s text' });
  await expect(box).toHaveValue(`Draft: ${sample}`);
  await page.keyboard.press('Escape');
  await settled(page);
  await expect(story(page)).toContainText('Draft: ');
});

test('a text that grows too long in the editor is told so, and stays', async ({ page }) => {
  // The browser itself takes seconds to lay ten million letters out in a box.
  test.setTimeout(240_000);
  await openSample(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const box = page.getByRole('textbox', { name: 'The article’s text' });
  await expect(box).not.toHaveValue('');
  await box.evaluate((it) => {
    /** @type {HTMLTextAreaElement} */ (it).value = 'A word. '.repeat(1_250_001);
    it.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(page.locator('#notices')).toContainText('reads up to 10 MB at once', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(box).toBeVisible();
  await box.evaluate((it, words) => {
    /** @type {HTMLTextAreaElement} */ (it).value = words;
    it.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, sample);
  await expect(page.locator('#notices')).not.toContainText('10 MB', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await settled(page);
});

test('plain paragraphs hold every word, and a line wrapped by hand goes on in its paragraph', () => {
  for (const [name, text] of articles()) {
    const words = [...paragraphs(text)].map((it) => text.slice(it.start, it.end)).join(' ');
    expect(words.replace(/\s+/g, ''), name).toBe(text.replace(/\s+/g, ''));
  }
  const cut = (/** @type {string} */ text) => [...paragraphs(text)].map((it) => text.slice(it.start, it.end));
  expect(cut('One line.\nAnother line that goes on its own.\r\n\r\nA third.')).toEqual(['One line.', 'Another line that goes on its own.', 'A third.']);
  expect(cut('The rain came\nto the town and\ndid not stop.\n\nIt went.')).toEqual(['The rain came\nto the town and\ndid not stop.', 'It went.']);
  const long = 'The rain came to the town on Sunday and did not stop until every cistern of the town was full and the river stood at the doors.';
  for (const [first, is] of /** @type {const} */ ([['Rain ends the drought in Almora', true], ['It rained on Sunday.', false], ['Share', false]])) {
    const text = `${first}\n\n${long}`;
    expect(headlineOf(text, [...paragraphs(text)]) !== null, first).toBe(is);
  }
});
