// Owns who appears with whom: entities that share a block of the story.

import { isBody } from './kinds.js';

/**
 * @typedef {{a: number, b: number, weight: number}} Pair entities by id, and in how many blocks both stand
 */

/** More in one block than this say nothing about one another. */
const CROWD = 24;

/**
 * Pairs of entities, the most frequent first.
 *
 * @param {import('../page').View} view
 * @returns {Pair[]}
 */
export function pairs(view) {
  /** @type {Map<string, Pair>} */
  const found = new Map();
  for (const cast of casts(view)) {
    for (const [index, a] of cast.entries()) {
      for (const b of cast.slice(index + 1)) {
        const pair = found.get(`${a} ${b}`) ?? { a, b, weight: 0 };
        pair.weight += 1;
        found.set(`${a} ${b}`, pair);
      }
    }
  }
  return [...found.values()].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
}

/**
 * The entities of each block of the story, sorted.
 *
 * @param {import('../page').View} view
 * @returns {number[][]}
 */
function casts(view) {
  const { mentions, blocks } = view.report;
  let next = 0;
  return blocks.map((block) => {
    /** @type {Set<number>} */
    const here = new Set();
    for (; next < mentions.length && mentions[next].start < block.end; next += 1) {
      const { entity } = mentions[next];
      if (entity !== null && isBody(block.kind)) here.add(entity);
    }
    return [...here].sort((a, b) => a - b).slice(0, CROWD);
  });
}

/**
 * Those who stand with one entity, the most frequent first.
 *
 * @param {Pair[]} all
 * @param {number} entity
 */
export const companions = (all, entity) => all.filter((pair) => pair.a === entity || pair.b === entity)
  .map((pair) => ({ entity: pair.a === entity ? pair.b : pair.a, weight: pair.weight }));
