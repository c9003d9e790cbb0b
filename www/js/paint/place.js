// Owns the reader's place in the text while it is set anew: the words that stood on top stay where they were.

import { startOf, textNodeAt } from './offsets.js';

/** @typedef {{start: number, top: number}} Place a position in the text, and how far it stood from the window's top */

/** The first words in sight; `null` where nothing was scrolled. @param {Element} root @returns {Place | null} */
export function placeOf(root) {
  if (scrollY <= 0) return null;
  const first = [...root.children].find((it) => it.getBoundingClientRect().bottom > 0);
  const node = first?.firstChild;
  const start = node ? startOf(node) : undefined;
  return first && start !== undefined ? { start, top: first.getBoundingClientRect().top } : null;
}

/** Scrolls so that these words stand where they stood. @param {Element} root @param {Place} place */
export function backTo(root, { start, top }) {
  const node = textNodeAt(root, start);
  const block = node?.parentElement?.closest('.block');
  if (block) scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
}
