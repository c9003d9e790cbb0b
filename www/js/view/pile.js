// Owns what several articles have in common: reports → digests, one cast across them, who is quoted where.

import { layerOf } from './kinds.js';
import { countWords } from './words.js';

/**
 * @typedef {import('../page').Digest} Digest
 * @typedef {import('../page').PileItem} PileItem
 * @typedef {{item: PileItem, name: import('../page').DigestName}} Standing one article's part in a group
 * @typedef {{key: string, name: string, layer: import('../page').Layer, standings: Standing[], mentions: number, apart: boolean}} Group
 *   `apart`: the reader took it out of the guess
 * @typedef {{name: string, named: boolean, words: number, said: {item: PileItem, quote: import('../page').DigestQuote}[]}} Speaker
 */

/**
 * What the pile keeps of a report.
 *
 * @param {string} text
 * @param {import('../report').Report} report
 * @param {string} fallback what to call an article without a headline
 * @returns {Digest}
 */
export function digest(text, report, fallback) {
  const { headline, published } = report.article;
  const title = (headline ? text.slice(headline.start, headline.end) : '').replace(/\s+/g, ' ').trim();
  const entities = report.entities.filter((it) => !it.furniture);
  return {
    title: title || fallback, date: published.date, words: countWords(text),
    names: entities.sort((a, b) => b.salience - a.salience || a.id - b.id).map((it) => ({
      name: it.name, kind: it.kind, mentions: it.mentions.length, role: it.roles.find((role) => !role.former)?.text ?? '', start: report.mentions[it.mentions[0]]?.start ?? 0,
    })),
    quotes: report.quotes.flatMap((it) => (it.kind === 'nonspeech' || !it.speaker ? [] : [{
      start: it.start, kind: it.kind, text: text.slice(it.start, it.end).replace(/\s+/g, ' ').replace(/,$/, ''), words: countWords(text, it.start, it.end),
      who: it.speaker.entity === null ? it.speaker.text : report.entities[it.speaker.entity].name,
      layer: it.speaker.entity === null ? null : layerOf(report.entities[it.speaker.entity].kind),
    }])),
  };
}

/** What is taken for the same: a name's letters, whatever their case, and its layer. @param {string} name @param {string} layer */
const same = (name, layer) => `${layer} ${name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase()}`;

/** How a standing that was taken apart is known. @param {string} key @param {number} id */
export const apartKey = (key, id) => `${key} ${id}`;

/**
 * One cast across the articles. That the same name and kind are one is a guess; what the reader took apart stands alone.
 *
 * @param {readonly PileItem[]} items
 * @param {ReadonlySet<string>} apart
 * @returns {Group[]} those in most articles first
 */
export function cast(items, apart) {
  /** @type {Map<string, Group>} */
  const found = new Map();
  for (const item of items) {
    for (const name of item.digest?.names ?? []) {
      const layer = layerOf(name.kind);
      const key = same(name.name, layer);
      const alone = apart.has(apartKey(key, item.id));
      const at = alone ? apartKey(key, item.id) : key;
      const group = found.get(at) ?? { key, name: name.name, layer, standings: [], mentions: 0, apart: alone };
      group.standings.push({ item, name });
      group.mentions += name.mentions;
      found.set(at, group);
    }
  }
  const articles = (/** @type {Group} */ it) => new Set(it.standings.map((standing) => standing.item)).size;
  return [...found.values()].map((group) => ({ group, wide: articles(group) }))
    .sort((a, b) => b.wide - a.wide || b.group.mentions - a.group.mentions || (a.group.name < b.group.name ? -1 : 1)).map((it) => it.group);
}

/**
 * Who is quoted where. Those without a name are not taken together beyond their article: two "officials" are seldom one.
 *
 * @param {readonly PileItem[]} items
 * @param {ReadonlySet<string>} apart
 * @returns {Speaker[]} those with most words first, the named before the unnamed
 */
export function speakers(items, apart) {
  /** @type {Map<string, Speaker>} */
  const found = new Map();
  for (const item of items) {
    for (const quote of item.digest?.quotes ?? []) {
      const key = quote.layer && same(quote.who, quote.layer);
      const at = key && !apart.has(apartKey(key, item.id)) ? key : apartKey(key ?? quote.who.toLowerCase(), item.id);
      const speaker = found.get(at) ?? { name: quote.who, named: quote.layer !== null, words: 0, said: [] };
      speaker.said.push({ item, quote });
      speaker.words += quote.words;
      found.set(at, speaker);
    }
  }
  return [...found.values()].sort((a, b) => Number(b.named) - Number(a.named) || b.words - a.words || (a.name < b.name ? -1 : 1));
}

/** A cell of a table: quoted where it must be, and disarmed where a spreadsheet would run it. @param {string | number} value */
function cell(value) {
  const words = String(value).replace(/\s+/g, ' ').trim();
  const safe = /^[=+\-@＝＋－＠]/.test(words) && typeof value !== 'number' ? `'${words}` : words;
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * An article's table with the article's name before each row.
 *
 * @param {string} file
 * @param {string} csv as the engine writes it, its head first
 */
export const rowsOf = (file, csv) => csv.split('\r\n').slice(1).filter(Boolean).map((row) => `${cell(file)},${row}\r\n`).join('');

/** The head of the table of everything. @param {string} csv one article's */
export const headOf = (csv) => `article,${csv.split('\r\n', 1)[0]}\r\n`;

/**
 * The cast across the articles as rows of the same table: `list` is `cast`, `detail` the articles that were taken together.
 *
 * @param {Group[]} groups
 */
export const castRows = (groups) => groups.map((it) => {
  const files = [...new Set(it.standings.map((standing) => standing.item.name))].join('; ');
  const columns = ['', 'cast', it.standings[0].name.kind, it.name, '', '', '', files, '', '', '', it.mentions, '', '', ''];
  return `${columns.map(cell).join(',')}\r\n`;
}).join('');
