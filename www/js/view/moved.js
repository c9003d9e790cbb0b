// Owns what becomes of a reader's corrections when the text is edited: each goes to where its words stand now.

import { createAnchors } from './anchors.js';

/**
 * @typedef {import('../page').Options} Options
 * @typedef {import('../page').Corrections} Corrections
 * @typedef {import('../page').EntityFix} EntityFix
 * @typedef {import('../report').Range} Range
 */

/**
 * The same options for another text, and how many corrections found no words in it.
 *
 * @param {Options} options
 * @param {string} old
 * @param {string} now
 * @returns {{options: Options, lost: number}}
 */
export function moved(options, old, now) {
  const { corrections } = options;
  if (!corrections || old === now) return { options, lost: 0 };
  const place = createAnchors(old, now);
  const { names = [], blocks = [], entities = [] } = corrections;
  const next = { names: each(names, place), blocks: each(blocks, place), entities: entities.map((fix) => entity(fix, place)).filter((it) => it !== null) };
  const count = (/** @type {Corrections} */ it) => (it.names?.length ?? 0) + (it.blocks?.length ?? 0) + (it.entities?.length ?? 0);
  return { options: { ...options, corrections: next }, lost: count(corrections) - count(next) };
}

/** @template {Range} R @param {R[]} list @param {(range: Range) => Range | null} place @returns {R[]} */
function each(list, place) {
  return list.flatMap((it) => {
    const range = place(it);
    return range ? [{ ...it, ...range }] : [];
  });
}

/** @param {EntityFix} fix @param {(range: Range) => Range | null} place @returns {EntityFix | null} */
function entity(fix, place) {
  if ('rename' in fix) {
    const range = place(fix.rename);
    return range && { rename: { ...range, name: fix.rename.name } };
  }
  if ('split' in fix) {
    const split = each(fix.split, place);
    return split.length ? { split } : null;
  }
  const [one, other] = fix.merge.map(place);
  return one && other ? { merge: [one, other] } : null;
}
