// Owns the dialogs: the article's date, the proof, about, keys; sends date (a day, or null for what the paste says).

import { byId, el } from '../dom.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';

/** Days of the article's own that are offered as its date. */
const OFFERS = 4;

/** @returns {import('../page').Part} */
export function create() {
  const { on, emit } = emitter();
  const dialogs = /** @type {HTMLDialogElement[]} */ ([...document.querySelectorAll('dialog')]);
  const input = /** @type {HTMLInputElement} */ (byId('date-input'));
  const date = /** @type {HTMLDialogElement} */ (byId('dialog-date'));
  const weekday = () => { byId('date-day').textContent = input.value ? format.weekday(input.value) : ''; };
  input.addEventListener('input', weekday);
  /** @param {string} value */
  const offer = (value) => el('button', { type: 'button', onclick: () => { input.value = value; weekday(); input.focus(); } }, format.day(value));
  for (const dialog of dialogs) {
    dialog.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target === dialog || target.closest('[data-close]')) dialog.close();
    });
  }
  date.addEventListener('close', () => {
    if (date.returnValue === 'set' && input.value) emit('date', input.value);
    date.returnValue = '';
  });
  byId('date-clear').addEventListener('click', () => { date.close(); emit('date', null); });

  /** The view whose dates are offered. @type {import('../page').View | null} */
  let offered = null;
  return {
    on,
    update(state) {
      const published = state.view?.report.article.published;
      if (!date.open) input.value = published?.date ?? '';
      if (state.view !== offered) {
        offered = state.view;
        const days = offered ? statedDays(offered.report).slice(0, OFFERS) : [];
        byId('date-offers').replaceChildren(...(days.length ? [strings.dateOffers, ...days.map(offer)] : []));
      }
      byId('date-reason').textContent = [published?.date && `${format.day(published.date)}.`, strings.dateReason[published?.basis ?? 'none']].filter(Boolean).join(' ');
      byId('about-engine').textContent = state.view ? `Galley ${state.view.report.engine.version}, ${state.view.report.engine.model}` : '';
    },
    /** @param {'date' | 'proof' | 'about' | 'keys'} name */
    open(name) {
      if (name === 'about') showNotice(byId('about-notice'));
      if (name === 'date') weekday();
      /** @type {HTMLDialogElement} */ (byId(`dialog-${name}`)).showModal();
    },
  };
}

/** The days that the article states in full, each once, in the order of the text. @param {import('../report').Report} report */
const statedDays = (report) => [...new Set(report.times.map((it) => it.value.split('T')[0]).filter((it) => /^\d{4}-\d\d-\d\d$/.test(it)))];

/** Credits come with the page as a file; fetched when first asked for. @param {HTMLElement} root */
async function showNotice(root) {
  if (root.textContent) return;
  try {
    const response = await fetch('notice.txt');
    root.hidden = !response.ok;
    root.textContent = response.ok ? await response.text() : '';
  } catch { root.hidden = true; }
}
