// Owns counting and cutting words.

const LETTER = /[\p{L}\p{N}]/u;
/** What a word may hold after its first letter, besides letters and digits. */
const INSIDE = new Set([...'\'’.,-'].map((it) => it.charCodeAt(0)));

/** Whether a character begins a word; plain letters and digits are told without a pattern, because a long text is mostly these. @param {number} code */
function begins(code) {
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return LETTER.test(String.fromCodePoint(code));
}

/** Words between two places of a text. @param {string} text @param {number} [from] @param {number} [to] */
export function countWords(text, from = 0, to = text.length) {
  let count = 0;
  let inside = false;
  for (let at = from; at < to; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (inside && INSIDE.has(code)) continue;
    const word = begins(code);
    if (word && !inside) count += 1;
    inside = word;
  }
  return count;
}

/**
 * The words round a range, cut at spaces, line breaks as spaces.
 *
 * @param {string} text
 * @param {import('../report').Range} range
 * @param {number} reach characters on either side
 * @param {import('../report').Range} [inside] they go no farther than this
 * @returns {[string, string, string]} before, the words, after
 */
export function context(text, range, reach, inside = { start: 0, end: text.length }) {
  const first = Math.max(inside.start, text.lastIndexOf('\n', range.start - 1) + 1);
  const line = text.indexOf('\n', range.end);
  const last = Math.min(inside.end, line < 0 ? text.length : line);
  const from = Math.max(first, range.start - reach);
  const to = Math.min(last, range.end + reach);
  const before = text.slice(from, range.start);
  const after = text.slice(range.end, to);
  const cutFront = from === first ? before : '…' + before.replace(/^\S*\s/, '');
  const cutBack = to === last ? after : after.replace(/\s\S*$/, '') + '…';
  return [cutFront, text.slice(range.start, range.end), cutBack];
}
