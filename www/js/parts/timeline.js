// Owns the timeline: when things happen, as a picture and as a list, each with its reasoning; sends key, date.

import { el } from '../dom.js';
import { nothing } from '../draw/entry.js';
import { items, linePicture } from '../draw/line.js';
import { createSheet } from '../draw/sheet.js';
import { format, strings } from '../strings.js';
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
    const pick = (/** @type {string} */ key) => emit('key', key);
    const all = items(view);
    const placed = new Set(all.flatMap((item) => item.marks));
    const rest = view.marks.filter((mark) => mark.time && !placed.has(mark));
    const head = el('header', { class: 'sheet-head' }, el('h2', null, strings.timeline.title), anchor(view, () => emit('date')));
    if (!all.length && !rest.length) return [head, nothing(strings.nothing.timeline)];
    return [
      head,
      ...(all.length ? [linePicture(view, all, pick), el('ol', { class: 'dates' }, all.flatMap((item) => item.marks.map((mark) => row(view, mark, pick))))] : []),
      ...(rest.length ? [el('h3', null, strings.timeline.off), el('ol', { class: 'dates vague' }, rest.map((mark) => row(view, mark, pick)))] : []),
    ];
  });
}

/** @param {View} view @param {() => void} change */
function anchor(view, change) {
  const { date } = view.report.article.published;
  const button = el('button', { class: 'text-button', onclick: change }, date ? strings.timeline.change : strings.timeline.set);
  return date ? el('p', null, `${strings.timeline.against} `, el('b', null, format.day(date)), '. ', button) : el('p', null, `${strings.timeline.noAnchor} `, button);
}

/** @param {View} view @param {Mark} mark @param {(key: string) => void} pick */
function row(view, mark, pick) {
  const time = /** @type {import('../report').Time} */ (mark.time);
  const [before, words, after] = context(view.text, mark, 26);
  const now = time.value === view.report.article.published.date;
  const value = /^\d{4}/.test(time.value) ? el('time', { datetime: time.value }, time.value) : el('span', { class: 'value' }, time.value);
  return el('li', { class: now ? 'now' : '' }, el('button', { 'data-key': mark.key, onclick: () => pick(mark.key) },
    value, el('q', null, before, el('b', null, words), after), el('small', null, reason(time))));
}

/** @param {import('../report').Time} time */
function reason(time) {
  if (time.vague) return strings.timeline.vague;
  if (time.chain.length) return time.chain.join('; ');
  if (time.type === 'duration') return strings.timeline.duration;
  return time.type === 'set' ? strings.timeline.every : strings.timeline.stated;
}
