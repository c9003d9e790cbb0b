// Owns the bar on top: the article's date and its basis, undo and redo; its buttons are wired by their data-action.

import { byId, find } from '../dom.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on } = emitter();
  const value = byId('date-value');
  const basis = byId('date-basis');
  const back = byId('pile-back');
  const undo = find(root, '[data-action=undo]');
  const redo = find(root, '[data-action=redo]');
  return {
    on,
    update({ view, past, future, pile }) {
      back.hidden = !pile;
      if (pile) back.textContent = strings.pile.back(pile.items.length);
      undo.disabled = past === 0;
      redo.disabled = future === 0;
      const published = view?.report.article.published;
      value.textContent = published?.date ? format.day(published.date) : strings.noDate;
      basis.textContent = strings.basis[published?.basis ?? 'none'];
    },
  };
}
