// Owns what must be said above the article: it is not English, not text, next to nothing; or the engine is at work. Sends cancel.

import { el } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';

const LOUD = new Set(['empty', 'not_text', 'language', 'missing_model']);

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const busy = () => el('p', { class: 'busy', role: 'status' }, strings.reading, ' ',
    el('progress', { 'aria-label': strings.reading }), el('button', { onclick: () => emit('cancel') }, strings.cancel));
  return {
    on,
    update(state) {
      const notes = state.view?.report.notes.filter((note) => LOUD.has(note.kind)) ?? [];
      const answer = state.answer ? [el('p', { role: 'status' }, state.answer)] : [];
      root.replaceChildren(...(state.busy ? [busy()] : []), ...answer, ...notes.map((note) => el('p', null, note.text)));
    },
  };
}
