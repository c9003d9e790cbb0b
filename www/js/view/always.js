// Owns names that the reader said are always of a kind: where they stand in a text, as corrections under the reader's own.

/**
 * @typedef {import('../page').Options} Options
 * @typedef {import('../report').Range} Range
 */

/** Beyond this many places the words are no name. */
const MOST = 2000;
const BEFORE = /[\p{L}\p{N}_]$|\p{Lu}[\p{L}\p{M}'’.-]* $/u;
const AFTER = /^[\p{L}\p{N}_]|^ \p{Lu}/u;

/**
 * The options with every standing of a listed name in them; what the reader corrected in this article wins.
 * Where another capital stands beside the words they may be part of a longer name, and the engine is left to judge.
 *
 * @param {string} text
 * @param {Options} options
 * @param {import('../kept.js').Always[]} list
 * @returns {Options}
 */
export function withAlways(text, options, list) {
  if (!list.length) return options;
  const taken = [...options.corrections?.names ?? []];
  for (const { words, kind } of [...list].sort((a, b) => b.words.length - a.words.length)) {
    for (const range of places(text, words)) {
      if (!taken.some((it) => it.start < range.end && range.start < it.end)) taken.push({ ...range, kind });
    }
  }
  return taken.length ? { ...options, corrections: { ...options.corrections, names: taken } } : options;
}

/** @param {string} text @param {string} words @returns {Range[]} */
function places(text, words) {
  const found = [];
  for (let at = text.indexOf(words); words && at >= 0 && found.length < MOST; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!BEFORE.test(text.slice(Math.max(0, at - 40), at)) && !AFTER.test(text.slice(end, end + 3))) found.push({ start: at, end });
  }
  return found;
}
