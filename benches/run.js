// Owns a bench run: bundles the peers, drives the browser, weighs the files, writes the table. Started by `cargo xtask bench`.
import { build } from 'esbuild';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { smoothness } from './page.js';

const { GALLEY_URL: url, GALLEY_SITE: site, GALLEY_BENCH: folder, CHROME_PATH: executablePath } = process.env;
const GALLEY = 'Galley: whole report';
const PEERS = {
  compromise: 'compromise: people, places, organizations',
  wink: 'wink-nlp: tokens, sentences, entities (no names)',
  chrono: 'chrono-node: dates',
};
/** Slow contestants are not asked to read a novel. */
const LIMITS = { [GALLEY]: 10_000_000, [PEERS.compromise]: 1_000_000, [PEERS.wink]: 1_000_000, [PEERS.chrono]: 100_000 };

const native = JSON.parse(readFileSync(join(folder, 'native.json'), 'utf8'));
const places = JSON.parse(readFileSync(join(folder, 'gazetteer.json'), 'utf8'));
const texts = native.map((entry, index) => ({ ...entry, text: readFileSync(join(folder, `${index}.txt`), 'utf8') }));

await bundle('peers.js');
const browser = await chromium.launch({ executablePath });
const { loaded, redated, rows } = await contest(await browser.newPage());
const smooth = await smoothness(browser, url, texts.find((it) => it.name === '100 kB').text);
const version = browser.version();
await browser.close();
const sizes = await weights();
const table = [heading(), speeds(rows), gazetteer(), inHand(smooth), memory(rows), weighed(sizes)].join('\n');
writeFileSync(process.env.GALLEY_RESULTS, table);
console.log(table);

/** One ES module with every peer, beside the page, so that the page's own security policy stands. */
async function bundle(name) {
  const entry = new URL('peers.js', import.meta.url).pathname;
  await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', outfile: join(site, name), logLevel: 'error' });
  for (const file of ['contest.js']) writeFileSync(join(site, file), readFileSync(new URL(file, import.meta.url)));
}

async function contest(page) {
  await page.goto(`${url}engine/galley.d.ts`);
  const loaded = await page.evaluate(async (text) => (await import('/contest.js')).load(text), texts[0].text);
  const redated = await page.evaluate(async (text) => (await import('/contest.js')).redate(text), texts[0].text);
  const rows = [];
  for (const { name, words, ms, text } of texts) {
    rows.push({ who: 'Galley: whole report, native', name, words, ms });
    for (const who of [GALLEY, ...Object.values(PEERS)]) {
      if (text.length > LIMITS[who]) continue;
      const result = await page.evaluate(async ([who, text]) => (await import('/contest.js')).measure(who, text), [who, text]);
      rows.push({ who, name, words, ...result });
    }
  }
  return { loaded, redated, rows };
}

function heading() {
  const cpu = cpus()[0].model.trim();
  return `# Galley beside its peers

Written by \`cargo xtask bench\` in one run: ${cpus().length} × ${cpu}, ${type()} ${release()}, Chromium ${version}, one thread.
The texts are the golden articles of \`tests/golden/\`; "600 words" is the longest of them put together, the larger ones are repetitions.
Medians of warm runs. Every contestant reads the text and hands over what it found; Galley's whole report holds blocks, names, who is who, quotations, times, figures and places.

From navigation to a first report of the 600 words in an empty browser: ${loaded.first.toFixed(0)} ms (engine and model ready after ${loaded.ready.toFixed(0)} ms), files from this machine.
When the reader gives the article another date, the new report of the 600 words, every time resolved again, takes ${redated.toFixed(1)} ms in the browser.
`;
}

function speeds(rows) {
  const names = texts.map(({ name }) => name);
  const who = [...new Set(rows.map((row) => row.who))];
  const cell = (person, name) => {
    const row = rows.find((it) => it.who === person && it.name === name);
    return row ? `${row.ms.toFixed(row.ms < 100 ? 1 : 0)} ms, ${rate(row)}` : '–';
  };
  const lines = who.map((person) => `| ${person} | ${names.map((name) => cell(person, name)).join(' | ')} |`);
  const of = (person) => rows.find((it) => it.who === person && it.name === '100 kB');
  const ratio = (of(PEERS.compromise).ms / of(GALLEY).ms).toFixed(1);
  const header = `## Speed: median, thousand words a second\n\n| | ${names.join(' | ')} |\n|---|${names.map(() => '---').join('|')}|`;
  return `${header}\n${lines.join('\n')}\n\nAt 100 kB the whole report runs at ${ratio} × the words a second of compromise's names.\n`;
}

