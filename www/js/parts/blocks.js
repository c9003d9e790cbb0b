// Owns the list of what each block is taken for; sends block {block, kind}.

import { el, find } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';

/**
 * @typedef {import('../report').Block} Block
 * @typedef {import('../report').BlockKind} BlockKind
 */

const KINDS = /** @type {BlockKind[]} */ (Object.keys(strings.blockKinds));
/** Characters of a block that tell which it is. */
const FEW = 90;

/**
 * @param {HTMLElement} root a dialog
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const dialog = /** @type {HTMLDialogElement} */ (root);
  const list = find(root, 'ol');
  /** @type {import('../page').View | null} */
  let view = null;
  /** @type {import('../page').View | null} */
  let drawn = null;

  /** One block was meant: the first answer closes the list. */
  let once = false;

  function draw() {
    if (!view || view === drawn) return;
    const at = [...list.querySelectorAll('select')].indexOf(document.activeElement);
    list.replaceChildren(...view.report.blocks.map((block) => row(/** @type {import('../page').View} */ (view).text, block)));
    drawn = view;
    if (at >= 0) list.querySelectorAll('select')[at]?.focus();
  }

  /** @param {string} text @param {Block} block */
  function row(text, block) {
    const words = text.slice(block.start, block.start + FEW).split('\n')[0];
    const select = el('select', { 'aria-label': strings.blocks.kindOf(words), onchange: () => { if (once) dialog.close(); emit('block', { block, kind: select.value }); } }, option(block.kind));
    // A long article has thousands of blocks: the other kinds are put in when one is wanted.
    const fill = () => { if (select.options.length === 1) select.replaceChildren(...KINDS.map(option)); select.value = block.kind; };
    select.addEventListener('focus', fill);
    select.addEventListener('pointerdown', fill);
    return el('li', null, select, el('span', null, words, block.end - block.start > words.length && '…'));
  }

  return {
    on,
    update(state) {
      view = state.view;
      if (dialog.open) draw();
    },
    /** Every block, until closed. */
    open() {
      once = false;
      draw();
      dialog.showModal();
    },
    /** @param {number} at a position in the text whose block is meant */
    openAt(at) {
      once = true;
      draw();
      dialog.showModal();
      const index = view?.report.blocks.findIndex((it) => it.end >= at) ?? 0;
      const select = list.querySelectorAll('select')[Math.max(0, index)];
      select?.scrollIntoView({ block: 'center' });
      select?.focus();
    },
  };
}

/** @param {BlockKind} kind */
const option = (kind) => el('option', { value: kind }, strings.blockKinds[kind]);
