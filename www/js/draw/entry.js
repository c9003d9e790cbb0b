// Owns one row for one entity: its name as marked, role, mention strip, count.

import { el, svg } from '../dom.js';
import { format, strings } from '../strings.js';
import { layerOf } from '../view/kinds.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Entity} Entity
 */

/**
 * @param {View} view
 * @param {Entity} entity
 * @param {number} threshold
 * @param {(entity: number) => void} pick
 */
export function entry(view, entity, threshold, pick) {
  const doubt = unsureOf(view, entity, threshold);
  const name = el('span', { class: `${layerOf(entity.kind)} swatch-name${doubt === null ? '' : ' unsure'}` }, entity.name);
  const aside = doubt !== null ? strings.sure(doubt) : '';
  return el('button', { class: 'entry', 'data-entity': entity.id, onclick: () => pick(entity.id) },
    el('span', { class: 'entry-name' }, name, aside && ' ', aside && el('em', null, aside)),
    el('span', { class: 'entry-role' }, roleLine(entity)),
    strip(view, entity),
    el('span', { class: 'count' }, format.number((view.ofEntity.get(entity.id) ?? []).length)));
}

/** How sure the surest name is, when none reaches the threshold. @param {View} view @param {Entity} entity @param {number} threshold */
function unsureOf(view, entity, threshold) {
  const names = (view.ofEntity.get(entity.id) ?? []).filter((mark) => mark.mention?.form === 'name');
  const best = names.reduce((most, mark) => Math.max(most, mark.mention?.confidence ?? 0), 0);
  return names.length && best < threshold ? best : null;
}

/** Role, age, country: what the article says of it, in a line. @param {Entity} entity */
export function roleLine(entity) {
  const role = entity.roles.find((it) => !it.former)?.text ?? (entity.roles[0] ? strings.former(entity.roles[0].text) : '');
  const country = entity.place?.country ? format.country(entity.place.country) : '';
  const place = country && country !== entity.name ? country : '';
  return [role, entity.age === null ? '' : format.number(entity.age), entity.nationality ?? '', place].filter(Boolean).join(', ');
}

const HEIGHT = { name: ['high', 2], nominal: ['mid', 6], pronoun: ['low', 9] };

/** Where in the paste it is mentioned. @param {View} view @param {Entity} entity */
export function strip(view, entity) {
  const marks = view.ofEntity.get(entity.id) ?? [];
  const at = (/** @type {import('../page').Mark} */ mark) => ((mark.start + mark.end) / 2 / view.text.length) * 100;
  const ticks = marks.map((mark) => {
    const [look, top] = HEIGHT[mark.mention?.form ?? 'name'];
    const x = at(mark).toFixed(1);
    return svg('line', { class: look, x1: x, x2: x, y1: top, y2: 12 });
  });
  const label = strings.strip(marks.length, (marks[0]?.start ?? 0) / Math.max(1, view.text.length));
  return svg('svg', { class: 'strip', viewBox: '0 0 100 12', preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    svg('rect', { x: 0, y: 11, width: 100, height: 1 }), ticks);
}

/** A line for a layer in which nothing was found. @param {string} words */
export const nothing = (words) => el('p', { class: 'nothing' }, words);
