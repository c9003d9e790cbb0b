// Owns the map: outlines once loaded, three shapes for three roles, labels where there is room.

import { svg } from '../dom.js';
import { format, strings } from '../strings.js';
import { core, fit, placesByRole, shapeOf } from '../view/places.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Entity} Entity
 * @typedef {ReturnType<typeof fit>} Projection
 * @typedef {Record<string, number[][]>} Outlines rings of coded steps by country
 */

const FRAMES = { small: { width: 172, height: 134 }, large: { width: 420, height: 300 } };

/** @type {Promise<Outlines> | null} */
let loading = null;
/** The outlines, fetched once, when first drawn. */
const outlines = () => {
  loading ??= fetch(new URL('../../map/world.json', import.meta.url)).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }).catch((error) => { loading = null; throw error; });
  return loading;
};

/**
 * The places that have coordinates; `null` when none has.
 *
 * @param {View} view
 * @param {keyof typeof FRAMES} size
 * @param {{all: boolean}} [reach] every place, or those that lie together
 * @returns {{map: SVGSVGElement, left: number} | null} `left`: how many lie outside
 */
export function worldMap(view, size, { all } = { all: false }) {
  const roles = placesByRole(view);
  const shown = [...new Set([...roles.story, ...roles.filed, ...roles.photographed])].filter((it) => it.place?.lat != null && it.place.lon != null);
  if (!shown.length) return null;
  const { width, height } = FRAMES[size];
  const near = /** @type {[number, number][]} */ (shown.map((it) => [it.place?.lon, it.place?.lat]));
  const inside = core(near);
  const to = fit(all ? near : near.filter((_, index) => inside[index]), width, height);
  const land = svg('g', null);
  const map = svg('svg', { class: `map ${size}`, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label(roles) },
    land, shown.map((it) => point(view, it, to, size)), size === 'large' && names(shown, to));
  const named = new Set(shown.map((it) => it.name.toUpperCase()));
  outlines().then((world) => land.append(...drawLand(world, to, view.report.focus?.country ?? null, FRAMES[size], size === 'large' ? named : null)), () => map.classList.add('bare'));
  return { map, left: inside.filter((it) => !it).length };
}

/** @param {ReturnType<typeof placesByRole>} roles */
function label(roles) {
  const parts = (/** @type {const} */ (['story', 'filed', 'photographed'])).filter((role) => roles[role].length)
    .map((role) => `${strings.placeRoles[role]}: ${format.list(roles[role].slice(0, 6).map((it) => it.name))}`);
  return strings.map.picture(parts);
}

/** @param {View} view @param {Entity} entity @param {Projection} to @param {string} size */
function point(view, entity, to, size) {
  const place = /** @type {import('../report').Place} */ (entity.place);
  const [x, y] = to.at(to.turn(place.lon ?? 0), place.lat ?? 0).map((it) => Math.round(it * 10) / 10);
  const role = place.role.find((it) => it !== 'story') ?? 'story';
  const weight = view.ofEntity.get(entity.id)?.length ?? 1;
  const r = role === 'story' ? Math.min(9, 3.5 + Math.sqrt(weight) * 1.3) : 6;
  return svg('g', { 'data-entity': entity.id }, shapeOf(role, x, y, size === 'small' ? r * 0.8 : r));
}

/** @param {Entity[]} shown @param {Projection} to */
function names(shown, to) {
  /** @type {[x1: number, y1: number, x2: number, y2: number][]} */
  const taken = [];
  return shown.flatMap((it) => {
    const [x, y] = to.at(to.turn(it.place?.lon ?? 0), it.place?.lat ?? 0);
    const width = it.name.length * 6;
    const end = x + 10 + width > FRAMES.large.width;
    const from = end ? x - 10 - width : x + 10;
    if (taken.some(([x1, y1, x2, y2]) => from < x2 && from + width > x1 && y - 7 < y2 && y + 5 > y1)) return [];
    taken.push([from, y - 7, from + width, y + 5]);
    return [svg('text', { x: (end ? x - 10 : x + 10).toFixed(1), y: (y + 4).toFixed(1), 'text-anchor': end ? 'end' : 'start' }, it.name)];
  });
}

/**
 * @param {Outlines} world
 * @param {Projection} to
 * @param {string | null} focus
 * @param {{width: number, height: number}} frame
 * @param {Set<string> | null} named in capitals, what has a label already; `null` for a map without labels
 */
function drawLand(world, to, focus, frame, named) {
  const labels = [];
  const land = [];
  for (const [code, rings] of Object.entries(world)) {
    const shapes = rings.flatMap((ring) => turns(ring, to)).filter((shape) => touches(shape, frame));
    if (!shapes.length) continue;
    land.push(svg('path', { class: code === focus ? 'land focus' : 'land', d: shapes.map(path).join('') }));
    if (named) labels.push(...countryName(code, shapes, frame, named));
  }
  return [...land, ...labels];
}

/** A ring on the frame, once more to the east where the map crosses the date line. @param {number[]} ring @param {Projection} to */
function turns(ring, to) {
  const shapes = [[], []];
  let [lon, lat] = [0, 0];
  for (let at = 0; at < ring.length; at += 2) {
    lon += ring[at];
    lat += ring[at + 1];
    /** @type {[number, number][]} */ (shapes[0]).push(to.at(lon / 100, lat / 100));
    if (to.wraps) /** @type {[number, number][]} */ (shapes[1]).push(to.at(lon / 100 + 360, lat / 100));
  }
  return /** @type {[number, number][][]} */ (shapes).filter((shape) => shape.length);
}

/** @param {[number, number][]} shape @param {{width: number, height: number}} frame */
function touches(shape, { width, height }) {
  const [x1, y1, x2, y2] = box(shape);
  return x2 > 0 && x1 < width && y2 > 0 && y1 < height;
}

/** @param {[number, number][]} shape @returns {[number, number, number, number]} */
function box(shape) {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shape) {
    x1 = Math.min(x1, x); x2 = Math.max(x2, x); y1 = Math.min(y1, y); y2 = Math.max(y2, y);
  }
  return [x1, y1, x2, y2];
}

/** @param {[number, number][]} shape */
const path = (shape) => `M${shape.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/** A country's name in the middle of what is seen of it, where it has room. @param {string} code @param {[number, number][][]} shapes @param {{width: number, height: number}} frame @param {Set<string>} named */
function countryName(code, shapes, frame, named) {
  const seen = shapes.map(box).map(([x1, y1, x2, y2]) => [Math.max(0, x1), Math.max(0, y1), Math.min(frame.width, x2), Math.min(frame.height, y2)]);
  const [x1, y1, x2, y2] = seen.sort((a, b) => (b[2] - b[0]) * (b[3] - b[1]) - (a[2] - a[0]) * (a[3] - a[1]))[0];
  const name = (code.length === 2 ? format.country(code) : code).toUpperCase();
  if (named.has(name) || x2 - x1 < name.length * 8 || y2 - y1 < 30) return [];
  return [svg('text', { class: 'country', x: ((x1 + x2) / 2).toFixed(1), y: ((y1 + y2) / 2).toFixed(1), 'text-anchor': 'middle' }, name)];
}
