// Owns the toast: what was done, and the way back.

import { el } from '../dom.js';
import { emitter } from '../emitter.js';

const STAY_MS = 8000;

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on } = emitter();
  let timer = 0;
  return {
    on,
    update() {},
    /** @param {string} words @param {string} [label] @param {() => void} [act] @param {'stay'} [stay] until something else is said */
    say(words, label, act, stay) {
      clearTimeout(timer);
      const button = label && act && el('button', { onclick: () => { root.replaceChildren(); act(); } }, label);
      root.replaceChildren(words, ...(button ? [button] : []));
      if (!stay) timer = setTimeout(() => root.replaceChildren(), STAY_MS);
    },
  };
}
