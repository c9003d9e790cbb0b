// Owns how the page feels with a long text: the longest task on the main thread, from a trace, while 100 kB are pasted, looked through and typed into, and while 200 articles are dropped.

import { many } from '../tests/e2e/support/many.js';

/** What is done, and by which name the table calls it. */
const DEEDS = [
  ['paste 100 kB, read and draw it', async (page, text) => {
    await page.locator('#start-text').evaluate((box, words) => {
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }, text);
    await drawn(page);
  }],
  ['open each panel, twice', async (page) => { for (const tab of [...TABS, ...TABS]) { await click(page, `#tab-${tab}`); } }],
  ['switch a layer off and on', async (page) => { for (let n = 0; n < 2; n += 1) { await click(page, '#legend li:nth-child(3) button'); await page.waitForTimeout(200); } }],
  ['open a card', async (page) => { await click(page, '#story mark.person.name'); await page.waitForTimeout(300); await page.keyboard.press('Escape'); }],
  ['correct a mark', async (page) => {
    await page.evaluate(() => document.querySelector('#story mark.person.name').focus());
    await page.keyboard.press('2');
    await page.waitForTimeout(200);
    await drawn(page);
  }],
  ['open the editor', async (page) => { await click(page, '#tab-overview'); await click(page, '.inputs [data-action=edit]'); await page.waitForTimeout(1000); }],
  ['type fifty letters in it', async (page) => { await page.keyboard.type('The minister said on Monday that nobody had asked. ', { delay: 90 }); await page.waitForTimeout(1500); }],
  ['drop 200 articles and read them', async (page) => {
    await page.keyboard.press('Escape');
    await page.evaluate((list) => {
      const data = new DataTransfer();
      for (const [name, content] of list) data.items.add(new File([content], name));
      setTimeout(() => document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })), 50);
    }, many(200));
    await page.locator('#pile li:last-child.read').waitFor({ state: 'attached', timeout: 120_000 });
    await page.waitForTimeout(1500);
  }],
];

const TABS = ['cast', 'quotes', 'timeline', 'figures', 'map', 'notes', 'export', 'overview'];

/** From a task of its own: what the driver does to find an element would count as the page's. */
const click = async (page, selector) => {
  await page.evaluate((it) => { setTimeout(() => document.querySelector(it).dispatchEvent(new MouseEvent('click', { bubbles: true })), 50); }, selector);
  await page.waitForTimeout(150);
};

const drawn = (page) => page.locator('body[data-phase=reading] #story:not([aria-busy]) .block').first().waitFor({ state: 'attached', timeout: 120_000 });

/**
 * The longest task of each deed, in milliseconds of the main thread's own time, so that a busy machine does not count.
 *
 * @returns {Promise<{deed: string, longest: number, over: number}[]>} `over`: how many took more than 50 ms
 */
export async function smoothness(browser, url, text) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.locator('#loading').waitFor({ state: 'hidden' });
  const rows = [];
  for (const [deed, act] of DEEDS) {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await act(page, text);
    const tasks = mainTasks(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
    rows.push({ deed, longest: Math.max(0, ...tasks), over: tasks.filter((ms) => ms > 50).length });
  }
  await page.close();
  return rows;
}

/** Thread time of every task on the page's main thread. */
function mainTasks(events) {
  const main = new Set(events.filter((it) => it.name === 'thread_name' && it.args.name === 'CrRendererMain').map((it) => `${it.pid} ${it.tid}`));
  return events.filter((it) => /RunTask$/.test(it.name) && it.ph === 'X' && main.has(`${it.pid} ${it.tid}`)).map((it) => (it.tdur ?? it.dur) / 1000);
}
