// Owns the tabs beside the text and, in narrow windows, the sheet they sit in; sends tab, sheet.

import { find } from '../dom.js';
import { foldable } from '../draw/fold.js';
import { emitter } from '../emitter.js';
import { doubts } from '../view/doubts.js';

const STEP = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 });

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  /** @type {HTMLElement[]} */
  const tabs = [...root.querySelectorAll('[role=tab]')].map((tab) => /** @type {HTMLElement} */ (tab));
  const notes = find(root, '#tab-notes sup');
  const nameOf = (/** @type {HTMLElement} */ tab) => tab.getAttribute('aria-controls') ?? '';

  /** What the number of notes was counted for. @type {{view: import('../page').View | null, threshold: number}} */
  let counted = { view: null, threshold: 0 };

  const open = foldable(root);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.dataset.open === 'true') open(false);
  });
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => { emit('tab', nameOf(tab)); open(true); });
    tab.addEventListener('keydown', (event) => {
      const last = tabs.length - 1;
      const to = STEP[event.key] ? (index + STEP[event.key] + tabs.length) % tabs.length : event.key === 'Home' ? 0 : event.key === 'End' ? last : -1;
      if (to < 0) return;
      event.preventDefault();
      emit('tab', nameOf(tabs[to]));
      tabs[to].focus();
    });
  }

  return {
    on,
    patient: true,
    update({ tab, view, threshold }) {
      for (const each of tabs) {
        const current = nameOf(each) === tab;
        each.setAttribute('aria-selected', String(current));
        each.tabIndex = current ? 0 : -1;
        find(root, `#${nameOf(each)}`).hidden = !current;
      }
      if (view === counted.view && threshold === counted.threshold) return;
      counted = { view, threshold };
      const count = view ? doubts(view, threshold).length : 0;
      notes.textContent = count ? String(count) : '';
    },
    open,
  };
}
