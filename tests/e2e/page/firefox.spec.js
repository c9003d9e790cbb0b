// Owns the main path in a stock Firefox, where one is installed: read, look, correct, undo, offline copy.
import { expect, test } from '@playwright/test';
import { findFirefox, startFirefox } from '../support/firefox.js';

const executable = findFirefox();
test.skip(executable === null, 'no Firefox is installed');

const holds = (condition) => `new Promise((resolve) => {
  const look = () => (${condition} ? resolve(true) : setTimeout(look, 50));
  look();
})`;
const exists = (selector) => holds(`document.querySelector(${JSON.stringify(selector)})`);
const click = (selector) => `(document.querySelector(${JSON.stringify(selector)}).click(), true)`;
const press = (key) => `(document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true })), true)`;

test('Firefox reads the sample, shows every panel, corrects and undoes', async ({ baseURL }) => {
  test.setTimeout(120_000);
  const page = await startFirefox(executable);
  try {
    await page.goto(baseURL);
    await page.evaluate(`(globalThis.errors = [], addEventListener('error', (event) => errors.push(event.message)), addEventListener('unhandledrejection', (event) => errors.push(String(event.reason))), true)`);
    await page.evaluate(exists('#loading[hidden]'));
    await page.evaluate(click('.target-actions [data-action=sample]'));
    await page.evaluate(exists('body[data-phase=reading] #story:not([aria-busy]) mark'));
    const seen = await page.evaluate(`({ marks: document.querySelectorAll('#story mark').length, head: document.querySelector('#story h1').textContent, wide: document.documentElement.scrollWidth - innerWidth })`);
    expect(seen.marks).toBeGreaterThan(20);
    expect(seen.head).toContain('shrinking lake');
    expect(seen.wide).toBeLessThanOrEqual(0);
    for (const tab of ['cast', 'quotes', 'timeline', 'figures', 'map', 'notes', 'export', 'overview']) {
      await page.evaluate(click(`#tab-${tab}`));
      await page.evaluate(exists(`#${tab}:not([hidden]) *`));
    }
    const kinds = `[...document.querySelectorAll('#story mark.name')].filter((it) => it.textContent === 'Akello').map((it) => it.className)`;
    const before = await page.evaluate(kinds);
    await page.evaluate(`([...document.querySelectorAll('#story mark.name')].find((it) => it.textContent === 'Akello').focus(), true)`);
    await page.evaluate(press('2'));
    // The window of a headless Firefox is not in front, so that nothing in it is :focus.
    await page.evaluate(holds(`document.querySelector('#story:not([aria-busy])') && document.activeElement.matches('mark.org')`));
    expect(await page.evaluate(kinds)).not.toEqual(before);
    await page.evaluate(press('z'));
    await page.evaluate(exists('#topbar [data-action=undo]:disabled'));
    await page.evaluate(exists('#story:not([aria-busy]) mark'));
    expect((await page.evaluate(kinds)).map((it) => it.replace(' selected', ''))).toEqual(before.map((it) => it.replace(' selected', '')));
    await page.evaluate(click('#story mark.person.name'));
    await page.evaluate(exists('#card:popover-open h2'));
    expect(await page.evaluate('errors')).toEqual([]);
  } finally { await page.stop(); }
});
