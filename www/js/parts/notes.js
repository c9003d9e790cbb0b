// Owns the notes: every doubt a reader should know, with a way to its words or to settling it; sends key, entity, date.

import { el } from '../dom.js';
import { nothing } from '../draw/entry.js';
import { createSheet } from '../draw/sheet.js';
import { strings } from '../strings.js';
import { doubts } from '../view/doubts.js';

/** @typedef {(type: string, detail?: unknown) => void} Emit */

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, state, emit) => {
    const all = doubts(view, state.threshold);
    const title = el('h2', null, strings.notes.title);
    if (!all.length) return [el('header', { class: 'sheet-head' }, title), nothing(strings.nothing.notes)];
    return [el('header', { class: 'sheet-head' }, title, el('p', null, strings.doubtsLead(all.length))),
      el('ol', { class: 'notes-list' }, all.map((it) => item(it, emit)))];
  });
}

/** @param {import('../view/doubts.js').Doubt} doubt @param {Emit} emit */
function item({ head, text, words, date, key, entity }, emit) {
  const show = key !== null ? () => emit('key', key) : entity !== null ? () => emit('entity', entity) : null;
  return el('li', null, el('h3', null, head), el('p', null, text), words && el('p', null, el('q', null, words)),
    date && el('button', { onclick: () => emit('date') }, strings.notes.setDate), show && el('button', { onclick: show }, strings.notes.show));
}
