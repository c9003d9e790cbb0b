// Owns the notes: every doubt a reader should know, with a way to its words or to settling it; sends key, entity, date, correct.

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
function item({ head, text, words, date, key, entity, ask }, emit) {
  const show = key !== null ? () => emit('key', key) : entity !== null ? () => emit('entity', entity) : null;
  return el('li', null, el('h3', null, head), el('p', null, text), words && el('p', null, el('q', null, words)),
    ...answers(ask, emit), date && el('button', { onclick: () => emit('date') }, strings.notes.setDate), show && el('button', { onclick: show }, strings.notes.show));
}

/** A yes is a correction too: it makes the mark sure. @param {import('../page').Mark[]} marks @param {Emit} emit */
function answers(marks, emit) {
  const kind = marks[0]?.mention?.kind;
  if (!kind) return [];
  const say = (/** @type {import('../report').Kind | null} */ it) => () => emit('correct', { ranges: marks, kind: it });
  return [el('button', { onclick: say(kind) }, strings.notes.yes(strings.notes.kinds[kind])), el('button', { onclick: say(null) }, strings.notes.no)];
}
