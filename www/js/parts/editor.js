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
  let at = 0;
  /** The text is not in the box yet: what stands there was typed meanwhile. */
  let opening = false;
  const text = () => (opening ? given.slice(0, at) + box.value + given.slice(at) : box.value === shown ? given : box.value);
  const done = () => emit('done', text());

  box.addEventListener('input', () => { if (!opening) emit('typed', text()); });
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
    /** The box takes keys from now on. @param {string} words @param {number} place where to begin */
    begin(words, place) {
      [given, at, opening] = [words, place, true];
      box.value = '';
      root.hidden = false;
      box.focus({ preventScroll: true });
    },
    /** The text comes into it, and what was typed meanwhile goes into the text. */
    open() {
      if (!opening) return;
      opening = false;
      const early = box.value;
      box.value = given;
      shown = box.value;
      box.setSelectionRange(at, at);
      if (!early) return;
      box.setRangeText(early, at, at, 'end');
      emit('typed', text());
    },
    text,
  };
}
