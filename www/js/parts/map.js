// Owns the map's sheet: the drawing and its list twin; sends entity.

import { el, svg } from '../dom.js';
import { nothing } from '../draw/entry.js';
import { createSheet } from '../draw/sheet.js';
import { worldMap } from '../draw/world.js';
import { format, strings } from '../strings.js';
import { placesByRole, shapeOf } from '../view/places.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Entity} Entity
 */

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, _, emit) => {
    const roles = placesByRole(view);
    const title = el('h2', null, strings.map.title);
    if (!Object.values(roles).some((places) => places.length)) return [el('header', { class: 'sheet-head' }, title), nothing(strings.nothing.map)];
    const map = frame(view);
    const lists = (/** @type {const} */ (['story', 'filed', 'photographed', 'nowhere'])).filter((role) => roles[role].length)
      .map((role) => list(view, role, roles[role], (id) => emit('entity', id)));
    return [
      el('header', { class: 'sheet-head' }, title, el('p', null, about(view))),
      ...(map ? [map] : []),
      el('ul', { class: 'places-list' }, lists),
      ...(map ? [el('p', { class: 'more' }, strings.map.projection)] : []),
    ];
  });
}

/** The map fitted to the places that lie together, and a button for all of them. @param {View} view */
function frame(view) {
  const near = worldMap(view, 'large');
  if (!near) return null;
  const root = el('div', { class: 'map-frame' }, near.map);
  if (!near.left) return root;
  let all = false;
  const toggle = el('button', { class: 'zoom', 'aria-pressed': 'false', onclick: () => {
    all = !all;
    toggle.setAttribute('aria-pressed', String(all));
    root.replaceChildren(/** @type {SVGElement} */ (worldMap(view, 'large', { all })?.map), toggle);
  } }, strings.map.all(near.left));
  root.append(toggle);
  return root;
}

/** @param {View} view */
function about(view) {
  const { focus, entities } = view.report;
  const country = focus?.country ? format.country(focus.country) : '';
  const place = focus?.place == null ? country : entities[focus.place].name;
  return place ? strings.map.about(strings.map.at(place, country)) : strings.map.unknown;
}

/** @param {View} view @param {import('../report').PlaceRole | 'nowhere'} role @param {Entity[]} places @param {(id: number) => void} pick */
function list(view, role, places, pick) {
  return el('li', null,
    el('h3', null, svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, shapeOf(role, 6, 6, 5)), strings.placeHeads[role]),
    el('ul', null, places.map((it) => row(view, it, pick))));
}

/** @param {View} view @param {Entity} entity @param {(id: number) => void} pick */
function row(view, entity, pick) {
  const { lat, lon, country } = entity.place ?? { lat: null, lon: null, country: null };
  const name = country ? format.country(country) : '';
  const facts = [name !== entity.name && name, strings.map.mentions(view.ofEntity.get(entity.id)?.length ?? 0), entity.place?.actor && strings.map.actor].filter(Boolean).join(', ');
  const link = lat === null || lon === null ? false : el('a', {
    href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=9/${lat}/${lon}`, target: '_blank', rel: 'noreferrer noopener', 'aria-label': strings.map.osmLabel(entity.name),
  }, strings.map.osm);
  return el('li', null, el('button', { 'data-entity': entity.id, onclick: () => pick(entity.id) }, entity.name), ` ${facts} `, link);
}
