// Owns the dialog that asks for the text to compare with; sends other {text, name}, file.

import { find } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';

/**
 * @param {HTMLElement} root a dialog
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const dialog = /** @type {HTMLDialogElement} */ (root);
  const text = /** @type {HTMLTextAreaElement} */ (find(root, 'textarea'));
  const file = /** @type {HTMLInputElement} */ (find(root, 'input'));
  const answer = find(root, '.answer');
  find(root, 'form').addEventListener('submit', (/** @type {Event} */ event) => { event.preventDefault(); emit('other', { text: text.value, name: strings.compare.other }); });
  text.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find(root, 'form').requestSubmit(); });
  text.addEventListener('input', () => { answer.textContent = ''; });
  find(root, '[data-open]').addEventListener('click', () => file.click());
  file.addEventListener('change', () => { const [first] = file.files ?? []; file.value = ''; if (first) emit('file', first); });
  return {
    on,
    update() {},
    open() { answer.textContent = ''; dialog.showModal(); },
    close: () => dialog.close(),
    /** Why it cannot be compared with that. @param {string} words */
    answer(words) { answer.textContent = words; },
  };
}
