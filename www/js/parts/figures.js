// Owns the table of figures: what is counted, how many, who says so; sends key.

import { el } from '../dom.js';
import { nothing } from '../draw/entry.js';
import { createSheet } from '../draw/sheet.js';
import { strings } from '../strings.js';
import { aged, counted, sayer, valueText } from '../view/figures.js';
import { context } from '../view/words.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').View} View
 */

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, _, emit) => {
    const all = view.marks.filter((mark) => mark.quantity);
    const title = el('h2', null, strings.figures.title);
    if (!all.length) return [el('header', { class: 'sheet-head' }, title), nothing(strings.nothing.figures)];
    const pick = (/** @type {string} */ key) => emit('key', key);
    const ages = all.filter((mark) => mark.quantity?.type === 'age');
    const counts = all.filter((mark) => mark.quantity?.type !== 'age');
    return [
      el('header', { class: 'sheet-head' }, title, el('p', null, strings.figures.summary(all.length, ages.length))),
      ...(counts.length ? [el('table', { class: 'figures-table' }, head(), el('tbody', null, counts.map((mark) => row(view, mark, label(view, mark), sayer(view, mark), pick))))] : []),
      ...(ages.length ? [el('h3', null, strings.figures.ages),
        el('table', { class: 'figures-table' }, el('tbody', null, ages.map((mark) => row(view, mark, aged(view, mark) || label(view, mark), '', pick))))] : []),
    ];
  });
}

function head() {
  const { what, bound, value, who } = strings.figures;
  return el('thead', null, el('tr', null, el('th', { scope: 'col' }, what), el('th', { scope: 'col' }, el('span', { class: 'aside' }, bound)),
    el('th', { scope: 'col', class: 'num' }, value), el('th', { scope: 'col' }, who)));
}

/** What is counted; its words in the text where the report does not say. @param {View} view @param {Mark} mark */
function label(view, mark) {
  const of = counted(view, mark);
  if (of) return of;
  const [before, words, after] = context(view.text, mark, 18);
  return `${before}${words}${after}`;
}

/** @param {View} view @param {Mark} mark @param {string} what @param {string} who @param {(key: string) => void} pick */
function row(view, mark, what, who, pick) {
  const quantity = /** @type {import('../report').Quantity} */ (mark.quantity);
  return el('tr', null,
    el('th', { scope: 'row' }, el('button', { 'data-key': mark.key, onclick: () => pick(mark.key) }, what)),
    el('td', null, strings.bounds[quantity.bound]), el('td', { class: 'num' }, valueText(quantity)), el('td', null, who));
}
