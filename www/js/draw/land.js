// Owns the land under a map: the outlines, fetched and unpacked once, drawn as far as they touch a frame, named where there is room.

import { svg } from '../dom.js';
import { format } from '../strings.js';
import { ringOf, shapesOf } from '../view/outline.js';

/**
 * @typedef {import('../view/outline.js').Projection} Projection
 * @typedef {import('../view/outline.js').Frame} Frame
 * @typedef {import('../view/outline.js').Ring} Ring
 * @typedef {import('../view/outline.js').Shape} Shape
 * @typedef {import('../view/outline.js').Box} Box
 * @typedef {{names: Set<string>, boxes: Box[]}} Taken names in capitals that stand on the map, and the room they take
 */

/** @type {Promise<[code: string, rings: Ring[]][]> | null} */
let loading = null;

/** The outlines by country, fetched when a map is first drawn. */
function outlines() {
  loading ??= fetch(new URL('../../map/world.json', import.meta.url)).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    const world = /** @type {Record<string, number[][]>} */ (await response.json());
    return Object.entries(world).map(([code, rings]) => /** @type {[string, Ring[]]} */ ([code, rings.map(ringOf)]));
  }).catch((error) => { loading = null; throw error; });
  return loading;
}

/**
 * Countries, and their names where there is room.
 *
 * @param {Projection} to
 * @param {Frame} frame
 * @param {string | null} focus the country the story is about
 * @param {Taken | null} taken `null` for a map without names
 * @returns {Promise<SVGElement[]>}
 */
export async function land(to, frame, focus, taken) {
  const countries = [];
  const names = [];
  for (const [code, rings] of await outlines()) {
    const shapes = rings.flatMap((ring) => shapesOf(ring, to, frame));
    if (!shapes.length) continue;
    countries.push(svg('path', { class: code === focus ? 'land focus' : 'land', d: shapes.map((it) => it.path).join('') }));
    if (taken) names.push(...countryName(code, shapes, frame, taken));
  }
  return [...countries, ...names];
}

/** Whether two boxes share any room. @param {Box} one @param {Box} other */
export const overlap = ([x1, y1, x2, y2], [a1, b1, a2, b2]) => x1 < a2 && x2 > a1 && y1 < b2 && y2 > b1;

/** A country's name in the middle of what is seen of it, where it has room. @param {string} code @param {Shape[]} shapes @param {Frame} frame @param {Taken} taken */
function countryName(code, shapes, frame, taken) {
  const seen = shapes.map(({ at: [x1, y1, x2, y2] }) => [Math.max(0, x1), Math.max(0, y1), Math.min(frame.width, x2), Math.min(frame.height, y2)]);
  const [x1, y1, x2, y2] = seen.sort((a, b) => (b[2] - b[0]) * (b[3] - b[1]) - (a[2] - a[0]) * (a[3] - a[1]))[0];
  const name = (code.length === 2 ? format.country(code) : code).toUpperCase();
  if (taken.names.has(name) || x2 - x1 < name.length * 8 || y2 - y1 < 30) return [];
  const [x, y, half] = [(x1 + x2) / 2, (y1 + y2) / 2, name.length * 3.6];
  const room = /** @type {Box} */ ([x - half, y - 8, x + half, y + 3]);
  if (taken.boxes.some((it) => overlap(it, room))) return [];
  taken.boxes.push(room);
  return [svg('text', { class: 'country', x: x.toFixed(1), y: y.toFixed(1), 'text-anchor': 'middle' }, name)];
}
