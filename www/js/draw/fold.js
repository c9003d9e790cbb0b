// Owns the sheet that a panel is in narrow windows: its handle, which opens and shuts it.

import { find } from '../dom.js';
import { strings } from '../strings.js';

/** @param {HTMLElement} root a panel @returns {(yes: boolean) => void} opens or shuts it */
export function foldable(root) {
  const handle = find(root, '.handle');
  const open = (/** @type {boolean} */ yes) => {
    root.dataset.open = String(yes);
    handle.setAttribute('aria-expanded', String(yes));
    handle.setAttribute('aria-label', yes ? strings.closePanel : strings.openPanel);
  };
  handle.addEventListener('click', () => open(root.dataset.open !== 'true'));
  return open;
}
