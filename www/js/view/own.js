// Owns what our own exports look like, and what a reader had put right in one: names, blocks, and which are one, the file against a fresh reading.

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

/**
 * What must be put right so that the same names are one as in the file: first those that stand apart are taken out, then parts are joined.
 *
 * @param {import('../report').Report} report one that has the file's names already
 * @param {Opened} opened
 * @returns {import('../page').EntityFix[]}
 */
export function castFixes(report, { cast }) {
  const entityAt = new Map(report.mentions.filter((it) => it.form === 'name' && it.entity !== null).map((it) => [key(it), it.entity]));
  /** Each member's names, by the entity that they are in the fresh reading. @type {Map<number, Range[]>[]} */
  const parts = cast.map(({ mentions }) => {
    const found = new Map();
    for (const it of mentions) {
      const entity = entityAt.get(key(it));
      if (entity != null) found.set(entity, [...found.get(entity) ?? [], it]);
    }
    return found;
  });
  /** Who keeps an entity: the member with most of its names. @type {Map<number, number>} */
  const keeper = new Map();
  for (const [member, found] of parts.entries()) {
    for (const [entity, names] of found) {
      const now = keeper.get(entity);
      if (now === undefined || (parts[now].get(entity)?.length ?? 0) < names.length) keeper.set(entity, member);
    }
  }
  const splits = parts.flatMap((found, member) => [...found].filter(([entity]) => keeper.get(entity) !== member).map(([, names]) => ({ split: names })));
  const merges = parts.flatMap((found) => [...found.values()].slice(1).map(([other]) => ({ merge: [[...found.values()][0][0], other] })));
  return [...splits, ...merges];
}

/**
 * What must be called otherwise, as the file has it.
 *
 * @param {import('../report').Report} report one in which the file's names are one as in the file
 * @param {Opened} opened
 * @returns {import('../page').EntityFix[]}
 */
export function nameOfFixes(report, { cast }) {
  const entityAt = new Map(report.mentions.filter((it) => it.form === 'name' && it.entity !== null).map((it) => [key(it), it.entity]));
  return cast.flatMap(({ name, mentions }) => {
    const known = mentions.find((it) => entityAt.has(key(it)));
    const entity = known && report.entities[entityAt.get(key(known)) ?? -1];
    return known && entity && entity.name !== name ? [{ rename: { ...known, name } }] : [];
  });
}

/** @param {Range} range */
const key = ({ start, end }) => `${start} ${end}`;
