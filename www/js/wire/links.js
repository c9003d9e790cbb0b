// Owns what a link brings: settings, and a text where it carries one.

import { byId } from '../dom.js';
import { strings } from '../strings.js';
import { readSettings, unpacked } from '../view/link.js';

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options?: import('../page').Options) => void} take
 */
export function createLinks({ store }, take) {
  const tabs = [...byId('panel').querySelectorAll('[role=tab]')].map((it) => it.getAttribute('aria-controls') ?? '');

  /** Does as the address says. */
  async function enter() {
    if (location.hash.length < 2) return;
    const fields = new URLSearchParams(location.hash.slice(1));
    const letters = fields.get('text');
    const asked = letters === null ? null : await unpacked(letters);
    if (asked) take(asked.text, asked.options);
    else if (letters !== null) store.set({ answer: strings.link.broken });
    store.set(readSettings(fields, tabs));
  }
  addEventListener('hashchange', enter);

  /** Another article is not the one that the address carries. */
  function leave() {
    if (new URLSearchParams(location.hash.slice(1)).has('text') && store.get().view) history.replaceState(null, '', location.href.split('#')[0]);
  }

  return { enter, leave };
}
