// Owns the map: the land, three shapes for three roles, labels where there is room.

import { svg } from '../dom.js';
import { format, strings } from '../strings.js';
import { nextTask } from '../tasks.js';
import { core, fit, placesByRole, shapeOf } from '../view/places.js';
import { land } from './land.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Entity} Entity
 * @typedef {ReturnType<typeof fit>} Projection
 */

const FRAMES = { small: { width: 172, height: 134 }, large: { width: 420, height: 300 } };

/** The land drawn last in each size: under the typing hand the places mostly stay, and it goes from one map to the next. @type {Partial<Record<keyof typeof FRAMES, {key: string, element: SVGElement}>>} */
const lands = {};

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
  const points = all ? near : near.filter((_, index) => inside[index]);
  const to = fit(points, width, height);
  const map = svg('svg', { class: `map ${size}`, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label(roles) },
    shown.map((it) => point(view, it, to, size)), size === 'large' && names(shown, to));
  const named = size === 'large' ? shown.map((it) => it.name.toUpperCase()) : null;
  const key = JSON.stringify([points, view.report.focus?.country, named]);
  lay(size, key, () => land(to, FRAMES[size], view.report.focus?.country ?? null, named && new Set(named)))
    .then((it) => map.prepend(it), () => map.classList.add('bare'));
  return { map, left: inside.filter((it) => !it).length };
}

/** @param {keyof typeof FRAMES} size @param {string} key what it was drawn for @param {() => Promise<SVGElement[]>} draw */
async function lay(size, key, draw) {
  const known = lands[size];
  if (known?.key === key) return known.element;
  await nextTask();
  const element = svg('g', null, await draw());
  lands[size] = { key, element };
  return element;
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
