// Owns the article as a text box; sends typed, done.

import { find } from '../dom.js';
import { emitter } from '../emitter.js';

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  /** @type {HTMLTextAreaElement} */
  const box = find(root, 'textarea');
  /** The box has line feeds only; a paste may have carriage returns, which stay where nothing was changed. */
  let given = '';
  let shown = '';
  const text = () => (box.value === shown ? given : box.value);
  const done = () => emit('done', text());

  box.addEventListener('input', () => emit('typed', text()));
  find(root, 'button').addEventListener('click', done);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    done();
  });

  return {
    on,
    update({ editing }) {
      if (root.hidden === editing) root.hidden = !editing;
    },
    /** @param {string} words @param {number} at where to begin */
    open(words, at) {
      given = words;
      box.value = words;
      shown = box.value;
      box.focus();
      box.setSelectionRange(at, at);
    },
    text,
  };
}
