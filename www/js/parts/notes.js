// Owns the notes: every doubt a reader should know, as a question with a way to settle it; sends key, date, range.

import { el } from '../dom.js';
import { nothing } from '../draw/entry.js';
import { format, strings } from '../strings.js';
import { countWords } from '../view/words.js';
import { createSheet } from './sheet.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {(type: string, detail?: unknown) => void} Emit
 */

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, state, emit) => {
    const doubts = [...fromDate(view, emit), ...view.report.notes.map((note) => fromNote(view, note, emit)),
      ...sources(view, emit), ...unsure(view, state.threshold), ...unplaced(view, emit)];
    const title = el('h2', null, strings.notes.title);
    if (!doubts.length) return [el('header', { class: 'sheet-head' }, title), nothing(strings.nothing.notes)];
    return [el('header', { class: 'sheet-head' }, title, el('p', null, strings.doubtsLead(doubts.length))), el('ol', { class: 'notes-list' }, doubts)];
  });
}

/** @param {string} head @param {string} text @param {(HTMLElement | false)[]} rest */
const item = (head, text, ...rest) => el('li', null, el('h3', null, head), el('p', null, text), rest);

/** @param {View} view @param {Emit} emit */
function fromDate(view, emit) {
  const { date, basis } = view.report.article.published;
  if (basis !== 'caption' || !date) return [];
  return [item(strings.notes.captionDate.head, strings.notes.captionDate.text(format.day(date)), dateButton(emit))];
}

/** @param {Emit} emit */
const dateButton = (emit) => el('button', { onclick: () => emit('date') }, strings.notes.setDate);

/** @param {View} view @param {import('../report').Note} note @param {Emit} emit */
function fromNote(view, note, emit) {
  const words = view.text.slice(note.start, note.end);
  const about = words.trim() && words.length < 160 ? el('p', null, el('q', null, words)) : false;
  const near = note.end > note.start && view.marks.find((mark) => mark.end > note.start);
  return item(strings.notes.heads[note.kind] ?? strings.notes.title, note.text, about,
    note.kind === 'no_date' || note.kind === 'date_conflict' ? dateButton(emit) : false,
    near ? el('button', { onclick: () => emit('key', near.key) }, strings.notes.show) : false);
}

/** @param {View} view @param {Emit} emit */
const sources = (view, emit) => view.marks.filter((mark) => mark.key.startsWith('s')).map((mark) => item(
  strings.notes.sourceHead,
  strings.notes.source(view.text.slice(mark.start, mark.end), countWords(view.text.slice(mark.quote?.start, mark.quote?.end))),
  el('button', { onclick: () => emit('key', mark.key) }, strings.notes.show)));

/** @param {View} view @param {number} threshold */
function unsure(view, threshold) {
  const count = view.marks.filter((mark) => mark.shown && mark.mention?.form === 'name' && mark.mention.confidence < threshold).length;
  return count ? [item(strings.notes.unsureHead(count), strings.notes.unsureText)] : [];
}

/** Places named in the story that no gazetteer row was found for; none when no place has one. @param {View} view @param {Emit} emit */
function unplaced(view, emit) {
  const places = view.report.entities.filter((it) => it.place && !it.furniture);
  if (!places.some((it) => it.place?.lat != null)) return [];
  return places.filter((it) => it.place?.lat == null).map((it) => item(strings.notes.placeHead(it.name), strings.notes.placeText,
    el('button', { onclick: () => emit('entity', it.id) }, strings.notes.show)));
}
