// Owns a reader's corrections as the engine takes them: each function gives new ones and leaves the old as they are.

/**
 * @typedef {import('../page').Corrections} Corrections
 * @typedef {import('../report').Range} Range
 * @typedef {import('../report').Kind} Kind
 */

/** The kinds that one key sets. @type {Record<string, Kind>} */
export const KEYS = { 1: 'person', 2: 'org', 3: 'gpe', 4: 'group', 5: 'misc' };

/**
 * These words are a name of this kind; `null`: they are none. A later word on the same stretch wins.
 *
 * @param {Corrections | undefined} old
 * @param {Range[]} ranges
 * @param {Kind | null} kind
 * @returns {Corrections}
 */
export function named(old, ranges, kind) {
  const overlaps = (/** @type {Range} */ it) => ranges.some((range) => it.start < range.end && range.start < it.end);
  const kept = (old?.names ?? []).filter((it) => !overlaps(it));
  return { ...old, names: [...kept, ...ranges.map(({ start, end }) => ({ start, end, kind }))] };
}

/** The two mentions name one thing. @param {Corrections | undefined} old @param {Range} one @param {Range} other @returns {Corrections} */
export const merged = (old, one, other) => ({ ...old, entities: [...(old?.entities ?? []), { merge: [bare(one), bare(other)] }] });

/** The mention names a thing of its own. @param {Corrections | undefined} old @param {Range} mention @returns {Corrections} */
export const split = (old, mention) => ({ ...old, entities: [...(old?.entities ?? []), { split: [bare(mention)] }] });

/** The entity of this mention is called so. @param {Corrections | undefined} old @param {Range} mention @param {string} name @returns {Corrections} */
export const renamed = (old, mention, name) => ({ ...old, entities: [...(old?.entities ?? []), { rename: { ...bare(mention), name } }] });

/**
 * The block on this stretch is of this kind. The engine knows a block by any of its first line; its first word is the likeliest to outlast an edit.
 *
 * @param {Corrections | undefined} old
 * @param {string} text
 * @param {Range} block
 * @param {import('../report').BlockKind} kind
 * @returns {Corrections}
 */
export function set(old, text, block, kind) {
  const [word] = /\S+/u.exec(text.slice(block.start, block.end)) ?? [''];
  const kept = (old?.blocks ?? []).filter((it) => it.end <= block.start || block.end <= it.start);
  return { ...old, blocks: [...kept, { start: block.start, end: block.start + word.length, kind }] };
}

/** @param {Range} range @returns {Range} */
const bare = ({ start, end }) => ({ start, end });

/** More than this many words alike are a misunderstanding. */
const MOST = 2000;

/**
 * Every place where the same words stand, whole words only, and not as a part of a longer name.
 *
 * @param {import('../page').View} view
 * @param {Range} range
 * @returns {Range[]}
 */
export function alike({ text, marks }, range) {
  const words = text.slice(range.start, range.end);
  const longer = marks.filter((mark) => mark.mention?.form === 'name' && mark.end - mark.start > words.length);
  const inLonger = (/** @type {number} */ at) => longer.some((mark) => mark.start <= at && at < mark.end);
  const joins = (/** @type {string | undefined} */ character) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  const found = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST; at = text.indexOf(words, at + words.length)) {
    if (!inLonger(at) && !joins(text[at - 1]) && !joins(text[at + words.length])) found.push({ start: at, end: at + words.length });
  }
  return found;
}

/**
 * A selection without the blanks at its edges; `null` when nothing is left, or too much for a name.
 *
 * @param {string} text
 * @param {Range | null} range
 * @returns {Range | null}
 */
export function trimmed(text, range) {
  if (!range) return null;
  const words = text.slice(range.start, range.end);
  const start = range.start + words.length - words.trimStart().length;
  const end = range.end - (words.length - words.trimEnd().length);
  return end <= start || end - start > 200 || text.slice(start, end).includes('\n') ? null : { start, end };
}
