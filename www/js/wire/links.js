// Owns what a link brings: settings, and a text where it carries one.

import { byId } from '../dom.js';
import { strings } from '../strings.js';
import { readSettings } from '../view/link.js';
import { unpacked } from '../view/packed.js';

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options?: import('../page').Options) => void} take
 */
export function createLinks({ store }, take) {
  const tabs = [...byId('panel').querySelectorAll('[role=tab]')].map((it) => it.getAttribute('aria-controls') ?? '');

  /** The text that the address carries. */
  let carried = '';

  /** Does as the address says. @param {import('../page').Asked | null} [asked] its text, where that is known already */
  async function enter(asked) {
    if (location.hash.length < 2) return;
    const fields = new URLSearchParams(location.hash.slice(1));
    const letters = fields.get('text');
    const found = asked ?? (letters === null ? null : await unpacked(letters));
    carried = found?.text ?? '';
    if (found) take(found.text, found.options);
    else if (letters !== null) store.set({ answer: strings.link.broken });
    const settings = readSettings(fields, tabs);
    if (Object.keys(settings).length) store.set(settings);
  }
  addEventListener('hashchange', () => enter());

  /** Another article is not the one that the address carries. */
  function leave() {
    if (new URLSearchParams(location.hash.slice(1)).has('text') && store.get().text !== carried) history.replaceState(null, '', location.href.split('#')[0]);
  }

  return { enter, leave };
}
