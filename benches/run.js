// Owns a bench run: bundles the peers, drives the browser, has every part measured, writes table and picture. Started by `cargo xtask bench`.
import { build } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { loading } from './loading.js';
import { smoothness } from './page.js';
import { picture } from './picture.js';
import { profile } from './profile.js';
import * as table from './table.js';
import { weigh } from './weigh.js';

const { GALLEY_URL: url, GALLEY_SITE: site, GALLEY_BENCH: folder, GALLEY_RESULTS: results, GALLEY_ONLY: only, CHROME_PATH: executablePath } = process.env;
const { WHO } = table;
/** Slow contestants are not asked to read a novel. */
const LIMITS = { [WHO.report]: 10_000_000, [WHO.names]: 10_000_000, [WHO.compromise]: 1_000_000, [WHO.wink]: 1_000_000, [WHO.chrono]: 100_000 };
/** Nor is anybody when one part alone is wanted, for a quick comparison. */
const QUICK = 100_000;

const texts = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')).map((it, at) => ({ ...it, text: readFileSync(join(folder, `${at}.txt`), 'utf8') }));
const wanted = (part) => !only || only === part;
const browser = await chromium.launch({ executablePath });
const parts = [table.heading(browser.version())];

if (wanted('speed')) {
  const { rows, times } = await contest(await browser.newPage());
  parts.push(table.first(times), table.speed(rows), table.memory(rows));
  if (!only) writeFileSync(join(results, 'speed.svg'), picture(rows));
}
if (wanted('native')) parts.push(...native());
if (wanted('loading')) parts.push(table.loading(await loading(browser, url, site, texts[0].text)));
if (wanted('page')) parts.push(table.inHand(await smoothness(browser, url, texts.find((it) => it.name === '100 kB').text)));
if (only === 'profile') parts.push(table.profile(await profile(await stage(await browser.newPage()), texts.find((it) => it.name === '100 kB').text)));
if (wanted('weight')) parts.push(table.weight(await weigh(site)));
await browser.close();
if (!only) writeFileSync(join(results, 'RESULTS.md'), parts.join('\n'));
console.log(parts.slice(only ? 1 : 0).join('\n'));

/** What was measured natively, before the browser started. */
function native() {
  const gazetteer = JSON.parse(readFileSync(join(folder, 'gazetteer.json'), 'utf8'));
  const places = table.gazetteer(gazetteer, readFileSync(new URL('../model/places.bin', import.meta.url)));
  return only ? [nativeRows().map((it) => `${it.name}: ${it.ms.toFixed(1)} ms, ${table.rate(it).toFixed(0)} k/s`).join('\n'), places] : [places];
}

function nativeRows() {
  const file = join(folder, 'native.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).map(({ text, ms }) => ({ who: WHO.native, name: texts[text].name, words: texts[text].words, ms })) : [];
}

/** One ES module with every peer, beside the page, so that the page's own security policy stands. */
async function bundle() {
  const entry = new URL('peers.js', import.meta.url).pathname;
  await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', outfile: join(site, 'peers.js'), logLevel: 'error' });
}

/** The page that contestants run in, with nothing of ours on it. */
async function stage(page) {
  writeFileSync(join(site, 'contest.js'), readFileSync(new URL('contest.js', import.meta.url)));
  await page.goto(`${url}engine/galley.d.ts`);
  return page;
}

async function contest(page) {
  await bundle();
  await stage(page);
  const asked = (name, ...given) => page.evaluate(async ([call, args]) => (await import('/contest.js'))[call](...args), [name, given]);
  const times = { ...await asked('load', texts[0].text), redated: await asked('redate', texts[0].text) };
  const rows = only ? [] : nativeRows();
  for (const { name, words, text } of texts) {
    for (const who of Object.keys(LIMITS).filter((it) => text.length <= Math.min(LIMITS[it], only ? QUICK : Infinity))) {
      rows.push({ who, name, words, ...await asked('measure', who, text) });
    }
  }
  return { times, rows };
}
