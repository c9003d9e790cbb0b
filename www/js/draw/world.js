// Owns the map: the land, three shapes for three roles, labels where there is room.

import { svg } from '../dom.js';
import { format, strings } from '../strings.js';
import { nextTask } from '../tasks.js';
import { core, fit, placesByRole, shapeOf } from '../view/places.js';
import { land, overlap } from './land.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Entity} Entity
 * @typedef {import('../view/outline.js').Projection} Projection
 * @typedef {import('../view/outline.js').Box} Box
 */

/** A point is hardly larger than this in any direction. */
const ROUND = 7;
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
  const labels = size === 'large' ? names(shown, to) : null;
  const map = svg('svg', { class: `map ${size}`, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label(roles) },
    shown.map((it) => point(view, it, to, size)), labels?.drawn);
  const focus = view.report.focus?.country ?? null;
  const taken = labels && { names: new Set(shown.map((it) => it.name.toUpperCase())), boxes: [...labels.boxes, ...shown.map((it) => round(it, to))] };
  lay(size, JSON.stringify([points, focus, taken?.boxes, taken && [...taken.names]]), () => land(to, FRAMES[size], focus, taken))
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
  const [x, y] = spot(entity, to).map((it) => Math.round(it * 10) / 10);
  const role = place.role.find((it) => it !== 'story') ?? 'story';
  const weight = view.ofEntity.get(entity.id)?.length ?? 1;
  const r = role === 'story' ? Math.min(9, 3.5 + Math.sqrt(weight) * 1.3) : 6;
  return svg('g', { 'data-entity': entity.id }, shapeOf(role, x, y, size === 'small' ? r * 0.8 : r));
}

/** Where an entity is on the frame. @param {Entity} entity @param {Projection} to */
const spot = ({ place }, to) => to.at(to.turn(place?.lon ?? 0), place?.lat ?? 0);

/** The room that a point takes. @param {Entity} entity @param {Projection} to @returns {Box} */
function round(entity, to) {
  const [x, y] = spot(entity, to);
  return [x - ROUND, y - ROUND, x + ROUND, y + ROUND];
}

/** Names beside their points; one that would lie on another is left to the list. @param {Entity[]} shown @param {Projection} to */
function names(shown, to) {
  /** @type {Box[]} */
  const boxes = [];
  const drawn = shown.flatMap((it) => {
    const [x, y] = spot(it, to);
    const width = it.name.length * 6;
    const end = x + 10 + width > FRAMES.large.width;
    const from = end ? x - 10 - width : x + 10;
    const box = /** @type {Box} */ ([from, y - 7, from + width, y + 5]);
    if (boxes.some((other) => overlap(other, box))) return [];
    boxes.push(box);
    return [svg('text', { x: (end ? x - 10 : x + 10).toFixed(1), y: (y + 4).toFixed(1), 'text-anchor': end ? 'end' : 'start' }, it.name)];
  });
  return { drawn, boxes };
}
