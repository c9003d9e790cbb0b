// Owns one quotation as a line in a sheet: its words, its cue, a way to its place.

import { el } from '../dom.js';

/**
 * @param {import('../page').View} view
 * @param {import('../page').Mark} mark
 * @param {(key: string) => void} pick
 */
export function said(view, mark, pick) {
  const words = view.text.slice(mark.start, mark.end).replace(/\s+/g, ' ').replace(/,$/, '');
  const cue = mark.quote?.cue?.text;
  return el('blockquote', { class: mark.quote?.kind },
    el('button', { 'data-key': mark.key, onclick: () => pick(mark.key) }, words, cue && el('cite', null, ` ${cue}`)));
}