function rate({ words, ms }) {
  return `${(words / ms).toFixed(words / ms < 10 ? 1 : 0)} k/s`;
}

/** What the reader feels, and only reported: a frame has 16 ms. */
function inHand(rows) {
  const lines = rows.map(({ deed, longest, over }) => `| ${deed} | ${longest.toFixed(0)} ms | ${over} |`);
  return `## The page with 100 kB in it: tasks of its main thread, from a trace, in the thread's own time\n\n| | longest | over 50 ms |\n|---|---|---|\n${lines.join('\n')}\n`;
}

/** The gazetteer alone, natively. */
function gazetteer() {
  const { rows, names, ms, asked, found, perSecond } = places;
  const bytes = readFileSync(new URL('../model/places.bin', import.meta.url));
  const kB = (size) => `${(size / 1000).toFixed(0)} kB`;
  return `## Gazetteer, native

| | |
|---|---|
| places, names | ${rows}, ${names} |
| size raw, gzip, brotli | ${kB(bytes.length)}, ${kB(gzipSync(bytes, { level: 9 }).length)}, ${kB(brotliCompressSync(bytes).length)} |
| load | ${ms.toFixed(1)} ms |
| look-ups a second, of ${asked} names of which it knows ${found} | ${(perSecond / 1e6).toFixed(1)} million |
`;
}

function memory(rows) {
  const lines = rows.filter((row) => row.memory).map((row) => `| ${row.name} | ${(row.memory / 2 ** 20).toFixed(1)} MiB |`);
  return `## Memory of the engine, model included, after a text of\n\n| | |\n|---|---|\n${lines.join('\n')}\n`;
}

/** Bytes of each part of the page as `dist` stores it, and of the peers, each bundled alone. */
async function weights() {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const read = (wanted) => Buffer.concat(files.filter((it) => wanted(it)).map((it) => readFileSync(join(it.parentPath, it.name))));
  const ours = (it) => !['peers.js', 'contest.js'].includes(it.name);
  const inEngine = (it) => it.parentPath.endsWith('engine');
  const parts = {
    'engine, WebAssembly': read((it) => it.name === 'galley_bg.wasm'),
    'engine, JavaScript': read((it) => it.name === 'galley.js'),
    'model (stored as gzip)': read((it) => it.name === 'model.bin.gz'),
    'page: HTML, CSS, JavaScript': read((it) => ours(it) && !inEngine(it) && /\.(html|css|js)$/.test(it.name)),
  };
  for (const [peer, code] of Object.entries({
    compromise: "export * from 'compromise'; export { default } from 'compromise';",
    'wink-nlp with its model': "import a from 'wink-nlp'; import b from 'wink-eng-lite-web-model'; export default [a, b];",
    'chrono-node': "export * from 'chrono-node';",
  })) {
    const resolveDir = new URL('.', import.meta.url).pathname;
    const { outputFiles } = await build({ stdin: { contents: code, resolveDir }, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' });
    parts[`peer: ${peer}`] = Buffer.from(outputFiles[0].contents);
  }
  return parts;
}

function weighed(parts) {
  const kB = (bytes) => `${(bytes.length / 1000).toFixed(0)} kB`;
  const ours = Object.entries(parts).filter(([name]) => !name.startsWith('peer'));
  const sum = (pack) => `${(ours.reduce((total, [, bytes]) => total + pack(bytes).length, 0) / 1000).toFixed(0)} kB`;
  const line = ([name, bytes]) => `| ${name} | ${kB(bytes)} | ${kB(gzipSync(bytes, { level: 9 }))} | ${kB(brotliCompressSync(bytes))} |`;
  const total = `| **Galley in all** | ${sum((it) => it)} | ${sum((it) => gzipSync(it, { level: 9 }))} | ${sum(brotliCompressSync)} |`;
  const peers = Object.entries(parts).filter(([name]) => name.startsWith('peer'));
  return ['## Weight', '', '| | raw | gzip | brotli |', '|---|---|---|---|', ...ours.map(line), total, ...peers.map(line), ''].join('\n');
}
