// Owns places by their part in the story, and a projection that fits them.

import { svg } from '../dom.js';
import { layerOf } from './kinds.js';

/**
 * @typedef {import('../report').Entity} Entity
 * @typedef {import('../report').PlaceRole} PlaceRole
 * @typedef {import('../page').View} View
 */

/**
 * Places by role, the most mentioned first; one that is both filed and story stands under both.
 *
 * @param {View} view
 * @returns {Record<PlaceRole | 'nowhere', Entity[]>}
 */
export function placesByRole(view) {
  const weight = (/** @type {Entity} */ it) => view.ofEntity.get(it.id)?.length ?? 0;
  const all = view.report.entities.filter((it) => it.place || (layerOf(it.kind) === 'place' && !it.furniture)).sort((a, b) => weight(b) - weight(a) || a.id - b.id);
  const located = all.filter((it) => it.place?.lat != null || it.place?.country != null);
  const of = (/** @type {PlaceRole} */ role) => located.filter((it) => it.place?.role.includes(role));
  return { story: of('story'), filed: of('filed'), photographed: of('photographed'), nowhere: all.filter((it) => !located.includes(it)) };
}

/** The shape of a role: a disc, a triangle, a square. @param {PlaceRole | 'nowhere'} role @param {number} x @param {number} y @param {number} r */
export function shapeOf(role, x, y, r) {
  if (role === 'filed') return svg('path', { class: 'at-filed', d: `M${x} ${y - r}l${r * 1.1} ${r * 1.9}h${-r * 2.2}z` });
  if (role === 'photographed') return svg('path', { class: 'at-photographed', d: `M${x - r * 0.85} ${y - r * 0.85}h${r * 1.7}v${r * 1.7}h${-r * 1.7}z` });
  return svg('circle', { class: role === 'story' ? 'at-story' : 'nowhere', cx: x, cy: y, r });
}

/** The least width of a map, in degrees of latitude. */
const CLOSEST = 7;

/**
 * Equirectangular, true to scale at the middle of the points, which fill the frame but for a border.
 *
 * @param {[lon: number, lat: number][]} points
 * @param {number} width
 * @param {number} height
 */
export function fit(points, width, height) {
  const wraps = spread(points.map(([lon]) => lon)) > 180;
  const turned = points.map(([lon, lat]) => /** @type {[number, number]} */ ([wraps && lon < 0 ? lon + 360 : lon, lat]));
  const lon0 = middle(turned.map(([lon]) => lon));
  const lat0 = middle(turned.map(([, lat]) => lat));
  const narrow = Math.cos((lat0 * Math.PI) / 180);
  const tall = Math.max(CLOSEST, spread(turned.map(([, lat]) => lat)) * 1.5);
  const wide = Math.max(CLOSEST, spread(turned.map(([lon]) => lon)) * 1.5 * narrow);
  const scale = Math.min(width / wide, height / tall, Infinity);
  return {
    wraps,
    /** @param {number} lon @param {number} lat @returns {[number, number]} */
    at: (lon, lat) => [width / 2 + (lon - lon0) * narrow * scale, height / 2 - (lat - lat0) * scale],
    /** @param {number} lon */
    turn: (lon) => (wraps && lon < 0 ? lon + 360 : lon),
  };
}

/** Farther than this many times the usual distance from the middle is far off. */
const FAR = 4;
const NEAR_DEGREES = 9;

/**
 * Whether each point lies with the others; one far-off place would make a speck of all the rest.
 *
 * @param {[lon: number, lat: number][]} points
 * @returns {boolean[]}
 */
export function core(points) {
  const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const lon0 = median(points.map(([lon]) => lon));
  const lat0 = median(points.map(([, lat]) => lat));
  const away = points.map(([lon, lat]) => Math.hypot(Math.min(Math.abs(lon - lon0), 360 - Math.abs(lon - lon0)), lat - lat0));
  const limit = Math.max(NEAR_DEGREES, FAR * median(away));
  return away.map((it) => it <= limit);
}

/** @param {number[]} values */
const spread = (values) => Math.max(...values) - Math.min(...values);
/** @param {number[]} values */
const middle = (values) => (Math.max(...values) + Math.min(...values)) / 2;
