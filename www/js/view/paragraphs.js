// Owns the plain look at a text before the engine reads it: where its paragraphs are, and whether its first line looks like a headline.

/** @typedef {{start: number, end: number}} Paragraph */

/** Lines of running text that was wrapped by hand are no longer than this. */
const WRAPPED = 90;
/** Letters in a headline at most; words at least. */
const LONGEST = 120;
const FEWEST = 4;

/**
 * Stretches between blank lines; where the lines in one are too long to have been wrapped by hand, each line.
 *
 * @param {string} text
 * @returns {Generator<Paragraph>}
 */
export function* paragraphs(text) {
  /** @type {Paragraph[]} */
  let lines = [];
  for (const { index, 0: words } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const last = lines[lines.length - 1];
    if (last && isBlank(text, last.end, index)) {
      yield* joined(lines);
      lines = [];
    }
    if (words.trim()) lines.push({ start: index, end: index + words.length });
  }
  yield* joined(lines);
}

/** Lines without a blank one between: one paragraph if they were wrapped by hand. @param {Paragraph[]} lines */
function joined(lines) {
  const wrapped = lines.length > 2 && lines.every((it) => it.end - it.start <= WRAPPED);
  return wrapped ? [{ start: lines[0].start, end: lines[lines.length - 1].end }] : lines;
}

/** Whether a line without words lies between two. @param {string} text @param {number} from @param {number} to */
const isBlank = (text, from, to) => (text.slice(from, to).replace(/\r\n/g, '\n').match(/[\n\r\u2028\u2029]/g)?.length ?? 0) > 1;

/**
 * The first paragraph, if it is a line of a headline's length that ends as no sentence does, and longer ones follow.
 *
 * @param {string} text
 * @param {Paragraph[]} all
 */
export function headlineOf(text, [first, ...rest]) {
  if (!first) return null;
  const words = text.slice(first.start, first.end).trim();
  const looks = words.length <= LONGEST && words.split(/\s+/).length >= FEWEST && !/[.:,;…]$|\n/.test(words);
  return looks && rest.slice(0, 5).some((it) => it.end - it.start > LONGEST) ? first : null;
}
