// Owns where the words of one text stand in another: word by word where both are much the same, else by quotation and what stands round it.

import { matches } from './diff.js';

/** @typedef {import('../report').Range} Range */

/** Characters compared on either side of a quotation. */
const REACH = 48;
/** Characters on both sides together that must agree before words that stand in several places are believed. */
const ENOUGH = 8;
/** Beyond this many places a quotation says nothing. */
const MOST = 400;

/**
 * Where stretches of `old` stand in `now`; `null` for those whose words are gone.
 *
 * @param {string} old
 * @param {string} now
 * @returns {(range: Range) => Range | null}
 */
export function createAnchors(old, now) {
  const head = agreeing(old, now, 0, 0, 1, Math.min(old.length, now.length));
  const tail = agreeing(old, now, old.length - 1, now.length - 1, -1, Math.min(old.length, now.length) - head);
  /** @type {ReturnType<typeof byWords> | undefined} */
  let words;
  return (range) => {
    if (range.end <= head) return shifted(range, 0);
    if (range.start >= old.length - tail) return shifted(range, now.length - old.length);
    words ??= byWords(old, now, head, tail);
    return whole(now, words ? words(range) : quoted(old, now, range));
  };
}

/** @param {Range} range @param {number} by @returns {Range} */
const shifted = ({ start, end }, by) => ({ start: start + by, end: end + by });

/** How many characters agree from two places on, forwards or backwards. @param {string} a @param {string} b @param {number} i @param {number} j @param {1 | -1} step @param {number} most */
function agreeing(a, b, i, j, step, most) {
  let n = 0;
  while (n < most && i + n * step >= 0 && j + n * step >= 0 && i + n * step < a.length && j + n * step < b.length && a[i + n * step] === b[j + n * step]) n += 1;
  return n;
}

/**
 * By the words between what both have in front and behind: those that are left, or that stand between two that are.
 *
 * @param {string} old
 * @param {string} now
 * @param {number} head
 * @param {number} tail
 * @returns {((range: Range) => Range | null) | null}
 */
function byWords(old, now, head, tail) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const from = lineStart(old, head);
  const behind = tail - lineRest(old, old.length - tail);
  const cut = (/** @type {string} */ text) => tokens(text, from, text.length - behind, numbers);
  const [a, b] = [cut(old), cut(now)];
  const places = matches(a.ids, b.ids);
  if (!places) return null;
  return ({ start, end }) => {
    const first = at(a.starts, start);
    const last = at(a.starts, end - 1);
    const [from, to] = [places[first] ?? -1, places[last] ?? -1];
    if (from >= 0 && to - from === last - first) return { start: b.starts[from] + start - a.starts[first], end: b.starts[to] + end - a.starts[last] };
    // Changed inside: what stands there now, if both neighbours are left.
    const left = first > 0 ? places[first - 1] : -2;
    // Beyond the last of them, the texts end.
    const after = last + 1 < a.starts.length ? places[last + 1] : b.starts.length;
    const whole = start === a.starts[first] && end === (a.starts[last + 1] ?? old.length - behind);
    if (!whole || left === -1 || after < 0) return null;
    const next = Math.max(left, -1) + 1;
    if (after - next < 1 || after - next > 2 * (last - first) + 5) return null;
    const between = { start: b.starts[next], end: b.starts[after] ?? now.length - behind };
    return /\n|^\s|\s$/.test(now.slice(between.start, between.end)) ? null : between;
  };
}

/** @param {string} text @param {number} at */
const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;

/** How much of its line is left after a position. @param {string} text @param {number} at */
const lineRest = (text, at) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)) - at;

/** Words, blanks, and every other character, as numbers. @param {string} text @param {number} from @param {number} to @param {Map<string, number>} numbers */
function tokens(text, from, to, numbers) {
  const ids = [];
  const starts = [];
  for (const { 0: word, index } of text.slice(from, to).matchAll(/[\p{L}\p{N}]+|\s+|[^]/gu)) {
    const id = numbers.get(word) ?? numbers.size;
    numbers.set(word, id);
    ids.push(id);
    starts.push(from + index);
  }
  return { ids: Int32Array.from(ids), starts };
}

/** The token that holds a position. @param {number[]} starts @param {number} position */
function at(starts, position) {
  let [low, high] = [0, starts.length];
  while (low < high) { const middle = (low + high) >> 1; if (starts[middle] <= position) low = middle + 1; else high = middle; }
  return low - 1;
}

/** The same words where most round them agrees. @param {string} old @param {string} now @param {Range} range @returns {Range | null} */
function quoted(old, now, range) {
  const words = old.slice(range.start, range.end);
  const about = (range.start / old.length) * now.length;
  let best = null;
  let places = 0;
  for (let at = now.indexOf(words); words && at >= 0 && places < MOST; at = now.indexOf(words, at + 1), places += 1) {
    const context = agreeing(old, now, range.start - 1, at - 1, -1, REACH) + agreeing(old, now, range.end, at + words.length, 1, REACH);
    const away = Math.abs(at - about);
    if (!best || context > best.context || (context === best.context && away < best.away)) best = { at, context, away };
  }
  return best && (places === 1 || best.context >= ENOUGH) ? { start: best.at, end: best.at + words.length } : null;
}

/** A range never cuts a character in two. @param {string} text @param {Range | null} range */
function whole(text, range) {
  const cuts = (/** @type {number} */ at) => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
  return range && !cuts(range.start) && !cuts(range.end) ? range : null;
}
