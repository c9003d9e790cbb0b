// Owns what must be said above the article: it is not English, not text, next to nothing; or the engine is at work, on its way, or not to be had. Sends cancel, retry.

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
  const busy = work(() => emit('cancel'));
  const notes = el('div');
  root.replaceChildren(busy.element, notes);
  /** @type {string[]} */
  let said = [];

  return {
    on,
    update(state) {
      busy.show(state);
      const failed = !state.view && state.engine.state === 'failed' ? state.engine.message : '';
      const words = [failed, state.answer, ...state.view?.report.notes.filter((note) => LOUD.has(note.kind)).map((note) => note.text) ?? []].filter(Boolean);
      if (words.join('\n') === said.join('\n')) return;
      said = words;
      notes.replaceChildren(...words.map((it) => el('p', it === failed || it === state.answer ? { role: 'status' } : null, it,
        it === failed && el('button', { onclick: () => emit('retry') }, strings.retry))));
    },
  };
}

/**
 * The line that says what the engine does; one element all along, so that a click on its button never goes amiss.
 *
 * @param {() => void} cancel
 */
function work(cancel) {
  const words = el('span', { role: 'status' });
  const much = el('span', { 'aria-hidden': 'true' });
  const bar = el('progress', { 'aria-label': strings.reading, max: 1 });
  const element = el('p', { class: 'busy', hidden: true }, words, much, bar, el('button', { onclick: cancel }, strings.cancel));
  return {
    element,
    /** @param {import('../page').State} state */
    show({ busy, share, engine }) {
      const { state, loaded, total } = engine;
      element.hidden = !busy || state === 'failed';
      const word = busy === 'comparing' ? strings.comparing : strings.reading;
      if (words.textContent !== word) words.textContent = word;
      // Until the engine is there the eye is told how far its files are.
      words.classList.toggle('aside', state === 'loading');
      bar.setAttribute('aria-label', word);
      const [part, told] = state === 'loading' ? [total ? loaded / total : null, strings.engine.loading(loaded, total)]
        : [share, share === null ? '' : strings.share(share)];
      much.textContent = told;
      if (part === null) bar.removeAttribute('value');
      else bar.value = part;
    },
  };
}
