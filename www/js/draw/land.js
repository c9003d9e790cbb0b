// Owns the land under a map: the outlines, fetched and unpacked once, and as much of them as lies inside a frame.

import { svg } from '../dom.js';
import { format } from '../strings.js';

/**
 * @typedef {ReturnType<typeof import('../view/places.js').fit>} Projection
 * @typedef {{width: number, height: number}} Frame
 * @typedef {{points: Float64Array, west: number, south: number, east: number, north: number}} Ring longitude and latitude in turn, and what they span
 * @typedef {[x1: number, y1: number, x2: number, y2: number]} Box
 * @typedef {{at: Box, path: string}} Shape
 */

/** A point nearer than this to the last one drawn is left out; in the map's own units, which are some pixels. */
const NEAR = 0.35;

/** @type {Promise<[code: string, rings: Ring[]][]> | null} */
let loading = null;

/** The outlines by country, fetched when a map is first drawn. */
function outlines() {
  loading ??= fetch(new URL('../../map/world.json', import.meta.url)).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    const world = /** @type {Record<string, number[][]>} */ (await response.json());
    return Object.entries(world).map(([code, rings]) => /** @type {[string, Ring[]]} */ ([code, rings.map(unpack)]));
  }).catch((error) => { loading = null; throw error; });
  return loading;
}

/** From steps of whole hundredths of a degree. @param {number[]} steps @returns {Ring} */
function unpack(steps) {
  const points = new Float64Array(steps.length);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [lon, lat] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    lon += steps[at];
    lat += steps[at + 1];
    points[at] = lon / 100;
    points[at + 1] = lat / 100;
    west = Math.min(west, points[at]); east = Math.max(east, points[at]);
    south = Math.min(south, points[at + 1]); north = Math.max(north, points[at + 1]);
  }
  return { points, west, south, east, north };
}

/**
 * What lies inside the frame: countries, and their names where there is room.
 *
 * @param {Projection} to
 * @param {Frame} frame
 * @param {string | null} focus the country the story is about
 * @param {Set<string> | null} named in capitals, what has a label already; `null` for a map without labels
 * @returns {Promise<SVGElement[]>}
 */
export async function land(to, frame, focus, named) {
  const countries = [];
  const labels = [];
  for (const [code, rings] of await outlines()) {
    const shapes = rings.flatMap((ring) => drawn(ring, to, frame));
    if (!shapes.length) continue;
    countries.push(svg('path', { class: code === focus ? 'land focus' : 'land', d: shapes.map((it) => it.path).join('') }));
    if (named) labels.push(...countryName(code, shapes, frame, named));
  }
  return [...countries, ...labels];
}

/** A ring, once more to the east where the map crosses the date line. @param {Ring} ring @param {Projection} to @param {Frame} frame @returns {Shape[]} */
function drawn(ring, to, { width, height }) {
  return (to.wraps ? [0, 360] : [0]).flatMap((turn) => {
    const [x1, y1] = to.at(ring.west + turn, ring.north);
    const [x2, y2] = to.at(ring.east + turn, ring.south);
    const outside = x2 <= 0 || x1 >= width || y2 <= 0 || y1 >= height;
    return outside ? [] : [{ at: /** @type {Box} */ ([x1, y1, x2, y2]), path: path(ring.points, to, turn) }];
  });
}

/** @param {Float64Array} points @param {Projection} to @param {number} turn degrees to the east */
function path(points, to, turn) {
  let words = '';
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = to.at(points[at] + turn, points[at + 1]);
    if (Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR) continue;
    words += `${words ? 'L' : 'M'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    [lastX, lastY] = [x, y];
  }
  return `${words}Z`;
}

/** A country's name in the middle of what is seen of it, where it has room. @param {string} code @param {Shape[]} shapes @param {Frame} frame @param {Set<string>} named */
function countryName(code, shapes, frame, named) {
  const seen = shapes.map(({ at: [x1, y1, x2, y2] }) => [Math.max(0, x1), Math.max(0, y1), Math.min(frame.width, x2), Math.min(frame.height, y2)]);
  const [x1, y1, x2, y2] = seen.sort((a, b) => (b[2] - b[0]) * (b[3] - b[1]) - (a[2] - a[0]) * (a[3] - a[1]))[0];
  const name = (code.length === 2 ? format.country(code) : code).toUpperCase();
  if (named.has(name) || x2 - x1 < name.length * 8 || y2 - y1 < 30) return [];
  return [svg('text', { class: 'country', x: ((x1 + x2) / 2).toFixed(1), y: ((y1 + y2) / 2).toFixed(1), 'text-anchor': 'middle' }, name)];
}
