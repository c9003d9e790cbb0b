// Owns the look-ups that every part shares: report and text → marks in drawing order, by key and by entity.

import { LAYERS, isBody, isFurniture, layerOf } from './kinds.js';
import { countWords } from './words.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Report} Report
 */

/** Outer layers first where two marks share a start and an end. */
const DEPTH = { quote: 0, person: 1, org: 1, place: 1, group: 1, other: 1, time: 2, figure: 3 };

/**
 * @param {string} text
 * @param {Report} report
 * @returns {View}
 */
export function createView(text, report) {
  const marks = [...mentions(report), ...quotes(report), ...sources(report), ...times(report), ...figures(report)]
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || DEPTH[a.layer] - DEPTH[b.layer]);
  return {
    text, report, marks,
    byKey: new Map(marks.map((mark) => [mark.key, mark])),
    ofEntity: groupByEntity(marks),
    counts: count(marks),
    words: { story: storyWords(text, report), all: countWords(text) },
  };
}

// Fields are named one by one: spread objects take several times as long, and a long text has thousands.

/** @param {Report} report @returns {Mark[]} */
function mentions(report) {
  const furniture = blockAt(report, isFurniture);
  return report.mentions.map((mention, index) => {
    const entity = mention.entity === null ? null : report.entities[mention.entity];
    // A place that a dateline alone names is where the story was filed: furniture, but no noise.
    const aside = entity?.furniture && !entity.place?.role.length;
    const shown = mention.form !== 'pronoun' && !aside && !furniture(mention.start);
    return { start: mention.start, end: mention.end, key: `m${index}`, layer: layerOf(mention.kind), entity: mention.entity, shown, mention };
  });
}

/** @param {Report} report @returns {Mark[]} */
const quotes = (report) => report.quotes.map((quote, index) => (
  { start: quote.start, end: quote.end, key: `q${index}`, layer: 'quote', entity: quote.speaker?.entity ?? null, shown: true, quote }
));

/** The words for speakers without a name: a line of their own in the text. @param {Report} report @returns {Mark[]} */
const sources = (report) => report.quotes.flatMap((quote, index) => (
  quote.speaker && quote.speaker.entity === null && quote.kind !== 'nonspeech'
    ? [{ start: quote.speaker.start, end: quote.speaker.end, key: `s${index}`, layer: /** @type {const} */ ('quote'), entity: null, shown: false, quote }] : []
));

/** @param {Report} report @returns {Mark[]} */
const times = (report) => report.times.map((time, index) => (
  { start: time.start, end: time.end, key: `t${index}`, layer: 'time', entity: null, shown: true, time }
));

/** @param {Report} report @returns {Mark[]} */
const figures = (report) => report.quantities.map((quantity, index) => (
  { start: quantity.start, end: quantity.end, key: `n${index}`, layer: 'figure', entity: null, shown: true, quantity }
));

/**
 * Whether a position lies in a block of these kinds; asked in rising order, so one pass serves all.
 *
 * @param {Report} report
 * @param {(kind: string) => boolean} wanted
 */
function blockAt(report, wanted) {
  let at = 0;
  return (/** @type {number} */ position) => {
    while (at < report.blocks.length - 1 && report.blocks[at].end <= position) at += 1;
    const block = report.blocks[at];
    return block !== undefined && block.start <= position && wanted(block.kind);
  };
}

/** @param {Mark[]} marks */
function groupByEntity(marks) {
  /** @type {Map<number, Mark[]>} */
  const groups = new Map();
  for (const mark of marks) {
    if (mark.mention === undefined || mark.entity === null) continue;
    const group = groups.get(mark.entity);
    if (group) group.push(mark);
    else groups.set(mark.entity, [mark]);
  }
  return groups;
}

/** @param {Mark[]} marks */
function count(marks) {
  const counts = /** @type {Record<import('../page').Layer, number>} */ (Object.fromEntries(LAYERS.map((layer) => [layer, 0])));
  for (const mark of marks) if (mark.shown) counts[mark.layer] += 1;
  return counts;
}

/** @param {string} text @param {Report} report */
function storyWords(text, report) {
  return report.blocks.filter((block) => isBody(block.kind))
    .reduce((sum, block) => sum + countWords(text.slice(block.start, block.end)), 0);
}
