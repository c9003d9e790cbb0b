// Owns counting and cutting words.

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;

/** @param {string} text */
export function countWords(text) {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count += 1;
  return count;
}

/**
 * The words round a range, cut at spaces, line breaks as spaces.
 *
 * @param {string} text
 * @param {import('../report').Range} range
 * @param {number} reach characters on either side
 * @returns {[string, string, string]} before, the words, after
 */
export function context(text, range, reach) {
  const from = Math.max(text.lastIndexOf('\n', range.start - 1) + 1, range.start - reach);
  const line = text.indexOf('\n', range.end);
  const to = Math.min(line < 0 ? text.length : line, range.end + reach);
  const before = text.slice(from, range.start);
  const after = text.slice(range.end, to);
  const cutFront = from === 0 || text[from - 1] === '\n' ? before : '…' + before.replace(/^\S*\s/, '');
  const cutBack = to === text.length || text[to] === '\n' ? after : after.replace(/\s\S*$/, '') + '…';
  return [cutFront, text.slice(range.start, range.end), cutBack];
}
