// Owns which blocks are set together: captions with their credits, runs of list items, folded furniture.

/**
 * @typedef {import('../report').Block} Block
 * @typedef {{type: 'single' | 'figure' | 'list' | 'repeats' | 'furniture', blocks: Block[]}} Group
 */

/** @type {Partial<Record<Block['kind'], Group['type']>>} */
const TYPE = {
  caption: 'figure', credit: 'figure', list_item: 'list', headline_repeat: 'repeats', boilerplate: 'furniture',
};

/**
 * Neighbours of one type, in the order of the text.
 *
 * @param {Block[]} blocks
 * @returns {Group[]}
 */
export function groups(blocks) {
  /** @type {Group[]} */
  const out = [];
  for (const block of blocks) {
    const type = TYPE[block.kind] ?? 'single';
    const last = out.at(-1);
    const joins = last && last.type === type && type !== 'single' && block.kind !== 'caption';
    if (joins) last.blocks.push(block);
    else out.push({ type, blocks: [block] });
  }
  return out;
}

/**
 * The marks of each block, walked once: those that start in it and those that reach into it.
 *
 * @template {{start: number, end: number}} M
 * @param {M[]} marks in order of start
 */
export function marksByBlock(marks) {
  let next = 0;
  /** @type {M[]} */
  let carried = [];
  return (/** @type {Block} */ block) => {
    const own = carried.filter((mark) => mark.end > block.start);
    for (; next < marks.length && marks[next].start < block.end; next += 1) {
      if (marks[next].end > block.start) own.push(marks[next]);
    }
    carried = own.filter((mark) => mark.end > block.end);
    return own;
  };
}
