// Owns what selected words may become: a small bar of kinds beside them; sends correct {ranges, kind}, block.

import { el } from '../dom.js';
import { emitter } from '../emitter.js';
import { sourceRange } from '../paint/offsets.js';
import { strings } from '../strings.js';
import { KEYS, trimmed } from '../view/corrections.js';
import { layerOf } from '../view/kinds.js';

/**
 * @param {HTMLElement} root the bar
 * @param {HTMLElement} story where words are selected
 * @returns {import('../page').Part}
 */
export function create(root, story) {
  const { on, emit } = emitter();
  let text = '';
  /** @type {import('../report').Range | null} */
  let range = null;

  const send = (/** @type {string} */ key) => {
    if (!range) return;
    emit('correct', { ranges: [range], kind: KEYS[key] });
    getSelection()?.removeAllRanges();
  };
  root.append(...Object.entries(KEYS).map(([key, kind]) => el('button', { onclick: () => send(key) },
    el('kbd', null, key), ' ', el('span', { class: `${layerOf(kind)} swatch-name` }, strings.kinds[kind]))));

  root.append(el('button', { onclick: () => block() }, el('kbd', null, 'B'), ` ${strings.correct.block}`));
  const block = () => {
    if (!range) return;
    const { start } = range;
    getSelection()?.removeAllRanges();
    emit('block', start);
  };

  const look = () => {
    const selection = getSelection();
    const inside = selection?.anchorNode && selection.focusNode && story.contains(selection.anchorNode) && story.contains(selection.focusNode);
    range = inside && text ? trimmed(text, sourceRange(story, selection)) : null;
    return selection;
  };
  document.addEventListener('selectionchange', () => {
    const selection = look();
    if (range && selection) place(root, selection.getRangeAt(0).getBoundingClientRect());
    else root.hidePopover();
  });
  document.addEventListener('keydown', (event) => {
    // The news of a selection comes after it; a quick key may come before the news.
    if (KEYS[event.key] || event.key === 'b') look();
    if (!range || !(KEYS[event.key] || event.key === 'b') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'b') block();
    else send(event.key);
  }, { capture: true });

  return { on, update(state) { text = state.view?.text ?? ''; } };
}

/** Under the selected words, inside the window. @param {HTMLElement} root @param {DOMRect} words */
function place(root, words) {
  root.showPopover();
  const { width, height } = root.getBoundingClientRect();
  const below = words.bottom + 8 + height < innerHeight;
  root.style.left = `${Math.max(8, Math.min(words.left, innerWidth - width - 8))}px`;
  root.style.top = `${Math.max(8, below ? words.bottom + 8 : words.top - height - 8)}px`;
}
