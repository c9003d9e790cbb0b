// Owns how long a reader waits who follows a link that carries an article: warm on a slow machine, cold on a slow network.
import { packed } from '../www/js/view/packed.js';
import { slowly } from './slow.js';

/** How much slower than this machine a modest telephone is. */
const THROTTLE = 4;
const RUNS = 5;
/** Milliseconds in which a new tab comes to rest: the browser's own pages that come with it are not what a link costs. */
const REST_MS = 1500;

/** Notes when the article's words and the first mark are there; runs in the page before its own scripts. */
function watch() {
  const seen = {};
  globalThis.seen = seen;
  const look = () => {
    const words = document.querySelector('#start-text')?.value || document.querySelector('#story .block');
    if (words) seen.words ??= performance.now();
    if (document.querySelector('#story mark')) seen.marks ??= performance.now();
    if (!seen.marks) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @returns {Promise<{how: string, words: number, marks: number}[]>} milliseconds after navigation */
export async function loading(browser, url, site, text) {
  const slow = await slowly(url, site);
  const rows = [
    { how: `warm cache, processor slowed ${THROTTLE} times`, ...await warm(browser, url, text) },
    { how: 'warm cache', ...await warm(browser, url, text, 1) },
    { how: 'cold, slow network', ...await visit(await browser.newContext(), slow.url, await link(text)) },
  ];
  slow.close();
  return rows;
}

/** Medians of visits after a first one, once every file is kept. */
async function warm(browser, url, text, rate = THROTTLE) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.locator('#loading').waitFor({ state: 'hidden' });
  await page.close();
  const hash = await link(text);
  const visits = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(context, url, hash, rate));
  await context.close();
  const median = (key) => visits.map((it) => it[key]).sort((a, b) => a - b)[RUNS >> 1];
  return { words: median('words'), marks: median('marks') };
}

async function visit(context, url, hash, rate = 1) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.waitForTimeout(REST_MS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${url}#${hash}`, { waitUntil: 'commit' });
  await page.locator('#story mark').first().waitFor({ timeout: 120_000 });
  const seen = await page.evaluate(() => globalThis.seen);
  await page.close();
  return { words: seen.words, marks: seen.marks };
}

/** What stands behind the # of a link that carries `text`, as the page itself packs it. */
const link = async (text) => `text=${await packed({ text, options: {} })}`;
