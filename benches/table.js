// Owns the words of the results: figures of one run → the parts of RESULTS.md; measures nothing.
import { cpus, release, type } from 'node:os';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What everybody is called in the table. */
export const WHO = {
  native: 'Galley: whole report, native',
  report: 'Galley: whole report',
  names: 'Galley: names alone',
  compromise: 'compromise: people, places, organizations',
  wink: 'wink-nlp: tokens, sentences, entities (no names)',
  chrono: 'chrono-node: dates',
};

const kB = (size) => `${(size / 1000).toFixed(0)} kB`;
const packed = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
const lines = (head, rows) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---|').join('')}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

/** Thousand words a second. */
export const rate = ({ words, ms }) => words / ms;
const said = (row) => `${rate(row).toFixed(rate(row) < 10 ? 1 : 0)} k/s`;

/** How many times as fast as compromise finds names, at 100 kB. */
export function ratio(rows, who) {
  const of = (person) => rows.find((it) => it.who === person && it.name === '100 kB');
  return of(WHO.compromise).ms / of(who).ms;
}

export function heading(version) {
  return `# Galley beside its peers

Written by \`cargo xtask bench\` in one run: ${cpus().length} × ${cpus()[0].model.trim()}, ${type()} ${release()}, Chromium ${version}, one thread.
The texts are the golden articles of \`tests/golden/\`; "600 words" is the longest of them put together, the larger ones are repetitions.
Medians of warm runs. Every contestant reads the text and hands over what it found; Galley's whole report holds blocks, names, who is who, quotations, times, figures and places,
handed over as the page takes it: as JSON, and read back. Another text each time, so that nothing is answered from memory.
`;
}

export function speed(rows) {
  const names = [...new Set(rows.map((row) => row.name))];
  const cell = (who, name) => {
    const row = rows.find((it) => it.who === who && it.name === name);
    return row ? `${row.ms.toFixed(row.ms < 100 ? 1 : 0)} ms, ${said(row)}` : '–';
  };
  const who = [...new Set(rows.map((row) => row.who))];
  const table = lines(['', ...names], who.map((person) => [person, ...names.map((name) => cell(person, name))]));
  const [whole, tagging] = [WHO.report, WHO.names].map((it) => ratio(rows, it).toFixed(1));
  return `## Speed: median, and thousand words a second\n\n${table}\n
At 100 kB the whole report runs at ${whole} × the words a second of compromise's names, names alone at ${tagging} ×.
`;
}

/** Rooms that take a hundredth or more. */
export function profile(shares) {
  const rows = shares.filter((it) => it.share >= 0.01).map((it) => [it.room, `${(100 * it.share).toFixed(0)} %`]);
  return `## Where the time of whole reports of 100 kB goes\n\n${lines(['room', 'share'], rows)}\n`;
}

export function first({ ready, first, redated }) {
  return `From an empty browser to a first report of the 600 words: ${first.toFixed(0)} ms (engine and model ready after ${ready.toFixed(0)} ms), files from this machine.
When the reader gives the article another date, the new report of the 600 words, every time resolved again, takes ${redated.toFixed(1)} ms in the browser.
`;
}

/** The gazetteer alone, natively. */
export function gazetteer({ rows, names, ms, asked, found, perSecond }, bytes) {
  return `## Gazetteer, native\n\n${lines(['', ''], [
    ['places, names', `${rows}, ${names}`],
    ['size raw, gzip, brotli', packed(bytes).map(kB).join(', ')],
    ['load', `${ms.toFixed(1)} ms`],
    [`look-ups a second, of ${asked} names of which it knows ${found}`, `${(perSecond / 1e6).toFixed(1)} million`],
  ])}\n`;
}

/** What the reader feels, and only reported: a frame has 16 ms. */
export function inHand(rows) {
  const table = lines(['', 'longest', 'over 50 ms'], rows.map(({ deed, longest, over }) => [deed, `${longest.toFixed(0)} ms`, over]));
  return `## The page with 100 kB in it: tasks of its main thread, from a trace, in the thread's own time\n\n${table}\n`;
}

/** What a reader waits for who follows a link that carries the 600 words. */
export function loading(rows) {
  const ms = (it) => `${it.toFixed(0)} ms`;
  const table = lines(['', 'words on the page', 'marks'], rows.map((it) => [it.how, ms(it.words), ms(it.marks)]));
  return `## From navigation to marks, of a link that carries the 600 words\n\n${table}\n
The tab is open and at rest before it follows the link. Slowed is the page's main thread; Chromium slows no worker. "Slow network" is a server that sends 1.6 million bits a second in all and answers each request after 150 ms, page, script and engine packed with gzip, as a static host does.
`;
}

export function memory(rows) {
  const table = lines(['', ''], rows.filter((row) => row.memory).map((row) => [row.name, `${(row.memory / 2 ** 20).toFixed(1)} MiB`]));
  return `## Peak memory of the engine, model included, up to a text of\n\n${table}\n`;
}

export function weight(parts) {
  const mine = Object.entries(parts).filter(([name]) => !name.startsWith('peer'));
  const peers = Object.entries(parts).filter(([name]) => name.startsWith('peer'));
  const sizes = mine.map(([, bytes]) => packed(bytes));
  const total = [0, 1, 2].map((at) => `**${kB(sizes.reduce((sum, it) => sum + it[at], 0))}**`);
  const row = ([name, bytes]) => [name, ...packed(bytes).map(kB)];
  return `## Weight\n\n${lines(['', 'raw', 'gzip', 'brotli'], [...mine.map(row), ['**Galley in all**', ...total], ...peers.map(row)])}\n`;
}
