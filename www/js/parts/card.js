// Owns the card of one mark: what it is, where else it stands, and why; sends open, key, entity, tab, closed, correct, merge, split, rename, always, block.

import { el } from '../dom.js';
import { entityCard } from '../draw/entity-card.js';
import { wordsCard } from '../draw/words-card.js';
import { emitter } from '../emitter.js';
import { corrections } from '../draw/corrections.js';
import { strings } from '../strings.js';
import { KEYS } from '../view/corrections.js';

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  /** @type {{mark: import('../page').Mark, view: import('../page').View} | null} */
  let shown = null;
  /** Lets go of the words it stood beside. */
  let leave = () => {};

  root.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return;
    leave();
    shown = null;
    emit('closed');
  });
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return;
    if (press(event.key.toLowerCase())) event.preventDefault();
  });

  /** To the next mention of the same, round the ends. @param {1 | -1} by */
  function step(by) {
    if (!shown) return;
    const { mark, view } = shown;
    const all = mark.entity === null || !mark.mention ? view.marks.filter((it) => it.layer === mark.layer) : view.ofEntity.get(mark.entity) ?? [];
    const next = all[(all.indexOf(mark) + by + all.length) % all.length];
    if (next) emit('open', { key: next.key });
  }

  /** @param {string} key @returns {boolean | void} whether it meant something here */
  function press(key) {
    if (!shown) return;
    const { mark } = shown;
    if (key === 'n' || key === 'p') return step(key === 'n' ? 1 : -1), true;
    if (key === 'b') return emit('block', mark.start), true;
    if (!mark.mention) return;
    if (KEYS[key] || key === 'x') return emit('correct', { ranges: [mark], kind: KEYS[key] ?? null }), true;
    if (key === 's') return emit('split', mark), true;
    if (key === 'l') return emit('always', mark), true;
    const field = key === 'm' ? root.querySelector('select') : key === 'r' ? root.querySelector('input') : null;
    field?.focus();
    return field !== null;
  }

  const foot = () => el('footer', null,
    el('button', { onclick: () => step(-1) }, el('kbd', null, 'P'), ` ${strings.card.previous}`),
    el('button', { onclick: () => step(1) }, el('kbd', null, 'N'), ` ${strings.card.next}`),
    el('button', { onclick: () => root.hidePopover() }, el('kbd', null, 'Esc'), ` ${strings.card.close}`));

  return {
    on,
    update({ view }) {
      if (shown && view !== shown.view) root.hidePopover();
    },
    /**
     * @param {import('../page').View} view
     * @param {import('../page').Mark} mark
     * @param {HTMLElement | null} element the mark's place in the text
     */
    open(view, mark, element) {
      const content = mark.mention && mark.entity !== null ? entityCard(view, mark, emit) : wordsCard(view, mark, emit);
      root.replaceChildren(...content, ...(mark.mention ? corrections(view, mark, emit) : []), foot());
      leave();
      leave = element ? standBy(element) : () => {};
      root.showPopover();
      shown = { view, mark };
      root.tabIndex = -1;
      root.focus({ preventScroll: true });
    },
  };
}

/**
 * Makes words the ones that the card opens beside, besides whatever hangs on them already: a quotation holds its speaker in the margin.
 *
 * @param {HTMLElement} words
 * @returns {() => void} takes it back
 */
function standBy({ style }) {
  const own = style.getPropertyValue('anchor-name');
  style.setProperty('anchor-name', [own, '--open'].filter(Boolean).join(', '));
  return () => style.setProperty('anchor-name', own);
}
