// Owns the cast: everyone and everything named, by weight in the story; sends entity.

import { el, svg } from '../dom.js';
import { entry, nothing } from '../draw/entry.js';
import { network, pairList } from '../draw/network.js';
import { createSheet } from '../draw/sheet.js';
import { strings } from '../strings.js';
import { pairs } from '../view/together.js';
import { byWeight } from '../view/weight.js';

/** Rows shown at first. */
const FIRST = 12;

/** @typedef {import('../report').Entity} Entity */

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, state, emit) => {
    const story = view.report.entities.filter((it) => !it.furniture).sort(byWeight(view));
    const furniture = view.report.entities.filter((it) => it.furniture);
    if (!story.length && !furniture.length) return [el('header', { class: 'sheet-head' }, el('h2', null, strings.cast.title)), nothing(strings.nothing.cast)];
    const pick = (/** @type {number} */ id) => emit('entity', id);
    const rows = list(story, (it) => entry(view, it, state.threshold, pick));
    return [head(story.length, furniture.length, rows.filter), key(), rows.element, ...together(view, pick), ...furnitureList(view, furniture, state.threshold, pick)];
  });
}

/** @param {number} story @param {number} furniture @param {(words: string) => void} filter */
function head(story, furniture, filter) {
  const input = el('input', { type: 'search', placeholder: strings.cast.find, 'aria-label': strings.cast.find, oninput: () => filter(input.value) });
  return el('header', { class: 'sheet-head' }, el('h2', null, strings.cast.title),
    el('p', null, strings.cast.summary(story, furniture)), el('label', { class: 'field' }, input));
}

/** @param {Entity[]} story @param {(it: Entity) => HTMLElement} row */
function list(story, row) {
  const rows = el('ul', { class: 'cast' }, story.slice(0, FIRST).map((it) => el('li', null, row(it))));
  const rest = story.slice(FIRST);
  const more = el('button', { class: 'text-button more', onclick: () => showAll() }, strings.cast.more(rest.length));
  const none = el('p', { class: 'nothing', hidden: true }, strings.cast.none);
  const element = el('div', null, rows, rest.length > 0 && more, none);
  const showAll = () => { more.remove(); rows.append(...rest.splice(0).map((it) => el('li', null, row(it)))); };
  return {
    element,
    filter(/** @type {string} */ words) {
      if (words) showAll();
      const wanted = words.trim().toLowerCase();
      let left = 0;
      for (const [index, item] of [...rows.children].entries()) {
        const hit = haystack(story[index]).includes(wanted);
        item.toggleAttribute('hidden', !hit);
        left += Number(hit);
      }
      none.hidden = left > 0;
    },
  };
}

/** @param {Entity} entity */
const haystack = (entity) => [entity.name, ...entity.aliases, ...entity.roles.map((role) => role.text)].join('\n').toLowerCase();

function key() {
  const tick = (/** @type {number} */ x, /** @type {number} */ top) => svg('line', { x1: x, x2: x, y1: top, y2: 12 });
  return el('p', { class: 'key' }, svg('svg', { viewBox: '0 0 30 12', 'aria-hidden': 'true' }, tick(3, 2), tick(14, 6), tick(25, 9)), strings.cast.key);
}

/** @param {import('../page').View} view @param {(id: number) => void} pick */
function together(view, pick) {
  const all = pairs(view);
  if (all.length < 3) return [];
  const twin = el('details', { class: 'folded' }, el('summary', null, strings.cast.listTwin), pairList(view, all.slice(0, 20)));
  return [el('h3', null, strings.cast.together), network(view, all, pick), twin];
}

/** @param {import('../page').View} view @param {Entity[]} furniture @param {number} threshold @param {(id: number) => void} pick */
function furnitureList(view, furniture, threshold, pick) {
  if (!furniture.length) return [];
  const rows = el('ul', { class: 'cast' }, furniture.map((it) => el('li', null, entry(view, it, threshold, pick))));
  return [el('details', { class: 'folded' }, el('summary', null, strings.onlyFurniture, ' ', el('span', null, strings.onlyFurnitureWhy)), rows)];
}

