// Owns the drawing of who appears with whom, and the same as a list.

import { el, svg } from '../dom.js';
import { strings } from '../strings.js';
import { layerOf } from '../view/kinds.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../view/together.js').Pair} Pair
 */

const NODES = 9;
const WIDTH = 380;
const HEIGHT = 210;

/**
 * The most frequent pairs: everyone on an ellipse, so that no line hides another.
 *
 * @param {View} view
 * @param {Pair[]} all
 * @param {(id: number) => void} pick
 */
export function network(view, all, pick) {
  const ids = busiest(all);
  const place = new Map(ids.map((id, index) => [id, position(index, ids.length)]));
  const shown = all.filter((pair) => place.has(pair.a) && place.has(pair.b)).slice(0, 24);
  return svg('svg', { class: 'network', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': strings.cast.network },
    svg('g', { class: 'edges' }, shown.map((pair) => edge(pair, place))),
    ids.map((id) => node(view, id, /** @type {[number, number]} */ (place.get(id)), pick)));
}

/** @param {Pair[]} all */
function busiest(all) {
  /** @type {Map<number, number>} */
  const weights = new Map();
  for (const { a, b, weight } of all) for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + weight);
  return [...weights].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, NODES).map(([id]) => id);
}

/** @param {number} index @param {number} of @returns {[number, number]} */
function position(index, of) {
  const angle = (index / of) * 2 * Math.PI - Math.PI / 2;
  return [WIDTH / 2 + Math.cos(angle) * 125, HEIGHT / 2 + Math.sin(angle) * 72];
}

/** @param {Pair} pair @param {Map<number, [number, number]>} place */
function edge(pair, place) {
  const [x1, y1] = place.get(pair.a) ?? [0, 0];
  const [x2, y2] = place.get(pair.b) ?? [0, 0];
  return svg('path', { d: `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`, 'stroke-width': Math.min(4, pair.weight) });
}

/** @param {View} view @param {number} id @param {[number, number]} at @param {(id: number) => void} pick */
function node(view, id, [x, y], pick) {
  const entity = view.report.entities[id];
  const side = x < WIDTH / 2 - 40 ? 'end' : x > WIDTH / 2 + 40 ? 'start' : 'middle';
  const dx = side === 'end' ? -11 : side === 'start' ? 11 : 0;
  const dy = side === 'middle' ? (y < HEIGHT / 2 ? -13 : 21) : 4;
  const name = entity.name.length > 20 ? `${entity.name.slice(0, 19)}…` : entity.name;
  return svg('g', { class: layerOf(entity.kind), onclick: () => pick(id) },
    svg('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 7 }),
    svg('text', { x: (x + dx).toFixed(1), y: (y + dy).toFixed(1), 'text-anchor': side }, name));
}

/** @param {View} view @param {Pair[]} some */
export function pairList(view, some) {
  const name = (/** @type {number} */ id) => view.report.entities[id].name;
  return el('ul', { class: 'pairs' }, some.map((pair) => el('li', null, strings.cast.pair(name(pair.a), name(pair.b), pair.weight))));
}
