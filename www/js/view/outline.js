// Owns outlines on a map: rings of coded steps → points, and as much of them as touches a frame.

/**
 * @typedef {ReturnType<typeof import('./places.js').fit>} Projection
 * @typedef {{width: number, height: number}} Frame
 * @typedef {{points: Float64Array, west: number, south: number, east: number, north: number}} Ring longitude and latitude in turn, and what they span
 * @typedef {[x1: number, y1: number, x2: number, y2: number]} Box
 * @typedef {{at: Box, path: string}} Shape
 */

/** A point nearer than this to the last one drawn is left out; in the map's own units, which are about a pixel. */
const NEAR = 0.35;

/**
 * From steps of whole hundredths of a degree. A ring that crosses the date line goes on beyond it, so that it stays in one piece.
 *
 * @param {number[]} steps
 * @returns {Ring}
 */
export function ringOf(steps) {
  const points = new Float64Array(steps.length);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [lon, lat] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    const round = at === 0 ? 0 : Math.round(steps[at] / 36_000) * 36_000;
    lon += steps[at] - round;
    lat += steps[at + 1];
    points[at] = lon / 100;
    points[at + 1] = lat / 100;
    west = Math.min(west, points[at]); east = Math.max(east, points[at]);
    south = Math.min(south, points[at + 1]); north = Math.max(north, points[at + 1]);
  }
  return { points, west, south, east, north };
}

/**
 * A ring on a frame, once more on either side where that is in sight.
 *
 * @param {Ring} ring
 * @param {Projection} to
 * @param {Frame} frame
 * @returns {Shape[]}
 */
export function shapesOf(ring, to, { width, height }) {
  return [-360, 0, 360].flatMap((turn) => {
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
