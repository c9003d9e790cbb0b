// Owns how a comparison becomes marks in two texts and rows in a list; compares nothing itself.

import { createView } from './view.js';

/**
 * @typedef {import('../compare').Comparison} Comparison
 * @typedef {import('../compare').Difference} Difference
 * @typedef {import('../compare').What} What
 * @typedef {import('../compare').Side} Side
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').View} View
 */

/** What may differ, in the order of the list. @type {What[]} */
export const WHATS = ['person', 'org', 'place', 'quote', 'figure', 'time'];

/** A difference's marks in one text: `d3` and a number. @param {number} at @param {number} span */
export const keyOf = (at, span) => `d${at}-${span}`;

/** Which difference a key belongs to. @param {string} key */
export const differenceOf = (key) => Number(/^d(\d+)-/.exec(key)?.[1] ?? -1);

/**
 * A text with nothing marked but what the other does not tell alike.
 *
 * @param {string} text
 * @param {import('../report').Report} report
 * @param {Difference[]} differences
 * @param {'before' | 'after'} which
 * @param {(difference: Difference) => string} name what a mark is called to those who do not see it
 * @returns {View}
 */
export function comparedView(text, report, differences, which, name) {
  const whole = createView(text, report);
  const marks = differences.flatMap((it, at) => (it[which]?.spans ?? []).map((span, nth) => mark(it, keyOf(at, nth), span, name(it))))
    .filter((it) => it.end > it.start).sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...whole, marks, byKey: new Map(marks.map((it) => [it.key, it])), ofEntity: new Map() };
}

/** @param {Difference} difference @param {string} key @param {import('../report').Range} span @param {string} name @returns {Mark} */
function mark({ what, change }, key, { start, end }, name) {
  return { start, end, key, layer: what, entity: null, shown: true, told: { look: `mark diff ${change} ${what}`, name } };
}

/** How many differences there are of each kind. @param {Difference[]} differences */
export function countsOf(differences) {
  const counts = /** @type {Record<What, number>} */ (Object.fromEntries(WHATS.map((it) => [it, 0])));
  for (const { what } of differences) counts[what] += 1;
  return counts;
}
