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
      el('table', { class: 'figures-table' }, head(),
        el('tbody', null, counts.map((mark) => row(view, mark, counted(view, mark) || inContext(view, mark), sayer(view, mark), pick))),
        ages.length > 0 && el('tbody', null, el('tr', null, el('th', { scope: 'rowgroup', colspan: 4, class: 'ages' }, strings.figures.ages)),
          ages.map((mark) => row(view, mark, aged(view, mark) || inContext(view, mark), '', pick)))),
    ];
  });
}

function head() {
  const { what, bound, value, who } = strings.figures;
  return el('thead', null, el('tr', null, el('th', { scope: 'col' }, what), el('th', { scope: 'col' }, el('span', { class: 'aside' }, bound)),
    el('th', { scope: 'col', class: 'num' }, value), el('th', { scope: 'col' }, who)));
}

/** Its own sentence, where the report does not say what is counted: plainly the text's words, and no name for them. @param {View} view @param {Mark} mark */
function inContext(view, mark) {
  const sentence = view.report.sentences.find((it) => it.start <= mark.start && mark.end <= it.end);
  const [before, words, after] = context(view.text, mark, 24, sentence);
  return el('q', null, before, el('b', null, words), after);
}

/** @param {View} view @param {Mark} mark @param {string | HTMLElement} what @param {string} who @param {(key: string) => void} pick */
function row(view, mark, what, who, pick) {
  const quantity = /** @type {import('../report').Quantity} */ (mark.quantity);
  return el('tr', null,
    el('th', { scope: 'row' }, el('button', { 'data-key': mark.key, onclick: () => pick(mark.key) }, what)),
    el('td', null, strings.bounds[quantity.bound]), el('td', { class: 'num' }, valueText(quantity)), el('td', null, who));
}
