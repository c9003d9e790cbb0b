// Owns the dialogs: the article's date, the proof, about, keys; sends date (a day, or null for what the paste says).

import { byId } from '../dom.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';

/** @returns {import('../page').Part} */
export function create() {
  const { on, emit } = emitter();
  const dialogs = /** @type {HTMLDialogElement[]} */ ([...document.querySelectorAll('dialog')]);
  const input = /** @type {HTMLInputElement} */ (byId('date-input'));
  const date = /** @type {HTMLDialogElement} */ (byId('dialog-date'));
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

  return {
    on,
    update(state) {
      const published = state.view?.report.article.published;
      if (!date.open) input.value = published?.date ?? '';
      byId('date-reason').textContent = [published?.date && `${format.day(published.date)}.`, strings.dateReason[published?.basis ?? 'none']].filter(Boolean).join(' ');
      byId('about-engine').textContent = state.view ? `Galley ${state.view.report.engine.version}, ${state.view.report.engine.model}` : '';
    },
    /** @param {'date' | 'proof' | 'about' | 'keys'} name */
    open(name) {
      if (name === 'about') showNotice(byId('about-notice'));
      /** @type {HTMLDialogElement} */ (byId(`dialog-${name}`)).showModal();
    },
  };
}

/** Credits come with the page as a file; fetched when first asked for. @param {HTMLElement} root */
async function showNotice(root) {
  if (root.textContent) return;
  try {
    const response = await fetch('notice.txt');
    root.hidden = !response.ok;
    root.textContent = response.ok ? await response.text() : '';
  } catch { root.hidden = true; }
}
