// Owns the index at the foot of the printed sheet.

import { el } from '../dom.js';
import { roleLine } from '../draw/entry.js';
import { items } from '../draw/line.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';
import { counted, valueText } from '../view/figures.js';
import { layerOf } from '../view/kinds.js';
import { placesByRole } from '../view/places.js';
import { byWeight } from '../view/weight.js';

/** @typedef {import('../page').View} View */

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on } = emitter();
  /** @type {View | null} */
  let view = null;
  addEventListener('beforeprint', () => { if (view) root.replaceChildren(...draw(view)); });
  return { on, update(state) { view = state.view; } };
}

/** @param {View} view */
function draw(view) {
  /** @type {[string, string][]} */
  const rows = [
    [strings.layers.person, names(view, 'person')], [strings.layers.org, names(view, 'org')], [strings.layers.place, places(view)],
    [strings.layers.time, items(view).map((it) => it.value).join(' · ')], [strings.layers.figure, figures(view)],
  ];
  return [el('h2', null, strings.index), el('dl', null, rows.filter(([, value]) => value).map(([name, value]) => el('div', null, el('dt', null, name), el('dd', null, value)))),
    el('p', null, strings.madeWith(view.report.engine.version))];
}

/** @param {View} view @param {string} layer */
const names = (view, layer) => view.report.entities.filter((it) => !it.furniture && layerOf(it.kind) === layer).sort(byWeight(view))
  .map((it) => [it.name, roleLine(it)].filter(Boolean).join(', ')).join('. ');

/** @param {View} view */
function places(view) {
  const roles = placesByRole(view);
  const known = (/** @type {const} */ (['filed', 'photographed', 'story'])).filter((role) => roles[role].length)
    .map((role) => `${strings.placeHeads[role]}: ${roles[role].map((it) => it.name).join(', ')}.`).join(' ');
  return known || names(view, 'place');
}

/** @param {View} view */
const figures = (view) => view.marks.filter((mark) => mark.quantity).map((mark) => (
  [mark.quantity && strings.bounds[mark.quantity.bound], mark.quantity && valueText(mark.quantity), counted(view, mark)].filter(Boolean).join(' '))).join(' · ');
