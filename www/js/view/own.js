// Owns what our own exports look like, and what a reader had put right in one: the file against a fresh reading.

/**
 * @typedef {import('../page').Opened} Opened
 * @typedef {import('../page').Corrections} Corrections
 * @typedef {import('../report').Range} Range
 */

/** How each format that is read back begins, or what it must hold. */
const SIGNS = [
  /^\s*\{"schema":\s*"galley\//, /^\s*\{[^]{0,200}"urn:galley:/, /^\s*\{[^]*"tokens":\s*\[/, /^\s*\{[^]*"@type":\s*"NewsArticle"/,
  /<script type="application\/json" id="galley">/, /<TEI[ >]/, /^# token start end quote ner/, /^T\d+\t\S+ \d+ \d+/,
];

/** Whether a file may be one of ours; the engine says whether it is. @param {string} text */
export const isOwn = (text) => SIGNS.some((sign) => sign.test(text));

/**
 * What must be put right in a fresh reading so that it has the file's names and blocks.
 *
 * @param {import('../report').Report} report
 * @param {Opened} opened
 * @returns {Corrections | undefined}
 */
export function fixesFor(report, { text, names, blocks }) {
  const fixes = { names: names ? nameFixes(report, names) : [], blocks: blockFixes(report, text, blocks) };
  return fixes.names.length || fixes.blocks.length ? fixes : undefined;
}

/** @param {import('../report').Report} report @param {NonNullable<Opened['names']>} names @returns {NonNullable<Corrections['names']>} */
function nameFixes(report, names) {
  const read = new Map(report.mentions.filter((it) => it.form === 'name').map((it) => [key(it), it]));
  const wanted = new Map(names.map((it) => [key(it), it]));
  const other = names.filter((it) => read.get(key(it))?.kind !== it.kind);
  let next = 0;
  const overlaps = (/** @type {Range} */ it) => {
    while (next < names.length && names[next].end <= it.start) next += 1;
    return next < names.length && names[next].start < it.end;
  };
  const gone = [...read.values()].filter((it) => !wanted.has(key(it)) && !overlaps(it)).map(({ start, end }) => ({ start, end, kind: null }));
  return [...other, ...gone].sort((a, b) => a.start - b.start);
}

/** @param {import('../report').Report} report @param {string} text @param {Opened['blocks']} blocks @returns {NonNullable<Corrections['blocks']>} */
function blockFixes(report, text, blocks) {
  const read = new Map(report.blocks.map((it) => [it.start, it.kind]));
  return blocks.filter((it) => read.get(it.start) !== it.kind).map(({ start, end, kind }) => {
    const [word] = /\S+/u.exec(text.slice(start, end)) ?? [''];
    return { start, end: start + word.length, kind };
  });
}

/** @param {Range} range */
const key = ({ start, end }) => `${start} ${end}`;
