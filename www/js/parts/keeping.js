// Owns the dialog of what this browser keeps; sends keep (on or off), reopen, drop, forget-always, forget.

import { el, find } from '../dom.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';

/**
 * @param {HTMLElement} root a dialog
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const dialog = /** @type {HTMLDialogElement} */ (root);
  /** @type {HTMLInputElement} */
  const recent = find(root, '[type=checkbox]');
  const articles = find(root, '.kept-articles');
  const names = find(root, '.kept-names');
  recent.addEventListener('change', () => emit('keep', recent.checked));
  find(root, '[data-forget]').addEventListener('click', () => emit('forget'));

  return {
    on,
    update() {},
    open: () => dialog.showModal(),
    /** @param {{always: import('../kept.js').Always[], on: boolean, recent: import('../kept.js').Recent[]}} kept */
    show(kept) {
      recent.checked = kept.on;
      articles.replaceChildren(...kept.recent.map((it) => el('li', null,
        el('button', { class: 'text-button', onclick: () => { dialog.close(); emit('reopen', it.id); } }, it.title), el('small', null, strings.kept.article(it.words, format.day(new Date(it.when).toISOString().slice(0, 10)))),
        remove(it.title, () => emit('drop', it.id)))));
      names.replaceChildren(...kept.always.map((it) => el('li', null,
        el('span', null, it.words), el('small', null, strings.kinds[it.kind]), remove(it.words, () => emit('forget-always', it.words)))));
      find(root, '.kept-none').hidden = kept.always.length > 0;
    },
  };
}

/** @param {string} what @param {() => void} onclick */
const remove = (what, onclick) => el('button', { 'aria-label': `${strings.kept.remove}: ${what}`, onclick }, strings.kept.remove);
