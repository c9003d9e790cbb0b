// Owns what every sheet of the panel has in common: drawn when it is in sight and its view is new; marks what is selected.

import { emitter } from '../emitter.js';
import { slowly } from './slowly.js';

/**
 * A part that draws a view into its root once, when its tab is first shown.
 *
 * @param {HTMLElement} root
 * @param {(view: import('../page').View, state: import('../page').State, emit: (type: string, detail?: unknown) => void) => (Node | string)[]} draw
 * @returns {import('../page').Part}
 */
export function createSheet(root, draw) {
  const { on, emit } = emitter();
  /** @type {import('../page').View | null} */
  let drawn = null;
  let threshold = 0;
  /** @type {import('../page').Selected} */
  let selected = { entity: null, key: null };
  /** Told by the browser: to ask for it, or to set it, lays the page out. */
  let scrolled = false;
  root.addEventListener('scroll', () => { scrolled = root.scrollTop > 0; });
  return {
    on,
    patient: true,
    update(state) {
      ({ selected } = state);
      if (!state.view) {
        if (drawn) root.replaceChildren();
        drawn = null;
        return;
      }
      if (state.tab !== root.id) return;
      if (state.view !== drawn || state.threshold !== threshold) {
        const { view } = state;
        const nodes = draw(view, state, emit);
        slowly(nodes, () => drawn === view, () => markCurrent(root, selected));
        root.replaceChildren(...nodes);
        if (scrolled && state.view !== drawn) root.scrollTop = 0;
        ({ view: drawn, threshold } = state);
      }
      markCurrent(root, state.selected);
    },
  };
}

/** @param {HTMLElement} root @param {import('../page').Selected} selected */
function markCurrent(root, { entity, key }) {
  for (const old of root.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
  const wanted = [entity === null ? '' : `[data-entity="${entity}"]`, key === null ? '' : `[data-key="${key}"]`].filter(Boolean);
  if (wanted.length) for (const it of root.querySelectorAll(wanted.join(','))) it.setAttribute('aria-current', 'true');
}
